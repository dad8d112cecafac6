export const id = 6248;
export const ids = [6248];
export const modules = {

/***/ 96566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ indexBlobs),
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_tree_blob_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48782);
/* harmony import */ var _core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32288);
/* harmony import */ var _core_tree_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14651);
/* harmony import */ var _decompress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32727);






const mostKeptBytes = 64 << 20;
/**
 * Reads blobs, the lowest first, into the tree that they come to. Nothing is written, and of files only those are held that are
 * to be kept.
 * @throws UserError when a blob is no archive that engines unpack, or not the one that it has to be, or too much is to be kept.
 */
async function indexBlobs(blobs, options = {}) {
    const trees = [];
    const indexed = [];
    const kept = { files: new Map(), bytes: 0 };
    for (const blob of blobs) {
        const builder = (0,_core_tree_blob_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .createBlobTree */ .o)(options.pool);
        const { keep, staged } = options;
        staged?.startBlob();
        const handler = createIndexer({ keep, kept, builder, staged });
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        let archiveBytes = 0;
        const onPiece = (piece) => {
            hash.update(piece);
            archiveBytes += piece.length;
        };
        await readBlob(blob, handler, { withHeaders: staged !== undefined, onPiece, afterPiece: staged?.flush });
        const diffId = `sha256:${hash.digest('hex')}`;
        // No engine unpacks such a blob.
        if (blob.diffId !== undefined && blob.diffId !== diffId)
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${blob.digest} does not unpack to ${blob.diffId}, as the config says`);
        indexed.push({ diffId, archiveBytes });
        trees.push(builder.end());
    }
    const tree = (0,_core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_3__/* .overlayTrees */ .Y)(trees);
    const present = [...kept.files].filter(([path, { sha256 }]) => tree.entries.get(path)?.sha256 === sha256);
    return { tree, blobs: indexed, kept: new Map(present.map(([path, { bytes }]) => [path, bytes])) };
}
/** Hands the records of a blob to somebody. @throws UserError that names the blob when it cannot be read. */
async function readBlob(blob, handler, { withHeaders, onPiece, afterPiece }) {
    const reader = new _core_tree_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .TarReader */ .R(handler, withHeaders);
    try {
        for await (const chunk of (0,_decompress_js__WEBPACK_IMPORTED_MODULE_5__/* .decompressed */ .j)(blob.open())) {
            onPiece?.(chunk);
            reader.push(chunk);
            await afterPiece?.();
        }
        reader.end();
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        const name = blob.digest.slice(0, 'sha256:'.length + 12);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Cannot read the layer blob ${name}: ${error.message}`, { cause: error });
    }
}
const pythonHeaderBytes = 16;
/** In one call where Node has it (20.12): an object for each of 200,000 files takes memory that nobody counts. */
function sha256Of(bytes) {
    const { hash } = node_crypto__WEBPACK_IMPORTED_MODULE_0__;
    return hash?.('sha256', bytes) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
}
const emptyHash = sha256Of(new Uint8Array(0));
/** Files up to here are hashed in one call, although they come in pieces. */
const longestJoined = 1 << 20;
/** Hashes each file on its way. */
function createIndexer({ keep, kept, builder, staged }) {
    let record;
    let hash;
    let parts;
    return {
        record(next) {
            record = next;
            hash = next.type === 'file' ? createFileHash(next) : undefined;
            parts = next.type === 'file' && keep?.(next.path) === true ? [] : undefined;
            if (parts !== undefined)
                kept.bytes += next.storedBytes;
            if (kept.bytes > mostKeptBytes)
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the files to keep have more than ${mostKeptBytes >> 20} MiB`);
        },
        content(part) {
            hash?.update(part);
            parts?.push(part.slice());
        },
        end() {
            if (record === undefined)
                return;
            const content = hash?.digest();
            if (parts !== undefined && content !== undefined)
                kept.files.set(record.path, { sha256: content.sha256, bytes: Buffer.concat(parts) });
            builder.add(record, content);
            staged?.add(record, hash?.whole(), builder.entries);
        },
    };
}
/** What is known of the content of a file. */
function createFileHash({ path, sizeBytes, storedBytes, holes }) {
    const isPython = path.endsWith('.pyc') && holes === undefined && sizeBytes >= pythonHeaderBytes;
    return storedBytes <= longestJoined && holes === undefined
        ? createJoinedHash(storedBytes, isPython)
        : createStreamedHash(holes, isPython);
}
function createJoinedHash(storedBytes, isPython) {
    let whole;
    let filled = 0;
    return {
        update(part) {
            if (part.length === storedBytes)
                whole = part;
            else {
                whole ??= new Uint8Array(storedBytes);
                whole.set(part, filled);
                filled += part.length;
            }
        },
        digest: () => (whole === undefined ? { sha256: emptyHash } : contentOf(whole, isPython)),
        /** Undefined: nothing, or it is too long to be held. */
        whole: () => whole,
    };
}
function contentOf(bytes, isPython) {
    const sha256 = sha256Of(bytes);
    if (!isPython)
        return { sha256 };
    const header = Buffer.from(bytes.subarray(0, pythonHeaderBytes)).toString('hex');
    return { sha256, python: { header, sha256: sha256Of(bytes.subarray(pythonHeaderBytes)) } };
}
function createStreamedHash(holes, isPython) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (holes !== undefined)
        hash.update(`${holes}\0`, 'latin1');
    // Of compiled Python, the header and the rest are looked at by themselves.
    const rest = isPython ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256') : undefined;
    let header = Buffer.alloc(0);
    return {
        update(part) {
            hash.update(part);
            if (rest === undefined)
                return;
            const missing = pythonHeaderBytes - header.length;
            if (missing > 0)
                header = Buffer.concat([header, part.subarray(0, missing)]);
            rest.update(part.subarray(missing));
        },
        digest() {
            const sha256 = hash.digest('hex');
            if (rest === undefined)
                return { sha256 };
            return { sha256, python: { header: header.toString('hex'), sha256: rest.digest('hex') } };
        },
        whole: () => undefined,
    };
}


/***/ }),

/***/ 77178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ fetchConfig),
/* harmony export */   H9: () => (/* binding */ fetchCreated),
/* harmony export */   _h: () => (/* binding */ fetchDiffIds),
/* harmony export */   m_: () => (/* binding */ isSameImage)
/* harmony export */ });
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);
/* harmony import */ var _core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30084);
/* harmony import */ var _core_oci_stacked_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98372);



/**
 * The config of an image; of an index that of its first image. Undefined where it is not there. Nothing but manifest and
 * config is fetched.
 * @throws RegistryError when it cannot be read, UserError when it is none.
 */
async function fetchConfig(client, repository, tagOrDigest) {
    const config = await fetchJson(client, repository, tagOrDigest);
    return config === undefined ? undefined : (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .Y)(config);
}
/**
 * When an image says that it was made, in milliseconds since the Unix epoch. Undefined where it does not say.
 * @throws as fetchConfig does.
 */
async function fetchCreated(client, repository, tagOrDigest) {
    const config = await fetchConfig(client, repository, tagOrDigest);
    const createdMs = Date.parse(config?.created ?? '');
    return Number.isNaN(createdMs) ? undefined : createdMs;
}
/**
 * The digests of an image's layers unpacked, lowest first; undefined where there is none for this platform.
 * @throws as fetchConfig does.
 */
async function fetchDiffIds(client, repository, digest, platform) {
    const config = await fetchJson(client, repository, digest, platform);
    return config === undefined ? undefined : (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .Y)(config).diffIds;
}
/**
 * Whether two images have the same files and say the same of themselves on a platform; false where one cannot be had.
 * @throws as fetchConfig does.
 */
async function isSameImage(client, repository, [one, other], platform) {
    const before = await fetchJson(client, repository, one, platform);
    const now = before === undefined ? undefined : await fetchJson(client, repository, other, platform);
    if (before === undefined || now === undefined)
        return false;
    const [was, is] = [(0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .Y)(before).diffIds, (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .Y)(now).diffIds];
    return was.length === is.length && was.every((id, at) => id === is[at]) && (0,_core_oci_stacked_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameConfig */ .RW)(before, now);
}
/** The config as it is written. `wanted`: of which image of an index; undefined: of the first. */
async function fetchJson(client, repository, tagOrDigest, wanted) {
    const fetched = await client.fetchManifest(repository, tagOrDigest);
    if (fetched === undefined)
        return undefined;
    const { manifest } = fetched;
    if (manifest.kind === 'index') {
        const child = chooseChild(manifest.manifests, wanted);
        return child === undefined ? undefined : fetchJson(client, repository, child.digest, wanted);
    }
    const bytes = await client.fetchBlob(repository, manifest.config);
    return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
}
function chooseChild(children, wanted) {
    if (wanted === undefined)
        return children.find(({ platform }) => platform?.os !== 'unknown');
    const built = children.flatMap(({ digest, platform }) => platform === undefined ? [] : [{ digest, platform }]);
    return (0,_core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePlatform */ .x)(built, wanted);
}


/***/ }),

/***/ 38913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ reachesRate),
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   W_: () => (/* binding */ sumCounts)
/* harmony export */ });
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23802);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);


function sumCounts(all) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(all, 'hit', 'executed', 'failed');
}
/** Hits of the measured steps in percent, rounded down to one decimal, so that 100 means all; undefined when none was measured. */
function rateOf({ hit, executed, failed }) {
    const measured = hit + executed + failed;
    return measured === 0 ? undefined : (0,_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .p)(hit, measured);
}
/** Whether at least so many percent of the measured steps hit, by the counts: what is shown is rounded. */
function reachesRate({ hit, executed, failed }, percent) {
    // In whole millionths: 0.1 has no exact value of its own.
    return hit * 100e6 >= Math.round(percent * 1e6) * (hit + executed + failed);
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
}


/***/ }),

/***/ 98372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ formatStackedManifest),
/* harmony export */   KR: () => (/* binding */ stackedBlobs),
/* harmony export */   RW: () => (/* binding */ isSameConfig),
/* harmony export */   dO: () => (/* binding */ formatStackedConfig),
/* harmony export */   il: () => (/* binding */ patchBlob)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(718);



/** What made a patch, as `docker history` shows it. */
const madePatch = { created_by: 'cache-prewarm: files that changed' };
/** Fields of a config that differ from build to build, or belong to the blobs. */
const notCompared = ['created', 'history', 'rootfs'];
/** Also the inline cache: it names blobs by their place, so with other blobs a step would hit and bring other content. */
const buildkitPrefix = 'moby.buildkit.';
/** The blobs of an image, lowest first, as its manifest and its config tell them. */
function stackedBlobs(layers, config) {
    const { diffIds } = (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .Y)(config);
    const made = historyOf(config).filter(makesBlob);
    return layers.flatMap((descriptor, index) => {
        const diffId = diffIds[index];
        return diffId === undefined ? [] : [{ descriptor, diffId, history: made[index] ?? {} }];
    });
}
/** A patch as one more blob. */
function patchBlob(descriptor, diffId) {
    return { descriptor, diffId, history: madePatch };
}
/**
 * The config of an image whose blobs are not those that BuildKit built: it says of itself what the built one says, and of its
 * blobs what they are. https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
function formatStackedConfig(builtConfig, blobs) {
    const built = Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(builtConfig)).filter(([key]) => !key.startsWith(buildkitPrefix));
    const withoutBlob = historyOf(builtConfig).filter((entry) => !makesBlob(entry));
    return JSON.stringify({
        ...Object.fromEntries(built),
        rootfs: { type: 'layers', diff_ids: blobs.map(({ diffId }) => diffId) },
        history: [...blobs.map(({ history }) => history), ...withoutBlob],
    });
}
/** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md */
function formatStackedManifest(image) {
    const { config, blobs, annotations, isDocker } = image;
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: isDocker ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.dockerManifest : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociManifest,
        config: {
            mediaType: isDocker ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.dockerConfig : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociConfig,
            digest: config.digest,
            size: config.sizeBytes,
        },
        layers: blobs.map(({ descriptor: { mediaType: type, digest, sizeBytes } }) => ({
            mediaType: type,
            digest,
            size: sizeBytes,
        })),
        ...(isDocker || Object.keys(annotations).length === 0 ? {} : { annotations }),
    });
}
/** Whether two images say the same of themselves: all but when they were made, and of what. */
function isSameConfig(a, b) {
    return comparable(a) === comparable(b);
}
function comparable(config) {
    const entries = Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(config)).filter(([key]) => !notCompared.includes(key) && !key.startsWith(buildkitPrefix));
    return JSON.stringify((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .sortKeys */ .di)(Object.fromEntries(entries)));
}
function historyOf(config) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectsOf */ .iZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(config)['history']);
}
function makesBlob(entry) {
    return entry['empty_layer'] !== true;
}


/***/ }),

/***/ 47364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ describeUpdates)
/* harmony export */ });
/* unused harmony export shortenLike */
const most = 3;
/** `openssl 3.0.15-1~deb12u1 → …u2 and 2 more packages` */
function describeUpdates(updates) {
    const told = updates
        .slice(0, most)
        .map(({ package: name, installed, available }) => `${name} ${installed} → ${shortenLike(available, installed)}`);
    const more = updates.length - told.length;
    return `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What is the same as in the version before is left out, up to the last part of it: `…u2` after `3.0.15-1~deb12u1`. */
function shortenLike(version, before) {
    let same = 0;
    while (same < version.length && version[same] === before[same])
        same++;
    // Whole numbers, and the letter before them.
    while (same > 0 && /\d/.test(version[same - 1] ?? ''))
        same--;
    if (same > 0 && /[a-z]/i.test(version[same - 1] ?? ''))
        same--;
    return same < fewestLeftOut ? version : `…${version.slice(same)}`;
}
/** What is shorter is read as fast whole. */
const fewestLeftOut = 6;


/***/ }),

/***/ 49485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zy: () => (/* binding */ compareVersions),
  M4: () => (/* binding */ judgeUpdates),
  v4: () => (/* binding */ upgradesAll),
  b3: () => (/* binding */ versionsNotCome)
});

;// CONCATENATED MODULE: ./lib/core/packages/apk-version.js
/**
 * Compares two versions as apk does: negative, zero or positive. `digits{.digits}{letter}{_suffix{digits}}{~hash}{-rdigits}`;
 * what comes later in this form makes a version greater, but a suffix of a version before its release.
 * https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/v2.14.4/doc/apk-package.5.scd
 * https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/v2.14.4/src/version.c
 */
function compareApkVersions(one, other) {
    const a = readTokens(one);
    const b = readTokens(other);
    for (let index = 0;; index++) {
        const left = a[index] ?? end;
        const right = b[index] ?? end;
        if (left.kind !== right.kind)
            return compareKinds(left, right);
        if (left.kind === 'end')
            return 0;
        const difference = compareTokens(left, right);
        if (difference !== 0)
            return difference;
    }
}
/** In the order of the form: a version that has the earlier one is the greater. */
const kinds = ['first', 'number', 'letter', 'suffix', 'suffix-number', 'hash', 'revision', 'end'];
const end = { kind: 'end', text: '' };
const before = ['alpha', 'beta', 'pre', 'rc'];
const after = ['cvs', 'svn', 'git', 'hg', 'p'];
const apk_version_form = /^(?<digits>\d+)|^\.(?<number>\d+)|^(?<letter>[a-z])|^_(?<suffix>[a-z]+)|^~(?<hash>[0-9a-f]+)|^-r(?<revision>\d+)/;
/** What does not have the form ends a version. */
function readTokens(text) {
    const tokens = [];
    let rest = text;
    while (rest !== '') {
        const match = apk_version_form.exec(rest);
        const found = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined);
        if (match === null || found === undefined)
            break;
        tokens.push({ kind: kindOf(found[0], tokens), text: found[1] ?? '' });
        rest = rest.slice(match[0].length);
    }
    return tokens;
}
function kindOf(group, earlier) {
    if (group === 'digits')
        return earlier.length === 0 ? 'first' : 'suffix-number';
    return group;
}
function compareTokens({ kind, text }, other) {
    switch (kind) {
        case 'suffix':
            return suffixOrder(text) - suffixOrder(other.text);
        case 'letter':
        case 'hash':
            return compareTexts(text, other.text);
        case 'number':
            // As digits after a decimal point: 1.05 is less than 1.5.
            return text.startsWith('0') || other.text.startsWith('0')
                ? compareTexts(text, other.text)
                : compareNumbers(text, other.text);
        default:
            return compareNumbers(text, other.text);
    }
}
function compareKinds(left, right) {
    if (left.kind === 'suffix' && before.includes(left.text))
        return -1;
    if (right.kind === 'suffix' && before.includes(right.text))
        return 1;
    return kinds.indexOf(right.kind) - kinds.indexOf(left.kind);
}
function suffixOrder(suffix) {
    const early = before.indexOf(suffix);
    return early === -1 ? after.indexOf(suffix) + 1 : early - before.length;
}
function compareNumbers(a, b) {
    const difference = BigInt(a) - BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/core/packages/dpkg-version.js
/**
 * Compares two versions as dpkg does: negative, zero or positive. Epoch, then upstream version, then revision; digits count as
 * numbers, `~` sorts before everything, even the end.
 * https://git.dpkg.org/cgit/dpkg/dpkg.git/tree/lib/dpkg/version.c?id=1.21.22
 */
function compareDpkgVersions(one, other) {
    const a = splitVersion(one);
    const b = splitVersion(other);
    return a.epoch - b.epoch || comparePart(a.upstream, b.upstream) || comparePart(a.revision, b.revision);
}
function splitVersion(text) {
    const colon = text.indexOf(':');
    const epoch = colon === -1 ? 0 : Number.parseInt(text.slice(0, colon), 10) || 0;
    const rest = text.slice(colon + 1);
    const hyphen = rest.lastIndexOf('-');
    return hyphen === -1
        ? { epoch, upstream: rest, revision: '' }
        : { epoch, upstream: rest.slice(0, hyphen), revision: rest.slice(hyphen + 1) };
}
/** Alternates what is no digit, by its own order, and digits, by their number. */
function comparePart(one, other) {
    const a = splitPart(one);
    const b = splitPart(other);
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const left = a[index] ?? empty;
        const right = b[index] ?? empty;
        const difference = compareText(left.text, right.text) || compareNumber(left.number, right.number);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
const empty = { text: '', number: '' };
function splitPart(part) {
    return [...part.matchAll(/(\D*)0*(\d*)/g)].map(([, text = '', number = '']) => ({ text, number }));
}
function compareNumber(a, b) {
    if (a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}
function compareText(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const difference = orderOf(a[index]) - orderOf(b[index]);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** `~`, then the end, then letters, then everything else. */
function orderOf(character) {
    if (character === undefined)
        return 0;
    if (character === '~')
        return -1;
    const code = character.charCodeAt(0);
    return /[A-Za-z]/.test(character) ? code : code + 256;
}

;// CONCATENATED MODULE: ./lib/core/packages/updates.js


function compareVersions(manager) {
    return manager === 'dpkg' ? compareDpkgVersions : compareApkVersions;
}
/** The newest version of each package that an index has, where it is newer. In the order of the packages. */
function findUpdates(versions, { manager, architecture }, indexes) {
    const compare = compareVersions(manager);
    return Object.entries(versions).flatMap(([name, installed]) => {
        const [plain = name, foreign] = name.split(':');
        let best;
        for (const index of indexes) {
            const available = index.versions.get(plain);
            if (index.architecture !== (foreign ?? architecture) || available === undefined)
                continue;
            if (compare(available, best?.available ?? installed) > 0)
                best = { package: name, installed, available, source: index.name };
        }
        return best === undefined ? [] : [best];
    });
}
/** What of a layer can be updated, and how. */
function judgeUpdates(layer) {
    const due = new Map();
    const notCome = new Map();
    const waiting = new Map();
    for (const { packages, indexes } of layer.platforms) {
        const compare = compareVersions(packages.manager);
        const note = (update, isOwn) => {
            const refused = layer.notCome[update.package];
            if (!isOwn)
                waiting.set(update.package, update);
            else if (refused !== undefined && compare(update.available, refused) <= 0)
                notCome.set(update.package, update);
            else
                due.set(update.package, update);
        };
        for (const update of findUpdates(packages.own, packages, indexes))
            note(update, true);
        for (const update of findUpdates(packages.base, packages, indexes))
            if (packages.own[update.package] === undefined)
                note(update, layer.upgradesAll);
    }
    return { due: [...due.values()], notCome: [...notCome.values()], waiting: [...waiting.values()] };
}
/**
 * Which versions a refresh did not bring: of those it was made for, and of those before that are still not there.
 * Package → version.
 */
function versionsNotCome(
/** What the layer was refreshed for. */
due, before, 
/** What it holds now, for each platform. */
now) {
    const asked = new Map(Object.entries(before));
    for (const { package: name, available } of due)
        asked.set(name, available);
    const left = [...asked].filter(([name, version]) => now.some(({ manager, own, base }) => {
        const installed = own[name] ?? base[name];
        return installed !== undefined && compareVersions(manager)(installed, version) < 0;
    }));
    return Object.assign(Object.create(null), Object.fromEntries(left));
}
/**
 * Whether steps upgrade every package that is there, those of the external image included.
 * @param instructions of the layer, as the Dockerfile has them
 */
function upgradesAll(instructions) {
    return instructions
        .flatMap((text) => text.replace(/\\\r?\n/g, ' ').split(/[&|;\n]/))
        .map((command) => command.split(/\s+/))
        .some((words) => {
        const program = words.findIndex((word) => Object.hasOwn(upgrades, word));
        return words.slice(program + 1).some((word) => upgrades[words[program] ?? '']?.includes(word));
    });
}
const ofApt = ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade'];
/** Program → what makes it upgrade everything. */
const upgrades = {
    'apt-get': ofApt,
    apt: ofApt,
    aptitude: ofApt,
    apk: ['upgrade'],
};


/***/ }),

/***/ 23802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ percentOf)
/* harmony export */ });
/**
 * A share in percent, rounded down to one decimal, so that 100 means all of it; as it is below that, so that 0 means nothing
 * of it. `whole` is not 0.
 */
function percentOf(part, whole) {
    const percent = Math.floor((part * 1000) / whole) / 10;
    return percent === 0 ? (part * 100) / whole : percent;
}


/***/ }),

/***/ 88736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   iJ: () => (/* binding */ sumSizes),
/* harmony export */   xS: () => (/* binding */ sumFields),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/** What `count` says of each item, together. */
function sumOf(items, count) {
    let total = 0;
    for (const item of items)
        total += count(item);
    return total;
}
function sum(numbers) {
    return sumOf(numbers, (number) => number);
}
/** The known ones together; undefined where none is known. */
function sumKnown(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : sum(known);
}
/** Each of these fields, added up. */
function sumFields(all, ...names) {
    const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
    return Object.fromEntries(sums);
}
/** Bytes of blobs. */
function sumSizes(blobs) {
    return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
}


/***/ }),

/***/ 32288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ overlayTrees),
/* harmony export */   l: () => (/* binding */ overlayOnto)
/* harmony export */ });
/* harmony import */ var _entry_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36489);
/* harmony import */ var _hiding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3833);
/* harmony import */ var _link_group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92812);



/**
 * What several layers hold together, the lowest first, as one layer would: its own whiteouts are kept, because they hide what
 * is beneath all of them.
 */
function overlayTrees(trees) {
    const [lowest = { entries: new _entry_table_js__WEBPACK_IMPORTED_MODULE_0__/* .EntryTable */ .F() }, second, ...others] = trees;
    if (second === undefined)
        return lowest;
    return [second, ...others].reduce(overlayOnto, { ...lowest, entries: lowest.entries.copy() });
}
/** The same of two trees; the entries of the lower one become those of both, so that a third list takes no memory. */
function overlayOnto(lower, upper) {
    const [hides, hidesInside] = [(0,_hiding_js__WEBPACK_IMPORTED_MODULE_1__/* .createHides */ .cE)(upper.entries), (0,_hiding_js__WEBPACK_IMPORTED_MODULE_1__/* .createHidesInside */ .y3)(upper.entries)];
    const { entries } = lower;
    for (const paths of entries.groups().values())
        for (const path of paths) {
            const entry = entries.get(path);
            // No path holds a NUL: the group is not one of the upper layer.
            if (entry !== undefined)
                entries.set(path, { ...entry, group: `\0${entry.group}` });
        }
    for (const path of entries.pathsIn(hidesInside))
        if (!upper.entries.has(path))
            entries.delete(path);
    for (const [path, kind] of upper.entries.kinds()) {
        const isOpaque = kind === 'folder' && coversFile(entries, path) && !hides(path);
        entries.take(path, upper.entries);
        if (isOpaque)
            (0,_hiding_js__WEBPACK_IMPORTED_MODULE_1__/* .startOpaque */ .wj)(entries, path);
    }
    (0,_hiding_js__WEBPACK_IMPORTED_MODULE_1__/* .dropIdle */ .w6)(entries);
    (0,_link_group_js__WEBPACK_IMPORTED_MODULE_2__/* .nameGroups */ .M)(entries);
    const obstacle = lower.obstacle ?? upper.obstacle ?? (0,_hiding_js__WEBPACK_IMPORTED_MODULE_1__/* .misplaced */ .j5)(entries);
    return obstacle === undefined ? { entries } : { entries, obstacle };
}
/** A folder in the place of something else, or of a folder that hid what is beneath, hides it as well. */
function coversFile(lower, path) {
    const before = lower.kindOf(path);
    return before !== undefined && (before !== 'folder' || lower.isOpaque(path));
}


/***/ }),

/***/ 14651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ TarReader)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _join_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18325);
/* harmony import */ var _byte_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81998);
/* harmony import */ var _tar_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97965);




/** Headers about one record that are longer than this are no names and attributes. Go's reader has the same limit. */
const longestExtension = 1 << 20;
const noBytes = new Uint8Array(0);
const noExtensions = { pax: undefined, longName: undefined, longTarget: undefined };
/**
 * Reads a tar archive in pieces that end anywhere: https://github.com/golang/go/blob/go1.24.0/src/archive/tar/reader.go. Global
 * pax headers are passed over, as engines do.
 */
class TarReader {
    #handler;
    #withHeaders;
    #block = new Uint8Array(_tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBytes */ .VE);
    #filled = 0;
    #zeroBlocks = 0;
    /** What follows the last header: content of a record, or of an extension (kept), then what fills the block. */
    #contentLeft = 0;
    #paddingLeft = 0;
    #isPaddingOfHeader = false;
    #isOpen = false;
    #extension;
    #extensions = noExtensions;
    #headers = [];
    #headerBytes = 0;
    #offset = 0;
    /** @param withHeaders otherwise, no record has the bytes of its headers. */
    constructor(handler, withHeaders = true) {
        this.#handler = handler;
        this.#withHeaders = withHeaders;
    }
    /** @throws UserError when this is no tar archive that engines unpack. */
    push(chunk) {
        // What comes after the end is nobody's.
        for (let at = 0; at < chunk.length && this.#zeroBlocks < 2;) {
            const end = atOffset(this.#offset, () => this.#take(chunk, at));
            this.#offset += end - at;
            at = end;
        }
    }
    /** The archive has ended. @throws UserError when it ends in the middle of something. */
    end() {
        const isInside = this.#filled > 0 || this.#contentLeft > 0 || this.#headerBytes > 0;
        if (isInside)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The archive ends in the middle of an entry, at byte ${this.#offset}.`);
    }
    /** Where what it took ends. */
    #take(chunk, at) {
        if (this.#contentLeft > 0) {
            const end = Math.min(chunk.length, at + this.#contentLeft);
            this.#takeContent(chunk.subarray(at, end));
            return end;
        }
        if (this.#paddingLeft > 0) {
            const end = Math.min(chunk.length, at + this.#paddingLeft);
            if (this.#isPaddingOfHeader)
                this.#keepHeader(chunk.subarray(at, end));
            this.#paddingLeft -= end - at;
            return end;
        }
        const end = Math.min(chunk.length, at + _tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBytes */ .VE - this.#filled);
        this.#block.set(chunk.subarray(at, end), this.#filled);
        this.#filled += end - at;
        if (this.#filled === _tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBytes */ .VE) {
            this.#filled = 0;
            this.#readBlock();
        }
        return end;
    }
    #readBlock() {
        const block = this.#block;
        if (isZero(block)) {
            this.#zeroBlocks += 1;
            return;
        }
        if (this.#zeroBlocks > 0 || !(0,_tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .hasChecksum */ .gZ)(block))
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the checksum of a header is wrong');
        const flag = (0,_tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .typeFlag */ .L8)(block);
        if (/[xgLK]/.test(flag)) {
            this.#readExtension(flag);
            return;
        }
        const record = (0,_tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readTarRecord */ .LP)(block, this.#extensions, this.#headersWith(block));
        this.#headers = [];
        this.#headerBytes = 0;
        this.#extensions = noExtensions;
        this.#contentLeft = record.storedBytes;
        this.#paddingLeft = paddingOf(record.storedBytes);
        this.#isPaddingOfHeader = false;
        this.#handler.record(record);
        this.#isOpen = true;
        if (this.#contentLeft === 0)
            this.#endContent();
    }
    #headersWith(block) {
        if (!this.#withHeaders)
            return noBytes;
        return this.#headers.length === 0 ? block : (0,_join_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .joinBytes */ .m)([...this.#headers, block]);
    }
    #readExtension(flag) {
        const bytes = (0,_tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .headerSize */ .pw)(this.#block);
        if (bytes > longestExtension)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a header has ${bytes} bytes`);
        this.#contentLeft = bytes;
        this.#paddingLeft = paddingOf(bytes);
        this.#extension = { flag, parts: [] };
        this.#isPaddingOfHeader = flag !== 'g';
        if (this.#isPaddingOfHeader)
            this.#keepHeader(this.#block);
        else if (this.#headerBytes > 0)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('a global header is in the middle of an entry');
        if (bytes === 0)
            this.#endContent();
    }
    #takeContent(part) {
        if (this.#extension === undefined)
            this.#handler.content(part);
        else
            this.#extension.parts.push(part.slice());
        this.#contentLeft -= part.length;
        if (this.#contentLeft === 0)
            this.#endContent();
    }
    #endContent() {
        if (this.#isOpen)
            this.#handler.end();
        this.#isOpen = false;
        if (this.#extension === undefined)
            return;
        const { flag, parts } = this.#extension;
        this.#extension = undefined;
        if (flag === 'g')
            return;
        const body = (0,_join_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .joinBytes */ .m)(parts);
        this.#keepHeader(body);
        this.#extensions = extended(this.#extensions, flag, body);
    }
    #keepHeader(bytes) {
        this.#headerBytes += bytes.length;
        if (this.#headerBytes > 4 * longestExtension)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the headers of one entry are too long');
        if (this.#withHeaders)
            this.#headers.push(bytes.slice());
    }
}
function extended(extensions, flag, body) {
    if (flag === 'x')
        return { ...extensions, pax: (0,_byte_text_js__WEBPACK_IMPORTED_MODULE_3__/* .byteText */ .a)(body) };
    const name = (0,_tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldText */ .gF)(body, 0, body.length);
    return flag === 'L' ? { ...extensions, longName: name } : { ...extensions, longTarget: name };
}
function atOffset(offset, run) {
    try {
        return run();
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The archive cannot be read at byte ${offset}: ${error.message}.`, { cause: error });
    }
}
function paddingOf(bytes) {
    const rest = bytes % _tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBytes */ .VE;
    return rest === 0 ? 0 : _tar_record_js__WEBPACK_IMPORTED_MODULE_1__/* .blockBytes */ .VE - rest;
}
function isZero(block) {
    return block.every((byte) => byte === 0);
}


/***/ }),

/***/ 97965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ typeFlag),
/* harmony export */   LP: () => (/* binding */ readTarRecord),
/* harmony export */   VE: () => (/* binding */ blockBytes),
/* harmony export */   gF: () => (/* binding */ fieldText),
/* harmony export */   gZ: () => (/* binding */ hasChecksum),
/* harmony export */   pw: () => (/* binding */ headerSize),
/* harmony export */   tY: () => (/* binding */ recordTypes)
/* harmony export */ });
/* unused harmony export parsePaxRecords */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _byte_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81998);


const blockBytes = 512;
/** Flag of a header → what it means. */
const recordTypes = {
    '0': 'file',
    '1': 'hard-link',
    '2': 'link',
    '3': 'character',
    '4': 'block',
    '5': 'folder',
    '6': 'pipe',
};
/** What no Linux system can unpack. */
const longestPath = 4096;
/**
 * Reads the header of a record as Go's archive/tar does, which all engines unpack with: ustar, pax, GNU and star.
 * https://github.com/golang/go/blob/go1.24.0/src/archive/tar/reader.go
 * @throws UserError when it is damaged, or of a kind that engines do not unpack either.
 */
function readTarRecord(block, extensions, header) {
    const pax = readPax(extensions.pax);
    const name = extensions.longName ?? pax.get('GNU.sparse.name') ?? pax.get('path') ?? headerName(block);
    const flag = typeFlag(block);
    const type = flag === '\0' ? (name.endsWith('/') ? 'folder' : 'file') : recordTypes[flag];
    if (type === undefined)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`engines do not unpack an entry of type "${shown(flag)}"`);
    const storedBytes = type === 'file' ? sizeOf(block, pax) : 0;
    const holes = type === 'file' ? holesOf(extensions.pax) : undefined;
    return {
        path: cleanPath(name),
        type,
        mode: fieldNumber(block, 100, 8) & 0o7777,
        uid: paxNumber(pax, 'uid') ?? fieldNumber(block, 108, 8),
        gid: paxNumber(pax, 'gid') ?? fieldNumber(block, 116, 8),
        mtime: readTime(pax.get('mtime')) ?? String(fieldNumber(block, 136, 12)),
        storedBytes,
        sizeBytes: holes === undefined ? storedBytes : wholeSize(pax),
        target: readTarget(type, extensions.longTarget ?? pax.get('linkpath') ?? fieldText(block, 157, 100)),
        xattrs: readXattrs(extensions.pax),
        device: readDevice(type, block),
        holes,
        header,
    };
}
function readTarget(type, target) {
    if (type !== 'link' && type !== 'hard-link')
        return undefined;
    if (target === '' || target.includes('\0'))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('a link leads nowhere');
    return type === 'hard-link' ? cleanPath(target) : target;
}
function readDevice(type, block) {
    if (type !== 'character' && type !== 'block')
        return undefined;
    return `${fieldNumber(block, 329, 8)}:${fieldNumber(block, 337, 8)}`;
}
/** One character: what a header is about. */
function typeFlag(block) {
    return String.fromCharCode(block[156] ?? 0);
}
/** How many bytes follow a header, as the header itself says. @throws UserError */
function headerSize(block) {
    return checkSize(fieldNumber(block, 124, 12));
}
/** Whether the checksum of a header is right. Some programs sum signed bytes. */
function hasChecksum(block) {
    let unsigned = 0;
    let signed = 0;
    for (let at = 0; at < blockBytes; at += 1) {
        const byte = at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
        unsigned += byte;
        signed += byte < 128 ? byte : byte - 256;
    }
    const text = trimField(fieldText(block, 148, 8));
    const stated = /^[0-7]{1,8}$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
    return stated === unsigned || stated === signed;
}
/** The text of a field, up to its first NUL. */
function fieldText(block, start, length) {
    let end = start;
    while (end < start + length && block[end] !== 0)
        end += 1;
    return (0,_byte_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteText */ .a)(block, start, end);
}
function headerName(block) {
    const name = fieldText(block, 0, 100);
    const magic = (0,_byte_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteText */ .a)(block, 257, 265);
    if (magic === 'ustar  \0') {
        // Where ustar has its prefix, GNU has times. An old writer mixed both up.
        for (const at of [345, 357])
            fieldNumber(block, at, 12);
        return name;
    }
    if (!magic.startsWith('ustar\0'))
        return name;
    const isStar = (0,_byte_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteText */ .a)(block, 508, 512) === 'tar\0';
    const prefix = fieldText(block, 345, isStar ? 131 : 155);
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** The last value of each key; an empty one leaves the header's. */
function readPax(text) {
    const values = new Map();
    if (text === undefined)
        return values;
    for (const [key, value] of parsePaxRecords(text))
        if (value !== '')
            values.set(key, value);
    return values;
}
const xattrPrefix = 'SCHILY.xattr.';
function readXattrs(text) {
    if (text?.includes(xattrPrefix) !== true)
        return undefined;
    const found = parsePaxRecords(text)
        .filter(([key]) => key.startsWith(xattrPrefix))
        .map(([key, value]) => [key.slice(xattrPrefix.length), value]);
    if (found.length === 0)
        return undefined;
    return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
function holesOf(text) {
    if (text?.includes('GNU.sparse.') !== true)
        return undefined;
    const found = parsePaxRecords(text).filter(([key]) => key.startsWith('GNU.sparse.'));
    return found.length === 0 ? undefined : found.map(([key, value]) => `${key}=${value}\n`).join('');
}
function wholeSize(pax) {
    const size = paxNumber(pax, 'GNU.sparse.realsize') ?? paxNumber(pax, 'GNU.sparse.size');
    if (size === undefined)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('a file with holes has no size');
    return size;
}
function sizeOf(block, pax) {
    return checkSize(paxNumber(pax, 'size') ?? fieldNumber(block, 124, 12));
}
function checkSize(size) {
    if (size < 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a size is ${size}`);
    return size;
}
function paxNumber(pax, key) {
    const text = pax.get(key);
    if (text === undefined)
        return undefined;
    if (!/^\d{1,15}$/.test(text))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${shown(key)}" of a pax header is no number`);
    return Number(text);
}
function readTime(text) {
    if (text === undefined)
        return undefined;
    const [, sign = '', seconds = '', fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(text) ?? [];
    if (seconds === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('a time of a pax header is no number');
    // Engines know nanoseconds.
    let kept = fraction.slice(0, 9);
    while (kept.endsWith('0'))
        kept = kept.slice(0, -1);
    return `${sign}${Number(seconds)}${kept === '' ? '' : `.${kept}`}`;
}
/** Octal digits, or with the first bit set a two's complement of bytes. */
function fieldNumber(block, start, length) {
    const first = block[start] ?? 0;
    if (first >= 0x80)
        return binaryNumber(block, start, length);
    const text = trimField((0,_byte_text_js__WEBPACK_IMPORTED_MODULE_1__/* .byteText */ .a)(block, start, start + length)).replace(/\0.*$/s, '');
    if (text === '')
        return 0;
    if (!/^[0-7]{1,12}$/.test(text))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a number of a header is "${shown(text)}"`);
    return Number.parseInt(text, 8);
}
function binaryNumber(block, start, length) {
    const isNegative = ((block[start] ?? 0) & 0x40) !== 0;
    const invert = isNegative ? 0xff : 0;
    let value = 0;
    for (let at = 0; at < length; at += 1) {
        const byte = (block[start + at] ?? 0) ^ invert;
        value = value * 256 + (at === 0 ? byte & 0x7f : byte);
    }
    const number = isNegative ? -1 - value : value;
    if (!Number.isSafeInteger(number))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('a number of a header is too big');
    return number;
}
function trimField(text) {
    let start = 0;
    let end = text.length;
    const isBlank = (at) => text[at] === ' ' || text[at] === '\0';
    while (start < end && isBlank(start))
        start += 1;
    while (end > start && isBlank(end - 1))
        end -= 1;
    return text.slice(start, end);
}
function cleanPath(name) {
    if (name.includes('\0'))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('a path holds a NUL');
    if (name.length > longestPath)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`a path is longer than ${longestPath} bytes`);
    if (!/(^|\/)(\.{0,2}(\/|$))/.test(name))
        return name;
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the path "${shown(name)}" leads out of its folder`);
    return parts.join('/');
}
function shown(text) {
    return JSON.stringify(text.slice(0, 100)).slice(1, -1);
}
/**
 * The records of a pax header, `<length> <key>=<value>` and a line break each, in their order. Text and values are bytes
 * (see byte-text.ts): a capability in `SCHILY.xattr.security.capability` is not UTF-8.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 * @throws UserError
 */
function parsePaxRecords(text) {
    const records = [];
    for (let at = 0; at < text.length;) {
        const space = text.indexOf(' ', at);
        const digits = space < 0 || space - at > 7 ? '' : text.slice(at, space);
        const end = at + Number(/^\d+$/.test(digits) ? digits : 0);
        const equals = text.indexOf('=', space);
        if (end <= space || end > text.length || text[end - 1] !== '\n' || equals < 0 || equals >= end - 1)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the pax header is damaged at byte ${at}`);
        records.push([text.slice(space + 1, equals), text.slice(equals + 1, end - 1)]);
        at = end;
    }
    return records;
}


/***/ }),

/***/ 42191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zo: () => (/* binding */ findLayerUpdates),
  aU: () => (/* binding */ findRecordedUpdates),
  qO: () => (/* binding */ readOrWarn),
  tf: () => (/* binding */ updatesReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/packages/package-index.js
/** The names of fields that are read. */
const fields = {
    apt: { name: 'Package: ', version: 'Version: ', phase: 'Phased-Update-Percentage: ' },
    apk: { name: 'P:', version: 'V:', phase: undefined },
};
/**
 * Collects from a list of packages, which may be long, the newest version of those that are asked for: `Packages` of apt or
 * `APKINDEX` of apk. Of packages that others are given before (phased updates), nothing is told.
 */
function createIndexReader(kind, names, compare) {
    const { name, version, phase } = fields[kind];
    const found = new Map();
    /** Of a line whose end was not read yet. They are joined once, so that a long line takes no square of its length. */
    let pieces = [];
    let entry = {};
    const finish = () => {
        const { name: is, version: has, phased } = entry;
        entry = {};
        if (is === undefined || has === undefined || phased === true || !names.has(is))
            return;
        const known = found.get(is);
        if (known === undefined || compare(has, known) > 0)
            found.set(is, has);
    };
    const readLine = (line) => {
        if (line.trim() === '')
            finish();
        else if (line.startsWith(name))
            entry.name = line.slice(name.length).trim();
        else if (line.startsWith(version))
            entry.version = line.slice(version.length).trim();
        else if (phase !== undefined && line.startsWith(phase))
            entry.phased = Number(line.slice(phase.length)) < 100;
    };
    return {
        /** A part of the text, which may end anywhere. */
        push: (text) => {
            const [first = '', ...others] = text.split('\n');
            pieces.push(first);
            for (const other of others) {
                readLine(pieces.join(''));
                pieces = [other];
            }
        },
        /** Name → newest version, when everything was pushed. */
        versions: () => {
            readLine(pieces.join(''));
            pieces = [];
            finish();
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./lib/core/packages/control-stanzas.js
/** Reads a text of stanzas, as dpkg's status and apt's deb822 sources are: https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html */
function parseStanzas(text) {
    return text
        .split(/\r?\n(?:[ \t]*\r?\n)+/)
        .map(parseStanza)
        .filter((stanza) => stanza.size > 0);
}
function parseStanza(text) {
    const fields = new Map();
    let last = '';
    for (const line of text.split(/\r?\n/)) {
        if (line.startsWith('#'))
            continue;
        if (/^[ \t]/.test(line)) {
            if (last !== '')
                fields.set(last, `${fields.get(last) ?? ''}\n${line.trim()}`);
            continue;
        }
        const colon = line.indexOf(':');
        if (colon < 1)
            continue;
        last = line.slice(0, colon).trim().toLowerCase();
        fields.set(last, line.slice(colon + 1).trim());
    }
    return fields;
}

;// CONCATENATED MODULE: ./lib/core/packages/release-file.js

/** Reads `Release` or `InRelease`; what signs it is left out. Undefined: it names no files with SHA-256. */
function parseRelease(text) {
    const [stanza] = parseStanzas(withoutSignature(text));
    const listed = stanza?.get('sha256');
    if (stanza === undefined || listed === undefined)
        return undefined;
    const files = new Map();
    for (const line of listed.split('\n')) {
        const match = /^([0-9a-f]{64})\s+(\d+)\s+(\S+)$/.exec(line.trim());
        if (match !== null)
            files.set(match[3] ?? '', { sha256: match[1] ?? '', sizeBytes: Number(match[2]) });
    }
    const says = (field) => stanza.get(field)?.toLowerCase() === 'yes';
    return {
        name: stanza.get('codename') ?? stanza.get('suite'),
        byHash: says('acquire-by-hash'),
        optIn: says('notautomatic'),
        files,
    };
}
/** https://www.rfc-editor.org/rfc/rfc9580#name-cleartext-signature-framewo */
function withoutSignature(text) {
    const signed = /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[^\r\n]+\r?\n)*\r?\n([\s\S]*?)\r?\n-----BEGIN PGP SIGNATURE-----/.exec(text);
    return signed?.[1]?.replace(/^- /gm, '') ?? text;
}
/** The smallest form of a list of packages that can be read; undefined: the repository has none for this. */
function choosePackagesFile({ files }, folder) {
    for (const name of ['Packages.xz', 'Packages.gz', 'Packages']) {
        const path = `${folder}${name}`;
        const file = files.get(path);
        if (file !== undefined)
            return { path, file };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/core/packages/updates.js + 2 modules
var packages_updates = __webpack_require__(49485);
// EXTERNAL MODULE: ./lib/core/tree/tar-reader.js
var tar_reader = __webpack_require__(14651);
// EXTERNAL MODULE: ./lib/adapters/layer-blob/decompress.js
var decompress = __webpack_require__(32727);
;// CONCATENATED MODULE: ./lib/adapters/packages/read-indexes.js









const longestRelease = 16 << 20;
/** Compressed. The longest of Debian has 9 MB, the one of Ubuntu's universe 20 MB. */
const longestList = 128 << 20;
/** Not compressed. */
const longestText = 1 << 30;
const atOnce = 4;
/**
 * Reads indexes and tells of them the newest versions of some packages. One that cannot be read is told, and keeps no other from
 * being read.
 * @param names packages, without their architecture
 */
async function readIndexes(places, names, fetchFile) {
    const limit = (0,p_limit/* default */.A)(atOnce);
    let downloadedBytes = 0;
    const fetchCounted = (url, mostBytes) => fetchFile(url, mostBytes, (bytes) => {
        downloadedBytes += bytes;
    });
    const releases = new Map();
    const releaseOf = (url) => {
        const known = releases.get(url) ?? fetchRelease(url, fetchCounted);
        releases.set(url, known);
        return known;
    };
    const unread = new Map();
    const indexes = await Promise.all(places.map((place) => limit(async () => {
        const { kind, name, url, architecture } = place;
        const compare = (0,packages_updates/* compareVersions */.Zy)(kind === 'apt' ? 'dpkg' : 'apk');
        const reader = createIndexReader(kind, names, compare);
        try {
            const read = { place, push: reader.push, fetchFile: fetchCounted };
            await (kind === 'apk' ? readApk(read) : readApt(read, await releaseOf(url)));
            return { name, url, architecture, versions: reader.versions() };
        }
        catch (error) {
            unread.set(name, { name, reason: (0,core_error/* errorMessage */.gJ)(error).replace(/\.$/, '') });
            return undefined;
        }
    })));
    return {
        indexes: indexes.flatMap((index) => index ?? []),
        unread: [...unread.values()],
        downloadedBytes,
    };
}
/** What signs it is not checked: a wrong index causes a refresh, or none, and apt checks what it installs. */
async function fetchRelease(url, fetchFile) {
    const bytes = (await fetchFile(`${url}/InRelease`, longestRelease)) ??
        (await fetchFile(`${url}/Release`, longestRelease));
    return bytes === undefined ? undefined : parseRelease(Buffer.from(bytes).toString('utf8'));
}
async function readApt({ place, push, fetchFile }, release) {
    if (release === undefined)
        throw new core_error/* UserError */.yo(`${place.url} has no Release file that can be read`);
    if (release.optIn)
        return;
    for (const folder of place.folders) {
        const chosen = choosePackagesFile(release, folder);
        // A component or an architecture that the repository does not have.
        if (chosen === undefined)
            continue;
        const { path, file } = chosen;
        const url = `${place.url}/${path}`;
        if (file.sizeBytes > longestList)
            throw new core_error/* UserError */.yo(`${url} has ${file.sizeBytes} bytes`);
        const byHash = `${place.url}/${folder}by-hash/SHA256/${file.sha256}`;
        const bytes = (release.byHash ? await fetchFile(byHash, file.sizeBytes) : undefined) ??
            (await fetchFile(url, file.sizeBytes));
        if (bytes === undefined)
            throw new core_error/* UserError */.yo(`${url} is not there`);
        if ((0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== file.sha256)
            throw new core_error/* UserError */.yo(`${url} is not what the Release file says`);
        await pushText(path.endsWith('.xz') ? unxz(bytes) : (0,decompress/* decompressed */.j)(one(bytes)), push);
        push('\n\n');
    }
}
/** An archive of a few files after each other, in pieces that are compressed by themselves. */
async function readApk({ place, push, fetchFile }) {
    for (const folder of place.folders) {
        const url = `${place.url}/${folder}APKINDEX.tar.gz`;
        const bytes = await fetchFile(url, longestList);
        if (bytes === undefined)
            throw new core_error/* UserError */.yo(`${url} is not there`);
        let found = false;
        let isIndex = false;
        const decoder = new TextDecoder();
        const tar = new tar_reader/* TarReader */.R({
            record({ path }) {
                isIndex = path === 'APKINDEX';
                found ||= isIndex;
            },
            content(part) {
                if (isIndex)
                    push(decoder.decode(part, { stream: true }));
            },
            end() { },
        });
        for await (const part of limited((0,decompress/* decompressed */.j)(one(bytes))))
            tar.push(part);
        if (!found)
            throw new core_error/* UserError */.yo(`${url} holds no APKINDEX`);
        push('\n\n');
    }
}
async function pushText(parts, push) {
    const decoder = new TextDecoder();
    for await (const part of limited(parts))
        push(decoder.decode(part, { stream: true }));
}
async function* limited(parts) {
    let sizeBytes = 0;
    for await (const part of parts) {
        sizeBytes += part.length;
        if (sizeBytes > longestText)
            throw new core_error/* UserError */.yo(`it has more than ${longestText} bytes`);
        yield part;
    }
}
async function* one(bytes) {
    yield bytes;
}
/** What was compressed with xz. Node has none; this is liblzma's small decoder as WebAssembly. @throws UserError when it is damaged. */
async function* unxz(compressed) {
    const xz = await __webpack_require__.e(/* import() */ 6642).then(__webpack_require__.t.bind(__webpack_require__, 36642, 19));
    const { XzReadableStream } = 'default' in xz ? xz.default : xz;
    const source = external_node_stream_.Readable.toWeb(external_node_stream_.Readable.from([compressed]));
    try {
        for await (const part of new XzReadableStream(source))
            yield part;
    }
    catch (error) {
        throw new core_error/* UserError */.yo('it cannot be decompressed', { cause: error });
    }
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/core/known.js
var core_known = __webpack_require__(72452);
;// CONCATENATED MODULE: ./lib/core/packages/index-place.js
/** Which indexes tell of updates for packages of these architectures. The first is that of the system. */
function indexPlaces(sources, architectures, wanted) {
    const places = new Map();
    const unasked = new Map();
    for (const source of sources.filter((candidate) => wanted === 'any' || isForSecurity(candidate))) {
        if (source.login === true) {
            const name = sourceName(source);
            unasked.set(name, { name, reason: 'its address holds a login, which is not kept' });
            continue;
        }
        for (const architecture of architectures) {
            if (source.architectures.length > 0 && !source.architectures.includes(architecture))
                continue;
            const found = placeOf(source, architecture);
            places.set(`${found.url} ${found.folders.join(' ')} ${architecture}`, found);
        }
    }
    return { places: [...places.values()], unasked: [...unasked.values()] };
}
/**
 * Alpine has no suite for security: what changes in a release after it came out is fixed in its one repository. Edge is no
 * release.
 */
function isForSecurity({ kind, uri, suite }) {
    return kind === 'apk' ? /\/v\d+\.\d+\/[^/]+$/.test(uri) : /-security$|\/updates$/.test(suite);
}
function placeOf(source, architecture) {
    const { kind, uri, suite, components } = source;
    const name = sourceName(source);
    if (kind === 'apk')
        return { kind, name, url: uri, folders: [`${architecture}/`], architecture };
    const expanded = suite.replaceAll('$(ARCH)', architecture);
    return expanded.endsWith('/')
        ? {
            kind,
            name,
            url: `${uri}/${expanded.replace(/^\.?\/+|(?<!\/)\/+$/g, '')}`.replace(/(?<!\/)\/+$/, ''),
            folders: [''],
            architecture,
        }
        : {
            kind,
            name,
            url: `${uri}/dists/${expanded}`,
            folders: components.map((component) => `${component}/binary-${architecture}/`),
            architecture,
        };
}
function sourceName({ kind, uri, suite }) {
    if (kind === 'apk')
        return uri.split('/').slice(-2).join('/');
    return suite.endsWith('/') ? new URL(uri).host : suite;
}

// EXTERNAL MODULE: ./lib/adapters/layer-blob/index-layer.js
var index_layer = __webpack_require__(96566);
// EXTERNAL MODULE: ./lib/adapters/registry/image-config.js
var image_config = __webpack_require__(77178);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/tree/tree.js
var tree = __webpack_require__(94782);
;// CONCATENATED MODULE: ./lib/core/packages/installed-package.js

/**
 * The packages that dpkg's status lists as installed. What is held back is left out: no upgrade touches it.
 * @param text of `/var/lib/dpkg/status`, or of a file in `/var/lib/dpkg/status.d`, which names no state.
 */
function parseDpkgStatus(text) {
    return parseStanzas(text).flatMap((stanza) => {
        const name = stanza.get('package');
        const version = stanza.get('version');
        const [want, flag, state] = (stanza.get('status') ?? 'install ok installed').split(/\s+/);
        if (name === undefined || version === undefined || state !== 'installed')
            return [];
        if (want === 'hold' || flag === 'reinstreq')
            return [];
        return [{ name, version, architecture: stanza.get('architecture') ?? 'all' }];
    });
}
/** The packages that apk's database, or an index of apk, lists. @param text of `/lib/apk/db/installed` or `APKINDEX`. */
function parseApkPackages(text) {
    return text.split(/\r?\n\r?\n/).flatMap((entry) => {
        const fields = new Map();
        for (const line of entry.split(/\r?\n/)) {
            // Below the fields of a package are those of its folders and files.
            if (line[1] === ':' && !fields.has(line[0] ?? ''))
                fields.set(line[0] ?? '', line.slice(2));
        }
        const [name, version] = [fields.get('P'), fields.get('V')];
        return name === undefined || version === undefined
            ? []
            : [{ name, version, architecture: fields.get('A') ?? 'noarch' }];
    });
}

// EXTERNAL MODULE: ./lib/core/format/lines.js
var lines = __webpack_require__(12372);
;// CONCATENATED MODULE: ./lib/core/packages/package-source.js


/** Whether a file of an image, by its path without a leading slash, names sources. */
function isSourcesFile(path) {
    return /^etc\/apt\/sources\.list(\.d\/[\w.-]+\.(list|sources))?$|^etc\/apk\/repositories$/.test(path);
}
/** The sources that a file names. What has no address on the web is left out. */
function parseSources(path, text) {
    if (path.endsWith('repositories'))
        return parseApkRepositories(text);
    return path.endsWith('.sources') ? parseDeb822(text) : parseOneLine(text);
}
/** `@tag` before an address: only packages that ask for it come from there. https://man.archlinux.org/man/extra/apk-tools/apk-repositories.5.en */
function parseApkRepositories(text) {
    return (0,lines/* trimmedLines */.A)(text)
        .filter((line) => !line.startsWith('#') && !line.startsWith('@'))
        .flatMap((line) => place(line.split(/\s+/)[0] ?? '').map((found) => source('apk', found, '', [], [])));
}
/** https://manpages.debian.org/bookworm/apt/sources.list.5.en.html#ONE-LINE-STYLE_FORMAT */
function parseOneLine(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const match = /^\s*deb\s+(?:\[(?<options>[^\]]*)\]\s*)?(?<uri>\S+)\s+(?<suite>\S+)(?<rest>[^#]*)/.exec(line);
        if (match?.groups === undefined)
            return [];
        const { options = '', uri = '', suite = '', rest = '' } = match.groups;
        const architectures = /(?:^|\s)arch=(\S+)/.exec(options)?.[1]?.split(',') ?? [];
        return place(uri).map((found) => source('apt', found, suite, words(rest), architectures));
    });
}
/** https://manpages.debian.org/bookworm/apt/sources.list.5.en.html#DEB822-STYLE_FORMAT */
function parseDeb822(text) {
    return parseStanzas(text).flatMap((stanza) => {
        const read = (name) => words(stanza.get(name) ?? '');
        const isOff = /^(no|false|off|0)$/i.test(stanza.get('enabled') ?? 'yes');
        if (isOff || !read('types').includes('deb'))
            return [];
        return read('uris')
            .flatMap(place)
            .flatMap((found) => read('suites').map((suite) => source('apt', found, suite, read('components'), read('architectures'))));
    });
}
/** Empty where it is no address on the web: `file:`, `cdrom:`, `mirror+https:`. */
function place(text) {
    if (!URL.canParse(text))
        return [];
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return [];
    const login = url.username !== '' || url.password !== '' || url.search !== '';
    return [{ uri: `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`, login }];
}
function source(kind, { uri, login }, suite, components, architectures) {
    return { kind, uri, suite, components, architectures, ...(login ? { login: true } : {}) };
}
function words(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./lib/core/packages/found-packages.js



const dpkgStatus = 'var/lib/dpkg/status';
/** Images without dpkg have a file for each package. */
const dpkgFolder = 'var/lib/dpkg/status.d/';
const apkDatabases = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'];
/** Whether a file of an image, by its path, tells of packages. */
function tellsOfPackages(path) {
    return path === dpkgStatus || isStatusFile(path) || apkDatabases.includes(path) || isSourcesFile(path);
}
function isStatusFile(path) {
    return path.startsWith(dpkgFolder) && !path.endsWith('.md5sums');
}
/** @param files path → content, of the paths that `tellsOfPackages` names */
function readFoundPackages(files, tree) {
    const sources = [...files]
        .filter(([path]) => isSourcesFile(path))
        .map(([path, text]) => [path, parseSources(path, text)]);
    return {
        installed: readInstalled(files),
        sources: Object.fromEntries(sources),
        hides: (path) => isHidden(path, tree),
    };
}
function readInstalled(files) {
    const apk = apkDatabases.map((path) => files.get(path)).find((text) => text !== undefined);
    if (apk !== undefined)
        return { manager: 'apk', packages: parseApkPackages(apk) };
    const lists = [...files].filter(([path]) => path === dpkgStatus || isStatusFile(path));
    if (lists.length === 0)
        return undefined;
    return { manager: 'dpkg', packages: lists.flatMap(([, text]) => parseDpkgStatus(text)) };
}
function isHidden(path, { entries }) {
    if (entries.kindOf(path) === 'whiteout')
        return true;
    for (let parent = (0,tree/* parentPath */.y)(path); parent !== undefined; parent = (0,tree/* parentPath */.y)(parent)) {
        if (entries.kindOf(parent) === 'whiteout' || entries.isOpaque(parent))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/core/packages/layer-packages.js
var layer_packages = __webpack_require__(18796);
;// CONCATENATED MODULE: ./lib/layers/facts/packages.js







/**
 * What a layer holds of packages: its own blobs are read, and of the external image that it is based on, all.
 * @throws UserError when a blob cannot be read, or what the image is based on is not known.
 */
async function readLayerPackages(layer, access) {
    const found = {};
    for (const image of layer.image.platforms) {
        const platform = (0,descriptor/* formatPlatform */.Bq)(image.platform);
        const blobs = image.layers.map((blob) => ({ ...blob, open: () => access.client.openBlob(access.repository, blob) }));
        const beneath = await countBeneath(layer, image, access.connect);
        const lower = layer.below.flatMap(({ packages }) => packages[platform] ?? []);
        const own = await readPackages(blobs.slice(beneath));
        const packages = (0,layer_packages/* describePackages */.zx)(own, layer.below.length > 0
            ? { layers: lower }
            : { image: beneath === 0 ? undefined : await readPackages(blobs.slice(0, beneath)) }, platform);
        if (packages !== undefined)
            found[platform] = packages;
    }
    return found;
}
/** How many of an image's blobs are not the layer's own. */
async function countBeneath({ node, externalImages, below }, { platform, config }, connect) {
    const lower = below
        .at(-1)
        ?.image.platforms.find((candidate) => (0,descriptor/* formatPlatform */.Bq)(candidate.platform) === (0,descriptor/* formatPlatform */.Bq)(platform));
    if (lower !== undefined)
        return lower.config.diffIds.length;
    const bases = [...new Set(node.externalImages.flatMap(({ name, via }) => (via === 'from' ? [name] : [])))];
    const chains = await Promise.all(bases.map(async (name) => {
        const digest = externalImages[name];
        if (digest === undefined || digest === 'unresolved')
            return undefined;
        const { registry, repository } = (0,reference/* parseReference */.F2)(name);
        return (0,image_config/* fetchDiffIds */._h)(connect(registry), repository, digest, platform);
    }));
    const counts = chains.flatMap((chain) => chain?.every((diffId, index) => config.diffIds[index] === diffId) === true ? [chain.length] : []);
    if (counts.length > 0)
        return Math.max(...counts);
    if (bases.length === 0)
        return 0;
    throw new core_error/* UserError */.yo(`its image does not begin with the one of ${bases.join(', ')}`);
}
/** What blobs, the lowest first, say of packages. @throws UserError when one cannot be read. */
async function readPackages(blobs) {
    const { tree, kept } = await (0,index_layer/* indexBlobs */.V)(blobs, { keep: tellsOfPackages });
    const files = new Map([...kept].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
    return readFoundPackages(files, tree);
}

;// CONCATENATED MODULE: ./lib/layers/facts/updates.js







/** Compares the packages of the layers with what the distributions' indexes offer. An index that cannot be read changes nothing. */
async function findLayerUpdates(search) {
    const { wanted, lookup } = search;
    const { known, read, unknown } = await gatherPackages(search);
    return {
        wanted,
        ...(await compareWithIndexes({ ...search, known, record: lookup.record })),
        packages: read,
        unknown,
    };
}
/** The same from the record alone: of layers whose packages it has. */
async function findRecordedUpdates(search) {
    const known = (0,core_known/* mapKnown */.ym)(Object.entries(search.record.layers), ([name, { packages }]) => [name, packages]);
    return compareWithIndexes({ ...search, known });
}
/** Reads the indexes that layers name, and judges what they offer. */
async function compareWithIndexes({ wanted, known, record, fetchFile, log, }) {
    const asked = new Map([...known].map(([name, platforms]) => [
        name,
        Object.values(platforms).map((packages) => ({ packages, ...placesOf(packages, wanted) })),
    ]));
    const all = [...asked.values()].flat();
    const places = new Map(all.flatMap((one) => one.places.map((place) => [keyOf(place), place])));
    const names = new Set(all.flatMap(({ packages }) => namesOf(packages)));
    const found = await readIndexes([...places.values()], names, fetchFile);
    const unread = [...all.flatMap(({ unasked }) => unasked), ...found.unread];
    for (const { name, reason } of found.unread)
        log.warning(`The package index ${name} cannot be read, so its updates are not known: ${reason}.`);
    const layers = [...asked].flatMap(([name, platforms]) => {
        const entry = record?.layers[name];
        if (entry === undefined)
            return [];
        const updates = (0,packages_updates/* judgeUpdates */.M4)({
            platforms: platforms.map((one) => {
                const keys = new Set(one.places.map(keyOf));
                return { packages: one.packages, indexes: found.indexes.filter((index) => keys.has(keyOf(index))) };
            }),
            notCome: entry.notCome ?? {},
            upgradesAll: (0,packages_updates/* upgradesAll */.v4)(entry.inputs.instructions),
        });
        return [[name, updates]];
    });
    return {
        layers: new Map(layers),
        indexes: [...new Set(found.indexes.map(({ name }) => name))],
        unread: [...new Map(unread.map((source) => [source.name, source])).values()],
        downloadedBytes: found.downloadedBytes,
    };
}
function keyOf({ url, architecture }) {
    return `${url} ${architecture}`;
}
function placesOf(packages, wanted) {
    const foreign = [packages.own, packages.base]
        .flatMap(Object.keys)
        .flatMap((name) => name.split(':')[1] ?? []);
    const architectures = [...new Set([packages.architecture, ...foreign])];
    return indexPlaces(Object.values(packages.sources).flat(), architectures, wanted);
}
function namesOf({ own, base }) {
    return [own, base].flatMap(Object.keys).map((name) => name.split(':')[0] ?? name);
}
/** The recorded packages of layers that are whole in the registry, and those that had to be read there. */
async function gatherPackages(search) {
    const { nodes, lookup, reads, log } = search;
    const known = new Map();
    const read = new Map();
    const unknown = [];
    for (const node of nodes) {
        const { name } = node;
        const entry = lookup.record?.layers[name];
        const state = lookup.images.get(name);
        if (entry === undefined || state?.kind !== 'ok')
            continue;
        const packages = entry.packages ??
            (reads
                ? await log.phase(`read packages of ${name}`, () => readOrWarn({
                    ...search,
                    node,
                    image: state.image,
                    externalImages: entry.inputs.externalImages,
                    images: imagesOf(lookup),
                    packages: known,
                }))
                : undefined);
        if (packages === undefined)
            unknown.push(name);
        else
            known.set(name, packages);
        if (packages !== undefined && entry.packages === undefined)
            read.set(name, packages);
    }
    return { known, read, unknown };
}
function imagesOf({ images }) {
    return new Map([...images].flatMap(([name, state]) => (state.kind === 'ok' ? [[name, state.image]] : [])));
}
/** What a layer holds; undefined, and a warning, where that cannot be read. */
async function readOrWarn(layer) {
    const { node, image, externalImages, images, packages, log } = layer;
    try {
        const below = chainBelow(node, layer.nodes).map((name) => {
            const lower = { image: images.get(name), packages: packages.get(name) };
            if (lower.image === undefined || lower.packages === undefined)
                throw new UnknownBelow(`those of ${name}, which it is based on, are not known`);
            return { image: lower.image, packages: lower.packages };
        });
        return await readLayerPackages({ node, image, externalImages, below }, layer);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.yo))
            throw error;
        const told = `The packages of ${node.name} cannot be read, so their updates are not known: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        // A blob that is not as it should be does not change: the layer counts as one without packages until it is rebuilt.
        const isFinal = !(error instanceof registry_error/* RegistryError */.gl || error instanceof UnknownBelow);
        log.warning(told);
        return isFinal ? {} : undefined;
    }
}
class UnknownBelow extends core_error/* UserError */.yo {
}
/** The layers that a layer's image begins with, the lowest first. */
function chainBelow(node, nodes) {
    const lower = node.standsOn.find(({ via }) => via !== 'copy');
    if (lower === undefined)
        return [];
    const below = nodes.find(({ name }) => name === lower.name);
    return [...(below === undefined ? [] : chainBelow(below, nodes)), lower.name];
}
function updatesReport(found, nodes) {
    if (found === undefined)
        return undefined;
    const { wanted, indexes, unread, downloadedBytes, unknown } = found;
    const layers = nodes.flatMap((node) => {
        const { due = [], notCome = [], waiting = [] } = found.layers.get(node.name) ?? {};
        if (due.length + notCome.length + waiting.length === 0)
            return [];
        const images = node.externalImages.flatMap(({ name, via }) => (via === 'from' ? [name] : []));
        const above = layersAbove(node.name, nodes);
        return [{ layer: node.name, above, images: [...new Set(images)], due, notCome, waiting }];
    });
    return { wanted, indexes, unread, downloadedBytes, layers, unknown };
}
/** The layers that are based on one, directly or not. `nodes`: those beneath come first. */
function layersAbove(name, nodes) {
    const above = new Set();
    for (const node of nodes)
        if (node.standsOn.some((below) => below.name === name || above.has(below.name)))
            above.add(node.name);
    return [...above];
}


/***/ }),

/***/ 93797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ parseCompression),
/* harmony export */   UP: () => (/* binding */ recordedOutput),
/* harmony export */   gv: () => (/* binding */ formatCompression),
/* harmony export */   vi: () => (/* binding */ defaultOutput)
/* harmony export */ });
/** Where nothing else is asked for, or recorded. */
const defaultOutput = {
    compression: { type: 'gzip', level: undefined },
    provenance: 'false',
};
/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
function parseCompression(text) {
    const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
    const type = match?.[1];
    const level = match?.[2] === undefined ? undefined : Number(match[2]);
    const highest = type === 'gzip' ? 9 : 22;
    return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}
/** `gzip`, or `zstd:3`. */
function formatCompression({ type, level }) {
    return level === undefined ? type : `${type}:${level}`;
}
/** As layers were written before, which their record tells; a build does not decide it. `options`: of an entry of the record. */
function recordedOutput(options = {}) {
    return {
        compression: parseCompression(options['compression'] ?? '') ?? defaultOutput.compression,
        provenance: options['provenance'] ?? defaultOutput.provenance,
    };
}


/***/ })

};

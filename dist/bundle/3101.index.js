export const id = 3101;
export const ids = [3101];
export const modules = {

/***/ 10316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   Kp: () => (/* binding */ announcedDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
function announcedDigest(response) {
    return (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(response.header('docker-content-digest') ?? '');
}
/** @throws RegistryError of the kind `integrity` when another digest was expected; undefined expects none. */
function checkDigest(wire, call, got, expected) {
    if (expected === undefined || expected === got)
        return;
    const problem = `the content does not have the digest that was asked for: expected ${expected}, got ${got}`;
    throw wire.failure(call, { kind: 'integrity', problem });
}


/***/ }),

/***/ 98572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushHold),
/* harmony export */   g: () => (/* binding */ fetchHold)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90585);
/* harmony import */ var _record_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82348);



const holdArtifactType = 'application/vnd.cache-prewarm.hold.v1+json';
/**
 * The hold under its tag; undefined when there is none, or it has ended. One that cannot be read counts as none, with a warning.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchHold(client, repository, warn) {
    const found = await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchArtifact */ .t2)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        what: 'a hold',
    });
    if (found === undefined)
        return undefined;
    if (found.refused !== undefined) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} is not used and counts as no hold: ${found.refused}.`);
        return undefined;
    }
    try {
        return (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHold */ .R8)(found.json);
    }
    catch (error) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} cannot be read and counts as no hold: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}. To remove it, run "cache-prewarm quarter release".`);
        return undefined;
    }
}
/** Writes a hold; undefined ends the one that there is. @throws RegistryError */
async function pushHold(client, repository, hold) {
    await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .pushArtifact */ .Xi)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        json: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHold */ .$s)(hold),
        title: 'cache-hold.json',
    });
}


/***/ }),

/***/ 82348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ bundleType),
/* harmony export */   Kd: () => (/* binding */ fetchRecord),
/* harmony export */   Mz: () => (/* binding */ pushRecord),
/* harmony export */   T2: () => (/* binding */ mostBundles),
/* harmony export */   UT: () => (/* binding */ longestBundleBytes),
/* harmony export */   Xi: () => (/* binding */ pushArtifact),
/* harmony export */   e1: () => (/* binding */ recordArtifactType),
/* harmony export */   t2: () => (/* binding */ fetchArtifact),
/* harmony export */   vS: () => (/* binding */ longestRecordBytes)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(718);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10316);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76740);






/** The type of the artifact, and of its first layer. */
const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';
/** A longer document is neither read nor written. */
const longestRecordBytes = 16 << 20;
/** The type of a layer that holds the signature of the document beside it. */
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Of signatures; more, or longer ones, are not looked at. */
const mostBundles = 8;
const longestBundleBytes = 64 << 10;
/**
 * Reads the record under a tag; undefined when there is none. With `known`, the content of that digest is not read again.
 * @throws UserError when the tag holds something else, which is nobody's to overwrite.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchRecord(client, repository, tag, known) {
    return fetchArtifact(client, repository, { tag, type: recordArtifactType, what: 'a record' }, known);
}
/** The same of any document of ours. */
async function fetchArtifact(client, repository, { tag, type, what }, known) {
    const fetched = await client.fetchManifest(repository, tag);
    if (fetched === undefined)
        return undefined;
    const { manifest, descriptor } = fetched;
    if (manifest.kind !== 'manifest' || manifest.artifactType !== type) {
        const got = manifest.kind === 'index' ? 'an image index' : (manifest.artifactType ?? 'an image');
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected the tag ${tag} of ${repository} to be ${what} of cache-prewarm, got ${got}.`, {
            remedy: `The tag ${tag} belongs to cache-prewarm. Move that content to another tag and remove this one, or choose another image for the layers.`,
        });
    }
    if (descriptor.digest === known)
        return { digest: known, json: undefined };
    const [layer] = manifest.layers;
    if (layer === undefined || layer.sizeBytes > longestRecordBytes)
        return { digest: descriptor.digest, json: undefined };
    const bundles = client.seal === undefined ? [] : manifest.layers.slice(1).filter(isBundle).slice(0, mostBundles);
    const [bytes, ...signatures] = await Promise.all([layer, ...bundles].map((blob) => fetchIntact(client, repository, blob)));
    const { digest } = descriptor;
    if (bytes === undefined)
        return { digest, json: undefined };
    const json = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(bytes).toString('utf8'));
    const verdict = await client.seal?.check({
        ...{ repository, tag, digest, bytes, json },
        bundles: signatures.flatMap((signature) => signature === undefined ? [] : [(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(signature).toString('utf8'))]),
    });
    const isUnverified = client.seal?.verifies !== true && manifest.layers.slice(1).some(isBundle);
    return { digest, ...judged(json, verdict), ...(isUnverified ? { unverified: true } : {}) };
}
function judged(json, verdict) {
    if (verdict?.kind === 'refused')
        return { json: undefined, refused: verdict.reason };
    if (verdict === undefined)
        return { json };
    const { renews, replayed } = verdict;
    return { json, ...(renews ? { renews } : {}), ...(replayed === undefined ? {} : { replayed }) };
}
function isBundle({ mediaType, sizeBytes }) {
    return mediaType === bundleType && sizeBytes <= longestBundleBytes;
}
/** Undefined when it is gone, or not what its digest says. */
async function fetchIntact(client, repository, blob) {
    try {
        return await client.fetchBlob(repository, blob);
    }
    catch (error) {
        if ((0,_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isBroken */ .Qr)(error))
            return undefined;
        throw error;
    }
}
/**
 * Pushes a record: its blobs, the signature among them, then its manifest under the tag, which is the commit. The same text
 * always has the same digest, unless it is signed.
 * Nothing is put that would be too long to be read back.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws UserError when it is too long.
 * @throws RegistryError
 */
async function pushRecord(client, repository, tag, json, expected, attachments = []) {
    return pushArtifact(client, repository, { tag, type: recordArtifactType, json, title: 'cache-record.json', attachments }, expected);
}
/**
 * The same of any document of ours; `title` is the name under which oras and the like save it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
async function pushArtifact(client, repository, artifact, expected) {
    const { tag, type, title, attachments = [] } = artifact;
    const signed = await client.seal?.sign(artifact.json, { repository, tag });
    const content = Buffer.from(signed?.json ?? artifact.json);
    checkLength(content.length, repository, tag);
    const bundle = signed?.bundle === undefined ? undefined : Buffer.from(signed.bundle);
    const empty = Buffer.from('{}');
    const manifest = {
        schemaVersion: 2,
        mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociManifest,
        artifactType: type,
        config: { mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociEmpty, digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(empty), size: empty.length },
        layers: [
            layerOf(type, content, title),
            ...(bundle === undefined ? [] : [layerOf(bundleType, bundle, title.replace(/json$/, 'sigstore.json'))]),
            ...attachments.map((one) => descriptorOf(one.type, one.blob, one.title)),
        ],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const blobs = [
        ...[empty, content],
        ...(bundle === undefined ? [] : [bundle]),
        ...attachments.flatMap((one) => one.bytes ?? []),
    ];
    await Promise.all(blobs.map((blob) => client.pushBlob(repository, blob, (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(blob))));
    if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
        return undefined;
    await client.pushManifest(repository, tag, _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociManifest, bytes);
    return (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes);
}
/** What would not be read back would make every later run a cold one. */
function checkLength(sizeBytes, repository, tag) {
    if (sizeBytes <= longestRecordBytes)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the tag ${tag} of ${repository} was not written: it would take ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(sizeBytes)}, and documents of more than ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(longestRecordBytes)} are not read back`, {
        remedy: 'The instructions of the layers take that much. Move long heredocs into files that COPY takes, or make fewer layers.',
    });
}
function layerOf(type, content, title) {
    return descriptorOf(type, { digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(content), sizeBytes: content.length }, title);
}
function descriptorOf(type, { digest, sizeBytes }, title) {
    return {
        mediaType: type,
        digest,
        size: sizeBytes,
        annotations: { 'org.opencontainers.image.title': title },
    };
}


/***/ }),

/***/ 18325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ joinBytes)
/* harmony export */ });
/** Bytes one after another. */
function joinBytes(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}


/***/ }),

/***/ 67516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ builtAnnotation),
/* harmony export */   i: () => (/* binding */ layerAnnotations)
/* harmony export */ });
/** Of an image that is published in place of the one that BuildKit built: the digest of that one. */
const builtAnnotation = 'cache-prewarm.built';
/**
 * The annotations of a layer image: nothing in them differs from run to run, so an unchanged layer keeps its
 * digest. Keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
function layerAnnotations(source, base) {
    return {
        ...(source === undefined ? {} : { 'org.opencontainers.image.source': source }),
        ...(base === undefined ? {} : { 'org.opencontainers.image.base.name': base.name }),
        ...(base?.digest === undefined ? {} : { 'org.opencontainers.image.base.digest': base.digest }),
    };
}


/***/ }),

/***/ 48595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isSameFileSet),
/* harmony export */   H$: () => (/* binding */ hasFileList),
/* harmony export */   _G: () => (/* binding */ isSameState),
/* harmony export */   oK: () => (/* binding */ fileSetText),
/* harmony export */   rP: () => (/* binding */ listedState)
/* harmony export */ });
/** Sixteen digits tell which files changed. Whether any did is told by the digest of them all. */
const listedDigits = 16;
/** Whether the files themselves are known, and not just what they are together. */
function hasFileList({ files, fileSet }) {
    return fileSet === undefined || Object.keys(files).length === fileSet.count;
}
/** Whether both are the same files; undefined: only their lists can tell. */
function isSameFileSet(before, after) {
    if (before.fileSet === undefined || after.fileSet === undefined)
        return undefined;
    return before.fileSet.digest === after.fileSet.digest;
}
/** A state as lists have it: of each hash, the beginning. */
function listedState(state) {
    return state.slice(0, state.indexOf(':') + 1 + listedDigits);
}
/** Whether two states are one, of which either may be as lists have it. */
function isSameState(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return listedState(before) === listedState(after);
}
/** The pieces of text that the digest of all files is of: `path NUL state LF`, by path. */
function* fileSetText(files) {
    // Numbers would come first: an object has an order of its own for them.
    for (const path of Object.keys(files).sort())
        yield `${path}\0${files[path]}\n`;
}


/***/ }),

/***/ 90585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ formatHold),
/* harmony export */   R8: () => (/* binding */ parseHold),
/* harmony export */   RX: () => (/* binding */ isHeldAt),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   YG: () => (/* binding */ activeHold),
/* harmony export */   _U: () => (/* binding */ holdTag)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65078);


/** The tag of the hold; it stays when the hold ends, and says so. */
const holdTag = 'cache-hold';
/** What lies under the tag; undefined: the hold has ended. */
function formatHold(hold) {
    return `${JSON.stringify(hold ?? { version: 1, released: true }, null, 2)}\n`;
}
/**
 * Reads what lies under the tag; undefined when the hold has ended.
 * @throws UserError that names what is not as it should be.
 */
function parseHold(json) {
    const object = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, 'the hold');
    if (object['released'] === true)
        return undefined;
    const quarter = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['quarter'], 'quarter');
    if (!(0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarter */ .DS)(quarter))
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)('quarter', 'one such as 2026Q3', quarter);
    const since = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['since'], 'since');
    // A hold whose beginning nobody knows would never end.
    if (Number.isNaN(Date.parse(since)))
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)('since', 'a time such as 2026-10-01', since);
    return {
        version: 1,
        quarter,
        since,
        by: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['by'], 'by'),
    };
}
/** The hold, unless the quarter in which it began is over: a new one begins with fresh layers. */
function activeHold(hold, nowMs) {
    return hold !== undefined && (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(Date.parse(hold.since)) === (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(nowMs) ? hold : undefined;
}
/** Whether layers are held at the quarter of a record, which is then an older one by intent. */
function isHeldAt(record, hold, nowMs) {
    const held = activeHold(hold, nowMs);
    return held !== undefined && (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(record)['quarter'] === held.quarter;
}
/** Why layers are not written, in words without a full stop. */
function describeHold({ quarter, since, by }) {
    return `they are held at ${quarter} by ${by} since ${since.slice(0, 10)}, until "cache-prewarm quarter release" or the next quarter`;
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Ie: () => (/* binding */ parseLayerRequest),
/* harmony export */   Xm: () => (/* binding */ usualLayers),
/* harmony export */   ah: () => (/* binding */ parseLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The stages that are layers by their names, when the user names none: see requestLayers. */
const usualLayers = [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
];
/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
function requestedNames(request) {
    return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}
/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
function parseLayerRequest(lines) {
    const [only] = lines;
    if (lines.length === 1 && (only === 'default' || only === 'auto'))
        return { layers: only, problems: [] };
    return parseLayers(lines);
}
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
}


/***/ }),

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   bK: () => (/* binding */ builtDigest),
/* harmony export */   bM: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69964);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18523);
/* harmony import */ var _packages_layer_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18796);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48595);





/** What BuildKit built of a layer: its cache source. */
function builtDigest(entry) {
    return entry.built ?? entry.digest;
}
/**
 * Reads a record, which others may have written. Fields that this version does not know are left out.
 * @throws UserError that names the first field which is not as it should be, or the version when that is a later one.
 */
function parseRecord(json) {
    const record = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(json, 'the record');
    const version = record['version'];
    if (version !== 1 && version !== 2) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a record of version 1 or 2, got version ${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .showJson */ .qN)(version)}.`, {
            remedy: 'A later cache-prewarm wrote it: use that one here too.',
        });
    }
    return { version: 2, ...recordOf(version === 1 ? readListed : readFiles)(record, '') };
}
/** The record as JSON, the same bytes for the same record. In one line: every run downloads it, and spaces are a third of it. */
function formatRecord(record) {
    const layers = Object.entries(record.layers).map(([name, entry]) => [name, formatEntry(entry)]);
    const json = { ...record, layers: Object.assign(Object.create(null), Object.fromEntries(layers)) };
    return `${JSON.stringify((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKeys */ .di)(json))}\n`;
}
function formatEntry(entry) {
    const { files, fileSet, ...inputs } = entry.inputs;
    const { digest, count = Object.keys(files).length, list } = fileSet ?? {};
    const blob = list === undefined ? undefined : { digest: list.digest, size: list.sizeBytes };
    const listed = blob === undefined && (0,_file_set_js__WEBPACK_IMPORTED_MODULE_4__/* .hasFileList */ .H$)(entry.inputs) ? files : undefined;
    const trees = entry.trees && Object.entries(entry.trees).map(([platform, tree]) => [platform, formatTree(tree)]);
    return {
        ...entry,
        ...(trees === undefined ? {} : { trees: Object.fromEntries(trees) }),
        inputs: { ...inputs, files: { count, digest, blob, list: listed } },
    };
}
function formatTree({ segments, patches }) {
    return {
        patches,
        segments: segments.map(({ digest, sizeBytes, blobs }) => ({ digest, size: sizeBytes, blobs })),
    };
}
/** What a layer takes, as version 1 has it: the list. */
function readListed(json, where) {
    return { files: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7)(json, where) };
}
function readFiles(json, where) {
    const { digest, count, blob, list } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(json, where);
    const files = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7)(list, `${where}.list`);
    if (digest === undefined)
        return { files };
    const fileSet = {
        digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP)(digest, `${where}.digest`),
        count: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0)(count, `${where}.count`),
        ...(blob === undefined ? {} : { list: readBlob(blob, `${where}.blob`) }),
    };
    return { files, fileSet };
}
function readBlob(json, where) {
    const { digest, size } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(json, where);
    return { digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP)(digest, `${where}.digest`), sizeBytes: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0)(size, `${where}.size`) };
}
const readTree = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    segments: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((item, where) => ({
        ...readBlob(item, where),
        blobs: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(item, where)['blobs'], `${where}.blobs`),
    })),
    patches: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0,
});
const readConfig = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    platform: _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatform */ .Kd,
    diffIds: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
    env: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR),
});
const readArgument = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ value: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR, changes: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0 });
const readStep = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    stage: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
    platform: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
    index: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0,
    instruction: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
    durationMs: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0,
});
function inputsOf(files) {
    const read = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
        instructions: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR),
        files,
        args: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7,
        externalImages: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)((value, where) => (value === 'unresolved' ? value : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP)(value, where))),
        standsOn: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
        platforms: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR),
        options: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7,
    });
    return (json, where) => {
        const inputs = read(json, where);
        return { ...inputs, ...inputs.files };
    };
}
function recordOf(files) {
    return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
        createdAt: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        quarter: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        revision: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
        source: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
        salt: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        tools: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
            buildx: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
            buildkit: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
            cachePrewarm: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        }),
        arguments: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(readArgument)),
        cache: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
        layers: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
            digest: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP,
            built: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
            trees: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(readTree)),
            configs: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(readConfig)),
            target: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
            builtAt: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
            inputs: inputsOf(files),
            steps: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(readStep),
            packages: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(_packages_layer_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLayerPackages */ .Kq)),
            notCome: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7),
        })),
    });
}


/***/ }),

/***/ 30084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ choosePlatform)
/* harmony export */ });
/**
 * The image that a machine takes of several, as engines choose: its own processor, of the variant nearest below its own, else
 * the older processor that it runs as well. Undefined: there is none for it.
 * https://github.com/containerd/platforms/blob/v0.2.1/compare.go, `platformVector`
 */
function choosePlatform(images, machine) {
    for (const wanted of fittingPlatforms(machine)) {
        const found = images.find(({ platform }) => platform.os === machine.os &&
            platform.architecture === wanted.architecture &&
            variantOf(platform) === wanted.variant);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function fittingPlatforms({ architecture, variant, }) {
    if (architecture === 'amd64') {
        const level = Number(/^v([1-9])$/.exec(variant ?? '')?.[1] ?? 1);
        return [...downFrom('amd64', level, 1), { architecture: '386', variant: '' }];
    }
    if (architecture === 'arm64')
        return [{ architecture, variant: 'v8' }, ...downFrom('arm', 8, 5)];
    if (architecture === 'arm')
        return downFrom('arm', Number(/^v([5-8])$/.exec(variant ?? '')?.[1] ?? 7), 5);
    return [{ architecture, variant: variant ?? '' }];
}
function downFrom(architecture, highest, lowest) {
    return Array.from({ length: highest - lowest + 1 }, (_, index) => ({
        architecture,
        variant: `v${highest - index}`,
    }));
}
/** What is meant where none is written. */
function variantOf({ architecture, variant }) {
    if (variant !== undefined)
        return variant;
    return architecture === 'amd64'
        ? 'v1'
        : architecture === 'arm64'
            ? 'v8'
            : architecture === 'arm'
                ? 'v7'
                : '';
}


/***/ }),

/***/ 18796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ parseLayerPackages),
/* harmony export */   zx: () => (/* binding */ describePackages)
/* harmony export */ });
/* unused harmony exports nameVersions, addedVersions, allVersions */
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const names = {
    'linux/amd64': { dpkg: 'amd64', apk: 'x86_64' },
    'linux/arm64': { dpkg: 'arm64', apk: 'aarch64' },
    'linux/arm64/v8': { dpkg: 'arm64', apk: 'aarch64' },
    'linux/arm/v5': { dpkg: 'armel', apk: 'armhf' },
    'linux/arm/v6': { dpkg: 'armhf', apk: 'armhf' },
    'linux/arm/v7': { dpkg: 'armhf', apk: 'armv7' },
    'linux/386': { dpkg: 'i386', apk: 'x86' },
    'linux/ppc64le': { dpkg: 'ppc64el', apk: 'ppc64le' },
    'linux/s390x': { dpkg: 's390x', apk: 's390x' },
    'linux/riscv64': { dpkg: 'riscv64', apk: 'riscv64' },
    'linux/mips64le': { dpkg: 'mips64el', apk: 'mips64' },
};
/** Names packages by what they are called in a record. */
function nameVersions(installed, architecture) {
    const versions = new Map();
    for (const { name, version, architecture: own } of installed) {
        const isNative = own === architecture || own === 'all' || own === 'noarch';
        versions.set(isNative ? name : `${name}:${own}`, version);
    }
    return fromMap(versions);
}
/**
 * What a layer holds of packages on one platform; undefined: no package manager is in it.
 * @param own what its own blobs say
 * @param below what it is based on: the packages of a layer and of those below it, the lowest first, or what the blobs of the
 * external image say
 */
function describePackages(own, below, platform) {
    const image = 'image' in below ? below.image : undefined;
    const layers = 'layers' in below ? below.layers : [];
    const lower = layers.at(-1);
    const manager = own.installed?.manager ?? lower?.manager ?? image?.installed?.manager;
    const architecture = manager === undefined ? undefined : architectureOf(platform, manager);
    if (manager === undefined || architecture === undefined)
        return undefined;
    const base = nameVersions(image?.installed?.packages ?? [], architecture);
    const before = lower === undefined ? base : allVersions(layers);
    const installed = own.installed === undefined ? undefined : nameVersions(own.installed.packages, architecture);
    const kept = Object.entries(lower?.sources ?? image?.sources ?? {}).filter(([path]) => !own.hides(path));
    return {
        manager,
        architecture,
        own: installed === undefined ? fromMap(new Map()) : addedVersions(installed, before),
        base,
        sources: { ...Object.fromEntries(kept), ...own.sources },
    };
}
/** Those of `above` that are not in `below` with the same version. */
function addedVersions(above, below) {
    return fromMap(new Map(Object.entries(above).filter(([name, version]) => below[name] !== version)));
}
/** Everything that an image of layers holds, the lowest first. A package that a layer above removes stays in it. */
function allVersions(layers) {
    return fromMap(new Map(layers.flatMap(({ base, own }) => [...Object.entries(base), ...Object.entries(own)])));
}
const readVersions = (json, where) => fromMap(new Map(Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(json, where))));
/** @throws UserError that names the first field which is not as it should be. */
const parseLayerPackages = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({
    manager(manager, where) {
        if (manager !== 'dpkg' && manager !== 'apk')
            throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'dpkg or apk', manager);
        return manager;
    },
    architecture: _oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    own: readVersions,
    base: readVersions,
    sources: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({
        kind(kind, where) {
            if (kind !== 'apt' && kind !== 'apk')
                throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'apt or apk', kind);
            return kind;
        },
        uri(json, where) {
            const uri = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(json, where);
            if (!/^https?:\/\//.test(uri) || !URL.canParse(uri))
                throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'an address', uri);
            return uri;
        },
        suite(suite, where) {
            if (typeof suite !== 'string')
                throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'a text', suite);
            return suite;
        },
        components: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        architectures: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        login: (login) => (login === true ? true : undefined),
    }))),
});
/** Without a prototype: a package may be called "constructor". */
function fromMap(versions) {
    return Object.assign(Object.create(null), Object.fromEntries(versions));
}
/** What a package manager calls the architecture of a platform; undefined: it has none for it. */
function architectureOf(platform, manager) {
    // Variants of amd64 are no architecture of their own.
    const usual = platform.split('/').slice(0, 2).join('/');
    return (names[platform] ?? names[usual])?.[manager];
}


/***/ }),

/***/ 73526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   LN: () => (/* binding */ lookUpLayers),
/* harmony export */   VZ: () => (/* binding */ isQuarterOpen),
/* harmony export */   dM: () => (/* binding */ nothingLookedUp)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76740);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(67516);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90585);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2745);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25965);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18523);












/** Of a user who has no layers. */
const nothingLookedUp = {
    record: undefined,
    recordDigest: undefined,
    quarterRecordDigest: undefined,
    images: new Map(),
    built: new Map(),
    rollingTagsExist: false,
    hold: undefined,
    noAccess: undefined,
};
/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
async function lookUpLayers(options) {
    const { client, repository } = options;
    const holding = (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, options.warn).catch(ignoreNoAccess);
    const [found, quarterRecord, hold] = await Promise.all([
        readRecord(options, holding),
        client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
        holding,
    ]);
    const names = typeof options.names === 'function' ? options.names(found.record) : options.names;
    const look = async (digest) => digest === undefined ? undefined : (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest);
    const isOther = (name) => options.given[name] !== undefined && options.given[name] !== found.record?.layers[name]?.digest;
    const tagging = options.looksAtTags === true ? lookAtTags(options, names, found.record) : undefined;
    const building = Promise.all(names.map(async (name) => [name, isOther(name) ? undefined : await look(found.record?.layers[name]?.built)]));
    const states = await Promise.all(names.map(async (name) => {
        const digest = options.given[name] ?? found.record?.layers[name]?.digest;
        // Nobody has signed what a tag names, unless the record names it too.
        if (digest === undefined && client.seal?.verifies === true)
            return [name, { kind: 'absent' }];
        const known = options.knowsConfigs === true ? found.record?.layers[name]?.configs : undefined;
        return [
            name,
            await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest ?? options.tags.rolling(name), known),
        ];
    }));
    const images = new Map(states);
    const others = await Promise.all(states.map(async ([name, state]) => [name, isOther(name) ? await look(annotatedBuild(state)) : undefined]));
    const built = (0,_core_known_js__WEBPACK_IMPORTED_MODULE_9__/* .mapKnown */ .ym)([...(await building), ...others], (entry) => entry);
    const tagged = await tagging;
    return {
        record: found.record,
        recordDigest: found.digest,
        quarterRecordDigest: quarterRecord?.digest,
        images,
        built,
        rollingTagsExist: found.digest !== undefined ||
            [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
        hold,
        noAccess: found.noAccess,
        ...(tagged === undefined ? {} : { tagged }),
        ...(found.refused === undefined ? {} : { refused: found.refused }),
        ...(found.renews === true ? { renews: true } : {}),
        ...(found.unverified === true ? { unverified: true } : {}),
    };
}
/** What the tags of recorded layers name, those of the quarter too. */
async function lookAtTags({ client, repository, tags, quarter }, names, record) {
    const recorded = names.filter((name) => record?.layers[name] !== undefined);
    const looked = recorded.flatMap((name) => [tags.rolling(name), tags.quarter(name, quarter)]);
    return new Map(await Promise.all(looked.map(async (tag) => [tag, (await client.resolve(repository, tag).catch(ignoreNoAccess))?.digest])));
}
/** What BuildKit built of a published image that the record does not know any more. */
function annotatedBuild(state) {
    if (state.kind !== 'ok')
        return undefined;
    const { annotations } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOrEmpty */ .YN)(JSON.parse(Buffer.from(state.image.bytes).toString('utf8')));
    const built = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOrEmpty */ .YN)(annotations)[_core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_10__/* .builtAnnotation */ .A];
    return typeof built === 'string' ? (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .parseDigest */ .m)(built) : undefined;
}
/** Which layers there are is known from the record where nobody names them. */
function layerNames(layers, record) {
    if (typeof layers !== 'string')
        return layers.map(({ name }) => name);
    const usual = _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_6__/* .usualLayers */ .Xm.map(({ name }) => name);
    if (record === undefined)
        return layers === 'auto' ? [] : usual;
    const recorded = Object.keys(record.layers);
    return [
        ...usual.filter((name) => recorded.includes(name)),
        ...recorded.filter((name) => !usual.includes(name)),
    ];
}
/** A quarter is open when the record was written in it, or its copy of the record is there. */
function isQuarterOpen(lookup, quarter) {
    return lookup.record?.quarter === quarter || lookup.quarterRecordDigest !== undefined;
}
async function readRecord(options, holding) {
    try {
        const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(options.client, options.repository, options.tags.record);
        if (found === undefined)
            return { record: undefined, digest: undefined, noAccess: undefined };
        const { digest, renews = false, unverified = false } = found;
        const refused = found.refused ?? ((0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_5__/* .isHeldAt */ .RX)(found.json, await holding, options.nowMs) ? undefined : found.replayed);
        if (refused !== undefined) {
            options.warn(`The record ${options.tags.record} is not used and counts as absent: ${refused}.`);
            return { record: undefined, digest, noAccess: undefined, refused };
        }
        try {
            return { record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(found.json), digest, noAccess: undefined, renews, unverified };
        }
        catch (error) {
            options.warn(`The record ${options.tags.record} cannot be used and counts as absent: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
            return { record: undefined, digest: found.digest, noAccess: undefined };
        }
    }
    catch (error) {
        if (!(0,_adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isNoAccess */ .CK)(error))
            throw error;
        return { record: undefined, digest: undefined, noAccess: (0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error) };
    }
}
function ignoreNoAccess(error) {
    if (!(0,_adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isNoAccess */ .CK)(error))
        throw error;
}


/***/ })

};

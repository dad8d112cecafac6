export const id = 302;
export const ids = [302];
export const modules = {

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

/***/ 42928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mirror: () => (/* binding */ mirror),
  mirrorImages: () => (/* binding */ mirrorImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/mirror/mirror-plan.js
var mirror_plan = __webpack_require__(99086);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var inputs_registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/adapters/registry/image-config.js
var image_config = __webpack_require__(77178);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/commands/mirror/image.js






/** Compares an image with its copy, and copies it where they differ, unless it is a dry run. What goes wrong is in the result. */
async function mirrorImage({ source, target }, { registries, dryRun, log, clock }) {
    const unknown = {
        source: (0,reference/* formatReference */.FH)(source),
        target: (0,reference/* formatReference */.FH)(target),
        upstreamDigest: undefined,
        targetDigest: undefined,
        driftMs: undefined,
        tags: [],
        detail: undefined,
    };
    const targetTag = target.tag ?? 'latest';
    const [from, into] = [registries.connect(source.registry), registries.connect(target.registry)];
    try {
        const [upstream, copy] = await Promise.all([
            from.resolve(source.repository, source.digest ?? source.tag ?? 'latest'),
            into.resolve(target.repository, targetTag),
        ]);
        if (upstream === undefined)
            return { ...unknown, state: 'failed', detail: 'it does not exist, or this login cannot read it' };
        const known = { ...unknown, upstreamDigest: upstream.digest, targetDigest: copy?.digest };
        if (copy?.digest === upstream.digest)
            return { ...known, state: 'same' };
        const createdMs = await (0,image_config/* fetchCreated */.H9)(from, source.repository, upstream.digest).catch(() => undefined);
        const driftMs = createdMs === undefined ? undefined : Math.max(0, clock.nowMs() - createdMs);
        if (dryRun)
            return { ...known, driftMs, state: copy === undefined ? 'absent' : 'drifted' };
        const dated = (0,mirror_plan/* datedTag */.JM)(targetTag, clock.nowMs());
        const tags = [targetTag, ...(dated === undefined ? [] : [dated])];
        await log.phase(`copy ${unknown.source}`, () => copyImage(source, upstream, target, tags, registries, log));
        const state = await (0,whole_image/* inspectImage */.m)(into, target.repository, upstream.digest);
        if (state.kind !== 'ok')
            throw new core_error/* UserError */.yo(`the copy is incomplete: ${state.kind === 'absent' ? 'the registry does not know its digest' : state.reason}`);
        return { ...known, driftMs, tags, state: 'copied' };
    }
    catch (error) {
        return { ...unknown, state: 'failed', detail: (0,core_error/* errorMessage */.gJ)(error) };
    }
}
/** buildx copies from registry to registry, and mounts where both are one; the digest stays as it is. */
async function copyImage(source, { digest, mediaType }, target, tags, { commands, docker }, log) {
    const from = (0,reference/* formatReference */.FH)({ ...source, tag: undefined, digest });
    log.notice(`Copying ${from} to ${(0,reference/* formatReference */.FH)(target)}.`);
    const result = await commands.run('docker', [
        ...['buildx', 'imagetools', 'create', '--progress', 'quiet'],
        // An index is copied as it is. Without the flag, one image is wrapped into an index, which has another digest.
        ...((0,media_type/* isIndexMediaType */.$$)(mediaType) ? [] : ['--prefer-index=false']),
        ...tags.flatMap((tag) => ['--tag', (0,reference/* formatReference */.FH)({ ...target, tag })]),
        from,
    ], { env: docker.env });
    if (result.stderr.includes('unknown flag: --prefer-index'))
        throw new core_error/* UserError */.yo('this buildx is too old to copy an image of one platform without changing its digest', {
            remedy: 'Use a newer buildx (docker/setup-buildx-action installs one).',
        });
    if (result.exitCode !== 0)
        throw new core_error/* UserError */.yo(`buildx could not copy it: ${result.stderr.trim().split('\n').slice(-3).join(' ')}`, {
            remedy: 'Check that you are logged in with an account that may push to the target, and that "docker buildx imagetools inspect" can read the source.',
        });
}
/** Name in the Dockerfile → the copy by digest. Those that have no copy are left out. */
function pinsOf(pairs, images, names) {
    return new Map(names.flatMap((name) => {
        const { pairs: [wanted] = [] } = (0,mirror_plan/* parseMirrorPairs */.aQ)([name], 'example.com/any');
        const index = pairs.findIndex(({ source }) => wanted !== undefined && (0,reference/* formatReference */.FH)(source) === (0,reference/* formatReference */.FH)(wanted.source));
        const [pair, image] = [pairs[index], images[index]];
        if (pair === undefined || (image?.state !== 'same' && image?.state !== 'copied'))
            return [];
        const digest = image.upstreamDigest;
        return [[name, (0,reference/* formatReference */.FH)({ ...pair.target, digest })]];
    }));
}

// EXTERNAL MODULE: ./lib/commands/mirror/report.js
var report = __webpack_require__(52336);
;// CONCATENATED MODULE: ./lib/commands/mirror/run.js






/** Copies base images from registry to registry, with all platforms and under the same digest, and tells what has drifted. */
async function mirror(context, inputs) {
    const { log, clock } = context;
    const registries = await (0,inputs_registries.openRegistries)(context, inputs);
    return mirrorImages(inputs, { registries, dryRun: inputs.dryRun, log, clock });
}
/** Mirrors one image after the other, and then pins the copies where that is asked for. */
function mirrorImages({ pairs, pin, dockerfiles }, access) {
    return (0,unfinished/* gather */.kg)(report/* nothingMirrored */.G, async () => {
        const images = [];
        for (const pair of pairs)
            images.push(await mirrorImage(pair, access));
        return { images };
    }, async ({ images }) => {
        if (pin === 'false')
            return {};
        const done = [];
        for (const dockerfile of dockerfiles)
            done.push(await pinCopies(dockerfile, pinsOf(pairs, images, dockerfile.names), pin === 'write', access.log));
        return { pinned: done.flatMap(({ pinned }) => pinned), wrote: done.some(({ wrote }) => wrote) };
    });
}
async function pinCopies({ file, path, text }, pins, writes, log) {
    const { lines, left, text: pinned } = (0,mirror_plan/* pinDockerfile */.C5)(text, pins);
    for (const name of left)
        log.notice(`${name} stands in no FROM line as it is written, so it is not pinned: a variable names it, perhaps.`);
    const wrote = writes && lines.length > 0;
    if (wrote)
        await (0,promises_.writeFile)(path, pinned);
    return { pinned: lines.map((line) => ({ file, ...line })), wrote };
}


/***/ }),

/***/ 23998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ quarterRecordTag),
/* harmony export */   F8: () => (/* binding */ quarterTag),
/* harmony export */   Ff: () => (/* binding */ layerTags),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   al: () => (/* binding */ stagingTag),
/* harmony export */   g8: () => (/* binding */ rollingTag),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
function layerTags(part) {
    const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
    return {
        record: `${prefix}record`,
        quarterRecord: (quarter) => `${prefix}record-${quarter}`,
        rolling: (layer) => `${prefix}${layer}`,
        quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
        staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
    };
}
/** What the tags of layers that are one platform of several begin with. */
const partPrefix = 'cache-part-';
const whole = layerTags(undefined);
const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;


/***/ }),

/***/ 99086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ pinDockerfile),
/* harmony export */   JM: () => (/* binding */ datedTag),
/* harmony export */   aQ: () => (/* binding */ parseMirrorPairs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/**
 * Reads lines `source=target` (or `source → target`); without a target the copy goes under `to`, with the source's repository behind it.
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseMirrorPairs(lines, to) {
    const pairs = [];
    const problems = [];
    for (const line of lines) {
        const [from = '', given, ...more] = line.split(/\s*(?:=|→|->)\s*/);
        if (more.length > 0 || from === '') {
            problems.push(`expected a line "source=target" such as "debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim", got "${line}"`);
            continue;
        }
        try {
            const source = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(from);
            const target = given === undefined || given === '' ? targetUnder(source, to) : (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given);
            if (target === undefined) {
                problems.push(`expected a target for "${from}": write "${from}=registry/repository:tag", or give "to"`);
                continue;
            }
            if (target.digest !== undefined) {
                problems.push(`expected a tag as target of "${from}", got the digest ${target.digest}`);
                continue;
            }
            pairs.push({
                source: withTag(source),
                target: { ...target, tag: target.tag ?? source.tag ?? 'latest' },
            });
        }
        catch (error) {
            problems.push((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        }
    }
    const targets = pairs.map(({ target }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(target));
    const twice = targets.find((target, index) => targets.indexOf(target) !== index);
    if (twice !== undefined)
        problems.push(`two images go to ${twice}`);
    return { pairs, problems };
}
/** The repository without `library/`, which is Docker Hub's own and nobody else's. */
function targetUnder(source, to) {
    if (to === undefined)
        return undefined;
    const name = source.repository.replace(/^library\//, '');
    return { ...(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(`${to.replace(/(?<!\/)\/+$/, '')}/${name}`), tag: source.tag ?? 'latest' };
}
function withTag(source) {
    return source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source;
}
/** The tag of a copy that stays, `bookworm-slim-20261126`; undefined where that is too long for a tag. */
function datedTag(tag, nowMs) {
    const dated = `${tag}-${new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '')}`;
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidTag */ .r_)(dated) ? dated : undefined;
}
/**
 * The Dockerfile with its FROM lines at mirrored digests. Names that come from a variable are left as they are, and told.
 * `images`: name as it stands in the Dockerfile → reference by digest.
 */
function pinDockerfile(text, images) {
    const lines = [];
    const found = new Set();
    const pinned = text.split('\n').map((line, index) => {
        const match = /^(\s*FROM\s+(?:--\S+\s+)*)(\S+)(.*)$/i.exec(line);
        const [, head = '', name = '', tail = ''] = match ?? [];
        const reference = images.get(name);
        if (match === null || reference === undefined)
            return line;
        found.add(name);
        const after = `${head}${reference}${tail}`;
        if (after !== line)
            lines.push({ line: index + 1, before: line, after });
        return after;
    });
    return { text: pinned.join('\n'), lines, left: [...images.keys()].filter((name) => !found.has(name)) };
}


/***/ }),

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   E_: () => (/* binding */ platformFrom),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   ge: () => (/* binding */ uniqueBlobs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** Each blob once: what an image has twice is kept and downloaded once. */
function uniqueBlobs(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The other way round. */
function platformFrom(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}
/**
 * Reads a descriptor. `where` names its place in the document, for the message.
 * @throws UserError that names the field which is not as it should be.
 */
function parseDescriptor(json, where) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`${where}.size`, 'a number of bytes', size);
    }
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(readPlatform)(object['platform'] ?? undefined, `${where}.platform`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(object['annotations'], `${where}.annotations`);
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['mediaType'], `${where}.mediaType`),
        digest: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigest */ .rP)(object['digest'], `${where}.digest`),
        sizeBytes: size,
        ...(platform === undefined ? {} : { platform }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** Reads `os`, `architecture` and `variant` of an object. @throws UserError */
function readPlatform(json, where) {
    const { os, architecture, variant } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(os, `${where}.os`),
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(architecture, `${where}.architecture`),
        ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
    };
}


/***/ }),

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E8: () => (/* binding */ itemTexts),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}
/** The items of an array, each as a text; what is no array has none. */
function itemTexts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The fields of an object that are no objects, each as a text; what is no object has none. */
function fieldTexts(value) {
    return Object.fromEntries(Object.entries(objectOrEmpty(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
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

/***/ 65206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ Unfinished),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   MR: () => (/* binding */ carrying),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** A failure that carries what was found until then; `cause` is what was thrown. */
class Unfinished extends Error {
    name = 'Unfinished';
    found;
    constructor(found, cause) {
        super((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(cause), { cause });
        this.found = found;
    }
}
/** What was thrown, with what was found until then; what it carries itself is newer. */
function unfinished(found, error) {
    return error instanceof Unfinished
        ? new Unfinished({ ...found, ...error.found }, error.cause)
        : new Unfinished(found, error);
}
/** @throws Unfinished with what `work` throws, and what was found before it began. */
async function carrying(found, work) {
    try {
        return await work();
    }
    catch (error) {
        throw unfinished(found, error);
    }
}
/**
 * Takes one step after the other. Each is given what was found so far, and returns what it adds.
 * @throws Unfinished with what was found until a step failed.
 */
async function gather(nothing, ...steps) {
    let found = nothing;
    for (const step of steps) {
        const before = found;
        found = { ...before, ...(await carrying(before, () => step(before))) };
    }
    return found;
}
/** How some work ended: with what it found, as far as it came, and with what it threw. */
async function endOf(nothing, work) {
    try {
        return { found: await work(), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof Unfinished))
            return { found: nothing, failure: error };
        return { found: { ...nothing, ...error.found }, failure: error.cause };
    }
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};

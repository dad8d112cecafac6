export const id = 5555;
export const ids = [5555];
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

/***/ 89217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastQuota: () => (/* binding */ lastQuota),
/* harmony export */   measure: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97470);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70432);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);



/** Writes the indicators of an image's layers, builds, deployments and package to a file. */
async function measure(context, inputs) {
    const { clock, cwd, log, fetchFile } = context;
    const { image, registry, repository } = inputs;
    const runs = await (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readRuns */ .xx)(await (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)(context, { image, history: 'auto' }), log.warning);
    const { connect } = await (0,_layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_0__.openRegistries)(context, inputs);
    const place = { image, client: connect(registry), repository, clock, cwd, fetchFile, warn: log.warning };
    const health = await (0,_watch_js__WEBPACK_IMPORTED_MODULE_2__/* .watch */ .w)({ ...place, inputs: inputs.watch, issues: undefined, runUrl: undefined }, runs, lastQuota(runs, inputs.quotaBytes));
    return { health };
}
/**
 * What the last maintenance measured against the quota. Undefined where none did, or no quota is known.
 * @param quotaBytes undefined: that of the maintenance.
 */
function lastQuota(runs, quotaBytes) {
    const last = runs.findLast((run) => run.kind === 'maintain');
    const quota = quotaBytes ?? last?.quotaBytes;
    return last === undefined || quota === undefined
        ? undefined
        : { storedBytes: last.storedBytes, quotaBytes: quota };
}


/***/ }),

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
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

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
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

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** Whether a text is the name of an image, with or without a tag or digest. */
function isReference(text) {
    try {
        parseReference(text);
        return true;
    }
    catch {
        return false;
    }
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
function repositoryOf(text) {
    const { registry, repository } = parseReference(text);
    return `${registry}/${repository}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
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

/***/ 83136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLoss),
/* harmony export */   N: () => (/* binding */ ledgerPart)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71694);
/* harmony import */ var _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19278);





const columns = (first) => [
    first,
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Runs'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Earned'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Spent'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Balance'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Down'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Up'),
];
/** What the cache costs and earns. Open where something costs more than it earns. */
function ledgerPart(ledger, layers) {
    if (ledger === undefined)
        return undefined;
    const { run, total, months, caches, losses } = ledger;
    const make = losses.length === 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_;
    return make('What the cache costs and earns', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(...losses.map((loss) => `⚠️ ${describeLoss(loss, layers)}`), hostsInWords(ledger), seen(ledger)), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([...columns('Cache'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Stored')], [
        ...caches.map((one) => [
            ...row(one.cache, one),
            one.storedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(one.storedBytes),
        ]),
        [...row('all', total), ''],
    ], {
        tones: caches.map(({ cache }) => losses.some((loss) => loss.cache === cache) ? 'failed' : undefined),
    }), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns('When'), [row('this run', run), ...months.toReversed().map((one) => row(one.month, one))]));
}
/** `base cost 2 min more than it earned …`, with the line to change. */
function describeLoss({ cache, runs, earnedMs, spentMs }, layers) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cache, 80);
    const lost = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs - earnedMs);
    const numbers = `earned ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs)}, spent ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs)}`;
    return `\`${name}\` cost ${lost} more than it earned in its last ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(runs, 'run')} (${numbers}). ${remedy(cache, layers)}`;
}
function remedy(cache, layers) {
    if (cache === _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .builderCache */ .C)
        return 'To do without it, set `cache-builder: false` where you build.';
    if (layers === undefined)
        return 'To do without it, remove it from `layers` where you build.';
    const others = layers.filter(({ name }) => name !== cache).map(({ name, target }) => `${name}=${target}`);
    const lines = others.map((line) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(line, 160)}\``).join(', ');
    return others.length === 0
        ? 'It is the only layer. A shorter one may earn more: put `# cache-prewarm: layer` where it should end in the Dockerfile. To do without any, use docker/build-push-action with `cache-to: type=registry,mode=max`.'
        : `To do without it, set \`layers\` to ${lines}, one per line.`;
}
function row(title, { runs, earnedMs, spentMs, downloadedBytes, uploadedBytes }) {
    return [
        (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(title, 80),
        String(runs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs - spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(uploadedBytes),
    ];
}
/** What deployments earned: bytes, where builds earn seconds. */
function hostsInWords({ hosts: { deployments, downloadedBytes, savedBytes }, }) {
    if (deployments === 0)
        return undefined;
    const plain = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes + savedBytes);
    return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(deployments, 'deployment')} downloaded ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes)} to servers. Servers without layers would have needed ${plain}.`;
}
/** Which runs are in it. */
function seen({ since, branches, total }) {
    const runs = `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total.runs, 'run')} since ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(since, 40))}`;
    if (branches.length === 0)
        return `${runs}, on this machine.`;
    const names = branches.map((branch) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(branch, 80)}\``).join(', ');
    return `${runs}, on ${names}. Other branches and pull requests have their own histories: what they earn from these layers is not included.`;
}


/***/ }),

/***/ 19278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ builderCache),
/* harmony export */   d: () => (/* binding */ waitReports)
/* harmony export */ });
/** The name of the application's own cache, where layers and it stand side by side. */
const builderCache = 'cache-builder';
/** What was waited for, each with the cache that it was waited for. */
function waitReports(parts) {
    return (parts.found.state?.waits ?? []).map(({ target, ...wait }) => ({
        ...wait,
        cache: cacheOf({ target, ...wait }, parts),
    }));
}
function cacheOf({ kind, what, target }, { project, found, cacheBuilder }) {
    const digest = /sha256:[0-9a-f]{64}$/.exec(what)?.[0];
    switch (kind) {
        case 'cache-export':
            return builderCache;
        case 'cache-import':
            return digest !== undefined && digest === cacheBuilder ? builderCache : layerOfDigest(digest, found);
        // A bake makes layers, which nobody pushes without a cache.
        case 'export':
        case 'push':
            return target;
        case 'load':
        case 'unpack':
        case 'look-up':
            // What an export unpacks is for its target.
            return what === ''
                ? target
                : (layerOfDigest(digest, found) ?? cacheOfStage(what, project, cacheBuilder));
        default:
            return undefined;
    }
}
function layerOfDigest(digest, { state }) {
    if (digest === undefined || state === undefined)
        return undefined;
    const recorded = Object.entries(state.lookup.record?.layers ?? {});
    return ([...state.digests].find(([, known]) => known === digest)?.[0] ??
        recorded.find(([, entry]) => entry.digest === digest)?.[0]);
}
/** Steps that hit are loaded from the cache of the layer that they belong to, or from the application's. */
function cacheOfStage(stage, { nodes }, cacheBuilder) {
    const layer = nodes.find(({ ownStages }) => ownStages.some(({ displayName }) => displayName === stage));
    // An image that BuildKit names without a digest is no stage.
    const isStage = /^[a-z0-9_.-]+$/.test(stage);
    return layer?.name ?? (isStage && cacheBuilder !== undefined ? builderCache : undefined);
}


/***/ })

};

export const id = 3423;
export const ids = [3423];
export const modules = {

/***/ 76740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   o3: () => (/* binding */ kindOfStatus)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59773);





/** A request to a registry that failed: which one, what the registry says of it, and how hard it was tried. */
class RegistryError extends _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo {
    name = 'RegistryError';
    kind;
    method;
    /** Without its query, which can hold secrets. */
    url;
    status;
    codes;
    /** How long the registry asked to wait. */
    retryAfterMs;
    attempts;
    waitedMs;
    /** What the catalogue of errors says of it. */
    diagnosis;
    details;
    constructor(details) {
        const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(evidence(details), { image: details.image });
        super(formatMessage(details), diagnosis === undefined ? {} : { remedy: diagnosis.remedy });
        this.kind = details.kind;
        this.method = details.method;
        this.url = withoutQuery(details.url);
        this.status = details.status;
        this.codes = details.codes ?? [];
        this.retryAfterMs = details.retryAfterMs;
        this.attempts = details.tried?.attempts ?? 1;
        this.waitedMs = details.tried?.waitedMs ?? 0;
        this.diagnosis = diagnosis;
        this.details = { ...details, url: new URL(this.url) };
    }
}
/** The kind of a status that was not expected. */
function kindOfStatus(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'denied';
    if (status === 404)
        return 'not-found';
    if (status === 429)
        return 'rate-limited';
    if (status >= 500)
        return 'server';
    return status >= 400 ? 'refused' : 'invalid';
}
/** The failure in the words of containerd, so that one catalogue explains its errors and ours. */
function evidence(details) {
    const { method, status, codes = [], problem = '' } = details;
    const said = (0,_core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .formatErrorCodes */ .U)(codes);
    if (status === undefined || problem !== '')
        return [problem, said].join(' ');
    const answer = `unexpected status from ${method} request to ${withoutQuery(details.url)}: ${statusText(status)}`;
    return `${details.isToken ? 'failed to fetch oauth token: ' : ''}${answer}: ${said}`;
}
function formatMessage(details) {
    const { method, status, codes = [], problem, note, tried } = details;
    const what = problem ?? (status === undefined ? 'no answer' : statusText(status));
    const said = (0,_core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .formatErrorCodes */ .U)(codes);
    const notes = [note, tried && formatTried(tried)].filter((text) => text !== undefined && text !== '');
    return [
        details.isToken ? 'No token for the registry: ' : '',
        `${method} ${withoutQuery(details.url)}: ${what}`,
        said === '' ? '' : `, ${said}`,
        notes.length === 0 ? '' : ` (${notes.join('; ')})`,
    ].join('');
}
function formatTried({ attempts, waitedMs, because, reason }) {
    const often = attempts === 1 ? '' : `${attempts} attempts, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(waitedMs)} of waiting`;
    return [often, because === 'asked-too-long' || because === 'time' ? reason : '']
        .filter((text) => text !== '')
        .join('; ');
}
function statusText(status) {
    const words = node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status];
    return words === undefined ? String(status) : `${status} ${words}`;
}
function withoutQuery(url) {
    return `${url.origin}${url.pathname}`;
}


/***/ }),

/***/ 96997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70370);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69964);
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66735);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(718);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76740);







const atOnce = 8;
/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;
/**
 * Looks at every blob of an image, a handful at a time: a cache of which one blob is gone fails the build that uses it.
 * @throws RegistryError when the registry does not answer, which says nothing about the image.
 */
async function inspectImage(client, repository, tagOrDigest) {
    const inspection = new Inspection(client, repository);
    try {
        const root = await client.fetchManifest(repository, tagOrDigest);
        if (root === undefined)
            return { kind: 'absent' };
        await inspection.visit(root, undefined, 0);
        return inspection.state(root);
    }
    catch (error) {
        inspection.stop();
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl) {
            if (error.kind === 'denied' || error.kind === 'unauthorized') {
                return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
            }
            if (isBroken(error))
                return { kind: 'broken', reason: error.message, missing: [] };
        }
        throw error;
    }
}
class Inspection {
    #client;
    #repository;
    #limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(atOnce);
    #missing = new Set();
    #problems = [];
    #platforms = [];
    #looks = new Map();
    #pulled = new Map();
    constructor(client, repository) {
        this.#client = client;
        this.#repository = repository;
    }
    async visit(fetched, platform, depth) {
        const { manifest, descriptor } = fetched;
        if (manifest.kind === 'manifest')
            return this.#visitManifest(manifest, descriptor, platform);
        await this.#visitIndex(manifest, depth);
    }
    state(root) {
        const missing = [...this.#missing];
        const problems = [...this.#problems];
        if (missing.length > 0) {
            problems.unshift(`${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(missing.length, 'part')} of it ${missing.length === 1 ? 'is' : 'are'} gone from the registry: ${missing.join(', ')}`);
        }
        else if (problems.length === 0 && this.#platforms.length === 0) {
            problems.push('it holds no image that could run');
        }
        if (problems.length > 0)
            return { kind: 'broken', reason: problems.join('; '), missing };
        let sizeBytes = 0;
        for (const size of this.#pulled.values())
            sizeBytes += size;
        const platforms = this.#platforms.toSorted((a, b) => (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(a.platform) < (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(b.platform) ? -1 : 1);
        return { kind: 'ok', image: { descriptor: root.descriptor, bytes: root.bytes, sizeBytes, platforms } };
    }
    /** Asks for nothing more. */
    stop() {
        this.#limit.clearQueue();
    }
    async #visitIndex(index, depth) {
        if (depth === deepest) {
            this.#problems.push('its indexes are nested too deeply');
            return;
        }
        await Promise.all(index.manifests.map(async (child) => {
            const fetched = await this.#look(() => this.#client.fetchManifest(this.#repository, child.digest));
            if (fetched === undefined)
                this.#missing.add(child.digest);
            else if (fetched === 'broken')
                return;
            else if (fetched.descriptor.sizeBytes !== child.sizeBytes) {
                this.#problems.push(`${child.digest} has ${fetched.descriptor.sizeBytes} bytes, and the index says ${child.sizeBytes}`);
            }
            else
                await this.visit(fetched, child.platform, depth + 1);
        }));
    }
    async #visitManifest(manifest, descriptor, platform) {
        const layers = manifest.layers.filter((layer) => !(0,_core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeignLayer */ .sJ)(layer.mediaType));
        // Provenance and SBOM have the form of an image for no platform.
        const isImage = (0,_core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigMediaType */ .i8)(manifest.config.mediaType) && platform?.os !== 'unknown';
        if (!isImage) {
            await Promise.all([manifest.config, ...layers].map((blob) => this.#lookAtBlob(blob)));
            return;
        }
        for (const blob of [manifest.config, ...manifest.layers])
            this.#pulled.set(blob.digest, blob.sizeBytes);
        const [config] = await Promise.all([
            this.#readConfig(manifest),
            ...layers.map((layer) => this.#lookAtBlob(layer)),
        ]);
        if (config === undefined)
            return;
        this.#platforms.push({
            platform: platform ?? config.platform,
            manifest: descriptor,
            layers: manifest.layers,
            config,
            configDigest: manifest.config.digest,
            configBytes: manifest.config.sizeBytes,
        });
    }
    async #readConfig(manifest) {
        const { digest } = manifest.config;
        const bytes = await this.#look(() => this.#client.fetchBlob(this.#repository, manifest.config));
        if (bytes === undefined)
            this.#missing.add(digest);
        if (bytes === undefined || bytes === 'broken')
            return undefined;
        try {
            const config = (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .F)(JSON.parse(Buffer.from(bytes).toString('utf8')));
            if (config.diffIds.length === manifest.layers.length)
                return config;
            this.#problems.push(`the config ${digest} counts ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(config.diffIds.length, 'layer')}, and the manifest ${manifest.layers.length}`);
        }
        catch (error) {
            this.#problems.push(`the config ${digest} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        }
        return undefined;
    }
    #lookAtBlob({ digest, sizeBytes }) {
        const known = this.#looks.get(digest);
        if (known !== undefined)
            return known;
        const look = this.#look(() => this.#client.blobExists(this.#repository, digest, sizeBytes)).then((exists) => {
            if (exists === false)
                this.#missing.add(digest);
        });
        this.#looks.set(digest, look);
        return look;
    }
    /** Content that is not what it should be is a finding, not an exception. */
    async #look(request) {
        try {
            return await this.#limit(request);
        }
        catch (error) {
            if (!isBroken(error))
                throw error;
            this.#problems.push((0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error));
            return 'broken';
        }
    }
}
function isBroken(error) {
    return error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid');
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader),
/* harmony export */   p: () => (/* binding */ nearest)
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


/***/ }),

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
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
    const platform = parsePlatform(object['platform'], `${where}.platform`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(object['annotations'], `${where}.annotations`);
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['mediaType'], `${where}.mediaType`),
        digest: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigest */ .rP)(object['digest'], `${where}.digest`),
        sizeBytes: size,
        ...(platform === undefined ? {} : { platform }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** Reads `os`, `architecture` and `variant` of an object that has them. @throws UserError */
function parsePlatform(json, where) {
    if (json === undefined || json === null)
        return undefined;
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    const variant = object['variant'];
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['os'], `${where}.os`),
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['architecture'], `${where}.architecture`),
        ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
    };
}


/***/ }),

/***/ 59773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ formatErrorCodes),
/* harmony export */   k: () => (/* binding */ parseErrorBody)
/* harmony export */ });
const longestMessage = 300;
/**
 * Reads the body of a refused request. A registry sends a list of errors
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes), a token server `error` and
 * `error_description`, GitHub's own servers `message`; proxies in between send plain text or a page, of which the
 * first words are kept.
 */
function parseErrorBody(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return [];
    const json = parseJson(trimmed);
    if (typeof json !== 'object' || json === null) {
        const words = shorten(/^</.test(trimmed) ? (/<title>([^<]*)/i.exec(trimmed)?.[1] ?? '') : trimmed);
        return words === '' ? [] : [{ code: '', message: words }];
    }
    const body = json;
    if (Array.isArray(body['errors']))
        return body['errors'].flatMap(parseEntry);
    const message = [body['error_description'], body['message'], body['details']].find(isText);
    const error = isText(body['error']) ? body['error'] : undefined;
    if (message === undefined && error === undefined)
        return [];
    return [{ code: (error ?? '').toUpperCase(), message: shorten(message ?? '') }];
}
/** `DENIED: permission_denied: write_package` */
function formatErrorCodes(codes) {
    return codes
        .map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '))
        .join('; ');
}
function parseEntry(entry) {
    if (typeof entry !== 'object' || entry === null)
        return [];
    const { code, message } = entry;
    if (!isText(code) && !isText(message))
        return [];
    return [{ code: isText(code) ? code.toUpperCase() : '', message: isText(message) ? shorten(message) : '' }];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}


/***/ }),

/***/ 66735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads an image's config: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 * @throws UserError that names the field which is not as it should be.
 */
function parseImageConfig(json) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the image config');
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(object, 'the image config');
    if (platform === undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)('the image config', 'an object', json);
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['rootfs'], 'rootfs');
    // Go writes an empty list as null.
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(rootfs['diff_ids'] ?? [], 'rootfs.diff_ids');
    const container = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['config'] ?? {}, 'config');
    return {
        created: optionalText(object['created']),
        platform,
        diffIds: diffIds.map((item, index) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(item, `rootfs.diff_ids[${index}]`)),
        labels: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(container['Labels'], 'config.Labels'),
        env: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['Env'] ?? [], 'config.Env').flatMap((item) => typeof item === 'string' ? [item] : []),
        hasHealthCheck: hasHealthCheck(container['Healthcheck']),
        history: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(object['history'] ?? [], 'history').map((item, index) => {
            const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(item, `history[${index}]`);
            return { createdBy: optionalText(entry['created_by']), emptyLayer: entry['empty_layer'] === true };
        }),
    };
}
function hasHealthCheck(check) {
    const test = check?.Test;
    return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}
function optionalText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Reads of untrusted JSON. Each names the place where something else stood: `layers[2].size`. */
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
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
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    const shown = JSON.stringify(got) ?? 'nothing';
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}`);
}


/***/ }),

/***/ 718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ isIndexMediaType),
/* harmony export */   $P: () => (/* binding */ manifestMediaTypes),
/* harmony export */   JL: () => (/* binding */ mediaType),
/* harmony export */   i8: () => (/* binding */ isImageConfigMediaType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/** The media types that this program writes or tells apart. Docker's own are read like their OCI counterparts. */
const mediaType = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
};
/** For the Accept header: without it, registries answer with the oldest form they have. */
const manifestMediaTypes = [
    mediaType.ociIndex,
    mediaType.ociManifest,
    mediaType.dockerIndex,
    mediaType.dockerManifest,
];
function isIndexMediaType(text) {
    return text === mediaType.ociIndex || text === mediaType.dockerIndex;
}
/** A manifest with this config is an image that can run; others are artifacts. */
function isImageConfigMediaType(text) {
    return text === mediaType.ociConfig || text === mediaType.dockerConfig;
}
/** Layers that stay where their vendor keeps them (Windows base images): no registry has to hold them. */
function isForeignLayer(text) {
    return text.includes('.image.rootfs.foreign.') || text.includes('.image.layer.nondistributable.');
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

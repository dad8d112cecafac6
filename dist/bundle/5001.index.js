export const id = 5001;
export const ids = [5001];
export const modules = {

/***/ 5001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPipeline: () => (/* binding */ readPipeline)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/commands/figures.js
var commands_figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/commands/summary/figures.js


/**
 * Reads the output `figures` of a step.
 * @throws UserError when it is none, or of a later version.
 */
function parseFigures(text, step) {
    const json = readJson(text, step);
    const value = (0,oci_json/* readObject */.Ag)(json, 'the figures');
    if (value['version'] !== 1)
        throw new core_error/* UserError */.yo(`expected figures of version 1, got ${(0,oci_json/* showJson */.qN)(value['version'])}`, {
            remedy: 'Use the same version of all cache-prewarm actions.',
        });
    if (value['step'] !== step)
        throw new core_error/* UserError */.yo(`expected the output "figures" of ${step}, got those of ${(0,oci_json/* showJson */.qN)(value['step'])}`);
    return { version: 1, step, ...readFields(value, '') };
}
function readJson(text, step) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new core_error/* UserError */.yo(`expected the output "figures" of ${step} as JSON: ${error.message}`);
    }
}
const figures_text = (value) => (typeof value === 'string' ? value : '');
const textIfAny = (value) => (typeof value === 'string' ? value : undefined);
const number = (value) => (typeof value === 'number' ? value : undefined);
const count = (value) => (typeof value === 'number' ? value : 0);
const readFields = (0,oci_json/* objectOf */.Xy)({
    tone: (value) => (value === 'good' || value === 'changed' ? value : 'failed'),
    headline: figures_text,
    facts: (0,oci_json/* listOrNone */.sQ)(figures_text),
    reason: textIfAny,
    durationMs: count,
    hitRate: number,
    stages: (0,oci_json/* listOrNone */.sQ)((0,oci_json/* objectOf */.Xy)({ stage: figures_text, hit: count, executed: count, failed: count, hitRate: number })),
    misses: (0,oci_json/* listOrNone */.sQ)((0,oci_json/* objectOf */.Xy)({ stage: figures_text, because: figures_text })),
    image: textIfAny,
    images: (0,oci_json/* listOrNone */.sQ)((0,oci_json/* objectOf */.Xy)({ name: figures_text, reference: textIfAny, outcome: figures_text, hitRate: number })),
    hosts: (0,oci_json/* listOrNone */.sQ)((0,oci_json/* objectOf */.Xy)({
        name: figures_text,
        outcome: (value, where) => figures_text(value, where),
        downloadedBytes: number,
        totalBytes: number,
        downtimeMs: number,
    })),
    warnings: (0,oci_json/* listOrNone */.sQ)(figures_text),
    error: (0,oci_json/* optional */.lq)((0,oci_json/* objectOf */.Xy)({ message: figures_text, remedy: textIfAny })),
});

;// CONCATENATED MODULE: ./lib/commands/summary/inputs.js




/** Reads what the jobs of a pipeline left. Figures that cannot be read are left out with a warning: what is known is told. */
function readPipeline(values) {
    const reader = (0,input/* createInputReader */.ic)(values);
    const results = new Map();
    const figures = new Map();
    for (const step of commands_figures/* pipelineSteps */.YW) {
        const result = reader.choice(`${step}-result`, ['', 'success', 'failure', 'cancelled', 'skipped'], '');
        if (result !== '')
            results.set(step, result);
        const text = reader.text(`${step}-figures`);
        if (text === '')
            continue;
        try {
            figures.set(step, parseFigures(text, step));
        }
        catch (error) {
            reader.warning(`The figures of ${step} cannot be read: ${(0,core_error/* errorAdvice */.Js)(error)}`);
        }
    }
    if (results.size === 0)
        reader.problem('build-result', 'expected the result of at least one job of the pipeline (needs.<job>.result), got none');
    return { inputs: { results, figures }, reader };
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

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
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


/***/ })

};

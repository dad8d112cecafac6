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


/***/ })

};

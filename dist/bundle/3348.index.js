export const id = 3348;
export const ids = [3348];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/** Why a run counts as failed: what its command says, or the error of its report. */
function failureOf({ failure }, report) {
    return failure === undefined ? report.error : failure(report);
}
/** A command, with the types of its parts found out. */
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport),
/* harmony export */   n: () => (/* binding */ plainError)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40659);


/** What went wrong where nothing was thrown, as a report shows it. */
function plainError(message, remedy) {
    return { message, cause: undefined, remedy, log: [] };
}
/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        // What the message says already is not said again.
        cause: diagnosis === undefined || message.includes(diagnosis.cause) ? undefined : diagnosis.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
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

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${formatCount(shown / 10)} %`;
}
/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
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

/***/ 72452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ ifKnown),
/* harmony export */   ym: () => (/* binding */ mapKnown),
/* harmony export */   zK: () => (/* binding */ recordKnown)
/* harmony export */ });
/** Key → value, of the items of which `entryOf` knows a value. */
function mapKnown(items, entryOf) {
    const found = new Map();
    for (const item of items) {
        const [key, value] = entryOf(item);
        if (value !== undefined)
            found.set(key, value);
    }
    return found;
}
/** The same as an object. */
function recordKnown(items, entryOf) {
    return Object.fromEntries(mapKnown(items, entryOf));
}
/** What is made of a value; undefined where that is not known. */
function ifKnown(value, make) {
    return value === undefined ? undefined : make(value);
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

/***/ 55398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ownSshFlags)
/* harmony export */ });
/** Flags of a terminal with which an operator names files instead of their text. */
const ownSshFlags = [
    {
        name: 'ssh-key-file',
        description: 'File of the private key. Default: SSH_PRIVATE_KEY, otherwise what ssh uses: your keys and agent.',
    },
    {
        name: 'known-hosts-file',
        description: "File with the hosts' own keys. Default: KNOWN_HOSTS, otherwise what ssh uses: your known_hosts.",
    },
];


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   J6: () => (/* binding */ asDigest),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   oR: () => (/* binding */ asQuantity),
/* harmony export */   p3: () => (/* binding */ filledTable),
/* harmony export */   qM: () => (/* binding */ asCode),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
const asCode = (title) => ({ title, kind: 'code' });
const asQuantity = (title) => ({ title, kind: 'quantity' });
const asDigest = (title) => ({ title, kind: 'digest' });
function table(heads, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    const columns = heads.map((head) => typeof head === 'string' ? { title: head, kind: 'text' } : head);
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
/** A table without the columns in which no row has anything; the first one says what a row is about, and stays. */
function filledTable(heads, rows) {
    const isFilled = heads.map((_head, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
    const filled = (list) => list.filter((_item, index) => isFilled[index]);
    return table(filled(heads), rows.map(filled));
}
function bars(all) {
    return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}
function stages(all) {
    return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}
function stack(layers) {
    return layers.length === 0 ? undefined : { kind: 'stack', layers };
}
function advice(pieces) {
    return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}
function log(title, lines, more = {}) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines, ...more };
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ belowTiles),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Tt: () => (/* binding */ untiledFacts),
/* harmony export */   Vs: () => (/* binding */ tile),
/* harmony export */   rd: () => (/* binding */ durationTile),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   yD: () => (/* binding */ factOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72452);


function tile(title, value, note = '') {
    return value === undefined ? undefined : { title, value, note };
}
/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {}, said = [], } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, notices },
        warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
        error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
        facts: Object.fromEntries(Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message))),
        tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;
/** What a warning says, however often it was tried. */
function factOf(warning) {
    return warning.replace(anotherTry, '');
}
/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings, said) {
    const last = new Map(warnings.map((warning) => [factOf(warning), warning]));
    return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}
function isNews(text, said = '') {
    return text === undefined || !said.includes(text);
}
/** How long the whole run took. */
function durationTile(durationMs, note = 'the whole run') {
    return { title: 'Duration', value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs), note };
}
/** With what to do, four. */
const mostOwnTiles = 3;
function firstOf(all, most) {
    return Object.fromEntries(Object.entries(all).slice(0, most));
}
/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;
/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }) {
    const title = 'What to do';
    const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
    const [only] = steps;
    if (only === undefined)
        return error === undefined
            ? {
                title,
                value: warnings.length === 0 ? 'Nothing' : `Read ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings.length, 'warning')}`,
                note: '',
            }
            : { title, value: 'Read the error', note: '' };
    const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
    return { title, value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step'), note: isShort ? only : 'below' };
}
/** The document without what its tiles say already. */
function belowTiles(document) {
    const { tiles, nextSteps, error } = document;
    const said = tiles['todo']?.note;
    return {
        ...document,
        nextSteps: nextSteps.filter((step) => step !== said),
        error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
    };
}
/** The facts that no tile says. */
function untiledFacts({ facts, tiles }) {
    return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}
function known(all) {
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKnown */ .zK)(Object.entries(all), (entry) => entry);
}


/***/ })

};

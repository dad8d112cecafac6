export const id = 2487;
export const ids = [2487];
export const modules = {

/***/ 29478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLineReader)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;
function createLineReader() {
    const decoder = new TextDecoder();
    let unfinished = '';
    return {
        push(bytes) {
            const lines = (unfinished + decoder.decode(bytes, { stream: true })).split('\n');
            unfinished = lines.pop() ?? '';
            if (unfinished.length > longestLine) {
                lines.push(unfinished);
                unfinished = '';
            }
            return lines.map(_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA);
        },
        end() {
            const last = unfinished;
            unfinished = '';
            return last === '' ? [] : [(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(last)];
        },
    };
}


/***/ }),

/***/ 67282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   XU: () => (/* binding */ readCharClass),
/* harmony export */   m6: () => (/* binding */ findGlob)
/* harmony export */ });
/**
 * A glob that takes time in proportion to the text: all ways to match are followed at once, so there is nothing to go back to.
 * Globs are what others write, and a regular expression of many stars takes time without end.
 */
function compileGlob(parts) {
    const isLiteral = (part) => typeof part === 'string';
    const firstOther = parts.findIndex((part) => !isLiteral(part));
    if (firstOther < 0) {
        const whole = parts.join('');
        return { test: (text) => text === whole };
    }
    const head = parts.slice(0, firstOther).join('');
    const ends = parts.map((part, index) => {
        if (typeof part === 'string')
            return 0;
        return index + 1 + ('optional' in part ? part.optional : 0);
    });
    const tail = parts.slice(Math.max(...ends)).join('');
    return {
        test: (text) => text.startsWith(head) && text.endsWith(tail) && follow(parts, text),
    };
}
function follow(parts, text) {
    let active = new Uint8Array(parts.length + 1);
    active[0] = 1;
    pass(parts, active);
    for (const char of text) {
        const next = new Uint8Array(parts.length + 1);
        let isAny = false;
        for (const [index, part] of parts.entries()) {
            if (active[index] !== 1)
                continue;
            const to = afterChar(part, index, char);
            if (to === undefined)
                continue;
            next[to] = 1;
            isAny = true;
        }
        if (!isAny)
            return false;
        pass(parts, next);
        active = next;
    }
    return active[parts.length] === 1;
}
/** Where a part leads with a character; undefined: nowhere. */
function afterChar(part, index, char) {
    if (typeof part === 'string')
        return part === char ? index + 1 : undefined;
    if ('one' in part)
        return part.one(char) ? index + 1 : undefined;
    return 'many' in part && part.many(char) ? index : undefined;
}
/** Goes on behind what may be absent. All of it lies ahead, so once is enough. */
function pass(parts, active) {
    for (const [index, part] of parts.entries()) {
        if (active[index] !== 1 || typeof part === 'string')
            continue;
        if ('many' in part)
            active[index + 1] = 1;
        if ('optional' in part) {
            active[index + 1] = 1;
            active[index + 1 + part.optional] = 1;
        }
    }
}
/** Finds the first match in the characters of a text, in time proportional to the text. `parts` holds nothing optional. */
function findGlob(parts, chars, { from, anchored, prefers }) {
    let starts = parts.map(() => Number.POSITIVE_INFINITY);
    let best;
    for (let at = from; at <= chars.length; at++) {
        const begins = best === undefined && (!anchored || at === from) ? at : Number.POSITIVE_INFINITY;
        const reached = passMany(parts, starts, begins);
        const start = reached[parts.length] ?? Number.POSITIVE_INFINITY;
        if (start < Number.POSITIVE_INFINITY && start <= (best?.start ?? start))
            best = { start, end: at };
        if (best !== undefined && prefers === 'shortest')
            return best;
        starts = advance(parts, reached, chars[at], best?.start);
        const isOver = (anchored || best !== undefined) && starts.every((one) => one === Number.POSITIVE_INFINITY);
        if (isOver)
            break;
    }
    return best;
}
/** What is reached without a character: behind what may be absent. `begins`: a match begins here, too. */
function passMany(parts, starts, begins) {
    const reached = [Math.min(starts[0] ?? begins, begins)];
    for (const [index, part] of parts.entries()) {
        const before = typeof part !== 'string' && 'many' in part ? reached[index] : undefined;
        const own = starts[index + 1] ?? Number.POSITIVE_INFINITY;
        reached.push(Math.min(own, before ?? own));
    }
    return reached;
}
/** Follows a character. What began behind the best match is left out. */
function advance(parts, reached, char, best = Number.MAX_VALUE) {
    const next = new Array(parts.length + 1).fill(Number.POSITIVE_INFINITY);
    if (char === undefined)
        return next;
    for (const [index, part] of parts.entries()) {
        const start = reached[index] ?? Number.POSITIVE_INFINITY;
        const to = start <= best ? afterChar(part, index, char) : undefined;
        if (to !== undefined)
            next[to] = Math.min(next[to] ?? start, start);
    }
    return next;
}
/** Reads the class that begins at `start` with `[`. Undefined when it is malformed. */
function readCharClass(chars, start) {
    let i = start + 1;
    const negated = chars[i] === '^';
    if (negated)
        i++;
    const ranges = [];
    const readOne = () => {
        const char = chars[i];
        if (char === undefined || char === '-' || char === ']')
            return undefined;
        const literal = char === '\\' ? chars[++i] : char;
        i++;
        return literal?.codePointAt(0);
    };
    while (chars[i] !== ']' || ranges.length === 0) {
        const low = readOne();
        if (low === undefined)
            return undefined;
        let high = low;
        if (chars[i] === '-') {
            i++;
            high = readOne();
        }
        if (high === undefined)
            return undefined;
        // A range that runs backwards has nothing in it.
        ranges.push([low, high]);
    }
    const isIn = (char) => {
        const code = char.codePointAt(0) ?? -1;
        return ranges.some(([low, high]) => low <= code && code <= high);
    };
    return { has: (char) => isIn(char) !== negated, last: i };
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

/***/ 40090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/**
 * How long a server asks to wait, in milliseconds: by its Retry-After header, seconds or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3), or by a Go duration in its text, as GHCR does
 * (`retry-after: 880.092µs, allowed: 44000/minute`). The longer of the two; 0 for a date that is past;
 * undefined when it does not ask.
 */
function parseRetryAfter(header, text, nowMs) {
    const asked = [fromHeader(header, nowMs), fromText(text)].filter((value) => value !== undefined);
    return asked.length === 0 ? undefined : Math.max(...asked);
}
function fromHeader(header, nowMs) {
    const value = header?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(value))
        return Number(value) * 1000;
    // Date.parse takes nearly everything for a date; those of HTTP begin with a day's name.
    const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
const msPerUnit = {
    ns: 1e-6,
    us: 1e-3,
    // Go writes the micro sign; the Greek letter looks the same.
    '\u00b5s': 1e-3,
    '\u03bcs': 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** https://pkg.go.dev/time#ParseDuration */
function fromText(text) {
    const unit = '(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)';
    const duration = new RegExp(`retry-after: ?((?:\\d{1,15}(?:\\.\\d{1,15})?${unit}){1,8})(?![a-z])`, 'i').exec(text)?.[1];
    if (duration === undefined)
        return undefined;
    let sumMs = 0;
    for (const part of duration.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})`, 'giy'))) {
        sumMs += Number(part[1]) * (msPerUnit[(part[2] ?? '').toLowerCase()] ?? 0);
    }
    return sumMs;
}


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ maxTotalWaitMs),
/* harmony export */   M$: () => (/* binding */ planRetry),
/* harmony export */   dg: () => (/* binding */ retryWith)
/* harmony export */ });
/* harmony import */ var _diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80153);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40090);




/** The longest that a run waits in all for one thing. */
const maxTotalWaitMs = 10 * 60_000;
const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
const usualWait = { floorMs: 1000, ceilingMs: 120_000 };
const longestBackoffMs = 16_000;
/**
 * Decides whether something that failed is tried again, and after how long. The catalogue of errors decides before
 * the status: a used-up quota has the status of a burst and passes in hours. The wait is the longest of what the
 * server asks for and a doubling backoff (1, 2, 4, 8, 16 s) with up to half of it added by chance; who asks for more
 * than can be waited is not asked again.
 * @param attempt 1 after the first failure.
 * @param waitedMs how long was waited for this before.
 * @param random from 0 to 1.
 */
function planRetry(failure, attempt, waitedMs, policy, random) {
    const diagnosis = (0,_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(failure.text);
    const useful = usefulRetries(failure, diagnosis, policy.retries);
    if (useful === 0 && policy.retries > 0) {
        return {
            kind: 'give-up',
            because: 'permanent',
            reason: diagnosis === undefined ? 'trying again cannot help' : diagnosis.cause,
        };
    }
    const { floorMs, ceilingMs } = diagnosis?.wait ?? usualWait;
    const askedMs = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .m)(failure.retryAfter, failure.text, failure.nowMs);
    if (askedMs !== undefined && askedMs > ceilingMs) {
        return {
            kind: 'give-up',
            because: 'asked-too-long',
            reason: `the server asks to wait ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(askedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(ceilingMs)} are waited`,
        };
    }
    if (attempt > useful)
        return {
            kind: 'give-up',
            because: 'retries',
            reason: `tried ${attempt === 1 ? 'once' : `${attempt} times`}`,
        };
    const backoffMs = diagnosis?.wait === undefined
        ? Math.min(longestBackoffMs, 1000 * 2 ** (attempt - 1))
        : floorMs * 2 ** (attempt - 1);
    const waitMs = Math.max(Math.min(ceilingMs, Math.round(backoffMs * (1 + random / 2))), askedMs ?? 0, floorMs);
    if (waitedMs + waitMs > policy.maxTotalMs) {
        return {
            kind: 'give-up',
            because: 'time',
            reason: `waited ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(waitedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(policy.maxTotalMs)} are waited in all`,
        };
    }
    return { kind: 'retry', waitMs };
}
function usefulRetries(failure, diagnosis, retries) {
    if (failure.afterOwnPush && /manifest[_ ](?:blob[_ ])?unknown/i.test(failure.text))
        return retries;
    if (diagnosis === undefined)
        return failure.status !== undefined && transientStatus.has(failure.status) ? retries : 0;
    return diagnosis.class === 'transient' ? retries : Math.min(retries, diagnosis.maxRetries ?? 0);
}
const warnings = 2;
/**
 * Runs something until it succeeds or trying again has no sense.
 * @param describe what is known of a failure; undefined throws it as it is.
 * @param explain the error to throw in the end.
 */
async function retryWith(run, describe, explain, options) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt++) {
        try {
            return await run();
        }
        catch (error) {
            const described = describe(error);
            if (described === undefined)
                throw error;
            const failure = { ...described, nowMs: options.nowMs() };
            const decision = planRetry(failure, attempt, waitedMs, options.policy, options.random());
            if (decision.kind === 'give-up') {
                const { because, reason } = decision;
                throw explain(error, { attempts: attempt, waitedMs, because, reason });
            }
            if (attempt <= warnings) {
                options.warn(`${(0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error).replace(/\.$/, '')}: trying again in ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(decision.waitMs)}.`, error);
            }
            await options.sleep(decision.waitMs);
            waitedMs += decision.waitMs;
        }
    }
}


/***/ }),

/***/ 99141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
/**
 * Whether a version is below another one, by its numbers: as programs write them and as distributions do (`v0.13.1`,
 * `0.13.1+ds1-3`, `2:2.20.0`, `0.29`). Undefined where it tells none: `dev`, or `0.0.0+unknown` of a build from source.
 */
function isOlder(version, oldest) {
    const ours = numbersOf(version);
    const theirs = numbersOf(oldest);
    if (ours.every((number) => number === 0))
        return undefined;
    const place = theirs.findIndex((number, index) => number !== ours[index]);
    return place !== -1 && (ours[place] ?? 0) < (theirs[place] ?? 0);
}
function numbersOf(version) {
    const [, major = 0, minor = 0, patch = 0] = /(?<![\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
    return [major, minor, patch].map(Number);
}


/***/ })

};

export const id = 8049;
export const ids = [8049];
export const modules = {

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

/***/ 64295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ createGraph),
/* harmony export */   I3: () => (/* binding */ hasText),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   Qq: () => (/* binding */ stepBeneath),
/* harmony export */   RG: () => (/* binding */ normalText),
/* harmony export */   U6: () => (/* binding */ hasKeyword),
/* harmony export */   XL: () => (/* binding */ keywordOf),
/* harmony export */   Ye: () => (/* binding */ keywordOfVertices),
/* harmony export */   i7: () => (/* binding */ withCompanions),
/* harmony export */   nX: () => (/* binding */ isStepVertex),
/* harmony export */   r5: () => (/* binding */ tops)
/* harmony export */ });
function createGraph(progress) {
    const byDigest = new Map(progress.vertices.map((vertex) => [vertex.digest, vertex]));
    return { byDigest, steps: progress.vertices.filter(isStepVertex) };
}
function isStepVertex(vertex) {
    return vertex?.step !== undefined && vertex.step.keyword !== 'FROM';
}
/** What a step stands on, if that is a step. */
function stepBeneath(graph, group) {
    const own = new Set(group.map((vertex) => vertex.digest));
    const input = tops(group)[0]?.inputs.find((digest) => !own.has(digest));
    const beneath = graph.byDigest.get(input ?? '');
    return isStepVertex(beneath) ? beneath : undefined;
}
/**
 * The other vertices of the same step: the copy beneath a `LINK COPY` (which may bear another stage's name:
 * it does not depend on the parent), and the download beneath an ADD of a URL.
 */
function withCompanions(graph, group) {
    const companions = group.flatMap((vertex) => {
        const inputs = vertex.inputs.map((digest) => graph.byDigest.get(digest)).filter(isStepVertex);
        return inputs.filter((input, place) => input.step.instruction === vertex.step.instruction &&
            (vertex.step.link ? place > 0 || !input.step.link : input.name === vertex.name));
    });
    return [...new Set([...group, ...companions])];
}
/** Those that the next step stands on. */
function tops(group) {
    const inputs = new Set(group.flatMap((vertex) => vertex.inputs));
    return group.filter((vertex) => !inputs.has(vertex.digest));
}
function keywordOfVertices(group) {
    return group[0]?.step.keyword ?? '';
}
function keywordOf(instruction) {
    return instruction.replace(/\s.*/s, '').toUpperCase();
}
function hasKeyword(group, instruction) {
    return group.every(({ step }) => step.keyword === keywordOf(instruction));
}
function hasText(group, instruction) {
    return group.some(({ step }) => sameText(step.instruction, instruction));
}
/** Line continuations and white space do not count. */
function sameText(one, other) {
    return one !== undefined && other !== undefined && normalText(one) === normalText(other);
}
/** An instruction without what only breaks its lines. */
function normalText(instruction) {
    return instruction
        .replace(/[\\`][ \t]*\r?\n/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
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

/***/ 18999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   x: () => (/* binding */ platformArgs)
/* harmony export */ });
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);
/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
function normalizePlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
    const [architecture = '', variant = ''] = machine
        .map((part) => aliases[part] ?? part)
        .join('/')
        .split('/');
    const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
    const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
    const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
    return [os, architecture, kept].filter((part) => part !== '').join('/');
}
/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
function platformArgs(prefix, platform) {
    const normal = normalizePlatform(platform);
    const [os = '', architecture = '', variant = ''] = normal.split('/');
    return {
        [`${prefix}PLATFORM`]: normal,
        [`${prefix}OS`]: os,
        [`${prefix}OSVERSION`]: '',
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
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

/***/ 21678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ escapeRegex)
/* harmony export */ });
/** A text as a part of a regular expression that matches just this text. */
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
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

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ hideMaskedValues),
/* harmony export */   NW: () => (/* binding */ holdsMaskedValue),
/* harmony export */   X1: () => (/* binding */ createHider)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/** The same of what is a part of Base64. */
const shortestEncoded = 8;
/**
 * The text with `***` in the place of values that must not be shown, also where they are written as a part of an address, of
 * JSON or of Base64. Of a value of several lines each line is hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    return createHider(maskedValues)(text);
}
/** Hides the same values in many texts. */
function createHider(maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .flatMap(formsOf);
    if (parts.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$).join('|'), 'g');
    return (text) => text.replace(pattern, '***');
}
/** How others write a value. */
function formsOf(value) {
    const json = JSON.stringify(value).slice(1, -1);
    // Go escapes these, too (encoding/json, HTMLEscape).
    const goJson = json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const address = encodeAddress(value);
    const encoded = [0, 1, 2]
        .map((shift) => base64Inside(value, shift))
        .filter((part) => part.length >= shortestEncoded);
    return [value, json, goJson, address, address.replaceAll('%20', '+'), ...encoded];
}
/** As `encodeURIComponent`, which throws at half a pair of surrogates. */
function encodeAddress(value) {
    try {
        return encodeURIComponent(value);
    }
    catch {
        return value;
    }
}
/**
 * What Base64 of a longer text always shows of this part of it, if the part begins so many bytes after a group of three: its
 * first and last signs depend on what is beside it.
 */
function base64Inside(value, shift) {
    const bytes = [...Array.from({ length: shift }, () => 0), ...new TextEncoder().encode(value)];
    const whole = bytes.slice(0, bytes.length - (bytes.length % 3));
    return btoa(whole.map((byte) => String.fromCharCode(byte)).join('')).slice(shift === 0 ? 0 : 4);
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


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

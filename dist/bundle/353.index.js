export const id = 353;
export const ids = [353,630];
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

/***/ 68743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   EG: () => (/* binding */ missFigures),
/* harmony export */   LF: () => (/* binding */ documentFigures),
/* harmony export */   Mo: () => (/* binding */ mostItems),
/* harmony export */   YW: () => (/* binding */ pipelineSteps),
/* harmony export */   jU: () => (/* binding */ runFigures),
/* harmony export */   wA: () => (/* binding */ stageFigures)
/* harmony export */ });
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76544);

/** In the order in which they run. */
const pipelineSteps = ['plan', 'prewarm', 'build', 'deploy'];
const mostItems = 50;
const mostCharacters = 500;
function runFigures(step, report) {
    const { durationMs, error } = report;
    return {
        version: 1,
        step,
        durationMs,
        reason: undefined,
        hitRate: undefined,
        stages: [],
        misses: [],
        image: undefined,
        images: [],
        hosts: [],
        warnings: report.warnings.slice(0, mostItems).map((text) => clip(text)),
        error: error === undefined
            ? undefined
            : {
                message: clip(error.message),
                remedy: error.remedy === undefined ? undefined : clip(error.remedy),
            },
    };
}
function documentFigures({ tone, headline, facts, }) {
    return { tone, headline: clip(headline), facts: factsOfTheirOwn(facts) };
}
/** The duration and the reason of a plan have fields. */
function factsOfTheirOwn({ duration: _duration, reason: _reason, ...facts }) {
    return Object.values(facts).map((text) => clip(text));
}
function stageFigures(stages) {
    return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, failed, hitRate }) => ({
        stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
        ...{ hit, executed, failed, hitRate },
    }));
}
function missFigures(misses) {
    return misses
        .slice(0, mostItems)
        .map((miss) => ({ stage: clip(miss.stage), because: clip((0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMiss */ .g)(miss)) }));
}
function clip(text, most = mostCharacters) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}


/***/ }),

/***/ 90353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCommand: () => (/* binding */ mergeCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/core/buildkit/step-counts.js
var step_counts = __webpack_require__(38913);
// EXTERNAL MODULE: ./lib/commands/figures.js
var figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/layers/report/ledger-part.js
var ledger_part = __webpack_require__(83136);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/merge/page.js




function mergeDocument(report) {
    const { outcome, step, platforms, images, reference } = report;
    return (0,page_document/* createDocument */.ui)(report, {
        mark: outcome === 'failed' ? '❌' : outcome === 'merged' ? '🧩' : '✅',
        tone: outcome === 'failed' ? 'failed' : outcome === 'merged' ? 'changed' : 'good',
        headline: headline(report),
        subject: report.image,
        facts: {
            ...Object.fromEntries(platforms.map(({ platform, hitRate }) => [
                platform,
                hitRate === undefined ? undefined : `${platform} hit ${(0,quantity/* formatPercent */.l9)(hitRate)}`,
            ])),
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        where: reference === undefined ? undefined : `It is \`${reference}\``,
        tiles: {
            platforms: (0,page_document/* tile */.Vs)('Platforms', String(platforms.length), platforms.map(({ platform }) => platform).join(', ')),
            covered: coveredTile(platforms),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs, 'to combine them'),
        },
        parts: [
            stagesPart(platforms),
            imagesPart(images, step),
            missPart(platforms),
            (0,ledger_part/* ledgerPart */.N)(report.ledger, undefined),
        ],
    });
}
function headline({ outcome, step, platforms, images }) {
    const what = step === 'build' ? 'The application' : (0,quantity/* plural */.LS)(images.length, 'layer');
    const names = platforms.map(({ platform }) => platform).join(' and ');
    if (outcome === 'failed')
        return 'The platforms could not be combined';
    return outcome === 'merged' ? `${what} put together for ${names}` : `${what} for ${names}, as before`;
}
/** What hosts with the layers hold of the image at least; the platform that is worst decides. */
function coveredTile(platforms) {
    const percents = platforms.flatMap(({ coveredPercent }) => coveredPercent ?? []);
    return percents.length === 0
        ? undefined
        : (0,page_document/* tile */.Vs)('Held by the layers', (0,quantity/* formatPercent */.l9)(Math.min(...percents)), 'of the bytes, at least');
}
function stagesPart(platforms) {
    const stages = [...new Set(platforms.flatMap((one) => one.stages.map(({ stage }) => stage)))];
    if (stages.length === 0)
        return undefined;
    const cell = (one, name) => {
        const found = one.stages.find(({ stage }) => stage === name);
        const steps = found === undefined ? 0 : found.hit + found.executed + found.failed;
        return found === undefined || steps === 0 ? '–' : `${found.hit} of ${steps} hit`;
    };
    const covered = platforms.map(({ coveredPercent }) => coveredPercent === undefined ? '–' : (0,quantity/* formatPercent */.l9)(coveredPercent));
    return (0,page_document/* part */.y_)('Hits of each platform', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Stage'), ...platforms.map(({ platform }) => (0,block/* asQuantity */.oR)(platform))], [
        ...stages.map((name) => [name, ...platforms.map((one) => cell(one, name))]),
        ...(covered.every((text) => text === '–') ? [] : [['bytes that the layers hold', ...covered]]),
    ]));
}
function imagesPart(images, step) {
    return (0,page_document/* part */.y_)(step === 'build' ? 'Image' : 'Layers', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Image'), (0,block/* asCode */.qM)('Index'), 'Platform', (0,block/* asDigest */.J6)('Digest'), (0,block/* asQuantity */.oR)('Size')], images.flatMap(({ name, digest, changed, platforms }) => platforms.map((platform, index) => [
        index === 0 ? name : '',
        index === 0 ? `${(0,quantity/* shortDigest */.VK)(digest)}${changed ? '' : ' (as before)'}` : '',
        platform.platform,
        platform.digest,
        (0,quantity/* formatBytes */.z3)(platform.sizeBytes),
    ]))));
}
function missPart(platforms) {
    return (0,page_document/* part */.y_)('Why did it miss?', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Stage'), 'Platform', 'Because'], platforms.flatMap(({ platform, misses }) => misses.map(({ stage, because }) => [stage, platform, because]))));
}

;// CONCATENATED MODULE: ./lib/commands/merge/outputs.js



function mergeOutputs(report) {
    const { step, images, reference, error } = report;
    const app = step === 'build' ? images[0] : undefined;
    const layers = step === 'prewarm' ? images : [];
    return {
        outcome: report.outcome,
        digests: error === undefined && step === 'prewarm'
            ? JSON.stringify(Object.fromEntries(layers.map(({ name, digest }) => [name, digest])))
            : '',
        changed: String(images.some(({ changed }) => changed)),
        image: reference ?? '',
        digest: app?.digest ?? '',
        tags: app === undefined ? '' : JSON.stringify(app.tags),
        figures: JSON.stringify(mergeFigures(report)),
        report: JSON.stringify(report),
    };
}
function mergeFigures(report) {
    const { platforms } = report;
    const rates = platforms.flatMap(({ hitRate }) => hitRate ?? []);
    return {
        ...(0,figures/* runFigures */.jU)(report.step, report),
        ...(0,figures/* documentFigures */.LF)(mergeDocument(report)),
        // What one platform misses is no better for what another one hits.
        hitRate: rates.length === 0 ? undefined : Math.min(...rates),
        stages: (0,figures/* stageFigures */.wA)(platforms.flatMap(({ platform, stages }) => stages.map((counts) => ({ ...counts, platform, hitRate: (0,step_counts/* rateOf */.MK)(counts) })))),
        misses: platforms
            .flatMap(({ platform, misses }) => misses.map(({ stage, because }) => ({
            stage: (0,figures/* clip */.$Q)(`${stage} (${platform})`),
            because: (0,figures/* clip */.$Q)(because),
        })))
            .slice(0, figures/* mostItems */.Mo),
        image: report.reference,
    };
}

// EXTERNAL MODULE: ./lib/commands/merge/report.js
var report = __webpack_require__(36239);
;// CONCATENATED MODULE: ./lib/commands/merge/index.js




/** Combines platforms that were built on runners of their own. */
const mergeCommand = (0,command/* defineCommand */.N)({
    metadata: 'merge/action.yml',
    withoutCheckout: true,
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(2496), __webpack_require__.e(1989), __webpack_require__.e(5333)]).then(__webpack_require__.bind(__webpack_require__, 42612))).readMergeInputs(values, context),
    nothing: () => report/* nothingMerged */.U,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(432), __webpack_require__.e(1872), __webpack_require__.e(2443)]).then(__webpack_require__.bind(__webpack_require__, 27545))).merge(context, inputs),
    report: report/* mergeReport */.b,
    image: ({ image }) => image,
    page: mergeDocument,
    outputs: mergeOutputs,
});


/***/ }),

/***/ 36239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ nothingMerged),
/* harmony export */   b: () => (/* binding */ mergeReport)
/* harmony export */ });
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

const nothingMerged = { parts: [], images: [], generationAt: null, ledger: undefined };
function mergeReport({ parts, images, ledger }, { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }, { step, image, tags }) {
    const app = step === 'build' ? images[0] : undefined;
    return {
        ...{ schemaVersion, kind: 'merge', step },
        outcome: error !== undefined ? 'failed' : images.some(({ changed }) => changed) ? 'merged' : 'unchanged',
        ...{ image, startedAt, durationMs, runUrl },
        platforms: parts.map(({ platform, entry, coveredPercent, stages, misses }) => ({
            platform,
            hitRate: entry.dependencyHitRate,
            durationMs: entry.durationMs,
            coveredPercent,
            stages,
            misses,
        })),
        images,
        reference: app === undefined ? undefined : `${(0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(tags[0] ?? '')}@${app.digest}`,
        ...{ ledger, phases, notices, warnings, error },
    };
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

/***/ 76544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ describeMiss)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


const mostFiles = 3;
/** Why a step missed, with the evidence: one sentence without a full stop, on one line. */
function describeMiss({ cause }) {
    switch (cause.kind) {
        case 'external-image':
            return `external image ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 120)} ${movement(cause.before, cause.after)}`;
        case 'instruction':
            return cause.before === undefined
                ? `instruction ${quote(cause.after)} is new`
                : cause.after === undefined
                    ? `instruction ${quote(cause.before)} was removed`
                    : `instruction changed from ${quote(cause.before)} to ${quote(cause.after)}`;
        case 'argument':
            return `build argument${cause.names.length === 1 ? '' : 's'} ${cause.names.map((name) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(name, 80)).join(', ')} changed`;
        case 'file':
            return describeFiles(cause.files);
        case 'layer-below':
            return cause.after === undefined
                ? `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it is outdated`
                : `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it ${movement(cause.before, cause.after)}`;
        case 'stage-below':
            return `the stage ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.stage, 80)} below it missed`;
        case 'option':
            return `${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 80)} changed from ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.before ?? 'nothing', 80)} to ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.after ?? 'nothing', 80)}`;
        case 'cache-source': {
            const state = {
                absent: 'is absent',
                'no-access': 'is not accessible',
                broken: 'is broken',
                failed: 'failed to load',
            }[cause.state];
            const detail = cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`;
            return `the cache ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reference, 200)} ${state}${detail}`;
        }
        case 'refresh':
            return `a refresh was asked for: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reason, 200)}`;
        case 'platform':
            return `it was never prewarmed for ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.platform, 80)}`;
        case 'unknown':
            return `unknown${cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`}`;
    }
}
function movement(before, after) {
    const show = (digest) => digest === undefined ? 'nothing' : (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)((0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(digest, 80));
    return `moved from ${show(before)} to ${show(after)}`;
}
function quote(text) {
    return `"${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text ?? '', 120)}"`;
}
function describeFiles(files) {
    if (files.length === 0)
        return 'files changed, and which ones is not known';
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
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

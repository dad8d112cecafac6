export const id = 6898;
export const ids = [6898];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
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
        hosts: [],
        warnings: report.warnings.slice(0, mostItems).map(clip),
        error: error === undefined
            ? undefined
            : {
                message: clip(error.message),
                remedy: error.remedy === undefined ? undefined : clip(error.remedy),
            },
    };
}
function documentFigures({ tone, headline, facts, }) {
    return { tone, headline: clip(headline), facts: Object.values(facts).map(clip) };
}
function stageFigures(stages) {
    return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, hitRate }) => ({
        stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
        hit,
        executed,
        hitRate,
    }));
}
function missFigures(misses) {
    return misses
        .slice(0, mostItems)
        .map((miss) => ({ stage: clip(miss.stage), because: clip((0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMiss */ .g)(miss)) }));
}
function clip(text) {
    return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}


/***/ }),

/***/ 64418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ownSteps)
/* harmony export */ });
/**
 * The steps of all stages, one that several stages share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
function ownSteps(stages) {
    const steps = stages.flatMap((stage) => stage.steps);
    if (steps.every((step) => step.sharedWith === undefined))
        return steps;
    const key = (step) => JSON.stringify([step.sharedWith ?? step.stage, step.platform, step.instruction, step.startedAtMs]);
    const owned = new Set(steps.filter((step) => step.sharedWith === undefined).map(key));
    return steps.filter((step) => {
        if (step.sharedWith === undefined)
            return true;
        if (owned.has(key(step)))
            return false;
        owned.add(key(step));
        return true;
    });
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
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
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
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
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
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
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `100 %`, `87.5 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent >= 100)
        return '100 %';
    const tenths = Math.min(999, Math.max(1, Math.round(percent * 10)));
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
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
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 73939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   hp: () => (/* binding */ sumSteps),
/* harmony export */   uw: () => (/* binding */ stepText)
/* harmony export */ });
/* harmony import */ var _core_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64418);
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);



function sumSteps(stages) {
    const sum = (count) => stages.reduce((total, stage) => total + count(stage), 0);
    const steps = (0,_core_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ownSteps */ .y)(stages);
    const sumOwn = (verdict, count) => steps.reduce((total, step) => (step.verdict === verdict ? total + count(step) : total), 0);
    const hit = sum((stage) => stage.hit);
    const executed = sum((stage) => stage.executed);
    const failed = sum((stage) => stage.failed);
    return {
        hit,
        executed,
        failed,
        notMeasured: sum((stage) => stage.notMeasured),
        measured: hit + executed + failed,
        loadedBytes: sumOwn('hit', (step) => step.loadedBytes),
        executedMs: sumOwn('executed', (step) => step.durationMs),
        failedMs: sumOwn('failed', (step) => step.durationMs),
    };
}
/** `87.5 % from cache`, or why there is no such number. */
function rateInWords(hitRate, { measured, notMeasured }) {
    if (hitRate !== undefined)
        return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPercent */ .l9)(hitRate)} from cache`;
    return measured + notMeasured === 0 ? 'no steps' : 'hit rate not measured';
}
/** `RUN pip install …` of a step: one line. */
function stepText(step, maxCharacters = 120) {
    return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(step.instruction, maxCharacters);
}


/***/ }),

/***/ 27582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound)
/* harmony export */ });
function nothingFound(write) {
    return {
        state: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
    };
}


/***/ }),

/***/ 81263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wq: () => (/* binding */ aboutLayers),
  X6: () => (/* binding */ everyStepPart),
  xY: () => (/* binding */ externalImagesPart),
  R4: () => (/* binding */ layerDetailsPart),
  Sh: () => (/* binding */ layersPart),
  Ul: () => (/* binding */ missPart),
  z1: () => (/* binding */ slowestPart),
  Yb: () => (/* binding */ sourcesPart),
  ZD: () => (/* binding */ stagesPart),
  Xk: () => (/* binding */ timelinePart),
  DR: () => (/* binding */ trendPart),
  hH: () => (/* binding */ unusualFacts)
});

// EXTERNAL MODULE: ./lib/core/buildkit/own-steps.js
var own_steps = __webpack_require__(64418);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/miss/describe-miss.js
var describe_miss = __webpack_require__(76544);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/page/stage.js
var page_stage = __webpack_require__(49813);
// EXTERNAL MODULE: ./lib/layers/figures.js
var figures = __webpack_require__(73939);
;// CONCATENATED MODULE: ./lib/layers/timeline.js





/** How far a builder's clock may be off before its times are taken as times of another clock. */
const CLOCK_TOLERANCE_MS = 2000;
/**
 * Places phases and steps on one axis. Steps that hit are not on it: when BuildKit looked them up says nothing.
 * Phases are timed by this machine and steps by the builder, which may be another one.
 */
function planTimeline(report, maxSteps) {
    const timed = (0,own_steps/* ownSteps */.y)(report.stages).filter(isTimed);
    const steps = timed.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, maxSteps);
    const shown = new Set(steps);
    const phases = report.phases.filter((phase) => phase.durationMs > 0);
    if (steps.length + phases.length === 0)
        return undefined;
    const startedAtMs = Date.parse(report.startedAt);
    const earliestStep = Math.min(...steps.map((step) => step.startedAtMs));
    const latestStep = Math.max(...steps.map((step) => step.startedAtMs + step.durationMs));
    const runStart = Math.min(...phases.map((phase) => phase.startedAtMs), Number.isNaN(startedAtMs) ? Infinity : startedAtMs);
    const origin = runStart === Infinity ? earliestStep : runStart;
    const runEnd = Math.max(origin + report.durationMs, ...phases.map((phase) => phase.startedAtMs + phase.durationMs));
    const shifted = steps.length > 0 &&
        (earliestStep < origin - CLOCK_TOLERANCE_MS || latestStep > runEnd + CLOCK_TOLERANCE_MS);
    const stepOrigin = shifted ? earliestStep : origin;
    const groups = [];
    if (phases.length > 0) {
        groups.push({
            title: 'Run',
            bars: phases.map((phase) => ({
                label: (0,printable/* printableLine */.oy)(phase.name, 80),
                kind: 'phase',
                startMs: phase.startedAtMs - origin,
                durationMs: phase.durationMs,
            })),
        });
    }
    for (const stage of report.stages) {
        const own = stage.steps
            .filter(isTimed)
            .filter((step) => shown.has(step))
            .sort((a, b) => a.startedAtMs - b.startedAtMs);
        if (own.length === 0)
            continue;
        groups.push({
            title: (0,page_stage/* stageTitle */.L9)(stage),
            bars: own.map((step) => ({
                label: (0,figures/* stepText */.uw)(step, 60),
                kind: step.verdict === 'failed' ? 'failed' : 'executed',
                startMs: Math.max(0, step.startedAtMs - stepOrigin),
                durationMs: step.durationMs,
            })),
        });
    }
    const bars = groups.flatMap((group) => group.bars);
    const leftOut = timed.length - steps.length;
    return {
        kind: 'timeline',
        spanMs: Math.max(1, runEnd - origin, ...bars.map((bar) => bar.startMs + bar.durationMs)),
        groups,
        note: [
            'Seconds since the start of the run. Steps that hit are not shown.',
            ...(leftOut > 0 ? [`${(0,quantity/* plural */.LS)(leftOut, 'shorter step')} left out.`] : []),
            ...(shifted
                ? ['The clock of the builder differs, so its steps are placed from the start of the run.']
                : []),
        ].join(' '),
    };
}
function isTimed(step) {
    return step.startedAtMs !== undefined && (step.verdict === 'executed' || step.verdict === 'failed');
}

;// CONCATENATED MODULE: ./lib/layers/parts.js









const layerStates = {
    current: { mark: '✅', tone: 'good', words: 'up to date' },
    kept: { mark: '✅', tone: 'good', words: 'kept' },
    refreshed: { mark: '🔄', tone: 'changed', words: 'refreshed' },
    rebuilt: { mark: '📦', tone: 'changed', words: 'rebuilt' },
    'built-not-pushed': { mark: '🔨', tone: 'changed', words: 'built, not pushed' },
    'not-built': { mark: '⚪', tone: 'none', words: 'not built' },
    failed: { mark: '❌', tone: 'failed', words: 'failed' },
};
/** What became of each layer. */
function layersPart(layers) {
    return (0,page_document/* part */.y_)('Layers', (0,block/* stack */.t$)(layers.map(stackLayer)));
}
const mostReasons = 3;
function stackLayer(layer) {
    const { mark, tone, words } = layerStates[layer.state];
    const reasons = layer.reasons.slice(0, mostReasons).map((reason) => (0,printable/* printableLine */.oy)(reason, 160));
    const more = layer.reasons.length - reasons.length;
    return {
        ...{ name: layer.name, mark, tone, state: words, standsOn: layer.standsOn },
        because: [...reasons, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
        size: layer.sizeBytes === undefined ? '' : (0,quantity/* formatBytes */.z3)(layer.sizeBytes),
        age: layer.ageMs === undefined ? '' : (0,quantity/* formatAge */.nV)(layer.ageMs),
    };
}
/** Tags and digests of the layers. */
function layerDetailsPart({ layers, image }) {
    return (0,page_document/* foldedPart */.E_)(`Layers in ${image}`, (0,block/* table */.tp)([
        (0,block/* column */.fi)('Layer'),
        (0,block/* column */.fi)('Target', 'code'),
        (0,block/* column */.fi)('Tags'),
        (0,block/* column */.fi)('Digest', 'digest'),
        (0,block/* column */.fi)('Changed'),
        (0,block/* column */.fi)('Built'),
        (0,block/* column */.fi)('Based on'),
        (0,block/* column */.fi)('Verified'),
    ], layers.map((layer) => [
        layer.name,
        layer.target,
        layer.tags.map((tag) => `\`${tag}\``).join(' '),
        layer.digest ?? '',
        changeOf(layer),
        (0,quantity/* formatInstant */.r4)(layer.builtAt ?? ''),
        layer.standsOn.join(', '),
        verifiedInWords(layer),
    ])));
}
/** Which digest the layer had before: `no` when it is the same, `new` when there was none. */
function changeOf(layer) {
    if (!layer.changed)
        return 'no';
    return layer.previousDigest === undefined ? 'new' : `was ${(0,quantity/* shortDigest */.VK)(layer.previousDigest)}`;
}
/** Whether the registry was seen to hold the layer whole; of one that was not pushed there is nothing to see. */
function verifiedInWords(layer) {
    if (layer.verified)
        return 'yes';
    return layer.state === 'rebuilt' || layer.state === 'refreshed' ? 'no' : '';
}
/** Why stages missed; none when none did. */
function missPart(misses) {
    return (0,page_document/* part */.y_)('Why did it miss?', (0,block/* table */.tp)([(0,block/* column */.fi)('Stage', 'code'), (0,block/* column */.fi)('First step that missed', 'code'), (0,block/* column */.fi)('Because')], misses.map((miss) => [(0,page_stage/* stageTitle */.L9)(miss), miss.instruction, (0,describe_miss/* describeMiss */.g)(miss)])));
}
/** What the runs until now tell; none when no history is kept, or nothing is in it yet. */
function trendPart(trend) {
    if (trend === undefined || trend.runs === 0)
        return undefined;
    const last = trend.rates.at(-1);
    return (0,page_document/* part */.y_)('Over time', {
        kind: 'chart',
        label: `Hit rate of the last ${(0,quantity/* plural */.LS)(trend.rates.length, 'run')}`,
        rates: trend.rates,
        // Of blanks in a row only one is shown, and none at the ends.
        sparkline: trend.sparkline.replaceAll(' ', '·'),
        note: last === undefined ? 'not measured in this run' : `now ${(0,quantity/* formatPercent */.l9)(last)}`,
    }, (0,block/* prose */.CS)(...trend.drops.map(({ stage, usualRate, rate, runs }) => `⚠️ \`${stage}\` used to hit: ${(0,quantity/* formatPercent */.l9)(usualRate)} in the last ${(0,quantity/* plural */.LS)(runs, 'run')}, now ${(0,quantity/* formatPercent */.l9)(rate)}.`), trend.timeSavedInAllMs > 0
        ? `Time saved by steps from the cache: ${trend.timeSavedMs === undefined ? '' : `${(0,quantity/* formatDuration */.a3)(trend.timeSavedMs)} in this run, `}${(0,quantity/* formatDuration */.a3)(trend.timeSavedInAllMs)} in all known runs.`
        : undefined, trend.ageNote));
}
/** How many steps of each stage came from the cache. */
function stagesPart(title, all) {
    return (0,page_document/* part */.y_)(title, (0,block/* stages */._$)(all));
}
const mostSlow = 8;
/** The steps that took longest, one that two stages share once. */
function slowestPart(all) {
    const slowest = (0,own_steps/* ownSteps */.y)(all)
        .filter(({ verdict }) => verdict === 'executed' || verdict === 'failed')
        .toSorted((a, b) => b.durationMs - a.durationMs)
        .slice(0, mostSlow);
    return (0,page_document/* part */.y_)('Slowest steps', (0,block/* table */.tp)([(0,block/* column */.fi)('Time', 'quantity'), (0,block/* column */.fi)('Stage', 'code'), (0,block/* column */.fi)('Step', 'code')], slowest.map((step) => [
        `${step.verdict === 'failed' ? 'failed after ' : ''}${(0,quantity/* formatDuration */.a3)(step.durationMs)}`,
        (0,page_stage/* stageTitle */.L9)(step),
        (0,figures/* stepText */.uw)(step),
    ]), { tones: slowest.map(({ verdict }) => (verdict === 'failed' ? 'failed' : undefined)) }));
}
/** More bars than this make a picture that nobody reads. */
const mostTimelineSteps = 30;
function timelinePart(run) {
    return (0,page_document/* part */.y_)('Timeline', planTimeline(run, mostTimelineSteps));
}
const sourceStates = {
    ok: { words: '✅ ok', tone: undefined },
    absent: { words: '⚪ absent', tone: 'none' },
    'no-access': { words: '⚠️ no access', tone: 'failed' },
    broken: { words: '⚠️ broken', tone: 'failed' },
    failed: { words: '⚠️ failed', tone: 'failed' },
    'not-used': { words: '⚪ not used', tone: 'none' },
};
/** Where hits could come from. Open where one calls for attention. */
function sourcesPart(sources) {
    const tones = sources.map(({ state }) => sourceStates[state].tone);
    const notOk = sources.filter(({ state }) => state !== 'ok').length;
    const make = tones.includes('failed') ? page_document/* part */.y_ : page_document/* foldedPart */.E_;
    return make(`Cache sources: ${notOk === 0 ? 'all ok' : `${notOk} of ${sources.length} not ok`}`, (0,block/* table */.tp)([(0,block/* column */.fi)('Layer'), (0,block/* column */.fi)('Source', 'digest'), (0,block/* column */.fi)('State')], sources.map(({ layer, reference, state, detail }) => [
        layer,
        reference,
        `${sourceStates[state].words}${detail === undefined ? '' : `: ${(0,printable/* printableLine */.oy)(detail, 500)}`}`,
    ]), { tones }));
}
/** Images from elsewhere. Open where one has moved that the layers are not built on: a prewarm would take it over. */
function externalImagesPart(images) {
    const moved = images.filter(({ movedSince }) => movedSince !== undefined);
    const make = moved.some(({ used, upstream }) => used !== upstream) ? page_document/* part */.y_ : page_document/* foldedPart */.E_;
    return make(`External images: ${images.length}${moved.length === 0 ? '' : `, ${moved.length} moved upstream`}`, (0,block/* table */.tp)([
        (0,block/* column */.fi)('Image', 'code'),
        (0,block/* column */.fi)('Recorded', 'digest'),
        (0,block/* column */.fi)('Used', 'digest'),
        (0,block/* column */.fi)('Upstream now', 'digest'),
        (0,block/* column */.fi)('Moved'),
        (0,block/* column */.fi)('Note'),
    ], images.map(({ name, recorded, used, upstream, movedSince, note }) => [
        name,
        recorded ?? 'unknown',
        used ?? 'unknown',
        upstream ?? 'unknown',
        movedSince === undefined
            ? ''
            : `since ${(0,quantity/* formatInstant */.r4)((0,printable/* printableLine */.oy)(movedSince, 40))} at the earliest`,
        note ?? '',
    ]), { tones: images.map(({ movedSince }) => (movedSince === undefined ? undefined : 'none')) }));
}
const stepTones = {
    hit: undefined,
    executed: 'changed',
    failed: 'failed',
    'not-measured': 'none',
};
/** Every step of every stage. */
function everyStepPart(all) {
    const count = all.reduce((total, { steps }) => total + steps.length, 0);
    return (0,page_document/* foldedPart */.E_)(`Every step (${count})`, ...all.map((stage) => (0,block/* table */.tp)([
        (0,block/* column */.fi)('No.', 'quantity'),
        (0,block/* column */.fi)('Step', 'code'),
        (0,block/* column */.fi)('Verdict'),
        (0,block/* column */.fi)('Executed', 'quantity'),
        (0,block/* column */.fi)('Loaded', 'quantity'),
    ], stage.steps.map((step) => [
        `${step.index}/${step.total}`,
        step.instruction,
        verdictInWords(step),
        step.verdict !== 'hit' && step.durationMs > 0 ? (0,quantity/* formatDuration */.a3)(step.durationMs) : '',
        step.loadedBytes > 0 ? (0,quantity/* formatBytes */.z3)(step.loadedBytes) : '',
    ]), { title: (0,page_stage/* stageTitle */.L9)(stage), tones: stage.steps.map(({ verdict }) => stepTones[verdict]) })));
}
/** What became of a step: `hit`, `hit, inferred`, `executed, shared with python-deps`. */
function verdictInWords(step) {
    return [
        step.verdict === 'not-measured' ? 'not measured' : step.verdict,
        step.verdict === 'hit' && step.inferred ? 'inferred' : '',
        step.sharedWith === undefined ? '' : `shared with ${(0,printable/* printableLine */.oy)(step.sharedWith, 80)}`,
        step.cacheError === undefined ? '' : `cache failed: ${(0,printable/* printableLine */.oy)(step.cacheError, 200)}`,
    ]
        .filter((word) => word !== '')
        .join(', ');
}
/** What is said of a run only where it is unusual, as facts. */
function unusualFacts({ attempts, quarter, quarterOpened, }) {
    return {
        attempts: attempts > 1 ? `${attempts} attempts` : undefined,
        quarter: quarterOpened ? `opened ${(0,printable/* printableLine */.oy)(quarter, 40)}` : undefined,
    };
}
/** What layers were looked up, built and written with. */
function aboutLayers(report) {
    const { image, quarter, write, builder, revision, startedAt } = report;
    return {
        Layers: `\`${(0,printable/* printableLine */.oy)(image, 200)}\` ${(0,printable/* printableLine */.oy)(quarter, 40)}`,
        Writes: `${write.writes ? 'yes' : 'no'}: ${(0,printable/* printableLine */.oy)(write.reason, 300)}`,
        Builder: builder === undefined
            ? undefined
            : `\`${(0,printable/* printableLine */.oy)(builder.name, 80)}\` (${(0,printable/* printableLine */.oy)(builder.driver, 40)})`,
        BuildKit: builder?.buildkit,
        buildx: builder?.buildx,
        Revision: revision === undefined ? undefined : `\`${(0,printable/* printableLine */.oy)(revision).slice(0, 12)}\``,
        Started: (0,quantity/* formatInstant */.r4)((0,printable/* printableLine */.oy)(startedAt, 40)),
    };
}


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
function column(title, kind = 'text') {
    return { title, kind };
}
function table(columns, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
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
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
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
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {} } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, warnings, notices, error },
        facts: known(facts),
        tiles: known(tiles),
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
function known(all) {
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 49813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ executedInWords),
/* harmony export */   L9: () => (/* binding */ stageTitle),
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   Xq: () => (/* binding */ hitDetail)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


/** `python-deps`, with its platform where there are several, and its lines where it is a part of a stage: `app (lines 1–14)`. */
function stageTitle({ stage, platform, lines, }) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(lines === undefined ? stage : stage.replace(/@[^@]*$/, ''), 80);
    const details = [
        ...(platform === undefined ? [] : [(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(platform, 40)]),
        ...(lines === undefined ? [] : [`lines ${lines.first}–${lines.last}`]),
    ];
    return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
/** `87.5 %`, or why there is no such number. */
function rateInWords({ hitRate, steps }) {
    if (hitRate !== undefined)
        return (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(hitRate);
    return steps.length === 0 ? 'no steps' : 'not measured';
}
/** `2 in 31.9 s` */
function executedInWords({ executed, executedMs }) {
    return executed === 0 ? '0' : `${executed} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(executedMs)}`;
}
/** How the steps that hit came about: `3 inferred; 2 loaded, 34 MB in 2.1 s`. Empty when there is nothing to add. */
function hitDetail(stage) {
    return [
        stage.inferred > 0 ? `${stage.inferred} inferred` : '',
        stage.loaded > 0
            ? `${stage.loaded} loaded, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(stage.loadedBytes)} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(stage.loadedMs)}`
            : '',
    ]
        .filter((part) => part !== '')
        .join('; ');
}


/***/ })

};

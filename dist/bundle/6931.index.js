export const id = 6931;
export const ids = [6931];
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

/***/ 59582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ healthSteps),
/* harmony export */   q: () => (/* binding */ healthPart)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What to do about what exceeds its limit, each once. */
function healthSteps(health) {
    return [...new Set(health?.problems.map(({ remedy }) => remedy) ?? [])];
}
/** Whether all is above its bar; none when nobody looked. */
function healthPart(health) {
    if (health === undefined)
        return undefined;
    const { problems, layers, runs, issue } = health;
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Health', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asCode */ .qM)('Layer'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Age'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Size')], layers.map(({ name, ageMs, sizes }) => [
        name,
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(ageMs),
        Object.entries(sizes)
            .map(([platform, bytes]) => `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes)} (${platform})`)
            .join(', ') || 'not whole',
    ])), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(problems.length > 0
        ? undefined
        : runs === 0
            ? 'Nothing exceeds its limit so far. The history has no runs yet.'
            : 'Nothing exceeds its limit.', ...problems.map(({ evidence }) => `⚠️ ${evidence}`), issue === undefined ? undefined : `Issue ${issue.number} (${issue.url}): ${issue.done}.`));
}


/***/ }),

/***/ 36931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  metricsCommand: () => (/* binding */ metricsCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/registry-flags.js
var registry_flags = __webpack_require__(25917);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/health-part.js
var health_part = __webpack_require__(59582);
;// CONCATENATED MODULE: ./lib/commands/metrics/page.js



function metricsDocument(report) {
    const { image, health, error } = report;
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps: (0,health_part/* healthSteps */._)(health) }, {
        mark: error === undefined ? '📈' : '❌',
        tone: error === undefined ? 'good' : 'failed',
        headline: error === undefined ? 'Metrics written' : 'The metrics were not written',
        subject: image,
        facts: { runs: health === undefined ? undefined : `${(0,quantity/* plural */.LS)(health.runs, 'run')} known` },
        where: health?.metricsFile === undefined ? undefined : `They are in ${health.metricsFile}`,
        tiles: {
            runs: health === undefined ? undefined : (0,page_document/* tile */.Vs)('Known', (0,quantity/* plural */.LS)(health.runs, 'run')),
            problems: health === undefined ? undefined : (0,page_document/* tile */.Vs)('Above a limit', String(health.problems.length)),
        },
        parts: [(0,health_part/* healthPart */.q)(health)],
    });
}

;// CONCATENATED MODULE: ./lib/commands/metrics/report.js
function metricsReport({ health }, { schemaVersion, notices, warnings, error }, { image }) {
    return { schemaVersion, kind: 'metrics', image, health, notices, warnings, error };
}

;// CONCATENATED MODULE: ./lib/commands/metrics/index.js




/** Writes the indicators of an image to a file, as OpenMetrics text. */
const metricsCommand = (0,command/* defineCommand */.N)({
    metadata: {
        description: 'cache-prewarm metrics FILE. Writes what the history of runs and the registry know of the layers, builds, deployments and the package, for Prometheus and others.',
        inputs: [
            { name: 'image', description: 'Registry and repository for the layers, without a tag.' },
            {
                name: 'quota',
                description: 'Maximum size of the package. Default: the quota of the last maintenance.',
            },
            { name: 'registry-username', description: 'User name for the registry.' },
            {
                name: 'registry-password',
                description: "Password or token for the registry. Default: Docker's saved login.",
            },
            ...registry_flags/* registryFlags */.h,
        ],
    },
    terminal: { positionals: ['metrics'] },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2287), __webpack_require__.e(1028), __webpack_require__.e(157), __webpack_require__.e(659), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(1989), __webpack_require__.e(4372), __webpack_require__.e(3586)]).then(__webpack_require__.bind(__webpack_require__, 70907))).readMetricsInputs(values, context),
    nothing: () => ({ health: undefined }),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(1028), __webpack_require__.e(157), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(1989), __webpack_require__.e(4372), __webpack_require__.e(5555)]).then(__webpack_require__.bind(__webpack_require__, 89217))).measure(context, inputs),
    report: metricsReport,
    page: metricsDocument,
});


/***/ }),

/***/ 25917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ registryFlags)
/* harmony export */ });
/** Flags of commands without an action.yml that ask registries. */
const registryFlags = [
    {
        name: 'registries',
        description: 'Logins for other registries, one "host=username:NAME" per line. NAME is an environment variable.',
    },
    {
        name: 'registry-passwords',
        description: 'Passwords that registries names, one "NAME=password" per line.',
    },
    {
        name: 'retries',
        description: 'How often a transient failure is retried, 0 to 10.',
        default: '3',
    },
];


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

export const id = 8097;
export const ids = [8097,478];
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

/***/ 48097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quarterCommand: () => (/* binding */ quarterCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85583);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35362);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31055);



/** Shows what each quarter holds, starts one, restores one, and ends that. */
const quarterCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    metadata: 'action.yml',
    terminal: { leavesOut: ['only', 'refresh', 'max-age', 'quarter'], positionals: ['task', 'quarter'] },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 30644))).readQuarterInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingMoved */ .F,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(3679)]).then(__webpack_require__.bind(__webpack_require__, 37722))).quarter(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .quarterReport */ .J,
    image: ({ image }) => image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_2__/* .quarterDocument */ .Q,
});


/***/ }),

/***/ 35362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quarterDocument)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What people read of it. */
function quarterDocument(report) {
    const { quarters, recorded, hold, moved, error } = report;
    const nextSteps = hold === undefined
        ? []
        : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: error === undefined ? '📅' : '❌',
        tone: error !== undefined ? 'failed' : moved.length > 0 ? 'changed' : 'good',
        headline: headline(report),
        subject: report.image,
        facts: error !== undefined
            ? // Where it failed, nothing of this is known.
                {}
            : {
                recorded: recorded === undefined ? 'nothing is recorded' : `builds read the record of ${recorded}`,
                hold: hold === undefined
                    ? 'not held'
                    : `held at ${hold.quarter} by ${hold.by} since ${hold.since.slice(0, 10)}`,
            },
        parts: [
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Quarters', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Quarter'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Recorded'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Layer', 'code'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Digest', 'digest'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Now'),
            ], quarters.flatMap(({ quarter, recordedAt, layers }) => layers.map(({ name, digest, current }, index) => [
                index === 0 ? quarter : '',
                index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
                name,
                digest,
                current ? '✅ the same' : 'another',
            ])))),
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Moved tags', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Tag', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('From', 'digest'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('To', 'digest')], moved.map(({ tag, from, to }) => [tag, from ?? '', to]))),
        ],
    });
}
function headline({ task, quarters, moved, hold, recorded, error }) {
    if (error !== undefined) {
        if (task === 'restore')
            return 'The quarter was not restored';
        return task === 'start' ? 'The quarter was not started' : 'The quarters could not be read';
    }
    if (task === 'start')
        return `${recorded ?? 'The quarter'} has started: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(moved.length, 'layer')} replaced`;
    if (task === 'restore')
        return `Back at ${hold?.quarter ?? 'the quarter'}: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(moved.length, 'tag')} moved`;
    if (task === 'release')
        return 'The hold has ended';
    return quarters.length === 0 ? 'No quarter has tags' : `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(quarters.length, 'quarter')}`;
}


/***/ }),

/***/ 31055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nothingMoved),
/* harmony export */   J: () => (/* binding */ quarterReport)
/* harmony export */ });
const nothingMoved = { quarters: [], recorded: undefined, hold: undefined, moved: [] };
function quarterReport({ quarters, recorded, hold, moved }, { schemaVersion, notices, warnings, error }, { task, image }) {
    return {
        ...{ schemaVersion, kind: 'quarter', task, image, quarters, recorded, hold },
        ...{ moved, notices, warnings, error },
    };
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


/***/ })

};

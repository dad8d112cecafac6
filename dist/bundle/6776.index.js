export const id = 6776;
export const ids = [6776,4395];
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

/***/ 16776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85583);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59865);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95952);



/** Finds what makes builds slow or breaks them, from builder to hosts. */
const doctorCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    metadata: 'action.yml',
    terminal: {
        leavesOut: ['only', 'refresh', 'keep-builder', 'free-disk-space', 'keep-progress'],
        also: [
            {
                name: 'deep',
                description: 'Reads every blob of every layer, and compares its digest.',
                default: 'false',
            },
            {
                name: 'fix',
                description: 'Repairs by a prewarm what that can repair (rebuilds a layer, pushes it, moves tags), and looks again. It deletes nothing.',
                default: 'false',
            },
            { name: 'hosts', description: 'Hosts to check, too, as in "cache-prewarm verify".' },
            { name: 'known-hosts', description: 'The hosts\' own keys, as in "cache-prewarm verify".' },
            {
                name: 'app-image',
                description: 'The application image, to see which layers save a host something.',
            },
            { name: 'project-dir', description: 'Absolute path of the compose project on the hosts.' },
        ],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(2532), __webpack_require__.e(3463)]).then(__webpack_require__.bind(__webpack_require__, 3463))).readDoctorInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingExamined */ .x,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(4006), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(1843), __webpack_require__.e(3768), __webpack_require__.e(7821)]).then(__webpack_require__.bind(__webpack_require__, 47821))).doctor(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorReport */ .O,
    image: ({ prewarm }) => prewarm.image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorDocument */ .j,
    failure: _page_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorError */ .w,
});


/***/ }),

/***/ 59865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ doctorDocument),
/* harmony export */   w: () => (/* binding */ doctorError)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What people read of it. */
function doctorDocument(report) {
    const { findings, healthy, well, error } = report;
    const open = findings.filter(({ fixed }) => !fixed);
    const fixed = findings.length - open.length;
    const nextSteps = [
        ...open.map(({ name, subject, remedy }) => `${name} (${subject}): ${remedy}`),
        ...(open.some(({ fix }) => fix !== undefined) && fixed === 0
            ? ['"cache-prewarm doctor --fix" repairs what a rebuild and push can repair. It deletes nothing.']
            : []),
    ];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: error === undefined && healthy ? '✅' : '❌',
        tone: error !== undefined || !healthy ? 'failed' : fixed > 0 ? 'changed' : 'good',
        headline: headline(report, open.length, fixed),
        subject: report.image,
        facts: {
            passed: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(well.length, 'check')} passed`,
            duration: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs),
        },
        parts: [
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Findings', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Finding', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('What', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('State'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Seen')], findings.map(({ name, subject, fixed, severity, evidence }) => [
                name,
                subject,
                fixed ? '🩹 repaired' : severity === 'error' ? '❌ error' : '⚠️ warning',
                evidence,
            ]))),
            (findings.length > 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('What is healthy', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(...well)),
        ],
    });
}
function headline({ healthy, error }, open, fixed) {
    if (error !== undefined)
        return 'The check failed';
    if (!healthy)
        return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(open, 'finding')}${fixed > 0 ? `, ${fixed} repaired` : ''}`;
    return fixed > 0 ? `Healthy again: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(fixed, 'finding')} repaired` : 'Everything is healthy';
}
/** Why a look that found something fails; undefined when all is well. */
function doctorError(report) {
    if (report.error !== undefined)
        return report.error;
    if (report.healthy)
        return undefined;
    const open = report.findings.filter(({ fixed }) => !fixed);
    return {
        message: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(open.length, 'finding')}: ${open.map(({ name, subject }) => `${name} (${subject})`).join(', ')}`,
        cause: undefined,
        remedy: undefined,
        log: [],
    };
}


/***/ }),

/***/ 95952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ doctorReport),
/* harmony export */   x: () => (/* binding */ nothingExamined)
/* harmony export */ });
const nothingExamined = { findings: [], well: [] };
function doctorReport({ findings, well }, { schemaVersion, startedAt, durationMs, phases, notices, warnings, error }, { prewarm: { image } }) {
    const healthy = error === undefined && findings.every(({ fixed }) => fixed);
    return {
        ...{ schemaVersion, kind: 'doctor', healthy, image, startedAt, durationMs, well, findings },
        ...{ phases, notices, warnings, error },
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

export const id = 8805;
export const ids = [8805];
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

/***/ 48805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hostsCommand: () => (/* binding */ hostsCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/hosts/page.js



/** What runs where, for people. */
function hostsDocument({ hosts, complete, error }) {
    const locked = hosts.filter(({ status }) => status?.lockedBy !== undefined);
    return (0,page_document/* createDocument */.ui)({ warnings: hosts.flatMap(warningsOf), error }, {
        mark: complete ? '🖥️' : '❌',
        tone: complete ? 'good' : 'failed',
        headline: complete ? (0,quantity/* plural */.LS)(hosts.length, 'host') : 'Not every host could be checked',
        subject: hosts.map(({ name }) => name).join(', '),
        facts: { locked: locked.length === 0 ? undefined : `${(0,quantity/* plural */.LS)(locked.length, 'host')} locked` },
        parts: [servicesPart(hosts), ...hosts.map(logPart)],
    });
}
function servicesPart(hosts) {
    return (0,page_document/* part */.y_)('What runs', (0,block/* table */.tp)([(0,block/* column */.fi)('Host', 'code'), (0,block/* column */.fi)('Service', 'code'), (0,block/* column */.fi)('Image', 'digest'), (0,block/* column */.fi)('State')], hosts.flatMap(({ name, at, status, error }) => {
        if (status === undefined)
            return [[name, '', '', `❌ ${error?.message ?? 'not checked'}`]];
        if (status.project === 'absent')
            return [[name, '', '', '⚪ the folder of the project is not there']];
        if (status.services.length === 0)
            return [[name, '', '', '⚪ nothing runs']];
        return status.services.map(({ service, image, state, health, restarts, startedAt }) => [
            name,
            service,
            image,
            [
                state,
                ...(health === 'none' ? [] : [health]),
                ...(state === 'running' && at !== undefined
                    ? [`for ${runningFor(Math.max(0, Date.parse(at) - Date.parse(startedAt)))}`]
                    : []),
                ...(restarts === 0 ? [] : [(0,quantity/* plural */.LS)(restarts, 'restart')]),
            ].join(', '),
        ]);
    })));
}
/** An age below a minute is "just now", which is no time that something runs for. */
function runningFor(ms) {
    return ms < 60_000 ? (0,quantity/* formatDuration */.a3)(ms) : (0,quantity/* formatAge */.nV)(ms);
}
function logPart({ name, status }) {
    return (0,page_document/* part */.y_)(`Deployments on ${name}`, (0,block/* table */.tp)([
        (0,block/* column */.fi)('When'),
        (0,block/* column */.fi)('Who'),
        (0,block/* column */.fi)('What'),
        (0,block/* column */.fi)('To', 'digest'),
        (0,block/* column */.fi)('Took', 'quantity'),
        (0,block/* column */.fi)('Outcome'),
    ], (status?.log ?? [])
        .toReversed()
        .map(({ at, actor, run, mode, to, durationMs, outcome }) => [
        (0,quantity/* formatInstant */.r4)(at),
        [actor ?? '', run ?? ''].filter((part) => part !== '').join(' '),
        mode,
        to,
        (0,quantity/* formatDuration */.a3)(durationMs),
        outcome,
    ])));
}
function warningsOf({ name, status, error }) {
    if (status === undefined)
        return error === undefined ? [] : [`${name}: ${error.message}`];
    return [
        ...(status.lockedBy === undefined ? [] : [`${name} is locked by ${status.lockedBy}.`]),
        ...(status.unfinished === undefined
            ? []
            : [`${name}: a deployment did not finish (${status.unfinished}). The next one continues from there.`]),
        ...(status.rollbackFailed === undefined
            ? []
            : [`${name}: a rollback failed, and nothing has succeeded since: ${status.rollbackFailed}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/commands/hosts/report.js
function hostsReport({ hosts }, { schemaVersion, error }) {
    const complete = error === undefined && hosts.every((host) => host.error === undefined);
    return { schemaVersion, kind: 'hosts', complete, hosts, error };
}

;// CONCATENATED MODULE: ./lib/commands/hosts/index.js



/** Shows what runs on hosts, since when, and what is locked. */
const hostsCommand = (0,command/* defineCommand */.N)({
    metadata: 'verify/action.yml',
    terminal: { leavesOut: ['app-image', 'image', 'layers', 'registry-username', 'registry-password'] },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(331)]).then(__webpack_require__.bind(__webpack_require__, 22717))).readHosts(values, context),
    nothing: () => ({ hosts: [] }),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(4130)]).then(__webpack_require__.bind(__webpack_require__, 20456))).lookAtHosts(context, inputs),
    report: hostsReport,
    page: hostsDocument,
    failure: ({ hosts, error }) => error ?? hosts.find((host) => host.error !== undefined)?.error,
});


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

export const id = 8805;
export const ids = [8805];
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

/***/ 48805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hostsCommand: () => (/* binding */ hostsCommand)
});

// EXTERNAL MODULE: ./lib/hosts/own-ssh-flags.js
var own_ssh_flags = __webpack_require__(55398);
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
    return (0,page_document/* createDocument */.ui)({
        warnings: hosts.flatMap(warningsOf),
        nextSteps: hosts.flatMap(({ name, error: reason }) => reason?.remedy === undefined ? [] : [`${name}: ${reason.remedy}`]),
        error,
    }, {
        mark: complete ? '🖥️' : '❌',
        tone: complete ? 'good' : 'failed',
        headline: complete ? (0,quantity/* plural */.LS)(hosts.length, 'host') : 'Not every host could be checked',
        subject: hosts.map(({ name }) => name).join(', '),
        facts: { locked: locked.length === 0 ? undefined : `${(0,quantity/* plural */.LS)(locked.length, 'host')} locked` },
        tiles: {
            checked: (0,page_document/* tile */.Vs)('Hosts', `${hosts.filter(({ status }) => status !== undefined).length} of ${hosts.length}`, 'could be checked'),
            locked: (0,page_document/* tile */.Vs)('Locked', String(locked.length)),
        },
        parts: [servicesPart(hosts), ...hosts.map(logPart)],
    });
}
function servicesPart(hosts) {
    return (0,page_document/* part */.y_)('What runs', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Host'), (0,block/* asCode */.qM)('Service'), (0,block/* asDigest */.J6)('Image'), 'State'], hosts.flatMap(({ name, at, status }) => {
        // A warning says why.
        if (status === undefined)
            return [[name, '', '', '❌ not checked']];
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
/** The digest, as the repository is above; of several images with the last part of its name. */
function nameOf(image, isOneOfSeveral) {
    const digest = image.slice(image.lastIndexOf('@') + 1);
    const [name = ''] = image.split('@', 1);
    return isOneOfSeveral ? `${name.slice(name.lastIndexOf('/') + 1)}@${digest}` : digest;
}
function logPart({ name, status }) {
    return (0,page_document/* part */.y_)(`Deployments on ${name}`, (0,block/* filledTable */.p3)(['When', 'Who', 'What', (0,block/* asDigest */.J6)('To'), 'Tag', (0,block/* asCode */.qM)('Commit'), (0,block/* asQuantity */.oR)('Took'), 'Outcome'], (status?.log ?? [])
        .toReversed()
        .flatMap(({ at, actor, run, mode, to, images, tag = '', revision = '', durationMs, outcome }) => (images ?? [{ image: to, tag }]).map((each, index) => [
        ...(index > 0
            ? ['', '', '']
            : [(0,quantity/* formatInstant */.r4)(at), [actor ?? '', run ?? ''].filter((part) => part !== '').join(' '), mode]),
        nameOf(each.image, images !== undefined),
        each.tag ?? tag,
        ...(index > 0 ? ['', '', ''] : [revision.slice(0, 7), (0,quantity/* formatDuration */.a3)(durationMs), outcome]),
    ]))));
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
    terminal: {
        leavesOut: [
            ...['app-image', 'app-images', 'image', 'layers', 'registry-username', 'registry-password'],
            ...['registries', 'registry-passwords'],
        ],
        also: own_ssh_flags/* ownSshFlags */.O,
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(5228), __webpack_require__.e(941)]).then(__webpack_require__.bind(__webpack_require__, 22717))).readHosts(values, context),
    nothing: () => ({ hosts: [] }),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(5228), __webpack_require__.e(5928), __webpack_require__.e(3890)]).then(__webpack_require__.bind(__webpack_require__, 20456))).lookAtHosts(context, inputs),
    report: hostsReport,
    page: hostsDocument,
    failure: ({ hosts, error }) => error ?? hosts.find((host) => host.error !== undefined)?.error,
});


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

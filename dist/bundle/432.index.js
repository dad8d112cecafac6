export const id = 432;
export const ids = [432];
export const modules = {

/***/ 93492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ historyPath),
/* harmony export */   t: () => (/* binding */ createFileHistory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A history in a file. It is replaced as a whole, so that nobody reads half of it. */
function createFileHistory(path, nowMs) {
    return {
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (error.code === 'ENOENT')
                    return undefined;
                throw error;
            }
        },
        async write(text) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
            const fresh = `${path}.${process.pid}.new`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, text, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, path);
        },
        async setAside() {
            const aside = `${path}.corrupt-${nowMs()}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(path, aside);
            return aside;
        },
    };
}
/**
 * The file of an image's history, in the user's state folder
 * (https://specifications.freedesktop.org/basedir-spec/0.8/#variables, `XDG_STATE_HOME`).
 */
function historyPath(env, image) {
    const given = env['XDG_STATE_HOME'] ?? '';
    const state = given.startsWith('/') ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.local', 'state');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, 'cache-prewarm', 'history', `${encodeURIComponent(image)}.jsonl`);
}


/***/ }),

/***/ 25471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf),
/* harmony export */   N: () => (/* binding */ entryHead)
/* harmony export */ });
/* harmony import */ var _core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38913);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72452);
/* harmony import */ var _layers_report_first_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7831);



function entryHead(report, branch) {
    const { kind, startedAt, outcome, durationMs, revision, runUrl } = report;
    return { version: 1, kind, at: startedAt, outcome, durationMs, branch, revision, runUrl };
}
/** What is kept of a run that looked at the layers. */
function entryOf(report, branch, { timeSavedMs, lookUpMs, caches, generationAt }) {
    const dependencies = report.kind === 'build' ? report.dependencies : report;
    const { stages, layers } = dependencies;
    const ages = layers.flatMap(({ ageMs }) => ageMs ?? []);
    return {
        ...entryHead(report, branch),
        platform: undefined,
        steps: (0,_core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCounts */ .W_)(stages),
        dependencyHitRate: (0,_layers_report_first_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isFirstRun */ .sK)(dependencies) ? undefined : report.dependencyHitRate,
        stages: (0,_core_known_js__WEBPACK_IMPORTED_MODULE_2__/* .recordKnown */ .zK)(stages, ({ stage, platform, hitRate }) => [
            platform === undefined ? stage : `${stage} ${platform}`,
            hitRate,
        ]),
        ...{ timeSavedMs, lookUpMs, metadata: report.transfer?.metadata, caches },
        misses: countCauses(report.misses),
        layersAgeMs: ages.length === 0 ? undefined : Math.max(...ages),
        generationAt,
    };
}
function countCauses(misses) {
    const counts = {};
    for (const { cause } of misses)
        counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
    return counts;
}


/***/ }),

/***/ 70432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YU: () => (/* binding */ addAndTell),
  Pc: () => (/* binding */ addToHistory),
  J3: () => (/* binding */ keepTrend),
  _h: () => (/* binding */ knownHostsOf),
  CT: () => (/* binding */ knownRuns),
  ke: () => (/* binding */ loadsHistory),
  Gf: () => (/* binding */ noHistory),
  jC: () => (/* binding */ openHistory),
  xx: () => (/* binding */ readRuns)
});

// UNUSED EXPORTS: withTrend

// EXTERNAL MODULE: ./lib/adapters/history/file-history.js
var file_history = __webpack_require__(93492);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/history-file.js
var history_file = __webpack_require__(97967);
;// CONCATENATED MODULE: ./lib/core/history/known-hosts.js
/** How many hosts the newest deployment was for that says so; undefined: none does. `entries`: oldest first. */
function knownHosts(entries) {
    return entries.flatMap((entry) => (entry.kind === 'deploy' ? (entry.hosts ?? []) : [])).at(-1);
}

// EXTERNAL MODULE: ./lib/core/history/trend.js
var history_trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/layers/report/ledger-part.js
var ledger_part = __webpack_require__(83136);
// EXTERNAL MODULE: ./lib/commands/build-entry.js
var build_entry = __webpack_require__(25471);
;// CONCATENATED MODULE: ./lib/commands/history.js









/** How long the cache service may take for one answer. */
const historyPatienceMs = 10_000;
/** The history of an image: in the actions cache on GitHub, in a file in a terminal; undefined where none is to be kept. */
async function openHistory(surroundings, inputs) {
    const { env, github } = surroundings;
    if (inputs.history === 'false')
        return undefined;
    const path = (0,file_history/* historyPath */.a)(env, inputs.image);
    const { nowMs } = surroundings.clock;
    if (github === undefined)
        return { store: (0,file_history/* createFileHistory */.t)(path, nowMs), branch: undefined };
    const { createActionsHistory } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 913));
    const { branch, event } = github;
    const { may, reason } = (0,write_policy/* mayWrite */.J)('history', event, []);
    const decided = (store) => (may ? store : { ...store, readOnly: reason });
    const store = await createActionsHistory({
        env,
        image: inputs.image,
        ref: event.ref,
        defaultBranch: event.defaultBranch,
        mode: (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase(),
        run: `${github.runKey}-${nowMs()}`,
        path,
        nowMs,
        patienceMs: historyPatienceMs,
        onHang: surroundings.onHang,
    });
    return store === undefined ? undefined : { store: decided(store), branch };
}
/**
 * Adds a run to the history and tells what follows; nothing that goes wrong here is an error of the run.
 * @param history undefined: none is kept.
 */
async function withTrend(report, history, accounts) {
    if (history === undefined)
        return report;
    const entry = (0,build_entry/* entryOf */.M)(report, history.branch, accounts);
    const { before, notices, warnings } = await addToHistory(history.store, entry);
    const trend = (0,history_trend/* summarizeTrend */.b5)(before, entry);
    return {
        ...report,
        trend,
        notices: [...report.notices, ...notices],
        warnings: [...report.warnings, ...warnings, ...trend.drops.map(describeDrop)],
        nextSteps: [
            ...report.nextSteps,
            ...(trend.ledger?.losses ?? []).map((loss) => (0,ledger_part/* describeLoss */.$)(loss, report.kind === 'build' ? report.dependencies.layers : report.layers)),
        ],
    };
}
/** The same, in the history of the image. */
async function keepTrend(report, context, inputs, accounts) {
    try {
        return await withTrend(report, await openHistory(context, inputs), accounts);
    }
    catch (error) {
        return { ...report, notices: [...report.notices, noHistory(error)] };
    }
}
/** Tells how many servers the newest deployment was for; 1 where that is not known. Reads the history once, when it is asked. */
function knownHostsOf(context, inputs) {
    let known;
    const read = async () => {
        const history = await openHistory(context, inputs).catch(() => undefined);
        return knownHosts(await readRuns(history, context.log.warning)) ?? 1;
    };
    return () => (known ??= read());
}
/** Loads what a history takes once it is called: a run has nothing else to do while BuildKit works. */
function loadsHistory({ env, github }, { history }) {
    if (history === 'false' || github === undefined)
        return () => { };
    let begun = false;
    return () => {
        if (begun)
            return;
        begun = true;
        // What cannot be loaded fails where it is used.
        __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 913))
            .then(({ loadActionsCache }) => loadActionsCache(env))
            .catch(() => { });
    };
}
/** What is said where the history of an image cannot be opened. */
function noHistory(error) {
    return `No history of runs is kept: ${(0,core_error/* errorMessage */.gJ)(error)}`;
}
/** Adds a run to the history. @returns the runs before it, and what went wrong. */
async function addToHistory(store, entry) {
    const { lines, notices, warnings } = await readHistory(store);
    const unwritten = await writeEntry(store, lines, entry);
    return { before: (0,history_file/* entriesOf */.Mc)(lines ?? []), notices: [...notices, ...unwritten], warnings };
}
/** The same, with what went wrong in the log. @returns the runs before it. */
async function addAndTell(store, entry, log) {
    const { before, notices, warnings } = await addToHistory(store, entry);
    for (const notice of notices)
        log.notice(notice);
    for (const warning of warnings)
        log.warning(warning);
    return before;
}
/** @returns why the run is not in the history now, if there is anything new to say. */
async function writeEntry(store, lines, entry) {
    if (store.readOnly !== undefined)
        return [`This run is not added to the history: ${store.readOnly}.`];
    try {
        if (lines !== undefined)
            await store.write((0,history_file/* formatHistory */.As)((0,history_file/* appendEntry */.D4)(lines, entry)));
        return [];
    }
    catch (error) {
        return [`The history of runs could not be written: ${(0,core_error/* errorMessage */.gJ)(error)}`];
    }
}
/** The runs of the branch that is checked out; none where none are kept, or they cannot be read, which is told. */
async function readRuns(history, warn) {
    if (history === undefined)
        return [];
    try {
        const parsed = (0,history_file/* parseHistory */.i6)((await history.store.read()) ?? '');
        if (parsed.kind === 'lines')
            return (0,history_file/* entriesOf */.Mc)(parsed.lines).filter(({ branch }) => branch === history.branch);
        warn(`The history of runs cannot be parsed: ${parsed.reason}.`);
    }
    catch (error) {
        warn(`The history of runs could not be read: ${(0,core_error/* errorMessage */.gJ)(error)}`);
    }
    return [];
}
/** The runs of all branches; none where they cannot be understood. @throws when they cannot be read. */
async function knownRuns(surroundings, inputs) {
    const history = await openHistory(surroundings, inputs);
    const parsed = (0,history_file/* parseHistory */.i6)((await history?.store.read()) ?? '');
    return parsed.kind === 'lines' ? (0,history_file/* entriesOf */.Mc)(parsed.lines) : [];
}
/** `lines` undefined: it is there, or may be, and must not be replaced by one that begins anew. */
async function readHistory(store) {
    let reason;
    try {
        const parsed = (0,history_file/* parseHistory */.i6)((await store.read()) ?? '');
        if (parsed.kind === 'lines')
            return { lines: parsed.lines, notices: [], warnings: [] };
        reason = parsed.reason;
    }
    catch (error) {
        const notice = `The history of runs could not be read, and this run is not added to it: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        return { lines: undefined, notices: [notice], warnings: [] };
    }
    try {
        const aside = await store.setAside();
        const warning = `The history of runs cannot be parsed (${reason}) and starts over${aside === undefined ? '.' : `. The old one was moved to ${aside}.`}`;
        return { lines: [], notices: [], warnings: [warning] };
    }
    catch (error) {
        const warning = `The history of runs cannot be parsed (${reason}), and could not be set aside: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        return { lines: undefined, notices: [], warnings: [warning] };
    }
}
function describeDrop({ stage, usualRate, rate, runs }) {
    return `${stage} used to hit: ${(0,quantity/* formatPercent */.l9)(usualRate)} of its steps in the ${(0,quantity/* pluralLast */.ve)(runs, 'run')}, now ${(0,quantity/* formatPercent */.l9)(rate)}. "Why did it miss?" in the summary names the cause.`;
}


/***/ }),

/***/ 97967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ formatHistory),
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   i6: () => (/* binding */ parseHistory)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88736);



/** The newest runs that are kept. */
const mostLines = 200;
/** Of the whole file: cache entries should stay small. */
const mostBytes = 256 * 1024;
/**
 * Reads a history, one JSON object a line. Lines of a later version are no fault.
 * @returns what is wrong with it besides, in words; then nothing of it is used.
 */
function parseHistory(text) {
    const lines = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        const json = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(line);
        if (json === undefined)
            return { kind: 'corrupt', reason: `line ${index + 1} is no JSON` };
        const version = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(json)['version'];
        if (typeof version === 'number' && version > 1) {
            lines.push({ kind: 'later', text: line });
            continue;
        }
        const entry = readEntry(json);
        if (entry === undefined)
            return { kind: 'corrupt', reason: `line ${index + 1} is no entry of a history` };
        lines.push({ kind: 'entry', entry });
    }
    return { kind: 'lines', lines };
}
/** The runs of a history, the oldest first. */
function entriesOf(lines) {
    return lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
}
/** The history with one more run, the oldest lines left out where it grows too long. A run that is too long itself is left out. */
function appendEntry(lines, entry) {
    const all = [...lines, { kind: 'entry', entry }].slice(-mostLines);
    const sizes = all.map((line) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8Bytes */ .dy)(formatHistory([line])));
    if ((sizes.at(-1) ?? 0) > mostBytes)
        return lines;
    let first = 0;
    let bytes = (0,_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(sizes);
    while (bytes > mostBytes)
        bytes -= sizes[first++] ?? bytes;
    return all.slice(first);
}
/** One JSON object a line, with a line break at the end. */
function formatHistory(lines) {
    return lines.map((line) => `${line.kind === 'entry' ? JSON.stringify(line.entry) : line.text}\n`).join('');
}
/** Reads one entry. Undefined when it is none of this version. */
function readEntry(json) {
    const entry = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(json);
    const { kind, at, outcome, durationMs } = entry;
    if (entry['version'] !== 1)
        return undefined;
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
        return undefined;
    if (typeof outcome !== 'string' || typeof durationMs !== 'number')
        return undefined;
    const run = {
        version: 1,
        at,
        outcome,
        durationMs,
        branch: text(entry['branch']),
        revision: text(entry['revision']),
        runUrl: text(entry['runUrl']),
    };
    switch (kind) {
        case 'prewarm':
        case 'build':
            return {
                ...run,
                kind,
                platform: text(entry['platform']),
                steps: allNumbers(entry['steps'], ['hit', 'executed', 'failed']),
                dependencyHitRate: number(entry['dependencyHitRate']),
                stages: numbers(entry['stages']),
                timeSavedMs: number(entry['timeSavedMs']),
                lookUpMs: number(entry['lookUpMs']),
                metadata: allNumbers(entry['metadata'], ['downloadedBytes', 'uploadedBytes']),
                caches: accounts(entry['caches']),
                misses: numbers(entry['misses']),
                layersAgeMs: number(entry['layersAgeMs']),
                generationAt: entry['generationAt'] === null ? null : text(entry['generationAt']),
            };
        case 'deploy':
            return {
                ...run,
                kind,
                phases: entry['phases'] === undefined ? undefined : numbers(entry['phases']),
                hosts: number(entry['hosts']),
                downloadedBytes: number(entry['downloadedBytes']),
                savedBytes: number(entry['savedBytes']),
                downtimeMs: number(entry['downtimeMs']),
            };
        case 'maintain': {
            const storedBytes = number(entry['storedBytes']);
            if (storedBytes === undefined)
                return undefined;
            return { ...run, kind, storedBytes, quotaBytes: number(entry['quotaBytes']) };
        }
        default:
            return undefined;
    }
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** The fields with these names; undefined unless each is a number. */
function allNumbers(value, names) {
    const found = numbers(value);
    if (names.some((name) => found[name] === undefined))
        return undefined;
    return Object.fromEntries(names.map((name) => [name, found[name]]));
}
/** What is no account is left out. */
function accounts(value) {
    if (value === undefined)
        return undefined;
    return Object.fromEntries(Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(value)).flatMap(([name, field]) => {
        const account = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(field);
        const earnedMs = number(account['earnedMs']);
        const spentMs = number(account['spentMs']);
        if (earnedMs === undefined || spentMs === undefined)
            return [];
        const downloadedBytes = number(account['downloadedBytes']) ?? 0;
        const uploadedBytes = number(account['uploadedBytes']) ?? 0;
        const storedBytes = number(account['storedBytes']);
        return [[name, { earnedMs, spentMs, downloadedBytes, uploadedBytes, storedBytes }]];
    }));
}
function numbers(value) {
    return Object.fromEntries(Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(value)).flatMap(([name, field]) => typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : []));
}


/***/ }),

/***/ 74091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ keepLedger)
/* harmony export */ });
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);

/** The name of what the program does for all caches. */
const lookUps = 'look-ups';
/** A cache is judged by so many runs at least and at most. */
const fewestRuns = 5;
const mostRuns = 20;
/** How many standard errors a loss must be away from chance. */
const certainty = 4;
/**
 * Adds up what runs earned and spent; of runs from before that was kept nothing is known.
 * @param now this run, or those that are one together: each of its platforms
 * @returns undefined where these kept nothing.
 */
function keepLedger(before, now, deployments = []) {
    const entries = [...before, ...now].filter(({ caches }) => caches !== undefined);
    const since = entries.map(({ at }) => at).toSorted()[0];
    if (since === undefined || now.every(({ caches }) => caches === undefined))
        return undefined;
    const months = [...new Set(entries.map(monthOf))].toSorted();
    return {
        since,
        branches: [...new Set(entries.flatMap(({ branch }) => branch ?? []))],
        run: sumRuns(now.filter(({ caches }) => caches !== undefined)),
        total: sumRuns(entries),
        months: months.map((month) => ({
            month,
            ...sumRuns(entries.filter((entry) => monthOf(entry) === month)),
        })),
        caches: sumCaches(entries),
        hosts: sumDeployments(deployments.filter(({ at }) => at >= since)),
        losses: findLosses(entries, now),
    };
}
function sumDeployments(deployments) {
    const counted = deployments.filter(({ savedBytes }) => savedBytes !== undefined);
    return {
        deployments: counted.length,
        downloadedBytes: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(counted, ({ downloadedBytes = 0 }) => downloadedBytes),
        savedBytes: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(counted, ({ savedBytes = 0 }) => savedBytes),
    };
}
function monthOf({ at }) {
    return at.slice(0, 7);
}
function sumRuns(entries) {
    return { ...addSums(sumCaches(entries)), runs: entries.length };
}
function sumCaches(entries) {
    const names = [...new Set(entries.flatMap(({ caches }) => Object.keys(caches ?? {})))];
    const ofCaches = names.map((cache) => {
        const accounts = entries.flatMap(({ caches }) => caches?.[cache] ?? []);
        const sums = addSums(accounts.map((account) => ({ ...account, runs: 1 })));
        return {
            cache,
            ...sums,
            storedBytes: accounts.findLast(({ storedBytes }) => storedBytes !== undefined)?.storedBytes,
        };
    });
    return [
        ...ofCaches,
        {
            ...{ cache: lookUps, runs: entries.length, earnedMs: 0 },
            spentMs: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(entries, ({ lookUpMs = 0 }) => lookUpMs),
            ...(0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(entries.flatMap(({ metadata }) => metadata ?? []), 'downloadedBytes', 'uploadedBytes'),
            storedBytes: undefined,
        },
    ];
}
function addSums(all) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(all, 'runs', 'earnedMs', 'spentMs', 'downloadedBytes', 'uploadedBytes');
}
/**
 * Caches of this run that cost more than they earned in their last runs, by more than chance explains: the mean of what the runs
 * came to is below zero by four standard errors.
 */
function findLosses(entries, now) {
    return [...new Set(now.flatMap(({ caches }) => Object.keys(caches ?? {})))].flatMap((cache) => {
        const accounts = entries.flatMap(({ caches }) => caches?.[cache] ?? []);
        const last = accounts.slice(-mostRuns);
        if (last.length < fewestRuns)
            return [];
        const balances = last.map(({ earnedMs, spentMs }) => earnedMs - spentMs);
        const mean = (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(balances) / balances.length;
        const squares = (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(balances, (balance) => (balance - mean) ** 2);
        const error = Math.sqrt(squares / (balances.length - 1) / balances.length);
        if (mean + certainty * error >= 0)
            return [];
        const { runs, earnedMs, spentMs } = addSums(last.map((account) => ({ ...account, runs: 1 })));
        return [{ cache, runs, earnedMs, spentMs }];
    });
}


/***/ }),

/***/ 14148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** The one in the middle, or the mean of the two there; 0 of none. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
    return sorted.length % 2 === 1 ? high : (low + high) / 2;
}


/***/ }),

/***/ 32087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ findLastingDrops),
/* harmony export */   Tc: () => (/* binding */ isBuild),
/* harmony export */   b5: () => (/* binding */ summarizeTrend)
/* harmony export */ });
/* unused harmony export sparkline */
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74091);
/* harmony import */ var _median_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14148);




const shownRuns = 20;
/** The usual rate of a stage is the median of so many runs at most, and of so many at least. */
const comparedRuns = 10;
const fewestRuns = 3;
/** Percent: a stage that usually hits, and how far below that it is worth a word. */
const usuallyHits = 80;
const dropPoints = 20;
/** So many runs on each side make a statement about the age of the layers. */
const fewestForAge = 5;
const dayMs = 86_400_000;
/** What the runs before and this one tell together: of the same kind, on the same branch. */
function summarizeTrend(before, now) {
    const builds = before.flatMap((entry) => (isBuild(entry) ? [entry] : []));
    const alike = builds.filter(({ kind, branch, platform }) => kind === now.kind && branch === now.branch && platform === now.platform);
    const shown = [...alike, now].slice(-shownRuns);
    const rates = shown.map(({ dependencyHitRate }) => dependencyHitRate);
    return {
        runs: alike.length,
        rates,
        sparkline: sparkline(rates),
        drops: findDrops(alike, now),
        timeSavedMs: now.timeSavedMs,
        // Before accounts were kept, it was not net.
        timeSavedInAllMs: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)([...builds, now], ({ timeSavedMs = 0, caches }) => caches === undefined ? 0 : timeSavedMs),
        ageNote: relateAge([...alike, now]),
        ledger: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .keepLedger */ .n)(builds, [now], before.flatMap((entry) => (entry.kind === 'deploy' ? [entry] : []))),
    };
}
/** Stages of the last run that used to hit, with the run since which they do not. Refreshes execute on purpose and do not count. */
function findLastingDrops(entries) {
    const builds = entries.filter(isBuild).filter(({ misses }) => !('refresh' in misses));
    const last = builds.at(-1);
    return Object.entries(last?.stages ?? {}).flatMap(([stage, rate]) => {
        const runs = builds.flatMap((run) => run.stages[stage] === undefined ? [] : [{ run, rate: run.stages[stage] }]);
        // The first of the low runs up to now, where enough runs before it say what is usual.
        for (const [index, { run }] of runs.entries()) {
            const before = runs
                .slice(0, index)
                .map((known) => known.rate)
                .slice(-comparedRuns);
            if (before.length < fewestRuns)
                continue;
            const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(before);
            const isLow = (known) => usualRate - known.rate >= dropPoints;
            const begins = runs.slice(index).every(isLow) && !runs.slice(index - 1, index).some(isLow);
            if (usualRate >= usuallyHits && begins)
                return [{ stage, usualRate, rate, since: run }];
        }
        return [];
    });
}
/** Whether it is a run that looked at the layers. */
function isBuild(entry) {
    return entry.kind === 'prewarm' || entry.kind === 'build';
}
/** Rates in percent as bars, a blank for what was not measured. */
function sparkline(rates) {
    const bars = '▁▂▃▄▅▆▇█';
    return rates
        .map((rate) => rate === undefined
        ? ' '
        : bars[Math.min(bars.length - 1, Math.max(0, Math.floor((rate / 100) * bars.length)))])
        .join('');
}
/** A refresh executes steps on purpose, and with them what stands on them: that is no drop. */
function findDrops(before, now) {
    if ('refresh' in now.misses)
        return [];
    return Object.entries(now.stages).flatMap(([stage, rate]) => {
        const rates = before.flatMap(({ stages }) => stages[stage] ?? []).slice(-comparedRuns);
        const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(rates);
        const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
        return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
    });
}
/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs) {
    const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) => layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
        ? []
        : [{ layersAgeMs, missed: dependencyHitRate < 100 }]);
    const limitMs = Math.ceil((0,_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
    const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
    const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
    if (older.length < fewestForAge || younger.length < fewestForAge)
        return undefined;
    const missed = (side) => side.filter((run) => run.missed).length;
    return `Runs on layers older than ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isUnreviewed),
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   ad: () => (/* binding */ unsigned),
/* harmony export */   gt: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const allowed = {
    layers: ['reviewed'],
    'merged-layers': ['reviewed'],
    quarters: ['reviewed'],
    'mirrored-images': ['reviewed'],
    'health-issue': ['reviewed'],
    'default-tags': ['reviewed', 'pushed'],
    'given-tags': ['reviewed', 'pushed', 'proposed', 'started'],
    history: ['reviewed', 'pushed'],
};
/** Events whose code is what their tag says. */
const pushing = ['push', 'workflow_dispatch', 'release'];
/**
 * Whether a run may write something that others trust. This is the only place that decides it.
 * @param event undefined in a terminal
 * @param trustedRefs globs over branch names, or over refs where they begin with `refs/`
 */
function mayWrite(what, event, trustedRefs) {
    const { standing, reason } = judgeEvent(event, trustedRefs);
    const may = allowed[what].includes(standing) ||
        // The cache of GitHub Actions keeps what a pull request writes from all other refs.
        (what === 'history' && event !== undefined && isOwnScope(event));
    return { may, reason };
}
/** The cache of GitHub Actions is that of a pull request alone. */
function isOwnScope({ name, ref }) {
    return name.startsWith('pull_request') && ref.startsWith('refs/pull/');
}
/** Whether what the user wants pushed under tags of their own goes unreviewed to where others take it from. */
function isUnreviewed(event) {
    const { standing } = judgeEvent(event, []);
    return standing !== 'reviewed' && standing !== 'pushed';
}
function judgeEvent(event, trustedRefs) {
    if (event === undefined)
        return { standing: 'reviewed', reason: 'run from a terminal' };
    const { name, ref } = event;
    if (event.fromFork === true)
        return { standing: 'foreign', reason: `the event ${name} comes from a pull request of a fork` };
    if (name.startsWith('pull_request'))
        return { standing: 'proposed', reason: `the event ${name} can run unreviewed code` };
    if (name === 'workflow_run')
        return {
            standing: 'started',
            reason: `the event workflow_run can follow a run of unreviewed code${event.notCounted === undefined ? '' : `: ${event.notCounted}`}`,
        };
    if (ref.startsWith('refs/tags/') && pushing.includes(name))
        return { standing: 'pushed', reason: `${ref} is a tag` };
    if (name === 'schedule' && !ref.startsWith('refs/tags/'))
        return { standing: 'reviewed', reason: 'scheduled run' };
    if (name === 'push' || name === 'workflow_dispatch')
        return judgeBranch(event, trustedRefs);
    return {
        standing: 'started',
        reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
    };
}
function judgeBranch({ name, ref, defaultBranch }, trustedRefs) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === defaultBranch)
        return { standing: 'reviewed', reason: `${name} on the default branch ${branch}` };
    // A branch may be called `refs/heads/release/1`: a glob of refs is matched with the ref, and no glob of branches with it.
    // Without negation: `!other` would trust every branch but one.
    const glob = trustedRefs.find((pattern) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(pattern.startsWith('refs/') ? ref : branch, pattern, { nonegate: true }));
    if (glob !== undefined)
        return { standing: 'reviewed', reason: `${name} on ${branch}, trusted by "${glob}"` };
    return {
        standing: 'pushed',
        reason: `${branch} is neither the default branch (${defaultBranch ?? 'unknown'}) nor in trusted-refs`,
    };
}
/** What is not signed would take the place of what is, and be used by nobody who verifies. */
const unsigned = {
    may: false,
    reason: 'this run verifies signatures but does not sign, and unsigned layers and caches would replace signed ones and not be used. Set signing-key to sign',
};
/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite({ push, event, trustedRefs, onlyVerifies }) {
    if (push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { may, reason } = onlyVerifies === true ? unsigned : mayWrite('layers', event, trustedRefs);
    if (may)
        return { kind: 'write', reason };
    return push === 'true' ? { kind: 'refused', reason } : { kind: 'read-only', reason };
}


/***/ }),

/***/ 7831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ firstRunWords),
/* harmony export */   eV: () => (/* binding */ firstRunTile),
/* harmony export */   sK: () => (/* binding */ isFirstRun)
/* harmony export */ });
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);

const nextRunWords = 'the layers were built, and the next run finds them';
/** What a first run says instead of a hit rate. */
const firstRunWords = `first run: ${nextRunWords}`;
const firstRunTile = (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .tile */ .Vs)('From cache', 'First run', nextRunWords);
/** Nothing was there to hit: every layer was built and pushed, and none had an image before. */
function isFirstRun({ layers, error }) {
    return (error === undefined &&
        layers.length > 0 &&
        layers.every(({ changed, previousDigest }) => changed && previousDigest === undefined));
}


/***/ })

};

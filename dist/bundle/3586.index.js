export const id = 3586;
export const ids = [3586];
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

/***/ 51076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchIdentityToken),
/* harmony export */   r: () => (/* binding */ hasIdentity)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


const timeoutMs = 10_000;
/** Whether the job can ask for a token that says who it is. */
function hasIdentity(env) {
    return ((env['SIGSTORE_ID_TOKEN'] ?? '') !== '' ||
        ((env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
            (env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== ''));
}
/**
 * The token that says who this job is, for Sigstore: GitHub's
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token), or one that the user has
 * asked another CI for. @throws UserError
 */
async function fetchIdentityToken(env) {
    const given = env['SIGSTORE_ID_TOKEN'] ?? '';
    if (given !== '')
        return given;
    const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    url.searchParams.set('audience', 'sigstore');
    const response = await fetch(url, {
        headers: { accept: 'application/json', authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
        signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GitHub gave no identity token: status ${response.status}`);
    const { value } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(await response.json());
    if (typeof value !== 'string' || value === '')
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('GitHub gave no identity token');
    return value;
}


/***/ }),

/***/ 25471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/* harmony import */ var _core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38913);

/** What is kept of a run that looked at the layers. */
function entryOf(report, branch, { timeSavedMs, lookUpMs, caches }) {
    const { stages, layers } = report.kind === 'build' ? report.dependencies : report;
    const ages = layers.flatMap(({ ageMs }) => ageMs ?? []);
    return {
        version: 1,
        kind: report.kind,
        at: report.startedAt,
        outcome: report.outcome,
        durationMs: report.durationMs,
        branch,
        revision: report.revision,
        runUrl: report.runUrl,
        platform: undefined,
        steps: (0,_core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCounts */ .W_)(stages),
        dependencyHitRate: report.dependencyHitRate,
        stages: Object.fromEntries(stages.flatMap(({ stage, platform, hitRate }) => hitRate === undefined ? [] : [[platform === undefined ? stage : `${stage} ${platform}`, hitRate]])),
        ...{ timeSavedMs, lookUpMs, metadata: report.transfer?.metadata, caches },
        misses: countCauses(report.misses),
        layersAgeMs: ages.length === 0 ? undefined : Math.max(...ages),
    };
}
function countCauses(misses) {
    const counts = {};
    for (const { cause } of misses)
        counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
    return counts;
}


/***/ }),

/***/ 9702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ noHistory),
/* harmony export */   J3: () => (/* binding */ keepTrend),
/* harmony export */   Pc: () => (/* binding */ addToHistory),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   xx: () => (/* binding */ readRuns)
/* harmony export */ });
/* unused harmony export withTrend */
/* harmony import */ var _adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93492);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71866);
/* harmony import */ var _core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97967);
/* harmony import */ var _core_history_trend_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32087);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48676);
/* harmony import */ var _layers_ledger_part_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39479);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25471);








/** How long the cache service may take for one answer. */
const historyPatienceMs = 10_000;
/** The history of an image: in the actions cache on GitHub, in a file in a terminal; undefined where none is to be kept. */
async function openHistory(surroundings, inputs) {
    const { env, github } = surroundings;
    if (inputs.history === 'false')
        return undefined;
    const path = (0,_adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyPath */ .a)(env, inputs.image);
    const { nowMs } = surroundings.clock;
    if (github === undefined)
        return { store: (0,_adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__/* .createFileHistory */ .t)(path, nowMs), branch: undefined };
    const { createActionsHistory } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 913));
    const { branch, event } = github;
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .mayWrite */ .J)('history', event, []);
    const decided = (store) => (may ? store : { ...store, readOnly: reason });
    const store = await createActionsHistory({
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
    const entry = (0,_build_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .M)(report, history.branch, accounts);
    const { before, notices, warnings } = await addToHistory(history.store, entry);
    const trend = (0,_core_history_trend_js__WEBPACK_IMPORTED_MODULE_6__/* .summarizeTrend */ .b5)(before, entry);
    return {
        ...report,
        trend,
        notices: [...report.notices, ...notices],
        warnings: [...report.warnings, ...warnings, ...trend.drops.map(describeDrop)],
        nextSteps: [
            ...report.nextSteps,
            ...(trend.ledger?.losses ?? []).map((loss) => (0,_layers_ledger_part_js__WEBPACK_IMPORTED_MODULE_4__/* .describeLoss */ .$)(loss, report.kind === 'build' ? report.dependencies.layers : report.layers)),
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
/** What is said where the history of an image cannot be opened. */
function noHistory(error) {
    return `No history of runs is kept: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`;
}
/** Adds a run to the history. @returns the runs before it, and what went wrong, which is no error of the run. */
async function addToHistory(store, entry) {
    const notices = [];
    const warnings = [];
    const before = await readHistory(store, notices, warnings);
    try {
        if (store.readOnly !== undefined)
            notices.push(`This run is not added to the history: ${store.readOnly}.`);
        else if (before !== undefined)
            await store.write((0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .formatHistory */ .As)((0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .appendEntry */ .D4)(before, entry)));
    }
    catch (error) {
        notices.push(`The history of runs could not be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
    return { before: (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(before ?? []), notices, warnings };
}
/** The runs of the branch that is checked out; none where none are kept, or they cannot be read, which is told. */
async function readRuns(history, warn) {
    if (history === undefined)
        return [];
    try {
        const parsed = (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHistory */ .i6)((await history.store.read()) ?? '');
        if (parsed.kind === 'lines')
            return (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(parsed.lines).filter(({ branch }) => branch === history.branch);
        warn(`The history of runs cannot be parsed: ${parsed.reason}.`);
    }
    catch (error) {
        warn(`The history of runs could not be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
    return [];
}
/** Undefined: it is there, or may be, and must not be replaced by one that begins anew. */
async function readHistory(store, notices, warnings) {
    let reason;
    try {
        const parsed = (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHistory */ .i6)((await store.read()) ?? '');
        if (parsed.kind === 'lines')
            return parsed.lines;
        reason = parsed.reason;
    }
    catch (error) {
        notices.push(`The history of runs could not be read, and this run is not added to it: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
    try {
        const aside = await store.setAside();
        warnings.push(`The history of runs cannot be parsed (${reason}) and starts over${aside === undefined ? '.' : `. The old one was moved to ${aside}.`}`);
        return [];
    }
    catch (error) {
        warnings.push(`The history of runs cannot be parsed (${reason}), and could not be set aside: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
function describeDrop({ stage, usualRate, rate, runs }) {
    return `${stage} used to hit: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPercent */ .l9)(usualRate)} of its steps in the ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .pluralLast */ .ve)(runs, 'run')}, now ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPercent */ .l9)(rate)}. "Why did it miss?" in the summary names the cause.`;
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
        let json;
        try {
            json = JSON.parse(line);
        }
        catch {
            return { kind: 'corrupt', reason: `line ${index + 1} is no JSON` };
        }
        const version = fieldsOf(json)['version'];
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
    let bytes = sizes.reduce((total, size) => total + size, 0);
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
    const entry = fieldsOf(json);
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
                steps: counts(entry['steps']),
                dependencyHitRate: number(entry['dependencyHitRate']),
                stages: numbers(entry['stages']),
                timeSavedMs: number(entry['timeSavedMs']),
                lookUpMs: number(entry['lookUpMs']),
                metadata: traffic(entry['metadata']),
                caches: accounts(entry['caches']),
                misses: numbers(entry['misses']),
                layersAgeMs: number(entry['layersAgeMs']),
            };
        case 'deploy':
            return {
                ...run,
                kind,
                phases: entry['phases'] === undefined ? undefined : numbers(entry['phases']),
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
function fieldsOf(json) {
    return typeof json === 'object' && json !== null ? json : {};
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function traffic(value) {
    const fields = fieldsOf(value);
    const [downloadedBytes, uploadedBytes] = [
        number(fields['downloadedBytes']),
        number(fields['uploadedBytes']),
    ];
    return downloadedBytes === undefined || uploadedBytes === undefined
        ? undefined
        : { downloadedBytes, uploadedBytes };
}
function counts(value) {
    const fields = fieldsOf(value);
    const [hit, executed, failed] = ['hit', 'executed', 'failed'].map((name) => number(fields[name]));
    return hit === undefined || executed === undefined || failed === undefined
        ? undefined
        : { hit, executed, failed };
}
/** What is no account is left out. */
function accounts(value) {
    if (value === undefined)
        return undefined;
    return Object.fromEntries(Object.entries(fieldsOf(value)).flatMap(([name, field]) => {
        const account = fieldsOf(field);
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
    return Object.fromEntries(Object.entries(fieldsOf(value)).flatMap(([name, field]) => typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : []));
}


/***/ }),

/***/ 74091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ keepLedger)
/* harmony export */ });
/* unused harmony export lookUps */
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
    const sum = (bytesOf) => counted.reduce((total, entry) => total + (bytesOf(entry) ?? 0), 0);
    return {
        deployments: counted.length,
        downloadedBytes: sum(({ downloadedBytes }) => downloadedBytes),
        savedBytes: sum(({ savedBytes }) => savedBytes),
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
    const sum = (of) => entries.reduce((total, entry) => total + (of(entry) ?? 0), 0);
    return [
        ...ofCaches,
        {
            ...{ cache: lookUps, runs: entries.length, earnedMs: 0, spentMs: sum(({ lookUpMs }) => lookUpMs) },
            downloadedBytes: sum(({ metadata }) => metadata?.downloadedBytes),
            uploadedBytes: sum(({ metadata }) => metadata?.uploadedBytes),
            storedBytes: undefined,
        },
    ];
}
function addSums(all) {
    const sum = (count) => all.reduce((total, one) => total + count(one), 0);
    return {
        runs: sum(({ runs }) => runs),
        earnedMs: sum(({ earnedMs }) => earnedMs),
        spentMs: sum(({ spentMs }) => spentMs),
        downloadedBytes: sum(({ downloadedBytes }) => downloadedBytes),
        uploadedBytes: sum(({ uploadedBytes }) => uploadedBytes),
    };
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
        const mean = balances.reduce((sum, balance) => sum + balance, 0) / balances.length;
        const squares = balances.reduce((sum, balance) => sum + (balance - mean) ** 2, 0);
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
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74091);
/* harmony import */ var _median_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14148);



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
        timeSavedInAllMs: [...builds, now].reduce((sum, { timeSavedMs, caches }) => sum + (caches === undefined ? 0 : (timeSavedMs ?? 0)), 0),
        ageNote: relateAge([...alike, now]),
        ledger: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .keepLedger */ .n)(builds, [now], before.flatMap((entry) => (entry.kind === 'deploy' ? [entry] : []))),
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
            const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(before);
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
        const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(rates);
        const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
        return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
    });
}
/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs) {
    const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) => layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
        ? []
        : [{ layersAgeMs, missed: dependencyHitRate < 100 }]);
    const limitMs = Math.ceil((0,_median_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .J)(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
    const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
    const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
    if (older.length < fewestForAge || younger.length < fewestForAge)
        return undefined;
    const missed = (side) => side.filter((run) => run.missed).length;
    return `Runs on layers older than ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
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

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ nothingMoved),
/* harmony export */   Nb: () => (/* binding */ addMoved),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   b5: () => (/* binding */ addTraffic),
/* harmony export */   oN: () => (/* binding */ splitTransfer)
/* harmony export */ });
const noTraffic = { downloadedBytes: 0, uploadedBytes: 0 };
function addTraffic(one, other) {
    return {
        downloadedBytes: one.downloadedBytes + other.downloadedBytes,
        uploadedBytes: one.uploadedBytes + other.uploadedBytes,
    };
}
const nothingMoved = {
    downloads: [],
    uploads: [],
    resolved: new Set(),
    manifestBytes: 0,
};
function addMoved(before, after) {
    return {
        downloads: [...before.downloads, ...after.downloads],
        uploads: [...before.uploads, ...after.uploads],
        resolved: new Set([...before.resolved, ...after.resolved]),
        manifestBytes: before.manifestBytes + after.manifestBytes,
    };
}
/**
 * Whose bytes moved: an owner is the digests of what belongs to it, and a blob of several belongs to the first. What belongs
 * to nobody is with the others; owners, others and metadata together are all.
 * @param requests bytes that the program itself moved.
 * @param metadataBytes digest of an image or a cache → bytes of its manifests and configurations.
 */
function splitTransfer(moved, owners, requests, metadataBytes) {
    const ofOwner = (index) => {
        const isOwn = ({ digest }) => owners.findIndex((digests) => digests.has(digest)) === index;
        return {
            downloadedBytes: sumBytes(moved.downloads.filter(isOwn)),
            uploadedBytes: sumBytes(moved.uploads.filter(isOwn)),
        };
    };
    const metadata = addTraffic(requests, {
        downloadedBytes: [...moved.resolved].reduce((total, digest) => total + (metadataBytes.get(digest) ?? 0), 0),
        uploadedBytes: moved.manifestBytes,
    });
    const blobs = { downloadedBytes: sumBytes(moved.downloads), uploadedBytes: sumBytes(moved.uploads) };
    return {
        byOwner: owners.map((_, index) => ofOwner(index)),
        transfer: { ...addTraffic(blobs, metadata), others: ofOwner(-1), metadata },
    };
}
function sumBytes(blobs) {
    return blobs.reduce((total, { bytes }) => total + bytes, 0);
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isUnreviewed),
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   gt: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const allowed = {
    layers: ['reviewed'],
    'layer-parts': ['reviewed'],
    'merged-layers': ['reviewed'],
    'cache-builder': ['reviewed'],
    quarters: ['reviewed'],
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
/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite({ push, event, trustedRefs }) {
    if (push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { may, reason } = mayWrite('layers', event, trustedRefs);
    if (may)
        return { kind: 'write', reason };
    return push === 'true' ? { kind: 'refused', reason } : { kind: 'read-only', reason };
}


/***/ }),

/***/ 44002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isForPlace),
/* harmony export */   withPlace: () => (/* binding */ withPlace)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const field = 'signedFor';
/** The document with its place in it, as JSON; the same bytes for the same document. */
function withPlace(json, { repository, tag }) {
    return `${JSON.stringify({ ...(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(JSON.parse(json)), [field]: { repository, tag } }, null, 2)}\n`;
}
/** Whether a document was signed for the place where it was found. The record of a quarter is a copy of the one that moves on. */
function isForPlace(document, { repository, tag }) {
    const { [field]: place, quarter } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(document);
    const signed = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(place);
    const tags = [signed['tag'], `${signed['tag']}-${quarter}`];
    return signed['repository'] === repository && tags.includes(tag);
}


/***/ }),

/***/ 60404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ formatImageStatement),
/* harmony export */   nK: () => (/* binding */ isStatementOf),
/* harmony export */   qB: () => (/* binding */ statementType),
/* harmony export */   tE: () => (/* binding */ signPredicate)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/envelope.md */
const statementType = 'application/vnd.in-toto+json';
/** What cosign writes and looks for: https://github.com/sigstore/cosign/blob/v3.1.3/pkg/types/predicate.go */
const signPredicate = 'https://sigstore.dev/cosign/sign/v1';
/** What is signed about an image: that it is this one. */
function formatImageStatement(digest) {
    return JSON.stringify({
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ digest: { sha256: digest.replace(/^sha256:/, '') } }],
        predicateType: signPredicate,
        predicate: {},
    });
}
/** Whether a statement, whose signature is good, says that of an image. */
function isStatementOf(payloadType, statement, digest) {
    const { subject, predicateType } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(statement);
    return (payloadType === statementType &&
        predicateType === signPredicate &&
        Array.isArray(subject) &&
        subject.some((one) => (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(one)['digest'])['sha256'] === digest.replace(/^sha256:/, '')));
}


/***/ }),

/***/ 15651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ describeIdentity),
/* harmony export */   EI: () => (/* binding */ isIdentityOf),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   jv: () => (/* binding */ identityExtensions)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** Extension of a certificate → what it tells. */
const identityExtensions = {
    issuer: '1.3.6.1.4.1.57264.1.8',
    repository: '1.3.6.1.4.1.57264.1.12',
    ref: '1.3.6.1.4.1.57264.1.14',
    repositoryId: '1.3.6.1.4.1.57264.1.15',
};
/** Whether a certificate's identity is one that is accepted. Everything is compared as a whole. */
function isIdentityOf(identity, signer) {
    const { ref } = identity;
    return (identity.issuer === signer.issuer &&
        // GitHub takes names of owners and repositories in any case, and writes them as they were made.
        identity.repository?.toLowerCase() === signer.repository.toLowerCase() &&
        (signer.repositoryId === undefined || identity.repositoryId === signer.repositoryId) &&
        ref !== undefined &&
        signer.refs.some((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(ref, glob, { nonegate: true })));
}
/** In words, without a full stop: `owner/name at refs/heads/main`. */
function describeSigner(signer) {
    return signer.kind === 'key'
        ? `the key ${signer.fingerprint.slice(0, 12)}`
        : `${signer.repository.replace(/^https:\/\/github\.com\//, '')} at ${signer.refs.join(' or ')}`;
}
function describeIdentity({ repository, ref, issuer }) {
    return repository === undefined
        ? `someone whom ${issuer ?? 'nobody'} vouches for`
        : `${repository.replace(/^https:\/\/github\.com\//, '')} at ${ref ?? 'no ref'}`;
}


/***/ }),

/***/ 40757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistries: () => (/* binding */ openRegistries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/docker/docker-config.js
var docker_config = __webpack_require__(33592);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/sign/document-place.js
var document_place = __webpack_require__(44002);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/sign/freshness.js


/**
 * Why a signed document is too old to be used, in words without a full stop; undefined when it is not. Whoever may write to a
 * registry can put back what was signed once.
 */
function findStaleness(document, nowMs, maxAgeMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined)
        return undefined;
    if (Number.isNaN(createdAtMs))
        return 'it does not say when it was made';
    return maxAgeMs !== undefined && nowMs - createdAtMs > maxAgeMs
        ? `it is older than verify-max-age (${(0,quantity/* formatDuration */.a3)(maxAgeMs)})`
        : undefined;
}
/** Why it is older than one that is known, in the same words. */
function findReplay(document, newestKnownMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined || newestKnownMs === undefined || createdAtMs >= newestKnownMs)
        return undefined;
    return `it was made at ${new Date(createdAtMs).toISOString()}, and the history knows a newer one, of ${new Date(newestKnownMs).toISOString()}`;
}
/** Undefined: the document has no time; NaN: none that can be read. */
function readCreatedAt(document) {
    const { createdAt } = (0,json/* objectOrEmpty */.YN)(document);
    return createdAt === undefined ? undefined : Date.parse(String(createdAt));
}

// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/core/sign/signer.js
var signer = __webpack_require__(15651);
// EXTERNAL MODULE: ./lib/adapters/sign/identity-token.js
var identity_token = __webpack_require__(51076);
;// CONCATENATED MODULE: ./lib/adapters/sign/document-seal.js







/** Nothing of Sigstore is loaded before something is signed, or a signature is there. */
function createSeal(options) {
    return {
        verifies: options.verifies,
        onFailure: options.signing.kind === 'none' ? undefined : options.signing.onFailure,
        sign: (json, place) => signDocument(options, json, place),
        check: (document) => checkDocument(options, document),
        signImage: (digest) => signImage(options, digest),
        checkImage: (digest, bundles) => checkImage(options, digest, bundles),
    };
}
async function signDocument(options, json, place) {
    if (options.signing.kind === 'none')
        return { json, bundle: undefined };
    const { withPlace } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44002));
    const placed = withPlace(json, place);
    return { json: placed, bundle: await signOrWarn(options, { kind: 'bytes', bytes: Buffer.from(placed) }) };
}
function signImage(options, digest) {
    const payload = Buffer.from((0,image_statement/* formatImageStatement */.Qp)(digest));
    return signOrWarn(options, { kind: 'statement', payloadType: image_statement/* statementType */.qB, payload });
}
async function checkImage(options, digest, bundles) {
    if (bundles.length === 0)
        return { kind: 'refused', reason: 'it is not signed' };
    const { checkStatement } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    const verdicts = await Promise.all(bundles.map((bundle) => withRoots(options, (root) => {
        const { verdict, statement } = checkStatement(bundle, options.imageSigners, root);
        if (statement === undefined ||
            (0,image_statement/* isStatementOf */.nK)(statement.payloadType, readJson(statement.payload), digest))
            return verdict;
        return { kind: 'refused', reason: 'its signature is of something else', mayBeRoot: false };
    })));
    const signers = verdicts.flatMap((verdict) => (verdict.kind === 'trusted' ? [verdict.signer] : []));
    return signers.length === 0
        ? refusedBy(verdicts, options.imageSigners)
        : { kind: 'trusted', renews: signers.every((signer) => isAnothers(options, signer)) };
}
function readJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function refusedBy(verdicts, signers) {
    const reasons = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.reason] : []));
    return {
        kind: 'refused',
        reason: `${[...new Set(reasons)].join('; ')}. Accepted: ${signers.map(signer/* describeSigner */.cg).join(', ')}`,
    };
}
async function signOrWarn(options, signable) {
    const { signing, key, env, warn, services } = options;
    if (signing.kind === 'none')
        return undefined;
    try {
        if (signing.kind === 'key' && key !== undefined)
            return (await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(7134)]).then(__webpack_require__.bind(__webpack_require__, 37134))).signWithKey(signable, key);
        const { publicServices, signKeyless } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(759), __webpack_require__.e(1074), __webpack_require__.e(9310), __webpack_require__.e(5179), __webpack_require__.e(2886)]).then(__webpack_require__.bind(__webpack_require__, 92886));
        return await signKeyless(signable, () => (0,identity_token/* fetchIdentityToken */.G)(env), services ?? publicServices);
    }
    catch (error) {
        const problem = `could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (signing.onFailure === 'fail')
            throw new core_error/* UserError */.yo(`what this run writes ${problem}`, {
                remedy: 'Run again when Sigstore answers (https://status.sigstore.dev), or sign with a key.',
                cause: error,
            });
        warn(`What this run writes ${problem}. Runs that verify signatures do not use it.`);
        return undefined;
    }
}
async function checkDocument(options, document) {
    const { verifies, adopts, signing, signers } = options;
    if (!verifies)
        return { kind: 'trusted', renews: false };
    if (document.digest === adopts)
        return { kind: 'trusted', renews: signing.kind !== 'none' };
    if (document.bundles.length === 0)
        return { kind: 'refused', reason: unsigned(options, document) };
    const verdicts = await Promise.all(document.bundles.map((bundle) => checkOne(options, document, bundle)));
    const signer = verdicts.find((verdict) => verdict.kind === 'trusted')?.signer;
    if (signer === undefined)
        return refusedBy(verdicts, signers);
    if (!(0,document_place/* isForPlace */.P)(document.json, document))
        return { kind: 'refused', reason: 'it was signed for another place, and copied here' };
    const stale = findStaleness(document.json, options.nowMs(), options.maxAgeMs);
    if (stale !== undefined)
        return { kind: 'refused', reason: stale };
    // Only the generations of all layers together are known of.
    const replayed = document.tag === tag/* recordTag */.yg ? findReplay(document.json, options.newestKnownMs) : undefined;
    return {
        ...{ kind: 'trusted', renews: isAnothers(options, signer) },
        ...(replayed === undefined ? {} : { replayed }),
    };
}
/** One who strips a signature must not get it renewed, so that nothing but the user adopts what is not signed. */
function unsigned({ signing }, { digest }) {
    return signing.kind === 'none'
        ? 'it is not signed'
        : `it is not signed. If you trust it, run once with adopt-unsigned: ${digest}`;
}
function isAnothers({ signing, key }, signer) {
    switch (signing.kind) {
        case 'none':
            return false;
        case 'key':
            return signer.kind !== 'key' || signer.fingerprint !== key?.signer.fingerprint;
        case 'keyless':
            return signer.kind !== 'identity';
    }
}
async function checkOne(options, { bytes }, bundle) {
    const { checkBundle } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    return withRoots(options, (root) => checkBundle(bundle, bytes, options.signers, root));
}
/** With the keys of Sigstore that this program has, and where those may be too old, with today's: they change every few years. */
async function withRoots({ tempFolder, root }, check) {
    if (root !== undefined)
        return check(() => root);
    const { embeddedTrustedRoot, fetchTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3924)]).then(__webpack_require__.bind(__webpack_require__, 63924));
    const verdict = check(embeddedTrustedRoot);
    if (verdict.kind === 'trusted' || !verdict.mayBeRoot)
        return verdict;
    const newer = await fetchTrustedRoot(tempFolder).catch(() => undefined);
    return newer === undefined ? verdict : check(() => newer);
}

// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/layers/registries.js





/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { logins, retries, signing, }) {
    const user = (0,docker_config/* userDockerEnvironment */.F$)(env);
    const docker = logins.length === 0
        ? user
        : await (0,docker_config/* createPrivateDockerConfig */.M_)(user, await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempFolder, 'docker-')), logins);
    let moved = transfer/* noTraffic */.Ps;
    const onMoved = (bytes) => {
        moved = (0,transfer/* addTraffic */.b5)(moved, bytes);
    };
    const options = { retries, clock, random: Math.random, commands, warn: console.warn, onMoved };
    const ownRealmOnly = new Set(logins.flatMap((login) => (login.isRunToken ? [login.registry] : [])));
    const connect = connectRegistry({ ...options, docker, ownRealmOnly });
    const seal = signing?.seals === true
        ? createSeal({ ...signing, env, tempFolder, nowMs: () => clock.nowMs(), warn: console.warn })
        : undefined;
    return {
        commands,
        docker,
        requests: () => moved,
        connect: (name) => (seal === undefined ? connect(name) : { ...connect(name), seal }),
        connectAnonymously: connectRegistry({
            ...options,
            anonymous: true,
            docker: { ...docker, configDir: (0,external_node_path_.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

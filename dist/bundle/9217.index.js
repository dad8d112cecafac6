export const id = 9217;
export const ids = [9217];
export const modules = {

/***/ 33592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ userDockerEnvironment),
/* harmony export */   M_: () => (/* binding */ createPrivateDockerConfig),
/* harmony export */   TO: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18523);





/** The user's own docker configuration. */
function userDockerEnvironment(env) {
    return { env, configDir: env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker') };
}
/**
 * Makes a docker configuration of this run's own in `folder`, with a login that the user's does not have.
 * Everything else stays the user's: builders (which buildx keeps beside `config.json`, hence BUILDX_CONFIG),
 * contexts, plug-ins, credential helpers and other logins. The folder is removed by whoever made it.
 * @throws UserError when the user's `config.json` cannot be read as JSON.
 */
async function createPrivateDockerConfig(user, folder, login) {
    const config = { ...(await readDockerConfig(user.configDir)) };
    const key = login.registry === 'docker.io' ? 'https://index.docker.io/v1/' : login.registry;
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    config['auths'] = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['auths']), [key]: { auth } };
    if (typeof config['credsStore'] === 'string' || key in (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers'])) {
        // An empty helper name makes docker read this host from `auths` instead of asking the store
        // (docker/cli v28, cli/config/configfile/file.go, getConfiguredCredentialStore).
        config['credHelpers'] = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers']), [key]: '' };
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const entry of await entriesOf(user.configDir)) {
        if (entry !== 'config.json')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.configDir, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return {
        configDir: folder,
        env: {
            ...user.env,
            DOCKER_CONFIG: folder,
            BUILDX_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(user.configDir, 'buildx')),
        },
    };
}
/** The `config.json` of a folder; empty when there is none. @throws UserError when it cannot be read, or is not JSON. */
async function readDockerConfig(configDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(configDir, 'config.json');
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
    try {
        return (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(JSON.parse(text));
    }
    catch {
        // The parser's message quotes the text, and logins are in it.
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} is not JSON.`, {
            remedy: 'Repair it, or remove it and log in again with docker login.',
        });
    }
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

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
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/** What is kept of a run that looked at the layers. */
function entryOf(report, branch, timeSavedMs) {
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
        dependencyHitRate: report.dependencyHitRate,
        stages: Object.fromEntries(stages.flatMap(({ stage, platform, hitRate }) => hitRate === undefined ? [] : [[platform === undefined ? stage : `${stage} ${platform}`, hitRate]])),
        timeSavedMs,
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
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97967);
/* harmony import */ var _core_history_trend_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32087);
/* harmony import */ var _core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54591);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25471);







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
    const { branch } = github;
    const store = await createActionsHistory({
        image: inputs.image,
        branch,
        defaultBranch: github.event.defaultBranch,
        run: `${github.runKey}-${nowMs()}`,
        path,
        nowMs,
        patienceMs: historyPatienceMs,
        onHang: surroundings.onHang,
    });
    return store === undefined ? undefined : { store, branch };
}
/**
 * Adds a run to the history and tells what follows; nothing that goes wrong here is an error of the run.
 * @param history undefined: none is kept.
 * @param recorded how long the steps took when they last executed.
 */
async function withTrend(report, history, recorded) {
    if (history === undefined)
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const entry = (0,_build_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .M)(report, history.branch, (0,_core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSaved */ .j)(stages, recorded));
    const { before, notices, warnings } = await addToHistory(history.store, entry);
    const trend = (0,_core_history_trend_js__WEBPACK_IMPORTED_MODULE_5__/* .summarizeTrend */ .b5)(before, entry);
    return {
        ...report,
        trend,
        notices: [...report.notices, ...notices],
        warnings: [...report.warnings, ...warnings, ...trend.drops.map(describeDrop)],
    };
}
/** The same, in the history of the image. */
async function keepTrend(report, context, inputs, recorded) {
    try {
        return await withTrend(report, await openHistory(context, inputs), recorded);
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
        if (before !== undefined)
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
    return `${stage} used to hit: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(usualRate)} of its steps in the last ${runs} runs, now ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(rate)}. "Why did it miss?" in the summary names the cause.`;
}


/***/ }),

/***/ 89217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lastQuota: () => (/* binding */ lastQuota),
/* harmony export */   measure: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51587);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9702);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);



/** Writes the indicators of an image's layers, builds, deployments and package to a file. */
async function measure(context, inputs) {
    const { clock, cwd, log } = context;
    const { image, registry, repository } = inputs;
    const runs = await (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readRuns */ .xx)(await (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)(context, { image, history: 'auto' }), log.warning);
    const { connect } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_0__/* .openRegistries */ .c)(context, inputs);
    const place = { image, client: connect(registry), repository, clock, cwd, warn: log.warning };
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
                dependencyHitRate: number(entry['dependencyHitRate']),
                stages: numbers(entry['stages']),
                timeSavedMs: number(entry['timeSavedMs']),
                misses: numbers(entry['misses']),
                layersAgeMs: number(entry['layersAgeMs']),
            };
        case 'deploy':
            return {
                ...run,
                kind,
                downloadedBytes: number(entry['downloadedBytes']),
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
function numbers(value) {
    return Object.fromEntries(Object.entries(fieldsOf(value)).flatMap(([name, field]) => typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : []));
}


/***/ }),

/***/ 54591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ timeSaved)
/* harmony export */ });
/* harmony import */ var _buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64418);

/**
 * What the steps that hit took when they last executed, in milliseconds; a step that several stages share once.
 * Undefined when nothing is known of any of them.
 */
function timeSaved(stages, recorded) {
    const key = ({ stage, platform, index, instruction, }) => JSON.stringify([stage, platform, index, instruction]);
    const durations = new Map(recorded.map((step) => [key(step), step.durationMs]));
    const known = (0,_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSteps */ .y)(stages)
        .filter(({ verdict }) => verdict === 'hit')
        .flatMap((step) => durations.get(key(step)) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, durationMs) => sum + durationMs, 0);
}


/***/ }),

/***/ 51587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openRegistries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33592);



/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { login, registry, retries, }) {
    const user = (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .userDockerEnvironment */ .F$)(env);
    const docker = login === undefined
        ? user
        : await (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateDockerConfig */ .M_)(user, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'docker-')), {
            registry,
            ...login,
        });
    const options = { retries, clock, random: Math.random, commands, warn: console.warn };
    return {
        commands,
        docker,
        connect: connectRegistry({ ...options, docker }),
        connectAnonymously: connectRegistry({
            ...options,
            docker: { ...docker, configDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

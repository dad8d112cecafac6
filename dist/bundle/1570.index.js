export const id = 1570;
export const ids = [1570];
export const modules = {

/***/ 27182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ chooseBuilder),
/* harmony export */   iq: () => (/* binding */ removeBuilder)
/* harmony export */ });
/* unused harmony export parseInspection */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


/** buildx learned `--progress=rawjson` in this version. */
const oldestBuildx = '0.13.0';
/**
 * Chooses the builder. `auto` takes the current one when it can export and import a cache, and makes a
 * docker-container builder when it cannot (the docker driver with the classic image store).
 * @throws UserError when docker or buildx is missing or too old, or when the named builder is not there.
 */
async function chooseBuilder(options) {
    const { wanted, docker, commands } = options;
    const [buildx, current] = await Promise.all([
        readBuildxVersion(options),
        inspectBuilder(wanted === 'auto' ? undefined : wanted, docker, commands),
    ]);
    if (wanted !== 'auto') {
        if (current.kind === 'missing') {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`builder: there is no builder "${wanted}": ${current.reason}`, {
                remedy: 'List the builders with "docker buildx ls", or use builder: auto.',
            });
        }
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle !== undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`builder: "${wanted}" cannot do the job: ${obstacle}`, {
                remedy: 'Use builder: auto, which creates a docker-container builder, or turn on the containerd image store.',
            });
        }
        return { ...current.builder, buildx };
    }
    if (current.kind === 'found') {
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle === undefined)
            return { ...current.builder, buildx };
        options.log(`The selected builder "${current.builder.name}" cannot do the job (${obstacle}). Creating a docker-container builder.`);
    }
    return createBuilder(options, buildx);
}
/** Removes a builder that we made, with its cache. Never throws: a leftover is no reason to fail. */
async function removeBuilder(name, docker, commands) {
    const result = await commands
        .run('docker', ['buildx', 'rm', '--force', name], { env: docker.env })
        .catch(() => undefined);
    return result?.exitCode === 0;
}
/** From the list of plug-ins where the engine answers: a start of docker less, which is what a warm run consists of. */
async function readBuildxVersion(options) {
    const remedy = 'GitHub-hosted runners have both. Elsewhere, install docker and docker-buildx-plugin (docs.docker.com/engine/install).';
    const version = (await options.engine).buildx ?? (await askBuildxVersion(options, remedy));
    if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.lt)((0,semver__WEBPACK_IMPORTED_MODULE_0__.coerce)(version) ?? '0.0.0', oldestBuildx)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected buildx ${oldestBuildx} or later, found ${version}`, { remedy });
    }
    return version;
}
async function askBuildxVersion({ docker, commands }, remedy) {
    let result;
    try {
        result = await commands.run('docker', ['buildx', 'version'], { env: docker.env });
    }
    catch {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('expected the program "docker" in PATH, found none', { remedy });
    }
    const version = /\bv?(\d+\.\d+\.\d+\S*)/.exec(result.stdout)?.[1];
    if (result.exitCode !== 0 || version === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected docker with buildx ${oldestBuildx} or later, "docker buildx version" said: ${firstLine(result)}`, { remedy });
    }
    return version;
}
async function inspectBuilder(name, docker, commands) {
    try {
        const result = await commands.run('docker', ['buildx', 'inspect', '--bootstrap', ...(name === undefined ? [] : [name])], { env: docker.env });
        return result.exitCode === 0
            ? parseInspection(result.stdout)
            : { kind: 'missing', reason: firstLine(result) };
    }
    catch (error) {
        return { kind: 'missing', reason: (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
    }
}
/** Reads what `docker buildx inspect` prints: `Key: value` lines, then one block a node. */
function parseInspection(text) {
    const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
    const field = (block, key) => new RegExp(`^${key}:[ \\t]*(\\S.*)$`, 'm').exec(block)?.[1]?.trim();
    const name = field(head, 'Name');
    const driver = field(head, 'Driver');
    if (name === undefined || driver === undefined)
        return { kind: 'missing', reason: 'its description names no driver' };
    const body = nodes.join('\n');
    const nodeCount = [...body.matchAll(/^Name:/gm)].length;
    const error = field(body, 'Error') ?? field(head, 'Error');
    if (error !== undefined && driver === 'docker')
        return { kind: 'missing', reason: error };
    return {
        kind: 'found',
        builder: {
            name,
            driver,
            nodes: Math.max(1, nodeCount),
            platform: field(body, 'Platforms')?.split(',')[0]?.replace('*', '').trim(),
            buildkit: field(body, 'BuildKit version') ?? field(body, 'Buildkit'),
            pushesByDigest: driver !== 'docker' && nodeCount <= 1,
            createdByUs: false,
        },
    };
}
/** Why the builder cannot do the job, or undefined. The docker driver needs the containerd image store. */
async function obstacleOf(builder, engine) {
    if (builder.driver !== 'docker' || (await engine).hasContainerdStore)
        return undefined;
    return 'the docker driver with the classic image store cannot push a layer and keep its cache';
}
async function createBuilder(options, buildx) {
    const { docker, commands } = options;
    const name = options.keep ? 'cache-prewarm' : options.newName;
    const existing = options.keep ? await inspectBuilder(name, docker, commands) : undefined;
    if (existing?.kind !== 'found') {
        if (!options.keep)
            options.beforeCreate(name);
        const created = await commands.run('docker', [
            ...['buildx', 'create', '--name', name, '--driver', 'docker-container'],
            ...(options.registryOnLoopback ? ['--driver-opt', 'network=host'] : []),
        ], { env: docker.env });
        if (created.exitCode !== 0)
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`a docker-container builder could not be created: ${firstLine(created)}`);
    }
    options.log(`Starting the builder "${name}".`);
    const started = await commands.run('docker', ['buildx', 'inspect', '--bootstrap', name], {
        env: docker.env,
    });
    const inspection = parseInspection(started.stdout);
    if (started.exitCode !== 0 || inspection.kind === 'missing') {
        if (!options.keep)
            await removeBuilder(name, docker, commands);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the builder "${name}" could not be started: ${firstLine(started)}`, {
            remedy: 'A docker-container builder needs the image moby/buildkit. Check that this machine can pull it, or use your own builder with builder: <name>.',
        });
    }
    return { ...inspection.builder, buildx, createdByUs: !options.keep };
}
function firstLine(result) {
    const lines = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'nothing';
}


/***/ }),

/***/ 34088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readEngineInfo)
/* harmony export */ });
const format = [
    '{{json .DriverStatus}}',
    '{{.DockerRootDir}}',
    '{{range .ClientInfo.Plugins}}{{.Name}}={{.Version}} {{end}}',
].join('\n');
/** Asks the engine, once for everybody: `docker info` takes as long as all else that is looked up. Never throws. */
async function readEngineInfo(docker, commands) {
    const result = await commands
        .run('docker', ['info', '--format', format], { env: docker.env })
        .catch(() => undefined);
    if (result?.exitCode !== 0)
        return { buildx: undefined, hasContainerdStore: false, rootDir: undefined };
    const [status = '', rootDir = '', plugins = ''] = result.stdout.split('\n');
    return {
        buildx: /(?:^| )buildx=v?(\d+\.\d+\.\d+\S*)/.exec(plugins)?.[1],
        hasContainerdStore: status.includes('io.containerd.snapshotter'),
        rootDir: rootDir.trim() || undefined,
    };
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

/***/ 41405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ browserUrl),
/* harmony export */   e: () => (/* binding */ openContext)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21305);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43014);



/** Everything ambient that a run needs, the login of the inputs among it. */
async function openContext(surroundings, inputs) {
    const { env, github, console } = surroundings;
    const { commands, docker, connect, connectAnonymously } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistries */ .c)(surroundings, inputs);
    return {
        cwd: surroundings.cwd,
        docker,
        tempFolder: surroundings.tempFolder,
        github,
        source: github?.repositoryUrl ?? (await remoteUrl(surroundings.cwd, env, commands)),
        commands,
        clock: surroundings.clock,
        random: Math.random,
        newSalt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex'),
        console,
        view: surroundings.view,
        connect,
        connectAnonymously,
        rememberBuilder: surroundings.rememberBuilder,
        version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .packageVersion */ .T,
    };
}
/** The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. */
async function remoteUrl(cwd, env, commands) {
    const result = await commands
        .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
        .catch(() => undefined);
    return browserUrl(result?.stdout.trim() ?? '');
}
/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
function browserUrl(remote) {
    const match = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
    return match === null ? undefined : `https://${match[1]}/${match[2]}`;
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

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);


/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        cause: diagnosis?.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
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
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14148);


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
        timeSavedInAllMs: [...builds, now].reduce((sum, { timeSavedMs }) => sum + (timeSavedMs ?? 0), 0),
        ageNote: relateAge([...alike, now]),
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
            const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(before);
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
        const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(rates);
        const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
        return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
    });
}
/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs) {
    const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) => layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
        ? []
        : [{ layersAgeMs, missed: dependencyHitRate < 100 }]);
    const limitMs = Math.ceil((0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
    const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
    const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
    if (older.length < fewestForAge || younger.length < fewestForAge)
        return undefined;
    const missed = (side) => side.filter((run) => run.missed).length;
    return `Runs on layers older than ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
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

/***/ 15825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ buildErrorReport),
/* harmony export */   z: () => (/* binding */ BuildError)
/* harmony export */ });
/* harmony import */ var _core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90066);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


/** A build that failed, with the end of its log. */
class BuildError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'BuildError';
    diagnosedCause;
    log;
    constructor(message, details) {
        super(message, details.remedy === undefined ? {} : { remedy: details.remedy });
        this.diagnosedCause = details.cause;
        this.log = details.log;
    }
}
/** Anything that was thrown, as a report shows it; a build brings its own cause, remedy and log. */
function buildErrorReport(failure, image) {
    if (!(failure instanceof BuildError))
        return (0,_core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__/* .errorReport */ .Z)(failure, image);
    const { message, diagnosedCause: cause, remedy, log } = failure;
    return { message, cause, remedy, log };
}


/***/ }),

/***/ 46599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ensureFreeDisk)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/disk/free-space.js

/**
 * Tool chains that GitHub's runner images bring and that a container build does not use
 * (actions/runner-images, images/ubuntu/Ubuntu2404-Readme.md).
 */
const hostedToolChains = [
    '/usr/local/lib/android',
    '/usr/share/dotnet',
    '/usr/share/swift',
    '/usr/local/.ghcup',
    '/opt/ghc',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/share/powershell',
    '/usr/local/julia*',
];
const usualFolders = [
    ...hostedToolChains.filter((folder) => !folder.includes('*')),
    '/var/log',
    '/var/cache',
    '/tmp',
];
/** Bytes that a user without privileges may still write where `folder` lies. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** Whether this is a GitHub-hosted Linux runner: the only place where we ever remove anything. */
function isGithubHosted(env) {
    return env['RUNNER_ENVIRONMENT'] === 'github-hosted' && (env['ImageOS'] ?? '').startsWith('ubuntu');
}
/** Removes the well-known tool chains of a GitHub-hosted runner. `root` is the root of its file system. */
async function removeHostedToolChains(commands, env, root = '') {
    const folders = hostedToolChains.map((folder) => `${root}${folder}`).join(' ');
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    await commands.run('sh', ['-c', `${sudo}rm -rf ${folders}`], { env: { ...env } });
}
/** What takes the space, for a person to read: what docker, the tool chains and the usual folders hold. `root` as above. */
async function describeUsage(commands, env, root = '') {
    const [docker, folders] = await Promise.all([
        commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
        existing(usualFolders.map((folder) => `${root}${folder}`)).then((found) => found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined)),
    ]);
    return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
        .filter(Boolean)
        .join('\n');
}
async function existing(folders) {
    const found = [];
    for (const folder of folders) {
        if (await (0,promises_.stat)(folder).then(() => true, () => false))
            found.push(folder);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/free-disk.js



/** @throws UserError when less is free than `min-free-disk`, with what takes the space. */
async function ensureFreeDisk(inputs, context, log, engine) {
    const { env } = context.docker;
    const folder = await buildFolder(await engine, context.tempFolder);
    let free = await freeBytes(folder);
    if (free >= inputs.minFreeDiskBytes)
        return;
    if (inputs.freeDiskSpace === 'auto' && isGithubHosted(env)) {
        log.notice(`${(0,quantity/* formatBytes */.z3)(free)} are free, less than min-free-disk ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)}: removing toolchains of the runner that a container build does not use.`);
        await removeHostedToolChains(context.commands, env);
        free = await freeBytes(folder);
        if (free >= inputs.minFreeDiskBytes)
            return;
    }
    const usage = await describeUsage(context.commands, env);
    throw new error/* UserError */.yo(`min-free-disk: expected ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)} free at ${folder}, found ${(0,quantity/* formatBytes */.z3)(free)}: ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes - free)} are missing`, { remedy: `Free some space, or lower min-free-disk.${usage === '' ? '' : ` What uses it:\n${usage}`}` });
}
/** Where the engine of this machine keeps its data; the run's own folder when the engine is elsewhere. */
async function buildFolder(engine, tempFolder) {
    const { rootDir } = engine;
    if (rootDir === undefined)
        return tempFolder;
    return freeBytes(rootDir).then(() => rootDir, () => tempFolder);
}


/***/ })

};

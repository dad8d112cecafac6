export const id = 3910;
export const ids = [3910,879,3260];
export const modules = {

/***/ 90879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCommandRunner: () => (/* binding */ createCommandRunner)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53053);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41955);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);





/** The status of a program that a signal ended, which has none of its own: what shells say of SIGKILL. */
const killedStatus = 137;
/** So long a program's output is waited for after its end: a child of it that goes on may hold it open for ever. */
const defaultLingerMs = 10_000;
/** Runs commands on this machine, silently: what is shown is decided by the caller. */
function createCommandRunner(lingerMs = defaultLingerMs) {
    return {
        async run(program, args, options) {
            const stdout = [];
            const stderr = [];
            const exitCode = await execute(program, args, {
                ...options,
                lingerMs,
                onStdout: (chunk) => stdout.push(chunk),
                onStderr: (chunk) => stderr.push(chunk),
            });
            return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
        },
        stream: (program, args, options) => execute(program, args, { ...options, lingerMs }),
    };
}
/** How the shell names itself: with that, what it says is told from what the program says. */
const shellName = 'cache-prewarm';
/**
 * exec (3.0) leaves a program that reads its standard input waiting for ever when there is none, and is itself ended by EPIPE
 * when a program does not read what it is given. So the shell says where its input comes from, and reads what is left of it.
 */
const withoutInput = 'exec "$@" </dev/null';
const withInput = '{ cat; cat >/dev/null; } | exec "$@"';
async function execute(program, args, options) {
    const { env, cwd, input = '', lingerMs } = options;
    refuseTooLong(program, args, env);
    let child;
    let shellSaid = '';
    let fail = () => { };
    const failed = new Promise((_resolve, reject) => {
        fail = reject;
    });
    const guard = (listener) => (data) => {
        const chunk = data.subarray();
        // exec keeps what it reads of a line until the line ends, which may be never.
        data.toString = () => '';
        try {
            listener(chunk);
        }
        catch (error) {
            child?.kill('SIGKILL');
            fail(error);
        }
    };
    const ended = watchChild((started) => {
        child ??= started;
    }, () => (0,_actions_exec__WEBPACK_IMPORTED_MODULE_3__/* .exec */ .m)('/bin/sh', ['-c', input === '' ? withoutInput : withInput, shellName, program, ...args], {
        env,
        silent: true,
        ignoreReturnCode: true,
        delay: lingerMs,
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === '' ? {} : { input: Buffer.from(input) }),
        listeners: {
            stdout: guard(options.onStdout),
            stderr: guard((chunk) => {
                if (shellSaid.length < 4096)
                    shellSaid += Buffer.from(chunk).toString('latin1');
                options.onStderr(chunk);
            }),
        },
    })).catch((error) => {
        throw notStarted(program, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error), error);
    });
    try {
        // A program that a signal ended has no status.
        const exitCode = await Promise.race([ended, failed]);
        if ((exitCode === 126 || exitCode === 127) && shellSaid.startsWith(`${shellName}: `))
            throw notStarted(program, `spawn ${program} ${exitCode === 127 ? 'ENOENT' : 'EACCES'}`, shellSaid);
        return exitCode ?? killedStatus;
    }
    finally {
        // What a child of it still holds open would keep this process from ending.
        child?.stdout?.destroy();
        child?.stderr?.destroy();
    }
}
/** As many bytes every Linux takes (execve(2)): for one argument, and for all of them with the environment. */
const alwaysTakenBytes = 128 * 1024;
/**
 * exec never ends when the kernel refuses arguments for their length, and Node ends this process for the error that nobody
 * handles. How much is too much depends on the machine, so the shell is started for nothing where it may be.
 * @throws when it cannot be started.
 */
function refuseTooLong(program, args, env) {
    const texts = [program, ...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
    const sizes = texts.map((text) => Buffer.byteLength(text) + 1);
    const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
    // The shell's own arguments, and a pointer for each.
    if (totalBytes + 1024 + 8 * sizes.length < alwaysTakenBytes)
        return;
    const { error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.spawnSync)('/bin/sh', ['-c', `exit; ${withInput}`, shellName, program, ...args], {
        env,
        stdio: 'ignore',
    });
    if (error === undefined)
        return;
    throw notStarted(program, `spawn ${program} ${error.code}: its arguments and environment have ${totalBytes} bytes, the longest of them ${Math.max(...sizes)}`, error);
}
function notStarted(program, reason, cause) {
    return new Error(`the program "${program}" could not be started: ${reason}`, { cause });
}
const watched = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** exec keeps the process to itself; Node tells of each that is started. */
async function watchChild(onChild, run) {
    const tell = (message) => {
        if (watched.getStore() === onChild)
            onChild(message.process);
    };
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__.subscribe)('child_process', tell);
    try {
        return await watched.run(onChild, run);
    }
    finally {
        (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__.unsubscribe)('child_process', tell);
    }
}


/***/ }),

/***/ 96018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/adapters/docker/builder.js
var docker_builder = __webpack_require__(27182);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 7 modules
var buildx_run = __webpack_require__(60557);
// EXTERNAL MODULE: ./lib/adapters/docker/docker-config.js
var docker_config = __webpack_require__(33592);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
// EXTERNAL MODULE: ./lib/adapters/process/command.js
var command = __webpack_require__(90879);
// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 3 modules
var cache_report = __webpack_require__(66451);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/layers/expected-steps.js
var expected_steps = __webpack_require__(3014);
// EXTERNAL MODULE: ./lib/layers/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(60436);
;// CONCATENATED MODULE: ./lib/commands/init/measure.js













/**
 * Measures what a code change costs, with one build of everything on the builder at hand and without its cache: seconds are those
 * of the steps, added up, and bytes those that the images of the layers have in a registry.
 * @throws UserError when the build fails, or no builder can be had.
 */
async function measureCodeChange(project, context) {
    const commands = (0,command.createCommandRunner)();
    const docker = (0,docker_config/* userDockerEnvironment */.F$)(context.env);
    const builder = await (0,docker_builder/* chooseBuilder */.Z7)({
        ...{ wanted: 'auto', keep: false, registryOnLoopback: false, docker, commands },
        newName: `cache-prewarm-try-${context.startedAtMs.toString(36)}`,
        engine: (0,engine_info/* readEngineInfo */.X)(docker, commands),
        log: context.log.notice,
        beforeCreate: context.rememberBuilder,
    });
    const { dockerfile, layers, values, target } = project;
    const file = await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, { text: dockerfile.text, originalText: dockerfile.written?.text ?? dockerfile.text }, context.tempFolder);
    const build = async (title, args) => {
        context.view.begin(title);
        return (0,buildx_run/* runBuildx */.A)('build', [...commonArgs(project, file), ...args, project.contextDir], {
            ...{ folder: context.tempFolder, builder, docker, commands, env: {}, keepProgress: undefined },
            onEvent: context.view.event,
        }).finally(() => context.view.end());
    };
    const whole = await build('Try: build everything once', [
        ...['--no-cache', '--output', 'type=cacheonly'],
        ...(target === undefined ? [] : ['--target', target]),
    ]);
    if (!whole.ok)
        throw new core_error/* UserError */.yo(`the build to be measured failed: ${whole.text.trim().split('\n').at(-1) ?? ''}`, {
            remedy: 'Fix the Dockerfile, or give what the build needs with --build-args and --context.',
        });
    const nodes = (0,layer_graph/* graphLayers */.VE)(dockerfile, layers, values);
    const app = (0,layer_graph/* graphApp */.ut)(dockerfile, layers, target, values);
    const steps = (0,cache_report/* readSteps */.I$)(whole.progress, (0,expected_steps/* expectStages */.L)(dockerfile, [...nodes, app]), values.platforms).filter(({ instruction }) => /^(?:RUN|COPY|ADD)\b/.test(instruction));
    const ofLayers = new Set(nodes.flatMap(({ ownStages }) => ownStages.map(({ displayName }) => displayName)));
    const kept = steps.filter(({ stage }) => ofLayers.has(stage));
    const seconds = (some) => Math.round(some.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 100) / 10;
    const sizes = new Map();
    for (const [index, node] of nodes.entries()) {
        const folder = (0,external_node_path_.join)(context.tempFolder, `layer-${index}`);
        const exported = await build(`Try: size of the layer ${node.name}`, [
            ...['--target', node.target, '--output', `type=oci,dest=${folder},tar=false`],
        ]);
        for (const [digest, size] of exported.ok ? await readBlobSizes(folder) : [])
            sizes.set(digest, size);
    }
    return {
        steps: steps.length,
        keptSteps: kept.length,
        seconds: seconds(steps),
        keptSeconds: seconds(kept),
        keptBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
        isMeasured: true,
    };
}
function commonArgs({ values }, file) {
    return [
        ...['--file', file],
        ...Object.entries(values.buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
        ...Object.entries(values.buildContexts).flatMap(([name, value]) => [
            '--build-context',
            `${name}=${value}`,
        ]),
        ...(values.platforms.length === 0 ? [] : ['--platform', values.platforms[0] ?? '']),
    ];
}
/** The layers of the image in an OCI layout: digest → bytes. */
async function readBlobSizes(folder) {
    const readJson = async (path) => (0,json/* objectOrEmpty */.YN)(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')));
    const listOf = (value) => (Array.isArray(value) ? value : []);
    const digestOf = (value) => String((0,json/* objectOrEmpty */.YN)(value)['digest'] ?? '');
    let manifest = await readJson('index.json');
    while (manifest['layers'] === undefined && listOf(manifest['manifests']).length > 0)
        manifest = await readJson(`blobs/${digestOf(listOf(manifest['manifests'])[0]).replace(':', '/')}`);
    return new Map(listOf(manifest['layers']).map((layer) => [digestOf(layer), Number((0,json/* objectOrEmpty */.YN)(layer)['size'] ?? 0)]));
}

;// CONCATENATED MODULE: ./lib/commands/init/run.js




const writtenStates = new Set(['written', 'replaced', 'changed']);
/** Writes the workflows, unless they are only to be shown, and measures by a build what a code change costs where that is wanted. */
async function init(context, { files, dryRun, patch, proposals, tries }) {
    const measured = new Map();
    for (const { candidate, tried } of tries ? proposals : []) {
        if (tried === undefined)
            continue;
        try {
            measured.set(candidate.name, await measureCodeChange(tried, context));
        }
        catch (error) {
            context.log.warning(`${candidate.dockerfile} could not be measured: ${(0,core_error/* errorAdvice */.Js)(error)}`);
        }
    }
    for (const { path, text, state } of dryRun ? [] : files) {
        if (!writtenStates.has(state))
            continue;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(context.cwd, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(context.cwd, path), text);
    }
    return { files: patch ? [] : files.map(({ path, state, diff }) => ({ path, state, diff })), measured };
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Ie: () => (/* binding */ parseLayerRequest),
/* harmony export */   Xm: () => (/* binding */ usualLayers),
/* harmony export */   ah: () => (/* binding */ parseLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The stages that are layers by their names, when the user names none: see requestLayers. */
const usualLayers = [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
];
/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
function requestedNames(request) {
    return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}
/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
function parseLayerRequest(lines) {
    const [only] = lines;
    if (lines.length === 1 && (only === 'default' || only === 'auto'))
        return { layers: only, problems: [] };
    return parseLayers(lines);
}
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
}


/***/ }),

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Reads of untrusted JSON. Each names the place where something else stood: `layers[2].size`. */
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    const shown = JSON.stringify(got) ?? 'nothing';
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}`);
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (/@.*\//s.test(text)) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/^(?:[^.:]*[A-Z][^.:]*)$/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const part = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${part}(?:\\.${part})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${part}(?:/${part})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};

export const id = 8307;
export const ids = [8307,879,7412];
export const modules = {

/***/ 45367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z7: () => (/* binding */ chooseBuilder),
  iq: () => (/* binding */ removeBuilder)
});

// UNUSED EXPORTS: parseInspection

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/escape-regex.js
var escape_regex = __webpack_require__(21678);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-program.js
var buildx_program = __webpack_require__(77412);
// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/version-number.js
var version_number = __webpack_require__(99141);
;// CONCATENATED MODULE: ./lib/adapters/docker/buildx-version.js





/** buildx learned `--progress=rawjson` in this version. */
const oldestBuildx = '0.13.0';
const remedy = 'GitHub-hosted runners have both. Elsewhere, install docker and docker-buildx-plugin (docs.docker.com/engine/install).';
/**
 * Which buildx it is. One that does not tell its version (built from source, or by a distribution) is asked for what it can do.
 * @param listed its version in docker's list of plug-ins: a start of docker less, which is what a warm run consists of.
 * @throws UserError when docker or buildx is missing or too old.
 */
async function readBuildxVersion(listed, options) {
    const buildx = listed ?? (await askVersion(options));
    const isTooOld = (0,version_number/* isOlder */.t)(buildx, oldestBuildx);
    if (isTooOld === false)
        return { buildx };
    const keptOptions = isTooOld === undefined ? await askOptions(options) : undefined;
    if (keptOptions === undefined) {
        throw new core_error/* UserError */.yo(`expected buildx ${oldestBuildx} or later, found ${buildx}${isTooOld ? '' : ', which does not know --progress=rawjson'}`, { remedy });
    }
    options.log(`buildx does not report its version (it says ${buildx}). It was asked what it can do, and can do what is needed.`);
    return { buildx, keptOptions };
}
/** What is said beside its version is not for us. */
const longestAnswer = 10_000;
async function askVersion({ docker, commands }) {
    let result;
    try {
        result =
            docker.buildx?.version ?? (await commands.run('docker', ['buildx', 'version'], { env: docker.env }));
    }
    catch {
        throw new core_error/* UserError */.yo('expected the program "docker" in PATH, found none', { remedy });
    }
    // `github.com/docker/buildx v0.38.2 a1b2c3d`; a build from source may leave out what follows.
    const named = /buildx(?:\S*[ \t]+v?(\S+))?/.exec(result.stdout.slice(0, longestAnswer));
    if (result.exitCode !== 0 || named === null) {
        throw new core_error/* UserError */.yo(`expected docker with buildx ${oldestBuildx} or later, "docker buildx version" said: ${firstLine(result)}`, { remedy });
    }
    return named[1] ?? 'unknown';
}
/** A definition with all options that old versions of buildx drop from a bake file without a word. */
const probe = JSON.stringify({
    target: {
        probe: { 'extra-hosts': { probe: '127.0.0.1' }, network: 'none', entitlements: ['network.host'] },
    },
});
/** Those that it keeps, by what it prints of the definition; undefined where it cannot even print progress as JSON. */
async function askOptions({ docker, commands, }) {
    const { exitCode, stdout } = await commands.run(...(0,buildx_program.buildxCommand)(docker, ['bake', '--file', '-', '--progress', 'rawjson', '--print', 'probe']), { env: docker.env, input: probe });
    if (exitCode !== 0)
        return undefined;
    try {
        const { target } = (0,json/* objectOrEmpty */.YN)(JSON.parse(stdout));
        return new Set(Object.keys((0,json/* objectOrEmpty */.YN)((0,json/* objectOrEmpty */.YN)(target)['probe'])));
    }
    catch {
        return undefined;
    }
}
/** The line that says most of what went wrong. */
function firstLine(result) {
    const lines = (0,format_lines/* trimmedLines */.A)(`${result.stderr}\n${result.stdout}`);
    return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'nothing';
}

;// CONCATENATED MODULE: ./lib/adapters/docker/builder.js




/**
 * Chooses the builder. `auto` takes the current one when it can export and import a cache, and makes a
 * docker-container builder when it cannot (the docker driver with the classic image store).
 * @throws UserError when docker or buildx is missing or too old, or when the named builder is not there.
 */
async function chooseBuilder(options) {
    const { wanted, docker, commands } = options;
    const [buildx, current] = await Promise.all([
        options.engine.then((engine) => readBuildxVersion(engine.buildx, options)),
        inspectBuilder(wanted === 'auto' ? undefined : wanted, docker, commands),
    ]);
    if (wanted !== 'auto') {
        if (current.kind === 'missing') {
            throw new core_error/* UserError */.yo(`builder: there is no builder "${wanted}": ${current.reason}`, {
                remedy: 'List the builders with "docker buildx ls", or use builder: auto.',
            });
        }
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle !== undefined) {
            throw new core_error/* UserError */.yo(`builder: "${wanted}" cannot do the job: ${obstacle}`, {
                remedy: 'Use builder: auto, which creates a docker-container builder, or turn on the containerd image store.',
            });
        }
        return { ...current.builder, ...buildx };
    }
    if (current.kind === 'found') {
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle === undefined)
            return { ...current.builder, ...buildx };
        options.log(`The selected builder "${current.builder.name}" cannot do the job (${obstacle}). Creating a docker-container builder.`);
    }
    return createBuilder(options, buildx);
}
/** Removes a builder that we made, with its cache. Never throws: a leftover is no reason to fail. */
async function removeBuilder(name, docker, commands) {
    const result = await commands
        .run(...(0,buildx_program.buildxCommand)(docker, ['rm', '--force', name]), { env: docker.env })
        .catch(() => undefined);
    return result?.exitCode === 0;
}
async function inspectBuilder(name, docker, commands) {
    try {
        const result = await commands.run(...(0,buildx_program.buildxCommand)(docker, ['inspect', '--bootstrap', ...(name === undefined ? [] : [name])]), { env: docker.env });
        return result.exitCode === 0
            ? parseInspection(result.stdout)
            : { kind: 'missing', reason: firstLine(result) };
    }
    catch (error) {
        return { kind: 'missing', reason: (0,core_error/* errorMessage */.gJ)(error) };
    }
}
/** Reads what `docker buildx inspect` prints: `Key: value` lines, then one block a node. */
function parseInspection(text) {
    const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
    const field = (block, key) => new RegExp(`^${(0,escape_regex/* escapeRegex */.$)(key)}:[ \\t]*(\\S.*)$`, 'm').exec(block)?.[1]?.trim();
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
        const created = await commands.run(...(0,buildx_program.buildxCommand)(docker, [
            ...['create', '--name', name, '--driver', 'docker-container'],
            ...(options.registryOnLoopback ? ['--driver-opt', 'network=host'] : []),
        ]), { env: docker.env });
        if (created.exitCode !== 0)
            throw new core_error/* UserError */.yo(`a docker-container builder could not be created: ${firstLine(created)}`);
    }
    options.log(`Starting the builder "${name}".`);
    const started = await commands.run(...(0,buildx_program.buildxCommand)(docker, ['inspect', '--bootstrap', name]), {
        env: docker.env,
    });
    const inspection = parseInspection(started.stdout);
    if (started.exitCode !== 0 || inspection.kind === 'missing') {
        if (!options.keep)
            await removeBuilder(name, docker, commands);
        throw new core_error/* UserError */.yo(`the builder "${name}" could not be started: ${firstLine(started)}`, {
            remedy: 'A docker-container builder needs the image moby/buildkit. Check that this machine can pull it, or use your own builder with builder: <name>.',
        });
    }
    return { ...inspection.builder, ...buildx, createdByUs: !options.keep };
}


/***/ }),

/***/ 77412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildxCommand: () => (/* binding */ buildxCommand),
/* harmony export */   buildxFinder: () => (/* binding */ buildxFinder),
/* harmony export */   findBuildx: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33592);




/**
 * Where docker looks for plug-ins after the user's own folder:
 * https://github.com/docker/cli/blob/v28.5.0/cli-plugins/manager/manager_unix.go
 */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx that docker would start. Started by its path it needs 0.05 s of processor, by docker 0.13 s, because docker asks every
 * plug-in on the machine what it is before. Undefined: it is not found, or does not run by itself, and docker has to start it.
 */
async function findBuildx(docker, commands) {
    // Which of several docker takes then, its versions decide differently.
    if ('cliPluginsExtraDirs' in (await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(docker.configDir)))
        return undefined;
    for (const folder of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(docker.configDir, 'cli-plugins'), ...systemFolders]) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'docker-buildx');
        if (!(await isExecutable(path)))
            continue;
        const version = await commands.run(path, ['version'], { env: docker.env }).catch(() => undefined);
        return version?.exitCode === 0 ? { path, version } : undefined;
    }
    return undefined;
}
/** The same with the user's configuration, looked for once: by whoever calls first, as soon as it is clear that something is built. */
function buildxFinder(env, commands) {
    let found;
    return () => (found ??= findBuildx((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .userDockerEnvironment */ .F$)(env), commands));
}
function buildxCommand({ buildx }, args) {
    return buildx === undefined ? ['docker', ['buildx', ...args]] : [buildx.path, args];
}
async function isExecutable(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

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





function userDockerEnvironment(env) {
    return { env, configDir: env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker') };
}
/**
 * Makes a docker configuration of this run's own in `folder`, with logins that the user's does not have.
 * Everything else stays the user's: builders (which buildx keeps beside `config.json`, hence BUILDX_CONFIG),
 * contexts, plug-ins, credential helpers and other logins. The folder is removed by whoever made it.
 * @throws UserError when the user's `config.json` cannot be read as JSON.
 */
async function createPrivateDockerConfig(user, folder, logins) {
    const config = logins.reduce(withLogin, await readDockerConfig(user.configDir));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const entry of await entriesOf(user.configDir)) {
        if (entry !== 'config.json')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.configDir, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return {
        ...user,
        configDir: folder,
        env: {
            ...user.env,
            DOCKER_CONFIG: folder,
            BUILDX_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(user.configDir, 'buildx')),
        },
    };
}
function withLogin(config, { registry, username, password }) {
    const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const helpers = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers']);
    const auths = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['auths']), [key]: { auth } };
    return typeof config['credsStore'] === 'string' || key in helpers
        ? // An empty helper name makes docker read this host from `auths` instead of asking the store
            // (docker/cli v28, cli/config/configfile/file.go, getConfiguredCredentialStore).
            { ...config, auths, credHelpers: { ...helpers, [key]: '' } }
        : { ...config, auths };
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

/***/ 38307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeMadeBuilder: () => (/* binding */ removeMadeBuilder),
/* harmony export */   removeMadeBuilderLater: () => (/* binding */ removeMadeBuilderLater)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _process_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90879);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45367);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33592);




/** Removes a builder that this program made, as the user's docker knows it. @returns whether it is gone. */
async function removeMadeBuilder(name, env) {
    return (0,_builder_js__WEBPACK_IMPORTED_MODULE_2__/* .removeBuilder */ .iq)(name, (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .userDockerEnvironment */ .F$)(env), (0,_process_command_js__WEBPACK_IMPORTED_MODULE_1__.createCommandRunner)());
}
/** The same by a process of its own, for a program that has to end now. */
function removeMadeBuilderLater(name, env) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('docker', ['buildx', 'rm', '--force', name], {
        env: (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .userDockerEnvironment */ .F$)(env).env,
        detached: true,
        stdio: 'ignore',
    });
    child.on('error', () => { });
    child.unref();
}


/***/ }),

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

/***/ 21678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ escapeRegex)
/* harmony export */ });
/** A text as a part of a regular expression that matches just this text. */
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 12372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trimmedLines)
/* harmony export */ });
/** The lines of a text, or what else stands between separators, without the white space around them; none is empty. */
function trimmedLines(text, separator = '\n') {
    return text
        .split(separator)
        .map((line) => line.trim())
        .filter((line) => line !== '');
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
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E8: () => (/* binding */ itemTexts),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}
/** The items of an array, each as a text; what is no array has none. */
function itemTexts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The fields of an object that are no objects, each as a text; what is no object has none. */
function fieldTexts(value) {
    return Object.fromEntries(Object.entries(objectOrEmpty(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
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
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
}


/***/ }),

/***/ 99141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBefore),
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
/**
 * Whether a version is below another one, by its numbers: as programs write them and as distributions do (`v0.13.1`,
 * `0.13.1+ds1-3`, `2:2.20.0`, `0.29`). Undefined where it tells none: `dev`, or `0.0.0+unknown` of a build from source.
 */
function isOlder(version, oldest) {
    const ours = numbersOf(version);
    const theirs = numbersOf(oldest);
    if (ours.every((number) => number === 0))
        return undefined;
    const place = theirs.findIndex((number, index) => number !== ours[index]);
    return place !== -1 && (ours[place] ?? 0) < (theirs[place] ?? 0);
}
/** Certainly: a version that does not tell is none. */
function isBefore(version, oldest) {
    return version !== undefined && isOlder(version, oldest) === true;
}
function numbersOf(version) {
    const [, major = 0, minor = 0, patch = 0] = /(?<![\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
    return [major, minor, patch].map(Number);
}


/***/ })

};

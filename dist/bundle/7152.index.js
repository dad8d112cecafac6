export const id = 7152;
export const ids = [7152,879];
export const modules = {

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
/** How buildx is started: program and arguments. */
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





/** The user's own docker configuration. */
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

/***/ 46659:
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
// EXTERNAL MODULE: ./lib/adapters/disk/inside.js
var inside = __webpack_require__(80934);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/adapters/disk/tar-tree.js

const blockBytes = 512;
/**
 * The files of a tar archive: path → kind, mode, owner, and what the file holds (of a link, where it leads). Times are left out.
 * Reads ustar with pax headers and the long names of GNU (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html).
 * @throws Error when the archive ends in the middle of a file.
 */
async function readTarTree(chunks) {
    const tree = new Map();
    const source = createReader(chunks);
    let more = {};
    for (;;) {
        const header = await source.take(blockBytes);
        if (header === undefined || header.every((byte) => byte === 0))
            return tree;
        const kind = String.fromCharCode(header[156] ?? 0);
        const bytes = Number(more['size'] ?? octal(header, 124, 12));
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const parts = [];
        const isExtension = /[xgLK]/.test(kind);
        await source.feed(bytes, (part) => (isExtension ? parts.push(part) : hash.update(part)));
        await source.feed(padded(bytes) - bytes, () => { });
        if (isExtension) {
            more = { ...more, ...readExtension(kind, Buffer.concat(parts)) };
            continue;
        }
        const { path, meta, link } = readHeader(header, more);
        tree.set(path, `${kind} ${meta} ${/[12]/.test(kind) ? link : hash.digest('hex')}`);
        more = {};
    }
}
function readExtension(kind, body) {
    const name = body.toString('utf8').replace(/\0.*$/s, '');
    if (kind === 'L')
        return { path: name };
    if (kind === 'K')
        return { linkpath: name };
    return kind === 'x' ? readPax(body) : {};
}
function readHeader(header, more) {
    const prefix = tar_tree_text(header, 345, 155);
    const name = more['path'] ?? `${prefix === '' ? '' : `${prefix}/`}${tar_tree_text(header, 0, 100)}`;
    const owner = `${more['uid'] ?? octal(header, 108, 8)}:${more['gid'] ?? octal(header, 116, 8)}`;
    return {
        path: name.replace(/^\.?\/+|(?<!\/)\/+$/g, ''),
        meta: `${octal(header, 100, 8).toString(8)} ${owner}`,
        link: more['linkpath'] ?? tar_tree_text(header, 157, 100),
    };
}
/** Records of `<length> <key>=<value>` and a line break. */
function readPax(body) {
    const found = {};
    for (let rest = body; rest.length > 0;) {
        const length = Number.parseInt(rest.toString('utf8'), 10);
        if (!(length > 0))
            break;
        const [, key = '', value = ''] = /^\d+ ([^=]+)=(.*)\n$/s.exec(rest.subarray(0, length).toString('utf8')) ?? [];
        found[key] = value;
        rest = rest.subarray(length);
    }
    return found;
}
function createReader(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    let kept = Buffer.alloc(0);
    /** Hands on so many bytes, in pieces. */
    const feed = async (bytes, use) => {
        for (let left = bytes; left > 0;) {
            if (kept.length === 0) {
                const next = await iterator.next();
                if (next.done === true)
                    throw new Error('the archive ends in the middle of a file');
                kept = next.value;
            }
            const part = kept.subarray(0, left);
            kept = kept.subarray(part.length);
            left -= part.length;
            use(part);
        }
    };
    return {
        feed,
        /** Undefined: the archive ends here. */
        async take(bytes) {
            const parts = [];
            if (kept.length === 0) {
                const next = await iterator.next();
                if (next.done === true)
                    return undefined;
                kept = next.value;
            }
            await feed(bytes, (part) => parts.push(part));
            return Buffer.concat(parts);
        },
    };
}
function padded(bytes) {
    return Math.ceil(bytes / blockBytes) * blockBytes;
}
function tar_tree_text(header, start, length) {
    return header
        .subarray(start, start + length)
        .toString('utf8')
        .replace(/\0.*$/s, '');
}
function octal(header, start, length) {
    return Number.parseInt(tar_tree_text(header, start, length).trim() || '0', 8);
}

// EXTERNAL MODULE: ./lib/adapters/docker/builder.js + 1 modules
var docker_builder = __webpack_require__(45367);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 9 modules
var buildx_run = __webpack_require__(88930);
// EXTERNAL MODULE: ./lib/adapters/docker/docker-config.js
var docker_config = __webpack_require__(33592);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
// EXTERNAL MODULE: ./lib/adapters/process/command.js
var command = __webpack_require__(90879);
// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 2 modules
var cache_report = __webpack_require__(29251);
// EXTERNAL MODULE: ./lib/core/buildkit/concealed-status.js
var concealed_status = __webpack_require__(48239);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/layers/bake/expected-steps.js
var expected_steps = __webpack_require__(13470);
// EXTERNAL MODULE: ./lib/layers/bake/user-stages.js
var user_stages = __webpack_require__(45739);
// EXTERNAL MODULE: ./lib/layers/project/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(75226);
;// CONCATENATED MODULE: ./lib/commands/init/measure.js

















/**
 * Measures what a code change costs, with one build of everything on the builder at hand and without its cache: seconds are those
 * of the steps, added up, and bytes those that the images of the layers have in a registry.
 * @throws UserError when the build fails, or no builder can be had.
 */
async function measureCodeChange(project, context) {
    const { build } = await openTrial(context);
    return (await measure(project, 'Try: build everything once', build, context)).cost;
}
/**
 * Builds a Dockerfile twice, and patched ones until the image of one has the same files: what does not stay the same in two builds
 * of one Dockerfile is left out. Of none, the last one is told.
 * @throws UserError as measureCodeChange does.
 */
async function tryPatches(project, patches, context) {
    const { build } = await openTrial(context);
    const first = await measure(project, 'Try: build everything once', build, context);
    const second = await measure(project, 'Try: build everything again', build, context);
    const unsteady = new Set(differingFiles(first.tree, second.tree));
    let trial;
    for (const patched of patches) {
        const changed = await measure(patched, 'Try: build the patched Dockerfile', build, context);
        const { text, isLinked } = patched;
        const differing = differingFiles(first.tree, changed.tree).filter((path) => !unsteady.has(path));
        trial = { text, isLinked, before: first.cost, after: changed.cost, differing, unsteady: unsteady.size };
        if (differing.length === 0)
            return trial;
    }
    return trial;
}
function differingFiles(one, other) {
    return [...new Set([...one.keys(), ...other.keys()])]
        .filter((path) => one.get(path) !== other.get(path))
        .toSorted();
}
async function openTrial(context) {
    const commands = (0,command.createCommandRunner)();
    const docker = (0,docker_config/* userDockerEnvironment */.F$)(context.env);
    const builder = await (0,docker_builder/* chooseBuilder */.Z7)({
        ...{ wanted: 'auto', keep: false, registryOnLoopback: false, docker, commands },
        newName: `cache-prewarm-try-${context.startedAtMs.toString(36)}`,
        engine: (0,engine_info/* readEngineInfo */.X)(docker, commands),
        log: context.log.notice,
        beforeCreate: context.rememberBuilder,
    });
    return {
        async build(project, title, args) {
            const { dockerfile } = project;
            const originalText = dockerfile.written?.text ?? dockerfile.text;
            const file = await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, { text: dockerfile.text, originalText: project.isPatched ? '' : originalText }, context.tempFolder);
            context.view.begin(title);
            return (0,buildx_run/* runBuildx */.A)('build', [...commonArgs(project, file), ...args, project.contextDir], {
                ...{
                    folder: context.tempFolder,
                    builder,
                    docker,
                    commands,
                    env: {},
                    keepProgress: undefined,
                    concealer: concealed_status/* nothingConcealed */.ks,
                },
                onEvent: (event) => context.view.event((0,user_stages/* withUserStep */.ED)(event, dockerfile)),
            }).finally(() => context.view.end());
        },
    };
}
/** Builds all of an application without a cache. @throws UserError when that fails. */
async function measure(project, title, build, context) {
    const { dockerfile, layers, values, target } = project;
    const archive = (0,external_node_path_.join)(context.tempFolder, 'tried.tar');
    const whole = await build(project, title, [
        ...['--no-cache', '--output', `type=tar,dest=${archive}`],
        ...(target === undefined ? [] : ['--target', target]),
    ]);
    if (!whole.ok)
        throw new core_error/* UserError */.yo(`the build to be measured failed: ${whole.text.trim().split('\n').at(-1) ?? ''}`, {
            remedy: 'Fix the Dockerfile, or give what the build needs with --build-args and --context.',
        });
    const tree = await readTarTree((0,external_node_fs_.createReadStream)(archive));
    await (0,promises_.rm)(archive);
    const nodes = (0,layer_graph/* graphLayers */.VE)(dockerfile, layers, values);
    const app = (0,layer_graph/* graphApp */.ut)(dockerfile, layers, target, values);
    const steps = (0,cache_report/* readSteps */.I$)(whole.progress, (0,expected_steps/* expectStages */.L)(dockerfile, [...nodes, app], values)).filter(({ instruction }) => /^(?:RUN|COPY|ADD)\b/.test(instruction));
    const ofLayers = new Set(nodes.flatMap(({ ownStages }) => ownStages.map(({ displayName }) => displayName)));
    const kept = steps.filter(({ stage }) => ofLayers.has(stage));
    const seconds = (some) => Math.round(some.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 100) / 10;
    const sizes = new Map();
    for (const [index, node] of nodes.entries()) {
        const folder = (0,external_node_path_.join)(context.tempFolder, `layer-${index}`);
        const exported = await build(project, `Try: size of the layer ${node.name}`, [
            ...['--target', node.target, '--output', `type=oci,dest=${folder},tar=false`],
        ]);
        for (const [digest, size] of exported.ok ? await readBlobSizes(folder) : [])
            sizes.set(digest, size);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    const cost = {
        steps: steps.length,
        keptSteps: kept.length,
        seconds: seconds(steps),
        keptSeconds: seconds(kept),
        keptBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
        isMeasured: true,
    };
    return { cost, tree };
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
    const trials = new Map();
    for (const { candidate, tried, patches } of tries ? proposals : []) {
        // Who wants the patch alone does not wait for anything else.
        if (tried === undefined || (patch && patches.length === 0))
            continue;
        try {
            const trial = patches.length === 0 ? undefined : await tryPatches(tried, patches, context);
            if (trial !== undefined)
                trials.set(candidate.name, trial);
            measured.set(candidate.name, trial?.before ?? (await measureCodeChange(tried, context)));
        }
        catch (error) {
            context.log.warning(`${candidate.dockerfile} could not be measured: ${(0,core_error/* errorAdvice */.Js)(error)}`);
        }
    }
    if (!dryRun)
        await writeFiles(context.cwd, files);
    return {
        files: patch ? [] : files.map(({ path, state, diff }) => ({ path, state, diff })),
        measured,
        trials,
    };
}
/** @throws UserError when a file would be written outside of the folder, by a link that somebody has put into the repository. */
async function writeFiles(cwd, files) {
    for (const { path, text, state } of files) {
        if (!writtenStates.has(state))
            continue;
        if (!(await (0,inside/* isInside */.F)(cwd, path)))
            throw new core_error/* UserError */.yo(`${path} leads out of this folder by a link, so it is not written.`, {
                remedy: 'Replace the link with a folder or a file of the checkout.',
            });
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(cwd, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, path), text);
    }
}


/***/ }),

/***/ 82793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ expectedSteps)
/* harmony export */ });
/**
 * Which instructions of a stage are steps: those for which BuildKit makes a vertex. The others only change
 * the configuration (ENV, ARG, USER, LABEL, SHELL, CMD, …). One instruction is one step, however many
 * sources a COPY has and however many heredocs. `WORKDIR /` needs nothing to be made.
 *
 * @param instructions keyword and whole text, as the Dockerfile has them, from the FROM to the next one
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487 what n/m counts
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L1542 WORKDIR /
 */
function expectedSteps(instructions) {
    return instructions.flatMap(({ keyword, text }) => {
        const name = keyword.toUpperCase();
        if (!stepKeywords.has(name)) {
            return [];
        }
        const startsWithKeyword = text.slice(0, keyword.length).toUpperCase() === name;
        const rest = (startsWithKeyword ? text.slice(keyword.length) : text).trim();
        return name === 'WORKDIR' && /^["']?\/+["']?$/.test(rest) ? [] : [`${name} ${rest}`];
    });
}
const stepKeywords = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);


/***/ }),

/***/ 38913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ reachesRate),
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   W_: () => (/* binding */ sumCounts)
/* harmony export */ });
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23802);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);


function sumCounts(all) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(all, 'hit', 'executed', 'failed');
}
/** Hits of the measured steps in percent, rounded down to one decimal, so that 100 means all; undefined when none was measured. */
function rateOf({ hit, executed, failed }) {
    const measured = hit + executed + failed;
    return measured === 0 ? undefined : (0,_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .p)(hit, measured);
}
/** Whether at least so many percent of the measured steps hit, by the counts: what is shown is rounded. */
function reachesRate({ hit, executed, failed }, percent) {
    // In whole millionths: 0.1 has no exact value of its own.
    return hit * 100e6 >= Math.round(percent * 1e6) * (hit + executed + failed);
}


/***/ }),

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ singleBuilds),
/* harmony export */   LJ: () => (/* binding */ findBuildContext),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   vY: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6183);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81354);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18999);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76993);





/** Stands for a builder's platform that is not known yet: what most have, so that a name with a platform in it is one. */
const usualPlatform = 'linux/amd64';
/** The builds that a build of several platforms is made of. */
function singleBuilds(target, values) {
    if (values.platforms.length === 0)
        return [{ target, platform: values.builderPlatform ?? usualPlatform }];
    return values.platforms.map((platform) => ({ target, platform }));
}
/**
 * The variables that FROM may use: the automatic ones, and ARGs before the first FROM; a build argument goes before a default.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `buildMetaArgs`, `platform.go` `defaultArgs`
 * @throws UserError when a default cannot be expanded.
 */
function globalVariables(dockerfile, values, build) {
    const variables = new Map();
    const automatic = {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('BUILD', values.builderPlatform ?? usualPlatform),
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('TARGET', build.platform),
        // BuildKit calls a target that was not named so.
        TARGETSTAGE: build.target || 'default',
    };
    for (const [name, value] of Object.entries(automatic))
        variables.set(name, values.buildArgs[name] ?? value);
    for (const instruction of dockerfile.globals) {
        for (const { name, defaultText } of (0,_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredArgs */ .M)(instruction)) {
            const value = values.buildArgs[name] ?? expand(defaultText, (key) => variables.get(key), dockerfile.escape);
            if (value !== undefined)
                variables.set(name, value);
        }
    }
    return variables;
}
/** @throws UserError when the text cannot be expanded. */
function expand(text, variables, escapeChar) {
    return (text === undefined ? undefined : (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .lexWord */ .Y)(text, variables, { escape: escapeChar }).text);
}
/** The user's build context that stands for a stage or an image of this name. */
function findBuildContext(name, values) {
    const given = Object.entries(values.buildContexts);
    // BuildKit never looks for these two (`dockerfile2llb/convert.go`, `namedContextFunc`).
    if (given.length === 0 || /^(scratch|context)$/i.test(name))
        return undefined;
    const key = (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    const found = given.find(([candidate]) => {
        const [bare = '', platform] = candidate.split('::');
        return (platform === undefined || platform !== '') && keyOf(bare) === key;
    });
    return found === undefined ? undefined : { name: found[0], value: found[1] };
}
/** Build contexts may have names that are no image names; those match nothing. */
function keyOf(name) {
    try {
        return (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    }
    catch (error) {
        if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contextKey)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/**
 * The name under which BuildKit looks for a build context that stands for an image: `debian` for
 * `docker.io/library/debian:latest`. https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `NamedContext`
 * @throws UserError when it is no image name.
 */
function contextKey(imageName) {
    const { registry, repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(imageName);
    const short = /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
    const name = registry === 'docker.io' ? short : `${registry}/${repository}`;
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/:latest$/, '');
}


/***/ }),

/***/ 59319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/**
 * The mounts of a RUN.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/commands_runmount.go `parseMount`
 * @throws UserError when `from` holds a variable, which BuildKit refuses.
 */
function readMounts(run) {
    return run.flags
        .filter((flag) => flag.name === 'mount')
        .map((flag) => {
        const fields = new Map(splitCsv(flag.value ?? '').map((field) => {
            const equals = field.indexOf('=');
            return equals < 0
                ? [field.toLowerCase(), '']
                : [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)];
        }));
        const from = fields.get('from') || undefined;
        if (from !== undefined && /\$./.test(from)) {
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(run.line, `a mount's from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
        }
        return {
            type: (fields.get('type') ?? 'bind').toLowerCase(),
            from,
            source: fields.get('source') ?? fields.get('src'),
            target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
        };
    });
}
/** One line of CSV (RFC 4180). */
function splitCsv(line) {
    const fields = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
    return fields
        .map((field) => field.replace(/^,/, ''))
        .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}


/***/ }),

/***/ 73197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   iM: () => (/* binding */ resolveStages)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66610);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75718);
/* harmony import */ var _mount_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59319);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18999);








/**
 * Finds out what every name means, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go does (`buildDispatchStates`,
 * `toCommand`, `detectRunMount`, `initOnBuildTriggers`): FROM finds the latest stage above it, COPY and mounts find the last
 * one of the file, and a build context of the user goes before both.
 * @throws UserError that names the line.
 */
function resolveStages(dockerfile, values, build) {
    const graphs = graphsOf(dockerfile, values);
    const key = JSON.stringify([build.target, build.platform]);
    const graph = graphs.get(key) ?? resolve(dockerfile, values, build);
    graphs.set(key, graph);
    return graph;
}
/** Layers, application and advice ask for the same few graphs, some of them dozens of times in a run. */
const resolved = new WeakMap();
function graphsOf(dockerfile, values) {
    const ofFile = resolved.get(dockerfile) ?? new WeakMap();
    resolved.set(dockerfile, ofFile);
    const graphs = ofFile.get(values) ?? new Map();
    ofFile.set(values, graphs);
    return graphs;
}
function resolve(dockerfile, values, build) {
    const variables = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, build);
    const otherTarget = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, { ...build, target: `${build.target} ` });
    const targetVariables = new Set([...variables.keys()].filter((name) => variables.get(name) !== otherTarget.get(name)));
    const expandHere = (text) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(text, (name) => variables.get(name), dockerfile.escape);
    const byName = new Map();
    const heads = dockerfile.stages.map((stage) => {
        const base = at(stage.line, () => expandHere(stage.from));
        if (base === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `FROM ${stage.from} names nothing, because a variable in it is empty`);
        const platform = stage.platform === undefined ? undefined : at(stage.line, () => expandHere(stage.platform ?? ''));
        if (platform === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `--platform=${stage.platform} is empty`);
        const override = stage.name === undefined ? undefined : at(stage.line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(stage.name ?? '', values));
        const parent = override === undefined ? byName.get(base) : undefined;
        const source = override !== undefined
            ? { kind: 'context', ...override }
            : parent !== undefined
                ? { kind: 'stage', index: parent }
                : at(stage.line, () => imageOrContext(base, values));
        if (stage.name !== undefined)
            byName.set(stage.name, stage.index);
        return { stage, parent, source, isOverridden: override !== undefined, platform };
    });
    const names = { dockerfile, values, byName };
    const stages = heads.map(({ stage, parent, source, isOverridden, platform }) => {
        const inherited = parent === undefined ? [] : triggersOf(heads[parent]?.stage);
        const commands = isOverridden ? [] : [...inherited, ...stage.instructions];
        return {
            ...stage,
            parent,
            commands,
            ownPlatform: platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePlatform */ .F)(platform),
            isOverridden,
            uses: [
                { via: 'from', source, line: stage.line },
                ...commands.flatMap((command) => usesOf(command, names)),
            ],
        };
    });
    refuseCircles(stages);
    return { build, stages, variables, targetVariables };
}
/**
 * The stages that a target needs, in the file's order, for all platforms together. Stages of `replaced` (names) are left
 * out, and so is what only they need; the target itself always belongs to it.
 * @throws UserError when there is no such target, and as resolveStages does.
 */
function closureOf(dockerfile, target, replaced, values) {
    const found = new Map();
    for (const build of (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .singleBuilds */ .CK)(target, values)) {
        for (const stage of reach(resolveStages(dockerfile, values, build), replaced).stages)
            found.set(stage.index, found.get(stage.index) ?? stage);
    }
    return [...found.values()].sort((a, b) => a.index - b.index);
}
/** What a build needs: stages, without those of `replaced`; and of those, which it stands on or takes from. */
function reach(graph, replaced) {
    const targetIndex = findTarget(graph.stages, graph.build.target);
    const seen = new Set();
    const replacedUses = [];
    const visit = (index) => {
        const stage = graph.stages[index];
        if (stage === undefined || seen.has(index))
            return;
        seen.add(index);
        for (const use of stage.uses) {
            if (use.source.kind !== 'stage')
                continue;
            const source = graph.stages[use.source.index];
            if (source === undefined)
                continue;
            if (source.index >= index) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(use.line, `stage ${source.displayName} is used before it is defined`, 'Move the stage above its first use.');
            }
            if (source.name !== undefined && source.index !== targetIndex && replaced.has(source.name)) {
                replacedUses.push({ by: stage, use, name: source.name });
            }
            else
                visit(source.index);
        }
    };
    visit(targetIndex);
    return { stages: graph.stages.filter((stage) => seen.has(stage.index)), replacedUses };
}
/**
 * The index of the stage that `--target` means; without one (empty) it is the last stage.
 * @throws UserError with the nearest name and all there are.
 */
function findTarget(stages, target) {
    if (target === '')
        return stages.length - 1;
    const found = stages.findLast((stage) => stage.name === target.toLowerCase());
    if (found !== undefined)
        return found.index;
    const names = [
        ...new Set(stages.flatMap(({ name, part }) => (name === undefined || part?.label !== undefined ? [] : [name]))),
    ];
    const near = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(target, names) ?? names.find((name) => name.includes(target.toLowerCase()));
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0
        ? 'The Dockerfile names none of its stages. Write "FROM … AS name". For layers, use "layers: auto", which needs no names.'
        : `The Dockerfile has: ${names.join(', ')}.`;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected the name of a stage, got "${target}".${meant} ${known}`);
}
function usesOf(instruction, names) {
    const { keyword, line } = instruction;
    if (keyword === 'COPY') {
        const from = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValue */ .y6)(instruction, 'from');
        return from === undefined ? [] : [{ via: 'copy', source: copySource(from, line, names), line }];
    }
    if (keyword !== 'RUN')
        return [];
    return (0,_mount_js__WEBPACK_IMPORTED_MODULE_6__/* .readMounts */ .b)(instruction).flatMap(({ from }) => from === undefined ? [] : [{ via: 'mount', source: namedSource(from, line, names), line }]);
}
function copySource(from, line, names) {
    const { dockerfile } = names;
    if (at(line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(from, () => undefined, dockerfile.escape)) !== from) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `COPY --from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
    }
    if (!/^[+-]?\d+$/.test(from))
        return namedSource(from, line, names);
    const index = Number(from);
    if (dockerfile.stages[index] === undefined)
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `there is no stage number ${from}`);
    return { kind: 'stage', index };
}
function namedSource(name, line, { byName, values }) {
    const index = byName.get(name.toLowerCase());
    return index === undefined ? at(line, () => imageOrContext(name, values)) : { kind: 'stage', index };
}
function imageOrContext(name, values) {
    if (name === 'scratch')
        return { kind: 'scratch' };
    // BuildKit reads every name, of stages that are not needed too.
    (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    const context = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(name, values);
    return context === undefined ? { kind: 'image', name } : { kind: 'context', ...context };
}
function triggersOf(parent) {
    return (parent?.instructions ?? [])
        .filter((instruction) => instruction.keyword === 'ONBUILD')
        .map(_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrigger */ .vE);
}
function refuseCircles(stages) {
    const done = new Set();
    const visit = (index, path) => {
        if (done.has(index))
            return;
        const stage = stages[index];
        if (stage === undefined)
            return;
        for (const { source, line } of stage.uses) {
            if (source.kind !== 'stage')
                continue;
            if (source.index === index || path.includes(source.index)) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `stage ${stage.displayName} needs itself`, 'A stage can take only from stages above it.');
            }
            visit(source.index, [...path, index]);
        }
        done.add(index);
    };
    for (const stage of stages)
        visit(stage.index, []);
}
/** Puts the line before an error that does not know it. */
function at(line, action) {
    try {
        return action();
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, error.message, error.remedy);
    }
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 48595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isSameFileSet),
/* harmony export */   H$: () => (/* binding */ hasFileList),
/* harmony export */   _G: () => (/* binding */ isSameState),
/* harmony export */   oK: () => (/* binding */ fileSetText),
/* harmony export */   rP: () => (/* binding */ listedState)
/* harmony export */ });
/** Sixteen digits tell which files changed. Whether any did is told by the digest of them all. */
const listedDigits = 16;
/** Whether the files themselves are known, and not just what they are together. */
function hasFileList({ files, fileSet }) {
    return fileSet === undefined || Object.keys(files).length === fileSet.count;
}
/** Whether both are the same files; undefined: only their lists can tell. */
function isSameFileSet(before, after) {
    if (before.fileSet === undefined || after.fileSet === undefined)
        return undefined;
    return before.fileSet.digest === after.fileSet.digest;
}
/** A state as lists have it: of each hash, the beginning. */
function listedState(state) {
    return state.slice(0, state.indexOf(':') + 1 + listedDigits);
}
/** Whether two states are one, of which either may be as lists have it. */
function isSameState(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return listedState(before) === listedState(after);
}
/** The pieces of text that the digest of all files is of: `path NUL state LF`, by path. */
function* fileSetText(files) {
    // Numbers would come first: an object has an order of its own for them.
    for (const path of Object.keys(files).sort())
        yield `${path}\0${files[path]}\n`;
}


/***/ }),

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Kd: () => (/* binding */ readPlatform)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/**
 * Reads a descriptor. `where` names its place in the document, for the message.
 * @throws UserError that names the field which is not as it should be.
 */
function parseDescriptor(json, where) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`${where}.size`, 'a number of bytes', size);
    }
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(readPlatform)(object['platform'] ?? undefined, `${where}.platform`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(object['annotations'], `${where}.annotations`);
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['mediaType'], `${where}.mediaType`),
        digest: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigest */ .rP)(object['digest'], `${where}.digest`),
        sizeBytes: size,
        ...(platform === undefined ? {} : { platform }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** Reads `os`, `architecture` and `variant` of an object. @throws UserError */
function readPlatform(json, where) {
    const { os, architecture, variant } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(os, `${where}.os`),
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(architecture, `${where}.architecture`),
        ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
    };
}


/***/ }),

/***/ 66735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ hasHealthCheck),
/* harmony export */   Y: () => (/* binding */ parseImageConfig)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads an image's config: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 * @throws UserError that names the field which is not as it should be.
 */
function parseImageConfig(json) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the image config');
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlatform */ .Kd)(object, 'the image config');
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['rootfs'], 'rootfs');
    const container = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['config'] ?? {}, 'config');
    // Go writes an empty list as null.
    return {
        created: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrUndefined */ .TL)(object['created']),
        platform,
        diffIds: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOrNone */ .sQ)(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(rootfs['diff_ids'], 'rootfs.diff_ids'),
        labels: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(container['Labels'], 'config.Labels'),
        env: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['Env'] ?? [], 'config.Env').filter(isText),
        onBuild: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['OnBuild'] ?? [], 'config.OnBuild').filter(isText),
        container,
        hasHealthCheck: hasHealthCheck(container['Healthcheck']),
        history: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(object['history'] ?? [], 'history').map((item, index) => {
            const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(item, `history[${index}]`);
            return { createdBy: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrUndefined */ .TL)(entry['created_by']), emptyLayer: entry['empty_layer'] === true };
        }),
    };
}
/** `Healthcheck` of an image or a container. */
function hasHealthCheck(check) {
    const test = check?.Test;
    return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}
function isText(value) {
    return typeof value === 'string';
}


/***/ }),

/***/ 23802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ percentOf)
/* harmony export */ });
/**
 * A share in percent, rounded down to one decimal, so that 100 means all of it; as it is below that, so that 0 means nothing
 * of it. `whole` is not 0.
 */
function percentOf(part, whole) {
    const percent = Math.floor((part * 1000) / whole) / 10;
    return percent === 0 ? (part * 100) / whole : percent;
}


/***/ }),

/***/ 88736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   iJ: () => (/* binding */ sumSizes),
/* harmony export */   xS: () => (/* binding */ sumFields),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/** What `count` says of each item, together. */
function sumOf(items, count) {
    let total = 0;
    for (const item of items)
        total += count(item);
    return total;
}
function sum(numbers) {
    return sumOf(numbers, (number) => number);
}
/** The known ones together; undefined where none is known. */
function sumKnown(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : sum(known);
}
/** Each of these fields, added up. */
function sumFields(all, ...names) {
    const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
    return Object.fromEntries(sums);
}
/** Bytes of blobs. */
function sumSizes(blobs) {
    return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
}


/***/ }),

/***/ 13470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ expectStages)
/* harmony export */ });
/* harmony import */ var _core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82793);
/* harmony import */ var _core_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18999);
/* harmony import */ var _core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73197);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11968);





/**
 * The steps that a build of these layers has, as the Dockerfile says: each stage once, with the platforms that need it, or once
 * for each of them for which it stands on something else.
 */
function expectStages(dockerfile, nodes, values) {
    const needed = nodes.flatMap(({ target, ownStages }) => {
        const own = new Set(ownStages.map(({ index }) => index));
        const others = new Set(dockerfile.stages.flatMap(({ index, name = '' }) => (own.has(index) ? [] : [name])));
        return (0,_core_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_1__/* .singleBuilds */ .CK)(target, values).flatMap((build) => {
            const graph = (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveStages */ .iM)(dockerfile, values, build);
            return (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .gl)(graph, others)
                .stages.filter(({ index }) => own.has(index))
                .map((stage) => expectStage(graph, stage));
        });
    });
    const stages = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(needed, ({ platforms: _, ...stage }) => JSON.stringify(stage));
    const expected = [...stages.values()].flatMap(([first, ...more]) => first === undefined
        ? []
        : [{ ...first, platforms: [...new Set([first, ...more].flatMap(({ platforms }) => platforms))] }]);
    return [...(0,_core_group_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(expected, ({ name }) => name).values()].flat();
}
function expectStage({ stages, build }, stage) {
    const { displayName, from, ownPlatform, commands, instructions } = stage;
    const parent = stage.parent === undefined ? undefined : stages[stage.parent];
    return {
        name: displayName,
        triggers: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(commands.slice(0, commands.length - instructions.length)),
        instructions: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(instructions),
        // One image is another one for another platform.
        parent: parent?.displayName ?? `${from} ${ownPlatform ?? (0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .F)(build.platform)}`,
        platforms: [(0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .F)(build.platform)],
    };
}


/***/ }),

/***/ 75226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeTemporaryDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82225);



/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
async function writeTemporaryDockerfile(project, pin, tempFolder) {
    if (pin.text === pin.originalText)
        return project.dockerfilePath;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'dockerfile');
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(project.dockerfilePath);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), pin.text);
    const ignoreFile = (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .ownIgnoreFile */ .Dc)(project.dockerfilePath);
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(ignoreFile).then(() => true, () => false))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(ignoreFile, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}.dockerignore`));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
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

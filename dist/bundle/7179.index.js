export const id = 7179;
export const ids = [7179,879];
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

/***/ 7198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ createProxyAgent),
/* harmony export */   KX: () => (/* binding */ createHttpAgent),
/* harmony export */   uz: () => (/* binding */ createHttp2Agent),
/* harmony export */   w$: () => (/* binding */ sendRequest)
/* harmony export */ });
/* harmony import */ var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14043);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57405);
/* harmony import */ var undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23701);
/* harmony import */ var undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30628);




/** Keeps connections, for requests to any server. */
function createHttpAgent(options) {
    return new undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1__(options);
}
/**
 * The same over HTTP/2 with servers that speak it: one connection then takes all requests that are under way. An older server takes
 * one at a time on each of `connections`.
 */
function createHttp2Agent(options) {
    return new undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_1__({
        ...options,
        allowH2: true,
        factory: (origin, poolOptions) => new undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_3__(origin, { ...poolOptions, factory: createClient }),
    });
}
/** Goes through the proxies, the one for HTTPS usually, except to the hosts of NO_PROXY. Takes all of undici, which is loaded for it. */
async function createProxyAgent(proxy, options) {
    const { EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    return new EnvHttpProxyAgent({ ...options, httpProxy: '', ...proxy });
}
/**
 * Sends one request and answers when its head is there. undici ends the connection after each HEAD, in case a server sends a body
 * (https://github.com/nodejs/undici/issues/258); with `reset: false` it does not.
 */
function sendRequest(dispatcher, url, request) {
    return undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_0__.call(dispatcher, {
        reset: false,
        ...request,
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
    });
}
/** As many at once the standard recommends that servers take: https://www.rfc-editor.org/rfc/rfc9113#section-6.5.2 */
const streamsAtOnce = 100;
/** A client that learns when it connects how many requests its server takes at once. */
function createClient(origin, options) {
    // A pool hands on what connects, never how.
    const connect = options.connect;
    const client = new undici_lib_dispatcher_client_js__WEBPACK_IMPORTED_MODULE_2__(origin, {
        ...options,
        connect(to, done) {
            connect(to, (...[error, socket]) => {
                if (error !== null)
                    return done(error, null);
                client.pipelining = socket.alpnProtocol === 'h2' ? streamsAtOnce : 1;
                done(null, socket);
            });
        },
    });
    return client;
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

/***/ 41502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ TooLongError),
/* harmony export */   tY: () => (/* binding */ streamBody),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/** An answer is longer than what was asked for can be. */
class TooLongError extends Error {
}
/** Reads the body of an answer whole. @throws TooLongError when it has more bytes than that. */
async function readBody(body, mostBytes) {
    const chunks = [];
    await streamBody(body, mostBytes, (chunk) => {
        chunks.push(chunk);
    });
    return Buffer.concat(chunks);
}
/** Hands the body of an answer on, and tells its size in bytes. @throws TooLongError when it has more than that. */
async function streamBody(body, mostBytes, receive) {
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > mostBytes) {
            body.destroy();
            throw new TooLongError(`the answer is longer than ${mostBytes} bytes`);
        }
        receive(chunk);
    }
    return sizeBytes;
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

/***/ 18325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ joinBytes)
/* harmony export */ });
/** Bytes one after another. */
function joinBytes(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
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

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
}


/***/ }),

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   E_: () => (/* binding */ platformFrom),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   ge: () => (/* binding */ uniqueBlobs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** Each blob once: what an image has twice is kept and downloaded once. */
function uniqueBlobs(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The other way round. */
function platformFrom(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
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

/***/ 90253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IX: () => (/* binding */ maxTotalWaitMs),
  M$: () => (/* binding */ planRetry),
  dg: () => (/* binding */ retryWith)
});

// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 16 modules
var diagnose = __webpack_require__(40659);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/core/retry-after.js
/**
 * How long a server asks to wait, in milliseconds: by its Retry-After header, seconds or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3), or by a Go duration in its text, as GHCR does
 * (`retry-after: 880.092µs, allowed: 44000/minute`). The longer of the two; 0 for a date that is past;
 * undefined when it does not ask.
 */
function parseRetryAfter(header, text, nowMs) {
    const asked = [fromHeader(header, nowMs), fromText(text)].filter((value) => value !== undefined);
    return asked.length === 0 ? undefined : Math.max(...asked);
}
function fromHeader(header, nowMs) {
    const value = header?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(value))
        return Number(value) * 1000;
    // Date.parse takes nearly everything for a date; those of HTTP begin with a day's name.
    const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
const msPerUnit = {
    ns: 1e-6,
    us: 1e-3,
    // Go writes the micro sign; the Greek letter looks the same.
    '\u00b5s': 1e-3,
    '\u03bcs': 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** https://pkg.go.dev/time#ParseDuration */
function fromText(text) {
    const unit = '(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)';
    const duration = new RegExp(`retry-after: ?((?:\\d{1,15}(?:\\.\\d{1,15})?${unit}){1,8})(?![a-z])`, 'i').exec(text)?.[1];
    if (duration === undefined)
        return undefined;
    let sumMs = 0;
    for (const part of duration.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})`, 'giy'))) {
        sumMs += Number(part[1]) * (msPerUnit[(part[2] ?? '').toLowerCase()] ?? 0);
    }
    return sumMs;
}

;// CONCATENATED MODULE: ./lib/core/retry.js




/** The longest that a run waits in all for one thing. */
const maxTotalWaitMs = 10 * 60_000;
const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
const usualWait = { floorMs: 1000, ceilingMs: 120_000 };
const longestBackoffMs = 16_000;
/**
 * Decides whether something that failed is tried again, and after how long. The catalogue of errors decides before
 * the status: a used-up quota has the status of a burst and passes in hours. The wait is the longest of what the
 * server asks for and a doubling backoff (1, 2, 4, 8, 16 s) with up to half of it added by chance; who asks for more
 * than can be waited is not asked again.
 * @param attempt 1 after the first failure.
 * @param waitedMs how long was waited for this before.
 * @param random from 0 to 1.
 */
function planRetry(failure, attempt, waitedMs, policy, random) {
    const diagnosis = (0,diagnose/* diagnose */.h)(failure.text);
    const useful = usefulRetries(failure, diagnosis, policy.retries);
    if (useful === 0 && policy.retries > 0) {
        return {
            kind: 'give-up',
            because: 'permanent',
            reason: diagnosis === undefined ? 'trying again cannot help' : diagnosis.cause,
        };
    }
    const { floorMs, ceilingMs } = diagnosis?.wait ?? usualWait;
    const askedMs = parseRetryAfter(failure.retryAfter, failure.text, failure.nowMs);
    if (askedMs !== undefined && askedMs > ceilingMs) {
        return {
            kind: 'give-up',
            because: 'asked-too-long',
            reason: `the server asks to wait ${(0,quantity/* formatDuration */.a3)(askedMs)}, and at most ${(0,quantity/* formatDuration */.a3)(ceilingMs)} are waited`,
        };
    }
    if (attempt > useful)
        return {
            kind: 'give-up',
            because: 'retries',
            reason: `tried ${attempt === 1 ? 'once' : `${attempt} times`}`,
        };
    const backoffMs = diagnosis?.wait === undefined
        ? Math.min(longestBackoffMs, 1000 * 2 ** (attempt - 1))
        : floorMs * 2 ** (attempt - 1);
    const waitMs = Math.max(Math.min(ceilingMs, Math.round(backoffMs * (1 + random / 2))), askedMs ?? 0, floorMs);
    if (waitedMs + waitMs > policy.maxTotalMs) {
        return {
            kind: 'give-up',
            because: 'time',
            reason: `waited ${(0,quantity/* formatDuration */.a3)(waitedMs)}, and at most ${(0,quantity/* formatDuration */.a3)(policy.maxTotalMs)} are waited in all`,
        };
    }
    return { kind: 'retry', waitMs };
}
function usefulRetries(failure, diagnosis, retries) {
    if (failure.afterOwnPush && /manifest[_ ](?:blob[_ ])?unknown/i.test(failure.text))
        return retries;
    if (diagnosis === undefined)
        return failure.status !== undefined && transientStatus.has(failure.status) ? retries : 0;
    return diagnosis.class === 'transient' ? retries : Math.min(retries, diagnosis.maxRetries ?? 0);
}
const warnings = 2;
/**
 * Runs something until it succeeds or trying again has no sense.
 * @param describe what is known of a failure; undefined throws it as it is.
 * @param explain the error to throw in the end.
 */
async function retryWith(run, describe, explain, options) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt++) {
        try {
            return await run();
        }
        catch (error) {
            const described = describe(error);
            if (described === undefined)
                throw error;
            const failure = { ...described, nowMs: options.nowMs() };
            const decision = planRetry(failure, attempt, waitedMs, options.policy, options.random());
            if (decision.kind === 'give-up') {
                const { because, reason } = decision;
                throw explain(error, { attempts: attempt, waitedMs, because, reason });
            }
            if (attempt <= warnings) {
                options.warn(`${(0,core_error/* errorMessage */.gJ)(error).replace(/\.$/, '')}: trying again in ${(0,quantity/* formatDuration */.a3)(decision.waitMs)}.`, error);
            }
            await options.sleep(decision.waitMs);
            waitedMs += decision.waitMs;
        }
    }
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
/* harmony import */ var _core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18999);
/* harmony import */ var _core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73197);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11968);




/**
 * The steps that a build of these layers has, as the Dockerfile says: each stage once, with the platforms that need it, or once
 * for each of them for which it stands on something else.
 */
function expectStages(dockerfile, nodes, values) {
    const needed = nodes.flatMap(({ target, ownStages }) => {
        const own = new Set(ownStages.map(({ index }) => index));
        const others = new Set(dockerfile.stages.flatMap(({ index, name = '' }) => (own.has(index) ? [] : [name])));
        return (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBuilds */ .wM)(dockerfile, target, values).flatMap((graph) => (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, others)
            .stages.filter(({ index }) => own.has(index))
            .map((stage) => expectStage(graph, stage)));
    });
    const stages = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(needed, ({ platforms: _, ...stage }) => JSON.stringify(stage));
    const expected = [...stages.values()].flatMap(([first, ...more]) => first === undefined
        ? []
        : [{ ...first, platforms: [...new Set([first, ...more].flatMap(({ platforms }) => platforms))] }]);
    return [...(0,_core_group_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(expected, ({ name }) => name).values()].flat();
}
function expectStage({ stages, build }, stage) {
    const { displayName, from, ownPlatform, commands, instructions } = stage;
    const parent = stage.parent === undefined ? undefined : stages[stage.parent];
    return {
        name: displayName,
        triggers: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(commands.slice(0, commands.length - instructions.length)),
        instructions: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(instructions),
        // One image is another one for another platform.
        parent: parent?.displayName ?? `${from} ${ownPlatform ?? (0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizePlatform */ .F)(build.platform)}`,
        platforms: [(0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizePlatform */ .F)(build.platform)],
    };
}


/***/ }),

/***/ 75226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeTemporaryDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44690);




/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
async function writeTemporaryDockerfile(project, pin, tempFolder) {
    if (pin.text === pin.originalText)
        return project.dockerfilePath;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempFolder, 'dockerfile');
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(project.dockerfilePath);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), pin.text);
    const ignoreFile = (0,_project_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIgnoreFile */ .Dc)(project.dockerfilePath);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(ignoreFile))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(ignoreFile, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.dockerignore`));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
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

export const id = 4237;
export const ids = [4237,7186];
export const modules = {

/***/ 20770:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__(20218);


/***/ }),

/***/ 20218:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {



var net = __webpack_require__(69278);
var tls = __webpack_require__(64756);
var http = __webpack_require__(58611);
var https = __webpack_require__(65692);
var events = __webpack_require__(24434);
var assert = __webpack_require__(42613);
var util = __webpack_require__(39023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 47186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ containerHostOf),
/* harmony export */   readGithubRun: () => (/* binding */ readGithubRun)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50157);

/** Reads the run's context: GITHUB_* variables and the event's payload. */
function readGithubRun() {
    const repository = `${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.repo.owner}/${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.repo.repo}`;
    const repositoryUrl = `${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.serverUrl}/${repository}`;
    const payload = _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.payload;
    // A fork that was deleted since has no name.
    const head = payload.pull_request?.['head']?.repo?.full_name ?? '';
    const defaultBranch = payload.repository?.['default_branch'];
    return {
        event: {
            name: _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.eventName,
            ref: _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.ref,
            defaultBranch: typeof defaultBranch === 'string' ? defaultBranch : undefined,
        },
        repository,
        actor: _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.actor,
        revision: _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.sha,
        runUrl: `${repositoryUrl}/actions/runs/${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.runId}`,
        repositoryUrl,
        containerHost: containerHostOf(_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.serverUrl),
        pullRequest: payload.pull_request?.number,
        branch: String(payload.pull_request?.['head']?.ref ?? _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.ref.replace(/^refs\/(heads|tags)\//, '')),
        runKey: `${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.runId}-${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.runAttempt}-${_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._.job}`,
        isForkPullRequest: payload.pull_request !== undefined && String(head).toLowerCase() !== repository.toLowerCase(),
    };
}
/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
function containerHostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}


/***/ }),

/***/ 93747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initSession: () => (/* binding */ initSession)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/adapters/github/event.js
var github_event = __webpack_require__(47186);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/core/init/fill-workflow.js

/** What the examples are written with. */
const example = {
    image: 'ghcr.io/acme/shop',
    action: 'org/cache-prewarm',
    version: 'v1',
    branch: 'main',
    environment: 'production',
};
/** Actions and workflows → those of these inputs that they have. */
const takers = {
    '': ['build'],
    '/build': ['build', 'target'],
    '/deploy': ['deploy'],
    '/.github/workflows/prewarm-deps.yml': ['build'],
    '/.github/workflows/maintain.yml': ['build'],
    '/.github/workflows/build-and-push.yml': ['build', 'target'],
    '/.github/workflows/deploy.yml': ['deploy'],
    '/.github/workflows/pipeline.yml': ['build', 'target', 'deploy'],
};
/** Inputs and secrets that are about a deployment. */
const deploymentInputs = ['hosts', 'project-dir', 'health-url', 'environment'];
/**
 * An example workflow for a repository: its image, its layers, its files. Comments stay as they are.
 * @throws Error when the text is no YAML.
 */
function fillWorkflow(text, filling) {
    const { deployment } = filling;
    const document = (0,dist/* parseDocument */.Tp)(text);
    const [problem] = document.errors;
    if (problem !== undefined)
        throw problem;
    (0,dist/* visit */.YR)(document, {
        Map(_key, call) {
            const uses = call.get('uses');
            if (typeof uses !== 'string' || !uses.startsWith(example.action))
                return;
            const taken = takers[uses.slice(example.action.length).replace(/@.*$/, '')] ?? [];
            const given = call.get('with');
            if ((0,dist/* isMap */.jh)(given))
                fillInputs(given, taken, filling);
            if (deployment === undefined && taken.includes('deploy'))
                call.delete('secrets');
        },
    });
    const at = filling.action.lastIndexOf('@');
    const [repository, version] = [filling.action.slice(0, at), filling.action.slice(at + 1)];
    return document
        .toString({ lineWidth: 0, flowCollectionPadding: false })
        .replaceAll(example.image, filling.image)
        .replaceAll(new RegExp(`${example.action}((?:/[\\w./-]+)?)@${example.version}`, 'g'), (_match, path) => `${repository}${path}@${version}`)
        .replaceAll(`branches: [${example.branch}]`, `branches: [${filling.branch}]`)
        .replaceAll(`default: ${example.branch}\n`, `default: ${filling.branch}\n`)
        .replaceAll(new RegExp(`\\b(environment|default): ${example.environment}$`, 'gm'), `$1: ${deployment?.environment ?? example.environment}`);
}
function fillInputs(given, taken, { layers, file, context, target, deployment }) {
    const set = (name, value) => {
        if (value === undefined)
            given.delete(name);
        else
            given.set(name, value);
    };
    if (given.has('layers'))
        set('layers', `${layers.map(({ name, target: stage }) => `${name}=${stage}`).join('\n')}\n`);
    if (taken.includes('build')) {
        set('file', file);
        set('context', context);
    }
    if (taken.includes('target'))
        set('target', target);
    if (!taken.includes('deploy'))
        return;
    if (deployment === undefined) {
        for (const name of deploymentInputs)
            given.delete(name);
        return;
    }
    set('project-dir', deployment.projectDir);
    set('health-url', deployment.healthUrl);
    set('compose-file', deployment.composeFile);
}

;// CONCATENATED MODULE: ./lib/core/init/guess-deployment.js

/** Reads what `docker compose` would of a file, as far as it matters here; undefined when it is none. */
function readCompose(text, image) {
    let file;
    try {
        file = (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
    const services = Object.entries(object(object(file)['services']));
    if (services.length === 0)
        return undefined;
    const ours = services.filter(([, service]) => {
        const named = String(object(service)['image'] ?? '');
        return isOf(named, image) || object(service)['build'] !== undefined;
    });
    return {
        services: ours.map(([name]) => name),
        runsImage: services.some(([, service]) => isOf(String(object(service)['image'] ?? ''), image)),
        ports: new Map(ours.flatMap(([, service]) => publishedPorts(object(service)['ports']))),
    };
}
/**
 * The address that a host can ask, from the one that the Dockerfile's HEALTHCHECK asks in the container and the port that compose
 * publishes for it. Undefined where one of them is not known.
 */
function guessHealthUrl(dockerfile, ports) {
    const check = dockerfile.stages.at(-1)?.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK');
    const match = /(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::(\d+))?(\/[^\s'"\])]*)?/.exec(check?.code ?? '');
    if (match === null)
        return undefined;
    const [, scheme = 'http', port, path = '/'] = match;
    const inside = port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port);
    const outside = ports.get(inside);
    return outside === undefined ? undefined : `${scheme}://127.0.0.1:${outside}${path}`;
}
/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports, where the port is a number or has a default. */
function publishedPorts(ports) {
    if (!Array.isArray(ports))
        return [];
    return ports.flatMap((port) => {
        if (typeof port === 'object' && port !== null) {
            const { published, target } = port;
            const pair = [Number(target), Number(published)];
            return pair.every((number) => Number.isInteger(number) && number > 0) ? [pair] : [];
        }
        const text = String(port).replaceAll(/\$\{\w+:?-(\d+)\}/g, '$1');
        const match = /^(?:[^:]*:)?(\d+):(\d+)(?:\/tcp)?$/.exec(text);
        return match === null ? [] : [[Number(match[2]), Number(match[1])]];
    });
}
function isOf(named, image) {
    const plain = named.replaceAll(/\$\{\w+:?-([^}]*)\}/g, '$1');
    return plain === image || plain.startsWith(`${image}:`) || plain.startsWith(`${image}@`);
}
function object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js + 1 modules
var layer_graph = __webpack_require__(95843);
;// CONCATENATED MODULE: ./lib/core/init/guess-layers.js



/** Files that tell dependencies, and change when these do. By base name. */
const dependencyFiles = [
    /^(requirements|constraints)[\w.-]*\.(txt|in|lock)$/,
    /^(pyproject\.toml|poetry\.lock|uv\.lock|pdm\.lock|pipfile(\.lock)?|setup\.(py|cfg)|environment\.ya?ml|conda-lock\.yml)$/,
    /^(package(-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-(lock|workspace)\.yaml|bun\.lockb?|\.npmrc|\.yarnrc(\.yml)?|\.yarn)$/,
    /^package\*\.json$/,
    /^(go\.(mod|sum|work)|cargo\.(toml|lock)|gemfile(\.lock)?|composer\.(json|lock)|mix\.(exs|lock))$/,
    /^(pom\.xml|build\.gradle(\.kts)?|settings\.gradle(\.kts)?|gradle\.(properties|lockfile)|libs\.versions\.toml)$/,
    /^(packages?|apt|dependencies|\.tool-versions|\.python-version|\.nvmrc|\.node-version)[\w.-]*(\.txt|\.list)?$/,
];
/**
 * Guesses which stages are dependency layers: those that take nothing from the build context but files that name
 * dependencies, so that a change of source code never changes them. The last stage is the application.
 */
function guessLayers(dockerfile) {
    const layers = [];
    const last = dockerfile.stages.at(-1);
    return dockerfile.stages.map((stage) => {
        const { layer, reason } = guess(dockerfile, stage, stage === last, layers);
        if (layer !== undefined)
            layers.push(layer);
        return { stage: stage.displayName, line: stage.line, layer, reason };
    });
}
function guess(dockerfile, stage, isLast, layers) {
    const none = (reason) => ({ layer: undefined, reason });
    if (isLast)
        return none('it is the last stage: the application');
    if (stage.name === undefined)
        return none('it has no name, which a layer needs: FROM … AS name');
    const makes = stage.instructions.filter(({ keyword }) => ['RUN', 'COPY', 'ADD'].includes(keyword));
    if (makes.length === 0)
        return none('it makes nothing: no RUN, COPY or ADD');
    const layer = { name: nameOf(stage.name, layers), target: stage.name };
    try {
        const nodes = (0,layer_graph/* graphLayers */.VE)(dockerfile, [...layers, layer], valuesOf());
        const paths = nodes.find(({ name }) => name === layer.name)?.contextSources.map(({ path }) => path) ?? [];
        const others = [...new Set(paths)].filter((path) => !isDependencyFile(path));
        if (others.length > 0)
            return none(`it takes ${others.slice(0, 3).join(', ')} from the context, which changes with the code`);
        const files = [...new Set(paths)];
        return {
            layer,
            reason: files.length === 0
                ? 'it takes nothing from the context'
                : `it takes only ${files.slice(0, 5).join(', ')} from the context`,
        };
    }
    catch (error) {
        return none(`it cannot be read: ${(0,core_error/* errorMessage */.gJ)(error)}`);
    }
}
/** As without any build argument. */
function valuesOf() {
    return { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: undefined };
}
function isDependencyFile(path) {
    const name = path.replace(/\/+$/, '').split('/').at(-1)?.toLowerCase() ?? '';
    return dependencyFiles.some((pattern) => pattern.test(name));
}
/** `python-deps` is the layer python; where that name is taken, or is none, the stage's own, or one with a number. */
function nameOf(stage, layers) {
    const short = stage.replace(/[-_.](deps?|dependencies|packages|modules|requirements)$/, '');
    const numbers = Array.from({ length: layers.length + 2 }, (_item, index) => `layer-${index + 1}`);
    const isFree = (name) => !layers.some((layer) => layer.name === name) && (0,layers_layer/* parseLayers */.a)([`${name}=${stage}`]).problems.length === 0;
    return [short, stage, ...numbers].find(isFree) ?? stage;
}

// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/commands/session.js
var session = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/commands/init/metadata.js
var metadata = __webpack_require__(49120);
;// CONCATENATED MODULE: ./lib/commands/init/run.js















const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Of those, the ones that are only about hosts. */
const aboutHosts = new Set(['deploy', 'rollback']);
/**
 * Writes the workflows for the repository at hand.
 * @throws InputError that names all problems at once, before anything is written.
 */
async function initSession({ values, cwd, env, root, ask: askUser }) {
    const reader = (0,input/* createInputReader */.i)(values);
    const yes = reader.boolean('yes', false);
    const dryRun = reader.boolean('dry-run', false);
    const force = reader.boolean('force', false);
    const notices = [];
    const ask = async (input, question, guess) => {
        const given = reader.text(input);
        if (given !== '' || yes || askUser === undefined)
            return given || guess;
        return (await askUser(question, guess)).trim() || guess;
    };
    const git = async (...args) => {
        const { stdout } = await execute('git', args, { cwd, env: { ...env } }).catch(() => ({ stdout: '' }));
        return stdout.trim();
    };
    const origin = (0,session/* browserUrl */.OW)(await git('remote', 'get-url', 'origin'));
    const image = await ask('image', 'Registry and repository of the image', imageOf(origin));
    checkImage(reader, image);
    const context = reader.text('context');
    const found = await findDockerfile(cwd, context, reader);
    const stages = found === undefined ? [] : guessLayers(found.dockerfile);
    const guessed = stages.flatMap(({ layer }) => layer ?? []);
    const layersText = await ask('layers', 'Dependency layers, name=stage', guessed.map(({ name, target }) => `${name}=${target}`).join(','));
    const layers = readLayers(reader, layersText, stages);
    const compose = await findCompose(cwd, reader, image);
    const workflows = readWorkflows(reader, await ask('workflows', `Workflows to write, of ${metadata/* examples */.K.join(', ')}`, (compose === undefined ? ['prewarm', 'ci'] : ['prewarm', 'ci', 'deploy', 'rollback']).join(',')));
    const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
    const deployment = deploys
        ? await readDeployment({ reader, ask, image, compose, dockerfile: found?.dockerfile, notices })
        : undefined;
    const action = reader.text('action', 'org/cache-prewarm@v1');
    if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
        reader.problem('action', `expected owner/repository@version, got "${action}"`);
    const branch = reader.text('branch') || (await git('branch', '--show-current')) || 'main';
    const filling = {
        image,
        layers,
        file: found?.isDefault === false ? found.path : undefined,
        context: context === '' || context === '.' ? undefined : context,
        target: reader.text('target') || undefined,
        deployment,
        action,
        branch,
    };
    const texts = await Promise.all(workflows.map(async (name) => {
        const text = await (0,promises_.readFile)(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
        return { path: (0,external_node_path_.join)('.github', 'workflows', `${name}.yml`), text: fillWorkflow(text, filling) };
    }));
    const files = await Promise.all(texts.map((file) => compareFile(cwd, file)));
    const occupied = files.filter(({ state }) => state === 'replaced');
    if (occupied.length > 0 && !force && !dryRun)
        reader.problem('force', `${occupied.map(({ path }) => path).join(', ')} already ${occupied.length === 1 ? 'exists' : 'exist'} with other content; --force overwrites it, --workflows skips it`);
    reader.throwProblems();
    if (!dryRun) {
        for (const [index, { path, state }] of files.entries()) {
            if (state === 'unchanged')
                continue;
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(cwd, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, path), texts[index]?.text ?? '');
        }
    }
    return {
        schemaVersion: 1,
        kind: 'init',
        image,
        dockerfile: found?.path ?? 'Dockerfile',
        stages,
        layers,
        files,
        dryRun,
        notices,
        nextSteps: nextSteps(deployment, image, origin),
    };
}
function imageOf(origin) {
    if (origin === undefined)
        return '';
    const { pathname } = new URL(origin);
    return `${(0,github_event/* containerHostOf */.b)(origin)}${pathname}`.toLowerCase();
}
function checkImage(reader, image) {
    if (image === '') {
        reader.problem('image', 'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin');
        return;
    }
    try {
        const { tag, digest } = (0,reference/* parseReference */.F2)(image);
        if (!image.includes('/') || tag !== undefined || digest !== undefined)
            reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
    }
    catch (error) {
        reader.problem('image', (0,core_error/* errorAdvice */.Js)(error));
    }
}
/** The Dockerfile that is named, or the one of the context, or the only one that there is. */
async function findDockerfile(cwd, context, reader) {
    const named = reader.text('file');
    const usual = (0,external_node_path_.join)(context === '' ? '.' : context, 'Dockerfile');
    const path = named || (await onlyDockerfile(cwd, usual, reader));
    if (path === undefined)
        return undefined;
    try {
        const dockerfile = (0,dockerfile_dockerfile/* parseDockerfile */.A)(await (0,promises_.readFile)((0,external_node_path_.join)(cwd, path), 'utf8'));
        return { path, dockerfile, isDefault: (0,external_node_path_.join)(path) === usual };
    }
    catch (error) {
        reader.problem('file', `${path}: ${(0,core_error/* errorAdvice */.Js)(error)}`);
        return undefined;
    }
}
async function onlyDockerfile(cwd, usual, reader) {
    const isThere = await (0,promises_.stat)((0,external_node_path_.join)(cwd, usual)).then((file) => file.isFile(), () => false);
    if (isThere)
        return usual;
    const all = (await filesBelow(cwd, 3)).filter((path) => /(^|\/)(Dockerfile(\.[\w-]+)?|[\w-]+\.Dockerfile)$/.test(path));
    if (all.length === 1)
        return all[0];
    reader.problem('file', all.length === 0
        ? 'expected a Dockerfile, found none in three levels of folders'
        : `expected one of the Dockerfiles that there are: ${all.slice(0, 10).join(', ')}`);
    return undefined;
}
/** Paths of files, without what is hidden or installed. */
async function filesBelow(folder, levels, from = folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries
        .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'vendor')
        .map(async (entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            return levels > 1 ? filesBelow(path, levels - 1, from) : [];
        return entry.isFile() ? [(0,external_node_path_.relative)(from, path)] : [];
    }));
    return found.flat().toSorted();
}
function readLayers(reader, text, stages) {
    const lines = text
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length === 0) {
        if (stages.length > 0)
            reader.problem('layers', `no stage looks like a dependency layer:\n${stages.map(({ stage, line, reason }) => `    line ${line}, ${stage}: ${reason}`).join('\n')}\n    A layer is a named stage that copies only dependency files and installs them. The application's files belong in a later stage`);
        return [];
    }
    const { layers, problems } = (0,layers_layer/* parseLayers */.a)(lines);
    for (const problem of problems)
        reader.problem('layers', problem);
    const known = stages.map(({ stage }) => stage);
    const unknown = layers.filter(({ target }) => stages.length > 0 && !known.includes(target.toLowerCase()));
    for (const { target } of unknown)
        reader.problem('layers', `expected stages of the Dockerfile (${known.join(', ')}), got "${target}"`);
    return layers;
}
function readWorkflows(reader, text) {
    const names = text
        .split(/[\n,]/)
        .map((name) => name.trim().replace(/\.yml$/, ''))
        .filter((name) => name !== '');
    const unknown = names.filter((name) => !metadata/* examples */.K.some((example) => example === name));
    if (names.length === 0 || unknown.length > 0)
        reader.problem('workflows', `expected some of ${metadata/* examples */.K.join(', ')}, got "${(unknown.length > 0 ? unknown : names).join(', ')}"`);
    return metadata/* examples */.K.filter((example) => names.includes(example));
}
async function findCompose(cwd, reader, image) {
    const named = reader.text('compose-file');
    // The names that compose looks for, in its order.
    const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
    for (const path of named === '' ? names : [named]) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(cwd, path), 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        const guess = readCompose(text, image);
        if (guess !== undefined)
            return { path, guess, isNamed: named !== '' };
        if (named !== '')
            reader.problem('compose-file', `expected a compose file with services, got ${path}`);
        return undefined;
    }
    if (named !== '')
        reader.problem('compose-file', `expected a compose file, found none at ${named}`);
    return undefined;
}
async function readDeployment({ reader, ask, image, compose, dockerfile, notices, }) {
    const name = image.split('/').at(-1) || 'app';
    const projectDir = await ask('project-dir', 'Directory of the Compose project on the servers', `/srv/${name}`);
    if (!projectDir.startsWith('/'))
        reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
    const guessedUrl = dockerfile === undefined ? undefined : guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map());
    const healthUrl = (await ask('health-url', 'Health check URL on the server (may be empty)', guessedUrl ?? '')) || undefined;
    if (healthUrl !== undefined && !/^https?:\/\//.test(healthUrl))
        reader.problem('health-url', `expected an address such as http://127.0.0.1:8080/health, got "${healthUrl}"`);
    if (healthUrl === undefined)
        notices.push('No health-url: a release counts as healthy if Compose says so and its containers keep running.');
    const usable = compose !== undefined && (compose.isNamed || compose.guess.runsImage);
    if (compose !== undefined && !usable)
        notices.push(`${compose.path} has no service with the image ${image}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`);
    return {
        projectDir,
        healthUrl,
        composeFile: usable ? compose.path : undefined,
        environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
    };
}
async function compareFile(cwd, { path, text }) {
    const before = await (0,promises_.readFile)((0,external_node_path_.join)(cwd, path), 'utf8').catch(() => undefined);
    return { path, state: before === undefined ? 'written' : before === text ? 'unchanged' : 'replaced' };
}
function nextSteps(deployment, image, origin) {
    const isGithubs = origin !== undefined && image.startsWith(`${(0,github_event/* containerHostOf */.b)(origin)}/`);
    return [
        ...(isGithubs
            ? []
            : [
                'The registry is not GitHub’s own. Set registry-username in the workflows, and the secret REGISTRY_PASSWORD.',
            ]),
        ...(deployment === undefined
            ? []
            : [
                `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
                'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
            ]),
        'Commit the workflows, and run the first prewarm: gh workflow run prewarm.',
    ];
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


/***/ })

};

export const id = 8480;
export const ids = [8480];
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

/***/ 26954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createGithubApi)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50157);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


const mostTries = 6;
const longestWaitMs = 15 * 60_000;
const usualWaitMs = 60_000;
/** @param options.apiUrl `https://api.github.com`, or that of a server. */
function createGithubApi(options) {
    const { clock } = options;
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(options.token, { baseUrl: options.apiUrl });
    let requests = 0;
    return {
        requests: () => requests,
        async send(route, parameters, { expect, explain }) {
            // What makes something is not sent again when nobody knows what became of it.
            const isRepeatable = !route.startsWith('POST ');
            for (let attempt = 1;; attempt++) {
                requests++;
                try {
                    const { status, data } = await octokit.request(route, { ...parameters });
                    return { status, data };
                }
                catch (error) {
                    const failure = readFailure(error);
                    const askedMs = waitOf(failure, clock.nowMs());
                    if (expect.includes(failure.status) && askedMs === undefined)
                        return failure;
                    const waitMs = askedMs ?? (isRepeatable ? backoffOf(failure, attempt) : undefined);
                    if (waitMs === undefined || attempt === mostTries || waitMs > longestWaitMs)
                        throw explain(failure);
                    options.warn(`GitHub asks to wait ${Math.ceil(waitMs / 1000)} s (${failure.message}).`);
                    await clock.sleep(waitMs);
                }
            }
        },
    };
}
function readFailure(error) {
    const { status, response } = (error ?? {});
    const said = response?.data?.message;
    return {
        status: response === undefined ? 0 : (status ?? 0),
        message: typeof said === 'string' ? said : (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error),
        headers: response?.headers ?? {},
    };
}
/** How long to wait after a failure that may pass; undefined: it does not. */
function backoffOf({ status }, attempt) {
    return status >= 500 || status === 0 ? 2 ** attempt * 1000 : undefined;
}
/** How long GitHub asks to wait; undefined: it does not. */
function waitOf({ status, headers, message }, nowMs) {
    if (status !== 403 && status !== 429)
        return undefined;
    const retryAfter = Number(headers['retry-after']);
    if (Number.isFinite(retryAfter) && headers['retry-after'] !== undefined)
        return retryAfter * 1000;
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(headers['x-ratelimit-reset']) * 1000;
        return Number.isFinite(reset) ? Math.max(1000, reset - nowMs) : usualWaitMs;
    }
    return status === 429 || /secondary rate limit/i.test(message) ? usualWaitMs : undefined;
}


/***/ }),

/***/ 10316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   Kp: () => (/* binding */ announcedDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** The digest of some content. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** What the registry says that the digest is. */
function announcedDigest(response) {
    return (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(response.header('docker-content-digest') ?? '');
}
/** @throws RegistryError of the kind `integrity` when another digest was expected; undefined expects none. */
function checkDigest(wire, call, got, expected) {
    if (expected === undefined || expected === got)
        return;
    const problem = `the content does not have the digest that was asked for: expected ${expected}, got ${got}`;
    throw wire.failure(call, { kind: 'integrity', problem });
}


/***/ }),

/***/ 82348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ fetchRecord),
/* harmony export */   Mz: () => (/* binding */ pushRecord),
/* harmony export */   Xi: () => (/* binding */ pushArtifact),
/* harmony export */   e1: () => (/* binding */ recordArtifactType),
/* harmony export */   t2: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(718);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10316);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76740);




/** The type of the artifact, and of its one layer. */
const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';
const longestRecordBytes = 16 << 20;
/**
 * Reads the record under a tag; undefined when there is none. With `known`, the content of that digest is not read again.
 * @throws UserError when the tag holds something else, which is nobody's to overwrite.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchRecord(client, repository, tag, known) {
    return fetchArtifact(client, repository, { tag, type: recordArtifactType, what: 'a record' }, known);
}
/** The same of any document of ours. */
async function fetchArtifact(client, repository, { tag, type, what }, known) {
    const fetched = await client.fetchManifest(repository, tag);
    if (fetched === undefined)
        return undefined;
    const { manifest, descriptor } = fetched;
    if (manifest.kind !== 'manifest' || manifest.artifactType !== type) {
        const got = manifest.kind === 'index' ? 'an image index' : (manifest.artifactType ?? 'an image');
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected the tag ${tag} of ${repository} to be ${what} of cache-prewarm, got ${got}.`, {
            remedy: `The tag ${tag} belongs to cache-prewarm. Move that content to another tag and remove this one, or choose another image for the layers.`,
        });
    }
    if (descriptor.digest === known)
        return { digest: known, json: undefined };
    const [layer] = manifest.layers;
    if (layer === undefined || layer.sizeBytes > longestRecordBytes)
        return { digest: descriptor.digest, json: undefined };
    const bytes = await client.fetchBlob(repository, layer).catch((error) => {
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid'))
            return undefined;
        throw error;
    });
    return { digest: descriptor.digest, json: bytes === undefined ? undefined : parseJson(bytes) };
}
/**
 * Pushes a record: its blobs, then its manifest under the tag, which is the commit. The same text always has the same digest.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws RegistryError
 */
async function pushRecord(client, repository, tag, json, expected) {
    return pushArtifact(client, repository, { tag, type: recordArtifactType, json, title: 'cache-record.json' }, expected);
}
/**
 * The same of any document of ours; `title` is the name under which oras and the like save it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
async function pushArtifact(client, repository, artifact, expected) {
    const { tag, type } = artifact;
    const content = Buffer.from(artifact.json);
    const empty = Buffer.from('{}');
    const manifest = {
        schemaVersion: 2,
        mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociManifest,
        artifactType: type,
        config: { mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociEmpty, digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(empty), size: empty.length },
        layers: [
            {
                mediaType: type,
                digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(content),
                size: content.length,
                annotations: { 'org.opencontainers.image.title': artifact.title },
            },
        ],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(blob))));
    if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
        return undefined;
    await client.pushManifest(repository, tag, _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociManifest, bytes);
    return (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
}
function parseJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 44372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ readWatchInputs),
  w: () => (/* binding */ watch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/watch/tracked-issue.js
/** What marks an issue as that of an image; it stands in its text, where nobody sees it. */
function issueMarker(image) {
    return `<!-- cache-prewarm health of ${image.replace(/-->/g, '')} -->`;
}

// EXTERNAL MODULE: ./lib/adapters/github/api.js
var github_api = __webpack_require__(26954);
;// CONCATENATED MODULE: ./lib/adapters/github/issues.js




const pageSize = 100;
/** A client for one repository. */
function createIssuesClient(options) {
    const api = (0,github_api/* createGithubApi */.M)(options);
    const path = `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.repository)}/issues`;
    const send = async (route, parameters) => (await api.send(route, parameters, { expect: [], explain: (failure) => explain(failure, options) })).data;
    const findOpen = (image) => listMarked(send, path, image, 'open', Number.POSITIVE_INFINITY);
    const change = async (issue, parameters) => {
        await send(`PATCH ${path}/${issue.number}`, parameters);
    };
    const comment = async (issue, body) => {
        await send(`POST ${path}/${issue.number}/comments`, { body });
    };
    return {
        async find(image) {
            const [open] = await findOpen(image);
            if (open !== undefined)
                return { open, closed: undefined };
            // The newest hundred: one that nobody touched for longer is forgotten.
            const [closed] = await listMarked(send, path, image, 'closed', 1);
            return { open: undefined, closed };
        },
        async carryOut(image, plan) {
            switch (plan.kind) {
                case 'none':
                    return undefined;
                case 'open': {
                    const data = await send(`POST ${path}`, { title: plan.title, body: plan.body });
                    const [made] = readMarked(data, image);
                    if (made === undefined)
                        throw new core_error/* UserError */.yo('GitHub created an issue with a different text');
                    // Another run may have opened one at the same moment: the older one stays.
                    const [first = made] = await findOpen(image);
                    if (first.number >= made.number)
                        return made;
                    await change(made, { state: 'closed', state_reason: 'not_planned' });
                    return first;
                }
                case 'update':
                    await change(plan.issue, { body: plan.body });
                    if (plan.comment !== undefined)
                        await comment(plan.issue, plan.comment);
                    return plan.issue;
                case 'reopen':
                    await change(plan.issue, { state: 'open', body: plan.body });
                    await comment(plan.issue, plan.comment);
                    return plan.issue;
                case 'close':
                    await comment(plan.issue, plan.comment);
                    await change(plan.issue, { state: 'closed', state_reason: 'completed', body: plan.body });
                    return plan.issue;
            }
        },
    };
}
/** Issues that carry the mark of an image: of open ones the oldest first, of closed ones the one changed last. */
async function listMarked(send, path, image, state, mostPages) {
    const marked = [];
    for (let page = 1; page <= mostPages; page++) {
        const data = await send(`GET ${path}`, {
            state,
            sort: state === 'open' ? 'created' : 'updated',
            direction: state === 'open' ? 'asc' : 'desc',
            per_page: pageSize,
            page,
        });
        const items = (0,json/* readArray */.oU)(data, 'the issues of the repository');
        marked.push(...items.flatMap((item) => readMarked(item, image)));
        if (items.length < pageSize)
            break;
    }
    return marked;
}
/** Pull requests are issues, too, and never ours. */
function readMarked(item, image) {
    const issue = (0,json/* readObject */.Ag)(item, 'an issue');
    const { body } = issue;
    const number = Number(issue['number']);
    if (issue['pull_request'] !== undefined || typeof body !== 'string' || !Number.isSafeInteger(number))
        return [];
    // GitHub gives line breaks back as they came, or as CR LF.
    const text = body.replaceAll('\r\n', '\n');
    return text.startsWith(issueMarker(image))
        ? [{ number, url: String(issue['html_url'] ?? ''), body: text }]
        : [];
}
function explain({ status, message }, { owner, repository }) {
    const what = `the issues of ${owner}/${repository}`;
    if (status === 410)
        return new core_error/* UserError */.yo(`${what} are turned off`, {
            remedy: 'Turn them on in the settings, or leave out notify.',
        });
    if (status === 403 || status === 404)
        return new core_error/* UserError */.yo(`GitHub does not let this token at ${what}: ${status} ${message}`.trim(), {
            remedy: 'The job needs issues: write.',
        });
    return new core_error/* UserError */.yo(`GitHub’s API failed for ${what}: ${status === 0 ? '' : `${status} `}${message}`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/metrics/open-metrics.js

/**
 * Indicators as OpenMetrics text (https://prometheus.io/docs/specs/om/open_metrics_spec/), which Prometheus, its node exporter's
 * textfile collector and others read.
 */
async function formatOpenMetrics(indicators) {
    const { Gauge, Registry } = await __webpack_require__.e(/* import() */ 5222).then(__webpack_require__.t.bind(__webpack_require__, 95222, 19));
    const registry = new Registry();
    registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
    for (const { name, help, samples } of indicators) {
        const labelNames = [...new Set(samples.flatMap(({ labels }) => Object.keys(labels)))];
        const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
        for (const { labels, value } of samples)
            gauge.set({ ...labels }, value);
    }
    return registry.metrics();
}
/** Writes them to a file, which is replaced as a whole: a collector reads it at any time. */
async function writeOpenMetrics(path, indicators) {
    const fresh = `${path}.${process.pid}.new`;
    await (0,promises_.writeFile)(fresh, await formatOpenMetrics(indicators));
    await (0,promises_.rename)(fresh, path);
}

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var layers_record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/median.js
var median = __webpack_require__(14148);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
;// CONCATENATED MODULE: ./lib/core/watch/health.js



/** The median is of so many deployments at most, and of so many at least. */
const comparedDeployments = 10;
const fewestDeployments = 3;
/** What of the layers, builds, deployments and package is below its bar. What was not measured is no problem. */
function judgeHealth(watched, policy) {
    return [
        ...judgeHitRate(watched.entries, policy),
        ...judgeAges(watched, policy),
        ...judgeQuota(watched, policy),
        ...judgeDeployments(watched.entries, policy),
    ];
}
/** A refresh executes steps on purpose, and with them what stands on them. */
function judgeHitRate(entries, { minHitRate, lowRuns }) {
    const rates = entries
        .filter(trend/* isBuild */.Tc)
        .filter(({ misses }) => !('refresh' in misses))
        .flatMap(({ dependencyHitRate }) => dependencyHitRate ?? [])
        .slice(-lowRuns);
    if (rates.length < lowRuns || rates.some((rate) => rate >= minHitRate))
        return [];
    return [
        {
            name: 'hit-rate-low',
            subject: '',
            evidence: `The dependency steps hit ${rates.map(quantity/* formatPercent */.l9).join(', ')} in the last ${(0,quantity/* plural */.LS)(rates.length, 'run')}, below the limit of ${(0,quantity/* formatPercent */.l9)(minHitRate)}.`,
            remedy: '"Why did it miss?" in the summary of these runs names the causes; "cache-prewarm doctor" looks for what is broken.',
        },
    ];
}
function judgeAges({ layers }, { maxAgeMs }) {
    if (maxAgeMs === undefined)
        return [];
    return layers
        .filter(({ ageMs }) => ageMs > maxAgeMs)
        .map(({ name, ageMs }) => ({
        name: 'layer-old',
        subject: name,
        evidence: `The layer ${name} was made ${(0,quantity/* formatAge */.nV)(ageMs)} ago, and max-age is ${(0,quantity/* formatAge */.nV)(maxAgeMs)}.`,
        remedy: 'Does the scheduled prewarm still run? GitHub switches schedules off in public repositories after 60 days without activity. "cache-prewarm prewarm --refresh all" refreshes by hand.',
    }));
}
function judgeQuota({ quota }, { quotaWarnPercent }) {
    if (quota === undefined)
        return [];
    const { storedBytes, quotaBytes } = quota;
    const percent = (storedBytes / quotaBytes) * 100;
    if (percent < quotaWarnPercent)
        return [];
    return [
        {
            name: 'quota-high',
            subject: '',
            evidence: `The package holds ${(0,quantity/* formatBytes */.z3)(storedBytes)}, ${(0,quantity/* formatPercent */.l9)(Math.round(percent * 10) / 10)} of its quota of ${(0,quantity/* formatBytes */.z3)(quotaBytes)}; the limit is ${(0,quantity/* formatPercent */.l9)(quotaWarnPercent)}.`,
            remedy: '"cache-prewarm maintain" shows what can be deleted, and deletes it with --dry-run false.',
        },
    ];
}
function judgeDeployments(entries, { slowFactor }) {
    const durations = entries
        .filter(({ kind, outcome }) => kind === 'deploy' && outcome === 'deployed')
        .map(({ durationMs }) => durationMs);
    const last = durations.at(-1);
    const before = durations.slice(0, -1).slice(-comparedDeployments);
    if (last === undefined || before.length < fewestDeployments)
        return [];
    const usual = (0,median/* median */.J)(before);
    if (last <= usual * slowFactor)
        return [];
    return [
        {
            name: 'deployment-slow',
            subject: '',
            evidence: `The last deployment took ${(0,quantity/* formatDuration */.a3)(last)}, ${(last / usual).toFixed(1)} times the ${(0,quantity/* formatDuration */.a3)(usual)} that ${(0,quantity/* plural */.LS)(before.length, 'deployment')} before took in the median.`,
            remedy: 'The timeline in its summary shows which phase. "cache-prewarm verify" shows whether the hosts hold the layers.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/core/watch/indicators.js

/** What is known of an image's layers, builds, deployments and package. What is not known is left out. */
function collectIndicators({ image, entries, layers, quota }) {
    const build = entries.findLast(trend/* isBuild */.Tc);
    const deploy = entries.findLast(({ kind, outcome }) => kind === 'deploy' && outcome === 'deployed');
    const deployment = deploy?.kind === 'deploy' ? deploy : undefined;
    const stored = entries.findLast(({ kind }) => kind === 'maintain');
    const one = (value) => value === undefined ? [] : [{ labels: { image }, value }];
    const indicators = [
        {
            name: 'cache_prewarm_dependency_hit_ratio',
            help: 'Share of the dependency steps of the last build that came from the cache.',
            samples: one(share(build?.dependencyHitRate)),
        },
        {
            name: 'cache_prewarm_stage_hit_ratio',
            help: 'The same for each stage.',
            samples: Object.entries(build?.stages ?? {}).map(([stage, rate]) => ({
                labels: { image, stage },
                value: rate / 100,
            })),
        },
        {
            name: 'cache_prewarm_time_saved_seconds',
            help: 'Time that the steps that hit in the last build took when they last executed.',
            samples: one(seconds(build?.timeSavedMs)),
        },
        {
            name: 'cache_prewarm_layer_age_seconds',
            help: 'Since the content of the layer was made.',
            samples: layers.map(({ name, ageMs }) => ({ labels: { image, layer: name }, value: ageMs / 1000 })),
        },
        {
            name: 'cache_prewarm_layer_size_bytes',
            help: 'Compressed.',
            samples: layers.flatMap(({ name, sizes }) => Object.entries(sizes).map(([platform, value]) => ({
                labels: { image, layer: name, platform },
                value,
            }))),
        },
        {
            name: 'cache_prewarm_stored_bytes',
            help: 'What the package held after the last maintenance, every blob once.',
            samples: one(quota?.storedBytes ?? (stored?.kind === 'maintain' ? stored.storedBytes : undefined)),
        },
        { name: 'cache_prewarm_quota_bytes', help: 'The input quota.', samples: one(quota?.quotaBytes) },
        {
            name: 'cache_prewarm_quota_used_ratio',
            help: 'Share of the quota that is taken.',
            samples: one(quota === undefined ? undefined : quota.storedBytes / quota.quotaBytes),
        },
        {
            name: 'cache_prewarm_deploy_duration_seconds',
            help: 'Of the last deployment that went well.',
            samples: one(seconds(deployment?.durationMs)),
        },
        {
            name: 'cache_prewarm_deploy_downloaded_bytes',
            help: 'By its hosts together.',
            samples: one(deployment?.downloadedBytes),
        },
        {
            name: 'cache_prewarm_deploy_downtime_seconds',
            help: 'Of the host that was out of service the longest.',
            samples: one(seconds(deployment?.downtimeMs)),
        },
        {
            name: 'cache_prewarm_last_run_timestamp_seconds',
            help: 'When the last run of a kind began.',
            samples: [...lastOfKinds(entries)].map(([kind, at]) => ({
                labels: { image, kind },
                value: Date.parse(at) / 1000,
            })),
        },
    ];
    return indicators.filter(({ samples }) => samples.length > 0);
}
function lastOfKinds(entries) {
    return new Map(entries.map(({ kind, at }) => [kind, at]));
}
function share(percent) {
    return percent === undefined ? undefined : percent / 100;
}
function seconds(ms) {
    return ms === undefined ? undefined : ms / 1000;
}

// EXTERNAL MODULE: ./lib/page/markdown/markdown.js
var markdown = __webpack_require__(27512);
;// CONCATENATED MODULE: ./lib/commands/health-issue.js


/**
 * What becomes of the issue: one is opened when health is lost, kept up to date, and closed when health is back. One that somebody
 * closed by hand stays closed until there is a problem that it did not name.
 *
 * @param open the issue that is open for this image
 * @param closed the one that was closed last, when none is open
 */
function planIssue(options) {
    const { image, problems, open, closed } = options;
    const names = problems.map(nameOf).toSorted();
    const body = formatBody(options, names);
    if (problems.length === 0) {
        if (open === undefined)
            return { kind: 'none' };
        return {
            kind: 'close',
            issue: open,
            body,
            comment: 'Healthy again: everything is within its limits.',
        };
    }
    if (open !== undefined) {
        const before = namesIn(open.body);
        const isSame = before.join() === names.join();
        if (isSame && open.body === body)
            return { kind: 'none' };
        return {
            kind: 'update',
            issue: open,
            body,
            comment: isSame ? undefined : describeChange(before, names),
        };
    }
    const dismissed = closed === undefined ? [] : namesIn(closed.body);
    if (closed === undefined || dismissed.length === 0)
        return { kind: 'open', title: `The cache of ${image} is not healthy`, body };
    if (names.every((name) => dismissed.includes(name)))
        return { kind: 'none' };
    return { kind: 'reopen', issue: closed, body, comment: describeChange(dismissed, names) };
}
function nameOf({ name, subject }) {
    return subject === '' ? name : `${name}:${subject}`;
}
const namesPrefix = '<!-- cache-prewarm problems: ';
function namesIn(body) {
    const line = body.split('\n').find((text) => text.startsWith(namesPrefix)) ?? '';
    return line
        .slice(namesPrefix.length)
        .replace(/ ?-->.*$/, '')
        .split(' ')
        .filter((name) => name !== '');
}
function formatBody({ image, problems, runUrl }, names) {
    return [
        issueMarker(image),
        `${namesPrefix}${names.join(' ')} -->`,
        problems.length === 0
            ? `The cache of ${(0,markdown/* codeSpan */.SS)(image)} is healthy again.`
            : `The cache of ${(0,markdown/* codeSpan */.SS)(image)} is not healthy:`,
        '',
        ...problems.flatMap(({ name, subject, evidence, remedy }) => [
            `- **${(0,markdown/* escapeMarkdown */.FV)(subject === '' ? name : `${name} (${subject})`)}**: ${(0,markdown/* escapeMarkdown */.FV)(evidence)} ${(0,markdown/* escapeMarkdown */.FV)(remedy)}`,
        ]),
        '',
        `${runUrl === undefined ? 'A maintenance' : `[A maintenance](${runUrl})`} measured this. It keeps this issue up to date, and closes it once everything is healthy. If you close it, it stays closed until there is another problem.`,
        '',
    ].join('\n');
}
function describeChange(before, now) {
    const fresh = now.filter((name) => !before.includes(name));
    const gone = before.filter((name) => !now.includes(name));
    return [
        ...(fresh.length > 0 ? [`New: ${fresh.map((name) => (0,markdown/* codeSpan */.SS)(name)).join(', ')}.`] : []),
        ...(gone.length > 0 ? [`Well again: ${gone.map((name) => (0,markdown/* codeSpan */.SS)(name)).join(', ')}.`] : []),
    ].join(' ');
}

;// CONCATENATED MODULE: ./lib/commands/watch.js













const dayMs = 86_400_000;
/** Reads and checks the inputs of a watch. Problems are collected in `reader`. */
function readWatchInputs(reader) {
    return {
        policy: {
            minHitRate: readPercent(reader, 'min-hit-rate', 80),
            lowRuns: reader.integer('low-runs', { min: 1, max: 100 }, 3),
            maxAgeMs: reader.durationMs('max-age') ?? 100 * dayMs,
            quotaWarnPercent: readPercent(reader, 'quota-warn', 80),
            slowFactor: readFactor(reader),
        },
        metricsFile: reader.text('metrics') || undefined,
        notify: reader.choice('notify', ['none', 'issue'], 'none'),
    };
}
function readPercent(reader, name, fallback) {
    const text = reader.text(name, String(fallback)).replace(/\s*%$/, '');
    const percent = Number(text);
    if (/^\d{1,3}(\.\d+)?$/.test(text) && percent <= 100)
        return percent;
    reader.problem(name, `expected a percentage such as ${fallback}, got "${text}"`);
    return fallback;
}
function readFactor(reader) {
    const text = reader.text('slow-factor', '2');
    const factor = Number(text);
    if (/^\d{1,4}(\.\d+)?$/.test(text) && factor > 1)
        return factor;
    reader.problem('slow-factor', `expected a number above 1, such as 2 or 1.5, got "${text}"`);
    return 2;
}
/**
 * Judges the health of an image's layers, builds, deployments and package, writes the indicators, and keeps the issue.
 * @param entries runs of the branch that is watched
 * @throws UserError when the indicators cannot be written, or GitHub does not take the issue.
 */
async function watch(run, entries, quota) {
    const { inputs, image, cwd } = run;
    const layers = await readLayers(run);
    const watched = { image, entries, layers, quota };
    const problems = judgeHealth(watched, inputs.policy);
    if (inputs.metricsFile !== undefined) {
        const path = (0,external_node_path_.resolve)(cwd, inputs.metricsFile);
        try {
            await writeOpenMetrics(path, collectIndicators(watched));
        }
        catch (error) {
            throw new core_error/* UserError */.yo(`the metrics could not be written: ${(0,core_error/* errorMessage */.gJ)(error)}`, {
                remedy: `Is ${path} in a folder that exists, and may be written to?`,
            });
        }
    }
    const issue = inputs.notify === 'issue' && run.issues !== undefined
        ? await keepIssue(run, run.issues, problems)
        : undefined;
    return { problems, layers, runs: entries.length, metricsFile: inputs.metricsFile, issue };
}
const atOnce = 4;
/** What the record names; none where there is no record that can be read. */
async function readLayers({ client, repository, clock, warn }) {
    const found = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, tag/* recordTag */.yg);
    if (found === undefined)
        return [];
    let record;
    try {
        record = (0,layers_record/* parseRecord */.H)(found.json);
    }
    catch (error) {
        warn(`The layers are not watched: the record cannot be read (${(0,core_error/* errorMessage */.gJ)(error)}).`);
        return [];
    }
    const limit = (0,p_limit/* default */.A)(atOnce);
    return Promise.all(Object.entries(record.layers).map(([name, { digest, builtAt }]) => limit(async () => {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, digest);
        const platforms = state.kind === 'ok' ? state.image.platforms : [];
        return {
            name,
            ageMs: Math.max(0, clock.nowMs() - Date.parse(builtAt)),
            sizes: Object.fromEntries(platforms.map(({ platform, layers, configBytes }) => [
                (0,descriptor/* formatPlatform */.Bq)(platform),
                layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
            ])),
        };
    })));
}
const doneWords = {
    open: 'opened',
    update: 'updated',
    reopen: 'reopened',
    close: 'closed',
};
async function keepIssue({ image, clock, runUrl, warn }, { token, apiUrl, repository }, problems) {
    const [owner = '', name = ''] = repository.split('/');
    const issues = createIssuesClient({ token, apiUrl, owner, repository: name, clock, warn });
    const { open, closed } = await issues.find(image);
    const plan = planIssue({ image, problems, open, closed, runUrl });
    const issue = await issues.carryOut(image, plan);
    if (plan.kind !== 'none' && issue !== undefined)
        return { done: doneWords[plan.kind], number: issue.number, url: issue.url };
    return open === undefined ? undefined : { done: 'unchanged', number: open.number, url: open.url };
}


/***/ }),

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
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
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
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

/***/ 52744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ splitProse)
/* harmony export */ });
/** Splits a sentence of one line as our own messages are written. Text of others can do no harm with it. */
function splitProse(line) {
    const parts = [];
    let end = 0;
    for (const match of line.matchAll(/https?:\/\/[\w.~:/?#@!&+=%-]*[\w/]|(?<!`)`[^`]+`(?!`)/g)) {
        if (match.index > end)
            parts.push({ kind: 'text', text: line.slice(end, match.index) });
        parts.push(match[0].startsWith('`')
            ? { kind: 'code', text: match[0].slice(1, -1) }
            : { kind: 'link', text: match[0] });
        end = match.index + match[0].length;
    }
    if (end < line.length)
        parts.push({ kind: 'text', text: line.slice(end) });
    return parts;
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

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   b: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads a record, which others may have written. Fields that this version does not know are left out.
 * @throws UserError that names the first field which is not as it should be, or the version when that is a later one.
 */
function parseRecord(json) {
    const record = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the record');
    if (record['version'] !== 1) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a record of version 1, got version ${JSON.stringify(record['version'])}.`, {
            remedy: 'A later cache-prewarm wrote it: use that one here too.',
        });
    }
    const tools = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(record['tools'], 'tools');
    return {
        version: 1,
        createdAt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['createdAt'], 'createdAt'),
        quarter: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['quarter'], 'quarter'),
        revision: readOptionalText(record['revision'], 'revision'),
        source: readOptionalText(record['source'], 'source'),
        salt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['salt'], 'salt'),
        tools: {
            buildx: readOptionalText(tools['buildx'], 'tools.buildx'),
            buildkit: readOptionalText(tools['buildkit'], 'tools.buildkit'),
            cachePrewarm: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tools['cachePrewarm'], 'tools.cachePrewarm'),
        },
        layers: readMap(record['layers'], 'layers', readEntry),
    };
}
/** The record as JSON, the same bytes for the same record. */
function formatRecord(record) {
    return `${JSON.stringify(sortKeys(record), null, 2)}\n`;
}
function readEntry(json, where) {
    const entry = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where);
    const inputs = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(entry['inputs'], `${where}.inputs`);
    const at = (field) => `${where}.inputs.${field}`;
    return {
        digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(entry['digest'], `${where}.digest`),
        target: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['target'], `${where}.target`),
        builtAt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['builtAt'], `${where}.builtAt`),
        inputs: {
            instructions: readList(inputs['instructions'], at('instructions'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR),
            files: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['files'], at('files')),
            args: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['args'], at('args')),
            externalImages: readMap(inputs['externalImages'], at('externalImages'), (value, place) => value === 'unresolved' ? value : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(value, place)),
            standsOn: readMap(inputs['standsOn'], at('standsOn'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP),
            platforms: readList(inputs['platforms'], at('platforms'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR),
            options: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['options'], at('options')),
        },
        steps: readList(entry['steps'], `${where}.steps`, readStep),
    };
}
function readStep(json, where) {
    const step = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where);
    return {
        stage: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(step['stage'], `${where}.stage`),
        platform: readOptionalText(step['platform'], `${where}.platform`),
        index: readCount(step['index'], `${where}.index`),
        instruction: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(step['instruction'], `${where}.instruction`),
        durationMs: readCount(step['durationMs'], `${where}.durationMs`),
    };
}
function readMap(json, where, read) {
    const entries = Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where));
    // Without a prototype: a layer may be called "constructor".
    return Object.assign(Object.create(null), Object.fromEntries(entries.map(([key, value]) => [key, read(value, `${where}["${key}"]`)])));
}
function readList(json, where, read) {
    return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(json, where).map((value, index) => read(value, `${where}[${index}]`));
}
function readOptionalText(json, where) {
    return json === undefined || json === null ? undefined : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(json, where);
}
function readCount(json, where) {
    if (typeof json === 'number' && Number.isFinite(json) && json >= 0)
        return json;
    throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(where, 'a number', json);
}
/** Keys in one order, so that the same record has the same digest whoever put it together. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
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

/***/ 27512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_prose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52744);


/**
 * GitHub makes links, mentions and emoji out of the finished text, so escaping the characters is not enough:
 * an invisible break keeps `@team`, `#12` and `:tada:` what they are.
 */
const BREAK = '\u200b';
/**
 * Text of others as one line of prose: nothing in it is markdown or HTML. Only addresses become links, and what
 * stands between two backticks becomes code, as our own messages write it.
 */
function escapeMarkdown(text, maxCharacters = 2000) {
    const escaped = (0,_core_format_prose_js__WEBPACK_IMPORTED_MODULE_1__/* .splitProse */ .e)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, maxCharacters))
        .map((part) => part.kind === 'text'
        ? escapeProse(part.text)
        : part.kind === 'code'
            ? codeSpan(part.text, maxCharacters)
            : `<${part.text}>`)
        .join('');
    // Nor does the text begin a list, a quotation or a heading; `27.0 MB` is none.
    return escaped.replace(/^([-+=#]|\d+(?=[.)](?:\s|$)))/, `${BREAK}$1`);
}
function escapeProse(text) {
    return (escapeHtml(unlink(text).replace(/[\\`*_[\]~]/g, '\\$&'))
        // A backslash does not keep GitHub from reading $…$ as a formula.
        .replace(/\$/g, '<span>$</span>'));
}
/** Keeps mentions, issue numbers and `:tada:` (but not the minutes of a time) plain text. */
function unlink(text) {
    return text
        .replace(/(^|[^\w@])@(?=\w)/g, `$1@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/:(?=(?!\d{1,2}:)[\w+-]+:)/g, `:${BREAK}`);
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
/** Text of others as a code span. Empty text gives an empty string. */
function codeSpan(text, maxCharacters = 160) {
    const line = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, maxCharacters);
    if (line === '')
        return '';
    const ticks = '`'.repeat(longestRun(line, /`+/g) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** Text of others as a block of code, line by line. */
function codeBlock(text, language = 'text') {
    const printable = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableText */ .XU)(text);
    const ticks = '`'.repeat(Math.max(3, longestRun(printable, /`+/g) + 1));
    return `${ticks}${language}\n${printable}\n${ticks}`;
}
function longestRun(text, run) {
    let longest = 0;
    for (const match of text.matchAll(run))
        longest = Math.max(longest, match[0].length);
    return longest;
}
/**
 * A table; the cells are markdown already (from `escapeMarkdown` or `codeSpan`), of one line each. What is
 * aligned to the right is a quantity and is not broken over lines.
 */
function table(columns, rows) {
    // In a cell `\|` is a pipe, in code too: https://github.github.com/gfm/#example-200
    const cell = (text, index) => {
        const escaped = text.replaceAll('|', '\\|');
        return columns[index]?.align === 'right' ? escaped.replaceAll(' ', '\u00a0') : escaped;
    };
    return [
        columns.map((column) => column.title),
        columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
        ...rows.map((cells) => cells.map(cell)),
    ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}
/** A part that is folded away until somebody opens it. `summary` is plain text, `body` markdown. */
function details(summary, body) {
    return `<details><summary>${escapeHtml(unlink((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(summary)))}</summary>\n\n${body}\n\n</details>`;
}


/***/ })

};

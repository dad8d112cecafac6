export const id = 8186;
export const ids = [8186];
export const modules = {

/***/ 10747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18523);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33592);




/** Docker's names for Docker Hub, the one it writes first. */
const dockerHubKeys = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];
/**
 * The login that docker would use for a registry: of the credential helper for it, of the general one, or as written
 * in `config.json` (https://github.com/docker/cli/blob/v28.5.0/cli/config/configfile/file.go). Undefined when there
 * is none.
 * @throws UserError when the file cannot be read or a helper does not do its work. It never holds a secret.
 */
async function readCredentials(registry, docker, commands) {
    const config = await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(docker.configDir);
    const keys = registry === 'docker.io' ? dockerHubKeys : [registry];
    const helpers = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(config['credHelpers']);
    const key = keys.find((candidate) => candidate in helpers);
    const helper = text(key === undefined ? config['credsStore'] : helpers[key]);
    // An empty name means: not from a helper.
    if (helper !== '')
        return askHelper(helper, key ?? keys[0] ?? registry, docker, commands);
    const auths = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(config['auths']);
    const written = Object.entries(auths).find(([name]) => keys.includes(name) || keys.includes(hostOf(name)));
    return written === undefined ? undefined : parseAuth((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(written[1]), registry);
}
/** https://github.com/docker/docker-credential-helpers/blob/v0.9.3/README.md#development */
async function askHelper(helper, server, docker, commands) {
    const program = `docker-credential-${helper}`;
    if (!/^[\w.-]+$/.test(helper)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Expected the name of a credential helper in docker's config.json, got "${helper}".`);
    }
    const result = await commands
        .run(program, ['get'], { env: docker.env, input: server })
        .catch((error) => {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`docker's config.json names the credential helper ${program}, which does not run: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, {
            remedy: `Install ${program}, or remove it from ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(docker.configDir, 'config.json')} and log in again with docker login.`,
        });
    });
    if (result.exitCode !== 0) {
        // The words of the protocol; everything else on its standard output could be a secret.
        if (/credentials not found/i.test(`${result.stdout}${result.stderr}`))
            return undefined;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${program} has no login for ${server} and ended with status ${result.exitCode}.`, {
            remedy: `Run "echo ${server} | ${program} get" to see what it says.`,
        });
    }
    const answer = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(result.stdout));
    const username = text(answer['Username']);
    const secret = text(answer['Secret']);
    if (secret === '')
        return undefined;
    return username === '<token>' ? { identityToken: secret } : { username, password: secret };
}
function parseAuth(auth, registry) {
    const identityToken = text(auth['identitytoken']);
    if (identityToken !== '')
        return { identityToken };
    const encoded = text(auth['auth']);
    if (encoded === '') {
        const username = text(auth['username']);
        return username === '' ? undefined : { username, password: text(auth['password']) };
    }
    const decoded = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon <= 0) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`docker's config.json holds a login for ${registry} that is not "user:password" in base64.`, {
            remedy: `Run docker login ${registry}.`,
        });
    }
    // Some versions of docker filled the rest with zeros.
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/(?<!\0)\0+$/, '') };
}
/** `https://ghcr.io/v1/` → `ghcr.io`: how old versions of docker wrote it. */
function hostOf(name) {
    return name.replace(/^https?:\/\//, '').replace(/\/.*/s, '');
}
function text(value) {
    return typeof value === 'string' ? value : '';
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

/***/ 58186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectRegistry: () => (/* binding */ connectRegistry),
  createSharedWays: () => (/* binding */ createSharedWays)
});

// EXTERNAL MODULE: ./lib/core/retry.js + 1 modules
var core_retry = __webpack_require__(90253);
// EXTERNAL MODULE: ./lib/adapters/docker/credentials.js
var docker_credentials = __webpack_require__(10747);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/core/oci/manifest.js




/**
 * Reads a manifest or an index, Docker's or OCI's:
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md and `image-index.md` beside it.
 * @throws UserError that names the field which is not as it should be, or the format when it is one that died out.
 */
function parseManifest(json) {
    const object = (0,oci_json/* readObject */.Ag)(json, 'the manifest');
    if (object['schemaVersion'] === 1) {
        throw new core_error/* UserError */.yo('The manifest has the format of Docker before 1.10 (schema 1), expected schema 2 or OCI.', {
            remedy: 'Push the image again with a current engine.',
        });
    }
    if (object['schemaVersion'] !== 2)
        throw (0,oci_json/* unexpected */.os)('schemaVersion', '2', object['schemaVersion']);
    const isIndex = 'manifests' in object;
    // A document that can be read in both ways means one thing to us and another to an engine (CVE-2021-41190).
    if (isIndex && ('layers' in object || 'config' in object)) {
        throw new core_error/* UserError */.yo('The manifest holds both manifests and layers: it can be read in two ways, so it is not used.');
    }
    const given = object['mediaType'] === undefined ? undefined : (0,oci_json/* readText */.yR)(object['mediaType'], 'mediaType');
    if (given !== undefined && (0,media_type/* isIndexMediaType */.$$)(given) !== isIndex) {
        throw new core_error/* UserError */.yo(`The manifest says that it is ${given}, and holds ${isIndex ? 'manifests' : 'no manifests'}.`);
    }
    const annotations = (0,oci_json/* readTexts */.Z7)(object['annotations'], 'annotations');
    if (isIndex) {
        return {
            kind: 'index',
            mediaType: given ?? media_type/* mediaType */.JL.ociIndex,
            manifests: (0,oci_json/* listOf */.c3)(descriptor/* parseDescriptor */.BA)(object['manifests'], 'manifests'),
            annotations,
        };
    }
    const subject = object['subject'];
    return {
        kind: 'manifest',
        mediaType: given ?? media_type/* mediaType */.JL.ociManifest,
        artifactType: (0,oci_json/* textOrUndefined */.TL)(object['artifactType']),
        config: (0,descriptor/* parseDescriptor */.BA)(object['config'], 'config'),
        layers: (0,oci_json/* listOf */.c3)(descriptor/* parseDescriptor */.BA)(object['layers'], 'layers'),
        annotations,
        ...(subject === undefined || subject === null ? {} : { subject: (0,descriptor/* parseDescriptor */.BA)(subject, 'subject') }),
    };
}

// EXTERNAL MODULE: ./lib/adapters/registry/call.js
var registry_call = __webpack_require__(21700);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
;// CONCATENATED MODULE: ./lib/adapters/registry/open-blob.js


/** Each request is tried again by itself, so that one that breaks off does not begin a large blob anew. */
const pieceBytes = 8 << 20;
async function* openBlob(wire, repository, { digest, sizeBytes }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const call = (0,registry_call/* blobCall */.Us)('GET', repository, digest, 'pull');
    const fail = (problem) => wire.failure(call, { kind: 'integrity', problem });
    const read = async (start) => {
        const end = Math.min(start + pieceBytes, sizeBytes) - 1;
        const { status, body } = await wire.ask({
            ...call,
            expect: [200, 206],
            headers: { range: `bytes=${start}-${end}` },
            maxBodyBytes: Math.max(pieceBytes, sizeBytes),
        });
        // 200: the registry knows no ranges, and has sent all of it.
        const piece = status === 200 ? body.subarray(start) : body;
        if (status === 206 && piece.length !== end - start + 1)
            throw fail(`asked for ${end - start + 1} bytes from ${start}, got ${piece.length}`);
        return piece;
    };
    let next = sizeBytes > 0 ? read(0) : undefined;
    for (let start = 0; next !== undefined;) {
        const piece = await next;
        start += piece.length;
        if (piece.length === 0 || start > sizeBytes)
            throw fail(`it is not of the size that was announced: ${sizeBytes}`);
        // The next one is on its way while this one is worked on.
        next = start < sizeBytes ? read(start) : undefined;
        next?.catch(() => { });
        hash.update(piece);
        yield piece;
    }
    if (`sha256:${hash.digest('hex')}` !== digest)
        throw fail('its content is another one than its digest says');
}

// EXTERNAL MODULE: ./lib/core/oci/error-code.js
var error_code = __webpack_require__(59773);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/oci/challenge.js
/**
 * Reads a WWW-Authenticate header: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1. Several challenges and the
 * parameters of one are both separated by commas; a word that no `=` follows begins a challenge. What cannot be read
 * ends the list.
 */
function parseChallenges(header) {
    const challenges = [];
    const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    const parameter = new RegExp(`[\\s,]*(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`, 'y');
    const scheme = new RegExp(`[\\s,]*(${token})(?=\\s|,|$)(?!\\s*=)`, 'y');
    let position = 0;
    for (;;) {
        parameter.lastIndex = position;
        const found = parameter.exec(header);
        const current = challenges.at(-1);
        if (found !== null && current !== undefined) {
            position = parameter.lastIndex;
            current.parameters[(found[1] ?? '').toLowerCase()] =
                found[2]?.replace(/\\(.)/g, '$1') ?? found[3] ?? '';
            continue;
        }
        scheme.lastIndex = position;
        const begun = scheme.exec(header);
        if (begun === null)
            return challenges;
        position = scheme.lastIndex;
        challenges.push({ scheme: (begun[1] ?? '').toLowerCase(), parameters: {} });
    }
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/adapters/registry/authorization.js






/** https://github.com/distribution/distribution/blob/v3.0.0/docs/content/spec/auth/token.md: without `expires_in`. */
const usualLifeSeconds = 60;
const longestTokenBytes = 1 << 20;
/** A shorter password would black out half of every message. */
const shortestSecret = 4;
/**
 * Basic, and Bearer with tokens of a token server
 * (https://github.com/distribution/distribution/blob/v3.0.0/docs/content/spec/auth/token.md, and `oauth.md` beside it
 * for identity tokens). Tokens are kept as long as they last.
 */
function createAuthorizer(options) {
    const { registry, transport } = options;
    const ownRealmOnly = options.ownRealmOnly === true || registry === 'ghcr.io';
    const secrets = createSecrets();
    const login = createLogin(options.credentials, secrets);
    let isTold = false;
    const guardRealm = (realm) => {
        if (realm.host === registry)
            return;
        if (ownRealmOnly)
            throw new registry_error/* RegistryError */.gl({
                kind: 'invalid',
                method: 'GET',
                url: realm,
                problem: `${registry} names ${realm.host} as its token server, and its login is only sent to ${registry}`,
                token: 'oauth',
            });
        if (isTold || domainOf(realm.hostname) === domainOf(new URL(`https://${registry}`).hostname))
            return;
        isTold = true;
        transport.retry.warn(`The login for ${registry} is sent to ${realm.host}, which ${registry} names as its token server.`);
    };
    const tokens = createTokens(async (asked, repository, access) => {
        const scope = `repository:${repository}:${access}`;
        const credentials = await login.read();
        const request = tokenRequest(asked, registry, scope, credentials);
        if (credentials !== undefined)
            guardRealm(request.url);
        const image = `${registry}/${repository}`;
        const { token, lifeSeconds } = await fetchToken(transport, request, image, secrets.redact);
        secrets.keep(token);
        const lifeMs = lifeSeconds * 1000;
        // Renewed a little earlier, so that it does not run out on its way.
        const expiresAtMs = transport.retry.nowMs() + lifeMs - Math.min(10_000, lifeMs / 10);
        return { header: `Bearer ${token}`, expiresAtMs };
    }, transport.retry);
    let challenge;
    return {
        redact: secrets.redact,
        get hasLogin() {
            return login.found;
        },
        async header(repository, access) {
            if (challenge === undefined)
                return undefined;
            if (challenge.scheme === 'basic')
                return basicHeader(await login.read());
            const isStronger = access === 'pull' && tokens.has(repository, 'pull,push');
            return tokens.get(challenge, repository, isStronger ? 'pull,push' : access);
        },
        async renew(repository, access, refused) {
            const challenges = parseChallenges(refused.challenge);
            challenge =
                challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters['realm'] !== undefined) ??
                    challenges.find(({ scheme }) => scheme === 'basic') ??
                    challenge;
            if (challenge === undefined)
                return undefined;
            tokens.drop(refused.header, repository);
            // A credential helper may have a newer login by now.
            if (refused.header !== undefined && !tokens.pending)
                login.forget();
            return challenge.scheme === 'basic'
                ? basicHeader(await login.read())
                : tokens.get(challenge, repository, access);
        },
    };
}
/** Reads the login once, and again after it was forgotten or could not be read. */
function createLogin(credentials, secrets) {
    let reading;
    let isFound = false;
    return {
        async read() {
            reading ??= credentials();
            try {
                const login = await reading;
                isFound = login !== undefined;
                if (login !== undefined && 'identityToken' in login)
                    secrets.keep(login.identityToken);
                else if (login !== undefined)
                    secrets.keep(login.password, base64(login));
                return login;
            }
            catch (error) {
                reading = undefined;
                throw error;
            }
        },
        forget() {
            reading = undefined;
        },
        get found() {
            return isFound;
        },
    };
}
/** Keeps tokens as long as they last. Several requests that need the same one wait for one. */
function createTokens(fetchNew, retry) {
    const tokens = new Map();
    const pending = new Map();
    const keyOf = (repository, access) => `${repository} ${access}`;
    const usable = (key) => {
        const token = tokens.get(key);
        return token !== undefined && token.expiresAtMs > retry.nowMs() ? token : undefined;
    };
    return {
        has: (repository, access) => usable(keyOf(repository, access)) !== undefined,
        /** The header with a token. */
        async get(asked, repository, access) {
            const key = keyOf(repository, access);
            const kept = usable(key);
            if (kept !== undefined)
                return kept.header;
            const coming = pending.get(key) ??
                (0,core_retry/* retryWith */.dg)(() => fetchNew(asked, repository, access), registry_error/* describeFailure */.Ic, registry_error/* explainFailure */.SP, retry);
            pending.set(key, coming);
            try {
                const token = await coming;
                tokens.set(key, token);
                return token.header;
            }
            finally {
                pending.delete(key);
            }
        },
        /** What has made one token worthless may have made those for the same repository worthless, too. */
        drop(header, repository) {
            if (![...tokens.values()].some((token) => token.header === header))
                return;
            for (const key of [...tokens.keys()])
                if (key.startsWith(`${repository} `))
                    tokens.delete(key);
        },
        get pending() {
            return pending.size > 0;
        },
    };
}
function createSecrets() {
    const secrets = new Set();
    return {
        keep(...found) {
            for (const secret of found)
                if (secret.length >= shortestSecret)
                    secrets.add(secret);
        },
        redact: (text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, '***'), text),
    };
}
/** Asks a token server. @throws RegistryError that names the image the token is for. */
async function fetchToken(transport, request, image, redact) {
    const { method, url } = request;
    const withLogin = request.body !== undefined || request.headers?.['authorization'] !== undefined;
    const token = withLogin ? 'oauth' : 'anonymous';
    const fail = (details) => new registry_error/* RegistryError */.gl({ method, url, ...details, image, token });
    const response = await transport.exchange(request).catch((error) => {
        throw error instanceof registry_error/* RegistryError */.gl ? fail(error.details) : error;
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (response.status !== 200) {
        const kind = (0,registry_error/* kindOfStatus */.o3)(response.status);
        throw fail({
            // Of the token server, this says nothing about the image.
            kind: kind === 'not-found' ? 'refused' : kind,
            status: response.status,
            codes: (0,error_code/* parseErrorBody */.k)(redact(text)),
            retryAfter: response.header('retry-after'),
        });
    }
    const parsed = parseToken(text);
    if (parsed === undefined)
        throw fail({ kind: 'invalid', problem: 'the answer holds no token' });
    return parsed;
}
function base64(credentials) {
    return Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
}
function basicHeader(credentials) {
    return credentials === undefined || 'identityToken' in credentials
        ? undefined
        : `Basic ${base64(credentials)}`;
}
function tokenRequest(asked, registry, scope, credentials) {
    const url = parseRealm(asked.parameters['realm'], registry);
    const service = asked.parameters['service'];
    if (credentials !== undefined && 'identityToken' in credentials) {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'cache-prewarm',
            scope,
            refresh_token: credentials.identityToken,
            ...(service === undefined ? {} : { service }),
        });
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url, headers, body: form.toString(), maxBodyBytes: longestTokenBytes };
    }
    if (service !== undefined)
        url.searchParams.set('service', service);
    url.searchParams.set('scope', scope);
    const authorization = basicHeader(credentials);
    const headers = authorization === undefined ? {} : { authorization };
    return { method: 'GET', url, headers, maxBodyBytes: longestTokenBytes };
}
/** `auth.docker.io` → `docker.io`, `auth.example.co.uk` → `example.co.uk`; an address as it is. */
function domainOf(host) {
    const isCountry = /\.[a-z]{2,3}\.[a-z]{2}$/.test(host);
    return /^[\d.]+$|^\[/.test(host)
        ? host
        : host
            .split('.')
            .slice(isCountry ? -3 : -2)
            .join('.');
}
/** @throws RegistryError unless the login is safe there. */
function parseRealm(realm, registry) {
    const base = new URL(`${(0,reference/* isLoopback */.U9)(registry) ? 'http' : 'https'}://${registry}/`);
    let url;
    try {
        url = new URL(realm ?? '', base);
    }
    catch {
        throw new registry_error/* RegistryError */.gl({
            kind: 'invalid',
            method: 'GET',
            url: base,
            problem: `the registry names "${realm}" as its token server`,
            token: 'oauth',
        });
    }
    if (url.protocol !== 'https:' && !((0,reference/* isLoopback */.U9)(registry) && (0,reference/* isLoopback */.U9)(url.host))) {
        throw new registry_error/* RegistryError */.gl({
            kind: 'invalid',
            method: 'GET',
            url,
            problem: 'the token server does not use https, and no login is sent to it',
            token: 'oauth',
        });
    }
    return url;
}
function parseToken(text) {
    const json = (0,oci_json/* parseJson */.qF)(text);
    if (typeof json !== 'object' || json === null)
        return undefined;
    const { token, access_token: accessToken, expires_in: life } = json;
    const found = [token, accessToken].find((value) => typeof value === 'string' && value !== '');
    if (typeof found !== 'string')
        return undefined;
    return { token: found, lifeSeconds: typeof life === 'number' && life > 0 ? life : usualLifeSeconds };
}

;// CONCATENATED MODULE: ./lib/adapters/registry/wire.js






function createSession(options) {
    return { authorizer: createAuthorizer(options), asksFirst: createFirst() };
}
const longestErrorBytes = 1 << 20;
/** @throws UserError when HTTP is asked for elsewhere than on this machine. */
function createWire(options) {
    const { registry, transport } = options;
    const base = baseUrl(registry, options.plainHttp ?? (0,reference/* isLoopback */.U9)(registry));
    const { urlOf, failure, exchange } = createExchange(options, base);
    const { authorizer, asksFirst } = options.session ?? createSession(options);
    const refusal = (call, response, note) => failure(call, {
        ...readRefusal(response, authorizer),
        ...(note === undefined ? {} : { note }),
    });
    /** With the login, which stays with the registry: the address of an upload is the registry's choice. */
    const authorized = async (call) => {
        if (urlOf(call).origin !== base.origin)
            return exchange(call, undefined);
        const answered = await asksFirst();
        let header;
        let response;
        let renewing;
        try {
            header = await authorizer.header(call.repository, call.access);
            response = await exchange(call, header);
            if (response.status !== 401 || response.url.origin !== base.origin)
                return response;
            const challenge = response.header('www-authenticate') ?? '';
            renewing = authorizer.renew(call.repository, call.access, { header, challenge });
        }
        finally {
            answered();
        }
        const renewed = await renewing;
        const answer = renewed === undefined ? response : await exchange(call, renewed);
        if (answer.status !== 401)
            return answer;
        throw refusal(call, answer, authorizer.hasLogin
            ? `it does not accept the login for ${registry}`
            : `no login for ${registry} was found`);
    };
    const send = async (call) => {
        const response = await authorized(call);
        if (!call.expect.includes(response.status))
            throw refusal(call, response);
        return response;
    };
    const retry = (run, afterOwnPush = false) => (0,core_retry/* retryWith */.dg)(run, (error) => {
        const described = (0,registry_error/* describeFailure */.Ic)(error);
        return described && { ...described, afterOwnPush };
    }, registry_error/* explainFailure */.SP, transport.retry);
    return {
        registry,
        send,
        ask: (call, { afterOwnPush } = { afterOwnPush: false }) => retry(() => send(call), afterOwnPush),
        retry: (run) => retry(run),
        urlOf,
        failure,
    };
}
/** What the registry says of a call that it refuses. */
function readRefusal({ body, header, status, url }, authorizer) {
    const codes = (0,error_code/* parseErrorBody */.k)(authorizer.redact(Buffer.from(body).toString('utf8')));
    return { kind: (0,registry_error/* kindOfStatus */.o3)(status), url, status, codes, retryAfter: header('retry-after') };
}
/**
 * What login a registry wants is learnt from its first answer, so the other requests wait for that: they would all be refused.
 * Answers with what the first one calls when it is answered, and calls nothing for the others.
 */
function createFirst() {
    let first;
    return async () => {
        if (first !== undefined) {
            await first;
            return () => { };
        }
        let answered = () => { };
        first = new Promise((resolve) => {
            answered = resolve;
        });
        return answered;
    };
}
/** Calls as the registry's HTTP has them, whatever the login. */
function createExchange({ registry, transport }, base) {
    const urlOf = ({ path, repository }) => typeof path === 'string' ? new URL(`${repository}/${path}`, base) : path;
    const failure = (call, details) => new registry_error/* RegistryError */.gl({
        method: call.method,
        url: urlOf(call),
        image: `${registry}/${call.repository}`,
        ...details,
    });
    return {
        urlOf,
        failure,
        async exchange(call, authorization) {
            try {
                return await transport.exchange({
                    method: call.method,
                    url: urlOf(call),
                    headers: { ...call.headers, ...(authorization === undefined ? {} : { authorization }) },
                    ...(call.body === undefined ? {} : { body: call.body }),
                    ...(call.receive === undefined ? {} : { receive: call.receive }),
                    maxBodyBytes: call.maxBodyBytes ?? longestErrorBytes,
                });
            }
            catch (error) {
                throw error instanceof registry_error/* RegistryError */.gl ? failure(call, error.details) : error;
            }
        },
    };
}
function baseUrl(registry, plainHttp) {
    if (plainHttp && !(0,reference/* isLoopback */.U9)(registry)) {
        throw new core_error/* UserError */.yo(`Expected ${registry} to be used with https: http is for registries on this machine.`);
    }
    // Docker Hub's registry is not at the address that its images are named after.
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    return new URL(`${plainHttp ? 'http' : 'https'}://${host}/v2/`);
}

;// CONCATENATED MODULE: ./lib/adapters/registry/reader.js










const longestBlobBytes = 32 << 20;
function createReader(wire) {
    return {
        resolve: (...of) => resolve(wire, ...of),
        fetchManifest: (...of) => fetchManifest(wire, ...of),
        fetchBlob: (...of) => fetchBlob(wire, ...of),
        blobExists: (...of) => blobExists(wire, ...of),
        verifyBlob: (...of) => verifyBlob(wire, ...of),
        openBlob: (...of) => openBlob(wire, ...of),
        fetchReferrers: (...of) => fetchReferrers(wire, ...of),
    };
}
async function resolve(wire, repository, tagOrDigest) {
    const call = (0,registry_call/* manifestCall */.YF)('HEAD', repository, tagOrDigest);
    const response = await wire.ask(call);
    if (response.status === 404)
        return undefined;
    const digest = (0,content_digest/* announcedDigest */.Kp)(response);
    const sizeBytes = Number(response.header('content-length') ?? Number.NaN);
    const mediaType = mediaTypeOf(response);
    const isEnough = response.status === 200 && media_type/* manifestMediaTypes */.$P.includes(mediaType) && Number.isSafeInteger(sizeBytes);
    if (digest === undefined || !isEnough)
        return (await fetchManifest(wire, repository, tagOrDigest))?.descriptor;
    (0,content_digest/* checkDigest */.H2)(wire, call, digest, (0,oci_digest/* parseDigest */.m)(tagOrDigest));
    return { mediaType, digest, sizeBytes };
}
async function fetchManifest(wire, repository, tagOrDigest) {
    const call = (0,registry_call/* manifestCall */.YF)('GET', repository, tagOrDigest);
    const response = await wire.retry(async () => {
        const answer = await wire.send(call);
        if (answer.status !== 200 || !endsInTheMiddle(answer.body))
            return answer;
        throw wire.failure(call, { kind: 'network', problem: 'unexpected EOF: the manifest ends in the middle' });
    });
    if (response.status === 404)
        return undefined;
    const bytes = response.body;
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    (0,content_digest/* checkDigest */.H2)(wire, call, digest, (0,oci_digest/* parseDigest */.m)(tagOrDigest));
    (0,content_digest/* checkDigest */.H2)(wire, call, digest, (0,content_digest/* announcedDigest */.Kp)(response));
    const manifest = readManifest(wire, call, bytes);
    const served = mediaTypeOf(response);
    if (media_type/* manifestMediaTypes */.$P.includes(served) && served !== manifest.mediaType) {
        const problem = `served as ${served}, and says of itself that it is ${manifest.mediaType}`;
        throw wire.failure(call, { kind: 'invalid', problem });
    }
    return {
        descriptor: { mediaType: manifest.mediaType, digest, sizeBytes: bytes.length },
        manifest,
        bytes,
    };
}
/** JSON that is not whole, although the answer seems to be: what a proxy makes of a connection that broke behind it. */
function endsInTheMiddle(bytes) {
    const text = Buffer.from(bytes).toString('utf8').trim();
    if (!text.startsWith('{'))
        return false;
    try {
        JSON.parse(text);
        return false;
    }
    catch {
        return true;
    }
}
function readManifest(wire, call, bytes) {
    try {
        return parseManifest(JSON.parse(Buffer.from(bytes).toString('utf8')));
    }
    catch (error) {
        throw wire.failure(call, { kind: 'invalid', problem: `this is no manifest: ${(0,core_error/* errorMessage */.gJ)(error)}` });
    }
}
async function fetchBlob(wire, repository, { digest, sizeBytes }) {
    const call = {
        ...(0,registry_call/* blobCall */.Us)('GET', repository, digest, 'pull'),
        maxBodyBytes: Math.max(sizeBytes, longestErrorBytes),
    };
    if (sizeBytes > longestBlobBytes) {
        throw wire.failure(call, {
            kind: 'invalid',
            problem: `expected at most ${longestBlobBytes} bytes, got ${sizeBytes}`,
        });
    }
    const { status, body } = await wire.ask(call);
    if (status === 404)
        return undefined;
    (0,content_digest/* checkDigest */.H2)(wire, call, (0,content_digest/* digestOf */.ol)(body), digest);
    if (body.length !== sizeBytes) {
        const problem = `it has ${(0,quantity/* plural */.LS)(body.length, 'byte')}, and ${sizeBytes} ${(0,quantity/* agree */.d5)(sizeBytes, 'was', 'were')} announced`;
        throw wire.failure(call, { kind: 'integrity', problem });
    }
    return body;
}
/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
async function fetchReferrers(wire, repository, digest) {
    const call = {
        ...{ method: 'GET', repository, path: `referrers/${digest}`, access: 'pull' },
        // Those that do not know the address answer as they like.
        expect: [200, 400, 404, 405, 501],
        headers: { accept: media_type/* mediaType */.JL.ociIndex },
        maxBodyBytes: registry_call/* longestManifestBytes */.xL,
    };
    const response = await wire.ask(call);
    if (response.status !== 200 || mediaTypeOf(response) !== media_type/* mediaType */.JL.ociIndex)
        return undefined;
    const found = readManifest(wire, call, response.body);
    return found.kind === 'index' ? found : undefined;
}
async function blobExists(wire, repository, digest, sizeBytes) {
    const response = await wire.ask((0,registry_call/* blobCall */.Us)('HEAD', repository, digest, 'pull'));
    const length = response.header('content-length');
    if (response.status === 404)
        return false;
    return sizeBytes === undefined || length === undefined || Number(length) === sizeBytes;
}
/** In ranges, so that a break costs one of them; nothing is kept but the state of the digest. */
async function verifyBlob(wire, repository, { digest, sizeBytes }) {
    let before = (0,external_node_crypto_.createHash)('sha256');
    for (let start = 0; start < sizeBytes;) {
        const end = Math.min(start + longestBlobBytes, sizeBytes) - 1;
        let tally = { hash: before, sizeBytes: 0 };
        const { status } = await wire.ask({
            ...(0,registry_call/* blobCall */.Us)('GET', repository, digest, 'pull'),
            expect: [200, 206, 404, 416],
            headers: { range: `bytes=${start}-${end}` },
            maxBodyBytes: Math.max(longestBlobBytes, sizeBytes),
            receive: (answer) => {
                // 200: the registry knows no ranges, and sends all of it.
                const own = { hash: answer === 206 ? before.copy() : (0,external_node_crypto_.createHash)('sha256'), sizeBytes: 0 };
                tally = own;
                return (chunk) => {
                    own.hash.update(chunk);
                    own.sizeBytes += chunk.length;
                };
            },
        });
        if (status === 404 || status === 416)
            return false;
        if (status === 200)
            return tally.sizeBytes === sizeBytes && isDigestOf(tally.hash, digest);
        if (tally.sizeBytes !== end - start + 1)
            return false;
        before = tally.hash;
        start = end + 1;
    }
    return isDigestOf(before, digest);
}
function isDigestOf(hash, digest) {
    return `sha256:${hash.digest('hex')}` === digest;
}
function mediaTypeOf(response) {
    return (response.header('content-type') ?? '').replace(/;.*/s, '').trim();
}

;// CONCATENATED MODULE: ./lib/adapters/registry/tag-list.js


const mostPages = 1000;
function createTagLister(wire) {
    return { listTags: (repository) => listTags(wire, repository) };
}
async function listTags(wire, repository) {
    const tags = [];
    let path = 'tags/list?n=1000';
    for (let page = 1; page <= mostPages; page++) {
        const call = {
            method: 'GET',
            repository,
            path,
            access: 'pull',
            expect: [200, 404],
            maxBodyBytes: registry_call/* longestManifestBytes */.xL,
        };
        const response = await wire.ask(call);
        if (response.status === 404)
            return tags;
        const listed = parseTags(response);
        if (listed === undefined)
            throw wire.failure(call, { kind: 'invalid', problem: 'this is no list of tags' });
        tags.push(...listed);
        const next = nextPage(wire, call, response);
        if (next === undefined)
            return tags;
        path = next;
    }
    throw new core_error/* UserError */.yo(`Expected at most ${mostPages} pages of tags in ${wire.registry}/${repository}, got more.`);
}
/** https://www.rfc-editor.org/rfc/rfc8288#section-3; the login goes nowhere else. */
function nextPage(wire, call, response) {
    const link = /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(response.header('link') ?? '')?.[1];
    if (link === undefined)
        return undefined;
    const here = wire.urlOf(call);
    const next = new URL(link, here);
    if (next.origin === here.origin)
        return next;
    throw wire.failure(call, { kind: 'invalid', problem: `the list goes on at ${next.origin}` });
}
function parseTags(response) {
    try {
        const json = JSON.parse(Buffer.from(response.body).toString('utf8'));
        const tags = json?.tags ?? [];
        return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/registry/writer.js



function createWriter(wire) {
    return {
        pushBlob: (...of) => pushBlob(wire, ...of),
        pushBlobFile: (repository, path, { digest, sizeBytes }) => pushBlob(wire, repository, { path, sizeBytes }, digest),
        pushManifest: (...of) => pushManifest(wire, ...of),
        delete: (...of) => deleteManifest(wire, ...of),
        probeWrite: (...of) => probeWrite(wire, ...of),
    };
}
/** Tried again from the start: an upload that broke off cannot be told from one that was forgotten. */
async function pushBlob(wire, repository, body, digest) {
    await wire.retry(async () => {
        const found = await wire.send((0,registry_call/* blobCall */.Us)('HEAD', repository, digest, 'pull,push'));
        if (found.status === 200)
            return;
        const open = openUpload(repository);
        const url = uploadUrl(wire, open, await wire.send(open));
        // Not with searchParams, which would write anew what the registry has signed.
        url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
        await wire.send({
            method: 'PUT',
            repository,
            path: url,
            access: 'pull,push',
            expect: [201, 204],
            headers: { 'content-type': 'application/octet-stream' },
            body,
        });
    });
}
async function pushManifest(wire, repository, tagOrDigest, mediaType, bytes) {
    const call = {
        method: 'PUT',
        repository,
        path: (0,registry_call/* manifestPath */.ji)(tagOrDigest),
        access: 'pull,push',
        expect: [200, 201, 202],
        headers: { 'content-type': mediaType },
        body: bytes,
    };
    const kept = (0,content_digest/* announcedDigest */.Kp)(await wire.ask(call, { afterOwnPush: true }));
    if (kept !== undefined)
        (0,content_digest/* checkDigest */.H2)(wire, call, kept, (0,content_digest/* digestOf */.ol)(bytes));
}
async function deleteManifest(wire, repository, tagOrDigest) {
    const { status } = await wire.ask({
        method: 'DELETE',
        repository,
        path: (0,registry_call/* manifestPath */.ji)(tagOrDigest),
        access: 'pull,push,delete',
        // A tag where only digests can be deleted is 400 or 405, as the registry likes it.
        expect: [200, 202, 204, 400, 404, 405],
    });
    if (status === 404)
        return 'absent';
    return status === 400 || status === 405 ? 'unsupported' : 'deleted';
}
async function probeWrite(wire, repository) {
    const call = openUpload(repository);
    let opened;
    try {
        opened = await wire.ask(call);
    }
    catch (error) {
        const no = ['denied', 'unauthorized', 'not-found', 'refused'];
        if (error instanceof registry_error/* RegistryError */.gl && no.includes(error.kind))
            return { kind: 'refused', error };
        throw error;
    }
    const path = uploadUrl(wire, call, opened);
    // Some registries cannot cancel; they forget uploads by themselves.
    await wire
        .send({ method: 'DELETE', repository, path, access: 'pull,push', expect: [200, 202, 204] })
        .catch(() => undefined);
    return { kind: 'allowed' };
}
function openUpload(repository) {
    return { method: 'POST', repository, path: 'blobs/uploads/', access: 'pull,push', expect: [202] };
}
/** Where an upload goes on; registries answer it absolute or relative. */
function uploadUrl(wire, call, response) {
    const location = response.header('location') ?? '';
    if (location !== '' && URL.canParse(location, response.url.href))
        return new URL(location, response.url);
    throw wire.failure(call, {
        kind: 'invalid',
        problem: 'the registry opened an upload and did not say where',
    });
}

;// CONCATENATED MODULE: ./lib/adapters/registry/client.js




/** A client of one registry. @throws UserError as `createWire` does. */
function createRegistryClient(options) {
    const wire = createWire(options);
    return { ...createReader(wire), ...createWriter(wire), ...createTagLister(wire) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 16 modules
var diagnose = __webpack_require__(40659);
// EXTERNAL MODULE: ./lib/adapters/http-agent.js
var http_agent = __webpack_require__(7198);
// EXTERNAL MODULE: ./lib/adapters/response-body.js
var response_body = __webpack_require__(41502);
;// CONCATENATED MODULE: ./lib/adapters/registry/transport.js







const mostRedirects = 5;
const usualAnswerMs = 60_000;
/** Of one registry, at the same time. As many a browser opens, too. */
const mostConnections = 6;
/** Longer than most builds of a code change, shorter than servers wait. */
const keepConnectionMs = 30_000;
/** Connects to nothing before it is used. */
function createAgents(options) {
    const answerTimeoutMs = options.answerTimeoutMs ?? usualAnswerMs;
    const agentOptions = {
        connect: {
            timeout: options.connectTimeoutMs ?? 15_000,
            ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
            ...(options.authorities === undefined ? {} : { ca: options.authorities }),
        },
        connections: mostConnections,
        keepAliveTimeout: keepConnectionMs,
        headersTimeout: answerTimeoutMs,
        bodyTimeout: answerTimeoutMs,
    };
    const direct = (0,http_agent/* createHttp2Agent */.uz)(agentOptions);
    const proxy = readProxy(options.env);
    let proxied;
    return {
        direct,
        async outside() {
            if (proxy === undefined)
                return direct;
            proxied ??= (0,http_agent/* createProxyAgent */.IL)(proxy, agentOptions);
            return proxied;
        },
    };
}
/** HTTPS, and HTTP on this very machine only. Certificates are always checked. */
function createTransport(options) {
    const totalTimeoutMs = options.totalTimeoutMs ?? 5 * 60_000;
    const { direct, outside } = options.agents ?? createAgents(options);
    const exchangeOnce = async (request, url, headers) => {
        const fail = (kind, problem) => new registry_error/* RegistryError */.gl({ kind, method: request.method, url, problem });
        const timeoutMs = totalTimeoutMs * longAnswers(request);
        try {
            // A proxy cannot reach what is only on this machine.
            const agent = (0,reference/* isLoopback */.U9)(url.host) ? direct : await outside();
            const response = await (0,http_agent/* sendRequest */.w$)(agent, url, {
                method: request.method,
                headers: { 'user-agent': 'cache-prewarm', ...headers, ...lengthOf(request.body) },
                ...(request.body === undefined ? {} : { body: openBody(request.body) }),
                signal: AbortSignal.timeout(timeoutMs),
            });
            const { body, sizeBytes } = await receiveBody(request, response);
            options.onMoved?.({ downloadedBytes: sizeBytes, uploadedBytes: bytesOf(request.body) }, request.url);
            return { status: response.statusCode, header: headerReader(response.headers), body, url };
        }
        catch (error) {
            if (error instanceof response_body/* TooLongError */.Pw)
                throw fail('invalid', error.message);
            const problem = networkProblem(error, timeoutMs);
            throw fail((0,diagnose/* diagnose */.h)(problem)?.id.startsWith('tls-certificate-') ? 'tls' : 'network', problem);
        }
    };
    return { retry: options.retry, exchange: (request) => followRedirects(request, exchangeOnce) };
}
/** How many times the time of one answer what is streamed may take: once for each 32 MiB. */
function longAnswers({ receive, maxBodyBytes, body }) {
    const bytes = Math.max(receive === undefined ? 0 : maxBodyBytes, isFile(body) ? body.sizeBytes : 0);
    return Math.max(1, Math.ceil(bytes / (32 << 20)));
}
function isFile(body) {
    return typeof body === 'object' && 'path' in body;
}
function bytesOf(body) {
    return isFile(body) ? body.sizeBytes : Buffer.byteLength(body ?? '');
}
function lengthOf(body) {
    return isFile(body) ? { 'content-length': String(body.sizeBytes) } : {};
}
function openBody(body) {
    return isFile(body) ? (0,external_node_fs_.createReadStream)(body.path) : body;
}
async function receiveBody({ receive, maxBodyBytes }, { statusCode, body }) {
    if (receive === undefined || statusCode < 200 || statusCode > 299) {
        const bytes = await (0,response_body/* readBody */.x8)(body, maxBodyBytes);
        return { body: bytes, sizeBytes: bytes.length };
    }
    return { body: Buffer.alloc(0), sizeBytes: await (0,response_body/* streamBody */.tY)(body, maxBodyBytes, receive(statusCode)) };
}
async function followRedirects(request, exchangeOnce) {
    let { url, headers } = request;
    if (!isAllowed(url))
        throw invalid(request, url, 'expected an https address: only a registry on this machine may use http');
    for (let redirects = 0;; redirects++) {
        const response = await exchangeOnce(request, url, headers);
        const location = response.header('location');
        if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
            return response;
        if (redirects === mostRedirects)
            throw invalid(request, url, `redirected more than ${mostRedirects} times`);
        const next = nextAddress(request, url, response.status, location);
        if (next.origin !== url.origin)
            headers = withoutAuthorization(headers);
        url = next;
    }
}
function invalid({ method }, url, problem) {
    return new registry_error/* RegistryError */.gl({ kind: 'invalid', method, url, problem });
}
/** Where a redirect leads. @throws RegistryError when it may not be followed there. */
function nextAddress(request, url, status, location) {
    if (!URL.canParse(location, url.href))
        throw invalid(request, url, 'redirected to something that is no address');
    const next = new URL(location, url);
    if (next.protocol !== url.protocol && next.protocol !== 'https:')
        throw invalid(request, url, `redirected to ${next.protocol}//, away from https`);
    if (!isAllowed(next))
        throw invalid(request, url, `redirected to ${next.origin}, which is neither https nor this machine`);
    const { method } = request;
    const isReading = method === 'GET' || method === 'HEAD';
    if (isReading || (next.origin === url.origin && status >= 307))
        return next;
    throw invalid(request, url, `redirected to ${next.origin} with ${status}, where a ${method} cannot follow`);
}
function isAllowed(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,reference/* isLoopback */.U9)(url.host));
}
function withoutAuthorization(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}
function headerReader(headers) {
    return (name) => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
    };
}
/** Undefined when the environment names no proxy. HTTP_PROXY has no say: what uses HTTP is on this machine. */
function readProxy(env) {
    const read = (name) => env[name.toLowerCase()] || env[name] || '';
    const httpsProxy = read('HTTPS_PROXY');
    return httpsProxy === '' ? undefined : { httpsProxy, noProxy: read('NO_PROXY') };
}
/** `read ECONNRESET` */
function networkProblem(error, totalTimeoutMs) {
    if (typeof error !== 'object' || error === null)
        return String(error);
    const { name, code, message, errors } = error;
    if (name === 'TimeoutError')
        return `ETIMEDOUT: not answered within ${(0,quantity/* formatDuration */.a3)(totalTimeoutMs)}`;
    // Where several addresses were tried (RFC 8305), the error of the first says as much as all of them.
    const told = message || errors?.[0]?.message;
    // Node says most codes in the message, too.
    const words = code !== undefined && told?.includes(code) ? [told] : [code, told];
    return words.filter((text) => text !== undefined && text !== '').join(': ') || String(error);
}

;// CONCATENATED MODULE: ./lib/adapters/registry/connect.js






/**
 * Makes clients for registries, one for each, with the logins that docker has there. Nothing is sent, and no login is
 * read, before a client is used.
 */
function connectRegistry(options) {
    const { docker, commands, clock, random, shared } = options;
    const transportOptions = {
        env: docker.env,
        ...(options.onMoved === undefined ? {} : { onMoved: options.onMoved }),
        retry: {
            policy: { retries: options.retries, maxTotalMs: core_retry/* maxTotalWaitMs */.IX },
            nowMs: () => clock.nowMs(),
            sleep: (durationMs) => clock.sleep(durationMs),
            random,
            warn: warnOnce(options.warn),
        },
    };
    const agents = shared?.agents(() => createAgents(transportOptions));
    const transport = createTransport({ ...transportOptions, ...(agents === undefined ? {} : { agents }) });
    const clients = new Map();
    return (registry) => {
        const known = clients.get(registry);
        if (known !== undefined)
            return known;
        const credentials = () => (0,docker_credentials/* readCredentials */.L)(registry, docker, commands);
        const ownRealmOnly = options.ownRealmOnly?.has(registry) === true;
        const wire = { registry, credentials, transport, ownRealmOnly };
        const session = options.anonymous === true ? undefined : shared?.session(registry, () => createSession(wire));
        const client = createRegistryClient({ ...wire, ...(session === undefined ? {} : { session }) });
        clients.set(registry, client);
        return client;
    };
}
/** Many requests meet the same failure of a registry at once: one line about it is enough. */
function warnOnce(warn) {
    const told = new Set();
    return (message, error) => {
        const failure = error instanceof registry_error/* RegistryError */.gl
            ? `${error.details.url.host} ${error.status ?? error.details.problem}`
            : message;
        if (told.has(failure))
            return;
        told.add(failure);
        warn(message);
    };
}
/** For one run; all that use it must have the same logins. */
function createSharedWays() {
    let agents;
    const sessions = new Map();
    return {
        agents: (make) => (agents ??= make()),
        session(registry, make) {
            const session = sessions.get(registry) ?? make();
            sessions.set(registry, session);
            return session;
        },
    };
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


/***/ })

};

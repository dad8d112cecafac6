export const id = 6286;
export const ids = [6286,3905];
export const modules = {

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

/***/ 6286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFileFetcher: () => (/* binding */ createFileFetcher),
/* harmony export */   shareFetches: () => (/* binding */ shareFetches)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);
/* harmony import */ var _http_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7198);
/* harmony import */ var _response_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41502);




const mostRedirects = 5;
const attempts = 2;
const pauseMs = 1000;
/** Fetches as apt and apk do: over HTTP, too, because a repository says itself which content is right, and with the proxies of `env`. */
function createFileFetcher({ env, clock, totalTimeoutMs = 2 * 60_000, }) {
    const agents = openAgents(env);
    const once = async (start, mostBytes) => {
        let url = new URL(start);
        for (let redirects = 0; redirects <= mostRedirects; redirects++) {
            const response = await (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .sendRequest */ .w$)(await agents(url), url, {
                method: 'GET',
                headers: { 'user-agent': 'cache-prewarm' },
                signal: AbortSignal.timeout(totalTimeoutMs),
            });
            const { statusCode, headers, body } = response;
            if (statusCode === 200)
                return (0,_response_body_js__WEBPACK_IMPORTED_MODULE_3__/* .readBody */ .x8)(body, mostBytes);
            await body.dump();
            if (statusCode === 404 || statusCode === 410)
                return undefined;
            const location = [headers['location']].flat()[0];
            if (statusCode < 300 || statusCode > 399 || location === undefined)
                throw new StatusError(statusCode);
            url = follow(url, location);
        }
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`it redirects more than ${mostRedirects} times`);
    };
    return async (url, mostBytes, onMoved) => {
        for (let attempt = 1;; attempt++) {
            try {
                const bytes = await once(url, mostBytes);
                onMoved?.(bytes?.length ?? 0);
                return bytes;
            }
            catch (error) {
                if (attempt === attempts || !mayPass(error))
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${url}: ${reasonOf(error)}`, { cause: error });
                await clock.sleep(pauseMs);
            }
        }
    };
}
class StatusError extends Error {
    status;
    constructor(status) {
        super(`the server answers ${status}`);
        this.status = status;
    }
}
function mayPass(error) {
    if (error instanceof StatusError)
        return error.status >= 500 || error.status === 429;
    return !(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || error instanceof _response_body_js__WEBPACK_IMPORTED_MODULE_3__/* .TooLongError */ .Pw);
}
/** What a network failure is called is in its code, or in the first of several. */
function reasonOf(error) {
    const { code, name, errors } = (error ?? {});
    if (name === 'TimeoutError')
        return 'it does not answer in time';
    const message = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(errors?.[0] ?? error);
    return code === undefined || message.includes(code) ? message : `${code}: ${message}`;
}
/** @throws UserError when it leads away from HTTPS, or nowhere. */
function follow(url, location) {
    if (!URL.canParse(location, url.href))
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('it redirects to something that is no address');
    const next = new URL(location, url);
    const isAllowed = next.protocol === 'https:' || (next.protocol === 'http:' && url.protocol === 'http:');
    if (!isAllowed)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`it redirects to ${next.protocol}//`);
    return next;
}
/** Made when something is fetched: most runs fetch nothing. */
function openAgents(env) {
    const options = { connect: { timeout: 15_000 }, headersTimeout: 30_000, bodyTimeout: 30_000 };
    const read = (name) => env[name.toLowerCase()] || env[name] || '';
    const proxies = {
        httpsProxy: read('HTTPS_PROXY'),
        httpProxy: read('HTTP_PROXY'),
        noProxy: read('NO_PROXY'),
    };
    let direct;
    let proxied;
    return async (url) => {
        const usesProxy = proxies.httpsProxy !== '' || proxies.httpProxy !== '';
        if (!usesProxy || (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.host)) {
            direct ??= (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttpAgent */ .KX)(options);
            return direct;
        }
        proxied ??= (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .createProxyAgent */ .IL)(proxies, options);
        return proxied;
    };
}
/** Fetches each file once, for all images of a run: most are based on the same distribution. Its bytes moved for the first. */
function shareFetches(fetchFile) {
    const known = new Map();
    return (url, mostBytes, onMoved) => {
        const key = `${mostBytes} ${url}`;
        const fetched = known.get(key) ?? fetchFile(url, mostBytes, onMoved);
        known.set(key, fetched);
        return fetched;
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
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
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
/** Whether a text is the name of an image, with or without a tag or digest. */
function isReference(text) {
    try {
        parseReference(text);
        return true;
    }
    catch {
        return false;
    }
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
function repositoryOf(text) {
    const { registry, repository } = parseReference(text);
    return `${registry}/${repository}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
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
    const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
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
    const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
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


/***/ })

};

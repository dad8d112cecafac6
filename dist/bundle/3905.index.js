export const id = 3905;
export const ids = [3905];
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


/***/ })

};

export const id = 6177;
export const ids = [6177];
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

/***/ 76740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   o3: () => (/* binding */ kindOfStatus)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95053);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59773);





/** A request to a registry that failed: which one, what the registry says of it, and how hard it was tried. */
class RegistryError extends _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo {
    name = 'RegistryError';
    kind;
    method;
    /** Without its query, which can hold secrets. */
    url;
    status;
    codes;
    /** How long the registry asked to wait. */
    retryAfterMs;
    attempts;
    waitedMs;
    /** What the catalogue of errors says of it. */
    diagnosis;
    details;
    constructor(details) {
        const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(evidence(details), { image: details.image });
        super(formatMessage(details), diagnosis === undefined ? {} : { remedy: diagnosis.remedy });
        this.kind = details.kind;
        this.method = details.method;
        this.url = withoutQuery(details.url);
        this.status = details.status;
        this.codes = details.codes ?? [];
        this.retryAfterMs = details.retryAfterMs;
        this.attempts = details.tried?.attempts ?? 1;
        this.waitedMs = details.tried?.waitedMs ?? 0;
        this.diagnosis = diagnosis;
        this.details = { ...details, url: new URL(this.url) };
    }
}
/** The kind of a status that was not expected. */
function kindOfStatus(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'denied';
    if (status === 404)
        return 'not-found';
    if (status === 429)
        return 'rate-limited';
    if (status >= 500)
        return 'server';
    return status >= 400 ? 'refused' : 'invalid';
}
/** The failure in the words of containerd, so that one catalogue explains its errors and ours. */
function evidence(details) {
    const { method, status, codes = [], problem = '' } = details;
    const said = (0,_core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .formatErrorCodes */ .U)(codes);
    if (status === undefined || problem !== '')
        return [problem, said].join(' ');
    const answer = `unexpected status from ${method} request to ${withoutQuery(details.url)}: ${statusText(status)}`;
    return `${details.token === undefined ? '' : `failed to fetch ${details.token} token: `}${answer}: ${said}`;
}
function formatMessage(details) {
    const { method, status, codes = [], problem, note, tried } = details;
    const what = problem ?? (status === undefined ? 'no answer' : statusText(status));
    const said = (0,_core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .formatErrorCodes */ .U)(codes);
    const notes = [note, tried && formatTried(tried)].filter((text) => text !== undefined && text !== '');
    return [
        details.token === undefined ? '' : 'No token for the registry: ',
        `${method} ${withoutQuery(details.url)}: ${what}`,
        said === '' ? '' : `, ${said}`,
        notes.length === 0 ? '' : ` (${notes.join('; ')})`,
    ].join('');
}
function formatTried({ attempts, waitedMs, because, reason }) {
    const often = attempts === 1 ? '' : `${attempts} attempts, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(waitedMs)} of waiting`;
    return [often, because === 'asked-too-long' || because === 'time' ? reason : '']
        .filter((text) => text !== '')
        .join('; ');
}
function statusText(status) {
    const words = node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status];
    return words === undefined ? String(status) : `${status} ${words}`;
}
function withoutQuery(url) {
    return `${url.origin}${url.pathname}`;
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

/***/ 59773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ formatErrorCodes),
/* harmony export */   k: () => (/* binding */ parseErrorBody)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const longestMessage = 300;
/**
 * Reads the body of a refused request. A registry sends a list of errors
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes), a token server `error` and
 * `error_description`, GitHub's own servers `message`; proxies in between send plain text or a page, of which the
 * first words are kept.
 */
function parseErrorBody(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return [];
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(trimmed);
    if (typeof json !== 'object' || json === null) {
        const words = shorten(/^</.test(trimmed) ? (/<title>([^<]*)/i.exec(trimmed)?.[1] ?? '') : trimmed);
        return words === '' ? [] : [{ code: '', message: words }];
    }
    const body = json;
    if (Array.isArray(body['errors']))
        return body['errors'].flatMap(parseEntry);
    const message = [body['error_description'], body['message'], body['details']].find(isText);
    const error = isText(body['error']) ? body['error'] : undefined;
    if (message === undefined && error === undefined)
        return [];
    return [{ code: (error ?? '').toUpperCase(), message: shorten(message ?? '') }];
}
/** `DENIED: permission_denied: write_package` */
function formatErrorCodes(codes) {
    return codes
        .map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '))
        .join('; ');
}
function parseEntry(entry) {
    if (typeof entry !== 'object' || entry === null)
        return [];
    const { code, message } = entry;
    if (!isText(code) && !isText(message))
        return [];
    return [{ code: isText(code) ? code.toUpperCase() : '', message: isText(message) ? shorten(message) : '' }];
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}


/***/ }),

/***/ 40090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
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


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ maxTotalWaitMs),
/* harmony export */   M$: () => (/* binding */ planRetry),
/* harmony export */   dg: () => (/* binding */ retryWith)
/* harmony export */ });
/* harmony import */ var _diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95053);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40090);




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
    const diagnosis = (0,_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(failure.text);
    const useful = usefulRetries(failure, diagnosis, policy.retries);
    if (useful === 0 && policy.retries > 0) {
        return {
            kind: 'give-up',
            because: 'permanent',
            reason: diagnosis === undefined ? 'trying again cannot help' : diagnosis.cause,
        };
    }
    const { floorMs, ceilingMs } = diagnosis?.wait ?? usualWait;
    const askedMs = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .m)(failure.retryAfter, failure.text, failure.nowMs);
    if (askedMs !== undefined && askedMs > ceilingMs) {
        return {
            kind: 'give-up',
            because: 'asked-too-long',
            reason: `the server asks to wait ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(askedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(ceilingMs)} are waited`,
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
            reason: `waited ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(waitedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(policy.maxTotalMs)} are waited in all`,
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
                options.warn(`${(0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error).replace(/\.$/, '')}: trying again in ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(decision.waitMs)}.`, error);
            }
            await options.sleep(decision.waitMs);
            waitedMs += decision.waitMs;
        }
    }
}


/***/ })

};

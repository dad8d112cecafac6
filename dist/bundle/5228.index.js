export const id = 5228;
export const ids = [5228];
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

/***/ 76890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   A: () => (/* binding */ tellsWhole),
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   Lp: () => (/* binding */ readNetwork),
/* harmony export */   O3: () => (/* binding */ readWholeManifests),
/* harmony export */   P2: () => (/* binding */ hasContainerdStore),
/* harmony export */   XF: () => (/* binding */ readDescription),
/* harmony export */   jg: () => (/* binding */ readStep),
/* harmony export */   u2: () => (/* binding */ readContainer)
/* harmony export */ });
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25965);
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);
/* harmony import */ var _core_version_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99141);





/** Of Docker 27.2. Older engines speak an older one, which lacks `listsWholeSince` of what is used here. */
const newestApi = '1.47';
/** https://docs.docker.com/reference/api/engine/version-history/#v147-api-changes, `manifests` */
const listsWholeSince = '1.47';
function readVersion(json) {
    const answer = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'version');
    const theirs = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(answer['ApiVersion'], 'version.ApiVersion');
    const oldest = typeof answer['MinAPIVersion'] === 'string' ? answer['MinAPIVersion'] : theirs;
    const lower = (0,_core_version_number_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(theirs, newestApi) ? theirs : newestApi;
    return {
        // An engine that was built from source may not tell it.
        version: answer['Version'] ? (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(answer['Version'], 'version.Version') : 'unknown',
        speak: (0,_core_version_number_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(lower, oldest) ? oldest : lower,
        os: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(answer['Os'], 'version.Os'),
        arch: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(answer['Arch'], 'version.Arch'),
    };
}
/** Whether an engine that is spoken to in this version of the API tells of which manifests it has every blob. */
function tellsWhole(speak) {
    return !(0,_core_version_number_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(speak, listsWholeSince);
}
/** Of an image in the list: which of its manifests are whole. */
function readWholeManifests(json) {
    const manifests = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'image')['Manifests'];
    if (!Array.isArray(manifests))
        return undefined;
    return manifests
        .map((item) => (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(item, 'image.Manifests'))
        .flatMap(({ ID: id, Available: available }) => available === true ? ((0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(String(id)) ?? []) : []);
}
/** The engine names its processor as the kernel does: `armv7l`. */
function variantOf(arch, machine) {
    const match = arch === 'arm' && typeof machine === 'string' ? /^armv([5-8])/.exec(machine) : null;
    return match === null ? {} : { variant: `v${match[1]}` };
}
/** `DriverStatus` of an engine's description: its images are kept by containerd. */
function hasContainerdStore(status) {
    return (Array.isArray(status) &&
        status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter')));
}
function readImage(json) {
    const image = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the image');
    const id = (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(image['Id'], 'image.Id'));
    if (id === undefined)
        throw new Error(`Expected the ID of an image, got ${String(image['Id'])}.`);
    const config = image['Config'];
    const rootfs = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(image['RootFS'] ?? {}, 'image.RootFS');
    const references = (field) => (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(image[field] ?? [], `image.${field}`).flatMap((item) => readReferences(String(item)));
    const names = references('RepoTags');
    return {
        id,
        // Docker 26 lists what was pulled by digest among the tags, too.
        tags: names.filter(({ digest }) => digest === undefined).map(_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH),
        pulledAs: references('RepoDigests').flatMap(({ registry, repository, digest }) => digest === undefined ? [] : [{ registry, repository, digest }]),
        diffIds: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(rootfs['Layers'] ?? [], 'image.RootFS.Layers').flatMap((item) => (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(String(item)) ?? []),
        created: typeof image['Created'] === 'string' ? image['Created'] : undefined,
        namedMs: readNamed(image['Metadata']),
        platform: {
            os: String(image['Os'] ?? ''),
            architecture: String(image['Architecture'] ?? ''),
            ...(typeof image['Variant'] === 'string' && image['Variant'] !== ''
                ? { variant: image['Variant'] }
                : {}),
        },
        ...((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(config) ? { hasHealthCheck: (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .hasHealthCheck */ .F)(config['Healthcheck']) } : {}),
        wholeManifests: undefined,
    };
}
/** Go writes a time that never was as the year 1. */
function readNamed(metadata) {
    const time = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(metadata)['LastTagTime'];
    const namedMs = typeof time === 'string' ? Date.parse(time) : Number.NaN;
    return namedMs > 0 ? namedMs : undefined;
}
/** What an engine calls `<none>:<none>`, or what is no reference to us, is no name. */
function readReferences(text) {
    try {
        return [(0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text)];
    }
    catch {
        return [];
    }
}
function readContainer(json) {
    const container = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the container');
    const [name] = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['Names'] ?? [], 'container.Names');
    const labels = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(container['Labels'] ?? {}, 'container.Labels');
    return {
        id: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(container['Id'], 'container.Id'),
        name: typeof name === 'string' ? name.replace(/^\//, '') : '',
        image: String(container['Image'] ?? ''),
        imageId: (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(String(container['ImageID'] ?? '')),
        state: String(container['State'] ?? ''),
        // In the words for people, as of API 1.47: `Up 3 minutes (unhealthy)`.
        ...(String(container['Status'] ?? '').includes('(unhealthy)') ? { isUnhealthy: true } : {}),
        labels: readLabels(labels),
        ...((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(container['HostConfig'])['NetworkMode'] === 'host' ? { usesHostNetwork: true } : {}),
        ports: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['Ports'] ?? [], 'container.Ports')
            .map(_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)
            .flatMap(({ IP: address, PublicPort: port, Type: protocol }) => typeof port === 'number'
            ? [{ address: String(address ?? ''), port, protocol: String(protocol) }]
            : []),
    };
}
function readNetwork(json) {
    const network = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the network');
    const pools = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(network['IPAM'])['Config'];
    return {
        name: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(network['Name'], 'network.Name'),
        labels: readLabels((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(network['Labels'])),
        subnets: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectsOf */ .iZ)(pools).map((pool) => pool['Subnet'])),
    };
}
function readLabels(labels) {
    return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)]));
}
function readDescription(version, json) {
    const info = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'info');
    const { NCPU: cpus, Runtimes: runtimes } = info;
    return {
        version: version.version,
        apiVersion: version.speak,
        platform: {
            os: version.os,
            architecture: version.arch,
            ...variantOf(version.arch, info['Architecture']),
        },
        store: hasContainerdStore(info['DriverStatus']) ? 'containerd' : 'classic',
        rootDir: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(info['DockerRootDir'], 'info.DockerRootDir'),
        containerdAddress: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrUndefined */ .TL)((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(info['Containerd'])['Address']),
        listsIncomplete: tellsWhole(version.speak),
        isInSwarm: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(info['Swarm'])['LocalNodeState'] === 'active',
        cpus: typeof cpus === 'number' && cpus > 0 ? cpus : undefined,
        runtimes: (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(runtimes) ? Object.keys(runtimes) : undefined,
    };
}
function readStep(json) {
    const step = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'history');
    const size = step['Size'];
    return {
        createdBy: typeof step['CreatedBy'] === 'string' ? step['CreatedBy'] : '',
        sizeBytes: typeof size === 'number' && size > 0 ? size : 0,
    };
}


/***/ }),

/***/ 13476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ EngineError)
/* harmony export */ });
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40659);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);



/** A request to an engine that failed: which one, what the engine says, and how hard it was tried. */
class EngineError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'EngineError';
    kind;
    /** What the catalogue of errors says of it. */
    diagnosis;
    details;
    constructor(details) {
        const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(details.problem, { image: details.image });
        super(formatMessage(details), { remedy: diagnosis?.remedy });
        this.kind = details.kind;
        this.diagnosis = diagnosis;
        this.details = details;
    }
}
function formatMessage({ action, engine, problem, tried }) {
    const often = tried === undefined || tried.attempts === 1
        ? ''
        : ` (${tried.attempts} attempts, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(tried.waitedMs)} of waiting)`;
    return `${engine} could not ${action}: ${problem}${often}`;
}


/***/ }),

/***/ 31685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ rememberAnswer),
/* harmony export */   cq: () => (/* binding */ createEngineWire),
/* harmony export */   ni: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90253);
/* harmony import */ var _http_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7198);
/* harmony import */ var _response_body_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41502);
/* harmony import */ var _engine_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76890);
/* harmony import */ var _engine_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13476);







const longestAnswerBytes = 64 << 20;
/** Nothing is sent before it is used. */
function createEngineWire(options) {
    const { socketPath, name, answerTimeoutMs = 120_000 } = options;
    const agent = (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttpAgent */ .KX)({
        // Each may be a command of its own on a host that forwards no sockets, and sshd allows ten.
        connections: 4,
        connect: { socketPath, timeout: 15_000 },
        headersTimeout: answerTimeoutMs,
        bodyTimeout: answerTimeoutMs,
    });
    const failure = ({ action, image }, details) => new _engine_error_js__WEBPACK_IMPORTED_MODULE_4__/* .EngineError */ .N({ action, engine: name, ...(image === undefined ? {} : { image }), ...details });
    const brokenOff = (call, error, timeoutMs) => failure(call, { kind: 'unreachable', problem: networkProblem(error, socketPath, timeoutMs) });
    const sendTo = async (call, path, timeoutMs) => {
        try {
            return await (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .sendRequest */ .w$)(agent, new URL(`http://engine${path}`), {
                method: call.method,
                headersTimeout: timeoutMs,
                bodyTimeout: timeoutMs,
                ...(call.headers === undefined ? {} : { headers: call.headers }),
            });
        }
        catch (error) {
            throw brokenOff(call, error, timeoutMs);
        }
    };
    const read = async (call, response) => {
        const text = await readText(response).catch((error) => {
            throw brokenOff(call, error, answerTimeoutMs);
        });
        return parseAnswer(call, response.statusCode, text, failure);
    };
    const retry = (run) => (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryWith */ .dg)(run, describeFailure, (error, tried) => (error instanceof _engine_error_js__WEBPACK_IMPORTED_MODULE_4__/* .EngineError */ .N ? new _engine_error_js__WEBPACK_IMPORTED_MODULE_4__/* .EngineError */ .N({ ...error.details, tried }) : error), options.retry);
    const version = rememberAnswer(() => {
        const call = { method: 'GET', path: '/version', action: 'report its version' };
        return retry(async () => (0,_engine_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersion */ .$4)(await read(call, await sendTo(call, call.path, answerTimeoutMs))));
    });
    const send = async (call, timeoutMs = answerTimeoutMs) => sendTo(call, `/v${(await version()).speak}${call.path}`, timeoutMs);
    return {
        send,
        ask: (call) => retry(async () => read(call, await send(call))),
        retry,
        version,
        failure,
        brokenOff,
        close: () => agent.destroy(),
    };
}
/** Asks once. A failure is not remembered: the engine may be started meanwhile. */
function rememberAnswer(ask) {
    let known;
    return () => {
        known ??= ask();
        known.catch(() => {
            known = undefined;
        });
        return known;
    };
}
function parseAnswer(call, status, text, failure) {
    if (status === 404 && call.mayBeAbsent)
        return undefined;
    if (status >= 400)
        throw failure(call, refusalOf(status, text));
    if (text.trim() === '')
        return {};
    try {
        return JSON.parse(text);
    }
    catch {
        throw failure(call, { kind: 'invalid', problem: `this is no JSON: ${text.slice(0, 200)}` });
    }
}
/** What is known of a failure, for `retryWith`. */
function describeFailure(error) {
    if (!(error instanceof _engine_error_js__WEBPACK_IMPORTED_MODULE_4__/* .EngineError */ .N) || error.details.tried !== undefined)
        return undefined;
    const { status, problem, kind } = error.details;
    if (kind === 'invalid')
        return undefined;
    // An engine's 500 says only that something failed; what, is in its words.
    return { text: problem, status: status !== undefined && status > 500 ? status : undefined };
}
/** What an engine says of a request that it refuses. */
async function readRefusal(response) {
    return refusalOf(response.statusCode, await readText(response).catch(() => ''));
}
function refusalOf(status, text) {
    let problem = text.trim().slice(0, 2000);
    try {
        const { message } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(JSON.parse(text), 'the answer');
        if (typeof message === 'string')
            problem = message;
    }
    catch {
        // Then it is said as it came.
    }
    const kind = status === 404 ? 'not-found' : status === 409 ? 'conflict' : 'refused';
    return { kind, status, problem: problem === '' ? `status ${status}` : problem };
}
async function readText({ body }) {
    return (await (0,_response_body_js__WEBPACK_IMPORTED_MODULE_5__/* .readBody */ .x8)(body, longestAnswerBytes)).toString('utf8');
}
/** In the words of docker's own command, so that one catalogue explains both. */
function networkProblem(error, socketPath, timeoutMs) {
    const { code, message } = error;
    const place = `unix://${socketPath}`;
    if (code === 'EACCES' || code === 'EPERM')
        return `permission denied while trying to connect to the Docker daemon socket at ${place}`;
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ENOTSOCK')
        return `Cannot connect to the Docker daemon at ${place} (${code}). Is the docker daemon running?`;
    if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
        return `the Docker engine at ${place} did not answer for ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatDuration */ .a3)(timeoutMs)}`;
    return `the Docker engine at ${place} hung up: ${[code, message].filter(Boolean).join(': ')}`;
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

/***/ 12700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeOwnedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const ownerFile = 'owner.json';
/** A folder without an owner may be one that is just being made. */
const graceMs = 24 * 3_600_000;
/**
 * Makes a folder of this process (mode 0700) whose name begins with `prefix`, and removes those that processes which were killed
 * have left beside it.
 * @param nowMs undefined: others use that prefix, too, and what has no owner is not ours.
 */
async function makeOwnedFolder(parent, prefix, nowMs) {
    const self = await readOwner(process.pid);
    await sweep(parent, prefix, self, nowMs).catch(() => { });
    let folder;
    try {
        // Short where others use the prefix, too: the path of a socket is.
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, nowMs === undefined ? prefix : `${prefix}${process.pid}-`));
        if (self !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ownerFile), JSON.stringify(self), { mode: 0o600 });
        return folder;
    }
    catch (error) {
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).catch(() => { });
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The temporary folder ${parent} cannot be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, {
            remedy: 'Free space there, or set TMPDIR (RUNNER_TEMP on a runner) to a folder with space.',
        });
    }
}
async function sweep(parent, prefix, self, nowMs) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent)) {
        if (!name.startsWith(prefix))
            continue;
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        if (stats === undefined || !isOurs(stats))
            continue;
        if (await isLeft(folder, stats, self, nowMs, name.slice(prefix.length)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Whether the process in the name is gone: killed before it could say who it was, or while it removed the folder. */
async function hasNoMaker(name) {
    const [, pid] = /^(\d+)-/.exec(name) ?? [];
    return pid !== undefined && (await readOwner(Number(pid))) === undefined;
}
/** In a folder that everybody may write to, others may have put one, or a link. */
function isOurs(stats) {
    return stats.isDirectory() && stats.uid === process.getuid?.();
}
async function isLeft(folder, stats, self, nowMs, name) {
    const owner = parseOwner(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ownerFile), 'utf8').catch(() => ''));
    if (owner === undefined) {
        if (nowMs === undefined)
            return false;
        return nowMs - stats.mtimeMs > graceMs || (self !== undefined && (await hasNoMaker(name)));
    }
    if (self === undefined)
        return false;
    if (owner.bootId !== self.bootId)
        return true;
    if (owner.pidNamespace !== self.pidNamespace)
        return false;
    return (await readOwner(owner.pid))?.startTime !== owner.startTime;
}
function parseOwner(text) {
    try {
        const { pid, startTime, bootId, pidNamespace } = JSON.parse(text);
        return typeof pid === 'number' &&
            typeof startTime === 'string' &&
            typeof bootId === 'string' &&
            typeof pidNamespace === 'string'
            ? { pid, startTime, bootId, pidNamespace }
            : undefined;
    }
    catch {
        return undefined;
    }
}
/** Undefined: there is no such process, or no /proc. */
async function readOwner(pid) {
    try {
        const [stat, bootId, pidNamespace] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${process.pid}/ns/pid`),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // The 22nd of all, and two stand before the bracket.
        return { pid, startTime: fields[19] ?? '', bootId: bootId.trim(), pidNamespace };
    }
    catch {
        return undefined;
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

/***/ 40161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ hashHostName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** `SHA256:…` of a public key in base64, as ssh-keygen -l prints it. */
function fingerprintOf(publicKey) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.from(publicKey, 'base64')).digest('base64');
    return `SHA256:${hash.replace(/={1,2}$/, '')}`;
}
/** How ssh hides the name of a host in a known_hosts file; salt and result in base64 (OpenSSH 9.2, hostfile.c, host_hash). */
function hashHostName(salt, name) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64');
}


/***/ }),

/***/ 61903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readHostScript)
/* harmony export */ });
/* unused harmony export readHostSource */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/**
 * The scripts that run on hosts, in src/host. Each address stands there as a whole, because that is how the bundler finds the
 * files that have to be beside the bundle.
 */
const files = {
    preflight: [__webpack_require__.ab + "preflight.sh"],
    needs: [
        __webpack_require__.ab + "public-config.sh",
        __webpack_require__.ab + "basics.sh",
        __webpack_require__.ab + "files.sh",
        __webpack_require__.ab + "needs.sh",
    ],
    release: [
        __webpack_require__.ab + "basics.sh",
        __webpack_require__.ab + "files.sh",
        __webpack_require__.ab + "pin.sh",
        __webpack_require__.ab + "images.sh",
        __webpack_require__.ab + "changes.sh",
        __webpack_require__.ab + "containers.sh",
        __webpack_require__.ab + "record.sh",
        __webpack_require__.ab + "releases.sh",
        __webpack_require__.ab + "release.sh",
    ],
    ownPulls: [__webpack_require__.ab + "own-pulls.sh"],
    composeConfig: [
        __webpack_require__.ab + "public-config.sh",
        __webpack_require__.ab + "compose-config.sh",
    ],
    status: [__webpack_require__.ab + "status.sh"],
    /** Functions first; what runs comes last. */
    switch: [
        __webpack_require__.ab + "basics.sh",
        __webpack_require__.ab + "hooks.sh",
        __webpack_require__.ab + "lock.sh",
        __webpack_require__.ab + "files.sh",
        __webpack_require__.ab + "written-files.sh",
        __webpack_require__.ab + "pin.sh",
        __webpack_require__.ab + "images.sh",
        __webpack_require__.ab + "changes.sh",
        __webpack_require__.ab + "containers.sh",
        __webpack_require__.ab + "record.sh",
        __webpack_require__.ab + "health.sh",
        __webpack_require__.ab + "releases.sh",
        __webpack_require__.ab + "rollback.sh",
        __webpack_require__.ab + "proxy.sh",
        __webpack_require__.ab + "rolling.sh",
        __webpack_require__.ab + "main.sh",
    ],
};
/** The text of a script for hosts, as it is sent: without what only people read, which is a third of it. */
async function readHostScript(name) {
    return (await readHostSource(name)).replace(/^[ \t]*#.*\n/gm, '');
}
/** The same as it was written. */
async function readHostSource(name) {
    const parts = await Promise.all(files[name].map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')));
    return parts.join('\n');
}


/***/ }),

/***/ 54104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ ConnectionLostError),
/* harmony export */   Qx: () => (/* binding */ LoginRefusedError),
/* harmony export */   Ys: () => (/* binding */ describeHost),
/* harmony export */   dI: () => (/* binding */ SshFailure),
/* harmony export */   hB: () => (/* binding */ explainTrouble)
/* harmony export */ });
/* harmony import */ var _core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60793);
/* harmony import */ var _core_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88430);
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40659);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40161);





/** The connection is gone, and with it the knowledge of what happens there: make a new one and look. */
class ConnectionLostError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'ConnectionLostError';
}
/** The host's key or the login is not accepted: to try again has no sense. */
class LoginRefusedError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'LoginRefusedError';
}
/** One try to connect that failed. It never leaves this folder: see `explainTrouble`. */
class SshFailure extends Error {
    name = 'SshFailure';
    trouble;
    constructor(trouble) {
        super(describeTrouble(trouble));
        this.trouble = trouble;
    }
}
/** `web1 (deploy@10.0.0.1)` */
function describeHost(host) {
    return host.name === (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__/* .hostPattern */ .JF)(host) ? (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLogin */ .Hf)(host) : `${host.name} (${(0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLogin */ .Hf)(host)})`;
}
/** The error for the user, after as many tries as had sense. */
function explainTrouble({ trouble }, tried) {
    const said = describeTrouble(trouble);
    const often = tried.attempts > 1 ? `${said.endsWith('.') ? '' : '.'} It was tried ${tried.attempts} times.` : '';
    const { id = '', remedy } = diagnosisOf(trouble) ?? {};
    const Kind = /^host-key-|^ssh-(?:login-refused|too-many-keys)$/.test(id) ? LoginRefusedError : _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo;
    return new Kind(`${said}${often}`, { remedy });
}
/** For ssh an unknown key is not a changed one, but when a fingerprint is given and differs, it is. */
function diagnosisOf({ text, login }) {
    const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(text);
    const changed = diagnosis?.id === 'host-key-unknown' && expectedKeys(login.hostKeys).length > 0;
    return changed ? (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)('REMOTE HOST IDENTIFICATION HAS CHANGED') : diagnosis;
}
function describeTrouble(trouble) {
    const { login, offered, text } = trouble;
    const who = describeHost(login.host);
    const diagnosis = diagnosisOf(trouble);
    if (diagnosis === undefined)
        return `${who}: no connection; ssh says: ${lastWords(text)}`;
    switch (diagnosis.id) {
        case 'host-key-changed':
        case 'host-key-unknown':
        case 'host-key-revoked':
            return `${who}: ${diagnosis.cause} Expected ${expectedKeys(login.hostKeys).join(' or ') || 'a known key'}, offered ${offered ?? 'an unknown one (fingerprints as known-hosts need OpenSSH 8.5 or later here)'}.`;
        case 'ssh-login-refused':
            return `${who}: ${diagnosis.cause} ${login.key === undefined ? 'Keys: your own, and those of your agent. Check them with ssh, or set ssh-key-file.' : `Key: ${(0,_core_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .keyTypeName */ .X)(login.key.type)} ${login.key.fingerprint}.`}`;
        // They have all that ssh says of it.
        case 'ssh-unreachable':
        case 'ssh-unreachable-from-jump-host':
            return `${who}: ${diagnosis.cause}`;
        default:
            return `${who}: ${diagnosis.cause} ssh says: ${diagnosis.matched}`;
    }
}
function expectedKeys(hostKeys) {
    if (hostKeys.kind !== 'pinned')
        return [];
    const keys = hostKeys.lines
        .filter(({ marker }) => marker !== '@revoked')
        .map(({ type, key, marker }) => {
        const signer = marker === '@cert-authority' ? 'one signed by ' : '';
        return `${signer}${(0,_core_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .keyTypeName */ .X)(type)} ${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .a)(key)}`;
    });
    return [...new Set([...keys, ...hostKeys.fingerprints])];
}
function lastWords(text) {
    return text.trim().split('\n').slice(-3).join(' / ') || 'nothing';
}


/***/ }),

/***/ 29478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ LineReader)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;
/** Makes lines of a log that comes in pieces, which can end anywhere, inside a character as well. */
class LineReader {
    #decoder = new TextDecoder();
    #unfinished = '';
    /** The lines that are complete now. */
    push(bytes) {
        const lines = (this.#unfinished + this.#decoder.decode(bytes, { stream: true })).split('\n');
        this.#unfinished = lines.pop() ?? '';
        if (this.#unfinished.length > longestLine) {
            lines.push(this.#unfinished);
            this.#unfinished = '';
        }
        return lines.map(_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA);
    }
    /** The last line, when it had no end. */
    end() {
        const last = this.#unfinished;
        this.#unfinished = '';
        return last === '' ? [] : [(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(last)];
    }
}


/***/ }),

/***/ 16473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ countOwnSteps),
/* harmony export */   o: () => (/* binding */ expectedApp)
/* harmony export */ });
/**
 * What the next application image will be made of, as far as can be told: the one of today on the layers of today. A prewarm in
 * the night comes before the build that uses the new layers; what is useful then cannot be seen from digests. It can from
 * the histories: where the application's goes on after the very steps of a layer, it stands on that layer, of whatever
 * time. The application itself where it stands on the newest layers, or on none.
 */
function expectedApp(app, history, layers) {
    if (filesIn(history) !== app.layers.length)
        return app;
    let best;
    for (const layer of layers) {
        const end = endOfLayer(history, layer);
        if (end !== undefined && layer.image !== undefined && end > (best?.end ?? 0))
            best = { end, image: layer.image };
    }
    if (best === undefined)
        return app;
    const { image } = best;
    const replaced = filesIn(history.slice(0, best.end));
    return {
        ...app,
        digest: nobody,
        configDigest: nobody,
        attestations: [],
        layers: [...image.layers, ...app.layers.slice(replaced)],
        diffIds: [...image.diffIds, ...app.diffIds.slice(replaced)],
    };
}
/** Of an image that is yet to be built; no engine has it. */
const nobody = `sha256:${'0'.repeat(64)}`;
/**
 * How many instructions of a layer's record make files in its image: those of its target and of what that is FROM, not those
 * of stages that files are only copied from. WORKDIR does not count: it makes a folder only where there is none.
 */
function countOwnSteps(target, instructions) {
    const stages = [];
    for (const instruction of instructions) {
        const match = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(instruction);
        const stage = stages.at(-1);
        if (match !== null)
            stages.push({ from: (match[1] ?? '').toLowerCase(), name: (match[2] ?? '').toLowerCase(), steps: 0 });
        else if (stage !== undefined && /^(?:RUN|COPY|ADD)\b/i.test(instruction))
            stage.steps++;
    }
    let steps = 0;
    const met = new Set();
    for (let name = target.toLowerCase(); !met.has(name);) {
        met.add(name);
        const stage = stages.find((candidate) => candidate.name === name);
        if (stage === undefined)
            break;
        steps += stage.steps;
        name = stage.from;
    }
    return steps;
}
/**
 * Where in the history the steps of a layer end. The steps of images from elsewhere, at the bottom, change with every
 * release of theirs, so not they, but all of the layer's own that make files have to be the same.
 */
function endOfLayer(history, layer) {
    const steps = layer.history;
    const least = Math.max(1, layer.ownSteps ?? filesIn(steps));
    for (let end = history.length; end > 0; end--) {
        let same = 0;
        while (same < steps.length && isSame(steps[steps.length - 1 - same], history[end - 1 - same]))
            same++;
        if (same > 0 && filesIn(history.slice(end - same, end)) >= least)
            return end;
    }
    return undefined;
}
function isSame(a, b) {
    return a !== undefined && b !== undefined && a.createdBy === b.createdBy && a.emptyLayer === b.emptyLayer;
}
function filesIn(steps) {
    return steps.filter(({ emptyLayer }) => !emptyLayer).length;
}


/***/ }),

/***/ 88712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ofHost),
/* harmony export */   v: () => (/* binding */ namingHost)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** Reads what a host has said. @throws UserError that names the host where it is not what was asked for. */
function ofHost(name, read) {
    try {
        return read();
    }
    catch (error) {
        throw namingHost(name, error);
    }
}
/** The same error with the name of the host; an error of ours as it is. */
function namingHost(name, error) {
    if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
        return error;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name}: ${error.message}`, {
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        cause: error,
    });
}


/***/ }),

/***/ 88430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHostKeys),
/* harmony export */   X: () => (/* binding */ keyTypeName)
/* harmony export */ });
/* harmony import */ var _dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67282);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60793);


const howToGet = 'take it from the server itself: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub shows the fingerprint, and the file behind the name of the host is a line';
const form = '"10.0.0.1 ssh-ed25519 AAAA…" (as in a known_hosts file) or "SHA256:…"';
/**
 * Reads what the hosts' keys are, as lines of a known_hosts file or as fingerprints, and finds those of each host. A
 * line that is neither, and a host that none is for, is told to `problem`, and has no entry in what is returned. Keys
 * that are given decide, whatever `acceptNew` says.
 */
function readHostKeys(hosts, { text, acceptNew, hashName, problem }) {
    if (text.trim() === '' && acceptNew)
        return new Map(hosts.map((host) => [host, { kind: 'accept-new' }]));
    let problems = 0;
    const known = parseKnownHosts(text, (message) => {
        problems++;
        problem(message);
    });
    return new Map(hosts.flatMap((host) => {
        const keys = keysOf(host, known, hashName);
        const usable = keys.lines.some(({ marker }) => marker !== '@revoked') || keys.fingerprints.length > 0;
        if (usable)
            return [[host, keys]];
        // Where a line could not be read, it may be the one.
        if (problems === 0)
            problem(explainUnknown(host, known));
        return [];
    }));
}
/** `ED25519`: how ssh calls a type of key when it speaks to people. */
function keyTypeName(type) {
    const plain = type.replace(/@openssh\.com$/, '').replace(/-cert-v01$/, '');
    const security = plain.startsWith('sk-') ? '-SK' : '';
    const algorithm = /ed25519|ecdsa|rsa|dss/.exec(plain)?.[0] ?? type;
    return `${algorithm.toUpperCase()}${security}`;
}
/** Reads every line; what cannot be read is told to `problem`. */
function parseKnownHosts(text, problem) {
    if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) {
        // Not a word of it is repeated.
        problem(`holds a private key: expected the public keys of hosts, ${form}`);
        return [];
    }
    return text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            return [];
        const item = parseFingerprint(line) ?? parseLine(line);
        if (typeof item !== 'string')
            return [item];
        problem(`line ${index + 1} ("${shorten(line)}"): ${item}`);
        return [];
    });
}
/** `SHA256:…`, `HOST SHA256:…`, or what `ssh-keygen -l` prints: `256 SHA256:… comment (ED25519)`. */
function parseFingerprint(line) {
    const words = line.split(/\s+/);
    const isFingerprint = (word) => /^SHA256:/i.test(word) || /^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(word);
    const at = words.slice(0, 2).findIndex(isFingerprint);
    if (at < 0)
        return undefined;
    const fingerprint = (words[at] ?? '').replace(/=$/, '');
    if (!/^SHA256:[A-Za-z0-9+/]{43}$/.test(fingerprint)) {
        return /^SHA256:/i.test(fingerprint)
            ? 'expected a fingerprint of "SHA256:" and 43 characters, as ssh-keygen -l prints it'
            : 'expected a fingerprint that begins with "SHA256:", this is an MD5 one';
    }
    const first = at === 1 ? words[0] : undefined;
    const hosts = first === undefined || /^\d+$/.test(first) ? undefined : first;
    return { kind: 'fingerprint', fingerprint, hosts };
}
function parseLine(line) {
    const words = line.split(/\s+/);
    const marker = words[0]?.startsWith('@') ? words.shift() : undefined;
    if (marker !== undefined && marker !== '@cert-authority' && marker !== '@revoked')
        return `expected the marker @cert-authority or @revoked, got "${marker}"`;
    const [hosts = '', type = '', key = ''] = words;
    if (isKeyType(hosts) && type.startsWith('AAAA'))
        return `expected the name of a host before "${hosts}": ${form}`;
    if (!isKeyType(type))
        return `expected ${form}`;
    if (hosts.startsWith('|') && !/^\|1\|[A-Za-z0-9+/]+=*\|[A-Za-z0-9+/]+=*$/.test(hosts))
        return `expected a hashed name "|1|salt|hash", got "${hosts}"`;
    const reason = refuseKey(type, key);
    return reason ?? { kind: 'line', text: line, marker, hosts, type, key };
}
function isKeyType(word) {
    return /^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]{3,40}(?:@openssh\.com)?$/.test(word);
}
/** A key is its type and numbers, each with its length before it (RFC 4253, section 6.6). */
function refuseKey(type, key) {
    if (key === '')
        return `expected a key after "${type}", found none`;
    let blob;
    try {
        blob = atob(key);
    }
    catch {
        return 'the key is not base64: it may be cut off, or broken into lines';
    }
    const fields = [];
    let at = 0;
    while (at + 4 <= blob.length) {
        const length = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + blob.charCodeAt(at + index), 0);
        fields.push(blob.slice(at + 4, at + 4 + length));
        at += 4 + length;
    }
    if (fields.length < 2 || at !== blob.length)
        return 'the key is incomplete: it may be cut off';
    return fields[0] === type ? undefined : `the key is of the type ${fields[0]}, the line says ${type}`;
}
function keysOf(host, known, hashName) {
    // ssh looks for the name without a port when it does not find it with (OpenSSH 9.2, sshconnect.c, check_host_key).
    const names = host.port === _host_js__WEBPACK_IMPORTED_MODULE_0__/* .sshPort */ .aP ? [host.address] : [(0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF)(host), host.address];
    const isFor = (hosts) => names.some((name) => matchesHosts(hosts, name, hashName));
    return {
        kind: 'pinned',
        lines: known.filter((item) => item.kind === 'line').filter(({ hosts }) => isFor(hosts)),
        fingerprints: known
            .filter((item) => item.kind === 'fingerprint')
            .filter(({ hosts }) => hosts === undefined || isFor(hosts))
            .map(({ fingerprint }) => fingerprint),
    };
}
/** As ssh matches (OpenSSH 9.2, hostfile.c, match_maybe_hashed; match.c, match_pattern_list). */
function matchesHosts(hosts, name, hashName) {
    if (hosts.startsWith('|')) {
        const [, , salt = '', hash = ''] = hosts.split('|');
        return hashName(salt, name) === hash;
    }
    const patterns = hosts.toLowerCase().split(',');
    const matches = (pattern) => (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .compileStars */ .v)(pattern).test(name);
    return (patterns.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
        !patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1))));
}
function explainUnknown(host, known) {
    const names = [...new Set(known.map(({ hosts }) => hosts ?? ''))];
    const shown = names.slice(0, 5).map((name) => (name.startsWith('|') ? 'a hashed name' : name));
    const others = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    const has = names.length === 0
        ? 'it has no line at all'
        : `its lines are for ${[...new Set(shown)].join(', ')}${others}`;
    const name = host.name === (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF)(host) ? '' : ` ("${host.name}")`;
    return `has no line for ${(0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF)(host)}${name}: ${has}; ${howToGet}`;
}
function shorten(line) {
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}


/***/ }),

/***/ 51520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ shellAssignments),
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/**
 * One word of a POSIX shell script that is exactly this text, whatever is in it. Every value that reaches a host goes
 * through here.
 */
function shellQuote(text) {
    if (text.includes('\0'))
        throw new Error('expected a text for a shell script, got one with a NUL byte');
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Variables for a POSIX shell script, one assignment a line. A value may be anything. */
function shellAssignments(values) {
    return Object.entries(values)
        .map(([name, value]) => `${name}=${shellQuote(String(value))}\n`)
        .join('');
}


/***/ }),

/***/ 67282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   XU: () => (/* binding */ readCharClass),
/* harmony export */   m6: () => (/* binding */ findGlob),
/* harmony export */   v: () => (/* binding */ compileStars)
/* harmony export */ });
/**
 * A glob that takes time in proportion to the text: all ways to match are followed at once, so there is nothing to go back to.
 * Globs are what others write, and a regular expression of many stars takes time without end.
 */
function compileGlob(parts) {
    const isLiteral = (part) => typeof part === 'string';
    const firstOther = parts.findIndex((part) => !isLiteral(part));
    if (firstOther < 0) {
        const whole = parts.join('');
        return { test: (text) => text === whole };
    }
    const head = parts.slice(0, firstOther).join('');
    const ends = parts.map((part, index) => {
        if (typeof part === 'string')
            return 0;
        return index + 1 + ('optional' in part ? part.optional : 0);
    });
    const tail = parts.slice(Math.max(...ends)).join('');
    return {
        test: (text) => text.startsWith(head) && text.endsWith(tail) && follow(parts, text),
    };
}
/** A pattern in which only `*` and `?` mean something: any characters, and one. */
function compileStars(pattern) {
    const any = () => true;
    return compileGlob(Array.from(pattern, (char) => (char === '*' ? { many: any } : char === '?' ? { one: any } : char)));
}
function follow(parts, text) {
    let active = new Uint8Array(parts.length + 1);
    active[0] = 1;
    pass(parts, active);
    for (const char of text) {
        const next = new Uint8Array(parts.length + 1);
        let isAny = false;
        for (const [index, part] of parts.entries()) {
            if (active[index] !== 1)
                continue;
            const to = afterChar(part, index, char);
            if (to === undefined)
                continue;
            next[to] = 1;
            isAny = true;
        }
        if (!isAny)
            return false;
        pass(parts, next);
        active = next;
    }
    return active[parts.length] === 1;
}
/** Where a part leads with a character; undefined: nowhere. */
function afterChar(part, index, char) {
    if (typeof part === 'string')
        return part === char ? index + 1 : undefined;
    if ('one' in part)
        return part.one(char) ? index + 1 : undefined;
    return 'many' in part && part.many(char) ? index : undefined;
}
/** Goes on behind what may be absent. All of it lies ahead, so once is enough. */
function pass(parts, active) {
    for (const [index, part] of parts.entries()) {
        if (active[index] !== 1 || typeof part === 'string')
            continue;
        if ('many' in part)
            active[index + 1] = 1;
        if ('optional' in part) {
            active[index + 1] = 1;
            active[index + 1 + part.optional] = 1;
        }
    }
}
/** Finds the first match in the characters of a text, in time proportional to the text. `parts` holds nothing optional. */
function findGlob(parts, chars, { from, anchored, prefers }) {
    let starts = parts.map(() => Number.POSITIVE_INFINITY);
    let best;
    for (let at = from; at <= chars.length; at++) {
        const begins = best === undefined && (!anchored || at === from) ? at : Number.POSITIVE_INFINITY;
        const reached = passMany(parts, starts, begins);
        const start = reached[parts.length] ?? Number.POSITIVE_INFINITY;
        if (start < Number.POSITIVE_INFINITY && start <= (best?.start ?? start))
            best = { start, end: at };
        if (best !== undefined && prefers === 'shortest')
            return best;
        starts = advance(parts, reached, chars[at], best?.start);
        const isOver = (anchored || best !== undefined) && starts.every((one) => one === Number.POSITIVE_INFINITY);
        if (isOver)
            break;
    }
    return best;
}
/** What is reached without a character: behind what may be absent. `begins`: a match begins here, too. */
function passMany(parts, starts, begins) {
    const reached = [Math.min(starts[0] ?? begins, begins)];
    for (const [index, part] of parts.entries()) {
        const before = typeof part !== 'string' && 'many' in part ? reached[index] : undefined;
        const own = starts[index + 1] ?? Number.POSITIVE_INFINITY;
        reached.push(Math.min(own, before ?? own));
    }
    return reached;
}
/** Follows a character. What began behind the best match is left out. */
function advance(parts, reached, char, best = Number.MAX_VALUE) {
    const next = new Array(parts.length + 1).fill(Number.POSITIVE_INFINITY);
    if (char === undefined)
        return next;
    for (const [index, part] of parts.entries()) {
        const start = reached[index] ?? Number.POSITIVE_INFINITY;
        const to = start <= best ? afterChar(part, index, char) : undefined;
        if (to !== undefined)
            next[to] = Math.min(next[to] ?? start, start);
    }
    return next;
}
/** Reads the class that begins at `start` with `[`. Undefined when it is malformed. */
function readCharClass(chars, start) {
    let i = start + 1;
    const negated = chars[i] === '^';
    if (negated)
        i++;
    const ranges = [];
    const readOne = () => {
        const char = chars[i];
        if (char === undefined || char === '-' || char === ']')
            return undefined;
        const literal = char === '\\' ? chars[++i] : char;
        i++;
        return literal?.codePointAt(0);
    };
    while (chars[i] !== ']' || ranges.length === 0) {
        const low = readOne();
        if (low === undefined)
            return undefined;
        let high = low;
        if (chars[i] === '-') {
            i++;
            high = readOne();
        }
        if (high === undefined)
            return undefined;
        // A range that runs backwards has nothing in it.
        ranges.push([low, high]);
    }
    const isIn = (char) => {
        const code = char.codePointAt(0) ?? -1;
        return ranges.some(([low, high]) => low <= code && code <= high);
    };
    return { has: (char) => isIn(char) !== negated, last: i };
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


/***/ }),

/***/ 75228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Or: () => (/* binding */ createHostConnector),
  DO: () => (/* binding */ fleetRetry),
  xZ: () => (/* binding */ openFleet),
  l3: () => (/* binding */ withAccess)
});

// UNUSED EXPORTS: connectEarly

// EXTERNAL MODULE: ./lib/adapters/docker/credentials.js
var credentials = __webpack_require__(10747);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/deploy/host-answer.js
var host_answer = __webpack_require__(88712);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-answer.js
var engine_answer = __webpack_require__(76890);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-error.js
var engine_error = __webpack_require__(13476);
// EXTERNAL MODULE: ./lib/core/buildkit/line-reader.js
var line_reader = __webpack_require__(29478);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-wire.js
var engine_wire = __webpack_require__(31685);
;// CONCATENATED MODULE: ./lib/adapters/docker/engine-pull.js




function createPuller(wire, { credentials, pullSilenceMs = 15 * 60_000 }) {
    return {
        async pull({ registry, repository, digest, platform, onProgress }) {
            const reference = (0,oci_reference/* formatReference */.FH)({ registry, repository, tag: undefined, digest });
            let attempt = 0;
            await wire.retry(async () => {
                attempt++;
                const login = await credentials(registry);
                const call = {
                    method: 'POST',
                    path: `/images/create?${new URLSearchParams({ fromImage: reference, ...(platform === undefined ? {} : { platform }) })}`,
                    action: `pull ${reference}`,
                    image: reference,
                    ...(login === undefined ? {} : { headers: { 'x-registry-auth': encodeLogin(registry, login) } }),
                };
                await pullOnce(wire, call, pullSilenceMs, (event) => onProgress?.(event, attempt));
            });
        },
    };
}
async function pullOnce(wire, call, silenceMs, onEvent) {
    const response = await wire.send(call, silenceMs);
    if (response.statusCode >= 400)
        throw wire.failure(call, { ...(await (0,engine_wire/* readRefusal */.ni)(response)), kind: 'pull' });
    const { said, ended, broken } = await followPull(response.body, onEvent);
    if (said !== undefined)
        throw wire.failure(call, { kind: 'pull', problem: said });
    if (broken !== undefined)
        throw wire.brokenOff(call, broken.error, silenceMs);
    if (!ended)
        throw wire.brokenOff(call, new Error('it stopped in the middle of a pull'), silenceMs);
}
async function followPull(body, onEvent) {
    let said;
    let ended = false;
    try {
        for await (const line of jsonLines(body)) {
            const event = (0,json/* readObject */.Ag)(line, 'the progress');
            const error = event['error'];
            if (typeof error === 'string' && error !== '')
                said ??= error;
            else {
                const progress = readPullEvent(event);
                ended ||= progress.status.startsWith('Status: ');
                onEvent(progress);
            }
        }
    }
    catch (error) {
        return { said, ended, broken: { error } };
    }
    return { said, ended, broken: undefined };
}
function readPullEvent(event) {
    const { id, status, progressDetail } = event;
    const { current } = (0,json/* objectOrEmpty */.YN)(progressDetail);
    return {
        id: typeof id === 'string' && /^[0-9a-f]{12}$/.test(id) ? id : undefined,
        status: typeof status === 'string' ? status : '',
        currentBytes: typeof current === 'number' ? current : undefined,
    };
}
/** https://docs.docker.com/reference/api/engine/version/v1.45/#section/Authentication */
function encodeLogin(registry, login) {
    const serveraddress = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = 'identityToken' in login
        ? { identitytoken: login.identityToken, serveraddress }
        : { ...login, serveraddress };
    // With its padding: engines take a value without for no login at all, and say nothing (measured with 26.1.5).
    return Buffer.from(JSON.stringify(auth)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
/** The values of a stream of JSON, one a line; what is no JSON is left out. */
async function* jsonLines(body) {
    const reader = new line_reader/* LineReader */.u();
    const parse = (line) => {
        try {
            return line.trim() === '' ? [] : [JSON.parse(line)];
        }
        catch {
            return [];
        }
    };
    for await (const chunk of body)
        yield* reader.push(chunk).flatMap(parse);
    yield* reader.end().flatMap(parse);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine-api.js







const atOnce = 8;
/** An engine that is spoken to over a socket. Nothing is sent before it is used. */
function createEngineApi(options) {
    const wire = (0,engine_wire/* createEngineWire */.cq)(options);
    const inspectImage = async (nameOrId) => {
        const action = `inspect the image ${nameOrId}`;
        const answer = await get(wire, `/images/${encodePath(nameOrId)}/json`, action, true);
        return answer === undefined ? undefined : (0,engine_answer/* readImage */.AM)(answer);
    };
    return namingEngine(options.name, {
        ...createPuller(wire, options),
        inspectImage,
        describe: (0,engine_wire/* rememberAnswer */.EL)(async () => {
            const [version, info] = await Promise.all([wire.version(), get(wire, '/info', 'describe itself')]);
            return (0,engine_answer/* readDescription */.XF)(version, info);
        }),
        images: () => listImages(wire, inspectImage),
        async history(nameOrId) {
            const path = `/images/${encodePath(nameOrId)}/history`;
            const answer = await get(wire, path, `read the history of ${nameOrId}`, true);
            return (0,json/* readArray */.oU)(answer ?? [], 'history').map(engine_answer/* readStep */.jg);
        },
        async containers() {
            const list = await get(wire, '/containers/json?all=1', 'list its containers');
            return (0,json/* readArray */.oU)(list, 'containers').map(engine_answer/* readContainer */.u2);
        },
        async networks() {
            return (0,json/* readArray */.oU)(await get(wire, '/networks', 'list its networks'), 'networks').map(engine_answer/* readNetwork */.Lp);
        },
        async volumes() {
            return namesOf((0,json/* readObject */.Ag)(await get(wire, '/volumes', 'list its volumes'), 'volumes')['Volumes'] ?? []);
        },
        async tag(nameOrId, reference) {
            const colon = reference.lastIndexOf(':');
            const query = new URLSearchParams({ repo: reference.slice(0, colon), tag: reference.slice(colon + 1) });
            const path = `/images/${encodePath(nameOrId)}/tag?${query}`;
            await wire.ask({ method: 'POST', path, action: `name ${nameOrId} ${reference}` });
        },
        async removeImage(reference) {
            const path = `/images/${encodePath(reference)}`;
            const call = { method: 'DELETE', path, action: `remove ${reference}`, mayBeAbsent: true };
            return (await wire.ask(call)) !== undefined;
        },
        close: wire.close,
    });
}
/** What an answer holds that it should not is told with the engine that gave it. */
function namingEngine(engine, api) {
    const named = Object.entries(api).map(([name, method]) => [
        name,
        async (...args) => {
            try {
                return await method(...args);
            }
            catch (error) {
                throw error instanceof engine_error/* EngineError */.N ? error : (0,host_answer/* namingHost */.v)(engine, error);
            }
        },
    ]);
    return Object.fromEntries(named);
}
function get(wire, path, action, mayBeAbsent = false) {
    return wire.ask({ method: 'GET', path, action, mayBeAbsent });
}
function namesOf(list) {
    return (0,json/* readArray */.oU)(list, 'the list').map((item) => (0,json/* readText */.yR)((0,json/* readObject */.Ag)(item, 'item')['Name'], 'item.Name'));
}
async function listImages(wire, inspectImage) {
    const query = (0,engine_answer/* tellsWhole */.A)((await wire.version()).speak) ? 'all=1&manifests=1' : 'all=1';
    const list = (0,json/* readArray */.oU)(await get(wire, `/images/json?${query}`, 'list its images'), 'images');
    const whole = new Map(list.map((item) => [(0,json/* readText */.yR)((0,json/* readObject */.Ag)(item, 'image')['Id'], 'image.Id'), (0,engine_answer/* readWholeManifests */.O3)(item)]));
    const limit = (0,p_limit/* default */.A)(atOnce);
    const found = await Promise.all([...whole.keys()].map((id) => limit(() => inspectImage(id))));
    return found
        .flatMap((image) => image ?? [])
        .map((image) => ({ ...image, wholeManifests: whole.get(image.id) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}
/** Slashes, colons and the @ of a digest stand in the path as they are; the engine wants them so. */
function encodePath(name) {
    if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(name))
        throw new Error(`Expected the name of an image, got "${name}".`);
    return name
        .split('/')
        .map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@'))
        .join('/');
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/platform-choice.js
var platform_choice = __webpack_require__(30084);
;// CONCATENATED MODULE: ./lib/adapters/registry/image-blobs.js


const deepest = 3;
function createBlobReader(connect) {
    const manifests = new Map();
    const fetchManifest = ({ registry, repository, digest }) => {
        const key = `${registry}/${repository}@${digest}`;
        const asked = manifests.get(key) ??
            connect(registry)
                .fetchManifest(repository, digest)
                .then((found) => found?.manifest, (error) => {
                // Not to know what an image consists of makes a plan less exact, and nothing worse.
                if (error instanceof core_error/* UserError */.yo)
                    return undefined;
                throw error;
            });
        manifests.set(key, asked);
        return asked;
    };
    const read = async (image, machine, depth) => {
        const manifest = await fetchManifest(image);
        if (manifest === undefined || depth === deepest)
            return undefined;
        if (manifest.kind === 'manifest')
            return {
                manifest: image.digest,
                layers: manifest.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
                config: manifest.config.digest,
            };
        const children = manifest.manifests.flatMap(({ digest, platform }) => platform === undefined ? [] : [{ digest, platform }]);
        const child = (0,platform_choice/* choosePlatform */.x)(children, machine);
        return child && read({ ...image, digest: child.digest }, machine, depth + 1);
    };
    return (image, machine) => read(image, machine, 0);
}

// EXTERNAL MODULE: ./lib/core/deploy/known-hosts.js
var known_hosts = __webpack_require__(88430);
// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
;// CONCATENATED MODULE: ./lib/core/deploy/upload-script.js

/**
 * The script that writes its standard input to a file: another name beside it takes what arrives, and takes the file's
 * place once it is whole. Whatever ends it, nothing else is left.
 * @param path absolute
 * @param mode in octal: `0600`
 */
function formatUpload(path, sizeBytes, mode) {
    if (!path.startsWith('/'))
        throw new Error(`expected an absolute path, got "${path}"`);
    return `set -eu
umask 077
file=${(0,shell_quote/* shellQuote */.Z)(path)}
part=\${file%/*}/.cache-prewarm-$$.part
if [ -d "$file" ]; then echo 'it is a folder' >&2; exit 1; fi
trap 'rm -f "$part"' EXIT
trap 'exit 1' HUP INT TERM PIPE
cat > "$part"
size=$(wc -c < "$part")
if [ "$size" -ne ${sizeBytes} ]; then echo "only $size of ${sizeBytes} bytes arrived" >&2; exit 1; fi
chmod ${(0,shell_quote/* shellQuote */.Z)(mode)} "$part"
mv -f "$part" "$file"
trap - EXIT
`;
}

// EXTERNAL MODULE: ./lib/core/retry.js + 1 modules
var retry = __webpack_require__(90253);
// EXTERNAL MODULE: ./lib/adapters/ssh/fingerprint.js
var fingerprint = __webpack_require__(40161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/join-bytes.js
var join_bytes = __webpack_require__(18325);
;// CONCATENATED MODULE: ./lib/core/deploy/script-frame.js

/** The longest script: the host's shell hands it on as one argument, and Linux allows that 128 KiB. */
const longestScriptBytes = 120_000;
/** No program prints it by chance, and no shell or terminal minds it. */
const mark = '\u001e';
/**
 * The command that runs a script which comes over standard input, up to a line that is the nonce; what follows is the
 * script's own standard input. A script that has not arrived as a whole is not begun. The nonce also tells where its
 * output begins (before it, the user's shell may have printed something) and, unless it is left out, ends, with its
 * status. `nonce`: letters and digits only.
 *
 * It is read by whatever shell the user has there (sh, bash, zsh, fish, csh), so it holds no line ends, no "!" and
 * nothing that single quotes do not keep from all of them.
 */
function formatScriptCommand(nonce, { end }) {
    const say = (words) => `printf "\\036%s ${words}\\n" ${nonce}`;
    const run = end ? `sh -c "$s"; ${say('end %d')} "$?"; exit 0` : 'exec sh -c "$s"';
    const steps = [
        // The shell takes line ends off what a command prints.
        `n=$(printf "\\n_"); n=\${n%_}; s=`,
        'while IFS= read -r l',
        `do if [ "$l" = ${nonce} ]; then ${say('begin')}; ${run}; fi`,
        's=$s$l$n',
        'done; exit 255',
    ];
    return `exec sh -c '${steps.join('; ')}'`;
}
/** What the command reads. */
function formatScriptInput(text, nonce) {
    return `${text}${text.endsWith('\n') ? '' : '\n'}${nonce}\n`;
}
const longestNoise = 4096;
/** Three digits and the end of the line. */
const longestStatus = 4;
function createFrameReader(nonce) {
    const encoder = new TextEncoder();
    const begin = encoder.encode(`${mark}${nonce} begin\n`);
    const end = encoder.encode(`${mark}${nonce} end `);
    let held = new Uint8Array();
    let begun = false;
    let exitCode;
    let noise = '';
    const waitForBegin = (bytes) => {
        const at = indexOf(bytes, begin);
        const before = at < 0 ? bytes : bytes.subarray(0, at);
        const kept = at < 0 ? partialAtEnd(bytes, begin) : 0;
        noise = (noise + new TextDecoder().decode(before.subarray(0, before.length - kept))).slice(-longestNoise);
        if (at < 0) {
            held = bytes.slice(bytes.length - kept);
            return new Uint8Array();
        }
        begun = true;
        return waitForEnd(bytes.subarray(at + begin.length));
    };
    const waitForEnd = (bytes) => {
        for (let from = 0;; from++) {
            const at = indexOf(bytes, end, from);
            if (at < 0) {
                const kept = partialAtEnd(bytes, end);
                held = bytes.slice(bytes.length - kept);
                return bytes.subarray(0, bytes.length - kept);
            }
            const rest = bytes.subarray(at + end.length, at + end.length + longestStatus);
            const digits = /^(\d{1,3})\n/.exec(new TextDecoder().decode(rest))?.[1];
            if (digits !== undefined)
                exitCode = Number(digits);
            // A status may still come. Else the script has printed something that only looks like its end.
            else if (rest.length < longestStatus)
                held = bytes.slice(at);
            else {
                from = at;
                continue;
            }
            return bytes.subarray(0, at);
        }
    };
    return {
        push(chunk) {
            if (exitCode !== undefined)
                return new Uint8Array();
            const bytes = held.length === 0 ? chunk : (0,join_bytes/* joinBytes */.m)([held, chunk]);
            held = new Uint8Array();
            return begun ? waitForEnd(bytes) : waitForBegin(bytes);
        },
        get begun() {
            return begun;
        },
        get exitCode() {
            return exitCode;
        },
        get noise() {
            return noise;
        },
    };
}
function indexOf(bytes, word, from = 0) {
    const first = word[0] ?? 0;
    for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
        if (at + word.length > bytes.length)
            return -1;
        if (word.every((byte, index) => bytes[at + index] === byte))
            return at;
    }
    return -1;
}
/** How many bytes at the end may be the beginning of the word. */
function partialAtEnd(bytes, word) {
    for (let length = Math.min(word.length - 1, bytes.length); length > 0; length--) {
        const from = bytes.length - length;
        if (word.subarray(0, length).every((byte, index) => bytes[from + index] === byte))
            return length;
    }
    return 0;
}

// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
;// CONCATENATED MODULE: ./lib/core/deploy/ssh-options.js

/** The longest folder whose sockets can be bound: ssh adds a dot and 16 characters to the socket while it makes it. */
const longestFolder = 107 - '/m'.length - 17;
function sshFiles(folder) {
    const of = (name) => (alias) => `${folder}/${alias}.${name}`;
    return {
        config: `${folder}/config`,
        control: `${folder}/m`,
        log: `${folder}/log`,
        jumpLog: `${folder}/jump.log`,
        key: of('key'),
        knownHosts: of('hosts'),
        keyCommand: of('sh'),
        offered: of('offered'),
    };
}
/** So often the other side is asked whether it is there, and so often it may stay silent. */
const keepAlive = { intervalSeconds: 5, count: 4 };
/**
 * The whole configuration of ssh: nothing of the user's or the machine's is read beside it, but for what `own` repeats
 * of it. It never asks anybody, has one key and no agent, and knows only the host keys that are given, unless these are
 * the operator's own. What is not the first connection goes through that one or fails.
 */
function formatSshConfig({ folder, target, jump, connectTimeoutMs }) {
    const files = sshFiles(folder);
    const blocks = [
        ['target', settingsOf('target', target, files)],
        ...(jump === undefined ? [] : [['jump', settingsOf('jump', jump, files)]]),
        [
            '*',
            [
                ['BatchMode', 'yes'],
                ['IdentitiesOnly', 'yes'],
                ['IdentityAgent', 'none'],
                ['PreferredAuthentications', 'publickey'],
                ['PubkeyAuthentication', 'yes'],
                ['PasswordAuthentication', 'no'],
                ['KbdInteractiveAuthentication', 'no'],
                ['GlobalKnownHostsFile', '/dev/null'],
                ['HashKnownHosts', 'no'],
                ['UpdateHostKeys', 'no'],
                ['CheckHostIP', 'no'],
                ['VerifyHostKeyDNS', 'no'],
                ['ConnectTimeout', Math.max(1, Math.ceil(connectTimeoutMs / 1000))],
                ['ConnectionAttempts', 1],
                ['ServerAliveInterval', keepAlive.intervalSeconds],
                ['ServerAliveCountMax', keepAlive.count],
                ['TCPKeepAlive', 'yes'],
                ['ForwardAgent', 'no'],
                ['ForwardX11', 'no'],
                ['RequestTTY', 'no'],
                ['EscapeChar', 'none'],
                ['StreamLocalBindMask', '0177'],
                ['LogLevel', 'INFO'],
            ],
        ],
    ];
    return blocks
        .map(([alias, settings]) => [`Host ${alias}`, ...settings.map(([name, value]) => `  ${name} ${value}`), ''].join('\n'))
        .join('\n');
}
function settingsOf(alias, { host, hostKeys, own }, files) {
    return [
        ...(own?.connection ?? placeOf(host)),
        ...(own?.identity ?? [['IdentityFile', files.key(alias)]]),
        ...(hostKeys.kind === 'own'
            ? (own?.knownHosts ?? [])
            : [...pinnedName(host, own), ['UserKnownHostsFile', files.knownHosts(alias)]]),
        ['StrictHostKeyChecking', hostKeys.kind === 'accept-new' ? 'accept-new' : 'yes'],
        // What comes through a jump host is compressed already.
        ['Compression', alias === 'target' ? 'yes' : 'no'],
        // Since OpenSSH 8.5; an older one has the lines of the file.
        ['IgnoreUnknown', 'KnownHostsCommand'],
        ['KnownHostsCommand', `/bin/sh ${files.keyCommand(alias)} %I %H %f %t %K`],
    ];
}
function placeOf(host) {
    return [
        ['HostName', host.address],
        ['Port', host.port],
        ...(host.user === undefined ? [] : [['User', host.user]]),
    ];
}
/** Keys are given for the host as it was named, which its configuration may call otherwise. */
function pinnedName(host, own) {
    const name = (0,deploy_host/* hostPattern */.JF)(host);
    return own === undefined || name === (0,deploy_host/* hostPattern */.JF)(own) ? [] : [['HostKeyAlias', name]];
}
/**
 * The arguments with which ssh opens the connection and keeps it, without any session. It says `connected` on its
 * standard output when that is done.
 */
function masterArguments(folder, hasJump, ownProxy) {
    const files = sshFiles(folder);
    // ssh hands this to the shell, behind an exec. What goes wrong on the way is told apart from what goes wrong at the end of it.
    const proxy = hasJump ? `ssh -F ${files.config} -E ${files.jumpLog} -S none -W '[%h]:%p' jump` : ownProxy;
    return [
        ...['-F', files.config, '-E', files.log, '-M', '-S', files.control, '-N'],
        ...['-o', 'PermitLocalCommand=yes', '-o', 'LocalCommand=echo connected'],
        ...(proxy === undefined ? [] : ['-o', `ProxyCommand=${proxy}`]),
        'target',
    ];
}
/** The arguments with which ssh runs a command over that connection, and never over another. */
function sessionArguments(folder, log, command) {
    const files = sshFiles(folder);
    return [
        ...['-F', files.config, '-E', log, '-S', files.control, '-o', 'ControlMaster=no'],
        ...['-o', 'ProxyCommand=false', '-T', 'target', command],
    ];
}
/** The arguments with which ssh makes a socket of the server's a socket here, or takes that back. */
function forwardArguments(folder, action, localPath, remotePath) {
    const files = sshFiles(folder);
    return [
        ...['-F', files.config, '-S', files.control, '-O', action],
        ...['-o', 'ExitOnForwardFailure=yes', '-L', `${localPath}:${remotePath}`, 'target'],
    ];
}
/**
 * The script that ssh asks for known keys (KnownHostsCommand), with `%I %H %f %t %K`: it notes the key that the server
 * shows, and calls it known when its fingerprint is.
 */
function formatKeyCommand(fingerprints, offeredFile) {
    // Before the server has shown one, ssh asks for the order of types.
    const known = fingerprints.length === 0
        ? []
        : [`case "$3" in`, `${fingerprints.join(' | ')}) printf '%s %s %s\\n' "$2" "$4" "$5" ;;`, 'esac'];
    return [`[ "$1" = ORDER ] && exit 0`, `printf '%s %s\\n' "$4" "$3" > ${offeredFile}`, ...known, ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/ssh-script.js






/**
 * Sends a script over a connection. Its standard input is open: what is written to it is the script's own.
 * @param end whether the script's end is told by its frame; without, all that comes after the beginning is its output.
 */
function startScript(master, text, { end }) {
    const sizeBytes = Buffer.byteLength(text);
    if (sizeBytes > longestScriptBytes)
        throw new Error(`a script of ${sizeBytes} bytes is longer than ${longestScriptBytes}`);
    if (text.includes('\0'))
        throw new Error('a script holds a NUL byte');
    const nonce = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const logFile = `${master.folder}/${nonce}`;
    const args = sessionArguments(master.folder, logFile, formatScriptCommand(nonce, { end }));
    const child = (0,external_node_child_process_.spawn)('ssh', args, { env: master.env, stdio: 'pipe' });
    child.stdin.on('error', () => { });
    child.stdin.write(formatScriptInput(text, nonce));
    const closed = new Promise((resolve) => {
        child.on('close', () => resolve());
        child.on('error', () => resolve());
    });
    return {
        child,
        frame: createFrameReader(nonce),
        closed,
        kill() {
            child.kill('SIGKILL');
            // The ssh that holds the connection has them, too, until the script has ended.
            child.stdout.destroy();
            child.stderr.destroy();
        },
        async takeLog() {
            const log = await (0,external_node_fs_promises_.readFile)(logFile, 'utf8').catch(() => '');
            await (0,external_node_fs_promises_.rm)(logFile, { force: true });
            return log.trim();
        },
    };
}
/** A server allows so many commands at a time over one connection (MaxSessions). */
function isSessionRefused(log) {
    return /session open refused|session request failed/i.test(log);
}
/** How a script that was not begun, or has not ended, is tried again or judged. */
const sessionPatience = { attempts: 100, pauseMs: 100 };
/** After a command broke off, it takes a moment until its connection is known to be gone. */
async function isGone(master) {
    await Promise.race([master.ended, (0,promises_.setTimeout)(1000, undefined, { ref: false })]);
    return !master.alive;
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/script-runner.js



const longestOutputBytes = 16 * 1024 * 1024;
/** Of a script whose limit nobody said. */
const longestScriptMs = 10 * 60_000;
const longestErrorBytes = 64 * 1024;
/** Something that a script has started holds its output open: so long it is waited for after the script's own end. */
const lingerMs = 2000;
/** @param who the host, as messages name it. */
function createScriptRunner(master, who) {
    const running = new Set();
    return {
        async run(text, given = {}) {
            for (let tries = 1;; tries++) {
                if (!master.alive)
                    return { kind: 'lost', because: 'connection', stderr: await lastWords(master) };
                const result = await judge(await attempt(master, text, given, { running, who }), master, who);
                if (result !== 'refused')
                    return result;
                if (tries === sessionPatience.attempts) {
                    throw new core_error/* UserError */.yo(`${who}: the server allows no further command over the connection.`, {
                        remedy: 'Raise MaxSessions in its sshd_config (10 is usual).',
                    });
                }
                await (0,promises_.setTimeout)(sessionPatience.pauseMs);
            }
        },
        stop() {
            for (const kill of running)
                kill();
        },
    };
}
/** @throws what the taker of the output throws. */
async function attempt(master, text, given, { running, who }) {
    const { child, frame, closed, kill, takeLog } = startScript(master, text, { end: true });
    running.add(kill);
    let stderr = '';
    let timedOut = false;
    let failure;
    let linger;
    const output = createOutput(who, given.onStdout);
    child.stdout.on('data', (chunk) => {
        if (failure !== undefined)
            return;
        try {
            const printed = frame.push(chunk);
            if (printed.length > 0)
                output.take(printed);
        }
        catch (error) {
            failure = { error };
            kill();
        }
        if (frame.exitCode !== undefined)
            linger ??= setTimeout(kill, lingerMs);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
        stderr = (stderr + chunk).slice(-longestErrorBytes);
    });
    child.stdin.end(given.input ?? '');
    const end = () => {
        timedOut = true;
        kill();
    };
    const timer = setTimeout(end, given.timeoutMs ?? longestScriptMs);
    await closed;
    clearTimeout(timer);
    clearTimeout(linger);
    running.delete(kill);
    const log = await takeLog();
    if (failure !== undefined)
        throw failure.error;
    return { frame, stdout: output.text(), stderr, log, timedOut };
}
/** Keeps what a script prints, or hands it on. @throws UserError when that is too much. */
function createOutput(who, onStdout) {
    const chunks = [];
    let sizeBytes = 0;
    return {
        take(chunk) {
            sizeBytes += chunk.length;
            if (sizeBytes > longestOutputBytes)
                throw new core_error/* UserError */.yo(`${who}: a script printed more than ${longestOutputBytes} bytes.`);
            if (onStdout === undefined)
                chunks.push(chunk);
            else
                onStdout(chunk);
        },
        text: () => Buffer.concat(chunks).toString(),
    };
}
/** What became of the script; `refused`: the server takes no further command just now. */
async function judge({ frame, stdout, stderr, log, timedOut }, master, who) {
    if (frame.exitCode !== undefined)
        return { kind: 'ended', exitCode: frame.exitCode, stdout, stderr };
    if (timedOut)
        return { kind: 'lost', because: 'time', stderr };
    if (await isGone(master)) {
        const said = [stderr.trim(), await lastWords(master)].filter(Boolean).join('\n');
        return { kind: 'lost', because: 'connection', stderr: said };
    }
    if (frame.begun)
        return { kind: 'lost', because: 'shell', stderr };
    if (isSessionRefused(log))
        return 'refused';
    const printed = [frame.noise, stderr, log].map((words) => words.trim()).filter(Boolean);
    throw new core_error/* UserError */.yo(`${who}: expected the user's shell there to run a script, it printed: ${printed.join(' / ') || 'nothing'}`, { remedy: "Set the user's login shell to /bin/sh or similar, and remove command= from authorized_keys." });
}
/** What the connection said before it ended. */
async function lastWords(master) {
    return (await master.log()).trim() || 'ssh: the connection ended';
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 16 modules
var diagnose = __webpack_require__(40659);
// EXTERNAL MODULE: ./lib/adapters/ssh/ssh-failure.js
var ssh_failure = __webpack_require__(54104);
;// CONCATENATED MODULE: ./lib/adapters/ssh/socket-forward.js










/** How long an engine may take to say that it is there. */
const answerTimeoutMs = 10_000;
/** So many commands at a time; sshd allows ten sessions on a connection, and scripts need some. */
const relayedAtOnce = 8;
const longestHeadBytes = 64 * 1024;
/**
 * Makes the engine's socket on a host a socket here: by ssh itself, and where sshd forbids that, by running docker's
 * own end of such a connection there. sshd does not tell a socket that is not there from one that may not be forwarded,
 * docker does.
 * @throws UserError when no engine answers, with docker's reason.
 * @throws ConnectionLostError when the connection is gone.
 */
async function forwardEngineSocket(remotePath, options) {
    const direct = await forwardBySsh(remotePath, options);
    if (direct !== undefined)
        return direct;
    const relay = await startRelay(remotePath, options);
    if (await answers(relay.path))
        return relay;
    await relay.close();
    if (await isGone(options.master))
        throw new ssh_failure/* ConnectionLostError */.N9(`${options.who}: the connection is gone.`);
    const reason = relay.lastError();
    const remedy = (0,diagnose/* diagnose */.h)(reason)?.remedy;
    throw new core_error/* UserError */.yo(`${options.who}: no engine answers at ${remotePath}: ${reason || 'it said nothing'}`, {
        remedy,
    });
}
async function forwardBySsh(remotePath, { master, commands, number }) {
    // ssh reads a colon and a backslash in it as its own.
    if (!/^\/[^:\\"'\s%$]+$/.test(remotePath))
        return undefined;
    const path = `${master.folder}/s${number}`;
    const ask = (action) => commands.run('ssh', forwardArguments(master.folder, action, path, remotePath), { env: master.env });
    const { exitCode } = await ask('forward');
    // It goes with the connection.
    if (exitCode === 0 && (await answers(path)))
        return { path, close: async () => { } };
    if (master.alive)
        await ask('cancel');
    await (0,external_node_fs_promises_.rm)(path, { force: true });
    return undefined;
}
/** A server each of whose connections is a command on the host that talks with the engine there. */
async function startRelay(remotePath, { master, number }) {
    const path = `${master.folder}/r${number}`;
    const script = `exec docker -H ${(0,shell_quote/* shellQuote */.Z)(`unix://${remotePath}`)} system dial-stdio`;
    const limit = (0,p_limit/* default */.A)(relayedAtOnce);
    const open = new Set();
    let lastError = '';
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        socket.on('error', () => socket.destroy());
        void limit(async () => {
            const error = await relayOne(master, script, socket);
            if (error !== '')
                lastError = error;
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, resolve);
    });
    server.unref();
    return {
        path,
        lastError: () => lastError,
        async close() {
            for (const socket of open)
                socket.destroy();
            await new Promise((resolve) => server.close(resolve));
            await (0,external_node_fs_promises_.rm)(path, { force: true });
        },
    };
}
/** Returns what went wrong, or nothing. */
async function relayOne(master, script, socket) {
    while (!socket.destroyed) {
        const { child, frame, closed, kill, takeLog } = startScript(master, script, { end: false });
        let stderr = '';
        socket.once('close', kill);
        child.stderr.setEncoding('utf8').on('data', (chunk) => {
            stderr = (stderr + chunk).slice(-4096);
        });
        child.stdout.on('data', (chunk) => {
            const waited = !frame.begun;
            const output = frame.push(chunk);
            // Nothing of the client's is sent before there is somebody to take it.
            if (waited && frame.begun)
                sendRequest(socket, child.stdin);
            if (output.length > 0 && !socket.write(output)) {
                child.stdout.pause();
                socket.once('drain', () => child.stdout.resume());
            }
        });
        await closed;
        socket.off('close', kill);
        const log = await takeLog();
        // The client decides how long that is waited for.
        if (!frame.begun && isSessionRefused(log) && master.alive) {
            await (0,promises_.setTimeout)(sessionPatience.pauseMs);
            continue;
        }
        socket.end();
        // What the client still has to say, nobody hears.
        socket.destroySoon();
        return stderr.trim() || (frame.begun ? '' : log);
    }
    return '';
}
/**
 * Hands on what the client says. The engine is asked to close after its answer: a connection that is kept for later
 * would hold one of the few commands that run at a time.
 */
function sendRequest(socket, stdin) {
    let head = Buffer.alloc(0);
    const take = (chunk) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0 && head.length < longestHeadBytes)
            return;
        socket.off('data', take);
        socket.off('end', close);
        stdin.write(end < 0 ? head : Buffer.concat([closing(head.subarray(0, end)), head.subarray(end)]));
        socket.pipe(stdin);
    };
    const close = () => {
        stdin.end(head);
    };
    socket.on('data', take).on('end', close);
    socket.resume();
}
/** The head of a request without its last line end; one that asks for more than an answer stays as it is. */
function closing(head) {
    const text = head.toString('latin1');
    if (/^connection:.*\bupgrade\b/im.test(text))
        return head;
    return Buffer.from(`${text.replace(/\r\nconnection:[^\r\n]*/gi, '')}\r\nConnection: close`, 'latin1');
}
/** Whether an engine is at a socket here (https://docs.docker.com/reference/api/engine/, `/_ping`). */
function answers(path) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(path);
        const end = (answer) => () => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answer);
        };
        const timer = setTimeout(end(false), answerTimeoutMs);
        let said = '';
        socket.on('connect', () => socket.write('GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n'));
        socket.on('data', (chunk) => {
            said += chunk.toString('latin1');
            if (said.length >= 'HTTP/1.'.length)
                end(said.startsWith('HTTP/1.'))();
        });
        socket.on('error', end(false));
        socket.on('close', end(false));
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/process/owned-folder.js
var owned_folder = __webpack_require__(12700);
;// CONCATENATED MODULE: ./lib/adapters/ssh/private-folder.js





/**
 * Makes a folder that nobody else can look into (0700), in `preferred` or in another place for temporary files: its
 * path is short enough for sockets and holds no sign that a configuration or a shell reads. What runs that were killed have left
 * there is removed.
 * @throws UserError when there is no such place.
 */
async function makePrivateFolder(preferred) {
    const reasons = [];
    for (const parent of [preferred, (0,external_node_os_.tmpdir)(), '/tmp']) {
        const template = `${parent.replace(/(?<!\/)\/+$/, '')}/cp-`;
        if (!/^\/[\w./-]+$/.test(template) || template.length + 6 > longestFolder) {
            reasons.push(`${parent}: its path is too long, or holds signs beyond letters, digits and "/._-"`);
            continue;
        }
        try {
            return await (0,owned_folder/* makeOwnedFolder */.K)((0,external_node_path_.dirname)(template), 'cp-', undefined);
        }
        catch (error) {
            reasons.push((0,core_error/* errorMessage */.gJ)(error));
        }
    }
    throw new core_error/* UserError */.yo(`There is no place for the private key and the sockets of a connection: ${reasons.join('; ')}`, { remedy: 'Set TMPDIR to a folder with a short path where this user may write.' });
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/ssh-master.js







/**
 * Ends ssh and removes its folder when this process is gone, however it went: then nobody holds the other end of
 * descriptor 3 any more. The shell becomes ssh, so that both have one process id.
 */
const guard = `
(trap '' HUP INT TERM; while read -r _ <&3; do :; done; kill "$$"; rm -rf -- "$0") >/dev/null 2>&1 &
exec 3<&- "$@"`;
const patienceMs = 3000;
/**
 * Makes one try to connect and log in. The key lies in a file only until that is decided.
 * @throws SshFailure when it failed.
 * @throws UserError when there is no ssh here, or no place for its files.
 */
async function openMaster(options) {
    const folder = await makePrivateFolder(options.tempFolder);
    let running;
    const stop = async () => {
        await running?.stop();
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await writeFiles(folder, options);
        const env = sshEnvironment(options.env, options.target.own !== undefined);
        const started = start(folder, env, masterArguments(folder, options.jump !== undefined, options.target.own?.proxyCommand));
        running = started;
        const said = await started.outcome(loginTimeoutMs(options));
        await Promise.all(aliases(options).map(([alias]) => (0,external_node_fs_promises_.rm)(sshFiles(folder).key(alias), { force: true })));
        if (said !== undefined) {
            await started.stop();
            throw await readFailure(folder, options, said);
        }
        return {
            folder,
            env,
            get alive() {
                return started.alive();
            },
            ended: started.ended,
            log: () => readText(sshFiles(folder).log),
            accepted: await readAccepted(folder, options),
            stop,
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** ssh's own limit covers the way to a greeting, not what comes after; logins can take their time. */
function loginTimeoutMs({ connectTimeoutMs, jump }) {
    return 2 * connectTimeoutMs * (jump === undefined ? 1 : 2);
}
function aliases({ target, jump }) {
    return [['target', target], ...(jump === undefined ? [] : [['jump', jump]])];
}
async function writeFiles(folder, options) {
    const files = sshFiles(folder);
    await (0,external_node_fs_promises_.writeFile)(files.config, formatSshConfig({ ...options, folder }));
    for (const [alias, { key, hostKeys }] of aliases(options)) {
        const pinned = hostKeys.kind === 'pinned' ? hostKeys : { lines: [], fingerprints: [] };
        await (0,external_node_fs_promises_.writeFile)(files.knownHosts(alias), pinned.lines.map(({ text }) => `${text}\n`).join(''));
        await (0,external_node_fs_promises_.writeFile)(files.keyCommand(alias), formatKeyCommand(pinned.fingerprints, files.offered(alias)));
        if (key !== undefined)
            await (0,external_node_fs_promises_.writeFile)(files.key(alias), key.text, { mode: 0o600 });
    }
}
/** What ssh says is read in English, what it starts is started by sh, and no window is asked anything, nor an agent unless it is the operator's. */
function sshEnvironment(env, asksAgent) {
    const { SSH_AUTH_SOCK: agent, SSH_ASKPASS: _program, DISPLAY: _display, ...others } = env;
    return {
        ...others,
        ...(asksAgent && agent !== undefined ? { SSH_AUTH_SOCK: agent } : {}),
        LC_ALL: 'C',
        SHELL: '/bin/sh',
    };
}
function start(folder, env, args) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', guard, folder, 'ssh', ...args], {
        env,
        // Not its standard input, which Node closes before it tells that the process has ended.
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        // A group of its own: ^C at a terminal is for us, and we end the connection when nothing needs it any more.
        detached: true,
    });
    const { heard, whenConnected, ended, unref } = listen(child);
    return {
        alive: () => !heard.over,
        ended,
        async stop() {
            if (heard.over)
                return await ended;
            child.ref();
            child.kill('SIGTERM');
            const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
            await ended;
            clearTimeout(timer);
        },
        async outcome(timeoutMs) {
            let timer;
            const late = new Promise((resolve) => {
                timer = setTimeout(resolve, timeoutMs);
            });
            await Promise.race([whenConnected, ended, late]);
            clearTimeout(timer);
            unref();
            if (heard.connected)
                return undefined;
            if (heard.over)
                return heard.said;
            return `${heard.said}\nConnection timed out during login: it took longer than ${timeoutMs / 1000} s`;
        },
    };
}
/** What is heard of an ssh that runs: it grows meanwhile. */
function listen(child) {
    const heard = { said: '', connected: false, over: false };
    const [, stdout, stderr, held] = child.stdio;
    const whenConnected = new Promise((resolve) => {
        stdout.on('data', (chunk) => {
            if (!chunk.toString().includes('connected'))
                return;
            heard.connected = true;
            resolve();
        });
    });
    stderr.setEncoding('utf8').on('data', (chunk) => {
        heard.said = (heard.said + chunk).slice(-64 * 1024);
    });
    held.on('error', () => { });
    child.on('exit', () => {
        heard.over = true;
        // Its guard waits for us; its group, and so its number, is there as long as that is.
        if (child.pid !== undefined)
            endGroup(child.pid);
        held.destroy();
    });
    const ended = new Promise((resolve) => {
        // With that, all that it said is here.
        child.on('close', () => resolve());
        child.on('error', (error) => {
            heard.over = true;
            heard.said = error.message;
            resolve();
        });
    });
    const unref = () => {
        child.unref();
        for (const stream of [stdout, stderr, held])
            stream.unref();
    };
    return { heard, whenConnected, ended, unref };
}
function endGroup(pid) {
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // There is nothing left of it.
    }
}
/** Finds out where it failed, and what was said there. */
async function readFailure(folder, options, said) {
    const files = sshFiles(folder);
    const { target, jump } = options;
    const log = await readText(files.log);
    const jumpLog = jump === undefined ? '' : await readText(files.jumpLog);
    if (log === '' && /\bnot found\b/.test(said)) {
        return new core_error/* UserError */.yo('ssh, which connects to the hosts, cannot be started.', {
            remedy: "Install OpenSSH's client (the package openssh-client).",
        });
    }
    // The jump host's own end is told last, and is no reason.
    const jumpSays = jumpLog.replace(/^Killed by signal \d+\.\s*$/gm, '').trim();
    const atJump = jump !== undefined && jumpSays !== '' && !/\bopen failed: connect failed\b/.test(jumpSays);
    const login = atJump ? jump : target;
    return new ssh_failure/* SshFailure */.dI({
        login,
        // What the server printed before the login is not ssh's word: it counts only where there is no other.
        text: jumpSays || [log.trim(), timeoutOf(said)].filter(Boolean).join('\n') || said.trim(),
        offered: await readOffered(files.offered(atJump ? 'jump' : 'target')),
    });
}
function timeoutOf(said) {
    return /^Connection timed out during login.*$/m.exec(said)?.[0] ?? '';
}
async function readOffered(file) {
    const [type, fingerprint] = (await readText(file)).trim().split(' ');
    return type === undefined || fingerprint === undefined ? undefined : `${(0,known_hosts/* keyTypeName */.X)(type)} ${fingerprint}`;
}
async function readAccepted(folder, options) {
    const taken = aliases(options).filter(([, { hostKeys }]) => hostKeys.kind === 'accept-new');
    const read = taken.map(async ([alias]) => {
        const text = await readText(sshFiles(folder).knownHosts(alias));
        return text
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => ({ alias, line }));
    });
    return (await Promise.all(read)).flat();
}
async function readText(file) {
    return await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => '');
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/connect.js









/**
 * Connects to a host and logs in, as often as the catalogue of errors gives sense to it and `retry` allows. Trouble
 * with the host's key or the login is never tried again.
 * @throws UserError with what went wrong and, for a host key, what was expected and what came.
 */
async function connectSsh(options) {
    const master = await (0,retry/* retryWith */.dg)(() => openMaster(options), (error) => (error instanceof ssh_failure/* SshFailure */.dI ? { text: error.trouble.text } : undefined), (error, tried) => (error instanceof ssh_failure/* SshFailure */.dI ? (0,ssh_failure/* explainTrouble */.hB)(error, tried) : error), options.retry);
    for (const { alias, line } of master.accepted) {
        const { host } = (alias === 'jump' ? options.jump : undefined) ?? options.target;
        options.retry.warn(`${(0,ssh_failure/* describeHost */.Ys)(host)}: this key was accepted without verification. Compare it with the host's own key and add it to known-hosts: ${line}`);
    }
    return createSession(master, options);
}
/** The same, and nothing is taken as it comes any more. */
function pinAccepted(options, accepted) {
    const pin = (login, alias) => {
        const lines = accepted.filter((key) => key.alias === alias).map(({ line }) => line);
        if (lines.length === 0)
            return login;
        const keys = (0,known_hosts/* readHostKeys */.L)([login.host], {
            text: lines.join('\n'),
            acceptNew: false,
            hashName: fingerprint/* hashHostName */.M,
            problem: (message) => {
                throw new Error(`ssh wrote a line of known_hosts that cannot be read: ${message}`);
            },
        });
        return { ...login, hostKeys: keys.get(login.host) ?? login.hostKeys };
    };
    const { target, jump } = options;
    return { ...options, target: pin(target, 'target'), jump: jump && pin(jump, 'jump') };
}
function createSession(master, options) {
    const { commands } = options;
    const { host } = options.target;
    const who = (0,ssh_failure/* describeHost */.Ys)(host);
    const scripts = createScriptRunner(master, who);
    const sockets = new Map();
    let count = 0;
    return {
        host,
        get connected() {
            return master.alive;
        },
        script: scripts.run,
        async forwardSocket(remotePath) {
            const known = sockets.get(remotePath);
            if (known !== undefined)
                return (await known).path;
            count++;
            const made = forwardEngineSocket(remotePath, { master, commands, who, number: count });
            sockets.set(remotePath, made);
            // What failed may be tried again.
            made.catch(() => sockets.delete(remotePath));
            return (await made).path;
        },
        async upload(remotePath, content, mode) {
            const result = await scripts.run(formatUpload(remotePath, content.length, mode), { input: content });
            if (result.kind === 'lost')
                throw new ssh_failure/* ConnectionLostError */.N9(`${who}: the connection was lost while ${remotePath} was written.`);
            if (result.exitCode !== 0)
                throw new core_error/* UserError */.yo(`${who}: ${remotePath} could not be written: ${result.stderr.trim()}`);
        },
        reconnect: () => connectSsh(pinAccepted(options, master.accepted)),
        async close() {
            scripts.stop();
            await Promise.allSettled([...sockets.values()].map(async (socket) => (await socket).close()));
            sockets.clear();
            await master.stop();
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/ssh/host-script.js
var host_script = __webpack_require__(61903);
;// CONCATENATED MODULE: ./lib/core/deploy/ssh-settings.js
/** Names as `ssh -G` prints them; what is left out has no meaning for a connection that runs scripts. */
const names = {
    connection: [
        'hostname port user addressfamily bindaddress bindinterface',
        'kexalgorithms ciphers macs hostkeyalgorithms pubkeyacceptedalgorithms',
    ],
    identity: [
        'identityfile certificatefile identityagent identitiesonly',
        'pkcs11provider securitykeyprovider casignaturealgorithms',
    ],
    knownHosts: ['userknownhostsfile globalknownhostsfile hostkeyalias knownhostscommand'],
};
/** Settings whose value is one path, which may hold blanks. */
const paths = new Set(['identityfile', 'certificatefile', 'pkcs11provider']);
/**
 * Reads what `ssh -G` prints: the whole configuration for one host, one setting a line, defaults included.
 * Source: ssh_config(5), and dump_client_config in https://github.com/openssh/openssh-portable/blob/V_9_9_P1/readconf.c
 */
function parseSshSettings(text) {
    const settings = text.split('\n').flatMap((line) => {
        const [, name, value] = /^(\S+) (.+)$/.exec(line.trim()) ?? [];
        return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
    });
    const one = (name) => {
        const value = settings.find(([other]) => other === name)?.[1];
        return value === 'none' ? undefined : value;
    };
    const of = (group) => {
        const wanted = names[group].flatMap((line) => line.split(' '));
        return settings
            .filter(([name]) => wanted.includes(name))
            .map(([name, value]) => [name, paths.has(name) && /\s/.test(value) ? `"${value}"` : value]);
    };
    return {
        connection: of('connection'),
        // Without one ssh asks the agent of its environment.
        identity: [...of('identity'), ['identityagent', 'SSH_AUTH_SOCK']],
        knownHosts: of('knownHosts'),
        proxyCommand: one('proxycommand') ?? jumpCommand(one('proxyjump')),
        address: one('hostname') ?? '',
        port: Number(one('port') ?? 22),
    };
}
/** ProxyJump as a command of its own: that ssh reads the operator's configuration for the jump hosts. */
function jumpCommand(jump) {
    if (jump === undefined)
        return undefined;
    const hops = jump.split(',');
    const before = hops.slice(0, -1).join(',');
    const last = hops.at(-1) ?? '';
    // `[user@]host[:port]`, or a URI; IPv6 in brackets.
    const [, user, address = '', port] = /^(?:ssh:\/\/)?(?:([^@]+)@)?(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(last) ?? [];
    return [
        'ssh -o BatchMode=yes',
        ...(before === '' ? [] : [`-J ${before}`]),
        ...(user === undefined ? [] : [`-l ${user}`]),
        ...(port === undefined ? [] : [`-p ${port}`]),
        `-W '[%h]:%p' -- ${address.replace(/^\[|\]$/g, '')}`,
    ].join(' ');
}

;// CONCATENATED MODULE: ./lib/core/deploy/private-key-text.js
/** A key of RSA with 16,384 bits has 13,000. */
const longestKey = 50_000;
const marks = /-----BEGIN (?<label>[A-Z0-9 ]*PRIVATE KEY)-----(?<body>[\s\S]*?)-----END \k<label>-----/;
/** Base64 of `-----BEGIN`, and of the magic that begins the body of OpenSSH's own form (`openssh-key-v1`). */
const encodedMark = 'LS0tLS1CRUdJTi';
const opensshBody = 'b3BlbnNzaC1rZXktdjEA';
/**
 * Repairs what happens to a private key on its way through clipboards, secrets and variables: Windows line ends, a lost
 * last line end, indents, all on one line, line ends written as `\n`, quotes around it, base64 around it all. What cannot
 * be repaired is named. Nothing of the text is ever repeated.
 */
function normalizePrivateKey(given) {
    if (given.length > longestKey)
        return wrong('is longer than any private key');
    const text = unwrap(given);
    if (text === '') {
        return wrong('is empty: is the secret set, and may this run read it? Secrets are kept from the pull requests of forks, and those of an environment from jobs that do not name it');
    }
    if (/^PuTTY-User-Key-File-/.test(text)) {
        return wrong('is a PuTTY key, convert it with "puttygen key.ppk -O private-openssh -o key" (or PuTTYgen, Conversions, Export OpenSSH key)');
    }
    if (isPublic(text)) {
        return wrong('is the public half of a key (the .pub file), expected the private half (the same name without .pub)');
    }
    const begins = text.match(/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/g)?.length ?? 0;
    if (begins > 1)
        return wrong(`holds ${begins} private keys, expected one`);
    const match = marks.exec(text)?.groups;
    if (match === undefined) {
        if (begins === 1)
            return wrong('has no end: the line "-----END … PRIVATE KEY-----" is missing, so it was cut off');
        if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
            return wrong('has no beginning: the line "-----BEGIN … PRIVATE KEY-----" is missing, so it was cut off');
        }
        const bare = text.replace(/\s+/g, '');
        if (bare.startsWith(opensshBody) && isBase64(bare))
            return key('OPENSSH PRIVATE KEY', '', bare);
        if (/-----BEGIN /.test(text))
            return wrong('is something else, not a private key');
        return wrong('is no private key: expected all of the file, from "-----BEGIN … PRIVATE KEY-----" to its END line');
    }
    const { label = '', body = '' } = match;
    const { headers, base64 } = splitBody(body);
    if (base64 === '')
        return wrong('has nothing between its BEGIN and END lines');
    if (!isBase64(base64)) {
        return wrong('has invalid characters between its BEGIN and END lines. Copy the file again');
    }
    return key(label, headers, base64);
}
function wrong(message) {
    return { kind: 'problem', message };
}
function key(label, headers, base64) {
    const lines = base64.match(label.startsWith('OPENSSH') ? /.{1,70}/g : /.{1,64}/g) ?? [];
    return {
        kind: 'key',
        text: `-----BEGIN ${label}-----\n${headers}${lines.join('\n')}\n-----END ${label}-----\n`,
    };
}
/** Takes off what was put around it. */
function unwrap(given) {
    let text = given.replace(/^\uFEFF/, '').trim();
    text = /^(?<quote>["'])(?<inside>[\s\S]*)\k<quote>$/.exec(text)?.groups?.['inside']?.trim() ?? text;
    text = text
        .replace(/\\r\\n|\\n/g, '\n')
        .replace(/\r\n?/g, '\n')
        .trim();
    const bare = text.replace(/\s+/g, '');
    return bare.startsWith(encodedMark) && isBase64(bare) ? unwrap(atob(bare)) : text;
}
function isPublic(text) {
    return (/^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]+(?:@openssh\.com)? AAAA/.test(text) ||
        /^---- ?BEGIN SSH2 PUBLIC KEY/.test(text) ||
        /-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(text));
}
/** The headers of an encrypted key of the old form (RFC 1421: `Proc-Type`, `DEK-Info`), and the base64 behind them. */
function splitBody(body) {
    const found = /^\s*(?<type>Proc-Type:\s*4,\s*ENCRYPTED)\s+(?<info>DEK-Info:\s*[A-Z0-9-]+,\s*[0-9A-F]+)\s+/i.exec(body);
    const { type = '', info = '' } = found?.groups ?? {};
    return {
        headers: found === null ? '' : `${oneSpace(type)}\n${oneSpace(info)}\n\n`,
        base64: body.slice(found?.[0].length ?? 0).replace(/\s+/g, ''),
    };
}
function oneSpace(header) {
    return header.replace(/\s+/g, ' ');
}
function isBase64(text) {
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/private-key.js





/**
 * Repairs the text of a private key, takes its passphrase off, and lets ssh-keygen read it, before anything is connected.
 * Neither is ever on a command line.
 * @throws UserError when there is no ssh-keygen, or no place for the file.
 */
async function readPrivateKey(given, options) {
    const normal = normalizePrivateKey(given);
    if (normal.kind === 'problem')
        return { kind: 'problem', of: 'key', message: normal.message };
    const folder = await makePrivateFolder(options.tempFolder);
    try {
        return await checkKey(normal.text, folder, options);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
const passphraseVariable = 'CACHE_PREWARM_PASSPHRASE';
async function checkKey(text, folder, { passphrase = '', commands, env }) {
    const file = `${folder}/key`;
    await (0,external_node_fs_promises_.writeFile)(file, text, { mode: 0o600 });
    const keygen = async (args, more = {}) => {
        try {
            return await commands.run('ssh-keygen', [...args, '-f', file], {
                env: { ...env, LC_ALL: 'C', ...more },
            });
        }
        catch (error) {
            throw new core_error/* UserError */.yo('ssh-keygen, which checks private keys, cannot be started.', {
                remedy: "Install OpenSSH's client (the package openssh-client).",
                cause: error,
            });
        }
    };
    // The empty passphrase: nothing is asked.
    let read = await keygen(['-y', '-P', '']);
    if (isPassphraseWrong(read)) {
        const problem = await takePassphraseOff(passphrase, keygen, folder);
        if (problem !== undefined)
            return problem;
        read = await keygen(['-y', '-P', '']);
    }
    const [, type, publicKey] = /^(\S+) (\S+)/.exec(read.stdout) ?? [];
    if (read.exitCode !== 0 || type === undefined || publicKey === undefined) {
        return bad('key', `is damaged: its form is right, and ssh-keygen cannot read it ("${lastLine(read)}"); copy the whole file again`);
    }
    return {
        kind: 'key',
        key: { text: await (0,external_node_fs_promises_.readFile)(file, 'utf8'), type, fingerprint: (0,fingerprint/* fingerprintOf */.a)(publicKey) },
    };
}
/** Returns what keeps it from being taken off. */
async function takePassphraseOff(passphrase, keygen, folder) {
    if (passphrase === '')
        return bad('passphrase', 'is empty, and the private key is encrypted: expected its passphrase');
    const program = `${folder}/askpass`;
    // It is asked for the old passphrase once and for the new, empty one twice.
    const answers = `case "$1" in "Enter new "* | "Enter same "*) echo ;; *) printf '%s\\n' "$${passphraseVariable}" ;; esac`;
    await (0,external_node_fs_promises_.writeFile)(program, `#!/bin/sh\n${answers}\n`, { mode: 0o700 });
    const opened = await keygen(['-p'], {
        [passphraseVariable]: passphrase,
        SSH_ASKPASS: program,
        SSH_ASKPASS_REQUIRE: 'force',
        // What makes OpenSSH before 8.4 ask a program.
        DISPLAY: ':0',
    });
    if (opened.exitCode === 0)
        return undefined;
    return isPassphraseWrong(opened)
        ? bad('passphrase', 'does not fit: the private key cannot be decrypted with it')
        : bad('key', `cannot be decrypted: ssh-keygen says "${lastLine(opened)}"`);
}
function bad(of, message) {
    return { kind: 'problem', of, message };
}
function isPassphraseWrong({ exitCode, stderr }) {
    return exitCode !== 0 && /incorrect passphrase|bad passphrase/i.test(stderr);
}
function lastLine({ stderr }) {
    return (stderr
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/^.*": /, '') ?? '');
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/ssh-access.js






/**
 * Checks keys and known hosts before anything is connected. Each defect is told to `problem` with the input that has it;
 * then undefined is returned. What is empty is left to whoever read the inputs.
 */
async function readSshAccess(inputs, options, problem) {
    const { hosts, jump, own, files } = inputs;
    const knownHostsInput = files.knownHosts === '' ? 'known-hosts' : 'known-hosts-file';
    const readKey = async (text, input) => {
        if (text.trim() === '')
            return own ? { key: undefined } : undefined;
        const result = await readPrivateKey(text, { ...options, passphrase: inputs.passphrase });
        if (result.kind === 'key')
            return { key: result.key };
        if (result.of === 'key')
            problem(input, result.message);
        else
            problem('ssh-passphrase', `${result.message} (${input})`);
        return undefined;
    };
    const readKeysOf = (of, text, input) => {
        if (text.trim() === '' && !inputs.acceptNew)
            return own ? new Map(of.map((host) => [host, { kind: 'own' }])) : undefined;
        return (0,known_hosts/* readHostKeys */.L)(of, {
            text,
            acceptNew: inputs.acceptNew,
            hashName: fingerprint/* hashHostName */.M,
            problem: (message) => problem(input, message),
        });
    };
    const identity = await readKey(inputs.key, files.key === '' ? 'ssh-key' : 'ssh-key-file');
    const hostKeys = readKeysOf(hosts, inputs.knownHosts, knownHostsInput);
    const jumpIdentity = jump === undefined || jump.key === inputs.key ? identity : await readKey(jump.key, 'jump-ssh-key');
    const jumpInput = jump?.knownHosts === inputs.knownHosts ? knownHostsInput : 'jump-known-hosts';
    const jumpKeys = jump === undefined ? undefined : readKeysOf([jump.host], jump.knownHosts, jumpInput);
    if (identity === undefined || jumpIdentity === undefined || hostKeys === undefined)
        return undefined;
    const login = async (host, { key }, known) => {
        const keys = known?.get(host);
        if (keys === undefined)
            return undefined;
        if (!own)
            return { host, key, hostKeys: keys };
        const settings = await readOwnSettings(host, options);
        return {
            ...{ host, key, hostKeys: keys },
            own: key === undefined ? settings : { ...settings, identity: undefined },
        };
    };
    const jumpLogin = jump && (await login(jump.host, jumpIdentity, jumpKeys));
    if (jump !== undefined && jumpLogin === undefined)
        return undefined;
    const logins = new Map();
    for (const host of hosts) {
        const target = await login(host, identity, hostKeys);
        if (target === undefined)
            return undefined;
        logins.set(host, target);
    }
    const texts = [identity.key, jumpIdentity.key].flatMap((key) => key?.text.split('\n') ?? []);
    return {
        loginTo(host) {
            const target = logins.get(host);
            if (target === undefined)
                throw new Error(`${host.name} is none of the hosts that were checked`);
            return { target, jump: jumpLogin };
        },
        secrets: [...new Set(texts)].filter((line) => line.length >= 8 && !line.startsWith('-----')),
    };
}
/**
 * What the operator's configuration of ssh says of a host, as ssh reads it: a port or user that the host is given with
 * counts more.
 * @throws UserError when ssh cannot read it.
 */
async function readOwnSettings({ address, port, user }, { commands, env }) {
    const args = [
        '-G',
        ...(port === deploy_host/* sshPort */.aP ? [] : ['-p', String(port)]),
        ...(user === undefined ? [] : ['-l', user]),
        ...['--', address],
    ];
    const { exitCode, stdout, stderr } = await commands.run('ssh', args, { env: { ...env, LC_ALL: 'C' } });
    if (exitCode !== 0)
        throw new core_error/* UserError */.yo(`Your configuration of ssh cannot be read for ${address}: ${stderr.trim()}`, {
            remedy: `Run "ssh -G ${address}" and correct what it reports.`,
        });
    return parseSshSettings(stdout);
}

// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/hosts/inputs.js
var hosts_inputs = __webpack_require__(40642);
;// CONCATENATED MODULE: ./lib/hosts/own-ssh.js





/** The inputs with the text of the files that they name. A file that cannot be read is told to `reader`. */
async function readSshFiles(ssh, { cwd, reader }) {
    const read = async (file, input) => {
        if (file === '')
            return undefined;
        try {
            return await (0,external_node_fs_promises_.readFile)((0,external_node_path_.resolve)(cwd, file.replace(/^~(?=\/)/, (0,external_node_os_.homedir)())), 'utf8');
        }
        catch (error) {
            reader.problem(input, `cannot be read: ${(0,core_error/* errorMessage */.gJ)(error)}`);
            return undefined;
        }
    };
    const [key, knownHosts] = await Promise.all([
        read(ssh.files.key, 'ssh-key-file'),
        read(ssh.files.knownHosts, 'known-hosts-file'),
    ]);
    const jump = ssh.jump && {
        ...ssh.jump,
        key: ssh.jump.key === ssh.key ? (key ?? ssh.jump.key) : ssh.jump.key,
        knownHosts: ssh.jump.knownHosts === ssh.knownHosts ? (knownHosts ?? ssh.jump.knownHosts) : ssh.jump.knownHosts,
    };
    return { ...ssh, jump, key: key ?? ssh.key, knownHosts: knownHosts ?? ssh.knownHosts };
}
/** What is taken from where, in one line. */
function describeOwnSsh({ hosts, files, key, knownHosts, acceptNew }, access) {
    const login = files.key !== '' ? files.key : key !== '' ? 'SSH_PRIVATE_KEY' : "your ssh configuration's keys and agent";
    const known = files.knownHosts !== ''
        ? files.knownHosts
        : knownHosts !== ''
            ? 'known-hosts'
            : acceptNew
                ? 'nowhere (accept-new)'
                : 'your known_hosts';
    const elsewhere = hosts.flatMap((host) => {
        const { own } = access.loginTo(host).target;
        if (own === undefined)
            return [];
        const there = (0,deploy_host/* describeLogin */.Hf)({ ...host, address: own.address, port: own.port });
        const through = own.proxyCommand === undefined ? '' : ', through your proxy or jump host';
        return there === (0,deploy_host/* describeLogin */.Hf)(host) && through === '' ? [] : [`${host.name} is ${there}${through}`];
    });
    return `ssh: login with ${login}, host keys from ${known}${elsewhere.length === 0 ? '' : `. From your configuration: ${elsewhere.join('; ')}`}.`;
}

// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
;// CONCATENATED MODULE: ./lib/hosts/fleet.js











/** Checks keys and known hosts, before anything is connected. */
async function withAccess({ inputs, reader }, { env, cwd, tempFolder, commands }) {
    const ssh = await readSshFiles(inputs.ssh, { cwd, reader });
    const access = ssh.reaches
        ? await readSshAccess(ssh, { commands, env, tempFolder }, reader.problem)
        : undefined;
    for (const secret of access?.secrets ?? [])
        (0,hosts_inputs/* keepSecret */.gz)(reader, secret);
    if (ssh.own && access !== undefined)
        reader.notice(describeOwnSsh(ssh, access));
    return { inputs: { ...inputs, ssh, access }, reader };
}
/** Connects to hosts and logs in; what fails in passing is tried again. */
function createHostConnector({ env, tempFolder, commands }, { access, ssh }, retry) {
    return (host) => {
        if (access === undefined)
            throw new Error(`there is no access to ${host.name}`);
        return connectSsh({
            ...access.loginTo(host),
            connectTimeoutMs: ssh.connectTimeoutMs,
            env,
            tempFolder,
            commands,
            retry,
        });
    };
}
/** Begins to connect to hosts: logging in takes about as long as looking images up. */
function connectEarly(connect, hosts) {
    const begun = new Map(hosts.map((host) => [host, Promise.resolve(host).then(connect)]));
    // Whoever asks for it is told.
    for (const connection of begun.values())
        connection.catch(() => { });
    return {
        connect(host) {
            const connection = begun.get(host);
            begun.delete(host);
            return connection ?? connect(host);
        },
        async close() {
            await Promise.allSettled([...begun.values()].map(async (connection) => (await connection).close()));
            begun.clear();
        },
    };
}
/** How often and for how long what fails in passing is tried again. */
function fleetRetry({ clock }, { images }, warn) {
    return {
        policy: { retries: images.retries, maxTotalMs: retry/* maxTotalWaitMs */.IX },
        nowMs: clock.nowMs,
        sleep: clock.sleep,
        random: Math.random,
        warn,
    };
}
/**
 * Everything that the hosts of a run have in common: the images, each resolved once, and how hosts and registries are reached.
 * @param wanted the images of the application; without any, none is looked at.
 * @param first the hosts that are reached first: that begins at once.
 * @throws UserError when one of them is not there. RegistryError when the registry does not answer.
 */
async function openFleet(context, inputs, wanted, first = []) {
    const { log, commands } = context;
    const retry = fleetRetry(context, inputs, log.warning);
    const early = connectEarly(createHostConnector(context, inputs, retry), first);
    try {
        const { docker, connect } = await (0,registries.openRegistries)(context, inputs.images);
        const images = await lookUpImages(context, inputs, wanted, connect);
        return {
            connect: early.connect,
            closeUnused: early.close,
            openEngine: (socketPath, name) => createEngineApi({
                socketPath,
                name,
                credentials: (of) => (0,credentials/* readCredentials */.L)(of, docker, commands),
                retry,
            }),
            preflight: await (0,host_script/* readHostScript */.i)('preflight'),
            connectRegistry: connect,
            images: { ...images, readBlobs: createBlobReader(connect) },
        };
    }
    catch (error) {
        await early.close();
        throw error;
    }
}
/** The images of the application and the layers of all places, each looked up once. */
async function lookUpImages({ log, clock }, { images: { places, layers } }, wanted, connect) {
    const nowMs = clock.nowMs();
    const [apps, found] = await log.phase('look up', () => Promise.all([
        Promise.all(wanted.map((reference) => (0,registry_images/* findAppImage */.O7)(reference, connect))),
        Promise.all(places.map(({ registry, repository }) => (0,registry_images/* findLayerImages */.fd)({ registry, repository, layers, nowMs, connect, warn: log.warning }))),
    ]));
    return { apps, layers: found };
}


/***/ }),

/***/ 40642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ readHostsInputs),
/* harmony export */   V4: () => (/* binding */ readProjectDir),
/* harmony export */   gz: () => (/* binding */ keepSecret),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _core_deploy_host_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60793);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95223);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18523);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83342);
/* harmony import */ var _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39941);
/* harmony import */ var _layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29332);
/* harmony import */ var _registry_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68859);









function readHostsInputs(reader, context, { appNeeded, imageNeeded = true, hostsNeeded = true, }) {
    const ssh = readSsh(reader, context, hostsNeeded);
    const images = readImages(reader, context, { appNeeded, imageNeeded });
    const secrets = [
        ssh.key,
        ssh.passphrase ?? '',
        ssh.jump?.key ?? '',
        ...images.logins.map(({ password }) => password),
        reader.text('github-token'),
    ];
    for (const secret of secrets)
        keepSecret(reader, secret);
    const maxParallel = reader.integer('max-parallel', { min: 1, max: 256 }, 4);
    // Read here, used by the step and the command line.
    reader.boolean('summary', true);
    reader.boolean('job-annotations', true);
    return {
        ssh,
        images,
        projectDir: readProjectDir(reader, false),
        dockerHost: readDockerHost(reader),
        maxParallel: Math.min(maxParallel, Math.max(1, ssh.hosts.length)),
        secretValues: new Set(secrets.map((secret) => secret.trim()).filter((secret) => secret !== '')),
    };
}
/** A key has many lines, and a log is masked line by line. Those that every key has are no secret, nor are those that are too short. */
function keepSecret(reader, secret) {
    for (const text of [secret, ...secret.split(/\r?\n/)])
        if (text.trim().length >= 4 && !text.startsWith('-----'))
            reader.secret(text);
}
function readSsh(reader, context, needed) {
    const lines = reader.lines('hosts');
    const hosts = lines.length > 0 || needed ? (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_8__/* .parseHosts */ .tB)(lines, (message) => reader.problem('hosts', message)) : [];
    // Also of hosts that are not right: all problems are told at once.
    const reaches = lines.length > 0;
    const key = reader.text('ssh-key');
    const own = context.hasOwnSsh;
    if (reaches && key === '' && !own) {
        reader.problem('ssh-key', context.isForkPullRequest
            ? 'is empty: a pull request from a fork has no access to secrets, so it cannot deploy'
            : 'required: a private key. Check that the secret is set and that this run can read it.');
    }
    const knownHosts = reader.text('known-hosts');
    const acceptNew = reader.boolean('accept-new', false);
    if (reaches && knownHosts === '' && !acceptNew && !own) {
        reader.problem('known-hosts', 'required: the hosts\' keys, as lines from `ssh-keyscan HOST` (compare them with the host), or as fingerprints "SHA256:…"');
    }
    if (acceptNew) {
        reader.warning(knownHosts === ''
            ? 'accept-new is true: any host key is trusted on first contact, and every run is a first contact. Set known-hosts.'
            : 'accept-new and known-hosts are both set: the hosts must have the keys in known-hosts.');
    }
    return {
        hosts,
        reaches,
        key,
        passphrase: reader.text('ssh-passphrase') || undefined,
        knownHosts,
        acceptNew: acceptNew && knownHosts === '',
        jump: readJump(reader, key, knownHosts),
        own,
        files: own
            ? { key: reader.text('ssh-key-file'), knownHosts: reader.text('known-hosts-file') }
            : { key: '', knownHosts: '' },
        connectTimeoutMs: duration(reader, 'connect-timeout', 15_000),
    };
}
function readJump(reader, key, knownHosts) {
    const lines = reader.lines('jump-host');
    const jumpKey = reader.text('jump-ssh-key', key);
    const jumpKnownHosts = reader.text('jump-known-hosts', knownHosts);
    if (lines.length === 0)
        return undefined;
    const [host, ...more] = (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_8__/* .parseHosts */ .tB)(lines, (message) => reader.problem('jump-host', message));
    if (more.length > 0)
        reader.problem('jump-host', `expected one host, got ${lines.length}`);
    return host === undefined ? undefined : { host, key: jumpKey, knownHosts: jumpKnownHosts };
}
function readImages(reader, context, { appNeeded, imageNeeded }) {
    const { apps, mayBeUnused } = readAppImages(reader, appNeeded);
    const [app] = apps;
    const fallback = app !== undefined
        ? (0,_registry_images_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(app)
        : context.githubRepository === undefined || !imageNeeded
            ? ''
            : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const place = readRepository(reader, fallback, imageNeeded);
    const names = reader.list('layers', 'default');
    const isNone = names.length === 1 && names[0] === 'none';
    const { layers, problems } = isNone ? { layers: [], problems: [] } : (0,_core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLayerRequest */ .Ie)(names);
    for (const message of problems)
        reader.problem('layers', message);
    return {
        apps,
        mayBeUnused,
        ...place,
        places: app === undefined || reader.text('image') !== '' ? [place] : apps,
        // A rollback sends no layers ahead, and does not fail because the registry does.
        layers: imageNeeded ? layers : [],
        logins: (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_4__/* .readLogins */ .r)(reader, context, place.registry),
        signing: (0,_layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readSigning */ .a)(reader, context, { writes: false }),
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    };
}
/** The image of `app-image`, or those of `app-images`: one a line, or what the build action puts out as `images`. */
function readAppImages(reader, needed) {
    const one = reader.text('app-image');
    const several = reader.text('app-images');
    if (one !== '' && several !== '')
        reader.problem('app-images', 'cannot be combined with app-image: write every image into app-images');
    if (several !== '')
        return readSeveral(reader, several);
    if (one === '' && needed)
        reader.problem('app-image', 'required: the application image by tag or digest, such as ghcr.io/owner/app:main or the output `image` of the build action. Several images go into app-images');
    const app = one === '' ? undefined : readAppImage(reader, 'app-image', one);
    return { apps: app === undefined ? [] : [app], mayBeUnused: false };
}
function readSeveral(reader, text) {
    const mayBeUnused = text.startsWith('{');
    const texts = mayBeUnused ? readBuiltImages(reader, text) : reader.list('app-images');
    const apps = new Map();
    for (const name of texts) {
        const app = readAppImage(reader, 'app-images', name);
        if (app === undefined)
            continue;
        const place = (0,_registry_images_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(app);
        const known = apps.get(place);
        if (known !== undefined && (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(known) !== (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(app))
            reader.problem('app-images', `expected one image of ${place}, got ${(0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(known)} and ${(0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(app)}: the repository says which services run an image, so push each image to its own repository`);
        apps.set(place, known ?? app);
    }
    return { apps: [...apps.values()], mayBeUnused };
}
/** The output `images` of the build action: a JSON object, target → image by digest. */
function readBuiltImages(reader, text) {
    const example = '{"api":"ghcr.io/owner/api@sha256:…"}';
    let images;
    try {
        images = Object.values((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(JSON.parse(text)));
    }
    catch (error) {
        reader.problem('app-images', `expected a JSON object such as ${example}: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        return [];
    }
    if (images.length === 0)
        reader.problem('app-images', 'names no image: the build has pushed none');
    const names = images.filter((image) => typeof image === 'string');
    if (names.length < images.length)
        reader.problem('app-images', `expected names of images as values of the JSON object, such as ${example}`);
    return names;
}
function readAppImage(reader, input, text) {
    try {
        const lower = lowerRepository(text);
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(lower);
        if (lower !== text)
            reader.notice(`${input}: "${text}" was written "${lower}", because repositories are lower case.`);
        if (reference.tag === undefined && reference.digest === undefined) {
            reader.problem(input, `expected a tag or a digest, got "${text}" without one`);
            return undefined;
        }
        return reference;
    }
    catch (error) {
        reader.problem(input, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return undefined;
    }
}
/** A tag may have upper-case letters, what stands before it may not. */
function lowerRepository(text) {
    const name = text.lastIndexOf('/') + 1;
    const behind = text.slice(name).search(/[:@]/);
    const end = behind < 0 ? text.length : name + behind;
    return `${text.slice(0, end).toLowerCase()}${text.slice(end)}`;
}
function readRepository(reader, fallback, needed) {
    const text = reader.text('image', fallback);
    if (text !== '')
        return (0,_layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlace */ .De)(reader, text, {
            expected: 'registry and repository of the layers, without tag or digest',
            advice: 'the image to deploy is app-image',
        });
    // Where app-image is missing or wrong, that is the problem.
    if (needed && reader.text('app-image') === '' && reader.text('app-images') === '')
        reader.problem('image', 'required: registry and repository of the layers, such as ghcr.io/owner/app (there is no default, because the checkout has no remote "origin" at GitHub or gitlab.com)');
    return _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .noPlace */ .zX;
}
function readProjectDir(reader, needed) {
    const dir = reader.text('project-dir');
    if (dir === '') {
        if (needed)
            reader.problem('project-dir', 'required: the absolute path of the Compose project on the hosts');
        return undefined;
    }
    if (!dir.startsWith('/') || /[\r\n]/.test(dir) || dir.split('/').includes('..')) {
        reader.problem('project-dir', `expected an absolute path without ".." (not "~", which is another folder for each user), got ${JSON.stringify(dir)}`);
        return undefined;
    }
    return dir.length > 1 ? dir.replace(/(?<!\/)\/+$/, '') || '/' : dir;
}
function readDockerHost(reader) {
    const text = reader.text('docker-host', 'auto');
    if (text !== 'auto' && !/^unix:\/\/\/[^\s:]+$/.test(text))
        reader.problem('docker-host', `expected auto or the host's socket such as unix:///run/docker.sock, got "${text}"`);
    return text;
}
function duration(reader, name, fallbackMs) {
    const text = reader.text(name);
    // Nobody means 0.
    if (/^0+$/.test(text))
        return 0;
    return reader.durationMs(name) ?? fallbackMs;
}


/***/ }),

/***/ 68859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   HR: () => (/* binding */ layersForPlatform),
/* harmony export */   KF: () => (/* binding */ layerPrefixes),
/* harmony export */   O7: () => (/* binding */ findAppImage),
/* harmony export */   R1: () => (/* binding */ pullableOf),
/* harmony export */   _y: () => (/* binding */ appForPlatform),
/* harmony export */   fd: () => (/* binding */ findLayerImages),
/* harmony export */   y1: () => (/* binding */ refuseUnverified)
/* harmony export */ });
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96997);
/* harmony import */ var _core_deploy_expected_app_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16473);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65078);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23998);
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69964);
/* harmony import */ var _core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30084);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93780);
/* harmony import */ var _layers_facts_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73526);
/* harmony import */ var _layers_inputs_image_signature_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91126);










/** Registry and repository, as references begin. */
function placeOf({ registry, repository }) {
    return `${registry}/${repository}`;
}
/**
 * Finds the application image once for all hosts; a tag becomes a digest here.
 * @throws UserError when it is absent, broken or not to be read. RegistryError when the registry does not answer.
 */
async function findAppImage(reference, connect) {
    const { registry, repository, tag, digest } = reference;
    const state = await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectImage */ .m)(connect(registry), repository, digest ?? tag ?? 'latest');
    const name = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(reference);
    switch (state.kind) {
        case 'absent':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${name} is not in the registry.`, {
                remedy: 'Check the name, and that the build has pushed it. Registries answer the same if the login may not read it, so check the login as well.',
            });
        case 'no-access':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${name} is ${state.reason}`, {
                remedy: [
                    `Check the name, and log in to ${registry} with an account that may read it: "docker login ${registry}", or registry-username and registry-password.`,
                    ...(registry === 'ghcr.io' ? ['In a workflow, the job needs "packages: read".'] : []),
                ].join(' '),
            });
        case 'broken':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${name} cannot be pulled: ${state.reason}.`, {
                remedy: 'Build and push it again. Configure registry cleanups to keep everything that tagged images refer to.',
            });
        case 'ok': {
            const { descriptor } = state.image;
            return {
                registry,
                repository,
                digest: descriptor.digest,
                tag: digest === undefined ? (tag ?? 'latest') : undefined,
                reference: (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)({ registry, repository, tag: undefined, digest: descriptor.digest }),
                image: state.image,
            };
        }
    }
}
/**
 * Looks up the layers once for all hosts: by the record, where there is no entry by their rolling tags. Without layers nothing
 * is asked.
 * @throws RegistryError when the registry does not answer.
 */
async function findLayerImages(options) {
    const { registry, repository, layers, nowMs, warn } = options;
    const quarter = (0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_7__/* .quarterOf */ .Or)(nowMs);
    if (layers.length === 0)
        return { registry, repository, layers: [], quarter, lookup: _layers_facts_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .nothingLookedUp */ .dM };
    const lookup = await (0,_layers_facts_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .lookUpLayers */ .LN)({
        client: options.connect(registry),
        repository,
        names: (record) => (0,_layers_facts_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .layerNames */ .Em)(layers, record),
        quarter,
        nowMs,
        tags: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .layerTags */ .Ff)(undefined),
        given: {},
        warn,
    });
    return { registry, repository, layers: [...lookup.images.keys()], quarter, lookup };
}
/**
 * @returns when the images that were found by a tag were signed for it, as far as that is known and verified.
 * @throws UserError when nobody who is trusted has signed the record of some layers, or an image of the application.
 */
async function refuseUnverified(layers, apps, connect) {
    refuseLayers(layers);
    const verdicts = await Promise.all(apps.map((app) => (0,_layers_inputs_image_signature_js__WEBPACK_IMPORTED_MODULE_6__/* .checkImageSignature */ .u)(connect(app.registry), app)));
    for (const [index, verdict] of verdicts.entries())
        if (verdict?.kind === 'refused')
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${apps[index]?.reference} is not verified: ${verdict.reason}.`, {
                remedy: 'Build it in a run that signs, or name its key or repository in "signer". An image that you tagged yourself is deployed by its digest. verify: off deploys it as it is.',
            });
    return new Map(apps.flatMap((app, index) => {
        const verdict = verdicts[index];
        if (app.tag === undefined || verdict?.kind !== 'trusted' || verdict.signedAtMs === undefined)
            return [];
        return [[`${placeOf(app)}:${app.tag}`, verdict.signedAtMs]];
    }));
}
function refuseLayers(repositories) {
    const unverified = repositories.find(({ lookup: { refused } }) => refused !== undefined);
    if (unverified === undefined)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The layers of ${placeOf(unverified)} are not verified: ${unverified.lookup.refused}.`, {
        remedy: 'Prewarm them in a run that signs, or name its key or repository in "signer". Until then, verify: off uses them as they are.',
    });
}
/**
 * The image of an application for one machine.
 * @throws UserError when there is none: found before anything is pulled, because old engines pull what they cannot run.
 */
function appForPlatform(app, machine) {
    const found = (0,_core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_8__/* .choosePlatform */ .x)(app.image.platforms, machine);
    if (found !== undefined)
        return found;
    const built = app.image.platforms.map(({ platform }) => (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)).join(', ');
    const wanted = (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(machine);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The host is ${wanted}, and ${app.reference} is built for ${built}: no matching manifest for ${wanted}.`, {
        remedy: `Add ${wanted} to the input platforms where the image is built.`,
    });
}
function layersForPlatform(repositories, machine) {
    const prefixes = layerPrefixes(repositories);
    return repositories.flatMap((images, index) => layersOf(images, machine, prefixes[index] ?? ''));
}
/**
 * What the names of layers begin with where several repositories have some: the last part of theirs, or all of it where that is
 * not its own.
 */
function layerPrefixes(repositories) {
    const lastPart = (path) => path.slice(path.lastIndexOf('/') + 1);
    const parts = repositories.map(({ repository }) => lastPart(repository));
    return repositories.map((place, index) => {
        if (parts.length < 2)
            return '';
        const twins = parts.filter((part) => part === parts[index]);
        return `${twins.length < 2 ? parts[index] : placeOf(place)}/`;
    });
}
function layersOf(images, machine, prefix) {
    const { record, images: states } = images.lookup;
    return images.layers.map((layer) => {
        const state = states.get(layer);
        const found = state?.kind === 'ok' ? (0,_core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_8__/* .choosePlatform */ .x)(state.image.platforms, machine) : undefined;
        const entry = record?.layers[layer];
        const builtAtMs = Date.parse(entry?.builtAt ?? found?.config.created ?? '');
        return {
            name: `${prefix}${layer}`,
            layer,
            place: placeOf(images),
            standsOn: Object.keys(entry?.inputs.standsOn ?? {}).map((below) => `${prefix}${below}`),
            image: state?.kind === 'ok' && found !== undefined
                ? pullableOf(found, state.image.descriptor.digest)
                : undefined,
            builtAtMs: Number.isNaN(builtAtMs) ? undefined : builtAtMs,
            ownSteps: entry && (0,_core_deploy_expected_app_js__WEBPACK_IMPORTED_MODULE_9__/* .countOwnSteps */ .n)(entry.target, entry.inputs.instructions),
            history: historyOf(found),
        };
    });
}
/** An image for one platform as a pull sees it. `digest`: of what is asked for, which may be the index. */
function pullableOf(found, digest) {
    return {
        platform: (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(found.platform),
        digest,
        layers: found.layers.map((layer) => ({ digest: layer.digest, sizeBytes: layer.sizeBytes })),
        diffIds: found.config.diffIds,
        configDigest: found.configDigest,
        configBytes: found.configBytes,
        attestations: found.attestations.map(({ digest: blob, sizeBytes }) => ({ digest: blob, sizeBytes })),
    };
}
function historyOf(found) {
    return found?.config.history ?? [];
}


/***/ }),

/***/ 91126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ checkImageSignature),
  j: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/image-signature.js





/** Between our look at the list and its PUT, another run may write it: registries have no conditional PUT. */
const listAttempts = 3;
/**
 * Bundles that refer to an image, as JSON; none where there are none.
 * @throws RegistryError when the registry does not answer.
 */
async function fetchImageSignatures(client, repository, digest) {
    const { list } = await listReferrers(client, repository, digest);
    const found = await Promise.all((list?.manifests ?? [])
        // The newest are last.
        .slice(-record_artifact/* mostBundles */.T2)
        .map((referrer) => fetchBundle(client, repository, referrer.digest)));
    return found.flat();
}
async function fetchBundle(client, repository, digest) {
    const manifest = (await client.fetchManifest(repository, digest))?.manifest;
    if (manifest?.kind !== 'manifest')
        return [];
    const [layer] = manifest.layers;
    if (layer?.mediaType !== record_artifact/* bundleType */.$7 || layer.sizeBytes > record_artifact/* longestBundleBytes */.UT)
        return [];
    const bytes = await client.fetchBlob(repository, layer);
    const json = bytes === undefined ? undefined : (0,oci_json/* parseJson */.qF)(Buffer.from(bytes).toString('utf8'));
    return json === undefined ? [] : [json];
}
/**
 * Puts a bundle beside an image, as cosign does: a manifest whose subject is the image, and where the registry does not list
 * these (GitHub's), the list under a tag of the image's digest
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema).
 * @returns whether the registry shows it.
 * @throws RegistryError
 */
async function pushImageSignature(client, repository, subject, bundle) {
    const [content, empty] = [Buffer.from(bundle), Buffer.from('{}')];
    const annotations = {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': image_statement/* signPredicate */.tE,
    };
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociManifest,
        artifactType: record_artifact/* bundleType */.$7,
        config: { mediaType: media_type/* mediaType */.JL.ociEmpty, digest: (0,content_digest/* digestOf */.ol)(empty), size: empty.length },
        layers: [{ mediaType: record_artifact/* bundleType */.$7, digest: (0,content_digest/* digestOf */.ol)(content), size: content.length }],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
        annotations,
    }));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, (0,content_digest/* digestOf */.ol)(blob))));
    await client.pushManifest(repository, digest, media_type/* mediaType */.JL.ociManifest, bytes);
    for (let attempt = 1; attempt <= listAttempts; attempt++) {
        const { list, tag } = await listReferrers(client, repository, subject.digest);
        if (list?.manifests.some((referrer) => referrer.digest === digest))
            return true;
        if (tag === undefined)
            continue;
        const own = {
            mediaType: media_type/* mediaType */.JL.ociManifest,
            digest,
            size: bytes.length,
            artifactType: record_artifact/* bundleType */.$7,
            annotations,
        };
        await client.pushManifest(repository, tag, media_type/* mediaType */.JL.ociIndex, await withReferrer(client, repository, tag, own));
    }
    const { list } = await listReferrers(client, repository, subject.digest);
    return list?.manifests.some((referrer) => referrer.digest === digest) === true;
}
/** `tag`: where the list is, if the registry does not keep it itself. */
async function listReferrers(client, repository, digest) {
    const kept = await client.fetchReferrers(repository, digest);
    if (kept !== undefined)
        return { list: kept, tag: undefined };
    const tag = digest.replace(':', '-');
    const manifest = (await client.fetchManifest(repository, tag))?.manifest;
    return { list: manifest?.kind === 'index' ? manifest : undefined, tag };
}
/** The list as others wrote it, with one entry more. */
async function withReferrer(client, repository, tag, own) {
    const found = await client.fetchManifest(repository, tag);
    const before = found === undefined ? {} : JSON.parse(Buffer.from(found.bytes).toString('utf8'));
    const { manifests } = before;
    return Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociIndex,
        manifests: [...(Array.isArray(manifests) ? manifests : []), own],
    }));
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/layers/inputs/image-signature.js


/**
 * Signs an image that is in the registry for the tags that it has there, and reads the signature back; not where the one who signs
 * now has signed it for them before. `moved`: a tag has named another one since, so that this signature has to be the newer one.
 * @throws UserError when it cannot be done, and was asked for.
 */
async function signImage(client, repository, image, { tags, moved }, log) {
    const { seal } = client;
    if (seal?.onFailure === undefined)
        return;
    const names = { repository, tags };
    try {
        const known = await seal.checkImage(image.digest, await fetchImageSignatures(client, repository, image.digest), names);
        if (!moved && known.kind === 'trusted' && !known.renews && known.signedAtMs !== undefined)
            return;
        const bundle = await seal.signImage(image.digest, names);
        if (bundle === undefined)
            return;
        if (!(await pushImageSignature(client, repository, image, bundle)))
            throw new core_error/* UserError */.yo('the registry does not show the signature that it was sent');
    }
    catch (error) {
        const problem = `${repository}@${image.digest} could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (seal.onFailure === 'fail')
            throw new core_error/* UserError */.yo(problem, { remedy: 'The image is complete. Run again to sign it.', cause: error });
        log.warning(`${problem}. Runs that verify signatures do not deploy it.`);
    }
}
/**
 * Whether somebody who is trusted has signed an image for the tag under which it was found; undefined where nothing has to be signed.
 * @param tag undefined: it was asked for by its digest
 */
async function checkImageSignature(client, { repository, digest, tag, }) {
    if (client.seal?.verifies !== true)
        return undefined;
    const bundles = await fetchImageSignatures(client, repository, digest);
    return client.seal.checkImage(digest, bundles, { repository, tags: tag === undefined ? [] : [tag] });
}


/***/ }),

/***/ 83342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readLogins)
/* harmony export */ });
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** A name that no token looks like, so that a message may show it. */
const plainName = /^[A-Z][A-Z0-9_]{0,63}$/;
/**
 * The logins of a run, one for each registry: the lines of `registries`, and for `registry` what is given, or the token of the
 * run where it is GitHub's own, which is sent to none but that.
 */
function readLogins(reader, context, registry) {
    const listed = readRegistries(reader, context);
    const own = findLogin(reader, context, registry);
    const isListed = listed.some((login) => login.registry === registry);
    if (isListed && reader.text('registry-password') !== '')
        reader.problem('registries', `names ${registry}, whose login is in registry-password already. Remove one of the two.`);
    const logins = own === undefined || isListed ? listed : [...listed, own];
    for (const { username, password } of logins) {
        reader.secret(password);
        reader.secret(Buffer.from(`${username}:${password}`).toString('base64'));
    }
    return logins;
}
function findLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '') {
        // Without an image there is no registry to log in to, as in a rollback.
        if (registry === '')
            reader.secret(password);
        else
            return { registry, username: username || context.actor || defaultUsername, password };
    }
    else if (username !== '' && context.event !== 'pull_request') {
        // A pull request of a fork gets no secret: it reads what anyone may read.
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { registry, username: context.actor ?? defaultUsername, password: token, isRunToken: true };
}
/** Lines `host=username:NAME`. The password is no part of them, so that a line can stand anywhere. */
function readRegistries(reader, context) {
    const passwords = readPasswords(reader);
    const seen = new Set();
    return reader.pairs('registries', 'host=username:NAME').flatMap(({ key, value }, index) => {
        const registry = hostOf(key);
        // What is no host may hold a password.
        const problem = (message) => {
            reader.problem('registries', `${registry ?? `item ${index + 1}`}: ${message}`);
            return [];
        };
        if (registry === undefined)
            return problem('expected the host of a registry before "=", such as ghcr.io or localhost:5000');
        if (seen.has(registry))
            return problem('is there twice. A registry has one login.');
        seen.add(registry);
        const colon = value.lastIndexOf(':');
        const [username, name] = [value.slice(0, Math.max(colon, 0)).trim(), value.slice(colon + 1).trim()];
        // What is there may be a password.
        if (username === '' || username.includes(':') || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            return problem('expected "username:NAME". NAME is the name of an environment variable or a line of registry-passwords, never the password itself.');
        const token = registry === context.githubContainerHost ? reader.text('github-token') : '';
        const password = passwords.get(name) || context.env[name]?.trim() || (name === 'GITHUB_TOKEN' ? token : '');
        if (password === '')
            return problem(`there is no password: ${plainName.test(name) ? name : 'the name after ":"'} is neither an environment variable with a value nor a line of registry-passwords. Check that the secret is set and that this run can read it.`);
        return [{ registry, username, password, ...(password === token ? { isRunToken: true } : {}) }];
    });
}
function readPasswords(reader) {
    const pairs = reader.pairs('registry-passwords', 'NAME=password');
    for (const { value } of pairs)
        if (value.trim() !== '')
            reader.secret(value.trim());
    return new Map(pairs.map(({ key, value }) => [key, value.trim()]));
}
/** As references write it; undefined where none can have it. */
function hostOf(text) {
    const lower = text.toLowerCase();
    try {
        const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(`${lower}/x/y`);
        return repository === 'x/y' ? registry : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 39941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   De: () => (/* binding */ parsePlace),
/* harmony export */   zX: () => (/* binding */ noPlace)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default, because the checkout has no remote "origin" at GitHub or gitlab.com)');
        return noPlace;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return noPlace;
    }
    return parsePlace(reader, text, {
        expected: 'registry and repository without tag or digest',
        advice: "the action creates the layers' tags",
    });
}
/** What is read of an input that is missing or wrong. */
const noPlace = { image: '', registry: '', repository: '' };
/** What the input `image` says; `words`: of the problem with a tag or a digest. */
function parsePlace(reader, text, words) {
    const lower = text.toLowerCase();
    try {
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected ${words.expected}, got "${text}"; ${words.advice}`);
            return noPlace;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return noPlace;
    }
}


/***/ }),

/***/ 29332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readSigning),
  n: () => (/* binding */ sayUnverified)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@noble/ciphers/esm/salsa.js + 3 modules
var salsa = __webpack_require__(52287);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/adapters/sign/signing-key.js




/**
 * Reads a private key: PEM, or as `cosign generate-key-pair` writes it, encrypted with a password.
 * @throws UserError without anything of the key in it.
 */
function readSigningKey(text, password) {
    const privateKey = parsePrivateKey(text.trim(), password);
    if (privateKey.asymmetricKeyType !== 'ec' || privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
        throw new core_error/* UserError */.yo(`expected an ECDSA P-256 key, such as "cosign generate-key-pair" makes, got ${describeKey(privateKey)}`);
    return { privateKey, signer: keySigner((0,external_node_crypto_.createPublicKey)(privateKey)) };
}
/** @throws UserError */
function readPublicKey(pem) {
    if (pem.includes('PRIVATE KEY'))
        throw new core_error/* UserError */.yo('expected a public key as PEM, such as cosign.pub, got a private one');
    let key;
    try {
        key = (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch {
        throw new core_error/* UserError */.yo('expected a public key as PEM, such as cosign.pub');
    }
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
        throw new core_error/* UserError */.yo(`expected an ECDSA P-256 key, got ${describeKey(key)}`);
    return keySigner(key);
}
function keySigner(key) {
    return {
        kind: 'key',
        publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
        fingerprint: (0,external_node_crypto_.createHash)('sha256')
            .update(key.export({ type: 'spki', format: 'der' }))
            .digest('base64'),
    };
}
function describeKey({ asymmetricKeyType, asymmetricKeyDetails }) {
    return [asymmetricKeyType, asymmetricKeyDetails?.namedCurve].filter((word) => word !== undefined).join(' ');
}
/** cosign 1 wrote the first name. */
const encryptedKey = /^-----BEGIN ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----([\s\S]+?)-----END ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----$/;
function parsePrivateKey(text, password) {
    const sealed = encryptedKey.exec(text)?.[1];
    try {
        return sealed === undefined
            ? (0,external_node_crypto_.createPrivateKey)({ key: text, ...(password === '' ? {} : { passphrase: password }) })
            : (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(decrypt(sealed, password)), format: 'der', type: 'pkcs8' });
    }
    catch {
        // What the libraries say may hold parts of the key.
        throw new core_error/* UserError */.yo(text.includes('ENCRYPTED')
            ? 'cannot be decrypted: signing-key-password is wrong, or a part of the key is missing'
            : 'expected a private key as PEM, or as "cosign generate-key-pair" writes it');
    }
}
/** No key needs more, and the parameters are somebody else's text. */
const mostScryptBytes = 256 << 20;
/** https://github.com/secure-systems-lab/go-securesystemslib/blob/v0.9.1/encrypted/encrypted.go */
function decrypt(sealed, password) {
    const { kdf, cipher, ciphertext } = (0,json/* objectOrEmpty */.YN)(JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')));
    const { name: kdfName, params, salt } = (0,json/* objectOrEmpty */.YN)(kdf);
    const { name: cipherName, nonce } = (0,json/* objectOrEmpty */.YN)(cipher);
    if (kdfName !== 'scrypt' || cipherName !== 'nacl/secretbox')
        throw new Error('an unknown encryption');
    const { N, r, p } = (0,json/* objectOrEmpty */.YN)(params);
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    // OpenSSL would refuse it, too, and its error would turn up in whatever is signed next: https://github.com/openssl/openssl/blob/openssl-3.0.15/providers/implementations/kdfs/scrypt.c
    if (!(128 * cost.r * (cost.N + cost.p + 2) <= mostScryptBytes))
        throw new Error('it takes too much memory');
    const key = (0,external_node_crypto_.scryptSync)(password, bytes(salt), 32, { ...cost, maxmem: mostScryptBytes });
    return (0,salsa/* xsalsa20poly1305 */.uT)(key, bytes(nonce)).decrypt(bytes(ciphertext));
}
function bytes(base64) {
    return Uint8Array.from(Buffer.from(String(base64), 'base64'));
}

// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
;// CONCATENATED MODULE: ./lib/core/sign/signing-policy.js
/**
 * Whether a run signs, and how. Nothing becomes public without being asked for: `auto` is keyless only where everything that the
 * transparency log would tell is public already.
 */
function decideSigning({ sign, hasKey, place }) {
    switch (sign) {
        case 'none':
            return { kind: 'none' };
        case 'key':
            return hasKey
                ? { kind: 'key', onFailure: 'fail' }
                : { kind: 'impossible', input: 'signing-key', reason: 'required, because sign is key' };
        case 'keyless':
            return place.hasIdentity
                ? { kind: 'keyless', onFailure: 'fail' }
                : {
                    kind: 'impossible',
                    input: 'sign',
                    reason: 'is keyless, but this run cannot prove who it is. Add the permission id-token: write to the job, or set SIGSTORE_ID_TOKEN',
                };
        case 'auto':
            // Who gives a key wants signatures.
            if (hasKey)
                return { kind: 'key', onFailure: 'fail' };
            return place.hasIdentity && place.isPublic === true
                ? { kind: 'keyless', onFailure: 'warn' }
                : { kind: 'none' };
    }
}
/** Whether what is not signed by an accepted signer counts as absent. */
function decideVerification(verify, { hasSigner, signs }) {
    return verify === 'required' || (verify === 'auto' && (hasSigner || signs));
}

;// CONCATENATED MODULE: ./lib/layers/inputs/signing-inputs.js





const githubIssuer = 'https://token.actions.githubusercontent.com';
/** A quarter, in which every layer is refreshed, and a month in which nobody prewarms. */
const usualMaxAgeMs = 120 * 86_400_000;
const outside = {
    hasIdentity: false,
    isPublic: undefined,
    repositoryUrl: undefined,
    repositoryId: undefined,
    defaultBranch: undefined,
};
/** Reads `sign`, `signing-key`, `verify`, `signer` and what belongs to them. A run that writes nothing only verifies. */
function readSigning(reader, context, { writes = true } = {}) {
    const place = context.signing ?? outside;
    const key = writes ? readKey(reader) : undefined;
    const sign = writes ? reader.choice('sign', ['auto', 'keyless', 'key', 'none'], 'auto') : 'none';
    const decided = decideSigning({ sign, hasKey: key !== undefined, place });
    if (decided.kind === 'impossible')
        reader.problem(decided.input, decided.reason);
    const signing = decided.kind === 'impossible' ? { kind: 'none' } : decided;
    if (signing.kind === 'keyless' && place.isPublic !== true)
        reader.notice('This run signs with Sigstore, whose log names the repository, its branch, the commit, the workflow and the run. The log is public, and nothing is ever removed from it. To publish nothing, sign with a key.');
    const given = readSigners(reader, place, 'layers');
    const signs = signing.kind !== 'none';
    const verify = reader.choice('verify', ['auto', 'required', 'off'], 'auto');
    const verifies = decideVerification(verify, { hasSigner: given.length > 0, signs });
    const signersOf = (thing) => given.length > 0 ? readSigners(reader, place, thing) : ownSigners(reader, place, thing, key);
    const signers = signersOf('layers');
    if (verifies && signers.length === 0)
        reader.problem('signer', 'required, because verify is required and this run is not one of GitHub: a public key, or repository=owner/name,ref=refs/heads/main');
    return {
        ...{ signing, key, verify, verifies, signers, imageSigners: signersOf('app'), seals: signs || verifies },
        onlyVerifies: verifies && !signs,
        adopts: writes ? readAdopted(reader) : undefined,
        maxAgeMs: reader.durationMs('verify-max-age') ?? usualMaxAgeMs,
    };
}
function readKey(reader) {
    const text = reader.text('signing-key');
    const password = reader.text('signing-key-password');
    // A log is masked line by line.
    for (const secret of [...text.split(/\r?\n/), password])
        if (secret.trim() !== '' && !secret.startsWith('-----'))
            reader.secret(secret);
    if (text === '')
        return undefined;
    try {
        return readSigningKey(text, password);
    }
    catch (error) {
        reader.problem('signing-key', (0,core_error/* errorMessage */.gJ)(error));
        return undefined;
    }
}
/** Who signs here, where nobody else is named: the key of this run, or this repository. */
function ownSigners(reader, place, thing, key) {
    if (key !== undefined)
        return [key.signer];
    const { repositoryUrl: repository, repositoryId } = place;
    if (repository === undefined)
        return [];
    return [
        { kind: 'identity', issuer: githubIssuer, repository, repositoryId, refs: refsOf(reader, place, thing) },
    ];
}
/** The refs whose runs write. */
function refsOf(reader, place, thing) {
    if (thing === 'app')
        return ['refs/heads/**', 'refs/tags/**'];
    const branches = [place.defaultBranch ?? 'main', ...reader.list('trusted-refs')];
    return branches.map((branch) => (branch.startsWith('refs/') ? branch : `refs/heads/${branch}`));
}
const pemBlock = /-----BEGIN [A-Z ]+-----[\s\S]*?-----END [A-Z ]+-----/g;
function readSigners(reader, place, thing) {
    const text = reader.text('signer');
    const keys = [...text.matchAll(pemBlock)].flatMap(([pem]) => {
        try {
            return [readPublicKey(pem)];
        }
        catch (error) {
            reader.problem('signer', (0,core_error/* errorMessage */.gJ)(error));
            return [];
        }
    });
    const lines = (0,format_lines/* trimmedLines */.A)(text.replaceAll(pemBlock, ''));
    return [...keys, ...lines.flatMap((line) => readIdentity(reader, line, place, thing) ?? [])];
}
const shape = 'a public key as PEM, or fields such as repository=owner/name,ref=refs/heads/main';
function readIdentity(reader, line, place, thing) {
    const fields = line.split(',').map((field) => field.split(/=(.*)/s).map((part) => part.trim()));
    const known = ['repository', 'id', 'ref', 'issuer'];
    const unknown = fields.find(([name = '', value = '']) => !known.includes(name) || value === '');
    const all = (name) => fields.flatMap(([field, value]) => (field === name && value !== undefined ? [value] : []));
    const [named] = all('repository');
    if (unknown !== undefined || named === undefined || all('repository').length > 1) {
        reader.problem('signer', `expected ${shape}, got "${line}"`);
        return undefined;
    }
    const repository = named.includes('://') ? named : `https://github.com/${named}`;
    const isOwn = repository.toLowerCase() === place.repositoryUrl?.toLowerCase();
    const refs = all('ref');
    if (refs.length === 0 && !isOwn)
        reader.problem('signer', `expected the refs of ${named} that are trusted, such as ref=refs/heads/main, got "${line}"`);
    return {
        kind: 'identity',
        issuer: all('issuer')[0] ?? githubIssuer,
        repository,
        repositoryId: all('id')[0] ?? (isOwn ? place.repositoryId : undefined),
        refs: refs.length === 0 ? refsOf(reader, place, thing) : refs,
    };
}
function readAdopted(reader) {
    const text = reader.text('adopt-unsigned');
    if (text === '')
        return undefined;
    const digest = (0,oci_digest/* parseDigest */.m)(text);
    if (digest === undefined)
        reader.problem('adopt-unsigned', `expected the digest of the record, such as sha256:…, got "${text}"`);
    return digest;
}
/** Says that signatures are there which nobody looks at, unless that was asked for. */
function sayUnverified(lookups, { verify }, log) {
    if (verify === 'auto' && lookups.some(({ unverified }) => unverified === true))
        log.notice('The record of the layers is signed, but this run does not verify it. Set signer to use only what a signer that you trust has signed, or verify: off if that is intended.');
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

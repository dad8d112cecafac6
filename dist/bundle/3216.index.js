export const id = 3216;
export const ids = [3216];
export const modules = {

/***/ 51076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchIdentityToken),
/* harmony export */   r: () => (/* binding */ hasIdentity)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


const timeoutMs = 10_000;
/** Whether the job can ask for a token that says who it is. */
function hasIdentity(env) {
    return ((env['SIGSTORE_ID_TOKEN'] ?? '') !== '' ||
        ((env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
            (env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== ''));
}
/**
 * The token that says who this job is, for Sigstore: GitHub's
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token), or one that the user has
 * asked another CI for. @throws UserError
 */
async function fetchIdentityToken(env) {
    const given = env['SIGSTORE_ID_TOKEN'] ?? '';
    if (given !== '')
        return given;
    const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    url.searchParams.set('audience', 'sigstore');
    const response = await fetch(url, {
        headers: { accept: 'application/json', authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
        signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GitHub gave no identity token: status ${response.status}`);
    const { value } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(await response.json());
    if (typeof value !== 'string' || value === '')
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('GitHub gave no identity token');
    return value;
}


/***/ }),

/***/ 2879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDeploy: () => (/* binding */ readDeploy),
/* harmony export */   readDeployInputs: () => (/* binding */ readDeployInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);
/* harmony import */ var _core_deploy_batches_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89703);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9187);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(25965);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93780);
/* harmony import */ var _hosts_fleet_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75228);
/* harmony import */ var _hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40642);
/* harmony import */ var _hosts_registry_images_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68859);











/** Reads and checks the inputs of a deployment, the files that they name, and the way to the hosts. */
async function readDeploy(values, context) {
    const read = readDeployInputs(values, context);
    const composeText = await readComposeFile(read.inputs, context.cwd, read.reader);
    const { inputs, reader } = await (0,_hosts_fleet_js__WEBPACK_IMPORTED_MODULE_6__/* .withAccess */ .l3)(read, context);
    return { inputs: { ...inputs, composeText }, reader };
}
/**
 * Reads and checks every input of the deploy action and command. Problems are collected in `reader`; the caller adds those
 * that need the file system or ssh-keygen and throws them all at once.
 */
function readDeployInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_4__/* .createInputReader */ .i)(values);
    const prewarmOnly = reader.boolean('prewarm-only', false);
    const rollbackTo = readRollbackTo(reader);
    const shared = (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readHostsInputs */ .B0)(reader, context, {
        appNeeded: !prewarmOnly && rollbackTo === undefined,
        imageNeeded: rollbackTo === undefined,
    });
    const health = readHealth(reader);
    const inputs = {
        ...shared,
        project: readProject(reader, shared.images.apps, !prewarmOnly),
        health,
        beforeSwitch: command(reader, 'before-switch'),
        migrateCommand: command(reader, 'migrate-command'),
        restoreCommand: command(reader, 'restore-command'),
        afterSwitch: command(reader, 'after-switch'),
        prewarm: reader.choice('prewarm', ['auto', 'all', 'none'], 'auto'),
        prewarmOnly,
        dryRun: reader.boolean('dry-run', false),
        prune: reader.choice('prune', ['auto', 'false'], 'auto'),
        barrier: reader.boolean('barrier', true),
        batches: readBatches(reader),
        lockTimeoutMs: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'lock-timeout', 600_000),
        rollbackScope: reader.choice('rollback-scope', ['host', 'batch', 'all', 'none'], 'host'),
        rollbackTo,
        keep: reader.integer('keep', { min: 1, max: 100 }, 3),
        force: reader.boolean('force', false),
        startDocker: reader.boolean('start-docker', false),
        logLines: reader.integer('log-lines', { min: 0, max: 2000 }, 50),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
        ...readRolling(reader),
    };
    if (prewarmOnly && rollbackTo !== undefined)
        reader.problem('rollback-to', 'cannot be combined with prewarm-only, which switches nothing');
    if (prewarmOnly && inputs.prewarm === 'none')
        reader.problem('prewarm', 'expected auto or all with prewarm-only, got "none", so nothing would be done');
    if (prewarmOnly && rollbackTo === undefined && inputs.images.layers.length === 0)
        reader.problem('layers', 'expected layers with prewarm-only, got "none", so nothing would be done');
    return { inputs, reader };
}
function readProject(reader, apps, needed) {
    const name = reader.text('project-name') || undefined;
    // https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element
    if (name !== undefined && !/^[a-z0-9][a-z0-9_-]*$/.test(name))
        reader.problem('project-name', `expected lower-case letters, digits, "_" and "-", beginning with a letter or digit, got "${name}"`);
    const services = reader.list('services');
    for (const service of services) {
        if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(service))
            reader.problem('services', `expected names of services in the compose file, got "${service}"`);
    }
    return {
        dir: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readProjectDir */ .V4)(reader, needed) ?? '',
        name,
        services,
        composeFile: reader.text('compose-file') || undefined,
        pin: readPin(reader, apps.map(_hosts_registry_images_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$t)),
    };
}
/** `image-variable`: the name of one, or a line `repository=NAME` for each image. */
function readPin(reader, places) {
    const lines = reader.lines('image-variable');
    const [first] = lines;
    if (first === undefined)
        return { kind: 'override' };
    const problem = (message) => reader.problem('image-variable', message);
    const expectName = (name) => {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
            problem(`expected the name of a variable such as APP_IMAGE, got "${name}"`);
    };
    if (lines.length === 1 && !first.includes('=')) {
        expectName(first);
        if (places.length > 1)
            problem(`expected a line for each image, such as ${places[0]}=APP_IMAGE, got "${first}": one variable cannot hold several images`);
        return { kind: 'variable', name: first };
    }
    const names = {};
    for (const { key, value } of reader.pairs('image-variable', 'repository=NAME')) {
        expectName(value.trim());
        try {
            names[(0,_hosts_registry_images_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .$t)((0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .parseReference */ .F2)(key.toLowerCase()))] = value.trim();
        }
        catch (error) {
            problem((0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAdvice */ .Js)(error));
        }
    }
    const missing = places.filter((place) => names[place] === undefined);
    if (missing.length > 0)
        problem(`expected a line for each image, such as ${missing[0]}=APP_IMAGE, got none for ${missing.join(', ')}`);
    if (new Set(Object.values(names)).size < Object.keys(names).length)
        problem('expected a separate variable for each image, got one for several');
    return { kind: 'variables', names };
}
/** Inputs that mean something for some proxies only. */
const proxiesOf = {
    'proxy-service': ['nginx', 'haproxy'],
    'proxy-upstream': ['nginx'],
    'proxy-port': ['nginx'],
    'proxy-backend': ['haproxy'],
    'proxy-admin': ['haproxy'],
    'drain-command': ['command'],
    'undrain-command': ['command'],
};
/** The strategy, and the proxy that it needs. What another proxy than the one that is named would need is a mistake. */
function readRolling(reader) {
    const strategy = reader.choice('strategy', ['recreate', 'rolling', 'auto'], 'recreate');
    const kind = reader.choice('proxy', ['none', 'nginx', 'haproxy', 'self-draining', 'command'], 'none');
    const given = {
        service: reader.text('proxy-service', 'proxy'),
        upstream: reader.text('proxy-upstream', 'nginx/upstreams/{service}.conf'),
        port: reader.integer('proxy-port', { min: 0, max: 65_535 }, 0),
        backend: reader.text('proxy-backend', '{service}'),
        admin: reader.text('proxy-admin', '127.0.0.1:9999'),
        drain: reader.text('drain-command'),
        undrain: reader.text('undrain-command') || undefined,
    };
    const timing = {
        drainTimeMs: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'drain-time', 2000),
        drainTimeoutMs: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'drain-timeout', 30_000),
        exclusiveVolumes: reader.list('exclusive-volumes'),
    };
    for (const [input, kinds] of Object.entries(proxiesOf))
        if (!kinds.includes(kind) && reader.text(input) !== '')
            reader.problem(input, `must be empty without proxy: ${kinds.join(' or ')}, got "${reader.text(input)}"`);
    if (strategy === 'recreate') {
        if (kind !== 'none')
            reader.problem('proxy', `must be empty with strategy: recreate, which needs no proxy, got "${kind}"`);
        return { strategy, proxy: undefined, ...timing };
    }
    switch (kind) {
        case 'nginx':
            if (given.port === 0)
                reader.problem('proxy-port', 'required: the port that the application listens on in its container, such as 8080');
            if (given.upstream.startsWith('/') || given.upstream.split('/').includes('..'))
                reader.problem('proxy-upstream', `expected a path in the project folder, such as nginx/upstreams/{service}.conf, got "${given.upstream}"`);
            return { strategy, ...timing, proxy: { kind, ...given } };
        case 'haproxy':
            if (!/^[\w.-]+:\d{1,5}$/.test(given.admin))
                reader.problem('proxy-admin', `expected address and port of the Runtime API in the proxy's container, such as 127.0.0.1:9999, got "${given.admin}"`);
            return { strategy, ...timing, proxy: { kind, ...given } };
        case 'self-draining':
            return { strategy, ...timing, proxy: { kind } };
        case 'command':
            if (given.drain === '')
                reader.problem('drain-command', 'required: the command that takes a container out of the proxy');
            return { strategy, ...timing, proxy: { kind, drain: given.drain, undrain: given.undrain } };
        default:
            // One that is not known has been told already.
            if (reader.problems.every(({ input }) => input !== 'proxy'))
                reader.problem('proxy', `required: nginx, haproxy, self-draining or command. With strategy: ${strategy} the old container is taken out of the proxy before it is stopped`);
            return { strategy, proxy: undefined, ...timing };
    }
}
function readHealth(reader) {
    const url = reader.text('health-url') || undefined;
    if (url !== undefined && !isHttpUrl(url))
        reader.problem('health-url', `expected an http or https address that the host can reach, such as http://127.0.0.1:8080/health, got "${url}"`);
    const intervalMs = (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'health-interval', 2000);
    const timeoutMs = (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'health-timeout', 60_000);
    if (timeoutMs < intervalMs)
        reader.problem('health-timeout', `expected at least health-interval (${intervalMs / 1000}s), got ${timeoutMs / 1000}s`);
    return {
        url,
        command: command(reader, 'health-command'),
        intervalMs,
        timeoutMs,
        startPeriodMs: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'health-start-period', 0),
        baseline: reader.choice('health-baseline', ['notice', 'require'], 'notice'),
        ...readSettleTime(reader),
        waitTimeoutMs: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'wait-timeout', 120_000),
    };
}
/** A container that has passed its health check has run for a while already; of another one nothing is known when it is up. */
function readSettleTime(reader) {
    if (reader.text('settle-time', 'auto') === 'auto')
        return { settleMs: 5000, settleCheckedMs: 2000 };
    const settleMs = (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(reader, 'settle-time', 5000);
    return { settleMs, settleCheckedMs: settleMs };
}
function isHttpUrl(text) {
    if (!URL.canParse(text) || /[\s\p{Cc}]/u.test(text))
        return false;
    const { protocol, hostname, username, password } = new URL(text);
    return ['http:', 'https:'].includes(protocol) && hostname !== '' && username === '' && password === '';
}
function command(reader, name) {
    return reader.text(name) || undefined;
}
function readBatches(reader) {
    const items = reader.list('batches', '100%');
    const sizes = (0,_core_deploy_batches_js__WEBPACK_IMPORTED_MODULE_9__/* .parseBatches */ .Y)(items);
    if (sizes !== undefined)
        return sizes;
    reader.problem('batches', `expected numbers of hosts and percentages such as 1,25%,100%, got "${items.join(',')}"`);
    return [];
}
function readRollbackTo(reader) {
    const text = reader.text('rollback-to');
    if (text === '')
        return undefined;
    if (text === 'previous')
        return { kind: 'previous' };
    const digest = (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .parseDigest */ .m)(text.slice(text.lastIndexOf('@') + 1));
    if (digest !== undefined)
        return { kind: 'digest', digest };
    // What the host's log is searched for, in which a commit may be cut off.
    if (/^\w[\w.-]{0,127}$/.test(text))
        return { kind: 'release', name: text };
    reader.problem('rollback-to', `expected previous, a digest such as sha256:…, or the tag or commit of a release, got "${text}"`);
    return undefined;
}
/** The checkout's compose file, looked at before it reaches a host: undefined where none was named, or a problem was told. */
async function readComposeFile({ project }, cwd, reader) {
    if (project.composeFile === undefined)
        return undefined;
    const problem = (message) => {
        reader.problem('compose-file', message);
        return undefined;
    };
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, project.composeFile), 'utf8');
    }
    catch (error) {
        return problem(`expected a file of this checkout, found none at ${project.composeFile} (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)})`);
    }
    let services;
    try {
        // Merge keys and tags such as !reset are compose's own; it reads them on the host.
        services = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text, { logLevel: 'error', merge: true })?.services;
    }
    catch (error) {
        return problem(`is no YAML: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
    if (typeof services !== 'object' || services === null || Object.keys(services).length === 0)
        return problem(`expected services in ${project.composeFile}, found none`);
    for (const service of project.services) {
        if (!(service in services))
            reader.problem('services', `expected services of ${project.composeFile} (${Object.keys(services).join(', ')}), got "${service}"`);
    }
    return text;
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

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ nothingMoved),
/* harmony export */   Nb: () => (/* binding */ addMoved),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   b5: () => (/* binding */ addTraffic),
/* harmony export */   oN: () => (/* binding */ splitTransfer)
/* harmony export */ });
const noTraffic = { downloadedBytes: 0, uploadedBytes: 0 };
function addTraffic(one, other) {
    return {
        downloadedBytes: one.downloadedBytes + other.downloadedBytes,
        uploadedBytes: one.uploadedBytes + other.uploadedBytes,
    };
}
const nothingMoved = {
    downloads: [],
    uploads: [],
    resolved: new Set(),
    manifestBytes: 0,
};
function addMoved(before, after) {
    return {
        downloads: [...before.downloads, ...after.downloads],
        uploads: [...before.uploads, ...after.uploads],
        resolved: new Set([...before.resolved, ...after.resolved]),
        manifestBytes: before.manifestBytes + after.manifestBytes,
    };
}
/**
 * Whose bytes moved: an owner is the digests of what belongs to it, and a blob of several belongs to the first. What belongs
 * to nobody is with the others; owners, others and metadata together are all.
 * @param requests bytes that the program itself moved.
 * @param metadataBytes digest of an image or a cache → bytes of its manifests and configurations.
 */
function splitTransfer(moved, owners, requests, metadataBytes) {
    const ofOwner = (index) => {
        const isOwn = ({ digest }) => owners.findIndex((digests) => digests.has(digest)) === index;
        return {
            downloadedBytes: sumBytes(moved.downloads.filter(isOwn)),
            uploadedBytes: sumBytes(moved.uploads.filter(isOwn)),
        };
    };
    const metadata = addTraffic(requests, {
        downloadedBytes: [...moved.resolved].reduce((total, digest) => total + (metadataBytes.get(digest) ?? 0), 0),
        uploadedBytes: moved.manifestBytes,
    });
    const blobs = { downloadedBytes: sumBytes(moved.downloads), uploadedBytes: sumBytes(moved.uploads) };
    return {
        byOwner: owners.map((_, index) => ofOwner(index)),
        transfer: { ...addTraffic(blobs, metadata), others: ofOwner(-1), metadata },
    };
}
function sumBytes(blobs) {
    return blobs.reduce((total, { bytes }) => total + bytes, 0);
}


/***/ }),

/***/ 44002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isForPlace),
/* harmony export */   withPlace: () => (/* binding */ withPlace)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const field = 'signedFor';
/** The document with its place in it, as JSON; the same bytes for the same document. */
function withPlace(json, { repository, tag }) {
    return `${JSON.stringify({ ...(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(JSON.parse(json)), [field]: { repository, tag } }, null, 2)}\n`;
}
/** Whether a document was signed for the place where it was found. The record of a quarter is a copy of the one that moves on. */
function isForPlace(document, { repository, tag }) {
    const { [field]: place, quarter } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(document);
    const signed = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(place);
    const tags = [signed['tag'], `${signed['tag']}-${quarter}`];
    return signed['repository'] === repository && tags.includes(tag);
}


/***/ }),

/***/ 60404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ formatImageStatement),
/* harmony export */   nK: () => (/* binding */ isStatementOf),
/* harmony export */   qB: () => (/* binding */ statementType),
/* harmony export */   tE: () => (/* binding */ signPredicate)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/envelope.md */
const statementType = 'application/vnd.in-toto+json';
/** What cosign writes and looks for: https://github.com/sigstore/cosign/blob/v3.1.3/pkg/types/predicate.go */
const signPredicate = 'https://sigstore.dev/cosign/sign/v1';
/** What is signed about an image: that it is this one. */
function formatImageStatement(digest) {
    return JSON.stringify({
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ digest: { sha256: digest.replace(/^sha256:/, '') } }],
        predicateType: signPredicate,
        predicate: {},
    });
}
/** Whether a statement, whose signature is good, says that of an image. */
function isStatementOf(payloadType, statement, digest) {
    const { subject, predicateType } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(statement);
    return (payloadType === statementType &&
        predicateType === signPredicate &&
        Array.isArray(subject) &&
        subject.some((one) => (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(one)['digest'])['sha256'] === digest.replace(/^sha256:/, '')));
}


/***/ }),

/***/ 15651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ describeIdentity),
/* harmony export */   EI: () => (/* binding */ isIdentityOf),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   jv: () => (/* binding */ identityExtensions)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** Extension of a certificate → what it tells. */
const identityExtensions = {
    issuer: '1.3.6.1.4.1.57264.1.8',
    repository: '1.3.6.1.4.1.57264.1.12',
    ref: '1.3.6.1.4.1.57264.1.14',
    repositoryId: '1.3.6.1.4.1.57264.1.15',
};
/** Whether a certificate's identity is one that is accepted. Everything is compared as a whole. */
function isIdentityOf(identity, signer) {
    const { ref } = identity;
    return (identity.issuer === signer.issuer &&
        // GitHub takes names of owners and repositories in any case, and writes them as they were made.
        identity.repository?.toLowerCase() === signer.repository.toLowerCase() &&
        (signer.repositoryId === undefined || identity.repositoryId === signer.repositoryId) &&
        ref !== undefined &&
        signer.refs.some((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(ref, glob, { nonegate: true })));
}
/** In words, without a full stop: `owner/name at refs/heads/main`. */
function describeSigner(signer) {
    return signer.kind === 'key'
        ? `the key ${signer.fingerprint.slice(0, 12)}`
        : `${signer.repository.replace(/^https:\/\/github\.com\//, '')} at ${signer.refs.join(' or ')}`;
}
function describeIdentity({ repository, ref, issuer }) {
    return repository === undefined
        ? `someone whom ${issuer ?? 'nobody'} vouches for`
        : `${repository.replace(/^https:\/\/github\.com\//, '')} at ${ref ?? 'no ref'}`;
}


/***/ }),

/***/ 40757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistries: () => (/* binding */ openRegistries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/docker/docker-config.js
var docker_config = __webpack_require__(33592);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/sign/document-place.js
var document_place = __webpack_require__(44002);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/sign/freshness.js


/**
 * Why a signed document is too old to be used, in words without a full stop; undefined when it is not. Whoever may write to a
 * registry can put back what was signed once.
 */
function findStaleness(document, nowMs, maxAgeMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined)
        return undefined;
    if (Number.isNaN(createdAtMs))
        return 'it does not say when it was made';
    return maxAgeMs !== undefined && nowMs - createdAtMs > maxAgeMs
        ? `it is older than verify-max-age (${(0,quantity/* formatDuration */.a3)(maxAgeMs)})`
        : undefined;
}
/** Why it is older than one that is known, in the same words. */
function findReplay(document, newestKnownMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined || newestKnownMs === undefined || createdAtMs >= newestKnownMs)
        return undefined;
    return `it was made at ${new Date(createdAtMs).toISOString()}, and the history knows a newer one, of ${new Date(newestKnownMs).toISOString()}`;
}
/** Undefined: the document has no time; NaN: none that can be read. */
function readCreatedAt(document) {
    const { createdAt } = (0,json/* objectOrEmpty */.YN)(document);
    return createdAt === undefined ? undefined : Date.parse(String(createdAt));
}

// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/core/sign/signer.js
var signer = __webpack_require__(15651);
// EXTERNAL MODULE: ./lib/adapters/sign/identity-token.js
var identity_token = __webpack_require__(51076);
;// CONCATENATED MODULE: ./lib/adapters/sign/document-seal.js







/** Nothing of Sigstore is loaded before something is signed, or a signature is there. */
function createSeal(options) {
    return {
        verifies: options.verifies,
        onFailure: options.signing.kind === 'none' ? undefined : options.signing.onFailure,
        sign: (json, place) => signDocument(options, json, place),
        check: (document) => checkDocument(options, document),
        signImage: (digest) => signImage(options, digest),
        checkImage: (digest, bundles) => checkImage(options, digest, bundles),
    };
}
async function signDocument(options, json, place) {
    if (options.signing.kind === 'none')
        return { json, bundle: undefined };
    const { withPlace } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44002));
    const placed = withPlace(json, place);
    return { json: placed, bundle: await signOrWarn(options, { kind: 'bytes', bytes: Buffer.from(placed) }) };
}
function signImage(options, digest) {
    const payload = Buffer.from((0,image_statement/* formatImageStatement */.Qp)(digest));
    return signOrWarn(options, { kind: 'statement', payloadType: image_statement/* statementType */.qB, payload });
}
async function checkImage(options, digest, bundles) {
    if (bundles.length === 0)
        return { kind: 'refused', reason: 'it is not signed' };
    const { checkStatement } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    const verdicts = await Promise.all(bundles.map((bundle) => withRoots(options, (root) => {
        const { verdict, statement } = checkStatement(bundle, options.imageSigners, root);
        if (statement === undefined ||
            (0,image_statement/* isStatementOf */.nK)(statement.payloadType, readJson(statement.payload), digest))
            return verdict;
        return { kind: 'refused', reason: 'its signature is of something else', mayBeRoot: false };
    })));
    const signers = verdicts.flatMap((verdict) => (verdict.kind === 'trusted' ? [verdict.signer] : []));
    return signers.length === 0
        ? refusedBy(verdicts, options.imageSigners)
        : { kind: 'trusted', renews: signers.every((signer) => isAnothers(options, signer)) };
}
function readJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function refusedBy(verdicts, signers) {
    const reasons = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.reason] : []));
    return {
        kind: 'refused',
        reason: `${[...new Set(reasons)].join('; ')}. Accepted: ${signers.map(signer/* describeSigner */.cg).join(', ')}`,
    };
}
async function signOrWarn(options, signable) {
    const { signing, key, env, warn, services } = options;
    if (signing.kind === 'none')
        return undefined;
    try {
        if (signing.kind === 'key' && key !== undefined)
            return (await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(7134)]).then(__webpack_require__.bind(__webpack_require__, 37134))).signWithKey(signable, key);
        const { publicServices, signKeyless } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(759), __webpack_require__.e(1074), __webpack_require__.e(9310), __webpack_require__.e(5179), __webpack_require__.e(2886)]).then(__webpack_require__.bind(__webpack_require__, 92886));
        return await signKeyless(signable, () => (0,identity_token/* fetchIdentityToken */.G)(env), services ?? publicServices);
    }
    catch (error) {
        const problem = `could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (signing.onFailure === 'fail')
            throw new core_error/* UserError */.yo(`what this run writes ${problem}`, {
                remedy: 'Run again when Sigstore answers (https://status.sigstore.dev), or sign with a key.',
                cause: error,
            });
        warn(`What this run writes ${problem}. Runs that verify signatures do not use it.`);
        return undefined;
    }
}
async function checkDocument(options, document) {
    const { verifies, adopts, signing, signers } = options;
    if (!verifies)
        return { kind: 'trusted', renews: false };
    if (document.digest === adopts)
        return { kind: 'trusted', renews: signing.kind !== 'none' };
    if (document.bundles.length === 0)
        return { kind: 'refused', reason: unsigned(options, document) };
    const verdicts = await Promise.all(document.bundles.map((bundle) => checkOne(options, document, bundle)));
    const signer = verdicts.find((verdict) => verdict.kind === 'trusted')?.signer;
    if (signer === undefined)
        return refusedBy(verdicts, signers);
    if (!(0,document_place/* isForPlace */.P)(document.json, document))
        return { kind: 'refused', reason: 'it was signed for another place, and copied here' };
    const stale = findStaleness(document.json, options.nowMs(), options.maxAgeMs);
    if (stale !== undefined)
        return { kind: 'refused', reason: stale };
    // Only the generations of all layers together are known of.
    const replayed = document.tag === tag/* recordTag */.yg ? findReplay(document.json, options.newestKnownMs) : undefined;
    return {
        ...{ kind: 'trusted', renews: isAnothers(options, signer) },
        ...(replayed === undefined ? {} : { replayed }),
    };
}
/** One who strips a signature must not get it renewed, so that nothing but the user adopts what is not signed. */
function unsigned({ signing }, { digest }) {
    return signing.kind === 'none'
        ? 'it is not signed'
        : `it is not signed. If you trust it, run once with adopt-unsigned: ${digest}`;
}
function isAnothers({ signing, key }, signer) {
    switch (signing.kind) {
        case 'none':
            return false;
        case 'key':
            return signer.kind !== 'key' || signer.fingerprint !== key?.signer.fingerprint;
        case 'keyless':
            return signer.kind !== 'identity';
    }
}
async function checkOne(options, { bytes }, bundle) {
    const { checkBundle } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    return withRoots(options, (root) => checkBundle(bundle, bytes, options.signers, root));
}
/** With the keys of Sigstore that this program has, and where those may be too old, with today's: they change every few years. */
async function withRoots({ tempFolder, root }, check) {
    if (root !== undefined)
        return check(() => root);
    const { embeddedTrustedRoot, fetchTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3924)]).then(__webpack_require__.bind(__webpack_require__, 63924));
    const verdict = check(embeddedTrustedRoot);
    if (verdict.kind === 'trusted' || !verdict.mayBeRoot)
        return verdict;
    const newer = await fetchTrustedRoot(tempFolder).catch(() => undefined);
    return newer === undefined ? verdict : check(() => newer);
}

// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/layers/registries.js





/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { logins, retries, signing, }) {
    const user = (0,docker_config/* userDockerEnvironment */.F$)(env);
    const docker = logins.length === 0
        ? user
        : await (0,docker_config/* createPrivateDockerConfig */.M_)(user, await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempFolder, 'docker-')), logins);
    let moved = transfer/* noTraffic */.Ps;
    const onMoved = (bytes) => {
        moved = (0,transfer/* addTraffic */.b5)(moved, bytes);
    };
    const options = { retries, clock, random: Math.random, commands, warn: console.warn, onMoved };
    const ownRealmOnly = new Set(logins.flatMap((login) => (login.isRunToken ? [login.registry] : [])));
    const connect = connectRegistry({ ...options, docker, ownRealmOnly });
    const seal = signing?.seals === true
        ? createSeal({ ...signing, env, tempFolder, nowMs: () => clock.nowMs(), warn: console.warn })
        : undefined;
    return {
        commands,
        docker,
        requests: () => moved,
        connect: (name) => (seal === undefined ? connect(name) : { ...connect(name), seal }),
        connectAnonymously: connectRegistry({
            ...options,
            anonymous: true,
            docker: { ...docker, configDir: (0,external_node_path_.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

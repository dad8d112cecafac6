export const id = 8577;
export const ids = [8577];
export const modules = {

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
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_4__/* .createInputReader */ .ic)(values);
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


/***/ })

};

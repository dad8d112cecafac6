export const id = 9516;
export const ids = [9516];
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

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
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

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E8: () => (/* binding */ itemTexts),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}
/** The items of an array, each as a text; what is no array has none. */
function itemTexts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The fields of an object that are no objects, each as a text; what is no object has none. */
function fieldTexts(value) {
    return Object.fromEntries(Object.entries(objectOrEmpty(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
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

export const id = 9890;
export const ids = [9890];
export const modules = {

/***/ 45367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z7: () => (/* binding */ chooseBuilder),
  iq: () => (/* binding */ removeBuilder)
});

// UNUSED EXPORTS: parseInspection

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/escape-regex.js
var escape_regex = __webpack_require__(21678);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-program.js
var buildx_program = __webpack_require__(77412);
// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/version-number.js
var version_number = __webpack_require__(99141);
;// CONCATENATED MODULE: ./lib/adapters/docker/buildx-version.js





/** buildx learned `--progress=rawjson` in this version. */
const oldestBuildx = '0.13.0';
const remedy = 'GitHub-hosted runners have both. Elsewhere, install docker and docker-buildx-plugin (docs.docker.com/engine/install).';
/**
 * Which buildx it is. One that does not tell its version (built from source, or by a distribution) is asked for what it can do.
 * @param listed its version in docker's list of plug-ins: a start of docker less, which is what a warm run consists of.
 * @throws UserError when docker or buildx is missing or too old.
 */
async function readBuildxVersion(listed, options) {
    const buildx = listed ?? (await askVersion(options));
    const isTooOld = (0,version_number/* isOlder */.t)(buildx, oldestBuildx);
    if (isTooOld === false)
        return { buildx };
    const keptOptions = isTooOld === undefined ? await askOptions(options) : undefined;
    if (keptOptions === undefined) {
        throw new core_error/* UserError */.yo(`expected buildx ${oldestBuildx} or later, found ${buildx}${isTooOld ? '' : ', which does not know --progress=rawjson'}`, { remedy });
    }
    options.log(`buildx does not report its version (it says ${buildx}). It was asked what it can do, and can do what is needed.`);
    return { buildx, keptOptions };
}
/** What is said beside its version is not for us. */
const longestAnswer = 10_000;
async function askVersion({ docker, commands }) {
    let result;
    try {
        result =
            docker.buildx?.version ?? (await commands.run('docker', ['buildx', 'version'], { env: docker.env }));
    }
    catch {
        throw new core_error/* UserError */.yo('expected the program "docker" in PATH, found none', { remedy });
    }
    // `github.com/docker/buildx v0.38.2 a1b2c3d`; a build from source may leave out what follows.
    const named = /buildx(?:\S*[ \t]+v?(\S+))?/.exec(result.stdout.slice(0, longestAnswer));
    if (result.exitCode !== 0 || named === null) {
        throw new core_error/* UserError */.yo(`expected docker with buildx ${oldestBuildx} or later, "docker buildx version" said: ${firstLine(result)}`, { remedy });
    }
    return named[1] ?? 'unknown';
}
/** A definition with all options that old versions of buildx drop from a bake file without a word. */
const probe = JSON.stringify({
    target: {
        probe: { 'extra-hosts': { probe: '127.0.0.1' }, network: 'none', entitlements: ['network.host'] },
    },
});
/** Those that it keeps, by what it prints of the definition; undefined where it cannot even print progress as JSON. */
async function askOptions({ docker, commands, }) {
    const { exitCode, stdout } = await commands.run(...(0,buildx_program.buildxCommand)(docker, ['bake', '--file', '-', '--progress', 'rawjson', '--print', 'probe']), { env: docker.env, input: probe });
    if (exitCode !== 0)
        return undefined;
    try {
        const { target } = (0,json/* objectOrEmpty */.YN)(JSON.parse(stdout));
        return new Set(Object.keys((0,json/* objectOrEmpty */.YN)((0,json/* objectOrEmpty */.YN)(target)['probe'])));
    }
    catch {
        return undefined;
    }
}
/** The line that says most of what went wrong. */
function firstLine(result) {
    const lines = (0,format_lines/* trimmedLines */.A)(`${result.stderr}\n${result.stdout}`);
    return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'nothing';
}

;// CONCATENATED MODULE: ./lib/adapters/docker/builder.js




/**
 * Chooses the builder. `auto` takes the current one when it can export and import a cache, and makes a
 * docker-container builder when it cannot (the docker driver with the classic image store).
 * @throws UserError when docker or buildx is missing or too old, or when the named builder is not there.
 */
async function chooseBuilder(options) {
    const { wanted, docker, commands } = options;
    const [buildx, current] = await Promise.all([
        options.engine.then((engine) => readBuildxVersion(engine.buildx, options)),
        inspectBuilder(wanted === 'auto' ? undefined : wanted, docker, commands),
    ]);
    if (wanted !== 'auto') {
        if (current.kind === 'missing') {
            throw new core_error/* UserError */.yo(`builder: there is no builder "${wanted}": ${current.reason}`, {
                remedy: 'List the builders with "docker buildx ls", or use builder: auto.',
            });
        }
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle !== undefined) {
            throw new core_error/* UserError */.yo(`builder: "${wanted}" cannot do the job: ${obstacle}`, {
                remedy: 'Use builder: auto, which creates a docker-container builder, or turn on the containerd image store.',
            });
        }
        return { ...current.builder, ...buildx };
    }
    if (current.kind === 'found') {
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle === undefined)
            return { ...current.builder, ...buildx };
        options.log(`The selected builder "${current.builder.name}" cannot do the job (${obstacle}). Creating a docker-container builder.`);
    }
    return createBuilder(options, buildx);
}
/** Removes a builder that we made, with its cache. Never throws: a leftover is no reason to fail. */
async function removeBuilder(name, docker, commands) {
    const result = await commands
        .run(...(0,buildx_program.buildxCommand)(docker, ['rm', '--force', name]), { env: docker.env })
        .catch(() => undefined);
    return result?.exitCode === 0;
}
async function inspectBuilder(name, docker, commands) {
    try {
        const result = await commands.run(...(0,buildx_program.buildxCommand)(docker, ['inspect', '--bootstrap', ...(name === undefined ? [] : [name])]), { env: docker.env });
        return result.exitCode === 0
            ? parseInspection(result.stdout)
            : { kind: 'missing', reason: firstLine(result) };
    }
    catch (error) {
        return { kind: 'missing', reason: (0,core_error/* errorMessage */.gJ)(error) };
    }
}
/** Reads what `docker buildx inspect` prints: `Key: value` lines, then one block a node. */
function parseInspection(text) {
    const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
    const field = (block, key) => new RegExp(`^${(0,escape_regex/* escapeRegex */.$)(key)}:[ \\t]*(\\S.*)$`, 'm').exec(block)?.[1]?.trim();
    const name = field(head, 'Name');
    const driver = field(head, 'Driver');
    if (name === undefined || driver === undefined)
        return { kind: 'missing', reason: 'its description names no driver' };
    const body = nodes.join('\n');
    const nodeCount = [...body.matchAll(/^Name:/gm)].length;
    const error = field(body, 'Error') ?? field(head, 'Error');
    if (error !== undefined && driver === 'docker')
        return { kind: 'missing', reason: error };
    return {
        kind: 'found',
        builder: {
            name,
            driver,
            nodes: Math.max(1, nodeCount),
            platform: field(body, 'Platforms')?.split(',')[0]?.replace('*', '').trim(),
            buildkit: field(body, 'BuildKit version') ?? field(body, 'Buildkit'),
            pushesByDigest: driver !== 'docker' && nodeCount <= 1,
            createdByUs: false,
        },
    };
}
/** Why the builder cannot do the job, or undefined. The docker driver needs the containerd image store. */
async function obstacleOf(builder, engine) {
    if (builder.driver !== 'docker' || (await engine).hasContainerdStore)
        return undefined;
    return 'the docker driver with the classic image store cannot push a layer and keep its cache';
}
async function createBuilder(options, buildx) {
    const { docker, commands } = options;
    const name = options.keep ? 'cache-prewarm' : options.newName;
    const existing = options.keep ? await inspectBuilder(name, docker, commands) : undefined;
    if (existing?.kind !== 'found') {
        if (!options.keep)
            options.beforeCreate(name);
        const created = await commands.run(...(0,buildx_program.buildxCommand)(docker, [
            ...['create', '--name', name, '--driver', 'docker-container'],
            ...(options.registryOnLoopback ? ['--driver-opt', 'network=host'] : []),
        ]), { env: docker.env });
        if (created.exitCode !== 0)
            throw new core_error/* UserError */.yo(`a docker-container builder could not be created: ${firstLine(created)}`);
    }
    options.log(`Starting the builder "${name}".`);
    const started = await commands.run(...(0,buildx_program.buildxCommand)(docker, ['inspect', '--bootstrap', name]), {
        env: docker.env,
    });
    const inspection = parseInspection(started.stdout);
    if (started.exitCode !== 0 || inspection.kind === 'missing') {
        if (!options.keep)
            await removeBuilder(name, docker, commands);
        throw new core_error/* UserError */.yo(`the builder "${name}" could not be started: ${firstLine(started)}`, {
            remedy: 'A docker-container builder needs the image moby/buildkit. Check that this machine can pull it, or use your own builder with builder: <name>.',
        });
    }
    return { ...inspection.builder, ...buildx, createdByUs: !options.keep };
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

/***/ 34088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readEngineInfo)
/* harmony export */ });
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33592);
/* harmony import */ var _engine_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76890);
/* harmony import */ var _engine_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31685);




const format = [
    '{{json .DriverStatus}}',
    '{{.DockerRootDir}}',
    '{{range .ClientInfo.Plugins}}{{.Name}}={{.Version}} {{end}}',
    '{{.ID}}',
].join('\n');
/** What fails is asked of docker. */
const noRetry = {
    policy: { retries: 0, maxTotalMs: 0 },
    nowMs: () => 0,
    sleep: async () => { },
    random: () => 0,
    warn: () => { },
};
/**
 * Asks the engine, once for everybody. Over its socket where that is known: `docker info` takes as long as all else that is looked up,
 * because it asks every plug-in what it is. Never throws.
 */
async function readEngineInfo(docker, commands) {
    return (await askSocket(docker).catch(() => undefined)) ?? askDocker(docker, commands);
}
/** Undefined: docker knows the way to the engine, and it alone. */
async function askSocket(docker) {
    const socketPath = docker.buildx === undefined ? undefined : await engineSocket(docker);
    if (socketPath === undefined)
        return undefined;
    const wire = (0,_engine_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .createEngineWire */ .cq)({
        socketPath,
        name: 'this machine',
        retry: noRetry,
        answerTimeoutMs: 15_000,
    });
    try {
        const info = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(await wire.ask({ method: 'GET', path: '/info', action: 'describe itself' }), 'info');
        const text = (name) => {
            const value = info[name];
            return typeof value === 'string' && value !== '' ? value : undefined;
        };
        return {
            buildx: undefined,
            hasContainerdStore: (0,_engine_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .hasContainerdStore */ .P2)(info['DriverStatus']),
            id: text('ID'),
            rootDir: text('DockerRootDir'),
        };
    }
    finally {
        await wire.close();
    }
}
/** The socket that docker uses: https://github.com/docker/cli/blob/v28.5.0/cli/command/cli.go (`resolveContextName`). */
async function engineSocket({ env, configDir }) {
    const host = env['DOCKER_HOST'];
    if (host)
        return /^unix:\/\/(\/.+)$/.exec(host)?.[1];
    const context = env['DOCKER_CONTEXT'] || (await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readDockerConfig */ .TO)(configDir))['currentContext'] || 'default';
    return context === 'default' ? '/var/run/docker.sock' : undefined;
}
async function askDocker(docker, commands) {
    const result = await commands
        .run('docker', ['info', '--format', format], { env: docker.env })
        .catch(() => undefined);
    if (result?.exitCode !== 0)
        return { buildx: undefined, hasContainerdStore: false, id: undefined, rootDir: undefined };
    const [status = '', rootDir = '', plugins = '', id = ''] = result.stdout.split('\n');
    return {
        buildx: /(?:^| )buildx=v?(\S+)/.exec(plugins)?.[1],
        hasContainerdStore: status.includes('io.containerd.snapshotter'),
        id: id.trim() || undefined,
        rootDir: rootDir.trim() || undefined,
    };
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


/***/ })

};

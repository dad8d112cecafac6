export const id = 2929;
export const ids = [2929];
export const modules = {

/***/ 98572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushHold),
/* harmony export */   g: () => (/* binding */ fetchHold)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90585);
/* harmony import */ var _record_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82348);



const holdArtifactType = 'application/vnd.cache-prewarm.hold.v1+json';
/**
 * The hold under its tag; undefined when there is none, or it has ended. One that cannot be read counts as none, with a warning.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchHold(client, repository, warn) {
    const found = await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchArtifact */ .t2)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        what: 'a hold',
    });
    if (found === undefined)
        return undefined;
    try {
        return (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHold */ .R8)(found.json);
    }
    catch (error) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} cannot be read and counts as no hold: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
/** Writes a hold; undefined ends the one that there is. @throws RegistryError */
async function pushHold(client, repository, hold) {
    await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .pushArtifact */ .Xi)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        json: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHold */ .$s)(hold),
        title: 'cache-hold.json',
    });
}


/***/ }),

/***/ 48469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createRunLog)
/* harmony export */ });
function createRunLog(clock, console) {
    const phases = [];
    const notices = [];
    const warnings = [];
    return {
        phases,
        notices,
        warnings,
        async phase(name, work) {
            const startedAtMs = clock.nowMs();
            try {
                return await work();
            }
            finally {
                phases.push({ name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
            }
        },
        notice(message) {
            if (notices.includes(message))
                return;
            notices.push(message);
            console.info(message);
        },
        warning(message) {
            if (warnings.includes(message))
                return;
            warnings.push(message);
            console.warn(message);
        },
    };
}


/***/ }),

/***/ 11306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifySession: () => (/* binding */ verifySession)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/hosts/connection.js
var connection = __webpack_require__(18515);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 18 modules
var fleet = __webpack_require__(82558);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/hosts/images-report.js
var images_report = __webpack_require__(24428);
// EXTERNAL MODULE: ./lib/hosts/plan.js + 1 modules
var hosts_plan = __webpack_require__(19542);
// EXTERNAL MODULE: ./lib/commands/session.js
var commands_session = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/hosts/inputs.js
var inputs = __webpack_require__(40642);
;// CONCATENATED MODULE: ./lib/commands/verify/inputs.js


/** The inputs of the verify action and command, which are among those of deploy. */
function readVerifyInputs(values, context) {
    const reader = (0,input/* createInputReader */.i)(values);
    return {
        inputs: (0,inputs/* readHostsInputs */.B0)(reader, context, { appNeeded: false, hostsNeeded: false }),
        reader,
    };
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
;// CONCATENATED MODULE: ./lib/core/deploy/registry-check.js


/** Whether a layer is whole in the registry, and all that names it agrees. */
function judgeRegistryLayer(facts) {
    const { image, record } = facts;
    if (image.kind === 'absent') {
        const named = record?.digest;
        return {
            state: 'absent',
            problems: [
                named === undefined
                    ? `neither ${layers_tag/* recordTag */.yg} nor the tag ${(0,layers_tag/* rollingTag */.g8)(facts.name)} names an image: prewarm creates it`
                    : `${layers_tag/* recordTag */.yg} names ${(0,quantity/* shortDigest */.VK)(named)}, which is gone from the registry: the next prewarm rebuilds the layer`,
            ],
        };
    }
    const odd = oddities(facts);
    if (image.kind !== 'ok')
        return { state: image.kind, problems: [image.reason, ...odd] };
    const missing = facts.platforms.filter((platform) => !image.platforms.includes(platform));
    const problems = [
        ...odd,
        ...missing.map((platform) => `it is not made for ${platform}, only for ${image.platforms.join(', ') || 'none'}`),
    ];
    return { state: problems.length === 0 ? 'ok' : 'odd', problems };
}
function oddities({ name, image, record, rolling, quarter }) {
    const tag = (0,layers_tag/* rollingTag */.g8)(name);
    if (record === undefined) {
        return [`there is no ${layers_tag/* recordTag */.yg} that can be read: builds do not use the layer until the next prewarm`];
    }
    if (record.digest === undefined)
        return [`${layers_tag/* recordTag */.yg} does not name it: builds do not use it until the next prewarm`];
    // Where the record cannot be followed, the tags tell nothing more.
    if (image.kind === 'no-access')
        return [];
    const says = `${layers_tag/* recordTag */.yg} says ${(0,quantity/* shortDigest */.VK)(record.digest)}`;
    const repaired = 'the next prewarm corrects it';
    const problems = [];
    if (rolling !== record.digest)
        problems.push(rolling === undefined
            ? `the tag ${tag} is absent: ${repaired}`
            : `the tag ${tag} is ${(0,quantity/* shortDigest */.VK)(rolling)}, and ${says}: ${repaired}`);
    if (quarter !== undefined && quarter.digest !== record.digest) {
        const ofQuarter = (0,layers_tag/* quarterTag */.F8)(name, quarter.name);
        problems.push(quarter.digest === undefined
            ? `the tag ${ofQuarter} is absent: ${repaired}`
            : `the tag ${ofQuarter} is ${(0,quantity/* shortDigest */.VK)(quarter.digest)}, and ${says}: ${repaired}`);
    }
    return problems;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
;// CONCATENATED MODULE: ./lib/commands/verify/registry.js






/**
 * Looks at the layers in the registry: every blob was looked at already, and now whether the tags, the record and the platforms
 * agree. Absent, broken and forbidden are findings.
 * @param hosts platforms of the machines that are to have them, beside those that the record says.
 * @throws RegistryError when the registry does not answer.
 */
async function verifyRegistryLayers(options) {
    const { client, images, hosts, nowMs } = options;
    const { repository, lookup, quarter } = images;
    const { record } = lookup;
    const isOpen = (0,layers_lookup/* isQuarterOpen */.V)(lookup, quarter);
    const resolve = async (tag) => {
        try {
            return (await client.resolve(repository, tag))?.digest;
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.gl && (error.kind === 'denied' || error.kind === 'unauthorized'))
                return undefined;
            throw error;
        }
    };
    return Promise.all(images.layers.map(async ({ name }) => {
        const entry = record?.layers[name];
        const state = lookup.images.get(name) ?? { kind: 'absent' };
        const [rolling, ofQuarter] = await Promise.all([
            resolve((0,layers_tag/* rollingTag */.g8)(name)),
            isOpen ? resolve((0,layers_tag/* quarterTag */.F8)(name, quarter)) : undefined,
        ]);
        const wanted = [...(entry?.inputs.platforms ?? []), ...hosts.map(descriptor/* formatPlatform */.Bq)];
        const judged = judgeRegistryLayer({
            name,
            image: factsOf(state),
            record: record && { digest: entry?.digest },
            rolling,
            quarter: isOpen ? { name: quarter, digest: ofQuarter } : undefined,
            platforms: [...new Set(wanted.filter((text) => text !== 'unknown').map(dockerfile_platform/* normalizePlatform */.F))],
        });
        const image = state.kind === 'ok' ? state.image : undefined;
        const builtAtMs = Date.parse(entry?.builtAt ?? image?.platforms[0]?.config.created ?? '');
        return {
            name,
            tag: (0,layers_tag/* rollingTag */.g8)(name),
            ...judged,
            digest: image?.descriptor.digest ?? entry?.digest ?? rolling,
            sizeBytes: image?.sizeBytes,
            ageMs: image === undefined || Number.isNaN(builtAtMs) ? undefined : Math.max(0, nowMs - builtAtMs),
            platforms: platformsOf(image?.platforms ?? []),
        };
    }));
}
function factsOf(state) {
    switch (state.kind) {
        case 'absent':
            return state;
        case 'ok':
            return {
                kind: 'ok',
                digest: state.image.descriptor.digest,
                platforms: platformsOf(state.image.platforms),
            };
        default:
            return { kind: state.kind, reason: state.reason };
    }
}
function platformsOf(images) {
    return images.map(({ platform }) => (0,dockerfile_platform/* normalizePlatform */.F)((0,descriptor/* formatPlatform */.Bq)(platform)));
}

;// CONCATENATED MODULE: ./lib/commands/verify/run.js













/**
 * Looks at the layers in the registry and on the hosts. Nothing is changed.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function verifySession(session) {
    const { github, clock, console } = session;
    const { inputs, reader } = readVerifyInputs(session.values, (0,commands_session/* deployInputContext */.NG)(session));
    const access = await (0,fleet/* checkAccess */.x8)(inputs, session, reader);
    (0,fleet/* maskFleetSecrets */.kP)(console.mask, inputs, access);
    reader.throwProblems();
    const log = (0,run_log/* createRunLog */.M)(clock, console);
    for (const notice of inputs.notices)
        log.notice(notice);
    for (const warning of inputs.warnings)
        log.warning(warning);
    const startedAtMs = clock.nowMs();
    const found = await verify(inputs, clock, log, () => (0,fleet/* openFleet */.xZ)(session, inputs, { access, app: inputs.images.app, log }));
    const { layers, hosts, error } = found;
    return {
        schemaVersion: 1,
        kind: 'verify',
        healthy: error === undefined &&
            layers.every(({ state }) => state === 'ok') &&
            hosts.every((host) => host.healthy),
        image: inputs.images.image,
        app: found.app,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: clock.nowMs() - startedAtMs,
        runUrl: github?.runUrl,
        layers,
        hosts,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        nextSteps: nextSteps(layers, hosts),
        error,
    };
}
/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
async function verify(inputs, clock, log, open) {
    let found = { app: undefined, layers: [], hosts: [], error: undefined };
    try {
        const fleet = await open();
        found = { ...found, app: fleet.images.app?.reference };
        const hosts = await log.phase('hosts', () => lookAtHosts(inputs, fleet));
        found = { ...found, hosts };
        const layers = await log.phase('registry', () => verifyRegistryLayers({
            client: fleet.connectRegistry(inputs.images.registry),
            images: fleet.images.layers,
            hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
            nowMs: clock.nowMs(),
        }));
        return { ...found, layers };
    }
    catch (failure) {
        return { ...found, error: (0,error_report/* errorReport */.Z)(failure, inputs.images.image) };
    }
}
async function lookAtHosts(inputs, fleet) {
    const limit = (0,p_limit/* default */.A)(inputs.maxParallel);
    return Promise.all(inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, fleet))));
}
/** A look pulls and removes nothing. */
const wish = {
    prewarm: 'auto',
    prewarmOnly: false,
    prune: 'false',
    project: undefined,
    projectDir: undefined,
    keep: 1,
};
async function verifyHost(host, { dockerHost, projectDir }, fleet) {
    const about = { name: host.name, address: (0,deploy_host/* describeLogin */.Hf)(host) };
    const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
    try {
        const connected = await (0,connection/* connectHost */.Zj)(host, { dockerHost, startDocker: false, needs }, fleet);
        try {
            const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M)(connected, wish, fleet.images));
            const report = (0,images_report/* hostImagesReport */.x)(plan, undefined);
            return {
                ...about,
                ...report,
                healthy: plan.shortage === undefined && !report.layers.some(layer_state/* isLayerFinding */.R),
                engine: plan.engine.version,
                compose: connected.facts.compose,
                problems: plan.shortage === undefined ? [] : [plan.shortage],
                error: undefined,
            };
        }
        finally {
            await (0,connection/* disconnectHost */.Dt)(connected);
        }
    }
    catch (error) {
        return {
            ...about,
            ...(0,images_report/* hostImagesReport */.x)(undefined, undefined),
            engine: undefined,
            compose: undefined,
            healthy: false,
            problems: [],
            error: (0,error_report/* errorReport */.Z)(error, fleet.images.app?.reference),
        };
    }
}
function nextSteps(layers, hosts) {
    const broken = layers.filter(({ state }) => state !== 'ok').map(({ name }) => name);
    const lacking = hosts.filter((host) => host.layers.some(layer_state/* isLayerFinding */.R));
    return [
        ...(broken.length === 0
            ? []
            : [`"cache-prewarm prewarm" builds and pushes what is incomplete: ${broken.join(', ')}.`]),
        ...(lacking.length === 0
            ? []
            : [
                `"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated on ${lacking.map(({ name }) => name).join(', ')}.`,
            ]),
    ];
}
/** `linux/arm64/v8` as a value. */
function platformOf(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}


/***/ }),

/***/ 29478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLineReader)
/* harmony export */ });
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48893);

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;
function createLineReader() {
    const decoder = new TextDecoder();
    let unfinished = '';
    return {
        push(bytes) {
            const lines = (unfinished + decoder.decode(bytes, { stream: true })).split('\n');
            unfinished = lines.pop() ?? '';
            if (unfinished.length > longestLine) {
                lines.push(unfinished);
                unfinished = '';
            }
            return lines.map(_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA);
        },
        end() {
            const last = unfinished;
            unfinished = '';
            return last === '' ? [] : [(0,_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(last)];
        },
    };
}


/***/ }),

/***/ 48893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qA: () => (/* binding */ lastWritten),
/* harmony export */   xT: () => (/* binding */ createLogTail),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/** What a person reads of a log after a failure. */
const mostLines = 50;
const mostBytes = 16 * 1024;
/** Keeps the last 50 lines, at most 16 KiB of them. Nothing is decoded before it is asked for. */
function createLogTail() {
    let pieces = [];
    let first = 0;
    let keptBytes = 0;
    let isCut = false;
    return {
        push(base64) {
            pieces.push(base64);
            keptBytes += decodedLength(base64);
            while (first < pieces.length - 1) {
                const oldest = decodedLength(pieces[first] ?? '');
                if (keptBytes - oldest < mostBytes) {
                    break;
                }
                keptBytes -= oldest;
                pieces[first++] = '';
                isCut = true;
            }
            // Dropping pieces one by one from the front of an array would take quadratic time.
            if (first > 64 && first * 2 > pieces.length) {
                pieces = pieces.slice(first);
                first = 0;
            }
        },
        lines() {
            const decoder = new TextDecoder();
            const whole = pieces
                .slice(first)
                .map((piece) => decoder.decode(decodeBase64(piece), { stream: true }))
                .join('');
            const text = (whole + decoder.decode()).replace(/\n$/, '');
            if (text === '') {
                return [];
            }
            const kept = text.length > mostBytes ? text.slice(-mostBytes) : text;
            const lines = kept.split('\n');
            const last = lines.slice(-mostLines);
            const beginsMidLine = lines.length <= mostLines && (isCut || kept.length < text.length);
            return last.map((line, index) => lastWritten(index === 0 && beginsMidLine ? `…${line}` : line));
        },
    };
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** Empty when it is not base64: a log is worth showing, not failing over. */
function decodeBase64(base64) {
    try {
        const binary = atob(base64);
        const bytes = new Uint8Array(binary.length);
        for (let index = 0; index < binary.length; index++) {
            bytes[index] = binary.charCodeAt(index);
        }
        return bytes;
    }
    catch {
        return new Uint8Array();
    }
}
function decodedLength(base64) {
    return Math.floor((base64.length * 3) / 4);
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);


/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        cause: diagnosis?.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ }),

/***/ 18999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   x: () => (/* binding */ platformArgs)
/* harmony export */ });
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);
/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
function normalizePlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
    const [architecture = '', variant = ''] = machine
        .map((part) => aliases[part] ?? part)
        .join('/')
        .split('/');
    const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
    const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
    const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
    return [os, architecture, kept].filter((part) => part !== '').join('/');
}
/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
function platformArgs(prefix, platform) {
    const normal = normalizePlatform(platform);
    const [os = '', architecture = '', variant = ''] = normal.split('/');
    return {
        [`${prefix}PLATFORM`]: normal,
        [`${prefix}OS`]: os,
        [`${prefix}OSVERSION`]: '',
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
    };
}


/***/ }),

/***/ 90585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ formatHold),
/* harmony export */   R8: () => (/* binding */ parseHold),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   YG: () => (/* binding */ activeHold),
/* harmony export */   _U: () => (/* binding */ holdTag)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65078);


/** The tag of the hold; it stays when the hold ends, and says so. */
const holdTag = 'cache-hold';
/** What lies under the tag; undefined: the hold has ended. */
function formatHold(hold) {
    return `${JSON.stringify(hold ?? { version: 1, released: true }, null, 2)}\n`;
}
/**
 * Reads what lies under the tag; undefined when the hold has ended.
 * @throws UserError that names what is not as it should be.
 */
function parseHold(json) {
    const object = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, 'the hold');
    if (object['released'] === true)
        return undefined;
    const quarter = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['quarter'], 'quarter');
    if (!(0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarter */ .DS)(quarter))
        throw new Error(`quarter: expected one such as 2026Q3, got ${quarter}`);
    return {
        version: 1,
        quarter,
        since: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['since'], 'since'),
        by: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['by'], 'by'),
    };
}
/** The hold, unless the quarter in which it began is over: a new one begins with fresh layers. */
function activeHold(hold, nowMs) {
    const sinceMs = Date.parse(hold?.since ?? '');
    return hold !== undefined && (Number.isNaN(sinceMs) || (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(sinceMs) === (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(nowMs))
        ? hold
        : undefined;
}
/** Why layers are not written, in words without a full stop. */
function describeHold({ quarter, since, by }) {
    return `they are held at ${quarter} by ${by} since ${since.slice(0, 10)}, until "cache-prewarm quarter release" or the next quarter`;
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseLayers),
/* harmony export */   o: () => (/* binding */ defaultLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The layers when the user names none. */
const defaultLayers = 'base=base\npython=python-deps\nnode=node-deps';
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
}


/***/ }),

/***/ 83874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookUpLayers),
/* harmony export */   V: () => (/* binding */ isQuarterOpen)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76740);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2745);






/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
async function lookUpLayers(options) {
    const { client, repository, names } = options;
    const [found, quarterRecord, hold] = await Promise.all([
        readRecord(options),
        client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
        (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, options.warn).catch(ignoreNoAccess),
    ]);
    const states = await Promise.all(names.map(async (name) => {
        const digest = options.given[name] ?? found.record?.layers[name]?.digest;
        return [name, await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest ?? options.tags.rolling(name))];
    }));
    const images = new Map(states);
    return {
        record: found.record,
        recordDigest: found.digest,
        quarterRecordDigest: quarterRecord?.digest,
        images,
        rollingTagsExist: found.digest !== undefined ||
            [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
        hold,
        noAccess: found.noAccess,
    };
}
/** A quarter is open when the record was written in it, or its copy of the record is there. */
function isQuarterOpen(lookup, quarter) {
    return lookup.record?.quarter === quarter || lookup.quarterRecordDigest !== undefined;
}
async function readRecord(options) {
    try {
        const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(options.client, options.repository, options.tags.record);
        if (found === undefined)
            return { record: undefined, digest: undefined, noAccess: undefined };
        try {
            return { record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecord */ .H)(found.json), digest: found.digest, noAccess: undefined };
        }
        catch (error) {
            options.warn(`The record ${options.tags.record} cannot be used and counts as absent: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
            return { record: undefined, digest: found.digest, noAccess: undefined };
        }
    }
    catch (error) {
        if (!isNoAccess(error))
            throw error;
        return { record: undefined, digest: undefined, noAccess: (0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error) };
    }
}
function ignoreNoAccess(error) {
    if (!isNoAccess(error))
        throw error;
}
function isNoAccess(error) {
    return error instanceof _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .gl && (error.kind === 'denied' || error.kind === 'unauthorized');
}


/***/ })

};

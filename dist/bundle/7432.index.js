export const id = 7432;
export const ids = [7432];
export const modules = {

/***/ 70109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifyFleet: () => (/* binding */ verifyFleet)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/deploy/repository-name.js
var repository_name = __webpack_require__(95635);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/hosts/connection.js + 1 modules
var connection = __webpack_require__(85928);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 17 modules
var fleet = __webpack_require__(75228);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/hosts/images-report.js
var images_report = __webpack_require__(24428);
// EXTERNAL MODULE: ./lib/hosts/kept-images.js + 1 modules
var kept_images = __webpack_require__(13181);
// EXTERNAL MODULE: ./lib/hosts/known-records.js
var known_records = __webpack_require__(3315);
// EXTERNAL MODULE: ./lib/hosts/plan.js + 2 modules
var hosts_plan = __webpack_require__(37292);
// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
// EXTERNAL MODULE: ./lib/commands/newest-known.js + 1 modules
var newest_known = __webpack_require__(61254);
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
// EXTERNAL MODULE: ./lib/core/layers/own-bytes.js
var own_bytes = __webpack_require__(95740);
// EXTERNAL MODULE: ./lib/layers/facts/lookup.js
var facts_lookup = __webpack_require__(73526);
// EXTERNAL MODULE: ./lib/layers/report/platform-reports.js
var platform_reports = __webpack_require__(92620);
// EXTERNAL MODULE: ./lib/layers/rounds/job.js
var job = __webpack_require__(51377);
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
    const isOpen = (0,facts_lookup/* isQuarterOpen */.VZ)(lookup, quarter);
    const resolve = async (tag) => {
        try {
            return (await client.resolve(repository, tag))?.digest;
        }
        catch (error) {
            if ((0,registry_error/* isNoAccess */.CK)(error))
                return undefined;
            throw error;
        }
    };
    return Promise.all(images.layers.map(async (name) => {
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
        const image = (0,job/* imageOf */.dT)(state);
        const builtAtMs = Date.parse(entry?.builtAt ?? image?.platforms[0]?.config.created ?? '');
        return {
            name,
            tag: (0,layers_tag/* rollingTag */.g8)(name),
            ...judged,
            digest: image?.descriptor.digest ?? entry?.digest ?? rolling,
            sizeBytes: image?.sizeBytes,
            ownBytes: (0,own_bytes/* ownBytes */.M)((0,platform_reports/* pulledBlobs */.L)(image), Object.keys(entry?.inputs.standsOn ?? {}).map((below) => (0,platform_reports/* pulledBlobs */.L)((0,job/* imageOf */.dT)(lookup.images.get(below))))),
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

// EXTERNAL MODULE: ./lib/commands/verify/report.js
var report = __webpack_require__(68494);
;// CONCATENATED MODULE: ./lib/commands/verify/run.js




















/** Looks at the layers in the registry and on the hosts. Nothing is changed. */
function verify(context, inputs) {
    return verifyFleet(inputs, context.clock, context.log, async () => (0,fleet/* openFleet */.xZ)(context, await (0,newest_known/* withNewestOfFleet */.Eo)(context, inputs), inputs.images.apps));
}
/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
async function verifyFleet(inputs, clock, log, open) {
    const fleet = await open();
    const { apps, layers: repositories } = fleet.images;
    const signatures = await (0,unfinished/* endOf */.pJ)(new Map(), () => (0,registry_images/* refuseUnverified */.y1)(repositories, apps, fleet.connectRegistry));
    return (0,unfinished/* gather */.kg)({ ...report/* nothingSeen */.pQ, app: onlyReference(fleet) }, async () => ({
        hosts: await log.phase('hosts', () => lookAtHosts(inputs, fleet, signatures.found, clock)),
    }), async ({ hosts }) => ({
        layers: await log.phase('registry', async () => {
            const looks = repositories.map((images) => verifyRegistryLayers({
                client: fleet.connectRegistry(images.registry),
                images,
                hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [(0,descriptor/* platformFrom */.E_)(platform)])),
                nowMs: clock.nowMs(),
            }));
            const prefixes = (0,registry_images/* layerPrefixes */.KF)(repositories);
            return (await Promise.all(looks)).flatMap((layers, index) => layers.map((layer) => ({ ...layer, name: `${prefixes[index]}${layer.name}` })));
        }),
    }), 
    // Last, so that everything that was found is in the report.
    async () => {
        if (signatures.failure !== undefined)
            throw signatures.failure;
        return {};
    });
}
async function lookAtHosts(inputs, fleet, signedApps, clock) {
    const limit = (0,p_limit/* default */.A)(inputs.maxParallel);
    const find = (0,kept_images/* createAppFinder */.E)(fleet.connectRegistry);
    return Promise.all(inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, { fleet, signedApps, clock, find }))));
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
async function verifyHost(host, { dockerHost, projectDir, images: { signing } }, { fleet, signedApps, clock, find }) {
    const about = { name: host.name, address: (0,deploy_host/* describeLogin */.Hf)(host) };
    const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
    try {
        const connected = await (0,connection/* connectHost */.Zj)(host, { dockerHost, startDocker: false, needs }, fleet);
        try {
            const { images } = fleet;
            const apps = images.apps.length > 0
                ? await keepRunningApps(connected.engine, images.apps, projectDir, find)
                : await findRunningApps(connected.engine, fleet);
            const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M1)(connected, wish, { ...images, apps }));
            const report = (0,images_report/* hostImagesReport */.x)(plan, undefined);
            const known = { known: connected.facts.records, nowMs: clock.nowMs() };
            const problems = [
                ...(plan.shortage === undefined ? [] : [plan.shortage]),
                ...(0,known_records/* findReplays */.WH)(images.layers, signing, known),
                ...(0,known_records/* findOlderImages */.GV)(signedApps, known),
            ];
            return {
                ...about,
                ...report,
                healthy: problems.length === 0 && !report.layers.some(layer_state/* isLayerFinding */.Rl),
                engine: plan.engine.version,
                compose: connected.facts.compose,
                problems,
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
            error: (0,error_report/* errorReport */.Z)(error, onlyReference(fleet)),
        };
    }
}
/** The image of the application; undefined: there are several, or none is named. */
function onlyReference({ images: { apps } }) {
    return apps.length === 1 ? apps[0]?.reference : undefined;
}
/**
 * The application that a host runs by digest, as deployments leave it, from the repositories of the layers: what the host needs of
 * them where no application is named. Nothing where nothing of it runs, or the registry does not have it any more.
 */
async function findRunningApps(engine, { images: { layers }, connectRegistry }) {
    const containers = await engine.containers();
    const found = await Promise.all(layers.map(async (images) => {
        const running = containers.find(({ image, state }) => state === 'running' && image.startsWith(`${(0,registry_images/* placeOf */.$t)(images)}@`));
        if (running === undefined)
            return [];
        try {
            return [await (0,registry_images/* findAppImage */.O7)((0,reference/* parseReference */.F2)(running.image), connectRegistry)];
        }
        catch (error) {
            if (error instanceof core_error/* UserError */.yo)
                return [];
            throw error;
        }
    }));
    return found.flat();
}
/**
 * The images that a deployment would have running: of several, one that is the same as what runs there is not pulled again.
 * @param projectDir of the containers that count; undefined: all of the host
 */
async function keepRunningApps(engine, apps, projectDir, find) {
    if (apps.length < 2)
        return apps;
    const [{ platform }, containers] = await Promise.all([engine.describe(), engine.containers()]);
    const running = containers.flatMap(({ name, image, state, labels, isUnhealthy }) => {
        const folder = labels['com.docker.compose.project.working_dir'];
        if (state !== 'running' || (projectDir !== undefined && folder !== projectDir))
            return [];
        const place = (0,repository_name/* normalizeRepository */.Y)(image);
        const app = apps.find((one) => (0,repository_name/* normalizeRepository */.Y)((0,registry_images/* placeOf */.$t)(one)) === place);
        return app === undefined ? [] : [{ service: name, image, isUnhealthy, to: app.reference }];
    });
    return (await (0,kept_images/* keepSameImages */.q)(apps, running, platform, find)).apps;
}


/***/ }),

/***/ 80247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ compressOutputs),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   kF: () => (/* binding */ compressionFields)
/* harmony export */ });
/* harmony import */ var _build_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74705);

/** What a compression is for an output and for a cache: `compression=zstd,compression-level=3`. */
function compressionFields({ type, level }) {
    return `compression=${type}${level === undefined ? '' : `,compression-level=${level}`}`;
}
/**
 * Outputs whose new layers are compressed so. What says how by itself stays as it is; where only `push` says that there is an
 * image, it becomes an output. Layers that come from elsewhere keep their compression, and so their digests.
 */
function compressOutputs({ outputs, push }, compression) {
    // As BuildKit does it by itself, with the media types of its choice.
    if (compression.type === 'gzip' && compression.level === undefined)
        return outputs;
    // Docker's own media types have no zstd.
    const fields = `oci-mediatypes=true,${compressionFields(compression)}`;
    const isImage = (output) => /^(?:image|registry|oci)$/.test((0,_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(output).type ?? '');
    const compressed = outputs.map((output) => isImage(output) && !/(?:^|,)"?compression=/i.test(output) ? `${output},${fields}` : output);
    return push && !outputs.some(isImage) ? [...compressed, `type=image,${fields}`] : compressed;
}
/** `application/vnd.oci.image.layer.v1.tar+gzip` → `gzip`. */
function compressionOf(mediaType) {
    return /[+.](gzip|zstd)$/.exec(mediaType)?.[1] ?? 'none';
}


/***/ }),

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readBuildOutput)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12372);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35151);




/**
 * Reads a value of `--output`: fields `key=value` as CSV, or a folder alone
 * (https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/export.go, `ParseExports`; `name` holds several behind
 * commas: https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go).
 * @throws UserError when it is no line of CSV.
 */
function readBuildOutput(text) {
    let fields;
    try {
        fields = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relaxColumnCount: true })[0] ?? [];
    }
    catch (error) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected fields such as type=local,dest=out, quoted as CSV: ${error.message}`);
    }
    const values = new Map(fields.map((field) => {
        const [key, value = ''] = (0,_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitOnce */ .E)(field, '=');
        return [key.trim().toLowerCase(), value];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        type,
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (0,_format_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .trimmedLines */ .A)(values.get('name') ?? '', ','),
    };
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contextKey)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/**
 * The name under which BuildKit looks for a build context that stands for an image: `debian` for
 * `docker.io/library/debian:latest`. https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `NamedContext`
 * @throws UserError when it is no image name.
 */
function contextKey(imageName) {
    const { registry, repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(imageName);
    const short = /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
    const name = registry === 'docker.io' ? short : `${registry}/${repository}`;
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/:latest$/, '');
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 26326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ layersBeneath),
/* harmony export */   u: () => (/* binding */ namedContexts)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6183);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** The build contexts of a build on that: the user's, external images at their digests, layers at theirs. */
function namedContexts({ node, below, held }, pin, project, image) {
    const contexts = {};
    for (const [name, value] of Object.entries(project.values.buildContexts))
        contexts[shortName(name)] = value;
    // A layer that is an ordinary stage here stands on the same image as where it is built for itself: else its steps had
    // other keys, and would run again. The lowest layer has the first say.
    const isReplaced = ({ name, target }) => below.has(name) && pin.replaced.includes(target.toLowerCase());
    // What lies beneath an image is in it, and no part of this build.
    const beneath = layersBeneath(node, project.nodes, isReplaced);
    const ordinary = project.nodes.filter((layer) => beneath.has(layer.name) && !isReplaced(layer));
    for (const { name: owner, externalImages } of [...ordinary, node].reverse()) {
        for (const { name, hold } of externalImages) {
            const digest = held.get(owner)?.[name];
            if (digest === undefined || hold.kind !== 'context')
                continue;
            const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name);
            contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
        }
    }
    for (const layer of project.nodes.filter(isReplaced))
        contexts[layer.target.toLowerCase()] = `docker-image://${image}@${below.get(layer.name)}`;
    return contexts;
}
/** All layers beneath a layer or the application, at any depth, but for those beneath one that `isEnd`. */
function layersBeneath(node, nodes, isEnd = () => false) {
    const found = new Set();
    const visit = (current) => {
        for (const { name } of current.standsOn) {
            const next = nodes.find((candidate) => candidate.name === name);
            if (next === undefined || found.has(name))
                continue;
            found.add(name);
            if (!isEnd(next))
                visit(next);
        }
    };
    visit(node);
    return found;
}
/** BuildKit looks a context up by the short form of an image's name, and buildx hands names on as they are. */
function shortName(name) {
    try {
        return (0,_core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contextKey */ .h)(name);
    }
    catch {
        return name;
    }
}


/***/ }),

/***/ 92620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pulledBlobs),
/* harmony export */   V: () => (/* binding */ platformReports)
/* harmony export */ });
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);

/** The platforms of an image, with digest and compressed bytes of each. */
function platformReports(image) {
    return (image?.platforms ?? []).map(({ platform, manifest, layers, configBytes }) => ({
        platform: (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform),
        digest: manifest.digest,
        sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
    }));
}
/** Layers and configs of all platforms of an image: what its size counts. Undefined of no image. */
function pulledBlobs(image) {
    return image?.platforms.flatMap(({ layers, configDigest, configBytes }) => [
        ...layers,
        { digest: configDigest, sizeBytes: configBytes },
    ]);
}


/***/ }),

/***/ 51377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   ge: () => (/* binding */ footingOf),
/* harmony export */   lN: () => (/* binding */ heldDigests),
/* harmony export */   vw: () => (/* binding */ jobFor)
/* harmony export */ });
/* harmony import */ var _core_app_app_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80247);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67516);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _project_named_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26326);





/** One layer as a job on the digests of the layers beneath it. */
function jobFor(options, fact, digests, output, noCache, state) {
    const { node } = fact;
    const footing = footingOf(node, digests, heldDigests(state.facts), options.project, state);
    return {
        ...footing,
        annotations: (0,_core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAnnotations */ .i)(options.context.source, baseOf(node, options.inputs.image, footing.below, fact.inputs.externalImages)),
        cacheFrom: noCache ? new Map() : cacheSources(options, footing, state),
        noCache,
        isGzip: isGzip(footing, state),
        output,
    };
}
/** What an image from elsewhere is like is not known. */
function isGzip({ node, stages, below }, state) {
    return (below.size > 0 &&
        [node, ...stages].every(({ externalImages }) => externalImages.length === 0) &&
        [...below.keys()].every((name) => (state.images.get(name) ?? imageOf(state.lookup.images.get(name)))?.platforms.every(({ layers }) => layers.every(({ mediaType }) => (0,_core_app_app_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) === 'gzip'))));
}
/**
 * The layer's own image as BuildKit built it, and those of the layers beneath that are ordinary stages here: whichever target BuildKit solves first
 * makes their steps, and only from the sources that this target has. The steps of each image are its own, so they do not race.
 */
function cacheSources({ trust }, { node, stages }, { lookup }) {
    return new Map([node, ...stages].flatMap(({ name }) => {
        const image = lookup.built.get(name) ?? lookup.images.get(name);
        return image?.kind === 'ok' && !trust.suspects.has(name)
            ? [[name, image.image.descriptor.digest]]
            : [];
    }));
}
/** What a layer, or the application, is built on: of the layers beneath it those that have a digest. */
function footingOf(node, digests, held, project, state) {
    const beneath = (0,_project_named_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .layersBeneath */ .W)(node, project.nodes);
    const below = new Map([...digests].filter(([name]) => beneath.has(name)));
    const stages = project.nodes.filter(({ name }) => beneath.has(name) && !below.has(name));
    const belowEnv = new Map([...below.keys()].flatMap((name) => {
        const lower = project.nodes.find((candidate) => candidate.name === name);
        const found = state.images.get(name) ?? imageOf(state.lookup.images.get(name));
        const env = found?.platforms[0]?.config.env;
        return lower === undefined || env === undefined ? [] : [[lower.target.toLowerCase(), env]];
    }));
    return { node, stages, below, belowEnv, held };
}
function heldDigests(facts) {
    return new Map(facts.map(({ node, inputs }) => [
        node.name,
        (0,_core_known_js__WEBPACK_IMPORTED_MODULE_4__/* .recordKnown */ .zK)(Object.entries(inputs.externalImages), ([name, digest]) => [
            name,
            digest === 'unresolved' ? undefined : digest,
        ]),
    ]));
}
/** The image, where it is whole. */
function imageOf(state) {
    return state?.kind === 'ok' ? state.image : undefined;
}
function baseOf(node, image, below, externalImages) {
    const layer = node.standsOn.find(({ via }) => via !== 'copy');
    if (layer !== undefined)
        return { name: `${image}:${(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(layer.name)}`, digest: below.get(layer.name) };
    const external = node.externalImages.find((candidate) => candidate.via === 'from');
    if (external === undefined)
        return undefined;
    const digest = externalImages[external.name];
    return { name: external.name, digest: digest === 'unresolved' ? undefined : digest };
}


/***/ })

};

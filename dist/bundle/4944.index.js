export const id = 4944;
export const ids = [4944];
export const modules = {

/***/ 6661:
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
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/hosts/connection.js + 1 modules
var connection = __webpack_require__(85928);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 17 modules
var fleet = __webpack_require__(75228);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 2 modules
var host_images = __webpack_require__(44256);
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
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
// EXTERNAL MODULE: ./lib/layers/pulled-blobs.js
var pulled_blobs = __webpack_require__(71539);
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
    const isOpen = (0,layers_lookup/* isQuarterOpen */.VZ)(lookup, quarter);
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
        const image = imageOf(state);
        const builtAtMs = Date.parse(entry?.builtAt ?? image?.platforms[0]?.config.created ?? '');
        return {
            name,
            tag: (0,layers_tag/* rollingTag */.g8)(name),
            ...judged,
            digest: image?.descriptor.digest ?? entry?.digest ?? rolling,
            sizeBytes: image?.sizeBytes,
            ownBytes: (0,own_bytes/* ownBytes */.M)((0,pulled_blobs/* pulledBlobs */.L)(image), Object.keys(entry?.inputs.standsOn ?? {}).map((below) => (0,pulled_blobs/* pulledBlobs */.L)(imageOf(lookup.images.get(below))))),
            ageMs: image === undefined || Number.isNaN(builtAtMs) ? undefined : Math.max(0, nowMs - builtAtMs),
            platforms: platformsOf(image?.platforms ?? []),
        };
    }));
}
function imageOf(state) {
    return state?.kind === 'ok' ? state.image : undefined;
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
// EXTERNAL MODULE: ./lib/core/deploy/repository-name.js
var repository_name = __webpack_require__(95635);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/commands/verify/running-app.js





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

;// CONCATENATED MODULE: ./lib/commands/verify/run.js

















/** Looks at the layers in the registry and on the hosts. Nothing is changed. */
function verify(context, inputs) {
    return verifyFleet(inputs, context.clock, context.log, async () => (0,fleet/* openFleet */.xZ)(context, await (0,newest_known/* withNewestOfFleet */.E)(context, inputs), inputs.images.apps));
}
/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
async function verifyFleet(inputs, clock, log, open) {
    const fleet = await open();
    return (0,unfinished/* gather */.kg)({ ...report/* nothingSeen */.pQ, app: onlyReference(fleet) }, async () => ({ hosts: await log.phase('hosts', () => lookAtHosts(inputs, fleet, clock)) }), async ({ hosts }) => ({
        layers: await log.phase('registry', async () => {
            const looks = fleet.images.layers.map((images) => verifyRegistryLayers({
                client: fleet.connectRegistry(images.registry),
                images,
                hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
                nowMs: clock.nowMs(),
            }));
            const prefixes = (0,registry_images/* layerPrefixes */.KF)(fleet.images.layers);
            return (await Promise.all(looks)).flatMap((layers, index) => layers.map((layer) => ({ ...layer, name: `${prefixes[index]}${layer.name}` })));
        }),
    }), 
    // Last, so that everything that was found is in the report.
    async () => {
        await (0,registry_images/* refuseUnverified */.y1)(fleet.images.layers, fleet.images.apps, fleet.connectRegistry);
        return {};
    });
}
async function lookAtHosts(inputs, fleet, clock) {
    const limit = (0,p_limit/* default */.A)(inputs.maxParallel);
    const find = (0,kept_images/* createAppFinder */.E)(fleet.connectRegistry);
    return Promise.all(inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, fleet, clock, find))));
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
async function verifyHost(host, { dockerHost, projectDir, images: { signing } }, fleet, clock, find) {
    const about = { name: host.name, address: (0,deploy_host/* describeLogin */.Hf)(host) };
    const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
    try {
        const connected = await (0,connection/* connectHost */.Zj)(host, { dockerHost, startDocker: false, needs }, fleet);
        try {
            const { images } = fleet;
            const apps = images.apps.length > 0
                ? await keepRunningApps(connected.engine, images.apps, projectDir, find)
                : await findRunningApps(connected.engine, fleet);
            const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M)(connected, wish, { ...images, apps }));
            const report = (0,images_report/* hostImagesReport */.x)(plan, undefined);
            const known = { known: connected.facts.records, nowMs: clock.nowMs() };
            const problems = [
                ...(plan.shortage === undefined ? [] : [plan.shortage]),
                ...(0,known_records/* findReplays */.WH)(images.layers, signing, known),
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
/** `linux/arm64/v8` as a value. */
function platformOf(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
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

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
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
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
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

/***/ 71539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pulledBlobs)
/* harmony export */ });
/** Layers and configs of all platforms of an image: what its size counts. Undefined of no image. */
function pulledBlobs(image) {
    return image?.platforms.flatMap(({ layers, configDigest, configBytes }) => [
        ...layers,
        { digest: configDigest, sizeBytes: configBytes },
    ]);
}


/***/ })

};

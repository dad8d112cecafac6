export const id = 3768;
export const ids = [3768];
export const modules = {

/***/ 33768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/verify/report.js
var verify_report = __webpack_require__(68494);
;// CONCATENATED MODULE: ./lib/commands/verify/outputs.js

/** The outputs of the action verify: name → text. */
function verifyOutputs(report) {
    return {
        healthy: String(report.healthy),
        findings: String((0,verify_report/* countFindings */.Gt)(report)),
        hosts: JSON.stringify(Object.fromEntries(report.hosts.flatMap(({ name, download }) => download === undefined ? [] : [[name, download.plannedBytes]]))),
        report: JSON.stringify(report),
    };
}

// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/hosts/parts.js
var parts = __webpack_require__(9633);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/verify/page.js






/** The summary of a look at the layers: is all well, and what is not. */
function verifyDocument(report) {
    const { healthy, layers, hosts, app } = report;
    const whole = layers.filter(({ state }) => state === 'ok').length;
    const holding = hosts.filter((host) => host.healthy).length;
    return (0,page_document/* createDocument */.ui)(report, {
        mark: healthy ? '✅' : '❌',
        tone: healthy ? 'good' : 'failed',
        headline: headline(report),
        subject: report.image,
        facts: {
            whole: `${whole} of ${(0,quantity/* plural */.LS)(layers.length, 'layer')} complete in the registry`,
            holding: hosts.length === 0 ? undefined : `${holding} of ${(0,quantity/* plural */.LS)(hosts.length, 'host')} hold them`,
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        where: app === undefined ? undefined : `Compared with \`${app}\``,
        parts: [registryPart(layers), hostsPart(hosts), (0,parts/* downloadsPart */.jk)(hosts), ...(0,parts/* hostLayersParts */.Vc)(hosts)],
    });
}
/** Why a look that found something fails; undefined when all is well. */
function unhealthyError(report) {
    if (report.healthy)
        return undefined;
    return {
        message: headline(report),
        cause: undefined,
        remedy: report.nextSteps.length === 0 ? undefined : report.nextSteps.join('\n'),
        log: [],
    };
}
function headline(report) {
    if (report.error !== undefined)
        return 'The layers could not be checked';
    if (report.healthy)
        return `All layers are complete${report.hosts.length === 0 ? '' : ', and every host holds them'}`;
    return `${(0,quantity/* plural */.LS)((0,verify_report/* countFindings */.Gt)(report), 'finding')}: something is missing`;
}
const states = {
    ok: '✅ whole',
    odd: '⚠️ whole',
    absent: '⚪ absent',
    'no-access': '⚠️ not accessible',
    broken: '❌ broken',
};
function registryPart(layers) {
    return (0,page_document/* part */.y_)('In the registry', (0,block/* table */.tp)([
        (0,block/* column */.fi)('Layer', 'code'),
        (0,block/* column */.fi)('Tag', 'code'),
        (0,block/* column */.fi)('Digest', 'digest'),
        (0,block/* column */.fi)('Size', 'quantity'),
        (0,block/* column */.fi)('Age', 'quantity'),
        (0,block/* column */.fi)('State'),
    ], layers.map((layer) => [
        layer.name,
        layer.tag,
        layer.digest ?? '',
        layer.sizeBytes === undefined ? '' : (0,quantity/* formatBytes */.z3)(layer.sizeBytes),
        layer.ageMs === undefined ? '' : (0,quantity/* formatAge */.nV)(layer.ageMs),
        [states[layer.state], ...layer.problems].join('; '),
    ])));
}
function hostsPart(hosts) {
    return (0,page_document/* part */.y_)('Hosts', (0,block/* table */.tp)([(0,block/* column */.fi)('Host', 'code'), (0,block/* column */.fi)('Engine'), (0,block/* column */.fi)('Image store'), (0,block/* column */.fi)('State')], hosts.map((host) => [
        host.name,
        host.engine === undefined
            ? ''
            : `${host.engine}${host.compose === undefined ? '' : `, compose ${host.compose}`}`,
        host.store ?? '',
        hostState(host),
    ])));
}
function hostState({ healthy, layers, problems, error }) {
    if (healthy)
        return '✅ holds every layer';
    const lacking = layers.filter(layer_state/* isLayerFinding */.R).map(({ name, state }) => `${name} ${state}`);
    return `❌ ${[...(error === undefined ? [] : [error.message]), ...problems, ...lacking].join('; ')}`;
}

;// CONCATENATED MODULE: ./lib/commands/verify/index.js




/** Checks whether the layers are whole in the registry, and present on hosts. */
const verifyCommand = (0,command/* defineCommand */.N)({
    metadata: 'verify/action.yml',
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(1273)]).then(__webpack_require__.bind(__webpack_require__, 72769))).readVerify(values, context),
    nothing: () => verify_report/* nothingSeen */.pQ,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(8859), __webpack_require__.e(109)]).then(__webpack_require__.bind(__webpack_require__, 70109))).verify(context, inputs),
    report: verify_report/* verifyReport */.yp,
    image: ({ images }) => images.image,
    page: verifyDocument,
    outputs: verifyOutputs,
    failure: (report) => report.error ?? unhealthyError(report),
});


/***/ }),

/***/ 68494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   pQ: () => (/* binding */ nothingSeen),
/* harmony export */   yp: () => (/* binding */ verifyReport)
/* harmony export */ });
/* harmony import */ var _core_deploy_layer_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34210);

/** How many things are missing, stale or broken. */
function countFindings({ layers, hosts }) {
    return (layers.filter(({ state }) => state !== 'ok').length +
        hosts.reduce((total, host) => total +
            host.problems.length +
            (host.error === undefined ? 0 : 1) +
            host.layers.filter(_core_deploy_layer_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isLayerFinding */ .R).length, 0));
}
const nothingSeen = { app: undefined, layers: [], hosts: [] };
function verifyReport({ app, layers, hosts }, { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }, { images: { image } }) {
    const healthy = error === undefined && layers.every(({ state }) => state === 'ok') && hosts.every((host) => host.healthy);
    return {
        ...{ schemaVersion, kind: 'verify', healthy, image, app, startedAt, durationMs, runUrl, layers, hosts },
        ...{ phases, notices, warnings, nextSteps: nextSteps(layers, hosts), error },
    };
}
function nextSteps(layers, hosts) {
    const broken = layers.filter(({ state }) => state !== 'ok').map(({ name }) => name);
    const lacking = hosts.filter((host) => host.layers.some(_core_deploy_layer_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isLayerFinding */ .R));
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


/***/ }),

/***/ 66931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ afterPull),
/* harmony export */   cE: () => (/* binding */ planDownload),
/* harmony export */   lc: () => (/* binding */ sharedChain)
/* harmony export */ });
/**
 * What a host downloads when it pulls an image. Both engines skip a layer whose chain is unpacked already; the classic one
 * only when it has also met the compressed layer before, in any image, and nothing above the first layer that it lacks;
 * containerd also where it has the compressed layer for any other reason
 * (https://github.com/moby/moby/blob/v26.1.5/distribution/xfer/download.go#L106,
 * https://github.com/containerd/containerd/blob/v1.7.24/pkg/unpack/unpacker.go#L208; measured).
 */
function planDownload(image, holdings) {
    const states = stateOfLayers(image, holdings);
    const config = stateOfConfig(image, holdings);
    const isComplete = config === 'held' && (holdings.store === 'classic' || isThere(image, holdings));
    const layers = image.layers.map(({ digest, sizeBytes }, index) => ({
        digest,
        sizeBytes,
        state: isComplete ? 'held' : (states[index] ?? 'missing'),
    }));
    const configOf = (state) => (config === state ? image.configBytes : 0);
    const totalBytes = sumOnce(layers) + image.configBytes;
    const bytes = sumOnce(layers.filter(({ state }) => state !== 'held')) + image.configBytes - configOf('held');
    const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
    const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
    return {
        totalBytes,
        bytes,
        heldBytes: totalBytes - bytes,
        uncertainBytes: sumOnce(uncertain) + configOf('uncertain'),
        layers,
        config,
    };
}
/** What a host has after it has pulled an image. */
function afterPull(holdings, image) {
    const pulled = {
        digests: [image.digest],
        diffIds: image.diffIds,
        blobs: image.layers,
        configDigest: image.configDigest,
    };
    return { ...holdings, images: [...holdings.images, pulled] };
}
/** Whether two chains are the same in their lowest layers: how many. */
function sharedChain(a, b) {
    const end = a.findIndex((diffId, index) => b[index] !== diffId);
    return end < 0 ? a.length : end;
}
function stateOfLayers(image, { store, images }) {
    const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
    const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
    const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
    if (store === 'containerd') {
        const unknown = new Set(images.flatMap(({ blobs, diffIds }) => (blobs === undefined ? diffIds : [])));
        return image.layers.map(({ digest }, index) => {
            if (index < chain || known.has(digest))
                return 'held';
            return unknown.has(image.diffIds[index]) ? 'uncertain' : 'missing';
        });
    }
    let state = 'held';
    return image.layers.map(({ digest }, index) => {
        if (index >= chain)
            state = 'missing';
        else if (state === 'held' && !known.has(digest)) {
            const isUnknown = shared.some(({ held, length }) => held.blobs === undefined && length > index);
            state = isUnknown ? 'uncertain' : 'missing';
        }
        return state;
    });
}
function stateOfConfig(image, holdings) {
    const { images } = holdings;
    if (isThere(image, holdings) || images.some(({ configDigest }) => configDigest === image.configDigest))
        return 'held';
    const twin = images.some(({ blobs, configDigest, diffIds }) => blobs === undefined && configDigest === undefined && isSame(diffIds, image.diffIds));
    return twin ? 'uncertain' : 'missing';
}
/** The host has pulled this very image, for this platform. */
function isThere(image, { images }) {
    return images.some(({ digests, diffIds }) => digests.includes(image.digest) && isSame(diffIds, image.diffIds));
}
function isSame(a, b) {
    return a.length === b.length && sharedChain(a, b) === a.length;
}
/** A blob that an image has twice is downloaded once. */
function sumOnce(blobs) {
    const sizes = new Map(blobs.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
    let total = 0;
    for (const size of sizes.values())
        total += size;
    return total;
}


/***/ }),

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sJ: () => (/* binding */ isOwnName),
  VK: () => (/* binding */ layerOfTag),
  Cz: () => (/* binding */ layerTag),
  lU: () => (/* binding */ releaseOfTag),
  aF: () => (/* binding */ releaseTag)
});

// UNUSED EXPORTS: releaseRepository

;// CONCATENATED MODULE: ./lib/core/deploy/posix-checksum.js
/**
 * What `cksum` of every POSIX system says of some bytes: what a script on a host and we have to find alike.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html
 */
function posixChecksum(bytes) {
    const polynomial = 0x04c11db7;
    let sum = 0;
    const add = (byte) => {
        sum ^= byte << 24;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
    };
    for (const byte of bytes)
        add(byte);
    for (let length = bytes.length; length > 0; length = Math.floor(length / 256))
        add(length & 0xff);
    return ~sum >>> 0;
}

;// CONCATENATED MODULE: ./lib/core/deploy/host-tags.js

/**
 * The names that this tool gives to images on a host. They protect from `docker image prune` what was pulled by digest only,
 * and tell what may be removed later: an image without such a name was put there by others.
 */
const prefix = 'cache-prewarm';
/** Of all layer images, whatever project they serve. */
const layerRepository = `${prefix}-layers`;
/**
 * The repository of a project's releases: `cache-prewarm/shop/app`. The job that switches finds the same name, see `tag_base`
 * in src/host/switch/releases.sh.
 */
function releaseRepository({ project, repository }) {
    // https://github.com/distribution/reference/blob/v0.6.0/regexp.go: separators stand between letters or digits.
    const plain = project.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
    const name = plain === project ? plain : `${plain}-${posixChecksum(new TextEncoder().encode(project))}`;
    return `${prefix}/${name}/${repository.replace(/.*\//, '')}`;
}
/** The name of an application image that was pulled: `cache-prewarm/shop/app:0123456789ab`. */
function releaseTag(series, digest) {
    return `${releaseRepository(series)}:${shortHex(digest)}`;
}
/** The name of a layer image that was pulled: `cache-prewarm-layers:base-0123456789ab`. */
function layerTag(layer, digest) {
    return `${layerRepository}:${layer}-${shortHex(digest)}`;
}
/** The layer whose image has this name, short or in full; undefined when it is none of `layerTag`. */
function layerOfTag(reference) {
    const name = shortName(reference);
    if (!name.startsWith(`${layerRepository}:`))
        return undefined;
    return /^(.+)-[0-9a-f]{12}$/.exec(name.slice(layerRepository.length + 1))?.[1];
}
/** What a name, short or in full, calls a release: `0123456789ab`, `current`. Undefined: it is none of this series. */
function releaseOfTag(reference, series) {
    const place = `${releaseRepository(series)}:`;
    const name = shortName(reference);
    return name.startsWith(place) ? name.slice(place.length) : undefined;
}
/** Whether this tool gave the name, short or in full, with or without a tag. */
function isOwnName(reference) {
    const name = shortName(reference);
    return name.startsWith(`${prefix}/`) || name === layerRepository || name.startsWith(`${layerRepository}:`);
}
/** `docker.io/library/name` and `docker.io/owner/name` are how engines and we write names without a registry in full. */
function shortName(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?/, '');
}
function shortHex(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}


/***/ }),

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isLayerFinding),
/* harmony export */   S: () => (/* binding */ describeHostLayers)
/* harmony export */ });
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23998);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66931);
/* harmony import */ var _host_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);




/** Looks at each layer on a host. `image`: registry and repository of the layers; `nowMs`: by the host's own clock. */
function describeHostLayers(options) {
    const { app, holdings, images, image, nowMs } = options;
    const nothing = { store: holdings.store, images: [] };
    const gain = (before, layer) => app && (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(app, before).bytes - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(app, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .afterPull */ .Or)(before, layer)).bytes;
    return options.layers.map(({ name, image: layer, builtAtMs }) => {
        const older = images.filter((held) => isOfLayer(held, name, image) && (layer === undefined || !held.digests.includes(layer.digest)));
        if (layer === undefined) {
            return {
                name,
                state: 'absent-in-registry',
                presentAs: undefined,
                digest: undefined,
                sizeBytes: undefined,
                ageMs: age(newest(older), nowMs),
                downloadBytes: undefined,
                reducesBytes: undefined,
                savesBytes: undefined,
            };
        }
        const plan = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(layer, holdings);
        const isImage = holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
        const isPresent = plan.layers.every(({ state }) => state === 'held');
        const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
        return {
            name,
            state,
            presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
            digest: layer.digest,
            sizeBytes: plan.totalBytes,
            ageMs: state === 'stale' ? age(newest(older), nowMs) : age(builtAtMs, nowMs),
            downloadBytes: plan.bytes,
            reducesBytes: gain(nothing, layer),
            savesBytes: gain(holdings, layer),
        };
    });
}
/**
 * Whether an image of a host is one of this layer's, of any time: by the rolling tag, by that of a quarter, or by the name
 * that this tool gave it there. `image`: registry and repository of the layers.
 */
function isOfLayer({ tags, repositories }, layer, image) {
    const rolling = `${image}:${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .rollingTag */ .g8)(layer)}`;
    return tags.some((tag) => tag === rolling ||
        (tag.startsWith(`${rolling}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuarter */ .DS)(tag.slice(rolling.length + 1))) ||
        ((0,_host_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .layerOfTag */ .VK)(tag) === layer && repositories.includes(image)));
}
function newest(images) {
    const times = images.flatMap(({ createdMs }) => createdMs ?? []);
    return times.length === 0 ? undefined : Math.max(...times);
}
/** A clock that is off makes no negative age. */
function age(sinceMs, nowMs) {
    return sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs);
}
/**
 * Whether a layer on a host is not as it should be. One that the application only copies from saves the host nothing: it is
 * missing there on purpose.
 */
function isLayerFinding({ state, reducesBytes }) {
    return state !== 'present' && reducesBytes !== 0;
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

/***/ 9633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Lz: () => (/* binding */ outcomeInWords),
/* harmony export */   Vc: () => (/* binding */ hostLayersParts),
/* harmony export */   jk: () => (/* binding */ downloadsPart)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What a host's outcome is called, and how it looks. */
const outcomes = {
    deployed: { mark: '🚀', words: 'deployed' },
    unchanged: { mark: '✅', words: 'unchanged, already running' },
    prewarmed: { mark: '🔥', words: 'prewarmed' },
    'rolled-back': { mark: '↩️', words: 'rolled back' },
    'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
    sick: { mark: '🤒', words: 'unhealthy, left as is' },
    'rollback-failed': { mark: '🔥', words: 'rollback failed' },
    'failed-before-switch': { mark: '❌', words: 'failed before the switch' },
    'not-switched': { mark: '⚪', words: 'not switched' },
    unknown: { mark: '❓', words: 'unknown, the connection was lost' },
};
/** The outcome with its mark, as people read it. */
function outcomeInWords(outcome) {
    // What another version calls it is shown as it is.
    const known = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
    return known === undefined ? outcome : `${known.mark} ${known.words}`;
}
/** What pulling the application costs each host. */
function downloadsPart(hosts) {
    const told = hosts.flatMap(({ name, store, download }) => download === undefined ? [] : [{ name, store, ...download }]);
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Downloads', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .bars */ .n_)(told.map(({ name, totalBytes, heldBytes, plannedBytes }) => ({
        label: `${name} held`,
        percent: totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100,
        note: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(heldBytes)} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(totalBytes)}`,
        segments: [],
        rest: `to download: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(plannedBytes)}`,
    }))), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Host', 'code'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Image store'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Plain pull', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Held', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Planned', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Downloaded', 'quantity'),
    ], told.map(({ name, store, totalBytes, heldBytes, plannedBytes, downloadedBytes }) => [
        name,
        store ?? '',
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(totalBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(heldBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(plannedBytes),
        downloadedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(downloadedBytes),
    ])));
}
const layerStates = {
    present: '✅ present',
    stale: '🕰️ stale',
    missing: '⚪ missing',
    'absent-in-registry': '⚠️ not in the registry',
};
/** The layer images on each host. */
function hostLayersParts(hosts) {
    return hosts.map(({ name, layers }) => (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)(hosts.length > 1 ? `Layers on ${name}` : 'Layers', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Layer', 'code'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Size', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Age', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Saves', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('State'),
    ], layers.map((layer) => [
        layer.name,
        layer.sizeBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(layer.sizeBytes),
        layer.ageMs === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(layer.ageMs),
        saved(layer.reducesBytes),
        `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
    ]))));
}
function saved(bytes) {
    if (bytes === undefined)
        return '';
    return bytes === 0 ? 'nothing' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes);
}


/***/ })

};

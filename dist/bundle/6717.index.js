export const id = 6717;
export const ids = [6717];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand),
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/** A command whose run leaves nothing but its report. */
function defineCommand(command) {
    return { ...command, run: async (session) => ({ report: await command.run(session), left: undefined }) };
}
/** Runs a command. @throws InputError when an input is not right. */
async function runCommand(command, session) {
    const { report, left } = await command.run(session);
    return {
        report,
        document: command.page(report),
        outputs: command.outputs?.(report, left) ?? {},
        remarks: command.remarks?.(report, left) ?? {
            notices: report.notices ?? [],
            warnings: report.warnings ?? [],
        },
        error: command.failure === undefined ? report.error : command.failure(report),
    };
}


/***/ }),

/***/ 6717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
;// CONCATENATED MODULE: ./lib/commands/verify/report.js

/** How many things are missing, stale or broken. */
function countFindings({ layers, hosts }) {
    return (layers.filter(({ state }) => state !== 'ok').length +
        hosts.reduce((total, host) => total +
            host.problems.length +
            (host.error === undefined ? 0 : 1) +
            host.layers.filter(layer_state/* isLayerFinding */.R).length, 0));
}

;// CONCATENATED MODULE: ./lib/commands/verify/outputs.js

/** The outputs of the action verify: name → text. */
function verifyOutputs(report) {
    return {
        healthy: String(report.healthy),
        findings: String(countFindings(report)),
        hosts: JSON.stringify(Object.fromEntries(report.hosts.flatMap(({ name, download }) => download === undefined ? [] : [[name, download.plannedBytes]]))),
        report: JSON.stringify(report),
    };
}

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
    return `${(0,quantity/* plural */.LS)(countFindings(report), 'finding')}: something is missing`;
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
    run: async (session) => (await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(6752), __webpack_require__.e(6420), __webpack_require__.e(5454), __webpack_require__.e(7513), __webpack_require__.e(1582), __webpack_require__.e(1547), __webpack_require__.e(805), __webpack_require__.e(2929)]).then(__webpack_require__.bind(__webpack_require__, 11306))).verifySession(session),
    page: verifyDocument,
    outputs: verifyOutputs,
    failure: (report) => report.error ?? unhealthyError(report),
});


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

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `100 %`, `87.5 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent >= 100)
        return '100 %';
    const tenths = Math.min(999, Math.max(1, Math.round(percent * 10)));
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
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


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
function column(title, kind = 'text') {
    return { title, kind };
}
function table(columns, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
function bars(all) {
    return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}
function stages(all) {
    return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}
function stack(layers) {
    return layers.length === 0 ? undefined : { kind: 'stack', layers };
}
function advice(pieces) {
    return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}
function log(title, lines) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines };
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {} } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, warnings, notices, error },
        facts: known(facts),
        tiles: known(tiles),
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
function known(all) {
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ })

};

export const id = 8584;
export const ids = [8584];
export const modules = {

/***/ 61254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rm: () => (/* binding */ openLayers),
  Dr: () => (/* binding */ withNewestLayers),
  Eo: () => (/* binding */ withNewestOfFleet)
});

;// CONCATENATED MODULE: ./lib/core/history/newest-generation.js
/** When the newest generation of layers was made that a run is known to have committed or verified. None from the future counts. */
function newestGenerationMs(entries, nowMs) {
    const times = entries
        .map((entry) => Date.parse(generationOf(entry) ?? ''))
        // Of what is no time this is not true, either.
        .filter((ms) => ms <= nowMs);
    return times.length === 0 ? undefined : Math.max(...times);
}
function generationOf(entry) {
    if (entry.kind !== 'prewarm' && entry.kind !== 'build')
        return undefined;
    const { generationAt, kind, outcome, at } = entry;
    // Before that was kept: what a prewarm recorded is younger than its start.
    if (generationAt === undefined)
        return kind === 'prewarm' && outcome === 'prewarmed' ? at : undefined;
    return generationAt ?? undefined;
}

// EXTERNAL MODULE: ./lib/core/known.js
var core_known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
;// CONCATENATED MODULE: ./lib/commands/newest-known.js




/** Where signatures are checked, the history of each image tells whether its record is an older one that was put back. */
async function withNewestKnown(surroundings, { signing, history }, images) {
    if (!signing.verifies)
        return signing;
    const known = await Promise.all(images.map(async ({ registry, repository }) => {
        const ms = await newestKnown(surroundings, { image: `${registry}/${repository}`, history });
        return [repository, ms];
    }));
    return { ...signing, newestKnownMs: (0,core_known/* mapKnown */.ym)(known, (entry) => entry) };
}
/** The same of layers. Platforms by themselves have records of their own, and no history. */
async function withNewestLayers(surroundings, inputs) {
    return inputs.part === undefined ? withNewestKnown(surroundings, inputs, [inputs]) : inputs.signing;
}
/** Opens the way to layers that are only looked at. */
async function openLayers(surroundings, inputs) {
    return (0,registries.openRegistries)(surroundings, {
        ...inputs,
        signing: await withNewestLayers(surroundings, inputs),
    });
}
/** The same of all layers of a deployment or a look at hosts. */
async function withNewestOfFleet(surroundings, inputs) {
    const { images, history = 'auto' } = inputs;
    const { signing, layers, places } = images;
    if (signing === undefined || layers.length === 0)
        return inputs;
    return {
        ...inputs,
        images: { ...images, signing: await withNewestKnown(surroundings, { signing, history }, places) },
    };
}
/** Undefined: nothing is known. */
async function newestKnown(surroundings, inputs) {
    try {
        return newestGenerationMs(await (0,commands_history/* knownRuns */.CT)(surroundings, inputs), surroundings.clock.nowMs());
    }
    catch {
        // What is wrong with the history is said where the run is added to it.
        return undefined;
    }
}


/***/ }),

/***/ 38913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ reachesRate),
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   W_: () => (/* binding */ sumCounts)
/* harmony export */ });
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23802);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);


function sumCounts(all) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(all, 'hit', 'executed', 'failed');
}
/** Hits of the measured steps in percent, rounded down to one decimal, so that 100 means all; undefined when none was measured. */
function rateOf({ hit, executed, failed }) {
    const measured = hit + executed + failed;
    return measured === 0 ? undefined : (0,_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .percentOf */ .p)(hit, measured);
}
/** Whether at least so many percent of the measured steps hit, by the counts: what is shown is rounded. */
function reachesRate({ hit, executed, failed }, percent) {
    // In whole millionths: 0.1 has no exact value of its own.
    return hit * 100e6 >= Math.round(percent * 1e6) * (hit + executed + failed);
}


/***/ }),

/***/ 35527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ planPrewarm),
/* harmony export */   Jm: () => (/* binding */ describeLeft),
/* harmony export */   ZZ: () => (/* binding */ uselessLayers),
/* harmony export */   ui: () => (/* binding */ describePulls)
/* harmony export */ });
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66931);


/**
 * Decides which layer images a host pulls.
 * @param targets what the pulls are to make cheaper; none: not known, and every layer counts as useful.
 * @param appFollows the application is pulled right after. Then a layer image is of use only where it costs not one byte
 *   more than the application alone, which has the same layers: an engine fetches the layers of one image side by side, those of
 *   two images one after the other.
 */
function planPrewarm(options) {
    const { mode, targets, appFollows } = options;
    const left = new Map();
    const open = [];
    for (const layer of fromTheGround(options.layers)) {
        const state = options.states.find(({ name }) => name === layer.name);
        if (layer.image === undefined)
            left.set(layer.name, { kind: 'absent-in-registry' });
        else if (mode === 'none')
            left.set(layer.name, { kind: 'not-asked' });
        else if (isThere(state, mode))
            left.set(layer.name, { kind: 'present' });
        else
            open.push({ name: layer.name, layer: layer.layer, place: layer.place, image: layer.image });
    }
    const { pulls, after, waiting } = choose(open, options.holdings, mode === 'all' ? [] : targets, appFollows);
    if (targets.length > 0) {
        // What would be pulled, were it not for the application, comes with that.
        const along = appFollows ? choose(waiting, after, targets, false) : { pulls: [], after, waiting };
        for (const { name } of along.pulls)
            left.set(name, { kind: 'comes-along', with: undefined });
        for (const { name, image } of along.waiting) {
            const bringer = [...pulls, ...along.pulls].find((pull) => isPart(image, pull.image, options.holdings));
            const { costs, saves } = rate(image, targets, along.after);
            left.set(name, bringer === undefined
                ? { kind: 'useless', savesBytes: saves, costsBytes: costs }
                : { kind: 'comes-along', with: pulls.find((pull) => pull === bringer)?.name });
        }
    }
    return {
        pulls,
        left: options.layers.flatMap(({ name }) => {
            const why = left.get(name);
            return why === undefined ? [] : [{ name, why }];
        }),
        after,
    };
}
/** `auto` is content with the layers; `all` wants the image itself, as who pulls them by hand has it. */
function isThere(state, mode) {
    return state?.state === 'present' && (mode === 'auto' || state.presentAs === 'image');
}
/**
 * Takes the image that saves most of the targets' download, then of the others the one that saves most of the rest, and so on. What
 * an image brings beside that is held against it: a step that two stages share, such as an empty folder, is no reason to
 * download all of the other. Without targets, all are taken.
 * @param free only what brings nothing beside.
 */
function choose(layers, holdings, targets, free) {
    const pulls = [];
    let waiting = layers;
    let after = holdings;
    for (;;) {
        const [best] = targets.length === 0
            ? waiting
            : waiting
                .map((layer) => ({ ...layer, ...rate(layer.image, targets, after) }))
                .filter(({ costs, saves }) => saves > 0 && costs <= (free ? saves : 2 * saves))
                .sort((a, b) => 2 * b.saves - b.costs - (2 * a.saves - a.costs));
        if (best === undefined)
            return { pulls, after, waiting };
        const { name, layer: layerName, place, image } = best;
        pulls.push({ name, layer: layerName, place, image, download: (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDownload */ .cE)(image, after) });
        after = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .afterPull */ .Or)(after, image);
        waiting = waiting.filter((layer) => layer.name !== name);
    }
}
/** Whoever pulls the larger image has all layers of the smaller one. */
function isPart(smaller, larger, holdings) {
    return (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDownload */ .cE)(smaller, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .afterPull */ .Or)(holdings, larger)).bytes <= smaller.configBytes;
}
function rate(image, targets, holdings) {
    const before = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(targets, holdings);
    return {
        costs: (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDownload */ .cE)(image, holdings).bytes,
        saves: before - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(targets, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .afterPull */ .Or)(holdings, image)),
    };
}
/** Each after those that it stands on. */
function fromTheGround(layers) {
    const ordered = [];
    const visit = (layer, path) => {
        if (ordered.includes(layer) || path.includes(layer.name))
            return;
        for (const name of layer.standsOn) {
            const lower = layers.find((candidate) => candidate.name === name);
            if (lower !== undefined)
                visit(lower, [...path, layer.name]);
        }
        ordered.push(layer);
    };
    for (const layer of layers)
        visit(layer, []);
    return ordered;
}
/** Names of the layers of which the application would have nothing, or next to nothing. */
function uselessLayers({ left }) {
    return new Set(left.flatMap(({ name, why }) => (why.kind === 'useless' ? [name] : [])));
}
/** Why a layer image is not pulled, in words. */
function describeLeft(why) {
    switch (why.kind) {
        case 'present':
            return 'is there';
        case 'absent-in-registry':
            return 'is not in the registry';
        case 'not-asked':
            return 'is not asked for';
        case 'useless':
            return why.savesBytes === 0
                ? 'would save nothing: the application has none of the blobs that it adds'
                : `would save only ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(why.savesBytes)} of the ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(why.costsBytes)} that it costs`;
        case 'comes-along':
            return `comes with ${why.with === undefined ? "the application's own pull" : `the layer ${why.with}`}`;
    }
}
/** `base (12 MB), then runtime (5 MB)` */
function describePulls(pulls) {
    return pulls.map(({ name, download }) => `${name} (${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(download.bytes)})`).join(', then ');
}


/***/ }),

/***/ 95635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ normalizeRepository)
/* harmony export */ });
/** Registry and repository of an image's name, as docker shortens them: without tag, digest, `docker.io/` and `library/`. */
function normalizeRepository(image) {
    const [name = ''] = image.split('@');
    const slash = name.lastIndexOf('/');
    const colon = name.indexOf(':', slash + 1);
    const repository = colon < 0 ? name : name.slice(0, colon);
    return repository.replace(/^docker\.io\//, '').replace(/^library\//, '');
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

/***/ 23802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ percentOf)
/* harmony export */ });
/**
 * A share in percent, rounded down to one decimal, so that 100 means all of it; as it is below that, so that 0 means nothing
 * of it. `whole` is not 0.
 */
function percentOf(part, whole) {
    const percent = Math.floor((part * 1000) / whole) / 10;
    return percent === 0 ? (part * 100) / whole : percent;
}


/***/ }),

/***/ 65206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ Unfinished),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   MR: () => (/* binding */ carrying),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** A failure that carries what was found until then; `cause` is what was thrown. */
class Unfinished extends Error {
    name = 'Unfinished';
    found;
    constructor(found, cause) {
        super((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(cause), { cause });
        this.found = found;
    }
}
/** What was thrown, with what was found until then; what it carries itself is newer. */
function unfinished(found, error) {
    return error instanceof Unfinished
        ? new Unfinished({ ...found, ...error.found }, error.cause)
        : new Unfinished(found, error);
}
/** @throws Unfinished with what `work` throws, and what was found before it began. */
async function carrying(found, work) {
    try {
        return await work();
    }
    catch (error) {
        throw unfinished(found, error);
    }
}
/**
 * Takes one step after the other. Each is given what was found so far, and returns what it adds.
 * @throws Unfinished with what was found until a step failed.
 */
async function gather(nothing, ...steps) {
    let found = nothing;
    for (const step of steps) {
        const before = found;
        found = { ...before, ...(await carrying(before, () => step(before))) };
    }
    return found;
}
/** How some work ended: with what it found, as far as it came, and with what it threw. */
async function endOf(nothing, work) {
    try {
        return { found: await work(), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof Unfinished))
            return { found: nothing, failure: error };
        return { found: { ...nothing, ...error.found }, failure: error.cause };
    }
}


/***/ }),

/***/ 43914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findStorePlace)
/* harmony export */ });
/* harmony import */ var _core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81935);

/**
 * The file system where an engine writes images; undefined where the host does not tell: then nothing is checked, and the
 * engine says itself when it is full.
 * @param known what the host has said already, of folders that may be these
 */
async function findStorePlace({ store, rootDir, containerdAddress }, runScript, known) {
    const folders = (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .diskFolders */ .Dv)(store, rootDir).filter((folder) => !/[\r\n]/.test(folder));
    const told = known === undefined ? undefined : (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDiskAnswer */ .v2)(known);
    const isTold = told !== undefined && folders.every((one) => told.places.some(({ folder }) => folder === one));
    const answer = isTold
        ? told
        : (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDiskAnswer */ .v2)((await runScript(_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .diskScript */ .n4, `${folders.join('\n')}\n`)).stdout);
    const folder = (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .storeFolder */ .IS)(store, rootDir, containerdAddress, answer);
    return answer.places.find((place) => place.folder === folder);
}


/***/ }),

/***/ 28121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M1: () => (/* binding */ imagesRun),
  Qk: () => (/* binding */ seeHost)
});

// UNUSED EXPORTS: createStoreReader

// EXTERNAL MODULE: ./lib/core/deploy/store-content.js
var store_content = __webpack_require__(79598);
// EXTERNAL MODULE: ./lib/hosts/connection.js + 1 modules
var connection = __webpack_require__(85928);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/deploy/download-plan.js
var download_plan = __webpack_require__(66931);
// EXTERNAL MODULE: ./lib/core/deploy/host-tags.js
var host_tags = __webpack_require__(46299);
// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
;// CONCATENATED MODULE: ./lib/hosts/contents.js




const atOnce = 8;
/**
 * Finds out what of the targets an engine has. It tells the unpacked layers of its images, and as what they were pulled; which
 * compressed layers those have is in the manifests of their registries. Only images that have a layer with a target in common are
 * asked for, and those of other repositories only where it could change a plan.
 */
async function readHostContents(options) {
    const { engine, targets } = options;
    const { store, platform, version, listsIncomplete } = options.description;
    const [listed, containers] = await Promise.all([engine.images(), engine.containers()]);
    const look = store === 'classic' ? undefined : await lookIntoStore(options, listed);
    const content = look?.content;
    const hidden = look === undefined ? [] : await findHidden(options, listed, containers, look.releases);
    const all = [...listed, ...hidden];
    const diffIds = new Set(targets.flatMap(({ image }) => image.diffIds));
    const own = new Set(targets.map(({ place }) => place));
    const limit = (0,p_limit/* default */.A)(atOnce);
    const describeOne = async (image, isOwn) => {
        const places = image.pulledAs.filter((place) => own.has((0,registry_images/* placeOf */.$t)(place)) === isOwn && !(0,host_tags/* isOwnName */.sJ)((0,registry_images/* placeOf */.$t)(place)));
        const isRelated = image.diffIds.some((diffId) => diffIds.has(diffId));
        const blobs = !isRelated
            ? []
            : await Promise.all(places.map((place) => limit(() => options.readBlobs(place, platform))));
        return describe(image, store, blobs, !hidden.includes(image));
    };
    const first = await Promise.all(all.map((image) => describeOne(image, true)));
    const holdings = {
        store,
        unpackedSuffices: (0,download_plan/* unpackedSuffices */.uB)(version),
        pullsAttestations: (0,download_plan/* pullsAttestations */.wh)(version),
        content: content?.blobs,
        images: first,
    };
    const isUncertain = targets.some(({ image }) => (0,download_plan/* planDownload */.cE)(image, holdings).uncertainBytes > 0);
    const mayHideImages = store === 'containerd' &&
        !listsIncomplete &&
        (content === undefined || content.snapshots > snapshotsOf(all, containers));
    if (!isUncertain)
        return { holdings, images: first, containers, mayHideImages };
    const images = await Promise.all(first.map((image) => (image.blobs === undefined ? describeOne(image.engineImage, false) : image)));
    return { holdings: { ...holdings, images }, images, containers, mayHideImages };
}
function lookIntoStore({ targets, readStore }, listed) {
    const blobs = targets.flatMap(({ image }) => [
        image.configDigest,
        ...[...image.layers, ...image.attestations].map(({ digest }) => digest),
    ]);
    return readStore(blobs, listed.map(({ id }) => id));
}
/** How many snapshots these images have, layer on layer, and two for each container: its own files, and those of the engine. */
function snapshotsOf(images, containers) {
    const chains = images.flatMap(({ diffIds }) => diffIds.map((_id, end) => diffIds.slice(0, end + 1).join()));
    return new Set(chains).size + 2 * containers.length;
}
/**
 * Docker 26 with containerd's store leaves out of its list an image of which it did not have to fetch every blob, because
 * the files lay there unpacked; asked for by name, it knows it (measured).
 */
async function findHidden({ engine, targets }, listed, containers, releases) {
    const names = [
        ...targets.map(({ place, image }) => `${place}@${image.digest}`),
        ...containers.flatMap(({ imageId }) => imageId ?? []),
        ...releases,
    ];
    const found = await Promise.all([...new Set(names)].map((name) => engine.inspectImage(name)));
    const known = new Set(listed.map(({ id }) => id));
    const hidden = new Map(found.flatMap((image) => (image === undefined || known.has(image.id) ? [] : [[image.id, image]])));
    return [...hidden.values()];
}
function describe(image, store, blobs, isListed) {
    const found = blobs.filter((entry) => entry !== undefined);
    const createdMs = Date.parse(image.created ?? '');
    return {
        engineImage: image,
        digests: image.pulledAs.map(({ digest }) => digest),
        diffIds: image.diffIds,
        blobs: found.length === 0 ? undefined : found.flatMap(({ layers }) => layers),
        // The classic store names an image after its config.
        configDigest: store === 'classic' ? image.id : found[0]?.config,
        tags: image.tags,
        repositories: [...new Set(image.pulledAs.map(registry_images/* placeOf */.$t))],
        // What an engine does not list, or says to have in part, lacks blobs that lie there unpacked.
        isWhole: found.every(({ manifest }) => image.wholeManifests?.includes(manifest) ?? isListed),
        createdMs: Number.isNaN(createdMs) ? undefined : createdMs,
    };
}

;// CONCATENATED MODULE: ./lib/hosts/host-images.js




/** The images of a connected host, and what is wanted of them. */
function imagesRun({ session, facts, engine, asked }, wish, images) {
    return {
        ...wish,
        ...images,
        engine,
        nowMs: facts.nowMs,
        disk: asked?.disk,
        store: asked?.store?.projectDir === wish.projectDir ? asked?.store?.said : undefined,
        runScript: (script, input) => (0,connection/* askHost */.wf)(session, script, input),
    };
}
/** Looks at a host as it is now. */
async function seeHost(run) {
    const { engine, readBlobs } = run;
    const description = await engine.describe();
    const { platform } = description;
    const layers = (0,registry_images/* layersForPlatform */.HR)(run.layers, platform);
    const apps = run.apps.map((app) => {
        const found = (0,registry_images/* appForPlatform */._y)(app, platform);
        return { app, found, image: (0,registry_images/* pullableOf */.R1)(found, app.digest) };
    });
    const contents = await readHostContents({
        engine,
        description,
        readBlobs,
        readStore: createStoreReader({ rootDir: description.rootDir, projectDir: run.projectDir }, run.runScript, run.store),
        targets: [
            ...apps.map(({ app, image }) => ({ place: (0,registry_images/* placeOf */.$t)(app), image })),
            ...layers.flatMap(({ place, image }) => (image === undefined ? [] : [{ place, image }])),
        ],
    });
    return { description, layers, contents, apps };
}
/**
 * Looks into containerd's store on a host: what it has is not downloaded again.
 * @param place.rootDir the engine's own
 * @param place.projectDir undefined: no project is known
 * @param seen what the look at the host said about it, of that project
 */
function createStoreReader(place, runScript, seen) {
    const line = (text) => (/[\r\n]/.test(text) ? '' : text);
    return async (blobs, known) => {
        if (seen !== undefined && (0,store_content/* hasNoReadableStore */.Bg)(seen, place.rootDir))
            return (0,store_content/* parseStoreLook */.Ek)(seen, known);
        const folders = (0,store_content/* storeFolders */.RN)(line(place.rootDir));
        const digests = [...new Set([...blobs, ...known])];
        const lines = [line(place.projectDir ?? ''), ...folders, '', ...digests];
        const { stdout } = await runScript(store_content/* storeContentScript */.Gu, `${lines.join('\n')}\n`);
        return (0,store_content/* parseStoreLook */.Ek)(stdout, known);
    };
}


/***/ }),

/***/ 24428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ hostImagesReport)
/* harmony export */ });
/* harmony import */ var _core_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);

function downloadReport({ apps, othersBytes, plannedBytes, isAtMost: atMost }, pulled) {
    const images = apps.map(({ reference, totalBytes, heldBytes, afterLayers }) => ({
        image: reference,
        totalBytes,
        heldBytes,
        plannedBytes: afterLayers.bytes,
        downloadedBytes: pulled?.find((image) => image.reference === reference)?.downloadedBytes,
    }));
    return {
        totalBytes: (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(images, ({ totalBytes }) => totalBytes) + othersBytes,
        heldBytes: (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(images, ({ heldBytes }) => heldBytes),
        plannedBytes,
        atMost,
        downloadedBytes: pulled && (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(pulled, ({ downloadedBytes }) => downloadedBytes),
        ...(images.length < 2 ? {} : { images }),
    };
}
/**
 * What a report tells of a host's images.
 * @param plan undefined: the host could not be looked at.
 * @param pulled undefined: nothing was to be pulled.
 */
function hostImagesReport(plan, pulled) {
    if (plan === undefined)
        return { store: undefined, platform: undefined, layers: [], download: undefined };
    return {
        store: plan.engine.store,
        platform: plan.platform,
        layers: plan.layers.map(({ name, state, digest, sizeBytes, ownBytes, ageMs, reducesBytes }) => ({
            name,
            state,
            digest,
            sizeBytes,
            ownBytes,
            ageMs,
            reducesBytes,
            pulled: pulled?.some((image) => image.name === name) ?? false,
        })),
        download: plan.apps.length === 0 ? undefined : downloadReport(plan, pulled),
    };
}


/***/ }),

/***/ 13181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createAppFinder),
  q: () => (/* binding */ keepSameImages)
});

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/core/deploy/repository-name.js
var repository_name = __webpack_require__(95635);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/platform-choice.js
var platform_choice = __webpack_require__(30084);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/oci/runs-the-same.js


/** Labels that say where an image comes from, which nothing that runs containers acts on: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
const descriptive = 'org.opencontainers.image.';
/**
 * Whether a container of one image would be the same as a container of the other: the same files, and everything that it is
 * started with. When, from which commit and by which builder they were made does not count, nor do attestations.
 */
function runsTheSame(one, other) {
    if (one.container === undefined || other.container === undefined)
        return false;
    return contentOf(one) === contentOf(other);
}
function contentOf({ platform, diffIds, container, labels = {} }) {
    const acting = Object.entries(labels).filter(([name]) => !name.startsWith(descriptive));
    const set = Object.entries({ ...container, Labels: Object.fromEntries(acting) }).filter(([, value]) => isSet(value));
    return JSON.stringify([(0,descriptor/* formatPlatform */.Bq)(platform), diffIds, (0,json/* sortKeys */.di)(Object.fromEntries(set))]);
}
/** What is not set is written as null, as nothing, or not at all. */
function isSet(value) {
    if (value === null || value === '' || value === false)
        return false;
    return typeof value !== 'object' || Object.keys(value ?? {}).length > 0;
}

// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
;// CONCATENATED MODULE: ./lib/hosts/kept-images.js







/** Looks up each image once, for all hosts. */
function createAppFinder(connect) {
    const found = new Map();
    return (reference) => {
        const name = (0,oci_reference/* formatReference */.FH)(reference);
        const app = found.get(name) ?? (0,registry_images/* findAppImage */.O7)(reference, connect);
        found.set(name, app);
        return app;
    };
}
/**
 * Of several images, those whose containers would be the same as the ones that run are replaced by what runs, so that nothing
 * restarts: a build gives every image its commit and its attestations, and so another digest.
 */
async function keepSameImages(apps, running, machine, find) {
    const kept = await Promise.all(apps.map((app) => keptInstead(app, running, machine, find)));
    const instead = new Map(apps.map(({ reference }, index) => [reference, kept[index]?.reference]));
    return {
        apps: apps.map((app, index) => kept[index] ?? app),
        running: running.map((one) => ({ ...one, to: instead.get(one.to ?? '') ?? one.to })),
        notices: apps.flatMap(({ reference }, index) => kept[index] === undefined
            ? []
            : [`${kept[index].reference} keeps running: ${reference} has the same files and settings.`]),
    };
}
async function keptInstead(app, running, machine, find) {
    const services = running.filter(({ to }) => to === app.reference);
    // A restart may be what it needs.
    if (services.some(({ isUnhealthy }) => isUnhealthy === true))
        return undefined;
    const [image, ...others] = new Set(services.flatMap((one) => one.image ?? []));
    if (image === undefined || others.length > 0 || image === app.reference)
        return undefined;
    const now = await findRunning(image, app, find);
    const [one, other] = [now, app].map((known) => known && (0,platform_choice/* choosePlatform */.x)(known.image.platforms, machine));
    return one !== undefined && other !== undefined && runsTheSame(one.config, other.config) ? now : undefined;
}
/** Undefined: it is of another place, or its registry does not tell what it is any more. */
async function findRunning(image, app, find) {
    if ((0,repository_name/* normalizeRepository */.Y)(image) !== (0,repository_name/* normalizeRepository */.Y)((0,registry_images/* placeOf */.$t)(app)))
        return undefined;
    try {
        const reference = (0,oci_reference/* parseReference */.F2)(image);
        return reference.digest === undefined ? undefined : await find({ ...reference, tag: undefined });
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.yo || error instanceof registry_error/* RegistryError */.gl))
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 3315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ findOlderImages),
/* harmony export */   WH: () => (/* binding */ findReplays),
/* harmony export */   pu: () => (/* binding */ verifiedRecords)
/* harmony export */ });
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90585);
/* harmony import */ var _core_sign_freshness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33158);
/* harmony import */ var _registry_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68859);



/** The records of a run's layers, where signatures are checked: they are verified, or the run has failed. */
function verifiedRecords(layers, signing) {
    if (signing?.verifies !== true)
        return new Map();
    return new Map(layers.flatMap((images) => {
        const ms = Date.parse(images.lookup.record?.createdAt ?? '');
        return Number.isNaN(ms) ? [] : [[(0,_registry_images_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(images), ms]];
    }));
}
/**
 * Which of the layers have an older record than a host has seen, in words without a full stop: somebody may have put it back. A
 * quarter that is held is older by intent, and what is said to be of the future is no knowledge.
 */
function findReplays(layers, signing, { known, nowMs }) {
    if (signing?.verifies !== true)
        return [];
    return layers.flatMap((images) => {
        const { record, hold } = images.lookup;
        const knownMs = known.get((0,_registry_images_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(images));
        if (knownMs === undefined || knownMs > nowMs || (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHeldAt */ .RX)(record, hold, nowMs))
            return [];
        const replayed = (0,_core_sign_freshness_js__WEBPACK_IMPORTED_MODULE_1__/* .findReplay */ .d)(record, knownMs, 'this host');
        return replayed === undefined
            ? []
            : [`the record of the layers of ${(0,_registry_images_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$t)(images)} is not used: ${replayed}`];
    });
}
/** The same of images that were found by a tag, of which it is known when they were signed for it. */
function findOlderImages(signed, { known, nowMs }) {
    return [...signed].flatMap(([name, signedAtMs]) => {
        const knownMs = known.get(name);
        if (knownMs === undefined || knownMs > nowMs || signedAtMs >= knownMs)
            return [];
        return [
            `the image ${name} is not used: it was signed at ${new Date(signedAtMs).toISOString()}, and this host knows a newer one, of ${new Date(knownMs).toISOString()}`,
        ];
    });
}


/***/ }),

/***/ 37292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ planHostImages),
  t: () => (/* binding */ roomProblem)
});

// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/core/deploy/download-plan.js
var download_plan = __webpack_require__(66931);
// EXTERNAL MODULE: ./lib/core/deploy/expected-app.js
var expected_app = __webpack_require__(16473);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/deploy/prewarm-plan.js
var prewarm_plan = __webpack_require__(35527);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/core/deploy/host-tags.js
var host_tags = __webpack_require__(46299);
;// CONCATENATED MODULE: ./lib/core/deploy/prune-plan.js



/**
 * Says which images of a host this tool has put there and nothing needs any more, in the order in which they go: layers that were
 * superseded, then releases beyond those that are kept, the oldest first. Never one that a container has, that carries a name
 * of others, that is the running or the previous release, or that holds a part of what is about to be pulled.
 */
function planPrune(request) {
    const candidates = [...supersededLayers(request), ...oldReleases(request)];
    const gone = new Set();
    const result = [];
    for (const { image, ...candidate } of candidates) {
        if (gone.has(image.id) || isNeeded(image, gone, request))
            continue;
        gone.add(image.id);
        result.push({ ...candidate, freesBytes: freedBy(image, gone, request) });
    }
    return result;
}
function supersededLayers(request) {
    const { images } = request;
    return images.flatMap((image) => {
        const layers = image.tags.flatMap((tag) => (0,host_tags/* layerOfTag */.VK)(tag) ?? []);
        const [layer] = layers;
        if (layer === undefined || !isOurs(image, request))
            return [];
        const current = request.currentLayers.filter(({ place }) => image.pulledAs.some((name) => name.startsWith(`${place}@`)));
        // A layer that the registry could not tell about may be current; one that this project does not have is another's.
        const isSuperseded = layers.every((name) => {
            const same = current.filter((one) => one.layer === name);
            return (same.length > 0 && same.every(({ digest }) => digest !== undefined && !image.digests.includes(digest)));
        });
        return isSuperseded
            ? [{ id: image.id, kind: 'layer', title: `layer ${layer}`, names: namesOf(image), image }]
            : [];
    });
}
/** Of each application as many images stay as releases, so that every image of a release that is kept is there. */
function oldReleases(request) {
    return (request.releases?.series ?? []).flatMap((series) => oldImages(series, request));
}
function oldImages(series, request) {
    const { images, keep, targets } = request;
    const releases = images
        .map((image) => ({ image, names: image.tags.flatMap((tag) => (0,host_tags/* releaseOfTag */.lU)(tag, series) ?? []) }))
        .filter(({ image, names }) => names.length > 0 && !image.digests.some((digest) => request.releases?.found.has(digest)))
        .sort((a, b) => (b.image.namedMs ?? 0) - (a.image.namedMs ?? 0));
    const first = releases.filter(({ image, names }) => 
    // The switch calls the releases that it needs by what they are to it.
    names.some((name) => !/^[0-9a-f]{12}$/.test(name)) ||
        targets.some(({ digest }) => image.digests.includes(digest)));
    const inOrder = [...new Set([...first, ...releases])];
    const kept = new Set(inOrder.slice(0, Math.max(keep, first.length)));
    return releases
        .filter((release) => !kept.has(release) && isOurs(release.image, request))
        .reverse()
        .map(({ image, names: [name = ''] }) => ({
        id: image.id,
        kind: 'release',
        title: `release ${name}`,
        names: namesOf(image),
        image,
    }));
}
/** Nobody else has given it a name, and no container has it. */
function isOurs({ id, tags, pulledAs, digests }, { used }) {
    const names = [id, ...tags, ...pulledAs];
    return tags.every(host_tags/* isOwnName */.sJ) && ![...names, ...digests].some((name) => used.has(name));
}
/** Without it, more would have to be downloaded. */
function isNeeded(image, gone, { images, holdings, targets }) {
    const before = images.filter(({ id }) => !gone.has(id));
    const after = before.filter(({ id }) => id !== image.id);
    return targets.some((target) => (0,download_plan/* planDownload */.cE)(target, { ...holdings, content: undefined, images: after }).bytes >
        (0,download_plan/* planDownload */.cE)(target, { ...holdings, content: undefined, images: before }).bytes);
}
/** Own names first: what they protect goes with the last name of all. */
function namesOf({ tags, pulledAs }) {
    return [...tags, ...pulledAs.filter((name) => !(0,host_tags/* isOwnName */.sJ)(name.replace(/@.*/, '')))];
}
/** Unpacked layers that no other image stands on; in containerd's store the compressed ones besides that no other has. */
function freedBy({ blobs, diffIds }, gone, { images, holdings, ratio }) {
    if (blobs === undefined || blobs.length !== diffIds.length)
        return undefined;
    const others = images.filter(({ id }) => !gone.has(id));
    const shared = others.reduce((most, other) => Math.max(most, (0,download_plan/* sharedChain */.lc)(diffIds, other.diffIds)), 0);
    const unpacked = (0,sum/* sumSizes */.iJ)(blobs.slice(shared)) * ratio;
    if (holdings.store === 'classic')
        return Math.round(unpacked);
    const kept = new Set(others.flatMap((other) => (other.blobs ?? []).map(({ digest }) => digest)));
    return Math.round(unpacked + (0,sum/* sumSizes */.iJ)(blobs.filter(({ digest }) => !kept.has(digest))));
}

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/hosts/disk.js
var disk = __webpack_require__(43914);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/hosts/prune.js

/** Smaller images tell nothing: file systems and tar round up. */
const leastMeasuredBytes = 1e6;
/** How many times larger the files of a host's images are than their compressed layers, by the newest that tells. */
async function measureRatio(engine, images) {
    const candidates = images
        .map((image) => ({
        image,
        compressedBytes: (image.blobs ?? []).reduce((total, { sizeBytes }) => total + sizeBytes, 0),
    }))
        .filter(({ image, compressedBytes }) => compressedBytes >= leastMeasuredBytes && image.blobs?.length === image.diffIds.length)
        .sort((a, b) => (b.image.createdMs ?? 0) - (a.image.createdMs ?? 0));
    for (const { image, compressedBytes } of candidates) {
        const steps = await engine.history(image.engineImage.id);
        const unpackedBytes = steps.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
        const [name = image.engineImage.id] = [...namesPulledAs(image), ...image.tags];
        if (unpackedBytes > 0)
            return { image: name, ratio: unpackedBytes / compressedBytes };
    }
    return undefined;
}
/**
 * Reads which images a host had before this tool came: those that are named for the first time in a line that says so.
 * @returns their digests; undefined where the host does not tell.
 */
async function readFound({ projectDir, runScript, }) {
    if (projectDir === undefined || /[\r\n]/.test(projectDir))
        return undefined;
    const { exitCode, stdout } = await runScript(releaseListScript, `${projectDir}\n`);
    if (exitCode !== 0)
        return undefined;
    const first = new Map();
    for (const [, how = '', release = ''] of stdout.split('\n').map((line) => line.split(' ')))
        for (const image of release.split(',')) {
            const digest = image.slice(image.lastIndexOf('@') + 1);
            if (!first.has(digest))
                first.set(digest, how);
        }
    return new Set([...first].flatMap(([digest, how]) => (how === 'found' ? [digest] : [])));
}
/** Lines `time how image`, see src/host/switch/releases.sh; none before the first deployment. */
const releaseListScript = `IFS= read -r folder
list=$folder/.cache-prewarm/releases/list
[ ! -e "$list" ] || cat -- "$list"
`;
/** `targets`: what is about to be pulled. */
async function pruneRequest(run, { contents, layers }, targets, ratio) {
    const found = await readFound(run);
    return {
        holdings: contents.holdings,
        images: contents.images.map((image) => ({
            ...image,
            id: image.engineImage.id,
            pulledAs: namesPulledAs(image),
            namedMs: image.engineImage.namedMs,
        })),
        used: new Set(contents.containers.flatMap(({ image, imageId }) => [
            ...(imageId === undefined ? [] : [imageId]),
            inFull(image),
        ])),
        releases: run.project === undefined || found === undefined
            ? undefined
            : { series: seriesOf(run, run.project), found },
        keep: run.keep,
        targets,
        currentLayers: layers.map(({ place, layer, image }) => ({ place, layer, digest: image?.digest })),
        ratio,
    };
}
/** Whose releases a run deals with. */
function seriesOf({ apps, layers }, project) {
    return (apps.length > 0 ? apps : layers).map(({ repository }) => ({ project, repository }));
}
function namesPulledAs({ engineImage }) {
    return engineImage.pulledAs.map((place) => (0,reference/* formatReference */.FH)({ ...place, tag: undefined }));
}
/** As the engine's images are named; what is no name, such as an ID, stays as it is. */
function inFull(image) {
    try {
        return (0,reference/* formatReference */.FH)((0,reference/* parseReference */.F2)(image));
    }
    catch {
        return image;
    }
}

;// CONCATENATED MODULE: ./lib/hosts/plan.js











/**
 * Looks what a host has and decides what it pulls.
 * @param others images of other services that are pulled, too
 * @throws UserError when the image is not for the host's platform. EngineError when the engine does not answer.
 */
async function planHostImages(run, others = []) {
    const seen = await (0,host_images/* seeHost */.Qk)(run);
    const { description, layers, apps, contents } = seen;
    const { holdings } = contents;
    const images = apps.map(({ image }) => image);
    const states = (0,layer_state/* describeHostLayers */.SC)({
        layers,
        apps: images,
        holdings,
        images: contents.images,
        nowMs: run.nowMs,
    });
    const next = apps.map(({ image, found }) => (0,expected_app/* expectedApp */.o)(image, found.config.history ?? [], layers));
    const prewarmFor = (mode, targets, appFollows) => (0,prewarm_plan/* planPrewarm */.Ek)({ mode, layers, states, targets, holdings, appFollows });
    const prewarm = prewarmFor(run.prewarm, run.prewarmOnly ? next : images, !run.prewarmOnly);
    const appPlans = planApps(apps, holdings, prewarm.after);
    const downloads = [
        ...prewarm.pulls.map(({ download }) => download),
        ...(run.prewarmOnly ? [] : appPlans.map(({ afterLayers }) => afterLayers)),
    ];
    const othersBytes = others.reduce((total, { sizeBytes = 0 }) => total + sizeBytes, 0);
    const plannedBytes = downloads.reduce((total, { bytes }) => total + bytes, othersBytes);
    const uncertainBytes = downloads.reduce((total, download) => total + download.uncertainBytes, 0);
    const measured = plannedBytes === 0 ? undefined : await measureRatio(run.engine, contents.images);
    const need = (0,disk_need/* estimateNeed */.JT)(plannedBytes, measured);
    const place = await (0,disk/* findStorePlace */.w)(description, run.runScript, run.disk);
    const pulled = [...prewarm.pulls.map(({ image }) => image), ...images];
    return {
        engine: description,
        platform: (0,descriptor/* formatPlatform */.Bq)(description.platform),
        layers: run.prewarm === 'all' ? states : (0,layer_state/* markUnneeded */.oU)(states, (0,prewarm_plan/* uselessLayers */.ZZ)(prewarmFor('auto', next, false))),
        apps: appPlans,
        prewarm,
        plannedBytes,
        uncertainBytes,
        others,
        othersBytes,
        isAtMost: uncertainBytes > 0 || othersBytes > 0 || (plannedBytes > 0 && contents.mayHideImages),
        need,
        place,
        shortage: place && (0,disk_need/* describeShortage */.Jc)(place, need),
        prune: run.prune === 'auto' && !(0,disk_need/* isRoomy */.VY)(place, need)
            ? planPrune(await pruneRequest(run, seen, pulled, need.ratio))
            : [],
    };
}
/**
 * Why the pulls of a plan do not fit, whatever may be removed before; undefined: they fit, or it cannot be told. A pull says the
 * same when it is tried.
 */
function roomProblem({ shortage, place, need, prune }) {
    if (shortage === undefined || place === undefined)
        return undefined;
    const freed = prune.map(({ freesBytes }) => freesBytes);
    if (freed.includes(undefined))
        return undefined;
    const possible = freed.reduce((sum, bytes = 0) => sum + bytes, place.freeBytes);
    if (prune.length > 0 && possible >= need.bytes)
        return undefined;
    return prune.length === 0
        ? shortage
        : `${shortage}; what may be removed frees about ${(0,quantity/* formatBytes */.z3)(possible - place.freeBytes)}`;
}
function planApps(apps, holdings, afterLayers) {
    const images = apps.map(({ image }) => image);
    const whole = (0,download_plan/* planDownloads */.zi)(images, { ...holdings, content: holdings.content && new Set(), images: [] });
    const now = (0,download_plan/* planDownloads */.zi)(images, holdings);
    const after = (0,download_plan/* planDownloads */.zi)(images, afterLayers);
    return apps.flatMap(({ app, image }, index) => {
        const [all, plan, later] = [whole[index], now[index], after[index]];
        if (all === undefined || plan === undefined || later === undefined)
            return [];
        const heldBytes = all.bytes - plan.bytes;
        return [
            { reference: app.reference, image, totalBytes: all.bytes, heldBytes, now: plan, afterLayers: later },
        ];
    });
}


/***/ }),

/***/ 83136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLoss),
/* harmony export */   N: () => (/* binding */ ledgerPart)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71694);
/* harmony import */ var _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19278);





const columns = (first) => [
    first,
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Runs'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Earned'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Spent'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Balance'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Down'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Up'),
];
/** What the cache costs and earns. Open where something costs more than it earns. */
function ledgerPart(ledger, layers) {
    if (ledger === undefined)
        return undefined;
    const { run, total, months, caches, losses } = ledger;
    const make = losses.length === 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_;
    return make('What the cache costs and earns', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(...losses.map((loss) => `⚠️ ${describeLoss(loss, layers)}`), hostsInWords(ledger), seen(ledger)), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([...columns('Cache'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Stored')], [
        ...caches.map((one) => [
            ...row(one.cache, one),
            one.storedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(one.storedBytes),
        ]),
        [...row('all', total), ''],
    ], {
        tones: caches.map(({ cache }) => losses.some((loss) => loss.cache === cache) ? 'failed' : undefined),
    }), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns('When'), [row('this run', run), ...months.toReversed().map((one) => row(one.month, one))]));
}
/** `base cost 2 min more than it earned …`, with the line to change. */
function describeLoss({ cache, runs, earnedMs, spentMs }, layers) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cache, 80);
    const lost = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs - earnedMs);
    const numbers = `earned ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs)}, spent ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs)}`;
    return `\`${name}\` cost ${lost} more than it earned in its last ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(runs, 'run')} (${numbers}). ${remedy(cache, layers)}`;
}
function remedy(cache, layers) {
    if (cache === _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .builderCache */ .C)
        return 'To do without it, set `cache-builder: false` where you build.';
    if (layers === undefined)
        return 'To do without it, remove it from `layers` where you build.';
    const others = layers.filter(({ name }) => name !== cache).map(({ name, target }) => `${name}=${target}`);
    const lines = others.map((line) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(line, 160)}\``).join(', ');
    return others.length === 0
        ? 'It is the only layer. A shorter one may earn more: put `# cache-prewarm: layer` where it should end in the Dockerfile. To do without any, use docker/build-push-action with `cache-to: type=registry,mode=max`.'
        : `To do without it, set \`layers\` to ${lines}, one per line.`;
}
function row(title, { runs, earnedMs, spentMs, downloadedBytes, uploadedBytes }) {
    return [
        (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(title, 80),
        String(runs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs - spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(uploadedBytes),
    ];
}
/** What deployments earned: bytes, where builds earn seconds. */
function hostsInWords({ hosts: { deployments, downloadedBytes, savedBytes }, }) {
    if (deployments === 0)
        return undefined;
    const plain = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes + savedBytes);
    return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(deployments, 'deployment')} downloaded ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes)} to servers. Servers without layers would have needed ${plain}.`;
}
/** Which runs are in it. */
function seen({ since, branches, total }) {
    const runs = `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total.runs, 'run')} since ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(since, 40))}`;
    if (branches.length === 0)
        return `${runs}, on this machine.`;
    const names = branches.map((branch) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(branch, 80)}\``).join(', ');
    return `${runs}, on ${names}. Other branches and pull requests have their own histories: what they earn from these layers is not included.`;
}


/***/ }),

/***/ 19278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ builderCache),
/* harmony export */   d: () => (/* binding */ waitReports)
/* harmony export */ });
/** The name of the application's own cache, where layers and it stand side by side. */
const builderCache = 'cache-builder';
/** What was waited for, each with the cache that it was waited for. */
function waitReports(parts) {
    return (parts.found.state?.waits ?? []).map(({ target, ...wait }) => ({
        ...wait,
        cache: cacheOf({ target, ...wait }, parts),
    }));
}
function cacheOf({ kind, what, target }, { project, found, cacheBuilder }) {
    const digest = /sha256:[0-9a-f]{64}$/.exec(what)?.[0];
    switch (kind) {
        case 'cache-export':
            return builderCache;
        case 'cache-import':
            return digest !== undefined && digest === cacheBuilder ? builderCache : layerOfDigest(digest, found);
        // A bake makes layers, which nobody pushes without a cache.
        case 'export':
        case 'push':
            return target;
        case 'load':
        case 'unpack':
        case 'look-up':
            // What an export unpacks is for its target.
            return what === ''
                ? target
                : (layerOfDigest(digest, found) ?? cacheOfStage(what, project, cacheBuilder));
        default:
            return undefined;
    }
}
function layerOfDigest(digest, { state }) {
    if (digest === undefined || state === undefined)
        return undefined;
    const recorded = Object.entries(state.lookup.record?.layers ?? {});
    return ([...state.digests].find(([, known]) => known === digest)?.[0] ??
        recorded.find(([, entry]) => entry.digest === digest)?.[0]);
}
/** Steps that hit are loaded from the cache of the layer that they belong to, or from the application's. */
function cacheOfStage(stage, { nodes }, cacheBuilder) {
    const layer = nodes.find(({ ownStages }) => ownStages.some(({ displayName }) => displayName === stage));
    // An image that BuildKit names without a digest is no stage.
    const isStage = /^[a-z0-9_.-]+$/.test(stage);
    return layer?.name ?? (isStage && cacheBuilder !== undefined ? builderCache : undefined);
}


/***/ })

};

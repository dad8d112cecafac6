export const id = 5072;
export const ids = [5072];
export const modules = {

/***/ 18204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pT: () => (/* binding */ appRecordTag),
  zJ: () => (/* binding */ cacheAfter),
  Cv: () => (/* binding */ cacheBefore),
  Wh: () => (/* binding */ hasOtherCacheTo),
  Q0: () => (/* binding */ listOtherCaches),
  Fn: () => (/* binding */ lookUpCache),
  tT: () => (/* binding */ writesOwnCache)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/adapters/registry/cache-source.js



const atOnce = 8;
/** https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/v1/spec.go */
const cacheConfigType = 'application/vnd.buildkit.cacheconfig.v0';
/**
 * Looks at every blob of a cache: one that is gone fails the build that hits it. BuildKit writes a cache as an index whose
 * "manifests" are blobs, or as an image manifest whose layers they are
 * (https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/export.go, `Finalize`).
 * @throws RegistryError when the registry does not answer, which says nothing about the cache.
 */
async function inspectCache(client, repository, tag) {
    try {
        const fetched = await client.fetchManifest(repository, tag);
        if (fetched === undefined)
            return { kind: 'absent' };
        const { manifest, descriptor } = fetched;
        const listed = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
        const blobs = new Map(listed.map(({ digest, sizeBytes }) => [digest, { digest, sizeBytes }]));
        const isDescription = ({ mediaType }) => mediaType === cacheConfigType;
        const limit = (0,p_limit/* default */.A)(atOnce);
        const missing = [];
        await Promise.all([...blobs.values()].map(({ digest, sizeBytes }) => limit(async () => {
            if (!(await client.blobExists(repository, digest, sizeBytes)))
                missing.push(digest);
        })));
        if (missing.length === 0)
            return {
                kind: 'ok',
                digest: descriptor.digest,
                blobs: [...blobs.values()],
                manifestBytes: descriptor.sizeBytes,
                metadataBytes: descriptor.sizeBytes + (listed.find(isDescription)?.sizeBytes ?? 0),
            };
        return {
            kind: 'broken',
            reason: `${(0,quantity/* plural */.LS)(missing.length, 'part')} of it ${(0,quantity/* agree */.d5)(missing.length, 'is', 'are')} gone from the registry: ${missing.join(', ')}`,
        };
    }
    catch (error) {
        if ((0,registry_error/* isNoAccess */.CK)(error))
            return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
        if ((0,registry_error/* isBroken */.Qr)(error))
            return { kind: 'broken', reason: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/commands/build/app-names.js
var app_names = __webpack_require__(92435);
// EXTERNAL MODULE: ./lib/commands/build/app-references.js
var app_references = __webpack_require__(9761);
// EXTERNAL MODULE: ./lib/commands/build/app-uploads.js + 1 modules
var app_uploads = __webpack_require__(54556);
;// CONCATENATED MODULE: ./lib/commands/build/app-cache.js









/** The state of the application's own cache, and what is recorded beside it. */
async function lookUpCache(inputs, client, log) {
    const tag = inputs.app.cacheBuilder;
    if (tag === undefined)
        return undefined;
    const { repository, image } = inputs.layers;
    const { record, refused } = await readAppRecord(client, repository, tag, log);
    if (refused !== undefined)
        log.warning(`The application's cache ${image}:${tag} is not used, because of its record: ${refused}.`);
    const source = await findSource(client, repository, tag, record);
    if (source.kind === 'broken') {
        log.warning(`The application's cache ${image}:${tag} is incomplete and is not used: ${source.reason}. The next run that may push rebuilds it.`);
    }
    return { tag, source, entry: record?.layers[layer_graph/* appName */.JB] };
}
/** The cache that the record names; what the tag names is used only where nothing has to be signed. */
async function findSource(client, repository, tag, record) {
    const recorded = record?.cache === undefined ? { kind: 'absent' } : await inspectCache(client, repository, record.cache);
    if (recorded.kind !== 'absent' || client.seal?.verifies === true)
        return recorded;
    return inspectCache(client, repository, tag);
}
async function readAppRecord(client, repository, tag, log) {
    try {
        const found = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, appRecordTag(tag));
        if (found?.refused !== undefined)
            return { record: undefined, refused: found.refused };
        return { record: found === undefined ? undefined : (0,record/* parseRecord */.Hh)(found.json), refused: undefined };
    }
    catch (error) {
        // Without it, the tag is used, and a miss is not explained.
        if (!(error instanceof registry_error/* RegistryError */.gl))
            log.notice(`The record of the application's last build cannot be used: ${(0,core_error/* errorMessage */.gJ)(error)}`);
        return { record: undefined, refused: undefined };
    }
}
/** The user says where the cache is written, and so not to `cache-builder`. */
function hasOtherCacheTo({ layersAs, app }) {
    return layersAs === 'cache' && app.cacheTo.length > 0;
}
/** Whether the run writes the cache under the tag of `cache-builder`. */
function writesOwnCache({ inputs, cache, mayWrite }) {
    return cache !== undefined && mayWrite && !hasOtherCacheTo(inputs);
}
function cacheBefore({ inputs, prepared, cache, }) {
    if (cache === undefined)
        return undefined;
    const reference = `${prepared.inputs.image}:${cache.tag}`;
    const { source } = cache;
    const asked = inputs.app.noCache
        ? 'no-cache is true'
        : inputs.app.rebuildCache
            ? 'rebuild-cache is true'
            : undefined;
    if (asked !== undefined)
        return { reference, state: 'not-used', detail: asked, written: 'not-written' };
    return {
        reference,
        state: source.kind,
        detail: source.kind === 'no-access' || source.kind === 'broken' ? source.reason : undefined,
        written: 'not-written',
    };
}
/** What became of the cache that the build should write. */
function cacheAfter(run, before, progress) {
    const failed = progress.vertices.find((vertex) => vertex.name.startsWith('exporting cache') && vertex.error !== undefined);
    const own = writesOwnCache(run) ? before : undefined;
    if (failed !== undefined) {
        run.log.warning(`The application's cache could not be written${own === undefined ? '' : ` to ${own.reference}`}: ${failed.error}. The image is complete. The next build uses the previous cache.`);
    }
    return own === undefined ? before : { ...own, written: failed === undefined ? 'written' : 'failed' };
}
/** The tag beside the application's cache that tells what it was made from. */
function appRecordTag(cacheTag) {
    return `${cacheTag}-record`;
}
/** What the user's own `cache-to` leads to now, where it leads to registries. */
async function listOtherCaches(connect, inputs) {
    if (!hasOtherCacheTo(inputs))
        return [];
    const listed = await Promise.all(inputs.app.cacheTo.flatMap(app_names/* cacheReference */.Kh).map(async (reference) => {
        const cache = await (0,app_uploads/* listSafely */.$2)(connect, reference);
        return cache === undefined ? [] : (0,app_references/* repositoriesOf */.Ub)([reference]).map((place) => ({ place, cache }));
    }));
    return listed.flat();
}


/***/ }),

/***/ 92435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ cacheReference),
/* harmony export */   N8: () => (/* binding */ refuseOutputs),
/* harmony export */   T7: () => (/* binding */ readOutputs),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   i8: () => (/* binding */ readCacheBuilder),
/* harmony export */   s3: () => (/* binding */ refuseCacheTo)
/* harmony export */ });
/* harmony import */ var _core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74705);
/* harmony import */ var _core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47190);
/* harmony import */ var _core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68393);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_format_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12372);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);
/* harmony import */ var _tagged_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11664);







/** `auto` gives each target and each native job of a matrix a cache of its own: they must not overwrite one another's. */
function readCacheBuilder(reader, target, shared) {
    const text = reader.text('cache-builder', 'auto');
    if (text === 'false')
        return undefined;
    if (text === 'auto') {
        const { platforms } = shared.build;
        const [platform] = platforms.length === 1 ? platforms : [];
        const parts = ['cache-builder', target?.toLowerCase(), platform?.split('/').slice(1).join('')];
        return (0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .legalTag */ .a5)(parts.filter((part) => part !== undefined).join('-')).slice(0, longestCacheTag);
    }
    if ((0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .legalTag */ .a5)(text) !== text || text.length > longestCacheTag) {
        reader.problem('cache-builder', `expected auto, false or a tag of at most ${longestCacheTag} characters, got "${text}"`);
        return undefined;
    }
    const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .layersOwner */ .i)(`${shared.image}:${text}`, shared);
    if (owner !== undefined) {
        reader.problem('cache-builder', `"${text}" is the tag of ${owner}; use another tag for the cache`);
        return undefined;
    }
    return text;
}
/** The record beside it needs room for its own ending. */
const longestCacheTag = 128 - '-record'.length;
function readOutputs(reader) {
    return (0,_core_format_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .trimmedLines */ .A)(reader.text('outputs')).filter((line) => {
        try {
            (0,_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(line);
            return true;
        }
        catch (error) {
            reader.problem('outputs', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAdvice */ .Js)(error));
            return false;
        }
    });
}
function readTags(reader, shared, { github }, cacheBuilder, outputs, needsTags) {
    const given = reader.list('tags');
    // What is pushed by digest takes no tag.
    const byDigest = outputs.some((output) => (0,_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(output).byDigest);
    const derived = given.length > 0 || github === undefined || shared.image === '' || byDigest
        ? []
        : (0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .deriveTags */ .hj)((0,_tagged_run_js__WEBPACK_IMPORTED_MODULE_6__/* .taggedRun */ .m)(github));
    if (given.length === 0 && github === undefined && needsTags) {
        reader.problem('tags', 'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)');
    }
    const tags = given.length > 0 ? given : derived.map((tag) => `${shared.image}:${tag}`);
    for (const text of tags) {
        try {
            const { tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
            if (digest !== undefined) {
                reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
            }
            const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOwner */ .y)(text, shared, cacheBuilder);
            if (owner === undefined)
                continue;
            reader.problem('tags', given.length > 0
                ? `"${text}" is the tag of ${owner}; use another tag for the application`
                : `the branch or tag ${github?.event.ref} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`);
        }
        catch (error) {
            reader.problem('tags', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAdvice */ .Js)(error));
        }
    }
    return tags;
}
/** The image may be pushed under names that stand in `outputs`, too. */
function refuseOutputs(reader, shared, cacheBuilder, outputs) {
    for (const name of outputs.map(_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c).flatMap(({ pushes, names }) => (pushes ? names : []))) {
        const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOwner */ .y)(name, shared, cacheBuilder);
        if (owner !== undefined)
            reader.problem('outputs', `"${name}" is the tag of ${owner}; use another tag for the application`);
    }
}
/** The registry's reference in a line of `cache-to`; none where the cache goes elsewhere. */
function cacheReference(line) {
    const [, reference] = /(?:^|,)ref=([^,]+)/.exec(line) ?? [];
    if (reference !== undefined)
        return /(?:^|,)type=registry(?:,|$)/.test(line) ? [reference] : [];
    return line.includes('=') ? [] : [line];
}
/** What the layers are read from is written by nobody but a prewarm. */
function refuseCacheTo(reader, shared, cacheTo) {
    for (const line of cacheTo) {
        const reference = /(?:^|,)ref=([^,]+)/.exec(line)?.[1] ?? (line.includes('=') ? '' : line);
        const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .layersOwner */ .i)(reference, shared);
        if (owner !== undefined)
            reader.problem('cache-to', `"${reference}" is the tag of ${owner}; use another tag for the cache`);
    }
}


/***/ }),

/***/ 9761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ pushedReferences),
/* harmony export */   Nh: () => (/* binding */ replacedReferences),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   Yx: () => (/* binding */ isPushed),
/* harmony export */   t9: () => (/* binding */ mainPlace)
/* harmony export */ });
/* harmony import */ var _core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74705);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** Where the application is looked up after its push: beside the layers, if it is there. */
function mainPlace(inputs, image) {
    const tags = pushedReferences(inputs).map(_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2);
    return tags.find(({ registry, repository }) => `${registry}/${repository}` === image) ?? tags[0];
}
/** References under which an image of the application may be that the run will replace; none where it pushes nothing. */
function replacedReferences(inputs) {
    const { app } = inputs;
    return app.call === undefined && isPushed(app) ? pushedReferences(inputs) : [];
}
/** Where the application was pushed: its tags, and the names in `outputs` that are pushed. */
function pushedReferences({ app }) {
    const named = app.outputs.map(_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c).filter(({ pushes }) => pushes);
    return [...app.tags, ...repositoriesOf(app.partTags), ...named.flatMap(({ names }) => names)];
}
/** Whether the image goes to a registry at all. */
function isPushed({ push, partTags, outputs }) {
    return push || partTags.length > 0 || outputs.some((output) => (0,_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(output).pushes);
}
/** `registry/repository` of references, each once. */
function repositoriesOf(references) {
    return [
        ...new Set(references.map((text) => {
            const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
            return `${registry}/${repository}`;
        })),
    ];
}


/***/ }),

/***/ 54556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mB: () => (/* binding */ appUploads),
  gZ: () => (/* binding */ listImagesBefore),
  $2: () => (/* binding */ listSafely)
});

// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/adapters/registry/listed-blobs.js

/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;
/**
 * Lists the blobs of an image or of a cache that BuildKit exported, whose older form is an index of blobs. Undefined where there
 * is nothing.
 * @throws RegistryError when the registry does not answer.
 */
async function listBlobs(client, repository, reference, depth = 0) {
    const fetched = await client.fetchManifest(repository, reference);
    if (fetched === undefined)
        return undefined;
    const { manifest, descriptor } = fetched;
    const entries = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    const isManifest = ({ mediaType }) => (0,media_type/* isIndexMediaType */.$$)(mediaType) || media_type/* manifestMediaTypes */.$P.includes(mediaType);
    const below = await Promise.all(entries
        .filter((entry) => isManifest(entry) && depth < deepest)
        .map(({ digest }) => listBlobs(client, repository, digest, depth + 1)));
    const blobs = [
        ...entries.filter((entry) => !isManifest(entry)),
        ...below.flatMap((one) => one?.blobs ?? []),
    ];
    return {
        digest: descriptor.digest,
        blobs: [...new Map(blobs.map(({ digest, sizeBytes }) => [digest, { digest, sizeBytes }])).values()],
        manifestBytes: below.reduce((total, one) => total + (one?.manifestBytes ?? 0), descriptor.sizeBytes),
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/registry-traffic.js
var registry_traffic = __webpack_require__(29401);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/layers/rounds/uploads.js
var uploads = __webpack_require__(63776);
;// CONCATENATED MODULE: ./lib/commands/build/app-uploads.js






/** What a tag leads to. Undefined also where the registry does not tell: it only serves to count bytes. */
async function listSafely(connect, reference) {
    const { registry, repository, tag, digest } = (0,oci_reference/* parseReference */.F2)(reference);
    try {
        return await listBlobs(connect(registry), repository, digest ?? tag ?? 'latest');
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/** Of each repository that the application goes to, what the first of its tags that is there leads to. */
async function listImagesBefore(connect, references) {
    const found = new Map();
    for (const reference of references) {
        const { registry, repository } = (0,oci_reference/* parseReference */.F2)(reference);
        const place = `${registry}/${repository}`;
        const image = found.has(place) ? undefined : await listSafely(connect, reference);
        if (image !== undefined)
            found.set(place, image);
    }
    return found;
}
/** What pushing the application and writing its caches has moved, and of it what its own cache alone is the reason of. */
function appUploads(push) {
    const { layersImage, pushed, written, others = [] } = push;
    const own = written === undefined ? [] : [{ place: layersImage, cache: written }];
    const caches = [...own, ...others];
    const places = new Set([layersImage, ...(pushed?.places ?? []), ...caches.map(({ place }) => place)]);
    const sent = [...places].map((place) => sentTo(place, push, caches));
    return {
        moved: sent.map(({ moved }) => moved).reduce(transfer/* addMoved */.Nb),
        ofCache: own.length === 0 ? [] : sent.flatMap(({ ofCache }) => ofCache),
    };
}
/** What went to one place, and of it what caches alone are the reason of. */
function sentTo(place, push, all) {
    const { pushed, sideBySide } = push;
    const image = pushed?.places.includes(place) ? [pushed.image] : [];
    const caches = all.filter((one) => one.place === place).map(({ cache }) => cache);
    const moved = (0,uploads/* uploadsOf */.y8)([...image, ...caches], presentAt(place, push), push.madeBlobs);
    const inImage = digestsOf(image.flatMap(({ blobs }) => blobs));
    const inCache = digestsOf(caches.flatMap(({ blobs }) => blobs));
    const ofBoth = moved.uploads.filter(({ digest }) => inImage.has(digest) && inCache.has(digest));
    const again = (0,registry_traffic/* findSentTwice */.kR)(ofBoth, sideBySide);
    return {
        moved: {
            ...moved,
            uploads: [...moved.uploads, ...again],
            // That a layer was sent twice is read from times.
            uploadsAtMost: moved.uploadsAtMost || again.length > 0,
        },
        ofCache: [...moved.uploads.filter(({ digest }) => !inImage.has(digest)), ...again],
    };
}
/**
 * Blobs that a push to a place does not send. Another repository of the same registry is told where BuildKit has a blob from, and
 * takes it from there ("mount"); of what was downloaded here, BuildKit does not say so
 * (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go, `annotateDistributionSourceHandler`; measured).
 */
function presentAt(place, push) {
    const { state, layersImage, cacheBefore, before, downloaded, othersBefore = [] } = push;
    const caches = othersBefore.filter((one) => one.place === place).flatMap(({ cache }) => cache.blobs);
    const there = new Set([...digestsOf(before.get(place)?.blobs), ...digestsOf(caches)]);
    if (registryOf(place) !== registryOf(layersImage))
        return there;
    const known = new Set([...(0,uploads/* presentBlobs */.Yp)(state), ...digestsOf(cacheBefore?.blobs)]);
    const spared = place === layersImage ? known : [...known].filter((digest) => !downloaded.has(digest));
    return new Set([...there, ...spared]);
}
function digestsOf(blobs = []) {
    return new Set(blobs.map(({ digest }) => digest));
}
function registryOf(place) {
    return place.slice(0, place.indexOf('/'));
}


/***/ }),

/***/ 16729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ holdImages),
/* harmony export */   l: () => (/* binding */ withLayersAs)
/* harmony export */ });
/* harmony import */ var _layers_facts_external_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61270);
/* harmony import */ var _layers_rounds_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51377);


/**
 * The digests that external images are held at: as the layers hold them, and those that only the application takes as they
 * are now, so that what is recorded of them is what was used. They explain; without a record of the application none is looked up.
 */
async function holdImages(facts, node, isRecorded, context, log) {
    // Where layers differ, the lowest has the first say, as in its contexts.
    const ofLayers = Object.assign({}, ...[...(0,_layers_rounds_job_js__WEBPACK_IMPORTED_MODULE_1__/* .heldDigests */ .lN)(facts).values()].reverse());
    const others = node.externalImages.filter(({ name }) => ofLayers[name] === undefined);
    if (!isRecorded || others.length === 0)
        return ofLayers;
    const { byLayer } = await (0,_layers_facts_external_images_js__WEBPACK_IMPORTED_MODULE_0__/* .holdExternalImages */ .X)({
        nodes: [{ ...node, externalImages: others }],
        record: undefined,
        follows: () => true,
        looksUpstream: false,
        connect: context.connect,
        once: context.shared?.once,
        nowMs: context.clock.nowMs(),
        warn: log.notice,
    });
    return { ...byLayer.get(node.name), ...ofLayers };
}
/** On digests, or with layers for cache sources: the same step has another cache key. */
function withLayersAs({ layersAs }, inputs) {
    return { ...inputs, options: { ...inputs.options, 'layers-as': layersAs } };
}


/***/ }),

/***/ 11664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ taggedRun)
/* harmony export */ });
/** A GitHub run, as far as it names an image. */
function taggedRun({ event, revision, pullRequest }) {
    return { ref: event.ref, defaultBranch: event.defaultBranch, revision, pullRequest };
}


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ legalTag),
/* harmony export */   hj: () => (/* binding */ deriveTags),
/* harmony export */   m: () => (/* binding */ commitTag)
/* harmony export */ });
const longestTag = 128;
/** What Git tags of versions begin with, and no branch's image tag does. */
const version = /^v?\d/;
/**
 * What is kept for pull requests, commits, signatures where a registry lists no referrers, Git tags that are no versions, branches
 * with a name that is taken, and the default branch.
 */
const taken = /^(?:pr-|sha-|sha256-|tag-|branch-|latest$)/;
/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action, except where one ref could take another one's: what a branch gives, no
 * Git tag gives, and no other branch gives what the default branch does.
 */
function deriveTags(run) {
    const commit = commitTag(run.revision);
    if (run.pullRequest !== undefined)
        return [`pr-${run.pullRequest}`, commit];
    const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
    const name = nameOf(run, isDefault);
    return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}
/** The tag that names what was built: `sha-1a2b3c4`. */
function commitTag(revision) {
    return `sha-${revision.slice(0, 7)}`;
}
/** Empty when nothing is left of it. */
function nameOf({ ref, defaultBranch }, isDefault) {
    const name = legalTag(ref.replace(/^refs\/(heads|tags|pull)\//, ''));
    if (name === '')
        return '';
    if (ref.startsWith('refs/tags/'))
        return version.test(name) ? name : prefixed('tag', name);
    if (isDefault && name === 'latest')
        return name;
    const isFree = !version.test(name) && !taken.test(name);
    const isDefaults = !isDefault && defaultBranch !== undefined && name === legalTag(defaultBranch);
    return isFree && !isDefaults ? name : prefixed('branch', name);
}
function prefixed(kind, name) {
    return `${kind}-${name}`.slice(0, longestTag);
}
/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
function legalTag(name) {
    return name
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, longestTag);
}


/***/ }),

/***/ 68393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ layersOwner),
/* harmony export */   y: () => (/* binding */ tagOwner)
/* harmony export */ });
/* harmony import */ var _layers_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95223);
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);




/** Of layers, until it is known which ones the Dockerfile has. */
const usualNames = _layers_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .usualLayers */ .Xm.map(({ name }) => name);
/**
 * Which part of the layers a reference belongs to, in words: what is pushed under it would take their place.
 * Undefined: it is free, lies elsewhere, or is no reference.
 */
function layersOwner(reference, taken) {
    const tag = tagBeside(reference, taken);
    return tag === undefined ? undefined : ownerOf(tag, taken);
}
/** As layersOwner, with the tags of the application's caches: `cacheBuilder`, and those that other targets and platforms have. */
function tagOwner(reference, taken, cacheBuilder) {
    const tag = tagBeside(reference, taken);
    if (tag === undefined)
        return undefined;
    const isCache = tag.startsWith('cache-builder') ||
        (cacheBuilder !== undefined && (tag === cacheBuilder || tag === `${cacheBuilder}-record`));
    return ownerOf(tag, taken) ?? (isCache ? "the application's own cache" : undefined);
}
function tagBeside(reference, { image }) {
    try {
        const { registry, repository, tag } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(reference);
        return `${registry}/${repository}` === image ? tag : undefined;
    }
    catch {
        return undefined;
    }
}
function ownerOf(tag, { layers }) {
    const layer = ((0,_layers_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedNames */ .HZ)(layers) ?? usualNames).find((name) => tag === (0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(name) || (tag.startsWith(`${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(name)}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__/* .endsInQuarter */ .EH)(tag)));
    if (layer !== undefined)
        return `the layer ${layer}`;
    if (tag === _layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTag */ .yg || tag.startsWith(`${_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTag */ .yg}-`))
        return 'the record of the layers';
    if (tag.startsWith(_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .partPrefix */ .a))
        return 'layers of one platform';
    if (tag.startsWith((0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .stagingTag */ .al)('')))
        return 'layers that are not committed yet';
    return tag === 'cache-hold' ? 'a hold on the layers' : undefined;
}


/***/ })

};

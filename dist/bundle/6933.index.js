export const id = 6933;
export const ids = [6933];
export const modules = {

/***/ 18204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pT: () => (/* binding */ appRecordTag),
  zJ: () => (/* binding */ cacheAfter),
  Cv: () => (/* binding */ cacheBefore),
  Wh: () => (/* binding */ hasOtherCacheTo),
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
        if (!(error instanceof registry_error/* RegistryError */.gl))
            throw error;
        if (error.kind === 'denied' || error.kind === 'unauthorized')
            return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
        if (error.kind === 'integrity' || error.kind === 'invalid')
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
function writesOwnCache({ inputs, cache, mayWrite, }) {
    return cache !== undefined && mayWrite && !hasOtherCacheTo(inputs);
}
/** What is known of the cache before the build. */
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
function isPushed({ push, partTags, outputs, }) {
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

/***/ 67300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findUnchanged: () => (/* binding */ findUnchanged)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _adapters_context_context_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34810);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78343);
/* harmony import */ var _core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74270);
/* harmony import */ var _core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92277);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2745);
/* harmony import */ var _layers_facts_facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76959);
/* harmony import */ var _layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70618);
/* harmony import */ var _layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97470);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61254);
/* harmony import */ var _app_cache_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(18204);
/* harmony import */ var _app_references_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9761);
/* harmony import */ var _held_images_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(16729);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(90142);
















/**
 * Whether the image that the last build recorded is the one that this build would make: everything that is recorded of its layers and
 * of the application (instructions, files, build arguments, external images, layers, platforms, options) is as it was then, and the
 * image is whole in the registry. Undefined where anything differs, or cannot be told from the record: then it has to be built.
 */
async function findUnchanged(context, work) {
    const { inputs } = work;
    const { cacheBuilder } = inputs.app;
    const place = (0,_app_references_js__WEBPACK_IMPORTED_MODULE_13__/* .mainPlace */ .t9)(inputs, inputs.layers.image);
    if (!inputs.changedOnly || cacheBuilder === undefined || place === undefined || needsBuild(work))
        return undefined;
    const signing = await (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_11__/* .withNewestLayers */ .D)(context, inputs.layers);
    const { connect } = await (0,_layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_10__.openRegistries)(context, { ...inputs.layers, signing });
    const client = connect(inputs.layers.registry);
    const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchRecord */ .Kd)(client, inputs.layers.repository, (0,_app_cache_js__WEBPACK_IMPORTED_MODULE_12__/* .appRecordTag */ .pT)(cacheBuilder));
    const record = found === undefined ? undefined : (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(found.json);
    const entry = record?.layers[_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .appName */ .JB];
    if (record === undefined || entry === undefined)
        return undefined;
    const now = await inputsNow({ ...context, connect, client }, work, record);
    if (now === undefined || isUncertain(now) || (0,_core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .compareInputs */ .RC)(entry.inputs, now).length > 0)
        return undefined;
    // The digest of an application that was not pushed is that of its cache, or of nothing.
    const image = await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(connect(place.registry), place.repository, entry.digest);
    if (image.kind !== 'ok')
        return undefined;
    const commit = record.revision === undefined ? '' : `commit ${record.revision.slice(0, 7)} of `;
    return {
        reason: `nothing it is made from has changed since ${commit}${record.createdAt.slice(0, 10)}`,
        reference: `${place.registry}/${place.repository}@${entry.digest}`,
    };
}
/** What a build is for besides an image in the registry, and what no record tells of. */
function needsBuild({ inputs: { app, layersAs, layerDigests, layers }, project }) {
    const isAsked = app.load ||
        app.noCache ||
        app.noCacheFilters.length > 0 ||
        app.pull ||
        app.rebuildCache ||
        app.call !== undefined;
    const isElsewhere = Object.values(layers.build.buildContexts).some((value) => /^([a-z][a-z0-9+.-]*:|git@)/i.test(value) && !value.includes('@sha256:'));
    return (isAsked ||
        isElsewhere ||
        app.outputs.length > 0 ||
        layersAs === 'cache' ||
        layers.part !== undefined ||
        Object.keys(layerDigests).length > 0 ||
        project.dockerfile.stages.some(({ instructions }) => instructions.some(({ keyword, code }) => keyword === 'ADD' && /:\/\/|git@/.test(code))));
}
/** Something that goes into it and of which no record tells whether it is the same. */
function isUncertain(inputs) {
    return (0,_core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .usesSecretArg */ .tj)(inputs) || Object.values(inputs.externalImages).includes('unresolved');
}
/** What the application would be made from; undefined: of layers that are not as they were recorded. */
async function inputsNow(context, { inputs, project: read, write }, record) {
    const { log, client } = context;
    const layersWrite = (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_15__/* .decideLayersWrite */ .ej)(inputs, write);
    const layers = await (0,_layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .gatherRecorded */ .i)({
        inputs: inputs.layers,
        project: read,
        write: layersWrite,
        policy: (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_15__/* .policyOf */ .US)(inputs, read, layersWrite),
        context: { ...context, newSalt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex') },
        ...{ client, log },
    });
    if ((0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_4__/* .findStale */ .TS)(layers.facts).size > 0)
        return undefined;
    const before = record.layers[_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .appName */ .JB]?.inputs;
    const platform = layers.builder.platform ?? before?.platforms[0];
    if (inputs.layers.build.platforms.length === 0 && isOtherMachine(platform, context.env))
        return undefined;
    const { project } = layers;
    const node = (0,_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .graphApp */ .ut)(project.dockerfile, project.layers, inputs.app.target, project.values);
    const [files, held] = await Promise.all([
        (0,_adapters_context_context_files_js__WEBPACK_IMPORTED_MODULE_1__/* .collectLayerFiles */ .Z)([node], project, context.hashes),
        (0,_held_images_js__WEBPACK_IMPORTED_MODULE_14__/* .holdImages */ .M)(layers.facts, node, true, context, log),
    ]);
    const digests = new Map(layers.facts.flatMap(({ node: { name }, entry }) => entry === undefined ? [] : [[name, entry.digest]]));
    const now = (0,_layers_facts_facts_js__WEBPACK_IMPORTED_MODULE_8__/* .inputsOf */ .V)({ ...layers, builder: { platform }, salt: record.salt }, node, {
        files: files.get(node.name) ?? {},
        externalImages: held,
        digestOf: (name) => digests.get(name),
    });
    return (0,_held_images_js__WEBPACK_IMPORTED_MODULE_14__/* .withLayersAs */ .l)(inputs, { ...now, standsOn: standsOnNow(before, digests) });
}
/** The names that GitHub's runners have for architectures → those of platforms. */
const runnerArchitectures = new Map([
    ['X64', 'amd64'],
    ['ARM64', 'arm64'],
    ['ARM', 'arm'],
    ['X86', '386'],
]);
/** Where no platform is given, it is that of the builder, which on GitHub is that of the runner, or not known. */
function isOtherMachine(platform, env) {
    const architecture = runnerArchitectures.get(env['RUNNER_ARCH'] ?? '');
    return architecture !== undefined && platform?.split('/')[1] !== architecture;
}
/** The layers that the application was built on, at the digests that they have now. */
function standsOnNow(before, digests) {
    return Object.fromEntries(Object.keys(before?.standsOn ?? {}).flatMap((name) => {
        const digest = digests.get(name);
        return digest === undefined ? [] : [[name, digest]];
    }));
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
        const equals = field.indexOf('=');
        const key = equals < 0 ? field : field.slice(0, equals);
        return [key.trim().toLowerCase(), equals < 0 ? '' : field.slice(equals + 1)];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        type,
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (values.get('name') ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
    };
}


/***/ }),

/***/ 47364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ describeUpdates)
/* harmony export */ });
/* unused harmony export shortenLike */
const most = 3;
/** `openssl 3.0.15-1~deb12u1 → …u2 and 2 more packages` */
function describeUpdates(updates) {
    const told = updates
        .slice(0, most)
        .map(({ package: name, installed, available }) => `${name} ${installed} → ${shortenLike(available, installed)}`);
    const more = updates.length - told.length;
    return `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What is the same as in the version before is left out, up to the last part of it: `…u2` after `3.0.15-1~deb12u1`. */
function shortenLike(version, before) {
    let same = 0;
    while (same < version.length && version[same] === before[same])
        same++;
    // Whole numbers, and the letter before them.
    while (same > 0 && /\d/.test(version[same - 1] ?? ''))
        same--;
    if (same > 0 && /[a-z]/i.test(version[same - 1] ?? ''))
        same--;
    return same < fewestLeftOut ? version : `…${version.slice(same)}`;
}
/** What is shorter is read as fast whole. */
const fewestLeftOut = 6;


/***/ }),

/***/ 70618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ gatherRecorded)
/* harmony export */ });
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23998);
/* harmony import */ var _inputs_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93797);
/* harmony import */ var _project_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82225);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76959);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73526);
/* harmony import */ var _write_decision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91172);






/**
 * What is known of the layers from record, registry and checkout. It needs neither engine nor builder: where no platform is given,
 * they are compared for the one that they have.
 */
async function gatherRecorded({ inputs, project: read, write: given, policy, context, client, log, }) {
    const lookup = await (0,_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUpLayers */ .LN)({
        client,
        repository: inputs.repository,
        names: read.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        nowMs: context.clock.nowMs(),
        tags: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .layerTags */ .Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
    const recorded = (0,_project_project_js__WEBPACK_IMPORTED_MODULE_2__/* .onRecord */ .tY)(read, lookup.record);
    const write = (0,_write_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .decideOnLookup */ .Q)(given, policy.given, lookup, context.clock.nowMs());
    const [first] = Object.values(lookup.record?.layers ?? {});
    const platform = first?.inputs.platforms[0];
    const options = {
        inputs,
        project: (0,_project_project_js__WEBPACK_IMPORTED_MODULE_2__/* .onBuilder */ .Nv)(recorded, platform),
        builder: { platform },
        output: policy.output === 'recorded' ? (0,_inputs_output_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedOutput */ .UP)(first?.inputs.options) : policy.output,
        salt: lookup.record?.salt ?? context.newSalt(),
    };
    const facts = await (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherFacts */ .p)({
        ...{ ...options, context, client, log, policy },
        writes: write.kind === 'write',
        trust: { suspects: new Set() },
        readsPackages: false,
    }, lookup);
    return { lookup, write, recorded, ...options, ...facts };
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
/** At which digests each layer's external images are held. */
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

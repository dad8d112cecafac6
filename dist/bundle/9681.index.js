export const id = 9681;
export const ids = [9681];
export const modules = {

/***/ 67300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findUnchanged: () => (/* binding */ findUnchanged)
/* harmony export */ });
/* harmony import */ var _adapters_context_context_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33685);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96997);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78343);
/* harmony import */ var _core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74270);
/* harmony import */ var _core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92277);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2745);
/* harmony import */ var _layers_facts_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76959);
/* harmony import */ var _layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70618);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(61254);
/* harmony import */ var _app_cache_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(18204);
/* harmony import */ var _app_references_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9761);
/* harmony import */ var _held_images_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16729);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(90142);














/**
 * Whether the image that the last build recorded is the one that this build would make: everything that is recorded of its layers and
 * of the application (instructions, files, build arguments, external images, layers, platforms, options) is as it was then, and the
 * image is whole in the registry. Undefined where anything differs, or cannot be told from the record: then it has to be built.
 */
async function findUnchanged(context, work) {
    const { inputs } = work;
    const { cacheBuilder } = inputs.app;
    const place = (0,_app_references_js__WEBPACK_IMPORTED_MODULE_11__/* .mainPlace */ .t9)(inputs, inputs.layers.image);
    if (!inputs.changedOnly || cacheBuilder === undefined || place === undefined || needsBuild(work))
        return undefined;
    const { connect } = await (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_9__/* .openLayers */ .rm)(context, inputs.layers);
    const client = connect(inputs.layers.registry);
    const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(client, inputs.layers.repository, (0,_app_cache_js__WEBPACK_IMPORTED_MODULE_10__/* .appRecordTag */ .pT)(cacheBuilder));
    const record = found === undefined ? undefined : (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .Hh)(found.json);
    const entry = record?.layers[_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .appName */ .JB];
    if (record === undefined || entry === undefined)
        return undefined;
    const now = await inputsNow({ ...context, connect, client }, work, record);
    if (now === undefined || isUncertain(now) || (0,_core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .compareInputs */ .RC)(entry.inputs, now).length > 0)
        return undefined;
    // The digest of an application that was not pushed is that of its cache, or of nothing.
    const image = await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectImage */ .m)(connect(place.registry), place.repository, entry.digest);
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
    return (0,_core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .usesSecretArg */ .tj)(inputs) || Object.values(inputs.externalImages).includes('unresolved');
}
/** What the application would be made from; undefined: of layers that are not as they were recorded. */
async function inputsNow(context, { inputs, project: read, write }, record) {
    const { log, client } = context;
    const layersWrite = (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_13__/* .decideLayersWrite */ .ej)(inputs, write);
    const layers = await (0,_layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_8__/* .gatherRecorded */ .i)({
        inputs: inputs.layers,
        project: read,
        write: layersWrite,
        policy: (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_13__/* .policyOf */ .US)(inputs, read, layersWrite),
        ...{ context, client, log },
    });
    if ((0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_3__/* .findStale */ .TS)(layers.facts).size > 0)
        return undefined;
    const before = record.layers[_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .appName */ .JB]?.inputs;
    const platform = layers.builder.platform ?? before?.platforms[0];
    if (inputs.layers.build.platforms.length === 0 && isOtherMachine(platform, context.env))
        return undefined;
    const { project } = layers;
    const node = (0,_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .graphApp */ .ut)(project.dockerfile, project.layers, inputs.app.target, project.values);
    const [files, held] = await Promise.all([
        (0,_adapters_context_context_files_js__WEBPACK_IMPORTED_MODULE_0__/* .collectLayerFiles */ .Z)([node], project, context.hashes),
        (0,_held_images_js__WEBPACK_IMPORTED_MODULE_12__/* .holdImages */ .M)(layers.facts, node, true, context, log),
    ]);
    const digests = new Map(layers.facts.flatMap(({ node: { name }, entry }) => entry === undefined ? [] : [[name, entry.digest]]));
    const now = (0,_layers_facts_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .inputsOf */ .V)({ ...layers, builder: { platform }, salt: record.salt }, node, {
        files: files.get(node.name) ?? {},
        externalImages: held,
        digestOf: (name) => digests.get(name),
    });
    return (0,_held_images_js__WEBPACK_IMPORTED_MODULE_12__/* .withLayersAs */ .l)(inputs, { ...now, standsOn: standsOnNow(before, digests) });
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

/***/ 78343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   TS: () => (/* binding */ findStale)
/* harmony export */ });
/* unused harmony export describeDifference */
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92277);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2745);



/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
function findStale(facts) {
    const stale = new Map();
    for (const layer of facts) {
        const staleBelow = layer.node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
        const reasons = reasonsOf(layer, staleBelow);
        if (reasons.length > 0)
            stale.set(layer.node.name, reasons);
    }
    return stale;
}
function reasonsOf(layer, staleBelow) {
    const { entry, refresh, compacts = false } = layer;
    if (entry === undefined)
        return [{ kind: 'absent', text: 'it was never prewarmed' }];
    return [
        ...imageReasons(entry, layer),
        ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh }]),
        ...(compacts ? [{ kind: 'compact', text: 'compact is true' }] : []),
        ...inputReasons(layer, staleBelow),
        ...staleBelow.map((name) => ({
            kind: 'layer-below',
            text: `it depends on ${name}, which is outdated`,
        })),
    ];
}
function imageReasons(entry, { image, built = 'ok' }) {
    const digest = (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(entry.digest);
    switch (image) {
        case 'ok':
            // Without its cache source, a check would run every step.
            return built === 'ok'
                ? []
                : [
                    {
                        kind: built,
                        text: `the image ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))} that it is checked with is not in the registry`,
                    },
                ];
        case 'absent':
            return [{ kind: image, text: `its image ${digest} is gone from the registry` }];
        case 'no-access':
            return [{ kind: image, text: 'the registry gives this run no access to its image' }];
        case 'broken':
            return [{ kind: image, text: `its image ${digest} is not complete in the registry` }];
    }
}
/** A layer below that is outdated is a reason already, so its new digest is none. */
function inputReasons({ entry, inputs }, staleBelow) {
    if (entry === undefined)
        return [];
    return (0,_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareInputs */ .RC)(entry.inputs, inputs)
        .filter(({ kind, name }) => kind !== 'layer-below' || !staleBelow.includes(name))
        .map((difference) => ({ kind: 'inputs', text: describeDifference(difference) }));
}
/**
 * Whether the layer is current: the result has the recorded digest; or every step hit and only the digest
 * differs, because another BuildKit wrote it, and then the recorded inputs have decided already, where they can.
 */
function judgeCheck(entry, result) {
    if (result.digest === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))
        return undefined;
    const first = result.executed[0];
    if (first !== undefined) {
        return {
            kind: 'executed',
            text: `a step did not hit although its recorded inputs are the same: ${first}`,
        };
    }
    return result.undecided === undefined ? undefined : { kind: 'inputs', text: result.undecided };
}
/** One difference between recorded and present inputs as a sentence without a full stop. */
function describeDifference(difference) {
    const { kind, name, before, after } = difference;
    const change = before === undefined ? 'was added' : after === undefined ? 'was removed' : 'changed';
    if (kind === 'file')
        return `file ${name} ${change}`;
    if (kind === 'files')
        return `files changed: ${before} before, ${after} now. Which ones is not known`;
    if (kind === 'argument')
        return `build argument ${name} ${change}`;
    if (kind === 'instruction')
        return `instruction ${change}: ${after ?? before ?? name}`;
    if (kind === 'external-image') {
        return `external image ${name} ${before !== undefined && after !== undefined ? `moved from ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(before)} to ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(after)}` : change}`;
    }
    if (kind === 'layer-below')
        return `the layer ${name} below it ${change}`;
    return `${kind} ${name} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
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


/***/ }),

/***/ 63776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ presentBlobs),
/* harmony export */   jw: () => (/* binding */ blobsMadeBy),
/* harmony export */   y8: () => (/* binding */ uploadsOf)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** Blobs that the repository of the layers is known to have: those of the images that were found there, and what was pushed since. */
function presentBlobs({ lookup, images, moved, }) {
    const found = [...lookup.images.values(), ...lookup.built.values()].flatMap((state) => {
        if (state.kind === 'ok')
            return state.image.blobs;
        return state.kind === 'broken' ? state.present : [];
    });
    const pushed = [...images.values()].flatMap(({ blobs }) => blobs);
    return new Set([...found, ...pushed, ...moved.uploads].map(({ digest }) => digest));
}
/**
 * What a push of images has moved. BuildKit tells no bytes of it, but asks the registry for each blob and sends those that
 * are not there (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go), so they follow from the manifests. A blob that the
 * registry has from images that this run does not know counts as sent. More of them than are new for certain are of an external
 * image, of what the builder had kept, or the same bytes as another build made, and may have been there.
 * @param madeBlobs how many layers are new for certain.
 */
function uploadsOf(images, present, madeBlobs) {
    const sent = new Map();
    for (const { blobs } of images)
        for (const blob of blobs)
            if (!present.has(blob.digest))
                sent.set(blob.digest, blob);
    const described = new Set(images.flatMap(descriptionsOf));
    const layers = [...sent.keys()].filter((digest) => !described.has(digest)).length;
    // The description of a cache is one of its blobs, and it is not known which.
    const caches = images.filter(({ platforms }) => platforms === undefined).length;
    return {
        ..._core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingMoved */ .FY,
        uploads: [...sent.values()].map(({ digest, sizeBytes }) => ({ digest, bytes: sizeBytes })),
        uploadsAtMost: layers - caches > madeBlobs,
        manifestBytes: images.reduce((total, { manifestBytes }) => total + manifestBytes, 0),
    };
}
/** Blobs of an image that no step has made. */
function descriptionsOf({ platforms = [] }) {
    return platforms.flatMap(({ configDigest, attestations }) => [
        configDigest,
        ...attestations.map(({ digest }) => digest),
    ]);
}
/**
 * How many layers steps of these stages have made in this run that were nowhere before. Files that RUN writes bear the time at which
 * it ran. COPY and ADD keep that of their source, so that the same files give the same bytes again (__tests__/integration/build.test.ts).
 */
function blobsMadeBy(steps, isOwn) {
    return steps.filter(({ stage, verdict, instruction }) => verdict === 'executed' && isOwn(stage) && !/^(COPY|ADD)\b/i.test(instruction)).length;
}


/***/ })

};

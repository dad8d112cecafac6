export const id = 7300;
export const ids = [7300];
export const modules = {

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
/* harmony import */ var _layers_facts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75278);
/* harmony import */ var _layers_recorded_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95270);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23415);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54080);
/* harmony import */ var _app_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(40491);
/* harmony import */ var _app_inputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(97786);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(90142);















/**
 * Whether the image that the last build recorded is the one that this build would make: everything that is recorded of its layers and
 * of the application (instructions, files, build arguments, external images, layers, platforms, options) is as it was then, and the
 * image is whole in the registry. Undefined where anything differs, or cannot be told from the record: then it has to be built.
 */
async function findUnchanged(context, work) {
    const { inputs } = work;
    const { cacheBuilder } = inputs.app;
    const place = (0,_app_js__WEBPACK_IMPORTED_MODULE_12__/* .mainPlace */ .t9)(inputs, inputs.layers.image);
    if (!inputs.changedOnly || cacheBuilder === undefined || place === undefined || needsBuild(work))
        return undefined;
    const signing = await (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_11__/* .withNewestLayers */ .Dr)(context, inputs.layers);
    const { connect } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_10__.openRegistries)(context, { ...inputs.layers, signing });
    const client = connect(inputs.layers.registry);
    const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchRecord */ .Kd)(client, inputs.layers.repository, (0,_app_js__WEBPACK_IMPORTED_MODULE_12__/* .appRecordTag */ .pT)(cacheBuilder));
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
    const layersWrite = (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_14__/* .decideLayersWrite */ .ej)(inputs, write);
    const layers = await (0,_layers_recorded_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .gatherRecorded */ .i)({
        inputs: inputs.layers,
        project: read,
        write: layersWrite,
        policy: (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_14__/* .policyOf */ .US)(inputs, read, layersWrite),
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
        (0,_app_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .holdImages */ .M)(layers.facts, node, true, context, log),
    ]);
    const digests = new Map(layers.facts.flatMap(({ node: { name }, entry }) => entry === undefined ? [] : [[name, entry.digest]]));
    const now = (0,_layers_facts_js__WEBPACK_IMPORTED_MODULE_8__/* .inputsOf */ .V)({ ...layers, builder: { platform }, salt: record.salt }, node, {
        files: files.get(node.name) ?? {},
        externalImages: held,
        digestOf: (name) => digests.get(name),
    });
    return (0,_app_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .withLayersAs */ .l)(inputs, { ...now, standsOn: standsOnNow(before, digests) });
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

/***/ 95270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ gatherRecorded)
/* harmony export */ });
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23998);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75278);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83874);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1149);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54615);
/* harmony import */ var _write_decision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75808);






/**
 * What is known of the layers from record, registry and checkout. It needs neither engine nor builder: where no platform is given,
 * they are compared for the one that they have.
 */
async function gatherRecorded({ inputs, project: read, write: given, policy, context, client, log, }) {
    const lookup = await (0,_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpLayers */ .LN)({
        client,
        repository: inputs.repository,
        names: read.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        nowMs: context.clock.nowMs(),
        tags: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .layerTags */ .Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
    const recorded = (0,_project_js__WEBPACK_IMPORTED_MODULE_4__/* .onRecord */ .tY)(read, lookup.record);
    const write = (0,_write_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .decideOnLookup */ .Q)(given, policy.given, lookup, context.clock.nowMs());
    const [first] = Object.values(lookup.record?.layers ?? {});
    const platform = first?.inputs.platforms[0];
    const options = {
        inputs,
        project: (0,_project_js__WEBPACK_IMPORTED_MODULE_4__/* .onBuilder */ .Nv)(recorded, platform),
        builder: { platform },
        output: policy.output === 'recorded' ? (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedOutput */ .UP)(first?.inputs.options) : policy.output,
        salt: lookup.record?.salt ?? context.newSalt(),
    };
    const facts = await (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherFacts */ .p)({
        ...{ ...options, context, client, log, policy },
        writes: write.kind === 'write',
        trust: { suspects: new Set() },
        readsPackages: false,
    }, lookup);
    return { lookup, write, recorded, ...options, ...facts };
}


/***/ })

};

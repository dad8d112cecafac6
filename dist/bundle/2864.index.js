export const id = 2864;
export const ids = [2864];
export const modules = {

/***/ 82864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/layers/current.js
var current = __webpack_require__(78343);
// EXTERNAL MODULE: ./lib/core/layers/refresh.js
var refresh = __webpack_require__(25413);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/facts/lookup.js
var facts_lookup = __webpack_require__(73526);
// EXTERNAL MODULE: ./lib/layers/facts/recorded-facts.js
var recorded_facts = __webpack_require__(70618);
// EXTERNAL MODULE: ./lib/layers/inputs/policy.js
var inputs_policy = __webpack_require__(26210);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 2 modules
var context_files = __webpack_require__(34810);
// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
;// CONCATENATED MODULE: ./lib/layers/project/missing-files.js





/**
 * What is missing in the build context although the Dockerfile takes it, in sentences: the build would fail there. A file that
 * lies beside the Dockerfile instead means that another context is meant.
 */
async function findMissingFiles(project, target) {
    const { contextDir, dockerfilePath, dockerfile, values } = project;
    const named = (0,context_source/* contextSources */.S)(dockerfile, target ?? '', new Set(), values).filter(({ context, path, parents }) => context === undefined && !parents && !(0,go_pattern/* hasWildcards */.ev)(path) && !/^[./]*$/.test(path));
    const listing = await (0,context_files/* listContextFiles */.z)(named, { contextDir, dockerfilePath }, () => false);
    return named
        .filter((source) => listing.paths(source).length === 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(contextDir, source.path)))
        .map(({ path }) => {
        const folder = (0,external_node_path_.dirname)(dockerfilePath);
        const isBeside = folder !== contextDir && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path));
        return isBeside
            ? `The build context has no ${path}, which the Dockerfile uses. It is next to the Dockerfile: set context to ${(0,external_node_path_.relative)(contextDir, folder) || '.'}.`
            : `The build context has no ${path}, which the Dockerfile uses. Without it, the build fails.`;
    });
}

// EXTERNAL MODULE: ./lib/commands/newest-known.js + 1 modules
var newest_known = __webpack_require__(61254);
// EXTERNAL MODULE: ./lib/commands/plan/result.js
var result = __webpack_require__(3239);
;// CONCATENATED MODULE: ./lib/commands/plan/run.js












/**
 * Tells from record, registry and checkout whether a prewarm would find a layer that is not current, and needs neither engine
 * nor builder for it. One that fails does not keep those of other platforms from being planned.
 */
async function plan(context, { work }) {
    const ends = [];
    for (const one of work)
        ends.push(await (0,unfinished/* endOf */.pJ)((0,result/* nothingPlanned */.k)(one), async () => {
            const signing = await (0,newest_known/* withNewestLayers */.D)(context, one.inputs);
            const { connect } = await (0,registries.openRegistries)(context, { ...one.inputs, signing });
            return planOne({ ...context, connect, newSalt: () => (0,external_node_crypto_.randomBytes)(16).toString('hex') }, one);
        }));
    const plans = ends.map(({ found }) => found);
    const failed = ends.find(({ failure }) => failure !== undefined);
    if (failed !== undefined)
        throw new unfinished/* Unfinished */.K4({ plans }, failed.failure);
    return { plans };
}
/** What one prewarm would find. */
async function planOne(context, { inputs, project: read, write: given }) {
    const { log } = context;
    for (const missing of await findMissingFiles(read, inputs.target))
        log.warning(missing);
    const client = context.connect(inputs.registry);
    const policy = (0,inputs_policy/* prewarmPolicy */.n)(inputs);
    const { recorded, write, lookup, facts, allLayers, externalImages, updates } = await (0,recorded_facts/* gatherRecorded */.i)({
        inputs,
        project: read,
        write: given,
        ...{ policy, context, client, log },
    });
    const { rollingTagsExist } = lookup;
    const opens = (0,refresh/* opensQuarter */.C)({ wanted: policy.refresh, allLayers, rollingTagsExist });
    const missing = await findMovedTags(client, inputs, lookup);
    return {
        ...{ write, project: recorded, facts },
        stale: (0,current/* findStale */.TS)(facts),
        externalImages,
        updates,
        tags: rollingTagsExist && opens && !(0,facts_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter)
            ? `the quarter ${inputs.quarter} is not open yet`
            : missing.length > 0
                ? `${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not name the recorded layer`
                : unrecorded(updates),
    };
}
/** A prewarm reads and records which packages layers hold; a plan only uses what is recorded. */
function unrecorded(updates) {
    const unknown = updates?.unknown ?? [];
    return unknown.length === 0 ? undefined : `the packages of ${unknown.join(', ')} are not recorded yet`;
}
/** The tags of layers that name something else than what is recorded, because a run ended before it had moved them. */
async function findMovedTags(client, { repository, part }, { record, images }) {
    const tags = await Promise.all(Object.entries(record?.layers ?? {}).map(async ([name, { digest }]) => {
        if (images.get(name)?.kind !== 'ok')
            return [];
        const tag = (0,layers_tag/* layerTags */.Ff)(part?.name).rolling(name);
        const named = await client.resolve(repository, tag);
        return named?.digest === digest ? [] : [tag];
    }));
    return tags.flat();
}


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


/***/ })

};

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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/context/context-files.js
var context_files = __webpack_require__(33685);
// EXTERNAL MODULE: ./lib/adapters/context/ignore-rules.js + 1 modules
var ignore_rules = __webpack_require__(61482);
// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
;// CONCATENATED MODULE: ./lib/layers/project/missing-files.js








/**
 * What is missing in the build context, or left out of it, although the Dockerfile takes it, in sentences: the build would fail
 * there. A file that lies beside the Dockerfile instead means that another context is meant.
 */
async function findMissingFiles(project, target) {
    const { contextDir, dockerfilePath, dockerfile, values } = project;
    const named = (0,context_source/* contextSources */.S1)((0,stage_graph/* resolveBuilds */.wM)(dockerfile, target, values), new Set()).filter(({ context, path, parents }) => context === undefined && !parents && !(0,go_pattern/* hasWildcards */.ev)(path) && !/^[./]*$/.test(path));
    const listing = await (0,context_files/* listContextFiles */.z)(named, { contextDir, dockerfilePath }, () => false);
    const ignored = await (0,ignore_rules/* readIgnoreRules */.y)(contextDir, dockerfilePath);
    const isThere = (path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(contextDir, path));
    return named
        .filter((source) => listing.paths(source).length === 0)
        .filter(({ path }) => !isThere(path) || ignored.matches((0,dependency_file/* cleanPath */.ts)(path)))
        .map(({ path }) => {
        if (isThere(path))
            return `.dockerignore leaves out ${path}, which the Dockerfile uses. Without it, the build fails.`;
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
            const { connect } = await (0,newest_known/* openLayers */.rm)(context, one.inputs);
            return planOne({ ...context, connect }, one);
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


/***/ })

};

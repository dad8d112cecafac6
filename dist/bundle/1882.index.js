export const id = 1882;
export const ids = [1882];
export const modules = {

/***/ 81882:
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
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/facts.js + 2 modules
var layers_facts = __webpack_require__(89862);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 1 modules
var context_files = __webpack_require__(76806);
// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
;// CONCATENATED MODULE: ./lib/layers/missing-files.js





/**
 * What is missing in the build context although the Dockerfile takes it, in sentences: the build would fail there. A file that
 * lies beside the Dockerfile instead means that another context is meant.
 */
async function findMissingFiles(project, target) {
    const { contextDir, dockerfilePath, dockerfile, values } = project;
    const named = (0,context_source/* contextSources */.S)(dockerfile, target ?? '', new Set(), values).filter(({ context, path, parents }) => context === undefined && !parents && !(0,go_pattern/* hasWildcards */.e)(path) && !/^[./]*$/.test(path));
    const listing = await (0,context_files/* listContextFiles */.z)(named, { contextDir, dockerfilePath }, () => false);
    return named
        .filter((source) => listing.paths(source).length === 0 && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(contextDir, source.path)))
        .map(({ path }) => {
        const folder = (0,external_node_path_.dirname)(dockerfilePath);
        const isBeside = folder !== contextDir && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, path));
        return isBeside
            ? `The build context has no ${path}, which the Dockerfile takes. It lies beside the Dockerfile: set context to ${(0,external_node_path_.relative)(contextDir, folder) || '.'}.`
            : `The build context has no ${path}, which the Dockerfile takes. Without it, the build fails.`;
    });
}

// EXTERNAL MODULE: ./lib/layers/policy.js
var layers_policy = __webpack_require__(78314);
// EXTERNAL MODULE: ./lib/layers/project.js + 1 modules
var layers_project = __webpack_require__(22368);
// EXTERNAL MODULE: ./lib/layers/registries.js + 12 modules
var registries = __webpack_require__(21305);
// EXTERNAL MODULE: ./lib/layers/write-decision.js
var write_decision = __webpack_require__(75808);
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
            const { connect } = await (0,registries/* openRegistries */.c)(context, one.inputs);
            return planOne({ ...context, connect, newSalt: () => (0,external_node_crypto_.randomBytes)(16).toString('hex') }, one);
        }));
    const plans = ends.map(({ found }) => found);
    const failed = ends.find(({ failure }) => failure !== undefined);
    if (failed !== undefined)
        throw new unfinished/* Unfinished */.K4({ plans }, failed.failure);
    return { plans };
}
/** What one prewarm would find. */
async function planOne(context, { inputs, project, write: given }) {
    const { log } = context;
    for (const missing of await findMissingFiles(project, inputs.target))
        log.warning(missing);
    const client = context.connect(inputs.registry);
    const policy = (0,layers_policy/* prewarmPolicy */.n)(inputs);
    const lookup = await (0,layers_lookup/* lookUpLayers */.LN)({
        client,
        repository: inputs.repository,
        names: project.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        tags: (0,layers_tag/* layerTags */.Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
    const write = (0,write_decision/* decideOnLookup */.Q)(given, policy.given, lookup, context.clock.nowMs());
    // No builder is asked for its platform: where none is given, the layers are compared for the one they have.
    const platform = Object.values(lookup.record?.layers ?? {})[0]?.inputs.platforms[0];
    const { facts, allLayers, externalImages } = await (0,layers_facts/* gatherFacts */.p)({
        inputs,
        project: (0,layers_project/* onBuilder */.Nv)(project, platform),
        context,
        log,
        builder: { platform },
        writes: write.kind === 'write',
        policy,
        output: inputs.output,
        salt: lookup.record?.salt ?? context.newSalt(),
        trust: { suspects: new Set() },
    }, lookup);
    const missing = await findMovedTags(client, inputs, lookup);
    return {
        write,
        facts,
        stale: (0,current/* findStale */.TS)(facts),
        externalImages,
        tags: allLayers && lookup.rollingTagsExist && !(0,layers_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter)
            ? `the quarter ${inputs.quarter} is not open yet`
            : missing.length > 0
                ? `${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not name the recorded layer`
                : undefined,
    };
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

/***/ 78314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prewarmPolicy)
/* harmony export */ });
/** How a prewarm treats the layers; what a plan foresees. */
function prewarmPolicy({ only, refresh, maxAgeMs, output, }) {
    return {
        only,
        refresh,
        maxAgeMs,
        output,
        externalImages: 'by-event',
        looksUpstream: false,
        given: {},
        opensQuarter: true,
        buildsUnpushed: true,
        unused: undefined,
    };
}


/***/ })

};

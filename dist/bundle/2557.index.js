export const id = 2557;
export const ids = [2557];
export const modules = {

/***/ 68743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   EG: () => (/* binding */ missFigures),
/* harmony export */   LF: () => (/* binding */ documentFigures),
/* harmony export */   Mo: () => (/* binding */ mostItems),
/* harmony export */   YW: () => (/* binding */ pipelineSteps),
/* harmony export */   jU: () => (/* binding */ runFigures),
/* harmony export */   wA: () => (/* binding */ stageFigures)
/* harmony export */ });
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76544);

/** In the order in which they run. */
const pipelineSteps = ['plan', 'prewarm', 'build', 'deploy'];
const mostItems = 50;
const mostCharacters = 500;
function runFigures(step, report) {
    const { durationMs, error } = report;
    return {
        version: 1,
        step,
        durationMs,
        reason: undefined,
        hitRate: undefined,
        stages: [],
        misses: [],
        image: undefined,
        images: [],
        hosts: [],
        warnings: report.warnings.slice(0, mostItems).map((text) => clip(text)),
        error: error === undefined
            ? undefined
            : {
                message: clip(error.message),
                remedy: error.remedy === undefined ? undefined : clip(error.remedy),
            },
    };
}
function documentFigures({ tone, headline, facts, }) {
    return { tone, headline: clip(headline), facts: factsOfTheirOwn(facts) };
}
/** The duration and the reason of a plan have fields. */
function factsOfTheirOwn({ duration: _duration, reason: _reason, ...facts }) {
    return Object.values(facts).map((text) => clip(text));
}
function stageFigures(stages) {
    return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, failed, hitRate }) => ({
        stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
        ...{ hit, executed, failed, hitRate },
    }));
}
function missFigures(misses) {
    return misses
        .slice(0, mostItems)
        .map((miss) => ({ stage: clip(miss.stage), because: clip((0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMiss */ .g)(miss)) }));
}
function clip(text, most = mostCharacters) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}


/***/ }),

/***/ 97564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ pushedImages),
/* harmony export */   Xf: () => (/* binding */ stepFiguresOf),
/* harmony export */   ou: () => (/* binding */ imageFiguresOf)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68743);

/** What the closing summary of a pipeline tells of the stages of several images, behind their names. */
function stepFiguresOf(images, stepsOf) {
    const all = images.flatMap(({ name, report }) => report === undefined ? [] : [{ name, ...stepsOf(report) }]);
    const named = (name, items) => items.map((item) => ({ ...item, stage: `${name}: ${item.stage}` }));
    return {
        stages: all.flatMap(({ name, stages }) => named(name, (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .stageFigures */ .wA)(stages))).slice(0, _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .mostItems */ .Mo),
        misses: all.flatMap(({ name, misses }) => named(name, (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .missFigures */ .EG)(misses))).slice(0, _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .mostItems */ .Mo),
    };
}
/** What it tells of each image that is pushed. `of`: what its report says. */
function imageFiguresOf(images, of) {
    return {
        images: pushedImages(images)
            .slice(0, _figures_js__WEBPACK_IMPORTED_MODULE_0__/* .mostItems */ .Mo)
            .map(({ name, reference, leftOut, failedBecause, report }) => {
            const known = { name, reference, hitRate: undefined };
            if (leftOut !== undefined)
                return { ...known, outcome: (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(`left out: ${leftOut}`) };
            if (failedBecause !== undefined)
                return { ...known, outcome: `not built, because ${failedBecause} failed` };
            return report === undefined ? { ...known, outcome: '' } : { ...known, ...of(report) };
        }),
    };
}
/** Without what only others are based on. */
function pushedImages(images) {
    return images.filter(({ kind }) => kind === 'image');
}


/***/ }),

/***/ 12557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/core/app/image-tags.js
var image_tags = __webpack_require__(47190);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/layers/whole-layer.js
var whole_layer = __webpack_require__(10505);
// EXTERNAL MODULE: ./lib/layers/inputs/policy.js
var policy = __webpack_require__(26210);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/figures.js
var figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/commands/images/figures.js
var images_figures = __webpack_require__(97564);
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/layers/report/updates-part.js
var updates_part = __webpack_require__(82005);
;// CONCATENATED MODULE: ./lib/commands/plan/page.js




function planLook({ needed, error, }) {
    if (error !== undefined)
        return { mark: '❌', tone: 'failed' };
    return needed ? { mark: '🔥', tone: 'changed' } : { mark: '✅', tone: 'good' };
}
/** The summary of the decision whether to prewarm. */
function planDocument(report) {
    const { needed, layers, error } = report;
    const current = layers.filter(({ reasons }) => reasons.length === 0).length;
    const nextSteps = needed ? ['Prewarm. In a pipeline, the job `prewarm` does it now.'] : [];
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps }, {
        ...planLook(report),
        headline: error !== undefined
            ? 'The check whether a prewarm is needed failed'
            : needed
                ? 'A prewarm is needed'
                : 'No prewarm is needed',
        subject: report.image,
        facts: {
            reason: report.reason,
            current: layers.length === 0 ? undefined : `${current} of ${(0,quantity/* plural */.LS)(layers.length, 'layer')} up to date`,
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        tiles: {
            current: layers.length === 0 ? undefined : (0,page_document/* tile */.Vs)('Up to date', `${current} of ${layers.length}`, 'layers'),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs, 'nothing was built'),
        },
        parts: [
            (0,page_document/* part */.y_)('Layers', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Layer'), (0,block/* asDigest */.J6)('Digest'), (0,block/* asQuantity */.oR)('Age'), 'State'], layers.map(({ name, platform, digest, ageMs, reasons }) => [
                platform === undefined ? name : `${name} (${platform})`,
                digest ?? '',
                ageMs === undefined ? '' : (0,quantity/* formatAge */.nV)(ageMs),
                reasons.length === 0 ? '✅ up to date' : `⚠️ ${reasons.join('; ')}`,
            ]))),
            (0,updates_part/* updatesPart */.g)(report.updates),
        ],
    });
}

;// CONCATENATED MODULE: ./lib/commands/plan/images.js











/** A plan for each image that bake files name. */
const planImages = {
    kind: 'plan',
    reference: taggedOf,
    base: {
        layerOf: ({ work: [{ inputs, project }] }) => (0,whole_layer/* wholeLayer */.$)(project.dockerfile, project.layers, inputs.target)?.name,
        // It writes nothing, and so waits for nothing.
        mayWrite: () => false,
        recorded: async (context, { work: [work] }) => (await __webpack_require__.e(/* import() */ 3584).then(__webpack_require__.bind(__webpack_require__, 73584))).recordedDigests(context, {
            ...work,
            policy: (0,policy/* prewarmPolicy */.n)(work.inputs),
        }),
        digestOf: () => undefined,
    },
    whole: (report) => ({
        ...{ ...report, kind: 'plan' },
        needed: report.error === undefined && report.images.some((image) => image.report?.needed === true),
        reason: report.error?.message ?? reasonOf(report),
    }),
    page: planImagesDocument,
    outputs: (report) => ({
        needed: String(report.needed),
        reason: report.reason,
        layers: JSON.stringify(report.images.flatMap(({ name, report: one }) => (one?.layers ?? []).flatMap((layer) => (layer.reasons.length > 0 ? [`${name}/${layer.name}`] : [])))),
        // One job makes all platforms of all images.
        runners: JSON.stringify([{ platform: '', runner: '' }]),
        platforms: '',
        matrix: JSON.stringify((0,images_figures/* pushedImages */.Gd)(report.images).map(({ targets: [target = ''] }) => ({ platform: '', runner: '', target }))),
        'app-images': (0,images_figures/* pushedImages */.Gd)(report.images)
            .flatMap(({ reference }) => reference ?? [])
            .join('\n'),
        quarter: report.images[0]?.report?.quarter ?? '',
        figures: JSON.stringify(planImagesFigures(report)),
        report: JSON.stringify(report),
    }),
};
/** What all have in common, or what those say that need a prewarm. */
function reasonOf({ images }) {
    const all = images.flatMap(({ name, report }) => report === undefined ? [] : [{ name, needed: report.needed, reason: report.reason }]);
    const needing = all.filter(({ needed }) => needed);
    const told = needing.length > 0 ? needing : all;
    const reasons = new Set(told.map(({ reason }) => reason));
    if (reasons.size === 1 && told.length === all.length)
        return told[0]?.reason ?? '';
    return told.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
}
/** The summary of the decision whether to prewarm. */
function planImagesDocument(report) {
    const { needed, images, error } = report;
    const needing = images.filter((image) => image.report?.needed === true).map(({ name }) => name);
    const layers = images.flatMap((image) => image.report?.layers ?? []);
    const current = layers.filter(({ reasons }) => reasons.length === 0).length;
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps: needed ? ['Prewarm. In a pipeline, the job `prewarm` does it now.'] : [] }, {
        ...planLook(report),
        headline: error !== undefined
            ? 'The check whether a prewarm is needed failed'
            : needed
                ? `A prewarm is needed for ${(0,page/* listImages */.v8)(needing)}`
                : 'No prewarm is needed',
        subject: images.map(({ name }) => name).join(', '),
        facts: {
            current: layers.length === 0 ? undefined : `${current} of ${(0,quantity/* plural */.LS)(layers.length, 'layer')} up to date`,
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        tiles: {
            current: layers.length === 0
                ? undefined
                : (0,page_document/* tile */.Vs)('Up to date', `${current} of ${layers.length}`, 'layers of all images'),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs, 'nothing was built'),
        },
        parts: [
            (0,page/* imagesPart */.ON)(images, [(0,block/* asQuantity */.oR)('Up to date'), 'Because'], (one) => {
                const fresh = one.layers.filter(({ reasons }) => reasons.length === 0).length;
                return {
                    tone: one.needed ? 'changed' : undefined,
                    cells: [`${fresh} of ${one.layers.length}`, one.reason],
                };
            }),
            ...(0,page/* pageParts */.kZ)(report, planDocument),
        ],
    });
}
function planImagesFigures(report) {
    return {
        ...(0,figures/* runFigures */.jU)('plan', report),
        ...(0,figures/* documentFigures */.LF)(planImagesDocument(report)),
        reason: (0,figures/* clip */.$Q)(report.reason),
        ...(0,images_figures/* imageFiguresOf */.ou)(report.images, (one) => ({
            outcome: upToDate(one),
            hitRate: undefined,
        })),
    };
}
function upToDate({ layers }) {
    return `${layers.filter(({ reasons }) => reasons.length === 0).length} of ${layers.length} up to date`;
}
/** As a build of this commit tags it; undefined: it gives it no tag of the commit. */
function taggedOf({ revision }, { values }) {
    if (revision === undefined)
        return undefined;
    const tags = (0,input/* createInputReader */.ic)(values).list('tags');
    return tags.find((tag) => tag.slice(tag.lastIndexOf(':') + 1).startsWith((0,image_tags/* commitTag */.m)(revision)));
}

;// CONCATENATED MODULE: ./lib/commands/plan/outputs.js


function planOutputs(report) {
    return {
        needed: String(report.needed),
        reason: report.reason,
        layers: JSON.stringify([
            ...new Set(report.layers.filter(({ reasons }) => reasons.length > 0).map(({ name }) => name)),
        ]),
        // A matrix of nothing is an error to GitHub, and none runs nothing.
        runners: JSON.stringify(report.runners.length === 0 ? [{ platform: '', runner: '' }] : report.runners),
        platforms: report.runners.map(({ platform }) => platform).join(','),
        // Of one image there is nothing to tell apart.
        ...{ matrix: '', 'app-images': '' },
        quarter: report.quarter,
        figures: JSON.stringify(planFigures(report)),
        report: JSON.stringify(report),
    };
}
function planFigures(report) {
    return {
        ...(0,figures/* runFigures */.jU)('plan', report),
        ...(0,figures/* documentFigures */.LF)(planDocument(report)),
        reason: (0,figures/* clip */.$Q)(report.reason),
    };
}

// EXTERNAL MODULE: ./lib/commands/plan/result.js
var result = __webpack_require__(3239);
;// CONCATENATED MODULE: ./lib/commands/plan/index.js





/** Tells whether a prewarm is needed, and why. */
const planCommand = (0,command/* withImages */.n)({
    metadata: 'plan/action.yml',
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(8624)]).then(__webpack_require__.bind(__webpack_require__, 88624))).readPlan(values, context),
    nothing: () => ({ plans: [] }),
    run: async (context, inputs) => (await __webpack_require__.e(/* import() */ 2864).then(__webpack_require__.bind(__webpack_require__, 82864))).plan(context, inputs),
    report: result/* planReport */.s,
    image: ({ work: [first] }) => first.inputs.image,
    page: planDocument,
    outputs: planOutputs,
}, planImages);


/***/ }),

/***/ 3239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ nothingPlanned),
/* harmony export */   s: () => (/* binding */ planReport)
/* harmony export */ });
/* harmony import */ var _layers_bake_user_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45739);
/* harmony import */ var _layers_facts_updates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42191);


function nothingPlanned({ write, project }) {
    return {
        write,
        project,
        facts: [],
        stale: new Map(),
        externalImages: [],
        updates: undefined,
        tags: undefined,
    };
}
/** Whether a prewarm is needed. Of several platforms, what one needs is needed. */
function planReport({ plans }, { schemaVersion, startedAt, durationMs, revision, runUrl, notices, warnings, error }, { runners, work }) {
    const { inputs } = work[0];
    const each = work.map((one, index) => ({
        ...one,
        platform: runners[index]?.platform,
        planned: plans[index] ?? nothingPlanned(one),
    }));
    const first = each[0]?.planned ?? nothingPlanned(work[0]);
    return {
        schemaVersion,
        kind: 'plan',
        ...(error === undefined
            ? together(each.map((one) => ({ ...one, ...decide(one) })))
            : { needed: false, reason: error.message }),
        image: inputs.image,
        quarter: inputs.quarter,
        write: { writes: first.write.kind === 'write', reason: first.write.reason },
        ...{ startedAt, durationMs, revision, runUrl, runners },
        layers: each.flatMap((one) => plannedLayers(one, Date.parse(startedAt))),
        externalImages: first.externalImages,
        updates: (0,_layers_facts_updates_js__WEBPACK_IMPORTED_MODULE_1__/* .updatesReport */ .tf)(first.updates, first.project.nodes),
        ...{ notices, warnings, error },
    };
}
function together(decisions) {
    const needing = decisions.filter(({ needed }) => needed);
    const told = needing.length > 0 ? needing : decisions;
    const unlike = new Set(decisions.map(({ reason }) => reason)).size > 1;
    return {
        needed: needing.length > 0,
        reason: unlike
            ? told.map(({ platform, reason }) => `${platform}: ${reason}`).join('; ')
            : (decisions[0]?.reason ?? ''),
    };
}
function decide({ wish, planned: { write, stale, tags } }) {
    const names = [...stale.keys()];
    const not = names.length === 0 ? undefined : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} outdated`;
    if (wish === 'never')
        return { needed: false, reason: 'prewarm is never' };
    if (write.kind !== 'write') {
        const reason = `this run may not push layers: ${write.reason}`;
        return { needed: false, reason: not === undefined ? reason : `${not}, but ${reason}` };
    }
    if (not !== undefined || tags !== undefined)
        return { needed: true, reason: not ?? tags ?? '' };
    if (wish === 'always')
        return { needed: true, reason: 'it was requested' };
    return { needed: false, reason: 'every layer is up to date and complete in the registry' };
}
function plannedLayers({ platform, planned: { project, facts, stale } }, nowMs) {
    return facts.map(({ node, entry }) => ({
        name: node.name,
        platform,
        target: (0,_layers_bake_user_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .userTarget */ .vg)(node.target, project.dockerfile),
        digest: entry?.digest,
        builtAt: entry?.builtAt,
        ageMs: entry === undefined ? undefined : Math.max(0, nowMs - Date.parse(entry.builtAt)),
        reasons: (stale.get(node.name) ?? []).map(({ text }) => text),
    }));
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

/***/ 10505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ wholeLayer)
/* harmony export */ });
/* harmony import */ var _dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73197);

/**
 * The layer whose image is all that a target comes to: the target itself, or a stage to which it adds nothing. Undefined: the target
 * has more than any layer.
 * @throws UserError when the Dockerfile has no such target.
 */
function wholeLayer({ stages }, layers, target) {
    let stage = stages[(0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .findTarget */ .FB)(stages, target ?? '')];
    while (stage !== undefined) {
        const { name, index, from, platform, instructions } = stage;
        const layer = layers.find((one) => one.target.toLowerCase() === name);
        if (layer !== undefined)
            return layer;
        const parent = stages.slice(0, index).findLast((one) => one.name === from.toLowerCase());
        const addsNothing = instructions.length === 0 &&
            platform === undefined &&
            parent?.instructions.every(({ keyword }) => keyword !== 'ONBUILD') === true;
        stage = addsNothing ? parent : undefined;
    }
    return undefined;
}


/***/ }),

/***/ 76544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ describeMiss)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


const mostFiles = 3;
/** Why a step missed, with the evidence: one sentence without a full stop, on one line. */
function describeMiss({ cause }) {
    switch (cause.kind) {
        case 'external-image':
            return `external image ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 120)} ${movement(cause.before, cause.after)}`;
        case 'instruction':
            return cause.before === undefined
                ? `instruction ${quote(cause.after)} is new`
                : cause.after === undefined
                    ? `instruction ${quote(cause.before)} was removed`
                    : `instruction changed from ${quote(cause.before)} to ${quote(cause.after)}`;
        case 'argument':
            return `build argument${cause.names.length === 1 ? '' : 's'} ${cause.names.map((name) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(name, 80)).join(', ')} changed`;
        case 'file':
            return describeFiles(cause.files);
        case 'layer-below':
            return cause.after === undefined
                ? `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it is outdated`
                : `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it ${movement(cause.before, cause.after)}`;
        case 'stage-below':
            return `the stage ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.stage, 80)} below it missed`;
        case 'option':
            return `${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 80)} changed from ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.before ?? 'nothing', 80)} to ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.after ?? 'nothing', 80)}`;
        case 'cache-source': {
            const state = {
                absent: 'is absent',
                'no-access': 'is not accessible',
                broken: 'is broken',
                failed: 'failed to load',
            }[cause.state];
            const detail = cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`;
            return `the cache ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reference, 200)} ${state}${detail}`;
        }
        case 'refresh':
            return `a refresh was asked for: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reason, 200)}`;
        case 'platform':
            return `it was never prewarmed for ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.platform, 80)}`;
        case 'unknown':
            return `unknown${cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`}`;
    }
}
function movement(before, after) {
    const show = (digest) => digest === undefined ? 'nothing' : (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)((0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(digest, 80));
    return `moved from ${show(before)} to ${show(after)}`;
}
function quote(text) {
    return `"${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text ?? '', 120)}"`;
}
function describeFiles(files) {
    if (files.length === 0)
        return 'files changed, and which ones is not known';
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 26210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prewarmPolicy)
/* harmony export */ });
/** How a prewarm treats the layers; what a plan foresees. */
function prewarmPolicy({ only, refresh, maxAgeMs, updates, output, patch, }) {
    return {
        only,
        refresh,
        maxAgeMs,
        updates,
        output,
        patch,
        externalImages: 'by-event',
        looksUpstream: false,
        given: {},
        buildsUnpushed: true,
        unused: undefined,
    };
}


/***/ }),

/***/ 82005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ updatesPart)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _core_packages_update_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47364);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71694);





/** More of a kind are counted only. */
const mostRows = 100;
/** Which packages have updates, in which layer, and what becomes of them. */
function updatesPart(report) {
    if (report === undefined)
        return undefined;
    const count = (kind) => report.layers.reduce((sum, layer) => sum + layer[kind].length, 0);
    const [due, notCome, waiting] = [count('due'), count('notCome'), count('waiting')];
    const make = due > 0 || report.unread.length > 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_ : _page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedPart */ .E_;
    const told = [
        `${due} due`,
        ...(notCome > 0 ? [`${notCome} that did not come`] : []),
        ...(waiting > 0 ? [`${waiting} in base images`] : []),
    ];
    const rows = report.layers.flatMap(({ layer, images, ...updates }) => {
        const base = images.length === 0 ? 'the base image' : images.join(', ');
        return [
            ...rowsOf(layer, updates.due, 'a refresh of the layer installs it'),
            ...rowsOf(layer, updates.notCome, 'a refresh did not install it: is the version pinned?'),
            ...rowsOf(layer, updates.waiting, `part of ${base}: comes with its next version`),
        ];
    });
    return make(`Package updates: ${told.join(', ')}`, (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(...summaryLines(report)), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Layer'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Package'), 'Installed', 'Available', 'Index', 'State'], rows.slice(0, mostRows)), rows.length > mostRows ? (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(`And ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(rows.length - mostRows, 'more update')}.`) : undefined);
}
function rowsOf(layer, updates, state) {
    return updates.map(({ package: name, installed, available, source }) => [layer, name, installed, available, source, state].map((text) => (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, 120)));
}
/** `base: openssl 3.0.15-1~deb12u1 → …u2. python and node are based on it.` */
function summaryLines({ layers, unread, unknown, indexes }) {
    return [
        ...layers
            .filter(({ due }) => due.length > 0)
            .map(({ layer, due, above }) => {
            const based = above.length === 0 ? '' : ` ${above.join(', ')} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .agree */ .d5)(above.length, 'is', 'are')} based on it.`;
            return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(`${layer}: ${(0,_core_packages_update_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeUpdates */ .o)(due)}.${based}`);
        }),
        ...unread.map(({ name, reason }) => (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(`The index ${name} was not read: ${reason}.`)),
        ...(unknown.length > 0 ? [`The packages of ${unknown.join(', ')} are not recorded yet.`] : []),
        ...(indexes.length > 0
            ? [(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(`Compared with ${indexes.join(', ')}.`)]
            : ['The layers name no index to compare with.']),
    ];
}


/***/ })

};

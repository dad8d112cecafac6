export const id = 8940;
export const ids = [8940];
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

/***/ 110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ totalImages)
/* harmony export */ });
/* harmony import */ var _core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38913);
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);
/* harmony import */ var _core_sum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88736);



function totalImages(counted) {
    const dependencySteps = (0,_core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCounts */ .W_)(counted.flatMap(({ stages }) => stages));
    const moved = counted.map((one) => one.moved ?? _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingMoved */ .FY);
    const blobs = {
        downloadedBytes: countOnce(moved.map(({ downloads }) => downloads)),
        uploadedBytes: countOnce(moved.map(({ uploads }) => uploads)),
    };
    return {
        dependencyHitRate: (0,_core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .rateOf */ .MK)(dependencySteps),
        dependencySteps,
        sizeBytes: sizeOf(counted.flatMap(({ images }) => images)),
        transfer: {
            ...counted.reduce((total, { metadata = _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noTraffic */ .Ps }) => (0,_core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .addTraffic */ .b5)(total, metadata), blobs),
            atMost: moved.some(({ uploadsAtMost }) => uploadsAtMost),
        },
    };
}
/** Bytes of blobs, each as often as the image moved it that moved it most often. */
function countOnce(images) {
    const most = new Map();
    for (const blobs of images) {
        const own = new Map();
        for (const { digest, bytes } of blobs)
            own.set(digest, (own.get(digest) ?? 0) + bytes);
        for (const [digest, bytes] of own)
            most.set(digest, Math.max(most.get(digest) ?? 0, bytes));
    }
    return (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(most.values());
}
function sizeOf(images) {
    const sizes = new Map();
    for (const { layers, configDigest, configBytes } of images.flatMap(({ platforms }) => platforms)) {
        for (const { digest, sizeBytes } of layers)
            sizes.set(digest, sizeBytes);
        sizes.set(configDigest, configBytes);
    }
    return (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(sizes.values());
}


/***/ }),

/***/ 64418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ownSteps)
/* harmony export */ });
/**
 * The steps of all stages, one that several stages or platforms share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
function ownSteps(stages) {
    const steps = stages.flatMap((stage) => stage.steps);
    const key = ({ stage, platform, sharedWith, sharedWithPlatform, instruction, startedAtMs }) => JSON.stringify([sharedWith ?? stage, sharedWithPlatform ?? platform, instruction, startedAtMs]);
    const owned = new Set(steps.filter((step) => !isShared(step)).map(key));
    return steps.filter((step) => {
        if (!isShared(step))
            return true;
        if (owned.has(key(step)))
            return false;
        owned.add(key(step));
        return true;
    });
}
function isShared({ sharedWith, sharedWithPlatform }) {
    return sharedWith !== undefined || sharedWithPlatform !== undefined;
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

/***/ 27852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   hp: () => (/* binding */ sumSteps),
/* harmony export */   uw: () => (/* binding */ stepText)
/* harmony export */ });
/* harmony import */ var _core_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64418);
/* harmony import */ var _core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38913);
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_sum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88736);





function sumSteps(stages) {
    const steps = (0,_core_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .ownSteps */ .y)(stages);
    const timeOf = (verdict) => (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sumOf */ .XN)(steps, (step) => (step.verdict === verdict ? step.durationMs : 0));
    const counts = (0,_core_buildkit_step_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .sumCounts */ .W_)(stages);
    return {
        ...counts,
        notMeasured: (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sumOf */ .XN)(stages, ({ notMeasured }) => notMeasured),
        measured: counts.hit + counts.executed + counts.failed,
        executedMs: timeOf('executed'),
        failedMs: timeOf('failed'),
    };
}
/** `87.5 % from cache`, or why there is no such number. */
function rateInWords(hitRate, { measured, notMeasured }) {
    if (hitRate !== undefined)
        return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPercent */ .l9)(hitRate)} from cache`;
    return measured + notMeasured === 0 ? 'no steps' : 'hit rate not measured';
}
/** `RUN pip install …` of a step: one line. */
function stepText(step, maxCharacters = 120) {
    return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(step.instruction, maxCharacters);
}


/***/ }),

/***/ 35841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wq: () => (/* binding */ aboutLayers),
  X6: () => (/* binding */ everyStepPart),
  xY: () => (/* binding */ externalImagesPart),
  BS: () => (/* binding */ isNew),
  R4: () => (/* binding */ layerDetailsPart),
  Sh: () => (/* binding */ layersPart),
  Tv: () => (/* binding */ lossInHeadline),
  Ul: () => (/* binding */ missPart),
  ol: () => (/* binding */ savedTile),
  z1: () => (/* binding */ slowestPart),
  Yb: () => (/* binding */ sourcesPart),
  ZD: () => (/* binding */ stagesPart),
  Xk: () => (/* binding */ timelinePart),
  DR: () => (/* binding */ trendPart),
  hH: () => (/* binding */ unusualFacts)
});

// EXTERNAL MODULE: ./lib/core/buildkit/own-steps.js
var own_steps = __webpack_require__(64418);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/miss/describe-miss.js
var describe_miss = __webpack_require__(76544);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/page/stage.js
var page_stage = __webpack_require__(49813);
// EXTERNAL MODULE: ./lib/layers/report/figures.js
var figures = __webpack_require__(27852);
;// CONCATENATED MODULE: ./lib/layers/report/publication-text.js


/** `python: 2 files of 5,930 changed. Servers download 25.5 kB instead of 76.6 MB.`; undefined: nothing was compared. */
function publicationInWords({ name, publication, }) {
    if (publication === undefined)
        return undefined;
    const { state, reason, files, changedFiles, serverBytes, wholeBytes } = publication;
    const layer = (0,printable/* printableLine */.oy)(name, 60);
    const changed = changedFiles === undefined || files === undefined
        ? undefined
        : `${(0,quantity/* formatCount */.B4)(changedFiles)} ${changedFiles === 1 ? 'file' : 'files'} of ${(0,quantity/* formatCount */.B4)(files)} changed`;
    if (state === 'new') {
        if (reason === undefined)
            return undefined;
        const download = `Servers download ${(0,quantity/* formatBytes */.z3)(wholeBytes)}, because ${(0,printable/* printableLine */.oy)(reason, 200)}.`;
        return changed === undefined ? `${layer}: ${download}` : `${layer}: ${changed}. ${download}`;
    }
    if (state === 'same' && serverBytes === 0)
        return `${layer}: No file changed. Servers download nothing instead of ${(0,quantity/* formatBytes */.z3)(wholeBytes)}.`;
    return `${layer}: ${changed}. Servers download ${(0,quantity/* formatBytes */.z3)(serverBytes)} instead of ${(0,quantity/* formatBytes */.z3)(wholeBytes)}.`;
}

// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
// EXTERNAL MODULE: ./lib/core/span.js
var span = __webpack_require__(44367);
;// CONCATENATED MODULE: ./lib/layers/report/wait-text.js


const words = {
    step: 'run a step of',
    'look-up': 'look up',
    files: 'send the Dockerfile and the files',
    'cache-import': 'import the cache',
    load: 'load',
    unpack: 'unpack',
    export: 'export',
    push: 'push',
    'cache-export': 'export',
    engine: 'load into the engine',
    builder: 'between two steps',
    retry: 'wait before trying again',
    images: 'wait for other images',
    other: 'other',
};
/** What was waited for, in one line: `unpack base`, `push the image`, `start buildx`. */
function waitText({ kind, what, cache }, maxCharacters = 120) {
    if (kind === 'builder' && what !== '')
        return `${what} buildx`;
    if (kind === 'other')
        return (0,printable/* printableLine */.oy)(what, maxCharacters);
    const subject = subjectOf(kind, what, cache);
    return (0,printable/* printableLine */.oy)(subject === '' ? words[kind] : `${words[kind]} ${subject}`, maxCharacters);
}
function subjectOf(kind, what, cache) {
    if (cache !== undefined)
        return kind === 'cache-export' ? cache : `${kind === 'cache-import' ? 'of ' : ''}${cache}`;
    if (what !== '')
        return (0,quantity/* shortDigest */.VK)(what);
    return kind === 'export' || kind === 'push' ? 'the image' : '';
}

;// CONCATENATED MODULE: ./lib/layers/report/timeline.js








/** Of a run: more than that is never left without a name. */
const mostUnnamedPart = 0.02;
/**
 * Places phases, what builds waited for, and steps on one axis. Steps that hit are not on it: when BuildKit looked them up says
 * nothing. The longest are shown, and as many more as it takes until at most 2 % of the run have no name.
 */
function planTimeline(run, maxRows) {
    const phases = run.phases.filter(({ durationMs }) => durationMs > 0).map(phaseRow);
    const others = [...run.waits.map(waitRow), ...stepRows(run)];
    if (phases.length + others.length === 0)
        return undefined;
    const { startMs, endMs } = spanOf(run, [...phases, ...others]);
    // A phase in which something is built is named by what was built.
    const known = phases.filter((phase) => !others.some((row) => isWithin(row, phase)));
    const holes = (0,span/* withoutSpans */.w1)({ startMs, endMs }, [...known, ...others]).map((span) => {
        const phase = phases.find((one) => isWithin(span, one));
        const label = phase === undefined ? 'read, compare and report' : `prepare and read: ${phase.label}`;
        return { ...span, group: 'Run', label, kind: 'phase' };
    });
    const shown = new Set(choose(others, holes, known, { startMs, endMs }, maxRows));
    const rows = [
        ...[...phases, ...holes.filter((row) => shown.has(row))].toSorted(byStart),
        ...others.filter((row) => shown.has(row)),
    ];
    const leftOut = others.filter((row) => !shown.has(row)).length;
    const groups = (0,group/* groupBy */.$)(rows, ({ group }) => group);
    return {
        kind: 'timeline',
        spanMs: Math.max(1, endMs - startMs),
        groups: [...groups].map(([title, bars]) => ({
            title,
            bars: bars.toSorted(byStart).map((bar) => ({
                label: bar.label,
                kind: bar.kind,
                startMs: bar.startMs - startMs,
                durationMs: lengthOf(bar),
            })),
        })),
        note: [
            'Seconds since the start of the run. Steps that hit are not shown.',
            ...(leftOut > 0 ? [`${(0,quantity/* plural */.LS)(leftOut, 'shorter row')} left out.`] : []),
        ].join(' '),
    };
}
/** The longest, then those that name most of what has no name yet, holes among them. */
function choose(rows, holes, named, run, maxRows) {
    const byLength = rows.toSorted((a, b) => lengthOf(b) - lengthOf(a));
    const chosen = byLength.slice(0, maxRows);
    const left = [...byLength.slice(maxRows), ...holes];
    for (;;) {
        const unnamed = (0,span/* withoutSpans */.w1)(run, [...named, ...chosen]);
        if ((0,span/* spansLength */.Of)(unnamed) <= lengthOf(run) * mostUnnamedPart)
            return chosen;
        const gainOf = (row) => lengthOf(row) - (0,span/* spansLength */.Of)((0,span/* withoutSpans */.w1)(row, unnamed));
        const gains = left.map(gainOf);
        const most = Math.max(0, ...gains);
        const next = most === 0 ? undefined : left.splice(gains.indexOf(most), 1)[0];
        if (next === undefined)
            return chosen;
        chosen.push(next);
    }
}
function phaseRow({ name, startedAtMs, durationMs }) {
    return {
        ...{ group: 'Run', label: (0,printable/* printableLine */.oy)(name, 80), kind: 'phase' },
        ...{ startMs: startedAtMs, endMs: startedAtMs + durationMs },
    };
}
function waitRow(wait) {
    return {
        ...{ group: (0,printable/* printableLine */.oy)(wait.build, 80), label: waitText(wait, 60), kind: 'wait' },
        ...{ startMs: wait.startedAtMs, endMs: wait.startedAtMs + wait.durationMs },
    };
}
function stepRows({ stages }) {
    const own = new Set((0,own_steps/* ownSteps */.y)(stages));
    return stages.flatMap((stage) => stage.steps.flatMap((step) => {
        const { verdict, startedAtMs, durationMs } = step;
        if (startedAtMs === undefined || !own.has(step))
            return [];
        if (verdict !== 'executed' && verdict !== 'failed')
            return [];
        const span = { startMs: startedAtMs, endMs: startedAtMs + durationMs };
        return [{ ...span, group: (0,page_stage/* stageTitle */.L9)(stage), label: (0,figures/* stepText */.uw)(step, 60), kind: verdict }];
    }));
}
/** From the start of the run to its end, as far as either is known. */
function spanOf({ startedAt, durationMs }, rows) {
    const startedAtMs = Date.parse(startedAt);
    const starts = rows.map(({ startMs }) => startMs);
    const startMs = Math.min(...starts, ...(Number.isNaN(startedAtMs) ? [] : [startedAtMs]));
    return { startMs, endMs: Math.max(startMs + durationMs, ...rows.map(({ endMs }) => endMs)) };
}
function isWithin(row, phase) {
    const middleMs = (row.startMs + row.endMs) / 2;
    return middleMs >= phase.startMs && middleMs <= phase.endMs;
}
function lengthOf({ startMs, endMs }) {
    return endMs - startMs;
}
function byStart(a, b) {
    return a.startMs - b.startMs;
}

;// CONCATENATED MODULE: ./lib/layers/report/parts.js











const layerStates = {
    current: { mark: '✅', tone: 'good', words: 'up to date' },
    kept: { mark: '✅', tone: 'good', words: 'kept' },
    refreshed: { mark: '🔄', tone: 'changed', words: 'refreshed' },
    rebuilt: { mark: '📦', tone: 'changed', words: 'rebuilt' },
    'built-not-pushed': { mark: '🔨', tone: 'changed', words: 'built, not pushed' },
    'not-built': { mark: '⚪', tone: 'none', words: 'not built' },
    failed: { mark: '❌', tone: 'failed', words: 'failed' },
};
/** A layer that was never there before is no bad news. */
const newLayer = { mark: '📦', tone: 'good', words: 'built' };
/** Whether the layer was pushed for the first time. */
function isNew({ state, previousDigest }) {
    return (state === 'rebuilt' || state === 'refreshed') && previousDigest === undefined;
}
function layersPart(layers) {
    return (0,page_document/* part */.y_)('Layers', (0,block/* stack */.t$)(layers.map(stackLayer)), (0,block/* prose */.CS)(...layers.map(publicationInWords)));
}
const mostReasons = 3;
function stackLayer(layer) {
    const { mark, tone, words } = isNew(layer) ? newLayer : layerStates[layer.state];
    const reasons = layer.reasons.slice(0, mostReasons).map((reason) => (0,printable/* printableLine */.oy)(reason, 160));
    const more = layer.reasons.length - reasons.length;
    return {
        ...{ name: layer.name, mark, tone, state: words, standsOn: layer.standsOn },
        because: [...reasons, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
        size: sizeInWords(layer),
        age: layer.ageMs === undefined ? '' : (0,quantity/* formatAge */.nV)(layer.ageMs),
    };
}
/** What the layer adds, and the whole image where that is more. */
function sizeInWords({ sizeBytes, ownBytes }) {
    if (sizeBytes === undefined)
        return '';
    const whole = (0,quantity/* formatBytes */.z3)(sizeBytes);
    if (ownBytes === undefined)
        return `${whole} in all`;
    return ownBytes === sizeBytes ? whole : `+${(0,quantity/* formatBytes */.z3)(ownBytes)} of ${whole}`;
}
function layerDetailsPart({ layers, image }) {
    return (0,page_document/* foldedPart */.E_)(`Layers in ${image}`, (0,block/* table */.tp)(['Layer', (0,block/* asCode */.qM)('Target'), 'Tags', (0,block/* asDigest */.J6)('Digest'), 'Changed', 'Built', 'Based on', 'Verified'], layers.map((layer) => [
        layer.name,
        layer.target,
        layer.tags.map((tag) => `\`${tag}\``).join(' '),
        layer.digest ?? '',
        changeOf(layer),
        (0,quantity/* formatInstant */.r4)(layer.builtAt ?? ''),
        layer.standsOn.join(', '),
        verifiedInWords(layer),
    ])));
}
/** Which digest the layer had before: `no` when it is the same, `new` when there was none. */
function changeOf(layer) {
    if (!layer.changed)
        return 'no';
    return layer.previousDigest === undefined ? 'new' : `was ${(0,quantity/* shortDigest */.VK)(layer.previousDigest)}`;
}
/** Whether the registry was seen to hold the layer whole; of one that was not pushed there is nothing to see. */
function verifiedInWords(layer) {
    if (layer.verified)
        return 'yes';
    return layer.state === 'rebuilt' || layer.state === 'refreshed' ? 'no' : '';
}
/** Why stages missed; none when none did. */
function missPart(misses) {
    return (0,page_document/* part */.y_)('Why did it miss?', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Stage'), (0,block/* asCode */.qM)('First step that missed'), 'Because'], misses.map((miss) => [(0,page_stage/* stageTitle */.L9)(miss), miss.instruction, (0,describe_miss/* describeMiss */.g)(miss)])));
}
/** What the steps that hit would have taken; undefined when nothing is known of them. */
function savedTile(trend) {
    if (!trend?.timeSavedMs)
        return undefined;
    return (0,page_document/* tile */.Vs)(trend.timeSavedMs < 0 ? 'Time lost' : 'Time saved', (0,quantity/* formatDuration */.a3)(Math.abs(trend.timeSavedMs)), `by steps from the cache${trend.timeSavedMs < 0 ? ', which take longer to get than to run' : ''}`);
}
/** What the runs until now tell; none when no history is kept, or nothing is in it yet. */
function trendPart(trend) {
    if (trend === undefined || trend.runs === 0)
        return undefined;
    const last = trend.rates.at(-1);
    return (0,page_document/* part */.y_)('Over time', {
        kind: 'chart',
        label: `Hit rate of the ${(0,quantity/* pluralLast */.ve)(trend.rates.length, 'run')}`,
        rates: trend.rates,
        // Of blanks in a row only one is shown, and none at the ends.
        sparkline: trend.sparkline.replaceAll(' ', '·'),
        note: last === undefined ? 'not measured in this run' : `now ${(0,quantity/* formatPercent */.l9)(last)}`,
    }, (0,block/* prose */.CS)(...trend.drops.map(({ stage, usualRate, rate, runs }) => `⚠️ \`${stage}\` used to hit: ${(0,quantity/* formatPercent */.l9)(usualRate)} in the ${(0,quantity/* pluralLast */.ve)(runs, 'run')}, now ${(0,quantity/* formatPercent */.l9)(rate)}.`), trend.timeSavedInAllMs === 0
        ? undefined
        : `Time ${trend.timeSavedInAllMs < 0 ? 'lost' : 'saved'} in all known runs: ${(0,quantity/* formatDuration */.a3)(Math.abs(trend.timeSavedInAllMs))}.`, trend.ageNote));
}
/** Less than this is no news. */
const notableLossMs = 1000;
/** Behind a headline: that the cache cost more time than it saved. */
function lossInHeadline(trend) {
    const savedMs = trend?.timeSavedMs ?? 0;
    return savedMs > -notableLossMs ? '' : `; the cache cost ${(0,quantity/* formatDuration */.a3)(-savedMs)} more than it saved`;
}
/** How many steps of each stage came from the cache. Of a first run, in which none could, it is folded away. */
function stagesPart(title, all, firstRun) {
    return (firstRun ? page_document/* foldedPart */.E_ : page_document/* part */.y_)(title, (0,block/* stages */._$)(all));
}
const mostSlow = 8;
/** What is no step is worth a row only when somebody waited for it. */
const notableWaitMs = 1000;
/** What took longest: steps, one that two stages share once, what builds waited for, and other runs that were waited for. */
function slowestPart(all, { waits, phases }) {
    const steps = (0,own_steps/* ownSteps */.y)(all)
        .filter(({ verdict }) => verdict === 'executed' || verdict === 'failed')
        .map((step) => ({
        durationMs: step.durationMs,
        failed: step.verdict === 'failed',
        place: (0,page_stage/* stageTitle */.L9)(step),
        text: (0,figures/* stepText */.uw)(step),
    }));
    const locks = phases.filter(({ name }) => name.startsWith('wait for '));
    const waited = [
        ...waits.map((wait) => ({ durationMs: wait.durationMs, text: waitText(wait) })),
        ...locks.map(({ name, durationMs }) => ({ durationMs, text: (0,printable/* printableLine */.oy)(name, 120) })),
    ]
        .filter(({ durationMs }) => durationMs >= notableWaitMs)
        .map((one) => ({ ...one, failed: false, place: '' }));
    const slowest = [...steps, ...waited].toSorted((a, b) => b.durationMs - a.durationMs).slice(0, mostSlow);
    return (0,page_document/* part */.y_)('What took longest', (0,block/* table */.tp)([(0,block/* asQuantity */.oR)('Time'), (0,block/* asCode */.qM)('Stage'), (0,block/* asCode */.qM)('Step')], slowest.map(({ durationMs, failed, place, text }) => [
        `${failed ? 'failed after ' : ''}${(0,quantity/* formatDuration */.a3)(durationMs)}`,
        place,
        text,
    ]), { tones: slowest.map(({ failed }) => (failed ? 'failed' : undefined)) }));
}
/** More bars than this make a picture that nobody reads. */
const mostTimelineSteps = 30;
function timelinePart(run) {
    return (0,page_document/* part */.y_)('Timeline', planTimeline(run, mostTimelineSteps));
}
const sourceStates = {
    ok: { words: '✅ ok', tone: undefined },
    absent: { words: '⚪ absent', tone: 'none' },
    'no-access': { words: '⚠️ no access', tone: 'failed' },
    broken: { words: '⚠️ broken', tone: 'failed' },
    failed: { words: '⚠️ failed', tone: 'failed' },
    'not-used': { words: '⚪ not used', tone: 'none' },
};
/** Where hits could come from. Open where one calls for attention. */
function sourcesPart(sources) {
    const tones = sources.map(({ state }) => sourceStates[state].tone);
    const notOk = sources.filter(({ state }) => state !== 'ok').length;
    const make = tones.includes('failed') ? page_document/* part */.y_ : page_document/* foldedPart */.E_;
    return make(`Cache sources: ${notOk === 0 ? 'all ok' : `${notOk} of ${sources.length} not ok`}`, (0,block/* table */.tp)(['Layer', (0,block/* asDigest */.J6)('Source'), 'State'], sources.map(({ layer, reference, state, detail }) => [
        layer,
        reference,
        `${sourceStates[state].words}${detail === undefined ? '' : `: ${(0,printable/* printableLine */.oy)(detail, 500)}`}`,
    ]), { tones }));
}
/** Images from elsewhere. Open where one has moved that the layers are not built on: a prewarm would take it over. */
function externalImagesPart(images) {
    const moved = images.filter(({ movedSince }) => movedSince !== undefined);
    const make = moved.some(({ used, upstream }) => used !== upstream) ? page_document/* part */.y_ : page_document/* foldedPart */.E_;
    return make(`External images: ${images.length}${moved.length === 0 ? '' : `, ${moved.length} moved upstream`}`, (0,block/* table */.tp)([(0,block/* asCode */.qM)('Image'), (0,block/* asDigest */.J6)('Recorded'), (0,block/* asDigest */.J6)('Used'), (0,block/* asDigest */.J6)('Upstream now'), 'Moved', 'Note'], images.map(({ name, recorded, used, upstream, movedSince, note }) => [
        name,
        recorded ?? 'unknown',
        used ?? 'unknown',
        upstream ?? 'unknown',
        movedSince === undefined
            ? ''
            : `since ${(0,quantity/* formatInstant */.r4)((0,printable/* printableLine */.oy)(movedSince, 40))} at the earliest`,
        note ?? '',
    ]), { tones: images.map(({ movedSince }) => (movedSince === undefined ? undefined : 'none')) }));
}
const stepTones = {
    hit: undefined,
    executed: 'changed',
    failed: 'failed',
    'not-measured': 'none',
};
function everyStepPart(all) {
    const count = all.reduce((total, { steps }) => total + steps.length, 0);
    return (0,page_document/* foldedPart */.E_)(`Every step (${count})`, ...all.map((stage) => (0,block/* table */.tp)([(0,block/* asQuantity */.oR)('No.'), (0,block/* asCode */.qM)('Step'), 'Verdict', (0,block/* asQuantity */.oR)('Executed'), (0,block/* asQuantity */.oR)('Loaded')], stage.steps.map((step) => [
        `${step.index}/${step.total}`,
        step.instruction,
        verdictInWords(step),
        step.verdict !== 'hit' && step.durationMs > 0 ? (0,quantity/* formatDuration */.a3)(step.durationMs) : '',
        step.loadedBytes > 0 ? (0,quantity/* formatBytes */.z3)(step.loadedBytes) : '',
    ]), { title: (0,page_stage/* stageTitle */.L9)(stage), tones: stage.steps.map(({ verdict }) => stepTones[verdict]) })));
}
/** What became of a step: `hit`, `hit, inferred`, `executed, shared with python-deps`. */
function verdictInWords(step) {
    return [
        step.verdict === 'not-measured' ? 'not measured' : step.verdict,
        step.verdict === 'hit' && step.inferred ? 'inferred' : '',
        sharedInWords(step),
        step.cacheError === undefined ? '' : `cache failed: ${(0,printable/* printableLine */.oy)(step.cacheError, 200)}`,
    ]
        .filter((word) => word !== '')
        .join(', ');
}
/** The stage, the platform, or both whose name the step bears. */
function sharedInWords({ sharedWith, sharedWithPlatform }) {
    const names = [sharedWith, sharedWithPlatform].flatMap((name) => name === undefined ? [] : [(0,printable/* printableLine */.oy)(name, 80)]);
    return names.length === 0 ? '' : `shared with ${names.join(' for ')}`;
}
/** What is said of a run only where it is unusual, as facts. */
function unusualFacts({ attempts, quarter, quarterOpened, }) {
    return {
        attempts: attempts > 1 ? `${attempts} attempts` : undefined,
        quarter: quarterOpened ? `opened ${(0,printable/* printableLine */.oy)(quarter, 40)}` : undefined,
    };
}
/** What layers were looked up, built and written with. */
function aboutLayers(report) {
    const { image, quarter, write, builder, revision, startedAt, runUrl } = report;
    return {
        Layers: `\`${(0,printable/* printableLine */.oy)(image, 200)}\` ${(0,printable/* printableLine */.oy)(quarter, 40)}`,
        // A notice says why it does not; and a run without an address is in a terminal, where nobody asks.
        Writes: write.writes && runUrl !== undefined ? (0,printable/* printableLine */.oy)(write.reason, 300) : undefined,
        Builder: builder === undefined
            ? undefined
            : `\`${(0,printable/* printableLine */.oy)(builder.name, 80)}\` (${(0,printable/* printableLine */.oy)(builder.driver, 40)})`,
        BuildKit: builder?.buildkit,
        buildx: builder?.buildx,
        Revision: revision === undefined ? undefined : `\`${(0,printable/* printableLine */.oy)(revision).slice(0, 12)}\``,
        Started: (0,quantity/* formatInstant */.r4)((0,printable/* printableLine */.oy)(startedAt, 40)),
    };
}


/***/ }),

/***/ 95246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound),
/* harmony export */   c: () => (/* binding */ generationAt)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** When the generation was made that a run committed, or found and verified, in ISO 8601; null: it did neither. */
function generationAt({ commit, state }, { verifies }) {
    if (commit?.kind === 'committed')
        return commit.record.createdAt;
    return (verifies ? state?.lookup.record?.createdAt : undefined) ?? null;
}
function nothingFound(write) {
    return {
        state: undefined,
        project: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
        requests: () => _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noRequests */ .Il,
    };
}


/***/ }),

/***/ 49813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G_: () => (/* binding */ executedInWords),
/* harmony export */   L9: () => (/* binding */ stageTitle),
/* harmony export */   Lx: () => (/* binding */ rateInWords),
/* harmony export */   Xq: () => (/* binding */ hitDetail),
/* harmony export */   fx: () => (/* binding */ otherCounts)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


/** `python-deps`, with its platform where there are several, and its lines where it is a part of a stage: `app (lines 1–14)`. */
function stageTitle({ stage, platform, lines, }) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(lines === undefined ? stage : stage.replace(/@[^@]*$/, ''), 80);
    const details = [
        ...(platform === undefined ? [] : [(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(platform, 40)]),
        ...(lines === undefined ? [] : [`lines ${lines.first}–${lines.last}`]),
    ];
    return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
/** `87.5 %`, or why there is no such number. */
function rateInWords({ hitRate, steps }) {
    if (hitRate !== undefined)
        return (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(hitRate);
    return steps.length === 0 ? 'no steps' : 'not measured';
}
/** What else may have become of steps: a column for each that there is in any of the stages. */
function otherCounts(stages) {
    return [
        { title: 'Failed', countOf: ({ failed }) => failed },
        { title: 'Not measured', countOf: ({ notMeasured }) => notMeasured },
    ].filter(({ countOf }) => stages.some((stage) => countOf(stage) > 0));
}
/** `2 in 31.9 s` */
function executedInWords({ executed, executedMs }) {
    return executed === 0 ? '0' : `${executed} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(executedMs)}`;
}
/** How the steps that hit came about: `3 inferred; 2 loaded, 34 MB in 2.1 s`. Empty when there is nothing to add. */
function hitDetail(stage) {
    return [
        stage.inferred > 0 ? `${stage.inferred} inferred` : '',
        stage.loaded > 0
            ? `${stage.loaded} loaded, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(stage.loadedBytes)} in ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(stage.loadedMs)}`
            : '',
    ]
        .filter((part) => part !== '')
        .join('; ');
}


/***/ })

};

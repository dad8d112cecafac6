export const id = 4585;
export const ids = [4585];
export const modules = {

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27582);

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(2532), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(2532), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context),
    nothing: ({ write }) => (0,_layers_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(1843), __webpack_require__.e(6451), __webpack_require__.e(3433), __webpack_require__.e(9708), __webpack_require__.e(2931), __webpack_require__.e(3522), __webpack_require__.e(4614)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(6451), __webpack_require__.e(2081), __webpack_require__.e(1354)]).then(__webpack_require__.bind(__webpack_require__, 22081));
        return prewarmReport({ inputs, project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(1843), __webpack_require__.e(6451), __webpack_require__.e(3433), __webpack_require__.e(9708), __webpack_require__.e(2931), __webpack_require__.e(3522), __webpack_require__.e(4614)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 24585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prewarmCommand: () => (/* binding */ prewarmCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/figures.js
var figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var format_printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/layers/figures.js
var layers_figures = __webpack_require__(73939);
// EXTERNAL MODULE: ./lib/layers/parts.js + 1 modules
var parts = __webpack_require__(81263);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/prewarm/page.js





const looks = {
    warm: { mark: '✅', tone: 'good' },
    prewarmed: { mark: '📦', tone: 'changed' },
    built: { mark: '🔨', tone: 'changed' },
    failed: { mark: '❌', tone: 'failed' },
};
/** What people read of a prewarm. */
function prewarmDocument(report) {
    const { stages } = report;
    const sums = (0,layers_figures/* sumSteps */.hp)(stages);
    return (0,page_document/* createDocument */.ui)(report, {
        ...looks[report.outcome],
        headline: headline(report),
        subject: report.image,
        facts: {
            'hit-rate': (0,layers_figures/* rateInWords */.Lx)(report.dependencyHitRate, sums),
            executed: countsInWords(sums),
            loaded: sums.measured > 0 ? `${(0,quantity/* formatBytes */.z3)(sums.loadedBytes)} of cached layers loaded` : undefined,
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
            ...(0,parts/* unusualFacts */.hH)(report),
        },
        tiles: tiles(report, sums),
        parts: [
            (0,parts/* layersPart */.Sh)(report.layers),
            (0,parts/* missPart */.Ul)(report.misses),
            (0,parts/* trendPart */.DR)(report.trend),
            (0,parts/* stagesPart */.ZD)('Steps from cache', stages),
            (0,parts/* slowestPart */.z1)(stages),
            (0,parts/* timelinePart */.Xk)(report),
            (0,parts/* sourcesPart */.Yb)(report.cacheSources),
            (0,parts/* externalImagesPart */.xY)(report.externalImages),
            (0,parts/* layerDetailsPart */.R4)(report),
            (0,parts/* everyStepPart */.X6)(stages),
        ],
        about: (0,parts/* aboutLayers */.Wq)(report),
    });
}
function headline({ outcome, layers }) {
    switch (outcome) {
        case 'warm':
            return layers.length === 1 ? 'Warm: the layer is up to date' : 'Warm: every layer is up to date';
        case 'prewarmed':
            return withDetail('Prewarmed', layers, { refreshed: 'refreshed', rebuilt: 'rebuilt' });
        case 'built':
            return withDetail('Built, nothing pushed', layers, { 'built-not-pushed': 'outdated' });
        case 'failed':
            return withDetail('Failed', layers, { failed: '', 'not-built': 'not built' });
    }
}
/** `words`: what layers in a state are called. */
function withDetail(text, layers, words) {
    const detail = Object.entries(words).flatMap(([state, word]) => {
        const names = layers.filter((layer) => layer.state === state).map(({ name }) => name);
        return names.length === 0 ? [] : [`${listNames(names)} ${word}`.trim()];
    });
    return detail.length === 0 ? text : `${text}: ${detail.join(', ')}`;
}
const mostNames = 4;
/** `base`, `base and node`, `base, python and node`; of many, how many. */
function listNames(names) {
    if (names.length > mostNames)
        return `${names.length} layers`;
    const printable = names.map((name) => (0,format_printable/* printableLine */.oy)(name, 60));
    const last = printable.pop() ?? '';
    return printable.length === 0 ? last : `${printable.join(', ')} and ${last}`;
}
function countsInWords(sums) {
    const { hit, executed, failed, notMeasured, measured, executedMs, failedMs } = sums;
    const counts = [
        ...(measured > 0 ? [`${(0,quantity/* plural */.LS)(hit, 'step')} hit`] : []),
        ...(executed > 0 ? [`${executed} executed in ${(0,quantity/* formatDuration */.a3)(executedMs)}`] : []),
        ...(failed > 0 ? [`${failed} failed after ${(0,quantity/* formatDuration */.a3)(failedMs)}`] : []),
        ...(notMeasured > 0 ? [`${notMeasured} not measured`] : []),
    ];
    return counts.length === 0 ? undefined : counts.join(', ');
}
function tiles({ dependencyHitRate, durationMs, attempts }, { hit, executed, failed, notMeasured, measured, executedMs, failedMs, loadedBytes }) {
    if (measured + notMeasured === 0)
        return {};
    return {
        'hit-rate': {
            title: 'From cache',
            value: dependencyHitRate === undefined ? 'not measured' : (0,quantity/* formatPercent */.l9)(dependencyHitRate),
            note: measured === 0
                ? (0,quantity/* plural */.LS)(notMeasured, 'step')
                : `${hit} of ${(0,quantity/* plural */.LS)(measured, 'step')}${notMeasured > 0 ? `, ${notMeasured} not measured` : ''}`,
        },
        executed: {
            title: 'Executed',
            value: measured === 0 ? 'nothing' : (0,quantity/* formatDuration */.a3)(executedMs + failedMs),
            note: `${(0,quantity/* plural */.LS)(executed, 'step')}${failed > 0 ? `, ${failed} failed` : ''}`,
        },
        loaded: {
            title: 'Cached layers loaded',
            value: measured === 0 ? 'nothing' : (0,quantity/* formatBytes */.z3)(loadedBytes),
            note: measured > 0 && loadedBytes === 0 ? 'none was needed' : 'to build on them',
        },
        duration: {
            title: 'Duration',
            value: (0,quantity/* formatDuration */.a3)(durationMs),
            note: attempts > 1 ? `${attempts} attempts` : '1 attempt',
        },
    };
}

;// CONCATENATED MODULE: ./lib/commands/prewarm/outputs.js


/** The action's outputs: name → text. */
function prewarmOutputs(report) {
    const current = report.layers.filter((layer) => layer.state === 'current' || layer.state === 'rebuilt' || layer.state === 'refreshed');
    const committed = report.error === undefined;
    return {
        'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
        figures: JSON.stringify(prewarmFigures(report)),
        report: JSON.stringify(report),
        digests: JSON.stringify(committed ? Object.fromEntries(current.map((layer) => [layer.name, layer.digest])) : {}),
        changed: JSON.stringify(committed ? report.layers.filter((layer) => layer.changed).map((layer) => layer.name) : []),
        quarter: report.quarter,
        pushed: String(committed && report.layers.some((layer) => layer.state === 'rebuilt' || layer.state === 'refreshed')),
    };
}
/** What the closing summary of a pipeline tells of it. */
function prewarmFigures(report) {
    return {
        ...(0,figures/* runFigures */.jU)('prewarm', report),
        ...(0,figures/* documentFigures */.LF)(prewarmDocument(report)),
        hitRate: report.dependencyHitRate,
        stages: (0,figures/* stageFigures */.wA)(report.stages),
        misses: (0,figures/* missFigures */.EG)(report.misses),
    };
}

;// CONCATENATED MODULE: ./lib/commands/prewarm/index.js




/** Builds and pushes the dependency layers that are outdated. */
const prewarmCommand = (0,command/* defineCommand */.N)({
    metadata: 'action.yml',
    ...prewarm_run/* prewarmRun */.A,
    page: prewarmDocument,
    outputs: prewarmOutputs,
});


/***/ })

};

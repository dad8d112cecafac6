export const id = 8833;
export const ids = [8833];
export const modules = {

/***/ 38833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCommand: () => (/* binding */ buildCommand)
});

// EXTERNAL MODULE: ./lib/commands/figures.js
var figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/layers/figures.js
var layers_figures = __webpack_require__(73939);
// EXTERNAL MODULE: ./lib/layers/parts.js + 1 modules
var parts = __webpack_require__(81263);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/build/page.js





const marks = {
    pushed: '🚀',
    loaded: '✅',
    built: '🔨',
    failed: '❌',
};
const mostTags = 5;
const mostTiles = 4;
/** What people read of a build: of the layers and of the application. */
function buildDocument(report) {
    const { dependencies, app, coverage } = report;
    // A hit rate that is too low fails the run although the image is there.
    const failed = report.error !== undefined || report.outcome === 'failed';
    const stages = [...dependencies.stages, ...app.stages];
    return (0,page_document/* createDocument */.ui)(report, {
        mark: failed ? marks.failed : marks[report.outcome],
        tone: failed ? 'failed' : report.outcome === 'built' ? 'changed' : 'good',
        headline: headline(report),
        subject: report.image,
        facts: facts(report),
        where: where(report),
        tiles: tiles(report),
        parts: [
            (0,parts/* layersPart */.Sh)(dependencies.layers),
            ...coverage.map((one) => coveragePart(one, coverage.length > 1)),
            (0,parts/* missPart */.Ul)(report.misses),
            (0,page_document/* part */.y_)('Advice', (0,block/* advice */.v9)(report.advice.map(advicePiece))),
            (0,parts/* trendPart */.DR)(report.trend),
            (0,parts/* stagesPart */.ZD)('Steps of the application', app.stages),
            (0,parts/* stagesPart */.ZD)('Steps of the dependencies', dependencies.stages),
            (0,parts/* slowestPart */.z1)(stages),
            (0,parts/* timelinePart */.Xk)({ ...dependencies, durationMs: report.durationMs, stages }),
            (0,parts/* sourcesPart */.Yb)([...dependencies.cacheSources, ...appSource(report)]),
            (0,parts/* externalImagesPart */.xY)(dependencies.externalImages),
            applicationPart(report),
            (0,parts/* layerDetailsPart */.R4)(dependencies),
            (0,parts/* everyStepPart */.X6)(stages),
        ],
        about: (0,parts/* aboutLayers */.Wq)(dependencies),
    });
}
function headline(report) {
    const { outcome, error, dependencies, prewarmNeeded } = report;
    const rest = `${prewarmNeeded ? '; a layer is outdated' : ''}${error === undefined ? '' : ', but the run failed'}`;
    switch (outcome) {
        case 'pushed':
            return `Built and pushed${onLayers(report)}${rest}`;
        case 'loaded':
            return `Built and loaded${onLayers(report)}${rest}`;
        case 'built':
            return `Built${onLayers(report)}, not pushed${rest}`;
        case 'failed':
            return dependencies.error === undefined
                ? 'The build of the application failed'
                : 'The layers could not be prepared';
    }
}
function onLayers({ app, dependencies, layersAs }) {
    const layers = dependencies.layers.length;
    if (layersAs === 'cache')
        return layers === 0 ? '' : ` with ${(0,quantity/* plural */.LS)(layers, 'layer')} as cache`;
    const standing = Object.keys(app.standsOn).length;
    return standing === 0 ? '' : ` on ${standing} of ${(0,quantity/* plural */.LS)(layers, 'layer')}`;
}
function facts(report) {
    const { dependencies, trend } = report;
    const words = stepsInWords(report);
    return {
        'hit-rate': `dependencies ${(0,layers_figures/* rateInWords */.Lx)(dependencies.dependencyHitRate, (0,layers_figures/* sumSteps */.hp)(dependencies.stages))}`,
        executed: words === undefined ? undefined : `application: ${words}`,
        saved: trend?.timeSavedMs ? `${(0,quantity/* formatDuration */.a3)(trend.timeSavedMs)} saved` : undefined,
        duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        ...(0,parts/* unusualFacts */.hH)(dependencies),
    };
}
/** `1 hit, 2 executed` of the application's own steps; none when none was measured. */
function stepsInWords({ app }) {
    const { hit, executed, failed, measured } = (0,layers_figures/* sumSteps */.hp)(app.stages);
    if (measured === 0)
        return undefined;
    return `${hit} hit, ${executed} executed${failed === 0 ? '' : `, ${failed} failed`}`;
}
/** Where the image is, and under which names. */
function where({ app }) {
    const repository = app.reference?.split('@')[0];
    const names = app.tags.map((tag) => repository !== undefined && tag.startsWith(`${repository}:`) ? tag.slice(repository.length + 1) : tag);
    const shown = names.slice(0, mostTags).map((name) => `\`${name}\``);
    const tags = `${shown.join(', ')}${names.length > mostTags ? ` and ${names.length - mostTags} more` : ''}`;
    if (app.reference !== undefined)
        return `\`${app.reference}\`${tags === '' ? '' : `, tagged ${tags}`}${app.loaded ? ', and in the engine' : ''}`;
    return app.loaded && tags !== '' ? `In the engine as ${tags}` : undefined;
}
/** The most important numbers, of what is known. */
function tiles(report) {
    const { dependencies, app, trend } = report;
    const { dependencyHitRate } = dependencies;
    const { hit, measured } = (0,layers_figures/* sumSteps */.hp)(dependencies.stages);
    const words = stepsInWords(report);
    const [coverage] = report.coverage;
    const all = {
        'hit-rate': measured === 0 || dependencyHitRate === undefined
            ? undefined
            : {
                title: 'Dependencies from cache',
                value: (0,quantity/* formatPercent */.l9)(dependencyHitRate),
                note: `${hit} of ${(0,quantity/* plural */.LS)(measured, 'step')}`,
            },
        executed: words === undefined
            ? undefined
            : {
                title: 'Application executed',
                value: (0,quantity/* formatDuration */.a3)(app.stages.flatMap(({ steps }) => steps).reduce((total, step) => total + step.durationMs, 0)),
                note: words,
            },
        download: coverage === undefined
            ? undefined
            : {
                title: report.coverage.length > 1 ? `A server downloads (${coverage.platform})` : 'A server downloads',
                value: (0,quantity/* formatBytes */.z3)(coverage.totalBytes - coverage.byDigest.bytes),
                note: `of ${(0,quantity/* formatBytes */.z3)(coverage.totalBytes)}, with the layers and containerd's store`,
            },
        saved: trend?.timeSavedMs
            ? {
                title: 'Time saved',
                value: (0,quantity/* formatDuration */.a3)(trend.timeSavedMs),
                note: `${(0,quantity/* formatDuration */.a3)(trend.timeSavedInAllMs)} in all known runs`,
            }
            : undefined,
        duration: {
            title: 'Duration',
            value: (0,quantity/* formatDuration */.a3)(report.durationMs),
            note: app.durationMs === undefined ? 'the whole run' : `the application ${(0,quantity/* formatDuration */.a3)(app.durationMs)}`,
        },
    };
    const known = Object.entries(all).flatMap(([name, tile]) => tile === undefined ? [] : [[name, tile]]);
    // The duration alone stands in the header already.
    return known.length === 1 ? {} : Object.fromEntries(known.slice(0, mostTiles));
}
/** The application's own cache source, as one more of the layers'. */
function appSource({ app: { cache } }) {
    if (cache === undefined)
        return [];
    const written = {
        written: 'written by this run',
        'not-written': 'not written by this run',
        failed: 'could not be written, but the image is complete',
    }[cache.written];
    const detail = cache.detail === undefined ? written : `${cache.detail}; ${written}`;
    return [{ layer: 'application', reference: cache.reference, state: cache.state, detail }];
}
function applicationPart({ app }) {
    const rows = Object.entries(app.standsOn).map(([layer, digest]) => [layer, digest]);
    return (0,page_document/* foldedPart */.E_)(rows.length === 0 ? 'The application' : 'The application and its layers', (0,block/* prose */.CS)(app.target === undefined ? undefined : `Target: \`${app.target}\``, ...app.tags.map((tag) => `Tag: \`${tag}\``)), (0,block/* table */.tp)([(0,block/* column */.fi)('Layer'), (0,block/* column */.fi)('Built on digest', 'digest')], rows));
}
function coveragePart(coverage, severalPlatforms) {
    const { byDigest, prefix, byLayer } = coverage;
    return (0,page_document/* part */.y_)(`What a server with the layers holds already${severalPlatforms ? ` (${coverage.platform})` : ''}`, (0,block/* bars */.n_)([
        heldBar('containerd image store', coverage, byDigest.bytes, segments(coverage)),
        heldBar('classic image store', coverage, prefix.bytes, [
            { label: `${(0,quantity/* formatBytes */.z3)(prefix.bytes)} held`, percent: shareOf(coverage, prefix.bytes) },
        ]),
    ]), (0,block/* table */.tp)([(0,block/* column */.fi)('Layer'), (0,block/* column */.fi)('Size', 'quantity'), (0,block/* column */.fi)('Adds', 'quantity'), (0,block/* column */.fi)('Because')], byLayer.map((layer) => [
        layer.layer,
        (0,quantity/* formatBytes */.z3)(layer.sizeBytes),
        (0,quantity/* formatBytes */.z3)(layer.own.bytes),
        worth(layer),
    ])));
}
function heldBar(label, coverage, bytes, segments) {
    const rest = `${(0,quantity/* formatBytes */.z3)(coverage.totalBytes - bytes)} to download`;
    return {
        label,
        percent: shareOf(coverage, bytes),
        note: `${rest} of ${(0,quantity/* formatBytes */.z3)(coverage.totalBytes)}`,
        segments,
        rest,
    };
}
function shareOf({ totalBytes }, bytes) {
    return totalBytes === 0 ? 0 : (bytes / totalBytes) * 100;
}
/** What each layer adds. Layers that hold the same blob all count it, so together it is cut to what is held. */
function segments(coverage) {
    let left = coverage.byDigest.bytes;
    return coverage.byLayer.flatMap(({ layer, own }) => {
        const bytes = Math.min(left, own.bytes);
        left -= bytes;
        return bytes === 0
            ? []
            : [{ label: `${layer} ${(0,quantity/* formatBytes */.z3)(bytes)}`, percent: shareOf(coverage, bytes) }];
    });
}
function worth({ own, useless }) {
    return useless ?? `${(0,quantity/* plural */.LS)(own.layers, 'blob')} of it ${own.layers === 1 ? 'is' : 'are'} in the image`;
}
function advicePiece(piece) {
    return {
        title: piece.title,
        lead: `Saves ${savings(piece)}: ${piece.when}.`,
        text: piece.detail,
        note: `\`${piece.file}\`, line ${piece.line}. More in docs/advice/${piece.name}.md; \`skip-advice: ${piece.name}\` switches this off.`,
        code: piece.suggestion,
    };
}
function savings({ savesBytes, savesMs }) {
    return [
        ...(savesBytes === undefined ? [] : [(0,quantity/* formatBytes */.z3)(savesBytes)]),
        ...(savesMs === undefined ? [] : [(0,quantity/* formatDuration */.a3)(savesMs)]),
    ].join(' and ');
}

;// CONCATENATED MODULE: ./lib/commands/build/outputs.js


/** The outputs of the action build: name → text. `metadata` as buildx wrote it. */
function buildOutputs(report, { metadata, imageId }) {
    const { app, coverage } = report;
    return {
        digest: app.digest ?? '',
        image: app.reference ?? '',
        tags: JSON.stringify(app.tags),
        imageid: imageId,
        metadata: metadata === undefined ? '' : JSON.stringify(metadata),
        'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
        'prewarm-needed': String(report.prewarmNeeded),
        // What each layer adds is in the report.
        coverage: coverage.length === 0 ? '' : JSON.stringify(coverage.map(({ byLayer, ...all }) => all)),
        figures: JSON.stringify(buildFigures(report)),
        report: JSON.stringify(report),
    };
}
/** What the closing summary of a pipeline tells of it. */
function buildFigures(report) {
    return {
        ...(0,figures/* runFigures */.jU)('build', report),
        ...(0,figures/* documentFigures */.LF)(buildDocument(report)),
        hitRate: report.dependencyHitRate,
        stages: (0,figures/* stageFigures */.wA)([...report.dependencies.stages, ...report.app.stages]),
        misses: (0,figures/* missFigures */.EG)(report.misses),
        image: report.app.reference,
    };
}

;// CONCATENATED MODULE: ./lib/commands/build/index.js


/** Builds the application on its layers. */
const buildCommand = {
    metadata: 'build/action.yml',
    async run(session) {
        const { buildSession } = await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(6752), __webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(4006), __webpack_require__.e(5454), __webpack_require__.e(7513), __webpack_require__.e(1582), __webpack_require__.e(6610), __webpack_require__.e(6301), __webpack_require__.e(1684), __webpack_require__.e(4760), __webpack_require__.e(6404), __webpack_require__.e(1449)]).then(__webpack_require__.bind(__webpack_require__, 75395));
        const { report, app } = await buildSession(session);
        return { report, left: app };
    },
    page: buildDocument,
    outputs: buildOutputs,
};


/***/ })

};

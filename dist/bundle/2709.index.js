export const id = 2709;
export const ids = [2709];
export const modules = {

/***/ 92431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unbuiltApp),
/* harmony export */   W: () => (/* binding */ stateAfter)
/* harmony export */ });
/* harmony import */ var _layers_bake_build_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(646);

/** Of an application whose build has not begun. */
const unbuiltApp = {
    node: undefined,
    inputs: undefined,
    standsOn: new Map(),
    steps: [],
    ofLayers: _layers_bake_build_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .noBuilds */ .f,
    digest: undefined,
    reference: undefined,
    image: undefined,
    imageId: '',
    metadata: undefined,
    output: '',
    pushed: false,
    loaded: false,
    cache: undefined,
    writtenCache: undefined,
    otherCaches: [],
    cacheDigest: undefined,
    sideBySide: { pushMs: 0, writeMs: new Map() },
    cacheUploadBytes: 0,
    durationMs: undefined,
};
/** The layers with what the application's builds told of them. */
function stateAfter({ found }, { ofLayers }) {
    const { steps, waits, failedImports, moved } = (0,_layers_bake_build_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .addNotes */ .Z)(found.state, ofLayers);
    return { ...found.state, steps, waits, failedImports, moved };
}


/***/ }),

/***/ 13177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nothingBuilt)
/* harmony export */ });
/* harmony import */ var _layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95246);
/* harmony import */ var _app_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92431);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90142);



function nothingBuilt({ inputs, write }) {
    return {
        layers: (0,_layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)((0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .decideLayersWrite */ .ej)(inputs, write)),
        cache: undefined,
        app: _app_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .unbuiltApp */ .H,
        ended: 'layers',
        misses: [],
        coverage: [],
        advice: [],
    };
}


/***/ }),

/***/ 32709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCommand: () => (/* binding */ buildCommand)
});

// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/commands/build/found.js
var found = __webpack_require__(13177);
// EXTERNAL MODULE: ./lib/core/layers/whole-layer.js
var whole_layer = __webpack_require__(10505);
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/commands/images/totals.js
var images_totals = __webpack_require__(110);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/layers/report/figures.js
var figures = __webpack_require__(27852);
// EXTERNAL MODULE: ./lib/layers/report/first-run.js
var first_run = __webpack_require__(7831);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/figures.js
var commands_figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/commands/images/figures.js
var images_figures = __webpack_require__(97564);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/layers/report/ledger-part.js
var ledger_part = __webpack_require__(83136);
// EXTERNAL MODULE: ./lib/layers/report/moved-part.js
var moved_part = __webpack_require__(90962);
// EXTERNAL MODULE: ./lib/layers/report/parts.js + 3 modules
var parts = __webpack_require__(35841);
;// CONCATENATED MODULE: ./lib/commands/build/page.js









const marks = {
    pushed: '🚀',
    loaded: '✅',
    built: '🔨',
    failed: '❌',
};
const mostTags = 5;
/** What people read of a build: of the layers and of the application. */
function buildDocument(report) {
    const { dependencies, app, coverage } = report;
    // A hit rate that is too low fails the run although the image is there.
    const failed = report.error !== undefined || report.outcome === 'failed';
    const stages = [...dependencies.stages, ...app.stages];
    const firstRun = (0,first_run/* isFirstRun */.sK)(dependencies);
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
            firstRun ? undefined : (0,parts/* missPart */.Ul)(report.misses),
            (0,page_document/* part */.y_)('Advice', (0,block/* advice */.v9)(report.advice.map(advicePiece))),
            (0,parts/* trendPart */.DR)(report.trend),
            (0,ledger_part/* ledgerPart */.N)(report.trend?.ledger, dependencies.layers),
            (0,parts/* stagesPart */.ZD)('Steps of the application', app.stages, firstRun),
            (0,parts/* stagesPart */.ZD)('Steps of the dependencies', dependencies.stages, firstRun),
            (0,parts/* slowestPart */.z1)(stages, dependencies),
            (0,parts/* timelinePart */.Xk)({ ...dependencies, durationMs: report.durationMs, stages }),
            (0,parts/* sourcesPart */.Yb)([...dependencies.cacheSources, ...appSource(report)]),
            (0,parts/* externalImagesPart */.xY)(dependencies.externalImages),
            (0,moved_part/* movedPart */.V)(report.transfer, dependencies.layers, app.transfer),
            applicationPart(report),
            (0,parts/* layerDetailsPart */.R4)(dependencies),
            (0,parts/* everyStepPart */.X6)(stages),
        ],
        about: (0,parts/* aboutLayers */.Wq)(dependencies),
    });
}
function headline(report) {
    const { outcome, error, dependencies, prewarmNeeded } = report;
    const rest = `${prewarmNeeded ? '; a layer is outdated' : ''}${(0,parts/* lossInHeadline */.Tv)(report.trend)}${error === undefined ? '' : ', but the run failed'}`;
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
    const standing = layersBelow(app, dependencies).size;
    return standing === 0 ? '' : ` on ${standing} of ${(0,quantity/* plural */.LS)(layers, 'layer')}`;
}
/** The layers that the application is built on, and those that they are built on: all of them serve it. */
function layersBelow({ standsOn }, { layers }) {
    const below = new Set();
    const visit = (name) => {
        if (below.has(name))
            return;
        below.add(name);
        layers.find((layer) => layer.name === name)?.standsOn.forEach(visit);
    };
    Object.keys(standsOn).forEach(visit);
    return below;
}
function facts(report) {
    const { dependencies, trend } = report;
    const words = stepsInWords(report);
    return {
        'hit-rate': (0,first_run/* isFirstRun */.sK)(dependencies)
            ? first_run/* firstRunWords */.Tw
            : `dependencies ${(0,figures/* rateInWords */.Lx)(dependencies.dependencyHitRate, (0,figures/* sumSteps */.hp)(dependencies.stages))}`,
        executed: words === undefined ? undefined : `application: ${words}`,
        saved: trend?.timeSavedMs ? (0,quantity/* formatSaved */.LT)(trend.timeSavedMs) : undefined,
        moved: (0,moved_part/* movedInWords */.q)(report.transfer),
        duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        ...(0,parts/* unusualFacts */.hH)(dependencies),
    };
}
/** `1 hit, 2 executed` of the application's own steps; none when none was measured. */
function stepsInWords({ app }) {
    const { hit, executed, failed, measured } = (0,figures/* sumSteps */.hp)(app.stages);
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
/** In the order of their weight. */
function tiles(report) {
    const { dependencies, app, trend } = report;
    const { dependencyHitRate } = dependencies;
    const { hit, measured } = (0,figures/* sumSteps */.hp)(dependencies.stages);
    const ofApp = (0,figures/* sumSteps */.hp)(app.stages);
    const words = stepsInWords(report);
    const [coverage] = report.coverage;
    return {
        'hit-rate': (0,first_run/* isFirstRun */.sK)(dependencies)
            ? first_run/* firstRunTile */.eV
            : (0,page_document/* tile */.Vs)('Dependencies from cache', measured === 0 ? undefined : (0,known/* ifKnown */.HP)(dependencyHitRate, quantity/* formatPercent */.l9), `${hit} of ${(0,quantity/* plural */.LS)(measured, 'step')}`),
        duration: (0,page_document/* durationTile */.rd)(report.durationMs, app.durationMs === undefined ? undefined : `the application ${(0,quantity/* formatDuration */.a3)(app.durationMs)}`),
        saved: (0,parts/* savedTile */.ol)(trend),
        download: coverage === undefined
            ? undefined
            : (0,page_document/* tile */.Vs)(report.coverage.length > 1 ? `A server downloads (${coverage.platform})` : 'A server downloads', (0,quantity/* formatBytes */.z3)(coverage.totalBytes - coverage.byDigest.bytes), `of ${(0,quantity/* formatBytes */.z3)(coverage.totalBytes)}, with the layers and containerd's store`),
        executed: words === undefined
            ? undefined
            : (0,page_document/* tile */.Vs)('Application executed', (0,quantity/* formatDuration */.a3)(ofApp.executedMs + ofApp.failedMs), words),
    };
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
    return (0,page_document/* foldedPart */.E_)(rows.length === 0 ? 'The application' : 'The application and its layers', (0,block/* prose */.CS)(app.target === undefined ? undefined : `Target: \`${app.target}\``, ...app.tags.map((tag) => `Tag: \`${tag}\``)), (0,block/* table */.tp)(['Layer', (0,block/* asDigest */.J6)('Built on digest')], rows));
}
function coveragePart(coverage, severalPlatforms) {
    const { byDigest, prefix, byLayer } = coverage;
    return (0,page_document/* part */.y_)(`What a server with the layers holds already${severalPlatforms ? ` (${coverage.platform})` : ''}`, (0,block/* bars */.n_)([
        heldBar('containerd image store', coverage, byDigest.bytes, segments(coverage)),
        heldBar('classic image store', coverage, prefix.bytes, [
            { label: `${(0,quantity/* formatBytes */.z3)(prefix.bytes)} held`, percent: shareOf(coverage, prefix.bytes) },
        ]),
    ]), (0,block/* table */.tp)(['Layer', (0,block/* asQuantity */.oR)('Size'), (0,block/* asQuantity */.oR)('Adds'), 'Because'], byLayer.map((layer) => [
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

;// CONCATENATED MODULE: ./lib/commands/build/images-page.js









const looks = {
    built: { mark: '🚀', tone: 'good' },
    unchanged: { mark: '✅', tone: 'good' },
    failed: { mark: '❌', tone: 'failed' },
};
function buildImagesDocument(report) {
    const { images, outcome } = report;
    const { all, worked } = (0,page/* countedImages */.Nx)(images);
    return (0,page_document/* createDocument */.ui)(report, {
        ...looks[outcome],
        headline: images_page_headline(report),
        subject: images.map(({ name }) => name).join(', '),
        facts: (0,page/* totalFacts */.QV)(report, isFirst(report)),
        tiles: (0,page/* totalTiles */.c4)(report, isFirst(report), `${worked} of ${(0,quantity/* plural */.LS)(all, 'image')} built`),
        parts: [
            (0,page/* imagesPart */.ON)(images, ['Rebuilt', (0,block/* asQuantity */.oR)('Steps hit'), (0,block/* asQuantity */.oR)('Time'), (0,block/* asQuantity */.oR)('Size'), (0,block/* asDigest */.J6)('Digest')], cells),
            ...(0,page/* pageParts */.kZ)(report, buildDocument),
        ],
    });
}
function cells(report) {
    const { dependencies, app, outcome } = report;
    const { hit, measured } = (0,figures/* sumSteps */.hp)([...dependencies.stages, ...app.stages]);
    const size = app.platforms.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    const made = [
        ...(0,page/* rebuiltLayers */.Ee)(dependencies.layers),
        ...((0,figures/* sumSteps */.hp)(app.stages).executed > 0 ? ['application'] : []),
    ];
    return {
        tone: made.length > 0 ? 'changed' : undefined,
        cells: [
            outcome === 'failed' ? 'failed' : made.length === 0 ? 'nothing' : made.join(', '),
            measured === 0 ? '' : `${hit} of ${measured}`,
            (0,quantity/* formatDuration */.a3)(report.durationMs),
            size === 0 ? '' : (0,quantity/* formatBytes */.z3)(size),
            (0,page/* digestOf */.ol)(app.reference),
        ],
    };
}
/** Nothing was there of any image. */
function isFirst({ images }) {
    const reports = images.flatMap(({ report }) => report ?? []);
    return reports.length > 0 && reports.every(({ dependencies }) => (0,first_run/* isFirstRun */.sK)(dependencies));
}
function images_page_headline({ images, prewarmNeeded }) {
    const { all, worked, leftOut, failed } = (0,page/* countedImages */.Nx)(images);
    if (failed.length > 0)
        return `The build of ${failed.length} of ${(0,quantity/* plural */.LS)(all, 'image')} failed: ${(0,page/* listImages */.v8)(failed.map(({ name }) => name))}`;
    if (worked === 0)
        return `Nothing to build: ${(0,quantity/* plural */.LS)(all, 'image')} unchanged`;
    const toPush = images.filter(({ kind, report }) => kind === 'image' && report !== undefined);
    const pushed = toPush.filter(({ report }) => report?.outcome === 'pushed').length;
    const made = pushed === toPush.length
        ? `Built and pushed ${(0,quantity/* plural */.LS)(worked, 'image')}`
        : `Built ${(0,quantity/* plural */.LS)(worked, 'image')}, ${pushed === 0 ? 'not pushed' : `${pushed} of them pushed`}`;
    return `${made}${leftOut === 0 ? '' : `, ${leftOut} unchanged`}${prewarmNeeded ? '; a layer is outdated' : ''}`;
}
function buildImagesFigures(report) {
    return {
        ...(0,commands_figures/* runFigures */.jU)('build', report),
        ...(0,commands_figures/* documentFigures */.LF)(buildImagesDocument(report)),
        hitRate: isFirst(report) ? undefined : report.dependencyHitRate,
        ...(0,images_figures/* stepFiguresOf */.Xf)(report.images, ({ dependencies, app, misses }) => ({
            stages: [...dependencies.stages, ...app.stages],
            misses: (0,first_run/* isFirstRun */.sK)(dependencies) ? [] : misses,
        })),
        ...(0,images_figures/* imageFiguresOf */.ou)(report.images, ({ outcome, dependencies, dependencyHitRate }) => ({
            outcome,
            hitRate: (0,first_run/* isFirstRun */.sK)(dependencies) ? undefined : dependencyHitRate,
        })),
    };
}

// EXTERNAL MODULE: ./lib/commands/build/layers-policy.js
var layers_policy = __webpack_require__(90142);
;// CONCATENATED MODULE: ./lib/commands/build/images.js





/** A build of each image that bake files name. */
const buildImages = {
    kind: 'build',
    // What is shared is no application: of it, only the layers are pushed.
    arrange: (images) => images.map((image) => image.kind === 'shared'
        ? { ...image, values: { ...image.values, push: 'false', load: 'false' } }
        : image),
    leaveOut: async (context, work) => (await Promise.all(/* import() */[__webpack_require__.e(5072), __webpack_require__.e(9681)]).then(__webpack_require__.bind(__webpack_require__, 67300))).findUnchanged(context, work),
    reference: ({ app }) => app.reference,
    registryOf: ({ inputs }) => inputs.layers.registry,
    base: {
        layerOf: ({ inputs, project }) => (0,whole_layer/* wholeLayer */.$)(project.dockerfile, project.layers, inputs.app.target)?.name,
        mayWrite: ({ inputs, write }) => (0,layers_policy/* decideLayersWrite */.ej)(inputs, write).kind === 'write',
        async recorded(context, { inputs, project, write }) {
            const layersWrite = (0,layers_policy/* decideLayersWrite */.ej)(inputs, write);
            const { recordedDigests } = await __webpack_require__.e(/* import() */ 3584).then(__webpack_require__.bind(__webpack_require__, 73584));
            return recordedDigests(context, {
                inputs: inputs.layers,
                ...{ project, write: layersWrite, policy: (0,layers_policy/* policyOf */.US)(inputs, project, layersWrite) },
            });
        },
        digestOf: ({ layers }, layer) => layers.state?.digests.get(layer),
    },
    whole(report, ends) {
        const totals = (0,images_totals/* totalImages */.X)(ends.map(({ image, found: { layers, app } }) => ({
            stages: image.report?.dependencies.stages ?? [],
            moved: layers.state?.moved,
            metadata: image.report?.transfer.metadata,
            images: app.image === undefined ? [] : [app.image],
        })));
        const { worked } = (0,page/* countedImages */.Nx)(report.images);
        return {
            ...{ ...report, ...totals, kind: 'build' },
            outcome: report.error !== undefined ? 'failed' : worked === 0 ? 'unchanged' : 'built',
            prewarmNeeded: report.images.some((image) => image.report?.prewarmNeeded === true),
        };
    },
    page: buildImagesDocument,
    // What only one image has is empty.
    outputs: (report) => ({
        digest: '',
        image: '',
        images: JSON.stringify(referencesOf(report)),
        // On GitHub a build has tags although it is not pushed. What is shared never gets them.
        tags: JSON.stringify(report.images.flatMap((image) => (image.kind === 'image' ? (image.report?.app.tags ?? []) : []))),
        imageid: '',
        metadata: '',
        'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
        'prewarm-needed': String(report.prewarmNeeded),
        coverage: '',
        figures: JSON.stringify(buildImagesFigures(report)),
        report: JSON.stringify(report),
    }),
};
/** Target → reference by digest, of every target whose image is known. */
function referencesOf({ images }) {
    return Object.fromEntries(images.flatMap(({ targets, reference }) => reference === undefined ? [] : targets.map((target) => [target, reference])));
}

;// CONCATENATED MODULE: ./lib/commands/build/outputs.js



/** The outputs of the action build: name → text. `metadata` as buildx wrote it. */
function buildOutputs(report, { metadata, imageId }) {
    const { app, coverage } = report;
    return {
        digest: app.digest ?? '',
        image: app.reference ?? '',
        images: '',
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
function buildFigures(report) {
    return {
        ...(0,commands_figures/* runFigures */.jU)('build', report),
        ...(0,commands_figures/* documentFigures */.LF)(buildDocument(report)),
        hitRate: (0,first_run/* isFirstRun */.sK)(report.dependencies) ? undefined : report.dependencyHitRate,
        stages: (0,commands_figures/* stageFigures */.wA)([...report.dependencies.stages, ...report.app.stages]),
        misses: (0,first_run/* isFirstRun */.sK)(report.dependencies) ? [] : (0,commands_figures/* missFigures */.EG)(report.misses),
        image: report.app.reference,
    };
}

;// CONCATENATED MODULE: ./lib/commands/build/index.js





/** Builds the application on its layers. */
const buildCommand = (0,command/* withImages */.n)({
    metadata: 'build/action.yml',
    async read(values, context) {
        // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
        context.findBuildx?.().catch(() => { });
        return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(3622), __webpack_require__.e(6737)]).then(__webpack_require__.bind(__webpack_require__, 26737))).readBuild(values, context);
    },
    nothing: found/* nothingBuilt */.I,
    run: async (context, work) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(9890), __webpack_require__.e(4080), __webpack_require__.e(8063), __webpack_require__.e(5072), __webpack_require__.e(4587)]).then(__webpack_require__.bind(__webpack_require__, 4587))).build(context, work),
    report: async (found, facts, work) => (await Promise.all(/* import() */[__webpack_require__.e(4080), __webpack_require__.e(2048)]).then(__webpack_require__.bind(__webpack_require__, 12048))).buildReport(found, facts, work),
    image: ({ inputs }) => inputs.layers.image,
    keep: async (report, context, work, found) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(9890), __webpack_require__.e(4080), __webpack_require__.e(8063), __webpack_require__.e(5072), __webpack_require__.e(4587)]).then(__webpack_require__.bind(__webpack_require__, 4587))).keepBuild(report, context, work, found),
    page: buildDocument,
    outputs: (report, { app }) => buildOutputs(report, app),
}, buildImages);


/***/ }),

/***/ 90142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   ej: () => (/* binding */ decideLayersWrite),
/* harmony export */   pj: () => (/* binding */ whyUnused)
/* harmony export */ });
/* unused harmony export refreshOf */
/* harmony import */ var _core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);

/** Layers are written where a prewarm would write them; `push` is about the application only. */
function decideLayersWrite(inputs, write) {
    if (write.kind !== 'write')
        return write;
    if (inputs.prewarm === 'none')
        return { kind: 'read-only', reason: 'prewarm is none' };
    if (inputs.app.call !== undefined)
        return { kind: 'read-only', reason: `call is ${inputs.app.call}` };
    return write;
}
/** Which layers are rebuilt although they are up to date: those that `no-cache` and `no-cache-filter` name. */
function refreshOf(inputs, { layers, dockerfile }, write) {
    if (write.kind !== 'write')
        return { kind: 'none' };
    if (inputs.app.noCache)
        return { kind: 'all' };
    // A filter that names the stage of a layer asks for that layer to be made anew.
    const filtered = inputs.app.noCacheFilters.flatMap((filter) => (0,_core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .partsOf */ .CI)(dockerfile, filter));
    const names = layers
        .filter(({ target }) => filtered.includes(target.toLowerCase()))
        .map(({ name }) => name);
    return names.length === 0 ? { kind: 'none' } : { kind: 'names', names };
}
/** What a build does with its layers, unlike a prewarm. */
function policyOf(inputs, project, write) {
    const { app } = inputs;
    return {
        only: [],
        refresh: refreshOf(inputs, project, write),
        maxAgeMs: undefined,
        updates: 'off',
        patch: inputs.patch,
        output: 'recorded',
        externalImages: inputs.baseImages === 'follow' || app.noCache ? 'followed' : 'held',
        looksUpstream: true,
        given: inputs.layerDigests,
        // An ordinary build has other keys, and would run the steps again.
        buildsUnpushed: inputs.layersAs === 'context',
        unused: whyUnused(inputs, write),
    };
}
/** Why no layer serves a build, so that none is looked at closer; undefined: they do. `write`: of the layers. */
function whyUnused({ app }, write) {
    if (app.call !== undefined)
        return `call is ${app.call}`;
    return app.noCache && write.kind !== 'write' ? 'no-cache is true' : undefined;
}


/***/ })

};

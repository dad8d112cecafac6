export const id = 1914;
export const ids = [1914,9533];
export const modules = {

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95246);

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    async read(values, context) {
        // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
        context.findBuildx?.().catch(() => { });
        return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context);
    },
    nothing: ({ write }) => (0,_layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(9890), __webpack_require__.e(8063), __webpack_require__.e(5711)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await __webpack_require__.e(/* import() */ 4080).then(__webpack_require__.bind(__webpack_require__, 74080));
        return prewarmReport({ inputs, project: found.project ?? project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(9890), __webpack_require__.e(8063), __webpack_require__.e(5711)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 49533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prewarmCommand: () => (/* binding */ prewarmCommand)
});

// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/core/layers/whole-layer.js
var whole_layer = __webpack_require__(10505);
// EXTERNAL MODULE: ./lib/layers/inputs/policy.js
var policy = __webpack_require__(26210);
// EXTERNAL MODULE: ./lib/commands/images/totals.js
var totals = __webpack_require__(110);
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
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var format_printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/layers/report/ledger-part.js
var ledger_part = __webpack_require__(83136);
// EXTERNAL MODULE: ./lib/layers/report/moved-part.js
var moved_part = __webpack_require__(90962);
// EXTERNAL MODULE: ./lib/layers/report/parts.js + 3 modules
var parts = __webpack_require__(35841);
// EXTERNAL MODULE: ./lib/layers/report/updates-part.js
var updates_part = __webpack_require__(82005);
;// CONCATENATED MODULE: ./lib/commands/prewarm/page.js









const prewarmLooks = {
    warm: { mark: '✅', tone: 'good' },
    prewarmed: { mark: '📦', tone: 'changed' },
    built: { mark: '🔨', tone: 'changed' },
    failed: { mark: '❌', tone: 'failed' },
};
function prewarmDocument(report) {
    const { stages } = report;
    const sums = (0,figures/* sumSteps */.hp)(stages);
    const firstRun = (0,first_run/* isFirstRun */.sK)(report);
    return (0,page_document/* createDocument */.ui)(report, {
        ...prewarmLooks[report.outcome],
        ...(firstRun && report.outcome === 'prewarmed' ? { tone: 'good' } : {}),
        headline: `${headline(report)}${(0,parts/* lossInHeadline */.Tv)(report.trend)}`,
        subject: report.image,
        facts: {
            'hit-rate': firstRun
                ? first_run/* firstRunWords */.Tw
                : `${(0,figures/* rateInWords */.Lx)(report.dependencyHitRate, sums)}${hitsInWords(sums)}`,
            executed: restInWords(sums),
            saved: report.trend?.timeSavedMs ? (0,quantity/* formatSaved */.LT)(report.trend.timeSavedMs) : undefined,
            moved: (0,moved_part/* movedInWords */.q)(report.transfer),
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
            ...(0,parts/* unusualFacts */.hH)(report),
        },
        tiles: tiles(report, sums),
        parts: [
            (0,parts/* layersPart */.Sh)(report.layers),
            (0,updates_part/* updatesPart */.g)(report.updates),
            firstRun ? undefined : (0,parts/* missPart */.Ul)(report.misses),
            (0,parts/* trendPart */.DR)(report.trend),
            (0,ledger_part/* ledgerPart */.N)(report.trend?.ledger, report.layers),
            (0,parts/* stagesPart */.ZD)('Steps from cache', stages, firstRun),
            (0,parts/* slowestPart */.z1)(stages, report),
            (0,parts/* timelinePart */.Xk)(report),
            (0,parts/* sourcesPart */.Yb)(report.cacheSources),
            (0,parts/* externalImagesPart */.xY)(report.externalImages),
            (0,moved_part/* movedPart */.V)(report.transfer, report.layers),
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
            return withDetail('Prewarmed', layers, [
                ['built', parts/* isNew */.BS],
                ['refreshed', (layer) => layer.state === 'refreshed' && !(0,parts/* isNew */.BS)(layer)],
                ['rebuilt', (layer) => layer.state === 'rebuilt' && !(0,parts/* isNew */.BS)(layer)],
            ]);
        case 'built':
            return withDetail('Built, nothing pushed', layers, [['outdated', isIn('built-not-pushed')]]);
        case 'failed':
            return withDetail('Failed', layers, [
                ['', isIn('failed')],
                ['not built', isIn('not-built')],
            ]);
    }
}
function isIn(state) {
    return (layer) => layer.state === state;
}
/** `words`: what some of the layers are called. */
function withDetail(text, layers, words) {
    const detail = words.flatMap(([word, isMeant]) => {
        const names = layers.filter(isMeant).map(({ name }) => name);
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
/** The same in words as the tile has below its rate. */
function hitsInWords({ hit, measured }) {
    return measured === 0 ? '' : `: ${hit} of ${(0,quantity/* plural */.LS)(measured, 'step')}`;
}
/** Steps that did not hit. */
function restInWords({ executed, failed, notMeasured, executedMs, failedMs }) {
    const counts = [
        ...(executed > 0 ? [`${executed} executed in ${(0,quantity/* formatDuration */.a3)(executedMs)}`] : []),
        ...(failed > 0 ? [`${failed} failed after ${(0,quantity/* formatDuration */.a3)(failedMs)}`] : []),
        ...(notMeasured > 0 ? [`${notMeasured} not measured`] : []),
    ];
    return counts.length === 0 ? undefined : counts.join(', ');
}
/** In the order of their weight. */
function tiles(report, { hit, executed, failed, notMeasured, measured, executedMs, failedMs }) {
    const { dependencyHitRate, durationMs, trend } = report;
    if (measured + notMeasured === 0)
        return { duration: (0,page_document/* durationTile */.rd)(durationMs) };
    return {
        'hit-rate': (0,first_run/* isFirstRun */.sK)(report)
            ? first_run/* firstRunTile */.eV
            : (0,page_document/* tile */.Vs)('From cache', dependencyHitRate === undefined ? 'not measured' : (0,quantity/* formatPercent */.l9)(dependencyHitRate), measured === 0
                ? (0,quantity/* plural */.LS)(notMeasured, 'step')
                : `${hit} of ${(0,quantity/* plural */.LS)(measured, 'step')}${notMeasured > 0 ? `, ${notMeasured} not measured` : ''}`),
        duration: (0,page_document/* durationTile */.rd)(durationMs),
        saved: (0,parts/* savedTile */.ol)(trend),
        executed: (0,page_document/* tile */.Vs)('Executed', measured === 0 ? 'nothing' : (0,quantity/* formatDuration */.a3)(executedMs + failedMs), `${(0,quantity/* plural */.LS)(executed, 'step')}${failed > 0 ? `, ${failed} failed` : ''}`),
    };
}

;// CONCATENATED MODULE: ./lib/commands/prewarm/images-page.js









function prewarmImagesDocument(report) {
    const { images } = report;
    return (0,page_document/* createDocument */.ui)(report, {
        ...prewarmLooks[report.outcome],
        headline: images_page_headline(report),
        subject: images.map(({ name }) => name).join(', '),
        facts: (0,page/* totalFacts */.QV)(report, isFirst(report)),
        tiles: (0,page/* totalTiles */.c4)(report, isFirst(report), (0,quantity/* plural */.LS)(images.length, 'image')),
        parts: [
            (0,page/* imagesPart */.ON)(images, ['Rebuilt', (0,block/* asQuantity */.oR)('Steps hit'), (0,block/* asQuantity */.oR)('Time'), (0,block/* asQuantity */.oR)('Size')], (one) => {
                const { hit, measured } = (0,figures/* sumSteps */.hp)(one.stages);
                const sizes = one.layers.flatMap(({ ownBytes }) => ownBytes ?? []);
                const layers = (0,page/* rebuiltLayers */.Ee)(one.layers);
                return {
                    tone: layers.length > 0 ? 'changed' : undefined,
                    cells: [
                        one.error !== undefined ? 'failed' : layers.length === 0 ? 'nothing' : layers.join(', '),
                        measured === 0 ? '' : `${hit} of ${measured}`,
                        (0,quantity/* formatDuration */.a3)(one.durationMs),
                        sizes.length === 0 ? '' : (0,quantity/* formatBytes */.z3)(sizes.reduce((total, size) => total + size, 0)),
                    ],
                };
            }),
            ...(0,page/* pageParts */.kZ)(report, prewarmDocument),
        ],
    });
}
/** Nothing was there of any image. */
function isFirst({ images }) {
    const reports = images.flatMap(({ report }) => report ?? []);
    return reports.length > 0 && reports.every(first_run/* isFirstRun */.sK);
}
function images_page_headline({ outcome, images }) {
    const { all, failed } = (0,page/* countedImages */.Nx)(images);
    const made = images.flatMap(({ name, report }) => report !== undefined && (0,page/* rebuiltLayers */.Ee)(report.layers).length > 0 ? [name] : []);
    switch (outcome) {
        case 'warm':
            return `Warm: nothing is outdated in ${(0,quantity/* plural */.LS)(all, 'image')}`;
        case 'prewarmed':
            return made.length === 0
                ? `Prewarmed: the tags of ${(0,quantity/* plural */.LS)(all, 'image')}`
                : `Prewarmed the layers of ${made.length} of ${(0,quantity/* plural */.LS)(all, 'image')}: ${(0,page/* listImages */.v8)(made)}`;
        case 'built':
            return `Built the layers of ${(0,page/* listImages */.v8)(made)}, nothing pushed`;
        case 'failed':
            return `Failed for ${failed.length} of ${(0,quantity/* plural */.LS)(all, 'image')}: ${(0,page/* listImages */.v8)(failed.map(({ name }) => name))}`;
    }
}
function prewarmImagesFigures(report) {
    return {
        ...(0,commands_figures/* runFigures */.jU)('prewarm', report),
        ...(0,commands_figures/* documentFigures */.LF)(prewarmImagesDocument(report)),
        hitRate: isFirst(report) ? undefined : report.dependencyHitRate,
        ...(0,images_figures/* stepFiguresOf */.Xf)(report.images, (one) => ({
            stages: one.stages,
            misses: (0,first_run/* isFirstRun */.sK)(one) ? [] : one.misses,
        })),
        ...(0,images_figures/* imageFiguresOf */.ou)(report.images, (one) => {
            const layers = (0,page/* rebuiltLayers */.Ee)(one.layers);
            const made = layers.length === 0 ? 'up to date' : `${layers.join(', ')} rebuilt`;
            return { outcome: one.error === undefined ? made : 'failed', hitRate: undefined };
        }),
    };
}

;// CONCATENATED MODULE: ./lib/commands/prewarm/outputs.js



function prewarmOutputs(report) {
    const { digests, changed, pushed } = committed(report);
    return {
        'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
        figures: JSON.stringify(prewarmFigures(report)),
        report: JSON.stringify(report),
        digests: JSON.stringify(digests),
        changed: JSON.stringify(changed),
        quarter: report.quarter,
        pushed: String(pushed),
    };
}
/** The layers that builds stand on from now on; none after a failure, which commits nothing. */
function committed({ layers, error }) {
    if (error !== undefined)
        return { digests: {}, changed: [], pushed: false };
    const written = layers.filter(({ state }) => state === 'rebuilt' || state === 'refreshed');
    const ready = layers.filter((layer) => layer.state === 'current' || written.includes(layer));
    return {
        digests: Object.fromEntries(ready.map((layer) => [layer.name, layer.digest])),
        changed: layers.filter((layer) => layer.changed).map((layer) => layer.name),
        pushed: written.length > 0,
    };
}
function prewarmFigures(report) {
    return {
        ...(0,commands_figures/* runFigures */.jU)('prewarm', report),
        ...(0,commands_figures/* documentFigures */.LF)(prewarmDocument(report)),
        hitRate: (0,first_run/* isFirstRun */.sK)(report) ? undefined : report.dependencyHitRate,
        stages: (0,commands_figures/* stageFigures */.wA)(report.stages),
        misses: (0,first_run/* isFirstRun */.sK)(report) ? [] : (0,commands_figures/* missFigures */.EG)(report.misses),
    };
}

;// CONCATENATED MODULE: ./lib/commands/prewarm/images.js





/** A prewarm of the layers of each image that bake files name. */
const prewarmImages = {
    kind: 'prewarm',
    registryOf: ({ inputs }) => inputs.registry,
    base: {
        layerOf: ({ inputs, project }) => (0,whole_layer/* wholeLayer */.$)(project.dockerfile, project.layers, inputs.target)?.name,
        mayWrite: ({ write }) => write.kind === 'write',
        recorded: async (context, work) => (await __webpack_require__.e(/* import() */ 3584).then(__webpack_require__.bind(__webpack_require__, 73584))).recordedDigests(context, {
            ...work,
            policy: (0,policy/* prewarmPolicy */.n)(work.inputs),
        }),
        digestOf: ({ state }, layer) => state?.digests.get(layer),
    },
    whole: (report, ends) => ({
        ...report,
        ...(0,totals/* totalImages */.X)(ends.map(({ image, found: { state } }) => ({
            stages: image.report?.stages ?? [],
            moved: state?.moved,
            metadata: image.report?.transfer?.metadata,
            images: [...(state?.images.values() ?? [])],
        }))),
        kind: 'prewarm',
        outcome: outcomeOf(report.images.flatMap((image) => image.report?.outcome ?? [])),
    }),
    page: prewarmImagesDocument,
    outputs(report) {
        const all = report.images.flatMap(({ name, report: one }) => one === undefined ? [] : [{ name, quarter: one.quarter, ...committed(one) }]);
        return {
            'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
            figures: JSON.stringify(prewarmImagesFigures(report)),
            report: JSON.stringify(report),
            // Each image has layers of its own, which the build of each looks up in its record.
            digests: '',
            changed: JSON.stringify(all.flatMap(({ name, changed }) => changed.map((layer) => `${name}/${layer}`))),
            quarter: all[0]?.quarter ?? '',
            pushed: String(all.some(({ pushed }) => pushed)),
        };
    },
};
/** What happened most. */
function outcomeOf(outcomes) {
    const order = ['failed', 'prewarmed', 'built', 'warm'];
    return order.find((outcome) => outcomes.includes(outcome)) ?? 'warm';
}

;// CONCATENATED MODULE: ./lib/commands/prewarm/index.js





/** Builds and pushes the dependency layers that are outdated. */
const prewarmCommand = (0,command/* withImages */.n)({
    metadata: 'action.yml',
    ...prewarm_run/* prewarmRun */.A,
    page: prewarmDocument,
    outputs: prewarmOutputs,
}, prewarmImages);


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

export const id = 2048;
export const ids = [2048];
export const modules = {

/***/ 12048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildReport: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29251);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78343);
/* harmony import */ var _layers_report_platform_reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92620);
/* harmony import */ var _layers_report_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74080);
/* harmony import */ var _layers_rounds_transfer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43579);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90142);






/** Writes down what a build found and did, as far as it came. */
function buildReport(found, facts, given) {
    const work = { ...given, project: found.layers.project ?? given.project };
    const { inputs, project } = work;
    const { layers, app, ended, misses, coverage, advice } = found;
    const { schemaVersion, startedAt, durationMs, revision, runUrl, warnings, error } = facts;
    const dependencies = (0,_layers_report_result_js__WEBPACK_IMPORTED_MODULE_3__.prewarmReport)({
        ...{ inputs: inputs.layers, only: [], project, found: layers },
        cacheBuilder: found.cache?.source.kind === 'ok' ? found.cache.source.digest : undefined,
    }, { ...facts, error: ended === 'layers' ? error : undefined });
    const moved = (0,_layers_rounds_transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTransfer */ .H)(layers, project.nodes.map(({ name }) => name), appContents(found));
    return {
        schemaVersion,
        kind: 'build',
        outcome: ended !== 'well' ? 'failed' : app.pushed ? 'pushed' : app.loaded ? 'loaded' : 'built',
        image: inputs.layers.image,
        ...{ startedAt, durationMs, revision, runUrl },
        dependencyHitRate: dependencies.dependencyHitRate,
        prewarmNeeded: isPrewarmNeeded(found, work),
        layersAs: inputs.layersAs,
        dependencies: { ...dependencies, transfer: undefined },
        app: { ...appReport(inputs, app), transfer: moved.ofApp },
        ...{ misses, coverage, advice },
        transfer: moved.transfer,
        trend: undefined,
        // With what the layers say of a failure.
        notices: dependencies.notices,
        warnings,
        nextSteps: [
            ...(error?.remedy === undefined ? [] : [error.remedy]),
            ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
        ],
        error,
    };
}
/** What is known of the application's image and of its cache, before and after. */
function appContents({ cache, app }) {
    const source = cache?.source.kind === 'ok' ? cache.source : undefined;
    const known = [app.image, app.writtenCache, ...app.otherCaches.map(({ cache }) => cache), source];
    return {
        image: app.image,
        blobs: known.flatMap((contents) => contents?.blobs ?? []),
        metadataBytes: new Map(source === undefined ? [] : [[source.digest, source.metadataBytes]]),
    };
}
function appReport({ app: { target, tags } }, app) {
    const { digest, reference, image, pushed, loaded, standsOn, steps, cache, durationMs } = app;
    return {
        ...{ target, tags, digest, reference },
        platforms: (0,_layers_report_platform_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .platformReports */ .V)(image),
        ...{ pushed, loaded },
        standsOn: Object.fromEntries(standsOn),
        stages: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeStages */ .t6)(steps),
        ...{ cache, durationMs },
    };
}
/** Layers that were not looked at closer are current as far as the record tells. */
function isPrewarmNeeded({ layers: { write, state } }, { inputs, project }) {
    return state !== undefined && (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .whyUnused */ .pj)(inputs, write) !== undefined
        ? (0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__/* .findStale */ .TS)(state.facts).size > 0
        : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
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

export const id = 3584;
export const ids = [3584];
export const modules = {

/***/ 73584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordedDigests: () => (/* binding */ recordedDigests)
/* harmony export */ });
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78343);
/* harmony import */ var _layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70618);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61254);




/** Layer → digest of those that the record calls up to date. Nothing is built to find out. */
async function recordedDigests(context, run) {
    const { connect } = await (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_2__/* .openLayers */ .rm)(context, run.inputs);
    const { facts } = await (0,_layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .gatherRecorded */ .i)({
        ...run,
        context: { ...context, connect },
        client: connect(run.inputs.registry),
        log: context.log,
    });
    const stale = (0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_0__/* .findStale */ .TS)(facts);
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_3__/* .mapKnown */ .ym)(facts, ({ node: { name }, entry }) => [name, stale.has(name) ? undefined : entry?.digest]);
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

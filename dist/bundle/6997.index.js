export const id = 6997;
export const ids = [6997,1354];
export const modules = {

/***/ 12048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildReport: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66451);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78343);
/* harmony import */ var _layers_platform_reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79649);
/* harmony import */ var _layers_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22081);
/* harmony import */ var _unused_layers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79102);





/** Writes down what a build found and did, as far as it came. */
function buildReport(found, facts, work) {
    const { inputs, project } = work;
    const { layers, app, ended, misses, coverage, advice } = found;
    const { schemaVersion, startedAt, durationMs, revision, runUrl, notices, warnings, error } = facts;
    const dependencies = (0,_layers_result_js__WEBPACK_IMPORTED_MODULE_3__.prewarmReport)({ inputs: inputs.layers, only: [], project, found: layers }, { ...facts, error: ended === 'layers' ? error : undefined });
    return {
        schemaVersion,
        kind: 'build',
        outcome: ended !== 'well' ? 'failed' : app.pushed ? 'pushed' : app.loaded ? 'loaded' : 'built',
        image: inputs.layers.image,
        ...{ startedAt, durationMs, revision, runUrl },
        dependencyHitRate: dependencies.dependencyHitRate,
        prewarmNeeded: isPrewarmNeeded(found, work),
        layersAs: inputs.layersAs,
        dependencies,
        app: appReport(inputs, app),
        ...{ misses, coverage, advice },
        trend: undefined,
        ...{ notices, warnings },
        nextSteps: [
            ...(error?.remedy === undefined ? [] : [error.remedy]),
            ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
        ],
        error,
    };
}
function appReport({ app: { target, tags } }, app) {
    const { digest, reference, image, pushed, loaded, standsOn, steps, cache, durationMs } = app;
    return {
        ...{ target, tags, digest, reference },
        platforms: (0,_layers_platform_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .platformReports */ .V)(image),
        ...{ pushed, loaded },
        standsOn: Object.fromEntries(standsOn),
        stages: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeStages */ .t6)(steps),
        ...{ cache, durationMs },
    };
}
/** Layers that were not looked at closer are current as far as the record tells. */
function isPrewarmNeeded({ layers: { write, state } }, { inputs, project }) {
    return state !== undefined && (0,_unused_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .whyUnused */ .p)(inputs, write) !== undefined
        ? (0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__/* .findStale */ .TS)(state.facts).size > 0
        : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
}


/***/ }),

/***/ 81354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ declaredEnvs),
/* harmony export */   M: () => (/* binding */ declaredArgs)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/** What an ARG instruction declares. */
function declaredArgs(instruction) {
    return instruction.args.map((word) => {
        const equals = word.indexOf('=');
        if (equals === 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected a name before "=" in ARG, got "${word}"`);
        return equals < 0
            ? { name: word, defaultText: undefined, word }
            : { name: word.slice(0, equals), defaultText: word.slice(equals + 1), word };
    });
}
/** What an ENV instruction sets, in the old form `ENV name value` too (`parser/line_parsers.go`, `parseNameVal`). */
function declaredEnvs(instruction, escapeChar) {
    const words = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(instruction.rest, escapeChar);
    if (words[0]?.includes('=') !== true) {
        const [nameText = '', valueText] = instruction.rest.split(/[\t\v\f\r ]+([\s\S]*)/);
        if (valueText === undefined)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, 'expected ENV name=value');
        return [{ nameText, valueText }];
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        if (equals <= 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected name=value in ENV, got "${word}"`);
        return { nameText: word.slice(0, equals), valueText: word.slice(equals + 1) };
    });
}


/***/ }),

/***/ 78343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   TS: () => (/* binding */ findStale)
/* harmony export */ });
/* unused harmony export describeDifference */
/* harmony import */ var _layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92277);

/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
function findStale(facts) {
    const stale = new Map();
    for (const layer of facts) {
        const { node, refresh } = layer;
        const staleBelow = node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
        const reasons = [
            ...imageReasons(layer),
            ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh }]),
            ...inputReasons(layer, staleBelow),
            ...staleBelow.map((name) => ({
                kind: 'layer-below',
                text: `it depends on ${name}, which is outdated`,
            })),
        ];
        if (reasons.length > 0)
            stale.set(node.name, reasons);
    }
    return stale;
}
function imageReasons({ entry, image }) {
    if (entry === undefined)
        return [{ kind: 'absent', text: 'it was never prewarmed' }];
    const digest = shorten(entry.digest);
    switch (image) {
        case 'ok':
            return [];
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
    if (result.digest === entry.digest)
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
    if (kind === 'argument')
        return `build argument ${name} ${change}`;
    if (kind === 'instruction')
        return `instruction ${change}: ${after ?? before ?? name}`;
    if (kind === 'external-image') {
        return `external image ${name} ${before !== undefined && after !== undefined ? `moved from ${shorten(before)} to ${shorten(after)}` : change}`;
    }
    if (kind === 'layer-below')
        return `the layer ${name} below it ${change}`;
    return `${kind} ${name} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
}
function shorten(digest) {
    return digest.startsWith('sha256:') ? digest.slice(0, 'sha256:'.length + 12) : digest;
}


/***/ })

};

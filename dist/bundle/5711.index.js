export const id = 5711;
export const ids = [5711];
export const modules = {

/***/ 77176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepPrewarm: () => (/* binding */ keepPrewarm),
/* harmony export */   prewarm: () => (/* binding */ prewarm)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48439);
/* harmony import */ var _layers_bake_user_stages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45739);
/* harmony import */ var _layers_inputs_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26210);
/* harmony import */ var _layers_prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16945);
/* harmony import */ var _layers_report_cache_accounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89983);
/* harmony import */ var _layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95246);
/* harmony import */ var _layers_rounds_round_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69822);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41405);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70432);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53857);










/** Looks the layers up, checks which are current, builds the others, and commits them as one generation. */
async function prewarm(context, { inputs, project, write }) {
    const { log } = context;
    const unguarded = (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__/* .unguardedImages */ .o)(project.nodes.flatMap(({ externalImages }) => externalImages), inputs.registry);
    if (unguarded.length > 0)
        log.warning(`${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`);
    const opened = {
        ...(await (0,_context_js__WEBPACK_IMPORTED_MODULE_6__/* .openContext */ .eA)(context, inputs)),
        knownHosts: (0,_history_js__WEBPACK_IMPORTED_MODULE_7__/* .knownHostsOf */ ._h)(context, inputs),
        whileBuilding: (0,_history_js__WEBPACK_IMPORTED_MODULE_7__/* .loadsHistory */ .ke)(context, inputs),
    };
    const { found } = await (0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareLayers */ .I)({
        ...{ inputs, project, write, context: opened, log },
        policy: (0,_layers_inputs_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .prewarmPolicy */ .n)(inputs),
        alsoLookUp: async () => undefined,
    });
    return found;
}
/**
 * Adds a prewarm to the history, or leaves what it made for the run that merges, which adds it there; parts of stages by the names
 * that users know.
 */
async function keepPrewarm(made, context, { inputs, project }, found) {
    const { state, write, project: decided = project } = found;
    const report = (0,_layers_bake_user_stages_js__WEBPACK_IMPORTED_MODULE_1__/* .withUserTargets */ .or)(made, decided.dockerfile);
    const accounts = {
        ...(0,_layers_report_cache_accounts_js__WEBPACK_IMPORTED_MODULE_3__/* .accountCaches */ .R)({
            ...{ project: decided, state, dependencies: made, stages: made.stages },
            recorded: (0,_layers_rounds_round_state_js__WEBPACK_IMPORTED_MODULE_5__/* .recordedSteps */ .w1)(state),
        }),
        generationAt: (0,_layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .generationAt */ .c)(found, inputs.signing),
    };
    return inputs.part === undefined
        ? (0,_history_js__WEBPACK_IMPORTED_MODULE_7__/* .keepTrend */ .J3)(report, context, inputs, accounts)
        : (0,_part_js__WEBPACK_IMPORTED_MODULE_8__/* .leavePart */ .Z)(report, inputs.part, context, {
            ...{ inputs, accounts, app: undefined },
            writes: write.kind === 'write',
        });
}


/***/ }),

/***/ 82793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ expectedSteps)
/* harmony export */ });
/**
 * Which instructions of a stage are steps: those for which BuildKit makes a vertex. The others only change
 * the configuration (ENV, ARG, USER, LABEL, SHELL, CMD, …). One instruction is one step, however many
 * sources a COPY has and however many heredocs. `WORKDIR /` needs nothing to be made.
 *
 * @param instructions keyword and whole text, as the Dockerfile has them, from the FROM to the next one
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487 what n/m counts
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L1542 WORKDIR /
 */
function expectedSteps(instructions) {
    return instructions.flatMap(({ keyword, text }) => {
        const name = keyword.toUpperCase();
        if (!stepKeywords.has(name)) {
            return [];
        }
        const startsWithKeyword = text.slice(0, keyword.length).toUpperCase() === name;
        const rest = (startsWithKeyword ? text.slice(keyword.length) : text).trim();
        return name === 'WORKDIR' && /^["']?\/+["']?$/.test(rest) ? [] : [`${name} ${rest}`];
    });
}
const stepKeywords = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);


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


/***/ })

};

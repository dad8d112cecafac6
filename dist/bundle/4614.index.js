export const id = 4614;
export const ids = [4614];
export const modules = {

/***/ 77176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepPrewarm: () => (/* binding */ keepPrewarm),
/* harmony export */   prewarm: () => (/* binding */ prewarm)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48439);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78314);
/* harmony import */ var _layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62588);
/* harmony import */ var _layers_round_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10798);
/* harmony import */ var _layers_user_stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15475);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41405);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9702);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53857);








/** Looks the layers up, checks which are current, builds the others, and commits them as one generation. */
async function prewarm(context, { inputs, project, write }) {
    const { log } = context;
    const unguarded = (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__/* .unguardedImages */ .oP)(project.nodes.flatMap(({ externalImages }) => externalImages), inputs.registry);
    if (unguarded.length > 0)
        log.warning(`${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`);
    const { found } = await (0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareLayers */ .I)({
        ...{ inputs, project, write, context: await (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .openContext */ .e)(context, inputs), log },
        policy: (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .prewarmPolicy */ .n)(inputs),
        alsoLookUp: async () => undefined,
    });
    return found;
}
/**
 * Adds a prewarm to the history, or leaves what it made for the run that merges, which adds it there. People are shown the parts
 * of stages by the names that they know.
 */
async function keepPrewarm(report, context, { inputs, project }, { state, write }) {
    const recorded = (0,_layers_round_state_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedSteps */ .w)(state);
    const kept = inputs.part === undefined
        ? await (0,_history_js__WEBPACK_IMPORTED_MODULE_5__/* .keepTrend */ .J3)(report, context, inputs, recorded)
        : await (0,_part_js__WEBPACK_IMPORTED_MODULE_6__/* .leavePart */ .Z)(report, inputs.part, context, {
            ...{ inputs, recorded, app: undefined },
            writes: write.kind === 'write',
        });
    return (0,_layers_user_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .withUserTargets */ .or)(kept, project.dockerfile);
}


/***/ }),

/***/ 64418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ownSteps)
/* harmony export */ });
/**
 * The steps of all stages, one that several stages share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
function ownSteps(stages) {
    const steps = stages.flatMap((stage) => stage.steps);
    if (steps.every((step) => step.sharedWith === undefined))
        return steps;
    const key = (step) => JSON.stringify([step.sharedWith ?? step.stage, step.platform, step.instruction, step.startedAtMs]);
    const owned = new Set(steps.filter((step) => step.sharedWith === undefined).map(key));
    return steps.filter((step) => {
        if (step.sharedWith === undefined)
            return true;
        if (owned.has(key(step)))
            return false;
        owned.add(key(step));
        return true;
    });
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 23998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ quarterRecordTag),
/* harmony export */   F8: () => (/* binding */ quarterTag),
/* harmony export */   Ff: () => (/* binding */ layerTags),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   al: () => (/* binding */ stagingTag),
/* harmony export */   g8: () => (/* binding */ rollingTag),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
function layerTags(part) {
    const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
    return {
        record: `${prefix}record`,
        quarterRecord: (quarter) => `${prefix}record-${quarter}`,
        rolling: (layer) => `${prefix}${layer}`,
        quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
        staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
    };
}
/** What the tags of layers that are one platform of several begin with. */
const partPrefix = 'cache-part-';
const whole = layerTags(undefined);
const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;


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
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 41006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ addNotes),
/* harmony export */   f: () => (/* binding */ noBuilds)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66451);

const noBuilds = { steps: [], restarts: 0, failedImports: new Map() };
/** One build after another. */
function addNotes(before, after) {
    return {
        steps: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeSteps */ .yf)([before.steps, after.steps]),
        restarts: before.restarts + after.restarts,
        failedImports: new Map([...before.failedImports, ...after.failedImports]),
    };
}


/***/ }),

/***/ 78314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prewarmPolicy)
/* harmony export */ });
/** How a prewarm treats the layers; what a plan foresees. */
function prewarmPolicy({ only, refresh, maxAgeMs, output, }) {
    return {
        only,
        refresh,
        maxAgeMs,
        output,
        externalImages: 'by-event',
        looksUpstream: false,
        given: {},
        opensQuarter: true,
        buildsUnpushed: true,
        unused: undefined,
    };
}


/***/ })

};

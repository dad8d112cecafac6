export const id = 3749;
export const ids = [3749];
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
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9702);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53857);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5454);








/** Looks the layers up, checks which are current, builds the others, and commits them as one generation. */
async function prewarm(context, { inputs, project, write }) {
    const { log } = context;
    const unguarded = (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__/* .unguardedImages */ .oP)(project.nodes.flatMap(({ externalImages }) => externalImages), inputs.registry);
    if (unguarded.length > 0)
        log.warning(`${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`);
    const { found } = await (0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareLayers */ .I)({
        ...{ inputs, project, write, context: await (0,_session_js__WEBPACK_IMPORTED_MODULE_6__/* .openContext */ .eA)(context, inputs), log },
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
    if (inputs.part === undefined)
        return (0,_layers_user_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .withUserTargets */ .or)(await (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .keepTrend */ .J3)(report, context, inputs, recorded), project.dockerfile);
    return (0,_part_js__WEBPACK_IMPORTED_MODULE_5__/* .leavePart */ .Z)(report, inputs.part, context, {
        ...{ inputs, recorded, app: undefined },
        writes: write.kind === 'write',
    });
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

export const id = 3463;
export const ids = [3463,716];
export const modules = {

/***/ 3463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDoctorInputs: () => (/* binding */ readDoctorInputs)
/* harmony export */ });
/* harmony import */ var _prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90716);

/** Reads and checks every input of the doctor. Problems are collected in `reader`. */
function readDoctorInputs(values, context) {
    const { inputs: prewarm, reader } = (0,_prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_0__.readPrewarmInputs)(values, context);
    return {
        inputs: { prewarm, deep: reader.boolean('deep', false), fix: reader.boolean('fix', false), values },
        reader,
    };
}


/***/ }),

/***/ 90716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrewarm: () => (/* binding */ readPrewarm),
/* harmony export */   readPrewarmInputs: () => (/* binding */ readPrewarmInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48676);
/* harmony import */ var _layers_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _layers_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22368);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34717);






/** Reads and checks the inputs of a prewarm and its Dockerfile, and decides whether the run may write. */
async function readPrewarm(values, context) {
    const { github, cwd } = context;
    const { inputs, reader } = readPrewarmInputs(values, context);
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .decideWrite */ .g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`);
    }
    const project = await (0,_layers_project_js__WEBPACK_IMPORTED_MODULE_3__/* .readProject */ .Wh)(inputs, reader, {
        cwd,
        bound: github === undefined ? undefined : cwd,
        target: inputs.target,
    });
    if (project !== undefined && typeof inputs.layers === 'string')
        checkLayerNames(reader, inputs, project.layers.map(({ name }) => name));
    return { inputs: project === undefined ? undefined : { inputs, wish, project, write }, reader };
}
/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readPrewarmInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const shared = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSharedInputs */ .l)(reader, context);
    const names = (0,_core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedNames */ .HZ)(shared.layers);
    const inputs = {
        ...shared,
        target: reader.text('target') || undefined,
        only: reader.list('only'),
        refresh: readRefresh(reader),
        maxAgeMs: reader.durationMs('max-age'),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        output: { provenance: readProvenance(reader), compression: readCompression(reader) },
    };
    if (names !== undefined)
        checkLayerNames(reader, inputs, names);
    return { inputs, reader };
}
/** Whether `only` and `refresh` name layers. Which there are may be known from the Dockerfile only. */
function checkLayerNames(reader, { only, refresh }, known) {
    const unknown = only.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem('only', `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`);
    }
    if (refresh.kind === 'names' && refresh.names.some((name) => !known.includes(name))) {
        reader.problem('refresh', `expected auto, none, all or names of layers (${known.join(', ')}), got "${refresh.names.join(',')}"`);
    }
}
function readRefresh(reader) {
    const items = reader.list('refresh', 'auto');
    const first = items[0];
    if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all'))
        return { kind: first };
    return { kind: 'names', names: items };
}
function readProvenance(reader) {
    const text = reader.text('provenance', 'false');
    if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
        return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
    reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOutput */ .vi.provenance;
}
function readCompression(reader) {
    const text = reader.text('compression', 'gzip');
    const compression = (0,_layers_output_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCompression */ .Gd)(text);
    if (compression !== undefined)
        return compression;
    reader.problem('compression', `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOutput */ .vi.compression;
}


/***/ }),

/***/ 1149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ parseCompression),
/* harmony export */   UP: () => (/* binding */ recordedOutput),
/* harmony export */   gv: () => (/* binding */ formatCompression),
/* harmony export */   vi: () => (/* binding */ defaultOutput)
/* harmony export */ });
/** Where nothing else is asked for, or recorded. */
const defaultOutput = {
    compression: { type: 'gzip', level: undefined },
    provenance: 'false',
};
/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
function parseCompression(text) {
    const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
    const type = match?.[1];
    const level = match?.[2] === undefined ? undefined : Number(match[2]);
    const highest = type === 'gzip' ? 9 : 22;
    return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}
/** `gzip`, or `zstd:3`. */
function formatCompression({ type, level }) {
    return level === undefined ? type : `${type}:${level}`;
}
/** As layers were written before, which their record tells; a build does not decide it. `options`: of an entry of the record. */
function recordedOutput(options = {}) {
    return {
        compression: parseCompression(options['compression'] ?? '') ?? defaultOutput.compression,
        provenance: options['provenance'] ?? defaultOutput.provenance,
    };
}


/***/ })

};

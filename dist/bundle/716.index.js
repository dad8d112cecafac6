export const id = 716;
export const ids = [716];
export const modules = {

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ readTrustedRefs),
/* harmony export */   TH: () => (/* binding */ passOn),
/* harmony export */   lS: () => (/* binding */ readSharedInputs)
/* harmony export */ });
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21989);

function readSharedInputs(reader, context) {
    return {
        ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayersInputs */ .Ys)(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
}
/** Lets a reader say what another one has found. */
function passOn({ problems, notices, warnings, secrets }, to) {
    for (const { input, message } of problems)
        to.problem(input, message);
    for (const notice of notices)
        to.notice(notice);
    for (const warning of warnings)
        to.warning(warning);
    for (const secret of secrets)
        to.secret(secret);
}
/** Globs of branches whose code is trusted as that of the default branch. */
function readTrustedRefs(reader) {
    const globs = reader.list('trusted-refs');
    for (const glob of globs) {
        // As a glob it means every branch but this one, which is never what is meant by trust.
        if (glob.startsWith('!'))
            reader.problem('trusted-refs', `expected globs of branches that are trusted, got "${glob}", which takes some away`);
    }
    return globs;
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
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48676);
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21989);
/* harmony import */ var _layers_inputs_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93797);
/* harmony import */ var _layers_inputs_secret_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28906);
/* harmony import */ var _layers_project_project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44690);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2153);








/** Reads and checks the inputs of a prewarm and its Dockerfile, and decides whether the run may write. */
async function readPrewarm(values, context) {
    const { github, cwd, tempFolder } = context;
    const { inputs: given, reader } = readPrewarmInputs(values, context);
    const inputs = await (0,_layers_inputs_secret_files_js__WEBPACK_IMPORTED_MODULE_5__/* .withSecretFiles */ .Y)(given, reader, cwd);
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const { push, trustedRefs, signing } = inputs;
    const { onlyVerifies } = signing;
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .decideWrite */ .gt)({ push, event: github?.event, trustedRefs, onlyVerifies });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto${onlyVerifies ? '' : ', or name the branch in trusted-refs'}`);
    }
    const project = await (0,_layers_project_project_js__WEBPACK_IMPORTED_MODULE_6__/* .readProject */ .Wh)(inputs, reader, {
        cwd,
        bound: github === undefined ? undefined : cwd,
        tempFolder,
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
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    const shared = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readSharedInputs */ .lS)(reader, context);
    const names = (0,_core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedNames */ .HZ)(shared.layers);
    const inputs = {
        ...shared,
        target: reader.text('target') || undefined,
        only: reader.list('only'),
        refresh: readRefresh(reader),
        maxAgeMs: reader.durationMs('max-age'),
        updates: (0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readUpdates */ .Vq)(reader, context.event),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        output: {
            provenance: readProvenance(reader),
            compression: (0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCompression */ .R_)(reader, reader.text('compression', 'gzip')) ?? _layers_inputs_output_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultOutput */ .vi.compression,
        },
        patch: { ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readPatchPolicy */ .Jz)(reader), compact: reader.boolean('compact', false) },
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
    return _layers_inputs_output_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultOutput */ .vi.provenance;
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withSecretFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A larger file is data, and no text that a log could show. */
const longestSecretBytes = 64 << 10;
/** Shorter lines of a file are in too many texts, as `[default]` and `true` are. */
const shortestLine = 12;
/** The inputs with what is in `secret-files` among what no log may show. A file that cannot be read has none. */
async function withSecretFiles(inputs, reader, cwd) {
    const texts = await Promise.all(inputs.build.secretFiles.map(({ value }) => readSecret((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, value))));
    const values = texts.flatMap((text) => [text.trim(), ...text.split(/\r?\n/).filter(isTelling)]);
    const telling = values.filter((value) => value !== '');
    for (const value of telling)
        if (!value.includes('\n'))
            reader.secret(value);
    return { ...inputs, secretValues: new Set([...inputs.secretValues, ...telling]) };
}
function isTelling(line) {
    return line.trim().length >= shortestLine && !line.startsWith('-----');
}
async function readSecret(path) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return size > longestSecretBytes ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        // That it is not there is told with the other inputs.
        return '';
    }
}


/***/ })

};

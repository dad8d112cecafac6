export const id = 5129;
export const ids = [5129];
export const modules = {

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27582);
/* harmony import */ var _layers_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22081);


/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2368), __webpack_require__.e(26), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2368), __webpack_require__.e(26), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context),
    nothing: ({ write }) => (0,_layers_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(2088), __webpack_require__.e(1305), __webpack_require__.e(2368), __webpack_require__.e(509), __webpack_require__.e(6774), __webpack_require__.e(3470), __webpack_require__.e(3749)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    report: (found, facts, { inputs, project }) => (0,_layers_result_js__WEBPACK_IMPORTED_MODULE_0__/* .prewarmReport */ .t)({ inputs, project, found, only: inputs.only }, facts),
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(2088), __webpack_require__.e(1305), __webpack_require__.e(2368), __webpack_require__.e(509), __webpack_require__.e(6774), __webpack_require__.e(3470), __webpack_require__.e(3749)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 30644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readQuarterInputs: () => (/* binding */ readQuarterInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65078);
/* harmony import */ var _layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84973);
/* harmony import */ var _prewarm_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94706);




/** Reads and checks every input of the command quarter, and for a start also those of the prewarm that it is. */
async function readQuarterInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const task = reader.choice('task', ['show', 'start', 'restore', 'release'], 'show');
    const place = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .A)(reader, context);
    const login = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogin */ .m)(reader, context, place.registry);
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const quarter = reader.text('quarter');
    if (task === 'restore' && !(0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuarter */ .DS)(quarter))
        reader.problem('quarter', `expected the quarter to restore, such as 2026Q3, got "${quarter}"`);
    const refreshing = { ...values, refresh: 'all', only: '' };
    if (task === 'start') {
        const known = new Set(reader.problems.map(({ input }) => input));
        for (const { input, message } of await (0,_prewarm_run_js__WEBPACK_IMPORTED_MODULE_2__/* .findPrewarmProblems */ .W)(refreshing, context))
            if (!known.has(input))
                reader.problem(input, message);
    }
    return { inputs: { ...place, task, quarter, login, retries, refreshing }, reader };
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

/***/ 84973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   m: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    const none = { image: '', registry: '', repository: '' };
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)');
        return none;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return none;
    }
    const lower = text.toLowerCase();
    try {
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`);
            return none;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return none;
    }
}
/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
function readLogin(reader, context, registry) {
    const login = findLogin(reader, context, registry);
    if (login === undefined)
        return undefined;
    reader.secret(login.password);
    reader.secret(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
    return login;
}
function findLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '')
        return { username: username || context.actor || defaultUsername, password };
    if (username !== '') {
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { username: context.actor ?? defaultUsername, password: token };
}


/***/ })

};

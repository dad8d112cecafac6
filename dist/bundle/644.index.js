export const id = 644;
export const ids = [644];
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

/***/ 30644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readQuarterInputs: () => (/* binding */ readQuarterInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65078);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48676);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83342);
/* harmony import */ var _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39941);
/* harmony import */ var _layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29332);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2153);
/* harmony import */ var _prewarm_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94706);








/** Reads and checks every input of the command quarter, and for a start also those of the prewarm that it is. */
async function readQuarterInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    const task = reader.choice('task', ['show', 'start', 'restore', 'release'], 'show');
    const place = (0,_layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readImage */ .AM)(reader, context);
    const logins = (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_2__/* .readLogins */ .r)(reader, context, place.registry);
    const signing = (0,_layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSigning */ .a)(reader, context);
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const quarter = reader.text('quarter');
    if (task === 'restore' && !(0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_7__/* .isQuarter */ .DS)(quarter))
        reader.problem('quarter', `expected the quarter to restore, such as 2026Q3, got "${quarter}"`);
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayWrite */ .J)('quarters', context.github?.event, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrustedRefs */ .I4)(reader));
    if (task !== 'show' && !may)
        reader.problem('task', `this run may not change quarters: ${reason}`);
    const refreshing = { ...values, refresh: 'all', only: '' };
    if (task === 'start') {
        const known = new Set(reader.problems.map(({ input }) => input));
        for (const { input, message } of await (0,_prewarm_run_js__WEBPACK_IMPORTED_MODULE_6__/* .findPrewarmProblems */ .W)(refreshing, context))
            if (!known.has(input))
                reader.problem(input, message);
    }
    return { inputs: { ...place, task, quarter, logins, signing, retries, refreshing }, reader };
}


/***/ }),

/***/ 95246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound),
/* harmony export */   c: () => (/* binding */ generationAt)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** When the generation was made that a run committed, or found and verified, in ISO 8601; null: it did neither. */
function generationAt({ commit, state }, { verifies }) {
    if (commit?.kind === 'committed')
        return commit.record.createdAt;
    return (verifies ? state?.lookup.record?.createdAt : undefined) ?? null;
}
function nothingFound(write) {
    return {
        state: undefined,
        project: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
        requests: () => _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noRequests */ .Il,
    };
}


/***/ })

};

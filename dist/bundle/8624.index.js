export const id = 8624;
export const ids = [8624];
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

/***/ 88624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPlan: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/format/lines.js
var lines = __webpack_require__(12372);
;// CONCATENATED MODULE: ./lib/core/layers/runners.js


/** Reads `linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm`: items at commas or lines. */
function readRunners(text) {
    const items = (0,lines/* trimmedLines */.A)(text, /[,\n]/);
    const problems = [];
    const runners = items.flatMap((item) => {
        const match = /^([a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)\s*=\s*(\S+)$/.exec(item);
        if (match !== null)
            return [{ platform: match[1] ?? '', runner: match[2] ?? '' }];
        problems.push(`expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "${item}"`);
        return [];
    });
    const names = runners.map(({ platform }) => (0,dockerfile_platform/* normalizePlatform */.F)(platform));
    const twice = runners.find((_, index) => names.indexOf(names[index] ?? '') !== index);
    if (twice !== undefined)
        problems.push(`${twice.platform} is named twice`);
    return { runners, problems };
}

// EXTERNAL MODULE: ./lib/commands/inputs.js
var inputs = __webpack_require__(2153);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
;// CONCATENATED MODULE: ./lib/commands/plan/inputs.js




async function readPlan(values, context) {
    const reader = (0,input/* createInputReader */.ic)(values);
    const { runners, problems } = readRunners(values['runners'] ?? '');
    for (const message of problems)
        reader.problem('runners', message);
    if (problems.length > 0)
        return { inputs: undefined, reader };
    const given = runners.length === 0
        ? [values]
        : runners.map(({ platform }) => ({ ...values, platforms: platform, 'part-of': 'plan' }));
    const read = await Promise.all(given.map((one) => prewarm_run/* prewarmRun */.A.read(one, context)));
    for (const { reader: one } of read)
        (0,inputs/* passOn */.TH)(one, reader);
    const [first, ...more] = read.flatMap(({ inputs }) => inputs ?? []);
    return { inputs: first === undefined ? undefined : { runners, work: [first, ...more] }, reader };
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

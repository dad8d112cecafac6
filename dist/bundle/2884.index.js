export const id = 2884;
export const ids = [2884];
export const modules = {

/***/ 48469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createRunLog)
/* harmony export */ });
function createRunLog(clock, console) {
    const phases = [];
    const notices = [];
    const warnings = [];
    return {
        phases,
        notices,
        warnings,
        async phase(name, work) {
            const startedAtMs = clock.nowMs();
            try {
                return await work();
            }
            finally {
                phases.push({ name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
            }
        },
        notice(message) {
            if (notices.includes(message))
                return;
            notices.push(message);
            console.notice(message);
        },
        warning(message) {
            if (warnings.includes(message))
                return;
            warnings.push(message);
            console.warn(message);
        },
    };
}


/***/ }),

/***/ 42884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishWork: () => (/* binding */ finishWork),
/* harmony export */   reportOf: () => (/* binding */ reportOf),
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47186);
/* harmony import */ var _adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48469);
/* harmony import */ var _adapters_sign_identity_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51076);
/* harmony import */ var _core_unfinished_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65206);
/* harmony import */ var _layers_bake_build_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73241);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85583);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41405);








/** Runs a command from its inputs as text to everything that is shown of it. @throws InputError when an input is not right. */
async function runCommand(command, session) {
    const { report, found, said } = await runWork(command, session);
    return {
        report,
        document: command.page(report),
        outputs: command.outputs?.(report, found) ?? {},
        remarks: command.remarks?.(report) ?? {
            notices: report.notices ?? said.notices,
            warnings: report.warnings ?? said.warnings,
        },
        error: (0,_command_js__WEBPACK_IMPORTED_MODULE_6__/* .failureOf */ .g)(command, report),
    };
}
/** The report of a run. @throws InputError when an input is not right. */
async function reportOf(work, session) {
    return (await runWork(work, session)).report;
}
/** What fails after the inputs were read is in the report, beside everything that was found until then. */
async function runWork(work, { values, ...given }) {
    const surroundings = { ...given, github: await countedRun(given, work, values) };
    const { clock, console } = surroundings;
    const { inputs, reader } = await work.read(values, await readContext(values, surroundings));
    for (const secret of reader.secrets)
        console.mask(secret);
    reader.throwProblems();
    if (inputs === undefined)
        throw new Error('the inputs could not be read, although no problem was found');
    const startedAtMs = clock.nowMs();
    const log = (0,_adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_7__/* .createRunLog */ .M)(clock, console);
    for (const notice of reader.notices)
        log.notice(notice);
    for (const warning of reader.warnings)
        log.warning(warning);
    return { ...(await finishWork(work, { ...surroundings, log, startedAtMs }, inputs)), said: log };
}
/** Does the work, writes its report and adds that to the history. What fails is in the report. */
async function finishWork(work, context, inputs) {
    const { clock, github, log, startedAtMs } = context;
    const { found, failure } = await (0,_core_unfinished_js__WEBPACK_IMPORTED_MODULE_3__/* .endOf */ .pJ)(work.nothing(inputs), () => work.run(context, inputs));
    const report = await work.report(found, {
        schemaVersion: 1,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: Math.max(0, clock.nowMs() - startedAtMs),
        revision: github?.revision,
        runUrl: github?.runUrl,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        error: failure === undefined ? undefined : (0,_layers_bake_build_error_js__WEBPACK_IMPORTED_MODULE_4__/* .buildErrorReport */ .N)(failure, work.image?.(inputs)),
    }, inputs);
    return { report: (await work.keep?.(report, context, inputs, found)) ?? report, found };
}
/** The run on GitHub; one of `workflow_run` may count as the run that it follows. */
async function countedRun({ github, cwd, env, commands }, { withoutCheckout }, values) {
    if (github?.event.name !== 'workflow_run')
        return github;
    const { followedRun } = await __webpack_require__.e(/* import() */ 557).then(__webpack_require__.bind(__webpack_require__, 557));
    const folder = withoutCheckout ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, values['context'] || '.');
    return followedRun(github, { folder, env, commands });
}
async function readContext(values, surroundings) {
    const { clock, github } = surroundings;
    const asksOrigin = github === undefined && (values['image'] ?? '') === '';
    const origin = asksOrigin ? await (0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .originUrl */ .sH)(surroundings) : undefined;
    const originHost = origin && (0,_adapters_github_event_js__WEBPACK_IMPORTED_MODULE_1__.originContainerHost)(origin.href);
    return {
        ...surroundings,
        nowMs: clock.nowMs(),
        githubRepository: github?.repository ?? (originHost && origin?.pathname.slice(1)),
        actor: github?.actor,
        event: github?.event.name,
        githubContainerHost: github?.containerHost ?? originHost ?? 'ghcr.io',
        isForkPullRequest: github?.isForkPullRequest ?? false,
        signing: {
            hasIdentity: (0,_adapters_sign_identity_token_js__WEBPACK_IMPORTED_MODULE_2__/* .hasIdentity */ .r)(surroundings.env),
            isPublic: github?.isPublic,
            repositoryUrl: github?.repositoryUrl,
            repositoryId: surroundings.env['GITHUB_REPOSITORY_ID'] || undefined,
            defaultBranch: github?.event.defaultBranch,
        },
        hasOwnSsh: github === undefined && surroundings.env['GITHUB_ACTIONS'] !== 'true',
    };
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport),
/* harmony export */   n: () => (/* binding */ plainError)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40659);


/** What went wrong where nothing was thrown, as a report shows it. */
function plainError(message, remedy) {
    return { message, cause: undefined, remedy, log: [] };
}
/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        // What the message says already is not said again.
        cause: diagnosis === undefined || message.includes(diagnosis.cause) ? undefined : diagnosis.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ }),

/***/ 65206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ Unfinished),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   MR: () => (/* binding */ carrying),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** A failure that carries what was found until then; `cause` is what was thrown. */
class Unfinished extends Error {
    name = 'Unfinished';
    found;
    constructor(found, cause) {
        super((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(cause), { cause });
        this.found = found;
    }
}
/** What was thrown, with what was found until then; what it carries itself is newer. */
function unfinished(found, error) {
    return error instanceof Unfinished
        ? new Unfinished({ ...found, ...error.found }, error.cause)
        : new Unfinished(found, error);
}
/** @throws Unfinished with what `work` throws, and what was found before it began. */
async function carrying(found, work) {
    try {
        return await work();
    }
    catch (error) {
        throw unfinished(found, error);
    }
}
/**
 * Takes one step after the other. Each is given what was found so far, and returns what it adds.
 * @throws Unfinished with what was found until a step failed.
 */
async function gather(nothing, ...steps) {
    let found = nothing;
    for (const step of steps) {
        const before = found;
        found = { ...before, ...(await carrying(before, () => step(before))) };
    }
    return found;
}
/** How some work ended: with what it found, as far as it came, and with what it threw. */
async function endOf(nothing, work) {
    try {
        return { found: await work(), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof Unfinished))
            return { found: nothing, failure: error };
        return { found: { ...nothing, ...error.found }, failure: error.cause };
    }
}


/***/ }),

/***/ 73241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ buildErrorReport),
/* harmony export */   z: () => (/* binding */ BuildError)
/* harmony export */ });
/* harmony import */ var _core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90066);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


/** A build that failed, with the end of its log. */
class BuildError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'BuildError';
    diagnosedCause;
    log;
    /** Its entry in the catalogue; undefined: it is not known. */
    diagnosis;
    constructor(message, details) {
        super(message, { remedy: details.remedy });
        this.diagnosedCause = details.cause;
        this.log = details.log;
        this.diagnosis = details.diagnosis;
    }
}
/** Anything that was thrown, as a report shows it; a build brings its own cause, remedy and log. */
function buildErrorReport(failure, image) {
    if (!(failure instanceof BuildError))
        return (0,_core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__/* .errorReport */ .Z)(failure, image);
    const { message, diagnosedCause: cause, remedy, log } = failure;
    return { message, cause, remedy, log };
}


/***/ })

};

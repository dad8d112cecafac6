export const id = 8759;
export const ids = [8759];
export const modules = {

/***/ 77634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportOf: () => (/* binding */ reportOf),
  runCommand: () => (/* binding */ runCommand)
});

;// CONCATENATED MODULE: ./lib/adapters/runner/run-log.js
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
            console.info(message);
        },
        warning(message) {
            if (warnings.includes(message))
                return;
            warnings.push(message);
            console.warn(message);
        },
    };
}

// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
;// CONCATENATED MODULE: ./lib/commands/envelope.js



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
        error: command.failure === undefined ? report.error : command.failure(report),
    };
}
/** The report of a run. @throws InputError when an input is not right. */
async function reportOf(work, session) {
    return (await runWork(work, session)).report;
}
/** What fails after the inputs were read is in the report, beside everything that was found until then. */
async function runWork(work, { values, ...surroundings }) {
    const { clock, console, github } = surroundings;
    const { inputs, reader } = await work.read(values, readContext(surroundings));
    for (const secret of reader.secrets)
        console.mask(secret);
    reader.throwProblems();
    if (inputs === undefined)
        throw new Error('the inputs could not be read, although no problem was found');
    const startedAtMs = clock.nowMs();
    const log = createRunLog(clock, console);
    for (const notice of reader.notices)
        log.notice(notice);
    for (const warning of reader.warnings)
        log.warning(warning);
    const context = { ...surroundings, log, startedAtMs };
    const { found, failure } = await (0,unfinished/* endOf */.pJ)(work.nothing(inputs), () => work.run(context, inputs));
    const report = await work.report(found, {
        schemaVersion: 1,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: Math.max(0, clock.nowMs() - startedAtMs),
        revision: github?.revision,
        runUrl: github?.runUrl,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        error: failure === undefined ? undefined : (0,build_error/* buildErrorReport */.N)(failure, work.image?.(inputs)),
    }, inputs);
    return { report: (await work.keep?.(report, context, inputs, found)) ?? report, found, said: log };
}
function readContext(surroundings) {
    const { clock, github } = surroundings;
    return {
        ...surroundings,
        nowMs: clock.nowMs(),
        githubRepository: github?.repository,
        actor: github?.actor,
        githubContainerHost: github?.containerHost ?? 'ghcr.io',
        isForkPullRequest: github?.isForkPullRequest ?? false,
    };
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);


/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        cause: diagnosis?.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ }),

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (/@.*\//s.test(text)) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/^(?:[^.:]*[A-Z][^.:]*)$/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const part = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${part}(?:\\.${part})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${part}(?:/${part})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
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

/***/ 15825:
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
    constructor(message, details) {
        super(message, details.remedy === undefined ? {} : { remedy: details.remedy });
        this.diagnosedCause = details.cause;
        this.log = details.log;
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

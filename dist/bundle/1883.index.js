export const id = 1883;
export const ids = [1883];
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
/* harmony import */ var _adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48469);
/* harmony import */ var _adapters_sign_identity_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51076);
/* harmony import */ var _core_unfinished_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65206);
/* harmony import */ var _layers_build_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15825);
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
        error: command.failure === undefined ? report.error : command.failure(report),
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
    const log = (0,_adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_6__/* .createRunLog */ .M)(clock, console);
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
        error: failure === undefined ? undefined : (0,_layers_build_error_js__WEBPACK_IMPORTED_MODULE_4__/* .buildErrorReport */ .N)(failure, work.image?.(inputs)),
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
        // What the message says already is not said again.
        cause: diagnosis === undefined || message.includes(diagnosis.cause) ? undefined : diagnosis.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ }),

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${(shown / 10).toLocaleString('en-US', { maximumFractionDigits: 1 })} %`;
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
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


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
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
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
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


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   p3: () => (/* binding */ filledTable),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
function column(title, kind = 'text') {
    return { title, kind };
}
function table(columns, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
/** A table without the columns in which no row has anything; the first one says what a row is about, and stays. */
function filledTable(columns, rows) {
    const isFilled = columns.map((_column, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
    const filled = (list) => list.filter((_item, index) => isFilled[index]);
    return table(filled(columns), rows.map(filled));
}
function bars(all) {
    return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}
function stages(all) {
    return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}
function stack(layers) {
    return layers.length === 0 ? undefined : { kind: 'stack', layers };
}
function advice(pieces) {
    return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}
function log(title, lines, more = {}) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines, ...more };
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ belowTiles),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Tt: () => (/* binding */ untiledFacts),
/* harmony export */   rd: () => (/* binding */ durationTile),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);

/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {}, said = [], } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, notices },
        warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
        error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
        facts: Object.fromEntries(Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message))),
        tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;
/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings, said) {
    const last = new Map(warnings.map((warning) => [warning.replace(anotherTry, ''), warning]));
    return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}
function isNews(text, said = '') {
    return text === undefined || !said.includes(text);
}
/** How long the whole run took. */
function durationTile(durationMs, note = 'the whole run') {
    return { title: 'Duration', value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs), note };
}
/** With what to do, four. */
const mostOwnTiles = 3;
function firstOf(all, most) {
    return Object.fromEntries(Object.entries(all).slice(0, most));
}
/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;
/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }) {
    const title = 'What to do';
    const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
    const [only] = steps;
    if (only === undefined)
        return error === undefined
            ? {
                title,
                value: warnings.length === 0 ? 'Nothing' : `Read ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings.length, 'warning')}`,
                note: '',
            }
            : { title, value: 'Read the error', note: '' };
    const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
    return { title, value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step'), note: isShort ? only : 'below' };
}
/** The document without what its tiles say already. */
function belowTiles(document) {
    const { tiles, nextSteps, error } = document;
    const said = tiles['todo']?.note;
    return {
        ...document,
        nextSteps: nextSteps.filter((step) => step !== said),
        error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
    };
}
/** The facts that no tile says. */
function untiledFacts({ facts, tiles }) {
    return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}
function known(all) {
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ })

};

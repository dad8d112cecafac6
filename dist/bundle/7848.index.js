export const id = 7848;
export const ids = [7848,2884];
export const modules = {

/***/ 61642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    nowMs: () => Date.now(),
    sleep: async (durationMs) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(durationMs);
    },
};


/***/ }),

/***/ 12700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeOwnedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const ownerFile = 'owner.json';
/** A folder without an owner may be one that is just being made. */
const graceMs = 24 * 3_600_000;
/**
 * Makes a folder of this process (mode 0700) whose name begins with `prefix`, and removes those that processes which were killed
 * have left beside it.
 * @param nowMs undefined: others use that prefix, too, and what has no owner is not ours.
 */
async function makeOwnedFolder(parent, prefix, nowMs) {
    const self = await readOwner(process.pid);
    await sweep(parent, prefix, self, nowMs).catch(() => { });
    let folder;
    try {
        // Short where others use the prefix, too: the path of a socket is.
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, nowMs === undefined ? prefix : `${prefix}${process.pid}-`));
        if (self !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ownerFile), JSON.stringify(self), { mode: 0o600 });
        return folder;
    }
    catch (error) {
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).catch(() => { });
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The temporary folder ${parent} cannot be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, {
            remedy: 'Free space there, or set TMPDIR (RUNNER_TEMP on a runner) to a folder with space.',
        });
    }
}
async function sweep(parent, prefix, self, nowMs) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent)) {
        if (!name.startsWith(prefix))
            continue;
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        if (stats === undefined || !isOurs(stats))
            continue;
        if (await isLeft(folder, stats, self, nowMs, name.slice(prefix.length)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Whether the process in the name is gone: killed before it could say who it was, or while it removed the folder. */
async function hasNoMaker(name) {
    const [, pid] = /^(\d+)-/.exec(name) ?? [];
    return pid !== undefined && (await readOwner(Number(pid))) === undefined;
}
/** In a folder that everybody may write to, others may have put one, or a link. */
function isOurs(stats) {
    return stats.isDirectory() && stats.uid === process.getuid?.();
}
async function isLeft(folder, stats, self, nowMs, name) {
    const owner = parseOwner(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ownerFile), 'utf8').catch(() => ''));
    if (owner === undefined) {
        if (nowMs === undefined)
            return false;
        return nowMs - stats.mtimeMs > graceMs || (self !== undefined && (await hasNoMaker(name)));
    }
    if (self === undefined)
        return false;
    if (owner.bootId !== self.bootId)
        return true;
    if (owner.pidNamespace !== self.pidNamespace)
        return false;
    return (await readOwner(owner.pid))?.startTime !== owner.startTime;
}
function parseOwner(text) {
    try {
        const { pid, startTime, bootId, pidNamespace } = JSON.parse(text);
        return typeof pid === 'number' &&
            typeof startTime === 'string' &&
            typeof bootId === 'string' &&
            typeof pidNamespace === 'string'
            ? { pid, startTime, bootId, pidNamespace }
            : undefined;
    }
    catch {
        return undefined;
    }
}
/** Undefined: there is no such process, or no /proc. */
async function readOwner(pid) {
    try {
        const [stat, bootId, pidNamespace] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${process.pid}/ns/pid`),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // The 22nd of all, and two stand before the bracket.
        return { pid, startTime: fields[19] ?? '', bootId: bootId.trim(), pidNamespace };
    }
    catch {
        return undefined;
    }
}


/***/ }),

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

/***/ 57993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runActionStep: () => (/* binding */ runActionStep)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61642);
/* harmony import */ var _adapters_process_owned_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12700);
/* harmony import */ var _adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28304);
/* harmony import */ var _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38885);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11105);
/* harmony import */ var _page_markdown_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54130);
/* harmony import */ var _page_terminal_progress_view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47471);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42884);









/** Runs the main step of an action: inputs → work → outputs, summary, annotations. Ends with the step failed, never with an exception. */
async function runActionStep(command, env, root) {
    const console = (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_3__/* .createActionsConsole */ .x)();
    let hangs = false;
    try {
        const parent = env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)();
        const tempFolder = await (0,_adapters_process_owned_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeOwnedFolder */ .K)(parent, 'cache-prewarm-', _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.nowMs());
        _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .keepForPost */ .$b('temp-folder', tempFolder);
        const [{ readGithubRun }, { createCommandRunner }, { buildxFinder }, { connectRegistry }, { createFileFetcher },] = await Promise.all([
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 47186)),
            Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(879)]).then(__webpack_require__.bind(__webpack_require__, 90879)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 77412)),
            Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(8186)]).then(__webpack_require__.bind(__webpack_require__, 58186)),
            Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(3905)]).then(__webpack_require__.bind(__webpack_require__, 6286)),
        ]);
        const values = _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .readStepInputs */ .Wn(env);
        const commands = createCommandRunner();
        const ofRun = _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutStepInputs */ .cB(env);
        const { outputs, document, remarks, error } = await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_8__.runCommand)(command, {
            values,
            env: ofRun,
            cwd: env['GITHUB_WORKSPACE'] ?? process.cwd(),
            root,
            ask: undefined,
            github: readGithubRun(env),
            console,
            view: (0,_page_terminal_progress_view_js__WEBPACK_IMPORTED_MODULE_7__/* .createActionsView */ .D)(console),
            tempFolder,
            rememberBuilder: (name) => _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .keepForPost */ .$b('builder', name),
            onHang: () => {
                hangs = true;
            },
            clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m,
            commands,
            findBuildx: buildxFinder(ofRun, commands),
            connectRegistry,
            fetchFile: createFileFetcher({ env, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m }),
        });
        _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .setOutputs */ .n0(outputs);
        if (isOn(values['summary']))
            await writeSummarySafely((0,_page_markdown_document_js__WEBPACK_IMPORTED_MODULE_6__.renderDocumentMarkdown)(document), console.warn);
        if (isOn(values['job-annotations'])) {
            (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_3__/* .annotate */ .f)('warning', remarks.warnings);
            (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_3__/* .annotate */ .f)('notice', remarks.notices);
        }
        if (error !== undefined)
            _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .fail */ .fJ([error.message, error.cause, error.remedy].filter(Boolean).join('\n'));
    }
    catch (error) {
        _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .fail */ .fJ([(0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error), error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo ? error.remedy : undefined].filter(Boolean).join('\n'));
    }
    // A request that nobody answers would keep the process, and the job, for minutes.
    if (hangs)
        process.exit();
}
/** `summary` and `job-annotations` are checked with all inputs; here only what is plainly off is off. */
function isOn(value) {
    return value?.toLowerCase() !== 'false';
}
async function writeSummarySafely(markdown, warn) {
    try {
        await _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_4__/* .writeSummary */ .Sy(markdown);
    }
    catch (error) {
        warn(`The summary could not be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`);
    }
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

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


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

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
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


/***/ }),

/***/ 64936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ NO_COLOUR)
/* harmony export */ });
const plain = (text) => text;
const NO_COLOUR = {
    bold: plain,
    dim: plain,
    green: plain,
    yellow: plain,
    red: plain,
    cyan: plain,
};


/***/ }),

/***/ 19372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ usualInWords),
/* harmony export */   h: () => (/* binding */ formatProgressLine)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _palette_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64936);
/* harmony import */ var _vertex_title_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23187);




/** Work that is no step is worth a line only when somebody waited for it. */
const NOTABLE_WORK_MS = 1000;
/**
 * One event as one line of a plain log (`executed  python-deps 3/3 RUN … (31.7 s)`), undefined when it is not
 * worth one. The output of steps is left out; the end of it is in the report when a build fails.
 */
function formatProgressLine(event, { colour = _palette_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_COLOUR */ .f, usual, } = {}) {
    switch (event.kind) {
        case 'log':
        case 'transfer':
            return undefined;
        case 'warning':
            return `${colour.yellow('warning ')}  ${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(event.text)}`;
        case 'started':
            return (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex) === 'step'
                ? `${colour.dim('started ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)}${inBrackets(usualInWords(event.vertex, usual))}`
                : undefined;
        case 'hit':
            return (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex) === 'step'
                ? `${colour.green('hit     ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)}`
                : undefined;
        case 'executed': {
            const kind = (0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexKind */ .xi)(event.vertex);
            if (kind === 'inner' || (kind === 'work' && event.durationMs < NOTABLE_WORK_MS))
                return undefined;
            const verb = kind === 'step' ? colour.yellow('executed') : colour.dim('done    ');
            return `${verb}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)} ${colour.dim(`(${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)})`)}`;
        }
        case 'failed': {
            if ((0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .isCacheImport */ .Mb)(event.vertex))
                return undefined;
            const error = event.error === undefined ? '' : `: ${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(event.error), 300)}`;
            return `${colour.red('failed  ')}  ${(0,_vertex_title_js__WEBPACK_IMPORTED_MODULE_2__/* .vertexTitle */ .$0)(event.vertex)} ${colour.dim(`(${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)})`)}${error}`;
        }
    }
}
/** Shorter steps are over before anybody asks. */
const notableMs = 2000;
/** `usually 2 min 32 s`; empty where that is not known, or short. */
function usualInWords({ step }, usual) {
    const durationMs = step === undefined ? undefined : usual?.(step);
    return durationMs === undefined || durationMs < notableMs ? '' : `usually ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(durationMs)}`;
}
function inBrackets(text) {
    return text === '' ? '' : ` (${text})`;
}


/***/ }),

/***/ 47471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createActionsView),
  createPipeView: () => (/* binding */ createPipeView)
});

// EXTERNAL MODULE: ./lib/page/terminal/progress-line.js
var progress_line = __webpack_require__(19372);
// EXTERNAL MODULE: ./lib/core/format/printable.js
var printable = __webpack_require__(94956);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/format/runner-command.js
var runner_command = __webpack_require__(74729);
// EXTERNAL MODULE: ./lib/page/terminal/vertex-title.js
var vertex_title = __webpack_require__(23187);
;// CONCATENATED MODULE: ./lib/page/terminal/step-groups.js





/** How much output of one step is kept while another one's is shown. */
const MOST_KEPT_LINES = 500;
const MOST_CHARACTERS = 1000;
/**
 * The output of steps in groups that the Actions log folds, each under its step, although steps run side by
 * side: one step at a time is shown as it writes, the output of the others waits until that one has ended.
 * The verdict of each step stands outside of the groups.
 */
function createStepGroups() {
    /** The step whose group is open. */
    let shown;
    /** Output of steps that are not shown. */
    const waiting = new Map();
    /** What must not go into the open group. */
    let later = [];
    const closeGroup = () => {
        if (shown === undefined)
            return [];
        shown = undefined;
        const items = [{ kind: 'end-group' }, ...later];
        later = [];
        const [next] = waiting;
        if (next !== undefined) {
            const [digest, output] = next;
            waiting.delete(digest);
            shown = digest;
            items.push(...openGroup(output));
        }
        return items;
    };
    const showLog = (event) => {
        const line = lineOf((0,printable/* clip */.$Q)((0,printable/* printableText */.XU)(event.text), MOST_CHARACTERS));
        const { digest } = event.vertex;
        if (shown === digest)
            return [line];
        const title = (0,runner_command/* defuseRunnerCommands */.d)((0,vertex_title/* vertexTitle */.$0)(event.vertex));
        if (shown === undefined) {
            shown = digest;
            return [{ kind: 'group', title }, line];
        }
        const output = waiting.get(digest) ?? { title, lines: [], leftOut: 0 };
        waiting.set(digest, output);
        keepLine(output, line);
        return [];
    };
    const finish = (digest, line) => {
        if (shown === digest) {
            later.unshift(...line);
            return closeGroup();
        }
        const output = waiting.get(digest);
        waiting.delete(digest);
        const items = output === undefined ? line : [...openGroup(output), { kind: 'end-group' }, ...line];
        if (shown === undefined)
            return items;
        later.push(...items);
        return [];
    };
    return {
        push(event) {
            if (event.kind === 'log')
                return showLog(event);
            if (event.kind === 'started' || event.kind === 'transfer')
                return [];
            const text = (0,progress_line/* formatProgressLine */.h)(event);
            const line = text === undefined ? [] : [lineOf(text)];
            if (event.kind !== 'warning')
                return finish(event.vertex.digest, line);
            if (shown === undefined)
                return line;
            later.push(...line);
            return [];
        },
        /** What is left when the build has ended. */
        end() {
            const items = [];
            while (shown !== undefined)
                items.push(...closeGroup());
            return items;
        },
    };
}
function lineOf(text) {
    return { kind: 'line', text: (0,runner_command/* defuseRunnerCommands */.d)(text) };
}
function keepLine(output, line) {
    output.lines.push(line);
    if (output.lines.length <= MOST_KEPT_LINES)
        return;
    output.lines.shift();
    output.leftOut += 1;
}
function openGroup(output) {
    const note = output.leftOut === 0 ? [] : [{ kind: 'line', text: `… ${(0,quantity/* plural */.LS)(output.leftOut, 'line')} before these` }];
    return [{ kind: 'group', title: output.title }, ...note, ...output.lines];
}

;// CONCATENATED MODULE: ./lib/page/terminal/progress-view.js


/** In the Actions log: the output of each step in a group of its own. */
function createActionsView(console) {
    let groups = createStepGroups();
    const show = (items) => {
        for (const item of items) {
            if (item.kind === 'group')
                console.startGroup(item.title);
            else if (item.kind === 'end-group')
                console.endGroup();
            else
                console.info(item.text);
        }
    };
    return {
        begin(title) {
            groups = createStepGroups();
            console.info(title);
        },
        event: (event) => show(groups.push(event)),
        end: () => show(groups.end()),
    };
}
/** In a pipe or a file: a line when a step begins or ends. */
function createPipeView(console) {
    let usual;
    return {
        begin(title, known) {
            usual = known;
            console.info(title);
        },
        event(event) {
            const line = (0,progress_line/* formatProgressLine */.h)(event, { usual });
            if (line !== undefined)
                console.info(line);
        },
        end: () => { },
    };
}


/***/ }),

/***/ 23187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ vertexTitle),
/* harmony export */   Mb: () => (/* binding */ isCacheImport),
/* harmony export */   xi: () => (/* binding */ vertexKind)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/**
 * What a vertex is to somebody who watches: a `step` of the Dockerfile; `work` that takes time (pulling a base
 * image, exporting, pushing); or one of BuildKit's `inner` affairs, which matter only when they fail.
 */
function vertexKind(vertex) {
    if (vertex.step !== undefined && vertex.step.keyword !== 'FROM')
        return vertex.step.link ? 'inner' : 'step';
    return /^\[(?:[^\]]* )?(?:internal|auth)\]|^(?:\[[^\]]*\] )?(?:importing cache manifest|resolv(?:e|ing) )/.test(vertex.name)
        ? 'inner'
        : 'work';
}
/** A cache that is not there is no failure: the build goes on without it. */
function isCacheImport(vertex) {
    return /^(?:\[[^\]]*\] )?importing cache manifest from /.test(vertex.name);
}
/** `python-deps 3/3 RUN pip install …`, or the vertex's own name: one line. */
function vertexTitle(vertex, maxCharacters = 120) {
    const { step } = vertex;
    if (step === undefined)
        return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(vertex.name, maxCharacters);
    const place = [
        step.stage === '' ? (step.target ?? '') : step.stage,
        step.platform ?? '',
        `${step.index}/${step.total}`,
    ];
    return (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(`${place.filter((part) => part !== '').join(' ')} ${step.instruction}`, maxCharacters);
}


/***/ })

};

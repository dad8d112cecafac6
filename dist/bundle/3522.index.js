export const id = 3522;
export const ids = [3522];
export const modules = {

/***/ 41405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ browserUrl),
/* harmony export */   e: () => (/* binding */ openContext)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51587);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43014);



/** Everything ambient that a run needs, the login of the inputs among it. */
async function openContext(surroundings, inputs) {
    const { env, github, console } = surroundings;
    const { commands, docker, connect, connectAnonymously } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistries */ .c)(surroundings, inputs);
    return {
        cwd: surroundings.cwd,
        docker,
        tempFolder: surroundings.tempFolder,
        github,
        source: github?.repositoryUrl ?? (await remoteUrl(surroundings.cwd, env, commands)),
        commands,
        clock: surroundings.clock,
        random: Math.random,
        newSalt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex'),
        console,
        view: surroundings.view,
        connect,
        connectAnonymously,
        rememberBuilder: surroundings.rememberBuilder,
        version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .packageVersion */ .T,
    };
}
/** The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. */
async function remoteUrl(cwd, env, commands) {
    const result = await commands
        .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
        .catch(() => undefined);
    return browserUrl(result?.stdout.trim() ?? '');
}
/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
function browserUrl(remote) {
    const match = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
    return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}


/***/ }),

/***/ 53857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ appPart),
/* harmony export */   Z: () => (/* binding */ leavePart)
/* harmony export */ });
/* harmony import */ var _adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12634);
/* harmony import */ var _core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54591);
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76544);
/* harmony import */ var _layers_build_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15825);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51587);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25471);






/**
 * Leaves what a run made of one platform for the run that puts the platforms together; it goes into the history there.
 * A run that failed, or may not write, leaves nothing.
 */
async function leavePart(report, part, context, run) {
    const { inputs, writes, recorded } = run;
    if (report.error !== undefined || (!writes && run.app === undefined))
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const coverage = report.kind === 'build' ? report.coverage[0] : undefined;
    const left = {
        version: 1,
        step: report.kind,
        platform: part.platform,
        entry: {
            ...(0,_build_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .M)(report, context.github?.branch, (0,_core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_5__/* .timeSaved */ .j)(stages, recorded)),
            platform: part.platform,
        },
        stages: stages.map(({ stage, hit, executed }) => ({ stage, hit, executed })),
        misses: report.misses.map((miss) => ({ stage: miss.stage, because: (0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMiss */ .g)(miss) })),
        coveredPercent: coverage === undefined || coverage.totalBytes === 0
            ? undefined
            : Math.round((coverage.prefix.bytes / coverage.totalBytes) * 1000) / 10,
        app: run.app,
    };
    try {
        const { connect } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegistries */ .c)(context, inputs);
        await (0,_adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushPart */ .W)(connect(inputs.registry), inputs.repository, part, left);
        return report;
    }
    catch (error) {
        return { ...report, outcome: 'failed', error: (0,_layers_build_error_js__WEBPACK_IMPORTED_MODULE_2__/* .buildErrorReport */ .N)(error, inputs.image) };
    }
}
/** The application that was pushed, as the run that merges needs it. */
function appPart(digest, repositories) {
    return digest === undefined ? undefined : { digest, repositories };
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

/***/ 90561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ planPin)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66610);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83908);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73017);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73197);






/**
 * Plans a temporary Dockerfile that gives the same result when the images of layers stand for their stages.
 *
 * - What an image does not hand on are ARGs: those that a replaced stage and its ancestors declare are declared again, in
 *   order and as written, right after the FROM of each stage that is FROM it.
 * - A replaced stage that is no target becomes `FROM scratch`, its ONBUILD kept. BuildKit would look up every image that is
 *   named in it, and fail when one is gone; and BuildKit 0.17 (in Docker 27.4) forgets a build context that stands for a
 *   stage which is FROM another stage. Its lines stay, empty, so that the others keep their numbers.
 * @throws UserError as resolveStages does.
 */
function planPin(dockerfile, options) {
    const { values } = options;
    const graphs = options.targets.flatMap((target) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values).map((build) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveStages */ .iM)(dockerfile, values, build)));
    const { needed, obstacles } = chooseReplaced(graphs, options, dockerfile);
    const insertions = new Map(graphs
        .flatMap((graph) => redeclarations(graph, needed, options, dockerfile))
        .filter(({ words }) => words.length > 0)
        .map(({ child, words }) => [child.index, words]));
    const targets = new Set(options.targets.map((target) => target.toLowerCase()));
    const emptied = dockerfile.stages.filter(({ name }) => name !== undefined && needed.has(name) && !targets.has(name));
    const skipsRule = graphs.some((graph) => losesWorkdir(graph, needed));
    return {
        ...writeText(dockerfile, emptied, insertions, skipsRule),
        originalText: dockerfile.written?.text ?? dockerfile.text,
        replaced: [...needed],
        notReplaced: [...obstacles].map(([stage, reason]) => ({ stage, reason })),
    };
}
/** The layers whose images stand for them, and why not those of the others that are needed: stage → reason. */
function chooseReplaced(graphs, options, dockerfile) {
    const { layers, values, imageEnv } = options;
    const obstacles = new Map();
    for (;;) {
        const before = obstacles.size;
        // What stands beneath a layer that cannot be replaced is needed itself.
        const needed = neededLayers(graphs, without(layers, obstacles));
        for (const graph of graphs) {
            for (const name of needed) {
                if (name === graph.build.target.toLowerCase() || obstacles.has(name))
                    continue;
                const reason = (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_4__/* .findObstacle */ .R)(name, graph, values, dockerfile.escape, imageEnv.get(name));
                if (reason !== undefined)
                    obstacles.set(name, reason);
            }
        }
        for (const [name, reason] of conflicts(graphs, without(layers, obstacles), options, dockerfile))
            obstacles.set(name, reason);
        if (obstacles.size === before)
            return { needed, obstacles };
    }
}
/** The layers that some target stands on or takes from directly. */
function neededLayers(graphs, layers) {
    return new Set(graphs.flatMap((graph) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, layers).replacedUses.map(({ name }) => name)));
}
/** The ARGs to be declared again after each FROM that leads to a replaced stage. */
function redeclarations(graph, replaced, { values, imageEnv }, dockerfile) {
    return (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, replaced).replacedUses.flatMap(({ by, use, name }) => {
        const parent = by.parent === undefined ? undefined : graph.stages[by.parent];
        if (use.via !== 'from' || parent === undefined)
            return [];
        const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritedArgs */ .O)(parent, graph, values, dockerfile.escape, imageEnv.get(name));
        return inherited.kind === 'args'
            ? [{ child: by, parent: name, words: inherited.args.map(({ word }) => word) }]
            : [];
    });
}
/**
 * Whether the rule WorkdirRelativePath would find something that it does not find in the user's file: BuildKit forgets on an
 * image that a WORKDIR was set (`dockerfile2llb/convert.go`, `workdirSet`). Where the rule finds something all the same, that
 * is to be seen.
 */
function losesWorkdir(graph, replaced) {
    const finds = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, replaced).stages.map((stage) => {
        const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
        const below = chain.findLastIndex(({ name }, index) => index < chain.length - 1 && name !== undefined && replaced.has(name));
        const [whole, own] = [chain, chain.slice(below + 1)].map((stages) => {
            const workdir = stages.flatMap(({ commands }) => commands).find(({ keyword }) => keyword === 'WORKDIR');
            return workdir !== undefined && !/^["']?\//.test(workdir.rest);
        });
        return { whole, own };
    });
    return finds.some(({ own }) => own) && !finds.some(({ whole }) => whole);
}
/** Options are separated by `;`, up to the first space (`parser/directives.go`, `linter/linter.go` `ParseLintOptions`). */
function skipWorkdirRule({ value }) {
    const rule = 'WorkdirRelativePath';
    const [options = '', ...remark] = value.split(' ');
    const skipped = options.split(';').findLast((option) => option.startsWith('skip='));
    const skips = skipped === undefined
        ? `${options};skip=${rule}`
        : skipped === 'skip=all'
            ? options
            : options.replace(skipped, `${skipped},${rule}`);
    return [skips, ...remark].join(' ');
}
/** One FROM that leads to different layers on different platforms can declare the ARGs of one of them only. */
function conflicts(graphs, layers, options, dockerfile) {
    const all = graphs.flatMap((graph) => redeclarations(graph, layers, options, dockerfile));
    return all.flatMap(({ child, parent, words }) => {
        const other = all.find((candidate) => candidate.child.index === child.index && candidate.words.join('\n') !== words.join('\n'));
        return other === undefined
            ? []
            : [[parent, `line ${child.line} leads to other ARGs on another platform`]];
    });
}
function without(names, left) {
    return new Set([...names].filter((name) => !left.has(name)));
}
function writeText(dockerfile, emptied, insertions, skipsRule) {
    const lines = dockerfile.text.split('\n').map((text) => [text]);
    const check = dockerfile.directives.find(({ name }) => name === 'check');
    if (skipsRule && check !== undefined) {
        const [written = ''] = lines[check.line - 1] ?? [];
        lines[check.line - 1] = [written.replace(check.value, () => skipWorkdirRule(check))];
    }
    // What was a description of an ARG must not become one of the next stage.
    const empty = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .describesNames */ .B5)(dockerfile) ? '#' : '';
    for (const { head, instructions } of emptied) {
        for (const { keyword, place } of instructions) {
            if (keyword !== 'ONBUILD')
                lines.fill([empty], place.start, place.end);
        }
        const [, as = 'AS', name = ''] = head.args;
        lines.fill([''], head.place.start, head.place.end);
        lines[head.place.start] = [`${(0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenKeyword */ .TI)(head)} scratch ${as} ${name}`];
    }
    for (const { index, head } of dockerfile.stages) {
        // BuildKit warns of instructions in another case than most.
        const keyword = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenKeyword */ .TI)(head) === 'from' ? 'arg' : 'ARG';
        const last = head.place.end - 1;
        const words = insertions.get(index) ?? [];
        lines[last] = [...(lines[last] ?? []), ...words.map((word) => `${keyword} ${word}`)];
    }
    const numbers = dockerfile.written?.lines;
    return {
        text: lines.flat().join('\n'),
        lines: lines.flatMap((texts, index) => texts.map(() => numbers?.[index] ?? index + 1)),
    };
}


/***/ }),

/***/ 40090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/**
 * How long a server asks to wait, in milliseconds: by its Retry-After header, seconds or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3), or by a Go duration in its text, as GHCR does
 * (`retry-after: 880.092µs, allowed: 44000/minute`). The longer of the two; 0 for a date that is past;
 * undefined when it does not ask.
 */
function parseRetryAfter(header, text, nowMs) {
    const asked = [fromHeader(header, nowMs), fromText(text)].filter((value) => value !== undefined);
    return asked.length === 0 ? undefined : Math.max(...asked);
}
function fromHeader(header, nowMs) {
    const value = header?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(value))
        return Number(value) * 1000;
    // Date.parse takes nearly everything for a date; those of HTTP begin with a day's name.
    const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
const msPerUnit = {
    ns: 1e-6,
    us: 1e-3,
    // Go writes the micro sign; the Greek letter looks the same.
    '\u00b5s': 1e-3,
    '\u03bcs': 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** https://pkg.go.dev/time#ParseDuration */
function fromText(text) {
    const unit = '(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)';
    const duration = new RegExp(`retry-after: ?((?:\\d{1,15}(?:\\.\\d{1,15})?${unit}){1,8})(?![a-z])`, 'i').exec(text)?.[1];
    if (duration === undefined)
        return undefined;
    let sumMs = 0;
    for (const part of duration.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})`, 'gi'))) {
        sumMs += Number(part[1]) * (msPerUnit[(part[2] ?? '').toLowerCase()] ?? 0);
    }
    return sumMs;
}


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ maxTotalWaitMs),
/* harmony export */   M$: () => (/* binding */ planRetry),
/* harmony export */   dg: () => (/* binding */ retryWith)
/* harmony export */ });
/* harmony import */ var _diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6688);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40090);




/** The longest that a run waits in all for one thing. */
const maxTotalWaitMs = 10 * 60_000;
const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
const usualWait = { floorMs: 1000, ceilingMs: 120_000 };
const longestBackoffMs = 16_000;
/**
 * Decides whether something that failed is tried again, and after how long. The catalogue of errors decides before
 * the status: a used-up quota has the status of a burst and passes in hours. The wait is the longest of what the
 * server asks for and a doubling backoff (1, 2, 4, 8, 16 s) with up to half of it added by chance; who asks for more
 * than can be waited is not asked again.
 * @param attempt 1 after the first failure.
 * @param waitedMs how long was waited for this before.
 * @param random from 0 to 1.
 */
function planRetry(failure, attempt, waitedMs, policy, random) {
    const diagnosis = (0,_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(failure.text);
    const useful = usefulRetries(failure, diagnosis, policy.retries);
    if (useful === 0 && policy.retries > 0) {
        return {
            kind: 'give-up',
            because: 'permanent',
            reason: diagnosis === undefined ? 'trying again cannot help' : diagnosis.cause,
        };
    }
    const { floorMs, ceilingMs } = diagnosis?.wait ?? usualWait;
    const askedMs = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .m)(failure.retryAfter, failure.text, failure.nowMs);
    if (askedMs !== undefined && askedMs > ceilingMs) {
        return {
            kind: 'give-up',
            because: 'asked-too-long',
            reason: `the server asks to wait ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(askedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(ceilingMs)} are waited`,
        };
    }
    if (attempt > useful)
        return {
            kind: 'give-up',
            because: 'retries',
            reason: `tried ${attempt === 1 ? 'once' : `${attempt} times`}`,
        };
    const backoffMs = diagnosis?.wait === undefined
        ? Math.min(longestBackoffMs, 1000 * 2 ** (attempt - 1))
        : floorMs * 2 ** (attempt - 1);
    const waitMs = Math.max(Math.min(ceilingMs, Math.round(backoffMs * (1 + random / 2))), askedMs ?? 0, floorMs);
    if (waitedMs + waitMs > policy.maxTotalMs) {
        return {
            kind: 'give-up',
            because: 'time',
            reason: `waited ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(waitedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(policy.maxTotalMs)} are waited in all`,
        };
    }
    return { kind: 'retry', waitMs };
}
function usefulRetries(failure, diagnosis, retries) {
    if (failure.afterOwnPush && /manifest[_ ](?:blob[_ ])?unknown/i.test(failure.text))
        return retries;
    if (diagnosis === undefined)
        return failure.status !== undefined && transientStatus.has(failure.status) ? retries : 0;
    return diagnosis.class === 'transient' ? retries : Math.min(retries, diagnosis.maxRetries ?? 0);
}
const warnings = 2;
/**
 * Runs something until it succeeds or trying again has no sense.
 * @param describe what is known of a failure; undefined throws it as it is.
 * @param explain the error to throw in the end.
 */
async function retryWith(run, describe, explain, options) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt++) {
        try {
            return await run();
        }
        catch (error) {
            const described = describe(error);
            if (described === undefined)
                throw error;
            const failure = { ...described, nowMs: options.nowMs() };
            const decision = planRetry(failure, attempt, waitedMs, options.policy, options.random());
            if (decision.kind === 'give-up') {
                const { because, reason } = decision;
                throw explain(error, { attempts: attempt, waitedMs, because, reason });
            }
            if (attempt <= warnings) {
                options.warn(`${(0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}: trying again in ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(decision.waitMs)}.`);
            }
            await options.sleep(decision.waitMs);
            waitedMs += decision.waitMs;
        }
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

/***/ 46599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ensureFreeDisk)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/disk/free-space.js

/**
 * Tool chains that GitHub's runner images bring and that a container build does not use
 * (actions/runner-images, images/ubuntu/Ubuntu2404-Readme.md).
 */
const hostedToolChains = [
    '/usr/local/lib/android',
    '/usr/share/dotnet',
    '/usr/share/swift',
    '/usr/local/.ghcup',
    '/opt/ghc',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/share/powershell',
    '/usr/local/julia*',
];
const usualFolders = [
    ...hostedToolChains.filter((folder) => !folder.includes('*')),
    '/var/log',
    '/var/cache',
    '/tmp',
];
/** Bytes that a user without privileges may still write where `folder` lies. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** Whether this is a GitHub-hosted Linux runner: the only place where we ever remove anything. */
function isGithubHosted(env) {
    return env['RUNNER_ENVIRONMENT'] === 'github-hosted' && (env['ImageOS'] ?? '').startsWith('ubuntu');
}
/** Removes the well-known tool chains of a GitHub-hosted runner. `root` is the root of its file system. */
async function removeHostedToolChains(commands, env, root = '') {
    const folders = hostedToolChains.map((folder) => `${root}${folder}`).join(' ');
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    await commands.run('sh', ['-c', `${sudo}rm -rf ${folders}`], { env: { ...env } });
}
/** What takes the space, for a person to read: what docker, the tool chains and the usual folders hold. `root` as above. */
async function describeUsage(commands, env, root = '') {
    const [docker, folders] = await Promise.all([
        commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
        existing(usualFolders.map((folder) => `${root}${folder}`)).then((found) => found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined)),
    ]);
    return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
        .filter(Boolean)
        .join('\n');
}
async function existing(folders) {
    const found = [];
    for (const folder of folders) {
        if (await (0,promises_.stat)(folder).then(() => true, () => false))
            found.push(folder);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/free-disk.js



/** @throws UserError when less is free than `min-free-disk`, with what takes the space. */
async function ensureFreeDisk(inputs, context, log, engine) {
    const { env } = context.docker;
    const folder = await buildFolder(await engine, context.tempFolder);
    let free = await freeBytes(folder);
    if (free >= inputs.minFreeDiskBytes)
        return;
    if (inputs.freeDiskSpace === 'auto' && isGithubHosted(env)) {
        log.notice(`${(0,quantity/* formatBytes */.z3)(free)} are free, less than min-free-disk ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)}: removing toolchains of the runner that a container build does not use.`);
        await removeHostedToolChains(context.commands, env);
        free = await freeBytes(folder);
        if (free >= inputs.minFreeDiskBytes)
            return;
    }
    const usage = await describeUsage(context.commands, env);
    throw new error/* UserError */.yo(`min-free-disk: expected ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)} free at ${folder}, found ${(0,quantity/* formatBytes */.z3)(free)}: ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes - free)} are missing`, { remedy: `Free some space, or lower min-free-disk.${usage === '' ? '' : ` What uses it:\n${usage}`}` });
}
/** Where the engine of this machine keeps its data; the run's own folder when the engine is elsewhere. */
async function buildFolder(engine, tempFolder) {
    const { rootDir } = engine;
    if (rootDir === undefined)
        return tempFolder;
    return freeBytes(rootDir).then(() => rootDir, () => tempFolder);
}


/***/ }),

/***/ 64962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ge: () => (/* binding */ footingOf),
  lN: () => (/* binding */ heldDigests),
  vw: () => (/* binding */ jobFor)
});

;// CONCATENATED MODULE: ./lib/core/layers/annotations.js
/**
 * The annotations of a layer image: nothing in them differs from run to run, so an unchanged layer keeps its
 * digest. Keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
function layerAnnotations(source, base) {
    return {
        ...(source === undefined ? {} : { 'org.opencontainers.image.source': source }),
        ...(base === undefined ? {} : { 'org.opencontainers.image.base.name': base.name }),
        ...(base?.digest === undefined ? {} : { 'org.opencontainers.image.base.digest': base.digest }),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/named-contexts.js
var named_contexts = __webpack_require__(61420);
;// CONCATENATED MODULE: ./lib/layers/job.js



/** One layer as a job on the digests of the layers beneath it. */
function jobFor(options, fact, digests, output, noCache, state) {
    const { node } = fact;
    const footing = footingOf(node, digests, heldDigests(state.facts), options.project, state);
    return {
        ...footing,
        annotations: layerAnnotations(options.context.source, baseOf(node, options.inputs.image, footing.below, fact.inputs.externalImages)),
        cacheFrom: noCache ? new Map() : cacheSources(options, footing, state),
        noCache,
        output,
    };
}
/**
 * The layer's own image, and those of the layers beneath that are ordinary stages here: whichever target BuildKit solves first
 * makes their steps, and only from the sources that this target has. The steps of each image are its own, so they do not race.
 */
function cacheSources({ trust }, { node, stages }, { lookup }) {
    return new Map([node, ...stages].flatMap(({ name }) => {
        const image = lookup.images.get(name);
        return image?.kind === 'ok' && !trust.suspects.has(name)
            ? [[name, image.image.descriptor.digest]]
            : [];
    }));
}
/** What a layer, or the application, is built on: of the layers beneath it those that have a digest. */
function footingOf(node, digests, held, project, state) {
    const beneath = (0,named_contexts/* layersBeneath */.W)(node, project.nodes);
    const below = new Map([...digests].filter(([name]) => beneath.has(name)));
    const stages = project.nodes.filter(({ name }) => beneath.has(name) && !below.has(name));
    const belowEnv = new Map([...below.keys()].flatMap((name) => {
        const lower = project.nodes.find((candidate) => candidate.name === name);
        const found = state.images.get(name) ?? imageOf(state.lookup.images.get(name));
        const env = found?.platforms[0]?.config.env;
        return lower === undefined || env === undefined ? [] : [[lower.target.toLowerCase(), env]];
    }));
    return { node, stages, below, belowEnv, held };
}
/** At which digests each layer's external images are held. */
function heldDigests(facts) {
    return new Map(facts.map(({ node, inputs }) => [
        node.name,
        Object.fromEntries(Object.entries(inputs.externalImages).flatMap(([name, digest]) => digest === 'unresolved' ? [] : [[name, digest]])),
    ]));
}
function imageOf(state) {
    return state?.kind === 'ok' ? state.image : undefined;
}
function baseOf(node, image, below, externalImages) {
    const layer = node.standsOn.find(({ via }) => via !== 'copy');
    if (layer !== undefined)
        return { name: `${image}:${(0,tag/* rollingTag */.g8)(layer.name)}`, digest: below.get(layer.name) };
    const external = node.externalImages.find((candidate) => candidate.via === 'from');
    if (external === undefined)
        return undefined;
    const digest = externalImages[external.name];
    return { name: external.name, digest: digest === 'unresolved' ? undefined : digest };
}


/***/ }),

/***/ 61420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ layersBeneath),
/* harmony export */   u: () => (/* binding */ namedContexts)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6183);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** The build contexts of a build on that: the user's, external images at their digests, layers at theirs. */
function namedContexts({ node, below, held }, pin, project, image) {
    const contexts = {};
    for (const [name, value] of Object.entries(project.values.buildContexts))
        contexts[shortName(name)] = value;
    // A layer that is an ordinary stage here stands on the same image as where it is built for itself: else its steps had
    // other keys, and would run again. The lowest layer has the first say.
    const isReplaced = ({ name, target }) => below.has(name) && pin.replaced.includes(target.toLowerCase());
    // What lies beneath an image is in it, and no part of this build.
    const beneath = layersBeneath(node, project.nodes, isReplaced);
    const ordinary = project.nodes.filter((layer) => beneath.has(layer.name) && !isReplaced(layer));
    for (const { name: owner, externalImages } of [...ordinary, node].reverse()) {
        for (const { name, hold } of externalImages) {
            const digest = held.get(owner)?.[name];
            if (digest === undefined || hold.kind !== 'context')
                continue;
            const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name);
            contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
        }
    }
    for (const layer of project.nodes.filter(isReplaced))
        contexts[layer.target.toLowerCase()] = `docker-image://${image}@${below.get(layer.name)}`;
    return contexts;
}
/** All layers beneath a layer or the application, at any depth, but for those beneath one that `isEnd`. */
function layersBeneath(node, nodes, isEnd = () => false) {
    const found = new Set();
    const visit = (current) => {
        for (const { name } of current.standsOn) {
            const next = nodes.find((candidate) => candidate.name === name);
            if (next === undefined || found.has(name))
                continue;
            found.add(name);
            if (!isEnd(next))
                visit(next);
        }
    };
    visit(node);
    return found;
}
/** BuildKit looks a context up by the short form of an image's name, and buildx hands names on as they are. */
function shortName(name) {
    try {
        return (0,_core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contextKey */ .h)(name);
    }
    catch {
        return name;
    }
}


/***/ }),

/***/ 62588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ prepareLayers)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 7 modules
var buildx_run = __webpack_require__(60557);
;// CONCATENATED MODULE: ./lib/adapters/docker/bake-run.js





/** Options that older versions of buildx drop from a bake file without a word, and the first version that does not. */
const sinceBuildx = { 'add-hosts': '0.25.0', network: '0.17.0', allow: '0.17.0' };
/** @throws UserError when this buildx would drop an option that the user gave. */
function checkBakeOptions(options, buildx) {
    const given = {
        'add-hosts': Object.keys(options.addHosts).length > 0,
        network: options.network !== undefined,
        allow: options.allow.length > 0,
    };
    for (const [input, since] of Object.entries(sinceBuildx)) {
        if (given[input] && (0,semver.lt)((0,semver.coerce)(buildx) ?? '0.0.0', since)) {
            throw new error/* UserError */.yo(`${input}: expected buildx ${since} or later for this input, found ${buildx}, which would ignore it`, {
                remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave the input out.',
            });
        }
    }
}
/** Runs one bake. */
async function runBake(options) {
    const definitionFile = (0,external_node_path_.join)(options.folder, 'bake.json');
    await (0,promises_.writeFile)(definitionFile, options.definition, { mode: 0o600 });
    const result = await (0,buildx_run/* runBuildx */.A)('bake', ['--file', definitionFile, ...options.allow.map((entitlement) => `--allow=${entitlement}`)], 
    // The definition is ours and every path in it is the user's: nothing to ask about (buildx 0.17 and later).
    { ...options, env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0' } });
    return { ...result, digests: readDigests(result.metadata) };
}
/** The metadata of a bake: target → digest of what this build made. */
function readDigests(metadata) {
    return new Map(Object.entries(metadata).flatMap(([target, value]) => {
        const digest = (0,buildx_run/* readDigest */.r)(value);
        return digest === undefined ? [] : [[target, digest]];
    }));
}

// EXTERNAL MODULE: ./lib/adapters/docker/builder.js
var builder = __webpack_require__(27182);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
;// CONCATENATED MODULE: ./lib/adapters/docker/local-image.js
/**
 * Takes names from images of the local engine that we put there; the builder's cache keeps their layers.
 * Never throws: a name that stays does no harm.
 */
async function untagLocalImages(references, docker, commands) {
    await commands
        .run('docker', ['image', 'rm', '--no-prune', ...references], { env: docker.env })
        .catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
;// CONCATENATED MODULE: ./lib/layers/all-ended.js
/**
 * As Promise.all, but when one fails, the others have ended too: a builder that is being made must be there
 * before it can be removed.
 */
async function allEnded(work) {
    await Promise.allSettled(work);
    return (await Promise.all(work));
}

// EXTERNAL MODULE: ./lib/core/dockerfile/pin.js
var dockerfile_pin = __webpack_require__(90561);
;// CONCATENATED MODULE: ./lib/core/layers/bake.js
/** A name that bake accepts for a target: layers may have dots in theirs. No two layers have the same. */
function bakeTargetId(layer, index) {
    return /^(?!layer-)[A-Za-z0-9_-]+$/.test(layer) ? layer : `layer-${index}`;
}
/**
 * The bake definition as JSON.
 * Format: https://docs.docker.com/build/bake/reference/ (buildx v0.13 and later, `bake/bake.go` type Target).
 */
function formatBake(targets, options) {
    const definition = {
        group: { default: { targets: targets.map((target) => target.id) } },
        target: Object.fromEntries(targets.map((target) => [target.id, bakeTarget(target, options)])),
    };
    return `${JSON.stringify(escapeTemplates(definition), null, 2)}\n`;
}
function bakeTarget(target, options) {
    return {
        context: options.context,
        dockerfile: options.dockerfile,
        target: target.stage,
        ...present('contexts', target.contexts),
        ...present('args', options.buildArgs),
        ...present('platforms', options.platforms),
        ...present('secret', options.secrets),
        ...present('ssh', options.ssh),
        ...present('extra-hosts', options.addHosts),
        ...present('ulimits', options.ulimit),
        ...present('entitlements', options.allow),
        ...present('annotations', Object.entries(target.annotations).map(([key, value]) => `manifest:${key}=${value}`)),
        ...(options.network === undefined ? {} : { network: options.network }),
        ...(options.shmSize === undefined ? {} : { 'shm-size': options.shmSize }),
        ...(target.noCache ? { 'no-cache': true } : {}),
        ...present('cache-from', target.cacheFrom.map((reference) => `type=registry,ref=${reference}`)),
        'cache-to': ['type=inline'],
        attest: provenanceOf(options.provenance),
        output: [formatOutput(target.output, options.compression)],
    };
}
function provenanceOf(provenance) {
    if (provenance === 'false')
        return ['type=provenance,disabled=true'];
    return [provenance === 'true' ? 'type=provenance' : `type=provenance,${provenance}`];
}
function formatOutput(output, compression) {
    if (output.kind === 'cache-only')
        return 'type=cacheonly';
    const fields = ['type=image', 'oci-mediatypes=true', `compression=${compression.type}`];
    if (compression.level !== undefined)
        fields.push(`compression-level=${compression.level}`);
    // Layers that come from the cache keep their compression unless this is asked for.
    if (compression.type === 'zstd')
        fields.push('force-compression=true');
    if (output.kind === 'discard')
        return [...fields, 'push=false', 'store=false'].join(',');
    if (output.kind === 'by-digest') {
        return [
            ...fields,
            `name=${output.image}`,
            'push-by-digest=true',
            'name-canonical=true',
            'push=true',
        ].join(',');
    }
    return [...fields, `name=${output.image}:${output.tag}`, 'push=true'].join(',');
}
function present(key, value) {
    return Object.keys(value).length === 0 ? {} : { [key]: value };
}
/** Bake reads JSON with HCL's rules, in which `${` and `%{` begin a template, in keys and values. */
function escapeTemplates(value) {
    if (typeof value === 'string')
        return value.replace(/([$%])\{/g, '$1$1{');
    if (Array.isArray(value))
        return value.map(escapeTemplates);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, entry]) => [escapeTemplates(key), escapeTemplates(entry)]));
    }
    return value;
}

// EXTERNAL MODULE: ./lib/layers/expected-steps.js
var expected_steps = __webpack_require__(3014);
// EXTERNAL MODULE: ./lib/layers/named-contexts.js
var named_contexts = __webpack_require__(61420);
// EXTERNAL MODULE: ./lib/layers/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(60436);
;// CONCATENATED MODULE: ./lib/layers/baker.js






/** Builds layers in the user's project. `secrets` as writeSecrets gives them. */
function createLayerBaker(options) {
    const { inputs, project, runner, tempFolder } = options;
    const ids = new Map(project.nodes.map((node, index) => [node.name, bakeTargetId(node.name, index)]));
    const idOf = (job) => ids.get(job.node.name) ?? job.node.name;
    return {
        async bake(title, jobs) {
            const pin = (0,dockerfile_pin/* planPin */.j)(project.dockerfile, {
                targets: jobs.map((job) => job.node.target),
                layers: new Set(project.nodes
                    .filter((node) => jobs.some((job) => job.below.has(node.name)))
                    .map((node) => node.target.toLowerCase())),
                values: project.values,
                imageEnv: new Map(jobs.flatMap((job) => [...job.belowEnv])),
            });
            const bakeOptions = {
                ...inputs.build,
                dockerfile: await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, pin, tempFolder),
                context: project.contextDir,
                secrets: options.secrets,
                ...options.output,
            };
            const targets = jobs.map((job) => ({
                id: idOf(job),
                stage: job.node.target,
                contexts: (0,named_contexts/* namedContexts */.u)(job, pin, project, inputs.image),
                cacheFrom: [...job.cacheFrom.values()].map((digest) => `${inputs.image}@${digest}`),
                noCache: job.noCache,
                annotations: job.annotations,
                output: job.output,
            }));
            const definition = formatBake(targets, bakeOptions);
            const outcome = await runner.run({
                title,
                pin,
                expected: (0,expected_steps/* expectStages */.L)(project.dockerfile, jobs.map((job) => job.node)),
                run: (runOptions) => runBake({ ...runOptions, definition, allow: inputs.build.allow }),
            });
            if (outcome.kind !== 'done')
                return outcome;
            const digests = new Map(jobs.flatMap((job) => {
                const digest = outcome.result.digests.get(idOf(job));
                return digest === undefined ? [] : [[job.node.name, digest]];
            }));
            return { ...outcome, result: { digests } };
        },
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 3 modules
var cache_report = __webpack_require__(66451);
// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 2 modules
var diagnose = __webpack_require__(6688);
;// CONCATENATED MODULE: ./lib/core/dockerfile/restored-message.js
/**
 * Turns what BuildKit and buildx say of the temporary file into what they would say of the user's: its name, its line
 * numbers, and the lines themselves in the excerpt that goes with an error. Three forms are known: the excerpt
 * (https://github.com/moby/buildkit/blob/v0.32.2/solver/errdefs/source.go `Print`), `dockerfile parse error on line N`
 * (`instructions/parse.go`), and the checks, `RuleName: text (line N)` (`linter/linter.go` `LintFormatShort`).
 */
function restoreLines(message, plan, names) {
    const lines = [];
    const source = message.split('\n');
    for (let i = 0; i < source.length; i++) {
        const line = source[i];
        const end = isExcerptOf(names.temporary, line, source[i + 1]) ? source.indexOf(ruler, i + 2) : -1;
        lines.push(restoreNames(restoreNumbers(line, plan, names.temporary), names));
        if (end < 0)
            continue;
        lines.push(ruler, ...restoreExcerpt(source.slice(i + 2, end), plan), ruler);
        i = end;
    }
    return lines.join('\n');
}
/** The line of the user's file that a line of the temporary one is; for an inserted one, the line it was inserted after. */
function originalLine(line, { lines }) {
    return lines[line - 1] ?? line;
}
const ruler = '-'.repeat(20);
function isExcerptOf(temporary, line, next) {
    return next === ruler && new RegExp(`(^|[\\s/])${escapeRegex(baseName(temporary))}:\\d+$`).test(line);
}
function restoreExcerpt(lines, plan) {
    const original = plan.originalText.split('\n');
    const marked = new Map();
    for (const line of lines) {
        const match = /^\s*(\d+) \| (>>>| {3})/.exec(line);
        if (match === null)
            continue;
        const number = originalLine(Number(match[1]), plan);
        marked.set(number, marked.get(number) === true || match[2] === '>>>');
    }
    return [...marked].map(([number, isMarked]) => ` ${String(number).padStart(3)} | ${isMarked ? '>>>' : '   '} ${original[number - 1] ?? ''}`);
}
function restoreNumbers(line, plan, temporary) {
    const shift = (_, before, number) => `${before}${originalLine(Number(number), plan)}`;
    return line
        .replace(/(dockerfile parse error (?:on )?line )(\d+)/gi, shift)
        .replace(/(\b(?:[A-Z][A-Za-z]*[a-z][A-Z]|JSONArgs)[A-Za-z]*: .* \(line )(\d+)(?=\)$)/, shift)
        .replace(new RegExp(`((?:^|[\\s/])${escapeRegex(baseName(temporary))}:)(\\d+)`, 'g'), shift);
}
function restoreNames(line, { temporary, original }) {
    const whole = line.replaceAll(temporary, original);
    const base = baseName(temporary);
    if (base === baseName(original))
        return whole;
    return whole.replace(new RegExp(`(^|[\\s/"])${escapeRegex(base)}(?=$|[\\s:"])`, 'g'), `$1${baseName(original)}`);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
// EXTERNAL MODULE: ./lib/core/retry.js
var retry = __webpack_require__(7493);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
// EXTERNAL MODULE: ./lib/layers/build-notes.js
var build_notes = __webpack_require__(41006);
;// CONCATENATED MODULE: ./lib/layers/build-runner.js








/** The diagnosis of a blob that a cache or an image names and the registry does not have. */
const brokenImageIds = new Set(['cache-blob-missing', 'content-digest-mismatch']);
function createBuildRunner(options) {
    const { inputs, context, log } = options;
    return {
        async run(plan) {
            let notes = build_notes/* noBuilds */.f;
            let waitedMs = 0;
            for (let attempt = 1;; attempt++) {
                const outcome = await runOnce(options, plan);
                notes = (0,build_notes/* addNotes */.Z)(notes, outcome);
                if (outcome.kind !== 'failed')
                    return { ...outcome, ...notes };
                const text = `${outcome.error.message}\n${outcome.error.log.join('\n')}`;
                const decision = (0,retry/* planRetry */.M$)({ text, nowMs: context.clock.nowMs() }, attempt, waitedMs, { retries: inputs.retries, maxTotalMs: retry/* maxTotalWaitMs */.IX }, context.random());
                if (decision.kind === 'give-up')
                    return { ...outcome, ...notes };
                notes = { ...notes, restarts: notes.restarts + 1 };
                log.warning(`${outcome.error.message} — trying again in ${Math.round(decision.waitMs / 1000)} s (attempt ${attempt + 1}).`);
                await context.clock.sleep(decision.waitMs);
                waitedMs += decision.waitMs;
            }
        },
    };
}
function readFailedSteps(...parameters) {
    try {
        return (0,cache_report/* readSteps */.I$)(...parameters);
    }
    catch {
        // The build failed before its first step: the build's own error is the one to show.
        return [];
    }
}
function headline(said, failures) {
    const lines = said
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !/^See '.*--help'/.test(line));
    const error = lines.findLast((line) => /^ERROR:/i.test(line))?.replace(/^ERROR:\s*/i, '');
    return error ?? failures[0] ?? lines.findLast((line) => line !== '') ?? 'buildx gave no reason';
}
async function runOnce(options, plan) {
    const { inputs, builder, context } = options;
    const hide = (text) => (0,masked_value/* hideMaskedValues */.K)(text, inputs.secretValues);
    context.view.begin(plan.title);
    const result = await plan
        .run({
        folder: context.tempFolder,
        builder,
        docker: context.docker,
        commands: context.commands,
        onEvent: (event) => context.view.event(event.kind === 'log' ? { ...event, text: hide(event.text) } : event),
        keepProgress: inputs.keepProgress,
    })
        .finally(() => context.view.end());
    const failedImports = new Map(result.progress.cacheImports.flatMap(({ reference, error }) => error === undefined ? [] : [[reference, hide(error)]]));
    const { platforms } = inputs.build;
    const notes = { restarts: 0, failedImports };
    if (result.ok)
        return { kind: 'done', result, steps: (0,cache_report/* readSteps */.I$)(result.progress, plan.expected, platforms), ...notes };
    const steps = readFailedSteps(result.progress, plan.expected, platforms);
    return { ...explainFailure(options, result, plan.pin, hide), steps, ...notes };
}
/** What a failed build said, in the lines of the user's Dockerfile, and what is known of it. */
function explainFailure({ inputs, project, context }, { progress, text }, pin, hide) {
    const original = (0,external_node_path_.basename)(project.dockerfilePath);
    const failures = progress.vertices.flatMap((vertex) => vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : []);
    const said = hide(restoreLines(text.trim() || failures.join('\n'), pin, { temporary: original, original }));
    const diagnosis = (0,diagnose/* diagnose */.h)(`${said}\n${failures.join('\n')}`, {
        image: inputs.image,
        stages: project.dockerfile.stages.map((stage) => stage.displayName),
        ...(context.github === undefined
            ? {}
            : {
                repositoryUrl: context.github.repositoryUrl,
                isForkPullRequest: context.github.isForkPullRequest,
            }),
    });
    const error = new build_error/* BuildError */.z(`the build failed: ${headline(said, failures.map(hide))}`, {
        cause: diagnosis?.cause,
        remedy: diagnosis?.remedy,
        log: [...progress.logTail.map(hide), ...said.split('\n')].slice(-60),
    });
    return {
        kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
        error,
    };
}

;// CONCATENATED MODULE: ./lib/layers/build-secrets.js


/** buildx is started by a shell, and some shells hand on no variable of another name. */
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Secrets as values of `--secret`: never on a command line, never in a definition. Those that are written go into files that only
 * this user can read.
 */
async function writeSecrets(settings, { cwd, tempFolder, env, }) {
    const folder = (0,external_node_path_.join)(tempFolder, 'secrets');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const write = async (name, key, value) => {
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, value, { mode: 0o600 });
        return csv([`id=${key}`, `src=${file}`]);
    };
    return [
        ...(await Promise.all(settings.secrets.map(({ key, value }, index) => write(`${index}`, key, value)))),
        ...(await Promise.all(settings.secretEnvs.map(async ({ key, value: name }, index) => {
            const value = variableName.test(name) ? undefined : env[name];
            return value === undefined ? csv([`id=${key}`, `env=${name}`]) : write(`env-${index}`, key, value);
        }))),
        ...settings.secretFiles.map(({ key, value }) => csv([`id=${key}`, `src=${(0,external_node_path_.resolve)(cwd, value)}`])),
    ];
}
function csv(fields) {
    return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

// EXTERNAL MODULE: ./lib/layers/commit.js + 1 modules
var layers_commit = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
;// CONCATENATED MODULE: ./lib/layers/commit-generation.js




/** So many times a commit is made again, when another run commits at the same moment. */
const maximumCommits = 5;
const longestCommitPauseMs = 2000;
/**
 * Commits the layers of a round as one generation, and moves the tags. `kept` is false when another run has committed layers
 * that do not fit with these. `before`: what commits of earlier rounds did.
 * @throws Unfinished with what was committed.
 */
async function commitGeneration(options, state, before) {
    const { client, inputs, names, context, log } = options;
    const { lookup } = state;
    const { opens, isOpen } = decideQuarter(options, state);
    const common = {
        ...{ client, repository: inputs.repository, tags: (0,tag/* layerTags */.Ff)(inputs.part?.name) },
        ...{ clock: context.clock, names, warn: log.warning },
    };
    const generation = { before: lookup.record, built: Object.fromEntries(state.built) };
    const quarter = opens || isOpen ? inputs.quarter : undefined;
    const recordQuarter = opens ? inputs.quarter : (lookup.record?.quarter ?? inputs.quarter);
    let found = before;
    for (let attempt = 1; attempt <= maximumCommits; attempt++) {
        const head = recordHead(options, recordQuarter);
        const commit = await (0,unfinished/* carrying */.MR)(found, () => log.phase('commit', () => (0,layers_commit/* commitRecord */.RG)({ ...common, ...generation, seen: lookup.recordDigest, head })));
        if (commit.kind === 'conflict') {
            log.notice('Another prewarm committed in the meantime. Checking again on its layers.');
            return { kept: false, found };
        }
        found = { ...found, commit, quarterOpened: opens && !isOpen };
        const { moved, newest } = await (0,unfinished/* carrying */.MR)(found, () => log.phase('tags', () => (0,layers_commit/* followRecord */.RE)({ ...common, committed: commit, quarter })));
        found = { ...found, movedTags: [...new Set([...found.movedTags, ...moved])] };
        if (!(0,layers_commit/* isCommitLost */.OH)(generation, newest.record))
            return { kept: true, found };
        log.notice('Another prewarm committed at the same moment and replaced the layers of this one. Committing again.');
        await context.clock.sleep(Math.round(context.random() * longestCommitPauseMs));
    }
    return { kept: false, found };
}
function decideQuarter({ inputs, policy, log }, { lookup, allLayers }) {
    const isOpen = (0,layers_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter);
    const opens = allLayers && (policy.opensQuarter || !lookup.rollingTagsExist);
    if (!opens && !isOpen) {
        log.notice(allLayers
            ? `The quarter ${inputs.quarter} is not opened: the next scheduled or manual prewarm does that, and refreshes the layers.`
            : `The quarter ${inputs.quarter} is not opened, because this run does not cover all layers. Its tags stay absent.`);
    }
    return { opens, isOpen };
}
function recordHead({ context, builder, salt }, quarter) {
    return {
        version: 1,
        createdAt: new Date(context.clock.nowMs()).toISOString(),
        quarter,
        revision: context.github?.revision,
        source: context.source,
        salt,
        tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    };
}

// EXTERNAL MODULE: ./lib/layers/findings.js
var findings = __webpack_require__(27582);
// EXTERNAL MODULE: ./lib/layers/free-disk.js + 1 modules
var free_disk = __webpack_require__(46599);
// EXTERNAL MODULE: ./lib/layers/output.js
var layers_output = __webpack_require__(1149);
// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/layers/private-bases.js




/**
 * Refuses layers that nobody named and that would show a private image to everybody: a layer holds its base image whole, and
 * the package of the layers may be public. Asks only about images that no recorded layer holds already.
 * @throws UserError that names the images.
 */
async function refusePrivateBases({ inputs, project, }, record, connectAnonymously) {
    if (project.decisions.length === 0)
        return;
    const fresh = project.nodes.flatMap(({ name, externalImages }) => {
        const recorded = record?.layers[name]?.inputs.externalImages ?? {};
        return externalImages
            .filter((image) => !Object.hasOwn(recorded, image.name))
            .map((image) => ({ layer: name, ...image }));
    });
    if (fresh.length === 0)
        return;
    const canRead = async (registry, repository, reference) => {
        try {
            await connectAnonymously(registry).resolve(repository, reference);
            return true;
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.gl && (error.kind === 'denied' || error.kind === 'unauthorized'))
                return false;
            throw error;
        }
    };
    if (!(await canRead(inputs.registry, inputs.repository, tag/* recordTag */.yg)))
        return;
    const hidden = await Promise.all(fresh.map(async ({ layer, name }) => {
        const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(name);
        // Where the registry does not answer, the build will say so.
        const isPublic = await canRead(registry, repository, digest ?? tag ?? 'latest').catch(() => true);
        return isPublic ? [] : [`${name} (layer ${layer})`];
    }));
    const images = hidden.flat();
    if (images.length === 0)
        return;
    throw new error/* UserError */.yo(`anyone can read ${inputs.image}, and the layers would contain private base images: ${images.join(', ')}`, {
        remedy: 'Make the package private. Or, if the content may be public, name the layers in the input layers (such as app=app@deps).',
    });
}

// EXTERNAL MODULE: ./lib/layers/project.js + 1 modules
var layers_project = __webpack_require__(22368);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/layers/current.js
var current = __webpack_require__(78343);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/layers/facts.js + 2 modules
var layers_facts = __webpack_require__(89862);
// EXTERNAL MODULE: ./lib/layers/job.js + 1 modules
var job = __webpack_require__(64962);
// EXTERNAL MODULE: ./lib/layers/recorded-steps.js
var recorded_steps = __webpack_require__(34750);
;// CONCATENATED MODULE: ./lib/layers/round.js











/**
 * Check, then build what is not current. After `again`, a new round with that trust builds the layers concerned anew.
 * @throws Unfinished with the state that the round had reached.
 */
async function runRound(options, start) {
    let state = start;
    try {
        const { facts, chosen, beneath, ...found } = await (0,layers_facts/* gatherFacts */.p)(options, start.lookup);
        state = { ...state, ...found, facts, reasons: (0,current/* findStale */.TS)(facts) };
        const { unused } = options.policy;
        if (unused !== undefined)
            return { kind: 'done', state: leaveUnused(state, unused) };
        refuseStale(options, state, beneath);
        const checked = await check(options, state);
        state = checked.state;
        if (checked.kind === 'again')
            return checked;
        refuseStale(options, state, beneath);
        const stale = facts.filter(({ node }) => state.reasons.has(node.name) && chosen.has(node.name));
        if (!options.writes)
            return options.policy.buildsUnpushed && stale.length > 0
                ? await buildUnpushed(options, state, stale)
                : { kind: 'done', state };
        for (const depth of [...new Set(stale.map((fact) => fact.node.depth))].sort((a, b) => a - b)) {
            const level = stale.filter((fact) => fact.node.depth === depth);
            const built = await buildAndPush(options, state, level);
            state = built.state;
            if (built.kind === 'again')
                return built;
        }
        return { kind: 'done', state };
    }
    catch (error) {
        throw (0,unfinished/* unfinished */.M1)({ state }, error);
    }
}
/** @throws UserError when a layer has to be current, and is not. */
function refuseStale(options, state, beneath) {
    refuseStaleBeneath(state, beneath);
    refuseStaleGiven(options, state);
}
function refuseStaleBeneath(state, beneath) {
    for (const name of beneath) {
        const reasons = state.reasons.get(name);
        if (reasons !== undefined) {
            throw new error/* UserError */.yo(`only: the layer ${name} below is outdated: ${reasons.map((reason) => reason.text).join('; ')}`, {
                remedy: `Add ${name} to "only", or leave "only" empty to prewarm all layers.`,
            });
        }
    }
}
/** No layer serves this run, so none is looked at closer. */
function leaveUnused(state, text) {
    const reasons = state.facts.map(({ node }) => [node.name, [{ kind: 'refresh', text }]]);
    return { ...state, reasons: new Map(reasons) };
}
/** @throws UserError that names each layer whose given digest cannot be used. */
function refuseStaleGiven({ policy }, state) {
    const refused = Object.entries(policy.given).flatMap(([name, digest]) => {
        const reasons = state.reasons.get(name);
        return reasons === undefined
            ? []
            : [`${name} (${digest}) is outdated: ${reasons.map((reason) => reason.text).join('; ')}`];
    });
    if (refused.length === 0)
        return;
    throw new error/* UserError */.yo(`layer-digests: ${refused.join('\n')}`, {
        remedy: 'Build from the same commit and with the same inputs as prewarm. Build layers that are no longer recorded on a builder that has not built others from the same files. Or leave these layers out of layer-digests, so they are checked, and built if outdated.',
    });
}
/** One bake of all layers that may be current, nothing pushed: is the result what the record says? */
async function check(options, state) {
    const { facts } = state;
    const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
    if (candidates.length === 0)
        return { kind: 'done', state };
    const recorded = new Map(facts.flatMap((fact) => (fact.entry === undefined ? [] : [[fact.node.name, fact.entry.digest]])));
    const jobs = candidates.map((fact) => (0,job/* jobFor */.vw)(options, fact, recorded, { kind: 'discard' }, false, state));
    const outcome = await options.log.phase('check', () => options.baker.bake('Check the layers', jobs));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: noted }, outcome.error);
    if (outcome.kind === 'broken-image') {
        const trust = await (0,unfinished/* carrying */.MR)({ state: noted }, () => suspectBroken(options, jobs));
        return { kind: 'again', state: noted, trust: trust ?? options.trust };
    }
    const reasons = new Map(state.reasons);
    const states = new Map(state.states);
    const digests = new Map(state.digests);
    const images = new Map(state.images);
    for (const { node, entry, inputs } of candidates) {
        const { name } = node;
        const below = node.standsOn.find((layer) => reasons.has(layer.name));
        const own = new Set(node.ownStages.map((stage) => stage.displayName));
        const reason = entry === undefined
            ? undefined
            : (0,current/* judgeCheck */.GE)(entry, {
                digest: outcome.result.digests.get(name),
                executed: outcome.steps
                    .filter((step) => step.verdict === 'executed' && own.has(step.stage))
                    .map((step) => step.instruction),
                undecided: undecided(options, name, inputs, state),
            });
        const why = [
            ...(reason === undefined ? [] : [reason]),
            ...(below === undefined
                ? []
                : [{ kind: 'layer-below', text: `it depends on ${below.name}, which is outdated` }]),
        ];
        if (why.length > 0) {
            reasons.set(name, why);
            continue;
        }
        states.set(name, 'current');
        if (entry !== undefined)
            digests.set(name, entry.digest);
        const image = state.lookup.images.get(name);
        if (image?.kind === 'ok')
            images.set(name, image.image);
    }
    return { kind: 'done', state: { ...noted, reasons, states, digests, images } };
}
/** Why the record cannot tell that the layer is current, when another builder gives it another digest. */
function undecided({ policy }, name, inputs, { lookup }) {
    const given = policy.given[name];
    if (given !== undefined && lookup.record?.layers[name]?.digest !== given)
        return 'the record does not contain this digest, and the check produced another one';
    return (0,layer_inputs/* usesSecretArg */.tj)(inputs)
        ? 'it uses a secret build argument, whose value is not recorded, and its digest differs'
        : undefined;
}
/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
async function buildAndPush(options, state, level) {
    const { inputs, log } = options;
    const tags = (0,tag/* layerTags */.Ff)(inputs.part?.name);
    const jobs = level.map((fact) => {
        const output = options.builder.pushesByDigest
            ? { kind: 'by-digest', image: inputs.image }
            : { kind: 'tag', image: inputs.image, tag: tags.staging(fact.node.name) };
        return (0,job/* jobFor */.vw)(options, fact, state.digests, output, fact.refresh !== undefined, state);
    });
    const names = level.map((fact) => fact.node.name);
    const outcome = await log.phase(`build ${names.join(', ')}`, () => options.baker.bake(`Build and push: ${names.join(', ')}`, jobs));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: withStates(noted, names, 'failed') }, outcome.error);
    return (0,unfinished/* carrying */.MR)({ state: noted }, async () => {
        if (outcome.kind === 'broken-image')
            return doubt(options, noted, jobs, outcome.error);
        if (options.builder.driver === 'docker')
            await options.untag(names.map((name) => `${inputs.image}:${tags.staging(name)}`));
        const read = await log.phase(`verify ${names.join(', ')}`, () => readBack(options, noted, level, outcome.result.digests));
        return { kind: 'done', state: withBuilt(options, read, level) };
    });
}
/** The state with the images of layers that were just pushed, every one of them whole and on the chain beneath it. */
async function readBack({ client, inputs, context }, state, level, digests) {
    const pushed = await Promise.all(level.map(async ({ node: { name } }) => {
        const digest = digests.get(name);
        if (digest === undefined)
            throw new error/* UserError */.yo(`layer ${name}: buildx reported no digest for what it built`);
        const image = await (0,layers_commit/* verifyImage */.ZG)(client, inputs.repository, `layer ${name}`, digest, context.clock);
        return [name, image];
    }));
    const images = new Map([...state.images, ...pushed]);
    const read = { ...state, images };
    await (0,unfinished/* carrying */.MR)({ state: read }, () => {
        for (const { node } of level) {
            const upper = images.get(node.name);
            for (const { name, via } of node.standsOn) {
                const lower = images.get(name);
                if (via !== 'copy' && upper !== undefined && lower !== undefined)
                    (0,layers_commit/* checkChain */.uy)({ name: node.name, image: upper }, { name, image: lower });
            }
        }
    });
    return read;
}
/** The state with entries for layers that were built and read back. */
function withBuilt({ context }, state, level) {
    const built = level.flatMap((fact) => {
        const image = state.images.get(fact.node.name);
        const nowMs = context.clock.nowMs();
        return image === undefined
            ? []
            : [{ fact, entry: builtEntry(fact, image.descriptor.digest, state, nowMs) }];
    });
    return {
        ...state,
        digests: new Map([
            ...state.digests,
            ...built.map(({ fact, entry }) => [fact.node.name, entry.digest]),
        ]),
        states: new Map([
            ...state.states,
            ...built.map(({ fact }) => [fact.node.name, fact.refresh === undefined ? 'rebuilt' : 'refreshed']),
        ]),
        built: new Map([...state.built, ...built.map(({ fact, entry }) => [fact.node.name, entry])]),
    };
}
/** What is recorded of a layer that was built. */
function builtEntry({ node, entry, refresh, inputs }, digest, state, nowMs) {
    const builtBefore = entry?.digest === digest && refresh === undefined ? entry.builtAt : undefined;
    const own = new Set(node.ownStages.map((stage) => stage.displayName));
    return {
        digest,
        target: node.target,
        builtAt: builtBefore ?? new Date(nowMs).toISOString(),
        inputs: {
            ...inputs,
            standsOn: Object.fromEntries(node.standsOn.flatMap(({ name }) => {
                const below = state.digests.get(name);
                return below === undefined ? [] : [[name, below]];
            })),
        },
        steps: (0,recorded_steps/* stepsToRecord */.I)(state.steps.filter(({ stage }) => own.has(stage)), entry),
    };
}
/**
 * Where nothing may be written: what is not current is built in one bake in the builder that ran the check,
 * as ordinary stages on the digests of the current layers, so no step runs twice. The results stay nowhere.
 */
async function buildUnpushed(options, state, stale) {
    const jobs = stale.map((fact) => (0,job/* jobFor */.vw)(options, fact, state.digests, { kind: 'cache-only' }, false, state));
    const names = stale.map((fact) => fact.node.name);
    const outcome = await options.log.phase(`build ${names.join(', ')}`, () => options.baker.bake(`Build without pushing: ${names.join(', ')}`, jobs));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'done')
        return { kind: 'done', state: withStates(noted, names, 'built-not-pushed') };
    const failed = withStates(noted, names, 'failed');
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: failed }, outcome.error);
    return (0,unfinished/* carrying */.MR)({ state: failed }, () => doubt(options, failed, jobs, outcome.error));
}
function withStates(state, names, given) {
    return { ...state, states: new Map([...state.states, ...names.map((name) => [name, given])]) };
}
/** Another round without the layers that are to blame. @throws `error` when no layer can be. */
async function doubt(options, state, jobs, error) {
    const trust = await suspectBroken(options, jobs);
    if (trust === undefined)
        throw error;
    return { kind: 'again', state, trust };
}
/** After a blob could not be had: what is still relied on? Undefined when no layer can be to blame. */
async function suspectBroken(options, jobs) {
    const { client, inputs, log } = options;
    const { suspects, doubts } = options.trust;
    const concerned = new Map();
    for (const job of jobs) {
        for (const [name, digest] of [...job.below, ...job.cacheFrom])
            concerned.set(name, digest);
    }
    const fresh = [...concerned].filter(([name]) => !suspects.has(name));
    const looks = await Promise.all(fresh.map(async ([name, digest]) => [
        name,
        await (0,whole_image/* inspectImage */.m)(client, inputs.repository, digest),
    ]));
    const broken = looks.filter(([, image]) => image.kind !== 'ok').map(([name]) => name);
    if (broken.length === 0 && fresh.some(([name]) => !doubts.has(name))) {
        // Perhaps the builder was just clearing up: once more before layers that are whole are built anew.
        log.notice('The build could not find a blob that the registry has. Trying once more.');
        return { suspects, doubts: new Set([...doubts, ...fresh.map(([name]) => name)]) };
    }
    // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
    const blamed = broken.length > 0 ? broken : fresh.map(([name]) => name);
    if (blamed.length === 0)
        return undefined;
    log.warning(`The registry is missing a blob that the build needs. Rebuilt without ${blamed.join(', ')}, and ${options.writes ? 'pushed again' : 'not used as cache'}.`);
    return { suspects: new Set([...suspects, ...blamed]), doubts };
}

// EXTERNAL MODULE: ./lib/layers/round-state.js
var round_state = __webpack_require__(10798);
// EXTERNAL MODULE: ./lib/layers/write-decision.js
var write_decision = __webpack_require__(75808);
;// CONCATENATED MODULE: ./lib/layers/prepare.js






















/** So many times a run begins anew, when a blob gets lost or another run commits in between. */
const maximumRounds = 5;
/**
 * Looks the layers up, checks which are current, builds the others, and where the run writes, commits them as one generation.
 * @throws Unfinished with what was found until then.
 */
async function prepareLayers(run) {
    const { inputs, write, policy, context, log } = run;
    let found = (0,findings/* nothingFound */.S)(write);
    try {
        (0,layers_project/* sayDecisions */.v8)(run.project, log);
        const client = context.connect(inputs.registry);
        const { builder, lookup, beside } = await lookUpAll(run, client);
        found = {
            ...found,
            builder,
            write: (0,write_decision/* decideOnLookup */.Q)(write, policy.given, lookup, context.clock.nowMs()),
        };
        sayAccess(found.write, lookup, inputs, log);
        const tools = await prepareBuilds(run, builder, lookup);
        let state = (0,round_state/* newRoundState */.E)(lookup);
        let trust = { suspects: new Set(), doubts: new Set() };
        for (let round = 1;; round++) {
            const salt = state.lookup.record?.salt ?? context.newSalt();
            const end = await runRound({ ...roundTools(run, client, tools, found), salt, trust }, state);
            found = { ...found, state: end.state };
            if (end.kind === 'again')
                trust = end.trust;
            else {
                const ready = { ...tools, inputs, client, salt, beside };
                const names = run.project.nodes.map(({ name }) => name);
                // A Dockerfile without layers is no generation: what is recorded of another one stays.
                if (found.write.kind !== 'write' || names.length === 0)
                    return { ...ready, found: { ...found, state: end.state } };
                const commit = await commitGeneration({ client, inputs, names, policy, builder, salt, context, log }, end.state, found);
                found = { ...found, ...commit.found };
                if (commit.kept)
                    return { ...ready, found: { ...found, state: end.state } };
            }
            if (round === maximumRounds)
                throw neverWhole();
            state = (0,round_state/* newRoundState */.E)(await lookUp(run, client), end.state);
        }
    }
    catch (error) {
        throw (0,unfinished/* unfinished */.M1)(found, error);
    }
}
function lookUp({ inputs, project, policy, log }, client) {
    return (0,layers_lookup/* lookUpLayers */.LN)({
        client,
        repository: inputs.repository,
        names: project.nodes.map(({ name }) => name),
        quarter: inputs.quarter,
        tags: (0,tag/* layerTags */.Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
}
/** Everything that can be asked before anything is built, side by side. */
async function lookUpAll(run, client) {
    const { inputs, write, context, log } = run;
    return log.phase('look up', async () => {
        const engine = (0,engine_info/* readEngineInfo */.X)(context.docker, context.commands);
        const [builder, lookup, beside] = await allEnded([
            selectBuilder(inputs, context, log, engine),
            lookUp(run, client),
            run.alsoLookUp(client),
            write.kind === 'write' ? probeWrite(client, inputs, context) : undefined,
            (0,free_disk/* ensureFreeDisk */.u)(inputs, context, log, engine),
        ]);
        (0,layers_project/* sayRenamed */.cM)(run.project, lookup.record, log);
        if (write.kind === 'write')
            await refusePrivateBases(run, lookup.record, context.connectAnonymously);
        return { builder, lookup, beside };
    });
}
function sayAccess(write, { noAccess }, { image }, log) {
    log.notice(write.kind === 'write'
        ? `Layers are written: ${write.reason}.`
        : `Layers are not written: ${write.reason}.`);
    if (noAccess !== undefined) {
        log.warning(`The registry does not let this run read ${image}. The layers are built without it. ${noAccess}`);
    }
}
async function prepareBuilds({ inputs, project: given, policy, context, log }, builder, { record }) {
    const project = (0,layers_project/* onBuilder */.Nv)(given, builder.platform);
    checkBakeOptions(inputs.build, builder.buildx);
    const secrets = await writeSecrets(inputs.build, { ...context, env: context.docker.env });
    const runner = createBuildRunner({ inputs, project, builder, context, log });
    const output = policy.output === 'recorded'
        ? (0,layers_output/* recordedOutput */.UP)(Object.values(record?.layers ?? {})[0]?.inputs.options)
        : policy.output;
    return { project, output, builder, runner, secrets };
}
/** What all rounds are given alike. */
function roundTools({ inputs, policy, context, log }, client, tools, { write }) {
    const { project, output, builder } = tools;
    return {
        ...{ inputs, output, project, policy, context, log, client, builder },
        writes: write.kind === 'write',
        baker: createLayerBaker({ ...tools, inputs, tempFolder: context.tempFolder }),
        untag: (references) => untagLocalImages(references, context.docker, context.commands),
    };
}
function neverWhole() {
    return new error/* UserError */.yo(`the layers could not be made whole in ${maximumRounds} rounds, because other runs change the registry at the same time`, {
        remedy: 'Nothing half-done is visible to readers. Run again after the other prewarms. Use a concurrency group in the workflow to run one at a time.',
    });
}
async function selectBuilder(inputs, context, log, engine) {
    const newName = `cache-prewarm-${Math.floor(context.random() * 1e9).toString(36)}`;
    return (0,builder/* chooseBuilder */.Z7)({
        wanted: inputs.builder,
        keep: inputs.keepBuilder,
        newName,
        registryOnLoopback: (0,reference/* isLoopback */.U9)(inputs.registry),
        engine,
        docker: context.docker,
        commands: context.commands,
        log: log.notice,
        beforeCreate: context.rememberBuilder,
    });
}
/** @throws UserError when the run should write and the login may not. */
async function probeWrite(client, inputs, context) {
    const probe = await client.probeWrite(inputs.repository);
    if (probe.kind === 'allowed')
        return;
    const onGithub = context.github !== undefined && inputs.registry === context.github.containerHost;
    throw new error/* UserError */.yo(`this run should write layers to ${inputs.image}, but the registry refuses: ${(0,error/* errorMessage */.gJ)(probe.error)}`, {
        remedy: onGithub
            ? [
                'Add this permission to the job:',
                '    permissions:',
                '      contents: read',
                '      packages: write   # to push the layers',
                ...(probe.error.remedy === undefined ? [] : [`If it has it: ${probe.error.remedy}`]),
                'Or use push: false to build without writing.',
            ].join('\n')
            : `Log in with docker login ${inputs.registry}, set registry-username and registry-password of an account that may push, or use push: false.`,
    });
}


/***/ }),

/***/ 34750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stepsToRecord)
/* harmony export */ });
/** How long steps take when they execute: now, or as the entry of before knows it. */
function stepsToRecord(steps, before) {
    return steps.flatMap(({ stage, platform, index, instruction, verdict, durationMs }) => {
        if (verdict === 'executed')
            return [{ stage, platform, index, instruction, durationMs }];
        // A step that hit took no time now; what it took when it ran is what a hit saves.
        const known = before?.steps.find((step) => step.stage === stage &&
            step.platform === platform &&
            step.index === index &&
            step.instruction === instruction);
        return known === undefined ? [] : [known];
    });
}


/***/ }),

/***/ 10798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ newRoundState),
/* harmony export */   w: () => (/* binding */ recordedSteps)
/* harmony export */ });
/* harmony import */ var _build_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41006);

/** How long the layers' steps took when they last executed, as it was recorded before this run. */
function recordedSteps(state) {
    return Object.values(state?.lookup.record?.layers ?? {}).flatMap(({ steps }) => steps);
}
/** A round that begins. `before`: what builds of the rounds before told. */
function newRoundState(lookup, before = _build_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .noBuilds */ .f) {
    return {
        steps: before.steps,
        restarts: before.restarts,
        failedImports: before.failedImports,
        lookup,
        reasons: new Map(),
        states: new Map(),
        digests: new Map(),
        images: new Map(),
        built: new Map(),
        facts: [],
        externalImages: [],
        allLayers: true,
    };
}


/***/ }),

/***/ 15475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   or: () => (/* binding */ withUserTargets),
/* harmony export */   vX: () => (/* binding */ withUserStages),
/* harmony export */   vg: () => (/* binding */ userTarget)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85311);

/**
 * A report in which the parts of stages that were cut have the names that the user knows them by: `app@deps` for `app--deps`,
 * with the lines that they have in the Dockerfile. Unchanged where nothing was cut.
 */
function withUserStages(report, dockerfile) {
    const parts = partsByStage(dockerfile);
    return parts.size === 0
        ? report
        : { ...report, stages: userStages(report.stages, parts), misses: userMisses(report.misses, parts) };
}
/** As withUserStages, with the targets of the layers. */
function withUserTargets(report, dockerfile) {
    const parts = partsByStage(dockerfile);
    const layers = report.layers.map((layer) => {
        const part = parts.get(layer.target);
        return part === undefined ? layer : { ...layer, target: part.name, lines: part.lines };
    });
    return parts.size === 0 ? report : { ...withUserStages(report, dockerfile), layers };
}
/** What the user calls a target: `app@deps` for the stage `app--deps` of the temporary file. */
function userTarget(target, dockerfile) {
    return partsByStage(dockerfile).get(target)?.name ?? target;
}
function partsByStage({ stages }) {
    return new Map(stages.flatMap((stage) => stage.part === undefined
        ? []
        : [[stage.displayName, { name: (0,_core_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .partName */ .pn)(stage), lines: stage.part.lines }]]));
}
function userStages(stages, parts) {
    return stages.map((summary) => {
        const part = parts.get(summary.stage);
        if (part === undefined)
            return summary;
        const steps = summary.steps.map((step) => ({ ...step, stage: part.name }));
        return { ...summary, stage: part.name, lines: part.lines, steps };
    });
}
function userMisses(misses, parts) {
    const nameOf = (stage) => parts.get(stage)?.name ?? stage;
    return misses.map((miss) => ({
        ...miss,
        stage: nameOf(miss.stage),
        cause: miss.cause.kind === 'stage-below' ? { ...miss.cause, stage: nameOf(miss.cause.stage) } : miss.cause,
    }));
}


/***/ })

};

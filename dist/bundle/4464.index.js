export const id = 4464;
export const ids = [4464,2884];
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

/***/ 30252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ runBake),
/* harmony export */   Se: () => (/* binding */ checkBakeOptions),
/* harmony export */   yb: () => (/* binding */ readDigests)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_bake_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70549);
/* harmony import */ var _core_version_number_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99141);
/* harmony import */ var _buildx_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88930);







/** Inputs whose option older versions of buildx drop from a bake file without a word, and the first version that does not. */
const sinceBuildx = [
    { input: 'add-hosts', option: 'extra-hosts', since: '0.25.0' },
    { input: 'network', option: 'network', since: '0.17.0' },
    { input: 'allow', option: 'entitlements', since: '0.17.0' },
];
/** @throws UserError when this buildx would drop an option that the user gave. */
function checkBakeOptions(options, { buildx, keptOptions }) {
    const given = {
        'add-hosts': Object.keys(options.addHosts).length > 0,
        network: options.network !== undefined,
        allow: options.allow.length > 0,
    };
    for (const { input, option, since } of sinceBuildx) {
        const isDropped = keptOptions === undefined ? (0,_core_version_number_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .t)(buildx, since) : !keptOptions.has(option);
        if (given[input] && isDropped) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${input}: expected buildx ${since} or later for this input, found ${buildx}, which would ignore it`, {
                remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave the input out.',
            });
        }
    }
}
/** Runs one bake. `progressOf`: the progress of some of its targets each, as `snapshotsOf` has it. */
async function runBake(options) {
    const { definition } = options;
    const definitionFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.folder, 'bake.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(definitionFile, (0,_core_layers_bake_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBake */ .jc)(definition), { mode: 0o600 });
    const result = await (0,_buildx_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runBuildx */ .A)('bake', ['--file', definitionFile, ...definition.allow.map((entitlement) => `--allow=${entitlement}`)], 
    // The definition is ours and every path in it is the user's: nothing to ask about (buildx 0.17 and later).
    { ...options, env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0', ...gitInfo(definition) } });
    return { ...result, digests: readDigests(result.metadata) };
}
/** buildx starts git four times for what it says of the checkout in provenance: not where no target has any. */
function gitInfo({ targets }) {
    const hasNone = Object.values(targets).every(({ attest }) => Array.isArray(attest) && attest.includes(_core_layers_bake_js__WEBPACK_IMPORTED_MODULE_5__/* .noProvenance */ .BA));
    return hasNone ? { BUILDX_GIT_INFO: 'false' } : {};
}
/** The metadata of a bake: target → digest of what this build made. */
function readDigests(metadata) {
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_6__/* .mapKnown */ .ym)(Object.entries(metadata), ([target, value]) => [target, (0,_buildx_run_js__WEBPACK_IMPORTED_MODULE_3__/* .readDigest */ .r)(value)]);
}


/***/ }),

/***/ 6286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFileFetcher: () => (/* binding */ createFileFetcher),
/* harmony export */   shareFetches: () => (/* binding */ shareFetches)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);
/* harmony import */ var _http_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7198);
/* harmony import */ var _response_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41502);




const mostRedirects = 5;
const attempts = 2;
const pauseMs = 1000;
/** Fetches as apt and apk do: over HTTP, too, because a repository says itself which content is right, and with the proxies of `env`. */
function createFileFetcher({ env, clock, totalTimeoutMs = 2 * 60_000, }) {
    const agents = openAgents(env);
    const once = async (start, mostBytes) => {
        let url = new URL(start);
        for (let redirects = 0; redirects <= mostRedirects; redirects++) {
            const response = await (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .sendRequest */ .w$)(await agents(url), url, {
                method: 'GET',
                headers: { 'user-agent': 'cache-prewarm' },
                signal: AbortSignal.timeout(totalTimeoutMs),
            });
            const { statusCode, headers, body } = response;
            if (statusCode === 200)
                return (0,_response_body_js__WEBPACK_IMPORTED_MODULE_3__/* .readBody */ .x8)(body, mostBytes);
            await body.dump();
            if (statusCode === 404 || statusCode === 410)
                return undefined;
            const location = [headers['location']].flat()[0];
            if (statusCode < 300 || statusCode > 399 || location === undefined)
                throw new StatusError(statusCode);
            url = follow(url, location);
        }
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`it redirects more than ${mostRedirects} times`);
    };
    return async (url, mostBytes, onMoved) => {
        for (let attempt = 1;; attempt++) {
            try {
                const bytes = await once(url, mostBytes);
                onMoved?.(bytes?.length ?? 0);
                return bytes;
            }
            catch (error) {
                if (attempt === attempts || !mayPass(error))
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${url}: ${reasonOf(error)}`, { cause: error });
                await clock.sleep(pauseMs);
            }
        }
    };
}
class StatusError extends Error {
    status;
    constructor(status) {
        super(`the server answers ${status}`);
        this.status = status;
    }
}
function mayPass(error) {
    if (error instanceof StatusError)
        return error.status >= 500 || error.status === 429;
    return !(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo || error instanceof _response_body_js__WEBPACK_IMPORTED_MODULE_3__/* .TooLongError */ .Pw);
}
/** What a network failure is called is in its code, or in the first of several. */
function reasonOf(error) {
    const { code, name, errors } = (error ?? {});
    if (name === 'TimeoutError')
        return 'it does not answer in time';
    const message = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(errors?.[0] ?? error);
    return code === undefined || message.includes(code) ? message : `${code}: ${message}`;
}
/** @throws UserError when it leads away from HTTPS, or nowhere. */
function follow(url, location) {
    if (!URL.canParse(location, url.href))
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('it redirects to something that is no address');
    const next = new URL(location, url);
    const isAllowed = next.protocol === 'https:' || (next.protocol === 'http:' && url.protocol === 'http:');
    if (!isAllowed)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`it redirects to ${next.protocol}//`);
    return next;
}
/** Made when something is fetched: most runs fetch nothing. */
function openAgents(env) {
    const options = { connect: { timeout: 15_000 }, headersTimeout: 30_000, bodyTimeout: 30_000 };
    const read = (name) => env[name.toLowerCase()] || env[name] || '';
    const proxies = {
        httpsProxy: read('HTTPS_PROXY'),
        httpProxy: read('HTTP_PROXY'),
        noProxy: read('NO_PROXY'),
    };
    let direct;
    let proxied;
    return async (url) => {
        const usesProxy = proxies.httpsProxy !== '' || proxies.httpProxy !== '';
        if (!usesProxy || (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.host)) {
            direct ??= (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .createHttpAgent */ .KX)(options);
            return direct;
        }
        proxied ??= (0,_http_agent_js__WEBPACK_IMPORTED_MODULE_2__/* .createProxyAgent */ .IL)(proxies, options);
        return proxied;
    };
}
/** Fetches each file once, for all images of a run: most are based on the same distribution. Its bytes moved for the first. */
function shareFetches(fetchFile) {
    const known = new Map();
    return (url, mostBytes, onMoved) => {
        const key = `${mostBytes} ${url}`;
        const fetched = known.get(key) ?? fetchFile(url, mostBytes, onMoved);
        known.set(key, fetched);
        return fetched;
    };
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

/***/ 34715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ withImages)
});

// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/images/report.js
var images_report = __webpack_require__(50831);
// EXTERNAL MODULE: ./lib/adapters/packages/file-fetcher.js
var file_fetcher = __webpack_require__(6286);
// EXTERNAL MODULE: ./lib/adapters/registry/connect.js + 10 modules
var connect = __webpack_require__(58186);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/layers/bake/bake-gate.js
/** What images wait for, in the order in which it is baked. */
const bakeKinds = ['check', 'layers', 'application'];
/**
 * Lets the images of a run bake together. As soon as none works, because each waits here, rests or has left, the requests of the
 * lowest kind are baked at once. So a run bakes as seldom as the order of what each image bakes allows, and never waits for itself.
 * @param bake gives an answer for each request, in their order. Undefined: another one is to blame that it was not baked, and it
 * goes again with the next bake, for which that one is waited for. At least one has an answer.
 */
function createBakeGate(bake) {
    const places = new Map();
    let isBaking = false;
    const look = () => {
        const all = [...places];
        if (isBaking || all.some(([, { kind }]) => kind === 'working'))
            return;
        const waiting = all.flatMap(([owner, place]) => (place.kind === 'waiting' ? [{ owner, place }] : []));
        const kind = bakeKinds.find((candidate) => waiting.some(({ place }) => place.bake === candidate));
        if (kind === undefined)
            return;
        isBaking = true;
        const chosen = waiting.filter(({ place }) => place.bake === kind);
        void bakeAll(chosen, kind).then((settle) => {
            isBaking = false;
            // All work again before the first goes on.
            for (const { owner, isSettled } of settle)
                if (isSettled)
                    places.set(owner, { kind: 'working' });
            for (const { tell } of settle)
                tell();
            look();
        });
    };
    const bakeAll = async (chosen, kind) => {
        try {
            const answers = await bake(chosen.map(({ place }) => place.request), kind);
            if (answers.every((answer) => answer === undefined))
                throw new Error('a bake had no answer for any of the images that it was for');
            return chosen.map(({ owner, place }, index) => {
                const answer = answers[index];
                return {
                    owner,
                    isSettled: answer !== undefined,
                    tell: () => answer !== undefined && place.answer(answer),
                };
            });
        }
        catch (error) {
            return chosen.map(({ owner, place }) => ({ owner, isSettled: true, tell: () => place.fail(error) }));
        }
    };
    return {
        enter() {
            const owner = {};
            const become = (place) => {
                places.set(owner, place);
                look();
            };
            places.set(owner, { kind: 'working' });
            return {
                bake: (kind, request) => new Promise((answer, fail) => {
                    become({ kind: 'waiting', bake: kind, request, answer, fail });
                }),
                rest: () => become({ kind: 'resting' }),
                resume: () => become({ kind: 'working' }),
                leave() {
                    places.delete(owner);
                    look();
                },
            };
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/docker/bake-run.js
var bake_run = __webpack_require__(30252);
// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 2 modules
var cache_report = __webpack_require__(29251);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
;// CONCATENATED MODULE: ./lib/core/layers/merged-bake.js
/**
 * Puts the bakes of several images together. Everything that a target is made from is said by the target itself, so nothing that
 * one image was given reaches another. A context `target:NAME` is the target of the image of that name.
 */
function mergeBakes(bakes) {
    const used = new Set();
    const parts = bakes.map(({ image, definition }) => new Map(Object.keys(definition.targets).map((own, _, all) => [newId(all.length === 1 ? image : `${image}-${own}`, used), own])));
    const firstOf = new Map(bakes.map(({ image }, index) => [image, [...(parts[index]?.keys() ?? [])][0]]));
    const targets = bakes.flatMap(({ definition }, index) => [...(parts[index] ?? [])].map(([id, own]) => [id, onImages(definition.targets[own] ?? {}, firstOf)]));
    return {
        definition: {
            targets: Object.fromEntries(targets),
            // Each target names what it asks for, so none gets what only another one may have.
            allow: [...new Set(bakes.flatMap(({ definition }) => definition.allow))],
        },
        parts,
    };
}
/** The images whose targets are contexts of these. */
function imagesBeneath({ targets }) {
    return Object.values(targets).flatMap((fields) => Object.values(contextsOf(fields)).flatMap((context) => imageOf(context) ?? []));
}
const prefix = 'target:';
function imageOf(context) {
    return context.startsWith(prefix) ? context.slice(prefix.length) : undefined;
}
function contextsOf({ contexts }) {
    return (contexts ?? {});
}
function onImages(fields, idOf) {
    if (fields['contexts'] === undefined)
        return fields;
    const contexts = Object.entries(contextsOf(fields)).map(([name, context]) => {
        const id = idOf.get(imageOf(context) ?? '');
        return [name, id === undefined ? context : `${prefix}${id}`];
    });
    return { ...fields, contexts: Object.fromEntries(contexts) };
}
/** A name that bake accepts for a target, and no other has: it shows in BuildKit's own messages. */
function newId(wanted, used) {
    const name = wanted.replace(/[^A-Za-z0-9_-]/g, '_');
    let id = name;
    for (let number = 2; used.has(id); number++)
        id = `${name}-${number}`;
    used.add(id);
    return id;
}

// EXTERNAL MODULE: ./lib/layers/bake/build-attempt.js + 2 modules
var build_attempt = __webpack_require__(22976);
// EXTERNAL MODULE: ./lib/layers/bake/build-notes.js
var build_notes = __webpack_require__(646);
// EXTERNAL MODULE: ./lib/layers/bake/build-runner.js
var build_runner = __webpack_require__(67517);
// EXTERNAL MODULE: ./lib/layers/bake/engine-names.js + 1 modules
var engine_names = __webpack_require__(64560);
;// CONCATENATED MODULE: ./lib/layers/bake/not-built.js


/** An image was not built because another one of the run failed: that one's error is the one to show. */
class NotBuilt extends core_error/* UserError */.yo {
    name = 'NotBuilt';
    /** The image that failed. */
    because;
    constructor(because) {
        super(`not built, because ${because} failed`);
        this.because = because;
    }
}
/** The image whose failure is the cause of this one; undefined: this error is a cause itself. */
function failedBecause(error) {
    const cause = error instanceof unfinished/* Unfinished */.K4 ? error.cause : error;
    return cause instanceof NotBuilt ? cause.because : undefined;
}

// EXTERNAL MODULE: ./lib/layers/bake/user-stages.js
var user_stages = __webpack_require__(45739);
;// CONCATENATED MODULE: ./lib/layers/bake/bake-together.js











const titles = {
    check: 'Check the layers of',
    layers: 'Build layers of',
    application: 'Build',
};
/**
 * Builds what several images ask for at the same time, in one bake. What bake cannot say is built by itself, one after the
 * other. The answer to a request is undefined where a blob of another image was missing: it goes again when that image has been
 * looked after.
 */
function createBakeTogether(context) {
    /** What bakes told of requests that go again. */
    const before = new WeakMap();
    return async (requests, kind) => {
        const startMs = context.clock.nowMs();
        const outcomes = new Map();
        for (const [request, base] of withoutBase(requests))
            outcomes.set(request, { kind: 'failed', error: new NotBuilt(base), ...build_notes/* noBuilds */.f });
        const left = requests.filter((request) => !outcomes.has(request));
        const bakeable = left.filter(isBakeable);
        const together = bakeable.length > 1 ? bakeable : [];
        const ends = await bakeAll(context, together, kind);
        for (const [index, request] of together.entries()) {
            const end = ends[index];
            if (end !== undefined)
                outcomes.set(request, end);
        }
        for (const request of left) {
            if (outcomes.has(request))
                continue;
            const title = `${request.plan.title} (${request.image})`;
            outcomes.set(request, await (0,build_runner/* runAlone */.l)(request.tools, { ...request.plan, title }));
        }
        return requests.map((request) => answerTo(request, outcomes.get(request), startMs));
    };
    function answerTo(request, end, startMs) {
        if (end === undefined)
            return undefined;
        const notes = notesUntil(request, end, startMs);
        if (end.kind !== 'held-up')
            return { ...end, ...notes };
        before.set(request, { ...notes, untilMs: context.clock.nowMs() });
        return undefined;
    }
    /** What is told of a request: bakes that it goes again after, the time that it waited for others, and its bake. */
    function notesUntil(request, notes, startMs) {
        const known = before.get(request);
        const sinceMs = known?.untilMs ?? request.askedAtMs;
        const wait = {
            ...{ kind: 'images', what: '', target: undefined, build: request.plan.title },
            ...{ startedAtMs: sinceMs, durationMs: startMs - sinceMs },
        };
        return (0,build_notes/* addNotes */.Z)(known ?? build_notes/* noBuilds */.f, {
            ...notes,
            waits: [...(startMs > sinceMs ? [wait] : []), ...notes.waits],
        });
    }
}
/** Requests on the target of an image that is not built in the same bake → that image. */
function withoutBase(requests) {
    const missing = new Map();
    for (let size = -1; size !== missing.size;) {
        size = missing.size;
        const images = new Set(requests.filter((each) => !missing.has(each)).map(({ image }) => image));
        for (const request of requests) {
            const beneath = imagesBeneath(request.plan.bake?.definition ?? { targets: {} });
            const gone = beneath.find((image) => !images.has(image));
            if (gone !== undefined && !missing.has(request))
                missing.set(request, gone);
        }
    }
    return missing;
}
function isBakeable(request) {
    return request.plan.bake !== undefined;
}
async function bakeAll(context, requests, kind) {
    const [first] = requests;
    if (first === undefined)
        return [];
    const merged = mergeBakes(requests.map(({ image, plan }) => ({ image, definition: plan.bake.definition })));
    const title = `${titles[kind]} ${requests.map(({ image }) => image).join(', ')}`;
    const bake = { context, requests, merged, title };
    const ends = await underNames(requests, () => (0,build_attempt/* withTries */.w4)(first.tools, requests.map(({ plan }) => plan.title), () => bakeOnce(bake)));
    const failed = ends.findIndex(({ kind: end }) => end === 'failed');
    const because = requests[failed]?.image;
    return because === undefined
        ? ends
        : ends.map((end) => end.kind === 'held-up' ? { ...end, kind: 'failed', error: new NotBuilt(because) } : end);
}
/**
 * A name that the engine gives to what it keeps belongs to one run at a time. Names are taken in the same order by every run, and
 * only while it bakes: a run that held one while it waited for its other images could wait forever.
 */
function underNames(requests, push) {
    const keeps = new Map(requests.flatMap(({ plan }) => (plan.bake.names ?? []).map(({ reference, keep }) => [reference, keep])));
    return [...keeps]
        .toSorted(([a], [b]) => (0,engine_names/* lastToTake */.F)(a, b))
        .reduce((inner, [reference, keep]) => () => keep([reference], inner), push)();
}
async function bakeOnce(bake) {
    const { context, requests, merged, title } = bake;
    const [first] = requests;
    if (first === undefined)
        return [];
    const secrets = new Set(requests.flatMap(({ tools }) => [...tools.inputs.secretValues]));
    const hide = (0,masked_value/* createHider */.X1)(secrets);
    const args = Object.assign({}, ...requests.map(({ tools }) => tools.inputs.hiddenArgs));
    context.view.begin(title, (step) => usualOf(bake, step));
    const startMs = context.clock.nowMs();
    const result = await (0,bake_run/* runBake */.LS)({
        folder: context.tempFolder,
        builder: first.tools.builder,
        docker: first.tools.context.docker,
        commands: context.commands,
        definition: merged.definition,
        onEvent: (event) => {
            const shown = withImage(bake, event);
            context.view.event(shown.kind === 'log' ? { ...shown, text: hide(shown.text) } : shown);
        },
        keepProgress: first.tools.inputs.keepProgress,
        concealer: { hide, args },
    }).finally(() => context.view.end());
    const window = { startMs, endMs: context.clock.nowMs() };
    const progresses = result.progressOf(merged.parts);
    const steps = readAll(requests, progresses, result.ok);
    const notes = requests.map(({ plan }, index) => (0,build_attempt/* tellBuild */.a9)({ title: plan.title, progress: progressAt(progresses, index), steps: steps[index] ?? [] }, { window, others: result.progress.work, hide }));
    if (result.ok)
        return requests.map(({ plan }, index) => ({
            kind: 'done',
            result: plan.bake.read(resultOf(result, merged, index, progressAt(progresses, index))),
            ...(notes[index] ?? build_notes/* noBuilds */.f),
        }));
    return explainAll(bake, result, progresses, hide).map((end, index) => ({
        ...end,
        ...(notes[index] ?? build_notes/* noBuilds */.f),
    }));
}
function progressAt(progresses, index) {
    const progress = progresses[index];
    if (progress === undefined)
        throw new Error(`a bake without progress of its image ${index}`);
    return progress;
}
function readAll(requests, progresses, isOk) {
    try {
        return (0,cache_report/* readStepsOf */.Jc)(requests.map(({ plan }, index) => ({
            progress: progressAt(progresses, index),
            expected: plan.expected,
        })));
    }
    catch (error) {
        // A bake that failed before its first step has an error of its own, which is the one to show.
        if (isOk)
            throw error;
        return [];
    }
}
/** The result of one image's targets, as a bake of its own would have it. */
function resultOf({ metadata, ...result }, { parts }, index, progress) {
    const own = (0,known/* recordKnown */.zK)(parts[index] ?? [], ([id, name]) => [name, metadata[id]]);
    return { ...result, progress, metadata: own, digests: (0,bake_run/* readDigests */.yb)(own) };
}
/** Whose fault it is that a bake failed: the others were only ended with it. */
function explainAll({ requests, merged }, { text }, progresses, hide) {
    const failed = progresses.map(({ vertices }) => vertices.filter(({ verdict }) => verdict === 'failed'));
    const meant = lowestToBlame(requests, failed, whoIsMeant(merged, text, failed));
    const said = new Set(failed[meant]?.map(({ digest }) => digest));
    return requests.map((request, index) => {
        // Where nothing tells whose fault it is, the bake as a whole failed.
        const isMeant = meant < 0 || index === meant;
        const isToBlame = isMeant || failed[index]?.some(({ digest }) => !said.has(digest)) === true;
        if (!isToBlame)
            return { kind: 'held-up' };
        const progress = progressAt(progresses, index);
        const own = isMeant ? text.replace(/\btarget [A-Za-z0-9_-]+: (?=failed to)/g, '') : '';
        return (0,build_attempt/* explainFailure */.SP)(request.tools, { progress, text: own }, request.plan, hide);
    });
}
/** The image that the message of a failed bake is about: buildx names its target, or says what its step said; -1: none. */
function whoIsMeant({ parts }, text, failed) {
    const ids = new Set([...text.matchAll(/\btarget ([A-Za-z0-9_-]+): /g)].map(([, id = '']) => id));
    const named = parts.findIndex((part) => [...part.keys()].some((id) => ids.has(id)));
    if (named >= 0)
        return named;
    const said = failed.findIndex((vertices) => vertices.some(({ error }) => error !== undefined && text.includes(error)));
    return said >= 0 ? said : failed.findIndex((vertices) => vertices.length > 0);
}
/** An image on another one has the steps of that one as well: what failed of these is the failure of the lower one. */
function lowestToBlame(requests, failed, meant) {
    const beneath = imagesBeneath(requests[meant]?.plan.bake.definition ?? { targets: {} });
    const own = failed[meant] ?? [];
    const lower = requests.findIndex(({ image }, index) => beneath.includes(image) &&
        own.length > 0 &&
        own.every(({ digest }) => failed[index]?.some((other) => other.digest === digest)));
    return lower < 0 ? meant : lowestToBlame(requests, failed, lower);
}
/** What happens in a bake of several images, with the image that it happens for. */
function withImage({ requests, merged }, event) {
    const at = partAt(merged, event.vertex?.step);
    const request = requests[at];
    if (request === undefined)
        return event;
    const shown = (0,user_stages/* withUserStep */.ED)(event, request.tools.project.dockerfile);
    const step = shown.vertex?.step;
    if (shown.vertex === undefined || step === undefined)
        return shown;
    const stage = step.stage === '' ? request.image : `${request.image} ${step.stage}`;
    return { ...shown, vertex: { ...shown.vertex, step: { ...step, stage } } };
}
function usualOf({ requests, merged }, step) {
    const request = requests[partAt(merged, step)];
    const stage = step.stage.slice((request?.image.length ?? 0) + 1);
    return request?.tools.usual({ ...step, stage, target: undefined });
}
function partAt({ parts }, step) {
    const target = step?.target;
    return target === undefined ? -1 : parts.findIndex((part) => part.has(target));
}

;// CONCATENATED MODULE: ./lib/layers/bake/members.js







/**
 * Runs the images of one run side by side, each through the code for one image. They have one builder and one look at the engine,
 * and bake together: one check for all, layers of all in as few bakes as the deepest image needs, all applications in one.
 * An image that fails by itself holds up no other; in a bake that fails, the image at fault has the error, and the
 * others end with NotBuilt. One image alone runs as if this were not there.
 * @returns the end of each, by name, in the order of `members`. Throws nothing that an image throws.
 */
async function runMembers(context, members) {
    const [only] = members;
    if (only !== undefined && members.length === 1) {
        const { tempFolder } = context;
        const turn = { context: { tempFolder }, waitFor: async (name) => noSuch(name) };
        return new Map([[only.name, await endOf(() => only.run(turn))]]);
    }
    const gate = createBakeGate(createBakeTogether(context));
    const known = new Map();
    const once = (what, work) => {
        const begun = known.get(what) ?? work();
        known.set(what, begun);
        return begun;
    };
    const reachesLoopback = members.some(({ registry }) => (0,reference/* isLoopback */.U9)(registry));
    const entered = members.map((member) => ({ member, place: gate.enter() }));
    const waits = createWaits(entered);
    const ends = await Promise.all(entered.map(async ({ member, place }, index) => {
        const end = await endOf(async () => {
            const tempFolder = (0,external_node_path_.join)(context.tempFolder, 'images', `${index}`);
            await (0,promises_.mkdir)(tempFolder, { recursive: true, mode: 0o700 });
            const shared = { image: member.name, bakes: place, once, reachesLoopback };
            return member.run({
                context: { tempFolder, shared },
                waitFor: (name) => waits.waitFor(member.name, name),
            });
        });
        // Those who wait for it work again before it leaves, so no bake begins without them.
        waits.end(member.name, end);
        place.leave();
        return [member.name, end];
    }));
    return new Map(ends);
}
async function endOf(work) {
    try {
        return { kind: 'made', made: await work() };
    }
    catch (error) {
        return { kind: 'failed', error };
    }
}
function noSuch(name) {
    throw new Error(`there is no image "${name}" in this run`);
}
/** Who waits for whom. */
function createWaits(entered) {
    const ends = new Map();
    let waits = [];
    const placeOf = (name) => entered.find(({ member }) => member.name === name)?.place;
    const madeBy = (name, end) => {
        if (end.kind === 'failed')
            throw new NotBuilt(name);
        return end.made;
    };
    /** All that an image waits for, by way of others as well. */
    const awaitedBy = (name) => {
        const found = new Set([name]);
        // What is added while the set is walked is walked as well.
        for (const each of found)
            for (const wait of waits)
                if (wait.name === each)
                    found.add(wait.on);
        return found;
    };
    return {
        async waitFor(name, on) {
            if (placeOf(on) === undefined)
                return noSuch(on);
            const ended = ends.get(on);
            if (ended !== undefined)
                return madeBy(on, ended);
            if (awaitedBy(on).has(name))
                throw new core_error/* UserError */.yo(`${name} and ${on} are based on each other`);
            const end = await new Promise((over) => {
                waits = [...waits, { name, on, over }];
                placeOf(name)?.rest();
            });
            return madeBy(on, end);
        },
        end(name, end) {
            ends.set(name, end);
            const over = waits.filter(({ on }) => on === name);
            waits = waits.filter(({ on }) => on !== name);
            for (const wait of over) {
                // One that waits for several goes on after the last of them.
                if (waits.every((other) => other.name !== wait.name))
                    placeOf(wait.name)?.resume();
                wait.over(end);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/commands/envelope.js
var envelope = __webpack_require__(42884);
;// CONCATENATED MODULE: ./lib/commands/images/run.js








/**
 * Does for each image what the command does for one, all side by side: they have one builder, and bake together. Nothing that happens
 * to one ends the others, and no image is left without a report.
 */
async function runImages(one, form, context, images) {
    const shared = { ways: (0,connect.createSharedWays)(), fetchFile: (0,file_fetcher.shareFetches)(context.fetchFile) };
    const members = await onRecordedBases(images.map((image) => ({ image, context: contextOf(image.name, context, shared) })), form);
    const { leaveOut } = form;
    const unchanged = leaveOut === undefined
        ? []
        : await context.log.phase(form.leaveOutPhase ?? 'compare with the record', () => Promise.all(members.map((member) => askLeftOut(leaveOut, member))));
    const leftOut = chooseLeftOut(members.map(({ image }) => image), unchanged);
    const ends = await runAll(one, form, context, members.filter((_member, index) => leftOut[index] === undefined));
    return Promise.all(members.map(async ({ image, context: own }, index) => {
        const { kind, name, targets, inputs } = image;
        const left = leftOut[index];
        if (left !== undefined) {
            const { reason, reference } = left;
            return {
                image: {
                    ...{ kind, name, targets, reference },
                    ...{ leftOut: reason, failedBecause: undefined, report: undefined },
                },
                found: one.nothing(inputs),
            };
        }
        const { found, report: made, failure, } = ends.get(name) ??
            (await finishImage(failing(one, new Error('its run did not begin')), own, inputs));
        const report = (await one.keep?.(made, own, inputs, found)) ?? made;
        const reference = form.reference?.(report, image);
        return {
            image: {
                ...{ kind, name, targets, reference },
                ...{ leftOut: undefined, failedBecause: failedBecause(failure), report },
            },
            found,
        };
    }));
}
/**
 * What is left out: images that are unchanged and that no other one needs that is built, and what is shared by such images only.
 * `unchanged`: of each image; undefined: it has to be built.
 */
function chooseLeftOut(images, unchanged) {
    if (unchanged.every((one) => one === undefined))
        return [];
    const needed = new Set(images.flatMap(({ kind, name }, index) => kind === 'image' && unchanged[index] === undefined ? [name] : []));
    // What is added while the set is walked is walked as well.
    for (const name of needed)
        for (const below of images.find((image) => image.name === name)?.standsOn ?? [])
            needed.add(below);
    return images.map(({ name }, index) => needed.has(name)
        ? undefined
        : (unchanged[index] ?? { reason: 'every image that is based on it is left out', reference: undefined }));
}
/**
 * Images on what the record calls up to date of a layer that is all of another image. Where that layer may be pushed, they wait for
 * it instead; where neither is so, both are built in one bake.
 */
async function onRecordedBases(members, { base }) {
    if (base === undefined)
        return members;
    const known = new Map();
    const done = [];
    for (const member of members) {
        const { image, context } = member;
        const isOnLayer = image.standsOn.some((name) => members.some((other) => other.image.name === name && other.image.wholeLayer !== undefined));
        const inputs = (isOnLayer ? await image.basedOn(known) : undefined) ?? image.inputs;
        done.push({ ...member, image: { ...image, inputs } });
        const { wholeLayer } = image;
        if (wholeLayer === undefined || base.mayWrite(inputs))
            continue;
        const digest = (await base.recorded(context, inputs)).get(wholeLayer);
        if (digest !== undefined)
            known.set(image.name, `${image.image}@${digest}`);
    }
    return done;
}
/** The image on the layers that it has waited for, which are in the registry now. */
async function onLayers({ image, context }, members, { base }, waitFor) {
    const references = new Map();
    for (const { image: below } of members) {
        const { name, wholeLayer, inputs } = below;
        if (!image.standsOn.includes(name) || wholeLayer === undefined || base?.mayWrite(inputs) !== true)
            continue;
        const digest = base.digestOf(await waitFor(name), wholeLayer);
        if (digest === undefined)
            throw new core_error/* UserError */.yo(`${name}, which it is based on, is not in the registry: its layer was not pushed`);
        references.set(name, `${below.image}@${digest}`);
    }
    if (references.size === 0)
        return { image, context };
    return { context, image: { ...image, inputs: (await image.basedOn(references)) ?? image.inputs } };
}
/** The run of one image has a log of its own, whose lines say whose they are. What it reaches, it reaches as all do. */
function contextOf(name, context, { ways, fetchFile }) {
    const console = {
        ...context.console,
        info: (line) => context.console.info(`${name}: ${line}`),
        notice: (line) => context.console.notice(`${name}: ${line}`),
        warn: (line) => context.console.warn(`${name}: ${line}`),
    };
    const { clock } = context;
    return {
        ...{ ...context, console, log: (0,run_log/* createRunLog */.M)(clock, console), startedAtMs: clock.nowMs() },
        fetchFile,
        connectRegistry: (options) => context.connectRegistry({ ...options, shared: ways }),
    };
}
async function askLeftOut(leaveOut, { image, context }) {
    try {
        return await leaveOut(context, image.inputs);
    }
    catch (error) {
        context.log.notice(`It cannot be compared with the last build, so it is built: ${(0,core_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
async function runAll(one, form, context, members) {
    const { registryOf } = form;
    const ends = new Map();
    const finish = async ({ image, context: own }, early) => {
        const end = await finishImage(early === undefined ? one : failing(one, early), own, image.inputs);
        ends.set(image.name, end);
        if (end.failure !== undefined)
            throw end.failure;
        return end.found;
    };
    if (form.inTurn === true)
        // How it ended is in `ends`.
        for (const { image, context: own } of members)
            await finish({ image, context: { ...own, startedAtMs: own.clock.nowMs() } }).catch(() => undefined);
    else if (registryOf === undefined)
        await Promise.allSettled(members.map((member) => finish(member)));
    else
        await runMembers(context, members.map((member) => ({
            name: member.image.name,
            registry: registryOf(member.image.inputs),
            run: async (turn) => {
                const own = { ...member, context: { ...member.context, ...turn.context } };
                const { found: ready, failure } = await (0,unfinished/* endOf */.pJ)(own, () => onLayers(own, members, form, turn.waitFor));
                return finish(ready, failure);
            },
        })));
    return ends;
}
/** Runs the command for one image, and remembers how that ended beside its report. */
async function finishImage({ keep: _later, ...one }, context, inputs) {
    let failure;
    const run = async (...given) => {
        try {
            return await one.run(...given);
        }
        catch (error) {
            failure = error;
            throw error;
        }
    };
    const { found, report } = await (0,envelope.finishWork)({ ...one, run }, context, inputs);
    return { found, report, failure };
}
/** The command for an image whose run cannot begin. */
function failing(one, failure) {
    return { ...one, run: () => Promise.reject(failure) };
}

;// CONCATENATED MODULE: ./lib/commands/images/command.js




/**
 * The command, for one image as it is, and with `bake-files` for each image that these name: all of them at once, whatever the
 * others come to. An image that fails makes the run fail. What became of the others is reported all the same.
 */
function withImages(one, form) {
    const { keep, ...shared } = one;
    return {
        ...shared,
        read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(3622), __webpack_require__.e(7204)]).then(__webpack_require__.bind(__webpack_require__, 57204))).readImagesInputs(one, values, context, form.base?.layerOf, form.arrange),
        nothing: (given) => given.kind === 'one'
            ? { kind: 'one', found: one.nothing(given.inputs) }
            : { kind: 'several', ends: [] },
        async run(context, given) {
            if (given.kind === 'several')
                return { kind: 'several', ends: await runImages(one, form, context, given.images) };
            const { found, failure } = await (0,unfinished/* endOf */.pJ)(one.nothing(given.inputs), () => one.run(context, given.inputs));
            if (failure !== undefined)
                throw new unfinished/* Unfinished */.K4({ kind: 'one', found }, failure);
            return { kind: 'one', found };
        },
        async report(found, facts, given) {
            if (given.kind === 'one')
                return one.report(found.kind === 'one' ? found.found : one.nothing(given.inputs), facts, given.inputs);
            const ends = found.kind === 'several' ? found.ends : [];
            return form.whole((0,images_report/* reportImages */.Fs)(form.kind, ends.map(({ image }) => image), facts), ends);
        },
        // Each of several images has been kept as it ended.
        keep: async (report, context, given, found) => keep === undefined || (0,images_report/* isOfImages */.q5)(report) || given.kind !== 'one' || found.kind !== 'one'
            ? report
            : keep(report, context, given.inputs, found.found),
        image: (given) => (given.kind === 'one' ? one.image?.(given.inputs) : undefined),
        page: (report) => ((0,images_report/* isOfImages */.q5)(report) ? form.page(report) : one.page(report)),
        outputs(report, found) {
            if ((0,images_report/* isOfImages */.q5)(report))
                return form.outputs?.(report) ?? {};
            return found.kind === 'one' ? (one.outputs?.(report, found.found) ?? {}) : {};
        },
        failure: (report) => ((0,images_report/* isOfImages */.q5)(report) ? (0,command/* failureOf */.g)(form, report) : (0,command/* failureOf */.g)(one, report)),
    };
}


/***/ }),

/***/ 47618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ rebuiltLayers),
/* harmony export */   Nx: () => (/* binding */ countedImages),
/* harmony export */   ON: () => (/* binding */ imagesPart),
/* harmony export */   QV: () => (/* binding */ totalFacts),
/* harmony export */   c4: () => (/* binding */ totalTiles),
/* harmony export */   kZ: () => (/* binding */ pageParts),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   v8: () => (/* binding */ listImages)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72452);
/* harmony import */ var _layers_report_first_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7831);
/* harmony import */ var _layers_report_moved_part_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90962);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71694);






/** `api`, `api and web`, `api, web and worker`; of many, how many. */
function listImages(names) {
    if (names.length > mostNames)
        return (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(names.length, 'image');
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
const mostNames = 4;
/** A row for each image. `heads`: of the cells; of an image that was left out, only its digest is known. */
function imagesPart(images, heads, rowOf) {
    const rows = images.map(({ name, reference, report }) => {
        const unknown = heads.map((head, place) => place === 0
            ? 'left out'
            : typeof head !== 'string' && head.kind === 'digest'
                ? digestOf(reference)
                : '');
        const { cells, tone } = report === undefined ? { cells: unknown, tone: undefined } : rowOf(report);
        return { row: [name, ...cells], tone: report?.error === undefined ? tone : 'failed' };
    });
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_)('Images', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_3__/* .asCode */ .qM)('Image'), ...heads], rows.map(({ row }) => row), { tones: rows.map(({ tone }) => tone) }), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(...leftOutLines(images)));
}
/** Why images were left out, the same reason once. */
function leftOutLines(images) {
    const names = new Map();
    for (const { name, leftOut } of images)
        if (leftOut !== undefined)
            names.set(leftOut, [...(names.get(leftOut) ?? []), name]);
    return [...names].map(([reason, all]) => `Left out: ${all.map((name) => `\`${name}\``).join(', ')}: ${reason}.`);
}
function digestOf(reference) {
    return reference?.split('@')[1] ?? '';
}
/** The page of each image, folded away. */
function pageParts({ images }, pageOf) {
    return images.map(({ name, report }) => {
        if (report === undefined)
            return undefined;
        const page = pageOf(report);
        return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedPart */ .E_)(`${page.mark} ${name}: ${page.headline}`, (0,_page_block_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)(Object.values(page.facts).join(' · ') || undefined, page.where), ...page.parts.flatMap(({ title, blocks }) => [
            { kind: 'heading', text: title },
            ...blocks,
        ]));
    });
}
/** How many images the run worked on, and how many of all that is. */
function countedImages(images) {
    const worked = images.filter(({ report }) => report !== undefined);
    const failed = worked.filter(({ report }) => report?.error !== undefined);
    return { all: images.length, worked: worked.length, leftOut: images.length - worked.length, failed };
}
/** Names of the layers that a run has built. */
function rebuiltLayers(layers) {
    return layers.flatMap(({ name, state }) => state === 'rebuilt' || state === 'refreshed' || state === 'built-not-pushed' ? [name] : []);
}
function totalFacts({ dependencyHitRate, sizeBytes, transfer, durationMs }, isFirst) {
    return {
        'hit-rate': isFirst
            ? _layers_report_first_run_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRunWords */ .Tw
            : dependencyHitRate === undefined
                ? undefined
                : `dependencies ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9)(dependencyHitRate)} from cache`,
        size: sizeBytes === 0 ? undefined : `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(sizeBytes)} in all`,
        moved: (0,_layers_report_moved_part_js__WEBPACK_IMPORTED_MODULE_4__/* .movedInWords */ .q)(transfer),
        duration: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(durationMs),
    };
}
/** In the order of their weight. `worked`: what the time was for. */
function totalTiles({ dependencyHitRate, dependencySteps, sizeBytes, durationMs }, isFirst, worked) {
    const { hit, executed, failed } = dependencySteps;
    return {
        'hit-rate': isFirst
            ? _layers_report_first_run_js__WEBPACK_IMPORTED_MODULE_0__/* .firstRunTile */ .eV
            : (0,_page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .tile */ .Vs)('Dependencies from cache', (0,_core_known_js__WEBPACK_IMPORTED_MODULE_5__/* .ifKnown */ .HP)(dependencyHitRate, _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPercent */ .l9), `${hit} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hit + executed + failed, 'step')}`),
        duration: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .durationTile */ .rd)(durationMs, worked),
        size: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .tile */ .Vs)('Size', (0,_core_known_js__WEBPACK_IMPORTED_MODULE_5__/* .ifKnown */ .HP)(sizeBytes || undefined, _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3), 'blobs that images share counted once'),
    };
}


/***/ }),

/***/ 50831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ reportImages),
/* harmony export */   Yo: () => (/* binding */ sayTogether),
/* harmony export */   q5: () => (/* binding */ isOfImages)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);

/** Which of the two reports of a command it is. */
function isOfImages(report) {
    return 'images' in report && Array.isArray(report.images);
}
/** What the run over all images says: its own words, and those of its images. */
function reportImages(kind, images, facts) {
    const { schemaVersion, startedAt, durationMs, revision, runUrl } = facts;
    const texts = (pick) => sayTogether(images.flatMap(({ name, report }) => report === undefined ? [] : [{ name, texts: pick(report) ?? [] }]));
    return {
        ...{ schemaVersion, kind, startedAt, durationMs, revision, runUrl, images },
        notices: [...facts.notices, ...texts(({ notices }) => notices)],
        warnings: [...facts.warnings, ...texts(({ warnings }) => warnings)],
        nextSteps: texts(({ nextSteps }) => nextSteps),
        error: facts.error ?? errorOf(images),
    };
}
/** What several say, each text once: as it is where all say it, else behind the names of those who do. */
function sayTogether(said) {
    const names = new Map();
    for (const { name, texts } of said)
        for (const text of new Set(texts))
            names.set(text, [...(names.get(text) ?? []), name]);
    return [...names].map(([text, by]) => by.length === said.length && by.length > 1 ? text : `${by.join(', ')}: ${text}`);
}
/** Why a run over images failed; undefined: none of them did. */
function errorOf(images) {
    const failed = images.flatMap(({ name, failedBecause, report }) => report?.error === undefined || failedBecause !== undefined ? [] : [{ name, error: report.error }]);
    const [first] = failed;
    if (first === undefined)
        return undefined;
    const [message, ...more] = sayTogether(failed.map(({ name, error }) => ({ name, texts: [error.message] })));
    if (more.length === 0) {
        const { error } = first;
        return { ...error, message: failed.length === 1 ? `${first.name}: ${error.message}` : (message ?? '') };
    }
    const remedies = new Set(failed.map(({ error }) => error.remedy));
    return {
        message: `${failed.length} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(images.length, 'image')} failed: ${failed.map(({ name }) => name).join(', ')}`,
        cause: [message, ...more].join('\n'),
        remedy: remedies.size === 1 ? first.error.remedy : undefined,
        log: failed.flatMap(({ error }) => error.log),
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

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 11968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The entries that have the same key, in the order in which the keys come first (Map.groupBy needs Node 21). */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return groups;
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

/***/ 70549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ noProvenance),
/* harmony export */   Fr: () => (/* binding */ pushedUnkept),
/* harmony export */   U8: () => (/* binding */ bakeLayers),
/* harmony export */   jc: () => (/* binding */ formatBake),
/* harmony export */   sd: () => (/* binding */ bakeTargetId)
/* harmony export */ });
/**
 * How BuildKit in an engine pushes an image without keeping it: an empty `push` is "true" to BuildKit
 * (https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go, `keyPush`), and buildx takes only a value that
 * is not empty into its own hands (https://github.com/docker/buildx/blob/v0.38.2/build/opt.go, `toSolveOpt`). An image that is
 * kept is unpacked, all of its layers are downloaded for it, and two builds at once fail if they give it one name.
 */
const pushedUnkept = 'push=,store=false';
/** A name that bake accepts for a target: layers may have dots in theirs. No two layers have the same. */
function bakeTargetId(layer, index) {
    return /^(?!layer-)[A-Za-z0-9_-]+$/.test(layer) ? layer : `layer-${index}`;
}
function bakeLayers(targets, options) {
    return {
        targets: Object.fromEntries(targets.map((target) => [target.id, bakeTarget(target, options)])),
        allow: options.allow,
    };
}
/** The bake definition as JSON. */
function formatBake({ targets }) {
    const definition = { group: { default: { targets: Object.keys(targets) } }, target: targets };
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
        output: [formatOutput(target, options.compression)],
    };
}
/** How a target says that it wants no provenance. */
const noProvenance = 'type=provenance,disabled=true';
function provenanceOf(provenance) {
    if (provenance === 'false')
        return [noProvenance];
    return [provenance === 'true' ? 'type=provenance' : `type=provenance,${provenance}`];
}
function formatOutput({ output, isGzip }, compression) {
    if (output.kind === 'cache-only')
        return 'type=cacheonly';
    const fields = ['type=image', 'oci-mediatypes=true', `compression=${compression.type}`];
    if (compression.level !== undefined)
        fields.push(`compression-level=${compression.level}`);
    // Blobs that come from the cache keep their compression unless this is asked for. Where all have it, nothing is converted, and
    // BuildKit looks for what each step has left: without it, the inline cache has no result of a COPY --link that came from the
    // cache after one that ran, and the next run downloads what it copies from (0.32.2, measured).
    if (compression.type === 'zstd' || isGzip)
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
    return [
        ...fields,
        `name=${output.image}:${output.tag}`,
        output.pushedBy === 'buildkit' ? pushedUnkept : 'push=true',
    ].join(',');
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

/***/ 22976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SP: () => (/* binding */ explainFailure),
  a9: () => (/* binding */ tellBuild),
  w4: () => (/* binding */ withTries)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/span.js
var core_span = __webpack_require__(44367);
;// CONCATENATED MODULE: ./lib/core/buildkit/wait.js

/**
 * By how much times of a builder are to be shifted, so that what it did lies within the time that its build took: 0 where it does,
 * and as little as possible where the clock of another machine differs.
 */
function clockOffset(work, { startMs, endMs }) {
    const firstMs = Math.min(...work.map(({ startedAtMs }) => startedAtMs));
    const lastMs = Math.max(...work.map(({ startedAtMs, durationMs }) => startedAtMs + durationMs));
    const least = startMs - firstMs;
    const most = endMs - lastMs;
    return least > most ? (least + most) / 2 : Math.min(Math.max(0, least), most);
}
/**
 * Everything that a build waited for from its start to its end: with its steps, all of the time has a name.
 * @param steps when the steps ran that are told otherwise, on the builder's clock.
 * @param others what the same build did for other images.
 */
function readWaits(work, build, window, steps, others = []) {
    const offsetMs = clockOffset([...work, ...others], window);
    const placed = work.map((piece) => ({ ...piece, startedAtMs: piece.startedAtMs + offsetMs }));
    const known = spansOf(work, offsetMs);
    const ofOthers = spansOf(others, offsetMs);
    const told = steps.map(({ startMs, endMs }) => ({ startMs: startMs + offsetMs, endMs: endMs + offsetMs }));
    const waits = placed.flatMap((piece) => {
        if (piece.kind !== 'step')
            return [{ ...piece, build }];
        const { startedAtMs, durationMs } = piece;
        return (0,core_span/* withoutSpans */.w1)({ startMs: startedAtMs, endMs: startedAtMs + durationMs }, told).map(({ startMs, endMs }) => ({ ...piece, build, startedAtMs: startMs, durationMs: endMs - startMs }));
    });
    const idle = (0,core_span/* withoutSpans */.w1)(window, known);
    const holes = idle
        .flatMap((span) => (0,core_span/* withoutSpans */.w1)(span, ofOthers))
        .map(({ startMs, endMs }) => ({
        kind: 'builder',
        what: startMs === window.startMs ? 'start' : endMs === window.endMs ? 'end' : '',
        ...{ target: undefined, build, startedAtMs: startMs, durationMs: endMs - startMs },
    }));
    const forOthers = idle
        .flatMap((span) => (0,core_span/* withoutSpans */.w1)(span, holes.map(spanOfWait)))
        .map(({ startMs, endMs }) => ({
        ...{ kind: 'images', what: '', target: undefined, build },
        ...{ startedAtMs: startMs, durationMs: endMs - startMs },
    }));
    return [...waits, ...holes, ...forOthers].toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}
function spansOf(work, offsetMs) {
    return (0,core_span/* joinSpans */.kU)(work.map(({ startedAtMs, durationMs }) => ({
        startMs: startedAtMs + offsetMs,
        endMs: startedAtMs + offsetMs + durationMs,
    })));
}
function spanOfWait({ startedAtMs, durationMs }) {
    return { startMs: startedAtMs, endMs: startedAtMs + durationMs };
}

// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 16 modules
var diagnose = __webpack_require__(40659);
// EXTERNAL MODULE: ./lib/core/diagnosis/failure-text.js + 1 modules
var failure_text = __webpack_require__(64828);
// EXTERNAL MODULE: ./lib/core/escape-regex.js
var escape_regex = __webpack_require__(21678);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
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
    return next === ruler && new RegExp(`(^|[\\s/])${(0,escape_regex/* escapeRegex */.$)((0,dependency_file/* baseName */.Fl)(temporary))}:\\d+$`).test(line);
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
        .replace(new RegExp(`((?:^|[\\s/])${(0,escape_regex/* escapeRegex */.$)((0,dependency_file/* baseName */.Fl)(temporary))}:)(\\d+)`, 'g'), shift);
}
function restoreNames(line, { temporary, original }) {
    const whole = line.replaceAll(temporary, original);
    const base = (0,dependency_file/* baseName */.Fl)(temporary);
    if (base === (0,dependency_file/* baseName */.Fl)(original))
        return whole;
    return whole.replace(new RegExp(`(^|[\\s/"])${(0,escape_regex/* escapeRegex */.$)(base)}(?=$|[\\s:"])`, 'g'), `$1${(0,dependency_file/* baseName */.Fl)(original)}`);
}

// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/core/retry.js + 1 modules
var retry = __webpack_require__(90253);
// EXTERNAL MODULE: ./lib/layers/bake/build-error.js
var build_error = __webpack_require__(73241);
// EXTERNAL MODULE: ./lib/layers/bake/build-notes.js
var build_notes = __webpack_require__(646);
;// CONCATENATED MODULE: ./lib/layers/bake/build-attempt.js










/** The diagnosis of a blob that a cache or an image names and the registry does not have. */
const brokenImageIds = new Set(['cache-blob-missing', 'content-digest-mismatch']);
/**
 * Runs a build again as long as it fails in passing and the user's retries allow, and tells what all tries told.
 * @param titles of the builds that are made by one try.
 * @param attempt gives the end of each; a transient failure of one starts all of them again.
 */
async function withTries({ inputs, context, log }, titles, attempt) {
    let notes = titles.map(() => build_notes/* noBuilds */.f);
    let waitedMs = 0;
    for (let tries = 1;; tries++) {
        const ends = await attempt();
        notes = notes.map((before, index) => (0,build_notes/* addNotes */.Z)(before, ends[index] ?? build_notes/* noBuilds */.f));
        const failure = ends.map(failureOf).find((error) => error !== undefined);
        const decision = failure &&
            (0,retry/* planRetry */.M$)({ text: `${failure.message}\n${failure.log.join('\n')}`, nowMs: context.clock.nowMs() }, tries, waitedMs, { retries: inputs.retries, maxTotalMs: retry/* maxTotalWaitMs */.IX }, context.random());
        if (failure === undefined || decision?.kind !== 'retry')
            return ends.map((end, index) => ({ ...end, ...notes[index] }));
        log.warning(`${failure.message} — trying again in ${Math.round(decision.waitMs / 1000)} s (attempt ${tries + 1}).`);
        const startedAtMs = context.clock.nowMs();
        await context.clock.sleep(decision.waitMs);
        waitedMs += decision.waitMs;
        const durationMs = context.clock.nowMs() - startedAtMs;
        notes = notes.map((before, index) => {
            const pause = {
                ...{ kind: 'retry', what: '', target: undefined, build: titles[index] ?? '' },
                ...{ startedAtMs, durationMs },
            };
            return {
                ...before,
                restarts: before.restarts + (failureOf(ends[index]) === undefined ? 0 : 1),
                waits: [...before.waits, pause],
            };
        });
    }
}
function failureOf(end) {
    if (end?.kind !== 'failed' || !('error' in end))
        return undefined;
    return end.error instanceof build_error/* BuildError */.z ? end.error : undefined;
}
/** What a build, or the part of a bake that is one image's, told besides its result. */
function tellBuild({ title, progress, steps, }, { window, others, hide, }) {
    const { work, downloads, resolved, cacheImports } = progress;
    const waits = readWaits(work, title, window, ranSpans(steps), others).map((wait) => ({
        ...wait,
        what: hide(wait.what),
    }));
    return {
        steps: shiftSteps(steps, clockOffset([...work, ...others], window)),
        waits,
        restarts: 0,
        failedImports: (0,known/* mapKnown */.ym)(cacheImports, ({ reference, error }) => [reference, error && hide(error)]),
        moved: { ...transfer/* nothingMoved */.FY, downloads, resolved: new Set(resolved) },
    };
}
function ranSpans(steps) {
    return steps.flatMap(({ verdict, startedAtMs, durationMs }) => startedAtMs !== undefined && (verdict === 'executed' || verdict === 'failed')
        ? [{ startMs: startedAtMs, endMs: startedAtMs + durationMs }]
        : []);
}
/** Steps on the clock of this machine. */
function shiftSteps(steps, offsetMs) {
    return steps.map((step) => step.startedAtMs === undefined ? step : { ...step, startedAtMs: step.startedAtMs + offsetMs });
}
/** What a failed build said, in the lines of the user's Dockerfile, and what is known of it. */
function explainFailure({ inputs, project, builder, context }, { progress, text }, { pin, title }, hide) {
    const original = (0,external_node_path_.basename)(project.dockerfilePath);
    const failures = progress.vertices.flatMap((vertex) => vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : []);
    const said = hide(restoreLines(text.trim() || failures.join('\n'), pin, { temporary: original, original }));
    const told = `${said}\n${failures.join('\n')}`;
    // Of other failures, what the steps printed before tells nothing.
    const printed = (0,failure_text/* tellsOfStep */.M5)(told) ? progress.logTail.map(hide) : [];
    const diagnosis = (0,diagnose/* diagnose */.h)([...printed, told].join('\n'), {
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
        // What nobody knows is still placed.
        cause: diagnosis?.cause ??
            `"docker buildx" on the builder "${builder.name}" (driver ${builder.driver}) said this during "${title}" for ${inputs.image}.`,
        remedy: diagnosis?.remedy,
        diagnosis: diagnosis?.id,
        log: [...progress.logTail.map(hide), ...said.split('\n')].slice(-60),
    });
    return {
        kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
        error,
    };
}
function headline(said, failures) {
    const lines = said
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !/^See '.*--help'/.test(line));
    const error = lines.findLast((line) => /^ERROR:/i.test(line))?.replace(/^ERROR:\s*/i, '');
    return error ?? failures[0] ?? lines.findLast((line) => line !== '') ?? 'buildx gave no reason';
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

/***/ 646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ addNotes),
/* harmony export */   f: () => (/* binding */ noBuilds)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29251);
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7963);


const noBuilds = {
    steps: [],
    waits: [],
    restarts: 0,
    failedImports: new Map(),
    moved: _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingMoved */ .FY,
};
function addNotes(before, after) {
    return {
        steps: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeSteps */ .yf)([before.steps, after.steps]),
        waits: [...before.waits, ...after.waits],
        restarts: before.restarts + after.restarts,
        failedImports: new Map([...before.failedImports, ...after.failedImports]),
        moved: (0,_core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .addMoved */ .Nb)(before.moved, after.moved),
    };
}


/***/ }),

/***/ 67517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createBuildRunner),
/* harmony export */   l: () => (/* binding */ runAlone)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29251);
/* harmony import */ var _core_layers_masked_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96365);
/* harmony import */ var _build_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22976);
/* harmony import */ var _user_stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45739);




/** In a run of several images, builds are handed in to be run with those of the others. */
function createBuildRunner(tools, shared) {
    return {
        run(plan) {
            if (shared === undefined)
                return runAlone(tools, plan);
            const request = { image: shared.image, plan, tools, askedAtMs: tools.context.clock.nowMs() };
            return shared.bakes.bake(plan.kind, request);
        },
    };
}
/** One build by itself. */
async function runAlone(tools, plan) {
    const [outcome] = await (0,_build_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .withTries */ .w4)(tools, [plan.title], async () => [await runOnce(tools, plan)]);
    if (outcome === undefined)
        throw new Error('a build without an outcome');
    return outcome;
}
async function runOnce(tools, plan) {
    const { inputs, project, builder, context } = tools;
    const hide = (0,_core_layers_masked_value_js__WEBPACK_IMPORTED_MODULE_3__/* .createHider */ .X1)(inputs.secretValues);
    context.view.begin(plan.title, tools.usual);
    const startMs = context.clock.nowMs();
    const result = await plan
        .run({
        folder: context.tempFolder,
        builder,
        docker: context.docker,
        commands: context.commands,
        onEvent: (event) => {
            context.whileBuilding?.();
            const shown = (0,_user_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .withUserStep */ .ED)(event, project.dockerfile);
            context.view.event(shown.kind === 'log' ? { ...shown, text: hide(shown.text) } : shown);
        },
        keepProgress: inputs.keepProgress,
        concealer: { hide, args: inputs.hiddenArgs },
    })
        .finally(() => context.view.end());
    const window = { startMs, endMs: context.clock.nowMs() };
    const { progress } = result;
    const read = result.ok ? _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .readSteps */ .I$ : readFailedSteps;
    const notes = (0,_build_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .tellBuild */ .a9)({ title: plan.title, progress, steps: read(progress, plan.expected) }, { window, others: [], hide });
    if (result.ok)
        return { kind: 'done', result, ...notes };
    return { ...(0,_build_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .SP)(tools, result, plan, hide), ...notes };
}
function readFailedSteps(...parameters) {
    try {
        return (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .readSteps */ .I$)(...parameters);
    }
    catch {
        // The build failed before its first step: the build's own error is the one to show.
        return [];
    }
}


/***/ }),

/***/ 64560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ keepUnderNames),
  F: () => (/* binding */ lastToTake)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(61642);
;// CONCATENATED MODULE: ./lib/adapters/process/machine-lock.js



/** Before the lock is tried for again. */
const pauseMs = 50;
/**
 * Runs `use` while no other process of this machine holds the lock of that name. The lock is a socket that listens: the kernel
 * takes it away when its process ends, however that ends, and whoever waits hears of it on a connection. Only Linux has such
 * sockets without a file that stays (unix(7), "abstract"); elsewhere `use` runs at once.
 */
async function withMachineLock(name, options, use) {
    const release = process.platform === 'linux' ? await acquire(addressOf(name), options, clock/* systemClock */.m) : undefined;
    try {
        return await use();
    }
    finally {
        release?.();
    }
}
/** As long as an address can be (108 bytes): Node 20 fills up shorter ones, and Node 24 does not. */
function addressOf(name) {
    return `\0cache-prewarm-${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex')}`.padEnd(108, '-');
}
/** @returns what releases it; undefined when the limit was reached. */
async function acquire(address, { limitMs, onWait, onLimit }, clock) {
    const endMs = clock.nowMs() + limitMs;
    let end = () => { };
    const over = new Promise((resolve) => {
        end = resolve;
    });
    let told = false;
    try {
        for (;;) {
            const release = await listen(address);
            if (release !== undefined)
                return release;
            const restMs = endMs - clock.nowMs();
            if (restMs <= 0) {
                onLimit();
                return undefined;
            }
            await untilReleased(address, restMs, (holder) => {
                if (!told)
                    onWait(holder, over);
                told = true;
            });
            await clock.sleep(pauseMs);
        }
    }
    finally {
        end();
    }
}
/** @returns undefined when another process listens. */
function listen(address) {
    return new Promise((resolve, reject) => {
        const waiting = new Set();
        const server = (0,external_node_net_.createServer)((socket) => {
            waiting.add(socket);
            // Who waits may end at any moment.
            socket.on('error', () => { }).on('close', () => waiting.delete(socket));
            socket.unref();
            socket.write(String(process.pid));
        });
        server.on('error', (error) => error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error));
        server.listen(address, () => {
            server.unref();
            resolve(() => {
                server.close();
                for (const socket of waiting)
                    socket.destroy();
            });
        });
    });
}
/** Ends when the holder does, or after that time. */
function untilReleased(address, limitMs, onHolder) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(address);
        const limit = setTimeout(() => socket.destroy(), limitMs);
        socket
            .on('data', (data) => onHolder(String(data)))
            .on('error', () => { })
            .on('close', () => {
            clearTimeout(limit);
            resolve();
        });
    });
}

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/bake/engine-names.js


/** How long another run is waited for that pushes the same names: longer than dependencies take to build. */
const longestWaitMs = 30 * 60_000;
/**
 * The engine's own builder gives an image that it keeps its names, and two builds that give one name at the same moment fail each
 * other: `image "…": already exists`. So one run at a time uses each. After the longest wait, both do; what fails then is tried
 * again.
 */
function keepUnderNames({ id }, log) {
    return (references, build) => references
        .toSorted(lastToTake)
        .reduce((inner, reference) => () => withMachineLock(`keep ${id} ${reference}`, lockFor(reference, log), inner), build)();
}
/** Several names are taken in the same order by every run, so that no two wait for each other: the first is the outermost. */
function lastToTake(one, other) {
    return one < other ? 1 : -1;
}
function lockFor(what, log) {
    return {
        limitMs: longestWaitMs,
        onWait(holder, over) {
            log.notice(`Waiting for another run (process ${holder}), which pushes ${what} with the same engine.`);
            void log.phase('wait for another run', () => over);
        },
        onLimit() {
            log.warning(`Another run has been pushing ${what} with the same engine for ${(0,quantity/* formatDuration */.a3)(longestWaitMs)}. Going on without waiting for it.`);
        },
    };
}


/***/ }),

/***/ 90962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ movedPart),
/* harmony export */   q: () => (/* binding */ movedInWords)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71694);



/** `45.1 MB downloaded, at most 53.0 MB uploaded`; undefined: nothing moved, not even a request. */
function movedInWords(traffic) {
    if (traffic === undefined || !hasMoved(traffic))
        return undefined;
    return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(traffic.downloadedBytes)} downloaded, ${uploadedInWords(traffic)} uploaded`;
}
function uploadedInWords({ uploadedBytes, atMost = false }) {
    return `${atMost ? 'at most ' : ''}${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(uploadedBytes)}`;
}
function hasMoved({ downloadedBytes, uploadedBytes }) {
    return downloadedBytes > 0 || uploadedBytes > 0;
}
/** What moved between the run and registries, and for what. `app`: of the application's own blobs. */
function movedPart(transfer, layers, app) {
    const inAll = movedInWords(transfer);
    if (transfer === undefined || inAll === undefined)
        return undefined;
    const rows = [
        ...layers.map((layer) => [layer.name, layer.transfer]),
        ...(app === undefined ? [] : [['the application and its cache', app]]),
        ['other images', transfer.others],
        ['requests, manifests, cache descriptions', transfer.metadata],
        ['in all', transfer],
    ];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .foldedPart */ .E_)(`Moved: ${inAll}`, (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['For', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Downloaded'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Uploaded')], rows
        .filter(([, traffic]) => hasMoved(traffic))
        .map(([name, traffic]) => [name, (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(traffic.downloadedBytes), uploadedInWords(traffic)])));
}


/***/ })

};

export const id = 7088;
export const ids = [7088];
export const modules = {

/***/ 55092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorSession: () => (/* binding */ doctorSession),
  treat: () => (/* binding */ treat)
});

// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
// EXTERNAL MODULE: ./lib/layers/free-disk.js + 1 modules
var free_disk = __webpack_require__(46599);
// EXTERNAL MODULE: ./lib/commands/history.js
var commands_history = __webpack_require__(9702);
// EXTERNAL MODULE: ./lib/commands/prewarm/run.js
var run = __webpack_require__(77176);
// EXTERNAL MODULE: ./lib/commands/session.js
var commands_session = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/commands/verify/run.js + 3 modules
var verify_run = __webpack_require__(11306);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/layers/project.js
var layers_project = __webpack_require__(20483);
;// CONCATENATED MODULE: ./lib/commands/doctor/examination.js
function finding({ severity = 'error', fix, ...details }) {
    return { ...details, severity, fix };
}
/** A look that found one thing. */
function found(details) {
    return { findings: [finding(details)], well: [] };
}
/** A look at what is well. */
function well(...words) {
    return { findings: [], well: words };
}
/** Several looks as one. */
function together(examinations) {
    return {
        findings: examinations.flatMap(({ findings }) => findings),
        well: examinations.flatMap((examination) => examination.well),
    };
}

;// CONCATENATED MODULE: ./lib/commands/doctor/dockerfile.js



/** Whether the Dockerfile has the stages that are layers. Problems of the user's files are findings here, and no wrong usage. */
async function examineDockerfile(inputs, cwd) {
    const reader = (0,input/* createInputReader */.i)({});
    const project = await (0,layers_project/* readProject */.Wh)(inputs, reader, { cwd, bound: undefined });
    const findings = reader.problems.map(({ input, message: evidence }) => input === 'layers'
        ? finding({
            name: 'stage-gone',
            subject: 'Dockerfile',
            evidence,
            remedy: 'List the stages of the Dockerfile in "layers", or restore the name of the stage.',
        })
        : finding({
            name: 'dockerfile-unreadable',
            subject: input,
            evidence,
            remedy: 'Fix the Dockerfile, or set "file" to the right one.',
        }));
    if (project === undefined || findings.length > 0)
        return { findings, well: [] };
    return well(`The Dockerfile has every stage that is a layer: ${inputs.layers.map(({ target }) => target).join(', ')}.`);
}

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
;// CONCATENATED MODULE: ./lib/commands/doctor/hit-rates.js



/** Stages that used to hit: the cause is in the summary of the run with which it began. */
function examineHitRates(runs) {
    const drops = (0,trend/* findLastingDrops */.MD)(runs);
    if (drops.length === 0)
        return runs.length === 0
            ? well()
            : well(`No stage hits less than it used to, in ${(0,quantity/* plural */.LS)(runs.length, 'run')}.`);
    const findings = drops.map(({ stage, usualRate, rate, since: { at, revision, runUrl } }) => {
        const commit = revision === undefined ? '' : ` (commit ${revision.slice(0, 12)})`;
        return finding({
            name: 'hit-rate-dropped',
            severity: 'warning',
            subject: stage,
            evidence: `it hit ${(0,quantity/* formatPercent */.l9)(usualRate)} of its steps, and now ${(0,quantity/* formatPercent */.l9)(rate)}, since the run of ${(0,quantity/* formatInstant */.r4)(at)}${commit}`,
            remedy: `"Why did it miss?" in the summary of that run names the cause${runUrl === undefined ? '' : `: ${runUrl}`}.`,
        });
    });
    return { findings, well: [] };
}

// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
;// CONCATENATED MODULE: ./lib/commands/doctor/hosts.js



/** Whether hosts can be reached, and hold the layers. */
function examineHosts({ hosts, error }) {
    return error === undefined ? together(hosts.map(examineHost)) : unreachable('hosts', error);
}
function examineHost({ name, healthy, layers, problems, error }) {
    if (error !== undefined)
        return unreachable(name, error);
    const lacking = layers.filter(layer_state/* isLayerFinding */.R).map((layer) => `${layer.name} ${layer.state}`);
    const seen = [...problems, ...lacking];
    if (seen.length === 0)
        return healthy ? well(`${name} holds ${(0,quantity/* plural */.LS)(layers.length, 'layer')}.`) : well();
    return found({
        name: 'host-lacks-layers',
        severity: 'warning',
        subject: name,
        evidence: seen.join('; '),
        remedy: '"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated.',
    });
}
function unreachable(subject, { message, remedy }) {
    return found({
        name: 'host-unreachable',
        subject,
        evidence: message,
        remedy: remedy ?? 'Check the connection.',
    });
}

// EXTERNAL MODULE: ./lib/commands/prewarm/inputs.js
var inputs = __webpack_require__(90716);
;// CONCATENATED MODULE: ./lib/commands/doctor/inputs.js

/** Reads and checks every input of the doctor. Problems are collected in `reader`. */
function readDoctorInputs(values, context) {
    const { inputs: prewarm, reader } = (0,inputs/* readPrewarmInputs */.c)(values, context);
    return {
        inputs: { prewarm, deep: reader.boolean('deep', false), fix: reader.boolean('fix', false) },
        reader,
    };
}

// EXTERNAL MODULE: ./lib/adapters/docker/builder.js
var docker_builder = __webpack_require__(27182);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/commands/doctor/machine.js




/** Whether this machine has, or could make, a builder that can export layers with their cache. None is made. */
async function examineBuilder({ builder: wanted, keepBuilder, registry }, { docker, commands, rememberBuilder }, engine) {
    let makes = false;
    try {
        const builder = await (0,docker_builder/* chooseBuilder */.Z7)({
            wanted,
            keep: keepBuilder,
            newName: 'cache-prewarm-doctor',
            registryOnLoopback: (0,reference/* isLoopback */.U9)(registry),
            engine,
            docker,
            commands,
            log: () => { },
            beforeCreate: (name) => {
                makes = true;
                rememberBuilder(name);
            },
        });
        return well(makes
            ? 'A builder that can export layers with their cache could be made.'
            : `The builder ${builder.name} (${builder.driver}) can export layers with their cache.`);
    }
    catch (error) {
        return found({
            name: 'builder-unusable',
            subject: wanted,
            evidence: (0,core_error/* errorMessage */.gJ)(error),
            remedy: (0,core_error/* remedyOf */.SM)(error) ?? 'Start Docker, and see "docker buildx ls".',
        });
    }
}
/** Whether a build has room. @param ensureRoom throws where there is too little. */
async function examineDisk(ensureRoom) {
    try {
        await ensureRoom();
        return well('There is room for a build.');
    }
    catch (error) {
        return found({
            name: 'disk-low',
            subject: 'disk',
            evidence: (0,core_error/* errorMessage */.gJ)(error),
            remedy: (0,core_error/* remedyOf */.SM)(error) ?? 'Free some space.',
        });
    }
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
;// CONCATENATED MODULE: ./lib/commands/doctor/layer.js





const prewarm = 'Run "cache-prewarm prewarm".';
const rebuilds = 'rebuilds and pushes the layer';
/** Whether a layer is there and whole, can be a cache source, and has its tags, platforms and age. */
async function examineLayer(name, examination) {
    const { inputs, lookup, client, deep, nowMs } = examination;
    const entry = lookup.record?.layers[name];
    const state = lookup.images.get(name) ?? { kind: 'absent' };
    const about = { subject: name, remedy: prewarm, fix: rebuilds };
    if (entry === undefined)
        return found({ ...about, name: 'layer-absent', evidence: 'the record does not name it' });
    if (state.kind === 'absent')
        return found({
            ...about,
            name: 'layer-absent',
            evidence: `${(0,quantity/* shortDigest */.VK)(entry.digest)} is gone from the registry`,
        });
    if (state.kind === 'no-access')
        return found({
            name: 'read-denied',
            subject: name,
            evidence: state.reason,
            remedy: 'Grant the login the right to read the package.',
        });
    if (state.kind === 'broken')
        return found({ ...about, name: 'layer-broken', evidence: state.reason });
    const { image } = state;
    const corrupt = deep ? await findCorrupt(image, inputs.repository, client) : [];
    if (corrupt.length > 0)
        return found({
            name: 'layer-corrupt',
            subject: name,
            evidence: `not what its digest says: ${corrupt.join(', ')}`,
            remedy: `Run "cache-prewarm prewarm --refresh ${name}".`,
            fix: 'refreshes the layer, which pushes other blobs',
        });
    const findings = [
        ...(await examineCacheMetadata(name, image, inputs.repository, client)),
        ...(await examineTags(name, examination)),
        ...examinePlatforms(name, image, entry.inputs.platforms, inputs.build.platforms),
        ...examineAge(name, nowMs - Date.parse(entry.builtAt), inputs.maxAgeMs),
    ];
    if (findings.length > 0)
        return { findings, well: [] };
    return well(`${name} is whole${deep ? ', and every blob has its digest' : ''}: ${(0,quantity/* shortDigest */.VK)(image.descriptor.digest)}.`);
}
/** Digests of blobs whose content is another one. */
async function findCorrupt(image, repository, client) {
    const blobs = new Map(image.platforms.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer])));
    const corrupt = [];
    // One after the other: it is about bytes, not about requests.
    for (const descriptor of blobs.values())
        if (!(await client.verifyBlob(repository, descriptor)))
            corrupt.push(descriptor.digest);
    return corrupt;
}
/** What BuildKit writes into the config with inline cache: without it an image is no cache source. */
async function examineCacheMetadata(name, image, repository, client) {
    const without = await Promise.all(image.platforms.map(async ({ platform, configDigest, configBytes }) => {
        const blob = { mediaType: '', digest: configDigest, sizeBytes: configBytes };
        const bytes = await client.fetchBlob(repository, blob);
        const config = bytes === undefined ? {} : JSON.parse(Buffer.from(bytes).toString('utf8'));
        return config['moby.buildkit.cache.v0'] === undefined
            ? [(0,descriptor/* formatPlatform */.Bq)(platform)]
            : [];
    }));
    const platforms = without.flat();
    if (platforms.length === 0)
        return [];
    return [
        finding({
            name: 'cache-metadata-missing',
            subject: name,
            evidence: `the image holds no inline cache for ${platforms.join(', ')}, so no step can hit from it: something else than cache-prewarm pushed it`,
            remedy: `Run "cache-prewarm prewarm --refresh ${name}".`,
            fix: rebuilds,
        }),
    ];
}
async function examineTags(name, { inputs, lookup, client }) {
    const digest = lookup.record?.layers[name]?.digest;
    const tags = (0,tag/* layerTags */.Ff)(inputs.part?.name);
    const wanted = [
        tags.rolling(name),
        ...((0,layers_lookup/* isQuarterOpen */.V)(lookup, inputs.quarter) ? [tags.quarter(name, inputs.quarter)] : []),
    ];
    const named = await Promise.all(wanted.map(async (tag) => [tag, (await client.resolve(inputs.repository, tag))?.digest]));
    return named
        .filter(([, there]) => there !== digest)
        .map(([tag, there]) => finding({
        name: 'tag-mismatch',
        severity: 'warning',
        subject: tag,
        evidence: `it names ${(0,quantity/* shortDigest */.VK)(there ?? 'nothing')}, and the record ${(0,quantity/* shortDigest */.VK)(digest ?? '')}`,
        remedy: 'Run "cache-prewarm prewarm", which moves it.',
        fix: 'moves the tag to what the record names',
    }));
}
function examinePlatforms(name, image, recorded, asked) {
    const wanted = asked.length > 0 ? asked : recorded.filter((platform) => platform !== 'unknown');
    const there = image.platforms.map(({ platform }) => (0,descriptor/* formatPlatform */.Bq)(platform));
    const missing = wanted.filter((platform) => !there.some((known) => known === platform || known.startsWith(`${platform}/`)));
    if (missing.length === 0)
        return [];
    return [
        finding({
            name: 'platform-missing',
            subject: name,
            evidence: `it is not made for ${missing.join(', ')}, only for ${there.join(', ')}`,
            remedy: 'Run "cache-prewarm prewarm" with these platforms.',
            fix: rebuilds,
        }),
    ];
}
function examineAge(name, ageMs, maxAgeMs) {
    if (maxAgeMs === undefined || !(ageMs > maxAgeMs))
        return [];
    return [
        finding({
            name: 'layer-old',
            severity: 'warning',
            subject: name,
            evidence: `it was built ${(0,quantity/* formatAge */.nV)(ageMs)} ago, and max-age is ${(0,quantity/* formatAge */.nV)(maxAgeMs)}`,
            remedy: 'Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity.',
            fix: 'refreshes the layer',
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/commands/doctor/registry.js






/** Walks from the registry to the layers in it: does it answer, may they be read and written, is the record right, are they whole. */
async function examineRegistry(options) {
    const { client, inputs, write, deep, nowMs } = options;
    const { registry, repository, image, layers, quarter, part } = inputs;
    const warnings = [];
    let lookup;
    try {
        lookup = await (0,layers_lookup/* lookUpLayers */.L)({
            client,
            repository,
            names: layers.map(({ name }) => name),
            quarter,
            tags: (0,tag/* layerTags */.Ff)(part?.name),
            given: {},
            warn: (message) => warnings.push(message),
        });
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.gl))
            throw error;
        return found({
            name: 'registry-unreachable',
            subject: registry,
            evidence: error.message,
            remedy: error.remedy ?? 'Is the name right, and can this machine reach it?',
        });
    }
    if (lookup.noAccess !== undefined)
        return found({
            name: 'read-denied',
            subject: image,
            evidence: lookup.noAccess,
            remedy: `Log in with docker login ${registry}, or set registry-username and registry-password.`,
        });
    const readable = well(`${registry} answers, and lets this login read ${repository}.`);
    const writable = write === 'write' ? await examineWrite(client, { image, repository }) : well();
    const record = examineRecord(lookup, warnings, image);
    const looked = await Promise.all(layers.map(({ name }) => examineLayer(name, { inputs, lookup, client, deep, nowMs })));
    for (const warning of warnings)
        options.notice(warning);
    // Where nothing was ever prewarmed, every layer is absent, which is one thing and not many.
    const shown = record.findings.length === 0 ? looked : looked.map((layer) => ({ ...layer, findings: [] }));
    return together([readable, writable, record, ...shown]);
}
async function examineWrite(client, { image, repository }) {
    const denied = (error) => found({
        name: 'write-denied',
        subject: image,
        evidence: (0,core_error/* errorMessage */.gJ)(error),
        remedy: (0,core_error/* remedyOf */.SM)(error) ?? 'Grant the account push access.',
    });
    try {
        const probe = await client.probeWrite(repository);
        return probe.kind === 'allowed' ? well('The login may push layers.') : denied(probe.error);
    }
    catch (error) {
        return denied(error);
    }
}
function examineRecord({ record, recordDigest }, warnings, image) {
    if (record !== undefined)
        return well(`The record was written on ${record.createdAt.slice(0, 10)}.`);
    const fix = 'prewarms, which writes a new record';
    if (recordDigest !== undefined)
        return found({
            name: 'record-unreadable',
            subject: tag/* recordTag */.yg,
            evidence: warnings.join('; ') || 'its content is gone, or is no record',
            remedy: 'Run "cache-prewarm prewarm" to rewrite it.',
            fix,
        });
    return found({
        name: 'never-prewarmed',
        severity: 'warning',
        subject: image,
        evidence: `there is no ${tag/* recordTag */.yg}`,
        remedy: 'Run "cache-prewarm prewarm" once, or the workflow prewarm.',
        fix,
    });
}

;// CONCATENATED MODULE: ./lib/commands/doctor/run.js

















/**
 * Walks from symptom to cause: builder, disk, login, Dockerfile, record, layers, tags, hosts. With `fix`, repairs by a prewarm what
 * that can repair, and looks again.
 * @throws InputError when an input is not right.
 */
async function doctorSession(session) {
    const { clock, console } = session;
    const { inputs, reader } = readDoctorInputs(session.values, (0,commands_session/* inputContext */.wW)(session));
    (0,commands_session/* maskSecrets */.QU)(console, inputs.prewarm);
    reader.throwProblems();
    const log = (0,run_log/* createRunLog */.M)(clock, console);
    const startedAtMs = clock.nowMs();
    const context = await (0,commands_session/* openContext */.eA)(session, inputs.prewarm);
    const found = await treat({
        examine: () => examine(session, inputs, context, log),
        // What is built anew here says nothing of how builds hit.
        repair: async (refresh) => {
            const values = { ...session.values, refresh, only: '', history: 'false' };
            return (0,run.prewarmSession)({ ...session, values });
        },
        fix: inputs.fix,
        image: inputs.prewarm.image,
        log,
    });
    return {
        schemaVersion: 1,
        kind: 'doctor',
        healthy: found.error === undefined && found.findings.every(({ fixed }) => fixed),
        image: inputs.prewarm.image,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: clock.nowMs() - startedAtMs,
        well: found.well,
        findings: found.findings,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        error: found.error,
    };
}
/** Examines, and with `fix` repairs and examines again. What fails is beside everything that was found until then. */
async function treat(options) {
    const { examine, repair, fix, image, log } = options;
    let seen = { findings: [], well: [] };
    try {
        const before = await log.phase('examine', examine);
        seen = { well: before.well, findings: compare(before.findings, before.findings) };
        if (!fix || before.findings.every((finding) => finding.fix === undefined))
            return { ...seen, error: undefined };
        const { error } = await log.phase('repair', () => repair(layersToRefresh(before.findings)));
        if (error !== undefined)
            throw new core_error/* UserError */.yo(`the repair failed: ${error.message}`, error.remedy === undefined ? {} : { remedy: error.remedy });
        const after = await log.phase('examine again', examine);
        return { well: after.well, findings: compare(before.findings, after.findings), error: undefined };
    }
    catch (failure) {
        return { ...seen, error: (0,build_error/* buildErrorReport */.N)(failure, image) };
    }
}
/** What was there and is not any more was repaired; what is new is told, too. */
function compare(before, after) {
    const key = ({ name, subject }) => `${name} ${subject}`;
    const left = new Set(after.map(key));
    return [
        ...before.filter((finding) => !left.has(key(finding))).map((finding) => ({ ...finding, fixed: true })),
        ...after.map((finding) => ({ ...finding, fixed: false })),
    ];
}
/** A prewarm builds and pushes what is not whole; what is whole and wrong has to be refreshed. */
function layersToRefresh(findings) {
    const wrong = findings.filter(({ name }) => name === 'layer-corrupt' || name === 'cache-metadata-missing' || name === 'layer-old');
    return wrong.length === 0 ? 'none' : [...new Set(wrong.map(({ subject }) => subject))].join(',');
}
async function examine(session, { prewarm: inputs, deep }, context, log) {
    const { docker, commands, github } = context;
    const engine = (0,engine_info/* readEngineInfo */.X)(docker, commands);
    const write = (0,write_policy/* decideWrite */.g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    const looks = await Promise.all([
        examineBuilder(inputs, context, engine),
        examineDisk(() => (0,free_disk/* ensureFreeDisk */.u)({ ...inputs, freeDiskSpace: 'false' }, context, log, engine)),
        examineDockerfile(inputs, session.cwd),
        examineRegistry({
            client: context.connect(inputs.registry),
            inputs,
            write: write.kind,
            deep,
            nowMs: context.clock.nowMs(),
            notice: log.notice,
        }),
        (0,commands_history/* readRuns */.xx)(context.history, log.notice).then(examineHitRates),
    ]);
    if ((session.values['hosts'] ?? '').trim() === '')
        return together(looks);
    return together([...looks, examineHosts(await (0,verify_run.verifySession)(session))]);
}


/***/ }),

/***/ 87165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findPrewarmProblems),
/* harmony export */   j: () => (/* binding */ openPrewarm)
/* harmony export */ });
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48676);
/* harmony import */ var _layers_project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20483);
/* harmony import */ var _prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90716);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5454);




async function openPrewarm(session) {
    const { github } = session;
    const { inputs, reader } = (0,_prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrewarmInputs */ .c)(session.values, (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .inputContext */ .wW)(session));
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .decideWrite */ .g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`);
    }
    const project = await (0,_layers_project_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(inputs, reader, {
        cwd: session.cwd,
        bound: github === undefined ? undefined : session.cwd,
    });
    (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)(session.console, inputs);
    reader.throwProblems();
    if (project === undefined)
        throw new Error('the project was not read, although no input problem was found');
    return { inputs, wish, project, write, context: await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openContext */ .eA)(session, inputs) };
}
/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
function findPrewarmProblems(values, context) {
    return (0,_prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrewarmInputs */ .c)(values, context).reader.problems;
}


/***/ }),

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ prewarm)
/* harmony export */ });
/* harmony import */ var _adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48469);
/* harmony import */ var _core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48439);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78314);
/* harmony import */ var _layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2478);
/* harmony import */ var _layers_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22081);
/* harmony import */ var _layers_round_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10798);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9702);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53857);








/**
 * Prewarms the layers: looks them up, checks which are current, builds the others, and commits them as one
 * generation. A failure is in the report (`error`), beside everything that was found until then.
 */
async function prewarm({ inputs, project, write, context }) {
    const startedAtMs = context.clock.nowMs();
    const log = (0,_adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_6__/* .createRunLog */ .M)(context.clock, context.console);
    for (const notice of inputs.notices)
        log.notice(notice);
    for (const warning of inputs.warnings)
        log.warning(warning);
    const unguarded = (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__/* .unguardedImages */ .oP)(project.nodes.flatMap(({ externalImages }) => externalImages), inputs.registry);
    if (unguarded.length > 0)
        log.warning(`${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`);
    const { found, failure } = await (0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLayers */ .Z)((0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareLayers */ .I)({
        ...{ inputs, project, write, context, log },
        policy: (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .prewarmPolicy */ .n)(inputs),
        alsoLookUp: async () => undefined,
    }), write);
    const report = (0,_layers_result_js__WEBPACK_IMPORTED_MODULE_2__/* .buildPrewarmReport */ .N)({
        ...{ inputs, project, context, log, found, failure, startedAtMs },
        only: inputs.only,
    });
    const recorded = (0,_layers_round_state_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedSteps */ .w)(found.state);
    if (inputs.part !== undefined) {
        const writes = found.write.kind === 'write';
        return (0,_part_js__WEBPACK_IMPORTED_MODULE_5__/* .leavePart */ .Z)(report, inputs.part, { inputs, context, writes, recorded, app: undefined });
    }
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .withTrend */ .Mn)(report, {
        store: context.history?.store,
        branch: context.history?.branch,
        recorded,
    });
}


/***/ }),

/***/ 90716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readPrewarmInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _layers_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1149);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34717);



/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readPrewarmInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const shared = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSharedInputs */ .l)(reader, context, { notices: [], warnings: [] });
    const names = shared.layers.map((layer) => layer.name);
    const inputs = {
        ...shared,
        only: readNames(reader, 'only', reader.list('only'), names),
        refresh: readRefresh(reader, names),
        maxAgeMs: reader.durationMs('max-age'),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        output: { provenance: readProvenance(reader), compression: readCompression(reader) },
    };
    return { inputs, reader };
}
function readNames(reader, input, given, known) {
    const unknown = given.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem(input, `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`);
    }
    return given.filter((name) => known.includes(name));
}
function readRefresh(reader, known) {
    const items = reader.list('refresh', 'auto');
    const first = items[0];
    if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all'))
        return { kind: first };
    const unknown = items.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem('refresh', `expected auto, none, all or names of layers (${known.join(', ')}), got "${items.join(',')}"`);
    }
    return { kind: 'names', names: items.filter((name) => known.includes(name)) };
}
function readProvenance(reader) {
    const text = reader.text('provenance', 'false');
    if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
        return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
    reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultOutput */ .vi.provenance;
}
function readCompression(reader) {
    const text = reader.text('compression', 'gzip');
    const compression = (0,_layers_output_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCompression */ .Gd)(text);
    if (compression !== undefined)
        return compression;
    reader.problem('compression', `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultOutput */ .vi.compression;
}


/***/ }),

/***/ 77176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prewarmSession: () => (/* binding */ prewarmSession)
/* harmony export */ });
/* harmony import */ var _open_prewarm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87165);
/* harmony import */ var _prewarm_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94706);


/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function prewarmSession(session) {
    return (0,_prewarm_run_js__WEBPACK_IMPORTED_MODULE_1__/* .prewarm */ .t)(await (0,_open_prewarm_js__WEBPACK_IMPORTED_MODULE_0__/* .openPrewarm */ .j)(session));
}


/***/ }),

/***/ 11306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifySession: () => (/* binding */ verifySession)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/hosts/connection.js
var connection = __webpack_require__(18515);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 18 modules
var fleet = __webpack_require__(82558);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/hosts/images-report.js
var images_report = __webpack_require__(24428);
// EXTERNAL MODULE: ./lib/hosts/plan.js + 1 modules
var hosts_plan = __webpack_require__(19542);
// EXTERNAL MODULE: ./lib/commands/session.js
var commands_session = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/hosts/inputs.js
var inputs = __webpack_require__(40642);
;// CONCATENATED MODULE: ./lib/commands/verify/inputs.js


/** The inputs of the verify action and command, which are among those of deploy. */
function readVerifyInputs(values, context) {
    const reader = (0,input/* createInputReader */.i)(values);
    return {
        inputs: (0,inputs/* readHostsInputs */.B0)(reader, context, { appNeeded: false, hostsNeeded: false }),
        reader,
    };
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
;// CONCATENATED MODULE: ./lib/core/deploy/registry-check.js


/** Whether a layer is whole in the registry, and all that names it agrees. */
function judgeRegistryLayer(facts) {
    const { image, record } = facts;
    if (image.kind === 'absent') {
        const named = record?.digest;
        return {
            state: 'absent',
            problems: [
                named === undefined
                    ? `neither ${layers_tag/* recordTag */.yg} nor the tag ${(0,layers_tag/* rollingTag */.g8)(facts.name)} names an image: prewarm creates it`
                    : `${layers_tag/* recordTag */.yg} names ${(0,quantity/* shortDigest */.VK)(named)}, which is gone from the registry: the next prewarm rebuilds the layer`,
            ],
        };
    }
    const odd = oddities(facts);
    if (image.kind !== 'ok')
        return { state: image.kind, problems: [image.reason, ...odd] };
    const missing = facts.platforms.filter((platform) => !image.platforms.includes(platform));
    const problems = [
        ...odd,
        ...missing.map((platform) => `it is not made for ${platform}, only for ${image.platforms.join(', ') || 'none'}`),
    ];
    return { state: problems.length === 0 ? 'ok' : 'odd', problems };
}
function oddities({ name, image, record, rolling, quarter }) {
    const tag = (0,layers_tag/* rollingTag */.g8)(name);
    if (record === undefined) {
        return [`there is no ${layers_tag/* recordTag */.yg} that can be read: builds do not use the layer until the next prewarm`];
    }
    if (record.digest === undefined)
        return [`${layers_tag/* recordTag */.yg} does not name it: builds do not use it until the next prewarm`];
    // Where the record cannot be followed, the tags tell nothing more.
    if (image.kind === 'no-access')
        return [];
    const says = `${layers_tag/* recordTag */.yg} says ${(0,quantity/* shortDigest */.VK)(record.digest)}`;
    const repaired = 'the next prewarm corrects it';
    const problems = [];
    if (rolling !== record.digest)
        problems.push(rolling === undefined
            ? `the tag ${tag} is absent: ${repaired}`
            : `the tag ${tag} is ${(0,quantity/* shortDigest */.VK)(rolling)}, and ${says}: ${repaired}`);
    if (quarter !== undefined && quarter.digest !== record.digest) {
        const ofQuarter = (0,layers_tag/* quarterTag */.F8)(name, quarter.name);
        problems.push(quarter.digest === undefined
            ? `the tag ${ofQuarter} is absent: ${repaired}`
            : `the tag ${ofQuarter} is ${(0,quantity/* shortDigest */.VK)(quarter.digest)}, and ${says}: ${repaired}`);
    }
    return problems;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
;// CONCATENATED MODULE: ./lib/commands/verify/registry.js






/**
 * Looks at the layers in the registry: every blob was looked at already, and now whether the tags, the record and the platforms
 * agree. Absent, broken and forbidden are findings.
 * @param hosts platforms of the machines that are to have them, beside those that the record says.
 * @throws RegistryError when the registry does not answer.
 */
async function verifyRegistryLayers(options) {
    const { client, images, hosts, nowMs } = options;
    const { repository, lookup, quarter } = images;
    const { record } = lookup;
    const isOpen = (0,layers_lookup/* isQuarterOpen */.V)(lookup, quarter);
    const resolve = async (tag) => {
        try {
            return (await client.resolve(repository, tag))?.digest;
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.gl && (error.kind === 'denied' || error.kind === 'unauthorized'))
                return undefined;
            throw error;
        }
    };
    return Promise.all(images.layers.map(async ({ name }) => {
        const entry = record?.layers[name];
        const state = lookup.images.get(name) ?? { kind: 'absent' };
        const [rolling, ofQuarter] = await Promise.all([
            resolve((0,layers_tag/* rollingTag */.g8)(name)),
            isOpen ? resolve((0,layers_tag/* quarterTag */.F8)(name, quarter)) : undefined,
        ]);
        const wanted = [...(entry?.inputs.platforms ?? []), ...hosts.map(descriptor/* formatPlatform */.Bq)];
        const judged = judgeRegistryLayer({
            name,
            image: factsOf(state),
            record: record && { digest: entry?.digest },
            rolling,
            quarter: isOpen ? { name: quarter, digest: ofQuarter } : undefined,
            platforms: [...new Set(wanted.filter((text) => text !== 'unknown').map(dockerfile_platform/* normalizePlatform */.F))],
        });
        const image = state.kind === 'ok' ? state.image : undefined;
        const builtAtMs = Date.parse(entry?.builtAt ?? image?.platforms[0]?.config.created ?? '');
        return {
            name,
            tag: (0,layers_tag/* rollingTag */.g8)(name),
            ...judged,
            digest: image?.descriptor.digest ?? entry?.digest ?? rolling,
            sizeBytes: image?.sizeBytes,
            ageMs: image === undefined || Number.isNaN(builtAtMs) ? undefined : Math.max(0, nowMs - builtAtMs),
            platforms: platformsOf(image?.platforms ?? []),
        };
    }));
}
function factsOf(state) {
    switch (state.kind) {
        case 'absent':
            return state;
        case 'ok':
            return {
                kind: 'ok',
                digest: state.image.descriptor.digest,
                platforms: platformsOf(state.image.platforms),
            };
        default:
            return { kind: state.kind, reason: state.reason };
    }
}
function platformsOf(images) {
    return images.map(({ platform }) => (0,dockerfile_platform/* normalizePlatform */.F)((0,descriptor/* formatPlatform */.Bq)(platform)));
}

;// CONCATENATED MODULE: ./lib/commands/verify/run.js













/**
 * Looks at the layers in the registry and on the hosts. Nothing is changed.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function verifySession(session) {
    const { github, clock, console } = session;
    const { inputs, reader } = readVerifyInputs(session.values, (0,commands_session/* deployInputContext */.NG)(session));
    const access = await (0,fleet/* checkAccess */.x8)(inputs, session, reader);
    (0,fleet/* maskFleetSecrets */.kP)(console.mask, inputs, access);
    reader.throwProblems();
    const log = (0,run_log/* createRunLog */.M)(clock, console);
    for (const notice of inputs.notices)
        log.notice(notice);
    for (const warning of inputs.warnings)
        log.warning(warning);
    const startedAtMs = clock.nowMs();
    const found = await verify(inputs, clock, log, () => (0,fleet/* openFleet */.xZ)(session, inputs, { access, app: inputs.images.app, log }));
    const { layers, hosts, error } = found;
    return {
        schemaVersion: 1,
        kind: 'verify',
        healthy: error === undefined &&
            layers.every(({ state }) => state === 'ok') &&
            hosts.every((host) => host.healthy),
        image: inputs.images.image,
        app: found.app,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: clock.nowMs() - startedAtMs,
        runUrl: github?.runUrl,
        layers,
        hosts,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        nextSteps: nextSteps(layers, hosts),
        error,
    };
}
/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
async function verify(inputs, clock, log, open) {
    let found = { app: undefined, layers: [], hosts: [], error: undefined };
    try {
        const fleet = await open();
        found = { ...found, app: fleet.images.app?.reference };
        const hosts = await log.phase('hosts', () => lookAtHosts(inputs, fleet));
        found = { ...found, hosts };
        const layers = await log.phase('registry', () => verifyRegistryLayers({
            client: fleet.connectRegistry(inputs.images.registry),
            images: fleet.images.layers,
            hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
            nowMs: clock.nowMs(),
        }));
        return { ...found, layers };
    }
    catch (failure) {
        return { ...found, error: (0,error_report/* errorReport */.Z)(failure, inputs.images.image) };
    }
}
async function lookAtHosts(inputs, fleet) {
    const limit = (0,p_limit/* default */.A)(inputs.maxParallel);
    return Promise.all(inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, fleet))));
}
/** A look pulls and removes nothing. */
const wish = {
    prewarm: 'auto',
    prewarmOnly: false,
    prune: 'false',
    project: undefined,
    projectDir: undefined,
    keep: 1,
};
async function verifyHost(host, { dockerHost, projectDir }, fleet) {
    const about = { name: host.name, address: (0,deploy_host/* describeLogin */.Hf)(host) };
    const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
    try {
        const connected = await (0,connection/* connectHost */.Zj)(host, { dockerHost, startDocker: false, needs }, fleet);
        try {
            const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M)(connected, wish, fleet.images));
            const report = (0,images_report/* hostImagesReport */.x)(plan, undefined);
            return {
                ...about,
                ...report,
                healthy: plan.shortage === undefined && !report.layers.some(layer_state/* isLayerFinding */.R),
                engine: plan.engine.version,
                compose: connected.facts.compose,
                problems: plan.shortage === undefined ? [] : [plan.shortage],
                error: undefined,
            };
        }
        finally {
            await (0,connection/* disconnectHost */.Dt)(connected);
        }
    }
    catch (error) {
        return {
            ...about,
            ...(0,images_report/* hostImagesReport */.x)(undefined, undefined),
            engine: undefined,
            compose: undefined,
            healthy: false,
            problems: [],
            error: (0,error_report/* errorReport */.Z)(error, fleet.images.app?.reference),
        };
    }
}
function nextSteps(layers, hosts) {
    const broken = layers.filter(({ state }) => state !== 'ok').map(({ name }) => name);
    const lacking = hosts.filter((host) => host.layers.some(layer_state/* isLayerFinding */.R));
    return [
        ...(broken.length === 0
            ? []
            : [`"cache-prewarm prewarm" builds and pushes what is incomplete: ${broken.join(', ')}.`]),
        ...(lacking.length === 0
            ? []
            : [
                `"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated on ${lacking.map(({ name }) => name).join(', ')}.`,
            ]),
    ];
}
/** `linux/arm64/v8` as a value. */
function platformOf(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}


/***/ }),

/***/ 64418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ownSteps)
/* harmony export */ });
/**
 * The steps of all stages, one that several stages share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
function ownSteps(stages) {
    const steps = stages.flatMap((stage) => stage.steps);
    if (steps.every((step) => step.sharedWith === undefined))
        return steps;
    const key = (step) => JSON.stringify([step.sharedWith ?? step.stage, step.platform, step.instruction, step.startedAtMs]);
    const owned = new Set(steps.filter((step) => step.sharedWith === undefined).map(key));
    return steps.filter((step) => {
        if (step.sharedWith === undefined)
            return true;
        if (owned.has(key(step)))
            return false;
        owned.add(key(step));
        return true;
    });
}


/***/ }),

/***/ 66931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ afterPull),
/* harmony export */   cE: () => (/* binding */ planDownload),
/* harmony export */   lc: () => (/* binding */ sharedChain)
/* harmony export */ });
/**
 * What a host downloads when it pulls an image. Both engines skip a layer whose chain is unpacked already; the classic one
 * only when it has also met the compressed layer before, in any image, and nothing above the first layer that it lacks;
 * containerd also where it has the compressed layer for any other reason
 * (https://github.com/moby/moby/blob/v26.1.5/distribution/xfer/download.go#L106,
 * https://github.com/containerd/containerd/blob/v1.7.24/pkg/unpack/unpacker.go#L208; measured).
 */
function planDownload(image, holdings) {
    const states = stateOfLayers(image, holdings);
    const config = stateOfConfig(image, holdings);
    const isComplete = config === 'held' && (holdings.store === 'classic' || isThere(image, holdings));
    const layers = image.layers.map(({ digest, sizeBytes }, index) => ({
        digest,
        sizeBytes,
        state: isComplete ? 'held' : (states[index] ?? 'missing'),
    }));
    const configOf = (state) => (config === state ? image.configBytes : 0);
    const totalBytes = sumOnce(layers) + image.configBytes;
    const bytes = sumOnce(layers.filter(({ state }) => state !== 'held')) + image.configBytes - configOf('held');
    const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
    const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
    return {
        totalBytes,
        bytes,
        heldBytes: totalBytes - bytes,
        uncertainBytes: sumOnce(uncertain) + configOf('uncertain'),
        layers,
        config,
    };
}
/** What a host has after it has pulled an image. */
function afterPull(holdings, image) {
    const pulled = {
        digests: [image.digest],
        diffIds: image.diffIds,
        blobs: image.layers,
        configDigest: image.configDigest,
    };
    return { ...holdings, images: [...holdings.images, pulled] };
}
/** Whether two chains are the same in their lowest layers: how many. */
function sharedChain(a, b) {
    const end = a.findIndex((diffId, index) => b[index] !== diffId);
    return end < 0 ? a.length : end;
}
function stateOfLayers(image, { store, images }) {
    const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
    const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
    const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
    if (store === 'containerd') {
        const unknown = new Set(images.flatMap(({ blobs, diffIds }) => (blobs === undefined ? diffIds : [])));
        return image.layers.map(({ digest }, index) => {
            if (index < chain || known.has(digest))
                return 'held';
            return unknown.has(image.diffIds[index]) ? 'uncertain' : 'missing';
        });
    }
    let state = 'held';
    return image.layers.map(({ digest }, index) => {
        if (index >= chain)
            state = 'missing';
        else if (state === 'held' && !known.has(digest)) {
            const isUnknown = shared.some(({ held, length }) => held.blobs === undefined && length > index);
            state = isUnknown ? 'uncertain' : 'missing';
        }
        return state;
    });
}
function stateOfConfig(image, holdings) {
    const { images } = holdings;
    if (isThere(image, holdings) || images.some(({ configDigest }) => configDigest === image.configDigest))
        return 'held';
    const twin = images.some(({ blobs, configDigest, diffIds }) => blobs === undefined && configDigest === undefined && isSame(diffIds, image.diffIds));
    return twin ? 'uncertain' : 'missing';
}
/** The host has pulled this very image, for this platform. */
function isThere(image, { images }) {
    return images.some(({ digests, diffIds }) => digests.includes(image.digest) && isSame(diffIds, image.diffIds));
}
function isSame(a, b) {
    return a.length === b.length && sharedChain(a, b) === a.length;
}
/** A blob that an image has twice is downloaded once. */
function sumOnce(blobs) {
    const sizes = new Map(blobs.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
    let total = 0;
    for (const size of sizes.values())
        total += size;
    return total;
}


/***/ }),

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sJ: () => (/* binding */ isOwnName),
  VK: () => (/* binding */ layerOfTag),
  Cz: () => (/* binding */ layerTag),
  lU: () => (/* binding */ releaseOfTag),
  aF: () => (/* binding */ releaseTag)
});

// UNUSED EXPORTS: releaseRepository

;// CONCATENATED MODULE: ./lib/core/deploy/posix-checksum.js
/**
 * What `cksum` of every POSIX system says of some bytes: what a script on a host and we have to find alike.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html
 */
function posixChecksum(bytes) {
    const polynomial = 0x04c11db7;
    let sum = 0;
    const add = (byte) => {
        sum ^= byte << 24;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
    };
    for (const byte of bytes)
        add(byte);
    for (let length = bytes.length; length > 0; length = Math.floor(length / 256))
        add(length & 0xff);
    return ~sum >>> 0;
}

;// CONCATENATED MODULE: ./lib/core/deploy/host-tags.js

/**
 * The names that this tool gives to images on a host. They protect from `docker image prune` what was pulled by digest only,
 * and tell what may be removed later: an image without such a name was put there by others.
 */
const prefix = 'cache-prewarm';
/** Of all layer images, whatever project they serve. */
const layerRepository = `${prefix}-layers`;
/**
 * The repository of a project's releases: `cache-prewarm/shop/app`. The job that switches finds the same name, see `tag_base`
 * in src/host/switch/releases.sh.
 */
function releaseRepository({ project, repository }) {
    // https://github.com/distribution/reference/blob/v0.6.0/regexp.go: separators stand between letters or digits.
    const plain = project.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
    const name = plain === project ? plain : `${plain}-${posixChecksum(new TextEncoder().encode(project))}`;
    return `${prefix}/${name}/${repository.replace(/.*\//, '')}`;
}
/** The name of an application image that was pulled: `cache-prewarm/shop/app:0123456789ab`. */
function releaseTag(series, digest) {
    return `${releaseRepository(series)}:${shortHex(digest)}`;
}
/** The name of a layer image that was pulled: `cache-prewarm-layers:base-0123456789ab`. */
function layerTag(layer, digest) {
    return `${layerRepository}:${layer}-${shortHex(digest)}`;
}
/** The layer whose image has this name, short or in full; undefined when it is none of `layerTag`. */
function layerOfTag(reference) {
    const name = shortName(reference);
    if (!name.startsWith(`${layerRepository}:`))
        return undefined;
    return /^(.+)-[0-9a-f]{12}$/.exec(name.slice(layerRepository.length + 1))?.[1];
}
/** What a name, short or in full, calls a release: `0123456789ab`, `current`. Undefined: it is none of this series. */
function releaseOfTag(reference, series) {
    const place = `${releaseRepository(series)}:`;
    const name = shortName(reference);
    return name.startsWith(place) ? name.slice(place.length) : undefined;
}
/** Whether this tool gave the name, short or in full, with or without a tag. */
function isOwnName(reference) {
    const name = shortName(reference);
    return name.startsWith(`${prefix}/`) || name === layerRepository || name.startsWith(`${layerRepository}:`);
}
/** `docker.io/library/name` and `docker.io/owner/name` are how engines and we write names without a registry in full. */
function shortName(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?/, '');
}
function shortHex(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}


/***/ }),

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isLayerFinding),
/* harmony export */   S: () => (/* binding */ describeHostLayers)
/* harmony export */ });
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23998);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66931);
/* harmony import */ var _host_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);




/** Looks at each layer on a host. `image`: registry and repository of the layers; `nowMs`: by the host's own clock. */
function describeHostLayers(options) {
    const { app, holdings, images, image, nowMs } = options;
    const nothing = { store: holdings.store, images: [] };
    const gain = (before, layer) => app && (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(app, before).bytes - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(app, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .afterPull */ .Or)(before, layer)).bytes;
    return options.layers.map(({ name, image: layer, builtAtMs }) => {
        const older = images.filter((held) => isOfLayer(held, name, image) && (layer === undefined || !held.digests.includes(layer.digest)));
        if (layer === undefined) {
            return {
                name,
                state: 'absent-in-registry',
                presentAs: undefined,
                digest: undefined,
                sizeBytes: undefined,
                ageMs: age(newest(older), nowMs),
                downloadBytes: undefined,
                reducesBytes: undefined,
                savesBytes: undefined,
            };
        }
        const plan = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(layer, holdings);
        const isImage = holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
        const isPresent = plan.layers.every(({ state }) => state === 'held');
        const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
        return {
            name,
            state,
            presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
            digest: layer.digest,
            sizeBytes: plan.totalBytes,
            ageMs: state === 'stale' ? age(newest(older), nowMs) : age(builtAtMs, nowMs),
            downloadBytes: plan.bytes,
            reducesBytes: gain(nothing, layer),
            savesBytes: gain(holdings, layer),
        };
    });
}
/**
 * Whether an image of a host is one of this layer's, of any time: by the rolling tag, by that of a quarter, or by the name
 * that this tool gave it there. `image`: registry and repository of the layers.
 */
function isOfLayer({ tags, repositories }, layer, image) {
    const rolling = `${image}:${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .rollingTag */ .g8)(layer)}`;
    return tags.some((tag) => tag === rolling ||
        (tag.startsWith(`${rolling}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuarter */ .DS)(tag.slice(rolling.length + 1))) ||
        ((0,_host_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .layerOfTag */ .VK)(tag) === layer && repositories.includes(image)));
}
function newest(images) {
    const times = images.flatMap(({ createdMs }) => createdMs ?? []);
    return times.length === 0 ? undefined : Math.max(...times);
}
/** A clock that is off makes no negative age. */
function age(sinceMs, nowMs) {
    return sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs);
}
/**
 * Whether a layer on a host is not as it should be. One that the application only copies from saves the host nothing: it is
 * missing there on purpose.
 */
function isLayerFinding({ state, reducesBytes }) {
    return state !== 'present' && reducesBytes !== 0;
}


/***/ }),

/***/ 76544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ describeMiss)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


const mostFiles = 3;
/** Why a step missed, with the evidence: one sentence without a full stop, on one line. */
function describeMiss({ cause }) {
    switch (cause.kind) {
        case 'external-image':
            return `external image ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 120)} ${movement(cause.before, cause.after)}`;
        case 'instruction':
            return cause.before === undefined
                ? `instruction ${quote(cause.after)} is new`
                : cause.after === undefined
                    ? `instruction ${quote(cause.before)} was removed`
                    : `instruction changed from ${quote(cause.before)} to ${quote(cause.after)}`;
        case 'argument':
            return `build argument${cause.names.length === 1 ? '' : 's'} ${cause.names.map((name) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(name, 80)).join(', ')} changed`;
        case 'file':
            return describeFiles(cause.files);
        case 'layer-below':
            return cause.after === undefined
                ? `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it is outdated`
                : `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it ${movement(cause.before, cause.after)}`;
        case 'stage-below':
            return `the stage ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.stage, 80)} below it missed`;
        case 'option':
            return `${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 80)} changed from ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.before ?? 'nothing', 80)} to ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.after ?? 'nothing', 80)}`;
        case 'cache-source': {
            const state = {
                absent: 'is absent',
                'no-access': 'is not accessible',
                broken: 'is broken',
                failed: 'failed to load',
            }[cause.state];
            const detail = cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`;
            return `the cache ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reference, 200)} ${state}${detail}`;
        }
        case 'refresh':
            return `a refresh was asked for: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reason, 200)}`;
        case 'platform':
            return `it was never prewarmed for ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.platform, 80)}`;
        case 'unknown':
            return `unknown${cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`}`;
    }
}
function movement(before, after) {
    const show = (digest) => digest === undefined ? 'nothing' : (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)((0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(digest, 80));
    return `moved from ${show(before)} to ${show(after)}`;
}
function quote(text) {
    return `"${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text ?? '', 120)}"`;
}
function describeFiles(files) {
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 78314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prewarmPolicy)
/* harmony export */ });
/** How a prewarm treats the layers; what a plan foresees. */
function prewarmPolicy({ only, refresh, maxAgeMs, output, }) {
    return {
        only,
        refresh,
        maxAgeMs,
        output,
        externalImages: 'by-event',
        looksUpstream: false,
        given: {},
        opensQuarter: true,
        buildsUnpushed: true,
        unused: undefined,
    };
}


/***/ })

};

export const id = 5493;
export const ids = [5493];
export const modules = {

/***/ 47821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor),
  treat: () => (/* binding */ treat)
});

// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/free-disk.js + 1 modules
var free_disk = __webpack_require__(46599);
// EXTERNAL MODULE: ./lib/commands/context.js
var commands_context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/commands/envelope.js + 1 modules
var envelope = __webpack_require__(77634);
// EXTERNAL MODULE: ./lib/commands/history.js
var commands_history = __webpack_require__(9702);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/verify/index.js + 2 modules
var verify = __webpack_require__(33768);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/layers/project.js + 1 modules
var layers_project = __webpack_require__(22368);
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



/**
 * Whether the Dockerfile has the stages that are layers: those that the user names, or that are recorded. Problems of the user's
 * files are findings here, and no wrong usage.
 */
async function examineDockerfile(inputs, cwd, record) {
    const reader = (0,input/* createInputReader */.i)({});
    const project = await (0,layers_project/* readProject */.Wh)(inputs, reader, { cwd, bound: undefined, target: inputs.target });
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
    const names = project.layers.map(({ name }) => name);
    const gone = Object.entries(record?.layers ?? {}).filter(([name]) => !names.includes(name));
    if (typeof inputs.layers === 'string' && gone.length > 0)
        return {
            findings: gone.map(([name, { target }]) => finding({
                name: 'stage-gone',
                subject: 'Dockerfile',
                evidence: `The record has the layer ${name}, made of ${target}, which the Dockerfile no longer has.`,
                remedy: 'Restore the name of the stage, or name the stage in "layers". If it was removed on purpose, the next prewarm takes it off the record.',
            })),
            well: [],
        };
    return well(project.layers.length === 0
        ? 'The Dockerfile has no layers.'
        : `The Dockerfile has every stage that is a layer: ${project.layers.map(({ target }) => target).join(', ')}.`);
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
        ...((0,layers_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter) ? [tags.quarter(name, inputs.quarter)] : []),
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
        lookup = await (0,layers_lookup/* lookUpLayers */.LN)({
            client,
            repository,
            names: (record) => (0,layers_lookup/* layerNames */.Em)(layers, record),
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
    const looked = await Promise.all([...lookup.images.keys()].map((name) => examineLayer(name, { inputs, lookup, client, deep, nowMs })));
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

// EXTERNAL MODULE: ./lib/commands/doctor/report.js
var report = __webpack_require__(95952);
;// CONCATENATED MODULE: ./lib/commands/doctor/run.js




















/** The record, where it can be read; that it cannot is told elsewhere. */
async function readRecorded(client, { repository, part }) {
    try {
        const found = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, (0,tag/* layerTags */.Ff)(part?.name).record);
        return found === undefined ? undefined : (0,record/* parseRecord */.H)(found.json);
    }
    catch {
        return undefined;
    }
}
/**
 * Walks from symptom to cause: builder, disk, login, Dockerfile, record, layers, tags, hosts. With `fix`, repairs by a prewarm what
 * that can repair, and looks again.
 */
async function doctor(context, inputs) {
    const look = await prepareLook(context, inputs);
    return treat({
        examine: look,
        // What is built anew here says nothing of how builds hit.
        repair: (refresh) => (0,envelope/* reportOf */.E)(prewarm_run/* prewarmRun */.A, {
            ...context,
            values: { ...inputs.values, refresh, only: '', history: 'false' },
        }),
        fix: inputs.fix,
        log: context.log,
    });
}
/** Examines, and with `fix` repairs and examines again. @throws Unfinished with what was found until then. */
function treat({ examine, repair, fix, log, }) {
    return (0,unfinished/* gather */.kg)(report/* nothingExamined */.x, async () => {
        const { well, findings } = await log.phase('examine', examine);
        return { well, findings: compare(findings, findings) };
    }, async ({ findings: before }) => {
        if (!fix || before.every((finding) => finding.fix === undefined))
            return {};
        const { error } = await log.phase('repair', () => repair(layersToRefresh(before)));
        if (error !== undefined)
            throw new core_error/* UserError */.yo(`the repair failed: ${error.message}`, error.remedy === undefined ? {} : { remedy: error.remedy });
        const { well, findings } = await log.phase('examine again', examine);
        return { well, findings: compare(before, findings) };
    });
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
/** Opens what a look needs. @returns the look, which can be taken again. */
async function prepareLook(context, { prewarm: inputs, deep, values }) {
    const { clock, cwd, github, log } = context;
    const opened = await (0,commands_context/* openContext */.e)(context, inputs);
    const history = inputs.part === undefined ? await (0,commands_history/* openHistory */.jC)(context, inputs) : undefined;
    const write = (0,write_policy/* decideWrite */.g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    return async () => {
        const engine = (0,engine_info/* readEngineInfo */.X)(opened.docker, opened.commands);
        const looks = await Promise.all([
            examineBuilder(inputs, opened, engine),
            examineDisk(() => (0,free_disk/* ensureFreeDisk */.u)({ ...inputs, freeDiskSpace: 'false' }, opened, log, engine)),
            readRecorded(opened.connect(inputs.registry), inputs).then((record) => examineDockerfile(inputs, cwd, record)),
            examineRegistry({
                client: opened.connect(inputs.registry),
                inputs,
                write: write.kind,
                deep,
                nowMs: clock.nowMs(),
                notice: log.notice,
            }),
            (0,commands_history/* readRuns */.xx)(history, log.notice).then(examineHitRates),
        ]);
        if ((values['hosts'] ?? '').trim() === '')
            return together(looks);
        return together([...looks, examineHosts(await (0,envelope/* reportOf */.E)(verify.verifyCommand, { ...context, values }))]);
    };
}


/***/ }),

/***/ 77634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf),
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

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27582);

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(8121), __webpack_require__.e(9848), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(8121), __webpack_require__.e(9848), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context),
    nothing: ({ write }) => (0,_layers_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(2088), __webpack_require__.e(6688), __webpack_require__.e(6760), __webpack_require__.e(1305), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(5319), __webpack_require__.e(1570), __webpack_require__.e(6451), __webpack_require__.e(3470), __webpack_require__.e(7145)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6688), __webpack_require__.e(6760), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2081), __webpack_require__.e(6451)]).then(__webpack_require__.bind(__webpack_require__, 22081));
        return prewarmReport({ inputs, project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(2088), __webpack_require__.e(6688), __webpack_require__.e(6760), __webpack_require__.e(1305), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(5319), __webpack_require__.e(1570), __webpack_require__.e(6451), __webpack_require__.e(3470), __webpack_require__.e(7145)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


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

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
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

/***/ 27582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound)
/* harmony export */ });
function nothingFound(write) {
    return {
        state: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
    };
}


/***/ })

};

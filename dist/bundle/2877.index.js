export const id = 2877;
export const ids = [2877];
export const modules = {

/***/ 2877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor),
  examineHitRates: () => (/* binding */ examineHitRates),
  treat: () => (/* binding */ treat)
});

// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/facts/free-disk.js + 1 modules
var free_disk = __webpack_require__(41766);
// EXTERNAL MODULE: ./lib/commands/context.js
var commands_context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/commands/envelope.js
var envelope = __webpack_require__(42884);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/verify/index.js + 1 modules
var verify = __webpack_require__(38542);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/layers/project/project.js + 6 modules
var project_project = __webpack_require__(44690);
;// CONCATENATED MODULE: ./lib/commands/doctor/examination.js
function finding({ severity = 'error', fix, ...details }) {
    return { ...details, severity, fix };
}
/** A look that found one thing. */
function found(details) {
    return { findings: [finding(details)], well: [] };
}
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
    const reader = (0,input/* createInputReader */.ic)({});
    const project = await (0,project_project/* readProject */.Wh)(inputs, reader, { cwd, bound: undefined, target: inputs.target });
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
    const lacking = layers.filter(layer_state/* isLayerFinding */.Rl).map((layer) => `${layer.name} ${layer.state}`);
    const seen = [...problems, ...lacking];
    if (seen.length === 0)
        return healthy
            ? well(`${name} holds ${(0,quantity/* plural */.LS)(layers.filter(({ state }) => state === 'present').length, 'layer')}.`)
            : well();
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

// EXTERNAL MODULE: ./lib/adapters/docker/builder.js + 1 modules
var docker_builder = __webpack_require__(45367);
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
// EXTERNAL MODULE: ./lib/layers/facts/lookup.js
var facts_lookup = __webpack_require__(73526);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/rounds/layer-tree.js
var layer_tree = __webpack_require__(30864);
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
    const built = lookup.built.get(name);
    if (built !== undefined && built.kind !== 'ok')
        return found({
            ...about,
            name: 'cache-metadata-missing',
            evidence: `the image ${(0,quantity/* shortDigest */.VK)((0,record/* builtDigest */.bK)(entry))} that it was built as, its cache source, is not whole in the registry`,
        });
    const source = built?.image ?? image;
    const corrupt = deep ? await findCorrupt([image, source], inputs.repository, client) : [];
    const problems = [
        ...(corrupt.length > 0 ? [`not what its digest says: ${corrupt.join(', ')}`] : []),
        ...(deep && corrupt.length === 0 ? await findTreeProblems(image, entry, examination) : []),
    ];
    if (problems.length > 0)
        return found({
            name: 'layer-corrupt',
            subject: name,
            evidence: problems.join('. '),
            remedy: `Run "cache-prewarm prewarm --refresh ${name} --patch off".`,
            fix: 'refreshes the layer, which pushes other blobs',
        });
    const findings = [
        ...(await examineCacheMetadata(name, source, inputs.repository, client)),
        ...(await examineTags(name, examination)),
        ...examinePlatforms(name, image, entry.inputs.platforms, inputs.build.platforms),
        ...examineAge(name, nowMs - Date.parse(entry.builtAt), inputs.maxAgeMs),
    ];
    if (findings.length > 0)
        return { findings, well: [] };
    return well(`${name} is whole${deep ? ', and every blob has its digest' : ''}: ${(0,quantity/* shortDigest */.VK)(image.descriptor.digest)}.`);
}
/** Digests of blobs whose content is another one. */
async function findCorrupt(images, repository, client) {
    const blobs = new Map(images
        .flatMap(({ platforms }) => platforms.flatMap(({ layers }) => layers))
        .map((layer) => [layer.digest, layer]));
    const corrupt = [];
    // One after the other: it is about bytes, not about requests.
    for (const descriptor of blobs.values())
        if (!(await client.verifyBlob(repository, descriptor)))
            corrupt.push(descriptor.digest);
    return corrupt;
}
/** Whether a layer of patches holds the files that were compared when it was published. */
async function findTreeProblems(image, { trees = {} }, { client, inputs }) {
    const problems = [];
    for (const { platform, layers } of image.platforms) {
        const tree = trees[(0,descriptor/* formatPlatform */.Bq)(platform)];
        if (tree === undefined)
            continue;
        const problem = await (0,layer_tree/* findTreeProblem */.pS)({ client, repository: inputs.repository }, tree, layers);
        if (problem !== undefined)
            problems.push(`${(0,descriptor/* formatPlatform */.Bq)(platform)}: ${problem}`);
    }
    return problems;
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
        ...((0,facts_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter) ? [tags.quarter(name, inputs.quarter)] : []),
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
            evidence: `it was built ${(0,quantity/* formatAgo */.n4)(ageMs)}, and max-age is ${(0,quantity/* formatAge */.nV)(maxAgeMs)}`,
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
        lookup = await (0,facts_lookup/* lookUpLayers */.LN)({
            client,
            repository,
            names: (record) => (0,facts_lookup/* layerNames */.Em)(layers, record),
            quarter,
            nowMs,
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
// EXTERNAL MODULE: ./lib/core/packages/update-words.js
var update_words = __webpack_require__(47364);
// EXTERNAL MODULE: ./lib/layers/facts/updates.js + 9 modules
var updates = __webpack_require__(42191);
;// CONCATENATED MODULE: ./lib/commands/doctor/updates.js



/** Whether a refresh would install newer packages. */
async function examineUpdates({ record, wanted, fetchFile, log, }) {
    if (record === undefined || wanted === 'off')
        return well();
    const { layers, indexes } = await (0,updates/* findRecordedUpdates */.aU)({ record, wanted, fetchFile, log });
    const findings = [...layers]
        .filter(([, { due }]) => due.length > 0)
        .map(([name, { due }]) => finding({
        name: 'updates-due',
        severity: 'warning',
        subject: name,
        evidence: `there are updates: ${(0,update_words/* describeUpdates */.o)(due)}`,
        remedy: `Run "cache-prewarm prewarm --updates ${wanted}", or a scheduled prewarm every night.`,
        fix: 'refreshes the layer',
    }));
    if (findings.length > 0 || indexes.length === 0)
        return { findings, well: [] };
    return well(`No layer has an update in ${indexes.join(', ')}.`);
}

;// CONCATENATED MODULE: ./lib/commands/doctor/run.js






















/** The record, where it can be read; that it cannot is told elsewhere. */
async function readRecorded(client, { repository, part }) {
    try {
        const found = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, (0,tag/* layerTags */.Ff)(part?.name).record);
        return found === undefined ? undefined : (0,record/* parseRecord */.Hh)(found.json);
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
        repair: (refresh, isCorrupt) => (0,envelope.reportOf)(prewarm_run/* prewarmRun */.A, {
            ...context,
            // What is published would keep its blobs.
            values: {
                ...inputs.values,
                refresh,
                only: '',
                history: 'false',
                ...(isCorrupt ? { patch: 'off' } : {}),
            },
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
        const { error } = await log.phase('repair', () => repair(layersToRefresh(before), before.some(({ name }) => name === 'layer-corrupt')));
        if (error !== undefined)
            throw new core_error/* UserError */.yo(`the repair failed: ${error.message}`, { remedy: error.remedy });
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
const wrongLayers = [
    ...['layer-corrupt', 'cache-metadata-missing', 'layer-old', 'updates-due'],
];
/** A prewarm builds and pushes what is not whole; what is whole and wrong has to be refreshed. */
function layersToRefresh(findings) {
    const wrong = findings.filter(({ name }) => wrongLayers.includes(name));
    return wrong.length === 0 ? 'none' : [...new Set(wrong.map(({ subject }) => subject))].join(',');
}
/** Opens what a look needs. @returns the look, which can be taken again. */
async function prepareLook(context, { prewarm: inputs, deep, values }) {
    const { clock, cwd, github, log } = context;
    const opened = await (0,commands_context/* openContext */.eA)(context, inputs);
    const history = inputs.part === undefined ? await (0,commands_history/* openHistory */.jC)(context, inputs) : undefined;
    const write = (0,write_policy/* decideWrite */.gt)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
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
            readRecorded(opened.connect(inputs.registry), inputs).then((record) => examineUpdates({ record, wanted: inputs.updates, fetchFile: opened.fetchFile, log })),
            (0,commands_history/* readRuns */.xx)(history, log.notice).then(examineHitRates),
        ]);
        if ((values['hosts'] ?? '').trim() === '')
            return together(looks);
        return together([...looks, examineHosts(await (0,envelope.reportOf)(verify.verifyCommand, { ...context, values }))]);
    };
}
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

/***/ 95616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tc: () => (/* binding */ compareTrees),
  O5: () => (/* binding */ goneFrom),
  PE: () => (/* binding */ isLikelySent),
  gO: () => (/* binding */ unequalPaths)
});

;// CONCATENATED MODULE: ./lib/core/tree/compiled-python.js
/**
 * The source that a compiled file is checked against when it is loaded: `a/__pycache__/b.cpython-311.pyc` → `a/b.py`,
 * `a/b.pyc` → `a/b.py`. Undefined: this is no compiled file. https://peps.python.org/pep-3147/
 */
function sourceOfCompiled(path) {
    if (!path.endsWith('.pyc'))
        return undefined;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = path.slice(folder.length, -'.pyc'.length);
    const cache = '__pycache__/';
    if (folder !== cache && !folder.endsWith(`/${cache}`))
        return `${folder}${name}.py`;
    // The name of the interpreter, and how far it optimised.
    const module = name.replace(/\.opt-[^.]*$/, '').replace(/\.[^.]*$/, '');
    return `${folder.slice(0, -cache.length)}${module}.py`;
}
/**
 * Whether two compiled files differ only in the time of their source: bytes 8 to 11, where the flags (bytes 4 to 7) say that
 * there is a time. https://peps.python.org/pep-0552/
 */
function differInSourceTime(one, other) {
    const [a, b] = [one.python, other.python];
    if (a === undefined || b === undefined || a.sha256 !== b.sha256 || one.sizeBytes !== other.sizeBytes)
        return false;
    const withoutTime = ({ header }) => header.slice(0, 16) + header.slice(24);
    return flagsOf(a.header) === 0 && withoutTime(a) === withoutTime(b);
}
/** Whether Python checks a compiled file against the time of its source. */
function checksTime(compiled) {
    return compiled.python !== undefined && flagsOf(compiled.python.header) === 0;
}
/** Whether Python takes a compiled file for that of this source, and need not compile. */
function isCompiledOf(compiled, source) {
    if (compiled.python === undefined || source.kind !== 'file')
        return false;
    const { header } = compiled.python;
    return (littleEndian(header, 8) === Math.floor(Number(source.mtime)) >>> 0 &&
        littleEndian(header, 12) === source.sizeBytes % 2 ** 32);
}
function flagsOf(header) {
    return littleEndian(header, 4);
}
function littleEndian(header, at) {
    const bytes = [3, 2, 1, 0].map((index) => header.slice((at + index) * 2, (at + index + 1) * 2));
    return Number.parseInt(bytes.join(''), 16);
}

// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/tree/tree.js
var tree = __webpack_require__(94782);
;// CONCATENATED MODULE: ./lib/core/tree/noise.js


// Differences that mean nothing to anybody who runs the image. docs/guide/patches.md lists them for users.
/** Files whose content differs with each build, by their exact path. Never `etc/ld.so.cache` or `var/lib/dpkg/status`: they are read. */
const contentNoise = new Set([
    // Inodes and times of libraries, for ldconfig to be faster the next time.
    'var/cache/ldconfig/aux-cache',
    // Logs with times.
    'var/log/alternatives.log',
    'var/log/apt/history.log',
    'var/log/apt/term.log',
    'var/log/dpkg.log',
]);
/**
 * Whether a file is a log of which each build writes another one, under a name with its time: one of before may stay, and one of
 * now be left out. npm keeps ten: https://docs.npmjs.com/cli/v11/using-npm/logging
 */
function isTimedLog(path) {
    return /(^|\/)\.npm\/_logs\/[^/]*-debug-\d+\.log$/.test(path);
}
/** Where times of modification count, although they are in folders of package managers. */
const countedTimes = [
    // fontconfig scans all fonts at every start when a folder is not of the time that its cache names.
    /(^|\/)(fonts|fontconfig)(\/|$)/,
    // GTK reads no icon cache that is older than its folder.
    /(^|\/)icons(\/|$)/,
    // A class data archive of Java is refused when a file that it was made from has another time.
    /(^|\/)jvm\/|\.(jsa|jar|jmod)$|\/lib\/modules$/,
    // A build that goes on here makes again what is older than what it was made from.
    /(^|\/)(target|\.gradle|\.cargo|CMakeFiles)(\/|$)/,
];
/** Where times of modification are those of the installation, which nobody asks for. */
const installedTimes = [
    // pip, npm and their like unpack packages here: a file gets the time of the installation.
    /(^|\/)(site-packages|dist-packages|node_modules)(\/|$)/,
    // pip and npm write the commands of packages here.
    /^usr\/local\/bin(\/|$)/,
    // When npm last looked for a newer npm.
    /(^|\/)\.npm\/_update-notifier-last-checked$/,
];
/** What marks a virtual environment of Python, in all of which the same holds. */
const venvMark = 'pyvenv.cfg';
/**
 * Which times of modification are noise. The time of a folder, everywhere: it says when something in it was made or deleted, and
 * WORKDIR gives each build another one.
 *
 * @param entries those of the new build
 */
function findTimeNoise(entries) {
    const venvs = new Set([...entries.named(venvMark)].flatMap((path) => (0,tree/* parentPath */.y)(path) || []));
    const isInVenv = (path) => {
        for (let at = path; at !== undefined; at = (0,tree/* parentPath */.y)(at))
            if (venvs.has(at))
                return true;
        return false;
    };
    return (path) => !countedTimes.some((pattern) => pattern.test(path)) &&
        (entries.kindOf(path) === 'folder' ||
            installedTimes.some((pattern) => pattern.test(path)) ||
            isInSystem(path) ||
            isPackageList(path) ||
            (venvs.size > 0 && isInVenv(path)));
}
/** dpkg and apk, and the scripts of their packages, own these folders. */
function isInSystem(path) {
    return (/^(bin|etc|lib|lib32|lib64|libx32|sbin|usr|var\/cache|var\/lib|var\/log)(\/|$)/.test(path) &&
        !/^usr\/local\//.test(path));
}
/** Lists of packages are copied from a checkout, which gives them the time of the checkout. Of Python and Node: elsewhere, tools compare the time of such a file with what they built from it. */
function isPackageList(path) {
    const file = (0,dependency_file/* dependencyFile */.gi)(path);
    return (file !== undefined &&
        /^(pip|python|pipenv|uv|poetry|pdm|npm|yarn|pnpm|bun)$/.test(file.manager) &&
        /^(lock|manifest|list)$/.test(file.role));
}

;// CONCATENATED MODULE: ./lib/core/tree/compare.js


/** Compares what is seen of the old blobs with what is seen of the new ones. */
function compareTrees(old, next, options) {
    const taken = next.subset();
    const isTimeNoise = options.exact ? () => false : findTimeNoise(next);
    for (const [path, difference] of next.differing(old)) {
        const isNoise = !options.exact &&
            ((difference === 'time' && isTimeNoise(path)) ||
                (difference === 'content' &&
                    (contentNoise.has(path) || (isTimeNoise(path) && differInTime(old, next, path)))) ||
                (difference === 'absent' && isKeptLog(next, path)));
        if (!isNoise)
            taken.add(path);
    }
    settle(old, next, taken);
    return {
        changes: () => listChanges(old, next, taken, options),
        noise: () => listNoise(old, next, taken),
        taken,
    };
}
/**
 * Whether the record of a path will probably be sent, while the new tree is still being read. What is sent with others is not
 * known yet.
 */
function isLikelySent(old, next, path) {
    const difference = next.difference(path, old) ?? 'other';
    if (difference === 'content')
        return !contentNoise.has(path) && !differInTime(old, next, path);
    return difference === 'other';
}
function differInTime(old, next, path) {
    const [before, after] = [old.get(path), next.get(path)];
    return before !== undefined && after !== undefined && differInSourceTime(before, after);
}
/** Paths at which two trees are not the same. Nothing is noise. */
function unequalPaths(one, other) {
    const paths = new Set([...one.absentFrom(other), ...changedGroups(one, other.groups())]);
    for (const [path] of other.differing(one))
        paths.add(path);
    return paths;
}
/** What belongs together is sent together, or not at all: hard links, and compiled Python with its source. */
function settle(old, next, taken) {
    const groups = next.groups();
    for (const path of changedGroups(old, groups))
        taken.add(path);
    for (let before = -1; before !== taken.size;) {
        before = taken.size;
        for (const paths of groups.values())
            if (paths.some((path) => taken.has(path)))
                for (const path of paths)
                    taken.add(path);
        takeCompiled(old, next, taken);
    }
}
function takeCompiled(old, next, taken) {
    for (const path of next.compiled()) {
        const source = sourceOfCompiled(path) ?? '';
        const kept = [source, path].filter((one) => isNoise(old, next, taken, one));
        if (kept.length > 0 && !staysCompiled(old, next, { source, path, taken }))
            for (const one of kept)
                taken.add(one);
    }
}
/** Whether a path differs in what means nothing, and stays as it was. */
function isNoise(old, next, taken, path) {
    return (next.difference(path, old) ?? 'none') !== 'none' && !taken.has(path);
}
/** Whether Python takes a compiled file for that of its source if it does in the new tree, or if the time in it is an old one. */
function staysCompiled(old, next, { source, path, taken }) {
    const published = (at) => next.has(at) && !taken.has(at) ? (old.get(at) ?? next.get(at)) : next.get(at);
    const [before, after] = [published(path), next.get(path)];
    if (before === undefined || after === undefined || !checksTime(after))
        return true;
    const [kept, built] = [published(source), next.get(source)];
    const isOld = before.sha256 !== after.sha256;
    const fits = built !== undefined && isCompiledOf(after, built);
    return !(isOld || fits) || (kept !== undefined && isCompiledOf(before, kept));
}
/** All members of the groups of hard links that are not those of before. */
function* changedGroups(old, groups) {
    const before = old.groups();
    for (const [group, paths] of groups) {
        const was = before.get(group);
        if (was?.length !== paths.length || !paths.every((path, index) => path === was[index]))
            yield* paths;
    }
    // Of a group that is no group any more, what is left is a file of its own.
    for (const [group, paths] of before)
        if (!groups.has(group))
            yield* paths;
}
function* listChanges(old, next, taken, options) {
    for (const path of taken) {
        const kind = next.kindOf(path);
        if (kind === undefined)
            continue;
        const isFile = kind !== 'folder';
        if (kind === 'whiteout')
            yield { path, kind: 'removed', isFile };
        else
            yield { path, kind: isThere(old, path) ? 'changed' : 'added', isFile };
    }
    for (const path of goneFrom(old, next, options)) {
        const kind = old.kindOf(path);
        if (kind !== 'whiteout')
            yield { path, kind: 'removed', isFile: kind !== 'folder' };
    }
}
function* listNoise(old, next, taken) {
    for (const [path] of next.differing(old))
        if (!taken.has(path))
            yield path;
}
/** What the old blobs have and the new ones do not, without logs that may stay. */
function* goneFrom(old, next, { exact }) {
    for (const path of old.absentFrom(next))
        if (exact || !isKeptLog(old, path))
            yield path;
}
function isKeptLog(entries, path) {
    return isTimedLog(path) && entries.kindOf(path) === 'file';
}
function isThere(entries, path) {
    return (entries.kindOf(path) ?? 'whiteout') !== 'whiteout';
}


/***/ }),

/***/ 41766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ensureFreeDisk)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
    const found = usualFolders.map((folder) => `${root}${folder}`).filter((folder) => (0,external_node_fs_.existsSync)(folder));
    const [docker, folders] = await Promise.all([
        commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
        found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined),
    ]);
    return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
        .filter(Boolean)
        .join('\n');
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/facts/free-disk.js



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


/***/ }),

/***/ 30864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ wholeTree),
/* harmony export */   ZY: () => (/* binding */ indexSegments),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   mE: () => (/* binding */ keepTree),
/* harmony export */   mJ: () => (/* binding */ layerBlobs),
/* harmony export */   pS: () => (/* binding */ findTreeProblem),
/* harmony export */   v_: () => (/* binding */ fetchRecorded)
/* harmony export */ });
/* harmony import */ var _adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96566);
/* harmony import */ var _adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66452);
/* harmony import */ var _adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10316);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71866);
/* harmony import */ var _core_tree_compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95616);
/* harmony import */ var _core_tree_entry_pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11674);
/* harmony import */ var _core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32288);
/* harmony import */ var _core_tree_printable_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71583);








/** The blobs as they can be read. */
function layerBlobs({ client, repository }, blobs) {
    return blobs.map(({ digest, sizeBytes, diffId }) => ({
        ...{ digest, sizeBytes, diffId },
        open: () => client.openBlob(repository, { digest, sizeBytes }),
    }));
}
/** Keeps an index in the registry; the record will name it. */
async function keepTree({ client, repository }, tree, blobs) {
    const bytes = await (0,_adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .packTree */ .Av)(tree);
    const digest = (0,_adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
    await client.pushBlob(repository, bytes, digest);
    return { segment: { digest, sizeBytes: bytes.length, blobs }, tree };
}
/** Reads blobs, and keeps what they come to: the first ones by themselves, because they are likely to be the same next time. */
async function indexSegments(place, layers, first) {
    const parts = [layers.slice(0, first), layers.slice(first)].filter((part) => part.length > 0);
    const segments = [];
    for (const part of parts) {
        const { tree } = await (0,_adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .indexBlobs */ .V)(layerBlobs(place, part), place);
        segments.push(await keepTree(place, tree, part.length));
    }
    return segments;
}
/**
 * What the own blobs of a published layer come to: as it is recorded, and where that is not, or is gone, from the blobs.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
async function readTree(place, recorded, layers) {
    return (await fetchRecorded(place, recorded, layers)) ?? indexSegments(place, layers, 0);
}
/** The same as it is recorded; undefined: that is not, or is gone. */
async function fetchRecorded(place, recorded, layers) {
    const segments = recorded?.segments ?? [];
    const covered = segments.reduce((sum, { blobs }) => sum + blobs, 0);
    const known = covered === layers.length ? await Promise.all(segments.map((segment) => fetchTree(place, segment))) : [];
    const found = known.filter((segment) => segment !== undefined);
    return layers.length === 0 || (found.length === segments.length && found.length > 0) ? found : undefined;
}
async function fetchTree({ client, repository, pool }, segment) {
    const bytes = await client.fetchBlob(repository, { ...segment, mediaType: '' });
    return bytes === undefined ? undefined : { segment, tree: await (0,_adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackTree */ .FL)(bytes, pool) };
}
/**
 * What is wrong with the own blobs of a published layer, by the record of what they come to; undefined: nothing, or nothing is
 * recorded. Reads all of them.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
async function findTreeProblem(blobs, recorded, layers) {
    const place = { ...blobs, pool: new _core_tree_entry_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryPool */ .N() };
    const known = (await Promise.all(recorded.segments.map((segment) => fetchTree(place, segment)))).filter((segment) => segment !== undefined);
    const covered = known.reduce((sum, { segment }) => sum + segment.blobs, 0);
    if (known.length < recorded.segments.length || covered === 0)
        return undefined;
    const { tree } = await (0,_adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .indexBlobs */ .V)(layerBlobs(place, layers.slice(-covered)), place);
    const [first, ...others] = [...(0,_core_tree_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .unequalPaths */ .gO)(wholeTree(known).entries, tree.entries)].sort();
    return first === undefined
        ? undefined
        : `it does not hold the files that were published: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(1 + others.length, 'difference')}, first ${(0,_core_tree_printable_path_js__WEBPACK_IMPORTED_MODULE_6__/* .printablePath */ .V)(first)}`;
}
function wholeTree(segments) {
    return (0,_core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_5__/* .overlayTrees */ .Y)(segments.map(({ tree }) => tree));
}


/***/ })

};

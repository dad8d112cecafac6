export const id = 7821;
export const ids = [7821];
export const modules = {

/***/ 93492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ historyPath),
/* harmony export */   t: () => (/* binding */ createFileHistory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A history in a file. It is replaced as a whole, so that nobody reads half of it. */
function createFileHistory(path, nowMs) {
    return {
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (error.code === 'ENOENT')
                    return undefined;
                throw error;
            }
        },
        async write(text) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
            const fresh = `${path}.${process.pid}.new`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, text, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, path);
        },
        async setAside() {
            const aside = `${path}.corrupt-${nowMs()}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(path, aside);
            return aside;
        },
    };
}
/**
 * The file of an image's history, in the user's state folder
 * (https://specifications.freedesktop.org/basedir-spec/0.8/#variables, `XDG_STATE_HOME`).
 */
function historyPath(env, image) {
    const given = env['XDG_STATE_HOME'] ?? '';
    const state = given.startsWith('/') ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.local', 'state');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, 'cache-prewarm', 'history', `${encodeURIComponent(image)}.jsonl`);
}


/***/ }),

/***/ 25471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/** What is kept of a run that looked at the layers. */
function entryOf(report, branch, timeSavedMs) {
    const { stages, layers } = report.kind === 'build' ? report.dependencies : report;
    const ages = layers.flatMap(({ ageMs }) => ageMs ?? []);
    return {
        version: 1,
        kind: report.kind,
        at: report.startedAt,
        outcome: report.outcome,
        durationMs: report.durationMs,
        branch,
        revision: report.revision,
        runUrl: report.runUrl,
        platform: undefined,
        dependencyHitRate: report.dependencyHitRate,
        stages: Object.fromEntries(stages.flatMap(({ stage, platform, hitRate }) => hitRate === undefined ? [] : [[platform === undefined ? stage : `${stage} ${platform}`, hitRate]])),
        timeSavedMs,
        misses: countCauses(report.misses),
        layersAgeMs: ages.length === 0 ? undefined : Math.max(...ages),
    };
}
function countCauses(misses) {
    const counts = {};
    for (const { cause } of misses)
        counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
    return counts;
}


/***/ }),

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
        repair: (refresh) => (0,envelope.reportOf)(prewarm_run/* prewarmRun */.A, {
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
        return together([...looks, examineHosts(await (0,envelope.reportOf)(verify.verifyCommand, { ...context, values }))]);
    };
}


/***/ }),

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

/***/ 9702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ noHistory),
/* harmony export */   J3: () => (/* binding */ keepTrend),
/* harmony export */   Pc: () => (/* binding */ addToHistory),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   xx: () => (/* binding */ readRuns)
/* harmony export */ });
/* unused harmony export withTrend */
/* harmony import */ var _adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93492);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97967);
/* harmony import */ var _core_history_trend_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32087);
/* harmony import */ var _core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54591);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25471);







/** How long the cache service may take for one answer. */
const historyPatienceMs = 10_000;
/** The history of an image: in the actions cache on GitHub, in a file in a terminal; undefined where none is to be kept. */
async function openHistory(surroundings, inputs) {
    const { env, github } = surroundings;
    if (inputs.history === 'false')
        return undefined;
    const path = (0,_adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyPath */ .a)(env, inputs.image);
    const { nowMs } = surroundings.clock;
    if (github === undefined)
        return { store: (0,_adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__/* .createFileHistory */ .t)(path, nowMs), branch: undefined };
    const { createActionsHistory } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 913));
    const { branch } = github;
    const store = await createActionsHistory({
        image: inputs.image,
        branch,
        defaultBranch: github.event.defaultBranch,
        run: `${github.runKey}-${nowMs()}`,
        path,
        nowMs,
        patienceMs: historyPatienceMs,
        onHang: surroundings.onHang,
    });
    return store === undefined ? undefined : { store, branch };
}
/**
 * Adds a run to the history and tells what follows; nothing that goes wrong here is an error of the run.
 * @param history undefined: none is kept.
 * @param recorded how long the steps took when they last executed.
 */
async function withTrend(report, history, recorded) {
    if (history === undefined)
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const entry = (0,_build_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .M)(report, history.branch, (0,_core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSaved */ .j)(stages, recorded));
    const { before, notices, warnings } = await addToHistory(history.store, entry);
    const trend = (0,_core_history_trend_js__WEBPACK_IMPORTED_MODULE_5__/* .summarizeTrend */ .b5)(before, entry);
    return {
        ...report,
        trend,
        notices: [...report.notices, ...notices],
        warnings: [...report.warnings, ...warnings, ...trend.drops.map(describeDrop)],
    };
}
/** The same, in the history of the image. */
async function keepTrend(report, context, inputs, recorded) {
    try {
        return await withTrend(report, await openHistory(context, inputs), recorded);
    }
    catch (error) {
        return { ...report, notices: [...report.notices, noHistory(error)] };
    }
}
/** What is said where the history of an image cannot be opened. */
function noHistory(error) {
    return `No history of runs is kept: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`;
}
/** Adds a run to the history. @returns the runs before it, and what went wrong, which is no error of the run. */
async function addToHistory(store, entry) {
    const notices = [];
    const warnings = [];
    const before = await readHistory(store, notices, warnings);
    try {
        if (before !== undefined)
            await store.write((0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .formatHistory */ .As)((0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .appendEntry */ .D4)(before, entry)));
    }
    catch (error) {
        notices.push(`The history of runs could not be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
    return { before: (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(before ?? []), notices, warnings };
}
/** The runs of the branch that is checked out; none where none are kept, or they cannot be read, which is told. */
async function readRuns(history, warn) {
    if (history === undefined)
        return [];
    try {
        const parsed = (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHistory */ .i6)((await history.store.read()) ?? '');
        if (parsed.kind === 'lines')
            return (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(parsed.lines).filter(({ branch }) => branch === history.branch);
        warn(`The history of runs cannot be parsed: ${parsed.reason}.`);
    }
    catch (error) {
        warn(`The history of runs could not be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
    return [];
}
/** Undefined: it is there, or may be, and must not be replaced by one that begins anew. */
async function readHistory(store, notices, warnings) {
    let reason;
    try {
        const parsed = (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHistory */ .i6)((await store.read()) ?? '');
        if (parsed.kind === 'lines')
            return parsed.lines;
        reason = parsed.reason;
    }
    catch (error) {
        notices.push(`The history of runs could not be read, and this run is not added to it: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
    try {
        const aside = await store.setAside();
        warnings.push(`The history of runs cannot be parsed (${reason}) and starts over${aside === undefined ? '.' : `. The old one was moved to ${aside}.`}`);
        return [];
    }
    catch (error) {
        warnings.push(`The history of runs cannot be parsed (${reason}), and could not be set aside: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
function describeDrop({ stage, usualRate, rate, runs }) {
    return `${stage} used to hit: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(usualRate)} of its steps in the last ${runs} runs, now ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(rate)}. "Why did it miss?" in the summary names the cause.`;
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
    return (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(2532), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(2532), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context),
    nothing: ({ write }) => (0,_layers_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(1843), __webpack_require__.e(6451), __webpack_require__.e(3433), __webpack_require__.e(9708), __webpack_require__.e(2931), __webpack_require__.e(3522), __webpack_require__.e(4614)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(6451), __webpack_require__.e(2081), __webpack_require__.e(1354)]).then(__webpack_require__.bind(__webpack_require__, 22081));
        return prewarmReport({ inputs, project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(1843), __webpack_require__.e(6451), __webpack_require__.e(3433), __webpack_require__.e(9708), __webpack_require__.e(2931), __webpack_require__.e(3522), __webpack_require__.e(4614)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


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

/***/ 97967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ formatHistory),
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   i6: () => (/* binding */ parseHistory)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/** The newest runs that are kept. */
const mostLines = 200;
/** Of the whole file: cache entries should stay small. */
const mostBytes = 256 * 1024;
/**
 * Reads a history, one JSON object a line. Lines of a later version are no fault.
 * @returns what is wrong with it besides, in words; then nothing of it is used.
 */
function parseHistory(text) {
    const lines = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        let json;
        try {
            json = JSON.parse(line);
        }
        catch {
            return { kind: 'corrupt', reason: `line ${index + 1} is no JSON` };
        }
        const version = fieldsOf(json)['version'];
        if (typeof version === 'number' && version > 1) {
            lines.push({ kind: 'later', text: line });
            continue;
        }
        const entry = readEntry(json);
        if (entry === undefined)
            return { kind: 'corrupt', reason: `line ${index + 1} is no entry of a history` };
        lines.push({ kind: 'entry', entry });
    }
    return { kind: 'lines', lines };
}
/** The runs of a history, the oldest first. */
function entriesOf(lines) {
    return lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
}
/** The history with one more run, the oldest lines left out where it grows too long. A run that is too long itself is left out. */
function appendEntry(lines, entry) {
    const all = [...lines, { kind: 'entry', entry }].slice(-mostLines);
    const sizes = all.map((line) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8Bytes */ .dy)(formatHistory([line])));
    if ((sizes.at(-1) ?? 0) > mostBytes)
        return lines;
    let first = 0;
    let bytes = sizes.reduce((total, size) => total + size, 0);
    while (bytes > mostBytes)
        bytes -= sizes[first++] ?? bytes;
    return all.slice(first);
}
/** One JSON object a line, with a line break at the end. */
function formatHistory(lines) {
    return lines.map((line) => `${line.kind === 'entry' ? JSON.stringify(line.entry) : line.text}\n`).join('');
}
/** Reads one entry. Undefined when it is none of this version. */
function readEntry(json) {
    const entry = fieldsOf(json);
    const { kind, at, outcome, durationMs } = entry;
    if (entry['version'] !== 1)
        return undefined;
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
        return undefined;
    if (typeof outcome !== 'string' || typeof durationMs !== 'number')
        return undefined;
    const run = {
        version: 1,
        at,
        outcome,
        durationMs,
        branch: text(entry['branch']),
        revision: text(entry['revision']),
        runUrl: text(entry['runUrl']),
    };
    switch (kind) {
        case 'prewarm':
        case 'build':
            return {
                ...run,
                kind,
                platform: text(entry['platform']),
                dependencyHitRate: number(entry['dependencyHitRate']),
                stages: numbers(entry['stages']),
                timeSavedMs: number(entry['timeSavedMs']),
                misses: numbers(entry['misses']),
                layersAgeMs: number(entry['layersAgeMs']),
            };
        case 'deploy':
            return {
                ...run,
                kind,
                downloadedBytes: number(entry['downloadedBytes']),
                downtimeMs: number(entry['downtimeMs']),
            };
        case 'maintain': {
            const storedBytes = number(entry['storedBytes']);
            if (storedBytes === undefined)
                return undefined;
            return { ...run, kind, storedBytes, quotaBytes: number(entry['quotaBytes']) };
        }
        default:
            return undefined;
    }
}
function fieldsOf(json) {
    return typeof json === 'object' && json !== null ? json : {};
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function numbers(value) {
    return Object.fromEntries(Object.entries(fieldsOf(value)).flatMap(([name, field]) => typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : []));
}


/***/ }),

/***/ 14148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** The one in the middle, or the mean of the two there; 0 of none. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
    return sorted.length % 2 === 1 ? high : (low + high) / 2;
}


/***/ }),

/***/ 32087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ findLastingDrops),
/* harmony export */   Tc: () => (/* binding */ isBuild),
/* harmony export */   b5: () => (/* binding */ summarizeTrend)
/* harmony export */ });
/* unused harmony export sparkline */
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14148);


const shownRuns = 20;
/** The usual rate of a stage is the median of so many runs at most, and of so many at least. */
const comparedRuns = 10;
const fewestRuns = 3;
/** Percent: a stage that usually hits, and how far below that it is worth a word. */
const usuallyHits = 80;
const dropPoints = 20;
/** So many runs on each side make a statement about the age of the layers. */
const fewestForAge = 5;
const dayMs = 86_400_000;
/** What the runs before and this one tell together: of the same kind, on the same branch. */
function summarizeTrend(before, now) {
    const builds = before.flatMap((entry) => (isBuild(entry) ? [entry] : []));
    const alike = builds.filter(({ kind, branch, platform }) => kind === now.kind && branch === now.branch && platform === now.platform);
    const shown = [...alike, now].slice(-shownRuns);
    const rates = shown.map(({ dependencyHitRate }) => dependencyHitRate);
    return {
        runs: alike.length,
        rates,
        sparkline: sparkline(rates),
        drops: findDrops(alike, now),
        timeSavedMs: now.timeSavedMs,
        timeSavedInAllMs: [...builds, now].reduce((sum, { timeSavedMs }) => sum + (timeSavedMs ?? 0), 0),
        ageNote: relateAge([...alike, now]),
    };
}
/** Stages of the last run that used to hit, with the run since which they do not. Refreshes execute on purpose and do not count. */
function findLastingDrops(entries) {
    const builds = entries.filter(isBuild).filter(({ misses }) => !('refresh' in misses));
    const last = builds.at(-1);
    return Object.entries(last?.stages ?? {}).flatMap(([stage, rate]) => {
        const runs = builds.flatMap((run) => run.stages[stage] === undefined ? [] : [{ run, rate: run.stages[stage] }]);
        // The first of the low runs up to now, where enough runs before it say what is usual.
        for (const [index, { run }] of runs.entries()) {
            const before = runs
                .slice(0, index)
                .map((known) => known.rate)
                .slice(-comparedRuns);
            if (before.length < fewestRuns)
                continue;
            const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(before);
            const isLow = (known) => usualRate - known.rate >= dropPoints;
            const begins = runs.slice(index).every(isLow) && !runs.slice(index - 1, index).some(isLow);
            if (usualRate >= usuallyHits && begins)
                return [{ stage, usualRate, rate, since: run }];
        }
        return [];
    });
}
/** Whether it is a run that looked at the layers. */
function isBuild(entry) {
    return entry.kind === 'prewarm' || entry.kind === 'build';
}
/** Rates in percent as bars, a blank for what was not measured. */
function sparkline(rates) {
    const bars = '▁▂▃▄▅▆▇█';
    return rates
        .map((rate) => rate === undefined
        ? ' '
        : bars[Math.min(bars.length - 1, Math.max(0, Math.floor((rate / 100) * bars.length)))])
        .join('');
}
/** A refresh executes steps on purpose, and with them what stands on them: that is no drop. */
function findDrops(before, now) {
    if ('refresh' in now.misses)
        return [];
    return Object.entries(now.stages).flatMap(([stage, rate]) => {
        const rates = before.flatMap(({ stages }) => stages[stage] ?? []).slice(-comparedRuns);
        const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(rates);
        const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
        return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
    });
}
/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs) {
    const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) => layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
        ? []
        : [{ layersAgeMs, missed: dependencyHitRate < 100 }]);
    const limitMs = Math.ceil((0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
    const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
    const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
    if (older.length < fewestForAge || younger.length < fewestForAge)
        return undefined;
    const missed = (side) => side.filter((run) => run.missed).length;
    return `Runs on layers older than ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
}


/***/ }),

/***/ 54591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ timeSaved)
/* harmony export */ });
/* harmony import */ var _buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64418);

/**
 * What the steps that hit took when they last executed, in milliseconds; a step that several stages share once.
 * Undefined when nothing is known of any of them.
 */
function timeSaved(stages, recorded) {
    const key = ({ stage, platform, index, instruction, }) => JSON.stringify([stage, platform, index, instruction]);
    const durations = new Map(recorded.map((step) => [key(step), step.durationMs]));
    const known = (0,_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSteps */ .y)(stages)
        .filter(({ verdict }) => verdict === 'hit')
        .flatMap((step) => durations.get(key(step)) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, durationMs) => sum + durationMs, 0);
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite(context) {
    if (context.push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { event } = context;
    if (event === undefined)
        return { kind: 'write', reason: 'run from a terminal' };
    const verdict = judgeEvent(event, context.trustedRefs);
    if (verdict.may)
        return { kind: 'write', reason: verdict.reason };
    return context.push === 'true'
        ? { kind: 'refused', reason: verdict.reason }
        : { kind: 'read-only', reason: verdict.reason };
}
function judgeEvent(event, trustedRefs) {
    const { name, ref } = event;
    if (name.startsWith('pull_request')) {
        return { may: false, reason: `the event ${name} can run unreviewed code` };
    }
    if (name === 'workflow_run') {
        return { may: false, reason: 'the event workflow_run can follow a run of unreviewed code' };
    }
    if (ref.startsWith('refs/tags/'))
        return { may: false, reason: `${ref} is a tag` };
    if (name === 'schedule')
        return { may: true, reason: 'scheduled run' };
    if (name !== 'push' && name !== 'workflow_dispatch') {
        return {
            may: false,
            reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
        };
    }
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === event.defaultBranch)
        return { may: true, reason: `${name} on the default branch ${branch}` };
    // Without negation: `!other` would trust every branch but one.
    const matches = (text, pattern) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(text, pattern, { nonegate: true });
    const glob = trustedRefs.find((pattern) => matches(branch, pattern) || matches(ref, pattern));
    if (glob !== undefined)
        return { may: true, reason: `${name} on ${branch}, trusted by "${glob}"` };
    return {
        may: false,
        reason: `${branch} is neither the default branch (${event.defaultBranch ?? 'unknown'}) nor in trusted-refs`,
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

/***/ 51587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openRegistries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33592);



/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { login, registry, retries, }) {
    const user = (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .userDockerEnvironment */ .F$)(env);
    const docker = login === undefined
        ? user
        : await (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateDockerConfig */ .M_)(user, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'docker-')), {
            registry,
            ...login,
        });
    const options = { retries, clock, random: Math.random, commands, warn: console.warn };
    return {
        commands,
        docker,
        connect: connectRegistry({ ...options, docker }),
        connectAnonymously: connectRegistry({
            ...options,
            docker: { ...docker, configDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

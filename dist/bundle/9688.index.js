export const id = 9688;
export const ids = [9688];
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

/***/ 24929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeSession: () => (/* binding */ mergeSession)
});

// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/adapters/registry/part-artifact.js + 1 modules
var part_artifact = __webpack_require__(12634);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/layers/merge-records.js
/** Layers that every platform has, and those that one lacks. */
function mergeableLayers(parts) {
    const all = [...new Set(parts.flatMap(({ record }) => Object.keys(record.layers)))].toSorted();
    const lacking = all.flatMap((name) => parts.flatMap(({ platform, record }) => (record.layers[name] === undefined ? [{ name, platform }] : [])));
    return { names: all.filter((name) => !lacking.some((one) => one.name === name)), lacking };
}
/**
 * The entries of layers whose platforms were built by themselves: each on the digest of its index, as old as its oldest platform,
 * with the inputs of the first platform and the steps of all.
 */
function mergeEntries(parts, digests) {
    return Object.fromEntries([...digests].flatMap(([name, digest]) => {
        const entries = parts.flatMap(({ platform, record }) => {
            const entry = record.layers[name];
            return entry === undefined ? [] : [{ platform, entry }];
        });
        const [first] = entries;
        if (first === undefined)
            return [];
        const { inputs, target } = first.entry;
        const standsOn = Object.keys(inputs.standsOn).flatMap((below) => {
            const merged = digests.get(below);
            return merged === undefined ? [] : [[below, merged]];
        });
        const merged = {
            digest,
            target,
            builtAt: entries.map(({ entry }) => entry.builtAt).toSorted()[0] ?? first.entry.builtAt,
            inputs: {
                ...inputs,
                standsOn: Object.fromEntries(standsOn),
                platforms: entries.map(({ platform }) => platform),
            },
            steps: entries.flatMap(({ platform, entry }) => entry.steps.map((step) => ({ ...step, platform }))),
        };
        return [[name, merged]];
    }));
}

// EXTERNAL MODULE: ./lib/core/layers/part.js
var part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/core/oci/image-index.js

/**
 * An image index of images that are each for one platform, as JSON; the same bytes for the same images. What is in their own
 * indexes (attestations) comes along: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
function formatImageIndex(images) {
    const manifests = images.flatMap(({ descriptor, manifest, platform }) => manifest.kind === 'index' ? manifest.manifests : [{ ...descriptor, platform }]);
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociIndex,
        manifests: manifests.map(({ mediaType: type, digest, sizeBytes, platform, annotations }) => ({
            mediaType: type,
            digest,
            size: sizeBytes,
            ...(annotations === undefined ? {} : { annotations }),
            ...(platform === undefined ? {} : { platform }),
        })),
    });
}

// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/layers/commit.js + 1 modules
var commit = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/layers/platform-reports.js
var platform_reports = __webpack_require__(79649);
// EXTERNAL MODULE: ./lib/layers/read-record.js
var read_record = __webpack_require__(88068);
// EXTERNAL MODULE: ./lib/layers/registries.js + 12 modules
var layers_registries = __webpack_require__(21305);
// EXTERNAL MODULE: ./lib/commands/history.js
var commands_history = __webpack_require__(9702);
// EXTERNAL MODULE: ./lib/commands/session.js
var commands_session = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/commands/version.js
var version = __webpack_require__(43014);
// EXTERNAL MODULE: ./lib/core/app/image-tags.js
var image_tags = __webpack_require__(47190);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var layers_quarter = __webpack_require__(65078);
// EXTERNAL MODULE: ./lib/layers/registry-inputs.js
var registry_inputs = __webpack_require__(84973);
;// CONCATENATED MODULE: ./lib/commands/merge/inputs.js







/** Reads and checks every input of the merge action and command. Problems are collected in `reader`. */
function readMergeInputs(values, context) {
    const reader = (0,input/* createInputReader */.i)(values);
    const notices = [];
    const place = (0,registry_inputs/* readImage */.A)(reader, context, notices);
    const step = reader.choice('step', ['prewarm', 'build'], 'prewarm');
    const platforms = reader.list('platforms');
    const odd = platforms.filter((text) => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text));
    if (platforms.length === 0 || odd.length > 0)
        reader.problem('platforms', `expected those that were built, such as linux/amd64,linux/arm64, got ${platforms.length === 0 ? 'nothing' : `"${odd.join(', ')}"`}`);
    const of = reader.text('part-of');
    if (!(0,part/* isPartOf */.xm)(of))
        reader.problem('part-of', `expected the value of part-of in the runs of the platforms, got ${of === '' ? 'nothing' : `"${of}"`}`);
    const quarter = reader.text('quarter', 'auto');
    if (quarter !== 'auto' && !(0,layers_quarter/* isQuarter */.DS)(quarter))
        reader.problem('quarter', `expected auto or a quarter such as 2026Q4, got "${quarter}"`);
    const inputs = {
        ...place,
        login: (0,registry_inputs/* readLogin */.m)(reader, context, place.registry),
        step,
        platforms,
        of,
        tags: readTags(reader, place.image, step, context),
        quarter: quarter === 'auto' ? (0,layers_quarter/* quarterOf */.Or)(context.nowMs) : quarter,
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
        notices,
    };
    reader.boolean('summary', true);
    reader.boolean('job-annotations', true);
    return { inputs, reader };
}
/** As the build derives them. */
function readTags(reader, image, step, { github }) {
    const given = reader.list('tags');
    if (step === 'prewarm')
        return [];
    const derived = github === undefined || image === ''
        ? []
        : (0,image_tags/* deriveTags */.h)({
            ref: github.event.ref,
            defaultBranch: github.event.defaultBranch,
            revision: github.revision,
            pullRequest: github.pullRequest,
        }).map((tag) => `${image}:${tag}`);
    const tags = given.length > 0 ? given : derived;
    if (tags.length === 0)
        reader.problem('tags', 'expected at least one, such as ghcr.io/owner/app:main (there is no default outside GitHub)');
    for (const text of tags) {
        try {
            const reference = (0,oci_reference/* parseReference */.F2)(text);
            if (reference.digest !== undefined)
                reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
            const { registry, repository, tag = '' } = reference;
            if (`${registry}/${repository}` === image && tag.startsWith('cache-'))
                reader.problem('tags', `"${text}" has a tag that is reserved for layers and caches. Use another tag for the application`);
        }
        catch (error) {
            reader.problem('tags', (0,core_error/* errorAdvice */.Js)(error));
        }
    }
    return tags;
}

;// CONCATENATED MODULE: ./lib/commands/merge/run.js




















/**
 * Puts platforms together that runs on native runners have pushed by digest: one index for each layer under its tags and in the
 * record, or for the application. No layer moves.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function mergeSession(session) {
    const { github, clock, console } = session;
    const { inputs, reader } = readMergeInputs(session.values, { ...(0,commands_session/* inputContext */.wW)(session), github });
    if (inputs.login !== undefined)
        console.mask(inputs.login.password);
    reader.throwProblems();
    const log = (0,run_log/* createRunLog */.M)(clock, console);
    for (const notice of inputs.notices)
        log.notice(notice);
    const startedAtMs = clock.nowMs();
    const registries = await (0,layers_registries/* openRegistries */.c)(session, inputs);
    const run = { inputs, connect: registries.connect, log, clock, revision: github?.revision };
    let parts = [];
    let images = [];
    let error;
    try {
        parts = await log.phase('look up', () => readParts(run));
        if (inputs.step === 'prewarm')
            images = await mergeLayers(run);
        else {
            images = [await mergeApp(run, parts)];
            await followLayers(run);
        }
        await keepHistory(session, run, parts);
    }
    catch (failure) {
        error = (0,error_report/* errorReport */.Z)(failure, inputs.image);
    }
    const app = inputs.step === 'build' ? images[0] : undefined;
    return {
        schemaVersion: 1,
        kind: 'merge',
        step: inputs.step,
        outcome: error !== undefined ? 'failed' : images.some(({ changed }) => changed) ? 'merged' : 'unchanged',
        image: inputs.image,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: clock.nowMs() - startedAtMs,
        runUrl: github?.runUrl,
        platforms: parts.map(({ platform, entry, coveredPercent, stages, misses }) => ({
            platform,
            hitRate: entry.dependencyHitRate,
            durationMs: entry.durationMs,
            coveredPercent,
            stages,
            misses,
        })),
        images,
        reference: app === undefined ? undefined : `${repositoryOf(inputs.tags[0] ?? '')}@${app.digest}`,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        error,
    };
}
/** What the runs of all platforms left. @throws UserError that names those that left nothing. */
async function readParts({ inputs, connect }) {
    const client = connect(inputs.registry);
    const found = await Promise.all(inputs.platforms.map(async (platform) => [
        platform,
        await (0,part_artifact/* fetchPart */.G)(client, inputs.repository, inputs.step, {
            of: inputs.of,
            name: (0,part/* partName */.pn)(platform),
        }),
    ]));
    const missing = found.filter(([, part]) => part === undefined).map(([platform]) => platform);
    if (missing.length > 0)
        throw new core_error/* UserError */.yo(`the ${inputs.step} of ${missing.join(', ')} has left nothing under ${inputs.of}`, {
            remedy: 'Its job failed, did not run, or used another part-of. The tags have not moved.',
        });
    return found.flatMap(([, part]) => part ?? []);
}
async function mergeLayers(run) {
    const { inputs, connect, log, clock } = run;
    const client = connect(inputs.registry);
    const { repository } = inputs;
    const parts = await Promise.all(inputs.platforms.map((platform) => readPartRecord(run, client, platform)));
    const { names, lacking } = mergeableLayers(parts);
    for (const { name, platform } of lacking)
        log.warning(`${name} is not made for ${platform}, so it is left as it was for all platforms.`);
    const images = await log.phase('index', () => Promise.all(names.map(async (name) => {
        const digests = parts.flatMap(({ record }) => record.layers[name]?.digest ?? []);
        return [name, await pushIndex(client, repository, `layer ${name}`, digests, clock)];
    })));
    const tags = (0,layers_tag/* layerTags */.Ff)(undefined);
    const before = await (0,read_record/* readRecord */.a)(client, repository, tags.record);
    const digests = new Map(images.map(([name, image]) => [name, image.descriptor.digest]));
    const [first] = parts;
    if (first === undefined)
        throw new core_error/* UserError */.yo('there is no platform to merge');
    const merged = mergeEntries(parts, digests);
    const built = Object.fromEntries(Object.entries(merged).filter(([name, entry]) => before?.record?.layers[name]?.digest !== entry.digest));
    const common = {
        ...{ client, repository, tags, clock, warn: log.warning },
        names: [...new Set([...names, ...Object.keys(before?.record?.layers ?? {})])],
    };
    const committed = await log.phase('commit', () => (0,commit/* commitRecord */.RG)({
        ...common,
        seen: before?.digest,
        before: before?.record,
        built,
        head: {
            version: 1,
            createdAt: new Date(clock.nowMs()).toISOString(),
            quarter: first.record.quarter,
            revision: run.revision,
            source: first.record.source,
            salt: first.record.salt,
            tools: { ...first.record.tools, cachePrewarm: version/* packageVersion */.T },
        },
    }));
    if (committed.kind === 'conflict')
        throw new core_error/* UserError */.yo('another run committed incompatible layers in the meantime', {
            remedy: 'Run the merge again. Use a concurrency group in the workflow to run one prewarm at a time.',
        });
    const quarter = await openQuarter(run, client, first.record.quarter);
    await log.phase('tags', () => (0,commit/* followRecord */.RE)({ ...common, committed, quarter }));
    return images.map(([name, image]) => ({
        name,
        digest: image.descriptor.digest,
        tags: [tags.rolling(name), ...(quarter === undefined ? [] : [tags.quarter(name, quarter)])],
        changed: name in built,
        platforms: (0,platform_reports/* platformReports */.V)(image),
    }));
}
/** A build prewarms what turns out not to be current; then the layers of all platforms follow. */
async function followLayers(run) {
    const { inputs, connect, log } = run;
    const client = connect(inputs.registry);
    const records = await Promise.all(inputs.platforms.map((platform) => client.resolve(inputs.repository, (0,layers_tag/* layerTags */.Ff)((0,part/* partName */.pn)(platform)).record)));
    if (records.includes(undefined))
        return;
    const changed = (await mergeLayers(run)).filter((image) => image.changed).map(({ name }) => name);
    if (changed.length > 0)
        log.notice(`The builds also prewarmed these layers, which were combined as well: ${changed.join(', ')}.`);
}
/** The quarter that all platforms have opened: their own tags say so. */
async function openQuarter({ inputs }, client, quarter) {
    const opened = await Promise.all(inputs.platforms.map((platform) => client.resolve(inputs.repository, (0,layers_tag/* layerTags */.Ff)((0,part/* partName */.pn)(platform)).quarterRecord(quarter))));
    return opened.every((found) => found !== undefined) ? quarter : undefined;
}
async function readPartRecord({ inputs }, client, platform) {
    const tag = (0,layers_tag/* layerTags */.Ff)((0,part/* partName */.pn)(platform)).record;
    const found = await (0,read_record/* readRecord */.a)(client, inputs.repository, tag);
    if (found?.record === undefined)
        throw new core_error/* UserError */.yo(`expected the tag ${tag} to be the record of ${platform}, found ${found === undefined ? 'none' : 'one that cannot be read'}`);
    return { platform, record: found.record };
}
async function mergeApp({ inputs, connect, log, clock }, parts) {
    const digests = parts.map(({ platform, app }) => {
        if (app === undefined)
            throw new core_error/* UserError */.yo(`the build of ${platform} pushed no application`, {
                remedy: 'Use the same push for every platform. With push: auto, pull requests push nothing and are not merged.',
            });
        return app.digest;
    });
    let merged;
    let changed = false;
    await log.phase('index', async () => {
        for (const text of inputs.tags) {
            const { registry, repository, tag = 'latest' } = (0,oci_reference/* parseReference */.F2)(text);
            const client = connect(registry);
            const image = await pushIndex(client, repository, 'the application', digests, clock);
            merged ??= image;
            const { digest, mediaType: type } = image.descriptor;
            if ((await client.resolve(repository, tag))?.digest === digest)
                continue;
            changed = true;
            await client.pushManifest(repository, tag, type, image.bytes);
            await (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, digest, clock.sleep);
        }
    });
    if (merged === undefined)
        throw new core_error/* UserError */.yo('there is no tag for the application');
    return {
        name: 'app',
        digest: merged.descriptor.digest,
        tags: inputs.tags,
        changed,
        platforms: (0,platform_reports/* platformReports */.V)(merged),
    };
}
/** Puts an index of images that are in the repository already, and reads all of it back. */
async function pushIndex(client, repository, what, digests, clock) {
    const images = await Promise.all(digests.map(async (digest) => {
        const found = await client.fetchManifest(repository, digest);
        const image = await (0,commit/* verifyImage */.ZG)(client, repository, what, digest, clock);
        const [platform] = image.platforms;
        if (found === undefined || platform === undefined || image.platforms.length > 1)
            throw new core_error/* UserError */.yo(`${what}: expected ${digest} to be an image for one platform`);
        return { descriptor: found.descriptor, manifest: found.manifest, platform: platform.platform };
    }));
    const bytes = Buffer.from(formatImageIndex(images));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await client.pushManifest(repository, digest, media_type/* mediaType */.JL.ociIndex, bytes);
    return (0,commit/* verifyImage */.ZG)(client, repository, what, digest, clock);
}
/** The runs of the platforms, one after the other; nothing that goes wrong here is an error of the run. */
async function keepHistory(session, { inputs, log }, parts) {
    try {
        const history = await (0,commands_session/* openHistory */.jC)(session, inputs);
        if (history === undefined)
            return;
        let text = await history.store.read();
        // All of them are one entry of the cache: it takes none under a name twice.
        const store = {
            read: async () => text,
            write: async (changed) => {
                text = changed;
            },
            setAside: () => history.store.setAside(),
        };
        for (const { entry } of parts) {
            const { notices, warnings } = await (0,commands_history/* addToHistory */.Pc)(store, { ...entry, branch: history.branch });
            for (const notice of notices)
                log.notice(notice);
            for (const warning of warnings)
                log.warning(warning);
        }
        if (text !== undefined)
            await history.store.write(text);
    }
    catch (error) {
        log.notice(`The history of runs could not be kept: ${(0,core_error/* errorMessage */.gJ)(error)}`);
    }
}
function repositoryOf(reference) {
    const { registry, repository } = (0,oci_reference/* parseReference */.F2)(reference);
    return `${registry}/${repository}`;
}


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ legalTag),
/* harmony export */   h: () => (/* binding */ deriveTags)
/* harmony export */ });
const longestTag = 128;
/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action.
 */
function deriveTags(run) {
    const commit = `sha-${run.revision.slice(0, 7)}`;
    if (run.pullRequest !== undefined)
        return [`pr-${run.pullRequest}`, commit];
    const name = legalTag(run.ref.replace(/^refs\/(heads|tags|pull)\//, ''));
    const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
    return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}
/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
function legalTag(name) {
    return name
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, longestTag);
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

/***/ 18999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   x: () => (/* binding */ platformArgs)
/* harmony export */ });
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);
/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
function normalizePlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
    const [architecture = '', variant = ''] = machine
        .map((part) => aliases[part] ?? part)
        .join('/')
        .split('/');
    const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
    const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
    const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
    return [os, architecture, kept].filter((part) => part !== '').join('/');
}
/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
function platformArgs(prefix, platform) {
    const normal = normalizePlatform(platform);
    const [os = '', architecture = '', variant = ''] = normal.split('/');
    return {
        [`${prefix}PLATFORM`]: normal,
        [`${prefix}OS`]: os,
        [`${prefix}OSVERSION`]: '',
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
    };
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

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ partTag),
/* harmony export */   pn: () => (/* binding */ partName),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);

/** `linux/arm64/v8` → `linux-arm64`: how a platform is called in tags. */
function partName(platform) {
    return (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform).replaceAll('/', '-');
}
/** The name of what belongs together, as a tag can hold it; undefined where it cannot. */
function isPartOf(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}
/** The tag under which a run leaves what it made of one platform until it is put together with the others. */
function partTag(step, { of, name }) {
    return `cache-staging-${step}-${of}-${name}`;
}


/***/ }),

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
}


/***/ }),

/***/ 23998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ quarterRecordTag),
/* harmony export */   F8: () => (/* binding */ quarterTag),
/* harmony export */   Ff: () => (/* binding */ layerTags),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   al: () => (/* binding */ stagingTag),
/* harmony export */   g8: () => (/* binding */ rollingTag),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
function layerTags(part) {
    const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
    return {
        record: `${prefix}record`,
        quarterRecord: (quarter) => `${prefix}record-${quarter}`,
        rolling: (layer) => `${prefix}${layer}`,
        quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
        staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
    };
}
/** What the tags of layers that are one platform of several begin with. */
const partPrefix = 'cache-part-';
const whole = layerTags(undefined);
const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;


/***/ }),

/***/ 88068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82348);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2745);


/**
 * Reads the record under a tag; undefined when there is none.
 * @throws UserError when the tag holds something else.
 * @throws RegistryError when the registry cannot be read.
 */
async function readRecord(client, repository, tag) {
    const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchRecord */ .Kd)(client, repository, tag);
    if (found === undefined)
        return undefined;
    try {
        return { digest: found.digest, record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .H)(found.json) };
    }
    catch {
        return { digest: found.digest, record: undefined };
    }
}


/***/ })

};

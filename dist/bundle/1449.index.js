export const id = 1449;
export const ids = [1449];
export const modules = {

/***/ 75395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildSession: () => (/* binding */ buildSession)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js + 1 modules
var layer_graph = __webpack_require__(95843);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/layers/project.js
var layers_project = __webpack_require__(20483);
// EXTERNAL MODULE: ./lib/commands/session.js
var commands_session = __webpack_require__(5454);
;// CONCATENATED MODULE: ./lib/core/advice/advice.js
/** Each has a page of this name in docs/advice/, and can be switched off by this name. */
const adviceNames = [
    'runtime-deps-layer',
    'copy-link',
    'argument-too-early',
    'version-drift',
];

// EXTERNAL MODULE: ./node_modules/csv-parse/dist/esm/sync.js
var sync = __webpack_require__(43809);
;// CONCATENATED MODULE: ./lib/core/app/build-output.js


/**
 * Reads a value of `--output`: fields `key=value` as CSV, or a folder alone
 * (https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/export.go, `ParseExports`; `name` holds several behind
 * commas: https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go).
 * @throws UserError when it is no line of CSV.
 */
function readBuildOutput(text) {
    let fields;
    try {
        fields = (0,sync/* parse */.qg)(text, { relaxColumnCount: true })[0] ?? [];
    }
    catch (error) {
        throw new core_error/* UserError */.yo(`expected fields such as type=local,dest=out, quoted as CSV: ${error.message}`);
    }
    const values = new Map(fields.map((field) => {
        const equals = field.indexOf('=');
        const key = equals < 0 ? field : field.slice(0, equals);
        return [key.trim().toLowerCase(), equals < 0 ? '' : field.slice(equals + 1)];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (values.get('name') ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
    };
}

;// CONCATENATED MODULE: ./lib/core/app/image-labels.js
/**
 * Labels that tell where an image comes from:
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 *
 * There is no `created` among them: it would give the same image another digest in every run.
 */
function imageLabels(run) {
    return {
        'org.opencontainers.image.source': run.repositoryUrl,
        'org.opencontainers.image.url': run.repositoryUrl,
        'org.opencontainers.image.revision': run.revision,
        ...(run.version === undefined ? {} : { 'org.opencontainers.image.version': run.version }),
    };
}

// EXTERNAL MODULE: ./lib/core/app/image-tags.js
var image_tags = __webpack_require__(47190);
// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var quarter = __webpack_require__(65078);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/app/tag-owner.js



/**
 * Which part of the layers a reference belongs to, in words: what is pushed under it would take their place.
 * Undefined: it is free, lies elsewhere, or is no reference.
 */
function layersOwner(reference, taken) {
    const tag = tagBeside(reference, taken);
    return tag === undefined ? undefined : ownerOf(tag, taken);
}
/** As layersOwner, with the tags of the application's caches: `cacheBuilder`, and those that other targets and platforms have. */
function tagOwner(reference, taken, cacheBuilder) {
    const tag = tagBeside(reference, taken);
    if (tag === undefined)
        return undefined;
    const isCache = tag.startsWith('cache-builder') ||
        (cacheBuilder !== undefined && (tag === cacheBuilder || tag === `${cacheBuilder}-record`));
    return ownerOf(tag, taken) ?? (isCache ? "the application's own cache" : undefined);
}
function tagBeside(reference, { image }) {
    try {
        const { registry, repository, tag } = (0,oci_reference/* parseReference */.F2)(reference);
        return `${registry}/${repository}` === image ? tag : undefined;
    }
    catch {
        return undefined;
    }
}
function ownerOf(tag, { layers }) {
    const layer = layers.find(({ name }) => tag === (0,layers_tag/* rollingTag */.g8)(name) || (tag.startsWith(`${(0,layers_tag/* rollingTag */.g8)(name)}-`) && (0,quarter/* endsInQuarter */.EH)(tag)));
    if (layer !== undefined)
        return `the layer ${layer.name}`;
    if (tag === layers_tag/* recordTag */.yg || tag.startsWith(`${layers_tag/* recordTag */.yg}-`))
        return 'the record of the layers';
    if (tag.startsWith(layers_tag/* partPrefix */.a))
        return 'layers of one platform';
    if (tag.startsWith((0,layers_tag/* stagingTag */.al)('')))
        return 'layers that are not committed yet';
    return tag === 'cache-hold' ? 'a hold on the layers' : undefined;
}

// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/commands/inputs.js + 2 modules
var commands_inputs = __webpack_require__(34717);
;// CONCATENATED MODULE: ./lib/commands/build/inputs.js










/**
 * Reads and checks every input of the build action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readBuildInputs(values, context) {
    const reader = (0,input/* createInputReader */.i)(values);
    const notices = [];
    const shared = (0,commands_inputs/* readSharedInputs */.l)(reader, context, { notices, warnings: [] });
    const names = shared.layers.map(({ name }) => name);
    const layersAs = reader.choice('layers-as', ['context', 'cache'], 'context');
    const pull = reader.boolean('pull', false);
    const baseImages = reader.choice('base-images', ['frozen', 'follow'], 'frozen');
    const app = readAppInputs(reader, shared, context, { pull, layersAs, notices });
    const inputs = {
        layers: shared,
        app: shared.part === undefined ? app : asPart(app),
        prewarm: reader.choice('prewarm', ['auto', 'none'], 'auto'),
        layerDigests: readLayerDigests(reader, names),
        layersAs,
        baseImages: pull ? 'follow' : baseImages,
        minHitRate: readPercent(reader, 'min-hit-rate'),
        onLowHitRate: reader.choice('on-low-hit-rate', ['warn', 'fail'], 'warn'),
        skipAdvice: readSkipAdvice(reader),
        compareFiles: reader.list('compare-files'),
    };
    return { inputs, reader };
}
/** One platform of the application is given no tag; the run that merges gives all platforms these. */
function asPart(app) {
    if (!app.push || app.call !== undefined)
        return app;
    return { ...app, push: false, tags: [], partTags: app.tags };
}
/** `auto`: what a pull request builds is looked at before others get it. */
function readPush(reader, { github }) {
    if (reader.text('push') === 'auto')
        return !(github?.event.name ?? '').startsWith('pull_request');
    return reader.boolean('push', false);
}
function readAppInputs(reader, shared, context, given) {
    const target = reader.text('target') || undefined;
    const push = readPush(reader, context);
    const load = reader.boolean('load', false);
    const cacheBuilder = readCacheBuilder(reader, target, shared);
    const outputs = readOutputs(reader);
    const needsTags = push || load;
    const tags = readTags(reader, shared, context, { cacheBuilder, outputs, needsTags });
    refuseOutputs(reader, shared, { cacheBuilder, outputs });
    const cacheFrom = reader.lines('cache-from');
    const cacheTo = reader.lines('cache-to');
    if (given.layersAs === 'cache')
        refuseCacheTo(reader, shared, cacheTo);
    if (given.layersAs === 'context' && cacheFrom.length + cacheTo.length > 0) {
        given.notices.push(`${[...(cacheFrom.length > 0 ? ['cache-from'] : []), ...(cacheTo.length > 0 ? ['cache-to'] : [])].join(' and ')} ${cacheFrom.length > 0 && cacheTo.length > 0 ? 'are' : 'is'} not used: the application is built on the layers' digests, with cache-builder as its only cache. Other sources would race with it. layers-as: cache uses them.`);
    }
    const call = reader.text('call', 'build');
    return {
        target,
        push,
        load,
        outputs,
        tags,
        partTags: [],
        labels: {
            ...(context.github === undefined
                ? {}
                : imageLabels({ ...context.github, version: (0,image_tags/* deriveTags */.h)(taggedRun(context.github))[0] })),
            ...Object.fromEntries(reader.lines('labels').map((line) => {
                const equals = line.indexOf('=');
                return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
            })),
        },
        annotations: readFields(reader, 'annotations', /=/, 'key=value, optionally with a prefix such as index:'),
        attests: readFields(reader, 'attests', /(^|,)type=/, 'type=sbom or type=provenance, optionally followed by fields'),
        provenance: readAttestation(reader, 'provenance', 'mode=max'),
        sbom: readAttestation(reader, 'sbom', 'generator=image'),
        cacheFrom,
        cacheTo,
        cacheBuilder,
        rebuildCache: reader.boolean('rebuild-cache', false),
        pull: given.pull,
        noCache: reader.boolean('no-cache', false),
        noCacheFilters: reader.list('no-cache-filters'),
        call: call === 'build' ? undefined : call,
        cgroupParent: reader.text('cgroup-parent') || undefined,
    };
}
/** `auto` gives each target and each native job of a matrix a cache of its own: they must not overwrite one another's. */
function readCacheBuilder(reader, target, shared) {
    const text = reader.text('cache-builder', 'auto');
    if (text === 'false')
        return undefined;
    if (text === 'auto') {
        const { platforms } = shared.build;
        const [platform] = platforms.length === 1 ? platforms : [];
        const parts = ['cache-builder', target?.toLowerCase(), platform?.split('/').slice(1).join('')];
        return (0,image_tags/* legalTag */.a)(parts.filter((part) => part !== undefined).join('-')).slice(0, longestCacheTag);
    }
    if ((0,image_tags/* legalTag */.a)(text) !== text || text.length > longestCacheTag) {
        reader.problem('cache-builder', `expected auto, false or a tag of at most ${longestCacheTag} characters, got "${text}"`);
        return undefined;
    }
    const owner = layersOwner(`${shared.image}:${text}`, shared);
    if (owner !== undefined) {
        reader.problem('cache-builder', `"${text}" is the tag of ${owner}; use another tag for the cache`);
        return undefined;
    }
    return text;
}
/** The record beside it needs room for its own ending. */
const longestCacheTag = 128 - '-record'.length;
function readOutputs(reader) {
    const lines = reader
        .text('outputs')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.filter((line) => {
        try {
            readBuildOutput(line);
            return true;
        }
        catch (error) {
            reader.problem('outputs', (0,core_error/* errorAdvice */.Js)(error));
            return false;
        }
    });
}
/** The image may be pushed under names that stand in `outputs`, too. */
function refuseOutputs(reader, shared, { cacheBuilder, outputs, }) {
    for (const name of outputs.map(readBuildOutput).flatMap(({ pushes, names }) => (pushes ? names : []))) {
        const owner = tagOwner(name, shared, cacheBuilder);
        if (owner !== undefined)
            reader.problem('outputs', `"${name}" is the tag of ${owner}; use another tag for the application`);
    }
}
/** What the layers are read from is written by nobody but a prewarm. */
function refuseCacheTo(reader, shared, cacheTo) {
    for (const line of cacheTo) {
        const reference = /(?:^|,)ref=([^,]+)/.exec(line)?.[1] ?? (line.includes('=') ? '' : line);
        const owner = layersOwner(reference, shared);
        if (owner !== undefined)
            reader.problem('cache-to', `"${reference}" is the tag of ${owner}; use another tag for the cache`);
    }
}
function readFields(reader, name, shape, what) {
    const lines = reader.lines(name);
    for (const line of lines)
        if (!shape.test(line))
            reader.problem(name, `expected ${what}, got "${line}"`);
    return lines;
}
/** A switch, or fields: https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/attests.go */
function readAttestation(reader, name, example) {
    const text = reader.text(name);
    if (text === '')
        return undefined;
    if (!/^(true|false|1|0|t|f)$/i.test(text) && !text.includes('='))
        reader.problem(name, `expected true, false or fields such as ${example}, got "${text}"`);
    return text;
}
function readTags(reader, shared, { github }, { cacheBuilder, outputs, needsTags, }) {
    const given = reader.list('tags');
    // What is pushed by digest takes no tag.
    const byDigest = outputs.some((output) => readBuildOutput(output).byDigest);
    const derived = given.length > 0 || github === undefined || shared.image === '' || byDigest
        ? []
        : (0,image_tags/* deriveTags */.h)(taggedRun(github));
    if (given.length === 0 && github === undefined && needsTags) {
        reader.problem('tags', 'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)');
    }
    const tags = given.length > 0 ? given : derived.map((tag) => `${shared.image}:${tag}`);
    for (const text of tags) {
        try {
            const { tag, digest } = (0,oci_reference/* parseReference */.F2)(text);
            if (digest !== undefined) {
                reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
            }
            const owner = tagOwner(text, shared, cacheBuilder);
            if (owner === undefined)
                continue;
            reader.problem('tags', given.length > 0
                ? `"${text}" is the tag of ${owner}; use another tag for the application`
                : `the branch or tag ${github?.event.ref} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`);
        }
        catch (error) {
            reader.problem('tags', (0,core_error/* errorAdvice */.Js)(error));
        }
    }
    return tags;
}
function taggedRun(github) {
    return {
        ref: github.event.ref,
        defaultBranch: github.event.defaultBranch,
        revision: github.revision,
        pullRequest: github.pullRequest,
    };
}
function readLayerDigests(reader, names) {
    const text = reader.text('layer-digests');
    if (text === '')
        return {};
    const shape = 'expected a JSON object of names and digests such as {"base":"sha256:…"}, as prewarm outputs it';
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        reader.problem('layer-digests', `${shape}; it is no JSON`);
        return {};
    }
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        reader.problem('layer-digests', `${shape}; got ${json === null ? 'null' : Array.isArray(json) ? 'an array' : typeof json}`);
        return {};
    }
    const digests = {};
    for (const [name, value] of Object.entries(json)) {
        const digest = typeof value === 'string' ? (0,oci_digest/* parseDigest */.m)(value) : undefined;
        if (!names.includes(name)) {
            reader.problem('layer-digests', `expected names of layers (${names.join(', ')}), got "${name}"`);
        }
        else if (digest === undefined) {
            reader.problem('layer-digests', `expected a digest such as sha256:… with 64 hexadecimal digits for "${name}", got ${JSON.stringify(value)}`);
        }
        else
            digests[name] = digest;
    }
    return digests;
}
function readPercent(reader, name) {
    const text = reader.text(name);
    if (text === '')
        return undefined;
    const match = /^(\d{1,3}(?:\.\d{1,3})?)\s*%?$/.exec(text);
    const percent = match === null ? Number.NaN : Number(match[1]);
    if (percent >= 0 && percent <= 100)
        return percent;
    reader.problem(name, `expected a percentage from 0 to 100, got "${text}"`);
    return undefined;
}
function readSkipAdvice(reader) {
    const given = reader.list('skip-advice');
    if (given.length === 1 && given[0] === 'all')
        return adviceNames;
    const known = new Map(adviceNames.map((name) => [name, name]));
    return given.flatMap((name) => {
        const found = known.get(name);
        if (found === undefined)
            reader.problem('skip-advice', `expected all or names of advice (${adviceNames.join(', ')}), got "${name}"`);
        return found ?? [];
    });
}

// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 1 modules
var context_files = __webpack_require__(76806);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/adapters/registry/cache-source.js



const atOnce = 8;
/**
 * Looks at every blob of a cache: one that is gone fails the build that hits it. BuildKit writes a cache as an index whose
 * "manifests" are blobs, or as an image manifest whose layers they are
 * (https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/export.go, `Finalize`).
 * @throws RegistryError when the registry does not answer, which says nothing about the cache.
 */
async function inspectCache(client, repository, tag) {
    try {
        const fetched = await client.fetchManifest(repository, tag);
        if (fetched === undefined)
            return { kind: 'absent' };
        const { manifest, descriptor } = fetched;
        const blobs = new Map((manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers]).map((blob) => [
            blob.digest,
            blob.sizeBytes,
        ]));
        const limit = (0,p_limit/* default */.A)(atOnce);
        const missing = [];
        await Promise.all([...blobs].map(([digest, sizeBytes]) => limit(async () => {
            if (!(await client.blobExists(repository, digest, sizeBytes)))
                missing.push(digest);
        })));
        if (missing.length === 0)
            return { kind: 'ok', digest: descriptor.digest };
        return {
            kind: 'broken',
            reason: `${(0,quantity/* plural */.LS)(missing.length, 'part')} of it ${missing.length === 1 ? 'is' : 'are'} gone from the registry: ${missing.join(', ')}`,
        };
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.gl))
            throw error;
        if (error.kind === 'denied' || error.kind === 'unauthorized')
            return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
        if (error.kind === 'integrity' || error.kind === 'invalid')
            return { kind: 'broken', reason: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var layers_record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/layers/external-images.js
var external_images = __webpack_require__(87202);
// EXTERNAL MODULE: ./lib/layers/facts.js + 2 modules
var facts = __webpack_require__(89862);
// EXTERNAL MODULE: ./lib/layers/job.js + 1 modules
var job = __webpack_require__(64962);
// EXTERNAL MODULE: ./lib/layers/prepare.js + 12 modules
var prepare = __webpack_require__(2478);
// EXTERNAL MODULE: ./lib/layers/round-state.js
var round_state = __webpack_require__(10798);
// EXTERNAL MODULE: ./lib/commands/history.js
var commands_history = __webpack_require__(9702);
// EXTERNAL MODULE: ./lib/commands/part.js
var commands_part = __webpack_require__(53857);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 7 modules
var buildx_run = __webpack_require__(60557);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
;// CONCATENATED MODULE: ./lib/core/app/build-command.js
/**
 * The arguments of `docker buildx build`, the context last.
 * Flags: https://github.com/docker/buildx/blob/v0.38.2/docs/reference/buildx_build.md
 */
function formatBuildCommand(build) {
    const each = (flag, values) => values.map((value) => `--${flag}=${value}`);
    const pairs = (flag, values, sign = '=') => each(flag, Object.entries(values).map(([key, value]) => `${key}${sign}${value}`));
    const optional = (flag, value) => value === undefined ? [] : [`--${flag}=${value}`];
    const buildArgs = Object.entries(build.buildArgs).map(([name, value]) => build.hiddenArgs.has(name) ? name : `${name}=${value}`);
    return [
        `--file=${build.dockerfile}`,
        ...optional('target', build.target),
        ...pairs('build-context', build.contexts),
        ...each('build-arg', buildArgs),
        ...each('secret', build.secrets),
        ...each('ssh', build.ssh),
        ...pairs('add-host', build.addHosts, ':'),
        ...optional('network', build.network),
        ...optional('shm-size', build.shmSize),
        ...each('ulimit', build.ulimit),
        ...each('allow', build.allow),
        ...optional('cgroup-parent', build.cgroupParent),
        ...(build.platforms.length === 0 ? [] : [`--platform=${build.platforms.join(',')}`]),
        ...each('tag', build.tags),
        ...pairs('label', build.labels),
        ...each('annotation', build.annotations),
        ...each('attest', build.attests),
        ...optional('provenance', build.provenance),
        ...optional('sbom', build.sbom),
        ...each('cache-from', build.cacheFrom),
        ...each('cache-to', build.cacheTo),
        ...(build.pull ? ['--pull'] : []),
        ...(build.noCache ? ['--no-cache'] : []),
        ...each('no-cache-filter', build.noCacheFilters),
        ...(build.push ? ['--push'] : []),
        ...(build.load ? ['--load'] : []),
        ...each('output', build.outputs),
        ...optional('call', build.call),
        build.context,
    ];
}

// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 3 modules
var cache_report = __webpack_require__(66451);
// EXTERNAL MODULE: ./lib/core/dockerfile/pin.js
var dockerfile_pin = __webpack_require__(90561);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/layers/build-notes.js
var build_notes = __webpack_require__(41006);
// EXTERNAL MODULE: ./lib/layers/commit.js + 1 modules
var commit = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/layers/expected-steps.js
var expected_steps = __webpack_require__(3014);
// EXTERNAL MODULE: ./lib/layers/named-contexts.js
var named_contexts = __webpack_require__(61420);
// EXTERNAL MODULE: ./lib/layers/recorded-steps.js
var recorded_steps = __webpack_require__(34750);
// EXTERNAL MODULE: ./lib/layers/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(60436);
;// CONCATENATED MODULE: ./lib/commands/build/app.js



















/** Of an application whose build has not begun. */
const unbuiltApp = {
    node: undefined,
    inputs: undefined,
    standsOn: new Map(),
    steps: [],
    ofLayers: build_notes/* noBuilds */.f,
    digest: undefined,
    reference: undefined,
    image: undefined,
    imageId: '',
    metadata: undefined,
    output: '',
    pushed: false,
    loaded: false,
    cache: undefined,
    durationMs: undefined,
};
/** A build of the application that failed, with what came of it until then; `cause` is what was thrown. */
class AppFailure extends Error {
    name = 'AppFailure';
    app;
    constructor(app, cause) {
        super('the application could not be built', { cause });
        this.app = app;
    }
}
/**
 * Builds the application on the digests of the layers that are current, with its own cache as its only source. What cannot
 * be had from the registry although it was there is left out, and the build done again without it.
 * @throws AppFailure with what came of it until then.
 */
async function buildApp(run) {
    const { inputs, prepared, context, log } = run;
    const startedAtMs = context.clock.nowMs();
    let app = {
        ...unbuiltApp,
        node: run.node,
        inputs: run.layerInputs,
        cache: cacheBefore(run),
    };
    let trust = {
        cache: app.cache?.state === 'ok',
        doubted: false,
        distrusted: new Set(),
        enginePushes: false,
    };
    try {
        for (;;) {
            const plan = planBuild(run, app, trust);
            app = { ...app, standsOn: plan.standsOn };
            const built = await log.phase('build the application', () => buildOnce(run, app, plan, trust));
            app = noteBuild(run, app, built);
            if (built.kind === 'done') {
                app = readResult(run, app, built.result);
                if (app.pushed && app.digest === undefined)
                    throw namelessPush();
                if (trust.enginePushes || pushByBuildkit(run) === undefined || (await hasArrived(run, app)))
                    break;
                log.notice('The image that BuildKit should have pushed is not in the registry. Pushing it with the engine.');
                trust = { ...trust, enginePushes: true };
                continue;
            }
            const next = built.kind === 'broken-image' ? await distrust(run, app, trust) : undefined;
            if (next === undefined)
                throw built.error;
            app = { ...app, cache: next.cache };
            trust = next.trust;
        }
    }
    catch (error) {
        throw new AppFailure({ ...app, durationMs: context.clock.nowMs() - startedAtMs }, error);
    }
    app = { ...app, durationMs: context.clock.nowMs() - startedAtMs };
    try {
        if (inputs.app.call !== undefined)
            context.console.info(app.output);
        if (app.cache?.written === 'written')
            await recordApp(run, app);
        const place = mainPlace(inputs, prepared.inputs.image);
        if (!app.pushed || app.digest === undefined || place === undefined)
            return app;
        const { digest } = app;
        app = { ...app, reference: `${place.registry}/${place.repository}@${digest}` };
        const image = await log.phase('verify the application', () => verifyApp(run, place, digest));
        return { ...app, image };
    }
    catch (error) {
        throw new AppFailure(app, error);
    }
}
function planBuild({ inputs, prepared, node, externalImages }, app, trust) {
    const { project } = prepared;
    const state = stateAfter(prepared, app);
    const digests = new Map([...state.digests].filter(([name]) => !trust.distrusted.has(name)));
    const held = new Map([...(0,job/* heldDigests */.lN)(state.facts), [node.name, externalImages]]);
    const footing = (0,job/* footingOf */.ge)(node, inputs.layersAs === 'context' ? digests : new Map(), held, project, state);
    const pin = (0,dockerfile_pin/* planPin */.j)(project.dockerfile, {
        targets: [node.target],
        layers: new Set(project.nodes.filter(({ name }) => footing.below.has(name)).map(({ target }) => target.toLowerCase())),
        values: project.values,
        imageEnv: footing.belowEnv,
    });
    const standsOn = new Map([...footing.below].filter(([name]) => pin.replaced.includes(project.nodes.find((layer) => layer.name === name)?.target.toLowerCase() ?? '')));
    return { digests, footing, pin, standsOn };
}
async function buildOnce(run, outcome, { digests, footing, pin }, trust) {
    const { inputs, prepared, node, context } = run;
    const { project, runner } = prepared;
    const { app } = inputs;
    const { image, build, secretArgs, secretValues } = prepared.inputs;
    const { steps } = stateAfter(prepared, outcome);
    // Stages of layers that no check and no prewarm has measured.
    const measuredHere = inputs.layersAs === 'cache' || steps.length === 0
        ? project.nodes
        : project.nodes.filter(({ name }) => trust.distrusted.has(name));
    const hiddenArgs = new Set(Object.entries(build.buildArgs).flatMap(([name, value]) => (0,layer_inputs/* isSecretArg */.Hm)(name, value, { secretArgs, maskedValues: secretValues }) ? [name] : []));
    const args = formatBuildCommand({
        ...build,
        ...app,
        dockerfile: await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, pin, context.tempFolder),
        context: project.contextDir,
        contexts: (0,named_contexts/* namedContexts */.u)(footing, pin, project, image),
        hiddenArgs,
        secrets: prepared.secrets,
        cacheFrom: cacheFrom(run, trust, digests),
        cacheTo: cacheTo(run),
        // A stage that its image stands for is no step of this build: the filter has refreshed the layer.
        ...(trust.enginePushes ? {} : pushByBuildkit(run)),
        // Nothing is built then, and yet BuildKit would push it: an image of nothing under the application's tag.
        ...(app.call === undefined ? {} : { push: false, load: false, outputs: [] }),
        noCacheFilters: app.noCacheFilters.filter((filter) => !pin.replaced.includes(filter.toLowerCase())),
    });
    return runner.run({
        title: 'Build the application',
        pin,
        expected: app.call === undefined ? (0,expected_steps/* expectStages */.L)(project.dockerfile, [node, ...measuredHere]) : [],
        run: (options) => (0,buildx_run/* runBuildx */.A)('build', args, {
            ...options,
            env: Object.fromEntries([...hiddenArgs].map((name) => [name, build.buildArgs[name] ?? ''])),
        }),
    });
}
/**
 * The engine's own builder keeps an image that it pushes, and downloads all of its layers for that. BuildKit itself pushes
 * without keeping it, when it is told so in a form that buildx hands on: an empty `push` is "true" to BuildKit
 * (https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go, `keyPush`), and buildx takes only a value
 * that is not empty into its own hands (https://github.com/docker/buildx/blob/v0.38.2/build/opt.go, `toSolveOpt`).
 */
function pushByBuildkit({ inputs, prepared }) {
    const { app } = inputs;
    const isPushOnly = app.push &&
        !app.load &&
        app.call === undefined &&
        app.outputs.length === 0 &&
        prepared.builder.driver === 'docker';
    return isPushOnly
        ? { push: false, outputs: [`type=image,"name=${app.tags.join(',')}",push=,store=false`] }
        : undefined;
}
/**
 * The classic way has more than one source, and so races; built on digests, the application's own is enough. Of the layers only
 * those that stand on no other can be hit by an ordinary build: the keys of the others hold the digest that they stand on.
 */
function cacheFrom({ inputs, prepared, cache }, trust, digests) {
    const { image } = prepared.inputs;
    const own = trust.cache && cache?.source.kind === 'ok' ? [`type=registry,ref=${image}@${cache.source.digest}`] : [];
    if (inputs.layersAs === 'context')
        return own;
    const lowest = prepared.project.nodes.flatMap(({ name, depth }) => depth === 0 ? (digests.get(name) ?? []) : []);
    return [...lowest.map((digest) => `type=registry,ref=${image}@${digest}`), ...own, ...inputs.app.cacheFrom];
}
function cacheTo(run) {
    const { inputs, prepared, cache } = run;
    if (inputs.app.call !== undefined)
        return [];
    if (hasOtherCacheTo(inputs))
        return inputs.app.cacheTo;
    return writesOwnCache(run)
        ? [`type=registry,ref=${prepared.inputs.image}:${cache?.tag},mode=max,ignore-error=true`]
        : [];
}
/** The user says where the cache is written, and so not to `cache-builder`. */
function hasOtherCacheTo({ layersAs, app }) {
    return layersAs === 'cache' && app.cacheTo.length > 0;
}
function writesOwnCache({ inputs, cache, mayWrite }) {
    return cache !== undefined && mayWrite && !hasOtherCacheTo(inputs);
}
function cacheBefore({ inputs, prepared, cache }) {
    if (cache === undefined)
        return undefined;
    const reference = `${prepared.inputs.image}:${cache.tag}`;
    const { source } = cache;
    const asked = inputs.app.noCache
        ? 'no-cache is true'
        : inputs.app.rebuildCache
            ? 'rebuild-cache is true'
            : undefined;
    if (asked !== undefined)
        return { reference, state: 'not-used', detail: asked, written: 'not-written' };
    return {
        reference,
        state: source.kind,
        detail: source.kind === 'no-access' || source.kind === 'broken' ? source.reason : undefined,
        written: 'not-written',
    };
}
/** The layers with what the application's builds told of them. */
function stateAfter({ found }, { ofLayers }) {
    const { steps, failedImports } = (0,build_notes/* addNotes */.Z)(found.state, ofLayers);
    return { ...found.state, steps, failedImports };
}
/** What a build told. The steps of layers belong to the layers, wherever they were seen. */
function noteBuild({ inputs, prepared, cache }, app, built) {
    const layers = new Set(prepared.project.nodes.flatMap((node) => node.ownStages).map((stage) => stage.displayName));
    const isOfLayers = ({ stage }) => layers.has(stage);
    const noted = {
        ...app,
        steps: (0,cache_report/* mergeSteps */.yf)([app.steps, built.steps.filter((step) => !isOfLayers(step))]),
        ofLayers: (0,build_notes/* addNotes */.Z)(app.ofLayers, { ...built, steps: built.steps.filter(isOfLayers) }),
    };
    if (cache?.source.kind !== 'ok' || app.cache?.state !== 'ok')
        return noted;
    // The cache was whole when it was looked at, and yet BuildKit could not load it.
    const detail = noted.ofLayers.failedImports.get(`${inputs.layers.image}@${cache.source.digest}`);
    return detail === undefined ? noted : { ...noted, cache: { ...app.cache, state: 'failed', detail } };
}
/** What the next attempt leaves out: the cache first, then the layers that are broken; undefined when nothing is left. */
async function distrust(run, app, trust) {
    const { prepared, log } = run;
    const { cache } = app;
    const { client, inputs } = prepared;
    if (!trust.doubted) {
        // Perhaps the builder was just clearing up: once more before what is whole is left out.
        log.notice('The build could not find a blob. Trying once more.');
        return { trust: { ...trust, doubted: true }, cache };
    }
    if (trust.cache && cache !== undefined) {
        log.warning(`The registry is missing a blob that the build needs. Rebuilt without ${cache.reference}.`);
        return {
            trust: { ...trust, cache: false },
            cache: { ...cache, state: 'broken', detail: 'one of its blobs is missing' },
        };
    }
    const used = run.inputs.layersAs === 'cache' ? prepared.found.state.digests : app.standsOn;
    const left = [...used].filter(([name]) => !trust.distrusted.has(name));
    if (left.length === 0)
        return undefined;
    const looks = await Promise.all(left.map(async ([name, digest]) => ({
        name,
        image: await (0,whole_image/* inspectImage */.m)(client, inputs.repository, digest),
    })));
    const broken = looks.filter(({ image }) => image.kind !== 'ok').map(({ name }) => name);
    // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
    const blamed = broken.length > 0 ? broken : left.map(([name]) => name);
    log.warning(`The registry is missing a blob that the build needs. Rebuilt without the image of ${blamed.join(', ')}; the next prewarm pushes it again.`);
    return { trust: { ...trust, distrusted: new Set([...trust.distrusted, ...blamed]) }, cache };
}
/** What a build that went well has made. */
function readResult(run, before, { metadata, output, progress }) {
    const { app } = run.inputs;
    const read = { ...before, metadata, output };
    if (app.call !== undefined)
        return read;
    // An index has no config of its own; then it is what docker calls the image's ID, and what --iidfile would hold:
    // https://github.com/docker/buildx/blob/v0.38.2/commands/build.go, `getImageID`
    const imageId = metadata['containerimage.config.digest'] ?? metadata['containerimage.digest'];
    const outputs = app.outputs.map(readBuildOutput);
    const pushed = app.push || app.partTags.length > 0 || outputs.some(({ pushes }) => pushes);
    return {
        ...read,
        imageId: typeof imageId === 'string' ? imageId : '',
        pushed,
        loaded: app.load || outputs.some(({ loads }) => loads),
        cache: cacheAfter(run, before.cache, progress),
        digest: pushed ? (0,buildx_run/* readDigest */.r)(metadata) : undefined,
    };
}
/** What became of the cache that the build should write. */
function cacheAfter(run, before, progress) {
    const failed = progress.vertices.find((vertex) => vertex.name.startsWith('exporting cache') && vertex.error !== undefined);
    const own = writesOwnCache(run) ? before : undefined;
    if (failed !== undefined) {
        run.log.warning(`The application's cache could not be written${own === undefined ? '' : ` to ${own.reference}`}: ${failed.error}. The image is complete. The next build uses the previous cache.`);
    }
    return own === undefined ? before : { ...own, written: failed === undefined ? 'written' : 'failed' };
}
function namelessPush() {
    return new core_error/* UserError */.yo('buildx reported no digest for the application that it pushed', {
        remedy: 'Run it again with keep-progress and report the file: this version of buildx may name it in a new way.',
    });
}
/**
 * Whether the registry shows what was pushed under one of its tags: the same image can be there from before under others.
 * When another run has moved one of several tags meanwhile, the rest tell.
 */
async function hasArrived({ inputs, context }, { digest }) {
    const shown = await Promise.all(inputs.app.tags.map(oci_reference/* parseReference */.F2).map(async ({ registry, repository, tag }) => {
        const found = await context.connect(registry).resolve(repository, tag ?? 'latest');
        return found?.digest === digest;
    }));
    return shown.length === 0 || shown.includes(true);
}
/** Where the application is looked up after its push: beside the layers, if it is there. */
function mainPlace(inputs, image) {
    const tags = pushedReferences(inputs).map(oci_reference/* parseReference */.F2);
    return tags.find(({ registry, repository }) => `${registry}/${repository}` === image) ?? tags[0];
}
/** Reads the application's image back, and looks whether its tags name it. */
async function verifyApp({ inputs, context, log }, main, digest) {
    const tags = pushedReferences(inputs).map(oci_reference/* parseReference */.F2);
    const client = context.connect(main.registry);
    const image = await (0,commit/* verifyImage */.ZG)(client, main.repository, 'the application', digest, context.clock);
    await Promise.all(tags.map(async ({ registry, repository, tag }) => {
        if (tag === undefined)
            return;
        const found = await context.connect(registry).resolve(repository, tag);
        if (found?.digest !== digest) {
            log.warning(`The tag ${registry}/${repository}:${tag} names ${found?.digest ?? 'nothing'}, not ${digest}, which this run pushed under it: another run has moved it since.`);
        }
    }));
    return image;
}
/** `registry/repository` of references, each once. */
function repositoriesOf(references) {
    return [
        ...new Set(references.map((text) => {
            const { registry, repository } = (0,oci_reference/* parseReference */.F2)(text);
            return `${registry}/${repository}`;
        })),
    ];
}
/** Where the application was pushed: its tags, and the names in `outputs` that are pushed. */
function pushedReferences({ app }) {
    const named = app.outputs.map(readBuildOutput).filter(({ pushes }) => pushes);
    return [...app.tags, ...repositoriesOf(app.partTags), ...named.flatMap(({ names }) => names)];
}
/** Keeps what the application was made from beside its cache, so that the next build can tell why it missed. */
async function recordApp({ prepared, node, layerInputs, cache, context, log }, app) {
    if (cache === undefined)
        return;
    const { client, inputs, builder, salt } = prepared;
    const entry = {
        // The artifact stands for no image: the cache that it belongs to has no digest before it is pushed.
        digest: app.digest ?? (cache.source.kind === 'ok' ? cache.source.digest : emptyDigest),
        target: node.target || (prepared.project.dockerfile.stages.at(-1)?.displayName ?? layer_graph/* appName */.JB),
        builtAt: new Date(context.clock.nowMs()).toISOString(),
        inputs: { ...layerInputs, standsOn: Object.fromEntries(app.standsOn) },
        steps: (0,recorded_steps/* stepsToRecord */.I)(app.steps, cache.entry),
    };
    const record = {
        version: 1,
        createdAt: entry.builtAt,
        quarter: inputs.quarter,
        revision: context.github?.revision,
        source: context.source,
        salt,
        tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
        layers: { [layer_graph/* appName */.JB]: entry },
    };
    try {
        await (0,record_artifact/* pushRecord */.Mz)(client, inputs.repository, appRecordTag(cache.tag), (0,layers_record/* formatRecord */.b)(record));
    }
    catch (error) {
        log.warning(`The inputs of the application could not be recorded: ${(0,core_error/* errorMessage */.gJ)(error)}`);
    }
}
/** The digest of nothing, for an application that was not pushed. */
const emptyDigest = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** The tag beside the application's cache that tells what it was made from. */
function appRecordTag(cacheTag) {
    return `${cacheTag}-record`;
}

;// CONCATENATED MODULE: ./lib/commands/build/unused-layers.js
/** Why no layer serves a build, so that none is looked at closer; undefined: they do. `write`: of the layers. */
function whyUnused({ app }, write) {
    if (app.call !== undefined)
        return `call is ${app.call}`;
    return app.noCache && write.kind !== 'write' ? 'no-cache is true' : undefined;
}

;// CONCATENATED MODULE: ./lib/commands/build/layers-policy.js

/** Layers are written where a prewarm would write them; `push` is about the application only. */
function decideLayersWrite(inputs, write) {
    if (write.kind !== 'write')
        return write;
    if (inputs.prewarm === 'none')
        return { kind: 'read-only', reason: 'prewarm is none' };
    if (inputs.app.call !== undefined)
        return { kind: 'read-only', reason: `call is ${inputs.app.call}` };
    return write;
}
/** Which layers are rebuilt although they are up to date: those that `no-cache` and `no-cache-filter` name. */
function refreshOf(inputs, write) {
    if (write.kind !== 'write')
        return { kind: 'none' };
    if (inputs.app.noCache)
        return { kind: 'all' };
    // A filter that names the stage of a layer asks for that layer to be made anew.
    const names = inputs.layers.layers
        .filter(({ target }) => inputs.app.noCacheFilters.some((filter) => filter.toLowerCase() === target.toLowerCase()))
        .map(({ name }) => name);
    return names.length === 0 ? { kind: 'none' } : { kind: 'names', names };
}
/** What a build does with its layers, unlike a prewarm. */
function policyOf(inputs, write) {
    const { app } = inputs;
    return {
        only: [],
        refresh: refreshOf(inputs, write),
        maxAgeMs: undefined,
        output: 'recorded',
        externalImages: inputs.baseImages === 'follow' || app.noCache ? 'followed' : 'held',
        looksUpstream: true,
        given: inputs.layerDigests,
        opensQuarter: app.noCache,
        // An ordinary build has other keys, and would run the steps again.
        buildsUnpushed: inputs.layersAs === 'context',
        unused: whyUnused(inputs, write),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/current.js
var current = __webpack_require__(78343);
// EXTERNAL MODULE: ./lib/core/miss/explain-misses.js + 10 modules
var explain_misses = __webpack_require__(15297);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
// EXTERNAL MODULE: ./lib/layers/miss-subjects.js
var miss_subjects = __webpack_require__(21564);
// EXTERNAL MODULE: ./lib/layers/platform-reports.js
var platform_reports = __webpack_require__(79649);
// EXTERNAL MODULE: ./lib/layers/result.js
var result = __webpack_require__(22081);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/buildkit/expected-stage.js
var expected_stage = __webpack_require__(82793);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var dockerfile_declaration = __webpack_require__(81354);
;// CONCATENATED MODULE: ./lib/core/dockerfile/mention.js
/** Whether a text names a variable, as `$NAME`, `${NAME}` or plainly; one whose name only begins or ends alike is another. */
function mentions(text, name) {
    // A name may hold what means something in a pattern: BuildKit takes any word behind ARG.
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<!\\w)${literal}(?!\\w)`).test(text);
}

// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
;// CONCATENATED MODULE: ./lib/core/advice/advice-facts.js
/** Below this, a change of a Dockerfile is not worth its while. */
const leastBytes = 1_000_000;
const leastMs = 1000;

;// CONCATENATED MODULE: ./lib/core/advice/argument-too-early.js






/**
 * Every RUN behind an ARG sees it, so a new value executes them all, also those that do not use it. Given when that has
 * just happened: a changed argument is why a step missed that does not name it.
 */
function adviseArgument(facts) {
    const { app, layers, misses, stages, file } = facts;
    const known = [...layers, app].flatMap(({ ownStages }) => ownStages);
    const early = misses.flatMap((miss) => {
        if (miss.cause.kind !== 'argument')
            return [];
        const stage = known.find(({ displayName }) => displayName === miss.stage);
        const summary = stages.find((one) => one.stage === miss.stage && one.platform === miss.platform);
        if (stage === undefined || summary === undefined)
            return [];
        return findEarly(stage, miss.cause.names, summary.steps);
    });
    // A stage that is built for several platforms is changed once.
    return [...(0,group/* groupBy */.$)(early, ({ stage }) => String(stage.index)).values()].flatMap((same) => {
        const [first] = same;
        const savesMs = same
            .flatMap(({ wasted }) => wasted)
            .reduce((total, { durationMs }) => total + durationMs, 0);
        return first === undefined || savesMs < leastMs ? [] : [describe(first, savesMs, file.path)];
    });
}
function findEarly(stage, names, steps) {
    const declares = (command, name) => command.keyword === 'ARG' && (0,dockerfile_declaration/* declaredArgs */.M)(command).some((declared) => declared.name === name);
    const own = stage.instructions.filter((command) => names.some((name) => declares(command, name)));
    // Where a setting takes the value, what comes behind may use it through that.
    const uses = names.flatMap((name) => {
        const line = own.find((command) => declares(command, name))?.line;
        const use = stage.commands.find((command) => line !== undefined && command.line >= line && usesValue(command, name));
        return use ?? [];
    });
    const [firstUse] = uses.toSorted((a, b) => a.line - b.line);
    const declarations = own.filter(({ line }) => firstUse === undefined || line < firstUse.line);
    const [first] = declarations;
    if (first === undefined)
        return [];
    const commands = stage.commands.filter((command) => (0,expected_stage/* expectedSteps */.S)([command]).length > 0);
    const wasted = steps.filter(({ verdict, index }) => {
        const line = commands[index - 1]?.line;
        if (verdict !== 'executed' || line === undefined)
            return false;
        return line > first.line && (firstUse === undefined || line < firstUse.line);
    });
    const declared = names.filter((name) => declarations.some((command) => declares(command, name)));
    return wasted.length === 0 ? [] : [{ stage, names: declared, declarations, firstUse, wasted }];
}
/** An ARG names what it declares without using it. */
function usesValue(command, name) {
    return command.keyword === 'ARG'
        ? (0,dockerfile_declaration/* declaredArgs */.M)(command).some(({ defaultText }) => mentions(defaultText ?? '', name))
        : mentions(command.text, name);
}
function describe({ stage, names, declarations, firstUse, wasted }, savesMs, path) {
    const list = names.join(', ');
    const lines = declarations.map(({ line }) => line);
    const moved = declarations.map((command) => moveOnly(command, names));
    return {
        name: 'argument-too-early',
        title: `Declare ${list} later.`,
        detail: `The value of ${list} changed, so ${(0,quantity/* plural */.LS)(wasted.length, 'step')} of stage ${stage.displayName} that ${wasted.length === 1 ? 'does' : 'do'} not name it executed again, for ${(0,quantity/* formatDuration */.a3)(savesMs)}. ${firstUse === undefined ? 'No later instruction of the stage names it either.' : `It is first named in line ${firstUse.line}.`} (A program that reads it from the environment is not seen here.)`,
        file: path,
        line: lines[0] ?? stage.line,
        savesBytes: undefined,
        savesMs,
        when: `each build with a new value of ${list}`,
        suggestion: firstUse === undefined
            ? `# ${lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`} can go\n${moved.join('\n')}`
            : `${moved.join('\n')}\n${firstUse.text.trim()}`,
    };
}
/** One ARG may declare others too, which stay where they are. */
function moveOnly(declaration, names) {
    const declared = (0,dockerfile_declaration/* declaredArgs */.M)(declaration);
    const moved = declared.filter(({ name }) => names.includes(name));
    return moved.length === declared.length
        ? declaration.text.trim()
        : `ARG ${moved.map(({ word }) => word).join(' ')}`;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
;// CONCATENATED MODULE: ./lib/core/coverage/chain-layers.js

/** The stages of its own that an application image is made of, the lowest first: its target, and what that is FROM. */
function ownChain(app) {
    const { ownStages } = app;
    const chain = [];
    let stage = ownStages.find(({ name }) => name !== undefined && name === app.target.toLowerCase()) ??
        (app.target === '' ? ownStages[(0,stage_graph/* findTarget */.FB)(ownStages, '')] : undefined);
    while (stage !== undefined) {
        chain.unshift(stage);
        const { parent } = stage;
        stage = ownStages.find(({ index }) => index === parent);
    }
    return chain;
}
/**
 * Which instruction made which blob, found by going through the image's history and the instructions from their ends:
 * BuildKit writes one entry for each instruction but FROM
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go, `commitToHistory`).
 * Undefined where the two do not fit together: no size is better than a wrong one.
 */
function chainLayers(app, image) {
    const made = image.history.filter(({ emptyLayer }) => !emptyLayer);
    if (made.length !== image.layers.length)
        return undefined;
    const written = ownChain(app).flatMap((stage) => stage.commands.map((instruction) => ({ instruction, stage })));
    const found = [];
    let blob = image.layers.length;
    for (let back = 1; back <= written.length; back++) {
        const entry = image.history.at(-back);
        const place = written.at(-back);
        if (entry === undefined || place === undefined || back > image.history.length)
            return undefined;
        if (!new RegExp(`^(?:/bin/sh -c #\\(nop\\) +)?${place.instruction.keyword}\\b`, 'i').test(entry.createdBy ?? ''))
            return undefined;
        if (entry.emptyLayer)
            continue;
        blob--;
        found.unshift({
            ...place,
            sizeBytes: image.layers[blob]?.sizeBytes ?? 0,
            bytesBeneath: image.layers.slice(0, blob).reduce((total, { sizeBytes }) => total + sizeBytes, 0),
        });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(66610);
;// CONCATENATED MODULE: ./lib/core/advice/copy-link.js




/**
 * A COPY without `--link` is laid onto its parents, so a builder without them must download and unpack them all, for
 * every change of a source file. Given where nothing that needs the parents' files comes behind, and where `--link` means
 * the same: it resolves no user names.
 */
function adviseCopyLink({ app, chain, file, layers }) {
    if (chain === undefined)
        return [];
    const written = ownChain(app).flatMap((stage) => stage.commands.map((instruction) => ({ instruction, isSource: takesSource(instruction, stage) })));
    const first = written.findIndex(({ instruction, isSource }) => isSource && !isLinked(instruction));
    const behind = written.slice(first).map(({ instruction }) => instruction);
    const [change] = behind;
    if (first < 0 || change === undefined)
        return [];
    if (behind.some(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR'))
        return [];
    const copies = behind.filter((instruction) => isCopy(instruction) && !isLinked(instruction));
    if (copies.some(namesUser))
        return [];
    const savesBytes = chain.find(({ instruction }) => instruction.line === change.line)?.bytesBeneath;
    if (savesBytes === undefined || savesBytes < leastBytes)
        return [];
    return [
        {
            name: 'copy-link',
            title: `Write ${change.keyword} --link${copies.length > 1 ? ` in ${(0,quantity/* plural */.LS)(copies.length, 'place')}` : ''}.`,
            detail: `Without --link, ${copies.length === 1 ? 'this line lays' : 'these lines lay'} files onto ${(0,quantity/* formatBytes */.z3)(savesBytes)} of lower layers, which a builder without them downloads and unpacks on every source change${layers.length > 0 ? ', although the layers themselves are cached' : ''}. With --link, the destination must not go through a symbolic link in a lower layer.`,
            file: file.path,
            line: change.line,
            savesBytes,
            savesMs: undefined,
            when: 'each build of a code change on a builder that does not hold the layers',
            suggestion: copies.map(({ keyword, text }) => linked(keyword, text)).join('\n'),
        },
    ];
}
/** Whether it takes files that change with the code: not those of a stage or an image, what ADD downloads, or a heredoc. */
function takesSource(instruction, stage) {
    if (!isCopy(instruction))
        return false;
    const use = stage.uses.find(({ via, line }) => via === 'copy' && line === instruction.line);
    if (use !== undefined)
        return use.source.kind === 'context' && !/^(docker-image|oci-layout):\/\//.test(use.source.value);
    const elsewhere = instruction.keyword === 'ADD' ? /^(?:https?|git|ssh):\/\/|^git@|^<</ : /^<</;
    return !instruction.args.slice(0, -1).every((source) => elsewhere.test(source));
}
function isCopy({ keyword }) {
    return keyword === 'COPY' || keyword === 'ADD';
}
function isLinked(instruction) {
    return instruction.flags.some(({ name, value }) => name === 'link' && value?.toLowerCase() !== 'false');
}
/** `--chown=app:app` is looked up in the files beneath. */
function namesUser(instruction) {
    const owner = (0,dockerfile/* flagValue */.y)(instruction, 'chown');
    return owner !== undefined && !/^\d+(:\d+)?$/.test(owner);
}
function linked(keyword, text) {
    const without = text.trim().replace(/\s--link=(?:"[^"]*"|\S*)/i, '');
    return without.replace(new RegExp(`^${keyword}`, 'i'), (word) => `${word} --link`);
}

;// CONCATENATED MODULE: ./lib/core/advice/runtime-deps-layer.js





/** They only describe the image, or set what the instructions after them see: none of them touches a file that a COPY makes. */
const settings = new Set([
    'ARG',
    'ENV',
    'LABEL',
    'WORKDIR',
    'EXPOSE',
    'STOPSIGNAL',
    'VOLUME',
    'SHELL',
    'USER',
]);
/**
 * What the application copies from its layers becomes new blobs, which a server downloads although it holds the layers.
 * In a stage of its own that is a layer too, it is prewarmed with them. Given where the lines stand at the beginning of the
 * stage that is FROM a layer: there they can move without changing what they do.
 */
function adviseRuntimeDeps({ app, layers, chain, file }) {
    const [stage] = ownChain(app);
    const parent = stage?.parent;
    const layerTargets = new Map(layers.flatMap((layer) => {
        const target = layer.ownStages.find(({ name }) => name === layer.target.toLowerCase());
        return target === undefined ? [] : [[target.index, target]];
    }));
    const base = parent === undefined ? undefined : layerTargets.get(parent);
    if (stage === undefined || base === undefined || chain === undefined)
        return [];
    // What an ONBUILD of the layer does comes before the first line of the stage.
    if (stage.commands.length > stage.instructions.length)
        return [];
    const leading = leadingCopies(stage, (line) => stage.uses.some(({ via, source, line: at }) => via === 'copy' && at === line && source.kind === 'stage' && layerTargets.has(source.index)));
    const moved = neededByCopies(leading, file.dockerfile.escape);
    const copies = moved.filter(({ keyword }) => keyword === 'COPY');
    const savesBytes = chain
        .filter(({ instruction }) => copies.some(({ line }) => line === instruction.line))
        .reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    const [first] = copies;
    if (first === undefined || savesBytes < leastBytes)
        return [];
    const platform = stage.platform === undefined ? '' : `--platform=${stage.platform} `;
    const name = freeName(file.dockerfile.stages.map((other) => other.name));
    return [
        {
            name: 'runtime-deps-layer',
            title: 'Turn the stage that the application copies from into a layer.',
            detail: `${copies.length === 1 ? 'The COPY --from makes a blob' : `${copies.length} COPY --from make blobs`} of ${(0,quantity/* formatBytes */.z3)(savesBytes)} that no layer image has, so a server that holds the layers still downloads them. As a separate stage, with the line \`${name}=${name}\` in \`layers\`, it is prewarmed like the other layers.`,
            file: file.path,
            line: first.line,
            savesBytes,
            savesMs: undefined,
            when: 'each deployment to a server that holds the layers and not yet these blobs',
            suggestion: [
                `FROM ${platform}${stage.from} AS ${name}`,
                ...moved.map(({ text }) => text.trim()),
                '',
                `FROM ${platform}${name}${stage.name === undefined ? '' : ` AS ${stage.name}`}`,
                ...leading.filter((instruction) => !moved.includes(instruction)).map(({ text }) => text.trim()),
            ].join('\n'),
        },
    ];
}
/** The instructions of a stage up to its last COPY from a layer, as long as nothing else touches the file system between. */
function leadingCopies(stage, isFromLayer) {
    const leading = [];
    let end = 0;
    for (const instruction of stage.instructions) {
        const copies = instruction.keyword === 'COPY' && isFromLayer(instruction.line);
        if (!copies && !settings.has(instruction.keyword))
            break;
        leading.push(instruction);
        if (copies)
            end = leading.length;
    }
    return leading.slice(0, end);
}
/**
 * What has to move along so that the copies stay what they are: the folder they are relative to, whose it is, and the
 * variables in them. All else stays with the application: a label with the commit in it would make the layer anew each time.
 */
function neededByCopies(leading, escapeChar) {
    const needed = new Set();
    for (const instruction of leading.toReversed()) {
        const { keyword } = instruction;
        const isPlace = keyword === 'COPY' || keyword === 'WORKDIR' || keyword === 'USER';
        const names = keyword === 'ARG'
            ? (0,dockerfile_declaration/* declaredArgs */.M)(instruction).map((declared) => declared.name)
            : keyword === 'ENV'
                ? (0,dockerfile_declaration/* declaredEnvs */.B)(instruction, escapeChar).map(({ nameText }) => nameText)
                : [];
        if (isPlace || names.some((name) => [...needed].some(({ text }) => mentions(text, name))))
            needed.add(instruction);
    }
    return leading.filter((instruction) => needed.has(instruction));
}
function freeName(taken) {
    const candidates = ['runtime-deps', 'app-deps', 'runtime-dependencies'];
    return candidates.find((name) => !taken.includes(name)) ?? 'runtime-deps-layer';
}

// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
;// CONCATENATED MODULE: ./lib/core/advice/compare-stages.js





/** Instructions that only describe the image: no step's key holds them. */
const descriptive = new Set([
    'CMD',
    'ENTRYPOINT',
    'EXPOSE',
    'HEALTHCHECK',
    'LABEL',
    'MAINTAINER',
    'STOPSIGNAL',
    'VOLUME',
]);
/**
 * Tells for a stage that two Dockerfiles have by name up to which line of the first, that one not included, its steps would
 * be the same in both if `name` had the same value in both; undefined: not even its beginning would.
 */
function compareStages(file, other, name) {
    const globals = differingGlobals(file, other).filter((differing) => differing !== name);
    const usesGlobal = (text) => globals.some((global) => mentions(text, global));
    const known = new Map();
    const likenessOf = (stage) => {
        if (!known.has(stage)) {
            // A stage that needs itself is like nothing.
            known.set(stage, undefined);
            const [own, twin] = [findStage(file, stage), findStage(other, stage)];
            known.set(stage, own === undefined || twin === undefined ? undefined : compare(own, twin));
        }
        return known.get(stage);
    };
    /** What both call by this name is the same: an image, or a stage that does the same to its end. */
    const isSame = (source) => {
        const stage = source.toLowerCase();
        if (findStage(file, stage) === undefined && findStage(other, stage) === undefined)
            return !/^\d+$/.test(source);
        return likenessOf(stage)?.isWhole ?? false;
    };
    const isSameStep = (own, twin) => twin !== undefined &&
        keyOf(own, name, file.escape) === keyOf(twin, name, other.escape) &&
        !usesGlobal(own.text) &&
        sourcesOf(own).every(isSame);
    const compare = (own, twin) => {
        const [head, twinHead] = [own, twin].map(({ from, platform = '' }) => `${platform} ${from}`);
        if (head !== twinHead || usesGlobal(head ?? '') || !isSame(own.from))
            return undefined;
        const steps = stepsOf(own);
        const twins = stepsOf(twin);
        const other = steps.find((instruction, index) => !isSameStep(instruction, twins[index]));
        return {
            until: other?.line ?? Number.POSITIVE_INFINITY,
            isWhole: other === undefined && steps.length === twins.length,
        };
    };
    return (stage) => likenessOf(stage)?.until;
}
function findStage(dockerfile, name) {
    return dockerfile.stages.findLast((stage) => stage.name === name);
}
function stepsOf({ instructions }) {
    return instructions.filter(({ keyword }) => !descriptive.has(keyword));
}
/** The text of an instruction, without the value that it gives to `name`. */
function keyOf(instruction, name, escapeChar) {
    const value = (of, text) => (of === name ? '' : (text ?? ''));
    switch (instruction.keyword) {
        case 'ARG':
            return `ARG ${(0,dockerfile_declaration/* declaredArgs */.M)(instruction)
                .map((declared) => `${declared.name}=${value(declared.name, declared.defaultText)}`)
                .join(' ')}`;
        case 'ENV':
            return `ENV ${(0,dockerfile_declaration/* declaredEnvs */.B)(instruction, escapeChar)
                .map(({ nameText, valueText }) => `${nameText}=${value(nameText, valueText)}`)
                .join(' ')}`;
        default:
            return (0,layer_graph/* textOf */.b6)(instruction);
    }
}
function sourcesOf(instruction) {
    if (instruction.keyword === 'RUN')
        return (0,mount/* readMounts */.b)(instruction).flatMap(({ from }) => from ?? []);
    const from = instruction.keyword === 'COPY' ? (0,dockerfile/* flagValue */.y)(instruction, 'from') : undefined;
    return from === undefined ? [] : [from];
}
/** Arguments before the first FROM whose default is another one, or that only one of the files has. */
function differingGlobals(file, other) {
    const [own, theirs] = [file, other].map(({ globals }) => new Map(globals.flatMap(dockerfile_declaration/* declaredArgs */.M).map(({ name, defaultText }) => [name, defaultText ?? ''])));
    const names = new Set([...(own?.keys() ?? []), ...(theirs?.keys() ?? [])]);
    return [...names].filter((name) => own?.get(name) !== theirs?.get(name));
}

;// CONCATENATED MODULE: ./lib/core/advice/version-drift.js






/**
 * Two Dockerfiles of one project that set the same tool to different versions have no layer in common from there on, also
 * where the rest is the same text. Given where both use the name, in a stage that both have, and the steps that would be the
 * same without that difference are known to take time.
 */
function adviseVersions(facts) {
    const { file, compared, givenArgs } = facts;
    const own = versionsOf(file);
    return compared.flatMap((other) => versionsOf(other).flatMap((theirs) => {
        const ours = own.find(({ keyword, name, stage }) => keyword === theirs.keyword && name === theirs.name && stage === theirs.stage);
        if (ours === undefined || ours.value === theirs.value)
            return [];
        // What is given in each build is the same with both.
        if (ours.keyword === 'ARG' && givenArgs.has(ours.name))
            return [];
        const { stages, savesMs } = costOf(ours, other, facts);
        if (savesMs < leastMs)
            return [];
        return [
            {
                name: 'version-drift',
                title: `Set ${ours.name} to the same value in both Dockerfiles.`,
                detail: `${ours.name} is ${ours.value} in ${file.path}, line ${ours.line}, and ${theirs.value} in ${other.path}, line ${theirs.line}. So the steps of ${stages.join(', ')} cannot be shared. A build with one Dockerfile finds nothing of the other in the cache, ${(0,quantity/* formatDuration */.a3)(savesMs)} each time.`,
                file: file.path,
                line: ours.line,
                savesBytes: undefined,
                savesMs,
                when: 'each build with the other Dockerfile on these layers',
                suggestion: undefined,
            },
        ];
    }));
}
/** The stages that both files have and that use the version, and what of them would be shared if it were the same. */
function costOf(ours, other, { file, app, layers, stages, recorded }) {
    const known = new Map([...recorded, ...stages.flatMap(({ steps }) => steps)]
        .filter(({ durationMs }) => durationMs > 0)
        .map((step) => [JSON.stringify([step.stage, step.platform, step.index]), step]));
    const sharedUntil = compareStages(file.dockerfile, other.dockerfile, ours.name);
    const own = new Map([...layers, app].flatMap(({ ownStages }) => ownStages).map((stage) => [stage.index, stage]));
    const concerned = [...own.values()].flatMap((stage) => {
        const begin = firstUse(stage, ours, file.dockerfile);
        const end = stage.name === undefined ? undefined : sharedUntil(stage.name);
        if (begin === undefined || end === undefined)
            return [];
        const commands = stage.commands.filter((command) => (0,expected_stage/* expectedSteps */.S)([command]).length > 0);
        const savesMs = [...known.values()]
            .filter((step) => step.stage === stage.displayName)
            .filter(({ index }) => {
            const line = commands[index - 1]?.line;
            return line !== undefined && line >= begin && line < end;
        })
            .reduce((total, { durationMs }) => total + durationMs, 0);
        return savesMs === 0 ? [] : [{ stage: stage.displayName, savesMs }];
    });
    return {
        stages: concerned.map(({ stage }) => stage),
        savesMs: concerned.reduce((total, { savesMs }) => total + savesMs, 0),
    };
}
/** The line of a stage from which on the version matters; undefined: it does not. */
function firstUse(stage, { name, line, stage: definedIn }, { globals }) {
    if (definedIn !== undefined)
        return definedIn === stage.name ? line : undefined;
    const names = carriersOf(name, globals);
    return [stage.head, ...stage.instructions].find(({ text }) => mentionsAny(text, names))?.line;
}
/** The name, and those before the first FROM whose default is made of it: `ARG IMAGE=node:${NODE_MAJOR}`. */
function carriersOf(name, globals) {
    const names = [name];
    for (const { name: other, defaultText = '' } of globals.flatMap(dockerfile_declaration/* declaredArgs */.M))
        if (mentionsAny(defaultText, names))
            names.push(other);
    return names;
}
function mentionsAny(text, names) {
    return names.some((name) => mentions(text, name));
}
/** Versions that are set and used. In a stage without a name they have no counterpart. */
function versionsOf({ dockerfile }) {
    const sets = [
        ...dockerfile.globals.map((instruction) => ({ instruction, stage: undefined })),
        ...dockerfile.stages.flatMap(({ name, instructions }) => name === undefined ? [] : instructions.map((instruction) => ({ instruction, stage: name }))),
    ];
    return sets.flatMap(({ instruction, stage }) => valuesOf(instruction, dockerfile.escape)
        .filter(({ name, value }) => /\d/.test(value) && isUsed(name, instruction, dockerfile))
        .map(({ name, value }) => ({
        keyword: instruction.keyword,
        name,
        value,
        line: instruction.line,
        stage,
    })));
}
function valuesOf(instruction, escapeChar) {
    if (instruction.keyword === 'ARG') {
        return (0,dockerfile_declaration/* declaredArgs */.M)(instruction).flatMap(({ name, defaultText }) => defaultText === undefined ? [] : [{ name, value: unquoted(defaultText) }]);
    }
    if (instruction.keyword !== 'ENV')
        return [];
    return (0,dockerfile_declaration/* declaredEnvs */.B)(instruction, escapeChar).map(({ nameText, valueText }) => ({
        name: nameText,
        value: unquoted(valueText),
    }));
}
function unquoted(text) {
    return text.replace(/^(["'])(.*)\1$/, '$2');
}
function isUsed(name, definition, { globals, stages }) {
    const names = globals.includes(definition) ? carriersOf(name, globals) : [name];
    return stages
        .flatMap((stage) => [stage.head, ...stage.instructions])
        .some((instruction) => instruction !== definition && mentionsAny(instruction.text, names));
}

;// CONCATENATED MODULE: ./lib/core/advice/advise.js




const pieces = {
    'runtime-deps-layer': adviseRuntimeDeps,
    'copy-link': adviseCopyLink,
    'argument-too-early': adviseArgument,
    'version-drift': adviseVersions,
};
/** What could be changed and would pay, all but what is `skipped`. */
function advise(facts, skipped) {
    return Object.entries(pieces).flatMap(([name, piece]) => skipped.includes(name) ? [] : piece(facts));
}

;// CONCATENATED MODULE: ./lib/core/coverage/compare-images.js
/**
 * What of an application image a host that holds the layer images need not download. The config is downloaded always.
 * `why`: why a layer of which the application has nothing adds nothing.
 */
function compareImages(app, layers, why) {
    const prefixes = layers.map(({ content }) => sharedPrefix(app, content));
    const longest = prefixes.reduce((best, held) => (held.layers > best.layers ? held : best), nothing);
    return {
        platform: app.platform,
        layers: app.layers.length,
        totalBytes: sum(unique(app.layers)) + app.configBytes,
        prefix: longest,
        byDigest: heldOf(app, new Set(layers.flatMap(digestsOf))),
        byLayer: layers.map((layer, index) => {
            const beneath = new Set(layers.filter(({ name }) => layer.standsOn.includes(name)).flatMap(digestsOf));
            const ownDigests = new Set(digestsOf(layer).filter((digest) => !beneath.has(digest)));
            const own = heldOf(app, ownDigests);
            return {
                layer: layer.name,
                digest: layer.digest,
                sizeBytes: layer.sizeBytes,
                prefix: prefixes[index] ?? nothing,
                byDigest: heldOf(app, new Set(digestsOf(layer))),
                own,
                useless: own.layers > 0 ? undefined : ownDigests.size === 0 ? 'it adds no files' : why(layer.name),
            };
        }),
    };
}
const nothing = { layers: 0, bytes: 0 };
/** The classic store knows a layer by the chain it is on. */
function sharedPrefix(app, other) {
    const end = app.layers.findIndex(({ digest }, index) => other.layers[index]?.digest !== digest);
    const shared = end < 0 ? app.layers : app.layers.slice(0, end);
    return { layers: shared.length, bytes: sum(unique(shared)) };
}
function heldOf({ layers }, held) {
    const found = layers.filter(({ digest }) => held.has(digest));
    return { layers: found.length, bytes: sum(unique(found)) };
}
function digestsOf({ content }) {
    return content.layers.map(({ digest }) => digest);
}
/** A blob that an image has twice is downloaded once. */
function unique(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
function sum(blobs) {
    return blobs.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
}

;// CONCATENATED MODULE: ./lib/core/coverage/explain-useless.js


/**
 * Why the application image has no blob of a layer, in words: what is copied from an image makes new blobs.
 * `chain`: as chainLayers gives it, for the size.
 */
function explainUseless(layer, app, layers, chain) {
    const node = layers.find(({ name }) => name === layer);
    const index = node === undefined ? undefined : targetIndex(node);
    const target = node?.target ?? layer;
    const finalStages = new Set(ownChain(app).map((stage) => stage.index));
    const own = takersOf(app.ownStages, index);
    const inImage = own.filter(({ stage }) => finalStages.has(stage.index));
    const standing = inImage.find(({ use }) => use.via === 'from');
    if (standing !== undefined)
        return `the application is based on stage ${target} as it is now (line ${standing.use.line}), and this image is from another build of it`;
    const [taker] = inImage;
    if (taker !== undefined) {
        const { stage, use } = taker;
        const size = chain?.find(({ instruction }) => instruction.line === use.line)?.sizeBytes;
        const where = `in stage ${stage.displayName}, line ${use.line},`;
        const made = `a new layer${size === undefined ? '' : ` of ${(0,quantity/* formatBytes */.z3)(size)}`}`;
        return use.via === 'copy'
            ? `\`COPY --from=${target}\` ${where} makes ${made}`
            : `\`RUN --mount=from=${target}\` ${where} only reads it, and what it writes is ${made}`;
    }
    const [helper] = own;
    if (helper !== undefined)
        return `only stage ${helper.stage.displayName}, line ${helper.use.line}, ${verbOf(helper.use)} it, and that stage is not in the image`;
    for (const upper of layers) {
        const [use] = upper.name === layer ? [] : takersOf(upper.ownStages, index).map((one) => one.use);
        if (use === undefined)
            continue;
        return use.via === 'from'
            ? `it is only used during the build: the layer ${upper.name} is based on it (line ${use.line}), and the application contains nothing of that layer either`
            : `it is only used during the build: its files reach the application through the layer ${upper.name}, which copies them (line ${use.line})`;
    }
    return 'no stage of the application is based on it or copies from it';
}
/** Which stages stand on the stage of this index or take files from it, and where. */
function takersOf(stages, index) {
    return stages.flatMap((stage) => stage.uses
        .filter(({ source }) => source.kind === 'stage' && source.index === index)
        .map((use) => ({ stage, use })));
}
function verbOf({ via }) {
    return via === 'from' ? 'is based on' : 'copies from';
}
function targetIndex(node) {
    return node.ownStages.find(({ name }) => name === node.target.toLowerCase())?.index;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
;// CONCATENATED MODULE: ./lib/commands/build/image-worth.js












/** What the layer images hold of the application that was pushed, and what could be changed. */
async function weighImage(run) {
    const { inputs, project, state, app, cache, log } = run;
    const { node, image } = app;
    if (node === undefined)
        return { coverage: [], advice: [] };
    const coverage = (image?.platforms ?? []).map((platform) => weighPlatform(platform, run, node));
    const [main] = image?.platforms ?? [];
    const path = inputs.layers.build.file ??
        `${inputs.layers.build.context.replace(/\/$/, '')}/Dockerfile`.replace(/^\.\//, '');
    const advice = advise({
        file: { path, dockerfile: project.dockerfile },
        app: node,
        layers: project.nodes,
        chain: main === undefined ? undefined : chainLayers(node, chainOf(main)),
        stages: [...(0,cache_report/* summarizeStages */.t6)(state.steps), ...(0,cache_report/* summarizeStages */.t6)(app.steps)],
        misses: run.misses,
        recorded: [...(0,round_state/* recordedSteps */.w)(state), ...(cache?.entry?.steps ?? [])],
        compared: await readCompared(inputs.compareFiles, run.context.cwd, log),
        givenArgs: new Set(Object.keys(inputs.layers.build.buildArgs)),
    }, inputs.skipAdvice);
    return { coverage, advice };
}
function weighPlatform(image, { project, state }, node) {
    const platform = (0,descriptor/* formatPlatform */.Bq)(image.platform);
    const layers = project.nodes.flatMap((layer) => {
        const found = imageOf(layer.name, state);
        const same = found?.platforms.find((candidate) => (0,dockerfile_platform/* normalizePlatform */.F)((0,descriptor/* formatPlatform */.Bq)(candidate.platform)) === (0,dockerfile_platform/* normalizePlatform */.F)(platform));
        return found === undefined || same === undefined
            ? []
            : [
                {
                    name: layer.name,
                    digest: found.descriptor.digest,
                    sizeBytes: found.sizeBytes,
                    standsOn: beneath(layer, project.nodes),
                    content: contentOf(same),
                },
            ];
    });
    const chain = chainLayers(node, chainOf(image));
    return compareImages(contentOf(image), layers, (name) => explainUseless(name, node, project.nodes, chain));
}
/** What the registry holds of a layer: what this run made or checked, else what it found. */
function imageOf(name, state) {
    const found = state.lookup.images.get(name);
    return state.images.get(name) ?? (found?.kind === 'ok' ? found.image : undefined);
}
function contentOf(image) {
    return {
        platform: (0,descriptor/* formatPlatform */.Bq)(image.platform),
        layers: image.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
        configBytes: image.configBytes,
    };
}
function chainOf({ layers, config }) {
    return { layers, history: config.history };
}
function beneath(layer, nodes) {
    const found = new Set();
    const visit = (node) => {
        for (const { name } of node?.standsOn ?? []) {
            if (found.has(name))
                continue;
            found.add(name);
            visit(nodes.find((candidate) => candidate.name === name));
        }
    };
    visit(layer);
    return [...found];
}
async function readCompared(paths, cwd, log) {
    const read = await Promise.all(paths.map(async (path) => {
        try {
            return [{ path, dockerfile: (0,dockerfile/* parseDockerfile */.A)(await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path), 'utf8')) }];
        }
        catch (error) {
            log.warning(`compare-files: ${path} was not compared: ${(0,core_error/* errorMessage */.gJ)(error)}`);
            return [];
        }
    }));
    return read.flat();
}

;// CONCATENATED MODULE: ./lib/commands/build/result.js










/** Writes down what a build found and did, as far as it came. */
async function buildBuildReport(parts) {
    const { inputs, context, log, found, app, startedAtMs } = parts;
    const { state } = found;
    sayWhatIsMissing(parts);
    const dependencies = (0,result/* buildPrewarmReport */.N)({
        ...parts,
        inputs: inputs.layers,
        only: [],
        failure: parts.layersFailure,
    });
    const stages = (0,cache_report/* summarizeStages */.t6)(app.steps);
    const failure = parts.failure ?? judgeHitRate(parts, dependencies.stages);
    const error = failure === undefined ? undefined : (0,build_error/* buildErrorReport */.N)(failure, inputs.layers.image);
    const subject = appSubject(parts);
    const layers = (0,miss_subjects/* layerSubjects */.V)(state, dependencies.cacheSources);
    const misses = [
        ...dependencies.misses,
        ...(subject === undefined ? [] : (0,explain_misses/* explainMisses */.S)(stages, [...layers, subject])),
    ];
    const worth = state === undefined ? undefined : await weighSafely({ ...parts, state, misses });
    return {
        schemaVersion: 1,
        kind: 'build',
        outcome: parts.failure !== undefined ? 'failed' : app.pushed ? 'pushed' : app.loaded ? 'loaded' : 'built',
        image: inputs.layers.image,
        startedAt: dependencies.startedAt,
        durationMs: context.clock.nowMs() - startedAtMs,
        revision: dependencies.revision,
        runUrl: dependencies.runUrl,
        dependencyHitRate: dependencies.dependencyHitRate,
        prewarmNeeded: isPrewarmNeeded(parts),
        layersAs: inputs.layersAs,
        dependencies,
        app: {
            target: inputs.app.target,
            tags: inputs.app.tags,
            digest: app.digest,
            reference: app.reference,
            platforms: (0,platform_reports/* platformReports */.V)(app.image),
            pushed: app.pushed,
            loaded: app.loaded,
            standsOn: Object.fromEntries(app.standsOn),
            stages,
            cache: app.cache,
            durationMs: app.durationMs,
        },
        misses,
        coverage: worth?.coverage ?? [],
        advice: worth?.advice ?? [],
        trend: undefined,
        notices: log.notices,
        warnings: log.warnings,
        nextSteps: [
            ...(error?.remedy === undefined ? [] : [error.remedy]),
            ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
        ],
        error,
    };
}
/** Layers that were not looked at closer are current as far as the record tells. */
function isPrewarmNeeded({ inputs, project, found: { write, state } }) {
    return state !== undefined && whyUnused(inputs, write) !== undefined
        ? (0,current/* findStale */.TS)(state.facts).size > 0
        : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
}
/** What the layers are worth is told besides: nothing fails because of it. */
async function weighSafely(run) {
    try {
        return await weighImage(run);
    }
    catch (error) {
        run.log.warning(`The benefit of the layers could not be measured: ${(0,core_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** What the user might expect and does not get, as notices. */
function sayWhatIsMissing({ inputs, log, app, failure }) {
    if (inputs.layersAs === 'cache') {
        log.notice('layers-as: cache passes the layers to the build as cache sources. A refreshed layer may not reach the application (a builder with local state keeps its old steps). Any of the sources may be used, and a layer on top of another may not be used at all until cache-builder holds its steps. Every step stays in the provenance. layers-as: context, the default, builds on the digests.');
    }
    if (failure === undefined && !app.pushed && inputs.app.call === undefined) {
        log.notice('The application was not pushed, so the outputs digest, image and coverage are empty: the registry has nothing to compare with.');
    }
}
function judgeHitRate({ inputs, log }, stages) {
    const { minHitRate, onLowHitRate } = inputs;
    if (minHitRate === undefined)
        return undefined;
    const rate = (0,cache_report/* hitRate */.aK)(stages);
    if (rate === undefined) {
        log.warning(`min-hit-rate: expected at least ${minHitRate} %, but no dependency step was measured.`);
        return undefined;
    }
    if (rate >= minHitRate)
        return undefined;
    const message = `min-hit-rate: expected at least ${minHitRate} % of the dependency steps from the cache, got ${rate} %`;
    if (onLowHitRate === 'warn') {
        log.warning(`${message}.`);
        return undefined;
    }
    return new core_error/* UserError */.yo(message, {
        remedy: 'The summary shows why each stage missed. The application was built anyway. With on-low-hit-rate: warn, the step passes.',
    });
}
function appSubject({ inputs, app, cache, found }) {
    const { node, inputs: layerInputs } = app;
    if (node === undefined)
        return undefined;
    return {
        layer: undefined,
        node,
        entry: cache?.entry,
        inputs: layerInputs,
        refresh: inputs.app.noCache
            ? 'no-cache is true'
            : inputs.app.rebuildCache
                ? 'rebuild-cache is true'
                : undefined,
        source: app.cache,
        standsOn: Object.fromEntries(app.standsOn),
        sameBeneath: (0,miss_subjects/* sameBeneath */.Q)(found.state, cache?.entry),
    };
}

;// CONCATENATED MODULE: ./lib/commands/build/run.js



















/**
 * Builds the application on its layers: checks them, prewarms what is not current where the run may write (`write`), builds
 * it in the same builder where it may not, and then the application on the digests. A failure is in the report (`error`),
 * beside everything that was found until then.
 */
async function build(given, project, write, context) {
    const startedAtMs = context.clock.nowMs();
    const log = (0,run_log/* createRunLog */.M)(context.clock, context.console);
    for (const notice of given.layers.notices)
        log.notice(notice);
    for (const warning of given.layers.warnings)
        log.warning(warning);
    const layersWrite = decideLayersWrite(given, write);
    const layers = await (0,prepare/* endOfLayers */.Z)((0,prepare/* prepareLayers */.I)({
        ...{ inputs: given.layers, project, context, log },
        write: layersWrite,
        policy: policyOf(given, layersWrite),
        alsoLookUp: async (client) => {
            const [cache] = await Promise.all([lookUpCache(given, client, log), probePush(given, context)]);
            return cache;
        },
    }), layersWrite);
    const { prepared } = layers;
    const inputs = prepared === undefined ? given : withPartOutput(given, prepared);
    const cache = prepared?.beside;
    const { app, failure } = prepared === undefined
        ? { app: unbuiltApp, failure: layers.failure }
        : await endOfApp({ inputs, prepared, write, context, log });
    const state = prepared === undefined ? layers.found.state : stateAfter(prepared, app);
    const report = await buildBuildReport({
        ...{ inputs, project, context, log, app, cache, failure, startedAtMs },
        found: { ...layers.found, state },
        layersFailure: layers.failure,
    });
    const recorded = [...(0,round_state/* recordedSteps */.w)(state), ...(cache?.entry?.steps ?? [])];
    const { part } = inputs.layers;
    const told = part === undefined
        ? await (0,commands_history/* withTrend */.Mn)(report, {
            store: context.history?.store,
            branch: context.history?.branch,
            recorded,
        })
        : await (0,commands_part/* leavePart */.Z)(report, part, {
            ...{ inputs: inputs.layers, context, recorded, writes: false },
            app: (0,commands_part/* appPart */.B)(app.digest, repositoriesOf(inputs.app.partTags)),
        });
    return { report: told, app };
}
/** The application on layers that are ready, as far as it came. */
async function endOfApp({ inputs, prepared, write, context, log, }) {
    const { project, beside: cache } = prepared;
    try {
        const node = (0,layer_graph/* graphApp */.ut)(project.dockerfile, prepared.inputs.layers, inputs.app.target, project.values);
        const [files, held] = await Promise.all([
            (0,context_files/* collectLayerFiles */.Z)([node], project),
            holdImages(prepared, node, cache, context, log),
        ]);
        const found = {
            files: files.get(node.name) ?? {},
            externalImages: held,
            digestOf: (name) => prepared.found.state.digests.get(name),
        };
        const app = await buildApp({
            ...{ inputs, prepared, node, cache, context, log },
            layerInputs: withLayersAs(inputs, (0,facts/* inputsOf */.V)(prepared, node, found)),
            externalImages: held,
            mayWrite: write.kind === 'write',
        });
        return { app, failure: undefined };
    }
    catch (error) {
        return error instanceof AppFailure
            ? { app: error.app, failure: error.cause }
            : { app: unbuiltApp, failure: error };
    }
}
/**
 * The digests that external images are held at: as the layers hold them, and those that only the application takes as they
 * are now, so that what is recorded of them is what was used. They explain; without a record of the application none is looked up.
 */
async function holdImages({ found }, node, cache, context, log) {
    // Where layers differ, the lowest has the first say, as in its contexts.
    const ofLayers = Object.assign({}, ...[...(0,job/* heldDigests */.lN)(found.state.facts).values()].reverse());
    const others = node.externalImages.filter(({ name }) => ofLayers[name] === undefined);
    if (cache === undefined || others.length === 0)
        return ofLayers;
    const { byLayer } = await (0,external_images/* holdExternalImages */.X)({
        nodes: [{ ...node, externalImages: others }],
        record: undefined,
        follows: () => true,
        looksUpstream: false,
        connect: context.connect,
        nowMs: context.clock.nowMs(),
        warn: log.notice,
    });
    return { ...byLayer.get(node.name), ...ofLayers };
}
/** On digests, or with layers for cache sources: the same step has another cache key. */
function withLayersAs({ layersAs }, inputs) {
    return { ...inputs, options: { ...inputs.options, 'layers-as': layersAs } };
}
/**
 * One platform by itself is pushed by digest to wherever the application's tags are; a builder that cannot pushes it under a tag
 * that lasts until the platforms are put together. What `push=` means: `pushByBuildkit` in build-app.ts.
 */
function withPartOutput(inputs, { builder }) {
    const { app, layers } = inputs;
    if (layers.part === undefined || app.partTags.length === 0)
        return inputs;
    const repositories = repositoriesOf(app.partTags);
    const staging = `cache-staging-app-${layers.part.of}-${layers.part.name}`;
    const output = builder.pushesByDigest
        ? `type=image,"name=${repositories.join(',')}",push-by-digest=true,name-canonical=true,push=true`
        : `type=image,"name=${repositories.map((name) => `${name}:${staging}`).join(',')}",push=${builder.driver === 'docker' ? ',store=false' : 'true'}`;
    return { ...inputs, app: { ...app, outputs: [...app.outputs, output] } };
}
/** The state of the application's own cache, and what is recorded beside it. */
async function lookUpCache(inputs, client, log) {
    const tag = inputs.app.cacheBuilder;
    if (tag === undefined)
        return undefined;
    const { repository } = inputs.layers;
    const [source, entry] = await Promise.all([
        inspectCache(client, repository, tag),
        (0,record_artifact/* fetchRecord */.Kd)(client, repository, appRecordTag(tag))
            .then((found) => found === undefined ? undefined : (0,layers_record/* parseRecord */.H)(found.json).layers[layer_graph/* appName */.JB])
            .catch((error) => {
            // It only explains; the build does not need it.
            if (!(error instanceof registry_error/* RegistryError */.gl))
                log.notice(`The record of the application's last build cannot be used: ${(0,core_error/* errorMessage */.gJ)(error)}`);
            return undefined;
        }),
    ]);
    if (source.kind === 'broken') {
        log.warning(`The application's cache ${inputs.layers.image}:${tag} is incomplete and is not used: ${source.reason}. The next run that may push rebuilds it.`);
    }
    return { tag, source, entry };
}
/** @throws UserError when the application is to be pushed to where this login may not write. */
async function probePush(inputs, context) {
    const { app } = inputs;
    if (!(app.push || app.partTags.length > 0) || app.call !== undefined)
        return;
    const repositories = new Map([...app.tags, ...app.partTags].map((tag) => {
        const { registry, repository } = (0,oci_reference/* parseReference */.F2)(tag);
        return [`${registry}/${repository}`, { registry, repository }];
    }));
    await Promise.all([...repositories].map(async ([image, { registry, repository }]) => {
        const probe = await context.connect(registry).probeWrite(repository);
        if (probe.kind === 'allowed')
            return;
        const fork = context.github?.isForkPullRequest === true;
        throw new core_error/* UserError */.yo(`push is true, but the registry does not let this run write to ${image}: ${(0,core_error/* errorMessage */.gJ)(probe.error)}`, {
            remedy: fork
                ? 'A pull request from a fork has a read-only token. Set push to false if github.event_name is pull_request.'
                : (probe.error.remedy ??
                    'Add the permission packages: write to the job, log in with an account that may push, or use push: false.'),
        });
    }));
}

;// CONCATENATED MODULE: ./lib/commands/build/session.js







/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function buildSession(session) {
    const { github } = session;
    const { inputs, reader } = readBuildInputs(session.values, { ...(0,commands_session/* inputContext */.wW)(session), github });
    const write = (0,write_policy/* decideWrite */.g)({
        push: 'auto',
        event: github?.event,
        trustedRefs: inputs.layers.trustedRefs,
    });
    const project = await (0,layers_project/* readProject */.Wh)(inputs.layers, reader, {
        cwd: session.cwd,
        bound: github === undefined ? undefined : session.cwd,
    });
    if (project !== undefined) {
        try {
            (0,layer_graph/* graphApp */.ut)(project.dockerfile, inputs.layers.layers, inputs.app.target, project.values);
        }
        catch (error) {
            reader.problem('target', (0,core_error/* errorAdvice */.Js)(error));
        }
    }
    (0,commands_session/* maskSecrets */.QU)(session.console, inputs.layers);
    reader.throwProblems();
    if (project === undefined)
        throw new Error('the project was not read, although no input problem was found');
    return build(inputs, project, write, await (0,commands_session/* openContext */.eA)(session, inputs.layers));
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


/***/ })

};

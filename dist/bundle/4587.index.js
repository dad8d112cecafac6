export const id = 4587;
export const ids = [4587];
export const modules = {

/***/ 4587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ build),
  keepBuild: () => (/* binding */ keepBuild)
});

// EXTERNAL MODULE: ./lib/adapters/context/context-files.js
var context_files = __webpack_require__(33685);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/bake.js
var bake = __webpack_require__(70549);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/bake/user-stages.js
var user_stages = __webpack_require__(45739);
// EXTERNAL MODULE: ./lib/layers/facts/facts.js + 1 modules
var facts = __webpack_require__(76959);
// EXTERNAL MODULE: ./lib/layers/prepare.js + 20 modules
var prepare = __webpack_require__(16945);
// EXTERNAL MODULE: ./lib/layers/record/record-files.js
var record_files = __webpack_require__(70527);
// EXTERNAL MODULE: ./lib/layers/report/cache-accounts.js + 1 modules
var cache_accounts = __webpack_require__(89983);
// EXTERNAL MODULE: ./lib/layers/rounds/findings.js
var findings = __webpack_require__(95246);
// EXTERNAL MODULE: ./lib/layers/rounds/round-state.js
var round_state = __webpack_require__(69822);
// EXTERNAL MODULE: ./lib/commands/context.js
var commands_context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
// EXTERNAL MODULE: ./lib/commands/part.js
var part = __webpack_require__(53857);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 9 modules
var buildx_run = __webpack_require__(88930);
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

// EXTERNAL MODULE: ./lib/core/app/build-output.js
var build_output = __webpack_require__(74705);
;// CONCATENATED MODULE: ./lib/core/app/build-target.js


/**
 * The build as a target of `docker buildx bake`, which makes the same image; undefined for what bake has no field for. Values of
 * build arguments stand in the definition, which is for a file that nobody else can read.
 * What a flag of `build` is in a bake: https://github.com/docker/buildx/blob/v0.38.2/commands/build.go (`toBuildOptions`, for `--push`
 * and `--load`, too) and https://github.com/docker/buildx/blob/v0.38.2/bake/bake.go (`toBuildOpt`).
 * @throws UserError when bake has no field for it, and it is based on another target of a bake.
 */
function formatBuildTarget(build) {
    // What a call prints of several targets has no place for each.
    if (build.call !== undefined || build.cgroupParent !== undefined) {
        refuseTargets(build);
        return undefined;
    }
    const fields = {
        context: build.context,
        dockerfile: build.dockerfile,
        target: build.target,
        contexts: build.contexts,
        args: build.buildArgs,
        secret: build.secrets,
        ssh: build.ssh,
        'extra-hosts': build.addHosts,
        network: build.network,
        'shm-size': build.shmSize,
        ulimits: build.ulimit,
        entitlements: build.allow,
        platforms: build.platforms,
        tags: build.tags,
        labels: build.labels,
        annotations: build.annotations,
        attest: [
            ...build.attests,
            ...attestation('provenance', build.provenance),
            ...attestation('sbom', build.sbom),
        ],
        'cache-from': build.cacheFrom,
        'cache-to': build.cacheTo,
        pull: build.pull,
        'no-cache': build.noCache,
        'no-cache-filter': build.noCacheFilters,
        output: outputsOf(build),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));
}
function refuseTargets({ call, contexts }) {
    const [name] = Object.entries(contexts).find(([, value]) => value.startsWith('target:')) ?? [];
    if (name === undefined)
        return;
    const input = call === undefined ? 'cgroup-parent' : 'call';
    throw new core_error/* UserError */.yo(`${input}: cannot be combined with the build context ${name}, which is another image of this run`, { remedy: `Remove ${input}, or set the context ${name} to docker-image:// and a pushed image.` });
}
function isGiven(value) {
    if (typeof value === 'object' && value !== null)
        return Object.keys(value).length > 0;
    return value !== undefined && value !== false;
}
/** `--provenance` and `--sbom` as `--attest`: https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/attests.go, `CanonicalizeAttest`. */
function attestation(type, given) {
    if (given === undefined)
        return [];
    // What Go takes for a boolean.
    if (/^(?:1|t|T|true|TRUE|True)$/.test(given))
        return [`type=${type},disabled=false`];
    return [`type=${type},${/^(?:0|f|F|false|FALSE|False)$/.test(given) ? 'disabled=true' : given}`];
}
function outputsOf({ outputs, push, load }) {
    const pushed = push ? pushAll(outputs) : outputs;
    const isLoaded = pushed.some((output) => (0,build_output/* readBuildOutput */.c)(output).loads);
    return load && !isLoaded ? [...pushed, 'type=docker'] : pushed;
}
function pushAll(outputs) {
    const isImage = (output) => /^(?:image|registry)$/.test((0,build_output/* readBuildOutput */.c)(output).type ?? '');
    const withPush = (output) => `${output},push=true${/(?:^|,)"?unpack=/i.test(output) ? '' : ',unpack=false'}`;
    return outputs.some(isImage)
        ? outputs.map((output) => (isImage(output) ? withPush(output) : output))
        : [...outputs, 'type=image,push=true,unpack=false'];
}

// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 2 modules
var cache_report = __webpack_require__(29251);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/layers/bake/build-notes.js
var build_notes = __webpack_require__(646);
// EXTERNAL MODULE: ./lib/layers/bake/engine-names.js + 1 modules
var engine_names = __webpack_require__(64560);
// EXTERNAL MODULE: ./lib/layers/bake/expected-steps.js
var expected_steps = __webpack_require__(13470);
// EXTERNAL MODULE: ./lib/layers/project/named-contexts.js
var named_contexts = __webpack_require__(26326);
// EXTERNAL MODULE: ./lib/layers/project/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(75226);
// EXTERNAL MODULE: ./lib/commands/build/app-cache.js + 1 modules
var app_cache = __webpack_require__(18204);
// EXTERNAL MODULE: ./lib/core/app/app-compression.js
var app_compression = __webpack_require__(80247);
// EXTERNAL MODULE: ./lib/core/dockerfile/pin.js
var dockerfile_pin = __webpack_require__(90561);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/layers/rounds/job.js
var job = __webpack_require__(51377);
// EXTERNAL MODULE: ./lib/commands/build/app-outcome.js
var app_outcome = __webpack_require__(92431);
;// CONCATENATED MODULE: ./lib/commands/build/app-plan.js




/** What the application stands on, and how its stages are replaced. */
function planBuild({ inputs, prepared, node, externalImages }, app, trust) {
    const { project } = prepared;
    const state = (0,app_outcome/* stateAfter */.W)(prepared, app);
    const digests = new Map([...state.digests].filter(([name]) => !trust.distrusted.has(name)));
    const held = new Map([...(0,job/* heldDigests */.lN)(state.facts), [node.name, externalImages]]);
    const footing = (0,job/* footingOf */.ge)(node, inputs.layersAs === 'context' ? digests : new Map(), held, project, state);
    const layer = inputs.layersAs === 'context' ? layerOf(node, project, digests) : undefined;
    const itself = layer === undefined || inputs.app.call !== undefined
        ? undefined
        : (0,dockerfile_pin/* pinTarget */.x)(project.dockerfile, layer.target.toLowerCase(), project.values);
    if (layer !== undefined && itself !== undefined) {
        const standsOn = new Map([...digests].filter(([name]) => name === layer.name));
        return { digests, footing: { ...footing, below: standsOn }, pin: itself, standsOn, isLayer: true };
    }
    const pin = (0,dockerfile_pin/* planPin */.j)(project.dockerfile, {
        targets: [node.target],
        layers: new Set(project.nodes.filter(({ name }) => footing.below.has(name)).map(({ target }) => target.toLowerCase())),
        values: project.values,
        imageEnv: footing.belowEnv,
    });
    const standsOn = new Map([...footing.below].filter(([name]) => pin.replaced.includes(project.nodes.find((layer) => layer.name === name)?.target.toLowerCase() ?? '')));
    return { digests, footing, pin, standsOn, isLayer: false };
}
/** The layer that has the application's target, and is current. */
function layerOf({ target }, { dockerfile, nodes }, digests) {
    const stage = dockerfile.stages[(0,stage_graph/* findTarget */.FB)(dockerfile.stages, target)];
    return nodes.find((layer) => digests.has(layer.name) && layer.target.toLowerCase() === stage?.name);
}

;// CONCATENATED MODULE: ./lib/commands/build/app-command.js






/**
 * The engine's own builder keeps what it pushes. Told to load it as well, it puts the image out twice at once under the same name, and
 * fails of it: `image "…": already exists` (engine 26.1.5, measured).
 */
function loadsApart({ inputs: { app }, prepared }) {
    return app.load && !(app.push && prepared.builder.driver === 'docker');
}
/** References under which the engine keeps the image that its own builder makes: two builds at once fail each other by them. */
function engineNames({ inputs, prepared }, { enginePushes }) {
    const { app } = inputs;
    const isKept = enginePushes || pushByBuildkit({ inputs, prepared }) === undefined;
    if (prepared.builder.driver !== 'docker' || app.call !== undefined || !isKept)
        return [];
    return [...new Set([...app.tags, ...app.outputs.flatMap((output) => (0,build_output/* readBuildOutput */.c)(output).names)])];
}
/** The engine's own builder pushes the image without keeping it, where it is for nothing else. */
function pushByBuildkit({ inputs, prepared, }) {
    const { app } = inputs;
    const isPushOnly = app.push &&
        !app.load &&
        app.call === undefined &&
        app.outputs.length === 0 &&
        prepared.builder.driver === 'docker';
    return isPushOnly
        ? { push: false, outputs: [`type=image,"name=${app.tags.join(',')}",${bake/* pushedUnkept */.Fr}`] }
        : undefined;
}
/**
 * The classic way has more than one source, and so races; built on digests, the application's own is enough. Of the layers only
 * those that stand on no other can be hit by an ordinary build: the keys of the others hold the digest that they stand on.
 */
function cacheFrom({ inputs, prepared, node, cache }, trust, digests) {
    const { image } = prepared.inputs;
    const { state } = prepared.found;
    const own = trust.cache && cache?.source.kind === 'ok' ? [`type=registry,ref=${image}@${cache.source.digest}`] : [];
    if (inputs.layersAs === 'context') {
        const layer = layerOf(node, prepared.project, digests);
        const itself = layer === undefined ? undefined : (0,round_state/* builtOf */.QC)(state, layer.name);
        // What could not stand for its own stage has its steps all the same.
        return itself === undefined ? own : [`type=registry,ref=${image}@${itself}`, ...own];
    }
    const lowest = prepared.project.nodes.flatMap(({ name, depth }) => depth === 0 && digests.has(name) ? ((0,round_state/* builtOf */.QC)(state, name) ?? []) : []);
    return [...lowest.map((digest) => `type=registry,ref=${image}@${digest}`), ...own, ...inputs.app.cacheFrom];
}
/** How the image is put out, with the compression that is asked for. */
function compressed({ push, outputs, compression }) {
    return {
        push,
        outputs: compression === undefined ? outputs : (0,app_compression/* compressOutputs */.Fe)({ push, outputs }, compression),
    };
}
/** Where the cache is written, as buildx is told. */
function cacheTo(run, standsOn) {
    const { inputs, prepared, cache } = run;
    const { compression } = inputs.app;
    if (inputs.app.call !== undefined)
        return [];
    if ((0,app_cache/* hasOtherCacheTo */.Wh)(inputs))
        return inputs.app.cacheTo;
    if (!(0,app_cache/* writesOwnCache */.tT)(run))
        return [];
    return [
        [
            `type=registry,ref=${prepared.inputs.image}:${cache?.tag},mode=max,ignore-error=true`,
            ...(compression === undefined ? [] : [(0,app_compression/* compressionFields */.kF)(compression)]),
            ...(isUniform(run, standsOn) ? ['force-compression=true'] : []),
        ].join(','),
    ];
}
/**
 * Whether all layers of the application have the compression that its cache is written with. Then `force-compression` converts
 * nothing, and makes BuildKit look for what each step has left: without it, the cache that follows a changed dependency has no
 * result of the steps after the first `COPY --link`, and the next code change downloads all that they copy from (0.32.2, measured;
 * https://github.com/moby/buildkit/blob/v0.32.2/solver/exporter.go, `ExportTo`). Elsewhere it would convert base images.
 */
function isUniform({ inputs, prepared, node }, standsOn) {
    const type = inputs.app.compression?.type ?? 'gzip';
    const { images } = prepared.found.state;
    // What an image from elsewhere is like is not known.
    return (inputs.layersAs === 'context' &&
        standsOn.size > 0 &&
        node.externalImages.length === 0 &&
        [...standsOn.keys()].every((name) => images
            .get(name)
            ?.platforms.every(({ layers }) => layers.every(({ mediaType }) => (0,app_compression/* compressionOf */.MB)(mediaType) === type))));
}

// EXTERNAL MODULE: ./lib/commands/build/app-references.js
var app_references = __webpack_require__(9761);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/layers/bake/all-ended.js
var all_ended = __webpack_require__(51968);
// EXTERNAL MODULE: ./lib/layers/inputs/image-signature.js + 1 modules
var image_signature = __webpack_require__(91126);
// EXTERNAL MODULE: ./lib/layers/record/commit.js + 1 modules
var commit = __webpack_require__(97136);
// EXTERNAL MODULE: ./lib/layers/rounds/built-entry.js
var built_entry = __webpack_require__(2003);
// EXTERNAL MODULE: ./lib/layers/rounds/uploads.js
var uploads = __webpack_require__(63776);
// EXTERNAL MODULE: ./lib/commands/build/app-uploads.js + 1 modules
var app_uploads = __webpack_require__(54556);
;// CONCATENATED MODULE: ./lib/commands/build/app-settlement.js
















/** Records what the application was made from, reads it back where it was pushed, and counts what that moved. */
async function settleApp(run, app) {
    const { inputs, context } = run;
    if (inputs.app.call !== undefined)
        context.console.info(app.output);
    const writes = app.cache?.written === 'written';
    const [read, writtenCache, otherCaches] = await (0,all_ended/* allEnded */.C)([
        readApp(run, app),
        writes && app.cache !== undefined ? (0,app_uploads/* listSafely */.$2)(context.connect, app.cache.reference) : undefined,
        (0,app_cache/* listOtherCaches */.Q0)(context.connect, inputs),
        writes ? recordApp(run, app) : undefined,
    ]);
    return countUploads(run, { ...read, writtenCache, otherCaches });
}
async function readApp(run, app) {
    const { inputs, prepared, context, log } = run;
    const place = (0,app_references/* mainPlace */.t9)(inputs, prepared.inputs.image);
    if (!app.pushed || app.digest === undefined || place === undefined)
        return app;
    const { digest } = app;
    const reference = `${place.registry}/${place.repository}@${digest}`;
    const image = await (0,unfinished/* carrying */.MR)({ reference }, () => log.phase('verify the application', () => verifyApp({ inputs, context, log }, place, digest)));
    const read = { ...app, reference, image };
    await (0,unfinished/* carrying */.MR)(read, () => signApp(run, image.descriptor));
    return read;
}
/** Wherever it was pushed to. One platform of several is not signed: the index of all platforms is. */
async function signApp({ inputs, imagesBefore, context, log }, image) {
    if (inputs.app.partTags.length > 0)
        return;
    const places = (0,group/* groupBy */.$)((0,app_references/* pushedReferences */.C1)(inputs), (text) => (0,app_references/* repositoriesOf */.Ub)([text]).join());
    const tagged = new Set(inputs.app.outputs.map(build_output/* readBuildOutput */.c).flatMap((one) => (one.byDigest ? [] : one.names)));
    const tagsOf = (text) => (0,reference/* parseReference */.F2)(text).tag ?? (tagged.has(text) || inputs.app.tags.includes(text) ? 'latest' : []);
    await Promise.all([...places].map(([place, references]) => {
        const { registry, repository } = (0,reference/* parseReference */.F2)(place);
        const before = imagesBefore.get(place);
        const moved = before !== undefined && before.digest !== image.digest;
        const names = { tags: references.flatMap(tagsOf), moved };
        return (0,image_signature/* signImage */.j)(context.connect(registry), repository, image, names, log);
    }));
}
function countUploads({ inputs, prepared, cache, imagesBefore, otherCachesBefore }, app) {
    const { state } = prepared.found;
    const { image, writtenCache, otherCaches, sideBySide, ofLayers } = app;
    const references = [...(0,app_references/* pushedReferences */.C1)(inputs), ...inputs.app.partTags];
    const { moved, ofCache } = (0,app_uploads/* appUploads */.mB)({
        state,
        layersImage: prepared.inputs.image,
        cacheBefore: cache?.source.kind === 'ok' ? cache.source : undefined,
        before: imagesBefore,
        pushed: image && { image, places: (0,app_references/* repositoriesOf */.Ub)(references) },
        written: writtenCache,
        others: otherCaches,
        othersBefore: otherCachesBefore,
        sideBySide,
        madeBlobs: (0,uploads/* blobsMadeBy */.jw)([...app.steps, ...ofLayers.steps], () => true),
        downloaded: new Set([...state.moved.downloads, ...ofLayers.moved.downloads].map((blob) => blob.digest)),
    });
    return {
        ...app,
        ofLayers: { ...ofLayers, moved: (0,transfer/* addMoved */.Nb)(ofLayers.moved, moved) },
        cacheUploadBytes: ofCache.reduce((total, { bytes }) => total + bytes, 0),
    };
}
/** Reads the application's image back, and looks whether its tags name it. */
async function verifyApp({ inputs, context, log }, main, digest) {
    const tags = (0,app_references/* pushedReferences */.C1)(inputs).map(reference/* parseReference */.F2);
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
        steps: (0,built_entry/* stepsToRecord */.I$)(app.steps, cache.entry),
    };
    const record = {
        version: 2,
        createdAt: entry.builtAt,
        quarter: inputs.quarter,
        revision: context.github?.revision,
        source: context.source,
        salt,
        tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
        ...(app.cacheDigest === undefined ? {} : { cache: app.cacheDigest }),
        layers: { [layer_graph/* appName */.JB]: entry },
    };
    try {
        await (0,record_files/* writeRecord */.rh)(client, inputs.repository, (0,app_cache/* appRecordTag */.pT)(cache.tag), record);
    }
    catch (error) {
        log.warning(`The inputs of the application could not be recorded: ${(0,core_error/* errorMessage */.gJ)(error)}`);
    }
}
/** The digest of nothing, for an application that was not pushed. */
const emptyDigest = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

;// CONCATENATED MODULE: ./lib/commands/build/arrival.js

/** So often, once a second, is it looked whether what BuildKit has told of pushing is in the registry. */
const arrivalLooks = 31;
/**
 * Whether the registry shows what was pushed under one of its tags: the same image can be there from before under others.
 * When another run has moved one of several tags meanwhile, the rest tell. A registry of several copies may be late.
 * @param app what was pushed, and how long BuildKit said that it pushed.
 */
async function hasArrived(tags, { digest, sideBySide }, { connect, clock }) {
    const looks = (sideBySide?.pushMs ?? 0) > 0 ? arrivalLooks : 1;
    for (let look = 1;; look++) {
        const shown = await Promise.all(tags.map(reference/* parseReference */.F2).map(async ({ registry, repository, tag }) => {
            const found = await connect(registry).resolve(repository, tag ?? 'latest');
            return found?.digest === digest;
        }));
        if (shown.length === 0 || shown.includes(true))
            return true;
        if (look === looks)
            return false;
        await clock.sleep(1000);
    }
}

;// CONCATENATED MODULE: ./lib/commands/build/app.js























/**
 * Builds the application on the digests of the layers that are current, with its own cache as its only source. What cannot
 * be had from the registry although it was there is left out, and the build done again without it.
 * @throws Unfinished with what came of it until then.
 */
async function buildApp(run) {
    const { clock } = run.context;
    const startedAtMs = clock.nowMs();
    const { found, failure } = await (0,unfinished/* endOf */.pJ)(app_outcome/* unbuiltApp */.H, () => buildUntilWhole(run));
    const app = { ...found, durationMs: clock.nowMs() - startedAtMs };
    if (failure !== undefined)
        throw new unfinished/* Unfinished */.K4(app, failure);
    return (0,unfinished/* carrying */.MR)(app, () => settleApp(run, app));
}
async function buildUntilWhole(run) {
    const cache = (0,app_cache/* cacheBefore */.Cv)(run);
    let app = { ...app_outcome/* unbuiltApp */.H, node: run.node, inputs: run.layerInputs, cache };
    let trust = {
        cache: cache?.state === 'ok',
        doubted: false,
        distrusted: new Set(),
        enginePushes: false,
    };
    while (trust !== undefined) {
        const attempt = { app, trust };
        ({ app, trust } = await (0,unfinished/* carrying */.MR)(app, () => attemptBuild(run, attempt)));
    }
    return app;
}
async function attemptBuild(given, { app: before, trust }) {
    const { log } = given;
    const plan = planBuild(given, before, trust);
    // Where the image of a layer is the application, there is nothing to cache.
    const run = plan.isLayer ? { ...given, cache: undefined } : given;
    const begun = { ...before, standsOn: plan.standsOn, cache: plan.isLayer ? undefined : before.cache };
    const built = await (0,unfinished/* carrying */.MR)(begun, () => log.phase('build the application', () => buildOnce(run, begun, plan, trust)));
    const noted = noteBuild(run, begun, built);
    if (built.kind !== 'done')
        return (0,unfinished/* carrying */.MR)(noted, async () => {
            const next = built.kind === 'broken-image' ? await distrust(run, noted, trust) : undefined;
            if (next === undefined)
                throw built.error;
            return { app: { ...noted, cache: next.cache }, trust: next.trust };
        });
    const app = readResult(run, noted, built.result);
    return (0,unfinished/* carrying */.MR)(app, async () => {
        if (app.pushed && app.digest === undefined)
            throw namelessPush();
        if (trust.enginePushes ||
            pushByBuildkit(run) === undefined ||
            (await hasArrived(run.inputs.app.tags, app, run.context)))
            return { app, trust: undefined };
        log.notice('The image that BuildKit should have pushed is not in the registry. Pushing it with the engine.');
        return { app, trust: { ...trust, enginePushes: true } };
    });
}
async function buildOnce(run, outcome, { digests, footing, pin, standsOn, isLayer }, trust) {
    const { inputs, prepared, node, context } = run;
    const { project, runner } = prepared;
    const { app } = inputs;
    const { image, build: settings } = prepared.inputs;
    const { steps } = (0,app_outcome/* stateAfter */.W)(prepared, outcome);
    // Stages of layers that no check and no prewarm has measured.
    const measuredHere = inputs.layersAs === 'cache' || steps.length === 0
        ? project.nodes
        : project.nodes.filter(({ name }) => trust.distrusted.has(name));
    const command = {
        ...settings,
        ...app,
        dockerfile: await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, pin, context.tempFolder),
        context: project.contextDir,
        contexts: (0,named_contexts/* namedContexts */.u)(footing, pin, project, image),
        hiddenArgs: new Set(Object.keys(prepared.inputs.hiddenArgs)),
        secrets: prepared.secrets,
        cacheFrom: isLayer ? [] : cacheFrom(run, trust, digests),
        cacheTo: cacheTo(run, standsOn),
        // A stage that its image stands for is no step of this build: the filter has refreshed the layer.
        ...compressed({ ...app, ...(trust.enginePushes ? {} : pushByBuildkit(run)) }),
        load: loadsApart(run),
        // Nothing is built then, and yet BuildKit would push it: an image of nothing under the application's tag.
        ...(app.call === undefined ? {} : { push: false, load: false, outputs: [] }),
        noCacheFilters: app.noCacheFilters
            .flatMap((filter) => (0,dockerfile/* partsOf */.CI)(prepared.project.dockerfile, filter))
            .filter((filter) => !pin.replaced.includes(filter)),
    };
    const fields = formatBuildTarget(command);
    const names = engineNames(run, trust);
    const keep = (0,engine_names/* keepUnderNames */.q)(prepared.engine, run.log);
    const build = () => runner.run({
        kind: 'application',
        title: 'Build the application',
        pin,
        expected: app.call === undefined && !isLayer
            ? (0,expected_steps/* expectStages */.L)(project.dockerfile, [node, ...measuredHere], project.values)
            : [],
        run: (options) => (0,buildx_run/* runBuildx */.A)('build', formatBuildCommand(command), {
            ...options,
            env: prepared.inputs.hiddenArgs,
        }),
        bake: fields && {
            definition: { targets: { [layer_graph/* appName */.JB]: fields }, allow: settings.allow },
            names: names.map((reference) => ({ reference, keep })),
            read: ({ metadata, ...result }) => ({ ...result, metadata: (0,json/* objectOrEmpty */.YN)(metadata[layer_graph/* appName */.JB]) }),
        },
    });
    // With other images, names are held while all of them bake.
    return context.shared === undefined ? keep(names, build) : build();
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
    const pushed = (0,app_references/* isPushed */.Yx)(app);
    return {
        ...read,
        imageId: typeof imageId === 'string' ? imageId : '',
        pushed,
        loaded: app.load || app.outputs.some((output) => (0,build_output/* readBuildOutput */.c)(output).loads),
        cache: (0,app_cache/* cacheAfter */.zJ)(run, before.cache, progress),
        // Of several it is not known which is ours.
        cacheDigest: progress.writtenCaches.length === 1 ? progress.writtenCaches[0] : undefined,
        sideBySide: progress.sideBySide,
        digest: pushed ? (0,buildx_run/* readDigest */.r)(metadata) : undefined,
    };
}
function namelessPush() {
    return new core_error/* UserError */.yo('buildx reported no digest for the application that it pushed', {
        remedy: 'Run it again with keep-progress and report the file: this version of buildx may name it in a new way.',
    });
}

// EXTERNAL MODULE: ./lib/core/buildkit/step-counts.js
var step_counts = __webpack_require__(38913);
// EXTERNAL MODULE: ./lib/core/miss/explain-misses.js + 7 modules
var explain_misses = __webpack_require__(54696);
// EXTERNAL MODULE: ./lib/layers/report/figures.js
var figures = __webpack_require__(27852);
// EXTERNAL MODULE: ./lib/layers/report/result.js
var result = __webpack_require__(74080);
// EXTERNAL MODULE: ./lib/layers/rounds/miss-subjects.js
var miss_subjects = __webpack_require__(63244);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/buildkit/expected-stage.js
var expected_stage = __webpack_require__(82793);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var dockerfile_declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/mention.js
var mention = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
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
        const savesMs = (0,sum/* sumOf */.XN)(same.flatMap(({ wasted }) => wasted), ({ durationMs }) => durationMs);
        return first === undefined || savesMs < leastMs ? [] : describe(first, savesMs, file.path);
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
        ? (0,dockerfile_declaration/* declaredArgs */.M)(command).some(({ defaultText }) => (0,mention/* mentions */.w)(defaultText ?? '', name))
        : (0,mention/* mentions */.w)(command.text, name);
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

// EXTERNAL MODULE: ./lib/core/escape-regex.js
var escape_regex = __webpack_require__(21678);
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
        if (!new RegExp(`^(?:/bin/sh -c #\\(nop\\) +)?${(0,escape_regex/* escapeRegex */.$)(place.instruction.keyword)}\\b`, 'i').test(entry.createdBy ?? ''))
            return undefined;
        if (entry.emptyLayer)
            continue;
        blob--;
        found.unshift({
            ...place,
            sizeBytes: image.layers[blob]?.sizeBytes ?? 0,
            bytesBeneath: (0,sum/* sumSizes */.iJ)(image.layers.slice(0, blob)),
        });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/linkable.js
var linkable = __webpack_require__(79116);
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
    const sources = new Set(written.flatMap(({ instruction, isSource }) => (isSource ? [instruction] : [])));
    const copies = (0,linkable/* linkableCopies */.uK)(written.map(({ instruction }) => instruction), (instruction) => sources.has(instruction));
    const [change] = copies;
    if (change === undefined)
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
            suggestion: copies.map(({ text }) => (0,linkable/* withLink */.Ni)({ text: text.trim() })).join('\n'),
        },
    ];
}
/** Whether it takes files that change with the code: not those of a stage or an image, what ADD downloads, or a heredoc. */
function takesSource(instruction, stage) {
    if (!(0,linkable/* isCopy */.sN)(instruction))
        return false;
    const use = stage.uses.find(({ via, line }) => via === 'copy' && line === instruction.line);
    if (use !== undefined)
        return use.source.kind === 'context' && !/^(docker-image|oci-layout):\/\//.test(use.source.value);
    const elsewhere = instruction.keyword === 'ADD' ? /^(?:https?|git|ssh):\/\/|^git@|^<</ : /^<</;
    return !instruction.args.slice(0, -1).every((source) => elsewhere.test(source));
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
    const savesBytes = (0,sum/* sumSizes */.iJ)(chain.filter(({ instruction }) => copies.some(({ line }) => line === instruction.line)));
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
        if (isPlace || names.some((name) => [...needed].some(({ text }) => (0,mention/* mentions */.w)(text, name))))
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
    const usesGlobal = (text) => globals.some((global) => (0,mention/* mentions */.w)(text, global));
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
    const from = instruction.keyword === 'COPY' ? (0,dockerfile/* flagValue */.y6)(instruction, 'from') : undefined;
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
        return {
            name: 'version-drift',
            title: `Set ${ours.name} to the same value in both Dockerfiles.`,
            detail: `${ours.name} is ${ours.value} in ${file.path}, line ${ours.line}, and ${theirs.value} in ${other.path}, line ${theirs.line}. So the steps of ${stages.join(', ')} cannot be shared. A build with one Dockerfile finds nothing of the other in the cache, ${(0,quantity/* formatDuration */.a3)(savesMs)} each time.`,
            file: file.path,
            line: ours.line,
            savesBytes: undefined,
            savesMs,
            when: 'each build with the other Dockerfile on these layers',
            suggestion: undefined,
        };
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
        const shared = [...known.values()].filter((step) => {
            const line = commands[step.index - 1]?.line;
            return step.stage === stage.displayName && line !== undefined && line >= begin && line < end;
        });
        const savesMs = (0,sum/* sumOf */.XN)(shared, ({ durationMs }) => durationMs);
        return savesMs === 0 ? [] : [{ stage: stage.displayName, savesMs }];
    });
    return {
        stages: concerned.map(({ stage }) => stage),
        savesMs: (0,sum/* sumOf */.XN)(concerned, ({ savesMs }) => savesMs),
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
    return names.some((name) => (0,mention/* mentions */.w)(text, name));
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

// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
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
        totalBytes: (0,sum/* sumSizes */.iJ)((0,descriptor/* uniqueBlobs */.ge)(app.layers)) + app.configBytes,
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
    return { layers: shared.length, bytes: (0,sum/* sumSizes */.iJ)((0,descriptor/* uniqueBlobs */.ge)(shared)) };
}
function heldOf({ layers }, held) {
    const found = layers.filter(({ digest }) => held.has(digest));
    return { layers: found.length, bytes: (0,sum/* sumSizes */.iJ)((0,descriptor/* uniqueBlobs */.ge)(found)) };
}
function digestsOf({ content }) {
    return content.layers.map(({ digest }) => digest);
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

// EXTERNAL MODULE: ./lib/core/dockerfile/lower-case-name.js
var lower_case_name = __webpack_require__(48134);
// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
;// CONCATENATED MODULE: ./lib/commands/build/image-worth.js













/** What the layer images hold of the application that was pushed, and what could be changed. */
async function weighImage(run) {
    const { inputs, project, state, app, cache, log } = run;
    const { node, image } = app;
    if (node === undefined)
        return { coverage: [], advice: [] };
    const coverage = (image?.platforms ?? []).map((platform) => weighPlatform(platform, run, node));
    const [main] = image?.platforms ?? [];
    const { file, context } = inputs.layers.build;
    const named = file ?? `${context.replace(/\/$/, '')}/Dockerfile`.replace(/^\.\//, '');
    const path = (0,lower_case_name/* existingDockerfile */.e)(named, (one) => (0,external_node_path_.basename)(one) === (0,external_node_path_.basename)(project.dockerfilePath));
    const advice = advise({
        file: { path, dockerfile: project.dockerfile },
        app: node,
        layers: project.nodes,
        chain: main === undefined ? undefined : chainLayers(node, chainOf(main)),
        stages: [...(0,cache_report/* summarizeStages */.t6)(state.steps), ...(0,cache_report/* summarizeStages */.t6)(app.steps)],
        misses: run.misses,
        recorded: [...(0,round_state/* recordedSteps */.w1)(state), ...(cache?.entry?.steps ?? [])],
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
    return { layers, history: config.history ?? [] };
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
            return [{ path, dockerfile: (0,dockerfile/* parseDockerfile */.Ai)(await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, path), 'utf8')) }];
        }
        catch (error) {
            log.warning(`compare-files: ${path} was not compared: ${(0,core_error/* errorMessage */.gJ)(error)}`);
            return [];
        }
    }));
    return read.flat();
}

;// CONCATENATED MODULE: ./lib/commands/build/finish.js









/**
 * Adds to what a build found why steps missed, and what the layers are worth.
 * @param failure why it ended; undefined: it ended well.
 * @throws Unfinished with all of it where the build failed, or its layers hit less than they should.
 */
async function finishBuild(run, found, failure) {
    const { inputs, log } = run;
    sayWhatIsMissing(run, found);
    const lowRate = failure === undefined ? judgeHitRate(inputs, found.layers, log) : undefined;
    const explained = await explain(run, found);
    const why = failure ?? lowRate;
    if (why !== undefined)
        throw new unfinished/* Unfinished */.K4(explained, why);
    return explained;
}
async function explain(run, found) {
    const { inputs } = run;
    const { layers, app } = found;
    const ofLayers = (0,result/* explainLayers */.Y)(inputs.layers, layers);
    const subject = appSubject(inputs, found);
    const misses = [
        ...ofLayers.misses,
        ...(subject === undefined
            ? []
            : (0,explain_misses/* explainMisses */.S)((0,cache_report/* summarizeStages */.t6)(app.steps), [...ofLayers.subjects, subject])),
    ];
    const { state } = layers;
    const worth = state === undefined ? undefined : await weighSafely({ ...run, ...found, state, misses });
    return { ...found, misses, ...worth };
}
/** What the layers are worth is told besides: nothing fails because of it. */
async function weighSafely(run) {
    try {
        return await run.log.phase('compare the image with the layers', () => weighImage(run));
    }
    catch (error) {
        run.log.warning(`The benefit of the layers could not be measured: ${(0,core_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** Says what the user might expect and does not get. */
function sayWhatIsMissing({ inputs, log }, { app, ended }) {
    if (inputs.layersAs === 'cache') {
        log.notice('layers-as: cache passes the layers to the build as cache sources. A refreshed layer may not reach the application (a builder with local state keeps its old steps). Any of the sources may be used, and a layer on top of another may not be used at all until cache-builder holds its steps. Every step stays in the provenance. layers-as: context, the default, builds on the digests.');
    }
    if (ended === 'well' && !app.pushed && inputs.app.call === undefined) {
        log.notice('The application was not pushed, so the outputs digest, image and coverage are empty: the registry has nothing to compare with.');
    }
}
/** Why the run fails although the image is there; undefined: the layers hit as they should. */
function judgeHitRate({ minHitRate, onLowHitRate }, { state }, log) {
    if (minHitRate === undefined)
        return undefined;
    const sums = (0,figures/* sumSteps */.hp)((0,cache_report/* summarizeStages */.t6)(state?.steps ?? []));
    const rate = (0,step_counts/* rateOf */.MK)(sums);
    if (rate === undefined) {
        log.warning(`min-hit-rate: expected at least ${minHitRate} %, but no dependency step was measured.`);
        return undefined;
    }
    if ((0,step_counts/* reachesRate */.EQ)(sums, minHitRate))
        return undefined;
    const message = `min-hit-rate: expected at least ${minHitRate} % of the dependency steps from the cache, got ${rate} % (${sums.hit} of ${sums.measured})`;
    if (onLowHitRate === 'warn') {
        log.warning(`${message}.`);
        return undefined;
    }
    return new core_error/* UserError */.yo(message, {
        remedy: 'The summary shows why each stage missed. The application was built anyway. With on-low-hit-rate: warn, the step passes.',
    });
}
function appSubject(inputs, { app, cache, layers }) {
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
        sameBeneath: (0,miss_subjects/* sameBeneath */.Q)(layers.state, cache?.entry),
    };
}

// EXTERNAL MODULE: ./lib/commands/build/found.js
var build_found = __webpack_require__(13177);
// EXTERNAL MODULE: ./lib/commands/build/held-images.js
var held_images = __webpack_require__(16729);
// EXTERNAL MODULE: ./lib/commands/build/layers-policy.js
var layers_policy = __webpack_require__(90142);
;// CONCATENATED MODULE: ./lib/commands/build/run.js

























/**
 * Builds the application on its layers: checks them, prewarms what is not current where the run may write, builds it in the same
 * builder where it may not, and then the application on the digests.
 */
async function build(context, work) {
    const { layers } = work.inputs;
    const opened = {
        ...(await (0,commands_context/* openContext */.eA)(context, layers)),
        knownHosts: (0,commands_history/* knownHostsOf */._h)(context, layers),
        whileBuilding: (0,commands_history/* loadsHistory */.ke)(context, layers),
    };
    const run = { ...work, log: context.log, context: opened };
    const { found, failure } = await (0,unfinished/* endOf */.pJ)((0,build_found/* nothingBuilt */.I)(work), () => buildAll(run));
    return finishBuild({ ...run, project: found.layers.project ?? run.project }, found, failure);
}
async function buildAll(run) {
    const prepared = await run_prepare(run);
    const { found: app, failure } = await (0,unfinished/* endOf */.pJ)(app_outcome/* unbuiltApp */.H, () => buildOnLayers(run, prepared));
    const layers = { ...prepared.found, state: (0,app_outcome/* stateAfter */.W)(prepared, app) };
    const found = {
        ...(0,build_found/* nothingBuilt */.I)(run),
        layers,
        cache: await withMissedFiles(run, prepared, app),
        app,
        ended: failure === undefined ? 'well' : 'app',
    };
    if (failure !== undefined)
        throw new unfinished/* Unfinished */.K4(found, failure);
    return found;
}
/** What was recorded, with the list of files where one that missed is to be explained by it. */
async function withMissedFiles({ inputs }, { client, beside: { cache } }, app) {
    const isMissed = app.steps.some(({ verdict }) => verdict === 'executed' || verdict === 'failed');
    if (cache?.entry === undefined || app.inputs === undefined || !isMissed)
        return cache;
    return { ...cache, entry: await (0,record_files/* withFileList */.lh)(client, inputs.layers.repository, cache.entry, app.inputs) };
}
/** The layers, ready for the application. @throws Unfinished with what was found of them. */
async function run_prepare({ inputs, project, write, context, log, }) {
    const layersWrite = (0,layers_policy/* decideLayersWrite */.ej)(inputs, write);
    try {
        return await (0,prepare/* prepareLayers */.I)({
            ...{ inputs: inputs.layers, project, context, log },
            write: layersWrite,
            policy: (0,layers_policy/* policyOf */.US)(inputs, project, layersWrite),
            alsoLookUp: async (client) => {
                const [cache, images, otherCaches] = await Promise.all([
                    (0,app_cache/* lookUpCache */.Fn)(inputs, client, log),
                    (0,app_uploads/* listImagesBefore */.gZ)(context.connect, (0,app_references/* replacedReferences */.Nh)(inputs)),
                    (0,app_cache/* listOtherCaches */.Q0)(context.connect, inputs),
                    probePush(inputs, context, (registry) => registry === inputs.layers.registry ? client : context.connect(registry)),
                ]);
                return { cache, images, otherCaches };
            },
        });
    }
    catch (error) {
        const { found, cause } = (0,unfinished/* unfinished */.M1)({}, error);
        throw new unfinished/* Unfinished */.K4({ layers: { ...(0,findings/* nothingFound */.S)(layersWrite), ...found } }, cause);
    }
}
/** The application on layers that are ready. @throws Unfinished with what came of it until then. */
async function buildOnLayers({ inputs: given, write, context, log }, prepared) {
    const { project, beside } = prepared;
    const { cache } = beside;
    const inputs = withPartOutput(given, prepared);
    const node = (0,layer_graph/* graphApp */.ut)(project.dockerfile, project.layers, inputs.app.target, project.values);
    const [files, held] = await log.phase('read what the application is made from', () => Promise.all([
        (0,context_files/* collectLayerFiles */.Z)([node], project, context.hashes),
        (0,held_images/* holdImages */.M)(prepared.found.state.facts, node, cache !== undefined, context, log),
    ]));
    const found = {
        files: files.get(node.name) ?? {},
        externalImages: held,
        digestOf: (name) => prepared.found.state.digests.get(name),
    };
    return buildApp({
        ...{ inputs, prepared, node, cache, context, log },
        layerInputs: (0,held_images/* withLayersAs */.l)(inputs, (0,facts/* inputsOf */.V)(prepared, node, found)),
        externalImages: held,
        imagesBefore: beside.images,
        otherCachesBefore: beside.otherCaches,
        mayWrite: write.kind === 'write',
    });
}
/**
 * Adds a build to the history, or leaves what it made for the run that merges, which adds it there; parts of stages by the names
 * that users know.
 */
async function keepBuild(made, context, { inputs: { layers, app }, project }, found) {
    const decided = found.layers.project ?? project;
    const { dockerfile } = decided;
    const { misses, ...ofApp } = (0,user_stages/* withUserStages */.vX)({ ...made.app, misses: made.misses }, dockerfile);
    const dependencies = (0,user_stages/* withUserTargets */.or)(made.dependencies, dockerfile);
    const report = { ...made, app: ofApp, dependencies, misses };
    const { state } = found.layers;
    const ofCache = {
        downloadedBytes: made.app.transfer.downloadedBytes,
        uploadedBytes: found.app.cacheUploadBytes,
    };
    const accounts = {
        ...(0,cache_accounts/* accountCaches */.R)({
            ...{ project: decided, state, dependencies: made.dependencies },
            stages: [...made.dependencies.stages, ...made.app.stages],
            recorded: [...(0,round_state/* recordedSteps */.w1)(state), ...(found.cache?.entry?.steps ?? [])],
            app: { node: found.app.node, cache: made.app.cache && { ...made.app.cache, moved: ofCache } },
        }),
        generationAt: (0,findings/* generationAt */.c)(found.layers, layers.signing),
    };
    return layers.part === undefined
        ? (0,commands_history/* keepTrend */.J3)(report, context, layers, accounts)
        : (0,part/* leavePart */.Z)(report, layers.part, context, {
            ...{ inputs: layers, accounts, writes: false },
            app: (0,part/* appPart */.B)(found.app.digest, (0,app_references/* repositoriesOf */.Ub)(app.partTags)),
        });
}
/**
 * One platform by itself is pushed by digest to wherever the application's tags are; a builder that cannot pushes it under a tag
 * that lasts until the platforms are put together.
 */
function withPartOutput(inputs, { builder }) {
    const { app, layers } = inputs;
    if (layers.part === undefined || app.partTags.length === 0)
        return inputs;
    const repositories = (0,app_references/* repositoriesOf */.Ub)(app.partTags);
    const staging = `cache-staging-app-${layers.part.of}-${layers.part.name}`;
    const output = builder.pushesByDigest
        ? `type=image,"name=${repositories.join(',')}",push-by-digest=true,name-canonical=true,push=true`
        : `type=image,"name=${repositories.map((name) => `${name}:${staging}`).join(',')}",${builder.driver === 'docker' ? bake/* pushedUnkept */.Fr : 'push=true'}`;
    return { ...inputs, app: { ...app, outputs: [...app.outputs, output] } };
}
/** @throws UserError when the application is to be pushed to where this login may not write. */
async function probePush(inputs, context, connect) {
    const { app } = inputs;
    if (!(app.push || app.partTags.length > 0) || app.call !== undefined)
        return;
    const repositories = new Map([...app.tags, ...app.partTags].map((tag) => {
        const { registry, repository } = (0,reference/* parseReference */.F2)(tag);
        return [`${registry}/${repository}`, { registry, repository }];
    }));
    await Promise.all([...repositories].map(async ([image, { registry, repository }]) => {
        const probe = await connect(registry).probeWrite(repository);
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


/***/ }),

/***/ 1820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mentions)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Whether a text names a variable, as `$NAME`, `${NAME}` or plainly; one whose name only begins or ends alike is another. */
function mentions(text, name) {
    // A name may hold what means something in a pattern: BuildKit takes any word behind ARG.
    return new RegExp(`(?<!\\w)${(0,_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$)(name)}(?!\\w)`).test(text);
}


/***/ }),

/***/ 91126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ checkImageSignature),
  j: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/image-signature.js





/** Between our look at the list and its PUT, another run may write it: registries have no conditional PUT. */
const listAttempts = 3;
/**
 * Bundles that refer to an image, as JSON; none where there are none.
 * @throws RegistryError when the registry does not answer.
 */
async function fetchImageSignatures(client, repository, digest) {
    const { list } = await listReferrers(client, repository, digest);
    const found = await Promise.all((list?.manifests ?? [])
        // The newest are last.
        .slice(-record_artifact/* mostBundles */.T2)
        .map((referrer) => fetchBundle(client, repository, referrer.digest)));
    return found.flat();
}
async function fetchBundle(client, repository, digest) {
    const manifest = (await client.fetchManifest(repository, digest))?.manifest;
    if (manifest?.kind !== 'manifest')
        return [];
    const [layer] = manifest.layers;
    if (layer?.mediaType !== record_artifact/* bundleType */.$7 || layer.sizeBytes > record_artifact/* longestBundleBytes */.UT)
        return [];
    const bytes = await client.fetchBlob(repository, layer);
    const json = bytes === undefined ? undefined : (0,oci_json/* parseJson */.qF)(Buffer.from(bytes).toString('utf8'));
    return json === undefined ? [] : [json];
}
/**
 * Puts a bundle beside an image, as cosign does: a manifest whose subject is the image, and where the registry does not list
 * these (GitHub's), the list under a tag of the image's digest
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema).
 * @returns whether the registry shows it.
 * @throws RegistryError
 */
async function pushImageSignature(client, repository, subject, bundle) {
    const [content, empty] = [Buffer.from(bundle), Buffer.from('{}')];
    const annotations = {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': image_statement/* signPredicate */.tE,
    };
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociManifest,
        artifactType: record_artifact/* bundleType */.$7,
        config: { mediaType: media_type/* mediaType */.JL.ociEmpty, digest: (0,content_digest/* digestOf */.ol)(empty), size: empty.length },
        layers: [{ mediaType: record_artifact/* bundleType */.$7, digest: (0,content_digest/* digestOf */.ol)(content), size: content.length }],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
        annotations,
    }));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, (0,content_digest/* digestOf */.ol)(blob))));
    await client.pushManifest(repository, digest, media_type/* mediaType */.JL.ociManifest, bytes);
    for (let attempt = 1; attempt <= listAttempts; attempt++) {
        const { list, tag } = await listReferrers(client, repository, subject.digest);
        if (list?.manifests.some((referrer) => referrer.digest === digest))
            return true;
        if (tag === undefined)
            continue;
        const own = {
            mediaType: media_type/* mediaType */.JL.ociManifest,
            digest,
            size: bytes.length,
            artifactType: record_artifact/* bundleType */.$7,
            annotations,
        };
        await client.pushManifest(repository, tag, media_type/* mediaType */.JL.ociIndex, await withReferrer(client, repository, tag, own));
    }
    const { list } = await listReferrers(client, repository, subject.digest);
    return list?.manifests.some((referrer) => referrer.digest === digest) === true;
}
/** `tag`: where the list is, if the registry does not keep it itself. */
async function listReferrers(client, repository, digest) {
    const kept = await client.fetchReferrers(repository, digest);
    if (kept !== undefined)
        return { list: kept, tag: undefined };
    const tag = digest.replace(':', '-');
    const manifest = (await client.fetchManifest(repository, tag))?.manifest;
    return { list: manifest?.kind === 'index' ? manifest : undefined, tag };
}
/** The list as others wrote it, with one entry more. */
async function withReferrer(client, repository, tag, own) {
    const found = await client.fetchManifest(repository, tag);
    const before = found === undefined ? {} : JSON.parse(Buffer.from(found.bytes).toString('utf8'));
    const { manifests } = before;
    return Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociIndex,
        manifests: [...(Array.isArray(manifests) ? manifests : []), own],
    }));
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/layers/inputs/image-signature.js


/**
 * Signs an image that is in the registry for the tags that it has there, and reads the signature back; not where the one who signs
 * now has signed it for them before. `moved`: a tag has named another one since, so that this signature has to be the newer one.
 * @throws UserError when it cannot be done, and was asked for.
 */
async function signImage(client, repository, image, { tags, moved }, log) {
    const { seal } = client;
    if (seal?.onFailure === undefined)
        return;
    const names = { repository, tags };
    try {
        const known = await seal.checkImage(image.digest, await fetchImageSignatures(client, repository, image.digest), names);
        if (!moved && known.kind === 'trusted' && !known.renews && known.signedAtMs !== undefined)
            return;
        const bundle = await seal.signImage(image.digest, names);
        if (bundle === undefined)
            return;
        if (!(await pushImageSignature(client, repository, image, bundle)))
            throw new core_error/* UserError */.yo('the registry does not show the signature that it was sent');
    }
    catch (error) {
        const problem = `${repository}@${image.digest} could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (seal.onFailure === 'fail')
            throw new core_error/* UserError */.yo(problem, { remedy: 'The image is complete. Run again to sign it.', cause: error });
        log.warning(`${problem}. Runs that verify signatures do not deploy it.`);
    }
}
/**
 * Whether somebody who is trusted has signed an image for the tag under which it was found; undefined where nothing has to be signed.
 * @param tag undefined: it was asked for by its digest
 */
async function checkImageSignature(client, { repository, digest, tag, }) {
    if (client.seal?.verifies !== true)
        return undefined;
    const bundles = await fetchImageSignatures(client, repository, digest);
    return client.seal.checkImage(digest, bundles, { repository, tags: tag === undefined ? [] : [tag] });
}


/***/ })

};

export const id = 7070;
export const ids = [7070];
export const modules = {

/***/ 97786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ holdImages),
/* harmony export */   l: () => (/* binding */ withLayersAs)
/* harmony export */ });
/* harmony import */ var _layers_external_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87202);
/* harmony import */ var _layers_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30753);


/**
 * The digests that external images are held at: as the layers hold them, and those that only the application takes as they
 * are now, so that what is recorded of them is what was used. They explain; without a record of the application none is looked up.
 */
async function holdImages(facts, node, isRecorded, context, log) {
    // Where layers differ, the lowest has the first say, as in its contexts.
    const ofLayers = Object.assign({}, ...[...(0,_layers_job_js__WEBPACK_IMPORTED_MODULE_1__/* .heldDigests */ .lN)(facts).values()].reverse());
    const others = node.externalImages.filter(({ name }) => ofLayers[name] === undefined);
    if (!isRecorded || others.length === 0)
        return ofLayers;
    const { byLayer } = await (0,_layers_external_images_js__WEBPACK_IMPORTED_MODULE_0__/* .holdExternalImages */ .X)({
        nodes: [{ ...node, externalImages: others }],
        record: undefined,
        follows: () => true,
        looksUpstream: false,
        connect: context.connect,
        once: context.shared?.once,
        nowMs: context.clock.nowMs(),
        warn: log.notice,
    });
    return { ...byLayer.get(node.name), ...ofLayers };
}
/** On digests, or with layers for cache sources: the same step has another cache key. */
function withLayersAs({ layersAs }, inputs) {
    return { ...inputs, options: { ...inputs.options, 'layers-as': layersAs } };
}


/***/ }),

/***/ 54556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mB: () => (/* binding */ appUploads),
  gZ: () => (/* binding */ listImagesBefore),
  $2: () => (/* binding */ listSafely)
});

// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/adapters/registry/listed-blobs.js

/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;
/**
 * Lists the blobs of an image or of a cache that BuildKit exported, whose older form is an index of blobs. Undefined where there
 * is nothing.
 * @throws RegistryError when the registry does not answer.
 */
async function listBlobs(client, repository, reference, depth = 0) {
    const fetched = await client.fetchManifest(repository, reference);
    if (fetched === undefined)
        return undefined;
    const { manifest, descriptor } = fetched;
    const entries = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    const isManifest = ({ mediaType }) => (0,media_type/* isIndexMediaType */.$$)(mediaType) || media_type/* manifestMediaTypes */.$P.includes(mediaType);
    const below = await Promise.all(entries
        .filter((entry) => isManifest(entry) && depth < deepest)
        .map(({ digest }) => listBlobs(client, repository, digest, depth + 1)));
    const blobs = [
        ...entries.filter((entry) => !isManifest(entry)),
        ...below.flatMap((one) => one?.blobs ?? []),
    ];
    return {
        blobs: [...new Map(blobs.map(({ digest, sizeBytes }) => [digest, { digest, sizeBytes }])).values()],
        manifestBytes: below.reduce((total, one) => total + (one?.manifestBytes ?? 0), descriptor.sizeBytes),
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/registry-traffic.js
var registry_traffic = __webpack_require__(29401);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/layers/uploads.js
var uploads = __webpack_require__(51088);
;// CONCATENATED MODULE: ./lib/commands/build/app-uploads.js






/** What a tag leads to. Undefined also where the registry does not tell: it only serves to count bytes. */
async function listSafely(connect, reference) {
    const { registry, repository, tag, digest } = (0,oci_reference/* parseReference */.F2)(reference);
    try {
        return await listBlobs(connect(registry), repository, digest ?? tag ?? 'latest');
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/** Of each repository that the application goes to, what the first of its tags that is there leads to. */
async function listImagesBefore(connect, references) {
    const found = new Map();
    for (const reference of references) {
        const { registry, repository } = (0,oci_reference/* parseReference */.F2)(reference);
        const place = `${registry}/${repository}`;
        const image = found.has(place) ? undefined : await listSafely(connect, reference);
        if (image !== undefined)
            found.set(place, image);
    }
    return found;
}
/** What pushing the application and writing its cache has moved, and of it what the cache alone is the reason of. */
function appUploads(push) {
    const { layersImage, pushed, written, sideBySide } = push;
    const inImage = digestsOf(pushed?.image.blobs);
    const sentTo = (place) => {
        const image = pushed?.places.includes(place) ? [pushed.image] : [];
        const cache = place === layersImage && written !== undefined ? [written] : [];
        return (0,uploads/* uploadsOf */.y8)([...image, ...cache], presentAt(place, push), push.madeBlobs);
    };
    const elsewhere = (pushed?.places ?? []).filter((place) => place !== layersImage).map(sentTo);
    const here = sentTo(layersImage);
    const isPushedHere = pushed?.places.includes(layersImage) === true;
    const inCache = digestsOf(written?.blobs);
    const ofBoth = here.uploads.filter(({ digest }) => isPushedHere && inImage.has(digest) && inCache.has(digest));
    const again = (0,registry_traffic/* findSentTwice */.kR)(ofBoth, sideBySide);
    const alone = here.uploads.filter(({ digest }) => !isPushedHere || !inImage.has(digest));
    // That a layer was sent twice is read from times.
    const uploadsAtMost = here.uploadsAtMost || again.length > 0;
    return {
        moved: elsewhere.reduce(transfer/* addMoved */.Nb, { ...here, uploads: [...here.uploads, ...again], uploadsAtMost }),
        ofCache: [...alone, ...again],
    };
}
/**
 * Blobs that a push to a place does not send. Another repository of the same registry is told where BuildKit has a blob from, and
 * takes it from there ("mount"); of what was downloaded here, BuildKit does not say so
 * (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go, `annotateDistributionSourceHandler`; measured).
 */
function presentAt(place, push) {
    const { state, layersImage, cacheBefore, before, downloaded } = push;
    const there = digestsOf(before.get(place)?.blobs);
    if (registryOf(place) !== registryOf(layersImage))
        return there;
    const known = new Set([...(0,uploads/* presentBlobs */.Yp)(state), ...digestsOf(cacheBefore?.blobs)]);
    const spared = place === layersImage ? known : [...known].filter((digest) => !downloaded.has(digest));
    return new Set([...there, ...spared]);
}
function digestsOf(blobs = []) {
    return new Set(blobs.map(({ digest }) => digest));
}
function registryOf(place) {
    return place.slice(0, place.indexOf('/'));
}


/***/ }),

/***/ 40491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pT: () => (/* binding */ appRecordTag),
  e1: () => (/* binding */ buildApp),
  t9: () => (/* binding */ mainPlace),
  Nh: () => (/* binding */ replacedReferences),
  Ub: () => (/* binding */ repositoriesOf),
  W_: () => (/* binding */ stateAfter)
});

// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 11 modules
var buildx_run = __webpack_require__(14420);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/app/app-compression.js
var app_compression = __webpack_require__(80247);
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
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
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

// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 3 modules
var cache_report = __webpack_require__(66451);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/pin.js
var dockerfile_pin = __webpack_require__(90561);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/build-notes.js
var build_notes = __webpack_require__(41006);
// EXTERNAL MODULE: ./lib/layers/commit.js + 1 modules
var commit = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/layers/engine-names.js + 2 modules
var engine_names = __webpack_require__(93589);
// EXTERNAL MODULE: ./lib/layers/expected-steps.js
var expected_steps = __webpack_require__(3014);
// EXTERNAL MODULE: ./lib/layers/image-signature.js + 1 modules
var image_signature = __webpack_require__(28112);
// EXTERNAL MODULE: ./lib/layers/job.js
var job = __webpack_require__(30753);
// EXTERNAL MODULE: ./lib/layers/named-contexts.js
var named_contexts = __webpack_require__(61420);
// EXTERNAL MODULE: ./lib/layers/record-files.js
var record_files = __webpack_require__(47867);
// EXTERNAL MODULE: ./lib/layers/recorded-steps.js
var recorded_steps = __webpack_require__(34750);
// EXTERNAL MODULE: ./lib/layers/round-state.js
var round_state = __webpack_require__(10798);
// EXTERNAL MODULE: ./lib/layers/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(38055);
// EXTERNAL MODULE: ./lib/layers/uploads.js
var uploads = __webpack_require__(51088);
// EXTERNAL MODULE: ./lib/commands/build/app-outcome.js
var app_outcome = __webpack_require__(92431);
// EXTERNAL MODULE: ./lib/commands/build/app-uploads.js + 1 modules
var app_uploads = __webpack_require__(54556);
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
    const cache = cacheBefore(run);
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
        if (trust.enginePushes || pushByBuildkit(run) === undefined || (await hasArrived(run, app)))
            return { app, trust: undefined };
        log.notice('The image that BuildKit should have pushed is not in the registry. Pushing it with the engine.');
        return { app, trust: { ...trust, enginePushes: true } };
    });
}
/** Records what the application was made from, reads it back where it was pushed, and counts what that moved. */
async function settleApp(run, app) {
    const { inputs, context } = run;
    if (inputs.app.call !== undefined)
        context.console.info(app.output);
    const writes = app.cache?.written === 'written';
    if (writes)
        await recordApp(run, app);
    const [read, writtenCache] = await Promise.all([
        readApp(run, app),
        writes && app.cache !== undefined ? (0,app_uploads/* listSafely */.$2)(context.connect, app.cache.reference) : undefined,
    ]);
    return countUploads(run, { ...read, writtenCache });
}
async function readApp(run, app) {
    const { inputs, prepared, context, log } = run;
    const place = mainPlace(inputs, prepared.inputs.image);
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
async function signApp({ inputs, context, log }, image) {
    if (inputs.app.partTags.length > 0)
        return;
    await Promise.all(repositoriesOf(pushedReferences(inputs)).map((name) => {
        const { registry, repository } = (0,reference/* parseReference */.F2)(name);
        return (0,image_signature/* signImage */.j)(context.connect(registry), repository, image, log);
    }));
}
function countUploads({ inputs, prepared, cache, imagesBefore }, app) {
    const { state } = prepared.found;
    const { image, writtenCache, sideBySide, ofLayers } = app;
    const references = [...pushedReferences(inputs), ...inputs.app.partTags];
    const { moved, ofCache } = (0,app_uploads/* appUploads */.mB)({
        state,
        layersImage: prepared.inputs.image,
        cacheBefore: cache?.source.kind === 'ok' ? cache.source : undefined,
        before: imagesBefore,
        pushed: image && { image, places: repositoriesOf(references) },
        written: writtenCache,
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
function planBuild({ inputs, prepared, node, externalImages }, app, trust) {
    const { project } = prepared;
    const state = stateAfter(prepared, app);
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
async function buildOnce(run, outcome, { digests, footing, pin, standsOn, isLayer }, trust) {
    const { inputs, prepared, node, context } = run;
    const { project, runner } = prepared;
    const { app } = inputs;
    const { image, build: settings } = prepared.inputs;
    const { steps } = stateAfter(prepared, outcome);
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
    const keep = (0,engine_names/* keepUnderNames */.qv)(prepared.engine, run.log);
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
            names: names.map((image) => ({ image, references: [image], push: keep })),
            read: ({ metadata, ...result }) => ({ ...result, metadata: (0,json/* objectOrEmpty */.YN)(metadata[layer_graph/* appName */.JB]) }),
        },
    });
    // With other images, names are held while all of them bake.
    return context.shared === undefined ? keep(names, build) : build();
}
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
/**
 * The engine's own builder keeps an image that it pushes, and downloads all of its layers for that. BuildKit itself pushes
 * without keeping it, when it is told so in a form that buildx hands on: an empty `push` is "true" to BuildKit
 * (https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go, `keyPush`), and buildx takes only a value
 * that is not empty into its own hands (https://github.com/docker/buildx/blob/v0.38.2/build/opt.go, `toSolveOpt`).
 */
function pushByBuildkit({ inputs, prepared, }) {
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
function compressed({ push, outputs, compression, }) {
    return {
        push,
        outputs: compression === undefined ? outputs : (0,app_compression/* compressOutputs */.Fe)({ push, outputs }, compression),
    };
}
function cacheTo(run, standsOn) {
    const { inputs, prepared, cache } = run;
    const { compression } = inputs.app;
    if (inputs.app.call !== undefined)
        return [];
    if (hasOtherCacheTo(inputs))
        return inputs.app.cacheTo;
    if (!writesOwnCache(run))
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
    const { steps, waits, failedImports, moved } = (0,build_notes/* addNotes */.Z)(found.state, ofLayers);
    return { ...found.state, steps, waits, failedImports, moved };
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
    const pushed = isPushed(app);
    return {
        ...read,
        imageId: typeof imageId === 'string' ? imageId : '',
        pushed,
        loaded: app.load || app.outputs.some((output) => (0,build_output/* readBuildOutput */.c)(output).loads),
        cache: cacheAfter(run, before.cache, progress),
        // Of several it is not known which is ours.
        cacheDigest: progress.writtenCaches.length === 1 ? progress.writtenCaches[0] : undefined,
        sideBySide: progress.sideBySide,
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
    const shown = await Promise.all(inputs.app.tags.map(reference/* parseReference */.F2).map(async ({ registry, repository, tag }) => {
        const found = await context.connect(registry).resolve(repository, tag ?? 'latest');
        return found?.digest === digest;
    }));
    return shown.length === 0 || shown.includes(true);
}
/** Where the application is looked up after its push: beside the layers, if it is there. */
function mainPlace(inputs, image) {
    const tags = pushedReferences(inputs).map(reference/* parseReference */.F2);
    return tags.find(({ registry, repository }) => `${registry}/${repository}` === image) ?? tags[0];
}
/** Reads the application's image back, and looks whether its tags name it. */
async function verifyApp({ inputs, context, log }, main, digest) {
    const tags = pushedReferences(inputs).map(reference/* parseReference */.F2);
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
            const { registry, repository } = (0,reference/* parseReference */.F2)(text);
            return `${registry}/${repository}`;
        })),
    ];
}
function isPushed({ push, partTags, outputs }) {
    return push || partTags.length > 0 || outputs.some((output) => (0,build_output/* readBuildOutput */.c)(output).pushes);
}
/** References under which an image of the application may be that the run will replace; none where it pushes nothing. */
function replacedReferences(inputs) {
    const { app } = inputs;
    return app.call === undefined && isPushed(app) ? pushedReferences(inputs) : [];
}
/** Where the application was pushed: its tags, and the names in `outputs` that are pushed. */
function pushedReferences({ app }) {
    const named = app.outputs.map(build_output/* readBuildOutput */.c).filter(({ pushes }) => pushes);
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
        await (0,record_files/* writeRecord */.rh)(client, inputs.repository, appRecordTag(cache.tag), record);
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


/***/ }),

/***/ 28112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ checkImageSignature),
  j: () => (/* binding */ signImage)
});

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
    try {
        return bytes === undefined ? [] : [JSON.parse(Buffer.from(bytes).toString('utf8'))];
    }
    catch {
        return [];
    }
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
;// CONCATENATED MODULE: ./lib/layers/image-signature.js


/**
 * Signs an image that is in the registry, and reads the signature back; not where the one who signs now has signed it before.
 * @throws UserError when it cannot be done, and was asked for.
 */
async function signImage(client, repository, image, log) {
    const { seal } = client;
    if (seal?.onFailure === undefined)
        return;
    try {
        const known = await seal.checkImage(image.digest, await fetchImageSignatures(client, repository, image.digest));
        if (known.kind === 'trusted' && !known.renews)
            return;
        const bundle = await seal.signImage(image.digest);
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
/** Whether somebody who is trusted has signed an image; undefined where nothing has to be signed. */
async function checkImageSignature(client, repository, digest) {
    if (client.seal?.verifies !== true)
        return undefined;
    return client.seal.checkImage(digest, await fetchImageSignatures(client, repository, digest));
}


/***/ })

};

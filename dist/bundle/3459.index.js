export const id = 3459;
export const ids = [3459];
export const modules = {

/***/ 33592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ userDockerEnvironment),
/* harmony export */   M_: () => (/* binding */ createPrivateDockerConfig),
/* harmony export */   TO: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18523);





/** The user's own docker configuration. */
function userDockerEnvironment(env) {
    return { env, configDir: env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker') };
}
/**
 * Makes a docker configuration of this run's own in `folder`, with a login that the user's does not have.
 * Everything else stays the user's: builders (which buildx keeps beside `config.json`, hence BUILDX_CONFIG),
 * contexts, plug-ins, credential helpers and other logins. The folder is removed by whoever made it.
 * @throws UserError when the user's `config.json` cannot be read as JSON.
 */
async function createPrivateDockerConfig(user, folder, login) {
    const config = { ...(await readDockerConfig(user.configDir)) };
    const key = login.registry === 'docker.io' ? 'https://index.docker.io/v1/' : login.registry;
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    config['auths'] = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['auths']), [key]: { auth } };
    if (typeof config['credsStore'] === 'string' || key in (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers'])) {
        // An empty helper name makes docker read this host from `auths` instead of asking the store
        // (docker/cli v28, cli/config/configfile/file.go, getConfiguredCredentialStore).
        config['credHelpers'] = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers']), [key]: '' };
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const entry of await entriesOf(user.configDir)) {
        if (entry !== 'config.json')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.configDir, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return {
        configDir: folder,
        env: {
            ...user.env,
            DOCKER_CONFIG: folder,
            BUILDX_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(user.configDir, 'buildx')),
        },
    };
}
/** The `config.json` of a folder; empty when there is none. @throws UserError when it cannot be read, or is not JSON. */
async function readDockerConfig(configDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(configDir, 'config.json');
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
    try {
        return (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(JSON.parse(text));
    }
    catch {
        // The parser's message quotes the text, and logins are in it.
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} is not JSON.`, {
            remedy: 'Repair it, or remove it and log in again with docker login.',
        });
    }
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 10316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   Kp: () => (/* binding */ announcedDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** The digest of some content. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** What the registry says that the digest is. */
function announcedDigest(response) {
    return (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(response.header('docker-content-digest') ?? '');
}
/** @throws RegistryError of the kind `integrity` when another digest was expected; undefined expects none. */
function checkDigest(wire, call, got, expected) {
    if (expected === undefined || expected === got)
        return;
    const problem = `the content does not have the digest that was asked for: expected ${expected}, got ${got}`;
    throw wire.failure(call, { kind: 'integrity', problem });
}


/***/ }),

/***/ 82348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ fetchRecord),
/* harmony export */   Mz: () => (/* binding */ pushRecord),
/* harmony export */   Xi: () => (/* binding */ pushArtifact),
/* harmony export */   e1: () => (/* binding */ recordArtifactType),
/* harmony export */   t2: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(718);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10316);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76740);




/** The type of the artifact, and of its one layer. */
const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';
const longestRecordBytes = 16 << 20;
/**
 * Reads the record under a tag; undefined when there is none. With `known`, the content of that digest is not read again.
 * @throws UserError when the tag holds something else, which is nobody's to overwrite.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchRecord(client, repository, tag, known) {
    return fetchArtifact(client, repository, { tag, type: recordArtifactType, what: 'a record' }, known);
}
/** The same of any document of ours. */
async function fetchArtifact(client, repository, { tag, type, what }, known) {
    const fetched = await client.fetchManifest(repository, tag);
    if (fetched === undefined)
        return undefined;
    const { manifest, descriptor } = fetched;
    if (manifest.kind !== 'manifest' || manifest.artifactType !== type) {
        const got = manifest.kind === 'index' ? 'an image index' : (manifest.artifactType ?? 'an image');
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected the tag ${tag} of ${repository} to be ${what} of cache-prewarm, got ${got}.`, {
            remedy: `The tag ${tag} belongs to cache-prewarm. Move that content to another tag and remove this one, or choose another image for the layers.`,
        });
    }
    if (descriptor.digest === known)
        return { digest: known, json: undefined };
    const [layer] = manifest.layers;
    if (layer === undefined || layer.sizeBytes > longestRecordBytes)
        return { digest: descriptor.digest, json: undefined };
    const bytes = await client.fetchBlob(repository, layer).catch((error) => {
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid'))
            return undefined;
        throw error;
    });
    return { digest: descriptor.digest, json: bytes === undefined ? undefined : parseJson(bytes) };
}
/**
 * Pushes a record: its blobs, then its manifest under the tag, which is the commit. The same text always has the same digest.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws RegistryError
 */
async function pushRecord(client, repository, tag, json, expected) {
    return pushArtifact(client, repository, { tag, type: recordArtifactType, json, title: 'cache-record.json' }, expected);
}
/**
 * The same of any document of ours; `title` is the name under which oras and the like save it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
async function pushArtifact(client, repository, artifact, expected) {
    const { tag, type } = artifact;
    const content = Buffer.from(artifact.json);
    const empty = Buffer.from('{}');
    const manifest = {
        schemaVersion: 2,
        mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociManifest,
        artifactType: type,
        config: { mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociEmpty, digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(empty), size: empty.length },
        layers: [
            {
                mediaType: type,
                digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(content),
                size: content.length,
                annotations: { 'org.opencontainers.image.title': artifact.title },
            },
        ],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(blob))));
    if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
        return undefined;
    await client.pushManifest(repository, tag, _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociManifest, bytes);
    return (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
}
function parseJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 26760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/adapters/registry/part-artifact.js + 1 modules
var part_artifact = __webpack_require__(12634);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/registries.js
var registries = __webpack_require__(51587);
// EXTERNAL MODULE: ./lib/commands/history.js
var commands_history = __webpack_require__(9702);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/layers/platform-reports.js
var platform_reports = __webpack_require__(79649);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
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

// EXTERNAL MODULE: ./lib/layers/commit.js + 1 modules
var commit = __webpack_require__(49950);
;// CONCATENATED MODULE: ./lib/commands/merge/push-index.js





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

;// CONCATENATED MODULE: ./lib/commands/merge/app.js





/** One index of the application for all platforms, under all of its tags. */
async function mergeApp(run, parts) {
    const { inputs, log } = run;
    const digests = parts.map(appDigest);
    const tagged = await log.phase('index', async () => {
        const done = [];
        for (const tag of inputs.tags)
            done.push(await tagIndex(run, tag, digests));
        return done;
    });
    const [first] = tagged;
    if (first === undefined)
        throw new core_error/* UserError */.yo('there is no tag for the application');
    return {
        name: 'app',
        digest: first.image.descriptor.digest,
        tags: inputs.tags,
        changed: tagged.some(({ moved }) => moved),
        platforms: (0,platform_reports/* platformReports */.V)(first.image),
    };
}
function appDigest({ platform, app }) {
    if (app !== undefined)
        return app.digest;
    throw new core_error/* UserError */.yo(`the build of ${platform} pushed no application`, {
        remedy: 'Use the same push for every platform. With push: auto, pull requests push nothing and are not merged.',
    });
}
async function tagIndex({ connect, clock }, text, digests) {
    const { registry, repository, tag = 'latest' } = (0,reference/* parseReference */.F2)(text);
    const client = connect(registry);
    const image = await pushIndex(client, repository, 'the application', digests, clock);
    const { digest, mediaType } = image.descriptor;
    if ((await client.resolve(repository, tag))?.digest === digest)
        return { image, moved: false };
    await client.pushManifest(repository, tag, mediaType, image.bytes);
    await (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, digest, clock.sleep);
    return { image, moved: true };
}

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

// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/read-record.js
var read_record = __webpack_require__(88068);
// EXTERNAL MODULE: ./lib/commands/version.js
var version = __webpack_require__(43014);
;// CONCATENATED MODULE: ./lib/commands/merge/layers.js









const tags = (0,layers_tag/* layerTags */.Ff)(undefined);
/** One index of each layer for all platforms, in the record and under the tags. */
async function mergeLayers(run) {
    const { inputs, log } = run;
    const client = run.connect(inputs.registry);
    const parts = await Promise.all(inputs.platforms.map((platform) => readPartRecord(run, client, platform)));
    const { names, lacking } = mergeableLayers(parts);
    for (const { name, platform } of lacking)
        log.warning(`${name} is not made for ${platform}, so it is left as it was for all platforms.`);
    const images = new Map(await log.phase('index', () => Promise.all(names.map((name) => layerIndex(run, client, name, parts)))));
    const { built, quarter } = await commitIndexes(run, client, parts, images);
    return [...images].map(([name, image]) => ({
        name,
        digest: image.descriptor.digest,
        tags: [tags.rolling(name), ...(quarter === undefined ? [] : [tags.quarter(name, quarter)])],
        changed: built.has(name),
        platforms: (0,platform_reports/* platformReports */.V)(image),
    }));
}
async function layerIndex({ inputs: { repository }, clock }, client, name, parts) {
    const digests = parts.flatMap(({ record }) => record.layers[name]?.digest ?? []);
    return [name, await pushIndex(client, repository, `layer ${name}`, digests, clock)];
}
/** Records the indexes, and then moves the tags. @returns the layers that are others than before. */
async function commitIndexes(run, client, parts, images) {
    const { inputs, log, clock, revision } = run;
    const { repository } = inputs;
    const [first] = parts;
    if (first === undefined)
        throw new core_error/* UserError */.yo('there is no platform to merge');
    const before = await (0,read_record/* readRecord */.a)(client, repository, tags.record);
    const digests = new Map([...images].map(([name, image]) => [name, image.descriptor.digest]));
    const built = Object.fromEntries(Object.entries(mergeEntries(parts, digests)).filter(([name, entry]) => before?.record?.layers[name]?.digest !== entry.digest));
    const common = {
        ...{ client, repository, tags, clock, warn: log.warning },
        names: [...new Set([...images.keys(), ...Object.keys(before?.record?.layers ?? {})])],
    };
    const { quarter, source, salt, tools } = first.record;
    const committed = await log.phase('commit', () => (0,commit/* commitRecord */.RG)({
        ...common,
        seen: before?.digest,
        before: before?.record,
        built,
        head: {
            version: 1,
            createdAt: new Date(clock.nowMs()).toISOString(),
            ...{ quarter, revision, source, salt },
            tools: { ...tools, cachePrewarm: version/* packageVersion */.T },
        },
    }));
    if (committed.kind === 'conflict')
        throw new core_error/* UserError */.yo('another run committed incompatible layers in the meantime', {
            remedy: 'Run the merge again. Use a concurrency group in the workflow to run one prewarm at a time.',
        });
    const opened = await openQuarter(run, client, quarter);
    await log.phase('tags', () => (0,commit/* followRecord */.RE)({ ...common, committed, quarter: opened }));
    return { built: new Set(Object.keys(built)), quarter: opened };
}
/** A build prewarms what turns out not to be current; then the layers of all platforms follow. */
async function mergePrewarmedLayers(run) {
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

// EXTERNAL MODULE: ./lib/commands/merge/report.js
var report = __webpack_require__(36239);
;// CONCATENATED MODULE: ./lib/commands/merge/run.js









/**
 * Puts platforms together that runs on native runners have pushed by digest: one index for each layer under its tags and in the
 * record, or for the application. No layer moves.
 */
async function merge(context, inputs) {
    const { log, clock, github } = context;
    const { connect } = await (0,registries/* openRegistries */.c)(context, inputs);
    const run = { inputs, connect, log, clock, revision: github?.revision };
    return (0,unfinished/* gather */.kg)(report/* nothingMerged */.U, async () => ({ parts: await log.phase('look up', () => readParts(run)) }), async ({ parts }) => ({
        images: inputs.step === 'prewarm' ? await mergeLayers(run) : [await mergeApp(run, parts)],
    }), async ({ parts }) => {
        if (inputs.step === 'build')
            await mergePrewarmedLayers(run);
        await keepHistory(context, run, parts);
        return {};
    });
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
/** The runs of the platforms, one after the other; nothing that goes wrong here is an error of the run. */
async function keepHistory(context, { inputs, log }, parts) {
    try {
        const history = await (0,commands_history/* openHistory */.jC)(context, inputs);
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
        if (group === undefined) {
            groups.set(key, [entry]);
        }
        else {
            group.push(entry);
        }
    }
    return groups;
}


/***/ }),

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   b: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads a record, which others may have written. Fields that this version does not know are left out.
 * @throws UserError that names the first field which is not as it should be, or the version when that is a later one.
 */
function parseRecord(json) {
    const record = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the record');
    if (record['version'] !== 1) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a record of version 1, got version ${JSON.stringify(record['version'])}.`, {
            remedy: 'A later cache-prewarm wrote it: use that one here too.',
        });
    }
    const tools = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(record['tools'], 'tools');
    return {
        version: 1,
        createdAt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['createdAt'], 'createdAt'),
        quarter: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['quarter'], 'quarter'),
        revision: readOptionalText(record['revision'], 'revision'),
        source: readOptionalText(record['source'], 'source'),
        salt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['salt'], 'salt'),
        tools: {
            buildx: readOptionalText(tools['buildx'], 'tools.buildx'),
            buildkit: readOptionalText(tools['buildkit'], 'tools.buildkit'),
            cachePrewarm: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tools['cachePrewarm'], 'tools.cachePrewarm'),
        },
        layers: readMap(record['layers'], 'layers', readEntry),
    };
}
/** The record as JSON, the same bytes for the same record. */
function formatRecord(record) {
    return `${JSON.stringify(sortKeys(record), null, 2)}\n`;
}
function readEntry(json, where) {
    const entry = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where);
    const inputs = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(entry['inputs'], `${where}.inputs`);
    const at = (field) => `${where}.inputs.${field}`;
    return {
        digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(entry['digest'], `${where}.digest`),
        target: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['target'], `${where}.target`),
        builtAt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['builtAt'], `${where}.builtAt`),
        inputs: {
            instructions: readList(inputs['instructions'], at('instructions'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR),
            files: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['files'], at('files')),
            args: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['args'], at('args')),
            externalImages: readMap(inputs['externalImages'], at('externalImages'), (value, place) => value === 'unresolved' ? value : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(value, place)),
            standsOn: readMap(inputs['standsOn'], at('standsOn'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP),
            platforms: readList(inputs['platforms'], at('platforms'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR),
            options: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['options'], at('options')),
        },
        steps: readList(entry['steps'], `${where}.steps`, readStep),
    };
}
function readStep(json, where) {
    const step = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where);
    return {
        stage: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(step['stage'], `${where}.stage`),
        platform: readOptionalText(step['platform'], `${where}.platform`),
        index: readCount(step['index'], `${where}.index`),
        instruction: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(step['instruction'], `${where}.instruction`),
        durationMs: readCount(step['durationMs'], `${where}.durationMs`),
    };
}
function readMap(json, where, read) {
    const entries = Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where));
    // Without a prototype: a layer may be called "constructor".
    return Object.assign(Object.create(null), Object.fromEntries(entries.map(([key, value]) => [key, read(value, `${where}["${key}"]`)])));
}
function readList(json, where, read) {
    return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(json, where).map((value, index) => read(value, `${where}[${index}]`));
}
function readOptionalText(json, where) {
    return json === undefined || json === null ? undefined : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(json, where);
}
function readCount(json, where) {
    if (typeof json === 'number' && Number.isFinite(json) && json >= 0)
        return json;
    throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(where, 'a number', json);
}
/** Keys in one order, so that the same record has the same digest whoever put it together. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
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

/***/ 79649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ platformReports)
/* harmony export */ });
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);

/** The platforms of an image, with digest and compressed bytes of each. */
function platformReports(image) {
    return (image?.platforms ?? []).map(({ platform, manifest, layers, configBytes }) => ({
        platform: (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform),
        digest: manifest.digest,
        sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
    }));
}


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

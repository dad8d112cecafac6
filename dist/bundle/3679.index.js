export const id = 3679;
export const ids = [3679,8759];
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

/***/ 98572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushHold),
/* harmony export */   g: () => (/* binding */ fetchHold)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90585);
/* harmony import */ var _record_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82348);



const holdArtifactType = 'application/vnd.cache-prewarm.hold.v1+json';
/**
 * The hold under its tag; undefined when there is none, or it has ended. One that cannot be read counts as none, with a warning.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchHold(client, repository, warn) {
    const found = await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchArtifact */ .t2)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        what: 'a hold',
    });
    if (found === undefined)
        return undefined;
    try {
        return (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHold */ .R8)(found.json);
    }
    catch (error) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} cannot be read and counts as no hold: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
/** Writes a hold; undefined ends the one that there is. @throws RegistryError */
async function pushHold(client, repository, hold) {
    await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .pushArtifact */ .Xi)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        json: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHold */ .$s)(hold),
        title: 'cache-hold.json',
    });
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

/***/ 97910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ moveTags),
/* harmony export */   Zv: () => (/* binding */ awaitTag),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11968);


/** How long a registry may take until it shows what it was just given. */
const looks = 8;
const pauseMs = 1000;
/**
 * Points a tag to an image that is in the registry, by putting the same bytes under it; no layer moves.
 * @returns false when the tag was there already, and nothing was written.
 * @throws UserError when the image is not in the registry.
 * @throws RegistryError
 */
async function moveTag(client, repository, tag, digest) {
    if ((await client.resolve(repository, tag))?.digest === digest)
        return false;
    const found = await client.fetchManifest(repository, digest);
    if (found === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the tag ${tag} cannot be moved: ${digest} is gone from the registry`, {
            remedy: 'Run again to rebuild the layer.',
        });
    }
    await client.pushManifest(repository, tag, found.descriptor.mediaType, found.bytes);
    return true;
}
/**
 * Points tags to images that are in the registry. The tags of one image follow each other: a registry on a file system writes
 * an image's link anew for each of its tags, and answers 500 to whoever reads the image at that moment.
 * @param wanted tag → digest.
 * @returns the tags that were moved.
 * @throws as moveTag; some tags may have been moved by then.
 */
async function moveTags(client, repository, wanted) {
    const images = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)([...wanted], ([, digest]) => digest);
    const moved = await Promise.all([...images.values()].map(async (tags) => {
        const ofImage = [];
        for (const [tag, digest] of tags)
            if (await moveTag(client, repository, tag, digest))
                ofImage.push(tag);
        return ofImage;
    }));
    return moved.flat();
}
/**
 * Waits until a tag, or a digest, that was just pushed shows: registries that keep several copies take a moment.
 * @throws UserError when it does not within 7 s.
 */
async function awaitTag(client, repository, tagOrDigest, digest, sleep) {
    let shown;
    for (let look = 1; look <= looks; look++) {
        if (look > 1)
            await sleep(pauseMs);
        shown = (await client.resolve(repository, tagOrDigest))?.digest;
        if (shown === digest)
            return;
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected ${repository}:${tagOrDigest} to be ${digest} after it was pushed, got ${shown ?? 'nothing'}.`, {
        remedy: 'Run again. If it happens again, another run moves the same tag, or the registry loses what it accepts.',
    });
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

/***/ 37722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quarter: () => (/* binding */ quarter)
});

// EXTERNAL MODULE: ./lib/adapters/registry/hold-artifact.js
var hold_artifact = __webpack_require__(98572);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/registries.js
var registries = __webpack_require__(51587);
// EXTERNAL MODULE: ./lib/commands/envelope.js + 1 modules
var envelope = __webpack_require__(77634);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/quarter/report.js
var report = __webpack_require__(31055);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/read-record.js
var read_record = __webpack_require__(88068);
;// CONCATENATED MODULE: ./lib/commands/quarter/restore.js






/**
 * Points record and rolling tags back to what a quarter holds, after all of it was found whole, and holds builds there. No layer
 * moves. When one of the tags cannot be moved, those that were are moved back, and the hold ends.
 * @throws UserError when the quarter is not there, or not whole; then nothing was touched.
 */
async function restoreQuarter(run, quarter) {
    const { client, repository, log, clock } = run;
    const wanted = await log.phase('look', () => wantedTags(run, quarter));
    const before = new Map(await Promise.all([...wanted.keys()].map(async (tag) => [tag, (await client.resolve(repository, tag))?.digest])));
    const held = await (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning);
    const since = new Date(clock.nowMs()).toISOString();
    await (0,hold_artifact/* pushHold */.W)(client, repository, { version: 1, quarter, since, by: run.by });
    const touched = [];
    try {
        return await log.phase('move', async () => {
            const moved = [];
            // The record first: it is what builds read, and one PUT moves all layers together.
            for (const [tag, to] of wanted) {
                touched.push(tag);
                if (await (0,registry_tag/* moveTag */.mK)(client, repository, tag, to))
                    moved.push({ tag, from: before.get(tag), to });
            }
            for (const [tag, to] of wanted)
                await (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, to, clock.sleep);
            return moved;
        });
    }
    catch (error) {
        throw notRestored(error, await undo(run, touched, before, held));
    }
}
/** Tag → what it names when the quarter is restored. Platforms that are built by themselves have records of their own, which their builds read. */
async function wantedTags(run, quarter) {
    const all = [(0,layers_tag/* layerTags */.Ff)(undefined), ...(await partTags(run, quarter))];
    const targets = await Promise.all(all.map(async (tags) => {
        const { digest: ofRecord, record } = await lookAtQuarter(run, tags, quarter);
        return [
            [tags.record, ofRecord],
            ...Object.entries(record.layers).map(([name, { digest }]) => [tags.rolling(name), digest]),
        ];
    }));
    return new Map(targets.flat());
}
/** @param stuck tags that could not be put back. */
function notRestored(error, stuck) {
    const isBack = stuck.length === 0;
    return new core_error/* UserError */.yo(`${(0,core_error/* errorMessage */.gJ)(error)}; ${isBack ? 'everything was restored' : `and these could not be restored: ${stuck.join(', ')}`}`, {
        remedy: isBack
            ? 'Builds still use the previous layers. Run again.'
            : 'Run "cache-prewarm prewarm", which repairs the tags from the record, or restore again.',
    });
}
/** The tags of the platforms that have a record of that quarter. */
async function partTags({ client, repository }, quarter) {
    const ending = `-record-${quarter}`;
    return (await client.listTags(repository))
        .filter((tag) => tag.startsWith(layers_tag/* partPrefix */.a) && tag.endsWith(ending))
        .map((tag) => (0,layers_tag/* layerTags */.Ff)(tag.slice(layers_tag/* partPrefix */.a.length, -ending.length)));
}
async function lookAtQuarter({ client, repository }, tags, quarter) {
    const found = await (0,read_record/* readRecord */.a)(client, repository, tags.quarterRecord(quarter));
    if (found?.record === undefined) {
        throw new core_error/* UserError */.yo(`expected the tag ${tags.quarterRecord(quarter)} to be the record of that quarter, found ${found === undefined ? 'none' : 'one that cannot be read'}`, { remedy: '"cache-prewarm quarter show" lists the quarters.' });
    }
    const { record, digest } = found;
    const states = await Promise.all(Object.entries(record.layers).map(async ([name, entry]) => {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, entry.digest);
        if (state.kind === 'ok')
            return [];
        return [
            `${name} (${entry.digest}): ${state.kind === 'absent' ? 'gone from the registry' : state.reason}`,
        ];
    }));
    const broken = states.flat();
    if (broken.length > 0) {
        throw new core_error/* UserError */.yo(`the layers of ${quarter} are incomplete: ${broken.join('; ')}`, {
            remedy: 'Nothing was changed. Restore another quarter, or prewarm from a commit of that time.',
        });
    }
    return { digest, record };
}
/** @returns tags that could not be put back. */
async function undo({ client, repository, log }, touched, before, held) {
    const stuck = [];
    for (const tag of touched.toReversed()) {
        const digest = before.get(tag);
        try {
            if (digest !== undefined)
                await (0,registry_tag/* moveTag */.mK)(client, repository, tag, digest);
        }
        catch (error) {
            log.warning(`The tag ${tag} could not be restored: ${(0,core_error/* errorMessage */.gJ)(error)}`);
            stuck.push(tag);
        }
    }
    await (0,hold_artifact/* pushHold */.W)(client, repository, held).catch((error) => log.warning(`The hold could not be restored: ${(0,core_error/* errorMessage */.gJ)(error)}`));
    return stuck;
}

// EXTERNAL MODULE: ./lib/core/layers/hold.js
var layers_hold = __webpack_require__(90585);
// EXTERNAL MODULE: ./lib/core/retention/tag-class.js
var tag_class = __webpack_require__(95927);
;// CONCATENATED MODULE: ./lib/commands/quarter/show.js





/** What the tags of each quarter hold, the newest first. */
async function readQuarters(run) {
    const { client, repository, log, clock } = run;
    const [tags, found, hold] = await Promise.all([
        client.listTags(repository),
        (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg),
        (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning),
    ]);
    const record = found?.record;
    const quarters = new Set(tags.flatMap((tag) => {
        const kind = (0,tag_class/* classifyTag */.r)(tag);
        return kind.kind === 'quarter' ? [kind.quarter] : [];
    }));
    return {
        quarters: await Promise.all([...quarters]
            .toSorted((a, b) => (0,tag_class/* quarterNumber */.c)(b) - (0,tag_class/* quarterNumber */.c)(a))
            .map((quarter) => readQuarter(run, quarter, tags, record))),
        recorded: record?.quarter,
        hold: (0,layers_hold/* activeHold */.YG)(hold, clock.nowMs()),
    };
}
/** @param record what builds read now. */
async function readQuarter({ client, repository }, quarter, tags, record) {
    const own = await (0,read_record/* readRecord */.a)(client, repository, (0,layers_tag/* quarterRecordTag */.CT)(quarter));
    const names = tags
        .filter((tag) => tag.endsWith(`-${quarter}`) && tag !== (0,layers_tag/* quarterRecordTag */.CT)(quarter) && !tag.startsWith(layers_tag/* partPrefix */.a))
        .map((tag) => tag.slice('cache-'.length, -quarter.length - 1));
    const layers = await Promise.all(names.toSorted().map(async (name) => {
        const digest = (await client.resolve(repository, (0,layers_tag/* quarterTag */.F8)(name, quarter)))?.digest ?? '';
        return { name, digest, current: digest !== '' && record?.layers[name]?.digest === digest };
    }));
    return { quarter, recordedAt: own?.record?.createdAt, layers };
}

;// CONCATENATED MODULE: ./lib/commands/quarter/start.js




/**
 * Refreshes all layers and opens the quarter with them, which is one commit: all switch, or none does. A hold ends with it.
 * @throws UserError when the prewarm failed, or was not allowed to write; then the hold is as it was.
 */
async function startQuarter({ client, repository, log }, refresh) {
    if ((await client.listTags(repository)).some((tag) => tag.startsWith(layers_tag/* partPrefix */.a)))
        throw new core_error/* UserError */.yo('the platforms of these layers are built on separate runners', {
            remedy: 'Run the prewarm workflow with refresh: all to start the quarter on every platform.',
        });
    const [before, held] = await Promise.all([
        (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg),
        (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning),
    ]);
    if (held !== undefined)
        await (0,hold_artifact/* pushHold */.W)(client, repository, undefined);
    const report = await log.phase('prewarm', refresh);
    for (const warning of report.warnings)
        log.warning(warning);
    const after = await (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg);
    if (report.error !== undefined || after?.digest === before?.digest) {
        if (held !== undefined)
            await (0,hold_artifact/* pushHold */.W)(client, repository, held);
        throw new core_error/* UserError */.yo(report.error?.message ??
            `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`, { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' });
    }
    return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
        const from = before?.record?.layers[name]?.digest;
        return from === digest ? [] : [{ tag: (0,layers_tag/* rollingTag */.g8)(name), from, to: digest }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/quarter/run.js









/** Shows the quarters of an image, starts one, goes back to one, or ends the hold of it. */
async function quarter(context, inputs) {
    const { log, clock, github, env } = context;
    const { connect } = await (0,registries/* openRegistries */.c)(context, inputs);
    const run = {
        client: connect(inputs.registry),
        repository: inputs.repository,
        log,
        clock,
        by: github?.actor ?? env['USER'] ?? 'someone in a terminal',
    };
    const refresh = () => (0,envelope.reportOf)(prewarm_run/* prewarmRun */.A, { ...context, values: inputs.refreshing });
    const move = async () => {
        switch (inputs.task) {
            case 'show':
                return [];
            case 'start':
                return startQuarter(run, refresh);
            case 'restore':
                return restoreQuarter(run, inputs.quarter);
            case 'release':
                await (0,hold_artifact/* pushHold */.W)(run.client, run.repository, undefined);
                return [];
        }
    };
    return (0,unfinished/* gather */.kg)(report/* nothingMoved */.F, async () => ({ moved: await move() }), () => readQuarters(run));
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

/***/ 90585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ formatHold),
/* harmony export */   R8: () => (/* binding */ parseHold),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   YG: () => (/* binding */ activeHold),
/* harmony export */   _U: () => (/* binding */ holdTag)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65078);


/** The tag of the hold; it stays when the hold ends, and says so. */
const holdTag = 'cache-hold';
/** What lies under the tag; undefined: the hold has ended. */
function formatHold(hold) {
    return `${JSON.stringify(hold ?? { version: 1, released: true }, null, 2)}\n`;
}
/**
 * Reads what lies under the tag; undefined when the hold has ended.
 * @throws UserError that names what is not as it should be.
 */
function parseHold(json) {
    const object = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, 'the hold');
    if (object['released'] === true)
        return undefined;
    const quarter = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['quarter'], 'quarter');
    if (!(0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarter */ .DS)(quarter))
        throw new Error(`quarter: expected one such as 2026Q3, got ${quarter}`);
    return {
        version: 1,
        quarter,
        since: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['since'], 'since'),
        by: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['by'], 'by'),
    };
}
/** The hold, unless the quarter in which it began is over: a new one begins with fresh layers. */
function activeHold(hold, nowMs) {
    const sinceMs = Date.parse(hold?.since ?? '');
    return hold !== undefined && (Number.isNaN(sinceMs) || (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(sinceMs) === (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(nowMs))
        ? hold
        : undefined;
}
/** Why layers are not written, in words without a full stop. */
function describeHold({ quarter, since, by }) {
    return `they are held at ${quarter} by ${by} since ${since.slice(0, 10)}, until "cache-prewarm quarter release" or the next quarter`;
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

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (/@.*\//s.test(text)) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/^(?:[^.:]*[A-Z][^.:]*)$/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const part = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${part}(?:\\.${part})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${part}(?:/${part})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 95927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ quarterNumber),
/* harmony export */   r: () => (/* binding */ classifyTag)
/* harmony export */ });
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** Tells tags apart. What begins with `cache-` is ours; of what is ours and not known, nothing is deleted. */
function classifyTag(tag) {
    const referrer = /^(sha256)-([0-9a-f]{64})(?:\..+)?$/.exec(tag);
    if (referrer !== null)
        return { kind: 'referrer', subject: `sha256:${referrer[2]}` };
    if (!tag.startsWith('cache-'))
        return { kind: 'application' };
    if (tag.startsWith('cache-staging-'))
        return { kind: 'staging' };
    if (tag === 'cache-builder' || tag.startsWith('cache-builder-'))
        return { kind: 'builder' };
    const quarter = tag.slice(-6);
    return tag.at(-7) === '-' && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarter */ .DS)(quarter) ? { kind: 'quarter', quarter } : { kind: 'current' };
}
/** The number of a quarter, counted from the year 0, so that quarters can be compared. */
function quarterNumber(quarter) {
    return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
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

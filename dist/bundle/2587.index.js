export const id = 2587;
export const ids = [2587];
export const modules = {

/***/ 96997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70370);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69964);
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66735);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(718);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76740);







const atOnce = 8;
/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;
/**
 * Looks at every blob of an image, a handful at a time: a cache of which one blob is gone fails the build that uses it.
 * @throws RegistryError when the registry does not answer, which says nothing about the image.
 */
async function inspectImage(client, repository, tagOrDigest) {
    const inspection = new Inspection(client, repository);
    try {
        const root = await client.fetchManifest(repository, tagOrDigest);
        if (root === undefined)
            return { kind: 'absent' };
        await inspection.visit(root, undefined, 0);
        return inspection.state(root);
    }
    catch (error) {
        inspection.stop();
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl) {
            if (error.kind === 'denied' || error.kind === 'unauthorized') {
                return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
            }
            if (isBroken(error))
                return { kind: 'broken', reason: error.message, missing: [] };
        }
        throw error;
    }
}
class Inspection {
    #client;
    #repository;
    #limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(atOnce);
    #missing = new Set();
    #problems = [];
    #platforms = [];
    #looks = new Map();
    #pulled = new Map();
    constructor(client, repository) {
        this.#client = client;
        this.#repository = repository;
    }
    async visit(fetched, platform, depth) {
        const { manifest, descriptor } = fetched;
        if (manifest.kind === 'manifest')
            return this.#visitManifest(manifest, descriptor, platform);
        await this.#visitIndex(manifest, depth);
    }
    state(root) {
        const missing = [...this.#missing];
        const problems = [...this.#problems];
        if (missing.length > 0) {
            problems.unshift(`${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(missing.length, 'part')} of it ${missing.length === 1 ? 'is' : 'are'} gone from the registry: ${missing.join(', ')}`);
        }
        else if (problems.length === 0 && this.#platforms.length === 0) {
            problems.push('it holds no image that could run');
        }
        if (problems.length > 0)
            return { kind: 'broken', reason: problems.join('; '), missing };
        let sizeBytes = 0;
        for (const size of this.#pulled.values())
            sizeBytes += size;
        const platforms = this.#platforms.toSorted((a, b) => (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(a.platform) < (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(b.platform) ? -1 : 1);
        return { kind: 'ok', image: { descriptor: root.descriptor, bytes: root.bytes, sizeBytes, platforms } };
    }
    /** Asks for nothing more. */
    stop() {
        this.#limit.clearQueue();
    }
    async #visitIndex(index, depth) {
        if (depth === deepest) {
            this.#problems.push('its indexes are nested too deeply');
            return;
        }
        await Promise.all(index.manifests.map(async (child) => {
            const fetched = await this.#look(() => this.#client.fetchManifest(this.#repository, child.digest));
            if (fetched === undefined)
                this.#missing.add(child.digest);
            else if (fetched === 'broken')
                return;
            else if (fetched.descriptor.sizeBytes !== child.sizeBytes) {
                this.#problems.push(`${child.digest} has ${fetched.descriptor.sizeBytes} bytes, and the index says ${child.sizeBytes}`);
            }
            else
                await this.visit(fetched, child.platform, depth + 1);
        }));
    }
    async #visitManifest(manifest, descriptor, platform) {
        const layers = manifest.layers.filter((layer) => !(0,_core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeignLayer */ .sJ)(layer.mediaType));
        // Provenance and SBOM have the form of an image for no platform.
        const isImage = (0,_core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigMediaType */ .i8)(manifest.config.mediaType) && platform?.os !== 'unknown';
        if (!isImage) {
            await Promise.all([manifest.config, ...layers].map((blob) => this.#lookAtBlob(blob)));
            return;
        }
        for (const blob of [manifest.config, ...manifest.layers])
            this.#pulled.set(blob.digest, blob.sizeBytes);
        const [config] = await Promise.all([
            this.#readConfig(manifest),
            ...layers.map((layer) => this.#lookAtBlob(layer)),
        ]);
        if (config === undefined)
            return;
        this.#platforms.push({
            platform: platform ?? config.platform,
            manifest: descriptor,
            layers: manifest.layers,
            config,
            configDigest: manifest.config.digest,
            configBytes: manifest.config.sizeBytes,
        });
    }
    async #readConfig(manifest) {
        const { digest } = manifest.config;
        const bytes = await this.#look(() => this.#client.fetchBlob(this.#repository, manifest.config));
        if (bytes === undefined)
            this.#missing.add(digest);
        if (bytes === undefined || bytes === 'broken')
            return undefined;
        try {
            const config = (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .F)(JSON.parse(Buffer.from(bytes).toString('utf8')));
            if (config.diffIds.length === manifest.layers.length)
                return config;
            this.#problems.push(`the config ${digest} counts ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(config.diffIds.length, 'layer')}, and the manifest ${manifest.layers.length}`);
        }
        catch (error) {
            this.#problems.push(`the config ${digest} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        }
        return undefined;
    }
    #lookAtBlob({ digest, sizeBytes }) {
        const known = this.#looks.get(digest);
        if (known !== undefined)
            return known;
        const look = this.#look(() => this.#client.blobExists(this.#repository, digest, sizeBytes)).then((exists) => {
            if (exists === false)
                this.#missing.add(digest);
        });
        this.#looks.set(digest, look);
        return look;
    }
    /** Content that is not what it should be is a finding, not an exception. */
    async #look(request) {
        try {
            return await this.#limit(request);
        }
        catch (error) {
            if (!isBroken(error))
                throw error;
            this.#problems.push((0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error));
            return 'broken';
        }
    }
}
function isBroken(error) {
    return error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid');
}


/***/ }),

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ hideMaskedValues),
/* harmony export */   N: () => (/* binding */ holdsMaskedValue)
/* harmony export */ });
/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/**
 * The text with `***` in the place of values that must not be shown. Of a value of several lines each line is
 * hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .sort((a, b) => b.length - a.length);
    return parts.reduce((hidden, part) => hidden.replaceAll(part, '***'), text);
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

/***/ 66735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads an image's config: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 * @throws UserError that names the field which is not as it should be.
 */
function parseImageConfig(json) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the image config');
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(object, 'the image config');
    if (platform === undefined)
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)('the image config', 'an object', json);
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['rootfs'], 'rootfs');
    // Go writes an empty list as null.
    const diffIds = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(rootfs['diff_ids'] ?? [], 'rootfs.diff_ids');
    const container = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['config'] ?? {}, 'config');
    return {
        created: optionalText(object['created']),
        platform,
        diffIds: diffIds.map((item, index) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(item, `rootfs.diff_ids[${index}]`)),
        labels: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(container['Labels'], 'config.Labels'),
        env: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['Env'] ?? [], 'config.Env').flatMap((item) => typeof item === 'string' ? [item] : []),
        hasHealthCheck: hasHealthCheck(container['Healthcheck']),
        history: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(object['history'] ?? [], 'history').map((item, index) => {
            const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(item, `history[${index}]`);
            return { createdBy: optionalText(entry['created_by']), emptyLayer: entry['empty_layer'] === true };
        }),
    };
}
function hasHealthCheck(check) {
    const test = check?.Test;
    return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}
function optionalText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 85391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gd: () => (/* binding */ parseCompression),
  AM: () => (/* binding */ readImage),
  mN: () => (/* binding */ readLogin),
  ci: () => (/* binding */ readPrewarmInputs),
  lS: () => (/* binding */ readSharedInputs)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var quarter = __webpack_require__(65078);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/layers/build-settings.js
const platformPattern = /^(linux|windows|darwin|freebsd|wasip1|wasi)\/[a-z0-9_]+(\/v\d+)?$/;
const architectures = new Set([
    'amd64',
    '386',
    'arm',
    'arm64',
    'ppc64le',
    's390x',
    'riscv64',
    'mips64le',
    'mips64',
    'loong64',
    'wasm',
]);
/** Reads the inputs that docker/build-push-action has too, with its meaning. */
function readBuildSettings(reader, warnings) {
    const context = reader.text('context', '.');
    if (/^(https?|git|ssh|docker-image|oci-layout|target):|^git@|^-$/.test(context)) {
        reader.problem('context', `expected a folder of this checkout, got "${context}"; a layer's inputs are read from its files`);
    }
    const buildArgs = reader.pairs('build-args', 'NAME=value');
    for (const { key } of buildArgs) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
            reader.problem('build-args', `"${key}" is not a name of a build argument`);
    }
    const platforms = reader.list('platforms');
    for (const platform of platforms) {
        if (!platformPattern.test(platform) || !architectures.has(platform.split('/')[1] ?? '')) {
            reader.problem('platforms', `expected platforms such as linux/amd64, linux/arm64, linux/arm/v7, got "${platform}"`);
        }
    }
    for (const platform of new Set(platforms.filter((candidate, index) => platforms.indexOf(candidate) !== index))) {
        reader.problem('platforms', `expected each platform once, got "${platform}" again`);
    }
    if (/^,|,\s*(,|$)/.test(reader.text('platforms'))) {
        reader.problem('platforms', `expected a platform before and behind each comma, got "${reader.text('platforms')}"`);
    }
    const addHosts = reader.list('add-hosts').map((entry) => {
        const match = /^([^\s:=]+)[:=](\S+)$/.exec(entry);
        if (match === null)
            reader.problem('add-hosts', `expected "host:address", got "${entry}"`);
        return [match?.[1] ?? '', match?.[2] ?? ''];
    });
    const shmSize = reader.text('shm-size') || undefined;
    if (shmSize !== undefined && !/^\d+(\.\d+)?\s*[kmgt]?i?b?$/i.test(shmSize)) {
        reader.problem('shm-size', `expected a size such as 2g or 512m, got "${shmSize}"`);
    }
    const ulimit = reader.lines('ulimit');
    for (const entry of ulimit) {
        if (!/^[a-z]+=-?\d+(:-?\d+)?$/.test(entry))
            reader.problem('ulimit', `expected "name=soft:hard" such as nofile=1024:1024, got "${entry}"`);
    }
    const allow = reader.list('allow');
    for (const entry of allow) {
        if (!/^(network\.host|security\.insecure|device(=.*)?)$/.test(entry)) {
            reader.problem('allow', `expected network.host, security.insecure or device, got "${entry}"`);
        }
    }
    const network = reader.text('network') || undefined;
    if (network !== undefined && !/^[A-Za-z0-9_.:-]+$/.test(network)) {
        reader.problem('network', `expected default, none, host or a network's name, got "${network}"`);
    }
    return {
        file: reader.text('file') || undefined,
        context,
        buildArgs: Object.fromEntries(buildArgs.map(({ key, value }) => [key, value])),
        buildContexts: Object.fromEntries(reader.pairs('build-contexts', 'name=path or docker-image://…').map(({ key, value }) => [key, value])),
        secrets: readSecrets(reader, 'secrets', 'id=value', warnings, { keepWhiteSpace: true }),
        secretEnvs: readSecrets(reader, 'secret-envs', 'id=NAME_OF_VARIABLE', warnings, { commas: true }),
        secretFiles: readSecrets(reader, 'secret-files', 'id=path', warnings),
        ssh: reader.list('ssh'),
        addHosts: Object.fromEntries(addHosts),
        network,
        shmSize,
        ulimit,
        allow,
        platforms,
    };
}
/** As with docker/build-push-action, an empty secret is none: a pull request of a fork has no secrets, and may not need them. */
function readSecrets(reader, input, what, warnings, options) {
    const legal = [];
    for (const [index, { key, value }] of reader.pairs(input, what, options).entries()) {
        // The key is not shown: it may be a line of a secret that was not quoted.
        if (!/^[\w.-]+$/.test(key)) {
            reader.problem(input, `expected ids of letters, digits, "_", "." and "-" before "=", got others in item ${index + 1} (one of several lines is quoted as a whole)`);
        }
        else if (value.trim() === '') {
            warnings.push(`${input}: "${key}" is empty and was left out. Check that the secret is set and that this run can read it.`);
        }
        else if (legal.some((secret) => secret.key === key)) {
            reader.problem(input, `expected each id once, got "${key}" again`);
        }
        else
            legal.push({ key, value });
    }
    return legal;
}

;// CONCATENATED MODULE: ./lib/layers/inputs.js








/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readPrewarmInputs(values, context) {
    const reader = (0,input/* createInputReader */.i)(values);
    const shared = readSharedInputs(reader, context, { notices: [], warnings: [] });
    const names = shared.layers.map((layer) => layer.name);
    const inputs = {
        ...shared,
        only: readNames(reader, 'only', reader.list('only'), names),
        refresh: readRefresh(reader, names),
        maxAgeMs: reader.durationMs('max-age'),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        provenance: readProvenance(reader),
        compression: readCompression(reader),
    };
    return { inputs, reader };
}
function readSharedInputs(reader, context, { notices, warnings }) {
    const image = readImage(reader, context, notices);
    const { layers, problems } = (0,layers_layer/* parseLayers */.a)(reader.list('layers', layers_layer/* defaultLayers */.o));
    for (const message of problems)
        reader.problem('layers', message);
    const build = readBuildSettings(reader, warnings);
    const part = readPart(reader, build.platforms);
    const login = readLogin(reader, context, image.registry);
    const secretValues = new Set([...build.secrets.map(({ value }) => value), login?.password ?? '', reader.text('github-token')]
        .map((value) => value.trim())
        .filter((value) => value !== ''));
    warnings.push(...findOddBuildArgs(build.buildArgs, secretValues));
    return {
        ...image,
        layers,
        build,
        part,
        quarter: readQuarter(reader, context.nowMs),
        trustedRefs: readTrustedRefs(reader),
        secretArgs: reader.list('secret-args', '*TOKEN*,*SECRET*,*PASSWORD*,*KEY*'),
        login,
        builder: readBuilder(reader),
        keepBuilder: reader.boolean('keep-builder', false),
        minFreeDiskBytes: reader.sizeBytes('min-free-disk', 4e9),
        freeDiskSpace: reader.choice('free-disk-space', ['auto', 'false'], 'auto'),
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        keepProgress: reader.text('keep-progress') || undefined,
        history: reader.choice('history', ['auto', 'false'], 'auto'),
        secretValues,
        notices,
        warnings,
    };
}
/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context, notices) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    const none = { image: '', registry: '', repository: '' };
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)');
        return none;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return none;
    }
    const lower = text.toLowerCase();
    try {
        const reference = (0,oci_reference/* parseReference */.F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`);
            return none;
        }
        if (lower !== text)
            notices.push(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,core_error/* errorAdvice */.Js)(error));
        return none;
    }
}
function readNames(reader, input, given, known) {
    const unknown = given.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem(input, `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`);
    }
    return given.filter((name) => known.includes(name));
}
function readQuarter(reader, nowMs) {
    const text = reader.text('quarter', 'auto');
    if (text === 'auto')
        return (0,quarter/* quarterOf */.Or)(nowMs);
    if ((0,quarter/* isQuarter */.DS)(text))
        return text;
    reader.problem('quarter', `expected auto or a quarter such as 2026Q4, got "${text}"`);
    return (0,quarter/* quarterOf */.Or)(nowMs);
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
/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
function readLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '')
        return { username: username || context.actor || defaultUsername, password };
    if (username !== '') {
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { username: context.actor ?? defaultUsername, password: token };
}
/** One platform of several, which another run puts together. */
function readPart(reader, platforms) {
    const of = reader.text('part-of');
    if (of === '')
        return undefined;
    if (!(0,part/* isPartOf */.xm)(of))
        reader.problem('part-of', `expected a name of letters, digits, "_", "." and "-", at most 40, such as the number of the run, got "${of}"`);
    const [platform] = platforms;
    if (platform === undefined || platforms.length > 1) {
        reader.problem('platforms', `expected one platform, to build it as part of ${of}, got ${platforms.length === 0 ? 'none' : platforms.join(', ')}`);
        return undefined;
    }
    return { platform, name: (0,part/* partName */.pn)(platform), of };
}
function readTrustedRefs(reader) {
    const globs = reader.list('trusted-refs');
    for (const glob of globs) {
        // As a glob it means every branch but this one, which is never what is meant by trust.
        if (glob.startsWith('!'))
            reader.problem('trusted-refs', `expected globs of branches that are trusted, got "${glob}", which takes some away`);
    }
    return globs;
}
function readBuilder(reader) {
    const text = reader.text('builder', 'auto');
    if (!/^[A-Za-z0-9][\w.+/-]*$/.test(text))
        reader.problem('builder', `expected auto or the name of a builder, got "${text}"`);
    return text;
}
/** What build arguments are not made for. Their values are never shown. */
function findOddBuildArgs(buildArgs, secretValues) {
    return Object.entries(buildArgs).flatMap(([name, value]) => [
        ...(/[\r\n]/.test(value)
            ? [`build-args: the value of ${name} has several lines. A quote may be in the wrong place.`]
            : []),
        ...((0,masked_value/* holdsMaskedValue */.N)(value, secretValues)
            ? [
                `build-args: the value of ${name} holds a secret of this run, and anyone can read build arguments in the image. Use "secrets" and RUN --mount=type=secret.`,
            ]
            : []),
    ]);
}
function readProvenance(reader) {
    const text = reader.text('provenance', 'false');
    if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
        return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
    reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
    return 'false';
}
function readCompression(reader) {
    const text = reader.text('compression', 'gzip');
    const compression = parseCompression(text);
    if (compression !== undefined)
        return compression;
    reader.problem('compression', `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`);
    return { type: 'gzip', level: undefined };
}
/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
function parseCompression(text) {
    const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
    const type = match?.[1];
    const level = match?.[2] === undefined ? undefined : Number(match[2]);
    const highest = type === 'gzip' ? 9 : 22;
    return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};

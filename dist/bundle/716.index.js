export const id = 716;
export const ids = [716];
export const modules = {

/***/ 34717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readSharedInputs)
});

// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var quarter = __webpack_require__(65078);
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
function readBuildSettings(reader) {
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
        secrets: readSecrets(reader, 'secrets', 'id=value', { keepWhiteSpace: true }),
        secretEnvs: readSecrets(reader, 'secret-envs', 'id=NAME_OF_VARIABLE', { commas: true }),
        secretFiles: readSecrets(reader, 'secret-files', 'id=path'),
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
function readSecrets(reader, input, what, options) {
    const legal = [];
    for (const [index, { key, value }] of reader.pairs(input, what, options).entries()) {
        // The key is not shown: it may be a line of a secret that was not quoted.
        if (!/^[\w.-]+$/.test(key)) {
            reader.problem(input, `expected ids of letters, digits, "_", "." and "-" before "=", got others in item ${index + 1} (one of several lines is quoted as a whole)`);
        }
        else if (value.trim() === '') {
            reader.warning(`${input}: "${key}" is empty and was left out. Check that the secret is set and that this run can read it.`);
        }
        else if (legal.some((secret) => secret.key === key)) {
            reader.problem(input, `expected each id once, got "${key}" again`);
        }
        else
            legal.push({ key, value });
    }
    return legal;
}

// EXTERNAL MODULE: ./lib/layers/registry-inputs.js
var registry_inputs = __webpack_require__(84973);
;// CONCATENATED MODULE: ./lib/layers/inputs.js






/** Reads what is asked of the layers, and the login for their registry. */
function readLayersInputs(reader, context) {
    const image = (0,registry_inputs/* readImage */.A)(reader, context);
    const { layers, problems } = (0,layers_layer/* parseLayerRequest */.Ie)(reader.list('layers', 'default'));
    for (const message of problems)
        reader.problem('layers', message);
    const build = readBuildSettings(reader);
    const part = readPart(reader, build.platforms);
    const login = (0,registry_inputs/* readLogin */.m)(reader, context, image.registry);
    const secretValues = new Set([...build.secrets.map(({ value }) => value), login?.password ?? '', reader.text('github-token')]
        .map((value) => value.trim())
        .filter((value) => value !== ''));
    for (const value of secretValues)
        reader.secret(value);
    for (const warning of findOddBuildArgs(build.buildArgs, secretValues))
        reader.warning(warning);
    return {
        ...image,
        layers,
        build,
        part,
        quarter: readQuarter(reader, context.nowMs),
        secretArgs: reader.list('secret-args', '*TOKEN*,*SECRET*,*PASSWORD*,*KEY*'),
        secretValues,
        login,
        builder: readBuilder(reader),
        keepBuilder: reader.boolean('keep-builder', false),
        minFreeDiskBytes: reader.sizeBytes('min-free-disk', 4e9),
        freeDiskSpace: reader.choice('free-disk-space', ['auto', 'false'], 'auto'),
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
        keepProgress: reader.text('keep-progress') || undefined,
    };
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

;// CONCATENATED MODULE: ./lib/commands/inputs.js

function readSharedInputs(reader, context) {
    return {
        ...readLayersInputs(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
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


/***/ }),

/***/ 90716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkLayerNames: () => (/* binding */ checkLayerNames),
/* harmony export */   readPrewarm: () => (/* binding */ readPrewarm),
/* harmony export */   readPrewarmInputs: () => (/* binding */ readPrewarmInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48676);
/* harmony import */ var _layers_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1149);
/* harmony import */ var _layers_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22368);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34717);






/** Reads and checks the inputs of a prewarm and its Dockerfile, and decides whether the run may write. */
async function readPrewarm(values, context) {
    const { github, cwd } = context;
    const { inputs, reader } = readPrewarmInputs(values, context);
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .decideWrite */ .g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`);
    }
    const project = await (0,_layers_project_js__WEBPACK_IMPORTED_MODULE_3__/* .readProject */ .Wh)(inputs, reader, {
        cwd,
        bound: github === undefined ? undefined : cwd,
        target: inputs.target,
    });
    if (project !== undefined && typeof inputs.layers === 'string')
        checkLayerNames(reader, inputs, project.layers.map(({ name }) => name));
    return { inputs: project === undefined ? undefined : { inputs, wish, project, write }, reader };
}
/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readPrewarmInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const shared = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSharedInputs */ .l)(reader, context);
    const names = (0,_core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedNames */ .HZ)(shared.layers);
    const inputs = {
        ...shared,
        target: reader.text('target') || undefined,
        only: reader.list('only'),
        refresh: readRefresh(reader),
        maxAgeMs: reader.durationMs('max-age'),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        output: { provenance: readProvenance(reader), compression: readCompression(reader) },
    };
    if (names !== undefined)
        checkLayerNames(reader, inputs, names);
    return { inputs, reader };
}
/** Whether `only` and `refresh` name layers. Which there are may be known from the Dockerfile only. */
function checkLayerNames(reader, { only, refresh }, known) {
    const unknown = only.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem('only', `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`);
    }
    if (refresh.kind === 'names' && refresh.names.some((name) => !known.includes(name))) {
        reader.problem('refresh', `expected auto, none, all or names of layers (${known.join(', ')}), got "${refresh.names.join(',')}"`);
    }
}
function readRefresh(reader) {
    const items = reader.list('refresh', 'auto');
    const first = items[0];
    if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all'))
        return { kind: first };
    return { kind: 'names', names: items };
}
function readProvenance(reader) {
    const text = reader.text('provenance', 'false');
    if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
        return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
    reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOutput */ .vi.provenance;
}
function readCompression(reader) {
    const text = reader.text('compression', 'gzip');
    const compression = (0,_layers_output_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCompression */ .Gd)(text);
    if (compression !== undefined)
        return compression;
    reader.problem('compression', `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOutput */ .vi.compression;
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

/***/ 1149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ parseCompression),
/* harmony export */   UP: () => (/* binding */ recordedOutput),
/* harmony export */   gv: () => (/* binding */ formatCompression),
/* harmony export */   vi: () => (/* binding */ defaultOutput)
/* harmony export */ });
/** Where nothing else is asked for, or recorded. */
const defaultOutput = {
    compression: { type: 'gzip', level: undefined },
    provenance: 'false',
};
/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
function parseCompression(text) {
    const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
    const type = match?.[1];
    const level = match?.[2] === undefined ? undefined : Number(match[2]);
    const highest = type === 'gzip' ? 9 : 22;
    return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}
/** `gzip`, or `zstd:3`. */
function formatCompression({ type, level }) {
    return level === undefined ? type : `${type}:${level}`;
}
/** As layers were written before, which their record tells; a build does not decide it. `options`: of an entry of the record. */
function recordedOutput(options = {}) {
    return {
        compression: parseCompression(options['compression'] ?? '') ?? defaultOutput.compression,
        provenance: options['provenance'] ?? defaultOutput.provenance,
    };
}


/***/ }),

/***/ 84973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   m: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
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
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`);
            return none;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return none;
    }
}
/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
function readLogin(reader, context, registry) {
    const login = findLogin(reader, context, registry);
    if (login === undefined)
        return undefined;
    reader.secret(login.password);
    reader.secret(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
    return login;
}
function findLogin(reader, context, registry) {
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


/***/ })

};

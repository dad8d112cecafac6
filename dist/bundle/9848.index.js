export const id = 9848;
export const ids = [9848];
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
    const platforms = readPlatforms(reader);
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
function readPlatforms(reader) {
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
    return platforms;
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

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Ie: () => (/* binding */ parseLayerRequest),
/* harmony export */   Xm: () => (/* binding */ usualLayers),
/* harmony export */   ah: () => (/* binding */ parseLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The stages that are layers by their names, when the user names none: see requestLayers. */
const usualLayers = [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
];
/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
function requestedNames(request) {
    return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}
/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
function parseLayerRequest(lines) {
    const [only] = lines;
    if (lines.length === 1 && (only === 'default' || only === 'auto'))
        return { layers: only, problems: [] };
    return parseLayers(lines);
}
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
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

export const id = 2612;
export const ids = [2612];
export const modules = {

/***/ 42612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMergeInputs: () => (/* binding */ readMergeInputs)
/* harmony export */ });
/* harmony import */ var _core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47190);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2749);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65078);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);
/* harmony import */ var _layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84973);







/** Reads and checks every input of the merge action and command. Problems are collected in `reader`. */
function readMergeInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .createInputReader */ .i)(values);
    const place = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readImage */ .A)(reader, context);
    const step = reader.choice('step', ['prewarm', 'build'], 'prewarm');
    const platforms = reader.list('platforms');
    const odd = platforms.filter((text) => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text));
    if (platforms.length === 0 || odd.length > 0)
        reader.problem('platforms', `expected those that were built, such as linux/amd64,linux/arm64, got ${platforms.length === 0 ? 'nothing' : `"${odd.join(', ')}"`}`);
    const of = reader.text('part-of');
    if (!(0,_core_layers_part_js__WEBPACK_IMPORTED_MODULE_2__/* .isPartOf */ .xm)(of))
        reader.problem('part-of', `expected the value of part-of in the runs of the platforms, got ${of === '' ? 'nothing' : `"${of}"`}`);
    const quarter = reader.text('quarter', 'auto');
    if (quarter !== 'auto' && !(0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuarter */ .DS)(quarter))
        reader.problem('quarter', `expected auto or a quarter such as 2026Q4, got "${quarter}"`);
    const inputs = {
        ...place,
        login: (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readLogin */ .m)(reader, context, place.registry),
        step,
        platforms,
        of,
        tags: readTags(reader, place.image, step, context),
        quarter: quarter === 'auto' ? (0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_5__/* .quarterOf */ .Or)(context.nowMs) : quarter,
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
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
        : (0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .deriveTags */ .h)({
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
            const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
            if (reference.digest !== undefined)
                reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
            const { registry, repository, tag = '' } = reference;
            if (`${registry}/${repository}` === image && tag.startsWith('cache-'))
                reader.problem('tags', `"${text}" has a tag that is reserved for layers and caches. Use another tag for the application`);
        }
        catch (error) {
            reader.problem('tags', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        }
    }
    return tags;
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

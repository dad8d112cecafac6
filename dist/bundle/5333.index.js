export const id = 5333;
export const ids = [5333];
export const modules = {

/***/ 5034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkPush),
/* harmony export */   j: () => (/* binding */ readPush)
/* harmony export */ });
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48676);

/** `auto`: where the branch or tag that runs says what is built, so that its name may stand for it. */
function readPush(reader, { github }) {
    if (reader.text('push') !== 'auto')
        return reader.boolean('push', false);
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .mayWrite */ .J)('default-tags', github?.event, []);
    if (!may)
        reader.notice(`The application is not pushed: ${reason}.`);
    return may;
}
/**
 * What a run pushes although nobody reviewed it: nothing in a pull request of a fork, else only what the user named, and that is
 * said. A pull request of this repository has tags of its own.
 */
function checkPush(reader, { asked, named }, { github }) {
    const [input] = asked;
    if (input === undefined)
        return;
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .mayWrite */ .J)('given-tags', github?.event, []);
    if (!may) {
        reader.problem(input, `this run may not push an image: ${reason}. Use push: auto`);
        return;
    }
    if (!(0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreviewed */ .FF)(github?.event))
        return;
    if (named)
        reader.notice(`The application is pushed under the tags that you set, although ${reason}.`);
    else if (github?.pullRequest === undefined)
        reader.problem('tags', `required to push, because this run has no default tags: ${reason}`);
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ readTrustedRefs),
/* harmony export */   TH: () => (/* binding */ passOn),
/* harmony export */   lS: () => (/* binding */ readSharedInputs)
/* harmony export */ });
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21989);

function readSharedInputs(reader, context) {
    return {
        ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayersInputs */ .Ys)(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
}
/** Lets a reader say what another one has found. */
function passOn({ problems, notices, warnings, secrets }, to) {
    for (const { input, message } of problems)
        to.problem(input, message);
    for (const notice of notices)
        to.notice(notice);
    for (const warning of warnings)
        to.warning(warning);
    for (const secret of secrets)
        to.secret(secret);
}
/** Globs of branches whose code is trusted as that of the default branch. */
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

/***/ 42612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMergeInputs: () => (/* binding */ readMergeInputs)
/* harmony export */ });
/* harmony import */ var _core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(47190);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_part_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2749);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48676);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93780);
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21989);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83342);
/* harmony import */ var _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39941);
/* harmony import */ var _layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29332);
/* harmony import */ var _app_push_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5034);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2153);
/* harmony import */ var _tagged_run_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(11664);













function readMergeInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_1__/* .createInputReader */ .ic)(values);
    const place = (0,_layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readImage */ .AM)(reader, context);
    const step = reader.choice('step', ['prewarm', 'build'], 'prewarm');
    const platforms = reader.list('platforms');
    const odd = platforms.filter((text) => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text));
    if (platforms.length === 0 || odd.length > 0)
        reader.problem('platforms', `expected those that were built, such as linux/amd64,linux/arm64, got ${platforms.length === 0 ? 'nothing' : `"${odd.join(', ')}"`}`);
    const of = reader.text('part-of');
    if (!(0,_core_layers_part_js__WEBPACK_IMPORTED_MODULE_2__/* .isPartOf */ .xm)(of))
        reader.problem('part-of', `expected the value of part-of in the runs of the platforms, got ${of === '' ? 'nothing' : `"${of}"`}`);
    const quarter = (0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readQuarter */ .Bh)(reader, context.nowMs);
    const trustedRefs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readTrustedRefs */ .I4)(reader);
    const signing = (0,_layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readSigning */ .a)(reader, context);
    const layers = signing.onlyVerifies
        ? _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .unsigned */ .ad
        : (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .mayWrite */ .J)('merged-layers', context.github?.event, trustedRefs);
    if (step === 'prewarm' && !layers.may)
        reader.problem('step', `this run may not combine layers: ${layers.reason}`);
    const inputs = {
        ...place,
        layers,
        logins: (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_6__/* .readLogins */ .r)(reader, context, place.registry),
        signing,
        step,
        platforms,
        of,
        tags: readTags(reader, place.image, step, context),
        quarter,
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
    const derived = github === undefined || image === '' ? [] : (0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_11__/* .deriveTags */ .hj)((0,_tagged_run_js__WEBPACK_IMPORTED_MODULE_12__/* .taggedRun */ .m)(github)).map((tag) => `${image}:${tag}`);
    const tags = given.length > 0 ? given : derived;
    (0,_app_push_js__WEBPACK_IMPORTED_MODULE_9__/* .checkPush */ .L)(reader, { asked: ['step'], named: given.length > 0 }, { github });
    if (tags.length === 0)
        reader.problem('tags', 'expected at least one, such as ghcr.io/owner/app:main (there is no default outside GitHub)');
    for (const text of tags) {
        try {
            const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(text);
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

/***/ 11664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ taggedRun)
/* harmony export */ });
/** A GitHub run, as far as it names an image. */
function taggedRun({ event, revision, pullRequest }) {
    return { ref: event.ref, defaultBranch: event.defaultBranch, revision, pullRequest };
}


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ legalTag),
/* harmony export */   hj: () => (/* binding */ deriveTags),
/* harmony export */   m: () => (/* binding */ commitTag)
/* harmony export */ });
const longestTag = 128;
/** What Git tags of versions begin with, and no branch's image tag does. */
const version = /^v?\d/;
/**
 * What is kept for pull requests, commits, signatures where a registry lists no referrers, Git tags that are no versions, branches
 * with a name that is taken, and the default branch.
 */
const taken = /^(?:pr-|sha-|sha256-|tag-|branch-|latest$)/;
/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action, except where one ref could take another one's: what a branch gives, no
 * Git tag gives, and no other branch gives what the default branch does.
 */
function deriveTags(run) {
    const commit = commitTag(run.revision);
    if (run.pullRequest !== undefined)
        return [`pr-${run.pullRequest}`, commit];
    const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
    const name = nameOf(run, isDefault);
    return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}
/** The tag that names what was built: `sha-1a2b3c4`. */
function commitTag(revision) {
    return `sha-${revision.slice(0, 7)}`;
}
/** Empty when nothing is left of it. */
function nameOf({ ref, defaultBranch }, isDefault) {
    const name = legalTag(ref.replace(/^refs\/(heads|tags|pull)\//, ''));
    if (name === '')
        return '';
    if (ref.startsWith('refs/tags/'))
        return version.test(name) ? name : prefixed('tag', name);
    if (isDefault && name === 'latest')
        return name;
    const isFree = !version.test(name) && !taken.test(name);
    const isDefaults = !isDefault && defaultBranch !== undefined && name === legalTag(defaultBranch);
    return isFree && !isDefaults ? name : prefixed('branch', name);
}
function prefixed(kind, name) {
    return `${kind}-${name}`.slice(0, longestTag);
}
/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
function legalTag(name) {
    return name
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, longestTag);
}


/***/ }),

/***/ 12372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trimmedLines)
/* harmony export */ });
/** The lines of a text, or what else stands between separators, without the white space around them; none is empty. */
function trimmedLines(text, separator = '\n') {
    return text
        .split(separator)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
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
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
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

/***/ 48676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isUnreviewed),
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   ad: () => (/* binding */ unsigned),
/* harmony export */   gt: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const allowed = {
    layers: ['reviewed'],
    'merged-layers': ['reviewed'],
    quarters: ['reviewed'],
    'mirrored-images': ['reviewed'],
    'health-issue': ['reviewed'],
    'default-tags': ['reviewed', 'pushed'],
    'given-tags': ['reviewed', 'pushed', 'proposed', 'started'],
    history: ['reviewed', 'pushed'],
};
/** Events whose code is what their tag says. */
const pushing = ['push', 'workflow_dispatch', 'release'];
/**
 * Whether a run may write something that others trust. This is the only place that decides it.
 * @param event undefined in a terminal
 * @param trustedRefs globs over branch names, or over refs where they begin with `refs/`
 */
function mayWrite(what, event, trustedRefs) {
    const { standing, reason } = judgeEvent(event, trustedRefs);
    const may = allowed[what].includes(standing) ||
        // The cache of GitHub Actions keeps what a pull request writes from all other refs.
        (what === 'history' && event !== undefined && isOwnScope(event));
    return { may, reason };
}
/** The cache of GitHub Actions is that of a pull request alone. */
function isOwnScope({ name, ref }) {
    return name.startsWith('pull_request') && ref.startsWith('refs/pull/');
}
/** Whether what the user wants pushed under tags of their own goes unreviewed to where others take it from. */
function isUnreviewed(event) {
    const { standing } = judgeEvent(event, []);
    return standing !== 'reviewed' && standing !== 'pushed';
}
function judgeEvent(event, trustedRefs) {
    if (event === undefined)
        return { standing: 'reviewed', reason: 'run from a terminal' };
    const { name, ref } = event;
    if (event.fromFork === true)
        return { standing: 'foreign', reason: `the event ${name} comes from a pull request of a fork` };
    if (name.startsWith('pull_request'))
        return { standing: 'proposed', reason: `the event ${name} can run unreviewed code` };
    if (name === 'workflow_run')
        return {
            standing: 'started',
            reason: `the event workflow_run can follow a run of unreviewed code${event.notCounted === undefined ? '' : `: ${event.notCounted}`}`,
        };
    if (ref.startsWith('refs/tags/') && pushing.includes(name))
        return { standing: 'pushed', reason: `${ref} is a tag` };
    if (name === 'schedule' && !ref.startsWith('refs/tags/'))
        return { standing: 'reviewed', reason: 'scheduled run' };
    if (name === 'push' || name === 'workflow_dispatch')
        return judgeBranch(event, trustedRefs);
    return {
        standing: 'started',
        reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
    };
}
function judgeBranch({ name, ref, defaultBranch }, trustedRefs) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === defaultBranch)
        return { standing: 'reviewed', reason: `${name} on the default branch ${branch}` };
    // A branch may be called `refs/heads/release/1`: a glob of refs is matched with the ref, and no glob of branches with it.
    // Without negation: `!other` would trust every branch but one.
    const glob = trustedRefs.find((pattern) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(pattern.startsWith('refs/') ? ref : branch, pattern, { nonegate: true }));
    if (glob !== undefined)
        return { standing: 'reviewed', reason: `${name} on ${branch}, trusted by "${glob}"` };
    return {
        standing: 'pushed',
        reason: `${branch} is neither the default branch (${defaultBranch ?? 'unknown'}) nor in trusted-refs`,
    };
}
/** What is not signed would take the place of what is, and be used by nobody who verifies. */
const unsigned = {
    may: false,
    reason: 'this run verifies signatures but does not sign, and unsigned layers and caches would replace signed ones and not be used. Set signing-key to sign',
};
/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite({ push, event, trustedRefs, onlyVerifies }) {
    if (push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { may, reason } = onlyVerifies === true ? unsigned : mayWrite('layers', event, trustedRefs);
    if (may)
        return { kind: 'write', reason };
    return push === 'true' ? { kind: 'refused', reason } : { kind: 'read-only', reason };
}


/***/ }),

/***/ 93797:
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


/***/ })

};

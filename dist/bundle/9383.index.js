export const id = 9383;
export const ids = [9383];
export const modules = {

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readTrustedRefs),
/* harmony export */   l: () => (/* binding */ readSharedInputs)
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

/***/ 90503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMirror: () => (/* binding */ readMirror),
/* harmony export */   readMirrorInputs: () => (/* binding */ readMirrorInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66610);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(71866);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48676);
/* harmony import */ var _core_mirror_mirror_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99086);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83342);
/* harmony import */ var _images_images_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52492);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2153);











/** Reads the inputs for one Dockerfile, or for those of all images that bake files name. */
async function readMirror(values, context) {
    const named = await (0,_images_images_js__WEBPACK_IMPORTED_MODULE_8__/* .readImages */ .H)(values, context);
    if (named === undefined)
        return readMirrorInputs(values, context);
    if (named.inputs === undefined)
        return { inputs: undefined, reader: named.reader };
    const { inputs, reader } = await readMirrorInputs(values, context, [
        ...new Set(named.inputs.map((image) => image.values['file'] ?? '')),
    ]);
    // One that is written in a bake file is not a file that could be pinned.
    const dockerfiles = inputs.dockerfiles.filter(({ path }) => !path.startsWith(context.tempFolder));
    return { inputs: { ...inputs, dockerfiles }, reader };
}
/**
 * Reads and checks every input of the command mirror, and the Dockerfiles where they are needed. Problems are collected in `reader`.
 * @param files undefined: the input `file`
 */
async function readMirrorInputs(values, context, files) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_4__/* .createInputReader */ .i)(values);
    const dryRun = reader.boolean('dry-run', false);
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .mayWrite */ .J)('mirrored-images', context.github?.event, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .readTrustedRefs */ .I)(reader));
    if (!dryRun && !may)
        reader.problem('dry-run', `this run may not copy base images: ${reason}. Use dry-run: true`);
    const pin = reader.choice('pin', ['false', 'show', 'write'], 'false');
    const paths = files ?? [reader.text('file', 'Dockerfile')];
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const given = reader.list('images');
    const isRead = given.length === 0 || pin !== 'false';
    const read = isRead
        ? await Promise.all(paths.map((file) => readDockerfile(context.cwd, file, reader)))
        : [];
    const dockerfiles = read.filter((dockerfile) => dockerfile !== undefined);
    const { pairs, problems } = (0,_core_mirror_mirror_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .parseMirrorPairs */ .aQ)(given.length > 0 ? given : [...new Set(dockerfiles.flatMap(({ names }) => names))], reader.text('to') || undefined);
    for (const problem of problems)
        reader.problem(given.length > 0 ? 'images' : 'to', problem);
    if (pairs.length === 0 && problems.length === 0)
        reader.problem('images', `expected lines "source=target"; ${paths.join(', ')} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_10__/* .agree */ .d5)(paths.length, 'names', 'name')} no image from elsewhere that could be mirrored`);
    const registry = pairs[0]?.target.registry ?? '';
    return {
        inputs: {
            pairs,
            dryRun,
            pin,
            dockerfiles,
            registry,
            logins: (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_7__/* .readLogins */ .r)(reader, context, registry),
            retries,
        },
        reader,
    };
}
async function readDockerfile(cwd, file, reader) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file);
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        reader.problem('file', `expected a Dockerfile at ${file}, or lines in "images"`);
        return undefined;
    }
    try {
        return { file, path, text, names: fromNames(text) };
    }
    catch (error) {
        reader.problem('file', `${file}: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAdvice */ .Js)(error)}`);
        return { file, path, text, names: [] };
    }
}
/** The images of FROM lines, as they are written: no stages, no variables, nothing that is pinned. */
function fromNames(text) {
    const { stages } = (0,_core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerfile */ .Ai)(text);
    const ownNames = new Set(stages.map(({ name }) => name));
    const isMirrored = (from) => !ownNames.has(from.toLowerCase()) && from !== 'scratch' && !from.includes('$') && !from.includes('@');
    return [...new Set(stages.map(({ from }) => from).filter(isMirrored))];
}


/***/ }),

/***/ 67282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ compileGlob),
/* harmony export */   XU: () => (/* binding */ readCharClass),
/* harmony export */   m6: () => (/* binding */ findGlob)
/* harmony export */ });
/**
 * A glob that takes time in proportion to the text: all ways to match are followed at once, so there is nothing to go back to.
 * Globs are what others write, and a regular expression of many stars takes time without end.
 */
function compileGlob(parts) {
    const isLiteral = (part) => typeof part === 'string';
    const firstOther = parts.findIndex((part) => !isLiteral(part));
    if (firstOther < 0) {
        const whole = parts.join('');
        return { test: (text) => text === whole };
    }
    const head = parts.slice(0, firstOther).join('');
    const ends = parts.map((part, index) => {
        if (typeof part === 'string')
            return 0;
        return index + 1 + ('optional' in part ? part.optional : 0);
    });
    const tail = parts.slice(Math.max(...ends)).join('');
    return {
        test: (text) => text.startsWith(head) && text.endsWith(tail) && follow(parts, text),
    };
}
function follow(parts, text) {
    let active = new Uint8Array(parts.length + 1);
    active[0] = 1;
    pass(parts, active);
    for (const char of text) {
        const next = new Uint8Array(parts.length + 1);
        let isAny = false;
        for (const [index, part] of parts.entries()) {
            if (active[index] !== 1)
                continue;
            const to = afterChar(part, index, char);
            if (to === undefined)
                continue;
            next[to] = 1;
            isAny = true;
        }
        if (!isAny)
            return false;
        pass(parts, next);
        active = next;
    }
    return active[parts.length] === 1;
}
/** Where a part leads with a character; undefined: nowhere. */
function afterChar(part, index, char) {
    if (typeof part === 'string')
        return part === char ? index + 1 : undefined;
    if ('one' in part)
        return part.one(char) ? index + 1 : undefined;
    return 'many' in part && part.many(char) ? index : undefined;
}
/** Goes on behind what may be absent. All of it lies ahead, so once is enough. */
function pass(parts, active) {
    for (const [index, part] of parts.entries()) {
        if (active[index] !== 1 || typeof part === 'string')
            continue;
        if ('many' in part)
            active[index + 1] = 1;
        if ('optional' in part) {
            active[index + 1] = 1;
            active[index + 1 + part.optional] = 1;
        }
    }
}
/** Finds the first match in the characters of a text, in time proportional to the text. `parts` holds nothing optional. */
function findGlob(parts, chars, { from, anchored, prefers }) {
    let starts = parts.map(() => Number.POSITIVE_INFINITY);
    let best;
    for (let at = from; at <= chars.length; at++) {
        const begins = best === undefined && (!anchored || at === from) ? at : Number.POSITIVE_INFINITY;
        const reached = passMany(parts, starts, begins);
        const start = reached[parts.length] ?? Number.POSITIVE_INFINITY;
        if (start < Number.POSITIVE_INFINITY && start <= (best?.start ?? start))
            best = { start, end: at };
        if (best !== undefined && prefers === 'shortest')
            return best;
        starts = advance(parts, reached, chars[at], best?.start);
        const isOver = (anchored || best !== undefined) && starts.every((one) => one === Number.POSITIVE_INFINITY);
        if (isOver)
            break;
    }
    return best;
}
/** What is reached without a character: behind what may be absent. `begins`: a match begins here, too. */
function passMany(parts, starts, begins) {
    const reached = [Math.min(starts[0] ?? begins, begins)];
    for (const [index, part] of parts.entries()) {
        const before = typeof part !== 'string' && 'many' in part ? reached[index] : undefined;
        const own = starts[index + 1] ?? Number.POSITIVE_INFINITY;
        reached.push(Math.min(own, before ?? own));
    }
    return reached;
}
/** Follows a character. What began behind the best match is left out. */
function advance(parts, reached, char, best = Number.MAX_VALUE) {
    const next = new Array(parts.length + 1).fill(Number.POSITIVE_INFINITY);
    if (char === undefined)
        return next;
    for (const [index, part] of parts.entries()) {
        const start = reached[index] ?? Number.POSITIVE_INFINITY;
        const to = start <= best ? afterChar(part, index, char) : undefined;
        if (to !== undefined)
            next[to] = Math.min(next[to] ?? start, start);
    }
    return next;
}
/** Reads the class that begins at `start` with `[`. Undefined when it is malformed. */
function readCharClass(chars, start) {
    let i = start + 1;
    const negated = chars[i] === '^';
    if (negated)
        i++;
    const ranges = [];
    const readOne = () => {
        const char = chars[i];
        if (char === undefined || char === '-' || char === ']')
            return undefined;
        const literal = char === '\\' ? chars[++i] : char;
        i++;
        return literal?.codePointAt(0);
    };
    while (chars[i] !== ']' || ranges.length === 0) {
        const low = readOne();
        if (low === undefined)
            return undefined;
        let high = low;
        if (chars[i] === '-') {
            i++;
            high = readOne();
        }
        if (high === undefined)
            return undefined;
        // A range that runs backwards has nothing in it.
        ranges.push([low, high]);
    }
    const isIn = (char) => {
        const code = char.codePointAt(0) ?? -1;
        return ranges.some(([low, high]) => low <= code && code <= high);
    };
    return { has: (char) => isIn(char) !== negated, last: i };
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

/***/ 48595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isSameFileSet),
/* harmony export */   H$: () => (/* binding */ hasFileList),
/* harmony export */   _G: () => (/* binding */ isSameState),
/* harmony export */   oK: () => (/* binding */ fileSetText),
/* harmony export */   rP: () => (/* binding */ listedState)
/* harmony export */ });
/** Sixteen digits tell which files changed. Whether any did is told by the digest of them all. */
const listedDigits = 16;
/** Whether the files themselves are known, and not just what they are together. */
function hasFileList({ files, fileSet }) {
    return fileSet === undefined || Object.keys(files).length === fileSet.count;
}
/** Whether both are the same files; undefined: only their lists can tell. */
function isSameFileSet(before, after) {
    if (before.fileSet === undefined || after.fileSet === undefined)
        return undefined;
    return before.fileSet.digest === after.fileSet.digest;
}
/** A state as lists have it: of each hash, the beginning. */
function listedState(state) {
    return state.slice(0, state.indexOf(':') + 1 + listedDigits);
}
/** Whether two states are one, of which either may be as lists have it. */
function isSameState(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return listedState(before) === listedState(after);
}
/** The pieces of text that the digest of all files is of: `path NUL state LF`, by path. */
function* fileSetText(files) {
    // Numbers would come first: an object has an order of its own for them.
    for (const path of Object.keys(files).sort())
        yield `${path}\0${files[path]}\n`;
}


/***/ }),

/***/ 92277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ isSecretArg),
/* harmony export */   QH: () => (/* binding */ describeLayerInputs),
/* harmony export */   RC: () => (/* binding */ compareInputs),
/* harmony export */   tj: () => (/* binding */ usesSecretArg)
/* harmony export */ });
/* harmony import */ var _buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64295);
/* harmony import */ var _dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67282);
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48595);
/* harmony import */ var _longest_subsequence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20870);
/* harmony import */ var _masked_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96365);







/** Stands where the hash of a value would. */
const secret = 'secret';
/** Build arguments that change a result although no ARG declares them. */
const undeclaredArgs = ['SOURCE_DATE_EPOCH', 'BUILDKIT_SANDBOX_HOSTNAME'];
/**
 * What goes into a layer, for its record. A build argument is one of its inputs when a stage of its own declares it, or hands it
 * down; its value is recorded as a salted hash. Of a secret one (its name matches `secretArgs`, or its value holds a masked one)
 * only the name is.
 */
function describeLayerInputs(given) {
    const { node, values } = given;
    const args = {};
    const builder = values.builderPlatform === undefined ? {} : (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformArgs */ .x)('BUILD', values.builderPlatform);
    const known = { ...builder, ...values.buildArgs };
    for (const name of [...new Set([...node.argNames, ...undeclaredArgs])].sort()) {
        const value = Object.hasOwn(known, name) ? known[name] : undefined;
        if (value !== undefined)
            args[name] = isSecretArg(name, value, given) ? secret : given.hash(`${name}=${value}`);
    }
    return {
        instructions: node.instructions,
        files: given.files,
        ...(given.fileSet === undefined ? {} : { fileSet: given.fileSet }),
        args,
        externalImages: Object.fromEntries(node.externalImages.map(({ name }) => [name, given.externalImages[name] ?? 'unresolved'])),
        standsOn: given.standsOn,
        platforms: given.platforms,
        options: given.options,
    };
}
/** Whether a secret build argument goes into the layer: then its record cannot tell that nothing has changed. */
function usesSecretArg(inputs) {
    return Object.values(inputs.args).includes(secret);
}
/** What is different, in the order instructions, files, arguments, images, layers, platforms, options. */
function compareInputs(before, after) {
    return [
        ...compareInstructions(before.instructions, after.instructions),
        ...compareFiles(before, after),
        ...compareMaps('argument', before.args, after.args),
        ...compareMaps('external-image', before.externalImages, after.externalImages),
        ...compareMaps('layer-below', before.standsOn, after.standsOn),
        ...compareMaps('platform', asMap(before.platforms), asMap(after.platforms)),
        ...compareMaps('option', before.options, after.options),
    ];
}
/** What they are together decides; their lists tell which of them are others. */
function compareFiles(before, after) {
    const isSame = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameFileSet */ .FF)(before, after);
    if (isSame === true)
        return [];
    const found = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFileList */ .H$)(before) && (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFileList */ .H$)(after)
        ? compareMaps('file', before.files, after.files).filter((pair) => isSame === undefined || !(0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameState */ ._G)(pair.before, pair.after))
        : [];
    if (isSame === undefined || found.length > 0)
        return found;
    const count = ({ fileSet }) => (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(fileSet?.count ?? 0, 'file');
    return [{ kind: 'files', name: '', before: count(before), after: count(after) }];
}
function compareMaps(kind, before, after) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names
        .map((name) => ({ kind, name, before: before[name], after: after[name] }))
        .filter((pair) => pair.before !== pair.after);
}
/** Pairs what stands between the same instructions, in order. */
function compareInstructions(before, after) {
    const differences = [];
    let i = 0;
    let j = 0;
    for (const [nextBefore, nextAfter] of [
        ...(0,_longest_subsequence_js__WEBPACK_IMPORTED_MODULE_3__/* .longestSubsequence */ .S)(before, after),
        [before.length, after.length],
    ]) {
        while (i < nextBefore || j < nextAfter) {
            const was = i < nextBefore ? before[i++] : undefined;
            const is = j < nextAfter ? after[j++] : undefined;
            differences.push({
                kind: 'instruction',
                name: (0,_buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_4__/* .keywordOf */ .XL)(is ?? was ?? ''),
                before: was,
                after: is,
            });
        }
        i++;
        j++;
    }
    return differences;
}
function asMap(values) {
    return Object.fromEntries(values.map((value) => [value, value]));
}
/** Whether the value of a build argument must not be shown: by its name, or because it holds a masked value. */
function isSecretArg(name, value, { secretArgs, maskedValues }) {
    return (secretArgs.some((glob) => readNames(glob).test(name.toLowerCase())) ||
        (0,_masked_value_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsMaskedValue */ .NW)(value, maskedValues));
}
/** `*` and `?`, in any case: names of arguments have no slashes and no brackets. */
function readNames(glob) {
    const any = () => true;
    const parts = Array.from(glob.toLowerCase(), (char) => {
        if (char === '*')
            return { many: any };
        return char === '?' ? { one: any } : char;
    });
    return (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .compileGlob */ .SO)(parts);
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

/***/ 20870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ longestSubsequence)
/* harmony export */ });
/** The positions of a longest common subsequence: in the one, and in the other. */
function longestSubsequence(before, after) {
    const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
    const at = (i, j) => lengths[i]?.[j] ?? 0;
    for (let i = before.length - 1; i >= 0; i--) {
        for (let j = after.length - 1; j >= 0; j--) {
            const row = lengths[i];
            row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
        if (before[i] === after[j])
            pairs.push([i++, j++]);
        else if (at(i + 1, j) >= at(i, j + 1))
            i++;
        else
            j++;
    }
    return pairs;
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
/* harmony export */   gt: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const allowed = {
    layers: ['reviewed'],
    'layer-parts': ['reviewed'],
    'merged-layers': ['reviewed'],
    'cache-builder': ['reviewed'],
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
/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite({ push, event, trustedRefs }) {
    if (push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { may, reason } = mayWrite('layers', event, trustedRefs);
    if (may)
        return { kind: 'write', reason };
    return push === 'true' ? { kind: 'refused', reason } : { kind: 'read-only', reason };
}


/***/ }),

/***/ 99086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ pinDockerfile),
/* harmony export */   JM: () => (/* binding */ datedTag),
/* harmony export */   aQ: () => (/* binding */ parseMirrorPairs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/**
 * Reads lines `source=target` (or `source → target`); without a target the copy goes under `to`, with the source's repository behind it.
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseMirrorPairs(lines, to) {
    const pairs = [];
    const problems = [];
    for (const line of lines) {
        const [from = '', given, ...more] = line.split(/\s*(?:=|→|->)\s*/);
        if (more.length > 0 || from === '') {
            problems.push(`expected a line "source=target" such as "debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim", got "${line}"`);
            continue;
        }
        try {
            const source = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(from);
            const target = given === undefined || given === '' ? targetUnder(source, to) : (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given);
            if (target === undefined) {
                problems.push(`expected a target for "${from}": write "${from}=registry/repository:tag", or give "to"`);
                continue;
            }
            if (target.digest !== undefined) {
                problems.push(`expected a tag as target of "${from}", got the digest ${target.digest}`);
                continue;
            }
            pairs.push({
                source: withTag(source),
                target: { ...target, tag: target.tag ?? source.tag ?? 'latest' },
            });
        }
        catch (error) {
            problems.push((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        }
    }
    const targets = pairs.map(({ target }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(target));
    const twice = targets.find((target, index) => targets.indexOf(target) !== index);
    if (twice !== undefined)
        problems.push(`two images go to ${twice}`);
    return { pairs, problems };
}
/** The repository without `library/`, which is Docker Hub's own and nobody else's. */
function targetUnder(source, to) {
    if (to === undefined)
        return undefined;
    const name = source.repository.replace(/^library\//, '');
    return { ...(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(`${to.replace(/(?<!\/)\/+$/, '')}/${name}`), tag: source.tag ?? 'latest' };
}
function withTag(source) {
    return source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source;
}
/** The tag of a copy that stays, `bookworm-slim-20261126`; undefined where that is too long for a tag. */
function datedTag(tag, nowMs) {
    const dated = `${tag}-${new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '')}`;
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidTag */ .r_)(dated) ? dated : undefined;
}
/**
 * The Dockerfile with its FROM lines at mirrored digests. Names that come from a variable are left as they are, and told.
 * `images`: name as it stands in the Dockerfile → reference by digest.
 */
function pinDockerfile(text, images) {
    const lines = [];
    const found = new Set();
    const pinned = text.split('\n').map((line, index) => {
        const match = /^(\s*FROM\s+(?:--\S+\s+)*)(\S+)(.*)$/i.exec(line);
        const [, head = '', name = '', tail = ''] = match ?? [];
        const reference = images.get(name);
        if (match === null || reference === undefined)
            return line;
        found.add(name);
        const after = `${head}${reference}${tail}`;
        if (after !== line)
            lines.push({ line: index + 1, before: line, after });
        return after;
    });
    return { text: pinned.join('\n'), lines, left: [...images.keys()].filter((name) => !found.has(name)) };
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

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Reads of untrusted JSON. Each names the place where something else stood: `layers[2].size`. */
/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    const shown = show(got);
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}`);
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
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
/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
function repositoryOf(text) {
    const { registry, repository } = parseReference(text);
    return `${registry}/${repository}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
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
    const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
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
    const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
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


/***/ })

};

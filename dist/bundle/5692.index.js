export const id = 5692;
export const ids = [5692];
export const modules = {

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
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


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
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
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
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
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

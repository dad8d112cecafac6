export const id = 2225;
export const ids = [2225];
export const modules = {

/***/ 34810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ collectLayerFiles),
  z: () => (/* binding */ listContextFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var context_hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./lib/core/dockerfile/glob.js
var glob = __webpack_require__(67282);
;// CONCATENATED MODULE: ./lib/core/dockerfile/ignore-pattern.js

const noSlash = (char) => char !== '/';
const anything = (char) => char !== '\n';
/**
 * A pattern of an ignore file for a whole path, where `**` stands for any number of folders
 * (https://github.com/moby/patternmatcher/blob/v0.6.0/patternmatcher.go, `compile`). One that is malformed matches nothing here;
 * BuildKit's own message says so best.
 */
function compileIgnorePattern(pattern) {
    const chars = [...pattern];
    const parts = [];
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (char === '*' && chars[i + 1] === '*') {
            i++;
            if (chars[i + 1] === '/')
                i++;
            // At the end it takes everything; elsewhere whole folders, or none.
            if (i + 1 === chars.length)
                parts.push({ many: anything });
            else
                parts.push({ optional: 2 }, { many: anything }, '/');
        }
        else if (char === '*')
            parts.push({ many: noSlash });
        else if (char === '?')
            parts.push({ one: noSlash });
        else if (char === '[') {
            const found = (0,glob/* readCharClass */.XU)(chars, i);
            if (found === undefined)
                return { test: () => false };
            parts.push({ one: found.has });
            i = found.last;
        }
        else if (char === '\\' && i + 1 < chars.length)
            parts.push(chars[++i]);
        else
            parts.push(char);
    }
    return (0,glob/* compileGlob */.SO)(parts);
}

;// CONCATENATED MODULE: ./lib/adapters/context/ignore-rules.js



/**
 * The files that BuildKit leaves out of a context: `<Dockerfile>.dockerignore` where there is one, else `.dockerignore`.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `ReadEntrypoint`, `dockerIgnorePatterns`
 * `dockerfile`: undefined for a named context, which has `.dockerignore` only.
 */
async function readIgnoreRules(folder, dockerfile) {
    const own = dockerfile === undefined ? undefined : await readOptional(`${dockerfile}.dockerignore`);
    const text = own ?? (await readOptional((0,external_node_path_.join)(folder, '.dockerignore'))) ?? '';
    return createMatcher(text.replace(/^\ufeff/, '').split(/\r?\n/));
}
/** Matches as `--exclude` and `--parents` do: patterns of an ignore file without its comments, and an absolute pattern matches nothing. */
function matchPatterns(patterns) {
    return createMatcher(patterns.flatMap((pattern) => {
        const trimmed = pattern.trim();
        if (/^!?\//.test(trimmed))
            return [];
        return [trimmed.startsWith('#') ? `\\${trimmed}` : trimmed];
    }));
}
/**
 * Rules of https://github.com/moby/patternmatcher/blob/v0.6.0/patternmatcher.go and
 * https://github.com/moby/patternmatcher/blob/v0.6.0/ignorefile/ignorefile.go
 */
function createMatcher(lines) {
    const rules = lines.flatMap((line) => readRule(line) ?? []);
    return {
        matches(path) {
            if (path === '')
                return false;
            const parents = path.split('/').slice(0, -1);
            // The last one that matches decides.
            return rules.findLast((rule) => matchesRule(rule, path, parents))?.negated === false;
        },
        within: (folder) => matchWithin(folder, rules),
        hasExceptions: lines.some((line) => line.trim().startsWith('!')),
    };
}
/** A rule that is for the folder, or for one that it is in, is for all that is in it; then only the rules behind that one are asked. */
function matchWithin(folder, rules) {
    const parents = folder === '' ? [] : folder.split('/');
    const last = rules.findLastIndex((rule) => matchesParents(rule, parents));
    const isMatch = rules[last]?.negated === false;
    const behind = rules.slice(last + 1);
    const open = behind.filter(({ depth }) => depth === undefined || depth === parents.length + 1);
    const prefix = folder === '' ? '' : `${folder}/`;
    return {
        matches(name) {
            const path = prefix + name;
            const rule = open.findLast(({ glob }) => glob.test(path));
            return rule === undefined ? isMatch : !rule.negated;
        },
        mayExcept: (name) => behind.some((rule) => rule.negated && mayMatchBeneath(rule, [...parents, name])),
    };
}
/** Whether a rule may be for something beneath a folder: its first parts are for the folder, as far as they tell. */
function mayMatchBeneath({ folders, depth }, parents) {
    if (depth !== undefined && depth <= parents.length)
        return false;
    const free = folders.findIndex((part) => /\*\*|[[\\]/.test(part));
    const known = folders.slice(0, free < 0 ? folders.length : free);
    return parents.every((name, index) => {
        const part = known[index];
        return part === undefined || compileIgnorePattern(part).test(name);
    });
}
function readRule(line) {
    if (line.startsWith('#'))
        return undefined;
    const trimmed = line.trim();
    const negated = trimmed.startsWith('!');
    const text = negated ? trimmed.slice(1).trim() : trimmed;
    if (text === '')
        return undefined;
    const pattern = clean(clean(text)
        .replace(/^\/(?=.)/s, '')
        .trim());
    const folders = pattern.split('/');
    // A class of characters may hold a slash.
    const depth = /\*\*|\[/.test(pattern) ? undefined : folders.length;
    return { glob: compileIgnorePattern(pattern), folders, depth, negated };
}
/** As Go's `filepath.Clean`. */
function clean(path) {
    const normal = external_node_path_.posix.normalize(path);
    return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
/** Whether a rule is for the path, or for a folder that it is in. */
function matchesRule(rule, path, parents) {
    return rule.glob.test(path) || matchesParents(rule, parents);
}
function matchesParents({ glob, folders }, parents) {
    const fewest = folders.filter((folder) => folder !== '**').length;
    const most = folders.includes('**') ? parents.length : Math.min(fewest, parents.length);
    for (let count = Math.max(fewest, 1); count <= most; count++)
        if (glob.test(parents.slice(0, count).join('/')))
            return true;
    return false;
}
async function readOptional(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/context/context-files.js








/** Large files read at the same time. */
const parallelReads = 4;
/** Smaller files are read at once: for 10,000 of them, a stream each takes 2.7 s, this 0.3 s, and sha256sum 0.5 s. */
const smallBytes = 1 << 20;
/** After so many files, or bytes of them, everything else has its turn. */
const smallInARow = 200;
const bytesInARow = 8 << 20;
/** How many links may lead to one another (Linux has 40 too). */
const maximumLinks = 40;
/**
 * The files that each layer takes from its contexts: layer → path → `100644:SHA-256` (for a link the hash of where it
 * points to, for a folder nothing behind its mode). Paths in a named context are written `name//path`.
 * Files that are not there are not in it: BuildKit's own message says so best.
 */
async function collectLayerFiles(layers, folders, hashes) {
    const contextOf = openContexts(folders, hashes);
    const collected = await Promise.all(layers.map(async ({ name, contextSources }) => {
        const found = new Map();
        for (const source of contextSources) {
            const prefix = source.context === undefined ? '' : `${source.context.name}//`;
            for (const [path, state] of await (await contextOf(source)).read(source))
                found.set(prefix + path, state);
        }
        const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
        return [name, Object.fromEntries(sorted)];
    }));
    await hashes?.save();
    return new Map(collected);
}
/** The largest file that is read as a whole. */
const maximumContentBytes = 1_000_000;
/** Lists what these sources take; `reads`: which of the files are read, too. */
async function listContextFiles(sources, folders, reads) {
    const contextOf = openContexts(folders);
    const keyOf = (source) => JSON.stringify(source);
    const listed = new Map(await Promise.all(sources.map(async (source) => {
        const reader = await contextOf(source);
        const paths = await reader.files(source);
        const contents = await Promise.all(paths.filter(reads).map(async (path) => [path, await reader.content(path)]));
        return [keyOf(source), { paths, contents: new Map(contents) }];
    })));
    return {
        paths: (source) => listed.get(keyOf(source))?.paths ?? [],
        content: (source, path) => listed.get(keyOf(source))?.contents.get(path),
    };
}
function openContexts(folders, hashes) {
    const contexts = new Map();
    return (source) => {
        const key = source.context?.name ?? '';
        const known = contexts.get(key) ?? openContext(source, folders, hashes);
        contexts.set(key, known);
        return known;
    };
}
async function openContext(source, { contextDir, dockerfilePath }, hashes) {
    const root = source.context?.folder ?? contextDir;
    const dockerfile = source.context === undefined ? dockerfilePath : undefined;
    const [ignored, known] = await Promise.all([readIgnoreRules(root, dockerfile), hashes?.open(root)]);
    return new ContextReader(root, ignored, known);
}
/**
 * Finds what an instruction takes from one folder, as
 * https://github.com/tonistiigi/fsutil/blob/586307ad452f/copy/copy.go (`ResolveWildcards`, `Copy`) and
 * https://github.com/moby/buildkit/blob/v0.32.2/cache/contenthash/checksum.go do. Paths are relative, with slashes; '' is the folder.
 */
class ContextReader {
    root;
    ignored;
    limit = (0,p_limit/* default */.A)(parallelReads);
    states = new Map();
    largeStates = new Map();
    buffer = Buffer.allocUnsafe(smallBytes);
    /** Of large files; no more than are read at the same time. */
    freeBuffers = [];
    known;
    /** Of small files, since everything else had its turn. */
    readBytes = 0;
    constructor(root, ignored, known) {
        this.root = root;
        this.ignored = ignored;
        this.known = known;
    }
    async read(source) {
        const found = new Map();
        const large = [];
        let files = 0;
        for (const path of await this.find(source)) {
            const state = this.states.get(path) ?? this.stateAtOnce(path);
            if (state === undefined)
                large.push(path);
            else {
                this.states.set(path, state);
                found.set(path, state);
            }
            if (++files < smallInARow && this.readBytes < bytesInARow)
                continue;
            [files, this.readBytes] = [0, 0];
            await (0,external_node_timers_promises_.setImmediate)();
        }
        const hashed = await Promise.all(large.map(async (path) => [path, await this.stateOfLarge(path)]));
        return new Map([...found, ...hashed]);
    }
    /** The files and links among what a source takes, in order. */
    async files(source) {
        const paths = [...(await this.find(source))].sort();
        const kinds = await Promise.all(paths.map((path) => (0,promises_.lstat)((0,external_node_path_.join)(this.root, path))));
        return paths.filter((_, index) => kinds[index]?.isDirectory() === false);
    }
    async content(path) {
        try {
            const stats = await (0,promises_.lstat)((0,external_node_path_.join)(this.root, path));
            if (!stats.isFile() || stats.size > maximumContentBytes)
                return undefined;
            return await this.limit(() => (0,promises_.readFile)((0,external_node_path_.join)(this.root, path), 'utf8'));
        }
        catch {
            return undefined;
        }
    }
    async find(source) {
        const paths = new Set();
        const exclude = matchPatterns(source.exclude);
        if (source.parents) {
            const [parent, pattern] = splitPivot(source.path);
            const start = await this.resolve(parent, paths);
            const include = matchPatterns([pattern]);
            if (start !== undefined)
                await this.walk(start, { include, exclude }, paths);
        }
        else {
            for (const match of await this.findMatches(context_files_clean(source.path), paths)) {
                const start = await this.resolve(match, paths);
                if (start !== undefined)
                    await this.walk(start, { include: undefined, exclude }, paths);
            }
        }
        return paths;
    }
    /** What a path with wildcards stands for. */
    async findMatches(path, links) {
        const parts = path.split('/');
        const first = parts.findIndex(go_pattern/* hasWildcards */.ev);
        if (first < 0)
            return [path];
        const base = await this.resolve(parts.slice(0, first).join('/'), links);
        if (base === undefined)
            return [];
        let found = [base];
        for (const [index, part] of parts.slice(first).entries()) {
            const pattern = (0,go_pattern/* compileGoPattern */.ME)(part);
            if (pattern === undefined)
                return [];
            const isLast = first + index === parts.length - 1;
            const next = [];
            for (const folder of found) {
                for (const { entry } of await this.list(folder)) {
                    if (pattern.test(entry.name) && (isLast || entry.isDirectory()))
                        next.push(joinPath(folder, entry.name));
                }
            }
            found = next;
        }
        return found;
    }
    /** Adds a file, or a folder with what is beneath it. Patterns are matched relative to `start`. */
    async walk(start, filter, paths) {
        const isTaken = (path) => {
            const relative = start === '' ? path : path.slice(start.length + 1);
            return ((filter.include === undefined || filter.include.matches(relative)) &&
                !filter.exclude.matches(relative));
        };
        const stats = await this.stat(start);
        if (stats === undefined)
            return;
        if (!stats.isDirectory()) {
            if (filter.include === undefined || start === '')
                paths.add(start);
            return;
        }
        /** Whether something was added; then the folders on the way to it belong to it too. */
        const visit = async (folder) => {
            let isAny = false;
            for (const { entry, isIgnored } of await this.list(folder)) {
                const path = joinPath(folder, entry.name);
                const taken = !isIgnored && isTaken(path);
                const inside = entry.isDirectory() && (await visit(path));
                if (!taken && !inside)
                    continue;
                paths.add(path);
                isAny = true;
            }
            return isAny;
        };
        const isAny = await visit(start);
        if (start !== '' && filter.include === undefined && (isAny || !this.ignored.matches(start)))
            paths.add(start);
    }
    /** Follows links within the folder, and notes them; undefined: there is nothing. */
    async resolve(path, links) {
        let rest = context_files_clean(path)
            .split('/')
            .filter((part) => part !== '');
        let current = '';
        let followed = 0;
        while (rest.length > 0) {
            const [part = '', ...others] = rest;
            const next = joinPath(current, part);
            const stats = await this.stat(next);
            if (stats === undefined)
                return undefined;
            if (!stats.isSymbolicLink()) {
                current = next;
                rest = others;
                continue;
            }
            if (++followed > maximumLinks)
                return undefined;
            links.add(next);
            const target = await (0,promises_.readlink)((0,external_node_path_.join)(this.root, next));
            const whole = context_files_clean(external_node_path_.posix.join(target.startsWith('/') ? '/' : `/${(0,external_node_path_.dirname)(next)}`, target, ...others));
            current = '';
            rest = whole.split('/').filter((item) => item !== '');
        }
        return current;
    }
    /** The entries of a folder that are part of the context, or may have something in them that is. */
    async list(folder) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.root, folder), { withFileTypes: true });
        const ignored = this.ignored.within(folder);
        return entries.flatMap((entry) => {
            if (entry.isSocket())
                return [];
            const isIgnored = ignored.matches(entry.name);
            // A folder that is ignored may have files that are not; it is dropped when none is found.
            return !isIgnored || (entry.isDirectory() && ignored.mayExcept(entry.name))
                ? [{ entry, isIgnored }]
                : [];
        });
    }
    async stat(path) {
        try {
            const stats = await (0,promises_.lstat)((0,external_node_path_.join)(this.root, path));
            return this.ignored.matches(path) && !(stats.isDirectory() && this.ignored.hasExceptions)
                ? undefined
                : stats;
        }
        catch (error) {
            const { code } = error;
            if (code === 'ENOENT' || code === 'ENOTDIR')
                return undefined;
            throw error;
        }
    }
    /** Undefined: the file is large. */
    stateAtOnce(path) {
        const whole = (0,external_node_path_.join)(this.root, path);
        const stats = (0,external_node_fs_.lstatSync)(whole);
        // The mode of a link means nothing, and differs between systems.
        if (stats.isSymbolicLink())
            return `120777:${(0,context_hash/* sha256 */.sc)((0,external_node_fs_.readlinkSync)(whole))}`;
        const mode = modeOf(stats);
        if (!stats.isFile())
            return `${mode}:`;
        const known = this.known?.find(path, stats);
        if (known !== undefined)
            return `${mode}:${known}`;
        const keep = this.known?.expect(path, stats);
        const hash = stats.size < this.buffer.length ? (0,context_hash/* sha256OfSmallFile */.oP)(whole, this.buffer) : undefined;
        if (hash === undefined)
            return undefined;
        this.readBytes += stats.size;
        keep?.(hash);
        return `${mode}:${hash}`;
    }
    stateOfLarge(path) {
        const known = this.largeStates.get(path) ?? this.limit(() => this.readLarge(path));
        this.largeStates.set(path, known);
        return known;
    }
    async readLarge(path) {
        const whole = (0,external_node_path_.join)(this.root, path);
        const stats = await (0,promises_.lstat)(whole);
        const keep = this.known?.expect(path, stats);
        const buffer = this.freeBuffers.pop() ?? Buffer.allocUnsafe(smallBytes);
        try {
            const hash = await (0,context_hash/* sha256OfFile */.Vq)(whole, buffer);
            keep?.(hash);
            return `${modeOf(stats)}:${hash}`;
        }
        finally {
            this.freeBuffers.push(buffer);
        }
    }
}
/** Type and permissions, octal. */
function modeOf({ mode }) {
    return (mode & 0o177777).toString(8);
}
/** `a/./b/*.txt` of `COPY --parents`: paths are kept from `b` on. */
function splitPivot(path) {
    const pivot = path.indexOf('/./');
    return pivot < 0 ? ['', context_files_clean(path)] : [path.slice(0, pivot), context_files_clean(path.slice(pivot + 3))];
}
/** Without slashes at its ends, and without `.` and `..`. */
function context_files_clean(path) {
    return external_node_path_.posix.join('/', path).replace(/^\/|\/$/g, '');
}
function joinPath(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}


/***/ }),

/***/ 13954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ sha256OfFile),
/* harmony export */   oP: () => (/* binding */ sha256OfSmallFile),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);



/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/** SHA-256 of a file of any size, read piece by piece into `buffer`, which nobody else uses meanwhile. */
async function sha256OfFile(path, buffer) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'r');
    try {
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}
/** SHA-256 of a file that fits into `buffer`, read at once; undefined: it does not fit. */
function sha256OfSmallFile(path, buffer) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        let length = 0;
        // A read may give less than there is, and only one that gives nothing is the end.
        for (let read = -1; read !== 0; length += read) {
            if (length === buffer.length)
                return undefined;
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, buffer, length, buffer.length - length, null);
        }
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(buffer.subarray(0, length)).digest('hex');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 80934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** As many as Linux follows. */
const mostLinks = 40;
/**
 * Whether a path stays in a folder when all links are followed. Of a path that is not there, the folder in which it would be decides.
 * @param path absolute, or relative to the folder
 * @throws NodeJS.ErrnoException when links lead in a circle
 */
async function isInside(folder, path) {
    const [root, place] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), realOrFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))]);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, place);
    return !(inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside));
}
async function realOrFolder(path, links = 0) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch (error) {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(path).catch(() => undefined);
        // A link to nothing is written through, too.
        if (target !== undefined && links < mostLinks)
            return realOrFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), target), links + 1);
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        if (target !== undefined || above === path)
            throw error;
        return realOrFolder(above, links);
    }
}


/***/ }),

/***/ 33159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isPlaceholderLogin)
/* harmony export */ });
/** Words that stand where a password will be. */
const placeholders = new Set('pass password passwd user username pwd placeholder dummy fake example changeme change-me none null build test postgres mysql root admin x xxx'.split(' '));
/**
 * Whether the login of a URL is none: a database on this machine, or one that compose names, with a user for a password or with a
 * word that stands for one (`postgres://user:password@localhost/app`). A build needs such an address where code asks for any.
 * `login`: `scheme://user:password@`; `rest`: what follows it.
 */
function isPlaceholderLogin(login, rest) {
    const [user, password, ...more] = login.slice(login.indexOf('://') + 3, -1).split(':');
    const host = /^[\w.-]*/.exec(rest.slice(0, 100))?.[0] ?? '';
    const isNear = host !== '' && (!host.includes('.') || /^127(\.\d+){3}$|^0\.0\.0\.0$/.test(host));
    if (password === undefined || more.length > 0 || !isNear)
        return false;
    return password === user || placeholders.has(password.toLowerCase());
}


/***/ }),

/***/ 80742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ autoLayers)
/* harmony export */ });
/* harmony import */ var _dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85311);
/* harmony import */ var _dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73017);
/* harmony import */ var _dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73197);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _layer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95223);
/* harmony import */ var _layer_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25421);
/* harmony import */ var _layer_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5397);
/* harmony import */ var _layered_dockerfile_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97081);
/* harmony import */ var _stage_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48466);









/**
 * Decides which layers a Dockerfile has when nobody names them. A stage that takes nothing that changes with the code is one.
 * Any other stage ends as a layer before its first instruction that takes other files of a context than dependency files, that
 * takes from a stage which does, or that declares an argument which changes with each run. Nothing secret becomes a layer:
 * one ends before an argument of `secretArgs` and before a file of credentials, too. Comments decide by hand:
 * `# cache-prewarm: layer` and `# cache-prewarm: layer=name` behind an instruction.
 * @throws UserError when there is no such target, for a comment that cannot be followed, and as resolveStages does.
 */
function autoLayers(dockerfile, options) {
    const marks = (0,_layer_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .findMarks */ .C)(dockerfile);
    const graphs = (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .graphsOf */ .LB)(dockerfile, options);
    const limits = (0,_layer_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .findLimits */ .U)(graphs, dockerfile, options, true);
    const needed = neededStages(graphs);
    const plans = needed.map((stage) => (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planStage */ .cJ)(dockerfile, stage, limits.get(stage.index), { marks, graphs }));
    return applyPlans(dockerfile, plans, options);
}
function neededStages(graphs) {
    const found = new Map(graphs.flatMap((graph) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, new Set()).stages.map((stage) => [stage.index, stage])));
    return [...found.values()].sort((a, b) => a.index - b.index);
}
/** Names the layers, cuts the stages, and leaves out what could not stand for its stage. */
function applyPlans(dockerfile, plans, options) {
    const taken = new Set();
    const ends = plans.flatMap((plan) => plan.ends.map(({ count, name, reason }, index) => {
        const layerName = name ??
            freeName(plan.stage, dockerfile, {
                taken,
                isSecond: index > 0 && plan.ends[index - 1]?.name === undefined,
            });
        taken.add(layerName);
        const label = name?.toLowerCase() ?? (index === 0 ? _stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .autoLabel */ ._4 : `${_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .autoLabel */ ._4}-${index + 1}`);
        return {
            plan,
            reason,
            name: layerName,
            cut: count === undefined ? undefined : { stage: plan.stage.index, count, label },
        };
    }));
    const { problems } = (0,_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLayers */ .ah)(ends.map(({ name, plan }, index) => `${name}=${plan.stage.displayName}@${index}`));
    if (ends.length > 0 && problems.length > 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(problems.join('\n'));
    const cut = (0,_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .cutStages */ .qk)(dockerfile, ends.flatMap((end) => end.cut ?? []));
    const made = ends.map((end) => {
        const target = end.cut === undefined ? end.plan.stage.displayName : (0,_layered_dockerfile_js__WEBPACK_IMPORTED_MODULE_8__/* .partStage */ .M)(cut, dockerfile, end.cut);
        return { ...end, target, obstacle: obstacleOf(cut, target, options) };
    });
    if (made.some(({ obstacle }) => obstacle !== undefined)) {
        const left = plans.map((plan) => {
            const obstacle = made.find((one) => one.plan === plan && one.obstacle !== undefined)?.obstacle;
            return obstacle === undefined ? plan : { ...plan, ends: [], reason: obstacle };
        });
        return applyPlans(dockerfile, left, options);
    }
    return {
        dockerfile: cut,
        layers: made.map(({ name, target }) => ({ name, target })),
        decisions: plans.map((plan) => ({
            stage: plan.stage.displayName,
            line: plan.stage.line,
            layers: made
                .filter((one) => one.plan === plan)
                .map((one) => ({
                name: one.name,
                target: one.cut === undefined ? one.target : `${plan.stage.displayName}@${one.cut.label}`,
                lines: linesOf(cut, one.target),
                reason: one.reason,
            })),
            reason: plan.reason,
            left: (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .leftSteps */ .H0)(plan),
            keptOut: plan.endedBy?.isSecret === true ? `${plan.endedBy.line}, which ${plan.endedBy.why}` : undefined,
        })),
    };
}
/** Why nothing could stand on a stage's image; undefined: it could. */
function obstacleOf(cut, stage, { target, values }) {
    // Which platform the builder has is found out later: with one platform, most have that.
    const [first] = values.platforms;
    const builderPlatform = values.builderPlatform ?? (values.platforms.length === 1 ? first : undefined);
    const seen = { ...values, builderPlatform };
    for (const graph of (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .graphsOf */ .LB)(cut, { target, values: seen })) {
        if (!(0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, new Set([stage])).replacedUses.some(({ name }) => name === stage))
            continue;
        const obstacle = (0,_dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_1__/* .findObstacle */ .R)(stage, graph, seen, cut.escape, undefined);
        if (obstacle !== undefined)
            return obstacle;
    }
    return undefined;
}
function linesOf(cut, name) {
    const stage = cut.stages.find((candidate) => candidate.displayName === name);
    return (stage?.part?.lines ?? {
        first: stage?.line ?? 0,
        last: stage?.instructions.at(-1)?.endLine ?? stage?.line ?? 0,
    });
}
/** `python-deps` is the layer python, `builder` is build; a stage without a name is deps. */
function freeName(stage, dockerfile, { taken, isSecond }) {
    // Without a name, only the last stage can be the target.
    const isTarget = stage.index === dockerfile.stages.length - 1;
    const whole = stage.name ?? (isTarget ? _stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .autoLabel */ ._4 : `${_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .autoLabel */ ._4}-${stage.index}`);
    const short = whole
        .replace(/^builder$/, 'build')
        .replace(/(?<!\b(?:with|and|no|of))[-_.](?:deps?|dependencies|packages|modules|requirements)$/, '');
    const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${short}-${index + 2}`);
    const isFree = (name) => !taken.has(name) && (0,_layer_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLayers */ .ah)([`${name}=x`]).problems.length === 0;
    const names = isSecond ? numbered : [short, whole, ...numbered];
    return [...names, `stage-${whole}`].find(isFree) ?? `stage-${stage.index}`;
}


/***/ }),

/***/ 17407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ changesBetweenRuns)
/* harmony export */ });
const owner = '(?:GIT|VCS|SOURCE|SRC|BUILD|CI|GITHUB|GITLAB|APP|RELEASE|IMAGE|REPO|HEAD|SHORT|FULL|LAST|CURRENT)_?';
/** Names of arguments that tell a commit, a ref, a run or a time, as people give them to a build. */
const changingName = new RegExp(`^(?:(?:${owner})*(?:SHA1?|COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE|TIME|MSG|MESSAGE|SHORT))?|REV|REVISION|REF(?:_?NAME)?|BRANCH(?:_?NAME)?|DATE|TIME|DATETIME|TIMESTAMP|EPOCH|CREATED(?:_?AT)?|RUN_?(?:ID|NUMBER|ATTEMPT)|PIPELINE_?ID|JOB_?ID)|(?:${owner})+(?:TAG|NUMBER|NUM|NO|ID|HASH|DESCRIBE|VERSION_?SHA)|CACHE_?(?:BUST(?:ER)?|DATE|INVALIDATE)|SOURCE_DATE_EPOCH)$`, 'i');
/** With the name of a project before it: `SHOP_BUILD_COMMIT`. */
const prefixedName = /^[A-Z][A-Z0-9]*_(?=(?:GIT|VCS|SOURCE|BUILD|CI|GITHUB|GITLAB)_)/i;
/** What an author writes as the default of an argument that every build is to give. */
const placeholder = /^(?:|unknown|dev(?:elop(?:ment)?)?|local|none|null|n\/a|na|head|main|master|latest|unset|undefined|snapshot|0+|0\.0\.0.*|1970-.*)$/i;
/** A date with a time, as ISO 8601 writes it. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
/**
 * Whether the value of a build argument is another one in each run: a commit, a ref, the number of a run, a date.
 * By its name, where the build gives it a value or its default says nothing; `ARG FFMPEG_COMMIT=3f2a…` is a pin, and stays.
 * `defaultText`: as the ARG has it, without quotes; undefined: none. `given`: what the build gives; undefined: nothing.
 */
function changesBetweenRuns(name, defaultText, given) {
    if (given !== undefined && instant.test(given))
        return true;
    const isPlaceholder = placeholder.test(defaultText ?? '');
    if (changingName.test(name))
        return given !== undefined || isPlaceholder;
    // Without a default, it may be a pin of what that project is.
    return Boolean(defaultText) && isPlaceholder && changingName.test(name.replace(prefixedName, ''));
}


/***/ }),

/***/ 25421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findLimits),
/* harmony export */   w: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68795);
/* harmony import */ var _dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);
/* harmony import */ var _dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86664);
/* harmony import */ var _dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75718);
/* harmony import */ var _dockerfile_placeholder_login_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33159);
/* harmony import */ var _dockerfile_shell_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76993);
/* harmony import */ var _changing_argument_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17407);
/* harmony import */ var _layer_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92277);
/* harmony import */ var _step_weight_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31951);









/** For each stage that changes from run to run, where it begins to; on several platforms, where the first of them does. */
function findLimits(graphs, dockerfile, options, keepsSecretsOut) {
    const limits = new Map();
    for (const graph of graphs) {
        for (const stage of graph.stages) {
            const limit = findLimit(stage, { graph, dockerfile, options, limits, keepsSecretsOut });
            const before = limits.get(stage.index);
            if (limit !== undefined &&
                (before === undefined ||
                    limit.count < before.count ||
                    (limit.count === before.count && limit.later === undefined)))
                limits.set(stage.index, limit);
        }
    }
    return limits;
}
function findLimit(stage, facts) {
    const reasons = findReasons(stage, facts);
    const [first] = reasons;
    if (first === undefined)
        return undefined;
    const all = stage.instructions.length;
    const own = reasons.find(({ small, byContent }) => small === undefined && byContent !== true);
    const contentCount = own?.count ?? all;
    if (first.small === undefined)
        return { ...first, contentCount };
    const hard = reasons.find(({ small }) => small === undefined);
    const limit = {
        ...first,
        ...(hard === undefined ? { onlySmall: takenBy(reasons) } : { firm: { ...hard, contentCount } }),
    };
    // A second layer is worth it where packages are installed after the script, and before the code.
    const installed = stage.instructions
        .slice(0, hard?.count)
        .findLastIndex((step) => (0,_step_weight_js__WEBPACK_IMPORTED_MODULE_8__/* .weighStep */ .Z)(step)?.installs === true || runsScript(step, reasons));
    if (installed < first.count)
        return limit;
    const end = reasons.find(({ count }) => count > installed);
    const takes = takenBy(reasons.filter(({ count }) => count <= installed));
    return { ...limit, later: { count: end?.count ?? all, end, takes } };
}
/** The scripts and settings, each once. */
function takenBy(reasons) {
    return [...new Set(reasons.flatMap(({ small }) => small ?? []))].join(', ');
}
/** Whether a step does with a script that the stage takes more than to make it executable. */
function runsScript(step, reasons) {
    const code = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)({ ...step, code: step.rest });
    const isRun = reasons.some(({ small }) => small !== undefined && code.includes((0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .baseName */ .Fl)(small)));
    return step.keyword === 'RUN' && isRun && !onlyMoves.test(code.trim());
}
const onlyMoves = /^(?:chmod|chown|ln|mv|cp|sed|dos2unix)\b[^&|;]*$/;
/** Up to the first that changes with the code itself. */
function findReasons(stage, facts) {
    const head = { count: 0, line: stage.line };
    if (stage.isOverridden)
        return [{ ...head, ...changing('is replaced by a build context') }];
    const from = changesFrom(stage, facts);
    const found = from === undefined ? [] : [{ ...head, ...from }];
    if (from !== undefined && from.small === undefined)
        return found;
    const sources = (0,_dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__/* .commandSources */ .K)(stage, facts.graph, facts.options.values, facts.dockerfile.escape);
    // What a parent's ONBUILD brings runs before the stage's own.
    const inherited = stage.commands.length - stage.instructions.length;
    for (const [index, command] of stage.commands.entries()) {
        const reason = changesWith(command, stage, facts) ?? takesCodeAmong(sources[index] ?? [], facts);
        if (reason === undefined)
            continue;
        found.push({ count: Math.max(0, index - inherited), line: command.line, ...reason });
        if (reason.small === undefined && reason.byContent !== true)
            break;
    }
    return found;
}
function changing(why) {
    return { why, isSecret: false };
}
function changesFrom(stage, { graph, dockerfile, limits, options }) {
    const source = stage.uses[0]?.source;
    if (source?.kind === 'stage' && limits.has(source.index))
        return ofStage('is built on', source.index, graph, limits);
    if (source?.kind === 'context' && !source.value.startsWith('docker-image://'))
        return changing(`takes the build context ${source.name}`);
    const asked = (0,_dockerfile_shell_word_js__WEBPACK_IMPORTED_MODULE_5__/* .lexWord */ .Y)(stage.from, () => 'set', { escape: dockerfile.escape }).asked;
    const argument = dockerfile.globals
        .flatMap(_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)
        .find(({ name, defaultText }) => asked.has(name) && (0,_changing_argument_js__WEBPACK_IMPORTED_MODULE_6__/* .changesBetweenRuns */ .k)(name, unquoted(defaultText), options.values.buildArgs[name]));
    return argument === undefined ? undefined : changing(`takes ${argument.name}, which changes with each run`);
}
function changesWith(command, stage, { graph, dockerfile, limits, options, keepsSecretsOut }) {
    const taken = stage.uses
        .filter(({ via, line }) => via !== 'from' && line === command.line)
        .map(({ source }) => takesFrom(source, graph, limits))
        .find((reason) => reason !== undefined);
    if (taken !== undefined)
        return taken;
    if (keepsSecretsOut && hasPassword((0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeCode */ .r7)(command)))
        return { why: 'has a password in a URL', isSecret: true };
    if (command.keyword !== 'ARG')
        return undefined;
    for (const { name, defaultText } of (0,_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)(command)) {
        const value = options.values.buildArgs[name];
        const global = dockerfile.globals.flatMap(_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M).findLast((arg) => arg.name === name)?.defaultText;
        if ((0,_changing_argument_js__WEBPACK_IMPORTED_MODULE_6__/* .changesBetweenRuns */ .k)(name, unquoted(defaultText ?? global), value))
            return { ...changing(`declares ${name}, which changes with each run`), argument: name };
        if (options.changingArgs?.has(name) === true)
            return {
                ...changing(`declares ${name}, which had another value in each of the last runs`),
                argument: name,
            };
        if (keepsSecretsOut && (0,_layer_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isSecretArg */ .Hm)(name, value ?? '', options))
            return { why: `declares ${name}, which secret-args counts as secret`, isSecret: true, argument: name };
    }
    return undefined;
}
function takesFrom(source, graph, limits) {
    if (source.kind === 'context' && source.value.startsWith('target:'))
        return changing(`takes from ${source.name}, which is another image of the bake file`);
    if (source.kind !== 'stage' || !limits.has(source.index))
        return undefined;
    return ofStage('takes from', source.index, graph, limits);
}
/** A stage that changes only with a script changes what needs it only then. */
function ofStage(how, index, graph, limits) {
    const limit = limits.get(index);
    const small = limit?.onlySmall;
    const name = `${how} stage ${graph.stages[index]?.displayName}`;
    return small === undefined
        ? {
            ...changing(`${name}, which changes between runs`),
            ...(how === 'takes from' ? { byContent: true } : { argument: limit?.argument }),
        }
        : { ...changing(`${name}, which takes ${small}`), small };
}
/** `https://user:password@host`, but with no variable for a password: its value is where the variable comes from. */
const passwordInUrl = /:\/\/[^\s/:@$]+:[^\s/@$]+@/g;
function hasPassword(code) {
    return [...code.matchAll(passwordInUrl)].some(({ 0: login, index }) => !(0,_dockerfile_placeholder_login_js__WEBPACK_IMPORTED_MODULE_4__/* .isPlaceholderLogin */ .d)(login, code.slice(index + login.length)));
}
/** Files that manifests name, or that their scripts read: taken together with one, they change as rarely as it does. */
const companion = /(?:^|\/)(?:readme|license|licence|copying|notice|version(?:\.txt)?$|tsconfig|jsconfig|\.babelrc|\.eslintrc)[\w.-]*$|(?:^|\/)build\.rs$|\.config\.[cm]?[jt]s$/i;
/** Why what an instruction takes from contexts keeps it out of a layer; undefined: it takes dependency files only. */
function takesCodeAmong(sources, facts) {
    const withManifest = sources
        .flatMap((source) => [source.path, ...facts.options.files.paths(source)])
        .some((path) => ['manifest', 'lock'].includes((0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .dependencyFile */ .gi)(path)?.role ?? ''));
    const left = withManifest ? sources.filter(({ path }) => !companion.test(path)) : sources;
    const reasons = left.flatMap((source) => takesCode(source, facts) ?? []);
    const [first] = reasons;
    return reasons.find(({ small }) => small === undefined) ?? (first && { ...first, small: takenBy(reasons) });
}
function takesCode(source, { options: { files }, keepsSecretsOut }) {
    if (isWhole(source))
        return changing('takes the whole build context');
    const paths = files.paths(source);
    const others = paths.filter((path) => (0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .dependencyFile */ .gi)(path) === undefined);
    const isKnown = others.length === 0 || ((0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .dependencyPattern */ .k0)(source.path) && isFolderOf(source.path, paths));
    const other = isKnown ? undefined : (others.find((path) => !(0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isSmallFile */ .II)(path)) ?? others[0]);
    const isSmall = other !== undefined && (0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .isSmallFile */ .II)(other);
    if (other !== undefined && !isSmall)
        return changing(`takes ${source.path === other ? other : `${source.path} (${other})`}, which changes with the code`);
    if (paths.length === 0 && !(0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_2__/* .dependencyPattern */ .k0)(source.path))
        return changing(`takes ${source.path}, which changes with the code`);
    for (const path of keepsSecretsOut ? paths : []) {
        const reason = files.credentials(source, path);
        if (reason !== undefined)
            return { why: `takes ${path}: ${reason}`, isSecret: true };
    }
    return isSmall
        ? { ...changing(`takes ${source.path}, which is no dependency file`), small: source.path }
        : undefined;
}
/** Whether a source is a folder, so that what its pattern says of it counts and not the name of each file. */
function isFolderOf(path, paths) {
    const folder = path.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
    return paths.every((one) => one.startsWith(`${folder}/`));
}
function isWhole({ path }) {
    return /^[./]*\*{0,2}\/?$/.test(path);
}
/** A default as the ARG has it, without the quotes around it. */
function unquoted(text) {
    return text?.replace(/^(["'])(.*)\1$/s, '$2');
}


/***/ }),

/***/ 5397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findMarks)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** Two comments of one stage with one label would be one part; undefined names get labels of their own. */
function labelOf({ stage, name, line }) {
    return name === undefined ? `${stage}:${line}` : `${stage}=${name.toLowerCase()}`;
}
/** The comments that end layers by hand. @throws UserError for one that stands behind no instruction. */
function findMarks(dockerfile) {
    const lines = dockerfile.text.split('\n');
    const instructions = dockerfile.stages.flatMap((stage) => [stage.head, ...stage.instructions]);
    const marks = lines.flatMap((text, index) => {
        const match = /^\s*#\s*cache-prewarm:\s*layer(?:\s*=\s*(\S+))?\s*$/i.exec(text);
        const isInside = instructions.some(({ place }) => place.start <= index && index < place.end);
        if (match === null || isInside)
            return [];
        const stage = dockerfile.stages.findLast(({ head }) => head.place.start < index);
        const count = stage?.instructions.filter(({ place }) => place.start < index).length ?? 0;
        if (stage === undefined || count === 0) {
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Dockerfile line ${index + 1}: no instruction comes before this comment in its stage, so no layer can end here.`, {
                remedy: 'Move the comment to the line after the last instruction of the layer.',
            });
        }
        return [{ stage: stage.index, count, line: index + 1, name: match[1] }];
    });
    const twin = marks.find((mark, index) => marks.findIndex((other) => labelOf(other) === labelOf(mark)) !== index);
    if (twin?.name !== undefined)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Dockerfile line ${twin.line}: the stage already has a layer named ${twin.name}.`, {
            remedy: 'Use another name: # cache-prewarm: layer=NAME',
        });
    return marks;
}


/***/ }),

/***/ 84807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Un: () => (/* binding */ decidingSources),
/* harmony export */   ch: () => (/* binding */ requestLayers)
/* harmony export */ });
/* unused harmony export namedLayers */
/* harmony import */ var _dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68795);
/* harmony import */ var _dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85311);
/* harmony import */ var _dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73197);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _auto_layers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80742);
/* harmony import */ var _layer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95223);
/* harmony import */ var _layer_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25421);
/* harmony import */ var _layer_mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5397);
/* harmony import */ var _layered_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97081);
/* harmony import */ var _stage_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48466);










/**
 * The layers that are asked for.
 * @throws UserError as autoLayers and namedLayers do.
 */
function requestLayers(dockerfile, request, options) {
    if (request === 'auto')
        return (0,_auto_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .autoLayers */ .E)(dockerfile, options);
    if (request !== 'default')
        return namedLayers(dockerfile, request, options);
    const names = new Set(dockerfile.stages.map(({ name }) => name));
    const usual = _layer_js__WEBPACK_IMPORTED_MODULE_5__/* .usualLayers */ .Xm.filter(({ target }) => names.has(target));
    // Many Dockerfiles call a stage base; only these two names are chosen for us.
    return usual.some(({ target }) => target.endsWith('-deps'))
        ? namedLayers(dockerfile, usual, options)
        : (0,_auto_layers_js__WEBPACK_IMPORTED_MODULE_4__/* .autoLayers */ .E)(dockerfile, options);
}
/** The context sources of a target whose files decide where layers end; none where all layers are stages that the user names. */
function decidingSources(dockerfile, request, options) {
    if (typeof request !== 'string' && !request.some(({ target }) => target.includes('@')))
        return [];
    return (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .graphsOf */ .LB)(dockerfile, options).flatMap((graph) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, new Set()).stages.flatMap((stage) => (0,_dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__/* .commandSources */ .K)(stage, graph, options.values, dockerfile.escape)
        .flat()
        .filter((source) => !(0,_layer_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .isWhole */ .w)(source))));
}
/**
 * A Dockerfile with the layers that the user names: `target` is a stage, or a part of one (`app@deps`, or `app@name` for a
 * comment `# cache-prewarm: layer=name`; nothing before the `@` means the stage that is built).
 * @throws UserError for parts that there are not, all of them at once, and as autoLayers does.
 */
function namedLayers(dockerfile, layers, options) {
    if (!layers.some(({ target }) => target.includes('@')))
        return { dockerfile, layers, decisions: [] };
    const graphs = (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .graphsOf */ .LB)(dockerfile, options);
    // Who names a layer has decided that it may be kept.
    const limits = (0,_layer_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .findLimits */ .U)(graphs, dockerfile, options, false);
    const marks = (0,_layer_mark_js__WEBPACK_IMPORTED_MODULE_7__/* .findMarks */ .C)(dockerfile);
    const problems = [];
    const cuts = layers.flatMap((definition) => {
        const [stageName = '', label] = definition.target.split('@');
        if (label === undefined)
            return [];
        const stage = findStage(dockerfile, graphs, stageName);
        const count = stage === undefined
            ? undefined
            : [_stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .autoLabel */ ._4, _stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .laterLabel */ .RK].includes(label)
                ? (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .autoEnds */ .cf)(dockerfile, stage, limits.get(stage.index), { canBeWhole: false, graphs }).find((end) => end.label === label)?.count
                : marks.find((mark) => mark.stage === stage.index && mark.name === label)?.count;
        if (stage === undefined || count === undefined) {
            problems.push(noPart(dockerfile, definition, stage, marks));
            return [];
        }
        return [{ definition, cut: { stage: stage.index, count, label: label.toLowerCase() } }];
    });
    if (problems.length > 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(problems.join('\n'));
    const cut = (0,_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .cutStages */ .qk)(dockerfile, cuts.map((one) => one.cut));
    return {
        dockerfile: cut,
        layers: layers.map((definition) => {
            const own = cuts.find((one) => one.definition === definition);
            return own === undefined ? definition : { ...definition, target: (0,_layered_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__/* .partStage */ .M)(cut, dockerfile, own.cut) };
        }),
        decisions: [],
    };
}
function findStage(dockerfile, graphs, name) {
    if (name === '') {
        const target = graphs[0]?.build.target.toLowerCase();
        return target === undefined || target === ''
            ? dockerfile.stages.at(-1)
            : dockerfile.stages.findLast((stage) => stage.name === target);
    }
    return dockerfile.stages.findLast((stage) => stage.displayName === name.toLowerCase());
}
function noPart(dockerfile, { name, target }, stage, marks) {
    if (stage === undefined) {
        const known = dockerfile.stages.map(({ displayName }) => displayName).join(', ');
        return `layer ${name}: "${target}" names no stage. The Dockerfile has: ${known}.`;
    }
    const labels = marks.flatMap((mark) => (mark.stage === stage.index ? (mark.name ?? []) : []));
    const known = [_stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .autoLabel */ ._4, ...labels].map((label) => `${stage.displayName}@${label}`).join(', ');
    return `layer ${name}: stage ${stage.displayName} has no part "${target}". Possible: ${known}. To end a layer elsewhere, write "# cache-prewarm: layer=NAME" after an instruction.`;
}


/***/ }),

/***/ 97081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ partStage)
/* harmony export */ });
/** The name that a part has in the cut file. */
function partStage(cut, dockerfile, { stage, label }) {
    const of = dockerfile.stages[stage]?.displayName;
    const found = cut.stages.find(({ part }) => part?.of === of && part?.label === label);
    if (found?.name === undefined)
        throw new Error(`the part ${of}@${label} is not in the cut Dockerfile`);
    return found.name;
}


/***/ }),

/***/ 86479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ givenArguments),
/* harmony export */   Xy: () => (/* binding */ seenToChange),
/* harmony export */   oW: () => (/* binding */ rememberArguments)
/* harmony export */ });
/* harmony import */ var _dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81354);
/* harmony import */ var _layer_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92277);


/** Raising a version changes an argument once. What changes again with the next record changes with each run. */
const changesInARow = 2;
/** The build arguments that stages of a Dockerfile declare and that are not secret, as hashes. `hash`: salted. */
function givenArguments({ stages }, buildArgs, secrets, hash) {
    const declared = new Set(stages
        .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'ARG'))
        .flatMap((instruction) => (0,_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArgs */ .M)(instruction).map(({ name }) => name)));
    return Object.fromEntries(Object.entries(buildArgs)
        .filter(([name, value]) => declared.has(name) && !(0,_layer_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretArg */ .Hm)(name, value, secrets))
        .map(([name, value]) => [name, hash(`${name}=${value}`)]));
}
/** The arguments that change with each run, as far as a record and the values of this run tell. */
function seenToChange(record, given) {
    const changing = Object.entries(given).filter(([name, value]) => {
        const seen = record?.arguments?.[name];
        return seen !== undefined && seen.changes + (seen.value === value ? 0 : 1) >= changesInARow;
    });
    return new Set(changing.map(([name]) => name));
}
/**
 * What the next record says of arguments. Another run with the same value begins the count anew; a second commit of one run does
 * not, and neither does a run that is given none. `revision`: of the next record.
 */
function rememberArguments(before, given, revision) {
    const isSameRun = revision !== undefined && before?.revision === revision;
    const now = Object.entries(given).map(([name, value]) => {
        const seen = before?.arguments?.[name];
        if (seen === undefined)
            return [name, { value, changes: 0 }];
        if (seen.value !== value)
            return [name, { value, changes: seen.changes + 1 }];
        return [name, isSameRun ? seen : { value, changes: 0 }];
    });
    return { ...before?.arguments, ...Object.fromEntries(now) };
}


/***/ }),

/***/ 48466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ leftSteps),
/* harmony export */   LB: () => (/* binding */ graphsOf),
/* harmony export */   RK: () => (/* binding */ laterLabel),
/* harmony export */   _4: () => (/* binding */ autoLabel),
/* harmony export */   cJ: () => (/* binding */ planStage),
/* harmony export */   cf: () => (/* binding */ autoEnds)
/* harmony export */ });
/* harmony import */ var _dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85311);
/* harmony import */ var _dockerfile_mount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59319);
/* harmony import */ var _dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73197);
/* harmony import */ var _step_weight_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31951);





/** In the name of the part that `auto` makes: `app@deps`. */
const autoLabel = 'deps';
/** Of the second part, which holds scripts and settings, too. */
const laterLabel = 'deps-2';
/** Commands that do nothing but fetch, and where they put what they fetch: nothing of it is in the image when a cache is mounted there. */
const fetchers = [
    { command: /^go\s+mod\s+(?:download|verify|tidy)\b/, cache: /\/pkg(?:\/mod)?\/?$|^\/go\/?$/ },
    { command: /^cargo\s+(?:fetch|vendor)\b/, cache: /\/(?:registry|git)(?:\/\w+)?\/?$|\/\.?cargo\/?$/ },
    {
        command: /^(?:\.\/)?mvnw?\b.*\bdependency:(?:go-offline|resolve\S*)/,
        cache: /\.m2(?:\/repository)?\/?$/,
    },
    { command: /^(?:\.\/)?gradlew?\b.*\b(?:dependencies|resolve\w*)\b/, cache: /\.gradle(?:\/caches)?\/?$/ },
    { command: /^pip3?\s+(?:download|wheel)\b.*--no-index/, cache: /./ },
    { command: /^pnpm\s+fetch\b/, cache: /\/store\/?$|\/pnpm/ },
    { command: /^apt(?:-get)?\s+update\b/, cache: /^\/var\/lib\/apt(?:\/lists)?\/?$/ },
];
/** Decides where the layers of a stage end: where comments say it, else before what changes with the code. */
function planStage(dockerfile, stage, limit, { marks, graphs }) {
    const own = marks.filter((mark) => mark.stage === stage.index);
    if (own.length > 0) {
        const reason = 'a comment ends it there';
        return {
            ...{ stage, reason: 'a comment ends the layer before it', endedBy: undefined, limit: undefined },
            ends: own.map(({ count, name }) => ({
                ...{ count: isWholeStage(stage, count) ? undefined : count, name, reason },
            })),
        };
    }
    // What is built as the application is not a layer itself, or its steps would run once more on no layer at all.
    const isTarget = graphs.some((graph) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .findTarget */ .FB)(graph.stages, graph.build.target) === stage.index);
    const canBeWhole = stage.name !== undefined && !isTarget;
    const ends = autoEnds(dockerfile, stage, limit, { canBeWhole, graphs });
    const endedBy = limit?.later === undefined ? limit : limit.later.end;
    const isWorth = stage.instructions.slice(0, limit?.count).some(worthKeeping(stage, graphs));
    const all = stage.instructions.length;
    return {
        stage,
        ends: ends.map(({ count, reason, isWhole }) => ({
            ...{ name: undefined, reason, count: isWhole ? undefined : count },
        })),
        reason: ends.at(-1)?.reason ??
            (isWorth ? whyUncut(dockerfile, stage, limit?.count ?? all) : whyNothing(stage, limit)),
        endedBy,
        limit: limit?.firm ?? endedBy,
    };
}
/**
 * Where the layers of a stage end when nobody says it: before what changes with the code; and where scripts or settings are taken
 * there, and packages installed after them, once more.
 */
function autoEnds(dockerfile, stage, limit, { canBeWhole, graphs }) {
    const all = stage.instructions.length;
    const isWorthKeeping = worthKeeping(stage, graphs);
    const endOf = (from, to, end, takes = '') => {
        const isWhole = canBeWhole && end === undefined;
        const count = isWhole ? to : lastPlace(dockerfile, stage, to);
        if (count <= from || !stage.instructions.slice(from, count).some(isWorthKeeping))
            return [];
        const what = count < to
            ? `ends before line ${stage.instructions[count]?.line}: ${whyUncut(dockerfile, stage, to)}`
            : end === undefined
                ? `${takes === '' ? 'takes nothing' : 'nothing else'} that changes with the code`
                : `ends before line ${end.line}, which ${end.why}`;
        return [{ count, isWhole, reason: `it ${takes === '' ? '' : `takes ${takes}, and `}${what}` }];
    };
    const { later } = limit ?? {};
    const first = endOf(0, limit?.count ?? all, limit);
    const second = later === undefined ? [] : endOf(limit?.count ?? 0, later.count, later.end, later.takes);
    return [...first, ...second].map((end, index) => ({ ...end, label: [autoLabel, laterLabel][index] ?? '' }));
}
/** After how many of these instructions, at most, a stage can be cut; 0: nowhere. */
function lastPlace(dockerfile, stage, most) {
    let count = most;
    while (count > 0 && (0,_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .findCutObstacle */ .DU)(dockerfile, { stage: stage.index, count }) !== undefined)
        count--;
    return count;
}
/**
 * Which instructions make a layer worth its while: those that run something or download it; and where the application begins
 * with the stage, copies of what another stage installed. Servers get them with the layer, and when one package changes, a
 * patch of them.
 */
function worthKeeping({ index }, graphs) {
    const copies = new Set(graphs.flatMap((graph) => {
        const stage = graph.stages[index];
        if (stage === undefined || !isBeneathTarget(stage, graph))
            return [];
        return stage.uses.flatMap(({ source, line }) => source.kind === 'stage' && installs(graph.stages[source.index]) ? [line] : []);
    }));
    return (instruction) => instruction.keyword === 'ADD' ||
        (instruction.keyword === 'RUN' && !fillsOnlyCaches(instruction)) ||
        (instruction.keyword === 'COPY' && copies.has(instruction.line));
}
/** Whether the target is this stage, or stands on it. */
function isBeneathTarget({ index }, { stages, build }) {
    let stage = stages[(0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .findTarget */ .FB)(stages, build.target)];
    while (stage !== undefined && stage.index !== index)
        stage = stage.parent === undefined ? undefined : stages[stage.parent];
    return stage !== undefined;
}
function installs(stage) {
    return (stage?.commands.some((step) => (0,_step_weight_js__WEBPACK_IMPORTED_MODULE_4__/* .weighStep */ .Z)(step)?.installs === true && !fillsOnlyCaches(step)) ?? false);
}
function isWholeStage(stage, count) {
    return stage.name !== undefined && count === stage.instructions.length;
}
function whyNothing(stage, limit) {
    const filler = stage.instructions.slice(0, limit?.count).find(({ keyword }) => keyword === 'RUN');
    const what = filler === undefined
        ? 'nothing is installed'
        : `line ${filler.line} downloads to a cache mount only, and nothing else is installed`;
    return limit === undefined ? what : `${what} before line ${limit.line}, which ${limit.why}`;
}
function whyUncut(dockerfile, stage, count) {
    const obstacle = (0,_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_1__/* .findCutObstacle */ .DU)(dockerfile, { stage: stage.index, count }) ?? '';
    return obstacle.replace(/\.$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
/** What installs packages behind the last layer of a stage. */
function leftSteps({ stage, ends, reason, limit }) {
    const last = ends.at(-1);
    const from = last === undefined ? 0 : (last.count ?? stage.instructions.length);
    return stage.instructions.slice(from).flatMap((step, index) => {
        const weight = (0,_step_weight_js__WEBPACK_IMPORTED_MODULE_4__/* .weighStep */ .Z)(step);
        if (weight?.installs !== true)
            return [];
        const { line } = step;
        const isBehind = limit !== undefined && from + index >= limit.count;
        const why = isBehind
            ? `${limit.line === line ? 'it' : `line ${limit.line}`} ${limit.why}`
            : fillsOnlyCaches(step)
                ? 'it downloads to a cache mount only'
                : reason;
        // What no layer may hold, and no change of code touches, is in the application's own cache.
        const isByContent = isBehind
            ? limit.byContent === true && from + index < (limit.contentCount ?? 0)
            : last === undefined && !fillsOnlyCaches(step);
        const argument = isBehind ? limit.argument : undefined;
        return [{ line, name: weight.name, reason: why, isByContent, ...(argument && { argument }) }];
    });
}
/** The stages as each of the builds of the target resolves them. @throws UserError as resolveStages does. */
function graphsOf(dockerfile, { target, values }) {
    return (0,_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target ?? '', values).map((build) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveStages */ .iM)(dockerfile, values, build));
}
/** Whether a RUN leaves nothing in its image, because all that it fetches goes to cache mounts. */
function fillsOnlyCaches(run) {
    if (run.keyword !== 'RUN' || run.isJson || run.heredocs.length > 0)
        return false;
    const targets = (0,_dockerfile_mount_js__WEBPACK_IMPORTED_MODULE_2__/* .readMounts */ .b)(run).flatMap(({ type, target }) => type === 'cache' && target !== undefined ? [target] : []);
    if (targets.length === 0)
        return false;
    const commands = run.rest
        .split(/&&|;|\n/)
        .map((command) => command.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
        .filter((command) => command !== '' && !/^(?:set|cd|echo)\b/.test(command));
    return commands.every((command) => fetchers.some((fetcher) => fetcher.command.test(command) && targets.some((target) => fetcher.cache.test(target))));
}


/***/ }),

/***/ 31951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ weighStep)
/* harmony export */ });
/* harmony import */ var _dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

const installing = (programs, verbs, seconds, megabytes) => ({
    ...{ programs: programs.split(' '), verbs: verbs.split(' '), seconds, megabytes, installs: true },
});
const building = (programs, verbs, seconds, megabytes) => ({
    ...installing(programs, verbs, seconds, megabytes),
    installs: false,
});
/** The first that fits counts; what a step really takes is measured by every build. */
const rules = [
    installing('apt-get apt microdnf dnf yum tdnf zypper', 'install', 20, 90),
    installing('apk', 'add', 5, 40),
    installing('docker-php-ext-install install-php-extensions', '*', 40, 20),
    installing('conda mamba micromamba pixi', 'install create update', 120, 600),
    installing('Rscript', 'renv::restore install.packages', 120, 200),
    installing('uv', 'sync pip', 8, 120),
    installing('poetry pip pip3 pipenv pdm', 'install sync', 30, 120),
    installing('npm pnpm bun', 'ci i install fetch', 30, 150),
    installing('yarn', 'install focus  ', 30, 150),
    installing('go', 'download vendor', 15, 100),
    installing('cargo xx-cargo', 'cook fetch install', 120, 100),
    building('go', 'build install', 40, 20),
    building('cargo xx-cargo', 'build', 120, 100),
    installing('dart flutter', 'get', 20, 60),
    installing('bundle', 'install', 60, 120),
    installing('gem', 'install', 10, 10),
    installing('composer composer.phar', 'install', 20, 60),
    installing('mvn mvnw gradle gradlew', 'dependency:* dependencies resolve*', 60, 120),
    installing('stack cabal', '--only-dependencies --only-deps', 300, 500),
    installing('sbt', 'update', 60, 120),
    installing('lein', 'deps', 30, 60),
    installing('shards', 'install', 10, 10),
    installing('swift', 'resolve', 30, 100),
    installing('deno', 'cache install', 15, 50),
    building('mvn mvnw gradle gradlew', '*', 60, 120),
    installing('dotnet', 'restore', 25, 100),
    building('dotnet', 'build publish', 25, 30),
    installing('mix', 'deps.get deps.compile', 60, 60),
    building('npm yarn pnpm bun next', 'build', 40, 10),
    building('turbo', '*', 40, 10),
];
/** What a RUN takes, if its command is a usual one; undefined: nothing is known of it. */
function weighStep(step) {
    if (step.keyword !== 'RUN')
        return undefined;
    const commands = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeCode */ .r7)({ ...step, code: step.rest })
        .split(/[&|;\n()]/)
        .map((command) => command.split(/[\s"'[\],]/).filter((word) => word !== ''));
    for (const { programs, verbs, ...weight } of rules) {
        for (const words of commands) {
            const at = words.findIndex((word) => programs.includes(word.slice(word.lastIndexOf('/') + 1)));
            const name = at < 0 ? undefined : nameOf(words.slice(at), verbs);
            if (name !== undefined)
                return { name, ...weight };
        }
    }
    return undefined;
}
/** `apt-get install` of `apt-get -y install curl`, and `go mod download` as it is; undefined: another command of the program. */
function nameOf([program = '', ...rest], verbs) {
    const at = rest.findIndex((word) => verbs.some((verb) => fits(word, verb)));
    if (at < 0)
        return verbs.includes('') && rest.every((word) => /^(-|\d+$)/.test(word)) ? program : undefined;
    const before = rest.slice(0, at);
    const isPlain = before.length <= 2 && !before.some((word) => word.startsWith('-'));
    return [program, ...(isPlain ? before : []), rest[at]].join(' ');
}
function fits(word, verb) {
    return verb.endsWith('*') ? word.startsWith(verb.slice(0, -1)) : verb !== '' && word === verb;
}


/***/ }),

/***/ 82225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Go: () => (/* binding */ hashedArguments),
  Nv: () => (/* binding */ onBuilder),
  tY: () => (/* binding */ onRecord),
  Dc: () => (/* binding */ ownIgnoreFile),
  TM: () => (/* binding */ readContextFiles),
  Wh: () => (/* binding */ readProject),
  v8: () => (/* binding */ sayDecisions),
  cM: () => (/* binding */ sayRenamed)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 2 modules
var context_files = __webpack_require__(34810);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var context_hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./lib/adapters/disk/inside.js
var inside = __webpack_require__(80934);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
// EXTERNAL MODULE: ./lib/core/dockerfile/placeholder-login.js
var placeholder_login = __webpack_require__(33159);
;// CONCATENATED MODULE: ./lib/core/dockerfile/credential-file.js



const loginWords = /auth|token|passw|passphrase|secret|credential|api[-_]?key|access[-_]?key|username/i;
/** The first rule whose path fits decides. */
const rules = [
    { path: /[._]netrc$/ },
    { path: /auth\.json$/ },
    { path: /\.git-credentials$/ },
    { path: /\.(dockercfg|pgpass|my\.cnf|htpasswd|vault-token)$/ },
    { path: /\.(ssh|aws)$/ },
    { path: /id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/ },
    { path: /settings-security\.xml$/ },
    { path: /master\.key$/ },
    { path: /[^/]*\.(p12|pfx|jks|keystore|kdbx)$/ },
    { path: /\.docker\/config\.json$/, proof: provesDockerConfig },
    { path: /[^/]*\.(pem|key)$/, proof: provesCertificates },
    { path: /\.npmrc$/, proof: settings(npmSettings(), { separator: /(?<!\s)\s*=\s*/, comment: /^[#;]/ }) },
    { path: /\.yarnrc$/, proof: settings(yarnClassicSettings(), { separator: /\s+/, comment: /^#/ }) },
    { path: /\.yarnrc\.yml$/, proof: provesYarnSettings },
    { path: /pip\.(conf|ini)$/, proof: settings(pipSettings(), iniFormat()) },
    { path: /\.pypirc$/, proof: settings(/^(index-servers|repository)$/, iniFormat()) },
    {
        path: /\.bundle\/config$/,
        proof: settings(bundlerSettings(), { separator: /:\s+/, comment: /^(#|---)/ }),
    },
    {
        path: /gradle\.properties$/,
        proof: settings(gradleSettings(), { separator: /(?<!\s)\s*[=:]\s*/, comment: /^[#!]/ }),
    },
    { path: /nuget\.config$/, proof: credential_file_elements(nugetElements()) },
    { path: /(maven-)?settings\.xml$/, proof: credential_file_elements(mavenElements()) },
    // Encrypted; the key is another file.
    { path: /credentials[\w.-]*\.yml\.enc$/, proof: () => undefined },
    { path: /credentials[^/]*$/, proof: provesSourceCode },
    {
        path: /\.env[^/]*$/,
        proof: settings(/^(export\s+)?\w+$/, { separator: /(?<!\s)\s*=\s*/, comment: /^#/ }, isPlain),
    },
    {
        path: /(\.cargo\/config(\.toml)?|config\/[\w.-]+\.exs|bunfig\.toml|poetry\.toml|pdm\.toml|\.condarc|\.bowerrc|\.pnpmfile\.[cm]?js)$/,
        proof: (content) => noLoginWord(withoutVariables(withoutProse(content))) ?? noLoginUrl(content),
    },
];
const credentialFiles = rules.map((file) => ({
    ...file,
    path: new RegExp(`(^|/)${file.path.source}`, 'i'),
}));
/**
 * Why a file counts as one of credentials, in words and without a full stop: by its name, unless its content proves that it holds none.
 * A file of another name counts when it has a URL with a password in it. Nothing of the content is repeated.
 * `content` undefined: it could not be read, and counts where its name does. A path may be a pattern, as COPY writes it.
 */
function credentialsIn(path, content) {
    const clean = nameFor((0,dependency_file/* cleanPath */.ts)((0,dependency_file/* literal */.eu)(path)));
    const file = credentialFiles.find((rule) => rule.path.test(clean));
    const name = clean.slice(clean.lastIndexOf('/') + 1);
    if (file === undefined && content !== undefined && hasPasswordUrl(content))
        return `${name} has a URL with a password in it`;
    if (file === undefined) {
        // Scripts and settings of packages are known by their names; what any other one holds is not.
        if ((0,dependency_file/* dependencyFile */.gi)(clean) !== undefined || !(0,dependency_file/* isSmallFile */.II)(clean))
            return undefined;
        if (content === undefined)
            return `${name} cannot be read here`;
        const isSecret = content.includes('PRIVATE KEY-----') || setsLogin.test(withoutVariables(withoutProse(content)));
        return isSecret ? `${name} may hold a login` : undefined;
    }
    if (file.proof === undefined)
        return `${name} is a file of credentials`;
    if (content === undefined)
        return `${name} can hold credentials, and cannot be read here`;
    const found = file.proof(content);
    return found === undefined ? undefined : `${name} ${found}`;
}
/** The names that a pattern may be meant for. */
const usualNames = '.npmrc .yarnrc .yarnrc.yml pip.conf nuget.config NuGet.config NuGet.Config settings.xml gradle.properties auth.json .netrc .env .pypirc';
/** A pattern that one of these names fits stands for it. */
function nameFor(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!/[*?]/.test(name))
        return path;
    const matches = (0,go_pattern/* compileGoPattern */.ME)(name);
    return usualNames.split(' ').find((usual) => matches?.test(usual)) ?? path;
}
/** A user alone (`git@host`) is a name; a long one is a token. A variable stands for a value that is not in the file. */
const passwordUrl = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/(?:[^\s/@:'"${}]*:(?!\$)[^\s/@'"${}]+|[^\s/@:'"${}]{20,})@/gi;
function hasPasswordUrl(content) {
    return [...content.matchAll(passwordUrl)].some(({ 0: login, index }) => !(0,placeholder_login/* isPlaceholderLogin */.d)(login, content.slice(index + login.length)));
}
/** Every address without a user, without a query, and without a part that looks like a token (Gemfury and Cloudsmith have it in the path). */
function noLoginUrl(content) {
    for (const [url] of content.matchAll(/(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s'"<>,)\]]+|(?<=^|[\s='"])\/\/[^\s'"<>,)\]]+/gim)) {
        const rest = url.slice(url.indexOf('//') + 2);
        if (rest.includes('@'))
            return 'has an address with a user in it';
        if (rest.includes('?'))
            return 'has an address with a query in it';
        if (rest.split('/').slice(1).some(looksRandom))
            return 'has an address with what may be a token in it';
    }
    return undefined;
}
function looksRandom(part) {
    return (part.length >= 12 &&
        /\d/.test(part) &&
        /[a-z]/i.test(part) &&
        !/^[a-z]+(-[a-z]+)*-?v?\d{1,4}$/i.test(part));
}
/** A key of a login with a value behind it, in a script, a setting or XML. */
const setsLogin = /(?<!\/)(?:token|pass(?:w(?:or)?d|phrase)?|secret|credentials?|_auth|authorization|bearer|basic|api[-_]?key|access[-_]?key)["']?(?:\s?[:=]\s?|>|\s)["']?(?!true|false|yes|no\b|bearer\b|basic\b|redacted\b|@[\w-]+\.)[^\s"'<>{}()[\]$;,|&-][^\s"'<>{}()[\]$;,|&]{3}/i;
/**
 * Without what only names a secret: a variable of a shell or of a template, a conversion of printf, a directive of nginx, an
 * application and a module of Elixir, a key that is switched on or off, and what is passed, as people write it.
 */
function withoutVariables(content) {
    return content
        .replaceAll(/\$\{\w+(?::?[-?+=])?\}|\$\w+|\{\{[\w\s.]*\}\}|%s/g, '')
        .replaceAll(/\bpass (?=(?:them|it|this|that|these|those|the|an?|your|their|its|any|all|through|along|each) )/gi, '')
        .replaceAll(/\b(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass\b|\bconfig :\w+, (?:[A-Z]\w*,)?/g, '')
        .replaceAll(/[\w.]+/g, (word) => (isModule(word) ? '' : word))
        .split(/[,\n[\]]/)
        .filter((part) => !/^\s*\w+: (?:nil|true|false|:\w+|\d{1,5})\s*$/.test(part))
        .join('\n');
}
/** Without comments that say something and set nothing. */
function withoutProse(content) {
    return content
        .split('\n')
        .filter((line) => !/^\s*(#|\/\/)[^=:"']*$/.test(line) || line.split(/[\s,.()]+/).some(looksRandom))
        .join('\n');
}
/** `Shop.Auth.Token`. */
function isModule(word) {
    return word.includes('.') && word.split('.').every((part) => /^[A-Z]/.test(part));
}
function noLoginWord(content) {
    const word = loginWords.exec(content)?.[0];
    return word === undefined ? undefined : `speaks of a login (${word.toLowerCase()})`;
}
function iniFormat() {
    return { separator: /(?<!\s)\s*[=:]\s*/, comment: /^[#;[]/ };
}
/** Lines of `key separator value` with harmless keys only. A comment may hold what was commented out. */
function settings(keys, { separator, comment }, isHarmless = (_value, key) => !loginWords.test(key)) {
    const noLogin = (line) => {
        if (line === '')
            return undefined;
        if (comment.test(line))
            return /[=:]\s*\S/.test(line) && loginWords.test(line) ? 'has a login in a comment' : undefined;
        const gap = separator.exec(line);
        const key = (gap === null ? line : line.slice(0, gap.index)).replaceAll(/["']/g, '');
        const value = gap === null ? '' : line.slice(gap.index + gap[0].length);
        if (!keys.test(key))
            return `sets ${shortKey(key)}, which is not known to be harmless`;
        return isHarmless(value.replaceAll(/^["']|["']$/g, ''), key)
            ? undefined
            : `sets ${shortKey(key)} to what may be a secret`;
    };
    return (content) => {
        for (const line of content.split(/\r?\n/)) {
            const problem = noLogin(line.trim());
            if (problem !== undefined)
                return problem;
        }
        return noLoginUrl(content);
    };
}
/** A key can itself be a secret where the file is of another form than it seems. */
function shortKey(key) {
    const plain = /^[@\w./:-]{1,60}$/.test(key) && !looksRandom(key.split(/[/:]/).at(-1) ?? '');
    return plain ? key.replace(/^\/\/[^:]*:/, '') : 'something';
}
/** What no secret is; and where the key speaks of a login, only nothing. */
function isPlain(value, key) {
    if (loginWords.test(key))
        return value === '';
    return /^(true|false|yes|no|on|off|\d{0,5}|development|production|staging|test|info|debug|warn|error|localhost)?$/i.test(value);
}
/** An XML file of these elements only, without a word of a login. */
function credential_file_elements(known) {
    return (content) => {
        for (const [, element = ''] of content.matchAll(/<([A-Za-z][\w.-]*)/g)) {
            if (!known.has(element.toLowerCase()))
                return `has <${element}>, which is not known to be harmless`;
        }
        return (noLoginWord(content) ?? noLoginUrl(content.replaceAll(/\sxmlns(:\w+)?="[^"]*"|\sxsi:\w+="[^"]*"/g, '')));
    };
}
function provesDockerConfig(content) {
    try {
        const value = JSON.parse(content);
        const keys = typeof value === 'object' && value !== null ? Object.keys(value) : ['?'];
        const other = keys.find((key) => !/^(credsStore|credHelpers|experimental|features|currentContext|detachKeys)$/.test(key));
        return other === undefined ? undefined : `sets ${shortKey(other)}, which is not known to be harmless`;
    }
    catch {
        return 'is no JSON';
    }
}
function provesCertificates(content) {
    const rest = content.replaceAll(/-----BEGIN (CERTIFICATE|PUBLIC KEY)-----[\sA-Za-z0-9+/=]*-----END \1-----/g, '');
    return rest.trim() === '' && content.trim() !== '' ? undefined : 'can hold a private key';
}
function provesSourceCode() {
    return 'is named as a file of credentials';
}
function provesYarnSettings(content) {
    const scalar = /^(nodeLinker|yarnPath|enableGlobalCache|compressionLevel|enableTelemetry|telemetryInterval|nmHoistingLimits|nmMode|nmSelfReferences|npmRegistryServer|npmPublishRegistry|checksumBehavior|enableImmutableInstalls|enableImmutableCache|enableInlineBuilds|enableScripts|enableStrictSsl|enableProgressBars|enableColors|enableMessageNames|enableMirror|enableNetwork|enableTransparentWorkspaces|enableConstraintsChecks|enableHardenedMode|defaultSemverRangePrefix|defaultProtocol|pnpMode|pnpFallbackMode|pnpEnableEsmLoader|pnpEnableInlining|pnpShebang|cacheFolder|cacheMigrationMode|globalFolder|installStatePath|httpTimeout|httpRetry|networkConcurrency|cloneConcurrency|initScope|preferInteractive|preferDeferredVersions|tsEnableAutoTypes|lockfileFilename|virtualFolder|winLinkType|npmMinimalAgeGate)$/;
    const nested = /^(plugins|packageExtensions|supportedArchitectures|logFilters|pnpIgnorePatterns|changesetBaseRefs|immutablePatterns|npmPreapprovedPackages|npmAuditIgnoreAdvisories|npmAuditExcludePackages)$/;
    let isNested = false;
    for (const line of content.split(/\r?\n/)) {
        if (line.trim() === '' || line.trim() === '---' || line.trimStart().startsWith('#'))
            continue;
        const key = /^"?([A-Za-z]+)"?:/.exec(line)?.[1];
        if (key === undefined) {
            if (isNested && /^[\s-]/.test(line))
                continue;
            return 'has lines that are not known to be harmless';
        }
        isNested = nested.test(key);
        if (!isNested && !scalar.test(key))
            return `sets ${shortKey(key)}, which is not known to be harmless`;
    }
    return noLoginWord(content) ?? noLoginUrl(content);
}
function npmSettings() {
    return /^((@[\w.-]+:)?registry|save(-(exact|prefix|dev|prod|optional|peer|workspace-protocol))?|engine-strict|legacy-peer-deps|strict-(peer-deps|peer-dependencies|ssl)|auto-install-peers|shamefully-(hoist|flatten)|hoist|hoist-workspace-packages|(public-)?hoist-pattern(\[\])?|node-linker|package-(lock|import-method)(-only)?|lockfile|prefer-(frozen-lockfile|offline|online|dedupe|workspace-packages|symlinked-executables)|frozen-lockfile|fund|audit(-level)?|loglevel|progress|update-notifier|ignore-scripts|ignore-workspace-root-check|ignore-workspace-cycles|maxsockets|fetch-(retries|retry-factor|retry-mintimeout|retry-maxtimeout|timeout)|network-(concurrency|timeout)|child-concurrency|cache|store-dir|virtual-store-dir(-max-length)?|modules-dir|link-workspace-packages|shared-workspace-lockfile|resolution-mode|resolve-peers-from-workspace-root|dedupe-(peer-dependents|direct-deps|injected-deps)|enable-pre-post-scripts|use-node-version|node-version|node-options|tag-version-prefix|git-tag-version|message|workspaces(-update)?|include-workspace-root|install-links|install-strategy|omit|include|color|unicode|recursive-install|side-effects-cache|symlink|inject-workspace-packages|sync-injected-deps-after-scripts|provenance|access|minimum-release-age|min-release-age|package-manager-strict|manage-package-manager-versions|verify-deps-before-run|unsafe-perm|script-shell|target|runtime|disturl|build-from-source|python|foreground-scripts|force|production|optional|offline)$/;
}
function yarnClassicSettings() {
    return /^((@[\w.-]+:)?registry|yarn-path|lastUpdateCheck|save-(prefix|exact)|--[\w.-]+|network-(timeout|concurrency)|version-[\w-]+|strict-ssl|workspaces-experimental|workspaces-nohoist-experimental|ignore-(scripts|engines|optional|platform)|unsafe-disable-integrity-migration|disable-self-update-check|yarn-offline-mirror(-pruning)?|enable-meta-folder|child-concurrency)$/;
}
function pipSettings() {
    return /^((extra-)?index-url|trusted-host|no-(cache-dir|binary|compile|deps|input|index|color|build-isolation|warn-script-location)|only-binary|prefer-binary|timeout|default-timeout|retries|disable-pip-version-check|find-links|break-system-packages|root-user-action|progress-bar|require-(virtualenv|hashes)|quiet|verbose|upgrade|upgrade-strategy|use-feature|use-pep517|constraint|format|compile|user)$/;
}
function bundlerSettings() {
    return /^BUNDLE_(PATH|PATH__SYSTEM|WITHOUT|WITH|DEPLOYMENT|FROZEN|JOBS|RETRY|BIN|DISABLE_SHARED_GEMS|CACHE_ALL|CACHE_ALL_PLATFORMS|CACHE_PATH|CLEAN|FORCE_RUBY_PLATFORM|SPECIFIC_PLATFORM|TIMEOUT|GEMFILE|NO_PRUNE|APP_CONFIG|SILENCE_ROOT_WARNING|PREFER_PATCH|VERSION|BUILD__\w+)$/;
}
function gradleSettings() {
    return /^(org\.gradle\.(jvmargs|caching|caching\.debug|parallel|daemon|daemon\.[\w.]+|configureondemand|configuration-cache[\w.-]*|workers\.max|vfs\.[\w.]+|warning\.mode|welcome|console|logging\.\w+|java\.[\w.-]+|priority|unsafe\.[\w.-]+|problems\.[\w.-]+)|android\.\w+(\.\w+)*|kotlin\.[\w.]+|ksp\.[\w.]+|kapt\.[\w.]+|version|group|description|name|(?!.*(pass|token|secret|key|auth|user))[\w.-]*[vV]ersion|[\w-]+_version)$/;
}
function nugetElements() {
    return new Set('configuration packagesources auditsources add clear remove packagesourcemapping packagesource package disabledpackagesources activepackagesource packagerestore packagemanagement bindingredirects config solution fallbackpackagefolders'.split(' '));
}
function mavenElements() {
    return new Set('settings localrepository interactivemode offline usepluginregistry mirrors mirror id name url mirrorof mirroroflayouts layout blocked profiles profile repositories repository pluginrepositories pluginrepository releases snapshots enabled updatepolicy checksumpolicy activeprofiles activeprofile activation activebydefault jdk plugingroups plugingroup'.split(' '));
}

// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/layers/layer-request.js
var layer_request = __webpack_require__(84807);
// EXTERNAL MODULE: ./lib/core/dockerfile/build-values.js
var build_values = __webpack_require__(5385);
;// CONCATENATED MODULE: ./lib/core/layers/layers-on-targets.js

/**
 * The layers that take something from a build context `target:…`, with the names of these contexts. Such a context is an image that
 * is made in the same bake as the application, so no layer can be made, or looked up, before.
 */
function layersOnTargets(nodes, { stages }, values) {
    const isTarget = (value) => value?.startsWith('target:') === true;
    return nodes.flatMap(({ name, ownStages }) => {
        const contexts = ownStages.flatMap(({ uses }) => uses.flatMap(({ source }) => {
            // A context can also stand for a stage.
            const context = source.kind === 'stage' ? (0,build_values/* findBuildContext */.LJ)(stages[source.index]?.name ?? '', values) : source;
            return context !== undefined && 'value' in context && isTarget(context.value) ? [context.name] : [];
        }));
        return contexts.length === 0 ? [] : [{ name, contexts: [...new Set(contexts)] }];
    });
}

// EXTERNAL MODULE: ./lib/core/layers/seen-argument.js
var seen_argument = __webpack_require__(86479);
;// CONCATENATED MODULE: ./lib/layers/project/project.js














/** The build arguments that decide where layers end, as hashes of a record with this salt; none where users name the layers. */
function hashedArguments({ undecided, decisions }, salt) {
    if (undecided === undefined || decisions.length === 0)
        return {};
    const { dockerfile, options } = undecided;
    const hash = (text) => (0,context_hash/* sha256 */.sc)(`${salt}\0${text}`);
    return (0,seen_argument/* givenArguments */.Cj)(dockerfile, options.values.buildArgs, options, hash);
}
/** A project as the record decides it: a layer also ends before an argument that changes with each run. */
function onRecord(project, record) {
    const { undecided, values } = project;
    if (undecided === undefined || record === undefined)
        return project;
    const changingArgs = (0,seen_argument/* seenToChange */.Xy)(record, hashedArguments(project, record.salt));
    if (changingArgs.size === 0)
        return project;
    const { dockerfile, request, options } = undecided;
    const layered = (0,layer_request/* requestLayers */.ch)(dockerfile, request, { ...options, changingArgs });
    return { ...project, ...layered, nodes: (0,layer_graph/* graphLayers */.VE)(layered.dockerfile, layered.layers, values) };
}
/** The project as a builder of this platform sees it: a stage's platform can depend on it. */
function onBuilder(project, builderPlatform) {
    const values = { ...project.values, builderPlatform };
    return { ...project, values, nodes: (0,layer_graph/* graphLayers */.VE)(project.dockerfile, project.layers, values) };
}
/**
 * Finds and reads the Dockerfile and the layers in it. What is wrong goes to `reader`, so that it is
 * reported together with the other input problems; undefined when the project cannot be read.
 * `bound`: the folder that the Dockerfile must lie in (the workspace of a GitHub run), undefined for none.
 */
async function readProject(inputs, reader, options) {
    const { build } = inputs;
    if (options.bound !== undefined && (await isEmptyFolder(options.bound))) {
        reader.problem('context', noCheckout);
        return undefined;
    }
    const buildContexts = {};
    for (const [name, value] of Object.entries(build.buildContexts)) {
        const local = !/^[a-z][a-z0-9+.-]*:|^git@/i.test(value);
        if (local && !(await isKind((0,external_node_path_.resolve)(options.cwd, value), 'directory'))) {
            reader.problem('build-contexts', `expected a folder for "${name}", found none at ${value}`);
        }
        buildContexts[name] = local ? (0,external_node_path_.resolve)(options.cwd, value) : value;
    }
    for (const { key, value } of build.secretFiles) {
        if (!(await isKind((0,external_node_path_.resolve)(options.cwd, value), 'file'))) {
            reader.problem('secret-files', `expected a file for "${key}", found none at ${value}`);
        }
    }
    const contextDir = (0,external_node_path_.resolve)(options.cwd, build.context);
    const hasContext = await isKind(contextDir, 'directory');
    if (!hasContext)
        reader.problem('context', `expected a folder, found none at ${build.context}`);
    // Without a context there is no place to look for its Dockerfile.
    if (!hasContext && build.file === undefined)
        return undefined;
    const dockerfilePath = build.file === undefined ? (0,external_node_path_.join)(contextDir, 'Dockerfile') : (0,external_node_path_.resolve)(options.cwd, build.file);
    const shown = build.file ?? (0,external_node_path_.relative)(options.cwd, dockerfilePath);
    const problem = await findFileProblem(dockerfilePath, shown, options);
    if (problem !== undefined) {
        reader.problem('file', problem);
        return undefined;
    }
    try {
        const written = (0,dockerfile/* parseDockerfile */.Ai)(await (0,promises_.readFile)(dockerfilePath, 'utf8'));
        try {
            const values = {
                buildArgs: build.buildArgs,
                buildContexts,
                platforms: build.platforms,
                builderPlatform: undefined,
            };
            const target = knownTarget(written, options.target, reader);
            const folders = { contextDir, dockerfilePath };
            const files = await readContextFiles((0,layer_request/* decidingSources */.Un)(written, inputs.layers, { target, values }), folders);
            const limits = {
                ...{ target, values, files },
                secretArgs: inputs.secretArgs,
                maskedValues: inputs.secretValues,
            };
            const layered = (0,layer_request/* requestLayers */.ch)(written, inputs.layers, limits);
            const nodes = (0,layer_graph/* graphLayers */.VE)(layered.dockerfile, layered.layers, values);
            for (const { name, contexts } of layersOnTargets(nodes, layered.dockerfile, values))
                reader.problem('layers', `expected layers that can be built before the other images, got "${name}", which takes ${contexts.join(', ')}. Choose a stage that does not, or use layers: auto`);
            return {
                ...{ ...folders, ...layered, values, nodes },
                undecided: { dockerfile: written, request: inputs.layers, options: limits },
            };
        }
        catch (error) {
            reader.problem('layers', (0,core_error/* errorAdvice */.Js)(error));
        }
    }
    catch (error) {
        reader.problem('file', `${shown}: ${(0,core_error/* errorAdvice */.Js)(error)}`);
    }
    return undefined;
}
/** Says what the Dockerfile decided and nobody expects: that it has no layer, and what was kept out of one. */
function sayDecisions({ decisions }, log) {
    for (const { stage, keptOut } of decisions)
        if (keptOut !== undefined)
            log.notice(`Stage ${stage}: its layer ends before line ${keptOut}.`);
    if (decisions.length === 0 || decisions.some(({ layers }) => layers.length > 0))
        return;
    const reasons = decisions.map(({ stage, reason }) => `Stage ${stage}: ${reason}.`);
    log.warning(`The Dockerfile has no dependency layer, so every run builds all of it. ${reasons.join(' ')} "cache-prewarm init" shows what to change.`);
}
/** Says which layers are in the record and no more in the Dockerfile, where that decides: a stage may have got another name. */
function sayRenamed({ decisions, nodes }, record, log) {
    const names = nodes.map(({ name }) => name);
    const recorded = Object.keys(record?.layers ?? {});
    const gone = recorded.filter((name) => !names.includes(name));
    if (decisions.length === 0 || gone.length === 0)
        return;
    const fresh = names.filter((name) => !recorded.includes(name));
    log.notice(`The Dockerfile no longer has the ${gone.length === 1 ? 'layer' : 'layers'} ${gone.join(', ')}.${fresh.length === 0 ? '' : ` New: ${fresh.join(', ')}.`} Layers are named after their stages.`);
}
/** The stage that is built, if there is one of that name; that there is none is told of `target`, and not of the layers. */
function knownTarget(dockerfile, target, reader) {
    try {
        (0,stage_graph/* findTarget */.FB)(dockerfile.stages, target ?? '');
        return target;
    }
    catch (error) {
        reader.problem('target', (0,core_error/* errorAdvice */.Js)(error));
        return undefined;
    }
}
/** What is in the contexts, as far as it decides where layers end. */
async function readContextFiles(sources, folders) {
    const isRead = (path) => (0,dependency_file/* dependencyFile */.gi)(path) !== undefined || (0,dependency_file/* isSmallFile */.II)(path);
    const listing = await (0,context_files/* listContextFiles */.z)(sources, folders, isRead);
    return {
        paths: listing.paths,
        credentials: (source, path) => credentialsIn(path, listing.content(source, path)),
    };
}
const noCheckout = [
    'expected a checkout, found an empty workspace. Add this step before:',
    '      - uses: actions/checkout@v6',
    '        with:',
    '          persist-credentials: false',
].join('\n');
async function findFileProblem(path, shown, { bound, tempFolder }) {
    if (!(await isKind(path, 'any')))
        return `expected a Dockerfile, found none at ${shown}`;
    if (!(await isKind(path, 'file')))
        return `expected a Dockerfile, found a folder at ${shown}`;
    if (bound === undefined)
        return undefined;
    const isAllowed = (await (0,inside/* isInside */.F)(bound, path)) || (tempFolder !== undefined && (await (0,inside/* isInside */.F)(tempFolder, path)));
    return !isAllowed ? `expected a file inside the workspace, ${shown} leads out of it` : undefined;
}
/** Also when the folder is not there at all. */
async function isEmptyFolder(folder) {
    const entries = await (0,promises_.readdir)(folder).catch(() => []);
    return entries.every((entry) => entry === '.git');
}
async function isKind(path, kind) {
    try {
        const found = await (0,promises_.stat)(path);
        return kind === 'any' || (kind === 'file' ? found.isFile() : found.isDirectory());
    }
    catch {
        return false;
    }
}
/** The ignore file that BuildKit reads for this Dockerfile before `.dockerignore`. */
function ownIgnoreFile(dockerfilePath) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(dockerfilePath), `${(0,external_node_path_.basename)(dockerfilePath)}.dockerignore`);
}


/***/ })

};

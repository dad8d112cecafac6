export const id = 161;
export const ids = [161];
export const modules = {

/***/ 33685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ collectLayerFiles),
/* harmony export */   z: () => (/* binding */ listContextFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70370);
/* harmony import */ var _core_dockerfile_go_pattern_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(941);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13954);
/* harmony import */ var _ignore_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61482);








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
    const [ignored, known] = await Promise.all([(0,_ignore_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .readIgnoreRules */ .y)(root, dockerfile), hashes?.open(root)]);
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
    limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_6__/* ["default"] */ .A)(parallelReads);
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
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setImmediate)();
        }
        const hashed = await Promise.all(large.map(async (path) => [path, await this.stateOfLarge(path)]));
        return new Map([...found, ...hashed]);
    }
    /** The files and links among what a source takes, in order. */
    async files(source) {
        const paths = [...(await this.find(source))].sort();
        const kinds = await Promise.all(paths.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, path))));
        return paths.filter((_, index) => kinds[index]?.isDirectory() === false);
    }
    async content(path) {
        try {
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, path));
            if (!stats.isFile() || stats.size > maximumContentBytes)
                return undefined;
            return await this.limit(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, path), 'utf8'));
        }
        catch {
            return undefined;
        }
    }
    async find(source) {
        const paths = new Set();
        const exclude = (0,_ignore_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .matchPatterns */ .B)(source.exclude);
        if (source.parents) {
            const [parent, pattern] = splitPivot(source.path);
            const start = await this.resolve(parent, paths);
            const include = (0,_ignore_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .matchPatterns */ .B)([pattern]);
            if (start !== undefined)
                await this.walk(start, { include, exclude }, paths);
        }
        else {
            for (const match of await this.findMatches(clean(source.path), paths)) {
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
        const first = parts.findIndex(_core_dockerfile_go_pattern_js__WEBPACK_IMPORTED_MODULE_7__/* .hasWildcards */ .ev);
        if (first < 0)
            return [path];
        const base = await this.resolve(parts.slice(0, first).join('/'), links);
        if (base === undefined)
            return [];
        let found = [base];
        for (const [index, part] of parts.slice(first).entries()) {
            const pattern = (0,_core_dockerfile_go_pattern_js__WEBPACK_IMPORTED_MODULE_7__/* .compileGoPattern */ .ME)(part);
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
        let rest = clean(path)
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
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, next));
            const whole = clean(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(target.startsWith('/') ? '/' : `/${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(next)}`, target, ...others));
            current = '';
            rest = whole.split('/').filter((item) => item !== '');
        }
        return current;
    }
    /** The entries of a folder that are part of the context, or may have something in them that is. */
    async list(folder) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, folder), { withFileTypes: true });
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
            const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, path));
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
        const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, path);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(whole);
        // The mode of a link means nothing, and differs between systems.
        if (stats.isSymbolicLink())
            return `120777:${(0,_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .sc)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(whole))}`;
        const mode = modeOf(stats);
        if (!stats.isFile())
            return `${mode}:`;
        const known = this.known?.find(path, stats);
        if (known !== undefined)
            return `${mode}:${known}`;
        const keep = this.known?.expect(path, stats);
        const hash = stats.size < this.buffer.length ? (0,_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256OfSmallFile */ .oP)(whole, this.buffer) : undefined;
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
        const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, path);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(whole);
        const keep = this.known?.expect(path, stats);
        const buffer = this.freeBuffers.pop() ?? Buffer.allocUnsafe(smallBytes);
        try {
            const hash = await (0,_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256OfFile */ .Vq)(whole, buffer);
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
    return pivot < 0 ? ['', clean(path)] : [path.slice(0, pivot), clean(path.slice(pivot + 3))];
}
/** Without slashes at its ends, and without `.` and `..`. */
function clean(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join('/', path).replace(/^\/|\/$/g, '');
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

/***/ 61482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ matchPatterns),
  y: () => (/* binding */ readIgnoreRules)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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


/***/ }),

/***/ 58146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dockerfileAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_dockerfile_lower_case_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48134);



/** Where a Dockerfile lies that may be called `dockerfile`. The folder is listed: a disk may not tell the two apart. */
async function dockerfileAt(path) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => []);
    return (0,_core_dockerfile_lower_case_name_js__WEBPACK_IMPORTED_MODULE_2__/* .existingDockerfile */ .e)(path, (one) => names.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(one)));
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

/***/ 77412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildxCommand: () => (/* binding */ buildxCommand),
/* harmony export */   buildxFinder: () => (/* binding */ buildxFinder),
/* harmony export */   findBuildx: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33592);




/**
 * Where docker looks for plug-ins after the user's own folder:
 * https://github.com/docker/cli/blob/v28.5.0/cli-plugins/manager/manager_unix.go
 */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx that docker would start. Started by its path it needs 0.05 s of processor, by docker 0.13 s, because docker asks every
 * plug-in on the machine what it is before. Undefined: it is not found, or does not run by itself, and docker has to start it.
 */
async function findBuildx(docker, commands) {
    // Which of several docker takes then, its versions decide differently.
    if ('cliPluginsExtraDirs' in (await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(docker.configDir)))
        return undefined;
    for (const folder of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(docker.configDir, 'cli-plugins'), ...systemFolders]) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'docker-buildx');
        if (!(await isExecutable(path)))
            continue;
        const version = await commands.run(path, ['version'], { env: docker.env }).catch(() => undefined);
        return version?.exitCode === 0 ? { path, version } : undefined;
    }
    return undefined;
}
/** The same with the user's configuration, looked for once: by whoever calls first, as soon as it is clear that something is built. */
function buildxFinder(env, commands) {
    let found;
    return () => (found ??= findBuildx((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .userDockerEnvironment */ .F$)(env), commands));
}
function buildxCommand({ buildx }, args) {
    return buildx === undefined ? ['docker', ['buildx', ...args]] : [buildx.path, args];
}
async function isExecutable(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

/***/ 64295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ createGraph),
/* harmony export */   I3: () => (/* binding */ hasText),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   Qq: () => (/* binding */ stepBeneath),
/* harmony export */   RG: () => (/* binding */ normalText),
/* harmony export */   U6: () => (/* binding */ hasKeyword),
/* harmony export */   XL: () => (/* binding */ keywordOf),
/* harmony export */   Ye: () => (/* binding */ keywordOfVertices),
/* harmony export */   i7: () => (/* binding */ withCompanions),
/* harmony export */   nX: () => (/* binding */ isStepVertex),
/* harmony export */   r5: () => (/* binding */ tops)
/* harmony export */ });
function createGraph(progress) {
    const byDigest = new Map(progress.vertices.map((vertex) => [vertex.digest, vertex]));
    return { byDigest, steps: progress.vertices.filter(isStepVertex) };
}
function isStepVertex(vertex) {
    return vertex?.step !== undefined && vertex.step.keyword !== 'FROM';
}
/** What a step stands on, if that is a step. */
function stepBeneath(graph, group) {
    const own = new Set(group.map((vertex) => vertex.digest));
    const input = tops(group)[0]?.inputs.find((digest) => !own.has(digest));
    const beneath = graph.byDigest.get(input ?? '');
    return isStepVertex(beneath) ? beneath : undefined;
}
/**
 * The other vertices of the same step: the copy beneath a `LINK COPY` (which may bear another stage's name:
 * it does not depend on the parent), and the download beneath an ADD of a URL.
 */
function withCompanions(graph, group) {
    const companions = group.flatMap((vertex) => {
        const inputs = vertex.inputs.map((digest) => graph.byDigest.get(digest)).filter(isStepVertex);
        return inputs.filter((input, place) => input.step.instruction === vertex.step.instruction &&
            (vertex.step.link ? place > 0 || !input.step.link : input.name === vertex.name));
    });
    return [...new Set([...group, ...companions])];
}
/** Those that the next step stands on. */
function tops(group) {
    const inputs = new Set(group.flatMap((vertex) => vertex.inputs));
    return group.filter((vertex) => !inputs.has(vertex.digest));
}
function keywordOfVertices(group) {
    return group[0]?.step.keyword ?? '';
}
function keywordOf(instruction) {
    return instruction.replace(/\s.*/s, '').toUpperCase();
}
function hasKeyword(group, instruction) {
    return group.every(({ step }) => step.keyword === keywordOf(instruction));
}
function hasText(group, instruction) {
    return group.some(({ step }) => sameText(step.instruction, instruction));
}
/** Line continuations and white space do not count. */
function sameText(one, other) {
    return one !== undefined && other !== undefined && normalText(one) === normalText(other);
}
/** An instruction without what only breaks its lines. */
function normalText(instruction) {
    return instruction
        .replace(/[\\`][ \t]*\r?\n/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}


/***/ }),

/***/ 6645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pathInContext)
/* harmony export */ });
/**
 * A source of COPY, ADD or a mount without `..`: as in `/`, none leads out of a context, so `../go.mod` is `go.mod`.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert_copy.go `dispatchCopy`, and
 * `util/system/path.go` `NormalizePath`
 */
function pathInContext(source) {
    return source.split('/').includes('..') ? source.split('/./').map(withoutParents).join('/./') : source;
}
function withoutParents(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/') || '/';
}


/***/ }),

/***/ 68795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ commandSources),
/* harmony export */   S1: () => (/* binding */ contextSources),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _context_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6645);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52663);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75718);
/* harmony import */ var _mount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59319);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73197);





/**
 * What a target takes from the build context and from local folders among the user's build contexts: COPY and ADD, mounts of
 * type bind, and FROM of such a folder; not what `replaced` stages take. URLs of ADD are not files, heredocs are part of the instruction.
 * A path with a variable that the Dockerfile does not set (an ENV of an image, perhaps) stands for everything beneath the part before it.
 * @throws UserError when a variable cannot be expanded.
 */
function contextSources(graphs, replaced) {
    const sources = graphs.flatMap((graph) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .gl)(graph, replaced).stages.flatMap((stage) => readStage(stage, graph)));
    return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
function readStage(stage, graph) {
    const [head] = stage.uses;
    const root = head === undefined ? 'elsewhere' : contextOf(head.source, graph);
    return [
        ...(root !== 'elsewhere' && !stage.isOverridden
            ? [{ context: root, path: '/', parents: false, exclude: [] }]
            : []),
        ...commandSources(stage, graph).flat(),
    ];
}
/** What each command of a stage takes from build contexts, in their order. @throws UserError when a variable cannot be expanded. */
function commandSources(stage, graph) {
    const unset = new Set();
    const environment = new _environment_js__WEBPACK_IMPORTED_MODULE_0__/* .Environment */ .OH(graph, {
        env: new Map(),
        unknown: (name) => {
            unset.add(name);
            return undefined;
        },
    });
    const expandPath = (text) => {
        unset.clear();
        const path = (0,_context_path_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInContext */ .k)(environment.expand(text));
        if (unset.size === 0)
            return { path };
        const folder = text.slice(0, text.lastIndexOf('/', text.indexOf('$')) + 1);
        return { path: (0,_context_path_js__WEBPACK_IMPORTED_MODULE_4__/* .pathInContext */ .k)(folder) || '/', unset: [...unset] };
    };
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .dR)(graph, stage).flatMap((member) => {
        environment.beginStage();
        return member.commands.flatMap((command) => {
            environment.run(command);
            return member.index === stage.index ? [readCommand(command, stage, graph, expandPath)] : [];
        });
    });
}
function readCommand(command, stage, graph, expandPath) {
    const { keyword } = command;
    // The uses of one instruction are in the order of its flags.
    const uses = stage.uses.filter((use) => use.via !== 'from' && use.line === command.line);
    if (keyword === 'COPY' || keyword === 'ADD') {
        const context = uses[0] === undefined ? undefined : contextOf(uses[0].source, graph);
        if (context === 'elsewhere')
            return [];
        const exclude = command.flags.flatMap((flag) => flag.name === 'exclude' && flag.value !== undefined ? [flag.value] : []);
        const parents = command.flags.some((flag) => flag.name === 'parents' && flag.value?.toLowerCase() !== 'false');
        return command.args
            .slice(0, -1)
            .filter((arg) => (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHeredoc */ .KK)(arg) === undefined)
            .map((arg) => ({ context, ...expandPath(arg), parents, exclude }))
            .filter(({ path }) => keyword === 'COPY' || !isRemote(path));
    }
    if (keyword !== 'RUN')
        return [];
    const remaining = [...uses];
    return (0,_mount_js__WEBPACK_IMPORTED_MODULE_2__/* .readMounts */ .b)(command).flatMap((mount) => {
        const use = mount.from === undefined ? undefined : remaining.shift();
        const context = use === undefined ? undefined : contextOf(use.source, graph);
        if (context === 'elsewhere' || (use === undefined && expandPath(mount.type).path !== 'bind'))
            return [];
        return [{ context, ...expandPath(mount.source ?? '/'), parents: false, exclude: [] }];
    });
}
function contextOf(source, graph) {
    if (source.kind === 'stage') {
        const stage = graph.stages[source.index];
        return stage?.isOverridden === true && stage.uses[0] !== undefined
            ? contextOf(stage.uses[0].source, graph)
            : 'elsewhere';
    }
    if (source.kind !== 'context' || isRemote(source.value))
        return 'elsewhere';
    return { name: source.name, folder: source.value };
}
/** A URL, an image, or another thing that is no folder (buildx v0.36.1 `build/opt.go`, `NamedContexts`). */
function isRemote(value) {
    return /^(https?|git|ssh|docker-image|oci-layout|target|input):|^[\w.-]+@[\w.-]+:/.test(value);
}
/** The context with all that is in it. */
function isWhole({ path }) {
    return /^[./]*\*{0,2}\/?$/.test(path);
}


/***/ }),

/***/ 85311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qk: () => (/* binding */ cutStages),
  DU: () => (/* binding */ findCutObstacle),
  x6: () => (/* binding */ instructionsBelow),
  pn: () => (/* binding */ partName)
});

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(75718);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/shell-word.js
var shell_word = __webpack_require__(76993);
;// CONCATENATED MODULE: ./lib/core/dockerfile/repeated-variables.js


/**
 * ARG and ENV instructions that give a stage the variables of the stage it is FROM, in which these instructions ran: their
 * values, and their order, which BuildKit counts as part of every RUN. By themselves stages inherit variables of the same
 * file, but at the beginning of a stage the ENV of what it is FROM is set once more, on top of every ARG and in the order of
 * the image's configuration
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go, "initialize base metadata
 * from image conf"). Of a name that ENV sets, `ENV NAME=$NAME` changes the order only; its ARGs above that are gone.
 */
function repeatedVariables(instructions, escapeChar, lowerCase) {
    const settings = settingsOf(instructions, escapeChar);
    const repeated = settings.filter((setting, index) => isRepeated(setting, settings.slice(index + 1)));
    return repeated.flatMap((setting) => {
        const text = setting.kind === 'arg'
            ? `ARG ${setting.word}`
            : /^[a-z_]\w*$/i.test(setting.name)
                ? `ENV ${setting.name}=$${setting.name}`
                : undefined;
        if (text === undefined)
            return [];
        return lowerCase ? text.slice(0, 3).toLowerCase() + text.slice(3) : text;
    });
}
/** Why repeatedVariables would not give the same values. Undefined: it does. */
function unrepeatable(instructions, escapeChar) {
    const settings = settingsOf(instructions, escapeChar);
    const unclear = settings.find(({ kind, name }) => kind === 'env' && /[$"'\\`]/.test(name));
    if (unclear !== undefined)
        return `the ENV of line ${unclear.line} sets a name that is not written as it is`;
    const different = settings.find((setting, index) => {
        const before = settings.slice(0, index);
        const later = settings.slice(index + 1);
        if (setting.kind === 'env' || !isRepeated(setting, later))
            return false;
        const asked = (0,shell_word/* lexWord */.Y)(setting.defaultText ?? '', () => 'set', { escape: escapeChar }).asked;
        return (/[\\`][ \t]+$/.test(setting.word) ||
            [...asked].some((name) => !isSameAgain(name, before, setting, later)));
    });
    return different && `the ARG of line ${different.line} would get another value in what follows`;
}
function settingsOf(instructions, escapeChar) {
    return instructions.flatMap((instruction) => {
        const { keyword, line } = instruction;
        if (keyword === 'ARG')
            return (0,declaration/* declaredArgs */.M)(instruction).map((arg) => ({ kind: 'arg', line, ...arg }));
        if (keyword !== 'ENV')
            return [];
        return (0,declaration/* declaredEnvs */.B)(instruction, escapeChar).map(({ nameText: name, valueText }) => {
            const value = valueText.replace(/^"(.*)"$/, '$1');
            return { kind: 'env', line, name, keepsValue: value === `$${name}` || value === `\${${name}}` };
        });
    });
}
/** What came before the last ENV of a name is gone. */
function isRepeated({ name }, later) {
    return !later.some((other) => other.kind === 'env' && other.name === name);
}
/** Whether the default of an ARG finds the same value of another variable, or of itself, when it is declared again. */
function isSameAgain(name, before, arg, later) {
    const further = later.filter((setting) => setting.name === name);
    const isSetAbove = before.some((setting) => setting.name === name && (setting.kind === 'env' || setting.defaultText !== undefined));
    if (isSetAbove && further.every(({ kind }) => kind === 'arg'))
        return true;
    const keepsValue = further.every((setting) => setting.kind === 'env' && setting.keepsValue);
    return keepsValue && (arg.name !== name || isIdempotent(arg));
}
/** `ARG A=$A`, `ARG A=${A:-1}`. */
function isIdempotent({ name, defaultText = '' }) {
    const value = defaultText.replace(/^"(.*)"$/, '$1');
    return value === `$${name}` || /^\$\{(\w+)(?::?-[^}]*)?\}$/.exec(value)?.[1] === name;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/cut.js




/**
 * Cuts stages in two or more: `FROM x AS app; A; B; C` becomes `FROM x AS app--deps; A; B` and `FROM app--deps AS app; C`.
 * BuildKit makes the same steps and the same configuration of both, because
 *
 * - ARG and ENV are said again, because at the beginning of a stage the ENV of what it is FROM goes before every ARG: see
 *   repeatedVariables,
 * - a CMD before the cut is repeated where an ENTRYPOINT comes after it, which would drop an inherited one
 *   (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `dispatchEntrypoint`),
 *   (what an external image sets by ONBUILD is not known here: see findLostTrigger),
 * - `COPY --from=<index>` is rewritten, because the stages after a cut have other indexes.
 *
 * Lines keep the numbers of the user's file.
 * @throws UserError when a stage cannot be cut there: see findCutObstacle.
 */
function cutStages(dockerfile, cuts) {
    if (cuts.length === 0)
        return dockerfile;
    for (const cut of cuts) {
        const obstacle = findCutObstacle(dockerfile, cut);
        if (obstacle !== undefined)
            throw new error/* UserError */.yo(obstacle);
    }
    const plans = planParts(dockerfile, cuts);
    const lines = dockerfile.text.split('\n').map((text) => ({ text, after: [] }));
    for (const { stage, parts } of plans) {
        const [first] = parts;
        if (first?.label === undefined)
            continue;
        writeHead(lines, stage, headOf(stage, stage.from, first.name));
        // The stage has another name now.
        if ((0,dockerfile_dockerfile/* describesNames */.B5)(dockerfile))
            lines[stage.line - 2]?.after.push('#');
        for (const [index, part] of parts.entries()) {
            const before = parts[index - 1];
            const earlier = parts.slice(0, index).flatMap(({ instructions }) => instructions);
            const last = earlier.at(-1);
            if (before?.name === undefined || last === undefined)
                continue;
            lines[last.endLine - 1]?.after.push(headOf({ ...stage, platform: undefined }, before.name, part.name), ...repetitions(dockerfile, stage, earlier, part.instructions));
        }
    }
    for (const { instruction, from } of shiftedIndexes(dockerfile, plans)) {
        const line = lines.slice(instruction.line - 1, instruction.endLine).find(({ text }) => hasIndex(text));
        if (line !== undefined)
            line.text = line.text.replace(indexFlag, `$1${from}`);
    }
    const text = lines.flatMap((line) => [line.text, ...line.after]).join('\n');
    const numbers = lines.flatMap((line, index) => [index + 1, ...line.after.map(() => index + 1)]);
    const cut = (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(text, { text: dockerfile.text, lines: numbers });
    const parts = plans.flatMap((plan) => plan.parts.map((part) => ({ ...plan, part })));
    return {
        ...cut,
        stages: cut.stages.map((stage, index) => {
            const plan = parts[index];
            return plan === undefined || plan.parts.length === 1
                ? stage
                : { ...stage, part: { of: plan.stage.displayName, label: plan.part.label, lines: plan.part.lines } };
        }),
    };
}
/**
 * Why a stage cannot be cut there, with the line: an ONBUILD before the cut would run in the second part, a CMD or a variable
 * could not be repeated as it was, an index could not be rewritten. Undefined: it can.
 */
function findCutObstacle(dockerfile, { stage: index, count }) {
    const stage = dockerfile.stages[index];
    if (stage === undefined)
        return `The Dockerfile has no stage ${index}.`;
    const before = stage.instructions.slice(0, count);
    const trigger = before.find(isTrigger);
    if (trigger !== undefined)
        return `A layer cannot end after the ONBUILD in line ${trigger.line}, because it would run in the rest of the stage.`;
    const all = dockerfile.stages.flatMap(({ instructions }) => instructions);
    const odd = all.find((instruction) => isTrigger(instruction) && sourceIndex((0,dockerfile_instruction/* readTrigger */.vE)(instruction)) !== undefined);
    if (odd !== undefined)
        return `No stage can be cut, because the ONBUILD in line ${odd.line} names a stage by its number.`;
    const fixed = all.find((instruction) => sourceIndex(instruction) !== undefined && !instruction.text.split('\n').some((line) => hasIndex(line)));
    if (fixed !== undefined)
        return `No stage can be cut, because the stage number in line ${fixed.line} is split over several lines.`;
    const unclear = stage.from.includes('$')
        ? dockerfile.stages
            .slice(0, index)
            .flatMap(({ name, instructions }) => (name === undefined ? [] : instructions))
            .find(isTrigger)
        : undefined;
    if (unclear !== undefined)
        return `A layer cannot end here, because the FROM in line ${stage.line} has a variable, and the ONBUILD in line ${unclear.line} may run after it.`;
    const run = [...triggersOf(parentOf(dockerfile, stage)), ...before];
    const variable = unrepeatable(run, dockerfile.escape);
    if (variable !== undefined)
        return `A layer cannot end here, because ${variable}.`;
    const command = inheritedCommand(run, stage.instructions.slice(count));
    return command === undefined ||
        repeatCommand(command, run, instructionsBelow(dockerfile, stage)) !== undefined
        ? undefined
        : `A layer cannot end here, because an ENTRYPOINT follows, and the CMD in line ${command.line} uses the SHELL of its base image.`;
}
/** How a user names a part of a stage, and what reports call it: `app@deps`. */
function partName(stage) {
    if (stage.part === undefined)
        return stage.displayName;
    return stage.part.label === undefined ? stage.part.of : `${stage.part.of}@${stage.part.label}`;
}
/** `--from=0`, as COPY writes it. */
const indexFlag = /(--from=)["']?[+-]?\d+["']?(?=\s|$)/;
/** Comments stand between the lines of an instruction, too. */
function hasIndex(line) {
    return indexFlag.test(line) && !/^\s*#/.test(line);
}
function planParts(dockerfile, cuts) {
    const taken = new Set();
    const text = dockerfile.text.toLowerCase();
    const freeName = (wanted) => {
        let name = wanted;
        for (let number = 2; taken.has(name) || text.includes(name); number++)
            name = `${wanted}-${number}`;
        taken.add(name);
        return name;
    };
    return dockerfile.stages.map((stage) => {
        const own = cuts.filter((cut) => cut.stage === stage.index).sort((a, b) => a.count - b.count);
        const ends = [...own, { count: stage.instructions.length, label: undefined }];
        return {
            stage,
            parts: ends.map(({ count, label }, index) => {
                const instructions = stage.instructions.slice(ends[index - 1]?.count ?? 0, count);
                return {
                    name: label === undefined ? stage.name : freeName(`${stage.displayName}--${label}`),
                    label,
                    instructions,
                    lines: {
                        first: index === 0 ? stage.line : (instructions[0]?.line ?? stage.line),
                        last: instructions.at(-1)?.endLine ?? stage.line,
                    },
                };
            }),
        };
    });
}
/** What a part says again of those before it. */
function repetitions(dockerfile, stage, earlier, own) {
    const run = [...triggersOf(parentOf(dockerfile, stage)), ...earlier];
    const command = inheritedCommand(run, own);
    return [
        ...repeatedVariables(run, dockerfile.escape, (0,dockerfile_dockerfile/* writtenKeyword */.TI)(stage.head) === 'from'),
        ...((command && repeatCommand(command, run, instructionsBelow(dockerfile, stage))) ?? []),
    ];
}
function headOf(stage, from, name) {
    const keyword = (0,dockerfile_dockerfile/* writtenKeyword */.TI)(stage.head);
    const as = stage.head.args[1] ?? (keyword === 'from' ? 'as' : 'AS');
    return [
        keyword,
        ...(stage.platform === undefined ? [] : [`--platform=${stage.platform}`]),
        from,
        ...(name === undefined ? [] : [as, name]),
    ].join(' ');
}
function writeHead(lines, stage, head) {
    for (let line = stage.line; line <= stage.head.endLine; line++) {
        const written = lines[line - 1];
        if (written !== undefined)
            written.text = line === stage.line ? head : '';
    }
}
/** The last CMD before, where an ENTRYPOINT follows that would drop it. */
function inheritedCommand(before, own) {
    return own.some(({ keyword }) => keyword === 'ENTRYPOINT') && !own.some(({ keyword }) => keyword === 'CMD')
        ? before.findLast(({ keyword }) => keyword === 'CMD')
        : undefined;
}
/**
 * A CMD as it is to be repeated: with the SHELL that it was written under, where another one follows.
 * Undefined: that is the SHELL of an image from elsewhere, which nobody has looked at.
 */
function repeatCommand(command, before, below) {
    const at = before.indexOf(command);
    const keptShell = !before.slice(at).some(({ keyword }) => keyword === 'SHELL');
    if (command.isJson || keptShell)
        return command.text.split('\n');
    const shell = [...below, ...before.slice(0, at)].findLast(({ keyword }) => keyword === 'SHELL');
    return shell === undefined
        ? undefined
        : [`${(0,dockerfile_dockerfile/* writtenKeyword */.TI)(command)} ${JSON.stringify([...shell.args, command.rest])}`];
}
/** The instructions of the stages of the file that a stage is FROM, the lowest first. */
function instructionsBelow(dockerfile, stage) {
    const parent = parentOf(dockerfile, stage);
    return parent === undefined ? [] : [...instructionsBelow(dockerfile, parent), ...parent.instructions];
}
/** The stage of `COPY --from=<index>`. */
function sourceIndex(instruction) {
    const from = instruction.keyword === 'COPY' ? (0,dockerfile_dockerfile/* flagValue */.y6)(instruction, 'from') : undefined;
    return from !== undefined && /^[+-]?\d+$/.test(from) ? Number(from) : undefined;
}
function shiftedIndexes(dockerfile, plans) {
    let end = -1;
    const lastParts = plans.map(({ parts }) => {
        end += parts.length;
        return end;
    });
    return dockerfile.stages
        .flatMap(({ instructions }) => instructions)
        .flatMap((instruction) => {
        const index = sourceIndex(instruction);
        const from = index === undefined ? undefined : lastParts[index];
        return from === undefined || from === index ? [] : [{ instruction, from }];
    });
}
/** Undefined too where the name is in a variable. */
function parentOf(dockerfile, stage) {
    return dockerfile.stages.slice(0, stage.index).findLast(({ name }) => name === stage.from);
}
function isTrigger({ keyword }) {
    return keyword === 'ONBUILD';
}
/** What runs at the beginning of a stage that is FROM this one. */
function triggersOf(parent) {
    return (parent?.instructions ?? []).filter(isTrigger).map(dockerfile_instruction/* readTrigger */.vE);
}


/***/ }),

/***/ 52663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ Environment),
/* harmony export */   Zt: () => (/* binding */ runChain),
/* harmony export */   dR: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);


/** The variables that the instructions of a stage see. */
class Environment {
    variables = new Map();
    /** Those that are in the image: they go before every ARG when a stage begins. */
    kept;
    unknown;
    graph;
    constructor(graph, base) {
        this.graph = graph;
        this.kept = new Map(base.env);
        this.unknown = base.unknown;
        this.beginStage();
    }
    get(name) {
        return this.variables.get(name) ?? this.unknown(name);
    }
    /** The names that are in the image: set by ENV, or by the image beneath. */
    get envNames() {
        return new Set(this.kept.keys());
    }
    expand(text) {
        return (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(text, (name) => this.get(name), this.graph.escape);
    }
    /** A stage begins FROM what came before (`dockerfile2llb/convert.go`, "initialize base metadata from image conf"). */
    beginStage() {
        for (const [name, value] of this.kept)
            this.variables.set(name, value);
    }
    /** Runs ARG and ENV (`dispatchArg`, `dispatchEnv`); other instructions set nothing. */
    run(instruction) {
        if (instruction.keyword === 'ARG')
            for (const arg of (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)(instruction))
                this.declare(arg);
        if (instruction.keyword !== 'ENV')
            return;
        // All of one ENV see the variables as they were before it.
        const pairs = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredEnvs */ .B)(instruction, this.graph.escape).map(({ nameText, valueText }) => [this.expand(nameText), this.expand(valueText)]);
        for (const [name, value] of pairs) {
            this.variables.set(name, value);
            this.kept.set(name, value);
        }
    }
    declare({ name, defaultText }) {
        const value = this.graph.values.buildArgs[name] ??
            (defaultText === undefined ? this.graph.variables.get(name) : this.expand(defaultText));
        if (value !== undefined)
            this.variables.set(name, value);
    }
}
/** A stage and those it is FROM, the lowest first. */
function chainOf(graph, stage) {
    const parent = stage.parent === undefined ? undefined : graph.stages[stage.parent];
    return parent === undefined ? [stage] : [...chainOf(graph, parent), stage];
}
/** The environment at the end of the last of these stages. */
function runChain(chain, graph, base) {
    const environment = new Environment(graph, base);
    for (const stage of chain) {
        environment.beginStage();
        for (const command of stage.commands)
            environment.run(command);
    }
    return environment;
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ compileGoPattern),
/* harmony export */   db: () => (/* binding */ readGoPattern),
/* harmony export */   ev: () => (/* binding */ hasWildcards)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67282);

const noSlash = (char) => char !== '/';
/**
 * The pattern of one part of a path, as Go's `filepath.Match` has it: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before a character
 * that means itself. https://pkg.go.dev/path/filepath@go1.26.0#Match
 * Undefined when it is malformed; BuildKit lets such a pattern match nothing.
 */
function compileGoPattern(pattern) {
    const parts = readGoPattern(pattern);
    return parts === undefined ? undefined : (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .SO)(parts);
}
/** The parts of such a pattern, for a longer one. */
function readGoPattern(pattern) {
    const chars = [...pattern];
    const parts = [];
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (char === '*')
            parts.push({ many: noSlash });
        else if (char === '?')
            parts.push({ one: noSlash });
        else if (char === '[') {
            const found = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .readCharClass */ .XU)(chars, i);
            if (found === undefined)
                return undefined;
            parts.push({ one: found.has });
            i = found.last;
        }
        else {
            const literal = char === '\\' ? chars[++i] : char;
            if (literal === undefined)
                return undefined;
            parts.push(literal);
        }
    }
    return parts;
}
/** Whether a part of a path is a pattern (`copy.go`, `containsWildcards`). */
function hasWildcards(part) {
    return /[*?[]/.test(part.replace(/\\./gs, ''));
}


/***/ }),

/***/ 83908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ inheritedArgs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);



/**
 * The ARGs that a stage and its ancestors hand on to the stages FROM it, and that its image does not. A name that ENV sets as
 * well is left out: the image has it, and there it goes before the ARG (`dockerfile2llb/convert.go`: `ds.state = ds.base.state`,
 * then the image's Env on top). Both ways are run through, and where a variable would come out different, that is an obstacle.
 * `imageEnv`: `NAME=value` as the config of the stage's image has them; undefined when it is not known, and then an ARG of the
 * same name as an ENV of the *external* image at the bottom is not noticed.
 */
function inheritedArgs(stage, graph, imageEnv) {
    const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
    const setByEnv = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .runChain */ .Zt)(chain, graph, { env: new Map(), unknown: unknownValue }).envNames;
    const given = (imageEnv ?? []).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
    // Of a variable that no ENV of the chain sets, the last image has the value that the lowest one has.
    const lowest = new Map(given.filter(([name]) => !setByEnv.has(name)));
    const unknown = (name) => imageEnv === undefined || setByEnv.has(name) ? unknownValue(name) : undefined;
    const expected = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .runChain */ .Zt)(chain, graph, { env: lowest, unknown });
    expected.beginStage();
    const args = chain
        .flatMap((member) => member.commands.filter((command) => command.keyword === 'ARG').flatMap(_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M))
        .filter(({ name }) => !expected.envNames.has(name));
    const inImage = new Map([...expected.envNames].map((name) => [name, expected.get(name) ?? '']));
    const got = new _environment_js__WEBPACK_IMPORTED_MODULE_2__/* .Environment */ .OH(graph, { env: inImage, unknown });
    try {
        for (const arg of args)
            got.declare(arg);
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return { kind: 'obstacle', reason: error.message };
    }
    const different = args.find(({ name }) => expected.get(name) !== got.get(name));
    if (different !== undefined) {
        return {
            kind: 'obstacle',
            reason: `ARG ${different.name} takes a variable that is changed after it, and the stages above would get another value`,
        };
    }
    const unsafe = args.find(({ word }) => /[\\`][ \t]+$/.test(word));
    if (unsafe !== undefined)
        return { kind: 'obstacle', reason: `ARG ${unsafe.name} ends in an escaped space` };
    return { kind: 'args', args };
}
/** Stands for a value that the Dockerfile does not tell: the same as itself, and as no text of a Dockerfile. */
function unknownValue(name) {
    return `\0${name}\0`;
}


/***/ }),

/***/ 79116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ isLinked),
/* harmony export */   Ni: () => (/* binding */ withLink),
/* harmony export */   sN: () => (/* binding */ isCopy),
/* harmony export */   uK: () => (/* binding */ linkableCopies)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);

/**
 * The COPY and ADD of a stage that could have `--link`, so that a builder without the files below need not download them: from the
 * first one on that takes sources, where nothing follows that needs those files, and no user has to be looked up in them. Whether
 * the image stays the same depends on the files below, too: see docs/advice/copy-link.md.
 */
function linkableCopies(commands, takesSource) {
    const first = commands.findIndex((instruction) => isCopy(instruction) && takesSource(instruction) && !isLinked(instruction));
    const behind = first < 0 ? [] : commands.slice(first);
    if (behind.some(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR'))
        return [];
    const copies = behind.filter((instruction) => isCopy(instruction) && !isLinked(instruction));
    return copies.some(namesUser) ? [] : copies;
}
/** A COPY or ADD with `--link`. */
function withLink({ text }) {
    const without = text.replace(/\s--link=(?:"[^"]*"|\S*)/i, '');
    return without.replace(/^\s*\w+/, (word) => `${word} --link`);
}
function isCopy({ keyword }) {
    return keyword === 'COPY' || keyword === 'ADD';
}
/** `COPY --link` stands on nothing: what it copies is laid over the rest afterwards. */
function isLinked(instruction) {
    return instruction.flags.some(({ name, value }) => name === 'link' && value?.toLowerCase() !== 'false');
}
/** `--chown=app:app` is looked up in the files beneath. */
function namesUser(instruction) {
    const owner = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .flagValue */ .y6)(instruction, 'chown');
    return owner !== undefined && !/^\d+(:\d+)?$/.test(owner);
}


/***/ }),

/***/ 48134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ existingDockerfile)
/* harmony export */ });
/**
 * The path of a Dockerfile as it is there: for one called `Dockerfile` that is not there, `dockerfile` beside it, as buildx and
 * BuildKit look for it (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `ReadEntrypoint`).
 */
function existingDockerfile(path, isThere) {
    const lower = path.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile');
    return lower === path || isThere(path) || !isThere(lower) ? path : lower;
}


/***/ }),

/***/ 73017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findObstacle)
/* harmony export */ });
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6183);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18999);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76993);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73197);







/**
 * Why a build of `graph`'s target would come out different if the stage of this name were replaced by its image;
 * undefined when it would not. `imageEnv` as for inheritedArgs.
 */
function findObstacle(name, graph, imageEnv) {
    const [stage, twin] = graph.stages.filter((candidate) => candidate.name === name);
    if (stage === undefined)
        return 'the Dockerfile has no such stage';
    if (/^(scratch|context)$/.test(name))
        return `BuildKit takes no build context named ${name}`;
    if (twin !== undefined)
        return `lines ${stage.line} and ${twin.line} both define a stage of that name`;
    if (stage.isOverridden)
        return 'a build context already replaces it';
    const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
    const odd = chain.find(({ ownPlatform }) => ownPlatform !== undefined && ownPlatform !== (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .F)(graph.build.platform));
    if (odd !== undefined) {
        return `line ${odd.line} fixes its platform (--platform=${odd.platform}), and its image would be taken for ${(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .F)(graph.build.platform)}`;
    }
    if (chain.some((member) => usesTargetName(member, graph)))
        return 'it uses TARGETSTAGE, which differs when the stage is built alone';
    const reached = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .reach */ .gl)(graph, new Set([name]));
    const sameImage = reached.stages
        .flatMap(({ uses }) => uses)
        .find(({ source }) => source.kind === 'image' && (0,_context_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contextKey */ .h)(source.name) === name);
    if (sameImage !== undefined)
        return `line ${sameImage.line} takes the image ${name}, which a build context of that name would replace too`;
    if (!reached.replacedUses.some(({ use }) => use.via === 'from'))
        return undefined;
    const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritedArgs */ .O)(stage, graph, imageEnv);
    if (inherited.kind === 'obstacle')
        return inherited.reason;
    const trigger = stage.instructions.find((instruction) => instruction.keyword === 'ONBUILD');
    return trigger !== undefined && inherited.args.length > 0
        ? `its ONBUILD of line ${trigger.line} runs before an ARG could be declared again`
        : undefined;
}
function usesTargetName(stage, { targetVariables, escape: escapeChar }) {
    const head = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_5__/* .lexWord */ .Y)(`${stage.from} ${stage.platform ?? ''}`, () => 'set', { escape: escapeChar }).asked;
    return ([...head].some((name) => targetVariables.has(name)) ||
        stage.commands.some((command) => command.keyword === 'ARG' && (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)(command).some(({ name }) => targetVariables.has(name))));
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
/* harmony import */ var _layer_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48693);
/* harmony import */ var _layer_mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5397);
/* harmony import */ var _layered_dockerfile_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97081);
/* harmony import */ var _stage_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89976);









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
    const graphs = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBuilds */ .wM)(dockerfile, options.target, options.values);
    const limits = (0,_layer_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .findLimits */ .U)(graphs, dockerfile, options, true);
    const needed = neededStages(graphs);
    const plans = needed.map((stage) => (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planStage */ .cJ)(dockerfile, stage, limits.get(stage.index), { marks, graphs, options }));
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
    for (const graph of (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBuilds */ .wM)(cut, target, seen)) {
        if (!(0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, new Set([stage])).replacedUses.some(({ name }) => name === stage))
            continue;
        const obstacle = (0,_dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_1__/* .findObstacle */ .R)(stage, graph, undefined);
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

/***/ 74270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ appName),
/* harmony export */   VE: () => (/* binding */ graphLayers),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ut: () => (/* binding */ graphApp)
/* harmony export */ });
/* harmony import */ var _dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68795);
/* harmony import */ var _dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);
/* harmony import */ var _dockerfile_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);
/* harmony import */ var _dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48439);
/* harmony import */ var _dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73017);
/* harmony import */ var _dockerfile_shell_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76993);
/* harmony import */ var _dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73197);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11105);








/**
 * Finds out which layers stand on which, from the Dockerfile; layers that others stand on come first.
 * A layer whose image cannot stand for its stage is stood on by none: its steps are part of those above it.
 * @throws UserError for targets that the Dockerfile does not have, all of them at once, and as resolveStages does.
 */
function graphLayers(dockerfile, layers, values) {
    refuseUnknownTargets(dockerfile, layers);
    return order(layers.map((layer) => describe(dockerfile, layer, layers, values)));
}
/** The name under which the application is described like a layer. */
const appName = 'app';
/**
 * The application as one more node on top of the layers: what it stands on, and what is its own.
 * `target` undefined: the last stage. A layer may be the application, too: then nothing of it stands on its own image.
 * @throws UserError when the Dockerfile has no such target, and as resolveStages does.
 */
function graphApp(dockerfile, layers, target, values) {
    const stage = dockerfile.stages[(0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .findTarget */ .FB)(dockerfile.stages, target ?? '')];
    const others = layers.filter((layer) => layer.target.toLowerCase() !== stage?.name);
    const app = describe(dockerfile, { name: appName, target: target ?? '' }, others, values);
    const nodes = graphLayers(dockerfile, others, values);
    const depth = Math.max(-1, ...nodes.filter((node) => app.standsOn.some(({ name }) => name === node.name)).map((node) => node.depth));
    return { ...app, depth: depth + 1 };
}
function describe(dockerfile, layer, layers, values) {
    const nameOf = new Map(layers.map(({ name, target }) => [target.toLowerCase(), name]));
    const graphs = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveBuilds */ .wM)(dockerfile, layer.target, values);
    const { replaced, contains } = splitBelow(graphs, new Set(nameOf.keys()));
    const ownStages = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .closureOf */ .TQ)(graphs, replaced).filter((stage) => !stage.isOverridden);
    return {
        name: layer.name,
        target: layer.target,
        standsOn: findBelow(graphs, replaced).map(({ stage, via }) => ({
            name: nameOf.get(stage) ?? stage,
            via,
        })),
        ownStages,
        externalImages: (0,_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_3__/* .externalImages */ .e)(graphs, replaced),
        contextSources: (0,_dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__/* .contextSources */ .S1)(graphs, replaced),
        ...describeInstructions(dockerfile, graphs, ownStages),
        contains: contains.map(({ stage, reason }) => ({ name: nameOf.get(stage) ?? stage, reason })),
    };
}
/** Which of the layers beneath can be replaced by their images. */
function splitBelow(graphs, stages) {
    const obstacles = new Map();
    for (;;) {
        const replaced = new Set([...stages].filter((stage) => !obstacles.has(stage)));
        const needed = graphs.flatMap((graph) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .reach */ .gl)(graph, replaced).replacedUses.map(({ name }) => ({ graph, name })));
        const found = needed.flatMap(({ graph, name }) => {
            const reason = (0,_dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_4__/* .findObstacle */ .R)(name, graph, undefined);
            return reason === undefined ? [] : [[name, reason]];
        });
        if (found.length === 0)
            return { replaced, contains: [...obstacles].map(([stage, reason]) => ({ stage, reason })) };
        for (const [name, reason] of found)
            obstacles.set(name, reason);
    }
}
function findBelow(graphs, replaced) {
    const found = new Map();
    for (const graph of graphs) {
        // The chain of FROMs from the target down: only what ends it makes the beginning of the image.
        const chain = new Set();
        for (let index = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .findTarget */ .FB)(graph.stages, graph.build.target); index !== undefined;) {
            chain.add(index);
            index = graph.stages[index]?.parent;
        }
        for (const { by, use, name } of (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .reach */ .gl)(graph, replaced).replacedUses) {
            const via = use.via === 'from' && chain.has(by.index) ? 'from' : 'copy';
            const before = found.get(name);
            found.set(name, before === undefined || before === via ? via : 'both');
        }
    }
    return [...found].map(([stage, via]) => ({ stage, via }));
}
function describeInstructions(dockerfile, graphs, ownStages) {
    const args = graphs
        .flatMap((graph) => ownStages.flatMap((stage) => (0,_dockerfile_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, graph.stages[stage.index] ?? stage)))
        .flatMap(({ commands }) => commands.filter(({ keyword }) => keyword === 'ARG'))
        .flatMap(_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M);
    const { globals, names } = neededGlobals(dockerfile, [
        ...ownStages.flatMap(({ from, platform = '' }) => [from, platform].flatMap((text) => askedBy(text, dockerfile.escape))),
        ...args.filter(({ defaultText }) => defaultText === undefined).map(({ name }) => name),
    ]);
    return {
        instructions: [...globals, ...ownStages.flatMap((stage) => [stage.head, ...stage.commands])].map(textOf),
        argNames: [...new Set([...args.map(({ name }) => name), ...names])].sort(),
    };
}
/** The ARGs before the first FROM that have a say in some names, and these names with those that their defaults use. */
function neededGlobals(dockerfile, asked) {
    const names = new Set(asked);
    // A default may use ARGs that stand before it.
    const globals = [];
    for (const instruction of dockerfile.globals.toReversed()) {
        const used = (0,_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)(instruction).filter(({ name }) => names.has(name));
        if (used.length > 0)
            globals.unshift(instruction);
        for (const name of used.flatMap(({ defaultText = '' }) => askedBy(defaultText, dockerfile.escape)))
            names.add(name);
    }
    return { globals, names };
}
/** An instruction as it is recorded, and as BuildKit reads it: continued lines joined, comments within gone, heredocs behind. */
function textOf(instruction) {
    const bodies = instruction.heredocs.map(({ name, content }) => `\n${content}${name}`);
    return [instruction.code.trim(), ...bodies].join('');
}
/** The variables that a text asks for. */
function askedBy(text, escapeChar) {
    return [...(0,_dockerfile_shell_word_js__WEBPACK_IMPORTED_MODULE_5__/* .lexWord */ .Y)(text, () => 'set', { escape: escapeChar }).asked];
}
function refuseUnknownTargets(dockerfile, layers) {
    const problems = layers.flatMap((layer) => {
        try {
            (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .findTarget */ .FB)(dockerfile.stages, layer.target);
            return [];
        }
        catch (error) {
            if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo))
                throw error;
            return [`layer ${layer.name}: ${error.message}`];
        }
    });
    if (problems.length > 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .yo(problems.join('\n'));
}
/** Puts a layer behind all that it stands on. */
function order(nodes) {
    const byName = new Map(nodes.map((node) => [node.name, node]));
    const depths = new Map();
    const depthOf = (name) => {
        const known = depths.get(name);
        if (known !== undefined)
            return known;
        // Stages take only from stages above them, so this ends.
        const depth = Math.max(-1, ...(byName.get(name)?.standsOn ?? []).map((below) => depthOf(below.name))) + 1;
        depths.set(name, depth);
        return depth;
    };
    return nodes.map((node) => ({ ...node, depth: depthOf(node.name) })).sort((a, b) => a.depth - b.depth);
}


/***/ }),

/***/ 48693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ findLimits)
});

// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var instruction = __webpack_require__(75718);
// EXTERNAL MODULE: ./lib/core/dockerfile/placeholder-login.js
var placeholder_login = __webpack_require__(33159);
// EXTERNAL MODULE: ./lib/core/dockerfile/shell-word.js
var shell_word = __webpack_require__(76993);
// EXTERNAL MODULE: ./lib/core/layers/changing-argument.js
var changing_argument = __webpack_require__(17407);
;// CONCATENATED MODULE: ./lib/core/layers/clearest-code.js
/** What programs are made of. */
const source = /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|kts|scala|groovy|clj[cs]?|cs|fs|vb|php|exs?|erl|hs|ml|swift|dart|cr|nim|zig|lua|pl|r|jl|c|cc|cpp|cxx|h|hpp|vue|svelte|astro|sol|sql|html?|erb|twig|css|scss|sass|less)$/i;
/** What a reader would not call code. */
const other = /(?:^|\/)(?:\.|(?:licen[cs]e|readme|changelog|copying|notice|authors|contributing)\b)|\.(?:md|rst|txt|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|pdf|mp[34]|csv|lock|map|keep)$/i;
/** Tests, what was built, and files that say little. */
const minor = /(?:^|[/._-])(?:tests?|specs?|__tests__|fixtures|docs?|examples?|dist|build|public|static|assets|generated|migrations)(?:[/._-]|$)|\.(?:d\.ts|css|html?)$|(?:^|\/)__init__\.py$/i;
/** Whether a file is what a program is made of, and not data or a picture. */
function isSource(path) {
    return source.test(path);
}
/** Of files that change with the code, the one that shows it best: sources of the program before its tests, and those before pictures. */
function clearestCode(paths) {
    const rank = (path) => other.test(path) ? 3 : !source.test(path) ? 2 : minor.test(path) ? 1 : 0;
    return paths.toSorted((a, b) => rank(a) - rank(b))[0];
}

// EXTERNAL MODULE: ./lib/core/layers/secret-argument.js
var secret_argument = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/core/layers/step-weight.js
var step_weight = __webpack_require__(31951);
// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
;// CONCATENATED MODULE: ./lib/core/layers/stored-secret.js


/** Whether a RUN writes a build secret that it is given where it stays in the image, and does not take it away again. */
function storesSecret(run) {
    const mounts = run.keyword === 'RUN' ? (0,mount/* readMounts */.b)(run) : [];
    const secrets = mounts.filter(({ type }) => type === 'secret');
    if (secrets.length === 0)
        return false;
    const paths = secrets.flatMap(({ id, target, env }) => target === undefined && env !== undefined ? [] : (target ?? `/run/secrets/${id}`));
    // What is written there is not in the image.
    const outside = mounts.flatMap(({ type, target }) => /^(?:cache|tmpfs)$/.test(type) ? (target ?? []) : []);
    const names = new Set(secrets.flatMap(({ env }) => env ?? []));
    const pipelines = pipelinesOf(run);
    return pipelines.some((pipeline, index) => {
        const taken = takenFrom(pipeline, paths, names);
        const after = pipelines.slice(index + 1).flat();
        return taken !== undefined && (keepsLogin(taken, after) || keepsFile(taken, { after, paths, outside }));
    });
}
/** Each with its commands: what one side of a pipe reads, the other may store. */
function pipelinesOf(run) {
    const code = run.isJson ? run.args.join(' ') : (0,instruction/* wholeCode */.r7)({ ...run, code: run.rest });
    const lines = code
        .replaceAll(/\\\r?\n/g, ' ')
        .replaceAll(/^[ \t]*#.*$/gm, '')
        .replaceAll(/\b((?:ba|da|a)?sh)\s+-\w*c\s+'([^']*)'/g, '$2');
    return withoutLiterals(lines)
        .split(/&&|\|\||;|\n/)
        .map((pipeline) => pipeline.split('|').map(commandOf));
}
/** One blank between words, and nothing before the name of the program. */
function commandOf(code) {
    return code
        .trim()
        .split(/\s+/)
        .join(' ')
        .replace(/^(?:(?:if|then|else|do|sudo|(?:ba|da|a)?sh -\w*c) |[({!"] ?)*/, '');
}
/** Without what the shell takes as it is, to be read later or never: `'${NPM_TOKEN}'`, `"\${NPM_TOKEN}"`. */
function withoutLiterals(code) {
    return code
        .replaceAll(/\\["']/g, '')
        .replaceAll(/\\[$`](?:\([^)]*\)?)?/g, '')
        .replaceAll(/"[^"]*"|'[^']*'/g, (text) => (text.startsWith('"') || !/[\s$]/.test(text) ? text : ''));
}
/** Whether a tool has a login of it now, which no command after it takes away. */
function keepsLogin({ commands, isRead }, after) {
    return tools.some(({ stores, undo, file, takesPath }) => (isRead || takesPath === true) &&
        commands.some((command) => stores.test(command)) &&
        !after.some((later) => undo.test(later) || (removes.test(later) && file.test(later))));
}
const removes = /^(?:rm|shred|unlink) /;
const tools = [
    {
        stores: /^mix hex\.(?:repo (?:add|set) .*--auth-key|organization auth) /,
        undo: /^mix hex\.(?:repo remove|organization deauth) /,
        file: /\.hex\b/,
    },
    {
        stores: /^p?npm (?:(?:-\S+|config|c) )*set /,
        undo: /^p?npm (?:(?:-\S+|config|c) )*(?:delete|rm|logout)\b/,
        file: /\.npmrc/,
    },
    { stores: /^yarn config set /, undo: /^yarn config (?:delete|unset) /, file: /\.yarnrc/ },
    {
        stores: /^(?:python[\d.]* -m )?pip[\d.]* config (?:-\S+ )*set /,
        undo: /^(?:python[\d.]* -m )?pip[\d.]* config (?:-\S+ )*unset /,
        file: /\bpip\b/,
    },
    {
        stores: /^poetry config (?:-\S+ )*(?:http-basic|pypi-token)\./,
        undo: /^poetry config .*--unset\b/,
        file: /\bpypoetry\b|\bpoetry\.toml/,
    },
    { stores: /^bundle config /, undo: /^bundle config (?:unset|--delete) /, file: /\.bundle\b/ },
    {
        stores: /^composer (?:global )?config .*(?:http-basic|github-oauth|gitlab-(?:oauth|token)|bitbucket-oauth|bearer)\b/,
        undo: /^composer (?:global )?config .*--unset\b/,
        file: /\bauth\.json|composer\b/,
    },
    {
        stores: /^(?:dotnet nuget|nuget sources?) (?:add|update) .*-p(?:assword)?\b/i,
        undo: /^(?:dotnet nuget remove source|nuget sources? remove) /i,
        file: /nuget/i,
    },
    {
        stores: /^git config .*(?:insteadOf|extraheader|credential)/i,
        undo: /^git config .*(?:unset|remove-section)/,
        file: /\.git(?:config)?\b/,
    },
    {
        stores: /^(?:docker|podman|buildah|skopeo|crane|oras|helm registry) (?:auth )?login\b/,
        undo: /^(?:docker|podman|buildah|skopeo|crane|oras|helm registry) (?:auth )?logout\b/,
        file: /\b(?:config|auth)\.json|\.docker\b|\bhelm\b/,
    },
    { stores: /^gh auth login\b/, undo: /^gh auth logout\b/, file: /\.config\/gh\b/ },
    { stores: /^cargo login\b/, undo: /^cargo logout\b/, file: /\bcredentials\b/ },
    { stores: /^aws configure set /, undo: /^aws configure set \S+ ""/, file: /\.aws\b/ },
    {
        stores: /^gcloud auth activate-service-account\b/,
        undo: /^gcloud auth revoke\b/,
        file: /\bgcloud\b/,
        takesPath: true,
    },
];
/** Whether a file of the image has it now, which no command after it removes. */
function keepsFile({ commands, isRead, path }, { after, paths, outside }) {
    const patterns = [...(path === undefined ? [] : [copy]), ...(isRead ? [written] : [])];
    const [target] = patterns.flatMap((one) => commands.flatMap((command) => one.exec(command)?.[1] ?? []));
    if (target === undefined || paths.includes(plain(target)))
        return false;
    const file = plain(target);
    // A folder gets a file of the same name.
    const name = baseName(/(?:^|\/)\.?$/.test(file) ? (path ?? '') : file);
    if (noPart.test(file) || outside.some((folder) => isWithin(file, folder)))
        return false;
    return !after.some((command) => removes.test(command) &&
        command
            .split(' ')
            .map(plain)
            .some((word) => baseName(word) === name || isWithin(file, word) || isWithin(word, file)));
}
const copy = /^(?:cp|install) .* ([^\s<>&]+)$/;
/** By a command that writes what it is given. */
const written = /^(?:tee (?:-a )?|(?:echo|printf|cat|base64|tr|jq|envsubst|sed)\b.*?(?<![\d=-])>{1,2} ?)([^\s<>&)}]+)/;
/** Not of an image, and what is public: certificates of authorities. */
const noPart = /^\/(?:tmp|dev|run|proc|var\/tmp)(?:\/|$)|\/ca-certificates\b|^\/etc\/(?:ssl\/certs|pki)\//;
function plain(word) {
    return word.replaceAll(/["'{}]/g, '').replace(/^(?:~|\/root)(?=\/|$)/, '$HOME');
}
function baseName(path) {
    return path.split('/').findLast((part) => part !== '') ?? '';
}
function isWithin(file, folder) {
    const start = folder.replace(/(?<!\/)\/+\*?$/, '');
    return start !== '' && start !== '/' && `${file}/`.startsWith(`${start}/`);
}
/** What a pipeline takes of the secrets; undefined: nothing. A variable that it sets from one has it from then on. */
function takenFrom(commands, paths, names) {
    const code = commands.join(' | ');
    const path = paths.find((one) => code.includes(one));
    const isRead = paths.some((one) => reads(code, one)) ||
        [...code.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => names.has(name));
    if (isRead)
        for (const [, read, set] of code.matchAll(assigned))
            names.add(read ?? set ?? '');
    return isRead || path !== undefined
        ? { commands: commands.map(withoutAssignments), isRead, path }
        : undefined;
}
/** `HOME=/app npm config set`. */
function withoutAssignments(command) {
    return command.replace(/^(?:\w+=(?:"?\$\([^)]*\)"?|[^\s$]*) )+/, '');
}
const assigned = /(?<!\S)(?:read (?:-\w+ )*([A-Za-z_]\w*)|([A-Za-z_]\w*)=["']?[$`])/g;
const reader = /<|\b(?:cat|head|tail|base64|tr|jq|sed|cut|grep|awk|envsubst)\b/;
function reads(code, path) {
    const [before = '', ...others] = code.split(path);
    return others.length > 0 && reader.test(before.split(/[|;)]/).at(-1) ?? '');
}

;// CONCATENATED MODULE: ./lib/core/layers/layer-limit.js











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
    const own = reasons.find((reason) => isOwn({ ...reason, isSecret: false }));
    const hard = reasons.find(({ small }) => small === undefined);
    const cause = reasons.find(isOwn) ?? own ?? hard ?? first;
    const root = cause.root ?? { stage: stage.index, line: cause.line, why: cause.why };
    if (first.small === undefined)
        return { ...first, root, ...(own && { own }) };
    const limit = {
        ...first,
        root,
        ...(hard === undefined
            ? { onlySmall: takenBy(reasons) }
            : { firm: { ...hard, root, ...(own && { own }) } }),
    };
    // A second layer is worth it where packages are installed after the script, and before the code.
    const installed = stage.instructions
        .slice(0, hard?.count)
        .findLastIndex((step) => (0,step_weight/* weighStep */.ZQ)(step)?.installs === true || runsScript(step, reasons));
    if (installed < first.count)
        return limit;
    const end = reasons.find(({ count }) => count > installed);
    const takes = takenBy(reasons.filter(({ count }) => count <= installed));
    return { ...limit, later: { count: end?.count ?? all, end, takes } };
}
/** Whether a stage changes because of something of its own that is no secret. */
function isOwn({ small, byContent, isSecret }) {
    return small === undefined && byContent !== true && !isSecret;
}
/** The scripts and settings, each once. */
function takenBy(reasons) {
    return [...new Set(reasons.flatMap(({ small }) => small ?? []))].join(', ');
}
/** Whether a step does with a script that the stage takes more than to make it executable. */
function runsScript(step, reasons) {
    const code = (0,instruction/* wholeCode */.r7)({ ...step, code: step.rest });
    const isRun = reasons.some(({ small }) => small !== undefined && code.includes((0,dependency_file/* baseName */.Fl)(small)));
    const commands = code.split(/[&|;\n]+/).map((command) => command.trim());
    return step.keyword === 'RUN' && isRun && !commands.every((command) => moves.test(command));
}
const moves = /^(?:$|(?:chmod|chown|ln|mv|cp|rm|mkdir|sed|dos2unix|echo|set|cd)\b)/;
/** Up to the first that changes with the code itself. */
function findReasons(stage, facts) {
    const head = { count: 0, line: stage.line };
    if (stage.isOverridden)
        return [{ ...head, ...changing('names a stage that a build context replaces') }];
    const from = changesFrom(stage, facts);
    const found = from === undefined ? [] : [{ ...head, ...from }];
    if (from !== undefined && from.small === undefined)
        return found;
    const sources = (0,context_source/* commandSources */.Km)(stage, facts.graph);
    // What a parent's ONBUILD brings runs before the stage's own.
    const inherited = stage.commands.length - stage.instructions.length;
    for (const [index, command] of stage.commands.entries()) {
        const reason = changesWith(command, stage, facts) ?? takesCodeAmong(sources[index] ?? [], facts);
        if (reason === undefined)
            continue;
        // What is secret hides no code behind it: that is why other stages change.
        if (found.some(({ isSecret }) => isSecret) && !isOwn(reason))
            continue;
        found.push({ count: Math.max(0, index - inherited), line: command.line, ...reason });
        if (isOwn(reason))
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
    const asked = (0,shell_word/* lexWord */.Y)(stage.from, () => 'set', { escape: dockerfile.escape }).asked;
    return dockerfile.globals
        .flatMap(declaration/* declaredArgs */.M)
        .filter(({ name }) => asked.has(name))
        .map(({ name, defaultText }) => {
        const why = howArgumentChanges(name, unquoted(defaultText), options) ??
            (isDigestOfRun(name, unquoted(defaultText)) ? howOften(options.values.buildArgs[name]) : undefined);
        return why === undefined ? undefined : changing(`takes ${name}, which ${why}`);
    })
        .find((reason) => reason !== undefined);
}
function changesWith(command, stage, { graph, dockerfile, limits, options, keepsSecretsOut }) {
    const taken = stage.uses
        .filter(({ via, line }) => via !== 'from' && line === command.line)
        .map(({ source }) => takesFrom(source, graph, limits))
        .find((reason) => reason !== undefined);
    if (taken !== undefined)
        return taken;
    if (keepsSecretsOut && hasPassword((0,instruction/* wholeCode */.r7)(command)))
        return { why: 'has a password in a URL', isSecret: true };
    if (keepsSecretsOut && storesSecret(command))
        return { why: 'stores a build secret in the image', isSecret: true };
    if (command.keyword !== 'ARG')
        return undefined;
    for (const { name, defaultText } of (0,declaration/* declaredArgs */.M)(command)) {
        const value = options.values.buildArgs[name];
        const global = dockerfile.globals.flatMap(declaration/* declaredArgs */.M).findLast((arg) => arg.name === name)?.defaultText;
        const text = unquoted(defaultText ?? global);
        const why = howArgumentChanges(name, text, options);
        if (why !== undefined)
            return { ...changing(`declares ${name}, which ${why}`), argument: name };
        const secret = keepsSecretsOut
            ? (options.secretsOfRuns?.get(name) ?? (0,secret_argument/* whySecret */.Xz)(name, value ?? text ?? '', options))
            : undefined;
        if (secret !== undefined)
            return { why: `declares ${name}, ${secret}`, isSecret: true, argument: name };
    }
    return undefined;
}
/** How a build argument changes from run to run, in words; undefined: it does not, as far as is known. */
function howArgumentChanges(name, defaultText, { values, argsOfRuns, changingArgs }) {
    const value = values.buildArgs[name];
    if (argsOfRuns?.has(name) === true)
        return 'changes with each run';
    if ((0,changing_argument/* changesBetweenRuns */.k)(name, defaultText, value))
        return howOften(value);
    return changingArgs?.has(name) === true ? 'had another value in each of the last runs' : undefined;
}
/** `ARG SHOP_DIGEST`: a pin stands in the file, where updates find it; without one, each run says which image it has just made. */
function isDigestOfRun(name, defaultText) {
    return /(?:^|_)DIGEST$/i.test(name) && !defaultText;
}
/** Only its name tells it of an argument that this build is not given: others may be. */
function howOften(value) {
    return value === undefined ? 'may change with each run' : 'changes with each run';
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
    const { onlySmall: small, root, argument, line } = limits.get(index) ?? {};
    const nameOf = (one) => `stage ${graph.stages[one ?? index]?.displayName}`;
    if (small !== undefined)
        return { ...changing(`${how} ${nameOf(index)}, which takes ${small}`), small };
    const between = root?.stage === index ? '' : `, which depends on ${nameOf(root?.stage)}`;
    return {
        ...changing(`${how} ${nameOf(index)}${between}, whose line ${root?.line} ${root?.why}`),
        ...(root && { root }),
        ...(how === 'takes from' ? { byContent: true } : {}),
        ...(how === 'is built on' && (root?.stage !== index || root.line === line) ? { argument } : {}),
    };
}
/** `https://user:password@host`, but with no variable for a password: its value is where the variable comes from. */
const passwordInUrl = /:\/\/[^\s/:@$]+:[^\s/@$]+@/g;
function hasPassword(code) {
    return [...code.matchAll(passwordInUrl)].some(({ 0: login, index }) => !(0,placeholder_login/* isPlaceholderLogin */.d)(login, code.slice(index + login.length)));
}
/** Files that manifests name, or that their scripts read: taken together with one, they change as rarely as it does. */
const companion = /(?:^|\/)(?:readme|license|licence|copying|notice|version(?:\.txt)?$|tsconfig|jsconfig|\.babelrc|\.eslintrc)[\w.-]*$|(?:^|\/)(?:build\.rs|(?:pre|post)-?install[\w.-]*\.[cm]?[jt]s)$|\.config\.[cm]?[jt]s$/i;
/** Why what an instruction takes from contexts keeps it out of a layer; undefined: it takes dependency files only. */
function takesCodeAmong(sources, facts) {
    const withManifest = sources
        .flatMap((source) => [source.path, ...facts.options.files.paths(source)])
        .some((path) => ['manifest', 'lock'].includes((0,dependency_file/* dependencyFile */.gi)(path)?.role ?? ''));
    const left = withManifest ? sources.filter(({ path }) => !companion.test(path)) : sources;
    const reasons = left.flatMap((source) => {
        const reason = takesCode(source, facts);
        return reason === undefined ? [] : withoutValue(source, reason);
    });
    const [first] = reasons;
    return reasons.find(({ small }) => small === undefined) ?? (first && { ...first, small: takenBy(reasons) });
}
/** What changes with each commit, whatever files there are. */
function takesAlways(source) {
    const path = (0,dependency_file/* cleanPath */.ts)(source.path);
    if ((0,context_source/* isWhole */.wP)(source))
        return `takes ${source.context === undefined ? 'the whole build context' : `all of the build context ${source.context.name}`}`;
    return /^\.git(?:\/|$)/.test(path) ? `takes ${path}, which changes with each commit` : undefined;
}
/** Where a path stands for more than it would with a value, that is the reason. */
function withoutValue({ unset }, reason) {
    if (unset === undefined || reason.isSecret || reason.small !== undefined)
        return reason;
    return changing(`takes a path with ${unset.join(' and ')}, which no build argument sets`);
}
function takesCode(source, { options: { files }, keepsSecretsOut }) {
    const always = takesAlways(source);
    if (always !== undefined)
        return changing(always);
    const paths = files.paths(source);
    const others = paths.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path) === undefined);
    // A folder of the package manager, which may hold more.
    const isOfManager = (0,dependency_file/* dependencyPattern */.k0)(source.path) && isFolderOf(source.path, paths);
    const other = clearestCode(others.filter((path) => !(0,dependency_file/* isSmallFile */.II)(path))) ?? others[0];
    const isSmall = other !== undefined && (isOfManager || (0,dependency_file/* isSmallFile */.II)(other));
    if (other !== undefined && !isSmall)
        return changing(`takes ${(0,dependency_file/* cleanPath */.ts)(source.path) === other ? other : `${source.path} (${other})`}, which ${isSource(other) ? 'changes with the code' : 'is no dependency file'}`);
    if (paths.length === 0 && !(0,dependency_file/* dependencyPattern */.k0)(source.path))
        return changing(`takes ${source.path}, which changes with the code`);
    for (const path of keepsSecretsOut ? paths : []) {
        const reason = files.credentials(source, path);
        if (reason !== undefined)
            return { why: `takes ${path}: ${reason}`, isSecret: true };
    }
    const small = isOfManager ? `${source.path} (${other})` : source.path;
    return isSmall ? { ...changing(`takes ${small}, which is no dependency file`), small } : undefined;
}
/** Whether a source is a folder, so that what its pattern says of it counts and not the name of each file. */
function isFolderOf(path, paths) {
    const folder = path.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
    return paths.every((one) => one.startsWith(`${folder}/`));
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
/* harmony import */ var _layer_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48693);
/* harmony import */ var _layer_mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5397);
/* harmony import */ var _layered_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97081);
/* harmony import */ var _stage_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89976);










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
    return (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBuilds */ .wM)(dockerfile, options.target, options.values).flatMap((graph) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, new Set()).stages.flatMap((stage) => (0,_dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__/* .commandSources */ .Km)(stage, graph)
        .flat()
        .filter((source) => !(0,_dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(source))));
}
/**
 * A Dockerfile with the layers that the user names: `target` is a stage, or a part of one (`app@deps`, or `app@name` for a
 * comment `# cache-prewarm: layer=name`; nothing before the `@` means the stage that is built).
 * @throws UserError for parts that there are not, all of them at once, and as autoLayers does.
 */
function namedLayers(dockerfile, layers, options) {
    if (!layers.some(({ target }) => target.includes('@')))
        return { dockerfile, layers, decisions: [] };
    const graphs = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBuilds */ .wM)(dockerfile, options.target, options.values);
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
                ? (0,_stage_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .autoEnds */ .cf)(dockerfile, stage, limits.get(stage.index), { canBeWhole: false, graphs, options }).find((end) => end.label === label)?.count
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
/* harmony import */ var _secret_argument_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7194);


/** Raising a version changes an argument once. What changes again with the next record changes with each run. */
const changesInARow = 2;
/** The build arguments that a Dockerfile declares and that are not secret, as hashes. `hash`: salted. */
function givenArguments({ globals, stages }, buildArgs, secrets, hash) {
    const declared = new Set([...globals, ...stages.flatMap(({ instructions }) => instructions)]
        .filter(({ keyword }) => keyword === 'ARG')
        .flatMap((instruction) => (0,_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArgs */ .M)(instruction).map(({ name }) => name)));
    return Object.fromEntries(Object.entries(buildArgs)
        .filter(([name, value]) => declared.has(name) && !(0,_secret_argument_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretArg */ .Hm)(name, value, secrets))
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

/***/ 89976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cf: () => (/* binding */ autoEnds),
  _4: () => (/* binding */ autoLabel),
  RK: () => (/* binding */ laterLabel),
  H0: () => (/* binding */ leftSteps),
  XI: () => (/* binding */ onlyInCaches),
  cJ: () => (/* binding */ planStage)
});

// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/cut.js + 1 modules
var cut = __webpack_require__(85311);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/linkable.js
var linkable = __webpack_require__(79116);
// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/environment.js
var environment = __webpack_require__(52663);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var instruction = __webpack_require__(75718);
// EXTERNAL MODULE: ./lib/core/layers/step-weight.js
var step_weight = __webpack_require__(31951);
;// CONCATENATED MODULE: ./lib/core/layers/installed-packages.js





function kind(noun, programs, managers = '', isNamed) {
    const read = managers.split(' ').filter((name) => name !== '');
    return {
        noun,
        programs: Object.fromEntries(programs.split(' ').map((program) => [program, read])),
        ...(isNamed && { isNamed }),
    };
}
const kinds = [
    kind('system packages', 'apt-get apt microdnf dnf yum tdnf zypper apk install_packages pacman', 'apt', true),
    kind('PHP extensions', 'docker-php-ext-install install-php-extensions'),
    kind('Conda packages', 'conda mamba micromamba pixi', 'conda', true),
    kind('R packages', `${step_weight/* installersOfR */.N} install2.r installGithub.r`, 'renv'),
    kind('Julia packages', 'Pkg.instantiate Pkg.add', 'julia'),
    kind('Python packages', 'pip pip3', 'pip', true),
    {
        noun: 'Python packages',
        programs: {
            uv: ['uv', 'python'],
            poetry: ['poetry', 'python'],
            pipenv: ['pipenv'],
            pdm: ['pdm', 'python'],
        },
    },
    {
        noun: 'Node packages',
        programs: { npm: ['npm'], yarn: ['npm', 'yarn'], pnpm: ['npm', 'pnpm'], bun: ['npm', 'bun'] },
    },
    kind('Go modules', 'go', 'go'),
    kind('Rust crates', 'cargo xx-cargo', 'cargo'),
    kind('Dart packages', 'dart flutter pub', 'pub'),
    kind('Ruby gems', 'bundle gem', 'bundler'),
    kind('PHP packages', 'composer composer.phar', 'composer'),
    kind('Maven dependencies', 'mvn mvnw', 'maven'),
    kind('Gradle dependencies', 'gradle gradlew', 'gradle'),
    kind('Haskell packages', 'stack cabal', 'stack'),
    kind('sbt dependencies', 'sbt', 'sbt'),
    kind('Clojure dependencies', 'lein clojure clj', 'leiningen'),
    kind('Perl modules', 'cpanm cpan carton cpm', 'cpan'),
    kind('C++ libraries', 'conan vcpkg', 'conan'),
    kind('OCaml packages', 'opam', 'opam'),
    kind('Crystal shards', 'shards', 'shards'),
    kind('Swift packages', 'swift', 'swift'),
    kind('Deno modules', 'deno', 'deno'),
    kind('browsers', 'playwright'),
    kind('NuGet packages', 'dotnet nuget nuget.exe msbuild', 'nuget paket'),
    kind('Elixir packages', 'mix', 'mix'),
];
/** Flags of package managers whose value is the next word. */
const flagOfValue = /^--?(?:F|C|filter|omit|only|include|prefix|registry|loglevel|network-timeout|cache|dir|workspace)$/;
/**
 * What the instructions of a stage from one on, up to another, install, in words: `system packages, and Python packages from
 * requirements.txt`. Of files, only those that are taken from the context before, and that the package manager reads. Undefined:
 * no command is known.
 */
function installedPackages({ index, from, to }, graph, { files }) {
    const stage = graph.stages[index];
    if (stage === undefined)
        return undefined;
    const taken = [];
    const take = (sources) => {
        for (const source of sources) {
            const paths = files.paths(source);
            const own = paths.length > 0 && paths.length <= mostPaths ? paths : [source.path];
            taken.push(...own.filter((path) => (0,dependency_file/* dependencyPattern */.k0)(path)));
        }
    };
    for (const member of (0,environment/* chainOf */.dR)(graph, stage).filter((one) => one.index !== index))
        (0,context_source/* commandSources */.Km)(member, graph).forEach(take);
    const sources = (0,context_source/* commandSources */.Km)(stage, graph);
    const inherited = stage.commands.length - stage.instructions.length;
    const found = new Map();
    for (const [place, command] of stage.commands.entries()) {
        if (place - inherited >= to)
            break;
        take(sources[place] ?? []);
        if (place - inherited < from)
            continue;
        for (const { noun, read } of packagesOf(command, taken)) {
            const all = found.get(noun) ?? new Set();
            for (const path of read)
                all.add(path.replace(/^(?:\.?\/)+/, ''));
            found.set(noun, all);
        }
    }
    if (found.size === 0)
        return undefined;
    const parts = [...found].map(([noun, read]) => read.size === 0 ? noun : `${noun} from ${listed([...read])}`);
    return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
/** Of a folder with more, the folder is named. */
const mostPaths = 20;
/** What one command installs, and which of the files that were taken it reads. */
function packagesOf(command, taken) {
    const code = (0,instruction/* wholeCode */.r7)(command);
    return (0,step_weight/* weighCommands */.JQ)(command).flatMap(({ name, installs }) => {
        const program = name.split(' ')[0]?.split('/').at(-1) ?? '';
        const known = kinds.find(({ programs }) => program in programs);
        if (known === undefined || (!installs && !fetchingBuilds.has(program)))
            return [];
        const managers = known.programs[program] ?? [];
        const read = taken.filter((path) => {
            const file = (0,dependency_file/* dependencyFile */.gi)(path);
            return (file !== undefined &&
                managers.includes(file.manager) &&
                ['lock', 'manifest', 'list'].includes(file.role) &&
                !name.includes('@') &&
                (known.isNamed === true ? namesFile(code, path) : !installsByName(code, program)));
        });
        return installs || read.length > 0
            ? [{ noun: name.includes('@') ? 'Go programs' : known.noun, read }]
            : [];
    });
}
/** Programs that download packages where they build, also for a placeholder of the code. */
const fetchingBuilds = new Set(['cargo', 'xx-cargo', 'mvn', 'mvnw', 'gradle', 'gradlew', 'dotnet']);
/** Whether all that a program installs is named in the command, so that it reads no file: `npm install -g pnpm`. */
function installsByName(code, program) {
    const commands = code.split(/[&|;\n()]+/).flatMap((command) => {
        const words = command.split(/\s+/).filter((word) => word !== '');
        const at = words.findIndex((word) => (0,dependency_file/* baseName */.Fl)(word) === program);
        const verb = words.findIndex((word, index) => index > at && /^(?:i|install|add|global|pip)$/.test(word));
        return at < 0 || verb < 0 ? [] : [words.slice(verb)];
    });
    return (['npm', 'pnpm', 'yarn', 'bun', 'gem', 'cargo', 'uv', 'composer'].includes(program) &&
        commands.length > 0 &&
        commands.every(([verb, ...rest]) => verb === 'global' ||
            verb === 'pip' ||
            rest.some((word) => /^(?:-g|--global)$/.test(word)) ||
            rest.some((word, index) => !word.startsWith('-') && !flagOfValue.test(rest[index - 1] ?? ''))));
}
/** `pip install -r requirements/base.txt`, and not `requirements-dev.txt` for `dev.txt`. */
function namesFile(code, path) {
    return code.split(/[\s"'=<,]+/).some((word) => (0,dependency_file/* baseName */.Fl)(word) === (0,dependency_file/* baseName */.Fl)(path));
}
/** `a, b`, and `a, b and 3 more`. */
function listed(paths) {
    const [some, more] = paths.length > 3 ? [paths.slice(0, 2), paths.length - 2] : [paths, 0];
    return more > 0
        ? `${some.join(', ')} and ${more} more`
        : [some.slice(0, -1).join(', '), some.at(-1)].filter((part) => part !== '').join(' and ');
}

;// CONCATENATED MODULE: ./lib/core/layers/stage-plan.js








/** In the name of the part that `auto` makes: `app@deps`. */
const autoLabel = 'deps';
/** Of the second part, which holds scripts and settings, too. */
const laterLabel = 'deps-2';
/** What Cargo downloads. */
const ofCargo = /\/(?:registry|git)(?:\/\w+)?\/?$|\/\.?cargo\/?$/;
/**
 * Commands that do nothing but fetch or compile, and where they put all of it: nothing is in the image where caches are mounted there.
 */
const fillers = [
    {
        command: /^go\s+mod\s+(?:download|verify|tidy)\b/,
        caches: [/\/pkg(?:\/mod)?\/?$|^\/go\/?$|\/go-?mod(?:-?cache)?\/?$/],
    },
    { command: /^cargo\s+(?:fetch|vendor)\b/, caches: [ofCargo] },
    { command: /^cargo\s+(?:\+\S+\s+)?(?:chef\s+cook|build)\b/, caches: [ofCargo, /(?:^|\/)target\/?$/] },
    {
        command: /^(?:\.\/)?mvnw?\b.*\bdependency:(?:go-offline|resolve\S*)/,
        caches: [/\.m2(?:\/repository)?\/?$/],
    },
    { command: /^(?:\.\/)?gradlew?\b.*\b(?:dependencies|resolve\w*)\b/, caches: [/\.gradle(?:\/caches)?\/?$/] },
    // Beside the packages, these leave small files on where they are.
    { command: /^dotnet\s+restore\b/, caches: [/\/\.?nuget(?:\/packages)?\/?$/] },
    { command: /^sbt\b.*\bupdate\b/, caches: [/\/(?:coursier|\.cache)\/?$/] },
    { command: /^(?:lein\s+deps|(?:clj|clojure)\s+-P)\b/, caches: [/\.m2(?:\/repository)?\/?$/] },
    {
        command: /^(?:cabal|stack)\b.*(?:\bupdate\b|--only-dep|--dependencies-only)/,
        caches: [/\/\.?(?:cabal|stack)(?:\/store)?\/?$/],
    },
    { command: /^(?:dart|flutter)\s+pub\s+get\b/, caches: [/pub-cache\/?$/] },
    { command: /^swift\s+package\s+(?:resolve|update)\b/, caches: [/(?:^|\/)\.build\/?$/] },
    { command: /^bundle\s+install\b/, caches: [/^(?:\/usr\/local)?\/bundle\/?$|(?:^|\/)vendor\/bundle\/?$/] },
    { command: /^pip3?\s+(?:download|wheel)\b.*--no-index/, caches: [/./] },
    { command: /^pnpm\s+fetch\b/, caches: [/\/store\/?$|\/pnpm/] },
    { command: /^apt(?:-get)?\s+update\b/, caches: [/^\/var\/lib\/apt(?:\/lists)?\/?$/] },
];
/** Why a step that leaves nothing in its image is in no layer. */
const onlyInCaches = 'it fills only cache mounts, which no registry keeps';
/** Decides where the layers of a stage end: where comments say it, else before what changes with the code. */
function planStage(dockerfile, stage, limit, { marks, ...around }) {
    const { graphs } = around;
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
    const isTarget = graphs.some((graph) => (0,stage_graph/* findTarget */.FB)(graph.stages, graph.build.target) === stage.index);
    const canBeWhole = stage.name !== undefined && !isTarget;
    const ends = autoEnds(dockerfile, stage, limit, { canBeWhole, ...around });
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
function autoEnds(dockerfile, stage, limit, { canBeWhole, graphs, options, }) {
    const all = stage.instructions.length;
    const isWorthKeeping = worthKeeping(stage, graphs);
    const endOf = (from, to, end, takes = '') => {
        const isWhole = canBeWhole && end === undefined;
        const possible = isWhole ? to : lastPlace(dockerfile, stage, to);
        const needed = isWhole ? to : withoutLastFiles(stage, possible, isWorthKeeping);
        const count = needed === possible ? needed : lastPlace(dockerfile, stage, needed);
        if (count <= from || !stage.instructions.slice(from, count).some(isWorthKeeping))
            return [];
        const before = `ends before line ${stage.instructions[count]?.line}`;
        const uncut = `${before}: ${whyUncut(dockerfile, stage, to)}`;
        const what = possible < to ? uncut : count < to ? `${before}, because ${whyEarly(end)}` : whyThere(end, takes);
        const held = heldParts(stage, { from, to: count }, { graphs, options });
        const parts = [...held, ...(takes === '' ? [] : [`takes ${takes}`])];
        const reason = parts.length === 0 ? what : `${parts.join(', ')}, and ${what}`;
        return [{ count, isWhole, reason: `it ${reason}` }];
    };
    const { later } = limit ?? {};
    const first = endOf(0, limit?.count ?? all, limit);
    const second = later === undefined ? [] : endOf(limit?.count ?? 0, later.count, later.end, later.takes);
    return [...first, ...second].map((end, index) => ({ ...end, label: [autoLabel, laterLabel][index] ?? '' }));
}
function whyThere(end, takes) {
    return end === undefined
        ? `${takes === '' ? 'takes nothing' : 'nothing else'} that changes with the code`
        : `ends before line ${end.line}, which ${end.why}`;
}
function whyEarly(end) {
    return end === undefined
        ? 'nothing is installed after it'
        : `nothing is installed between it and line ${end.line}, which ${end.why}`;
}
/** What a layer holds, as far as it is known: `installs system packages`, `copies what stage builder installs`. */
function heldParts(stage, { from, to }, { graphs, options }) {
    const [graph] = graphs;
    const packages = graph && installedPackages({ index: stage.index, from, to }, graph, options);
    const copies = copiedInstalls(stage, graphs);
    const copied = new Set(stage.instructions
        .slice(from, to)
        .flatMap(({ keyword, line }) => (keyword === 'COPY' ? (copies.get(line) ?? []) : [])));
    return [
        ...(packages === undefined ? [] : [`installs ${packages}`]),
        ...(copied.size === 0
            ? []
            : [
                `copies what ${copied.size === 1 ? 'stage' : 'stages'} ${listed([...copied])} ${copied.size === 1 ? 'installs' : 'install'}`,
            ]),
    ];
}
/** After how many of these instructions, at most, a stage can be cut; 0: nowhere. */
function lastPlace(dockerfile, stage, most) {
    let count = most;
    while (count > 0 && (0,cut/* findCutObstacle */.DU)(dockerfile, { stage: stage.index, count }) !== undefined)
        count--;
    return count;
}
/** How many instructions a layer needs: none of those that take files at its end, before anything else is installed. */
function withoutLastFiles({ instructions }, count, isWorthKeeping) {
    const last = instructions.slice(0, count).findLastIndex(isWorthKeeping);
    const files = instructions.findIndex((step, index) => index > last && (0,linkable/* isCopy */.sN)(step) && (0,dockerfile/* flagValue */.y6)(step, 'from') === undefined);
    return files < 0 ? count : Math.min(files, count);
}
/**
 * Which instructions make a layer worth its while: those that run something or download it; and where the application begins
 * with the stage, copies of what another stage installed. Servers get them with the layer, and when one package changes, a
 * patch of them.
 */
function worthKeeping(stage, graphs) {
    const copies = copiedInstalls(stage, graphs);
    return (instruction) => (instruction.keyword === 'ADD' && instruction.args.some(context_source/* isRemote */.Vx)) ||
        (instruction.keyword === 'RUN' && !fillsOnlyCaches(instruction)) ||
        (instruction.keyword === 'COPY' && copies.has(instruction.line));
}
/** Where the application begins with a stage: the lines that copy from a stage that installs something, and its name. */
function copiedInstalls({ index }, graphs) {
    return new Map(graphs.flatMap((graph) => {
        const stage = graph.stages[index];
        if (stage === undefined || !isBeneathTarget(stage, graph))
            return [];
        return stage.uses.flatMap(({ source, line }) => {
            const from = source.kind === 'stage' ? graph.stages[source.index] : undefined;
            return from !== undefined && installs(from) ? [[line, from.displayName]] : [];
        });
    }));
}
/** Whether the target is this stage, or stands on it. */
function isBeneathTarget({ index }, { stages, build }) {
    let stage = stages[(0,stage_graph/* findTarget */.FB)(stages, build.target)];
    while (stage !== undefined && stage.index !== index)
        stage = stage.parent === undefined ? undefined : stages[stage.parent];
    return stage !== undefined;
}
function installs({ commands }) {
    return commands.some((step) => (0,step_weight/* weighStep */.ZQ)(step)?.installs === true && !fillsOnlyCaches(step));
}
function isWholeStage(stage, count) {
    return stage.name !== undefined && count === stage.instructions.length;
}
function whyNothing(stage, limit) {
    const filler = stage.instructions.slice(0, limit?.count).find(fillsOnlyCaches);
    const what = filler === undefined
        ? 'nothing is installed'
        : `line ${filler.line} fills only cache mounts, and nothing else is installed`;
    return limit === undefined ? what : `${what} before line ${limit.line}, which ${limit.why}`;
}
function whyUncut(dockerfile, stage, count) {
    const obstacle = (0,cut/* findCutObstacle */.DU)(dockerfile, { stage: stage.index, count }) ?? '';
    return obstacle.replace(/\.$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
/** What installs packages behind the last layer of a stage. */
function leftSteps({ stage, ends, reason, limit }) {
    const last = ends.at(-1);
    const from = last === undefined ? 0 : (last.count ?? stage.instructions.length);
    return stage.instructions.slice(from).flatMap((step, index) => {
        const weight = (0,step_weight/* weighStep */.ZQ)(step);
        if (weight?.installs !== true)
            return [];
        const { line } = step;
        const behind = [limit?.own, limit].find((one) => one !== undefined && from + index >= one.count);
        const isInCaches = fillsOnlyCaches(step);
        const why = isInCaches
            ? onlyInCaches
            : behind === undefined
                ? reason
                : [behind, ...codeBetween(stage, { secret: behind, root: limit?.root, step: line })]
                    .map((one) => `${one.line === line ? 'it' : `line ${one.line}`} ${one.why}`)
                    .join('; ');
        // What no layer may hold, and no change of code touches, is in the application's own cache.
        const isByContent = !isInCaches && (behind ? behind.byContent === true : last === undefined);
        const argument = isInCaches ? undefined : behind?.argument;
        return [{ line, name: weight.name, reason: why, isByContent, ...(argument && { argument }) }];
    });
}
/** What of the code keeps a step out of a layer as well, where something secret does. */
function codeBetween({ index }, { secret, root, step }) {
    const isThere = root?.stage === index && root.line > secret.line && root.line <= step;
    return secret.isSecret && isThere ? [root] : [];
}
/** Whether a RUN leaves nothing in its image, because all that it fetches or compiles goes to cache mounts. */
function fillsOnlyCaches(run) {
    if (run.keyword !== 'RUN' || run.isJson || run.heredocs.length > 0)
        return false;
    const targets = (0,mount/* readMounts */.b)(run).flatMap(({ type, target }) => type === 'cache' && target !== undefined ? [target] : []);
    if (targets.length === 0)
        return false;
    const commands = run.rest
        .split(/&&|;|\n/)
        .map((command) => command.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
        .filter((command) => command !== '' && !/^(?:set|cd|echo|go\s+env)\b/.test(command));
    return commands.every((command) => fillers.some((filler) => filler.command.test(command) &&
        filler.caches.every((cache) => targets.some((target) => cache.test(target)))));
}


/***/ }),

/***/ 44690:
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
// EXTERNAL MODULE: ./lib/adapters/context/context-files.js
var context_files = __webpack_require__(33685);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var context_hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./lib/adapters/disk/dockerfile-path.js
var dockerfile_path = __webpack_require__(58146);
// EXTERNAL MODULE: ./lib/adapters/disk/inside.js
var inside = __webpack_require__(80934);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/login-words.js
var login_words = __webpack_require__(69003);
;// CONCATENATED MODULE: ./lib/core/dockerfile/login-comment.js

/** What follows the name of a login, where it is neither a variable nor nothing. */
const given = '(?:["\']?\\s*(?:=>|[:=])|["\']\\s*,)\\s*(?!(?:System\\.\\w+!?\\("[A-Z][A-Z0-9_]*"\\)|["\']?\\$\\{\\w+:?-?\\}["\']?|nil|null|true|false|\\{?:\\w+|<[\\w -]{0,40}>)[ \\t]{0,9}(?:[,)\\]}]|$))';
const setsPassword = new RegExp(`(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|key_base)${given}["']?[^\\s"',]`, 'im');
/** More than one word without quotes says something: `auth: see the guide`. */
const setsOther = new RegExp(`(?:token|credentials?|auth|ident|api[-_]?key|access[-_]?key)${given}(?:["'][^\\s"']|[^\\s"',]{1,60}[ \\t]{0,9}(?:,|$)|[^\\s"',]{0,60}\\d|[^\\s"',]{60}|[[{(])`, 'im');
/**
 * Whether comments, without the signs that begin them, hold a login: they may speak of one, and show where it comes from, but a
 * value that was commented out is still there. In words; undefined: none.
 */
function loginInComments(comments) {
    if (!login_words/* loginWords */.Pg.test(comments))
        return undefined;
    return setsPassword.test(comments) || setsOther.test(comments) || hasToken(comments)
        ? 'has a login in a comment'
        : undefined;
}
/** Whether a word of a text may be a token. */
function hasToken(text) {
    return text.split(/[\s"'`,;()[\]{}<>=:|/]+/).some(login_words/* looksRandom */.EZ);
}

// EXTERNAL MODULE: ./lib/core/dockerfile/placeholder-login.js
var placeholder_login = __webpack_require__(33159);
;// CONCATENATED MODULE: ./lib/core/dockerfile/elixir-config.js



/**
 * What a configuration of Elixir holds that may be a login, in words; undefined: nothing. A statement that speaks of one may have
 * no text in it: names of variables are none, and neither is what everybody knows of a database on this machine, where it is
 * not for production.
 */
function provesElixirConfig(written, use) {
    const content = withoutGenerated(written, use);
    if (content.includes('PRIVATE KEY-----'))
        return 'may hold a private key';
    if (!login_words/* loginWords */.Pg.test(content))
        return undefined;
    const { code, comments } = partComments(content);
    const inComment = loginInComments(comments);
    if (inComment !== undefined)
        return inComment;
    if (hasToken(content))
        return 'has what may be a token';
    // With a variable, a text and what it is for can be far from each other.
    const statements = assignment.test(code.replaceAll(texts, '')) ? [code] : code.split(statementStart);
    for (const statement of statements) {
        const known = use === 'production' ? statement : withoutLocalLogin(statement);
        const rest = (0,login_words/* withoutVariables */.KC)(known.replaceAll(harmless, ''));
        const word = (login_words/* loginWords */.Pg.exec(rest) ?? shortWords.exec(rest))?.[0];
        if (word !== undefined && literal.test(rest))
            return `speaks of a login (${word.toLowerCase()})`;
    }
    return undefined;
}
const salt = /\b(?:signing|encryption)_salt: "[\w+/=]{1,64}"/g;
/** As `mix phx.gen.secret` makes it. */
const sessionKey = /\bsecret_key_base: "[A-Za-z0-9+/]{64}"/g;
/** A variable of the environment, which must be there, or has a default that is no login. */
const fromEnvironment = /^[ \t]*([a-z]\w*)[ \t]*=\s*System\.(?:get_env|fetch_env!)\("[A-Z][A-Z0-9_]*"\)(?:\s*\|\|\s*raise[ \t(]*(?:"{3}[^"]*"{3}|"[^"\n]*")\)?)?[ \t]*$/gm;
const addresses = /^[ \t]*(?:host|port|maybe_ipv6|pool_size) = (?:System\.get_env\("[A-Z][A-Z0-9_]*"\) \|\| "[\w.-]*"|String\.to_integer\(System\.get_env\("[A-Z][A-Z0-9_]*"(?:\) \|\||,) "\d+"\)+|if .*)$/gm;
/** Without what generators of Phoenix write: salts, which are no secrets, a key for development only, and values from variables. */
function withoutGenerated(content, use) {
    const names = new Set([...content.matchAll(fromEnvironment)].flatMap(([, name]) => name ?? []));
    const code = content
        .replaceAll(salt, '')
        .replaceAll(fromEnvironment, '')
        .replaceAll(addresses, '')
        .replaceAll(/\b[a-z]\w*: ([a-z]\w*)(?=\s*(?:[,\])}]|$))/gm, (setting, name) => names.has(name) ? '' : setting);
    return use === 'development' ? code.replaceAll(sessionKey, '') : code;
}
/** A comment begins outside of strings; `#{` is a value within one. */
const trailingComment = /^((?:[^"'#]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')*)#(?!\{)(.*)$/;
function partComments(content) {
    const lines = content.split(/\r?\n/).map((line) => {
        const [, code = line, comment = ''] = trailingComment.exec(line) ?? [];
        return { code, comment: comment.replace(/^[#\s]+/, '') };
    });
    return {
        code: lines.map(({ code }) => code).join('\n'),
        comments: lines.map(({ comment }) => comment).join('\n'),
    };
}
const texts = /~w\([^()]*\)|"[^"\\\n]*"/g;
const assignment = /[\w\])}]\s*=(?![=>~])/;
/** Nothing of these can stand within another statement. */
const statementStart = /^(?=[ \t]*(?:config[ (]:|import_config[ (]|import [A-Z]|end$))/m;
/** In a statement that may have a login, these are names of one, too. */
const shortWords = /(?<![a-z])(?:pass|pwd|pw|key|pin)(?![a-z])/i;
const literal = /["']|~[a-z]|\?\S|<<|0x|\d[\d_]{5,}/i;
/** Names of variables and of parameters that logs leave out; lists of names only; texts that say where something is. */
const harmless = /\bimport_config "[\w.-]+"|\bpassword: ""(?=\s*(?:,|$))|System\.(?:get_env|fetch_env!?)\(\s*"[A-Z][A-Z0-9_]*"|\{:system, "[A-Z][A-Z0-9_]*"|:?filter_parameters[,:]\s*\[(?:\s*"[a-z_]{1,30}",?)*\s*\]|\[\s*:\w+(?:,\s*:\w+)*,?\s*\]|\b(?:host(?:name)?|database|path|[a-z]+_path|provider|issuer|audience|realm|default_scope): "[\w ./-]{0,60}"(?=\s*(?:[,\])}]|$))/gm;
/** The text of a setting, or of the variable that goes before it. */
const elixir_config_text = '(?:System\\.get_env\\(\\s*"[A-Z][A-Z0-9_]*"(?:,\\s*|\\)\\s*\\|\\|\\s*))?"([^"#\\\\]*)"\\)?(?=\\s*(?:,|$))';
const hosts = new RegExp(`\\bhost(?:name)?:\\s*${elixir_config_text}`, 'gm');
const logins = new RegExp(`\\b(username|password):\\s*${elixir_config_text}`, 'gm');
/** A database on this machine, without its user and password where everybody knows them. */
function withoutLocalLogin(statement) {
    const found = [...statement.matchAll(hosts)].map(([, host]) => host);
    const isLocal = /\bdatabase:/.test(statement) &&
        found.length > 0 &&
        found.length === [...statement.matchAll(/\bhost(?:name)?\b/g)].length &&
        found.every((host) => host === 'localhost' || host === '127.0.0.1');
    if (!isLocal)
        return statement;
    const user = [...statement.matchAll(logins)].find(([, key]) => key === 'username')?.[2] ?? '';
    return statement.replaceAll(logins, (setting, key, value) => key === 'username' || (0,placeholder_login/* isPlaceholderLogin */.d)(`x://${user}:${value}@`, 'localhost') ? '' : setting);
}

// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
;// CONCATENATED MODULE: ./lib/core/dockerfile/harmless-settings.js

/** Settings of package managers that hold no login by what they are for, as their documentation lists them. An address can still have one. */
function words(text) {
    return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
/** https://docs.npmjs.com/cli/using-npm/config, https://pnpm.io/settings, and what packages read. Without `_auth`, `cert`, `key`, `otp` and `email`. */
const npmSettings = words(`
  access aggregate-output all allow-directory allow-file allow-git allow-remote allow-scripts allow-scripts-pending
  allow-scripts-pin allow-same-version also approve-builds arch audit audit-level auto-install-peers bail before bin-links
  block-exotic-subdeps browser build-from-source cache cache-dir cache-max cache-min cafile catalog-mode changed-files-ignore-pattern
  child-concurrency ci cidr cleanup-unused-catalogs color commit-hooks config-dir cpu dangerously-allow-all-builds
  dangerously-allow-all-scripts dedupe-direct-deps dedupe-injected-deps dedupe-peer-dependents dedupe-peers deploy-all-files depth
  description dev diff dir disallow-workspace-cycles disturl dlx-cache-max-age dry-run editor embed-readme enable-global-virtual-store
  enable-modules-dir enable-pre-post-scripts engine-strict exclude-links-from-lockfile extend-node-path fail-if-no-match
  fetch-min-speed-ki-bps fetch-retries fetch-retry-factor fetch-retry-maxtimeout fetch-retry-mintimeout fetch-timeout
  fetch-warn-timeout-ms fetching-concurrency filter filter-prod force force-legacy-deploy foreground-scripts format-package-lock
  frozen-lockfile fund git git-branch-lockfile git-checks git-shallow-hosts git-tag-version global global-bin-dir global-dir
  global-path global-pnpmfile global-style global-virtual-store-dir globalconfig heading hoist hoist-pattern
  hoist-workspace-packages hoisting-limits https-proxy if-present ignore-compatibility-db ignore-dep-scripts ignore-engines
  ignore-patch-failures ignore-pnpmfile ignore-scripts ignore-workspace ignore-workspace-cycles ignore-workspace-root-check
  ignored-built-dependencies ignored-optional-dependencies include include-attestations include-staged include-workspace-root
  init-author-name init-author-url init-license init-module init-package-manager init-private init-type init-version
  inject-workspace-packages install-links install-strategy json legacy-bundling legacy-dir-filtering legacy-peer-deps libc link
  link-workspace-packages local-address location lockfile lockfile-dir lockfile-directory lockfile-include-tarball-url lockfile-only
  lockfile-version loglevel logs-dir logs-max long manage-package-manager-versions maxsockets merge-git-branch-lockfiles
  merge-git-branch-lockfiles-branch-pattern message min-release-age min-release-age-exclude minimum-release-age
  minimum-release-age-exclude modules-cache-max-age modules-dir network-concurrency network-timeout never-built-dependencies
  node-gyp node-linker node-mirror node-options node-version noproxy no-proxy npm-path offline omit
  omit-lockfile-registry-resolved only only-built-dependencies optimistic-repeat-install optional os pack-destination
  pack-gzip-level package package-import-method package-lock package-lock-only package-manager-strict
  package-manager-strict-version parseable patches-dir peers-suffix-max-length platform pnpmfile prefer-dedupe
  prefer-frozen-lockfile prefer-offline prefer-online prefer-symlinked-executables prefer-workspace-packages prefix preid
  preserve-absolute-paths production progress provenance proxy public-hoist-pattern publish-branch python read-only rebuild-bundle
  recursive-install registry registry-supports-time-field replace-registry-host reporter reporter-hide-prefix resolution-mode
  resolve-peers-from-workspace-root runtime save save-bundle save-catalog-name save-dev save-exact save-optional save-peer
  save-prefix save-prod save-workspace-protocol sbom-format sbom-type scope script-shell searchexclude searchlimit searchopts
  searchstaleness shamefully-flatten shamefully-hoist shared-workspace-lockfile shell shell-emulator shrinkwrap side-effects-cache
  side-effects-cache-readonly sign-git-commit sign-git-tag sort state-dir store-dir stream strict-allow-scripts strict-dep-builds
  strict-peer-dependencies strict-peer-deps strict-ssl strict-store-pkg-content-check symlink sync-injected-deps-after-scripts tag
  tag-version-prefix target target-arch target-platform test-pattern timing trust-policy trust-policy-exclude
  trust-policy-ignore-after umask unicode unsafe-perm update-notifier usage use-beta-cli use-node-version
  use-running-store-server use-store-server use-stderr user-agent verify-deps-before-run verify-store-integrity viewer
  virtual-store-dir virtual-store-dir-max-length which workspace workspace-concurrency workspace-packages workspace-root workspaces
  workspaces-update yes
`);
/** Binaries of packages are downloaded from mirrors: `electron_mirror`, `sass_binary_site`, `canvas_binary_host_mirror`. */
const npmMirror = /^(?:[a-z0-9]+-)*(?:mirror|binary-site|binary-host|binary-host-mirror|download-base-url|cdnurl)$/;
/** In any of the forms that npm and pnpm read: `hoist-pattern[]`, `autoInstallPeers`, `@acme:registry`. */
function isNpmSetting(key) {
    if (/^@[\w.-]+(?:\/[\w.-]+)?:registry$/.test(key))
        return true;
    const plain = key
        .replace(/\[\]$/, '')
        .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
        .replaceAll(/(?<=\w)[_.]/g, '-')
        .toLowerCase();
    return npmSettings.has(plain) || npmMirror.test(plain);
}
/** https://classic.yarnpkg.com/en/docs/yarnrc, where settings of npm count, too. */
function isYarnClassicSetting(key) {
    return (isNpmSetting(key) ||
        /^(?:yarn-path|lastUpdateCheck|--[\w.-]+|version-[\w-]+|workspaces-(?:nohoist-)?experimental|ignore-(?:optional|platform)|unsafe-disable-integrity-migration|disable-self-update-check|yarn-offline-mirror(?:-pruning)?|enable-meta-folder|plugnplay-[\w-]+|cache-folder|(?:global|link|preferred-cache)-folder)$/.test(key));
}
/** https://pip.pypa.io/en/stable/cli/pip_install/: options are settings. */
const pipSettings = words(`
  abi allow-all-external allow-external allow-unverified break-system-packages cache-dir cert check-build-dependencies client-cert compile config-settings constraint debug default-timeout download-cache
  dest disable-pip-version-check dry-run editable exists-action extra-index-url find-links force-reinstall format global-option
  ignore-installed ignore-requires-python implementation index index-url isolated keyring-provider log no-binary no-build-isolation
  no-cache-dir no-clean no-color no-compile no-deps no-index no-input no-python-version-warning no-use-pep517 no-warn-conflicts
  no-warn-script-location only-binary platform pre prefer-binary prefix progress-bar proxy python python-version quiet report require-hashes
  require-virtualenv requirement resume-retries retries root root-user-action src target timeout trusted-host upgrade
  upgrade-strategy use-deprecated use-feature use-mirrors use-pep517 use-wheel user verbose wheel-dir
`);
function isPipSetting(key) {
    return pipSettings.has(key.toLowerCase().replaceAll('_', '-'));
}
/** https://bundler.io/man/bundle-config.1.html */
const bundlerSettings = words(`
  ALLOW_DEPLOYMENT_SOURCE_CREDENTIAL_CHANGES ALLOW_OFFLINE_INSTALL APP_CONFIG AUTO_CLEAN_WITHOUT_PATH AUTO_INSTALL BIN CACHE_ALL
  CACHE_ALL_PLATFORMS CACHE_PATH CLEAN CONSOLE DEFAULT_INSTALL_USES_PATH DEPLOYMENT DISABLE_CHECKSUM_VALIDATION DISABLE_EXEC_LOAD
  DISABLE_LOCAL_BRANCH_CHECK DISABLE_LOCAL_REVISION_CHECK DISABLE_MULTISOURCE DISABLE_PLATFORM_WARNINGS DISABLE_SHARED_GEMS
  DISABLE_VERSION_CHECK FORCE_RUBY_PLATFORM FROZEN GEMFILE GEM__CHANGELOG GEM__CI GEM__COC GEM__LINTER GEM__MIT GEM__RUBOCOP
  GEM__TEST GLOBAL_GEM_CACHE GLOBAL_PATH_APPENDS_RUBY_SCOPE IGNORE_FUNDING_REQUESTS IGNORE_MESSAGES INIT_GEMS_RB JOBS LOCKFILE
  LOCKFILE_CHECKSUMS NO_BUILD_EXTENSION NO_INSTALL NO_PRUNE ONLY ONLY_UPDATE_TO_NEWER_VERSIONS PATH PATH_RELATIVE_TO_CWD
  PATH__SYSTEM PLUGINS PREFER_PATCH PRINT_ONLY_VERSION_NUMBER REDIRECT RETRY SHEBANG SILENCE_DEPRECATIONS SILENCE_ROOT_WARNING
  SIMULATE_VERSION SPECIFIC_PLATFORM SSL_CA_CERT SSL_VERIFY_MODE SUPPRESS_INSTALL_USING_MESSAGES SYSTEM_BINDIR TIMEOUT
  UNLOCK_SOURCE_UNLOCKS_SPEC UPDATE_REQUIRES_ALL_FLAG USER_AGENT VERIFY_FILES VERSION WITH WITHOUT
`);
/** A mirror is an address; a local gem and flags of a build are paths. */
function isBundlerSetting(key) {
    const name = /^BUNDLE_(\S+)$/.exec(key)?.[1];
    return (name !== undefined && (bundlerSettings.has(name) || /^(?:BUILD__\w+|LOCAL__\S+|MIRROR__\S+)$/.test(name)));
}
/** https://docs.gradle.org/current/userguide/build_environment.html, and names and versions, which builds keep there. */
const gradleSettings = /^(org\.gradle\.(jvmargs|caching|caching\.debug|parallel|daemon|daemon\.[\w.]+|configureondemand|configuration-cache[\w.-]*|workers\.max|vfs\.[\w.]+|warning\.mode|welcome|console|logging\.\w+|java\.[\w.-]+|priority|unsafe\.[\w.-]+|problems\.[\w.-]+)|android\.\w+(\.\w+)*|kotlin\.[\w.]+|ksp\.[\w.]+|kapt\.[\w.]+|[\w-]+_version)$/;
const gradleNames = /(?:version|group|name|description|id|type|build|plugins|url|authors?|license|homepage|encoding|range|suffix)$/i;
function isGradleSetting(key) {
    return (gradleSettings.test(key) ||
        (gradleNames.test(key) && !/pass|pwd|token|secret|key|auth(?!ors?$)|user|login|cred|sign/i.test(key)));
}
/** A name in whose place there may be a token is none. */
function isHarmlessGradleValue(value, key) {
    return gradleSettings.test(key) || /version$/i.test(key) || !value.split(/\W+/).some(login_words/* looksRandom */.EZ);
}
/** https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file; `trustedSigners` has only fingerprints. */
const nugetElements = words(`
  configuration packagesources auditsources add clear remove packagesourcemapping packagesource package disabledpackagesources
  activepackagesource packagerestore packagemanagement bindingredirects config solution fallbackpackagefolders trustedsigners
  author repository certificate owners
`);
/** https://maven.apache.org/settings.html */
const mavenElements = words(`
  settings localrepository interactivemode offline usepluginregistry mirrors mirror id name url mirrorof mirroroflayouts layout
  blocked proxies profiles profile repositories repository pluginrepositories pluginrepository releases snapshots enabled
  updatepolicy checksumpolicy activeprofiles activeprofile activation activebydefault jdk os family arch version property value
  file exists missing plugingroups plugingroup
`);

;// CONCATENATED MODULE: ./lib/core/dockerfile/small-file-login.js


/** What follows the name of a login, and may be one. */
const small_file_login_text = `([^\\s"'<>{}()[\\]$;,|&-][^\\s"'<>{}()[\\]$;,|&]{3,})`;
const key = '(?:token|pass(?:w(?:or)?d|phrase)?|secret|credentials?|_auth|authorization|api[-_]?key|access[-_]?key)';
const scheme = '(?:bearer|basic|digest|token)';
const small_file_login_harmless = 'true|false|yes|no\\b|(?:bearer|basic|digest)\\b|token\\s|@[\\w-]+\\.';
/** `password = hunter2`, `"password": "hunter2"`, `<password>hunter2`. */
const assigned = new RegExp(`(?<!/)${key}["']?(?:[ \\t]{0,20}[:=][ \\t]{0,20}|>)["']?(?!${small_file_login_harmless})${small_file_login_text}`, 'gi');
/** `Authorization "Bearer abcd"`. */
const authorized = new RegExp(`authorization["']?(?:[ \\t]?[:=][ \\t]?|[ \\t])["']?${scheme}[ \\t]${small_file_login_text}`, 'gi');
/** `requirepass hunter2`, `--password "hunter2"`: a value, or a word of a sentence. */
const spoken = new RegExp(`(${key}|bearer|basic)(["']?)[ \\t]{1,20}(["']?)(?!${small_file_login_harmless})${small_file_login_text}`, 'gi');
/**
 * Whether a script, or a setting, has a key of a login with a value behind it. A sentence that speaks of a login has none, and
 * neither has a value that only shows where one goes.
 */
function setsLogin(content) {
    return content.includes('PRIVATE KEY-----') || content.split('\n').some(lineSetsLogin);
}
function lineSetsLogin(line) {
    const isComment = /^\s*(?:#|;|\/\/|\*|<!--)/.test(line);
    if (isComment && !/[=:"']/.test(line) && !line.split(/[\s,.()]+/).some(login_words/* looksRandom */.EZ))
        return false;
    const plain = (0,login_words/* withoutVariables */.KC)(line);
    const saysSomething = isComment || /^\s*(?:echo|printf|log\w*|_log\w*|warn|error|fail|die|err)\b/.test(line);
    return ([...plain.matchAll(authorized)].some(([, value = '']) => !(0,placeholder_login/* isPlaceholderValue */.N)(value)) ||
        [...plain.matchAll(assigned)].some(({ 0: found, 1: value = '', index }) => !(0,placeholder_login/* isPlaceholderValue */.N)(value) &&
            !(/^[a-z]+$/i.test(value) &&
                behindWord(found, saysSomething)?.test(plain.slice(index + found.length)) === true)) ||
        [...plain.matchAll(spoken)].some((match) => isValue(match, plain)));
}
/** What follows a word that is no value: a variable (`Authorization: Custom $TOKEN`), or the rest of a sentence. */
function behindWord(found, saysSomething) {
    if (/^authorization/i.test(found))
        return /^ \$/;
    return saysSomething ? /^(?: [a-z]+){2}/i : undefined;
}
/** Whether what follows a name without a sign between is a value. */
function isValue({ 0: found, 1: name = '', 3: quote, 4: value = '', index }, line) {
    if ((0,placeholder_login/* isPlaceholderValue */.N)(value))
        return false;
    const before = line.slice(0, index);
    const begin = before.split(/[^\w.-]/).at(-1) ?? '';
    if (begin.startsWith('--no-') || (!begin.startsWith('-') && installsPackages(before)))
        return false;
    const isMixed = /[a-z]/i.test(value) && /\d/.test(value);
    if (/^(?:bearer|basic)$/i.test(name))
        return isMixed && value.length >= 8;
    if (isMixed)
        return true;
    const behind = line.slice(index + found.length);
    const isDirective = before.trimStart() === begin && /^;?$/.test(behind.slice(quote === '' ? 0 : 1).trim());
    // `pass "All is well"` is a verb.
    const isNoun = name.toLowerCase() !== 'pass' || (begin !== '' && !/^ \w/.test(behind));
    return (begin.startsWith('-') ||
        /\blogin[ \t]+\S+[ \t]+$/.test(before.slice(-200)) ||
        (isNoun && (isDirective || quote !== '')));
}
/** Whether what follows are names of packages: `pip install tiktoken psycopg2`. */
function installsPackages(before) {
    const words = (before.split(/[;&|]/).at(-1) ?? '').split(/[ \t]+/);
    return (words.some((word) => /^(?:pip3?|pipx|uv|apt|apt-get|apk|dnf|yum|npm|pnpm|yarn|bun|gem)$/.test(word)) &&
        words.some((word) => /^(?:install|add|i)$/.test(word)));
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/credential-file.js









const iniFormat = {
    separator: /(?<!\s)\s*[=:]\s*/,
    comment: /^[#;[]/,
    continuation: 'indented',
};
/** The first rule whose path fits decides. */
const rules = [
    { path: /[._]netrc$/ },
    // Texts of pages, in a language.
    {
        path: /(?:locales?|i18n|lang(?:uages?)?|translations?|messages)\/(?:[^/]+\/){0,3}auth\.json$/,
        proof: (content) => (hasToken(content) ? 'has what may be a token in it' : noLoginUrl(content)),
    },
    { path: /auth\.json$/, proof: provesEmptyLogins },
    { path: /\.git-credentials$/ },
    { path: /\.(dockercfg|pgpass|my\.cnf|htpasswd|vault-token)$/ },
    { path: /\.(ssh|aws)$/ },
    { path: /id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/ },
    { path: /settings-security\.xml$/ },
    { path: /master\.key$/ },
    { path: /[^/]*\.(p12|pfx|jks|keystore|kdbx)$/ },
    { path: /\.docker\/config\.json$/, proof: provesDockerConfig },
    { path: /[^/]*\.(pem|key)$/, proof: provesCertificates },
    { path: /\.npmrc$/, proof: settings(isNpmSetting, { separator: /(?<!\s)\s*=\s*/, comment: /^[#;]/ }) },
    { path: /\.yarnrc$/, proof: settings(isYarnClassicSetting, { separator: /\s+/, comment: /^#/ }) },
    { path: /\.yarnrc\.yml$/, proof: provesYarnSettings },
    { path: /pip\.(conf|ini)$/, proof: settings(isPipSetting, iniFormat) },
    { path: /\.pypirc$/, proof: settings((key) => /^(?:index-servers|repository)$/.test(key), iniFormat) },
    {
        path: /\.bundle\/config$/,
        proof: settings(isBundlerSetting, { separator: /:\s+/, comment: /^(#|---)/ }),
    },
    {
        path: /gradle\.properties$/,
        proof: settings(isGradleSetting, { separator: /(?<!\s)\s*[=:]\s*/, comment: /^[#!]/ }, (value, key) => hasNoLogin(value, key) && isHarmlessGradleValue(value, key)),
    },
    { path: /nuget\.config$/, proof: credential_file_elements(nugetElements) },
    { path: /(maven-)?settings\.xml$/, proof: credential_file_elements(mavenElements) },
    // Encrypted; the key is another file.
    { path: /credentials[\w.-]*\.yml\.enc$/, proof: () => undefined },
    { path: /credentials[^/]*$/, proof: provesSourceCode },
    {
        path: /\.env[^/]*$/,
        proof: settings((key) => /^(?:export\s+)?\w+$/.test(key), { separator: /(?<!\s)\s*=\s*/, comment: /^#/ }, isPlain),
    },
    { path: /database\.ya?ml$/, proof: provesDatabases },
    { path: /config\/(dev|test)\.exs$/, proof: elixirConfig('development') },
    { path: /config\/config\.exs$/, proof: elixirConfig('each') },
    { path: /config\/[\w.-]+\.exs$/, proof: elixirConfig('production') },
    {
        path: /(\.cargo\/config(\.toml)?|uv\.toml|bunfig\.toml|poetry\.toml|pdm\.toml|\.condarc|\.gemrc|\.bowerrc|\.pnpmfile\.[cm]?js)$/,
        proof: (content) => noLoginWord((0,login_words/* withoutVariables */.KC)(withoutSwitches(withoutProse(content)))) ?? noLoginUrl(content),
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
        return setsLogin(content) ? `${name} may hold a login` : undefined;
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
        const end = url.indexOf('@') + 1;
        const isSample = end > 0 && (0,placeholder_login/* isPlaceholderLogin */.d)(url.slice(0, end), url.slice(end));
        if (!isSample && hasUser(rest))
            return 'has an address with a user in it';
        if (rest.includes('?'))
            return 'has an address with a query in it';
        if (rest.split('/').slice(1).some(mayBeToken))
            return 'has an address with what may be a token in it';
    }
    return undefined;
}
/** A page of a documentation (`1721-crt-static.html`, `13428#issuecomment-1368062647`) is none. */
function mayBeToken(part) {
    const isPage = /^[a-z0-9]{1,20}(?:[-_.][a-z0-9]{1,20}){0,20}\.(?:html?|md)(?:#|$)|^\d{1,9}#issuecomment-\d+$/i.test(part);
    return (0,login_words/* looksRandom */.EZ)(part) && !(isPage && !part.split(/[-_.#]/).some(login_words/* looksRandom */.EZ));
}
/** `example.com/@acme/plugin.js` has none. */
function hasUser(address) {
    const isHost = /^[\w.-]+(?::\d+)?\//.test(address);
    return (isHost ? address.replaceAll(/\/@[a-z][\w.-]*(?=\/)/gi, '') : address).includes('@');
}
/** Without comments that say something and set nothing. */
function withoutProse(content) {
    return content
        .split('\n')
        .filter((line) => !/^\s*(#|\/\/)[^=:"']*$/.test(line) || line.split(/[\s,.()]+/).some(login_words/* looksRandom */.EZ))
        .join('\n');
}
/** Without what is switched on or off, and who asks for a login. */
function withoutSwitches(content) {
    return content
        .split('\n')
        .filter((line) => !switched.test(line.trim()))
        .join('\n');
}
const switched = /^(?:[\w.-]+ ?[=:] ?(?:true|false)|(?:authenticate|keyring-provider|(?:global-)?credential-providers?) ?= ?(?:"(?:always|never|auto|subprocess|disabled|cargo:[\w-]+)"|\["cargo:[\w-]+"\]))$/;
function noLoginWord(content) {
    const word = login_words/* loginWords */.Pg.exec(content)?.[0];
    return word === undefined ? undefined : `speaks of a login (${word.toLowerCase()})`;
}
/** Lines of `key separator value` with harmless keys only. A comment may hold what was commented out. */
function settings(isKnown, { separator, comment, continuation }, isHarmless = hasNoLogin) {
    const noLogin = (line) => {
        if (line === '')
            return undefined;
        if (comment.test(line))
            return loginInComments(line.replace(/^[#;!\s]+/, ''));
        const gap = separator.exec(line);
        const key = (gap === null ? line : line.slice(0, gap.index)).replaceAll(/["']/g, '');
        const value = gap === null ? '' : line.slice(gap.index + gap[0].length);
        // None of these is a secret, whatever it is for.
        if (/^(?:true|false)$/.test(value))
            return undefined;
        if (/^(?:\d{1,3}|null)$/.test(value) && !login_words/* loginWords */.Pg.test(key))
            return undefined;
        if (!isKnown(key))
            return `sets ${shortKey(key)}, which is not known to be harmless`;
        return isHarmless(value.replaceAll(/^["']|["']$/g, ''), key)
            ? undefined
            : `sets ${shortKey(key)} to what may be a secret`;
    };
    return (content) => {
        for (const line of wholeLines(content, continuation)) {
            const problem = noLogin(line.trim());
            if (problem !== undefined)
                return problem;
        }
        return noLoginUrl(content);
    };
}
/** Of INI, a line that is indented more than its setting goes on with the value. */
function wholeLines(content, continuation) {
    const lines = [];
    let setting;
    for (const line of content.split(/\r?\n/)) {
        const indent = line.search(/\S/);
        const isSetting = indent >= 0 && !iniFormat.comment.test(line.trim());
        if (continuation === 'indented' && isSetting && setting !== undefined && indent > setting.indent) {
            lines[setting.at] += ` ${line.trim()}`;
            continue;
        }
        if (isSetting)
            setting = { at: lines.length, indent };
        else if (line.trim().startsWith('['))
            setting = undefined;
        lines.push(line);
    }
    return lines;
}
/** What no setting has for a value but a login: another setting of one, a variable that has one, or a token. */
function hasNoLogin(value, key) {
    return (!login_words/* loginWords */.Pg.test(key) &&
        !/_auth|\/:_|(?:passw|secret|token)\w{0,20} ?[:=]/i.test(value) &&
        !(value.match(/\$\{?\w+/g) ?? []).some((variable) => /token|pass|secret|key|auth/i.test(variable)) &&
        !value.split(/[\s,]+/).some((word) => /^\w{20,}$/.test(word) && (0,login_words/* looksRandom */.EZ)(word)));
}
/** A key can itself be a secret where the file is of another form than it seems. */
function shortKey(key) {
    const plain = /^[@\w./:-]{1,60}$/.test(key) && !(0,login_words/* looksRandom */.EZ)(key.split(/[/:]/).at(-1) ?? '');
    return plain ? key.replace(/^\/\/[^:]*:/, '') : 'something';
}
/** Names, places and versions; noLoginUrl asks whether an address has a login. */
const publicKey = /(?:^|_)(?:NAME|ENV|HOSTS?|PORT|URL|URI|ORIGINS?|DOMAIN|MODE|REGION|LOCALE|LANG|TIMEZONE|TZ|DIR|PATH|LEVEL|VERSION)$/i;
/** What no secret is; and where the key speaks of a login, only nothing. */
function isPlain(value, key) {
    if (login_words/* loginWords */.Pg.test(key))
        return value === '';
    if (publicKey.test(key) && /^[\w./:@,*-]*$/.test(value))
        return !value.split(/[/,]/).some(login_words/* looksRandom */.EZ);
    return /^(true|false|yes|no|on|off|\d{0,5}|development|production|staging|test|info|debug|warn|error|localhost)?$/i.test(value);
}
/** An XML file of these elements only, without a word of a login. */
function credential_file_elements(known) {
    return (content) => {
        for (const [, element = ''] of withoutVariableLogins(content).matchAll(/<([A-Za-z][\w.-]*)/g)) {
            if (!known.has(element.toLowerCase()))
                return `has <${element}>, which is not known to be harmless`;
        }
        // A comment that only says something; one with an element, or a value, is read as what it was.
        const parts = withoutVariableLogins(content).split(/<!--|-->/);
        const isProse = (part, index) => index % 2 === 1 && !/[<="]/.test(part);
        return (noLoginWord(parts.filter((part, index) => !isProse(part, index)).join('\n')) ??
            loginInComments(parts.filter(isProse).join('\n')) ??
            noLoginUrl(content.replaceAll(/\sxmlns(:\w+)?="[^"]*"|\sxsi:\w+="[^"]*"/g, '')));
    };
}
/** Values come from variables, or are those of the sample that comes with Maven. */
const mavenLogin = /<(password|passphrase|privateKey)>\s{0,20}(?:\$\{[\w.]+\}\s{0,20}|repopwd|proxypass|\/path\/to\/private\/key|optional; leave empty if not used\.)?<\/\1>|<username>([^<]{0,100})<\/username>/g;
const nugetLogin = /<add\s{1,20}key="(?:(?:ClearTextPassword|Password|ValidAuthenticationTypes)"\s{1,20}value="(?:%\w+%)?"|Username"\s{1,20}value="([^"]{0,100})")\s{0,20}\/>/gi;
/** A name of a user is no secret, but a token may stand in its place. */
function withoutLogins(block, login) {
    return block.replaceAll(login, (found, ...groups) => groups.slice(0, 2).some((user) => typeof user === 'string' && (0,login_words/* looksRandom */.EZ)(user)) ? found : '');
}
const mavenProperty = /<([\w.-]{1,100})>([^<>]{0,500})<\/\1>/g;
/** Properties of Maven whose values come from variables, or whose names and values have nothing of a login. */
function isHarmlessProperties(block) {
    const rest = block.replaceAll(mavenProperty, (found, name, value) => {
        const isOpen = /^\s*(?:\$\{[\w.]+\}\s*)?$/.test(value);
        const isPlainValue = !/pass|pwd|token|secret|key|auth|user|login|cred/i.test(name) && !hasToken(value);
        return isOpen || isPlainValue ? '' : found;
    });
    return rest.trim() === '';
}
/** Without blocks of logins, of Maven or of NuGet, whose values all come from variables, or are empty. */
function withoutVariableLogins(content) {
    const servers = withoutBlocks(content, /<\/?servers>/, (block) => holdsOnly(block, mavenServer));
    const maven = withoutBlocks(servers, /<\/?proxies>/, (block) => holdsOnly(block, mavenProxy));
    const plain = withoutBlocks(maven, /<\/?properties>/, isHarmlessProperties);
    return withoutBlocks(plain, /<\/?packageSourceCredentials>/i, (block) => {
        const rest = withoutLogins(block, nugetLogin);
        return rest !== block && /^(?:\s|<\/?[\w.-]{1,60}>)*$/.test(rest);
    });
}
const mavenServer = /<\/?server>|<id>[\w.-]*<\/id>/g;
const mavenProxy = /<\/?proxy>|<(id|active|protocol|host|port|nonProxyHosts)>[\w.|*-]*<\/\1>/g;
/** Whether nothing is in a block of Maven but logins that are none, these elements, and comments without a login. */
function holdsOnly(block, known) {
    const parts = withoutLogins(block, mavenLogin)
        .replaceAll(known, '')
        .split(/<!--|-->/);
    const isComment = (part) => !part.includes('<') && loginInComments(part) === undefined && !hasToken(part);
    return (block.replaceAll(known, '').trim() !== '' &&
        parts.every((part, index) => (index % 2 === 1 ? isComment(part) : part.trim() === '')));
}
/** `edge`: a tag that begins a block, or ends it. */
function withoutBlocks(content, edge, isLeftOut) {
    const parts = content.split(edge);
    return parts.some((part, index) => index % 2 === 1 && !isLeftOut(part)) || parts.length % 2 === 0
        ? content
        : parts.filter((_, index) => index % 2 === 0).join('');
}
/** A form that nobody has filled in holds none. */
function provesEmptyLogins(content) {
    const texts = leavesOf((0,json/* parseJson */.qF)(content));
    const isEmpty = texts.every((text) => typeof text === 'string' && (text === '' || (0,placeholder_login/* isPlaceholderValue */.N)(text)));
    return isEmpty && texts.length > 0 ? undefined : 'is a file of credentials';
}
function leavesOf(value) {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
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
function elixirConfig(use) {
    return (content) => provesElixirConfig(content, use) ?? noLoginUrl(content);
}
/** Databases of this machine, or that compose names, may have the passwords that everybody knows. */
function provesDatabases(content) {
    if (hasPasswordUrl(content))
        return 'has a URL with a password in it';
    const databases = content.split(/^(?=\w)/m).map((database) => {
        const settings = new Map([...database.matchAll(/^[ #]+(username|password|host): *["']?([\w.-]+)["']?[ \t]*$/gm)].map(([, key, value]) => [key, value]));
        const login = `x://${settings.get('username')}:${settings.get('password')}@`;
        return (0,placeholder_login/* isPlaceholderLogin */.d)(login, settings.get('host') ?? 'localhost')
            ? database.replaceAll(/^[ #]+password:.*$/gm, '')
            : database;
    });
    return databases.some(setsLogin) ? 'may hold a login' : undefined;
}
function provesSourceCode() {
    return 'is named as a file of credentials';
}
function provesYarnSettings(content) {
    const lines = content.split(/\r?\n/).map((line) => {
        const at = line.search(/(?<!\S)#/);
        return at < 0
            ? { code: line, comment: '' }
            : { code: line.slice(0, at), comment: line.slice(at).replace(/^[#\s]+/, '') };
    });
    const code = lines.map((line) => line.code);
    return (unknownYarnSetting(code) ??
        noLoginWord(code.join('\n').replaceAll(harmlessYarnLine, '')) ??
        loginInComments(lines.map(({ comment }) => comment).join('\n')) ??
        noLoginUrl(content));
}
/** Hooks and other settings of plugins may be there, where they cannot be secret. */
function unknownYarnSetting(lines) {
    let level = 'known';
    for (const line of lines) {
        if (line.trim() === '' || line.trim() === '---')
            continue;
        const key = /^"?([A-Za-z]+)"?:/.exec(line)?.[1];
        if (key === undefined && (level === 'known' || !/^[\s-]/.test(line)))
            return 'has lines that are not known to be harmless';
        if (key !== undefined)
            level = levelOf(key);
        if (level === 'other' && mayBeSecret(line))
            return `sets ${shortKey(key ?? '')}, which is not known to be harmless`;
    }
    return undefined;
}
function levelOf(key) {
    if (nestedYarnSettings.test(key))
        return 'nested';
    // Whether a login comes from a variable, its line says.
    return yarnSettings.test(key) || /^npmA(?:uthToken|uthIdent|lwaysAuth)$/.test(key) ? 'known' : 'other';
}
const yarnSettings = /^(nodeLinker|yarnPath|enableGlobalCache|compressionLevel|enableTelemetry|telemetryInterval|nmHoistingLimits|nmMode|nmSelfReferences|npmRegistryServer|npmPublishRegistry|checksumBehavior|enableImmutableInstalls|enableImmutableCache|enableInlineBuilds|enableScripts|enableStrictSsl|enableProgressBars|enableColors|enableMessageNames|enableMirror|enableNetwork|enableTransparentWorkspaces|enableConstraintsChecks|enableHardenedMode|defaultSemverRangePrefix|defaultProtocol|pnpMode|pnpFallbackMode|pnpEnableEsmLoader|pnpEnableInlining|pnpShebang|cacheFolder|cacheMigrationMode|globalFolder|installStatePath|httpTimeout|httpRetry|networkConcurrency|cloneConcurrency|initScope|preferInteractive|preferDeferredVersions|tsEnableAutoTypes|lockfileFilename|virtualFolder|winLinkType|npmMinimalAgeGate)$/;
/** With lists and objects in them. */
const nestedYarnSettings = /^(plugins|packageExtensions|supportedArchitectures|logFilters|pnpIgnorePatterns|changesetBaseRefs|immutablePatterns|npmPreapprovedPackages|npmAuditIgnoreAdvisories|npmAuditExcludePackages|npmScopes|npmRegistries|catalogs?)$/;
function mayBeSecret(line) {
    return hasToken(line) || /pass|pwd|key|salt|(?:^|\s)(?:-u|--user)\b/i.test(line);
}
/** A login that a variable has; a plugin; a package, whatever its name, with versions. */
const harmlessYarnLine = /^(?:[ \t]*"?npmAuth(?:Token|Ident)"?: *(["']?)\$\{[A-Z][A-Z0-9_]*(?::?-)?\}(?::\$\{[A-Z][A-Z0-9_]*(?::?-)?\})?\1|[ \t]*"?npmAlwaysAuth"?: *(?:true|false)|[ \t]+(?:- +)?(?:path|spec): *["']?(?:\.yarn\/plugins\/|@yarnpkg\/|https:\/\/)[\w@./:-]+["']?|[ \t]+["']?@?[a-z][\w./-]*@(?:\*|[\^~]?\d+[\w.*-]{0,10})["']?:|[ \t]+["']?@?[a-z][a-z0-9._/-]*["']?: *["']?(?:\*|[\^~]?\d+\.[\d.x*]+)["']?)[ \t]*$/gm;

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
    const named = build.file === undefined ? (0,external_node_path_.join)(contextDir, 'Dockerfile') : (0,external_node_path_.resolve)(options.cwd, build.file);
    const shown = build.file ?? (0,external_node_path_.relative)(options.cwd, named);
    const dockerfilePath = await (0,dockerfile_path/* dockerfileAt */.g)(named);
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

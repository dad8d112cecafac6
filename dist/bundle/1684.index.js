export const id = 1684;
export const ids = [1684];
export const modules = {

/***/ 44158:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {


/**
 * @license
 * Copyright 2020 Balena Ltd.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *    http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * ------------------------------------------------------------------------
 *
 * Copyright 2018 Zeit, Inc.
 * Licensed under the MIT License. See file LICENSE.md for a full copy.
 *
 * ------------------------------------------------------------------------
 */

/**
 * This module implements the [dockerignore
 * spec](https://docs.docker.com/engine/reference/builder/#dockerignore-file),
 * closely following Docker's (Moby) Golang implementation:
 * https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go
 * https://github.com/moby/moby/blob/v19.03.8/pkg/archive/archive.go#L825
 *
 * Something the spec is not clear about, but we discovered by reading source code
 * and testing against the "docker build" command, is the handling of backslashes and
 * forward slashes as path separators and escape characters in the .dockerignore file
 * across platforms including Windows, Linux and macOS:
 *
 * * On Linux and macOS, only forward slashes can be used as path separators in the
 *   .dockerignore file, and the backslash works as an escape character.
 * * On Windows, both forward slashes and backslashes are allowed as path separators
 *   in the .dockerignore file, and the backslash is not used as an escape character.
 *
 * This is consistent with how Windows works generally: both forward slashes and
 * backslashes are accepted as path separators by the cmd.exe Command Prompt or
 * PowerShell, and by library functions like the Golang filepath.Clean or the
 * Node.js path.normalize.
 *
 * Similarly, path strings provided to the IgnoreBase.ignores() and IgnoreBase.filter()
 * methods can use either forward slashes or backslashes as path separators on Windows,
 * but only forward slashes are accepted as path separators on Linux and macOS.
 */

const path = __webpack_require__(16928);

const factory = options => new IgnoreBase(options); // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L538-L539
// Fixes typescript module import


factory.default = factory;
module.exports = factory;

function make_array(subject) {
  return Array.isArray(subject) ? subject : [subject];
}

const REGEX_TRAILING_SLASH = /(?<=.)\/$/;
const REGEX_TRAILING_BACKSLASH = /(?<=.)\\$/;
const REGEX_TRAILING_PATH_SEP = path.sep === '\\' ? REGEX_TRAILING_BACKSLASH : REGEX_TRAILING_SLASH;
const KEY_IGNORE = typeof Symbol !== 'undefined' ? Symbol.for('dockerignore') : 'dockerignore'; // An implementation of Go's filepath.Clean
// https://golang.org/pkg/path/filepath/#Clean
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Note that, like Go, on Windows this function converts forward slashes
// to backslashes.

function cleanPath(file) {
  return path.normalize(file).replace(REGEX_TRAILING_PATH_SEP, '');
} // Javascript port of Golang's filepath.ToSlash
// https://golang.org/pkg/path/filepath/#ToSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go
// Convert any OS-specific path separator to '/'. Backslash is converted
// to forward slash on Windows, but not on Linux/macOS.
// Note that both forward slashes and backslashes are valid path separators on
// Windows. As a result, code such as `pattern.split(path.sep).join('/')` fails
// on Windows when forward slashes are used as path separators.


function toSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\\/g, '/');
} // Javascript port of Golang's filepath.FromSlash
// https://github.com/golang/go/blob/master/src/path/filepath/path.go


function fromSlash(file) {
  if (path.sep === '/') {
    return file;
  }

  return file.replace(/\//g, path.sep);
}

class IgnoreBase {
  constructor({
    // https://github.com/kaelzhang/node-ignore/blob/5.1.4/index.js#L372
    ignorecase = true
  } = {}) {
    this._rules = [];
    this._ignorecase = ignorecase;
    this[KEY_IGNORE] = true;

    this._initCache();
  }

  _initCache() {
    this._cache = {};
  } // @param {Array.<string>|string|Ignore} pattern


  add(pattern) {
    this._added = false;

    if (typeof pattern === 'string') {
      pattern = pattern.split(/\r?\n/g);
    }

    make_array(pattern).forEach(this._addPattern, this); // Some rules have just added to the ignore,
    // making the behavior changed.

    if (this._added) {
      this._initCache();
    }

    return this;
  } // legacy


  addPattern(pattern) {
    return this.add(pattern);
  }

  _addPattern(pattern) {
    // https://github.com/kaelzhang/node-ignore/issues/32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules);
      this._added = true;
      return;
    }

    if (this._checkPattern(pattern)) {
      const rule = this._createRule(pattern.trim());

      if (rule !== null) {
        this._added = true;

        this._rules.push(rule);
      }
    }
  }

  _checkPattern(pattern) {
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L34-L40
    return pattern && typeof pattern === 'string' && pattern.indexOf('#') !== 0 && pattern.trim() !== "";
  }

  filter(paths) {
    return make_array(paths).filter(path => this._filter(path));
  }

  createFilter() {
    return path => this._filter(path);
  }

  ignores(path) {
    return !this._filter(path);
  } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L41-L53
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L29-L55


  _createRule(pattern) {
    const origin = pattern;
    let negative = false; // > An optional prefix "!" which negates the pattern;
    // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L43-L46

    if (pattern[0] === '!') {
      negative = true;
      pattern = pattern.substring(1).trim();
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L47-L53


    if (pattern.length > 0) {
      pattern = cleanPath(pattern);
      pattern = toSlash(pattern);

      if (pattern.length > 1 && pattern[0] === '/') {
        pattern = pattern.slice(1);
      }
    } // https://github.com/moby/moby/blob/v19.03.8/builder/dockerignore/dockerignore.go#L54-L55


    if (negative) {
      pattern = '!' + pattern;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L30


    pattern = pattern.trim();

    if (pattern === "") {
      return null;
    } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L34
    // convert forward slashes to backslashes on Windows


    pattern = cleanPath(pattern); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L36-L42

    if (pattern[0] === '!') {
      if (pattern.length === 1) {
        return null;
      }

      negative = true;
      pattern = pattern.substring(1);
    } else {
      negative = false;
    }

    return {
      origin,
      pattern,
      // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L54
      dirs: pattern.split(path.sep),
      negative
    };
  } // @returns `Boolean` true if the `path` is NOT ignored


  _filter(path) {
    if (!path) {
      return false;
    }

    if (path in this._cache) {
      return this._cache[path];
    }

    return this._cache[path] = this._test(path);
  } // @returns {Boolean} true if a file is NOT ignored
  // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L62


  _test(file) {
    file = fromSlash(file); // equivalent to golang filepath.Dir() https://golang.org/src/path/filepath/path.go

    const parentPath = cleanPath(path.dirname(file));
    const parentPathDirs = parentPath.split(path.sep);
    let matched = false;

    this._rules.forEach(rule => {
      let match = this._match(file, rule); // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L80


      if (!match && parentPath !== ".") {
        // Check to see if the pattern matches one of our parent dirs.
        if (rule.dirs.includes('**')) {
          // Ah shucks! We have to test every possible parent path that has 
          // a number of dirs _n_ where 
          // `rule.dirs.filter(doubleStar).length <= _n_ <= parentPathDirs.length`
          // since the ** can imply any number of directories including 0
          for (let i = rule.dirs.filter(x => x !== '**').length; i <= parentPathDirs.length; i++) {
            match = match || this._match(parentPathDirs.slice(0, i).join(path.sep), rule);
          }
        } else if (rule.dirs.length <= parentPathDirs.length) {
          // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L83
          match = this._match(parentPathDirs.slice(0, rule.dirs.length).join(path.sep), rule);
        }
      }

      if (match) {
        matched = !rule.negative;
      }
    });

    return !matched;
  } // @returns {Boolean} true if a file is matched by a rule


  _match(file, rule) {
    return this._compile(rule).regexp.test(file);
  } // https://github.com/moby/moby/blob/v19.03.8/pkg/fileutils/fileutils.go#L139


  _compile(rule) {
    if (rule.regexp) {
      return rule;
    }

    let regStr = '^'; // Go through the pattern and convert it to a regexp.

    let escapedSlash = path.sep === '\\' ? '\\\\' : path.sep;

    for (let i = 0; i < rule.pattern.length; i++) {
      const ch = rule.pattern[i];

      if (ch === '*') {
        if (rule.pattern[i + 1] === '*') {
          // is some flavor of "**"
          i++; // Treat **/ as ** so eat the "/"

          if (rule.pattern[i + 1] === path.sep) {
            i++;
          }

          if (rule.pattern[i + 1] === undefined) {
            // is "**EOF" - to align with .gitignore just accept all
            regStr += ".*";
          } else {
            // is "**"
            // Note that this allows for any # of /'s (even 0) because
            // the .* will eat everything, even /'s
            regStr += `(.*${escapedSlash})?`;
          }
        } else {
          // is "*" so map it to anything but "/"
          regStr += `[^${escapedSlash}]*`;
        }
      } else if (ch === '?') {
        // "?" is any char except "/"
        regStr += `[^${escapedSlash}]`;
      } else if (ch === '.' || ch === '$') {
        // Escape some regexp special chars that have no meaning
        // in golang's filepath.Match
        regStr += `\\${ch}`;
      } else if (ch === '\\') {
        // escape next char. Note that a trailing \ in the pattern
        // will be left alone (but need to escape it)
        if (path.sep === '\\') {
          // On windows map "\" to "\\", meaning an escaped backslash,
          // and then just continue because filepath.Match on
          // Windows doesn't allow escaping at all
          regStr += escapedSlash;
          continue;
        }

        if (rule.pattern[i + 1] !== undefined) {
          regStr += '\\' + rule.pattern[i + 1];
          i++;
        } else {
          regStr += '\\';
        }
      } else {
        regStr += ch;
      }
    }

    regStr += "$";
    rule.regexp = new RegExp(regStr, this._ignorecase ? 'i' : '');
    return rule;
  }

}


/***/ }),

/***/ 76806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ collectLayerFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./node_modules/@balena/dockerignore/ignore.js
var ignore = __webpack_require__(44158);
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
/** Rules of https://github.com/moby/patternmatcher, as @balena/dockerignore has them. */
function createMatcher(lines) {
    // It takes these for operators of its own, where they are mere characters.
    const escaped = lines.map((line) => line.replace(/\\.|[+(){}|]/gs, (match) => (match.length === 2 ? match : `\\${match}`)));
    const rules = ignore["default"]({ ignorecase: false }).add(escaped);
    return {
        matches: (path) => path !== '' && rules.ignores(path),
        hasExceptions: lines.some((line) => line.trim().startsWith('!')),
    };
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






/** Files read at the same time. */
const parallelReads = 8;
/** How many links may lead to one another (Linux has 40 too). */
const maximumLinks = 40;
/**
 * The files that each layer takes from its contexts: layer → path → `100644:SHA-256` (for a link the hash of where it
 * points to, for a folder nothing behind its mode). Paths in a named context are written `name//path`.
 * Files that are not there are not in it: BuildKit's own message says so best.
 */
async function collectLayerFiles(layers, folders) {
    const contexts = new Map();
    const contextOf = (source) => {
        const key = source.context?.name ?? '';
        const known = contexts.get(key) ?? openContext(source, folders);
        contexts.set(key, known);
        return known;
    };
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
    return new Map(collected);
}
async function openContext(source, folders) {
    return source.context === undefined
        ? new ContextReader(folders.contextDir, await readIgnoreRules(folders.contextDir, folders.dockerfilePath))
        : new ContextReader(source.context.folder, await readIgnoreRules(source.context.folder, undefined));
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
    constructor(root, ignored) {
        this.root = root;
        this.ignored = ignored;
    }
    async read(source) {
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
            for (const match of await this.findMatches(clean(source.path), paths)) {
                const start = await this.resolve(match, paths);
                if (start !== undefined)
                    await this.walk(start, { include: undefined, exclude }, paths);
            }
        }
        const states = await Promise.all([...paths].map(async (path) => [path, await this.stateOf(path)]));
        return new Map(states);
    }
    /** What a path with wildcards stands for. */
    async findMatches(path, links) {
        const parts = path.split('/');
        const first = parts.findIndex(go_pattern/* hasWildcards */.e);
        if (first < 0)
            return [path];
        const base = await this.resolve(parts.slice(0, first).join('/'), links);
        if (base === undefined)
            return [];
        let found = [base];
        for (const [index, part] of parts.slice(first).entries()) {
            const pattern = (0,go_pattern/* compileGoPattern */.M)(part);
            if (pattern === undefined)
                return [];
            const isLast = first + index === parts.length - 1;
            const next = [];
            for (const folder of found) {
                for (const entry of await this.list(folder)) {
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
            for (const entry of await this.list(folder)) {
                const path = joinPath(folder, entry.name);
                const taken = isTaken(path) && !this.ignored.matches(path);
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
            const target = await (0,promises_.readlink)((0,external_node_path_.join)(this.root, next));
            const whole = clean(external_node_path_.posix.join(target.startsWith('/') ? '/' : `/${(0,external_node_path_.dirname)(next)}`, target, ...others));
            current = '';
            rest = whole.split('/').filter((item) => item !== '');
        }
        return current;
    }
    /** The entries of a folder that are part of the context. */
    async list(folder) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.root, folder), { withFileTypes: true });
        // A folder that is ignored may have files that are not; it is dropped when none is found.
        return entries.filter((entry) => {
            if (entry.isSocket())
                return false;
            const isIgnored = this.ignored.matches(joinPath(folder, entry.name));
            return !isIgnored || (entry.isDirectory() && this.ignored.hasExceptions);
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
    stateOf(path) {
        const known = this.states.get(path) ?? this.limit(() => this.readState((0,external_node_path_.join)(this.root, path)));
        this.states.set(path, known);
        return known;
    }
    async readState(path) {
        const stats = await (0,promises_.lstat)(path);
        // The mode of a link means nothing, and differs between systems.
        if (stats.isSymbolicLink())
            return `120777:${(0,hash/* sha256 */.s)(await (0,promises_.readlink)(path))}`;
        const mode = (stats.mode & 0o177777).toString(8);
        return stats.isFile() ? `${mode}:${await (0,hash/* sha256OfFile */.V)(path)}` : `${mode}:`;
    }
}
/** `a/./b/*.txt` of `COPY --parents`: paths are kept from `b` on. */
function splitPivot(path) {
    const pivot = path.indexOf('/./');
    return pivot < 0 ? ['', clean(path)] : [path.slice(0, pivot), clean(path.slice(pivot + 3))];
}
/** Without slashes at its ends, and without `.` and `..`. */
function clean(path) {
    return external_node_path_.posix.join('/', path).replace(/^\/|\/$/g, '');
}
function joinPath(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}


/***/ }),

/***/ 13954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sha256OfFile),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/** SHA-256 of a file, read as a stream. */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    return hash.digest('hex');
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

/***/ 70174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fetchCreated)
/* harmony export */ });
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);

/**
 * When an image says that it was made, in milliseconds since the Unix epoch; of an index its first image. Undefined where
 * it does not say. Nothing but manifest and config is fetched.
 * @throws RegistryError when it cannot be read.
 */
async function fetchCreated(client, repository, tagOrDigest) {
    const fetched = await client.fetchManifest(repository, tagOrDigest);
    if (fetched === undefined)
        return undefined;
    const { manifest } = fetched;
    if (manifest.kind === 'index') {
        const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
        return child === undefined ? undefined : fetchCreated(client, repository, child.digest);
    }
    const bytes = await client.fetchBlob(repository, manifest.config);
    if (bytes === undefined)
        return undefined;
    const { created } = (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const createdMs = Date.parse(created ?? '');
    return Number.isNaN(createdMs) ? undefined : createdMs;
}


/***/ }),

/***/ 48469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createRunLog)
/* harmony export */ });
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


/***/ }),

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

// EXTERNAL MODULE: ./lib/layers/registry-inputs.js
var registry_inputs = __webpack_require__(84973);
;// CONCATENATED MODULE: ./lib/layers/inputs.js






/** Reads what is asked of the layers, and the login for their registry. */
function readLayersInputs(reader, context, { notices, warnings }) {
    const image = (0,registry_inputs/* readImage */.A)(reader, context, notices);
    const { layers, problems } = (0,layers_layer/* parseLayers */.a)(reader.list('layers', layers_layer/* defaultLayers */.o));
    for (const message of problems)
        reader.problem('layers', message);
    const build = readBuildSettings(reader, warnings);
    const part = readPart(reader, build.platforms);
    const login = (0,registry_inputs/* readLogin */.m)(reader, context, image.registry);
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

function readSharedInputs(reader, context, remarks) {
    return {
        ...readLayersInputs(reader, context, remarks),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
        ...remarks,
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

/***/ 941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compileGoPattern),
/* harmony export */   e: () => (/* binding */ hasWildcards)
/* harmony export */ });
/**
 * The pattern of one part of a path, as Go's `filepath.Match` has it: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before a character
 * that means itself. https://pkg.go.dev/path/filepath@go1.26.0#Match
 * Undefined when it is malformed; BuildKit lets such a pattern match nothing.
 */
function compileGoPattern(pattern) {
    const chars = [...pattern];
    let regex = '';
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (char === '*')
            regex += '[^/]*';
        else if (char === '?')
            regex += '[^/]';
        else if (char === '[') {
            const end = readClass(chars, i);
            if (end === undefined)
                return undefined;
            regex += end.regex;
            i = end.last;
        }
        else {
            const literal = char === '\\' ? chars[++i] : char;
            if (literal === undefined)
                return undefined;
            regex += literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
        }
    }
    return new RegExp(`^${regex}$`, 'su');
}
/** Whether a part of a path is a pattern (`copy.go`, `containsWildcards`). */
function hasWildcards(part) {
    return /[*?[]/.test(part.replace(/\\./gs, ''));
}
function readClass(chars, start) {
    let i = start + 1;
    const negated = chars[i] === '^';
    if (negated)
        i++;
    let ranges = '';
    const readOne = () => {
        const char = chars[i];
        if (char === undefined || char === '-' || char === ']')
            return undefined;
        const literal = char === '\\' ? chars[++i] : char;
        i++;
        return literal;
    };
    while (chars[i] !== ']' || ranges === '') {
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
        ranges += low <= high ? `${escapeInClass(low)}-${escapeInClass(high)}` : '\\0';
    }
    return { regex: `[${negated ? '^' : ''}${ranges}]`, last: i };
}
function escapeInClass(char) {
    return char.replace(/[\\\]^[&~|-]/, '\\$&');
}


/***/ }),

/***/ 78343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   TS: () => (/* binding */ findStale)
/* harmony export */ });
/* unused harmony export describeDifference */
/* harmony import */ var _layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92277);

/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
function findStale(facts) {
    const stale = new Map();
    for (const { node, entry, image, inputs, refresh } of facts) {
        const reasons = [];
        if (entry === undefined)
            reasons.push({ kind: 'absent', text: 'it was never prewarmed' });
        else if (image === 'absent')
            reasons.push({ kind: 'absent', text: `its image ${shorten(entry.digest)} is gone from the registry` });
        else if (image === 'no-access')
            reasons.push({ kind: 'no-access', text: 'the registry gives this run no access to its image' });
        else if (image === 'broken')
            reasons.push({
                kind: 'broken',
                text: `its image ${shorten(entry.digest)} is not complete in the registry`,
            });
        if (refresh !== undefined)
            reasons.push({ kind: 'refresh', text: refresh });
        if (entry !== undefined) {
            const below = new Set(node.standsOn.map((layer) => layer.name));
            for (const difference of (0,_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareInputs */ .RC)(entry.inputs, inputs)) {
                if (difference.kind === 'layer-below' && below.has(difference.name) && stale.has(difference.name))
                    continue;
                reasons.push({ kind: 'inputs', text: describeDifference(difference) });
            }
        }
        for (const below of node.standsOn) {
            if (stale.has(below.name))
                reasons.push({ kind: 'layer-below', text: `it depends on ${below.name}, which is outdated` });
        }
        if (reasons.length > 0)
            stale.set(node.name, reasons);
    }
    return stale;
}
/**
 * Whether the layer is current: the result has the recorded digest; or every step hit and only the digest
 * differs, because another BuildKit wrote it, and then the recorded inputs have decided already, where they can.
 */
function judgeCheck(entry, result) {
    if (result.digest === entry.digest)
        return undefined;
    const first = result.executed[0];
    if (first !== undefined) {
        return {
            kind: 'executed',
            text: `a step did not hit although its recorded inputs are the same: ${first}`,
        };
    }
    return result.undecided === undefined ? undefined : { kind: 'inputs', text: result.undecided };
}
/** One difference between recorded and present inputs as a sentence without a full stop. */
function describeDifference(difference) {
    const { kind, name, before, after } = difference;
    const change = before === undefined ? 'was added' : after === undefined ? 'was removed' : 'changed';
    if (kind === 'file')
        return `file ${name} ${change}`;
    if (kind === 'argument')
        return `build argument ${name} ${change}`;
    if (kind === 'instruction')
        return `instruction ${change}: ${after ?? before ?? name}`;
    if (kind === 'external-image') {
        return `external image ${name} ${before !== undefined && after !== undefined ? `moved from ${shorten(before)} to ${shorten(after)}` : change}`;
    }
    if (kind === 'layer-below')
        return `the layer ${name} below it ${change}`;
    return `${kind} ${name} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
}
function shorten(digest) {
    return digest.startsWith('sha256:') ? digest.slice(0, 'sha256:'.length + 12) : digest;
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

/***/ 92277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ isSecretArg),
/* harmony export */   QH: () => (/* binding */ describeLayerInputs),
/* harmony export */   RC: () => (/* binding */ compareInputs),
/* harmony export */   tj: () => (/* binding */ usesSecretArg)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);
/* harmony import */ var _longest_subsequence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20870);
/* harmony import */ var _masked_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96365);



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
        ...compareMaps('file', before.files, after.files),
        ...compareMaps('argument', before.args, after.args),
        ...compareMaps('external-image', before.externalImages, after.externalImages),
        ...compareMaps('layer-below', before.standsOn, after.standsOn),
        ...compareMaps('platform', asMap(before.platforms), asMap(after.platforms)),
        ...compareMaps('option', before.options, after.options),
    ];
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
        ...(0,_longest_subsequence_js__WEBPACK_IMPORTED_MODULE_1__/* .longestSubsequence */ .S)(before, after),
        [before.length, after.length],
    ]) {
        while (i < nextBefore || j < nextAfter) {
            const was = i < nextBefore ? before[i++] : undefined;
            const is = j < nextAfter ? after[j++] : undefined;
            differences.push({
                kind: 'instruction',
                name: /^\S*/.exec(is ?? was ?? '')?.[0].toUpperCase() ?? '',
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
    return secretArgs.some((glob) => globToRegex(glob).test(name)) || (0,_masked_value_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsMaskedValue */ .N)(value, maskedValues);
}
/** `*` and `?`, in any case: names of arguments have no slashes and no brackets. */
function globToRegex(glob) {
    const pattern = glob
        .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${pattern}$`, 'is');
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

/***/ 48676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite(context) {
    if (context.push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { event } = context;
    if (event === undefined)
        return { kind: 'write', reason: 'run from a terminal' };
    const verdict = judgeEvent(event, context.trustedRefs);
    if (verdict.may)
        return { kind: 'write', reason: verdict.reason };
    return context.push === 'true'
        ? { kind: 'refused', reason: verdict.reason }
        : { kind: 'read-only', reason: verdict.reason };
}
function judgeEvent(event, trustedRefs) {
    const { name, ref } = event;
    if (name.startsWith('pull_request')) {
        return { may: false, reason: `the event ${name} can run unreviewed code` };
    }
    if (name === 'workflow_run') {
        return { may: false, reason: 'the event workflow_run can follow a run of unreviewed code' };
    }
    if (ref.startsWith('refs/tags/'))
        return { may: false, reason: `${ref} is a tag` };
    if (name === 'schedule')
        return { may: true, reason: 'scheduled run' };
    if (name !== 'push' && name !== 'workflow_dispatch') {
        return {
            may: false,
            reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
        };
    }
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === event.defaultBranch)
        return { may: true, reason: `${name} on the default branch ${branch}` };
    // Without negation: `!other` would trust every branch but one.
    const matches = (text, pattern) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(text, pattern, { nonegate: true });
    const glob = trustedRefs.find((pattern) => matches(branch, pattern) || matches(ref, pattern));
    if (glob !== undefined)
        return { may: true, reason: `${name} on ${branch}, trusted by "${glob}"` };
    return {
        may: false,
        reason: `${branch} is neither the default branch (${event.defaultBranch ?? 'unknown'}) nor in trusted-refs`,
    };
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

/***/ 87202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdExternalImages)
/* harmony export */ });
/* harmony import */ var _adapters_registry_image_created_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70174);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);



/**
 * Holds external images at the digests that the layers were built on, so that a tag that moves upstream
 * makes no build cold by itself. Where a layer `follows` (it is refreshed, was never built, or the run is one
 * that takes over what moved), the name is resolved now. A name that cannot be resolved stays where it was.
 */
async function holdExternalImages(options) {
    const upstream = new Map();
    const resolve = (name) => {
        const known = upstream.get(name) ?? resolveUpstream(name, options);
        upstream.set(name, known);
        return known;
    };
    const report = new Map();
    const layers = await Promise.all(options.nodes.map(async (node) => {
        const entry = options.record?.layers[node.name];
        const recorded = entry?.inputs.externalImages ?? {};
        const held = {};
        for (const name of new Set(node.externalImages.map((image) => image.name))) {
            const before = recorded[name] === 'unresolved' ? undefined : recorded[name];
            const follows = before === undefined || options.follows(node.name);
            const now = follows || options.looksUpstream ? await resolve(name) : undefined;
            const used = follows ? (now ?? before) : before;
            const moved = before !== undefined && now !== undefined && now !== before;
            if (used !== undefined)
                held[name] = used;
            report.set(name, {
                name,
                recorded: before,
                used,
                upstream: now,
                movedSince: moved ? await movedSince(name, now, entry?.builtAt, options) : undefined,
                note: moved ? (follows ? 'moved upstream since the layer was built' : heldNote) : undefined,
            });
        }
        return [node.name, held];
    }));
    return { byLayer: new Map(layers), report: [...report.values()] };
}
const heldNote = 'moved upstream, held until the next scheduled or manual prewarm';
/**
 * Since when, at the earliest, a name stands for another image than the layer was built on (ISO 8601): neither before the
 * layer was built nor before the new image was made, where it says so credibly.
 */
async function movedSince(name, now, builtAt, options) {
    const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    const created = await (0,_adapters_registry_image_created_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchCreated */ .H)(options.connect(registry), repository, now).catch(() => undefined);
    const instants = [created, Date.parse(builtAt ?? '')].filter((instant) => instant !== undefined && !Number.isNaN(instant) && instant <= options.nowMs);
    return instants.length === 0 ? undefined : new Date(Math.max(...instants)).toISOString();
}
async function resolveUpstream(name, options) {
    try {
        const { registry, repository, tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
        if (digest !== undefined)
            return digest;
        const found = await options.connect(registry).resolve(repository, tag ?? 'latest');
        if (found === undefined)
            options.warn(`The external image ${name} was not found in its registry. The build may still know it.`);
        return found?.digest;
    }
    catch (error) {
        options.warn(`The external image ${name} could not be resolved: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 89862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ gatherFacts),
  V: () => (/* binding */ inputsOf)
});

// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 1 modules
var context_files = __webpack_require__(76806);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/core/layers/refresh.js

/** Which layers are rebuilt without cache on the newest external images. `names`: the layers of this run. */
function planRefresh(names, context) {
    const { wanted } = context;
    const explicit = wanted.kind === 'all' || wanted.kind === 'names';
    if (!context.writes) {
        return {
            layers: new Map(),
            warning: explicit
                ? 'refresh is ignored, because this run does not write layers: a refresh that is not pushed would be lost.'
                : undefined,
        };
    }
    const ignored = wanted.kind === 'names' ? wanted.names.filter((name) => !names.includes(name)) : [];
    const layers = new Map();
    for (const name of names) {
        const reason = reasonFor(name, context);
        if (reason !== undefined)
            layers.set(name, reason);
    }
    return {
        layers,
        warning: ignored.length === 0
            ? undefined
            : `refresh of ${ignored.join(', ')} is ignored, because "only" names other layers.`,
    };
}
function reasonFor(name, context) {
    const { wanted } = context;
    if (wanted.kind === 'none')
        return undefined;
    if (wanted.kind === 'all')
        return 'a refresh of all layers was asked for';
    if (wanted.kind === 'names')
        return wanted.names.includes(name) ? 'a refresh was asked for' : undefined;
    if (context.allLayers && !context.quarterOpen && context.rollingTagsExist) {
        return `the quarter ${context.quarter} opens with fresh packages`;
    }
    const builtAt = context.record?.layers[name]?.builtAt;
    if (context.maxAgeMs === undefined || builtAt === undefined)
        return undefined;
    const ageMs = context.nowMs - Date.parse(builtAt);
    return ageMs > context.maxAgeMs ? `it is older than max-age: ${(0,quantity/* formatAge */.nV)(ageMs)}` : undefined;
}

;// CONCATENATED MODULE: ./lib/core/layers/selection.js
/** `nodes` in topological order; `only` empty means all layers. */
function selectLayers(nodes, only) {
    if (only.length === 0) {
        return { chosen: new Set(nodes.map((node) => node.name)), takenAlong: [], beneath: new Set(), all: true };
    }
    const chosen = new Set(only);
    const takenAlong = [];
    for (const node of nodes) {
        if (!chosen.has(node.name) && node.standsOn.some((below) => chosen.has(below.name))) {
            chosen.add(node.name);
            takenAlong.push(node.name);
        }
    }
    const beneath = new Set();
    for (const node of [...nodes].reverse()) {
        if (!chosen.has(node.name) && !beneath.has(node.name))
            continue;
        for (const below of node.standsOn)
            if (!chosen.has(below.name))
                beneath.add(below.name);
    }
    return { chosen, takenAlong, beneath, all: chosen.size === nodes.length };
}

// EXTERNAL MODULE: ./lib/layers/external-images.js
var external_images = __webpack_require__(87202);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
// EXTERNAL MODULE: ./lib/layers/output.js
var output = __webpack_require__(1149);
;// CONCATENATED MODULE: ./lib/layers/facts.js








const dayMs = 86_400_000;
/** From then on an external image that is held although it moved is worth a warning. */
const longestHoldMs = 30 * dayMs;
async function gatherFacts(options, lookup) {
    const { project, context, log, policy } = options;
    const selection = selectWithAbsent(options, lookup);
    const nodes = project.nodes.filter((node) => selection.chosen.has(node.name) || selection.beneath.has(node.name));
    const refreshes = planRefreshes(options, lookup, selection, nodes);
    const event = context.github?.event.name;
    const takesOver = policy.externalImages === 'followed' ||
        (policy.externalImages === 'by-event' &&
            options.writes &&
            policy.refresh.kind !== 'none' &&
            (event === undefined || event === 'schedule' || event === 'workflow_dispatch'));
    const [held, files] = await Promise.all([
        (0,external_images/* holdExternalImages */.X)({
            nodes,
            record: lookup.record,
            looksUpstream: policy.looksUpstream,
            follows: (layer) => refreshes.has(layer) || (takesOver && selection.chosen.has(layer)),
            connect: context.connect,
            nowMs: context.clock.nowMs(),
            warn: log.warning,
        }),
        (0,context_files/* collectLayerFiles */.Z)(nodes, project),
    ]);
    warnOfOldBases(held.report, options, lookup.record);
    const facts = nodes.map((node) => {
        const described = inputsOf(options, node, {
            files: files.get(node.name) ?? {},
            externalImages: held.byLayer.get(node.name) ?? {},
            digestOf: (name) => policy.given[name] ?? lookup.record?.layers[name]?.digest,
        });
        return {
            node,
            entry: entryOf(node, described, options, lookup),
            image: options.trust.suspects.has(node.name)
                ? 'broken'
                : (lookup.images.get(node.name)?.kind ?? 'absent'),
            refresh: refreshes.get(node.name),
            inputs: described,
        };
    });
    const { chosen, beneath, all: allLayers } = selection;
    return { facts, chosen, beneath, allLayers, externalImages: held.report };
}
/** Layer → why it is refreshed. */
function planRefreshes({ inputs, policy, context, log, writes }, lookup, { chosen, all }, nodes) {
    const refresh = planRefresh([...chosen], {
        wanted: policy.refresh,
        writes,
        quarter: inputs.quarter,
        quarterOpen: (0,layers_lookup/* isQuarterOpen */.V)(lookup, inputs.quarter),
        rollingTagsExist: lookup.rollingTagsExist,
        allLayers: all,
        maxAgeMs: policy.maxAgeMs,
        nowMs: context.clock.nowMs(),
        record: lookup.record,
    });
    if (refresh.warning !== undefined)
        log.warning(refresh.warning);
    const refreshes = new Map(refresh.layers);
    for (const { name, contains } of nodes) {
        for (const lower of contains) {
            log.notice(`${name} contains ${lower.name} instead of being based on its image: ${lower.reason}.`);
        }
    }
    for (const node of nodes) {
        // Its steps are steps of this layer too; a hit would bring them along as they were.
        const contained = node.contains.find(({ name }) => refreshes.has(name));
        if (contained !== undefined && !refreshes.has(node.name))
            refreshes.set(node.name, `it contains ${contained.name}, which is refreshed`);
    }
    return refreshes;
}
/** What goes into a layer, or into the application, as the checkout has it now. */
function inputsOf(run, node, found) {
    const { inputs, project, builder, salt } = run;
    return (0,layer_inputs/* describeLayerInputs */.QH)({
        node,
        values: project.values,
        files: found.files,
        secretArgs: inputs.secretArgs,
        maskedValues: inputs.secretValues,
        hash: (text) => (0,hash/* sha256 */.s)(`${salt}\0${text}`),
        externalImages: found.externalImages,
        standsOn: Object.fromEntries(node.standsOn.flatMap(({ name }) => {
            const digest = found.digestOf(name);
            return digest === undefined ? [] : [[name, digest]];
        })),
        platforms: inputs.build.platforms.length > 0 ? inputs.build.platforms : [builder.platform ?? 'unknown'],
        options: recordedOptions(inputs, run.output),
    });
}
/**
 * An external image that moved upstream is taken over by the next scheduled prewarm; when that does not come, something is
 * wrong. What counts is how long it has been held: an image that moves every week never moved long ago.
 */
function warnOfOldBases(images, { context, log }, record) {
    for (const { name, recorded, used, upstream, movedSince } of images) {
        if (upstream === undefined || recorded === undefined || used === upstream)
            continue;
        const builtAtMs = Object.values(record?.layers ?? {})
            .filter(({ inputs }) => inputs.externalImages[name] === recorded)
            .map(({ builtAt }) => Date.parse(builtAt));
        const heldSinceMs = Math.max(...builtAtMs);
        const ageMs = context.clock.nowMs() - heldSinceMs;
        if (!Number.isFinite(ageMs) || ageMs < longestHoldMs)
            continue;
        const moved = movedSince === undefined ? '' : ` (on ${movedSince.slice(0, 10)} at the earliest)`;
        log.warning(`The external image ${name} moved upstream${moved}, and no prewarm has picked it up. The layers have been based on the old image for ${Math.floor(ageMs / dayMs)} days. Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity. A manual prewarm, or base-images: follow, picks it up.`);
    }
}
/** The entry in the record; for a digest that was given and is not the record's, one that only the check can confirm. */
function entryOf(node, inputs, { policy }, { record }) {
    const recorded = record?.layers[node.name];
    const given = policy.given[node.name];
    return given === undefined || given === recorded?.digest
        ? recorded
        : { digest: given, target: node.target, builtAt: recorded?.builtAt ?? '', inputs, steps: [] };
}
/** The selection, with absent layers beneath the chosen ones, which are built too. */
function selectWithAbsent({ policy, project, log, trust }, lookup) {
    const isAbsent = (name) => lookup.record?.layers[name] === undefined ||
        lookup.images.get(name)?.kind !== 'ok' ||
        trust.suspects.has(name);
    const first = selectLayers(project.nodes, policy.only);
    const absent = [...first.beneath].filter(isAbsent);
    const selection = absent.length === 0 ? first : selectLayers(project.nodes, [...policy.only, ...absent]);
    if (absent.length > 0)
        log.notice(`only: ${absent.join(', ')} is a base layer and missing, so it is built as well.`);
    if (first.takenAlong.length > 0)
        log.notice(`only: ${first.takenAlong.join(', ')} is included, because it depends on a named layer.`);
    return selection;
}
/** The options that change a layer although its Dockerfile does not say them. */
function recordedOptions({ build }, { compression, provenance }) {
    return {
        ...(build.network === undefined ? {} : { network: build.network }),
        ...(build.shmSize === undefined ? {} : { 'shm-size': build.shmSize }),
        ...(build.ulimit.length === 0 ? {} : { ulimit: build.ulimit.join(',') }),
        ...(Object.keys(build.addHosts).length === 0
            ? {}
            : {
                'add-hosts': Object.entries(build.addHosts)
                    .map((entry) => entry.join('='))
                    .join(','),
            }),
        ...(build.allow.length === 0 ? {} : { allow: build.allow.join(',') }),
        compression: (0,output/* formatCompression */.gv)(compression),
        provenance,
    };
}


/***/ }),

/***/ 83874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lookUpLayers),
/* harmony export */   V: () => (/* binding */ isQuarterOpen)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76740);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2745);






/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
async function lookUpLayers(options) {
    const { client, repository, names } = options;
    const [found, quarterRecord, hold] = await Promise.all([
        readRecord(options),
        client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
        (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, options.warn).catch(ignoreNoAccess),
    ]);
    const states = await Promise.all(names.map(async (name) => {
        const digest = options.given[name] ?? found.record?.layers[name]?.digest;
        return [name, await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest ?? options.tags.rolling(name))];
    }));
    const images = new Map(states);
    return {
        record: found.record,
        recordDigest: found.digest,
        quarterRecordDigest: quarterRecord?.digest,
        images,
        rollingTagsExist: found.digest !== undefined ||
            [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
        hold,
        noAccess: found.noAccess,
    };
}
/** A quarter is open when the record was written in it, or its copy of the record is there. */
function isQuarterOpen(lookup, quarter) {
    return lookup.record?.quarter === quarter || lookup.quarterRecordDigest !== undefined;
}
async function readRecord(options) {
    try {
        const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(options.client, options.repository, options.tags.record);
        if (found === undefined)
            return { record: undefined, digest: undefined, noAccess: undefined };
        try {
            return { record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecord */ .H)(found.json), digest: found.digest, noAccess: undefined };
        }
        catch (error) {
            options.warn(`The record ${options.tags.record} cannot be used and counts as absent: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
            return { record: undefined, digest: found.digest, noAccess: undefined };
        }
    }
    catch (error) {
        if (!isNoAccess(error))
            throw error;
        return { record: undefined, digest: undefined, noAccess: (0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error) };
    }
}
function ignoreNoAccess(error) {
    if (!isNoAccess(error))
        throw error;
}
function isNoAccess(error) {
    return error instanceof _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .gl && (error.kind === 'denied' || error.kind === 'unauthorized');
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

/***/ 20483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ ownIgnoreFile),
/* harmony export */   Nv: () => (/* binding */ onBuilder),
/* harmony export */   Wh: () => (/* binding */ readProject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66610);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95843);





/** The project as a builder of this platform sees it: a stage's platform can depend on it. */
function onBuilder(project, inputs, builderPlatform) {
    const values = { ...project.values, builderPlatform };
    return { ...project, values, nodes: (0,_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .graphLayers */ .VE)(project.dockerfile, inputs.layers, values) };
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
        if (local && !(await isKind((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.cwd, value), 'directory'))) {
            reader.problem('build-contexts', `expected a folder for "${name}", found none at ${value}`);
        }
        buildContexts[name] = local ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.cwd, value) : value;
    }
    for (const { key, value } of build.secretFiles) {
        if (!(await isKind((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.cwd, value), 'file'))) {
            reader.problem('secret-files', `expected a file for "${key}", found none at ${value}`);
        }
    }
    const contextDir = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.cwd, build.context);
    const hasContext = await isKind(contextDir, 'directory');
    if (!hasContext)
        reader.problem('context', `expected a folder, found none at ${build.context}`);
    // Without a context there is no place to look for its Dockerfile.
    if (!hasContext && build.file === undefined)
        return undefined;
    const dockerfilePath = build.file === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(contextDir, 'Dockerfile') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.cwd, build.file);
    const shown = build.file ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(options.cwd, dockerfilePath);
    const problem = await findFileProblem(dockerfilePath, shown, options.bound);
    if (problem !== undefined) {
        reader.problem('file', problem);
        return undefined;
    }
    try {
        const dockerfile = (0,_core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerfile */ .A)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(dockerfilePath, 'utf8'));
        try {
            const values = {
                buildArgs: build.buildArgs,
                buildContexts,
                platforms: build.platforms,
                builderPlatform: undefined,
            };
            return {
                contextDir,
                dockerfilePath,
                dockerfile,
                values,
                nodes: (0,_core_layers_layer_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .graphLayers */ .VE)(dockerfile, inputs.layers, values),
            };
        }
        catch (error) {
            reader.problem('layers', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAdvice */ .Js)(error));
        }
    }
    catch (error) {
        reader.problem('file', `${shown}: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorAdvice */ .Js)(error)}`);
    }
    return undefined;
}
const noCheckout = [
    'expected a checkout, found an empty workspace. Add this step before:',
    '      - uses: actions/checkout@v6',
    '        with:',
    '          persist-credentials: false',
].join('\n');
async function findFileProblem(path, shown, bound) {
    if (!(await isKind(path, 'any')))
        return `expected a Dockerfile, found none at ${shown}`;
    if (!(await isKind(path, 'file')))
        return `expected a Dockerfile, found a folder at ${shown}`;
    if (bound === undefined)
        return undefined;
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(bound), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
    const leadsOut = inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside);
    return leadsOut ? `expected a file inside the workspace, ${shown} leads out of it` : undefined;
}
/** Also when the folder is not there at all. */
async function isEmptyFolder(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    return entries.every((entry) => entry === '.git');
}
async function isKind(path, kind) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return kind === 'any' || (kind === 'file' ? found.isFile() : found.isDirectory());
    }
    catch {
        return false;
    }
}
/** The ignore file that BuildKit reads for this Dockerfile before `.dockerignore`. */
function ownIgnoreFile(dockerfilePath) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(dockerfilePath), `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(dockerfilePath)}.dockerignore`);
}


/***/ }),

/***/ 75808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ decideOnLookup)
/* harmony export */ });
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90585);

/**
 * Whether a run that may write does, after what was looked up: not while layers are held at a quarter; and what stands on a layer that
 * is not the recorded one makes no generation with those that are.
 */
function decideOnLookup(write, given, { record, hold }, nowMs) {
    if (write.kind !== 'write')
        return write;
    const held = (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .activeHold */ .YG)(hold, nowMs);
    if (held !== undefined)
        return { kind: 'read-only', reason: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(held) };
    const others = Object.keys(given).filter((name) => record?.layers[name]?.digest !== given[name]);
    if (others.length === 0)
        return write;
    return {
        kind: 'read-only',
        reason: `layer-digests names ${others.length === 1 ? 'another layer than the one' : 'other layers than those'} that ${others.length === 1 ? 'is' : 'are'} recorded (${others.join(', ')})`,
    };
}


/***/ })

};

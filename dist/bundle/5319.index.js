export const id = 5319;
export const ids = [5319];
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
    for (const layer of facts) {
        const { node, refresh } = layer;
        const staleBelow = node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
        const reasons = [
            ...imageReasons(layer),
            ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh }]),
            ...inputReasons(layer, staleBelow),
            ...staleBelow.map((name) => ({
                kind: 'layer-below',
                text: `it depends on ${name}, which is outdated`,
            })),
        ];
        if (reasons.length > 0)
            stale.set(node.name, reasons);
    }
    return stale;
}
function imageReasons({ entry, image }) {
    if (entry === undefined)
        return [{ kind: 'absent', text: 'it was never prewarmed' }];
    const digest = shorten(entry.digest);
    switch (image) {
        case 'ok':
            return [];
        case 'absent':
            return [{ kind: image, text: `its image ${digest} is gone from the registry` }];
        case 'no-access':
            return [{ kind: image, text: 'the registry gives this run no access to its image' }];
        case 'broken':
            return [{ kind: image, text: `its image ${digest} is not complete in the registry` }];
    }
}
/** A layer below that is outdated is a reason already, so its new digest is none. */
function inputReasons({ entry, inputs }, staleBelow) {
    if (entry === undefined)
        return [];
    return (0,_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareInputs */ .RC)(entry.inputs, inputs)
        .filter(({ kind, name }) => kind !== 'layer-below' || !staleBelow.includes(name))
        .map((difference) => ({ kind: 'inputs', text: describeDifference(difference) }));
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

/***/ 65206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ Unfinished),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   MR: () => (/* binding */ carrying),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** A failure that carries what was found until then; `cause` is what was thrown. */
class Unfinished extends Error {
    name = 'Unfinished';
    found;
    constructor(found, cause) {
        super((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(cause), { cause });
        this.found = found;
    }
}
/** What was thrown, with what was found until then; what it carries itself is newer. */
function unfinished(found, error) {
    return error instanceof Unfinished
        ? new Unfinished({ ...found, ...error.found }, error.cause)
        : new Unfinished(found, error);
}
/** @throws Unfinished with what `work` throws, and what was found before it began. */
async function carrying(found, work) {
    try {
        return await work();
    }
    catch (error) {
        throw unfinished(found, error);
    }
}
/**
 * Takes one step after the other. Each is given what was found so far, and returns what it adds.
 * @throws Unfinished with what was found until a step failed.
 */
async function gather(nothing, ...steps) {
    let found = nothing;
    for (const step of steps) {
        const before = found;
        found = { ...before, ...(await carrying(before, () => step(before))) };
    }
    return found;
}
/** How some work ended: with what it found, as far as it came, and with what it threw. */
async function endOf(nothing, work) {
    try {
        return { found: await work(), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof Unfinished))
            return { found: nothing, failure: error };
        return { found: { ...nothing, ...error.found }, failure: error.cause };
    }
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
            if (used !== undefined)
                held[name] = used;
            const moved = await describeMove({ name, before, now, follows, builtAt: entry?.builtAt }, options);
            report.set(name, { name, recorded: before, used, upstream: now, ...moved });
        }
        return [node.name, held];
    }));
    return { byLayer: new Map(layers), report: [...report.values()] };
}
async function describeMove(image, options) {
    const { name, before, now, follows, builtAt } = image;
    if (before === undefined || now === undefined || now === before)
        return { movedSince: undefined, note: undefined };
    return {
        movedSince: await movedSince(name, now, builtAt, options),
        note: follows ? 'moved upstream since the layer was built' : heldNote,
    };
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
        quarterOpen: (0,layers_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter),
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

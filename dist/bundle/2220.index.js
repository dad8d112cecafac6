export const id = 2220;
export const ids = [2220];
export const modules = {

/***/ 66452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Av: () => (/* binding */ packTree),
  Pu: () => (/* binding */ treeMediaType),
  FL: () => (/* binding */ unpackTree)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/tree/blob-tree.js
var blob_tree = __webpack_require__(48782);
// EXTERNAL MODULE: ./lib/core/tree/entry-table.js
var entry_table = __webpack_require__(36489);
// EXTERNAL MODULE: ./lib/core/tree/tree-entry.js
var tree_entry = __webpack_require__(49707);
;// CONCATENATED MODULE: ./lib/core/tree/tree-text.js




/** Raise it when old readers would be wrong. */
const schemaVersion = 1;
const letters = {
    file: 'f',
    folder: 'd',
    link: 'l',
    character: 'c',
    block: 'b',
    pipe: 'p',
    whiteout: 'w',
};
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind]));
/**
 * A tree as lines of JSON in ASCII, sorted by path: equal trees have equal text. First what it is, then for each entry
 * `[path, kind, mode, uid, gid, mtime, size, sha256, more]`, of which the last ones can be absent. docs/record.md describes it.
 */
function* formatTree(tree) {
    const { entries, obstacle } = tree;
    const head = { schemaVersion, kind: 'tree', ...(obstacle === undefined ? {} : { obstacle }) };
    yield `${ascii(JSON.stringify(head))}\n`;
    for (const [path, entry] of entries.sorted())
        yield `${ascii(JSON.stringify(lineOf(path, entry)))}\n`;
}
function lineOf(path, entry) {
    const { kind, mode, uid, gid, mtime, sizeBytes, sha256, python } = entry;
    if (kind === 'whiteout')
        return [path, letters[kind]];
    const { target, xattrs, device, group, opaque } = entry;
    const more = {
        ...(target === undefined ? {} : { target }),
        ...(xattrs === undefined ? {} : { xattrs }),
        ...(device === undefined ? {} : { device }),
        ...(group === undefined ? {} : { group }),
        ...(opaque === undefined ? {} : { opaque }),
        ...(python === undefined ? {} : { python: [python.header, python.sha256] }),
    };
    const line = [path, letters[kind], mode, uid, gid, mtime, sizeBytes];
    if (Object.keys(more).length > 0)
        return [...line, sha256 ?? '', more];
    return sha256 === undefined ? line : [...line, sha256];
}
function ascii(json) {
    return json.replace(/[^\0-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const longestLine = 1 << 20;
/** Reads the lines of `formatTree`, which may come from a registry that others write to. */
class TreeParser {
    #entries;
    #head;
    #lines = 0;
    /** @param pool of the trees that this one is compared with */
    constructor(pool) {
        this.#entries = new entry_table/* EntryTable */.F([], pool);
    }
    /** Without its line break. @throws UserError */
    line(text) {
        this.#lines += 1;
        try {
            if (text.length > longestLine)
                throw new Error('it is too long');
            const json = JSON.parse(text);
            if (this.#head === undefined) {
                this.#head = readHead(json);
                return;
            }
            const [path, entry] = readLine(json);
            if (this.#entries.has(path))
                throw new Error('its path was there before');
            this.#entries.set(path, entry);
        }
        catch (error) {
            const reason = error instanceof SyntaxError ? 'it is not JSON' : error.message;
            throw new core_error/* UserError */.yo(`Line ${this.#lines} of a file list cannot be read: ${reason}.`, { cause: error });
        }
    }
    /** @throws UserError when lines are missing. */
    end() {
        if (this.#head === undefined)
            throw new core_error/* UserError */.yo('A file list is empty.');
        return { entries: this.#entries, ...this.#head };
    }
}
function readHead(json) {
    const head = readObject(json);
    if (head['kind'] !== 'tree')
        throw new Error('it does not begin a file list');
    if (head['schemaVersion'] !== schemaVersion)
        throw new Error(`its schema version is ${String(head['schemaVersion'])}, and this version reads ${schemaVersion}`);
    return head['obstacle'] === undefined ? {} : { obstacle: tree_text_text(head['obstacle']) };
}
function readLine(json) {
    if (!Array.isArray(json))
        throw new Error('it is not a list');
    const [path, letter, mode, uid, gid, mtime, sizeBytes, sha256, more] = json;
    const kind = kinds.get(tree_text_text(letter));
    if (kind === undefined)
        throw new Error('its kind is unknown');
    if (kind === 'whiteout')
        return [tree_text_text(path), blob_tree/* whiteout */.y];
    const common = {
        kind,
        mode: number(mode),
        uid: number(uid),
        gid: number(gid),
        mtime: matching(mtime, /^-?\d{1,15}(\.\d{1,9})?$/),
        sizeBytes: number(sizeBytes),
        sha256: sha256 === undefined || sha256 === '' ? undefined : matching(sha256, hash),
    };
    const fields = (0,tree_entry/* treeEntry */.$)(common, more === undefined ? {} : readMore(readObject(more)));
    if ((kind === 'file') !== (fields.sha256 !== undefined))
        throw new Error('its content has no hash');
    if ((kind === 'link') !== (fields.target !== undefined))
        throw new Error('its link leads nowhere');
    return [tree_text_text(path), fields];
}
function readMore(more) {
    const { target, xattrs, device, group, opaque, python } = more;
    return {
        target: target === undefined ? undefined : tree_text_text(target),
        xattrs: xattrs === undefined ? undefined : readXattrs(xattrs),
        device: device === undefined ? undefined : matching(device, /^\d+:\d+$/),
        group: group === undefined ? undefined : tree_text_text(group),
        opaque: opaque === true ? true : undefined,
        python: python === undefined ? undefined : readPython(python),
    };
}
function readXattrs(json) {
    return Object.fromEntries(Object.entries(readObject(json)).map(([name, value]) => [name, tree_text_text(value)]));
}
function readPython(json) {
    const [header, sha256] = Array.isArray(json) ? json : [];
    return { header: matching(header, /^[0-9a-f]{32}$/), sha256: matching(sha256, hash) };
}
const hash = /^[0-9a-f]{64}$/;
function readObject(json) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
        throw new Error('it is not an object');
    return json;
}
function tree_text_text(json) {
    if (typeof json !== 'string')
        throw new Error('a field is not text');
    return json;
}
function number(json) {
    if (typeof json !== 'number' || !Number.isSafeInteger(json))
        throw new Error('a field is not a number');
    return json;
}
function matching(json, pattern) {
    const found = tree_text_text(json);
    if (!pattern.test(found))
        throw new Error('a field is not what it should be');
    return found;
}

// EXTERNAL MODULE: ./lib/core/whole-lines.js
var whole_lines = __webpack_require__(25538);
// EXTERNAL MODULE: ./lib/adapters/layer-blob/decompress.js
var decompress = __webpack_require__(32727);
;// CONCATENATED MODULE: ./lib/adapters/layer-blob/tree-blob.js






/** Of what is beside the record for each layer and platform. */
const treeMediaType = 'application/vnd.cache-prewarm.tree.v1+gzip';
const linesAtOnce = 1000;
const lineBreak = '\n'.charCodeAt(0);
/** Of text. A tree of a million files has about 200 MB. */
const longestText = 1 << 30;
/** A tree as it is kept: its lines, compressed. */
async function packTree(tree) {
    const packed = [];
    const lines = external_node_stream_.Readable.from(inPieces(formatTree(tree)), { objectMode: false });
    for await (const part of lines.compose((0,external_node_zlib_.createGzip)()))
        packed.push(part);
    return Buffer.concat(packed);
}
/**
 * @param pool of the trees that this one is compared with
 * @throws UserError when this is no tree that `packTree` made.
 */
async function unpackTree(bytes, pool) {
    const parser = new TreeParser(pool);
    const lines = new whole_lines/* WholeLines */.d();
    let length = 0;
    const source = (async function* () {
        yield bytes;
    })();
    try {
        for await (const part of (0,decompress/* decompressed */.j)(source)) {
            length += part.length;
            if (length > longestText)
                throw new core_error/* UserError */.yo(`it has more than ${longestText} bytes`);
            const { buffer, byteOffset, byteLength } = lines.push(part);
            const piece = Buffer.from(buffer, byteOffset, byteLength);
            let start = 0;
            // Each line is text of its own: what is parsed from a part of a long text stays in memory for long.
            for (let end = piece.indexOf(lineBreak); end >= 0; end = piece.indexOf(lineBreak, start)) {
                parser.line(piece.toString('latin1', start, end));
                start = end + 1;
            }
        }
        if (lines.unfinishedBytes > 0)
            throw new core_error/* UserError */.yo('its last line has no end');
        return parser.end();
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.yo))
            throw error;
        throw new core_error/* UserError */.yo(`Cannot read the file list of a layer: ${(0,core_error/* errorMessage */.gJ)(error)}`, { cause: error });
    }
}
function* inPieces(lines) {
    let piece = [];
    for (const line of lines) {
        piece.push(line);
        if (piece.length < linesAtOnce)
            continue;
        yield Buffer.from(piece.join(''), 'latin1');
        piece = [];
    }
    yield Buffer.from(piece.join(''), 'latin1');
}


/***/ }),

/***/ 41405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ browserUrl),
/* harmony export */   eA: () => (/* binding */ openContext),
/* harmony export */   sH: () => (/* binding */ originUrl)
/* harmony export */ });
/* harmony import */ var _adapters_docker_buildx_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77412);
/* harmony import */ var _layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70618);
/* harmony import */ var _layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97470);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61254);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43014);





/** Everything ambient that a run needs, the login of the inputs among it. */
async function openContext(surroundings, inputs) {
    const { github, shared } = surroundings;
    const once = shared?.once ?? ((_what, work) => work());
    const opened = await (0,_layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_2__/* .openDocker */ .$)(surroundings, inputs.logins);
    // None of them needs another one.
    const [signing, buildx, origin] = await Promise.all([
        (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_3__/* .withNewestLayers */ .Dr)(surroundings, inputs),
        once('buildx', surroundings.findBuildx ?? (() => (0,_adapters_docker_buildx_program_js__WEBPACK_IMPORTED_MODULE_0__.findBuildx)(opened, surroundings.commands))),
        github === undefined ? once('origin', () => originUrl(surroundings)) : undefined,
    ]);
    const access = await (0,_layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_2__.openRegistries)(surroundings, {
        ...inputs,
        signing,
        docker: { ...opened, buildx },
    });
    return {
        ...surroundings,
        ...access,
        source: github?.repositoryUrl ?? origin?.href,
        random: Math.random,
        newSalt: _layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .newSalt */ .N,
        version: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .packageVersion */ .T,
    };
}
/**
 * The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. Undefined
 * where there is no checkout, or its origin is a path.
 */
async function originUrl({ cwd, env, commands }) {
    const result = await commands
        .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
        .catch(() => undefined);
    const url = browserUrl(result?.stdout.trim() ?? '');
    return url === undefined ? undefined : new URL(url);
}
/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
function browserUrl(remote) {
    const match = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
    return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}


/***/ }),

/***/ 61254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rm: () => (/* binding */ openLayers),
  Dr: () => (/* binding */ withNewestLayers),
  Eo: () => (/* binding */ withNewestOfFleet)
});

;// CONCATENATED MODULE: ./lib/core/history/newest-generation.js
/** When the newest generation of layers was made that a run is known to have committed or verified. None from the future counts. */
function newestGenerationMs(entries, nowMs) {
    const times = entries
        .map((entry) => Date.parse(generationOf(entry) ?? ''))
        // Of what is no time this is not true, either.
        .filter((ms) => ms <= nowMs);
    return times.length === 0 ? undefined : Math.max(...times);
}
function generationOf(entry) {
    if (entry.kind !== 'prewarm' && entry.kind !== 'build')
        return undefined;
    const { generationAt, kind, outcome, at } = entry;
    // Before that was kept: what a prewarm recorded is younger than its start.
    if (generationAt === undefined)
        return kind === 'prewarm' && outcome === 'prewarmed' ? at : undefined;
    return generationAt ?? undefined;
}

// EXTERNAL MODULE: ./lib/core/known.js
var core_known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
;// CONCATENATED MODULE: ./lib/commands/newest-known.js




/** Where signatures are checked, the history of each image tells whether its record is an older one that was put back. */
async function withNewestKnown(surroundings, { signing, history }, images) {
    if (!signing.verifies)
        return signing;
    const known = await Promise.all(images.map(async ({ registry, repository }) => {
        const ms = await newestKnown(surroundings, { image: `${registry}/${repository}`, history });
        return [repository, ms];
    }));
    return { ...signing, newestKnownMs: (0,core_known/* mapKnown */.ym)(known, (entry) => entry) };
}
/** The same of layers. Platforms by themselves have records of their own, and no history. */
async function withNewestLayers(surroundings, inputs) {
    return inputs.part === undefined ? withNewestKnown(surroundings, inputs, [inputs]) : inputs.signing;
}
/** Opens the way to layers that are only looked at. */
async function openLayers(surroundings, inputs) {
    return (0,registries.openRegistries)(surroundings, {
        ...inputs,
        signing: await withNewestLayers(surroundings, inputs),
    });
}
/** The same of all layers of a deployment or a look at hosts. */
async function withNewestOfFleet(surroundings, inputs) {
    const { images, history = 'auto' } = inputs;
    const { signing, layers, places } = images;
    if (signing === undefined || layers.length === 0)
        return inputs;
    return {
        ...inputs,
        images: { ...images, signing: await withNewestKnown(surroundings, { signing, history }, places) },
    };
}
/** Undefined: nothing is known. */
async function newestKnown(surroundings, inputs) {
    try {
        return newestGenerationMs(await (0,commands_history/* knownRuns */.CT)(surroundings, inputs), surroundings.clock.nowMs());
    }
    catch {
        // What is wrong with the history is said where the run is added to it.
        return undefined;
    }
}


/***/ }),

/***/ 92277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ describeLayerInputs),
/* harmony export */   RC: () => (/* binding */ compareInputs),
/* harmony export */   tj: () => (/* binding */ usesSecretArg)
/* harmony export */ });
/* harmony import */ var _buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64295);
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48595);
/* harmony import */ var _longest_subsequence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20870);
/* harmony import */ var _secret_argument_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7194);






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
            args[name] = (0,_secret_argument_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretArg */ .Hm)(name, value, given) ? secret : given.hash(`${name}=${value}`);
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
    const isSame = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameFileSet */ .FF)(before, after);
    if (isSame === true)
        return [];
    const found = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_2__/* .hasFileList */ .H$)(before) && (0,_file_set_js__WEBPACK_IMPORTED_MODULE_2__/* .hasFileList */ .H$)(after)
        ? compareMaps('file', before.files, after.files).filter((pair) => isSame === undefined || !(0,_file_set_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameState */ ._G)(pair.before, pair.after))
        : [];
    if (isSame === undefined || found.length > 0)
        return found;
    const count = ({ fileSet }) => (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(fileSet?.count ?? 0, 'file');
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
        ...(0,_longest_subsequence_js__WEBPACK_IMPORTED_MODULE_4__/* .longestSubsequence */ .S)(before, after),
        [before.length, after.length],
    ]) {
        while (i < nextBefore || j < nextAfter) {
            const was = i < nextBefore ? before[i++] : undefined;
            const is = j < nextAfter ? after[j++] : undefined;
            differences.push({
                kind: 'instruction',
                name: (0,_buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_5__/* .keywordOf */ .XL)(is ?? was ?? ''),
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

/***/ 25413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ opensQuarter),
/* harmony export */   j: () => (/* binding */ planRefresh)
/* harmony export */ });
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _packages_update_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47364);


/**
 * Whether a run opens a quarter that is closed: one that refreshes every layer, or makes the very first ones. Opened with
 * last quarter's packages, it would keep them until the next.
 */
function opensQuarter({ wanted, allLayers, rollingTagsExist, }) {
    return allLayers && (wanted.kind === 'auto' || wanted.kind === 'all' || !rollingTagsExist);
}
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
    const updates = context.updates.get(name) ?? [];
    if (updates.length > 0)
        return `there are updates: ${(0,_packages_update_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeUpdates */ .o)(updates)}`;
    const { maxAgeMs = Number.POSITIVE_INFINITY, nowMs, record } = context;
    const ageMs = nowMs - Date.parse(record?.layers[name]?.builtAt ?? '');
    return ageMs > maxAgeMs ? `it is older than max-age: ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .nV)(ageMs)}` : undefined;
}


/***/ }),

/***/ 25538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ WholeLines)
/* harmony export */ });
/* harmony import */ var _join_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18325);

const lineEnd = '\n'.charCodeAt(0);
/**
 * What of a stream that comes in pieces has come as whole lines. Each byte is copied once, however long a line is and however small
 * the pieces are.
 */
class WholeLines {
    #unfinished = [];
    #unfinishedBytes = 0;
    /** All lines that have an end by now, with their ends; empty: there is none. */
    push(piece) {
        const end = piece.lastIndexOf(lineEnd) + 1;
        const rest = piece.subarray(end);
        if (end === 0) {
            this.#unfinished.push(piece);
            this.#unfinishedBytes += piece.length;
            return new Uint8Array();
        }
        const whole = (0,_join_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .joinBytes */ .m)([...this.#unfinished, piece.subarray(0, end)]);
        this.#unfinished = [rest];
        this.#unfinishedBytes = rest.length;
        return whole;
    }
    /** Of the line that has no end yet. */
    get unfinishedBytes() {
        return this.#unfinishedBytes;
    }
}


/***/ }),

/***/ 61270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdExternalImages)
/* harmony export */ });
/* harmony import */ var _adapters_registry_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77178);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69964);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);




/**
 * Holds external images at the digests that the layers were built on, so that a tag that moves upstream
 * makes no build cold by itself. Where a layer `follows` (it is refreshed, was never built, or the run is one
 * that takes over what moved), the name is resolved now. A name that cannot be resolved stays where it was.
 */
async function holdExternalImages(options) {
    const once = options.once ?? ((_what, work) => work());
    const upstream = new Map();
    const resolve = (name) => {
        const known = upstream.get(name) ?? resolveAndWarn(name);
        upstream.set(name, known);
        return known;
    };
    const resolveAndWarn = async (name) => {
        const { digest, warning } = await once(`external image ${name}`, () => resolveUpstream(name, options));
        if (warning !== undefined)
            options.warn(warning);
        return digest;
    };
    const report = new Map();
    const layers = await Promise.all(options.nodes.map(async (node) => {
        const entry = options.record?.layers[node.name];
        const recorded = entry?.inputs.externalImages ?? {};
        const held = {};
        for (const name of new Set(node.externalImages.map((image) => image.name))) {
            const before = recorded[name] === 'unresolved' ? undefined : recorded[name];
            const follows = before === undefined || options.follows(node.name);
            const found = follows || options.looksUpstream ? await resolve(name) : undefined;
            const now = await unlessUnchanged(name, [before, found], entry?.inputs.platforms ?? [], options);
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
/**
 * The digest that a name stands for now, and where it moved to an image with the same files on the layer's platforms, the one of
 * before: a tag of several platforms moves when any of them is built again.
 */
async function unlessUnchanged(name, [before, now], platforms, options) {
    if (before === undefined || now === undefined || before === now || platforms.length === 0)
        return now;
    const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(name);
    const client = options.connect(registry);
    const looks = platforms.map((text) => (0,_adapters_registry_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameImage */ .m_)(client, repository, [before, now], (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .platformFrom */ .E_)(text)));
    // Where one cannot be read, the build says so.
    const same = await Promise.all(looks).catch(() => [false]);
    return same.every(Boolean) ? before : now;
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
    const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(name);
    const created = await (0,_adapters_registry_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchCreated */ .H9)(options.connect(registry), repository, now).catch(() => undefined);
    const instants = [created, Date.parse(builtAt ?? '')].filter((instant) => instant !== undefined && !Number.isNaN(instant) && instant <= options.nowMs);
    return instants.length === 0 ? undefined : new Date(Math.max(...instants)).toISOString();
}
/** The digest that a name stands for now, or what is to be said where there is none. */
async function resolveUpstream(name, options) {
    try {
        const { registry, repository, tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(name);
        if (digest !== undefined)
            return { digest, warning: undefined };
        const found = await options.connect(registry).resolve(repository, tag ?? 'latest');
        if (found !== undefined)
            return { digest: found.digest, warning: undefined };
        const warning = `The external image ${name} was not found in its registry. The build may still know it.`;
        return { digest: undefined, warning };
    }
    catch (error) {
        return {
            digest: undefined,
            warning: `The external image ${name} could not be resolved: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`,
        };
    }
}


/***/ }),

/***/ 76959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ gatherFacts),
  V: () => (/* binding */ inputsOf)
});

// EXTERNAL MODULE: ./lib/adapters/context/context-files.js
var context_files = __webpack_require__(33685);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/core/layers/refresh.js
var layers_refresh = __webpack_require__(25413);
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

// EXTERNAL MODULE: ./lib/layers/inputs/output.js
var output = __webpack_require__(93797);
// EXTERNAL MODULE: ./lib/layers/record/record-files.js
var record_files = __webpack_require__(70527);
// EXTERNAL MODULE: ./lib/layers/facts/external-images.js
var external_images = __webpack_require__(61270);
// EXTERNAL MODULE: ./lib/layers/facts/lookup.js
var facts_lookup = __webpack_require__(73526);
// EXTERNAL MODULE: ./lib/layers/facts/updates.js + 9 modules
var updates = __webpack_require__(42191);
;// CONCATENATED MODULE: ./lib/layers/facts/facts.js












const dayMs = 86_400_000;
/** From then on an external image that is held although it moved is worth a warning. */
const longestHoldMs = 30 * dayMs;
async function gatherFacts(options, lookup) {
    const { project, context, log, policy } = options;
    const selection = selectWithAbsent(options, lookup);
    const nodes = project.nodes.filter((node) => selection.chosen.has(node.name) || selection.beneath.has(node.name));
    const updates = await lookForUpdates(options, lookup, nodes);
    const refreshes = planRefreshes(options, lookup, selection, nodes, updates);
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
            once: context.shared?.once,
            nowMs: context.clock.nowMs(),
            warn: log.warning,
        }),
        (0,context_files/* collectLayerFiles */.Z)(nodes, project, context.hashes),
    ]);
    warnOfOldBases(held.report, options, lookup.record);
    const client = context.connect(options.inputs.registry);
    const gather = async (node) => {
        const described = inputsOf(options, node, {
            files: files.get(node.name) ?? {},
            externalImages: held.byLayer.get(node.name) ?? {},
            digestOf: (name) => policy.given[name] ?? lookup.record?.layers[name]?.digest,
        });
        const entry = entryOf(node, described, options, lookup);
        const built = lookup.built.get(node.name)?.kind;
        return {
            node,
            entry: entry && (await (0,record_files/* withFileList */.lh)(client, options.inputs.repository, entry, described)),
            image: options.trust.suspects.has(node.name)
                ? 'broken'
                : (lookup.images.get(node.name)?.kind ?? 'absent'),
            ...(built === undefined ? {} : { built, compacts: policy.patch.compact && options.writes }),
            refresh: refreshes.get(node.name),
            inputs: described,
        };
    };
    const facts = await Promise.all(nodes.map(gather));
    const { chosen, beneath, all: allLayers } = selection;
    return { facts, chosen, beneath, allLayers, externalImages: held.report, updates };
}
/** Only a run that refreshes what has updates looks for them. */
async function lookForUpdates({ inputs, policy, writes, context, client, log, readsPackages }, lookup, nodes) {
    const { updates: wanted, refresh } = policy;
    if (wanted === 'off' || refresh.kind !== 'auto' || !writes)
        return undefined;
    const { repository } = inputs;
    const { connect, fetchFile } = context;
    return log.phase('look for updates', () => (0,updates/* findLayerUpdates */.zo)({
        wanted,
        nodes,
        lookup,
        client,
        repository,
        connect,
        fetchFile,
        log,
        reads: readsPackages,
    }));
}
/** Layer → why it is refreshed. */
function planRefreshes({ inputs, policy, context, log, writes }, lookup, { chosen, all }, nodes, updates) {
    const refresh = (0,layers_refresh/* planRefresh */.j)([...chosen], {
        wanted: policy.refresh,
        writes,
        quarter: inputs.quarter,
        quarterOpen: (0,facts_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter),
        rollingTagsExist: lookup.rollingTagsExist,
        allLayers: all,
        maxAgeMs: policy.maxAgeMs,
        nowMs: context.clock.nowMs(),
        record: lookup.record,
        updates: new Map([...(updates?.layers ?? [])].map(([name, { due }]) => [name, due])),
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
        fileSet: (0,record_files/* fileSetOf */.Gk)(found.files),
        secretArgs: inputs.secretArgs,
        maskedValues: inputs.secretValues,
        hash: (text) => (0,hash/* sha256 */.sc)(`${salt}\0${text}`),
        externalImages: found.externalImages,
        standsOn: (0,known/* recordKnown */.zK)(node.standsOn, ({ name }) => [name, found.digestOf(name)]),
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
        log.warning(`The external image ${name} moved upstream${moved}, and no prewarm has picked it up. The layers have been based on the old image for ${(0,quantity/* plural */.LS)(Math.floor(ageMs / dayMs), 'day')}. Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity. A manual prewarm, or base-images: follow, picks it up.`);
    }
}
/** The entry in the record; for a digest that was given and is not the record's, one that only the check can confirm. */
function entryOf(node, inputs, { policy }, { record, built }) {
    const recorded = record?.layers[node.name];
    const given = policy.given[node.name];
    if (given === undefined || given === recorded?.digest)
        return recorded;
    const source = built.get(node.name);
    return {
        digest: given,
        ...(source?.kind === 'ok' ? { built: source.image.descriptor.digest } : {}),
        ...{ target: node.target, builtAt: recorded?.builtAt ?? '', inputs, steps: [] },
    };
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
        log.notice(`only: ${absent.join(', ')} ${(0,quantity/* agree */.d5)(absent.length, 'is a base layer and missing, so it is', 'are base layers and missing, so they are')} built as well.`);
    if (first.takenAlong.length > 0)
        log.notice(`only: ${first.takenAlong.join(', ')} ${(0,quantity/* agree */.d5)(first.takenAlong.length, 'is included, because it depends', 'are included, because they depend')} on a named layer.`);
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

/***/ 70618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ newSalt),
/* harmony export */   i: () => (/* binding */ gatherRecorded)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _inputs_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93797);
/* harmony import */ var _project_project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44690);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76959);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73526);
/* harmony import */ var _write_decision_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91172);







/** Secret values are recorded by salted digests. */
function newSalt() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
}
/**
 * What is known of the layers from record, registry and checkout. It needs neither engine nor builder: where no platform is given,
 * they are compared for the one that they have.
 */
async function gatherRecorded({ inputs, project: read, write: given, policy, context, client, log, }) {
    const lookup = await (0,_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .lookUpLayers */ .LN)({
        client,
        repository: inputs.repository,
        names: read.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        nowMs: context.clock.nowMs(),
        tags: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTags */ .Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
    const recorded = (0,_project_project_js__WEBPACK_IMPORTED_MODULE_3__/* .onRecord */ .tY)(read, lookup.record);
    const write = (0,_write_decision_js__WEBPACK_IMPORTED_MODULE_6__/* .decideOnLookup */ .Q)(given, policy.given, lookup, context.clock.nowMs());
    const [first] = Object.values(lookup.record?.layers ?? {});
    const platform = first?.inputs.platforms[0];
    const options = {
        inputs,
        project: (0,_project_project_js__WEBPACK_IMPORTED_MODULE_3__/* .onBuilder */ .Nv)(recorded, platform),
        builder: { platform },
        output: policy.output === 'recorded' ? (0,_inputs_output_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedOutput */ .UP)(first?.inputs.options) : policy.output,
        salt: lookup.record?.salt ?? newSalt(),
    };
    const facts = await (0,_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .gatherFacts */ .p)({
        ...{ ...options, context, client, log, policy },
        writes: write.kind === 'write',
        trust: { suspects: new Set() },
        readsPackages: false,
    }, lookup);
    return { lookup, write, recorded, ...options, ...facts };
}


/***/ }),

/***/ 91172:
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


/***/ }),

/***/ 70527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ fileSetOf),
/* harmony export */   lh: () => (/* binding */ withFileList),
/* harmony export */   rh: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66452);
/* harmony import */ var _adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10316);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82348);
/* harmony import */ var _core_layers_file_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48595);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2745);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18523);









/** The type of a layer of the artifact that lists the files of a layer of the image. */
const listType = 'application/vnd.cache-prewarm.files.v1+json+gzip';
/** A shorter list stands in the record: a blob of its own is three requests when it is written, and one when it is read. */
const longestInlineBytes = 4096;
/** What a list may take when it is unpacked: some two million files. */
const longestListBytes = 256 << 20;
/** A hash of many short texts takes twice as long. */
const hashedAtOnce = 65_536;
/** What all files of a layer are together. */
function fileSetOf(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let text = '';
    for (const line of (0,_core_layers_file_set_js__WEBPACK_IMPORTED_MODULE_8__/* .fileSetText */ .oK)(files)) {
        text += line;
        if (text.length < hashedAtOnce)
            continue;
        hash.update(text);
        text = '';
    }
    hash.update(text);
    return { digest: `sha256:${hash.digest('hex')}`, count: Object.keys(files).length };
}
/**
 * Writes a record under a tag: the lists of files that are too long for it as blobs of their own, and then as pushRecord does.
 * @throws UserError when the record is too long to be read back; then nothing is written.
 * @throws RegistryError
 */
async function writeRecord(client, repository, tag, record, expected) {
    const stored = await Promise.all(Object.entries(record.layers).map(async ([name, entry]) => {
        const { inputs, list } = await storeFiles(client, repository, entry.inputs);
        const { trees, blobs } = await keptTrees(client, repository, entry);
        const attachment = [
            ...(list === undefined ? [] : [{ ...list, title: `${name}.files.json.gz` }]),
            ...blobs.map((blob, index) => ({
                ...{ type: _adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .treeMediaType */ .Pu, blob },
                title: `${name}.tree-${index + 1}.gz`,
            })),
        ];
        return { name, entry: { ...entry, inputs, ...(trees === undefined ? {} : { trees }) }, attachment };
    }));
    const layers = Object.assign(Object.create(null), Object.fromEntries(stored.map(({ name, entry }) => [name, entry])));
    const lists = stored.flatMap(({ attachment }) => attachment);
    return (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .pushRecord */ .Mz)(client, repository, tag, (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_6__/* .formatRecord */ .bM)({ ...record, layers }), expected, lists);
}
/** The indexes of trees that are in the registry: it takes no manifest whose blobs are gone. */
async function keptTrees(client, repository, { trees = {} }) {
    const found = await Promise.all(Object.entries(trees).map(async ([platform, tree]) => {
        const there = await Promise.all(tree.segments.map(({ digest, sizeBytes }) => client.blobExists(repository, digest, sizeBytes)));
        return { platform, tree, isThere: there.every((exists) => exists) };
    }));
    const kept = found.filter(({ isThere }) => isThere);
    const blobs = new Map(kept.flatMap(({ tree }) => tree.segments).map((blob) => [blob.digest, blob]));
    if (found.length === 0)
        return { trees: undefined, blobs: [] };
    return {
        // How many patches there are is known in any case.
        trees: Object.fromEntries(found.map(({ platform, tree, isThere }) => [platform, isThere ? tree : { ...tree, segments: [] }])),
        blobs: [...blobs.values()],
    };
}
/** The inputs as they are recorded, and the blob that they need. */
async function storeFiles(client, repository, inputs) {
    const { digest, count, list } = inputs.fileSet ?? fileSetOf(inputs.files);
    const unlisted = { ...inputs, files: {}, fileSet: { digest, count } };
    if (!(0,_core_layers_file_set_js__WEBPACK_IMPORTED_MODULE_8__/* .hasFileList */ .H$)(inputs)) {
        // Of a layer that stays as it is, only the place of the list is known. A registry takes no manifest whose blobs are gone.
        const isThere = list !== undefined && (await client.blobExists(repository, list.digest, list.sizeBytes));
        return isThere ? { inputs, list: { type: listType, blob: list } } : { inputs: unlisted, list: undefined };
    }
    const files = Object.fromEntries(Object.entries(inputs.files).map(([path, state]) => [path, (0,_core_layers_file_set_js__WEBPACK_IMPORTED_MODULE_8__/* .listedState */ .rP)(state)]));
    const json = JSON.stringify(files);
    if (json.length <= longestInlineBytes)
        return { inputs: { ...unlisted, files }, list: undefined };
    const bytes = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gzip)(json);
    // What cannot be read back is not written: then it is told that files changed, and not which ones.
    if (bytes.length > _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .longestRecordBytes */ .vS || json.length > longestListBytes)
        return { inputs: unlisted, list: undefined };
    const blob = { digest: (0,_adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(bytes), sizeBytes: bytes.length };
    return {
        inputs: { ...unlisted, fileSet: { digest, count, list: blob } },
        list: { type: listType, blob, bytes },
    };
}
/**
 * What is recorded of a layer, with the list of its files where they are others now: only then is it fetched. One that cannot be read
 * is left out, because it only tells which files changed.
 */
async function withFileList(client, repository, entry, now) {
    const { inputs } = entry;
    const list = inputs.fileSet?.list;
    if (list === undefined || (0,_core_layers_file_set_js__WEBPACK_IMPORTED_MODULE_8__/* .hasFileList */ .H$)(inputs) || (0,_core_layers_file_set_js__WEBPACK_IMPORTED_MODULE_8__/* .isSameFileSet */ .FF)(inputs, now) !== false)
        return entry;
    try {
        const bytes = await client.fetchBlob(repository, { ...list, mediaType: listType });
        if (bytes === undefined)
            return entry;
        const json = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip)(bytes, { maxOutputLength: longestListBytes });
        const files = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_7__/* .readTexts */ .Z7)(JSON.parse(json.toString('utf8')), 'files');
        return { ...entry, inputs: { ...inputs, files } };
    }
    catch {
        return entry;
    }
}


/***/ }),

/***/ 83136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLoss),
/* harmony export */   N: () => (/* binding */ ledgerPart)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71694);
/* harmony import */ var _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19278);





const columns = (first) => [
    first,
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Runs'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Earned'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Spent'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Balance'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Down'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Up'),
];
/** What the cache costs and earns. Open where something costs more than it earns. */
function ledgerPart(ledger, layers) {
    if (ledger === undefined)
        return undefined;
    const { run, total, months, caches, losses } = ledger;
    const make = losses.length === 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_;
    return make('What the cache costs and earns', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(...losses.map((loss) => `⚠️ ${describeLoss(loss, layers)}`), hostsInWords(ledger), seen(ledger)), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([...columns('Cache'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Stored')], [
        ...caches.map((one) => [
            ...row(one.cache, one),
            one.storedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(one.storedBytes),
        ]),
        [...row('all', total), ''],
    ], {
        tones: caches.map(({ cache }) => losses.some((loss) => loss.cache === cache) ? 'failed' : undefined),
    }), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns('When'), [row('this run', run), ...months.toReversed().map((one) => row(one.month, one))]));
}
/** `base cost 2 min more than it earned …`, with the line to change. */
function describeLoss({ cache, runs, earnedMs, spentMs }, layers) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cache, 80);
    const lost = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs - earnedMs);
    const numbers = `earned ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs)}, spent ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs)}`;
    return `\`${name}\` cost ${lost} more than it earned in its last ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(runs, 'run')} (${numbers}). ${remedy(cache, layers)}`;
}
function remedy(cache, layers) {
    if (cache === _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .builderCache */ .C)
        return 'To do without it, set `cache-builder: false` where you build.';
    if (layers === undefined)
        return 'To do without it, remove it from `layers` where you build.';
    const others = layers.filter(({ name }) => name !== cache).map(({ name, target }) => `${name}=${target}`);
    const lines = others.map((line) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(line, 160)}\``).join(', ');
    return others.length === 0
        ? 'It is the only layer. A shorter one may earn more: put `# cache-prewarm: layer` where it should end in the Dockerfile. To do without any, use docker/build-push-action with `cache-to: type=registry,mode=max`.'
        : `To do without it, set \`layers\` to ${lines}, one per line.`;
}
function row(title, { runs, earnedMs, spentMs, downloadedBytes, uploadedBytes }) {
    return [
        (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(title, 80),
        String(runs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs - spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(uploadedBytes),
    ];
}
/** What deployments earned: bytes, where builds earn seconds. */
function hostsInWords({ hosts: { deployments, downloadedBytes, savedBytes }, }) {
    if (deployments === 0)
        return undefined;
    const plain = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes + savedBytes);
    return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(deployments, 'deployment')} downloaded ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes)} to servers. Servers without layers would have needed ${plain}.`;
}
/** Which runs are in it. */
function seen({ since, branches, total }) {
    const runs = `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total.runs, 'run')} since ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(since, 40))}`;
    if (branches.length === 0)
        return `${runs}, on this machine.`;
    const names = branches.map((branch) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(branch, 80)}\``).join(', ');
    return `${runs}, on ${names}. Other branches and pull requests have their own histories: what they earn from these layers is not included.`;
}


/***/ }),

/***/ 19278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ builderCache),
/* harmony export */   d: () => (/* binding */ waitReports)
/* harmony export */ });
/** The name of the application's own cache, where layers and it stand side by side. */
const builderCache = 'cache-builder';
/** What was waited for, each with the cache that it was waited for. */
function waitReports(parts) {
    return (parts.found.state?.waits ?? []).map(({ target, ...wait }) => ({
        ...wait,
        cache: cacheOf({ target, ...wait }, parts),
    }));
}
function cacheOf({ kind, what, target }, { project, found, cacheBuilder }) {
    const digest = /sha256:[0-9a-f]{64}$/.exec(what)?.[0];
    switch (kind) {
        case 'cache-export':
            return builderCache;
        case 'cache-import':
            return digest !== undefined && digest === cacheBuilder ? builderCache : layerOfDigest(digest, found);
        // A bake makes layers, which nobody pushes without a cache.
        case 'export':
        case 'push':
            return target;
        case 'load':
        case 'unpack':
        case 'look-up':
            // What an export unpacks is for its target.
            return what === ''
                ? target
                : (layerOfDigest(digest, found) ?? cacheOfStage(what, project, cacheBuilder));
        default:
            return undefined;
    }
}
function layerOfDigest(digest, { state }) {
    if (digest === undefined || state === undefined)
        return undefined;
    const recorded = Object.entries(state.lookup.record?.layers ?? {});
    return ([...state.digests].find(([, known]) => known === digest)?.[0] ??
        recorded.find(([, entry]) => entry.digest === digest)?.[0]);
}
/** Steps that hit are loaded from the cache of the layer that they belong to, or from the application's. */
function cacheOfStage(stage, { nodes }, cacheBuilder) {
    const layer = nodes.find(({ ownStages }) => ownStages.some(({ displayName }) => displayName === stage));
    // An image that BuildKit names without a digest is no stage.
    const isStage = /^[a-z0-9_.-]+$/.test(stage);
    return layer?.name ?? (isStage && cacheBuilder !== undefined ? builderCache : undefined);
}


/***/ })

};

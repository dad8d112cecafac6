export const id = 2820;
export const ids = [2820];
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
/** @param pool of the trees that this one is compared with */
function createTreeParser(pool) {
    const entries = new entry_table/* EntryTable */.F([], pool);
    let head;
    let lines = 0;
    return {
        line(text) {
            lines += 1;
            try {
                if (text.length > longestLine)
                    throw new Error('it is too long');
                const json = JSON.parse(text);
                if (head === undefined) {
                    head = readHead(json);
                    return;
                }
                const [path, entry] = readLine(json);
                if (entries.has(path))
                    throw new Error('its path was there before');
                entries.set(path, entry);
            }
            catch (error) {
                const reason = error instanceof SyntaxError ? 'it is not JSON' : error.message;
                throw new core_error/* UserError */.yo(`Line ${lines} of a file list cannot be read: ${reason}.`, { cause: error });
            }
        },
        end() {
            if (head === undefined)
                throw new core_error/* UserError */.yo('A file list is empty.');
            return { entries, ...head };
        },
    };
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
    const parser = createTreeParser(pool);
    const lines = (0,whole_lines/* createWholeLines */.D)();
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
    if (found.refused !== undefined) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} is not used and counts as no hold: ${found.refused}.`);
        return undefined;
    }
    try {
        return (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHold */ .R8)(found.json);
    }
    catch (error) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} cannot be read and counts as no hold: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}. To remove it, run "cache-prewarm quarter release".`);
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

/***/ 77178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fetchConfig),
/* harmony export */   H: () => (/* binding */ fetchCreated)
/* harmony export */ });
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);

/**
 * The config of an image; of an index that of its first image. Undefined where it is not there. Nothing but manifest and
 * config is fetched.
 * @throws RegistryError when it cannot be read, UserError when it is none.
 */
async function fetchConfig(client, repository, tagOrDigest) {
    const fetched = await client.fetchManifest(repository, tagOrDigest);
    if (fetched === undefined)
        return undefined;
    const { manifest } = fetched;
    if (manifest.kind === 'index') {
        const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
        return child === undefined ? undefined : fetchConfig(client, repository, child.digest);
    }
    const bytes = await client.fetchBlob(repository, manifest.config);
    return bytes === undefined ? undefined : (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .Y)(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
/**
 * When an image says that it was made, in milliseconds since the Unix epoch. Undefined where it does not say.
 * @throws as fetchConfig does.
 */
async function fetchCreated(client, repository, tagOrDigest) {
    const config = await fetchConfig(client, repository, tagOrDigest);
    const createdMs = Date.parse(config?.created ?? '');
    return Number.isNaN(createdMs) ? undefined : createdMs;
}


/***/ }),

/***/ 67516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ builtAnnotation),
/* harmony export */   i: () => (/* binding */ layerAnnotations)
/* harmony export */ });
/** Of an image that is published in place of the one that BuildKit built: the digest of that one. */
const builtAnnotation = 'cache-prewarm.built';
/**
 * The annotations of a layer image: nothing in them differs from run to run, so an unchanged layer keeps its
 * digest. Keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
function layerAnnotations(source, base) {
    return {
        ...(source === undefined ? {} : { 'org.opencontainers.image.source': source }),
        ...(base === undefined ? {} : { 'org.opencontainers.image.base.name': base.name }),
        ...(base?.digest === undefined ? {} : { 'org.opencontainers.image.base.digest': base.digest }),
    };
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
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2745);


/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
function findStale(facts) {
    const stale = new Map();
    for (const layer of facts) {
        const staleBelow = layer.node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
        const reasons = reasonsOf(layer, staleBelow);
        if (reasons.length > 0)
            stale.set(layer.node.name, reasons);
    }
    return stale;
}
function reasonsOf(layer, staleBelow) {
    const { entry, refresh, compacts = false } = layer;
    if (entry === undefined)
        return [{ kind: 'absent', text: 'it was never prewarmed' }];
    return [
        ...imageReasons(entry, layer),
        ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh }]),
        ...(compacts ? [{ kind: 'compact', text: 'compact is true' }] : []),
        ...inputReasons(layer, staleBelow),
        ...staleBelow.map((name) => ({
            kind: 'layer-below',
            text: `it depends on ${name}, which is outdated`,
        })),
    ];
}
function imageReasons(entry, { image, built = 'ok' }) {
    const digest = shorten(entry.digest);
    switch (image) {
        case 'ok':
            // Without its cache source, a check would run every step.
            return built === 'ok'
                ? []
                : [
                    {
                        kind: built,
                        text: `the image ${shorten((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))} that it is checked with is not in the registry`,
                    },
                ];
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
    if (result.digest === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))
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
    if (kind === 'files')
        return `files changed: ${before} before, ${after} now. Which ones is not known`;
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
/* harmony export */   RX: () => (/* binding */ isHeldAt),
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
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)('quarter', 'one such as 2026Q3', quarter);
    const since = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['since'], 'since');
    // A hold whose beginning nobody knows would never end.
    if (Number.isNaN(Date.parse(since)))
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)('since', 'a time such as 2026-10-01', since);
    return {
        version: 1,
        quarter,
        since,
        by: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['by'], 'by'),
    };
}
/** The hold, unless the quarter in which it began is over: a new one begins with fresh layers. */
function activeHold(hold, nowMs) {
    return hold !== undefined && (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(Date.parse(hold.since)) === (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(nowMs) ? hold : undefined;
}
/** Whether layers are held at the quarter of a record, which is then an older one by intent. */
function isHeldAt(record, hold, nowMs) {
    const held = activeHold(hold, nowMs);
    return held !== undefined && (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(record)['quarter'] === held.quarter;
}
/** Why layers are not written, in words without a full stop. */
function describeHold({ quarter, since, by }) {
    return `they are held at ${quarter} by ${by} since ${since.slice(0, 10)}, until "cache-prewarm quarter release" or the next quarter`;
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
/* harmony export */   D: () => (/* binding */ createWholeLines)
/* harmony export */ });
/* harmony import */ var _join_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18325);

const lineEnd = '\n'.charCodeAt(0);
/** Each byte is copied once, however long a line is and however small the pieces are. */
function createWholeLines() {
    let unfinished = [];
    let unfinishedBytes = 0;
    return {
        push(piece) {
            const end = piece.lastIndexOf(lineEnd) + 1;
            const rest = piece.subarray(end);
            if (end === 0) {
                unfinished.push(piece);
                unfinishedBytes += piece.length;
                return new Uint8Array();
            }
            const whole = (0,_join_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .joinBytes */ .m)([...unfinished, piece.subarray(0, end)]);
            unfinished = [rest];
            unfinishedBytes = rest.length;
            return whole;
        },
        get unfinishedBytes() {
            return unfinishedBytes;
        },
    };
}


/***/ }),

/***/ 61270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdExternalImages)
/* harmony export */ });
/* harmony import */ var _adapters_registry_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77178);
/* harmony import */ var _adapters_registry_image_diff_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89704);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
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
    const looks = platforms.map(async (text) => {
        const [os = '', architecture = '', variant] = text.split('/');
        const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
        return (0,_adapters_registry_image_diff_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameImage */ .m)(client, repository, [before, now], platform);
    });
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
    const created = await (0,_adapters_registry_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchCreated */ .H)(options.connect(registry), repository, now).catch(() => undefined);
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
            warning: `The external image ${name} could not be resolved: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`,
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

// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 2 modules
var context_files = __webpack_require__(34810);
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
// EXTERNAL MODULE: ./lib/layers/facts/updates.js + 10 modules
var updates = __webpack_require__(91717);
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

/***/ 73526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   LN: () => (/* binding */ lookUpLayers),
/* harmony export */   VZ: () => (/* binding */ isQuarterOpen),
/* harmony export */   dM: () => (/* binding */ nothingLookedUp)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76740);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(67516);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90585);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2745);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25965);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18523);












/** Of a user who has no layers. */
const nothingLookedUp = {
    record: undefined,
    recordDigest: undefined,
    quarterRecordDigest: undefined,
    images: new Map(),
    built: new Map(),
    rollingTagsExist: false,
    hold: undefined,
    noAccess: undefined,
};
/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
async function lookUpLayers(options) {
    const { client, repository } = options;
    const holding = (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, options.warn).catch(ignoreNoAccess);
    const [found, quarterRecord, hold] = await Promise.all([
        readRecord(options, holding),
        client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
        holding,
    ]);
    const names = typeof options.names === 'function' ? options.names(found.record) : options.names;
    const look = async (digest) => digest === undefined ? undefined : (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest);
    const isOther = (name) => options.given[name] !== undefined && options.given[name] !== found.record?.layers[name]?.digest;
    const tagging = options.looksAtTags === true ? lookAtTags(options, names, found.record) : undefined;
    const building = Promise.all(names.map(async (name) => [name, isOther(name) ? undefined : await look(found.record?.layers[name]?.built)]));
    const states = await Promise.all(names.map(async (name) => {
        const digest = options.given[name] ?? found.record?.layers[name]?.digest;
        // Nobody has signed what a tag names, unless the record names it too.
        if (digest === undefined && client.seal?.verifies === true)
            return [name, { kind: 'absent' }];
        const known = options.knowsConfigs === true ? found.record?.layers[name]?.configs : undefined;
        return [
            name,
            await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest ?? options.tags.rolling(name), known),
        ];
    }));
    const images = new Map(states);
    const others = await Promise.all(states.map(async ([name, state]) => [name, isOther(name) ? await look(annotatedBuild(state)) : undefined]));
    const built = (0,_core_known_js__WEBPACK_IMPORTED_MODULE_9__/* .mapKnown */ .ym)([...(await building), ...others], (entry) => entry);
    const tagged = await tagging;
    return {
        record: found.record,
        recordDigest: found.digest,
        quarterRecordDigest: quarterRecord?.digest,
        images,
        built,
        rollingTagsExist: found.digest !== undefined ||
            [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
        hold,
        noAccess: found.noAccess,
        ...(tagged === undefined ? {} : { tagged }),
        ...(found.refused === undefined ? {} : { refused: found.refused }),
        ...(found.renews === true ? { renews: true } : {}),
        ...(found.unverified === true ? { unverified: true } : {}),
    };
}
/** What the tags of recorded layers name, those of the quarter too. */
async function lookAtTags({ client, repository, tags, quarter }, names, record) {
    const recorded = names.filter((name) => record?.layers[name] !== undefined);
    const looked = recorded.flatMap((name) => [tags.rolling(name), tags.quarter(name, quarter)]);
    return new Map(await Promise.all(looked.map(async (tag) => [tag, (await client.resolve(repository, tag).catch(ignoreNoAccess))?.digest])));
}
/** What BuildKit built of a published image that the record does not know any more. */
function annotatedBuild(state) {
    if (state.kind !== 'ok')
        return undefined;
    const { annotations } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOrEmpty */ .YN)(JSON.parse(Buffer.from(state.image.bytes).toString('utf8')));
    const built = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOrEmpty */ .YN)(annotations)[_core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_10__/* .builtAnnotation */ .A];
    return typeof built === 'string' ? (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .parseDigest */ .m)(built) : undefined;
}
/** Which layers there are is known from the record where nobody names them. */
function layerNames(layers, record) {
    if (typeof layers !== 'string')
        return layers.map(({ name }) => name);
    const usual = _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_6__/* .usualLayers */ .Xm.map(({ name }) => name);
    if (record === undefined)
        return layers === 'auto' ? [] : usual;
    const recorded = Object.keys(record.layers);
    return [
        ...usual.filter((name) => recorded.includes(name)),
        ...recorded.filter((name) => !usual.includes(name)),
    ];
}
/** A quarter is open when the record was written in it, or its copy of the record is there. */
function isQuarterOpen(lookup, quarter) {
    return lookup.record?.quarter === quarter || lookup.quarterRecordDigest !== undefined;
}
async function readRecord(options, holding) {
    try {
        const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(options.client, options.repository, options.tags.record);
        if (found === undefined)
            return { record: undefined, digest: undefined, noAccess: undefined };
        const { digest, renews = false, unverified = false } = found;
        const refused = found.refused ?? ((0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_5__/* .isHeldAt */ .RX)(found.json, await holding, options.nowMs) ? undefined : found.replayed);
        if (refused !== undefined) {
            options.warn(`The record ${options.tags.record} is not used and counts as absent: ${refused}.`);
            return { record: undefined, digest, noAccess: undefined, refused };
        }
        try {
            return { record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(found.json), digest, noAccess: undefined, renews, unverified };
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


/***/ })

};

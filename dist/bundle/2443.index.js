export const id = 2443;
export const ids = [2443];
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

/***/ 10316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   Kp: () => (/* binding */ announcedDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
function announcedDigest(response) {
    return (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(response.header('docker-content-digest') ?? '');
}
/** @throws RegistryError of the kind `integrity` when another digest was expected; undefined expects none. */
function checkDigest(wire, call, got, expected) {
    if (expected === undefined || expected === got)
        return;
    const problem = `the content does not have the digest that was asked for: expected ${expected}, got ${got}`;
    throw wire.failure(call, { kind: 'integrity', problem });
}


/***/ }),

/***/ 12634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fetchPart),
  W: () => (/* binding */ pushPart)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var layers_part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/history/history-file.js
var history_file = __webpack_require__(97967);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/layers/part-report.js



/** The report as JSON. */
function formatPartReport(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** Reads what another run left. @throws UserError that names the field which is not as it should be. */
function parsePartReport(json) {
    const report = (0,oci_json/* readObject */.Ag)(json, 'the part');
    const { version, step } = report;
    if (version !== 1 || (step !== 'prewarm' && step !== 'build'))
        throw new Error('expected a part of version 1, made by the same cache-prewarm');
    const entry = (0,history_file/* readEntry */.hB)(report['entry']);
    if (entry === undefined || !(0,trend/* isBuild */.Tc)(entry))
        throw new Error('expected an entry of a history in the part');
    return { version, step, entry, ...readFields(report, '') };
}
const readFields = (0,oci_json/* objectOf */.Xy)({
    platform: oci_json/* readText */.yR,
    // A run of before did not tell what failed.
    stages: (0,oci_json/* listOf */.c3)((0,oci_json/* objectOf */.Xy)({
        stage: oci_json/* readText */.yR,
        hit: Number,
        executed: Number,
        failed: (value) => Number(value ?? 0),
    })),
    misses: (0,oci_json/* listOf */.c3)((0,oci_json/* objectOf */.Xy)({ stage: oci_json/* readText */.yR, because: oci_json/* readText */.yR })),
    coveredPercent: (value) => (typeof value === 'number' ? value : undefined),
    app: (0,oci_json/* optional */.lq)((0,oci_json/* objectOf */.Xy)({ digest: oci_json/* readDigest */.rP, repositories: (0,oci_json/* listOf */.c3)(oci_json/* readText */.yR) })),
});

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/part-artifact.js




const partArtifactType = 'application/vnd.cache-prewarm.part.v1+json';
/** Leaves what a run made of one platform beside the layers, where the run that merges finds it. @throws RegistryError */
async function pushPart(client, repository, part, report) {
    await (0,record_artifact/* pushArtifact */.Xi)(client, repository, {
        tag: (0,layers_part/* partTag */.MT)(report.step, part),
        type: partArtifactType,
        json: formatPartReport(report),
        title: 'cache-part.json',
    });
}
/** What a run left of one platform; undefined: nothing. @throws UserError when it cannot be read. */
async function fetchPart(client, repository, step, part) {
    const tag = (0,layers_part/* partTag */.MT)(step, part);
    const found = await (0,record_artifact/* fetchArtifact */.t2)(client, repository, { tag, type: partArtifactType, what: 'a part' });
    if (found === undefined)
        return undefined;
    if (found.refused !== undefined)
        throw new core_error/* UserError */.yo(`the tag ${tag} is not verified: ${found.refused}`);
    try {
        return parsePartReport(found.json);
    }
    catch (error) {
        throw new core_error/* UserError */.yo(`the tag ${tag} cannot be read: ${error.message}`);
    }
}


/***/ }),

/***/ 82348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ bundleType),
/* harmony export */   Kd: () => (/* binding */ fetchRecord),
/* harmony export */   Mz: () => (/* binding */ pushRecord),
/* harmony export */   T2: () => (/* binding */ mostBundles),
/* harmony export */   UT: () => (/* binding */ longestBundleBytes),
/* harmony export */   Xi: () => (/* binding */ pushArtifact),
/* harmony export */   e1: () => (/* binding */ recordArtifactType),
/* harmony export */   t2: () => (/* binding */ fetchArtifact),
/* harmony export */   vS: () => (/* binding */ longestRecordBytes)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(718);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10316);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76740);






/** The type of the artifact, and of its first layer. */
const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';
/** A longer document is neither read nor written. */
const longestRecordBytes = 16 << 20;
/** The type of a layer that holds the signature of the document beside it. */
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Of signatures; more, or longer ones, are not looked at. */
const mostBundles = 8;
const longestBundleBytes = 64 << 10;
/**
 * Reads the record under a tag; undefined when there is none. With `known`, the content of that digest is not read again.
 * @throws UserError when the tag holds something else, which is nobody's to overwrite.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchRecord(client, repository, tag, known) {
    return fetchArtifact(client, repository, { tag, type: recordArtifactType, what: 'a record' }, known);
}
/** The same of any document of ours. */
async function fetchArtifact(client, repository, { tag, type, what }, known) {
    const fetched = await client.fetchManifest(repository, tag);
    if (fetched === undefined)
        return undefined;
    const { manifest, descriptor } = fetched;
    if (manifest.kind !== 'manifest' || manifest.artifactType !== type) {
        const got = manifest.kind === 'index' ? 'an image index' : (manifest.artifactType ?? 'an image');
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected the tag ${tag} of ${repository} to be ${what} of cache-prewarm, got ${got}.`, {
            remedy: `The tag ${tag} belongs to cache-prewarm. Move that content to another tag and remove this one, or choose another image for the layers.`,
        });
    }
    if (descriptor.digest === known)
        return { digest: known, json: undefined };
    const [layer] = manifest.layers;
    if (layer === undefined || layer.sizeBytes > longestRecordBytes)
        return { digest: descriptor.digest, json: undefined };
    const bundles = client.seal === undefined ? [] : manifest.layers.slice(1).filter(isBundle).slice(0, mostBundles);
    const [bytes, ...signatures] = await Promise.all([layer, ...bundles].map((blob) => fetchIntact(client, repository, blob)));
    const { digest } = descriptor;
    if (bytes === undefined)
        return { digest, json: undefined };
    const json = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(bytes).toString('utf8'));
    const verdict = await client.seal?.check({
        ...{ repository, tag, digest, bytes, json },
        bundles: signatures.flatMap((signature) => signature === undefined ? [] : [(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(Buffer.from(signature).toString('utf8'))]),
    });
    const isUnverified = client.seal?.verifies !== true && manifest.layers.slice(1).some(isBundle);
    return { digest, ...judged(json, verdict), ...(isUnverified ? { unverified: true } : {}) };
}
function judged(json, verdict) {
    if (verdict?.kind === 'refused')
        return { json: undefined, refused: verdict.reason };
    if (verdict === undefined)
        return { json };
    const { renews, replayed } = verdict;
    return { json, ...(renews ? { renews } : {}), ...(replayed === undefined ? {} : { replayed }) };
}
function isBundle({ mediaType, sizeBytes }) {
    return mediaType === bundleType && sizeBytes <= longestBundleBytes;
}
/** Undefined when it is gone, or not what its digest says. */
async function fetchIntact(client, repository, blob) {
    try {
        return await client.fetchBlob(repository, blob);
    }
    catch (error) {
        if ((0,_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isBroken */ .Qr)(error))
            return undefined;
        throw error;
    }
}
/**
 * Pushes a record: its blobs, the signature among them, then its manifest under the tag, which is the commit. The same text
 * always has the same digest, unless it is signed.
 * Nothing is put that would be too long to be read back.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws UserError when it is too long.
 * @throws RegistryError
 */
async function pushRecord(client, repository, tag, json, expected, attachments = []) {
    return pushArtifact(client, repository, { tag, type: recordArtifactType, json, title: 'cache-record.json', attachments }, expected);
}
/**
 * The same of any document of ours; `title` is the name under which oras and the like save it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
async function pushArtifact(client, repository, artifact, expected) {
    const { tag, type, title, attachments = [] } = artifact;
    const signed = await client.seal?.sign(artifact.json, { repository, tag });
    const content = Buffer.from(signed?.json ?? artifact.json);
    checkLength(content.length, repository, tag);
    const bundle = signed?.bundle === undefined ? undefined : Buffer.from(signed.bundle);
    const empty = Buffer.from('{}');
    const manifest = {
        schemaVersion: 2,
        mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociManifest,
        artifactType: type,
        config: { mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociEmpty, digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(empty), size: empty.length },
        layers: [
            layerOf(type, content, title),
            ...(bundle === undefined ? [] : [layerOf(bundleType, bundle, title.replace(/json$/, 'sigstore.json'))]),
            ...attachments.map((one) => descriptorOf(one.type, one.blob, one.title)),
        ],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const blobs = [
        ...[empty, content],
        ...(bundle === undefined ? [] : [bundle]),
        ...attachments.flatMap((one) => one.bytes ?? []),
    ];
    await Promise.all(blobs.map((blob) => client.pushBlob(repository, blob, (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(blob))));
    if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
        return undefined;
    await client.pushManifest(repository, tag, _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaType */ .JL.ociManifest, bytes);
    return (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(bytes);
}
/** What would not be read back would make every later run a cold one. */
function checkLength(sizeBytes, repository, tag) {
    if (sizeBytes <= longestRecordBytes)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the tag ${tag} of ${repository} was not written: it would take ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(sizeBytes)}, and documents of more than ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(longestRecordBytes)} are not read back`, {
        remedy: 'The instructions of the layers take that much. Move long heredocs into files that COPY takes, or make fewer layers.',
    });
}
function layerOf(type, content, title) {
    return descriptorOf(type, { digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(content), sizeBytes: content.length }, title);
}
function descriptorOf(type, { digest, sizeBytes }, title) {
    return {
        mediaType: type,
        digest,
        size: sizeBytes,
        annotations: { 'org.opencontainers.image.title': title },
    };
}


/***/ }),

/***/ 97910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ moveTags),
/* harmony export */   Zv: () => (/* binding */ awaitTag),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11968);


/** How long a registry may take until it shows what it was just given. */
const looks = 31;
const pauseMs = 1000;
/**
 * Points a tag to an image that is in the registry, by putting the same bytes under it; no layer moves.
 * @returns false when the tag was there already, and nothing was written.
 * @throws UserError when the image is not in the registry.
 * @throws RegistryError
 */
async function moveTag(client, repository, tag, digest) {
    if ((await client.resolve(repository, tag))?.digest === digest)
        return false;
    const found = await client.fetchManifest(repository, digest);
    if (found === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the tag ${tag} cannot be moved: ${digest} is gone from the registry`, {
            remedy: 'Run again to rebuild the layer.',
        });
    }
    await client.pushManifest(repository, tag, found.descriptor.mediaType, found.bytes);
    return true;
}
/**
 * Points tags to images that are in the registry. The tags of one image follow each other: a registry on a file system writes
 * an image's link anew for each of its tags, and answers 500 to whoever reads the image at that moment.
 * @param wanted tag → digest.
 * @returns the tags that were moved.
 * @throws as moveTag; some tags may have been moved by then.
 */
async function moveTags(client, repository, wanted) {
    const images = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)([...wanted], ([, digest]) => digest);
    const moved = await Promise.all([...images.values()].map(async (tags) => {
        const ofImage = [];
        for (const [tag, digest] of tags)
            if (await moveTag(client, repository, tag, digest))
                ofImage.push(tag);
        return ofImage;
    }));
    return moved.flat();
}
/**
 * Waits until a tag, or a digest, that was just pushed shows: registries that keep several copies take a moment.
 * @throws UserError when it does not within 30 s.
 */
async function awaitTag(client, repository, tagOrDigest, digest, sleep) {
    let shown;
    for (let look = 1; look <= looks; look++) {
        if (look > 1)
            await sleep(pauseMs);
        shown = (await client.resolve(repository, tagOrDigest))?.digest;
        if (shown === digest)
            return;
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected ${repository}:${tagOrDigest} to be ${digest} after it was pushed, got ${shown ?? 'nothing'}.`, {
        remedy: 'Run again. If it happens again, another run moves the same tag, or the registry loses what it accepts.',
    });
}


/***/ }),

/***/ 27545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/adapters/registry/part-artifact.js + 1 modules
var part_artifact = __webpack_require__(12634);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
// EXTERNAL MODULE: ./lib/core/history/ledger.js
var history_ledger = __webpack_require__(74091);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/inputs/image-signature.js + 1 modules
var image_signature = __webpack_require__(91126);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/layers/report/platform-reports.js
var platform_reports = __webpack_require__(92620);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
;// CONCATENATED MODULE: ./lib/core/layers/merge-records.js

/** Layers that every platform has, and those that one lacks. */
function mergeableLayers(parts) {
    const all = [...new Set(parts.flatMap(({ record }) => Object.keys(record.layers)))].toSorted();
    const lacking = all.flatMap((name) => parts.flatMap(({ platform, record }) => (record.layers[name] === undefined ? [{ name, platform }] : [])));
    return { names: all.filter((name) => !lacking.some((one) => one.name === name)), lacking };
}
/**
 * The entries of layers whose platforms were built by themselves: each on the digest of its index, as old as its oldest platform,
 * with the inputs of the first platform and the steps of all. `built`: digests of the indexes of what BuildKit built, where these
 * are others.
 */
function mergeEntries(parts, digests, built = new Map()) {
    return Object.fromEntries([...digests].flatMap(([name, digest]) => {
        const entries = parts.flatMap(({ platform, record }) => {
            const entry = record.layers[name];
            return entry === undefined ? [] : [{ platform, entry }];
        });
        const [first] = entries;
        if (first === undefined)
            return [];
        const { inputs, target } = first.entry;
        const of = built.get(name);
        const trees = Object.assign({}, ...entries.map(({ entry }) => entry.trees ?? {}));
        const merged = {
            digest,
            ...(of === undefined || of === digest ? {} : { built: of }),
            ...(Object.keys(trees).length === 0 ? {} : { trees }),
            target,
            builtAt: entries.map(({ entry }) => entry.builtAt).toSorted()[0] ?? first.entry.builtAt,
            inputs: {
                ...inputs,
                standsOn: (0,known/* recordKnown */.zK)(Object.keys(inputs.standsOn), (below) => [below, digests.get(below)]),
                platforms: entries.map(({ platform }) => platform),
            },
            steps: entries.flatMap(({ platform, entry }) => entry.steps.map((step) => ({ ...step, platform }))),
            ...mergePackages(entries.map(({ entry }) => entry)),
        };
        return [[name, merged]];
    }));
}
/** Those of all platforms; of one that is not known, none are, so that they are read again. */
function mergePackages(entries) {
    const notCome = Object.assign({}, ...entries.map((entry) => entry.notCome ?? {}));
    return {
        ...(entries.some(({ packages }) => packages === undefined)
            ? {}
            : { packages: Object.assign({}, ...entries.map(({ packages }) => packages)) }),
        ...(Object.keys(notCome).length === 0 ? {} : { notCome }),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/record/commit.js + 1 modules
var commit = __webpack_require__(97136);
// EXTERNAL MODULE: ./lib/layers/record/read-record.js
var read_record = __webpack_require__(5464);
// EXTERNAL MODULE: ./lib/commands/version.js
var version = __webpack_require__(43014);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/core/oci/image-index.js
var image_index = __webpack_require__(40317);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/commands/merge/push-index.js





/** Puts an index of images that are in the repository already, and reads all of it back. */
async function pushIndex(client, repository, what, digests, clock) {
    const images = await Promise.all(digests.map(async (digest) => {
        const found = await client.fetchManifest(repository, digest);
        const image = await (0,commit/* verifyImage */.ZG)(client, repository, what, digest, clock);
        const [platform] = image.platforms;
        if (found === undefined || platform === undefined || image.platforms.length > 1)
            throw new core_error/* UserError */.yo(`${what}: expected ${digest} to be an image for one platform`);
        return { descriptor: found.descriptor, manifest: found.manifest, platform: platform.platform };
    }));
    const bytes = Buffer.from((0,image_index/* formatImageIndex */.P)(images));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await client.pushManifest(repository, digest, media_type/* mediaType */.JL.ociIndex, bytes);
    return (0,commit/* verifyImage */.ZG)(client, repository, what, digest, clock);
}

;// CONCATENATED MODULE: ./lib/commands/merge/layers.js










const tags = (0,layers_tag/* layerTags */.Ff)(undefined);
/** One index of each layer for all platforms, in the record and under the tags. */
async function mergeLayers(run) {
    const { inputs, log } = run;
    const client = run.connect(inputs.registry);
    const parts = await Promise.all(inputs.platforms.map((platform) => readPartRecord(run, client, platform)));
    const { names, lacking } = mergeableLayers(parts);
    for (const { name, platform } of lacking)
        log.warning(`${name} is not made for ${platform}, so it is left as it was for all platforms.`);
    const images = new Map(await log.phase('index', () => Promise.all(names.map((name) => layerIndex(run, client, name, parts)))));
    const sources = new Map((await Promise.all(names.map((name) => builtIndex(run, client, name, parts)))).flatMap((one) => one ?? []));
    const { built, quarter, generationAt } = await commitIndexes(run, client, parts, images, sources);
    return {
        images: [...images].map(([name, image]) => ({
            name,
            digest: image.descriptor.digest,
            tags: [tags.rolling(name), ...(quarter === undefined ? [] : [tags.quarter(name, quarter)])],
            changed: built.has(name),
            platforms: (0,platform_reports/* platformReports */.V)(image),
        })),
        generationAt,
    };
}
async function layerIndex({ inputs: { repository }, clock }, client, name, parts) {
    const digests = parts.flatMap(({ record }) => record.layers[name]?.digest ?? []);
    return [name, await pushIndex(client, repository, `layer ${name}`, digests, clock)];
}
/** The index of what BuildKit built on each platform; undefined where that is published, too. */
async function builtIndex({ inputs: { repository }, clock }, client, name, parts) {
    const entries = parts.flatMap(({ record }) => record.layers[name] ?? []);
    if (entries.every(({ built }) => built === undefined))
        return undefined;
    const index = await pushIndex(client, repository, `layer ${name}`, entries.map(record/* builtDigest */.bK), clock);
    return [[name, index.descriptor.digest]];
}
/** Records the indexes, and then moves the tags. @returns the layers that are others than before. */
async function commitIndexes(run, client, parts, images, sources) {
    const { inputs, log, clock, revision } = run;
    const { repository } = inputs;
    const [first] = parts;
    if (first === undefined)
        throw new core_error/* UserError */.yo('there is no platform to merge');
    const before = await (0,read_record/* readRecord */.a)(client, repository, tags.record);
    const digests = new Map([...images].map(([name, image]) => [name, image.descriptor.digest]));
    const built = Object.fromEntries(Object.entries(mergeEntries(parts, digests, sources)).filter(([name, entry]) => {
        const recorded = before?.record?.layers[name];
        return recorded?.digest !== entry.digest || recorded.built !== entry.built;
    }));
    const common = {
        ...{ client, repository, tags, clock, warn: log.warning },
        names: [...new Set([...images.keys(), ...Object.keys(before?.record?.layers ?? {})])],
    };
    const { quarter, source, salt, tools, arguments: seen } = first.record;
    const committed = await log.phase('commit', () => (0,commit/* commitRecord */.RG)({
        ...common,
        seen: before?.digest,
        before: before?.record,
        built,
        head: {
            version: 2,
            createdAt: new Date(clock.nowMs()).toISOString(),
            ...{ quarter, revision, source, salt },
            tools: { ...tools, cachePrewarm: version/* packageVersion */.T },
            ...(seen === undefined ? {} : { arguments: seen }),
        },
    }));
    if (committed.kind === 'conflict')
        throw new core_error/* UserError */.yo('another run committed incompatible layers in the meantime', {
            remedy: 'Run the merge again. Use a concurrency group in the workflow to run one prewarm at a time.',
        });
    const opened = await openQuarter(run, client, quarter);
    await log.phase('tags', () => (0,commit/* followRecord */.RE)({ ...common, committed, quarter: opened }));
    return {
        built: new Set(Object.keys(built)),
        quarter: opened,
        generationAt: committed.kind === 'committed' ? committed.record.createdAt : null,
    };
}
/** A build prewarms what turns out not to be current; then the layers of all platforms follow. @returns `generationAt` of them. */
async function mergePrewarmedLayers(run) {
    const { inputs, connect, log } = run;
    const client = connect(inputs.registry);
    const records = await Promise.all(inputs.platforms.map((platform) => client.resolve(inputs.repository, (0,layers_tag/* layerTags */.Ff)((0,part/* partName */.pn)(platform)).record)));
    if (records.includes(undefined))
        return null;
    const { images, generationAt } = await mergeLayers(run);
    const changed = images.filter((image) => image.changed).map(({ name }) => name);
    if (changed.length > 0)
        log.notice(`The builds also prewarmed these layers, which were combined as well: ${changed.join(', ')}.`);
    return generationAt;
}
/** The quarter that all platforms have opened: their own tags say so. */
async function openQuarter({ inputs }, client, quarter) {
    const opened = await Promise.all(inputs.platforms.map((platform) => client.resolve(inputs.repository, (0,layers_tag/* layerTags */.Ff)((0,part/* partName */.pn)(platform)).quarterRecord(quarter))));
    return opened.every((found) => found !== undefined) ? quarter : undefined;
}
async function readPartRecord({ inputs }, client, platform) {
    const tag = (0,layers_tag/* layerTags */.Ff)((0,part/* partName */.pn)(platform)).record;
    const found = await (0,read_record/* readRecord */.a)(client, inputs.repository, tag);
    if (found?.record === undefined)
        throw new core_error/* UserError */.yo(`expected the tag ${tag} to be the record of ${platform}, found ${found === undefined ? 'none' : `one that cannot be ${found.refused === undefined ? 'read' : `used: ${found.refused}`}`}`);
    return { platform, record: found.record };
}

// EXTERNAL MODULE: ./lib/commands/merge/report.js
var report = __webpack_require__(36239);
;// CONCATENATED MODULE: ./lib/commands/merge/run.js
















/**
 * Puts platforms together that runs on native runners have pushed by digest: one index for each layer under its tags and in the
 * record, or for the application. No layer moves.
 */
async function merge(context, inputs) {
    const { log, clock, github } = context;
    const { connect } = await (0,registries.openRegistries)(context, inputs);
    const run = { inputs, connect, log, clock, revision: github?.revision };
    return (0,unfinished/* gather */.kg)(report/* nothingMerged */.U, async () => ({ parts: await log.phase('look up', () => readParts(run)) }), async ({ parts }) => inputs.step === 'prewarm' ? mergeLayers(run) : { images: [await mergeApp(run, parts)] }, async ({ generationAt }) => inputs.step === 'build' && inputs.layers.may
        ? { generationAt: await mergePrewarmedLayers(run) }
        : { generationAt }, async ({ parts, generationAt }) => ({ ledger: await keepHistory(context, run, parts, generationAt) }));
}
/** What the runs of all platforms left. @throws UserError that names those that left nothing. */
async function readParts({ inputs, connect }) {
    const client = connect(inputs.registry);
    const found = await Promise.all(inputs.platforms.map(async (platform) => [
        platform,
        await (0,part_artifact/* fetchPart */.G)(client, inputs.repository, inputs.step, {
            of: inputs.of,
            name: (0,part/* partName */.pn)(platform),
        }),
    ]));
    const missing = found.filter(([, part]) => part === undefined).map(([platform]) => platform);
    if (missing.length > 0)
        throw new core_error/* UserError */.yo(`the ${inputs.step} of ${missing.join(', ')} has left nothing under ${inputs.of}`, {
            remedy: 'Its job failed, did not run, or used another part-of. The tags have not moved.',
        });
    return found.flatMap(([, part]) => part ?? []);
}
/** The runs of the platforms, one after the other; nothing that goes wrong here is an error of the run. */
async function keepHistory(context, { inputs, log }, parts, generationAt) {
    try {
        const history = await (0,commands_history/* openHistory */.jC)(context, inputs);
        if (history === undefined)
            return undefined;
        // A platform by itself has committed a record of its own, which is none of all layers.
        const now = parts.map(({ entry }) => ({ ...entry, branch: history.branch, generationAt }));
        let ledger;
        let text = await history.store.read();
        // All of them are one entry of the cache: it takes none under a name twice.
        const { readOnly } = history.store;
        const store = {
            readOnly,
            read: async () => text,
            write: async (changed) => {
                text = changed;
            },
            setAside: () => history.store.setAside(),
        };
        for (const entry of now) {
            const before = await (0,commands_history/* addAndTell */.YU)(store, entry, log);
            ledger ??= (0,history_ledger/* keepLedger */.n)(before.filter(trend/* isBuild */.Tc), now, before.filter((one) => one.kind === 'deploy'));
        }
        if (text !== undefined && readOnly === undefined)
            await history.store.write(text);
        return ledger;
    }
    catch (error) {
        log.notice(`The history of runs could not be kept: ${(0,core_error/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** One index of the application for all platforms, under all of its tags. */
async function mergeApp(run, parts) {
    const { inputs, log } = run;
    const digests = parts.map(appDigest);
    const places = (0,group/* groupBy */.$)(inputs.tags, reference/* repositoryOf */._M);
    const tagged = await log.phase('index', async () => {
        const done = [];
        for (const [place, tags] of places)
            done.push(await tagIndex(run, place, tags, digests));
        return done;
    });
    const [first] = tagged;
    if (first === undefined)
        throw new core_error/* UserError */.yo('there is no tag for the application');
    return {
        name: 'app',
        digest: first.image.descriptor.digest,
        tags: inputs.tags,
        changed: tagged.some(({ moved }) => moved),
        platforms: (0,platform_reports/* platformReports */.V)(first.image),
    };
}
function appDigest({ platform, app }) {
    if (app !== undefined)
        return app.digest;
    throw new core_error/* UserError */.yo(`the build of ${platform} pushed no application`, {
        remedy: 'Use the same push for every platform. With push: auto, pull requests push nothing and are not merged.',
    });
}
/** The index under all tags of one repository. */
async function tagIndex({ connect, clock, log }, place, references, digests) {
    const { registry, repository } = (0,reference/* parseReference */.F2)(place);
    const client = connect(registry);
    const image = await pushIndex(client, repository, 'the application', digests, clock);
    const { digest, mediaType } = image.descriptor;
    const tags = references.map((text) => (0,reference/* parseReference */.F2)(text).tag ?? 'latest');
    const before = await Promise.all(tags.map((tag) => client.resolve(repository, tag)));
    const moving = tags.filter((_, index) => before[index]?.digest !== digest);
    await (0,image_signature/* signImage */.j)(client, repository, image.descriptor, { tags, moved: moving.length > 0 }, log);
    for (const tag of moving) {
        await client.pushManifest(repository, tag, mediaType, image.bytes);
        await (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, digest, clock.sleep);
    }
    return { image, moved: moving.length > 0 };
}


/***/ }),

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


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

/***/ 11968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The entries that have the same key, in the order in which the keys come first (Map.groupBy needs Node 21). */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return groups;
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

/***/ 18325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ joinBytes)
/* harmony export */ });
/** Bytes one after another. */
function joinBytes(parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
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

/***/ 2745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   bK: () => (/* binding */ builtDigest),
/* harmony export */   bM: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69964);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18523);
/* harmony import */ var _packages_layer_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18796);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48595);





/** What BuildKit built of a layer: its cache source. */
function builtDigest(entry) {
    return entry.built ?? entry.digest;
}
/**
 * Reads a record, which others may have written. Fields that this version does not know are left out.
 * @throws UserError that names the first field which is not as it should be, or the version when that is a later one.
 */
function parseRecord(json) {
    const record = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(json, 'the record');
    const version = record['version'];
    if (version !== 1 && version !== 2) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a record of version 1 or 2, got version ${(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .showJson */ .qN)(version)}.`, {
            remedy: 'A later cache-prewarm wrote it: use that one here too.',
        });
    }
    return { version: 2, ...recordOf(version === 1 ? readListed : readFiles)(record, '') };
}
/** The record as JSON, the same bytes for the same record. In one line: every run downloads it, and spaces are a third of it. */
function formatRecord(record) {
    const layers = Object.entries(record.layers).map(([name, entry]) => [name, formatEntry(entry)]);
    const json = { ...record, layers: Object.assign(Object.create(null), Object.fromEntries(layers)) };
    return `${JSON.stringify((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sortKeys */ .di)(json))}\n`;
}
function formatEntry(entry) {
    const { files, fileSet, ...inputs } = entry.inputs;
    const { digest, count = Object.keys(files).length, list } = fileSet ?? {};
    const blob = list === undefined ? undefined : { digest: list.digest, size: list.sizeBytes };
    const listed = blob === undefined && (0,_file_set_js__WEBPACK_IMPORTED_MODULE_4__/* .hasFileList */ .H$)(entry.inputs) ? files : undefined;
    const trees = entry.trees && Object.entries(entry.trees).map(([platform, tree]) => [platform, formatTree(tree)]);
    return {
        ...entry,
        ...(trees === undefined ? {} : { trees: Object.fromEntries(trees) }),
        inputs: { ...inputs, files: { count, digest, blob, list: listed } },
    };
}
function formatTree({ segments, patches }) {
    return {
        patches,
        segments: segments.map(({ digest, sizeBytes, blobs }) => ({ digest, size: sizeBytes, blobs })),
    };
}
/** What a layer takes, as version 1 has it: the list. */
function readListed(json, where) {
    return { files: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7)(json, where) };
}
function readFiles(json, where) {
    const { digest, count, blob, list } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(json, where);
    const files = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7)(list, `${where}.list`);
    if (digest === undefined)
        return { files };
    const fileSet = {
        digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP)(digest, `${where}.digest`),
        count: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0)(count, `${where}.count`),
        ...(blob === undefined ? {} : { list: readBlob(blob, `${where}.blob`) }),
    };
    return { files, fileSet };
}
function readBlob(json, where) {
    const { digest, size } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(json, where);
    return { digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP)(digest, `${where}.digest`), sizeBytes: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0)(size, `${where}.size`) };
}
const readTree = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    segments: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((item, where) => ({
        ...readBlob(item, where),
        blobs: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(item, where)['blobs'], `${where}.blobs`),
    })),
    patches: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0,
});
const readConfig = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    platform: _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatform */ .Kd,
    diffIds: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
    env: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR),
});
const readArgument = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({ value: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR, changes: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0 });
const readStep = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
    stage: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
    platform: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
    index: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0,
    instruction: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
    durationMs: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readCount */ ._0,
});
function inputsOf(files) {
    const read = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
        instructions: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR),
        files,
        args: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7,
        externalImages: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)((value, where) => (value === 'unresolved' ? value : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP)(value, where))),
        standsOn: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
        platforms: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR),
        options: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7,
    });
    return (json, where) => {
        const inputs = read(json, where);
        return { ...inputs, ...inputs.files };
    };
}
function recordOf(files) {
    return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
        createdAt: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        quarter: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        revision: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
        source: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
        salt: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        tools: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
            buildx: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
            buildkit: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptionalText */ .ko,
            cachePrewarm: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
        }),
        arguments: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(readArgument)),
        cache: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
        layers: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)({
            digest: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP,
            built: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readDigest */ .rP),
            trees: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(readTree)),
            configs: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(readConfig)),
            target: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
            builtAt: _oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR,
            inputs: inputsOf(files),
            steps: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(readStep),
            packages: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOf */ .A7)(_packages_layer_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLayerPackages */ .Kq)),
            notCome: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readTexts */ .Z7),
        })),
    });
}


/***/ }),

/***/ 40317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ formatImageIndex)
/* harmony export */ });
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(718);

/**
 * An image index of images that are each for one platform, as JSON; the same bytes for the same images. What is in their own
 * indexes (attestations) comes along: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
function formatImageIndex(images) {
    const manifests = images.flatMap(({ descriptor, manifest, platform }) => manifest?.kind === 'index' ? manifest.manifests : [{ ...descriptor, platform }]);
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaType */ .JL.ociIndex,
        manifests: manifests.map(({ mediaType: type, digest, sizeBytes, platform, annotations }) => ({
            mediaType: type,
            digest,
            size: sizeBytes,
            ...(annotations === undefined ? {} : { annotations }),
            ...(platform === undefined ? {} : { platform }),
        })),
    });
}


/***/ }),

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E8: () => (/* binding */ itemTexts),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
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
/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}
/** The items of an array, each as a text; what is no array has none. */
function itemTexts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The fields of an object that are no objects, each as a text; what is no object has none. */
function fieldTexts(value) {
    return Object.fromEntries(Object.entries(objectOrEmpty(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
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

/***/ 18796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ parseLayerPackages),
/* harmony export */   zx: () => (/* binding */ describePackages)
/* harmony export */ });
/* unused harmony exports nameVersions, addedVersions, allVersions */
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const names = {
    'linux/amd64': { dpkg: 'amd64', apk: 'x86_64' },
    'linux/arm64': { dpkg: 'arm64', apk: 'aarch64' },
    'linux/arm64/v8': { dpkg: 'arm64', apk: 'aarch64' },
    'linux/arm/v5': { dpkg: 'armel', apk: 'armhf' },
    'linux/arm/v6': { dpkg: 'armhf', apk: 'armhf' },
    'linux/arm/v7': { dpkg: 'armhf', apk: 'armv7' },
    'linux/386': { dpkg: 'i386', apk: 'x86' },
    'linux/ppc64le': { dpkg: 'ppc64el', apk: 'ppc64le' },
    'linux/s390x': { dpkg: 's390x', apk: 's390x' },
    'linux/riscv64': { dpkg: 'riscv64', apk: 'riscv64' },
    'linux/mips64le': { dpkg: 'mips64el', apk: 'mips64' },
};
/** Names packages by what they are called in a record. */
function nameVersions(installed, architecture) {
    const versions = new Map();
    for (const { name, version, architecture: own } of installed) {
        const isNative = own === architecture || own === 'all' || own === 'noarch';
        versions.set(isNative ? name : `${name}:${own}`, version);
    }
    return fromMap(versions);
}
/**
 * What a layer holds of packages on one platform; undefined: no package manager is in it.
 * @param own what its own blobs say
 * @param below what it is based on: the packages of a layer and of those below it, the lowest first, or what the blobs of the
 * external image say
 */
function describePackages(own, below, platform) {
    const image = 'image' in below ? below.image : undefined;
    const layers = 'layers' in below ? below.layers : [];
    const lower = layers.at(-1);
    const manager = own.installed?.manager ?? lower?.manager ?? image?.installed?.manager;
    const architecture = manager === undefined ? undefined : architectureOf(platform, manager);
    if (manager === undefined || architecture === undefined)
        return undefined;
    const base = nameVersions(image?.installed?.packages ?? [], architecture);
    const before = lower === undefined ? base : allVersions(layers);
    const installed = own.installed === undefined ? undefined : nameVersions(own.installed.packages, architecture);
    const kept = Object.entries(lower?.sources ?? image?.sources ?? {}).filter(([path]) => !own.hides(path));
    return {
        manager,
        architecture,
        own: installed === undefined ? fromMap(new Map()) : addedVersions(installed, before),
        base,
        sources: { ...Object.fromEntries(kept), ...own.sources },
    };
}
/** Those of `above` that are not in `below` with the same version. */
function addedVersions(above, below) {
    return fromMap(new Map(Object.entries(above).filter(([name, version]) => below[name] !== version)));
}
/** Everything that an image of layers holds, the lowest first. A package that a layer above removes stays in it. */
function allVersions(layers) {
    return fromMap(new Map(layers.flatMap(({ base, own }) => [...Object.entries(base), ...Object.entries(own)])));
}
const readVersions = (json, where) => fromMap(new Map(Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(json, where))));
/** @throws UserError that names the first field which is not as it should be. */
const parseLayerPackages = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({
    manager(manager, where) {
        if (manager !== 'dpkg' && manager !== 'apk')
            throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'dpkg or apk', manager);
        return manager;
    },
    architecture: _oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    own: readVersions,
    base: readVersions,
    sources: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .mapOf */ .A7)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)({
        kind(kind, where) {
            if (kind !== 'apt' && kind !== 'apk')
                throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'apt or apk', kind);
            return kind;
        },
        uri(json, where) {
            const uri = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(json, where);
            if (!/^https?:\/\//.test(uri) || !URL.canParse(uri))
                throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'an address', uri);
            return uri;
        },
        suite(suite, where) {
            if (typeof suite !== 'string')
                throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(where, 'a text', suite);
            return suite;
        },
        components: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        architectures: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        login: (login) => (login === true ? true : undefined),
    }))),
});
/** Without a prototype: a package may be called "constructor". */
function fromMap(versions) {
    return Object.assign(Object.create(null), Object.fromEntries(versions));
}
/** What a package manager calls the architecture of a platform; undefined: it has none for it. */
function architectureOf(platform, manager) {
    // Variants of amd64 are no architecture of their own.
    const usual = platform.split('/').slice(0, 2).join('/');
    return (names[platform] ?? names[usual])?.[manager];
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

/***/ 91126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ checkImageSignature),
  j: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/image-signature.js





/** Between our look at the list and its PUT, another run may write it: registries have no conditional PUT. */
const listAttempts = 3;
/**
 * Bundles that refer to an image, as JSON; none where there are none.
 * @throws RegistryError when the registry does not answer.
 */
async function fetchImageSignatures(client, repository, digest) {
    const { list } = await listReferrers(client, repository, digest);
    const found = await Promise.all((list?.manifests ?? [])
        // The newest are last.
        .slice(-record_artifact/* mostBundles */.T2)
        .map((referrer) => fetchBundle(client, repository, referrer.digest)));
    return found.flat();
}
async function fetchBundle(client, repository, digest) {
    const manifest = (await client.fetchManifest(repository, digest))?.manifest;
    if (manifest?.kind !== 'manifest')
        return [];
    const [layer] = manifest.layers;
    if (layer?.mediaType !== record_artifact/* bundleType */.$7 || layer.sizeBytes > record_artifact/* longestBundleBytes */.UT)
        return [];
    const bytes = await client.fetchBlob(repository, layer);
    const json = bytes === undefined ? undefined : (0,oci_json/* parseJson */.qF)(Buffer.from(bytes).toString('utf8'));
    return json === undefined ? [] : [json];
}
/**
 * Puts a bundle beside an image, as cosign does: a manifest whose subject is the image, and where the registry does not list
 * these (GitHub's), the list under a tag of the image's digest
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema).
 * @returns whether the registry shows it.
 * @throws RegistryError
 */
async function pushImageSignature(client, repository, subject, bundle) {
    const [content, empty] = [Buffer.from(bundle), Buffer.from('{}')];
    const annotations = {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': image_statement/* signPredicate */.tE,
    };
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociManifest,
        artifactType: record_artifact/* bundleType */.$7,
        config: { mediaType: media_type/* mediaType */.JL.ociEmpty, digest: (0,content_digest/* digestOf */.ol)(empty), size: empty.length },
        layers: [{ mediaType: record_artifact/* bundleType */.$7, digest: (0,content_digest/* digestOf */.ol)(content), size: content.length }],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
        annotations,
    }));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, (0,content_digest/* digestOf */.ol)(blob))));
    await client.pushManifest(repository, digest, media_type/* mediaType */.JL.ociManifest, bytes);
    for (let attempt = 1; attempt <= listAttempts; attempt++) {
        const { list, tag } = await listReferrers(client, repository, subject.digest);
        if (list?.manifests.some((referrer) => referrer.digest === digest))
            return true;
        if (tag === undefined)
            continue;
        const own = {
            mediaType: media_type/* mediaType */.JL.ociManifest,
            digest,
            size: bytes.length,
            artifactType: record_artifact/* bundleType */.$7,
            annotations,
        };
        await client.pushManifest(repository, tag, media_type/* mediaType */.JL.ociIndex, await withReferrer(client, repository, tag, own));
    }
    const { list } = await listReferrers(client, repository, subject.digest);
    return list?.manifests.some((referrer) => referrer.digest === digest) === true;
}
/** `tag`: where the list is, if the registry does not keep it itself. */
async function listReferrers(client, repository, digest) {
    const kept = await client.fetchReferrers(repository, digest);
    if (kept !== undefined)
        return { list: kept, tag: undefined };
    const tag = digest.replace(':', '-');
    const manifest = (await client.fetchManifest(repository, tag))?.manifest;
    return { list: manifest?.kind === 'index' ? manifest : undefined, tag };
}
/** The list as others wrote it, with one entry more. */
async function withReferrer(client, repository, tag, own) {
    const found = await client.fetchManifest(repository, tag);
    const before = found === undefined ? {} : JSON.parse(Buffer.from(found.bytes).toString('utf8'));
    const { manifests } = before;
    return Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociIndex,
        manifests: [...(Array.isArray(manifests) ? manifests : []), own],
    }));
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/layers/inputs/image-signature.js


/**
 * Signs an image that is in the registry for the tags that it has there, and reads the signature back; not where the one who signs
 * now has signed it for them before. `moved`: a tag has named another one since, so that this signature has to be the newer one.
 * @throws UserError when it cannot be done, and was asked for.
 */
async function signImage(client, repository, image, { tags, moved }, log) {
    const { seal } = client;
    if (seal?.onFailure === undefined)
        return;
    const names = { repository, tags };
    try {
        const known = await seal.checkImage(image.digest, await fetchImageSignatures(client, repository, image.digest), names);
        if (!moved && known.kind === 'trusted' && !known.renews && known.signedAtMs !== undefined)
            return;
        const bundle = await seal.signImage(image.digest, names);
        if (bundle === undefined)
            return;
        if (!(await pushImageSignature(client, repository, image, bundle)))
            throw new core_error/* UserError */.yo('the registry does not show the signature that it was sent');
    }
    catch (error) {
        const problem = `${repository}@${image.digest} could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (seal.onFailure === 'fail')
            throw new core_error/* UserError */.yo(problem, { remedy: 'The image is complete. Run again to sign it.', cause: error });
        log.warning(`${problem}. Runs that verify signatures do not deploy it.`);
    }
}
/**
 * Whether somebody who is trusted has signed an image for the tag under which it was found; undefined where nothing has to be signed.
 * @param tag undefined: it was asked for by its digest
 */
async function checkImageSignature(client, { repository, digest, tag, }) {
    if (client.seal?.verifies !== true)
        return undefined;
    const bundles = await fetchImageSignatures(client, repository, digest);
    return client.seal.checkImage(digest, bundles, { repository, tags: tag === undefined ? [] : [tag] });
}


/***/ }),

/***/ 97136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uy: () => (/* binding */ checkChain),
  RG: () => (/* binding */ commitRecord),
  RE: () => (/* binding */ followRecord),
  OH: () => (/* binding */ isCommitLost),
  ZG: () => (/* binding */ verifyImage),
  pP: () => (/* binding */ wantedTags)
});

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/layers/generation.js
/**
 * Puts the layers that this run built beside those of the record as it is now, which another run may have
 * written meanwhile. `names` are the layers of this run; what the record has beyond them belongs to another
 * workflow over the same image and is kept while it fits. Undefined when they do not make one whole
 * generation: a layer would stand on another digest than the one that the generation has under that name.
 */
function mergeGeneration(built, recorded, names) {
    const merged = { ...recorded, ...built };
    const fits = (entry) => Object.entries(entry.inputs.standsOn).every(([below, digest]) => merged[below]?.digest === digest);
    // A layer that is left out takes along those that stand on it.
    for (;;) {
        const misfits = Object.keys(merged).filter((name) => !fits(merged[name]));
        if (misfits.some((name) => names.includes(name)))
            return undefined;
        if (misfits.length === 0)
            return merged;
        for (const name of misfits)
            delete merged[name];
    }
}

// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/record/record-files.js
var record_files = __webpack_require__(70527);
;// CONCATENATED MODULE: ./lib/layers/record/commit.js








/** How long a registry may take until it shows what it was just given. */
const settleAttempts = 6;
const settleWaitMs = 1000;
/** As often is the tag of the record looked at: a copy may be late by half a minute. */
const recordLooks = 31;
/**
 * Reads a pushed image back: it resolves to the digest that was built and every blob of it is there.
 * `what` names it in the error.
 * @throws UserError when it is not whole.
 */
async function verifyImage(client, repository, what, digest, clock) {
    let reason = '';
    for (let attempt = 1; attempt <= settleAttempts; attempt++) {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, digest);
        if (state.kind === 'ok')
            return state.image;
        reason = state.kind === 'absent' ? 'the registry does not know the digest' : state.reason;
        await clock.sleep(settleWaitMs);
    }
    throw new error/* UserError */.yo(`${what}: ${digest} was pushed, but could not be read back: ${reason}`, {
        remedy: 'Nothing depends on it yet. Run again. If it happens again, the registry loses what it accepts.',
    });
}
/**
 * Checks that a layer begins with the chain of the layer it stands on, on every platform: only then does a
 * host that holds the one save the download of the other.
 * @throws UserError when it does not.
 */
function checkChain(upper, lower) {
    for (const platformImage of upper.image.platforms) {
        const platform = (0,descriptor/* formatPlatform */.Bq)(platformImage.platform);
        const beneath = lower.image.platforms.find((candidate) => (0,descriptor/* formatPlatform */.Bq)(candidate.platform) === platform);
        const begins = beneath?.config.diffIds.every((diffId, index) => platformImage.config.diffIds[index] === diffId);
        if (begins !== true) {
            throw new error/* UserError */.yo(`layer ${upper.name} does not begin with the chain of ${lower.name} on ${platform}, although it was built on ${lower.image.descriptor.digest}: expected ${beneath?.config.diffIds.join(', ') ?? 'this platform'}, got ${platformImage.config.diffIds.join(', ')}`);
        }
    }
}
/** So often the record is put together anew because another run commits in between. */
const commitAttempts = 10;
/** The commit: one PUT of the record, after everything that it names is whole. */
async function commitRecord(options) {
    const { client, repository } = options;
    for (let attempt = 1; attempt <= commitAttempts; attempt++) {
        const now = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, options.seen);
        const recorded = now === undefined || now.digest === options.seen ? options.before : parseOrUndefined(now.json);
        // Layers of before must not get into a quarter that another run has just opened with fresh ones.
        const quarters = [options.before?.quarter, options.head.quarter];
        if (recorded !== undefined && !quarters.includes(recorded.quarter))
            return { kind: 'conflict' };
        const kept = amend(recorded?.layers ?? {}, options);
        const layers = mergeGeneration(options.built, kept, options.names);
        if (layers === undefined)
            return { kind: 'conflict' };
        let record = { ...options.head, layers };
        const nothingBuilt = Object.keys({ ...options.built, ...options.amended }).length === 0;
        if (nothingBuilt &&
            now !== undefined &&
            recorded !== undefined &&
            recorded.quarter === options.head.quarter) {
            if (options.renews !== true)
                return { kind: 'unchanged', record: recorded, digest: now.digest };
            record = recorded;
        }
        const digest = await (0,record_files/* writeRecord */.rh)(client, repository, options.tags.record, record, {
            digest: now?.digest,
        });
        if (digest !== undefined)
            return { kind: 'committed', record, digest, replaced: now?.digest };
    }
    return { kind: 'conflict' };
}
function amend(layers, { amended = {} }) {
    const fitting = Object.entries(amended).filter(([name, { digest }]) => layers[name]?.digest === digest);
    return { ...layers, ...Object.fromEntries(fitting) };
}
/**
 * Whether another run, which read the record before our commit and wrote it after, has put back what was there
 * before: registries have no conditional PUT. A layer that is neither ours nor the one of before is newer, and fine.
 */
function isCommitLost(options, newest) {
    return Object.entries(options.built).some(([name, entry]) => {
        const now = newest.layers[name];
        return !isSameImage(now, entry) && isSameImage(now, options.before?.layers[name]);
    });
}
function isSameImage(a, b) {
    return a?.digest === b?.digest && a?.built === b?.built;
}
/**
 * Moves the tags to what the record names and reads them back. When another run commits meanwhile, its record
 * is followed: whoever moves tags last moves them to the newest record.
 * @returns the tags that were moved, and the record that they follow.
 * @throws UserError when a tag does not show the digest it was given.
 */
async function followRecord(options) {
    const { client, repository } = options;
    const moved = new Set();
    let { record, digest } = options.committed;
    for (let round = 1;; round++) {
        const wanted = wantedTags({ record, digest }, options);
        const movedNow = await (0,registry_tag/* moveTags */.Fu)(client, repository, wanted);
        for (const tag of movedNow)
            moved.add(tag);
        // Nothing was written, so nothing of another run can have got lost: it moves the tags to what it has committed.
        if (options.committed.kind === 'unchanged' && moved.size === 0)
            return { moved: [], newest: { record, digest } };
        let newest = await fetchShown(options, digest);
        if (newest === undefined || newest.digest === digest) {
            const unseen = await Promise.all([...wanted]
                .filter(([tag]) => movedNow.includes(tag))
                .map(([tag, target]) => (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, target, options.clock.sleep))).then(() => undefined, (error) => ({ error }));
            if (unseen === undefined)
                return { moved: [...moved], newest: { record, digest } };
            // A run that has committed since may have moved the tag on.
            newest = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, digest);
            if (newest === undefined || newest.digest === digest)
                throw unseen.error;
        }
        const other = parseOrUndefined(newest.json);
        if (other === undefined || round === 3) {
            options.warn(whyNotFollowed(newest.refused));
            return { moved: [...moved], newest: { record: other ?? record, digest: newest.digest } };
        }
        record = other;
        digest = newest.digest;
    }
}
/** The record, as soon as its tag no longer shows the one that the commit has replaced: of several copies, one may be late. */
async function fetchShown({ client, repository, clock, tags, committed }, known) {
    const late = committed.kind === 'committed' ? committed.replaced : undefined;
    for (let look = 1;; look++) {
        const shown = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, tags.record, known);
        if (shown === undefined || shown.digest !== late || look === recordLooks)
            return shown;
        await clock.sleep(settleWaitMs);
    }
}
/** Tag → what it is to name by a record. `quarter` undefined: it is not open. */
function wantedTags({ record, digest }, { names, tags, quarter }) {
    const wanted = new Map();
    for (const name of names) {
        const entry = record.layers[name];
        if (entry === undefined)
            continue;
        wanted.set(tags.rolling(name), entry.digest);
        if (quarter !== undefined)
            wanted.set(tags.quarter(name, quarter), entry.digest);
    }
    if (quarter !== undefined)
        wanted.set(tags.quarterRecord(quarter), digest);
    return wanted;
}
function whyNotFollowed(refused) {
    return refused === undefined
        ? 'Other prewarms commit faster than the tags can follow. The next run repairs them.'
        : `Another run replaced the record with one that is not used: ${refused}.`;
}
function parseOrUndefined(json) {
    try {
        return (0,record/* parseRecord */.Hh)(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82348);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2745);


/**
 * Reads the record under a tag; undefined when there is none.
 * @throws UserError when the tag holds something else.
 * @throws RegistryError when the registry cannot be read.
 */
async function readRecord(client, repository, tag) {
    const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchRecord */ .Kd)(client, repository, tag);
    if (found === undefined)
        return undefined;
    if (found.refused !== undefined)
        return { digest: found.digest, record: undefined, refused: found.refused };
    try {
        return { digest: found.digest, record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(found.json) };
    }
    catch {
        return { digest: found.digest, record: undefined };
    }
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

/***/ 92620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pulledBlobs),
/* harmony export */   V: () => (/* binding */ platformReports)
/* harmony export */ });
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);

/** The platforms of an image, with digest and compressed bytes of each. */
function platformReports(image) {
    return (image?.platforms ?? []).map(({ platform, manifest, layers, configBytes }) => ({
        platform: (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform),
        digest: manifest.digest,
        sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
    }));
}
/** Layers and configs of all platforms of an image: what its size counts. Undefined of no image. */
function pulledBlobs(image) {
    return image?.platforms.flatMap(({ layers, configDigest, configBytes }) => [
        ...layers,
        { digest: configDigest, sizeBytes: configBytes },
    ]);
}


/***/ })

};

export const id = 9398;
export const ids = [9398];
export const modules = {

/***/ 10316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H2: () => (/* binding */ checkDigest),
/* harmony export */   Kp: () => (/* binding */ announcedDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** The digest of some content. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** What the registry says that the digest is. */
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
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid'))
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

/***/ 96997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70370);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69964);
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66735);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(718);
/* harmony import */ var _core_sum_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88736);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76740);








const atOnce = 8;
/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;
/**
 * Looks at every blob of an image, a handful at a time: a cache of which one blob is gone fails the build that uses it.
 * @param known configs that need not be read
 * @throws RegistryError when the registry does not answer, which says nothing about the image.
 */
async function inspectImage(client, repository, tagOrDigest, known = {}) {
    const inspection = new Inspection(client, repository, known);
    try {
        const root = await client.fetchManifest(repository, tagOrDigest);
        if (root === undefined)
            return { kind: 'absent' };
        await inspection.visit(root, undefined, 0);
        return inspection.state(root);
    }
    catch (error) {
        inspection.stop();
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl) {
            if (error.kind === 'denied' || error.kind === 'unauthorized') {
                return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
            }
            if (isBroken(error))
                return { kind: 'broken', reason: error.message, missing: [], present: [] };
        }
        throw error;
    }
}
class Inspection {
    #client;
    #repository;
    #known;
    #limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(atOnce);
    #missing = new Set();
    #problems = [];
    #platforms = [];
    /** Of the image with this digest. */
    #attestations = new Map();
    #looks = new Map();
    #pulled = new Map();
    #blobs = new Map();
    #manifests = new Map();
    constructor(client, repository, known) {
        this.#client = client;
        this.#repository = repository;
        this.#known = known;
    }
    async visit(fetched, platform, depth) {
        const { manifest, descriptor } = fetched;
        this.#manifests.set(descriptor.digest, descriptor.sizeBytes);
        if (manifest.kind === 'manifest')
            return this.#visitManifest(manifest, descriptor, platform);
        await this.#visitIndex(manifest, depth);
    }
    state(root) {
        const missing = [...this.#missing];
        const problems = [...this.#problems];
        if (missing.length > 0) {
            problems.unshift(`${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(missing.length, 'part')} of it ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .agree */ .d5)(missing.length, 'is', 'are')} gone from the registry: ${missing.join(', ')}`);
        }
        else if (problems.length === 0 && this.#platforms.length === 0) {
            problems.push('it holds no image that could run');
        }
        const blobs = [...this.#blobs.values()];
        if (problems.length > 0) {
            const present = blobs.filter(({ digest }) => !this.#missing.has(digest));
            return { kind: 'broken', reason: problems.join('; '), missing, present };
        }
        const platforms = this.#platforms
            .map((image) => ({ ...image, attestations: this.#attestations.get(image.manifest.digest) ?? [] }))
            .sort((a, b) => ((0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(a.platform) < (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(b.platform) ? -1 : 1));
        const { descriptor, bytes } = root;
        const sizeBytes = (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_7__/* .sum */ .cz)(this.#pulled.values());
        const manifestBytes = (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_7__/* .sum */ .cz)(this.#manifests.values());
        return { kind: 'ok', image: { descriptor, bytes, sizeBytes, platforms, blobs, manifestBytes } };
    }
    /** Asks for nothing more. */
    stop() {
        this.#limit.clearQueue();
    }
    async #visitIndex(index, depth) {
        if (depth === deepest) {
            this.#problems.push('its indexes are nested too deeply');
            return;
        }
        await Promise.all(index.manifests.map(async (child) => {
            const fetched = await this.#look(() => this.#client.fetchManifest(this.#repository, child.digest));
            if (fetched === undefined)
                this.#missing.add(child.digest);
            else if (fetched === 'broken')
                return;
            else if (fetched.descriptor.sizeBytes !== child.sizeBytes) {
                this.#problems.push(`${child.digest} has ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(fetched.descriptor.sizeBytes, 'byte')}, and the index says ${child.sizeBytes}`);
            }
            else {
                this.#noteAttestation(child, fetched);
                await this.visit(fetched, child.platform, depth + 1);
            }
        }));
    }
    /** https://github.com/moby/buildkit/blob/v0.32.2/docs/attestations/attestation-storage.md */
    #noteAttestation({ annotations = {} }, { manifest }) {
        const of = annotations['vnd.docker.reference.digest'];
        if (annotations['vnd.docker.reference.type'] !== 'attestation-manifest' || of === undefined)
            return;
        if (manifest.kind !== 'manifest')
            return;
        const known = this.#attestations.get(of) ?? [];
        this.#attestations.set(of, [...known, manifest.config, ...manifest.layers]);
    }
    async #visitManifest(manifest, descriptor, platform) {
        const layers = manifest.layers.filter((layer) => !(0,_core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeignLayer */ .sJ)(layer.mediaType));
        // Provenance and SBOM have the form of an image for no platform.
        for (const { digest, sizeBytes } of [manifest.config, ...layers])
            this.#blobs.set(digest, { digest, sizeBytes });
        const isImage = (0,_core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigMediaType */ .i8)(manifest.config.mediaType) && platform?.os !== 'unknown';
        if (!isImage) {
            await Promise.all([manifest.config, ...layers].map((blob) => this.#lookAtBlob(blob)));
            return;
        }
        for (const blob of [manifest.config, ...manifest.layers])
            this.#pulled.set(blob.digest, blob.sizeBytes);
        const [config] = await Promise.all([
            this.#readConfig(manifest),
            ...layers.map((layer) => this.#lookAtBlob(layer)),
        ]);
        if (config === undefined)
            return;
        this.#platforms.push({
            platform: platform ?? config.platform,
            manifest: descriptor,
            layers: manifest.layers,
            config,
            configDigest: manifest.config.digest,
            configBytes: manifest.config.sizeBytes,
            attestations: [],
        });
    }
    async #readConfig(manifest) {
        const { digest } = manifest.config;
        const known = Object.hasOwn(this.#known, digest) ? this.#known[digest] : undefined;
        if (known !== undefined && known.diffIds.length === manifest.layers.length) {
            await this.#lookAtBlob(manifest.config);
            return this.#missing.has(digest) ? undefined : known;
        }
        const bytes = await this.#look(() => this.#client.fetchBlob(this.#repository, manifest.config));
        if (bytes === undefined)
            this.#missing.add(digest);
        if (bytes === undefined || bytes === 'broken')
            return undefined;
        try {
            const config = (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageConfig */ .Y)(JSON.parse(Buffer.from(bytes).toString('utf8')));
            if (config.diffIds.length === manifest.layers.length)
                return config;
            this.#problems.push(`the config ${digest} counts ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(config.diffIds.length, 'layer')}, and the manifest ${manifest.layers.length}`);
        }
        catch (error) {
            this.#problems.push(`the config ${digest} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        }
        return undefined;
    }
    #lookAtBlob({ digest, sizeBytes }) {
        const known = this.#looks.get(digest);
        if (known !== undefined)
            return known;
        const look = this.#look(() => this.#client.blobExists(this.#repository, digest, sizeBytes)).then((exists) => {
            if (exists === false)
                this.#missing.add(digest);
        });
        this.#looks.set(digest, look);
        return look;
    }
    /** Content that is not what it should be is a finding, not an exception. */
    async #look(request) {
        try {
            return await this.#limit(request);
        }
        catch (error) {
            if (!isBroken(error))
                throw error;
            this.#problems.push((0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error));
            return 'broken';
        }
    }
}
function isBroken(error) {
    return error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid');
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


/***/ })

};

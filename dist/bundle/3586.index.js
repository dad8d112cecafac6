export const id = 3586;
export const ids = [3586];
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

/***/ 76740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ isNoAccess),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   Qr: () => (/* binding */ isBroken),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   o3: () => (/* binding */ kindOfStatus)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40659);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59773);





/** A request to a registry that failed: which one, what the registry says of it, and how hard it was tried. */
class RegistryError extends _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo {
    name = 'RegistryError';
    kind;
    status;
    /** What the catalogue of errors says of it. */
    diagnosis;
    details;
    constructor(details) {
        const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(evidence(details), { image: details.image });
        super(formatMessage(details), { remedy: diagnosis?.remedy });
        this.kind = details.kind;
        this.status = details.status;
        this.diagnosis = diagnosis;
        // A query can hold secrets.
        this.details = { ...details, url: new URL(withoutQuery(details.url)) };
    }
}
/** The kind of a status that was not expected. */
function kindOfStatus(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'denied';
    if (status === 404)
        return 'not-found';
    if (status === 429)
        return 'rate-limited';
    if (status >= 500)
        return 'server';
    return status >= 400 ? 'refused' : 'invalid';
}
/** The failure in the words of containerd, so that one catalogue explains its errors and ours. */
function evidence(details) {
    const { method, status, codes = [], problem = '' } = details;
    const said = (0,_core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .formatErrorCodes */ .U)(codes);
    if (status === undefined || problem !== '')
        return [problem, said].join(' ');
    const answer = `unexpected status from ${method} request to ${withoutQuery(details.url)}: ${statusText(status)}`;
    return `${details.token === undefined ? '' : `failed to fetch ${details.token} token: `}${answer}: ${said}`;
}
function formatMessage(details) {
    const { method, status, codes = [], problem, note, tried } = details;
    const what = problem ?? (status === undefined ? 'no answer' : statusText(status));
    const said = (0,_core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .formatErrorCodes */ .U)(codes);
    const notes = [note, tried && formatTried(tried)].filter((text) => text !== undefined && text !== '');
    return [
        details.token === undefined ? '' : 'No token for the registry: ',
        `${method} ${withoutQuery(details.url)}: ${what}`,
        said === '' ? '' : `, ${said}`,
        notes.length === 0 ? '' : ` (${notes.join('; ')})`,
    ].join('');
}
function formatTried({ attempts, waitedMs, because, reason }) {
    const often = attempts === 1 ? '' : `${attempts} attempts, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(waitedMs)} of waiting`;
    return [often, because === 'asked-too-long' || because === 'time' ? reason : '']
        .filter((text) => text !== '')
        .join('; ');
}
function statusText(status) {
    const words = node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status];
    return words === undefined ? String(status) : `${status} ${words}`;
}
function withoutQuery(url) {
    return `${url.origin}${url.pathname}`;
}
/** Whether a login may not read or write here; registries also say so of what is not there. */
function isNoAccess(error) {
    return error instanceof RegistryError && (error.kind === 'denied' || error.kind === 'unauthorized');
}
/** Whether what came is not what should be there. */
function isBroken(error) {
    return error instanceof RegistryError && (error.kind === 'integrity' || error.kind === 'invalid');
}
/** Never tried again: a login that was renewed a moment ago, content that is not what it should be, and what has been tried. */
const final = new Set(['unauthorized', 'integrity', 'invalid', 'tls']);
/** What is known of a failed request, for `retryWith`; undefined when trying again is out of the question. */
function describeFailure(error) {
    if (!(error instanceof RegistryError) || error.details.tried !== undefined || final.has(error.kind))
        return undefined;
    return { status: error.status, text: evidence(error.details), retryAfter: error.details.retryAfter };
}
/** The same error with how hard it was tried, for `retryWith`. */
function explainFailure(error, tried) {
    return error instanceof RegistryError ? new RegistryError({ ...error.details, tried }) : error;
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
        if ((0,_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isNoAccess */ .CK)(error))
            return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
        if ((0,_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isBroken */ .Qr)(error))
            return { kind: 'broken', reason: error.message, missing: [], present: [] };
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
            if (!(0,_registry_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isBroken */ .Qr)(error))
                throw error;
            this.#problems.push((0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error));
            return 'broken';
        }
    }
}


/***/ }),

/***/ 70907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMetricsInputs: () => (/* binding */ readMetricsInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83342);
/* harmony import */ var _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39941);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44372);




function readMetricsInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    const place = (0,_layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .AM)(reader, context);
    const logins = (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogins */ .r)(reader, context, place.registry);
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const quotaBytes = reader.sizeBytes('quota', 0) || undefined;
    const watch = (0,_watch_js__WEBPACK_IMPORTED_MODULE_3__/* .readWatchInputs */ .P)(reader);
    if (watch.metricsFile === undefined)
        reader.problem('metrics', 'required: the file to write to, as in cache-prewarm metrics FILE');
    return {
        inputs: {
            ...place,
            logins,
            retries,
            quotaBytes,
            watch: { ...watch, notify: 'none' },
        },
        reader,
    };
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

/***/ 74091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ keepLedger)
/* harmony export */ });
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);

/** The name of what the program does for all caches. */
const lookUps = 'look-ups';
/** A cache is judged by so many runs at least and at most. */
const fewestRuns = 5;
const mostRuns = 20;
/** How many standard errors a loss must be away from chance. */
const certainty = 4;
/**
 * Adds up what runs earned and spent; of runs from before that was kept nothing is known.
 * @param now this run, or those that are one together: each of its platforms
 * @returns undefined where these kept nothing.
 */
function keepLedger(before, now, deployments = []) {
    const entries = [...before, ...now].filter(({ caches }) => caches !== undefined);
    const since = entries.map(({ at }) => at).toSorted()[0];
    if (since === undefined || now.every(({ caches }) => caches === undefined))
        return undefined;
    const months = [...new Set(entries.map(monthOf))].toSorted();
    return {
        since,
        branches: [...new Set(entries.flatMap(({ branch }) => branch ?? []))],
        run: sumRuns(now.filter(({ caches }) => caches !== undefined)),
        total: sumRuns(entries),
        months: months.map((month) => ({
            month,
            ...sumRuns(entries.filter((entry) => monthOf(entry) === month)),
        })),
        caches: sumCaches(entries),
        hosts: sumDeployments(deployments.filter(({ at }) => at >= since)),
        losses: findLosses(entries, now),
    };
}
function sumDeployments(deployments) {
    const counted = deployments.filter(({ savedBytes }) => savedBytes !== undefined);
    return {
        deployments: counted.length,
        downloadedBytes: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(counted, ({ downloadedBytes = 0 }) => downloadedBytes),
        savedBytes: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(counted, ({ savedBytes = 0 }) => savedBytes),
    };
}
function monthOf({ at }) {
    return at.slice(0, 7);
}
function sumRuns(entries) {
    return { ...addSums(sumCaches(entries)), runs: entries.length };
}
function sumCaches(entries) {
    const names = [...new Set(entries.flatMap(({ caches }) => Object.keys(caches ?? {})))];
    const ofCaches = names.map((cache) => {
        const accounts = entries.flatMap(({ caches }) => caches?.[cache] ?? []);
        const sums = addSums(accounts.map((account) => ({ ...account, runs: 1 })));
        return {
            cache,
            ...sums,
            storedBytes: accounts.findLast(({ storedBytes }) => storedBytes !== undefined)?.storedBytes,
        };
    });
    return [
        ...ofCaches,
        {
            ...{ cache: lookUps, runs: entries.length, earnedMs: 0 },
            spentMs: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(entries, ({ lookUpMs = 0 }) => lookUpMs),
            ...(0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(entries.flatMap(({ metadata }) => metadata ?? []), 'downloadedBytes', 'uploadedBytes'),
            storedBytes: undefined,
        },
    ];
}
function addSums(all) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumFields */ .xS)(all, 'runs', 'earnedMs', 'spentMs', 'downloadedBytes', 'uploadedBytes');
}
/**
 * Caches of this run that cost more than they earned in their last runs, by more than chance explains: the mean of what the runs
 * came to is below zero by four standard errors.
 */
function findLosses(entries, now) {
    return [...new Set(now.flatMap(({ caches }) => Object.keys(caches ?? {})))].flatMap((cache) => {
        const accounts = entries.flatMap(({ caches }) => caches?.[cache] ?? []);
        const last = accounts.slice(-mostRuns);
        if (last.length < fewestRuns)
            return [];
        const balances = last.map(({ earnedMs, spentMs }) => earnedMs - spentMs);
        const mean = (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(balances) / balances.length;
        const squares = (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(balances, (balance) => (balance - mean) ** 2);
        const error = Math.sqrt(squares / (balances.length - 1) / balances.length);
        if (mean + certainty * error >= 0)
            return [];
        const { runs, earnedMs, spentMs } = addSums(last.map((account) => ({ ...account, runs: 1 })));
        return [{ cache, runs, earnedMs, spentMs }];
    });
}


/***/ }),

/***/ 14148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** The one in the middle, or the mean of the two there; 0 of none. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
    return sorted.length % 2 === 1 ? high : (low + high) / 2;
}


/***/ }),

/***/ 32087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MD: () => (/* binding */ findLastingDrops),
/* harmony export */   Tc: () => (/* binding */ isBuild),
/* harmony export */   b5: () => (/* binding */ summarizeTrend)
/* harmony export */ });
/* unused harmony export sparkline */
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74091);
/* harmony import */ var _median_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14148);




const shownRuns = 20;
/** The usual rate of a stage is the median of so many runs at most, and of so many at least. */
const comparedRuns = 10;
const fewestRuns = 3;
/** Percent: a stage that usually hits, and how far below that it is worth a word. */
const usuallyHits = 80;
const dropPoints = 20;
/** So many runs on each side make a statement about the age of the layers. */
const fewestForAge = 5;
const dayMs = 86_400_000;
/** What the runs before and this one tell together: of the same kind, on the same branch. */
function summarizeTrend(before, now) {
    const builds = before.flatMap((entry) => (isBuild(entry) ? [entry] : []));
    const alike = builds.filter(({ kind, branch, platform }) => kind === now.kind && branch === now.branch && platform === now.platform);
    const shown = [...alike, now].slice(-shownRuns);
    const rates = shown.map(({ dependencyHitRate }) => dependencyHitRate);
    return {
        runs: alike.length,
        rates,
        sparkline: sparkline(rates),
        drops: findDrops(alike, now),
        timeSavedMs: now.timeSavedMs,
        // Before accounts were kept, it was not net.
        timeSavedInAllMs: (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)([...builds, now], ({ timeSavedMs = 0, caches }) => caches === undefined ? 0 : timeSavedMs),
        ageNote: relateAge([...alike, now]),
        ledger: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .keepLedger */ .n)(builds, [now], before.flatMap((entry) => (entry.kind === 'deploy' ? [entry] : []))),
    };
}
/** Stages of the last run that used to hit, with the run since which they do not. Refreshes execute on purpose and do not count. */
function findLastingDrops(entries) {
    const builds = entries.filter(isBuild).filter(({ misses }) => !('refresh' in misses));
    const last = builds.at(-1);
    return Object.entries(last?.stages ?? {}).flatMap(([stage, rate]) => {
        const runs = builds.flatMap((run) => run.stages[stage] === undefined ? [] : [{ run, rate: run.stages[stage] }]);
        // The first of the low runs up to now, where enough runs before it say what is usual.
        for (const [index, { run }] of runs.entries()) {
            const before = runs
                .slice(0, index)
                .map((known) => known.rate)
                .slice(-comparedRuns);
            if (before.length < fewestRuns)
                continue;
            const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(before);
            const isLow = (known) => usualRate - known.rate >= dropPoints;
            const begins = runs.slice(index).every(isLow) && !runs.slice(index - 1, index).some(isLow);
            if (usualRate >= usuallyHits && begins)
                return [{ stage, usualRate, rate, since: run }];
        }
        return [];
    });
}
/** Whether it is a run that looked at the layers. */
function isBuild(entry) {
    return entry.kind === 'prewarm' || entry.kind === 'build';
}
/** Rates in percent as bars, a blank for what was not measured. */
function sparkline(rates) {
    const bars = '▁▂▃▄▅▆▇█';
    return rates
        .map((rate) => rate === undefined
        ? ' '
        : bars[Math.min(bars.length - 1, Math.max(0, Math.floor((rate / 100) * bars.length)))])
        .join('');
}
/** A refresh executes steps on purpose, and with them what stands on them: that is no drop. */
function findDrops(before, now) {
    if ('refresh' in now.misses)
        return [];
    return Object.entries(now.stages).flatMap(([stage, rate]) => {
        const rates = before.flatMap(({ stages }) => stages[stage] ?? []).slice(-comparedRuns);
        const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(rates);
        const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
        return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
    });
}
/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs) {
    const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) => layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
        ? []
        : [{ layersAgeMs, missed: dependencyHitRate < 100 }]);
    const limitMs = Math.ceil((0,_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
    const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
    const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
    if (older.length < fewestForAge || younger.length < fewestForAge)
        return undefined;
    const missed = (side) => side.filter((run) => run.missed).length;
    return `Runs on layers older than ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
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

/***/ 59773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ formatErrorCodes),
/* harmony export */   k: () => (/* binding */ parseErrorBody)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const longestMessage = 300;
/**
 * Reads the body of a refused request. A registry sends a list of errors
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes), a token server `error` and
 * `error_description`, GitHub's own servers `message`; proxies in between send plain text or a page, of which the
 * first words are kept.
 */
function parseErrorBody(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return [];
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(trimmed);
    if (typeof json !== 'object' || json === null) {
        const words = shorten(/^</.test(trimmed) ? (/<title>([^<]*)/i.exec(trimmed)?.[1] ?? '') : trimmed);
        return words === '' ? [] : [{ code: '', message: words }];
    }
    const body = json;
    if (Array.isArray(body['errors']))
        return body['errors'].flatMap(parseEntry);
    const message = [body['error_description'], body['message'], body['details']].find(isText);
    const error = isText(body['error']) ? body['error'] : undefined;
    if (message === undefined && error === undefined)
        return [];
    return [{ code: (error ?? '').toUpperCase(), message: shorten(message ?? '') }];
}
/** `DENIED: permission_denied: write_package` */
function formatErrorCodes(codes) {
    return codes
        .map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '))
        .join('; ');
}
function parseEntry(entry) {
    if (typeof entry !== 'object' || entry === null)
        return [];
    const { code, message } = entry;
    if (!isText(code) && !isText(message))
        return [];
    return [{ code: isText(code) ? code.toUpperCase() : '', message: isText(message) ? shorten(message) : '' }];
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function shorten(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}


/***/ }),

/***/ 66735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ hasHealthCheck),
/* harmony export */   Y: () => (/* binding */ parseImageConfig)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads an image's config: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 * @throws UserError that names the field which is not as it should be.
 */
function parseImageConfig(json) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the image config');
    const platform = (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlatform */ .Kd)(object, 'the image config');
    const rootfs = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['rootfs'], 'rootfs');
    const container = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(object['config'] ?? {}, 'config');
    // Go writes an empty list as null.
    return {
        created: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrUndefined */ .TL)(object['created']),
        platform,
        diffIds: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOrNone */ .sQ)(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(rootfs['diff_ids'], 'rootfs.diff_ids'),
        labels: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(container['Labels'], 'config.Labels'),
        env: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['Env'] ?? [], 'config.Env').filter(isText),
        onBuild: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(container['OnBuild'] ?? [], 'config.OnBuild').filter(isText),
        container,
        hasHealthCheck: hasHealthCheck(container['Healthcheck']),
        history: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(object['history'] ?? [], 'history').map((item, index) => {
            const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(item, `history[${index}]`);
            return { createdBy: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrUndefined */ .TL)(entry['created_by']), emptyLayer: entry['empty_layer'] === true };
        }),
    };
}
/** `Healthcheck` of an image or a container. */
function hasHealthCheck(check) {
    const test = check?.Test;
    return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}
function isText(value) {
    return typeof value === 'string';
}


/***/ }),

/***/ 718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ isIndexMediaType),
/* harmony export */   $P: () => (/* binding */ manifestMediaTypes),
/* harmony export */   JL: () => (/* binding */ mediaType),
/* harmony export */   i8: () => (/* binding */ isImageConfigMediaType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/** The media types that this program writes or tells apart. Docker's own are read like their OCI counterparts. */
const mediaType = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
};
/** For the Accept header: without it, registries answer with the oldest form they have. */
const manifestMediaTypes = [
    mediaType.ociIndex,
    mediaType.ociManifest,
    mediaType.dockerIndex,
    mediaType.dockerManifest,
];
function isIndexMediaType(text) {
    return text === mediaType.ociIndex || text === mediaType.dockerIndex;
}
/** A manifest with this config is an image that can run; others are artifacts. */
function isImageConfigMediaType(text) {
    return text === mediaType.ociConfig || text === mediaType.dockerConfig;
}
/** Layers that stay where their vendor keeps them (Windows base images): no registry has to hold them. */
function isForeignLayer(text) {
    return text.includes('.image.rootfs.foreign.') || text.includes('.image.layer.nondistributable.');
}


/***/ }),

/***/ 30084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ choosePlatform)
/* harmony export */ });
/**
 * The image that a machine takes of several, as engines choose: its own processor, of the variant nearest below its own, else
 * the older processor that it runs as well. Undefined: there is none for it.
 * https://github.com/containerd/platforms/blob/v0.2.1/compare.go, `platformVector`
 */
function choosePlatform(images, machine) {
    for (const wanted of fittingPlatforms(machine)) {
        const found = images.find(({ platform }) => platform.os === machine.os &&
            platform.architecture === wanted.architecture &&
            variantOf(platform) === wanted.variant);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function fittingPlatforms({ architecture, variant, }) {
    if (architecture === 'amd64') {
        const level = Number(/^v([1-9])$/.exec(variant ?? '')?.[1] ?? 1);
        return [...downFrom('amd64', level, 1), { architecture: '386', variant: '' }];
    }
    if (architecture === 'arm64')
        return [{ architecture, variant: 'v8' }, ...downFrom('arm', 8, 5)];
    if (architecture === 'arm')
        return downFrom('arm', Number(/^v([5-8])$/.exec(variant ?? '')?.[1] ?? 7), 5);
    return [{ architecture, variant: variant ?? '' }];
}
function downFrom(architecture, highest, lowest) {
    return Array.from({ length: highest - lowest + 1 }, (_, index) => ({
        architecture,
        variant: `v${highest - index}`,
    }));
}
/** What is meant where none is written. */
function variantOf({ architecture, variant }) {
    if (variant !== undefined)
        return variant;
    return architecture === 'amd64'
        ? 'v1'
        : architecture === 'arm64'
            ? 'v8'
            : architecture === 'arm'
                ? 'v7'
                : '';
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isReference),
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
/** Whether a text is the name of an image, with or without a tag or digest. */
function isReference(text) {
    try {
        parseReference(text);
        return true;
    }
    catch {
        return false;
    }
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


/***/ })

};

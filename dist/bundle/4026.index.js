export const id = 4026;
export const ids = [4026];
export const modules = {

/***/ 33592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ userDockerEnvironment),
/* harmony export */   M_: () => (/* binding */ createPrivateDockerConfig),
/* harmony export */   TO: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18523);





function userDockerEnvironment(env) {
    return { env, configDir: env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker') };
}
/**
 * Makes a docker configuration of this run's own in `folder`, with logins that the user's does not have.
 * Everything else stays the user's: builders (which buildx keeps beside `config.json`, hence BUILDX_CONFIG),
 * contexts, plug-ins, credential helpers and other logins. The folder is removed by whoever made it.
 * @throws UserError when the user's `config.json` cannot be read as JSON.
 */
async function createPrivateDockerConfig(user, folder, logins) {
    const config = logins.reduce(withLogin, await readDockerConfig(user.configDir));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const entry of await entriesOf(user.configDir)) {
        if (entry !== 'config.json')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.configDir, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return {
        ...user,
        configDir: folder,
        env: {
            ...user.env,
            DOCKER_CONFIG: folder,
            BUILDX_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(user.configDir, 'buildx')),
        },
    };
}
function withLogin(config, { registry, username, password }) {
    const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const helpers = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers']);
    const auths = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['auths']), [key]: { auth } };
    return typeof config['credsStore'] === 'string' || key in helpers
        ? // An empty helper name makes docker read this host from `auths` instead of asking the store
            // (docker/cli v28, cli/config/configfile/file.go, getConfiguredCredentialStore).
            { ...config, auths, credHelpers: { ...helpers, [key]: '' } }
        : { ...config, auths };
}
/** The `config.json` of a folder; empty when there is none. @throws UserError when it cannot be read, or is not JSON. */
async function readDockerConfig(configDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(configDir, 'config.json');
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
    try {
        return (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(JSON.parse(text));
    }
    catch {
        // The parser's message quotes the text, and logins are in it.
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} is not JSON.`, {
            remedy: 'Repair it, or remove it and log in again with docker login.',
        });
    }
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 21700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ blobOf),
/* harmony export */   Us: () => (/* binding */ blobCall),
/* harmony export */   YF: () => (/* binding */ manifestCall),
/* harmony export */   ji: () => (/* binding */ manifestPath),
/* harmony export */   xL: () => (/* binding */ longestManifestBytes)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25965);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(718);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);




/** Registries take manifests up to 4 MiB. */
const longestManifestBytes = 8 << 20;
function manifestCall(method, repository, tagOrDigest) {
    return {
        method,
        repository,
        path: manifestPath(tagOrDigest),
        access: 'pull',
        expect: method === 'HEAD' ? [200, 404, 405] : [200, 404],
        headers: { accept: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestMediaTypes */ .$P.join(', ') },
        maxBodyBytes: longestManifestBytes,
    };
}
function blobCall(method, repository, digest, access) {
    return { method, repository, path: `blobs/${digest}`, access, expect: [200, 404] };
}
/** The blob that an address reads, or that an upload to it makes; undefined: it is another one. */
function blobOf(asked) {
    const [, read] = /\/blobs\/([^/]+)$/.exec(asked.pathname) ?? [];
    return (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(asked.searchParams.get('digest') ?? read ?? '');
}
/** @throws UserError when that is no tag and no digest: it becomes part of an address. */
function manifestPath(tagOrDigest) {
    if ((0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isValidTag */ .r_)(tagOrDigest) || (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDigest */ .m)(tagOrDigest) !== undefined)
        return `manifests/${tagOrDigest}`;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a tag or a digest, got "${tagOrDigest}".`);
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

/***/ 51076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchIdentityToken),
/* harmony export */   r: () => (/* binding */ hasIdentity)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


const timeoutMs = 10_000;
/** Whether the job can ask for a token that says who it is. */
function hasIdentity(env) {
    return ((env['SIGSTORE_ID_TOKEN'] ?? '') !== '' ||
        ((env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
            (env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== ''));
}
/**
 * The token that says who this job is, for Sigstore: GitHub's
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token), or one that the user has
 * asked another CI for. @throws UserError
 */
async function fetchIdentityToken(env) {
    const given = env['SIGSTORE_ID_TOKEN'] ?? '';
    if (given !== '')
        return given;
    const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    url.searchParams.set('audience', 'sigstore');
    const response = await fetch(url, {
        headers: { accept: 'application/json', authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
        signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GitHub gave no identity token: status ${response.status}`);
    const { value } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(await response.json());
    if (typeof value !== 'string' || value === '')
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('GitHub gave no identity token');
    return value;
}


/***/ }),

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ nothingMoved),
/* harmony export */   Il: () => (/* binding */ noRequests),
/* harmony export */   N: () => (/* binding */ addRequest),
/* harmony export */   Nb: () => (/* binding */ addMoved),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   b5: () => (/* binding */ addTraffic),
/* harmony export */   oN: () => (/* binding */ splitTransfer)
/* harmony export */ });
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);

const noTraffic = { downloadedBytes: 0, uploadedBytes: 0 };
function addTraffic(one, other) {
    return {
        downloadedBytes: one.downloadedBytes + other.downloadedBytes,
        uploadedBytes: one.uploadedBytes + other.uploadedBytes,
    };
}
const noRequests = { ...noTraffic, blobs: new Map() };
/** @param digest of the blob whose body moved; undefined: no blob's. */
function addRequest(before, moved, digest) {
    const { blobs } = before;
    const known = digest === undefined ? [] : [[digest, addTraffic(blobs.get(digest) ?? noTraffic, moved)]];
    return { ...addTraffic(before, moved), blobs: new Map([...blobs, ...known]) };
}
const nothingMoved = {
    downloads: [],
    uploads: [],
    uploadsAtMost: false,
    resolved: new Set(),
    manifestBytes: 0,
};
function addMoved(before, after) {
    return {
        downloads: [...before.downloads, ...after.downloads],
        uploads: [...before.uploads, ...after.uploads],
        uploadsAtMost: before.uploadsAtMost || after.uploadsAtMost,
        resolved: new Set([...before.resolved, ...after.resolved]),
        manifestBytes: before.manifestBytes + after.manifestBytes,
    };
}
/**
 * Whose bytes moved: an owner is the digests of what belongs to it, and a blob of several belongs to the first. What belongs
 * to nobody is with the others; owners, others and metadata together are all.
 * @param requests bytes that the program itself moved, such as to compare the files of layers.
 * @param metadataBytes digest of an image or a cache → bytes of its manifests and configurations.
 */
function splitTransfer(moved, owners, requests, metadataBytes) {
    const ownerOf = (digest) => owners.findIndex((digests) => digests.has(digest));
    const read = [...requests.blobs].filter(([digest]) => ownerOf(digest) >= 0);
    const downloads = [
        ...moved.downloads,
        ...read.map(([digest, { downloadedBytes }]) => ({ digest, bytes: downloadedBytes })),
    ];
    const uploads = [
        ...moved.uploads,
        ...read.map(([digest, { uploadedBytes }]) => ({ digest, bytes: uploadedBytes })),
    ];
    const ofOwner = (index) => {
        const isOwn = ({ digest }) => ownerOf(digest) === index;
        return {
            downloadedBytes: sumBytes(downloads.filter(isOwn)),
            uploadedBytes: sumBytes(uploads.filter(isOwn)),
        };
    };
    const resolvedBytes = (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(moved.resolved, (digest) => metadataBytes.get(digest) ?? 0);
    const inAll = {
        downloadedBytes: sumBytes(moved.downloads) + requests.downloadedBytes + resolvedBytes,
        uploadedBytes: sumBytes(moved.uploads) + requests.uploadedBytes + moved.manifestBytes,
    };
    return {
        byOwner: owners.map((_, index) => ofOwner(index)),
        transfer: {
            ...inAll,
            others: ofOwner(-1),
            metadata: {
                downloadedBytes: inAll.downloadedBytes - sumBytes(downloads),
                uploadedBytes: inAll.uploadedBytes - sumBytes(uploads),
            },
            atMost: moved.uploadsAtMost,
        },
    };
}
function sumBytes(blobs) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(blobs, ({ bytes }) => bytes);
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

/***/ 44002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isForPlace),
/* harmony export */   withPlace: () => (/* binding */ withPlace)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const field = 'signedFor';
/** The document with its place in it, as JSON; the same bytes for the same document. */
function withPlace(json, { repository, tag }) {
    return `${JSON.stringify({ ...(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(JSON.parse(json)), [field]: { repository, tag } })}\n`;
}
/** Whether a document was signed for the place where it was found. The record of a quarter is a copy of the one that moves on. */
function isForPlace(document, { repository, tag }) {
    const { [field]: place, quarter } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(document);
    const signed = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(place);
    const tags = [signed['tag'], `${signed['tag']}-${quarter}`];
    return signed['repository'] === repository && tags.includes(tag);
}


/***/ }),

/***/ 33158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ findReplay),
/* harmony export */   k: () => (/* binding */ findStaleness)
/* harmony export */ });
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);


/**
 * Why a signed document is too old to be used, in words without a full stop; undefined when it is not. Whoever may write to a
 * registry can put back what was signed once.
 */
function findStaleness(document, nowMs, maxAgeMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined)
        return undefined;
    if (Number.isNaN(createdAtMs))
        return 'it does not say when it was made';
    return maxAgeMs !== undefined && nowMs - createdAtMs > maxAgeMs
        ? `it is older than verify-max-age (${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(maxAgeMs)})`
        : undefined;
}
/** Why it is older than one that is known, in the same words. `who`: who knows of it, such as `the history`. */
function findReplay(document, newestKnownMs, who) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined || newestKnownMs === undefined || createdAtMs >= newestKnownMs)
        return undefined;
    return `it was made at ${new Date(createdAtMs).toISOString()}, and ${who} knows a newer one, of ${new Date(newestKnownMs).toISOString()}`;
}
/** Undefined: the document has no time; NaN: none that can be read. */
function readCreatedAt(document) {
    const { createdAt } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(document);
    return createdAt === undefined ? undefined : Date.parse(String(createdAt));
}


/***/ }),

/***/ 60404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ formatImageStatement),
/* harmony export */   lf: () => (/* binding */ readImageStatement),
/* harmony export */   mE: () => (/* binding */ isSignedFor),
/* harmony export */   qB: () => (/* binding */ statementType),
/* harmony export */   tE: () => (/* binding */ signPredicate)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/envelope.md */
const statementType = 'application/vnd.in-toto+json';
/** What cosign writes and looks for: https://github.com/sigstore/cosign/blob/v3.1.3/pkg/types/predicate.go */
const signPredicate = 'https://sigstore.dev/cosign/sign/v1';
const keys = {
    repository: 'cache-prewarm.repository',
    tags: 'cache-prewarm.tags',
    signedAt: 'cache-prewarm.signed-at',
};
/**
 * What is signed about an image: that it is this one, and where it was pushed. The names are annotations of the subject
 * (https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/resource_descriptor.md), where cosign puts a user's.
 */
function formatImageStatement(digest, { repository, tags, signedAtMs }) {
    const annotations = {
        [keys.repository]: repository,
        [keys.tags]: tags.join(','),
        [keys.signedAt]: new Date(signedAtMs).toISOString(),
    };
    return JSON.stringify({
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ digest: { sha256: hexOf(digest) }, annotations }],
        predicateType: signPredicate,
        predicate: {},
    });
}
/**
 * What a statement, whose signature is good, says of an image; undefined: it is not about it. Without names, as cosign makes it,
 * `names` is undefined.
 */
function readImageStatement(payloadType, statement, digest) {
    const { subject, predicateType } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(statement);
    if (payloadType !== statementType || predicateType !== signPredicate || !Array.isArray(subject))
        return undefined;
    const own = subject.find((one) => (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(one)['digest'])['sha256'] === hexOf(digest));
    return own === undefined ? undefined : { names: readNames((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(own)['annotations']) };
}
function readNames(annotations) {
    const said = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(annotations);
    const [repository, tags] = [said[keys.repository], said[keys.tags]];
    if (typeof repository !== 'string' || typeof tags !== 'string')
        return undefined;
    return { repository, tags: tags.split(','), signedAtMs: Date.parse(String(said[keys.signedAt])) };
}
/** Whether an image was signed for all of these names. */
function isSignedFor(signed, { repository, tags }) {
    return signed.repository === repository && tags.every((tag) => signed.tags.includes(tag));
}
function hexOf(digest) {
    return digest.replace(/^sha256:/, '');
}


/***/ }),

/***/ 15651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ describeIdentity),
/* harmony export */   EI: () => (/* binding */ isIdentityOf),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   jv: () => (/* binding */ identityExtensions)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** Extension of a certificate → what it tells. */
const identityExtensions = {
    issuer: '1.3.6.1.4.1.57264.1.8',
    repository: '1.3.6.1.4.1.57264.1.12',
    ref: '1.3.6.1.4.1.57264.1.14',
    repositoryId: '1.3.6.1.4.1.57264.1.15',
};
/** Whether a certificate's identity is one that is accepted. Everything is compared as a whole. */
function isIdentityOf(identity, signer) {
    const { ref } = identity;
    return (identity.issuer === signer.issuer &&
        // GitHub takes names of owners and repositories in any case, and writes them as they were made.
        identity.repository?.toLowerCase() === signer.repository.toLowerCase() &&
        (signer.repositoryId === undefined || identity.repositoryId === signer.repositoryId) &&
        ref !== undefined &&
        signer.refs.some((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(ref, glob, { nonegate: true })));
}
/** In words, without a full stop: `owner/name at refs/heads/main`. */
function describeSigner(signer) {
    return signer.kind === 'key'
        ? `the key ${signer.fingerprint.slice(0, 12)}`
        : `${signer.repository.replace(/^https:\/\/github\.com\//, '')} at ${signer.refs.join(' or ')}`;
}
function describeIdentity({ repository, ref, issuer }) {
    return repository === undefined
        ? `someone whom ${issuer ?? 'nobody'} vouches for`
        : `${repository.replace(/^https:\/\/github\.com\//, '')} at ${ref ?? 'no ref'}`;
}


/***/ }),

/***/ 97470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openDocker),
  openRegistries: () => (/* binding */ openRegistries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/docker/docker-config.js
var docker_config = __webpack_require__(33592);
// EXTERNAL MODULE: ./lib/adapters/registry/call.js
var call = __webpack_require__(21700);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/sign/document-place.js
var document_place = __webpack_require__(44002);
// EXTERNAL MODULE: ./lib/core/sign/freshness.js
var freshness = __webpack_require__(33158);
// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/core/sign/signer.js
var signer = __webpack_require__(15651);
// EXTERNAL MODULE: ./lib/adapters/sign/identity-token.js
var identity_token = __webpack_require__(51076);
;// CONCATENATED MODULE: ./lib/adapters/sign/document-seal.js








/** Nothing of Sigstore is loaded before something is signed, or a signature is there. */
function createSeal(options) {
    return {
        verifies: options.verifies,
        onFailure: options.signing.kind === 'none' ? undefined : options.signing.onFailure,
        sign: (json, place) => signDocument(options, json, place),
        check: (document) => checkDocument(options, document),
        signImage: (digest, names) => signImage(options, digest, names),
        checkImage: (digest, bundles, names) => checkImage(options, digest, bundles, names),
    };
}
async function signDocument(options, json, place) {
    if (options.signing.kind === 'none')
        return { json, bundle: undefined };
    const { withPlace } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44002));
    const placed = withPlace(json, place);
    return { json: placed, bundle: await signOrWarn(options, { kind: 'bytes', bytes: Buffer.from(placed) }) };
}
function signImage(options, digest, names) {
    const payload = Buffer.from((0,image_statement/* formatImageStatement */.Qp)(digest, { ...names, signedAtMs: options.nowMs() }));
    return signOrWarn(options, { kind: 'statement', payloadType: image_statement/* statementType */.qB, payload });
}
async function checkImage(options, digest, bundles, wanted) {
    if (bundles.length === 0)
        return { kind: 'refused', reason: 'it is not signed' };
    const verdicts = await Promise.all(bundles.map((bundle) => checkImageBundle(options, digest, bundle)));
    const trusted = verdicts.filter((verdict) => verdict.kind === 'trusted');
    if (trusted.length === 0)
        return refusedBy(verdicts, options.imageSigners);
    const named = trusted.flatMap(({ names }) => names ?? []);
    const fitting = named.filter((names) => (0,image_statement/* isSignedFor */.mE)(names, wanted));
    // Without names, whoever signed it has signed it for every tag. By its digest, somebody named exactly this one.
    if (wanted.tags.length > 0 && fitting.length === 0 && named.length === trusted.length)
        return { kind: 'refused', reason: describeOtherNames(named, wanted) };
    const times = fitting.map(({ signedAtMs }) => signedAtMs).filter((ms) => !Number.isNaN(ms));
    return {
        kind: 'trusted',
        renews: trusted.every(({ signer }) => isAnothers(options, signer)),
        signedAtMs: times.length === 0 ? undefined : Math.max(...times),
    };
}
async function checkImageBundle(options, digest, bundle) {
    const { checkStatement } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    return withRoots(options, (root) => {
        const { verdict, statement } = checkStatement(bundle, options.imageSigners, root);
        if (statement === undefined)
            return verdict;
        const said = (0,image_statement/* readImageStatement */.lf)(statement.payloadType, (0,json/* parseJson */.qF)(Buffer.from(statement.payload).toString('utf8')), digest);
        return said === undefined
            ? { kind: 'refused', reason: 'its signature is of something else', mayBeRoot: false }
            : { ...verdict, names: said.names };
    });
}
function describeOtherNames(named, { repository, tags }) {
    const others = named.map((names) => `${names.repository}:${names.tags.join(',')}`);
    return `it was signed as ${[...new Set(others)].join(' and ')}, and not as ${repository}:${tags.join(',')}`;
}
function refusedBy(verdicts, signers) {
    const reasons = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.reason] : []));
    return {
        kind: 'refused',
        reason: `${[...new Set(reasons)].join('; ')}. Accepted: ${signers.map(signer/* describeSigner */.cg).join(', ')}`,
    };
}
async function signOrWarn(options, signable) {
    const { signing, key, env, warn, services } = options;
    if (signing.kind === 'none')
        return undefined;
    try {
        if (signing.kind === 'key' && key !== undefined)
            return (await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(7134)]).then(__webpack_require__.bind(__webpack_require__, 37134))).signWithKey(signable, key);
        const { publicServices, signKeyless } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(759), __webpack_require__.e(1074), __webpack_require__.e(9310), __webpack_require__.e(5179), __webpack_require__.e(2886)]).then(__webpack_require__.bind(__webpack_require__, 92886));
        return await signKeyless(signable, () => (0,identity_token/* fetchIdentityToken */.G)(env), services ?? publicServices);
    }
    catch (error) {
        const problem = `could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (signing.onFailure === 'fail')
            throw new core_error/* UserError */.yo(`what this run writes ${problem}`, {
                remedy: 'Run again when Sigstore answers (https://status.sigstore.dev), or sign with a key.',
                cause: error,
            });
        warn(`What this run writes ${problem}. Runs that verify signatures do not use it.`);
        return undefined;
    }
}
async function checkDocument(options, document) {
    const { verifies, adopts, signing, signers } = options;
    if (!verifies)
        return { kind: 'trusted', renews: false };
    if (document.digest === adopts)
        return { kind: 'trusted', renews: signing.kind !== 'none' };
    if (document.bundles.length === 0)
        return { kind: 'refused', reason: unsigned(options, document) };
    const verdicts = await Promise.all(document.bundles.map((bundle) => checkOne(options, document, bundle)));
    const signer = verdicts.find((verdict) => verdict.kind === 'trusted')?.signer;
    if (signer === undefined)
        return refusedBy(verdicts, signers);
    if (!(0,document_place/* isForPlace */.P)(document.json, document))
        return { kind: 'refused', reason: 'it was signed for another place, and copied here' };
    const stale = (0,freshness/* findStaleness */.k)(document.json, options.nowMs(), options.maxAgeMs);
    if (stale !== undefined)
        return { kind: 'refused', reason: stale };
    // Only the generations of all layers together are known of.
    const replayed = document.tag === tag/* recordTag */.yg
        ? (0,freshness/* findReplay */.d)(document.json, options.newestKnownMs?.get(document.repository), 'the history')
        : undefined;
    return {
        ...{ kind: 'trusted', renews: isAnothers(options, signer) },
        ...(replayed === undefined ? {} : { replayed }),
    };
}
/** One who strips a signature must not get it renewed, so that nothing but the user adopts what is not signed. */
function unsigned({ signing }, { digest }) {
    return signing.kind === 'none'
        ? 'it is not signed'
        : `it is not signed. If you trust it, run once with adopt-unsigned: ${digest}`;
}
function isAnothers({ signing, key }, signer) {
    switch (signing.kind) {
        case 'none':
            return false;
        case 'key':
            return signer.kind !== 'key' || signer.fingerprint !== key?.signer.fingerprint;
        case 'keyless':
            return signer.kind !== 'identity';
    }
}
async function checkOne(options, { bytes }, bundle) {
    const { checkBundle } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    return withRoots(options, (root) => checkBundle(bundle, bytes, options.signers, root));
}
/** With the keys of Sigstore that this program has, and where those may be too old, with today's: they change every few years. */
async function withRoots({ tempFolder, root }, check) {
    if (root !== undefined)
        return check(() => root);
    const { embeddedTrustedRoot, fetchTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3924)]).then(__webpack_require__.bind(__webpack_require__, 63924));
    const verdict = check(embeddedTrustedRoot);
    if (verdict.kind === 'trusted' || !verdict.mayBeRoot)
        return verdict;
    const newer = await fetchTrustedRoot(tempFolder).catch(() => undefined);
    return newer === undefined ? verdict : check(() => newer);
}

// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/layers/inputs/registries.js






/** How docker is started with these logins; without any, as the user does it. */
async function openDocker({ env, tempFolder }, logins) {
    const user = (0,docker_config/* userDockerEnvironment */.F$)(env);
    return logins.length === 0
        ? user
        : (0,docker_config/* createPrivateDockerConfig */.M_)(user, await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempFolder, 'docker-')), logins);
}
/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { logins, retries, signing, docker: given, }) {
    const docker = given ?? (await openDocker({ env, tempFolder }, logins));
    let moved = transfer/* noRequests */.Il;
    const onMoved = (bytes, asked) => {
        moved = (0,transfer/* addRequest */.N)(moved, bytes, (0,call/* blobOf */.DE)(asked));
    };
    const options = { retries, clock, random: Math.random, commands, warn: console.warn, onMoved };
    const ownRealmOnly = new Set(logins.flatMap((login) => (login.isRunToken ? [login.registry] : [])));
    const connect = connectRegistry({ ...options, docker, ownRealmOnly });
    const seal = signing?.seals === true
        ? createSeal({ ...signing, env, tempFolder, nowMs: () => clock.nowMs(), warn: console.warn })
        : undefined;
    return {
        commands,
        docker,
        requests: () => moved,
        connect: (name) => (seal === undefined ? connect(name) : { ...connect(name), seal }),
        connectAnonymously: connectRegistry({
            ...options,
            anonymous: true,
            docker: { ...docker, configDir: (0,external_node_path_.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

export const id = 2873;
export const ids = [2873];
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

/***/ 82348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ fetchRecord),
/* harmony export */   Mz: () => (/* binding */ pushRecord),
/* harmony export */   Xi: () => (/* binding */ pushArtifact),
/* harmony export */   e1: () => (/* binding */ recordArtifactType),
/* harmony export */   t2: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(718);
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10316);
/* harmony import */ var _registry_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76740);




/** The type of the artifact, and of its one layer. */
const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';
const longestRecordBytes = 16 << 20;
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
    const bytes = await client.fetchBlob(repository, layer).catch((error) => {
        if (error instanceof _registry_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl && (error.kind === 'integrity' || error.kind === 'invalid'))
            return undefined;
        throw error;
    });
    return { digest: descriptor.digest, json: bytes === undefined ? undefined : parseJson(bytes) };
}
/**
 * Pushes a record: its blobs, then its manifest under the tag, which is the commit. The same text always has the same digest.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws RegistryError
 */
async function pushRecord(client, repository, tag, json, expected) {
    return pushArtifact(client, repository, { tag, type: recordArtifactType, json, title: 'cache-record.json' }, expected);
}
/**
 * The same of any document of ours; `title` is the name under which oras and the like save it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
async function pushArtifact(client, repository, artifact, expected) {
    const { tag, type } = artifact;
    const content = Buffer.from(artifact.json);
    const empty = Buffer.from('{}');
    const manifest = {
        schemaVersion: 2,
        mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociManifest,
        artifactType: type,
        config: { mediaType: _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociEmpty, digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(empty), size: empty.length },
        layers: [
            {
                mediaType: type,
                digest: (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(content),
                size: content.length,
                annotations: { 'org.opencontainers.image.title': artifact.title },
            },
        ],
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(blob))));
    if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
        return undefined;
    await client.pushManifest(repository, tag, _core_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaType */ .JL.ociManifest, bytes);
    return (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
}
function parseJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
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
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   b: () => (/* binding */ formatRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


/**
 * Reads a record, which others may have written. Fields that this version does not know are left out.
 * @throws UserError that names the first field which is not as it should be, or the version when that is a later one.
 */
function parseRecord(json) {
    const record = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, 'the record');
    if (record['version'] !== 1) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a record of version 1, got version ${JSON.stringify(record['version'])}.`, {
            remedy: 'A later cache-prewarm wrote it: use that one here too.',
        });
    }
    const tools = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(record['tools'], 'tools');
    return {
        version: 1,
        createdAt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['createdAt'], 'createdAt'),
        quarter: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['quarter'], 'quarter'),
        revision: readOptionalText(record['revision'], 'revision'),
        source: readOptionalText(record['source'], 'source'),
        salt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(record['salt'], 'salt'),
        tools: {
            buildx: readOptionalText(tools['buildx'], 'tools.buildx'),
            buildkit: readOptionalText(tools['buildkit'], 'tools.buildkit'),
            cachePrewarm: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tools['cachePrewarm'], 'tools.cachePrewarm'),
        },
        layers: readMap(record['layers'], 'layers', readEntry),
    };
}
/** The record as JSON, the same bytes for the same record. */
function formatRecord(record) {
    return `${JSON.stringify(sortKeys(record), null, 2)}\n`;
}
function readEntry(json, where) {
    const entry = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where);
    const inputs = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(entry['inputs'], `${where}.inputs`);
    const at = (field) => `${where}.inputs.${field}`;
    return {
        digest: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(entry['digest'], `${where}.digest`),
        target: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['target'], `${where}.target`),
        builtAt: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(entry['builtAt'], `${where}.builtAt`),
        inputs: {
            instructions: readList(inputs['instructions'], at('instructions'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR),
            files: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['files'], at('files')),
            args: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['args'], at('args')),
            externalImages: readMap(inputs['externalImages'], at('externalImages'), (value, place) => value === 'unresolved' ? value : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP)(value, place)),
            standsOn: readMap(inputs['standsOn'], at('standsOn'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readDigest */ .rP),
            platforms: readList(inputs['platforms'], at('platforms'), _oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR),
            options: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readTexts */ .Z7)(inputs['options'], at('options')),
        },
        steps: readList(entry['steps'], `${where}.steps`, readStep),
    };
}
function readStep(json, where) {
    const step = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where);
    return {
        stage: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(step['stage'], `${where}.stage`),
        platform: readOptionalText(step['platform'], `${where}.platform`),
        index: readCount(step['index'], `${where}.index`),
        instruction: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(step['instruction'], `${where}.instruction`),
        durationMs: readCount(step['durationMs'], `${where}.durationMs`),
    };
}
function readMap(json, where, read) {
    const entries = Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(json, where));
    // Without a prototype: a layer may be called "constructor".
    return Object.assign(Object.create(null), Object.fromEntries(entries.map(([key, value]) => [key, read(value, `${where}["${key}"]`)])));
}
function readList(json, where, read) {
    return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readArray */ .oU)(json, where).map((value, index) => read(value, `${where}[${index}]`));
}
function readOptionalText(json, where) {
    return json === undefined || json === null ? undefined : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(json, where);
}
function readCount(json, where) {
    if (typeof json === 'number' && Number.isFinite(json) && json >= 0)
        return json;
    throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(where, 'a number', json);
}
/** Keys in one order, so that the same record has the same digest whoever put it together. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
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

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (/@.*\//s.test(text)) {
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
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/^(?:[^.:]*[A-Z][^.:]*)$/.test(first)) {
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
    const part = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${part}(?:\\.${part})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
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
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${part}(?:/${part})*$`).test(repository)) {
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

/***/ 83874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   LN: () => (/* binding */ lookUpLayers),
/* harmony export */   VZ: () => (/* binding */ isQuarterOpen)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76740);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2745);







/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
async function lookUpLayers(options) {
    const { client, repository } = options;
    const [found, quarterRecord, hold] = await Promise.all([
        readRecord(options),
        client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
        (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, options.warn).catch(ignoreNoAccess),
    ]);
    const names = typeof options.names === 'function' ? options.names(found.record) : options.names;
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
/** Which layers there are is known from the record where nobody names them. */
function layerNames(layers, record) {
    if (typeof layers !== 'string')
        return layers.map(({ name }) => name);
    const usual = _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_5__/* .usualLayers */ .Xm.map(({ name }) => name);
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
async function readRecord(options) {
    try {
        const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(options.client, options.repository, options.tags.record);
        if (found === undefined)
            return { record: undefined, digest: undefined, noAccess: undefined };
        try {
            return { record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .H)(found.json), digest: found.digest, noAccess: undefined };
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


/***/ })

};

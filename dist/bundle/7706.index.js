export const id = 7706;
export const ids = [7706,114];
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

/***/ 2877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor),
  examineHitRates: () => (/* binding */ examineHitRates),
  treat: () => (/* binding */ treat)
});

// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/facts/free-disk.js + 1 modules
var free_disk = __webpack_require__(41766);
// EXTERNAL MODULE: ./lib/commands/context.js
var commands_context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/commands/envelope.js
var envelope = __webpack_require__(42884);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/verify/index.js + 2 modules
var verify = __webpack_require__(33768);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/layers/project/project.js + 2 modules
var project_project = __webpack_require__(82225);
;// CONCATENATED MODULE: ./lib/commands/doctor/examination.js
function finding({ severity = 'error', fix, ...details }) {
    return { ...details, severity, fix };
}
/** A look that found one thing. */
function found(details) {
    return { findings: [finding(details)], well: [] };
}
/** A look at what is well. */
function well(...words) {
    return { findings: [], well: words };
}
/** Several looks as one. */
function together(examinations) {
    return {
        findings: examinations.flatMap(({ findings }) => findings),
        well: examinations.flatMap((examination) => examination.well),
    };
}

;// CONCATENATED MODULE: ./lib/commands/doctor/dockerfile.js



/**
 * Whether the Dockerfile has the stages that are layers: those that the user names, or that are recorded. Problems of the user's
 * files are findings here, and no wrong usage.
 */
async function examineDockerfile(inputs, cwd, record) {
    const reader = (0,input/* createInputReader */.ic)({});
    const project = await (0,project_project/* readProject */.Wh)(inputs, reader, { cwd, bound: undefined, target: inputs.target });
    const findings = reader.problems.map(({ input, message: evidence }) => input === 'layers'
        ? finding({
            name: 'stage-gone',
            subject: 'Dockerfile',
            evidence,
            remedy: 'List the stages of the Dockerfile in "layers", or restore the name of the stage.',
        })
        : finding({
            name: 'dockerfile-unreadable',
            subject: input,
            evidence,
            remedy: 'Fix the Dockerfile, or set "file" to the right one.',
        }));
    if (project === undefined || findings.length > 0)
        return { findings, well: [] };
    const names = project.layers.map(({ name }) => name);
    const gone = Object.entries(record?.layers ?? {}).filter(([name]) => !names.includes(name));
    if (typeof inputs.layers === 'string' && gone.length > 0)
        return {
            findings: gone.map(([name, { target }]) => finding({
                name: 'stage-gone',
                subject: 'Dockerfile',
                evidence: `The record has the layer ${name}, made of ${target}, which the Dockerfile no longer has.`,
                remedy: 'Restore the name of the stage, or name the stage in "layers". If it was removed on purpose, the next prewarm takes it off the record.',
            })),
            well: [],
        };
    return well(project.layers.length === 0
        ? 'The Dockerfile has no layers.'
        : `The Dockerfile has every stage that is a layer: ${project.layers.map(({ target }) => target).join(', ')}.`);
}

// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
;// CONCATENATED MODULE: ./lib/commands/doctor/hosts.js



/** Whether hosts can be reached, and hold the layers. */
function examineHosts({ hosts, error }) {
    return error === undefined ? together(hosts.map(examineHost)) : unreachable('hosts', error);
}
function examineHost({ name, healthy, layers, problems, error }) {
    if (error !== undefined)
        return unreachable(name, error);
    const lacking = layers.filter(layer_state/* isLayerFinding */.Rl).map((layer) => `${layer.name} ${layer.state}`);
    const seen = [...problems, ...lacking];
    if (seen.length === 0)
        return healthy
            ? well(`${name} holds ${(0,quantity/* plural */.LS)(layers.filter(({ state }) => state === 'present').length, 'layer')}.`)
            : well();
    return found({
        name: 'host-lacks-layers',
        severity: 'warning',
        subject: name,
        evidence: seen.join('; '),
        remedy: '"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated.',
    });
}
function unreachable(subject, { message, remedy }) {
    return found({
        name: 'host-unreachable',
        subject,
        evidence: message,
        remedy: remedy ?? 'Check the connection.',
    });
}

// EXTERNAL MODULE: ./lib/adapters/docker/builder.js + 1 modules
var docker_builder = __webpack_require__(45367);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/commands/doctor/machine.js




/** Whether this machine has, or could make, a builder that can export layers with their cache. None is made. */
async function examineBuilder({ builder: wanted, keepBuilder, registry }, { docker, commands, rememberBuilder }, engine) {
    let makes = false;
    try {
        const builder = await (0,docker_builder/* chooseBuilder */.Z7)({
            wanted,
            keep: keepBuilder,
            newName: 'cache-prewarm-doctor',
            registryOnLoopback: (0,reference/* isLoopback */.U9)(registry),
            engine,
            docker,
            commands,
            log: () => { },
            beforeCreate: (name) => {
                makes = true;
                rememberBuilder(name);
            },
        });
        return well(makes
            ? 'A builder that can export layers with their cache could be made.'
            : `The builder ${builder.name} (${builder.driver}) can export layers with their cache.`);
    }
    catch (error) {
        return found({
            name: 'builder-unusable',
            subject: wanted,
            evidence: (0,core_error/* errorMessage */.gJ)(error),
            remedy: (0,core_error/* remedyOf */.SM)(error) ?? 'Start Docker, and see "docker buildx ls".',
        });
    }
}
/** Whether a build has room. @param ensureRoom throws where there is too little. */
async function examineDisk(ensureRoom) {
    try {
        await ensureRoom();
        return well('There is room for a build.');
    }
    catch (error) {
        return found({
            name: 'disk-low',
            subject: 'disk',
            evidence: (0,core_error/* errorMessage */.gJ)(error),
            remedy: (0,core_error/* remedyOf */.SM)(error) ?? 'Free some space.',
        });
    }
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/layers/facts/lookup.js
var facts_lookup = __webpack_require__(73526);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/rounds/layer-tree.js
var layer_tree = __webpack_require__(30864);
;// CONCATENATED MODULE: ./lib/commands/doctor/layer.js







const prewarm = 'Run "cache-prewarm prewarm".';
const rebuilds = 'rebuilds and pushes the layer';
/** Whether a layer is there and whole, can be a cache source, and has its tags, platforms and age. */
async function examineLayer(name, examination) {
    const { inputs, lookup, client, deep, nowMs } = examination;
    const entry = lookup.record?.layers[name];
    const state = lookup.images.get(name) ?? { kind: 'absent' };
    const about = { subject: name, remedy: prewarm, fix: rebuilds };
    if (entry === undefined)
        return found({ ...about, name: 'layer-absent', evidence: 'the record does not name it' });
    if (state.kind === 'absent')
        return found({
            ...about,
            name: 'layer-absent',
            evidence: `${(0,quantity/* shortDigest */.VK)(entry.digest)} is gone from the registry`,
        });
    if (state.kind === 'no-access')
        return found({
            name: 'read-denied',
            subject: name,
            evidence: state.reason,
            remedy: 'Grant the login the right to read the package.',
        });
    if (state.kind === 'broken')
        return found({ ...about, name: 'layer-broken', evidence: state.reason });
    const { image } = state;
    const built = lookup.built.get(name);
    if (built !== undefined && built.kind !== 'ok')
        return found({
            ...about,
            name: 'cache-metadata-missing',
            evidence: `the image ${(0,quantity/* shortDigest */.VK)((0,record/* builtDigest */.bK)(entry))} that it was built as, its cache source, is not whole in the registry`,
        });
    const source = built?.image ?? image;
    const corrupt = deep ? await findCorrupt([image, source], inputs.repository, client) : [];
    const problems = [
        ...(corrupt.length > 0 ? [`not what its digest says: ${corrupt.join(', ')}`] : []),
        ...(deep && corrupt.length === 0 ? await findTreeProblems(image, entry, examination) : []),
    ];
    if (problems.length > 0)
        return found({
            name: 'layer-corrupt',
            subject: name,
            evidence: problems.join('. '),
            remedy: `Run "cache-prewarm prewarm --refresh ${name} --patch off".`,
            fix: 'refreshes the layer, which pushes other blobs',
        });
    const findings = [
        ...(await examineCacheMetadata(name, source, inputs.repository, client)),
        ...(await examineTags(name, examination)),
        ...examinePlatforms(name, image, entry.inputs.platforms, inputs.build.platforms),
        ...examineAge(name, nowMs - Date.parse(entry.builtAt), inputs.maxAgeMs),
    ];
    if (findings.length > 0)
        return { findings, well: [] };
    return well(`${name} is whole${deep ? ', and every blob has its digest' : ''}: ${(0,quantity/* shortDigest */.VK)(image.descriptor.digest)}.`);
}
/** Digests of blobs whose content is another one. */
async function findCorrupt(images, repository, client) {
    const blobs = new Map(images
        .flatMap(({ platforms }) => platforms.flatMap(({ layers }) => layers))
        .map((layer) => [layer.digest, layer]));
    const corrupt = [];
    // One after the other: it is about bytes, not about requests.
    for (const descriptor of blobs.values())
        if (!(await client.verifyBlob(repository, descriptor)))
            corrupt.push(descriptor.digest);
    return corrupt;
}
/** Whether a layer of patches holds the files that were compared when it was published. */
async function findTreeProblems(image, { trees = {} }, { client, inputs }) {
    const problems = [];
    for (const { platform, layers } of image.platforms) {
        const tree = trees[(0,descriptor/* formatPlatform */.Bq)(platform)];
        if (tree === undefined)
            continue;
        const problem = await (0,layer_tree/* findTreeProblem */.pS)({ client, repository: inputs.repository }, tree, layers);
        if (problem !== undefined)
            problems.push(`${(0,descriptor/* formatPlatform */.Bq)(platform)}: ${problem}`);
    }
    return problems;
}
/** What BuildKit writes into the config with inline cache: without it an image is no cache source. */
async function examineCacheMetadata(name, image, repository, client) {
    const without = await Promise.all(image.platforms.map(async ({ platform, configDigest, configBytes }) => {
        const blob = { mediaType: '', digest: configDigest, sizeBytes: configBytes };
        const bytes = await client.fetchBlob(repository, blob);
        const config = bytes === undefined ? {} : JSON.parse(Buffer.from(bytes).toString('utf8'));
        return config['moby.buildkit.cache.v0'] === undefined
            ? [(0,descriptor/* formatPlatform */.Bq)(platform)]
            : [];
    }));
    const platforms = without.flat();
    if (platforms.length === 0)
        return [];
    return [
        finding({
            name: 'cache-metadata-missing',
            subject: name,
            evidence: `the image holds no inline cache for ${platforms.join(', ')}, so no step can hit from it: something else than cache-prewarm pushed it`,
            remedy: `Run "cache-prewarm prewarm --refresh ${name}".`,
            fix: rebuilds,
        }),
    ];
}
async function examineTags(name, { inputs, lookup, client }) {
    const digest = lookup.record?.layers[name]?.digest;
    const tags = (0,tag/* layerTags */.Ff)(inputs.part?.name);
    const wanted = [
        tags.rolling(name),
        ...((0,facts_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter) ? [tags.quarter(name, inputs.quarter)] : []),
    ];
    const named = await Promise.all(wanted.map(async (tag) => [tag, (await client.resolve(inputs.repository, tag))?.digest]));
    return named
        .filter(([, there]) => there !== digest)
        .map(([tag, there]) => finding({
        name: 'tag-mismatch',
        severity: 'warning',
        subject: tag,
        evidence: `it names ${(0,quantity/* shortDigest */.VK)(there ?? 'nothing')}, and the record ${(0,quantity/* shortDigest */.VK)(digest ?? '')}`,
        remedy: 'Run "cache-prewarm prewarm", which moves it.',
        fix: 'moves the tag to what the record names',
    }));
}
function examinePlatforms(name, image, recorded, asked) {
    const wanted = asked.length > 0 ? asked : recorded.filter((platform) => platform !== 'unknown');
    const there = image.platforms.map(({ platform }) => (0,descriptor/* formatPlatform */.Bq)(platform));
    const missing = wanted.filter((platform) => !there.some((known) => known === platform || known.startsWith(`${platform}/`)));
    if (missing.length === 0)
        return [];
    return [
        finding({
            name: 'platform-missing',
            subject: name,
            evidence: `it is not made for ${missing.join(', ')}, only for ${there.join(', ')}`,
            remedy: 'Run "cache-prewarm prewarm" with these platforms.',
            fix: rebuilds,
        }),
    ];
}
function examineAge(name, ageMs, maxAgeMs) {
    if (maxAgeMs === undefined || !(ageMs > maxAgeMs))
        return [];
    return [
        finding({
            name: 'layer-old',
            severity: 'warning',
            subject: name,
            evidence: `it was built ${(0,quantity/* formatAgo */.n4)(ageMs)}, and max-age is ${(0,quantity/* formatAge */.nV)(maxAgeMs)}`,
            remedy: 'Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity.',
            fix: 'refreshes the layer',
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/commands/doctor/registry.js






/** Walks from the registry to the layers in it: does it answer, may they be read and written, is the record right, are they whole. */
async function examineRegistry(options) {
    const { client, inputs, write, deep, nowMs } = options;
    const { registry, repository, image, layers, quarter, part } = inputs;
    const warnings = [];
    let lookup;
    try {
        lookup = await (0,facts_lookup/* lookUpLayers */.LN)({
            client,
            repository,
            names: (record) => (0,facts_lookup/* layerNames */.Em)(layers, record),
            quarter,
            nowMs,
            tags: (0,tag/* layerTags */.Ff)(part?.name),
            given: {},
            warn: (message) => warnings.push(message),
        });
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.gl))
            throw error;
        return found({
            name: 'registry-unreachable',
            subject: registry,
            evidence: error.message,
            remedy: error.remedy ?? 'Is the name right, and can this machine reach it?',
        });
    }
    if (lookup.noAccess !== undefined)
        return found({
            name: 'read-denied',
            subject: image,
            evidence: lookup.noAccess,
            remedy: `Log in with docker login ${registry}, or set registry-username and registry-password.`,
        });
    const readable = well(`${registry} answers, and lets this login read ${repository}.`);
    const writable = write === 'write' ? await examineWrite(client, { image, repository }) : well();
    const record = examineRecord(lookup, warnings, image);
    const looked = await Promise.all([...lookup.images.keys()].map((name) => examineLayer(name, { inputs, lookup, client, deep, nowMs })));
    for (const warning of warnings)
        options.notice(warning);
    // Where nothing was ever prewarmed, every layer is absent, which is one thing and not many.
    const shown = record.findings.length === 0 ? looked : looked.map((layer) => ({ ...layer, findings: [] }));
    return together([readable, writable, record, ...shown]);
}
async function examineWrite(client, { image, repository }) {
    const denied = (error) => found({
        name: 'write-denied',
        subject: image,
        evidence: (0,core_error/* errorMessage */.gJ)(error),
        remedy: (0,core_error/* remedyOf */.SM)(error) ?? 'Grant the account push access.',
    });
    try {
        const probe = await client.probeWrite(repository);
        return probe.kind === 'allowed' ? well('The login may push layers.') : denied(probe.error);
    }
    catch (error) {
        return denied(error);
    }
}
function examineRecord({ record, recordDigest }, warnings, image) {
    if (record !== undefined)
        return well(`The record was written on ${record.createdAt.slice(0, 10)}.`);
    const fix = 'prewarms, which writes a new record';
    if (recordDigest !== undefined)
        return found({
            name: 'record-unreadable',
            subject: tag/* recordTag */.yg,
            evidence: warnings.join('; ') || 'its content is gone, or is no record',
            remedy: 'Run "cache-prewarm prewarm" to rewrite it.',
            fix,
        });
    return found({
        name: 'never-prewarmed',
        severity: 'warning',
        subject: image,
        evidence: `there is no ${tag/* recordTag */.yg}`,
        remedy: 'Run "cache-prewarm prewarm" once, or the workflow prewarm.',
        fix,
    });
}

// EXTERNAL MODULE: ./lib/commands/doctor/report.js
var report = __webpack_require__(95952);
// EXTERNAL MODULE: ./lib/core/packages/update-words.js
var update_words = __webpack_require__(47364);
// EXTERNAL MODULE: ./lib/layers/facts/updates.js + 10 modules
var updates = __webpack_require__(91717);
;// CONCATENATED MODULE: ./lib/commands/doctor/updates.js



/** Whether a refresh would install newer packages. */
async function examineUpdates({ record, wanted, fetchFile, log, }) {
    if (record === undefined || wanted === 'off')
        return well();
    const { layers, indexes } = await (0,updates/* findRecordedUpdates */.aU)({ record, wanted, fetchFile, log });
    const findings = [...layers]
        .filter(([, { due }]) => due.length > 0)
        .map(([name, { due }]) => finding({
        name: 'updates-due',
        severity: 'warning',
        subject: name,
        evidence: `there are updates: ${(0,update_words/* describeUpdates */.o)(due)}`,
        remedy: `Run "cache-prewarm prewarm --updates ${wanted}", or a scheduled prewarm every night.`,
        fix: 'refreshes the layer',
    }));
    if (findings.length > 0 || indexes.length === 0)
        return { findings, well: [] };
    return well(`No layer has an update in ${indexes.join(', ')}.`);
}

;// CONCATENATED MODULE: ./lib/commands/doctor/run.js






















/** The record, where it can be read; that it cannot is told elsewhere. */
async function readRecorded(client, { repository, part }) {
    try {
        const found = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, (0,tag/* layerTags */.Ff)(part?.name).record);
        return found === undefined ? undefined : (0,record/* parseRecord */.Hh)(found.json);
    }
    catch {
        return undefined;
    }
}
/**
 * Walks from symptom to cause: builder, disk, login, Dockerfile, record, layers, tags, hosts. With `fix`, repairs by a prewarm what
 * that can repair, and looks again.
 */
async function doctor(context, inputs) {
    const look = await prepareLook(context, inputs);
    return treat({
        examine: look,
        // What is built anew here says nothing of how builds hit.
        repair: (refresh, isCorrupt) => (0,envelope.reportOf)(prewarm_run/* prewarmRun */.A, {
            ...context,
            // What is published would keep its blobs.
            values: {
                ...inputs.values,
                refresh,
                only: '',
                history: 'false',
                ...(isCorrupt ? { patch: 'off' } : {}),
            },
        }),
        fix: inputs.fix,
        log: context.log,
    });
}
/** Examines, and with `fix` repairs and examines again. @throws Unfinished with what was found until then. */
function treat({ examine, repair, fix, log, }) {
    return (0,unfinished/* gather */.kg)(report/* nothingExamined */.x, async () => {
        const { well, findings } = await log.phase('examine', examine);
        return { well, findings: compare(findings, findings) };
    }, async ({ findings: before }) => {
        if (!fix || before.every((finding) => finding.fix === undefined))
            return {};
        const { error } = await log.phase('repair', () => repair(layersToRefresh(before), before.some(({ name }) => name === 'layer-corrupt')));
        if (error !== undefined)
            throw new core_error/* UserError */.yo(`the repair failed: ${error.message}`, error.remedy === undefined ? {} : { remedy: error.remedy });
        const { well, findings } = await log.phase('examine again', examine);
        return { well, findings: compare(before, findings) };
    });
}
/** What was there and is not any more was repaired; what is new is told, too. */
function compare(before, after) {
    const key = ({ name, subject }) => `${name} ${subject}`;
    const left = new Set(after.map(key));
    return [
        ...before.filter((finding) => !left.has(key(finding))).map((finding) => ({ ...finding, fixed: true })),
        ...after.map((finding) => ({ ...finding, fixed: false })),
    ];
}
const wrongLayers = [
    ...['layer-corrupt', 'cache-metadata-missing', 'layer-old', 'updates-due'],
];
/** A prewarm builds and pushes what is not whole; what is whole and wrong has to be refreshed. */
function layersToRefresh(findings) {
    const wrong = findings.filter(({ name }) => wrongLayers.includes(name));
    return wrong.length === 0 ? 'none' : [...new Set(wrong.map(({ subject }) => subject))].join(',');
}
/** Opens what a look needs. @returns the look, which can be taken again. */
async function prepareLook(context, { prewarm: inputs, deep, values }) {
    const { clock, cwd, github, log } = context;
    const opened = await (0,commands_context/* openContext */.eA)(context, inputs);
    const history = inputs.part === undefined ? await (0,commands_history/* openHistory */.jC)(context, inputs) : undefined;
    const write = (0,write_policy/* decideWrite */.gt)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    return async () => {
        const engine = (0,engine_info/* readEngineInfo */.X)(opened.docker, opened.commands);
        const looks = await Promise.all([
            examineBuilder(inputs, opened, engine),
            examineDisk(() => (0,free_disk/* ensureFreeDisk */.u)({ ...inputs, freeDiskSpace: 'false' }, opened, log, engine)),
            readRecorded(opened.connect(inputs.registry), inputs).then((record) => examineDockerfile(inputs, cwd, record)),
            examineRegistry({
                client: opened.connect(inputs.registry),
                inputs,
                write: write.kind,
                deep,
                nowMs: clock.nowMs(),
                notice: log.notice,
            }),
            readRecorded(opened.connect(inputs.registry), inputs).then((record) => examineUpdates({ record, wanted: inputs.updates, fetchFile: opened.fetchFile, log })),
            (0,commands_history/* readRuns */.xx)(history, log.notice).then(examineHitRates),
        ]);
        if ((values['hosts'] ?? '').trim() === '')
            return together(looks);
        return together([...looks, examineHosts(await (0,envelope.reportOf)(verify.verifyCommand, { ...context, values }))]);
    };
}
/** Stages that used to hit: the cause is in the summary of the run with which it began. */
function examineHitRates(runs) {
    const drops = (0,trend/* findLastingDrops */.MD)(runs);
    if (drops.length === 0)
        return runs.length === 0
            ? well()
            : well(`No stage hits less than it used to, in ${(0,quantity/* plural */.LS)(runs.length, 'run')}.`);
    const findings = drops.map(({ stage, usualRate, rate, since: { at, revision, runUrl } }) => {
        const commit = revision === undefined ? '' : ` (commit ${revision.slice(0, 12)})`;
        return finding({
            name: 'hit-rate-dropped',
            severity: 'warning',
            subject: stage,
            evidence: `it hit ${(0,quantity/* formatPercent */.l9)(usualRate)} of its steps, and now ${(0,quantity/* formatPercent */.l9)(rate)}, since the run of ${(0,quantity/* formatInstant */.r4)(at)}${commit}`,
            remedy: `"Why did it miss?" in the summary of that run names the cause${runUrl === undefined ? '' : `: ${runUrl}`}.`,
        });
    });
    return { findings, well: [] };
}


/***/ }),

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95246);

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(1989), __webpack_require__.e(8693)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    async read(values, context) {
        // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
        context.findBuildx?.().catch(() => { });
        return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(1989), __webpack_require__.e(8693)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context);
    },
    nothing: ({ write }) => (0,_layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(2820), __webpack_require__.e(9890), __webpack_require__.e(2540), __webpack_require__.e(8063), __webpack_require__.e(6513)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await Promise.all(/* import() */[__webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(4080), __webpack_require__.e(114)]).then(__webpack_require__.bind(__webpack_require__, 74080));
        return prewarmReport({ inputs, project: found.project ?? project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(2820), __webpack_require__.e(9890), __webpack_require__.e(2540), __webpack_require__.e(8063), __webpack_require__.e(6513)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ singleBuilds),
/* harmony export */   LJ: () => (/* binding */ findBuildContext),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   vY: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6183);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81354);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18999);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76993);





/** Stands for a builder's platform that is not known yet: what most have, so that a name with a platform in it is one. */
const usualPlatform = 'linux/amd64';
/** The builds that a build of several platforms is made of. */
function singleBuilds(target, values) {
    if (values.platforms.length === 0)
        return [{ target, platform: values.builderPlatform ?? usualPlatform }];
    return values.platforms.map((platform) => ({ target, platform }));
}
/**
 * The variables that FROM may use: the automatic ones, and ARGs before the first FROM; a build argument goes before a default.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `buildMetaArgs`, `platform.go` `defaultArgs`
 * @throws UserError when a default cannot be expanded.
 */
function globalVariables(dockerfile, values, build) {
    const variables = new Map();
    const automatic = {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('BUILD', values.builderPlatform ?? usualPlatform),
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('TARGET', build.platform),
        // BuildKit calls a target that was not named so.
        TARGETSTAGE: build.target || 'default',
    };
    for (const [name, value] of Object.entries(automatic))
        variables.set(name, values.buildArgs[name] ?? value);
    for (const instruction of dockerfile.globals) {
        for (const { name, defaultText } of (0,_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredArgs */ .M)(instruction)) {
            const value = values.buildArgs[name] ?? expand(defaultText, (key) => variables.get(key), dockerfile.escape);
            if (value !== undefined)
                variables.set(name, value);
        }
    }
    return variables;
}
/** @throws UserError when the text cannot be expanded. */
function expand(text, variables, escapeChar) {
    return (text === undefined ? undefined : (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .lexWord */ .Y)(text, variables, { escape: escapeChar }).text);
}
/** The user's build context that stands for a stage or an image of this name. */
function findBuildContext(name, values) {
    const given = Object.entries(values.buildContexts);
    // BuildKit never looks for these two (`dockerfile2llb/convert.go`, `namedContextFunc`).
    if (given.length === 0 || /^(scratch|context)$/i.test(name))
        return undefined;
    const key = (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    const found = given.find(([candidate]) => {
        const [bare = '', platform] = candidate.split('::');
        return (platform === undefined || platform !== '') && keyOf(bare) === key;
    });
    return found === undefined ? undefined : { name: found[0], value: found[1] };
}
/** Build contexts may have names that are no image names; those match nothing. */
function keyOf(name) {
    try {
        return (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    }
    catch (error) {
        if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contextKey)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/**
 * The name under which BuildKit looks for a build context that stands for an image: `debian` for
 * `docker.io/library/debian:latest`. https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `NamedContext`
 * @throws UserError when it is no image name.
 */
function contextKey(imageName) {
    const { registry, repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(imageName);
    const short = /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
    const name = registry === 'docker.io' ? short : `${registry}/${repository}`;
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/:latest$/, '');
}


/***/ }),

/***/ 59319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/**
 * The mounts of a RUN.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/commands_runmount.go `parseMount`
 * @throws UserError when `from` holds a variable, which BuildKit refuses.
 */
function readMounts(run) {
    return run.flags
        .filter((flag) => flag.name === 'mount')
        .map((flag) => {
        const fields = new Map(splitCsv(flag.value ?? '').map((field) => {
            const equals = field.indexOf('=');
            return equals < 0
                ? [field.toLowerCase(), '']
                : [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)];
        }));
        const from = fields.get('from') || undefined;
        if (from !== undefined && /\$./.test(from)) {
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(run.line, `a mount's from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
        }
        return {
            type: (fields.get('type') ?? 'bind').toLowerCase(),
            from,
            source: fields.get('source') ?? fields.get('src'),
            target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
        };
    });
}
/** One line of CSV (RFC 4180). */
function splitCsv(line) {
    const fields = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
    return fields
        .map((field) => field.replace(/^,/, ''))
        .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}


/***/ }),

/***/ 73197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   iM: () => (/* binding */ resolveStages)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66610);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75718);
/* harmony import */ var _mount_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59319);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18999);








/**
 * Finds out what every name means, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go does (`buildDispatchStates`,
 * `toCommand`, `detectRunMount`, `initOnBuildTriggers`): FROM finds the latest stage above it, COPY and mounts find the last
 * one of the file, and a build context of the user goes before both.
 * @throws UserError that names the line.
 */
function resolveStages(dockerfile, values, build) {
    const graphs = graphsOf(dockerfile, values);
    const key = JSON.stringify([build.target, build.platform]);
    const graph = graphs.get(key) ?? resolve(dockerfile, values, build);
    graphs.set(key, graph);
    return graph;
}
/** Layers, application and advice ask for the same few graphs, some of them dozens of times in a run. */
const resolved = new WeakMap();
function graphsOf(dockerfile, values) {
    const ofFile = resolved.get(dockerfile) ?? new WeakMap();
    resolved.set(dockerfile, ofFile);
    const graphs = ofFile.get(values) ?? new Map();
    ofFile.set(values, graphs);
    return graphs;
}
function resolve(dockerfile, values, build) {
    const variables = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, build);
    const otherTarget = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, { ...build, target: `${build.target} ` });
    const targetVariables = new Set([...variables.keys()].filter((name) => variables.get(name) !== otherTarget.get(name)));
    const expandHere = (text) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(text, (name) => variables.get(name), dockerfile.escape);
    const byName = new Map();
    const heads = dockerfile.stages.map((stage) => {
        const base = at(stage.line, () => expandHere(stage.from));
        if (base === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `FROM ${stage.from} names nothing, because a variable in it is empty`);
        const platform = stage.platform === undefined ? undefined : at(stage.line, () => expandHere(stage.platform ?? ''));
        if (platform === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `--platform=${stage.platform} is empty`);
        const override = stage.name === undefined ? undefined : at(stage.line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(stage.name ?? '', values));
        const parent = override === undefined ? byName.get(base) : undefined;
        const source = override !== undefined
            ? { kind: 'context', ...override }
            : parent !== undefined
                ? { kind: 'stage', index: parent }
                : at(stage.line, () => imageOrContext(base, values));
        if (stage.name !== undefined)
            byName.set(stage.name, stage.index);
        return { stage, parent, source, isOverridden: override !== undefined, platform };
    });
    const names = { dockerfile, values, byName };
    const stages = heads.map(({ stage, parent, source, isOverridden, platform }) => {
        const inherited = parent === undefined ? [] : triggersOf(heads[parent]?.stage);
        const commands = isOverridden ? [] : [...inherited, ...stage.instructions];
        return {
            ...stage,
            parent,
            commands,
            ownPlatform: platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePlatform */ .F)(platform),
            isOverridden,
            uses: [
                { via: 'from', source, line: stage.line },
                ...commands.flatMap((command) => usesOf(command, names)),
            ],
        };
    });
    refuseCircles(stages);
    return { build, stages, variables, targetVariables };
}
/**
 * The stages that a target needs, in the file's order, for all platforms together. Stages of `replaced` (names) are left
 * out, and so is what only they need; the target itself always belongs to it.
 * @throws UserError when there is no such target, and as resolveStages does.
 */
function closureOf(dockerfile, target, replaced, values) {
    const found = new Map();
    for (const build of (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .singleBuilds */ .CK)(target, values)) {
        for (const stage of reach(resolveStages(dockerfile, values, build), replaced).stages)
            found.set(stage.index, found.get(stage.index) ?? stage);
    }
    return [...found.values()].sort((a, b) => a.index - b.index);
}
/** What a build needs: stages, without those of `replaced`; and of those, which it stands on or takes from. */
function reach(graph, replaced) {
    const targetIndex = findTarget(graph.stages, graph.build.target);
    const seen = new Set();
    const replacedUses = [];
    const visit = (index) => {
        const stage = graph.stages[index];
        if (stage === undefined || seen.has(index))
            return;
        seen.add(index);
        for (const use of stage.uses) {
            if (use.source.kind !== 'stage')
                continue;
            const source = graph.stages[use.source.index];
            if (source === undefined)
                continue;
            if (source.index >= index) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(use.line, `stage ${source.displayName} is used before it is defined`, 'Move the stage above its first use.');
            }
            if (source.name !== undefined && source.index !== targetIndex && replaced.has(source.name)) {
                replacedUses.push({ by: stage, use, name: source.name });
            }
            else
                visit(source.index);
        }
    };
    visit(targetIndex);
    return { stages: graph.stages.filter((stage) => seen.has(stage.index)), replacedUses };
}
/**
 * The index of the stage that `--target` means; without one (empty) it is the last stage.
 * @throws UserError with the nearest name and all there are.
 */
function findTarget(stages, target) {
    if (target === '')
        return stages.length - 1;
    const found = stages.findLast((stage) => stage.name === target.toLowerCase());
    if (found !== undefined)
        return found.index;
    const names = [
        ...new Set(stages.flatMap(({ name, part }) => (name === undefined || part?.label !== undefined ? [] : [name]))),
    ];
    const near = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(target, names) ?? names.find((name) => name.includes(target.toLowerCase()));
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0
        ? 'The Dockerfile names none of its stages. Write "FROM … AS name". For layers, use "layers: auto", which needs no names.'
        : `The Dockerfile has: ${names.join(', ')}.`;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected the name of a stage, got "${target}".${meant} ${known}`);
}
function usesOf(instruction, names) {
    const { keyword, line } = instruction;
    if (keyword === 'COPY') {
        const from = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValue */ .y6)(instruction, 'from');
        return from === undefined ? [] : [{ via: 'copy', source: copySource(from, line, names), line }];
    }
    if (keyword !== 'RUN')
        return [];
    return (0,_mount_js__WEBPACK_IMPORTED_MODULE_6__/* .readMounts */ .b)(instruction).flatMap(({ from }) => from === undefined ? [] : [{ via: 'mount', source: namedSource(from, line, names), line }]);
}
function copySource(from, line, names) {
    const { dockerfile } = names;
    if (at(line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(from, () => undefined, dockerfile.escape)) !== from) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `COPY --from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
    }
    if (!/^[+-]?\d+$/.test(from))
        return namedSource(from, line, names);
    const index = Number(from);
    if (dockerfile.stages[index] === undefined)
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `there is no stage number ${from}`);
    return { kind: 'stage', index };
}
function namedSource(name, line, { byName, values }) {
    const index = byName.get(name.toLowerCase());
    return index === undefined ? at(line, () => imageOrContext(name, values)) : { kind: 'stage', index };
}
function imageOrContext(name, values) {
    if (name === 'scratch')
        return { kind: 'scratch' };
    // BuildKit reads every name, of stages that are not needed too.
    (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    const context = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(name, values);
    return context === undefined ? { kind: 'image', name } : { kind: 'context', ...context };
}
function triggersOf(parent) {
    return (parent?.instructions ?? [])
        .filter((instruction) => instruction.keyword === 'ONBUILD')
        .map(_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrigger */ .vE);
}
function refuseCircles(stages) {
    const done = new Set();
    const visit = (index, path) => {
        if (done.has(index))
            return;
        const stage = stages[index];
        if (stage === undefined)
            return;
        for (const { source, line } of stage.uses) {
            if (source.kind !== 'stage')
                continue;
            if (source.index === index || path.includes(source.index)) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `stage ${stage.displayName} needs itself`, 'A stage can take only from stages above it.');
            }
            visit(source.index, [...path, index]);
        }
        done.add(index);
    };
    for (const stage of stages)
        visit(stage.index, []);
}
/** Puts the line before an error that does not know it. */
function at(line, action) {
    try {
        return action();
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, error.message, error.remedy);
    }
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

/***/ 95246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound),
/* harmony export */   c: () => (/* binding */ generationAt)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** When the generation was made that a run committed, or found and verified, in ISO 8601; null: it did neither. */
function generationAt({ commit, state }, { verifies }) {
    if (commit?.kind === 'committed')
        return commit.record.createdAt;
    return (verifies ? state?.lookup.record?.createdAt : undefined) ?? null;
}
function nothingFound(write) {
    return {
        state: undefined,
        project: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
        requests: () => _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noRequests */ .Il,
    };
}


/***/ })

};

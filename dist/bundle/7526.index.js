export const id = 7526;
export const ids = [7526];
export const modules = {

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

/***/ 87165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openPrewarm)
/* harmony export */ });
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48676);
/* harmony import */ var _layers_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85391);
/* harmony import */ var _layers_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20483);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5454);




async function openPrewarm(session) {
    const { github } = session;
    const { inputs, reader } = (0,_layers_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readPrewarmInputs */ .ci)(session.values, (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .inputContext */ .wW)(session));
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .decideWrite */ .g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`);
    }
    const project = await (0,_layers_project_js__WEBPACK_IMPORTED_MODULE_1__/* .readProject */ .Wh)(inputs, reader, {
        cwd: session.cwd,
        bound: github === undefined ? undefined : session.cwd,
    });
    (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)(session.console, inputs);
    reader.throwProblems();
    if (project === undefined)
        throw new Error('the project was not read, although no input problem was found');
    return { inputs, wish, project, write, context: await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openContext */ .eA)(session, inputs) };
}


/***/ }),

/***/ 35700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planSession: () => (/* binding */ planSession)
});

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
;// CONCATENATED MODULE: ./lib/core/layers/runners.js

/** Reads `linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm`: items at commas or lines. */
function readRunners(text) {
    const items = text
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const problems = [];
    const runners = items.flatMap((item) => {
        const match = /^([a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)\s*=\s*(\S+)$/.exec(item);
        if (match !== null)
            return [{ platform: match[1] ?? '', runner: match[2] ?? '' }];
        problems.push(`expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "${item}"`);
        return [];
    });
    const names = runners.map(({ platform }) => (0,dockerfile_platform/* normalizePlatform */.F)(platform));
    const twice = runners.find((_, index) => names.indexOf(names[index] ?? '') !== index);
    if (twice !== undefined)
        problems.push(`${twice.platform} is named twice`);
    return { runners, problems };
}

// EXTERNAL MODULE: ./lib/commands/open-prewarm.js
var open_prewarm = __webpack_require__(87165);
;// CONCATENATED MODULE: ./lib/commands/plan/merge-plans.js
/** The plans of platforms as one: what one needs is needed. */
function mergePlans(reports, runners) {
    const [first] = reports;
    if (first === undefined)
        throw new Error('expected a plan');
    const of = (report) => runners[reports.indexOf(report)]?.platform ?? '';
    const needing = reports.filter(({ needed }) => needed);
    const failed = reports.find(({ error }) => error !== undefined);
    const unlike = new Set(reports.map(({ reason }) => reason)).size > 1;
    const told = needing.length > 0 ? needing : reports;
    return {
        ...first,
        needed: failed === undefined && needing.length > 0,
        reason: failed?.reason ??
            (unlike ? told.map((report) => `${of(report)}: ${report.reason}`).join('; ') : first.reason),
        durationMs: reports.reduce((sum, { durationMs }) => sum + durationMs, 0),
        layers: reports.flatMap((report) => report.layers.map((layer) => ({ ...layer, platform: of(report) }))),
        runners,
        externalImages: first.externalImages,
        notices: [...new Set(reports.flatMap(({ notices }) => notices))],
        warnings: [...new Set(reports.flatMap(({ warnings }) => warnings))],
        error: failed?.error,
    };
}

// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/layers/current.js
var current = __webpack_require__(78343);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
// EXTERNAL MODULE: ./lib/layers/facts.js + 2 modules
var layers_facts = __webpack_require__(89862);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
// EXTERNAL MODULE: ./lib/layers/prewarm-policy.js
var prewarm_policy = __webpack_require__(76781);
// EXTERNAL MODULE: ./lib/layers/project.js
var layers_project = __webpack_require__(20483);
// EXTERNAL MODULE: ./lib/layers/round-state.js
var round_state = __webpack_require__(10798);
// EXTERNAL MODULE: ./lib/layers/write-decision.js
var write_decision = __webpack_require__(75808);
;// CONCATENATED MODULE: ./lib/commands/plan/run.js










/**
 * Tells from record, registry and checkout whether a prewarm would find a layer that is not current, and needs neither engine
 * nor builder for it. A failure is in the report (`error`).
 */
async function plan(run) {
    const { inputs, write, context } = run;
    const startedAtMs = context.clock.nowMs();
    const log = (0,run_log/* createRunLog */.M)(context.clock, context.console);
    for (const notice of inputs.notices)
        log.notice(notice);
    for (const warning of inputs.warnings)
        log.warning(warning);
    let found = { write, facts: [], stale: new Map(), externalImages: [], tags: undefined };
    let error;
    try {
        found = await findWhatIsStale(run, log);
    }
    catch (failure) {
        error = (0,build_error/* buildErrorReport */.N)(failure, inputs.image);
    }
    return {
        schemaVersion: 1,
        kind: 'plan',
        ...(error === undefined ? decide(run, found) : { needed: false, reason: error.message }),
        image: inputs.image,
        quarter: inputs.quarter,
        write: { writes: found.write.kind === 'write', reason: found.write.reason },
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: context.clock.nowMs() - startedAtMs,
        revision: context.github?.revision,
        runUrl: context.github?.runUrl,
        runners: [],
        layers: found.facts.map((fact) => plannedLayer(fact, found, startedAtMs)),
        externalImages: found.externalImages,
        notices: log.notices,
        warnings: log.warnings,
        error,
    };
}
async function findWhatIsStale({ inputs, project, write: givenWrite, context }, log) {
    const client = context.connect(inputs.registry);
    const lookup = await (0,layers_lookup/* lookUpLayers */.L)({
        client,
        repository: inputs.repository,
        names: project.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        tags: (0,layers_tag/* layerTags */.Ff)(inputs.part?.name),
        given: prewarm_policy/* prewarmPolicy */.n.given,
        warn: log.warning,
    });
    const write = (0,write_decision/* decideOnLookup */.Q)(givenWrite, prewarm_policy/* prewarmPolicy */.n.given, lookup, context.clock.nowMs());
    // No builder is asked for its platform: where none is given, the layers are compared for the one they have.
    const platform = Object.values(lookup.record?.layers ?? {})[0]?.inputs.platforms[0];
    const state = (0,round_state/* newRoundState */.E)(lookup);
    const { facts } = await (0,layers_facts/* gatherFacts */.p)({
        inputs,
        project: (0,layers_project/* onBuilder */.Nv)(project, inputs, platform),
        context,
        log,
        builder: { platform },
        writes: write.kind === 'write',
        policy: prewarm_policy/* prewarmPolicy */.n,
        salt: lookup.record?.salt ?? context.newSalt(),
        suspects: new Set(),
    }, state);
    const missing = lookup.record === undefined ? [] : await findMovedTags();
    return {
        write,
        facts,
        stale: (0,current/* findStale */.TS)(facts),
        externalImages: state.externalImages,
        tags: state.allLayers && lookup.rollingTagsExist && !(0,layers_lookup/* isQuarterOpen */.V)(lookup, inputs.quarter)
            ? `the quarter ${inputs.quarter} is not open yet`
            : missing.length > 0
                ? `${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not name the recorded layer`
                : undefined,
    };
    /** The tags of layers that name something else than what is recorded, because a run ended before it had moved them. */
    async function findMovedTags() {
        const tags = await Promise.all(Object.entries(lookup.record?.layers ?? {}).map(async ([name, { digest }]) => {
            if (lookup.images.get(name)?.kind !== 'ok')
                return [];
            const tag = (0,layers_tag/* layerTags */.Ff)(inputs.part?.name).rolling(name);
            const named = await client.resolve(inputs.repository, tag);
            return named?.digest === digest ? [] : [tag];
        }));
        return tags.flat();
    }
}
function decide({ wish }, { write, stale, tags }) {
    const names = [...stale.keys()];
    const not = names.length === 0 ? undefined : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} outdated`;
    if (wish === 'never')
        return { needed: false, reason: 'prewarm is never' };
    if (write.kind !== 'write') {
        const reason = `this run may not push layers: ${write.reason}`;
        return { needed: false, reason: not === undefined ? reason : `${not}, but ${reason}` };
    }
    if (not !== undefined || tags !== undefined)
        return { needed: true, reason: not ?? tags ?? '' };
    if (wish === 'always')
        return { needed: true, reason: 'it was requested' };
    return { needed: false, reason: 'every layer is up to date and complete in the registry' };
}
function plannedLayer({ node, entry }, { stale }, nowMs) {
    const builtAt = entry?.builtAt;
    return {
        name: node.name,
        platform: undefined,
        target: node.target,
        digest: entry?.digest,
        builtAt,
        ageMs: builtAt === undefined ? undefined : Math.max(0, nowMs - Date.parse(builtAt)),
        reasons: (stale.get(node.name) ?? []).map(({ text }) => text),
    };
}

;// CONCATENATED MODULE: ./lib/commands/plan/session.js





/**
 * The same inputs, and whether a prewarm with them is needed.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function planSession(session) {
    const { runners, problems } = readRunners(session.values['runners'] ?? '');
    if (problems.length > 0)
        throw new error/* InputError */.dz(problems.map((message) => ({ input: 'runners', message })));
    if (runners.length === 0)
        return plan(await (0,open_prewarm/* openPrewarm */.j)(session));
    const reports = [];
    for (const { platform } of runners) {
        const values = { ...session.values, platforms: platform, 'part-of': 'plan' };
        reports.push(await plan(await (0,open_prewarm/* openPrewarm */.j)({ ...session, values })));
    }
    return mergePlans(reports, runners);
}


/***/ }),

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
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

/***/ 23998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ quarterRecordTag),
/* harmony export */   F8: () => (/* binding */ quarterTag),
/* harmony export */   Ff: () => (/* binding */ layerTags),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   al: () => (/* binding */ stagingTag),
/* harmony export */   g8: () => (/* binding */ rollingTag),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
function layerTags(part) {
    const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
    return {
        record: `${prefix}record`,
        quarterRecord: (quarter) => `${prefix}record-${quarter}`,
        rolling: (layer) => `${prefix}${layer}`,
        quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
        staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
    };
}
/** What the tags of layers that are one platform of several begin with. */
const partPrefix = 'cache-part-';
const whole = layerTags(undefined);
const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;


/***/ }),

/***/ 76781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prewarmPolicy)
/* harmony export */ });
/** How a prewarm treats the layers; what a plan foresees. */
const prewarmPolicy = {
    externalImages: 'by-event',
    looksUpstream: false,
    given: {},
    opensQuarter: true,
    keepsRecordedOutput: false,
    buildsUnpushed: true,
    unused: undefined,
};


/***/ })

};

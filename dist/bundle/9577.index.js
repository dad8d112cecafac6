export const id = 9577;
export const ids = [9577];
export const modules = {

/***/ 87165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findPrewarmProblems),
/* harmony export */   j: () => (/* binding */ openPrewarm)
/* harmony export */ });
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48676);
/* harmony import */ var _layers_project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20483);
/* harmony import */ var _prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90716);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5454);




async function openPrewarm(session) {
    const { github } = session;
    const { inputs, reader } = (0,_prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrewarmInputs */ .c)(session.values, (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .inputContext */ .wW)(session));
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .decideWrite */ .g)({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`);
    }
    const project = await (0,_layers_project_js__WEBPACK_IMPORTED_MODULE_0__/* .readProject */ .Wh)(inputs, reader, {
        cwd: session.cwd,
        bound: github === undefined ? undefined : session.cwd,
    });
    (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .maskSecrets */ .QU)(session.console, inputs);
    reader.throwProblems();
    if (project === undefined)
        throw new Error('the project was not read, although no input problem was found');
    return { inputs, wish, project, write, context: await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openContext */ .eA)(session, inputs) };
}
/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
function findPrewarmProblems(values, context) {
    return (0,_prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrewarmInputs */ .c)(values, context).reader.problems;
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
// EXTERNAL MODULE: ./lib/layers/policy.js
var layers_policy = __webpack_require__(78314);
// EXTERNAL MODULE: ./lib/layers/project.js
var layers_project = __webpack_require__(20483);
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
    const policy = (0,layers_policy/* prewarmPolicy */.n)(inputs);
    const lookup = await (0,layers_lookup/* lookUpLayers */.L)({
        client,
        repository: inputs.repository,
        names: project.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        tags: (0,layers_tag/* layerTags */.Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
    const write = (0,write_decision/* decideOnLookup */.Q)(givenWrite, policy.given, lookup, context.clock.nowMs());
    // No builder is asked for its platform: where none is given, the layers are compared for the one they have.
    const platform = Object.values(lookup.record?.layers ?? {})[0]?.inputs.platforms[0];
    const { facts, allLayers, externalImages } = await (0,layers_facts/* gatherFacts */.p)({
        inputs,
        project: (0,layers_project/* onBuilder */.Nv)(project, inputs, platform),
        context,
        log,
        builder: { platform },
        writes: write.kind === 'write',
        policy,
        output: inputs.output,
        salt: lookup.record?.salt ?? context.newSalt(),
        trust: { suspects: new Set() },
    }, lookup);
    const missing = lookup.record === undefined ? [] : await findMovedTags();
    return {
        write,
        facts,
        stale: (0,current/* findStale */.TS)(facts),
        externalImages,
        tags: allLayers && lookup.rollingTagsExist && !(0,layers_lookup/* isQuarterOpen */.V)(lookup, inputs.quarter)
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

/***/ 90716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readPrewarmInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _layers_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1149);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34717);



/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readPrewarmInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const shared = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSharedInputs */ .l)(reader, context, { notices: [], warnings: [] });
    const names = shared.layers.map((layer) => layer.name);
    const inputs = {
        ...shared,
        only: readNames(reader, 'only', reader.list('only'), names),
        refresh: readRefresh(reader, names),
        maxAgeMs: reader.durationMs('max-age'),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        output: { provenance: readProvenance(reader), compression: readCompression(reader) },
    };
    return { inputs, reader };
}
function readNames(reader, input, given, known) {
    const unknown = given.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem(input, `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`);
    }
    return given.filter((name) => known.includes(name));
}
function readRefresh(reader, known) {
    const items = reader.list('refresh', 'auto');
    const first = items[0];
    if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all'))
        return { kind: first };
    const unknown = items.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem('refresh', `expected auto, none, all or names of layers (${known.join(', ')}), got "${items.join(',')}"`);
    }
    return { kind: 'names', names: items.filter((name) => known.includes(name)) };
}
function readProvenance(reader) {
    const text = reader.text('provenance', 'false');
    if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
        return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
    reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultOutput */ .vi.provenance;
}
function readCompression(reader) {
    const text = reader.text('compression', 'gzip');
    const compression = (0,_layers_output_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCompression */ .Gd)(text);
    if (compression !== undefined)
        return compression;
    reader.problem('compression', `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`);
    return _layers_output_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultOutput */ .vi.compression;
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

/***/ 78314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ prewarmPolicy)
/* harmony export */ });
/** How a prewarm treats the layers; what a plan foresees. */
function prewarmPolicy({ only, refresh, maxAgeMs, output, }) {
    return {
        only,
        refresh,
        maxAgeMs,
        output,
        externalImages: 'by-event',
        looksUpstream: false,
        given: {},
        opensQuarter: true,
        buildsUnpushed: true,
        unused: undefined,
    };
}


/***/ })

};

export const id = 6642;
export const ids = [6642,4956,840,2044];
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

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ prewarm)
/* harmony export */ });
/* harmony import */ var _adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48469);
/* harmony import */ var _core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48439);
/* harmony import */ var _layers_policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78314);
/* harmony import */ var _layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2478);
/* harmony import */ var _layers_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22081);
/* harmony import */ var _layers_round_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10798);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9702);
/* harmony import */ var _part_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53857);








/**
 * Prewarms the layers: looks them up, checks which are current, builds the others, and commits them as one
 * generation. A failure is in the report (`error`), beside everything that was found until then.
 */
async function prewarm({ inputs, project, write, context }) {
    const startedAtMs = context.clock.nowMs();
    const log = (0,_adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_6__/* .createRunLog */ .M)(context.clock, context.console);
    for (const notice of inputs.notices)
        log.notice(notice);
    for (const warning of inputs.warnings)
        log.warning(warning);
    const unguarded = (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__/* .unguardedImages */ .oP)(project.nodes.flatMap(({ externalImages }) => externalImages), inputs.registry);
    if (unguarded.length > 0)
        log.warning(`${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`);
    const { found, failure } = await (0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .endOfLayers */ .Z)((0,_layers_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareLayers */ .I)({
        ...{ inputs, project, write, context, log },
        policy: (0,_layers_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .prewarmPolicy */ .n)(inputs),
        alsoLookUp: async () => undefined,
    }), write);
    const report = (0,_layers_result_js__WEBPACK_IMPORTED_MODULE_2__/* .buildPrewarmReport */ .N)({
        ...{ inputs, project, context, log, found, failure, startedAtMs },
        only: inputs.only,
    });
    const recorded = (0,_layers_round_state_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedSteps */ .w)(found.state);
    if (inputs.part !== undefined) {
        const writes = found.write.kind === 'write';
        return (0,_part_js__WEBPACK_IMPORTED_MODULE_5__/* .leavePart */ .Z)(report, inputs.part, { inputs, context, writes, recorded, app: undefined });
    }
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .withTrend */ .Mn)(report, {
        store: context.history?.store,
        branch: context.history?.branch,
        recorded,
    });
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

/***/ 20944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quarterSession: () => (/* binding */ quarterSession)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97910);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96997);
/* harmony import */ var _adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(48469);
/* harmony import */ var _core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90066);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90585);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(65078);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23998);
/* harmony import */ var _core_retention_tag_class_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(95927);
/* harmony import */ var _layers_read_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88068);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21305);
/* harmony import */ var _layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(84973);
/* harmony import */ var _open_prewarm_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87165);
/* harmony import */ var _prewarm_run_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(94706);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5454);

















/**
 * Shows the quarters of an image, starts one, goes back to one, or ends the hold of it.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function quarterSession(session) {
    const { github, clock, console, env } = session;
    const context = (0,_session_js__WEBPACK_IMPORTED_MODULE_13__/* .inputContext */ .wW)(session);
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_5__/* .createInputReader */ .i)(session.values);
    const notices = [];
    const task = reader.choice('task', ['show', 'start', 'restore', 'release'], 'show');
    const place = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readImage */ .A)(reader, context, notices);
    const login = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readLogin */ .m)(reader, context, place.registry);
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const wanted = reader.text('quarter');
    if (task === 'restore' && !(0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_14__/* .isQuarter */ .DS)(wanted))
        reader.problem('quarter', `expected the quarter to restore, such as 2026Q3, got "${wanted}"`);
    // What a prewarm is told is checked with the rest, before anything is touched.
    const refreshing = { ...session, values: { ...session.values, refresh: 'all', only: '' } };
    if (task === 'start') {
        const known = new Set(reader.problems.map(({ input }) => input));
        for (const { input, message } of (0,_open_prewarm_js__WEBPACK_IMPORTED_MODULE_11__/* .findPrewarmProblems */ .W)(refreshing.values, context))
            if (!known.has(input))
                reader.problem(input, message);
    }
    if (login !== undefined)
        console.mask(login.password);
    reader.throwProblems();
    const log = (0,_adapters_runner_run_log_js__WEBPACK_IMPORTED_MODULE_15__/* .createRunLog */ .M)(clock, console);
    for (const notice of notices)
        log.notice(notice);
    const registries = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_9__/* .openRegistries */ .c)(session, { login, registry: place.registry, retries });
    const run = {
        client: registries.connect(place.registry),
        repository: place.repository,
        log,
        clock,
        by: github?.actor ?? env['USER'] ?? 'someone in a terminal',
    };
    let moved = [];
    let error;
    let content = {
        quarters: [],
        recorded: undefined,
        hold: undefined,
    };
    try {
        if (task === 'start')
            moved = await startQuarter(run, async () => (0,_prewarm_run_js__WEBPACK_IMPORTED_MODULE_12__/* .prewarm */ .t)(await (0,_open_prewarm_js__WEBPACK_IMPORTED_MODULE_11__/* .openPrewarm */ .j)(refreshing)));
        if (task === 'restore')
            moved = await restoreQuarter(run, wanted);
        if (task === 'release')
            await (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushHold */ .W)(run.client, run.repository, undefined);
        content = await readQuarters(run);
    }
    catch (failure) {
        error = (0,_core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_3__/* .errorReport */ .Z)(failure, place.image);
    }
    return {
        schemaVersion: 1,
        kind: 'quarter',
        task,
        image: place.image,
        ...content,
        moved,
        notices: log.notices,
        warnings: log.warnings,
        error,
    };
}
/** What the tags of each quarter hold, the newest first. */
async function readQuarters({ client, repository, log, clock }) {
    const [tags, record, hold] = await Promise.all([
        client.listTags(repository),
        (0,_layers_read_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecord */ .a)(client, repository, _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .recordTag */ .yg),
        (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, log.warning),
    ]);
    const quarters = [
        ...new Set(tags.flatMap((tag) => {
            const kind = (0,_core_retention_tag_class_js__WEBPACK_IMPORTED_MODULE_16__/* .classifyTag */ .r)(tag);
            return kind.kind === 'quarter' ? [kind.quarter] : [];
        })),
    ].toSorted((a, b) => (0,_core_retention_tag_class_js__WEBPACK_IMPORTED_MODULE_16__/* .quarterNumber */ .c)(b) - (0,_core_retention_tag_class_js__WEBPACK_IMPORTED_MODULE_16__/* .quarterNumber */ .c)(a));
    return {
        quarters: await Promise.all(quarters.map(async (quarter) => {
            const own = await (0,_layers_read_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecord */ .a)(client, repository, (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .quarterRecordTag */ .CT)(quarter));
            const names = tags
                .filter((tag) => tag.endsWith(`-${quarter}`) && tag !== (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .quarterRecordTag */ .CT)(quarter) && !tag.startsWith(_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .partPrefix */ .a))
                .map((tag) => tag.slice('cache-'.length, -quarter.length - 1));
            const layers = await Promise.all(names.toSorted().map(async (name) => ({
                name,
                digest: (await client.resolve(repository, (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .quarterTag */ .F8)(name, quarter)))?.digest ?? '',
            })));
            return {
                quarter,
                recordedAt: own?.record?.createdAt,
                layers: layers.map((layer) => ({
                    ...layer,
                    current: layer.digest !== '' && record?.record?.layers[layer.name]?.digest === layer.digest,
                })),
            };
        })),
        recorded: record?.record?.quarter,
        hold: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_6__/* .activeHold */ .YG)(hold, clock.nowMs()),
    };
}
/**
 * Points record and rolling tags back to what a quarter holds, after all of it was found whole, and holds builds there. No layer
 * moves. When one of the tags cannot be moved, those that were are moved back, and the hold ends.
 * @throws UserError when the quarter is not there, or not whole; then nothing was touched.
 */
async function restoreQuarter(run, quarter) {
    const { client, repository, log, clock } = run;
    const targets = await log.phase('look', async () => {
        // Platforms that are built by themselves have records of their own, which their builds read.
        const all = [(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .layerTags */ .Ff)(undefined), ...(await partTags(run, quarter))];
        return Promise.all(all.map(async (tags) => ({ tags, ...(await lookAtQuarter(run, tags, quarter)) })));
    });
    const wanted = new Map(targets.flatMap(({ tags, digest: ofRecord, record }) => [
        [tags.record, ofRecord],
        ...Object.entries(record.layers).map(([name, { digest }]) => [tags.rolling(name), digest]),
    ]));
    const before = new Map(await Promise.all([...wanted.keys()].map(async (tag) => [tag, (await client.resolve(repository, tag))?.digest])));
    const held = await (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, log.warning);
    await (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushHold */ .W)(client, repository, {
        version: 1,
        quarter,
        since: new Date(clock.nowMs()).toISOString(),
        by: run.by,
    });
    const touched = [];
    try {
        return await log.phase('move', async () => {
            const moved = [];
            // The record first: it is what builds read, and one PUT moves all layers together.
            for (const [tag, to] of wanted) {
                touched.push(tag);
                if (await (0,_adapters_registry_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .moveTag */ .mK)(client, repository, tag, to))
                    moved.push({ tag, from: before.get(tag), to });
            }
            for (const [tag, to] of wanted)
                await (0,_adapters_registry_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitTag */ .Zv)(client, repository, tag, to, clock.sleep);
            return moved;
        });
    }
    catch (error) {
        const stuck = await undo(run, touched, before, held);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}; ${stuck.length === 0 ? 'everything was restored' : `and these could not be restored: ${stuck.join(', ')}`}`, {
            remedy: stuck.length === 0
                ? 'Builds still use the previous layers. Run again.'
                : 'Run "cache-prewarm prewarm", which repairs the tags from the record, or restore again.',
        });
    }
}
/**
 * Refreshes all layers and opens the quarter with them, which is one commit: all switch, or none does. A hold ends with it.
 * @throws UserError when the prewarm failed, or was not allowed to write; then the hold is as it was.
 */
async function startQuarter({ client, repository, log }, refresh) {
    if ((await client.listTags(repository)).some((tag) => tag.startsWith(_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .partPrefix */ .a)))
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('the platforms of these layers are built on separate runners', {
            remedy: 'Run the prewarm workflow with refresh: all to start the quarter on every platform.',
        });
    const [before, held] = await Promise.all([
        (0,_layers_read_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecord */ .a)(client, repository, _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .recordTag */ .yg),
        (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, log.warning),
    ]);
    if (held !== undefined)
        await (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushHold */ .W)(client, repository, undefined);
    const report = await log.phase('prewarm', refresh);
    for (const warning of report.warnings)
        log.warning(warning);
    const after = await (0,_layers_read_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecord */ .a)(client, repository, _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .recordTag */ .yg);
    if (report.error !== undefined || after?.digest === before?.digest) {
        if (held !== undefined)
            await (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushHold */ .W)(client, repository, held);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(report.error?.message ??
            `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`, { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' });
    }
    return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
        const from = before?.record?.layers[name]?.digest;
        return from === digest ? [] : [{ tag: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .rollingTag */ .g8)(name), from, to: digest }];
    });
}
/** The tags of the platforms that have a record of that quarter. */
async function partTags({ client, repository }, quarter) {
    const ending = `-record-${quarter}`;
    return (await client.listTags(repository))
        .filter((tag) => tag.startsWith(_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .partPrefix */ .a) && tag.endsWith(ending))
        .map((tag) => (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .layerTags */ .Ff)(tag.slice(_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .partPrefix */ .a.length, -ending.length)));
}
async function lookAtQuarter({ client, repository }, tags, quarter) {
    const found = await (0,_layers_read_record_js__WEBPACK_IMPORTED_MODULE_8__/* .readRecord */ .a)(client, repository, tags.quarterRecord(quarter));
    if (found?.record === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`expected the tag ${tags.quarterRecord(quarter)} to be the record of that quarter, found ${found === undefined ? 'none' : 'one that cannot be read'}`, { remedy: '"cache-prewarm quarter show" lists the quarters.' });
    }
    const { record, digest } = found;
    const states = await Promise.all(Object.entries(record.layers).map(async ([name, entry]) => {
        const state = await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectImage */ .m)(client, repository, entry.digest);
        if (state.kind === 'ok')
            return [];
        return [
            `${name} (${entry.digest}): ${state.kind === 'absent' ? 'gone from the registry' : state.reason}`,
        ];
    }));
    const broken = states.flat();
    if (broken.length > 0) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the layers of ${quarter} are incomplete: ${broken.join('; ')}`, {
            remedy: 'Nothing was changed. Restore another quarter, or prewarm from a commit of that time.',
        });
    }
    return { digest, record };
}
/** @returns tags that could not be put back. */
async function undo({ client, repository, log }, touched, before, held) {
    const stuck = [];
    for (const tag of touched.toReversed()) {
        const digest = before.get(tag);
        try {
            if (digest !== undefined)
                await (0,_adapters_registry_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .moveTag */ .mK)(client, repository, tag, digest);
        }
        catch (error) {
            log.warning(`The tag ${tag} could not be restored: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
            stuck.push(tag);
        }
    }
    await (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushHold */ .W)(client, repository, held).catch((error) => log.warning(`The hold could not be restored: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`));
    return stuck;
}


/***/ }),

/***/ 64418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ownSteps)
/* harmony export */ });
/**
 * The steps of all stages, one that several stages share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
function ownSteps(stages) {
    const steps = stages.flatMap((stage) => stage.steps);
    if (steps.every((step) => step.sharedWith === undefined))
        return steps;
    const key = (step) => JSON.stringify([step.sharedWith ?? step.stage, step.platform, step.instruction, step.startedAtMs]);
    const owned = new Set(steps.filter((step) => step.sharedWith === undefined).map(key));
    return steps.filter((step) => {
        if (step.sharedWith === undefined)
            return true;
        if (owned.has(key(step)))
            return false;
        owned.add(key(step));
        return true;
    });
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastState);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
function lastState(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
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
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14148);


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
        timeSavedInAllMs: [...builds, now].reduce((sum, { timeSavedMs }) => sum + (timeSavedMs ?? 0), 0),
        ageNote: relateAge([...alike, now]),
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
            const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(before);
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
        const usualRate = (0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(rates);
        const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
        return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
    });
}
/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs) {
    const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) => layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
        ? []
        : [{ layersAgeMs, missed: dependencyHitRate < 100 }]);
    const limitMs = Math.ceil((0,_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
    const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
    const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
    if (older.length < fewestForAge || younger.length < fewestForAge)
        return undefined;
    const missed = (side) => side.filter((run) => run.missed).length;
    return `Runs on layers older than ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
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

/***/ 76544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ describeMiss)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


const mostFiles = 3;
/** Why a step missed, with the evidence: one sentence without a full stop, on one line. */
function describeMiss({ cause }) {
    switch (cause.kind) {
        case 'external-image':
            return `external image ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 120)} ${movement(cause.before, cause.after)}`;
        case 'instruction':
            return cause.before === undefined
                ? `instruction ${quote(cause.after)} is new`
                : cause.after === undefined
                    ? `instruction ${quote(cause.before)} was removed`
                    : `instruction changed from ${quote(cause.before)} to ${quote(cause.after)}`;
        case 'argument':
            return `build argument${cause.names.length === 1 ? '' : 's'} ${cause.names.map((name) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(name, 80)).join(', ')} changed`;
        case 'file':
            return describeFiles(cause.files);
        case 'layer-below':
            return cause.after === undefined
                ? `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it is outdated`
                : `the layer ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.layer, 80)} below it ${movement(cause.before, cause.after)}`;
        case 'stage-below':
            return `the stage ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.stage, 80)} below it missed`;
        case 'option':
            return `${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.name, 80)} changed from ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.before ?? 'nothing', 80)} to ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.after ?? 'nothing', 80)}`;
        case 'cache-source': {
            const state = {
                absent: 'is absent',
                'no-access': 'is not accessible',
                broken: 'is broken',
                failed: 'failed to load',
            }[cause.state];
            const detail = cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`;
            return `the cache ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reference, 200)} ${state}${detail}`;
        }
        case 'refresh':
            return `a refresh was asked for: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.reason, 200)}`;
        case 'platform':
            return `it was never prewarmed for ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.platform, 80)}`;
        case 'unknown':
            return `unknown${cause.detail === undefined ? '' : `: ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cause.detail, 300)}`}`;
    }
}
function movement(before, after) {
    const show = (digest) => digest === undefined ? 'nothing' : (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)((0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(digest, 80));
    return `moved from ${show(before)} to ${show(after)}`;
}
function quote(text) {
    return `"${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text ?? '', 120)}"`;
}
function describeFiles(files) {
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 95927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ quarterNumber),
/* harmony export */   r: () => (/* binding */ classifyTag)
/* harmony export */ });
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** Tells tags apart. What begins with `cache-` is ours; of what is ours and not known, nothing is deleted. */
function classifyTag(tag) {
    const referrer = /^(sha256)-([0-9a-f]{64})(?:\..+)?$/.exec(tag);
    if (referrer !== null)
        return { kind: 'referrer', subject: `sha256:${referrer[2]}` };
    if (!tag.startsWith('cache-'))
        return { kind: 'application' };
    if (tag.startsWith('cache-staging-'))
        return { kind: 'staging' };
    if (tag === 'cache-builder' || tag.startsWith('cache-builder-'))
        return { kind: 'builder' };
    const quarter = tag.slice(-6);
    return tag.at(-7) === '-' && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarter */ .DS)(quarter) ? { kind: 'quarter', quarter } : { kind: 'current' };
}
/** The number of a quarter, counted from the year 0, so that quarters can be compared. */
function quarterNumber(quarter) {
    return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
}


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


/***/ }),

/***/ 88068:
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
    try {
        return { digest: found.digest, record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .H)(found.json) };
    }
    catch {
        return { digest: found.digest, record: undefined };
    }
}


/***/ })

};

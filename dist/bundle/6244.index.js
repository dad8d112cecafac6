export const id = 6244;
export const ids = [6244];
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

/***/ 77176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prewarmSession: () => (/* binding */ prewarmSession)
/* harmony export */ });
/* harmony import */ var _open_prewarm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87165);
/* harmony import */ var _prewarm_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94706);


/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function prewarmSession(session) {
    return (0,_prewarm_run_js__WEBPACK_IMPORTED_MODULE_1__/* .prewarm */ .t)(await (0,_open_prewarm_js__WEBPACK_IMPORTED_MODULE_0__/* .openPrewarm */ .j)(session));
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

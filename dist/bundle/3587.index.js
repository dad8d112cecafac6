export const id = 3587;
export const ids = [3587];
export const modules = {

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
const looks = 8;
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
 * @throws UserError when it does not within 7 s.
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

/***/ 77634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ reportOf),
  runCommand: () => (/* binding */ runCommand)
});

;// CONCATENATED MODULE: ./lib/adapters/runner/run-log.js
function createRunLog(clock, console) {
    const phases = [];
    const notices = [];
    const warnings = [];
    return {
        phases,
        notices,
        warnings,
        async phase(name, work) {
            const startedAtMs = clock.nowMs();
            try {
                return await work();
            }
            finally {
                phases.push({ name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
            }
        },
        notice(message) {
            if (notices.includes(message))
                return;
            notices.push(message);
            console.info(message);
        },
        warning(message) {
            if (warnings.includes(message))
                return;
            warnings.push(message);
            console.warn(message);
        },
    };
}

// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
;// CONCATENATED MODULE: ./lib/commands/envelope.js



/** Runs a command from its inputs as text to everything that is shown of it. @throws InputError when an input is not right. */
async function runCommand(command, session) {
    const { report, found, said } = await runWork(command, session);
    return {
        report,
        document: command.page(report),
        outputs: command.outputs?.(report, found) ?? {},
        remarks: command.remarks?.(report) ?? {
            notices: report.notices ?? said.notices,
            warnings: report.warnings ?? said.warnings,
        },
        error: command.failure === undefined ? report.error : command.failure(report),
    };
}
/** The report of a run. @throws InputError when an input is not right. */
async function reportOf(work, session) {
    return (await runWork(work, session)).report;
}
/** What fails after the inputs were read is in the report, beside everything that was found until then. */
async function runWork(work, { values, ...surroundings }) {
    const { clock, console, github } = surroundings;
    const { inputs, reader } = await work.read(values, readContext(surroundings));
    for (const secret of reader.secrets)
        console.mask(secret);
    reader.throwProblems();
    if (inputs === undefined)
        throw new Error('the inputs could not be read, although no problem was found');
    const startedAtMs = clock.nowMs();
    const log = createRunLog(clock, console);
    for (const notice of reader.notices)
        log.notice(notice);
    for (const warning of reader.warnings)
        log.warning(warning);
    const context = { ...surroundings, log, startedAtMs };
    const { found, failure } = await (0,unfinished/* endOf */.pJ)(work.nothing(inputs), () => work.run(context, inputs));
    const report = work.report(found, {
        schemaVersion: 1,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: Math.max(0, clock.nowMs() - startedAtMs),
        revision: github?.revision,
        runUrl: github?.runUrl,
        phases: log.phases,
        notices: log.notices,
        warnings: log.warnings,
        error: failure === undefined ? undefined : (0,build_error/* buildErrorReport */.N)(failure, work.image?.(inputs)),
    }, inputs);
    return { report: (await work.keep?.(report, context, inputs, found)) ?? report, found, said: log };
}
function readContext(surroundings) {
    const { clock, github } = surroundings;
    return {
        ...surroundings,
        nowMs: clock.nowMs(),
        githubRepository: github?.repository,
        actor: github?.actor,
        githubContainerHost: github?.containerHost ?? 'ghcr.io',
        isForkPullRequest: github?.isForkPullRequest ?? false,
    };
}


/***/ }),

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27582);
/* harmony import */ var _layers_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22081);


/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2368), __webpack_require__.e(26), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2368), __webpack_require__.e(26), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context),
    nothing: ({ write }) => (0,_layers_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(2088), __webpack_require__.e(1305), __webpack_require__.e(2368), __webpack_require__.e(509), __webpack_require__.e(6774), __webpack_require__.e(3470), __webpack_require__.e(3749)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    report: (found, facts, { inputs, project }) => (0,_layers_result_js__WEBPACK_IMPORTED_MODULE_0__/* .prewarmReport */ .t)({ inputs, project, found, only: inputs.only }, facts),
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(2088), __webpack_require__.e(1305), __webpack_require__.e(2368), __webpack_require__.e(509), __webpack_require__.e(6774), __webpack_require__.e(3470), __webpack_require__.e(3749)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 37722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quarter: () => (/* binding */ quarter)
});

// EXTERNAL MODULE: ./lib/adapters/registry/hold-artifact.js
var hold_artifact = __webpack_require__(98572);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/registries.js + 12 modules
var registries = __webpack_require__(21305);
// EXTERNAL MODULE: ./lib/commands/envelope.js + 1 modules
var envelope = __webpack_require__(77634);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/quarter/report.js
var report = __webpack_require__(31055);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/read-record.js
var read_record = __webpack_require__(88068);
;// CONCATENATED MODULE: ./lib/commands/quarter/restore.js






/**
 * Points record and rolling tags back to what a quarter holds, after all of it was found whole, and holds builds there. No layer
 * moves. When one of the tags cannot be moved, those that were are moved back, and the hold ends.
 * @throws UserError when the quarter is not there, or not whole; then nothing was touched.
 */
async function restoreQuarter(run, quarter) {
    const { client, repository, log, clock } = run;
    const wanted = await log.phase('look', () => wantedTags(run, quarter));
    const before = new Map(await Promise.all([...wanted.keys()].map(async (tag) => [tag, (await client.resolve(repository, tag))?.digest])));
    const held = await (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning);
    const since = new Date(clock.nowMs()).toISOString();
    await (0,hold_artifact/* pushHold */.W)(client, repository, { version: 1, quarter, since, by: run.by });
    const touched = [];
    try {
        return await log.phase('move', async () => {
            const moved = [];
            // The record first: it is what builds read, and one PUT moves all layers together.
            for (const [tag, to] of wanted) {
                touched.push(tag);
                if (await (0,registry_tag/* moveTag */.mK)(client, repository, tag, to))
                    moved.push({ tag, from: before.get(tag), to });
            }
            for (const [tag, to] of wanted)
                await (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, to, clock.sleep);
            return moved;
        });
    }
    catch (error) {
        throw notRestored(error, await undo(run, touched, before, held));
    }
}
/** Tag → what it names when the quarter is restored. Platforms that are built by themselves have records of their own, which their builds read. */
async function wantedTags(run, quarter) {
    const all = [(0,layers_tag/* layerTags */.Ff)(undefined), ...(await partTags(run, quarter))];
    const targets = await Promise.all(all.map(async (tags) => {
        const { digest: ofRecord, record } = await lookAtQuarter(run, tags, quarter);
        return [
            [tags.record, ofRecord],
            ...Object.entries(record.layers).map(([name, { digest }]) => [tags.rolling(name), digest]),
        ];
    }));
    return new Map(targets.flat());
}
/** @param stuck tags that could not be put back. */
function notRestored(error, stuck) {
    const isBack = stuck.length === 0;
    return new core_error/* UserError */.yo(`${(0,core_error/* errorMessage */.gJ)(error)}; ${isBack ? 'everything was restored' : `and these could not be restored: ${stuck.join(', ')}`}`, {
        remedy: isBack
            ? 'Builds still use the previous layers. Run again.'
            : 'Run "cache-prewarm prewarm", which repairs the tags from the record, or restore again.',
    });
}
/** The tags of the platforms that have a record of that quarter. */
async function partTags({ client, repository }, quarter) {
    const ending = `-record-${quarter}`;
    return (await client.listTags(repository))
        .filter((tag) => tag.startsWith(layers_tag/* partPrefix */.a) && tag.endsWith(ending))
        .map((tag) => (0,layers_tag/* layerTags */.Ff)(tag.slice(layers_tag/* partPrefix */.a.length, -ending.length)));
}
async function lookAtQuarter({ client, repository }, tags, quarter) {
    const found = await (0,read_record/* readRecord */.a)(client, repository, tags.quarterRecord(quarter));
    if (found?.record === undefined) {
        throw new core_error/* UserError */.yo(`expected the tag ${tags.quarterRecord(quarter)} to be the record of that quarter, found ${found === undefined ? 'none' : 'one that cannot be read'}`, { remedy: '"cache-prewarm quarter show" lists the quarters.' });
    }
    const { record, digest } = found;
    const states = await Promise.all(Object.entries(record.layers).map(async ([name, entry]) => {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, entry.digest);
        if (state.kind === 'ok')
            return [];
        return [
            `${name} (${entry.digest}): ${state.kind === 'absent' ? 'gone from the registry' : state.reason}`,
        ];
    }));
    const broken = states.flat();
    if (broken.length > 0) {
        throw new core_error/* UserError */.yo(`the layers of ${quarter} are incomplete: ${broken.join('; ')}`, {
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
                await (0,registry_tag/* moveTag */.mK)(client, repository, tag, digest);
        }
        catch (error) {
            log.warning(`The tag ${tag} could not be restored: ${(0,core_error/* errorMessage */.gJ)(error)}`);
            stuck.push(tag);
        }
    }
    await (0,hold_artifact/* pushHold */.W)(client, repository, held).catch((error) => log.warning(`The hold could not be restored: ${(0,core_error/* errorMessage */.gJ)(error)}`));
    return stuck;
}

// EXTERNAL MODULE: ./lib/core/layers/hold.js
var layers_hold = __webpack_require__(90585);
// EXTERNAL MODULE: ./lib/core/retention/tag-class.js
var tag_class = __webpack_require__(95927);
;// CONCATENATED MODULE: ./lib/commands/quarter/show.js





/** What the tags of each quarter hold, the newest first. */
async function readQuarters(run) {
    const { client, repository, log, clock } = run;
    const [tags, found, hold] = await Promise.all([
        client.listTags(repository),
        (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg),
        (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning),
    ]);
    const record = found?.record;
    const quarters = new Set(tags.flatMap((tag) => {
        const kind = (0,tag_class/* classifyTag */.r)(tag);
        return kind.kind === 'quarter' ? [kind.quarter] : [];
    }));
    return {
        quarters: await Promise.all([...quarters]
            .toSorted((a, b) => (0,tag_class/* quarterNumber */.c)(b) - (0,tag_class/* quarterNumber */.c)(a))
            .map((quarter) => readQuarter(run, quarter, tags, record))),
        recorded: record?.quarter,
        hold: (0,layers_hold/* activeHold */.YG)(hold, clock.nowMs()),
    };
}
/** @param record what builds read now. */
async function readQuarter({ client, repository }, quarter, tags, record) {
    const own = await (0,read_record/* readRecord */.a)(client, repository, (0,layers_tag/* quarterRecordTag */.CT)(quarter));
    const names = tags
        .filter((tag) => tag.endsWith(`-${quarter}`) && tag !== (0,layers_tag/* quarterRecordTag */.CT)(quarter) && !tag.startsWith(layers_tag/* partPrefix */.a))
        .map((tag) => tag.slice('cache-'.length, -quarter.length - 1));
    const layers = await Promise.all(names.toSorted().map(async (name) => {
        const digest = (await client.resolve(repository, (0,layers_tag/* quarterTag */.F8)(name, quarter)))?.digest ?? '';
        return { name, digest, current: digest !== '' && record?.layers[name]?.digest === digest };
    }));
    return { quarter, recordedAt: own?.record?.createdAt, layers };
}

;// CONCATENATED MODULE: ./lib/commands/quarter/start.js




/**
 * Refreshes all layers and opens the quarter with them, which is one commit: all switch, or none does. A hold ends with it.
 * @throws UserError when the prewarm failed, or was not allowed to write; then the hold is as it was.
 */
async function startQuarter({ client, repository, log }, refresh) {
    if ((await client.listTags(repository)).some((tag) => tag.startsWith(layers_tag/* partPrefix */.a)))
        throw new core_error/* UserError */.yo('the platforms of these layers are built on separate runners', {
            remedy: 'Run the prewarm workflow with refresh: all to start the quarter on every platform.',
        });
    const [before, held] = await Promise.all([
        (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg),
        (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning),
    ]);
    if (held !== undefined)
        await (0,hold_artifact/* pushHold */.W)(client, repository, undefined);
    const report = await log.phase('prewarm', refresh);
    for (const warning of report.warnings)
        log.warning(warning);
    const after = await (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg);
    if (report.error !== undefined || after?.digest === before?.digest) {
        if (held !== undefined)
            await (0,hold_artifact/* pushHold */.W)(client, repository, held);
        throw new core_error/* UserError */.yo(report.error?.message ??
            `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`, { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' });
    }
    return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
        const from = before?.record?.layers[name]?.digest;
        return from === digest ? [] : [{ tag: (0,layers_tag/* rollingTag */.g8)(name), from, to: digest }];
    });
}

;// CONCATENATED MODULE: ./lib/commands/quarter/run.js









/** Shows the quarters of an image, starts one, goes back to one, or ends the hold of it. */
async function quarter(context, inputs) {
    const { log, clock, github, env } = context;
    const { connect } = await (0,registries/* openRegistries */.c)(context, inputs);
    const run = {
        client: connect(inputs.registry),
        repository: inputs.repository,
        log,
        clock,
        by: github?.actor ?? env['USER'] ?? 'someone in a terminal',
    };
    const refresh = () => (0,envelope/* reportOf */.E)(prewarm_run/* prewarmRun */.A, { ...context, values: inputs.refreshing });
    const move = async () => {
        switch (inputs.task) {
            case 'show':
                return [];
            case 'start':
                return startQuarter(run, refresh);
            case 'restore':
                return restoreQuarter(run, inputs.quarter);
            case 'release':
                await (0,hold_artifact/* pushHold */.W)(run.client, run.repository, undefined);
                return [];
        }
    };
    return (0,unfinished/* gather */.kg)(report/* nothingMoved */.F, async () => ({ moved: await move() }), () => readQuarters(run));
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);


/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        cause: diagnosis?.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ }),

/***/ 81354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ declaredEnvs),
/* harmony export */   M: () => (/* binding */ declaredArgs)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/** What an ARG instruction declares. */
function declaredArgs(instruction) {
    return instruction.args.map((word) => {
        const equals = word.indexOf('=');
        if (equals === 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected a name before "=" in ARG, got "${word}"`);
        return equals < 0
            ? { name: word, defaultText: undefined, word }
            : { name: word.slice(0, equals), defaultText: word.slice(equals + 1), word };
    });
}
/** What an ENV instruction sets, in the old form `ENV name value` too (`parser/line_parsers.go`, `parseNameVal`). */
function declaredEnvs(instruction, escapeChar) {
    const words = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(instruction.rest, escapeChar);
    if (words[0]?.includes('=') !== true) {
        const [nameText = '', valueText] = instruction.rest.split(/[\t\v\f\r ]+([\s\S]*)/);
        if (valueText === undefined)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, 'expected ENV name=value');
        return [{ nameText, valueText }];
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        if (equals <= 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected name=value in ENV, got "${word}"`);
        return { nameText: word.slice(0, equals), valueText: word.slice(equals + 1) };
    });
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

/***/ 15825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ buildErrorReport),
/* harmony export */   z: () => (/* binding */ BuildError)
/* harmony export */ });
/* harmony import */ var _core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90066);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


/** A build that failed, with the end of its log. */
class BuildError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'BuildError';
    diagnosedCause;
    log;
    constructor(message, details) {
        super(message, details.remedy === undefined ? {} : { remedy: details.remedy });
        this.diagnosedCause = details.cause;
        this.log = details.log;
    }
}
/** Anything that was thrown, as a report shows it; a build brings its own cause, remedy and log. */
function buildErrorReport(failure, image) {
    if (!(failure instanceof BuildError))
        return (0,_core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__/* .errorReport */ .Z)(failure, image);
    const { message, diagnosedCause: cause, remedy, log } = failure;
    return { message, cause, remedy, log };
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

export const id = 3669;
export const ids = [3669];
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
const looks = 31;
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
 * @throws UserError when it does not within 30 s.
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

/***/ 54431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ operatorName)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** Who runs this in a terminal, as `user@machine`: the user who logged in, also behind sudo. */
function operatorName(env) {
    return `${env['SUDO_USER'] ?? env['USER'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username}@${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}`;
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
    return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    async read(values, context) {
        // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
        context.findBuildx?.().catch(() => { });
        return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context);
    },
    nothing: ({ write }) => (0,_layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(9890), __webpack_require__.e(8063), __webpack_require__.e(5711)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await __webpack_require__.e(/* import() */ 4080).then(__webpack_require__.bind(__webpack_require__, 74080));
        return prewarmReport({ inputs, project: found.project ?? project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(9890), __webpack_require__.e(8063), __webpack_require__.e(5711)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 83669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quarter: () => (/* binding */ quarter)
});

// EXTERNAL MODULE: ./lib/adapters/registry/hold-artifact.js
var hold_artifact = __webpack_require__(98572);
// EXTERNAL MODULE: ./lib/adapters/runner/operator.js
var operator = __webpack_require__(54431);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/layers/record/read-record.js
var read_record = __webpack_require__(5464);
// EXTERNAL MODULE: ./lib/commands/envelope.js
var envelope = __webpack_require__(42884);
// EXTERNAL MODULE: ./lib/commands/prewarm-run.js
var prewarm_run = __webpack_require__(94706);
// EXTERNAL MODULE: ./lib/commands/quarter/report.js
var report = __webpack_require__(31055);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
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
        throw new core_error/* UserError */.yo(`expected the tag ${tags.quarterRecord(quarter)} to be the record of that quarter, found ${found === undefined ? 'none' : `one that cannot be ${found.refused === undefined ? 'read' : `used: ${found.refused}`}`}`, { remedy: '"cache-prewarm quarter show" lists the quarters.' });
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

;// CONCATENATED MODULE: ./lib/commands/quarter/run.js












/** Shows the quarters of an image, starts one, goes back to one, or ends the hold of it. */
async function quarter(context, inputs) {
    try {
        return await moveQuarter(context, inputs);
    }
    finally {
        inputs.shared?.leave();
    }
}
async function moveQuarter(context, inputs) {
    const { log, clock, github, env } = context;
    const { connect } = await (0,registries.openRegistries)(context, inputs);
    const run = {
        client: connect(inputs.registry),
        repository: inputs.repository,
        log,
        clock,
        by: github?.actor ?? (0,operator/* operatorName */.s)(env),
    };
    const refresh = () => inputs.shared?.refresh() ?? (0,envelope.reportOf)(prewarm_run/* prewarmRun */.A, { ...context, values: inputs.refreshing });
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
    const holdAgain = async () => {
        if (held !== undefined)
            await (0,hold_artifact/* pushHold */.W)(client, repository, held);
    };
    const { found: report, failure } = await (0,unfinished/* endOf */.pJ)(undefined, () => log.phase('prewarm', refresh));
    if (report === undefined) {
        await holdAgain();
        throw failure;
    }
    for (const warning of report.warnings)
        log.warning(warning);
    const after = await (0,read_record/* readRecord */.a)(client, repository, layers_tag/* recordTag */.yg);
    if (report.error !== undefined || after?.digest === before?.digest) {
        await holdAgain();
        throw new core_error/* UserError */.yo(report.error?.message ??
            `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`, { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' });
    }
    return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
        const from = before?.record?.layers[name]?.digest;
        return from === digest ? [] : [{ tag: (0,layers_tag/* rollingTag */.g8)(name), from, to: digest }];
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

/***/ 5464:
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
    if (found.refused !== undefined)
        return { digest: found.digest, record: undefined, refused: found.refused };
    try {
        return { digest: found.digest, record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(found.json) };
    }
    catch {
        return { digest: found.digest, record: undefined };
    }
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

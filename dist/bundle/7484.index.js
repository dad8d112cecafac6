export const id = 7484;
export const ids = [7484];
export const modules = {

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

/***/ 76740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ evidence),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   o3: () => (/* binding */ kindOfStatus)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95053);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_oci_error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59773);





/** A request to a registry that failed: which one, what the registry says of it, and how hard it was tried. */
class RegistryError extends _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo {
    name = 'RegistryError';
    kind;
    method;
    /** Without its query, which can hold secrets. */
    url;
    status;
    codes;
    /** How long the registry asked to wait. */
    retryAfterMs;
    attempts;
    waitedMs;
    /** What the catalogue of errors says of it. */
    diagnosis;
    details;
    constructor(details) {
        const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(evidence(details), { image: details.image });
        super(formatMessage(details), diagnosis === undefined ? {} : { remedy: diagnosis.remedy });
        this.kind = details.kind;
        this.method = details.method;
        this.url = withoutQuery(details.url);
        this.status = details.status;
        this.codes = details.codes ?? [];
        this.retryAfterMs = details.retryAfterMs;
        this.attempts = details.tried?.attempts ?? 1;
        this.waitedMs = details.tried?.waitedMs ?? 0;
        this.diagnosis = diagnosis;
        this.details = { ...details, url: new URL(this.url) };
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


/***/ }),

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

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Kd: () => (/* binding */ readPlatform)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/**
 * Reads a descriptor. `where` names its place in the document, for the message.
 * @throws UserError that names the field which is not as it should be.
 */
function parseDescriptor(json, where) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`${where}.size`, 'a number of bytes', size);
    }
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(readPlatform)(object['platform'] ?? undefined, `${where}.platform`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(object['annotations'], `${where}.annotations`);
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['mediaType'], `${where}.mediaType`),
        digest: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigest */ .rP)(object['digest'], `${where}.digest`),
        sizeBytes: size,
        ...(platform === undefined ? {} : { platform }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** Reads `os`, `architecture` and `variant` of an object. @throws UserError */
function readPlatform(json, where) {
    const { os, architecture, variant } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(os, `${where}.os`),
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(architecture, `${where}.architecture`),
        ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
    };
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


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};

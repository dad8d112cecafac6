export const id = 9708;
export const ids = [9708];
export const modules = {

/***/ 93492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ historyPath),
/* harmony export */   t: () => (/* binding */ createFileHistory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** A history in a file. It is replaced as a whole, so that nobody reads half of it. */
function createFileHistory(path, nowMs) {
    return {
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (error.code === 'ENOENT')
                    return undefined;
                throw error;
            }
        },
        async write(text) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
            const fresh = `${path}.${process.pid}.new`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, text, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, path);
        },
        async setAside() {
            const aside = `${path}.corrupt-${nowMs()}`;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(path, aside);
            return aside;
        },
    };
}
/**
 * The file of an image's history, in the user's state folder
 * (https://specifications.freedesktop.org/basedir-spec/0.8/#variables, `XDG_STATE_HOME`).
 */
function historyPath(env, image) {
    const given = env['XDG_STATE_HOME'] ?? '';
    const state = given.startsWith('/') ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.local', 'state');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(state, 'cache-prewarm', 'history', `${encodeURIComponent(image)}.jsonl`);
}


/***/ }),

/***/ 12634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fetchPart),
  W: () => (/* binding */ pushPart)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var layers_part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/history/history-file.js
var history_file = __webpack_require__(97967);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/layers/part-report.js



/** The report as JSON. */
function formatPartReport(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** Reads what another run left. @throws UserError that names the field which is not as it should be. */
function parsePartReport(json) {
    const report = (0,oci_json/* readObject */.Ag)(json, 'the part');
    const { version, step } = report;
    if (version !== 1 || (step !== 'prewarm' && step !== 'build'))
        throw new Error('expected a part of version 1, made by the same cache-prewarm');
    const entry = (0,history_file/* readEntry */.hB)(report['entry']);
    if (entry === undefined || !(0,trend/* isBuild */.Tc)(entry))
        throw new Error('expected an entry of a history in the part');
    const app = report['app'] === undefined ? undefined : (0,oci_json/* readObject */.Ag)(report['app'], 'app');
    const covered = report['coveredPercent'];
    return {
        version,
        step,
        platform: (0,oci_json/* readText */.yR)(report['platform'], 'platform'),
        entry,
        stages: (0,oci_json/* readArray */.oU)(report['stages'], 'stages').map((item, index) => {
            const stage = (0,oci_json/* readObject */.Ag)(item, `stages[${index}]`);
            return {
                stage: (0,oci_json/* readText */.yR)(stage['stage'], `stages[${index}].stage`),
                hit: Number(stage['hit']),
                executed: Number(stage['executed']),
            };
        }),
        misses: (0,oci_json/* readArray */.oU)(report['misses'], 'misses').map((item, index) => {
            const miss = (0,oci_json/* readObject */.Ag)(item, `misses[${index}]`);
            return {
                stage: (0,oci_json/* readText */.yR)(miss['stage'], `misses[${index}].stage`),
                because: (0,oci_json/* readText */.yR)(miss['because'], `misses[${index}].because`),
            };
        }),
        coveredPercent: typeof covered === 'number' ? covered : undefined,
        app: app === undefined
            ? undefined
            : {
                digest: (0,oci_json/* readDigest */.rP)(app['digest'], 'app.digest'),
                repositories: (0,oci_json/* readArray */.oU)(app['repositories'], 'app.repositories').map((item, index) => (0,oci_json/* readText */.yR)(item, `app.repositories[${index}]`)),
            },
    };
}

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/part-artifact.js




const partArtifactType = 'application/vnd.cache-prewarm.part.v1+json';
/** Leaves what a run made of one platform beside the layers, where the run that merges finds it. @throws RegistryError */
async function pushPart(client, repository, part, report) {
    await (0,record_artifact/* pushArtifact */.Xi)(client, repository, {
        tag: (0,layers_part/* partTag */.MT)(report.step, part),
        type: partArtifactType,
        json: formatPartReport(report),
        title: 'cache-part.json',
    });
}
/** What a run left of one platform; undefined: nothing. @throws UserError when it cannot be read. */
async function fetchPart(client, repository, step, part) {
    const tag = (0,layers_part/* partTag */.MT)(step, part);
    const found = await (0,record_artifact/* fetchArtifact */.t2)(client, repository, { tag, type: partArtifactType, what: 'a part' });
    if (found === undefined)
        return undefined;
    try {
        return parsePartReport(found.json);
    }
    catch (error) {
        throw new core_error/* UserError */.yo(`the tag ${tag} cannot be read: ${error.message}`);
    }
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

/***/ 25471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/** What is kept of a run that looked at the layers. */
function entryOf(report, branch, timeSavedMs) {
    const { stages, layers } = report.kind === 'build' ? report.dependencies : report;
    const ages = layers.flatMap(({ ageMs }) => ageMs ?? []);
    return {
        version: 1,
        kind: report.kind,
        at: report.startedAt,
        outcome: report.outcome,
        durationMs: report.durationMs,
        branch,
        revision: report.revision,
        runUrl: report.runUrl,
        platform: undefined,
        dependencyHitRate: report.dependencyHitRate,
        stages: Object.fromEntries(stages.flatMap(({ stage, platform, hitRate }) => hitRate === undefined ? [] : [[platform === undefined ? stage : `${stage} ${platform}`, hitRate]])),
        timeSavedMs,
        misses: countCauses(report.misses),
        layersAgeMs: ages.length === 0 ? undefined : Math.max(...ages),
    };
}
function countCauses(misses) {
    const counts = {};
    for (const { cause } of misses)
        counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
    return counts;
}


/***/ }),

/***/ 9702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ noHistory),
/* harmony export */   J3: () => (/* binding */ keepTrend),
/* harmony export */   Pc: () => (/* binding */ addToHistory),
/* harmony export */   jC: () => (/* binding */ openHistory),
/* harmony export */   xx: () => (/* binding */ readRuns)
/* harmony export */ });
/* unused harmony export withTrend */
/* harmony import */ var _adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93492);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71866);
/* harmony import */ var _core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97967);
/* harmony import */ var _core_history_trend_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32087);
/* harmony import */ var _core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54591);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25471);







/** How long the cache service may take for one answer. */
const historyPatienceMs = 10_000;
/** The history of an image: in the actions cache on GitHub, in a file in a terminal; undefined where none is to be kept. */
async function openHistory(surroundings, inputs) {
    const { env, github } = surroundings;
    if (inputs.history === 'false')
        return undefined;
    const path = (0,_adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyPath */ .a)(env, inputs.image);
    const { nowMs } = surroundings.clock;
    if (github === undefined)
        return { store: (0,_adapters_history_file_history_js__WEBPACK_IMPORTED_MODULE_0__/* .createFileHistory */ .t)(path, nowMs), branch: undefined };
    const { createActionsHistory } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 913));
    const { branch } = github;
    const store = await createActionsHistory({
        image: inputs.image,
        branch,
        defaultBranch: github.event.defaultBranch,
        run: `${github.runKey}-${nowMs()}`,
        path,
        nowMs,
        patienceMs: historyPatienceMs,
        onHang: surroundings.onHang,
    });
    return store === undefined ? undefined : { store, branch };
}
/**
 * Adds a run to the history and tells what follows; nothing that goes wrong here is an error of the run.
 * @param history undefined: none is kept.
 * @param recorded how long the steps took when they last executed.
 */
async function withTrend(report, history, recorded) {
    if (history === undefined)
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const entry = (0,_build_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .M)(report, history.branch, (0,_core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSaved */ .j)(stages, recorded));
    const { before, notices, warnings } = await addToHistory(history.store, entry);
    const trend = (0,_core_history_trend_js__WEBPACK_IMPORTED_MODULE_5__/* .summarizeTrend */ .b5)(before, entry);
    return {
        ...report,
        trend,
        notices: [...report.notices, ...notices],
        warnings: [...report.warnings, ...warnings, ...trend.drops.map(describeDrop)],
    };
}
/** The same, in the history of the image. */
async function keepTrend(report, context, inputs, recorded) {
    try {
        return await withTrend(report, await openHistory(context, inputs), recorded);
    }
    catch (error) {
        return { ...report, notices: [...report.notices, noHistory(error)] };
    }
}
/** What is said where the history of an image cannot be opened. */
function noHistory(error) {
    return `No history of runs is kept: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`;
}
/** Adds a run to the history. @returns the runs before it, and what went wrong, which is no error of the run. */
async function addToHistory(store, entry) {
    const notices = [];
    const warnings = [];
    const before = await readHistory(store, notices, warnings);
    try {
        if (before !== undefined)
            await store.write((0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .formatHistory */ .As)((0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .appendEntry */ .D4)(before, entry)));
    }
    catch (error) {
        notices.push(`The history of runs could not be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
    return { before: (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(before ?? []), notices, warnings };
}
/** The runs of the branch that is checked out; none where none are kept, or they cannot be read, which is told. */
async function readRuns(history, warn) {
    if (history === undefined)
        return [];
    try {
        const parsed = (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHistory */ .i6)((await history.store.read()) ?? '');
        if (parsed.kind === 'lines')
            return (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(parsed.lines).filter(({ branch }) => branch === history.branch);
        warn(`The history of runs cannot be parsed: ${parsed.reason}.`);
    }
    catch (error) {
        warn(`The history of runs could not be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
    return [];
}
/** Undefined: it is there, or may be, and must not be replaced by one that begins anew. */
async function readHistory(store, notices, warnings) {
    let reason;
    try {
        const parsed = (0,_core_history_history_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHistory */ .i6)((await store.read()) ?? '');
        if (parsed.kind === 'lines')
            return parsed.lines;
        reason = parsed.reason;
    }
    catch (error) {
        notices.push(`The history of runs could not be read, and this run is not added to it: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
    try {
        const aside = await store.setAside();
        warnings.push(`The history of runs cannot be parsed (${reason}) and starts over${aside === undefined ? '.' : `. The old one was moved to ${aside}.`}`);
        return [];
    }
    catch (error) {
        warnings.push(`The history of runs cannot be parsed (${reason}), and could not be set aside: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}
function describeDrop({ stage, usualRate, rate, runs }) {
    return `${stage} used to hit: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(usualRate)} of its steps in the last ${runs} runs, now ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPercent */ .l9)(rate)}. "Why did it miss?" in the summary names the cause.`;
}


/***/ }),

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


/***/ }),

/***/ 97967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ formatHistory),
/* harmony export */   D4: () => (/* binding */ appendEntry),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   i6: () => (/* binding */ parseHistory)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/** The newest runs that are kept. */
const mostLines = 200;
/** Of the whole file: cache entries should stay small. */
const mostBytes = 256 * 1024;
/**
 * Reads a history, one JSON object a line. Lines of a later version are no fault.
 * @returns what is wrong with it besides, in words; then nothing of it is used.
 */
function parseHistory(text) {
    const lines = [];
    for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '')
            continue;
        let json;
        try {
            json = JSON.parse(line);
        }
        catch {
            return { kind: 'corrupt', reason: `line ${index + 1} is no JSON` };
        }
        const version = fieldsOf(json)['version'];
        if (typeof version === 'number' && version > 1) {
            lines.push({ kind: 'later', text: line });
            continue;
        }
        const entry = readEntry(json);
        if (entry === undefined)
            return { kind: 'corrupt', reason: `line ${index + 1} is no entry of a history` };
        lines.push({ kind: 'entry', entry });
    }
    return { kind: 'lines', lines };
}
/** The runs of a history, the oldest first. */
function entriesOf(lines) {
    return lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
}
/** The history with one more run, the oldest lines left out where it grows too long. A run that is too long itself is left out. */
function appendEntry(lines, entry) {
    const all = [...lines, { kind: 'entry', entry }].slice(-mostLines);
    const sizes = all.map((line) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .utf8Bytes */ .dy)(formatHistory([line])));
    if ((sizes.at(-1) ?? 0) > mostBytes)
        return lines;
    let first = 0;
    let bytes = sizes.reduce((total, size) => total + size, 0);
    while (bytes > mostBytes)
        bytes -= sizes[first++] ?? bytes;
    return all.slice(first);
}
/** One JSON object a line, with a line break at the end. */
function formatHistory(lines) {
    return lines.map((line) => `${line.kind === 'entry' ? JSON.stringify(line.entry) : line.text}\n`).join('');
}
/** Reads one entry. Undefined when it is none of this version. */
function readEntry(json) {
    const entry = fieldsOf(json);
    const { kind, at, outcome, durationMs } = entry;
    if (entry['version'] !== 1)
        return undefined;
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)))
        return undefined;
    if (typeof outcome !== 'string' || typeof durationMs !== 'number')
        return undefined;
    const run = {
        version: 1,
        at,
        outcome,
        durationMs,
        branch: text(entry['branch']),
        revision: text(entry['revision']),
        runUrl: text(entry['runUrl']),
    };
    switch (kind) {
        case 'prewarm':
        case 'build':
            return {
                ...run,
                kind,
                platform: text(entry['platform']),
                dependencyHitRate: number(entry['dependencyHitRate']),
                stages: numbers(entry['stages']),
                timeSavedMs: number(entry['timeSavedMs']),
                misses: numbers(entry['misses']),
                layersAgeMs: number(entry['layersAgeMs']),
            };
        case 'deploy':
            return {
                ...run,
                kind,
                downloadedBytes: number(entry['downloadedBytes']),
                downtimeMs: number(entry['downtimeMs']),
            };
        case 'maintain': {
            const storedBytes = number(entry['storedBytes']);
            if (storedBytes === undefined)
                return undefined;
            return { ...run, kind, storedBytes, quotaBytes: number(entry['quotaBytes']) };
        }
        default:
            return undefined;
    }
}
function fieldsOf(json) {
    return typeof json === 'object' && json !== null ? json : {};
}
function text(value) {
    return typeof value === 'string' ? value : undefined;
}
function number(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function numbers(value) {
    return Object.fromEntries(Object.entries(fieldsOf(value)).flatMap(([name, field]) => typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : []));
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

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ partTag),
/* harmony export */   pn: () => (/* binding */ partName),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);

/** `linux/arm64/v8` → `linux-arm64`: how a platform is called in tags. */
function partName(platform) {
    return (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform).replaceAll('/', '-');
}
/** The name of what belongs together, as a tag can hold it; undefined where it cannot. */
function isPartOf(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}
/** The tag under which a run leaves what it made of one platform until it is put together with the others. */
function partTag(step, { of, name }) {
    return `cache-staging-${step}-${of}-${name}`;
}


/***/ }),

/***/ 54591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ timeSaved)
/* harmony export */ });
/* harmony import */ var _buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64418);

/**
 * What the steps that hit took when they last executed, in milliseconds; a step that several stages share once.
 * Undefined when nothing is known of any of them.
 */
function timeSaved(stages, recorded) {
    const key = ({ stage, platform, index, instruction, }) => JSON.stringify([stage, platform, index, instruction]);
    const durations = new Map(recorded.map((step) => [key(step), step.durationMs]));
    const known = (0,_buildkit_own_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSteps */ .y)(stages)
        .filter(({ verdict }) => verdict === 'hit')
        .flatMap((step) => durations.get(key(step)) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, durationMs) => sum + durationMs, 0);
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

/***/ 49950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uy: () => (/* binding */ checkChain),
  RG: () => (/* binding */ commitRecord),
  RE: () => (/* binding */ followRecord),
  OH: () => (/* binding */ isCommitLost),
  ZG: () => (/* binding */ verifyImage)
});

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/layers/generation.js
/**
 * Puts the layers that this run built beside those of the record as it is now, which another run may have
 * written meanwhile. `names` are the layers of this run; what the record has beyond them belongs to another
 * workflow over the same image and is kept while it fits. Undefined when they do not make one whole
 * generation: a layer would stand on another digest than the one that the generation has under that name.
 */
function mergeGeneration(built, recorded, names) {
    const merged = { ...recorded, ...built };
    const fits = (entry) => Object.entries(entry.inputs.standsOn).every(([below, digest]) => merged[below]?.digest === digest);
    // A layer that is left out takes along those that stand on it.
    for (;;) {
        const misfits = Object.keys(merged).filter((name) => !fits(merged[name]));
        if (misfits.some((name) => names.includes(name)))
            return undefined;
        if (misfits.length === 0)
            return merged;
        for (const name of misfits)
            delete merged[name];
    }
}

// EXTERNAL MODULE: ./lib/core/layers/record.js
var layers_record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
;// CONCATENATED MODULE: ./lib/layers/commit.js







/** How long a registry may take until it shows what it was just given. */
const settleAttempts = 6;
const settleWaitMs = 1000;
/**
 * Reads a pushed image back: it resolves to the digest that was built and every blob of it is there.
 * `what` names it in the error.
 * @throws UserError when it is not whole.
 */
async function verifyImage(client, repository, what, digest, clock) {
    let reason = '';
    for (let attempt = 1; attempt <= settleAttempts; attempt++) {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, digest);
        if (state.kind === 'ok')
            return state.image;
        reason = state.kind === 'absent' ? 'the registry does not know the digest' : state.reason;
        await clock.sleep(settleWaitMs);
    }
    throw new error/* UserError */.yo(`${what}: ${digest} was pushed, but could not be read back: ${reason}`, {
        remedy: 'Nothing depends on it yet. Run again. If it happens again, the registry loses what it accepts.',
    });
}
/**
 * Checks that a layer begins with the chain of the layer it stands on, on every platform: only then does a
 * host that holds the one save the download of the other.
 * @throws UserError when it does not.
 */
function checkChain(upper, lower) {
    for (const platformImage of upper.image.platforms) {
        const platform = (0,descriptor/* formatPlatform */.Bq)(platformImage.platform);
        const beneath = lower.image.platforms.find((candidate) => (0,descriptor/* formatPlatform */.Bq)(candidate.platform) === platform);
        const begins = beneath?.config.diffIds.every((diffId, index) => platformImage.config.diffIds[index] === diffId);
        if (begins !== true) {
            throw new error/* UserError */.yo(`layer ${upper.name} does not begin with the chain of ${lower.name} on ${platform}, although it was built on ${lower.image.descriptor.digest}: expected ${beneath?.config.diffIds.join(', ') ?? 'this platform'}, got ${platformImage.config.diffIds.join(', ')}`);
        }
    }
}
/** So often the record is put together anew because another run commits in between. */
const commitAttempts = 10;
/** The commit: one PUT of the record, after everything that it names is whole. */
async function commitRecord(options) {
    const { client, repository } = options;
    for (let attempt = 1; attempt <= commitAttempts; attempt++) {
        const now = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, options.seen);
        const recorded = now === undefined || now.digest === options.seen ? options.before : parseOrUndefined(now.json);
        const layers = mergeGeneration(options.built, recorded?.layers ?? {}, options.names);
        if (layers === undefined)
            return { kind: 'conflict' };
        const nothingBuilt = Object.keys(options.built).length === 0;
        if (nothingBuilt &&
            now !== undefined &&
            recorded !== undefined &&
            recorded.quarter === options.head.quarter) {
            return { kind: 'unchanged', record: recorded, digest: now.digest };
        }
        const record = { ...options.head, layers };
        const digest = await (0,record_artifact/* pushRecord */.Mz)(client, repository, options.tags.record, (0,layers_record/* formatRecord */.b)(record), {
            digest: now?.digest,
        });
        if (digest !== undefined)
            return { kind: 'committed', record, digest };
    }
    return { kind: 'conflict' };
}
/**
 * Whether another run, which read the record before our commit and wrote it after, has put back what was there
 * before: registries have no conditional PUT. A layer that is neither ours nor the one of before is newer, and fine.
 */
function isCommitLost(options, newest) {
    return Object.entries(options.built).some(([name, entry]) => {
        const now = newest.layers[name]?.digest;
        return now !== entry.digest && now === options.before?.layers[name]?.digest;
    });
}
/**
 * Moves the tags to what the record names and reads them back. When another run commits meanwhile, its record
 * is followed: whoever moves tags last moves them to the newest record.
 * @returns the tags that were moved, and the record that they follow.
 * @throws UserError when a tag does not show the digest it was given.
 */
async function followRecord(options) {
    const { client, repository } = options;
    const moved = new Set();
    let { record, digest } = options.committed;
    for (let round = 1;; round++) {
        const wanted = new Map();
        for (const name of options.names) {
            const entry = record.layers[name];
            if (entry === undefined)
                continue;
            wanted.set(options.tags.rolling(name), entry.digest);
            if (options.quarter !== undefined)
                wanted.set(options.tags.quarter(name, options.quarter), entry.digest);
        }
        if (options.quarter !== undefined)
            wanted.set(options.tags.quarterRecord(options.quarter), digest);
        const movedNow = await (0,registry_tag/* moveTags */.Fu)(client, repository, wanted);
        for (const tag of movedNow)
            moved.add(tag);
        const newest = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, digest);
        if (newest === undefined || newest.digest === digest) {
            await Promise.all([...wanted]
                .filter(([tag]) => movedNow.includes(tag))
                .map(([tag, target]) => (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, target, options.clock.sleep)));
            return { moved: [...moved], newest: { record, digest } };
        }
        const other = parseOrUndefined(newest.json);
        if (other === undefined || round === 3) {
            options.warn('Other prewarms commit faster than the tags can follow. The next run repairs them.');
            return { moved: [...moved], newest: { record: other ?? record, digest: newest.digest } };
        }
        record = other;
        digest = newest.digest;
    }
}
function parseOrUndefined(json) {
    try {
        return (0,layers_record/* parseRecord */.H)(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 51587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openRegistries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33592);



/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { login, registry, retries, }) {
    const user = (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .userDockerEnvironment */ .F$)(env);
    const docker = login === undefined
        ? user
        : await (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateDockerConfig */ .M_)(user, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'docker-')), {
            registry,
            ...login,
        });
    const options = { retries, clock, random: Math.random, commands, warn: console.warn };
    return {
        commands,
        docker,
        connect: connectRegistry({ ...options, docker }),
        connectAnonymously: connectRegistry({
            ...options,
            docker: { ...docker, configDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

export const id = 1012;
export const ids = [1012,7451];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** A command, with the types of its parts found out. */
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 59865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ doctorDocument),
/* harmony export */   w: () => (/* binding */ doctorError)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What people read of it. */
function doctorDocument(report) {
    const { findings, healthy, well, error } = report;
    const open = findings.filter(({ fixed }) => !fixed);
    const fixed = findings.length - open.length;
    const nextSteps = [
        ...open.map(({ name, subject, remedy }) => `${name} (${subject}): ${remedy}`),
        ...(open.some(({ fix }) => fix !== undefined) && fixed === 0
            ? ['"cache-prewarm doctor --fix" repairs what a rebuild and push can repair. It deletes nothing.']
            : []),
    ];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: error === undefined && healthy ? '✅' : '❌',
        tone: error !== undefined || !healthy ? 'failed' : fixed > 0 ? 'changed' : 'good',
        headline: headline(report, open.length, fixed),
        subject: report.image,
        facts: {
            passed: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(well.length, 'check')} passed`,
            duration: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs),
        },
        parts: [
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Findings', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Finding', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('What', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('State'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Seen')], findings.map(({ name, subject, fixed, severity, evidence }) => [
                name,
                subject,
                fixed ? '🩹 repaired' : severity === 'error' ? '❌ error' : '⚠️ warning',
                evidence,
            ]))),
            (findings.length > 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('What is healthy', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(...well)),
        ],
    });
}
function headline({ healthy, error }, open, fixed) {
    if (error !== undefined)
        return 'The check failed';
    if (!healthy)
        return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(open, 'finding')}${fixed > 0 ? `, ${fixed} repaired` : ''}`;
    return fixed > 0 ? `Healthy again: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(fixed, 'finding')} repaired` : 'Everything is healthy';
}
/** Why a look that found something fails; undefined when all is well. */
function doctorError(report) {
    if (report.error !== undefined)
        return report.error;
    if (report.healthy)
        return undefined;
    const open = report.findings.filter(({ fixed }) => !fixed);
    return {
        message: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(open.length, 'finding')}: ${open.map(({ name, subject }) => `${name} (${subject})`).join(', ')}`,
        cause: undefined,
        remedy: undefined,
        log: [],
    };
}


/***/ }),

/***/ 59582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ healthPart)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** Whether all is above its bar; none when nobody looked. */
function healthPart(health) {
    if (health === undefined)
        return undefined;
    const { problems, layers, runs, issue } = health;
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Health', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Layer', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Age', 'quantity'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Size', 'quantity')], layers.map(({ name, ageMs, sizes }) => [
        name,
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(ageMs),
        Object.entries(sizes)
            .map(([platform, bytes]) => `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes)} (${platform})`)
            .join(', ') || 'not whole',
    ])), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(problems.length > 0
        ? undefined
        : runs === 0
            ? 'Nothing exceeds its limit so far. The history has no runs yet.'
            : 'Nothing exceeds its limit.', ...problems.map(({ evidence, remedy }) => `⚠️ ${evidence} ${remedy}`), issue === undefined ? undefined : `Issue ${issue.number} (${issue.url}): ${issue.done}.`));
}


/***/ }),

/***/ 91012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanCommand: () => (/* binding */ cleanCommand),
  maintainCommand: () => (/* binding */ maintainCommand)
});

// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/doctor/page.js
var page = __webpack_require__(59865);
// EXTERNAL MODULE: ./lib/commands/mirror/page.js
var mirror_page = __webpack_require__(11193);
// EXTERNAL MODULE: ./lib/commands/quarter/page.js
var quarter_page = __webpack_require__(35362);
// EXTERNAL MODULE: ./lib/commands/maintain/inputs.js
var inputs = __webpack_require__(62277);
;// CONCATENATED MODULE: ./lib/commands/maintain/outputs.js
/** The outputs of the action maintain: name → text. */
function maintainOutputs(report) {
    const none = {
        outcome: report.error === undefined ? 'done' : 'failed',
        deletable: '',
        deleted: '',
        'stored-bytes': '',
        'freeable-bytes': '',
        healthy: '',
        problems: '',
        report: JSON.stringify(report),
    };
    switch (report.kind) {
        case 'maintain': {
            const { versions, storage, health } = report;
            return {
                ...none,
                outcome: report.outcome,
                deletable: String(versions.filter(({ action }) => action !== 'keep').length),
                deleted: String(versions.filter(({ done }) => done === 'deleted' || done === 'absent').length),
                'stored-bytes': String(storage.remainingBytes),
                'freeable-bytes': String(report.freeableBytes),
                healthy: health === undefined ? '' : String(health.problems.length === 0),
                problems: JSON.stringify(health?.problems ?? []),
            };
        }
        case 'doctor':
            return {
                ...none,
                healthy: String(report.healthy),
                problems: JSON.stringify(report.findings.filter(({ fixed }) => !fixed)),
            };
        default:
            return none;
    }
}

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/health-part.js
var health_part = __webpack_require__(59582);
;// CONCATENATED MODULE: ./lib/commands/maintain/page.js




const marks = {
    clean: '✅',
    planned: '🧹',
    cleaned: '🧹',
    partial: '🧹',
    failed: '❌',
};
/** The summary of maintenance: what went, what may go, what stays and why, and what it all takes. */
function maintainDocument(report) {
    const { outcome, storage, versions, freeableBytes, dryRun } = report;
    const kept = versions.filter(({ action }) => action === 'keep').length;
    return (0,page_document/* createDocument */.ui)(report, {
        mark: marks[outcome],
        tone: outcome === 'failed' ? 'failed' : outcome === 'clean' ? 'good' : 'changed',
        headline: headline(report),
        subject: report.image,
        facts: {
            stored: `${(0,quantity/* formatBytes */.z3)(storage.totalBytes)} stored`,
            freeable: freeableBytes > 0
                ? `${(0,quantity/* formatBytes */.z3)(freeableBytes)} ${dryRun ? 'could be freed' : 'to be freed'}`
                : undefined,
            versions: `${(0,quantity/* plural */.LS)(versions.length, 'version')}, ${kept} kept`,
            growth: storage.growth === undefined ? undefined : growthInWords(storage.growth),
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        where: report.blocked,
        parts: [(0,health_part/* healthPart */.q)(report.health), quotaPart(report), versionsPart(versions), storagePart(report)],
    });
}
function headline({ outcome, versions, dryRun }) {
    const going = versions.filter(({ action }) => action !== 'keep').length;
    const done = versions.filter((version) => version.done === 'deleted' || version.done === 'absent').length;
    switch (outcome) {
        case 'failed':
            return done === 0 ? 'Maintenance failed' : `Maintenance failed after ${(0,quantity/* plural */.LS)(done, 'deletion')}`;
        case 'clean':
            return 'Nothing to clean up';
        case 'planned':
            return `${(0,quantity/* plural */.LS)(going, 'version')} can be deleted${dryRun ? '; nothing was deleted, because this is a dry run' : ''}`;
        case 'partial':
            return `Cleaned up ${done} of ${(0,quantity/* plural */.LS)(going, 'version')}; the next run deletes the rest`;
        case 'cleaned':
            return `Cleaned up ${(0,quantity/* plural */.LS)(done, 'version')}`;
    }
}
function growthInWords({ bytes, bytesPerDay, sinceAt }) {
    const change = (value) => `${(0,quantity/* formatBytes */.z3)(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`;
    const rate = bytesPerDay === undefined ? '' : ` (${change(bytesPerDay)} a day)`;
    return `${change(bytes)} since ${sinceAt.slice(0, 10)}${rate}`;
}
function quotaPart({ storage: { quota, remainingBytes, growth } }) {
    if (quota === undefined)
        return undefined;
    const isUnknown = growth?.bytesPerDay === undefined || remainingBytes >= quota.quotaBytes;
    return (0,page_document/* part */.y_)('Quota', (0,block/* bars */.n_)([
        {
            label: 'used',
            percent: Math.min(100, quota.usedPercent),
            note: `${(0,quantity/* formatBytes */.z3)(remainingBytes)} of ${(0,quantity/* formatBytes */.z3)(quota.quotaBytes)} (${(0,quantity/* formatPercent */.l9)(quota.usedPercent)})`,
            segments: [],
            rest: 'free',
        },
    ]), (0,block/* prose */.CS)(quota.reachedOn !== undefined
        ? `At the current growth it will be full on ${quota.reachedOn}.`
        : isUnknown
            ? undefined
            : 'At the current growth it will not be reached.'));
}
function versionsPart(versions) {
    return (0,page_document/* part */.y_)('Versions', (0,block/* table */.tp)([
        (0,block/* column */.fi)('Tags'),
        (0,block/* column */.fi)('Digest', 'digest'),
        (0,block/* column */.fi)('Only it holds', 'quantity'),
        (0,block/* column */.fi)('Age', 'quantity'),
        (0,block/* column */.fi)('What'),
        (0,block/* column */.fi)('Because'),
    ], versions.map((version) => [
        version.tags.map((tag) => `\`${tag}\``).join(' '),
        version.digest,
        (0,quantity/* formatBytes */.z3)(version.ownBytes),
        version.ageMs === undefined ? '' : (0,quantity/* formatAge */.nV)(version.ageMs),
        what(version),
        version.detail === undefined ? version.reason : `${version.reason}; ${version.detail}`,
    ])));
}
function what({ action, done, dropped }) {
    if (action === 'keep')
        return 'stays';
    const subject = action === 'untag' ? `tag ${dropped.join(', ')}` : '';
    const words = {
        deleted: '🗑️ deleted',
        absent: '🗑️ already gone',
        refused: '⚠️ refused',
        unsupported: '⚠️ not supported',
    };
    return `${done === undefined ? 'may go' : words[done]}${subject === '' ? '' : `: ${subject}`}`;
}
function storagePart({ storage: { tags, totalBytes, untaggedBytes }, }) {
    if (tags.length === 0)
        return undefined;
    return (0,page_document/* foldedPart */.E_)('Storage by tag', (0,block/* table */.tp)([(0,block/* column */.fi)('Tag', 'code'), (0,block/* column */.fi)('Holds', 'quantity'), (0,block/* column */.fi)('Alone', 'quantity')], tags.map(({ tag, sizeBytes, ownBytes }) => [tag, (0,quantity/* formatBytes */.z3)(sizeBytes), (0,quantity/* formatBytes */.z3)(ownBytes)])), (0,block/* prose */.CS)(`${(0,quantity/* formatBytes */.z3)(totalBytes)} in all, of which no tag leads to ${(0,quantity/* formatBytes */.z3)(untaggedBytes)}.`));
}

// EXTERNAL MODULE: ./lib/commands/maintain/result.js + 1 modules
var result = __webpack_require__(699);
;// CONCATENATED MODULE: ./lib/commands/maintain/index.js









/** What the action does, one thing a step. In a terminal, all but the first are commands of their own. */
const maintainTasks = [
    'clean',
    'doctor',
    'mirror',
    'quarter-show',
    'quarter-start',
    'quarter-restore',
    'quarter-release',
];
/** A maintenance proper: what the command is in a terminal. */
const cleanCommand = (0,command/* defineCommand */.N)({
    metadata: 'maintain/action.yml',
    read: async (values, context) => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 62277))).readMaintain(values, context),
    nothing: () => result/* nothingMaintained */.s_,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1103)]).then(__webpack_require__.bind(__webpack_require__, 61103))).maintain(context, inputs),
    report: result/* maintainReport */.cy,
    image: ({ image }) => image,
    page: maintainDocument,
});
/** Deletes package versions nothing depends on, and shows what the package holds; as an action, the other tasks too. */
const maintainCommand = {
    metadata: 'maintain/action.yml',
    terminal: { keeps: inputs.maintainInputs },
    async read(values, context) {
        const reader = (0,input/* createInputReader */.i)(values);
        const task = reader.choice('task', maintainTasks, 'clean');
        reader.throwProblems();
        const command = await commandOf(task);
        const own = task.startsWith('quarter-') ? { ...values, task: task.slice('quarter-'.length) } : values;
        const read = await command.read(own, context);
        return { ...read, inputs: read.inputs === undefined ? undefined : { command, inputs: read.inputs } };
    },
    nothing: ({ command, inputs }) => command.nothing(inputs),
    run: (context, { command, inputs }) => command.run(context, inputs),
    report: (found, facts, { command, inputs }) => command.report(found, facts, inputs),
    image: ({ command, inputs }) => command.image?.(inputs),
    page(report) {
        switch (report.kind) {
            case 'maintain':
                return maintainDocument(report);
            case 'doctor':
                return (0,page/* doctorDocument */.j)(report);
            case 'mirror':
                return (0,mirror_page/* mirrorDocument */.F)(report);
            case 'quarter':
                return (0,quarter_page/* quarterDocument */.Q)(report);
        }
    },
    outputs: maintainOutputs,
    failure: (report) => (report.kind === 'doctor' ? (0,page/* doctorError */.w)(report) : report.error),
};
async function commandOf(task) {
    switch (task) {
        case 'clean':
            return cleanCommand;
        case 'doctor':
            return (await __webpack_require__.e(/* import() */ 4395).then(__webpack_require__.bind(__webpack_require__, 16776))).doctorCommand;
        case 'mirror':
            return (await __webpack_require__.e(/* import() */ 8171).then(__webpack_require__.bind(__webpack_require__, 40552))).mirrorCommand;
        default:
            return (await __webpack_require__.e(/* import() */ 478).then(__webpack_require__.bind(__webpack_require__, 48097))).quarterCommand;
    }
}


/***/ }),

/***/ 62277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   maintainInputs: () => (/* binding */ maintainInputs),
/* harmony export */   readMaintain: () => (/* binding */ readMaintain),
/* harmony export */   readMaintainInputs: () => (/* binding */ readMaintainInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65078);
/* harmony import */ var _layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84973);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);




/** The inputs that are read here. */
const maintainInputs = [
    ...['image', 'dry-run', 'keep-quarters', 'keep-images', 'keep', 'delete', 'grace', 'max-deletes'],
    ...['quota', 'quota-warn', 'min-hit-rate', 'low-runs', 'max-age', 'slow-factor', 'metrics', 'notify'],
    ...['registry-username', 'registry-password', 'github-token', 'retries'],
    ...['summary', 'job-annotations', 'history'],
];
const dayMs = 86_400_000;
/** Reads and checks every input of a maintenance, and whether it can do what they ask for. */
async function readMaintain(values, context) {
    const { github, env, githubContainerHost } = context;
    const { inputs, reader } = readMaintainInputs(values, context);
    const isGithubs = inputs.registry === githubContainerHost;
    const given = reader.text('github-token');
    if (given !== '')
        reader.secret(given);
    const token = given || (env['GITHUB_TOKEN'] ?? '');
    if (isGithubs && token === '')
        reader.problem('github-token', 'required: GitHub’s registry only lists versions with a token. In a terminal, set GITHUB_TOKEN to a token that may delete packages');
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    const repository = github?.repository ?? env['GITHUB_REPOSITORY'] ?? '';
    const issues = token === '' || !/^[^/]+\/[^/]+$/.test(repository) ? undefined : { token, repository, apiUrl };
    if (inputs.watch.notify === 'issue' && issues === undefined)
        reader.problem('notify', 'opening issues needs a run on GitHub with a token. In a terminal, set GITHUB_REPOSITORY and GITHUB_TOKEN');
    return { inputs: { ...inputs, isGithubs, token, apiUrl, issues }, reader };
}
/** Reads and checks every input of the maintain action and command. Problems are collected in `reader`. */
function readMaintainInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const place = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .A)(reader, context);
    const quota = reader.sizeBytes('quota', 0);
    const inputs = {
        ...place,
        login: (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogin */ .m)(reader, context, place.registry),
        policy: {
            keepQuarters: reader.integer('keep-quarters', { min: 2, max: 400 }, 4),
            ...readKeepImages(reader),
            keep: readGlobs(reader, 'keep'),
            delete: readGlobs(reader, 'delete'),
            graceMs: reader.durationMs('grace') ?? 7 * dayMs,
        },
        dryRun: reader.boolean('dry-run', true),
        maxDeletes: reader.integer('max-deletes', { min: 1, max: 10_000 }, 500),
        quotaBytes: quota === 0 ? undefined : quota,
        watch: (0,_watch_js__WEBPACK_IMPORTED_MODULE_2__/* .readWatchInputs */ .P)(reader),
        quarter: (0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__/* .quarterOf */ .Or)(context.nowMs),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    };
    reader.boolean('summary', true);
    reader.boolean('job-annotations', true);
    return { inputs, reader };
}
/** `20`, `90d`, or both: `20,90d`. */
function readKeepImages(reader) {
    let keepImages;
    let keepImagesMs;
    for (const item of reader.list('keep-images')) {
        const days = /^(\d{1,5})d$/.exec(item)?.[1];
        if (days !== undefined)
            keepImagesMs = Number(days) * dayMs;
        else if (/^\d{1,6}$/.test(item))
            keepImages = Number(item);
        else
            reader.problem('keep-images', `expected a number of images, an age in days such as 90d, or both, got "${item}"`);
    }
    return { keepImages, keepImagesMs };
}
function readGlobs(reader, name) {
    const globs = reader.list(name);
    // As a glob it means every tag but this one, which is never what is meant.
    for (const glob of globs)
        if (glob.startsWith('!'))
            reader.problem(name, `expected globs of tags, got "${glob}", which takes some away`);
    return globs;
}


/***/ }),

/***/ 699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H0: () => (/* binding */ judgeCleaning),
  OY: () => (/* binding */ judgeQuota),
  cy: () => (/* binding */ maintainReport),
  mH: () => (/* binding */ nothingCleaned),
  s_: () => (/* binding */ nothingMaintained)
});

// EXTERNAL MODULE: ./lib/core/history/growth.js
var history_growth = __webpack_require__(70433);
;// CONCATENATED MODULE: ./lib/core/retention/storage.js
/** Adds up what the tags of a package hold, alone and shared. */
function measureStorage({ versions }) {
    const byDigest = new Map(versions.map((version) => [version.digest, version]));
    const tags = versions.flatMap((version) => version.tags.map((tag) => ({ tag, blobs: blobsOf(version, byDigest) })));
    const users = new Map();
    for (const { blobs } of tags)
        for (const digest of blobs.keys())
            users.set(digest, (users.get(digest) ?? 0) + 1);
    const all = new Map(versions.flatMap(({ content }) => (content?.blobs ?? []).map(({ digest, sizeBytes }) => [digest, sizeBytes])));
    const sum = (blobs, counts = () => true) => [...blobs].reduce((total, [digest, sizeBytes]) => total + (counts(digest) ? sizeBytes : 0), 0);
    return {
        totalBytes: sum(all),
        tags: tags
            .map(({ tag, blobs }) => ({
            tag,
            sizeBytes: sum(blobs),
            ownBytes: sum(blobs, (digest) => users.get(digest) === 1),
        }))
            .toSorted((a, b) => b.sizeBytes - a.sizeBytes || (a.tag < b.tag ? -1 : 1)),
        untaggedBytes: sum(all, (digest) => !users.has(digest)),
    };
}
function blobsOf(start, byDigest) {
    const blobs = new Map();
    const seen = new Set();
    const waiting = [start];
    for (let version = waiting.pop(); version !== undefined; version = waiting.pop()) {
        if (seen.has(version.digest))
            continue;
        seen.add(version.digest);
        for (const { digest, sizeBytes } of version.content?.blobs ?? [])
            blobs.set(digest, sizeBytes);
        for (const digest of version.content?.manifests ?? []) {
            const child = byDigest.get(digest);
            if (child !== undefined)
                waiting.push(child);
        }
    }
    return blobs;
}

;// CONCATENATED MODULE: ./lib/commands/maintain/result.js


const nothingCleaned = {
    inventory: { versions: [] },
    plan: { decisions: [], blocked: undefined, freedBytes: 0 },
    removals: new Map(),
    left: 0,
};
const nothingMaintained = { ...nothingCleaned, growth: undefined, health: undefined };
/** Writes down what a maintenance found and did, as far as it came. */
function maintainReport(found, { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }, inputs) {
    const { inventory, plan, left, growth, health } = found;
    const { image, dryRun } = inputs;
    const startedAtMs = Date.parse(startedAt);
    const { versions, outcome, remainingBytes } = judgeCleaning(found, inputs, startedAtMs);
    return {
        ...{ schemaVersion, kind: 'maintain' },
        outcome: error === undefined ? outcome : 'failed',
        ...{ dryRun, image, startedAt, durationMs, runUrl },
        versions: versions.toSorted((a, b) => Number(a.action === 'keep') - Number(b.action === 'keep')),
        blocked: plan.blocked,
        freeableBytes: plan.freedBytes,
        storage: {
            ...measureStorage(inventory),
            remainingBytes,
            growth,
            quota: judgeQuota(inputs, remainingBytes, growth, startedAtMs),
        },
        ...{ health, phases, notices, warnings },
        nextSteps: nextSteps(versions, left, dryRun),
        error,
    };
}
/** What a cleaning came to. */
function judgeCleaning({ plan: { decisions }, removals, left }, { dryRun }, nowMs) {
    const versions = decisions.map((decision) => reported(decision, removals.get(decision.version.digest), nowMs));
    return {
        versions,
        outcome: outcomeOf(versions, left, dryRun),
        remainingBytes: measureStorage(remaining(decisions, removals)).totalBytes,
    };
}
/** Undefined where no quota is set. */
function judgeQuota({ quotaBytes, watch: { policy } }, storedBytes, growth, nowMs) {
    if (quotaBytes === undefined)
        return undefined;
    const usedPercent = Math.round((storedBytes / quotaBytes) * 1000) / 10;
    return {
        quotaBytes,
        usedPercent,
        exceeded: usedPercent >= policy.quotaWarnPercent,
        reachedOn: (0,history_growth/* quotaReachedOn */.W)(growth, storedBytes, quotaBytes, nowMs),
    };
}
/** What is left after the deletions. */
function remaining(decisions, removals) {
    const isGone = ({ action, version }) => {
        const done = removals.get(version.digest)?.done;
        return action === 'delete' && (done === 'deleted' || done === 'absent');
    };
    return { versions: decisions.filter((decision) => !isGone(decision)).map(({ version }) => version) };
}
function reported({ version, ...decision }, removal, nowMs) {
    return {
        digest: version.digest,
        tags: version.tags,
        ...decision,
        ageMs: version.updatedAtMs === undefined ? undefined : Math.max(0, nowMs - version.updatedAtMs),
        done: removal?.done,
        detail: removal?.detail,
    };
}
function outcomeOf(versions, left, dryRun) {
    const going = versions.filter(({ action }) => action !== 'keep');
    if (going.length === 0)
        return 'clean';
    if (dryRun)
        return 'planned';
    const undone = going.some(({ done }) => done === 'refused' || done === 'unsupported');
    return left > 0 || undone ? 'partial' : 'cleaned';
}
function nextSteps(versions, left, dryRun) {
    const going = versions.some(({ action }) => action !== 'keep');
    return [
        ...(dryRun && going ? ['Review the table, then run again with dry-run: false.'] : []),
        ...(left > 0 ? ['Run again to delete the rest.'] : []),
    ];
}


/***/ }),

/***/ 11193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ mirrorDocument)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



const states = {
    same: '✅ the same',
    copied: '📦 copied',
    absent: '⚪ not mirrored yet',
    drifted: '🕰️ upstream moved',
    failed: '❌ failed',
};
/** What people read of it. */
function mirrorDocument(report) {
    const { images, pinned, wrote, error } = report;
    const count = (state) => images.filter((image) => image.state === state).length;
    const failed = error !== undefined || count('failed') > 0;
    const behind = count('drifted') + count('absent');
    const nextSteps = pinned.length > 0 && !wrote ? ['--pin write writes it.'] : [];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: failed ? '❌' : count('copied') > 0 ? '📦' : behind > 0 ? '🕰️' : '✅',
        tone: failed ? 'failed' : count('copied') + behind > 0 ? 'changed' : 'good',
        headline: failed
            ? `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count('failed'), 'image')} could not be mirrored`
            : count('copied') > 0
                ? `Mirrored ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(count('copied'), 'image')}`
                : behind > 0
                    ? `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(behind, 'image')} to mirror`
                    : 'Every image is mirrored',
        subject: 'mirror',
        facts: { images: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(images.length, 'image'), duration: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs) },
        parts: [
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Images', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Source', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Copy', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('Upstream', 'digest'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)('State')], images.map(({ source, target, upstreamDigest, state, driftMs, detail }) => [
                source,
                target,
                upstreamDigest ?? '',
                [
                    states[state],
                    ...(state === 'drifted' && driftMs !== undefined ? [`${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .nV)(driftMs)} ago`] : []),
                    ...(detail === undefined ? [] : [detail]),
                ].join('; '),
            ]))),
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)(wrote ? 'Changed in the Dockerfile' : 'Would be changed in the Dockerfile', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(...pinned.flatMap(({ line, before, after }) => [
                `${line}: - \`${before}\``,
                `${line}: + \`${after}\``,
            ]))),
        ],
    });
}


/***/ }),

/***/ 35362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ quarterDocument)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What people read of it. */
function quarterDocument(report) {
    const { quarters, recorded, hold, moved, error } = report;
    const nextSteps = hold === undefined
        ? []
        : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'];
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: error === undefined ? '📅' : '❌',
        tone: error !== undefined ? 'failed' : moved.length > 0 ? 'changed' : 'good',
        headline: headline(report),
        subject: report.image,
        facts: error !== undefined
            ? // Where it failed, nothing of this is known.
                {}
            : {
                recorded: recorded === undefined ? 'nothing is recorded' : `builds read the record of ${recorded}`,
                hold: hold === undefined
                    ? 'not held'
                    : `held at ${hold.quarter} by ${hold.by} since ${hold.since.slice(0, 10)}`,
            },
        parts: [
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Quarters', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Quarter'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Recorded'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Layer', 'code'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Digest', 'digest'),
                (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Now'),
            ], quarters.flatMap(({ quarter, recordedAt, layers }) => layers.map(({ name, digest, current }, index) => [
                index === 0 ? quarter : '',
                index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
                name,
                digest,
                current ? '✅ the same' : 'another',
            ])))),
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Moved tags', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Tag', 'code'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('From', 'digest'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('To', 'digest')], moved.map(({ tag, from, to }) => [tag, from ?? '', to]))),
        ],
    });
}
function headline({ task, quarters, moved, hold, recorded, error }) {
    if (error !== undefined) {
        if (task === 'restore')
            return 'The quarter was not restored';
        return task === 'start' ? 'The quarter was not started' : 'The quarters could not be read';
    }
    if (task === 'start')
        return `${recorded ?? 'The quarter'} has started: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(moved.length, 'layer')} replaced`;
    if (task === 'restore')
        return `Back at ${hold?.quarter ?? 'the quarter'}: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(moved.length, 'tag')} moved`;
    if (task === 'release')
        return 'The hold has ended';
    return quarters.length === 0 ? 'No quarter has tags' : `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(quarters.length, 'quarter')}`;
}


/***/ }),

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `100 %`, `87.5 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent >= 100)
        return '100 %';
    const tenths = Math.min(999, Math.max(1, Math.round(percent * 10)));
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 70433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ quotaReachedOn),
/* harmony export */   m: () => (/* binding */ measureGrowth)
/* harmony export */ });
const dayMs = 86_400_000;
const windowMs = 90 * dayMs;
/** What is further away is no statement. */
const furthestMs = 3650 * dayMs;
/** What the runs before tell of the growth; undefined: there was none. */
function measureGrowth(before, now) {
    const nowMs = Date.parse(now.at);
    const runs = before
        .flatMap((entry) => (entry.kind === 'maintain' ? [entry] : []))
        .filter(({ at }) => Date.parse(at) < nowMs)
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const last = runs.at(-1);
    if (last === undefined)
        return undefined;
    const first = runs.find(({ at }) => nowMs - Date.parse(at) <= windowMs) ?? last;
    const spanMs = nowMs - Date.parse(first.at);
    return {
        sinceAt: last.at,
        bytes: now.storedBytes - last.storedBytes,
        bytesPerDay: spanMs < dayMs ? undefined : Math.round(((now.storedBytes - first.storedBytes) / spanMs) * dayMs),
    };
}
/** The day on which a quota is reached when it goes on like that, `2027-03-01`; undefined: never, not known, or it is reached. */
function quotaReachedOn(growth, storedBytes, quotaBytes, nowMs) {
    const perDay = growth?.bytesPerDay ?? 0;
    if (perDay <= 0 || storedBytes >= quotaBytes)
        return undefined;
    const inMs = ((quotaBytes - storedBytes) / perDay) * dayMs;
    return inMs > furthestMs ? undefined : new Date(nowMs + inMs).toISOString().slice(0, 10);
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

/***/ 84973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   m: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    const none = { image: '', registry: '', repository: '' };
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)');
        return none;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return none;
    }
    const lower = text.toLowerCase();
    try {
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`);
            return none;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return none;
    }
}
/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
function readLogin(reader, context, registry) {
    const login = findLogin(reader, context, registry);
    if (login === undefined)
        return undefined;
    reader.secret(login.password);
    reader.secret(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
    return login;
}
function findLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '')
        return { username: username || context.actor || defaultUsername, password };
    if (username !== '') {
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { username: context.actor ?? defaultUsername, password: token };
}


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   fi: () => (/* binding */ column),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
function column(title, kind = 'text') {
    return { title, kind };
}
function table(columns, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
function bars(all) {
    return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}
function stages(all) {
    return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}
function stack(layers) {
    return layers.length === 0 ? undefined : { kind: 'stack', layers };
}
function advice(pieces) {
    return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}
function log(title, lines, more = {}) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines, ...more };
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {} } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, warnings, notices, error },
        facts: known(facts),
        tiles: known(tiles),
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
function known(all) {
    return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ })

};

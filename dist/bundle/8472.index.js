export const id = 8472;
export const ids = [8472,630];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/** Why a run counts as failed: what its command says, or the error of its report. */
function failureOf({ failure }, report) {
    return failure === undefined ? report.error : failure(report);
}
/** A command, with the types of its parts found out. */
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 68743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   EG: () => (/* binding */ missFigures),
/* harmony export */   LF: () => (/* binding */ documentFigures),
/* harmony export */   Mo: () => (/* binding */ mostItems),
/* harmony export */   YW: () => (/* binding */ pipelineSteps),
/* harmony export */   jU: () => (/* binding */ runFigures),
/* harmony export */   wA: () => (/* binding */ stageFigures)
/* harmony export */ });
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76544);

/** In the order in which they run. */
const pipelineSteps = ['plan', 'prewarm', 'build', 'deploy'];
const mostItems = 50;
const mostCharacters = 500;
function runFigures(step, report) {
    const { durationMs, error } = report;
    return {
        version: 1,
        step,
        durationMs,
        reason: undefined,
        hitRate: undefined,
        stages: [],
        misses: [],
        image: undefined,
        images: [],
        hosts: [],
        warnings: report.warnings.slice(0, mostItems).map((text) => clip(text)),
        error: error === undefined
            ? undefined
            : {
                message: clip(error.message),
                remedy: error.remedy === undefined ? undefined : clip(error.remedy),
            },
    };
}
function documentFigures({ tone, headline, facts, }) {
    return { tone, headline: clip(headline), facts: factsOfTheirOwn(facts) };
}
/** The duration and the reason of a plan have fields. */
function factsOfTheirOwn({ duration: _duration, reason: _reason, ...facts }) {
    return Object.values(facts).map((text) => clip(text));
}
function stageFigures(stages) {
    return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, failed, hitRate }) => ({
        stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
        ...{ hit, executed, failed, hitRate },
    }));
}
function missFigures(misses) {
    return misses
        .slice(0, mostItems)
        .map((miss) => ({ stage: clip(miss.stage), because: clip((0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMiss */ .g)(miss)) }));
}
function clip(text, most = mostCharacters) {
    return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}


/***/ }),

/***/ 15031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryCommand: () => (/* binding */ summaryCommand),
  summaryOutputs: () => (/* binding */ summaryOutputs)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/hosts/parts.js
var parts = __webpack_require__(9633);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/figures.js
var commands_figures = __webpack_require__(68743);
;// CONCATENATED MODULE: ./lib/commands/summary/page.js








const marks = {
    success: '✅',
    failure: '❌',
    cancelled: '⚪',
    skipped: '⚪',
};
const verbs = {
    plan: 'Plan',
    prewarm: 'Prewarm',
    build: 'Build',
    deploy: 'Deploy',
};
/** The closing summary of a pipeline: what came of it and what it cost, all steps on one page. */
function pipelineDocument(report) {
    const { outcome, steps, runUrl } = report;
    const image = figuresOf(report, 'build')?.image ?? figuresOf(report, 'deploy')?.image;
    const { rate, downloaded, plain, downtime, durationMs } = sums(report);
    return (0,page_document/* createDocument */.ui)({ ...saidBySteps(steps), runUrl }, {
        mark: marks[outcome],
        tone: outcome === 'failure' || outcome === 'cancelled' ? 'failed' : 'good',
        headline: headline(report),
        subject: image?.split('@', 1)[0] ?? (report.images.map(({ name }) => name).join(', ') || 'pipeline'),
        facts: {
            'hit-rate': rate === undefined ? undefined : `dependencies ${(0,quantity/* formatPercent */.l9)(rate)} from cache`,
            downloaded: downloaded === undefined
                ? undefined
                : `${(0,quantity/* formatBytes */.z3)(downloaded)} downloaded by the hosts${(0,parts/* savedInWords */.gT)(downloaded, plain)}`,
            downtime: downtime === undefined ? undefined : `${(0,quantity/* formatDuration */.a3)(downtime)} without service`,
            duration: durationMs === 0 ? undefined : `took ${(0,quantity/* formatDuration */.a3)(durationMs)}`,
        },
        where: image === undefined ? undefined : `\`${image}\``,
        tiles: {
            'hit-rate': (0,page_document/* tile */.Vs)('Dependencies from cache', (0,known/* ifKnown */.HP)(rate, quantity/* formatPercent */.l9), 'of their steps'),
            downloaded: (0,page_document/* tile */.Vs)('Downloaded', (0,known/* ifKnown */.HP)(downloaded, quantity/* formatBytes */.z3), plain === undefined ? 'by all hosts' : `a plain pull: ${(0,quantity/* formatBytes */.z3)(plain)}`),
            downtime: (0,page_document/* tile */.Vs)('Without service', (0,known/* ifKnown */.HP)(downtime, quantity/* formatDuration */.a3), 'the longest of a host'),
            duration: durationMs === 0 ? undefined : (0,page_document/* durationTile */.rd)(durationMs, 'of all steps together'),
            steps: (0,page_document/* tile */.Vs)('Steps', `${steps.filter(({ result }) => result === 'success').length} of ${steps.length}`, 'succeeded'),
        },
        parts: [
            (0,page_document/* part */.y_)('The pipeline', diagram(steps)),
            stepsPart(report),
            imagesPart(report),
            hitsPart(steps),
            missPart(steps),
            hostsPart(report),
        ],
    });
}
/** What the steps had to say, each with its name. */
function saidBySteps(steps) {
    const failed = steps.find(({ result }) => result === 'failure');
    const error = failed?.figures?.error;
    return {
        warnings: steps.flatMap(({ step, figures }) => (figures?.warnings ?? []).map((warning) => `${step}: ${warning}`)),
        error: error === undefined || failed === undefined
            ? undefined
            : (0,error_report/* plainError */.n)(`${failed.step}: ${error.message}`, error.remedy),
        nextSteps: steps.flatMap(({ step, result, figures }) => result === 'failure' && figures?.error === undefined
            ? [`${step} failed without saying why. See the log of its job.`]
            : []),
    };
}
function figuresOf({ steps }, step) {
    return steps.find((candidate) => candidate.step === step)?.figures;
}
function headline({ outcome, steps }) {
    const names = (result) => steps.flatMap((step) => (step.result === result ? [step.step] : [])).join(', ');
    if (outcome === 'failure')
        return `The pipeline failed: ${names('failure')}`;
    if (outcome === 'cancelled')
        return `The pipeline was cancelled: ${names('cancelled')}`;
    const last = steps.findLast(({ result, step }) => result === 'success' && step !== 'plan');
    return last === undefined ? 'Nothing to do' : (last.figures?.headline ?? `${verbs[last.step]} succeeded`);
}
function sums(report) {
    const hosts = figuresOf(report, 'deploy')?.hosts ?? [];
    const told = hosts.filter(({ downloadedBytes }) => downloadedBytes !== undefined);
    const downtimes = hosts.flatMap(({ downtimeMs }) => (downtimeMs === undefined ? [] : [downtimeMs]));
    return {
        rate: figuresOf(report, 'build')?.hitRate ?? figuresOf(report, 'prewarm')?.hitRate,
        downloaded: (0,sum/* sumKnown */.z_)(hosts.map((host) => host.downloadedBytes)),
        /** What hosts that hold nothing would have downloaded. */
        plain: told.length === 0 ? undefined : (0,sum/* sumOf */.XN)(told, ({ totalBytes = 0 }) => totalBytes),
        downtime: downtimes.length === 0 ? undefined : Math.max(...downtimes),
        durationMs: (0,sum/* sumOf */.XN)(report.steps, ({ figures }) => figures?.durationMs ?? 0),
    };
}
function diagram(steps) {
    return {
        kind: 'diagram',
        boxes: steps.map(({ step, result, figures }) => ({
            title: step,
            mark: marks[result],
            tone: result === 'success' ? 'good' : result === 'failure' ? 'failed' : 'none',
            note: figures === undefined
                ? result
                : [
                    (0,quantity/* formatDuration */.a3)(figures.durationMs),
                    ...(figures.hitRate === undefined ? [] : [`${(0,quantity/* formatPercent */.l9)(figures.hitRate)} hit`]),
                ].join(', '),
        })),
    };
}
function stepsPart(report) {
    const { steps } = report;
    const said = headline(report);
    return (0,page_document/* part */.y_)('Steps', (0,block/* filledTable */.p3)(['Step', 'Result', 'What came of it', 'Figures', (0,block/* asQuantity */.oR)('Time')], steps.map((step) => {
        const { figures, result } = step;
        const time = figures === undefined ? '' : (0,quantity/* formatDuration */.a3)(figures.durationMs);
        return [
            step.step,
            `${marks[result]} ${result}`,
            // The last step that succeeded is the headline.
            figures?.headline === said ? '' : (figures?.headline ?? withoutFigures(step, steps)),
            [...planReason(step, steps), ...(figures?.facts ?? [])].join('; '),
            time,
        ];
    })));
}
function imagesPart({ images }) {
    return (0,page_document/* part */.y_)((0,quantity/* plural */.LS)(images.length, 'image'), (0,block/* table */.tp)([(0,block/* asCode */.qM)('Image'), 'Layers', 'Build', (0,block/* asQuantity */.oR)('From cache'), (0,block/* asCode */.qM)('Reference')], images.map(({ name, layers = '', build = '', hitRate, reference = '' }) => [
        name,
        layers,
        build,
        hitRate === undefined ? '' : (0,quantity/* formatPercent */.l9)(hitRate),
        reference,
    ])));
}
/** Where the prewarm was skipped, its row gives the reason of the plan. */
function planReason({ figures }, steps) {
    const isGiven = steps.some(({ step, result }) => step === 'prewarm' && result === 'skipped');
    return figures?.reason === undefined || isGiven ? [] : [figures.reason];
}
function withoutFigures({ step, result }, steps) {
    if (result === 'skipped') {
        const plan = steps.find((candidate) => candidate.step === 'plan')?.figures;
        if (step === 'prewarm' && plan !== undefined)
            return plan.reason ?? '';
        const before = steps.slice(0, steps.findIndex((candidate) => candidate.step === step));
        const stopped = before.find((candidate) => candidate.result === 'failure' || candidate.result === 'cancelled');
        return stopped === undefined ? 'not asked for' : `because ${stopped.step} did not succeed`;
    }
    return result === 'success' ? 'it left no figures' : 'it ended without a result, see its log';
}
function hitsPart(steps) {
    return (0,page_document/* part */.y_)('Hit rates', (0,block/* table */.tp)(['Step', (0,block/* asCode */.qM)('Stage'), (0,block/* asQuantity */.oR)('Hit'), (0,block/* asQuantity */.oR)('Executed'), (0,block/* asQuantity */.oR)('From cache')], steps.flatMap(({ step, figures }) => (figures?.stages ?? []).map(({ stage, hit, executed, failed, hitRate }) => [
        step,
        stage,
        String(hit),
        `${executed}${failed === 0 ? '' : `, ${failed} failed`}`,
        hitRate === undefined ? 'not measured' : (0,quantity/* formatPercent */.l9)(hitRate),
    ]))), (0,block/* prose */.CS)(...steps.flatMap(cutStages)));
}
/** Where the table cannot add up to the rate above it. */
function cutStages({ step, figures }) {
    return (figures?.stages.length ?? 0) < commands_figures/* mostItems */.Mo
        ? []
        : [`These are the first ${commands_figures/* mostItems */.Mo} stages of ${step}. Its own summary has all of them.`];
}
function missPart(steps) {
    return (0,page_document/* part */.y_)('Why did it miss?', (0,block/* table */.tp)(['Step', (0,block/* asCode */.qM)('Stage'), 'Because'], steps.flatMap(({ step, figures }) => (figures?.misses ?? []).map(({ stage, because }) => [step, stage, because]))));
}
function hostsPart(report) {
    const hosts = figuresOf(report, 'deploy')?.hosts ?? [];
    const bytes = (size) => (size === undefined ? '' : (0,quantity/* formatBytes */.z3)(size));
    return (0,page_document/* part */.y_)((0,quantity/* plural */.LS)(hosts.length, 'host'), (0,block/* table */.tp)([
        (0,block/* asCode */.qM)('Host'),
        'Outcome',
        (0,block/* asQuantity */.oR)('Plain pull'),
        (0,block/* asQuantity */.oR)('Downloaded'),
        (0,block/* asQuantity */.oR)('Without service'),
    ], hosts.map((host) => [
        host.name,
        (0,parts/* outcomeInWords */.Lz)(host.outcome),
        bytes(host.totalBytes),
        bytes(host.downloadedBytes),
        host.downtimeMs === undefined ? '' : (0,quantity/* formatDuration */.a3)(host.downtimeMs),
    ])));
}

;// CONCATENATED MODULE: ./lib/commands/summary/result.js


/** Puts the steps together, in the order in which they run. Those of which no result is known are not part of the pipeline. */
function pipelineReport(_found, { schemaVersion, runUrl }, { results, figures }) {
    const steps = commands_figures/* pipelineSteps */.YW.flatMap((step) => {
        const result = results.get(step);
        if (result === undefined)
            return [];
        return [{ step, result, figures: figuresOfAll(step, figures.get(step), figures.get('plan')) }];
    });
    return {
        ...{ schemaVersion, kind: 'pipeline', outcome: outcomeOf(steps), runUrl, steps },
        images: pipelineImages(steps),
    };
}
/** The worst of all. */
function outcomeOf(steps) {
    const order = ['failure', 'cancelled', 'success', 'skipped'];
    return order.find((outcome) => steps.some(({ result }) => result === outcome)) ?? 'skipped';
}
/**
 * A row for each image. Where each had a runner of its own, the figures of one of them are all that a build has left: the plan
 * knows the others, and the deployment what their tags stood for.
 */
function pipelineImages(steps) {
    const of = (step) => steps.find((candidate) => candidate.step === step)?.figures?.images ?? [];
    const [plan, prewarm, build, deployed] = [of('plan'), of('prewarm'), of('build'), of('deploy')];
    const built = steps.find(({ step }) => step === 'build');
    const names = new Set([...plan, ...prewarm, ...build].map(({ name }) => name));
    return [...names].map((name) => {
        const named = (images) => images.find((image) => image.name === name);
        const own = named(build);
        const reference = own?.reference ?? named(plan)?.reference;
        return {
            name,
            reference: deployed.find((image) => isSameRepository(image.reference, reference))?.reference ?? reference,
            layers: (named(prewarm) ?? named(plan))?.outcome,
            build: own?.outcome ?? (built === undefined ? undefined : outcomes[built.result]),
            hitRate: own?.hitRate,
        };
    });
}
const outcomes = {
    success: 'built',
    failure: 'failed, or another image did',
    cancelled: 'cancelled',
    skipped: '',
};
/** The figures of a step, where they are those of one of several images only. */
function figuresOfAll(step, figures, plan) {
    const count = plan?.images.length ?? 0;
    if (figures === undefined || (step !== 'prewarm' && step !== 'build'))
        return figures;
    if (figures.images.length >= count)
        return figures;
    return {
        ...figures,
        headline: `${step === 'build' ? 'Built' : 'Prewarmed'} ${(0,quantity/* plural */.LS)(count, 'image')}, each on its own runner`,
        ...{ facts: [], hitRate: undefined, stages: [], misses: [], image: undefined },
    };
}
function isSameRepository(one, other) {
    const repository = (reference) => {
        const [named = ''] = reference.split('@', 1);
        const colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? named.slice(0, colon) : named;
    };
    return one !== undefined && other !== undefined && repository(one) === repository(other);
}

;// CONCATENATED MODULE: ./lib/commands/summary/index.js



/** Shows what the jobs of a pipeline left, as one summary. */
const summaryCommand = (0,command/* defineCommand */.N)({
    metadata: 'summary/action.yml',
    read: async (values) => (await __webpack_require__.e(/* import() */ 5001).then(__webpack_require__.bind(__webpack_require__, 5001))).readPipeline(values),
    nothing: () => undefined,
    run: async () => undefined,
    report: pipelineReport,
    page: pipelineDocument,
    outputs: summaryOutputs,
    // The jobs have failed already, and say why.
    failure: () => undefined,
});
function summaryOutputs(report) {
    return { outcome: report.outcome, report: JSON.stringify(report) };
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport),
/* harmony export */   n: () => (/* binding */ plainError)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40659);


/** What went wrong where nothing was thrown, as a report shows it. */
function plainError(message, remedy) {
    return { message, cause: undefined, remedy, log: [] };
}
/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        // What the message says already is not said again.
        cause: diagnosis === undefined || message.includes(diagnosis.cause) ? undefined : diagnosis.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ }),

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
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
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
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

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
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
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
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
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${formatCount(shown / 10)} %`;
}
/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 72452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ ifKnown),
/* harmony export */   ym: () => (/* binding */ mapKnown),
/* harmony export */   zK: () => (/* binding */ recordKnown)
/* harmony export */ });
/** Key → value, of the items of which `entryOf` knows a value. */
function mapKnown(items, entryOf) {
    const found = new Map();
    for (const item of items) {
        const [key, value] = entryOf(item);
        if (value !== undefined)
            found.set(key, value);
    }
    return found;
}
/** The same as an object. */
function recordKnown(items, entryOf) {
    return Object.fromEntries(mapKnown(items, entryOf));
}
/** What is made of a value; undefined where that is not known. */
function ifKnown(value, make) {
    return value === undefined ? undefined : make(value);
}


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
    if (files.length === 0)
        return 'files changed, and which ones is not known';
    const shown = files.slice(0, mostFiles).map(({ path, change }) => {
        const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[change];
        return `file ${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(path, 120)} ${what}`;
    });
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** Whether a text is the name of an image, with or without a tag or digest. */
function isReference(text) {
    try {
        parseReference(text);
        return true;
    }
    catch {
        return false;
    }
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
function repositoryOf(text) {
    const { registry, repository } = parseReference(text);
    return `${registry}/${repository}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 88736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   iJ: () => (/* binding */ sumSizes),
/* harmony export */   xS: () => (/* binding */ sumFields),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/** What `count` says of each item, together. */
function sumOf(items, count) {
    let total = 0;
    for (const item of items)
        total += count(item);
    return total;
}
function sum(numbers) {
    return sumOf(numbers, (number) => number);
}
/** The known ones together; undefined where none is known. */
function sumKnown(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : sum(known);
}
/** Each of these fields, added up. */
function sumFields(all, ...names) {
    const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
    return Object.fromEntries(sums);
}
/** Bytes of blobs. */
function sumSizes(blobs) {
    return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
}


/***/ }),

/***/ 9633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Lz: () => (/* binding */ outcomeInWords),
/* harmony export */   Vc: () => (/* binding */ hostLayersParts),
/* harmony export */   gT: () => (/* binding */ savedInWords),
/* harmony export */   jk: () => (/* binding */ downloadsPart),
/* harmony export */   kM: () => (/* binding */ plannedWords)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71694);



const outcomes = {
    deployed: { mark: '🚀', words: 'deployed' },
    unchanged: { mark: '✅', words: 'unchanged, already running' },
    planned: { mark: '📋', words: 'planned' },
    prewarmed: { mark: '📦', words: 'prewarmed' },
    'nothing-to-prewarm': { mark: '⚪', words: 'nothing to prewarm' },
    'rolled-back': { mark: '↩️', words: 'rolled back' },
    'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
    sick: { mark: '🤒', words: 'unhealthy, left as is' },
    'rollback-failed': { mark: '🚨', words: 'rollback failed' },
    'failed-before-switch': { mark: '❌', words: 'failed before the switch' },
    'not-switched': { mark: '⚪', words: 'not switched' },
    unknown: { mark: '❓', words: 'unknown, the connection was lost' },
};
/** The outcome with its mark, as people read it. */
function outcomeInWords(outcome) {
    // What another version calls it is shown as it is.
    const known = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
    return known === undefined ? outcome : `${known.mark} ${known.words}`;
}
/** Empty where nothing was saved. `plain`: what hosts that hold nothing would have downloaded. */
function savedInWords(downloaded, plain) {
    return plain === undefined || plain <= downloaded
        ? ''
        : `, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(plain - downloaded)} saved against a plain pull`;
}
/** What pulling the application costs each host. */
function downloadsPart(hosts) {
    const told = hosts.flatMap(({ name, store, download }) => download === undefined ? [] : [{ name, store, ...download }]);
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)('Downloads', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .bars */ .n_)(told.map(({ name, totalBytes, heldBytes, plannedBytes, atMost }) => ({
        label: `${name} held`,
        percent: totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100,
        note: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(heldBytes)} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}`,
        segments: [],
        rest: `to download: ${plannedWords(plannedBytes, atMost)}`,
    }))), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .filledTable */ .p3)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Host'),
        'Image store',
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Plain pull'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Held'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Planned'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Downloaded'),
    ], told.map(({ name, store, totalBytes, heldBytes, plannedBytes, atMost, downloadedBytes }) => [
        name,
        store ?? '',
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(heldBytes),
        plannedWords(plannedBytes, atMost),
        downloadedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(downloadedBytes),
    ])));
}
/** `at most 106 MB`. */
function plannedWords(bytes, atMost) {
    return `${atMost ? 'at most ' : ''}${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`;
}
const layerStates = {
    present: '✅ present',
    stale: '🕰️ stale',
    missing: '⚪ missing',
    'not-needed': '➖ not needed here',
    'absent-in-registry': '⚠️ not in the registry',
};
/** The layer images on each host. `when`: what their state is called. */
function hostLayersParts(hosts, when = 'State') {
    return hosts.map(({ name, layers }) => (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)(hosts.length > 1 ? `Layers on ${name}` : 'Layers', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Layer'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Adds'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('In all'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Age'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('In the app'),
        when,
    ], layers.map((layer) => [
        layer.name,
        layer.ownBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(layer.ownBytes),
        layer.sizeBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(layer.sizeBytes),
        layer.ageMs === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .nV)(layer.ageMs),
        appPart(layer.state === 'not-needed' ? 0 : layer.reducesBytes),
        `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
    ]))));
}
/** What of the application a layer holds: with the layer on a host, its pull downloads that much less. */
function appPart(bytes) {
    if (bytes === undefined)
        return '';
    return bytes === 0 ? 'nothing' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
}


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   J6: () => (/* binding */ asDigest),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   oR: () => (/* binding */ asQuantity),
/* harmony export */   p3: () => (/* binding */ filledTable),
/* harmony export */   qM: () => (/* binding */ asCode),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
const asCode = (title) => ({ title, kind: 'code' });
const asQuantity = (title) => ({ title, kind: 'quantity' });
const asDigest = (title) => ({ title, kind: 'digest' });
function table(heads, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    const columns = heads.map((head) => typeof head === 'string' ? { title: head, kind: 'text' } : head);
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
/** A table without the columns in which no row has anything; the first one says what a row is about, and stays. */
function filledTable(heads, rows) {
    const isFilled = heads.map((_head, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
    const filled = (list) => list.filter((_item, index) => isFilled[index]);
    return table(filled(heads), rows.map(filled));
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
/* harmony export */   Bt: () => (/* binding */ belowTiles),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Tt: () => (/* binding */ untiledFacts),
/* harmony export */   Vs: () => (/* binding */ tile),
/* harmony export */   rd: () => (/* binding */ durationTile),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   yD: () => (/* binding */ factOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72452);


function tile(title, value, note = '') {
    return value === undefined ? undefined : { title, value, note };
}
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
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {}, said = [], } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, notices },
        warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
        error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
        facts: Object.fromEntries(Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message))),
        tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;
/** What a warning says, however often it was tried. */
function factOf(warning) {
    return warning.replace(anotherTry, '');
}
/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings, said) {
    const last = new Map(warnings.map((warning) => [factOf(warning), warning]));
    return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}
function isNews(text, said = '') {
    return text === undefined || !said.includes(text);
}
/** How long the whole run took. */
function durationTile(durationMs, note = 'the whole run') {
    return { title: 'Duration', value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs), note };
}
/** With what to do, four. */
const mostOwnTiles = 3;
function firstOf(all, most) {
    return Object.fromEntries(Object.entries(all).slice(0, most));
}
/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;
/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }) {
    const title = 'What to do';
    const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
    const [only] = steps;
    if (only === undefined)
        return error === undefined
            ? {
                title,
                value: warnings.length === 0 ? 'Nothing' : `Read ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings.length, 'warning')}`,
                note: '',
            }
            : { title, value: 'Read the error', note: '' };
    const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
    return { title, value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step'), note: isShort ? only : 'below' };
}
/** The document without what its tiles say already. */
function belowTiles(document) {
    const { tiles, nextSteps, error } = document;
    const said = tiles['todo']?.note;
    return {
        ...document,
        nextSteps: nextSteps.filter((step) => step !== said),
        error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
    };
}
/** The facts that no tile says. */
function untiledFacts({ facts, tiles }) {
    return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}
function known(all) {
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKnown */ .zK)(Object.entries(all), (entry) => entry);
}


/***/ })

};

export const id = 3103;
export const ids = [3103,630];
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

/***/ 63103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployCommand: () => (/* binding */ deployCommand)
});

// EXTERNAL MODULE: ./lib/hosts/own-ssh-flags.js
var own_ssh_flags = __webpack_require__(55398);
// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/sum.js
var core_sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/commands/figures.js
var figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/core/deploy/outcome.js
var deploy_outcome = __webpack_require__(7567);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/span.js
var span = __webpack_require__(44367);
// EXTERNAL MODULE: ./lib/hosts/parts.js
var parts = __webpack_require__(9633);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/deploy/page.js









/** How its services were replaced, where that was asked for. */
function strategyWords({ strategies }) {
    if (strategies.length === 0)
        return '';
    const words = strategies.map(({ service, strategy }) => strategy === 'rolling' ? `${service} rolling` : `${service} recreated`);
    return ` (${words.join(', ')})`;
}
/** The summary of a deployment: whether it worked and what it cost, then host by host. */
function deployDocument(report) {
    const { hosts, outcome, image, images, tag, error, durationMs } = report;
    const failed = error !== undefined || !(0,deploy_outcome/* isGood */.K)(outcome);
    const { planned, plannedAtMost, downloaded, plain, downtimeMs } = sums(report);
    return (0,page_document/* createDocument */.ui)(report, {
        mark: error === undefined ? parts/* outcomes */.KI[outcome].mark : '❌',
        tone: failed ? 'failed' : 'good',
        headline: headline(report),
        subject: (images ?? (image === undefined ? [] : [{ image }]))
            .map((each) => repositoryOf(each.image))
            .join(', ') || report.action,
        facts: {
            downloaded: downloaded !== undefined
                ? `${(0,quantity/* formatBytes */.z3)(downloaded)} downloaded${(0,parts/* savedInWords */.gT)(downloaded, plain)}`
                : planned !== undefined
                    ? `${(0,parts/* plannedWords */.kM)(planned, plannedAtMost)} to download`
                    : undefined,
            downtime: downtimeMs === undefined ? undefined : `${(0,quantity/* formatDuration */.a3)(downtimeMs)} without service`,
            duration: `took ${(0,quantity/* formatDuration */.a3)(durationMs)}`,
        },
        where: image === undefined ? undefined : `\`${image}\`${tag === undefined ? '' : `, tagged \`${tag}\``}`,
        tiles: {
            hosts: hostsTile(report),
            downloaded: (0,page_document/* tile */.Vs)('Downloaded', (0,known/* ifKnown */.HP)(downloaded, quantity/* formatBytes */.z3), `of images, ${plain === undefined ? 'by all hosts' : `a plain pull: ${(0,quantity/* formatBytes */.z3)(plain)}`}`),
            downtime: (0,page_document/* tile */.Vs)('Without service', (0,known/* ifKnown */.HP)(downtimeMs, quantity/* formatDuration */.a3), 'the longest of a host'),
            duration: (0,page_document/* durationTile */.rd)(durationMs),
        },
        said: hosts.flatMap((host) => host.error === undefined ? [] : [(0,deploy_host/* withHostName */.mA)(host.name, host.error.message)]),
        parts: [
            phasesPart(report),
            imagesPart(report),
            hostsPart(hosts),
            switchesPart(hosts),
            (0,parts/* downloadsPart */.jk)(hosts),
            // A deployment brings layers with the application: what is told of them is how it found them.
            ...(0,parts/* hostLayersParts */.Vc)(hosts, 'Before'),
            ...hosts.map((host) => troublePart(host, error)),
        ],
    });
}
function headline(report) {
    const { outcome, action, hosts, error } = report;
    if (outcome === 'nothing-to-prewarm')
        return 'Nothing to prewarm: the registry has no layers';
    if (error === undefined && (0,deploy_outcome/* isGood */.K)(outcome))
        return goodNews(report);
    if (hosts.length === 0)
        return 'The deployment failed before any host was reached';
    const done = hosts.filter((host) => (0,deploy_outcome/* isGood */.K)(host.outcome)).length;
    const late = hosts.filter((host) => (0,deploy_outcome/* isGood */.K)(host.outcome) && host.error !== undefined);
    if (late.length > 0 && hosts.every((host) => (0,deploy_outcome/* isGood */.K)(host.outcome) || host.outcome === 'not-switched'))
        return `Deployed to ${(0,quantity/* plural */.LS)(done, 'host')}, but after-switch failed on ${late.map(({ name }) => name).join(', ')}`;
    const what = { deploy: 'deployment', prewarm: 'prewarm', rollback: 'rollback' }[action];
    const healthy = hosts.length > 1 ? ` (${done} of ${(0,quantity/* plural */.LS)(hosts.length, 'host')} healthy)` : '';
    return `The ${what} failed: ${parts/* outcomes */.KI[outcome].words}${healthy}`;
}
function goodNews({ outcome, action, hosts }) {
    const count = (0,quantity/* plural */.LS)(hosts.length, 'host');
    if (outcome === 'unchanged')
        return `Nothing to do: ${count} already ran it`;
    if (outcome === 'planned')
        return `Dry run: a deployment to ${count} would start`;
    if (outcome === 'prewarmed')
        return hosts.every(({ layers }) => layers.every(({ pulled }) => !pulled))
            ? `Nothing to do: ${count} already ${hosts.length === 1 ? 'has' : 'have'} the layers`
            : `Prewarmed ${count}`;
    if (action === 'rollback')
        return `Rolled back ${count} as requested`;
    const unchanged = hosts.filter((host) => host.outcome === 'unchanged').length;
    const already = unchanged === 0 ? '' : `, ${unchanged} already ran it`;
    return `Deployed to ${(0,quantity/* plural */.LS)(hosts.length - unchanged, 'host')}${already}`;
}
/** How many hosts are as the whole deployment is called, and what became of the others. */
function hostsTile({ hosts, outcome }) {
    if (hosts.length === 0)
        return undefined;
    const counts = new Map([[outcome, 0]]);
    for (const host of hosts)
        counts.set(host.outcome, (counts.get(host.outcome) ?? 0) + 1);
    const [[, same] = [outcome, 0], ...others] = counts;
    return (0,page_document/* tile */.Vs)('Hosts', `${same} of ${hosts.length}`, [parts/* outcomes */.KI[outcome].words, ...others.map(([other, count]) => `${count} ${parts/* outcomes */.KI[other].words}`)].join('; '));
}
/** Undefined where no host told. `plain`: what hosts that hold nothing would have downloaded, of what was to be had. */
function sums({ hosts, action }) {
    const downtimes = hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
    return {
        planned: (0,core_sum/* sumKnown */.z_)(hosts.map(({ download }) => download?.plannedBytes)),
        plannedAtMost: hosts.some(({ download }) => download?.atMost === true),
        downloaded: (0,core_sum/* sumKnown */.z_)(hosts.map(({ download }) => download?.downloadedBytes)),
        plain: action === 'prewarm' ? undefined : (0,core_sum/* sumKnown */.z_)(hosts.map(({ download }) => download?.totalBytes)),
        downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
    };
}
/** Less is "0.00 s". */
const leastPhaseMs = 5;
/** Of a run: what took more never stays without a name. */
const mostUnnamedPart = 0.02;
/** What followed what, with the seconds of each. */
function phasesPart(report) {
    const { phases, batches } = report;
    if (phases.every(({ durationMs }) => durationMs < leastPhaseMs))
        return undefined;
    return (0,page_document/* part */.y_)('Phases', (0,block/* prose */.CS)([...phases, ...unnamedPhases(report)]
        .filter(({ durationMs }) => durationMs >= leastPhaseMs)
        .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
        .map(({ name, durationMs }) => `${name} ${(0,quantity/* formatDuration */.a3)(durationMs)}`)
        .join(' → '), batches.length > 1 ? `Batches: ${batches.map((names) => names.join(', ')).join(' → ')}` : undefined));
}
/** What a run did before its first phase, between two, and after the last one. */
function unnamedPhases({ phases, startedAt, durationMs }) {
    const startMs = Date.parse(startedAt);
    const endMs = startMs + durationMs;
    const named = phases.map((phase) => ({
        startMs: phase.startedAtMs,
        endMs: phase.startedAtMs + phase.durationMs,
    }));
    return (0,span/* withoutSpans */.w1)({ startMs, endMs }, named).flatMap((hole) => {
        const lengthMs = hole.endMs - hole.startMs;
        if (lengthMs <= durationMs * mostUnnamedPart)
            return [];
        const name = hole.startMs === startMs ? 'prepare' : hole.endMs === endMs ? 'finish' : 'between';
        return [{ name, startedAtMs: hole.startMs, durationMs: lengthMs }];
    });
}
/** Several images: what each is, who runs it, and what it cost all hosts. */
function imagesPart({ images = [], hosts }) {
    return (0,page_document/* part */.y_)('Images', (0,block/* table */.tp)([
        (0,block/* asCode */.qM)('Image'),
        (0,block/* asDigest */.J6)('Digest'),
        (0,block/* asCode */.qM)('Tag'),
        (0,block/* asCode */.qM)('Services'),
        (0,block/* asQuantity */.oR)('Planned'),
        (0,block/* asQuantity */.oR)('Downloaded'),
    ], images.map(({ image, tag = '' }) => {
        const services = hosts.flatMap(({ after }) => Object.entries(after).flatMap(([service, runs]) => (runs === image ? [service] : [])));
        const downloads = hosts.flatMap(({ download }) => (download?.images ?? []).filter((one) => one.image === image));
        const sum = (bytes, atMost = false) => {
            const total = (0,core_sum/* sumKnown */.z_)(bytes);
            return total === undefined ? '' : (0,parts/* plannedWords */.kM)(total, atMost && total > 0);
        };
        return [
            repositoryOf(image),
            image.slice(image.lastIndexOf('@') + 1),
            tag,
            [...new Set(services)].join(', '),
            sum(downloads.map(({ plannedBytes }) => plannedBytes), hosts.some(({ download }) => download?.atMost === true)),
            sum(downloads.map(({ downloadedBytes }) => downloadedBytes)),
        ];
    })));
}
function repositoryOf(image) {
    return image.split('@', 1)[0] ?? '';
}
function hostsPart(hosts) {
    return (0,page_document/* part */.y_)('Hosts', (0,block/* filledTable */.p3)([
        (0,block/* asCode */.qM)('Host'),
        'Outcome',
        (0,block/* asDigest */.J6)('Before'),
        (0,block/* asDigest */.J6)('Now'),
        (0,block/* asQuantity */.oR)('Without service'),
        'Health',
    ], hosts.map((host) => [
        host.name,
        `${(0,parts/* outcomeInWords */.Lz)(host.outcome)}${strategyWords(host)}`,
        digests(host.before),
        digests(host.after),
        timeWithoutService(host),
        host.health ?? '',
    ])));
}
/** What a dry run would switch. */
function switchesPart(hosts) {
    return (0,page_document/* part */.y_)('What would be switched', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Host'), (0,block/* asCode */.qM)('Service'), 'Runs now', 'Would run'], hosts.flatMap(({ name, switches }) => switches.map(({ service, from, to }) => [
        name,
        service,
        from === undefined ? 'nothing' : (0,quantity/* shortDigest */.VK)(from),
        to === undefined ? 'as the host recorded' : to === from ? 'the same' : (0,quantity/* shortDigest */.VK)(to),
    ]))));
}
/** Of a host that could not return to a healthy release, nobody knows when that ends. */
function timeWithoutService({ downtimeMs, outcome }) {
    if (downtimeMs === undefined)
        return '';
    return `${(0,quantity/* formatDuration */.a3)(downtimeMs)}${outcome === 'sick' || outcome === 'rollback-failed' ? ' until the job ended' : ''}`;
}
/** The digests alone where the repository is the same; of several, with the last part of its name. */
function digests(images) {
    const all = Object.values(images);
    const isSame = new Set(all.map(repositoryOf)).size < 2;
    const short = all.map((image) => {
        const repository = repositoryOf(image);
        const digest = (0,quantity/* shortDigest */.VK)(image.slice(image.lastIndexOf('@') + 1));
        return isSame ? digest : `${repository.slice(repository.lastIndexOf('/') + 1)}@${digest}`;
    });
    return [...new Set(short)].join(', ');
}
/** What only this host says: the error of the deployment is that of the first host that failed. */
function troublePart({ error, logs, warnings, notices, name }, said) {
    const own = error !== undefined && said?.message.includes(error.message) === true ? undefined : error;
    return (0,page_document/* part */.y_)(error === undefined ? `Remarks of ${name}` : `What went wrong on ${name}`, (0,block/* prose */.CS)(own?.message, own?.cause === undefined || own.cause === said?.cause ? undefined : `Cause: ${own.cause}`, own?.remedy === undefined || own.remedy === said?.remedy ? undefined : `What to do: ${own.remedy}`, ...warnings.map((warning) => `⚠️ ${warning}`), ...notices), said?.log.join('\n') === logs.join('\n')
        ? undefined
        : (0,block/* log */.Rm)(`The ${(0,quantity/* pluralLast */.ve)(logs.length, 'line')} of its containers`, logs));
}

// EXTERNAL MODULE: ./lib/commands/deploy/saved-bytes.js
var saved_bytes = __webpack_require__(48353);
;// CONCATENATED MODULE: ./lib/commands/deploy/outputs.js





function deployOutputs(report) {
    const downloads = report.hosts.flatMap(({ download }) => (download === undefined ? [] : [download]));
    return {
        outcome: report.outcome,
        image: report.image ?? '',
        images: JSON.stringify(report.images?.map(({ image }) => image) ?? (report.image === undefined ? [] : [report.image])),
        hosts: JSON.stringify(Object.fromEntries(report.hosts.map(({ name, outcome }) => [name, outcome]))),
        'planned-bytes': String((0,core_sum/* sumKnown */.z_)(downloads.map(({ plannedBytes }) => plannedBytes)) ?? ''),
        'downloaded-bytes': String((0,core_sum/* sumKnown */.z_)(downloads.map(({ downloadedBytes }) => downloadedBytes)) ?? ''),
        'saved-bytes': String((0,saved_bytes/* savedBytes */.X)(report) ?? ''),
        figures: JSON.stringify(deployFigures(report)),
        report: JSON.stringify(report),
    };
}
/** A variable of the environment has room for the hosts of a whole deployment. */
const mostNameCharacters = 128;
function deployFigures(report) {
    return {
        ...(0,figures/* runFigures */.jU)('deploy', report),
        ...(0,figures/* documentFigures */.LF)(deployDocument(report)),
        image: report.image,
        images: (report.images ?? []).slice(0, figures/* mostItems */.Mo).map(({ image }) => ({
            name: image.split('@', 1)[0]?.split('/').at(-1) ?? '',
            reference: image,
            outcome: report.outcome,
            hitRate: undefined,
        })),
        // All of them, as they are added up.
        hosts: report.hosts.slice(0, deploy_host/* mostHosts */.Pf).map(({ name, outcome, download, downtimeMs }) => ({
            name: (0,figures/* clip */.$Q)(name, mostNameCharacters),
            outcome,
            downloadedBytes: download?.downloadedBytes,
            totalBytes: report.action === 'prewarm' ? undefined : download?.totalBytes,
            downtimeMs,
        })),
    };
}

// EXTERNAL MODULE: ./lib/core/deploy/batches.js
var deploy_batches = __webpack_require__(89703);
;// CONCATENATED MODULE: ./lib/commands/deploy/result.js




/** The report of a deployment; also of one that failed before any host was reached. */
function deployReport({ apps, hosts }, { schemaVersion, startedAt, durationMs, revision, runUrl, phases, notices, warnings, error }, { rollbackTo, prewarmOnly, ssh, batches, }) {
    return {
        schemaVersion,
        kind: 'deploy',
        outcome: (0,deploy_outcome/* worstOutcome */.O)(hosts.map((host) => host.outcome)),
        action: rollbackTo !== undefined ? 'rollback' : prewarmOnly ? 'prewarm' : 'deploy',
        ...imagesOf(apps),
        ...{ startedAt, durationMs, revision, runUrl },
        batches: (0,deploy_batches/* planBatches */.u)(ssh.hosts.map(({ name }) => name), batches),
        ...{ hosts, phases, notices, warnings },
        nextSteps: nextSteps(hosts),
        error: error ?? failedHosts(hosts),
    };
}
function imagesOf(apps) {
    const [first, ...more] = apps;
    return more.length === 0
        ? { image: first?.reference, tag: first?.tag }
        : {
            image: undefined,
            tag: undefined,
            images: apps.map(({ reference, tag }) => ({ image: reference, tag })),
        };
}
/** What a deployment that failed is called, with the words of the first host that did. */
function failedHosts(hosts) {
    const failed = hosts.filter(({ outcome, error }) => !(0,deploy_outcome/* isGood */.K)(outcome) || error !== undefined);
    const [first] = failed.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return undefined;
    const names = failed
        .filter(({ outcome }) => outcome !== 'not-switched')
        .map(({ name }) => name)
        .join(', ');
    return {
        message: (0,deploy_host/* withHostName */.mA)(first?.name ?? names, first?.error?.message ?? 'the release is not running'),
        cause: first?.error?.cause,
        remedy: first?.error?.remedy,
        log: first?.error?.log ?? first?.logs ?? [],
    };
}
function nextSteps(hosts) {
    const of = (outcome) => hosts.filter((host) => host.outcome === outcome).map(({ name }) => name);
    const steps = [];
    const [lost, broken, left] = [of('unknown'), of('rollback-failed'), of('not-switched')];
    if (broken.length > 0)
        steps.push(`${broken.join(', ')}: rollback failed. Check ${broken.length === 1 ? 'this host' : 'these hosts'} now, correct the cause, and deploy again.`);
    if (lost.length > 0)
        steps.push(`${lost.join(', ')}: the host finishes on its own. "cache-prewarm hosts" shows the result. A new run continues from there.`);
    if (left.length > 0)
        steps.push(`${(0,quantity/* plural */.LS)(left.length, 'host')} still ${(0,quantity/* agree */.d5)(left.length, 'runs', 'run')} the previous release: ${left.join(', ')}.`);
    return steps;
}

;// CONCATENATED MODULE: ./lib/commands/deploy/index.js





/** Deploys the application to hosts over SSH, or only prewarms them. */
const deployCommand = (0,command/* defineCommand */.N)({
    metadata: 'deploy/action.yml',
    terminal: { also: own_ssh_flags/* ownSshFlags */.O },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(8815), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(5228), __webpack_require__.e(9516)]).then(__webpack_require__.bind(__webpack_require__, 2879))).readDeploy(values, context),
    nothing: () => ({ apps: [], hosts: [] }),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(8815), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(5228), __webpack_require__.e(5928), __webpack_require__.e(8584), __webpack_require__.e(748)]).then(__webpack_require__.bind(__webpack_require__, 38537))).deploy(context, inputs),
    report: deployReport,
    keep: async (report, context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(8815), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(5228), __webpack_require__.e(5928), __webpack_require__.e(8584), __webpack_require__.e(748)]).then(__webpack_require__.bind(__webpack_require__, 38537))).withHistory(report, context, inputs),
    page: deployDocument,
    outputs: deployOutputs,
    remarks: deployRemarks,
});
/** What a deployment remarks on the whole and, under their names, on the hosts. */
function deployRemarks({ notices, warnings, hosts }) {
    return {
        notices: [...notices, ...hosts.flatMap((host) => host.notices.map((text) => `${host.name}: ${text}`))],
        warnings: [...warnings, ...hosts.flatMap((host) => host.warnings.map((text) => `${host.name}: ${text}`))],
    };
}


/***/ }),

/***/ 48353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ savedBytes)
/* harmony export */ });
/* harmony import */ var _core_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88736);

/**
 * What hosts that hold nothing would have downloaded more, in bytes of all hosts together. Undefined where nothing was
 * pulled, and of a prewarm, which leaves the application out.
 */
function savedBytes({ action, hosts }) {
    if (action === 'prewarm')
        return undefined;
    return (0,_core_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(hosts.map(({ download }) => download?.downloadedBytes === undefined
        ? undefined
        : Math.max(0, download.totalBytes - download.downloadedBytes)));
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

/***/ 89703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseBatches),
/* harmony export */   u: () => (/* binding */ planBatches)
/* harmony export */ });
/**
 * Reads `1,25%,100%`: after each batch so many hosts have switched in all. Undefined where an item is neither a number of
 * hosts (from 1) nor a percentage (above 0, up to 100).
 */
function parseBatches(items) {
    const sizes = items.map((item) => {
        const match = /^(\d{1,3})(%?)$/.exec(item);
        if (match === null)
            return undefined;
        const number = Number(match[1]);
        if (number < 1 || (match[2] === '%' && number > 100))
            return undefined;
        return match[2] === '%' ? { kind: 'percent', percent: number } : { kind: 'hosts', hosts: number };
    });
    return sizes.every((size) => size !== undefined) ? sizes : undefined;
}
/**
 * Divides hosts, in their order, into batches that switch one after another. Each size is a total: one that adds no host
 * makes no batch, and hosts that are left make the last one.
 */
function planBatches(hosts, sizes) {
    const batches = [];
    let taken = 0;
    for (const size of [...sizes, { kind: 'percent', percent: 100 }]) {
        const total = size.kind === 'hosts' ? size.hosts : Math.ceil((hosts.length * size.percent) / 100);
        const until = Math.min(hosts.length, total);
        if (until <= taken)
            continue;
        batches.push(hosts.slice(taken, until));
        taken = until;
    }
    return batches;
}


/***/ }),

/***/ 60793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ describeLogin),
/* harmony export */   JF: () => (/* binding */ hostPattern),
/* harmony export */   Pf: () => (/* binding */ mostHosts),
/* harmony export */   aP: () => (/* binding */ sshPort),
/* harmony export */   mA: () => (/* binding */ withHostName),
/* harmony export */   tB: () => (/* binding */ parseHosts)
/* harmony export */ });
/* unused harmony export parseHost */
const sshPort = 22;
/** In one deployment. */
const mostHosts = 256;
const form = '[name=][user@]address[:port]';
/**
 * Reads hosts, one a line: `[name=][user@]address[:port]`, IPv6 in brackets. Every line that is none, or repeats
 * another, is told to `problem`. What is returned is safe in a configuration of ssh: no part begins with "-" or holds
 * anything but letters, digits and a few signs.
 */
function parseHosts(lines, problem) {
    if (lines.length === 0)
        problem(`required: hosts, one per line: ${form}, got none`);
    if (lines.length > mostHosts) {
        problem(`expected at most ${mostHosts} hosts, got ${lines.length}`);
        return [];
    }
    const hosts = [];
    for (const line of lines) {
        const host = parseHost(line);
        if (typeof host === 'string') {
            problem(host);
            continue;
        }
        const twin = hosts.find((other) => other.name === host.name || isSameServer(other, host));
        if (twin === undefined)
            hosts.push(host);
        else
            problem(isSameServer(twin, host)
                ? `"${line}" is the same server as "${twin.name}"`
                : `"${line}" repeats the name "${twin.name}"`);
    }
    return hosts;
}
/** Reads one host, or says what is wrong with it. */
function parseHost(line) {
    const wrong = (reason) => `expected ${form}, got "${line}": ${reason}`;
    if (line === '')
        return wrong('it is empty');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not get into a configuration file
    if (/[\s\u0000-\u001f\u007f]/.test(line))
        return `expected ${form}, got ${JSON.stringify(line)}: it holds white space`;
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(line)?.[0];
    if (scheme !== undefined)
        return wrong(`leave out ${scheme}`);
    const equals = line.indexOf('=');
    const name = equals < 0 ? undefined : line.slice(0, equals);
    if (name !== undefined && !/^[A-Za-z0-9][\w.-]{0,62}$/.test(name)) {
        return wrong(`before "=" stands a name: letters, digits, "_", "." and "-", the first a letter or digit, at most 63`);
    }
    const place = line.slice(equals + 1);
    const at = place.lastIndexOf('@');
    const user = at < 0 ? undefined : place.slice(0, at);
    // What stands there may be a password: it is not repeated.
    if (user?.includes(':'))
        return `expected ${form}, got one with ":" before "@": a password is no part of it, the login is by key`;
    if (user !== undefined && !/^[A-Za-z0-9_][\w.+@-]{0,127}\$?$/.test(user)) {
        return wrong(`"${user}" is no user: letters, digits, "_", ".", "+", "@" and "-", the first a letter, a digit or "_"`);
    }
    const target = readTarget(place.slice(at + 1));
    if (typeof target === 'string')
        return wrong(target);
    return { name: name ?? hostPattern(target), user, ...target };
}
/** How known_hosts files and people write it: `10.0.0.1`, `[10.0.0.1]:2222`, `fd00::1`, `[fd00::1]:2222`. */
function hostPattern({ address, port }) {
    return port === sshPort ? address : `[${address}]:${port}`;
}
/** `deploy@10.0.0.1 port 2222`: how a message names the server that was asked. */
function describeLogin(host) {
    const login = host.user === undefined ? host.address : `${host.user}@${host.address}`;
    return host.port === sshPort ? login : `${login} port ${host.port}`;
}
/** A message that says which host it is of; some begin with its name already. */
function withHostName(name, message) {
    return message.startsWith(name) ? message : `${name}: ${message}`;
}
function isSameServer(one, other) {
    return one.address === other.address && one.port === other.port;
}
function readTarget(text) {
    if (text === '')
        return 'it names no address';
    const bracketed = /^\[(?<address>[^\]]*)\](?<rest>.*)$/.exec(text)?.groups;
    if (bracketed === undefined) {
        if (/[[\]]/.test(text))
            return 'a bracket is not closed, or not opened';
        if (text.split(':').length > 2) {
            return isIpv6(text)
                ? `write an IPv6 address in brackets: [${text}]`
                : 'it has more than one ":"; the form of an IPv6 address is [fd00::1] or [fd00::1]:22';
        }
        const colon = text.indexOf(':');
        const address = colon < 0 ? text : text.slice(0, colon);
        return refuseAddress(address) ?? withPort(address.toLowerCase(), colon < 0 ? '' : text.slice(colon));
    }
    const { address = '', rest = '' } = bracketed;
    if (address.includes('%'))
        return 'an IPv6 address with a zone ("%") is not supported';
    if (!isIpv6(address))
        return `"${address}" is no IPv6 address, and brackets are for these only`;
    return withPort(address.toLowerCase(), rest);
}
/** `rest`: empty, or a colon and the port. */
function withPort(address, rest) {
    if (rest === '')
        return { address, port: sshPort };
    const digits = /^:(\d{1,5})$/.exec(rest)?.[1];
    const port = digits === undefined ? Number.NaN : Number(digits);
    if (port >= 1 && port <= 65_535)
        return { address, port };
    return `"${rest.replace(/^:/, '')}" is no port (1 to 65535)`;
}
function refuseAddress(address) {
    if (address === '')
        return 'it names no address';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    if (/[^\u0000-\u007f]/.test(address))
        return `"${address}" has non-ASCII characters: write the name in its xn-- form`;
    if (/^\d+(?:\.\d+)*$/.test(address) && !isIpv4(address))
        return `"${address}" is no IPv4 address`;
    const labels = address.replace(/\.$/, '').split('.');
    const isName = labels.every((label) => /^\w(?:[\w-]{0,61}\w)?$/.test(label)) && address.length <= 253;
    return isName ? undefined : `"${address}" is neither a host name nor an IP address`;
}
function isIpv4(text) {
    const parts = text.split('.');
    return (parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255));
}
/** RFC 4291, section 2.2. */
function isIpv6(text) {
    const lastColon = text.lastIndexOf(':');
    const tail = text.slice(lastColon + 1);
    const hasIpv4 = tail.includes('.');
    if (hasIpv4 && !isIpv4(tail))
        return false;
    // An embedded IPv4 address takes the place of two groups.
    const plain = hasIpv4 ? `${text.slice(0, lastColon + 1)}0:0` : text;
    const halves = plain.split('::');
    if (halves.length > 2)
        return false;
    const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
    if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
        return false;
    return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}


/***/ }),

/***/ 7567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isGood),
/* harmony export */   O: () => (/* binding */ worstOutcome)
/* harmony export */ });
/** The worst first. */
const severity = [
    'rollback-failed',
    'unknown',
    'sick',
    'taken-down',
    'rolled-back',
    'failed-before-switch',
    'not-switched',
    'nothing-to-prewarm',
    'planned',
    'deployed',
    'prewarmed',
    'unchanged',
];
const good = new Set(['deployed', 'unchanged', 'prewarmed', 'planned']);
/** What is said of all hosts together: the worst that happened to one. */
function worstOutcome(outcomes) {
    return severity.find((outcome) => outcomes.includes(outcome)) ?? 'failed-before-switch';
}
/** Whether the host does what was asked for. */
function isGood(outcome) {
    return good.has(outcome);
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

/***/ 44367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ spansLength),
/* harmony export */   kU: () => (/* binding */ joinSpans),
/* harmony export */   w1: () => (/* binding */ withoutSpans)
/* harmony export */ });
/** The same time in spans that neither overlap nor touch, in order; those without length are left out. */
function joinSpans(spans) {
    const joined = [];
    for (const { startMs, endMs } of spans.toSorted((a, b) => a.startMs - b.startMs)) {
        const last = joined.at(-1);
        if (last !== undefined && startMs <= last.endMs)
            last.endMs = Math.max(last.endMs, endMs);
        else
            joined.push({ startMs, endMs });
    }
    return joined.filter(({ startMs, endMs }) => endMs > startMs);
}
/** What is left of a span without the others. */
function withoutSpans({ startMs, endMs }, others) {
    const left = [];
    let atMs = startMs;
    for (const other of joinSpans(others)) {
        if (other.endMs <= atMs || other.startMs >= endMs)
            continue;
        if (other.startMs > atMs)
            left.push({ startMs: atMs, endMs: other.startMs });
        atMs = other.endMs;
    }
    return atMs < endMs ? [...left, { startMs: atMs, endMs }] : left;
}
/** How long they are together, where they overlap once. */
function spansLength(spans) {
    return joinSpans(spans).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
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

/***/ 55398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ ownSshFlags)
/* harmony export */ });
/** Flags of a terminal with which an operator names files instead of their text. */
const ownSshFlags = [
    {
        name: 'ssh-key-file',
        description: 'File of the private key. Default: SSH_PRIVATE_KEY, otherwise what ssh uses: your keys and agent.',
    },
    {
        name: 'known-hosts-file',
        description: "File with the hosts' own keys. Default: KNOWN_HOSTS, otherwise what ssh uses: your known_hosts.",
    },
];


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

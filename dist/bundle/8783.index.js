export const id = 8783;
export const ids = [8783,7186,4956];
export const modules = {

/***/ 77412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildxCommand: () => (/* binding */ buildxCommand),
/* harmony export */   buildxFinder: () => (/* binding */ buildxFinder),
/* harmony export */   findBuildx: () => (/* binding */ findBuildx)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33592);




/**
 * Where docker looks for plug-ins after the user's own folder:
 * https://github.com/docker/cli/blob/v28.5.0/cli-plugins/manager/manager_unix.go
 */
const systemFolders = [
    '/usr/local/lib/docker/cli-plugins',
    '/usr/local/libexec/docker/cli-plugins',
    '/usr/lib/docker/cli-plugins',
    '/usr/libexec/docker/cli-plugins',
];
/**
 * The buildx that docker would start. Started by its path it needs 0.05 s of processor, by docker 0.13 s, because docker asks every
 * plug-in on the machine what it is before. Undefined: it is not found, or does not run by itself, and docker has to start it.
 */
async function findBuildx(docker, commands) {
    // Which of several docker takes then, its versions decide differently.
    if ('cliPluginsExtraDirs' in (await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(docker.configDir)))
        return undefined;
    for (const folder of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(docker.configDir, 'cli-plugins'), ...systemFolders]) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'docker-buildx');
        if (!(await isExecutable(path)))
            continue;
        const version = await commands.run(path, ['version'], { env: docker.env }).catch(() => undefined);
        return version?.exitCode === 0 ? { path, version } : undefined;
    }
    return undefined;
}
/** The same with the user's configuration, looked for once: by whoever calls first, as soon as it is clear that something is built. */
function buildxFinder(env, commands) {
    let found;
    return () => (found ??= findBuildx((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .userDockerEnvironment */ .F$)(env), commands));
}
/** How buildx is started: program and arguments. */
function buildxCommand({ buildx }, args) {
    return buildx === undefined ? ['docker', ['buildx', ...args]] : [buildx.path, args];
}
async function isExecutable(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
}


/***/ }),

/***/ 47186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   containerHostOf: () => (/* binding */ containerHostOf),
/* harmony export */   originContainerHost: () => (/* binding */ originContainerHost),
/* harmony export */   readGithubRun: () => (/* binding */ readGithubRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Reads the run's context: GITHUB_* variables
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables) and the event's payload.
 * @throws when the payload is no JSON
 */
function readGithubRun(env) {
    const text = (name) => env[name] ?? '';
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const repository = text('GITHUB_REPOSITORY');
    const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const repositoryUrl = `${serverUrl}/${repository}`;
    const isSame = (name) => name.toLowerCase() === repository.toLowerCase();
    const pullRequest = fields(payload['pull_request']);
    const head = fields(pullRequest?.['head']);
    // A fork that was deleted since has no name.
    const isForkPullRequest = pullRequest !== undefined && !isSame(string(fields(head?.['repo'])?.['full_name']));
    const followed = fields(payload['workflow_run']);
    const follows = followed === undefined
        ? undefined
        : {
            event: string(followed['event']),
            name: string(followed['head_branch']),
            sha: string(followed['head_sha']),
            headRepository: string(fields(followed['head_repository'])?.['full_name']),
        };
    const followsFork = follows?.event.startsWith('pull_request') === true && !isSame(follows.headRepository);
    const number = pullRequest?.['number'];
    const ref = text('GITHUB_REF');
    return {
        event: {
            name: text('GITHUB_EVENT_NAME'),
            ref,
            defaultBranch: string(fields(payload['repository'])?.['default_branch']) || undefined,
            ...(isForkPullRequest || followsFork ? { fromFork: true } : {}),
            ...(follows === undefined ? {} : { follows }),
        },
        repository,
        actor: text('GITHUB_ACTOR'),
        revision: text('GITHUB_SHA'),
        runUrl: `${repositoryUrl}/actions/runs/${text('GITHUB_RUN_ID')}`,
        repositoryUrl,
        isPublic: serverUrl === 'https://github.com' ? isPublic(payload['repository']) : undefined,
        containerHost: containerHostOf(serverUrl),
        pullRequest: typeof number === 'number' ? number : undefined,
        branch: (isForkPullRequest ? string(head?.['label']) : '') ||
            string(head?.['ref']) ||
            ref.replace(/^refs\/(heads|tags)\//, ''),
        runKey: `${text('GITHUB_RUN_ID')}-${env['GITHUB_RUN_ATTEMPT'] || '1'}-${text('GITHUB_JOB')}`,
        isForkPullRequest,
    };
}
function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw error;
    }
    return fields(JSON.parse(text)) ?? {};
}
function isPublic(repository) {
    const isPrivate = fields(repository)?.['private'];
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function fields(value) {
    return typeof value === 'object' && value !== null
        ? value
        : undefined;
}
function string(value) {
    return typeof value === 'string' ? value : '';
}
/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
function containerHostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}
/**
 * Where the images of a checkout are, by its remote. Undefined: a server of GitLab has its registry wherever its administrator
 * put it, and so have others. A server of GitHub is known by its name only.
 */
function originContainerHost(origin) {
    const { hostname } = new URL(origin);
    if (hostname === 'gitlab.com')
        return 'registry.gitlab.com';
    return /(^|\.)(github|ghe)\./.test(hostname) ? containerHostOf(origin) : undefined;
}


/***/ }),

/***/ 41405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ browserUrl),
/* harmony export */   eA: () => (/* binding */ openContext),
/* harmony export */   sH: () => (/* binding */ originUrl)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _adapters_docker_buildx_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77412);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23415);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61254);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43014);





/** Everything ambient that a run needs, the login of the inputs among it. */
async function openContext(surroundings, inputs) {
    const { github, console, shared } = surroundings;
    const once = shared?.once ?? ((_what, work) => work());
    const opened = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_2__/* .openDocker */ .$)(surroundings, inputs.logins);
    // None of them needs another one.
    const [signing, buildx, origin] = await Promise.all([
        (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_3__/* .withNewestLayers */ .D)(surroundings, inputs),
        once('buildx', surroundings.findBuildx ?? (() => (0,_adapters_docker_buildx_program_js__WEBPACK_IMPORTED_MODULE_1__.findBuildx)(opened, surroundings.commands))),
        github === undefined ? once('origin', () => originUrl(surroundings)) : undefined,
    ]);
    const { commands, docker, connect, connectAnonymously, requests } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_2__.openRegistries)(surroundings, {
        ...inputs,
        signing,
        docker: { ...opened, buildx },
    });
    return {
        cwd: surroundings.cwd,
        docker,
        tempFolder: surroundings.tempFolder,
        github,
        source: github?.repositoryUrl ?? origin?.href,
        commands,
        clock: surroundings.clock,
        random: Math.random,
        newSalt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex'),
        console,
        view: surroundings.view,
        connect,
        connectAnonymously,
        requests,
        rememberBuilder: surroundings.rememberBuilder,
        fetchFile: surroundings.fetchFile,
        version: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .packageVersion */ .T,
        hashes: surroundings.hashes,
        shared,
    };
}
/**
 * The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. Undefined
 * where there is no checkout, or its origin is a path.
 */
async function originUrl({ cwd, env, commands, }) {
    const result = await commands
        .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
        .catch(() => undefined);
    const url = browserUrl(result?.stdout.trim() ?? '');
    return url === undefined ? undefined : new URL(url);
}
/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
function browserUrl(remote) {
    const match = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
    return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}


/***/ }),

/***/ 61254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ withNewestLayers),
  E: () => (/* binding */ withNewestOfFleet)
});

// EXTERNAL MODULE: ./lib/core/history/history-file.js
var history_file = __webpack_require__(97967);
;// CONCATENATED MODULE: ./lib/core/history/newest-generation.js
/** When the newest generation of layers was made that a run is known to have committed or verified. None from the future counts. */
function newestGenerationMs(entries, nowMs) {
    const times = entries
        .map((entry) => Date.parse(generationOf(entry) ?? ''))
        // Of what is no time this is not true, either.
        .filter((ms) => ms <= nowMs);
    return times.length === 0 ? undefined : Math.max(...times);
}
function generationOf(entry) {
    if (entry.kind !== 'prewarm' && entry.kind !== 'build')
        return undefined;
    const { generationAt, kind, outcome, at } = entry;
    // Before that was kept: what a prewarm recorded is younger than its start.
    if (generationAt === undefined)
        return kind === 'prewarm' && outcome === 'prewarmed' ? at : undefined;
    return generationAt ?? undefined;
}

// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
;// CONCATENATED MODULE: ./lib/commands/newest-known.js



/** Where signatures are checked, the history of each image tells whether its record is an older one that was put back. */
async function withNewestKnown(surroundings, { signing, history }, images) {
    if (!signing.verifies)
        return signing;
    const known = await Promise.all(images.map(async ({ registry, repository }) => {
        const ms = await newestKnown(surroundings, { image: `${registry}/${repository}`, history });
        return ms === undefined ? [] : [[repository, ms]];
    }));
    return { ...signing, newestKnownMs: new Map(known.flat()) };
}
/** The same of layers. Platforms by themselves have records of their own, and no history. */
async function withNewestLayers(surroundings, inputs) {
    return inputs.part === undefined ? withNewestKnown(surroundings, inputs, [inputs]) : inputs.signing;
}
/** The same of all layers of a deployment or a look at hosts. */
async function withNewestOfFleet(surroundings, inputs) {
    const { images, history = 'auto' } = inputs;
    const { signing, layers, places } = images;
    if (signing === undefined || layers.length === 0)
        return inputs;
    return {
        ...inputs,
        images: { ...images, signing: await withNewestKnown(surroundings, { signing, history }, places) },
    };
}
/** Undefined: nothing is known. */
async function newestKnown(surroundings, inputs) {
    try {
        const history = await (0,commands_history/* openHistory */.jC)(surroundings, inputs);
        const read = (0,history_file/* parseHistory */.i6)((await history?.store.read()) ?? '');
        return read.kind === 'lines'
            ? newestGenerationMs((0,history_file/* entriesOf */.Mc)(read.lines), surroundings.clock.nowMs())
            : undefined;
    }
    catch {
        // What is wrong with the history is said where the run is added to it.
        return undefined;
    }
}


/***/ }),

/***/ 38913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ reachesRate),
/* harmony export */   MK: () => (/* binding */ rateOf),
/* harmony export */   W_: () => (/* binding */ sumCounts)
/* harmony export */ });
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23802);

function sumCounts(all) {
    const sum = (count) => all.reduce((total, one) => total + count(one), 0);
    return {
        hit: sum(({ hit }) => hit),
        executed: sum(({ executed }) => executed),
        failed: sum(({ failed }) => failed),
    };
}
/** Hits of the measured steps in percent, rounded down to one decimal, so that 100 means all; undefined when none was measured. */
function rateOf({ hit, executed, failed }) {
    const measured = hit + executed + failed;
    return measured === 0 ? undefined : (0,_percent_js__WEBPACK_IMPORTED_MODULE_0__/* .percentOf */ .p)(hit, measured);
}
/** Whether at least so many percent of the measured steps hit, by the counts: what is shown is rounded. */
function reachesRate({ hit, executed, failed }, percent) {
    // In whole millionths: 0.1 has no exact value of its own.
    return hit * 100e6 >= Math.round(percent * 1e6) * (hit + executed + failed);
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

/***/ 23802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ percentOf)
/* harmony export */ });
/**
 * A share in percent, rounded down to one decimal, so that 100 means all of it; as it is below that, so that 0 means nothing
 * of it. `whole` is not 0.
 */
function percentOf(part, whole) {
    const percent = Math.floor((part * 1000) / whole) / 10;
    return percent === 0 ? (part * 100) / whole : percent;
}


/***/ }),

/***/ 39479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ describeLoss),
/* harmony export */   N: () => (/* binding */ ledgerPart)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71694);
/* harmony import */ var _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95451);





const columns = (first) => [
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)(first),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Runs', 'quantity'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Earned', 'quantity'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Spent', 'quantity'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Balance', 'quantity'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Down', 'quantity'),
    (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Up', 'quantity'),
];
/** What the cache costs and earns. Open where something costs more than it earns. */
function ledgerPart(ledger, layers) {
    if (ledger === undefined)
        return undefined;
    const { run, total, months, caches, losses } = ledger;
    const make = losses.length === 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_2__/* .part */ .y_;
    return make('What the cache costs and earns', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(...losses.map((loss) => `⚠️ ${describeLoss(loss, layers)}`), hostsInWords(ledger), seen(ledger)), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([...columns('Cache'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Stored', 'quantity')], [
        ...caches.map((one) => [
            ...row(one.cache, one),
            one.storedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(one.storedBytes),
        ]),
        [...row('all', total), ''],
    ], {
        tones: caches.map(({ cache }) => losses.some((loss) => loss.cache === cache) ? 'failed' : undefined),
    }), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(columns('When'), [row('this run', run), ...months.toReversed().map((one) => row(one.month, one))]));
}
/** `base cost 2 min more than it earned …`, with the line to change. */
function describeLoss({ cache, runs, earnedMs, spentMs }, layers) {
    const name = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(cache, 80);
    const lost = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs - earnedMs);
    const numbers = `earned ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs)}, spent ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs)}`;
    return `\`${name}\` cost ${lost} more than it earned in its last ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(runs, 'run')} (${numbers}). ${remedy(cache, layers)}`;
}
function remedy(cache, layers) {
    if (cache === _wait_reports_js__WEBPACK_IMPORTED_MODULE_4__/* .builderCache */ .C)
        return 'To do without it, set `cache-builder: false` where you build.';
    if (layers === undefined)
        return 'To do without it, remove it from `layers` where you build.';
    const others = layers.filter(({ name }) => name !== cache).map(({ name, target }) => `${name}=${target}`);
    const lines = others.map((line) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(line, 160)}\``).join(', ');
    return others.length === 0
        ? 'It is the only layer. A shorter one may earn more: put `# cache-prewarm: layer` where it should end in the Dockerfile. To do without any, use docker/build-push-action with `cache-to: type=registry,mode=max`.'
        : `To do without it, set \`layers\` to ${lines}, one per line.`;
}
function row(title, { runs, earnedMs, spentMs, downloadedBytes, uploadedBytes }) {
    return [
        (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(title, 80),
        String(runs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBalance */ .QS)(earnedMs - spentMs),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(uploadedBytes),
    ];
}
/** What deployments earned: bytes, where builds earn seconds. */
function hostsInWords({ hosts: { deployments, downloadedBytes, savedBytes }, }) {
    if (deployments === 0)
        return undefined;
    const plain = (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes + savedBytes);
    return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(deployments, 'deployment')} downloaded ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(downloadedBytes)} to servers. Servers without layers would have needed ${plain}.`;
}
/** Which runs are in it. */
function seen({ since, branches, total }) {
    const runs = `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(total.runs, 'run')} since ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(since, 40))}`;
    if (branches.length === 0)
        return `${runs}, on this machine.`;
    const names = branches.map((branch) => `\`${(0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(branch, 80)}\``).join(', ');
    return `${runs}, on ${names}. Other branches and pull requests have their own histories: what they earn from these layers is not included.`;
}


/***/ }),

/***/ 95451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ builderCache),
/* harmony export */   d: () => (/* binding */ waitReports)
/* harmony export */ });
/** The name of the application's own cache, where layers and it stand side by side. */
const builderCache = 'cache-builder';
/** What was waited for, each with the cache that it was waited for. */
function waitReports(parts) {
    return (parts.found.state?.waits ?? []).map(({ target, ...wait }) => ({
        ...wait,
        cache: cacheOf({ target, ...wait }, parts),
    }));
}
function cacheOf({ kind, what, target }, { project, found, cacheBuilder }) {
    const digest = /sha256:[0-9a-f]{64}$/.exec(what)?.[0];
    switch (kind) {
        case 'cache-export':
            return builderCache;
        case 'cache-import':
            return digest !== undefined && digest === cacheBuilder ? builderCache : layerOfDigest(digest, found);
        // A bake makes layers, which nobody pushes without a cache.
        case 'export':
        case 'push':
            return target;
        case 'load':
        case 'unpack':
        case 'look-up':
            // What an export unpacks is for its target.
            return what === ''
                ? target
                : (layerOfDigest(digest, found) ?? cacheOfStage(what, project, cacheBuilder));
        default:
            return undefined;
    }
}
function layerOfDigest(digest, { state }) {
    if (digest === undefined || state === undefined)
        return undefined;
    const recorded = Object.entries(state.lookup.record?.layers ?? {});
    return ([...state.digests].find(([, known]) => known === digest)?.[0] ??
        recorded.find(([, entry]) => entry.digest === digest)?.[0]);
}
/** Steps that hit are loaded from the cache of the layer that they belong to, or from the application's. */
function cacheOfStage(stage, { nodes }, cacheBuilder) {
    const layer = nodes.find(({ ownStages }) => ownStages.some(({ displayName }) => displayName === stage));
    // An image that BuildKit names without a digest is no stage.
    const isStage = /^[a-z0-9_.-]+$/.test(stage);
    return layer?.name ?? (isStage && cacheBuilder !== undefined ? builderCache : undefined);
}


/***/ })

};

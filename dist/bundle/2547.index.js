export const id = 2547;
export const ids = [2547,7789];
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

/***/ 77789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployCommand: () => (/* binding */ deployCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/figures.js
var figures = __webpack_require__(68743);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
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
const good = new Set(['deployed', 'unchanged', 'prewarmed']);
/** The summary of a deployment: whether it worked and what it cost, then host by host. */
function deployDocument(report) {
    const { hosts, outcome, image, tag, error, durationMs } = report;
    const failed = error !== undefined || !good.has(outcome);
    const { planned, downloaded, plain, downtimeMs } = sums(hosts);
    const well = hosts.filter((host) => good.has(host.outcome)).length;
    return (0,page_document/* createDocument */.ui)(report, {
        mark: error === undefined ? parts/* outcomes */.KI[outcome].mark : '❌',
        tone: failed ? 'failed' : outcome === 'unchanged' ? 'good' : 'changed',
        headline: headline(report),
        subject: image ?? report.action,
        facts: {
            downloaded: downloaded !== undefined
                ? `${(0,quantity/* formatBytes */.z3)(downloaded)} downloaded`
                : planned !== undefined
                    ? `${(0,quantity/* formatBytes */.z3)(planned)} to download`
                    : undefined,
            saved: plain === undefined || downloaded === undefined || plain <= downloaded
                ? undefined
                : `${(0,quantity/* formatBytes */.z3)(plain - downloaded)} saved against a plain pull`,
            downtime: downtimeMs === undefined ? undefined : `${(0,quantity/* formatDuration */.a3)(downtimeMs)} without service`,
            duration: (0,quantity/* formatDuration */.a3)(durationMs),
        },
        where: image === undefined ? undefined : `\`${image}\`${tag === undefined ? '' : `, tagged \`${tag}\``}`,
        tiles: {
            hosts: { title: 'Hosts', value: `${well} of ${hosts.length}`, note: parts/* outcomes */.KI[outcome].words },
            downloaded: downloaded === undefined
                ? undefined
                : {
                    title: 'Downloaded',
                    value: (0,quantity/* formatBytes */.z3)(downloaded),
                    note: plain === undefined ? 'by all hosts' : `a plain pull: ${(0,quantity/* formatBytes */.z3)(plain)}`,
                },
            downtime: downtimeMs === undefined
                ? undefined
                : { title: 'Without service', value: (0,quantity/* formatDuration */.a3)(downtimeMs), note: 'the longest of a host' },
            duration: { title: 'Duration', value: (0,quantity/* formatDuration */.a3)(durationMs), note: 'the whole run' },
        },
        parts: [
            phasesPart(report),
            hostsPart(hosts),
            (0,parts/* downloadsPart */.jk)(hosts),
            ...(0,parts/* hostLayersParts */.Vc)(hosts),
            ...hosts.map(troublePart),
        ],
    });
}
function headline({ outcome, action, hosts, error }) {
    const done = hosts.filter((host) => good.has(host.outcome)).length;
    const count = (0,quantity/* plural */.LS)(hosts.length, 'host');
    if (error === undefined && outcome === 'unchanged')
        return `Nothing to do: ${count} already ran it`;
    if (error === undefined && good.has(outcome)) {
        const verb = { deployed: 'Deployed to', prewarmed: 'Prewarmed', unchanged: 'Unchanged on' };
        return action === 'rollback'
            ? `Rolled back ${count} as requested`
            : `${verb[outcome]} ${count}`;
    }
    if (hosts.length === 0)
        return 'The deployment failed before any host was reached';
    const what = parts/* outcomes */.KI[outcome].words;
    return `The ${action === 'prewarm' ? 'prewarm' : action === 'rollback' ? 'rollback' : 'deployment'} failed: ${what}${hosts.length > 1 ? ` (${done} of ${count} well)` : ''}`;
}
/** Undefined where no host told. `plain`: what hosts that hold nothing would have downloaded. */
function sums(hosts) {
    const add = (numbers) => {
        const known = numbers.filter((number) => number !== undefined);
        return known.length === 0 ? undefined : known.reduce((total, number) => total + number, 0);
    };
    const downtimes = hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
    return {
        planned: add(hosts.map(({ download }) => download?.plannedBytes)),
        downloaded: add(hosts.map(({ download }) => download?.downloadedBytes)),
        plain: add(hosts.map(({ download }) => download?.totalBytes)),
        downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
    };
}
/** What followed what, with the seconds of each. */
function phasesPart({ phases, batches }) {
    const known = phases.filter(({ durationMs }) => durationMs > 0);
    if (known.length === 0)
        return undefined;
    return (0,page_document/* part */.y_)('Phases', (0,block/* prose */.CS)(known.map(({ name, durationMs }) => `${name} ${(0,quantity/* formatDuration */.a3)(durationMs)}`).join(' → '), batches.length > 1 ? `Batches: ${batches.map((names) => names.join(', ')).join(' → ')}` : undefined));
}
function hostsPart(hosts) {
    return (0,page_document/* part */.y_)('Hosts', (0,block/* table */.tp)([
        (0,block/* column */.fi)('Host', 'code'),
        (0,block/* column */.fi)('Outcome'),
        (0,block/* column */.fi)('Before', 'code'),
        (0,block/* column */.fi)('Now', 'code'),
        (0,block/* column */.fi)('Without service', 'quantity'),
        (0,block/* column */.fi)('Health'),
    ], hosts.map((host) => [
        host.name,
        `${(0,parts/* outcomeInWords */.Lz)(host.outcome)}${strategyWords(host)}`,
        digests(host.before),
        digests(host.after),
        host.downtimeMs === undefined ? '' : (0,quantity/* formatDuration */.a3)(host.downtimeMs),
        host.health ?? '',
    ])));
}
/** The digests alone: the repository is the same. */
function digests(images) {
    const short = Object.values(images).map((image) => (0,quantity/* shortDigest */.VK)(image).replace(/^.*@/, ''));
    return [...new Set(short)].join(', ');
}
function troublePart({ error, logs, warnings, notices, name }) {
    return (0,page_document/* part */.y_)(error === undefined ? `Remarks of ${name}` : `What went wrong on ${name}`, (0,block/* prose */.CS)(error?.message, error?.cause === undefined ? undefined : `Cause: ${error.cause}`, error?.remedy === undefined ? undefined : `What to do: ${error.remedy}`, ...warnings.map((warning) => `⚠️ ${warning}`), ...notices), (0,block/* log */.Rm)(`The last ${(0,quantity/* plural */.LS)(logs.length, 'line')} of its containers`, logs));
}

;// CONCATENATED MODULE: ./lib/commands/deploy/outputs.js


/** The outputs of the action deploy: name → text. */
function deployOutputs(report) {
    const downloads = report.hosts.flatMap(({ download }) => (download === undefined ? [] : [download]));
    const sum = (numbers) => {
        const known = numbers.filter((number) => number !== undefined);
        return known.length === 0 ? '' : String(known.reduce((total, number) => total + number, 0));
    };
    return {
        outcome: report.outcome,
        image: report.image ?? '',
        hosts: JSON.stringify(Object.fromEntries(report.hosts.map(({ name, outcome }) => [name, outcome]))),
        'planned-bytes': sum(downloads.map(({ plannedBytes }) => plannedBytes)),
        'downloaded-bytes': sum(downloads.map(({ downloadedBytes }) => downloadedBytes)),
        'saved-bytes': sum(downloads.map(({ totalBytes, downloadedBytes }) => downloadedBytes === undefined ? undefined : Math.max(0, totalBytes - downloadedBytes))),
        figures: JSON.stringify(deployFigures(report)),
        report: JSON.stringify(report),
    };
}
/** What the closing summary of a pipeline tells of it. */
function deployFigures(report) {
    return {
        ...(0,figures/* runFigures */.jU)('deploy', report),
        ...(0,figures/* documentFigures */.LF)(deployDocument(report)),
        image: report.image,
        hosts: report.hosts.slice(0, figures/* mostItems */.Mo).map(({ name, outcome, download, downtimeMs }) => ({
            name: (0,figures/* clip */.$Q)(name),
            outcome,
            downloadedBytes: download?.downloadedBytes,
            totalBytes: download?.totalBytes,
            downtimeMs,
        })),
    };
}

;// CONCATENATED MODULE: ./lib/commands/deploy/remarks.js
/** What a deployment remarks on the whole and, under their names, on the hosts. */
function deployRemarks({ notices, warnings, hosts }) {
    return {
        notices: [...notices, ...hosts.flatMap((host) => host.notices.map((text) => `${host.name}: ${text}`))],
        warnings: [...warnings, ...hosts.flatMap((host) => host.warnings.map((text) => `${host.name}: ${text}`))],
    };
}

// EXTERNAL MODULE: ./lib/core/deploy/batches.js
var deploy_batches = __webpack_require__(89703);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/outcome.js
var deploy_outcome = __webpack_require__(7567);
;// CONCATENATED MODULE: ./lib/commands/deploy/result.js




/** The report of a deployment; also of one that failed before any host was reached. */
function deployReport({ app, hosts }, { schemaVersion, startedAt, durationMs, revision, runUrl, phases, notices, warnings, error }, { rollbackTo, prewarmOnly, ssh, batches, }) {
    return {
        schemaVersion,
        kind: 'deploy',
        outcome: (0,deploy_outcome/* worstOutcome */.O)(hosts.map((host) => host.outcome)),
        action: rollbackTo !== undefined ? 'rollback' : prewarmOnly ? 'prewarm' : 'deploy',
        image: app?.reference,
        tag: app?.tag,
        ...{ startedAt, durationMs, revision, runUrl },
        batches: (0,deploy_batches/* planBatches */.u)(ssh.hosts.map(({ name }) => name), batches),
        ...{ hosts, phases, notices, warnings },
        nextSteps: nextSteps(hosts),
        error: error ?? failedHosts(hosts),
    };
}
/** What a deployment that failed is called, with the words of the first host that did. */
function failedHosts(hosts) {
    const failed = hosts.filter(({ outcome }) => !(0,deploy_outcome/* isGood */.K)(outcome));
    const [first] = failed.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return undefined;
    const names = failed
        .filter(({ outcome }) => outcome !== 'not-switched')
        .map(({ name }) => name)
        .join(', ');
    return {
        message: (0,host/* withHostName */.mA)(first?.name ?? names, first?.error?.message ?? 'the release is not running'),
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
        steps.push(`${broken.join(', ')}: rollback failed. Check ${broken.length === 1 ? 'this host' : 'these hosts'} now.`);
    if (lost.length > 0)
        steps.push(`${lost.join(', ')}: the host finishes on its own. "cache-prewarm hosts" shows the result. A new run continues from there.`);
    if (left.length > 0)
        steps.push(`${(0,quantity/* plural */.LS)(left.length, 'host')} still run the previous release: ${left.join(', ')}.`);
    return steps;
}

;// CONCATENATED MODULE: ./lib/commands/deploy/index.js





/** Deploys the application to hosts over SSH, or only prewarms them. */
const deployCommand = (0,command/* defineCommand */.N)({
    metadata: 'deploy/action.yml',
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(8577)]).then(__webpack_require__.bind(__webpack_require__, 2879))).readDeploy(values, context),
    nothing: () => ({ app: undefined, hosts: [] }),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(8859), __webpack_require__.e(8136)]).then(__webpack_require__.bind(__webpack_require__, 67923))).deploy(context, inputs),
    report: deployReport,
    keep: async (report, context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6752), __webpack_require__.e(8815), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(2558), __webpack_require__.e(8859), __webpack_require__.e(8136)]).then(__webpack_require__.bind(__webpack_require__, 67923))).withHistory(report, context, inputs),
    page: deployDocument,
    outputs: deployOutputs,
    remarks: deployRemarks,
});


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
        hosts: [],
        warnings: report.warnings.slice(0, mostItems).map(clip),
        error: error === undefined
            ? undefined
            : {
                message: clip(error.message),
                remedy: error.remedy === undefined ? undefined : clip(error.remedy),
            },
    };
}
function documentFigures({ tone, headline, facts, }) {
    return { tone, headline: clip(headline), facts: Object.values(facts).map(clip) };
}
function stageFigures(stages) {
    return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, hitRate }) => ({
        stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
        hit,
        executed,
        hitRate,
    }));
}
function missFigures(misses) {
    return misses
        .slice(0, mostItems)
        .map((miss) => ({ stage: clip(miss.stage), because: clip((0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_0__/* .describeMiss */ .g)(miss)) }));
}
function clip(text) {
    return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}


/***/ }),

/***/ 62547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85583);
/* harmony import */ var _deploy_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77789);


const { outputs: _, ...deploy } = _deploy_index_js__WEBPACK_IMPORTED_MODULE_0__.deployCommand;
/** Rolls hosts back: a deployment of the previous release, or of another one. */
const rollbackCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    ...deploy,
    terminal: { flags: { to: 'rollback-to' } },
    read: (values, context) => deploy.read({ 'rollback-to': 'previous', ...values }, context),
});


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
/* harmony export */   aP: () => (/* binding */ sshPort),
/* harmony export */   mA: () => (/* binding */ withHostName),
/* harmony export */   tB: () => (/* binding */ parseHosts)
/* harmony export */ });
/* unused harmony export parseHost */
const sshPort = 22;
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
    'deployed',
    'prewarmed',
    'unchanged',
];
/** What is said of all hosts together: the worst that happened to one. */
function worstOutcome(outcomes) {
    return severity.find((outcome) => outcomes.includes(outcome)) ?? 'failed-before-switch';
}
/** Whether the host does what was asked for. */
function isGood(outcome) {
    return outcome === 'deployed' || outcome === 'unchanged' || outcome === 'prewarmed';
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

/***/ 9633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Lz: () => (/* binding */ outcomeInWords),
/* harmony export */   Vc: () => (/* binding */ hostLayersParts),
/* harmony export */   jk: () => (/* binding */ downloadsPart)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What a host's outcome is called, and how it looks. */
const outcomes = {
    deployed: { mark: '🚀', words: 'deployed' },
    unchanged: { mark: '✅', words: 'unchanged, already running' },
    prewarmed: { mark: '🔥', words: 'prewarmed' },
    'rolled-back': { mark: '↩️', words: 'rolled back' },
    'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
    sick: { mark: '🤒', words: 'unhealthy, left as is' },
    'rollback-failed': { mark: '🔥', words: 'rollback failed' },
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
/** What pulling the application costs each host. */
function downloadsPart(hosts) {
    const told = hosts.flatMap(({ name, store, download }) => download === undefined ? [] : [{ name, store, ...download }]);
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Downloads', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .bars */ .n_)(told.map(({ name, totalBytes, heldBytes, plannedBytes }) => ({
        label: `${name} held`,
        percent: totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100,
        note: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(heldBytes)} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(totalBytes)}`,
        segments: [],
        rest: `to download: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(plannedBytes)}`,
    }))), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Host', 'code'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Image store'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Plain pull', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Held', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Planned', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Downloaded', 'quantity'),
    ], told.map(({ name, store, totalBytes, heldBytes, plannedBytes, downloadedBytes }) => [
        name,
        store ?? '',
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(totalBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(heldBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(plannedBytes),
        downloadedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(downloadedBytes),
    ])));
}
const layerStates = {
    present: '✅ present',
    stale: '🕰️ stale',
    missing: '⚪ missing',
    'absent-in-registry': '⚠️ not in the registry',
};
/** The layer images on each host. */
function hostLayersParts(hosts) {
    return hosts.map(({ name, layers }) => (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)(hosts.length > 1 ? `Layers on ${name}` : 'Layers', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Layer', 'code'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Size', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Age', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('Saves', 'quantity'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .column */ .fi)('State'),
    ], layers.map((layer) => [
        layer.name,
        layer.sizeBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(layer.sizeBytes),
        layer.ageMs === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(layer.ageMs),
        saved(layer.reducesBytes),
        `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
    ]))));
}
function saved(bytes) {
    if (bytes === undefined)
        return '';
    return bytes === 0 ? 'nothing' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes);
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

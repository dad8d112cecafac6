export const id = 8136;
export const ids = [8136];
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

/***/ 67923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy),
  deployToHosts: () => (/* binding */ deployToHosts),
  withHistory: () => (/* binding */ withHistory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 18 modules
var hosts_fleet = __webpack_require__(82558);
;// CONCATENATED MODULE: ./lib/core/deploy/job-state.js
/** Reads one line of a job's events. Undefined: it is none, such as half a line on a full disk. */
function parseJobEvent(line) {
    const match = /^(\d{1,16}) ([a-z-]+)(?: (.*))?$/s.exec(line);
    return match === null ? undefined : { atMs: Number(match[1]), name: match[2] ?? '', text: match[3] ?? '' };
}
/** What all of a job's events so far say together. */
function foldJobEvents(events) {
    const texts = (name) => events.flatMap((event) => (event.name === name ? [event.text] : []));
    const pairs = (name) => texts(name).map(splitFirstWord);
    const has = (name) => events.some((event) => event.name === name);
    const downtimes = texts('downtime');
    return {
        phases: phasesOf(events),
        outcome: texts('end').map(readOutcome).at(-1),
        lockOwner: has('locked') || has('end') ? undefined : texts('waiting').at(-1),
        earlier: texts('earlier').map(readEarlier).at(-1),
        image: texts('image').at(-1),
        before: Object.fromEntries(pairs('before')),
        after: Object.fromEntries(pairs('after')),
        errors: pairs('error').map(([phase, text]) => ({ phase, text })),
        said: texts('said'),
        healthLog: pairs('health').map(([service, text]) => (service === '-' ? text : `${service}: ${text}`)),
        logs: pairs('log').map(([service, text]) => ({ service, text })),
        unchecked: texts('no-health-check'),
        removed: texts('removed'),
        notices: texts('notice'),
        warnings: texts('warning'),
        downtimeMs: downtimes.length === 0 ? undefined : downtimes.reduce((sum, text) => sum + Number(text), 0),
    };
}
function phasesOf(events) {
    const starts = events.filter(({ name }) => name === 'phase');
    return starts.map(({ text, atMs }, index) => ({
        name: text,
        startedAtMs: atMs,
        durationMs: Math.max(0, (starts[index + 1] ?? events.at(-1))?.atMs ?? atMs) - atMs,
    }));
}
const outcomes = [
    'deployed',
    'unchanged',
    'rolled-back',
    'taken-down',
    'sick',
    'rollback-failed',
    'failed-before-switch',
];
function readOutcome(text) {
    const outcome = outcomes.find((known) => known === text);
    if (outcome === undefined)
        throw new Error(`Expected a job to end as one of ${outcomes.join(', ')}, got "${text}".`);
    return outcome;
}
function readEarlier(text) {
    const [kind, rest] = splitFirstWord(text);
    if (kind === 'rollback-failed')
        return { kind, text: rest };
    const [phase, who] = splitFirstWord(rest);
    return { kind: 'killed', phase, who };
}
function splitFirstWord(text) {
    const space = text.indexOf(' ');
    return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/deploy/compose-pin.js

/**
 * The one form that an image is pinned in, `repository@sha256:…`: compose makes a container anew when the form changes, even
 * for the same image (measured with compose 2.26 and 5.5).
 * @throws UserError when it is no image, Error when it has no digest.
 */
function pinnedImage(image) {
    const { digest, ...reference } = (0,oci_reference/* parseReference */.F2)(image);
    if (digest === undefined)
        throw new Error(`Expected an image by digest, got "${image}".`);
    return (0,oci_reference/* formatReference */.FH)({ ...reference, tag: undefined, digest });
}

;// CONCATENATED MODULE: ./lib/core/deploy/health-policy.js
/** The longest that one request may take: a server that hangs is asked again. */
const longestRequestMs = 10_000;
/**
 * The policy as the job's parameters.
 * @throws Error when the address is none that may be asked; inputs are checked before.
 */
function healthParameters(policy) {
    if (policy.url !== undefined && !/^https?:\/\/[^\s\p{Cc}]+$/u.test(policy.url))
        throw new Error(`Expected an address of http or https, got "${policy.url}".`);
    return {
        health_url: policy.url ?? '',
        // As a quoted value of a configuration file of curl.
        health_url_escaped: (policy.url ?? '').replaceAll(/["\\]/g, '\\$&'),
        health_command: policy.command ?? '',
        health_interval_ms: policy.intervalMs,
        health_timeout_ms: policy.timeoutMs,
        health_start_period_ms: policy.startPeriodMs,
        request_timeout_s: seconds(Math.min(longestRequestMs, policy.timeoutMs)),
        health_command_s: seconds(policy.timeoutMs),
        settle_ms: policy.settleMs,
        wait_timeout_s: seconds(policy.waitTimeoutMs),
    };
}
/** At least one: 0 means no limit for many programs. */
function seconds(durationMs) {
    return Math.max(1, Math.ceil(durationMs / 1000));
}

;// CONCATENATED MODULE: ./lib/core/deploy/switch-job.js



/** The parameters that the job's script reads, as assignments of a shell, one a line. A value may be anything. */
function formatSwitchJob(job) {
    if (!/^[a-z0-9-]{1,64}$/.test(job.id))
        throw new Error(`Expected a job's name, got "${job.id}".`);
    const parameters = {
        job_id: job.id,
        mode: job.mode,
        project_dir: job.projectDir,
        project_name: job.projectName ?? '',
        docker_host: job.dockerHost,
        services: job.services.join(' '),
        image: job.image === undefined ? '' : pinnedImage(job.image),
        repository: job.repository ?? '',
        rollback_to: job.rollbackTo ?? '',
        pin_kind: job.pin.kind,
        pin_variable: job.pin.kind === 'variable' ? job.pin.name : '',
        before_switch: job.beforeSwitch ?? '',
        after_switch: job.afterSwitch ?? '',
        command_timeout_s: Math.max(1, Math.ceil(job.commandTimeoutMs / 1000)),
        ...rollingParameters(job.rolling),
        ...healthParameters(job.health),
        lock_timeout_ms: job.lockTimeoutMs,
        force: job.force,
        keep: job.keep,
        roll_back: job.rollBack,
        log_lines: job.logLines,
        who_text: [job.who.actor, job.who.runUrl]
            .filter((part) => part !== undefined && part !== '')
            .map(oneLine)
            .join(', '),
        who_json: ownerJson(job.who),
    };
    return (0,shell_quote/* shellAssignments */.D)(parameters);
}
function rollingParameters(rolling) {
    const proxy = rolling?.proxy;
    const named = proxy !== undefined && 'service' in proxy ? proxy.service : '';
    return {
        rolling: (rolling?.services ?? []).map(({ service, replicas }) => `${service}=${replicas}`).join(' '),
        proxy_kind: proxy?.kind ?? '',
        proxy_service: named,
        proxy_upstream: proxy?.kind === 'nginx' ? proxy.upstream : '',
        proxy_port: proxy?.kind === 'nginx' ? proxy.port : '',
        proxy_backend: proxy?.kind === 'haproxy' ? proxy.backend : '',
        proxy_admin: proxy?.kind === 'haproxy' ? proxy.admin : '',
        drain_command: proxy?.kind === 'command' ? proxy.drain : '',
        undrain_command: proxy?.kind === 'command' ? (proxy.undrain ?? '') : '',
        drain_time_ms: rolling?.drainTimeMs ?? 0,
        drain_timeout_ms: rolling?.drainTimeoutMs ?? 0,
    };
}
/** The inner part of a JSON object, so that the script has nothing to escape. */
function ownerJson({ actor, runUrl, revision }) {
    return JSON.stringify({ actor, run: runUrl, revision }).slice(1, -1);
}
/** Files that people read a line of. */
function oneLine(text) {
    return (text ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/adapters/ssh/host-script.js
var host_script = __webpack_require__(61903);
// EXTERNAL MODULE: ./lib/adapters/ssh/ssh-failure.js
var ssh_failure = __webpack_require__(54104);
;// CONCATENATED MODULE: ./lib/adapters/ssh/host-job.js






const defaultLostTimeoutMs = 5 * 60_000;
const scriptTimeoutMs = 60_000;
/** On the host: so long a look waits for news. */
const lookWaitMs = 5_000;
/** Before a lost connection is made anew. */
const pauseMs = 2_000;
/**
 * Starts a job on a host, once, whatever becomes of the connection meanwhile.
 * @throws UserError when it cannot be started: then nothing was touched. ConnectionLostError when that is not known.
 */
async function startJob(job, options) {
    const folder = `${job.projectDir}/.cache-prewarm/jobs/${job.id}`;
    const line = createLine(options);
    const script = await (0,host_script/* readHostScript */.i)('switch');
    const files = [
        { name: 'job.sh', text: script },
        { name: 'parameters', text: formatSwitchJob(job) },
        ...(job.composeFile === undefined ? [] : [{ name: 'compose.yaml', text: job.composeFile }]),
    ];
    const run = async (text, failed, remedy) => {
        const { exitCode, stdout, stderr } = await line.script(text);
        if (exitCode === 0)
            return stdout;
        throw new core_error/* UserError */.yo(`${line.who}: ${failed}: ${stderr.trim() || `status ${exitCode}`}`, {
            ...(remedy === undefined ? {} : { remedy }),
        });
    };
    await run(`umask 077 && mkdir -p ${(0,shell_quote/* shellQuote */.Z)(folder)}`, `the folder ${folder} could not be made`, `Lock, state and log are kept in ${job.projectDir}/.cache-prewarm: the user has to be able to write there.`);
    for (const { name, text } of files)
        await line.upload(`${folder}/${name}`, Buffer.from(text));
    await run(startScript(folder), 'the job could not be started');
    const events = [];
    let offset = 0;
    return {
        async poll(onEvent = () => { }) {
            for (;;) {
                const { over, news } = readLook(await run(lookScript(folder, offset), `the state of the job in ${folder} could not be read`));
                // Half a line is left for the next look.
                const whole = news.subarray(0, news.lastIndexOf('\n') + 1);
                offset += whole.length;
                for (const told of whole.toString().split('\n')) {
                    const event = parseJobEvent(told);
                    if (event === undefined)
                        continue;
                    events.push(event);
                    onEvent(event);
                }
                const state = foldJobEvents(events);
                if (state.outcome !== undefined) {
                    // What commands and containers said does not stay on the host. The next job cleans up where this fails.
                    await line.script(`rm -rf ${(0,shell_quote/* shellQuote */.Z)(folder)}`).catch(() => undefined);
                    return { killed: false, state };
                }
                if (over)
                    return { killed: true, state };
            }
        },
    };
}
/** A connection that is made anew when it is lost. */
function createLine({ session: first, reconnect, clock, lostTimeoutMs = defaultLostTimeoutMs, }) {
    const who = (0,ssh_failure/* describeHost */.Ys)(first.host);
    let session = first;
    let lostSinceMs;
    /** Waits, and sees to it that there is a connection, until it has been gone for too long. */
    const recover = async (why) => {
        lostSinceMs ??= clock.nowMs();
        for (let reason = why;;) {
            if (clock.nowMs() - lostSinceMs >= lostTimeoutMs)
                throw new ssh_failure/* ConnectionLostError */.N9(`${who}: the connection was lost, and did not come back: ${reason}`, {
                    remedy: 'The host finishes the job on its own. To see the result, run cache-prewarm hosts.',
                });
            await clock.sleep(pauseMs);
            if (session.connected)
                return;
            try {
                const next = await reconnect();
                await session.close();
                session = next;
                return;
            }
            catch (error) {
                if (error instanceof ssh_failure/* LoginRefusedError */.Qx)
                    throw error;
                reason = (0,core_error/* errorMessage */.gJ)(error);
            }
        }
    };
    return {
        who,
        async script(text) {
            for (;;) {
                const stdout = [];
                const onStdout = (chunk) => {
                    stdout.push(chunk);
                };
                const result = await session.script(text, { onStdout, timeoutMs: scriptTimeoutMs });
                if (result.kind === 'ended') {
                    lostSinceMs = undefined;
                    return { exitCode: result.exitCode, stdout: Buffer.concat(stdout), stderr: result.stderr };
                }
                await recover(result.stderr.trim() || result.because);
            }
        },
        async upload(path, content) {
            for (;;) {
                try {
                    await session.upload(path, content, '0600');
                    lostSinceMs = undefined;
                    return;
                }
                catch (error) {
                    if (!(error instanceof ssh_failure/* ConnectionLostError */.N9))
                        throw error;
                    await recover(error.message);
                }
            }
        },
    };
}
/**
 * Run twice it starts nothing twice: only one makes the folder `started`. The job inherits a lock on `alive`, which is free
 * when the job is gone, however it went.
 */
function startScript(folder) {
    return `cd ${(0,shell_quote/* shellQuote */.Z)(folder)} || exit 1
mkdir started 2>/dev/null || { [ -d started ]; exit; }
exec 8>>alive
flock -n 8 || { echo 'its lock is held' >&2; exit 1; }
setsid nohup sh ./job.sh ${(0,shell_quote/* shellQuote */.Z)(folder)} </dev/null >>output 2>&1 &
`;
}
/** Prints `over` or `runs`, and the events from an offset on; waits a while for some to come. */
function lookScript(folder, offset) {
    return `cd ${(0,shell_quote/* shellQuote */.Z)(folder)} || exit 1
left=${Math.ceil(lookWaitMs / 200)}
while :; do
  if (exec 7>>alive && flock -n 7); then state=over; else state=runs; fi
  size=0
  [ ! -f events ] || size=$(wc -c <events)
  [ "$state" = runs ] && [ "$size" -le ${offset} ] && [ "$left" -gt 0 ] || break
  left=$((left - 1))
  sleep 0.2 2>/dev/null || { sleep 1; left=$((left - 4)); }
done
echo "$state"
[ ! -f events ] || tail -c +${offset + 1} events
`;
}
function readLook(printed) {
    const bytes = Buffer.from(printed);
    const end = bytes.indexOf('\n');
    return { over: bytes.subarray(0, end).toString() === 'over', news: bytes.subarray(end + 1) };
}

// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 2 modules
var diagnose = __webpack_require__(6688);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
;// CONCATENATED MODULE: ./lib/hosts/switch.js





/** The longest that `before-switch` and `after-switch` may take: a backup may take long, a hang must not last for ever. */
const commandTimeoutMs = 30 * 60_000;
/** Has hosts switch by their own jobs, and tells what comes of them. */
function createSwitchHost(options) {
    const { clock, say } = options;
    return async (host, target, strategies) => {
        const { name } = host.session.host;
        const hide = (text) => (0,masked_value/* hideMaskedValues */.K)(text, options.secretValues);
        const job = switchJob(host, target, strategies, options);
        const running = await startJob(job, {
            session: host.session,
            reconnect: () => options.reconnect(host),
            clock,
        });
        try {
            const { killed, state } = await running.poll((event) => {
                const line = describeEvent(event);
                if (line !== undefined)
                    say(`${name}: ${hide(line)}`);
            });
            return readResult(state, killed, hide);
        }
        catch (error) {
            if (!(error instanceof ssh_failure/* ConnectionLostError */.N9))
                throw error;
            return lostResult(error, job);
        }
    };
}
function switchJob(host, target, strategies, { inputs, composeFile, who, newJobId }) {
    const { project } = inputs;
    // The user's commands are for a switch that they asked for.
    const isUndone = target.kind === 'back' || target.kind === 'nothing';
    const aim = switchAim(target, inputs);
    return {
        id: newJobId(),
        ...aim,
        projectDir: project.dir,
        projectName: project.name,
        dockerHost: host.facts.dockerHost ?? '',
        services: project.services,
        pin: project.imageVariable === undefined
            ? { kind: 'override' }
            : { kind: 'variable', name: project.imageVariable },
        composeFile: aim.mode === 'switch' ? composeFile : undefined,
        beforeSwitch: isUndone ? undefined : inputs.beforeSwitch,
        afterSwitch: isUndone ? undefined : inputs.afterSwitch,
        commandTimeoutMs,
        health: inputs.health,
        lockTimeoutMs: inputs.lockTimeoutMs,
        force: inputs.force,
        keep: inputs.keep,
        rollBack: inputs.rollbackScope !== 'none',
        rolling: rollingJob(inputs, strategies),
        who,
        logLines: inputs.logLines,
    };
}
/** Where a job takes a host: to an image, back to a release that the host knows, or to nothing. */
function switchAim(target, { images, rollbackTo }) {
    const none = { image: undefined, repository: undefined, rollbackTo: undefined };
    if (target.kind === 'nothing')
        return { ...none, mode: 'take-down', image: target.reference };
    if (target.kind === 'image' && rollbackTo === undefined)
        return { ...none, mode: 'switch', image: target.reference };
    const { app, image } = images;
    const repository = app === undefined ? image : `${app.registry}/${app.repository}`;
    return {
        mode: 'rollback',
        image: undefined,
        repository: image === '' ? undefined : repository,
        rollbackTo: target.kind === 'image' && rollbackTo?.kind === 'digest' ? rollbackTo.digest : 'previous',
    };
}
function rollingJob(inputs, strategies) {
    const services = strategies.filter(({ strategy }) => strategy === 'rolling');
    return inputs.proxy === undefined || services.length === 0
        ? undefined
        : {
            services,
            proxy: inputs.proxy,
            drainTimeMs: inputs.drainTimeMs,
            drainTimeoutMs: inputs.drainTimeoutMs,
        };
}
/** What people are told while a job runs; undefined: it is for the report. */
function describeEvent({ name, text }) {
    switch (name) {
        case 'phase':
            return text;
        case 'waiting':
            return `waits for the deployment of ${text}`;
        case 'earlier':
            return `an earlier deployment did not finish: ${text}`;
        case 'error':
            return `failed: ${text}`;
        case 'health':
            return `health: ${text.replace(/^- /, '')}`;
        case 'end':
            return `ended: ${text}`;
        default:
            return undefined;
    }
}
function readResult(state, killed, hide) {
    const { earlier, unchecked, removed } = state;
    return {
        outcome: state.outcome ?? 'unknown',
        before: state.before,
        after: state.after,
        downtimeMs: state.downtimeMs,
        health: state.healthLog.at(-1) === undefined ? undefined : hide(state.healthLog.at(-1) ?? ''),
        logs: state.logs.map(({ service, text }) => hide(`${service} | ${text}`)),
        error: errorOf(state, killed, hide),
        notices: [
            ...(earlier?.kind === 'killed'
                ? [
                    `An earlier deployment (${earlier.who}) was killed during "${earlier.phase}"; this one continued from there.`,
                ]
                : []),
            ...(removed.length === 0
                ? []
                : [`Removed ${(0,quantity/* plural */.LS)(removed.length, 'superseded image')}: ${removed.join(', ')}`]),
            ...unchecked.map((service) => `The service ${service} has no health check: only exits and restarts are detected. Add HEALTHCHECK to its Dockerfile or healthcheck to the Compose file, or set health-url or health-command.`),
            ...state.notices.map(hide),
        ],
        warnings: [
            ...(earlier?.kind === 'rollback-failed'
                ? [`The last rollback on this host had failed: ${hide(earlier.text)}`]
                : []),
            ...state.warnings.map(hide),
        ],
    };
}
function errorOf({ errors, said, logs, outcome }, killed, hide) {
    if (outcome === 'deployed' || outcome === 'unchanged')
        return undefined;
    const [first, ...more] = errors;
    const message = killed
        ? 'the job on the host was killed before it finished'
        : first === undefined
            ? `the job ended with ${outcome}`
            : hide(`${first.phase}: ${first.text}`);
    const told = [...errors.map(({ text }) => text), ...said, ...logs.map(({ text }) => text)].join('\n');
    const diagnosis = (0,diagnose/* diagnose */.h)(told);
    return {
        message: [message, ...more.map(({ phase, text }) => hide(`${phase}: ${text}`))].join('; '),
        cause: diagnosis?.cause,
        remedy: killed
            ? 'Run again. The next job converges on the new or the previous release.'
            : diagnosis?.remedy,
        log: [...said, ...logs.map(({ service, text }) => `${service} | ${text}`)].map(hide),
    };
}
function lostResult(error, job) {
    return {
        outcome: 'unknown',
        before: {},
        after: {},
        downtimeMs: undefined,
        health: undefined,
        logs: [],
        error: {
            message: error.message,
            cause: 'The connection was lost after the job had started.',
            remedy: `The host finishes on its own, with the new or the previous release. "cache-prewarm hosts" shows the result (job ${job.id}).`,
            log: [],
        },
        notices: [],
        warnings: [],
    };
}

// EXTERNAL MODULE: ./lib/commands/history.js
var commands_history = __webpack_require__(9702);
;// CONCATENATED MODULE: ./lib/commands/deploy/history-entry.js
/** What is kept of a deployment. */
function deployEntryOf(report, branch) {
    const downloads = report.hosts.flatMap(({ download }) => download?.downloadedBytes ?? []);
    const downtimes = report.hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
    return {
        version: 1,
        kind: 'deploy',
        at: report.startedAt,
        outcome: report.outcome,
        durationMs: report.durationMs,
        branch,
        revision: report.revision,
        runUrl: report.runUrl,
        downloadedBytes: downloads.length === 0 ? undefined : downloads.reduce((sum, bytes) => sum + bytes, 0),
        downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
    };
}

// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
;// CONCATENATED MODULE: ./lib/core/deploy/project-name.js
/**
 * The name that compose gives to a project by its folder; https://docs.docker.com/compose/how-tos/project-name/.
 * @param dir absolute, without a slash at its end.
 */
function projectNameOf(dir, given) {
    return (given ??
        dir
            .slice(dir.lastIndexOf('/') + 1)
            .toLowerCase()
            .replace(/[^a-z0-9_-]/g, '')
            .replace(/^[_-]+/, ''));
}

// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/hosts/connection.js
var connection = __webpack_require__(18515);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/hosts/images-report.js
var images_report = __webpack_require__(24428);
// EXTERNAL MODULE: ./lib/hosts/plan.js + 1 modules
var hosts_plan = __webpack_require__(19542);
// EXTERNAL MODULE: ./lib/core/deploy/prewarm-plan.js
var prewarm_plan = __webpack_require__(35527);
;// CONCATENATED MODULE: ./lib/hosts/plan-text.js


/** The plan of a host as lines for people; printed before anything is pulled. */
function describeHostPlan(host, plan) {
    const { engine, platform, layers, app, prewarm, need, place, shortage, prune } = plan;
    const lines = [`${host}: Docker ${engine.version}, ${engine.store} image store, ${platform}`];
    for (const layer of layers)
        lines.push(`  layer ${layer.name}: ${describeLayer(layer)}`);
    if (app !== undefined) {
        const { totalBytes, heldBytes, bytes } = app.now;
        const share = totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100;
        lines.push(`  application ${(0,quantity/* shortDigest */.VK)(app.reference)}: ${(0,quantity/* formatBytes */.z3)(totalBytes)}, of which the host has ${(0,quantity/* formatBytes */.z3)(heldBytes)} (${(0,quantity/* formatPercent */.l9)(share)}); its pull downloads ${(0,quantity/* formatBytes */.z3)(bytes)}`);
    }
    if (prewarm.pulls.length > 0) {
        const after = app === undefined ? '' : `; the application then needs ${(0,quantity/* formatBytes */.z3)(app.afterLayers.bytes)}`;
        lines.push(`  layer images that are pulled: ${(0,prewarm_plan/* describePulls */.ui)(prewarm.pulls)}${after}`);
    }
    for (const { name, why } of prewarm.left) {
        if (why.kind === 'useless' || why.kind === 'comes-along')
            lines.push(`  layer image ${name} is not pulled: it ${(0,prewarm_plan/* describeLeft */.Jm)(why)}`);
    }
    lines.push(`  to download: ${(0,quantity/* formatBytes */.z3)(plan.plannedBytes)}${describeUncertain(plan)}`);
    if (shortage !== undefined)
        lines.push(`  room: ${shortage}`);
    else if (place !== undefined && need.compressedBytes > 0)
        lines.push(`  room: about ${(0,quantity/* formatBytes */.z3)(need.bytes)} of the ${(0,quantity/* formatBytes */.z3)(place.freeBytes)} that are free at ${place.folder}`);
    if (shortage !== undefined && prune.length > 0) {
        const names = prune.map(({ title, freesBytes }) => freesBytes === undefined ? title : `${title} (about ${(0,quantity/* formatBytes */.z3)(freesBytes)})`);
        lines.push(`  may be removed until it fits: ${names.join(', ')}`);
    }
    return lines;
}
function describeLayer({ state, presentAs, sizeBytes, ageMs, reducesBytes }) {
    const words = {
        present: presentAs === 'layers' ? 'present, in other images' : 'present',
        stale: 'stale',
        missing: 'missing',
        'absent-in-registry': 'not in the registry',
    };
    const details = [
        sizeBytes === undefined ? undefined : (0,quantity/* formatBytes */.z3)(sizeBytes),
        ageMs === undefined ? undefined : describeAge(ageMs),
        reducesBytes === undefined ? undefined : `holds ${(0,quantity/* formatBytes */.z3)(reducesBytes)} of the application`,
    ].filter((text) => text !== undefined);
    return [words[state], ...details].join(', ');
}
function describeAge(ageMs) {
    const age = (0,quantity/* formatAge */.nV)(ageMs);
    return age === 'just now' ? 'made just now' : `${age} old`;
}
function describeUncertain({ uncertainBytes, engine }) {
    if (uncertainBytes === 0)
        return '';
    const why = engine.store === 'classic'
        ? 'which compressed layers it knows'
        : 'which compressed layers it keeps of images that were built or loaded there';
    return ` at most: ${(0,quantity/* formatBytes */.z3)(uncertainBytes)} of it may already be there, because the engine does not report ${why}`;
}

// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/core/deploy/download-plan.js
var download_plan = __webpack_require__(66931);
// EXTERNAL MODULE: ./lib/core/deploy/host-tags.js + 1 modules
var host_tags = __webpack_require__(51904);
;// CONCATENATED MODULE: ./lib/core/deploy/pull-progress.js
/** They come after the last byte of a layer. */
const fetched = /^(?:Verifying Checksum|Download complete|Extracting|Pull complete)/;
const there = /^(?:Already exists|Pull complete|Download complete)/;
/**
 * `configBytes`: of the config when the host lacks it; engines do not tell of it. In a further attempt the classic engine
 * begins a layer anew, and containerd goes on where it was.
 */
function createPullCounter(image, store) {
    const sizes = new Map(image.layers.map(({ digest, sizeBytes }) => [digest.slice('sha256:'.length).slice(0, 12), sizeBytes]));
    const done = new Set();
    const bytes = new Map();
    let configBytes = 0;
    return {
        add({ id, status, currentBytes }, attempt) {
            if (id === undefined) {
                if (status.startsWith('Status: Downloaded newer image'))
                    configBytes = image.configBytes;
                return;
            }
            const size = sizes.get(id);
            if (size === undefined)
                return;
            if (there.test(status))
                done.add(id);
            const key = store === 'classic' ? `${id} ${attempt}` : id;
            const now = fetched.test(status) ? size : status === 'Downloading' ? (currentBytes ?? 0) : 0;
            bytes.set(key, Math.max(bytes.get(key) ?? 0, Math.min(now, size)));
        },
        get state() {
            let downloadedBytes = configBytes;
            for (const count of bytes.values())
                downloadedBytes += count;
            return { downloadedBytes, layersDone: done.size, layers: sizes.size };
        },
    };
}

// EXTERNAL MODULE: ./lib/hosts/disk.js
var disk = __webpack_require__(43914);
// EXTERNAL MODULE: ./lib/hosts/prune.js
var prune = __webpack_require__(53691);
;// CONCATENATED MODULE: ./lib/hosts/pull.js









/**
 * Pulls the layer images of the plan, in its order. One that fails does not keep the others from being pulled, and is
 * nothing that a deployment has to stop for.
 */
async function prewarmHostImages(run, plan, watch) {
    const pulled = [];
    const failed = [];
    let pruned = [];
    const { pulls } = plan.prewarm;
    if (pulls.length === 0)
        return { pulled, failed, pruned };
    try {
        pruned = await ensureRoom(run, plan, pulls.reduce((total, { download }) => total + download.bytes, 0));
    }
    catch (error) {
        return { pulled, failed: pulls.map(({ name }) => ({ name, error })), pruned };
    }
    for (const { name, image, download } of pulls) {
        try {
            const result = await pullImage(run, plan, { ...run.layers, image, name, download }, watch);
            await run.engine.tag(result.reference, (0,host_tags/* layerTag */.Cz)(name, image.digest));
            pulled.push(result);
        }
        catch (error) {
            failed.push({ name, error });
        }
    }
    return { pulled, failed, pruned };
}
/**
 * Pulls the application by digest and gives it a name of ours, so that no clean-up takes it before or after the switch.
 * @throws UserError when there is no room for it. EngineError when it cannot be pulled.
 */
async function pullAppImage(run, plan, watch) {
    const { app, engine } = run;
    if (app === undefined || plan.app === undefined)
        throw new Error('There is no application to pull.');
    const { image } = plan.app;
    // As it is now: a layer image may have failed, and others pull, too.
    const before = (0,download_plan/* planDownload */.cE)(image, (await (0,host_images/* seeHost */.Q)(run)).contents.holdings);
    const pruned = await ensureRoom(run, plan, before.bytes);
    const download = pruned.length === 0 ? before : (0,download_plan/* planDownload */.cE)(image, (await (0,host_images/* seeHost */.Q)(run)).contents.holdings);
    const pulled = await pullImage(run, plan, { ...app, image, name: 'application', download }, watch);
    if ((await engine.inspectImage(pulled.reference)) === undefined) {
        throw new core_error/* UserError */.yo(`${pulled.reference} was pulled, and the engine does not have it.`, {
            remedy: 'See whether something on the host removes images (a cron job with "docker system prune"), and run again.',
        });
    }
    if (run.project !== undefined)
        await engine.tag(pulled.reference, (0,host_tags/* releaseTag */.aF)((0,prune/* seriesOf */.Lf)(run, run.project), app.digest));
    return { pulled, pruned };
}
async function pullImage({ engine }, plan, target, watch) {
    const { registry, repository, image, name, download } = target;
    const { digest } = image;
    const reference = (0,oci_reference/* formatReference */.FH)({ registry, repository, tag: undefined, digest });
    // Also without the registry: what is there is there.
    if ((await engine.inspectImage(reference)) !== undefined)
        return { name, reference, plannedBytes: 0, downloadedBytes: 0 };
    const counter = createPullCounter({ layers: image.layers, configBytes: download.config === 'held' ? 0 : image.configBytes }, plan.engine.store);
    await engine.pull({
        registry,
        repository,
        digest,
        onProgress: (event, attempt) => {
            counter.add(event, attempt);
            watch(name, counter.state, download.bytes);
        },
    });
    return {
        name,
        reference,
        plannedBytes: download.bytes,
        downloadedBytes: counter.state.downloadedBytes,
    };
}
/**
 * Makes room for a pull where it is short of it and this tool has put images there that nobody needs: one after the
 * other, as long as it does not fit.
 * @returns what was removed.
 * @throws UserError when it does not fit all the same; nothing has been pulled then, and what runs runs on.
 */
async function ensureRoom({ engine, runScript }, plan, downloadBytes) {
    const { measuredOn, ratio } = plan.need;
    const need = (0,disk_need/* estimateNeed */.JT)(downloadBytes, measuredOn === undefined ? undefined : { image: measuredOn, ratio });
    const short = async () => {
        const place = await (0,disk/* findStorePlace */.w)(plan.engine, runScript);
        return place && (0,disk_need/* describeShortage */.Jc)(place, need);
    };
    const removed = [];
    const failures = [];
    let shortage = await short();
    for (const candidate of plan.prune) {
        if (shortage === undefined)
            break;
        try {
            for (const name of candidate.names)
                await engine.removeImage(name);
            removed.push(candidate);
        }
        catch (error) {
            // A container may have taken it meanwhile.
            failures.push((0,core_error/* errorMessage */.gJ)(error));
        }
        shortage = await short();
    }
    if (shortage === undefined)
        return removed;
    const tried = removed.length === 0 ? '' : `; ${removed.map(({ title }) => title).join(', ')} went already`;
    throw new core_error/* UserError */.yo(`There is not enough room: ${shortage}${tried}.${failures.map((text) => ` ${text}`).join('')}`, {
        remedy: 'Check what uses the space on the host ("docker system df -v"), and remove what you do not need. Nothing was pulled or switched.',
    });
}

;// CONCATENATED MODULE: ./lib/hosts/pull-lines.js

/** A line for each quarter of a pull: a log is read later, and a line a second is not. */
function pullLines(host, say) {
    const told = new Map();
    return (image, { downloadedBytes }, plannedBytes) => {
        if (plannedBytes === 0)
            return;
        const quarter = Math.min(4, Math.floor((downloadedBytes / plannedBytes) * 4));
        if (quarter <= (told.get(image) ?? 0))
            return;
        told.set(image, quarter);
        say(`${host}: ${image} ${(0,quantity/* formatBytes */.z3)(downloadedBytes)} of ${(0,quantity/* formatBytes */.z3)(plannedBytes)}`);
    };
}

;// CONCATENATED MODULE: ./lib/commands/deploy/host-pulls.js




/** Pulls that failed, and what came of them until then. */
class HostPullsError extends Error {
    name = 'HostPullsError';
    pulls;
    constructor(cause, pulls) {
        super((0,core_error/* errorMessage */.gJ)(cause), { cause });
        this.pulls = pulls;
    }
}
/**
 * Pulls the layer images of the plan; what fails there is a warning, or the end where nothing else is wanted.
 * @throws HostPullsError
 */
async function prewarmHost(host, run, plan, say) {
    const { pulled, pruned, failed } = await prewarmHostImages(run, plan, pullLines(host, say));
    const pulls = {
        pulled,
        notices: pruneNotices(pruned),
        warnings: failed.map(({ name, error }) => `The layer ${name} could not be pulled: ${(0,core_error/* errorMessage */.gJ)(error)}`),
    };
    const [first] = failed;
    if (first === undefined || !run.prewarmOnly)
        return pulls;
    const { error } = first;
    throw new HostPullsError(new core_error/* UserError */.yo(`${(0,quantity/* plural */.LS)(failed.length, 'layer')} could not be pulled: ${failed.map(({ name }) => name).join(', ')}. ${(0,core_error/* errorMessage */.gJ)(error)}`, error instanceof core_error/* UserError */.yo && error.remedy !== undefined ? { remedy: error.remedy } : {}), pulls);
}
/** Pulls the application. @throws HostPullsError when it cannot be had. */
async function pullApp(host, run, plan, say) {
    try {
        const { pulled, pruned } = await pullAppImage(run, plan, pullLines(host, say));
        return { pulled: [pulled], notices: pruneNotices(pruned), warnings: [] };
    }
    catch (error) {
        throw new HostPullsError(error, { pulled: [], notices: [], warnings: [] });
    }
}
function pruneNotices(pruned) {
    return pruned.length === 0 ? [] : [`Removed to make room: ${pruned.map(({ title }) => title).join(', ')}`];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/core/deploy/repository-name.js
/** Registry and repository of an image's name, as docker shortens them: without tag, digest, `docker.io/` and `library/`. */
function normalizeRepository(image) {
    const [name = ''] = image.split('@');
    const slash = name.lastIndexOf('/');
    const colon = name.indexOf(':', slash + 1);
    const repository = colon < 0 ? name : name.slice(0, colon);
    return repository.replace(/^docker\.io\//, '').replace(/^library\//, '');
}

;// CONCATENATED MODULE: ./lib/core/deploy/rolling.js


/** What of a service keeps a second container from running beside the first. */
function findRollingObstacles(service, config, facts) {
    const obstacle = (key, reason, remedy) => ({
        service,
        key,
        reason,
        remedy,
    });
    const found = [];
    const name = config['container_name'];
    if (typeof name === 'string' && name !== '')
        found.push(obstacle('container_name', `its container is always called ${name}, and two cannot have one name`, 'Remove container_name: the service is reached by its own name.'));
    const network = config['network_mode'];
    if (typeof network === 'string' && /^(host$|service:|container:)/.test(network))
        found.push(obstacle('network_mode', `with network_mode ${network} two containers would listen at the same ports`, 'Use a network of the project, which the proxy is in, too.'));
    for (const port of publishedPorts(config['ports']))
        found.push(obstacle('ports', `the port ${port} of the host can lead to one container only`, 'Remove it: the proxy publishes the port, and reaches the service in their network.'));
    if (lacksHealthCheck(config['healthcheck'], facts.imageHasHealthCheck))
        found.push(obstacle('healthcheck', 'it has no health check, so nothing shows when the new container is ready', 'Add healthcheck to the service, or HEALTHCHECK to the Dockerfile.'));
    for (const volume of volumesOf(config['volumes']))
        if (facts.exclusiveVolumes.includes(volume))
            found.push(obstacle('volumes', `the volume ${volume} may be used by one container only, as exclusive-volumes says`, 'Let the application share it, or use strategy: recreate.'));
    return found;
}
/** How many containers a service has: `deploy.replicas`, or `scale`. */
function replicasOf(config) {
    const deploy = config['deploy'];
    const replicas = isObject(deploy) ? deploy['replicas'] : undefined;
    const count = Number(replicas ?? config['scale'] ?? 1);
    return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
/** The services that an application's image is of; those that are named, where some are. */
function servicesOf(services, named, repository) {
    if (named.length > 0)
        return named;
    return Object.entries(services).flatMap(([name, service]) => {
        const image = isObject(service) ? service['image'] : undefined;
        return typeof image === 'string' &&
            repository !== undefined &&
            normalizeRepository(image) === normalizeRepository(repository)
            ? [name]
            : [];
    });
}
/** 1-based line of a service's key in a compose file; undefined: it does not stand there. */
function lineOf(text, service, key) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, logLevel: 'silent' });
    const services = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get('services') : undefined;
    const node = (0,dist/* isMap */.jh)(services) ? services.get(service) : undefined;
    const pair = (0,dist/* isMap */.jh)(node)
        ? node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key)
        : undefined;
    const place = (0,dist/* isScalar */.jn)(pair?.key) ? pair.key.range?.[0] : undefined;
    return place === undefined ? undefined : lines.linePos(place).line;
}
/** One obstacle in words: `web: container_name (compose.yaml:7): … Remove …` */
function describeObstacle({ service, key, reason, remedy }, file) {
    const line = file === undefined ? undefined : lineOf(file.text, service, key);
    const place = line === undefined || file === undefined ? '' : ` (${file.name}:${line})`;
    return `${service}: ${key}${place}: ${reason}. ${remedy}`;
}
/** Ports of the host that are fixed. A range has room for another container. */
function publishedPorts(ports) {
    if (!Array.isArray(ports))
        return [];
    return ports.flatMap((port) => {
        if (isObject(port)) {
            const published = String(port['published'] ?? '');
            return published === '' || published === '0' || published.includes('-') ? [] : [published];
        }
        // [IP:]HOST:CONTAINER[/PROTOCOL]; a variable is a port, too.
        const [, published = ''] = /^(?:.*:)?([^:]+):[^:]+$/.exec(String(port).replace(/\/\w+$/, '')) ?? [];
        return published === '' || published === '0' || /^\d+-\d+$/.test(published) ? [] : [published];
    });
}
function volumesOf(volumes) {
    if (!Array.isArray(volumes))
        return [];
    return volumes.flatMap((volume) => {
        if (isObject(volume))
            return typeof volume['source'] === 'string' ? [volume['source']] : [];
        const [source = ''] = String(volume).split(':');
        return source === '' ? [] : [source];
    });
}
/** `fromImage` undefined: not known whether the image brings one. */
function lacksHealthCheck(check, fromImage) {
    const disabled = isObject(check) && (check['disable'] === true || isNone(check['test']));
    const own = isObject(check) && !disabled && check['test'] !== undefined;
    return !own && (disabled || fromImage === false);
}
function isNone(test) {
    return test === 'NONE' || (Array.isArray(test) && test[0] === 'NONE');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/commands/deploy/strategy.js






/**
 * Decides for each service how its containers are replaced, from what compose makes of the host's project.
 * @param app.repository registry and repository of the application
 * @throws UserError with everything that keeps a service from rolling, where `strategy` is rolling.
 */
async function chooseStrategies(session, inputs, composeFile, app) {
    const { strategy, proxy, project, exclusiveVolumes } = inputs;
    if (strategy === 'recreate')
        return [];
    const { services, file } = await readCompose(session, inputs, composeFile, app.dockerHost);
    const chosen = servicesOf(services, project.services, app.repository);
    const problems = [];
    const strategies = chosen.map((service) => {
        const config = (0,oci_json/* readObject */.Ag)(services[service] ?? {}, `the service ${service}`);
        const obstacles = findRollingObstacles(service, config, {
            imageHasHealthCheck: app.hasHealthCheck,
            exclusiveVolumes,
        }).map((obstacle) => describeObstacle(obstacle, file));
        if (proxy !== undefined && 'service' in proxy && services[proxy.service] === undefined)
            obstacles.push(`${service}: the project has no service ${proxy.service}, which proxy-service says is the proxy, but ${Object.keys(services).join(', ')}`);
        problems.push(...obstacles);
        return obstacles.length === 0
            ? { service, strategy: 'rolling', because: undefined, replicas: replicasOf(config) }
            : { service, strategy: 'recreate', because: obstacles.join('; '), replicas: replicasOf(config) };
    });
    if (strategy === 'rolling' && problems.length > 0)
        throw new core_error/* UserError */.yo(`${session.host.name}: these services cannot roll:\n${problems.map((problem) => `  ${problem}`).join('\n')}`, { remedy: 'Nothing was changed. strategy: auto recreates what cannot roll.' });
    return strategies;
}
/** The services of the project, and the file that it begins with. */
async function readCompose(session, { project }, composeFile, dockerHost) {
    const values = {
        project_dir: project.dir,
        project_name: project.name ?? '',
        docker_host: dockerHost,
        staged: composeFile !== undefined,
        // Without a value compose may not even take the file; which image it is does not matter here.
        ...(project.imageVariable === undefined ? {} : { [project.imageVariable]: 'image' }),
    };
    const exported = project.imageVariable === undefined ? '' : `export ${project.imageVariable}\n`;
    const script = await (0,host_script/* readHostScript */.i)('composeConfig');
    const result = await (0,connection/* askHost */.wf)(session, `${(0,shell_quote/* shellAssignments */.D)(values)}${exported}${script}`, composeFile);
    if (result.exitCode !== 0)
        throw new core_error/* UserError */.yo(`${session.host.name}: compose does not take the configuration: ${result.stderr.trim()}`);
    const [json = '', rest = ''] = result.stdout.split('\n==========\n');
    const config = (0,oci_json/* readObject */.Ag)(JSON.parse(json), 'the configuration of compose');
    const end = rest.indexOf('\n');
    return {
        services: (0,oci_json/* readObject */.Ag)(config['services'] ?? {}, 'services'),
        file: composeFile !== undefined && project.composeFile !== undefined
            ? { name: project.composeFile, text: composeFile }
            : end < 0
                ? undefined
                : { name: rest.slice(0, end), text: rest.slice(end + 1) },
    };
}

// EXTERNAL MODULE: ./lib/core/deploy/outcome.js
var outcome = __webpack_require__(7567);
;// CONCATENATED MODULE: ./lib/commands/deploy/way-back.js

/** What a host that switched is to do when it has to go back. */
function wayBack(switched) {
    const [reference] = Object.values(switched?.after ?? {});
    const isFirst = switched !== undefined && Object.keys(switched.before).length === 0;
    return isFirst && reference !== undefined ? { kind: 'nothing', reference } : { kind: 'back' };
}
/** What is told of a host that was to go back. One that could not even begin to runs the release that was to go. */
function wentBack(result) {
    if ((0,outcome/* isGood */.K)(result.outcome) || result.outcome === 'taken-down') {
        return {
            ...result,
            outcome: (0,outcome/* isGood */.K)(result.outcome) ? 'rolled-back' : 'taken-down',
            error: undefined,
            notices: [...result.notices, 'It was healthy, but rolled back because another host was not.'],
        };
    }
    return result.outcome === 'failed-before-switch' ? { ...result, outcome: 'rollback-failed' } : result;
}

;// CONCATENATED MODULE: ./lib/commands/deploy/host-work.js











const nothing = {
    connected: undefined,
    plan: undefined,
    strategies: [],
    pulled: undefined,
    switched: undefined,
    phases: [],
    notices: [],
    warnings: [],
};
/** The steps of one host. Each returns what it found, and this is the only place where that is kept. */
function createHostWork(host, inputs, context) {
    const { access, images, switchHost, clock, say } = context;
    let findings = nothing;
    const step = async (name, work) => {
        const startedAtMs = clock.nowMs();
        let found = {};
        try {
            found = await work();
        }
        catch (error) {
            if (!(error instanceof HostPullsError))
                throw error;
            found = error.pulls;
            throw error.cause;
        }
        finally {
            findings = add(findings, found, { name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
        }
    };
    const connected = () => present(findings.connected, host);
    const pull = (name, work) => step(name, () => work(host.name, (0,host_images/* imagesRun */.M)(connected(), imagesWish(inputs), images), present(findings.plan, host), say));
    const switchTo = async (name, target, read) => {
        await step(name, async () => {
            const result = read(await switchHost(connected(), target(), findings.strategies));
            const { notices, warnings } = result;
            // What ran before the first switch of this run is what people want to know.
            return {
                switched: { ...result, before: findings.switched?.before ?? result.before },
                notices,
                warnings,
            };
        });
        return present(findings.switched, host).outcome;
    };
    return {
        name: host.name,
        connect: () => step('connect', async () => ({
            connected: await (0,connection/* connectHost */.Zj)(host, { dockerHost: inputs.dockerHost, startDocker: inputs.startDocker, needs: hostNeeds(inputs) }, access),
        })),
        plan: () => step('plan', async () => {
            const at = connected();
            const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M)(at, imagesWish(inputs), images));
            return { plan, ...(inputs.prewarmOnly ? {} : await hostStrategies(at, inputs, context)) };
        }),
        describePlan: () => (findings.plan === undefined ? [] : describeHostPlan(host.name, findings.plan)),
        prewarm: () => pull('prewarm', prewarmHost),
        // What ran before is on the host, or its own job says that it is not.
        pull: () => (images.app === undefined ? step('pull', async () => ({})) : pull('pull', pullApp)),
        switch: () => switchTo('switch', () => wantedTarget(images), (result) => result),
        goBack: () => switchTo('go back', () => wayBack(findings.switched), wentBack),
        async close() {
            if (findings.connected !== undefined)
                await (0,connection/* disconnectHost */.Dt)(findings.connected);
        },
        report: (end) => hostReport(host, findings, end, images.app?.reference),
    };
}
function add(findings, found, phase) {
    return {
        ...findings,
        ...found,
        pulled: found.pulled === undefined ? findings.pulled : [...(findings.pulled ?? []), ...found.pulled],
        phases: [...findings.phases, phase],
        notices: [...findings.notices, ...(found.notices ?? [])],
        warnings: [...findings.warnings, ...(found.warnings ?? [])],
    };
}
/** What an earlier step found. The order of a deployment takes no step whose earlier ones failed. */
function present(found, host) {
    if (found === undefined)
        throw new Error(`${host.name} was not checked`);
    return found;
}
function hostNeeds({ prewarmOnly, project, health }) {
    return {
        projectDir: prewarmOnly ? undefined : project.dir,
        uploadsCompose: project.composeFile !== undefined,
        switches: !prewarmOnly,
        fetches: health.url !== undefined,
    };
}
function imagesWish({ rollbackTo, prewarm, prewarmOnly, prune, project, keep }) {
    return {
        prewarm: rollbackTo === undefined ? prewarm : 'none',
        prewarmOnly,
        prune,
        project: project.dir === '' ? undefined : projectNameOf(project.dir, project.name),
        projectDir: project.dir === '' ? undefined : project.dir,
        keep,
    };
}
function wantedTarget({ app }) {
    return app === undefined ? { kind: 'previous' } : { kind: 'image', reference: app.reference };
}
/** How the services of a host are replaced. */
async function hostStrategies({ session, facts }, inputs, { images: { app }, composeFile }) {
    const strategies = await chooseStrategies(session, inputs, composeFile, {
        dockerHost: facts.dockerHost ?? '',
        repository: app === undefined ? inputs.images.image : `${app.registry}/${app.repository}`,
        hasHealthCheck: app?.image.platforms.every(({ config }) => config.hasHealthCheck),
    });
    return {
        strategies,
        notices: strategies.flatMap(({ service, because }) => because === undefined ? [] : [`${service} is recreated, because it cannot roll: ${because}`]),
    };
}
function hostReport(host, { connected, plan, strategies, pulled, switched, phases, notices, warnings }, end, app) {
    return {
        name: host.name,
        address: (0,deploy_host/* describeLogin */.Hf)(host),
        outcome: end?.outcome ?? 'failed-before-switch',
        error: end?.failure === undefined ? switched?.error : (0,error_report/* errorReport */.Z)(end.failure, app),
        engine: plan?.engine.version ?? connected?.facts.engine,
        compose: connected?.facts.compose,
        ...(0,images_report/* hostImagesReport */.x)(plan, pulled),
        before: switched?.before ?? {},
        after: switched?.after ?? {},
        strategies: strategies.map(({ service, strategy, because }) => ({ service, strategy, because })),
        downtimeMs: switched?.downtimeMs,
        health: switched?.health,
        logs: switched?.logs ?? [],
        phases,
        notices,
        warnings,
    };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/deploy/batches.js
var batches = __webpack_require__(89703);
;// CONCATENATED MODULE: ./lib/commands/deploy/order.js





/**
 * Takes all hosts through the phases of a deployment: nothing is switched before every host of its batch (with `barrier`, every
 * host) has everything, and a batch in which a host is sick is the last one.
 * @returns how it ended, for every host.
 */
async function runDeployment(hosts, order, log, say) {
    const crew = createCrew(order.maxParallel, log, say);
    await crew.each('connect', hosts, (host) => host.connect());
    await crew.each('plan', hosts, (host) => host.plan());
    for (const host of hosts)
        for (const line of host.describePlan())
            say(line);
    if (order.prewarmOnly) {
        await fetchImages(hosts, order, crew);
        return crew.endAll(hosts, 'prewarmed');
    }
    // What fails beforehand fails for all: a fleet of two releases is worse than one of the old release.
    if (order.barrier && crew.allWell(hosts))
        await fetchImages(hosts, order, crew);
    if (!order.barrier || crew.allWell(hosts))
        await switchBatches(hosts, order, crew, log);
    return crew.endAll(hosts, 'not-switched');
}
async function fetchImages(hosts, order, crew) {
    if (order.prewarm !== 'none')
        await crew.each('prewarm', hosts, (host) => host.prewarm());
    if (!order.prewarmOnly)
        await crew.each('pull', hosts, (host) => host.pull());
}
/** Switches one batch after the other, until a host is sick; then takes those back that `rollbackScope` names. */
async function switchBatches(hosts, order, crew, log) {
    const switched = [];
    for (const batch of (0,batches/* planBatches */.u)(hosts, order.batches)) {
        if (!order.barrier && crew.allWell(batch))
            await fetchImages(batch, order, crew);
        if (crew.allWell(batch))
            await crew.each('switch', batch, (host) => host.switch());
        switched.push(...batch);
        if (crew.allWell(batch))
            continue;
        const scope = order.rollbackScope === 'all' ? switched : order.rollbackScope === 'batch' ? batch : [];
        await log.phase('roll back the others', () => crew.takeBack(scope));
        return;
    }
}
function createCrew(maxParallel, log, say) {
    const limit = (0,p_limit/* default */.A)(maxParallel);
    const ends = new Map();
    const end = (host, outcome, failure = undefined) => {
        ends.set(host, { outcome, failure });
    };
    const fail = (host, failure) => {
        end(host, 'failed-before-switch', failure);
        log.warning((0,deploy_host/* withHostName */.mA)(host.name, (0,core_error/* errorMessage */.gJ)(failure)));
    };
    return {
        async each(phase, members, work) {
            const able = members.filter((host) => !ends.has(host));
            if (able.length === 0)
                return;
            say(`${phase}: ${able.map(({ name }) => name).join(', ')}`);
            const attempt = async (host) => {
                try {
                    const outcome = await work(host);
                    if (outcome !== undefined)
                        end(host, outcome);
                }
                catch (error) {
                    fail(host, error);
                }
            };
            await log.phase(phase, () => Promise.all(able.map((host) => limit(() => attempt(host)))));
        },
        async takeBack(members) {
            const deployed = members.filter((host) => ends.get(host)?.outcome === 'deployed');
            const attempt = async (host) => {
                try {
                    end(host, await host.goBack());
                }
                catch (error) {
                    end(host, 'rollback-failed', error);
                }
            };
            await Promise.all(deployed.map((host) => limit(() => attempt(host))));
        },
        allWell: (members) => members.every((host) => {
            const known = ends.get(host);
            return known === undefined || (0,outcome/* isGood */.K)(known.outcome);
        }),
        endAll(hosts, outcome) {
            for (const host of hosts)
                if (!ends.has(host))
                    end(host, outcome);
            return ends;
        },
    };
}

;// CONCATENATED MODULE: ./lib/commands/deploy/run.js








/** Deploys to all hosts, or only prewarms them. */
async function deploy(context, inputs) {
    const { github, console, clock, env, log } = context;
    const { composeText } = inputs;
    const fleet = await (0,hosts_fleet/* openFleet */.xZ)(context, inputs, wantedApp(inputs));
    const { images } = fleet;
    const switchHost = createSwitchHost({
        inputs,
        composeFile: composeText,
        reconnect: (host) => fleet.connect(host.session.host),
        who: {
            actor: github?.actor ?? env['USER'] ?? 'someone in a terminal',
            runUrl: github?.runUrl,
            revision: github?.revision,
        },
        newJobId: () => (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        clock,
        secretValues: inputs.secretValues,
        say: console.info,
    });
    const { app } = images;
    const work = { access: fleet, images, switchHost, composeFile: composeText, clock, say: console.info };
    return (0,unfinished/* carrying */.MR)({ app }, async () => ({
        app,
        hosts: await deployToHosts(inputs, log, work),
    }));
}
/** A host's failure is in its report, beside everything that was found until then. */
async function deployToHosts(inputs, log, context) {
    const hosts = inputs.ssh.hosts.map((host) => createHostWork(host, inputs, context));
    try {
        const ends = await runDeployment(hosts, inputs, log, context.say);
        return hosts.map((host) => host.report(ends.get(host)));
    }
    finally {
        await Promise.all(hosts.map((host) => host.close()));
    }
}
/** Adds a deployment to the history of its layers. */
async function withHistory(report, context, { images, history: kept }) {
    if (report.action === 'prewarm')
        return report;
    try {
        const history = await (0,commands_history/* openHistory */.jC)(context, { image: images.image, history: kept });
        if (history === undefined)
            return report;
        const { notices, warnings } = await (0,commands_history/* addToHistory */.Pc)(history.store, deployEntryOf(report, history.branch));
        return {
            ...report,
            notices: [...report.notices, ...notices],
            warnings: [...report.warnings, ...warnings],
        };
    }
    catch (error) {
        return {
            ...report,
            notices: [...report.notices, (0,commands_history/* noHistory */.Gf)(error)],
        };
    }
}
/** The image that hosts are to run; undefined: what they ran before. */
function wantedApp({ images, rollbackTo }) {
    if (rollbackTo === undefined)
        return images.app;
    if (rollbackTo.kind === 'previous')
        return undefined;
    const { registry, repository } = images.app ?? images;
    return { registry, repository, tag: undefined, digest: rollbackTo.digest };
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

/***/ 64418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ownSteps)
/* harmony export */ });
/**
 * The steps of all stages, one that several stages share only once: it ran, and was loaded, once.
 * Its number may differ from stage to stage, so it is known by its owner, text and start.
 */
function ownSteps(stages) {
    const steps = stages.flatMap((stage) => stage.steps);
    if (steps.every((step) => step.sharedWith === undefined))
        return steps;
    const key = (step) => JSON.stringify([step.sharedWith ?? step.stage, step.platform, step.instruction, step.startedAtMs]);
    const owned = new Set(steps.filter((step) => step.sharedWith === undefined).map(key));
    return steps.filter((step) => {
        if (step.sharedWith === undefined)
            return true;
        if (owned.has(key(step)))
            return false;
        owned.add(key(step));
        return true;
    });
}


/***/ }),

/***/ 66931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ afterPull),
/* harmony export */   cE: () => (/* binding */ planDownload),
/* harmony export */   lc: () => (/* binding */ sharedChain)
/* harmony export */ });
/**
 * What a host downloads when it pulls an image. Both engines skip a layer whose chain is unpacked already; the classic one
 * only when it has also met the compressed layer before, in any image, and nothing above the first layer that it lacks;
 * containerd also where it has the compressed layer for any other reason
 * (https://github.com/moby/moby/blob/v26.1.5/distribution/xfer/download.go#L106,
 * https://github.com/containerd/containerd/blob/v1.7.24/pkg/unpack/unpacker.go#L208; measured).
 */
function planDownload(image, holdings) {
    const states = stateOfLayers(image, holdings);
    const config = stateOfConfig(image, holdings);
    const isComplete = config === 'held' && (holdings.store === 'classic' || isThere(image, holdings));
    const layers = image.layers.map(({ digest, sizeBytes }, index) => ({
        digest,
        sizeBytes,
        state: isComplete ? 'held' : (states[index] ?? 'missing'),
    }));
    const configOf = (state) => (config === state ? image.configBytes : 0);
    const totalBytes = sumOnce(layers) + image.configBytes;
    const bytes = sumOnce(layers.filter(({ state }) => state !== 'held')) + image.configBytes - configOf('held');
    const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
    const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
    return {
        totalBytes,
        bytes,
        heldBytes: totalBytes - bytes,
        uncertainBytes: sumOnce(uncertain) + configOf('uncertain'),
        layers,
        config,
    };
}
/** What a host has after it has pulled an image. */
function afterPull(holdings, image) {
    const pulled = {
        digests: [image.digest],
        diffIds: image.diffIds,
        blobs: image.layers,
        configDigest: image.configDigest,
    };
    return { ...holdings, images: [...holdings.images, pulled] };
}
/** Whether two chains are the same in their lowest layers: how many. */
function sharedChain(a, b) {
    const end = a.findIndex((diffId, index) => b[index] !== diffId);
    return end < 0 ? a.length : end;
}
function stateOfLayers(image, { store, images }) {
    const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
    const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
    const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
    if (store === 'containerd') {
        const unknown = new Set(images.flatMap(({ blobs, diffIds }) => (blobs === undefined ? diffIds : [])));
        return image.layers.map(({ digest }, index) => {
            if (index < chain || known.has(digest))
                return 'held';
            return unknown.has(image.diffIds[index]) ? 'uncertain' : 'missing';
        });
    }
    let state = 'held';
    return image.layers.map(({ digest }, index) => {
        if (index >= chain)
            state = 'missing';
        else if (state === 'held' && !known.has(digest)) {
            const isUnknown = shared.some(({ held, length }) => held.blobs === undefined && length > index);
            state = isUnknown ? 'uncertain' : 'missing';
        }
        return state;
    });
}
function stateOfConfig(image, holdings) {
    const { images } = holdings;
    if (isThere(image, holdings) || images.some(({ configDigest }) => configDigest === image.configDigest))
        return 'held';
    const twin = images.some(({ blobs, configDigest, diffIds }) => blobs === undefined && configDigest === undefined && isSame(diffIds, image.diffIds));
    return twin ? 'uncertain' : 'missing';
}
/** The host has pulled this very image, for this platform. */
function isThere(image, { images }) {
    return images.some(({ digests, diffIds }) => digests.includes(image.digest) && isSame(diffIds, image.diffIds));
}
function isSame(a, b) {
    return a.length === b.length && sharedChain(a, b) === a.length;
}
/** A blob that an image has twice is downloaded once. */
function sumOnce(blobs) {
    const sizes = new Map(blobs.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
    let total = 0;
    for (const size of sizes.values())
        total += size;
    return total;
}


/***/ }),

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sJ: () => (/* binding */ isOwnName),
  VK: () => (/* binding */ layerOfTag),
  Cz: () => (/* binding */ layerTag),
  lU: () => (/* binding */ releaseOfTag),
  aF: () => (/* binding */ releaseTag)
});

// UNUSED EXPORTS: releaseRepository

;// CONCATENATED MODULE: ./lib/core/deploy/posix-checksum.js
/**
 * What `cksum` of every POSIX system says of some bytes: what a script on a host and we have to find alike.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html
 */
function posixChecksum(bytes) {
    const polynomial = 0x04c11db7;
    let sum = 0;
    const add = (byte) => {
        sum ^= byte << 24;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
    };
    for (const byte of bytes)
        add(byte);
    for (let length = bytes.length; length > 0; length = Math.floor(length / 256))
        add(length & 0xff);
    return ~sum >>> 0;
}

;// CONCATENATED MODULE: ./lib/core/deploy/host-tags.js

/**
 * The names that this tool gives to images on a host. They protect from `docker image prune` what was pulled by digest only,
 * and tell what may be removed later: an image without such a name was put there by others.
 */
const prefix = 'cache-prewarm';
/** Of all layer images, whatever project they serve. */
const layerRepository = `${prefix}-layers`;
/**
 * The repository of a project's releases: `cache-prewarm/shop/app`. The job that switches finds the same name, see `tag_base`
 * in src/host/switch/releases.sh.
 */
function releaseRepository({ project, repository }) {
    // https://github.com/distribution/reference/blob/v0.6.0/regexp.go: separators stand between letters or digits.
    const plain = project.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
    const name = plain === project ? plain : `${plain}-${posixChecksum(new TextEncoder().encode(project))}`;
    return `${prefix}/${name}/${repository.replace(/.*\//, '')}`;
}
/** The name of an application image that was pulled: `cache-prewarm/shop/app:0123456789ab`. */
function releaseTag(series, digest) {
    return `${releaseRepository(series)}:${shortHex(digest)}`;
}
/** The name of a layer image that was pulled: `cache-prewarm-layers:base-0123456789ab`. */
function layerTag(layer, digest) {
    return `${layerRepository}:${layer}-${shortHex(digest)}`;
}
/** The layer whose image has this name, short or in full; undefined when it is none of `layerTag`. */
function layerOfTag(reference) {
    const name = shortName(reference);
    if (!name.startsWith(`${layerRepository}:`))
        return undefined;
    return /^(.+)-[0-9a-f]{12}$/.exec(name.slice(layerRepository.length + 1))?.[1];
}
/** What a name, short or in full, calls a release: `0123456789ab`, `current`. Undefined: it is none of this series. */
function releaseOfTag(reference, series) {
    const place = `${releaseRepository(series)}:`;
    const name = shortName(reference);
    return name.startsWith(place) ? name.slice(place.length) : undefined;
}
/** Whether this tool gave the name, short or in full, with or without a tag. */
function isOwnName(reference) {
    const name = shortName(reference);
    return name.startsWith(`${prefix}/`) || name === layerRepository || name.startsWith(`${layerRepository}:`);
}
/** `docker.io/library/name` and `docker.io/owner/name` are how engines and we write names without a registry in full. */
function shortName(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?/, '');
}
function shortHex(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}


/***/ }),

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isLayerFinding),
/* harmony export */   S: () => (/* binding */ describeHostLayers)
/* harmony export */ });
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23998);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66931);
/* harmony import */ var _host_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);




/** Looks at each layer on a host. `image`: registry and repository of the layers; `nowMs`: by the host's own clock. */
function describeHostLayers(options) {
    const { app, holdings, images, image, nowMs } = options;
    const nothing = { store: holdings.store, images: [] };
    const gain = (before, layer) => app && (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(app, before).bytes - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(app, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .afterPull */ .Or)(before, layer)).bytes;
    return options.layers.map(({ name, image: layer, builtAtMs }) => {
        const older = images.filter((held) => isOfLayer(held, name, image) && (layer === undefined || !held.digests.includes(layer.digest)));
        if (layer === undefined) {
            return {
                name,
                state: 'absent-in-registry',
                presentAs: undefined,
                digest: undefined,
                sizeBytes: undefined,
                ageMs: age(newest(older), nowMs),
                downloadBytes: undefined,
                reducesBytes: undefined,
                savesBytes: undefined,
            };
        }
        const plan = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planDownload */ .cE)(layer, holdings);
        const isImage = holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
        const isPresent = plan.layers.every(({ state }) => state === 'held');
        const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
        return {
            name,
            state,
            presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
            digest: layer.digest,
            sizeBytes: plan.totalBytes,
            ageMs: state === 'stale' ? age(newest(older), nowMs) : age(builtAtMs, nowMs),
            downloadBytes: plan.bytes,
            reducesBytes: gain(nothing, layer),
            savesBytes: gain(holdings, layer),
        };
    });
}
/**
 * Whether an image of a host is one of this layer's, of any time: by the rolling tag, by that of a quarter, or by the name
 * that this tool gave it there. `image`: registry and repository of the layers.
 */
function isOfLayer({ tags, repositories }, layer, image) {
    const rolling = `${image}:${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .rollingTag */ .g8)(layer)}`;
    return tags.some((tag) => tag === rolling ||
        (tag.startsWith(`${rolling}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuarter */ .DS)(tag.slice(rolling.length + 1))) ||
        ((0,_host_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .layerOfTag */ .VK)(tag) === layer && repositories.includes(image)));
}
function newest(images) {
    const times = images.flatMap(({ createdMs }) => createdMs ?? []);
    return times.length === 0 ? undefined : Math.max(...times);
}
/** A clock that is off makes no negative age. */
function age(sinceMs, nowMs) {
    return sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs);
}
/**
 * Whether a layer on a host is not as it should be. One that the application only copies from saves the host nothing: it is
 * missing there on purpose.
 */
function isLayerFinding({ state, reducesBytes }) {
    return state !== 'present' && reducesBytes !== 0;
}


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

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ hideMaskedValues),
/* harmony export */   N: () => (/* binding */ holdsMaskedValue)
/* harmony export */ });
/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/**
 * The text with `***` in the place of values that must not be shown. Of a value of several lines each line is
 * hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .sort((a, b) => b.length - a.length);
    return parts.reduce((hidden, part) => hidden.replaceAll(part, '***'), text);
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


/***/ })

};

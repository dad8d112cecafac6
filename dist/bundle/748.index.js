export const id = 748;
export const ids = [748];
export const modules = {

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

/***/ 38537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy),
  deployToHosts: () => (/* binding */ deployToHosts),
  sayUsualDuration: () => (/* binding */ sayUsualDuration),
  withHistory: () => (/* binding */ withHistory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/adapters/runner/operator.js
var operator = __webpack_require__(54431);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/history/median.js
var median = __webpack_require__(14148);
;// CONCATENATED MODULE: ./lib/core/history/usual-duration.js


/** The median is of so many deployments at most, and of so many at least. */
const mostRuns = 10;
const fewestRuns = 3;
/** Undefined: too few deployments are known. */
function usualDeployment(entries) {
    const last = entries
        .flatMap((entry) => (entry.kind === 'deploy' && entry.outcome === 'deployed' ? [entry] : []))
        .slice(-mostRuns);
    const totalMs = usual(last.map(({ durationMs }) => durationMs));
    if (totalMs === undefined)
        return undefined;
    const names = [...new Set(last.flatMap(({ phases }) => Object.keys(phases ?? {})))];
    return {
        totalMs,
        phases: (0,known/* recordKnown */.zK)(names, (name) => [name, usual(last.flatMap(({ phases }) => phases?.[name] ?? []))]),
    };
}
function usual(durations) {
    return durations.length < fewestRuns ? undefined : (0,median/* median */.J)(durations);
}

// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 17 modules
var hosts_fleet = __webpack_require__(75228);
// EXTERNAL MODULE: ./lib/hosts/kept-images.js + 1 modules
var kept_images = __webpack_require__(13181);
// EXTERNAL MODULE: ./lib/hosts/known-records.js
var known_records = __webpack_require__(3315);
// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
// EXTERNAL MODULE: ./lib/core/deploy/host-answer.js
var host_answer = __webpack_require__(88712);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/split.js
var split = __webpack_require__(35151);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
;// CONCATENATED MODULE: ./lib/core/deploy/job-state.js



const outcomes = [
    'deployed',
    'unchanged',
    'rolled-back',
    'taken-down',
    'sick',
    'rollback-failed',
    'failed-before-switch',
];
/** Reads one line of a job's events. Undefined: it is none, such as half a line on a full disk. */
function parseJobEvent(line) {
    const match = /^(\d{1,16}) ([a-z-]+)(?: (.*))?$/s.exec(line);
    return match === null ? undefined : { atMs: Number(match[1]), name: match[2] ?? '', text: match[3] ?? '' };
}
/** What all of a job's events so far say together. */
function foldJobEvents(events) {
    const texts = (name) => events.flatMap((event) => (event.name === name ? [event.text] : []));
    const pairs = (name) => texts(name).map(split/* splitFirstWord */.j);
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
        ended: texts('ended'),
        likelyCause: texts('cause').at(-1),
        removed: texts('removed'),
        notices: texts('notice'),
        warnings: texts('warning'),
        downtimeMs: (0,sum/* sumKnown */.z_)(downtimes.map(Number)),
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
function readOutcome(text) {
    const outcome = outcomes.find((known) => known === text);
    if (outcome === undefined)
        throw new core_error/* UserError */.yo(`end: expected one of ${outcomes.join(', ')}, got ${JSON.stringify(text.slice(0, 80))}`);
    return outcome;
}
function readEarlier(text) {
    const [kind, rest] = (0,split/* splitFirstWord */.j)(text);
    if (kind === 'rollback-failed')
        return { kind, text: rest };
    const [phase, who] = (0,split/* splitFirstWord */.j)(rest);
    return { kind: 'killed', phase, who };
}

// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
// EXTERNAL MODULE: ./lib/core/sign/known-records.js
var sign_known_records = __webpack_require__(84761);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/deploy/repository-name.js
var repository_name = __webpack_require__(95635);
;// CONCATENATED MODULE: ./lib/core/deploy/compose-pin.js



/** Names of the variables of a pin, as the scripts on hosts read them: `NAME` for the only image, or `repository=NAME`. */
function pinVariables(pin) {
    switch (pin.kind) {
        case 'override':
            return [];
        case 'variable':
            return [pin.name];
        case 'variables':
            return Object.entries(pin.names).map(([repository, name]) => `${repository}=${name}`);
    }
}
/**
 * What the variables of a pin are to hold, by name: without a value compose may not even take the file.
 * @param images with or without tag and digest; what a variable has none of stays without a value.
 */
function pinValues(pin, images) {
    const named = pin.kind === 'variable'
        ? [[pin.name, images[0]]]
        : Object.entries(pin.kind === 'variables' ? pin.names : {}).map(([repository, name]) => {
            const sought = (0,repository_name/* normalizeRepository */.Y)(repository);
            return [name, images.find((image) => (0,repository_name/* normalizeRepository */.Y)(image) === sought)];
        });
    return (0,known/* recordKnown */.zK)(named, (entry) => entry);
}
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
        health_baseline: policy.baseline,
        settle_ms: policy.settleMs,
        settle_checked_ms: policy.settleCheckedMs,
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
        compose_program: job.composeProgram ?? '',
        services: job.services.join(' '),
        image: job.images.map(pinnedImage).join(','),
        repository: job.repositories.join(' '),
        rollback_to: job.rollbackTo ?? '',
        pin_kind: job.pin.kind === 'override' ? 'override' : 'variable',
        pin_variables: pinVariables(job.pin).join(' '),
        before_switch: job.beforeSwitch ?? '',
        migrate_command: job.migrateCommand ?? '',
        restore_command: job.restoreCommand ?? '',
        after_switch: job.afterSwitch ?? '',
        release_name: job.mode === 'switch' ? (job.who.tag ?? job.who.revision ?? '') : '',
        command_timeout_s: Math.max(1, Math.ceil(job.commandTimeoutMs / 1000)),
        ...rollingParameters(job.rolling),
        ...healthParameters(job.health),
        lock_timeout_ms: job.lockTimeoutMs,
        force: job.force,
        keep: job.keep,
        roll_back: job.rollBack,
        log_lines: job.logLines,
        known_records: (0,sign_known_records/* formatKnownRecords */.pc)(job.records),
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
        must_roll: rolling?.isRequired === true,
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
function ownerJson({ actor, runUrl, revision, tag, images }) {
    return JSON.stringify({ actor, run: runUrl, revision, tag, images }).slice(1, -1);
}
/** Files that people read a line of. */
function oneLine(text) {
    return (text ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

// EXTERNAL MODULE: ./lib/core/whole-lines.js
var whole_lines = __webpack_require__(25538);
// EXTERNAL MODULE: ./lib/adapters/ssh/host-script.js
var host_script = __webpack_require__(61903);
// EXTERNAL MODULE: ./lib/adapters/ssh/ssh-failure.js
var ssh_failure = __webpack_require__(54104);
;// CONCATENATED MODULE: ./lib/adapters/ssh/host-job.js









const defaultLostTimeoutMs = 5 * 60_000;
const scriptTimeoutMs = 60_000;
/** After that a watch ends, and another one takes over: a host has no use for one whose reader is gone. */
const watchSeconds = 240;
const watchTimeoutMs = (watchSeconds + 60) * 1000;
/** Status of a watch that ends before the job does. */
const jobGoesOn = 75;
/** Status of a beginning on a host that lacks the program of the job. */
const lacksProgram = 76;
/** How often it is sent to a host that says so. */
const mostUploads = 3;
/** No deployment takes as long: a host that says so for ever is not believed. */
const longestJobMs = 12 * 3_600_000;
const longestLineBytes = 1024 * 1024;
/** Before a lost connection is made anew. */
const pauseMs = 2_000;
/**
 * Starts a job on a host, once, whatever becomes of the connection meanwhile.
 * @throws UserError when it cannot be started: then nothing was touched. ConnectionLostError when that is not known.
 */
async function startJob(job, options) {
    const folder = `${job.projectDir}/.cache-prewarm/jobs/${job.id}`;
    const line = createLine(options);
    const program = await (0,host_script/* readHostScript */.i)('switch');
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(program).digest('hex');
    if (job.composeFile !== undefined) {
        await line.script(`umask 077 && mkdir -p ${(0,shell_quote/* shellQuote */.Z)(folder)}`, `the folder ${folder} could not be made`, folderRemedy(job));
        await line.upload(`${folder}/compose.yaml`, Buffer.from(job.composeFile));
    }
    const end = `# end of ${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
    const begin = (session) => session.script(beginScript(folder, sha256, end), {
        input: Buffer.from(`${formatSwitchJob(job)}${end}\n`),
        timeoutMs: scriptTimeoutMs,
    });
    for (let uploads = 0;; uploads++) {
        const begun = await line.run(begin);
        if (begun.exitCode === 0)
            return { watch: (onEvent = () => { }) => watchJob(folder, line, onEvent) };
        if (begun.exitCode !== lacksProgram || uploads === mostUploads)
            throw scriptError(line.who, 'the job could not be started', begun, folderRemedy(job));
        await line.upload(`${folder}/job.sh`, Buffer.from(program));
    }
}
function folderRemedy({ projectDir }) {
    return `Lock, state and log are kept in ${projectDir}/.cache-prewarm: the user has to be able to write there.`;
}
/** After a lost connection it goes on behind the last event that has arrived as a whole. */
async function watchJob(folder, line, onEvent) {
    const events = [];
    const sinceMs = line.nowMs();
    let offset = 0;
    const follow = (session, heard, script) => {
        // It begins with an empty line, which is no part of the events.
        let sign = 1;
        const news = new whole_lines/* WholeLines */.d();
        const onStdout = (chunk) => {
            heard();
            if (news.unfinishedBytes > longestLineBytes)
                throw new core_error/* UserError */.yo(`${line.who}: the job printed a line of more than ${longestLineBytes} bytes.`);
            const whole = news.push(chunk);
            if (whole.length === 0)
                return;
            offset += whole.length - sign;
            sign = 0;
            for (const told of Buffer.from(whole).toString().split('\n')) {
                const event = parseJobEvent(told);
                if (event === undefined)
                    continue;
                events.push(event);
                onEvent(event);
            }
        };
        return session.script(script(offset), { onStdout, timeoutMs: watchTimeoutMs });
    };
    const read = (script) => line.run((session, heard) => follow(session, heard, script));
    for (;;) {
        let end = await read((from) => watchScript(folder, from));
        // What the job said last may not have come before it was gone.
        if (end.exitCode === 0 && !events.some(({ name }) => name === 'end'))
            end = await read((from) => restScript(folder, from));
        if (end.exitCode === jobGoesOn && line.nowMs() - sinceMs < longestJobMs)
            continue;
        if (end.exitCode === jobGoesOn)
            throw new core_error/* UserError */.yo(`${line.who}: the job has not ended within ${longestJobMs / 3_600_000} hours, and is not watched any longer.`, { remedy: 'The host finishes the job on its own. To see the result, run cache-prewarm hosts.' });
        if (end.exitCode !== 0)
            throw scriptError(line.who, `the state of the job in ${folder} could not be read`, end);
        const state = (0,host_answer/* ofHost */.I)(line.who, () => foldJobEvents(events));
        if (state.outcome === undefined)
            return { killed: true, state };
        // What commands and containers said does not stay on the host. The next job cleans up where this fails.
        await line
            .script(`rm -rf ${(0,shell_quote/* shellQuote */.Z)(folder)}`, `${folder} could not be removed`)
            .catch(() => undefined);
        return { killed: false, state };
    }
}
function scriptError(who, failed, { stderr, exitCode }, remedy) {
    const message = `${who}: ${failed}: ${stderr.trim() || `status ${exitCode}`}`;
    return new core_error/* UserError */.yo(message, { remedy });
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
    const heard = () => {
        lostSinceMs = undefined;
    };
    const run = async (begin) => {
        for (;;) {
            const result = await begin(session, heard);
            if (result.kind === 'ended') {
                heard();
                return result;
            }
            await recover(result.stderr.trim() || result.because);
        }
    };
    return {
        nowMs: clock.nowMs,
        who,
        run,
        async script(text, failed, remedy) {
            const end = await run((on) => on.script(text, { timeoutMs: scriptTimeoutMs }));
            if (end.exitCode === 0)
                return end.stdout;
            throw scriptError(who, failed, end, remedy);
        },
        async upload(path, content) {
            for (;;) {
                try {
                    await session.upload(path, content, '0600');
                    heard();
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
 * Starts a job whose parameters are on standard input, up to a line that is `end`. Run twice it starts nothing twice: only one makes
 * the folder `started`. The job inherits a lock on `alive`, which is free when the job is gone, however it went. Its program is
 * kept for later jobs, which look at its digest.
 */
function beginScript(folder, sha256, end) {
    return `umask 077
mkdir -p ${(0,shell_quote/* shellQuote */.Z)(folder)} && cd ${(0,shell_quote/* shellQuote */.Z)(folder)} || exit 1
[ ! -d started ] || exit 0
is_program() { echo '${sha256}  job.sh' | sha256sum -c >/dev/null 2>&1; }
if [ -e job.sh ]; then
  is_program || { echo "job.sh has another digest than ${sha256}, or there is no sha256sum" >&2; exit ${lacksProgram}; }
  cmp -s job.sh ../../job.sh || cp job.sh ../../job.sh
else
  cp ../../job.sh job.sh 2>/dev/null && is_program || { rm -f job.sh; exit ${lacksProgram}; }
fi
whole=
while IFS= read -r line; do
  if [ "$line" = '${end}' ]; then whole=yes; break; fi
  printf '%s\\n' "$line"
done >"parameters.$$" || exit 1
[ -n "$whole" ] || { echo 'not all of the parameters arrived' >&2; exit 1; }
mv -f "parameters.$$" parameters || exit 1
mkdir started 2>/dev/null || { [ -d started ]; exit; }
exec 8>>alive
flock -n 8 || { echo 'its lock is held' >&2; exit 1; }
trap '' HUP
setsid sh ./job.sh ${(0,shell_quote/* shellQuote */.Z)(folder)} </dev/null >>output 2>&1 &
`;
}
/**
 * Prints an empty line as a sign of life, then the events from an offset on as they come. It ends with 0 when the job is over: its
 * lock is free then, and others may watch it, too. Nobody may be left to read it: so it ends after a while in any case.
 */
function watchScript(folder, offset) {
    return `cd ${(0,shell_quote/* shellQuote */.Z)(folder)} || exit 1
umask 077
echo
exec 7>>alive 3>&1 >/dev/null 2>&1
: >>events
tail -c +$((${offset} + 1)) -f events >&3 3>&- 7>&- &
events=$!
exec 3>&-
flock -s 7 &
lock=$!
(trap 'kill $!; exit' TERM; sleep ${watchSeconds} & wait $!; trap - TERM; kill "$lock") 7>&- &
timer=$!
wait "$lock"
over=$?
kill "$timer" "$events"
wait
[ "$over" -eq 0 ] || exit ${jobGoesOn}
`;
}
/** Prints an empty line, then the events from an offset on, of a job that is over. */
function restScript(folder, offset) {
    return `cd ${(0,shell_quote/* shellQuote */.Z)(folder)} || exit 1
echo
tail -c +$((${offset} + 1)) events
`;
}

// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 16 modules
var diagnose = __webpack_require__(40659);
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
        const hide = (text) => (0,masked_value/* hideMaskedValues */.Kj)(text, options.secretValues);
        const job = switchJob(host, target, strategies, options);
        const running = await startJob(job, {
            session: host.session,
            reconnect: () => options.reconnect(host),
            clock,
        });
        try {
            const { killed, state } = await running.watch((event) => {
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
function switchJob(host, target, strategies, { inputs, composeFile, who, records, newJobId, clock }) {
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
        composeProgram: host.facts.composeProgram,
        services: project.services,
        pin: project.pin,
        composeFile: aim.mode === 'switch' ? composeFile : undefined,
        beforeSwitch: isUndone ? undefined : inputs.beforeSwitch,
        // An earlier release brings no migration with it that is to run.
        migrateCommand: aim.mode === 'switch' ? inputs.migrateCommand : undefined,
        restoreCommand: inputs.restoreCommand,
        afterSwitch: isUndone ? undefined : inputs.afterSwitch,
        commandTimeoutMs,
        health: inputs.health,
        lockTimeoutMs: inputs.lockTimeoutMs,
        force: inputs.force,
        keep: inputs.keep,
        rollBack: inputs.rollbackScope !== 'none',
        rolling: rollingJob(inputs, strategies),
        who: {
            ...who,
            images: aim.mode === 'switch' && who.images !== undefined
                ? aim.images.map((image) => ({
                    image,
                    // One that stays, because the new one is the same, has the tag of an earlier deployment.
                    tag: who.images?.find((one) => one.image === image)?.tag,
                }))
                : undefined,
        },
        records: aim.mode === 'switch' && records.size > 0
            ? (0,sign_known_records/* addKnownRecords */.ru)(host.facts.records, records, clock.nowMs())
            : new Map(),
        logLines: inputs.logLines,
    };
}
/** Where a job takes a host: to images, back to a release that the host knows, or to nothing. */
function switchAim(target, { images, rollbackTo }) {
    const none = { images: [], repositories: [], rollbackTo: undefined };
    if (target.kind === 'nothing')
        return { ...none, mode: 'take-down', images: target.references };
    if (target.kind === 'images' && rollbackTo === undefined)
        return { ...none, mode: 'switch', images: target.references };
    const aim = rollbackAim(images, target.kind === 'back' ? undefined : rollbackTo);
    return { ...none, ...aim, mode: 'rollback' };
}
/** What a rollback goes to, and the repositories of the application where they are known. */
function rollbackAim({ apps, image }, rollbackTo) {
    return {
        repositories: apps.length > 0 ? apps.map(registry_images/* placeOf */.$t) : image === '' ? [] : [image],
        rollbackTo: releaseName(rollbackTo),
    };
}
function releaseName(rollbackTo) {
    switch (rollbackTo?.kind) {
        case 'digest':
            return rollbackTo.digest;
        case 'release':
            return rollbackTo.name;
        default:
            return 'previous';
    }
}
function rollingJob(inputs, strategies) {
    const services = strategies.filter(({ strategy }) => strategy === 'rolling');
    return inputs.proxy === undefined || services.length === 0
        ? undefined
        : {
            services,
            isRequired: inputs.strategy === 'rolling',
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
    const { earlier, unchecked, ended, removed } = state;
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
            ...ended.map((service) => `${service}: ran, ended with 0`),
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
/** The job saw a container of the release fail: what compose then says of others is no cause. */
const sickContainer = /^\S{1,200} (?:exited with status \d+|is unhealthy)/;
function errorOf({ errors: all, said, logs, outcome, likelyCause }, killed, hide) {
    const isWell = outcome === 'deployed' || outcome === 'unchanged';
    // The release is well, and what was to follow it is not.
    const errors = isWell ? all.filter(({ phase }) => phase === 'after-switch') : all;
    if (isWell && errors.length === 0)
        return undefined;
    const [first, ...more] = errors;
    const isSick = first !== undefined && sickContainer.test(first.text);
    const told = [
        ...errors.map(({ text }) => (isSick ? (text.split(' (', 1)[0] ?? '') : text)),
        ...(isSick ? [] : said),
        ...logs.map(({ text }) => text),
    ];
    const diagnosis = (0,diagnose/* diagnose */.h)(told.join('\n'));
    const describe = diagnosis === undefined ? describeUnknown : describeError;
    const message = killed
        ? 'the job on the host was killed before it finished'
        : first === undefined
            ? `the job ended with ${outcome}`
            : hide(describe(first));
    return {
        message: [message, ...more.map((error) => hide(describe(error)))].join('; '),
        cause: likelyCause === undefined ? diagnosis?.cause : hide(likelyCause),
        remedy: killed
            ? 'Run again. The next job converges on the new or the previous release.'
            : likelyCause === undefined
                ? diagnosis?.remedy
                : 'Correct health-url or health-command. With health-baseline: require, such a deployment stops before it switches.',
        log: [...said, ...logs.map(({ service, text }) => `${service} | ${text}`)].map(hide),
    };
}
function describeError({ phase, text }) {
    return `${phase}: ${text}`;
}
/** What nobody can explain begins with the words of the tool, so that they can be searched for. */
function describeUnknown(error) {
    const { phase, text } = error;
    const config = /^compose does not take the configuration(?: of before)?: (.+)$/s.exec(text)?.[1];
    if (config !== undefined)
        return `${config} ("docker compose config", phase ${phase})`;
    return phase === 'up' ? `${text} ("docker compose up", phase ${phase})` : describeError(error);
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

// EXTERNAL MODULE: ./lib/layers/inputs/signing-inputs.js + 2 modules
var signing_inputs = __webpack_require__(29332);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
// EXTERNAL MODULE: ./lib/commands/newest-known.js + 1 modules
var newest_known = __webpack_require__(61254);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
// EXTERNAL MODULE: ./lib/commands/build-entry.js
var build_entry = __webpack_require__(25471);
// EXTERNAL MODULE: ./lib/commands/deploy/saved-bytes.js
var saved_bytes = __webpack_require__(48353);
;// CONCATENATED MODULE: ./lib/commands/deploy/history-entry.js




/** What is kept of a deployment. */
function deployEntryOf(report, branch) {
    const downtimes = report.hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
    return {
        ...(0,build_entry/* entryHead */.N)({ ...report, kind: 'deploy' }, branch),
        phases: meanPhases(report.phases),
        hosts: report.hosts.length,
        downloadedBytes: (0,sum/* sumKnown */.z_)(report.hosts.map(({ download }) => download?.downloadedBytes)),
        savedBytes: (0,saved_bytes/* savedBytes */.X)(report),
        downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
    };
}
/** What each phase took; of several batches, the mean. */
function meanPhases(phases) {
    const means = [...(0,group/* groupBy */.$)(phases, ({ name }) => name)].map(([name, all]) => [name, Math.round((0,sum/* sumOf */.XN)(all, ({ durationMs }) => durationMs) / all.length)]);
    return Object.fromEntries(means);
}

// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/host-facts.js
var host_facts = __webpack_require__(54903);
// EXTERNAL MODULE: ./lib/core/deploy/outcome.js
var deploy_outcome = __webpack_require__(7567);
// EXTERNAL MODULE: ./lib/core/deploy/project-name.js
var project_name = __webpack_require__(21092);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/hosts/connection.js + 1 modules
var connection = __webpack_require__(85928);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/hosts/images-report.js
var images_report = __webpack_require__(24428);
// EXTERNAL MODULE: ./lib/hosts/plan.js + 2 modules
var hosts_plan = __webpack_require__(37292);
// EXTERNAL MODULE: ./lib/core/deploy/prewarm-plan.js
var prewarm_plan = __webpack_require__(35527);
;// CONCATENATED MODULE: ./lib/hosts/plan-text.js


/** The plan of a host as lines for people; printed before anything is pulled. */
function describeHostPlan(host, plan) {
    const { engine, platform, layers, apps, prewarm, need, place, shortage, prune } = plan;
    const lines = [`${host}: Docker ${engine.version}, ${engine.store} image store, ${platform}`];
    for (const layer of layers)
        lines.push(`  layer ${layer.name}: ${describeLayer(layer)}`);
    for (const [index, { reference, totalBytes, heldBytes, now }] of apps.entries()) {
        const share = totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100;
        const more = index === 0 ? '' : ' more';
        lines.push(`  application ${(0,quantity/* shortDigest */.VK)(reference)}: ${(0,quantity/* formatBytes */.z3)(totalBytes)}${more}, of which the host has ${(0,quantity/* formatBytes */.z3)(heldBytes)} (${(0,quantity/* formatPercent */.l9)(share)}); its pull downloads ${(0,quantity/* formatBytes */.z3)(now.bytes)}`);
    }
    if (prewarm.pulls.length > 0) {
        const needs = apps.reduce((total, { afterLayers }) => total + afterLayers.bytes, 0);
        const after = apps.length === 0 ? '' : `; the application then needs ${(0,quantity/* formatBytes */.z3)(needs)}`;
        lines.push(`  layer images that are pulled: ${(0,prewarm_plan/* describePulls */.ui)(prewarm.pulls)}${after}`);
    }
    for (const { name, why } of prewarm.left) {
        if (why.kind === 'useless' || why.kind === 'comes-along')
            lines.push(`  layer image ${name} is not pulled: it ${(0,prewarm_plan/* describeLeft */.Jm)(why)}`);
    }
    lines.push(...plan.others.map(describeOther));
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
function describeOther({ image, services, sizeBytes, digest }) {
    const size = sizeBytes === undefined ? 'of unknown size' : `at most ${(0,quantity/* formatBytes */.z3)(sizeBytes)}`;
    const login = digest === undefined ? ', pulled by the host itself' : '';
    return `  image ${image} of ${services.join(', ')} is missing: ${size}${login}`;
}
function describeLayer({ state, presentAs, sizeBytes, ownBytes, ageMs, reducesBytes }) {
    const words = {
        present: presentAs === 'layers' ? 'present, in other images' : 'present',
        stale: 'stale',
        missing: 'missing',
        'not-needed': 'not needed here',
        'absent-in-registry': 'not in the registry',
    };
    const details = [
        sizeBytes === undefined ? undefined : describeSize(sizeBytes, ownBytes),
        ageMs === undefined ? undefined : describeAge(ageMs),
        // What such a layer holds of it comes with another one.
        reducesBytes === undefined || state === 'not-needed'
            ? undefined
            : `holds ${(0,quantity/* formatBytes */.z3)(reducesBytes)} of the application`,
    ].filter((text) => text !== undefined);
    return [words[state], ...details].join(', ');
}
/** A layer is counted once in what it adds; its image holds those beneath as well. */
function describeSize(sizeBytes, ownBytes) {
    return ownBytes === undefined || ownBytes === sizeBytes
        ? (0,quantity/* formatBytes */.z3)(sizeBytes)
        : `adds ${(0,quantity/* formatBytes */.z3)(ownBytes)}, ${(0,quantity/* formatBytes */.z3)(sizeBytes)} in all`;
}
function describeAge(ageMs) {
    const age = (0,quantity/* formatAge */.nV)(ageMs);
    return age === 'just now' ? 'made just now' : `${age} old`;
}
function describeUncertain({ uncertainBytes, isAtMost, others, engine }) {
    const unknown = others.filter(({ sizeBytes }) => sizeBytes === undefined).length;
    const more = unknown === 0 ? '' : `, without ${(0,quantity/* plural */.LS)(unknown, 'image')} of unknown size`;
    return `${describeBound({ uncertainBytes, isAtMost, others, engine })}${more}`;
}
function describeBound({ uncertainBytes, isAtMost, others, engine, }) {
    if (!isAtMost)
        return '';
    if (uncertainBytes === 0 && others.length > 0)
        return ' at most: the host may have layers of the images of other services';
    if (uncertainBytes === 0)
        return ' at most: this engine does not list images of which it lacks a part, and what they brought is not downloaded again';
    const why = engine.store === 'classic'
        ? 'which compressed layers it knows'
        : 'which compressed layers it keeps of images that were built or loaded there, or that it has in part';
    return ` at most: ${(0,quantity/* formatBytes */.z3)(uncertainBytes)} of it may already be there, because the engine does not report ${why}`;
}

;// CONCATENATED MODULE: ./lib/hosts/rollback-target.js






/**
 * Service → image that a rollback would start, as the host's own record has it. Nothing is changed.
 * @throws UserError with the host's reason when there is no such release.
 */
async function findRollbackTarget({ session, facts, }, { project, images, rollbackTo, }) {
    const aim = rollbackAim(images, rollbackTo);
    const values = {
        project_dir: project.dir,
        project_name: project.name ?? '',
        docker_host: facts.dockerHost ?? '',
        services: project.services.join(' '),
        repository: aim.repositories.join(' '),
        rollback_to: aim.rollbackTo,
        pin_variables: pinVariables(project.pin).join(' '),
    };
    const { exitCode, stdout, stderr } = await (0,connection/* askHost */.wf)(session, `${(0,shell_quote/* shellAssignments */.D)(values)}${await (0,host_script/* readHostScript */.i)('release')}`);
    if (exitCode !== 0)
        throw new core_error/* UserError */.yo(`A rollback would not start: ${stderr.trim()}`, {
            remedy: 'The command "hosts" lists the releases that each host knows. Nothing was changed.',
        });
    return new Map(stdout.split('\n').flatMap((line) => {
        const [service, image] = line.split(' ');
        return service === undefined || image === undefined ? [] : [[service, image]];
    }));
}

// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/platform-choice.js
var platform_choice = __webpack_require__(30084);
;// CONCATENATED MODULE: ./lib/core/deploy/own-pulls.js



/** Reads the answers, one for each image that was asked for. */
function parseOwnAnswers(stdout) {
    return stdout
        .split(/^image (?=\S)/m)
        .slice(1)
        .map((part) => {
        const end = part.indexOf('\n');
        const status = /\nstatus (\d+)\n*$/.exec(part);
        return {
            image: part.slice(0, end),
            text: part.slice(end + 1, status?.index).trim(),
            isGood: status?.[1] === '0',
        };
    });
}
/**
 * Reads what `docker manifest inspect --verbose` prints: an object, or one for each platform.
 * @returns undefined where there is none for the machine, or it is no such text
 */
function parseManifestInspect(text, machine) {
    const json = (0,oci_json/* parseJson */.qF)(text);
    if (json === undefined)
        return undefined;
    const found = (0,oci_json/* objectsOf */.iZ)(Array.isArray(json) ? json : [json]);
    const candidates = found.map((entry) => ({ entry, platform: readPlatform(entry) ?? machine }));
    const chosen = (0,platform_choice/* choosePlatform */.x)(candidates, machine)?.entry;
    const manifest = chosen && (0,oci_json/* objectOrEmpty */.YN)(chosen['OCIManifest'] ?? chosen['SchemaV2Manifest']);
    const layers = manifest?.['layers'];
    if (manifest === undefined || !Array.isArray(layers))
        return undefined;
    const { size } = (0,oci_json/* objectOrEmpty */.YN)(manifest['config']);
    return {
        configBytes: typeof size === 'number' ? size : 0,
        layers: layers.map(oci_json/* objectOrEmpty */.YN).flatMap(({ digest, size: sizeBytes }) => {
            const parsed = (0,oci_digest/* parseDigest */.m)(String(digest));
            return parsed !== undefined && typeof sizeBytes === 'number' ? [{ digest: parsed, sizeBytes }] : [];
        }),
    };
}
/** Reads the same: the platforms of an index, or none where it is an image without one, or not known. */
function platformsOfIndex(text) {
    const json = (0,oci_json/* parseJson */.qF)(text);
    if (!Array.isArray(json))
        return [];
    const platforms = json.map((entry) => readPlatform((0,oci_json/* objectOrEmpty */.YN)(entry)));
    return platforms.includes(undefined)
        ? []
        : platforms.flatMap((platform) => 
        // Attestations.
        platform === undefined || platform.os === 'unknown' ? [] : [{ platform }]);
}
function readPlatform(entry) {
    const { os, architecture, variant } = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(entry['Descriptor'])['platform']);
    return typeof os === 'string' && typeof architecture === 'string'
        ? { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/core/deploy/pull-progress.js
/** They come after the last byte of a layer. */
const fetched = /^(?:Verifying Checksum|Download complete|Extracting|Pull complete)/;
const there = /^(?:Already exists|Pull complete|Download complete)/;
/**
 * Adds up the progress of one pull. `configBytes`: of the config when the host lacks it; engines do not tell of it. In a further
 * attempt the classic engine begins a layer anew, and containerd goes on where it was.
 */
function createPullCounter(image, store) {
    const sizes = new Map(image.layers.map(({ digest, sizeBytes }) => [digest.slice('sha256:'.length).slice(0, 12), sizeBytes]));
    const done = new Set();
    const bytes = new Map();
    let configBytes = 0;
    return {
        /** `attempt` from 1. */
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

// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
;// CONCATENATED MODULE: ./lib/hosts/needed-images.js









/** A tag that is there is never pulled: that would upgrade somebody's database. */
async function findImages(needed, options) {
    const found = await Promise.all(needed.map(async (one) => ({ one, there: await options.engine.inspectImage(one.image) })));
    const isMissing = ({ one, there }) => there === undefined || isForAnother(one, there, options);
    const missing = found.filter(isMissing).map(({ one }) => one);
    const there = found.filter((one) => !isMissing(one));
    const pulled = missing.filter(({ isBuilt }) => !isBuilt);
    const withLogin = await Promise.all(pulled.map((one) => withRunLogin(one, options)));
    const rest = pulled.filter((_one, index) => withLogin[index] === undefined);
    const parts = [...withLogin.flatMap((one) => one ?? []), await withOwnLogin(rest, options)];
    return {
        images: parts.flatMap(({ images }) => images),
        problems: [
            ...missing
                .filter(({ isBuilt }) => isBuilt)
                .map(({ services, image }) => `the image ${image} of ${services.join(', ')} is not on this host, and a deployment builds nothing there: run "docker compose build ${services.join(' ')}" on it once`),
            ...parts.flatMap(({ problems }) => problems),
        ],
        remarks: there.flatMap(({ one, there: image }) => foreignRemark(one, image, options.machine)),
        unchecked: new Set([
            ...there.flatMap(({ one, there: image }) => (image?.hasHealthCheck === false ? [one.image] : [])),
            ...parts.flatMap(({ unchecked }) => unchecked),
        ]),
    };
}
/**
 * Compose pulls it then, and without a pull the engine does not take it. Of several platforms that containerd's store may have,
 * the engine tells only one.
 */
function isForAnother({ platform }, image, { store, machine }) {
    return (store === 'classic' &&
        platform !== undefined &&
        (0,platform_choice/* choosePlatform */.x)([image], wantedPlatform(platform, machine)) === undefined);
}
/** The engine tries to start it, with a warning. */
function foreignRemark({ image, services, platform }, there, machine) {
    if (platform !== undefined || there === undefined || (0,platform_choice/* choosePlatform */.x)([there], machine) !== undefined)
        return [];
    return [
        `the image ${image} of ${services.join(', ')}, which is on this host, is for ${(0,descriptor/* formatPlatform */.Bq)(there.platform)}, and the host is ${(0,descriptor/* formatPlatform */.Bq)(machine)}, so it only starts where the host emulates that: get it with "docker pull --platform ${(0,descriptor/* formatPlatform */.Bq)(machine)} ${image}"`,
    ];
}
/** The login of the run is for the registry and the owner of an image of the application. */
async function withRunLogin({ image, services, platform }, { apps, machine, connectRegistry }) {
    const { registry, repository, tag, digest } = (0,oci_reference/* parseReference */.F2)(image);
    const [owner] = repository.split('/');
    if (!apps.some((app) => registry === app.registry && owner === app.repository.split('/')[0]))
        return undefined;
    const state = await (0,whole_image/* inspectImage */.m)(connectRegistry(registry), repository, digest ?? tag ?? 'latest');
    if (state.kind !== 'ok')
        return undefined;
    const { descriptor, platforms } = state.image;
    const wanted = wantedPlatform(platform, machine);
    const found = (0,platform_choice/* choosePlatform */.x)(platforms, wanted);
    if (found === undefined) {
        const others = platforms.map((one) => one.platform);
        return (0,media_type/* isIndexMediaType */.$$)(descriptor.mediaType)
            ? { images: [], problems: [describeForeign(image, services, wanted, others)], unchecked: [] }
            : undefined;
    }
    const { layers, configBytes, config } = found;
    const other = {
        ...{ image, services, ...sized({ layers, configBytes }), digest: descriptor.digest },
        ...foreign(platform, machine),
    };
    return { images: [other], problems: [], unchecked: config.hasHealthCheck === false ? [image] : [] };
}
/** Of an index, engines pull nothing that does not fit. */
function describeForeign(image, services, wanted, others) {
    return `the image ${image} of ${services.join(', ')} is not on this host, and there is none for ${(0,descriptor/* formatPlatform */.Bq)(wanted)}, only for ${others.map(descriptor/* formatPlatform */.Bq).join(', ')}: choose another image, or set the service's platform to one that this host emulates`;
}
function wantedPlatform(platform, machine) {
    return platform === undefined ? machine : (0,descriptor/* platformFrom */.E_)((0,dockerfile_platform/* normalizePlatform */.F)(platform));
}
/** Where it is the host's own, an engine needs not be told. */
function foreign(platform, machine) {
    const { os, architecture } = wantedPlatform(platform, machine);
    return platform === undefined || (os === machine.os && architecture === machine.architecture)
        ? {}
        : { platform };
}
async function withOwnLogin(needed, { runScript, dockerHost, machine }) {
    if (needed.length === 0)
        return { images: [], problems: [], unchecked: [] };
    const script = await ownPulls(dockerHost, false);
    const { stdout } = await runScript(script, needed.map(({ image }) => `${image}\n`).join(''));
    const answers = new Map(parseOwnAnswers(stdout).map((answer) => [answer.image, answer]));
    const problems = [];
    const images = [];
    for (const one of needed) {
        const { image, services, platform } = one;
        const answer = answers.get(image);
        if (answer !== undefined && isRefused(answer))
            problems.push(describeRefused(one, answer));
        else {
            const wanted = wantedPlatform(platform, machine);
            const others = answer?.isGood === true ? platformsOfIndex(answer.text) : [];
            if (others.length > 0 && (0,platform_choice/* choosePlatform */.x)(others, wanted) === undefined) {
                const platforms = others.map((one) => one.platform);
                problems.push(describeForeign(image, services, wanted, platforms));
                continue;
            }
            const parts = answer?.isGood === true ? parseManifestInspect(answer.text, wanted) : undefined;
            images.push({ image, services, ...sized(parts), digest: undefined, ...foreign(platform, machine) });
        }
    }
    // What docker tells of it has no config.
    return { images, problems, unchecked: [] };
}
/** Not every docker has the command that was asked; then the pull itself has to tell. */
function isRefused({ isGood, text }) {
    return !isGood && !/is not a docker command|experimental|unknown (?:command|flag)/i.test(text);
}
function describeRefused({ image, services, canBuild }, { text }) {
    const last = text.split('\n').findLast((line) => line.trim() !== '') ?? 'docker said nothing';
    const build = canBuild ? `, or build it there with "docker compose build ${services.join(' ')}"` : '';
    return `the image ${image} of ${services.join(', ')} is not on this host, and the host cannot pull it (${last.trim()}): log in there with "docker login", or pull it there once${build}. The login of this run is only for the registry and owner of the application`;
}
function sized(parts) {
    if (parts === undefined)
        return { sizeBytes: undefined, layers: [], configBytes: 0 };
    const sizes = new Map(parts.layers.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
    return {
        sizeBytes: [...sizes.values()].reduce((total, size) => total + size, parts.configBytes),
        layers: parts.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
        configBytes: parts.configBytes,
    };
}
/** The script with which a host pulls by itself, or tells what it would. */
async function ownPulls(dockerHost, pull) {
    return `${(0,shell_quote/* shellAssignments */.D)({ docker_host: dockerHost, pull })}${await (0,host_script/* readHostScript */.i)('ownPulls')}`;
}

;// CONCATENATED MODULE: ./lib/hosts/other-pulls.js





/** As long as a pull may take. */
const patienceMs = 30 * 60_000;
/**
 * Pulls the images of other services that the host lacks, before anything is switched.
 * @throws UserError with what docker said when one cannot be had.
 */
async function pullOthers(host, images) {
    const pulled = [];
    for (const image of images) {
        const downloadedBytes = image.digest === undefined ? await pullByHost(host, image) : await pullByRun(host, image);
        pulled.push({
            name: image.services.join(', '),
            reference: image.image,
            plannedBytes: image.sizeBytes ?? 0,
            downloadedBytes,
        });
    }
    return pulled;
}
async function pullByRun({ engine }, { image, digest, platform, ...parts }) {
    if (digest === undefined)
        throw new Error(`There is no digest of ${image}.`);
    const { registry, repository, tag, digest: named } = (0,oci_reference/* parseReference */.F2)(image);
    const counter = createPullCounter(parts, (await engine.describe()).store);
    await engine.pull({ registry, repository, digest, platform, onProgress: counter.add });
    const reference = (0,oci_reference/* formatReference */.FH)({ registry, repository, tag: undefined, digest });
    // One that is named by its digest is found by that.
    if (named === undefined)
        await engine.tag(reference, (0,oci_reference/* formatReference */.FH)({ registry, repository, tag: tag ?? 'latest', digest: undefined }));
    return counter.state.downloadedBytes;
}
async function pullByHost({ session, facts, engine }, { image, services, platform = '', ...parts }) {
    const script = await ownPulls(facts.dockerHost ?? '', true);
    const result = await session.script(script, {
        input: Buffer.from(`${image} ${platform}\n`),
        timeoutMs: patienceMs,
    });
    if (result.kind === 'lost')
        throw new core_error/* UserError */.yo(`The connection was lost while ${image} was pulled. ${result.stderr}`.trim());
    const [answer] = parseOwnAnswers(result.stdout);
    if (answer?.isGood !== true) {
        // With an image of another platform, docker says what it is first, and then that it is there.
        const said = answer?.text.split('\n').findLast((line) => !/^(?:Status: .*|\s*)$/.test(line)) ?? result.stderr;
        throw new core_error/* UserError */.yo(`The image ${image} of ${services.join(', ')} could not be pulled: ${said.trim()}`, {
            remedy: 'Log in to its registry on the host ("docker login"), or pull it there once. Nothing was switched.',
        });
    }
    const counter = createPullCounter(parts, (await engine.describe()).store);
    for (const line of answer.text.split('\n')) {
        const [, id, status = line] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
        counter.add({ id, status, currentBytes: undefined }, 1);
    }
    return counter.state.downloadedBytes;
}

// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/core/deploy/download-plan.js
var download_plan = __webpack_require__(66931);
// EXTERNAL MODULE: ./lib/core/deploy/host-tags.js
var host_tags = __webpack_require__(46299);
// EXTERNAL MODULE: ./lib/hosts/disk.js
var disk = __webpack_require__(43914);
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
    for (const { name, layer, place, image, download } of pulls) {
        try {
            const { registry, repository } = (0,oci_reference/* parseReference */.F2)(place);
            const result = await pullImage(run, plan, { registry, repository, image, name, download }, watch);
            await run.engine.tag(result.reference, (0,host_tags/* layerTag */.Cz)(layer, image.digest));
            pulled.push(result);
        }
        catch (error) {
            failed.push({ name, error });
        }
    }
    return { pulled, failed, pruned };
}
/**
 * Pulls an image of the application, the first one by default, by digest and gives it a name of ours, so that no clean-up takes it before or after the switch.
 * @throws UserError when there is no room for it. EngineError when it cannot be pulled.
 */
async function pullAppImage(run, plan, watch, app = run.apps[0]) {
    const { engine } = run;
    if (app === undefined)
        throw new Error('There is no application to pull.');
    const planned = plan.apps.find(({ reference }) => reference === app.reference);
    if (planned === undefined)
        throw new Error(`${app.reference} is not in the plan.`);
    const { image } = planned;
    // As it is now: a layer image may have failed. Where nothing was pulled since the plan, it is still right.
    const isPlanned = plan.prewarm.pulls.length === 0 && app === run.apps[0];
    const before = isPlanned ? planned.now : (0,download_plan/* planDownload */.cE)(image, (await (0,host_images/* seeHost */.Qk)(run)).contents.holdings);
    // Images of other services follow; those of unknown size cannot be counted.
    const pruned = await ensureRoom(run, plan, before.bytes + plan.othersBytes);
    const download = pruned.length === 0 ? before : (0,download_plan/* planDownload */.cE)(image, (await (0,host_images/* seeHost */.Qk)(run)).contents.holdings);
    const name = plan.apps.length > 1 ? (0,registry_images/* placeOf */.$t)(app) : 'application';
    const pulled = await pullImage(run, plan, { ...app, image, name, download }, watch);
    if ((await engine.inspectImage(pulled.reference)) === undefined) {
        throw new core_error/* UserError */.yo(`${pulled.reference} was pulled, and the engine does not have it.`, {
            remedy: 'See whether something on the host removes images (a cron job with "docker system prune"), and run again.',
        });
    }
    if (run.project !== undefined)
        await engine.tag(pulled.reference, (0,host_tags/* releaseTag */.aF)({ project: run.project, repository: app.repository }, app.digest));
    return { pulled, pruned };
}
async function pullImage({ engine }, plan, target, watch) {
    const { registry, repository, image, name, download } = target;
    const { digest } = image;
    const reference = (0,oci_reference/* formatReference */.FH)({ registry, repository, tag: undefined, digest });
    // Also without the registry: what is there is there.
    if ((await engine.inspectImage(reference)) !== undefined)
        return { name, reference, plannedBytes: 0, downloadedBytes: 0 };
    const counter = createPullCounter({
        layers: image.layers,
        configBytes: (download.config === 'held' ? 0 : image.configBytes) + download.attestationBytes,
    }, plan.engine.store);
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
    if ((0,disk_need/* isRoomy */.VY)(plan.place, need))
        return [];
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
    throw new HostPullsError(new core_error/* UserError */.yo(`${(0,quantity/* plural */.LS)(failed.length, 'layer')} could not be pulled: ${failed.map(({ name }) => name).join(', ')}. ${(0,core_error/* errorMessage */.gJ)(error)}`, { remedy: (0,core_error/* remedyOf */.SM)(error) }), pulls);
}
/** Pulls the application, then what else the project lacks: only then there is room for it, too. @throws HostPullsError */
async function pullAll(connected, ...[host, run, plan, say]) {
    const own = await pullApp(host, run, plan, say);
    try {
        return { ...own, pulled: [...own.pulled, ...(await pullOthers(connected, plan.others))] };
    }
    catch (error) {
        throw new HostPullsError(error, own);
    }
}
/** Pulls the images of the application, one after the other. @throws HostPullsError when one cannot be had. */
async function pullApp(host, run, plan, say) {
    const all = [];
    const notices = [];
    for (const app of run.apps) {
        try {
            const { pulled, pruned } = await pullAppImage(run, plan, pullLines(host, say), app);
            all.push(pulled);
            notices.push(...pruneNotices(pruned));
        }
        catch (error) {
            throw new HostPullsError(error, { pulled: all, notices, warnings: [] });
        }
    }
    return { pulled: all, notices, warnings: [] };
}
function pruneNotices(pruned) {
    return pruned.length === 0 ? [] : [`Removed to make room: ${pruned.map(({ title }) => title).join(', ')}`];
}
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

;// CONCATENATED MODULE: ./lib/core/deploy/compose-engine.js

function engineDemands(started) {
    return started.flatMap(({ name: service, config }) => {
        const { runtime, cpus: own, deploy } = config;
        const { limits } = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(deploy)['resources']);
        const cpus = Number((0,oci_json/* objectOrEmpty */.YN)(limits)['cpus'] ?? own);
        const demand = {
            cpus: cpus > 0 ? cpus : undefined,
            runtime: typeof runtime === 'string' && runtime !== '' ? runtime : undefined,
        };
        return demand.cpus === undefined && demand.runtime === undefined ? [] : [{ service, ...demand }];
    });
}
/** What of it the engine refuses when a container is made, in words. */
function engineProblems({ service, cpus, runtime }, offer) {
    return [
        // "range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available"
        ...(cpus !== undefined && offer.cpus !== undefined && cpus > offer.cpus
            ? [`${service} asks for ${cpus} CPUs, and this host has ${offer.cpus}: lower the limit of ${service}`]
            : []),
        // "unknown or invalid runtime name: nvidia". One with a dot, or a path, is a program that containerd finds.
        ...(runtime !== undefined && !/[./]/.test(runtime) && offer.runtimes?.includes(runtime) === false
            ? [
                `${service} asks for the runtime ${runtime}, and docker on this host has only ${offer.runtimes.join(', ')}: install it there, or remove runtime from ${service}`,
            ]
            : []),
    ];
}
/**
 * What a service sets of a network that is not its own: "conflicting options: port publishing and the container type network mode",
 * https://github.com/moby/moby/blob/v26.1.5/runconfig/hostconfig.go
 */
function foreignNetworkProblems({ name, config }) {
    const { network_mode: mode } = config;
    if (typeof mode !== 'string' || !/^(?:service|container):/.test(mode))
        return [];
    const keys = ['ports', 'expose', 'hostname', 'links', 'dns', 'extra_hosts'].filter((key) => key in config);
    const whole = mode.startsWith('service:') ? mode.slice('service:'.length) : 'that container';
    return keys.length === 0
        ? []
        : [
            `${name} has the network of another container (network_mode: ${mode}) and so cannot have ${keys.join(', ')}: move that to ${whole}, or remove it`,
        ];
}
/** Ports at addresses that the host does not have, in words. `addresses`: of IPv4 that it has; none: it did not tell. */
function absentAddresses({ name }, ports, addresses) {
    return ports
        .filter(({ address }) => /^\d+(?:\.\d+){3}$/.test(address) && !/^(?:0\.0\.0\.0$|127\.)/.test(address))
        .filter(({ address }) => addresses.length > 0 && !addresses.includes(address))
        .map(({ address, port }) => `port ${port} of ${name} is for the address ${address}, which this host does not have: correct the address, or bring its network up`);
}
/** One that has several containers, which cannot all have the same port of the host. */
function crowdedPorts({ name, config }, ports) {
    const replicas = Number(config['scale'] ?? (0,oci_json/* objectOrEmpty */.YN)(config['deploy'])['replicas']);
    const [first] = ports;
    return replicas > 1 && first !== undefined
        ? [
            `${name} has ${replicas} containers, and only one of them can have port ${first.port} of this host: remove the port, or let it be a range such as "${first.port}-${first.port + replicas - 1}"`,
        ]
        : [];
}

// EXTERNAL MODULE: ./lib/core/version-number.js
var version_number = __webpack_require__(99141);
;// CONCATENATED MODULE: ./lib/core/deploy/compose-services.js


/** The services. A pin of an image that is deployed no more must not hide one that is: then what the files themselves name counts. */
function uncovered(project, repositories) {
    const own = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(project['own'])['services']);
    const wanted = new Set(repositories.map(repository_name/* normalizeRepository */.Y));
    const placeOf = ({ image }) => typeof image === 'string' ? (0,repository_name/* normalizeRepository */.Y)(image) : undefined;
    return Object.fromEntries(Object.entries((0,oci_json/* objectOrEmpty */.YN)(project['services'])).map(([name, service]) => {
        const config = (0,oci_json/* objectOrEmpty */.YN)(service);
        const named = (0,oci_json/* objectOrEmpty */.YN)(own[name]);
        const place = placeOf(named) ?? '';
        const isHidden = wanted.has(place) && place !== placeOf(config);
        return [name, isHidden ? { ...config, image: named['image'] } : service];
    }));
}
/** `more`: images of services with profiles, too. */
function unusedOf(configs, more, repositories) {
    if (repositories.length < 2)
        return [];
    const images = [
        ...Object.values(configs).map((config) => (0,oci_json/* objectOrEmpty */.YN)(config)['image']),
        ...(0,oci_json/* textsOf */.CB)(more),
    ];
    const used = new Set((0,oci_json/* textsOf */.CB)(images).map(repository_name/* normalizeRepository */.Y));
    return repositories.filter((repository) => !used.has((0,repository_name/* normalizeRepository */.Y)(repository)));
}
/** What compose takes with these services: they and what they depend on, at any depth. */
function touchedServices(configs, switched) {
    const touched = new Map();
    const visit = (name) => {
        if (touched.has(name) || !(name in configs))
            return;
        const service = serviceOf(configs, name);
        touched.set(name, service);
        for (const other of dependenciesOf(service.config))
            visit(other);
    };
    for (const name of switched)
        visit(name);
    return [...touched.values()];
}
/** One that is among the services. */
function serviceOf(configs, name) {
    const config = (0,oci_json/* objectOrEmpty */.YN)(configs[name]);
    const replicas = config['scale'] ?? (0,oci_json/* objectOrEmpty */.YN)(config['deploy'])['replicas'];
    return { name, config, isEmpty: replicas === 0 || replicas === '0' };
}
/** Its image as compose names it: one that names none has what compose builds for it. */
function imageOf(project, { name, config: { image } }) {
    return typeof image === 'string' && image !== '' ? image : `${project}-${name}`;
}
/** Services that start again with these, by a `restart: true` below `depends_on`, at any depth. */
function followersOf(configs, switched) {
    const found = new Set(switched);
    const follows = (config) => sharedOf((0,oci_json/* objectOrEmpty */.YN)(config)).some((other) => found.has(other)) ||
        Object.entries((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(config)['depends_on'])).some(([other, condition]) => found.has(other) && (0,oci_json/* objectOrEmpty */.YN)(condition)['restart'] === true);
    for (let size = 0; size < found.size;) {
        size = found.size;
        for (const [name, config] of Object.entries(configs))
            if (follows(config))
                found.add(name);
    }
    return [...found].filter((name) => !switched.includes(name));
}
/** Services that are to share something with the container of one that is scaled to nothing, in words: compose refuses them. */
function sharersWithNobody(started, configs) {
    return started.flatMap(({ name, config }) => [...sharedOf(config), ...volumesFromOf(config)]
        .filter((other) => other in configs && serviceOf(configs, other).isEmpty)
        .map((other) => `${name} shares the network, processes or volumes of ${other}, which is scaled to 0: start ${other}, or scale ${name} to 0, too`));
}
/**
 * Containers that have to be there before: `network_mode: container:vpn`, `volumes_from: ["container:data"]`. Those that services of
 * the same `up` have are made by it.
 */
function sharedContainers(project, started) {
    const made = new Set(started.map(({ name, config }) => config['container_name'] ?? `${project}-${name}-1`));
    return started.flatMap(({ name: service, config }) => {
        const namespaces = (0,oci_json/* textsOf */.CB)(['network_mode', 'pid', 'ipc'].map((key) => config[key]));
        return [
            ...namespaces.map((text) => ({ text, mustRun: true })),
            ...(0,oci_json/* textsOf */.CB)(config['volumes_from']).map((text) => ({ text, mustRun: false })),
        ].flatMap(({ text, mustRun }) => {
            const [kind, container = ''] = text.split(':');
            return kind === 'container' && container !== '' && !made.has(container)
                ? [{ service, container, mustRun }]
                : [];
        });
    });
}
function dependenciesOf(config) {
    const links = (0,oci_json/* textsOf */.CB)(config['links']).map((text) => text.replace(/:.*/, ''));
    const depended = Object.keys((0,oci_json/* objectOrEmpty */.YN)(config['depends_on']));
    return [...depended, ...sharedOf(config), ...links, ...volumesFromOf(config)];
}
/** Services whose volumes it mounts. */
function volumesFromOf(config) {
    return (0,oci_json/* textsOf */.CB)(config['volumes_from'])
        .filter((text) => !text.startsWith('container:'))
        .map((text) => text.replace(/:.*/, ''));
}
/** Services whose containers it shares a network or processes with. */
function sharedOf(config) {
    return ['network_mode', 'pid', 'ipc'].flatMap((key) => {
        const value = config[key];
        return typeof value === 'string' && value.startsWith('service:') ? [value.slice('service:'.length)] : [];
    });
}
/** What a service uses of secrets or configs. */
function sourcesOf(used) {
    const list = Array.isArray(used) ? used : [];
    return (0,oci_json/* textsOf */.CB)(list.map((one) => (typeof one === 'string' ? one : (0,oci_json/* objectOrEmpty */.YN)(one)['source'])));
}
/** What the Compose file calls the volumes that it mounts. */
function volumesOf({ config }) {
    return volumesIn(config).flatMap(({ type, source }) => type === 'volume' && typeof source === 'string' ? [source] : []);
}
/** What it mounts. */
function volumesIn(config) {
    return (0,oci_json/* objectsOf */.iZ)(config['volumes']);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/core/deploy/rolling.js



/** What of a service keeps a second container from running beside the first. */
function findRollingObstacles(service, config, facts) {
    const found = [];
    const add = (key, reason, remedy) => {
        found.push({ service, key, reason, remedy });
    };
    const name = config['container_name'];
    if (typeof name === 'string' && name !== '')
        add('container_name', `its container is always called ${name}, and two cannot have one name`, 'Remove container_name: the service is reached by its own name.');
    for (const obstacle of networkObstacles(config, facts.sharedBy))
        add(...obstacle);
    for (const port of publishedPorts(config['ports']))
        add('ports', `the port ${port} of the host can lead to one container only`, 'Remove it: the proxy publishes the port, and reaches the service in their network.');
    if (lacksHealthCheck(config['healthcheck'], facts.imageHasHealthCheck))
        add('healthcheck', 'it has no health check, so nothing shows when the new container is ready', 'Add healthcheck to the service, or HEALTHCHECK to the Dockerfile.');
    for (const volume of rolling_volumesOf(config['volumes']))
        if (facts.exclusiveVolumes.includes(volume))
            add('volumes', `the volume ${volume} may be used by one container only, as exclusive-volumes says`, 'Let the application share it, or use strategy: recreate.');
    return found;
}
/** Those of its networks, as key, reason and remedy. */
function networkObstacles(config, sharedBy) {
    const mode = config['network_mode'];
    return [
        ...(typeof mode === 'string' && /^(host$|service:|container:)/.test(mode)
            ? [
                [
                    'network_mode',
                    `with network_mode ${mode} two containers would listen at the same ports`,
                    'Use a network of the project, which the proxy is in, too.',
                ],
            ]
            : []),
        ...sharedBy.map((other) => [
            'network_mode',
            `the container of ${other} shares the network or the processes of its container, and would stay with the old one`,
            `Use a separate network and processes for ${other}, or strategy: recreate.`,
        ]),
        ...fixedAddresses(config['networks']).map((address) => [
            'networks',
            `the address ${address} can be that of one container only`,
            'Remove the fixed address: the service is reached by its own name.',
        ]),
    ];
}
/** How many containers a service has: `deploy.replicas`, or `scale`. */
function replicasOf(config) {
    const deploy = config['deploy'];
    const replicas = (0,oci_json/* isObject */.Gv)(deploy) ? deploy['replicas'] : undefined;
    const count = Number(replicas ?? config['scale'] ?? 1);
    return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
/** Services whose containers share something with the container of another one, which is gone when that is replaced. */
function sharersOf(services, service) {
    const shared = ['network_mode', 'pid', 'ipc'];
    return Object.entries(services).flatMap(([name, config]) => (0,oci_json/* isObject */.Gv)(config) && shared.some((key) => config[key] === `service:${service}`) ? [name] : []);
}
/** The services whose image is of one of the repositories; those that are named, where some are. */
function servicesOf(services, named, repositories) {
    if (named.length > 0)
        return named;
    const wanted = new Set(repositories.map(repository_name/* normalizeRepository */.Y));
    return Object.entries(services).flatMap(([name, service]) => {
        const image = (0,oci_json/* isObject */.Gv)(service) ? service['image'] : undefined;
        return typeof image === 'string' && wanted.has((0,repository_name/* normalizeRepository */.Y)(image)) ? [name] : [];
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
/** That its container has in its networks. */
function fixedAddresses(networks) {
    if (!(0,oci_json/* isObject */.Gv)(networks))
        return [];
    return Object.values(networks).flatMap((network) => (0,oci_json/* isObject */.Gv)(network)
        ? ['ipv4_address', 'ipv6_address', 'mac_address'].flatMap((key) => typeof network[key] === 'string' ? [network[key]] : [])
        : []);
}
/** Ports of the host that are fixed. A range has room for another container. */
function publishedPorts(ports) {
    if (!Array.isArray(ports))
        return [];
    return ports.flatMap((port) => {
        if ((0,oci_json/* isObject */.Gv)(port)) {
            const published = String(port['published'] ?? '');
            return published === '' || published === '0' || published.includes('-') ? [] : [published];
        }
        // [IP:]HOST:CONTAINER[/PROTOCOL]; a variable is a port, too.
        const [, published = ''] = /^(?:.*:)?([^:]+):[^:]+$/.exec(String(port).replace(/\/\w+$/, '')) ?? [];
        return published === '' || published === '0' || /^\d+-\d+$/.test(published) ? [] : [published];
    });
}
function rolling_volumesOf(volumes) {
    if (!Array.isArray(volumes))
        return [];
    return volumes.flatMap((volume) => {
        if ((0,oci_json/* isObject */.Gv)(volume))
            return typeof volume['source'] === 'string' ? [volume['source']] : [];
        const [source = ''] = String(volume).split(':');
        return source === '' ? [] : [source];
    });
}
/** Whether a service certainly has none. `fromImage` undefined: not known whether the image brings one. */
function lacksHealthCheck(check, fromImage) {
    const disabled = (0,oci_json/* isObject */.Gv)(check) && (check['disable'] === true || isNone(check['test']));
    const own = (0,oci_json/* isObject */.Gv)(check) && !disabled && check['test'] !== undefined;
    return !own && (disabled || fromImage === false);
}
function isNone(test) {
    return test === 'NONE' || (Array.isArray(test) && test[0] === 'NONE');
}

;// CONCATENATED MODULE: ./lib/core/deploy/compose-health.js




/**
 * Compose waits for none that is scaled to nothing or that a program stands for: `shouldWaitForDependency` in
 * https://github.com/docker/compose/blob/v5.5.0/pkg/compose/convergence.go
 */
function awaitedServices(project, configs, touched) {
    const started = touched.filter(({ isEmpty }) => !isEmpty);
    return started.flatMap(({ name: service, config: { depends_on: all } }) => Object.entries((0,oci_json/* objectOrEmpty */.YN)(all)).flatMap(([name, how]) => {
        const { condition, required } = (0,oci_json/* objectOrEmpty */.YN)(how);
        if (condition !== 'service_healthy' || required === false || !(name in configs))
            return [];
        const other = serviceOf(configs, name);
        const { healthcheck: check } = other.config;
        if (other.isEmpty || 'provider' in other.config || !lacksHealthCheck(check, false))
            return [];
        return {
            service,
            other: name,
            image: imageOf(project, other),
            isOff: lacksHealthCheck(check, undefined),
        };
    }));
}
/** Checks that newer versions of compose refuse and older ones take, in words: docker/compose, `pkg/compose/convert.go`. */
function intervalProblems({ name, config: { healthcheck } }, compose) {
    const check = (0,oci_json/* objectOrEmpty */.YN)(healthcheck);
    const isRefused = compose !== undefined && (0,version_number/* isOlder */.t)(compose, '2.36.0') === false;
    return isRefused && 'start_interval' in check && !('start_period' in check)
        ? [
            `the health check of ${name} has a start_interval without a start_period, which Compose refuses from 2.36 on: add start_period`,
        ]
        : [];
}
/** Why compose does not start a service that waits for such a one, in words. */
function describeUnchecked({ service, other, image, isOff }) {
    const why = isOff
        ? 'the Compose file switches its health check off'
        : `neither the Compose file nor its image ${image} has a health check for it`;
    return `${service} waits until ${other} is healthy, but ${why}: add a healthcheck to ${other}, or write "condition: service_started" in ${service}`;
}

;// CONCATENATED MODULE: ./lib/core/deploy/compose-absent.js



/** What compose itself runs for a service, and is not on the host. */
function absentPrograms(touched, absent) {
    const found = (0,oci_json/* objectsOf */.iZ)(absent);
    return touched.flatMap(({ name: service }) => found.flatMap(({ of, name, path }) => {
        if (name !== service)
            return [];
        if (of === 'provider')
            return `${service} has the provider ${path}, which is missing on this host: install it there, as a plugin of docker or in the PATH of this user`;
        return of === 'models'
            ? `${service} uses models, and this host has no plugin ${path}: install docker-model-plugin there`
            : [];
    }));
}
/**
 * Whether compose has the folder made that a volume names: `buildContainerVolumes` in
 * https://github.com/docker/compose/blob/v2.26.1/pkg/compose/create.go, v2.30.0 and v5.5.0. What `config` prints of it says what
 * counts: older versions print it only where it is true, newer ones where it is false.
 */
function isMade({ bind }, compose) {
    const isWanted = (0,oci_json/* objectOrEmpty */.YN)(bind)['create_host_path'];
    if (typeof isWanted === 'boolean')
        return isWanted;
    return !(0,version_number/* isBefore */.Y)(compose, '2.30.0') && !(bind !== undefined && (0,version_number/* isBefore */.Y)(compose, '5.0.0'));
}
/**
 * Files and folders that are not on the host and that nobody makes: the engine stops at them with "bind source path does not
 * exist".
 */
function absentFiles(touched, absent, compose) {
    const found = (0,oci_json/* objectsOf */.iZ)(absent);
    return touched.flatMap(({ name: service, config }) => found.flatMap(({ of, name, path }) => {
        const missing = `${path}`;
        if (of === 'secrets' || of === 'configs')
            return sourcesOf(config[of]).includes(`${name}`)
                ? `the file ${missing} of the ${of.slice(0, -1)} ${name}, which ${service} uses, is missing on this host: put it there`
                : [];
        const isRefused = volumesIn(config).some((volume) => volume['type'] === 'bind' && volume['source'] === path && !isMade(volume, compose));
        return of !== 'services' || name !== service || !isRefused
            ? []
            : `${missing}, which ${service} mounts, is missing on this host, and docker makes it only with create_host_path: true: put it there`;
    }));
}
/**
 * Devices that are not on the host: "error gathering device information while adding custom device". A privileged container has
 * those that there are.
 */
function absentDevices(started, absent) {
    return started
        .filter(({ config }) => config['privileged'] !== true)
        .flatMap(({ name }) => pathsOf(absent, 'devices', name).map((path) => `the device ${path} of ${name} is missing on this host: connect it, or remove it from the devices of ${name}`));
}
function absentFolders(started, declared, absent) {
    return started.flatMap((service) => volumesOf(service).flatMap((key) => {
        const { name } = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(declared)[key]);
        return pathsOf(absent, 'volumes', key).map((path) => ({
            ...{ service: service.name, name: typeof name === 'string' ? name : key, path },
        }));
    }));
}
function describeAbsentFolder({ service, name, path }) {
    return `the folder ${path} of the volume ${name}, which ${service} uses, is missing on this host: create it`;
}
/** Services that want a GPU, on a host without what gives it to containers. The engine may have another way. */
function absentGpus(started, absent) {
    return started.flatMap(({ name }) => pathsOf(absent, 'gpus', name)
        .slice(0, 1)
        .map((path) => `${name} asks for a GPU, and this host has no ${path}, without which docker usually does not start it: install it, or remove the GPU from ${name}`));
}
/** Folders that compose makes, and that were probably to be files: what they are mounted at looks like one. */
function absentMounts(started, absent, compose) {
    return started.flatMap((service) => {
        const missing = pathsOf(absent, 'services', service.name);
        return volumesIn(service.config).flatMap((volume) => {
            const { type, source, target } = volume;
            return type === 'bind' &&
                missing.includes(`${source}`) &&
                isMade(volume, compose) &&
                /(?:[^/]\.[a-z][a-z0-9]{1,9}|\/\.env)$/i.test(`${target}`)
                ? `${source}, which ${service.name} mounts as ${target}, is missing on this host, and docker makes a folder there: if it should be a file, put it there first`
                : [];
        });
    });
}
function pathsOf(absent, kind, owner) {
    const found = (0,oci_json/* objectsOf */.iZ)(absent);
    return found.filter(({ of, name }) => of === kind && name === owner).map(({ path }) => `${path}`);
}

;// CONCATENATED MODULE: ./lib/core/deploy/compose-files.js


/**
 * Secrets and configs of a service that compose has not, or cannot give to its container, in words: compose 5.5,
 * `pkg/compose/create.go` and `pkg/compose/secrets.go`.
 */
function fileProblems(project, { name: service, config }) {
    const filled = (0,oci_json/* textsOf */.CB)(project['filled']);
    return ['secret', 'config'].flatMap((kind) => {
        const declared = (0,oci_json/* objectOrEmpty */.YN)(project[`${kind}s`]);
        return sourcesOf(config[`${kind}s`]).flatMap((source) => {
            const { name, external, content, environment, ...rest } = (0,oci_json/* objectOrEmpty */.YN)(declared[source]);
            const onlySwarm = ['driver', 'template_driver'].find((key) => key in rest);
            const isInline = content !== undefined || filled.includes(`${environment}`);
            if (external === true)
                return `the ${kind} ${typeof name === 'string' ? name : source} of ${service} is external, which only a swarm has: write "file: …" or "environment: …" below it in the Compose file`;
            if (onlySwarm !== undefined)
                return `the ${kind} ${source} of ${service} has a ${onlySwarm}, which only a swarm has: remove it in the Compose file`;
            return config['read_only'] === true && isInline
                ? `${service} is read_only, so compose cannot write the ${kind} ${source} into its container: write "file: …" below it in the Compose file`
                : [];
        });
    });
}
/** Secrets and configs that are made of a variable which is not set on the host, in words. */
function unsetVariables(project, { name: service, config }) {
    const unset = (0,oci_json/* textsOf */.CB)(project['unset']);
    return ['secret', 'config'].flatMap((kind) => sourcesOf(config[`${kind}s`]).flatMap((source) => {
        const { environment } = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(project[`${kind}s`])[source]);
        return typeof environment === 'string' && unset.includes(environment)
            ? `the variable ${environment} of the ${kind} ${source}, which ${service} uses, is not set on this host: write it into .env in the project folder there`
            : [];
    }));
}

;// CONCATENATED MODULE: ./lib/core/deploy/compose-networks.js

/** Networks of the project that are used and not external, as far as something may be in their way. */
function readNeededNetworks(project, declared, used, wantsLabel) {
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(declared)).flatMap(([key, value]) => {
        const { external, name, ipam, driver } = (0,oci_json/* objectOrEmpty */.YN)(value);
        if (external === true || typeof name !== 'string' || !used.includes(key))
            return [];
        const subnets = subnetsOf(ipam);
        const isGiven = name !== `${project}_${key}`;
        const swarm = driver === 'overlay' ? { isOverlay: true } : undefined;
        return isGiven || subnets.length > 0 || swarm !== undefined
            ? [{ name, key: wantsLabel ? key : undefined, subnets, ...swarm }]
            : [];
    });
}
function subnetsOf(ipam) {
    return (0,oci_json/* textsOf */.CB)((0,oci_json/* objectsOf */.iZ)((0,oci_json/* objectOrEmpty */.YN)(ipam)['config']).map((pool) => pool['subnet']));
}
/** Why compose cannot have a network, in words. `networks`: of a host that is in no swarm. */
function networkProblems(wanted, networks) {
    const there = networks.find(({ name }) => name === wanted.name);
    if (there !== undefined)
        return wanted.key === undefined || there.key === wanted.key
            ? []
            : [
                `the network ${wanted.name} is on this host already, but this project did not make it: write "external: true" below ${wanted.key} in the Compose file, or choose another name`,
            ];
    if (wanted.isOverlay)
        return [
            `the network ${wanted.name} has the driver overlay, and this host is in no swarm: remove the driver in the Compose file, or run "docker swarm init" there`,
        ];
    return wanted.subnets.flatMap((subnet) => {
        const other = networks.find(({ subnets }) => subnets.some((theirs) => overlap(subnet, theirs)));
        return other === undefined
            ? []
            : `the subnet ${subnet} of the network ${wanted.name} overlaps with that of the network ${other.name} on this host: choose another subnet, or remove that network`;
    });
}
function readAddresses(started, declared) {
    return started.flatMap(({ name: service, config: { networks } }) => Object.entries((0,oci_json/* objectOrEmpty */.YN)(networks)).flatMap(([key, how]) => {
        const { ipv4_address: address } = (0,oci_json/* objectOrEmpty */.YN)(how);
        const { name, external, ipam } = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(declared)[key]);
        if (typeof address !== 'string' || typeof name !== 'string')
            return [];
        return [{ service, address, network: name, subnets: external === true ? undefined : subnetsOf(ipam) }];
    }));
}
/** "no configured subnet or ip-range contain the IP address", in words. */
function addressProblems({ service, address, network, subnets }, networks) {
    const there = networks.find(({ name }) => name === network);
    const known = [...(there?.subnets ?? []), ...(subnets ?? [])];
    const isUnknown = known.length === 0 && (subnets === undefined || there !== undefined);
    if (isUnknown || known.some((subnet) => overlap(subnet, `${address}/32`)))
        return [];
    const why = known.length === 0 ? 'has no subnet in the Compose file' : `has ${[...new Set(known)].join(', ')}`;
    return [
        `${service} has the address ${address} in the network ${network}, which ${why}: choose an address of the network, or add a subnet that has it`,
    ];
}
/** Of IPv4; what is none overlaps with nothing. */
function overlap(a, b) {
    const [one, two] = [readSubnet(a), readSubnet(b)];
    if (one === undefined || two === undefined)
        return false;
    const size = 2 ** (32 - Math.min(one.bits, two.bits));
    return Math.floor(one.address / size) === Math.floor(two.address / size);
}
function readSubnet(text) {
    const [, address, bits] = /^(\d+(?:\.\d+){3})\/(\d+)$/.exec(text) ?? [];
    if (address === undefined)
        return undefined;
    return {
        address: address.split('.').reduce((number, byte) => number * 256 + Number(byte), 0),
        bits: Number(bits),
    };
}

;// CONCATENATED MODULE: ./lib/core/deploy/listening-port.js
/**
 * Reads lines `tcp 0100007F:1F90`: addresses as in /proc/net/tcp and its like, words of 32 bits in the byte order of the machine,
 * which is taken for little-endian: https://docs.kernel.org/networking/proc_net_tcp.html
 */
function readListeningPorts(lines) {
    return lines.flatMap((line) => {
        const [, protocol, words, port] = /^(tcp|udp) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4})$/.exec(line) ?? [];
        if (protocol === undefined || words === undefined || port === undefined)
            return [];
        return [{ protocol, address: readAddress(words), port: Number.parseInt(port, 16) }];
    });
}
function readAddress(words) {
    const bytes = [...words.matchAll(/.{8}/g)].flatMap(([word]) => [6, 4, 2, 0].map((at) => Number.parseInt(word.slice(at, at + 2), 16)));
    if (bytes.length === 4)
        return bytes.join('.');
    if (bytes.every((byte) => byte === 0))
        return '::';
    const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
    if (isMapped)
        return bytes.slice(12).join('.');
    return shortest(bytes.reduce((text, byte, at) => `${text}${at > 0 && at % 2 === 0 ? ':' : ''}${byte.toString(16).padStart(2, '0')}`, ''));
}
/** An address of IPv6 in the one form that RFC 5952 recommends, `::1`; anything else as it is. */
function shortest(address) {
    const url = `http://[${address}]`;
    return isSix(address) && URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address;
}
/** Whether the engine certainly cannot take the port while that program listens. */
function isInTheWay(wanted, by) {
    if (wanted.port !== by.port || wanted.protocol !== by.protocol)
        return false;
    // Without an address, the engine takes it of both versions of IP.
    if (wanted.address === '')
        return !isSix(by.address) || by.address === '::';
    if (isSix(wanted.address) !== isSix(by.address))
        return false;
    return (shortest(wanted.address) === by.address || [wanted.address, by.address].some((address) => isAny(address)));
}
/** Whether it may not: a program on all addresses of IPv6 most often takes connections over IPv4, too. */
function mayBeInTheWay(wanted, by) {
    return (wanted.port === by.port &&
        wanted.protocol === by.protocol &&
        by.address === '::' &&
        wanted.address !== '' &&
        !isSix(wanted.address));
}
function isSix(address) {
    return address.includes(':');
}
function isAny(address) {
    return address === '0.0.0.0' || address === '::';
}

;// CONCATENATED MODULE: ./lib/core/deploy/compose-needs.js












/**
 * Reads what the host's script prints, see src/host/needs.sh.
 * @param options.named services that are to be switched; empty: those whose image is of one of the repositories
 * @param options.repositories none: they are not known, and every service counts
 * @param options.following followers that run
 * @param options.pinned variable → the whole image that it is set to
 * @returns undefined where the host told nothing
 */
function readComposeNeeds(text, options) {
    const project = (0,oci_json/* objectOrEmpty */.YN)((0,dist/* parse */.qg)(text, { logLevel: 'error' }));
    const configs = uncovered(project, options.repositories);
    const name = typeof project['name'] === 'string' ? project['name'] : '';
    if (name === '')
        return undefined;
    const all = Object.keys(configs);
    const { repositories, compose } = options;
    const isAnyMeant = options.named.length === 0 && repositories.length === 0;
    const switched = isAnyMeant ? all : servicesOf(configs, options.named, repositories);
    // Profiles that could not be read may have them.
    const isUnread = project['profiles'] === 'unread';
    const touched = touchedServices(configs, [...switched, ...(options.following ?? [])]);
    const started = touched.filter(({ isEmpty }) => !isEmpty);
    const wired = [...touched, ...wiredBeside(configs, project['enabled'], options)];
    const others = started.filter((service) => !switched.includes(service.name));
    return {
        project: name,
        touched: touched.map((service) => service.name),
        switched: switched.map((service) => switchedService(configs, service)),
        followers: followersOf(configs, switched),
        images: neededImages(name, [...others, ...started.flatMap(hooksOf)]),
        networks: [...externals(project['networks'], wired.flatMap(networksOf)), ...namedNetworks(started)],
        volumes: externals(project['volumes'], wired.flatMap(volumesOf)),
        boundVolumes: absentFolders(started, project['volumes'], project['absent']),
        ownNetworks: readNeededNetworks(name, project['networks'], wired.flatMap(networksOf), (0,version_number/* isBefore */.Y)(compose, '5.4.0')),
        addresses: readAddresses(started, project['networks']),
        ports: started.flatMap(portsOf),
        listening: readListeningPorts((0,oci_json/* textsOf */.CB)(project['listening'])),
        names: started.flatMap(({ name: service, config: { container_name: given } }) => typeof given === 'string' ? [{ service, name: given }] : []),
        containers: sharedContainers(name, started),
        demands: engineDemands(started),
        // What follows is started again without a wait.
        awaited: awaitedServices(name, configs, touchedServices(configs, switched)),
        unused: isUnread || switched.length === 0 ? [] : unusedOf(configs, project['all-images'], repositories),
        problems: [
            ...choiceProblems(configs, switched, isUnread, options),
            ...started.filter((one) => !others.includes(one)).flatMap((one) => makeProblems(project, one, compose)),
            ...absentPrograms(touched, project['absent']),
            ...sharersWithNobody(started, configs),
            ...others.flatMap(untagged),
        ],
        ofOthers: others.flatMap((one) => makeProblems(project, one, compose).map((text) => ({ service: one.name, text }))),
        remarks: [
            ...ownHooks(started, switched, repositories),
            ...absentMounts(started, project['absent'], compose),
            ...absentGpus(started, project['absent']),
        ],
    };
}
/** Why there is nothing to switch, or not all of it, in words. */
function choiceProblems(configs, switched, isUnread, { named, repositories, pinned = {} }) {
    const all = Object.keys(configs);
    const absent = isUnread ? [] : named.filter((service) => !all.includes(service));
    const parts = partsOf(configs, pinned);
    return [
        ...absent.map((service) => `the project has no service ${service}, but ${all.join(', ') || 'none'}`),
        ...parts,
        ...(switched.length === 0 && parts.length === 0
            ? [
                `no service of the project has an image of ${repositories.join(' or ')}: name them with the input services`,
            ]
            : []),
    ];
}
function switchedService(configs, service) {
    const { image, platform } = (0,oci_json/* objectOrEmpty */.YN)(configs[service]);
    return {
        ...{ service, image: typeof image === 'string' ? image : undefined },
        ...(typeof platform === 'string' && platform !== '' ? { platform } : {}),
    };
}
/**
 * Services of which compose wants the networks and volumes although it starts none of them: before 2.29 all that are enabled
 * (docker/compose@25f85938b), and naming one enables all that share a profile with it.
 * @param enabled names; undefined: all services that compose told of
 */
function wiredBeside(configs, enabled, { named, compose }) {
    if (!(0,version_number/* isBefore */.Y)(compose, '2.29.0'))
        return [];
    const all = Object.keys(configs).map((name) => serviceOf(configs, name));
    if (enabled === undefined)
        return all;
    const isEnabled = ({ name }) => (0,oci_json/* textsOf */.CB)(enabled).includes(name);
    const profilesOf = ({ config }) => (0,oci_json/* textsOf */.CB)(config['profiles']);
    const chosen = all.filter((one) => named.includes(one.name) && !isEnabled(one)).flatMap(profilesOf);
    return all.filter((one) => isEnabled(one) || profilesOf(one).some((profile) => chosen.includes(profile)));
}
/** Variables that are only a part of an image: such an image is of no repository, and only this says why. */
function partsOf(configs, pinned) {
    return Object.entries(configs).flatMap(([service, config]) => {
        const { image } = (0,oci_json/* objectOrEmpty */.YN)(config);
        if (typeof image !== 'string')
            return [];
        return Object.entries(pinned)
            .filter(([, whole]) => image !== whole && image.includes(whole))
            .map(([variable]) => `image-variable: ${variable} is only a part of the image of ${service} in the Compose file, but it is set to the whole image, with its digest: write 'image: \${${variable}}' there`);
    });
}
function neededImages(project, services) {
    const images = new Map();
    for (const service of services) {
        const { name, config } = service;
        const image = imageOf(project, service);
        // A program of the host stands for it, or it is a problem.
        if ('provider' in config || lacksTag(image))
            continue;
        const known = images.get(image)?.services ?? [];
        const { platform, pull_policy: policy } = config;
        // Of an image that it can build, too, compose first tries to pull it.
        const isBuilt = image !== config['image'] || ('build' in config && policy === 'build');
        images.set(image, {
            ...{ services: [...known, name], image, isBuilt },
            ...('build' in config && !isBuilt ? { canBuild: true } : {}),
            ...(typeof platform === 'string' && platform !== '' ? { platform } : {}),
        });
    }
    return [...images.values()];
}
/** What is left of `db:${TAG}` where that is not set. */
function lacksTag(image) {
    return typeof image === 'string' && /[:@]$/.test(image);
}
function untagged({ name, config: { image } }) {
    return lacksTag(image)
        ? [`the image ${image} of ${name} has no tag: set the variable that it ends with in .env on this host`]
        : [];
}
/** Hooks that stay with what they name when their service is pinned: what they do, such as a migration, is that of another release. */
function ownHooks(started, switched, repositories) {
    const services = started.filter(({ name }) => switched.includes(name));
    const wanted = new Set(repositories.map(repository_name/* normalizeRepository */.Y));
    return services
        .flatMap(hooksOf)
        .flatMap(({ name, config: { image } }) => typeof image === 'string' && wanted.has((0,repository_name/* normalizeRepository */.Y)(image))
        ? `a pre_start hook of ${name} names the image ${image} itself, so it does not run the release that is deployed: remove the image from the hook, which then has the one of ${name}`
        : []);
}
/** Images of hooks before the start of a service, but for those that have the service's own: compose says that of each. */
function hooksOf({ name, config, isEmpty }) {
    const hooks = (0,oci_json/* objectsOf */.iZ)(config['pre_start']);
    return hooks.flatMap(({ image }) => typeof image === 'string' && image !== config['image'] ? [{ name, config: { image }, isEmpty }] : []);
}
function networksOf({ config }) {
    const networks = config['networks'];
    return Array.isArray(networks) ? (0,oci_json/* textsOf */.CB)(networks) : Object.keys((0,oci_json/* objectOrEmpty */.YN)(networks));
}
/** Networks of the host that are named without being declared: `network_mode: edge`. */
function namedNetworks(started) {
    return (0,oci_json/* textsOf */.CB)(started.map(({ config }) => config['network_mode'])).filter((mode) => !['', 'host', 'none', 'bridge', 'default', 'disabled'].includes(mode) && !mode.includes(':'));
}
/** Names on the host of those that are used and external. */
function externals(declared, used) {
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(declared)).flatMap(([key, value]) => {
        const { external, name } = (0,oci_json/* objectOrEmpty */.YN)(value);
        return external === true && used.includes(key) ? [typeof name === 'string' ? name : key] : [];
    });
}
/** What keeps compose from making containers of a service, in words. Those that are there already may stay. */
function makeProblems(project, service, compose) {
    const { absent, addresses } = project;
    const ports = portsOf(service);
    return [
        ...fileProblems(project, service),
        ...unsetVariables(project, service),
        ...foreignNetworkProblems(service),
        ...intervalProblems(service, compose),
        ...crowdedPorts(service, ports),
        ...absentAddresses(service, ports, (0,oci_json/* textsOf */.CB)(addresses)),
        ...absentFiles([service], absent, compose),
        ...absentDevices([service], absent),
    ];
}
/**
 * A range of ports is one from which the engine chooses, so nothing is certain about it. Without a network of its own, a container
 * publishes none.
 */
function portsOf({ name, config }) {
    const isPublished = !/^(?:(?:host|none)$|service:|container:)/.test(`${config['network_mode']}`);
    const ports = isPublished ? (0,oci_json/* objectsOf */.iZ)(config['ports']) : [];
    return ports.flatMap(({ published, protocol, host_ip: address }) => {
        const port = /^\d+$/.test(String(published)) ? Number(published) : 0;
        return port === 0
            ? []
            : {
                service: name,
                address: typeof address === 'string' ? address : '',
                port,
                protocol: typeof protocol === 'string' ? protocol : 'tcp',
            };
    });
}

;// CONCATENATED MODULE: ./lib/core/deploy/compose-refusals.js




/** What `up` certainly refuses on this host, in words. `repositories`: of the application, where they are known. */
function refusals(needs, has, repositories) {
    const lacks = (kind, names, there) => [...new Set(names)]
        .filter((name) => there?.has(name) === false)
        .map((name) => `the external ${kind} ${name} is missing on this host: create it with "docker ${kind} create ${name}"`);
    return [
        ...needs.problems,
        ...lacks('network', needs.networks, has.networks && new Set(has.networks.map(({ name }) => name))),
        ...lacks('volume', needs.volumes, has.volumes),
        ...needs.boundVolumes.filter(({ name }) => !has.volumes.has(name)).map(describeAbsentFolder),
        ...(has.networks === undefined ? [] : ownNetworkProblems(needs, has.networks)),
        ...problemsOfServices(needs, has, false),
        ...needs.ports.flatMap((wanted) => {
            const taken = has.taken.find((other) => staysAsItIs(needs, other) && isSamePort(wanted, other));
            return taken === undefined ? [] : describeTaken(wanted, taken, needs, repositories);
        }),
        ...(isOwnWork(needs, has) ? [] : inTheWay(needs, has, isInTheWay).map((text) => `${text}: ${freePort}`)),
        ...needs.names.flatMap(({ service, name }, index) => {
            const twin = needs.names.slice(0, index).find((one) => one.name === name);
            if (twin !== undefined)
                return `${twin.service} and ${service} have the same container_name, ${name}: change one of them`;
            const other = has.containers.find((one) => one.name === name && staysAsItIs(needs, one));
            if (other === undefined)
                return [];
            if (other.project === needs.project)
                return `the container name ${name} of ${service} is taken by ${describeOwn(other)}`;
            const owner = other.project === undefined ? 'no project' : `the project ${other.project}`;
            return `the container name ${name} of ${service} is taken by a container of ${owner}: remove that, or choose another container_name`;
        }),
        ...needs.containers.flatMap(({ service, container, mustRun }) => {
            const found = has.containers.find(({ id, name }) => name === container || id.startsWith(container));
            if (found !== undefined && (found.isRunning || !mustRun))
                return [];
            return `${service} shares the ${mustRun ? 'network or processes' : 'volumes'} of the container ${container}, which ${found === undefined ? 'is missing' : 'does not run'} on this host: start it first`;
        }),
    ];
}
/** Those of services that are not switched and have a container (`stays`), or those of all others. */
function problemsOfServices({ project, switched, ofOthers, demands }, has, stays) {
    const isThere = (name) => !switched.some(({ service }) => service === name) &&
        has.containers.some((one) => one.project === project && one.service === name);
    return [
        ...ofOthers.filter(({ service }) => isThere(service) === stays).map(({ text }) => text),
        ...demands
            .filter(({ service }) => isThere(service) === stays)
            .flatMap((demand) => engineProblems(demand, has)),
    ];
}
function ownNetworkProblems({ ownNetworks, addresses }, networks) {
    return [
        ...ownNetworks.flatMap((wanted) => networkProblems(wanted, networks)),
        ...addresses.flatMap((wanted) => addressProblems(wanted, networks)),
    ];
}
/** Whether `up` leaves a container alone: one of another project, or of a service that it does not touch. */
function staysAsItIs({ project, touched }, other) {
    return other.project !== project || (other.service !== undefined && !touched.includes(other.service));
}
function describeOwn({ service, name, }) {
    return `the container ${name} of the service ${service} in this project, which the deployment does not touch: stop it, or if the Compose file has that service no more, remove it with "docker rm --force ${name}"`;
}
/** What `up` may refuse, in words: nobody can tell from here. */
function doubts(needs, has) {
    const isOwn = isOwnWork(needs, has);
    const found = inTheWay(needs, has, (wanted, by) => isOwn ? isInTheWay(wanted, by) || mayBeInTheWay(wanted, by) : mayBeInTheWay(wanted, by));
    const ports = found.map((text) => `${text}${isOwn ? ', unless that is a container of this project' : ', unless it only takes connections over IPv6'}: ${freePort}`);
    // One that is there may be another folder than the file says now.
    const folders = needs.boundVolumes.filter(({ name }) => has.volumes.has(name)).map(describeAbsentFolder);
    return [...needs.remarks, ...problemsOfServices(needs, has, true), ...folders, ...ports];
}
const freePort = 'find it with "ss -lntup", and stop it, or choose another port';
/** A container of the project itself may be what listens, which the switch stops. */
function isOwnWork({ project }, { containers }) {
    return containers.some((one) => one.project === project && one.mayListen);
}
/** Programs other than containers that have a port that is needed. */
function inTheWay({ ports, listening }, { taken }, matches) {
    return ports.flatMap((wanted) => {
        if (taken.some(({ port, protocol }) => port === wanted.port && protocol === wanted.protocol))
            return [];
        const by = listening.find((one) => matches(wanted, one));
        return by === undefined
            ? []
            : `port ${wanted.port} of ${wanted.service} is taken by a program on this host that is no container`;
    });
}
function isSamePort(a, b) {
    return a.port === b.port && a.protocol === b.protocol && isSameAddress(a.address, b.address);
}
/** Without an address a port is taken of both versions of IP. */
function isSameAddress(a, b) {
    if (a === '' || b === '')
        return true;
    const isAny = [a, b].some((address) => address === '0.0.0.0' || address === '::');
    return a === b || (isAny && a.includes(':') === b.includes(':'));
}
function describeTaken({ service, port }, { container, project, service: owned, folder, image }, needs, repositories) {
    if (project === needs.project)
        return `port ${port} of ${service} is taken by ${describeOwn({ service: owned, name: container })}`;
    const owner = project === undefined
        ? `the container ${container}`
        : `the project ${project}${folder === undefined ? '' : ` in ${folder}`} (container ${container})`;
    const isTwin = repositories.some((repository) => image === repository || image.startsWith(`${repository}:`) || image.startsWith(`${repository}@`));
    const advice = isTwin
        ? ', which runs the same application: set project-name and project-dir to that project, or stop it'
        : ': stop it, or choose another port';
    return `port ${port} of ${service} is taken by ${owner}${advice}`;
}

;// CONCATENATED MODULE: ./lib/hosts/needs.js













/**
 * Compares what compose needs with what the host has, before anything is pulled. The configuration stays on the host, but for
 * what says which images, networks, volumes and ports its services have.
 * @throws UserError when compose does not take the configuration.
 */
async function findNeeds(options) {
    const needs = await askCompose(options);
    if (needs === undefined)
        return { images: [], problems: [], remarks: [], unused: [], running: [] };
    const { apps, isRollback, seesContainers, engine, mayRoll } = options;
    const isCompared = apps.length > 0 && !isRollback;
    const [has, found, containers] = await Promise.all([
        askHas(needs, options),
        findImages(isCompared ? needs.images : [], options),
        seesContainers ? engine.containers() : [],
    ]);
    const waits = isCompared ? vainWaits(needs, found.unchecked, options) : [];
    return {
        images: found.images,
        unused: apps.filter((app) => needs.unused.includes((0,registry_images/* placeOf */.$t)(app))),
        problems: [
            ...refusals(needs, has, apps.map(registry_images/* placeOf */.$t)),
            ...found.problems,
            ...(isCompared ? foreignApps(needs, options) : []),
            ...(mayRoll ? [] : waits),
        ],
        // Where one container is started beside another, compose waits for nothing.
        remarks: [...doubts(needs, has), ...found.remarks, ...(mayRoll ? waits : [])],
        running: !seesContainers
            ? []
            : needs.switched.map(({ service, image }) => {
                const now = containers.find((one) => isRunning(one, needs.project, service));
                const to = appOf(image, apps)?.reference;
                return { service, to, image: now?.image, isUnhealthy: now?.isUnhealthy };
            }),
    };
}
/** Services that compose would wait for, and has nothing to wait for, in words. `unchecked`: images without a health check. */
function vainWaits({ awaited, switched }, unchecked, { apps, machine }) {
    return awaited
        .filter(({ other, image, isOff }) => {
        if (isOff)
            return true;
        if (!switched.some(({ service }) => service === other))
            return unchecked.has(image);
        const app = appOf(image, apps);
        return app && (0,platform_choice/* choosePlatform */.x)(app.image.platforms, machine)?.config.hasHealthCheck === false;
    })
        .map(describeUnchecked);
}
/** Services that want the application's image for another platform than that which is pulled, in words. */
function foreignApps({ switched }, { apps, machine }) {
    return switched.flatMap(({ service, image, platform }) => {
        const app = appOf(image, apps);
        const pulled = app && (0,platform_choice/* choosePlatform */.x)(app.image.platforms, machine);
        if (platform === undefined || pulled === undefined)
            return [];
        return (0,platform_choice/* choosePlatform */.x)([pulled], wantedPlatform(platform, machine)) !== undefined
            ? []
            : [
                `${service} asks for the platform ${platform}, but the application is pulled for that of the host, ${(0,descriptor/* formatPlatform */.Bq)(pulled.platform)}: remove platform from ${service}`,
            ];
    });
}
/** Whether a container is one of a service, and runs. */
function isRunning({ state, labels }, project, service) {
    return (state === 'running' &&
        labels['com.docker.compose.project'] === project &&
        labels['com.docker.compose.service'] === service &&
        labels['com.docker.compose.oneoff'] !== 'True');
}
/** The application's image that a service is to run; of several, the one of its repository. */
function appOf(image, apps) {
    if (apps.length < 2)
        return apps[0];
    const place = image === undefined ? undefined : (0,repository_name/* normalizeRepository */.Y)(image);
    return apps.find((app) => (0,repository_name/* normalizeRepository */.Y)((0,registry_images/* placeOf */.$t)(app)) === place);
}
/** What is asked of the project on a host, in the look at it or later. */
async function needsQuestion({ project, composeFile, apps, }) {
    const variables = pinValues(project.pin, apps.map(({ reference }) => reference));
    const values = {
        project_dir: project.dir,
        project_name: project.name ?? '',
        services: project.services.join(' '),
        several: apps.length > 1,
        staged: composeFile !== undefined,
        ...variables,
    };
    return {
        values,
        exported: Object.keys(variables),
        script: await (0,host_script/* readHostScript */.i)('needs'),
        input: composeFile ?? '',
    };
}
async function askCompose(options) {
    const { project, apps, dockerHost, runScript, engine } = options;
    const ask = async () => {
        const { values, exported, script, input } = await needsQuestion(options);
        const names = exported.map((name) => `export ${name}\n`).join('');
        const place = { docker_host: dockerHost, compose_program: options.composeProgram ?? '' };
        return runScript(`${(0,shell_quote/* shellAssignments */.D)({ ...place, ...values })}${names}${script}`, input);
    };
    const { exitCode, stdout, stderr } = options.asked ?? (await ask());
    if (exitCode !== 0)
        throw new core_error/* UserError */.yo(`compose does not take the configuration: ${stderr.trim()}`);
    const pinned = pinValues(project.pin, apps.map(({ reference }) => reference));
    const read = (following) => readComposeNeeds(stdout, {
        ...{ named: project.services, repositories: apps.map(registry_images/* placeOf */.$t) },
        ...{ following, pinned, compose: options.composeVersion },
    });
    const needs = read([]);
    if (needs === undefined || needs.followers.length === 0)
        return needs;
    const containers = await engine.containers();
    return read(needs.followers.filter((service) => containers.some((one) => isRunning(one, needs.project, service))));
}
/** What the host has of it; what nobody needs is not asked for. */
async function askHas(needs, { engine, isInSwarm, offer }) {
    const { networks, ownNetworks, addresses, volumes, boundVolumes, ports, names, ofOthers } = needs;
    const shared = needs.containers;
    const refused = needs.demands.filter((demand) => engineProblems(demand, offer).length > 0);
    const [containers, knownNetworks, knownVolumes] = await Promise.all([
        ports.length + names.length + shared.length + ofOthers.length + refused.length === 0
            ? []
            : engine.containers(),
        networks.length + ownNetworks.length + addresses.length === 0 || isInSwarm
            ? undefined
            : engine.networks(),
        volumes.length + boundVolumes.length === 0 ? [] : engine.volumes(),
    ]);
    return {
        ...offer,
        networks: knownNetworks?.map(({ name, labels, subnets }) => ({
            ...{ name, subnets },
            key: labels['com.docker.compose.network'],
        })),
        volumes: new Set(knownVolumes),
        containers: containers.map(({ id, name, labels, state, usesHostNetwork }) => ({
            ...{ id, name, isRunning: state === 'running' },
            project: labels['com.docker.compose.project'],
            service: labels['com.docker.compose.service'],
            mayListen: state === 'restarting' || (state === 'running' && usesHostNetwork === true),
        })),
        taken: containers
            .filter(({ state }) => state === 'running')
            .flatMap(({ name, image, labels, ports: held }) => held.map((port) => ({
            ...port,
            container: name,
            image,
            project: labels['com.docker.compose.project'],
            service: labels['com.docker.compose.service'],
            folder: labels['com.docker.compose.project.working_dir'],
        }))),
    };
}

;// CONCATENATED MODULE: ./lib/commands/deploy/project-needs.js






/** Whether the project counts: a host that is only prewarmed needs none. */
function needsProject({ prewarmOnly, rollbackTo }, apps) {
    return !prewarmOnly && (apps.length > 0 || rollbackTo !== undefined);
}
/** What is asked of the project when the host is looked at. */
async function projectQuestion(inputs, { images: { apps }, composeFile }) {
    if (!needsProject(inputs, apps))
        return undefined;
    return needsQuestion({ project: inputs.project, composeFile, apps });
}
/**
 * What the project needs of a host beside the application.
 * @throws UserError with everything that compose would refuse: nothing has been pulled yet. In a rollback these are notices:
 * the Compose files of that release may differ from those that are there now, and nobody wants to be kept from going back.
 */
async function projectNeeds({ session, facts, engine, asked }, inputs, { images: { apps: all }, composeFile, connectRegistry, findApp }) {
    const { project, rollbackTo, beforeSwitch, dryRun, force, strategy } = inputs;
    const isRollback = rollbackTo !== undefined;
    const mayKeep = all.length > 1 && !isRollback && !force;
    if (!needsProject(inputs, all))
        return { apps: all, images: [], running: [], notices: [] };
    const { platform, isInSwarm, store, ...offer } = await engine.describe();
    const found = await findNeeds({
        ...{ project, composeFile, apps: all, engine, isInSwarm, offer, connectRegistry, isRollback },
        seesContainers: dryRun || mayKeep,
        dockerHost: facts.dockerHost ?? '',
        composeProgram: facts.composeProgram,
        composeVersion: facts.compose,
        ...{ machine: platform, store, mayRoll: strategy !== 'recreate' },
        runScript: (script, input) => (0,connection/* askHost */.wf)(session, script, input),
        asked: asked?.project,
    }).catch((error) => {
        if (!isRollback || !(error instanceof core_error/* UserError */.yo))
            throw error;
        return { images: [], unused: [], problems: [error.message], remarks: [], running: [] };
    });
    const used = withoutUnused(all, found, inputs);
    const kept = mayKeep
        ? await (0,kept_images/* keepSameImages */.q)(used.apps, found.running, platform, findApp)
        : { apps: used.apps, running: found.running, notices: [] };
    const problems = [...found.problems, ...used.problems];
    const unless = isRollback
        ? 'Unless the Compose file of that release differs'
        : // The user's command may bring what is missing.
            beforeSwitch !== undefined
                ? 'Unless before-switch changes it'
                : undefined;
    if (problems.length === 0 || unless !== undefined)
        return {
            ...{ apps: kept.apps, images: found.images, running: kept.running },
            notices: [
                ...used.notices,
                ...kept.notices,
                ...found.remarks,
                ...problems.map((problem) => `${unless}: ${problem}`),
            ],
        };
    throw new core_error/* UserError */.yo(`compose would refuse to start the project:\n${problems.map((problem) => `  ${problem}`).join('\n')}`, { remedy: 'Nothing was pulled or switched.' });
}
/** In a dry run of a rollback, the host's own record tells what each service would run. */
async function switchedServices(host, running, inputs) {
    if (inputs.rollbackTo === undefined)
        return running;
    const targets = await findRollbackTarget(host, inputs);
    return [...targets].map(([service, to]) => ({
        service,
        to,
        image: running.find((one) => one.service === service)?.image,
    }));
}
/** Images that no service of the project has: of a whole build they are left out, otherwise they are a mistake. */
function withoutUnused(all, { unused }, { images: { mayBeUnused }, rollbackTo }) {
    if (rollbackTo !== undefined)
        return { apps: all, problems: [], notices: [] };
    const words = unused.map((app) => `no service of the project has an image of ${(0,registry_images/* placeOf */.$t)(app)}`);
    return mayBeUnused
        ? {
            apps: all.filter((app) => !unused.includes(app)),
            problems: [],
            notices: words.map((text) => `${text}, so it is left out.`),
        }
        : { apps: all, problems: words.map((text) => `${text}: take it out of app-images`), notices: [] };
}

;// CONCATENATED MODULE: ./lib/commands/deploy/strategy.js








/**
 * Decides for each service how its containers are replaced, from what compose makes of the host's project.
 * @param app.places registries and repositories of the application's images, and whether these have a health check
 * @throws UserError with everything that keeps a service from rolling, where `strategy` is rolling.
 */
async function chooseStrategies(session, inputs, composeFile, app) {
    const { strategy, proxy, project, exclusiveVolumes } = inputs;
    if (strategy === 'recreate')
        return [];
    const places = app.places.map(({ place }) => place);
    const { services, file } = await readCompose(session, inputs, composeFile, {
        ...{ dockerHost: app.dockerHost, composeProgram: app.composeProgram },
        places,
    });
    const chosen = servicesOf(services, project.services, places);
    const hasHealthCheck = (service) => (app.places.length > 1
        ? app.places.find(({ place }) => servicesOf(services, [], [place]).includes(service))
        : app.places[0])?.hasHealthCheck;
    const problems = [];
    const strategies = chosen.map((service) => {
        const config = (0,oci_json/* readObject */.Ag)(services[service] ?? {}, `the service ${service}`);
        const obstacles = findRollingObstacles(service, config, {
            imageHasHealthCheck: hasHealthCheck(service),
            exclusiveVolumes,
            sharedBy: sharersOf(services, service),
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
async function readCompose(session, { project }, composeFile, app) {
    // Which image of the repository it is does not matter here.
    const variables = pinValues(project.pin, app.places);
    const values = {
        project_dir: project.dir,
        project_name: project.name ?? '',
        docker_host: app.dockerHost,
        compose_program: app.composeProgram ?? '',
        staged: composeFile !== undefined,
        ...variables,
    };
    const exported = Object.keys(variables)
        .map((name) => `export ${name}\n`)
        .join('');
    const script = await (0,host_script/* readHostScript */.i)('composeConfig');
    const result = await (0,connection/* askHost */.wf)(session, `${(0,shell_quote/* shellAssignments */.D)(values)}${exported}${script}`, composeFile);
    if (result.exitCode !== 0)
        throw new core_error/* UserError */.yo(`${session.host.name}: compose does not take the configuration: ${result.stderr.trim()}`);
    const [yaml = '', rest = ''] = result.stdout.split('\n==========\n');
    const config = (0,oci_json/* readObject */.Ag)((0,dist/* parse */.qg)(yaml), 'the configuration of compose');
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

;// CONCATENATED MODULE: ./lib/commands/deploy/way-back.js

/** What a host that switched is to do when it has to go back. `references`: what it switched to. */
function wayBack(switched, references) {
    const isFirst = switched !== undefined && Object.keys(switched.before).length === 0;
    return isFirst && references.length > 0 ? { kind: 'nothing', references } : { kind: 'back' };
}
/** What is told of a host that was to go back. One that could not even begin to runs the release that was to go. */
function wentBack(result) {
    if ((0,deploy_outcome/* isGood */.K)(result.outcome) || result.outcome === 'taken-down') {
        return {
            ...result,
            outcome: (0,deploy_outcome/* isGood */.K)(result.outcome) ? 'rolled-back' : 'taken-down',
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
    running: [],
    pulled: undefined,
    switched: undefined,
    phases: [],
    notices: [],
    warnings: [],
};
/** The steps of one host. Each returns what it found, and this is the only place where that is kept. */
function createHostWork(host, inputs, context) {
    const { images, switchHost, clock, say } = context;
    let findings = { ...nothing, apps: images.apps };
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
    const references = () => findings.apps.map(({ reference }) => reference);
    const pull = (name, work) => step(name, () => {
        const run = (0,host_images/* imagesRun */.M1)(connected(), imagesWish(inputs), { ...images, apps: findings.apps });
        return work(host.name, run, present(findings.plan, host), say);
    });
    const switchTo = async (name, target, read = (result) => result) => {
        await step(name, async () => {
            const result = read(await switchHost(connected(), target(), findings.strategies));
            return afterSwitch(result, findings.switched);
        });
        return present(findings.switched, host).outcome;
    };
    return {
        name: host.name,
        connect: () => step('connect', () => connect(host, inputs, context)),
        async plan() {
            await step('plan', () => planHost(connected(), inputs, context));
            // A deployment says so before its first pull.
            if (inputs.dryRun)
                refuseFull(present(findings.plan, host));
        },
        describePlan: () => (findings.plan === undefined ? [] : describeHostPlan(host.name, findings.plan)),
        async prewarm() {
            if (inputs.prewarmOnly && hasNoLayers(present(findings.plan, host)))
                return 'nothing-to-prewarm';
            return pull('prewarm', prewarmHost);
        },
        // What ran before is on the host, or its own job says that it is not.
        pull: () => findings.apps.length === 0
            ? step('pull', async () => ({}))
            : pull('pull', (...wanted) => pullAll(connected(), ...wanted)),
        async switch() {
            const outcome = await switchTo('switch', () => wantedTarget(references()));
            return { outcome, stops: (0,deploy_outcome/* isGood */.K)(outcome) && findings.switched?.error !== undefined };
        },
        goBack: () => switchTo('go back', () => wayBack(findings.switched, references()), wentBack),
        async close() {
            if (findings.connected !== undefined)
                await (0,connection/* disconnectHost */.Dt)(findings.connected);
        },
        report: (end) => ({
            ...hostReport(host, findings, end, onlyImage(images.apps)),
            ...(end?.outcome === 'nothing-to-prewarm' ? { error: nothingToPrewarm(inputs.images) } : {}),
        }),
    };
}
async function connect(host, inputs, context) {
    const needs = hostNeeds(inputs);
    const { dockerHost } = inputs;
    const startDocker = inputs.startDocker && !inputs.dryRun;
    const question = await projectQuestion(inputs, context);
    const connected = await (0,connection/* connectHost */.Zj)(host, { dockerHost, startDocker, needs, question }, context.access);
    return { connected, notices: (0,host_facts/* hostRemarks */.GE)(connected.facts, needs) };
}
async function planHost(host, inputs, context) {
    refuseReplays(host, inputs, context);
    const needs = await projectNeeds(host, inputs, context);
    const { apps } = needs;
    const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M1)(host, imagesWish(inputs), { ...context.images, apps }), needs.images);
    const { strategies = [], notices = [] } = inputs.prewarmOnly
        ? {}
        : await hostStrategies(host, inputs, context, apps);
    const running = inputs.dryRun ? await switchedServices(host, needs.running, inputs) : [];
    return { apps, plan, strategies, running, notices: [...needs.notices, ...notices] };
}
/** @throws UserError when the images of the plan do not fit. */
function refuseFull(plan) {
    const problem = (0,hosts_plan/* roomProblem */.t)(plan);
    if (problem !== undefined)
        throw new core_error/* UserError */.yo(`There is not enough room: ${problem}.`, { remedy: 'Nothing was changed.' });
}
/** What ran before the first switch of this run is what people want to know. */
function afterSwitch(result, earlier) {
    const { notices, warnings } = result;
    return { switched: { ...result, before: earlier?.before ?? result.before }, notices, warnings };
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
function hasNoLayers({ layers }) {
    return layers.every(({ state }) => state === 'absent-in-registry');
}
function nothingToPrewarm({ image }) {
    return {
        message: `there is nothing to prewarm: ${image} has no layer for this host in the registry`,
        cause: 'The layers were never prewarmed, or they are in another repository, or not built for the platform of this host.',
        remedy: 'Run "cache-prewarm prewarm" first, and check the input image. An application without layers needs no prewarm.',
        log: [],
    };
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
        project: project.dir === '' ? undefined : (0,project_name/* projectNameOf */.Q)(project.dir, project.name),
        projectDir: project.dir === '' ? undefined : project.dir,
        keep,
    };
}
function wantedTarget(references) {
    return references.length === 0 ? { kind: 'previous' } : { kind: 'images', references };
}
/** The image that a message is about; undefined: there are several, or none. */
function onlyImage([first, ...more]) {
    return more.length > 0 ? undefined : first?.reference;
}
/** @throws UserError when layers or images are older than those that the host has seen. A rollback asks for older ones. */
function refuseReplays({ facts }, { images: { signing }, rollbackTo }, { images, signedApps, clock }) {
    if (rollbackTo !== undefined)
        return;
    const known = { known: facts.records, nowMs: clock.nowMs() };
    const replays = (0,known_records/* findReplays */.WH)(images.layers, signing, known);
    if (replays.length > 0)
        throw new core_error/* UserError */.yo(`${replays.join('; ')}.`, {
            remedy: 'Nothing was changed. Prewarm in a run that signs, or restore the quarter of that record with "cache-prewarm quarter restore". If it is meant, verify: off deploys it as it is.',
        });
    const older = (0,known_records/* findOlderImages */.GV)(signedApps, known);
    if (older.length > 0)
        throw new core_error/* UserError */.yo(`${older.join('; ')}.`, {
            remedy: 'Nothing was changed. Build it in a run that signs. If an older release is meant, deploy it by its digest, or roll back with "cache-prewarm rollback".',
        });
}
async function hostStrategies({ session, facts }, inputs, { composeFile }, apps) {
    const { project } = inputs;
    // Of which services a release of before consists, only the host's own record says.
    const services = apps.length > 0 || inputs.strategy === 'recreate'
        ? project.services
        : [...(await findRollbackTarget({ session, facts }, inputs)).keys()];
    const strategies = await chooseStrategies(session, { ...inputs, project: { ...project, services } }, composeFile, {
        dockerHost: facts.dockerHost ?? '',
        composeProgram: facts.composeProgram,
        places: apps.map((app) => ({
            place: (0,registry_images/* placeOf */.$t)(app),
            hasHealthCheck: app.image.platforms.every(({ config }) => config.hasHealthCheck),
        })),
    });
    return {
        strategies,
        notices: strategies.flatMap(({ service, because }) => because === undefined ? [] : [`${service} is recreated, because it cannot roll: ${because}`]),
    };
}
function hostReport(host, { connected, plan, strategies, running, pulled, switched, phases, notices, warnings }, end, app) {
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
        switches: running.map(({ service, image, to }) => ({ service, from: image, to })),
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
 * @param usual what phases usually take, where that is known
 * @returns how it ended, for every host.
 */
async function runDeployment(hosts, order, log, say, usual = {}) {
    const crew = createCrew(order.maxParallel, log, say, usual);
    await crew.each('connect', hosts, (host) => host.connect());
    await crew.each('plan', hosts, (host) => host.plan());
    for (const host of hosts)
        for (const line of host.describePlan())
            say(line);
    if (order.dryRun)
        return crew.endAll(hosts, 'planned');
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
    let stops = false;
    for (const batch of (0,batches/* planBatches */.u)(hosts, order.batches)) {
        if (!order.barrier && crew.allWell(batch))
            await fetchImages(batch, order, crew);
        if (crew.allWell(batch))
            await crew.each('switch', batch, async (host) => {
                const end = await host.switch();
                stops ||= end.stops;
                return end.outcome;
            });
        switched.push(...batch);
        if (crew.allWell(batch) && stops)
            return;
        if (crew.allWell(batch))
            continue;
        const scope = order.rollbackScope === 'all' ? switched : order.rollbackScope === 'batch' ? batch : [];
        await log.phase('roll back the others', () => crew.takeBack(scope));
        return;
    }
}
/** Less is no wait that anybody has to be told of. */
const notableMs = 1000;
function createCrew(maxParallel, log, say, usual) {
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
            const usualMs = usual[phase] ?? 0;
            const length = usualMs < notableMs ? '' : ` (usually ${(0,quantity/* formatDuration */.a3)(usualMs)})`;
            say(`${phase}: ${able.map(({ name }) => name).join(', ')}${length}`);
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
            return known === undefined || (0,deploy_outcome/* isGood */.K)(known.outcome);
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
    const firstHosts = inputs.ssh.hosts.slice(0, inputs.maxParallel);
    const fleetInputs = await (0,newest_known/* withNewestOfFleet */.Eo)(context, inputs);
    const [usual, fleet] = await Promise.all([
        sayUsualDuration(context, inputs),
        (0,hosts_fleet/* openFleet */.xZ)(context, fleetInputs, wantedApps(inputs), firstHosts),
    ]);
    const { images } = fleet;
    const signedApps = await checkSignatures(inputs, fleet, log).catch(async (error) => {
        await fleet.closeUnused();
        throw error;
    });
    const switchHost = createSwitchHost({
        inputs,
        composeFile: composeText,
        reconnect: (host) => fleet.connect(host.session.host),
        who: {
            actor: github?.actor ?? (0,operator/* operatorName */.s)(env),
            runUrl: github?.runUrl,
            revision: github?.revision,
            ...releaseNames(images.apps),
        },
        records: new Map([...(0,known_records/* verifiedRecords */.pu)(images.layers, inputs.images.signing), ...signedApps]),
        newJobId: () => (0,external_node_crypto_.randomBytes)(8).toString('hex'),
        clock,
        secretValues: inputs.secretValues,
        say: console.info,
    });
    const { apps } = images;
    const { connectRegistry } = fleet;
    const work = {
        access: fleet,
        connectRegistry,
        findApp: (0,kept_images/* createAppFinder */.E)(connectRegistry),
        ...{ images, signedApps },
        switchHost,
        composeFile: composeText,
        clock,
        say: console.info,
    };
    return (0,unfinished/* carrying */.MR)({ apps }, async () => ({
        apps,
        hosts: await deployToHosts(inputs, log, work, usual?.phases),
    }));
}
/** As `refuseUnverified`. @throws UserError when an image is not signed as it has to be. A host has run before what it is rolled back to. */
async function checkSignatures({ rollbackTo, images: { signing } }, { images, connectRegistry }, log) {
    if (rollbackTo !== undefined)
        return new Map();
    const signedApps = await (0,registry_images/* refuseUnverified */.y1)(images.layers, images.apps, connectRegistry);
    if (signing !== undefined)
        (0,signing_inputs/* sayUnverified */.n)(images.layers.map(({ lookup }) => lookup), signing, log);
    return signedApps;
}
/** @returns what there is to wait for. In a terminal only: a workflow fetches its history at the end. It never fails a deployment. */
async function sayUsualDuration(context, { images, history: kept, prewarmOnly, dryRun, }) {
    if (context.github !== undefined || prewarmOnly || dryRun)
        return undefined;
    try {
        const usual = usualDeployment(await (0,commands_history/* knownRuns */.CT)(context, { image: images.image, history: kept }));
        if (usual !== undefined)
            context.console.info(`Deployments usually take ${(0,quantity/* formatDuration */.a3)(usual.totalMs)}.`);
        return usual;
    }
    catch {
        // What is wrong with the history is told where the run is added to it.
        return undefined;
    }
}
/** A host's failure is in its report, beside everything that was found until then. */
async function deployToHosts(inputs, log, context, usual = {}) {
    const hosts = inputs.ssh.hosts.map((host) => createHostWork(host, inputs, context));
    try {
        const ends = await runDeployment(hosts, inputs, log, context.say, usual);
        return hosts.map((host) => host.report(ends.get(host)));
    }
    finally {
        await Promise.all(hosts.map((host) => host.close()));
    }
}
/** Adds a deployment to the history of its layers. */
async function withHistory(report, context, { images, history: kept }) {
    if (report.action === 'prewarm' || report.outcome === 'planned')
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
/** What hosts note of a release: a tag that all of its images have is its name. */
function releaseNames(apps) {
    const [tag, ...others] = new Set(apps.map((app) => app.tag));
    const images = apps.map((app) => ({ image: app.reference, tag: app.tag }));
    return { tag: others.length > 0 ? undefined : tag, images: images.length > 1 ? images : undefined };
}
/** The images that hosts are to run; none: what they ran before. */
function wantedApps({ images, rollbackTo }) {
    const { apps } = images;
    if (rollbackTo === undefined)
        return apps;
    // Without a registry, the host's own record of releases decides; and of several, which one the digest is of.
    if (rollbackTo.kind !== 'digest' || apps.length > 1)
        return [];
    const { registry, repository } = apps[0] ?? images;
    return registry === '' ? [] : [{ registry, repository, tag: undefined, digest: rollbackTo.digest }];
}


/***/ }),

/***/ 66931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Or: () => (/* binding */ afterPull),
/* harmony export */   cE: () => (/* binding */ planDownload),
/* harmony export */   lc: () => (/* binding */ sharedChain),
/* harmony export */   uB: () => (/* binding */ unpackedSuffices),
/* harmony export */   wh: () => (/* binding */ pullsAttestations),
/* harmony export */   zi: () => (/* binding */ planDownloads)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88736);


/**
 * Whether an engine with containerd's store leaves out a layer that lies there unpacked, although it has not the compressed one.
 * Engines did until 29.9, which fetches it (https://github.com/moby/moby/pull/53615; measured on both). Undefined: the version is
 * none of a release, so it cannot be told.
 */
function unpackedSuffices(engineVersion) {
    return isBefore(engineVersion, 29, 9);
}
/**
 * Whether an engine with containerd's store pulls the attestations of an image with it, as engines do since 29.1
 * (https://github.com/moby/moby/pull/51012). Undefined: it cannot be told.
 */
function pullsAttestations(engineVersion) {
    const isOlder = isBefore(engineVersion, 29, 1);
    return isOlder === undefined ? undefined : !isOlder;
}
/** The store came with 23; lower ones are versions of something else, such as moby's module. */
function isBefore(engineVersion, major, minor) {
    const [, ...parts] = /^v?(\d+)\.(\d+)\.\d/.exec(engineVersion) ?? [];
    const [theirs = 0, theirMinor = 0] = parts.map(Number);
    return theirs < 23 ? undefined : theirs < major || (theirs === major && theirMinor < minor);
}
/**
 * What a host downloads when it pulls an image. The classic engine skips a layer whose chain is unpacked already, when it has
 * also met the compressed layer before, in any image, and nothing above the first layer that it lacks. Containerd skips where
 * it has the compressed layer for any reason; engines before 29.9 also where the chain is unpacked
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
    const attestations = attestationsOf(image, holdings, isComplete);
    const attestationBytes = sumOnce(attestations.filter(({ state }) => state !== 'held'));
    const totalBytes = sumOnce(layers) + image.configBytes + sumOnce(attestations);
    const bytes = sumOnce(layers.filter(({ state }) => state !== 'held')) +
        (image.configBytes - configOf('held')) +
        attestationBytes;
    const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
    const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
    return {
        totalBytes,
        bytes,
        heldBytes: totalBytes - bytes,
        uncertainBytes: sumOnce([...uncertain, ...attestations.filter(({ state }) => state === 'uncertain')]) +
            configOf('uncertain'),
        layers,
        config,
        attestationBytes,
    };
}
/** What a host has after it has pulled an image. */
function afterPull(holdings, image) {
    const { content } = holdings;
    const isFetched = holdings.store === 'classic' || holdings.unpackedSuffices === false;
    const fetched = new Set(planDownload(image, holdings).layers.flatMap(({ digest, state }) => (state === 'held' ? [] : [digest])));
    const pulled = {
        digests: [image.digest],
        diffIds: image.diffIds,
        // What lay there unpacked is not there compressed.
        blobs: isFetched ? image.layers : image.layers.filter(({ digest }) => fetched.has(digest)),
        configDigest: image.configDigest,
        isWhole: true,
    };
    return {
        ...holdings,
        content: content &&
            new Set([
                ...content,
                ...fetched,
                image.configDigest,
                ...image.attestations.map(({ digest }) => digest),
            ]),
        images: [...holdings.images, pulled],
    };
}
/** Plans pulls of images one after the other: what one of them brought, the next ones do not download. */
function planDownloads(images, holdings) {
    let held = holdings;
    return images.map((image) => {
        const plan = planDownload(image, held);
        held = afterPull(held, image);
        return plan;
    });
}
/** What pulling all of them downloads, see planDownloads. */
function bytesOf(images, holdings) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumOf */ .XN)(planDownloads(images, holdings), ({ bytes }) => bytes);
}
/** Whether two chains are the same in their lowest layers: how many. */
function sharedChain(a, b) {
    const end = a.findIndex((diffId, index) => b[index] !== diffId);
    return end < 0 ? a.length : end;
}
function stateOfLayers(image, holdings) {
    const { store, images } = holdings;
    const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
    const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
    const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
    if (store === 'containerd') {
        return image.layers.map(({ digest }, index) => {
            const state = stateInStore(digest, image.diffIds[index], holdings);
            if (state === 'held' || index >= chain || holdings.unpackedSuffices === false)
                return state;
            return holdings.unpackedSuffices === true ? 'held' : 'uncertain';
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
/** Whether containerd's store has a compressed layer. */
function stateInStore(digest, diffId, { content, images }) {
    if (content !== undefined)
        return content.has(digest) ? 'held' : 'missing';
    const holders = images.filter(({ blobs }) => blobs?.some((blob) => blob.digest === digest));
    if (holders.some(({ isWhole }) => isWhole))
        return 'held';
    const isPerhaps = images.some(({ blobs, diffIds }) => blobs === undefined && diffId !== undefined && diffIds.includes(diffId));
    return holders.length > 0 || isPerhaps ? 'uncertain' : 'missing';
}
function attestationsOf({ attestations }, { store, pullsAttestations: isPulled, content }, isComplete) {
    if (store === 'classic' || isPulled === false)
        return [];
    const unknown = isPulled === undefined ? 'uncertain' : 'missing';
    return attestations.map((blob) => ({
        ...blob,
        state: isComplete || content?.has(blob.digest) === true ? 'held' : unknown,
    }));
}
function stateOfConfig(image, holdings) {
    const { images, content } = holdings;
    if (isThere(image, holdings))
        return 'held';
    if (content !== undefined)
        return content.has(image.configDigest) ? 'held' : 'missing';
    if (images.some(({ configDigest }) => configDigest === image.configDigest))
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
function sumOnce(blobs) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSizes */ .iJ)((0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueBlobs */ .ge)(blobs));
}


/***/ }),

/***/ 46299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ layerTag),
/* harmony export */   VK: () => (/* binding */ layerOfTag),
/* harmony export */   aF: () => (/* binding */ releaseTag),
/* harmony export */   lU: () => (/* binding */ releaseOfTag),
/* harmony export */   sJ: () => (/* binding */ isOwnName)
/* harmony export */ });
/* unused harmony exports releaseRepository, posixChecksum */
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
    return `${prefix}/${name}/${repository.slice(repository.lastIndexOf('/') + 1)}`;
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


/***/ }),

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ isLayerFinding),
/* harmony export */   SC: () => (/* binding */ describeHostLayers),
/* harmony export */   oU: () => (/* binding */ markUnneeded)
/* harmony export */ });
/* harmony import */ var _layers_own_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95740);
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66931);
/* harmony import */ var _host_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46299);





/** Looks at each layer on a host. `apps`: what is pulled, in this order; `nowMs`: by the host's own clock. */
function describeHostLayers(options) {
    const { apps, holdings, images, nowMs } = options;
    const nothing = { ...holdings, content: undefined, images: [] };
    const gain = (before, layer) => apps.length === 0 ? undefined : (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(apps, before) - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(apps, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .afterPull */ .Or)(before, layer));
    const blobsOf = (layer) => layer && [...layer.layers, { digest: layer.configDigest, sizeBytes: layer.configBytes }];
    const known = new Map(options.layers.map((layer) => [layer.name, blobsOf(layer.image)]));
    return options.layers.map(({ name, layer: ownName, place, standsOn, image: layer, builtAtMs }) => {
        const older = images.filter((held) => isOfLayer(held, ownName, place) && (layer === undefined || !held.digests.includes(layer.digest)));
        if (layer === undefined) {
            return {
                name,
                state: 'absent-in-registry',
                presentAs: undefined,
                digest: undefined,
                sizeBytes: undefined,
                ownBytes: undefined,
                ageMs: age(newest(older), nowMs),
                downloadBytes: undefined,
                reducesBytes: undefined,
                savesBytes: undefined,
            };
        }
        const plan = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planDownload */ .cE)(layer, holdings);
        const isImage = holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
        const isPresent = plan.layers.every(({ state }) => state === 'held');
        const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
        return {
            name,
            state,
            presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
            digest: layer.digest,
            sizeBytes: plan.totalBytes,
            ownBytes: (0,_layers_own_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .ownBytes */ .M)(blobsOf(layer), standsOn.map((below) => known.get(below))),
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
    const rolling = `${image}:${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(layer)}`;
    return tags.some((tag) => tag === rolling ||
        (tag.startsWith(`${rolling}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuarter */ .DS)(tag.slice(rolling.length + 1))) ||
        ((0,_host_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .layerOfTag */ .VK)(tag) === layer && repositories.includes(image)));
}
function newest(images) {
    const times = images.flatMap(({ createdMs }) => createdMs ?? []);
    return times.length === 0 ? undefined : Math.max(...times);
}
/** A clock that is off makes no negative age. */
function age(sinceMs, nowMs) {
    return sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs);
}
/** Layers with their states, those marked that a host lacks on purpose. `useless`: names of what is never sent there. */
function markUnneeded(layers, useless) {
    return layers.map((layer) => (layer.state === 'missing' || layer.state === 'stale') && useless.has(layer.name)
        ? { ...layer, state: 'not-needed' }
        : layer);
}
/** Whether a layer on a host is not as it should be. */
function isLayerFinding({ state }) {
    return state !== 'present' && state !== 'not-needed';
}


/***/ }),

/***/ 21092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ projectNameOf),
/* harmony export */   h: () => (/* binding */ projectNameFrom)
/* harmony export */ });
/**
 * The name that compose gives to a project by its folder; https://docs.docker.com/compose/how-tos/project-name/.
 * @param dir absolute, without a slash at its end.
 */
function projectNameOf(dir, given) {
    return given ?? projectNameFrom(dir.slice(dir.lastIndexOf('/') + 1));
}
/** Without the characters that compose allows in no name. */
function projectNameFrom(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9_-]/g, '')
        .replace(/^[_-]+/, '');
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

/***/ 21678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ escapeRegex)
/* harmony export */ });
/** A text as a part of a regular expression that matches just this text. */
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 11968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The entries that have the same key, in the order in which the keys come first (Map.groupBy needs Node 21). */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return groups;
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

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ hideMaskedValues),
/* harmony export */   NW: () => (/* binding */ holdsMaskedValue),
/* harmony export */   X1: () => (/* binding */ createHider)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/** The same of what is a part of Base64. */
const shortestEncoded = 8;
/**
 * The text with `***` in the place of values that must not be shown, also where they are written as a part of an address, of
 * JSON or of Base64. Of a value of several lines each line is hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    return createHider(maskedValues)(text);
}
/** Hides the same values in many texts. */
function createHider(maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .flatMap(formsOf);
    if (parts.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$).join('|'), 'g');
    return (text) => text.replace(pattern, '***');
}
/** How others write a value. */
function formsOf(value) {
    const json = JSON.stringify(value).slice(1, -1);
    // Go escapes these, too (encoding/json, HTMLEscape).
    const goJson = json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const address = encodeAddress(value);
    const encoded = [0, 1, 2]
        .map((shift) => base64Inside(value, shift))
        .filter((part) => part.length >= shortestEncoded);
    return [value, json, goJson, address, address.replaceAll('%20', '+'), ...encoded];
}
/** As `encodeURIComponent`, which throws at half a pair of surrogates. */
function encodeAddress(value) {
    try {
        return encodeURIComponent(value);
    }
    catch {
        return value;
    }
}
/**
 * What Base64 of a longer text always shows of this part of it, if the part begins so many bytes after a group of three: its
 * first and last signs depend on what is beside it.
 */
function base64Inside(value, shift) {
    const bytes = [...Array.from({ length: shift }, () => 0), ...new TextEncoder().encode(value)];
    const whole = bytes.slice(0, bytes.length - (bytes.length % 3));
    return btoa(whole.map((byte) => String.fromCharCode(byte)).join('')).slice(shift === 0 ? 0 : 4);
}


/***/ }),

/***/ 95740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ownBytes)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88736);


/**
 * Compressed bytes of an image that none of the images beneath has, each blob once: what a layer adds.
 * Undefined where an image is not known.
 */
function ownBytes(image, beneath) {
    if (image === undefined || beneath.includes(undefined))
        return undefined;
    const held = new Set(beneath.flatMap((below) => below ?? []).map(({ digest }) => digest));
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSizes */ .iJ)((0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueBlobs */ .ge)(image).filter(({ digest }) => !held.has(digest)));
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

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   E_: () => (/* binding */ platformFrom),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   ge: () => (/* binding */ uniqueBlobs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** Each blob once: what an image has twice is kept and downloaded once. */
function uniqueBlobs(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The other way round. */
function platformFrom(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
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

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E8: () => (/* binding */ itemTexts),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   Zm: () => (/* binding */ fieldTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
function objectsOf(value) {
    return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}
/** The items of an array, each as a text; what is no array has none. */
function itemTexts(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** The fields of an object that are no objects, each as a text; what is no object has none. */
function fieldTexts(value) {
    return Object.fromEntries(Object.entries(objectOrEmpty(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
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

/***/ 25538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ WholeLines)
/* harmony export */ });
/* harmony import */ var _join_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18325);

const lineEnd = '\n'.charCodeAt(0);
/**
 * What of a stream that comes in pieces has come as whole lines. Each byte is copied once, however long a line is and however small
 * the pieces are.
 */
class WholeLines {
    #unfinished = [];
    #unfinishedBytes = 0;
    /** All lines that have an end by now, with their ends; empty: there is none. */
    push(piece) {
        const end = piece.lastIndexOf(lineEnd) + 1;
        const rest = piece.subarray(end);
        if (end === 0) {
            this.#unfinished.push(piece);
            this.#unfinishedBytes += piece.length;
            return new Uint8Array();
        }
        const whole = (0,_join_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .joinBytes */ .m)([...this.#unfinished, piece.subarray(0, end)]);
        this.#unfinished = [rest];
        this.#unfinishedBytes = rest.length;
        return whole;
    }
    /** Of the line that has no end yet. */
    get unfinishedBytes() {
        return this.#unfinishedBytes;
    }
}


/***/ })

};

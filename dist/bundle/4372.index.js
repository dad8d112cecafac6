export const id = 4372;
export const ids = [4372];
export const modules = {

/***/ 26954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createGithubApi)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50157);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


const mostTries = 6;
const longestWaitMs = 15 * 60_000;
const usualWaitMs = 60_000;
function createGithubApi(options) {
    const { clock } = options;
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(options.token, { baseUrl: options.apiUrl });
    return {
        async send(route, parameters, { expect, explain }) {
            // What makes something is not sent again when nobody knows what became of it.
            const isRepeatable = !route.startsWith('POST ');
            for (let attempt = 1;; attempt++) {
                try {
                    const { status, data } = await octokit.request(route, { ...parameters });
                    return { status, data };
                }
                catch (error) {
                    const failure = readFailure(error);
                    const askedMs = waitOf(failure, clock.nowMs());
                    if (expect.includes(failure.status) && askedMs === undefined)
                        return failure;
                    const waitMs = askedMs ?? (isRepeatable ? backoffOf(failure, attempt) : undefined);
                    if (waitMs === undefined || attempt === mostTries || waitMs > longestWaitMs)
                        throw explain(failure);
                    options.warn(`GitHub asks to wait ${Math.ceil(waitMs / 1000)} s (${failure.message}).`);
                    await clock.sleep(waitMs);
                }
            }
        },
    };
}
function readFailure(error) {
    const { status, response } = (error ?? {});
    const said = response?.data?.message;
    return {
        status: response === undefined ? 0 : (status ?? 0),
        message: typeof said === 'string' ? said : (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error),
        headers: response?.headers ?? {},
    };
}
/** How long to wait after a failure that may pass; undefined: it does not. */
function backoffOf({ status }, attempt) {
    return status >= 500 || status === 0 ? 2 ** attempt * 1000 : undefined;
}
/** How long GitHub asks to wait; undefined: it does not. */
function waitOf({ status, headers, message }, nowMs) {
    if (status !== 403 && status !== 429)
        return undefined;
    const retryAfter = Number(headers['retry-after']);
    if (Number.isFinite(retryAfter) && headers['retry-after'] !== undefined)
        return retryAfter * 1000;
    if (headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(headers['x-ratelimit-reset']) * 1000;
        return Number.isFinite(reset) ? Math.max(1000, reset - nowMs) : usualWaitMs;
    }
    return status === 429 || /secondary rate limit/i.test(message) ? usualWaitMs : undefined;
}


/***/ }),

/***/ 44372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ readWatchInputs),
  w: () => (/* binding */ watch)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/watch/tracked-issue.js
/** What marks an issue as that of an image; it stands in its text, where nobody sees it. */
function issueMarker(image) {
    return `<!-- cache-prewarm health of ${image.replace(/-->/g, '')} -->`;
}

// EXTERNAL MODULE: ./lib/adapters/github/api.js
var github_api = __webpack_require__(26954);
;// CONCATENATED MODULE: ./lib/adapters/github/issues.js




const pageSize = 100;
function createIssuesClient(options) {
    const api = (0,github_api/* createGithubApi */.M)(options);
    const path = `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.repository)}/issues`;
    const send = async (route, parameters) => (await api.send(route, parameters, { expect: [], explain: (failure) => explain(failure, options) })).data;
    const findOpen = (image) => listMarked(send, path, image, 'open', Number.POSITIVE_INFINITY);
    const change = async (issue, parameters) => {
        await send(`PATCH ${path}/${issue.number}`, parameters);
    };
    const comment = async (issue, body) => {
        await send(`POST ${path}/${issue.number}/comments`, { body });
    };
    return {
        async find(image) {
            const [open] = await findOpen(image);
            if (open !== undefined)
                return { open, closed: undefined };
            // The newest hundred: one that nobody touched for longer is forgotten.
            const [closed] = await listMarked(send, path, image, 'closed', 1);
            return { open: undefined, closed };
        },
        async carryOut(image, plan) {
            switch (plan.kind) {
                case 'none':
                    return undefined;
                case 'open': {
                    const data = await send(`POST ${path}`, { title: plan.title, body: plan.body });
                    const [made] = readMarked(data, image);
                    if (made === undefined)
                        throw new core_error/* UserError */.yo('GitHub created an issue with a different text');
                    // Another run may have opened one at the same moment: the older one stays.
                    const [first = made] = await findOpen(image);
                    if (first.number >= made.number)
                        return made;
                    await change(made, { state: 'closed', state_reason: 'not_planned' });
                    return first;
                }
                case 'update':
                    await change(plan.issue, { body: plan.body });
                    if (plan.comment !== undefined)
                        await comment(plan.issue, plan.comment);
                    return plan.issue;
                case 'reopen':
                    await change(plan.issue, { state: 'open', body: plan.body });
                    await comment(plan.issue, plan.comment);
                    return plan.issue;
                case 'close':
                    await comment(plan.issue, plan.comment);
                    await change(plan.issue, { state: 'closed', state_reason: 'completed', body: plan.body });
                    return plan.issue;
            }
        },
    };
}
/** Issues that carry the mark of an image: of open ones the oldest first, of closed ones the one changed last. */
async function listMarked(send, path, image, state, mostPages) {
    const marked = [];
    for (let page = 1; page <= mostPages; page++) {
        const data = await send(`GET ${path}`, {
            state,
            sort: state === 'open' ? 'created' : 'updated',
            direction: state === 'open' ? 'asc' : 'desc',
            per_page: pageSize,
            page,
        });
        const items = (0,json/* readArray */.oU)(data, 'the issues of the repository');
        marked.push(...items.flatMap((item) => readMarked(item, image)));
        if (items.length < pageSize)
            break;
    }
    return marked;
}
/** Pull requests are issues, too, and never ours. */
function readMarked(item, image) {
    const issue = (0,json/* readObject */.Ag)(item, 'an issue');
    const { body } = issue;
    const number = Number(issue['number']);
    if (issue['pull_request'] !== undefined || typeof body !== 'string' || !Number.isSafeInteger(number))
        return [];
    // GitHub gives line breaks back as they came, or as CR LF.
    const text = body.replaceAll('\r\n', '\n');
    return text.startsWith(issueMarker(image))
        ? [{ number, url: String(issue['html_url'] ?? ''), body: text }]
        : [];
}
function explain({ status, message }, { owner, repository }) {
    const what = `the issues of ${owner}/${repository}`;
    if (status === 410)
        return new core_error/* UserError */.yo(`${what} are turned off`, {
            remedy: 'Turn them on in the settings, or leave out notify.',
        });
    if (status === 403 || status === 404)
        return new core_error/* UserError */.yo(`GitHub does not let this token at ${what}: ${status} ${message}`.trim(), {
            remedy: 'The job needs issues: write.',
        });
    return new core_error/* UserError */.yo(`GitHub’s API failed for ${what}: ${status === 0 ? '' : `${status} `}${message}`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/metrics/open-metrics.js

/**
 * Indicators as OpenMetrics text (https://prometheus.io/docs/specs/om/open_metrics_spec/), which Prometheus, its node exporter's
 * textfile collector and others read.
 */
async function formatOpenMetrics(indicators) {
    const { Gauge, Registry } = await __webpack_require__.e(/* import() */ 5222).then(__webpack_require__.t.bind(__webpack_require__, 95222, 19));
    const registry = new Registry();
    registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
    for (const { name, help, samples } of indicators) {
        const labelNames = [...new Set(samples.flatMap(({ labels }) => Object.keys(labels)))];
        const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
        for (const { labels, value } of samples)
            gauge.set({ ...labels }, value);
    }
    return registry.metrics();
}
/** Writes them to a file, which is replaced as a whole: a collector reads it at any time. */
async function writeOpenMetrics(path, indicators) {
    const fresh = `${path}.${process.pid}.new`;
    await (0,promises_.writeFile)(fresh, await formatOpenMetrics(indicators));
    await (0,promises_.rename)(fresh, path);
}

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var layers_record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/buildkit/step-counts.js
var step_counts = __webpack_require__(38913);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/median.js
var median = __webpack_require__(14148);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/packages/update-words.js
var update_words = __webpack_require__(47364);
;// CONCATENATED MODULE: ./lib/core/watch/health.js





/** A schedule that runs each night may fail once. */
const longestWithoutPrewarmMs = 2 * 86_400_000;
/** The median is of so many deployments at most, and of so many at least. */
const comparedDeployments = 10;
const fewestDeployments = 3;
/** What of the layers, builds, deployments and package is below its bar. What was not measured is no problem. */
function judgeHealth(watched, policy) {
    return [
        ...judgeHitRate(watched.entries, policy),
        ...judgeAges(watched, policy),
        ...judgeUpdatesDue(watched),
        ...judgeQuota(watched, policy),
        ...judgeDeployments(watched.entries, policy),
    ];
}
/** A refresh executes steps on purpose, and with them what stands on them. */
function judgeHitRate(entries, { minHitRate, lowRuns }) {
    const runs = entries
        .filter(trend/* isBuild */.Tc)
        .filter(({ misses, dependencyHitRate }) => !('refresh' in misses) && dependencyHitRate !== undefined)
        .slice(-lowRuns);
    const rates = runs.flatMap(({ dependencyHitRate }) => dependencyHitRate ?? []);
    const isReached = ({ steps, dependencyHitRate = 0 }) => 
    // What is shown is rounded.
    steps === undefined ? dependencyHitRate >= minHitRate : (0,step_counts/* reachesRate */.EQ)(steps, minHitRate);
    if (runs.length < lowRuns || runs.some(isReached))
        return [];
    return [
        {
            name: 'hit-rate-low',
            subject: '',
            evidence: `The dependency steps hit ${rates.map(quantity/* formatPercent */.l9).join(', ')} in the ${(0,quantity/* pluralLast */.ve)(rates.length, 'run')}, below the limit of ${(0,quantity/* formatPercent */.l9)(minHitRate)}.`,
            remedy: '"Why did it miss?" in the summary of these runs names the causes; "cache-prewarm doctor" looks for what is broken.',
        },
    ];
}
function judgeAges({ layers }, { maxAgeMs }) {
    if (maxAgeMs === undefined)
        return [];
    return layers
        .filter(({ ageMs }) => ageMs > maxAgeMs)
        .map(({ name, ageMs }) => ({
        name: 'layer-old',
        subject: name,
        evidence: `The layer ${name} was made ${(0,quantity/* formatAgo */.n4)(ageMs)}, and max-age is ${(0,quantity/* formatAge */.nV)(maxAgeMs)}.`,
        remedy: 'Does the scheduled prewarm still run? GitHub switches schedules off in public repositories after 60 days without activity. "cache-prewarm prewarm --refresh all" refreshes by hand.',
    }));
}
/** What came out since the last prewarm is none: the next one installs it. */
function judgeUpdatesDue({ layers, entries, nowMs }) {
    const prewarms = entries.filter(({ kind }) => kind === 'prewarm').map(({ at }) => Date.parse(at));
    if (nowMs === undefined || Math.max(...prewarms) > nowMs - longestWithoutPrewarmMs)
        return [];
    return layers
        .filter(({ updates = [] }) => updates.length > 0)
        .map(({ name, updates = [] }) => ({
        name: 'updates-due',
        subject: name,
        evidence: `The layer ${name} has updates, and no prewarm has run for two days: ${(0,update_words/* describeUpdates */.o)(updates)}.`,
        remedy: 'Does the scheduled prewarm still run? "cache-prewarm prewarm --updates security" installs security updates by hand.',
    }));
}
function judgeQuota({ quota }, { quotaWarnPercent }) {
    if (quota === undefined)
        return [];
    const { storedBytes, quotaBytes } = quota;
    const percent = (storedBytes / quotaBytes) * 100;
    if (percent < quotaWarnPercent)
        return [];
    return [
        {
            name: 'quota-high',
            subject: '',
            evidence: `The package holds ${(0,quantity/* formatBytes */.z3)(storedBytes)}, ${(0,quantity/* formatPercent */.l9)(percent)} of its quota of ${(0,quantity/* formatBytes */.z3)(quotaBytes)}; the limit is ${(0,quantity/* formatPercent */.l9)(quotaWarnPercent)}.`,
            remedy: '"cache-prewarm maintain" shows what can be deleted, and deletes it with --dry-run false.',
        },
    ];
}
function judgeDeployments(entries, { slowFactor }) {
    const durations = entries
        .filter(({ kind, outcome }) => kind === 'deploy' && outcome === 'deployed')
        .map(({ durationMs }) => durationMs);
    const last = durations.at(-1);
    const before = durations.slice(0, -1).slice(-comparedDeployments);
    if (last === undefined || before.length < fewestDeployments)
        return [];
    const usual = (0,median/* median */.J)(before);
    if (last <= usual * slowFactor)
        return [];
    return [
        {
            name: 'deployment-slow',
            subject: '',
            evidence: `The last deployment took ${(0,quantity/* formatDuration */.a3)(last)}, ${(last / usual).toFixed(1)} times the ${(0,quantity/* formatDuration */.a3)(usual)} that ${(0,quantity/* plural */.LS)(before.length, 'deployment')} before took in the median.`,
            remedy: 'The timeline in its summary shows which phase. "cache-prewarm verify" shows whether the hosts hold the layers.',
        },
    ];
}

;// CONCATENATED MODULE: ./lib/core/watch/indicators.js

/** What is known of an image's layers, builds, deployments and package. What is not known is left out. */
function collectIndicators({ image, entries, layers, quota }) {
    const build = entries.findLast(trend/* isBuild */.Tc);
    const deploy = entries.findLast(({ kind, outcome }) => kind === 'deploy' && outcome === 'deployed');
    const deployment = deploy?.kind === 'deploy' ? deploy : undefined;
    const stored = entries.findLast(({ kind }) => kind === 'maintain');
    const one = (value) => value === undefined ? [] : [{ labels: { image }, value }];
    const indicators = [
        {
            name: 'cache_prewarm_dependency_hit_ratio',
            help: 'Share of the dependency steps of the last build that came from the cache.',
            samples: one(share(build?.dependencyHitRate)),
        },
        {
            name: 'cache_prewarm_stage_hit_ratio',
            help: 'The same for each stage.',
            samples: Object.entries(build?.stages ?? {}).map(([stage, rate]) => ({
                labels: { image, stage },
                value: rate / 100,
            })),
        },
        {
            name: 'cache_prewarm_time_saved_seconds',
            help: 'Time that the steps that hit in the last build took when they last executed, less what it took to get them. Negative if that took longer.',
            samples: one(seconds(build?.timeSavedMs)),
        },
        {
            name: 'cache_prewarm_layer_age_seconds',
            help: 'Since the content of the layer was made.',
            samples: layers.map(({ name, ageMs }) => ({ labels: { image, layer: name }, value: ageMs / 1000 })),
        },
        {
            name: 'cache_prewarm_layer_size_bytes',
            help: 'Compressed.',
            samples: layers.flatMap(({ name, sizes }) => Object.entries(sizes).map(([platform, value]) => ({
                labels: { image, layer: name, platform },
                value,
            }))),
        },
        {
            name: 'cache_prewarm_stored_bytes',
            help: 'What the package held after the last maintenance, every blob once.',
            samples: one(quota?.storedBytes ?? (stored?.kind === 'maintain' ? stored.storedBytes : undefined)),
        },
        { name: 'cache_prewarm_quota_bytes', help: 'The input quota.', samples: one(quota?.quotaBytes) },
        {
            name: 'cache_prewarm_quota_used_ratio',
            help: 'Share of the quota that is taken.',
            samples: one(quota === undefined ? undefined : quota.storedBytes / quota.quotaBytes),
        },
        {
            name: 'cache_prewarm_deploy_duration_seconds',
            help: 'Of the last successful deployment.',
            samples: one(seconds(deployment?.durationMs)),
        },
        {
            name: 'cache_prewarm_deploy_downloaded_bytes',
            help: 'By its hosts together.',
            samples: one(deployment?.downloadedBytes),
        },
        {
            name: 'cache_prewarm_deploy_downtime_seconds',
            help: 'Of the host that was out of service the longest.',
            samples: one(seconds(deployment?.downtimeMs)),
        },
        {
            name: 'cache_prewarm_last_run_timestamp_seconds',
            help: 'When the last run of a kind began.',
            samples: [...lastOfKinds(entries)].map(([kind, at]) => ({
                labels: { image, kind },
                value: Date.parse(at) / 1000,
            })),
        },
    ];
    return indicators.filter(({ samples }) => samples.length > 0);
}
function lastOfKinds(entries) {
    return new Map(entries.map(({ kind, at }) => [kind, at]));
}
function share(percent) {
    return percent === undefined ? undefined : percent / 100;
}
function seconds(ms) {
    return ms === undefined ? undefined : ms / 1000;
}

// EXTERNAL MODULE: ./lib/layers/facts/updates.js + 9 modules
var facts_updates = __webpack_require__(42191);
// EXTERNAL MODULE: ./lib/layers/inputs/inputs.js + 1 modules
var inputs = __webpack_require__(21989);
// EXTERNAL MODULE: ./lib/page/markdown/markdown.js
var markdown = __webpack_require__(27512);
;// CONCATENATED MODULE: ./lib/commands/health-issue.js


/**
 * What becomes of the issue: one is opened when health is lost, kept up to date, and closed when health is back. One that somebody
 * closed by hand stays closed until there is a problem that it did not name.
 *
 * @param open the issue that is open for this image
 * @param closed the one that was closed last, when none is open
 */
function planIssue(options) {
    const { image, problems, open, closed } = options;
    const names = problems.map(nameOf).toSorted();
    const body = formatBody(options, names);
    if (problems.length === 0) {
        if (open === undefined)
            return { kind: 'none' };
        return {
            kind: 'close',
            issue: open,
            body,
            comment: 'Healthy again: everything is within its limits.',
        };
    }
    if (open !== undefined) {
        const before = namesIn(open.body);
        const isSame = before.join() === names.join();
        if (isSame && open.body === body)
            return { kind: 'none' };
        return {
            kind: 'update',
            issue: open,
            body,
            comment: isSame ? undefined : describeChange(before, names),
        };
    }
    const dismissed = closed === undefined ? [] : namesIn(closed.body);
    if (closed === undefined || dismissed.length === 0)
        return { kind: 'open', title: `The cache of ${image} is not healthy`, body };
    if (names.every((name) => dismissed.includes(name)))
        return { kind: 'none' };
    return { kind: 'reopen', issue: closed, body, comment: describeChange(dismissed, names) };
}
function nameOf({ name, subject }) {
    return subject === '' ? name : `${name}:${subject}`;
}
const namesPrefix = '<!-- cache-prewarm problems: ';
function namesIn(body) {
    const line = body.split('\n').find((text) => text.startsWith(namesPrefix)) ?? '';
    const [names = ''] = line.slice(namesPrefix.length).split('-->', 1);
    return names.split(' ').filter((name) => name !== '');
}
function formatBody({ image, problems, runUrl }, names) {
    return [
        issueMarker(image),
        `${namesPrefix}${names.join(' ')} -->`,
        problems.length === 0
            ? `The cache of ${(0,markdown/* codeSpan */.SS)(image)} is healthy again.`
            : `The cache of ${(0,markdown/* codeSpan */.SS)(image)} is not healthy:`,
        '',
        ...problems.flatMap(({ name, subject, evidence, remedy }) => [
            `- **${(0,markdown/* escapeMarkdown */.FV)(subject === '' ? name : `${name} (${subject})`)}**: ${(0,markdown/* escapeMarkdown */.FV)(evidence)} ${(0,markdown/* escapeMarkdown */.FV)(remedy)}`,
        ]),
        '',
        `${runUrl === undefined ? 'A maintenance' : `[A maintenance](${runUrl})`} measured this. It keeps this issue up to date, and closes it once everything is healthy. If you close it, it stays closed until there is another problem.`,
        '',
    ].join('\n');
}
function describeChange(before, now) {
    const fresh = now.filter((name) => !before.includes(name));
    const gone = before.filter((name) => !now.includes(name));
    return [
        ...(fresh.length > 0 ? [`New: ${fresh.map((name) => (0,markdown/* codeSpan */.SS)(name)).join(', ')}.`] : []),
        ...(gone.length > 0 ? [`Well again: ${gone.map((name) => (0,markdown/* codeSpan */.SS)(name)).join(', ')}.`] : []),
    ].join(' ');
}

;// CONCATENATED MODULE: ./lib/commands/watch.js















const dayMs = 86_400_000;
function readWatchInputs(reader, event) {
    return {
        policy: {
            minHitRate: readPercent(reader, 'min-hit-rate', 80),
            lowRuns: reader.integer('low-runs', { min: 1, max: 100 }, 3),
            maxAgeMs: reader.durationMs('max-age') ?? 100 * dayMs,
            quotaWarnPercent: readPercent(reader, 'quota-warn', 80),
            slowFactor: readFactor(reader),
        },
        metricsFile: reader.text('metrics') || undefined,
        notify: reader.choice('notify', ['none', 'issue'], 'none'),
        updates: (0,inputs/* readUpdates */.Vq)(reader, event),
    };
}
function readPercent(reader, name, fallback) {
    const text = reader.text(name, String(fallback)).replace(/%$/, '').trimEnd();
    const percent = Number(text);
    if (/^\d{1,3}(\.\d+)?$/.test(text) && percent <= 100)
        return percent;
    reader.problem(name, `expected a percentage such as ${fallback}, got "${text}"`);
    return fallback;
}
function readFactor(reader) {
    const text = reader.text('slow-factor', '2');
    const factor = Number(text);
    if (/^\d{1,4}(\.\d+)?$/.test(text) && factor > 1)
        return factor;
    reader.problem('slow-factor', `expected a number above 1, such as 2 or 1.5, got "${text}"`);
    return 2;
}
/**
 * Judges the health of an image's layers, builds, deployments and package, writes the indicators, and keeps the issue.
 * @param entries runs of the branch that is watched
 * @throws UserError when the indicators cannot be written, or GitHub does not take the issue.
 */
async function watch(run, entries, quota) {
    const { inputs, image, cwd } = run;
    const layers = await readLayers(run);
    const watched = { image, entries, layers, quota, nowMs: run.clock.nowMs() };
    const problems = judgeHealth(watched, inputs.policy);
    if (inputs.metricsFile !== undefined) {
        const path = (0,external_node_path_.resolve)(cwd, inputs.metricsFile);
        try {
            await writeOpenMetrics(path, collectIndicators(watched));
        }
        catch (error) {
            throw new core_error/* UserError */.yo(`the metrics could not be written: ${(0,core_error/* errorMessage */.gJ)(error)}`, {
                remedy: `Is ${path} in a folder that exists, and may be written to?`,
            });
        }
    }
    const issue = inputs.notify === 'issue' && run.issues !== undefined
        ? await keepIssue(run, run.issues, problems)
        : undefined;
    return { problems, layers, runs: entries.length, metricsFile: inputs.metricsFile, issue };
}
const atOnce = 4;
/** What the record names; none where there is no record that can be read. */
async function readLayers({ client, repository, clock, warn, inputs, fetchFile, }) {
    const found = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, tag/* recordTag */.yg);
    if (found === undefined)
        return [];
    let record;
    try {
        record = (0,layers_record/* parseRecord */.Hh)(found.json);
    }
    catch (error) {
        warn(`The layers are not watched: the record cannot be read (${(0,core_error/* errorMessage */.gJ)(error)}).`);
        return [];
    }
    const { updates: wanted } = inputs;
    const updates = wanted === 'off'
        ? undefined
        : (await (0,facts_updates/* findRecordedUpdates */.aU)({ record, wanted, fetchFile, log: { warning: warn } })).layers;
    const limit = (0,p_limit/* default */.A)(atOnce);
    return Promise.all(Object.entries(record.layers).map(([name, { digest, builtAt }]) => limit(async () => {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, digest);
        const platforms = state.kind === 'ok' ? state.image.platforms : [];
        return {
            name,
            ageMs: Math.max(0, clock.nowMs() - Date.parse(builtAt)),
            sizes: Object.fromEntries(platforms.map(({ platform, layers, configBytes }) => [
                (0,descriptor/* formatPlatform */.Bq)(platform),
                layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
            ])),
            ...(updates === undefined ? {} : { updates: updates.get(name)?.due ?? [] }),
        };
    })));
}
const doneWords = {
    open: 'opened',
    update: 'updated',
    reopen: 'reopened',
    close: 'closed',
};
async function keepIssue({ image, clock, runUrl, warn }, { token, apiUrl, repository }, problems) {
    const [owner = '', name = ''] = repository.split('/');
    const issues = createIssuesClient({ token, apiUrl, owner, repository: name, clock, warn });
    const { open, closed } = await issues.find(image);
    const plan = planIssue({ image, problems, open, closed, runUrl });
    const issue = await issues.carryOut(image, plan);
    if (plan.kind !== 'none' && issue !== undefined)
        return { done: doneWords[plan.kind], number: issue.number, url: issue.url };
    return open === undefined ? undefined : { done: 'unchanged', number: open.number, url: open.url };
}


/***/ }),

/***/ 52744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ splitProse)
/* harmony export */ });
/** Splits a sentence of one line as our own messages are written. Text of others can do no harm with it. */
function splitProse(line) {
    const parts = [];
    let end = 0;
    for (const match of line.matchAll(/https?:\/\/[\w.~:/?#@!&+=%-]*[\w/]|(?<!`)`[^`]+`(?!`)/g)) {
        if (match.index > end)
            parts.push({ kind: 'text', text: line.slice(end, match.index) });
        parts.push(match[0].startsWith('`')
            ? { kind: 'code', text: match[0].slice(1, -1) }
            : { kind: 'link', text: match[0] });
        end = match.index + match[0].length;
    }
    if (end < line.length)
        parts.push({ kind: 'text', text: line.slice(end) });
    return parts;
}


/***/ }),

/***/ 27512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _core_format_prose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52744);


/**
 * GitHub makes links, mentions and emoji out of the finished text, so escaping the characters is not enough:
 * an invisible break keeps `@team`, `#12` and `:tada:` what they are.
 */
const BREAK = '\u200b';
/**
 * Text of others as one line of prose: nothing in it is markdown or HTML. Only addresses become links, and what
 * stands between two backticks becomes code, as our own messages write it.
 */
function escapeMarkdown(text, maxCharacters = 2000) {
    const escaped = (0,_core_format_prose_js__WEBPACK_IMPORTED_MODULE_1__/* .splitProse */ .e)((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, maxCharacters))
        .map((part) => part.kind === 'text'
        ? escapeProse(part.text)
        : part.kind === 'code'
            ? codeSpan(part.text, maxCharacters)
            : `<${part.text}>`)
        .join('');
    // Nor does the text begin a list, a quotation or a heading; `27.0 MB` is none.
    return escaped.replace(/^([-+=#]|\d+(?=[.)](?:\s|$)))/, `${BREAK}$1`);
}
function escapeProse(text) {
    return (escapeHtml(unlink(text).replace(/[\\`*_[\]~]/g, '\\$&'))
        // A backslash does not keep GitHub from reading $…$ as a formula.
        .replace(/\$/g, '<span>$</span>'));
}
/** Keeps mentions, issue numbers and `:tada:` (but not the minutes of a time) plain text. */
function unlink(text) {
    return text
        .replace(/(^|[^\w@])@(?=\w)/g, `$1@${BREAK}`)
        .replace(/#(?=\d)/g, `#${BREAK}`)
        .replace(/:(?=(?!\d{1,2}:)[\w+-]+:)/g, `:${BREAK}`);
}
function escapeHtml(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
/** Text of others as a code span. Empty text gives an empty string. */
function codeSpan(text, maxCharacters = 160) {
    const line = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(text, maxCharacters);
    if (line === '')
        return '';
    const ticks = '`'.repeat(longestRun(line, /`+/g) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** Text of others as a block of code, line by line. */
function codeBlock(text, language = 'text') {
    const printable = (0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableText */ .XU)(text);
    const ticks = '`'.repeat(Math.max(3, longestRun(printable, /`+/g) + 1));
    return `${ticks}${language}\n${printable}\n${ticks}`;
}
function longestRun(text, run) {
    let longest = 0;
    for (const match of text.matchAll(run))
        longest = Math.max(longest, match[0].length);
    return longest;
}
/**
 * A table; the cells are markdown already (from `escapeMarkdown` or `codeSpan`), of one line each. What is
 * aligned to the right is a quantity and is not broken over lines.
 */
function table(columns, rows) {
    // In a cell `\|` is a pipe, in code too: https://github.github.com/gfm/#example-200
    const cell = (text, index) => {
        const escaped = text.replaceAll('|', '\\|');
        return columns[index]?.align === 'right' ? escaped.replaceAll(' ', '\u00a0') : escaped;
    };
    return [
        columns.map((column) => column.title),
        columns.map((column) => (column.align === 'right' ? '--:' : ':--')),
        ...rows.map((cells) => cells.map(cell)),
    ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
}
/** A part that is folded away until somebody opens it. `summary` is plain text, `body` markdown. */
function details(summary, body) {
    return `<details><summary>${escapeHtml(unlink((0,_core_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableLine */ .oy)(summary)))}</summary>\n\n${body}\n\n</details>`;
}


/***/ })

};

export const id = 7671;
export const ids = [7671];
export const modules = {

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand),
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/** A command whose run leaves nothing but its report. */
function defineCommand(command) {
    return { ...command, run: async (session) => ({ report: await command.run(session), left: undefined }) };
}
/** Runs a command. @throws InputError when an input is not right. */
async function runCommand(command, session) {
    const { report, left } = await command.run(session);
    return {
        report,
        document: command.page(report),
        outputs: command.outputs?.(report, left) ?? {},
        remarks: command.remarks?.(report, left) ?? {
            notices: report.notices ?? [],
            warnings: report.warnings ?? [],
        },
        error: command.failure === undefined ? report.error : command.failure(report),
    };
}


/***/ }),

/***/ 97671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/init/metadata.js
var metadata = __webpack_require__(49120);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/init/page.js



const states = {
    written: '📝 new',
    replaced: '📝 replaced',
    unchanged: '✅ already up to date',
};
/** What people read of it. */
function initDocument(report) {
    const { image, stages, layers, files, dryRun } = report;
    const changed = files.filter(({ state }) => state !== 'unchanged').length;
    return (0,page_document/* createDocument */.ui)(report, {
        mark: '✅',
        tone: changed === 0 ? 'good' : 'changed',
        headline: dryRun
            ? `Would write ${(0,quantity/* plural */.LS)(changed, 'workflow')}`
            : changed === 0
                ? 'Every workflow already exists'
                : `Wrote ${(0,quantity/* plural */.LS)(changed, 'workflow')}`,
        subject: image,
        facts: { layers: `${(0,quantity/* plural */.LS)(layers.length, 'layer')} of ${report.dockerfile}`, image },
        parts: [
            (0,page_document/* part */.y_)('Stages', (0,block/* table */.tp)([(0,block/* column */.fi)('Stage', 'code'), (0,block/* column */.fi)('Line', 'quantity'), (0,block/* column */.fi)('Layer'), (0,block/* column */.fi)('Because')], stages.map(({ stage, line, layer, reason }) => [stage, String(line), layer?.name ?? '', reason]))),
            (0,page_document/* part */.y_)('Workflows', (0,block/* table */.tp)([(0,block/* column */.fi)('File', 'code'), (0,block/* column */.fi)('State')], files.map(({ path, state }) => [path, states[state]]))),
        ],
    });
}

;// CONCATENATED MODULE: ./lib/commands/init/index.js



/** Writes the workflows for the repository at hand. */
const initCommand = (0,command/* defineCommand */.N)({
    metadata: metadata/* initMetadata */.k,
    run: async (session) => (await Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(6752), __webpack_require__.e(6420), __webpack_require__.e(8815), __webpack_require__.e(157), __webpack_require__.e(5454), __webpack_require__.e(7513), __webpack_require__.e(6610), __webpack_require__.e(6301), __webpack_require__.e(4237)]).then(__webpack_require__.bind(__webpack_require__, 93747))).initSession(session),
    page: initDocument,
});


/***/ }),

/***/ 49120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ examples),
/* harmony export */   k: () => (/* binding */ initMetadata)
/* harmony export */ });
/** The examples that can be written, in the order in which they are needed. */
const examples = ['prewarm', 'ci', 'deploy', 'rollback', 'maintain', 'step-by-step'];
const presets = {
    environment: 'production',
    action: 'org/cache-prewarm@v1',
    yes: 'false',
    'dry-run': 'false',
    force: 'false',
};
/** The flags of `cache-prewarm init`. */
const initMetadata = {
    description: 'Writes the workflows for this repository. Finds the Dockerfile and its dependency layers, the Compose file and the image. In a terminal it asks you to confirm. In a pipe or with --yes it does not ask. Existing files are only overwritten with --force.',
    inputs: Object.entries({
        image: 'Registry and repository of the image, without a tag. Default: ghcr.io/<owner>/<repository> of the remote `origin`.',
        file: 'Path of the Dockerfile. Default: found automatically.',
        context: 'Directory of the build context. Default: the current directory.',
        target: 'Stage of the application. Default: the last stage.',
        layers: 'Layers, one `name=stage` per line. Default: the stages that copy only dependency files from the context.',
        workflows: `Workflows to write: ${examples.join(', ')}. Default: prewarm and ci, plus deploy and rollback if there is a Compose file.`,
        'compose-file': 'Compose file in the repository for the servers. Default: found automatically, if it runs the image.',
        'project-dir': 'Directory of the Compose project on the servers. Default: /srv/<repository>.',
        'health-url': 'Health check URL on the server. Default: derived from HEALTHCHECK and the published port.',
        environment: 'GitHub environment to deploy to.',
        branch: 'Branch to deploy. Default: the current branch.',
        action: 'Repository and version of the actions.',
        yes: 'Does not ask.',
        'dry-run': 'Shows what would be written, without writing.',
        force: 'Overwrites existing workflows.',
    }).map(([name, description]) => ({ name, description, default: presets[name] })),
};


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
function log(title, lines) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines };
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

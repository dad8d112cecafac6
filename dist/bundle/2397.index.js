export const id = 2397;
export const ids = [2397,44,6763];
export const modules = {

/***/ 30044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./lib/hosts/own-ssh-flags.js
var own_ssh_flags = __webpack_require__(55398);
// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var images_command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/commands/images/report.js
var images_report = __webpack_require__(50831);
;// CONCATENATED MODULE: ./lib/commands/doctor/page.js




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
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps }, {
        mark: error === undefined && healthy ? '✅' : '❌',
        tone: error !== undefined || !healthy ? 'failed' : fixed > 0 ? 'changed' : 'good',
        headline: headline(report, open.length, fixed),
        subject: report.image,
        facts: {
            passed: `${(0,quantity/* plural */.LS)(well.length, 'check')} passed`,
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        tiles: {
            findings: (0,page_document/* tile */.Vs)('Findings', String(open.length), fixed === 0 ? 'left' : `left, ${fixed} repaired`),
            passed: (0,page_document/* tile */.Vs)('Passed', String(well.length), well.length === 1 ? 'check' : 'checks'),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs),
        },
        parts: [
            (0,page_document/* part */.y_)('Findings', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Finding'), (0,block/* asCode */.qM)('What'), 'State', 'Seen'], findings.map(({ name, subject, fixed, severity, evidence }) => [
                name,
                subject,
                fixed ? '🩹 repaired' : severity === 'error' ? '❌ error' : '⚠️ warning',
                evidence,
            ]))),
            (findings.length > 0 ? page_document/* foldedPart */.E_ : page_document/* part */.y_)('What is healthy', (0,block/* prose */.CS)(...well)),
        ],
    });
}
function headline({ healthy, error }, open, fixed) {
    if (error !== undefined)
        return 'The check failed';
    if (!healthy)
        return `${(0,quantity/* plural */.LS)(open, 'finding')}${fixed > 0 ? `, ${fixed} repaired` : ''}`;
    return fixed > 0 ? `Healthy again: ${(0,quantity/* plural */.LS)(fixed, 'finding')} repaired` : 'Everything is healthy';
}
/** Why a look that found something fails; undefined when all is well. */
function doctorError(report) {
    if (report.error !== undefined)
        return report.error;
    if (report.healthy)
        return undefined;
    const open = report.findings.filter(({ fixed }) => !fixed);
    return (0,error_report/* plainError */.n)(`${(0,quantity/* plural */.LS)(open.length, 'finding')}: ${open.map(({ name, subject }) => `${name} (${subject})`).join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/commands/doctor/images.js







/** A look at each image that bake files name. */
const doctorImages = {
    kind: 'doctor',
    whole: (report) => ({
        ...{ ...report, kind: 'doctor' },
        healthy: report.error === undefined && report.images.every((image) => image.report?.healthy === true),
    }),
    page: doctorImagesDocument,
    failure: doctorImagesError,
};
function openFindings({ images }) {
    return images.map(({ name, report }) => ({
        name,
        open: (report?.findings ?? []).filter(({ fixed }) => !fixed),
    }));
}
function doctorImagesDocument(report) {
    const { images, healthy, error } = report;
    const open = openFindings(report);
    const count = open.reduce((total, one) => total + one.open.length, 0);
    const passed = images.reduce((total, image) => total + (image.report?.well.length ?? 0), 0);
    const ill = images.filter((image) => image.report?.healthy === false).map(({ name }) => name);
    return (0,page_document/* createDocument */.ui)({
        ...report,
        nextSteps: (0,images_report/* sayTogether */.Yo)(open.map(({ name, open: findings }) => ({ name, texts: findings.map(({ remedy }) => remedy) }))),
    }, {
        mark: healthy ? '✅' : '❌',
        tone: healthy ? 'good' : 'failed',
        headline: error !== undefined
            ? 'The check failed'
            : healthy
                ? `${(0,quantity/* plural */.LS)(images.length, 'image')}: everything is healthy`
                : `${(0,quantity/* plural */.LS)(count, 'finding')} in ${(0,page/* listImages */.v8)(ill)}`,
        subject: images.map(({ name }) => name).join(', '),
        facts: { passed: `${(0,quantity/* plural */.LS)(passed, 'check')} passed`, duration: (0,quantity/* formatDuration */.a3)(report.durationMs) },
        tiles: {
            findings: (0,page_document/* tile */.Vs)('Findings', String(count), 'left'),
            passed: (0,page_document/* tile */.Vs)('Passed', String(passed), passed === 1 ? 'check' : 'checks'),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs),
        },
        parts: [
            (0,page/* imagesPart */.ON)(images, [(0,block/* asQuantity */.oR)('Passed'), 'Findings'], ({ well, findings }) => {
                const left = findings.filter(({ fixed }) => !fixed);
                return {
                    tone: left.length > 0 ? 'failed' : undefined,
                    cells: [String(well.length), left.length === 0 ? 'none' : nameFindings(left)],
                };
            }),
            ...(0,page/* pageParts */.kZ)(report, doctorDocument),
        ],
    });
}
function nameFindings(findings) {
    return findings.map(({ name, subject }) => `${name} (${subject})`).join(', ');
}
/** Why a look that found something fails; undefined when all is well. */
function doctorImagesError(report) {
    if (report.error !== undefined || report.healthy)
        return report.error;
    const ill = openFindings(report).filter(({ open }) => open.length > 0);
    const count = ill.reduce((total, { open }) => total + open.length, 0);
    return (0,error_report/* plainError */.n)(`${(0,quantity/* plural */.LS)(count, 'finding')}: ${ill.map(({ name, open }) => `${name}: ${nameFindings(open)}`).join('; ')}`);
}

// EXTERNAL MODULE: ./lib/commands/doctor/report.js
var report = __webpack_require__(95952);
;// CONCATENATED MODULE: ./lib/commands/doctor/index.js






/** A look at one image. */
const doctorOfOne = (0,command/* defineCommand */.N)({
    metadata: 'action.yml',
    terminal: {
        leavesOut: ['only', 'refresh', 'keep-builder', 'free-disk-space', 'keep-progress'],
        also: [
            {
                name: 'deep',
                description: 'Reads every blob of every layer, and compares its digest.',
                default: 'false',
            },
            {
                name: 'fix',
                description: 'Repairs by a prewarm what that can repair (rebuilds a layer, pushes it, moves tags), and looks again. It deletes nothing.',
                default: 'false',
            },
            { name: 'hosts', description: 'Hosts to check, too, as in "cache-prewarm verify".' },
            ...own_ssh_flags/* ownSshFlags */.O,
            { name: 'known-hosts', description: 'The hosts\' own keys, as in "cache-prewarm verify".' },
            {
                name: 'app-image',
                description: 'The application image, to see which layers save a host something.',
            },
            { name: 'project-dir', description: 'Absolute path of the compose project on the hosts.' },
        ],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(3463)]).then(__webpack_require__.bind(__webpack_require__, 3463))).readDoctorInputs(values, context),
    nothing: () => report/* nothingExamined */.x,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(9890), __webpack_require__.e(8542), __webpack_require__.e(2877)]).then(__webpack_require__.bind(__webpack_require__, 2877))).doctor(context, inputs),
    report: report/* doctorReport */.O,
    image: ({ prewarm }) => prewarm.image,
    page: doctorDocument,
    failure: doctorError,
});
/** Finds what makes builds slow or breaks them, from builder to hosts. */
const doctorCommand = (0,images_command/* withImages */.n)(doctorOfOne, doctorImages);


/***/ }),

/***/ 95952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ doctorReport),
/* harmony export */   x: () => (/* binding */ nothingExamined)
/* harmony export */ });
const nothingExamined = { findings: [], well: [] };
function doctorReport({ findings, well }, { schemaVersion, startedAt, durationMs, phases, notices, warnings, error }, { prewarm: { image } }) {
    const healthy = error === undefined && findings.every(({ fixed }) => fixed);
    return {
        ...{ schemaVersion, kind: 'doctor', healthy, image, startedAt, durationMs, well, findings },
        ...{ phases, notices, warnings, error },
    };
}


/***/ }),

/***/ 59582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ healthSteps),
/* harmony export */   q: () => (/* binding */ healthPart)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What to do about what exceeds its limit, each once. */
function healthSteps(health) {
    return [...new Set(health?.problems.map(({ remedy }) => remedy) ?? [])];
}
/** Whether all is above its bar; none when nobody looked. */
function healthPart(health) {
    if (health === undefined)
        return undefined;
    const { problems, layers, runs, issue } = health;
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Health', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asCode */ .qM)('Layer'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Age'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .asQuantity */ .oR)('Size')], layers.map(({ name, ageMs, sizes }) => [
        name,
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(ageMs),
        Object.entries(sizes)
            .map(([platform, bytes]) => `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(bytes)} (${platform})`)
            .join(', ') || 'not whole',
    ])), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(problems.length > 0
        ? undefined
        : runs === 0
            ? 'Nothing exceeds its limit so far. The history has no runs yet.'
            : 'Nothing exceeds its limit.', ...problems.map(({ evidence }) => `⚠️ ${evidence}`), issue === undefined ? undefined : `Issue ${issue.number} (${issue.url}): ${issue.done}.`));
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ readTrustedRefs),
/* harmony export */   TH: () => (/* binding */ passOn),
/* harmony export */   lS: () => (/* binding */ readSharedInputs)
/* harmony export */ });
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21989);

function readSharedInputs(reader, context) {
    return {
        ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayersInputs */ .Ys)(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
}
/** Lets a reader say what another one has found. */
function passOn({ problems, notices, warnings, secrets }, to) {
    for (const { input, message } of problems)
        to.problem(input, message);
    for (const notice of notices)
        to.notice(notice);
    for (const warning of warnings)
        to.warning(warning);
    for (const secret of secrets)
        to.secret(secret);
}
/** Globs of branches whose code is trusted as that of the default branch. */
function readTrustedRefs(reader) {
    const globs = reader.list('trusted-refs');
    for (const glob of globs) {
        // As a glob it means every branch but this one, which is never what is meant by trust.
        if (glob.startsWith('!'))
            reader.problem('trusted-refs', `expected globs of branches that are trusted, got "${glob}", which takes some away`);
    }
    return globs;
}


/***/ }),

/***/ 62397:
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
// EXTERNAL MODULE: ./lib/commands/doctor/index.js + 2 modules
var doctor = __webpack_require__(30044);
// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var images_command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/commands/mirror/index.js + 1 modules
var mirror = __webpack_require__(61948);
// EXTERNAL MODULE: ./lib/commands/quarter/index.js + 2 modules
var quarter = __webpack_require__(36763);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/health-part.js
var health_part = __webpack_require__(59582);
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/commands/images/report.js
var images_report = __webpack_require__(50831);
;// CONCATENATED MODULE: ./lib/commands/maintain/freed.js
/** How many versions of a package may go, and how many went. */
function countVersions({ versions }) {
    return {
        going: versions.filter(({ action }) => action !== 'keep').length,
        gone: versions.filter(({ done }) => done === 'deleted' || done === 'absent').length,
    };
}
/** What a dry run could free, and what another run has freed. */
function freedIn({ dryRun, freeableBytes, storage: { totalBytes, remainingBytes }, }) {
    return dryRun
        ? { bytes: freeableBytes, title: 'Could be freed', words: 'could be freed' }
        : { bytes: totalBytes - remainingBytes, title: 'Freed', words: 'freed' };
}

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
    const { outcome, storage, versions } = report;
    const kept = versions.filter(({ action }) => action === 'keep').length;
    const { gone } = countVersions(report);
    const going = (0,quantity/* plural */.LS)(versions.length - kept, 'version');
    const freed = freedIn(report);
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps: [...report.nextSteps, ...(0,health_part/* healthSteps */._)(report.health)] }, {
        mark: marks[outcome],
        tone: outcome === 'failed' ? 'failed' : outcome === 'clean' ? 'good' : 'changed',
        headline: headline(report),
        subject: report.image,
        facts: {
            stored: `${(0,quantity/* formatBytes */.z3)(storage.remainingBytes)} stored`,
            freeable: freed.bytes > 0 ? `${(0,quantity/* formatBytes */.z3)(freed.bytes)} ${freed.words}` : undefined,
            versions: `${(0,quantity/* plural */.LS)(versions.length, 'version')}, ${kept} kept`,
            growth: storage.growth === undefined ? undefined : growthInWords(storage.growth),
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        tiles: {
            stored: (0,page_document/* tile */.Vs)('Stored', (0,quantity/* formatBytes */.z3)(storage.remainingBytes), 'in the package'),
            freeable: (0,page_document/* tile */.Vs)(freed.title, (0,quantity/* formatBytes */.z3)(freed.bytes), report.dryRun ? `${going} of ${versions.length}` : `${gone} of ${going}`),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs),
        },
        where: report.blocked,
        parts: [(0,health_part/* healthPart */.q)(report.health), quotaPart(report), versionsPart(versions), storagePart(report)],
    });
}
function headline(report) {
    const { outcome, dryRun } = report;
    const { going, gone: done } = countVersions(report);
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
            percent: quota.usedPercent,
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
    return (0,page_document/* part */.y_)('Versions', (0,block/* table */.tp)(['Tags', (0,block/* asDigest */.J6)('Digest'), (0,block/* asQuantity */.oR)('Only it holds'), (0,block/* asQuantity */.oR)('Age'), 'What', 'Because'], versions.map((version) => [
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
/** Tags and sizes as they were found: what was deleted is still in it. */
function storagePart({ storage: { tags, totalBytes, remainingBytes, untaggedBytes }, }) {
    if (tags.length === 0)
        return undefined;
    return (0,page_document/* foldedPart */.E_)(remainingBytes < totalBytes ? 'Storage by tag, before the cleanup' : 'Storage by tag', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Tag'), (0,block/* asQuantity */.oR)('Holds'), (0,block/* asQuantity */.oR)('Alone')], tags.map(({ tag, sizeBytes, ownBytes }) => [tag, (0,quantity/* formatBytes */.z3)(sizeBytes), (0,quantity/* formatBytes */.z3)(ownBytes)])), (0,block/* prose */.CS)(`${(0,quantity/* formatBytes */.z3)(totalBytes)} in all, of which no tag leads to ${(0,quantity/* formatBytes */.z3)(untaggedBytes)}.`));
}

;// CONCATENATED MODULE: ./lib/commands/maintain/images.js











/** A maintenance of the package of each image, one after the other, as GitHub wants deletions. */
const maintainImages = {
    kind: 'maintain',
    arrange: imagePackages,
    inTurn: true,
    leaveOut: leaveOutEmpty,
    leaveOutPhase: 'look for packages',
    whole: wholeOf,
    page: maintainImagesDocument,
};
/** A package that does not exist yet cannot be told from one that may not be listed, except by its registry. */
async function leaveOutEmpty(context, work) {
    try {
        const { openRegistries } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 97470));
        const client = (await openRegistries(context, work)).connect(work.registry);
        const tags = await client.listTags(work.repository);
        return tags.length > 0
            ? undefined
            : { reason: 'nothing has been pushed to it yet', reference: undefined };
    }
    catch {
        // Why it cannot be listed is told by the maintenance itself.
        return undefined;
    }
}
const outcomes = ['failed', 'partial', 'cleaned', 'planned', 'clean'];
function wholeOf(report) {
    const each = report.images.flatMap((image) => image.report ?? []);
    const watched = each.flatMap(({ health }) => health ?? []);
    return {
        ...{ ...report, kind: 'maintain' },
        outcome: report.error === undefined
            ? (outcomes.find((outcome) => each.some((one) => one.outcome === outcome)) ?? 'clean')
            : 'failed',
        dryRun: each.some(({ dryRun }) => dryRun),
        healthy: watched.length === 0 ? undefined : watched.every(({ problems }) => problems.length === 0),
        storedBytes: (0,sum/* sumOf */.XN)(each, ({ storage }) => storage.remainingBytes),
        freeableBytes: (0,sum/* sumOf */.XN)(each, (one) => one.freeableBytes),
    };
}
function maintainImagesDocument(report) {
    const { images, outcome, storedBytes, healthy, durationMs } = report;
    const freed = freedInAll(report);
    const steps = images.map(({ name, report: one }) => ({ name, texts: (0,health_part/* healthSteps */._)(one?.health) }));
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps: [...report.nextSteps, ...(0,images_report/* sayTogether */.Yo)(steps)] }, {
        mark: outcome === 'failed' ? '❌' : healthy === false ? '⚠️' : outcome === 'clean' ? '✅' : '🧹',
        tone: outcome === 'failed' ? 'failed' : outcome === 'clean' && healthy !== false ? 'good' : 'changed',
        headline: images_headline(report),
        subject: images.map(({ name }) => name).join(', '),
        facts: {
            stored: `${(0,quantity/* formatBytes */.z3)(storedBytes)} stored in all`,
            freeable: freed.bytes > 0 ? `${(0,quantity/* formatBytes */.z3)(freed.bytes)} ${freed.words}` : undefined,
            duration: (0,quantity/* formatDuration */.a3)(durationMs),
        },
        tiles: {
            stored: (0,page_document/* tile */.Vs)('Stored', (0,quantity/* formatBytes */.z3)(storedBytes), `in ${(0,quantity/* plural */.LS)(images.length, 'package')}`),
            freeable: (0,page_document/* tile */.Vs)(freed.title, (0,quantity/* formatBytes */.z3)(freed.bytes), 'in all packages'),
            duration: (0,page_document/* durationTile */.rd)(durationMs),
        },
        parts: [
            (0,page/* imagesPart */.ON)(images, ['What', (0,block/* asQuantity */.oR)('Stored'), (0,block/* asQuantity */.oR)(freed.title), 'Health'], (one) => {
                const names = one.health?.problems.map(({ name }) => name) ?? [];
                return {
                    cells: [
                        whatOf(one),
                        (0,quantity/* formatBytes */.z3)(one.storage.remainingBytes),
                        (0,quantity/* formatBytes */.z3)(freedIn(one).bytes),
                        one.health === undefined ? '' : names.length === 0 ? 'healthy' : names.join(', '),
                    ],
                    tone: names.length > 0 ? 'changed' : undefined,
                };
            }),
            ...(0,page/* pageParts */.kZ)(report, maintainDocument),
        ],
    });
}
function freedInAll({ images, dryRun, freeableBytes }) {
    const each = images.flatMap(({ report }) => report ?? []);
    const storage = (0,sum/* sumFields */.xS)(each.map((one) => one.storage), 'totalBytes', 'remainingBytes');
    return freedIn({ dryRun, freeableBytes, storage });
}
function whatOf(report) {
    const { going, gone } = countVersions(report);
    switch (report.outcome) {
        case 'failed':
            return '❌ failed';
        case 'clean':
            return 'nothing to delete';
        case 'planned':
            return `${(0,quantity/* plural */.LS)(going, 'version')} can be deleted`;
        case 'partial':
        case 'cleaned':
            return `${gone} of ${(0,quantity/* plural */.LS)(going, 'version')} deleted`;
    }
}
function images_headline({ images, outcome, healthy }) {
    const each = images.flatMap(({ report }) => (report === undefined ? [] : [countVersions(report)]));
    const { going, gone } = (0,sum/* sumFields */.xS)(each, 'going', 'gone');
    const failed = images.filter(({ report }) => report?.error !== undefined).map(({ name }) => name);
    if (outcome === 'failed')
        return failed.length === 0 ? 'Maintenance failed' : `Maintenance of ${(0,page/* listImages */.v8)(failed)} failed`;
    const ill = images
        .filter(({ report }) => (report?.health?.problems.length ?? 0) > 0)
        .map(({ name }) => name);
    const what = going === 0
        ? `${(0,quantity/* plural */.LS)(images.length, 'image')}: nothing to clean up`
        : outcome === 'planned'
            ? `${(0,quantity/* plural */.LS)(going, 'version')} of ${(0,quantity/* plural */.LS)(images.length, 'image')} can be deleted`
            : `Cleaned up ${gone} of ${(0,quantity/* plural */.LS)(going, 'version')} of ${(0,quantity/* plural */.LS)(images.length, 'image')}`;
    return healthy === false ? `${what}. Not healthy: ${(0,page/* listImages */.v8)(ill)}` : what;
}
/**
 * The packages of several images, each once: those with their layers, and those that hold only their tags, because several builds
 * share a repository. What images are based on is of no matter here. Each package has a file of metrics of its own.
 */
function imagePackages(images) {
    const packages = new Map();
    for (const image of images)
        packages.set(image.image, { ...image, kind: 'image', standsOn: [] });
    for (const image of images)
        for (const place of image.references.map(reference/* repositoryOf */._M)) {
            const known = packages.get(place);
            if (known !== undefined || !image.image.startsWith(`${place}-`))
                continue;
            const sharing = images.filter(({ references }) => references.map(reference/* repositoryOf */._M).includes(place));
            packages.set(place, {
                ...{ kind: 'image', name: place.slice(place.lastIndexOf('/') + 1), image: place, references: [] },
                targets: [...new Set(sharing.flatMap(({ targets }) => targets))],
                ...{ standsOn: [], values: { ...image.values, image: place } },
            });
        }
    return [...packages.values()].map((one) => ({
        ...one,
        values: { ...one.values, metrics: metricsFile(one.values['metrics'] ?? '', one.name) },
    }));
}
/** `out/metrics.prom` of shop-api is `out/metrics-shop-api.prom`. */
function metricsFile(path, name) {
    if (path.trim() === '')
        return '';
    const { ext } = (0,external_node_path_.parse)(path);
    return `${path.slice(0, path.length - ext.length)}-${name}${ext}`;
}

// EXTERNAL MODULE: ./lib/commands/maintain/inputs.js
var inputs = __webpack_require__(62277);
;// CONCATENATED MODULE: ./lib/commands/maintain/outputs.js



function maintainOutputs(report) {
    const outputs = {
        ...{ outcome: report.error === undefined ? 'done' : 'failed', deletable: '', deleted: '' },
        ...{ 'stored-bytes': '', 'freeable-bytes': '', healthy: '', problems: '' },
        report: JSON.stringify(report),
    };
    switch (report.kind) {
        case 'maintain':
            return { ...outputs, ...((0,images_report/* isOfImages */.q5)(report) ? ofImages(report) : ofOne(report)) };
        case 'doctor':
            return {
                ...outputs,
                healthy: String(report.healthy),
                problems: JSON.stringify((0,images_report/* isOfImages */.q5)(report)
                    ? report.images.flatMap(({ name: image, report: one }) => openFindings(one).map((finding) => ({ image, ...finding })))
                    : openFindings(report)),
            };
        default:
            return outputs;
    }
}
function openFindings(report) {
    return report?.findings.filter(({ fixed }) => !fixed) ?? [];
}
function ofOne(report) {
    const { going, gone } = countVersions(report);
    const { health } = report;
    return {
        ...{ outcome: report.outcome, deletable: String(going), deleted: String(gone) },
        'stored-bytes': String(report.storage.remainingBytes),
        'freeable-bytes': String(report.freeableBytes),
        healthy: health === undefined ? '' : String(health.problems.length === 0),
        problems: JSON.stringify(health?.problems ?? []),
    };
}
/** All packages together. Each problem names its image. */
function ofImages({ images, outcome, storedBytes, freeableBytes, healthy }) {
    const counts = images.flatMap(({ report }) => (report === undefined ? [] : [countVersions(report)]));
    const { going, gone } = (0,sum/* sumFields */.xS)(counts, 'going', 'gone');
    return {
        outcome,
        ...{ deletable: String(going), deleted: String(gone) },
        'stored-bytes': String(storedBytes),
        'freeable-bytes': String(freeableBytes),
        healthy: healthy === undefined ? '' : String(healthy),
        problems: JSON.stringify(images.flatMap(({ name: image, report }) => (report?.health?.problems ?? []).map((problem) => ({ image, ...problem })))),
    };
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
/** A maintenance of one package. */
const cleanOfOne = (0,command/* defineCommand */.N)({
    metadata: 'maintain/action.yml',
    read: async (values, context) => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 62277))).readMaintain(values, context),
    nothing: () => result/* nothingMaintained */.s_,
    run: async (context, inputs) => (await __webpack_require__.e(/* import() */ 8748).then(__webpack_require__.bind(__webpack_require__, 88748))).maintain(context, inputs),
    report: result/* maintainReport */.cy,
    image: ({ image }) => image,
    page: maintainDocument,
});
/** A maintenance proper: what the command is in a terminal. */
const cleanCommand = (0,images_command/* withImages */.n)(cleanOfOne, maintainImages);
/** By the kind of what they report. */
const commands = {
    maintain: cleanCommand,
    doctor: doctor.doctorCommand,
    mirror: mirror.mirrorCommand,
    quarter: quarter.quarterCommand,
};
/** Deletes package versions nothing depends on, and shows what the package holds; as an action, the other tasks too. */
const maintainCommand = {
    metadata: 'maintain/action.yml',
    terminal: { keeps: inputs.maintainInputs },
    async read(values, context) {
        const reader = (0,input/* createInputReader */.ic)(values);
        const task = reader.choice('task', maintainTasks, 'clean');
        reader.throwProblems();
        const own = task.startsWith('quarter-') ? { ...values, task: task.slice('quarter-'.length) } : values;
        const kind = task === 'clean' ? 'maintain' : task === 'doctor' || task === 'mirror' ? task : 'quarter';
        const command = commands[kind];
        const read = await command.read(own, context);
        return { ...read, inputs: read.inputs === undefined ? undefined : { command, inputs: read.inputs } };
    },
    nothing: ({ command, inputs }) => command.nothing(inputs),
    run: (context, { command, inputs }) => command.run(context, inputs),
    report: (found, facts, { command, inputs }) => command.report(found, facts, inputs),
    image: ({ command, inputs }) => command.image?.(inputs),
    page: (report) => commands[report.kind].page(report),
    outputs: maintainOutputs,
    failure: (report) => (0,command/* failureOf */.g)(commands[report.kind], report),
};


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
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65078);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48676);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83342);
/* harmony import */ var _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39941);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2153);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44372);







/** The inputs that are read here. */
const maintainInputs = [
    ...['image', 'bake-files', 'targets', 'set', 'vars'],
    ...['dry-run', 'keep-quarters', 'keep-images', 'keep', 'delete', 'grace', 'max-deletes'],
    ...[
        'quota',
        'quota-warn',
        'min-hit-rate',
        'low-runs',
        'max-age',
        'slow-factor',
        'metrics',
        'notify',
        'updates',
    ],
    ...['registry-username', 'registry-password', 'registries', 'registry-passwords'],
    ...['github-token', 'retries'],
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
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayWrite */ .J)('health-issue', github?.event, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrustedRefs */ .I4)(reader));
    if (inputs.watch.notify === 'issue' && !may)
        reader.notice(`The issue is left as it is: ${reason}.`);
    return { inputs: { ...inputs, isGithubs, token, apiUrl, issues: may ? issues : undefined }, reader };
}
function readMaintainInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    const place = (0,_layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readImage */ .AM)(reader, context);
    const quota = reader.sizeBytes('quota', 0);
    const inputs = {
        ...place,
        logins: (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_2__/* .readLogins */ .r)(reader, context, place.registry),
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
        watch: (0,_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .readWatchInputs */ .P)(reader, context.event),
        quarter: (0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_6__/* .quarterOf */ .Or)(context.nowMs),
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
// EXTERNAL MODULE: ./lib/core/percent.js
var percent = __webpack_require__(23802);
// EXTERNAL MODULE: ./lib/core/sum.js
var core_sum = __webpack_require__(88736);
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
    const sum = (blobs, counts = () => true) => (0,core_sum/* sumOf */.XN)(blobs, ([digest, sizeBytes]) => (counts(digest) ? sizeBytes : 0));
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
    return {
        quotaBytes,
        usedPercent: (0,percent/* percentOf */.p)(storedBytes, quotaBytes),
        exceeded: (storedBytes / quotaBytes) * 100 >= policy.quotaWarnPercent,
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

/***/ 61948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mirrorCommand: () => (/* binding */ mirrorCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/registry-flags.js
var registry_flags = __webpack_require__(25917);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
;// CONCATENATED MODULE: ./lib/commands/mirror/page.js



const states = {
    same: '✅ the same',
    copied: '📦 copied',
    absent: '⚪ not mirrored yet',
    drifted: '🕰️ upstream moved',
    failed: '❌ failed',
};
function mirrorDocument(report) {
    const { images, pinned, wrote, error } = report;
    const count = (state) => images.filter((image) => image.state === state).length;
    const failed = error !== undefined || count('failed') > 0;
    const files = new Set(pinned.map(({ file }) => file));
    const behind = count('drifted') + count('absent');
    const nextSteps = pinned.length > 0 && !wrote ? ['--pin write writes it.'] : [];
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps }, {
        mark: failed ? '❌' : count('copied') > 0 ? '📦' : behind > 0 ? '🕰️' : '✅',
        tone: failed ? 'failed' : count('copied') + behind > 0 ? 'changed' : 'good',
        headline: failed
            ? `${(0,quantity/* plural */.LS)(count('failed'), 'image')} could not be mirrored`
            : count('copied') > 0
                ? `Mirrored ${(0,quantity/* plural */.LS)(count('copied'), 'image')}`
                : behind > 0
                    ? `${(0,quantity/* plural */.LS)(behind, 'image')} to mirror`
                    : 'Every image is mirrored',
        subject: 'mirror',
        facts: { images: (0,quantity/* plural */.LS)(images.length, 'image'), duration: (0,quantity/* formatDuration */.a3)(report.durationMs) },
        tiles: {
            images: (0,page_document/* tile */.Vs)('Images', `${count('same') + count('copied')} of ${images.length}`, 'mirrored as they are upstream'),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs),
        },
        parts: [
            (0,page_document/* part */.y_)('Images', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Source'), (0,block/* asCode */.qM)('Copy'), (0,block/* asDigest */.J6)('Upstream'), 'State'], images.map(({ source, target, upstreamDigest, state, driftMs, detail }) => [
                source,
                target,
                upstreamDigest ?? '',
                [
                    states[state],
                    ...(state === 'drifted' && driftMs !== undefined ? [(0,quantity/* formatAgo */.n4)(driftMs)] : []),
                    ...(detail === undefined ? [] : [detail]),
                ].join('; '),
            ]))),
            (0,page_document/* part */.y_)(`${wrote ? 'Changed' : 'Would be changed'} in the Dockerfile${files.size > 1 ? 's' : ''}`, (0,block/* prose */.CS)(...pinned.flatMap(({ file, line, before, after }) => [
                `${file}:${line}: - \`${before}\``,
                `${file}:${line}: + \`${after}\``,
            ]))),
        ],
    });
}

// EXTERNAL MODULE: ./lib/commands/mirror/report.js
var report = __webpack_require__(52336);
;// CONCATENATED MODULE: ./lib/commands/mirror/index.js




const bakeInputs = [
    {
        name: 'bake-files',
        description: 'Compose files and bake files. The base images of all their images are copied, each once. Default: one Dockerfile.',
    },
    { name: 'targets', description: 'Targets or groups of bake-files.' },
    { name: 'set', description: 'Overrides for targets of bake-files, one "target.key=value" per line.' },
    { name: 'vars', description: 'Variables of bake-files, one "NAME=value" per line.' },
];
/** Copies base images to a registry of the user's, by digest. */
const mirrorCommand = (0,command/* defineCommand */.N)({
    metadata: {
        description: 'Copies base images from registry to registry, with all platforms and under the same digest, under their tag and one with the date, and shows what has moved upstream.',
        inputs: [
            {
                name: 'images',
                description: 'Lines "source=target" (debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim). Default: the FROM lines of the Dockerfile.',
            },
            { name: 'to', description: 'Where to put copies without a target: ghcr.io/acme/mirror.' },
            { name: 'file', description: 'Path of the Dockerfile. Default: Dockerfile.' },
            ...bakeInputs,
            { name: 'dry-run', description: 'Shows what would be copied, and copies nothing.', default: 'false' },
            {
                name: 'trusted-refs',
                description: 'In a workflow: glob patterns of additional branches that may copy images. Default: only the default branch.',
            },
            {
                name: 'pin',
                description: 'false, show or write: puts the copies into the FROM lines of the Dockerfile, by digest. show prints the lines, write writes them.',
                default: 'false',
            },
            { name: 'registry-username', description: 'User name for the registry of the copies.' },
            {
                name: 'registry-password',
                description: "Password or token for the registry of the copies. Default: Docker's saved login.",
            },
            ...registry_flags/* registryFlags */.h,
        ],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(2496), __webpack_require__.e(1989), __webpack_require__.e(6610), __webpack_require__.e(3622), __webpack_require__.e(2732)]).then(__webpack_require__.bind(__webpack_require__, 90503))).readMirror(values, context),
    nothing: () => report/* nothingMirrored */.G,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(4026), __webpack_require__.e(302)]).then(__webpack_require__.bind(__webpack_require__, 42928))).mirror(context, inputs),
    report: report/* mirrorReport */.Y,
    page: mirrorDocument,
});


/***/ }),

/***/ 52336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nothingMirrored),
/* harmony export */   Y: () => (/* binding */ mirrorReport)
/* harmony export */ });
/* harmony import */ var _core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90066);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);


const nothingMirrored = { images: [], pinned: [], wrote: false };
function mirrorReport(found, { schemaVersion, startedAt, durationMs, notices, warnings, error = failedImages(found.images) }) {
    return { schemaVersion, kind: 'mirror', startedAt, durationMs, ...found, notices, warnings, error };
}
function failedImages(images) {
    const failed = images.filter(({ state }) => state === 'failed');
    if (failed.length === 0)
        return undefined;
    const details = failed.map(({ source, detail }) => `${source}: ${detail}`).join('; ');
    return (0,_core_diagnosis_error_report_js__WEBPACK_IMPORTED_MODULE_0__/* .plainError */ .n)(`${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(failed.length, 'image')} could not be mirrored: ${details}`);
}


/***/ }),

/***/ 36763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  quarterCommand: () => (/* binding */ quarterCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/images/command.js + 6 modules
var images_command = __webpack_require__(34715);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/images/page.js
var page = __webpack_require__(47618);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
;// CONCATENATED MODULE: ./lib/commands/quarter/page.js



const quarterMark = '📅';
function quarterDocument(report) {
    const { recorded, hold, moved, error } = report;
    const nextSteps = hold === undefined
        ? []
        : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'];
    return (0,page_document/* createDocument */.ui)({ ...report, nextSteps }, {
        mark: error === undefined ? quarterMark : '❌',
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
        tiles: error !== undefined
            ? {}
            : {
                recorded: (0,page_document/* tile */.Vs)('Builds read', recorded ?? 'No record', 'the newest record'),
                moved: (0,page_document/* tile */.Vs)('Moved', (0,quantity/* plural */.LS)(moved.length, 'tag')),
                hold: (0,page_document/* tile */.Vs)('Hold', hold?.quarter ?? 'None', hold === undefined ? '' : `by ${hold.by} since ${hold.since.slice(0, 10)}`),
            },
        parts: [quartersPart(report), movedPart(report)],
    });
}
function quartersPart({ quarters }) {
    return (0,page_document/* part */.y_)('Quarters', (0,block/* table */.tp)(['Quarter', 'Recorded', (0,block/* asCode */.qM)('Layer'), (0,block/* asDigest */.J6)('Digest'), 'Now'], quarters.flatMap(({ quarter, recordedAt, layers }) => layers.map(({ name, digest, current }, index) => [
        index === 0 ? quarter : '',
        index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
        name,
        digest,
        current ? '✅ the same' : 'another',
    ]))));
}
function movedPart({ moved }) {
    return (0,page_document/* part */.y_)('Moved tags', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Tag'), (0,block/* asDigest */.J6)('From'), (0,block/* asDigest */.J6)('To')], moved.map(({ tag, from, to }) => [tag, from ?? '', to])));
}
function headline({ task, quarters, moved, hold, recorded, error }) {
    if (error !== undefined) {
        if (task === 'restore')
            return 'The quarter was not restored';
        return task === 'start' ? 'The quarter was not started' : 'The quarters could not be read';
    }
    if (task === 'start')
        return `${recorded ?? 'The quarter'} has started: ${(0,quantity/* plural */.LS)(moved.length, 'layer')} replaced`;
    if (task === 'restore')
        return `Back at ${hold?.quarter ?? 'the quarter'}: ${(0,quantity/* plural */.LS)(moved.length, 'tag')} moved`;
    if (task === 'release')
        return 'The hold has ended';
    return quarters.length === 0 ? 'No quarter has tags' : `${(0,quantity/* plural */.LS)(quarters.length, 'quarter')}`;
}

;// CONCATENATED MODULE: ./lib/commands/quarter/images.js




/** The quarters of each image that bake files name. */
const quarterImages = {
    kind: 'quarter',
    whole: (report) => ({ ...report, kind: 'quarter' }),
    page: quarterImagesDocument,
};
function quarterImagesDocument(report) {
    const { images, error } = report;
    const moved = images.reduce((sum, image) => sum + (image.report?.moved.length ?? 0), 0);
    const held = images.filter((image) => image.report?.hold !== undefined).map(({ name }) => name);
    const { failed } = (0,page/* countedImages */.Nx)(images);
    return (0,page_document/* createDocument */.ui)({
        ...report,
        nextSteps: held.length === 0
            ? []
            : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'],
    }, {
        mark: error === undefined ? quarterMark : '❌',
        tone: error !== undefined ? 'failed' : moved > 0 ? 'changed' : 'good',
        headline: error === undefined
            ? `${(0,quantity/* plural */.LS)(images.length, 'image')}: ${moved > 0 ? `${(0,quantity/* plural */.LS)(moved, 'tag')} moved` : 'no tag was moved'}`
            : failed.length > 0
                ? `The quarters of ${(0,page/* listImages */.v8)(failed.map(({ name }) => name))} failed`
                : 'The quarters failed',
        subject: images.map(({ name }) => name).join(', '),
        facts: { hold: held.length === 0 ? 'not held' : `${(0,page/* listImages */.v8)(held)} held` },
        tiles: {
            moved: (0,page_document/* tile */.Vs)('Moved', (0,quantity/* plural */.LS)(moved, 'tag'), `of ${(0,quantity/* plural */.LS)(images.length, 'image')}`),
        },
        parts: [
            (0,page/* imagesPart */.ON)(images, ['Builds read', 'Moved', 'Hold'], (one) => ({
                cells: [one.recorded ?? 'no record', (0,quantity/* plural */.LS)(one.moved.length, 'tag'), one.hold?.quarter ?? 'none'],
                tone: undefined,
            })),
            ...(0,page/* pageParts */.kZ)(report, quarterDocument),
        ],
    });
}

// EXTERNAL MODULE: ./lib/commands/quarter/report.js
var report = __webpack_require__(31055);
;// CONCATENATED MODULE: ./lib/commands/quarter/index.js





const quarterOfOne = (0,command/* defineCommand */.N)({
    metadata: 'action.yml',
    terminal: {
        leavesOut: ['only', 'refresh', 'max-age', 'quarter'],
        positionals: ['task', 'quarter'],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 30644))).readQuarterInputs(values, context),
    nothing: () => report/* nothingMoved */.F,
    run: async (context, inputs) => (await __webpack_require__.e(/* import() */ 3669).then(__webpack_require__.bind(__webpack_require__, 83669))).quarter(context, inputs),
    report: report/* quarterReport */.J,
    image: ({ image }) => image,
    page: quarterDocument,
});
const quarters = (0,images_command/* withImages */.n)(quarterOfOne, quarterImages);
/** Shows what each quarter holds, starts one, restores one, and ends that. */
const quarterCommand = {
    ...quarters,
    async run(context, given) {
        if (given.kind === 'one' || given.images[0]?.inputs.task !== 'start')
            return quarters.run(context, given);
        const { startTogether } = await __webpack_require__.e(/* import() */ 9172).then(__webpack_require__.bind(__webpack_require__, 19172));
        return quarters.run(context, {
            ...given,
            images: startTogether(context, given.images, given.values),
        });
    },
};


/***/ }),

/***/ 31055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nothingMoved),
/* harmony export */   J: () => (/* binding */ quarterReport)
/* harmony export */ });
const nothingMoved = { quarters: [], recorded: undefined, hold: undefined, moved: [] };
function quarterReport({ quarters, recorded, hold, moved }, { schemaVersion, notices, warnings, error }, { task, image }) {
    return {
        ...{ schemaVersion, kind: 'quarter', task, image, quarters, recorded, hold },
        ...{ moved, notices, warnings, error },
    };
}


/***/ }),

/***/ 25917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ registryFlags)
/* harmony export */ });
/** Flags of commands without an action.yml that ask registries. */
const registryFlags = [
    {
        name: 'registries',
        description: 'Logins for other registries, one "host=username:NAME" per line. NAME is an environment variable.',
    },
    {
        name: 'registry-passwords',
        description: 'Passwords that registries names, one "NAME=password" per line.',
    },
    {
        name: 'retries',
        description: 'How often a transient failure is retried, 0 to 10.',
        default: '3',
    },
];


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


/***/ })

};

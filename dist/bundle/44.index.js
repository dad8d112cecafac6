export const id = 44;
export const ids = [44];
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

export const id = 6776;
export const ids = [6776,4395];
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

/***/ 52048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ doctorImages)
/* harmony export */ });
/* unused harmony export doctorImagesDocument */
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71694);
/* harmony import */ var _images_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47618);
/* harmony import */ var _images_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50831);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59865);






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
/** What people read of it. */
function doctorImagesDocument(report) {
    const { images, healthy, error } = report;
    const open = openFindings(report);
    const count = open.reduce((total, one) => total + one.open.length, 0);
    const passed = images.reduce((total, image) => total + (image.report?.well.length ?? 0), 0);
    const ill = images.filter((image) => image.report?.healthy === false).map(({ name }) => name);
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .createDocument */ .ui)({
        ...report,
        nextSteps: (0,_images_report_js__WEBPACK_IMPORTED_MODULE_2__/* .sayTogether */ .Yo)(open.map(({ name, open: findings }) => ({ name, texts: findings.map(({ remedy }) => remedy) }))),
    }, {
        mark: healthy ? '✅' : '❌',
        tone: healthy ? 'good' : 'failed',
        headline: error !== undefined
            ? 'The check failed'
            : healthy
                ? `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(images.length, 'image')}: everything is healthy`
                : `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'finding')} in ${(0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .listImages */ .v8)(ill)}`,
        subject: images.map(({ name }) => name).join(', '),
        facts: { passed: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(passed, 'check')} passed`, duration: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(report.durationMs) },
        tiles: {
            findings: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .tile */ .Vs)('Findings', String(count), 'left'),
            passed: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .tile */ .Vs)('Passed', String(passed), passed === 1 ? 'check' : 'checks'),
            duration: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .durationTile */ .rd)(report.durationMs),
        },
        parts: [
            (0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .imagesPart */ .ON)(images, [(0,_page_block_js__WEBPACK_IMPORTED_MODULE_4__/* .asQuantity */ .oR)('Passed'), 'Findings'], ({ well, findings }) => {
                const left = findings.filter(({ fixed }) => !fixed);
                return {
                    tone: left.length > 0 ? 'failed' : undefined,
                    cells: [String(well.length), left.length === 0 ? 'none' : nameFindings(left)],
                };
            }),
            ...(0,_images_page_js__WEBPACK_IMPORTED_MODULE_0__/* .pageParts */ .kZ)(report, _page_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorDocument */ .j),
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
    return {
        message: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'finding')}: ${ill.map(({ name, open }) => `${name}: ${nameFindings(open)}`).join('; ')}`,
        cause: undefined,
        remedy: undefined,
        log: [],
    };
}


/***/ }),

/***/ 16776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _hosts_own_ssh_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55398);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85583);
/* harmony import */ var _images_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71486);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52048);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59865);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95952);






/** A look at one image. */
const doctorOfOne = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
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
            ..._hosts_own_ssh_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .ownSshFlags */ .O,
            { name: 'known-hosts', description: 'The hosts\' own keys, as in "cache-prewarm verify".' },
            {
                name: 'app-image',
                description: 'The application image, to see which layers save a host something.',
            },
            { name: 'project-dir', description: 'Absolute path of the compose project on the hosts.' },
        ],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(1989), __webpack_require__.e(6838)]).then(__webpack_require__.bind(__webpack_require__, 3463))).readDoctorInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingExamined */ .x,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(9890), __webpack_require__.e(2540), __webpack_require__.e(3768), __webpack_require__.e(7706)]).then(__webpack_require__.bind(__webpack_require__, 2877))).doctor(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_3__/* .doctorReport */ .O,
    image: ({ prewarm }) => prewarm.image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorDocument */ .j,
    failure: _page_js__WEBPACK_IMPORTED_MODULE_5__/* .doctorError */ .w,
});
/** Finds what makes builds slow or breaks them, from builder to hosts. */
const doctorCommand = (0,_images_command_js__WEBPACK_IMPORTED_MODULE_1__/* .withImages */ .n)(doctorOfOne, _images_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorImages */ .U);


/***/ }),

/***/ 59865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ doctorDocument),
/* harmony export */   w: () => (/* binding */ doctorError)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71694);



/** What people read of it. */
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
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .createDocument */ .ui)({ ...report, nextSteps }, {
        mark: error === undefined && healthy ? '✅' : '❌',
        tone: error !== undefined || !healthy ? 'failed' : fixed > 0 ? 'changed' : 'good',
        headline: headline(report, open.length, fixed),
        subject: report.image,
        facts: {
            passed: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(well.length, 'check')} passed`,
            duration: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.durationMs),
        },
        tiles: {
            findings: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .tile */ .Vs)('Findings', String(open.length), fixed === 0 ? 'left' : `left, ${fixed} repaired`),
            passed: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .tile */ .Vs)('Passed', String(well.length), well.length === 1 ? 'check' : 'checks'),
            duration: (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .durationTile */ .rd)(report.durationMs),
        },
        parts: [
            (0,_page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('Findings', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Finding'), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('What'), 'State', 'Seen'], findings.map(({ name, subject, fixed, severity, evidence }) => [
                name,
                subject,
                fixed ? '🩹 repaired' : severity === 'error' ? '❌ error' : '⚠️ warning',
                evidence,
            ]))),
            (findings.length > 0 ? _page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedPart */ .E_ : _page_document_js__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)('What is healthy', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)(...well)),
        ],
    });
}
function headline({ healthy, error }, open, fixed) {
    if (error !== undefined)
        return 'The check failed';
    if (!healthy)
        return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(open, 'finding')}${fixed > 0 ? `, ${fixed} repaired` : ''}`;
    return fixed > 0 ? `Healthy again: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(fixed, 'finding')} repaired` : 'Everything is healthy';
}
/** Why a look that found something fails; undefined when all is well. */
function doctorError(report) {
    if (report.error !== undefined)
        return report.error;
    if (report.healthy)
        return undefined;
    const open = report.findings.filter(({ fixed }) => !fixed);
    return {
        message: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(open.length, 'finding')}: ${open.map(({ name, subject }) => `${name} (${subject})`).join(', ')}`,
        cause: undefined,
        remedy: undefined,
        log: [],
    };
}


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

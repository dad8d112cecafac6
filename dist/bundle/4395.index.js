export const id = 4395;
export const ids = [4395];
export const modules = {

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

export const id = 4395;
export const ids = [4395];
export const modules = {

/***/ 16776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85583);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59865);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95952);



/** Finds what makes builds slow or breaks them, from builder to hosts. */
const doctorCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
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
            { name: 'known-hosts', description: 'The hosts\' own keys, as in "cache-prewarm verify".' },
            {
                name: 'app-image',
                description: 'The application image, to see which layers save a host something.',
            },
            { name: 'project-dir', description: 'Absolute path of the compose project on the hosts.' },
        ],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(2532), __webpack_require__.e(3463)]).then(__webpack_require__.bind(__webpack_require__, 3463))).readDoctorInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingExamined */ .x,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2088), __webpack_require__.e(4006), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(2873), __webpack_require__.e(3383), __webpack_require__.e(6610), __webpack_require__.e(2368), __webpack_require__.e(1843), __webpack_require__.e(3768), __webpack_require__.e(7821)]).then(__webpack_require__.bind(__webpack_require__, 47821))).doctor(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorReport */ .O,
    image: ({ prewarm }) => prewarm.image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorDocument */ .j,
    failure: _page_js__WEBPACK_IMPORTED_MODULE_2__/* .doctorError */ .w,
});


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


/***/ })

};

export const id = 478;
export const ids = [478];
export const modules = {

/***/ 48097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quarterCommand: () => (/* binding */ quarterCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85583);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35362);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31055);



/** Shows what each quarter holds, starts one, restores one, and ends that. */
const quarterCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    metadata: 'action.yml',
    terminal: { leavesOut: ['only', 'refresh', 'max-age', 'quarter'], positionals: ['task', 'quarter'] },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(644)]).then(__webpack_require__.bind(__webpack_require__, 30644))).readQuarterInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingMoved */ .F,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(6688), __webpack_require__.e(3423), __webpack_require__.e(3679)]).then(__webpack_require__.bind(__webpack_require__, 37722))).quarter(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_0__/* .quarterReport */ .J,
    image: ({ image }) => image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_2__/* .quarterDocument */ .Q,
});


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


/***/ })

};

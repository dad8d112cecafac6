export const id = 478;
export const ids = [478];
export const modules = {

/***/ 48097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   quarterCommand: () => (/* binding */ quarterCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85583);
/* harmony import */ var _images_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71486);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18795);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35362);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31055);





const quarterOfOne = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    metadata: 'action.yml',
    terminal: {
        leavesOut: ['only', 'refresh', 'max-age', 'quarter'],
        positionals: ['task', 'quarter'],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(448)]).then(__webpack_require__.bind(__webpack_require__, 30644))).readQuarterInputs(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingMoved */ .F,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(9398), __webpack_require__.e(7484)]).then(__webpack_require__.bind(__webpack_require__, 83669))).quarter(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .quarterReport */ .J,
    image: ({ image }) => image,
    page: _page_js__WEBPACK_IMPORTED_MODULE_4__/* .quarterDocument */ .Q,
});
const quarters = (0,_images_command_js__WEBPACK_IMPORTED_MODULE_0__/* .withImages */ .n)(quarterOfOne, _images_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterImages */ .z);
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


/***/ })

};

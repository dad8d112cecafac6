export const id = 2769;
export const ids = [2769];
export const modules = {

/***/ 72769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readVerify: () => (/* binding */ readVerify),
/* harmony export */   readVerifyInputs: () => (/* binding */ readVerifyInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _hosts_fleet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75228);
/* harmony import */ var _hosts_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40642);



/** The inputs of the verify action and command, which are among those of deploy. */
function readVerifyInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    return {
        inputs: (0,_hosts_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readHostsInputs */ .B0)(reader, context, { appNeeded: false, hostsNeeded: false }),
        reader,
    };
}
/** Reads and checks the inputs of verify, and the way to the hosts. */
function readVerify(values, context) {
    return (0,_hosts_fleet_js__WEBPACK_IMPORTED_MODULE_1__/* .withAccess */ .l3)(readVerifyInputs(values, context), context);
}


/***/ })

};

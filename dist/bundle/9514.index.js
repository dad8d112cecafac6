export const id = 9514;
export const ids = [9514];
export const modules = {

/***/ 49514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment)
/* harmony export */ });
/** The process environment without its undefined values. */
function readEnvironment(source) {
    return Object.fromEntries(Object.entries(source).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}


/***/ })

};

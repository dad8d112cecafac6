export const id = 9252;
export const ids = [9252];
export const modules = {

/***/ 49252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const writtenStates = new Set(['written', 'replaced', 'changed']);
/** Writes the workflows, unless they are only to be shown. */
async function init({ cwd }, { files, dryRun, patch }) {
    for (const { path, text, state } of dryRun ? [] : files) {
        if (!writtenStates.has(state))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path), text);
    }
    return { files: patch ? [] : files.map(({ path, state, diff }) => ({ path, state, diff })) };
}


/***/ })

};

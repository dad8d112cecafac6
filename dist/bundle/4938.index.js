export const id = 4938;
export const ids = [4938];
export const modules = {

/***/ 62557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPostStep: () => (/* binding */ runPostStep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _adapters_docker_remove_builder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38307);
/* harmony import */ var _adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28304);
/* harmony import */ var _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38885);




/** The post step: removes the run's folder (login and secrets in it) and a builder that was made. Runs also after a failure. */
async function runPostStep(env) {
    const builder = _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_3__/* .keptByMain */ .zX('builder');
    const console = (0,_adapters_runner_actions_console_js__WEBPACK_IMPORTED_MODULE_2__/* .createActionsConsole */ .x)();
    if (builder !== '') {
        const removed = await (0,_adapters_docker_remove_builder_js__WEBPACK_IMPORTED_MODULE_1__.removeMadeBuilder)(builder, env);
        console.info(removed
            ? `Removed the builder ${builder}.`
            : `The builder ${builder} could not be removed. To remove it, run docker buildx rm ${builder}.`);
    }
    const tempFolder = _adapters_runner_step_js__WEBPACK_IMPORTED_MODULE_3__/* .keptByMain */ .zX('temp-folder');
    if (tempFolder !== '')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(tempFolder, { recursive: true, force: true });
}


/***/ })

};

export const id = 2547;
export const ids = [2547];
export const modules = {

/***/ 62547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollbackCommand: () => (/* binding */ rollbackCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85583);
/* harmony import */ var _deploy_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63103);


const { outputs: _, ...deploy } = _deploy_index_js__WEBPACK_IMPORTED_MODULE_0__.deployCommand;
/** Rolls hosts back: a deployment of the previous release, or of another one. */
const rollbackCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    ...deploy,
    terminal: { ...deploy.terminal, flags: { to: 'rollback-to' } },
    read: (values, context) => deploy.read({ 'rollback-to': 'previous', ...values }, context),
});


/***/ })

};

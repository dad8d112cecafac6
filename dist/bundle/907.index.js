export const id = 907;
export const ids = [907];
export const modules = {

/***/ 70907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMetricsInputs: () => (/* binding */ readMetricsInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84973);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44372);



/** Reads and checks every input of the command metrics. Problems are collected in `reader`. */
function readMetricsInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .i)(values);
    const place = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .A)(reader, context);
    const login = (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogin */ .m)(reader, context, place.registry);
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const quotaBytes = reader.sizeBytes('quota', 0) || undefined;
    const watch = (0,_watch_js__WEBPACK_IMPORTED_MODULE_2__/* .readWatchInputs */ .P)(reader);
    if (watch.metricsFile === undefined)
        reader.problem('metrics', 'required: the file to write to, as in cache-prewarm metrics FILE');
    return {
        inputs: {
            ...place,
            login,
            retries,
            quotaBytes,
            watch: { ...watch, notify: 'none' },
        },
        reader,
    };
}


/***/ }),

/***/ 84973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   m: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    const none = { image: '', registry: '', repository: '' };
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)');
        return none;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return none;
    }
    const lower = text.toLowerCase();
    try {
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`);
            return none;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return none;
    }
}
/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
function readLogin(reader, context, registry) {
    const login = findLogin(reader, context, registry);
    if (login === undefined)
        return undefined;
    reader.secret(login.password);
    reader.secret(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
    return login;
}
function findLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '')
        return { username: username || context.actor || defaultUsername, password };
    if (username !== '') {
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { username: context.actor ?? defaultUsername, password: token };
}


/***/ })

};

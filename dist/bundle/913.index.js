export const id = 913;
export const ids = [913];
export const modules = {

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createActionsHistory: () => (/* binding */ createActionsHistory),
/* harmony export */   loadActionsCache: () => (/* binding */ loadActionsCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _file_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93492);



/** A history in the cache of GitHub Actions; undefined where there is no such cache. */
async function createActionsHistory(options) {
    const cache = await loadActionsCache(options.env);
    if (cache?.isFeatureAvailable() !== true)
        return undefined;
    const file = (0,_file_history_js__WEBPACK_IMPORTED_MODULE_2__/* .createFileHistory */ .t)(options.path, options.nowMs);
    const { ref, defaultBranch, mode } = options;
    // Hashed: the name of one ref may be the beginning of another one's, and keys are found by their beginning.
    const prefixOf = (name, version = 'v2') => `cache-prewarm-history-${version}-${hash(options.image)}-${hash(name)}-`;
    const refs = [ref, ...(defaultBranch === undefined ? [] : [`refs/heads/${defaultBranch}`])];
    // Before v2 the key held the bare name of a branch, and a pull request from a branch of that name had the same.
    const branches = refs.flatMap((name) => /^refs\/heads\/(.+)$/.exec(name)?.[1] ?? []);
    const prefixes = [...refs.map((name) => prefixOf(name)), ...branches.map((name) => prefixOf(name, 'v1'))];
    const key = `${prefixOf(ref)}${options.run}`;
    const inTime = (work) => withinTime(work, options);
    return {
        readOnly: isKnown(mode) && !mode.startsWith('write') ? cannot('written', mode) : undefined,
        // What cannot be had, or not be unpacked, is told by the library in the log, and counts as absent.
        async read() {
            if (mode === 'none' || mode === 'write-only')
                throw new Error(cannot('read', mode));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(options.path, { force: true });
            const found = await inTime(cache.restoreCache([options.path], key, [...new Set(prefixes)]));
            return found === undefined ? undefined : file.read();
        },
        async write(text) {
            await file.write(text);
            // Other failures than hanging are told by the library in the log, and by this number.
            const id = await inTime(cache.saveCache([options.path], key));
            if (id < 0)
                throw new Error('the cache service did not accept the entry, see the log');
        },
        // The next entry takes its place.
        setAside: async () => undefined,
    };
}
/**
 * The library, 3.3 MB of code: loading it takes as much of the processor as a third of everything else in a code change. Undefined
 * without a cache service, by what the library looks at itself (`getCacheServiceURL`):
 * https://github.com/actions/toolkit/blob/%40actions/cache%406.3.0/packages/cache/src/internal/config.ts
 */
async function loadActionsCache(env) {
    return env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'] ? Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(759), __webpack_require__.e(1827)]).then(__webpack_require__.bind(__webpack_require__, 21827)) : undefined;
}
/** https://github.com/actions/toolkit/blob/%40actions/cache%406.3.0/packages/cache/src/internal/config.ts */
function isKnown(mode) {
    return ['none', 'read', 'write', 'write-only'].includes(mode);
}
function cannot(what, mode) {
    return `the Actions cache cannot be ${what} in this run (ACTIONS_CACHE_MODE is ${mode})`;
}
async function withinTime(work, { patienceMs, onHang }) {
    let timer;
    const timeout = new Promise((_resolve, reject) => {
        timer = setTimeout(() => {
            onHang();
            reject(new Error(`the cache service did not answer within ${patienceMs / 1000} s`));
        }, patienceMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    finally {
        clearTimeout(timer);
        work.catch(() => { });
    }
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
}


/***/ })

};

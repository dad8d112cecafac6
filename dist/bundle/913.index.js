export const id = 913;
export const ids = [913];
export const modules = {

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createActionsHistory: () => (/* binding */ createActionsHistory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _file_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93492);



/** A history in the cache of GitHub Actions; undefined where there is no such cache. */
async function createActionsHistory(options) {
    // 2.4 MB, and not needed by a run without history.
    const cache = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(2088), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(1691)]).then(__webpack_require__.bind(__webpack_require__, 61691));
    if (!cache.isFeatureAvailable())
        return undefined;
    const file = (0,_file_history_js__WEBPACK_IMPORTED_MODULE_2__/* .createFileHistory */ .t)(options.path, options.nowMs);
    // Hashed: the name of one branch may be the beginning of another one's, and keys are found by their beginning.
    const prefixOf = (branch) => `cache-prewarm-history-v1-${hash(options.image)}-${hash(branch)}-`;
    const prefixes = [options.branch, options.defaultBranch].flatMap((branch) => branch === undefined ? [] : [prefixOf(branch)]);
    const key = `${prefixOf(options.branch)}${options.run}`;
    const inTime = (work) => withinTime(work, options);
    return {
        // What cannot be had, or not be unpacked, is told by the library in the log, and counts as absent.
        async read() {
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

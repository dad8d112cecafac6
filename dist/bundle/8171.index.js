export const id = 8171;
export const ids = [8171];
export const modules = {

/***/ 40552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mirrorCommand: () => (/* binding */ mirrorCommand)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85583);
/* harmony import */ var _registry_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25917);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11193);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52336);




const bakeInputs = [
    {
        name: 'bake-files',
        description: 'Compose files and bake files. The base images of all their images are copied, each once. Default: one Dockerfile.',
    },
    { name: 'targets', description: 'Targets or groups of bake-files.' },
    { name: 'set', description: 'Overrides for targets of bake-files, one "target.key=value" per line.' },
    { name: 'vars', description: 'Variables of bake-files, one "NAME=value" per line.' },
];
/** Copies base images to a registry of the user's, by digest. */
const mirrorCommand = (0,_command_js__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    metadata: {
        description: 'Copies base images from registry to registry, with all platforms and under the same digest, under their tag and one with the date, and shows what has moved upstream.',
        inputs: [
            {
                name: 'images',
                description: 'Lines "source=target" (debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim). Default: the FROM lines of the Dockerfile.',
            },
            { name: 'to', description: 'Where to put copies without a target: ghcr.io/acme/mirror.' },
            { name: 'file', description: 'Path of the Dockerfile. Default: Dockerfile.' },
            ...bakeInputs,
            { name: 'dry-run', description: 'Shows what would be copied, and copies nothing.', default: 'false' },
            {
                name: 'trusted-refs',
                description: 'In a workflow: glob patterns of additional branches that may copy images. Default: only the default branch.',
            },
            {
                name: 'pin',
                description: 'false, show or write: puts the copies into the FROM lines of the Dockerfile, by digest. show prints the lines, write writes them.',
                default: 'false',
            },
            { name: 'registry-username', description: 'User name for the registry of the copies.' },
            {
                name: 'registry-password',
                description: "Password or token for the registry of the copies. Default: Docker's saved login.",
            },
            ..._registry_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFlags */ .h,
        ],
    },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(1989), __webpack_require__.e(5718), __webpack_require__.e(1527), __webpack_require__.e(5692), __webpack_require__.e(2869)]).then(__webpack_require__.bind(__webpack_require__, 90503))).readMirror(values, context),
    nothing: () => _report_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingMirrored */ .G,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(5053), __webpack_require__.e(7470), __webpack_require__.e(5692), __webpack_require__.e(6797)]).then(__webpack_require__.bind(__webpack_require__, 42928))).mirror(context, inputs),
    report: _report_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorReport */ .Y,
    page: _page_js__WEBPACK_IMPORTED_MODULE_1__/* .mirrorDocument */ .F,
});


/***/ }),

/***/ 52336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nothingMirrored),
/* harmony export */   Y: () => (/* binding */ mirrorReport)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);

const nothingMirrored = { images: [], pinned: [], wrote: false };
function mirrorReport(found, { schemaVersion, startedAt, durationMs, notices, warnings, error = failedImages(found.images) }) {
    return { schemaVersion, kind: 'mirror', startedAt, durationMs, ...found, notices, warnings, error };
}
function failedImages(images) {
    const failed = images.filter(({ state }) => state === 'failed');
    if (failed.length === 0)
        return undefined;
    const details = failed.map(({ source, detail }) => `${source}: ${detail}`).join('; ');
    return {
        message: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failed.length, 'image')} could not be mirrored: ${details}`,
        cause: undefined,
        remedy: undefined,
        log: [],
    };
}


/***/ }),

/***/ 25917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ registryFlags)
/* harmony export */ });
/** Flags of commands without an action.yml that ask registries. */
const registryFlags = [
    {
        name: 'registries',
        description: 'Logins for other registries, one "host=username:NAME" per line. NAME is an environment variable.',
    },
    {
        name: 'registry-passwords',
        description: 'Passwords that registries names, one "NAME=password" per line.',
    },
    {
        name: 'retries',
        description: 'How often a transient failure is retried, 0 to 10.',
        default: '3',
    },
];


/***/ })

};

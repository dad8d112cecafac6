export const id = 6186;
export const ids = [6186];
export const modules = {

/***/ 66186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands),
/* harmony export */   loadCommand: () => (/* binding */ loadCommand)
/* harmony export */ });
/** Every command, in the order in which people need them. A new one is a line here, a folder beside this file, and an action.yml. */
const commands = [
    {
        name: 'init',
        description: 'Writes the workflows for this repository.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2496), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(7553)]).then(__webpack_require__.bind(__webpack_require__, 69563))).initCommand,
    },
    {
        name: 'prewarm',
        description: 'Builds and pushes the dependency layers that are outdated.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(8940), __webpack_require__.e(9533)]).then(__webpack_require__.bind(__webpack_require__, 49533))).prewarmCommand,
    },
    {
        name: 'plan',
        description: 'Reports whether a prewarm is needed, and why. Builds nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(2557)]).then(__webpack_require__.bind(__webpack_require__, 12557))).planCommand,
    },
    {
        name: 'build',
        description: 'Builds the application on its layers.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(8940), __webpack_require__.e(2709)]).then(__webpack_require__.bind(__webpack_require__, 32709))).buildCommand,
    },
    {
        name: 'deploy',
        description: 'Deploys the application to hosts over SSH, or only prewarms them.',
        load: async () => (await __webpack_require__.e(/* import() */ 3103).then(__webpack_require__.bind(__webpack_require__, 63103))).deployCommand,
    },
    {
        name: 'rollback',
        description: 'Rolls hosts back to the previous release, or to another one.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3103), __webpack_require__.e(2547)]).then(__webpack_require__.bind(__webpack_require__, 62547))).rollbackCommand,
    },
    {
        name: 'hosts',
        description: 'Shows what runs on hosts, since when, and what is locked.',
        load: async () => (await __webpack_require__.e(/* import() */ 8805).then(__webpack_require__.bind(__webpack_require__, 48805))).hostsCommand,
    },
    {
        name: 'doctor',
        description: 'Finds what makes builds slow or breaks them, from builder to hosts. Repairs it with --fix.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 30044))).doctorCommand,
    },
    {
        name: 'mirror',
        description: 'Copies base images to a registry of yours, by digest, and shows what moved upstream.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(659), __webpack_require__.e(3471)]).then(__webpack_require__.bind(__webpack_require__, 61948))).mirrorCommand,
    },
    {
        name: 'quarter',
        description: 'Shows what each quarter holds (show), starts one (start), restores one (restore 2026Q3), or ends the restore (release).',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(6763)]).then(__webpack_require__.bind(__webpack_require__, 36763))).quarterCommand,
    },
    {
        name: 'metrics',
        description: 'Writes hit rates, ages, sizes, quota and deployments to a file, as OpenMetrics text.',
        load: async () => (await __webpack_require__.e(/* import() */ 6931).then(__webpack_require__.bind(__webpack_require__, 36931))).metricsCommand,
    },
    {
        name: 'merge',
        description: 'Combines platforms that were built on separate machines with --part-of.',
        load: async () => (await __webpack_require__.e(/* import() */ 353).then(__webpack_require__.bind(__webpack_require__, 90353))).mergeCommand,
    },
    {
        name: 'maintain',
        description: 'Deletes package versions nothing depends on, and shows what the package holds.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(157), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(1989), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(4372), __webpack_require__.e(2397)]).then(__webpack_require__.bind(__webpack_require__, 62397))).maintainCommand,
    },
    {
        name: 'verify',
        description: 'Checks whether the layers are complete in the registry, and present on hosts.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(659), __webpack_require__.e(8542), __webpack_require__.e(3348)]).then(__webpack_require__.bind(__webpack_require__, 38542))).verifyCommand,
    },
    {
        name: 'summary',
        description: undefined,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(659), __webpack_require__.e(8472)]).then(__webpack_require__.bind(__webpack_require__, 15031))).summaryCommand,
    },
];
/** @throws Error when there is no such command. */
async function loadCommand(name, list = commands) {
    const listed = list.find((command) => command.name === name);
    if (listed === undefined)
        throw new Error(`there is no command "${name}"`);
    return listed.load();
}


/***/ })

};

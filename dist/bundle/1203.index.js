export const id = 1203;
export const ids = [1203,3584];
export const modules = {

/***/ 73584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordedDigests: () => (/* binding */ recordedDigests)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78343);
/* harmony import */ var _layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70618);
/* harmony import */ var _layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97470);
/* harmony import */ var _newest_known_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61254);






/** Layer → digest of those that the record calls up to date. Nothing is built to find out. */
async function recordedDigests(context, run) {
    const signing = await (0,_newest_known_js__WEBPACK_IMPORTED_MODULE_4__/* .withNewestLayers */ .D)(context, run.inputs);
    const { connect } = await (0,_layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_3__.openRegistries)(context, { ...run.inputs, signing });
    const { facts } = await (0,_layers_facts_recorded_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .gatherRecorded */ .i)({
        ...run,
        context: { ...context, connect, newSalt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex') },
        client: connect(run.inputs.registry),
        log: context.log,
    });
    const stale = (0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__/* .findStale */ .TS)(facts);
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_5__/* .mapKnown */ .ym)(facts, ({ node: { name }, entry }) => [name, stale.has(name) ? undefined : entry?.digest]);
}


/***/ }),

/***/ 70618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ gatherRecorded)
/* harmony export */ });
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23998);
/* harmony import */ var _inputs_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93797);
/* harmony import */ var _project_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82225);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76959);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73526);
/* harmony import */ var _write_decision_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91172);






/**
 * What is known of the layers from record, registry and checkout. It needs neither engine nor builder: where no platform is given,
 * they are compared for the one that they have.
 */
async function gatherRecorded({ inputs, project: read, write: given, policy, context, client, log, }) {
    const lookup = await (0,_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUpLayers */ .LN)({
        client,
        repository: inputs.repository,
        names: read.nodes.map((node) => node.name),
        quarter: inputs.quarter,
        nowMs: context.clock.nowMs(),
        tags: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .layerTags */ .Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
    const recorded = (0,_project_project_js__WEBPACK_IMPORTED_MODULE_2__/* .onRecord */ .tY)(read, lookup.record);
    const write = (0,_write_decision_js__WEBPACK_IMPORTED_MODULE_5__/* .decideOnLookup */ .Q)(given, policy.given, lookup, context.clock.nowMs());
    const [first] = Object.values(lookup.record?.layers ?? {});
    const platform = first?.inputs.platforms[0];
    const options = {
        inputs,
        project: (0,_project_project_js__WEBPACK_IMPORTED_MODULE_2__/* .onBuilder */ .Nv)(recorded, platform),
        builder: { platform },
        output: policy.output === 'recorded' ? (0,_inputs_output_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedOutput */ .UP)(first?.inputs.options) : policy.output,
        salt: lookup.record?.salt ?? context.newSalt(),
    };
    const facts = await (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherFacts */ .p)({
        ...{ ...options, context, client, log, policy },
        writes: write.kind === 'write',
        trust: { suspects: new Set() },
        readsPackages: false,
    }, lookup);
    return { lookup, write, recorded, ...options, ...facts };
}


/***/ })

};

export const id = 6021;
export const ids = [6021];
export const modules = {

/***/ 98572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushHold),
/* harmony export */   g: () => (/* binding */ fetchHold)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90585);
/* harmony import */ var _record_artifact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82348);



const holdArtifactType = 'application/vnd.cache-prewarm.hold.v1+json';
/**
 * The hold under its tag; undefined when there is none, or it has ended. One that cannot be read counts as none, with a warning.
 * @throws RegistryError when the registry cannot be read.
 */
async function fetchHold(client, repository, warn) {
    const found = await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchArtifact */ .t2)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        what: 'a hold',
    });
    if (found === undefined)
        return undefined;
    if (found.refused !== undefined) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} is not used and counts as no hold: ${found.refused}.`);
        return undefined;
    }
    try {
        return (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .parseHold */ .R8)(found.json);
    }
    catch (error) {
        warn(`The tag ${_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U} cannot be read and counts as no hold: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}. To remove it, run "cache-prewarm quarter release".`);
        return undefined;
    }
}
/** Writes a hold; undefined ends the one that there is. @throws RegistryError */
async function pushHold(client, repository, hold) {
    await (0,_record_artifact_js__WEBPACK_IMPORTED_MODULE_2__/* .pushArtifact */ .Xi)(client, repository, {
        tag: _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTag */ ._U,
        type: holdArtifactType,
        json: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_1__/* .formatHold */ .$s)(hold),
        title: 'cache-hold.json',
    });
}


/***/ }),

/***/ 12048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildReport: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29251);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78343);
/* harmony import */ var _layers_report_platform_reports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92620);
/* harmony import */ var _layers_report_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74080);
/* harmony import */ var _layers_rounds_transfer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43579);
/* harmony import */ var _unused_layers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79102);






/** Writes down what a build found and did, as far as it came. */
function buildReport(found, facts, given) {
    const work = { ...given, project: found.layers.project ?? given.project };
    const { inputs, project } = work;
    const { layers, app, ended, misses, coverage, advice } = found;
    const { schemaVersion, startedAt, durationMs, revision, runUrl, warnings, error } = facts;
    const dependencies = (0,_layers_report_result_js__WEBPACK_IMPORTED_MODULE_3__.prewarmReport)({
        ...{ inputs: inputs.layers, only: [], project, found: layers },
        cacheBuilder: found.cache?.source.kind === 'ok' ? found.cache.source.digest : undefined,
    }, { ...facts, error: ended === 'layers' ? error : undefined });
    const moved = (0,_layers_rounds_transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTransfer */ .H)(layers, project.nodes.map(({ name }) => name), appContents(found));
    return {
        schemaVersion,
        kind: 'build',
        outcome: ended !== 'well' ? 'failed' : app.pushed ? 'pushed' : app.loaded ? 'loaded' : 'built',
        image: inputs.layers.image,
        ...{ startedAt, durationMs, revision, runUrl },
        dependencyHitRate: dependencies.dependencyHitRate,
        prewarmNeeded: isPrewarmNeeded(found, work),
        layersAs: inputs.layersAs,
        dependencies: { ...dependencies, transfer: undefined },
        app: { ...appReport(inputs, app), transfer: moved.ofApp },
        ...{ misses, coverage, advice },
        transfer: moved.transfer,
        trend: undefined,
        // With what the layers say of a failure.
        notices: dependencies.notices,
        warnings,
        nextSteps: [
            ...(error?.remedy === undefined ? [] : [error.remedy]),
            ...dependencies.nextSteps.filter((step) => step !== error?.remedy),
        ],
        error,
    };
}
/** What is known of the application's image and of its cache, before and after. */
function appContents({ cache, app }) {
    const source = cache?.source.kind === 'ok' ? cache.source : undefined;
    const known = [app.image, app.writtenCache, ...app.otherCaches.map(({ cache }) => cache), source];
    return {
        image: app.image,
        blobs: known.flatMap((contents) => contents?.blobs ?? []),
        metadataBytes: new Map(source === undefined ? [] : [[source.digest, source.metadataBytes]]),
    };
}
function appReport({ app: { target, tags } }, app) {
    const { digest, reference, image, pushed, loaded, standsOn, steps, cache, durationMs } = app;
    return {
        ...{ target, tags, digest, reference },
        platforms: (0,_layers_report_platform_reports_js__WEBPACK_IMPORTED_MODULE_2__/* .platformReports */ .V)(image),
        ...{ pushed, loaded },
        standsOn: Object.fromEntries(standsOn),
        stages: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeStages */ .t6)(steps),
        ...{ cache, durationMs },
    };
}
/** Layers that were not looked at closer are current as far as the record tells. */
function isPrewarmNeeded({ layers: { write, state } }, { inputs, project }) {
    return state !== undefined && (0,_unused_layers_js__WEBPACK_IMPORTED_MODULE_5__/* .whyUnused */ .p)(inputs, write) !== undefined
        ? (0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_1__/* .findStale */ .TS)(state.facts).size > 0
        : project.nodes.some(({ name }) => state?.digests.get(name) === undefined);
}


/***/ }),

/***/ 67516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ builtAnnotation),
/* harmony export */   i: () => (/* binding */ layerAnnotations)
/* harmony export */ });
/** Of an image that is published in place of the one that BuildKit built: the digest of that one. */
const builtAnnotation = 'cache-prewarm.built';
/**
 * The annotations of a layer image: nothing in them differs from run to run, so an unchanged layer keeps its
 * digest. Keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
function layerAnnotations(source, base) {
    return {
        ...(source === undefined ? {} : { 'org.opencontainers.image.source': source }),
        ...(base === undefined ? {} : { 'org.opencontainers.image.base.name': base.name }),
        ...(base?.digest === undefined ? {} : { 'org.opencontainers.image.base.digest': base.digest }),
    };
}


/***/ }),

/***/ 78343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   TS: () => (/* binding */ findStale)
/* harmony export */ });
/* unused harmony export describeDifference */
/* harmony import */ var _layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92277);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2745);


/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
function findStale(facts) {
    const stale = new Map();
    for (const layer of facts) {
        const staleBelow = layer.node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
        const reasons = reasonsOf(layer, staleBelow);
        if (reasons.length > 0)
            stale.set(layer.node.name, reasons);
    }
    return stale;
}
function reasonsOf(layer, staleBelow) {
    const { entry, refresh, compacts = false } = layer;
    if (entry === undefined)
        return [{ kind: 'absent', text: 'it was never prewarmed' }];
    return [
        ...imageReasons(entry, layer),
        ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh }]),
        ...(compacts ? [{ kind: 'compact', text: 'compact is true' }] : []),
        ...inputReasons(layer, staleBelow),
        ...staleBelow.map((name) => ({
            kind: 'layer-below',
            text: `it depends on ${name}, which is outdated`,
        })),
    ];
}
function imageReasons(entry, { image, built = 'ok' }) {
    const digest = shorten(entry.digest);
    switch (image) {
        case 'ok':
            // Without its cache source, a check would run every step.
            return built === 'ok'
                ? []
                : [
                    {
                        kind: built,
                        text: `the image ${shorten((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))} that it is checked with is not in the registry`,
                    },
                ];
        case 'absent':
            return [{ kind: image, text: `its image ${digest} is gone from the registry` }];
        case 'no-access':
            return [{ kind: image, text: 'the registry gives this run no access to its image' }];
        case 'broken':
            return [{ kind: image, text: `its image ${digest} is not complete in the registry` }];
    }
}
/** A layer below that is outdated is a reason already, so its new digest is none. */
function inputReasons({ entry, inputs }, staleBelow) {
    if (entry === undefined)
        return [];
    return (0,_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .compareInputs */ .RC)(entry.inputs, inputs)
        .filter(({ kind, name }) => kind !== 'layer-below' || !staleBelow.includes(name))
        .map((difference) => ({ kind: 'inputs', text: describeDifference(difference) }));
}
/**
 * Whether the layer is current: the result has the recorded digest; or every step hit and only the digest
 * differs, because another BuildKit wrote it, and then the recorded inputs have decided already, where they can.
 */
function judgeCheck(entry, result) {
    if (result.digest === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))
        return undefined;
    const first = result.executed[0];
    if (first !== undefined) {
        return {
            kind: 'executed',
            text: `a step did not hit although its recorded inputs are the same: ${first}`,
        };
    }
    return result.undecided === undefined ? undefined : { kind: 'inputs', text: result.undecided };
}
/** One difference between recorded and present inputs as a sentence without a full stop. */
function describeDifference(difference) {
    const { kind, name, before, after } = difference;
    const change = before === undefined ? 'was added' : after === undefined ? 'was removed' : 'changed';
    if (kind === 'file')
        return `file ${name} ${change}`;
    if (kind === 'files')
        return `files changed: ${before} before, ${after} now. Which ones is not known`;
    if (kind === 'argument')
        return `build argument ${name} ${change}`;
    if (kind === 'instruction')
        return `instruction ${change}: ${after ?? before ?? name}`;
    if (kind === 'external-image') {
        return `external image ${name} ${before !== undefined && after !== undefined ? `moved from ${shorten(before)} to ${shorten(after)}` : change}`;
    }
    if (kind === 'layer-below')
        return `the layer ${name} below it ${change}`;
    return `${kind} ${name} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
}
function shorten(digest) {
    return digest.startsWith('sha256:') ? digest.slice(0, 'sha256:'.length + 12) : digest;
}


/***/ }),

/***/ 90585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ formatHold),
/* harmony export */   R8: () => (/* binding */ parseHold),
/* harmony export */   RX: () => (/* binding */ isHeldAt),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   YG: () => (/* binding */ activeHold),
/* harmony export */   _U: () => (/* binding */ holdTag)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65078);


/** The tag of the hold; it stays when the hold ends, and says so. */
const holdTag = 'cache-hold';
/** What lies under the tag; undefined: the hold has ended. */
function formatHold(hold) {
    return `${JSON.stringify(hold ?? { version: 1, released: true }, null, 2)}\n`;
}
/**
 * Reads what lies under the tag; undefined when the hold has ended.
 * @throws UserError that names what is not as it should be.
 */
function parseHold(json) {
    const object = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, 'the hold');
    if (object['released'] === true)
        return undefined;
    const quarter = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['quarter'], 'quarter');
    if (!(0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuarter */ .DS)(quarter))
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)('quarter', 'one such as 2026Q3', quarter);
    const since = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['since'], 'since');
    // A hold whose beginning nobody knows would never end.
    if (Number.isNaN(Date.parse(since)))
        throw (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)('since', 'a time such as 2026-10-01', since);
    return {
        version: 1,
        quarter,
        since,
        by: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['by'], 'by'),
    };
}
/** The hold, unless the quarter in which it began is over: a new one begins with fresh layers. */
function activeHold(hold, nowMs) {
    return hold !== undefined && (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(Date.parse(hold.since)) === (0,_quarter_js__WEBPACK_IMPORTED_MODULE_1__/* .quarterOf */ .Or)(nowMs) ? hold : undefined;
}
/** Whether layers are held at the quarter of a record, which is then an older one by intent. */
function isHeldAt(record, hold, nowMs) {
    const held = activeHold(hold, nowMs);
    return held !== undefined && (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(record)['quarter'] === held.quarter;
}
/** Why layers are not written, in words without a full stop. */
function describeHold({ quarter, since, by }) {
    return `they are held at ${quarter} by ${by} since ${since.slice(0, 10)}, until "cache-prewarm quarter release" or the next quarter`;
}


/***/ }),

/***/ 73526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   LN: () => (/* binding */ lookUpLayers),
/* harmony export */   VZ: () => (/* binding */ isQuarterOpen),
/* harmony export */   dM: () => (/* binding */ nothingLookedUp)
/* harmony export */ });
/* harmony import */ var _adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98572);
/* harmony import */ var _adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82348);
/* harmony import */ var _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76740);
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96997);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(67516);
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90585);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2745);
/* harmony import */ var _core_oci_digest_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(25965);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18523);












/** Of a user who has no layers. */
const nothingLookedUp = {
    record: undefined,
    recordDigest: undefined,
    quarterRecordDigest: undefined,
    images: new Map(),
    built: new Map(),
    rollingTagsExist: false,
    hold: undefined,
    noAccess: undefined,
};
/**
 * Looks up the record and all layers side by side. Absent, broken and forbidden are states, not exceptions.
 * @throws RegistryError when the registry cannot be reached.
 */
async function lookUpLayers(options) {
    const { client, repository } = options;
    const holding = (0,_adapters_registry_hold_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchHold */ .g)(client, repository, options.warn).catch(ignoreNoAccess);
    const [found, quarterRecord, hold] = await Promise.all([
        readRecord(options, holding),
        client.resolve(repository, options.tags.quarterRecord(options.quarter)).catch(ignoreNoAccess),
        holding,
    ]);
    const names = typeof options.names === 'function' ? options.names(found.record) : options.names;
    const look = async (digest) => digest === undefined ? undefined : (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest);
    const isOther = (name) => options.given[name] !== undefined && options.given[name] !== found.record?.layers[name]?.digest;
    const tagging = options.looksAtTags === true ? lookAtTags(options, names, found.record) : undefined;
    const building = Promise.all(names.map(async (name) => [name, isOther(name) ? undefined : await look(found.record?.layers[name]?.built)]));
    const states = await Promise.all(names.map(async (name) => {
        const digest = options.given[name] ?? found.record?.layers[name]?.digest;
        // Nobody has signed what a tag names, unless the record names it too.
        if (digest === undefined && client.seal?.verifies === true)
            return [name, { kind: 'absent' }];
        const known = options.knowsConfigs === true ? found.record?.layers[name]?.configs : undefined;
        return [
            name,
            await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectImage */ .m)(client, repository, digest ?? options.tags.rolling(name), known),
        ];
    }));
    const images = new Map(states);
    const others = await Promise.all(states.map(async ([name, state]) => [name, isOther(name) ? await look(annotatedBuild(state)) : undefined]));
    const built = (0,_core_known_js__WEBPACK_IMPORTED_MODULE_9__/* .mapKnown */ .ym)([...(await building), ...others], (entry) => entry);
    const tagged = await tagging;
    return {
        record: found.record,
        recordDigest: found.digest,
        quarterRecordDigest: quarterRecord?.digest,
        images,
        built,
        rollingTagsExist: found.digest !== undefined ||
            [...images.values()].some((image) => image.kind !== 'absent' && image.kind !== 'no-access'),
        hold,
        noAccess: found.noAccess,
        ...(tagged === undefined ? {} : { tagged }),
        ...(found.refused === undefined ? {} : { refused: found.refused }),
        ...(found.renews === true ? { renews: true } : {}),
        ...(found.unverified === true ? { unverified: true } : {}),
    };
}
/** What the tags of recorded layers name, those of the quarter too. */
async function lookAtTags({ client, repository, tags, quarter }, names, record) {
    const recorded = names.filter((name) => record?.layers[name] !== undefined);
    const looked = recorded.flatMap((name) => [tags.rolling(name), tags.quarter(name, quarter)]);
    return new Map(await Promise.all(looked.map(async (tag) => [tag, (await client.resolve(repository, tag).catch(ignoreNoAccess))?.digest])));
}
/** What BuildKit built of a published image that the record does not know any more. */
function annotatedBuild(state) {
    if (state.kind !== 'ok')
        return undefined;
    const { annotations } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOrEmpty */ .YN)(JSON.parse(Buffer.from(state.image.bytes).toString('utf8')));
    const built = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOrEmpty */ .YN)(annotations)[_core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_10__/* .builtAnnotation */ .A];
    return typeof built === 'string' ? (0,_core_oci_digest_js__WEBPACK_IMPORTED_MODULE_11__/* .parseDigest */ .m)(built) : undefined;
}
/** Which layers there are is known from the record where nobody names them. */
function layerNames(layers, record) {
    if (typeof layers !== 'string')
        return layers.map(({ name }) => name);
    const usual = _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_6__/* .usualLayers */ .Xm.map(({ name }) => name);
    if (record === undefined)
        return layers === 'auto' ? [] : usual;
    const recorded = Object.keys(record.layers);
    return [
        ...usual.filter((name) => recorded.includes(name)),
        ...recorded.filter((name) => !usual.includes(name)),
    ];
}
/** A quarter is open when the record was written in it, or its copy of the record is there. */
function isQuarterOpen(lookup, quarter) {
    return lookup.record?.quarter === quarter || lookup.quarterRecordDigest !== undefined;
}
async function readRecord(options, holding) {
    try {
        const found = await (0,_adapters_registry_record_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchRecord */ .Kd)(options.client, options.repository, options.tags.record);
        if (found === undefined)
            return { record: undefined, digest: undefined, noAccess: undefined };
        const { digest, renews = false, unverified = false } = found;
        const refused = found.refused ?? ((0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_5__/* .isHeldAt */ .RX)(found.json, await holding, options.nowMs) ? undefined : found.replayed);
        if (refused !== undefined) {
            options.warn(`The record ${options.tags.record} is not used and counts as absent: ${refused}.`);
            return { record: undefined, digest, noAccess: undefined, refused };
        }
        try {
            return { record: (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRecord */ .Hh)(found.json), digest, noAccess: undefined, renews, unverified };
        }
        catch (error) {
            options.warn(`The record ${options.tags.record} cannot be used and counts as absent: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`);
            return { record: undefined, digest: found.digest, noAccess: undefined };
        }
    }
    catch (error) {
        if (!isNoAccess(error))
            throw error;
        return { record: undefined, digest: undefined, noAccess: (0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error) };
    }
}
function ignoreNoAccess(error) {
    if (!isNoAccess(error))
        throw error;
}
function isNoAccess(error) {
    return error instanceof _adapters_registry_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .gl && (error.kind === 'denied' || error.kind === 'unauthorized');
}


/***/ })

};

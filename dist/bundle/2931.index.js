export const id = 2931;
export const ids = [2931];
export const modules = {

/***/ 70174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fetchCreated)
/* harmony export */ });
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);

/**
 * When an image says that it was made, in milliseconds since the Unix epoch; of an index its first image. Undefined where
 * it does not say. Nothing but manifest and config is fetched.
 * @throws RegistryError when it cannot be read.
 */
async function fetchCreated(client, repository, tagOrDigest) {
    const fetched = await client.fetchManifest(repository, tagOrDigest);
    if (fetched === undefined)
        return undefined;
    const { manifest } = fetched;
    if (manifest.kind === 'index') {
        const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
        return child === undefined ? undefined : fetchCreated(client, repository, child.digest);
    }
    const bytes = await client.fetchBlob(repository, manifest.config);
    if (bytes === undefined)
        return undefined;
    const { created } = (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const createdMs = Date.parse(created ?? '');
    return Number.isNaN(createdMs) ? undefined : createdMs;
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

/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
function findStale(facts) {
    const stale = new Map();
    for (const layer of facts) {
        const { node, refresh } = layer;
        const staleBelow = node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
        const reasons = [
            ...imageReasons(layer),
            ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh }]),
            ...inputReasons(layer, staleBelow),
            ...staleBelow.map((name) => ({
                kind: 'layer-below',
                text: `it depends on ${name}, which is outdated`,
            })),
        ];
        if (reasons.length > 0)
            stale.set(node.name, reasons);
    }
    return stale;
}
function imageReasons({ entry, image }) {
    if (entry === undefined)
        return [{ kind: 'absent', text: 'it was never prewarmed' }];
    const digest = shorten(entry.digest);
    switch (image) {
        case 'ok':
            return [];
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
    if (result.digest === entry.digest)
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

/***/ 87202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdExternalImages)
/* harmony export */ });
/* harmony import */ var _adapters_registry_image_created_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70174);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);



/**
 * Holds external images at the digests that the layers were built on, so that a tag that moves upstream
 * makes no build cold by itself. Where a layer `follows` (it is refreshed, was never built, or the run is one
 * that takes over what moved), the name is resolved now. A name that cannot be resolved stays where it was.
 */
async function holdExternalImages(options) {
    const upstream = new Map();
    const resolve = (name) => {
        const known = upstream.get(name) ?? resolveUpstream(name, options);
        upstream.set(name, known);
        return known;
    };
    const report = new Map();
    const layers = await Promise.all(options.nodes.map(async (node) => {
        const entry = options.record?.layers[node.name];
        const recorded = entry?.inputs.externalImages ?? {};
        const held = {};
        for (const name of new Set(node.externalImages.map((image) => image.name))) {
            const before = recorded[name] === 'unresolved' ? undefined : recorded[name];
            const follows = before === undefined || options.follows(node.name);
            const now = follows || options.looksUpstream ? await resolve(name) : undefined;
            const used = follows ? (now ?? before) : before;
            if (used !== undefined)
                held[name] = used;
            const moved = await describeMove({ name, before, now, follows, builtAt: entry?.builtAt }, options);
            report.set(name, { name, recorded: before, used, upstream: now, ...moved });
        }
        return [node.name, held];
    }));
    return { byLayer: new Map(layers), report: [...report.values()] };
}
async function describeMove(image, options) {
    const { name, before, now, follows, builtAt } = image;
    if (before === undefined || now === undefined || now === before)
        return { movedSince: undefined, note: undefined };
    return {
        movedSince: await movedSince(name, now, builtAt, options),
        note: follows ? 'moved upstream since the layer was built' : heldNote,
    };
}
const heldNote = 'moved upstream, held until the next scheduled or manual prewarm';
/**
 * Since when, at the earliest, a name stands for another image than the layer was built on (ISO 8601): neither before the
 * layer was built nor before the new image was made, where it says so credibly.
 */
async function movedSince(name, now, builtAt, options) {
    const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    const created = await (0,_adapters_registry_image_created_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchCreated */ .H)(options.connect(registry), repository, now).catch(() => undefined);
    const instants = [created, Date.parse(builtAt ?? '')].filter((instant) => instant !== undefined && !Number.isNaN(instant) && instant <= options.nowMs);
    return instants.length === 0 ? undefined : new Date(Math.max(...instants)).toISOString();
}
async function resolveUpstream(name, options) {
    try {
        const { registry, repository, tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
        if (digest !== undefined)
            return digest;
        const found = await options.connect(registry).resolve(repository, tag ?? 'latest');
        if (found === undefined)
            options.warn(`The external image ${name} was not found in its registry. The build may still know it.`);
        return found?.digest;
    }
    catch (error) {
        options.warn(`The external image ${name} could not be resolved: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
        return undefined;
    }
}


/***/ }),

/***/ 89862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ gatherFacts),
  V: () => (/* binding */ inputsOf)
});

// EXTERNAL MODULE: ./lib/adapters/context/context-files.js + 1 modules
var context_files = __webpack_require__(76806);
// EXTERNAL MODULE: ./lib/adapters/context/hash.js
var hash = __webpack_require__(13954);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/core/layers/refresh.js

/** Which layers are rebuilt without cache on the newest external images. `names`: the layers of this run. */
function planRefresh(names, context) {
    const { wanted } = context;
    const explicit = wanted.kind === 'all' || wanted.kind === 'names';
    if (!context.writes) {
        return {
            layers: new Map(),
            warning: explicit
                ? 'refresh is ignored, because this run does not write layers: a refresh that is not pushed would be lost.'
                : undefined,
        };
    }
    const ignored = wanted.kind === 'names' ? wanted.names.filter((name) => !names.includes(name)) : [];
    const layers = new Map();
    for (const name of names) {
        const reason = reasonFor(name, context);
        if (reason !== undefined)
            layers.set(name, reason);
    }
    return {
        layers,
        warning: ignored.length === 0
            ? undefined
            : `refresh of ${ignored.join(', ')} is ignored, because "only" names other layers.`,
    };
}
function reasonFor(name, context) {
    const { wanted } = context;
    if (wanted.kind === 'none')
        return undefined;
    if (wanted.kind === 'all')
        return 'a refresh of all layers was asked for';
    if (wanted.kind === 'names')
        return wanted.names.includes(name) ? 'a refresh was asked for' : undefined;
    if (context.allLayers && !context.quarterOpen && context.rollingTagsExist) {
        return `the quarter ${context.quarter} opens with fresh packages`;
    }
    const builtAt = context.record?.layers[name]?.builtAt;
    if (context.maxAgeMs === undefined || builtAt === undefined)
        return undefined;
    const ageMs = context.nowMs - Date.parse(builtAt);
    return ageMs > context.maxAgeMs ? `it is older than max-age: ${(0,quantity/* formatAge */.nV)(ageMs)}` : undefined;
}

;// CONCATENATED MODULE: ./lib/core/layers/selection.js
/** `nodes` in topological order; `only` empty means all layers. */
function selectLayers(nodes, only) {
    if (only.length === 0) {
        return { chosen: new Set(nodes.map((node) => node.name)), takenAlong: [], beneath: new Set(), all: true };
    }
    const chosen = new Set(only);
    const takenAlong = [];
    for (const node of nodes) {
        if (!chosen.has(node.name) && node.standsOn.some((below) => chosen.has(below.name))) {
            chosen.add(node.name);
            takenAlong.push(node.name);
        }
    }
    const beneath = new Set();
    for (const node of [...nodes].reverse()) {
        if (!chosen.has(node.name) && !beneath.has(node.name))
            continue;
        for (const below of node.standsOn)
            if (!chosen.has(below.name))
                beneath.add(below.name);
    }
    return { chosen, takenAlong, beneath, all: chosen.size === nodes.length };
}

// EXTERNAL MODULE: ./lib/layers/external-images.js
var external_images = __webpack_require__(87202);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
// EXTERNAL MODULE: ./lib/layers/output.js
var output = __webpack_require__(1149);
;// CONCATENATED MODULE: ./lib/layers/facts.js








const dayMs = 86_400_000;
/** From then on an external image that is held although it moved is worth a warning. */
const longestHoldMs = 30 * dayMs;
async function gatherFacts(options, lookup) {
    const { project, context, log, policy } = options;
    const selection = selectWithAbsent(options, lookup);
    const nodes = project.nodes.filter((node) => selection.chosen.has(node.name) || selection.beneath.has(node.name));
    const refreshes = planRefreshes(options, lookup, selection, nodes);
    const event = context.github?.event.name;
    const takesOver = policy.externalImages === 'followed' ||
        (policy.externalImages === 'by-event' &&
            options.writes &&
            policy.refresh.kind !== 'none' &&
            (event === undefined || event === 'schedule' || event === 'workflow_dispatch'));
    const [held, files] = await Promise.all([
        (0,external_images/* holdExternalImages */.X)({
            nodes,
            record: lookup.record,
            looksUpstream: policy.looksUpstream,
            follows: (layer) => refreshes.has(layer) || (takesOver && selection.chosen.has(layer)),
            connect: context.connect,
            nowMs: context.clock.nowMs(),
            warn: log.warning,
        }),
        (0,context_files/* collectLayerFiles */.Z)(nodes, project),
    ]);
    warnOfOldBases(held.report, options, lookup.record);
    const facts = nodes.map((node) => {
        const described = inputsOf(options, node, {
            files: files.get(node.name) ?? {},
            externalImages: held.byLayer.get(node.name) ?? {},
            digestOf: (name) => policy.given[name] ?? lookup.record?.layers[name]?.digest,
        });
        return {
            node,
            entry: entryOf(node, described, options, lookup),
            image: options.trust.suspects.has(node.name)
                ? 'broken'
                : (lookup.images.get(node.name)?.kind ?? 'absent'),
            refresh: refreshes.get(node.name),
            inputs: described,
        };
    });
    const { chosen, beneath, all: allLayers } = selection;
    return { facts, chosen, beneath, allLayers, externalImages: held.report };
}
/** Layer → why it is refreshed. */
function planRefreshes({ inputs, policy, context, log, writes }, lookup, { chosen, all }, nodes) {
    const refresh = planRefresh([...chosen], {
        wanted: policy.refresh,
        writes,
        quarter: inputs.quarter,
        quarterOpen: (0,layers_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter),
        rollingTagsExist: lookup.rollingTagsExist,
        allLayers: all,
        maxAgeMs: policy.maxAgeMs,
        nowMs: context.clock.nowMs(),
        record: lookup.record,
    });
    if (refresh.warning !== undefined)
        log.warning(refresh.warning);
    const refreshes = new Map(refresh.layers);
    for (const { name, contains } of nodes) {
        for (const lower of contains) {
            log.notice(`${name} contains ${lower.name} instead of being based on its image: ${lower.reason}.`);
        }
    }
    for (const node of nodes) {
        // Its steps are steps of this layer too; a hit would bring them along as they were.
        const contained = node.contains.find(({ name }) => refreshes.has(name));
        if (contained !== undefined && !refreshes.has(node.name))
            refreshes.set(node.name, `it contains ${contained.name}, which is refreshed`);
    }
    return refreshes;
}
/** What goes into a layer, or into the application, as the checkout has it now. */
function inputsOf(run, node, found) {
    const { inputs, project, builder, salt } = run;
    return (0,layer_inputs/* describeLayerInputs */.QH)({
        node,
        values: project.values,
        files: found.files,
        secretArgs: inputs.secretArgs,
        maskedValues: inputs.secretValues,
        hash: (text) => (0,hash/* sha256 */.s)(`${salt}\0${text}`),
        externalImages: found.externalImages,
        standsOn: Object.fromEntries(node.standsOn.flatMap(({ name }) => {
            const digest = found.digestOf(name);
            return digest === undefined ? [] : [[name, digest]];
        })),
        platforms: inputs.build.platforms.length > 0 ? inputs.build.platforms : [builder.platform ?? 'unknown'],
        options: recordedOptions(inputs, run.output),
    });
}
/**
 * An external image that moved upstream is taken over by the next scheduled prewarm; when that does not come, something is
 * wrong. What counts is how long it has been held: an image that moves every week never moved long ago.
 */
function warnOfOldBases(images, { context, log }, record) {
    for (const { name, recorded, used, upstream, movedSince } of images) {
        if (upstream === undefined || recorded === undefined || used === upstream)
            continue;
        const builtAtMs = Object.values(record?.layers ?? {})
            .filter(({ inputs }) => inputs.externalImages[name] === recorded)
            .map(({ builtAt }) => Date.parse(builtAt));
        const heldSinceMs = Math.max(...builtAtMs);
        const ageMs = context.clock.nowMs() - heldSinceMs;
        if (!Number.isFinite(ageMs) || ageMs < longestHoldMs)
            continue;
        const moved = movedSince === undefined ? '' : ` (on ${movedSince.slice(0, 10)} at the earliest)`;
        log.warning(`The external image ${name} moved upstream${moved}, and no prewarm has picked it up. The layers have been based on the old image for ${Math.floor(ageMs / dayMs)} days. Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity. A manual prewarm, or base-images: follow, picks it up.`);
    }
}
/** The entry in the record; for a digest that was given and is not the record's, one that only the check can confirm. */
function entryOf(node, inputs, { policy }, { record }) {
    const recorded = record?.layers[node.name];
    const given = policy.given[node.name];
    return given === undefined || given === recorded?.digest
        ? recorded
        : { digest: given, target: node.target, builtAt: recorded?.builtAt ?? '', inputs, steps: [] };
}
/** The selection, with absent layers beneath the chosen ones, which are built too. */
function selectWithAbsent({ policy, project, log, trust }, lookup) {
    const isAbsent = (name) => lookup.record?.layers[name] === undefined ||
        lookup.images.get(name)?.kind !== 'ok' ||
        trust.suspects.has(name);
    const first = selectLayers(project.nodes, policy.only);
    const absent = [...first.beneath].filter(isAbsent);
    const selection = absent.length === 0 ? first : selectLayers(project.nodes, [...policy.only, ...absent]);
    if (absent.length > 0)
        log.notice(`only: ${absent.join(', ')} is a base layer and missing, so it is built as well.`);
    if (first.takenAlong.length > 0)
        log.notice(`only: ${first.takenAlong.join(', ')} is included, because it depends on a named layer.`);
    return selection;
}
/** The options that change a layer although its Dockerfile does not say them. */
function recordedOptions({ build }, { compression, provenance }) {
    return {
        ...(build.network === undefined ? {} : { network: build.network }),
        ...(build.shmSize === undefined ? {} : { 'shm-size': build.shmSize }),
        ...(build.ulimit.length === 0 ? {} : { ulimit: build.ulimit.join(',') }),
        ...(Object.keys(build.addHosts).length === 0
            ? {}
            : {
                'add-hosts': Object.entries(build.addHosts)
                    .map((entry) => entry.join('='))
                    .join(','),
            }),
        ...(build.allow.length === 0 ? {} : { allow: build.allow.join(',') }),
        compression: (0,output/* formatCompression */.gv)(compression),
        provenance,
    };
}


/***/ }),

/***/ 1149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ parseCompression),
/* harmony export */   UP: () => (/* binding */ recordedOutput),
/* harmony export */   gv: () => (/* binding */ formatCompression),
/* harmony export */   vi: () => (/* binding */ defaultOutput)
/* harmony export */ });
/** Where nothing else is asked for, or recorded. */
const defaultOutput = {
    compression: { type: 'gzip', level: undefined },
    provenance: 'false',
};
/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
function parseCompression(text) {
    const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
    const type = match?.[1];
    const level = match?.[2] === undefined ? undefined : Number(match[2]);
    const highest = type === 'gzip' ? 9 : 22;
    return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}
/** `gzip`, or `zstd:3`. */
function formatCompression({ type, level }) {
    return level === undefined ? type : `${type}:${level}`;
}
/** As layers were written before, which their record tells; a build does not decide it. `options`: of an entry of the record. */
function recordedOutput(options = {}) {
    return {
        compression: parseCompression(options['compression'] ?? '') ?? defaultOutput.compression,
        provenance: options['provenance'] ?? defaultOutput.provenance,
    };
}


/***/ }),

/***/ 75808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ decideOnLookup)
/* harmony export */ });
/* harmony import */ var _core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90585);

/**
 * Whether a run that may write does, after what was looked up: not while layers are held at a quarter; and what stands on a layer that
 * is not the recorded one makes no generation with those that are.
 */
function decideOnLookup(write, given, { record, hold }, nowMs) {
    if (write.kind !== 'write')
        return write;
    const held = (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .activeHold */ .YG)(hold, nowMs);
    if (held !== undefined)
        return { kind: 'read-only', reason: (0,_core_layers_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .describeHold */ .TZ)(held) };
    const others = Object.keys(given).filter((name) => record?.layers[name]?.digest !== given[name]);
    if (others.length === 0)
        return write;
    return {
        kind: 'read-only',
        reason: `layer-digests names ${others.length === 1 ? 'another layer than the one' : 'other layers than those'} that ${others.length === 1 ? 'is' : 'are'} recorded (${others.join(', ')})`,
    };
}


/***/ })

};

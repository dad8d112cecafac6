export const id = 8063;
export const ids = [8063];
export const modules = {

/***/ 12634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fetchPart),
  W: () => (/* binding */ pushPart)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var layers_part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/history/history-file.js
var history_file = __webpack_require__(97967);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/layers/part-report.js



/** The report as JSON. */
function formatPartReport(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** Reads what another run left. @throws UserError that names the field which is not as it should be. */
function parsePartReport(json) {
    const report = (0,oci_json/* readObject */.Ag)(json, 'the part');
    const { version, step } = report;
    if (version !== 1 || (step !== 'prewarm' && step !== 'build'))
        throw new Error('expected a part of version 1, made by the same cache-prewarm');
    const entry = (0,history_file/* readEntry */.hB)(report['entry']);
    if (entry === undefined || !(0,trend/* isBuild */.Tc)(entry))
        throw new Error('expected an entry of a history in the part');
    return { version, step, entry, ...readFields(report, '') };
}
const readFields = (0,oci_json/* objectOf */.Xy)({
    platform: oci_json/* readText */.yR,
    // A run of before did not tell what failed.
    stages: (0,oci_json/* listOf */.c3)((0,oci_json/* objectOf */.Xy)({
        stage: oci_json/* readText */.yR,
        hit: Number,
        executed: Number,
        failed: (value) => Number(value ?? 0),
    })),
    misses: (0,oci_json/* listOf */.c3)((0,oci_json/* objectOf */.Xy)({ stage: oci_json/* readText */.yR, because: oci_json/* readText */.yR })),
    coveredPercent: (value) => (typeof value === 'number' ? value : undefined),
    app: (0,oci_json/* optional */.lq)((0,oci_json/* objectOf */.Xy)({ digest: oci_json/* readDigest */.rP, repositories: (0,oci_json/* listOf */.c3)(oci_json/* readText */.yR) })),
});

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/part-artifact.js




const partArtifactType = 'application/vnd.cache-prewarm.part.v1+json';
/** Leaves what a run made of one platform beside the layers, where the run that merges finds it. @throws RegistryError */
async function pushPart(client, repository, part, report) {
    await (0,record_artifact/* pushArtifact */.Xi)(client, repository, {
        tag: (0,layers_part/* partTag */.MT)(report.step, part),
        type: partArtifactType,
        json: formatPartReport(report),
        title: 'cache-part.json',
    });
}
/** What a run left of one platform; undefined: nothing. @throws UserError when it cannot be read. */
async function fetchPart(client, repository, step, part) {
    const tag = (0,layers_part/* partTag */.MT)(step, part);
    const found = await (0,record_artifact/* fetchArtifact */.t2)(client, repository, { tag, type: partArtifactType, what: 'a part' });
    if (found === undefined)
        return undefined;
    if (found.refused !== undefined)
        throw new core_error/* UserError */.yo(`the tag ${tag} is not verified: ${found.refused}`);
    try {
        return parsePartReport(found.json);
    }
    catch (error) {
        throw new core_error/* UserError */.yo(`the tag ${tag} cannot be read: ${error.message}`);
    }
}


/***/ }),

/***/ 97910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ moveTags),
/* harmony export */   Zv: () => (/* binding */ awaitTag),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11968);


/** How long a registry may take until it shows what it was just given. */
const looks = 31;
const pauseMs = 1000;
/**
 * Points a tag to an image that is in the registry, by putting the same bytes under it; no layer moves.
 * @returns false when the tag was there already, and nothing was written.
 * @throws UserError when the image is not in the registry.
 * @throws RegistryError
 */
async function moveTag(client, repository, tag, digest) {
    if ((await client.resolve(repository, tag))?.digest === digest)
        return false;
    const found = await client.fetchManifest(repository, digest);
    if (found === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the tag ${tag} cannot be moved: ${digest} is gone from the registry`, {
            remedy: 'Run again to rebuild the layer.',
        });
    }
    await client.pushManifest(repository, tag, found.descriptor.mediaType, found.bytes);
    return true;
}
/**
 * Points tags to images that are in the registry. The tags of one image follow each other: a registry on a file system writes
 * an image's link anew for each of its tags, and answers 500 to whoever reads the image at that moment.
 * @param wanted tag → digest.
 * @returns the tags that were moved.
 * @throws as moveTag; some tags may have been moved by then.
 */
async function moveTags(client, repository, wanted) {
    const images = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)([...wanted], ([, digest]) => digest);
    const moved = await Promise.all([...images.values()].map(async (tags) => {
        const ofImage = [];
        for (const [tag, digest] of tags)
            if (await moveTag(client, repository, tag, digest))
                ofImage.push(tag);
        return ofImage;
    }));
    return moved.flat();
}
/**
 * Waits until a tag, or a digest, that was just pushed shows: registries that keep several copies take a moment.
 * @throws UserError when it does not within 30 s.
 */
async function awaitTag(client, repository, tagOrDigest, digest, sleep) {
    let shown;
    for (let look = 1; look <= looks; look++) {
        if (look > 1)
            await sleep(pauseMs);
        shown = (await client.resolve(repository, tagOrDigest))?.digest;
        if (shown === digest)
            return;
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected ${repository}:${tagOrDigest} to be ${digest} after it was pushed, got ${shown ?? 'nothing'}.`, {
        remedy: 'Run again. If it happens again, another run moves the same tag, or the registry loses what it accepts.',
    });
}


/***/ }),

/***/ 53857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ appPart),
/* harmony export */   Z: () => (/* binding */ leavePart)
/* harmony export */ });
/* harmony import */ var _adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12634);
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76544);
/* harmony import */ var _core_percent_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23802);
/* harmony import */ var _layers_bake_build_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73241);
/* harmony import */ var _layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97470);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25471);






/**
 * Leaves what a run made of one platform for the run that puts the platforms together; it goes into the history there.
 * A run that failed, or may not write, leaves nothing.
 */
async function leavePart(report, part, context, run) {
    const { inputs, writes, accounts } = run;
    if (report.error !== undefined || (!writes && run.app === undefined))
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const coverage = report.kind === 'build' ? report.coverage[0] : undefined;
    const left = {
        version: 1,
        step: report.kind,
        platform: part.platform,
        entry: {
            ...(0,_build_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .M)(report, context.github?.branch, accounts),
            platform: part.platform,
        },
        stages: stages.map(({ stage, hit, executed, failed }) => ({ stage, hit, executed, failed })),
        misses: report.misses.map((miss) => ({ stage: miss.stage, because: (0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMiss */ .g)(miss) })),
        coveredPercent: coverage === undefined || coverage.totalBytes === 0
            ? undefined
            : (0,_core_percent_js__WEBPACK_IMPORTED_MODULE_5__/* .percentOf */ .p)(coverage.prefix.bytes, coverage.totalBytes),
        app: run.app,
    };
    try {
        const { connect } = await (0,_layers_inputs_registries_js__WEBPACK_IMPORTED_MODULE_3__.openRegistries)(context, inputs);
        await (0,_adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushPart */ .W)(connect(inputs.registry), inputs.repository, part, left);
        return report;
    }
    catch (error) {
        return { ...report, outcome: 'failed', error: (0,_layers_bake_build_error_js__WEBPACK_IMPORTED_MODULE_2__/* .buildErrorReport */ .N)(error, inputs.image) };
    }
}
/** The application that was pushed, as the run that merges needs it. */
function appPart(digest, repositories) {
    return digest === undefined ? undefined : { digest, repositories };
}


/***/ }),

/***/ 80247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ compressOutputs),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   kF: () => (/* binding */ compressionFields)
/* harmony export */ });
/* harmony import */ var _build_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74705);

/** What a compression is for an output and for a cache: `compression=zstd,compression-level=3`. */
function compressionFields({ type, level }) {
    return `compression=${type}${level === undefined ? '' : `,compression-level=${level}`}`;
}
/**
 * Outputs whose new layers are compressed so. What says how by itself stays as it is; where only `push` says that there is an
 * image, it becomes an output. Layers that come from elsewhere keep their compression, and so their digests.
 */
function compressOutputs({ outputs, push }, compression) {
    // As BuildKit does it by itself, with the media types of its choice.
    if (compression.type === 'gzip' && compression.level === undefined)
        return outputs;
    // Docker's own media types have no zstd.
    const fields = `oci-mediatypes=true,${compressionFields(compression)}`;
    const isImage = (output) => /^(?:image|registry|oci)$/.test((0,_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(output).type ?? '');
    const compressed = outputs.map((output) => isImage(output) && !/(?:^|,)"?compression=/i.test(output) ? `${output},${fields}` : output);
    return push && !outputs.some(isImage) ? [...compressed, `type=image,${fields}`] : compressed;
}
/** `application/vnd.oci.image.layer.v1.tar+gzip` → `gzip`. */
function compressionOf(mediaType) {
    return /[+.](gzip|zstd)$/.exec(mediaType)?.[1] ?? 'none';
}


/***/ }),

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readBuildOutput)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12372);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35151);




/**
 * Reads a value of `--output`: fields `key=value` as CSV, or a folder alone
 * (https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/export.go, `ParseExports`; `name` holds several behind
 * commas: https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go).
 * @throws UserError when it is no line of CSV.
 */
function readBuildOutput(text) {
    let fields;
    try {
        fields = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relaxColumnCount: true })[0] ?? [];
    }
    catch (error) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected fields such as type=local,dest=out, quoted as CSV: ${error.message}`);
    }
    const values = new Map(fields.map((field) => {
        const [key, value = ''] = (0,_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitOnce */ .E)(field, '=');
        return [key.trim().toLowerCase(), value];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        type,
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (0,_format_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .trimmedLines */ .A)(values.get('name') ?? '', ','),
    };
}


/***/ }),

/***/ 90561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ planPin),
/* harmony export */   x: () => (/* binding */ pinTarget)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52663);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83908);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73017);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73197);





/**
 * Plans a temporary Dockerfile that gives the same result when the images of layers stand for their stages.
 *
 * - What an image does not hand on are ARGs: those that a replaced stage and its ancestors declare are declared again, in
 *   order and as written, right after the FROM of each stage that is FROM it.
 * - A replaced stage that is no target becomes `FROM scratch`, its ONBUILD kept. BuildKit would look up every image that is
 *   named in it, and fail when one is gone; and BuildKit 0.17 (in Docker 27.4) forgets a build context that stands for a
 *   stage which is FROM another stage. Its lines stay, empty, so that the others keep their numbers.
 * @throws UserError as resolveStages does.
 */
function planPin(dockerfile, options) {
    const graphs = options.targets.flatMap((target) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveBuilds */ .wM)(dockerfile, target, options.values));
    const { needed, obstacles } = chooseReplaced(graphs, options);
    const insertions = new Map(graphs
        .flatMap((graph) => redeclarations(graph, needed, options))
        .filter(({ words }) => words.length > 0)
        .map(({ child, words }) => [child.index, words]));
    const targets = new Set(options.targets.map((target) => target.toLowerCase()));
    const emptied = dockerfile.stages.filter(({ name }) => name !== undefined && needed.has(name) && !targets.has(name));
    const skipsRule = graphs.some((graph) => losesWorkdir(graph, needed));
    return {
        ...writeText(dockerfile, emptied, insertions, skipsRule),
        originalText: dockerfile.written?.text ?? dockerfile.text,
        replaced: [...needed],
        notReplaced: [...obstacles].map(([stage, reason]) => ({ stage, reason })),
    };
}
/**
 * Plans a temporary Dockerfile in which the image of a layer stands for the target itself, so that nothing is built. Undefined
 * where the result would come out different: BuildKit takes ONBUILD out of an image that stands for the target
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `resolveStages`).
 * `target`: in lower case.
 * @throws UserError as resolveStages does.
 */
function pinTarget(dockerfile, target, values) {
    const stage = dockerfile.stages.find(({ name }) => name === target);
    const differs = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveBuilds */ .wM)(dockerfile, target, values).some((graph) => (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_3__/* .findObstacle */ .R)(target, graph, undefined) !== undefined);
    if (stage === undefined || differs || stage.instructions.some(({ keyword }) => keyword === 'ONBUILD'))
        return undefined;
    return {
        ...writeText(dockerfile, [stage], new Map(), false),
        originalText: dockerfile.written?.text ?? dockerfile.text,
        replaced: [target],
        notReplaced: [],
    };
}
/** The layers whose images stand for them, and why not those of the others that are needed: stage → reason. */
function chooseReplaced(graphs, options) {
    const { layers, imageEnv } = options;
    const obstacles = new Map();
    for (;;) {
        const before = obstacles.size;
        // What stands beneath a layer that cannot be replaced is needed itself.
        const needed = neededLayers(graphs, without(layers, obstacles));
        for (const graph of graphs) {
            for (const name of needed) {
                if (name === graph.build.target.toLowerCase() || obstacles.has(name))
                    continue;
                const reason = (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_3__/* .findObstacle */ .R)(name, graph, imageEnv.get(name));
                if (reason !== undefined)
                    obstacles.set(name, reason);
            }
        }
        for (const [name, reason] of conflicts(graphs, without(layers, obstacles), options))
            obstacles.set(name, reason);
        if (obstacles.size === before)
            return { needed, obstacles };
    }
}
/** The layers that some target stands on or takes from directly. */
function neededLayers(graphs, layers) {
    return new Set(graphs.flatMap((graph) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .reach */ .gl)(graph, layers).replacedUses.map(({ name }) => name)));
}
/** The ARGs to be declared again after each FROM that leads to a replaced stage. */
function redeclarations(graph, replaced, { imageEnv }) {
    return (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .reach */ .gl)(graph, replaced).replacedUses.flatMap(({ by, use, name }) => {
        const parent = by.parent === undefined ? undefined : graph.stages[by.parent];
        if (use.via !== 'from' || parent === undefined)
            return [];
        const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_2__/* .inheritedArgs */ .O)(parent, graph, imageEnv.get(name));
        return inherited.kind === 'args'
            ? [{ child: by, parent: name, words: inherited.args.map(({ word }) => word) }]
            : [];
    });
}
/**
 * Whether the rule WorkdirRelativePath would find something that it does not find in the user's file: BuildKit forgets on an
 * image that a WORKDIR was set (`dockerfile2llb/convert.go`, `workdirSet`). Where the rule finds something all the same, that
 * is to be seen.
 */
function losesWorkdir(graph, replaced) {
    const finds = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .reach */ .gl)(graph, replaced).stages.map((stage) => {
        const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .chainOf */ .dR)(graph, stage);
        const below = chain.findLastIndex(({ name }, index) => index < chain.length - 1 && name !== undefined && replaced.has(name));
        const [whole, own] = [chain, chain.slice(below + 1)].map((stages) => {
            const workdir = stages.flatMap(({ commands }) => commands).find(({ keyword }) => keyword === 'WORKDIR');
            return workdir !== undefined && !/^["']?\//.test(workdir.rest);
        });
        return { whole, own };
    });
    return finds.some(({ own }) => own) && !finds.some(({ whole }) => whole);
}
/** Options are separated by `;`, up to the first space (`parser/directives.go`, `linter/linter.go` `ParseLintOptions`). */
function skipWorkdirRule({ value }) {
    const rule = 'WorkdirRelativePath';
    const [options = '', ...remark] = value.split(' ');
    const skipped = options.split(';').findLast((option) => option.startsWith('skip='));
    const skips = skipped === undefined
        ? `${options};skip=${rule}`
        : skipped === 'skip=all'
            ? options
            : options.replace(skipped, `${skipped},${rule}`);
    return [skips, ...remark].join(' ');
}
/** One FROM that leads to different layers on different platforms can declare the ARGs of one of them only. */
function conflicts(graphs, layers, options) {
    const all = graphs.flatMap((graph) => redeclarations(graph, layers, options));
    return all.flatMap(({ child, parent, words }) => {
        const other = all.find((candidate) => candidate.child.index === child.index && candidate.words.join('\n') !== words.join('\n'));
        return other === undefined
            ? []
            : [[parent, `line ${child.line} leads to other ARGs on another platform`]];
    });
}
function without(names, left) {
    return new Set([...names].filter((name) => !left.has(name)));
}
function writeText(dockerfile, emptied, insertions, skipsRule) {
    const lines = dockerfile.text.split('\n').map((text) => [text]);
    const check = dockerfile.directives.find(({ name }) => name === 'check');
    if (skipsRule && check !== undefined) {
        const [written = ''] = lines[check.line - 1] ?? [];
        lines[check.line - 1] = [written.replace(check.value, () => skipWorkdirRule(check))];
    }
    // What was a description of an ARG must not become one of the next stage.
    const empty = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .describesNames */ .B5)(dockerfile) ? '#' : '';
    for (const { head, instructions } of emptied) {
        for (const { keyword, place } of instructions) {
            if (keyword !== 'ONBUILD')
                lines.fill([empty], place.start, place.end);
        }
        const [, as = 'AS', name = ''] = head.args;
        lines.fill([''], head.place.start, head.place.end);
        lines[head.place.start] = [`${(0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenKeyword */ .TI)(head)} scratch ${as} ${name}`];
    }
    for (const { index, head } of dockerfile.stages) {
        // BuildKit warns of instructions in another case than most.
        const keyword = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenKeyword */ .TI)(head) === 'from' ? 'arg' : 'ARG';
        const last = head.place.end - 1;
        const words = insertions.get(index) ?? [];
        lines[last] = [...(lines[last] ?? []), ...words.map((word) => `${keyword} ${word}`)];
    }
    const numbers = dockerfile.written?.lines;
    return {
        text: lines.flat().join('\n'),
        lines: lines.flatMap((texts, index) => texts.map(() => numbers?.[index] ?? index + 1)),
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
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
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
    const digest = (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(entry.digest);
    switch (image) {
        case 'ok':
            // Without its cache source, a check would run every step.
            return built === 'ok'
                ? []
                : [
                    {
                        kind: built,
                        text: `the image ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .builtDigest */ .bK)(entry))} that it is checked with is not in the registry`,
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
        return `external image ${name} ${before !== undefined && after !== undefined ? `moved from ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(before)} to ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)(after)}` : change}`;
    }
    if (kind === 'layer-below')
        return `the layer ${name} below it ${change}`;
    return `${kind} ${name} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ partTag),
/* harmony export */   pn: () => (/* binding */ partName),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);

/** `linux/arm64/v8` → `linux-arm64`: how a platform is called in tags. */
function partName(platform) {
    return (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform).replaceAll('/', '-');
}
/** The name of what belongs together, as a tag can hold it; undefined where it cannot. */
function isPartOf(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}
/** The tag under which a run leaves what it made of one platform until it is put together with the others. */
function partTag(step, { of, name }) {
    return `cache-staging-${step}-${of}-${name}`;
}


/***/ }),

/***/ 40317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ formatImageIndex)
/* harmony export */ });
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(718);

/**
 * An image index of images that are each for one platform, as JSON; the same bytes for the same images. What is in their own
 * indexes (attestations) comes along: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
function formatImageIndex(images) {
    const manifests = images.flatMap(({ descriptor, manifest, platform }) => manifest?.kind === 'index' ? manifest.manifests : [{ ...descriptor, platform }]);
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaType */ .JL.ociIndex,
        manifests: manifests.map(({ mediaType: type, digest, sizeBytes, platform, annotations }) => ({
            mediaType: type,
            digest,
            size: sizeBytes,
            ...(annotations === undefined ? {} : { annotations }),
            ...(platform === undefined ? {} : { platform }),
        })),
    });
}


/***/ }),

/***/ 95616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tc: () => (/* binding */ compareTrees),
  O5: () => (/* binding */ goneFrom),
  PE: () => (/* binding */ isLikelySent),
  gO: () => (/* binding */ unequalPaths)
});

;// CONCATENATED MODULE: ./lib/core/tree/compiled-python.js
/**
 * The source that a compiled file is checked against when it is loaded: `a/__pycache__/b.cpython-311.pyc` → `a/b.py`,
 * `a/b.pyc` → `a/b.py`. Undefined: this is no compiled file. https://peps.python.org/pep-3147/
 */
function sourceOfCompiled(path) {
    if (!path.endsWith('.pyc'))
        return undefined;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = path.slice(folder.length, -'.pyc'.length);
    const cache = '__pycache__/';
    if (folder !== cache && !folder.endsWith(`/${cache}`))
        return `${folder}${name}.py`;
    // The name of the interpreter, and how far it optimised.
    const module = name.replace(/\.opt-[^.]*$/, '').replace(/\.[^.]*$/, '');
    return `${folder.slice(0, -cache.length)}${module}.py`;
}
/**
 * Whether two compiled files differ only in the time of their source: bytes 8 to 11, where the flags (bytes 4 to 7) say that
 * there is a time. https://peps.python.org/pep-0552/
 */
function differInSourceTime(one, other) {
    const [a, b] = [one.python, other.python];
    if (a === undefined || b === undefined || a.sha256 !== b.sha256 || one.sizeBytes !== other.sizeBytes)
        return false;
    const withoutTime = ({ header }) => header.slice(0, 16) + header.slice(24);
    return flagsOf(a.header) === 0 && withoutTime(a) === withoutTime(b);
}
/** Whether Python checks a compiled file against the time of its source. */
function checksTime(compiled) {
    return compiled.python !== undefined && flagsOf(compiled.python.header) === 0;
}
/** Whether Python takes a compiled file for that of this source, and need not compile. */
function isCompiledOf(compiled, source) {
    if (compiled.python === undefined || source.kind !== 'file')
        return false;
    const { header } = compiled.python;
    return (littleEndian(header, 8) === Math.floor(Number(source.mtime)) >>> 0 &&
        littleEndian(header, 12) === source.sizeBytes % 2 ** 32);
}
function flagsOf(header) {
    return littleEndian(header, 4);
}
function littleEndian(header, at) {
    const bytes = [3, 2, 1, 0].map((index) => header.slice((at + index) * 2, (at + index + 1) * 2));
    return Number.parseInt(bytes.join(''), 16);
}

// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/tree/tree.js
var tree = __webpack_require__(94782);
;// CONCATENATED MODULE: ./lib/core/tree/noise.js


// Differences that mean nothing to anybody who runs the image. docs/guide/patches.md lists them for users.
/** Files whose content differs with each build, by their exact path. Never `etc/ld.so.cache` or `var/lib/dpkg/status`: they are read. */
const contentNoise = new Set([
    // Inodes and times of libraries, for ldconfig to be faster the next time.
    'var/cache/ldconfig/aux-cache',
    // Logs with times.
    'var/log/alternatives.log',
    'var/log/apt/history.log',
    'var/log/apt/term.log',
    'var/log/dpkg.log',
]);
/**
 * Whether a file is a log of which each build writes another one, under a name with its time: one of before may stay, and one of
 * now be left out. npm keeps ten: https://docs.npmjs.com/cli/v11/using-npm/logging
 */
function isTimedLog(path) {
    return /(^|\/)\.npm\/_logs\/[^/]*-debug-\d+\.log$/.test(path);
}
/** Where times of modification count, although they are in folders of package managers. */
const countedTimes = [
    // fontconfig scans all fonts at every start when a folder is not of the time that its cache names.
    /(^|\/)(fonts|fontconfig)(\/|$)/,
    // GTK reads no icon cache that is older than its folder.
    /(^|\/)icons(\/|$)/,
    // A class data archive of Java is refused when a file that it was made from has another time.
    /(^|\/)jvm\/|\.(jsa|jar|jmod)$|\/lib\/modules$/,
    // A build that goes on here makes again what is older than what it was made from.
    /(^|\/)(target|\.gradle|\.cargo|CMakeFiles)(\/|$)/,
];
/** Where times of modification are those of the installation, which nobody asks for. */
const installedTimes = [
    // pip, npm and their like unpack packages here: a file gets the time of the installation.
    /(^|\/)(site-packages|dist-packages|node_modules)(\/|$)/,
    // pip and npm write the commands of packages here.
    /^usr\/local\/bin(\/|$)/,
    // When npm last looked for a newer npm.
    /(^|\/)\.npm\/_update-notifier-last-checked$/,
];
/** What marks a virtual environment of Python, in all of which the same holds. */
const venvMark = 'pyvenv.cfg';
/**
 * Which times of modification are noise. The time of a folder, everywhere: it says when something in it was made or deleted, and
 * WORKDIR gives each build another one.
 *
 * @param entries those of the new build
 */
function findTimeNoise(entries) {
    const venvs = new Set([...entries.named(venvMark)].flatMap((path) => (0,tree/* parentPath */.y)(path) || []));
    const isInVenv = (path) => {
        for (let at = path; at !== undefined; at = (0,tree/* parentPath */.y)(at))
            if (venvs.has(at))
                return true;
        return false;
    };
    return (path) => !countedTimes.some((pattern) => pattern.test(path)) &&
        (entries.kindOf(path) === 'folder' ||
            installedTimes.some((pattern) => pattern.test(path)) ||
            isInSystem(path) ||
            isPackageList(path) ||
            (venvs.size > 0 && isInVenv(path)));
}
/** dpkg and apk, and the scripts of their packages, own these folders. */
function isInSystem(path) {
    return (/^(bin|etc|lib|lib32|lib64|libx32|sbin|usr|var\/cache|var\/lib|var\/log)(\/|$)/.test(path) &&
        !/^usr\/local\//.test(path));
}
/** Lists of packages are copied from a checkout, which gives them the time of the checkout. Of Python and Node: elsewhere, tools compare the time of such a file with what they built from it. */
function isPackageList(path) {
    const file = (0,dependency_file/* dependencyFile */.gi)(path);
    return (file !== undefined &&
        /^(pip|python|pipenv|uv|poetry|pdm|npm|yarn|pnpm|bun)$/.test(file.manager) &&
        /^(lock|manifest|list)$/.test(file.role));
}

;// CONCATENATED MODULE: ./lib/core/tree/compare.js


/** Compares what is seen of the old blobs with what is seen of the new ones. */
function compareTrees(old, next, options) {
    const taken = next.subset();
    const isTimeNoise = options.exact ? () => false : findTimeNoise(next);
    for (const [path, difference] of next.differing(old)) {
        const isNoise = !options.exact &&
            ((difference === 'time' && isTimeNoise(path)) ||
                (difference === 'content' &&
                    (contentNoise.has(path) || (isTimeNoise(path) && differInTime(old, next, path)))) ||
                (difference === 'absent' && isKeptLog(next, path)));
        if (!isNoise)
            taken.add(path);
    }
    settle(old, next, taken);
    return {
        changes: () => listChanges(old, next, taken, options),
        noise: () => listNoise(old, next, taken),
        taken,
    };
}
/**
 * Whether the record of a path will probably be sent, while the new tree is still being read. What is sent with others is not
 * known yet.
 */
function isLikelySent(old, next, path) {
    const difference = next.difference(path, old) ?? 'other';
    if (difference === 'content')
        return !contentNoise.has(path) && !differInTime(old, next, path);
    return difference === 'other';
}
function differInTime(old, next, path) {
    const [before, after] = [old.get(path), next.get(path)];
    return before !== undefined && after !== undefined && differInSourceTime(before, after);
}
/** Paths at which two trees are not the same. Nothing is noise. */
function unequalPaths(one, other) {
    const paths = new Set([...one.absentFrom(other), ...changedGroups(one, other.groups())]);
    for (const [path] of other.differing(one))
        paths.add(path);
    return paths;
}
/** What belongs together is sent together, or not at all: hard links, and compiled Python with its source. */
function settle(old, next, taken) {
    const groups = next.groups();
    for (const path of changedGroups(old, groups))
        taken.add(path);
    for (let before = -1; before !== taken.size;) {
        before = taken.size;
        for (const paths of groups.values())
            if (paths.some((path) => taken.has(path)))
                for (const path of paths)
                    taken.add(path);
        takeCompiled(old, next, taken);
    }
}
function takeCompiled(old, next, taken) {
    for (const path of next.compiled()) {
        const source = sourceOfCompiled(path) ?? '';
        const kept = [source, path].filter((one) => isNoise(old, next, taken, one));
        if (kept.length > 0 && !staysCompiled(old, next, { source, path, taken }))
            for (const one of kept)
                taken.add(one);
    }
}
/** Whether a path differs in what means nothing, and stays as it was. */
function isNoise(old, next, taken, path) {
    return (next.difference(path, old) ?? 'none') !== 'none' && !taken.has(path);
}
/** Whether Python takes a compiled file for that of its source if it does in the new tree, or if the time in it is an old one. */
function staysCompiled(old, next, { source, path, taken }) {
    const published = (at) => next.has(at) && !taken.has(at) ? (old.get(at) ?? next.get(at)) : next.get(at);
    const [before, after] = [published(path), next.get(path)];
    if (before === undefined || after === undefined || !checksTime(after))
        return true;
    const [kept, built] = [published(source), next.get(source)];
    const isOld = before.sha256 !== after.sha256;
    const fits = built !== undefined && isCompiledOf(after, built);
    return !(isOld || fits) || (kept !== undefined && isCompiledOf(before, kept));
}
/** All members of the groups of hard links that are not those of before. */
function* changedGroups(old, groups) {
    const before = old.groups();
    for (const [group, paths] of groups) {
        const was = before.get(group);
        if (was?.length !== paths.length || !paths.every((path, index) => path === was[index]))
            yield* paths;
    }
    // Of a group that is no group any more, what is left is a file of its own.
    for (const [group, paths] of before)
        if (!groups.has(group))
            yield* paths;
}
function* listChanges(old, next, taken, options) {
    for (const path of taken) {
        const kind = next.kindOf(path);
        if (kind === undefined)
            continue;
        const isFile = kind !== 'folder';
        if (kind === 'whiteout')
            yield { path, kind: 'removed', isFile };
        else
            yield { path, kind: isThere(old, path) ? 'changed' : 'added', isFile };
    }
    for (const path of goneFrom(old, next, options)) {
        const kind = old.kindOf(path);
        if (kind !== 'whiteout')
            yield { path, kind: 'removed', isFile: kind !== 'folder' };
    }
}
function* listNoise(old, next, taken) {
    for (const [path] of next.differing(old))
        if (!taken.has(path))
            yield path;
}
/** What the old blobs have and the new ones do not, without logs that may stay. */
function* goneFrom(old, next, { exact }) {
    for (const path of old.absentFrom(next))
        if (exact || !isKeptLog(old, path))
            yield path;
}
function isKeptLog(entries, path) {
    return isTimedLog(path) && entries.kindOf(path) === 'file';
}
function isThere(entries, path) {
    return (entries.kindOf(path) ?? 'whiteout') !== 'whiteout';
}


/***/ }),

/***/ 51968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ allEnded)
/* harmony export */ });
/**
 * As Promise.all, but when one fails, the others have ended too: a builder that is being made must be there
 * before it can be removed.
 */
async function allEnded(work) {
    await Promise.allSettled(work);
    return (await Promise.all(work));
}


/***/ }),

/***/ 13470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ expectStages)
/* harmony export */ });
/* harmony import */ var _core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82793);
/* harmony import */ var _core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18999);
/* harmony import */ var _core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73197);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11968);




/**
 * The steps that a build of these layers has, as the Dockerfile says: each stage once, with the platforms that need it, or once
 * for each of them for which it stands on something else.
 */
function expectStages(dockerfile, nodes, values) {
    const needed = nodes.flatMap(({ target, ownStages }) => {
        const own = new Set(ownStages.map(({ index }) => index));
        const others = new Set(dockerfile.stages.flatMap(({ index, name = '' }) => (own.has(index) ? [] : [name])));
        return (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveBuilds */ .wM)(dockerfile, target, values).flatMap((graph) => (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, others)
            .stages.filter(({ index }) => own.has(index))
            .map((stage) => expectStage(graph, stage)));
    });
    const stages = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(needed, ({ platforms: _, ...stage }) => JSON.stringify(stage));
    const expected = [...stages.values()].flatMap(([first, ...more]) => first === undefined
        ? []
        : [{ ...first, platforms: [...new Set([first, ...more].flatMap(({ platforms }) => platforms))] }]);
    return [...(0,_core_group_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(expected, ({ name }) => name).values()].flat();
}
function expectStage({ stages, build }, stage) {
    const { displayName, from, ownPlatform, commands, instructions } = stage;
    const parent = stage.parent === undefined ? undefined : stages[stage.parent];
    return {
        name: displayName,
        triggers: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(commands.slice(0, commands.length - instructions.length)),
        instructions: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(instructions),
        // One image is another one for another platform.
        parent: parent?.displayName ?? `${from} ${ownPlatform ?? (0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizePlatform */ .F)(build.platform)}`,
        platforms: [(0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizePlatform */ .F)(build.platform)],
    };
}


/***/ }),

/***/ 41766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ensureFreeDisk)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/disk/free-space.js


/**
 * Tool chains that GitHub's runner images bring and that a container build does not use
 * (actions/runner-images, images/ubuntu/Ubuntu2404-Readme.md).
 */
const hostedToolChains = [
    '/usr/local/lib/android',
    '/usr/share/dotnet',
    '/usr/share/swift',
    '/usr/local/.ghcup',
    '/opt/ghc',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/share/powershell',
    '/usr/local/julia*',
];
const usualFolders = [
    ...hostedToolChains.filter((folder) => !folder.includes('*')),
    '/var/log',
    '/var/cache',
    '/tmp',
];
/** Bytes that a user without privileges may still write where `folder` lies. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** Whether this is a GitHub-hosted Linux runner: the only place where we ever remove anything. */
function isGithubHosted(env) {
    return env['RUNNER_ENVIRONMENT'] === 'github-hosted' && (env['ImageOS'] ?? '').startsWith('ubuntu');
}
/** Removes the well-known tool chains of a GitHub-hosted runner. `root` is the root of its file system. */
async function removeHostedToolChains(commands, env, root = '') {
    const folders = hostedToolChains.map((folder) => `${root}${folder}`).join(' ');
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    await commands.run('sh', ['-c', `${sudo}rm -rf ${folders}`], { env: { ...env } });
}
/** What takes the space, for a person to read: what docker, the tool chains and the usual folders hold. `root` as above. */
async function describeUsage(commands, env, root = '') {
    const found = usualFolders.map((folder) => `${root}${folder}`).filter((folder) => (0,external_node_fs_.existsSync)(folder));
    const [docker, folders] = await Promise.all([
        commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
        found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined),
    ]);
    return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
        .filter(Boolean)
        .join('\n');
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/facts/free-disk.js



/** @throws UserError when less is free than `min-free-disk`, with what takes the space. */
async function ensureFreeDisk(inputs, context, log, engine) {
    const { env } = context.docker;
    const folder = await buildFolder(await engine, context.tempFolder);
    let free = await freeBytes(folder);
    if (free >= inputs.minFreeDiskBytes)
        return;
    if (inputs.freeDiskSpace === 'auto' && isGithubHosted(env)) {
        log.notice(`${(0,quantity/* formatBytes */.z3)(free)} are free, less than min-free-disk ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)}: removing toolchains of the runner that a container build does not use.`);
        await removeHostedToolChains(context.commands, env);
        free = await freeBytes(folder);
        if (free >= inputs.minFreeDiskBytes)
            return;
    }
    const usage = await describeUsage(context.commands, env);
    throw new error/* UserError */.yo(`min-free-disk: expected ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)} free at ${folder}, found ${(0,quantity/* formatBytes */.z3)(free)}: ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes - free)} are missing`, { remedy: `Free some space, or lower min-free-disk.${usage === '' ? '' : ` What uses it:\n${usage}`}` });
}
/** Where the engine of this machine keeps its data; the run's own folder when the engine is elsewhere. */
async function buildFolder(engine, tempFolder) {
    const { rootDir } = engine;
    if (rootDir === undefined)
        return tempFolder;
    return freeBytes(rootDir).then(() => rootDir, () => tempFolder);
}


/***/ }),

/***/ 29332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readSigning),
  n: () => (/* binding */ sayUnverified)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@noble/ciphers/esm/salsa.js + 3 modules
var salsa = __webpack_require__(52287);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/adapters/sign/signing-key.js




/**
 * Reads a private key: PEM, or as `cosign generate-key-pair` writes it, encrypted with a password.
 * @throws UserError without anything of the key in it.
 */
function readSigningKey(text, password) {
    const privateKey = parsePrivateKey(text.trim(), password);
    if (privateKey.asymmetricKeyType !== 'ec' || privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
        throw new core_error/* UserError */.yo(`expected an ECDSA P-256 key, such as "cosign generate-key-pair" makes, got ${describeKey(privateKey)}`);
    return { privateKey, signer: keySigner((0,external_node_crypto_.createPublicKey)(privateKey)) };
}
/** @throws UserError */
function readPublicKey(pem) {
    if (pem.includes('PRIVATE KEY'))
        throw new core_error/* UserError */.yo('expected a public key as PEM, such as cosign.pub, got a private one');
    let key;
    try {
        key = (0,external_node_crypto_.createPublicKey)(pem);
    }
    catch {
        throw new core_error/* UserError */.yo('expected a public key as PEM, such as cosign.pub');
    }
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
        throw new core_error/* UserError */.yo(`expected an ECDSA P-256 key, got ${describeKey(key)}`);
    return keySigner(key);
}
function keySigner(key) {
    return {
        kind: 'key',
        publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
        fingerprint: (0,external_node_crypto_.createHash)('sha256')
            .update(key.export({ type: 'spki', format: 'der' }))
            .digest('base64'),
    };
}
function describeKey({ asymmetricKeyType, asymmetricKeyDetails }) {
    return [asymmetricKeyType, asymmetricKeyDetails?.namedCurve].filter((word) => word !== undefined).join(' ');
}
/** cosign 1 wrote the first name. */
const encryptedKey = /^-----BEGIN ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----([\s\S]+?)-----END ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----$/;
function parsePrivateKey(text, password) {
    const sealed = encryptedKey.exec(text)?.[1];
    try {
        return sealed === undefined
            ? (0,external_node_crypto_.createPrivateKey)({ key: text, ...(password === '' ? {} : { passphrase: password }) })
            : (0,external_node_crypto_.createPrivateKey)({ key: Buffer.from(decrypt(sealed, password)), format: 'der', type: 'pkcs8' });
    }
    catch {
        // What the libraries say may hold parts of the key.
        throw new core_error/* UserError */.yo(text.includes('ENCRYPTED')
            ? 'cannot be decrypted: signing-key-password is wrong, or a part of the key is missing'
            : 'expected a private key as PEM, or as "cosign generate-key-pair" writes it');
    }
}
/** No key needs more, and the parameters are somebody else's text. */
const mostScryptBytes = 256 << 20;
/** https://github.com/secure-systems-lab/go-securesystemslib/blob/v0.9.1/encrypted/encrypted.go */
function decrypt(sealed, password) {
    const { kdf, cipher, ciphertext } = (0,json/* objectOrEmpty */.YN)(JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')));
    const { name: kdfName, params, salt } = (0,json/* objectOrEmpty */.YN)(kdf);
    const { name: cipherName, nonce } = (0,json/* objectOrEmpty */.YN)(cipher);
    if (kdfName !== 'scrypt' || cipherName !== 'nacl/secretbox')
        throw new Error('an unknown encryption');
    const { N, r, p } = (0,json/* objectOrEmpty */.YN)(params);
    const cost = { N: Number(N), r: Number(r), p: Number(p) };
    // OpenSSL would refuse it, too, and its error would turn up in whatever is signed next: https://github.com/openssl/openssl/blob/openssl-3.0.15/providers/implementations/kdfs/scrypt.c
    if (!(128 * cost.r * (cost.N + cost.p + 2) <= mostScryptBytes))
        throw new Error('it takes too much memory');
    const key = (0,external_node_crypto_.scryptSync)(password, bytes(salt), 32, { ...cost, maxmem: mostScryptBytes });
    return (0,salsa/* xsalsa20poly1305 */.uT)(key, bytes(nonce)).decrypt(bytes(ciphertext));
}
function bytes(base64) {
    return Uint8Array.from(Buffer.from(String(base64), 'base64'));
}

// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
;// CONCATENATED MODULE: ./lib/core/sign/signing-policy.js
/**
 * Whether a run signs, and how. Nothing becomes public without being asked for: `auto` is keyless only where everything that the
 * transparency log would tell is public already.
 */
function decideSigning({ sign, hasKey, place }) {
    switch (sign) {
        case 'none':
            return { kind: 'none' };
        case 'key':
            return hasKey
                ? { kind: 'key', onFailure: 'fail' }
                : { kind: 'impossible', input: 'signing-key', reason: 'required, because sign is key' };
        case 'keyless':
            return place.hasIdentity
                ? { kind: 'keyless', onFailure: 'fail' }
                : {
                    kind: 'impossible',
                    input: 'sign',
                    reason: 'is keyless, but this run cannot prove who it is. Add the permission id-token: write to the job, or set SIGSTORE_ID_TOKEN',
                };
        case 'auto':
            // Who gives a key wants signatures.
            if (hasKey)
                return { kind: 'key', onFailure: 'fail' };
            return place.hasIdentity && place.isPublic === true
                ? { kind: 'keyless', onFailure: 'warn' }
                : { kind: 'none' };
    }
}
/** Whether what is not signed by an accepted signer counts as absent. */
function decideVerification(verify, { hasSigner, signs }) {
    return verify === 'required' || (verify === 'auto' && (hasSigner || signs));
}

;// CONCATENATED MODULE: ./lib/layers/inputs/signing-inputs.js





const githubIssuer = 'https://token.actions.githubusercontent.com';
/** A quarter, in which every layer is refreshed, and a month in which nobody prewarms. */
const usualMaxAgeMs = 120 * 86_400_000;
const outside = {
    hasIdentity: false,
    isPublic: undefined,
    repositoryUrl: undefined,
    repositoryId: undefined,
    defaultBranch: undefined,
};
/** Reads `sign`, `signing-key`, `verify`, `signer` and what belongs to them. A run that writes nothing only verifies. */
function readSigning(reader, context, { writes = true } = {}) {
    const place = context.signing ?? outside;
    const key = writes ? readKey(reader) : undefined;
    const sign = writes ? reader.choice('sign', ['auto', 'keyless', 'key', 'none'], 'auto') : 'none';
    const decided = decideSigning({ sign, hasKey: key !== undefined, place });
    if (decided.kind === 'impossible')
        reader.problem(decided.input, decided.reason);
    const signing = decided.kind === 'impossible' ? { kind: 'none' } : decided;
    if (signing.kind === 'keyless' && place.isPublic !== true)
        reader.notice('This run signs with Sigstore, whose log names the repository, its branch, the commit, the workflow and the run. The log is public, and nothing is ever removed from it. To publish nothing, sign with a key.');
    const given = readSigners(reader, place, 'layers');
    const signs = signing.kind !== 'none';
    const verify = reader.choice('verify', ['auto', 'required', 'off'], 'auto');
    const verifies = decideVerification(verify, { hasSigner: given.length > 0, signs });
    const signersOf = (thing) => given.length > 0 ? readSigners(reader, place, thing) : ownSigners(reader, place, thing, key);
    const signers = signersOf('layers');
    if (verifies && signers.length === 0)
        reader.problem('signer', 'required, because verify is required and this run is not one of GitHub: a public key, or repository=owner/name,ref=refs/heads/main');
    return {
        ...{ signing, key, verify, verifies, signers, imageSigners: signersOf('app'), seals: signs || verifies },
        onlyVerifies: verifies && !signs,
        adopts: writes ? readAdopted(reader) : undefined,
        maxAgeMs: reader.durationMs('verify-max-age') ?? usualMaxAgeMs,
    };
}
function readKey(reader) {
    const text = reader.text('signing-key');
    const password = reader.text('signing-key-password');
    // A log is masked line by line.
    for (const secret of [...text.split(/\r?\n/), password])
        if (secret.trim() !== '' && !secret.startsWith('-----'))
            reader.secret(secret);
    if (text === '')
        return undefined;
    try {
        return readSigningKey(text, password);
    }
    catch (error) {
        reader.problem('signing-key', (0,core_error/* errorMessage */.gJ)(error));
        return undefined;
    }
}
/** Who signs here, where nobody else is named: the key of this run, or this repository. */
function ownSigners(reader, place, thing, key) {
    if (key !== undefined)
        return [key.signer];
    const { repositoryUrl: repository, repositoryId } = place;
    if (repository === undefined)
        return [];
    return [
        { kind: 'identity', issuer: githubIssuer, repository, repositoryId, refs: refsOf(reader, place, thing) },
    ];
}
/** The refs whose runs write. */
function refsOf(reader, place, thing) {
    if (thing === 'app')
        return ['refs/heads/**', 'refs/tags/**'];
    const branches = [place.defaultBranch ?? 'main', ...reader.list('trusted-refs')];
    return branches.map((branch) => (branch.startsWith('refs/') ? branch : `refs/heads/${branch}`));
}
const pemBlock = /-----BEGIN [A-Z ]+-----[\s\S]*?-----END [A-Z ]+-----/g;
function readSigners(reader, place, thing) {
    const text = reader.text('signer');
    const keys = [...text.matchAll(pemBlock)].flatMap(([pem]) => {
        try {
            return [readPublicKey(pem)];
        }
        catch (error) {
            reader.problem('signer', (0,core_error/* errorMessage */.gJ)(error));
            return [];
        }
    });
    const lines = (0,format_lines/* trimmedLines */.A)(text.replaceAll(pemBlock, ''));
    return [...keys, ...lines.flatMap((line) => readIdentity(reader, line, place, thing) ?? [])];
}
const shape = 'a public key as PEM, or fields such as repository=owner/name,ref=refs/heads/main';
function readIdentity(reader, line, place, thing) {
    const fields = line.split(',').map((field) => field.split(/=(.*)/s).map((part) => part.trim()));
    const known = ['repository', 'id', 'ref', 'issuer'];
    const unknown = fields.find(([name = '', value = '']) => !known.includes(name) || value === '');
    const all = (name) => fields.flatMap(([field, value]) => (field === name && value !== undefined ? [value] : []));
    const [named] = all('repository');
    if (unknown !== undefined || named === undefined || all('repository').length > 1) {
        reader.problem('signer', `expected ${shape}, got "${line}"`);
        return undefined;
    }
    const repository = named.includes('://') ? named : `https://github.com/${named}`;
    const isOwn = repository.toLowerCase() === place.repositoryUrl?.toLowerCase();
    const refs = all('ref');
    if (refs.length === 0 && !isOwn)
        reader.problem('signer', `expected the refs of ${named} that are trusted, such as ref=refs/heads/main, got "${line}"`);
    return {
        kind: 'identity',
        issuer: all('issuer')[0] ?? githubIssuer,
        repository,
        repositoryId: all('id')[0] ?? (isOwn ? place.repositoryId : undefined),
        refs: refs.length === 0 ? refsOf(reader, place, thing) : refs,
    };
}
function readAdopted(reader) {
    const text = reader.text('adopt-unsigned');
    if (text === '')
        return undefined;
    const digest = (0,oci_digest/* parseDigest */.m)(text);
    if (digest === undefined)
        reader.problem('adopt-unsigned', `expected the digest of the record, such as sha256:…, got "${text}"`);
    return digest;
}
/** Says that signatures are there which nobody looks at, unless that was asked for. */
function sayUnverified(lookups, { verify }, log) {
    if (verify === 'auto' && lookups.some(({ unverified }) => unverified === true))
        log.notice('The record of the layers is signed, but this run does not verify it. Set signer to use only what a signer that you trust has signed, or verify: off if that is intended.');
}


/***/ }),

/***/ 16945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ prepareLayers)
});

// EXTERNAL MODULE: ./lib/adapters/docker/bake-run.js
var bake_run = __webpack_require__(30252);
// EXTERNAL MODULE: ./lib/adapters/docker/builder.js + 1 modules
var builder = __webpack_require__(45367);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
;// CONCATENATED MODULE: ./lib/adapters/registry/asking-once.js
/**
 * The client for as long as its answers hold, such as one look-up: images of a repository have blobs in common, and each is asked
 * for once. So is whether the login may write. Never for reading back what was pushed.
 */
function askingOnce(client) {
    return {
        ...client,
        blobExists: once((repository, digest, sizeBytes) => client.blobExists(repository, digest, sizeBytes)),
        probeWrite: once((repository) => client.probeWrite(repository)),
    };
}
/** What fails is asked again. */
function once(ask) {
    const answers = new Map();
    return (...asked) => {
        const key = asked.join(' ');
        const known = answers.get(key);
        if (known !== undefined)
            return known;
        const answer = ask(...asked);
        answers.set(key, answer);
        answer.catch(() => answers.delete(key));
        return answer;
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/step-vertex.js
var step_vertex = __webpack_require__(64295);
;// CONCATENATED MODULE: ./lib/core/buildkit/usual-duration.js

/** Of steps that are recorded. One whose input changed still takes about as long. */
function usualDurations(recorded) {
    const key = (stage, platform, instruction) => JSON.stringify([stage, platform, (0,step_vertex/* normalText */.RG)(instruction)]);
    const known = new Map(recorded.map((step) => [key(step.stage, step.platform, step.instruction), step.durationMs]));
    return ({ stage, target, platform, instruction }) => known.get(key(stage === '' ? (target ?? '') : stage, platform, instruction));
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/bake/all-ended.js
var all_ended = __webpack_require__(51968);
// EXTERNAL MODULE: ./lib/core/dockerfile/pin.js
var dockerfile_pin = __webpack_require__(90561);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/core/layers/bake.js
var bake = __webpack_require__(70549);
// EXTERNAL MODULE: ./lib/layers/project/named-contexts.js
var named_contexts = __webpack_require__(26326);
// EXTERNAL MODULE: ./lib/layers/project/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(75226);
// EXTERNAL MODULE: ./lib/layers/bake/expected-steps.js
var expected_steps = __webpack_require__(13470);
;// CONCATENATED MODULE: ./lib/layers/bake/baker.js







/** Builds layers in the user's project. `secrets` as writeSecrets gives them. */
function createLayerBaker(options) {
    const { inputs, project, runner, tempFolder } = options;
    const ids = new Map(project.nodes.map((node, index) => [node.name, (0,bake/* bakeTargetId */.sd)(node.name, index)]));
    const idOf = (job) => ids.get(job.node.name) ?? job.node.name;
    return {
        async bake({ kind, title, jobs }) {
            const pin = (0,dockerfile_pin/* planPin */.j)(project.dockerfile, {
                targets: jobs.map((job) => job.node.target),
                layers: new Set(project.nodes
                    .filter((node) => jobs.some((job) => job.below.has(node.name)))
                    .map((node) => node.target.toLowerCase())),
                values: project.values,
                imageEnv: new Map(jobs.flatMap((job) => [...job.belowEnv])),
            });
            const bakeOptions = {
                ...inputs.build,
                dockerfile: await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, pin, tempFolder),
                context: project.contextDir,
                secrets: options.secrets,
                ...options.output,
            };
            const targets = jobs.map((job) => ({
                id: idOf(job),
                stage: job.node.target,
                contexts: withoutTargets((0,named_contexts/* namedContexts */.u)(job, pin, project, inputs.image)),
                cacheFrom: [...job.cacheFrom.values()].map((digest) => `${inputs.image}@${digest}`),
                noCache: job.noCache,
                isGzip: job.isGzip,
                annotations: job.annotations,
                output: job.output,
            }));
            const definition = (0,bake/* bakeLayers */.U8)(targets, bakeOptions);
            const outcome = await runner.run({
                ...{ kind, title },
                pin,
                expected: (0,expected_steps/* expectStages */.L)(project.dockerfile, jobs.map((job) => job.node), project.values),
                run: (runOptions) => (0,bake_run/* runBake */.LS)({ ...runOptions, definition }),
                bake: { definition, read: (result) => result },
            });
            // A bake of one target does not name it.
            const layerOf = (target) => (target === undefined && jobs.length === 1 ? jobs[0] : jobs.find((job) => idOf(job) === target))?.node
                .name;
            const waits = outcome.waits.map((wait) => ({ ...wait, target: layerOf(wait.target) }));
            if (outcome.kind !== 'done')
                return { ...outcome, waits };
            const digests = (0,known/* mapKnown */.ym)(jobs, (job) => [job.node.name, outcome.result.digests.get(idOf(job))]);
            return { ...outcome, waits, result: { digests } };
        },
    };
}
/** A layer is on no application of the same run: what its image is based on is waited for, and named by digest. */
function withoutTargets(contexts) {
    return Object.fromEntries(Object.entries(contexts).filter(([, value]) => !value.startsWith('target:')));
}

// EXTERNAL MODULE: ./lib/layers/bake/build-runner.js
var build_runner = __webpack_require__(67517);
// EXTERNAL MODULE: ./lib/layers/bake/build-error.js
var build_error = __webpack_require__(73241);
// EXTERNAL MODULE: ./lib/layers/bake/build-notes.js
var build_notes = __webpack_require__(646);
;// CONCATENATED MODULE: ./lib/layers/bake/lost-cache.js


/**
 * Builds layers once more without the builder's cache if it has lost a part of it, as when a build was killed at the wrong moment:
 * the step counts as done, its files are gone, and each further try finds the same (moby/buildkit#6821).
 */
function withLostCache(baker, log) {
    return {
        async bake(bake) {
            const outcome = await baker.bake(bake);
            const { kind, jobs } = bake;
            const isLost = outcome.kind === 'failed' &&
                outcome.error instanceof build_error/* BuildError */.z &&
                outcome.error.diagnosis === 'snapshot-lost';
            if (!isLost || kind === 'check' || jobs.every(({ noCache }) => noCache))
                return outcome;
            const names = jobs.map(({ node }) => node.name).join(', ');
            log.warning(`The builder has lost a part of its cache, so these layers are built without it: ${names}.`);
            const again = await baker.bake({
                ...bake,
                jobs: jobs.map((job) => ({ ...job, noCache: true, cacheFrom: new Map() })),
            });
            return { ...again, ...(0,build_notes/* addNotes */.Z)(outcome, again) };
        },
    };
}

// EXTERNAL MODULE: ./lib/layers/facts/free-disk.js + 1 modules
var free_disk = __webpack_require__(41766);
// EXTERNAL MODULE: ./lib/layers/facts/lookup.js
var facts_lookup = __webpack_require__(73526);
// EXTERNAL MODULE: ./lib/layers/facts/write-decision.js
var write_decision = __webpack_require__(91172);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/layers/inputs/build-secrets.js


/** buildx is started by a shell, and some shells hand on no variable of another name. */
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Secrets as values of `--secret`: never on a command line, never in a definition. Those that are written go into files that only
 * this user can read.
 */
async function writeSecrets(settings, { cwd, tempFolder, env }) {
    const folder = (0,external_node_path_.join)(tempFolder, 'secrets');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const write = async (name, key, value) => {
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, value, { mode: 0o600 });
        return csv([`id=${key}`, `src=${file}`]);
    };
    return [
        ...(await Promise.all(settings.secrets.map(({ key, value }, index) => write(`${index}`, key, value)))),
        ...(await Promise.all(settings.secretEnvs.map(async ({ key, value: name }, index) => {
            const value = variableName.test(name) ? undefined : env[name];
            return value === undefined ? csv([`id=${key}`, `env=${name}`]) : write(`env-${index}`, key, value);
        }))),
        ...settings.secretFiles.map(({ key, value }) => csv([`id=${key}`, `src=${(0,external_node_path_.resolve)(cwd, value)}`])),
    ];
}
function csv(fields) {
    return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

// EXTERNAL MODULE: ./lib/layers/inputs/output.js
var inputs_output = __webpack_require__(93797);
// EXTERNAL MODULE: ./lib/layers/inputs/signing-inputs.js + 2 modules
var signing_inputs = __webpack_require__(29332);
// EXTERNAL MODULE: ./lib/adapters/registry/image-config.js
var image_config = __webpack_require__(77178);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(75718);
;// CONCATENATED MODULE: ./lib/core/dockerfile/lost-trigger.js


/**
 * What a cut stage would lose of the ONBUILD instructions of the image that it is FROM, which run in its first part: a CMD that
 * an ENTRYPOINT in a later part drops, and an ARG that a later part does not know. Undefined: nothing, or the stage is not cut.
 *
 * @param dockerfile with stages cut: see cutStages
 * @param first the part that is FROM the image
 * @param triggers as the image's config has them
 */
function findLostTrigger(dockerfile, first, triggers) {
    if (first.part?.label === undefined)
        return undefined;
    const later = dockerfile.stages.filter(({ part, index }) => part?.of === first.part?.of && index > first.index);
    for (const trigger of triggers) {
        const [instruction] = (0,dockerfile_instruction/* readInstructions */.rn)(trigger).instructions;
        const line = instruction && lossLine(instruction, first, later);
        if (line === undefined)
            continue;
        const place = first.part.lines.last;
        return { trigger, line, remedy: `Write ${trigger} into your Dockerfile, before line ${place + 1}` };
    }
    return undefined;
}
function lossLine(trigger, first, later) {
    const all = [first, ...later].flatMap(({ instructions }) => instructions);
    const after = later.flatMap(({ instructions }) => instructions);
    if (trigger.keyword === 'CMD' && !all.some(({ keyword }) => keyword === 'CMD'))
        return after.find(({ keyword }) => keyword === 'ENTRYPOINT')?.line;
    if (trigger.keyword !== 'ARG')
        return undefined;
    const declared = new Set(all
        .filter(({ keyword }) => keyword === 'ARG')
        .flatMap((own) => (0,declaration/* declaredArgs */.M)(own).map(({ name }) => name)));
    const isLost = (0,declaration/* declaredArgs */.M)(trigger).some(({ name }) => !declared.has(name));
    return isLost ? after.find(({ keyword }) => keyword !== 'ARG')?.line : undefined;
}

;// CONCATENATED MODULE: ./lib/layers/project/lost-triggers.js




/**
 * Refuses to cut a stage whose base image has ONBUILD instructions that the rest of the stage would miss: the application would
 * be another one. Asks only about images that no recorded layer holds already.
 * @throws UserError that names image, instruction and line.
 */
async function refuseLostTriggers({ dockerfile, nodes }, record, connect) {
    const bases = nodes.flatMap((node) => {
        const recorded = record?.layers[node.name]?.inputs.externalImages ?? {};
        return node.externalImages.flatMap((image) => {
            const first = dockerfile.stages.find(({ displayName }) => displayName === image.stage);
            const isCut = image.via === 'from' && first?.part?.label !== undefined;
            return isCut && !Object.hasOwn(recorded, image.name) ? [{ first, name: image.name }] : [];
        });
    });
    const lost = await Promise.all(bases.map(async ({ first, name }) => {
        const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(name);
        // Where the registry does not answer, the build will say so.
        const config = await (0,image_config/* fetchConfig */.Dz)(connect(registry), repository, digest ?? tag ?? 'latest').catch(() => undefined);
        const found = findLostTrigger(dockerfile, first, config?.onBuild ?? []);
        return found === undefined ? [] : [{ ...found, name }];
    }));
    const [found] = lost.flat();
    if (found === undefined)
        return;
    throw new core_error/* UserError */.yo(`the base image ${found.name} has ONBUILD ${found.trigger}, which line ${found.line} of the Dockerfile would not have after the layer above it`, { remedy: `${found.remedy}. Or name whole stages in the input layers.` });
}

// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/layers/project/private-bases.js




/**
 * Refuses layers that nobody named and that would show a private image to everybody: a layer holds its base image whole, and
 * the package of the layers may be public. Asks only about images that no recorded layer holds already.
 * @throws UserError that names the images.
 */
async function refusePrivateBases({ inputs, project, }, record, connectAnonymously) {
    if (project.decisions.length === 0)
        return;
    const fresh = project.nodes.flatMap(({ name, externalImages }) => {
        const recorded = record?.layers[name]?.inputs.externalImages ?? {};
        return externalImages
            .filter((image) => !Object.hasOwn(recorded, image.name))
            .map((image) => ({ layer: name, ...image }));
    });
    if (fresh.length === 0)
        return;
    const canRead = async (registry, repository, reference) => {
        try {
            await connectAnonymously(registry).resolve(repository, reference);
            return true;
        }
        catch (error) {
            if ((0,registry_error/* isNoAccess */.CK)(error))
                return false;
            throw error;
        }
    };
    const [isRead, ...hidden] = await Promise.all([
        canRead(inputs.registry, inputs.repository, tag/* recordTag */.yg),
        ...fresh.map(async ({ layer, name }) => {
            const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(name);
            // Where the registry does not answer, the build will say so.
            const isPublic = await canRead(registry, repository, digest ?? tag ?? 'latest').catch(() => true);
            return isPublic ? [] : [`${name} (layer ${layer})`];
        }),
    ]);
    const images = hidden.flat();
    if (!isRead || images.length === 0)
        return;
    throw new core_error/* UserError */.yo(`anyone can read ${inputs.image}, and the layers would contain private base images: ${images.join(', ')}`, {
        remedy: 'Make the package private. Or, if the content may be public, name the layers in the input layers (such as app=app@deps).',
    });
}

// EXTERNAL MODULE: ./lib/layers/project/project.js + 6 modules
var project_project = __webpack_require__(44690);
// EXTERNAL MODULE: ./lib/core/layers/refresh.js
var refresh = __webpack_require__(25413);
// EXTERNAL MODULE: ./lib/core/layers/seen-argument.js
var seen_argument = __webpack_require__(86479);
// EXTERNAL MODULE: ./lib/layers/record/commit.js + 1 modules
var record_commit = __webpack_require__(97136);
;// CONCATENATED MODULE: ./lib/layers/rounds/commit-generation.js







/** So many times a commit is made again, when another run commits at the same moment. */
const maximumCommits = 5;
const longestCommitPauseMs = 2000;
/**
 * Commits the layers of a round as one generation, and moves the tags. `kept` is false when another run has committed layers
 * that do not fit with these. `before`: what commits of earlier rounds did.
 * @throws Unfinished with what was committed.
 */
async function commitGeneration(options, state, before) {
    const { client, inputs, names, context, log } = options;
    const { lookup } = state;
    const { opens, isOpen } = decideQuarter(options, state);
    const common = {
        ...{ client, repository: inputs.repository, tags: (0,tag/* layerTags */.Ff)(inputs.part?.name) },
        ...{ clock: context.clock, names, warn: log.warning, amended: amendedEntries(state) },
    };
    const generation = { before: lookup.record, built: Object.fromEntries(state.built) };
    const quarter = opens || isOpen ? inputs.quarter : undefined;
    const recordQuarter = opens ? inputs.quarter : (lookup.record?.quarter ?? inputs.quarter);
    const known = alreadyCommitted(state, { ...common, quarter, recordQuarter });
    if (known !== undefined)
        return { kept: true, found: { ...before, commit: known, quarterOpened: opens && !isOpen } };
    let found = before;
    for (let attempt = 1; attempt <= maximumCommits; attempt++) {
        const head = recordHead(options, recordQuarter, lookup.record);
        const commit = await (0,unfinished/* carrying */.MR)(found, () => log.phase('commit', () => (0,record_commit/* commitRecord */.RG)({ ...common, ...generation, seen: lookup.recordDigest, head, renews: lookup.renews })));
        if (commit.kind === 'conflict') {
            log.notice('Another prewarm committed in the meantime. Checking again on its layers.');
            return { kept: false, found };
        }
        found = { ...found, commit, quarterOpened: opens && !isOpen };
        const { moved, newest } = await (0,unfinished/* carrying */.MR)(found, () => log.phase('tags', () => (0,record_commit/* followRecord */.RE)({ ...common, committed: commit, quarter })));
        found = { ...found, movedTags: [...new Set([...found.movedTags, ...moved])] };
        if (!(0,record_commit/* isCommitLost */.OH)(generation, newest.record))
            return { kept: true, found };
        log.notice('Another prewarm committed at the same moment and replaced the layers of this one. Committing again.');
        await context.clock.sleep(Math.round(context.random() * longestCommitPauseMs));
    }
    return { kept: false, found };
}
/** The record that was looked up, where nothing is to be added to it and every tag follows it: then nothing is asked again. */
function alreadyCommitted({ lookup, built }, of) {
    const { record, recordDigest: digest, quarterRecordDigest, tagged, renews } = lookup;
    if (record === undefined || digest === undefined || tagged === undefined || renews === true)
        return undefined;
    if (built.size + Object.keys(of.amended).length > 0 || record.quarter !== of.recordQuarter)
        return undefined;
    const recordTag = of.quarter === undefined ? undefined : of.tags.quarterRecord(of.quarter);
    const follows = [...(0,record_commit/* wantedTags */.pP)({ record, digest }, of)].every(([tag, target]) => (tag === recordTag ? quarterRecordDigest : tagged.get(tag)) === target);
    return follows ? { kind: 'unchanged', record, digest } : undefined;
}
/** Layers that stay, and whose packages were read in this run. */
function amendedEntries({ lookup, built, updates }) {
    return Object.fromEntries([...(updates?.packages ?? [])].flatMap(([name, packages]) => {
        const entry = lookup.record?.layers[name];
        return entry === undefined || built.has(name) ? [] : [[name, { ...entry, packages }]];
    }));
}
function decideQuarter({ inputs, policy, log }, { lookup, allLayers }) {
    const isOpen = (0,facts_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter);
    const { rollingTagsExist } = lookup;
    const opens = (0,refresh/* opensQuarter */.C)({ wanted: policy.refresh, allLayers, rollingTagsExist });
    if (!opens && !isOpen) {
        const because = allLayers
            ? 'because this run does not refresh all layers'
            : 'because this run does not cover all layers';
        log.notice(`The quarter ${inputs.quarter} is not opened, ${because}. The next prewarm with refresh: auto opens it, and refreshes every layer.`);
    }
    return { opens, isOpen };
}
function recordHead({ context, builder, salt, project }, quarter, before) {
    const seen = (0,seen_argument/* rememberArguments */.oW)(before, (0,project_project/* hashedArguments */.Go)(project, salt), context.github?.revision);
    return {
        version: 2,
        createdAt: new Date(context.clock.nowMs()).toISOString(),
        quarter,
        revision: context.github?.revision,
        source: context.source,
        salt,
        tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
        ...(Object.keys(seen).length === 0 ? {} : { arguments: seen }),
    };
}

// EXTERNAL MODULE: ./lib/layers/rounds/findings.js
var findings = __webpack_require__(95246);
// EXTERNAL MODULE: ./lib/core/layers/current.js
var current = __webpack_require__(78343);
// EXTERNAL MODULE: ./lib/layers/facts/facts.js + 1 modules
var facts_facts = __webpack_require__(76959);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/adapters/layer-blob/blob-spool.js



/**
 * Keeps a copy of a blob on disk while it is read for the first time. A full disk, or a reader that stops early, leaves no copy: then
 * the next reader downloads the blob again.
 *
 * @param folder where the copies are
 */
function createBlobSpool(client, folder) {
    const copies = new Set();
    let made;
    return {
        async *openBlob(repository, blob) {
            made ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'blobs-')).catch(() => undefined);
            const place = (0,external_node_path_.join)((await made) ?? (0,external_node_path_.join)(folder, 'no-folder'), blob.digest.replace(':', '-'));
            if (copies.has(blob.digest)) {
                yield* (0,external_node_fs_.createReadStream)(place);
                return;
            }
            const copy = await startCopy(`${place}.part`);
            try {
                for await (const part of client.openBlob(repository, blob)) {
                    await copy.write(part);
                    yield part;
                }
                if (await copy.keepAs(place))
                    copies.add(blob.digest);
            }
            finally {
                await copy.end();
            }
        },
        async remove() {
            copies.clear();
            const own = await made;
            if (own !== undefined)
                await (0,promises_.rm)(own, { recursive: true, force: true });
        },
    };
}
/** A copy that gives up when it cannot be written. */
async function startCopy(path) {
    let file;
    const attempt = async (run) => {
        if (file === undefined)
            return false;
        try {
            await run(file);
            return true;
        }
        catch {
            await end();
            return false;
        }
    };
    const end = async () => {
        const open = file;
        file = undefined;
        if (open === undefined)
            return;
        await open.close();
        await (0,promises_.rm)(path, { force: true });
    };
    try {
        // Where another reader writes one at this time, this one does not.
        file = await (0,promises_.open)(path, 'wx', 0o600);
    }
    catch {
        file = undefined;
    }
    return {
        end,
        write: (part) => attempt((file) => file.appendFile(part)),
        keepAs: (place) => attempt(() => (0,promises_.rename)(path, place)),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
// EXTERNAL MODULE: ./lib/layers/facts/updates.js + 9 modules
var updates = __webpack_require__(42191);
// EXTERNAL MODULE: ./lib/layers/rounds/broken-blob.js
var broken_blob = __webpack_require__(5193);
// EXTERNAL MODULE: ./lib/layers/rounds/built-entry.js
var built_entry = __webpack_require__(2003);
// EXTERNAL MODULE: ./lib/layers/rounds/job.js
var job = __webpack_require__(51377);
// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/core/layers/annotations.js
var layers_annotations = __webpack_require__(67516);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
;// CONCATENATED MODULE: ./lib/core/layers/from-chain.js


/** The layer that an image begins with: that its FROM leads to. Layers that files are only copied from are none. */
function lowerLayer({ standsOn }) {
    return standsOn.find(({ via }) => via !== 'copy')?.name;
}
/** All layers that an image begins with, lowest first. `nodes`: all layers. */
function fromChain(image, nodes) {
    const lower = lowerLayer(image);
    const node = nodes.find(({ name }) => name === lower);
    return node === undefined ? [] : [...fromChain(node, nodes), node];
}
/**
 * Names of the layers that servers get, because the application begins with them. `target` undefined: the last stage.
 * @throws UserError as `graphApp` does.
 */
function layersOfApp(project, target) {
    const { dockerfile, layers, values, nodes } = project;
    const stage = dockerfile.stages[(0,stage_graph/* findTarget */.FB)(dockerfile.stages, target ?? '')];
    // A layer may be the application itself.
    const own = nodes.filter((node) => node.target.toLowerCase() === stage?.name);
    const chain = [
        ...fromChain((0,layer_graph/* graphApp */.ut)(dockerfile, layers, target, values), nodes),
        ...own.flatMap((node) => [...fromChain(node, nodes), node]),
    ];
    return new Set(chain.map(({ name }) => name));
}

// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/oci/image-index.js
var image_index = __webpack_require__(40317);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/core/oci/stacked-image.js
var stacked_image = __webpack_require__(98372);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/core/tree/entry-pool.js + 1 modules
var entry_pool = __webpack_require__(11674);
// EXTERNAL MODULE: ./lib/core/tree/overlay.js
var overlay = __webpack_require__(32288);
// EXTERNAL MODULE: ./lib/layers/rounds/layer-tree.js
var layer_tree = __webpack_require__(30864);
// EXTERNAL MODULE: ./lib/adapters/layer-blob/index-layer.js
var index_layer = __webpack_require__(96566);
// EXTERNAL MODULE: ./lib/core/tree/compare.js + 2 modules
var compare = __webpack_require__(95616);
// EXTERNAL MODULE: ./lib/core/join-bytes.js
var join_bytes = __webpack_require__(18325);
// EXTERNAL MODULE: ./lib/core/tree/byte-text.js
var byte_text = __webpack_require__(81998);
// EXTERNAL MODULE: ./lib/core/tree/tar-record.js
var tar_record = __webpack_require__(97965);
;// CONCATENATED MODULE: ./lib/core/tree/tar-header.js



const flags = new Map(Object.entries(tar_record/* recordTypes */.tY).map(([flag, type]) => [type, flag]));
/** The blocks of a header: ustar, and before it one of pax where ustar cannot say it. The same header has the same bytes. */
function formatTarHeader(header) {
    const { mode = 0, uid = 0, gid = 0, mtime = '0', storedBytes = 0, target = '', xattrs = {} } = header;
    const name = header.type === 'folder' ? `${header.path}/` : header.path;
    const pax = [];
    const octal = (key, value, digits) => {
        if (value >= 0 && value < 8 ** digits)
            return value.toString(8).padStart(digits, '0');
        pax.push([key, String(value)]);
        return '0'.repeat(digits);
    };
    const short = (key, value) => {
        if (value.length > 100)
            pax.push([key, value]);
        return value.slice(0, 100);
    };
    const seconds = /^\d+$/.test(mtime) ? Number(mtime) : -1;
    if (seconds < 0)
        pax.push(['mtime', mtime]);
    const [major = '0', minor = '0'] = header.device?.split(':') ?? [];
    const block = blockOf([
        [0, short('path', name)],
        [100, mode.toString(8).padStart(7, '0')],
        [108, octal('uid', uid, 7)],
        [116, octal('gid', gid, 7)],
        [124, octal('size', storedBytes, 11)],
        [136, octal('mtime', Math.max(seconds, 0), 11)],
        [156, flags.get(header.type) ?? ''],
        [157, short('linkpath', target)],
        [257, 'ustar\0' + '00'],
        [329, Number(major).toString(8).padStart(7, '0')],
        [337, Number(minor).toString(8).padStart(7, '0')],
    ]);
    for (const name of Object.keys(xattrs).sort())
        pax.push([`SCHILY.xattr.${name}`, xattrs[name] ?? '']);
    return pax.length === 0 ? block : (0,join_bytes/* joinBytes */.m)([...paxBlocks(pax), block]);
}
/** What fills the last block of a content. */
function tarPadding(bytes) {
    return new Uint8Array((tar_record/* blockBytes */.VE - (bytes % tar_record/* blockBytes */.VE)) % tar_record/* blockBytes */.VE);
}
/** What an archive ends with. */
function tarEnd() {
    return new Uint8Array(2 * tar_record/* blockBytes */.VE);
}
function paxBlocks(records) {
    const body = (0,byte_text/* textBytes */.F)(records.map(([key, value]) => paxRecord(key, value)).join(''));
    const header = blockOf([
        [0, 'PaxHeaders.0/x'],
        [100, '0000644'],
        [108, '0000000'],
        [116, '0000000'],
        [124, body.length.toString(8).padStart(11, '0')],
        [136, '00000000000'],
        [156, 'x'],
        [257, 'ustar\0' + '00'],
    ]);
    return [header, body, tarPadding(body.length)];
}
/** The length counts its own digits. */
function paxRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    let length = rest.length;
    while (length !== rest.length + String(length).length)
        length = rest.length + String(length).length;
    return `${length}${rest}`;
}
function blockOf(fields) {
    const block = new Uint8Array(tar_record/* blockBytes */.VE);
    block.fill(32, 148, 156);
    for (const [at, text] of fields)
        block.set((0,byte_text/* textBytes */.F)(text), at);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.set((0,byte_text/* textBytes */.F)(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    return block;
}

;// CONCATENATED MODULE: ./lib/adapters/layer-blob/staged-records.js





/** More is no small patch. */
const mostStagedBytes = 128 << 20;
const ofNoRegistry = `sha256:${'0'.repeat(64)}`;
/**
 * @param old what the layer is compared with
 * @param folder for the archive. Whoever gives it removes it.
 */
async function createStagedRecords(old, folder) {
    const place = (0,external_node_path_.join)(folder, 'staged');
    const file = await (0,promises_.open)(place, 'wx', 0o600);
    const paths = new Set();
    let parts = [];
    let stagedBytes = 0;
    const starts = [];
    let isGivenUp = false;
    const giveUp = () => {
        isGivenUp = true;
        parts = [];
        paths.clear();
    };
    return {
        startBlob: () => starts.push(stagedBytes),
        add(record, content, entries) {
            const { path, type, header, storedBytes } = record;
            // Of two blobs that have it, the upper one counts.
            paths.delete(path);
            if (isGivenUp || type === 'hard-link' || (storedBytes > 0 && content === undefined))
                return;
            if (type !== 'folder' && !(0,compare/* isLikelySent */.PE)(old, entries, path))
                return;
            const part = Buffer.concat([
                header,
                ...(content === undefined ? [] : [content]),
                tarPadding(storedBytes),
            ]);
            parts.push(part);
            stagedBytes += part.length;
            paths.add(path);
            if (stagedBytes > mostStagedBytes)
                giveUp();
        },
        async flush() {
            if (parts.length === 0)
                return;
            try {
                await file.appendFile(Buffer.concat(parts));
                parts = [];
            }
            catch {
                giveUp();
            }
        },
        archivesOf(wanted) {
            for (const path of wanted)
                if (!paths.has(path))
                    return undefined;
            if (isGivenUp)
                return undefined;
            return starts.flatMap((start, index) => {
                const end = starts[index + 1] ?? stagedBytes;
                const open = () => (0,external_node_fs_.createReadStream)(place, { start, end: end - 1 });
                return end === start ? [] : [{ digest: ofNoRegistry, sizeBytes: end - start, open }];
            });
        },
        close: () => file.close(),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/core/tree/printable-path.js
var printable_path = __webpack_require__(71583);
// EXTERNAL MODULE: ./lib/core/tree/tree.js
var tree = __webpack_require__(94782);
// EXTERNAL MODULE: ./lib/adapters/layer-blob/decompress.js
var decompress = __webpack_require__(32727);
;// CONCATENATED MODULE: ./lib/adapters/layer-blob/write-patch.js













/** The best gzip takes three times as long for one byte in a hundred: of so much it takes no notable time. */
const smallBytes = 4 << 20;
/**
 * Writes the archive that makes old blobs what was built: folders first, then what hides, then everything else, each record as
 * it is in its blob, byte for byte.
 * @throws UserError when a record is not there, or is a hard link to a file that the patch does not hold.
 */
async function writePatch(source) {
    const { contents, folder } = source;
    const records = (0,external_node_path_.join)(folder, 'records');
    const file = await (0,promises_.open)(records, 'wx', 0o600);
    let folders;
    try {
        const collected = createCollector(file);
        const { fromNext, fromBeneath } = contents;
        await collect(source.next, fromNext, fromNext.none, collected);
        if (fromBeneath.size > 0)
            await collect(source.beneath, fromBeneath, () => new Set(), collected);
        folders = collected.folders;
    }
    finally {
        await file.close();
    }
    const path = (0,external_node_path_.join)(folder, 'patch');
    const isSmall = (await (0,promises_.stat)(records)).size < smallBytes;
    const { compressor, mediaType } = compressorOf({ ...source, isSmall });
    return { path, mediaType, ...(await compress(archive(contents, folders, records), compressor, path)) };
}
/** The highest blob that has a path decides on it, so that one comes first. */
async function collect(blobs, wanted, none, collected) {
    const done = none();
    for (const blob of blobs.toReversed()) {
        if (done.size === wanted.size)
            return;
        const found = none();
        const isWanted = (path) => wanted.has(path) && !done.has(path);
        await (0,index_layer/* readBlob */.g)(blob, collected.handler(isWanted, found), {
            withHeaders: true,
            afterPiece: collected.flush,
        });
        await collected.flush();
        for (const path of found)
            done.add(path);
    }
    for (const path of wanted)
        if (!done.has(path))
            throw new core_error/* UserError */.yo(`${(0,printable_path/* printablePath */.V)(path)} is in none of the blobs.`);
}
function createCollector(file) {
    const folders = new Map();
    // One place for all: hundreds of thousands of small copies leave memory in pieces.
    let staged = Buffer.allocUnsafe(1 << 20);
    let stagedBytes = 0;
    const stage = (bytes) => {
        if (stagedBytes + bytes.length > staged.length) {
            const larger = Buffer.allocUnsafe(2 * (stagedBytes + bytes.length));
            staged.copy(larger, 0, 0, stagedBytes);
            staged = larger;
        }
        staged.set(bytes, stagedBytes);
        stagedBytes += bytes.length;
    };
    return {
        folders,
        async flush() {
            await file.appendFile(staged.subarray(0, stagedBytes));
            stagedBytes = 0;
        },
        handler(isWanted, found) {
            let record;
            return {
                record(next) {
                    record = isWanted(next.path) ? next : undefined;
                    if (record === undefined)
                        return;
                    const { path, type, target = '' } = record;
                    if (type === 'hard-link' && !found.has(target))
                        throw new core_error/* UserError */.yo(`${(0,printable_path/* printablePath */.V)(path)} is a hard link to what the patch does not hold.`);
                    if (type === 'folder')
                        folders.set(path, [...(found.has(path) ? (folders.get(path) ?? []) : []), record.header.slice()]);
                    else
                        stage(record.header);
                    found.add(path);
                },
                content(part) {
                    if (record !== undefined)
                        stage(part);
                },
                end() {
                    if (record !== undefined && record.type !== 'folder')
                        stage(tarPadding(record.storedBytes));
                },
            };
        },
    };
}
async function* archive({ folders: made, whiteouts }, found, records) {
    for (const path of [...found.keys(), ...made.keys()].sort()) {
        const entry = made.get(path);
        if (entry === undefined)
            yield* found.get(path) ?? [];
        else
            yield formatTarHeader({ ...entry, path, type: 'folder' });
    }
    for (const path of whiteouts) {
        const folder = (0,tree/* parentPath */.y)(path) ?? '';
        const name = path.slice(folder === '' ? 0 : folder.length + 1);
        yield formatTarHeader({ path: `${folder === '' ? '' : `${folder}/`}.wh.${name}`, type: 'file' });
    }
    yield* (0,external_node_fs_.createReadStream)(records);
    yield tarEnd();
}
async function compress(parts, compressor, path) {
    const [hash, archiveHash] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('sha256')];
    let sizeBytes = 0;
    const count = async function* (written) {
        for await (const part of written) {
            hash.update(part);
            sizeBytes += part.length;
            yield part;
        }
    };
    const hashed = async function* () {
        for await (const part of parts) {
            archiveHash.update(part);
            yield part;
        }
    };
    const source = external_node_stream_.Readable.from(hashed(), { objectMode: false });
    const target = (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600 });
    if (compressor === undefined)
        await (0,external_node_stream_promises_.pipeline)(source, count, target);
    else
        await (0,external_node_stream_promises_.pipeline)(source, compressor, count, target);
    return {
        digest: `sha256:${hash.digest('hex')}`,
        diffId: `sha256:${archiveHash.digest('hex')}`,
        sizeBytes,
    };
}
function compressorOf({ compression, isDocker = false, isSmall, }) {
    const ending = isDocker
        ? { none: '', gzip: '.gzip', zstd: '.zstd' }
        : { none: '', gzip: '+gzip', zstd: '+zstd' };
    const type = isDocker
        ? 'application/vnd.docker.image.rootfs.diff.tar'
        : 'application/vnd.oci.image.layer.v1.tar';
    if (compression === 'none')
        return { compressor: undefined, mediaType: type };
    const zstd = compression === 'zstd' ? (0,decompress/* createZstdCompressor */.$)() : undefined;
    if (zstd !== undefined)
        return { compressor: zstd, mediaType: type + ending.zstd };
    return { compressor: (0,external_node_zlib_.createGzip)(isSmall ? { level: 9 } : {}), mediaType: type + ending.gzip };
}

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/core/layers/publication.js


/** Many blobs on top of each other make each start slower, and an overlay has at most 128. */
const mostPatchesInRow = 20;
const mostBlobs = 100;
/**
 * Why the blobs of a build are published, whatever changed in them; undefined: old blobs and a patch may be published instead.
 * In words without a full stop, to follow "The whole layer is published, because".
 */
function whyNewBlobs(facts, policy) {
    const { before } = facts;
    if (policy.mode === 'off')
        return 'patch is off';
    if (policy.compact)
        return 'compact is true';
    if (before === undefined || before.ownBlobBytes.length === 0)
        return 'nothing older is published';
    const odd = facts.compression.find((type) => !before.compression.includes(type));
    if (odd !== undefined)
        return 'the compression changed';
    return undefined;
}
/** Why old blobs and a patch are not published; undefined: they are. In the same words. `blobsBelow`: of the layers below it, as they are now. */
function whyNoPatch(patchBytes, before, blobsBelow, policy) {
    if (before.patches >= mostPatchesInRow)
        return `${mostPatchesInRow} patches follow one another`;
    const many = whyTooManyBlobs(blobsBelow + before.ownBlobBytes.length + 1);
    if (many !== undefined)
        return many;
    const base = before.ownBlobBytes.slice(0, before.ownBlobBytes.length - before.patches);
    const layerBytes = (0,sum/* sum */.cz)(base);
    const older = (0,sum/* sum */.cz)(before.ownBlobBytes) - layerBytes;
    const limitBytes = (layerBytes * policy.limitPercent) / 100;
    if (patchBytes > limitBytes)
        return `a patch would have ${(0,quantity/* formatBytes */.z3)(patchBytes)}, more than ${policy.limitPercent} % of ${(0,quantity/* formatBytes */.z3)(layerBytes)}`;
    if (patchBytes + older > limitBytes)
        return `its patches would have ${(0,quantity/* formatBytes */.z3)(patchBytes + older)} together, more than ${policy.limitPercent} % of ${(0,quantity/* formatBytes */.z3)(layerBytes)}`;
    return undefined;
}
/**
 * Why a patch that is possible is not made: it would move more in CI than it saves. Undefined: it is worth it. In the same words.
 *
 * @param moved `ciBytes`: what CI downloads and uploads only for the patch. `savedBytes`: what each server downloads less.
 */
function whyNotWorth(moved) {
    const { ciBytes, savedBytes, hosts } = moved;
    if (ciBytes <= savedBytes * hosts)
        return undefined;
    return `a patch would move ${(0,quantity/* formatBytes */.z3)(ciBytes)} in CI, and save ${(0,quantity/* formatBytes */.z3)(Math.max(0, savedBytes * hosts))} on ${(0,quantity/* plural */.LS)(hosts, 'server')}`;
}
/** Why an image cannot have that many blobs; undefined: it can. In the same words. */
function whyTooManyBlobs(blobs) {
    return blobs > mostBlobs ? `an image may have at most ${mostBlobs} blobs` : undefined;
}

// EXTERNAL MODULE: ./lib/core/tree/hiding.js
var hiding = __webpack_require__(3833);
;// CONCATENATED MODULE: ./lib/core/tree/patch-plan.js





/**
 * Plans how a layer that was built again is published on the blobs of the time before.
 *
 * @param old the own blobs of the layer as they are published, as one tree
 * @param next the own blobs that were built now, as one tree
 */
function planPatch(old, next, options) {
    const { beneath, exact = false } = options;
    const reason = old.obstacle ?? next.obstacle ?? beneath?.obstacle;
    if (reason !== undefined)
        return { kind: 'impossible', reason };
    if (beneath === undefined) {
        const paths = pathsNeedingBeneath(old, next);
        if (paths.length > 0)
            return { kind: 'beneath-needed', paths };
    }
    const [before, after] = [viewOf(old, beneath), viewOf(next, beneath)];
    const lost = before.obstacle ?? after.obstacle;
    if (lost !== undefined)
        return { kind: 'impossible', reason: lost };
    const { changes, noise, taken } = (0,compare/* compareTrees */.tc)(before.entries, after.entries, { exact });
    let changedFiles = 0;
    for (const { isFile } of changes())
        if (isFile)
            changedFiles += 1;
    const comparison = { changes, noise, changedFiles, files: (0,tree/* countFiles */.D)(next) };
    const whiteouts = whiteoutsOf(before.entries, after.entries, { exact });
    if (taken.size === 0 && whiteouts.length === 0)
        return { kind: 'equal', comparison };
    return { kind: 'patch', comparison, contents: contentsOf(next, after.entries, taken, whiteouts) };
}
/**
 * What is wrong with a patch; undefined: old blobs and patch give what was built, but for noise.
 *
 * @param published what old blobs come to with the patch, as it was read from its blob
 */
function patchProblem(published, next, options) {
    const plan = planPatch(published, next, options);
    if (plan.kind === 'equal')
        return undefined;
    if (plan.kind === 'impossible')
        return plan.reason;
    const path = plan.kind === 'patch' ? firstPath(plan.contents) : plan.paths[0];
    return `${(0,printable_path/* printablePath */.V)(path ?? '')} is not what was built`;
}
function firstPath({ fromNext, fromBeneath, whiteouts }) {
    let last;
    for (const path of inTurn(fromNext, fromBeneath))
        if (last === undefined || path > last)
            last = path;
    return last ?? whiteouts[0];
}
/** What was there and is not any more, of each folder that is gone only the folder itself. */
function whiteoutsOf(before, after, options) {
    const gone = [];
    for (const path of (0,compare/* goneFrom */.O5)(before, after, options)) {
        if (before.kindOf(path) === 'whiteout')
            continue;
        const parent = (0,tree/* parentPath */.y)(path) ?? '';
        const isInFolder = after.kindOf(parent) === 'folder' || (!after.has(parent) && !before.has(parent));
        if (isInFolder)
            gone.push(path);
    }
    for (const path of after.ofKind('whiteout'))
        if (before.kindOf(path) !== 'whiteout')
            gone.push(path);
    return gone.sort();
}
function contentsOf(next, after, taken, whiteouts) {
    const fromNext = next.entries.subset();
    const fromBeneath = new Set();
    const folders = new Map();
    let contentBytes = 0;
    const isNext = (path) => {
        const kind = next.entries.kindOf(path);
        return kind !== undefined && kind !== 'whiteout';
    };
    const take = (path) => {
        const kind = after.kindOf(path);
        if (kind === undefined || kind === 'whiteout')
            return;
        const folder = kind === 'folder' ? after.get(path) : undefined;
        if (isNext(path))
            fromNext.add(path);
        else if (folder !== undefined)
            folders.set(path, folder);
        else
            fromBeneath.add(path);
    };
    const countedGroups = new Set();
    for (const path of taken) {
        take(path);
        const { group, sizeBytes = 0 } = after.get(path) ?? {};
        if (group === undefined || !countedGroups.has(group))
            contentBytes += sizeBytes;
        if (group !== undefined)
            countedGroups.add(group);
    }
    const seen = new Set();
    for (const path of inTurn(taken, whiteouts))
        for (let at = (0,tree/* parentPath */.y)(path); at !== undefined && !seen.has(at); at = (0,tree/* parentPath */.y)(at)) {
            seen.add(at);
            take(at);
        }
    return { fromNext, fromBeneath, folders, whiteouts, contentBytes };
}
function* inTurn(...lists) {
    for (const list of lists)
        yield* list;
}
/**
 * What somebody sees who looks at a layer on all that is beneath it: nothing is hidden any more. Without `beneath`, the layer by
 * itself, whiteouts and all.
 */
function viewOf(tree, beneath) {
    if (beneath === undefined)
        return tree;
    const { entries, obstacle } = (0,overlay/* overlayTrees */.Y)([beneath, tree]);
    for (const path of entries.ofKind('whiteout'))
        entries.delete(path);
    for (const path of entries.opaque())
        (0,hiding/* endOpaque */.HJ)(entries, path);
    return obstacle === undefined ? { entries } : { entries, obstacle };
}
/**
 * The paths at which a patch needs to know what is beneath: something of the old layer has to go, and perhaps something beneath
 * shows instead.
 */
function pathsNeedingBeneath(old, next) {
    const hides = (0,hiding/* createHides */.cE)(next.entries);
    const needing = [];
    for (const path of old.entries.absentFrom(next.entries))
        if (!hides(path))
            needing.push(path);
    for (const path of next.entries.ofKind('folder')) {
        if (hides(path))
            continue;
        const before = old.entries.kindOf(path);
        const wasOpen = before === undefined || (before === 'folder' && !old.entries.isOpaque(path));
        const isOpen = !next.entries.isOpaque(path);
        if (wasOpen !== isOpen)
            needing.push(path);
    }
    return needing;
}

;// CONCATENATED MODULE: ./lib/layers/rounds/published-platform.js











/**
 * Decides what of a layer is published on one platform: the blobs of before, these and a patch, or the new ones. Pushes what
 * that takes, all but manifest and config.
 * @throws RegistryError, or UserError when blobs cannot be read.
 */
async function publishPlatform(run) {
    const { built, before, policy } = run;
    const facts = publishedBefore(before);
    const compression = built.own.map(({ descriptor }) => descriptor.mediaType);
    const why = whyNewBlobs({ before: facts, compression }, policy);
    if (why !== undefined || before === undefined || facts === undefined)
        return publishNew(run, why);
    const recorded = await (0,layer_tree/* fetchRecorded */.v_)(run, before.tree, listed(before.own));
    const tooDear = recorded === undefined
        ? await whyTooDear(run, { ciBytes: (0,sum/* sumSizes */.iJ)(listed(before.own)), patchBytes: 0 })
        : undefined;
    if (tooDear !== undefined)
        return publishNew(run, tooDear);
    const old = recorded ?? (await (0,layer_tree/* indexSegments */.ZY)(run, listed(before.own), 0));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(run.tempFolder, 'patch-'));
    try {
        return await publishCompared(run, { before, facts }, await published_platform_compare(run, before, old, folder), folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function publishCompared(run, { before, facts }, comparison, folder) {
    const { plan, options } = await planFor(run, comparison);
    if (plan.kind === 'impossible')
        return publishNew(run, plan.reason, comparison);
    const { files, changedFiles } = plan.comparison;
    if (plan.kind === 'patch') {
        const { contents } = plan;
        const made = await publishPatch(run, { before, facts, comparison, options, contents, folder });
        return { ...made, files, changedFiles };
    }
    const tooMany = whyTooManyBlobs(run.built.below.length + before.own.length);
    if (tooMany !== undefined)
        return publishNew(run, tooMany, comparison);
    const { shared, oldSegments } = comparison;
    const tree = treeOf([...shared, ...oldSegments], facts.patches);
    return { kind: 'same', own: before.own, tree, files, changedFiles };
}
/** Undefined: there is no layer of before. */
function publishedBefore(before) {
    return before === undefined
        ? undefined
        : {
            compression: before.own.map(({ descriptor }) => descriptor.mediaType),
            ownBlobBytes: before.own.map(({ descriptor }) => descriptor.sizeBytes),
            patches: before.tree?.patches ?? 0,
        };
}
/** Reads the blobs that differ. `old`: what the blobs of before come to. */
async function published_platform_compare(run, before, old, folder) {
    const { built } = run;
    let blobs = 0;
    let shared = 0;
    for (const { segment } of old) {
        const end = blobs + segment.blobs;
        const isShared = before.own
            .slice(blobs, end)
            .every(({ descriptor }, index) => built.own[blobs + index]?.descriptor.digest === descriptor.digest);
        if (!isShared)
            break;
        blobs = end;
        shared += 1;
    }
    const next = built.own.slice(blobs);
    const oldSegments = old.slice(shared);
    const oldTree = (0,layer_tree/* wholeTree */.Ih)(oldSegments);
    const staged = await createStagedRecords(oldTree.entries, folder);
    const { tree, blobs: read } = await (0,index_layer/* indexBlobs */.V)((0,layer_tree/* layerBlobs */.mJ)(run, listed(next)), {
        pool: run.pool,
        staged,
    }).finally(staged.close);
    const unpackedBytes = read.reduce((sum, { archiveBytes }) => sum + archiveBytes, 0);
    return {
        shared: old.slice(0, shared),
        oldSegments,
        oldTree,
        next,
        nextTree: tree,
        staged,
        ratio: unpackedBytes === 0 ? 1 : (0,sum/* sumSizes */.iJ)(listed(next)) / unpackedBytes,
    };
}
async function planFor({ policy, beneath }, { oldTree, nextTree, shared }) {
    const options = { exact: policy.mode === 'exact' };
    const plan = planPatch(oldTree, nextTree, options);
    if (plan.kind !== 'beneath-needed')
        return { plan, options };
    const known = { ...options, beneath: (0,overlay/* overlayTrees */.Y)([await beneath(), (0,layer_tree/* wholeTree */.Ih)(shared)]) };
    const again = planPatch(oldTree, nextTree, known);
    return again.kind === 'beneath-needed'
        ? { plan: { kind: 'impossible', reason: 'what is below it is not known' }, options: known }
        : { plan: again, options: known };
}
/** Writes the patch where it is small enough, and pushes it. */
async function publishPatch(run, patch) {
    const { built, policy } = run;
    const { facts, comparison, contents, folder } = patch;
    const whyNot = (bytes) => whyNoPatch(bytes, facts, built.below.length, policy);
    const guessedBytes = contents.contentBytes * comparison.ratio;
    const source = patchSource(run, comparison, contents);
    const beneathBytes = contents.fromBeneath.size === 0 ? 0 : (0,sum/* sumSizes */.iJ)(source.beneath);
    // How well it compresses is known when it is written. What is far too big is not.
    const farTooBig = whyNot(guessedBytes / 2) ??
        // It is pushed, and read back.
        (await whyTooDear(run, { ciBytes: beneathBytes + 2 * guessedBytes, patchBytes: guessedBytes }));
    if (farTooBig !== undefined)
        return publishNew(run, farTooBig, comparison);
    const written = await writePatch({ ...source, contents, folder });
    const why = whyNot(written.sizeBytes);
    return why === undefined ? pushPatch(run, patch, written) : publishNew(run, why, comparison);
}
/** Why CI would move more for a patch than it saves. The history is asked only where that depends on how many servers there are. */
async function whyTooDear({ built, before, hosts }, { ciBytes, patchBytes }) {
    const held = new Set(before?.own.map(({ descriptor }) => descriptor.digest));
    const missing = built.own.filter(({ descriptor }) => !held.has(descriptor.digest));
    const savedBytes = (0,sum/* sumSizes */.iJ)(listed(missing)) - patchBytes;
    const moved = { ciBytes, savedBytes, hosts: 1 };
    return whyNotWorth(moved) === undefined ? undefined : whyNotWorth({ ...moved, hosts: await hosts() });
}
function patchSource(run, { next, staged }, { fromNext }) {
    const { built } = run;
    const shared = built.own.slice(0, built.own.length - next.length);
    const type = next[0]?.descriptor.mediaType ?? '';
    return {
        next: staged.archivesOf(fromNext) ?? (0,layer_tree/* layerBlobs */.mJ)(run, listed(next)),
        beneath: (0,layer_tree/* layerBlobs */.mJ)(run, listed([...built.below, ...shared])),
        compression: type.includes('zstd') ? 'zstd' : 'gzip',
        isDocker: type.startsWith('application/vnd.docker.'),
    };
}
/** Pushes the patch, reads it back, and looks whether old blobs and patch are what was built. */
async function pushPatch(run, { before, facts, comparison, options }, { path, mediaType, digest, sizeBytes, diffId }) {
    const { client, repository, warn } = run;
    const { shared, oldTree, oldSegments, nextTree } = comparison;
    await client.pushBlobFile(repository, path, { digest, sizeBytes });
    const blob = (0,stacked_image/* patchBlob */.il)({ mediaType, digest, sizeBytes }, diffId);
    const { tree, blobs: read } = await (0,index_layer/* indexBlobs */.V)((0,layer_tree/* layerBlobs */.mJ)(run, [blob.descriptor]), { pool: run.pool });
    const published = (0,overlay/* overlayOnto */.l)(oldTree, tree);
    const problem = read[0]?.diffId === diffId
        ? patchProblem(published, nextTree, options)
        : 'it does not unpack to what was written';
    if (problem !== undefined) {
        warn(`The whole layer is published, because a patch would not give what was built: ${problem}.`);
        return publishNew(run, 'a patch would not give what was built', comparison);
    }
    const covered = oldSegments.reduce((sum, { segment }) => sum + segment.blobs, 1);
    const merged = await (0,layer_tree/* keepTree */.mE)(run, published, covered);
    return {
        kind: 'patch',
        own: [...before.own, blob],
        tree: treeOf([...shared, merged], facts.patches + 1),
        patchBytes: sizeBytes,
    };
}
/** The blobs that were built, with their index for the next time. */
async function publishNew(run, reason, comparison) {
    const { built } = run;
    const own = listed(built.own);
    const segments = comparison === undefined
        ? await (0,layer_tree/* indexSegments */.ZY)(run, own, run.externalBlobs)
        : [...comparison.shared, await (0,layer_tree/* keepTree */.mE)(run, comparison.nextTree, comparison.next.length)];
    return { kind: 'new', reason, own: built.own, tree: treeOf(segments, 0) };
}
function treeOf(segments, patches) {
    return { segments: segments.map(({ segment }) => segment), patches };
}
/** They are read only as what the config says of them: engines unpack nothing else. */
function listed(blobs) {
    return blobs.map(({ descriptor, diffId }) => ({ ...descriptor, diffId }));
}

;// CONCATENATED MODULE: ./lib/layers/rounds/publish.js

















/**
 * Decides what of a layer that was just built is published. Whatever goes wrong, it is what was built.
 * `state`: the layers below are published.
 */
async function publishLayer(options, state, fact, built) {
    const { name } = fact.node;
    const asBuilt = { image: built, report: undefined };
    // A blob of the layer could not be had, although the registry says that it is there.
    const before = options.trust.suspects.has(name) ? undefined : publish_publishedBefore(fact, state);
    // The same as the last time: what is published is so already.
    if (before !== undefined &&
        (0,record/* builtDigest */.bK)(before.entry) === built.descriptor.digest &&
        !options.policy.patch.compact)
        return { ...asBuilt, image: before.image, ...recordedPublication(before.entry) };
    if (!isPublishedByTree(options, name))
        return asBuilt;
    try {
        return await options.log.phase(`compare the files of ${name}`, () => publishTree({ ...options, state, fact, built, before }));
    }
    catch (error) {
        options.log.warning(`${name}: The whole layer is published, because its files could not be compared: ${(0,core_error/* errorMessage */.gJ)(error)}`);
        return asBuilt;
    }
}
function recordedPublication({ built, trees }) {
    return { ...(built === undefined ? {} : { built }), ...(trees === undefined ? {} : { trees }) };
}
/** Whether the application begins with the layer: only then does a server get its blobs. */
function isPublishedByTree({ project, policy }, name) {
    return policy.patch.mode !== 'off' && layersOfApp(project, project.undecided?.options.target).has(name);
}
/** What is published of the layer until now; undefined: nothing, or not whole. */
function publish_publishedBefore({ node, entry }, { lookup }) {
    const found = lookup.images.get(node.name);
    return entry !== undefined && found?.kind === 'ok' && found.image.descriptor.digest === entry.digest
        ? { entry, image: found.image }
        : undefined;
}
async function publishTree(run) {
    const { built, before, client, inputs, context, fact, state } = run;
    // Not worth the time that reading it takes.
    if (built.platforms.every((image) => worthBytes(run, image) < run.policy.patch.fromBytes))
        return { image: built, report: undefined };
    const platforms = [];
    // One after the other: each holds the files of two trees.
    for (const image of built.platforms) {
        const of = await platformRun(run, image);
        platforms.push({ ...(await publishPlatform(of)), of });
    }
    const trees = (0,known/* mapKnown */.ym)(platforms, ({ of, tree }) => [(0,descriptor/* formatPlatform */.Bq)(of.built.image.platform), tree]);
    const recorded = trees.size === 0 ? {} : { trees: Object.fromEntries(trees) };
    const report = before === undefined ? undefined : reportOf(platforms);
    if (platforms.every(({ kind }) => kind === 'new'))
        return { image: built, ...recorded, report };
    const { name } = fact.node;
    const digest = await pushPublished(run, platforms);
    const image = await (0,record_commit/* verifyImage */.ZG)(client, inputs.repository, `layer ${name}`, digest, context.clock);
    const lower = lowerLayer(fact.node);
    const below = lower === undefined ? undefined : state.images.get(lower);
    if (lower !== undefined && below !== undefined)
        (0,record_commit/* checkChain */.uy)({ name, image }, { name: lower, image: below });
    return { image, built: built.descriptor.digest, ...recorded, report };
}
/** Blobs of the layer below. @throws UserError when it is not known. */
function blobsBelow({ fact, state }, image) {
    const lower = lowerLayer(fact.node);
    const below = lower === undefined ? [] : layersFor(state.images.get(lower), image);
    if (below === undefined)
        throw new core_error/* UserError */.yo(`what ${lower} holds is not known`);
    return below;
}
/**
 * What a change of the layer can move: its own blobs, and those of the layers on it, which are built again and, with Docker's
 * classic store, downloaded again.
 */
function worthBytes(run, image) {
    const { project, state } = run;
    const top = [...layersOfApp(project, project.undecided?.options.target)].at(-1) ?? '';
    const known = state.lookup.images.get(top);
    const stack = known?.kind === 'ok' ? (layersFor(known.image, image) ?? []) : [];
    return Math.max((0,sum/* sumSizes */.iJ)(image.layers), (0,sum/* sumSizes */.iJ)(stack)) - (0,sum/* sumSizes */.iJ)(blobsBelow(run, image));
}
async function platformRun(run, image) {
    const { client, inputs, fact, before, policy, context, log } = run;
    const below = blobsBelow(run, image);
    const pool = new entry_pool/* EntryPool */.N();
    return {
        ...{ client, repository: inputs.repository, pool },
        ...{ policy: policy.patch, tempFolder: context.tempFolder },
        built: await splitImage(run, image, below.length),
        before: before === undefined ? undefined : await splitBefore(run, before, image),
        externalBlobs: lowerLayer(fact.node) === undefined ? await countExternalBlobs(run, image) : 0,
        hosts: context.knownHosts ?? (async () => 1),
        beneath: () => treeBelow(run, image, pool),
        warn: (message) => log.warning(`${fact.node.name}: ${message}`),
    };
}
/** The blobs of an image for the platform of another one. */
function layersFor(image, { platform }) {
    return platformOf(image, platform)?.layers;
}
function platformOf(image, platform) {
    return image?.platforms.find((found) => (0,descriptor/* formatPlatform */.Bq)(found.platform) === (0,descriptor/* formatPlatform */.Bq)(platform));
}
async function splitImage({ client, inputs }, image, belowCount) {
    const descriptor = { mediaType: '', digest: image.configDigest, sizeBytes: image.configBytes };
    const bytes = await client.fetchBlob(inputs.repository, descriptor);
    if (bytes === undefined)
        throw new core_error/* UserError */.yo(`the config ${image.configDigest} is gone from the registry`);
    const config = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const blobs = (0,stacked_image/* stackedBlobs */.KR)(image.layers, config);
    return { image, config, below: blobs.slice(0, belowCount), own: blobs.slice(belowCount) };
}
/** What was published for the platform; undefined: nothing, or what it is based on is not known any more. */
async function splitBefore(run, { entry, image }, { platform }) {
    const found = platformOf(image, platform);
    if (found === undefined)
        return undefined;
    const lower = lowerLayer(run.fact.node);
    const was = lower === undefined ? undefined : run.state.lookup.images.get(lower);
    const isKnown = lower !== undefined && was?.kind === 'ok' && was.image.descriptor.digest === entry.inputs.standsOn[lower];
    const below = lower === undefined ? [] : isKnown ? layersFor(was.image, found) : undefined;
    if (below === undefined || !below.every(({ digest }, index) => found.layers[index]?.digest === digest))
        return undefined;
    const split = await splitImage(run, found, below.length);
    return { ...split, tree: entry.trees?.[(0,descriptor/* formatPlatform */.Bq)(platform)] };
}
/** Of the blobs of a layer at the very bottom, those of the image that its FROM names; 0: not known. */
async function countExternalBlobs(run, { platform, layers }) {
    const { fact, context } = run;
    const external = fact.node.externalImages.find(({ via }) => via === 'from');
    const digest = external === undefined ? undefined : fact.inputs.externalImages[external.name];
    if (external === undefined || digest === undefined || digest === 'unresolved')
        return 0;
    try {
        const { registry, repository } = (0,reference/* parseReference */.F2)(external.name);
        const client = context.connect(registry);
        const root = await client.fetchManifest(repository, digest);
        const child = root?.manifest.kind === 'index'
            ? root.manifest.manifests.find((one) => one.platform !== undefined && (0,descriptor/* formatPlatform */.Bq)(one.platform) === (0,descriptor/* formatPlatform */.Bq)(platform))
            : undefined;
        const found = child === undefined ? root : await client.fetchManifest(repository, child.digest);
        const below = found?.manifest.kind === 'manifest' ? found.manifest.layers : [];
        return below.every((blob, index) => layers[index]?.digest === blob.digest) ? below.length : 0;
    }
    catch {
        // Then they are read together with the layer's own.
        return 0;
    }
}
/** What the layers below come to, as they are published now. */
async function treeBelow(run, { platform }, pool) {
    const { state, project, client, inputs, fact } = run;
    const trees = [];
    let count = 0;
    for (const { name } of fromChain(fact.node, project.nodes)) {
        const layers = platformOf(state.images.get(name), platform)?.layers;
        if (layers === undefined)
            throw new core_error/* UserError */.yo(`what ${name} holds is not known`);
        const recorded = state.lookup.record?.layers[name];
        const entry = state.built.get(name) ?? (recorded?.digest === state.digests.get(name) ? recorded : undefined);
        const place = { client, repository: inputs.repository, pool };
        const tree = entry?.trees?.[(0,descriptor/* formatPlatform */.Bq)(platform)];
        trees.push((0,layer_tree/* wholeTree */.Ih)(await (0,layer_tree/* readTree */.Zc)(place, tree, layers.slice(count))));
        count = layers.length;
    }
    return (0,overlay/* overlayTrees */.Y)(trees);
}
/** Puts manifests and configs that are not there yet. @returns the digest of all platforms together. */
async function pushPublished(run, platforms) {
    const { client, inputs, before, built } = run;
    const manifests = [];
    for (const one of platforms)
        manifests.push(await pushPlatform(run, one));
    const isSame = before?.image.platforms.length === platforms.length &&
        platforms.every(({ of }, index) => of.before?.image.manifest.digest === manifests[index]?.digest);
    if (isSame)
        return before.entry.digest;
    const [first] = manifests;
    if (first !== undefined && manifests.length === 1)
        return first.digest;
    const images = manifests.map((descriptor, index) => {
        const platform = built.platforms[index]?.platform;
        if (platform === undefined)
            throw new core_error/* UserError */.yo('a platform without an image');
        return { descriptor, platform };
    });
    const bytes = Buffer.from((0,image_index/* formatImageIndex */.P)(images));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await client.pushManifest(inputs.repository, digest, media_type/* mediaType */.JL.ociIndex, bytes);
    return digest;
}
async function pushPlatform(run, { kind, of, own }) {
    const { client, inputs, built: root } = run;
    const { repository } = inputs;
    const { built, before } = of;
    if (kind === 'new')
        return built.image.manifest;
    const blobs = [...built.below, ...own];
    const known = before === undefined ? [] : [...before.below, ...before.own];
    if (before !== undefined && isSameBlobs(blobs, known) && (0,stacked_image/* isSameConfig */.RW)(before.config, built.config))
        return before.image.manifest;
    const found = await client.fetchManifest(repository, built.image.manifest.digest);
    const annotations = found?.manifest.annotations ?? {};
    const config = Buffer.from((0,stacked_image/* formatStackedConfig */.dO)(built.config, blobs));
    await client.pushBlob(repository, config, (0,content_digest/* digestOf */.ol)(config));
    const type = built.image.manifest.mediaType;
    const bytes = Buffer.from((0,stacked_image/* formatStackedManifest */.Ii)({
        config: { digest: (0,content_digest/* digestOf */.ol)(config), sizeBytes: config.length },
        blobs,
        annotations: { ...annotations, [layers_annotations/* builtAnnotation */.A]: root.descriptor.digest },
        isDocker: type === media_type/* mediaType */.JL.dockerManifest,
    }));
    const digest = (0,content_digest/* digestOf */.ol)(bytes);
    await client.pushManifest(repository, digest, type, bytes);
    return { mediaType: type, digest, sizeBytes: bytes.length };
}
function isSameBlobs(a, b) {
    return (a.length === b.length &&
        a.every(({ descriptor }, index) => descriptor.digest === b[index]?.descriptor.digest));
}
/** Of the platform for which servers download most. */
function reportOf(platforms) {
    const reports = platforms.flatMap((one) => {
        const { of, own, kind, reason, files, changedFiles, patchBytes } = one;
        if (of.before === undefined)
            return [];
        const held = new Set(of.before.image.layers.map(({ digest }) => digest));
        const missing = (blobs) => (0,sum/* sumOf */.XN)(blobs, ({ descriptor: { digest, sizeBytes } }) => (held.has(digest) ? 0 : sizeBytes));
        return [
            {
                state: kind,
                reason,
                ...{ files, changedFiles, patchBytes },
                serverBytes: missing(own),
                wholeBytes: missing(of.built.own),
            },
        ];
    });
    return reports.toSorted((a, b) => b.serverBytes - a.serverBytes)[0];
}

// EXTERNAL MODULE: ./lib/layers/rounds/uploads.js
var uploads = __webpack_require__(63776);
;// CONCATENATED MODULE: ./lib/layers/rounds/build-layers.js













/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
async function buildAndPush(options, state, level) {
    const { client, inputs, log } = options;
    const tags = (0,tag/* layerTags */.Ff)(inputs.part?.name);
    const jobs = level.map((fact) => {
        const output = options.builder.pushesByDigest
            ? { kind: 'by-digest', image: inputs.image }
            : {
                kind: 'tag',
                image: inputs.image,
                tag: tags.staging(fact.node.name),
                pushedBy: options.builder.driver === 'docker' ? 'buildkit' : 'buildx',
            };
        return (0,job/* jobFor */.vw)(options, fact, state.digests, output, fact.refresh !== undefined, state);
    });
    const names = level.map((fact) => fact.node.name);
    const outcome = await log.phase(`build ${names.join(', ')}`, () => options.baker.bake({ kind: 'layers', title: `Build and push: ${names.join(', ')}`, jobs }));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: withStates(noted, names, 'failed') }, outcome.error);
    return (0,unfinished/* carrying */.MR)({ state: noted }, async () => {
        if (outcome.kind === 'broken-image')
            return (0,broken_blob/* doubt */.B)(options, noted, jobs, outcome.error);
        const read = await log.phase(`verify ${names.join(', ')}`, () => readBack(options, noted, level, outcome.result.digests));
        const spool = createBlobSpool(client, options.context.tempFolder);
        try {
            // Packages, trees and patches come from the same blobs.
            const reading = { ...options, client: { ...client, openBlob: spool.openBlob } };
            const known = await readPackagesOf(reading, read, level);
            return { kind: 'done', state: await publishLevel(reading, known, level) };
        }
        finally {
            await spool.remove();
        }
    });
}
/** The state with the images of layers that were just pushed, every one of them whole and on the chain beneath it. */
async function readBack({ client, inputs, context }, state, level, digests) {
    const pushed = await Promise.all(level.map(async ({ node: { name } }) => {
        const digest = digests.get(name);
        if (digest === undefined)
            throw new core_error/* UserError */.yo(`layer ${name}: buildx reported no digest for what it built`);
        const image = await (0,record_commit/* verifyImage */.ZG)(client, inputs.repository, `layer ${name}`, digest, context.clock);
        return [name, image];
    }));
    const images = new Map([...state.images, ...pushed]);
    const own = new Set(level.flatMap(({ node }) => node.ownStages.map(({ displayName }) => displayName)));
    const sent = (0,uploads/* uploadsOf */.y8)(pushed.map(([, image]) => image), (0,uploads/* presentBlobs */.Yp)(state), (0,uploads/* blobsMadeBy */.jw)(state.steps, (stage) => own.has(stage)));
    const read = {
        ...state,
        images,
        pushed: new Map([...state.pushed, ...pushed]),
        moved: (0,transfer/* addMoved */.Nb)(state.moved, sent),
    };
    await (0,unfinished/* carrying */.MR)({ state: read }, () => {
        for (const { node } of level) {
            const upper = images.get(node.name);
            for (const { name, via } of node.standsOn) {
                const lower = images.get(name);
                if (via !== 'copy' && upper !== undefined && lower !== undefined)
                    (0,record_commit/* checkChain */.uy)({ name: node.name, image: upper }, { name, image: lower });
            }
        }
    });
    return read;
}
/** The state with the packages of layers that were just pushed, where updates are looked for. */
async function readPackagesOf({ client, inputs, context, project, policy, log }, state, level) {
    const packages = new Map(state.packages);
    for (const { node, inputs: made } of level) {
        const image = state.images.get(node.name);
        packages.delete(node.name);
        if (policy.updates === 'off' || image === undefined)
            continue;
        const found = await log.phase(`read packages of ${node.name}`, () => (0,updates/* readOrWarn */.qO)({
            ...{ node, image, client, log, packages, nodes: project.nodes, connect: context.connect },
            ...{ repository: inputs.repository, externalImages: made.externalImages, images: state.images },
        }));
        if (found !== undefined)
            packages.set(node.name, found);
    }
    return { ...state, packages };
}
/** The state with what is published of layers that were built and read back, and what is recorded of them. */
async function publishLevel(options, state, level) {
    let published = state;
    for (const fact of level) {
        const { name } = fact.node;
        const image = state.images.get(name);
        if (image === undefined)
            continue;
        const publication = await publishLayer(options, published, fact, image);
        const nowMs = options.context.clock.nowMs();
        const entry = {
            ...(0,built_entry/* builtEntry */.pe)(fact, publication, published, nowMs),
            ...(0,built_entry/* recordedConfigs */.aY)(publication.image, options.inputs),
        };
        const { report } = publication;
        published = {
            ...published,
            images: new Map([...published.images, [name, publication.image]]),
            digests: new Map([...published.digests, [name, entry.digest]]),
            states: new Map([...published.states, [name, fact.refresh === undefined ? 'rebuilt' : 'refreshed']]),
            built: new Map([...published.built, [name, entry]]),
            publications: report === undefined ? published.publications : new Map([...published.publications, [name, report]]),
        };
    }
    return published;
}
/**
 * Where nothing may be written: what is not current is built in one bake in the builder that ran the check,
 * as ordinary stages on the digests of the current layers, so no step runs twice. The results stay nowhere.
 */
async function buildUnpushed(options, state, stale) {
    const jobs = stale.map((fact) => (0,job/* jobFor */.vw)(options, fact, state.digests, { kind: 'cache-only' }, false, state));
    const names = stale.map((fact) => fact.node.name);
    const outcome = await options.log.phase(`build ${names.join(', ')}`, () => options.baker.bake({ kind: 'layers', title: `Build without pushing: ${names.join(', ')}`, jobs }));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'done')
        return { kind: 'done', state: withStates(noted, names, 'built-not-pushed') };
    const failed = withStates(noted, names, 'failed');
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: failed }, outcome.error);
    return (0,unfinished/* carrying */.MR)({ state: failed }, () => (0,broken_blob/* doubt */.B)(options, failed, jobs, outcome.error));
}
function withStates(state, names, given) {
    return { ...state, states: new Map([...state.states, ...names.map((name) => [name, given])]) };
}

// EXTERNAL MODULE: ./lib/layers/rounds/check-layers.js
var check_layers = __webpack_require__(47169);
;// CONCATENATED MODULE: ./lib/layers/rounds/round.js







/**
 * Check, then build what is not current. After `again`, a new round with that trust builds the layers concerned anew.
 * @throws Unfinished with the state that the round had reached.
 */
async function runRound(options, start) {
    let state = start;
    try {
        const { facts, chosen, beneath, ...found } = await options.log.phase('compare with the record', () => (0,facts_facts/* gatherFacts */.p)(options, start.lookup));
        state = { ...state, ...found, facts, reasons: (0,current/* findStale */.TS)(facts), packages: knownPackages(start, found) };
        const { unused } = options.policy;
        if (unused !== undefined)
            return { kind: 'done', state: leaveUnused(state, unused) };
        refuseStale(options, state, beneath);
        const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
        const checked = await (0,check_layers/* checkLayers */.HJ)(options, state, candidates);
        state = checked.state;
        if (checked.kind === 'again')
            return checked;
        refuseStale(options, state, beneath);
        const stale = facts.filter(({ node }) => state.reasons.has(node.name) && chosen.has(node.name));
        if (!options.writes)
            return options.policy.buildsUnpushed && stale.length > 0
                ? await buildUnpushed(options, state, stale)
                : { kind: 'done', state };
        for (const depth of [...new Set(stale.map((fact) => fact.node.depth))].sort((a, b) => a - b)) {
            const level = stale.filter((fact) => fact.node.depth === depth);
            const built = await bringUpToDate(options, state, level);
            state = built.state;
            if (built.kind === 'again')
                return built;
        }
        return { kind: 'done', state };
    }
    catch (error) {
        throw (0,unfinished/* unfinished */.M1)({ state }, error);
    }
}
/** @throws UserError when a layer has to be current, and is not. */
function refuseStale(options, state, beneath) {
    refuseStaleBeneath(state, beneath);
    refuseStaleGiven(options, state);
}
function refuseStaleBeneath(state, beneath) {
    for (const name of beneath) {
        const reasons = state.reasons.get(name);
        if (reasons !== undefined) {
            throw new core_error/* UserError */.yo(`only: the layer ${name} below is outdated: ${reasons.map((reason) => reason.text).join('; ')}`, {
                remedy: `Add ${name} to "only", or leave "only" empty to prewarm all layers.`,
            });
        }
    }
}
/** No layer serves this run, so none is looked at closer. */
function leaveUnused(state, text) {
    const reasons = state.facts.map(({ node }) => [node.name, [{ kind: 'refresh', text }]]);
    return { ...state, reasons: new Map(reasons) };
}
/** @throws UserError that names each layer whose given digest cannot be used. */
function refuseStaleGiven({ policy }, state) {
    const refused = Object.entries(policy.given).flatMap(([name, digest]) => {
        const reasons = state.reasons.get(name);
        return reasons === undefined
            ? []
            : [`${name} (${digest}) is outdated: ${reasons.map((reason) => reason.text).join('; ')}`];
    });
    if (refused.length === 0)
        return;
    throw new core_error/* UserError */.yo(`layer-digests: ${refused.join('\n')}`, {
        remedy: 'Build from the same commit and with the same inputs as prewarm. Build layers that are no longer recorded on a builder that has not built others from the same files. Or leave these layers out of layer-digests, so they are checked, and built if outdated.',
    });
}
/** Which packages layers hold, by the record or because they were just read. */
function knownPackages({ lookup }, { updates }) {
    const recorded = Object.entries(lookup.record?.layers ?? {});
    return new Map([
        ...(0,known/* mapKnown */.ym)(recorded, ([name, { packages }]) => [name, packages]),
        ...(updates?.packages ?? []),
    ]);
}
/**
 * Builds layers whose layers below all have digests. One that was only outdated because a layer below it was, which is
 * published as before, is checked instead.
 */
async function bringUpToDate(options, state, level) {
    const candidates = level.filter(({ node, entry }) => state.reasons.get(node.name)?.every(({ kind }) => kind === 'layer-below') === true &&
        node.standsOn.every(({ name }) => (0,check_layers/* isPublishedAsBefore */.yX)(name, entry, state.digests)));
    const checked = await (0,check_layers/* checkLayers */.HJ)(options, state, candidates);
    if (checked.kind === 'again')
        return checked;
    const left = level.filter(({ node }) => checked.state.states.get(node.name) !== 'current');
    return left.length === 0 ? checked : buildAndPush(options, checked.state, left);
}

// EXTERNAL MODULE: ./lib/layers/rounds/round-state.js
var round_state = __webpack_require__(69822);
;// CONCATENATED MODULE: ./lib/layers/prepare.js


























/** So many times a run begins anew, when a blob gets lost or another run commits in between. */
const maximumRounds = 5;
/**
 * Looks the layers up, checks which are current, builds the others, and where the run writes, commits them as one generation.
 * @throws Unfinished with what was found until then.
 */
async function prepareLayers(given) {
    const { inputs, write, policy, context, log } = given;
    let found = { ...(0,findings/* nothingFound */.S)(write), requests: context.requests };
    try {
        const client = context.connect(inputs.registry);
        const { builder, engine, lookup, beside, project } = await lookUpAll(given, client);
        // The run keeps to this decision, whatever other runs record meanwhile.
        const run = { ...given, project };
        found = {
            ...found,
            builder,
            project,
            write: (0,write_decision/* decideOnLookup */.Q)(write, policy.given, lookup, context.clock.nowMs()),
        };
        sayAccess(found.write, lookup, inputs, log);
        (0,signing_inputs/* sayUnverified */.n)([lookup], inputs.signing, log);
        const tools = await prepareBuilds(run, builder, lookup);
        let state = (0,round_state/* newRoundState */.Ed)(lookup);
        let trust = { suspects: new Set(), doubts: new Set() };
        for (let round = 1;; round++) {
            const salt = state.lookup.record?.salt ?? context.newSalt();
            const end = await runRound({ ...roundTools(run, client, tools, found), salt, trust }, state);
            found = { ...found, state: end.state };
            if (end.kind === 'again')
                trust = end.trust;
            else {
                const ready = { ...tools, inputs, client, salt, engine, beside };
                const names = run.project.nodes.map(({ name }) => name);
                // A Dockerfile without layers is no generation: what is recorded of another one stays.
                if (found.write.kind !== 'write' || names.length === 0)
                    return { ...ready, found: { ...found, state: end.state } };
                const commit = await commitGeneration({ client, inputs, names, policy, builder, salt, context, log, project }, end.state, found);
                found = { ...found, ...commit.found };
                if (commit.kept)
                    return { ...ready, found: { ...found, state: end.state } };
            }
            if (round === maximumRounds)
                throw neverWhole();
            state = (0,round_state/* newRoundState */.Ed)(await lookUp(run, askingOnce(client)), end.state);
        }
    }
    catch (error) {
        throw (0,unfinished/* unfinished */.M1)(found, error);
    }
}
function lookUp({ inputs, project, policy, log, context, write }, client) {
    return (0,facts_lookup/* lookUpLayers */.LN)({
        client,
        repository: inputs.repository,
        names: project.nodes.map(({ name }) => name),
        quarter: inputs.quarter,
        nowMs: context.clock.nowMs(),
        tags: (0,tag/* layerTags */.Ff)(inputs.part?.name),
        given: policy.given,
        looksAtTags: write.kind === 'write',
        knowsConfigs: true,
        warn: log.warning,
    });
}
/** Everything that can be asked before anything is built, side by side. */
async function lookUpAll(run, everyTime) {
    const { inputs, write, context, log } = run;
    const client = askingOnce(everyTime);
    return log.phase('look up', async () => {
        const once = context.shared?.once ?? ((_what, work) => work());
        const engine = once('engine', () => (0,engine_info/* readEngineInfo */.X)(context.docker, context.commands));
        const [builder, lookup, beside] = await (0,all_ended/* allEnded */.C)([
            once('builder', () => selectBuilder(inputs, context, log, engine)),
            lookUp(run, client),
            run.alsoLookUp(client),
            write.kind === 'write' ? probeWrite(client, inputs, context) : undefined,
            once('free disk', () => (0,free_disk/* ensureFreeDisk */.u)(inputs, context, log, engine)),
        ]);
        const project = (0,project_project/* onRecord */.tY)(run.project, lookup.record);
        (0,project_project/* sayDecisions */.v8)(project, log);
        (0,project_project/* sayRenamed */.cM)(project, lookup.record, log);
        await (0,all_ended/* allEnded */.C)([
            write.kind === 'write'
                ? refusePrivateBases({ ...run, project }, lookup.record, context.connectAnonymously)
                : undefined,
            refuseLostTriggers(project, lookup.record, context.connect),
        ]);
        return { builder, engine: await engine, lookup, beside, project };
    });
}
function sayAccess(write, { noAccess }, { image }, log) {
    if (write.kind !== 'write')
        log.notice(`Layers are not written: ${write.reason}.`);
    if (noAccess !== undefined) {
        log.warning(`The registry does not let this run read ${image}. The layers are built without it. ${noAccess}`);
    }
}
async function prepareBuilds({ inputs, project: given, policy, context, log }, builder, { record }) {
    const project = (0,project_project/* onBuilder */.Nv)(given, builder.platform);
    (0,bake_run/* checkBakeOptions */.Se)(inputs.build, builder);
    const secrets = await writeSecrets(inputs.build, { ...context, env: context.docker.env });
    const layers = Object.values(record?.layers ?? {});
    const usual = usualDurations(layers.flatMap(({ steps }) => steps));
    const runner = (0,build_runner/* createBuildRunner */.N)({ inputs, project, builder, context, log, usual }, context.shared);
    const output = policy.output === 'recorded' ? (0,inputs_output/* recordedOutput */.UP)(layers[0]?.inputs.options) : policy.output;
    return { project, output, builder, runner, secrets };
}
/** What all rounds are given alike. */
function roundTools({ inputs, policy, context, log }, client, tools, { write }) {
    const { project, output, builder } = tools;
    return {
        ...{ inputs, output, project, policy, context, log, client, builder },
        writes: write.kind === 'write',
        readsPackages: true,
        baker: withLostCache(createLayerBaker({ ...tools, inputs, tempFolder: context.tempFolder }), log),
    };
}
function neverWhole() {
    return new core_error/* UserError */.yo(`the layers could not be made whole in ${maximumRounds} rounds, because other runs change the registry at the same time`, {
        remedy: 'Nothing half-done is visible to readers. Run again after the other prewarms. Use a concurrency group in the workflow to run one at a time.',
    });
}
async function selectBuilder(inputs, context, log, engine) {
    const newName = `cache-prewarm-${Math.floor(context.random() * 1e9).toString(36)}`;
    return (0,builder/* chooseBuilder */.Z7)({
        wanted: inputs.builder,
        keep: inputs.keepBuilder,
        newName,
        registryOnLoopback: context.shared?.reachesLoopback ?? (0,reference/* isLoopback */.U9)(inputs.registry),
        engine,
        docker: context.docker,
        commands: context.commands,
        log: log.notice,
        beforeCreate: context.rememberBuilder,
    });
}
/** @throws UserError when the run should write and the login may not. */
async function probeWrite(client, inputs, context) {
    const probe = await client.probeWrite(inputs.repository);
    if (probe.kind === 'allowed')
        return;
    const onGithub = context.github !== undefined && inputs.registry === context.github.containerHost;
    throw new core_error/* UserError */.yo(`this run should write layers to ${inputs.image}, but the registry refuses: ${(0,core_error/* errorMessage */.gJ)(probe.error)}`, {
        remedy: onGithub
            ? [
                'Add this permission to the job:',
                '    permissions:',
                '      contents: read',
                '      packages: write   # to push the layers',
                ...(probe.error.remedy === undefined ? [] : [`If it has it: ${probe.error.remedy}`]),
                'Or use push: false to build without writing.',
            ].join('\n')
            : `Log in with docker login ${inputs.registry}, set registry-username and registry-password of an account that may push, or use push: false.`,
    });
}


/***/ }),

/***/ 26326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ layersBeneath),
/* harmony export */   u: () => (/* binding */ namedContexts)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6183);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** The build contexts of a build on that: the user's, external images at their digests, layers at theirs. */
function namedContexts({ node, below, held }, pin, project, image) {
    const contexts = {};
    for (const [name, value] of Object.entries(project.values.buildContexts))
        contexts[shortName(name)] = value;
    // A layer that is an ordinary stage here stands on the same image as where it is built for itself: else its steps had
    // other keys, and would run again. The lowest layer has the first say.
    const isReplaced = ({ name, target }) => below.has(name) && pin.replaced.includes(target.toLowerCase());
    // What lies beneath an image is in it, and no part of this build.
    const beneath = layersBeneath(node, project.nodes, isReplaced);
    const ordinary = project.nodes.filter((layer) => beneath.has(layer.name) && !isReplaced(layer));
    for (const { name: owner, externalImages } of [...ordinary, node].reverse()) {
        for (const { name, hold } of externalImages) {
            const digest = held.get(owner)?.[name];
            if (digest === undefined || hold.kind !== 'context')
                continue;
            const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name);
            contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
        }
    }
    for (const layer of project.nodes.filter(isReplaced))
        contexts[layer.target.toLowerCase()] = `docker-image://${image}@${below.get(layer.name)}`;
    return contexts;
}
/** All layers beneath a layer or the application, at any depth, but for those beneath one that `isEnd`. */
function layersBeneath(node, nodes, isEnd = () => false) {
    const found = new Set();
    const visit = (current) => {
        for (const { name } of current.standsOn) {
            const next = nodes.find((candidate) => candidate.name === name);
            if (next === undefined || found.has(name))
                continue;
            found.add(name);
            if (!isEnd(next))
                visit(next);
        }
    };
    visit(node);
    return found;
}
/** BuildKit looks a context up by the short form of an image's name, and buildx hands names on as they are. */
function shortName(name) {
    try {
        return (0,_core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contextKey */ .h)(name);
    }
    catch {
        return name;
    }
}


/***/ }),

/***/ 75226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeTemporaryDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44690);




/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
async function writeTemporaryDockerfile(project, pin, tempFolder) {
    if (pin.text === pin.originalText)
        return project.dockerfilePath;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tempFolder, 'dockerfile');
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(project.dockerfilePath);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), pin.text);
    const ignoreFile = (0,_project_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIgnoreFile */ .Dc)(project.dockerfilePath);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(ignoreFile))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(ignoreFile, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.dockerignore`));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
}


/***/ }),

/***/ 97136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uy: () => (/* binding */ checkChain),
  RG: () => (/* binding */ commitRecord),
  RE: () => (/* binding */ followRecord),
  OH: () => (/* binding */ isCommitLost),
  ZG: () => (/* binding */ verifyImage),
  pP: () => (/* binding */ wantedTags)
});

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/layers/generation.js
/**
 * Puts the layers that this run built beside those of the record as it is now, which another run may have
 * written meanwhile. `names` are the layers of this run; what the record has beyond them belongs to another
 * workflow over the same image and is kept while it fits. Undefined when they do not make one whole
 * generation: a layer would stand on another digest than the one that the generation has under that name.
 */
function mergeGeneration(built, recorded, names) {
    const merged = { ...recorded, ...built };
    const fits = (entry) => Object.entries(entry.inputs.standsOn).every(([below, digest]) => merged[below]?.digest === digest);
    // A layer that is left out takes along those that stand on it.
    for (;;) {
        const misfits = Object.keys(merged).filter((name) => !fits(merged[name]));
        if (misfits.some((name) => names.includes(name)))
            return undefined;
        if (misfits.length === 0)
            return merged;
        for (const name of misfits)
            delete merged[name];
    }
}

// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/record/record-files.js
var record_files = __webpack_require__(70527);
;// CONCATENATED MODULE: ./lib/layers/record/commit.js








/** How long a registry may take until it shows what it was just given. */
const settleAttempts = 6;
const settleWaitMs = 1000;
/** As often is the tag of the record looked at: a copy may be late by half a minute. */
const recordLooks = 31;
/**
 * Reads a pushed image back: it resolves to the digest that was built and every blob of it is there.
 * `what` names it in the error.
 * @throws UserError when it is not whole.
 */
async function verifyImage(client, repository, what, digest, clock) {
    let reason = '';
    for (let attempt = 1; attempt <= settleAttempts; attempt++) {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, digest);
        if (state.kind === 'ok')
            return state.image;
        reason = state.kind === 'absent' ? 'the registry does not know the digest' : state.reason;
        await clock.sleep(settleWaitMs);
    }
    throw new error/* UserError */.yo(`${what}: ${digest} was pushed, but could not be read back: ${reason}`, {
        remedy: 'Nothing depends on it yet. Run again. If it happens again, the registry loses what it accepts.',
    });
}
/**
 * Checks that a layer begins with the chain of the layer it stands on, on every platform: only then does a
 * host that holds the one save the download of the other.
 * @throws UserError when it does not.
 */
function checkChain(upper, lower) {
    for (const platformImage of upper.image.platforms) {
        const platform = (0,descriptor/* formatPlatform */.Bq)(platformImage.platform);
        const beneath = lower.image.platforms.find((candidate) => (0,descriptor/* formatPlatform */.Bq)(candidate.platform) === platform);
        const begins = beneath?.config.diffIds.every((diffId, index) => platformImage.config.diffIds[index] === diffId);
        if (begins !== true) {
            throw new error/* UserError */.yo(`layer ${upper.name} does not begin with the chain of ${lower.name} on ${platform}, although it was built on ${lower.image.descriptor.digest}: expected ${beneath?.config.diffIds.join(', ') ?? 'this platform'}, got ${platformImage.config.diffIds.join(', ')}`);
        }
    }
}
/** So often the record is put together anew because another run commits in between. */
const commitAttempts = 10;
/** The commit: one PUT of the record, after everything that it names is whole. */
async function commitRecord(options) {
    const { client, repository } = options;
    for (let attempt = 1; attempt <= commitAttempts; attempt++) {
        const now = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, options.seen);
        const recorded = now === undefined || now.digest === options.seen ? options.before : parseOrUndefined(now.json);
        // Layers of before must not get into a quarter that another run has just opened with fresh ones.
        const quarters = [options.before?.quarter, options.head.quarter];
        if (recorded !== undefined && !quarters.includes(recorded.quarter))
            return { kind: 'conflict' };
        const kept = amend(recorded?.layers ?? {}, options);
        const layers = mergeGeneration(options.built, kept, options.names);
        if (layers === undefined)
            return { kind: 'conflict' };
        let record = { ...options.head, layers };
        const nothingBuilt = Object.keys({ ...options.built, ...options.amended }).length === 0;
        if (nothingBuilt &&
            now !== undefined &&
            recorded !== undefined &&
            recorded.quarter === options.head.quarter) {
            if (options.renews !== true)
                return { kind: 'unchanged', record: recorded, digest: now.digest };
            record = recorded;
        }
        const digest = await (0,record_files/* writeRecord */.rh)(client, repository, options.tags.record, record, {
            digest: now?.digest,
        });
        if (digest !== undefined)
            return { kind: 'committed', record, digest, replaced: now?.digest };
    }
    return { kind: 'conflict' };
}
function amend(layers, { amended = {} }) {
    const fitting = Object.entries(amended).filter(([name, { digest }]) => layers[name]?.digest === digest);
    return { ...layers, ...Object.fromEntries(fitting) };
}
/**
 * Whether another run, which read the record before our commit and wrote it after, has put back what was there
 * before: registries have no conditional PUT. A layer that is neither ours nor the one of before is newer, and fine.
 */
function isCommitLost(options, newest) {
    return Object.entries(options.built).some(([name, entry]) => {
        const now = newest.layers[name];
        return !isSameImage(now, entry) && isSameImage(now, options.before?.layers[name]);
    });
}
function isSameImage(a, b) {
    return a?.digest === b?.digest && a?.built === b?.built;
}
/**
 * Moves the tags to what the record names and reads them back. When another run commits meanwhile, its record
 * is followed: whoever moves tags last moves them to the newest record.
 * @returns the tags that were moved, and the record that they follow.
 * @throws UserError when a tag does not show the digest it was given.
 */
async function followRecord(options) {
    const { client, repository } = options;
    const moved = new Set();
    let { record, digest } = options.committed;
    for (let round = 1;; round++) {
        const wanted = wantedTags({ record, digest }, options);
        const movedNow = await (0,registry_tag/* moveTags */.Fu)(client, repository, wanted);
        for (const tag of movedNow)
            moved.add(tag);
        // Nothing was written, so nothing of another run can have got lost: it moves the tags to what it has committed.
        if (options.committed.kind === 'unchanged' && moved.size === 0)
            return { moved: [], newest: { record, digest } };
        let newest = await fetchShown(options, digest);
        if (newest === undefined || newest.digest === digest) {
            const unseen = await Promise.all([...wanted]
                .filter(([tag]) => movedNow.includes(tag))
                .map(([tag, target]) => (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, target, options.clock.sleep))).then(() => undefined, (error) => ({ error }));
            if (unseen === undefined)
                return { moved: [...moved], newest: { record, digest } };
            // A run that has committed since may have moved the tag on.
            newest = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, digest);
            if (newest === undefined || newest.digest === digest)
                throw unseen.error;
        }
        const other = parseOrUndefined(newest.json);
        if (other === undefined || round === 3) {
            options.warn(whyNotFollowed(newest.refused));
            return { moved: [...moved], newest: { record: other ?? record, digest: newest.digest } };
        }
        record = other;
        digest = newest.digest;
    }
}
/** The record, as soon as its tag no longer shows the one that the commit has replaced: of several copies, one may be late. */
async function fetchShown({ client, repository, clock, tags, committed }, known) {
    const late = committed.kind === 'committed' ? committed.replaced : undefined;
    for (let look = 1;; look++) {
        const shown = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, tags.record, known);
        if (shown === undefined || shown.digest !== late || look === recordLooks)
            return shown;
        await clock.sleep(settleWaitMs);
    }
}
/** Tag → what it is to name by a record. `quarter` undefined: it is not open. */
function wantedTags({ record, digest }, { names, tags, quarter }) {
    const wanted = new Map();
    for (const name of names) {
        const entry = record.layers[name];
        if (entry === undefined)
            continue;
        wanted.set(tags.rolling(name), entry.digest);
        if (quarter !== undefined)
            wanted.set(tags.quarter(name, quarter), entry.digest);
    }
    if (quarter !== undefined)
        wanted.set(tags.quarterRecord(quarter), digest);
    return wanted;
}
function whyNotFollowed(refused) {
    return refused === undefined
        ? 'Other prewarms commit faster than the tags can follow. The next run repairs them.'
        : `Another run replaced the record with one that is not used: ${refused}.`;
}
function parseOrUndefined(json) {
    try {
        return (0,record/* parseRecord */.Hh)(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 89983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ accountCaches)
});

// EXTERNAL MODULE: ./lib/core/buildkit/expected-stage.js
var expected_stage = __webpack_require__(82793);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
;// CONCATENATED MODULE: ./lib/core/layers/time-saved.js
/**
 * The time that steps which hit would have taken, as they last executed, less what it took to get them from the cache: along the
 * critical path, so that work that is done side by side counts once. A step whose time was never recorded counts for nothing.
 * Undefined when nothing is known of any step that hit.
 * @param getMs stage → how long its cached steps were loaded and unpacked.
 */
function timeSaved(stages, steps, recorded, getMs) {
    const before = new Map(recorded.map((step) => [keyOf(step), step.durationMs]));
    const isKnownHit = (step) => step.verdict === 'hit' && before.has(keyOf(step));
    if (!steps.some(isKnownHit))
        return undefined;
    const platforms = [...new Set(steps.map(({ platform }) => platform))];
    const cacheOf = new Map(stages.map(({ stage, cache }) => [stage, cache]));
    const durationMs = (uses) => Math.max(...platforms.map((platform) => {
        const own = steps.filter((step) => step.platform === platform);
        const byPlace = new Map(own.map((step) => [`${step.stage} ${step.index}`, step]));
        // What is loaded for a stage is the whole of it, and is needed when the first step after it runs.
        const loadedAt = new Map(own.filter(isKnownHit).map(({ stage, index }) => [stage, index]));
        return criticalPath(stages, (stage, index) => {
            const step = byPlace.get(`${stage} ${index}`);
            if (step === undefined)
                return 0;
            if (!isKnownHit(step))
                return step.durationMs;
            if (!uses(stage))
                return before.get(keyOf(step)) ?? 0;
            return loadedAt.get(stage) === index ? (getMs.get(stage) ?? 0) : 0;
        });
    }));
    const withoutMs = durationMs(() => false);
    const caches = [...new Set(stages.flatMap(({ cache }) => cache ?? []))];
    // What no named cache gave is there in any case.
    const anyhow = (stage) => cacheOf.get(stage) === undefined;
    return {
        savedMs: withoutMs - durationMs(() => true),
        byCache: shareResult(caches, (present) => -durationMs((stage) => anyhow(stage) || present.has(cacheOf.get(stage) ?? ''))),
    };
}
function keyOf({ stage, platform, index, instruction }) {
    return JSON.stringify([stage, platform, index, instruction]);
}
/**
 * How long the stages take at least when everything runs side by side that can: a step waits for the step before it, for the last
 * one of the stage that its own is FROM, and for those of stages that it takes files from. Milliseconds.
 * @param durationOf of the step with this number, from 1, of a stage.
 */
function criticalPath(stages, durationOf) {
    const byName = new Map(stages.map((stage) => [stage.stage, stage]));
    const ends = new Map();
    const endOf = (name) => {
        const known = ends.get(name);
        if (known !== undefined)
            return known;
        const stage = byName.get(name);
        if (stage === undefined)
            return 0;
        // A Dockerfile has no circles; if one were here, it would end.
        ends.set(name, 0);
        let endMs = stage.parent === undefined ? 0 : endOf(stage.parent);
        for (const [index, { takesFrom }] of stage.steps.entries())
            endMs = Math.max(endMs, ...takesFrom.map(endOf)) + durationOf(name, index + 1);
        ends.set(name, endMs);
        return endMs;
    };
    return Math.max(0, ...stages.map(({ stage }) => endOf(stage)));
}
/** More than this would take too long to try in every combination. */
const mostTried = 10;
/**
 * What each of several does for a result that they have together: its part of the difference that it makes, over every order in
 * which they could come (Shapley value). The shares add up to the difference that all of them make. Of more than ten, the order in
 * which they are given and its reverse decide.
 * @param resultOf with these of them.
 */
function shareResult(members, resultOf) {
    const shares = new Map(members.map((name) => [name, 0]));
    const add = (name, value) => void shares.set(name, (shares.get(name) ?? 0) + value);
    if (members.length > mostTried) {
        for (const order of [members, members.toReversed()]) {
            for (const [index, name] of order.entries())
                add(name, (resultOf(new Set(order.slice(0, index + 1))) - resultOf(new Set(order.slice(0, index)))) / 2);
        }
        return Object.fromEntries(shares);
    }
    const results = Array.from({ length: 2 ** members.length }, (_, bits) => resultOf(new Set(members.filter((_name, index) => bits & (1 << index)))));
    for (const [bits, result] of results.entries()) {
        const size = members.filter((_name, index) => bits & (1 << index)).length;
        for (const [index, name] of members.entries()) {
            if (bits & (1 << index))
                continue;
            const weight = 1 / (members.length * choose(members.length - 1, size));
            add(name, weight * ((results[bits | (1 << index)] ?? 0) - result));
        }
    }
    return Object.fromEntries(shares);
}
function choose(from, count) {
    let ways = 1;
    for (let index = 1; index <= count; index++)
        ways = (ways * (from - count + index)) / index;
    return ways;
}

// EXTERNAL MODULE: ./lib/core/span.js
var span = __webpack_require__(44367);
// EXTERNAL MODULE: ./lib/layers/rounds/check-layers.js
var check_layers = __webpack_require__(47169);
// EXTERNAL MODULE: ./lib/layers/report/wait-reports.js
var wait_reports = __webpack_require__(19278);
;// CONCATENATED MODULE: ./lib/layers/report/cache-accounts.js






/** Adds up what each cache of a run earned and cost. */
function accountCaches(run) {
    const { dependencies, project, stages, recorded, app } = run;
    const built = dependencies.waits.filter(({ build }) => build !== check_layers/* checkTitle */.Tq);
    const steps = stages.flatMap((stage) => stage.steps);
    const stageOf = stageFinder(project.nodes);
    const gets = new Map([...(0,group/* groupBy */.$)(built.filter(isGet), stageOf)].map(([stage, own]) => [stage, lengthOf(own)]));
    const saved = timeSaved(cachedStages(run), steps, recorded, gets);
    // Where no step hit that is known, nothing was earned that loading could be taken off.
    const earning = new Set(steps.filter(({ verdict }) => verdict === 'hit').map(({ stage }) => stage));
    const spent = built.filter((wait) => wait.cache !== undefined && !(isGet(wait) && earning.has(stageOf(wait))));
    const account = (cache, moved, storedBytes) => ({
        earnedMs: Math.round(saved?.byCache[cache] ?? 0),
        spentMs: lengthOf(spent.filter((wait) => wait.cache === cache)),
        ...moved,
        storedBytes,
    });
    const layers = dependencies.layers.filter(({ state }) => state !== 'not-built' && state !== 'failed');
    return {
        timeSavedMs: saved?.savedMs,
        lookUpMs: lookUpTime(run, built),
        caches: Object.fromEntries([
            ...layers.map((layer) => [layer.name, account(layer.name, layer.transfer, layer.ownBytes)]),
            ...(app?.cache === undefined
                ? []
                : [[wait_reports/* builderCache */.C, account(wait_reports/* builderCache */.C, app.cache.moved, undefined)]]),
        ]),
    };
}
/**
 * What the program takes for the layers while no step runs and nothing goes on that is put to one cache, or that a build without
 * any waits for as well: looking up, checking, starting one more build for each depth of layers, reading back, committing.
 */
function lookUpTime({ dependencies, stages }, built) {
    const others = [
        ...built.filter(({ cache, kind }) => cache !== undefined || kind === 'load' || kind === 'unpack'),
        ...stages
            .flatMap(({ steps }) => steps)
            .flatMap(({ verdict, startedAtMs, durationMs }) => startedAtMs === undefined || verdict === 'hit' ? [] : [{ startedAtMs, durationMs }]),
    ].map(spanOf);
    const own = dependencies.phases.filter(({ name }) => !/^(?:build|verify) the application/.test(name));
    return (0,span/* spansLength */.Of)(own.flatMap((phase) => (0,span/* withoutSpans */.w1)(spanOf(phase), others)));
}
/** Whether it is what a hit costs, and not what the cache costs in any case. */
function isGet({ kind, what }) {
    return what !== '' && (kind === 'load' || kind === 'unpack' || kind === 'look-up');
}
/** The stage whose cached steps, or whose image, something was waited for. */
function stageFinder(nodes) {
    const names = new Set(nodes.flatMap(({ ownStages }) => ownStages.map(({ displayName }) => displayName)));
    const targets = new Map(nodes.map(({ name, target }) => [name, target.toLowerCase()]));
    return ({ what, cache }) => names.has(what) || cache === wait_reports/* builderCache */.C ? what : (targets.get(cache ?? '') ?? what);
}
function cachedStages({ project, state, app }) {
    const all = [
        ...project.nodes.flatMap(({ name, ownStages }) => {
            const cache = state?.lookup.images.get(name)?.kind === 'ok' ? name : undefined;
            return ownStages.map((stage) => ({ stage, cache }));
        }),
        ...(app?.node?.ownStages ?? []).map((stage) => ({
            stage,
            cache: app?.cache?.state === 'ok' ? wait_reports/* builderCache */.C : undefined,
        })),
    ];
    // A stage of two layers comes from the first of them.
    const byIndex = new Map(all.toReversed().map((one) => [one.stage.index, one]));
    return [...byIndex.values()].map(({ stage, cache }) => ({
        ...stageWork(stage, project.dockerfile),
        cache,
    }));
}
function stageWork({ displayName, parent, commands, uses }, { stages }) {
    const nameOf = (index) => stages[index]?.displayName ?? '';
    return {
        stage: displayName,
        parent: parent === undefined ? undefined : nameOf(parent),
        steps: commands
            .filter((command) => (0,expected_stage/* expectedSteps */.S)([command]).length > 0)
            .map(({ line }) => ({
            takesFrom: uses.flatMap(({ via, source, line: at }) => via !== 'from' && at === line && source.kind === 'stage' ? [nameOf(source.index)] : []),
        })),
    };
}
function spanOf({ startedAtMs, durationMs }) {
    return { startMs: startedAtMs, endMs: startedAtMs + durationMs };
}
function lengthOf(all) {
    return (0,span/* spansLength */.Of)(all.map(spanOf));
}


/***/ }),

/***/ 5193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ doubt),
/* harmony export */   X: () => (/* binding */ suspectBroken)
/* harmony export */ });
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96997);

/** Another round without the layers that are to blame. @throws `error` when no layer can be. */
async function doubt(options, state, jobs, error) {
    const trust = await suspectBroken(options, jobs);
    if (trust === undefined)
        throw error;
    return { kind: 'again', state, trust };
}
/** After a blob could not be had: what is still relied on? Undefined when no layer can be to blame. */
async function suspectBroken(options, jobs) {
    const { client, inputs, log } = options;
    const { suspects, doubts } = options.trust;
    const concerned = new Map();
    for (const job of jobs) {
        for (const [name, digest] of [...job.below, ...job.cacheFrom])
            concerned.set(name, digest);
    }
    const fresh = [...concerned].filter(([name]) => !suspects.has(name));
    const looks = await Promise.all(fresh.map(async ([name, digest]) => [
        name,
        await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectImage */ .m)(client, inputs.repository, digest),
    ]));
    const broken = looks.filter(([, image]) => image.kind !== 'ok').map(([name]) => name);
    if (broken.length === 0 && fresh.some(([name]) => !doubts.has(name))) {
        // Perhaps the builder was just clearing up: once more before layers that are whole are built anew.
        log.notice('The build could not find a blob that the registry has. Trying once more.');
        return { suspects, doubts: new Set([...doubts, ...fresh.map(([name]) => name)]) };
    }
    // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
    const blamed = broken.length > 0 ? broken : fresh.map(([name]) => name);
    if (blamed.length === 0)
        return undefined;
    log.warning(`The registry is missing a blob that the build needs. Rebuilt without ${blamed.join(', ')}, and ${options.writes ? 'pushed again' : 'not used as cache'}.`);
    return { suspects: new Set([...suspects, ...blamed]), doubts };
}


/***/ }),

/***/ 2003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ stepsToRecord),
/* harmony export */   aY: () => (/* binding */ recordedConfigs),
/* harmony export */   pe: () => (/* binding */ builtEntry)
/* harmony export */ });
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2745);
/* harmony import */ var _core_packages_updates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49485);



function builtEntry({ node, entry, refresh, inputs }, { image, built, trees }, state, nowMs) {
    const { digest } = image.descriptor;
    const isAsBefore = entry !== undefined && (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_0__/* .builtDigest */ .bK)(entry) === (built ?? digest) && refresh === undefined;
    const own = new Set(node.ownStages.map((stage) => stage.displayName));
    return {
        digest,
        ...(built === undefined || built === digest ? {} : { built }),
        ...(trees === undefined ? {} : { trees }),
        target: node.target,
        builtAt: isAsBefore ? entry.builtAt : new Date(nowMs).toISOString(),
        inputs: {
            ...inputs,
            standsOn: (0,_core_known_js__WEBPACK_IMPORTED_MODULE_2__/* .recordKnown */ .zK)(node.standsOn, ({ name }) => [name, state.digests.get(name)]),
        },
        steps: stepsToRecord(state.steps.filter(({ stage }) => own.has(stage)), entry),
        ...recordedPackages(node.name, state, { entry, refresh }),
    };
}
/** What a refresh was made for and did not bring is remembered, so that it asks for no second one. */
function recordedPackages(name, { packages, updates }, { entry, refresh }) {
    const now = packages.get(name);
    const before = entry?.notCome ?? {};
    const due = refresh === undefined ? [] : (updates?.layers.get(name)?.due ?? []);
    const notCome = now === undefined ? before : (0,_core_packages_updates_js__WEBPACK_IMPORTED_MODULE_1__/* .versionsNotCome */ .b3)(due, before, Object.values(now));
    return {
        ...(now === undefined ? {} : { packages: now }),
        ...(Object.keys(notCome).length === 0 ? {} : { notCome }),
    };
}
/** What of configs is recorded, so that nobody reads them again. The record shows no secret, whatever an image shows. */
function recordedConfigs({ platforms }, { secretValues }) {
    const values = platforms.flatMap(({ config }) => config.env);
    if ([...secretValues].some((secret) => values.some((value) => value.includes(secret))))
        return {};
    const configs = platforms.map(({ configDigest, config: { platform, diffIds, env } }) => [
        configDigest,
        { platform, diffIds, env },
    ]);
    return { configs: Object.fromEntries(configs) };
}
/** How long steps take when they execute: now, or as the entry of before knows it. */
function stepsToRecord(steps, before) {
    return steps.flatMap(({ stage, platform, index, instruction, verdict, durationMs }) => {
        if (verdict === 'executed')
            return [{ stage, platform, index, instruction, durationMs }];
        // A step that hit took no time now; what it took when it ran is what a hit saves.
        const known = before?.steps.find((step) => step.stage === stage &&
            step.platform === platform &&
            step.index === index &&
            step.instruction === instruction);
        return known === undefined ? [] : [known];
    });
}


/***/ }),

/***/ 47169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ checkLayers),
/* harmony export */   Tq: () => (/* binding */ checkTitle),
/* harmony export */   yX: () => (/* binding */ isPublishedAsBefore)
/* harmony export */ });
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_current_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78343);
/* harmony import */ var _core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92277);
/* harmony import */ var _core_unfinished_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65206);
/* harmony import */ var _bake_build_notes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(646);
/* harmony import */ var _broken_blob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5193);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51377);







/** What the check is called while it runs. */
const checkTitle = 'Check the layers';
/** One bake of all layers that may be current, nothing pushed: is the result what the record says? */
async function checkLayers(options, state, candidates) {
    if (candidates.length === 0)
        return { kind: 'done', state };
    const recorded = (0,_core_known_js__WEBPACK_IMPORTED_MODULE_6__/* .mapKnown */ .ym)(state.facts, ({ node, entry }) => [node.name, entry?.digest]);
    const jobs = candidates.map((fact) => (0,_job_js__WEBPACK_IMPORTED_MODULE_5__/* .jobFor */ .vw)(options, fact, recorded, { kind: 'discard' }, false, state));
    const outcome = await options.log.phase('check', () => options.baker.bake({ kind: 'check', title: checkTitle, jobs }));
    const noted = { ...state, ...(0,_bake_build_notes_js__WEBPACK_IMPORTED_MODULE_3__/* .addNotes */ .Z)(state, outcome) };
    if (outcome.kind === 'failed')
        throw (0,_core_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .unfinished */ .M1)({ state: noted }, outcome.error);
    if (outcome.kind === 'broken-image') {
        const trust = await (0,_core_unfinished_js__WEBPACK_IMPORTED_MODULE_2__/* .carrying */ .MR)({ state: noted }, () => (0,_broken_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .suspectBroken */ .X)(options, jobs));
        return { kind: 'again', state: noted, trust: trust ?? options.trust };
    }
    const reasons = new Map(state.reasons);
    const states = new Map(state.states);
    const digests = new Map(state.digests);
    const images = new Map(state.images);
    for (const { node, entry, inputs } of candidates) {
        const { name } = node;
        const below = node.standsOn.find((layer) => reasons.has(layer.name) && !isPublishedAsBefore(layer.name, entry, digests));
        const own = new Set(node.ownStages.map((stage) => stage.displayName));
        const reason = entry === undefined
            ? undefined
            : (0,_core_layers_current_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeCheck */ .GE)(entry, {
                digest: outcome.result.digests.get(name),
                executed: outcome.steps
                    .filter((step) => step.verdict === 'executed' && own.has(step.stage))
                    .map((step) => step.instruction),
                undecided: undecided(options, name, inputs, state),
            });
        const why = [
            ...(reason === undefined ? [] : [reason]),
            ...(below === undefined
                ? []
                : [{ kind: 'layer-below', text: `it depends on ${below.name}, which is outdated` }]),
        ];
        if (why.length > 0) {
            reasons.set(name, why);
            continue;
        }
        reasons.delete(name);
        states.set(name, 'current');
        if (entry !== undefined)
            digests.set(name, entry.digest);
        const image = state.lookup.images.get(name);
        if (image?.kind === 'ok')
            images.set(name, image.image);
    }
    return { kind: 'done', state: { ...noted, reasons, states, digests, images } };
}
/** Why the record cannot tell that the layer is current, when another builder gives it another digest. */
function undecided({ policy }, name, inputs, { lookup }) {
    const given = policy.given[name];
    if (given !== undefined && lookup.record?.layers[name]?.digest !== given)
        return 'the record does not contain this digest, and the check produced another one';
    return (0,_core_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .usesSecretArg */ .tj)(inputs)
        ? 'it uses a secret build argument, whose value is not recorded, and its digest differs'
        : undefined;
}
/** The layers below it are built anew, and are published as what it was built on. */
function isPublishedAsBefore(below, entry, digests) {
    const digest = digests.get(below);
    return digest !== undefined && digest === entry?.inputs.standsOn[below];
}


/***/ }),

/***/ 51377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   ge: () => (/* binding */ footingOf),
/* harmony export */   lN: () => (/* binding */ heldDigests),
/* harmony export */   vw: () => (/* binding */ jobFor)
/* harmony export */ });
/* harmony import */ var _core_app_app_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80247);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72452);
/* harmony import */ var _core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67516);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _project_named_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26326);





/** One layer as a job on the digests of the layers beneath it. */
function jobFor(options, fact, digests, output, noCache, state) {
    const { node } = fact;
    const footing = footingOf(node, digests, heldDigests(state.facts), options.project, state);
    return {
        ...footing,
        annotations: (0,_core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .layerAnnotations */ .i)(options.context.source, baseOf(node, options.inputs.image, footing.below, fact.inputs.externalImages)),
        cacheFrom: noCache ? new Map() : cacheSources(options, footing, state),
        noCache,
        isGzip: isGzip(footing, state),
        output,
    };
}
/** What an image from elsewhere is like is not known. */
function isGzip({ node, stages, below }, state) {
    return (below.size > 0 &&
        [node, ...stages].every(({ externalImages }) => externalImages.length === 0) &&
        [...below.keys()].every((name) => (state.images.get(name) ?? imageOf(state.lookup.images.get(name)))?.platforms.every(({ layers }) => layers.every(({ mediaType }) => (0,_core_app_app_compression_js__WEBPACK_IMPORTED_MODULE_0__/* .compressionOf */ .MB)(mediaType) === 'gzip'))));
}
/**
 * The layer's own image as BuildKit built it, and those of the layers beneath that are ordinary stages here: whichever target BuildKit solves first
 * makes their steps, and only from the sources that this target has. The steps of each image are its own, so they do not race.
 */
function cacheSources({ trust }, { node, stages }, { lookup }) {
    return new Map([node, ...stages].flatMap(({ name }) => {
        const image = lookup.built.get(name) ?? lookup.images.get(name);
        return image?.kind === 'ok' && !trust.suspects.has(name)
            ? [[name, image.image.descriptor.digest]]
            : [];
    }));
}
/** What a layer, or the application, is built on: of the layers beneath it those that have a digest. */
function footingOf(node, digests, held, project, state) {
    const beneath = (0,_project_named_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .layersBeneath */ .W)(node, project.nodes);
    const below = new Map([...digests].filter(([name]) => beneath.has(name)));
    const stages = project.nodes.filter(({ name }) => beneath.has(name) && !below.has(name));
    const belowEnv = new Map([...below.keys()].flatMap((name) => {
        const lower = project.nodes.find((candidate) => candidate.name === name);
        const found = state.images.get(name) ?? imageOf(state.lookup.images.get(name));
        const env = found?.platforms[0]?.config.env;
        return lower === undefined || env === undefined ? [] : [[lower.target.toLowerCase(), env]];
    }));
    return { node, stages, below, belowEnv, held };
}
function heldDigests(facts) {
    return new Map(facts.map(({ node, inputs }) => [
        node.name,
        (0,_core_known_js__WEBPACK_IMPORTED_MODULE_4__/* .recordKnown */ .zK)(Object.entries(inputs.externalImages), ([name, digest]) => [
            name,
            digest === 'unresolved' ? undefined : digest,
        ]),
    ]));
}
/** The image, where it is whole. */
function imageOf(state) {
    return state?.kind === 'ok' ? state.image : undefined;
}
function baseOf(node, image, below, externalImages) {
    const layer = node.standsOn.find(({ via }) => via !== 'copy');
    if (layer !== undefined)
        return { name: `${image}:${(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(layer.name)}`, digest: below.get(layer.name) };
    const external = node.externalImages.find((candidate) => candidate.via === 'from');
    if (external === undefined)
        return undefined;
    const digest = externalImages[external.name];
    return { name: external.name, digest: digest === 'unresolved' ? undefined : digest };
}


/***/ }),

/***/ 30864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ wholeTree),
/* harmony export */   ZY: () => (/* binding */ indexSegments),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   mE: () => (/* binding */ keepTree),
/* harmony export */   mJ: () => (/* binding */ layerBlobs),
/* harmony export */   pS: () => (/* binding */ findTreeProblem),
/* harmony export */   v_: () => (/* binding */ fetchRecorded)
/* harmony export */ });
/* harmony import */ var _adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96566);
/* harmony import */ var _adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66452);
/* harmony import */ var _adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10316);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71866);
/* harmony import */ var _core_tree_compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95616);
/* harmony import */ var _core_tree_entry_pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11674);
/* harmony import */ var _core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32288);
/* harmony import */ var _core_tree_printable_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71583);








/** The blobs as they can be read. */
function layerBlobs({ client, repository }, blobs) {
    return blobs.map(({ digest, sizeBytes, diffId }) => ({
        ...{ digest, sizeBytes, diffId },
        open: () => client.openBlob(repository, { digest, sizeBytes }),
    }));
}
/** Keeps an index in the registry; the record will name it. */
async function keepTree({ client, repository }, tree, blobs) {
    const bytes = await (0,_adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .packTree */ .Av)(tree);
    const digest = (0,_adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
    await client.pushBlob(repository, bytes, digest);
    return { segment: { digest, sizeBytes: bytes.length, blobs }, tree };
}
/** Reads blobs, and keeps what they come to: the first ones by themselves, because they are likely to be the same next time. */
async function indexSegments(place, layers, first) {
    const parts = [layers.slice(0, first), layers.slice(first)].filter((part) => part.length > 0);
    const segments = [];
    for (const part of parts) {
        const { tree } = await (0,_adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .indexBlobs */ .V)(layerBlobs(place, part), place);
        segments.push(await keepTree(place, tree, part.length));
    }
    return segments;
}
/**
 * What the own blobs of a published layer come to: as it is recorded, and where that is not, or is gone, from the blobs.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
async function readTree(place, recorded, layers) {
    return (await fetchRecorded(place, recorded, layers)) ?? indexSegments(place, layers, 0);
}
/** The same as it is recorded; undefined: that is not, or is gone. */
async function fetchRecorded(place, recorded, layers) {
    const segments = recorded?.segments ?? [];
    const covered = segments.reduce((sum, { blobs }) => sum + blobs, 0);
    const known = covered === layers.length ? await Promise.all(segments.map((segment) => fetchTree(place, segment))) : [];
    const found = known.filter((segment) => segment !== undefined);
    return layers.length === 0 || (found.length === segments.length && found.length > 0) ? found : undefined;
}
async function fetchTree({ client, repository, pool }, segment) {
    const bytes = await client.fetchBlob(repository, { ...segment, mediaType: '' });
    return bytes === undefined ? undefined : { segment, tree: await (0,_adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackTree */ .FL)(bytes, pool) };
}
/**
 * What is wrong with the own blobs of a published layer, by the record of what they come to; undefined: nothing, or nothing is
 * recorded. Reads all of them.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
async function findTreeProblem(blobs, recorded, layers) {
    const place = { ...blobs, pool: new _core_tree_entry_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryPool */ .N() };
    const known = (await Promise.all(recorded.segments.map((segment) => fetchTree(place, segment)))).filter((segment) => segment !== undefined);
    const covered = known.reduce((sum, { segment }) => sum + segment.blobs, 0);
    if (known.length < recorded.segments.length || covered === 0)
        return undefined;
    const { tree } = await (0,_adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .indexBlobs */ .V)(layerBlobs(place, layers.slice(-covered)), place);
    const [first, ...others] = [...(0,_core_tree_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .unequalPaths */ .gO)(wholeTree(known).entries, tree.entries)].sort();
    return first === undefined
        ? undefined
        : `it does not hold the files that were published: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(1 + others.length, 'difference')}, first ${(0,_core_tree_printable_path_js__WEBPACK_IMPORTED_MODULE_6__/* .printablePath */ .V)(first)}`;
}
function wholeTree(segments) {
    return (0,_core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_5__/* .overlayTrees */ .Y)(segments.map(({ tree }) => tree));
}


/***/ }),

/***/ 69822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ newRoundState),
/* harmony export */   QC: () => (/* binding */ builtOf),
/* harmony export */   w1: () => (/* binding */ recordedSteps)
/* harmony export */ });
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2745);
/* harmony import */ var _bake_build_notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(646);


/** How long the layers' steps took when they last executed, as it was recorded before this run. */
function recordedSteps(state) {
    return Object.values(state?.lookup.record?.layers ?? {}).flatMap(({ steps }) => steps);
}
/** What BuildKit built of a layer that is up to date: what is published of it may be no cache source. */
function builtOf({ digests, built, lookup }, name) {
    const digest = digests.get(name);
    const entry = [built.get(name), lookup.record?.layers[name]].find((known) => known?.digest === digest);
    return entry === undefined ? digest : (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_0__/* .builtDigest */ .bK)(entry);
}
/** A round that begins. `before`: what builds of the rounds before told. */
function newRoundState(lookup, before = _bake_build_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .noBuilds */ .f) {
    return {
        steps: before.steps,
        waits: before.waits,
        restarts: before.restarts,
        failedImports: before.failedImports,
        moved: before.moved,
        lookup,
        reasons: new Map(),
        states: new Map(),
        digests: new Map(),
        images: new Map(),
        built: new Map(),
        pushed: new Map(),
        publications: new Map(),
        facts: [],
        externalImages: [],
        updates: undefined,
        packages: new Map(),
        allLayers: true,
    };
}


/***/ }),

/***/ 63776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ presentBlobs),
/* harmony export */   jw: () => (/* binding */ blobsMadeBy),
/* harmony export */   y8: () => (/* binding */ uploadsOf)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** Blobs that the repository of the layers is known to have: those of the images that were found there, and what was pushed since. */
function presentBlobs({ lookup, images, moved, }) {
    const found = [...lookup.images.values(), ...lookup.built.values()].flatMap((state) => {
        if (state.kind === 'ok')
            return state.image.blobs;
        return state.kind === 'broken' ? state.present : [];
    });
    const pushed = [...images.values()].flatMap(({ blobs }) => blobs);
    return new Set([...found, ...pushed, ...moved.uploads].map(({ digest }) => digest));
}
/**
 * What a push of images has moved. BuildKit tells no bytes of it, but asks the registry for each blob and sends those that
 * are not there (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go), so they follow from the manifests. A blob that the
 * registry has from images that this run does not know counts as sent. More of them than are new for certain are of an external
 * image, of what the builder had kept, or the same bytes as another build made, and may have been there.
 * @param madeBlobs how many layers are new for certain.
 */
function uploadsOf(images, present, madeBlobs) {
    const sent = new Map();
    for (const { blobs } of images)
        for (const blob of blobs)
            if (!present.has(blob.digest))
                sent.set(blob.digest, blob);
    const described = new Set(images.flatMap(descriptionsOf));
    const layers = [...sent.keys()].filter((digest) => !described.has(digest)).length;
    // The description of a cache is one of its blobs, and it is not known which.
    const caches = images.filter(({ platforms }) => platforms === undefined).length;
    return {
        ..._core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingMoved */ .FY,
        uploads: [...sent.values()].map(({ digest, sizeBytes }) => ({ digest, bytes: sizeBytes })),
        uploadsAtMost: layers - caches > madeBlobs,
        manifestBytes: images.reduce((total, { manifestBytes }) => total + manifestBytes, 0),
    };
}
/** Blobs of an image that no step has made. */
function descriptionsOf({ platforms = [] }) {
    return platforms.flatMap(({ configDigest, attestations }) => [
        configDigest,
        ...attestations.map(({ digest }) => digest),
    ]);
}
/**
 * How many layers steps of these stages have made in this run that were nowhere before. Files that RUN writes bear the time at which
 * it ran. COPY and ADD keep that of their source, so that the same files give the same bytes again (__tests__/integration/build.test.ts).
 */
function blobsMadeBy(steps, isOwn) {
    return steps.filter(({ stage, verdict, instruction }) => verdict === 'executed' && isOwn(stage) && !/^(COPY|ADD)\b/i.test(instruction)).length;
}


/***/ })

};

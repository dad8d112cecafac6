export const id = 2948;
export const ids = [2948];
export const modules = {

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
        const equals = field.indexOf('=');
        const key = equals < 0 ? field : field.slice(0, equals);
        return [key.trim().toLowerCase(), equals < 0 ? '' : field.slice(equals + 1)];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        type,
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (values.get('name') ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
    };
}


/***/ }),

/***/ 90561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ planPin),
/* harmony export */   x: () => (/* binding */ pinTarget)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66610);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83908);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73017);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73197);






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
    const { values } = options;
    const graphs = options.targets.flatMap((target) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values).map((build) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveStages */ .iM)(dockerfile, values, build)));
    const { needed, obstacles } = chooseReplaced(graphs, options, dockerfile);
    const insertions = new Map(graphs
        .flatMap((graph) => redeclarations(graph, needed, options, dockerfile))
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
    const differs = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values)
        .map((build) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveStages */ .iM)(dockerfile, values, build))
        .some((graph) => (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_4__/* .findObstacle */ .R)(target, graph, values, dockerfile.escape, undefined) !== undefined);
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
function chooseReplaced(graphs, options, dockerfile) {
    const { layers, values, imageEnv } = options;
    const obstacles = new Map();
    for (;;) {
        const before = obstacles.size;
        // What stands beneath a layer that cannot be replaced is needed itself.
        const needed = neededLayers(graphs, without(layers, obstacles));
        for (const graph of graphs) {
            for (const name of needed) {
                if (name === graph.build.target.toLowerCase() || obstacles.has(name))
                    continue;
                const reason = (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_4__/* .findObstacle */ .R)(name, graph, values, dockerfile.escape, imageEnv.get(name));
                if (reason !== undefined)
                    obstacles.set(name, reason);
            }
        }
        for (const [name, reason] of conflicts(graphs, without(layers, obstacles), options, dockerfile))
            obstacles.set(name, reason);
        if (obstacles.size === before)
            return { needed, obstacles };
    }
}
/** The layers that some target stands on or takes from directly. */
function neededLayers(graphs, layers) {
    return new Set(graphs.flatMap((graph) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, layers).replacedUses.map(({ name }) => name)));
}
/** The ARGs to be declared again after each FROM that leads to a replaced stage. */
function redeclarations(graph, replaced, { values, imageEnv }, dockerfile) {
    return (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, replaced).replacedUses.flatMap(({ by, use, name }) => {
        const parent = by.parent === undefined ? undefined : graph.stages[by.parent];
        if (use.via !== 'from' || parent === undefined)
            return [];
        const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritedArgs */ .O)(parent, graph, values, dockerfile.escape, imageEnv.get(name));
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
    const finds = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, replaced).stages.map((stage) => {
        const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
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
function conflicts(graphs, layers, options, dockerfile) {
    const all = graphs.flatMap((graph) => redeclarations(graph, layers, options, dockerfile));
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
    const empty = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .describesNames */ .B5)(dockerfile) ? '#' : '';
    for (const { head, instructions } of emptied) {
        for (const { keyword, place } of instructions) {
            if (keyword !== 'ONBUILD')
                lines.fill([empty], place.start, place.end);
        }
        const [, as = 'AS', name = ''] = head.args;
        lines.fill([''], head.place.start, head.place.end);
        lines[head.place.start] = [`${(0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenKeyword */ .TI)(head)} scratch ${as} ${name}`];
    }
    for (const { index, head } of dockerfile.stages) {
        // BuildKit warns of instructions in another case than most.
        const keyword = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenKeyword */ .TI)(head) === 'from' ? 'arg' : 'ARG';
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

/***/ 47364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ describeUpdates)
/* harmony export */ });
/* unused harmony export shortenLike */
const most = 3;
/** `openssl 3.0.15-1~deb12u1 → …u2 and 2 more packages` */
function describeUpdates(updates) {
    const told = updates
        .slice(0, most)
        .map(({ package: name, installed, available }) => `${name} ${installed} → ${shortenLike(available, installed)}`);
    const more = updates.length - told.length;
    return `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What is the same as in the version before is left out, up to the last part of it: `…u2` after `3.0.15-1~deb12u1`. */
function shortenLike(version, before) {
    let same = 0;
    while (same < version.length && version[same] === before[same])
        same++;
    // Whole numbers, and the letter before them.
    while (same > 0 && /\d/.test(version[same - 1] ?? ''))
        same--;
    if (same > 0 && /[a-z]/i.test(version[same - 1] ?? ''))
        same--;
    return same < fewestLeftOut ? version : `…${version.slice(same)}`;
}
/** What is shorter is read as fast whole. */
const fewestLeftOut = 6;


/***/ }),

/***/ 49950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uy: () => (/* binding */ checkChain),
  RG: () => (/* binding */ commitRecord),
  RE: () => (/* binding */ followRecord),
  OH: () => (/* binding */ isCommitLost),
  ZG: () => (/* binding */ verifyImage)
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
// EXTERNAL MODULE: ./lib/layers/record-files.js
var record_files = __webpack_require__(47867);
;// CONCATENATED MODULE: ./lib/layers/commit.js








/** How long a registry may take until it shows what it was just given. */
const settleAttempts = 6;
const settleWaitMs = 1000;
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
            return { kind: 'committed', record, digest };
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
        const newest = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, digest);
        if (newest === undefined || newest.digest === digest) {
            await Promise.all([...wanted]
                .filter(([tag]) => movedNow.includes(tag))
                .map(([tag, target]) => (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, target, options.clock.sleep)));
            return { moved: [...moved], newest: { record, digest } };
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
/** Tag → what it is to name by a record. */
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

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ expectStages)
/* harmony export */ });
/* harmony import */ var _core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82793);
/* harmony import */ var _core_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18999);
/* harmony import */ var _core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73197);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11968);





/**
 * The steps that a build of these layers has, as the Dockerfile says: each stage once, with the platforms that need it, or once
 * for each of them for which it stands on something else.
 */
function expectStages(dockerfile, nodes, values) {
    const needed = nodes.flatMap(({ target, ownStages }) => {
        const own = new Set(ownStages.map(({ index }) => index));
        const others = new Set(dockerfile.stages.flatMap(({ index, name = '' }) => (own.has(index) ? [] : [name])));
        return (0,_core_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_1__/* .singleBuilds */ .CK)(target, values).flatMap((build) => {
            const graph = (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveStages */ .iM)(dockerfile, values, build);
            return (0,_core_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .gl)(graph, others)
                .stages.filter(({ index }) => own.has(index))
                .map((stage) => expectStage(graph, stage));
        });
    });
    const stages = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(needed, ({ platforms: _, ...stage }) => JSON.stringify(stage));
    const expected = [...stages.values()].flatMap(([first, ...more]) => first === undefined
        ? []
        : [{ ...first, platforms: [...new Set([first, ...more].flatMap(({ platforms }) => platforms))] }]);
    return [...(0,_core_group_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(expected, ({ name }) => name).values()].flat();
}
function expectStage({ stages, build }, stage) {
    const { displayName, from, ownPlatform, commands, instructions } = stage;
    const parent = stage.parent === undefined ? undefined : stages[stage.parent];
    return {
        name: displayName,
        triggers: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(commands.slice(0, commands.length - instructions.length)),
        instructions: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(instructions),
        // One image is another one for another platform.
        parent: parent?.displayName ?? `${from} ${ownPlatform ?? (0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .F)(build.platform)}`,
        platforms: [(0,_core_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizePlatform */ .F)(build.platform)],
    };
}


/***/ }),

/***/ 30753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ge: () => (/* binding */ footingOf),
/* harmony export */   lN: () => (/* binding */ heldDigests),
/* harmony export */   vw: () => (/* binding */ jobFor)
/* harmony export */ });
/* harmony import */ var _core_app_app_compression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80247);
/* harmony import */ var _core_layers_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67516);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _named_contexts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61420);




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
    const beneath = (0,_named_contexts_js__WEBPACK_IMPORTED_MODULE_2__/* .layersBeneath */ .W)(node, project.nodes);
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
/** At which digests each layer's external images are held. */
function heldDigests(facts) {
    return new Map(facts.map(({ node, inputs }) => [
        node.name,
        Object.fromEntries(Object.entries(inputs.externalImages).flatMap(([name, digest]) => digest === 'unresolved' ? [] : [[name, digest]])),
    ]));
}
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

/***/ 61420:
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

/***/ 34750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stepsToRecord)
/* harmony export */ });
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

/***/ 10798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ newRoundState),
/* harmony export */   QC: () => (/* binding */ builtOf),
/* harmony export */   w1: () => (/* binding */ recordedSteps)
/* harmony export */ });
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2745);
/* harmony import */ var _build_notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41006);


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
function newRoundState(lookup, before = _build_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .noBuilds */ .f) {
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

/***/ 38055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeTemporaryDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54615);



/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
async function writeTemporaryDockerfile(project, pin, tempFolder) {
    if (pin.text === pin.originalText)
        return project.dockerfilePath;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'dockerfile');
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(project.dockerfilePath);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), pin.text);
    const ignoreFile = (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .ownIgnoreFile */ .Dc)(project.dockerfilePath);
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(ignoreFile).then(() => true, () => false))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(ignoreFile, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}.dockerignore`));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
}


/***/ }),

/***/ 51088:
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
 * registry has from images that this run does not know counts as sent. More of them than steps can have made are of an external
 * image, or of what the builder had kept, and may have been there.
 * @param madeBlobs how many layers the steps that ran can have made.
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
/** How many layers steps of these stages can have made in this run. */
function blobsMadeBy(steps, isOwn) {
    return steps.filter(({ stage, verdict }) => verdict === 'executed' && isOwn(stage)).length;
}


/***/ })

};

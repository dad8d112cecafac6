export const id = 114;
export const ids = [114];
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

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ singleBuilds),
/* harmony export */   LJ: () => (/* binding */ findBuildContext),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   vY: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6183);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81354);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18999);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76993);





/** Stands for a builder's platform that is not known yet: what most have, so that a name with a platform in it is one. */
const usualPlatform = 'linux/amd64';
/** The builds that a build of several platforms is made of. */
function singleBuilds(target, values) {
    if (values.platforms.length === 0)
        return [{ target, platform: values.builderPlatform ?? usualPlatform }];
    return values.platforms.map((platform) => ({ target, platform }));
}
/**
 * The variables that FROM may use: the automatic ones, and ARGs before the first FROM; a build argument goes before a default.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `buildMetaArgs`, `platform.go` `defaultArgs`
 * @throws UserError when a default cannot be expanded.
 */
function globalVariables(dockerfile, values, build) {
    const variables = new Map();
    const automatic = {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('BUILD', values.builderPlatform ?? usualPlatform),
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('TARGET', build.platform),
        // BuildKit calls a target that was not named so.
        TARGETSTAGE: build.target || 'default',
    };
    for (const [name, value] of Object.entries(automatic))
        variables.set(name, values.buildArgs[name] ?? value);
    for (const instruction of dockerfile.globals) {
        for (const { name, defaultText } of (0,_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredArgs */ .M)(instruction)) {
            const value = values.buildArgs[name] ?? expand(defaultText, (key) => variables.get(key), dockerfile.escape);
            if (value !== undefined)
                variables.set(name, value);
        }
    }
    return variables;
}
/** @throws UserError when the text cannot be expanded. */
function expand(text, variables, escapeChar) {
    return (text === undefined ? undefined : (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .lexWord */ .Y)(text, variables, { escape: escapeChar }).text);
}
/** The user's build context that stands for a stage or an image of this name. */
function findBuildContext(name, values) {
    const given = Object.entries(values.buildContexts);
    // BuildKit never looks for these two (`dockerfile2llb/convert.go`, `namedContextFunc`).
    if (given.length === 0 || /^(scratch|context)$/i.test(name))
        return undefined;
    const key = (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    const found = given.find(([candidate]) => {
        const [bare = '', platform] = candidate.split('::');
        return (platform === undefined || platform !== '') && keyOf(bare) === key;
    });
    return found === undefined ? undefined : { name: found[0], value: found[1] };
}
/** Build contexts may have names that are no image names; those match nothing. */
function keyOf(name) {
    try {
        return (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    }
    catch (error) {
        if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contextKey)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/**
 * The name under which BuildKit looks for a build context that stands for an image: `debian` for
 * `docker.io/library/debian:latest`. https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `NamedContext`
 * @throws UserError when it is no image name.
 */
function contextKey(imageName) {
    const { registry, repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(imageName);
    const short = /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
    const name = registry === 'docker.io' ? short : `${registry}/${repository}`;
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/:latest$/, '');
}


/***/ }),

/***/ 59319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/**
 * The mounts of a RUN.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/commands_runmount.go `parseMount`
 * @throws UserError when `from` holds a variable, which BuildKit refuses.
 */
function readMounts(run) {
    return run.flags
        .filter((flag) => flag.name === 'mount')
        .map((flag) => {
        const fields = new Map(splitCsv(flag.value ?? '').map((field) => {
            const equals = field.indexOf('=');
            return equals < 0
                ? [field.toLowerCase(), '']
                : [field.slice(0, equals).toLowerCase(), field.slice(equals + 1)];
        }));
        const from = fields.get('from') || undefined;
        if (from !== undefined && /\$./.test(from)) {
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(run.line, `a mount's from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
        }
        return {
            type: (fields.get('type') ?? 'bind').toLowerCase(),
            from,
            source: fields.get('source') ?? fields.get('src'),
            target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
        };
    });
}
/** One line of CSV (RFC 4180). */
function splitCsv(line) {
    const fields = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
    return fields
        .map((field) => field.replace(/^,/, ''))
        .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}


/***/ }),

/***/ 73197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   iM: () => (/* binding */ resolveStages)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66610);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75718);
/* harmony import */ var _mount_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59319);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18999);








/**
 * Finds out what every name means, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go does (`buildDispatchStates`,
 * `toCommand`, `detectRunMount`, `initOnBuildTriggers`): FROM finds the latest stage above it, COPY and mounts find the last
 * one of the file, and a build context of the user goes before both.
 * @throws UserError that names the line.
 */
function resolveStages(dockerfile, values, build) {
    const graphs = graphsOf(dockerfile, values);
    const key = JSON.stringify([build.target, build.platform]);
    const graph = graphs.get(key) ?? resolve(dockerfile, values, build);
    graphs.set(key, graph);
    return graph;
}
/** Layers, application and advice ask for the same few graphs, some of them dozens of times in a run. */
const resolved = new WeakMap();
function graphsOf(dockerfile, values) {
    const ofFile = resolved.get(dockerfile) ?? new WeakMap();
    resolved.set(dockerfile, ofFile);
    const graphs = ofFile.get(values) ?? new Map();
    ofFile.set(values, graphs);
    return graphs;
}
function resolve(dockerfile, values, build) {
    const variables = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, build);
    const otherTarget = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, { ...build, target: `${build.target} ` });
    const targetVariables = new Set([...variables.keys()].filter((name) => variables.get(name) !== otherTarget.get(name)));
    const expandHere = (text) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(text, (name) => variables.get(name), dockerfile.escape);
    const byName = new Map();
    const heads = dockerfile.stages.map((stage) => {
        const base = at(stage.line, () => expandHere(stage.from));
        if (base === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `FROM ${stage.from} names nothing, because a variable in it is empty`);
        const platform = stage.platform === undefined ? undefined : at(stage.line, () => expandHere(stage.platform ?? ''));
        if (platform === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `--platform=${stage.platform} is empty`);
        const override = stage.name === undefined ? undefined : at(stage.line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(stage.name ?? '', values));
        const parent = override === undefined ? byName.get(base) : undefined;
        const source = override !== undefined
            ? { kind: 'context', ...override }
            : parent !== undefined
                ? { kind: 'stage', index: parent }
                : at(stage.line, () => imageOrContext(base, values));
        if (stage.name !== undefined)
            byName.set(stage.name, stage.index);
        return { stage, parent, source, isOverridden: override !== undefined, platform };
    });
    const names = { dockerfile, values, byName };
    const stages = heads.map(({ stage, parent, source, isOverridden, platform }) => {
        const inherited = parent === undefined ? [] : triggersOf(heads[parent]?.stage);
        const commands = isOverridden ? [] : [...inherited, ...stage.instructions];
        return {
            ...stage,
            parent,
            commands,
            ownPlatform: platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePlatform */ .F)(platform),
            isOverridden,
            uses: [
                { via: 'from', source, line: stage.line },
                ...commands.flatMap((command) => usesOf(command, names)),
            ],
        };
    });
    refuseCircles(stages);
    return { build, stages, variables, targetVariables };
}
/**
 * The stages that a target needs, in the file's order, for all platforms together. Stages of `replaced` (names) are left
 * out, and so is what only they need; the target itself always belongs to it.
 * @throws UserError when there is no such target, and as resolveStages does.
 */
function closureOf(dockerfile, target, replaced, values) {
    const found = new Map();
    for (const build of (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .singleBuilds */ .CK)(target, values)) {
        for (const stage of reach(resolveStages(dockerfile, values, build), replaced).stages)
            found.set(stage.index, found.get(stage.index) ?? stage);
    }
    return [...found.values()].sort((a, b) => a.index - b.index);
}
/** What a build needs: stages, without those of `replaced`; and of those, which it stands on or takes from. */
function reach(graph, replaced) {
    const targetIndex = findTarget(graph.stages, graph.build.target);
    const seen = new Set();
    const replacedUses = [];
    const visit = (index) => {
        const stage = graph.stages[index];
        if (stage === undefined || seen.has(index))
            return;
        seen.add(index);
        for (const use of stage.uses) {
            if (use.source.kind !== 'stage')
                continue;
            const source = graph.stages[use.source.index];
            if (source === undefined)
                continue;
            if (source.index >= index) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(use.line, `stage ${source.displayName} is used before it is defined`, 'Move the stage above its first use.');
            }
            if (source.name !== undefined && source.index !== targetIndex && replaced.has(source.name)) {
                replacedUses.push({ by: stage, use, name: source.name });
            }
            else
                visit(source.index);
        }
    };
    visit(targetIndex);
    return { stages: graph.stages.filter((stage) => seen.has(stage.index)), replacedUses };
}
/**
 * The index of the stage that `--target` means; without one (empty) it is the last stage.
 * @throws UserError with the nearest name and all there are.
 */
function findTarget(stages, target) {
    if (target === '')
        return stages.length - 1;
    const found = stages.findLast((stage) => stage.name === target.toLowerCase());
    if (found !== undefined)
        return found.index;
    const names = [
        ...new Set(stages.flatMap(({ name, part }) => (name === undefined || part?.label !== undefined ? [] : [name]))),
    ];
    const near = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(target, names) ?? names.find((name) => name.includes(target.toLowerCase()));
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0
        ? 'The Dockerfile names none of its stages. Write "FROM … AS name". For layers, use "layers: auto", which needs no names.'
        : `The Dockerfile has: ${names.join(', ')}.`;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected the name of a stage, got "${target}".${meant} ${known}`);
}
function usesOf(instruction, names) {
    const { keyword, line } = instruction;
    if (keyword === 'COPY') {
        const from = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValue */ .y6)(instruction, 'from');
        return from === undefined ? [] : [{ via: 'copy', source: copySource(from, line, names), line }];
    }
    if (keyword !== 'RUN')
        return [];
    return (0,_mount_js__WEBPACK_IMPORTED_MODULE_6__/* .readMounts */ .b)(instruction).flatMap(({ from }) => from === undefined ? [] : [{ via: 'mount', source: namedSource(from, line, names), line }]);
}
function copySource(from, line, names) {
    const { dockerfile } = names;
    if (at(line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(from, () => undefined, dockerfile.escape)) !== from) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `COPY --from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
    }
    if (!/^[+-]?\d+$/.test(from))
        return namedSource(from, line, names);
    const index = Number(from);
    if (dockerfile.stages[index] === undefined)
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `there is no stage number ${from}`);
    return { kind: 'stage', index };
}
function namedSource(name, line, { byName, values }) {
    const index = byName.get(name.toLowerCase());
    return index === undefined ? at(line, () => imageOrContext(name, values)) : { kind: 'stage', index };
}
function imageOrContext(name, values) {
    if (name === 'scratch')
        return { kind: 'scratch' };
    // BuildKit reads every name, of stages that are not needed too.
    (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    const context = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(name, values);
    return context === undefined ? { kind: 'image', name } : { kind: 'context', ...context };
}
function triggersOf(parent) {
    return (parent?.instructions ?? [])
        .filter((instruction) => instruction.keyword === 'ONBUILD')
        .map(_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrigger */ .vE);
}
function refuseCircles(stages) {
    const done = new Set();
    const visit = (index, path) => {
        if (done.has(index))
            return;
        const stage = stages[index];
        if (stage === undefined)
            return;
        for (const { source, line } of stage.uses) {
            if (source.kind !== 'stage')
                continue;
            if (source.index === index || path.includes(source.index)) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `stage ${stage.displayName} needs itself`, 'A stage can take only from stages above it.');
            }
            visit(source.index, [...path, index]);
        }
        done.add(index);
    };
    for (const stage of stages)
        visit(stage.index, []);
}
/** Puts the line before an error that does not know it. */
function at(line, action) {
    try {
        return action();
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, error.message, error.remedy);
    }
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

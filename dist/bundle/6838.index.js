export const id = 6838;
export const ids = [6838,8693];
export const modules = {

/***/ 3463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDoctorInputs: () => (/* binding */ readDoctorInputs)
/* harmony export */ });
/* harmony import */ var _prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90716);

/** Reads and checks every input of the doctor. Problems are collected in `reader`. */
function readDoctorInputs(values, context) {
    const { inputs: prewarm, reader } = (0,_prewarm_inputs_js__WEBPACK_IMPORTED_MODULE_0__.readPrewarmInputs)(values, context);
    return {
        inputs: { prewarm, deep: reader.boolean('deep', false), fix: reader.boolean('fix', false), values },
        reader,
    };
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readTrustedRefs),
/* harmony export */   l: () => (/* binding */ readSharedInputs)
/* harmony export */ });
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21989);

function readSharedInputs(reader, context) {
    return {
        ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayersInputs */ .Ys)(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
}
/** Globs of branches whose code is trusted as that of the default branch. */
function readTrustedRefs(reader) {
    const globs = reader.list('trusted-refs');
    for (const glob of globs) {
        // As a glob it means every branch but this one, which is never what is meant by trust.
        if (glob.startsWith('!'))
            reader.problem('trusted-refs', `expected globs of branches that are trusted, got "${glob}", which takes some away`);
    }
    return globs;
}


/***/ }),

/***/ 90716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrewarm: () => (/* binding */ readPrewarm),
/* harmony export */   readPrewarmInputs: () => (/* binding */ readPrewarmInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95223);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48676);
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21989);
/* harmony import */ var _layers_inputs_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93797);
/* harmony import */ var _layers_inputs_secret_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28906);
/* harmony import */ var _layers_project_project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82225);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2153);








/** Reads and checks the inputs of a prewarm and its Dockerfile, and decides whether the run may write. */
async function readPrewarm(values, context) {
    const { github, cwd, tempFolder } = context;
    const { inputs: given, reader } = readPrewarmInputs(values, context);
    const inputs = await (0,_layers_inputs_secret_files_js__WEBPACK_IMPORTED_MODULE_5__/* .withSecretFiles */ .Y)(given, reader, cwd);
    // Only the action plan has it.
    const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
    const { push, trustedRefs, signing } = inputs;
    const { onlyVerifies } = signing;
    const write = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .decideWrite */ .gt)({ push, event: github?.event, trustedRefs, onlyVerifies });
    if (write.kind === 'refused') {
        reader.problem('push', `is true, but this run may not push layers: ${write.reason}. Use push: auto${onlyVerifies ? '' : ', or name the branch in trusted-refs'}`);
    }
    const project = await (0,_layers_project_project_js__WEBPACK_IMPORTED_MODULE_6__/* .readProject */ .Wh)(inputs, reader, {
        cwd,
        bound: github === undefined ? undefined : cwd,
        tempFolder,
        target: inputs.target,
    });
    if (project !== undefined && typeof inputs.layers === 'string')
        checkLayerNames(reader, inputs, project.layers.map(({ name }) => name));
    return { inputs: project === undefined ? undefined : { inputs, wish, project, write }, reader };
}
/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readPrewarmInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    const shared = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readSharedInputs */ .l)(reader, context);
    const names = (0,_core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .requestedNames */ .HZ)(shared.layers);
    const inputs = {
        ...shared,
        target: reader.text('target') || undefined,
        only: reader.list('only'),
        refresh: readRefresh(reader),
        maxAgeMs: reader.durationMs('max-age'),
        updates: (0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readUpdates */ .Vq)(reader, context.event),
        push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
        output: {
            provenance: readProvenance(reader),
            compression: (0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readCompression */ .R_)(reader, reader.text('compression', 'gzip')) ?? _layers_inputs_output_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultOutput */ .vi.compression,
        },
        patch: { ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readPatchPolicy */ .Jz)(reader), compact: reader.boolean('compact', false) },
    };
    if (names !== undefined)
        checkLayerNames(reader, inputs, names);
    return { inputs, reader };
}
/** Whether `only` and `refresh` name layers. Which there are may be known from the Dockerfile only. */
function checkLayerNames(reader, { only, refresh }, known) {
    const unknown = only.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
        reader.problem('only', `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`);
    }
    if (refresh.kind === 'names' && refresh.names.some((name) => !known.includes(name))) {
        reader.problem('refresh', `expected auto, none, all or names of layers (${known.join(', ')}), got "${refresh.names.join(',')}"`);
    }
}
function readRefresh(reader) {
    const items = reader.list('refresh', 'auto');
    const first = items[0];
    if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all'))
        return { kind: first };
    return { kind: 'names', names: items };
}
function readProvenance(reader) {
    const text = reader.text('provenance', 'false');
    if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
        return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
    reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
    return _layers_inputs_output_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultOutput */ .vi.provenance;
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

/***/ 48595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isSameFileSet),
/* harmony export */   H$: () => (/* binding */ hasFileList),
/* harmony export */   _G: () => (/* binding */ isSameState),
/* harmony export */   oK: () => (/* binding */ fileSetText),
/* harmony export */   rP: () => (/* binding */ listedState)
/* harmony export */ });
/** Sixteen digits tell which files changed. Whether any did is told by the digest of them all. */
const listedDigits = 16;
/** Whether the files themselves are known, and not just what they are together. */
function hasFileList({ files, fileSet }) {
    return fileSet === undefined || Object.keys(files).length === fileSet.count;
}
/** Whether both are the same files; undefined: only their lists can tell. */
function isSameFileSet(before, after) {
    if (before.fileSet === undefined || after.fileSet === undefined)
        return undefined;
    return before.fileSet.digest === after.fileSet.digest;
}
/** A state as lists have it: of each hash, the beginning. */
function listedState(state) {
    return state.slice(0, state.indexOf(':') + 1 + listedDigits);
}
/** Whether two states are one, of which either may be as lists have it. */
function isSameState(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return listedState(before) === listedState(after);
}
/** The pieces of text that the digest of all files is of: `path NUL state LF`, by path. */
function* fileSetText(files) {
    // Numbers would come first: an object has an order of its own for them.
    for (const path of Object.keys(files).sort())
        yield `${path}\0${files[path]}\n`;
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withSecretFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A larger file is data, and no text that a log could show. */
const longestSecretBytes = 64 << 10;
/** Shorter lines of a file are in too many texts, as `[default]` and `true` are. */
const shortestLine = 12;
/** The inputs with what is in `secret-files` among what no log may show. A file that cannot be read has none. */
async function withSecretFiles(inputs, reader, cwd) {
    const texts = await Promise.all(inputs.build.secretFiles.map(({ value }) => readSecret((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, value))));
    const values = texts.flatMap((text) => [text.trim(), ...text.split(/\r?\n/).filter(isTelling)]);
    const telling = values.filter((value) => value !== '');
    for (const value of telling)
        if (!value.includes('\n'))
            reader.secret(value);
    return { ...inputs, secretValues: new Set([...inputs.secretValues, ...telling]) };
}
function isTelling(line) {
    return line.trim().length >= shortestLine && !line.startsWith('-----');
}
async function readSecret(path) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return size > longestSecretBytes ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        // That it is not there is told with the other inputs.
        return '';
    }
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};

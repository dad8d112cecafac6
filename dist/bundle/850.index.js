export const id = 850;
export const ids = [850];
export const modules = {

/***/ 68795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ commandSources),
/* harmony export */   S: () => (/* binding */ contextSources)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52663);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75718);
/* harmony import */ var _mount_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59319);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73197);





/**
 * What a target takes from the build context and from local folders among the user's build contexts: COPY and ADD, mounts of
 * type bind, and FROM of such a folder; not what `replaced` stages take. URLs of ADD are not files, heredocs are part of the instruction.
 * A path with a variable that the Dockerfile does not set (an ENV of an image, perhaps) stands for everything beneath the part before it.
 * @throws UserError as resolveStages does.
 */
function contextSources(dockerfile, target, replaced, values) {
    const found = new Map();
    for (const build of (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values)) {
        const graph = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveStages */ .iM)(dockerfile, values, build);
        for (const stage of (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .reach */ .gl)(graph, replaced).stages) {
            for (const source of readStage(stage, graph, values, dockerfile.escape))
                found.set(JSON.stringify(source), source);
        }
    }
    return [...found.values()];
}
function readStage(stage, graph, values, escapeChar) {
    const [head] = stage.uses;
    const root = head === undefined ? 'elsewhere' : contextOf(head.source, graph);
    return [
        ...(root !== 'elsewhere' && !stage.isOverridden
            ? [{ context: root, path: '/', parents: false, exclude: [] }]
            : []),
        ...commandSources(stage, graph, values, escapeChar).flat(),
    ];
}
/** What each command of a stage takes from build contexts, in their order. @throws UserError when a variable cannot be expanded. */
function commandSources(stage, graph, values, escapeChar) {
    const unset = new Set();
    const environment = new _environment_js__WEBPACK_IMPORTED_MODULE_1__/* .Environment */ .OH(graph, values, escapeChar, {
        env: new Map(),
        unknown: (name) => {
            unset.add(name);
            return undefined;
        },
    });
    const expandPath = (text) => {
        unset.clear();
        const path = environment.expand(text);
        return unset.size === 0 ? path : text.slice(0, text.lastIndexOf('/', text.indexOf('$')) + 1) || '/';
    };
    return (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .chainOf */ .dR)(graph, stage).flatMap((member) => {
        environment.beginStage();
        return member.commands.flatMap((command) => {
            environment.run(command);
            return member.index === stage.index ? [readCommand(command, stage, graph, expandPath)] : [];
        });
    });
}
function readCommand(command, stage, graph, expandPath) {
    const { keyword } = command;
    // The uses of one instruction are in the order of its flags.
    const uses = stage.uses.filter((use) => use.via !== 'from' && use.line === command.line);
    if (keyword === 'COPY' || keyword === 'ADD') {
        const context = uses[0] === undefined ? undefined : contextOf(uses[0].source, graph);
        if (context === 'elsewhere')
            return [];
        const exclude = command.flags.flatMap((flag) => flag.name === 'exclude' && flag.value !== undefined ? [flag.value] : []);
        const parents = command.flags.some((flag) => flag.name === 'parents' && flag.value?.toLowerCase() !== 'false');
        return command.args
            .slice(0, -1)
            .filter((arg) => (0,_instruction_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeredoc */ .KK)(arg) === undefined)
            .map((arg) => ({ context, path: expandPath(arg), parents, exclude }))
            .filter(({ path }) => keyword === 'COPY' || !isRemote(path));
    }
    if (keyword !== 'RUN')
        return [];
    const remaining = [...uses];
    return (0,_mount_js__WEBPACK_IMPORTED_MODULE_3__/* .readMounts */ .b)(command).flatMap((mount) => {
        const use = mount.from === undefined ? undefined : remaining.shift();
        const context = use === undefined ? undefined : contextOf(use.source, graph);
        if (context === 'elsewhere' || (use === undefined && expandPath(mount.type) !== 'bind'))
            return [];
        return [{ context, path: expandPath(mount.source ?? '/'), parents: false, exclude: [] }];
    });
}
function contextOf(source, graph) {
    if (source.kind === 'stage') {
        const stage = graph.stages[source.index];
        return stage?.isOverridden === true && stage.uses[0] !== undefined
            ? contextOf(stage.uses[0].source, graph)
            : 'elsewhere';
    }
    if (source.kind !== 'context' || isRemote(source.value))
        return 'elsewhere';
    return { name: source.name, folder: source.value };
}
/** A URL, an image, or another thing that is no folder (buildx v0.36.1 `build/opt.go`, `NamedContexts`). */
function isRemote(value) {
    return /^(https?|git|ssh|docker-image|oci-layout|target|input):|^[\w.-]+@[\w.-]+:/.test(value);
}


/***/ }),

/***/ 52663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ Environment),
/* harmony export */   Zt: () => (/* binding */ runChain),
/* harmony export */   dR: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);


/** The variables that the instructions of a stage see. */
class Environment {
    variables = new Map();
    /** Those that are in the image: they go before every ARG when a stage begins. */
    kept;
    unknown;
    graph;
    values;
    escape;
    constructor(graph, values, escapeChar, base) {
        this.graph = graph;
        this.values = values;
        this.escape = escapeChar;
        this.kept = new Map(base.env);
        this.unknown = base.unknown;
        this.beginStage();
    }
    get(name) {
        return this.variables.get(name) ?? this.unknown(name);
    }
    /** The names that are in the image: set by ENV, or by the image beneath. */
    get envNames() {
        return new Set(this.kept.keys());
    }
    expand(text) {
        return (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(text, (name) => this.get(name), this.escape);
    }
    /** A stage begins FROM what came before (`dockerfile2llb/convert.go`, "initialize base metadata from image conf"). */
    beginStage() {
        for (const [name, value] of this.kept)
            this.variables.set(name, value);
    }
    /** Runs ARG and ENV (`dispatchArg`, `dispatchEnv`); other instructions set nothing. */
    run(instruction) {
        if (instruction.keyword === 'ARG')
            for (const arg of (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)(instruction))
                this.declare(arg);
        if (instruction.keyword !== 'ENV')
            return;
        // All of one ENV see the variables as they were before it.
        const pairs = (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredEnvs */ .B)(instruction, this.escape).map(({ nameText, valueText }) => [this.expand(nameText), this.expand(valueText)]);
        for (const [name, value] of pairs) {
            this.variables.set(name, value);
            this.kept.set(name, value);
        }
    }
    declare({ name, defaultText }) {
        const value = this.values.buildArgs[name] ??
            (defaultText === undefined ? this.graph.variables.get(name) : this.expand(defaultText));
        if (value !== undefined)
            this.variables.set(name, value);
    }
}
/** A stage and those it is FROM, the lowest first. */
function chainOf(graph, stage) {
    const parent = stage.parent === undefined ? undefined : graph.stages[stage.parent];
    return parent === undefined ? [stage] : [...chainOf(graph, parent), stage];
}
/** The environment at the end of the last of these stages. */
function runChain(chain, graph, values, escapeChar, base) {
    const environment = new Environment(graph, values, escapeChar, base);
    for (const stage of chain) {
        environment.beginStage();
        for (const command of stage.commands)
            environment.run(command);
    }
    return environment;
}


/***/ }),

/***/ 48439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ externalImages),
/* harmony export */   o: () => (/* binding */ unguardedImages)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6183);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73197);




/**
 * The images from elsewhere that a target needs, those of `replaced` stages left out, each once.
 * Build contexts of the user count when they are `docker-image://`; a folder, a repository and so on are not images.
 * What an image's own ONBUILD takes cannot be seen from the Dockerfile.
 * @throws UserError as resolveStages does.
 */
function externalImages(dockerfile, target, replaced, values) {
    const found = new Map();
    for (const build of (0,_build_values_js__WEBPACK_IMPORTED_MODULE_1__/* .singleBuilds */ .CK)(target, values)) {
        const graph = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveStages */ .iM)(dockerfile, values, build);
        for (const stage of (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .gl)(graph, replaced).stages) {
            for (const use of stage.uses) {
                const image = readUse(use, stage, graph);
                if (image === undefined)
                    continue;
                const key = JSON.stringify([image.name, image.hold]);
                if (!found.has(key))
                    found.set(key, image);
            }
        }
    }
    return [...found.values()];
}
/**
 * Base images that a build depends on others for: neither in the registry of the layers, nor named by digest.
 * @param registry host of the layers
 */
function unguardedImages(images, registry) {
    const names = images.filter(({ via }) => via === 'from').map(({ name }) => name);
    return [...new Set(names)].filter((name) => !hasDigest(name) && (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name).registry !== registry);
}
function readUse({ source, line, via }, stage, graph) {
    const image = { line, stage: stage.displayName, via };
    if (source.kind === 'image')
        return { ...image, name: source.name, hold: holdImage(source.name, graph) };
    if (source.kind !== 'context' || !source.value.startsWith('docker-image://'))
        return undefined;
    const name = source.value.slice('docker-image://'.length);
    if (name === 'scratch')
        return undefined;
    return {
        ...image,
        name,
        hold: hasDigest(name) ? { kind: 'digest' } : { kind: 'context', contextName: source.name },
    };
}
function holdImage(name, graph) {
    if (hasDigest(name))
        return { kind: 'digest' };
    const contextName = (0,_context_key_js__WEBPACK_IMPORTED_MODULE_2__/* .contextKey */ .h)(name);
    if (graph.stages.some((stage) => stage.name === contextName)) {
        return {
            kind: 'impossible',
            reason: `a build context named ${contextName} would replace the stage of that name`,
        };
    }
    return { kind: 'context', contextName };
}
function hasDigest(name) {
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name).digest !== undefined;
}


/***/ }),

/***/ 941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ compileGoPattern),
/* harmony export */   db: () => (/* binding */ readGoPattern),
/* harmony export */   ev: () => (/* binding */ hasWildcards)
/* harmony export */ });
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67282);

const noSlash = (char) => char !== '/';
/**
 * The pattern of one part of a path, as Go's `filepath.Match` has it: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before a character
 * that means itself. https://pkg.go.dev/path/filepath@go1.26.0#Match
 * Undefined when it is malformed; BuildKit lets such a pattern match nothing.
 */
function compileGoPattern(pattern) {
    const parts = readGoPattern(pattern);
    return parts === undefined ? undefined : (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .SO)(parts);
}
/** The parts of such a pattern, for a longer one. */
function readGoPattern(pattern) {
    const chars = [...pattern];
    const parts = [];
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (char === '*')
            parts.push({ many: noSlash });
        else if (char === '?')
            parts.push({ one: noSlash });
        else if (char === '[') {
            const found = (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .readCharClass */ .XU)(chars, i);
            if (found === undefined)
                return undefined;
            parts.push({ one: found.has });
            i = found.last;
        }
        else {
            const literal = char === '\\' ? chars[++i] : char;
            if (literal === undefined)
                return undefined;
            parts.push(literal);
        }
    }
    return parts;
}
/** Whether a part of a path is a pattern (`copy.go`, `containsWildcards`). */
function hasWildcards(part) {
    return /[*?[]/.test(part.replace(/\\./gs, ''));
}


/***/ }),

/***/ 83908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ inheritedArgs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);



/**
 * The ARGs that a stage and its ancestors hand on to the stages FROM it, and that its image does not. A name that ENV sets as
 * well is left out: the image has it, and there it goes before the ARG (`dockerfile2llb/convert.go`: `ds.state = ds.base.state`,
 * then the image's Env on top). Both ways are run through, and where a variable would come out different, that is an obstacle.
 * `imageEnv`: `NAME=value` as the config of the stage's image has them; undefined when it is not known, and then an ARG of the
 * same name as an ENV of the *external* image at the bottom is not noticed.
 */
function inheritedArgs(stage, graph, values, escapeChar, imageEnv) {
    const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
    const setByEnv = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .runChain */ .Zt)(chain, graph, values, escapeChar, {
        env: new Map(),
        unknown: unknownValue,
    }).envNames;
    const given = (imageEnv ?? []).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
    // Of a variable that no ENV of the chain sets, the last image has the value that the lowest one has.
    const lowest = new Map(given.filter(([name]) => !setByEnv.has(name)));
    const unknown = (name) => imageEnv === undefined || setByEnv.has(name) ? unknownValue(name) : undefined;
    const expected = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .runChain */ .Zt)(chain, graph, values, escapeChar, { env: lowest, unknown });
    expected.beginStage();
    const args = chain
        .flatMap((member) => member.commands.filter((command) => command.keyword === 'ARG').flatMap(_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M))
        .filter(({ name }) => !expected.envNames.has(name));
    const inImage = new Map([...expected.envNames].map((name) => [name, expected.get(name) ?? '']));
    const got = new _environment_js__WEBPACK_IMPORTED_MODULE_2__/* .Environment */ .OH(graph, values, escapeChar, { env: inImage, unknown });
    try {
        for (const arg of args)
            got.declare(arg);
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return { kind: 'obstacle', reason: error.message };
    }
    const different = args.find(({ name }) => expected.get(name) !== got.get(name));
    if (different !== undefined) {
        return {
            kind: 'obstacle',
            reason: `ARG ${different.name} takes a variable that is changed after it, and the stages above would get another value`,
        };
    }
    const unsafe = args.find(({ word }) => /[\\`][ \t]+$/.test(word));
    if (unsafe !== undefined)
        return { kind: 'obstacle', reason: `ARG ${unsafe.name} ends in an escaped space` };
    return { kind: 'args', args };
}
/** Stands for a value that the Dockerfile does not tell: the same as itself, and as no text of a Dockerfile. */
function unknownValue(name) {
    return `\0${name}\0`;
}


/***/ }),

/***/ 73017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findObstacle)
/* harmony export */ });
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6183);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81354);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83908);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18999);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76993);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73197);







/**
 * Why a build of `graph`'s target would come out different if the stage of this name were replaced by its image;
 * undefined when it would not. `imageEnv` as for inheritedArgs.
 */
function findObstacle(name, graph, values, escapeChar, imageEnv) {
    const [stage, twin] = graph.stages.filter((candidate) => candidate.name === name);
    if (stage === undefined)
        return 'the Dockerfile has no such stage';
    if (/^(scratch|context)$/.test(name))
        return `BuildKit takes no build context named ${name}`;
    if (twin !== undefined)
        return `lines ${stage.line} and ${twin.line} both define a stage of that name`;
    if (stage.isOverridden)
        return 'a build context already replaces it';
    const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
    const odd = chain.find(({ ownPlatform }) => ownPlatform !== undefined && ownPlatform !== (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .F)(graph.build.platform));
    if (odd !== undefined) {
        return `line ${odd.line} fixes its platform (--platform=${odd.platform}), and its image would be taken for ${(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePlatform */ .F)(graph.build.platform)}`;
    }
    if (chain.some((member) => usesTargetName(member, graph, escapeChar)))
        return 'it uses TARGETSTAGE, which differs when the stage is built alone';
    const reached = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_6__/* .reach */ .gl)(graph, new Set([name]));
    const sameImage = reached.stages
        .flatMap(({ uses }) => uses)
        .find(({ source }) => source.kind === 'image' && (0,_context_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contextKey */ .h)(source.name) === name);
    if (sameImage !== undefined)
        return `line ${sameImage.line} takes the image ${name}, which a build context of that name would replace too`;
    if (!reached.replacedUses.some(({ use }) => use.via === 'from'))
        return undefined;
    const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritedArgs */ .O)(stage, graph, values, escapeChar, imageEnv);
    if (inherited.kind === 'obstacle')
        return inherited.reason;
    const trigger = stage.instructions.find((instruction) => instruction.keyword === 'ONBUILD');
    return trigger !== undefined && inherited.args.length > 0
        ? `its ONBUILD of line ${trigger.line} runs before an ARG could be declared again`
        : undefined;
}
function usesTargetName(stage, { targetVariables }, escapeChar) {
    const head = (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_5__/* .lexWord */ .Y)(`${stage.from} ${stage.platform ?? ''}`, () => 'set', { escape: escapeChar }).asked;
    return ([...head].some((name) => targetVariables.has(name)) ||
        stage.commands.some((command) => command.keyword === 'ARG' && (0,_declaration_js__WEBPACK_IMPORTED_MODULE_1__/* .declaredArgs */ .M)(command).some(({ name }) => targetVariables.has(name))));
}


/***/ }),

/***/ 74270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ appName),
/* harmony export */   VE: () => (/* binding */ graphLayers),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ut: () => (/* binding */ graphApp)
/* harmony export */ });
/* harmony import */ var _dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68795);
/* harmony import */ var _dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81354);
/* harmony import */ var _dockerfile_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52663);
/* harmony import */ var _dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48439);
/* harmony import */ var _dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73017);
/* harmony import */ var _dockerfile_shell_word_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76993);
/* harmony import */ var _dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73197);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11105);









/**
 * Finds out which layers stand on which, from the Dockerfile; layers that others stand on come first.
 * A layer whose image cannot stand for its stage is stood on by none: its steps are part of those above it.
 * @throws UserError for targets that the Dockerfile does not have, all of them at once, and as resolveStages does.
 */
function graphLayers(dockerfile, layers, values) {
    refuseUnknownTargets(dockerfile, layers);
    return order(layers.map((layer) => describe(dockerfile, layer, layers, values)));
}
/** The name under which the application is described like a layer. */
const appName = 'app';
/**
 * The application as one more node on top of the layers: what it stands on, and what is its own.
 * `target` undefined: the last stage. A layer may be the application, too: then nothing of it stands on its own image.
 * @throws UserError when the Dockerfile has no such target, and as resolveStages does.
 */
function graphApp(dockerfile, layers, target, values) {
    const stage = dockerfile.stages[(0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .findTarget */ .FB)(dockerfile.stages, target ?? '')];
    const others = layers.filter((layer) => layer.target.toLowerCase() !== stage?.name);
    const app = describe(dockerfile, { name: appName, target: target ?? '' }, others, values);
    const nodes = graphLayers(dockerfile, others, values);
    const depth = Math.max(-1, ...nodes.filter((node) => app.standsOn.some(({ name }) => name === node.name)).map((node) => node.depth));
    return { ...app, depth: depth + 1 };
}
function describe(dockerfile, layer, layers, values) {
    const nameOf = new Map(layers.map(({ name, target }) => [target.toLowerCase(), name]));
    const { replaced, contains } = splitBelow(dockerfile, layer, new Set(nameOf.keys()), values);
    const ownStages = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .closureOf */ .TQ)(dockerfile, layer.target, replaced, values).filter((stage) => !stage.isOverridden);
    return {
        name: layer.name,
        target: layer.target,
        standsOn: findBelow(dockerfile, layer, replaced, values).map(({ stage, via }) => ({
            name: nameOf.get(stage) ?? stage,
            via,
        })),
        ownStages,
        externalImages: (0,_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_4__/* .externalImages */ .e)(dockerfile, layer.target, replaced, values),
        contextSources: (0,_dockerfile_context_source_js__WEBPACK_IMPORTED_MODULE_1__/* .contextSources */ .S)(dockerfile, layer.target, replaced, values),
        ...describeInstructions(dockerfile, layer.target, ownStages, values),
        contains: contains.map(({ stage, reason }) => ({ name: nameOf.get(stage) ?? stage, reason })),
    };
}
/** Which of the layers beneath can be replaced by their images. */
function splitBelow(dockerfile, layer, stages, values) {
    const graphs = (0,_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(layer.target, values).map((build) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveStages */ .iM)(dockerfile, values, build));
    const obstacles = new Map();
    for (;;) {
        const replaced = new Set([...stages].filter((stage) => !obstacles.has(stage)));
        const needed = graphs.flatMap((graph) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .reach */ .gl)(graph, replaced).replacedUses.map(({ name }) => ({ graph, name })));
        const found = needed.flatMap(({ graph, name }) => {
            const reason = (0,_dockerfile_obstacle_js__WEBPACK_IMPORTED_MODULE_5__/* .findObstacle */ .R)(name, graph, values, dockerfile.escape, undefined);
            return reason === undefined ? [] : [[name, reason]];
        });
        if (found.length === 0)
            return { replaced, contains: [...obstacles].map(([stage, reason]) => ({ stage, reason })) };
        for (const [name, reason] of found)
            obstacles.set(name, reason);
    }
}
function findBelow(dockerfile, layer, replaced, values) {
    const found = new Map();
    for (const build of (0,_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(layer.target, values)) {
        const graph = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveStages */ .iM)(dockerfile, values, build);
        // The chain of FROMs from the target down: only what ends it makes the beginning of the image.
        const chain = new Set();
        for (let index = (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .findTarget */ .FB)(graph.stages, layer.target); index !== undefined;) {
            chain.add(index);
            index = graph.stages[index]?.parent;
        }
        for (const { by, use, name } of (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .reach */ .gl)(graph, replaced).replacedUses) {
            const via = use.via === 'from' && chain.has(by.index) ? 'from' : 'copy';
            const before = found.get(name);
            found.set(name, before === undefined || before === via ? via : 'both');
        }
    }
    return [...found].map(([stage, via]) => ({ stage, via }));
}
function describeInstructions(dockerfile, target, ownStages, values) {
    const args = (0,_dockerfile_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values)
        .map((build) => (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveStages */ .iM)(dockerfile, values, build))
        .flatMap((graph) => ownStages.flatMap((stage) => (0,_dockerfile_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .chainOf */ .dR)(graph, graph.stages[stage.index] ?? stage)))
        .flatMap(({ commands }) => commands.filter(({ keyword }) => keyword === 'ARG'))
        .flatMap(_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredArgs */ .M);
    const { globals, names } = neededGlobals(dockerfile, [
        ...ownStages.flatMap(({ from, platform = '' }) => [from, platform].flatMap((text) => askedBy(text, dockerfile.escape))),
        ...args.filter(({ defaultText }) => defaultText === undefined).map(({ name }) => name),
    ]);
    return {
        instructions: [...globals, ...ownStages.flatMap((stage) => [stage.head, ...stage.commands])].map(textOf),
        argNames: [...new Set([...args.map(({ name }) => name), ...names])].sort(),
    };
}
/** The ARGs before the first FROM that have a say in some names, and these names with those that their defaults use. */
function neededGlobals(dockerfile, asked) {
    const names = new Set(asked);
    // A default may use ARGs that stand before it.
    const globals = [];
    for (const instruction of dockerfile.globals.toReversed()) {
        const used = (0,_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredArgs */ .M)(instruction).filter(({ name }) => names.has(name));
        if (used.length > 0)
            globals.unshift(instruction);
        for (const name of used.flatMap(({ defaultText = '' }) => askedBy(defaultText, dockerfile.escape)))
            names.add(name);
    }
    return { globals, names };
}
/** An instruction as it is recorded, and as BuildKit reads it: continued lines joined, comments within gone, heredocs behind. */
function textOf(instruction) {
    const bodies = instruction.heredocs.map(({ name, content }) => `\n${content}${name}`);
    return [instruction.code.trim(), ...bodies].join('');
}
/** The variables that a text asks for. */
function askedBy(text, escapeChar) {
    return [...(0,_dockerfile_shell_word_js__WEBPACK_IMPORTED_MODULE_6__/* .lexWord */ .Y)(text, () => 'set', { escape: escapeChar }).asked];
}
function refuseUnknownTargets(dockerfile, layers) {
    const problems = layers.flatMap((layer) => {
        try {
            (0,_dockerfile_stage_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .findTarget */ .FB)(dockerfile.stages, layer.target);
            return [];
        }
        catch (error) {
            if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo))
                throw error;
            return [`layer ${layer.name}: ${error.message}`];
        }
    });
    if (problems.length > 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_8__/* .UserError */ .yo(problems.join('\n'));
}
/** Puts a layer behind all that it stands on. */
function order(nodes) {
    const byName = new Map(nodes.map((node) => [node.name, node]));
    const depths = new Map();
    const depthOf = (name) => {
        const known = depths.get(name);
        if (known !== undefined)
            return known;
        // Stages take only from stages above them, so this ends.
        const depth = Math.max(-1, ...(byName.get(name)?.standsOn ?? []).map((below) => depthOf(below.name))) + 1;
        depths.set(name, depth);
        return depth;
    };
    return nodes.map((node) => ({ ...node, depth: depthOf(node.name) })).sort((a, b) => a.depth - b.depth);
}


/***/ }),

/***/ 92277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ isSecretArg),
/* harmony export */   QH: () => (/* binding */ describeLayerInputs),
/* harmony export */   RC: () => (/* binding */ compareInputs),
/* harmony export */   s$: () => (/* binding */ usualSecretArgs),
/* harmony export */   tj: () => (/* binding */ usesSecretArg)
/* harmony export */ });
/* harmony import */ var _buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64295);
/* harmony import */ var _dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67282);
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48595);
/* harmony import */ var _longest_subsequence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20870);
/* harmony import */ var _masked_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96365);







/** Stands where the hash of a value would. */
const secret = 'secret';
/** Build arguments that change a result although no ARG declares them. */
const undeclaredArgs = ['SOURCE_DATE_EPOCH', 'BUILDKIT_SANDBOX_HOSTNAME'];
/**
 * What goes into a layer, for its record. A build argument is one of its inputs when a stage of its own declares it, or hands it
 * down; its value is recorded as a salted hash. Of a secret one (its name matches `secretArgs`, or its value holds a masked one)
 * only the name is.
 */
function describeLayerInputs(given) {
    const { node, values } = given;
    const args = {};
    const builder = values.builderPlatform === undefined ? {} : (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformArgs */ .x)('BUILD', values.builderPlatform);
    const known = { ...builder, ...values.buildArgs };
    for (const name of [...new Set([...node.argNames, ...undeclaredArgs])].sort()) {
        const value = Object.hasOwn(known, name) ? known[name] : undefined;
        if (value !== undefined)
            args[name] = isSecretArg(name, value, given) ? secret : given.hash(`${name}=${value}`);
    }
    return {
        instructions: node.instructions,
        files: given.files,
        ...(given.fileSet === undefined ? {} : { fileSet: given.fileSet }),
        args,
        externalImages: Object.fromEntries(node.externalImages.map(({ name }) => [name, given.externalImages[name] ?? 'unresolved'])),
        standsOn: given.standsOn,
        platforms: given.platforms,
        options: given.options,
    };
}
/** Whether a secret build argument goes into the layer: then its record cannot tell that nothing has changed. */
function usesSecretArg(inputs) {
    return Object.values(inputs.args).includes(secret);
}
/** What is different, in the order instructions, files, arguments, images, layers, platforms, options. */
function compareInputs(before, after) {
    return [
        ...compareInstructions(before.instructions, after.instructions),
        ...compareFiles(before, after),
        ...compareMaps('argument', before.args, after.args),
        ...compareMaps('external-image', before.externalImages, after.externalImages),
        ...compareMaps('layer-below', before.standsOn, after.standsOn),
        ...compareMaps('platform', asMap(before.platforms), asMap(after.platforms)),
        ...compareMaps('option', before.options, after.options),
    ];
}
/** What they are together decides; their lists tell which of them are others. */
function compareFiles(before, after) {
    const isSame = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameFileSet */ .FF)(before, after);
    if (isSame === true)
        return [];
    const found = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFileList */ .H$)(before) && (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFileList */ .H$)(after)
        ? compareMaps('file', before.files, after.files).filter((pair) => isSame === undefined || !(0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameState */ ._G)(pair.before, pair.after))
        : [];
    if (isSame === undefined || found.length > 0)
        return found;
    const count = ({ fileSet }) => (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(fileSet?.count ?? 0, 'file');
    return [{ kind: 'files', name: '', before: count(before), after: count(after) }];
}
function compareMaps(kind, before, after) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names
        .map((name) => ({ kind, name, before: before[name], after: after[name] }))
        .filter((pair) => pair.before !== pair.after);
}
/** Pairs what stands between the same instructions, in order. */
function compareInstructions(before, after) {
    const differences = [];
    let i = 0;
    let j = 0;
    for (const [nextBefore, nextAfter] of [
        ...(0,_longest_subsequence_js__WEBPACK_IMPORTED_MODULE_3__/* .longestSubsequence */ .S)(before, after),
        [before.length, after.length],
    ]) {
        while (i < nextBefore || j < nextAfter) {
            const was = i < nextBefore ? before[i++] : undefined;
            const is = j < nextAfter ? after[j++] : undefined;
            differences.push({
                kind: 'instruction',
                name: (0,_buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_4__/* .keywordOf */ .XL)(is ?? was ?? ''),
                before: was,
                after: is,
            });
        }
        i++;
        j++;
    }
    return differences;
}
function asMap(values) {
    return Object.fromEntries(values.map((value) => [value, value]));
}
/** The default of the input secret-args. Versions are none, and Next.js writes NEXT_PUBLIC_ into what every browser loads. */
const usualSecretArgs = [
    ...['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'],
    ...['!*_VERSION', '!NEXT_PUBLIC_*', '!APT_KEY_*'],
];
/**
 * Whether the value of a build argument must not be shown: by its name, or because it holds a masked value. A pattern with `!`
 * takes names away from the others.
 */
function isSecretArg(name, value, { secretArgs, maskedValues }) {
    const isNamed = (glob) => readNames(glob).test(name.toLowerCase());
    const others = secretArgs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    return ((secretArgs.some((glob) => !glob.startsWith('!') && isNamed(glob)) && !others.some(isNamed)) ||
        (0,_masked_value_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsMaskedValue */ .NW)(value, maskedValues));
}
/** `*` and `?`, in any case: names of arguments have no slashes and no brackets. */
function readNames(glob) {
    const any = () => true;
    const parts = Array.from(glob.toLowerCase(), (char) => {
        if (char === '*')
            return { many: any };
        return char === '?' ? { one: any } : char;
    });
    return (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .compileGlob */ .SO)(parts);
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Ie: () => (/* binding */ parseLayerRequest),
/* harmony export */   Xm: () => (/* binding */ usualLayers),
/* harmony export */   ah: () => (/* binding */ parseLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The stages that are layers by their names, when the user names none: see requestLayers. */
const usualLayers = [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
];
/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
function requestedNames(request) {
    return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}
/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
function parseLayerRequest(lines) {
    const [only] = lines;
    if (lines.length === 1 && (only === 'default' || only === 'auto'))
        return { layers: only, problems: [] };
    return parseLayers(lines);
}
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
}


/***/ }),

/***/ 20870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ longestSubsequence)
/* harmony export */ });
/** The positions of a longest common subsequence: in the one, and in the other. */
function longestSubsequence(before, after) {
    const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
    const at = (i, j) => lengths[i]?.[j] ?? 0;
    for (let i = before.length - 1; i >= 0; i--) {
        for (let j = after.length - 1; j >= 0; j--) {
            const row = lengths[i];
            row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
        if (before[i] === after[j])
            pairs.push([i++, j++]);
        else if (at(i + 1, j) >= at(i, j + 1))
            i++;
        else
            j++;
    }
    return pairs;
}


/***/ }),

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
}


/***/ })

};

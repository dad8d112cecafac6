export const id = 3383;
export const ids = [3383];
export const modules = {

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





/** Stands for a builder's platform that is not known: the same as itself, and as nothing else. */
const unknownPlatform = 'unknown/unknown';
/** The builds that a build of several platforms is made of. */
function singleBuilds(target, values) {
    if (values.platforms.length === 0)
        return [{ target, platform: values.builderPlatform ?? unknownPlatform }];
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
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('BUILD', values.builderPlatform ?? unknownPlatform),
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
        return unset.size === 0 ? path : text.slice(0, text.indexOf('$')).replace(/[^/]*$/, '') || '/';
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
/* harmony export */   e0: () => (/* binding */ externalImages),
/* harmony export */   oP: () => (/* binding */ unguardedImages)
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
/* harmony export */   M: () => (/* binding */ compileGoPattern),
/* harmony export */   e: () => (/* binding */ hasWildcards)
/* harmony export */ });
/**
 * The pattern of one part of a path, as Go's `filepath.Match` has it: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before a character
 * that means itself. https://pkg.go.dev/path/filepath@go1.26.0#Match
 * Undefined when it is malformed; BuildKit lets such a pattern match nothing.
 */
function compileGoPattern(pattern) {
    const chars = [...pattern];
    let regex = '';
    for (let i = 0; i < chars.length; i++) {
        const char = chars[i];
        if (char === '*')
            regex += '[^/]*';
        else if (char === '?')
            regex += '[^/]';
        else if (char === '[') {
            const end = readClass(chars, i);
            if (end === undefined)
                return undefined;
            regex += end.regex;
            i = end.last;
        }
        else {
            const literal = char === '\\' ? chars[++i] : char;
            if (literal === undefined)
                return undefined;
            regex += literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
        }
    }
    return new RegExp(`^${regex}$`, 'su');
}
/** Whether a part of a path is a pattern (`copy.go`, `containsWildcards`). */
function hasWildcards(part) {
    return /[*?[]/.test(part.replace(/\\./gs, ''));
}
function readClass(chars, start) {
    let i = start + 1;
    const negated = chars[i] === '^';
    if (negated)
        i++;
    let ranges = '';
    const readOne = () => {
        const char = chars[i];
        if (char === undefined || char === '-' || char === ']')
            return undefined;
        const literal = char === '\\' ? chars[++i] : char;
        i++;
        return literal;
    };
    while (chars[i] !== ']' || ranges === '') {
        const low = readOne();
        if (low === undefined)
            return undefined;
        let high = low;
        if (chars[i] === '-') {
            i++;
            high = readOne();
        }
        if (high === undefined)
            return undefined;
        // A range that runs backwards has nothing in it.
        ranges += low <= high ? `${escapeInClass(low)}-${escapeInClass(high)}` : '\\0';
    }
    return { regex: `[${negated ? '^' : ''}${ranges}]`, last: i };
}
function escapeInClass(char) {
    return char.replace(/[\\\]^[&~|-]/, '\\$&');
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

/***/ 18999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   x: () => (/* binding */ platformArgs)
/* harmony export */ });
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);
/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
function normalizePlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
    const [architecture = '', variant = ''] = machine
        .map((part) => aliases[part] ?? part)
        .join('/')
        .split('/');
    const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
    const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
    const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
    return [os, architecture, kept].filter((part) => part !== '').join('/');
}
/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
function platformArgs(prefix, platform) {
    const normal = normalizePlatform(platform);
    const [os = '', architecture = '', variant = ''] = normal.split('/');
    return {
        [`${prefix}PLATFORM`]: normal,
        [`${prefix}OS`]: os,
        [`${prefix}OSVERSION`]: '',
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
    };
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
    const near = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(target, names) ?? names.find((name) => name.includes(target.toLowerCase()));
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
        externalImages: (0,_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_4__/* .externalImages */ .e0)(dockerfile, layer.target, replaced, values),
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
/* harmony export */   tj: () => (/* binding */ usesSecretArg)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);
/* harmony import */ var _longest_subsequence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20870);
/* harmony import */ var _masked_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96365);



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
        ...compareMaps('file', before.files, after.files),
        ...compareMaps('argument', before.args, after.args),
        ...compareMaps('external-image', before.externalImages, after.externalImages),
        ...compareMaps('layer-below', before.standsOn, after.standsOn),
        ...compareMaps('platform', asMap(before.platforms), asMap(after.platforms)),
        ...compareMaps('option', before.options, after.options),
    ];
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
        ...(0,_longest_subsequence_js__WEBPACK_IMPORTED_MODULE_1__/* .longestSubsequence */ .S)(before, after),
        [before.length, after.length],
    ]) {
        while (i < nextBefore || j < nextAfter) {
            const was = i < nextBefore ? before[i++] : undefined;
            const is = j < nextAfter ? after[j++] : undefined;
            differences.push({
                kind: 'instruction',
                name: /^\S*/.exec(is ?? was ?? '')?.[0].toUpperCase() ?? '',
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
/** Whether the value of a build argument must not be shown: by its name, or because it holds a masked value. */
function isSecretArg(name, value, { secretArgs, maskedValues }) {
    return secretArgs.some((glob) => globToRegex(glob).test(name)) || (0,_masked_value_js__WEBPACK_IMPORTED_MODULE_2__/* .holdsMaskedValue */ .N)(value, maskedValues);
}
/** `*` and `?`, in any case: names of arguments have no slashes and no brackets. */
function globToRegex(glob) {
    const pattern = glob
        .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${pattern}$`, 'is');
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

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ hideMaskedValues),
/* harmony export */   N: () => (/* binding */ holdsMaskedValue)
/* harmony export */ });
/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/**
 * The text with `***` in the place of values that must not be shown. Of a value of several lines each line is
 * hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .sort((a, b) => b.length - a.length);
    return parts.reduce((hidden, part) => hidden.replaceAll(part, '***'), text);
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

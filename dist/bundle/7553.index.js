export const id = 7553;
export const ids = [7553];
export const modules = {

/***/ 85907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UE: () => (/* binding */ baseImageRemarks),
/* harmony export */   V0: () => (/* binding */ findBaseImages),
/* harmony export */   Xt: () => (/* binding */ readBases),
/* harmony export */   cs: () => (/* binding */ openRegistries),
/* harmony export */   kR: () => (/* binding */ isOfAmazon)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);
/* harmony import */ var _core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48439);
/* harmony import */ var _core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58819);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);




/** Those whose names are known. `candidates`: all images of the repository. */
function findBaseImages(graphs, openArguments, candidate, candidates) {
    const open = new Set(openArguments.map(({ line }) => line));
    const others = candidates.filter(({ dockerfile, target }) => dockerfile !== candidate.dockerfile || target !== candidate.target);
    return (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_1__/* .externalImages */ .e)(graphs, new Set())
        .filter(({ line }) => !open.has(line))
        .map(({ line, name }) => ({
        ...{ line, name, registry: (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(name).registry },
        built: others.find(({ image, localName }) => [image, localName].some((one) => isSame(one, name))),
    }));
}
/** The Dockerfiles that build images which another one is based on, by its lines. */
async function readBases(bases, repository) {
    const found = new Map();
    for (const { line, built } of bases) {
        const text = built === undefined ? undefined : await repository.read(built.dockerfile);
        try {
            if (text !== undefined)
                found.set(line, (0,_core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerfile */ .Ai)(text));
        }
        catch {
            // What is wrong with it is said where it is described.
        }
    }
    return found;
}
/** Whether two names are of one repository, whatever their tags. */
function isSame(one, other) {
    return one !== undefined && repositoryOf(one) !== undefined && repositoryOf(one) === repositoryOf(other);
}
function repositoryOf(name) {
    try {
        const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(name);
        return `${registry}/${repository}`;
    }
    catch {
        // What a workflow calls an image may hold expressions.
        return undefined;
    }
}
/** As Microsoft names its own: `windows/servercore`, `dotnet/framework/sdk`, and tags of others. */
function isOfWindows(name) {
    return /servercore|nanoserver|^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)\//i.test(name);
}
/** Registries that most images can be pulled from without a login. */
const openRegistries = new Set([
    ...['docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'mcr.microsoft.com', 'public.ecr.aws', 'registry.k8s.io'],
    ...['k8s.gcr.io', 'docker.elastic.co', 'nvcr.io', 'lscr.io', 'cgr.dev', 'registry.access.redhat.com'],
    ...['registry.docker.com', 'registry.gitlab.com', 'registry.fedoraproject.org', 'registry.opensuse.org'],
]);
/** Addresses and names that only machines beside them know. */
const privateNetwork = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+(?::\d+)?$|\.(?:local|lan|internal|localdomain)(?::\d+)?$|^[^.:]+:\d+$/;
/** Whether a registry gives a password of 12 hours. */
function isOfAmazon(host) {
    return host.includes('.dkr.ecr.') && host.includes('.amazonaws.com');
}
/**
 * What a runner needs to pull base images. Whether one is private, only its registry knows. `image`: where the build is pushed, if that
 * is known.
 */
function baseImageRemarks({ mentions, buildContexts }, bases, image) {
    const isBuiltByWorkflow = mentions.some(({ by }) => by === 'workflow');
    const targets = Object.entries(buildContexts).flatMap(([name, value]) => value.startsWith('target:')
        ? [
            `The build context ${name} is the image of ${value.slice(7)}, so one job has to build both. Its input \`bake-files\` takes the file that says so.`,
        ]
        : []);
    const remarks = bases.flatMap((base) => {
        const takes = `Line ${base.line} takes ${base.name}`;
        if (base.built !== undefined)
            return [`${takes}, ${builtInWords(base.built)}`];
        if (isOfWindows(base.name))
            return [
                `${takes}, an image for Windows. A builder on Linux cannot pull it, so this build fails there.`,
            ];
        if (isBuiltByWorkflow)
            return [];
        const own = image?.split('/') ?? [];
        if (base.registry === 'ghcr.io' && own[0] === 'ghcr.io' && base.name.split('/')[1] === own[1])
            return [
                `${takes}. If that package is private, its settings have to give this repository access (Manage Actions access).`,
            ];
        if (openRegistries.has(base.registry) ||
            base.registry === own[0] ||
            /^localhost[:/]|^localhost$/.test(base.registry))
            return [];
        if (privateNetwork.test(base.registry))
            return [
                `${takes}, from a registry of a private network, which GitHub's runners do not reach. Build on a runner in that network (input \`runs-on\`), or name an image that is elsewhere.`,
            ];
        if (isOfAmazon(base.registry))
            return [
                `${takes}. Amazon ECR asks for a login, with a password of 12 hours. Log in with aws-actions/amazon-ecr-login before the build, in a job such as --workflows step-by-step writes.`,
            ];
        return [
            `${takes}. If ${base.registry} asks for a login, set \`registries: ${base.registry}=username:NAME\` in the workflows, and the password NAME=… as a line of the secret REGISTRY_PASSWORDS.`,
        ];
    });
    return [...targets, ...remarks];
}
/** What has to be done so that one image of the repository can be based on another. */
function builtInWords(built) {
    return (0,_core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(built.image) || built.mentions[0]?.by === 'workflow'
        ? `which ${built.dockerfile} builds. Push that image first: a build takes the one that was pushed last.`
        : `which ${built.dockerfile} builds under a name of one machine, so no runner can pull it. Name it with its registry, where it is built and in FROM.`;
}


/***/ }),

/***/ 3800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withCopied),
/* harmony export */   p: () => (/* binding */ argumentRemarks)
/* harmony export */ });
/* harmony import */ var _core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52962);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11968);
/* harmony import */ var _core_init_argument_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77490);
/* harmony import */ var _core_init_secret_of_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61692);
/* harmony import */ var _core_layers_changing_argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17407);
/* harmony import */ var _core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7194);







/** What a person should know of the arguments of a build. */
function argumentRemarks(given) {
    const { candidate, openArguments } = given;
    return [
        ...openArguments.map(({ name, line }) => candidate.buildArgs[name] === undefined || candidate.buildArgs[name]?.startsWith('${{')
            ? `Line ${line} of ${candidate.dockerfile} needs the build argument ${name}, which has no default.`
            : `The build argument ${name}, which line ${line} needs, is ${candidate.buildArgs[name]}.`),
        ...varyingRemark(candidate),
        ...secretRemark(given),
        ...workflowSecretRemark(given),
        ...developmentRemark(given),
        ...variableRemarks(given),
        ...scriptedRemark(given),
        ...emptyRemark(given),
    ];
}
/** What workflows give other values. */
function varyingRemark({ varying = [], mentions: [first] }) {
    if (varying.length === 0)
        return [];
    return [
        `Builds in workflows differ in the build ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(varying.length, 'argument', 'arguments')} ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(varying)}. The values here are those of ${first?.where}.`,
    ];
}
/** Who says of an image what files say of it, and no workflow. */
const ofFiles = new Set([undefined, 'compose', 'bake']);
/** Logins among the arguments of compose and bake files, which init copies nowhere. */
function secretRemark({ candidate: { open, buildArgs, mentions } }) {
    const given = [...(open?.secrets ?? []), ...Object.keys(open?.args ?? {}).filter(_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoginName */ .tm)];
    const names = [...new Set(given)].filter((name) => buildArgs[name] === undefined);
    if (names.length === 0 || !ofFiles.has(mentions[0]?.by))
        return [];
    const [argument, is, it] = names.length === 1 ? ['argument', 'is a login', 'it'] : ['arguments', 'are logins', 'them'];
    return [
        `${open?.file} gives the build ${argument} ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(names)}, which ${is}, so init copies ${it} nowhere. Anyone who has the image can read ${it}: use a build secret instead.`,
    ];
}
/** Secrets of a workflow that no run can tell from other values. */
function workflowSecretRemark({ candidate, dockerfile }) {
    const declared = new Set((0,_core_init_argument_values_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArguments */ .V6)(dockerfile).map(({ name }) => name));
    const names = Object.entries(candidate.buildArgs).flatMap(([name, value]) => declared.has(name) && (0,_core_init_secret_of_run_js__WEBPACK_IMPORTED_MODULE_1__/* .isSecretOfWorkflow */ .b)(name, value) && !(0,_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isNamedSecret */ .uz)(name) ? [name] : []);
    if (names.length === 0)
        return [];
    const [argument, value, their, it] = names.length === 1
        ? ['argument', 'a secret', 'its name', 'it']
        : ['arguments', 'secrets', 'their names', 'them'];
    return [
        `A workflow gives the build ${argument} ${names.join(', ')} ${value}, but ${their} ${names.length === 1 ? 'does' : 'do'} not say so, and a run cannot know it. Add ${it} to the default of \`secret-args\`, or use a build secret.`,
    ];
}
/** What compose gives for development, and a release does without. */
function developmentRemark({ candidate: { development, buildArgs, mentions } }) {
    const args = Object.entries(development?.args ?? {}).filter(([name]) => buildArgs[name] === undefined);
    if (args.length === 0 || !ofFiles.has(mentions[0]?.by))
        return [];
    const [it, is] = args.length === 1 ? ['it', 'is'] : ['they', 'are'];
    return [
        `Compose gives ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(args.map(([name, value]) => `${name}=${value}`))} for development, so ${it} ${is} left out. If a release needs ${args.length === 1 ? 'it' : 'them'}, set \`build-args\`.`,
    ];
}
/** What compose takes from variables that nothing in the repository sets. */
function variableRemarks({ candidate: { dockerfile: path, open, buildArgs, mentions }, dockerfile, openArguments, }) {
    if (open === undefined || !ofFiles.has(mentions[0]?.by))
        return [];
    const { file, args, target, examples, mixed } = open;
    const exampleOf = (variable) => {
        const example = examples?.get(variable);
        const isShown = example !== undefined && example.value !== '' && !(0,_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isSecretArg */ .Hm)(variable, example.value, _core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .usualSecrets */ .AM);
        return isShown ? example : undefined;
    };
    const sayOf = (variable) => {
        const example = exampleOf(variable);
        return example === undefined ? '' : ` ${example.path} says ${example.value}, and is only an example.`;
    };
    const all = (0,_core_init_argument_values_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArguments */ .V6)(dockerfile);
    const declared = new Set(all.map(({ name }) => name));
    const logins = new Set([...open.secrets, ...Object.keys(args).filter(_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoginName */ .tm)]);
    const needed = openArguments.flatMap(({ name }) => {
        const variable = args[name];
        return variable === undefined ? [] : [{ name, variable }];
    });
    const others = Object.keys(args).filter((name) => buildArgs[name] === undefined &&
        declared.has(name) &&
        !logins.has(name) &&
        needed.every((other) => other.name !== name));
    const shown = others.flatMap((name) => {
        const example = mixed?.has(name) === true ? undefined : exampleOf(args[name] ?? '');
        return example === undefined ? [] : [{ ...example, name }];
    });
    const [argument, value, it] = others.length === 1
        ? ['argument', 'value of a variable', 'it']
        : ['arguments', 'values of variables', 'them'];
    const empty = others.filter((name) => all.every((one) => one.name !== name || one.defaultText === undefined));
    const counted = empty.length === others.length
        ? ''
        : ` The ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(others.length - empty.length, 'default', 'defaults')} of ${path} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(others.length - empty.length, 'counts', 'count')}, unless you set ${it} in \`build-args\`.`;
    const emptied = empty.length === 0
        ? ''
        : ` ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(empty)} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(empty.length, 'has', 'have')} no default, so set ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(empty.length, 'it', 'them')} in \`build-args\`.`;
    return [
        ...needed.map(({ name, variable }) => `${file} gives the build argument ${name} the value of the variable ${variable}, which no committed file sets.${sayOf(variable)}`),
        ...(others.length === 0
            ? []
            : [
                `${file} gives the build ${argument} ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(others)} the ${value} that no committed file sets.${shown.length === 0 ? '' : ` ${shown[0]?.path} says ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(shown.map((one) => `${one.name}=${one.value}`))}, and is only an example.`}${counted}${emptied}`,
            ]),
        ...(target === undefined
            ? []
            : [
                `${file} takes the target of ${path} from the variable ${target}, which no committed file sets, so the last stage is built.${sayOf(target)} --target builds another one.`,
            ]),
    ];
}
/** Arguments that BuildKit sets, or takes from its own environment. */
const automatic = /^(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT|STAGE)$|^BUILDKIT_|_proxy$|^SOURCE_DATE_EPOCH$/i;
function emptyRemark(given) {
    const { candidate } = given;
    const names = emptyArguments(given);
    return [names.filter((name) => !(0,_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoginName */ .tm)(name)), names.filter(_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoginName */ .tm)]
        .filter((some) => some.length > 0)
        .map((some) => {
        const [argument, is, has, it] = some.length === 1 ? ['argument', 'is', 'has', 'it'] : ['arguments', 'are', 'have', 'them'];
        const build = `The build ${argument} ${some.join(', ')}`;
        if (candidate.unreadFile !== undefined)
            return `${build} ${has} no default. ${candidate.unreadFile} may set ${it}, but was not read.`;
        const needed = some.every(_core_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoginName */ .tm)
            ? `use a build secret, because anyone who has the image can read an argument`
            : `set ${it} with --build-args`;
        return `${build} ${is} empty: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(some.length, 'it', 'they')} ${has} no default, and nothing says a value. If ${candidate.dockerfile} needs one, ${needed}.`;
    });
}
/** Arguments that steps read and nothing gives a value to. */
function emptyArguments({ candidate, dockerfile, decisions, openArguments }) {
    if ((0,_core_init_argument_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isBuiltByOthers */ .BQ)(candidate))
        return [];
    const steps = stepsOf({ dockerfile, decisions });
    const all = (0,_core_init_argument_values_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArguments */ .V6)(dockerfile);
    const told = (0,_core_init_argument_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toldArguments */ .aO)(candidate, all);
    return [...new Set(all.map(({ name }) => name))].filter((name) => !told.has(name) &&
        openArguments.every((other) => other.name !== name) &&
        !automatic.test(name) &&
        // A commit or a date says only where an image comes from.
        !(0,_core_layers_changing_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .changesBetweenRuns */ .k)(name, undefined, 'x') &&
        (bundled.test(name) || steps.some(({ code }) => reads(code, name))));
}
/** With the arguments that paths of COPY and ADD need and nothing gives a value to: without one, other files are copied, or none. */
function withCopied(given) {
    const copies = stepsOf(given).filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD');
    const needed = emptyArguments(given).flatMap((name) => {
        const copy = copies.find(({ code }) => reads(code, name));
        const from = `${given.candidate.dockerfile}: ${copy?.code}`;
        return copy === undefined ? [] : [{ name, line: copy.line, from, standIn: '' }];
    });
    return { ...given, openArguments: [...given.openArguments, ...needed] };
}
/** What runs in the stages that are needed. */
function stepsOf({ dockerfile, decisions }) {
    const needed = new Set(decisions.map(({ stage }) => stage));
    return (dockerfile?.stages ?? [])
        .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
        .flatMap(({ instructions }) => instructions)
        .filter(({ keyword }) => /^(?:RUN|COPY|ADD|WORKDIR|USER|ENV)$/.test(keyword));
}
/** Where values come from that only a script says. */
function scriptedRemark({ candidate: { scripted = [] } }) {
    return [...(0,_core_group_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(scripted, ({ where }) => where)].map(([where, own]) => `Only ${where} says the build ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(own.length, 'argument', 'arguments')} ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_5__/* .firstFew */ .D)(own.map(({ name, value }) => `${name}=${value}`))}.`);
}
/** Arguments that bundlers read from the environment of a step. */
const bundled = /^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY)_/;
/** Whether a step takes the value of a variable as it is: `$A` and `${A}`, but not `${A:-b}`. */
function reads(code, name) {
    return (code.includes(`\${${name}}`) ||
        code
            .split(`$${name}`)
            .slice(1)
            .some((rest) => !/^\w/.test(rest)));
}


/***/ }),

/***/ 42835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Et: () => (/* binding */ namersOf),
/* harmony export */   H0: () => (/* binding */ leftSteps),
/* harmony export */   M7: () => (/* binding */ costInWords),
/* harmony export */   Rq: () => (/* binding */ trialInWords),
/* harmony export */   SF: () => (/* binding */ othersInWords),
/* harmony export */   US: () => (/* binding */ mentionsInWords),
/* harmony export */   d3: () => (/* binding */ byContentInWords),
/* harmony export */   eM: () => (/* binding */ setAsideOf),
/* harmony export */   kA: () => (/* binding */ describeFindings)
/* harmony export */ });
/* harmony import */ var _core_format_first_few_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52962);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58819);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59930);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27788);





/** What was found, in lines: before questions are asked. */
function describeFindings(proposals, candidates) {
    const proposed = new Set(proposals.map(({ candidate }) => candidate.dockerfile));
    const others = candidates.filter(({ dockerfile }) => !proposed.has(dockerfile));
    return [
        ...proposals.flatMap((proposal) => [
            headline(proposal),
            ...(proposal.problem === undefined ? [] : [`  ${proposal.problem}`]),
            ...proposal.decisions.flatMap(({ stage, layers }) => layers.map((layer) => `  Layer ${layer.name} (${stage}, ${linesOf(layer.lines)}): ${layer.reason}`)),
            ...leftSteps(proposal).map(({ line, name, reason }) => `  Line ${line}, ${name}, in no layer: ${reason}`),
            `  ${costInWords(proposal.cost)}`,
            ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .remarksOf */ .ro)(proposal).map((remark) => `  ${remark}`),
        ]),
        ...othersInWords(others.map(({ dockerfile }) => dockerfile), setAsideOf(candidates, proposals.map(({ candidate }) => candidate))),
    ];
}
/** Dockerfiles that nothing is proposed for, and why those are not that their names set aside. */
function othersInWords(dockerfiles, setAside) {
    const aside = new Set(setAside.map(({ dockerfile }) => dockerfile));
    const others = [...new Set(dockerfiles)].filter((path) => !aside.has(path));
    const reasons = setAside
        .slice(0, 5)
        .map(({ dockerfile, target, reason }) => `${dockerfile}${target === undefined ? '' : `, target ${target}`} (${reason})`);
    const choose = setAside.some(({ target }) => target !== undefined)
        ? '--file and --target choose'
        : '--file chooses';
    const more = setAside.length - reasons.length;
    return [
        ...(others.length === 0
            ? []
            : [`Also found: ${others.slice(0, 10).join(', ')}. --file chooses another one.`]),
        ...(reasons.length === 0
            ? []
            : [`Set aside: ${reasons.join(', ')}${more === 0 ? '' : ` and ${more} more`}. ${choose} one anyway.`]),
    ];
}
/** Those whose names say that they are not released, each once: Dockerfiles, and targets of Dockerfiles that are proposed. */
function setAsideOf(candidates, proposed) {
    const found = candidates.flatMap((candidate) => {
        const { dockerfile, target } = candidate;
        const same = proposed.filter((one) => one.dockerfile === dockerfile);
        const reason = (0,_core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_0__/* .setAsideBecause */ .JL)(candidate);
        if (reason === undefined || same.some((one) => one.target === target))
            return [];
        const own = same.length === 0 ? undefined : target;
        return [[`${dockerfile} ${own}`, { dockerfile, target: own, reason }]];
    });
    return [...new Map(found).values()];
}
function headline(proposal) {
    const { candidate, context } = proposal;
    const target = candidate.target === undefined ? '' : `, target ${candidate.target}`;
    return `${candidate.dockerfile} (built in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .elsewhereInWords */ .v)(proposal) ?? (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeInWords */ .c)(context)}${target}${because(candidate)})`;
}
/** What installs packages and lies in no layer. */
function leftSteps({ decisions }) {
    return decisions.flatMap(({ stage, left }) => left.map((step) => ({ stage, ...step })));
}
/** Why steps that lie in no layer need not run all the same; undefined: they do. */
function byContentInWords(left) {
    const lines = left.flatMap(({ line, isByContent }) => (isByContent ? [line] : []));
    if (lines.length === 0)
        return undefined;
    const [what, takes] = lines.length === 1 ? [`line ${lines[0]}`, 'it takes'] : [`lines ${lines.join(', ')}`, 'they take'];
    return `The cache of your builds (\`cache-builder\`) has ${what} as long as what ${takes} stays the same.`;
}
function because(candidate) {
    const namers = namersOf(candidate);
    return namers.length === 0 ? '' : `, ${mentionsInWords(namers)}`;
}
/** Who says how an image is built. */
function namersOf({ mentions, nearby, }) {
    return [...mentions.map(({ where }) => where), ...(nearby === undefined ? [] : [nearby])];
}
/** Each file once: `.github/workflows/ci.yml, lines 9, 20`, `services api, worker of compose.yaml`. */
function mentionsInWords(places) {
    const parts = places.map(partsOf);
    const files = [...new Set(parts.map(({ before, after }) => `${before} ${after}`))];
    return (0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .D)(files.map((file) => {
        const same = parts.filter(({ before, after }) => `${before} ${after}` === file);
        const { before = '', after = '' } = same[0] ?? {};
        const items = (0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .D)(same.map(({ item }) => item));
        return `${before}${same.length > 1 ? 's' : ''} ${items}${after}`.trim();
    }));
}
function partsOf(place) {
    const [, before = '', item = place, after = ''] = /^(.+, line) (\d+)()$/.exec(place) ?? /^(service|target) (\S+)( of .+)$/.exec(place) ?? [];
    return { before, item, after };
}
/** `lines 1–14`. */
function linesOf({ first, last }) {
    return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
/** What a change of code costs where the builder is empty. */
function costInWords(cost) {
    const { steps, keptSteps, seconds, keptSeconds, keptBytes, isMeasured } = cost;
    const how = isMeasured ? 'measured' : 'estimated';
    const inSeconds = (value) => `${isMeasured ? '' : 'about '}${Math.round(value * 10) / 10} s`;
    if (keptSteps === 0)
        return steps === 0
            ? 'Nothing is built here, unless the base image has ONBUILD instructions, and no layer can end after those.'
            : `A code change runs ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(steps, 'the only step', `all ${steps} steps`)} again, ${inSeconds(seconds)} (${how}).`;
    const pulled = keptBytes === 0
        ? ''
        : `, and ${isMeasured ? '' : 'about '}${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(keptBytes)} need not be pulled again`;
    return `A code change runs ${steps - keptSteps} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(steps, 'step')} again: ${inSeconds(seconds - keptSeconds)} instead of ${Math.round(seconds * 10) / 10} s${pulled} (${how}).`;
}
/** What building with and without a patch has shown. */
function trialInWords({ before, after, differing, unsteady, isLinked, }) {
    if (differing.length > 0)
        return `With this patch, the image has other files: ${differing.slice(0, 5).join(', ')}${differing.length > 5 ? `, and ${differing.length - 5} more` : ''}. Move the lines by hand.`;
    const seconds = (cost) => `${Math.round((cost.seconds - cost.keptSeconds) * 10) / 10} s`;
    const odd = unsteady === 0 ? '' : ` (${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(unsteady, 'file')} aside, which differ in every build)`;
    return `With this patch, the image has the same files${odd}. A code change takes ${seconds(after)} instead of ${seconds(before)}, and ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(after.keptBytes)} instead of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(before.keptBytes)} need not be pulled again (measured).${isLinked ? ' With --link, a builder that starts empty does not download these bytes to add the code.' : ''}`;
}


/***/ }),

/***/ 65657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ unknownImage),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   jS: () => (/* binding */ imagesInGroup),
/* harmony export */   zu: () => (/* binding */ shownImage)
/* harmony export */ });
/* harmony import */ var _adapters_github_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47186);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58819);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);




/** Where there is no remote: the repository that the workflow runs in. */
const unknownImage = `ghcr.io/\${{ github.repository }}`;
function imageOf(origin, proposals) {
    const [only] = proposals;
    const said = proposals.length === 1 ? only?.candidate.image : undefined;
    const byWorkflow = only?.candidate.mentions[0]?.by === 'workflow';
    if (said !== undefined && ((byWorkflow && !said.includes('${{')) || (0,_core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(said)))
        return said;
    if (origin === undefined)
        return '';
    const host = (0,_adapters_github_event_js__WEBPACK_IMPORTED_MODULE_0__.originContainerHost)(origin);
    if (host === undefined)
        return '';
    // GitHub allows names that no registry does: `Shop-`, `a..b`.
    const path = new URL(origin).pathname.toLowerCase();
    return host + path.replaceAll(/(?<=\/)[._-]+|(?<![._-])[._-]+(?=\/|$)/g, '').replaceAll(/\.{2,}/g, '.');
}
/** What people read as the image: a workflow's own name for it may hold what only a run knows. */
function shownImage({ candidate, image, stepImage }) {
    if (stepImage !== undefined)
        return stepImage;
    const byWorkflow = candidate.mentions[0]?.by === 'workflow' && candidate.image?.includes('/') === true;
    return byWorkflow ? (candidate.image ?? image) : image;
}
/**
 * Of several images, each its own: as compose or a workflow calls it, or beneath the repository's. Where two are called the same, as
 * `app:web` and `app:worker` are, the later ones have their own names behind it.
 */
function imagesInGroup(candidates, base) {
    const called = candidates.map((candidate) => {
        const { image, name } = candidate;
        return image !== undefined && (0,_core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(image) ? image : `${base}/${name.toLowerCase()}`;
    });
    return called.map((image, index) => called.indexOf(image) === index ? image : `${image}-${candidates[index]?.name.toLowerCase()}`);
}
function checkImage(reader, image) {
    try {
        const { tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(image);
        if (!image.includes('/') || tag !== undefined || digest !== undefined)
            reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAdvice */ .Js)(error));
    }
}


/***/ }),

/***/ 69563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/commands/init/metadata.js
var metadata = __webpack_require__(49120);
// EXTERNAL MODULE: ./lib/core/format/first-few.js
var first_few = __webpack_require__(52962);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/init/findings.js
var findings = __webpack_require__(42835);
// EXTERNAL MODULE: ./lib/commands/init/place.js
var place = __webpack_require__(59930);
// EXTERNAL MODULE: ./lib/core/init/unified-diff.js
var unified_diff = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/core/layers/secret-argument.js
var secret_argument = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/commands/init/image-names.js
var image_names = __webpack_require__(65657);
// EXTERNAL MODULE: ./lib/commands/init/remarks.js
var remarks = __webpack_require__(27788);
;// CONCATENATED MODULE: ./lib/commands/init/result.js






function initReport({ files, measured, trials }, { schemaVersion, notices, error }, { image, proposals, candidates, dryRun, patch, tries, nextSteps }) {
    const images = proposals.map((proposal) => {
        const { candidate, context } = proposal;
        return {
            ...{
                name: nameOf(proposal, proposals),
                image: (0,image_names/* shownImage */.zu)(proposal),
                dockerfile: candidate.dockerfile,
                context,
                elsewhere: (0,place/* elsewhereInWords */.v)(proposal),
            },
            ...{ target: candidate.target, buildArgs: knownArgs(candidate), namedBy: (0,findings/* namersOf */.Et)(candidate) },
            stages: proposal.decisions.flatMap(stagesOf),
            layers: proposal.layers.map(({ name, target }) => ({ name, target })),
            left: (0,findings/* leftSteps */.H0)(proposal),
            ...{
                codeChange: measured.get(candidate.name) ?? proposal.cost,
                remarks: (0,remarks/* remarksOf */.ro)(proposal),
                problem: proposal.problem,
            },
            patch: patchOf(proposal, trials.get(candidate.name), tries),
            patchTrial: shownTrial(trials.get(candidate.name)),
        };
    });
    const [first] = images;
    return {
        ...{
            schemaVersion,
            kind: 'init',
            image: first?.image ?? image,
            dockerfile: first?.dockerfile ?? 'Dockerfile',
        },
        ...{ stages: first?.stages ?? [], layers: first?.layers ?? [], images },
        dockerfiles: [...new Set(candidates.map(({ dockerfile }) => dockerfile))],
        setAside: (0,findings/* setAsideOf */.eM)(candidates, images),
        ...{ files, dryRun, patchOnly: patch, notices, nextSteps, error },
    };
}
function knownArgs({ buildArgs }) {
    const logins = (0,secret_argument/* loginArgs */.be)(buildArgs);
    return Object.fromEntries(Object.entries(buildArgs).filter(([name, value]) => !value.includes('${{') && !logins.has(name)));
}
/** The name of where a step of a workflow keeps the layers, if it tells the image from the others. */
function nameOf({ candidate, stepImage }, all) {
    const name = lastName(stepImage);
    const isOwn = all.filter((other) => lastName(other.stepImage) === name).length === 1;
    return name !== undefined && isOwn ? name : candidate.name;
}
function lastName(image) {
    return image?.includes('${{') === true ? undefined : image?.split('/').at(-1);
}
/** What is to be proven and could not be is not shown. */
function patchOf({ file, dockerfile, installFirst }, trial, tries) {
    const text = tries ? trial?.text : installFirst?.text;
    return text === undefined || dockerfile === undefined
        ? undefined
        : (0,unified_diff/* unifiedDiff */.W)(file, dockerfile.text, text);
}
/** The patch holds its text already. */
function shownTrial(trial) {
    if (trial === undefined)
        return undefined;
    const { text: _, ...shown } = trial;
    return shown;
}
/** What `git apply` takes: nothing that was shown to make another image. */
function initPatch({ patchOnly, images }) {
    const right = images.filter(({ patchTrial }) => patchTrial === undefined || patchTrial.differing.length === 0);
    return patchOnly ? [...new Set(right.map(({ patch = '' }) => patch))].join('') : '';
}
function stagesOf({ stage, line, layers, reason }) {
    if (layers.length === 0)
        return [{ stage, line, layer: undefined, lines: undefined, reason }];
    return layers.map(({ name, target, lines, reason: why }) => ({
        ...{ stage, line, layer: { name, target }, lines, reason: why },
    }));
}

;// CONCATENATED MODULE: ./lib/commands/init/page.js







const states = {
    written: '📝 new',
    replaced: '📝 replaced',
    changed: '📝 changed',
    proposed: '💡 --write changes it',
    unchanged: '✅ already up to date',
    kept: '✋ left as it is',
};
function initDocument(report) {
    const { image, images, files, dockerfiles, setAside, dryRun, error } = report;
    const layers = images.reduce((sum, one) => sum + one.layers.length, 0);
    const ofWhat = `of ${images.length > 1 ? (0,quantity/* plural */.LS)(images.length, 'image') : report.dockerfile}`;
    const changed = files.filter(({ state }) => state !== 'unchanged' && state !== 'kept').length;
    const others = dockerfiles.filter((path) => !images.some(({ dockerfile }) => dockerfile === path));
    const isShown = ({ state }) => dryRun || state === 'proposed' || state === 'changed';
    return (0,page_document/* createDocument */.ui)(report, {
        mark: error !== undefined ? '❌' : images.some(({ problem }) => problem !== undefined) ? '⚠️' : '✅',
        tone: error !== undefined || isForNothing(images) ? 'failed' : changed === 0 ? 'good' : 'changed',
        headline: headline(report),
        subject: image,
        facts: { layers: `${(0,quantity/* plural */.LS)(layers, 'layer')} ${ofWhat}`, image: images.length > 1 ? '' : image },
        tiles: {
            layers: { title: 'Layers', value: String(layers), note: ofWhat },
            files: {
                title: dryRun ? 'Would write' : 'Written',
                value: String(count(files, 'written', 'replaced', 'changed')),
                note: `of ${(0,quantity/* plural */.LS)(files.length, 'file')}`,
            },
        },
        parts: [
            ...images.map((one) => (0,page_document/* part */.y_)(images.length === 1 ? 'Layers' : `Layers of ${one.name}`, ...imageBlocks(one, images.length === 1))),
            (0,page_document/* part */.y_)('Dockerfiles', (0,block/* prose */.CS)(...(0,findings/* othersInWords */.SF)(others, setAside))),
            (0,page_document/* part */.y_)('Workflows', (0,block/* table */.tp)([(0,block/* asCode */.qM)('File'), 'State'], files.map(({ path, state }) => [path, states[state]])), ...files
                .filter(isShown)
                .map(({ path, diff }) => (0,block/* log */.Rm)(path, diff.split('\n').slice(1, -1), { isWhole: true }))),
        ],
    });
}
/** Of the steps that lie in no layer. */
const shownSteps = 8;
/** The layers first, whatever stands before them in the file. */
function imageBlocks(image, isOne) {
    const { stages, left, codeChange, remarks, problem, patch, patchTrial } = image;
    const { dockerfile, context, elsewhere, target, namedBy } = image;
    const args = Object.entries(image.buildArgs).map(([name, value]) => `${name}=${value}`);
    const where = [
        ...(isOne ? [] : [image.image]),
        `${dockerfile}, built in ${elsewhere ?? (0,place/* placeInWords */.c)(context)}`,
        ...(target === undefined ? [] : [`target ${target}`]),
        ...(args.length === 0 ? [] : [`with ${(0,first_few/* firstFew */.D)(args)}`]),
        ...(namedBy.length === 0 ? [] : [`named by ${(0,findings/* mentionsInWords */.US)(namedBy)}`]),
    ];
    return [
        (0,block/* prose */.CS)(`${where.join(', ')}.`),
        (0,block/* table */.tp)([(0,block/* asCode */.qM)('Layer'), 'Of', 'Because'], stages.flatMap(({ stage, layer, lines, reason }) => layer === undefined
            ? []
            : [[layer.name, `${stage}, ${lines === undefined ? '' : (0,findings/* linesOf */.Dx)(lines)}`, reason]])),
        (0,block/* table */.tp)([(0,block/* asQuantity */.oR)('Line'), (0,block/* asCode */.qM)('Installs'), 'In no layer, because'], left.slice(0, shownSteps).map(({ line, name, reason }) => [String(line), name, reason])),
        // Where nothing is installed, no step says why there is no layer.
        left.length > 0 || stages.some(({ layer }) => layer !== undefined)
            ? undefined
            : (0,block/* table */.tp)([(0,block/* asCode */.qM)('Stage'), 'No layer, because'], stages.map(({ stage, reason }) => [stage, reason])),
        (0,block/* prose */.CS)(left.length > shownSteps
            ? `${left.length - shownSteps} more steps install packages in no layer.`
            : undefined, (0,findings/* byContentInWords */.d3)(left), problem, problem === undefined ? (0,findings/* costInWords */.M7)(codeChange) : undefined, ...remarks),
        patch === undefined
            ? undefined
            : (0,block/* log */.Rm)('A Dockerfile that lets more be kept', patch.split('\n').slice(1, -1), { isWhole: true }),
        (0,block/* prose */.CS)(patchTrial === undefined ? undefined : (0,findings/* trialInWords */.Rq)(patchTrial)),
    ];
}
function count(files, ...of) {
    return files.filter(({ state }) => of.includes(state)).length;
}
function isForNothing(images) {
    return images.every(({ problem }) => problem !== undefined);
}
function headline(report) {
    const { dryRun, images, files, error, patchOnly } = report;
    if (error !== undefined)
        return 'The workflows could not be written';
    if (isForNothing(images))
        return `Nothing is proposed for ${images.length === 1 ? 'the Dockerfile' : 'the Dockerfiles'}`;
    if (patchOnly)
        return initPatch(report) === '' ? 'No patch' : 'Printed a patch';
    const written = count(files, 'written', 'replaced', 'changed');
    const proposed = count(files, 'proposed');
    const more = proposed === 0 ? '' : `${(0,quantity/* plural */.LS)(proposed, 'file')} can be changed with --write`;
    if (dryRun)
        return written === 0 ? 'Nothing would change' : `Would write ${(0,quantity/* plural */.LS)(written, 'file')}`;
    if (written > 0)
        return [`Wrote ${(0,quantity/* plural */.LS)(written, 'file')}`, ...(more === '' ? [] : [more])].join(', ');
    if (more !== '')
        return more;
    return files.length === 0 ? 'Nothing to write' : 'Every workflow already exists';
}

;// CONCATENATED MODULE: ./lib/commands/init/report.js
const nothingWritten = { files: [], measured: new Map(), trials: new Map() };

;// CONCATENATED MODULE: ./lib/commands/init/index.js





/** Writes the workflows for the repository at hand. */
const initCommand = (0,command/* defineCommand */.N)({
    metadata: metadata/* initMetadata */.k,
    read: async (values, surroundings) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1028), __webpack_require__.e(8815), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(2220), __webpack_require__.e(703)]).then(__webpack_require__.bind(__webpack_require__, 78660))).readInitInputs(values, surroundings),
    nothing: () => nothingWritten,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(1955), __webpack_require__.e(659), __webpack_require__.e(161), __webpack_require__.e(2196), __webpack_require__.e(9890), __webpack_require__.e(7179)]).then(__webpack_require__.bind(__webpack_require__, 46659))).init(context, inputs),
    report: initReport,
    page: initDocument,
    standardOutput: initPatch,
});


/***/ }),

/***/ 49120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ examples),
/* harmony export */   k: () => (/* binding */ initMetadata)
/* harmony export */ });
/** The examples that can be written, in the order in which they are needed. */
const examples = ['prewarm', 'ci', 'deploy', 'rollback', 'maintain', 'step-by-step'];
const presets = {
    environment: 'production',
    action: 'org/cache-prewarm@v1',
    yes: 'false',
    'dry-run': 'false',
    force: 'false',
    write: 'false',
    patch: 'false',
    try: 'false',
};
const initMetadata = {
    description: 'Writes the workflows for this repository, or shows which lines of the existing ones to change. Finds the Dockerfiles, what in them can be a layer, and how workflows, Compose and bake build them. In a terminal it shows what it found and asks you to confirm. In a pipe or with --yes it does not ask. Existing files are only changed with --write, and only overwritten with --force.',
    inputs: Object.entries({
        image: 'Registry and repository of the image, without a tag. Default: ghcr.io/<owner>/<repository> of the remote `origin`.',
        file: 'Path of the Dockerfile. Default: the one that a workflow, a bake file or Compose names, else the one in the root.',
        context: 'Directory of the build context. Default: the one that the workflow or Compose names, or that has the files that are copied.',
        target: 'Stage of the application. Default: the one that a workflow, a bake file, Compose or a documented `docker build` names, else the last stage.',
        'build-args': 'Build arguments, one `NAME=value` per line. Default: those of the workflow or of Compose.',
        layers: 'Layers: `auto`, or one `name=stage` per line. Default: the Dockerfile decides, up to where the code begins.',
        workflows: `Workflows to write: ${examples.join(', ')}. Default: none if a workflow builds or pushes the image already (prewarm if it runs for tags only), otherwise prewarm and ci, plus deploy and rollback if there is a Compose file.`,
        'compose-file': 'Compose file in the repository for the servers. Default: found automatically, if it runs the image.',
        'project-dir': 'Directory of the Compose project on the servers. Default: /srv/<repository>.',
        'health-url': 'Health check URL on the server. Default: derived from HEALTHCHECK and the published port.',
        environment: 'GitHub environment to deploy to.',
        branch: 'Branch to deploy. Default: the current branch.',
        action: 'Repository and version of the actions.',
        yes: 'Does not ask.',
        'dry-run': 'Shows what would be written, without writing.',
        write: 'Changes the lines of existing workflows that build the image. Without it they are shown.',
        patch: 'Prints a patch for `git apply` that installs packages before the code is copied in the Dockerfile. Writes nothing.',
        try: 'Builds the image here, without its cache, and measures what a code change costs instead of estimating it. Takes as long as a first build. If there is a patch, three builds show whether the image stays the same with it.',
        force: 'Overwrites existing workflows of the same name.',
    }).map(([name, description]) => ({ name, description, default: presets[name] })),
};


/***/ }),

/***/ 59930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ placeInWords),
/* harmony export */   v: () => (/* binding */ elsewhereInWords)
/* harmony export */ });
function placeInWords(folder) {
    return folder === '.' ? 'the root of the repository' : folder;
}
/** Where an image is built that is built in no folder of the repository, in words; undefined: it is built in its context. */
function elsewhereInWords({ candidate: { madeFolder }, siblings, }) {
    if (siblings !== undefined)
        return 'the folder that the repository is in';
    return madeFolder?.includes('${{') === true ? 'a folder that a workflow makes' : madeFolder;
}


/***/ }),

/***/ 27788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ unbuildable),
/* harmony export */   fP: () => (/* binding */ readsNewSecrets),
/* harmony export */   ro: () => (/* binding */ remarksOf)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_mount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59319);
/* harmony import */ var _core_format_first_few_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52962);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71866);
/* harmony import */ var _core_init_cloned_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46668);
/* harmony import */ var _core_init_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30732);
/* harmony import */ var _core_layers_step_weight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31951);
/* harmony import */ var _base_images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85907);
/* harmony import */ var _build_arguments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3800);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59930);









/** What a person should know before a build. */
function remarksOf({ candidate, context, doubt, missing, siblings, hidden, openArguments, laterEnd, dockerfile, decisions, ownClones, bases, image, }) {
    const committed = hidden.filter((path) => !missing.includes(path));
    return [
        ...(laterEnd === undefined
            ? []
            : [
                `${laterEnd.paths.slice(0, 5).join(', ')} changed in ${laterEnd.changes} of the ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .pluralLast */ .ve)(laterEnd.commits, 'commit')} to this image. With a comment in the Dockerfile, a layer ends after ${laterEnd.paths.length === 1 ? 'it' : 'them'}, and a code change takes about ${laterEnd.cost.seconds - laterEnd.cost.keptSeconds} s (estimated).`,
            ]),
        ...(candidate.context !== undefined && candidate.context !== context
            ? [otherContext(candidate, context)]
            : []),
        ...besideRemark(candidate),
        ...(candidate.madeFolder !== undefined
            ? [madeRemark(candidate, context)]
            : doubt === undefined
                ? []
                : [contextGuess(candidate, context, doubt)]),
        // What is in a folder that a workflow makes, is not known.
        ...(candidate.madeFolder === undefined
            ? [unbuildable({ candidate, context, missing, siblings, hidden, dockerfile }) ?? []].flat()
            : []),
        ...(committed.length === 0
            ? []
            : [
                `${candidate.dockerfile} copies ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_6__/* .firstFew */ .D)(committed)}, which .dockerignore leaves out, so the build fails.`,
            ]),
        ...lastStageRemark({ candidate, dockerfile, decisions }),
        ...cloneRemark({ dockerfile, decisions, ownClones }),
        ...startRemark({ candidate, dockerfile }),
        ...secretRemark({ candidate, dockerfile, decisions }),
        ...(0,_build_arguments_js__WEBPACK_IMPORTED_MODULE_4__/* .argumentRemarks */ .p)({ candidate, dockerfile, decisions, openArguments }),
        ...(0,_base_images_js__WEBPACK_IMPORTED_MODULE_3__/* .baseImageRemarks */ .UE)(candidate, bases, image),
    ];
}
/** Why a Dockerfile cannot be built from what is in the repository, as a sentence; undefined: it can, as far as is known. */
function unbuildable({ candidate, context, missing, siblings, hidden, dockerfile, }) {
    const local = dockerfile?.stages.find(({ from }) => /^localhost\//.test(from));
    if (local !== undefined)
        return `Line ${local.line} of ${candidate.dockerfile} takes ${local.from}, an image that only the machine has that built it.`;
    if (siblings !== undefined)
        return siblingsRemark(candidate, siblings);
    if (missing.length === 0)
        return undefined;
    const lost = missing.filter((path) => hidden.includes(path));
    const paths = (lost.length > 0 ? lost : missing)
        .slice(0, 5)
        .map((path) => path.replaceAll(/(?<=\/)\/+/g, ''));
    if (lost.length > 0)
        return `${candidate.dockerfile} copies ${paths.join(', ')}, which .dockerignore leaves out, so the build fails, even if another step makes ${lost.length === 1 ? 'it' : 'them'} first.`;
    const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return `${candidate.dockerfile} copies ${paths.join(', ')}, which ${are} not in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeInWords */ .c)(context)}. Another step has to make ${them} first.`;
}
function siblingsRemark({ dockerfile }, { own, others }) {
    return `${dockerfile} is built in the folder that the repository is in, with ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_6__/* .firstFew */ .D)([own, ...others])} there. In a workflow, check ${others.length === 0 ? 'it' : 'each'} out with \`path\`, and build with \`context: .\` and \`file: ${own}/${dockerfile}\`.`;
}
/** What layers keep that was meant to be the newest. */
function cloneRemark({ dockerfile, decisions, ownClones, }) {
    const kept = decisions.flatMap(({ layers }) => layers.map(({ lines }) => lines));
    const isKept = (line) => kept.some(({ first, last }) => first <= line && line <= last);
    const own = ownClones.filter(isKept);
    const cloned = (dockerfile?.stages ?? [])
        .flatMap(({ instructions }) => instructions)
        .filter((step) => (0,_core_init_cloned_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .clonesBranch */ .D)(step) && isKept(step.line) && !own.includes(step.line))
        .map(({ line }) => line);
    const subject = (lines) => lines.length === 1 ? `Line ${lines.join()} clones` : `Lines ${lines.join(', ')} clone`;
    const remark = `${subject(own)} this repository, so new code reaches the image only when the layer is refreshed. Copy the code with COPY, or declare an argument such as COMMIT before it, and set it to the commit in \`build-args\`.`;
    const owned = own.length === 0 ? [] : [remark];
    if (cloned.length === 0)
        return owned;
    return [
        ...owned,
        `${subject(cloned)} the newest commit of a Git repository. A layer keeps that commit until it is refreshed. ADD with the address of the repository is looked up in every build instead.`,
    ];
}
/** What is installed each time that a container starts. */
function startRemark({ candidate: { target }, dockerfile, }) {
    const stages = dockerfile?.stages ?? [];
    const stage = target === undefined ? stages.at(-1) : stages.find(({ name }) => name === target.toLowerCase());
    const last = (keyword) => stage?.instructions.findLast((one) => one.keyword === keyword);
    const started = ['ENTRYPOINT', 'CMD'].flatMap((keyword) => last(keyword) ?? []);
    const rest = started.map((one) => one.rest).join(' ');
    const installs = (0,_core_layers_step_weight_js__WEBPACK_IMPORTED_MODULE_2__/* .weighStep */ .ZQ)({ keyword: 'RUN', rest, heredocs: [] });
    if (installs?.installs !== true)
        return [];
    return [
        `Line ${started.at(-1)?.line} runs ${installs.name} whenever a container starts, so no layer keeps what it installs. If the image is to bring it, run it in a RUN.`,
    ];
}
/** Build secrets and SSH agents, where no workflow passes them yet. */
function secretRemark(proposal) {
    const secrets = mountsFor('secret', proposal);
    const ids = [...new Set(secrets.map(({ id }) => id))].filter((id) => id !== '');
    const agents = mountsFor('ssh', proposal);
    return [
        ...(ids.length === 0
            ? []
            : [
                `${placesIn(secrets, 'reads', 'read')} the build ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .agree */ .d5)(ids.length, 'secret', 'secrets')} ${ids.join(', ')}. New workflows take ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .agree */ .d5)(ids.length, 'it', 'them')} from the secret BUILD_SECRETS of the repository: gh secret set BUILD_SECRETS, with one id=value per line.`,
            ]),
        ...(agents.length === 0
            ? []
            : [
                `${placesIn(agents, 'needs', 'need')} an SSH agent, which no new workflow starts. Start one in a job of yours, and build there with the action build and \`ssh: default\`.`,
            ]),
    ];
}
/** Whether a build needs secrets that no workflow passes yet. */
function readsNewSecrets(proposal) {
    return mountsFor('secret', proposal).length > 0;
}
/** Mounts of RUN lines that the target needs; none where a workflow builds the image already. */
function mountsFor(type, { candidate: { mentions }, dockerfile, decisions, }) {
    if (mentions.some(({ by }) => by === 'workflow'))
        return [];
    const needed = new Set(decisions.map(({ stage }) => stage));
    return (dockerfile?.stages ?? [])
        .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
        .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
        .flatMap((run) => (0,_core_dockerfile_mount_js__WEBPACK_IMPORTED_MODULE_0__/* .readMounts */ .b)(run)
        .filter((mount) => mount.type === type)
        .map(({ id, target }) => ({ line: run.line, id: id ?? target?.split('/').at(-1) ?? '' })));
}
/** `Line 2 reads`, `Lines 2, 4 read`. */
function placesIn(places, one, several) {
    const lines = [...new Set(places.map(({ line }) => line))];
    return `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .agree */ .d5)(lines.length, 'Line', 'Lines')} ${lines.join(', ')} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .agree */ .d5)(lines.length, one, several)}`;
}
/** Where nobody names a target, and the last stage is one for tests or does without the one that is called as what is released. */
function lastStageRemark({ candidate: { target }, dockerfile, decisions, }) {
    const names = dockerfile?.stages.map(({ name }) => name) ?? [];
    const last = names.at(-1);
    if (target !== undefined || last === undefined)
        return [];
    const others = names.slice(0, -1).filter((name) => name !== undefined && !(0,_core_init_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_8__/* .isForDevelopment */ .jV)(name));
    const isOdd = (0,_core_init_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_8__/* .isForDevelopment */ .jV)(last)
        ? others.length > 0
        : decisions.length > 0 &&
            others.some((name) => /^(release|prod|production|final|runtime|runner)$/i.test(name ?? '') &&
                decisions.every(({ stage }) => stage !== name));
    return isOdd ? [`The stage that is built is ${last}, the last one. --target builds another one.`] : [];
}
/** What a workflow says stays as it is: only its owner knows what another step puts there. */
function otherContext({ dockerfile, context: said, mentions: [first], nearby, open }, context) {
    const where = first?.where ?? (open === undefined ? undefined : nearby);
    if (where === undefined)
        return `The context is ${context}, and not ${said}: the files that ${dockerfile} copies are there.`;
    const lacking = `the context ${said} lacks files that ${dockerfile} copies, and ${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeInWords */ .c)(context)} has them`;
    return first?.by === 'workflow' || first?.by === 'script'
        ? `${where}: ${lacking}. If no other step puts them there, change the context.`
        : `As ${where} says it, the build fails: ${lacking}. So it is built in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeInWords */ .c)(context)} here.`;
}
/** Where compose names a Dockerfile, and another one is for production by its name. */
function besideRemark({ dockerfile, beside, mentions }) {
    if (beside === undefined || mentions[0]?.by !== 'compose')
        return [];
    return [`${beside} is next to ${dockerfile}. If that is what is released, run init with --file ${beside}.`];
}
/** Where a workflow puts the files together first. */
function madeRemark({ dockerfile, madeFolder, mentions: [first], buildArgs }, context) {
    const open = Object.entries(buildArgs).flatMap(([name, value]) => (value.includes('${{') ? [name] : []));
    const values = open.length === 0
        ? ''
        : ` ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .agree */ .d5)(open.length, 'The value', 'The values')} of ${(0,_core_format_first_few_js__WEBPACK_IMPORTED_MODULE_6__/* .firstFew */ .D)(open)} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .agree */ .d5)(open.length, 'comes', 'come')} from there, too.`;
    return `${first?.where}: ${dockerfile} is built in ${madeFolder}, which the workflow makes. What is in it is not known here, so the layers are those with the files of ${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeInWords */ .c)(context)}, and may be others.${values}`;
}
/** Why a context is a guess, and how another one is given. */
function contextGuess({ dockerfile }, context, { others, against: [file] }) {
    const why = file === undefined
        ? `nothing says in which folder ${dockerfile} is built`
        : file.script === undefined
            ? `line ${file.line} of ${dockerfile} reads ${file.paths[0]}, which is not there`
            : `line ${file.line} of ${dockerfile} runs the script ${file.script}, which ${file.paths[0]} there has not`;
    const [other = '.'] = others;
    return `That ${dockerfile} is built in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeInWords */ .c)(context)} is a guess: ${why}. If it is built in ${others.map(_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeInWords */ .c).join(' or ')}, run init with --file ${dockerfile} --context ${other}, or change \`context\` in what init writes.`;
}


/***/ }),

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 52962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ firstFew)
/* harmony export */ });
/** `a, b and 3 more`. */
function firstFew(names) {
    const [some, more] = names.length > 3 ? [names.slice(0, 2), names.length - 2] : [names, 0];
    return `${some.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}


/***/ }),

/***/ 11968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The entries that have the same key, in the order in which the keys come first (Map.groupBy needs Node 21). */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return groups;
}


/***/ }),

/***/ 77490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ isBuiltByOthers),
/* harmony export */   Bh: () => (/* binding */ withScripted),
/* harmony export */   V6: () => (/* binding */ declaredArguments),
/* harmony export */   aO: () => (/* binding */ toldArguments)
/* harmony export */ });
/* harmony import */ var _dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81354);
/* harmony import */ var _layers_changing_argument_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17407);
/* harmony import */ var _layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7194);



/** With the values that scripts give arguments which have no default, where nobody else says one. Logins are copied nowhere. */
function withScripted(candidate, dockerfile) {
    const all = declaredArguments(dockerfile);
    const told = toldArguments(candidate, all);
    const taken = (isBuiltByOthers(candidate) ? [] : (candidate.scripted ?? [])).filter(({ name, value }) => all.some((one) => one.name === name) &&
        !told.has(name) &&
        !(0,_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretArg */ .Hm)(name, value, _layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .usualSecrets */ .AM) &&
        !(0,_layers_changing_argument_js__WEBPACK_IMPORTED_MODULE_1__/* .changesBetweenRuns */ .k)(name, undefined, value));
    const args = Object.fromEntries(taken.map(({ name, value }) => [name, value]));
    return { ...candidate, scripted: taken, buildArgs: { ...args, ...candidate.buildArgs } };
}
/** Those that somebody gives a value, or that have a default. */
function toldArguments({ buildArgs, open }, all) {
    return new Set([
        ...Object.keys({ ...buildArgs, ...open?.args }),
        ...(open?.secrets ?? []),
        ...all.flatMap(({ name, defaultText }) => (defaultText === undefined ? [] : [name])),
    ]);
}
/** Who builds in a workflow knows what it gives. */
function isBuiltByOthers({ mentions }) {
    return mentions.some(({ by }) => by === 'workflow' || by === 'bake');
}
/** All that a Dockerfile declares, before FROM and in stages. */
function declaredArguments(dockerfile) {
    const all = [
        ...(dockerfile?.globals ?? []),
        ...(dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? []),
    ];
    return all.filter(({ keyword }) => keyword === 'ARG').flatMap(_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArgs */ .M);
}


/***/ }),

/***/ 46668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ clonesBranch),
/* harmony export */   _: () => (/* binding */ clonesOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81354);
/* harmony import */ var _dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75718);


/**
 * Whether a RUN clones a Git repository at the newest commit of a branch: no version, commit or argument says which one. Its text stays
 * the same when that branch moves, so a cache keeps what it cloned first.
 */
function clonesBranch(instruction) {
    if (instruction.keyword !== 'RUN')
        return false;
    const commands = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeCode */ .r7)(instruction)
        .replace(/^RUN\s/i, '')
        .split(/&&|\|\||[;\n]/)
        .map((command) => command.trim().split(/\s+/))
        .filter((words) => words.includes('git'));
    if (commands.some((words) => chooses.some((verb) => words.includes(verb))))
        return false;
    return commands.some((words) => words.includes('clone') && !words.some(isVersion));
}
/** A repository that was cloned is set to another commit by these. */
const chooses = ['checkout', 'reset', 'switch'];
/** What follows `--branch`: `v1.2`, `"$VERSION"`. */
function isVersion(word, index, words) {
    const given = /^(?:--branch|--revision)=(.*)$/.exec(word)?.[1];
    const follows = ['-b', '--branch', '--revision'].includes(words[index - 1] ?? '');
    return /[\d$]/.test(given ?? (follows ? word : ''));
}
/**
 * Lines of the RUNs that clone a repository: the code of an image that is built from its newest commit, and not from the context. An
 * address may be in an ARG. `remote`: an address of the repository.
 */
function clonesOf(remote, { globals, stages }) {
    const own = addressOf(remote);
    if (own === undefined)
        return [];
    const all = stages.flatMap(({ instructions }) => instructions);
    const defaults = new Map([...globals, ...all.filter(({ keyword }) => keyword === 'ARG')]
        .flatMap(_dockerfile_declaration_js__WEBPACK_IMPORTED_MODULE_0__/* .declaredArgs */ .M)
        .flatMap(({ name, defaultText = '' }) => (defaultText === '' ? [] : [[name, defaultText]])));
    return all
        .filter(({ keyword }) => keyword === 'RUN')
        .filter((step) => {
        const text = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeCode */ .r7)(step).replaceAll(/\$\{?(\w+)\}?/g, (variable, name) => defaults.get(name) ?? variable);
        const words = text.split(/[\s"'=;&|]+/);
        return (['git', 'clone'].every((word) => words.includes(word)) &&
            words.some((word) => addressOf(word) === own));
    })
        .map(({ line }) => line);
}
/** `github.com/acme/shop` of `git@github.com:Acme/shop.git`; undefined: it is no address. */
function addressOf(text) {
    const [, host = '', path = ''] = /^(?:[a-z+]+:\/\/)?(?:[^@/\s]+@)?([\w.-]+\.[a-z]+)(?::\d+)?[/:](\S+)$/i.exec(text) ?? [];
    return path === '' ? undefined : `${host}/${path.replace(/(?:\.git)?\/?$/, '')}`.toLowerCase();
}


/***/ }),

/***/ 30732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ isForWindows),
/* harmony export */   BZ: () => (/* binding */ fileWord),
/* harmony export */   GE: () => (/* binding */ tidied),
/* harmony export */   S2: () => (/* binding */ isDockerfileName),
/* harmony export */   XF: () => (/* binding */ isDockerfileTemplate),
/* harmony export */   eH: () => (/* binding */ developmentWord),
/* harmony export */   jV: () => (/* binding */ isForDevelopment),
/* harmony export */   su: () => (/* binding */ imageWord)
/* harmony export */ });
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33402);

/** Endings of files that something makes a Dockerfile of. */
const templateEnding = /\.(?:j2|jinja2?|tmpl|gotmpl|tpl|template|erb|tt|ejs|hbs|mustache|njk|liquid|in)$/i;
/** Whether a Dockerfile is made of a file first. */
function isDockerfileTemplate(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (/^(?:Dockerfile|Containerfile)\b|\.(?:Dockerfile|Containerfile)\b/i.test(name) &&
        (/\{\{|\{%/.test(path) || templateEnding.test(name)));
}
/** Whether a file is a Dockerfile by its name: `Dockerfile`, `Dockerfile.api`, `api.Dockerfile`, `Containerfile`. */
function isDockerfileName(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // A folder of a template that is filled in before anything is built.
    if (/\{\{|\{%/.test(path))
        return false;
    // Of somebody else.
    if (/(^|\/)(vendor|node_modules|testdata)\//.test(path))
        return false;
    return (/^((Dockerfile|Containerfile)([.-][\w.-]+)?|[\w.-]+\.(Dockerfile|Containerfile))$/i.test(name) &&
        !templateEnding.test(name) &&
        !/\.(dockerignore|md|sh|txt|py|[cm]?[jt]sx?|go|rs|rb|java|kt|cs|php|exs?|dart|css|html|svg|xml|toml|lock|json|ya?ml|bak|orig)$/i.test(name));
}
const development = /^(dev|devel|develop|development|debug|local|(?:integration|unit|smoke|load|system)?tests?|testing|mocks?|e2e|playwright|cypress|ci|lint|example|examples|sample|samples|templates?|skeletons?|boilerplates?|docs?|fixtures?|\.?devcontainer|benchmarks?|bench|hack|tools?)$/i;
/** Whether a path, or the name of a stage, speaks of something that is not released. */
function isForDevelopment(path) {
    return developmentWord(path) !== undefined;
}
/** The word that says so. */
function developmentWord(path) {
    // An action is built where it is used.
    if (path.startsWith('.github/'))
        return '.github';
    return path.split(/[/._-]/).find((part) => development.test(part));
}
/** Whether a path speaks of containers of Windows, which a builder on Linux cannot build. */
function isForWindows(path) {
    return path.split(/[/._-]/).some((part) => /^(windows\w*|nanoserver\w*|servercore\w*)$/i.test(part));
}
/** The word in the name of a Dockerfile: `alpine` of `Dockerfile.alpine`. */
function fileWord(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const word = /^(?:Dockerfile|Containerfile)[._-](.+)$/i.exec(name)?.[1] ??
        /^(.+)\.(?:Dockerfile|Containerfile)$/i.exec(name)?.[1];
    return word === undefined ? undefined : tidied(word);
}
/** What a person would call the image of a Dockerfile: the word in its name, or its folder; undefined for the one in the root. */
function imageWord(path) {
    const word = fileWord(path);
    if (word !== undefined && !/^(prod|production|release|alpine|debian|ubuntu)$/i.test(word))
        return word;
    const folder = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path)
        .split('/')
        .filter((part) => !/^(\.|docker|build|deploy|\.docker|containers?|ops|infra|src|source|scripts|packaging|release|main|resources|rootfs)$/i.test(part))
        .at(-1);
    return folder === undefined ? undefined : tidied(folder);
}
/** As a part of an image's name may be written. */
function tidied(word) {
    return word
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|(?<!-)-+$/g, '');
}


/***/ }),

/***/ 58819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ isBasedOnTarget),
/* harmony export */   JE: () => (/* binding */ rankImages),
/* harmony export */   JL: () => (/* binding */ setAsideBecause),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   qp: () => (/* binding */ withNearby),
/* harmony export */   s6: () => (/* binding */ chooseImages)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);
/* harmony import */ var _dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30732);
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33402);



const order = ['input', 'workflow', 'bake', 'compose', 'script'];
/**
 * All images of a repository, the likeliest first: what a workflow builds, what a bake file or compose names, the Dockerfile in the
 * root, others; and last what is for development or for Windows.
 */
function rankImages(dockerfiles, written) {
    const found = [];
    for (const build of written.toSorted((a, b) => placeOf(a.mention) - placeOf(b.mention))) {
        if (!dockerfiles.includes(build.dockerfile))
            continue;
        const at = placeAmong(found, build);
        const same = found[at];
        if (same === undefined) {
            const { mention, name, ...rest } = build;
            found.push({ ...rest, name: name ?? nameOf(build), mentions: [mention] });
            continue;
        }
        // What the first leaves open, the others say. Arguments of others would make another image.
        found[at] = {
            ...same,
            name: nameOfBoth(same.name, build),
            context: same.context ?? build.context,
            image: same.image ?? build.image,
            open: same.open ?? build.open,
            development: same.development ?? build.development,
            localName: same.localName ?? build.localName,
            otherArgs: { ...build.buildArgs, ...same.otherArgs },
            varying: [...new Set([...(same.varying ?? []), ...varyingArgs(same, build)])],
            buildContexts: { ...build.buildContexts, ...same.buildContexts },
            mentions: same.mentions.some(({ where }) => where === build.mention.where)
                ? same.mentions
                : [...same.mentions, build.mention],
        };
    }
    for (const dockerfile of dockerfiles) {
        if (found.some((image) => image.dockerfile === dockerfile))
            continue;
        found.push({
            ...{ dockerfile, name: (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .imageWord */ .su)(dockerfile) ?? 'app', context: undefined, target: undefined },
            ...{ buildArgs: {}, buildContexts: {}, platforms: [], image: undefined, mentions: [] },
        });
    }
    const all = found.map((image) => ({ ...image, beside: besideOf(image, found) }));
    return withOwnNames(all.toSorted((a, b) => rankOf(a) - rankOf(b) ||
        a.dockerfile.split('/').length - b.dockerfile.split('/').length ||
        compare((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(a.dockerfile), (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(b.dockerfile)) ||
        // `docker/Dockerfile` before `docker/base.Dockerfile`.
        wordsIn(a) - wordsIn(b) ||
        compare(a.dockerfile, b.dockerfile)));
}
/** What services call an image that they share: as its folder (`kibana`, and not `kibana-genkeys`), and not as a job that runs once. */
function nameOfBoth(name, build) {
    const word = (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .imageWord */ .su)(build.dockerfile);
    const other = build.name;
    if (other === undefined || name === word)
        return name;
    const isOdd = /^(?:migrat|init|setup|seed)/.test(name) || (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isForDevelopment */ .jV)(name);
    return other === word || (isOdd && build.mention.by === 'compose') ? other : name;
}
/** Arguments that two workflows give other values. */
function varyingArgs({ mentions: [first], buildArgs }, build) {
    if (first?.by !== 'workflow' || build.mention.by !== 'workflow')
        return [];
    return Object.keys({ ...buildArgs, ...build.buildArgs }).filter((name) => buildArgs[name] !== build.buildArgs[name] &&
        // Of two expressions, nobody knows whether they differ.
        [buildArgs[name], build.buildArgs[name]].some((value) => value?.includes('${{') !== true));
}
/** `Dockerfile.prod` beside `Dockerfile`, where nobody names it. */
function besideOf({ dockerfile }, all) {
    if ((0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .fileWord */ .BZ)(dockerfile) !== undefined)
        return undefined;
    return all.find((other) => (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(other.dockerfile) === (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(dockerfile) &&
        /^(?:prod|production|release)$/.test((0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .fileWord */ .BZ)(other.dockerfile) ?? '') &&
        other.mentions.length === 0)?.dockerfile;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function wordsIn({ dockerfile }) {
    return (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .imageWord */ .su)(dockerfile.slice(dockerfile.lastIndexOf('/') + 1)) === undefined ? 0 : 1;
}
/** No two with one name: `shop` of `Dockerfile`, `shop-worker` of `Dockerfile.worker`. */
function withOwnNames(images) {
    const taken = new Set();
    return images.map((image) => {
        const words = [(0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .imageWord */ .su)(image.dockerfile), (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .fileWord */ .BZ)(image.dockerfile), image.target].flatMap((word) => word === undefined || word === image.name ? [] : [`${image.name}-${word}`]);
        const path = image.dockerfile.toLowerCase().split('/').slice(0, -1);
        // `core-multi-arch` of `bin/core/multi-arch.Dockerfile`.
        const folders = [`${path.at(-1)}-${image.name}`, path.slice(-2).join('-'), path.join('-')];
        const numbered = Array.from({ length: taken.size }, (_, index) => `${image.name}-${index + 2}`);
        const name = [image.name, ...words, ...folders, ...numbered].find((one) => one !== '' && !taken.has(one));
        taken.add(name ?? image.name);
        return name === undefined || name === image.name ? image : { ...image, name };
    });
}
/**
 * Those of the ranked images that a proposal is made for: what workflows build; else what bake files and compose name; else the
 * one in the root; else all.
 */
function chooseImages(ranked) {
    const released = ranked.filter((image) => !isSetAside(image));
    const candidates = released.length > 0 ? released : ranked;
    const by = (...kinds) => candidates.filter(({ mentions }) => mentions.some((mention) => kinds.includes(mention.by)));
    for (const kinds of [['input'], ['workflow'], ['bake', 'compose'], ['script']]) {
        const found = by(...kinds);
        // What one step builds in a matrix belongs together: `Dockerfile` and `Dockerfile.dev`.
        const steps = new Set(found.flatMap(({ mentions }) => placesOf(mentions)));
        if (found.length > 0)
            return ranked.filter((image) => found.includes(image) || placesOf(image.mentions).some((place) => steps.has(place)));
    }
    const besides = new Set(ranked.map(({ beside }) => beside));
    const root = candidates.filter(({ dockerfile }) => /^(Dockerfile|Containerfile)$/i.test(dockerfile) ||
        ((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(dockerfile) === '.' && besides.has(dockerfile)));
    return root.length > 0 ? root : candidates;
}
/** The steps of workflows among those who name an image. */
function placesOf(mentions) {
    return mentions.filter(({ by }) => by === 'workflow').map(({ where }) => where);
}
/** Those that nobody names, as the compose files of parts of the repository build them: the nearest says it. */
function withNearby(candidates, nearby) {
    return candidates.map((candidate) => {
        if (candidate.mentions.length > 0)
            return candidate;
        const builds = nearby.filter(({ dockerfile }) => dockerfile === candidate.dockerfile);
        const distances = builds.map(({ open }) => distance((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(open?.file ?? ''), candidate.dockerfile));
        const nearest = builds.filter((_build, index) => distances[index] === Math.min(...distances));
        const [first] = nearest;
        if (first === undefined ||
            nearest.some((build) => build.target !== first.target || !isBuiltAs(first, build)))
            return candidate;
        const { context, target, buildArgs, buildContexts, platforms, open, development, mention } = first;
        return {
            ...{ ...candidate, context, target, buildArgs, buildContexts, platforms, open, development },
            nearby: mention.where,
        };
    });
}
/** How many folders lie between a folder and a file; those beneath it are nearer than those beside it. */
function distance(folder, file) {
    const inside = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathWithin */ .RY)(folder, file);
    return inside === undefined ? 1000 : inside.split('/').length;
}
/**
 * By registry and repository: what is called so is pushed as it is. No host ends in a number, such as `sail-8.3`, but an address. A
 * variable that nothing sets may leave what is no name, such as `ghcr.io/acme/-web`.
 */
function isNamed(image) {
    return (image !== undefined &&
        /^[^/.:]*[.:][^/]*\//.test(image) &&
        !/^(?!\d+\.\d+\.\d+\.)[^/:]*\.\d+\//.test(image) &&
        (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isReference */ .A_)(image));
}
/**
 * Where the image of a build is among those found: of the same Dockerfile and target, and built in the same way, where one bake file
 * or compose names both; else of the same Dockerfile, where another one already decides about it, and of no other target. -1: it is
 * another one.
 */
function placeAmong(found, build) {
    const isByOther = ({ mentions: [first] }) => first?.by !== build.mention.by;
    const ways = [
        (one) => one.target === build.target && isBuiltAs(one, build),
        (one) => one.target === build.target &&
            (isByOther(one) || (build.mention.by === 'workflow' && one.context === build.context)),
        (one) => isByOther(one) &&
            [undefined, build.target].includes(build.target === undefined ? undefined : one.target),
    ];
    for (const isIt of ways) {
        const at = found.findIndex((one) => one.dockerfile === build.dockerfile && isIt(one));
        if (at >= 0)
            return at;
    }
    return -1;
}
/** In the same folder, with the same arguments and contexts: one Dockerfile may build all services, each in another way. */
function isBuiltAs(one, build) {
    const wayOf = ({ buildArgs, buildContexts, open }) => JSON.stringify([buildArgs, buildContexts, open?.args ?? {}].map((pairs) => Object.entries(pairs).toSorted()));
    return (wayOf(one) === wayOf(build) &&
        (one.context === undefined || build.context === undefined || one.context === build.context));
}
function nameOf(build) {
    const last = build.image?.split('/').at(-1);
    const said = last?.includes('}}') === true ? undefined : last?.replaceAll(/[^\w.-]/g, '');
    return said || (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .imageWord */ .su)(build.dockerfile) || build.target || 'app';
}
function isSetAside(image) {
    return setAsideBecause(image) !== undefined;
}
/** Why an image is not one of those that are released, in words without a full stop; undefined: it may be. */
function setAsideBecause({ dockerfile, target, image, mentions, beside, }) {
    if (beside !== undefined && mentions.length === 0)
        return `${beside} is next to it`;
    // What is pushed is released, whatever its folder is called, and so may be `ci.Dockerfile`. An action is built where it is used.
    const isPushed = isNamed(image) || (mentions[0]?.by === 'workflow' && image !== undefined);
    const name = dockerfile.slice(dockerfile.lastIndexOf('/') + 1).replace(/^ci\b/i, '');
    const told = isPushed && !dockerfile.startsWith('.github/') ? name : dockerfile;
    const word = (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .developmentWord */ .eH)(told) ?? (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .developmentWord */ .eH)(target ?? '');
    if (word !== undefined)
        return `"${word}" is not what is released`;
    return (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isForWindows */ .$d)(dockerfile) ? 'only Windows builds it' : undefined;
}
function placeOf({ by }) {
    return order.indexOf(by);
}
function rankOf(image) {
    const [mention] = image.mentions;
    const inRoot = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(image.dockerfile) === '.';
    const base = mention === undefined ? (inRoot ? order.length : order.length + 1) : placeOf(mention);
    return isSetAside(image) && mention?.by !== 'input' ? base + 10 : base;
}
/** Whether it is built on the image of another target of its bake file, or service of its compose file. */
function isBasedOnTarget({ buildContexts }) {
    return Object.values(buildContexts).some((value) => value.startsWith('target:'));
}


/***/ }),

/***/ 33402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ pathWithin),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** A path beneath a folder of the repository, both relative to its root; `.` for the root. Undefined: it leaves the repository. */
function joinPath(folder, path) {
    if (path.startsWith('/'))
        return undefined;
    const parts = [];
    for (const part of `${folder}/${path}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length === 0 ? '.' : parts.join('/');
}
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '.' : path.slice(0, slash);
}
/** The path from a folder on, where it lies in it. */
function pathWithin(folder, path) {
    if (folder === '.')
        return path;
    if (path === folder)
        return '.';
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}


/***/ }),

/***/ 61692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findSecretsOfRuns),
/* harmony export */   b: () => (/* binding */ isSecretOfWorkflow)
/* harmony export */ });
/* harmony import */ var _layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7194);
/* harmony import */ var _layers_secret_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50396);
/* harmony import */ var _workflow_expression_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82407);



/**
 * The build arguments that are secret and whose values only a run knows, with why, in words that follow the name. What a page shows
 * anyway may come from a secret.
 */
function findSecretsOfRuns({ buildArgs, open, mentions: [first], }) {
    const isComposed = first === undefined || first.by === 'compose';
    return new Map([
        ...(isComposed ? (open?.secrets ?? []) : []).flatMap((name) => (0,_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamedSecret */ .uz)(name) ? [] : [[name, `to which ${open?.file} gives a login`]]),
        ...Object.entries(buildArgs).flatMap(([name, value]) => {
            const why = value.includes('${{') ? whySecretInRun(name, value) : undefined;
            return why === undefined ? [] : [[name, why]];
        }),
    ]);
}
function whySecretInRun(name, written) {
    if ((0,_layers_secret_value_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPasswordInside */ .E)(written))
        return 'whose value has a password in it';
    if (isSecretOfWorkflow(name, written))
        return 'whose value is a secret of the workflow';
    // A default that is none does not count where a workflow gives a value.
    return (0,_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_0__/* .whySecret */ .Xz)(name, '', _layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_0__/* .usualSecrets */ .AM);
}
/** Whether a value comes from `secrets`, and no page shows it anyway. */
function isSecretOfWorkflow(name, written) {
    return (!(0,_layers_secret_argument_js__WEBPACK_IMPORTED_MODULE_0__/* .isPublicName */ .XC)(name) &&
        [...written.matchAll(_workflow_expression_list_js__WEBPACK_IMPORTED_MODULE_2__/* .expressionPattern */ .vw)].some(([, code = '']) => /\bsecrets\s*[.[]/.test(code)));
}


/***/ }),

/***/ 1050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/** How many unchanged lines stand around a change. */
const contextLines = 3;
/**
 * The difference of two texts as `git diff` shows it and `git apply` takes it; empty where there is none.
 * `before` undefined: the file is new.
 */
function unifiedDiff(path, before, after) {
    if (before === after)
        return '';
    const edits = compareLines(linesOf(before ?? ''), linesOf(after));
    const changed = edits.flatMap(({ kind }, index) => (kind === ' ' ? [] : [index]));
    const hunks = [];
    for (const index of changed) {
        const start = Math.max(0, index - contextLines);
        const end = Math.min(edits.length, index + contextLines + 1);
        const last = hunks.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = end;
        else
            hunks.push({ start, end });
    }
    const head = [
        `diff --git a/${path} b/${path}`,
        ...(before === undefined ? ['new file mode 100644', '--- /dev/null'] : [`--- a/${path}`]),
        `+++ b/${path}`,
    ];
    return `${[...head, ...hunks.flatMap((hunk) => hunkLines(edits, hunk))].join('\n')}\n`;
}
/** Lines with their ends, so that a missing last one is told. */
function linesOf(text) {
    return text === '' ? [] : text.split(/(?<=\n)/);
}
function hunkLines(edits, { start, end }) {
    const part = edits.slice(start, end);
    const range = (kind) => {
        const isOf = (edit) => edit.kind === ' ' || edit.kind === kind;
        const before = edits.slice(0, start).filter(isOf).length;
        const count = part.filter(isOf).length;
        return `${count === 0 ? before : before + 1},${count}`;
    };
    return [
        `@@ -${range('-')} +${range('+')} @@`,
        ...part.flatMap(({ kind, line }) => line.endsWith('\n') ? [kind + line.slice(0, -1)] : [kind + line, '\\ No newline at end of file']),
    ];
}
/** The longest common subsequence of lines stays; files of init have some hundred lines. */
function compareLines(before, after) {
    const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
    const at = (i, j) => lengths[i]?.[j] ?? 0;
    for (let i = before.length - 1; i >= 0; i--) {
        const row = lengths[i];
        for (let j = after.length - 1; j >= 0; j--)
            row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
    const edits = [];
    let [i, j] = [0, 0];
    while (i < before.length || j < after.length) {
        if (i < before.length && j < after.length && before[i] === after[j]) {
            edits.push({ kind: ' ', line: before[i++] });
            j++;
        }
        else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
            edits.push({ kind: '-', line: before[i++] });
        else
            edits.push({ kind: '+', line: after[j++] });
    }
    return edits;
}


/***/ }),

/***/ 82407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ maskExpressions),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   vw: () => (/* binding */ expressionPattern)
/* harmony export */ });
/** An expression in a text: `${{ github.sha }}`, and what is in it. */
const expressionPattern = /\$\{\{((?:(?!\$\{\{|\}\})[\s\S])*)\}\}/g;
/** As long as the text, with no sign of an expression in it. */
function maskExpressions(text) {
    return text.replaceAll(expressionPattern, (expression) => '_'.repeat(expression.length));
}
/** The items of a list, each trimmed. Commas of expressions are none. */
function splitList(text) {
    const items = [];
    let start = 0;
    const masked = maskExpressions(text);
    for (let end = 0; end <= text.length; end++) {
        if (end < text.length && !/[\n,]/.test(masked[end] ?? ''))
            continue;
        items.push(text.slice(start, end).trim());
        start = end + 1;
    }
    return items;
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
}
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
}


/***/ })

};

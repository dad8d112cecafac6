export const id = 7553;
export const ids = [7553];
export const modules = {

/***/ 85907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ baseImageRemarks),
/* harmony export */   V: () => (/* binding */ findBaseImages)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48439);
/* harmony import */ var _core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58819);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);



/** Those whose names are known. `candidates`: all images of the repository. */
function findBaseImages(graphs, openArguments, candidate, candidates) {
    const open = new Set(openArguments.map(({ line }) => line));
    const others = candidates.filter(({ dockerfile, target }) => dockerfile !== candidate.dockerfile || target !== candidate.target);
    return (0,_core_dockerfile_external_image_js__WEBPACK_IMPORTED_MODULE_0__/* .externalImages */ .e)(graphs, new Set())
        .filter(({ line }) => !open.has(line))
        .map(({ line, name }) => ({
        ...{ line, name, registry: (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name).registry },
        built: others.find(({ image, localName }) => [image, localName].some((one) => isSame(one, name))),
    }));
}
/** Whether two names are of one repository, whatever their tags. */
function isSame(one, other) {
    return one !== undefined && repositoryOf(one) !== undefined && repositoryOf(one) === repositoryOf(other);
}
function repositoryOf(name) {
    try {
        const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
        return `${registry}/${repository}`;
    }
    catch {
        // What a workflow calls an image may hold expressions.
        return undefined;
    }
}
/** Registries that most images can be pulled from without a login. */
const open = new Set([
    ...['docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'mcr.microsoft.com', 'public.ecr.aws', 'registry.k8s.io'],
    ...['k8s.gcr.io', 'docker.elastic.co', 'nvcr.io', 'lscr.io', 'cgr.dev', 'registry.access.redhat.com'],
    ...['registry.gitlab.com', 'registry.fedoraproject.org', 'registry.opensuse.org'],
]);
/**
 * What a runner needs to pull base images. Whether one is private, only its registry knows. `image`: where the build is pushed, if that
 * is known.
 */
function baseImageRemarks({ mentions, buildContexts }, bases, image) {
    const isBuiltByWorkflow = mentions.some(({ by }) => by === 'workflow');
    const targets = Object.entries(buildContexts).flatMap(([name, value]) => value.startsWith('target:')
        ? [
            `The build context ${name} is the image of ${value.slice(7)}. Only one job builds both: with registry and repository as the name of every image in the file that says so, init writes it.`,
        ]
        : []);
    const remarks = bases.flatMap((base) => {
        const takes = `Line ${base.line} takes ${base.name}`;
        if (base.built !== undefined)
            return [`${takes}, ${builtInWords(base.built)}`];
        if (isBuiltByWorkflow)
            return [];
        const own = image?.split('/') ?? [];
        if (base.registry === 'ghcr.io' && own[0] === 'ghcr.io' && base.name.split('/')[1] === own[1])
            return [
                `${takes}. If that package is private, its settings have to give this repository access (Manage Actions access).`,
            ];
        if (open.has(base.registry) ||
            base.registry === own[0] ||
            /^localhost[:/]|^localhost$/.test(base.registry))
            return [];
        if (base.registry.includes('.dkr.ecr.') && base.registry.includes('.amazonaws.com'))
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
    return (0,_core_init_image_candidate_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamed */ .ev)(built.image) || built.mentions[0]?.by === 'workflow'
        ? `which ${built.dockerfile} builds. Push that image first: a build takes the one that was pushed last.`
        : `which ${built.dockerfile} builds under a name of one machine, so no runner can pull it. Name it with its registry, where it is built and in FROM.`;
}


/***/ }),

/***/ 63407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d3: () => (/* binding */ byContentInWords),
  CO: () => (/* binding */ contextInWords),
  M7: () => (/* binding */ costInWords),
  kA: () => (/* binding */ describeFindings),
  H0: () => (/* binding */ leftSteps),
  Dx: () => (/* binding */ linesOf),
  US: () => (/* binding */ mentionsInWords),
  Et: () => (/* binding */ namersOf),
  SF: () => (/* binding */ othersInWords),
  ro: () => (/* binding */ remarksOf),
  eM: () => (/* binding */ setAsideOf),
  Rq: () => (/* binding */ trialInWords),
  Q8: () => (/* binding */ unbuildable)
});

// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
// EXTERNAL MODULE: ./lib/core/format/first-few.js
var first_few = __webpack_require__(52962);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(75718);
;// CONCATENATED MODULE: ./lib/core/init/cloned-branch.js

/**
 * Whether a RUN clones a Git repository at the newest commit of a branch: no version, commit or argument says which one. Its text stays
 * the same when that branch moves, so a cache keeps what it cloned first.
 */
function clonesBranch(instruction) {
    if (instruction.keyword !== 'RUN')
        return false;
    const commands = (0,dockerfile_instruction/* wholeCode */.r7)(instruction)
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

// EXTERNAL MODULE: ./lib/core/init/dockerfile-name.js
var dockerfile_name = __webpack_require__(30732);
// EXTERNAL MODULE: ./lib/core/init/image-candidate.js
var image_candidate = __webpack_require__(58819);
// EXTERNAL MODULE: ./lib/core/layers/step-weight.js
var step_weight = __webpack_require__(31951);
// EXTERNAL MODULE: ./lib/commands/init/base-images.js
var base_images = __webpack_require__(85907);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/init/login-args.js
var login_args = __webpack_require__(46025);
// EXTERNAL MODULE: ./lib/core/layers/changing-argument.js
var changing_argument = __webpack_require__(17407);
;// CONCATENATED MODULE: ./lib/commands/init/build-arguments.js





/** What a person should know of the arguments of a build. */
function argumentRemarks(given) {
    const { candidate, openArguments } = given;
    return [
        ...openArguments.map(({ name, line }) => candidate.buildArgs[name] === undefined || candidate.buildArgs[name]?.startsWith('${{')
            ? `Line ${line} of ${candidate.dockerfile} needs the build argument ${name}, which has no default.`
            : `The build argument ${name}, which line ${line} needs, is ${candidate.buildArgs[name]}.`),
        ...varyingRemark(candidate),
        ...secretRemark(given),
        ...developmentRemark(given),
        ...variableRemarks(given),
        ...emptyRemark(given),
    ];
}
/** What workflows give other values. */
function varyingRemark({ varying = [], mentions: [first] }) {
    if (varying.length === 0)
        return [];
    return [
        `Builds in workflows differ in the build ${(0,quantity/* agree */.d5)(varying.length, 'argument', 'arguments')} ${(0,first_few/* firstFew */.D)(varying)}. The values here are those of ${first?.where}.`,
    ];
}
/** Logins among the arguments of compose, which init copies nowhere. */
function secretRemark({ candidate: { open, buildArgs, mentions } }) {
    const given = [...(open?.secrets ?? []), ...(0,login_args/* loginArgs */.b)(open?.args ?? {})];
    const names = given.filter((name) => buildArgs[name] === undefined);
    if (names.length === 0 || ![undefined, 'compose'].includes(mentions[0]?.by))
        return [];
    const [argument, is, it] = names.length === 1 ? ['argument', 'is a login', 'it'] : ['arguments', 'are logins', 'them'];
    return [
        `${open?.file} gives the build ${argument} ${(0,first_few/* firstFew */.D)(names)}, which ${is} by the name, so init copies ${it} nowhere. Anyone who has the image can read ${it}: use a build secret instead.`,
    ];
}
/** What compose gives for development, and a release does without. */
function developmentRemark({ candidate: { development, buildArgs, mentions } }) {
    const args = Object.entries(development?.args ?? {}).filter(([name]) => buildArgs[name] === undefined);
    if (args.length === 0 || ![undefined, 'compose'].includes(mentions[0]?.by))
        return [];
    const [it, is] = args.length === 1 ? ['it', 'is'] : ['they', 'are'];
    return [
        `Compose gives ${(0,first_few/* firstFew */.D)(args.map(([name, value]) => `${name}=${value}`))} for development, so ${it} ${is} left out. If a release needs ${args.length === 1 ? 'it' : 'them'}, set \`build-args\`.`,
    ];
}
/** What compose takes from variables that nothing in the repository sets. */
function variableRemarks({ candidate: { dockerfile: path, open, buildArgs, mentions }, dockerfile, openArguments, }) {
    if (open === undefined || ![undefined, 'compose'].includes(mentions[0]?.by))
        return [];
    const { file, args, target, examples } = open;
    const sayOf = (variable) => {
        const example = examples?.get(variable);
        return example === undefined || example.value === ''
            ? ''
            : ` ${example.path} says ${example.value}, and is only an example.`;
    };
    const all = declarations(dockerfile);
    const declared = new Set(all.map(({ name }) => name));
    const logins = (0,login_args/* loginArgs */.b)(args);
    const needed = openArguments.flatMap(({ name }) => {
        const variable = args[name];
        return variable === undefined ? [] : [{ name, variable }];
    });
    const others = Object.keys(args).filter((name) => buildArgs[name] === undefined &&
        declared.has(name) &&
        !logins.has(name) &&
        needed.every((other) => other.name !== name));
    const shown = others.flatMap((name) => {
        const example = examples?.get(args[name] ?? '');
        return example === undefined || example.value === '' ? [] : [{ ...example, name }];
    });
    const [argument, value, it] = others.length === 1
        ? ['argument', 'value of a variable', 'it']
        : ['arguments', 'values of variables', 'them'];
    const empty = others.filter((name) => all.every((one) => one.name !== name || one.defaultText === undefined));
    const counted = empty.length === others.length
        ? ''
        : ` The ${(0,quantity/* agree */.d5)(others.length - empty.length, 'default', 'defaults')} of ${path} ${(0,quantity/* agree */.d5)(others.length - empty.length, 'counts', 'count')}, unless you set ${it} in \`build-args\`.`;
    const emptied = empty.length === 0
        ? ''
        : ` ${(0,first_few/* firstFew */.D)(empty)} ${(0,quantity/* agree */.d5)(empty.length, 'has', 'have')} no default, so set ${(0,quantity/* agree */.d5)(empty.length, 'it', 'them')} in \`build-args\`.`;
    return [
        ...needed.map(({ name, variable }) => `${file} gives the build argument ${name} the value of the variable ${variable}, which no committed file sets.${sayOf(variable)}`),
        ...(others.length === 0
            ? []
            : [
                `${file} gives the build ${argument} ${(0,first_few/* firstFew */.D)(others)} the ${value} that no committed file sets.${shown.length === 0 ? '' : ` ${shown[0]?.path} says ${(0,first_few/* firstFew */.D)(shown.map((one) => `${one.name}=${one.value}`))}, and is only an example.`}${counted}${emptied}`,
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
/** Arguments that steps read and nothing gives a value to; who builds in a workflow knows what it gives. */
function emptyRemark({ candidate, dockerfile, decisions, openArguments }) {
    if (candidate.mentions.some(({ by }) => by === 'workflow' || by === 'bake'))
        return [];
    const needed = new Set(decisions.map(({ stage }) => stage));
    const steps = (dockerfile?.stages ?? [])
        .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
        .flatMap(({ instructions }) => instructions)
        .filter(({ keyword }) => /^(?:RUN|COPY|ADD|WORKDIR|USER|ENV)$/.test(keyword));
    const all = declarations(dockerfile);
    const told = new Set([
        ...Object.keys({ ...candidate.buildArgs, ...candidate.open?.args }),
        ...(candidate.open?.secrets ?? []),
        ...openArguments.map(({ name }) => name),
        ...all.flatMap(({ name, defaultText }) => (defaultText === undefined ? [] : [name])),
    ]);
    const names = [...new Set(all.map(({ name }) => name))].filter((name) => !told.has(name) &&
        !automatic.test(name) &&
        // A commit or a date says only where an image comes from.
        !(0,changing_argument/* changesBetweenRuns */.k)(name, undefined, 'x') &&
        (bundled.test(name) || steps.some(({ code }) => reads(code, name))));
    if (names.length === 0)
        return [];
    const [argument, is, has, it] = names.length === 1 ? ['argument', 'is', 'has', 'it'] : ['arguments', 'are', 'have', 'them'];
    const said = candidate.unreadFile === undefined
        ? 'nothing says a value'
        : `only ${candidate.unreadFile}, which was not read, may say a value`;
    return [
        `The build ${argument} ${names.join(', ')} ${is} empty: ${(0,quantity/* agree */.d5)(names.length, 'it', 'they')} ${has} no default, and ${said}. If ${candidate.dockerfile} needs one, set ${it} with --build-args.`,
    ];
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
function declarations(dockerfile) {
    const all = [
        ...(dockerfile?.globals ?? []),
        ...(dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? []),
    ];
    return all.filter(({ keyword }) => keyword === 'ARG').flatMap(declaration/* declaredArgs */.M);
}

;// CONCATENATED MODULE: ./lib/commands/init/findings.js









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
            ...remarksOf(proposal).map((remark) => `  ${remark}`),
        ]),
        ...othersInWords(others.map(({ dockerfile }) => dockerfile), setAsideOf(others)),
    ];
}
/** Dockerfiles that nothing is proposed for, and why those are not that their names set aside. */
function othersInWords(dockerfiles, setAside) {
    const aside = new Set(setAside.map(({ dockerfile }) => dockerfile));
    const others = [...new Set(dockerfiles)].filter((path) => !aside.has(path));
    const reasons = setAside.slice(0, 5).map(({ dockerfile, reason }) => `${dockerfile} (${reason})`);
    const more = setAside.length - reasons.length;
    return [
        ...(others.length === 0
            ? []
            : [`Also found: ${others.slice(0, 10).join(', ')}. --file chooses another one.`]),
        ...(reasons.length === 0
            ? []
            : [
                `Set aside: ${reasons.join(', ')}${more === 0 ? '' : ` and ${more} more`}. --file chooses one anyway.`,
            ]),
    ];
}
/** Those whose names say that they are not released, each once. */
function setAsideOf(candidates) {
    const reasons = candidates.flatMap((candidate) => {
        const reason = (0,image_candidate/* setAsideBecause */.JL)(candidate);
        return reason === undefined ? [] : [[candidate.dockerfile, reason]];
    });
    return [...new Map(reasons)].map(([dockerfile, reason]) => ({ dockerfile, reason }));
}
function headline({ candidate, context }) {
    const target = candidate.target === undefined ? '' : `, target ${candidate.target}`;
    return `${candidate.dockerfile} (${contextInWords(context)}${target}${because(candidate)})`;
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
/** Where it is built. */
function contextInWords(context) {
    return `built in ${placeInWords(context)}`;
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
    return (0,first_few/* firstFew */.D)(files.map((file) => {
        const same = parts.filter(({ before, after }) => `${before} ${after}` === file);
        const { before = '', after = '' } = same[0] ?? {};
        const items = (0,first_few/* firstFew */.D)(same.map(({ item }) => item));
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
/** What a workflow says stays as it is: only its owner knows what another step puts there. */
function otherContext({ dockerfile, context: said, mentions: [first] }, context) {
    return first?.by === 'workflow' || first?.by === 'script'
        ? `${first.where}: the context ${said} lacks files that ${dockerfile} copies, and ${placeInWords(context)} has them. If no other step puts them there, change the context.`
        : `The context is ${context}, and not ${said}: the files that ${dockerfile} copies are there.`;
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
        : ` ${(0,quantity/* agree */.d5)(open.length, 'The value', 'The values')} of ${(0,first_few/* firstFew */.D)(open)} ${(0,quantity/* agree */.d5)(open.length, 'comes', 'come')} from there, too.`;
    return `${first?.where}: ${dockerfile} is built in ${madeFolder}, which the workflow makes. What is in it is not known here, so the layers are those with the files of ${placeInWords(context)}, and may be others.${values}`;
}
/** Why a context is a guess, and how another one is given. */
function contextGuess({ dockerfile }, context, { others, against: [file] }) {
    const why = file === undefined
        ? `nothing says in which folder ${dockerfile} is built`
        : `line ${file.line} of ${dockerfile} reads ${file.paths[0]}, which is not there`;
    const [other = '.'] = others;
    return `That ${dockerfile} is built in ${placeInWords(context)} is a guess: ${why}. If it is built in ${others.map(placeInWords).join(' or ')}, run init with --file ${dockerfile} --context ${other}, or change \`context\` in what init writes.`;
}
function placeInWords(folder) {
    return folder === '.' ? 'the root of the repository' : folder;
}
/** What a change of code costs where the builder is empty. */
function costInWords(cost) {
    const { steps, keptSteps, seconds, keptSeconds, keptBytes, isMeasured } = cost;
    const how = isMeasured ? 'measured' : 'estimated';
    const inSeconds = (value) => `${isMeasured ? '' : 'about '}${Math.round(value * 10) / 10} s`;
    if (keptSteps === 0)
        return steps === 0
            ? 'Nothing is built here, unless the base image has ONBUILD instructions, and no layer can end after those.'
            : `A code change runs ${(0,quantity/* agree */.d5)(steps, 'the only step', `all ${steps} steps`)} again, ${inSeconds(seconds)} (${how}).`;
    const pulled = keptBytes === 0
        ? ''
        : `, and ${isMeasured ? '' : 'about '}${(0,quantity/* formatBytes */.z3)(keptBytes)} need not be pulled again`;
    return `A code change runs ${steps - keptSteps} of ${(0,quantity/* plural */.LS)(steps, 'step')} again: ${inSeconds(seconds - keptSeconds)} instead of ${Math.round(seconds * 10) / 10} s${pulled} (${how}).`;
}
/** What building with and without a patch has shown. */
function trialInWords({ before, after, differing, unsteady, isLinked, }) {
    if (differing.length > 0)
        return `With this patch, the image has other files: ${differing.slice(0, 5).join(', ')}${differing.length > 5 ? `, and ${differing.length - 5} more` : ''}. Move the lines by hand.`;
    const seconds = (cost) => `${Math.round((cost.seconds - cost.keptSeconds) * 10) / 10} s`;
    const odd = unsteady === 0 ? '' : ` (${(0,quantity/* plural */.LS)(unsteady, 'file')} aside, which differ in every build)`;
    return `With this patch, the image has the same files${odd}. A code change takes ${seconds(after)} instead of ${seconds(before)}, and ${(0,quantity/* formatBytes */.z3)(after.keptBytes)} instead of ${(0,quantity/* formatBytes */.z3)(before.keptBytes)} need not be pulled again (measured).${isLinked ? ' With --link, a builder that starts empty does not download these bytes to add the code.' : ''}`;
}
/** What a person should know before a build. */
function remarksOf({ candidate, context, doubt, missing, hidden, openArguments, laterEnd, dockerfile, decisions, bases, image, }) {
    const committed = hidden.filter((path) => !missing.includes(path));
    return [
        ...(laterEnd === undefined
            ? []
            : [
                `${laterEnd.paths.slice(0, 5).join(', ')} changed in ${laterEnd.changes} of the ${(0,quantity/* pluralLast */.ve)(laterEnd.commits, 'commit')} to this image. With a comment in the Dockerfile, a layer ends after ${laterEnd.paths.length === 1 ? 'it' : 'them'}, and a code change takes about ${laterEnd.cost.seconds - laterEnd.cost.keptSeconds} s (estimated).`,
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
        ...[unbuildable({ candidate, context, missing, hidden, dockerfile }) ?? []].flat(),
        ...(committed.length === 0
            ? []
            : [
                `${candidate.dockerfile} copies ${(0,first_few/* firstFew */.D)(committed)}, which .dockerignore leaves out, so the build fails.`,
            ]),
        ...lastStageRemark({ candidate, dockerfile, decisions }),
        ...cloneRemark({ dockerfile, decisions }),
        ...startRemark({ candidate, dockerfile }),
        ...findings_secretRemark({ candidate, dockerfile, decisions }),
        ...argumentRemarks({ candidate, dockerfile, decisions, openArguments }),
        ...(0,base_images/* baseImageRemarks */.U)(candidate, bases, image),
    ];
}
/** Why a Dockerfile cannot be built from what is in the repository, as a sentence; undefined: it can, as far as is known. */
function unbuildable({ candidate, context, missing, hidden, dockerfile, }) {
    const local = dockerfile?.stages.find(({ from }) => /^localhost\//.test(from));
    if (local !== undefined)
        return `Line ${local.line} of ${candidate.dockerfile} takes ${local.from}, an image that only the machine has that built it.`;
    if (missing.length === 0)
        return undefined;
    const lost = missing.filter((path) => hidden.includes(path));
    const paths = (lost.length > 0 ? lost : missing)
        .slice(0, 5)
        .map((path) => path.replaceAll(/(?<=\/)\/+/g, ''));
    if (lost.length > 0)
        return `${candidate.dockerfile} copies ${paths.join(', ')}, which .dockerignore leaves out, so the build fails, even if another step makes ${lost.length === 1 ? 'it' : 'them'} first.`;
    const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return `${candidate.dockerfile} copies ${paths.join(', ')}, which ${are} not in ${placeInWords(context)}. Another step has to make ${them} first.`;
}
/** What layers keep that was meant to be the newest. */
function cloneRemark({ dockerfile, decisions, }) {
    const kept = decisions.flatMap(({ layers }) => layers.map(({ lines }) => lines));
    const cloned = (dockerfile?.stages ?? [])
        .flatMap(({ instructions }) => instructions)
        .filter((step) => clonesBranch(step) && kept.some(({ first, last }) => first <= step.line && step.line <= last))
        .map(({ line }) => line);
    if (cloned.length === 0)
        return [];
    const [lines, clone] = cloned.length === 1 ? ['Line', 'clones'] : ['Lines', 'clone'];
    return [
        `${lines} ${cloned.join(', ')} ${clone} the newest commit of a Git repository. A layer keeps that commit until it is refreshed. ADD with the address of the repository is looked up in every build instead.`,
    ];
}
/** What is installed each time that a container starts. */
function startRemark({ candidate: { target }, dockerfile, }) {
    const stages = dockerfile?.stages ?? [];
    const stage = target === undefined ? stages.at(-1) : stages.find(({ name }) => name === target.toLowerCase());
    const last = (keyword) => stage?.instructions.findLast((one) => one.keyword === keyword);
    const started = ['ENTRYPOINT', 'CMD'].flatMap((keyword) => last(keyword) ?? []);
    const rest = started.map((one) => one.rest).join(' ');
    const installs = (0,step_weight/* weighStep */.Z)({ keyword: 'RUN', rest, heredocs: [] });
    if (installs?.installs !== true)
        return [];
    return [
        `Line ${started.at(-1)?.line} runs ${installs.name} whenever a container starts, so no layer keeps what it installs. If the image is to bring it, run it in a RUN.`,
    ];
}
/** Build secrets, where no workflow passes them yet. */
function findings_secretRemark({ candidate: { mentions }, dockerfile, decisions, }) {
    if (mentions.some(({ by }) => by === 'workflow'))
        return [];
    const needed = new Set(decisions.map(({ stage }) => stage));
    const found = (dockerfile?.stages ?? [])
        .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
        .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
        .flatMap((run) => (0,mount/* readMounts */.b)(run)
        .filter(({ type }) => type === 'secret')
        .map(({ id, target }) => ({ line: run.line, id: id ?? target?.split('/').at(-1) ?? '' })));
    const ids = [...new Set(found.map(({ id }) => id))].filter((id) => id !== '');
    const lines = [...new Set(found.map(({ line }) => line))];
    if (ids.length === 0)
        return [];
    return [
        `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.join(', ')} ${(0,quantity/* agree */.d5)(lines.length, 'reads', 'read')} the build ${(0,quantity/* agree */.d5)(ids.length, 'secret', 'secrets')} ${ids.join(', ')}. Pass ${(0,quantity/* agree */.d5)(ids.length, 'it', 'them')} to the new workflows as the secret BUILD_SECRETS, one id=value per line.`,
    ];
}
/** Where nobody names a target, and the last stage is one for tests or does without the one that is called as what is released. */
function lastStageRemark({ candidate: { target }, dockerfile, decisions, }) {
    const names = dockerfile?.stages.map(({ name }) => name) ?? [];
    const last = names.at(-1);
    if (target !== undefined || last === undefined)
        return [];
    const others = names.slice(0, -1).filter((name) => name !== undefined && !(0,dockerfile_name/* isForDevelopment */.jV)(name));
    const isOdd = (0,dockerfile_name/* isForDevelopment */.jV)(last)
        ? others.length > 0
        : decisions.length > 0 &&
            others.some((name) => /^(release|prod|production|final|runtime|runner)$/i.test(name ?? '') &&
                decisions.every(({ stage }) => stage !== name));
    return isOdd ? [`The stage that is built is ${last}, the last one. --target builds another one.`] : [];
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
// EXTERNAL MODULE: ./lib/commands/init/findings.js + 2 modules
var findings = __webpack_require__(63407);
// EXTERNAL MODULE: ./lib/core/init/login-args.js
var login_args = __webpack_require__(46025);
// EXTERNAL MODULE: ./lib/core/init/unified-diff.js
var unified_diff = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/commands/init/image-names.js
var image_names = __webpack_require__(65657);
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
            },
            ...{ target: candidate.target, buildArgs: knownArgs(candidate), namedBy: (0,findings/* namersOf */.Et)(candidate) },
            stages: proposal.decisions.flatMap(stagesOf),
            layers: proposal.layers.map(({ name, target }) => ({ name, target })),
            left: (0,findings/* leftSteps */.H0)(proposal),
            ...{
                codeChange: measured.get(candidate.name) ?? proposal.cost,
                remarks: (0,findings/* remarksOf */.ro)(proposal),
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
        setAside: (0,findings/* setAsideOf */.eM)(candidates.filter(({ dockerfile }) => images.every((one) => one.dockerfile !== dockerfile))),
        ...{ files, dryRun, patchOnly: patch, notices, nextSteps, error },
    };
}
function knownArgs({ buildArgs }) {
    const logins = (0,login_args/* loginArgs */.b)(buildArgs);
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
        tone: error !== undefined ? 'failed' : changed === 0 ? 'good' : 'changed',
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
    const { dockerfile, context, target, namedBy } = image;
    const args = Object.entries(image.buildArgs).map(([name, value]) => `${name}=${value}`);
    const where = [
        ...(isOne ? [] : [image.image]),
        `${dockerfile}, ${(0,findings/* contextInWords */.CO)(context)}`,
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
function headline(report) {
    const { dryRun, images, files, error, patchOnly } = report;
    if (error !== undefined)
        return 'The workflows could not be written';
    if (images.every(({ problem }) => problem !== undefined))
        return 'The Dockerfile cannot be built as it is';
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
    read: async (values, surroundings) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(619), __webpack_require__.e(2220), __webpack_require__.e(1975)]).then(__webpack_require__.bind(__webpack_require__, 5612))).readInitInputs(values, surroundings),
    nothing: () => nothingWritten,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(1955), __webpack_require__.e(659), __webpack_require__.e(619), __webpack_require__.e(2196), __webpack_require__.e(9890), __webpack_require__.e(7179)]).then(__webpack_require__.bind(__webpack_require__, 46659))).init(context, inputs),
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
        target: 'Stage of the application. Default: the one that the workflow or Compose names, else the last stage.',
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

/***/ 21092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ projectNameOf),
/* harmony export */   h: () => (/* binding */ projectNameFrom)
/* harmony export */ });
/**
 * The name that compose gives to a project by its folder; https://docs.docker.com/compose/how-tos/project-name/.
 * @param dir absolute, without a slash at its end.
 */
function projectNameOf(dir, given) {
    return given ?? projectNameFrom(dir.slice(dir.lastIndexOf('/') + 1));
}
/** Without the characters that compose allows in no name. */
function projectNameFrom(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9_-]/g, '')
        .replace(/^[_-]+/, '');
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

/***/ 81920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ readComposeServices),
/* harmony export */   O0: () => (/* binding */ composeProject),
/* harmony export */   Ps: () => (/* binding */ filesOfCompose),
/* harmony export */   QW: () => (/* binding */ readComposeBuilds),
/* harmony export */   g3: () => (/* binding */ parseCompose),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   uN: () => (/* binding */ isRemoteContext)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _deploy_project_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21092);
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35151);
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33402);
/* harmony import */ var _compose_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52669);






/** How deep files may include or extend others. */
const deepestFile = 8;
/** The most services of a project that are looked at. */
const mostServices = 500;
/**
 * The `build` sections of compose files that are read together (https://github.com/compose-spec/compose-spec/blob/main/build.md), with
 * the variables of the `.env` beside the first of them, and with what they include and extend. None where they are no compose files.
 */
function readComposeBuilds(paths, read) {
    const folder = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(paths[0] ?? '');
    const variables = environmentOf(folder, read);
    const all = new Map();
    for (const path of paths)
        for (const [name, service] of readServices(path, { folder, variables, read, depth: 0 }))
            all.set(name, merged(all.get(name), service));
    return [...all].slice(0, mostServices).flatMap(([name, service]) => buildOf(name, service, folder) ?? []);
}
/** The names of the services of a file, and which of them say how they are had by themselves. */
function readComposeServices(text) {
    return new Map(Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(parseCompose(text)['services'])).map(([name, value]) => {
        const { image, build, extends: base } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(value);
        const isPart = build === undefined
            ? image === undefined && base === undefined
            : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(build) && build['context'] === undefined;
        return [name, isPart ? 'part' : 'whole'];
    }));
}
/** Files that a compose file includes, extends services of, or takes variables from. */
function filesOfCompose(text, path) {
    const parsed = parseCompose(text);
    const extended = Object.values((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(parsed['services'])).flatMap((service) => {
        const file = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(service)['extends'])['file'];
        return typeof file === 'string' ? [file] : [];
    });
    const included = includesOf(parsed).flatMap(({ paths, envFiles = [] }) => [...paths, ...envFiles]);
    return [...new Set([...included, ...extended])].flatMap((file) => (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path), file) ?? []);
}
/** The name of a compose project: what the file says, else the folder that it lies in (https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element). */
function composeProject(text, folder) {
    const name = readValue(parseCompose(text)['name'], new Map());
    return (0,_deploy_project_name_js__WEBPACK_IMPORTED_MODULE_3__/* .projectNameFrom */ .h)(name === undefined || name.unset !== undefined ? folder : name.text);
}
/** Stands for what `!reset` takes away. */
const reset = '\u0000reset';
/** What a compose file says; nothing where it is no YAML. */
function parseCompose(text) {
    try {
        const customTags = [{ tag: '!reset', resolve: () => reset }];
        return (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { merge: true, logLevel: 'error', customTags }));
    }
    catch {
        return {};
    }
}
/** The variables of an `.env` file in a folder. */
function environmentOf(folder, read) {
    return new Map([['PWD', '.'], ...(0,_compose_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvFile */ .S)(read((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder, '.env') ?? '') ?? '')]);
}
function readServices(path, place) {
    const parsed = parseCompose(place.read(path) ?? '');
    const services = new Map();
    if (place.depth > deepestFile)
        return services;
    for (const { paths, projectFolder, envFiles } of includesOf(parsed)) {
        const files = paths.flatMap((file) => (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(place.folder, file) ?? []);
        const folder = projectFolder === undefined ? (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(files[0] ?? '') : ((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(place.folder, projectFolder) ?? '.');
        const defaults = envFiles === undefined
            ? environmentOf(folder, place.read)
            : new Map(envFiles.flatMap((file) => [
                ...(0,_compose_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvFile */ .S)(place.read((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(place.folder, file) ?? '') ?? ''),
            ]));
        const variables = new Map([...defaults, ...place.variables]);
        for (const file of files)
            for (const [name, service] of readServices(file, {
                ...place,
                folder,
                variables,
                depth: place.depth + 1,
            }))
                services.set(name, merged(services.get(name), service));
    }
    const own = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(parsed['services']);
    for (const name of Object.keys(own).slice(0, mostServices)) {
        const service = readService(name, own, place);
        if (service !== undefined)
            services.set(name, service);
    }
    return services;
}
function readService(name, services, place) {
    const value = services[name];
    if (!(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) || place.depth > deepestFile)
        return undefined;
    const { build, image, profiles, extends: base } = value;
    const own = {
        ...withText('image', readValue(image, place.variables)),
        build: readSection(build, place),
        isReset: build === reset,
        profiles: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .itemTexts */ .E8)(profiles),
    };
    const extended = typeof base === 'string' ? { service: base } : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(base);
    const from = extended['service'];
    if (typeof from !== 'string')
        return own;
    const file = typeof extended['file'] === 'string' ? (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(place.folder, extended['file']) : undefined;
    const deeper = { ...place, depth: place.depth + 1 };
    if (extended['file'] === undefined)
        return merged(readService(from, services, deeper), own);
    if (file === undefined)
        return own;
    const others = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(parseCompose(place.read(file) ?? '')['services']);
    return merged(readService(from, others, { ...deeper, folder: (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(file) }), own);
}
function readSection(build, { folder, variables }) {
    if (build === undefined || build === null || build === reset)
        return undefined;
    const section = typeof build === 'string' ? { context: build } : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(build);
    const context = readValue(section['context'], variables);
    const args = pairsOf(section['args']).map(([name, raw]) => {
        const value = raw === undefined || raw === null ? variables.get(name) : undefined;
        return [
            name,
            readValue(raw, variables) ?? { text: value ?? '', unset: value === undefined ? name : undefined },
        ];
    });
    return {
        ...(context === undefined
            ? {}
            : {
                context: {
                    ...context,
                    folder: isRemoteContext(context.text) ? context.text : (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder, context.text),
                },
            }),
        ...withText('dockerfile', readValue(section['dockerfile'], variables)),
        ...withText('target', readValue(section['target'], variables)),
        args: Object.fromEntries(args),
        platforms: (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .itemTexts */ .E8)(section['platforms']),
        contexts: readContexts(section['additional_contexts'], folder, variables),
        isInline: section['dockerfile_inline'] !== undefined,
    };
}
/** A service of one file with that of a later one (https://docs.docker.com/reference/compose-file/merge/). */
function merged(base, over) {
    if (base === undefined)
        return over;
    const build = base.build === undefined || over.build === undefined || over.isReset
        ? (over.build ?? (over.isReset ? undefined : base.build))
        : {
            ...base.build,
            ...over.build,
            args: { ...base.build.args, ...over.build.args },
            platforms: [...new Set([...base.build.platforms, ...over.build.platforms])],
            contexts: { ...base.build.contexts, ...over.build.contexts },
        };
    return { ...base, ...over, build, profiles: [...base.profiles, ...over.profiles] };
}
function buildOf(service, { image, build, profiles }, folder) {
    if (build === undefined || build.isInline)
        return undefined;
    const { target, args } = build;
    const isRemote = isRemoteContext(build.context?.text ?? '');
    const context = build.context === undefined ? folder : build.context.folder;
    if (context === undefined)
        return undefined;
    const reference = image === undefined || image.unset !== undefined ? undefined : image.text;
    const named = Object.entries(args);
    return {
        ...{ service, image: imageName(reference), reference },
        context: isRemote ? undefined : context,
        isContextSaid: build.context !== undefined,
        dockerfile: (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(isRemote ? '.' : context, build.dockerfile?.text || 'Dockerfile') ?? '',
        target: target?.unset === undefined ? target?.text || undefined : undefined,
        buildArgs: Object.fromEntries(named.flatMap(([name, { text, unset }]) => (unset === undefined ? [[name, text]] : []))),
        openArgs: Object.fromEntries(named.flatMap(([name, { unset }]) => (unset === undefined ? [] : [[name, unset]]))),
        openTarget: target?.unset,
        openPlace: build.context?.unset ?? build.dockerfile?.unset,
        ...{ platforms: build.platforms, buildContexts: build.contexts, profiles },
    };
}
/** What a file includes (https://github.com/compose-spec/compose-spec/blob/main/14-include.md). */
function includesOf(parsed) {
    const includes = parsed['include'];
    const texts = (value) => typeof value === 'string' ? [value] : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .itemTexts */ .E8)(value);
    return (Array.isArray(includes) ? includes : []).map((one) => {
        const { path, project_directory: folder, env_file: env, } = typeof one === 'string' ? { path: one } : (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(one);
        return {
            paths: texts(path),
            projectFolder: typeof folder === 'string' ? folder : undefined,
            envFiles: env === undefined ? undefined : texts(env),
        };
    });
}
function readContexts(value, folder, variables) {
    return Object.fromEntries(pairsOf(value).flatMap(([name, raw]) => {
        const { text, unset } = readValue(raw, variables) ?? { text: '', unset: name };
        if (unset !== undefined)
            return [];
        // Bake calls the image of another service a target.
        if (text.startsWith('service:'))
            return [[name, text.replace('service', 'target')]];
        return [[name, /^[a-z][a-z0-9+.-]*:|^git@/i.test(text) ? text : ((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinPath */ .uJ)(folder, text) ?? text)]];
    }));
}
/** Of a map, or of a list of `name=value`. */
function pairsOf(value) {
    if (Array.isArray(value))
        return value.map((item) => (0,_split_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOnce */ .E)(String(item), '='));
    return Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(value));
}
function readValue(value, variables) {
    if (value === undefined || value === null || value === reset || typeof value === 'object')
        return undefined;
    const { text, unset } = (0,_compose_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .interpolate */ .G)(String(value), variables);
    return { text, unset: unset[0] };
}
function withText(name, value) {
    return (value === undefined ? {} : { [name]: value });
}
/** Whether a build context is an address, and no folder. */
function isRemoteContext(context) {
    return /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(context);
}
/** Registry and repository, without a tag or digest; undefined where it has no path. */
function imageName(reference) {
    const name = reference?.split('@', 1)[0]?.replace(/:[^/:]*$/, '');
    return name?.includes('/') === true ? name : undefined;
}


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ composeNames),
/* harmony export */   Pe: () => (/* binding */ chooseComposeFiles),
/* harmony export */   ZL: () => (/* binding */ isForProduction),
/* harmony export */   hs: () => (/* binding */ usualComposeFile)
/* harmony export */ });
/* harmony import */ var _dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30732);
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33402);
/* harmony import */ var _compose_build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81920);



/** The names that compose looks for, in its order. */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** Where a compose file lies that says what is released: a name deeper in the repository may be that of an example. */
const deepestCompose = 3;
/**
 * The compose files that say what is released: those for production, with the usual one beneath where they only change it; else the
 * usual one; else the only ones that a command names. Those that build nothing are none.
 */
function chooseComposeFiles(known) {
    const usual = usualComposeFile(known.paths);
    const released = known.paths
        .filter((path) => isForProduction(path))
        .map((path) => withBase(path, known))
        .filter((files) => known.builds(files))
        .toSorted((a, b) => depth(a) - depth(b) || last(a).length - last(b).length);
    const production = released.filter((files) => depth(files) === depth(released[0] ?? []));
    const folders = new Set(production.map((files) => (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(last(files))));
    if (production[0] !== undefined && folders.size === 1)
        return production[0];
    const own = usual === undefined ? [] : [usual];
    if (usual !== undefined && known.builds(own))
        return own;
    const override = usual === undefined ? undefined : overrideOf(usual, known.paths);
    if (usual !== undefined && override !== undefined && known.builds([usual, override]))
        return [usual, override];
    const named = known.named.filter((files) => !files.some(_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV) && known.builds(files));
    const distinct = new Map(named.map((files) => [files.join('\n'), files]));
    return distinct.size === 1 ? (named[0] ?? own) : own;
}
/** The one that compose finds in the root; else the only one that there is. */
function usualComposeFile(paths) {
    const inRoot = composeNames.find((name) => paths.includes(name));
    if (inRoot !== undefined)
        return inRoot;
    const others = paths.filter((path) => depth([path]) <= deepestCompose &&
        composeNames.includes(path.slice(path.lastIndexOf('/') + 1)) &&
        !(0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV)(path));
    return others.length === 1 ? others[0] : undefined;
}
/** `compose.override.yml`, which compose reads with the file beside it. */
function overrideOf(path, paths) {
    return paths.find((other) => (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(other) === (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path) && /(^|\/)(docker-)?compose\.override\.ya?ml$/.test(other));
}
/** `compose.production.yml`, `docker-compose-prod.yml` */
function isForProduction(path) {
    const words = path.slice(path.lastIndexOf('/') + 1).split(/[._-]/);
    return (depth([path]) <= deepestCompose &&
        words.some((word) => /^(?:prod|production|release|live|deploy|deployment)$/i.test(word)) &&
        !(0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV)(path));
}
/** With the files that a command names before it; else with the usual one beside it, where it leaves to that how services are had. */
function withBase(path, { paths, named, read }) {
    const command = named.find((files) => files.length > 1 && last(files) === path && !files.some(_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV));
    if (command !== undefined)
        return command;
    const base = composeNames
        .map((name) => ((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path) === '.' ? name : `${(0,_repository_path_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(path)}/${name}`))
        .find((name) => paths.includes(name));
    if (base === undefined)
        return [path];
    const known = (0,_compose_build_js__WEBPACK_IMPORTED_MODULE_0__/* .readComposeServices */ .F9)(read(base) ?? '');
    const own = [...(0,_compose_build_js__WEBPACK_IMPORTED_MODULE_0__/* .readComposeServices */ .F9)(read(path) ?? '')];
    return own.some(([name, kind]) => kind === 'part' && known.has(name)) ? [base, path] : [path];
}
function last(files) {
    return files.at(-1) ?? '';
}
function depth(files) {
    return last(files).split('/').length;
}


/***/ }),

/***/ 52669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interpolate),
/* harmony export */   S: () => (/* binding */ readEnvFile)
/* harmony export */ });
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35151);

/** How deep a default may hold other variables. */
const deepestDefault = 20;
/**
 * Fills in variables as compose does (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md): `$A`, `${A}`,
 * `${A:-default}`, `${A-default}`, `${A:?why}`, `${A?why}`, `${A:+other}`, `${A+other}`, and `$$` for a dollar sign.
 */
function interpolate(text, variables) {
    const unset = [];
    const fill = (part, depth) => {
        let filled = '';
        for (let at = 0; at < part.length;) {
            const [written, name, isBraced] = readName(part, at);
            if (name === undefined) {
                filled += written === '$$' ? '$' : written;
                at += written.length;
                continue;
            }
            const end = isBraced ? closingBrace(part, at + 2) : at + written.length;
            const rest = isBraced ? part.slice(at + written.length, end) : '';
            filled += valueFor(name, rest, depth);
            at = isBraced ? end + 1 : end;
        }
        return filled;
    };
    const valueFor = (name, rest, depth) => {
        const value = variables.get(name);
        const [, colon = '', sign = '', word = ''] = /^(:?)([-+?])([\s\S]*)$/.exec(rest) ?? [];
        const isSet = value !== undefined && !(colon === ':' && value === '');
        const filled = () => (depth < deepestDefault ? fill(word, depth + 1) : word);
        if (sign === '+')
            return isSet ? filled() : '';
        if (isSet)
            return value;
        if (sign === '-')
            return filled();
        if (value === undefined || sign === '?')
            unset.push(name);
        return '';
    };
    return { text: fill(text, 0), unset: [...new Set(unset)] };
}
/** What begins at a place: a variable, or other text. */
function readName(text, at) {
    if (text[at] !== '$') {
        const next = text.indexOf('$', at);
        return [next < 0 ? text.slice(at) : text.slice(at, next), undefined, false];
    }
    if (text[at + 1] === '$')
        return ['$$', undefined, false];
    const isBraced = text[at + 1] === '{';
    const from = isBraced ? at + 2 : at + 1;
    const name = /^[A-Za-z_]\w*/.exec(text.slice(from, from + 200))?.[0];
    const written = text.slice(at, from + (name?.length ?? 0));
    return name === undefined ? [written, undefined, false] : [written, name, isBraced];
}
/** Of the brace that is open at a place; the end of the text where none closes it. */
function closingBrace(text, from) {
    let depth = 1;
    for (let at = from; at < text.length; at++) {
        if (text[at] === '{')
            depth++;
        else if (text[at] === '}' && --depth === 0)
            return at;
    }
    return text.length;
}
/**
 * The variables of an `.env` file, as compose reads it
 * (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax). Values of more than one line
 * are left out.
 */
function readEnvFile(text) {
    const variables = new Map();
    for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
        const [name, raw] = (0,_split_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOnce */ .E)(line.trim().replace(/^export\s+/, ''), '=');
        if (raw === undefined || !/^[A-Za-z_]\w*$/.test(name.trim()))
            continue;
        const value = raw.trim();
        const quote = /^['"]/.exec(value)?.[0];
        const end = quote === undefined ? -1 : value.indexOf(quote, 1);
        if (quote !== undefined && end < 0)
            continue;
        const plain = quote === undefined ? (` ${value}`.split(/\s#/, 1)[0] ?? '').trim() : value.slice(1, end);
        variables.set(name.trim(), quote === "'" ? plain : interpolate(plain, variables).text);
    }
    return variables;
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
    const word = /^(?:Dockerfile|Containerfile)[.-](.+)$/i.exec(name)?.[1] ??
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
/* harmony export */   A4: () => (/* binding */ composeBuilds),
/* harmony export */   JE: () => (/* binding */ rankImages),
/* harmony export */   JL: () => (/* binding */ setAsideBecause),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   fV: () => (/* binding */ stepBuild),
/* harmony export */   qp: () => (/* binding */ withNearby),
/* harmony export */   s6: () => (/* binding */ chooseImages)
/* harmony export */ });
/* harmony import */ var _format_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12372);
/* harmony import */ var _compose_compose_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6505);
/* harmony import */ var _dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30732);
/* harmony import */ var _login_args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46025);
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33402);





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
            ...{ dockerfile, name: (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .imageWord */ .su)(dockerfile) ?? 'app', context: undefined, target: undefined },
            ...{ buildArgs: {}, buildContexts: {}, platforms: [], image: undefined, mentions: [] },
        });
    }
    const all = found.map((image) => ({ ...image, beside: besideOf(image, found) }));
    return withOwnNames(all.toSorted((a, b) => rankOf(a) - rankOf(b) ||
        a.dockerfile.split('/').length - b.dockerfile.split('/').length ||
        compare((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(a.dockerfile), (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(b.dockerfile)) ||
        // `docker/Dockerfile` before `docker/base.Dockerfile`.
        wordsIn(a) - wordsIn(b) ||
        compare(a.dockerfile, b.dockerfile)));
}
/** What services call an image that they share: as its folder (`kibana`, and not `kibana-genkeys`), and not as a job that runs once. */
function nameOfBoth(name, build) {
    const word = (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .imageWord */ .su)(build.dockerfile);
    const other = build.name;
    if (other === undefined || name === word)
        return name;
    const isOdd = /^(?:migrat|init|setup|seed)/.test(name) || (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV)(name);
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
    if ((0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .fileWord */ .BZ)(dockerfile) !== undefined)
        return undefined;
    return all.find((other) => (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(other.dockerfile) === (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(dockerfile) &&
        /^(?:prod|production|release)$/.test((0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .fileWord */ .BZ)(other.dockerfile) ?? '') &&
        other.mentions.length === 0)?.dockerfile;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function wordsIn({ dockerfile }) {
    return (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .imageWord */ .su)(dockerfile.slice(dockerfile.lastIndexOf('/') + 1)) === undefined ? 0 : 1;
}
/** No two with one name: `shop` of `Dockerfile`, `shop-worker` of `Dockerfile.worker`. */
function withOwnNames(images) {
    const taken = new Set();
    return images.map((image) => {
        const words = [(0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .imageWord */ .su)(image.dockerfile), (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .fileWord */ .BZ)(image.dockerfile), image.target].flatMap((word) => word === undefined || word === image.name ? [] : [`${image.name}-${word}`]);
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
        ((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(dockerfile) === '.' && besides.has(dockerfile)));
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
        const distances = builds.map(({ open }) => distance((0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(open?.file ?? ''), candidate.dockerfile));
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
    const inside = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .pathWithin */ .RY)(folder, file);
    return inside === undefined ? 1000 : inside.split('/').length;
}
/** The images of compose files, as builds of ours. `files`: those that are read together. Those whose place only a variable knows are left out. */
function composeBuilds(builds, files) {
    const where = files.join(' with ');
    const isReleased = files.some(_compose_compose_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .isForProduction */ .ZL);
    const known = builds.filter(({ openPlace }) => openPlace === undefined);
    return known
        .filter((build) => !isRunForDevelopment(build) ||
        // `web-dev` beside `web`, of one Dockerfile.
        !known.some((other) => other.dockerfile === build.dockerfile &&
            other.context === build.context &&
            !isRunForDevelopment(other)))
        .map((build) => {
        const { service, context, dockerfile, buildContexts, platforms, image } = build;
        // What is run here while people work on it is released from the last stage.
        const target = isTargetForDevelopment(build) ? undefined : build.target;
        const logins = (0,_login_args_js__WEBPACK_IMPORTED_MODULE_1__/* .loginArgs */ .b)(build.buildArgs);
        const args = Object.entries(build.buildArgs).filter(([name]) => !logins.has(name));
        const isLeftOut = ([, value]) => !isReleased && !isNamed(image) && (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .developmentWord */ .eH)(value) === value;
        return {
            ...{ name: service, dockerfile, context, target, buildContexts, platforms, image },
            buildArgs: Object.fromEntries(args.filter((pair) => !isLeftOut(pair))),
            development: {
                target: target === undefined ? build.target : undefined,
                args: Object.fromEntries(args.filter(isLeftOut)),
            },
            localName: build.reference?.split('@', 1)[0]?.replace(/:[^/:]*$/, ''),
            open: {
                ...{ file: where, args: build.openArgs, target: build.openTarget },
                secrets: [...logins],
            },
            mention: { by: 'compose', where: `service ${service} of ${where}` },
        };
    });
}
function isRunForDevelopment(build) {
    const { profiles } = build;
    return isTargetForDevelopment(build) || (profiles.length > 0 && profiles.every(_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV));
}
/** What has a registry is pushed as it is. */
function isTargetForDevelopment({ target, image }) {
    return target !== undefined && (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForDevelopment */ .jV)(target) && !isNamed(image);
}
/** By registry and repository: what is called so is pushed as it is. No host ends in a number, such as `sail-8.3`, but an address. */
function isNamed(image) {
    return (image !== undefined &&
        !image.includes('${{') &&
        /^[^/.:]*[.:][^/]*\//.test(image) &&
        !/^(?!\d+\.\d+\.\d+\.)[^/:]*\.\d+\//.test(image));
}
/** What inputs of a step, or a command, say; undefined where an expression hides the Dockerfile. */
function stepBuild(inputs, written, image, where) {
    const hides = (name) => written[name] !== undefined && (inputs[name] === undefined || inputs[name]?.includes('${{') === true);
    if (hides('context') || hides('file'))
        return undefined;
    const context = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)('.', (inputs['context'] ?? '.').replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'));
    if (context === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(inputs['context'] ?? ''))
        return undefined;
    const dockerfile = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .joinPath */ .uJ)('.', inputs['file'] || `${context}/Dockerfile`);
    if (dockerfile === undefined)
        return undefined;
    return {
        ...{
            name: undefined,
            dockerfile,
            context,
            image,
            target: hides('target') ? undefined : inputs['target'] || undefined,
        },
        // What an expression hides is given all the same.
        buildArgs: argumentsOf(inputs['build-args'] ?? written['build-args'] ?? ''),
        buildContexts: argumentsOf(inputs['build-contexts'] ?? ''),
        platforms: (0,_format_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .trimmedLines */ .A)(inputs['platforms'] ?? '', /[\n,]/),
        mention: { by: 'workflow', where },
    };
}
function argumentsOf(text) {
    return Object.fromEntries((0,_format_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .trimmedLines */ .A)(text)
        // The action reads them as CSV: "A=1 2" is A=1 2.
        .map((line) => (/^".*"$/.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line))
        .filter((line) => /^[\w.-]+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
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
    return said || (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .imageWord */ .su)(build.dockerfile) || build.target || 'app';
}
function isSetAside(image) {
    return setAsideBecause(image) !== undefined;
}
/** Why an image is not one of those that are released, in words without a full stop; undefined: it may be. */
function setAsideBecause({ dockerfile, target, image, mentions, beside, }) {
    if (beside !== undefined && mentions.length === 0)
        return `${beside} is next to it`;
    // `ci.Dockerfile` may be what a workflow releases, and so may an image of `tools/`.
    const isPushed = mentions[0]?.by === 'workflow' && image !== undefined;
    const word = (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .developmentWord */ .eH)(isPushed ? dockerfile.replace(/(^|\/)(?:ci\b|(?:tools?|hack)\/)/i, '$1') : dockerfile) ??
        (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .developmentWord */ .eH)(target ?? '');
    if (word !== undefined)
        return `"${word}" is not what is released`;
    return (0,_dockerfile_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isForWindows */ .$d)(dockerfile) ? 'only Windows builds it' : undefined;
}
function placeOf({ by }) {
    return order.indexOf(by);
}
function rankOf(image) {
    const [mention] = image.mentions;
    const inRoot = (0,_repository_path_js__WEBPACK_IMPORTED_MODULE_3__/* .folderOf */ .yS)(image.dockerfile) === '.';
    const base = mention === undefined ? (inRoot ? order.length : order.length + 1) : placeOf(mention);
    return isSetAside(image) && mention?.by !== 'input' ? base + 10 : base;
}


/***/ }),

/***/ 46025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ loginArgs)
/* harmony export */ });
/* harmony import */ var _layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92277);

/** Build arguments that are logins by their names, and have values: these are copied into no other file. */
function loginArgs(args) {
    const given = { secretArgs: _layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .usualSecretArgs */ .s$, maskedValues: new Set() };
    return new Set(Object.entries(args).flatMap(([name, value]) => value !== '' && !value.includes('${{') && (0,_layers_layer_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretArg */ .Hm)(name, value, given) ? [name] : []));
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

export const id = 4165;
export const ids = [4165,7186];
export const modules = {

/***/ 47186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   containerHostOf: () => (/* binding */ containerHostOf),
/* harmony export */   originContainerHost: () => (/* binding */ originContainerHost),
/* harmony export */   readGithubRun: () => (/* binding */ readGithubRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Reads the run's context: GITHUB_* variables
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables) and the event's payload.
 * @throws when the payload is no JSON
 */
function readGithubRun(env) {
    const text = (name) => env[name] ?? '';
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const repository = text('GITHUB_REPOSITORY');
    const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const repositoryUrl = `${serverUrl}/${repository}`;
    const isSame = (name) => name.toLowerCase() === repository.toLowerCase();
    const pullRequest = fields(payload['pull_request']);
    const head = fields(pullRequest?.['head']);
    // A fork that was deleted since has no name.
    const isForkPullRequest = pullRequest !== undefined && !isSame(string(fields(head?.['repo'])?.['full_name']));
    const followed = fields(payload['workflow_run']);
    const follows = followed === undefined
        ? undefined
        : {
            event: string(followed['event']),
            name: string(followed['head_branch']),
            sha: string(followed['head_sha']),
            headRepository: string(fields(followed['head_repository'])?.['full_name']),
        };
    const followsFork = follows?.event.startsWith('pull_request') === true && !isSame(follows.headRepository);
    const number = pullRequest?.['number'];
    const ref = text('GITHUB_REF');
    return {
        event: {
            name: text('GITHUB_EVENT_NAME'),
            ref,
            defaultBranch: string(fields(payload['repository'])?.['default_branch']) || undefined,
            ...(isForkPullRequest || followsFork ? { fromFork: true } : {}),
            ...(follows === undefined ? {} : { follows }),
        },
        repository,
        actor: text('GITHUB_ACTOR'),
        revision: text('GITHUB_SHA'),
        runUrl: `${repositoryUrl}/actions/runs/${text('GITHUB_RUN_ID')}`,
        repositoryUrl,
        isPublic: serverUrl === 'https://github.com' ? isPublic(payload['repository']) : undefined,
        containerHost: containerHostOf(serverUrl),
        pullRequest: typeof number === 'number' ? number : undefined,
        branch: (isForkPullRequest ? string(head?.['label']) : '') ||
            string(head?.['ref']) ||
            ref.replace(/^refs\/(heads|tags)\//, ''),
        runKey: `${text('GITHUB_RUN_ID')}-${env['GITHUB_RUN_ATTEMPT'] || '1'}-${text('GITHUB_JOB')}`,
        isForkPullRequest,
    };
}
function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw error;
    }
    return fields(JSON.parse(text)) ?? {};
}
function isPublic(repository) {
    const isPrivate = fields(repository)?.['private'];
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function fields(value) {
    return typeof value === 'object' && value !== null
        ? value
        : undefined;
}
function string(value) {
    return typeof value === 'string' ? value : '';
}
/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
function containerHostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}
/**
 * Where the images of a checkout are, by its remote. Undefined: a server of GitLab has its registry wherever its administrator
 * put it, and so have others. A server of GitHub is known by its name only.
 */
function originContainerHost(origin) {
    const { hostname } = new URL(origin);
    if (hostname === 'gitlab.com')
        return 'registry.gitlab.com';
    return /(^|\.)(github|ghe)\./.test(hostname) ? containerHostOf(origin) : undefined;
}


/***/ }),

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/** A command, with the types of its parts found out. */
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d3: () => (/* binding */ byContentInWords),
  CO: () => (/* binding */ contextInWords),
  M7: () => (/* binding */ costInWords),
  kA: () => (/* binding */ describeFindings),
  Dt: () => (/* binding */ firstFew),
  H0: () => (/* binding */ leftSteps),
  Dx: () => (/* binding */ linesOf),
  US: () => (/* binding */ mentionsInWords),
  ro: () => (/* binding */ remarksOf),
  Rq: () => (/* binding */ trialInWords),
  Q8: () => (/* binding */ unbuildable)
});

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
;// CONCATENATED MODULE: ./lib/commands/init/findings.js



/** What was found, in lines: before questions are asked. */
function describeFindings(proposals, candidates) {
    const proposed = new Set(proposals.map(({ candidate }) => candidate.dockerfile));
    const others = [...new Set(candidates.map(({ dockerfile }) => dockerfile))].filter((path) => !proposed.has(path));
    return [
        ...proposals.flatMap((proposal) => [
            headline(proposal),
            ...(proposal.problem === undefined ? [] : [`  ${proposal.problem}`]),
            ...proposal.decisions.flatMap(({ stage, layers }) => layers.map((layer) => `  Layer ${layer.name} (${stage}, ${linesOf(layer)}): ${layer.reason}`)),
            ...leftSteps(proposal).map(({ line, name, reason }) => `  Line ${line}, ${name}, in no layer: ${reason}`),
            `  ${costInWords(proposal.cost)}`,
            ...remarksOf(proposal).map((remark) => `  ${remark}`),
        ]),
        ...(others.length === 0
            ? []
            : [`Also found: ${others.slice(0, 10).join(', ')}. --file chooses another one.`]),
    ];
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
    return context === '.' ? 'built in the root of the repository' : `built in ${context}`;
}
/** Who names an image. */
function because({ mentions }) {
    return mentions.length === 0 ? '' : `, ${mentionsInWords(mentions.map(({ where }) => where))}`;
}
/** Each file once: `.github/workflows/ci.yml, lines 9, 20`, `services api, worker of compose.yaml`. */
function mentionsInWords(places) {
    const parts = places.map(partsOf);
    const files = [...new Set(parts.map(({ before, after }) => `${before} ${after}`))];
    return firstFew(files.map((file) => {
        const same = parts.filter(({ before, after }) => `${before} ${after}` === file);
        const { before = '', after = '' } = same[0] ?? {};
        const items = firstFew(same.map(({ item }) => item));
        return `${before}${same.length > 1 ? 's' : ''} ${items}${after}`.trim();
    }));
}
function partsOf(place) {
    const [, before = '', item = place, after = ''] = /^(.+, line) (\d+)()$/.exec(place) ?? /^(service|target) (\S+)( of .+)$/.exec(place) ?? [];
    return { before, item, after };
}
/** `a, b and 3 more`. */
function firstFew(names) {
    const [some, more] = names.length > 3 ? [names.slice(0, 2), names.length - 2] : [names, 0];
    return `${some.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
/** `lines 1–14`. */
function linesOf({ lines, }) {
    return lines.first === lines.last ? `line ${lines.first}` : `lines ${lines.first}–${lines.last}`;
}
/** What a workflow says stays as it is: only its owner knows what another step puts there. */
function otherContext({ dockerfile, context: said, mentions: [first] }, context) {
    return first?.by === 'workflow'
        ? `${first.where}: the context ${said} lacks files that ${dockerfile} copies, and ${context === '.' ? 'the root of the repository' : context} has them. If no other step puts them there, change the context.`
        : `The context is ${context}, and not ${said}: the files that ${dockerfile} copies are there.`;
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
    return `A code change runs ${steps - keptSteps} of ${(0,quantity/* plural */.LS)(steps, 'step')} again: ${inSeconds(seconds - keptSeconds)} instead of ${Math.round(seconds * 10) / 10} s, and ${isMeasured ? '' : 'about '}${(0,quantity/* formatBytes */.z3)(keptBytes)} need not be pulled again (${how}).`;
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
function remarksOf({ candidate, context, missing, openArguments, laterEnd, dockerfile, decisions, }) {
    return [
        ...(laterEnd === undefined
            ? []
            : [
                `${laterEnd.paths.slice(0, 5).join(', ')} changed in ${laterEnd.changes} of the ${(0,quantity/* pluralLast */.ve)(laterEnd.commits, 'commit')} to this image. With a comment in the Dockerfile, a layer ends after ${laterEnd.paths.length === 1 ? 'it' : 'them'}, and a code change takes about ${laterEnd.cost.seconds - laterEnd.cost.keptSeconds} s (estimated).`,
            ]),
        ...(candidate.context !== undefined && candidate.context !== context
            ? [otherContext(candidate, context)]
            : []),
        ...[unbuildable({ candidate, context, missing, dockerfile }) ?? []].flat(),
        ...lastStageRemark({ candidate, dockerfile, decisions }),
        ...cloneRemark({ dockerfile, decisions }),
        ...openArguments.map(({ name, line }) => candidate.buildArgs[name] === undefined || candidate.buildArgs[name]?.startsWith('${{')
            ? `Line ${line} of ${candidate.dockerfile} needs the build argument ${name}, which has no default.`
            : `The build argument ${name}, which line ${line} needs, is ${candidate.buildArgs[name]}.`),
    ];
}
/** Why a Dockerfile cannot be built from what is in the repository, as a sentence; undefined: it can, as far as is known. */
function unbuildable({ candidate, context, missing, dockerfile, }) {
    const local = dockerfile?.stages.find(({ from }) => /^localhost\//.test(from));
    if (local !== undefined)
        return `Line ${local.line} of ${candidate.dockerfile} takes ${local.from}, an image that only the machine has that built it.`;
    if (missing.length === 0)
        return undefined;
    const paths = missing.slice(0, 5).map((path) => path.replaceAll(/(?<=\/)\/+/g, ''));
    const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
    return `${candidate.dockerfile} copies ${paths.join(', ')}, which ${are} not in ${context === '.' ? 'the root of the repository' : context}. Another step has to make ${them} first.`;
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
/* harmony export */   Il: () => (/* binding */ imageInGroup),
/* harmony export */   SD: () => (/* binding */ unknownImage),
/* harmony export */   cd: () => (/* binding */ checkImage),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   zu: () => (/* binding */ shownImage)
/* harmony export */ });
/* harmony import */ var _adapters_github_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47186);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);



/** Where there is no remote: the repository that the workflow runs in. */
const unknownImage = `ghcr.io/\${{ github.repository }}`;
function imageOf(origin, proposals) {
    const [only] = proposals;
    const said = proposals.length === 1 ? only?.candidate.image : undefined;
    const byWorkflow = only?.candidate.mentions[0]?.by === 'workflow';
    if (said !== undefined && !said.includes('${{') && (byWorkflow || /^[^/.:]*[.:][^/]*\//.test(said)))
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
/** Of several images, each its own: as compose or a workflow calls it, or beneath the repository's. */
function imageInGroup(candidate, base) {
    const { image, name } = candidate;
    return image !== undefined && isNamed(candidate) ? image : `${base}/${name.toLowerCase()}`;
}
function checkImage(reader, image) {
    try {
        const { tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(image);
        if (!image.includes('/') || tag !== undefined || digest !== undefined)
            reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorAdvice */ .Js)(error));
    }
}
/** By registry and repository. */
function isNamed({ image }) {
    return image !== undefined && !image.includes('${{') && /^[^/.:]*[.:][^/]*\//.test(image);
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
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/init/findings.js + 1 modules
var findings = __webpack_require__(940);
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
            ...{ target: candidate.target, namedBy: candidate.mentions.map(({ where }) => where) },
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
        ...{ files, dryRun, patchOnly: patch, notices, nextSteps, error },
    };
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
/** What people read of it. */
function initDocument(report) {
    const { image, images, files, dockerfiles, dryRun, error } = report;
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
            (0,page_document/* part */.y_)('Dockerfiles', (0,block/* prose */.CS)(others.length === 0
                ? undefined
                : `Also found: ${others.slice(0, 10).join(', ')}. --file chooses another one.`)),
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
    const where = [
        ...(isOne ? [] : [image.image]),
        `${dockerfile}, ${(0,findings/* contextInWords */.CO)(context)}`,
        ...(target === undefined ? [] : [`target ${target}`]),
        ...(namedBy.length === 0 ? [] : [`named by ${(0,findings/* mentionsInWords */.US)(namedBy)}`]),
    ];
    return [
        (0,block/* prose */.CS)(`${where.join(', ')}.`),
        (0,block/* table */.tp)([(0,block/* asCode */.qM)('Layer'), 'Of', 'Because'], stages.flatMap(({ stage, layer, lines, reason }) => layer === undefined
            ? []
            : [[layer.name, `${stage}, ${lines === undefined ? '' : (0,findings/* linesOf */.Dx)({ lines })}`, reason]])),
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
    read: async (values, surroundings) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(8815), __webpack_require__.e(7470), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(432), __webpack_require__.e(7324), __webpack_require__.e(5283)]).then(__webpack_require__.bind(__webpack_require__, 27570))).readInitInputs(values, surroundings),
    nothing: () => nothingWritten,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(99), __webpack_require__.e(1955), __webpack_require__.e(5053), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(7324), __webpack_require__.e(7773), __webpack_require__.e(9890), __webpack_require__.e(7152)]).then(__webpack_require__.bind(__webpack_require__, 46659))).init(context, inputs),
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
/** The flags of `cache-prewarm init`. */
const initMetadata = {
    description: 'Writes the workflows for this repository, or shows which lines of the existing ones to change. Finds the Dockerfiles, what in them can be a layer, and how workflows, Compose and bake build them. In a terminal it shows what it found and asks you to confirm. In a pipe or with --yes it does not ask. Existing files are only changed with --write, and only overwritten with --force.',
    inputs: Object.entries({
        image: 'Registry and repository of the image, without a tag. Default: ghcr.io/<owner>/<repository> of the remote `origin`.',
        file: 'Path of the Dockerfile. Default: the one that a workflow, a bake file or Compose names, else the one in the root.',
        context: 'Directory of the build context. Default: the one that the workflow or Compose names, or that has the files that are copied.',
        target: 'Stage of the application. Default: the one that the workflow or Compose names, else the last stage.',
        'build-args': 'Build arguments, one `NAME=value` per line. Default: those of the workflow or of Compose.',
        layers: 'Layers: `auto`, or one `name=stage` per line. Default: the Dockerfile decides, up to where the code begins.',
        workflows: `Workflows to write: ${examples.join(', ')}. Default: none if a workflow builds the image already, otherwise prewarm and ci, plus deploy and rollback if there is a Compose file.`,
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

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${formatCount(shown / 10)} %`;
}
/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 30732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ isForWindows),
/* harmony export */   BZ: () => (/* binding */ fileWord),
/* harmony export */   GE: () => (/* binding */ tidied),
/* harmony export */   S2: () => (/* binding */ isDockerfileName),
/* harmony export */   jV: () => (/* binding */ isForDevelopment),
/* harmony export */   su: () => (/* binding */ imageWord)
/* harmony export */ });
/* harmony import */ var _repository_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33402);

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
        !/\.(dockerignore|md|j2|jinja2?|tmpl|gotmpl|tpl|template|erb|tt|ejs|hbs|mustache|njk|liquid|in|sh|txt|py|[cm]?[jt]sx?|go|rs|rb|java|kt|cs|php|exs?|dart|css|html|svg|xml|toml|lock|json|ya?ml|bak|orig)$/i.test(name));
}
const development = /^(dev|devel|develop|development|debug|local|test|tests|testing|e2e|playwright|cypress|ci|lint|example|examples|sample|samples|docs?|fixtures?|\.?devcontainer|benchmarks?|bench|hack|tools?)$/i;
/** Whether a path, or the name of a stage, speaks of something that is not released. */
function isForDevelopment(path) {
    // An action is built where it is used.
    return path.startsWith('.github/') || path.split(/[/._-]/).some((part) => development.test(part));
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

/***/ 72452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ ifKnown),
/* harmony export */   ym: () => (/* binding */ mapKnown),
/* harmony export */   zK: () => (/* binding */ recordKnown)
/* harmony export */ });
/** Key → value, of the items of which `entryOf` knows a value. */
function mapKnown(items, entryOf) {
    const found = new Map();
    for (const item of items) {
        const [key, value] = entryOf(item);
        if (value !== undefined)
            found.set(key, value);
    }
    return found;
}
/** The same as an object. */
function recordKnown(items, entryOf) {
    return Object.fromEntries(mapKnown(items, entryOf));
}
/** What is made of a value; undefined where that is not known. */
function ifKnown(value, make) {
    return value === undefined ? undefined : make(value);
}


/***/ }),

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   TL: () => (/* binding */ textOrUndefined),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   di: () => (/* binding */ sortKeys),
/* harmony export */   ko: () => (/* binding */ readOptionalText),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qN: () => (/* binding */ showJson),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   sQ: () => (/* binding */ listOrNone),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** What a text says as JSON; undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Arrays are none. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (isObject(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return isObject(value) ? value : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** The texts of an array; what else is in it is left out, and what is no array has none. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** Undefined where it is no text, or an empty one. */
function textOrUndefined(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** @throws UserError unless it is a number that is not negative. */
function readCount(value, where) {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    throw unexpected(where, 'a number', value);
}
/** Reads what may be absent. */
function optional(read) {
    return (value, where) => (value === undefined ? undefined : read(value, where));
}
const readOptionalText = (value, where) => optional(readText)(value ?? undefined, where);
/** Reads an array, each item the same way. */
function listOf(read) {
    return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}
/** The same, where what is absent or null is an empty one. */
function listOrNone(read) {
    return (value, where) => listOf(read)(value ?? [], where);
}
/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
function mapOf(read) {
    return (value, where) => {
        const entries = Object.entries(readObject(value, where));
        const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
        return Object.assign(Object.create(null), Object.fromEntries(fields));
    };
}
/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
function objectOf(fields) {
    const readers = Object.entries(fields);
    return (value, where) => {
        const object = readObject(value, where);
        const read = readers.map(([name, read]) => [
            name,
            read(object[name], where === '' ? name : `${where}.${name}`),
        ]);
        return Object.fromEntries(read.filter(([, field]) => field !== undefined));
    };
}
/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (!isObject(value))
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${showJson(got)}`);
}
/** A value in one short line, whatever others wrote. */
function showJson(value) {
    const shown = show(value);
    return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}
function show(value) {
    try {
        return JSON.stringify(value) ?? 'nothing';
    }
    catch {
        return 'something nested too deeply to show';
    }
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
function repositoryOf(text) {
    const { registry, repository } = parseReference(text);
    return `${registry}/${repository}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   J6: () => (/* binding */ asDigest),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   oR: () => (/* binding */ asQuantity),
/* harmony export */   p3: () => (/* binding */ filledTable),
/* harmony export */   qM: () => (/* binding */ asCode),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
const asCode = (title) => ({ title, kind: 'code' });
const asQuantity = (title) => ({ title, kind: 'quantity' });
const asDigest = (title) => ({ title, kind: 'digest' });
function table(heads, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    const columns = heads.map((head) => typeof head === 'string' ? { title: head, kind: 'text' } : head);
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
/** A table without the columns in which no row has anything; the first one says what a row is about, and stays. */
function filledTable(heads, rows) {
    const isFilled = heads.map((_head, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
    const filled = (list) => list.filter((_item, index) => isFilled[index]);
    return table(filled(heads), rows.map(filled));
}
function bars(all) {
    return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}
function stages(all) {
    return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}
function stack(layers) {
    return layers.length === 0 ? undefined : { kind: 'stack', layers };
}
function advice(pieces) {
    return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}
function log(title, lines, more = {}) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines, ...more };
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ belowTiles),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Tt: () => (/* binding */ untiledFacts),
/* harmony export */   Vs: () => (/* binding */ tile),
/* harmony export */   rd: () => (/* binding */ durationTile),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   yD: () => (/* binding */ factOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72452);


function tile(title, value, note = '') {
    return value === undefined ? undefined : { title, value, note };
}
/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {}, said = [], } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, notices },
        warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
        error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
        facts: Object.fromEntries(Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message))),
        tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;
/** What a warning says, however often it was tried. */
function factOf(warning) {
    return warning.replace(anotherTry, '');
}
/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings, said) {
    const last = new Map(warnings.map((warning) => [factOf(warning), warning]));
    return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}
function isNews(text, said = '') {
    return text === undefined || !said.includes(text);
}
/** How long the whole run took. */
function durationTile(durationMs, note = 'the whole run') {
    return { title: 'Duration', value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs), note };
}
/** With what to do, four. */
const mostOwnTiles = 3;
function firstOf(all, most) {
    return Object.fromEntries(Object.entries(all).slice(0, most));
}
/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;
/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }) {
    const title = 'What to do';
    const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
    const [only] = steps;
    if (only === undefined)
        return error === undefined
            ? {
                title,
                value: warnings.length === 0 ? 'Nothing' : `Read ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings.length, 'warning')}`,
                note: '',
            }
            : { title, value: 'Read the error', note: '' };
    const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
    return { title, value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step'), note: isShort ? only : 'below' };
}
/** The document without what its tiles say already. */
function belowTiles(document) {
    const { tiles, nextSteps, error } = document;
    const said = tiles['todo']?.note;
    return {
        ...document,
        nextSteps: nextSteps.filter((step) => step !== said),
        error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
    };
}
/** The facts that no tile says. */
function untiledFacts({ facts, tiles }) {
    return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}
function known(all) {
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKnown */ .zK)(Object.entries(all), (entry) => entry);
}


/***/ })

};

export const id = 9563;
export const ids = [9563];
export const modules = {

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

// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
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
            ...proposal.decisions.flatMap(({ stage, layers }) => layers.map((layer) => `  Layer ${layer.name} (${stage}, ${linesOf(layer.lines)}): ${layer.reason}`)),
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
function linesOf({ first, last }) {
    return first === last ? `line ${first}` : `lines ${first}–${last}`;
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
        ...secretRemark({ candidate, dockerfile, decisions }),
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
/** Build secrets, where no workflow passes them yet. */
function secretRemark({ candidate: { mentions }, dockerfile, decisions, }) {
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
    read: async (values, surroundings) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(1028), __webpack_require__.e(8815), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(6258), __webpack_require__.e(1872), __webpack_require__.e(520), __webpack_require__.e(3182), __webpack_require__.e(2220), __webpack_require__.e(3708)]).then(__webpack_require__.bind(__webpack_require__, 46391))).readInitInputs(values, surroundings),
    nothing: () => nothingWritten,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(99), __webpack_require__.e(1955), __webpack_require__.e(659), __webpack_require__.e(3182), __webpack_require__.e(2490), __webpack_require__.e(9890), __webpack_require__.e(3283)]).then(__webpack_require__.bind(__webpack_require__, 46659))).init(context, inputs),
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


/***/ })

};

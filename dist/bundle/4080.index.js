export const id = 4080;
export const ids = [4080];
export const modules = {

/***/ 82793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ expectedSteps)
/* harmony export */ });
/**
 * Which instructions of a stage are steps: those for which BuildKit makes a vertex. The others only change
 * the configuration (ENV, ARG, USER, LABEL, SHELL, CMD, …). One instruction is one step, however many
 * sources a COPY has and however many heredocs. `WORKDIR /` needs nothing to be made.
 *
 * @param instructions keyword and whole text, as the Dockerfile has them, from the FROM to the next one
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487 what n/m counts
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L1542 WORKDIR /
 */
function expectedSteps(instructions) {
    return instructions.flatMap(({ keyword, text }) => {
        const name = keyword.toUpperCase();
        if (!stepKeywords.has(name)) {
            return [];
        }
        const startsWithKeyword = text.slice(0, keyword.length).toUpperCase() === name;
        const rest = (startsWithKeyword ? text.slice(keyword.length) : text).trim();
        return name === 'WORKDIR' && /^["']?\/+["']?$/.test(rest) ? [] : [`${name} ${rest}`];
    });
}
const stepKeywords = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);


/***/ }),

/***/ 95740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ownBytes)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88736);


/**
 * Compressed bytes of an image that none of the images beneath has, each blob once: what a layer adds.
 * Undefined where an image is not known.
 */
function ownBytes(image, beneath) {
    if (image === undefined || beneath.includes(undefined))
        return undefined;
    const held = new Set(beneath.flatMap((below) => below ?? []).map(({ digest }) => digest));
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSizes */ .iJ)((0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueBlobs */ .ge)(image).filter(({ digest }) => !held.has(digest)));
}


/***/ }),

/***/ 54696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ explainMisses)
});

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
;// CONCATENATED MODULE: ./lib/core/miss/target-platform.js

/** Of `linux/amd64->arm64`, which runs on the one and builds for the other, the latter. */
function targetPlatform(platform) {
    return (0,dockerfile_platform/* normalizePlatform */.F)(platform?.split('->').at(-1) ?? '');
}
/** Whether a platform, as `targetPlatform` gives it, is one of some, however they are written. */
function isAmong(platform, platforms) {
    return platforms.some((other) => (0,dockerfile_platform/* normalizePlatform */.F)(other) === platform);
}

;// CONCATENATED MODULE: ./lib/core/miss/changed-beneath.js

/** What the step stands on, or takes files from, is another one: a layer, a stage, or an image from elsewhere. */
function changedBeneath(place) {
    const { stage, instruction, reached } = place;
    const sources = [
        ...reached.flatMap(({ uses }) => uses.filter(({ via }) => via === 'from')),
        ...stage.uses.filter(({ via, line }) => via !== 'from' && line === instruction?.line),
    ].map(({ source }) => source);
    for (const source of sources) {
        const cause = source.kind === 'stage' ? changedStage(source.index, place) : changedImage(source, place);
        if (cause !== undefined)
            return cause;
    }
    return undefined;
}
function changedStage(index, place) {
    const layer = place.layerOf(index);
    const cause = layer === undefined ? undefined : changedLayer(layer, place);
    // A layer's steps are not looked at where its recorded digest has told already.
    if (cause !== undefined || (layer !== undefined && place.entry.inputs.standsOn[layer] !== undefined))
        return cause;
    const beneath = place.stages.get(index);
    return beneath !== undefined && place.hasMissed(beneath)
        ? { kind: 'stage-below', stage: beneath.displayName }
        : undefined;
}
function changedImage(source, { entry, inputs }) {
    const name = imageName(source);
    if (name === undefined)
        return undefined;
    const before = entry.inputs.externalImages[name];
    const after = inputs.externalImages[name];
    const isKnown = before !== undefined && ![before, after].includes('unresolved');
    return isKnown && before !== after ? { kind: 'external-image', name, before, after } : undefined;
}
function changedLayer(layer, { step, subject, entry, inputs }) {
    const before = entry.inputs.standsOn[layer];
    const after = subject.standsOn[layer];
    const platform = targetPlatform(step.platform ?? inputs.platforms[0]);
    if (before === after || isAmong(platform, subject.sameBeneath[layer] ?? []))
        return undefined;
    // Where layers are mere cache sources, nothing stands on their digests.
    const [was, is] = [entry.inputs.options['layers-as'], inputs.options['layers-as']];
    if (was !== undefined && is !== undefined && was !== is)
        return { kind: 'option', name: 'layers-as', before: was, after: is };
    return before === undefined ? undefined : { kind: 'layer-below', layer, before, after };
}
function imageName(source) {
    if (source.kind === 'image')
        return source.name;
    if (source.kind !== 'context' || !source.value.startsWith('docker-image://'))
        return undefined;
    return source.value.slice('docker-image://'.length);
}

// EXTERNAL MODULE: ./lib/core/dockerfile/glob.js
var glob = __webpack_require__(67282);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
// EXTERNAL MODULE: ./lib/core/layers/file-set.js
var file_set = __webpack_require__(48595);
;// CONCATENATED MODULE: ./lib/core/miss/changed-files.js




/** Files of the build context, or of a folder among the user's build contexts, that the step takes are not as they were. */
function changedFiles({ instruction, stage, reached }, differences) {
    const takes = [
        ...reached.flatMap(({ uses: [head] }) => (head === undefined ? [] : takenFrom(head.source, ['/']))),
        ...(instruction === undefined ? [] : takenBy(instruction, stage)),
    ];
    const files = differences
        .filter(({ kind, name }) => kind === 'file' && takes.some((take) => take(name)))
        .map(({ name, before, after }) => ({ path: name, change: describeChange(before, after) }));
    // Where only that some have changed is known, one that takes any is the first that can have missed for it.
    const isAny = takes.length > 0 && differences.some(({ kind }) => kind === 'files');
    return files.length > 0 || isAny ? { kind: 'file', files } : undefined;
}
function describeChange(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    return (0,file_set/* isSameState */._G)(`:${hashOf(before)}`, `:${hashOf(after)}`) ? 'mode' : 'content';
}
/** Of `mode:hash`. */
function hashOf(state) {
    return state.slice(state.indexOf(':') + 1);
}
function takenBy(instruction, stage) {
    const { keyword, line, args } = instruction;
    // The uses of one instruction are in the order of its flags.
    const uses = stage.uses.filter(({ via, line: other }) => via !== 'from' && other === line);
    if (keyword === 'RUN') {
        return (0,mount/* readMounts */.b)(instruction).flatMap(({ type, from, source = '/' }) => {
            const use = from === undefined ? undefined : uses.shift();
            if (use !== undefined)
                return takenFrom(use.source, [source]);
            return type === 'bind' ? [takeOf('', source)] : [];
        });
    }
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    const paths = args.slice(0, -1);
    const [use] = uses;
    return use === undefined ? paths.map((path) => takeOf('', path)) : takenFrom(use.source, paths);
}
function takenFrom(source, paths) {
    return source.kind === 'context' ? paths.map((path) => takeOf(`${source.name}//`, path)) : [];
}
/**
 * A path takes itself and all beneath it. Its patterns are those of Go, and `**` of `COPY --parents`; a variable may stand for
 * anything, because what it stands for is not known here.
 */
function takeOf(prefix, path) {
    const clean = path
        .replace(/^(?:\.?\/)+/, '')
        .replaceAll('/./', '/')
        .replace(/^\.$|(?<!\/)\/+$/, '');
    const known = clean.split(/\*\*\/?|\$\{[^{}]*\}|\$\w+/).map(go_pattern/* readGoPattern */.db);
    const rest = { many: () => true };
    const parts = [];
    for (const [index, part] of known.entries()) {
        // What is malformed matches nothing.
        if (part === undefined)
            return () => false;
        parts.push(...(index === 0 ? [] : [rest]), ...part);
    }
    const pattern = (0,glob/* compileGlob */.SO)([...parts, ...(clean === '' ? [rest] : [{ optional: 2 }, '/', rest])]);
    return (file) => {
        const isHere = prefix === '' ? !file.includes('//') : file.startsWith(prefix);
        return isHere && pattern.test(file.slice(prefix.length));
    };
}

// EXTERNAL MODULE: ./lib/core/dockerfile/linkable.js
var linkable = __webpack_require__(79116);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
// EXTERNAL MODULE: ./lib/core/layers/longest-subsequence.js
var longest_subsequence = __webpack_require__(20870);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(75718);
;// CONCATENATED MODULE: ./lib/core/miss/step-variables.js



/** What an ARG or ENV sets; nothing for other instructions. */
function settingsOf(instruction) {
    if (instruction.keyword === 'ARG')
        return (0,declaration/* declaredArgs */.M)(instruction).map(({ name, defaultText }) => ({ name, valueText: defaultText }));
    if (instruction.keyword === 'ENV')
        return (0,declaration/* declaredEnvs */.B)(instruction, '\\').map(({ nameText, valueText }) => ({ name: nameText, valueText }));
    return [];
}
/** A recorded instruction; undefined when it cannot be read: others may have written the record. */
function readRecorded(text) {
    try {
        const [instruction] = (0,dockerfile_instruction/* readInstructions */.rn)(text).instructions;
        if (instruction === undefined)
            return undefined;
        settingsOf(instruction);
        // As it was recorded: the file may have had another escape character.
        return instruction.heredocs.length > 0 ? instruction : { ...instruction, code: text };
    }
    catch {
        return undefined;
    }
}
/** `$name` and `${name…}`. */
function variablesIn(text) {
    return new Set([...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name));
}
/** The variables that an instruction asks for, and those that the values of these are made of. */
function variablesBehind(asked, before) {
    const names = new Set(asked);
    for (const setting of before.toReversed().flatMap(settingsOf)) {
        if (!names.has(setting.name))
            continue;
        for (const name of variablesIn(setting.valueText ?? ''))
            names.add(name);
    }
    return names;
}
/** The variables that an instruction asks for by itself: RUN sees all there are, so that is not what this tells. */
function variablesOf(instruction, before) {
    return variablesBehind(variablesIn((0,layer_graph/* textOf */.b6)(instruction)), before);
}

;// CONCATENATED MODULE: ./lib/core/miss/influences.js

function influencesOn({ instruction, chain, before, reached, stages, subject }) {
    const beneath = chain[0] === undefined ? [] : ancestors(chain[0], stages);
    const visible = [...beneath.flatMap(({ commands }) => commands), ...before];
    const args = visible.filter(({ keyword }) => keyword === 'ARG').flatMap(settingsOf);
    const asked = instruction === undefined ? new Set() : variablesOf(instruction, visible);
    const seen = args.filter(({ name }) => instruction?.keyword === 'RUN' || asked.has(name));
    // Without a default of its own, an ARG has the one before the first FROM.
    const inherited = seen.filter(({ valueText }) => valueText === undefined).map(({ name }) => name);
    const inFrom = reached.flatMap(({ from, platform }) => [...variablesIn(`${from} ${platform ?? ''}`)]);
    const defaults = splitByStage(subject.inputs?.instructions ?? []).globals.flatMap((text) => readRecorded(text) ?? []);
    return {
        declared: new Set(seen.map(({ name }) => name)),
        globals: variablesBehind([...inherited, ...inFrom], defaults),
    };
}
/** The stages that a stage is FROM, of layers beneath too, the lowest first. */
function ancestors(stage, stages) {
    const parent = stage.parent === undefined ? undefined : stages.get(stage.parent);
    return parent === undefined ? [] : [...ancestors(parent, stages), parent];
}
function splitByStage(instructions) {
    const globals = [];
    const stages = [];
    for (const text of instructions) {
        const stage = stages.at(-1);
        if (/^FROM\s/i.test(text))
            stages.push([text]);
        else if (stage === undefined)
            globals.push(text);
        else
            stage.push(text);
    }
    return { globals, stages };
}

// EXTERNAL MODULE: ./lib/core/buildkit/expected-stage.js
var expected_stage = __webpack_require__(82793);
// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
;// CONCATENATED MODULE: ./lib/core/miss/place.js



/** The place of the first step that missed in each stage, where there is one. */
function findPlaces(summaries, subjects) {
    const stages = new Map(subjects.flatMap(({ node }) => node.ownStages).map((stage) => [stage.index, stage]));
    const layers = (0,known/* mapKnown */.ym)(subjects, ({ layer, node }) => {
        const stage = node.ownStages.find(({ name }) => name === node.target.toLowerCase());
        return [stage?.index, stage && layer];
    });
    return summaries.flatMap((summary) => {
        const step = firstMiss(summary);
        const subject = subjects.find(({ node }) => stageOf(node.ownStages, summary) !== undefined);
        const stage = subject === undefined ? undefined : stageOf(subject.node.ownStages, summary);
        if (step === undefined || subject === undefined || stage === undefined)
            return [];
        const instruction = instructionOf(step, stage, summary);
        const chain = chainOf(stage, subject.node.ownStages);
        return {
            step,
            subject,
            stage,
            instruction,
            chain,
            before: chain.flatMap((member) => commandsBefore(member, stage, instruction)),
            reached: reachedFrom(chain, step, instruction),
            stages,
            layerOf: (index) => layers.get(index),
            hasMissed: (other) => hasMissed(other, step.platform, summaries),
        };
    });
}
/** Whether BuildKit makes a step of it. */
function isStep(instruction) {
    return (0,expected_stage/* expectedSteps */.S)([instruction]).length > 0;
}
function firstMiss(stage) {
    return stage.steps
        .filter((step) => step.verdict === 'executed')
        .reduce((first, step) => (first === undefined || step.index < first.index ? step : first), undefined);
}
function stageOf(stages, { stage }) {
    return stages.find(({ displayName }) => displayName === stage);
}
function chainOf(stage, own) {
    const parent = own.find(({ index }) => index === stage.parent);
    return parent === undefined ? [stage] : [...chainOf(parent, own), stage];
}
/** The instruction of a step, by its text: triggers of an image are steps that the stage does not have, a WORKDIR / is none. */
function instructionOf({ index, instruction }, stage, summary) {
    const same = stage.commands.filter((command) => (0,expected_stage/* expectedSteps */.S)([command])[0] === instruction);
    const before = summary.steps.filter((step) => step.index < index && step.instruction === instruction);
    return same[before.length];
}
function commandsBefore(member, stage, instruction) {
    if (member !== stage)
        return member.commands;
    return instruction === undefined ? [] : member.commands.slice(0, member.commands.indexOf(instruction));
}
function reachedFrom(chain, step, instruction) {
    const stage = chain.at(-1);
    if (stage === undefined || (instruction !== undefined && (0,linkable/* isLinked */.GW)(instruction)))
        return [];
    // Steps that the image brings along stand between as well.
    const steps = stage.commands.filter(isStep);
    if (step.total > steps.length && step.index > 1)
        return [];
    const reached = [];
    for (const member of chain.toReversed()) {
        const between = commandsBefore(member, stage, instruction).filter(isStep);
        if (between.some((command) => !(0,linkable/* isLinked */.GW)(command)))
            break;
        reached.push(member);
    }
    return reached;
}
/** A stage that was not built for the platform, but for the builder's, counts for all of them. */
function hasMissed(stage, platform, summaries) {
    const all = summaries.filter((summary) => summary.stage === stage.displayName);
    const same = all.filter((summary) => summary.platform === platform);
    return (same.length > 0 ? same : all).some((summary) => firstMiss(summary) !== undefined);
}

;// CONCATENATED MODULE: ./lib/core/miss/changed-instruction.js






/** The step's own text is another one, or that of an instruction before it which is part of its cache key. */
function changedInstruction(place) {
    const { chain, stage, reached } = place;
    const { stages } = splitByStage(place.entry.inputs.instructions);
    const recorded = new Map(chain.map((member) => [member, findRecorded(member, stages, place)]));
    if (recorded.get(stage) === undefined)
        return causeOf({ was: undefined, is: stage.head });
    for (const member of reached) {
        const [from] = recorded.get(member) ?? [];
        const was = from === undefined ? undefined : readRecorded(from);
        if (was !== undefined && sourceOf(was) !== sourceOf(member.head))
            return causeOf({ was, is: member.head });
    }
    const aligned = chain.flatMap((member) => alignInstructions(recorded.get(member)?.slice(1) ?? [], member.commands));
    return changedBefore(aligned, place) ?? changedDefault(place);
}
/** What is recorded of a stage: under its name, or, when the name is new, what begins as it does and has no other stage. */
function findRecorded({ name, head }, recorded, { subject }) {
    const present = new Set(subject.node.ownStages.map((stage) => stage.name));
    return (recorded.find(([from]) => name !== undefined && nameOf(from) === name) ??
        recorded.find(([from]) => {
            const was = from === undefined ? undefined : readRecorded(from);
            const isFree = nameOf(from) === undefined || !present.has(nameOf(from));
            return was !== undefined && isFree && sourceOf(was) === sourceOf(head);
        }));
}
function nameOf(from) {
    return /\sAS\s+(\S+)\s*$/i.exec(from ?? '')?.[1]?.toLowerCase();
}
/** A FROM without the name that it gives: that is no part of any key. */
function sourceOf(from) {
    return JSON.stringify([from.flags, from.args[0]]);
}
/** Goes back from the step: its own text counts before what is set above it. */
function changedBefore(aligned, { instruction, before, entry, inputs }) {
    const at = aligned.findIndex(({ is }) => is !== undefined && is === instruction);
    const own = aligned[at];
    if (instruction === undefined || own === undefined)
        return undefined;
    if (!isSame(own))
        return causeOf(own);
    const asked = variablesOf(instruction, before);
    const isGiven = (name) => entry.inputs.args[name] !== undefined && inputs.args[name] !== undefined;
    let first;
    // A step that hit had missed because of what is gone before it; what is laid over it afterwards would not.
    let isBehindStep = (0,linkable/* isLinked */.GW)(instruction);
    for (const pair of aligned.slice(0, at).toReversed()) {
        const { was, is } = pair;
        if (is !== undefined && isStep(is))
            isBehindStep ||= !(0,linkable/* isLinked */.GW)(is);
        else if (is === undefined && was !== undefined && isStep(was)) {
            if (!isBehindStep)
                first = pair;
        }
        else if (!isSame(pair) && concerns(pair, instruction, asked, isGiven))
            first = pair;
    }
    return first === undefined ? undefined : causeOf(first);
}
/** Whether a setting above a step is part of its key. Where something only describes the image, it never is. */
function concerns({ was, is }, step, asked, isGiven) {
    const keyword = (is ?? was)?.keyword;
    if (keyword === 'USER')
        return step.keyword === 'RUN' || step.keyword === 'WORKDIR';
    if (keyword === 'SHELL')
        return step.keyword === 'RUN' && !step.isJson;
    if (keyword !== 'ARG' && keyword !== 'ENV')
        return false;
    const valueIn = (instruction, name) => {
        const setting = (instruction === undefined ? [] : settingsOf(instruction)).findLast((candidate) => candidate.name === name);
        // A value that is given goes before the default; and without any, nothing is set.
        return keyword === 'ARG' && setting !== undefined && isGiven(name)
            ? 'given'
            : JSON.stringify(setting?.valueText ?? '');
    };
    const names = [was, is].flatMap((instruction) => instruction === undefined ? [] : settingsOf(instruction).map(({ name }) => name));
    return names.some((name) => (step.keyword === 'RUN' || asked.has(name)) && valueIn(was, name) !== valueIn(is, name));
}
/** The default of an ARG before the first FROM is another one. */
function changedDefault(place) {
    const { entry, inputs } = place;
    const { globals } = influencesOn(place);
    const before = defaultsIn(entry.inputs.instructions);
    const after = defaultsIn(inputs.instructions);
    for (const name of globals) {
        const [was, is] = [before.get(name), after.get(name)];
        const isGiven = inputs.args[name] !== undefined && entry.inputs.args[name] !== undefined;
        if (!isGiven && was?.valueText !== is?.valueText)
            return { kind: 'instruction', before: was?.text, after: is?.text };
    }
    return undefined;
}
function defaultsIn(instructions) {
    return new Map(splitByStage(instructions).globals.flatMap((text) => {
        const instruction = readRecorded(text);
        return (instruction === undefined ? [] : settingsOf(instruction)).map((setting) => [setting.name, { ...setting, text }]);
    }));
}
function isSame({ was, is }) {
    return was !== undefined && is !== undefined && (0,layer_graph/* textOf */.b6)(was) === (0,layer_graph/* textOf */.b6)(is);
}
function causeOf({ was, is }) {
    return {
        kind: 'instruction',
        before: was === undefined ? undefined : (0,layer_graph/* textOf */.b6)(was),
        after: is === undefined ? undefined : (0,layer_graph/* textOf */.b6)(is),
    };
}
/**
 * Puts the instructions of a stage beside the recorded ones, in order: equal ones beside each other, and between these, one
 * beside the next of the same keyword.
 */
function alignInstructions(recorded, present) {
    const before = recorded.flatMap((text) => readRecorded(text) ?? []);
    return pairUp(before, present, layer_graph/* textOf */.b6, (was, is) => pairUp(was, is, ({ keyword }) => keyword, apart));
}
/** Those of which the key is the same beside each other; what is between them is left to `between`. */
function pairUp(before, after, keyOf, between) {
    const aligned = [];
    let [i, j] = [0, 0];
    for (const [was, is] of [
        ...(0,longest_subsequence/* longestSubsequence */.S)(before.map(keyOf), after.map(keyOf)),
        [before.length, after.length],
    ]) {
        aligned.push(...between(before.slice(i, was), after.slice(j, is)));
        if (was < before.length)
            aligned.push({ was: before[was], is: after[is] });
        [i, j] = [was + 1, is + 1];
    }
    return aligned;
}
function apart(before, after) {
    return [...before.map((was) => ({ was, is: undefined })), ...after.map((is) => ({ was: undefined, is }))];
}

;// CONCATENATED MODULE: ./lib/core/miss/explain-misses.js








/**
 * For each stage that executed a step, the first such step and what made it miss, found by comparing with what is
 * recorded. Only differences count that are part of the step's cache key: its text, what it stands on and takes from,
 * the files it copies, and for RUN the variables that are set before it.
 * `subjects`: all layers and the application, also those whose stages are not among `stages`.
 */
function explainMisses(stages, subjects) {
    return findPlaces(stages, subjects).map((place) => ({
        stage: place.step.stage,
        platform: place.step.platform,
        layer: place.subject.layer,
        index: place.step.index,
        instruction: place.step.instruction,
        cause: findCause(place),
    }));
}
function findCause(place) {
    const { step, subject } = place;
    const { entry, inputs, source } = subject;
    const refresh = subject.refresh ?? (source?.state === 'not-used' ? (source.detail ?? '') : undefined);
    if (refresh !== undefined)
        return { kind: 'refresh', reason: refresh };
    const unusable = unusableCache(place);
    if (entry === undefined || inputs === undefined) {
        return unusable ?? { kind: 'unknown', detail: 'nothing is recorded to compare with' };
    }
    const platform = targetPlatform(step.platform ?? inputs.platforms[0]);
    if (isAmong(platform, inputs.platforms) && !isAmong(platform, entry.inputs.platforms))
        return { kind: 'platform', platform };
    // What failed while it was loaded may have served the steps before: a difference is the better reason.
    if (unusable !== undefined && unusable.state !== 'failed')
        return unusable;
    const differences = (0,layer_inputs/* compareInputs */.RC)(entry.inputs, inputs);
    const recorded = { ...place, entry, inputs };
    return (changedBeneath(recorded) ??
        changedInstruction(recorded) ??
        changedFiles(place, differences) ??
        changedArguments(place, differences) ??
        changedOption(place, differences) ??
        unusable ?? { kind: 'unknown', detail: whatIsNotRecorded(place) });
}
function unusableCache({ step, subject: { source }, }) {
    const reference = source?.reference ?? '';
    if (source !== undefined && source.state !== 'ok' && source.state !== 'not-used')
        return { kind: 'cache-source', state: source.state, reference, detail: source.detail };
    return step.cacheError === undefined
        ? undefined
        : { kind: 'cache-source', state: 'failed', reference, detail: step.cacheError };
}
/** How RUN runs; the other options only shape the image. */
const runOptions = new Set(['network', 'shm-size', 'ulimit', 'add-hosts']);
function changedOption({ instruction }, differences) {
    if (instruction?.keyword !== 'RUN')
        return undefined;
    const found = differences.find(({ kind, name }) => kind === 'option' && runOptions.has(name));
    return found === undefined
        ? undefined
        : { kind: 'option', name: found.name, before: found.before, after: found.after };
}
/** What may have changed without any record of it. */
function whatIsNotRecorded(place) {
    const { instruction, subject } = place;
    const { declared, globals } = influencesOn(place);
    const secrets = Object.entries(subject.inputs?.args ?? {}).flatMap(([name, value]) => value === 'secret' && (declared.has(name) || globals.has(name)) ? [name] : []);
    if (secrets.length > 0)
        return `the ${(0,quantity/* agree */.d5)(secrets.length, 'value', 'values')} of ${secrets.join(', ')} ${(0,quantity/* agree */.d5)(secrets.length, 'is secret, so it is', 'are secret, so they are')} not recorded`;
    if (instruction?.keyword === 'ADD' && instruction.args.slice(0, -1).some(isRemote))
        return 'what is behind an address is not recorded';
    return 'everything that is recorded is as it was';
}
/** Not a file of the context: a URL or a repository. */
function isRemote(path) {
    return /^(?:https?|git|ssh):\/\/|^[\w.-]+@[\w.-]+:/.test(path);
}
/** Build arguments that the step sees, or that its FROM is made of, have another value. */
function changedArguments(place, differences) {
    const { declared, globals } = influencesOn(place);
    const names = differences
        .filter(({ kind }) => kind === 'argument')
        .map(({ name }) => name)
        // One that no ARG declares, such as SOURCE_DATE_EPOCH, concerns every step.
        .filter((name) => declared.has(name) || globals.has(name) || !place.subject.node.argNames.includes(name));
    return names.length === 0 ? undefined : { kind: 'argument', names };
}


/***/ }),

/***/ 92620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pulledBlobs),
/* harmony export */   V: () => (/* binding */ platformReports)
/* harmony export */ });
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);

/** The platforms of an image, with digest and compressed bytes of each. */
function platformReports(image) {
    return (image?.platforms ?? []).map(({ platform, manifest, layers, configBytes }) => ({
        platform: (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform),
        digest: manifest.digest,
        sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
    }));
}
/** Layers and configs of all platforms of an image: what its size counts. Undefined of no image. */
function pulledBlobs(image) {
    return image?.platforms.flatMap(({ layers, configDigest, configBytes }) => [
        ...layers,
        { digest: configDigest, sizeBytes: configBytes },
    ]);
}


/***/ }),

/***/ 74080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainLayers),
/* harmony export */   prewarmReport: () => (/* binding */ prewarmReport)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29251);
/* harmony import */ var _core_layers_own_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95740);
/* harmony import */ var _core_layers_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2745);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23998);
/* harmony import */ var _core_miss_explain_misses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54696);
/* harmony import */ var _facts_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73526);
/* harmony import */ var _facts_updates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42191);
/* harmony import */ var _rounds_miss_subjects_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63244);
/* harmony import */ var _rounds_transfer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43579);
/* harmony import */ var _platform_reports_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(92620);
/* harmony import */ var _wait_reports_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19278);











/** Writes down what a prewarm found and did, as far as it came. */
function prewarmReport(parts, facts) {
    const { inputs, found } = parts;
    const { schemaVersion, startedAt, durationMs, revision, runUrl, phases, notices, warnings, error } = facts;
    const { write } = found;
    const { nodes } = parts.project;
    const moved = (0,_rounds_transfer_js__WEBPACK_IMPORTED_MODULE_8__/* .describeTransfer */ .H)(found, nodes.map(({ name }) => name));
    const layers = nodes.map(({ name }) => ({
        ...layerReport(name, parts, Date.parse(startedAt)),
        transfer: moved.ofLayer(name),
    }));
    const { stages, misses, sources } = explainLayers(inputs, found);
    return {
        schemaVersion,
        kind: 'prewarm',
        outcome: error !== undefined ? 'failed' : outcomeOf(layers, found),
        image: inputs.image,
        quarter: inputs.quarter,
        quarterOpened: found.quarterOpened,
        write: { writes: write.kind === 'write', reason: write.reason },
        ...{ startedAt, durationMs, revision, runUrl },
        builder: found.builder === undefined
            ? undefined
            : {
                name: found.builder.name,
                driver: found.builder.driver,
                buildkit: found.builder.buildkit,
                buildx: found.builder.buildx,
            },
        dependencyHitRate: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .hitRate */ .aK)(stages),
        layers,
        stages,
        misses,
        trend: undefined,
        cacheSources: sources,
        externalImages: found.state?.externalImages ?? [],
        updates: (0,_facts_updates_js__WEBPACK_IMPORTED_MODULE_6__/* .updatesReport */ .tf)(found.state?.updates, nodes),
        transfer: moved.transfer,
        phases,
        waits: (0,_wait_reports_js__WEBPACK_IMPORTED_MODULE_10__/* .waitReports */ .d)(parts),
        attempts: 1 + (found.state?.restarts ?? 0),
        notices: [...notices, ...whatStays(found, error)],
        warnings,
        nextSteps: nextSteps(layers, parts, error),
        error,
    };
}
/** The steps of the layers, from where they could have hit, and why they did not. */
function explainLayers(inputs, { state }) {
    const stages = (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeStages */ .t6)(state?.steps ?? []);
    const sources = cacheSources(inputs, state);
    const subjects = (0,_rounds_miss_subjects_js__WEBPACK_IMPORTED_MODULE_7__/* .layerSubjects */ .V)(state, sources);
    return { stages, sources, subjects, misses: (0,_core_miss_explain_misses_js__WEBPACK_IMPORTED_MODULE_4__/* .explainMisses */ .S)(stages, subjects) };
}
function outcomeOf(layers, found) {
    if (layers.some((layer) => layer.state === 'built-not-pushed'))
        return 'built';
    const wrote = layers.some((layer) => layer.state === 'rebuilt' || layer.state === 'refreshed');
    return wrote || found.movedTags.length > 0 || found.commit?.kind === 'committed' ? 'prewarmed' : 'warm';
}
function layerReport(name, { inputs, only, project, found }, startedAtMs) {
    const node = project.nodes.find((candidate) => candidate.name === name);
    const { state } = found;
    const before = state?.lookup.record?.layers[name];
    const committed = found.commit === undefined || found.commit.kind === 'conflict'
        ? undefined
        : found.commit.record.layers[name];
    const digest = state?.digests.get(name) ?? committed?.digest;
    const builtAt = state?.built.get(name)?.builtAt ?? before?.builtAt;
    const image = state?.images.get(name);
    const hasQuarterTag = found.quarterOpened || (state !== undefined && (0,_facts_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuarterOpen */ .VZ)(state.lookup, inputs.quarter));
    const tagged = committed !== undefined || before !== undefined;
    return {
        name,
        target: node?.target ?? name,
        tags: tagged
            ? [
                (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .layerTags */ .Ff)(inputs.part?.name).rolling(name),
                ...(hasQuarterTag ? [(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .layerTags */ .Ff)(inputs.part?.name).quarter(name, inputs.quarter)] : []),
            ]
            : [],
        state: state?.states.get(name) ?? (state !== undefined && isLeftOut(name, state, only) ? 'kept' : 'not-built'),
        reasons: (state?.reasons.get(name) ?? []).map((reason) => reason.text),
        digest,
        previousDigest: before?.digest,
        changed: digest !== undefined && digest !== before?.digest,
        sizeBytes: image?.sizeBytes,
        ownBytes: (0,_core_layers_own_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .ownBytes */ .M)((0,_platform_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .pulledBlobs */ .L)(image), (node?.standsOn ?? []).map((below) => (0,_platform_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .pulledBlobs */ .L)(state?.images.get(below.name)))),
        platforms: (0,_platform_reports_js__WEBPACK_IMPORTED_MODULE_9__/* .platformReports */ .V)(image),
        builtAt,
        ageMs: builtAt === undefined ? undefined : Math.max(0, startedAtMs - Date.parse(builtAt)),
        standsOn: node?.standsOn.map((below) => below.name) ?? [],
        verified: image !== undefined && image.descriptor.digest === digest,
        ...publicationOf(name, state),
    };
}
function publicationOf(name, state) {
    const publication = state?.publications.get(name);
    return publication === undefined ? {} : { publication };
}
/** Not among the layers of this run, because `only` names others. */
function isLeftOut(name, state, only) {
    return only.length > 0 && !only.includes(name) && !state.reasons.has(name);
}
function cacheSources(inputs, state) {
    if (state === undefined)
        return [];
    return [...state.lookup.images].map(([layer, published]) => {
        const entry = state.lookup.record?.layers[layer];
        const image = state.lookup.built.get(layer) ?? published;
        const digest = image.kind === 'ok' ? image.image.descriptor.digest : entry && (0,_core_layers_record_js__WEBPACK_IMPORTED_MODULE_2__/* .builtDigest */ .bK)(entry);
        const reference = entry === undefined || digest === undefined
            ? `${inputs.image}:${(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .layerTags */ .Ff)(inputs.part?.name).rolling(layer)}`
            : `${inputs.image}@${digest}`;
        return { layer, reference, ...cacheState(image, reference, state, layer) };
    });
}
/** Whether a layer served as a cache source. */
function cacheState(image, reference, { lookup, reasons, failedImports }, layer) {
    const reasonOf = (kind) => reasons.get(layer)?.find((reason) => reason.kind === kind)?.text;
    if (image.kind === 'broken')
        return { state: 'broken', detail: image.reason };
    const broken = reasonOf('broken');
    if (broken !== undefined)
        return { state: 'broken', detail: broken };
    if (image.kind === 'no-access')
        return { state: 'no-access', detail: image.reason };
    if (image.kind === 'absent')
        return {
            state: 'absent',
            detail: lookup.record?.layers[layer] === undefined ? 'first run' : 'it was there when it was recorded',
        };
    const failed = failedImports.get(reference);
    if (failed !== undefined)
        return { state: 'failed', detail: failed };
    const refreshed = reasonOf('refresh');
    return { state: refreshed === undefined ? 'ok' : 'not-used', detail: refreshed };
}
/** Of a run that would have written, and failed. */
function whatStays({ write }, error) {
    return error !== undefined && write.kind === 'write'
        ? ['Nothing was committed. Builds and servers still use the previous layers.']
        : [];
}
function nextSteps(layers, { found }, error) {
    const steps = [];
    if (error !== undefined) {
        if (error.remedy !== undefined)
            steps.push(error.remedy);
        return steps;
    }
    const unpushed = layers.filter((layer) => layer.state === 'built-not-pushed');
    if (unpushed.length > 0) {
        steps.push(`Until a run that may write prewarms ${unpushed.map((layer) => layer.name).join(', ')}, every run builds what changed again.`);
    }
    const unexplained = layers.filter((layer) => found.state?.reasons.get(layer.name)?.some((reason) => reason.kind === 'executed'));
    if (unexplained.length > 0) {
        steps.push(`${unexplained.map((layer) => layer.name).join(', ')} missed although nothing that is recorded changed: does a step read something that is not in the Dockerfile or the context, or did BuildKit change?`);
    }
    return steps;
}


/***/ }),

/***/ 63244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sameBeneath),
/* harmony export */   V: () => (/* binding */ layerSubjects)
/* harmony export */ });
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);

/** The layers of a run, for telling why their stages missed. */
function layerSubjects(state, sources) {
    return (state?.facts ?? []).map(({ node, entry, inputs, refresh }) => ({
        layer: node.name,
        node,
        entry,
        inputs,
        refresh,
        source: sources.find(({ layer }) => layer === node.name),
        standsOn: Object.fromEntries(node.standsOn.map(({ name }) => [name, state?.digests.get(name)])),
        sameBeneath: sameBeneath(state, entry),
    }));
}
/** What `MissSubject` wants to know of the images that an entry stood on. */
function sameBeneath(state, entry) {
    return Object.fromEntries(Object.entries(entry?.inputs.standsOn ?? {}).flatMap(([name, digest]) => {
        const before = state?.lookup.images.get(name);
        const after = state?.images.get(name);
        if (before?.kind !== 'ok' || before.image.descriptor.digest !== digest || after === undefined)
            return [];
        const manifests = new Set(before.image.platforms.map(({ manifest }) => manifest.digest));
        const same = after.platforms.filter(({ manifest }) => manifests.has(manifest.digest));
        return [[name, same.map(({ platform }) => (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform))]];
    }));
}


/***/ }),

/***/ 43579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ describeTransfer)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** Adds up what a run moved. `names`: of the layers, in build order. */
function describeTransfer({ state, requests }, names, app = { image: undefined, blobs: [], metadataBytes: new Map() }) {
    const contents = [...names.map((name) => (state === undefined ? [] : blobsOf(name, state))), app.blobs];
    const images = names.flatMap((name) => (state === undefined ? [] : imagesOf(name, state)));
    const { byOwner, transfer } = (0,_core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .splitTransfer */ .oN)(state?.moved ?? _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingMoved */ .FY, contents.map((blobs) => new Set(blobs.map(({ digest }) => digest))), withoutConfigs(requests(), [...images, ...(app.image === undefined ? [] : [app.image])]), new Map([
        ...images.map((image) => [image.descriptor.digest, metadataOf(image)]),
        ...app.metadataBytes,
    ]));
    return {
        ofLayer: (name) => byOwner[names.indexOf(name)] ?? _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noTraffic */ .Ps,
        ofApp: byOwner[names.length] ?? _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noTraffic */ .Ps,
        transfer,
    };
}
/** Of a layer's images: that of before and that of now, and what was built of it where another one is published. */
function blobsOf(name, state) {
    const found = state.lookup.images.get(name);
    const lost = found?.kind === 'broken' ? found.present : [];
    return [...lost, ...imagesOf(name, state).flatMap(({ blobs }) => blobs)];
}
function imagesOf(name, { lookup, images, pushed }) {
    const before = [lookup.images.get(name), lookup.built.get(name)];
    const now = [images.get(name), pushed.get(name)];
    return [
        ...before.flatMap((state) => (state?.kind === 'ok' ? [state.image] : [])),
        ...now.flatMap((image) => image ?? []),
    ];
}
/** A config that the program reads says what an image is: that is no download of a layer. */
function withoutConfigs(requests, images) {
    const configs = new Set(images.flatMap(({ platforms }) => platforms.map(({ configDigest }) => configDigest)));
    const blobs = [...requests.blobs].map(([digest, traffic]) => [digest, configs.has(digest) ? { ...traffic, downloadedBytes: 0 } : traffic]);
    return { ...requests, blobs: new Map(blobs) };
}
function metadataOf({ manifestBytes, platforms }) {
    return platforms.reduce((total, { configBytes }) => total + configBytes, manifestBytes);
}


/***/ })

};

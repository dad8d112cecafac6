export const id = 180;
export const ids = [180];
export const modules = {

/***/ 66451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aK: () => (/* binding */ hitRate),
  yf: () => (/* binding */ mergeSteps),
  I$: () => (/* binding */ readSteps),
  t6: () => (/* binding */ summarizeStages)
});

// UNUSED EXPORTS: expectedSteps

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
;// CONCATENATED MODULE: ./lib/core/buildkit/step-vertex.js
function createGraph(progress) {
    const byDigest = new Map(progress.vertices.map((vertex) => [vertex.digest, vertex]));
    return { byDigest, steps: progress.vertices.filter(isStepVertex) };
}
function isStepVertex(vertex) {
    return vertex?.step !== undefined && vertex.step.keyword !== 'FROM';
}
/** What a step stands on, if that is a step. */
function stepBeneath(graph, group) {
    const own = new Set(group.map((vertex) => vertex.digest));
    const input = tops(group)[0]?.inputs.find((digest) => !own.has(digest));
    const beneath = graph.byDigest.get(input ?? '');
    return isStepVertex(beneath) ? beneath : undefined;
}
/**
 * The other vertices of the same step: the copy beneath a `LINK COPY` (which may bear another stage's name:
 * it does not depend on the parent), and the download beneath an ADD of a URL.
 */
function withCompanions(graph, group) {
    const companions = group.flatMap((vertex) => {
        const inputs = vertex.inputs.map((digest) => graph.byDigest.get(digest)).filter(isStepVertex);
        return inputs.filter((input, place) => input.step.instruction === vertex.step.instruction &&
            (vertex.step.link ? place > 0 || !input.step.link : input.name === vertex.name));
    });
    return [...new Set([...group, ...companions])];
}
/** Those that the next step stands on. */
function tops(group) {
    const inputs = new Set(group.flatMap((vertex) => vertex.inputs));
    return group.filter((vertex) => !inputs.has(vertex.digest));
}
function keywordOfVertices(group) {
    return group[0]?.step.keyword ?? '';
}
function keywordOf(instruction) {
    return /^\S*/.exec(instruction)?.[0].toUpperCase() ?? '';
}
function hasKeyword(group, instruction) {
    return group.every(({ step }) => step.keyword === keywordOf(instruction));
}
function hasText(group, instruction) {
    return group.some(({ step }) => sameText(step.instruction, instruction));
}
/** Line continuations and white space do not count. */
function sameText(one, other) {
    return one !== undefined && other !== undefined && normalize(one) === normalize(other);
}
function normalize(instruction) {
    return instruction
        .replace(/[\\`][ \t]*\r?\n/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./lib/core/buildkit/step-alignment.js


/**
 * Lays the vertices that bear a stage's name along its instructions. BuildKit gives out its numbers in their
 * order, from 1; but the FROM has one as well, unless it is a stage, scratch, or a named context, and so have
 * the ONBUILD triggers, while a `WORKDIR` whose path turns out to be `/` has none. So the numbers are shifted
 * until keywords and texts fit best.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487
 */
function alignSteps(graph, instructions, vertices) {
    const groups = [...(0,group/* groupBy */.$)(vertices, ({ step }) => step.index)]
        .map(([index, own]) => ({ index, own: withCompanions(graph, own) }))
        .toSorted((one, other) => one.index - other.index);
    const highest = groups.at(-1)?.index ?? 0;
    const offsets = Array.from({ length: highest + 1 }, (_, offset) => offset);
    const [best] = withoutSomeWorkdirs(instructions)
        .flatMap((kept) => offsets.flatMap((offset) => rateFit(graph, groups, kept, offset) ?? []))
        .toSorted((one, other) => other.texts - one.texts ||
        one.strangers - one.instructions.length - (other.strangers - other.instructions.length) ||
        one.distance - other.distance);
    if (best === undefined) {
        // The Dockerfile that was read is not the one that was built: what was built is the truth.
        const slots = groups.map(({ own }) => own);
        return { instructions: slots.map(keywordOfVertices), slots, triggers: [], offset: 0 };
    }
    return {
        instructions: best.instructions,
        slots: best.instructions.map((_, place) => groups.find(({ index }) => index === place + best.offset + 1)?.own ?? []),
        triggers: groups.filter(({ index }) => index <= best.offset).map(({ own }) => own),
        offset: best.offset,
    };
}
/** How well the numbers fit when `offset` of them come before the first instruction; undefined: not at all. */
function rateFit(graph, groups, instructions, offset) {
    const before = groups.filter(({ index }) => index <= offset);
    const placed = groups.filter(({ index }) => index > offset);
    const instructionOf = ({ index }) => instructions[index - offset - 1];
    const isTrigger = ({ own }) => own.some(({ step }) => step.onbuild);
    const fits = placed.every((step) => !isTrigger(step) && hasKeyword(step.own, instructionOf(step) ?? ''));
    if (!fits || (placed.length === 0 && !before.every(isTrigger))) {
        return undefined;
    }
    return {
        instructions,
        offset,
        texts: placed.filter((step) => hasText(step.own, instructionOf(step) ?? '')).length,
        strangers: before.filter((step) => !isTrigger(step)).length,
        distance: Math.abs(offset - offsetByDepth(graph, groups[0])),
    };
}
/** A step that stands on two others and has the number 4 must have a FROM beneath them that counts. */
function offsetByDepth(graph, lowest) {
    let depth = 0;
    let beneath = lowest && stepBeneath(graph, lowest.own);
    while (beneath !== undefined && depth < (lowest?.index ?? 0)) {
        depth++;
        beneath = stepBeneath(graph, [beneath]);
    }
    return Math.max(0, (lowest?.index ?? 0) - 1 - depth);
}
/** All instructions, and without some WORKDIRs of which the path may be `/`: without few of them first. */
function withoutSomeWorkdirs(instructions) {
    const uncertain = instructions.flatMap((text, place) => keywordOf(text) === 'WORKDIR' && /[$.]/.test(text) ? [place] : []);
    const choices = 2 ** Math.min(uncertain.length, 6);
    return Array.from({ length: choices }, (_, bits) => {
        const left = uncertain.filter((_place, at) => bits & (1 << at));
        return instructions.filter((_instruction, place) => !left.includes(place));
    });
}

;// CONCATENATED MODULE: ./lib/core/buildkit/step-chain.js



/**
 * Finds the vertices of each step of the expected stages.
 *
 * BuildKit's names say it, except where two stages have the same instructions on the same parent: those are
 * one vertex, which bears the name of one of the stages. For the other stage it is found as the vertex that
 * its next step stands on; and at a stage's end, as the step of another stage with the same instruction on
 * the same parent.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/jobs.go#L530 one vertex for one digest
 */
function findSteps(progress, expected, platforms) {
    const graph = createGraph(progress);
    const chains = expected.flatMap((stage) => alignStage(graph, stage, expected.length === 1, platforms));
    for (const chain of chains) {
        fillFromAbove(graph, chain);
        findHiddenTriggers(graph, chain, chains);
    }
    // A step that was found can be what another stage's next step stands on.
    while (chains.map((chain) => fillFromBeneath(chain, chains)).some(Boolean)) { }
    return chains.filter((chain) => !isPartOfAnother(chain, chains)).flatMap(formatChain);
}
/** Everything that bears the stage's name, for each platform that was seen. */
function alignStage(graph, stage, isAlone, platforms) {
    const name = stage.name.toLowerCase();
    const own = graph.steps.filter(({ step }) => step.stage.toLowerCase() === name || (isAlone && step.stage === ''));
    if (own.length === 0) {
        return platformsSeen(graph, platforms).map((platform) => emptyChain(stage, platform));
    }
    const byPlatform = (0,group/* groupBy */.$)(own, ({ step }) => step.platform);
    return [...byPlatform].map(([platform, vertices]) => ({
        stage,
        platform,
        ...alignSteps(graph, stage.instructions, vertices),
    }));
}
/** Of a stage that no vertex is named after: the platforms that others are named with. */
function platformsSeen(graph, platforms) {
    const seen = new Set(graph.steps.map(({ step }) => step.platform));
    if (seen.size === 0 || seen.has(undefined)) {
        return [undefined];
    }
    const asked = platforms.filter((platform) => seen.has(platform));
    return asked.length > 0 ? asked : [...seen].filter((platform) => !platform?.includes('->'));
}
function emptyChain(stage, platform) {
    const { instructions } = stage;
    return { stage, platform, instructions, slots: instructions.map(() => []), triggers: [], offset: 0 };
}
/** Goes down from each known step: what it stands on is the step before. */
function fillFromAbove(graph, chain) {
    for (let place = chain.instructions.length - 2; place >= 0; place--) {
        const above = chain.slots[place + 1] ?? [];
        if ((chain.slots[place] ?? []).length === 0 && above.length > 0) {
            const beneath = stepsBeneath(graph, above, chain.instructions[place] ?? '');
            chain.slots[place] = withCompanions(graph, beneath);
        }
    }
}
/** The vertex beneath that has the keyword expected there: the first input, unless the stage is on scratch. */
function stepsBeneath(graph, above, instruction) {
    const inputs = tops(above).flatMap((vertex) => vertex.inputs);
    const candidates = inputs
        .map((digest) => graph.byDigest.get(digest))
        .filter(isStepVertex)
        .filter((vertex) => hasKeyword([vertex], instruction));
    const best = candidates.find((vertex) => hasText([vertex], instruction)) ?? candidates[0];
    return best === undefined ? [] : [best];
}
/** Two stages on a base with ONBUILD share its triggers: they bear the other stage's name then. */
function findHiddenTriggers(graph, chain, chains) {
    const parentEnd = new Set(endOf(chain, chains).map((vertex) => vertex.digest));
    let lowest = chain.triggers[0] ?? chain.slots[0] ?? [];
    while (chain.triggers.length < chain.offset) {
        const beneath = stepBeneath(graph, lowest);
        if (beneath === undefined || parentEnd.has(beneath.digest)) {
            return;
        }
        lowest = withCompanions(graph, [beneath]);
        chain.triggers.unshift(lowest);
    }
}
/** Goes up from each known step: the same instruction on it, in another stage, is the same vertex. */
function fillFromBeneath(chain, chains) {
    let hasFound = false;
    chain.slots.forEach((slot, place) => {
        if (slot.length > 0) {
            return;
        }
        const twin = chains
            .filter((other) => other !== chain && other.platform === chain.platform)
            .flatMap((other) => other.slots.filter((found, otherPlace) => found.length > 0 &&
            sameText(other.instructions[otherPlace], chain.instructions[place]) &&
            standsOnSame(chain, place, other, otherPlace, chains)))
            .at(0);
        if (twin !== undefined) {
            chain.slots[place] = twin;
            hasFound = true;
        }
    });
    return hasFound;
}
function standsOnSame(chain, place, other, otherPlace, chains) {
    const beneath = place > 0 ? tops(chain.slots[place - 1] ?? []) : endOf(chain, chains);
    if (beneath.length > 0) {
        const inputs = tops(other.slots[otherPlace] ?? []).flatMap((vertex) => vertex.inputs);
        return beneath.some((vertex) => inputs.includes(vertex.digest));
    }
    return place === 0 && otherPlace === 0 && imageOf(chain, chains) === imageOf(other, chains);
}
/** The last vertices of the stage that a stage is FROM; none when that is an image, or not known. */
function endOf(chain, chains) {
    const parent = parentOf(chain, chains);
    if (parent === undefined) {
        return [];
    }
    return parent.instructions.length > 0 ? tops(parent.slots.at(-1) ?? []) : endOf(parent, chains);
}
/** What the first step stands on, by its name in the Dockerfile. */
function imageOf(chain, chains) {
    const parent = parentOf(chain, chains);
    return parent === undefined || parent.instructions.length > 0
        ? chain.stage.parent
        : imageOf(parent, chains);
}
function parentOf(chain, chains) {
    const name = chain.stage.parent?.toLowerCase();
    const own = chain.platform;
    // For the sake of a platform it builds for, a stage can be named `linux/amd64->arm64` on one that is not.
    const runsOn = own?.split('->')[0];
    const parents = chains.filter((other) => other !== chain && other.stage.name.toLowerCase() === name);
    return (parents.find((other) => other.platform === own) ?? parents.find((other) => other.platform === runsOn));
}
/**
 * A stage that runs on one platform and builds for others is named `linux/amd64` up to the first use of
 * TARGETARCH, and `linux/amd64->arm64` after it. Where it does not build for amd64 itself, the first part
 * alone is no chain of its own.
 */
function isPartOfAnother(chain, chains) {
    return (chain.platform !== undefined &&
        chain.slots.some((slot) => slot.length === 0) &&
        chains.some((other) => other.stage === chain.stage && other.platform?.startsWith(`${chain.platform}->`) === true));
}
function formatChain(chain) {
    const steps = [
        ...chain.triggers.map((vertices) => ({
            instruction: `ONBUILD ${keywordOfVertices(vertices)}`,
            vertices,
        })),
        ...chain.slots.map((vertices, place) => ({ instruction: chain.instructions[place] ?? '', vertices })),
    ];
    return steps.map((step, place) => ({
        stage: chain.stage.name,
        platform: chain.platform,
        index: place + 1,
        total: steps.length,
        ...step,
    }));
}

// EXTERNAL MODULE: ./lib/core/buildkit/expected-stage.js
var expected_stage = __webpack_require__(82793);
;// CONCATENATED MODULE: ./lib/core/buildkit/cache-report.js




/**
 * One verdict for each step of the expected stages, for every platform that was seen, and for the ONBUILD
 * triggers that came with a base image.
 *
 * @param platforms those that were built for, as BuildKit writes them (`linux/amd64`)
 * @throws UserError when nothing can be read of any of these steps and nothing failed either
 */
function readSteps(progress, expected, platforms) {
    const steps = findSteps(progress, expected, platforms);
    const isUnreadable = steps.length > 0 && steps.every((step) => step.vertices.length === 0);
    if (isUnreadable && !progress.vertices.some((vertex) => vertex.verdict === 'failed')) {
        throw new error/* UserError */.yo(`Expected to read the progress of ${steps.length} build steps (the first: ${firstLine(steps[0]?.instruction ?? '')}), ` +
            `but none of the ${progress.vertices.length} things that BuildKit reported is one of them${quoteSome(progress)}.`, {
            remedy: 'The build itself may be right, but its hit rate is not known. Run it again with --keep-progress FILE and report the file: ' +
                'this version of buildx or BuildKit may name its steps in a new way.',
        });
    }
    return steps.map(judgeStep);
}
/**
 * Merges what several runs (the check, the build, a second attempt) say of the same steps. What executed or
 * failed in any run did not come from the cache, and the last of these tells how it ended; a hit beats what
 * was not measured. Seconds and bytes add up.
 */
function mergeSteps(runs) {
    const merged = new Map();
    for (const step of runs.flat()) {
        const key = JSON.stringify([step.stage, step.platform, step.index]);
        const before = merged.get(key);
        merged.set(key, before === undefined ? step : mergeTwo(before, step));
    }
    return [...merged.values()];
}
function summarizeStages(steps) {
    const stages = (0,group/* groupBy */.$)(steps, (step) => JSON.stringify([step.stage, step.platform]));
    return [...stages.values()].flatMap((own) => {
        const [first] = own;
        return first === undefined ? [] : [summarizeStage(first.stage, first.platform, own)];
    });
}
/** Of all steps that were measured: percent with one decimal; undefined when none was. */
function hitRate(stages) {
    const sum = (count) => stages.reduce((total, stage) => total + count(stage), 0);
    return percent(sum((stage) => stage.hit), sum((stage) => stage.hit + stage.executed + stage.failed));
}
function summarizeStage(stage, platform, steps) {
    const having = (verdict) => steps.filter((step) => step.verdict === verdict);
    const sum = (of, count) => of.reduce((total, step) => total + count(step), 0);
    const hits = having('hit');
    const executed = having('executed');
    const failed = having('failed').length;
    const loaded = hits.filter((step) => step.loadedBytes > 0);
    return {
        stage,
        platform,
        hit: hits.length,
        inferred: hits.filter((step) => step.inferred).length,
        loaded: loaded.length,
        loadedBytes: sum(loaded, (step) => step.loadedBytes),
        loadedMs: sum(loaded, (step) => step.loadedMs),
        executed: executed.length,
        executedMs: sum(executed, (step) => step.durationMs),
        failed,
        notMeasured: having('not-measured').length,
        hitRate: percent(hits.length, hits.length + executed.length + failed),
        steps,
    };
}
/** 100 means all of them, 0 means none: what is rounded stays between. */
function percent(part, whole) {
    if (whole === 0) {
        return undefined;
    }
    const rounded = Math.round((part / whole) * 1000) / 10;
    return part === 0 || part === whole ? rounded : Math.min(99.9, Math.max(0.1, rounded));
}
function judgeStep({ vertices, ...place }) {
    const workers = vertices.filter((vertex) => !vertex.step.link && !isSourceOfAnother(vertex, vertices));
    const links = vertices.filter((vertex) => vertex.step.link);
    const verdict = judgeVertices(workers, links);
    const decisive = [...workers, ...links].find((vertex) => vertex.verdict === verdict) ?? workers[0] ?? links[0];
    const isMiss = verdict === 'executed' || verdict === 'failed';
    const bearer = decisive?.step.stage ?? '';
    return {
        ...place,
        verdict,
        inferred: verdict === 'hit' &&
            [...workers, ...links].every((vertex) => vertex.verdict !== 'hit' || vertex.inferred),
        loadedBytes: verdict === 'hit' ? vertices.reduce((sum, vertex) => sum + vertex.loadedBytes, 0) : 0,
        loadedMs: verdict === 'hit' ? vertices.reduce((sum, vertex) => sum + vertex.loadedMs, 0) : 0,
        durationMs: isMiss ? vertices.reduce((sum, vertex) => sum + vertex.durationMs, 0) : 0,
        startedAtMs: decisive?.startedAtMs,
        cacheError: vertices.find((vertex) => vertex.cacheError !== undefined)?.cacheError,
        sharedWith: bearer === '' || bearer.toLowerCase() === place.stage.toLowerCase() ? undefined : bearer,
    };
}
/** Putting copied files onto a parent costs nothing: a `COPY --link` hits when the copying hits. */
function judgeVertices(workers, links) {
    const all = [...workers, ...links];
    if (all.some((vertex) => vertex.verdict === 'failed')) {
        return 'failed';
    }
    if (workers.some((vertex) => vertex.verdict === 'executed')) {
        return 'executed';
    }
    return all.some((vertex) => vertex.verdict === 'hit') ? 'hit' : 'not-measured';
}
/** The download of an ADD. */
function isSourceOfAnother(vertex, vertices) {
    return vertices.some((other) => !other.step.link && other.inputs.includes(vertex.digest));
}
function mergeTwo(before, after) {
    const decisive = weight(after) >= weight(before) ? after : before;
    return {
        ...decisive,
        inferred: decisive.verdict === 'hit' && [before, after].every((step) => step.verdict !== 'hit' || step.inferred),
        loadedBytes: before.loadedBytes + after.loadedBytes,
        loadedMs: before.loadedMs + after.loadedMs,
        durationMs: before.durationMs + after.durationMs,
        startedAtMs: decisive.startedAtMs ?? before.startedAtMs ?? after.startedAtMs,
        cacheError: before.cacheError ?? after.cacheError,
    };
}
function weight({ verdict }) {
    return { 'not-measured': 0, hit: 1, executed: 2, failed: 2 }[verdict];
}
function quoteSome(progress) {
    const names = progress.vertices.slice(0, 3).map((vertex) => JSON.stringify(vertex.name.slice(0, 80)));
    return names.length === 0 ? '' : `, such as ${names.join(', ')}`;
}
function firstLine(text) {
    return text.split('\n', 1)[0] ?? '';
}


/***/ }),

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
        if (group === undefined) {
            groups.set(key, [entry]);
        }
        else {
            group.push(entry);
        }
    }
    return groups;
}


/***/ }),

/***/ 23998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ quarterRecordTag),
/* harmony export */   F8: () => (/* binding */ quarterTag),
/* harmony export */   Ff: () => (/* binding */ layerTags),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   al: () => (/* binding */ stagingTag),
/* harmony export */   g8: () => (/* binding */ rollingTag),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
function layerTags(part) {
    const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
    return {
        record: `${prefix}record`,
        quarterRecord: (quarter) => `${prefix}record-${quarter}`,
        rolling: (layer) => `${prefix}${layer}`,
        quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
        staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
    };
}
/** What the tags of layers that are one platform of several begin with. */
const partPrefix = 'cache-part-';
const whole = layerTags(undefined);
const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;


/***/ }),

/***/ 15297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ explainMisses)
});

// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
;// CONCATENATED MODULE: ./lib/core/miss/recorded-stages.js
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

// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(75718);
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js
var layer_graph = __webpack_require__(74270);
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

;// CONCATENATED MODULE: ./lib/core/miss/changed-arguments.js

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
function changedBeneath(place, entry, inputs) {
    const { stage, instruction, reached } = place;
    const sources = [
        ...reached.flatMap(({ uses }) => uses.filter(({ via }) => via === 'from')),
        ...stage.uses.filter(({ via, line }) => via !== 'from' && line === instruction?.line),
    ].map(({ source }) => source);
    for (const source of sources) {
        const cause = source.kind === 'stage'
            ? changedStage(source.index, place, entry, inputs)
            : changedImage(source, entry, inputs);
        if (cause !== undefined)
            return cause;
    }
    return undefined;
}
function changedStage(index, place, entry, inputs) {
    const layer = place.layerOf(index);
    const cause = layer === undefined ? undefined : changedLayer(layer, place, entry, inputs);
    // A layer's steps are not looked at where its recorded digest has told already.
    if (cause !== undefined || (layer !== undefined && entry.inputs.standsOn[layer] !== undefined))
        return cause;
    const beneath = place.stages.get(index);
    return beneath !== undefined && place.hasMissed(beneath)
        ? { kind: 'stage-below', stage: beneath.displayName }
        : undefined;
}
function changedImage(source, entry, inputs) {
    const name = imageName(source);
    if (name === undefined)
        return undefined;
    const before = entry.inputs.externalImages[name];
    const after = inputs.externalImages[name];
    const isKnown = before !== undefined && ![before, after].includes('unresolved');
    return isKnown && before !== after ? { kind: 'external-image', name, before, after } : undefined;
}
function changedLayer(layer, { step, subject }, entry, inputs) {
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

// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
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
    return files.length === 0 ? undefined : { kind: 'file', files };
}
function describeChange(before, after) {
    if (before === undefined)
        return 'added';
    if (after === undefined)
        return 'removed';
    return hashOf(before) === hashOf(after) ? 'mode' : 'content';
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
        .replace(/(?:^\.|\/+)$/, '');
    const parts = clean.split(/\*\*\/?|\$\{[^}]*\}|\$\w+/).map(go_pattern/* compileGoPattern */.M);
    const source = parts.map((part) => part?.source.slice(1, -1));
    // What is malformed matches nothing.
    if (source.includes(undefined))
        return () => false;
    const pattern = new RegExp(`^${source.join('.*')}${clean === '' ? '.*' : '(?:/.*)?'}$`, 'su');
    return (file) => {
        const isHere = prefix === '' ? !file.includes('//') : file.startsWith(prefix);
        return isHere && pattern.test(file.slice(prefix.length));
    };
}

// EXTERNAL MODULE: ./lib/core/layers/longest-subsequence.js
var longest_subsequence = __webpack_require__(20870);
;// CONCATENATED MODULE: ./lib/core/miss/aligned-instructions.js



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

// EXTERNAL MODULE: ./lib/core/buildkit/expected-stage.js
var expected_stage = __webpack_require__(82793);
;// CONCATENATED MODULE: ./lib/core/miss/place.js

/** The place of the first step that missed in each stage, where there is one. */
function findPlaces(summaries, subjects) {
    const stages = new Map(subjects.flatMap(({ node }) => node.ownStages).map((stage) => [stage.index, stage]));
    const layers = new Map(subjects.flatMap(({ layer, node }) => {
        const stage = node.ownStages.find(({ name }) => name === node.target.toLowerCase());
        return layer === undefined || stage === undefined ? [] : [[stage.index, layer]];
    }));
    return summaries.flatMap((summary) => {
        const step = firstMiss(summary);
        const subject = subjects.find(({ node }) => stageOf(node.ownStages, summary) !== undefined);
        const stage = subject === undefined ? undefined : stageOf(subject.node.ownStages, summary);
        if (step === undefined || subject === undefined || stage === undefined)
            return [];
        const steps = stage.commands.filter(isStep);
        // What the image brings along with ONBUILD comes before the stage's own.
        const instruction = steps[step.index - 1 - Math.max(0, step.total - steps.length)];
        const chain = chainOf(stage, subject.node.ownStages);
        return [
            {
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
            },
        ];
    });
}
/** Whether BuildKit makes a step of it. */
function isStep(instruction) {
    return (0,expected_stage/* expectedSteps */.S)([instruction]).length > 0;
}
/** `COPY --link` stands on nothing: what it copies is laid over the rest afterwards. */
function isLinked(instruction) {
    return instruction.flags.some(({ name, value }) => name === 'link' && value?.toLowerCase() !== 'false');
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
function commandsBefore(member, stage, instruction) {
    if (member !== stage)
        return member.commands;
    return instruction === undefined ? [] : member.commands.slice(0, member.commands.indexOf(instruction));
}
function reachedFrom(chain, step, instruction) {
    const stage = chain.at(-1);
    if (stage === undefined || (instruction !== undefined && isLinked(instruction)))
        return [];
    // Steps that the image brings along stand between as well.
    const steps = stage.commands.filter(isStep);
    if (step.total > steps.length && step.index > 1)
        return [];
    const reached = [];
    for (const member of chain.toReversed()) {
        const between = commandsBefore(member, stage, instruction).filter(isStep);
        if (between.some((command) => !isLinked(command)))
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
function changedInstruction(place, entry, inputs) {
    const { chain, stage, reached } = place;
    const { stages } = splitByStage(entry.inputs.instructions);
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
    return changedBefore(aligned, place, entry, inputs) ?? changedDefault(place, entry, inputs);
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
function changedBefore(aligned, place, entry, inputs) {
    const { instruction, before } = place;
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
    let isBehindStep = isLinked(instruction);
    for (const pair of aligned.slice(0, at).toReversed()) {
        const { was, is } = pair;
        if (is !== undefined && isStep(is))
            isBehindStep ||= !isLinked(is);
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
function changedDefault(place, entry, inputs) {
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
    return (changedBeneath(place, entry, inputs) ??
        changedInstruction(place, entry, inputs) ??
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
        return `the value of ${secrets.join(', ')} is secret, so it is not recorded`;
    if (instruction?.keyword === 'ADD' && instruction.args.slice(0, -1).some(isRemote))
        return 'what is behind an address is not recorded';
    return 'everything that is recorded is as it was';
}
/** Not a file of the context: a URL or a repository. */
function isRemote(path) {
    return /^(?:https?|git|ssh):\/\/|^[\w.-]+@[\w.-]+:/.test(path);
}


/***/ }),

/***/ 27582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound)
/* harmony export */ });
function nothingFound(write) {
    return {
        state: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
    };
}


/***/ }),

/***/ 21564:
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

/***/ 79649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 22081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainLayers),
/* harmony export */   t: () => (/* binding */ prewarmReport)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66451);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _core_miss_explain_misses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15297);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83874);
/* harmony import */ var _miss_subjects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21564);
/* harmony import */ var _platform_reports_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79649);






/** Writes down what a prewarm found and did, as far as it came. */
function prewarmReport(parts, facts) {
    const { inputs, found } = parts;
    const { schemaVersion, startedAt, durationMs, revision, runUrl, phases, notices, warnings, error } = facts;
    const { write } = found;
    const layers = parts.project.nodes.map((node) => layerReport(node.name, parts, Date.parse(startedAt)));
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
        phases,
        attempts: 1 + (found.state?.restarts ?? 0),
        ...{ notices, warnings },
        nextSteps: nextSteps(layers, parts, error),
        error,
    };
}
/** The steps of the layers, from where they could have hit, and why they did not. */
function explainLayers(inputs, { state }) {
    const stages = (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeStages */ .t6)(state?.steps ?? []);
    const sources = cacheSources(inputs, state);
    const subjects = (0,_miss_subjects_js__WEBPACK_IMPORTED_MODULE_4__/* .layerSubjects */ .V)(state, sources);
    return { stages, sources, subjects, misses: (0,_core_miss_explain_misses_js__WEBPACK_IMPORTED_MODULE_2__/* .explainMisses */ .S)(stages, subjects) };
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
    const hasQuarterTag = found.quarterOpened || (state !== undefined && (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuarterOpen */ .VZ)(state.lookup, inputs.quarter));
    const tagged = committed !== undefined || before !== undefined;
    return {
        name,
        target: node?.target ?? name,
        tags: tagged
            ? [
                (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTags */ .Ff)(inputs.part?.name).rolling(name),
                ...(hasQuarterTag ? [(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTags */ .Ff)(inputs.part?.name).quarter(name, inputs.quarter)] : []),
            ]
            : [],
        state: state?.states.get(name) ?? (state !== undefined && isLeftOut(name, state, only) ? 'kept' : 'not-built'),
        reasons: (state?.reasons.get(name) ?? []).map((reason) => reason.text),
        digest,
        previousDigest: before?.digest,
        changed: digest !== undefined && digest !== before?.digest,
        sizeBytes: image?.sizeBytes,
        platforms: (0,_platform_reports_js__WEBPACK_IMPORTED_MODULE_5__/* .platformReports */ .V)(image),
        builtAt,
        ageMs: builtAt === undefined ? undefined : Math.max(0, startedAtMs - Date.parse(builtAt)),
        standsOn: node?.standsOn.map((below) => below.name) ?? [],
        verified: image !== undefined && image.descriptor.digest === digest,
    };
}
/** Not among the layers of this run, because `only` names others. */
function isLeftOut(name, state, only) {
    return only.length > 0 && !only.includes(name) && !state.reasons.has(name);
}
function cacheSources(inputs, state) {
    if (state === undefined)
        return [];
    return [...state.lookup.images].map(([layer, image]) => {
        const entry = state.lookup.record?.layers[layer];
        const digest = image.kind === 'ok' ? image.image.descriptor.digest : entry?.digest;
        const reference = entry === undefined || digest === undefined
            ? `${inputs.image}:${(0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .layerTags */ .Ff)(inputs.part?.name).rolling(layer)}`
            : `${inputs.image}@${digest}`;
        const reasons = state.reasons.get(layer) ?? [];
        const broken = reasons.find((reason) => reason.kind === 'broken');
        if (image.kind === 'broken' || broken !== undefined) {
            return {
                layer,
                reference,
                state: 'broken',
                detail: image.kind === 'broken' ? image.reason : broken?.text,
            };
        }
        if (image.kind === 'no-access')
            return { layer, reference, state: 'no-access', detail: image.reason };
        if (image.kind === 'absent')
            return {
                layer,
                reference,
                state: 'absent',
                detail: entry === undefined ? 'first run' : 'it was there when it was recorded',
            };
        const refreshed = reasons.find((reason) => reason.kind === 'refresh');
        const failed = state.failedImports.get(reference);
        if (failed !== undefined)
            return { layer, reference, state: 'failed', detail: failed };
        return { layer, reference, state: refreshed === undefined ? 'ok' : 'not-used', detail: refreshed?.text };
    });
}
function nextSteps(layers, { found }, error) {
    const steps = [];
    if (error !== undefined) {
        if (error.remedy !== undefined)
            steps.push(error.remedy);
        if (found.write.kind === 'write')
            steps.push('Nothing was committed. Builds and servers still use the previous layers.');
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


/***/ })

};

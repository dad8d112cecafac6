export const id = 6451;
export const ids = [6451];
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


/***/ })

};

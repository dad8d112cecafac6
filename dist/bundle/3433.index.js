export const id = 3433;
export const ids = [3433];
export const modules = {

/***/ 60557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readDigest),
  A: () => (/* binding */ runBuildx)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/core/buildkit/json-stream.js
/**
 * An object or a line longer than this is handed out as text. BuildKit cannot send a larger object: it
 * travels in one gRPC message of at most 16 MiB.
 */
const longestLine = 32 * 1024 * 1024;
/**
 * Reads the progress of `buildx --progress=rawjson`. Objects, not lines: buildx before 0.15 indents each
 * object over several lines (`enc.SetIndent` in BuildKit's progressui, dropped in v0.14.0); and buildx prints
 * plain text between and after them. Broken JSON is text, never an error: this is somebody else's log.
 *
 * @see https://github.com/docker/buildx/blob/v0.13.1/vendor/github.com/moby/buildkit/util/progress/progressui/display.go#L286
 * @see https://github.com/moby/buildkit/blob/v0.32.2/util/progress/progressui/display.go#L287
 */
function createJsonStream(onValue, onText) {
    const finder = new ObjectFinder(onValue, onText);
    let unfinished = '';
    return {
        push(chunk) {
            let start = 0;
            for (let newline = chunk.indexOf('\n'); newline !== -1; newline = chunk.indexOf('\n', start)) {
                const line = unfinished + chunk.slice(start, newline);
                unfinished = '';
                finder.addLine(line.endsWith('\r') ? line.slice(0, -1) : line);
                start = newline + 1;
            }
            unfinished += chunk.slice(start);
            if (unfinished.length > longestLine) {
                finder.giveUp();
                onText(unfinished);
                unfinished = '';
            }
        },
        end() {
            if (unfinished !== '')
                finder.addLine(unfinished);
            unfinished = '';
            finder.giveUp();
        },
    };
}
/** Puts lines together until they are an object, or cannot become one. */
class ObjectFinder {
    open;
    trustsIndent = true;
    onValue;
    onText;
    constructor(onValue, onText) {
        this.onValue = onValue;
        this.onText = onText;
    }
    addLine(line) {
        const { open } = this;
        if (open === undefined) {
            this.begin(line);
        }
        else if (line.startsWith('{') || open.length + line.length > longestLine) {
            // An indented object has no line that begins with a brace: the one before was cut off.
            this.giveUp();
            this.begin(line);
        }
        else if (!open.isIndented) {
            this.settle(open, extendObject(open, line));
        }
        else {
            keepLine(open, line);
            if (!line.startsWith(' ') || !beginsLikeJson.test(line))
                this.closeIndented(open);
        }
    }
    /** Hands out what is incomplete as text. */
    giveUp() {
        if (this.open?.isIndented === true)
            this.closeIndented(this.open);
        const lines = this.open?.lines ?? [];
        this.open = undefined;
        for (const line of lines)
            this.onText(line);
    }
    begin(line) {
        if (!line.trimStart().startsWith('{')) {
            this.onText(line);
            return;
        }
        if (this.trustsIndent && line === '{') {
            this.open = { lines: [line], length: line.length, depth: 0, isIndented: true };
            return;
        }
        // Nearly every line is one whole object, and JSON.parse is much faster than the search for its end.
        const value = parseObject(line);
        if (value !== undefined) {
            this.onValue(value);
            return;
        }
        const object = { lines: [], length: 0, depth: 0, isIndented: false };
        this.settle(object, extendObject(object, line));
    }
    /** What buildx indents ends with a brace at the beginning of a line; anything else is looked at closely. */
    closeIndented(object) {
        this.open = undefined;
        const value = parseObject(object.lines.join('\n'));
        if (value !== undefined) {
            this.onValue(value);
            return;
        }
        this.trustsIndent = false;
        for (const line of object.lines)
            this.addLine(line);
        this.trustsIndent = true;
    }
    settle(object, state) {
        this.open = object;
        if (state.kind === 'open')
            return;
        const value = state.kind === 'closed' ? parseObject(object.lines.join('\n')) : undefined;
        if (value === undefined) {
            if (state.kind === 'closed')
                appendRest(object, state.rest);
            this.giveUp();
            return;
        }
        this.open = undefined;
        this.onValue(value);
        if (state.kind === 'closed' && state.rest.trim() !== '')
            this.addLine(state.rest);
    }
}
/** How a line inside a JSON object can begin: anything else shows at once that this is not one. */
const beginsLikeJson = /^\s*(?:["{}[\],:\-\d]|true|false|null|$)/;
const beginsLikeObject = /^\s*\{\s*(?:["}]|$)/;
/** Adds one line, of which it keeps what belongs to the object. */
function extendObject(object, line) {
    const isFirst = object.lines.length === 0;
    keepLine(object, line);
    if (!(isFirst ? beginsLikeObject : beginsLikeJson).test(line)) {
        return { kind: 'broken' };
    }
    for (let index = 0; index < line.length; index++) {
        const character = line[index];
        if (character === '"') {
            index = endOfString(line, index);
            // JSON has no line break inside a string.
            if (index === -1)
                return { kind: 'broken' };
        }
        else if (character === '{' || character === '[') {
            object.depth++;
        }
        else if (character === '}' || character === ']') {
            object.depth--;
            if (object.depth <= 0) {
                object.lines[object.lines.length - 1] = line.slice(0, index + 1);
                return { kind: 'closed', rest: line.slice(index + 1) };
            }
        }
    }
    return { kind: 'open' };
}
/** The index of the quote that closes the string; -1 when none in the line does. */
function endOfString(line, start) {
    for (let index = start + 1; index < line.length; index++) {
        if (line[index] === '"')
            return index;
        if (line[index] === '\\')
            index++;
    }
    return -1;
}
function keepLine(object, line) {
    object.lines.push(line);
    object.length += line.length;
}
function appendRest(object, rest) {
    const last = object.lines.length - 1;
    object.lines[last] = `${object.lines[last] ?? ''}${rest}`;
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/core/buildkit/log-tail.js
var log_tail = __webpack_require__(48893);
// EXTERNAL MODULE: ./lib/core/buildkit/line-reader.js
var line_reader = __webpack_require__(29478);
;// CONCATENATED MODULE: ./lib/core/buildkit/step.js
/** Nothing in the brackets holds a space or a bracket: bake targets, platforms and stages cannot. */
const step_name = /^\[((?:[^\s\]]+ ){0,3}) *(\d+)\/(\d+)\] (ONBUILD )?(LINK )?((FROM|RUN|COPY|ADD|WORKDIR)(?:\s[\s\S]*)?)$/;
/**
 * Reads a vertex name such as `[python linux/amd64->arm64 deps  2/12] RUN pip install …`; undefined for
 * everything that is no step: `[internal] …`, `[auth] …`, `importing cache manifest from …`.
 *
 * One word alone before the number is a stage (`docker build`), or the bake target of a Dockerfile of a
 * single stage, which has no name then: `bakeTargets` decides (see `readBakeTarget`).
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L1950 prefixCommand
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert_copy.go#L344 LINK
 * @see https://github.com/docker/buildx/blob/v0.36.1/util/progress/multiwriter.go#L35 the bake target
 */
function parseStepName(vertexName, bakeTargets) {
    const match = step_name.exec(vertexName);
    if (match === null) {
        return undefined;
    }
    const [, words = '', index, total, onbuild, link, instruction = '', keyword] = match;
    const place = parsePlace(words.split(' ').filter(Boolean), bakeTargets);
    return (place && {
        ...place,
        index: Number(index),
        total: Number(total),
        keyword: keyword,
        instruction,
        link: link !== undefined,
        onbuild: onbuild !== undefined,
    });
}
/** The bake target in a name that only bakes of several targets have: `[python internal] load …`. */
function readBakeTarget(vertexName) {
    return /^\[([^\s\]/]+) (?:[^\s\]]+\/[^\s\]]+ )?internal\] /.exec(vertexName)?.[1];
}
function parsePlace(words, bakeTargets) {
    // Neither targets nor stages can hold a slash.
    const platformAt = words.findIndex((word) => word.includes('/'));
    if (platformAt !== -1) {
        const [target, ...moreBefore] = words.slice(0, platformAt);
        const [stage = '', ...moreAfter] = words.slice(platformAt + 1);
        return moreBefore.length > 0 || moreAfter.length > 0
            ? undefined
            : { target, platform: words[platformAt], stage };
    }
    const [first = '', second, third] = words;
    if (third !== undefined) {
        return undefined;
    }
    if (second !== undefined) {
        return { target: first, platform: undefined, stage: second };
    }
    return bakeTargets?.has(first)
        ? { target: first, platform: undefined, stage: '' }
        : { target: undefined, platform: undefined, stage: first };
}

;// CONCATENATED MODULE: ./lib/core/buildkit/vertex-state.js
/** Layers of one step: a Dockerfile step makes one, a base image rarely more than a hundred. */
const mostTransfers = 1000;
function createVertexState(digest, name) {
    return { digest, name, inputs: [], views: new Map(), transfers: new Map() };
}
function addEvent(vertex, event) {
    const namesInputs = event.inputs !== undefined && event.inputs.length > 0;
    if (namesInputs && vertex.inputs.length === 0) {
        vertex.inputs = event.inputs;
    }
    if (event.started === undefined) {
        return;
    }
    if (isPassingOver(event)) {
        return;
    }
    const interval = intervalOf(viewOf(vertex, event.name ?? ''), event.started);
    interval.namesInputs ||= namesInputs;
    // A start that is told again must not undo an end; before the end, `error` is that of the interval before.
    if (event.completed !== undefined) {
        interval.completed = event.completed;
        interval.isCached = event.cached === true;
        interval.error = event.error || undefined;
    }
    else if (interval.completed === undefined) {
        interval.isCached = event.cached === true;
    }
}
/** Only what is fetched and has a digest; `extracting sha256:…` is the same layer again. */
function addTransfer(vertex, status) {
    const digest = /^sha256:[0-9a-f]{64}/.exec(status.id)?.[0];
    if (digest === undefined) {
        return;
    }
    const known = vertex.transfers.get(digest);
    if (known !== undefined || vertex.transfers.size < mostTransfers) {
        vertex.transfers.set(digest, Math.max(known ?? 0, status.current ?? 0));
    }
}
/** The vertex did nothing: one that stands on it has started, and this one had not been looked at. */
function isPassingOver(event) {
    return event.cached === true && event.completed === event.started && !event.error;
}
/** Whether it is the fetching of a vertex's layers that starts or ends, and not its work. */
function isFetching(vertex, event) {
    return vertex.inputs.length > 0 && !event.namesInputs;
}
/** Milliseconds; 0 for what has not ended. */
function elapsedMs(times) {
    if (times.started === undefined || times.completed === undefined) {
        return 0;
    }
    const ms = Date.parse(times.completed) - Date.parse(times.started);
    return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
/** It did not fail: something else did, and the build was ended. */
function isCancellation(error) {
    return /context canceled|code = Canceled/.test(error);
}
function viewOf(vertex, name) {
    const known = vertex.views.get(name);
    if (known !== undefined) {
        return known;
    }
    const view = [];
    vertex.views.set(name, view);
    return view;
}
function intervalOf(view, started) {
    const known = view.findLast((interval) => interval.started === started);
    if (known !== undefined) {
        return known;
    }
    const interval = {
        started,
        completed: undefined,
        isCached: false,
        error: undefined,
        namesInputs: false,
    };
    view.push(interval);
    return interval;
}

;// CONCATENATED MODULE: ./lib/core/buildkit/progress-news.js




/** `bakeTargets`: those that were seen, which grows meanwhile. */
function createProgressNews(listener, bakeTargets) {
    const watched = new Map();
    const watch = (state) => {
        const known = watched.get(state);
        if (known !== undefined) {
            return known;
        }
        const vertex = { head: undefined, headTargets: 0, lines: undefined, told: undefined };
        watched.set(state, vertex);
        return vertex;
    };
    /** Read once, not for each line of a log; again when a bake target shows itself after the first steps. */
    const headOf = (state) => {
        const vertex = watch(state);
        const { digest, name } = state;
        if (vertex.head === undefined || vertex.headTargets !== bakeTargets.size) {
            vertex.head = { digest, name, step: parseStepName(name, bakeTargets) };
            vertex.headTargets = bakeTargets.size;
        }
        return vertex.head;
    };
    return {
        vertex(state, event) {
            const watchedVertex = watch(state);
            const kind = readNews(state, watchedVertex.told, event);
            if (kind === undefined) {
                return;
            }
            watchedVertex.told = kind;
            const vertex = headOf(state);
            if (kind === 'cache-error') {
                listener({ kind: 'warning', vertex, text: `The cache could not be loaded: ${event.error}` });
                return;
            }
            if (kind !== 'started') {
                for (const text of watchedVertex.lines?.end() ?? []) {
                    listener({ kind: 'log', vertex, text });
                }
            }
            const durationMs = kind === 'executed' || kind === 'failed' ? elapsedMs(event) : 0;
            listener({ kind, vertex, durationMs, error: kind === 'failed' ? event.error : undefined });
        },
        transfer(state, { id, current, total, completed }) {
            listener({
                kind: 'transfer',
                vertex: headOf(state),
                id,
                currentBytes: current ?? 0,
                totalBytes: total,
                done: completed !== undefined,
            });
        },
        log(state, data) {
            const vertex = watch(state);
            vertex.lines ??= (0,line_reader/* createLineReader */.U)();
            for (const text of vertex.lines.push((0,log_tail/* decodeBase64 */.y4)(data))) {
                listener({ kind: 'log', vertex: headOf(state), text });
            }
        },
        warning(state, text) {
            listener({ kind: 'warning', vertex: state && headOf(state), text });
        },
    };
}
/** What may still be said after what was said: every target of a bake tells everything again. */
const mayFollow = {
    started: [undefined, 'cache-error'],
    hit: [undefined, 'started'],
    'cache-error': [undefined, 'started'],
    executed: [undefined, 'started', 'hit', 'cache-error'],
    failed: [undefined, 'started', 'hit', 'cache-error', 'executed'],
};
function readNews(state, told, event) {
    const news = readNewsOfEvent(state, event);
    return news !== undefined && mayFollow[news].includes(told) ? news : undefined;
}
function readNewsOfEvent(state, event) {
    const isStart = event.completed === undefined;
    const isOver = event.error !== undefined && isCancellation(event.error);
    if (event.started === undefined || isOver) {
        return undefined;
    }
    if (event.cached === true) {
        return isStart ? undefined : event.error ? 'cache-error' : 'hit';
    }
    if (isFetching(state, { namesInputs: (event.inputs ?? []).length > 0 })) {
        return undefined;
    }
    return isStart ? 'started' : event.error ? 'failed' : 'executed';
}

;// CONCATENATED MODULE: ./lib/core/buildkit/status.js
/**
 * Checks one value of the stream. Undefined when it is no status at all; entries that do not have the right
 * shape are left out. Cheap: what is right is not copied.
 */
function parseStatus(value) {
    if (!isRecord(value)) {
        return undefined;
    }
    const { vertexes, statuses, logs, warnings } = value;
    if (![vertexes, statuses, logs, warnings].some(Array.isArray)) {
        // BuildKit sends {} when nothing happened since the last one.
        return Object.keys(value).length === 0 ? emptyStatus : undefined;
    }
    return {
        vertexes: keepValid(vertexes, isVertex),
        statuses: keepValid(statuses, isVertexStatus),
        logs: keepValid(logs, isVertexLog),
        warnings: keepValid(warnings, isVertexWarning),
    };
}
const emptyStatus = { vertexes: [], statuses: [], logs: [], warnings: [] };
function keepValid(list, isValid) {
    if (!Array.isArray(list)) {
        return [];
    }
    return list.every(isValid) ? list : list.filter(isValid);
}
function isVertex(entry) {
    return (isRecord(entry) &&
        typeof entry['digest'] === 'string' &&
        isOptional(entry['name'], 'string') &&
        (entry['inputs'] === undefined || isStringList(entry['inputs'])) &&
        isOptional(entry['started'], 'string') &&
        isOptional(entry['completed'], 'string') &&
        isOptional(entry['cached'], 'boolean') &&
        isOptional(entry['error'], 'string'));
}
function isVertexStatus(entry) {
    return (isRecord(entry) &&
        typeof entry['id'] === 'string' &&
        typeof entry['vertex'] === 'string' &&
        isOptional(entry['name'], 'string') &&
        isOptional(entry['current'], 'number') &&
        isOptional(entry['total'], 'number') &&
        isOptional(entry['started'], 'string') &&
        isOptional(entry['completed'], 'string'));
}
function isVertexLog(entry) {
    return isRecord(entry) && typeof entry['vertex'] === 'string' && typeof entry['data'] === 'string';
}
function isVertexWarning(entry) {
    return (isRecord(entry) &&
        isOptional(entry['vertex'], 'string') &&
        isOptional(entry['short'], 'string') &&
        isOptional(entry['url'], 'string'));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isOptional(value, type) {
    return value === undefined || typeof value === type;
}
function isStringList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
;// CONCATENATED MODULE: ./lib/core/buildkit/vertex-verdict.js



/**
 * What the events of a vertex mean, and why the last one does not tell whether it hit:
 *
 * - A cached step starts and completes with `cached: true` (LoadCache). With an error, the cache could not be
 *   loaded, and the step executes after all.
 * - A step that executes starts and completes without `cached` (Exec).
 * - Fetching and unpacking the layers of a step, because one above it must run, is one more interval without
 *   `cached`. Its events come from another place in BuildKit (`progress/controller`) and name no `inputs`:
 *   that tells it from executing.
 * - When a vertex starts, what lies beneath and has not been looked at is said to be cached, with
 *   `started = completed` (`solver/progress.go`). That says nothing by itself: a vertex whose key cannot be
 *   computed, because a file is missing, starts as well. What lies beneath a hit need not be looked at: it is
 *   inferred to be a hit. What lies beneath a step that executed has been done, and if not by itself, then by
 *   an equal vertex: BuildKit merges vertices whose cache keys turn out to be the same, such as the copies of
 *   one file for two targets of a bake. The equal one is looked for by its text.
 * - A vertex without inputs (WORKDIR on scratch) has one interval more, before all others: its cache key.
 * - What is still going on when the build ends, or is not needed any more, completes with `context canceled`.
 * - A layer that the registry does not have is reported on the step above, by its digest.
 * - What executed can be found in the cache later in the same bake, by another target. It has executed.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/jobs.go#L1036 LoadCache, CacheMap, Exec, notifyStarted
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/progress.go#L104 started = completed
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/scheduler.go#L288 merged edges
 * @see https://github.com/moby/buildkit/blob/v0.32.2/util/progress/controller/controller.go
 */
function judgeVertices(vertices, bakeTargets) {
    const inputsByDigest = new Map(vertices.map(({ digest, inputs }) => [digest, inputs]));
    const edges = vertices.flatMap((above) => above.inputs.map((input) => ({ input, above })));
    const edgesByInput = (0,group/* groupBy */.$)(edges, ({ input }) => input);
    const sightings = new Map(vertices.map((vertex) => [vertex, sight(vertex, bakeTargets)]));
    const missingLayers = findMissingLayers(sightings);
    const sightingsByText = (0,group/* groupBy */.$)([...sightings.values()], ({ step }) => step && textOf(step));
    const judged = new Map();
    const underWay = new Set();
    const judge = (vertex) => {
        const known = judged.get(vertex);
        if (known !== undefined) {
            return known;
        }
        underWay.add(vertex);
        const sighting = sightings.get(vertex) ?? sight(vertex, bakeTargets);
        const missing = [...vertex.transfers.keys()].map((digest) => missingLayers.get(digest)).find(Boolean);
        const own = sighting.outcome === 'hit' && missing !== undefined ? 'nothing' : sighting.outcome;
        const outcome = own === 'nothing' && missing === undefined ? inferOutcome(vertex, sighting) : own;
        const verdict = {
            ...describe(vertex, sighting),
            verdict: outcome === 'nothing' ? 'not-measured' : outcome,
            inferred: outcome === 'hit' && own === 'nothing',
            cacheError: sighting.cacheError ?? missing,
        };
        underWay.delete(vertex);
        judged.set(vertex, verdict);
        return verdict;
    };
    /** Of a vertex that did nothing itself: what stands on it tells whether that was needed. */
    const inferOutcome = (vertex, { step }) => {
        const edgesAbove = edgesByInput.get(vertex.digest) ?? [];
        const above = edgesAbove
            .filter((edge) => !underWay.has(edge.above))
            .map((edge) => judge(edge.above).verdict);
        const isResult = edgesAbove.length === 0;
        if (!above.includes('executed') && !isResult) {
            return above.includes('hit') ? 'hit' : 'nothing';
        }
        if (step === undefined || vertex.inputs.length === 0) {
            return 'nothing';
        }
        // A merged vertex's target is told of the other one as well, which else is nothing to it.
        const beneath = findBeneath(vertex, inputsByDigest);
        const twins = (sightingsByText.get(textOf(step)) ?? []).filter((twin) => twin.targets.has(step.target) && !beneath.has(twin.digest));
        const [first, ...others] = new Set(twins.map((twin) => twin.outcome));
        return others.length === 0 && (first === 'hit' || first === 'executed') ? first : 'nothing';
    };
    return vertices.map(judge);
}
function describe(vertex, sighting) {
    return {
        digest: vertex.digest,
        name: vertex.name,
        step: sighting.step,
        inputs: vertex.inputs,
        startedAtMs: sighting.startedAtMs,
        durationMs: sighting.executedMs,
        loadedBytes: [...vertex.transfers.values()].reduce((sum, bytes) => sum + bytes, 0),
        loadedMs: sighting.loadedMs,
        error: sighting.error,
    };
}
function findBeneath(vertex, inputsByDigest) {
    const found = new Set(vertex.inputs);
    // What is added while the set is walked is walked as well.
    for (const digest of found) {
        for (const input of inputsByDigest.get(digest) ?? [])
            found.add(input);
    }
    return found;
}
function textOf({ platform, link, instruction }) {
    return JSON.stringify([platform, link, instruction]);
}
/** By weight: what executed for one target has executed, whatever the others saw. */
const outcomes = ['failed', 'executed', 'running', 'hit', 'nothing'];
/** All targets of a bake tell of the same work: the one that saw most of it is believed, nothing is added up. */
function sight(vertex, bakeTargets) {
    const step = parseStepName(vertex.name, bakeTargets);
    const names = [...vertex.views.keys()].map((name) => parseStepName(name, bakeTargets));
    const targets = new Set(names.map((name) => name?.target));
    const views = [...vertex.views.values()].map((view) => readView(view, vertex, step));
    const [best] = views.toSorted((one, other) => outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome) || other.executedMs - one.executedMs);
    return {
        digest: vertex.digest,
        step,
        targets,
        outcome: best?.outcome ?? 'nothing',
        startedAtMs: best?.startedAtMs,
        executedMs: best?.executedMs ?? 0,
        loadedMs: Math.max(0, ...views.map((view) => view.loadedMs)),
        error: best?.error,
        cacheError: views.find((view) => view.cacheError !== undefined)?.cacheError,
    };
}
function readView(intervals, vertex, step) {
    const hits = intervals.filter((interval) => interval.isCached && isDone(interval));
    const loads = intervals.filter((interval) => !interval.isCached && isLoad(interval, vertex, step, hits));
    const work = intervals.filter((interval) => !interval.isCached && !loads.includes(interval));
    const runs = (isKeyRequestedFirst(vertex, step) && work[0]?.error === undefined ? work.slice(1) : work).filter(
    // What is not needed any more, before it has begun, ends at once.
    (interval) => !(isCanceled(interval) && elapsedMs(interval) < 1));
    const cacheFailure = intervals.find((interval) => interval.error !== undefined &&
        !isCanceled(interval) &&
        (interval.isCached || loads.includes(interval)));
    const isLoadable = cacheFailure === undefined || !loads.includes(cacheFailure);
    const first = runs[0] ?? hits[0] ?? intervals[0];
    return {
        outcome: readOutcome(runs.at(-1), hits.length > 0 && isLoadable, intervals),
        startedAtMs: first === undefined ? undefined : readTime(first.started),
        executedMs: sumMs(runs),
        loadedMs: sumMs(loads),
        error: runs.at(-1)?.error,
        cacheError: cacheFailure?.error,
    };
}
function readOutcome(lastRun, isHit, intervals) {
    if (lastRun !== undefined) {
        if (lastRun.completed === undefined) {
            return 'running';
        }
        return lastRun.error === undefined || isCanceled(lastRun) ? 'executed' : 'failed';
    }
    if (isHit) {
        return 'hit';
    }
    return intervals.some((interval) => interval.completed === undefined) ? 'running' : 'nothing';
}
/** A step without inputs gives no other sign than that it has hit before. */
function isLoad(interval, vertex, step, hits) {
    const [hit] = hits;
    return (isFetching(vertex, interval) ||
        (isKeyRequestedFirst(vertex, step) &&
            hit !== undefined &&
            Date.parse(interval.started) >= Date.parse(hit.started)));
}
function isKeyRequestedFirst(vertex, step) {
    return step !== undefined && vertex.inputs.length === 0;
}
function isDone(interval) {
    return interval.completed !== undefined && interval.error === undefined;
}
function isCanceled({ error }) {
    return error !== undefined && isCancellation(error);
}
function sumMs(intervals) {
    return intervals.reduce((sum, interval) => sum + elapsedMs(interval), 0);
}
function readTime(time) {
    const ms = Date.parse(time);
    return Number.isFinite(ms) ? ms : undefined;
}
/** Layers by whose digest a vertex failed, and how. */
function findMissingLayers(sightings) {
    return new Map([...sightings.values()].flatMap(({ outcome, error }) => outcome === 'failed' && error !== undefined
        ? (error.match(/sha256:[0-9a-f]{64}/g) ?? []).map((digest) => [digest, error])
        : []));
}

;// CONCATENATED MODULE: ./lib/core/buildkit/progress.js






/** Nobody reads more of them, and a frontend may send any number. */
const mostWarnings = 100;
function createProgressFold(onEvent) {
    const vertices = new Map();
    const logTail = (0,log_tail/* createLogTail */.xT)();
    const warnings = new Set();
    const bakeTargets = new Set();
    const news = onEvent && createProgressNews(onEvent, bakeTargets);
    let unknownValues = 0;
    const onVertex = (event) => {
        const name = event.name ?? '';
        const target = readBakeTarget(name);
        if (target !== undefined)
            bakeTargets.add(target);
        const vertex = vertices.get(event.digest) ?? {
            state: createVertexState(event.digest, name),
            log: undefined,
        };
        vertices.set(event.digest, vertex);
        addEvent(vertex.state, event);
        news?.vertex(vertex.state, event);
    };
    const onStatus = (status) => {
        const vertex = vertices.get(status.vertex);
        if (vertex !== undefined) {
            addTransfer(vertex.state, status);
            news?.transfer(vertex.state, status);
        }
    };
    const onLog = ({ vertex: digest, data }) => {
        logTail.push(data);
        const vertex = vertices.get(digest);
        if (vertex !== undefined) {
            vertex.log ??= (0,log_tail/* createLogTail */.xT)();
            vertex.log.push(data);
            news?.log(vertex.state, data);
        }
    };
    const onWarning = ({ vertex, short }) => {
        const text = new TextDecoder().decode((0,log_tail/* decodeBase64 */.y4)(short ?? ''));
        if (text === '' || warnings.has(text) || warnings.size >= mostWarnings)
            return;
        warnings.add(text);
        news?.warning(vertices.get(vertex ?? '')?.state, text);
    };
    return {
        push(value) {
            const status = parseStatus(value);
            if (status === undefined) {
                unknownValues++;
                return;
            }
            status.vertexes.forEach(onVertex);
            status.statuses.forEach(onStatus);
            status.logs.forEach(onLog);
            status.warnings.forEach(onWarning);
        },
        snapshot() {
            const states = [...vertices.values()].map(({ state }) => state);
            const verdicts = judgeVertices(states, bakeTargets);
            return {
                vertices: verdicts,
                logTail: logsOfFailed(verdicts, vertices) ?? logTail.lines(),
                warnings: [...warnings],
                cacheImports: verdicts.flatMap(readCacheImport),
                unknownValues,
            };
        },
    };
}
function logsOfFailed(verdicts, vertices) {
    const lines = verdicts
        .filter(({ verdict }) => verdict === 'failed')
        .flatMap(({ digest }) => vertices.get(digest)?.log?.lines() ?? []);
    return lines.length > 0 ? lines : undefined;
}
/** In a bake, the target stands before it. */
const cacheImport = /^(?:\[[^\]]*\] )?importing cache manifest from (.+)$/;
function readCacheImport({ name, error }) {
    const reference = cacheImport.exec(name)?.[1];
    return reference === undefined ? [] : [{ reference, error }];
}

// EXTERNAL MODULE: ./lib/core/oci/digest.js
var digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/adapters/docker/buildx-run.js







const keptTextLines = 200;
const keptOutputBytes = 1 << 20;
/** Runs one build and folds its progress as it streams. A failed build is a result, not an exception. */
async function runBuildx(command, args, options) {
    const metadataFile = (0,external_node_path_.join)(options.folder, 'metadata.json');
    await (0,promises_.writeFile)(metadataFile, '{}', { mode: 0o600 });
    const fold = createProgressFold(options.onEvent);
    const text = [];
    const stream = createJsonStream((value) => fold.push(value), (line) => {
        text.push(line);
        if (text.length > keptTextLines)
            text.shift();
    });
    // Written as it comes and not queued: a slow disk must not fill the memory.
    const kept = options.keepProgress === undefined ? undefined : (0,external_node_fs_.openSync)(options.keepProgress, 'a');
    const decoder = new TextDecoder();
    const outputDecoder = new TextDecoder();
    let output = '';
    const exitCode = await options.commands.stream('docker', [
        ...['buildx', command, '--builder', options.builder.name, '--progress=rawjson'],
        ...['--metadata-file', metadataFile],
        ...args,
    ], {
        cwd: options.folder,
        env: { ...options.docker.env, ...options.env },
        onStderr: (chunk) => {
            if (kept !== undefined)
                (0,external_node_fs_.writeSync)(kept, chunk);
            stream.push(decoder.decode(chunk, { stream: true }));
        },
        onStdout: (chunk) => {
            if (output.length < keptOutputBytes)
                output += outputDecoder.decode(chunk, { stream: true });
        },
    });
    stream.end();
    if (kept !== undefined)
        (0,external_node_fs_.closeSync)(kept);
    return {
        ok: exitCode === 0,
        progress: fold.snapshot(),
        metadata: (0,json/* objectOrEmpty */.YN)(JSON.parse((await (0,promises_.readFile)(metadataFile, 'utf8')) || '{}')),
        text: text.join('\n'),
        output,
    };
}
/**
 * The digest of what a build made, from its part of the metadata. With the docker driver
 * `containerimage.digest` is what the pushed tag shows afterwards (buildx 0.13, build/build.go
 * `remoteDigestWithMoby`), which another run may have moved by then; the descriptor is this build's own.
 */
function readDigest(metadata) {
    const result = (0,json/* objectOrEmpty */.YN)(metadata);
    const found = (0,json/* objectOrEmpty */.YN)(result['containerimage.descriptor'])['digest'] ?? result['containerimage.digest'];
    return typeof found === 'string' ? (0,digest/* parseDigest */.m)(found) : undefined;
}


/***/ }),

/***/ 29478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLineReader)
/* harmony export */ });
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48893);

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;
function createLineReader() {
    const decoder = new TextDecoder();
    let unfinished = '';
    return {
        push(bytes) {
            const lines = (unfinished + decoder.decode(bytes, { stream: true })).split('\n');
            unfinished = lines.pop() ?? '';
            if (unfinished.length > longestLine) {
                lines.push(unfinished);
                unfinished = '';
            }
            return lines.map(_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA);
        },
        end() {
            const last = unfinished;
            unfinished = '';
            return last === '' ? [] : [(0,_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(last)];
        },
    };
}


/***/ }),

/***/ 48893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qA: () => (/* binding */ lastWritten),
/* harmony export */   xT: () => (/* binding */ createLogTail),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/** What a person reads of a log after a failure. */
const mostLines = 50;
const mostBytes = 16 * 1024;
/** Keeps the last 50 lines, at most 16 KiB of them. Nothing is decoded before it is asked for. */
function createLogTail() {
    let pieces = [];
    let first = 0;
    let keptBytes = 0;
    let isCut = false;
    return {
        push(base64) {
            pieces.push(base64);
            keptBytes += decodedLength(base64);
            while (first < pieces.length - 1) {
                const oldest = decodedLength(pieces[first] ?? '');
                if (keptBytes - oldest < mostBytes) {
                    break;
                }
                keptBytes -= oldest;
                pieces[first++] = '';
                isCut = true;
            }
            // Dropping pieces one by one from the front of an array would take quadratic time.
            if (first > 64 && first * 2 > pieces.length) {
                pieces = pieces.slice(first);
                first = 0;
            }
        },
        lines() {
            const decoder = new TextDecoder();
            const whole = pieces
                .slice(first)
                .map((piece) => decoder.decode(decodeBase64(piece), { stream: true }))
                .join('');
            const text = (whole + decoder.decode()).replace(/\n$/, '');
            if (text === '') {
                return [];
            }
            const kept = text.length > mostBytes ? text.slice(-mostBytes) : text;
            const lines = kept.split('\n');
            const last = lines.slice(-mostLines);
            const beginsMidLine = lines.length <= mostLines && (isCut || kept.length < text.length);
            return last.map((line, index) => lastWritten(index === 0 && beginsMidLine ? `…${line}` : line));
        },
    };
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** Empty when it is not base64: a log is worth showing, not failing over. */
function decodeBase64(base64) {
    try {
        const binary = atob(base64);
        const bytes = new Uint8Array(binary.length);
        for (let index = 0; index < binary.length; index++) {
            bytes[index] = binary.charCodeAt(index);
        }
        return bytes;
    }
    catch {
        return new Uint8Array();
    }
}
function decodedLength(base64) {
    return Math.floor((base64.length * 3) / 4);
}


/***/ }),

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ expectStages)
/* harmony export */ });
/* harmony import */ var _core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82793);

/** The steps that a build of these layers has, as the Dockerfile says, each stage once. */
function expectStages(dockerfile, nodes) {
    const stages = new Map(nodes.flatMap((node) => node.ownStages).map((stage) => [stage.index, stage]));
    return [...stages.values()].map((stage) => ({
        name: stage.displayName,
        instructions: (0,_core_buildkit_expected_stage_js__WEBPACK_IMPORTED_MODULE_0__/* .expectedSteps */ .S)(stage.commands),
        parent: stage.parent === undefined ? stage.from : dockerfile.stages[stage.parent]?.displayName,
    }));
}


/***/ }),

/***/ 60436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeTemporaryDockerfile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22368);



/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
async function writeTemporaryDockerfile(project, pin, tempFolder) {
    if (pin.text === pin.originalText)
        return project.dockerfilePath;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'dockerfile');
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(project.dockerfilePath);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), pin.text);
    const ignoreFile = (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .ownIgnoreFile */ .Dc)(project.dockerfilePath);
    if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(ignoreFile).then(() => true, () => false))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(ignoreFile, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}.dockerignore`));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
}


/***/ })

};

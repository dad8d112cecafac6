export const id = 3470;
export const ids = [3470];
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

/***/ 12634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fetchPart),
  W: () => (/* binding */ pushPart)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/part.js
var layers_part = __webpack_require__(2749);
// EXTERNAL MODULE: ./lib/core/history/history-file.js
var history_file = __webpack_require__(97967);
// EXTERNAL MODULE: ./lib/core/history/trend.js
var trend = __webpack_require__(32087);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/layers/part-report.js



/** The report as JSON. */
function formatPartReport(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}
/** Reads what another run left. @throws UserError that names the field which is not as it should be. */
function parsePartReport(json) {
    const report = (0,oci_json/* readObject */.Ag)(json, 'the part');
    const { version, step } = report;
    if (version !== 1 || (step !== 'prewarm' && step !== 'build'))
        throw new Error('expected a part of version 1, made by the same cache-prewarm');
    const entry = (0,history_file/* readEntry */.hB)(report['entry']);
    if (entry === undefined || !(0,trend/* isBuild */.Tc)(entry))
        throw new Error('expected an entry of a history in the part');
    const app = report['app'] === undefined ? undefined : (0,oci_json/* readObject */.Ag)(report['app'], 'app');
    const covered = report['coveredPercent'];
    return {
        version,
        step,
        platform: (0,oci_json/* readText */.yR)(report['platform'], 'platform'),
        entry,
        stages: (0,oci_json/* readArray */.oU)(report['stages'], 'stages').map((item, index) => {
            const stage = (0,oci_json/* readObject */.Ag)(item, `stages[${index}]`);
            return {
                stage: (0,oci_json/* readText */.yR)(stage['stage'], `stages[${index}].stage`),
                hit: Number(stage['hit']),
                executed: Number(stage['executed']),
            };
        }),
        misses: (0,oci_json/* readArray */.oU)(report['misses'], 'misses').map((item, index) => {
            const miss = (0,oci_json/* readObject */.Ag)(item, `misses[${index}]`);
            return {
                stage: (0,oci_json/* readText */.yR)(miss['stage'], `misses[${index}].stage`),
                because: (0,oci_json/* readText */.yR)(miss['because'], `misses[${index}].because`),
            };
        }),
        coveredPercent: typeof covered === 'number' ? covered : undefined,
        app: app === undefined
            ? undefined
            : {
                digest: (0,oci_json/* readDigest */.rP)(app['digest'], 'app.digest'),
                repositories: (0,oci_json/* readArray */.oU)(app['repositories'], 'app.repositories').map((item, index) => (0,oci_json/* readText */.yR)(item, `app.repositories[${index}]`)),
            },
    };
}

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
;// CONCATENATED MODULE: ./lib/adapters/registry/part-artifact.js




const partArtifactType = 'application/vnd.cache-prewarm.part.v1+json';
/** Leaves what a run made of one platform beside the layers, where the run that merges finds it. @throws RegistryError */
async function pushPart(client, repository, part, report) {
    await (0,record_artifact/* pushArtifact */.Xi)(client, repository, {
        tag: (0,layers_part/* partTag */.MT)(report.step, part),
        type: partArtifactType,
        json: formatPartReport(report),
        title: 'cache-part.json',
    });
}
/** What a run left of one platform; undefined: nothing. @throws UserError when it cannot be read. */
async function fetchPart(client, repository, step, part) {
    const tag = (0,layers_part/* partTag */.MT)(step, part);
    const found = await (0,record_artifact/* fetchArtifact */.t2)(client, repository, { tag, type: partArtifactType, what: 'a part' });
    if (found === undefined)
        return undefined;
    try {
        return parsePartReport(found.json);
    }
    catch (error) {
        throw new core_error/* UserError */.yo(`the tag ${tag} cannot be read: ${error.message}`);
    }
}


/***/ }),

/***/ 97910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ moveTags),
/* harmony export */   Zv: () => (/* binding */ awaitTag),
/* harmony export */   mK: () => (/* binding */ moveTag)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11968);


/** How long a registry may take until it shows what it was just given. */
const looks = 8;
const pauseMs = 1000;
/**
 * Points a tag to an image that is in the registry, by putting the same bytes under it; no layer moves.
 * @returns false when the tag was there already, and nothing was written.
 * @throws UserError when the image is not in the registry.
 * @throws RegistryError
 */
async function moveTag(client, repository, tag, digest) {
    if ((await client.resolve(repository, tag))?.digest === digest)
        return false;
    const found = await client.fetchManifest(repository, digest);
    if (found === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the tag ${tag} cannot be moved: ${digest} is gone from the registry`, {
            remedy: 'Run again to rebuild the layer.',
        });
    }
    await client.pushManifest(repository, tag, found.descriptor.mediaType, found.bytes);
    return true;
}
/**
 * Points tags to images that are in the registry. The tags of one image follow each other: a registry on a file system writes
 * an image's link anew for each of its tags, and answers 500 to whoever reads the image at that moment.
 * @param wanted tag → digest.
 * @returns the tags that were moved.
 * @throws as moveTag; some tags may have been moved by then.
 */
async function moveTags(client, repository, wanted) {
    const images = (0,_core_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)([...wanted], ([, digest]) => digest);
    const moved = await Promise.all([...images.values()].map(async (tags) => {
        const ofImage = [];
        for (const [tag, digest] of tags)
            if (await moveTag(client, repository, tag, digest))
                ofImage.push(tag);
        return ofImage;
    }));
    return moved.flat();
}
/**
 * Waits until a tag, or a digest, that was just pushed shows: registries that keep several copies take a moment.
 * @throws UserError when it does not within 7 s.
 */
async function awaitTag(client, repository, tagOrDigest, digest, sleep) {
    let shown;
    for (let look = 1; look <= looks; look++) {
        if (look > 1)
            await sleep(pauseMs);
        shown = (await client.resolve(repository, tagOrDigest))?.digest;
        if (shown === digest)
            return;
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected ${repository}:${tagOrDigest} to be ${digest} after it was pushed, got ${shown ?? 'nothing'}.`, {
        remedy: 'Run again. If it happens again, another run moves the same tag, or the registry loses what it accepts.',
    });
}


/***/ }),

/***/ 53857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ appPart),
/* harmony export */   Z: () => (/* binding */ leavePart)
/* harmony export */ });
/* harmony import */ var _adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12634);
/* harmony import */ var _core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54591);
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76544);
/* harmony import */ var _layers_build_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15825);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21305);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25471);






/**
 * Leaves what a run made of one platform for the run that puts the platforms together; it goes into the history there.
 * A run that failed, or may not write, leaves nothing.
 */
async function leavePart(report, part, context, run) {
    const { inputs, writes, recorded } = run;
    if (report.error !== undefined || (!writes && run.app === undefined))
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const coverage = report.kind === 'build' ? report.coverage[0] : undefined;
    const left = {
        version: 1,
        step: report.kind,
        platform: part.platform,
        entry: {
            ...(0,_build_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .M)(report, context.github?.branch, (0,_core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_5__/* .timeSaved */ .j)(stages, recorded)),
            platform: part.platform,
        },
        stages: stages.map(({ stage, hit, executed }) => ({ stage, hit, executed })),
        misses: report.misses.map((miss) => ({ stage: miss.stage, because: (0,_core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__/* .describeMiss */ .g)(miss) })),
        coveredPercent: coverage === undefined || coverage.totalBytes === 0
            ? undefined
            : Math.round((coverage.prefix.bytes / coverage.totalBytes) * 1000) / 10,
        app: run.app,
    };
    try {
        const { connect } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegistries */ .c)(context, inputs);
        await (0,_adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushPart */ .W)(connect(inputs.registry), inputs.repository, part, left);
        return report;
    }
    catch (error) {
        return { ...report, outcome: 'failed', error: (0,_layers_build_error_js__WEBPACK_IMPORTED_MODULE_2__/* .buildErrorReport */ .N)(error, inputs.image) };
    }
}
/** The application that was pushed, as the run that merges needs it. */
function appPart(digest, repositories) {
    return digest === undefined ? undefined : { digest, repositories };
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

/***/ 85311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qk: () => (/* binding */ cutStages),
  DU: () => (/* binding */ findCutObstacle),
  pn: () => (/* binding */ partName)
});

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(75718);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/shell-word.js
var shell_word = __webpack_require__(76993);
;// CONCATENATED MODULE: ./lib/core/dockerfile/repeated-variables.js


/**
 * ARG and ENV instructions that give a stage the variables of the stage it is FROM, in which these instructions ran: their
 * values, and their order, which BuildKit counts as part of every RUN. By themselves stages inherit variables of the same
 * file, but at the beginning of a stage the ENV of what it is FROM is set once more, on top of every ARG and in the order of
 * the image's configuration
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go, "initialize base metadata
 * from image conf"). Of a name that ENV sets, `ENV NAME=$NAME` changes the order only; its ARGs above that are gone.
 */
function repeatedVariables(instructions, escapeChar, lowerCase) {
    const settings = settingsOf(instructions, escapeChar);
    const repeated = settings.filter((setting, index) => isRepeated(setting, settings.slice(index + 1)));
    return repeated.flatMap((setting) => {
        const text = setting.kind === 'arg'
            ? `ARG ${setting.word}`
            : /^[a-z_]\w*$/i.test(setting.name)
                ? `ENV ${setting.name}=$${setting.name}`
                : undefined;
        if (text === undefined)
            return [];
        return lowerCase ? text.slice(0, 3).toLowerCase() + text.slice(3) : text;
    });
}
/** Why repeatedVariables would not give the same values. Undefined: it does. */
function unrepeatable(instructions, escapeChar) {
    const settings = settingsOf(instructions, escapeChar);
    const unclear = settings.find(({ kind, name }) => kind === 'env' && /[$"'\\`]/.test(name));
    if (unclear !== undefined)
        return `the ENV of line ${unclear.line} sets a name that is not written as it is`;
    const different = settings.find((setting, index) => {
        const before = settings.slice(0, index);
        const later = settings.slice(index + 1);
        if (setting.kind === 'env' || !isRepeated(setting, later))
            return false;
        const asked = (0,shell_word/* lexWord */.Y)(setting.defaultText ?? '', () => 'set', { escape: escapeChar }).asked;
        return (/[\\`][ \t]+$/.test(setting.word) ||
            [...asked].some((name) => !isSameAgain(name, before, setting, later)));
    });
    return different && `the ARG of line ${different.line} would get another value in what follows`;
}
function settingsOf(instructions, escapeChar) {
    return instructions.flatMap((instruction) => {
        const { keyword, line } = instruction;
        if (keyword === 'ARG')
            return (0,declaration/* declaredArgs */.M)(instruction).map((arg) => ({ kind: 'arg', line, ...arg }));
        if (keyword !== 'ENV')
            return [];
        return (0,declaration/* declaredEnvs */.B)(instruction, escapeChar).map(({ nameText: name, valueText }) => {
            const value = valueText.replace(/^"(.*)"$/, '$1');
            return { kind: 'env', line, name, keepsValue: value === `$${name}` || value === `\${${name}}` };
        });
    });
}
/** What came before the last ENV of a name is gone. */
function isRepeated({ name }, later) {
    return !later.some((other) => other.kind === 'env' && other.name === name);
}
/** Whether the default of an ARG finds the same value of another variable, or of itself, when it is declared again. */
function isSameAgain(name, before, arg, later) {
    const further = later.filter((setting) => setting.name === name);
    const isSetAbove = before.some((setting) => setting.name === name && (setting.kind === 'env' || setting.defaultText !== undefined));
    if (isSetAbove && further.every(({ kind }) => kind === 'arg'))
        return true;
    const keepsValue = further.every((setting) => setting.kind === 'env' && setting.keepsValue);
    return keepsValue && (arg.name !== name || isIdempotent(arg));
}
/** `ARG A=$A`, `ARG A=${A:-1}`. */
function isIdempotent({ name, defaultText = '' }) {
    const value = defaultText.replace(/^"(.*)"$/, '$1');
    return value === `$${name}` || /^\$\{(\w+)(?::?-[^}]*)?\}$/.exec(value)?.[1] === name;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/cut.js




/**
 * Cuts stages in two or more: `FROM x AS app; A; B; C` becomes `FROM x AS app--deps; A; B` and `FROM app--deps AS app; C`.
 * BuildKit makes the same steps and the same configuration of both, because
 *
 * - ARG and ENV are said again, because at the beginning of a stage the ENV of what it is FROM goes before every ARG: see
 *   repeatedVariables,
 * - a CMD before the cut is repeated where an ENTRYPOINT comes after it, which would drop an inherited one
 *   (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `dispatchEntrypoint`),
 * - `COPY --from=<index>` is rewritten, because the stages after a cut have other indexes.
 *
 * Lines keep the numbers of the user's file.
 * @throws UserError when a stage cannot be cut there: see findCutObstacle.
 */
function cutStages(dockerfile, cuts) {
    if (cuts.length === 0)
        return dockerfile;
    for (const cut of cuts) {
        const obstacle = findCutObstacle(dockerfile, cut);
        if (obstacle !== undefined)
            throw new error/* UserError */.yo(obstacle);
    }
    const plans = planParts(dockerfile, cuts);
    const lines = dockerfile.text.split('\n').map((text) => ({ text, after: [] }));
    for (const { stage, parts } of plans) {
        const [first] = parts;
        if (first?.label === undefined)
            continue;
        writeHead(lines, stage, headOf(stage, stage.from, first.name));
        // The stage has another name now.
        if ((0,dockerfile_dockerfile/* describesNames */.B5)(dockerfile))
            lines[stage.line - 2]?.after.push('#');
        for (const [index, part] of parts.entries()) {
            const before = parts[index - 1];
            const earlier = parts.slice(0, index).flatMap(({ instructions }) => instructions);
            const last = earlier.at(-1);
            if (before?.name === undefined || last === undefined)
                continue;
            lines[last.endLine - 1]?.after.push(headOf({ ...stage, platform: undefined }, before.name, part.name), ...repetitions(dockerfile, stage, earlier, part.instructions));
        }
    }
    for (const { instruction, from } of shiftedIndexes(dockerfile, plans)) {
        const line = lines.slice(instruction.line - 1, instruction.endLine).find(({ text }) => hasIndex(text));
        if (line !== undefined)
            line.text = line.text.replace(indexFlag, `$1${from}`);
    }
    const text = lines.flatMap((line) => [line.text, ...line.after]).join('\n');
    const numbers = lines.flatMap((line, index) => [index + 1, ...line.after.map(() => index + 1)]);
    const cut = (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(text, { text: dockerfile.text, lines: numbers });
    const parts = plans.flatMap((plan) => plan.parts.map((part) => ({ ...plan, part })));
    return {
        ...cut,
        stages: cut.stages.map((stage, index) => {
            const plan = parts[index];
            return plan === undefined || plan.parts.length === 1
                ? stage
                : { ...stage, part: { of: plan.stage.displayName, label: plan.part.label, lines: plan.part.lines } };
        }),
    };
}
/**
 * Why a stage cannot be cut there, with the line: an ONBUILD before the cut would run in the second part, a CMD or a variable
 * could not be repeated as it was, an index could not be rewritten. Undefined: it can.
 */
function findCutObstacle(dockerfile, { stage: index, count }) {
    const stage = dockerfile.stages[index];
    if (stage === undefined)
        return `The Dockerfile has no stage ${index}.`;
    const before = stage.instructions.slice(0, count);
    const trigger = before.find(isTrigger);
    if (trigger !== undefined)
        return `A layer cannot end below the ONBUILD of line ${trigger.line}, which would run in what follows.`;
    const all = dockerfile.stages.flatMap(({ instructions }) => instructions);
    const odd = all.find((instruction) => isTrigger(instruction) && sourceIndex((0,dockerfile_instruction/* readTrigger */.vE)(instruction)) !== undefined);
    if (odd !== undefined)
        return `No stage can be cut, because line ${odd.line} names a stage by its number in an ONBUILD.`;
    const fixed = all.find((instruction) => sourceIndex(instruction) !== undefined && !instruction.text.split('\n').some((line) => hasIndex(line)));
    if (fixed !== undefined)
        return `No stage can be cut, because the stage number in line ${fixed.line} is written over several lines.`;
    const unclear = stage.from.includes('$')
        ? dockerfile.stages
            .slice(0, index)
            .flatMap(({ name, instructions }) => (name === undefined ? [] : instructions))
            .find(isTrigger)
        : undefined;
    if (unclear !== undefined)
        return `A layer cannot end here, because the FROM of line ${stage.line} has a variable, and the ONBUILD of line ${unclear.line} may run below it.`;
    const run = [...triggersOf(parentOf(dockerfile, stage)), ...before];
    const variable = unrepeatable(run, dockerfile.escape);
    if (variable !== undefined)
        return `A layer cannot end here, because ${variable}.`;
    const command = inheritedCommand(run, stage.instructions.slice(count));
    return command === undefined ||
        repeatCommand(command, run, instructionsBelow(dockerfile, stage)) !== undefined
        ? undefined
        : `A layer cannot end here, because an ENTRYPOINT follows, and the CMD of line ${command.line} uses the SHELL of its base image.`;
}
/** How a user names a part of a stage, and what reports call it: `app@deps`. */
function partName(stage) {
    if (stage.part === undefined)
        return stage.displayName;
    return stage.part.label === undefined ? stage.part.of : `${stage.part.of}@${stage.part.label}`;
}
/** `--from=0`, as COPY writes it. */
const indexFlag = /(--from=)["']?[+-]?\d+["']?(?=\s|$)/;
/** Comments stand between the lines of an instruction, too. */
function hasIndex(line) {
    return indexFlag.test(line) && !/^\s*#/.test(line);
}
function planParts(dockerfile, cuts) {
    const taken = new Set();
    const text = dockerfile.text.toLowerCase();
    const freeName = (wanted) => {
        let name = wanted;
        for (let number = 2; taken.has(name) || text.includes(name); number++)
            name = `${wanted}-${number}`;
        taken.add(name);
        return name;
    };
    return dockerfile.stages.map((stage) => {
        const own = cuts.filter((cut) => cut.stage === stage.index).sort((a, b) => a.count - b.count);
        const ends = [...own, { count: stage.instructions.length, label: undefined }];
        return {
            stage,
            parts: ends.map(({ count, label }, index) => {
                const instructions = stage.instructions.slice(ends[index - 1]?.count ?? 0, count);
                return {
                    name: label === undefined ? stage.name : freeName(`${stage.displayName}--${label}`),
                    label,
                    instructions,
                    lines: {
                        first: index === 0 ? stage.line : (instructions[0]?.line ?? stage.line),
                        last: instructions.at(-1)?.endLine ?? stage.line,
                    },
                };
            }),
        };
    });
}
/** What a part says again of those before it. */
function repetitions(dockerfile, stage, earlier, own) {
    const run = [...triggersOf(parentOf(dockerfile, stage)), ...earlier];
    const command = inheritedCommand(run, own);
    return [
        ...repeatedVariables(run, dockerfile.escape, (0,dockerfile_dockerfile/* writtenKeyword */.TI)(stage.head) === 'from'),
        ...((command && repeatCommand(command, run, instructionsBelow(dockerfile, stage))) ?? []),
    ];
}
function headOf(stage, from, name) {
    const keyword = (0,dockerfile_dockerfile/* writtenKeyword */.TI)(stage.head);
    const as = stage.head.args[1] ?? (keyword === 'from' ? 'as' : 'AS');
    return [
        keyword,
        ...(stage.platform === undefined ? [] : [`--platform=${stage.platform}`]),
        from,
        ...(name === undefined ? [] : [as, name]),
    ].join(' ');
}
function writeHead(lines, stage, head) {
    for (let line = stage.line; line <= stage.head.endLine; line++) {
        const written = lines[line - 1];
        if (written !== undefined)
            written.text = line === stage.line ? head : '';
    }
}
/** The last CMD before, where an ENTRYPOINT follows that would drop it. */
function inheritedCommand(before, own) {
    return own.some(({ keyword }) => keyword === 'ENTRYPOINT') && !own.some(({ keyword }) => keyword === 'CMD')
        ? before.findLast(({ keyword }) => keyword === 'CMD')
        : undefined;
}
/**
 * A CMD as it is to be repeated: with the SHELL that it was written under, where another one follows.
 * Undefined: that is the SHELL of an image from elsewhere, which nobody has looked at.
 */
function repeatCommand(command, before, below) {
    const at = before.indexOf(command);
    const keptShell = !before.slice(at).some(({ keyword }) => keyword === 'SHELL');
    if (command.isJson || keptShell)
        return command.text.split('\n');
    const shell = [...below, ...before.slice(0, at)].findLast(({ keyword }) => keyword === 'SHELL');
    return shell === undefined
        ? undefined
        : [`${(0,dockerfile_dockerfile/* writtenKeyword */.TI)(command)} ${JSON.stringify([...shell.args, command.rest])}`];
}
/** The instructions of the stages of the file that a stage is FROM, the lowest first. */
function instructionsBelow(dockerfile, stage) {
    const parent = parentOf(dockerfile, stage);
    return parent === undefined ? [] : [...instructionsBelow(dockerfile, parent), ...parent.instructions];
}
/** The stage of `COPY --from=<index>`. */
function sourceIndex(instruction) {
    const from = instruction.keyword === 'COPY' ? (0,dockerfile_dockerfile/* flagValue */.y6)(instruction, 'from') : undefined;
    return from !== undefined && /^[+-]?\d+$/.test(from) ? Number(from) : undefined;
}
function shiftedIndexes(dockerfile, plans) {
    let end = -1;
    const lastParts = plans.map(({ parts }) => {
        end += parts.length;
        return end;
    });
    return dockerfile.stages
        .flatMap(({ instructions }) => instructions)
        .flatMap((instruction) => {
        const index = sourceIndex(instruction);
        const from = index === undefined ? undefined : lastParts[index];
        return from === undefined || from === index ? [] : [{ instruction, from }];
    });
}
/** Undefined too where the name is in a variable. */
function parentOf(dockerfile, stage) {
    return dockerfile.stages.slice(0, stage.index).findLast(({ name }) => name === stage.from);
}
function isTrigger({ keyword }) {
    return keyword === 'ONBUILD';
}
/** What runs at the beginning of a stage that is FROM this one. */
function triggersOf(parent) {
    return (parent?.instructions ?? []).filter(isTrigger).map(dockerfile_instruction/* readTrigger */.vE);
}


/***/ }),

/***/ 90561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ planPin)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66610);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52663);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83908);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73017);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73197);






/**
 * Plans a temporary Dockerfile that gives the same result when the images of layers stand for their stages.
 *
 * - What an image does not hand on are ARGs: those that a replaced stage and its ancestors declare are declared again, in
 *   order and as written, right after the FROM of each stage that is FROM it.
 * - A replaced stage that is no target becomes `FROM scratch`, its ONBUILD kept. BuildKit would look up every image that is
 *   named in it, and fail when one is gone; and BuildKit 0.17 (in Docker 27.4) forgets a build context that stands for a
 *   stage which is FROM another stage. Its lines stay, empty, so that the others keep their numbers.
 * @throws UserError as resolveStages does.
 */
function planPin(dockerfile, options) {
    const { values } = options;
    const graphs = options.targets.flatMap((target) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values).map((build) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveStages */ .iM)(dockerfile, values, build)));
    const { needed, obstacles } = chooseReplaced(graphs, options, dockerfile);
    const insertions = new Map(graphs
        .flatMap((graph) => redeclarations(graph, needed, options, dockerfile))
        .filter(({ words }) => words.length > 0)
        .map(({ child, words }) => [child.index, words]));
    const targets = new Set(options.targets.map((target) => target.toLowerCase()));
    const emptied = dockerfile.stages.filter(({ name }) => name !== undefined && needed.has(name) && !targets.has(name));
    const skipsRule = graphs.some((graph) => losesWorkdir(graph, needed));
    return {
        ...writeText(dockerfile, emptied, insertions, skipsRule),
        originalText: dockerfile.written?.text ?? dockerfile.text,
        replaced: [...needed],
        notReplaced: [...obstacles].map(([stage, reason]) => ({ stage, reason })),
    };
}
/** The layers whose images stand for them, and why not those of the others that are needed: stage → reason. */
function chooseReplaced(graphs, options, dockerfile) {
    const { layers, values, imageEnv } = options;
    const obstacles = new Map();
    for (;;) {
        const before = obstacles.size;
        // What stands beneath a layer that cannot be replaced is needed itself.
        const needed = neededLayers(graphs, without(layers, obstacles));
        for (const graph of graphs) {
            for (const name of needed) {
                if (name === graph.build.target.toLowerCase() || obstacles.has(name))
                    continue;
                const reason = (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_4__/* .findObstacle */ .R)(name, graph, values, dockerfile.escape, imageEnv.get(name));
                if (reason !== undefined)
                    obstacles.set(name, reason);
            }
        }
        for (const [name, reason] of conflicts(graphs, without(layers, obstacles), options, dockerfile))
            obstacles.set(name, reason);
        if (obstacles.size === before)
            return { needed, obstacles };
    }
}
/** The layers that some target stands on or takes from directly. */
function neededLayers(graphs, layers) {
    return new Set(graphs.flatMap((graph) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, layers).replacedUses.map(({ name }) => name)));
}
/** The ARGs to be declared again after each FROM that leads to a replaced stage. */
function redeclarations(graph, replaced, { values, imageEnv }, dockerfile) {
    return (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, replaced).replacedUses.flatMap(({ by, use, name }) => {
        const parent = by.parent === undefined ? undefined : graph.stages[by.parent];
        if (use.via !== 'from' || parent === undefined)
            return [];
        const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_3__/* .inheritedArgs */ .O)(parent, graph, values, dockerfile.escape, imageEnv.get(name));
        return inherited.kind === 'args'
            ? [{ child: by, parent: name, words: inherited.args.map(({ word }) => word) }]
            : [];
    });
}
/**
 * Whether the rule WorkdirRelativePath would find something that it does not find in the user's file: BuildKit forgets on an
 * image that a WORKDIR was set (`dockerfile2llb/convert.go`, `workdirSet`). Where the rule finds something all the same, that
 * is to be seen.
 */
function losesWorkdir(graph, replaced) {
    const finds = (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_5__/* .reach */ .gl)(graph, replaced).stages.map((stage) => {
        const chain = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .chainOf */ .dR)(graph, stage);
        const below = chain.findLastIndex(({ name }, index) => index < chain.length - 1 && name !== undefined && replaced.has(name));
        const [whole, own] = [chain, chain.slice(below + 1)].map((stages) => {
            const workdir = stages.flatMap(({ commands }) => commands).find(({ keyword }) => keyword === 'WORKDIR');
            return workdir !== undefined && !/^["']?\//.test(workdir.rest);
        });
        return { whole, own };
    });
    return finds.some(({ own }) => own) && !finds.some(({ whole }) => whole);
}
/** Options are separated by `;`, up to the first space (`parser/directives.go`, `linter/linter.go` `ParseLintOptions`). */
function skipWorkdirRule({ value }) {
    const rule = 'WorkdirRelativePath';
    const [options = '', ...remark] = value.split(' ');
    const skipped = options.split(';').findLast((option) => option.startsWith('skip='));
    const skips = skipped === undefined
        ? `${options};skip=${rule}`
        : skipped === 'skip=all'
            ? options
            : options.replace(skipped, `${skipped},${rule}`);
    return [skips, ...remark].join(' ');
}
/** One FROM that leads to different layers on different platforms can declare the ARGs of one of them only. */
function conflicts(graphs, layers, options, dockerfile) {
    const all = graphs.flatMap((graph) => redeclarations(graph, layers, options, dockerfile));
    return all.flatMap(({ child, parent, words }) => {
        const other = all.find((candidate) => candidate.child.index === child.index && candidate.words.join('\n') !== words.join('\n'));
        return other === undefined
            ? []
            : [[parent, `line ${child.line} leads to other ARGs on another platform`]];
    });
}
function without(names, left) {
    return new Set([...names].filter((name) => !left.has(name)));
}
function writeText(dockerfile, emptied, insertions, skipsRule) {
    const lines = dockerfile.text.split('\n').map((text) => [text]);
    const check = dockerfile.directives.find(({ name }) => name === 'check');
    if (skipsRule && check !== undefined) {
        const [written = ''] = lines[check.line - 1] ?? [];
        lines[check.line - 1] = [written.replace(check.value, () => skipWorkdirRule(check))];
    }
    // What was a description of an ARG must not become one of the next stage.
    const empty = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .describesNames */ .B5)(dockerfile) ? '#' : '';
    for (const { head, instructions } of emptied) {
        for (const { keyword, place } of instructions) {
            if (keyword !== 'ONBUILD')
                lines.fill([empty], place.start, place.end);
        }
        const [, as = 'AS', name = ''] = head.args;
        lines.fill([''], head.place.start, head.place.end);
        lines[head.place.start] = [`${(0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenKeyword */ .TI)(head)} scratch ${as} ${name}`];
    }
    for (const { index, head } of dockerfile.stages) {
        // BuildKit warns of instructions in another case than most.
        const keyword = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenKeyword */ .TI)(head) === 'from' ? 'arg' : 'ARG';
        const last = head.place.end - 1;
        const words = insertions.get(index) ?? [];
        lines[last] = [...(lines[last] ?? []), ...words.map((word) => `${keyword} ${word}`)];
    }
    const numbers = dockerfile.written?.lines;
    return {
        text: lines.flat().join('\n'),
        lines: lines.flatMap((texts, index) => texts.map(() => numbers?.[index] ?? index + 1)),
    };
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ partTag),
/* harmony export */   pn: () => (/* binding */ partName),
/* harmony export */   xm: () => (/* binding */ isPartOf)
/* harmony export */ });
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);

/** `linux/arm64/v8` → `linux-arm64`: how a platform is called in tags. */
function partName(platform) {
    return (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .F)(platform).replaceAll('/', '-');
}
/** The name of what belongs together, as a tag can hold it; undefined where it cannot. */
function isPartOf(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}
/** The tag under which a run leaves what it made of one platform until it is put together with the others. */
function partTag(step, { of, name }) {
    return `cache-staging-${step}-${of}-${name}`;
}


/***/ }),

/***/ 49950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uy: () => (/* binding */ checkChain),
  RG: () => (/* binding */ commitRecord),
  RE: () => (/* binding */ followRecord),
  OH: () => (/* binding */ isCommitLost),
  ZG: () => (/* binding */ verifyImage)
});

// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/tag.js
var registry_tag = __webpack_require__(97910);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/layers/generation.js
/**
 * Puts the layers that this run built beside those of the record as it is now, which another run may have
 * written meanwhile. `names` are the layers of this run; what the record has beyond them belongs to another
 * workflow over the same image and is kept while it fits. Undefined when they do not make one whole
 * generation: a layer would stand on another digest than the one that the generation has under that name.
 */
function mergeGeneration(built, recorded, names) {
    const merged = { ...recorded, ...built };
    const fits = (entry) => Object.entries(entry.inputs.standsOn).every(([below, digest]) => merged[below]?.digest === digest);
    // A layer that is left out takes along those that stand on it.
    for (;;) {
        const misfits = Object.keys(merged).filter((name) => !fits(merged[name]));
        if (misfits.some((name) => names.includes(name)))
            return undefined;
        if (misfits.length === 0)
            return merged;
        for (const name of misfits)
            delete merged[name];
    }
}

// EXTERNAL MODULE: ./lib/core/layers/record.js
var layers_record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
;// CONCATENATED MODULE: ./lib/layers/commit.js







/** How long a registry may take until it shows what it was just given. */
const settleAttempts = 6;
const settleWaitMs = 1000;
/**
 * Reads a pushed image back: it resolves to the digest that was built and every blob of it is there.
 * `what` names it in the error.
 * @throws UserError when it is not whole.
 */
async function verifyImage(client, repository, what, digest, clock) {
    let reason = '';
    for (let attempt = 1; attempt <= settleAttempts; attempt++) {
        const state = await (0,whole_image/* inspectImage */.m)(client, repository, digest);
        if (state.kind === 'ok')
            return state.image;
        reason = state.kind === 'absent' ? 'the registry does not know the digest' : state.reason;
        await clock.sleep(settleWaitMs);
    }
    throw new error/* UserError */.yo(`${what}: ${digest} was pushed, but could not be read back: ${reason}`, {
        remedy: 'Nothing depends on it yet. Run again. If it happens again, the registry loses what it accepts.',
    });
}
/**
 * Checks that a layer begins with the chain of the layer it stands on, on every platform: only then does a
 * host that holds the one save the download of the other.
 * @throws UserError when it does not.
 */
function checkChain(upper, lower) {
    for (const platformImage of upper.image.platforms) {
        const platform = (0,descriptor/* formatPlatform */.Bq)(platformImage.platform);
        const beneath = lower.image.platforms.find((candidate) => (0,descriptor/* formatPlatform */.Bq)(candidate.platform) === platform);
        const begins = beneath?.config.diffIds.every((diffId, index) => platformImage.config.diffIds[index] === diffId);
        if (begins !== true) {
            throw new error/* UserError */.yo(`layer ${upper.name} does not begin with the chain of ${lower.name} on ${platform}, although it was built on ${lower.image.descriptor.digest}: expected ${beneath?.config.diffIds.join(', ') ?? 'this platform'}, got ${platformImage.config.diffIds.join(', ')}`);
        }
    }
}
/** So often the record is put together anew because another run commits in between. */
const commitAttempts = 10;
/** The commit: one PUT of the record, after everything that it names is whole. */
async function commitRecord(options) {
    const { client, repository } = options;
    for (let attempt = 1; attempt <= commitAttempts; attempt++) {
        const now = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, options.seen);
        const recorded = now === undefined || now.digest === options.seen ? options.before : parseOrUndefined(now.json);
        const layers = mergeGeneration(options.built, recorded?.layers ?? {}, options.names);
        if (layers === undefined)
            return { kind: 'conflict' };
        const nothingBuilt = Object.keys(options.built).length === 0;
        if (nothingBuilt &&
            now !== undefined &&
            recorded !== undefined &&
            recorded.quarter === options.head.quarter) {
            return { kind: 'unchanged', record: recorded, digest: now.digest };
        }
        const record = { ...options.head, layers };
        const digest = await (0,record_artifact/* pushRecord */.Mz)(client, repository, options.tags.record, (0,layers_record/* formatRecord */.b)(record), {
            digest: now?.digest,
        });
        if (digest !== undefined)
            return { kind: 'committed', record, digest };
    }
    return { kind: 'conflict' };
}
/**
 * Whether another run, which read the record before our commit and wrote it after, has put back what was there
 * before: registries have no conditional PUT. A layer that is neither ours nor the one of before is newer, and fine.
 */
function isCommitLost(options, newest) {
    return Object.entries(options.built).some(([name, entry]) => {
        const now = newest.layers[name]?.digest;
        return now !== entry.digest && now === options.before?.layers[name]?.digest;
    });
}
/**
 * Moves the tags to what the record names and reads them back. When another run commits meanwhile, its record
 * is followed: whoever moves tags last moves them to the newest record.
 * @returns the tags that were moved, and the record that they follow.
 * @throws UserError when a tag does not show the digest it was given.
 */
async function followRecord(options) {
    const { client, repository } = options;
    const moved = new Set();
    let { record, digest } = options.committed;
    for (let round = 1;; round++) {
        const wanted = new Map();
        for (const name of options.names) {
            const entry = record.layers[name];
            if (entry === undefined)
                continue;
            wanted.set(options.tags.rolling(name), entry.digest);
            if (options.quarter !== undefined)
                wanted.set(options.tags.quarter(name, options.quarter), entry.digest);
        }
        if (options.quarter !== undefined)
            wanted.set(options.tags.quarterRecord(options.quarter), digest);
        const movedNow = await (0,registry_tag/* moveTags */.Fu)(client, repository, wanted);
        for (const tag of movedNow)
            moved.add(tag);
        const newest = await (0,record_artifact/* fetchRecord */.Kd)(client, repository, options.tags.record, digest);
        if (newest === undefined || newest.digest === digest) {
            await Promise.all([...wanted]
                .filter(([tag]) => movedNow.includes(tag))
                .map(([tag, target]) => (0,registry_tag/* awaitTag */.Zv)(client, repository, tag, target, options.clock.sleep)));
            return { moved: [...moved], newest: { record, digest } };
        }
        const other = parseOrUndefined(newest.json);
        if (other === undefined || round === 3) {
            options.warn('Other prewarms commit faster than the tags can follow. The next run repairs them.');
            return { moved: [...moved], newest: { record: other ?? record, digest: newest.digest } };
        }
        record = other;
        digest = newest.digest;
    }
}
function parseOrUndefined(json) {
    try {
        return (0,layers_record/* parseRecord */.H)(json);
    }
    catch {
        return undefined;
    }
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

/***/ 64962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ge: () => (/* binding */ footingOf),
  lN: () => (/* binding */ heldDigests),
  vw: () => (/* binding */ jobFor)
});

;// CONCATENATED MODULE: ./lib/core/layers/annotations.js
/**
 * The annotations of a layer image: nothing in them differs from run to run, so an unchanged layer keeps its
 * digest. Keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
function layerAnnotations(source, base) {
    return {
        ...(source === undefined ? {} : { 'org.opencontainers.image.source': source }),
        ...(base === undefined ? {} : { 'org.opencontainers.image.base.name': base.name }),
        ...(base?.digest === undefined ? {} : { 'org.opencontainers.image.base.digest': base.digest }),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/layers/named-contexts.js
var named_contexts = __webpack_require__(61420);
;// CONCATENATED MODULE: ./lib/layers/job.js



/** One layer as a job on the digests of the layers beneath it. */
function jobFor(options, fact, digests, output, noCache, state) {
    const { node } = fact;
    const footing = footingOf(node, digests, heldDigests(state.facts), options.project, state);
    return {
        ...footing,
        annotations: layerAnnotations(options.context.source, baseOf(node, options.inputs.image, footing.below, fact.inputs.externalImages)),
        cacheFrom: noCache ? new Map() : cacheSources(options, footing, state),
        noCache,
        output,
    };
}
/**
 * The layer's own image, and those of the layers beneath that are ordinary stages here: whichever target BuildKit solves first
 * makes their steps, and only from the sources that this target has. The steps of each image are its own, so they do not race.
 */
function cacheSources({ trust }, { node, stages }, { lookup }) {
    return new Map([node, ...stages].flatMap(({ name }) => {
        const image = lookup.images.get(name);
        return image?.kind === 'ok' && !trust.suspects.has(name)
            ? [[name, image.image.descriptor.digest]]
            : [];
    }));
}
/** What a layer, or the application, is built on: of the layers beneath it those that have a digest. */
function footingOf(node, digests, held, project, state) {
    const beneath = (0,named_contexts/* layersBeneath */.W)(node, project.nodes);
    const below = new Map([...digests].filter(([name]) => beneath.has(name)));
    const stages = project.nodes.filter(({ name }) => beneath.has(name) && !below.has(name));
    const belowEnv = new Map([...below.keys()].flatMap((name) => {
        const lower = project.nodes.find((candidate) => candidate.name === name);
        const found = state.images.get(name) ?? imageOf(state.lookup.images.get(name));
        const env = found?.platforms[0]?.config.env;
        return lower === undefined || env === undefined ? [] : [[lower.target.toLowerCase(), env]];
    }));
    return { node, stages, below, belowEnv, held };
}
/** At which digests each layer's external images are held. */
function heldDigests(facts) {
    return new Map(facts.map(({ node, inputs }) => [
        node.name,
        Object.fromEntries(Object.entries(inputs.externalImages).flatMap(([name, digest]) => digest === 'unresolved' ? [] : [[name, digest]])),
    ]));
}
function imageOf(state) {
    return state?.kind === 'ok' ? state.image : undefined;
}
function baseOf(node, image, below, externalImages) {
    const layer = node.standsOn.find(({ via }) => via !== 'copy');
    if (layer !== undefined)
        return { name: `${image}:${(0,tag/* rollingTag */.g8)(layer.name)}`, digest: below.get(layer.name) };
    const external = node.externalImages.find((candidate) => candidate.via === 'from');
    if (external === undefined)
        return undefined;
    const digest = externalImages[external.name];
    return { name: external.name, digest: digest === 'unresolved' ? undefined : digest };
}


/***/ }),

/***/ 61420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ layersBeneath),
/* harmony export */   u: () => (/* binding */ namedContexts)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6183);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** The build contexts of a build on that: the user's, external images at their digests, layers at theirs. */
function namedContexts({ node, below, held }, pin, project, image) {
    const contexts = {};
    for (const [name, value] of Object.entries(project.values.buildContexts))
        contexts[shortName(name)] = value;
    // A layer that is an ordinary stage here stands on the same image as where it is built for itself: else its steps had
    // other keys, and would run again. The lowest layer has the first say.
    const isReplaced = ({ name, target }) => below.has(name) && pin.replaced.includes(target.toLowerCase());
    // What lies beneath an image is in it, and no part of this build.
    const beneath = layersBeneath(node, project.nodes, isReplaced);
    const ordinary = project.nodes.filter((layer) => beneath.has(layer.name) && !isReplaced(layer));
    for (const { name: owner, externalImages } of [...ordinary, node].reverse()) {
        for (const { name, hold } of externalImages) {
            const digest = held.get(owner)?.[name];
            if (digest === undefined || hold.kind !== 'context')
                continue;
            const { registry, repository } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(name);
            contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
        }
    }
    for (const layer of project.nodes.filter(isReplaced))
        contexts[layer.target.toLowerCase()] = `docker-image://${image}@${below.get(layer.name)}`;
    return contexts;
}
/** All layers beneath a layer or the application, at any depth, but for those beneath one that `isEnd`. */
function layersBeneath(node, nodes, isEnd = () => false) {
    const found = new Set();
    const visit = (current) => {
        for (const { name } of current.standsOn) {
            const next = nodes.find((candidate) => candidate.name === name);
            if (next === undefined || found.has(name))
                continue;
            found.add(name);
            if (!isEnd(next))
                visit(next);
        }
    };
    visit(node);
    return found;
}
/** BuildKit looks a context up by the short form of an image's name, and buildx hands names on as they are. */
function shortName(name) {
    try {
        return (0,_core_dockerfile_context_key_js__WEBPACK_IMPORTED_MODULE_0__/* .contextKey */ .h)(name);
    }
    catch {
        return name;
    }
}


/***/ }),

/***/ 62588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ prepareLayers)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/adapters/docker/buildx-run.js + 7 modules
var buildx_run = __webpack_require__(60557);
;// CONCATENATED MODULE: ./lib/adapters/docker/bake-run.js





/** Options that older versions of buildx drop from a bake file without a word, and the first version that does not. */
const sinceBuildx = { 'add-hosts': '0.25.0', network: '0.17.0', allow: '0.17.0' };
/** @throws UserError when this buildx would drop an option that the user gave. */
function checkBakeOptions(options, buildx) {
    const given = {
        'add-hosts': Object.keys(options.addHosts).length > 0,
        network: options.network !== undefined,
        allow: options.allow.length > 0,
    };
    for (const [input, since] of Object.entries(sinceBuildx)) {
        if (given[input] && (0,semver.lt)((0,semver.coerce)(buildx) ?? '0.0.0', since)) {
            throw new error/* UserError */.yo(`${input}: expected buildx ${since} or later for this input, found ${buildx}, which would ignore it`, {
                remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave the input out.',
            });
        }
    }
}
/** Runs one bake. */
async function runBake(options) {
    const definitionFile = (0,external_node_path_.join)(options.folder, 'bake.json');
    await (0,promises_.writeFile)(definitionFile, options.definition, { mode: 0o600 });
    const result = await (0,buildx_run/* runBuildx */.A)('bake', ['--file', definitionFile, ...options.allow.map((entitlement) => `--allow=${entitlement}`)], 
    // The definition is ours and every path in it is the user's: nothing to ask about (buildx 0.17 and later).
    { ...options, env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0' } });
    return { ...result, digests: readDigests(result.metadata) };
}
/** The metadata of a bake: target → digest of what this build made. */
function readDigests(metadata) {
    return new Map(Object.entries(metadata).flatMap(([target, value]) => {
        const digest = (0,buildx_run/* readDigest */.r)(value);
        return digest === undefined ? [] : [[target, digest]];
    }));
}

// EXTERNAL MODULE: ./lib/adapters/docker/builder.js
var builder = __webpack_require__(27182);
// EXTERNAL MODULE: ./lib/adapters/docker/engine-info.js
var engine_info = __webpack_require__(34088);
;// CONCATENATED MODULE: ./lib/adapters/docker/local-image.js
/**
 * Takes names from images of the local engine that we put there; the builder's cache keeps their layers.
 * Never throws: a name that stays does no harm.
 */
async function untagLocalImages(references, docker, commands) {
    await commands
        .run('docker', ['image', 'rm', '--no-prune', ...references], { env: docker.env })
        .catch(() => undefined);
}

// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
;// CONCATENATED MODULE: ./lib/layers/all-ended.js
/**
 * As Promise.all, but when one fails, the others have ended too: a builder that is being made must be there
 * before it can be removed.
 */
async function allEnded(work) {
    await Promise.allSettled(work);
    return (await Promise.all(work));
}

// EXTERNAL MODULE: ./lib/core/dockerfile/pin.js
var dockerfile_pin = __webpack_require__(90561);
;// CONCATENATED MODULE: ./lib/core/layers/bake.js
/** A name that bake accepts for a target: layers may have dots in theirs. No two layers have the same. */
function bakeTargetId(layer, index) {
    return /^(?!layer-)[A-Za-z0-9_-]+$/.test(layer) ? layer : `layer-${index}`;
}
/**
 * The bake definition as JSON.
 * Format: https://docs.docker.com/build/bake/reference/ (buildx v0.13 and later, `bake/bake.go` type Target).
 */
function formatBake(targets, options) {
    const definition = {
        group: { default: { targets: targets.map((target) => target.id) } },
        target: Object.fromEntries(targets.map((target) => [target.id, bakeTarget(target, options)])),
    };
    return `${JSON.stringify(escapeTemplates(definition), null, 2)}\n`;
}
function bakeTarget(target, options) {
    return {
        context: options.context,
        dockerfile: options.dockerfile,
        target: target.stage,
        ...present('contexts', target.contexts),
        ...present('args', options.buildArgs),
        ...present('platforms', options.platforms),
        ...present('secret', options.secrets),
        ...present('ssh', options.ssh),
        ...present('extra-hosts', options.addHosts),
        ...present('ulimits', options.ulimit),
        ...present('entitlements', options.allow),
        ...present('annotations', Object.entries(target.annotations).map(([key, value]) => `manifest:${key}=${value}`)),
        ...(options.network === undefined ? {} : { network: options.network }),
        ...(options.shmSize === undefined ? {} : { 'shm-size': options.shmSize }),
        ...(target.noCache ? { 'no-cache': true } : {}),
        ...present('cache-from', target.cacheFrom.map((reference) => `type=registry,ref=${reference}`)),
        'cache-to': ['type=inline'],
        attest: provenanceOf(options.provenance),
        output: [formatOutput(target.output, options.compression)],
    };
}
function provenanceOf(provenance) {
    if (provenance === 'false')
        return ['type=provenance,disabled=true'];
    return [provenance === 'true' ? 'type=provenance' : `type=provenance,${provenance}`];
}
function formatOutput(output, compression) {
    if (output.kind === 'cache-only')
        return 'type=cacheonly';
    const fields = ['type=image', 'oci-mediatypes=true', `compression=${compression.type}`];
    if (compression.level !== undefined)
        fields.push(`compression-level=${compression.level}`);
    // Layers that come from the cache keep their compression unless this is asked for.
    if (compression.type === 'zstd')
        fields.push('force-compression=true');
    if (output.kind === 'discard')
        return [...fields, 'push=false', 'store=false'].join(',');
    if (output.kind === 'by-digest') {
        return [
            ...fields,
            `name=${output.image}`,
            'push-by-digest=true',
            'name-canonical=true',
            'push=true',
        ].join(',');
    }
    return [...fields, `name=${output.image}:${output.tag}`, 'push=true'].join(',');
}
function present(key, value) {
    return Object.keys(value).length === 0 ? {} : { [key]: value };
}
/** Bake reads JSON with HCL's rules, in which `${` and `%{` begin a template, in keys and values. */
function escapeTemplates(value) {
    if (typeof value === 'string')
        return value.replace(/([$%])\{/g, '$1$1{');
    if (Array.isArray(value))
        return value.map(escapeTemplates);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, entry]) => [escapeTemplates(key), escapeTemplates(entry)]));
    }
    return value;
}

// EXTERNAL MODULE: ./lib/layers/expected-steps.js
var expected_steps = __webpack_require__(3014);
// EXTERNAL MODULE: ./lib/layers/named-contexts.js
var named_contexts = __webpack_require__(61420);
// EXTERNAL MODULE: ./lib/layers/temporary-dockerfile.js
var temporary_dockerfile = __webpack_require__(60436);
;// CONCATENATED MODULE: ./lib/layers/baker.js






/** Builds layers in the user's project. `secrets` as writeSecrets gives them. */
function createLayerBaker(options) {
    const { inputs, project, runner, tempFolder } = options;
    const ids = new Map(project.nodes.map((node, index) => [node.name, bakeTargetId(node.name, index)]));
    const idOf = (job) => ids.get(job.node.name) ?? job.node.name;
    return {
        async bake(title, jobs) {
            const pin = (0,dockerfile_pin/* planPin */.j)(project.dockerfile, {
                targets: jobs.map((job) => job.node.target),
                layers: new Set(project.nodes
                    .filter((node) => jobs.some((job) => job.below.has(node.name)))
                    .map((node) => node.target.toLowerCase())),
                values: project.values,
                imageEnv: new Map(jobs.flatMap((job) => [...job.belowEnv])),
            });
            const bakeOptions = {
                ...inputs.build,
                dockerfile: await (0,temporary_dockerfile/* writeTemporaryDockerfile */.z)(project, pin, tempFolder),
                context: project.contextDir,
                secrets: options.secrets,
                ...options.output,
            };
            const targets = jobs.map((job) => ({
                id: idOf(job),
                stage: job.node.target,
                contexts: (0,named_contexts/* namedContexts */.u)(job, pin, project, inputs.image),
                cacheFrom: [...job.cacheFrom.values()].map((digest) => `${inputs.image}@${digest}`),
                noCache: job.noCache,
                annotations: job.annotations,
                output: job.output,
            }));
            const definition = formatBake(targets, bakeOptions);
            const outcome = await runner.run({
                title,
                pin,
                expected: (0,expected_steps/* expectStages */.L)(project.dockerfile, jobs.map((job) => job.node)),
                run: (runOptions) => runBake({ ...runOptions, definition, allow: inputs.build.allow }),
            });
            if (outcome.kind !== 'done')
                return outcome;
            const digests = new Map(jobs.flatMap((job) => {
                const digest = outcome.result.digests.get(idOf(job));
                return digest === undefined ? [] : [[job.node.name, digest]];
            }));
            return { ...outcome, result: { digests } };
        },
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/cache-report.js + 3 modules
var cache_report = __webpack_require__(66451);
// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 2 modules
var diagnose = __webpack_require__(6688);
;// CONCATENATED MODULE: ./lib/core/dockerfile/restored-message.js
/**
 * Turns what BuildKit and buildx say of the temporary file into what they would say of the user's: its name, its line
 * numbers, and the lines themselves in the excerpt that goes with an error. Three forms are known: the excerpt
 * (https://github.com/moby/buildkit/blob/v0.32.2/solver/errdefs/source.go `Print`), `dockerfile parse error on line N`
 * (`instructions/parse.go`), and the checks, `RuleName: text (line N)` (`linter/linter.go` `LintFormatShort`).
 */
function restoreLines(message, plan, names) {
    const lines = [];
    const source = message.split('\n');
    for (let i = 0; i < source.length; i++) {
        const line = source[i];
        const end = isExcerptOf(names.temporary, line, source[i + 1]) ? source.indexOf(ruler, i + 2) : -1;
        lines.push(restoreNames(restoreNumbers(line, plan, names.temporary), names));
        if (end < 0)
            continue;
        lines.push(ruler, ...restoreExcerpt(source.slice(i + 2, end), plan), ruler);
        i = end;
    }
    return lines.join('\n');
}
/** The line of the user's file that a line of the temporary one is; for an inserted one, the line it was inserted after. */
function originalLine(line, { lines }) {
    return lines[line - 1] ?? line;
}
const ruler = '-'.repeat(20);
function isExcerptOf(temporary, line, next) {
    return next === ruler && new RegExp(`(^|[\\s/])${escapeRegex(baseName(temporary))}:\\d+$`).test(line);
}
function restoreExcerpt(lines, plan) {
    const original = plan.originalText.split('\n');
    const marked = new Map();
    for (const line of lines) {
        const match = /^\s*(\d+) \| (>>>| {3})/.exec(line);
        if (match === null)
            continue;
        const number = originalLine(Number(match[1]), plan);
        marked.set(number, marked.get(number) === true || match[2] === '>>>');
    }
    return [...marked].map(([number, isMarked]) => ` ${String(number).padStart(3)} | ${isMarked ? '>>>' : '   '} ${original[number - 1] ?? ''}`);
}
function restoreNumbers(line, plan, temporary) {
    const shift = (_, before, number) => `${before}${originalLine(Number(number), plan)}`;
    return line
        .replace(/(dockerfile parse error (?:on )?line )(\d+)/gi, shift)
        .replace(/(\b(?:[A-Z][A-Za-z]*[a-z][A-Z]|JSONArgs)[A-Za-z]*: .* \(line )(\d+)(?=\)$)/, shift)
        .replace(new RegExp(`((?:^|[\\s/])${escapeRegex(baseName(temporary))}:)(\\d+)`, 'g'), shift);
}
function restoreNames(line, { temporary, original }) {
    const whole = line.replaceAll(temporary, original);
    const base = baseName(temporary);
    if (base === baseName(original))
        return whole;
    return whole.replace(new RegExp(`(^|[\\s/"])${escapeRegex(base)}(?=$|[\\s:"])`, 'g'), `$1${baseName(original)}`);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

// EXTERNAL MODULE: ./lib/core/layers/masked-value.js
var masked_value = __webpack_require__(96365);
// EXTERNAL MODULE: ./lib/core/retry.js
var retry = __webpack_require__(7493);
// EXTERNAL MODULE: ./lib/layers/build-error.js
var build_error = __webpack_require__(15825);
// EXTERNAL MODULE: ./lib/layers/build-notes.js
var build_notes = __webpack_require__(41006);
;// CONCATENATED MODULE: ./lib/layers/build-runner.js








/** The diagnosis of a blob that a cache or an image names and the registry does not have. */
const brokenImageIds = new Set(['cache-blob-missing', 'content-digest-mismatch']);
function createBuildRunner(options) {
    const { inputs, context, log } = options;
    return {
        async run(plan) {
            let notes = build_notes/* noBuilds */.f;
            let waitedMs = 0;
            for (let attempt = 1;; attempt++) {
                const outcome = await runOnce(options, plan);
                notes = (0,build_notes/* addNotes */.Z)(notes, outcome);
                if (outcome.kind !== 'failed')
                    return { ...outcome, ...notes };
                const text = `${outcome.error.message}\n${outcome.error.log.join('\n')}`;
                const decision = (0,retry/* planRetry */.M$)({ text, nowMs: context.clock.nowMs() }, attempt, waitedMs, { retries: inputs.retries, maxTotalMs: retry/* maxTotalWaitMs */.IX }, context.random());
                if (decision.kind === 'give-up')
                    return { ...outcome, ...notes };
                notes = { ...notes, restarts: notes.restarts + 1 };
                log.warning(`${outcome.error.message} — trying again in ${Math.round(decision.waitMs / 1000)} s (attempt ${attempt + 1}).`);
                await context.clock.sleep(decision.waitMs);
                waitedMs += decision.waitMs;
            }
        },
    };
}
function readFailedSteps(...parameters) {
    try {
        return (0,cache_report/* readSteps */.I$)(...parameters);
    }
    catch {
        // The build failed before its first step: the build's own error is the one to show.
        return [];
    }
}
function headline(said, failures) {
    const lines = said
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => !/^See '.*--help'/.test(line));
    const error = lines.findLast((line) => /^ERROR:/i.test(line))?.replace(/^ERROR:\s*/i, '');
    return error ?? failures[0] ?? lines.findLast((line) => line !== '') ?? 'buildx gave no reason';
}
async function runOnce(options, plan) {
    const { inputs, builder, context } = options;
    const hide = (text) => (0,masked_value/* hideMaskedValues */.K)(text, inputs.secretValues);
    context.view.begin(plan.title);
    const result = await plan
        .run({
        folder: context.tempFolder,
        builder,
        docker: context.docker,
        commands: context.commands,
        onEvent: (event) => context.view.event(event.kind === 'log' ? { ...event, text: hide(event.text) } : event),
        keepProgress: inputs.keepProgress,
    })
        .finally(() => context.view.end());
    const failedImports = new Map(result.progress.cacheImports.flatMap(({ reference, error }) => error === undefined ? [] : [[reference, hide(error)]]));
    const { platforms } = inputs.build;
    const notes = { restarts: 0, failedImports };
    if (result.ok)
        return { kind: 'done', result, steps: (0,cache_report/* readSteps */.I$)(result.progress, plan.expected, platforms), ...notes };
    const steps = readFailedSteps(result.progress, plan.expected, platforms);
    return { ...explainFailure(options, result, plan.pin, hide), steps, ...notes };
}
/** What a failed build said, in the lines of the user's Dockerfile, and what is known of it. */
function explainFailure({ inputs, project, context }, { progress, text }, pin, hide) {
    const original = (0,external_node_path_.basename)(project.dockerfilePath);
    const failures = progress.vertices.flatMap((vertex) => vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : []);
    const said = hide(restoreLines(text.trim() || failures.join('\n'), pin, { temporary: original, original }));
    const diagnosis = (0,diagnose/* diagnose */.h)(`${said}\n${failures.join('\n')}`, {
        image: inputs.image,
        stages: project.dockerfile.stages.map((stage) => stage.displayName),
        ...(context.github === undefined
            ? {}
            : {
                repositoryUrl: context.github.repositoryUrl,
                isForkPullRequest: context.github.isForkPullRequest,
            }),
    });
    const error = new build_error/* BuildError */.z(`the build failed: ${headline(said, failures.map(hide))}`, {
        cause: diagnosis?.cause,
        remedy: diagnosis?.remedy,
        log: [...progress.logTail.map(hide), ...said.split('\n')].slice(-60),
    });
    return {
        kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
        error,
    };
}

;// CONCATENATED MODULE: ./lib/layers/build-secrets.js


/** buildx is started by a shell, and some shells hand on no variable of another name. */
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Secrets as values of `--secret`: never on a command line, never in a definition. Those that are written go into files that only
 * this user can read.
 */
async function writeSecrets(settings, { cwd, tempFolder, env, }) {
    const folder = (0,external_node_path_.join)(tempFolder, 'secrets');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const write = async (name, key, value) => {
        const file = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(file, value, { mode: 0o600 });
        return csv([`id=${key}`, `src=${file}`]);
    };
    return [
        ...(await Promise.all(settings.secrets.map(({ key, value }, index) => write(`${index}`, key, value)))),
        ...(await Promise.all(settings.secretEnvs.map(async ({ key, value: name }, index) => {
            const value = variableName.test(name) ? undefined : env[name];
            return value === undefined ? csv([`id=${key}`, `env=${name}`]) : write(`env-${index}`, key, value);
        }))),
        ...settings.secretFiles.map(({ key, value }) => csv([`id=${key}`, `src=${(0,external_node_path_.resolve)(cwd, value)}`])),
    ];
}
function csv(fields) {
    return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

// EXTERNAL MODULE: ./lib/layers/commit.js + 1 modules
var layers_commit = __webpack_require__(49950);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
;// CONCATENATED MODULE: ./lib/layers/commit-generation.js




/** So many times a commit is made again, when another run commits at the same moment. */
const maximumCommits = 5;
const longestCommitPauseMs = 2000;
/**
 * Commits the layers of a round as one generation, and moves the tags. `kept` is false when another run has committed layers
 * that do not fit with these. `before`: what commits of earlier rounds did.
 * @throws Unfinished with what was committed.
 */
async function commitGeneration(options, state, before) {
    const { client, inputs, names, context, log } = options;
    const { lookup } = state;
    const { opens, isOpen } = decideQuarter(options, state);
    const common = {
        ...{ client, repository: inputs.repository, tags: (0,tag/* layerTags */.Ff)(inputs.part?.name) },
        ...{ clock: context.clock, names, warn: log.warning },
    };
    const generation = { before: lookup.record, built: Object.fromEntries(state.built) };
    const quarter = opens || isOpen ? inputs.quarter : undefined;
    const recordQuarter = opens ? inputs.quarter : (lookup.record?.quarter ?? inputs.quarter);
    let found = before;
    for (let attempt = 1; attempt <= maximumCommits; attempt++) {
        const head = recordHead(options, recordQuarter);
        const commit = await (0,unfinished/* carrying */.MR)(found, () => log.phase('commit', () => (0,layers_commit/* commitRecord */.RG)({ ...common, ...generation, seen: lookup.recordDigest, head })));
        if (commit.kind === 'conflict') {
            log.notice('Another prewarm committed in the meantime. Checking again on its layers.');
            return { kept: false, found };
        }
        found = { ...found, commit, quarterOpened: opens && !isOpen };
        const { moved, newest } = await (0,unfinished/* carrying */.MR)(found, () => log.phase('tags', () => (0,layers_commit/* followRecord */.RE)({ ...common, committed: commit, quarter })));
        found = { ...found, movedTags: [...new Set([...found.movedTags, ...moved])] };
        if (!(0,layers_commit/* isCommitLost */.OH)(generation, newest.record))
            return { kept: true, found };
        log.notice('Another prewarm committed at the same moment and replaced the layers of this one. Committing again.');
        await context.clock.sleep(Math.round(context.random() * longestCommitPauseMs));
    }
    return { kept: false, found };
}
function decideQuarter({ inputs, policy, log }, { lookup, allLayers }) {
    const isOpen = (0,layers_lookup/* isQuarterOpen */.VZ)(lookup, inputs.quarter);
    const opens = allLayers && (policy.opensQuarter || !lookup.rollingTagsExist);
    if (!opens && !isOpen) {
        log.notice(allLayers
            ? `The quarter ${inputs.quarter} is not opened: the next scheduled or manual prewarm does that, and refreshes the layers.`
            : `The quarter ${inputs.quarter} is not opened, because this run does not cover all layers. Its tags stay absent.`);
    }
    return { opens, isOpen };
}
function recordHead({ context, builder, salt }, quarter) {
    return {
        version: 1,
        createdAt: new Date(context.clock.nowMs()).toISOString(),
        quarter,
        revision: context.github?.revision,
        source: context.source,
        salt,
        tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    };
}

// EXTERNAL MODULE: ./lib/layers/findings.js
var findings = __webpack_require__(27582);
// EXTERNAL MODULE: ./lib/layers/free-disk.js + 1 modules
var free_disk = __webpack_require__(46599);
// EXTERNAL MODULE: ./lib/layers/output.js
var layers_output = __webpack_require__(1149);
// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/layers/private-bases.js




/**
 * Refuses layers that nobody named and that would show a private image to everybody: a layer holds its base image whole, and
 * the package of the layers may be public. Asks only about images that no recorded layer holds already.
 * @throws UserError that names the images.
 */
async function refusePrivateBases({ inputs, project, }, record, connectAnonymously) {
    if (project.decisions.length === 0)
        return;
    const fresh = project.nodes.flatMap(({ name, externalImages }) => {
        const recorded = record?.layers[name]?.inputs.externalImages ?? {};
        return externalImages
            .filter((image) => !Object.hasOwn(recorded, image.name))
            .map((image) => ({ layer: name, ...image }));
    });
    if (fresh.length === 0)
        return;
    const canRead = async (registry, repository, reference) => {
        try {
            await connectAnonymously(registry).resolve(repository, reference);
            return true;
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.gl && (error.kind === 'denied' || error.kind === 'unauthorized'))
                return false;
            throw error;
        }
    };
    if (!(await canRead(inputs.registry, inputs.repository, tag/* recordTag */.yg)))
        return;
    const hidden = await Promise.all(fresh.map(async ({ layer, name }) => {
        const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(name);
        // Where the registry does not answer, the build will say so.
        const isPublic = await canRead(registry, repository, digest ?? tag ?? 'latest').catch(() => true);
        return isPublic ? [] : [`${name} (layer ${layer})`];
    }));
    const images = hidden.flat();
    if (images.length === 0)
        return;
    throw new error/* UserError */.yo(`anyone can read ${inputs.image}, and the layers would contain private base images: ${images.join(', ')}`, {
        remedy: 'Make the package private. Or, if the content may be public, name the layers in the input layers (such as app=app@deps).',
    });
}

// EXTERNAL MODULE: ./lib/layers/project.js + 1 modules
var layers_project = __webpack_require__(22368);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/layers/current.js
var current = __webpack_require__(78343);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/layers/facts.js + 2 modules
var layers_facts = __webpack_require__(89862);
// EXTERNAL MODULE: ./lib/layers/job.js + 1 modules
var job = __webpack_require__(64962);
// EXTERNAL MODULE: ./lib/layers/recorded-steps.js
var recorded_steps = __webpack_require__(34750);
;// CONCATENATED MODULE: ./lib/layers/round.js











/**
 * Check, then build what is not current. After `again`, a new round with that trust builds the layers concerned anew.
 * @throws Unfinished with the state that the round had reached.
 */
async function runRound(options, start) {
    let state = start;
    try {
        const { facts, chosen, beneath, ...found } = await (0,layers_facts/* gatherFacts */.p)(options, start.lookup);
        state = { ...state, ...found, facts, reasons: (0,current/* findStale */.TS)(facts) };
        const { unused } = options.policy;
        if (unused !== undefined)
            return { kind: 'done', state: leaveUnused(state, unused) };
        refuseStale(options, state, beneath);
        const checked = await check(options, state);
        state = checked.state;
        if (checked.kind === 'again')
            return checked;
        refuseStale(options, state, beneath);
        const stale = facts.filter(({ node }) => state.reasons.has(node.name) && chosen.has(node.name));
        if (!options.writes)
            return options.policy.buildsUnpushed && stale.length > 0
                ? await buildUnpushed(options, state, stale)
                : { kind: 'done', state };
        for (const depth of [...new Set(stale.map((fact) => fact.node.depth))].sort((a, b) => a - b)) {
            const level = stale.filter((fact) => fact.node.depth === depth);
            const built = await buildAndPush(options, state, level);
            state = built.state;
            if (built.kind === 'again')
                return built;
        }
        return { kind: 'done', state };
    }
    catch (error) {
        throw (0,unfinished/* unfinished */.M1)({ state }, error);
    }
}
/** @throws UserError when a layer has to be current, and is not. */
function refuseStale(options, state, beneath) {
    refuseStaleBeneath(state, beneath);
    refuseStaleGiven(options, state);
}
function refuseStaleBeneath(state, beneath) {
    for (const name of beneath) {
        const reasons = state.reasons.get(name);
        if (reasons !== undefined) {
            throw new error/* UserError */.yo(`only: the layer ${name} below is outdated: ${reasons.map((reason) => reason.text).join('; ')}`, {
                remedy: `Add ${name} to "only", or leave "only" empty to prewarm all layers.`,
            });
        }
    }
}
/** No layer serves this run, so none is looked at closer. */
function leaveUnused(state, text) {
    const reasons = state.facts.map(({ node }) => [node.name, [{ kind: 'refresh', text }]]);
    return { ...state, reasons: new Map(reasons) };
}
/** @throws UserError that names each layer whose given digest cannot be used. */
function refuseStaleGiven({ policy }, state) {
    const refused = Object.entries(policy.given).flatMap(([name, digest]) => {
        const reasons = state.reasons.get(name);
        return reasons === undefined
            ? []
            : [`${name} (${digest}) is outdated: ${reasons.map((reason) => reason.text).join('; ')}`];
    });
    if (refused.length === 0)
        return;
    throw new error/* UserError */.yo(`layer-digests: ${refused.join('\n')}`, {
        remedy: 'Build from the same commit and with the same inputs as prewarm. Build layers that are no longer recorded on a builder that has not built others from the same files. Or leave these layers out of layer-digests, so they are checked, and built if outdated.',
    });
}
/** One bake of all layers that may be current, nothing pushed: is the result what the record says? */
async function check(options, state) {
    const { facts } = state;
    const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
    if (candidates.length === 0)
        return { kind: 'done', state };
    const recorded = new Map(facts.flatMap((fact) => (fact.entry === undefined ? [] : [[fact.node.name, fact.entry.digest]])));
    const jobs = candidates.map((fact) => (0,job/* jobFor */.vw)(options, fact, recorded, { kind: 'discard' }, false, state));
    const outcome = await options.log.phase('check', () => options.baker.bake('Check the layers', jobs));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: noted }, outcome.error);
    if (outcome.kind === 'broken-image') {
        const trust = await (0,unfinished/* carrying */.MR)({ state: noted }, () => suspectBroken(options, jobs));
        return { kind: 'again', state: noted, trust: trust ?? options.trust };
    }
    const reasons = new Map(state.reasons);
    const states = new Map(state.states);
    const digests = new Map(state.digests);
    const images = new Map(state.images);
    for (const { node, entry, inputs } of candidates) {
        const { name } = node;
        const below = node.standsOn.find((layer) => reasons.has(layer.name));
        const own = new Set(node.ownStages.map((stage) => stage.displayName));
        const reason = entry === undefined
            ? undefined
            : (0,current/* judgeCheck */.GE)(entry, {
                digest: outcome.result.digests.get(name),
                executed: outcome.steps
                    .filter((step) => step.verdict === 'executed' && own.has(step.stage))
                    .map((step) => step.instruction),
                undecided: undecided(options, name, inputs, state),
            });
        const why = [
            ...(reason === undefined ? [] : [reason]),
            ...(below === undefined
                ? []
                : [{ kind: 'layer-below', text: `it depends on ${below.name}, which is outdated` }]),
        ];
        if (why.length > 0) {
            reasons.set(name, why);
            continue;
        }
        states.set(name, 'current');
        if (entry !== undefined)
            digests.set(name, entry.digest);
        const image = state.lookup.images.get(name);
        if (image?.kind === 'ok')
            images.set(name, image.image);
    }
    return { kind: 'done', state: { ...noted, reasons, states, digests, images } };
}
/** Why the record cannot tell that the layer is current, when another builder gives it another digest. */
function undecided({ policy }, name, inputs, { lookup }) {
    const given = policy.given[name];
    if (given !== undefined && lookup.record?.layers[name]?.digest !== given)
        return 'the record does not contain this digest, and the check produced another one';
    return (0,layer_inputs/* usesSecretArg */.tj)(inputs)
        ? 'it uses a secret build argument, whose value is not recorded, and its digest differs'
        : undefined;
}
/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
async function buildAndPush(options, state, level) {
    const { inputs, log } = options;
    const tags = (0,tag/* layerTags */.Ff)(inputs.part?.name);
    const jobs = level.map((fact) => {
        const output = options.builder.pushesByDigest
            ? { kind: 'by-digest', image: inputs.image }
            : { kind: 'tag', image: inputs.image, tag: tags.staging(fact.node.name) };
        return (0,job/* jobFor */.vw)(options, fact, state.digests, output, fact.refresh !== undefined, state);
    });
    const names = level.map((fact) => fact.node.name);
    const outcome = await log.phase(`build ${names.join(', ')}`, () => options.baker.bake(`Build and push: ${names.join(', ')}`, jobs));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: withStates(noted, names, 'failed') }, outcome.error);
    return (0,unfinished/* carrying */.MR)({ state: noted }, async () => {
        if (outcome.kind === 'broken-image')
            return doubt(options, noted, jobs, outcome.error);
        if (options.builder.driver === 'docker')
            await options.untag(names.map((name) => `${inputs.image}:${tags.staging(name)}`));
        const read = await log.phase(`verify ${names.join(', ')}`, () => readBack(options, noted, level, outcome.result.digests));
        return { kind: 'done', state: withBuilt(options, read, level) };
    });
}
/** The state with the images of layers that were just pushed, every one of them whole and on the chain beneath it. */
async function readBack({ client, inputs, context }, state, level, digests) {
    const pushed = await Promise.all(level.map(async ({ node: { name } }) => {
        const digest = digests.get(name);
        if (digest === undefined)
            throw new error/* UserError */.yo(`layer ${name}: buildx reported no digest for what it built`);
        const image = await (0,layers_commit/* verifyImage */.ZG)(client, inputs.repository, `layer ${name}`, digest, context.clock);
        return [name, image];
    }));
    const images = new Map([...state.images, ...pushed]);
    const read = { ...state, images };
    await (0,unfinished/* carrying */.MR)({ state: read }, () => {
        for (const { node } of level) {
            const upper = images.get(node.name);
            for (const { name, via } of node.standsOn) {
                const lower = images.get(name);
                if (via !== 'copy' && upper !== undefined && lower !== undefined)
                    (0,layers_commit/* checkChain */.uy)({ name: node.name, image: upper }, { name, image: lower });
            }
        }
    });
    return read;
}
/** The state with entries for layers that were built and read back. */
function withBuilt({ context }, state, level) {
    const built = level.flatMap((fact) => {
        const image = state.images.get(fact.node.name);
        const nowMs = context.clock.nowMs();
        return image === undefined
            ? []
            : [{ fact, entry: builtEntry(fact, image.descriptor.digest, state, nowMs) }];
    });
    return {
        ...state,
        digests: new Map([
            ...state.digests,
            ...built.map(({ fact, entry }) => [fact.node.name, entry.digest]),
        ]),
        states: new Map([
            ...state.states,
            ...built.map(({ fact }) => [fact.node.name, fact.refresh === undefined ? 'rebuilt' : 'refreshed']),
        ]),
        built: new Map([...state.built, ...built.map(({ fact, entry }) => [fact.node.name, entry])]),
    };
}
/** What is recorded of a layer that was built. */
function builtEntry({ node, entry, refresh, inputs }, digest, state, nowMs) {
    const builtBefore = entry?.digest === digest && refresh === undefined ? entry.builtAt : undefined;
    const own = new Set(node.ownStages.map((stage) => stage.displayName));
    return {
        digest,
        target: node.target,
        builtAt: builtBefore ?? new Date(nowMs).toISOString(),
        inputs: {
            ...inputs,
            standsOn: Object.fromEntries(node.standsOn.flatMap(({ name }) => {
                const below = state.digests.get(name);
                return below === undefined ? [] : [[name, below]];
            })),
        },
        steps: (0,recorded_steps/* stepsToRecord */.I)(state.steps.filter(({ stage }) => own.has(stage)), entry),
    };
}
/**
 * Where nothing may be written: what is not current is built in one bake in the builder that ran the check,
 * as ordinary stages on the digests of the current layers, so no step runs twice. The results stay nowhere.
 */
async function buildUnpushed(options, state, stale) {
    const jobs = stale.map((fact) => (0,job/* jobFor */.vw)(options, fact, state.digests, { kind: 'cache-only' }, false, state));
    const names = stale.map((fact) => fact.node.name);
    const outcome = await options.log.phase(`build ${names.join(', ')}`, () => options.baker.bake(`Build without pushing: ${names.join(', ')}`, jobs));
    const noted = { ...state, ...(0,build_notes/* addNotes */.Z)(state, outcome) };
    if (outcome.kind === 'done')
        return { kind: 'done', state: withStates(noted, names, 'built-not-pushed') };
    const failed = withStates(noted, names, 'failed');
    if (outcome.kind === 'failed')
        throw (0,unfinished/* unfinished */.M1)({ state: failed }, outcome.error);
    return (0,unfinished/* carrying */.MR)({ state: failed }, () => doubt(options, failed, jobs, outcome.error));
}
function withStates(state, names, given) {
    return { ...state, states: new Map([...state.states, ...names.map((name) => [name, given])]) };
}
/** Another round without the layers that are to blame. @throws `error` when no layer can be. */
async function doubt(options, state, jobs, error) {
    const trust = await suspectBroken(options, jobs);
    if (trust === undefined)
        throw error;
    return { kind: 'again', state, trust };
}
/** After a blob could not be had: what is still relied on? Undefined when no layer can be to blame. */
async function suspectBroken(options, jobs) {
    const { client, inputs, log } = options;
    const { suspects, doubts } = options.trust;
    const concerned = new Map();
    for (const job of jobs) {
        for (const [name, digest] of [...job.below, ...job.cacheFrom])
            concerned.set(name, digest);
    }
    const fresh = [...concerned].filter(([name]) => !suspects.has(name));
    const looks = await Promise.all(fresh.map(async ([name, digest]) => [
        name,
        await (0,whole_image/* inspectImage */.m)(client, inputs.repository, digest),
    ]));
    const broken = looks.filter(([, image]) => image.kind !== 'ok').map(([name]) => name);
    if (broken.length === 0 && fresh.some(([name]) => !doubts.has(name))) {
        // Perhaps the builder was just clearing up: once more before layers that are whole are built anew.
        log.notice('The build could not find a blob that the registry has. Trying once more.');
        return { suspects, doubts: new Set([...doubts, ...fresh.map(([name]) => name)]) };
    }
    // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
    const blamed = broken.length > 0 ? broken : fresh.map(([name]) => name);
    if (blamed.length === 0)
        return undefined;
    log.warning(`The registry is missing a blob that the build needs. Rebuilt without ${blamed.join(', ')}, and ${options.writes ? 'pushed again' : 'not used as cache'}.`);
    return { suspects: new Set([...suspects, ...blamed]), doubts };
}

// EXTERNAL MODULE: ./lib/layers/round-state.js
var round_state = __webpack_require__(10798);
// EXTERNAL MODULE: ./lib/layers/write-decision.js
var write_decision = __webpack_require__(75808);
;// CONCATENATED MODULE: ./lib/layers/prepare.js






















/** So many times a run begins anew, when a blob gets lost or another run commits in between. */
const maximumRounds = 5;
/**
 * Looks the layers up, checks which are current, builds the others, and where the run writes, commits them as one generation.
 * @throws Unfinished with what was found until then.
 */
async function prepareLayers(run) {
    const { inputs, write, policy, context, log } = run;
    let found = (0,findings/* nothingFound */.S)(write);
    try {
        (0,layers_project/* sayDecisions */.v8)(run.project, log);
        const client = context.connect(inputs.registry);
        const { builder, lookup, beside } = await lookUpAll(run, client);
        found = {
            ...found,
            builder,
            write: (0,write_decision/* decideOnLookup */.Q)(write, policy.given, lookup, context.clock.nowMs()),
        };
        sayAccess(found.write, lookup, inputs, log);
        const tools = await prepareBuilds(run, builder, lookup);
        let state = (0,round_state/* newRoundState */.E)(lookup);
        let trust = { suspects: new Set(), doubts: new Set() };
        for (let round = 1;; round++) {
            const salt = state.lookup.record?.salt ?? context.newSalt();
            const end = await runRound({ ...roundTools(run, client, tools, found), salt, trust }, state);
            found = { ...found, state: end.state };
            if (end.kind === 'again')
                trust = end.trust;
            else {
                const ready = { ...tools, inputs, client, salt, beside };
                const names = run.project.nodes.map(({ name }) => name);
                // A Dockerfile without layers is no generation: what is recorded of another one stays.
                if (found.write.kind !== 'write' || names.length === 0)
                    return { ...ready, found: { ...found, state: end.state } };
                const commit = await commitGeneration({ client, inputs, names, policy, builder, salt, context, log }, end.state, found);
                found = { ...found, ...commit.found };
                if (commit.kept)
                    return { ...ready, found: { ...found, state: end.state } };
            }
            if (round === maximumRounds)
                throw neverWhole();
            state = (0,round_state/* newRoundState */.E)(await lookUp(run, client), end.state);
        }
    }
    catch (error) {
        throw (0,unfinished/* unfinished */.M1)(found, error);
    }
}
function lookUp({ inputs, project, policy, log }, client) {
    return (0,layers_lookup/* lookUpLayers */.LN)({
        client,
        repository: inputs.repository,
        names: project.nodes.map(({ name }) => name),
        quarter: inputs.quarter,
        tags: (0,tag/* layerTags */.Ff)(inputs.part?.name),
        given: policy.given,
        warn: log.warning,
    });
}
/** Everything that can be asked before anything is built, side by side. */
async function lookUpAll(run, client) {
    const { inputs, write, context, log } = run;
    return log.phase('look up', async () => {
        const engine = (0,engine_info/* readEngineInfo */.X)(context.docker, context.commands);
        const [builder, lookup, beside] = await allEnded([
            selectBuilder(inputs, context, log, engine),
            lookUp(run, client),
            run.alsoLookUp(client),
            write.kind === 'write' ? probeWrite(client, inputs, context) : undefined,
            (0,free_disk/* ensureFreeDisk */.u)(inputs, context, log, engine),
        ]);
        (0,layers_project/* sayRenamed */.cM)(run.project, lookup.record, log);
        if (write.kind === 'write')
            await refusePrivateBases(run, lookup.record, context.connectAnonymously);
        return { builder, lookup, beside };
    });
}
function sayAccess(write, { noAccess }, { image }, log) {
    log.notice(write.kind === 'write'
        ? `Layers are written: ${write.reason}.`
        : `Layers are not written: ${write.reason}.`);
    if (noAccess !== undefined) {
        log.warning(`The registry does not let this run read ${image}. The layers are built without it. ${noAccess}`);
    }
}
async function prepareBuilds({ inputs, project: given, policy, context, log }, builder, { record }) {
    const project = (0,layers_project/* onBuilder */.Nv)(given, builder.platform);
    checkBakeOptions(inputs.build, builder.buildx);
    const secrets = await writeSecrets(inputs.build, { ...context, env: context.docker.env });
    const runner = createBuildRunner({ inputs, project, builder, context, log });
    const output = policy.output === 'recorded'
        ? (0,layers_output/* recordedOutput */.UP)(Object.values(record?.layers ?? {})[0]?.inputs.options)
        : policy.output;
    return { project, output, builder, runner, secrets };
}
/** What all rounds are given alike. */
function roundTools({ inputs, policy, context, log }, client, tools, { write }) {
    const { project, output, builder } = tools;
    return {
        ...{ inputs, output, project, policy, context, log, client, builder },
        writes: write.kind === 'write',
        baker: createLayerBaker({ ...tools, inputs, tempFolder: context.tempFolder }),
        untag: (references) => untagLocalImages(references, context.docker, context.commands),
    };
}
function neverWhole() {
    return new error/* UserError */.yo(`the layers could not be made whole in ${maximumRounds} rounds, because other runs change the registry at the same time`, {
        remedy: 'Nothing half-done is visible to readers. Run again after the other prewarms. Use a concurrency group in the workflow to run one at a time.',
    });
}
async function selectBuilder(inputs, context, log, engine) {
    const newName = `cache-prewarm-${Math.floor(context.random() * 1e9).toString(36)}`;
    return (0,builder/* chooseBuilder */.Z7)({
        wanted: inputs.builder,
        keep: inputs.keepBuilder,
        newName,
        registryOnLoopback: (0,reference/* isLoopback */.U9)(inputs.registry),
        engine,
        docker: context.docker,
        commands: context.commands,
        log: log.notice,
        beforeCreate: context.rememberBuilder,
    });
}
/** @throws UserError when the run should write and the login may not. */
async function probeWrite(client, inputs, context) {
    const probe = await client.probeWrite(inputs.repository);
    if (probe.kind === 'allowed')
        return;
    const onGithub = context.github !== undefined && inputs.registry === context.github.containerHost;
    throw new error/* UserError */.yo(`this run should write layers to ${inputs.image}, but the registry refuses: ${(0,error/* errorMessage */.gJ)(probe.error)}`, {
        remedy: onGithub
            ? [
                'Add this permission to the job:',
                '    permissions:',
                '      contents: read',
                '      packages: write   # to push the layers',
                ...(probe.error.remedy === undefined ? [] : [`If it has it: ${probe.error.remedy}`]),
                'Or use push: false to build without writing.',
            ].join('\n')
            : `Log in with docker login ${inputs.registry}, set registry-username and registry-password of an account that may push, or use push: false.`,
    });
}


/***/ }),

/***/ 34750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stepsToRecord)
/* harmony export */ });
/** How long steps take when they execute: now, or as the entry of before knows it. */
function stepsToRecord(steps, before) {
    return steps.flatMap(({ stage, platform, index, instruction, verdict, durationMs }) => {
        if (verdict === 'executed')
            return [{ stage, platform, index, instruction, durationMs }];
        // A step that hit took no time now; what it took when it ran is what a hit saves.
        const known = before?.steps.find((step) => step.stage === stage &&
            step.platform === platform &&
            step.index === index &&
            step.instruction === instruction);
        return known === undefined ? [] : [known];
    });
}


/***/ }),

/***/ 10798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ newRoundState),
/* harmony export */   w: () => (/* binding */ recordedSteps)
/* harmony export */ });
/* harmony import */ var _build_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41006);

/** How long the layers' steps took when they last executed, as it was recorded before this run. */
function recordedSteps(state) {
    return Object.values(state?.lookup.record?.layers ?? {}).flatMap(({ steps }) => steps);
}
/** A round that begins. `before`: what builds of the rounds before told. */
function newRoundState(lookup, before = _build_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .noBuilds */ .f) {
    return {
        steps: before.steps,
        restarts: before.restarts,
        failedImports: before.failedImports,
        lookup,
        reasons: new Map(),
        states: new Map(),
        digests: new Map(),
        images: new Map(),
        built: new Map(),
        facts: [],
        externalImages: [],
        allLayers: true,
    };
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


/***/ }),

/***/ 15475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   or: () => (/* binding */ withUserTargets),
/* harmony export */   vX: () => (/* binding */ withUserStages),
/* harmony export */   vg: () => (/* binding */ userTarget)
/* harmony export */ });
/* harmony import */ var _core_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85311);

/**
 * A report in which the parts of stages that were cut have the names that the user knows them by: `app@deps` for `app--deps`,
 * with the lines that they have in the Dockerfile. Unchanged where nothing was cut.
 */
function withUserStages(report, dockerfile) {
    const parts = partsByStage(dockerfile);
    return parts.size === 0
        ? report
        : { ...report, stages: userStages(report.stages, parts), misses: userMisses(report.misses, parts) };
}
/** As withUserStages, with the targets of the layers. */
function withUserTargets(report, dockerfile) {
    const parts = partsByStage(dockerfile);
    const layers = report.layers.map((layer) => {
        const part = parts.get(layer.target);
        return part === undefined ? layer : { ...layer, target: part.name, lines: part.lines };
    });
    return parts.size === 0 ? report : { ...withUserStages(report, dockerfile), layers };
}
/** What the user calls a target: `app@deps` for the stage `app--deps` of the temporary file. */
function userTarget(target, dockerfile) {
    return partsByStage(dockerfile).get(target)?.name ?? target;
}
function partsByStage({ stages }) {
    return new Map(stages.flatMap((stage) => stage.part === undefined
        ? []
        : [[stage.displayName, { name: (0,_core_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .partName */ .pn)(stage), lines: stage.part.lines }]]));
}
function userStages(stages, parts) {
    return stages.map((summary) => {
        const part = parts.get(summary.stage);
        if (part === undefined)
            return summary;
        const steps = summary.steps.map((step) => ({ ...step, stage: part.name }));
        return { ...summary, stage: part.name, lines: part.lines, steps };
    });
}
function userMisses(misses, parts) {
    const nameOf = (stage) => parts.get(stage)?.name ?? stage;
    return misses.map((miss) => ({
        ...miss,
        stage: nameOf(miss.stage),
        cause: miss.cause.kind === 'stage-below' ? { ...miss.cause, stage: nameOf(miss.cause.stage) } : miss.cause,
    }));
}


/***/ })

};

export const id = 2196;
export const ids = [2196];
export const modules = {

/***/ 88930:
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
// EXTERNAL MODULE: ./lib/core/buildkit/concealed-status.js
var concealed_status = __webpack_require__(48239);
// EXTERNAL MODULE: ./lib/core/join-bytes.js
var join_bytes = __webpack_require__(18325);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/buildkit/log-tail.js
var log_tail = __webpack_require__(48893);
;// CONCATENATED MODULE: ./lib/core/buildkit/concealed-stream.js




/** A line without an end is handed out at this length, but for its last part, in which a secret may have begun. */
const longestLine = 16 * 1024;
const longestSecret = 4 * 1024;
/**
 * Takes secrets out of a stream of `--progress=rawjson`. A step may print a secret in two pieces, each of which shows nothing that
 * could be known as a part of it. So a line of a log is handed out once it is whole, or its step ends.
 */
function createConcealedStream(concealer) {
    const open = new Map();
    const take = (entry) => {
        if (typeof entry['data'] !== 'string')
            return [entry];
        const key = `${entry['vertex']} ${entry['stream']}`;
        const bytes = (0,join_bytes/* joinBytes */.m)([open.get(key)?.bytes ?? new Uint8Array(), (0,log_tail/* decodeBase64 */.y)(entry['data'])]);
        const { shown, held } = splitLog(bytes, concealer);
        if (held.length > 0)
            open.set(key, { entry, bytes: held });
        else
            open.delete(key);
        return shown.length > 0 ? [{ ...entry, data: (0,concealed_status/* encodeBase64 */.WG)(shown) }] : [];
    };
    const close = (isOver) => [...open].flatMap(([key, { entry, bytes }]) => {
        if (!isOver(entry))
            return [];
        open.delete(key);
        return [{ ...entry, data: (0,concealed_status/* encodeBase64 */.WG)((0,concealed_status/* concealBytes */.ZK)(bytes, concealer)) }];
    });
    return {
        /** One value of it, as it may be shown. */
        push(status) {
            const { logs, ...rest } = (0,json/* objectOrEmpty */.YN)(status);
            const shown = (0,json/* objectsOf */.iZ)(logs).flatMap(take);
            const ended = new Set(completed(rest['vertexes']));
            const all = [...shown, ...close(({ vertex }) => ended.has(vertex))];
            const others = (0,json/* objectOrEmpty */.YN)((0,concealed_status/* concealStatus */.kl)(rest, concealer));
            return all.length > 0 ? { ...others, logs: all } : others;
        },
        /** What was held back; undefined: nothing. */
        end() {
            const logs = close(() => true);
            return logs.length > 0 ? { logs } : undefined;
        },
    };
}
function completed(vertexes) {
    return (0,json/* objectsOf */.iZ)(vertexes)
        .filter((vertex) => typeof vertex['completed'] === 'string')
        .map((vertex) => vertex['digest']);
}
/** What may be shown of a log, and what belongs to a line that is not whole. */
function splitLog(bytes, concealer) {
    // A progress bar ends its lines with a carriage return.
    const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1;
    const shown = (0,concealed_status/* concealBytes */.ZK)(bytes.subarray(0, end), concealer);
    const rest = bytes.subarray(end);
    if (rest.length <= longestLine)
        return { shown, held: rest };
    const concealed = (0,concealed_status/* concealBytes */.ZK)(rest, concealer);
    const cut = concealed.length - longestSecret;
    return { shown: (0,join_bytes/* joinBytes */.m)([shown, concealed.subarray(0, cut)]), held: concealed.subarray(cut) };
}

;// CONCATENATED MODULE: ./lib/core/buildkit/json-stream.js

/**
 * An object or a line longer than this is handed out as text. BuildKit cannot send a larger object: it
 * travels in one gRPC message of at most 16 MiB.
 */
const json_stream_longestLine = 32 * 1024 * 1024;
/**
 * Hands out the JSON objects in the progress of `buildx --progress=rawjson` and, line by line, what is not JSON. Objects, not
 * lines: buildx before 0.15 indents each object over several lines (`enc.SetIndent` in BuildKit's progressui, dropped in v0.14.0);
 * and buildx prints plain text between and after them. Broken JSON is text, never an error: this is somebody else's log.
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
            if (unfinished.length > json_stream_longestLine) {
                finder.giveUp();
                onText(unfinished);
                unfinished = '';
            }
        },
        /** What was still incomplete is handed out as text. */
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
        else if (line.startsWith('{') || open.length + line.length > json_stream_longestLine) {
            // An indented object has no line that begins with a brace: the one before was cut off.
            this.giveUp();
            this.begin(line);
        }
        else if (!open.isIndented) {
            this.extend(open, line);
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
        const value = (0,json/* parseJson */.qF)(line);
        if (value !== undefined) {
            this.onValue(value);
            return;
        }
        this.extend({ lines: [], length: 0, depth: 0, isIndented: false }, line);
    }
    /** What buildx indents ends with a brace at the beginning of a line; anything else is looked at closely. */
    closeIndented(object) {
        this.open = undefined;
        const value = (0,json/* parseJson */.qF)(object.lines.join('\n'));
        if (value !== undefined) {
            this.onValue(value);
            return;
        }
        this.trustsIndent = false;
        for (const line of object.lines)
            this.addLine(line);
        this.trustsIndent = true;
    }
    /** Adds a line to what began like an object. */
    extend(object, line) {
        this.open = object;
        const end = findEnd(object, line);
        keepLine(object, line);
        if (end === undefined)
            return;
        const value = (0,json/* parseJson */.qF)([...object.lines.slice(0, -1), line.slice(0, end)].join('\n'));
        if (value === undefined) {
            this.giveUp();
            return;
        }
        this.open = undefined;
        this.onValue(value);
        const rest = line.slice(end);
        if (rest.trim() !== '')
            this.addLine(rest);
    }
}
/** How a line inside a JSON object can begin: anything else shows at once that this is not one. */
const beginsLikeJson = /^\s*(?:["{}[\],:\-\d]|true|false|null|$)/;
const beginsLikeObject = /^\s*\{\s*(?:["}]|$)/;
/** How much of the object's next line belongs to it; undefined: all, and it goes on; 0: this is no object. */
function findEnd(object, line) {
    if (!(object.lines.length === 0 ? beginsLikeObject : beginsLikeJson).test(line))
        return 0;
    for (let index = 0; index < line.length; index++) {
        const character = line[index];
        if (character === '"') {
            index = endOfString(line, index);
            // JSON has no line break inside a string.
            if (index === -1)
                return 0;
        }
        else if (character === '{' || character === '[') {
            object.depth++;
        }
        else if (character === '}' || character === ']') {
            object.depth--;
            if (object.depth <= 0)
                return index + 1;
        }
    }
    return undefined;
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

// EXTERNAL MODULE: ./lib/core/oci/digest.js
var digest = __webpack_require__(25965);
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
    return /^\[([^\s\]/]+) (?:[^\s\]/]+\/[^\s\]]+ )?internal\] /.exec(vertexName)?.[1];
}
/** The bake target that tells of a vertex, by the name that it tells of it under; undefined in a build of one target. */
function targetOf(vertexName, bakeTargets) {
    const step = parseStepName(vertexName, bakeTargets);
    if (step !== undefined)
        return step.target;
    const first = /^\[([^\s\]]+)[\s\]]/.exec(vertexName)?.[1];
    return first !== undefined && bakeTargets.has(first) ? first : undefined;
}
/** A vertex's name with another bake target in it; undefined: as a build of one target has it. */
function renameTarget(vertexName, before, after) {
    const rest = vertexName.slice(before.length + 1);
    if (!vertexName.startsWith(`[${before}`) || !/^[ \]]/.test(rest))
        return vertexName;
    if (after !== undefined)
        return `[${after}${rest}`;
    return rest.startsWith(']') ? rest.slice(1).trimStart() : `[${rest.trimStart()}`;
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

;// CONCATENATED MODULE: ./lib/core/buildkit/bake-part.js

/**
 * What some targets of a bake need, under the names that it would have if they were built alone. A stage's name stays that of the
 * Dockerfile which was the first to bring the step, and that may be another one.
 * @param verdicts those of `states`, in their order.
 */
function partOf(states, verdicts, part, bakeTargets) {
    const isOne = part.size === 1;
    const own = new Set(isOne ? [] : part.values());
    const ownName = (name) => {
        const target = targetOf(name, bakeTargets);
        if (target === undefined)
            return name;
        const after = part.get(target);
        return after === undefined ? undefined : renameTarget(name, target, isOne ? undefined : after);
    };
    const kept = states.flatMap((state, index) => {
        const names = [...state.names].flatMap((name) => ownName(name) ?? []);
        const [name] = names;
        const verdict = verdicts[index];
        if (name === undefined || verdict === undefined)
            return [];
        const views = [...state.views].flatMap(([view, intervals]) => {
            const renamed = ownName(view);
            return renamed === undefined ? [] : [[renamed, intervals]];
        });
        const targets = new Set(names.flatMap((each) => targetOf(each, own) ?? []));
        return {
            state: { ...state, name, names: new Set(names), views: new Map(views) },
            verdict: { ...verdict, name, targets, step: parseStepName(name, own) },
        };
    });
    return {
        states: kept.map(({ state }) => state),
        verdicts: kept.map(({ verdict }) => verdict),
        bakeTargets: own,
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/line-reader.js
var line_reader = __webpack_require__(29478);
// EXTERNAL MODULE: ./lib/core/buildkit/vertex-state.js
var vertex_state = __webpack_require__(41124);
;// CONCATENATED MODULE: ./lib/core/buildkit/progress-news.js




/**
 * Says what has just happened, each thing once: every target of a bake tells everything again. `bakeTargets`: those that were seen,
 * which grows meanwhile.
 */
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
        /** After the event was added to the vertex. */
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
            for (const text of watchedVertex.lines?.end() ?? [])
                listener({ kind: 'log', vertex, text });
            const durationMs = kind === 'executed' || kind === 'failed' ? (0,vertex_state/* elapsedMs */.d5)(event) : 0;
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
        /** A piece of its log, base64. */
        log(state, data) {
            const vertex = watch(state);
            vertex.lines ??= new line_reader/* LineReader */.u();
            for (const text of vertex.lines.push((0,log_tail/* decodeBase64 */.y)(data))) {
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
    const isOver = event.error !== undefined && (0,vertex_state/* isCancellation */.iB)(event.error);
    if (event.started === undefined || isOver) {
        return undefined;
    }
    if (event.cached === true) {
        return isStart ? undefined : event.error ? 'cache-error' : 'hit';
    }
    if ((0,vertex_state/* isFetching */.h8)(state, { namesInputs: (event.inputs ?? []).length > 0 })) {
        return undefined;
    }
    return isStart ? 'started' : event.error ? 'failed' : 'executed';
}

// EXTERNAL MODULE: ./lib/core/buildkit/registry-traffic.js
var registry_traffic = __webpack_require__(29401);
;// CONCATENATED MODULE: ./lib/core/buildkit/status.js

/**
 * Checks one value of the stream. Undefined when it is no status at all; entries that do not have the right
 * shape are left out. Cheap: what is right is not copied.
 */
function parseStatus(value) {
    if (!(0,json/* isObject */.Gv)(value)) {
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
const times = { started: 'string', completed: 'string' };
const hasVertexFields = fieldsCheck(['digest'], {
    ...{ name: 'string', cached: 'boolean', error: 'string' },
    ...times,
});
const isVertexStatus = fieldsCheck(['id', 'vertex'], {
    ...{ name: 'string', current: 'number', total: 'number', timestamp: 'string' },
    ...times,
});
const isVertexLog = fieldsCheck(['vertex', 'data'], {});
const isVertexWarning = fieldsCheck([], { vertex: 'string', short: 'string', url: 'string' });
function isVertex(entry) {
    return hasVertexFields(entry) && (entry.inputs === undefined || isStringList(entry.inputs));
}
/** Tells whether an entry has these texts, and its other fields are of their types where they are there. */
function fieldsCheck(texts, others) {
    const types = Object.entries(others);
    return (entry) => (0,json/* isObject */.Gv)(entry) &&
        texts.every((name) => typeof entry[name] === 'string') &&
        types.every(([name, type]) => entry[name] === undefined || typeof entry[name] === type);
}
function isStringList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
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
            targets: new Set([...vertex.names].flatMap((name) => targetOf(name, bakeTargets) ?? [])),
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
        loadedBytes: (0,sum/* sum */.cz)((0,vertex_state/* fetchedBytes */.$f)(vertex).values()),
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
    (interval) => !(isCanceled(interval) && (0,vertex_state/* elapsedMs */.d5)(interval) < 1));
    const cacheFailure = intervals.find((interval) => interval.error !== undefined &&
        !isCanceled(interval) &&
        (interval.isCached || loads.includes(interval)));
    const isLoadable = cacheFailure === undefined || !loads.includes(cacheFailure);
    const first = runs[0] ?? hits[0] ?? intervals[0];
    return {
        outcome: readOutcome(runs.at(-1), hits.length > 0 && isLoadable, intervals),
        startedAtMs: first === undefined ? undefined : readTime(first.started),
        executedMs: (0,sum/* sumOf */.XN)(runs, vertex_state/* elapsedMs */.d5),
        loadedMs: (0,sum/* sumOf */.XN)(loads, vertex_state/* elapsedMs */.d5),
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
    return ((0,vertex_state/* isFetching */.h8)(vertex, interval) ||
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
    return error !== undefined && (0,vertex_state/* isCancellation */.iB)(error);
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

// EXTERNAL MODULE: ./lib/core/span.js
var span = __webpack_require__(44367);
;// CONCATENATED MODULE: ./lib/core/buildkit/work.js




/** Reads what the vertices of a build did, and when. What has not ended goes on to the last time that any of them tells. */
function readWork(vertices, bakeTargets) {
    const lastMs = lastTime(vertices);
    const spans = vertices.flatMap((vertex) => {
        const place = readPlace(vertex.name, bakeTargets);
        return vertexSpans(vertex, place, lastMs).map((span) => ({ ...span, ...place }));
    });
    const alike = (0,group/* groupBy */.$)(spans, ({ kind, what, target }) => JSON.stringify([kind, what, target]));
    return [...alike.values()]
        .flatMap((own) => {
        const [first] = own;
        return first === undefined
            ? []
            : (0,span/* joinSpans */.kU)(own).map(({ startMs, endMs }) => ({
                ...{ kind: first.kind, what: first.what, target: first.target },
                ...{ startedAtMs: startMs, durationMs: endMs - startMs },
            }));
    })
        .toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}
function vertexSpans(vertex, { step, text }, lastMs) {
    const ofStatuses = [...vertex.spans].flatMap(([id, span]) => {
        const kind = kindOfStatus(id, text);
        // BuildKit tells of a download every 150 ms, and leaves out the end when another one of the same blob goes on (pullprogress).
        const endMs = span.endedMs ?? (kind === 'load' ? span.toldMs : lastMs);
        return kind === undefined ? [] : [{ kind, startMs: span.startedMs, endMs }];
    });
    const rest = [...vertex.views.values()].flat().flatMap((interval) => {
        const startMs = Date.parse(interval.started);
        const endMs = interval.completed === undefined ? lastMs : Date.parse(interval.completed);
        if (!(endMs > startMs))
            return [];
        const kind = kindOfInterval(vertex, interval, step, text);
        return (0,span/* withoutSpans */.w1)({ startMs, endMs }, ofStatuses).map((span) => ({ ...span, kind }));
    });
    return [...ofStatuses, ...rest];
}
function kindOfInterval(vertex, interval, step, text) {
    if (step === undefined || step.keyword === 'FROM')
        return kindOfText(text);
    if (interval.isCached)
        return 'look-up';
    return (0,vertex_state/* isFetching */.h8)(vertex, interval) ? 'load' : 'step';
}
const kindsByText = [
    [/^importing cache manifest from /, 'cache-import'],
    [/^exporting cache /, 'cache-export'],
    [/^exporting /, 'export'],
    [/^pushing /, 'push'],
    [/^importing to /, 'engine'],
    [
        /^load (?:local bake definitions|build definition|remote build context|\.dockerignore|build context)/,
        'files',
    ],
    [/^(?:load metadata for|resolve|FROM|\[auth\]|docker-image:)/, 'look-up'],
];
function kindOfText(text) {
    return kindsByText.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
/** Of what a vertex is at; undefined: the vertex itself tells it better. */
function kindOfStatus(id, text) {
    // Everything that such a vertex does is for the cache, `writing layer sha256:…` as well.
    if (kindOfText(text) === 'cache-export')
        return undefined;
    if (id.startsWith('sha256:'))
        return 'load';
    if (/^(?:extracting sha256:|unpacking to )/.test(id))
        return 'unpack';
    if (id.startsWith('pushing '))
        return 'push';
    return /^(?:sending tarball|loading layer )/.test(id) ? 'engine' : undefined;
}
const contextName = /^\[(?:[^\s\]]+ )?context ([^\s\]]+)\] /;
/** What a vertex is for, and the bake target in front of its name. */
function readPlace(name, bakeTargets) {
    const step = parseStepName(name, bakeTargets);
    if (step !== undefined && step.keyword !== 'FROM')
        return { step, text: name, what: step.stage || (step.target ?? ''), target: step.target };
    const words = /^\[([^\]]*)\] /.exec(name)?.[1]?.split(' ') ?? [];
    const [first] = words;
    const isTarget = first !== undefined && !/^(?:internal|context|auth)$|\//.test(first);
    const bare = name.replace(/^\[(?!auth\])[^\]]*\] /, '');
    // Older versions name the image of a context without saying that it is one.
    const text = contextName.test(name) && !bare.startsWith('load metadata') ? `docker-image:${bare}` : bare;
    return {
        step,
        text,
        what: whatOf(text),
        target: step?.target ?? (step === undefined && isTarget ? first : undefined),
    };
}
/** The image or the cache that a vertex names; empty where it names none. */
function whatOf(text) {
    return (/^(?:importing cache manifest from|load metadata for|resolve image config for|pushing|FROM) (\S+)/.exec(text)?.[1] ??
        /^docker-image:(?:docker-image:)?(?:\/\/)?(\S+)/.exec(text)?.[1] ??
        (kindOfText(text) === 'other' ? text : ''));
}
function lastTime(vertices) {
    let last = Number.NEGATIVE_INFINITY;
    for (const { views, spans } of vertices) {
        for (const { started, completed } of [...views.values()].flat())
            last = Math.max(last, Date.parse(completed ?? started));
        for (const { startedMs, endedMs } of spans.values())
            last = Math.max(last, endedMs ?? startedMs);
    }
    return last;
}

;// CONCATENATED MODULE: ./lib/core/buildkit/progress.js










/** Nobody reads more of them, and a frontend may send any number. */
const mostWarnings = 100;
/** Folds the progress of a build as it streams, in memory that does not grow with the length of the logs. */
function createProgressFold(onEvent) {
    const kept = {
        vertices: new Map(),
        logTail: new log_tail/* LogTail */.J(),
        warnings: new Set(),
        bakeTargets: new Set(),
        unknownValues: 0,
    };
    const { vertices, logTail, warnings, bakeTargets } = kept;
    const news = onEvent && createProgressNews(onEvent, bakeTargets);
    const onVertex = (event) => {
        const name = event.name ?? '';
        const target = readBakeTarget(name);
        if (target !== undefined)
            bakeTargets.add(target);
        const vertex = vertices.get(event.digest) ?? newVertex(event.digest, name);
        vertices.set(event.digest, vertex);
        (0,vertex_state/* addEvent */.W2)(vertex.state, event);
        news?.vertex(vertex.state, event);
    };
    const onStatus = (status) => {
        const vertex = vertices.get(status.vertex);
        if (vertex === undefined)
            return;
        (0,vertex_state/* addTransfer */.vW)(vertex.state, status);
        (0,vertex_state/* addSpan */.ao)(vertex.state, status);
        news?.transfer(vertex.state, status);
    };
    const onLog = ({ vertex: digest, data }) => {
        logTail.push(data);
        const vertex = vertices.get(digest);
        if (vertex === undefined)
            return;
        vertex.log ??= new log_tail/* LogTail */.J();
        vertex.log.push(data);
        news?.log(vertex.state, data);
    };
    const onWarning = ({ vertex, short = '' }) => {
        const text = new TextDecoder().decode((0,log_tail/* decodeBase64 */.y)(short));
        if (text === '' || warnings.has(text) || warnings.size >= mostWarnings)
            return;
        warnings.add(text);
        news?.warning(vertices.get(vertex ?? '')?.state, text);
    };
    return {
        /** One value of the stream; what is no status is counted and left alone. */
        push(value) {
            const status = parseStatus(value);
            if (status === undefined) {
                kept.unknownValues++;
                return;
            }
            status.vertexes.forEach(onVertex);
            status.statuses.forEach(onStatus);
            status.logs.forEach(onLog);
            status.warnings.forEach(onWarning);
        },
        snapshot() {
            const states = statesOf(vertices);
            return readProgress(kept, states, judgeVertices(states, bakeTargets), bakeTargets);
        },
        /**
         * A bake of several images, each as if its targets had been built alone: with what they need, also where others need it too,
         * and under the names that they would have had. What came from registries for several is told of the first.
         */
        snapshotsOf(parts) {
            const states = statesOf(vertices);
            const verdicts = judgeVertices(states, bakeTargets);
            const own = parts.map((part) => partOf(states, verdicts, part, bakeTargets));
            return countedOnce(own.map((of) => readProgress(kept, of.states, of.verdicts, of.bakeTargets)));
        },
    };
}
function readProgress({ vertices, logTail, warnings, unknownValues }, states, verdicts, targets) {
    return {
        vertices: verdicts,
        work: readWork(states, targets),
        logTail: logsOfFailed(verdicts, vertices) ?? logTail.lines(),
        warnings: [...warnings],
        cacheImports: verdicts.flatMap(readCacheImport),
        downloads: (0,registry_traffic/* findDownloads */.zu)(states),
        resolved: (0,registry_traffic/* findResolved */.Wn)(verdicts),
        sideBySide: (0,registry_traffic/* findSideBySide */.vE)(states),
        writtenCaches: findWrittenCaches(states),
        unknownValues,
    };
}
/** What came from registries for several is told of the first only. */
function countedOnce(parts) {
    const counted = new Set();
    return parts.map((progress) => {
        const isNew = ({ digest }) => !counted.has(digest);
        const downloads = progress.downloads.filter(isNew);
        // A manifest that several repositories have is read from each.
        const resolved = (0,registry_traffic/* findResolved */.Wn)(progress.vertices.filter(isNew));
        for (const { digest } of [...downloads, ...progress.vertices])
            counted.add(digest);
        return { ...progress, downloads, resolved };
    });
}
function newVertex(digest, name) {
    return { state: (0,vertex_state/* createVertexState */.C_)(digest, name), log: undefined };
}
function statesOf(vertices) {
    return [...vertices.values()].map(({ state }) => state);
}
function logsOfFailed(verdicts, vertices) {
    const lines = verdicts
        .filter(({ verdict }) => verdict === 'failed')
        .flatMap(({ digest }) => vertices.get(digest)?.log?.lines() ?? []);
    return lines.length > 0 ? lines : undefined;
}
/** In a bake, the target stands before it. */
const cacheImport = /^(?:\[[^\]]*\] )?importing cache manifest from (.+)/;
function readCacheImport({ name, error }) {
    const reference = cacheImport.exec(name)?.[1];
    return reference === undefined ? [] : [{ reference, error }];
}
/**
 * Digests of the caches that a build wrote, as index or as image manifest: BuildKit says them while it does
 * (https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/export.go, `Finalize`). What a tag names afterwards may be of
 * another run.
 */
function findWrittenCaches(vertices) {
    const digests = vertices.flatMap((vertex) => [...vertex.spans.keys()].flatMap((id) => (0,digest/* parseDigest */.m)(/^writing cache (?:image )?manifest (\S+)$/.exec(id)?.[1] ?? '') ?? []));
    return [...new Set(digests)];
}

// EXTERNAL MODULE: ./lib/adapters/docker/buildx-program.js
var buildx_program = __webpack_require__(77412);
;// CONCATENATED MODULE: ./lib/adapters/docker/buildx-run.js










const keptTextLines = 200;
const keptOutputBytes = 1 << 20;
/**
 * Runs one build and folds its progress as it streams. A failed build is a result, not an exception.
 * `progressOf`: the progress of some targets of a bake each, as `snapshotsOf` has it.
 */
async function runBuildx(command, args, options) {
    const metadataFile = (0,external_node_path_.join)(options.folder, 'metadata.json');
    await (0,promises_.writeFile)(metadataFile, '{}', { mode: 0o600 });
    const fold = createProgressFold(options.onEvent);
    const text = [];
    // Written as it comes and not queued: a slow disk must not fill the memory.
    const kept = options.keepProgress === undefined ? undefined : (0,external_node_fs_.openSync)(options.keepProgress, 'a');
    const concealed = createConcealedStream(options.concealer);
    const show = (status) => {
        if (kept !== undefined)
            (0,external_node_fs_.writeSync)(kept, `${JSON.stringify(status)}\n`);
        fold.push(status);
    };
    const stream = createJsonStream((value) => show(concealed.push(value)), (said) => {
        const line = (0,concealed_status/* concealText */.Rm)(said, options.concealer);
        if (kept !== undefined)
            (0,external_node_fs_.writeSync)(kept, `${line}\n`);
        text.push(line);
        if (text.length > keptTextLines)
            text.shift();
    });
    const decoder = new TextDecoder();
    const outputDecoder = new TextDecoder();
    let output = '';
    const exitCode = await options.commands.stream(...(0,buildx_program.buildxCommand)(options.docker, [
        ...[command, '--builder', options.builder.name, '--progress=rawjson'],
        ...['--metadata-file', metadataFile],
        ...args,
    ]), {
        cwd: options.folder,
        env: { ...options.docker.env, ...options.env },
        onStderr: (chunk) => stream.push(decoder.decode(chunk, { stream: true })),
        onStdout: (chunk) => {
            if (output.length < keptOutputBytes)
                output += outputDecoder.decode(chunk, { stream: true });
        },
    });
    stream.end();
    const rest = concealed.end();
    if (rest !== undefined)
        show(rest);
    if (kept !== undefined)
        (0,external_node_fs_.closeSync)(kept);
    const metadata = JSON.parse((await (0,promises_.readFile)(metadataFile, 'utf8')) || '{}');
    return {
        ok: exitCode === 0,
        progress: fold.snapshot(),
        progressOf: fold.snapshotsOf,
        metadata: (0,json/* objectOrEmpty */.YN)((0,concealed_status/* concealMetadata */.vm)(metadata, options.concealer)),
        text: text.join('\n'),
        output: (0,concealed_status/* concealText */.Rm)(output, options.concealer),
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

/***/ 29251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aK: () => (/* binding */ hitRate),
  yf: () => (/* binding */ mergeSteps),
  I$: () => (/* binding */ readSteps),
  Jc: () => (/* binding */ readStepsOf),
  t6: () => (/* binding */ summarizeStages)
});

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/buildkit/step-vertex.js
var step_vertex = __webpack_require__(64295);
;// CONCATENATED MODULE: ./lib/core/buildkit/step-alignment.js


/**
 * Lays the vertices that bear a stage's name along its instructions. BuildKit gives out its numbers in their
 * order, from 1; but the FROM has one as well, unless it is a stage, scratch, or a named context, and so have
 * the ONBUILD triggers, while a `WORKDIR` whose path turns out to be `/` has none. So the numbers are shifted
 * until keywords and texts fit best.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487
 */
function alignSteps(graph, stage, vertices) {
    const groups = [...(0,group/* groupBy */.$)(vertices, ({ step }) => step.index)]
        .map(([index, own]) => ({ index, own: (0,step_vertex/* withCompanions */.i7)(graph, own) }))
        .toSorted((one, other) => one.index - other.index);
    const highest = groups.at(-1)?.index ?? 0;
    const offsets = Array.from({ length: highest + 1 }, (_, offset) => offset);
    const expected = [
        ...stage.triggers.map((text) => ({ text, isTrigger: true })),
        ...stage.instructions.map((text) => ({ text, isTrigger: false })),
    ];
    const [best] = withoutSomeWorkdirs(expected)
        .flatMap((kept) => offsets.flatMap((offset) => rateFit(graph, groups, kept, offset) ?? []))
        .toSorted((one, other) => other.texts - one.texts ||
        one.strangers - other.strangers ||
        one.distance - other.distance ||
        other.expected.length - one.expected.length);
    if (best === undefined) {
        // The Dockerfile that was read is not the one that was built: what was built is the truth.
        const slots = groups.map(({ own }) => own);
        return { instructions: slots.map(step_vertex/* keywordOfVertices */.Ye), slots, triggers: [], offset: 0 };
    }
    return {
        instructions: best.expected.map(({ text }) => text),
        slots: best.expected.map((_, place) => groups.find(({ index }) => index === place + best.offset + 1)?.own ?? []),
        triggers: groups.filter(({ index }) => index <= best.offset).map(({ own }) => own),
        offset: best.offset,
    };
}
/** How well the numbers fit when `offset` of them come before the first instruction; undefined: not at all. */
function rateFit(graph, groups, expected, offset) {
    const before = groups.filter(({ index }) => index <= offset);
    const placed = groups.filter(({ index }) => index > offset);
    const expectedOf = ({ index }) => expected[index - offset - 1];
    const isTrigger = ({ own }) => own.some(({ step }) => step.onbuild);
    const triggersAreCalledSo = graph.steps.some(({ step }) => step.onbuild);
    const fits = placed.every((step) => {
        const instruction = expectedOf(step);
        return (instruction !== undefined &&
            (0,step_vertex/* hasKeyword */.U6)(step.own, instruction.text) &&
            (!triggersAreCalledSo || isTrigger(step) === instruction.isTrigger));
    });
    if (!fits || (placed.length === 0 && !before.every(isTrigger))) {
        return undefined;
    }
    return {
        expected,
        offset,
        texts: placed.filter((step) => (0,step_vertex/* hasText */.I3)(step.own, expectedOf(step)?.text ?? '')).length,
        strangers: before.filter((step) => !isTrigger(step)).length,
        distance: Math.abs(offset - offsetByDepth(graph, groups[0])),
    };
}
/** A step that stands on two others and has the number 4 must have a FROM beneath them that counts. */
function offsetByDepth(graph, lowest) {
    let depth = 0;
    let beneath = lowest && (0,step_vertex/* stepBeneath */.Qq)(graph, lowest.own);
    while (beneath !== undefined && depth < (lowest?.index ?? 0)) {
        depth++;
        beneath = (0,step_vertex/* stepBeneath */.Qq)(graph, [beneath]);
    }
    return Math.max(0, (lowest?.index ?? 0) - 1 - depth);
}
/** All steps, and without some WORKDIRs of which the path may be `/`: without few of them first. */
function withoutSomeWorkdirs(expected) {
    const uncertain = expected.filter(({ text }) => isPerhapsRoot(text));
    const choices = 2 ** Math.min(uncertain.length, 6);
    return Array.from({ length: choices }, (_, bits) => {
        const left = new Set(uncertain.filter((_step, at) => bits & (1 << at)));
        return expected.filter((step) => !left.has(step));
    });
}
/** Whether the path of a WORKDIR may turn out to be `/`, for which BuildKit makes no vertex. */
function isPerhapsRoot(instruction) {
    return (0,step_vertex/* keywordOf */.XL)(instruction) === 'WORKDIR' && /[$.]/.test(instruction);
}

;// CONCATENATED MODULE: ./lib/core/buildkit/step-chain.js




/**
 * Finds the vertices of each step of the expected stages, image by image.
 *
 * BuildKit's names say it, except where two stages have the same instructions on the same parent: those are
 * one vertex, which bears the name of one of the stages. For the other stage it is found as the vertex that
 * its next step stands on; and at a stage's end, as the step of another stage with the same instruction on
 * the same parent.
 *
 * So it is with images whose Dockerfiles were built in one bake: what two of them have in common bears the name of a stage of
 * either Dockerfile.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/jobs.go#L530 one vertex for one digest
 */
function findSteps(parts) {
    const graphs = parts.map(({ progress }) => (0,step_vertex/* createGraph */.Fn)(progress));
    const users = countUsers(graphs);
    const chains = parts.flatMap(({ expected }, index) => {
        const graph = graphs[index];
        if (graph === undefined)
            return [];
        const isAlone = new Set(expected.map(({ name }) => name)).size === 1;
        return expected.flatMap((stage) => alignStage(graph, stage, isAlone, users));
    });
    for (const chain of chains) {
        fillFromAbove(chain);
        findHiddenTriggers(chain, chains);
    }
    // A step that was found can be what another stage's next step stands on.
    while (chains.map((chain) => fillFromBeneath(chain, chains)).some(Boolean)) { }
    return graphs.map((graph) => chains
        .filter((chain) => chain.graph === graph)
        .map(withoutRoots)
        .flatMap(formatChain));
}
/** Vertex → how many images need it. */
function countUsers(graphs) {
    const digests = graphs.flatMap(({ byDigest }) => [...byDigest.keys()]);
    return new Map([...(0,group/* groupBy */.$)(digests, (digest) => digest)].map(([digest, own]) => [digest, own.length]));
}
/** Everything that bears the stage's name, for each platform that it is built for. */
function alignStage(graph, stage, isAlone, users) {
    const name = stage.name.toLowerCase();
    const own = withoutNamesakes(graph.steps.filter(({ step }) => step.stage.toLowerCase() === name || (isAlone && step.stage === '')), stage, users);
    const isNamed = graph.steps.length === 0
        ? stage.platforms.length > 1
        : graph.steps.every(({ step }) => step.platform !== undefined);
    const places = isNamed ? spreadOverPlatforms(graph, stage, own) : new Map([[undefined, own]]);
    return [...places].map(([platform, vertices]) => ({
        ...{ graph, stage, platform },
        ...alignSteps(graph, stage, vertices),
    }));
}
/**
 * Without steps that several images need and that bear the name of a stage of another image's Dockerfile. All steps of one stage
 * are numbered out of the same total, and no two have the same number. What only this image needs tells which are its own; else
 * the texts do.
 */
function withoutNamesakes(named, stage, users) {
    const ownOf = (vertices) => vertices.filter(({ digest }) => users.get(digest) === 1);
    if (ownOf(named).length === named.length)
        return named;
    const textsOf = (vertices) => vertices.filter((vertex) => stage.instructions.some((text) => (0,step_vertex/* hasText */.I3)([vertex], text)));
    const [ofStage = []] = [...(0,group/* groupBy */.$)(named, ({ step }) => step.total).values()].toSorted((one, other) => ownOf(other).length - ownOf(one).length || textsOf(other).length - textsOf(one).length);
    return [...(0,group/* groupBy */.$)(ofStage, ({ step }) => step.index).values()].flatMap((vertices) => {
        const [decisive = []] = [ownOf(vertices), textsOf(vertices), vertices].filter(({ length }) => length > 0);
        // A copy and its LINK are two vertices of the same text.
        return vertices.filter(({ step }) => (0,step_vertex/* hasText */.I3)(decisive, step.instruction));
    });
}
/**
 * Which vertices serve for which platform. Each is named with the platform that it runs on, and from the first use of TARGETARCH
 * on with the one that it builds for as well: `linux/amd64->arm64`. Two platforms for which a stage does the same share
 * its vertices, which bear the name of one of them.
 */
function spreadOverPlatforms(graph, stage, own) {
    const byPlatform = (0,group/* groupBy */.$)(own, ({ step }) => step.platform);
    const names = [...byPlatform.keys()];
    const [common = '', ...others] = names.filter((name = '') => !name.includes('->'));
    const shared = others.length === 0 ? (byPlatform.get(common) ?? []) : [];
    return new Map(stage.platforms.map((platform) => {
        const name = names.find((candidate) => builtFor(candidate) === platform);
        return name === undefined
            ? [platform, isBuiltFor(graph, platform) ? shared : []]
            : [name, byPlatform.get(name) ?? []];
    }));
}
/** `linux/arm64` of `linux/amd64->arm64` and of itself. */
function builtFor(name) {
    const [runsOn = '', target] = name?.split('->') ?? [];
    return target === undefined ? name : (0,platform/* normalizePlatform */.F)(`${runsOn.split('/')[0]}/${target}`);
}
/** Where something failed, a platform of which nothing was heard may not have come so far. */
function isBuiltFor(graph, platform) {
    return !hasFailed(graph) || graph.steps.some(({ step }) => builtFor(step.platform) === platform);
}
/** Goes down from each known step: what it stands on is the step before. */
function fillFromAbove(chain) {
    const { graph } = chain;
    for (let place = chain.instructions.length - 2; place >= 0; place--) {
        if ((chain.slots[place] ?? []).length > 0)
            continue;
        const beneath = stepsBeneath(graph, chain.slots[place + 1] ?? [], chain.instructions[place] ?? '');
        chain.slots[place] = (0,step_vertex/* withCompanions */.i7)(graph, beneath);
    }
}
/** The vertex beneath that has the keyword expected there: the first input, unless the stage is on scratch. */
function stepsBeneath(graph, above, instruction) {
    const inputs = (0,step_vertex/* tops */.r5)(above).flatMap((vertex) => vertex.inputs);
    const candidates = inputs
        .map((digest) => graph.byDigest.get(digest))
        .filter(step_vertex/* isStepVertex */.nX)
        .filter((vertex) => (0,step_vertex/* hasKeyword */.U6)([vertex], instruction));
    const best = candidates.find((vertex) => (0,step_vertex/* hasText */.I3)([vertex], instruction)) ?? candidates[0];
    return best === undefined ? [] : [best];
}
/** Two stages on a base with ONBUILD share its triggers: they bear the other stage's name then. */
function findHiddenTriggers(chain, chains) {
    const { graph } = chain;
    const parentEnd = new Set(endOf(chain, chains).map((vertex) => vertex.digest));
    let lowest = chain.triggers[0] ?? chain.slots[0] ?? [];
    while (chain.triggers.length < chain.offset) {
        const beneath = (0,step_vertex/* stepBeneath */.Qq)(graph, lowest);
        if (beneath === undefined || parentEnd.has(beneath.digest)) {
            return;
        }
        lowest = (0,step_vertex/* withCompanions */.i7)(graph, [beneath]);
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
            .filter((other) => other !== chain && builtFor(other.platform) === builtFor(chain.platform))
            .flatMap((other) => other.slots
            .filter((found, otherPlace) => found.length > 0 &&
            (0,step_vertex/* sameText */.QV)(other.instructions[otherPlace], chain.instructions[place]) &&
            standsOnSame(chain, place, other, otherPlace, chains))
            .flatMap((found) => seenBy(chain, found)))
            .at(0);
        if (twin !== undefined) {
            chain.slots[place] = twin;
            hasFound = true;
        }
    });
    return hasFound;
}
/** Vertices of another stage as the chain's own image sees them; none where it does not need all of them. */
function seenBy({ graph }, vertices) {
    const seen = vertices.map(({ digest }) => graph.byDigest.get(digest)).filter(step_vertex/* isStepVertex */.nX);
    return seen.length === vertices.length ? [seen] : [];
}
function standsOnSame(chain, place, other, otherPlace, chains) {
    const beneath = place > 0 ? (0,step_vertex/* tops */.r5)(chain.slots[place - 1] ?? []) : endOf(chain, chains);
    if (beneath.length > 0) {
        const inputs = (0,step_vertex/* tops */.r5)(other.slots[otherPlace] ?? []).flatMap((vertex) => vertex.inputs);
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
    return parent.instructions.length > 0 ? (0,step_vertex/* tops */.r5)(parent.slots.at(-1) ?? []) : endOf(parent, chains);
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
    return chains.find((other) => other !== chain &&
        other.graph === chain.graph &&
        other.stage.name.toLowerCase() === name &&
        builtFor(other.platform) === builtFor(chain.platform));
}
/** In a build that went well, a WORKDIR that nothing was heard of is the one that has no vertex: `/`. */
function withoutRoots(chain) {
    if (hasFailed(chain.graph))
        return chain;
    const isStep = (_, place) => (chain.slots[place] ?? []).length > 0 || !isPerhapsRoot(chain.instructions[place] ?? '');
    return {
        ...chain,
        instructions: chain.instructions.filter(isStep),
        slots: chain.slots.filter(isStep),
    };
}
function hasFailed(graph) {
    return [...graph.byDigest.values()].some(({ verdict }) => verdict === 'failed');
}
function formatChain(chain) {
    const steps = [
        ...chain.triggers.map((vertices) => ({
            instruction: `ONBUILD ${(0,step_vertex/* keywordOfVertices */.Ye)(vertices)}`,
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

// EXTERNAL MODULE: ./lib/core/buildkit/step-counts.js
var step_counts = __webpack_require__(38913);
;// CONCATENATED MODULE: ./lib/core/buildkit/cache-report.js






/**
 * One verdict for each step of the expected stages, for every platform that they are built for, and for the ONBUILD
 * triggers that came with a base image.
 *
 * @throws UserError when nothing can be read of any of these steps and nothing failed either
 */
function readSteps(progress, expected) {
    return readStepsOf([{ progress, expected }])[0] ?? [];
}
/**
 * As readSteps, for images that were built in one bake: a step that several have in common is told of each.
 * @throws UserError as readSteps
 */
function readStepsOf(parts) {
    return findSteps(parts).map((steps, index) => {
        const part = parts[index];
        if (part !== undefined)
            refuseUnreadable(part.progress, steps);
        const own = new Set(part?.expected.map(({ name }) => name.toLowerCase()));
        return steps.map((step) => judgeStep(step, own, parts.length > 1));
    });
}
function refuseUnreadable(progress, steps) {
    const isUnreadable = steps.length > 0 && steps.every((step) => step.vertices.length === 0);
    if (isUnreadable && !progress.vertices.some((vertex) => vertex.verdict === 'failed')) {
        throw new error/* UserError */.yo(`Expected to read the progress of ${(0,quantity/* plural */.LS)(steps.length, 'build step')} (the first: ${firstLine(steps[0]?.instruction ?? '')}), ` +
            `but nothing that BuildKit reported (${(0,quantity/* plural */.LS)(progress.vertices.length, 'thing')}) is one of them${quoteSome(progress)}.`, {
            remedy: 'The build itself may be right, but its hit rate is not known. Run it again with --keep-progress FILE and report the file: ' +
                'this version of buildx or BuildKit may name its steps in a new way.',
        });
    }
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
/** Of all steps that were measured, see `rateOf`. */
function hitRate(stages) {
    return (0,step_counts/* rateOf */.MK)((0,step_counts/* sumCounts */.W_)(stages));
}
function summarizeStage(stage, platform, steps) {
    const having = (verdict) => steps.filter((step) => step.verdict === verdict);
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
        ...(0,sum/* sumFields */.xS)(loaded, 'loadedBytes', 'loadedMs'),
        executed: executed.length,
        executedMs: (0,sum/* sumOf */.XN)(executed, (step) => step.durationMs),
        failed,
        notMeasured: having('not-measured').length,
        hitRate: (0,step_counts/* rateOf */.MK)({ hit: hits.length, executed: executed.length, failed }),
        steps,
    };
}
/** `own`: names of the image's own stages; `isOfSeveral`: a step can bear the name of another image's stage, which tells nobody. */
function judgeStep({ vertices, ...place }, own, isOfSeveral) {
    const workers = vertices.filter((vertex) => !vertex.step.link && !isSourceOfAnother(vertex, vertices));
    const links = vertices.filter((vertex) => vertex.step.link);
    const verdict = judgeVertices(workers, links);
    const decisive = [...workers, ...links].find((vertex) => vertex.verdict === verdict) ?? workers[0] ?? links[0];
    const isMiss = verdict === 'executed' || verdict === 'failed';
    const bearer = decisive?.step.stage ?? '';
    const isForeign = isOfSeveral && !own.has(bearer.toLowerCase());
    const bearingPlatform = decisive?.step.platform;
    return {
        ...place,
        verdict,
        inferred: verdict === 'hit' &&
            [...workers, ...links].every((vertex) => vertex.verdict !== 'hit' || vertex.inferred),
        ...(0,sum/* sumFields */.xS)(verdict === 'hit' ? vertices : [], 'loadedBytes', 'loadedMs'),
        ...(0,sum/* sumFields */.xS)(isMiss ? vertices : [], 'durationMs'),
        startedAtMs: decisive?.startedAtMs,
        cacheError: vertices.find((vertex) => vertex.cacheError !== undefined)?.cacheError,
        sharedWith: isNamedAfter(bearer, place.stage) && !isForeign ? bearer : undefined,
        sharedWithPlatform: bearingPlatform === place.platform ? undefined : bearingPlatform,
    };
}
function isNamedAfter(bearer, stage) {
    return bearer !== '' && bearer.toLowerCase() !== stage.toLowerCase();
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

/***/ 48239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ concealText),
/* harmony export */   WG: () => (/* binding */ encodeBase64),
/* harmony export */   ZK: () => (/* binding */ concealBytes),
/* harmony export */   kl: () => (/* binding */ concealStatus),
/* harmony export */   ks: () => (/* binding */ nothingConcealed),
/* harmony export */   vm: () => (/* binding */ concealMetadata)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48893);


/** Where a build is given no secret. */
const nothingConcealed = { hide: (text) => text, args: {} };
/** An argument shorter than this is in too many texts, as `main` is. */
const shortestArg = 8;
/** Fields whose bytes are Base64: https://github.com/moby/buildkit/blob/v0.32.2/client/graph.go */
const encodedFields = new Set(['data', 'short', 'detail']);
/** A step that is not the source of a stage, whose name is read. */
const stepName = /^\[[^\]]{0,200}\d\/\d{1,4}\] (?!FROM )/;
/** Takes secrets out of a line of text; secret arguments are named there, as the Dockerfile names them. */
function concealText(text, { hide, args }) {
    const named = Object.entries(args)
        .filter(([, value]) => value.length >= shortestArg)
        .sort(([, a], [, b]) => b.length - a.length)
        .reduce((shown, [name, value]) => shown.replaceAll(value, () => `$${name}`), text);
    return hide(named);
}
/** Takes secrets out of one value of `--progress=rawjson`. */
function concealStatus(status, concealer) {
    return concealValue(status, '', concealer);
}
/** Takes secrets out of the metadata file, which holds the arguments of a build in its provenance. */
function concealMetadata(metadata, { hide, args }) {
    if (typeof metadata === 'string')
        return hide(metadata);
    if (Array.isArray(metadata))
        return metadata.map((item) => concealMetadata(item, { hide, args }));
    if (typeof metadata !== 'object' || metadata === null)
        return metadata;
    return Object.fromEntries(Object.entries(metadata).map(([key, value]) => {
        const isSecret = key.startsWith('build-arg:') && key.slice('build-arg:'.length) in args;
        return [key, isSecret ? '***' : concealMetadata(value, { hide, args })];
    }));
}
function concealValue(value, field, concealer) {
    if (typeof value === 'string')
        return concealField(value, field, concealer);
    if (Array.isArray(value))
        return value.map((item) => concealValue(item, field, concealer));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(value)).map(([key, item]) => [key, concealValue(item, key, concealer)]));
}
function concealField(text, field, concealer) {
    if (encodedFields.has(field))
        return concealBase64(text, concealer);
    const mayHoldArgs = field === 'error' || (field === 'name' && stepName.test(text));
    return mayHoldArgs ? concealText(text, concealer) : concealer.hide(text);
}
function concealBase64(text, concealer) {
    const bytes = (0,_log_tail_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBase64 */ .y)(text);
    const hidden = concealBytes(bytes, concealer);
    return hidden === bytes ? text : encodeBase64(hidden);
}
/** Takes secrets out of what a step printed. What has none is returned as it is: it may be no text. */
function concealBytes(bytes, concealer) {
    const said = new TextDecoder().decode(bytes);
    const hidden = concealText(said, concealer);
    return hidden === said ? bytes : new TextEncoder().encode(hidden);
}
function encodeBase64(bytes) {
    return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
}


/***/ }),

/***/ 29478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ LineReader)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;
/** Makes lines of a log that comes in pieces, which can end anywhere, inside a character as well. */
class LineReader {
    #decoder = new TextDecoder();
    #unfinished = '';
    /** The lines that are complete now. */
    push(bytes) {
        const lines = (this.#unfinished + this.#decoder.decode(bytes, { stream: true })).split('\n');
        this.#unfinished = lines.pop() ?? '';
        if (this.#unfinished.length > longestLine) {
            lines.push(this.#unfinished);
            this.#unfinished = '';
        }
        return lines.map(_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA);
    }
    /** The last line, when it had no end. */
    end() {
        const last = this.#unfinished;
        this.#unfinished = '';
        return last === '' ? [] : [(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(last)];
    }
}


/***/ }),

/***/ 48893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ LogTail),
/* harmony export */   y: () => (/* binding */ decodeBase64)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);

/** What a person reads of a log after a failure. */
const mostLines = 50;
const mostBytes = 16 * 1024;
/** The last 50 lines of a log, at most 16 KiB of them, however long it is. Nothing is decoded before it is asked for. */
class LogTail {
    #pieces = [];
    #keptBytes = 0;
    #isCut = false;
    /** One piece of the log as it is on the wire: base64, ending anywhere. */
    push(base64) {
        this.#pieces.push(base64);
        this.#keptBytes += decodedLength(base64);
        while (this.#keptBytes - decodedLength(this.#pieces[0] ?? '') >= mostBytes) {
            this.#keptBytes -= decodedLength(this.#pieces.shift() ?? '');
            this.#isCut = true;
        }
    }
    /** Oldest first; a first line that was cut off begins with `…`. */
    lines() {
        const decoder = new TextDecoder();
        const whole = this.#pieces.map((piece) => decoder.decode(decodeBase64(piece), { stream: true })).join('');
        const text = (whole + decoder.decode()).replace(/\n$/, '');
        if (text === '') {
            return [];
        }
        const kept = text.length > mostBytes ? text.slice(-mostBytes) : text;
        const lines = kept.split('\n');
        const last = lines.slice(-mostLines);
        const beginsMidLine = lines.length <= mostLines && (this.#isCut || kept.length < text.length);
        return last.map((line, index) => (0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(index === 0 && beginsMidLine ? `…${line}` : line));
    }
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

/***/ 29401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wn: () => (/* binding */ findResolved),
/* harmony export */   kR: () => (/* binding */ findSentTwice),
/* harmony export */   vE: () => (/* binding */ findSideBySide),
/* harmony export */   zu: () => (/* binding */ findDownloads)
/* harmony export */ });
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11968);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88736);
/* harmony import */ var _vertex_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41124);



/**
 * Blobs that BuildKit fetched from registries, each once, whatever they were fetched for: steps that hit, images that
 * contexts name, external images, the copy that an engine keeps of what it pushes. Several targets of a bake tell of the same
 * fetch. Equal to the registry's own log to the byte (__tests__/integration/build.test.ts).
 */
function findDownloads(vertices) {
    const transfers = vertices.flatMap((vertex) => [...(0,_vertex_state_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchedBytes */ .$f)(vertex)]);
    return [...(0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(transfers, ([digest]) => digest)].map(([digest, told]) => ({
        digest,
        bytes: Math.max(...told.map(([, bytes]) => bytes)),
    }));
}
const readName = /^(?:\[[^\]]*\] )?(?:load metadata for|importing cache manifest from) \S*@(sha256:[0-9a-f]{64})$/;
/** Digests of the images and caches whose manifests and configurations BuildKit read, each once: it tells no bytes of these. */
function findResolved(verdicts) {
    const digests = verdicts.flatMap(({ name, error }) => error === undefined ? (readName.exec(name)?.[1] ?? []) : []);
    return [...new Set(digests)];
}
/**
 * Today's BuildKit pushes the image and writes its cache side by side
 * (https://github.com/moby/buildkit/blob/v0.32.2/solver/llbsolver/solver.go#L406), so both may find that the registry does not have a
 * new layer, and both send it. An older one writes the cache after the push.
 */
function findSideBySide(vertices) {
    const spans = vertices.flatMap((vertex) => [...vertex.spans]);
    const pushes = spans.flatMap(([id, span]) => (id === 'pushing layers' ? [span] : []));
    const writes = spans.flatMap(([id, span]) => {
        const digest = /^writing layer (sha256:[0-9a-f]{64})$/.exec(id)?.[1];
        return digest !== undefined && pushes.some((push) => overlap(push, span))
            ? [[digest, lengthOf(span)]]
            : [];
    });
    return { pushMs: Math.max(0, ...pushes.map(lengthOf)), writeMs: new Map(writes) };
}
/**
 * Layers that were sent twice: writing them to the cache took about as long as sending them does, and not only as long as it takes
 * to ask for them. Where they are so small that times do not tell, it matters little.
 * @param sent what the image and the cache have in common and the registry did not have.
 */
function findSentTwice(sent, { pushMs, writeMs }) {
    const sentBytes = (0,_sum_js__WEBPACK_IMPORTED_MODULE_2__/* .sumOf */ .XN)(sent, ({ bytes }) => bytes);
    return sent.filter(({ digest, bytes }) => {
        const ms = writeMs.get(digest);
        return ms !== undefined && ms * sentBytes * leastShare >= pushMs * bytes;
    });
}
/** Measured: layers that were sent twice took 0.5 to 0.9 of the time that the push took for as many bytes, others 0.05. */
const leastShare = 4;
function lengthOf({ startedMs, endedMs = startedMs }) {
    return endedMs - startedMs;
}
function overlap(one, other) {
    const endsBefore = ({ endedMs = Number.POSITIVE_INFINITY }, { startedMs }) => endedMs <= startedMs;
    return !endsBefore(one, other) && !endsBefore(other, one);
}


/***/ }),

/***/ 41124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ fetchedBytes),
/* harmony export */   C_: () => (/* binding */ createVertexState),
/* harmony export */   W2: () => (/* binding */ addEvent),
/* harmony export */   ao: () => (/* binding */ addSpan),
/* harmony export */   d5: () => (/* binding */ elapsedMs),
/* harmony export */   h8: () => (/* binding */ isFetching),
/* harmony export */   iB: () => (/* binding */ isCancellation),
/* harmony export */   vW: () => (/* binding */ addTransfer)
/* harmony export */ });
/** Layers of one step: a Dockerfile step makes one, a base image rarely more than a hundred. */
const mostTransfers = 1000;
/** A layer is fetched, extracted and pushed. */
const mostSpans = 3 * mostTransfers;
function createVertexState(digest, name) {
    return {
        ...{ digest, name, names: new Set([name]), inputs: [] },
        ...{ views: new Map(), transfers: new Map(), spans: new Map() },
    };
}
function addEvent(vertex, event) {
    const namesInputs = event.inputs !== undefined && event.inputs.length > 0;
    if (namesInputs && vertex.inputs.length === 0) {
        vertex.inputs = event.inputs;
    }
    vertex.names.add(event.name ?? '');
    if (event.started === undefined || isPassingOver(event))
        return;
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
        vertex.transfers.set(digest, {
            currentBytes: Math.max(known?.currentBytes ?? 0, status.current ?? 0),
            totalBytes: Math.max(known?.totalBytes ?? 0, status.total ?? 0),
        });
    }
}
/**
 * Bytes of the blobs that were fetched for it, by digest. BuildKit tells of a download now and then, and no more once it is over:
 * one that was seen at 5 of 8 MB is whole where the vertex unpacked it, or ended well.
 */
function fetchedBytes(vertex) {
    const intervals = [...vertex.views.values()].flat();
    const endedWell = intervals.length > 0 &&
        intervals.every(({ completed, error }) => completed !== undefined && error === undefined);
    return new Map([...vertex.transfers].map(([digest, { currentBytes, totalBytes }]) => [
        digest,
        endedWell || vertex.spans.has(`extracting ${digest}`)
            ? Math.max(currentBytes, totalBytes)
            : currentBytes,
    ]));
}
/** When something that the vertex does began and ended; every target of a bake tells of it again. */
function addSpan(vertex, { id, started, completed, timestamp }) {
    const startedMs = Date.parse(started ?? '');
    const endedMs = Date.parse(completed ?? '');
    const known = vertex.spans.get(id);
    if (Number.isNaN(startedMs) || (known === undefined && vertex.spans.size >= mostSpans))
        return;
    vertex.spans.set(id, {
        startedMs: Math.min(startedMs, known?.startedMs ?? startedMs),
        endedMs: Number.isNaN(endedMs) ? known?.endedMs : Math.max(endedMs, known?.endedMs ?? endedMs),
        toldMs: Math.max(startedMs, known?.toldMs ?? startedMs, Date.parse(timestamp ?? '') || startedMs),
    });
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


/***/ }),

/***/ 44367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ spansLength),
/* harmony export */   kU: () => (/* binding */ joinSpans),
/* harmony export */   w1: () => (/* binding */ withoutSpans)
/* harmony export */ });
/** The same time in spans that neither overlap nor touch, in order; those without length are left out. */
function joinSpans(spans) {
    const joined = [];
    for (const { startMs, endMs } of spans.toSorted((a, b) => a.startMs - b.startMs)) {
        const last = joined.at(-1);
        if (last !== undefined && startMs <= last.endMs)
            last.endMs = Math.max(last.endMs, endMs);
        else
            joined.push({ startMs, endMs });
    }
    return joined.filter(({ startMs, endMs }) => endMs > startMs);
}
/** What is left of a span without the others. */
function withoutSpans({ startMs, endMs }, others) {
    const left = [];
    let atMs = startMs;
    for (const other of joinSpans(others)) {
        if (other.endMs <= atMs || other.startMs >= endMs)
            continue;
        if (other.startMs > atMs)
            left.push({ startMs: atMs, endMs: other.startMs });
        atMs = other.endMs;
    }
    return atMs < endMs ? [...left, { startMs: atMs, endMs }] : left;
}
/** How long they are together, where they overlap once. */
function spansLength(spans) {
    return joinSpans(spans).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}


/***/ }),

/***/ 99141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBefore),
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
/**
 * Whether a version is below another one, by its numbers: as programs write them and as distributions do (`v0.13.1`,
 * `0.13.1+ds1-3`, `2:2.20.0`, `0.29`). Undefined where it tells none: `dev`, or `0.0.0+unknown` of a build from source.
 */
function isOlder(version, oldest) {
    const ours = numbersOf(version);
    const theirs = numbersOf(oldest);
    if (ours.every((number) => number === 0))
        return undefined;
    const place = theirs.findIndex((number, index) => number !== ours[index]);
    return place !== -1 && (ours[place] ?? 0) < (theirs[place] ?? 0);
}
/** Certainly: a version that does not tell is none. */
function isBefore(version, oldest) {
    return version !== undefined && isOlder(version, oldest) === true;
}
function numbersOf(version) {
    const [, major = 0, minor = 0, patch = 0] = /(?<![\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
    return [major, minor, patch].map(Number);
}


/***/ }),

/***/ 45739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ withUserStep),
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
    const waits = report.waits.map((wait) => ({ ...wait, what: parts.get(wait.what)?.name ?? wait.what }));
    return parts.size === 0 ? report : { ...withUserStages(report, dockerfile), layers, waits };
}
/** What the user calls a target: `app@deps` for the stage `app--deps` of the temporary file. */
function userTarget(target, dockerfile) {
    return partsByStage(dockerfile).get(target)?.name ?? target;
}
/** As withUserStages, for what is shown of a build while it runs. */
function withUserStep(event, dockerfile) {
    const step = event.vertex?.step;
    const part = step === undefined ? undefined : partsByStage(dockerfile).get(step.stage);
    if (event.vertex === undefined || step === undefined || part === undefined)
        return event;
    return { ...event, vertex: { ...event.vertex, step: { ...step, stage: part.name } } };
}
function partsByStage({ stages }) {
    return new Map(stages.flatMap((stage) => stage.part === undefined
        ? []
        : [[stage.displayName, { name: (0,_core_dockerfile_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .partName */ .pn)(stage), lines: stage.part.lines }]]));
}
function userStages(stages, parts) {
    const nameOf = (stage) => parts.get(stage)?.name ?? stage;
    return stages.map((summary) => {
        const lines = parts.get(summary.stage)?.lines;
        const steps = summary.steps.map((step) => ({
            ...step,
            stage: nameOf(step.stage),
            ...(step.sharedWith === undefined ? {} : { sharedWith: nameOf(step.sharedWith) }),
        }));
        return {
            ...summary,
            stage: nameOf(summary.stage),
            ...(lines === undefined ? {} : { lines }),
            steps,
        };
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

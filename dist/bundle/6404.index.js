export const id = 6404;
export const ids = [6404];
export const modules = {

/***/ 27182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ chooseBuilder),
/* harmony export */   iq: () => (/* binding */ removeBuilder)
/* harmony export */ });
/* unused harmony export parseInspection */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


/** buildx learned `--progress=rawjson` in this version. */
const oldestBuildx = '0.13.0';
/**
 * Chooses the builder. `auto` takes the current one when it can export and import a cache, and makes a
 * docker-container builder when it cannot (the docker driver with the classic image store).
 * @throws UserError when docker or buildx is missing or too old, or when the named builder is not there.
 */
async function chooseBuilder(options) {
    const { wanted, docker, commands } = options;
    const [buildx, current] = await Promise.all([
        readBuildxVersion(options),
        inspectBuilder(wanted === 'auto' ? undefined : wanted, docker, commands),
    ]);
    if (wanted !== 'auto') {
        if (current.kind === 'missing') {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`builder: there is no builder "${wanted}": ${current.reason}`, {
                remedy: 'List the builders with "docker buildx ls", or use builder: auto.',
            });
        }
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle !== undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`builder: "${wanted}" cannot do the job: ${obstacle}`, {
                remedy: 'Use builder: auto, which creates a docker-container builder, or turn on the containerd image store.',
            });
        }
        return { ...current.builder, buildx };
    }
    if (current.kind === 'found') {
        const obstacle = await obstacleOf(current.builder, options.engine);
        if (obstacle === undefined)
            return { ...current.builder, buildx };
        options.log(`The selected builder "${current.builder.name}" cannot do the job (${obstacle}). Creating a docker-container builder.`);
    }
    return createBuilder(options, buildx);
}
/** Removes a builder that we made, with its cache. Never throws: a leftover is no reason to fail. */
async function removeBuilder(name, docker, commands) {
    const result = await commands
        .run('docker', ['buildx', 'rm', '--force', name], { env: docker.env })
        .catch(() => undefined);
    return result?.exitCode === 0;
}
/** From the list of plug-ins where the engine answers: a start of docker less, which is what a warm run consists of. */
async function readBuildxVersion(options) {
    const remedy = 'GitHub-hosted runners have both. Elsewhere, install docker and docker-buildx-plugin (docs.docker.com/engine/install).';
    const version = (await options.engine).buildx ?? (await askBuildxVersion(options, remedy));
    if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.lt)((0,semver__WEBPACK_IMPORTED_MODULE_0__.coerce)(version) ?? '0.0.0', oldestBuildx)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected buildx ${oldestBuildx} or later, found ${version}`, { remedy });
    }
    return version;
}
async function askBuildxVersion({ docker, commands }, remedy) {
    let result;
    try {
        result = await commands.run('docker', ['buildx', 'version'], { env: docker.env });
    }
    catch {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('expected the program "docker" in PATH, found none', { remedy });
    }
    const version = /\bv?(\d+\.\d+\.\d+\S*)/.exec(result.stdout)?.[1];
    if (result.exitCode !== 0 || version === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected docker with buildx ${oldestBuildx} or later, "docker buildx version" said: ${firstLine(result)}`, { remedy });
    }
    return version;
}
async function inspectBuilder(name, docker, commands) {
    try {
        const result = await commands.run('docker', ['buildx', 'inspect', '--bootstrap', ...(name === undefined ? [] : [name])], { env: docker.env });
        return result.exitCode === 0
            ? parseInspection(result.stdout)
            : { kind: 'missing', reason: firstLine(result) };
    }
    catch (error) {
        return { kind: 'missing', reason: (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error) };
    }
}
/** Reads what `docker buildx inspect` prints: `Key: value` lines, then one block a node. */
function parseInspection(text) {
    const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
    const field = (block, key) => new RegExp(`^${key}:[ \\t]*(\\S.*)$`, 'm').exec(block)?.[1]?.trim();
    const name = field(head, 'Name');
    const driver = field(head, 'Driver');
    if (name === undefined || driver === undefined)
        return { kind: 'missing', reason: 'its description names no driver' };
    const body = nodes.join('\n');
    const nodeCount = [...body.matchAll(/^Name:/gm)].length;
    const error = field(body, 'Error') ?? field(head, 'Error');
    if (error !== undefined && driver === 'docker')
        return { kind: 'missing', reason: error };
    return {
        kind: 'found',
        builder: {
            name,
            driver,
            nodes: Math.max(1, nodeCount),
            platform: field(body, 'Platforms')?.split(',')[0]?.replace('*', '').trim(),
            buildkit: field(body, 'BuildKit version') ?? field(body, 'Buildkit'),
            pushesByDigest: driver !== 'docker' && nodeCount <= 1,
            createdByUs: false,
        },
    };
}
/** Why the builder cannot do the job, or undefined. The docker driver needs the containerd image store. */
async function obstacleOf(builder, engine) {
    if (builder.driver !== 'docker' || (await engine).hasContainerdStore)
        return undefined;
    return 'the docker driver with the classic image store cannot push a layer and keep its cache';
}
async function createBuilder(options, buildx) {
    const { docker, commands } = options;
    const name = options.keep ? 'cache-prewarm' : options.newName;
    const existing = options.keep ? await inspectBuilder(name, docker, commands) : undefined;
    if (existing?.kind !== 'found') {
        if (!options.keep)
            options.beforeCreate(name);
        const created = await commands.run('docker', [
            ...['buildx', 'create', '--name', name, '--driver', 'docker-container'],
            ...(options.registryOnLoopback ? ['--driver-opt', 'network=host'] : []),
        ], { env: docker.env });
        if (created.exitCode !== 0)
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`a docker-container builder could not be created: ${firstLine(created)}`);
    }
    options.log(`Starting the builder "${name}".`);
    const started = await commands.run('docker', ['buildx', 'inspect', '--bootstrap', name], {
        env: docker.env,
    });
    const inspection = parseInspection(started.stdout);
    if (started.exitCode !== 0 || inspection.kind === 'missing') {
        if (!options.keep)
            await removeBuilder(name, docker, commands);
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the builder "${name}" could not be started: ${firstLine(started)}`, {
            remedy: 'A docker-container builder needs the image moby/buildkit. Check that this machine can pull it, or use your own builder with builder: <name>.',
        });
    }
    return { ...inspection.builder, buildx, createdByUs: !options.keep };
}
function firstLine(result) {
    const lines = `${result.stderr}\n${result.stdout}`
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'nothing';
}


/***/ }),

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
    let unfinished = '';
    let open;
    let trustsIndent = true;
    const onLine = (line) => {
        if (open === undefined) {
            begin(line);
        }
        else if (line.startsWith('{') || open.length + line.length > longestLine) {
            // An indented object has no line that begins with a brace: the one before was cut off.
            giveUp();
            begin(line);
        }
        else if (!open.isIndented) {
            settle(open, extendObject(open, line));
        }
        else if (line.startsWith(' ') && beginsLikeJson.test(line)) {
            keepLine(open, line);
        }
        else {
            keepLine(open, line);
            closeIndented(open);
        }
    };
    const begin = (line) => {
        if (!line.trimStart().startsWith('{')) {
            onText(line);
            return;
        }
        if (trustsIndent && line === '{') {
            open = { lines: [line], length: line.length, depth: 0, isIndented: true };
            return;
        }
        // Nearly every line is one whole object, and JSON.parse is much faster than the search for its end.
        const value = parseObject(line);
        if (value !== undefined) {
            onValue(value);
            return;
        }
        const object = { lines: [], length: 0, depth: 0, isIndented: false };
        settle(object, extendObject(object, line));
    };
    /** What buildx indents ends with a brace at the beginning of a line; anything else is looked at closely. */
    const closeIndented = (object) => {
        open = undefined;
        const value = parseObject(object.lines.join('\n'));
        if (value !== undefined) {
            onValue(value);
            return;
        }
        trustsIndent = false;
        for (const line of object.lines) {
            onLine(line);
        }
        trustsIndent = true;
    };
    const settle = (object, state) => {
        if (state.kind === 'open') {
            open = object;
            return;
        }
        if (state.kind === 'closed') {
            const value = parseObject(object.lines.join('\n'));
            if (value !== undefined) {
                open = undefined;
                onValue(value);
                if (state.rest.trim() !== '') {
                    onLine(state.rest);
                }
                return;
            }
            appendRest(object, state.rest);
        }
        open = object;
        giveUp();
    };
    const giveUp = () => {
        if (open?.isIndented === true) {
            closeIndented(open);
        }
        const lines = open?.lines ?? [];
        open = undefined;
        for (const line of lines) {
            onText(line);
        }
    };
    return {
        push(chunk) {
            let start = 0;
            for (;;) {
                const newline = chunk.indexOf('\n', start);
                if (newline === -1) {
                    break;
                }
                const line = unfinished + chunk.slice(start, newline);
                unfinished = '';
                onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
                start = newline + 1;
            }
            unfinished += chunk.slice(start);
            if (unfinished.length > longestLine) {
                giveUp();
                onText(unfinished);
                unfinished = '';
            }
        },
        end() {
            if (unfinished !== '') {
                onLine(unfinished);
                unfinished = '';
            }
            giveUp();
        },
    };
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
    let inString = false;
    for (let index = 0; index < line.length; index++) {
        const character = line[index];
        if (inString) {
            if (character === '\\') {
                index++;
            }
            else if (character === '"') {
                inString = false;
            }
        }
        else if (character === '"') {
            inString = true;
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
    // JSON has no line break inside a string.
    return inString ? { kind: 'broken' } : { kind: 'open' };
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
            digest: vertex.digest,
            name: vertex.name,
            step: sighting.step,
            inputs: vertex.inputs,
            verdict: outcome === 'nothing' ? 'not-measured' : outcome,
            inferred: outcome === 'hit' && own === 'nothing',
            startedAtMs: sighting.startedAtMs,
            durationMs: sighting.executedMs,
            loadedBytes: [...vertex.transfers.values()].reduce((sum, bytes) => sum + bytes, 0),
            loadedMs: sighting.loadedMs,
            error: sighting.error,
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
        const beneath = findBeneath(vertex);
        const twins = (sightingsByText.get(textOf(step)) ?? []).filter((twin) => twin.targets.has(step.target) && !beneath.has(twin.digest));
        const [first, ...others] = new Set(twins.map((twin) => twin.outcome));
        return others.length === 0 && (first === 'hit' || first === 'executed') ? first : 'nothing';
    };
    const findBeneath = (vertex) => {
        const found = new Set(vertex.inputs);
        // What is added while the set is walked is walked as well.
        for (const digest of found) {
            for (const input of inputsByDigest.get(digest) ?? []) {
                found.add(input);
            }
        }
        return found;
    };
    return vertices.map(judge);
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
        if (target !== undefined) {
            bakeTargets.add(target);
        }
        let vertex = vertices.get(event.digest);
        if (vertex === undefined) {
            vertex = { state: createVertexState(event.digest, name), log: undefined };
            vertices.set(event.digest, vertex);
        }
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
        if (text === '' || warnings.has(text) || warnings.size >= mostWarnings) {
            return;
        }
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
            const verdicts = judgeVertices([...vertices.values()].map(({ state }) => state), bakeTargets);
            const logsOfFailed = verdicts
                .filter(({ verdict }) => verdict === 'failed')
                .flatMap(({ digest }) => vertices.get(digest)?.log?.lines() ?? []);
            return {
                vertices: verdicts,
                logTail: logsOfFailed.length > 0 ? logsOfFailed : logTail.lines(),
                warnings: [...warnings],
                cacheImports: verdicts.flatMap(readCacheImport),
                unknownValues,
            };
        },
    };
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

/***/ 34088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readEngineInfo)
/* harmony export */ });
const format = [
    '{{json .DriverStatus}}',
    '{{.DockerRootDir}}',
    '{{range .ClientInfo.Plugins}}{{.Name}}={{.Version}} {{end}}',
].join('\n');
/** Asks the engine, once for everybody: `docker info` takes as long as all else that is looked up. Never throws. */
async function readEngineInfo(docker, commands) {
    const result = await commands
        .run('docker', ['info', '--format', format], { env: docker.env })
        .catch(() => undefined);
    if (result?.exitCode !== 0)
        return { buildx: undefined, hasContainerdStore: false, rootDir: undefined };
    const [status = '', rootDir = '', plugins = ''] = result.stdout.split('\n');
    return {
        buildx: /(?:^| )buildx=v?(\d+\.\d+\.\d+\S*)/.exec(plugins)?.[1],
        hasContainerdStore: status.includes('io.containerd.snapshotter'),
        rootDir: rootDir.trim() || undefined,
    };
}


/***/ }),

/***/ 53857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ appPart),
/* harmony export */   Z: () => (/* binding */ leavePart)
/* harmony export */ });
/* harmony import */ var _adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12634);
/* harmony import */ var _core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54591);
/* harmony import */ var _core_miss_describe_miss_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76544);
/* harmony import */ var _layers_build_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15825);
/* harmony import */ var _build_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25471);





/**
 * Leaves what a run made of one platform for the run that puts the platforms together; it goes into the history there.
 * A run that failed, or may not write, leaves nothing.
 */
async function leavePart(report, part, run) {
    const { inputs, context, writes, recorded } = run;
    if (report.error !== undefined || (!writes && run.app === undefined))
        return report;
    const stages = report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
    const coverage = report.kind === 'build' ? report.coverage[0] : undefined;
    const left = {
        version: 1,
        step: report.kind,
        platform: part.platform,
        entry: {
            ...(0,_build_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .M)(report, context.github?.branch, (0,_core_layers_time_saved_js__WEBPACK_IMPORTED_MODULE_4__/* .timeSaved */ .j)(stages, recorded)),
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
        await (0,_adapters_registry_part_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .pushPart */ .W)(context.connect(inputs.registry), inputs.repository, part, left);
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

/***/ 90561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ planPin)
/* harmony export */ });
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);
/* harmony import */ var _inherited_args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83908);
/* harmony import */ var _obstacle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73017);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73197);




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
    const { values, imageEnv, layers } = options;
    const graphs = options.targets.flatMap((target) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_0__/* .singleBuilds */ .CK)(target, values).map((build) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveStages */ .iM)(dockerfile, values, build)));
    const obstacles = new Map();
    let needed = neededLayers(graphs, layers);
    for (;;) {
        const before = obstacles.size;
        for (const graph of graphs) {
            for (const name of needed) {
                if (name === graph.build.target.toLowerCase() || obstacles.has(name))
                    continue;
                const reason = (0,_obstacle_js__WEBPACK_IMPORTED_MODULE_2__/* .findObstacle */ .R)(name, graph, values, dockerfile.escape, imageEnv.get(name));
                if (reason !== undefined)
                    obstacles.set(name, reason);
            }
        }
        for (const [name, reason] of conflicts(graphs, without(layers, obstacles), options, dockerfile))
            obstacles.set(name, reason);
        if (obstacles.size === before)
            break;
        // What stood beneath a layer that cannot be replaced is needed itself now.
        needed = neededLayers(graphs, without(layers, obstacles));
    }
    const insertions = new Map();
    for (const graph of graphs) {
        for (const { child, words } of redeclarations(graph, needed, options, dockerfile)) {
            if (words.length > 0)
                insertions.set(child.index, words);
        }
    }
    const targets = new Set(options.targets.map((target) => target.toLowerCase()));
    const emptied = dockerfile.stages.filter(({ name }) => name !== undefined && needed.has(name) && !targets.has(name));
    const inserting = dockerfile.stages.filter((stage) => insertions.has(stage.index));
    return {
        text: writeText(dockerfile, emptied, insertions),
        originalText: dockerfile.text,
        replaced: [...needed],
        notReplaced: [...obstacles].map(([stage, reason]) => ({ stage, reason })),
        insertedLines: inserting.map((stage) => ({
            afterLine: stage.fromEndLine,
            count: insertions.get(stage.index)?.length ?? 0,
        })),
    };
}
/** The layers that some target stands on or takes from directly. */
function neededLayers(graphs, layers) {
    return new Set(graphs.flatMap((graph) => (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .gl)(graph, layers).replacedUses.map(({ name }) => name)));
}
/** The ARGs to be declared again after each FROM that leads to a replaced stage. */
function redeclarations(graph, replaced, { values, imageEnv }, dockerfile) {
    return (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .reach */ .gl)(graph, replaced).replacedUses.flatMap(({ by, use, name }) => {
        const parent = by.parent === undefined ? undefined : graph.stages[by.parent];
        if (use.via !== 'from' || parent === undefined)
            return [];
        const inherited = (0,_inherited_args_js__WEBPACK_IMPORTED_MODULE_1__/* .inheritedArgs */ .O)(parent, graph, values, dockerfile.escape, imageEnv.get(name));
        return inherited.kind === 'args'
            ? [{ child: by, parent: name, words: inherited.args.map(({ word }) => word) }]
            : [];
    });
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
function writeText(dockerfile, emptied, insertions) {
    const lines = dockerfile.text.split('\n');
    for (const stage of emptied) {
        for (const { keyword, line, endLine } of stage.instructions) {
            if (keyword !== 'ONBUILD')
                lines.fill('', line - 1, endLine);
        }
        const [, as = 'AS', name = ''] = stage.head.args;
        lines.fill('', stage.line - 1, stage.fromEndLine);
        lines[stage.line - 1] = `${writtenKeyword(stage)} scratch ${as} ${name}`;
    }
    for (const stage of dockerfile.stages) {
        const words = insertions.get(stage.index);
        if (words === undefined)
            continue;
        // BuildKit warns of instructions in another case than most.
        const keyword = writtenKeyword(stage) === 'from' ? 'arg' : 'ARG';
        lines[stage.fromEndLine - 1] += words.map((word) => `\n${keyword} ${word}`).join('');
    }
    return lines.join('\n');
}
function writtenKeyword(stage) {
    return /\w+/.exec(stage.head.code)?.[0] ?? 'FROM';
}


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
// EXTERNAL MODULE: ./lib/core/layers/layer-graph.js + 1 modules
var layer_graph = __webpack_require__(95843);
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
    const { stage, instruction, reached, stages } = place;
    const sources = [
        ...reached.flatMap(({ uses }) => uses.filter(({ via }) => via === 'from')),
        ...stage.uses.filter(({ via, line }) => via !== 'from' && line === instruction?.line),
    ].map(({ source }) => source);
    for (const source of sources) {
        if (source.kind === 'stage') {
            const layer = place.layerOf(source.index);
            if (layer !== undefined) {
                const cause = changedLayer(layer, place, entry, inputs);
                if (cause !== undefined)
                    return cause;
                if (entry.inputs.standsOn[layer] !== undefined)
                    continue;
            }
            const beneath = stages.get(source.index);
            if (beneath !== undefined && place.hasMissed(beneath))
                return { kind: 'stage-below', stage: beneath.displayName };
        }
        const name = imageName(source);
        if (name === undefined)
            continue;
        const before = entry.inputs.externalImages[name];
        const after = inputs.externalImages[name];
        const isKnown = before !== undefined && ![before, after].includes('unresolved');
        if (isKnown && before !== after)
            return { kind: 'external-image', name, before, after };
    }
    return undefined;
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

/***/ 41006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ addNotes),
/* harmony export */   f: () => (/* binding */ noBuilds)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66451);

const noBuilds = { steps: [], restarts: 0, failedImports: new Map() };
/** One build after another. */
function addNotes(before, after) {
    return {
        steps: (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeSteps */ .yf)([before.steps, after.steps]),
        restarts: before.restarts + after.restarts,
        failedImports: new Map([...before.failedImports, ...after.failedImports]),
    };
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

/***/ 46599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ensureFreeDisk)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/disk/free-space.js

/**
 * Tool chains that GitHub's runner images bring and that a container build does not use
 * (actions/runner-images, images/ubuntu/Ubuntu2404-Readme.md).
 */
const hostedToolChains = [
    '/usr/local/lib/android',
    '/usr/share/dotnet',
    '/usr/share/swift',
    '/usr/local/.ghcup',
    '/opt/ghc',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/share/powershell',
    '/usr/local/julia*',
];
const usualFolders = [
    ...hostedToolChains.filter((folder) => !folder.includes('*')),
    '/var/log',
    '/var/cache',
    '/tmp',
];
/** Bytes that a user without privileges may still write where `folder` lies. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** Whether this is a GitHub-hosted Linux runner: the only place where we ever remove anything. */
function isGithubHosted(env) {
    return env['RUNNER_ENVIRONMENT'] === 'github-hosted' && (env['ImageOS'] ?? '').startsWith('ubuntu');
}
/** Removes the well-known tool chains of a GitHub-hosted runner. `root` is the root of its file system. */
async function removeHostedToolChains(commands, env, root = '') {
    const folders = hostedToolChains.map((folder) => `${root}${folder}`).join(' ');
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    await commands.run('sh', ['-c', `${sudo}rm -rf ${folders}`], { env: { ...env } });
}
/** What takes the space, for a person to read: what docker, the tool chains and the usual folders hold. `root` as above. */
async function describeUsage(commands, env, root = '') {
    const [docker, folders] = await Promise.all([
        commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
        existing(usualFolders.map((folder) => `${root}${folder}`)).then((found) => found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined)),
    ]);
    return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
        .filter(Boolean)
        .join('\n');
}
async function existing(folders) {
    const found = [];
    for (const folder of folders) {
        if (await (0,promises_.stat)(folder).then(() => true, () => false))
            found.push(folder);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/free-disk.js



/** @throws UserError when less is free than `min-free-disk`, with what takes the space. */
async function ensureFreeDisk(inputs, context, log, engine) {
    const { env } = context.docker;
    const folder = await buildFolder(await engine, context.tempFolder);
    let free = await freeBytes(folder);
    if (free >= inputs.minFreeDiskBytes)
        return;
    if (inputs.freeDiskSpace === 'auto' && isGithubHosted(env)) {
        log.notice(`${(0,quantity/* formatBytes */.z3)(free)} are free, less than min-free-disk ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)}: removing toolchains of the runner that a container build does not use.`);
        await removeHostedToolChains(context.commands, env);
        free = await freeBytes(folder);
        if (free >= inputs.minFreeDiskBytes)
            return;
    }
    const usage = await describeUsage(context.commands, env);
    throw new error/* UserError */.yo(`min-free-disk: expected ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)} free at ${folder}, found ${(0,quantity/* formatBytes */.z3)(free)}: ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes - free)} are missing`, { remedy: `Free some space, or lower min-free-disk.${usage === '' ? '' : ` What uses it:\n${usage}`}` });
}
/** Where the engine of this machine keeps its data; the run's own folder when the engine is elsewhere. */
async function buildFolder(engine, tempFolder) {
    const { rootDir } = engine;
    if (rootDir === undefined)
        return tempFolder;
    return freeBytes(rootDir).then(() => rootDir, () => tempFolder);
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
    const beneath = layersBeneath(node, project.nodes);
    const isReplaced = ({ name, target }) => below.has(name) && pin.replaced.includes(target.toLowerCase());
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
/** All layers beneath a layer or the application, at any depth. */
function layersBeneath(node, nodes) {
    const found = new Set();
    const visit = (current) => {
        for (const { name } of current.standsOn) {
            const next = nodes.find((candidate) => candidate.name === name);
            if (next === undefined || found.has(name))
                continue;
            found.add(name);
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

/***/ 2478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ endOfLayers),
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
/** The line of the user's file that a line of the temporary one is; for an inserted one, the FROM it was inserted after. */
function originalLine(line, plan) {
    let shift = 0;
    for (const { afterLine, count } of plan.insertedLines) {
        if (line <= afterLine + shift)
            break;
        if (line <= afterLine + shift + count)
            return afterLine;
        shift += count;
    }
    return line - shift;
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
    const { inputs, project, context, log } = options;
    const hide = (text) => (0,masked_value/* hideMaskedValues */.K)(text, inputs.secretValues);
    const runOnce = async (plan) => {
        const { pin, expected } = plan;
        context.view.begin(plan.title);
        const result = await plan
            .run({
            folder: context.tempFolder,
            builder: options.builder,
            docker: context.docker,
            commands: context.commands,
            onEvent: (event) => context.view.event(event.kind === 'log' ? { ...event, text: hide(event.text) } : event),
            keepProgress: inputs.keepProgress,
        })
            .finally(() => context.view.end());
        const failedImports = new Map(result.progress.cacheImports.flatMap(({ reference, error }) => error === undefined ? [] : [[reference, hide(error)]]));
        if (result.ok) {
            const steps = (0,cache_report/* readSteps */.I$)(result.progress, expected, inputs.build.platforms);
            return { kind: 'done', result, steps, restarts: 0, failedImports };
        }
        const original = (0,external_node_path_.basename)(project.dockerfilePath);
        const failures = result.progress.vertices.flatMap((vertex) => vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : []);
        const said = hide(restoreLines(result.text.trim() || failures.join('\n'), pin, { temporary: original, original }));
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
            log: [...result.progress.logTail.map(hide), ...said.split('\n')].slice(-60),
        });
        return {
            kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
            steps: readFailedSteps(result.progress, expected, inputs.build.platforms),
            restarts: 0,
            failedImports,
            error,
        };
    };
    return {
        async run(plan) {
            let notes = build_notes/* noBuilds */.f;
            let waitedMs = 0;
            for (let attempt = 1;; attempt++) {
                const outcome = await runOnce(plan);
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
;// CONCATENATED MODULE: ./lib/layers/layers-failure.js
/** A run over the layers that failed, with what was found until then; `cause` is what was thrown. */
class LayersFailure extends Error {
    name = 'LayersFailure';
    found;
    constructor(found, cause) {
        super('the layers could not be made ready', { cause });
        this.found = found;
    }
}
/** Hands on what `work` throws, with what was found before it began. What it found itself is newer. */
async function carrying(found, work) {
    try {
        return await work();
    }
    catch (error) {
        throw failedWith(found, error);
    }
}
function failedWith(found, error) {
    return error instanceof LayersFailure
        ? new LayersFailure({ ...found, ...error.found }, error.cause)
        : new LayersFailure(found, error);
}

// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
;// CONCATENATED MODULE: ./lib/layers/commit-generation.js




/** So many times a commit is made again, when another run commits at the same moment. */
const maximumCommits = 5;
const longestCommitPauseMs = 2000;
/**
 * Commits the layers of a round as one generation, and moves the tags. `kept` is false when another run has committed layers
 * that do not fit with these. `before`: what commits of earlier rounds did.
 * @throws LayersFailure with what was committed.
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
        const commit = await carrying(found, () => log.phase('commit', () => (0,layers_commit/* commitRecord */.RG)({ ...common, ...generation, seen: lookup.recordDigest, head })));
        if (commit.kind === 'conflict') {
            log.notice('Another prewarm committed in the meantime. Checking again on its layers.');
            return { kept: false, found };
        }
        found = { ...found, commit, quarterOpened: opens && !isOpen };
        const { moved, newest } = await carrying(found, () => log.phase('tags', () => (0,layers_commit/* followRecord */.RE)({ ...common, committed: commit, quarter })));
        found = { ...found, movedTags: [...new Set([...found.movedTags, ...moved])] };
        if (!(0,layers_commit/* isCommitLost */.OH)(generation, newest.record))
            return { kept: true, found };
        log.notice('Another prewarm committed at the same moment and replaced the layers of this one. Committing again.');
        await context.clock.sleep(Math.round(context.random() * longestCommitPauseMs));
    }
    return { kept: false, found };
}
function decideQuarter({ inputs, policy, log }, { lookup, allLayers }) {
    const isOpen = (0,layers_lookup/* isQuarterOpen */.V)(lookup, inputs.quarter);
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

;// CONCATENATED MODULE: ./lib/layers/findings.js
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

// EXTERNAL MODULE: ./lib/layers/free-disk.js + 1 modules
var free_disk = __webpack_require__(46599);
// EXTERNAL MODULE: ./lib/layers/output.js
var layers_output = __webpack_require__(1149);
// EXTERNAL MODULE: ./lib/layers/project.js
var layers_project = __webpack_require__(20483);
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
 * @throws LayersFailure with the state that the round had reached.
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
        throw failedWith({ state }, error);
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
        throw failedWith({ state: noted }, outcome.error);
    if (outcome.kind === 'broken-image') {
        const trust = await carrying({ state: noted }, () => suspectBroken(options, jobs));
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
        throw failedWith({ state: withStates(noted, names, 'failed') }, outcome.error);
    return carrying({ state: noted }, async () => {
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
    await carrying({ state: read }, () => {
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
        throw failedWith({ state: failed }, outcome.error);
    return carrying({ state: failed }, () => doubt(options, failed, jobs, outcome.error));
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
 * @throws LayersFailure with what was found until then.
 */
async function prepareLayers(run) {
    const { inputs, write, policy, context, log } = run;
    let found = nothingFound(write);
    try {
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
                if (found.write.kind !== 'write')
                    return { ...ready, found: { ...found, state: end.state } };
                const names = run.project.nodes.map(({ name }) => name);
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
        throw failedWith(found, error);
    }
}
/** How a run over the layers ended: what was found, and what was thrown, undefined when all went well. */
async function endOfLayers(prepared, write) {
    try {
        const ready = await prepared;
        return { found: ready.found, failure: undefined, prepared: ready };
    }
    catch (error) {
        if (!(error instanceof LayersFailure))
            throw error;
        return {
            found: { ...nothingFound(write), ...error.found },
            failure: error.cause,
            prepared: undefined,
        };
    }
}
function lookUp({ inputs, project, policy, log }, client) {
    return (0,layers_lookup/* lookUpLayers */.L)({
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
    const project = (0,layers_project/* onBuilder */.Nv)(given, inputs, builder.platform);
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

/***/ 22081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ buildPrewarmReport)
/* harmony export */ });
/* harmony import */ var _core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66451);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _core_miss_explain_misses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15297);
/* harmony import */ var _build_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15825);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83874);
/* harmony import */ var _miss_subjects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21564);
/* harmony import */ var _platform_reports_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79649);







/** Writes down what a prewarm found and did, as far as it came. */
function buildPrewarmReport(parts) {
    const { inputs, context, log, found, startedAtMs } = parts;
    const { write } = found;
    const layers = parts.project.nodes.map((node) => layerReport(node.name, parts));
    const stages = (0,_core_buildkit_cache_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarizeStages */ .t6)(found.state?.steps ?? []);
    const error = parts.failure === undefined ? undefined : (0,_build_error_js__WEBPACK_IMPORTED_MODULE_3__/* .buildErrorReport */ .N)(parts.failure, inputs.image);
    const sources = cacheSources(parts);
    return {
        schemaVersion: 1,
        kind: 'prewarm',
        outcome: error !== undefined ? 'failed' : outcomeOf(layers, found),
        image: inputs.image,
        quarter: inputs.quarter,
        quarterOpened: found.quarterOpened,
        write: { writes: write.kind === 'write', reason: write.reason },
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: context.clock.nowMs() - startedAtMs,
        revision: context.github?.revision,
        runUrl: context.github?.runUrl,
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
        misses: (0,_core_miss_explain_misses_js__WEBPACK_IMPORTED_MODULE_2__/* .explainMisses */ .S)(stages, (0,_miss_subjects_js__WEBPACK_IMPORTED_MODULE_5__/* .layerSubjects */ .V)(found.state, sources)),
        trend: undefined,
        cacheSources: sources,
        externalImages: found.state?.externalImages ?? [],
        phases: log.phases,
        attempts: 1 + (found.state?.restarts ?? 0),
        notices: log.notices,
        warnings: log.warnings,
        nextSteps: nextSteps(layers, parts, error),
        error,
    };
}
function outcomeOf(layers, found) {
    if (layers.some((layer) => layer.state === 'built-not-pushed'))
        return 'built';
    const wrote = layers.some((layer) => layer.state === 'rebuilt' || layer.state === 'refreshed');
    return wrote || found.movedTags.length > 0 || found.commit?.kind === 'committed' ? 'prewarmed' : 'warm';
}
function layerReport(name, { inputs, only, project, found, startedAtMs }) {
    const node = project.nodes.find((candidate) => candidate.name === name);
    const { state } = found;
    const before = state?.lookup.record?.layers[name];
    const committed = found.commit === undefined || found.commit.kind === 'conflict'
        ? undefined
        : found.commit.record.layers[name];
    const digest = state?.digests.get(name) ?? committed?.digest;
    const builtAt = state?.built.get(name)?.builtAt ?? before?.builtAt;
    const image = state?.images.get(name);
    const hasQuarterTag = found.quarterOpened || (state !== undefined && (0,_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .isQuarterOpen */ .V)(state.lookup, inputs.quarter));
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
        platforms: (0,_platform_reports_js__WEBPACK_IMPORTED_MODULE_6__/* .platformReports */ .V)(image),
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
function cacheSources({ inputs, found }) {
    const { state } = found;
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
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20483);



/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
async function writeTemporaryDockerfile(project, pin, tempFolder) {
    if (pin.text === project.dockerfile.text)
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

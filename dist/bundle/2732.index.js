export const id = 2732;
export const ids = [2732];
export const modules = {

/***/ 58146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ dockerfileAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_dockerfile_lower_case_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48134);



/** Where a Dockerfile lies that may be called `dockerfile`. The folder is listed: a disk may not tell the two apart. */
async function dockerfileAt(path) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)).catch(() => []);
    return (0,_core_dockerfile_lower_case_name_js__WEBPACK_IMPORTED_MODULE_2__/* .existingDockerfile */ .e)(path, (one) => names.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(one)));
}


/***/ }),

/***/ 80934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** As many as Linux follows. */
const mostLinks = 40;
/**
 * Whether a path stays in a folder when all links are followed. Of a path that is not there, the folder in which it would be decides.
 * @param path absolute, or relative to the folder
 * @throws NodeJS.ErrnoException when links lead in a circle
 */
async function isInside(folder, path) {
    const [root, place] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), realOrFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path))]);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, place);
    return !(inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside));
}
async function realOrFolder(path, links = 0) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch (error) {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(path).catch(() => undefined);
        // A link to nothing is written through, too.
        if (target !== undefined && links < mostLinks)
            return realOrFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), target), links + 1);
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        if (target !== undefined || above === path)
            throw error;
        return realOrFolder(above, links);
    }
}


/***/ }),

/***/ 90503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMirror: () => (/* binding */ readMirror),
/* harmony export */   readMirrorInputs: () => (/* binding */ readMirrorInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_disk_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58146);
/* harmony import */ var _core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66610);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71866);
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48676);
/* harmony import */ var _core_mirror_mirror_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99086);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83342);
/* harmony import */ var _images_images_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45104);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2153);












/** Reads the inputs for one Dockerfile, or for those of all images that bake files name. */
async function readMirror(values, context) {
    const named = await (0,_images_images_js__WEBPACK_IMPORTED_MODULE_9__/* .readImages */ .H)(values, context);
    if (named === undefined)
        return readMirrorInputs(values, context);
    if (named.inputs === undefined)
        return { inputs: undefined, reader: named.reader };
    const { inputs, reader } = await readMirrorInputs(values, context, [
        ...new Set(named.inputs.map((image) => image.values['file'] ?? '')),
    ]);
    // One that is written in a bake file is not a file that could be pinned.
    const dockerfiles = inputs.dockerfiles.filter(({ path }) => !path.startsWith(context.tempFolder));
    return { inputs: { ...inputs, dockerfiles }, reader };
}
/**
 * Reads and checks every input of the command mirror, and the Dockerfiles where they are needed. Problems are collected in `reader`.
 * @param files undefined: the input `file`
 */
async function readMirrorInputs(values, context, files) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_5__/* .createInputReader */ .ic)(values);
    const dryRun = reader.boolean('dry-run', false);
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_6__/* .mayWrite */ .J)('mirrored-images', context.github?.event, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readTrustedRefs */ .I4)(reader));
    if (!dryRun && !may)
        reader.problem('dry-run', `this run may not copy base images: ${reason}. Use dry-run: true`);
    const pin = reader.choice('pin', ['false', 'show', 'write'], 'false');
    const paths = files ?? [reader.text('file', 'Dockerfile')];
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const given = reader.list('images');
    const isRead = given.length === 0 || pin !== 'false';
    const read = isRead
        ? await Promise.all(paths.map((file) => readDockerfile(context.cwd, file, reader)))
        : [];
    const dockerfiles = read.filter((dockerfile) => dockerfile !== undefined);
    const { pairs, problems } = (0,_core_mirror_mirror_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .parseMirrorPairs */ .aQ)(given.length > 0 ? given : [...new Set(dockerfiles.flatMap(({ names }) => names))], reader.text('to') || undefined);
    for (const problem of problems)
        reader.problem(given.length > 0 ? 'images' : 'to', problem);
    if (pairs.length === 0 && problems.length === 0)
        reader.problem('images', `expected lines "source=target"; ${paths.join(', ')} ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_11__/* .agree */ .d5)(paths.length, 'names', 'name')} no image from elsewhere that could be mirrored`);
    const registry = pairs[0]?.target.registry ?? '';
    return {
        inputs: {
            pairs,
            dryRun,
            pin,
            dockerfiles,
            registry,
            logins: (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_8__/* .readLogins */ .r)(reader, context, registry),
            retries,
        },
        reader,
    };
}
async function readDockerfile(cwd, file, reader) {
    const path = await (0,_adapters_disk_dockerfile_path_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerfileAt */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file));
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        reader.problem('file', `expected a Dockerfile at ${file}, or lines in "images"`);
        return undefined;
    }
    try {
        return { file, path, text, names: fromNames(text) };
    }
    catch (error) {
        reader.problem('file', `${file}: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorAdvice */ .Js)(error)}`);
        return { file, path, text, names: [] };
    }
}
/** The images of FROM lines, as they are written: no stages, no variables, nothing that is pinned. */
function fromNames(text) {
    const { stages } = (0,_core_dockerfile_dockerfile_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerfile */ .Ai)(text);
    const ownNames = new Set(stages.map(({ name }) => name));
    const isMirrored = (from) => !ownNames.has(from.toLowerCase()) && from !== 'scratch' && !from.includes('$') && !from.includes('@');
    return [...new Set(stages.map(({ from }) => from).filter(isMirrored))];
}


/***/ }),

/***/ 48134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ existingDockerfile)
/* harmony export */ });
/**
 * The path of a Dockerfile as it is there: for one called `Dockerfile` that is not there, `dockerfile` beside it, as buildx and
 * BuildKit look for it (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `ReadEntrypoint`).
 */
function existingDockerfile(path, isThere) {
    const lower = path.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile');
    return lower === path || isThere(path) || !isThere(lower) ? path : lower;
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Ie: () => (/* binding */ parseLayerRequest),
/* harmony export */   Xm: () => (/* binding */ usualLayers),
/* harmony export */   ah: () => (/* binding */ parseLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The stages that are layers by their names, when the user names none: see requestLayers. */
const usualLayers = [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
];
/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
function requestedNames(request) {
    return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}
/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
function parseLayerRequest(lines) {
    const [only] = lines;
    if (lines.length === 1 && (only === 'default' || only === 'auto'))
        return { layers: only, problems: [] };
    return parseLayers(lines);
}
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
}


/***/ }),

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isUnreviewed),
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   ad: () => (/* binding */ unsigned),
/* harmony export */   gt: () => (/* binding */ decideWrite)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const allowed = {
    layers: ['reviewed'],
    'merged-layers': ['reviewed'],
    quarters: ['reviewed'],
    'mirrored-images': ['reviewed'],
    'health-issue': ['reviewed'],
    'default-tags': ['reviewed', 'pushed'],
    'given-tags': ['reviewed', 'pushed', 'proposed', 'started'],
    history: ['reviewed', 'pushed'],
};
/** Events whose code is what their tag says. */
const pushing = ['push', 'workflow_dispatch', 'release'];
/**
 * Whether a run may write something that others trust. This is the only place that decides it.
 * @param event undefined in a terminal
 * @param trustedRefs globs over branch names, or over refs where they begin with `refs/`
 */
function mayWrite(what, event, trustedRefs) {
    const { standing, reason } = judgeEvent(event, trustedRefs);
    const may = allowed[what].includes(standing) ||
        // The cache of GitHub Actions keeps what a pull request writes from all other refs.
        (what === 'history' && event !== undefined && isOwnScope(event));
    return { may, reason };
}
/** The cache of GitHub Actions is that of a pull request alone. */
function isOwnScope({ name, ref }) {
    return name.startsWith('pull_request') && ref.startsWith('refs/pull/');
}
/** Whether what the user wants pushed under tags of their own goes unreviewed to where others take it from. */
function isUnreviewed(event) {
    const { standing } = judgeEvent(event, []);
    return standing !== 'reviewed' && standing !== 'pushed';
}
function judgeEvent(event, trustedRefs) {
    if (event === undefined)
        return { standing: 'reviewed', reason: 'run from a terminal' };
    const { name, ref } = event;
    if (event.fromFork === true)
        return { standing: 'foreign', reason: `the event ${name} comes from a pull request of a fork` };
    if (name.startsWith('pull_request'))
        return { standing: 'proposed', reason: `the event ${name} can run unreviewed code` };
    if (name === 'workflow_run')
        return {
            standing: 'started',
            reason: `the event workflow_run can follow a run of unreviewed code${event.notCounted === undefined ? '' : `: ${event.notCounted}`}`,
        };
    if (ref.startsWith('refs/tags/') && pushing.includes(name))
        return { standing: 'pushed', reason: `${ref} is a tag` };
    if (name === 'schedule' && !ref.startsWith('refs/tags/'))
        return { standing: 'reviewed', reason: 'scheduled run' };
    if (name === 'push' || name === 'workflow_dispatch')
        return judgeBranch(event, trustedRefs);
    return {
        standing: 'started',
        reason: `the event ${name} is not one that writes (schedule, push, workflow_dispatch)`,
    };
}
function judgeBranch({ name, ref, defaultBranch }, trustedRefs) {
    const branch = ref.replace(/^refs\/heads\//, '');
    if (branch === defaultBranch)
        return { standing: 'reviewed', reason: `${name} on the default branch ${branch}` };
    // A branch may be called `refs/heads/release/1`: a glob of refs is matched with the ref, and no glob of branches with it.
    // Without negation: `!other` would trust every branch but one.
    const glob = trustedRefs.find((pattern) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(pattern.startsWith('refs/') ? ref : branch, pattern, { nonegate: true }));
    if (glob !== undefined)
        return { standing: 'reviewed', reason: `${name} on ${branch}, trusted by "${glob}"` };
    return {
        standing: 'pushed',
        reason: `${branch} is neither the default branch (${defaultBranch ?? 'unknown'}) nor in trusted-refs`,
    };
}
/** What is not signed would take the place of what is, and be used by nobody who verifies. */
const unsigned = {
    may: false,
    reason: 'this run verifies signatures but does not sign, and unsigned layers and caches would replace signed ones and not be used. Set signing-key to sign',
};
/**
 * Whether this run writes layers. Whoever writes them decides what everybody builds on, so only code that
 * was reviewed may: scheduled runs, and the default branch or refs that the user trusts.
 * `refused` means that the user asked for `push: true` where the run may not write.
 */
function decideWrite({ push, event, trustedRefs, onlyVerifies }) {
    if (push === 'false')
        return { kind: 'read-only', reason: 'push is false' };
    const { may, reason } = onlyVerifies === true ? unsigned : mayWrite('layers', event, trustedRefs);
    if (may)
        return { kind: 'write', reason };
    return push === 'true' ? { kind: 'refused', reason } : { kind: 'read-only', reason };
}


/***/ }),

/***/ 99086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ pinDockerfile),
/* harmony export */   JM: () => (/* binding */ datedTag),
/* harmony export */   aQ: () => (/* binding */ parseMirrorPairs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/**
 * Reads lines `source=target` (or `source → target`); without a target the copy goes under `to`, with the source's repository behind it.
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseMirrorPairs(lines, to) {
    const pairs = [];
    const problems = [];
    for (const line of lines) {
        const [from = '', given, ...more] = line.split(/\s*(?:=|→|->)\s*/);
        if (more.length > 0 || from === '') {
            problems.push(`expected a line "source=target" such as "debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim", got "${line}"`);
            continue;
        }
        try {
            const source = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(from);
            const target = given === undefined || given === '' ? targetUnder(source, to) : (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given);
            if (target === undefined) {
                problems.push(`expected a target for "${from}": write "${from}=registry/repository:tag", or give "to"`);
                continue;
            }
            if (target.digest !== undefined) {
                problems.push(`expected a tag as target of "${from}", got the digest ${target.digest}`);
                continue;
            }
            pairs.push({
                source: withTag(source),
                target: { ...target, tag: target.tag ?? source.tag ?? 'latest' },
            });
        }
        catch (error) {
            problems.push((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        }
    }
    const targets = pairs.map(({ target }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(target));
    const twice = targets.find((target, index) => targets.indexOf(target) !== index);
    if (twice !== undefined)
        problems.push(`two images go to ${twice}`);
    return { pairs, problems };
}
/** The repository without `library/`, which is Docker Hub's own and nobody else's. */
function targetUnder(source, to) {
    if (to === undefined)
        return undefined;
    const name = source.repository.replace(/^library\//, '');
    return { ...(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(`${to.replace(/(?<!\/)\/+$/, '')}/${name}`), tag: source.tag ?? 'latest' };
}
function withTag(source) {
    return source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source;
}
/** The tag of a copy that stays, `bookworm-slim-20261126`; undefined where that is too long for a tag. */
function datedTag(tag, nowMs) {
    const dated = `${tag}-${new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '')}`;
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidTag */ .r_)(dated) ? dated : undefined;
}
/**
 * The Dockerfile with its FROM lines at mirrored digests. Names that come from a variable are left as they are, and told.
 * `images`: name as it stands in the Dockerfile → reference by digest.
 */
function pinDockerfile(text, images) {
    const lines = [];
    const found = new Set();
    const pinned = text.split('\n').map((line, index) => {
        const match = /^(\s*FROM\s+(?:--\S+\s+)*)(\S+)(.*)$/i.exec(line);
        const [, head = '', name = '', tail = ''] = match ?? [];
        const reference = images.get(name);
        if (match === null || reference === undefined)
            return line;
        found.add(name);
        const after = `${head}${reference}${tail}`;
        if (after !== line)
            lines.push({ line: index + 1, before: line, after });
        return after;
    });
    return { text: pinned.join('\n'), lines, left: [...images.keys()].filter((name) => !found.has(name)) };
}


/***/ }),

/***/ 93797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ parseCompression),
/* harmony export */   UP: () => (/* binding */ recordedOutput),
/* harmony export */   gv: () => (/* binding */ formatCompression),
/* harmony export */   vi: () => (/* binding */ defaultOutput)
/* harmony export */ });
/** Where nothing else is asked for, or recorded. */
const defaultOutput = {
    compression: { type: 'gzip', level: undefined },
    provenance: 'false',
};
/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
function parseCompression(text) {
    const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
    const type = match?.[1];
    const level = match?.[2] === undefined ? undefined : Number(match[2]);
    const highest = type === 'gzip' ? 9 : 22;
    return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}
/** `gzip`, or `zstd:3`. */
function formatCompression({ type, level }) {
    return level === undefined ? type : `${type}:${level}`;
}
/** As layers were written before, which their record tells; a build does not decide it. `options`: of an entry of the record. */
function recordedOutput(options = {}) {
    return {
        compression: parseCompression(options['compression'] ?? '') ?? defaultOutput.compression,
        provenance: options['provenance'] ?? defaultOutput.provenance,
    };
}


/***/ })

};

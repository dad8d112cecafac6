export const id = 1056;
export const ids = [1056];
export const modules = {

/***/ 70174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fetchCreated)
/* harmony export */ });
/* harmony import */ var _core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);

/**
 * When an image says that it was made, in milliseconds since the Unix epoch; of an index its first image. Undefined where
 * it does not say. Nothing but manifest and config is fetched.
 * @throws RegistryError when it cannot be read.
 */
async function fetchCreated(client, repository, tagOrDigest) {
    const fetched = await client.fetchManifest(repository, tagOrDigest);
    if (fetched === undefined)
        return undefined;
    const { manifest } = fetched;
    if (manifest.kind === 'index') {
        const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
        return child === undefined ? undefined : fetchCreated(client, repository, child.digest);
    }
    const bytes = await client.fetchBlob(repository, manifest.config);
    if (bytes === undefined)
        return undefined;
    const { created } = (0,_core_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const createdMs = Date.parse(created ?? '');
    return Number.isNaN(createdMs) ? undefined : createdMs;
}


/***/ }),

/***/ 48469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createRunLog)
/* harmony export */ });
function createRunLog(clock, console) {
    const phases = [];
    const notices = [];
    const warnings = [];
    return {
        phases,
        notices,
        warnings,
        async phase(name, work) {
            const startedAtMs = clock.nowMs();
            try {
                return await work();
            }
            finally {
                phases.push({ name, startedAtMs, durationMs: clock.nowMs() - startedAtMs });
            }
        },
        notice(message) {
            if (notices.includes(message))
                return;
            notices.push(message);
            console.info(message);
        },
        warning(message) {
            if (warnings.includes(message))
                return;
            warnings.push(message);
            console.warn(message);
        },
    };
}


/***/ }),

/***/ 8675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mirror: () => (/* binding */ mirror),
  mirrorSession: () => (/* binding */ mirrorSession)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/adapters/runner/run-log.js
var run_log = __webpack_require__(48469);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/mirror/mirror-plan.js


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
            const source = (0,reference/* parseReference */.F2)(from);
            const target = given === undefined || given === '' ? targetUnder(source, to) : (0,reference/* parseReference */.F2)(given);
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
            problems.push((0,core_error/* errorAdvice */.Js)(error));
        }
    }
    const targets = pairs.map(({ target }) => (0,reference/* formatReference */.FH)(target));
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
    return { ...(0,reference/* parseReference */.F2)(`${to.replace(/\/+$/, '')}/${name}`), tag: source.tag ?? 'latest' };
}
function withTag(source) {
    return source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source;
}
/** The tag of a copy that stays, `bookworm-slim-20261126`; undefined where that is too long for a tag. */
function datedTag(tag, nowMs) {
    const dated = `${tag}-${new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '')}`;
    return (0,reference/* isValidTag */.r_)(dated) ? dated : undefined;
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

// EXTERNAL MODULE: ./lib/layers/registries.js + 12 modules
var layers_registries = __webpack_require__(21305);
// EXTERNAL MODULE: ./lib/commands/session.js
var commands_session = __webpack_require__(5454);
// EXTERNAL MODULE: ./lib/adapters/registry/image-created.js
var image_created = __webpack_require__(70174);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
;// CONCATENATED MODULE: ./lib/commands/mirror/image.js





/** Compares an image with its copy, and copies it where they differ, unless it is a dry run. What goes wrong is in the result. */
async function mirrorImage({ source, target }, { registries, dryRun, log, clock }) {
    const unknown = {
        source: (0,reference/* formatReference */.FH)(source),
        target: (0,reference/* formatReference */.FH)(target),
        upstreamDigest: undefined,
        targetDigest: undefined,
        driftMs: undefined,
        tags: [],
        detail: undefined,
    };
    const targetTag = target.tag ?? 'latest';
    const [from, into] = [registries.connect(source.registry), registries.connect(target.registry)];
    try {
        const [upstream, copy] = await Promise.all([
            from.resolve(source.repository, source.digest ?? source.tag ?? 'latest'),
            into.resolve(target.repository, targetTag),
        ]);
        if (upstream === undefined)
            return { ...unknown, state: 'failed', detail: 'it does not exist, or this login cannot read it' };
        const known = { ...unknown, upstreamDigest: upstream.digest, targetDigest: copy?.digest };
        if (copy?.digest === upstream.digest)
            return { ...known, state: 'same' };
        const createdMs = await (0,image_created/* fetchCreated */.H)(from, source.repository, upstream.digest).catch(() => undefined);
        const driftMs = createdMs === undefined ? undefined : Math.max(0, clock.nowMs() - createdMs);
        if (dryRun)
            return { ...known, driftMs, state: copy === undefined ? 'absent' : 'drifted' };
        const dated = datedTag(targetTag, clock.nowMs());
        const tags = [targetTag, ...(dated === undefined ? [] : [dated])];
        await log.phase(`copy ${unknown.source}`, () => copyImage((0,reference/* formatReference */.FH)({ ...source, tag: undefined, digest: upstream.digest }), target, tags, registries, log));
        const state = await (0,whole_image/* inspectImage */.m)(into, target.repository, upstream.digest);
        if (state.kind !== 'ok')
            throw new core_error/* UserError */.yo(`the copy is incomplete: ${state.kind === 'absent' ? 'the registry does not know its digest' : state.reason}`);
        return { ...known, driftMs, tags, state: 'copied' };
    }
    catch (error) {
        return { ...unknown, state: 'failed', detail: (0,core_error/* errorMessage */.gJ)(error) };
    }
}
/** buildx copies from registry to registry, and mounts where both are one; the digest stays as it is. */
async function copyImage(from, target, tags, { commands, docker }, log) {
    log.notice(`Copying ${from} to ${(0,reference/* formatReference */.FH)(target)}.`);
    const result = await commands.run('docker', [
        ...['buildx', 'imagetools', 'create', '--prefer-index=false', '--progress', 'quiet'],
        ...tags.flatMap((tag) => ['--tag', (0,reference/* formatReference */.FH)({ ...target, tag })]),
        from,
    ], { env: docker.env });
    if (result.exitCode !== 0)
        throw new core_error/* UserError */.yo(`buildx could not copy it: ${result.stderr.trim().split('\n').slice(-3).join(' ')}`, {
            remedy: 'Check that you are logged in with an account that may push to the target, and that "docker buildx imagetools inspect" can read the source.',
        });
}
/** Name in the Dockerfile → the copy by digest. Those that have no copy are left out. */
function pinsOf(pairs, images, names) {
    return new Map(names.flatMap((name) => {
        const { pairs: [wanted] = [] } = parseMirrorPairs([name], 'example.com/any');
        const index = pairs.findIndex(({ source }) => wanted !== undefined && (0,reference/* formatReference */.FH)(source) === (0,reference/* formatReference */.FH)(wanted.source));
        const [pair, image] = [pairs[index], images[index]];
        if (pair === undefined || (image?.state !== 'same' && image?.state !== 'copied'))
            return [];
        const digest = image.upstreamDigest;
        return [[name, (0,reference/* formatReference */.FH)({ ...pair.target, digest })]];
    }));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/layers/registry-inputs.js
var registry_inputs = __webpack_require__(84973);
;// CONCATENATED MODULE: ./lib/commands/mirror/inputs.js







/** Reads and checks every input of the command mirror, and the Dockerfile where it is needed. Problems are collected in `reader`. */
async function readMirrorInputs(values, context, cwd) {
    const reader = (0,input/* createInputReader */.i)(values);
    const dryRun = reader.boolean('dry-run', false);
    const pin = reader.choice('pin', ['false', 'show', 'write'], 'false');
    const file = reader.text('file', 'Dockerfile');
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const given = reader.list('images');
    const dockerfile = given.length === 0 || pin !== 'false' ? await readDockerfile((0,external_node_path_.join)(cwd, file), file, reader) : undefined;
    const { pairs, problems } = parseMirrorPairs(given.length > 0 ? given : (dockerfile?.names ?? []), reader.text('to') || undefined);
    for (const problem of problems)
        reader.problem(given.length > 0 ? 'images' : 'to', problem);
    if (pairs.length === 0 && problems.length === 0)
        reader.problem('images', `expected lines "source=target"; ${file} names no image from elsewhere that could be mirrored`);
    const registry = pairs[0]?.target.registry ?? '';
    return {
        inputs: {
            pairs,
            dryRun,
            pin,
            dockerfile,
            registry,
            login: (0,registry_inputs/* readLogin */.m)(reader, context, registry),
            retries,
        },
        reader,
    };
}
async function readDockerfile(path, file, reader) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        reader.problem('file', `expected a Dockerfile at ${file}, or lines in "images"`);
        return undefined;
    }
    try {
        return { path, text, names: fromNames(text) };
    }
    catch (error) {
        reader.problem('file', `${file}: ${(0,core_error/* errorAdvice */.Js)(error)}`);
        return { path, text, names: [] };
    }
}
/** The images of FROM lines, as they are written: no stages, no variables, nothing that is pinned. */
function fromNames(text) {
    const { stages } = (0,dockerfile/* parseDockerfile */.A)(text);
    const ownNames = new Set(stages.map(({ name }) => name));
    const isMirrored = (from) => !ownNames.has(from.toLowerCase()) && from !== 'scratch' && !from.includes('$') && !from.includes('@');
    return [...new Set(stages.map(({ from }) => from).filter(isMirrored))];
}

;// CONCATENATED MODULE: ./lib/commands/mirror/run.js









/**
 * Copies base images from registry to registry, with all platforms and under the same digest, and tells what has drifted.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
async function mirrorSession(session) {
    const { clock, console } = session;
    const { inputs, reader } = await readMirrorInputs(session.values, (0,commands_session/* inputContext */.wW)(session), session.cwd);
    if (inputs.login !== undefined)
        console.mask(inputs.login.password);
    reader.throwProblems();
    const log = (0,run_log/* createRunLog */.M)(clock, console);
    const startedAtMs = clock.nowMs();
    const registries = await (0,layers_registries/* openRegistries */.c)(session, inputs);
    const found = await mirror(inputs, { registries, dryRun: inputs.dryRun, log, clock });
    return {
        schemaVersion: 1,
        kind: 'mirror',
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: clock.nowMs() - startedAtMs,
        ...found,
        notices: log.notices,
        warnings: log.warnings,
        error: found.error ?? failedImages(found.images),
    };
}
/** Mirrors one image after the other, and then pins the copies where that is asked for. */
async function mirror({ pairs, pin, dockerfile }, access) {
    const images = [];
    for (const pair of pairs)
        images.push(await mirrorImage(pair, access));
    const done = { images, pinned: [], wrote: false, error: undefined };
    if (pin === 'false' || dockerfile === undefined)
        return done;
    try {
        const pins = pinsOf(pairs, images, dockerfile.names);
        return { ...done, ...(await pinCopies(dockerfile, pins, pin === 'write', access.log)) };
    }
    catch (failure) {
        return { ...done, error: (0,error_report/* errorReport */.Z)(failure, undefined) };
    }
}
async function pinCopies({ path, text }, pins, writes, log) {
    const { lines, left, text: pinned } = pinDockerfile(text, pins);
    for (const name of left)
        log.notice(`${name} stands in no FROM line as it is written, so it is not pinned: a variable names it, perhaps.`);
    const wrote = writes && lines.length > 0;
    if (wrote)
        await (0,promises_.writeFile)(path, pinned);
    return { pinned: lines, wrote };
}
function failedImages(images) {
    const failed = images.filter(({ state }) => state === 'failed');
    if (failed.length === 0)
        return undefined;
    const details = failed.map(({ source, detail }) => `${source}: ${detail}`).join('; ');
    return {
        message: `${(0,quantity/* plural */.LS)(failed.length, 'image')} could not be mirrored: ${details}`,
        cause: undefined,
        remedy: undefined,
        log: [],
    };
}


/***/ }),

/***/ 90066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6688);


/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
function errorReport(error, image) {
    const message = (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    const diagnosis = (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(message, image === undefined ? {} : { image });
    return {
        message,
        cause: diagnosis?.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
}


/***/ })

};

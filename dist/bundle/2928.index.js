export const id = 2928;
export const ids = [2928];
export const modules = {

/***/ 33592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ userDockerEnvironment),
/* harmony export */   M_: () => (/* binding */ createPrivateDockerConfig),
/* harmony export */   TO: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18523);





/** The user's own docker configuration. */
function userDockerEnvironment(env) {
    return { env, configDir: env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker') };
}
/**
 * Makes a docker configuration of this run's own in `folder`, with a login that the user's does not have.
 * Everything else stays the user's: builders (which buildx keeps beside `config.json`, hence BUILDX_CONFIG),
 * contexts, plug-ins, credential helpers and other logins. The folder is removed by whoever made it.
 * @throws UserError when the user's `config.json` cannot be read as JSON.
 */
async function createPrivateDockerConfig(user, folder, login) {
    const config = { ...(await readDockerConfig(user.configDir)) };
    const key = login.registry === 'docker.io' ? 'https://index.docker.io/v1/' : login.registry;
    const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    config['auths'] = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['auths']), [key]: { auth } };
    if (typeof config['credsStore'] === 'string' || key in (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers'])) {
        // An empty helper name makes docker read this host from `auths` instead of asking the store
        // (docker/cli v28, cli/config/configfile/file.go, getConfiguredCredentialStore).
        config['credHelpers'] = { ...(0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(config['credHelpers']), [key]: '' };
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    for (const entry of await entriesOf(user.configDir)) {
        if (entry !== 'config.json')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.configDir, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
    return {
        configDir: folder,
        env: {
            ...user.env,
            DOCKER_CONFIG: folder,
            BUILDX_CONFIG: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(user.env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(user.configDir, 'buildx')),
        },
    };
}
/** The `config.json` of a folder; empty when there is none. @throws UserError when it cannot be read, or is not JSON. */
async function readDockerConfig(configDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(configDir, 'config.json');
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} cannot be read: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`);
    }
    try {
        return (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOrEmpty */ .YN)(JSON.parse(text));
    }
    catch {
        // The parser's message quotes the text, and logins are in it.
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file} is not JSON.`, {
            remedy: 'Repair it, or remove it and log in again with docker login.',
        });
    }
}
async function entriesOf(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

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

/***/ 42928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mirror: () => (/* binding */ mirror),
  mirrorImages: () => (/* binding */ mirrorImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/mirror/mirror-plan.js
var mirror_plan = __webpack_require__(99086);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/registries.js
var layers_registries = __webpack_require__(51587);
// EXTERNAL MODULE: ./lib/adapters/registry/image-created.js
var image_created = __webpack_require__(70174);
// EXTERNAL MODULE: ./lib/adapters/registry/whole-image.js
var whole_image = __webpack_require__(96997);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
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
        const dated = (0,mirror_plan/* datedTag */.JM)(targetTag, clock.nowMs());
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
        const { pairs: [wanted] = [] } = (0,mirror_plan/* parseMirrorPairs */.aQ)([name], 'example.com/any');
        const index = pairs.findIndex(({ source }) => wanted !== undefined && (0,reference/* formatReference */.FH)(source) === (0,reference/* formatReference */.FH)(wanted.source));
        const [pair, image] = [pairs[index], images[index]];
        if (pair === undefined || (image?.state !== 'same' && image?.state !== 'copied'))
            return [];
        const digest = image.upstreamDigest;
        return [[name, (0,reference/* formatReference */.FH)({ ...pair.target, digest })]];
    }));
}

// EXTERNAL MODULE: ./lib/commands/mirror/report.js
var report = __webpack_require__(52336);
;// CONCATENATED MODULE: ./lib/commands/mirror/run.js






/** Copies base images from registry to registry, with all platforms and under the same digest, and tells what has drifted. */
async function mirror(context, inputs) {
    const { log, clock } = context;
    const registries = await (0,layers_registries/* openRegistries */.c)(context, inputs);
    return mirrorImages(inputs, { registries, dryRun: inputs.dryRun, log, clock });
}
/** Mirrors one image after the other, and then pins the copies where that is asked for. */
function mirrorImages({ pairs, pin, dockerfile }, access) {
    return (0,unfinished/* gather */.kg)(report/* nothingMirrored */.G, async () => {
        const images = [];
        for (const pair of pairs)
            images.push(await mirrorImage(pair, access));
        return { images };
    }, async ({ images }) => {
        if (pin === 'false' || dockerfile === undefined)
            return {};
        return pinCopies(dockerfile, pinsOf(pairs, images, dockerfile.names), pin === 'write', access.log);
    });
}
async function pinCopies({ path, text }, pins, writes, log) {
    const { lines, left, text: pinned } = (0,mirror_plan/* pinDockerfile */.C5)(text, pins);
    for (const name of left)
        log.notice(`${name} stands in no FROM line as it is written, so it is not pinned: a variable names it, perhaps.`);
    const wrote = writes && lines.length > 0;
    if (wrote)
        await (0,promises_.writeFile)(path, pinned);
    return { pinned: lines, wrote };
}


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
    return { ...(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(`${to.replace(/\/+$/, '')}/${name}`), tag: source.tag ?? 'latest' };
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

/***/ 25965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
function parseDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text) ? text : undefined;
}


/***/ }),

/***/ 93780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (/@.*\//s.test(text)) {
        // What stands before the @ may be a password: it is not repeated.
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name, got one with a login before its registry.', {
            remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
        });
    }
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
    if (scheme !== undefined) {
        throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
    }
    if (/\s/.test(text))
        throw wrong(text, 'it holds white space');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    // A colon before the last slash is the one of a port.
    const hasTag = colon > named.lastIndexOf('/');
    const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
    const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
    checkRegistry(text, registry);
    checkRepository(text, registry, repository);
    return { registry, repository, tag, digest };
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/^(?:[^.:]*[A-Z][^.:]*)$/.test(first)) {
        // Docker takes such a word for a host, which is never what was meant.
        throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
    }
    const isHost = /[.:]/.test(first) || first === 'localhost';
    if (!isHost)
        return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
    const repository = name.slice(slash + 1);
    if (first !== 'docker.io' && first !== 'index.docker.io')
        return { registry: first, repository };
    return {
        registry: 'docker.io',
        repository: repository.includes('/') ? repository : `library/${repository}`,
    };
}
function readDigest(text, digest) {
    const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    if (parsed !== undefined)
        return parsed;
    throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}
function readTag(text, tag) {
    if (isValidTag(tag))
        return tag;
    if (tag === '')
        throw wrong(text, 'nothing follows the last colon');
    const why = tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
    throw wrong(text, why, 'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.');
}
function checkRegistry(text, registry) {
    const part = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${part}(?:\\.${part})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
    const match = grammar.exec(registry);
    if (match === null)
        throw wrong(text, `"${registry}" is no host name`);
    const port = match[1];
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
        throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
    }
}
function checkRepository(text, registry, repository) {
    if (/[A-Z]/.test(repository)) {
        throw wrong(text, 'its repository has upper-case letters', `Write ${registry}/${repository.toLowerCase()}.`);
    }
    const colon = repository.indexOf(':');
    if (colon >= 0) {
        const tag = repository.slice(colon + 1);
        throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
    }
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${part}(?:/${part})*$`).test(repository)) {
        throw wrong(text, repository === '' ? 'it names no repository' : `"${repository}" is no repository`, 'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.');
    }
    if (repository.length > 255) {
        throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
    }
    if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
        throw wrong(text, 'it is the ID of an image, not a name');
    }
}
function wrong(text, why, remedy) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
        ...(remedy === undefined ? {} : { remedy }),
    });
}
/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
function isLoopback(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}


/***/ }),

/***/ 65206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ Unfinished),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   MR: () => (/* binding */ carrying),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);

/** A failure that carries what was found until then; `cause` is what was thrown. */
class Unfinished extends Error {
    name = 'Unfinished';
    found;
    constructor(found, cause) {
        super((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(cause), { cause });
        this.found = found;
    }
}
/** What was thrown, with what was found until then; what it carries itself is newer. */
function unfinished(found, error) {
    return error instanceof Unfinished
        ? new Unfinished({ ...found, ...error.found }, error.cause)
        : new Unfinished(found, error);
}
/** @throws Unfinished with what `work` throws, and what was found before it began. */
async function carrying(found, work) {
    try {
        return await work();
    }
    catch (error) {
        throw unfinished(found, error);
    }
}
/**
 * Takes one step after the other. Each is given what was found so far, and returns what it adds.
 * @throws Unfinished with what was found until a step failed.
 */
async function gather(nothing, ...steps) {
    let found = nothing;
    for (const step of steps) {
        const before = found;
        found = { ...before, ...(await carrying(before, () => step(before))) };
    }
    return found;
}
/** How some work ended: with what it found, as far as it came, and with what it threw. */
async function endOf(nothing, work) {
    try {
        return { found: await work(), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof Unfinished))
            return { found: nothing, failure: error };
        return { found: { ...nothing, ...error.found }, failure: error.cause };
    }
}


/***/ }),

/***/ 51587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openRegistries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33592);



/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { login, registry, retries, }) {
    const user = (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .userDockerEnvironment */ .F$)(env);
    const docker = login === undefined
        ? user
        : await (0,_adapters_docker_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivateDockerConfig */ .M_)(user, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'docker-')), {
            registry,
            ...login,
        });
    const options = { retries, clock, random: Math.random, commands, warn: console.warn };
    return {
        commands,
        docker,
        connect: connectRegistry({ ...options, docker }),
        connectAnonymously: connectRegistry({
            ...options,
            docker: { ...docker, configDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

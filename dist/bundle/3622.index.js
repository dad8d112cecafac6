export const id = 3622;
export const ids = [3622];
export const modules = {

/***/ 3340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readHeadCommit)
/* harmony export */ });
/** The commit that is checked out in a folder; undefined where it is in no checkout, or git cannot tell. */
async function readHeadCommit(folder, { env, commands }) {
    const result = await commands
        .run('git', ['rev-parse', '--verify', 'HEAD'], { cwd: folder, env })
        .catch(() => undefined);
    const commit = result?.exitCode === 0 ? result.stdout.trim() : '';
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : undefined;
}


/***/ }),

/***/ 4794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildxWords),
/* harmony export */   x: () => (/* binding */ printBake)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_format_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12372);


/**
 * What bake makes of its files: compose files and bake files, with variables, inheritance, matrix and functions resolved. Needs
 * no engine and no builder. Every buildx reads its variables from the environment; from 0.31 on it also has `--var`, and can be
 * told to read no others (https://github.com/docker/buildx/blob/v0.36.1/docs/bake-reference.md#built-in-variables).
 * @throws UserError with buildx's own words.
 */
async function printBake({ files, targets, overrides, variables }, { cwd, env, commands, }) {
    const readsEnvironment = !/^(1|t|true)$/i.test(env['BUILDX_BAKE_DISABLE_VARS_ENV_LOOKUP'] ?? '');
    const args = [
        ...['buildx', 'bake', '--progress', 'quiet', '--print'],
        ...files.flatMap((file) => ['--file', file]),
        ...overrides.flatMap((override) => ['--set', override]),
        ...(readsEnvironment
            ? []
            : Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}=${value}`])),
        ...targets,
    ];
    let result;
    try {
        result = await commands.run('docker', args, {
            cwd,
            env: { ...definitionEnvironment(env), ...variables },
        });
    }
    catch {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('expected the program "docker" in PATH, found none', { remedy });
    }
    const named = files.join(', ');
    if (result.exitCode !== 0)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`buildx cannot read ${named}: ${buildxWords(result)}`);
    try {
        return JSON.parse(result.stdout);
    }
    catch {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected JSON of "docker buildx bake --print" for ${named}, got something else`, {
            remedy,
        });
    }
}
const remedy = 'Install docker and docker-buildx-plugin (docs.docker.com/engine/install). GitHub-hosted runners have both.';
/** A definition may take any variable of the environment. What the runner keeps there for this action is not for it. */
function definitionEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_)/i.test(name)));
}
/** The error itself, without the lines of the file that buildx shows before it. */
function buildxWords({ stdout, stderr }) {
    const lines = (0,_core_format_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .trimmedLines */ .A)(`${stderr}\n${stdout}`);
    const error = lines.findIndex((line) => line.startsWith('ERROR: '));
    if (error < 0)
        return lines[0] ?? 'it said nothing';
    return lines
        .slice(error)
        .join(' ')
        .replace(/^ERROR: /, '');
}


/***/ }),

/***/ 45104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M8: () => (/* binding */ checkedOut),
  p4: () => (/* binding */ readEachImage),
  H: () => (/* binding */ readImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/context/head-commit.js
var head_commit = __webpack_require__(3340);
// EXTERNAL MODULE: ./lib/adapters/docker/bake-print.js
var bake_print = __webpack_require__(4794);
// EXTERNAL MODULE: ./node_modules/csv-parse/dist/esm/sync.js
var sync = __webpack_require__(43809);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/split.js
var split = __webpack_require__(35151);
;// CONCATENATED MODULE: ./lib/core/bake/definition.js



/**
 * Reads what buildx 0.13 to 0.38 print. Fields of caches, outputs, attestations, secrets and ssh were texts before 0.19, and are
 * objects since: https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`, `util/buildflags`.
 * @throws UserError when it is no such definition.
 */
function parseBakeDefinition(json) {
    const { group, target } = (0,oci_json/* readObject */.Ag)(json, 'bake definition');
    const groups = Object.entries((0,oci_json/* objectOrEmpty */.YN)(group)).map(([name, value]) => [name, readNames((0,oci_json/* readObject */.Ag)(value, `group.${name}`)['targets'], `group.${name}.targets`)]);
    const targets = Object.entries((0,oci_json/* readObject */.Ag)(target ?? {}, 'target')).map(([name, value]) => [name, parseTarget(value, `target.${name}`)]);
    return { groups: new Map(groups), targets: new Map(targets.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
function parseTarget(value, where) {
    const { description: _description, inherits: _inherits, ...fields } = (0,oci_json/* readObject */.Ag)(value, where);
    const unknown = new Set(Object.keys(fields));
    const take = (name, read) => {
        unknown.delete(name);
        return read(fields[name] ?? undefined, `${where}.${name}`);
    };
    const known = {
        context: take('context', optionalText) ?? '.',
        dockerfile: take('dockerfile', optionalText) ?? 'Dockerfile',
        dockerfileInline: take('dockerfile-inline', optionalText),
        contexts: take('contexts', readPresentTexts),
        args: take('args', readPresentTexts),
        labels: take('labels', readPresentTexts),
        annotations: take('annotations', readNames),
        tags: take('tags', readNames),
        target: take('target', optionalText),
        platforms: take('platforms', readNames),
        secrets: take('secret', readSecrets),
        ssh: take('ssh', readSsh),
        cacheFrom: take('cache-from', readFieldLists),
        cacheTo: take('cache-to', readFieldLists),
        outputs: take('output', readFieldLists),
        attests: take('attest', readFieldLists),
        pull: take('pull', readSwitch),
        noCache: take('no-cache', readSwitch),
        noCacheFilters: take('no-cache-filter', readNames),
        network: take('network', optionalText),
        shmSize: take('shm-size', optionalText),
        ulimits: take('ulimits', readNames),
        extraHosts: take('extra-hosts', readPresentTexts),
        entitlements: take('entitlements', readNames),
        call: take('call', optionalText),
    };
    return { ...known, unknown: [...unknown].sort() };
}
function optionalText(value, where) {
    if (value === undefined || value === '')
        return undefined;
    return (0,oci_json/* readText */.yR)(value, where);
}
function readSwitch(value, where) {
    if (value === undefined)
        return false;
    if (typeof value === 'boolean')
        return value;
    throw (0,oci_json/* unexpected */.os)(where, 'true or false', value);
}
const readNames = (0,oci_json/* listOrNone */.sQ)(oci_json/* readText */.yR);
/** An argument or a label that is null was taken back: it is none. */
function readPresentTexts(value, where) {
    if (value === undefined)
        return {};
    return Object.fromEntries(Object.entries((0,oci_json/* readObject */.Ag)(value, where)).flatMap(([name, text]) => {
        if (text === null)
            return [];
        if (typeof text !== 'string')
            throw (0,oci_json/* unexpected */.os)(`${where}["${name}"]`, 'a text', text);
        return [[name, text]];
    }));
}
const readFieldLists = (0,oci_json/* listOrNone */.sQ)((value, where) => {
    if (typeof value === 'string')
        return value;
    const fields = readFields(value, where);
    // As people write them: what it is comes first.
    return formatFields([...fields].sort(([a], [b]) => Number(b === 'type') - Number(a === 'type')));
});
function readFields(value, where) {
    return Object.entries((0,oci_json/* readObject */.Ag)(value, where)).flatMap(([name, field]) => {
        if (field === null)
            return [];
        if (typeof field === 'object')
            throw (0,oci_json/* unexpected */.os)(`${where}.${name}`, 'a text', field);
        return [[name, String(field)]];
    });
}
function formatFields(fields) {
    return fields
        .map(([name, value]) => `${name}=${value}`)
        .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}
const readSecrets = (0,oci_json/* listOrNone */.sQ)((value, where) => {
    const fields = new Map(typeof value === 'string' ? splitFields(value) : readFields(value, where));
    const file = fields.get('src') ?? fields.get('source');
    const variable = fields.get('env');
    const id = (0,oci_json/* readText */.yR)(fields.get('id'), `${where}.id`);
    // `type=env` says of a source that it is a variable.
    return fields.get('type') === 'env' && variable === undefined
        ? { id, file: undefined, variable: file ?? id }
        : { id, file, variable };
});
function splitFields(text) {
    const [fields = []] = (0,sync/* parse */.qg)(text, { relaxQuotes: true, relaxColumnCount: true });
    return fields.map((field) => {
        const [name, value = ''] = (0,split/* splitOnce */.E)(field, '=');
        return [name, value];
    });
}
const readSsh = (0,oci_json/* listOrNone */.sQ)((value, where) => {
    if (typeof value === 'string')
        return value;
    const { id, paths } = (0,oci_json/* readObject */.Ag)(value, where);
    const files = readNames(paths, `${where}.paths`);
    return [(0,oci_json/* readText */.yR)(id, `${where}.id`), ...(files.length === 0 ? [] : [files.join(',')])].join('=');
});

// EXTERNAL MODULE: ./lib/core/app/build-output.js
var build_output = __webpack_require__(74705);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/bake/images.js




/**
 * Which images the chosen targets make, and what they stand on. Each target with an image name is an image; targets with the same
 * repository and the same build are one. Builds of one repository with tags of their own, and those without a repository, keep
 * their layers in `<repository>-<target>`.
 * @param owner registry and owner for an image name that has none, in a message: `ghcr.io/acme`
 * @param all every target of the files, so that an image has the same place whichever targets are chosen
 */
function planImages(definition, owner, all = definition) {
    const problems = [];
    const order = dependencyOrder(definition, problems);
    const builds = joinTargets(order, definition, { owner, problems });
    const chosen = new Set(expandGroup('default', definition));
    const isChosen = ({ targets }) => targets.some((id) => chosen.has(id));
    const isImage = (build) => isChosen(build) && build.references.length > 0;
    refuseSameTags(builds.filter(isImage), problems);
    const needed = closure(builds.filter(isImage), builds);
    const left = builds.filter((build) => needed.has(build.targets[0]));
    if (problems.length === 0 && left.length === 0)
        problems.push(`expected a target with an image name, found none${chosen.size === 0 ? '' : ` (${[...chosen].join(', ')})`}. Write image: ${owner}/NAME in the compose file, or tags = ["${owner}/NAME"] in the bake file`);
    const places = placeLayers(left, { isImage, all: joinAll(all) });
    const names = nameBuilds(left, places, isImage);
    return {
        problems,
        leftOut: builds.flatMap((build) => (isChosen(build) && !left.includes(build) ? build.targets : [])),
        images: left.map((build) => {
            const [id] = build.targets;
            const name = names.get(id) ?? id;
            return {
                ...{ kind: isImage(build) ? 'image' : 'shared', name, targets: build.targets },
                ...{ image: places.get(id) ?? '', references: build.references },
                definition: { ...build.definition, contexts: namedContexts(build.definition.contexts, names) },
                standsOn: targetsBeneath(build.definition).map((below) => names.get(below) ?? below),
            };
        }),
    };
}
/** The target that a context stands for; before 0.23 buildx left compose's `service:` as it was. */
function targetOf(context) {
    return /^(?:target|service):(.+)$/.exec(context)?.[1];
}
function targetsBeneath({ contexts }) {
    return [...new Set(Object.values(contexts).flatMap((context) => targetOf(context) ?? []))];
}
/** All targets, each behind those that it stands on; without those in a circle. */
function dependencyOrder({ targets }, problems) {
    const order = [];
    const visit = (id, path) => {
        if (path.includes(id)) {
            problems.push(`targets depend on each other in a circle: ${[...path.slice(path.indexOf(id)), id].join(' → ')}`);
            return;
        }
        const target = targets.get(id);
        if (target === undefined)
            problems.push(`target ${path.at(-1)}: expected the target "${id}" of its contexts, found none. If it is a service of the compose file, add it to targets: this version of buildx does not add it`);
        if (target === undefined || order.includes(id))
            return;
        for (const below of targetsBeneath(target))
            visit(below, [...path, id]);
        if (!order.includes(id))
            order.push(id);
    };
    for (const id of targets.keys())
        visit(id, []);
    return order;
}
function expandGroup(name, definition, path = []) {
    if (path.includes(name))
        return [];
    const members = definition.groups.get(name);
    // A group `default` holds what was chosen, and may hold a target of that name.
    const isTarget = definition.targets.has(name) && (members === undefined || path.length > 0);
    if (isTarget)
        return [name];
    const found = (members ?? []).flatMap((member) => member === name ? [member] : expandGroup(member, definition, [...path, name]));
    return [...new Set(found)].filter((id) => definition.targets.has(id));
}
function joinTargets(order, { targets }, { owner, problems }) {
    const builds = [];
    for (const id of order) {
        const written = targets.get(id);
        if (written === undefined)
            continue;
        const definition = { ...written, contexts: joinedContexts(written.contexts, builds) };
        const references = namesOf(definition).flatMap((tag) => readReference(tag, { id, owner, problems }) ?? []);
        const repository = references[0] === undefined ? undefined : (0,oci_reference/* repositoryOf */._M)(references[0]);
        const twin = builds.findIndex((build) => repository !== undefined &&
            build.repository === repository &&
            differences(build.definition, definition).length === 0);
        const found = builds[twin];
        if (found === undefined) {
            builds.push({ targets: [id], repository, references, definition });
        }
        else {
            builds[twin] = {
                ...found,
                targets: [...found.targets, id],
                references: [...new Set([...found.references, ...references])],
            };
        }
    }
    return builds;
}
/** Its tags; without any, what its outputs call the image that they push. */
function namesOf({ tags, outputs }) {
    if (tags.length > 0)
        return tags;
    return outputs.map(build_output/* readBuildOutput */.c).flatMap(({ pushes, names }) => (pushes ? names : []));
}
function joinedContexts(contexts, builds) {
    return Object.fromEntries(Object.entries(contexts).map(([name, value]) => {
        const id = targetOf(value);
        if (id === undefined)
            return [name, value];
        return [name, `target:${builds.find(({ targets }) => targets.includes(id))?.targets[0] ?? id}`];
    }));
}
function namedContexts(contexts, names) {
    return Object.fromEntries(Object.entries(contexts).map(([name, value]) => {
        const id = targetOf(value);
        return [name, id === undefined ? value : `target:${names.get(id) ?? id}`];
    }));
}
function readReference(text, { id, owner, problems }) {
    try {
        const { digest } = (0,oci_reference/* parseReference */.F2)(text);
        if (digest !== undefined) {
            problems.push(`target ${id}: expected an image name with a tag, got one with a digest: "${text}"`);
            return undefined;
        }
        if (text.includes('/'))
            return text;
        problems.push(`target ${id}: expected an image name with its registry, got "${text}". Write ${owner}/${text} in the file`);
    }
    catch (error) {
        problems.push(`target ${id}: ${(0,core_error/* errorAdvice */.Js)(error)}`);
    }
    return undefined;
}
function tagOf(reference) {
    return `${(0,oci_reference/* repositoryOf */._M)(reference)}:${(0,oci_reference/* parseReference */.F2)(reference).tag ?? 'latest'}`;
}
/** Two builds that are pushed under one tag: which of them a server gets would be a matter of luck. */
function refuseSameTags(images, problems) {
    for (const [index, one] of images.entries())
        for (const other of images.slice(index + 1)) {
            const taken = one.references.map(tagOf);
            const tags = other.references.map(tagOf).filter((tag) => taken.includes(tag));
            if (tags.length === 0)
                continue;
            const differing = differences(one.definition, other.definition);
            problems.push(`targets ${[...one.targets, ...other.targets].join(', ')} make ${tags.join(', ')}, but their builds differ${differing.length === 0 ? '' : ` (${differing.join(', ')})`}. Use another image name or tag for one of them`);
        }
}
/** What of two targets differs that makes another image. */
function differences(one, other) {
    const parts = (target) => ({
        ...{ dockerfile: target.dockerfile, 'dockerfile-inline': target.dockerfileInline },
        ...{ context: target.context, contexts: target.contexts, target: target.target, args: target.args },
        ...{ platforms: target.platforms, labels: target.labels, annotations: target.annotations },
        ...{ attest: target.attests, secret: target.secrets, network: target.network, call: target.call },
        ...{ 'no-cache': target.noCache, 'no-cache-filter': target.noCacheFilters },
    });
    const of = parts(other);
    return Object.entries(parts(one)).flatMap(([name, value]) => JSON.stringify((0,oci_json/* sortKeys */.di)(value)) === JSON.stringify((0,oci_json/* sortKeys */.di)(of[name])) ? [] : [name]);
}
/** The first targets of these builds, and of all that they stand on. */
function closure(from, builds) {
    const found = new Set();
    const visit = ({ targets, definition }) => {
        if (found.has(targets[0]))
            return;
        found.add(targets[0]);
        const below = targetsBeneath(definition);
        for (const build of builds)
            if (below.includes(build.targets[0]))
                visit(build);
    };
    for (const build of from)
        visit(build);
    return found;
}
/** Every build of the files; what is wrong with targets that are not chosen is of no matter. */
function joinAll(all) {
    return joinTargets(dependencyOrder(all, []), all, { owner: '', problems: [] });
}
/** Other builds are pushed to its repository, under other tags. */
function sharesRepository({ targets, repository }, all) {
    const own = all.find((other) => other.targets.includes(targets[0]));
    const ownTags = own?.references.map(tagOf) ?? [];
    return all.some((other) => other !== own &&
        other.repository === repository &&
        other.references.some((reference) => !ownTags.includes(tagOf(reference))));
}
/** First target → registry and repository of its layers, each another one. What is pushed there goes first. */
function placeLayers(builds, { isImage, all, }) {
    const places = new Map();
    const pushed = builds.filter(isImage);
    for (const build of [...pushed, ...builds.filter((other) => !pushed.includes(other))]) {
        const { repository, targets } = build;
        const isTaken = [...places.values()].includes(repository ?? '') ||
            pushed.some((other) => other !== build && other.repository === repository);
        if (repository !== undefined && !isTaken && !sharesRepository(build, all))
            places.set(targets[0], repository);
    }
    for (const build of builds) {
        const [id] = build.targets;
        if (places.has(id))
            continue;
        const above = builds.find((other) => other.repository !== undefined && closure([other], builds).has(id));
        const beside = build.repository ?? above?.repository ?? '';
        let place = `${beside}-${placePart(id, beside)}`;
        while ([...places.values()].includes(place))
            place += '-layers';
        places.set(id, place);
    }
    return places;
}
/** A target's name in a repository's, without what this begins with already: `app-alpine` of `app` is `alpine`. */
function placePart(id, beside) {
    const part = id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const start = `${beside.slice(beside.lastIndexOf('/') + 1)}-`;
    return part.startsWith(start) ? part.slice(start.length) : part;
}
/** First target → a name that no other has. */
function nameBuilds(builds, places, isImage) {
    const candidates = builds.map((build) => {
        const [id] = build.targets;
        const place = places.get(id) ?? id;
        const path = place.slice(place.indexOf('/') + 1);
        return { id, names: [isImage(build) ? path.slice(path.lastIndexOf('/') + 1) : id, path, place] };
    });
    return new Map(candidates.map(({ id, names }) => {
        const others = candidates.filter((other) => other.id !== id).flatMap((other) => other.names);
        return [id, names.find((name) => !others.includes(name)) ?? id];
    }));
}

// EXTERNAL MODULE: ./lib/core/format/lines.js
var lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/adapters/disk/inside.js
var inside = __webpack_require__(80934);
;// CONCATENATED MODULE: ./lib/commands/images/fork-definition.js




/**
 * Refuses what a pull request of a fork may not take by its bake files or compose files, which it can write as it likes: files
 * outside of the checkout, variables of the environment as secrets, the SSH agent, entitlements. What the workflow names itself in
 * an input stays.
 */
async function refuseForeign(reader, { targets: [id], definition }, given, { cwd, env }) {
    const own = (0,input/* createInputReader */.ic)(given);
    const refuse = (what, input) => reader.problem('bake-files', `target ${id}: this is a pull request of a fork, and its file asks for ${what}. If the workflow allows it, name it in ${input}`);
    const allowed = new Set(['secrets', 'secret-envs', 'secret-files'].flatMap((name) => [...own.lines(name), ...own.list(name)].map((item) => item.slice(0, item.indexOf('=')).trim())));
    for (const { id: secret, variable, file } of definition.secrets) {
        const name = variable ?? (file === undefined ? secret : undefined);
        if (name !== undefined && env[name] !== undefined && !allowed.has(secret))
            refuse(`the variable ${name} as the secret ${secret}`, 'secret-envs');
        if (file !== undefined && !allowed.has(secret) && !(await (0,inside/* isInside */.F)(cwd, file)))
            refuse(`the file ${file} as the secret ${secret}, outside of the checkout`, 'secret-files');
    }
    const known = new Set([...own.list('ssh'), ...own.list('allow')]);
    for (const agent of definition.ssh)
        if (!known.has(agent))
            refuse(`the SSH agent (${agent})`, 'ssh');
    for (const name of definition.entitlements)
        if (!known.has(name))
            refuse(`the entitlement ${name}`, 'allow');
    for (const path of localPaths(definition))
        if (!(await (0,inside/* isInside */.F)(cwd, path)))
            reader.problem('bake-files', `target ${id}: this is a pull request of a fork, and its file names ${path}, outside of the checkout. Keep everything that it names inside`);
}
/** Every folder and file that a target reads or writes, secrets apart. */
function localPaths({ context, dockerfile, contexts, outputs, cacheFrom, cacheTo, }) {
    const isElsewhere = /^(?!cwd:|oci-layout:)[a-z][a-z0-9+.-]*:|^git@/i;
    const folders = [context, ...Object.values(contexts)].filter((place) => !isElsewhere.test(place));
    const fields = [...outputs, ...cacheFrom, ...cacheTo].flatMap(pathsOfFields);
    const file = isElsewhere.test(context) || isElsewhere.test(dockerfile)
        ? []
        : [(0,external_node_path_.isAbsolute)(dockerfile) ? dockerfile : (0,external_node_path_.join)(context, dockerfile)];
    return [...folders, ...file, ...fields]
        .map((place) => place.replace(/^(?:cwd|oci-layout):\/\//, ''))
        .filter((place) => place !== '' && place !== '-');
}
/** `type=local,dest=out`, or a folder alone. */
function pathsOfFields(text) {
    const [fields = []] = (0,sync/* parse */.qg)(text, { relaxColumnCount: true, relaxQuotes: true });
    if (fields.length === 1 && !text.includes('='))
        return [text];
    return fields.flatMap((field) => /^\s*(?:dest|src)=(.*)$/i.exec(field)?.[1] ?? []);
}

// EXTERNAL MODULE: ./lib/core/app/image-tags.js
var image_tags = __webpack_require__(47190);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/commands/tagged-run.js
var tagged_run = __webpack_require__(11664);
;// CONCATENATED MODULE: ./lib/commands/images/values.js







/** The inputs that come from the file for each image: what is wrong with them is wrong with the file. */
const valuesOfFile = new Set([
    ...['image', 'file', 'context', 'target', 'tags', 'build-args', 'build-contexts', 'platforms', 'labels'],
    ...['annotations', 'attests', 'outputs', 'secret-envs', 'secret-files', 'ssh', 'add-hosts', 'network'],
    ...[
        'shm-size',
        'ulimit',
        'allow',
        'no-cache',
        'no-cache-filters',
        'pull',
        'cache-from',
        'cache-to',
        'call',
    ],
]);
/**
 * The inputs of a run of one image: what the file says of it, and what was given to the run, which applies to every image.
 * @param dockerfile where an inline Dockerfile was written
 */
function imageValues(image, given, { env, github, layers, dockerfile, }) {
    const { definition } = image;
    const own = (0,input/* createInputReader */.ic)(given);
    const text = (name, ofFile) => own.text(name) || (ofFile ?? '');
    const list = (name, ofFile) => (0,input/* formatList */.ki)([...ofFile, ...own.list(name)]);
    const lines = (name, ofFile) => (0,input/* formatLines */.xM)([...ofFile, ...own.lines(name)]);
    const isOn = (name, ofFile) => (ofFile ? 'true' : (given[name] ?? ''));
    const pairs = (values, sign = '=') => Object.entries(values).map(([key, value]) => `${key}${sign}${value}`);
    const isClassic = own.text('layers-as') === 'cache';
    return {
        ...given,
        ...{ 'bake-files': '', targets: '', set: '', vars: '' },
        ...secretValues(definition.secrets, own, env),
        image: image.image,
        layers: (0,input/* formatList */.ki)(layers),
        context: withoutScheme(definition.context),
        file: dockerfile ?? dockerfilePath(definition),
        target: definition.target ?? '',
        tags: (0,input/* formatList */.ki)(image.kind === 'shared' ? [] : imageTags(image, github)),
        labels: lines('labels', pairs(definition.labels)),
        annotations: lines('annotations', definition.annotations),
        attests: lines('attests', definition.attests),
        outputs: image.kind === 'shared' ? '' : usedOutputs(definition, given['push'], github).join('\n'),
        platforms: text('platforms', definition.platforms.join(',')),
        call: own.text('call', 'build') === 'build' ? (definition.call ?? '') : own.text('call'),
        pull: isOn('pull', definition.pull),
        ssh: list('ssh', definition.ssh),
        network: text('network', definition.network),
        ulimit: lines('ulimit', definition.ulimits),
        allow: list('allow', definition.entitlements),
        'build-args': (0,input/* formatLines */.xM)(pairs(definition.args)),
        'build-contexts': (0,input/* formatLines */.xM)(pairs(contextValues(definition))),
        'add-hosts': list('add-hosts', pairs(definition.extraHosts)),
        'shm-size': text('shm-size', definition.shmSize),
        'no-cache': isOn('no-cache', definition.noCache),
        'no-cache-filters': list('no-cache-filters', definition.noCacheFilters),
        'cache-from': isClassic ? (0,input/* formatLines */.xM)(definition.cacheFrom) : '',
        'cache-to': isClassic ? (0,input/* formatLines */.xM)(definition.cacheTo) : '',
    };
}
/** The same values, with these images (name → reference) where they are built in the same bake otherwise. */
function valuesOn(values, references) {
    const contexts = (0,input/* createInputReader */.ic)(values).lines('build-contexts');
    const replaced = contexts.map((line) => {
        const [name = '', ...image] = line.split('=target:');
        const reference = references.get(image.join('=target:'));
        return reference === undefined ? line : `${name}=docker-image://${reference}`;
    });
    return { ...values, 'build-contexts': (0,input/* formatLines */.xM)(replaced) };
}
/** Relative to where bake runs, and so to where this runs. */
function withoutScheme(path) {
    return path.replace(/^cwd:\/\//, '');
}
/** Bake looks for it in the context (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `toBuildOpt`). */
function dockerfilePath({ context, dockerfile }) {
    const isOutside = (0,external_node_path_.isAbsolute)(dockerfile) || dockerfile.includes('://');
    return isOutside ? withoutScheme(dockerfile) : (0,external_node_path_.join)(withoutScheme(context), dockerfile);
}
function contextValues({ contexts }) {
    return Object.fromEntries(Object.entries(contexts).map(([name, value]) => [name, withoutScheme(value)]));
}
/** The file's secrets, and those of the run, which go before them. */
function secretValues(secrets, own, env) {
    const idOf = (item) => item.slice(0, item.indexOf('=')).trim();
    const given = [...own.lines('secrets'), ...own.list('secret-envs'), ...own.lines('secret-files')];
    const taken = new Set(given.map(idOf));
    const left = secrets.filter(({ id }) => !taken.has(id));
    const variables = left.flatMap(({ id, file, variable }) => {
        const name = variable ?? (file === undefined && env[id] !== undefined ? id : undefined);
        return name === undefined ? [] : [[id, name]];
    });
    const named = new Set(variables.map(([id]) => id));
    const files = left.flatMap(({ id, file }) => (named.has(id) ? [] : [[id, file ?? id]]));
    return {
        'secret-envs': (0,input/* formatList */.ki)([
            ...own.list('secret-envs'),
            ...variables.map(([id, name]) => `${id}=${name}`),
        ]),
        'secret-files': (0,input/* formatLines */.xM)([
            ...own.lines('secret-files'),
            ...files.map(([id, file]) => `${id}=${file}`),
        ]),
    };
}
/**
 * The file's own tags. A name without a tag is given those that an image without `tags` is given; one with a tag also the tag of
 * the commit, by which a deployment finds what this run made. Builds of one repository are told apart by their targets.
 */
function imageTags({ image, references }, github) {
    const tags = references.flatMap((text) => {
        const { registry, repository, tag } = (0,oci_reference/* parseReference */.F2)(text);
        const place = `${registry}/${repository}`;
        const ending = image.startsWith(`${place}-`) ? image.slice(place.length) : '';
        const hasDerived = github?.pullRequest !== undefined || (0,write_policy/* mayWrite */.J)('default-tags', github?.event, []).may;
        const derived = (names) => hasDerived ? names.map((name) => `${place}:${name}${ending}`) : [];
        if (tag !== undefined)
            return [text, ...(github ? derived([(0,image_tags/* commitTag */.m)(github.revision)]) : [])];
        return github === undefined ? [`${place}:latest`] : derived((0,image_tags/* deriveTags */.hj)((0,tagged_run/* taggedRun */.m)(github)));
    });
    return [...new Set(tags)];
}
/** With `push: auto`, what a run may not push goes nowhere. What stays in the builder's cache is no output. */
function usedOutputs({ outputs }, push, github) {
    const isHeldBack = push === 'auto' && !(0,write_policy/* mayWrite */.J)('default-tags', github?.event, []).may;
    return outputs.filter((output) => !/^type=cacheonly\b/.test(output) && !(isHeldBack && (0,build_output/* readBuildOutput */.c)(output).pushes));
}

;// CONCATENATED MODULE: ./lib/commands/images/images.js











/**
 * The images of `bake-files`, in an order in which each comes behind those that it stands on; undefined where none is given. What
 * is wrong is in the reader.
 */
async function readImages(values, context) {
    const reader = (0,input/* createInputReader */.ic)(values);
    const files = reader.list('bake-files');
    const request = {
        // As docker/bake-action reads `set` and `vars`: quotes and commas mean something to bake.
        ...{ files, targets: reader.list('targets'), overrides: (0,lines/* trimmedLines */.A)(reader.text('set')) },
        variables: readVariables(reader),
    };
    if (files.length === 0)
        return readWithoutFiles(reader);
    refuseShared(reader, values);
    for (const name of request.targets)
        if (!/^[\w*][\w.*-]*$/.test(name))
            reader.problem('targets', `expected names of targets or groups, got "${name}"`);
    if (reader.problems.length > 0)
        return { inputs: undefined, reader };
    try {
        const definition = parseBakeDefinition(await (0,bake_print/* printBake */.x)(request, context));
        const all = await allTargets(request, context);
        const { images, leftOut, problems } = planImages(definition, ownerOf(context), all);
        for (const problem of problems)
            reader.problem('bake-files', problem);
        for (const id of leftOut)
            reader.notice(`Target ${id} has no image name, and no image is based on it. It is not built. To build it, add its image name to the file.`);
        for (const image of images)
            refuseFields(reader, image);
        if (context.github?.event.fromFork === true)
            for (const image of images)
                await refuseForeign(reader, image, values, context);
        const layers = readLayerLines(reader, images);
        const github = await checkedOut({ context: '.' }, context);
        const run = await Promise.all(images.map(async (image) => {
            const { kind, name, targets, references, standsOn } = image;
            const dockerfile = await writeInline(image, context.tempFolder);
            const given = { env: context.env, github, layers: layers.get(name) ?? [], dockerfile };
            const own = imageValues(image, values, given);
            return {
                ...{ kind, name, targets, image: image.image, references, standsOn },
                values: own,
            };
        }));
        return { inputs: reader.problems.length > 0 ? undefined : run, reader };
    }
    catch (error) {
        reader.problem('bake-files', (0,core_error/* errorAdvice */.Js)(error));
        return { inputs: undefined, reader };
    }
}
/**
 * Reads the inputs of every image as a run of it alone would, and keeps what is wrong with any of them, by its name; what all
 * have in common is said once.
 * @param layerOf the layer that is all of an image, if there is one: it stands in the registry before others are built
 */
async function readEachImage(images, context, read, layerOf = () => undefined) {
    const each = [];
    const references = new Map();
    // What is shared comes before those that are based on it, and decides where their layers end.
    for (const image of images) {
        const found = await read(valuesOn(image.values, references), context);
        const isShared = image.kind === 'shared' && (image.values['part-of'] ?? '') === '';
        const layer = found.inputs === undefined || !isShared ? undefined : layerOf(found.inputs);
        if (layer !== undefined)
            references.set(image.name, `${image.image}:cache-${layer}`);
        each.push({ ...found, image, layer });
    }
    const reader = gatherRemarks(each.map(({ image, reader: own }) => ({ name: image.name, reader: own })));
    const found = each.flatMap(({ image, inputs, layer }) => {
        const basedOn = async (on) => (await read(valuesOn(image.values, on), context)).inputs;
        return inputs === undefined ? [] : [{ ...image, inputs, wholeLayer: layer, basedOn }];
    });
    return { inputs: found.length === images.length ? found : undefined, reader };
}
/** What is to be said of all images, each thing once. */
function gatherRemarks(each) {
    const reader = (0,input/* createInputReader */.ic)({});
    const said = (pick) => gather(each.map(({ name, reader: own }) => ({ name, remarks: pick(own) })));
    const isOfAll = ({ names }) => names.length === each.length;
    for (const one of said((own) => own.problems)) {
        const { input, message, names } = one;
        const isOfFile = valuesOfFile.has(input);
        if (isOfAll(one) && !isOfFile)
            reader.problem(input, message);
        else
            reader.problem(isOfFile ? 'bake-files' : input, `${names.join(', ')}: ${isOfFile ? `${input}: ` : ''}${message}`);
    }
    const withNames = (one) => isOfAll(one) ? one.message : `${one.names.join(', ')}: ${one.message}`;
    for (const one of said((own) => own.notices.map(remark)))
        reader.notice(withNames(one));
    for (const one of said((own) => own.warnings.map(remark)))
        reader.warning(withNames(one));
    for (const { reader: own } of each)
        for (const secret of own.secrets)
            reader.secret(secret);
    return reader;
}
function remark(message) {
    return { input: '', message };
}
/** Each remark once, with the images that it is about. */
function gather(each) {
    const found = new Map();
    for (const { name, remarks } of each)
        for (const { input, message } of remarks) {
            const key = `${input}\0${message}`;
            const names = found.get(key)?.names ?? [];
            found.set(key, { input, message, names: [...names.filter((other) => other !== name), name] });
        }
    return [...found.values()];
}
function readWithoutFiles(reader) {
    for (const name of ['targets', 'set', 'vars'])
        if (reader.text(name) !== '')
            reader.problem(name, 'is for bake-files, which is empty. Name a compose file or bake file there');
    return reader.problems.length === 0 ? undefined : { inputs: undefined, reader };
}
/** Every target of the files. Where some are chosen, the others may be pushed to the same repositories, by other runs. */
async function allTargets(request, context) {
    if (request.targets.length === 0)
        return undefined;
    // buildx 0.13 knows no patterns. It can still say what it builds without a choice.
    for (const targets of [['*'], []])
        try {
            return parseBakeDefinition(await (0,bake_print/* printBake */.x)({ ...request, targets }, context));
        }
        catch {
            // What is wrong with targets that are not chosen is of no matter.
        }
    return undefined;
}
function readVariables(reader) {
    return Object.fromEntries((0,lines/* trimmedLines */.A)(reader.text('vars')).map((line) => {
        const [, name = '', value = ''] = /^([A-Za-z_][\w-]*)=(.*)$/.exec(line) ?? [];
        // The value is not shown: it may be a secret.
        if (name === '')
            reader.problem('vars', 'expected lines "NAME=value", got one without a name or "="');
        return [name, value];
    }));
}
/** What is written for each image instead of an input that only one image can have. */
const instead = {
    image: 'tags = ["…"] in the bake file, or image: in the compose file, of each image',
    tags: 'tags = ["…"] in the bake file, or set: TARGET.tags=…',
    file: 'set: TARGET.dockerfile=…',
    target: 'targets, which chooses from the file, or set: TARGET.target=…',
    context: 'set: TARGET.context=…',
    outputs: 'set: TARGET.output=…',
    only: 'targets, which chooses from the file',
    'build-args': 'set: *.args.NAME=value, or TARGET in place of *',
    'build-contexts': 'set: TARGET.contexts.NAME=…',
    'cache-from': 'set: TARGET.cache-from=…',
    'cache-to': 'set: TARGET.cache-to=…',
    runners: 'platforms, which all jobs build. matrix: true in pipeline.yml builds each image on its own runner',
    'layer-digests': 'nothing: the recorded digests of each image are used',
};
function refuseShared(reader, values) {
    for (const [name, other] of Object.entries(instead)) {
        const text = (values[name] ?? '').trim();
        if (text === '' || (name === 'context' && text === '.'))
            continue;
        reader.problem(name, `cannot be combined with bake-files, where each image has its own. Use ${other}`);
    }
    const refresh = reader.list('refresh', 'auto');
    if (!(refresh.length === 1 && ['auto', 'none', 'all'].includes(refresh[0] ?? '')))
        reader.problem('refresh', `expected auto, none or all with bake-files, got "${refresh.join(',')}". Use targets to choose images`);
}
/** What would be lost on the way. */
function refuseFields(reader, { targets: [id], definition }) {
    for (const field of definition.unknown)
        reader.problem('bake-files', `target ${id}: ${field} is not supported. Remove it, or build this target with bake`);
    for (const [name, value] of Object.entries(definition.args))
        if (/\s$/.test(value))
            reader.problem('bake-files', `target ${id}: expected a value for the argument ${name} that does not end in white space`);
}
/**
 * `layers` for each image: lines `target/name=stage`, and those without a target, which are for every image. An image for which
 * there is no line has its own default.
 */
function readLayerLines(reader, images) {
    const found = new Map();
    const known = images.flatMap(({ name, targets }) => [...new Set([...targets, name])]);
    for (const line of reader.list('layers')) {
        const [, owner, rest = line] = /^([^/=]+)\/(.+)$/s.exec(line) ?? [];
        const owners = images.filter(({ name, targets }) => owner === undefined || name === owner || targets.includes(owner));
        if (owners.length === 0)
            reader.problem('layers', `expected a target (${known.join(', ')}) before "/", got "${line}"`);
        for (const { name } of owners)
            found.set(name, [...(found.get(name) ?? []), rest]);
    }
    return found;
}
/** A Dockerfile that stands in the definition, as a file of this run. */
async function writeInline({ targets: [id], definition }, tempFolder) {
    if (definition.dockerfileInline === undefined)
        return undefined;
    const folder = (0,external_node_path_.join)(tempFolder, 'inline', id);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), definition.dockerfileInline);
    return (0,external_node_path_.join)(folder, 'Dockerfile');
}
/** Where images of this repository usually are, for a message. */
function ownerOf({ githubRepository, githubContainerHost }) {
    return `${githubContainerHost}/${githubRepository?.split('/')[0]?.toLowerCase() ?? 'OWNER'}`;
}
/** The run, at the commit that is built: a workflow may check out another one than that of its event. */
async function checkedOut(values, context) {
    const { github, cwd } = context;
    if (github === undefined)
        return undefined;
    const head = await (0,head_commit/* readHeadCommit */.g)((0,external_node_path_.resolve)(cwd, values['context'] || '.'), context);
    return head === undefined ? github : { ...github, revision: head };
}


/***/ }),

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ readTrustedRefs),
/* harmony export */   TH: () => (/* binding */ passOn),
/* harmony export */   lS: () => (/* binding */ readSharedInputs)
/* harmony export */ });
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21989);

function readSharedInputs(reader, context) {
    return {
        ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayersInputs */ .Ys)(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
}
/** Lets a reader say what another one has found. */
function passOn({ problems, notices, warnings, secrets }, to) {
    for (const { input, message } of problems)
        to.problem(input, message);
    for (const notice of notices)
        to.notice(notice);
    for (const warning of warnings)
        to.warning(warning);
    for (const secret of secrets)
        to.secret(secret);
}
/** Globs of branches whose code is trusted as that of the default branch. */
function readTrustedRefs(reader) {
    const globs = reader.list('trusted-refs');
    for (const glob of globs) {
        // As a glob it means every branch but this one, which is never what is meant by trust.
        if (glob.startsWith('!'))
            reader.problem('trusted-refs', `expected globs of branches that are trusted, got "${glob}", which takes some away`);
    }
    return globs;
}


/***/ }),

/***/ 11664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ taggedRun)
/* harmony export */ });
/** A GitHub run, as far as it names an image. */
function taggedRun({ event, revision, pullRequest }) {
    return { ref: event.ref, defaultBranch: event.defaultBranch, revision, pullRequest };
}


/***/ }),

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readBuildOutput)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12372);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35151);




/**
 * Reads a value of `--output`: fields `key=value` as CSV, or a folder alone
 * (https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/export.go, `ParseExports`; `name` holds several behind
 * commas: https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go).
 * @throws UserError when it is no line of CSV.
 */
function readBuildOutput(text) {
    let fields;
    try {
        fields = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relaxColumnCount: true })[0] ?? [];
    }
    catch (error) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected fields such as type=local,dest=out, quoted as CSV: ${error.message}`);
    }
    const values = new Map(fields.map((field) => {
        const [key, value = ''] = (0,_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitOnce */ .E)(field, '=');
        return [key.trim().toLowerCase(), value];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        type,
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (0,_format_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .trimmedLines */ .A)(values.get('name') ?? '', ','),
    };
}


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a5: () => (/* binding */ legalTag),
/* harmony export */   hj: () => (/* binding */ deriveTags),
/* harmony export */   m: () => (/* binding */ commitTag)
/* harmony export */ });
const longestTag = 128;
/** What Git tags of versions begin with, and no branch's image tag does. */
const version = /^v?\d/;
/**
 * What is kept for pull requests, commits, signatures where a registry lists no referrers, Git tags that are no versions, branches
 * with a name that is taken, and the default branch.
 */
const taken = /^(?:pr-|sha-|sha256-|tag-|branch-|latest$)/;
/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action, except where one ref could take another one's: what a branch gives, no
 * Git tag gives, and no other branch gives what the default branch does.
 */
function deriveTags(run) {
    const commit = commitTag(run.revision);
    if (run.pullRequest !== undefined)
        return [`pr-${run.pullRequest}`, commit];
    const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
    const name = nameOf(run, isDefault);
    return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}
/** The tag that names what was built: `sha-1a2b3c4`. */
function commitTag(revision) {
    return `sha-${revision.slice(0, 7)}`;
}
/** Empty when nothing is left of it. */
function nameOf({ ref, defaultBranch }, isDefault) {
    const name = legalTag(ref.replace(/^refs\/(heads|tags|pull)\//, ''));
    if (name === '')
        return '';
    if (ref.startsWith('refs/tags/'))
        return version.test(name) ? name : prefixed('tag', name);
    if (isDefault && name === 'latest')
        return name;
    const isFree = !version.test(name) && !taken.test(name);
    const isDefaults = !isDefault && defaultBranch !== undefined && name === legalTag(defaultBranch);
    return isFree && !isDefaults ? name : prefixed('branch', name);
}
function prefixed(kind, name) {
    return `${kind}-${name}`.slice(0, longestTag);
}
/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
function legalTag(name) {
    return name
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, longestTag);
}


/***/ })

};

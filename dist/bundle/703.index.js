export const id = 703;
export const ids = [703];
export const modules = {

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

/***/ 78660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readInitInputs: () => (/* binding */ readInitInputs)
});

// EXTERNAL MODULE: ./lib/core/format/first-few.js
var first_few = __webpack_require__(52962);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
;// CONCATENATED MODULE: ./lib/core/init/line-ends.js
/** Lines that come into a text, with the line ends of Windows where the text has them; without the line feed itself. */
function inLineEndsOf(text, lines) {
    return text.includes('\r\n') ? lines.map((line) => line.replace(/\r?$/, '\r')) : lines;
}

;// CONCATENATED MODULE: ./lib/core/init/change-history.js

/** The commits that are looked at. */
const historyLength = 300;
/** Fewer commits say nothing. */
const minimumCommits = 50;
/** The share of commits below which a file changes rarely. */
const rareShare = 0.03;
/** Reads `git log --format=%x00 --name-only`. */
function readChangeHistory(log) {
    return historyOf(log
        .split('\0')
        .slice(1)
        .map((entry) => new Set(entry.split('\n').filter((line) => line !== ''))));
}
function historyOf(commits) {
    return {
        commits: commits.length,
        changesOf: (paths) => commits.filter((changed) => paths.some((path) => changed.has(path))).length,
        of: (matches) => historyOf(commits.filter((changed) => [...changed].some(matches))),
    };
}
/** Whether files change rarely enough to be part of a layer. */
function changesRarely({ commits, changesOf }, paths) {
    return commits >= minimumCommits && paths.length > 0 && changesOf(paths) / commits < rareShare;
}
/** The Dockerfile with a comment behind each of these lines, which ends a layer there. */
function markLayers(text, lines) {
    const all = text.split('\n');
    const comment = inLineEndsOf(text, ['# cache-prewarm: layer']);
    for (const line of lines.toSorted((a, b) => b - a))
        all.splice(line, 0, ...comment);
    return all.join('\n');
}

// EXTERNAL MODULE: ./lib/core/init/image-candidate.js
var image_candidate = __webpack_require__(58819);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/commands/context.js
var context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/commands/init/build-arguments.js
var build_arguments = __webpack_require__(3800);
// EXTERNAL MODULE: ./lib/core/init/repository-path.js
var repository_path = __webpack_require__(33402);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/split.js
var split = __webpack_require__(35151);
;// CONCATENATED MODULE: ./lib/core/init/build-secrets.js



/** Of the flag `--secret`: `id=x,src=path` and `id=x,env=NAME` are inputs of their own; undefined: one has no id. */
function readSecrets(values) {
    const paths = [];
    const names = [];
    for (const value of values) {
        const fields = new Map(value.split(',').map((part) => [part.split('=')[0], part.split('=').slice(1).join('=')]));
        const id = fields.get('id');
        const path = fields.get('src') ?? fields.get('source');
        const name = fields.get('env') ?? (path === undefined ? id : undefined);
        if (id === undefined)
            return undefined;
        if (path !== undefined)
            paths.push(`${id}=${path}`);
        else if (name !== undefined)
            names.push(`${id}=${name}`);
    }
    return withoutEmpty({ 'secret-files': paths, 'secret-envs': names });
}
/** Of a target that bake prints: an older buildx prints what the flags take, a newer one objects. */
function readBakeSecrets({ secret, ssh }) {
    const secrets = itemsOf(secret, (fields) => ['id', 'src', 'env']
        .flatMap((name) => (typeof fields[name] === 'string' ? `${name}=${fields[name]}` : []))
        .join(','));
    const agents = itemsOf(ssh, ({ id, paths }) => {
        const files = (0,oci_json/* itemTexts */.E8)(paths).join(',');
        return `${(0,oci_json/* textOrUndefined */.TL)(id) ?? 'default'}${files === '' ? '' : `=${files}`}`;
    });
    return { ...readSecrets(secrets), ...withoutEmpty({ ssh: agents }) };
}
function itemsOf(value, format) {
    return (Array.isArray(value) ? value : []).map((item) => typeof item === 'string' ? item : format((0,oci_json/* objectOrEmpty */.YN)(item)));
}
/** Of the section `build` of a service; undefined: nothing says where one comes from. `known`: the flag for each secret of the files. */
function readComposeSecrets(section, known) {
    const listed = Array.isArray(section['secrets']) ? section['secrets'] : [];
    const flags = listed.map((item) => {
        const { source, target } = typeof item === 'string' ? { source: item, target: undefined } : (0,oci_json/* objectOrEmpty */.YN)(item);
        const from = known.get(String(source));
        return from === undefined ? '' : `id=${(0,oci_json/* textOrUndefined */.TL)(target) ?? source},${from}`;
    });
    const agents = Array.isArray(section['ssh'])
        ? (0,oci_json/* itemTexts */.E8)(section['ssh'])
        : Object.entries((0,oci_json/* objectOrEmpty */.YN)(section['ssh'])).map(([id, path]) => [id, ...(typeof path === 'string' ? [path] : [])].join('='));
    const secrets = readSecrets(flags);
    return secrets && { ...secrets, ...withoutEmpty({ ssh: agents }) };
}
/** Paths as they are from the root. */
function secretsFrom(folder, secrets) {
    const files = secrets['secret-files'];
    if (files === undefined || folder === '.')
        return secrets;
    const moved = files.map((line) => {
        const [id, path = ''] = (0,split/* splitOnce */.E)(line, '=');
        return `${id}=${(0,repository_path/* joinPath */.uJ)(folder, path) ?? path}`;
    });
    return { ...secrets, 'secret-files': moved };
}
/** As inputs of a step. */
function secretInputs(secrets) {
    return Object.fromEntries(Object.entries(secrets).map(([name, lines]) => [name, lines.join('\n')]));
}
function withoutEmpty(lists) {
    return Object.fromEntries(Object.entries(lists).filter(([, lines]) => lines.length > 0));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/core/deploy/project-name.js
var project_name = __webpack_require__(21092);
// EXTERNAL MODULE: ./lib/core/layers/secret-argument.js
var secret_argument = __webpack_require__(7194);
// EXTERNAL MODULE: ./lib/core/layers/secret-value.js
var secret_value = __webpack_require__(50396);
;// CONCATENATED MODULE: ./lib/core/init/compose/compose-variables.js

/** How deep a default may hold other variables. */
const deepestDefault = 20;
/**
 * Fills in variables as compose does (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md): `$A`, `${A}`,
 * `${A:-default}`, `${A-default}`, `${A:?why}`, `${A?why}`, `${A:+other}`, `${A+other}`, and `$$` for a dollar sign.
 */
function interpolate(text, variables) {
    const unset = [];
    let shown = (_) => '';
    const fill = (part, depth) => {
        let filled = '';
        for (let at = 0; at < part.length;) {
            const [written, name, isBraced] = readName(part, at);
            if (name === undefined) {
                filled += written === '$$' ? '$' : written;
                at += written.length;
                continue;
            }
            const end = isBraced ? closingBrace(part, at + 2) : at + written.length;
            const rest = isBraced ? part.slice(at + written.length, end) : '';
            filled += valueFor(name, rest, depth);
            at = isBraced ? end + 1 : end;
        }
        return filled;
    };
    const valueFor = (name, rest, depth) => {
        const value = variables.get(name);
        const [, colon = '', sign = '', word = ''] = /^(:?)([-+?])([\s\S]*)$/.exec(rest) ?? [];
        const isSet = value !== undefined && !(colon === ':' && value === '');
        const filled = () => (depth < deepestDefault ? fill(word, depth + 1) : word);
        if (sign === '+')
            return isSet ? filled() : '';
        if (isSet)
            return value;
        if (sign === '-')
            return filled();
        if (value !== undefined && sign !== '?')
            return '';
        unset.push(name);
        return shown(name);
    };
    const filled = fill(text, 0);
    shown = (name) => `\${{ env.${name} }}`;
    return { text: filled, open: fill(text, 0), unset: [...new Set(unset)] };
}
/** What begins at a place: a variable, or other text. */
function readName(text, at) {
    if (text[at] !== '$') {
        const next = text.indexOf('$', at);
        return [next < 0 ? text.slice(at) : text.slice(at, next), undefined, false];
    }
    if (text[at + 1] === '$')
        return ['$$', undefined, false];
    const isBraced = text[at + 1] === '{';
    const from = isBraced ? at + 2 : at + 1;
    const name = /^[A-Za-z_]\w*/.exec(text.slice(from, from + 200))?.[0];
    const written = text.slice(at, from + (name?.length ?? 0));
    return name === undefined ? [written, undefined, false] : [written, name, isBraced];
}
/** Of the brace that is open at a place; the end of the text where none closes it. */
function closingBrace(text, from) {
    let depth = 1;
    for (let at = from; at < text.length; at++) {
        if (text[at] === '{')
            depth++;
        else if (text[at] === '}' && --depth === 0)
            return at;
    }
    return text.length;
}
/**
 * The variables of an `.env` file, as compose reads it
 * (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax). Values of more than one line
 * are left out.
 */
function readEnvFile(text) {
    const variables = new Map();
    for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
        const [name, raw] = (0,split/* splitOnce */.E)(line.trim().replace(/^export\s+/, ''), '=');
        if (raw === undefined || !/^[A-Za-z_]\w*$/.test(name.trim()))
            continue;
        const value = raw.trim();
        const quote = /^['"]/.exec(value)?.[0];
        const end = quote === undefined ? -1 : value.indexOf(quote, 1);
        if (quote !== undefined && end < 0)
            continue;
        const plain = quote === undefined ? (` ${value}`.split(/\s#/, 1)[0] ?? '').trim() : value.slice(1, end);
        variables.set(name.trim(), quote === "'" ? plain : interpolate(plain, variables).text);
    }
    return variables;
}

;// CONCATENATED MODULE: ./lib/core/init/compose/compose-build.js









/** How deep files may include or extend others. */
const deepestFile = 8;
/** The most services of a project that are looked at. */
const mostServices = 500;
/**
 * The `build` sections of compose files that are read together (https://github.com/compose-spec/compose-spec/blob/main/build.md), with
 * the variables of `envFiles` or else of the `.env` beside the first of them, and with what they include and extend. None where they
 * are no compose files.
 */
function readComposeBuilds(paths, read, envFiles = []) {
    const folder = (0,repository_path/* folderOf */.yS)(paths[0] ?? '');
    const variables = environmentOf(envFiles.length > 0 ? envFiles : usualEnvFile(folder), read);
    const all = new Map();
    const secrets = new Map();
    for (const path of paths)
        for (const [name, service] of readServices(path, { folder, variables, read, secrets, depth: 0 }))
            all.set(name, merged(all.get(name), service));
    return [...all].slice(0, mostServices).flatMap(([name, service]) => {
        const build = buildOf(name, service, folder);
        const section = service.build?.secrets;
        if (build === undefined || section === undefined)
            return build ?? [];
        return { ...build, secrets: readComposeSecrets(section, secrets) };
    });
}
/** The names of the services of a file, and which of them say how they are had by themselves. */
function readComposeServices(text) {
    return new Map(Object.entries((0,oci_json/* objectOrEmpty */.YN)(parseCompose(text)['services'])).map(([name, value]) => {
        const { image, build, extends: base } = (0,oci_json/* objectOrEmpty */.YN)(value);
        const isPart = build === undefined
            ? image === undefined && base === undefined
            : (0,oci_json/* isObject */.Gv)(build) && build['context'] === undefined;
        return [name, isPart ? 'part' : 'whole'];
    }));
}
/** Files that a compose file includes, extends services of, or takes variables from. */
function filesOfCompose(text, path) {
    const parsed = parseCompose(text);
    const extended = Object.values((0,oci_json/* objectOrEmpty */.YN)(parsed['services'])).flatMap((service) => {
        const file = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(service)['extends'])['file'];
        return typeof file === 'string' ? [file] : [];
    });
    const included = includesOf(parsed).flatMap(({ paths, envFiles = [] }) => [...paths, ...envFiles]);
    return [...new Set([...included, ...extended])].flatMap((file) => (0,repository_path/* joinPath */.uJ)((0,repository_path/* folderOf */.yS)(path), file) ?? []);
}
/** The name of a compose project: what the file says, else the folder that it lies in (https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element). */
function composeProject(text, folder) {
    const name = readValue(parseCompose(text)['name'], new Map());
    return (0,project_name/* projectNameFrom */.h)(name === undefined || name.unset !== undefined ? folder : name.text);
}
/** Stands for what `!reset` takes away. */
const compose_build_reset = '\u0000reset';
/** What a compose file says; nothing where it is no YAML. */
function parseCompose(text) {
    try {
        const customTags = [{ tag: '!reset', resolve: () => compose_build_reset }];
        return (0,oci_json/* objectOrEmpty */.YN)((0,dist/* parse */.qg)(text, { merge: true, logLevel: 'error', customTags }));
    }
    catch {
        return {};
    }
}
/** The variables of files; those of later ones count. */
function environmentOf(files, read) {
    return new Map([['PWD', '.'], ...files.flatMap((file) => [...readEnvFile(read(file) ?? '')])]);
}
function usualEnvFile(folder) {
    return [(0,repository_path/* joinPath */.uJ)(folder, '.env') ?? ''];
}
function readServices(path, place) {
    const parsed = parseCompose(place.read(path) ?? '');
    const services = new Map();
    if (place.depth > deepestFile)
        return services;
    for (const { paths, projectFolder, envFiles } of includesOf(parsed)) {
        const files = paths.flatMap((file) => (0,repository_path/* joinPath */.uJ)(place.folder, file) ?? []);
        const folder = projectFolder === undefined ? (0,repository_path/* folderOf */.yS)(files[0] ?? '') : ((0,repository_path/* joinPath */.uJ)(place.folder, projectFolder) ?? '.');
        const defaults = envFiles?.flatMap((file) => (0,repository_path/* joinPath */.uJ)(place.folder, file) ?? []) ?? usualEnvFile(folder);
        const variables = new Map([...environmentOf(defaults, place.read), ...place.variables]);
        for (const file of files)
            for (const [name, service] of readServices(file, {
                ...place,
                folder,
                variables,
                depth: place.depth + 1,
            }))
                services.set(name, merged(services.get(name), service));
    }
    for (const [name, flag] of secretFlags(parsed, place))
        place.secrets.set(name, flag);
    const own = (0,oci_json/* objectOrEmpty */.YN)(parsed['services']);
    for (const name of Object.keys(own).slice(0, mostServices)) {
        const service = readService(name, own, place);
        if (service !== undefined)
            services.set(name, service);
    }
    return services;
}
function readService(name, services, place) {
    const value = services[name];
    if (!(0,oci_json/* isObject */.Gv)(value) || place.depth > deepestFile)
        return undefined;
    const { build, image, profiles, extends: base } = value;
    const own = {
        ...withText('image', readValue(image, place.variables)),
        build: readSection(build, place),
        isReset: build === compose_build_reset,
        profiles: (0,oci_json/* itemTexts */.E8)(profiles),
    };
    const extended = typeof base === 'string' ? { service: base } : (0,oci_json/* objectOrEmpty */.YN)(base);
    const from = extended['service'];
    if (typeof from !== 'string')
        return own;
    const file = typeof extended['file'] === 'string' ? (0,repository_path/* joinPath */.uJ)(place.folder, extended['file']) : undefined;
    const deeper = { ...place, depth: place.depth + 1 };
    if (extended['file'] === undefined)
        return merged(readService(from, services, deeper), own);
    if (file === undefined)
        return own;
    const others = (0,oci_json/* objectOrEmpty */.YN)(parseCompose(place.read(file) ?? '')['services']);
    return merged(readService(from, others, { ...deeper, folder: (0,repository_path/* folderOf */.yS)(file) }), own);
}
/** Where each secret of a file comes from, where it says so. */
function secretFlags(parsed, { folder, variables }) {
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(parsed['secrets'])).flatMap(([name, value]) => {
        const { file, environment } = (0,oci_json/* objectOrEmpty */.YN)(value);
        const path = readValue(file, variables);
        const inFolder = path?.unset === undefined ? (0,repository_path/* joinPath */.uJ)(folder, path?.text ?? '/') : undefined;
        const variable = typeof environment === 'string' ? `env=${environment}` : undefined;
        const flag = inFolder === undefined ? variable : `src=${inFolder}`;
        return flag === undefined ? [] : [[name, flag]];
    });
}
function readSection(build, { folder, variables }) {
    if (build === undefined || build === null || build === compose_build_reset)
        return undefined;
    const section = typeof build === 'string' ? { context: build } : (0,oci_json/* objectOrEmpty */.YN)(build);
    const context = readValue(section['context'], variables);
    const args = pairsOf(section['args']).map(([name, raw]) => {
        const value = raw === undefined || raw === null ? variables.get(name) : undefined;
        return [
            name,
            readValue(raw, variables) ?? { text: value ?? '', unset: value === undefined ? name : undefined },
        ];
    });
    return {
        ...(context === undefined
            ? {}
            : {
                context: {
                    ...context,
                    folder: isRemoteContext(context.text) ? context.text : contextFolder(folder, context.text),
                },
            }),
        ...withText('dockerfile', readValue(section['dockerfile'], variables)),
        ...withText('target', readValue(section['target'], variables)),
        args: Object.fromEntries(args),
        platforms: (0,oci_json/* itemTexts */.E8)(section['platforms']),
        contexts: readContexts(section['additional_contexts'], folder, variables),
        isInline: section['dockerfile_inline'] !== undefined,
        ...('secrets' in section || 'ssh' in section
            ? { secrets: { secrets: section['secrets'], ssh: section['ssh'] } }
            : {}),
    };
}
function contextFolder(folder, path) {
    const isAround = (0,repository_path/* joinPath */.uJ)(`repository/${folder}`, path) === '.';
    return isAround ? '..' : (0,repository_path/* joinPath */.uJ)(folder, path);
}
/** A service of one file with that of a later one (https://docs.docker.com/reference/compose-file/merge/). */
function merged(base, over) {
    if (base === undefined)
        return over;
    const build = base.build === undefined || over.build === undefined || over.isReset
        ? (over.build ?? (over.isReset ? undefined : base.build))
        : {
            ...base.build,
            ...over.build,
            args: { ...base.build.args, ...over.build.args },
            platforms: [...new Set([...base.build.platforms, ...over.build.platforms])],
            contexts: { ...base.build.contexts, ...over.build.contexts },
        };
    return { ...base, ...over, build, profiles: [...base.profiles, ...over.profiles] };
}
function buildOf(service, { image, build, profiles }, folder) {
    if (build === undefined || build.isInline)
        return undefined;
    const { target, args } = build;
    const isRemote = isRemoteContext(build.context?.text ?? '');
    const context = build.context === undefined ? folder : build.context.folder;
    if (context === undefined)
        return undefined;
    const reference = image === undefined || image.unset !== undefined ? undefined : image.text;
    const named = Object.entries(args);
    return {
        ...{ service, image: imageName(reference), reference },
        context: isRemote ? undefined : context,
        isContextSaid: build.context !== undefined,
        dockerfile: (0,repository_path/* joinPath */.uJ)(isRemote || context === '..' ? '.' : context, build.dockerfile?.text || 'Dockerfile') ?? '',
        target: target?.unset === undefined ? target?.text || undefined : undefined,
        buildArgs: Object.fromEntries(named.flatMap(([name, { text, unset }]) => (unset === undefined ? [[name, text]] : []))),
        openArgs: Object.fromEntries(named.flatMap(([name, { unset }]) => (unset === undefined ? [] : [[name, unset]]))),
        mixedArgs: Object.fromEntries(named.flatMap(([name, { mixed }]) => (mixed === undefined ? [] : [[name, mixed]]))),
        secretArgs: named.flatMap(([name, { unset, mixed = '' }]) => unset !== undefined && ((0,secret_value/* hasPasswordInside */.E)(mixed) || ((0,secret_argument/* isNamedSecret */.uz)(unset) && !(0,secret_argument/* isPublicName */.XC)(name)))
            ? [name]
            : []),
        openTarget: target?.unset,
        openPlace: build.context?.unset ?? build.dockerfile?.unset,
        ...{ platforms: build.platforms, buildContexts: build.contexts, profiles },
    };
}
/** What a file includes (https://github.com/compose-spec/compose-spec/blob/main/14-include.md). */
function includesOf(parsed) {
    const includes = parsed['include'];
    const texts = (value) => typeof value === 'string' ? [value] : (0,oci_json/* itemTexts */.E8)(value);
    return (Array.isArray(includes) ? includes : []).map((one) => {
        const { path, project_directory: folder, env_file: env, } = typeof one === 'string' ? { path: one } : (0,oci_json/* objectOrEmpty */.YN)(one);
        return {
            paths: texts(path),
            projectFolder: typeof folder === 'string' ? folder : undefined,
            envFiles: env === undefined ? undefined : texts(env),
        };
    });
}
function readContexts(value, folder, variables) {
    return Object.fromEntries(pairsOf(value).flatMap(([name, raw]) => {
        const { text, unset } = readValue(raw, variables) ?? { text: '', unset: name };
        if (unset !== undefined)
            return [];
        // Bake calls the image of another service a target.
        if (text.startsWith('service:'))
            return [[name, text.replace('service', 'target')]];
        return [[name, /^[a-z][a-z0-9+.-]*:|^git@/i.test(text) ? text : ((0,repository_path/* joinPath */.uJ)(folder, text) ?? text)]];
    }));
}
/** Of a map, or of a list of `name=value`. */
function pairsOf(value) {
    if (Array.isArray(value))
        return value.map((item) => (0,split/* splitOnce */.E)(String(item), '='));
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(value));
}
function readValue(value, variables) {
    if (value === undefined || value === null || value === compose_build_reset || typeof value === 'object')
        return undefined;
    const { text, unset, open } = interpolate(String(value), variables);
    const [first] = unset;
    return {
        text,
        unset: first,
        ...(first === undefined || open === `\${{ env.${first} }}` ? {} : { mixed: open }),
    };
}
function withText(name, value) {
    return (value === undefined ? {} : { [name]: value });
}
/** Whether a build context is an address, and no folder. */
function isRemoteContext(context) {
    return /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(context);
}
/** Registry and repository, without a tag or digest; undefined where it has no path. */
function imageName(reference) {
    const name = reference?.split('@', 1)[0]?.replace(/:[^/:]*$/, '');
    return name?.includes('/') === true ? name : undefined;
}

// EXTERNAL MODULE: ./lib/core/init/dockerfile-name.js
var dockerfile_name = __webpack_require__(30732);
;// CONCATENATED MODULE: ./lib/core/init/compose/compose-choice.js



/** The names that compose looks for, in its order. */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** Where a compose file lies that says what is released: a name deeper in the repository may be that of an example. */
const deepestCompose = 3;
/**
 * The compose files that say what is released: those for production, with the usual one beneath where they only change it; else
 * the usual one, or those for builds or for staging where it is for development or builds nothing; else the only ones that a command
 * names. Those that build nothing are none.
 */
function chooseComposeFiles(known) {
    const usual = usualComposeFile(known.paths);
    const own = usual === undefined ? [] : [usual];
    const builds = usual !== undefined && known.builds(own);
    const released = releasedFiles(known, builds && !known.isForDevelopment(own) ? 0 : releases.length - 1);
    if (released !== undefined)
        return released;
    if (builds)
        return own;
    const override = usual === undefined ? undefined : overrideOf(usual, known.paths);
    if (usual !== undefined && override !== undefined && known.builds([usual, override]))
        return [usual, override];
    const named = known.named.filter((files) => !files.some(dockerfile_name/* isForDevelopment */.jV) && known.builds(files));
    const distinct = new Map(named.map((files) => [files.join('\n'), files]));
    return distinct.size === 1 ? (named[0] ?? own) : own;
}
/** Those that say it by their names, where they lie in one folder. `last`: of what they are for. */
function releasedFiles(known, last) {
    const found = known.paths
        .filter((path) => isShallow(path) && releaseOf(path) >= 0 && releaseOf(path) <= last)
        .map((path) => ({ release: releaseOf(path), files: withBase(path, known) }))
        .filter(({ files }) => known.builds(files))
        .toSorted((a, b) => a.release - b.release ||
        depth(a.files) - depth(b.files) ||
        lastOf(a.files).length - lastOf(b.files).length);
    const [first] = found;
    const folders = found.flatMap(({ release, files }) => release === first?.release && depth(files) === depth(first.files) ? (0,repository_path/* folderOf */.yS)(lastOf(files)) : []);
    return new Set(folders).size === 1 ? first?.files : undefined;
}
/** The one that compose finds in the root; else the only one that there is. */
function usualComposeFile(paths) {
    const inRoot = composeNames.find((name) => paths.includes(name));
    if (inRoot !== undefined)
        return inRoot;
    const others = paths.filter((path) => depth([path]) <= deepestCompose &&
        composeNames.includes(path.slice(path.lastIndexOf('/') + 1)) &&
        !(0,dockerfile_name/* isForDevelopment */.jV)(path));
    return others.length === 1 ? others[0] : undefined;
}
/** `compose.override.yml`, which compose reads with the file beside it. */
function overrideOf(path, paths) {
    return paths.find((other) => (0,repository_path/* folderOf */.yS)(other) === (0,repository_path/* folderOf */.yS)(path) && /(^|\/)(docker-)?compose\.override\.ya?ml$/.test(other));
}
/** What a compose file is for that says what is released, the surest first. */
const releases = [
    /^(?:prod|production|release|live|deploy|deployment)$/i,
    /^(?:build|builds)$/i,
    /^(?:stage|staging)$/i,
];
/** Which of these it is by its name: 0 of `compose.production.yml` and `docker-compose-prod.yml`; -1: none. */
function releaseOf(path) {
    const words = path.slice(path.lastIndexOf('/') + 1).split(/[._-]/);
    return (0,dockerfile_name/* isForDevelopment */.jV)(path) ? -1 : releases.findIndex((word) => words.some((one) => word.test(one)));
}
function isShallow(path) {
    return depth([path]) <= deepestCompose;
}
/** `compose.production.yml`, `docker-compose-prod.yml`, or the profile `production` */
function isForProduction(path) {
    return isShallow(path) && releaseOf(path) === 0;
}
/** With the files that a command names before it; else with the usual one beside it, where it leaves to that how services are had. */
function withBase(path, { paths, named, read }) {
    const command = named.find((files) => files.length > 1 && lastOf(files) === path && !files.some(dockerfile_name/* isForDevelopment */.jV));
    if (command !== undefined)
        return command;
    const base = composeNames
        .map((name) => ((0,repository_path/* folderOf */.yS)(path) === '.' ? name : `${(0,repository_path/* folderOf */.yS)(path)}/${name}`))
        .find((name) => paths.includes(name));
    if (base === undefined)
        return [path];
    const known = readComposeServices(read(base) ?? '');
    const own = [...readComposeServices(read(path) ?? '')];
    return own.some(([name, kind]) => kind === 'part' && known.has(name)) ? [base, path] : [path];
}
function lastOf(files) {
    return files.at(-1) ?? '';
}
function depth(files) {
    return lastOf(files).split('/').length;
}

;// CONCATENATED MODULE: ./lib/core/init/script/build-command-line.js


/** Flags → inputs of the action build. */
const inputs = {
    '--label': 'labels',
    '--secret': 'secret',
    '--ssh': 'ssh',
    '--network': 'network',
    '--add-host': 'add-hosts',
    '--shm-size': 'shm-size',
    '--build-context': 'build-contexts',
    '--annotation': 'annotations',
    '--ulimit': 'ulimit',
    '--provenance': 'provenance',
    '--sbom': 'sbom',
};
/** Flags that need no place in the action: its cache, its output and its own choice of a builder replace them. */
const dropped = new Set([
    ...[
        '--cache-from',
        '--cache-to',
        '--progress',
        '--builder',
        '--iidfile',
        '--metadata-file',
        '--memory',
        '-m',
    ],
    // Of Podman and Buildah.
    ...['--format', '--jobs', '--manifest'],
]);
/** Other flags that are read. */
const contextFlag = '';
const ownFlags = new Set([
    ...[contextFlag, '--tag', '--file', '--target', '--build-arg', '--platform', '--output', '--push'],
]);
const longFlags = { '-t': '--tag', '-f': '--file', '-o': '--output' };
/** Flags without a value. */
const switches = new Set(['--push', '--pull']);
const droppedSwitches = new Set([
    '--load',
    '--rm',
    '--force-rm',
    '-q',
    '--quiet',
    '--squash',
    '--no-cache',
    '--layers',
    '--tls-verify',
]);
/**
 * Reads `docker build …` or `docker buildx build …`. Undefined: it is none, or has something that the action cannot say.
 * `substitute`: what a variable of the shell is in a workflow; undefined where that is not known.
 * `isSkipped`: where it is only described, whether a word beside the folder is one that may be a flag.
 */
function readBuildCommand(line, substitute, isSkipped) {
    const words = splitShell(line, substitute);
    const options = words && takeCommand(words) ? readOptions(words) : undefined;
    if (options === undefined)
        return undefined;
    const valuesOf = (flag) => options.filter(([name]) => name === flag).map(([, value]) => value);
    const outputs = valuesOf('--output');
    const others = {};
    for (const [flag, value] of options) {
        const input = inputs[flag];
        if (input !== undefined)
            others[input] = [...(others[input] ?? []), value];
        else if (flag === '--pull')
            others['pull'] = [value];
        else if (!ownFlags.has(flag) && !dropped.has(flag))
            return undefined;
    }
    const folders = valuesOf(contextFlag);
    const contexts = isSkipped === undefined ? folders : withoutSkipped(folders, isSkipped);
    const secrets = readSecrets(others['secret'] ?? []);
    if (contexts.length !== 1 || contexts[0] === '-' || secrets === undefined)
        return undefined;
    const isPlain = outputs.every((output) => output === 'type=registry' || output === 'type=docker');
    if (!isPlain && isSkipped === undefined)
        return undefined;
    delete others['secret'];
    return {
        tags: valuesOf('--tag'),
        context: contexts[0] ?? '.',
        file: valuesOf('--file').at(-1),
        target: valuesOf('--target').at(-1),
        buildArgs: valuesOf('--build-arg'),
        platforms: valuesOf('--platform').at(-1),
        push: valuesOf('--push').length > 0 || outputs.includes('type=registry'),
        isOpen: contexts.length < folders.length,
        others: { ...others, ...secrets },
    };
}
/** Of several, those that are no flags; the last one where all may be. */
function withoutSkipped(folders, isSkipped) {
    const plain = folders.filter((folder) => !isSkipped(folder));
    return folders.length > 1 && plain.length > 0 ? plain : folders.slice(-1);
}
/** Takes the command itself off; false where it is another one. */
function takeCommand(words) {
    while (/^(sudo|time|(DOCKER_BUILDKIT|BUILDKIT_PROGRESS)=.*)$/.test(words[0] ?? ''))
        words.shift();
    const head = words.splice(0, /^(buildx|image|builder)$/.test(words[1] ?? '') ? 3 : 2).join(' ');
    return /^docker (buildx |image |builder )?build$/.test(head);
}
/** Flags with their values, in order; what is built has `contextFlag`. Undefined where a value is missing. */
function readOptions(words) {
    const left = words.values();
    const next = () => left.next().value;
    const options = [];
    for (let word = next(); word !== undefined; word = next()) {
        if (!word.startsWith('-') || word === '-') {
            options.push([contextFlag, word]);
            continue;
        }
        const [flag, own] = splitFlag(word);
        if (droppedSwitches.has(flag))
            continue;
        const value = switches.has(flag) ? 'true' : (own ?? next());
        if (value === undefined)
            return undefined;
        options.push([longFlags[flag] ?? flag, value]);
    }
    return options;
}
/** `--flag=value`, `-fvalue`, or the flag alone. */
function splitFlag(word) {
    if (!word.startsWith('--')) {
        const isAlone = word.length === 2 || word[1] === 'q';
        return isAlone ? [word, undefined] : [word.slice(0, 2), word.slice(2)];
    }
    return (0,split/* splitOnce */.E)(word, '=');
}
/** Words of one simple command; undefined where the shell would do more than split them. */
function splitShell(line, substitute) {
    const words = [];
    let word;
    let quote;
    for (let i = 0; i < line.length; i++) {
        const char = line[i];
        const after = quoteAfter(char, quote);
        if (after !== quote) {
            quote = after;
            word ??= '';
        }
        else if (quote === undefined && /\s/.test(char)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            const piece = readPiece(line.slice(i), quote, word !== undefined, substitute);
            if (piece === undefined)
                return undefined;
            word = (word ?? '') + piece.text;
            i += piece.length - 1;
        }
    }
    if (quote !== undefined)
        return undefined;
    if (word !== undefined)
        words.push(word);
    return words;
}
/** The quote that is open after this character. */
function quoteAfter(char, quote) {
    if (quote === undefined)
        return char === '"' || char === "'" ? char : undefined;
    return char === quote ? undefined : quote;
}
/** What stands at the start of the rest, and how much of it that takes; undefined where only a shell can say. */
function readPiece(rest, quote, isInWord, substitute) {
    const char = rest[0] ?? '';
    const expression = /^\$\{\{.*?\}\}/s.exec(rest)?.[0];
    if (expression !== undefined)
        return { text: expression, length: expression.length };
    if (char === '$' && quote !== "'") {
        const [written, braced, plain] = /^\$(?:\{(\w+)\}|(\w+))/.exec(rest) ?? [];
        const value = written === undefined ? undefined : substitute(braced ?? plain ?? '');
        return written === undefined || value === undefined ? undefined : { text: value, length: written.length };
    }
    const isComment = char === '#' && !isInWord;
    if (char === '`' || (quote === undefined && (isComment || /[;&|<>()]/.test(char))))
        return undefined;
    if (char === '\\' && quote !== "'")
        return { text: rest[1] ?? '', length: 2 };
    return { text: char, length: 1 };
}
/** Variables that every run has, as expressions; all others as the context `env` has them. */
function shellVariable(name) {
    const github = /^GITHUB_(SHA|REF|REF_NAME|REPOSITORY|RUN_ID|RUN_NUMBER|ACTOR|REPOSITORY_OWNER|WORKSPACE)$/.exec(name)?.[1];
    if (github !== undefined)
        return `\${{ github.${github.toLowerCase()} }}`;
    return /^(HOME|PWD|USER|PATH|RANDOM|GITHUB_\w+|RUNNER_\w+)$/.test(name) ? undefined : `\${{ env.${name} }}`;
}

;// CONCATENATED MODULE: ./lib/core/init/compose/compose-command.js


const withValue = new Set([
    ...['-f', '--file', '-p', '--project-name', '--progress', '--scale', '-t', '--timeout', '--wait-timeout'],
    ...['--exit-code-from', '--attach', '--no-attach'],
]);
/** Flags that change nothing of what is built, or that the action does as well. */
const harmless = /^(-f|--file|-p|--project-name|--progress|--no-cache|-q|--quiet|--build|-d|--detach|--wait|--force-recreate|--remove-orphans|--no-deps|--quiet-pull|-V|--renew-anon-volumes|--no-color|--no-start|--abort-on-container-exit|--scale|-t|--timeout|--wait-timeout|--exit-code-from|--attach|--no-attach)$/;
/** Reads such a command. Undefined: it is none, or says something about the build that the action cannot be told. */
function readComposeCommand(text) {
    const words = splitShell(text, () => undefined) ?? [];
    if (words[0] === 'sudo')
        words.shift();
    const head = words.splice(0, words[0] === 'docker-compose' ? 1 : 2).join(' ');
    if (!/^docker[- ]compose$/.test(head))
        return undefined;
    const flags = [];
    const names = [];
    const left = words.values();
    const next = () => left.next().value;
    for (let word = next(); word !== undefined; word = next()) {
        if (!word.startsWith('-')) {
            names.push(word);
            continue;
        }
        const [flag, own] = word.startsWith('--') ? (0,split/* splitOnce */.E)(word, '=') : [word, undefined];
        flags.push([flag, own ?? (withValue.has(flag) ? (next() ?? '') : '')]);
    }
    const [action, ...services] = names;
    const builds = action === 'build' || (action === 'up' && flags.some(([flag]) => flag === '--build'));
    if (!builds || flags.some(([flag]) => !harmless.test(flag)))
        return undefined;
    const valuesOf = (...of) => flags.flatMap(([flag, value]) => (of.includes(flag) ? [value] : []));
    return {
        files: valuesOf('-f', '--file'),
        project: valuesOf('-p', '--project-name').at(-1),
        services,
        rest: action === 'up' ? text.replace(/\s--build\b/, '') : undefined,
    };
}

// EXTERNAL MODULE: ./lib/adapters/docker/bake-print.js
var bake_print = __webpack_require__(4794);
// EXTERNAL MODULE: ./lib/core/escape-regex.js
var escape_regex = __webpack_require__(21678);
// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/init/bake-build.js





/**
 * The images of `docker buildx bake --print` (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`). None where the
 * text is something else. `folder`: where bake runs.
 */
function readBakeBuilds(json, path, mention, folder = '.') {
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* parseJson */.qF)(json))['target'])).flatMap(([name, item]) => {
        const target = (0,oci_json/* objectOrEmpty */.YN)(item);
        const written = (0,oci_json/* textOrUndefined */.TL)(target['context']) ?? '.';
        const context = isRemoteContext(written) ? undefined : (0,repository_path/* joinPath */.uJ)(folder, written);
        if (context === undefined || target['dockerfile-inline'] !== undefined || isNoImage(target['output']))
            return [];
        const dockerfile = (0,repository_path/* joinPath */.uJ)(context, (0,oci_json/* textOrUndefined */.TL)(target['dockerfile']) ?? 'Dockerfile');
        if (dockerfile === undefined)
            return [];
        const tags = (0,oci_json/* itemTexts */.E8)(target['tags']);
        return {
            ...{ name, dockerfile, context, target: (0,oci_json/* textOrUndefined */.TL)(target['target']) },
            buildArgs: strings(target['args']),
            buildContexts: contextsFrom(folder, strings(target['contexts'])),
            platforms: (0,oci_json/* itemTexts */.E8)(target['platforms']).filter((name) => name !== 'local'),
            image: tags.every(isTag) ? imageName(tags[0]) : undefined,
            tags,
            secrets: secretsFrom(folder, readBakeSecrets(target)),
            loads: outputTypes(target['output']).includes('docker'),
            mention: mention ?? { by: 'bake', where: `target ${name} of ${path}` },
        };
    });
}
/**
 * Without targets that others inherit from: of `docker-metadata-action`, which has tags and says nothing of how it is built, and
 * of `_common`.
 */
function withoutHelpers(builds) {
    const isPlain = ({ context, dockerfile, target, buildArgs, platforms }) => context === '.' &&
        dockerfile === 'Dockerfile' &&
        target === undefined &&
        Object.keys(buildArgs).length + platforms.length === 0;
    return builds.filter((build) => build.tags.some((tag) => tag.includes('/')) &&
        build.name?.startsWith('_') !== true &&
        !(isPlain(build) && builds.some((other) => other.image === build.image && !isPlain(other))));
}
/** A variable that nothing sets may leave what is no tag, such as `ghcr.io/acme/shop:`. */
function isTag(text) {
    return text.includes('${{') || (0,reference/* isReference */.A_)(text);
}
/** Folders as they are from the root. */
function contextsFrom(folder, contexts) {
    return Object.fromEntries(Object.entries(contexts).map(([name, value]) => [
        name,
        folder === '.' || /^[a-z][a-z0-9+.-]*:|^git@|^\//i.test(value)
            ? value
            : ((0,repository_path/* joinPath */.uJ)(folder, value) ?? value),
    ]));
}
/** Files, or nothing, are what comes out of it. */
function isNoImage(output) {
    const types = outputTypes(output);
    return types.length > 0 && types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}
function outputTypes(output) {
    return (Array.isArray(output) ? output : []).map((item) => typeof item === 'string'
        ? (/(?:^|,)type=(\w+)/.exec(item)?.[1] ?? 'local')
        : ((0,oci_json/* textOrUndefined */.TL)((0,oci_json/* objectOrEmpty */.YN)(item)['type']) ?? ''));
}
function strings(value) {
    return Object.fromEntries(Object.entries((0,oci_json/* objectOrEmpty */.YN)(value)).filter((entry) => typeof entry[1] === 'string'));
}

;// CONCATENATED MODULE: ./lib/core/init/bake-file.js

/** A bake file that names several images: `docker buildx bake` builds the same, and `bake-files` reads it. */
function formatBakeFile(images) {
    const names = images.map(({ name }) => bakeTargetName(name));
    const blocks = images.map((image, index) => {
        const { context = '.', file, target, buildArgs, buildContexts } = image;
        // The workflow sets the others.
        const args = Object.entries(buildArgs).filter(([, value]) => !value.includes('${{'));
        return [
            `target ${quoted(names[index] ?? '')} {`,
            ...fields({
                context: quoted(context),
                dockerfile: file === undefined ? undefined : quoted(relativeTo(context, file)),
                target: target === undefined ? undefined : quoted(target),
                args: map(args),
                contexts: map(Object.entries(buildContexts)),
                // Without a tag, it gets those of its branch and commit.
                tags: `[${quoted(image.image)}]`,
            }),
            '}',
        ].join('\n');
    });
    return `${[
        '# The images of this repository. `docker buildx bake` builds them all.',
        `group "default" {\n  targets = [${names.map(quoted).join(', ')}]\n}`,
        ...blocks,
    ].join('\n\n')}\n`;
}
function fields(values) {
    const known = Object.entries(values).filter((entry) => entry[1] !== undefined);
    const width = Math.max(...known.map(([name]) => name.length));
    return known.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
}
function map(pairs) {
    if (pairs.length === 0)
        return undefined;
    return `{\n${pairs.map(([name, value]) => `    ${quoted(name)} = ${quoted(value)}`).join('\n')}\n  }`;
}
/** Bake looks for a Dockerfile from its context. */
function relativeTo(context, file) {
    const within = (0,repository_path/* pathWithin */.RY)(context, file);
    if (within !== undefined)
        return within;
    const up = context.split('/').map(() => '..');
    return `${up.join('/')}/${file}`;
}
/** What bake allows: https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `validTargetNameChars`. */
function bakeTargetName(name) {
    return name.replaceAll(/[^\w-]/g, '-');
}
/** A text of HCL, in which nothing is a template. */
function quoted(text) {
    return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
}

;// CONCATENATED MODULE: ./lib/core/init/documented-build.js





/** Whether a file may say how people build: a README, a page of the documentation, a script, the file of another CI, a Dockerfile itself. */
function isDocument(path) {
    return ((0,dockerfile_name/* isDockerfileName */.S2)(path) ||
        (!/(^|\/)(vendor|node_modules|testdata)\//.test(path) &&
            /(^|\/)(README[^/]*|[^/]+\.(?:md|mdx|rst|adoc|sh|bash|mk|just)|Makefile[^/]*|GNUmakefile|justfile|Taskfile\.ya?ml|package\.json|Jenkinsfile[^/]*|\.gitlab-ci\.ya?ml|bitbucket-pipelines\.yml|azure-pipelines[^/]*\.ya?ml|cloudbuild\.ya?ml|\.travis\.yml)$|^\.circleci\/config\.yml$|^\.github\/workflows\/[^/]+\.ya?ml$/i.test(path)));
}
/** What holds the folder of the repository, in shells and in other CIs. */
const checkout = /\$(?:\((?:Build\.SourcesDirectory|pwd|PWD|CURDIR)\)|\{?(?:PWD|CI_PROJECT_DIR|GITHUB_WORKSPACE|WORKSPACE|BITBUCKET_CLONE_DIR)\b\}?)/g;
/** Whether what it says is run, and no example for people to change. */
function isScript(path) {
    return (isDocument(path) && !(0,dockerfile_name/* isDockerfileName */.S2)(path) && !/(?:^|\/)README[^/]*$|\.(?:mdx?|rst|adoc)$/i.test(path));
}
/** The lines of a document with those that end in a backslash joined. */
function commandLines(text) {
    const found = [];
    let isOpen = false;
    for (const [index, line] of text.split('\n').entries()) {
        const isContinued = line.trimEnd().endsWith('\\');
        const whole = isContinued ? `${line.trimEnd().slice(0, -1)} ` : line;
        // What a variable of Make holds is not known.
        const own = whole.replaceAll(checkout, '.').replaceAll(/\$\([\w-]+\)/g, '\u0000');
        const before = found.at(-1);
        if (isOpen && before !== undefined)
            before.text += own.trimStart();
        else
            found.push({ text: own, line: index + 1 });
        isOpen = isContinued;
    }
    return found;
}
/** Commands that build with docker, where both the folder and the Dockerfile are said and there. */
function readDocumentedBuilds(text, path, { isFile, isFolder }) {
    const lines = commandLines(text);
    return lines.flatMap(({ text: line, line: number }, index) => {
        const command = commandIn(line);
        // What a variable holds is not known: it is none of these paths.
        const build = command === undefined ? undefined : readBuildCommand(command.trim(), () => '\u0000');
        if (build === undefined)
            return [];
        const before = lines.slice(Math.max(0, index - 3), index).map((one) => one.text);
        const moved = [...before, line.slice(0, line.indexOf(command ?? ''))].flatMap((one) => /(?:^|[\s`$;&])cd\s+([\w./-]+)/.exec(one)?.[1] ?? []);
        const from = [
            ...moved.slice(-1).flatMap((to) => (0,repository_path/* joinPath */.uJ)((0,repository_path/* folderOf */.yS)(path), to) ?? []),
            ...moved.slice(-1),
            (0,repository_path/* folderOf */.yS)(path),
            '.',
        ];
        for (const folder of from) {
            const context = (0,repository_path/* joinPath */.uJ)(folder, build.context);
            const dockerfile = context === undefined
                ? undefined
                : (0,repository_path/* joinPath */.uJ)(build.file === undefined ? context : folder, build.file ?? 'Dockerfile');
            if (context !== undefined && dockerfile !== undefined && isFolder(context) && isFile(dockerfile))
                return [
                    {
                        dockerfile,
                        context,
                        target: build.target,
                        buildArgs: plainValues(build.buildArgs),
                        line: number,
                    },
                ];
        }
        return [];
    });
}
/** Of `NAME=value`, without variables of a shell and placeholders. */
function plainValues(args) {
    return Object.fromEntries(args.flatMap((text) => {
        const [name, value = ''] = (0,split/* splitOnce */.E)(text, '=');
        return value === '' || /[\0<>]|\{\{/.test(value) ? [] : [[name, value]];
    }));
}
/** A `docker build` in a line: of a shell, in backticks, or in quotes. */
function commandIn(line) {
    for (const piece of line.split(/[`&|;<>()#]/)) {
        const at = piece.search(/\bdocker (?:buildx |image |builder )?build\s/);
        const command = at < 0 ? '' : piece.slice(at);
        if (command !== '')
            return command.split('"').length % 2 === 0 ? command.slice(0, command.lastIndexOf('"')) : command;
    }
    return undefined;
}
const programs = {
    compose: /\bdocker[ -]compose\s/,
    bake: /\b(?:docker (?:buildx )?|depot )bake\s/,
};
/** The files that each command of a program reads together; the usual one where a command names only others. */
function readCommandFiles(program, text, path, { isFile }) {
    return commandLines(text).flatMap(({ text: line }) => {
        const flags = flagsOf(program, line);
        const valuesOf = (...names) => flags.flatMap(([name, value]) => (names.includes(name) ? value : []));
        const files = valuesOf('-f', '--file');
        if (!files.every(isPlain))
            return [];
        for (const folder of [(0,repository_path/* folderOf */.yS)(path), '.']) {
            const inFolder = (names) => names.flatMap((name) => (0,repository_path/* joinPath */.uJ)(folder, name) ?? []);
            const envFiles = inFolder(valuesOf('--env-file').filter(isPlain));
            const usual = files.length > 0 || envFiles.length === 0 ? [] : inFolder(composeNames).filter(isFile);
            const found = files.length > 0 ? inFolder(files) : usual.slice(0, 1);
            if (found.length > 0 && found.length >= files.length && found.every(isFile))
                return [{ files: found, envFiles }];
        }
        return [];
    });
}
/** The flags of a command that name files, with their values; of compose, those before what it is to do. */
function flagsOf(program, line) {
    const words = line.split(programs[program])[1]?.split(/[;&|]/, 1)[0]?.split(/\s+/) ?? [];
    const found = [];
    const left = words.filter((word) => word !== '').values();
    for (const word of left) {
        const [flag, own] = (0,split/* splitOnce */.E)(word, '=');
        if (!/^(?:-f|--file|--env-file|-p|--project-name|--profile)$/.test(flag)) {
            if (program === 'compose')
                break;
            continue;
        }
        const value = own ?? left.next().value ?? '';
        found.push([flag, value.replace(/^["']/, '').split(/["'`]/, 1)[0] ?? '']);
    }
    return found;
}
/** Without variables of a shell. */
function isPlain(path) {
    return /^[\w./-]+$/.test(path);
}

;// CONCATENATED MODULE: ./lib/core/init/script/script-values.js
/** In the place of what only a shell can tell. */
const shellWord = `\${{ shell }}`;
/**
 * A script with the values of its variables in the place of their names, line by line, as far as they can be told. `env`: what it is
 * run with. An absolute path begins with `${{ github.workspace }}`.
 */
function plainScript(script, folders, env) {
    // Parts, lists and cases of variables are not known.
    return withValues(withoutSubstitutions(script, folders), env).replaceAll(/\$\{(?!\{)\w*[^\w{}][^{}]*\}|\$[@*#?]/g, shellWord);
}
const zero = '"?\\$(?:0|\\{0\\}|\\{?BASH_SOURCE(?:\\[0\\])?\\}?)"?';
const ownFolder = new RegExp(`\\$\\(\\s*dirname (?:-- )?(?:"?\\$\\((?:realpath|readlink -f) ${zero}\\)"?|${zero})\\s*\\)`, 'g');
/** Without commands within commands. Folders that everybody looks for in the same way are what they are. */
function withoutSubstitutions(script, { folder, own }) {
    const at = (path) => `\${{ github.workspace }}${path === '.' ? '' : `/${path}`}`;
    let plain = script
        .replaceAll(ownFolder, at(own))
        .replaceAll(/\$\{(?:BASH_SOURCE(?:\[0\])?|0)%\/\*\}/g, at(own))
        .replaceAll(/\$\(git rev-parse --show-toplevel\)|\$(?:GITHUB_WORKSPACE\b|\{GITHUB_WORKSPACE\})/g, at('.'))
        // Kept in a variable, it stays what it was before a `cd`.
        .replaceAll(/(=[ "]*)?(?:\$\((?:pwd(?: -P)?|CURDIR)\)|\$(?:PWD\b|\{PWD\}))/g, (_all, set) => set === undefined ? '.' : set + at(folder))
        .replaceAll(/\$\( ?(?:cd|realpath) ([^()\n]*)\)/g, (all, command) => {
        const path = command
            .replaceAll('"', '')
            .split(/ (?:&&|>)/, 1)[0]
            ?.trim() ?? '';
        return /^\$\{\{ github\.workspace \}\}[\w./-]*$/.test(path) ? path : all;
    });
    // From the innermost on.
    for (let depth = 0; depth < 5; depth++)
        plain = plain.replaceAll(/\$\([^()\n]*\)|`[^`\n]*`/g, shellWord);
    return plain;
}
/** Values may be made of values without end. */
const longestValue = 1000;
const longestLine = 10_000;
/** With what variables are that are set once: `NAME=value`, `${NAME:-value}`. */
function withValues(script, env) {
    const values = new Map(Object.entries(env));
    const isSet = new Set();
    const known = (text) => text.replaceAll(/\$(?:(\w+)|\{(\w+)(?::?[-=]([^{}]*)|:?\?[^{}]*)?\})/g, (all, plain, braced, otherwise) => values.get(plain ?? braced ?? '') ?? otherwise ?? all);
    return script
        .split('\n')
        .map((line) => {
        const own = line.length > longestLine ? line : known(line);
        const [, name, value] = /^\s*(?:(?:export|readonly|local|declare(?: -\w+)?) )*(\w+)=("[^"]*"|'[^']*'|(?:\$\{\{[^{}]*\}\}|[^\s;&|])*)/.exec(own) ?? [];
        if (name === undefined || value === undefined)
            return own;
        const set = value.replaceAll(/^["']|["']$/g, '');
        const isKnown = set.length <= longestValue && (!isSet.has(name) || values.get(name) === set);
        values.set(name, isKnown ? set : shellWord);
        isSet.add(name);
        return own;
    })
        .join('\n');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/disk/inside.js
var inside = __webpack_require__(80934);
// EXTERNAL MODULE: ./lib/core/dockerfile/lower-case-name.js
var lower_case_name = __webpack_require__(48134);
;// CONCATENATED MODULE: ./lib/commands/init/repository.js




/** No workflow, Dockerfile or manifest is longer. */
const longestFile = 4 << 20;
const maximumFiles = 50_000;
async function openRepository(cwd, env, commands) {
    const git = async (...args) => {
        const result = await commands.run('git', args, { cwd, env }).catch(() => undefined);
        return result?.exitCode === 0 ? result.stdout.trim() : '';
    };
    const listed = (await git('ls-files', '--cached', '--others', '--exclude-standard', '-z'))
        .split('\0')
        .filter((path) => path !== '');
    const paths = listed.length > 0 ? listed : await filesBelow(cwd, 6);
    const remote = await git('remote', 'get-url', 'origin');
    return {
        cwd,
        remote,
        name: (remote.replace(/\/$/, '') || cwd)
            .split(/[/\\:]/)
            .at(-1)
            ?.replace(/\.git$/, '') ?? '',
        paths: paths.slice(0, maximumFiles),
        read: (path) => readText(cwd, path).catch(() => undefined),
        fileOf: async (path) => relativePath(await (0,promises_.realpath)(cwd), await (0,promises_.realpath)((0,external_node_path_.join)(cwd, path))),
        git,
    };
}
/** Of a file: a pipe or a device has no end. A link does not lead out of a checkout that somebody else may have written. */
async function readText(cwd, path) {
    const file = (0,external_node_path_.join)(cwd, path);
    const found = await (0,promises_.stat)(file);
    if (!found.isFile() || found.size > longestFile || !(await (0,inside/* isInside */.F)(cwd, file)))
        return undefined;
    return (0,promises_.readFile)(file, 'utf8');
}
/** Paths of files, without what is installed. */
async function filesBelow(folder, levels, from = folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries
        .filter(({ name }) => name !== '.git' && name !== 'node_modules' && name !== 'vendor')
        .map(async (entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            return levels > 1 ? filesBelow(path, levels - 1, from) : [];
        return entry.isFile() ? [relativePath(from, path)] : [];
    }));
    return found.flat().toSorted();
}
function relativePath(from, path) {
    return (0,external_node_path_.relative)(from, path).split(external_node_path_.sep).join('/');
}
/** The same with the names of their Dockerfiles as they are in the repository. */
function asThere(builds, repository) {
    const isThere = isIn(repository);
    return builds.map((build) => ({ ...build, dockerfile: (0,lower_case_name/* existingDockerfile */.e)(build.dockerfile, isThere) }));
}
function isIn({ paths }) {
    return (path) => paths.includes(path);
}

;// CONCATENATED MODULE: ./lib/commands/init/bake-files.js













/** Those that bake looks for beside compose files, in its order. */
const ownBakeFiles = [
    'docker-bake.json',
    'docker-bake.hcl',
    'docker-bake.override.json',
    'docker-bake.override.hcl',
];
/** What the bake files of a repository build, beside what steps of workflows bake. */
async function readBakeFiles(repository, bake, composeFiles) {
    const texts = await bakeTexts(repository);
    const usual = ownBakeFiles.filter((path) => texts.has(path));
    const others = [...texts.keys()].filter((path) => !usual.includes(path));
    const named = others.length === 0 ? [] : await namedTogether(repository, others);
    const sets = [...(usual.length === 0 ? [] : [usual]), ...named];
    return Promise.all((sets.length === 0 ? others.map((path) => [path]) : sets).map(async (files) => {
        const found = await readBakeSet(bake, files, texts, repository);
        const services = composeFiles
            .filter(({ path }) => files === usual && usualBakeFiles.includes(path))
            .flatMap(({ path, builds }) => builds.map(({ service }) => ({ path, service })));
        const shared = services.filter(({ service }) => found.builds.some(({ name }) => name === bakeTargetName(service)));
        // A target of the name of a service only changes what compose says of it.
        const composed = [...new Set(shared.map(({ path }) => path))];
        if (composed.length === 0)
            return found;
        const names = new Set(found.builds.map(({ name }) => name));
        const all = await readBakeSet(bake, [...composed, ...files], texts, repository);
        return { ...all, files, builds: all.builds.filter(({ name }) => names.has(name)) };
    }));
}
/** The most bake files that are read. */
const mostBakeFiles = 20;
/** Files of bake, wherever they are: by their names, or HCL that has targets. */
async function bakeTexts({ paths, read }) {
    const named = paths.filter((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return name.endsWith('.hcl') || (name.includes('bake') && name.endsWith('.json'));
    });
    const files = await Promise.all(named.slice(0, 10 * mostBakeFiles).map(async (path) => [path, (await read(path)) ?? '']));
    return new Map(files
        .filter(([path, text]) => ownBakeFiles.includes(path) || targetNames(text).length > 0)
        .slice(0, mostBakeFiles));
}
/** The files that commands of documents and scripts name together, with one of these among them. */
async function namedTogether({ paths, read }, files) {
    const texts = await Promise.all(paths.filter(isDocument).map(async (path) => ({ path, text: (await read(path)) ?? '' })));
    const sets = texts.flatMap(({ path, text }) => readCommandFiles('bake', text, path, { isFile: (file) => paths.includes(file) }).map((named) => named.files));
    const own = sets.filter((set) => set.some((file) => files.includes(file)));
    return [...new Map(own.map((set) => [set.join(), set])).values()];
}
/** Targets by their names in HCL and JSON. */
function targetNames(text) {
    const json = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* parseJson */.qF)(text))['target']);
    const blocks = [...text.matchAll(/^[ \t]*target[ \t]+"([\w-]+)"[ \t]*\{/gm)].map(([, name]) => name ?? '');
    return [...Object.keys(json), ...blocks];
}
/** The images of files that are read together, whether or not there are any. Paths of bake lie where it runs: in the root, or beside its file. */
async function readBakeSet(bake, files, texts, repository) {
    const own = (0,repository_path/* folderOf */.yS)(files[0] ?? '');
    const text = textOf(files, texts);
    const targets = files.flatMap((file) => targetNames(texts.get(file) ?? ''));
    let problem;
    let isRead = false;
    // Without a default, all targets. An old buildx has no pattern for these.
    for (const folder of own === '.' ? ['.'] : ['.', own])
        for (const names of [[], targets.length === 0 ? ['*'] : [...new Set(targets)]]) {
            const within = files.map((file) => (0,repository_path/* pathWithin */.RY)(folder, file) ?? file);
            const result = await printed(bake, [...within.flatMap((file) => ['--file', file]), '--print', ...names], folder);
            if (result?.exitCode !== 0) {
                problem = whyNotBaked(result);
                continue;
            }
            isRead = true;
            const place = placeOf(files, folder);
            const read = readBakeBuilds(result.stdout, place, undefined, folder);
            const all = asThere(read.map((build) => withOpenArgs(build, place, text)), repository);
            // Of all targets, those are images that have a name: others lint, or test.
            const builds = (names.length === 0 ? all : withoutHelpers(all)).filter(({ dockerfile }) => own === '.' || repository.paths.includes(dockerfile));
            if (builds.length > 0)
                return { files, builds, lacksDefault: names.length > 0, problem: undefined };
        }
    return { files, builds: [], problem: isRead ? undefined : problem };
}
function textOf(files, texts) {
    return files.map((file) => texts.get(file) ?? '').join('\n');
}
/** `bake.hcl with more.hcl`, `deploy/bake.hcl in deploy`. */
function placeOf(files, folder) {
    return `${files.join(' with ')}${folder === '.' ? '' : ` in ${folder}`}`;
}
/** Without arguments that are empty because only the environment, or a step, has their variables. */
function withOpenArgs(build, file, text) {
    const args = Object.entries(build.buildArgs);
    const open = args.flatMap(([name, value]) => {
        if (value !== '')
            return [];
        const variable = new RegExp(`(?<!\\w)${(0,escape_regex/* escapeRegex */.$)(name)}"?\\s*[:=]\\s*(?:"\\$\\{)?([A-Za-z_]\\w*)`).exec(text)?.[1];
        return [[name, variable ?? name]];
    });
    if (open.length === 0)
        return build;
    return {
        ...build,
        buildArgs: Object.fromEntries(args.filter(([, value]) => value !== '')),
        open: { file, args: Object.fromEntries(open), secrets: [], target: undefined },
    };
}
/** What bake prints; without secrets, where those of another machine are not here. */
async function printed(bake, args, folder) {
    const result = await bake(args, folder);
    if (result === undefined || !/failed to stat |ssh agent|SSH_AUTH_SOCK/.test(result.stderr))
        return result;
    const without = await bake([...args, '--set', '*.secrets=', '--set', '*.ssh='], folder);
    return without && { ...without, lacksSecrets: true };
}
const noDocker = 'there is no docker here';
const noBuildx = 'docker has no buildx here';
function whyNotBaked(result) {
    if (result === undefined)
        return noDocker;
    const words = (0,bake_print/* buildxWords */.A)(result).replace(/\.$/, '');
    // A docker without the plugin takes the flags of bake for its own.
    return /^unknown (?:flag: --file|shorthand flag|command)|is not a docker command/.test(words)
        ? noBuildx
        : `\`docker buildx bake --print\` failed: ${words}`;
}
/** Says of files that were not read why, and what to do. */
async function unreadNotices(sets, read) {
    const reasons = (0,group/* groupBy */.$)(sets.filter(({ problem }) => problem !== undefined), ({ problem = '' }) => problem);
    return Promise.all([...reasons].map(async ([problem, some]) => {
        const files = [...new Set(some.flatMap((set) => set.files))];
        const texts = await Promise.all(files.map(async (file) => (await read(file)) ?? ''));
        const namesTargets = texts.some((text) => /\btarget"?[ \t]*[:=]/.test(text));
        const install = [noDocker, noBuildx].includes(problem)
            ? ' Install Docker with buildx (https://github.com/docker/buildx#installing) and run init again, or name'
            : ' Name';
        return `${(0,first_few/* firstFew */.D)(files)} ${(0,quantity/* agree */.d5)(files.length, 'was', 'were')} not read, because ${problem}.${namesTargets ? ` ${(0,quantity/* agree */.d5)(files.length, 'It says', 'They say')} which target each image is, so the last stage, where nothing else names a target, is a guess.` : ''}${install} ${namesTargets ? 'Dockerfile and target with --file and --target' : 'the Dockerfile with --file'}.`;
    }));
}
/** The files that bake looks for, in its order: https://docs.docker.com/build/bake/reference/#file-lookup */
const usualBakeFiles = [
    ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'],
    ...ownBakeFiles,
];
/** The files of a step of bake as `bake-files` takes them, those of docker/metadata-action among them. */
function bakeFilesOfStep(inputs, paths) {
    const given = (inputs['files'] ?? '')
        .split(/[\n,]/)
        .map((file) => file.trim().replace(/^cwd:\/\//, ''))
        .filter((file) => file !== '');
    return given.length > 0 ? given : usualBakeFiles.filter((file) => paths.includes(file));
}
/** Written by docker/metadata-action in the run: tags and labels. */
function isMetadataFile(file) {
    return /\bsteps\.[\w-]+\.outputs\.bake-file/.test(file);
}
/** The most combinations of a matrix whose bake is read. */
const mostBakes = 20;
function bakeOrReason(found) {
    return typeof found === 'string' ? { unread: found } : { baked: found };
}
/** What bake builds in a step, in all combinations of its matrix; a text: why that is not known. */
async function readBakeStep({ variants, inputs }, where, workflow, repository, bake) {
    const { paths, read } = repository;
    const asked = variants.map((variant) => bakeArguments(variant, inputs, paths));
    const hidden = asked.find((args) => typeof args === 'string');
    if (typeof hidden === 'string')
        return hidden;
    const distinct = new Map(asked.map((args) => [JSON.stringify(args), [...args]]));
    if (distinct.size > mostBakes)
        return `its matrix has more than ${mostBakes} combinations`;
    const results = await Promise.all([...distinct.values()].map((args) => printed(bake, args)));
    const failed = results.findIndex((result) => result?.exitCode !== 0);
    if (failed >= 0)
        return whyNotBaked(results[failed]);
    const builds = results.flatMap((result) => asThere(readBakeBuilds(result?.stdout ?? '', '', { by: 'workflow', where }), repository));
    if (namesImages(inputs, builds))
        return builds;
    if (results.some((result) => result?.lacksSecrets === true))
        return 'it takes files of secrets or an SSH agent that are not here';
    // What an expression, a variable or another target says of an image, only a bake file can.
    const files = await Promise.all(bakeFilesOfStep(inputs, paths).map((file) => read(file)));
    const variable = files.flatMap((text) => variableOfRun(text ?? '', workflow) ?? [])[0];
    const isBased = builds.some(({ buildContexts }) => Object.values(buildContexts).some((value) => value.startsWith('target:')));
    const why = distinct.size > 1
        ? 'its matrix changes what it builds'
        : setLines(inputs).some((line) => line.includes('${{'))
            ? 'only a run knows what `set` sets'
            : variable !== undefined
                ? `only a run knows the variable ${variable} of its file`
                : isBased
                    ? 'one of its targets is based on another'
                    : undefined;
    return why === undefined
        ? builds
        : `${why}, and its file does not say in which registry each image is pushed`;
}
/** The arguments that print what a step bakes; a text: why there are none. */
function bakeArguments(variant, inputs, paths) {
    const files = bakeFilesOfStep(variant, paths).filter((file) => !isMetadataFile(file));
    const targets = (variant['targets'] ?? '').split(/[\s,]+/).filter((name) => name !== '');
    const open = ['targets', 'source', 'workdir', 'files'].find((name) => name in inputs && !(name in variant) && !(name === 'files' && files.length > 0));
    if (inputs['targets']?.includes(shellWord) === true)
        return 'init does not read all words of its command';
    if (open !== undefined)
        return `only a run knows \`${open}\``;
    if (!/^[./]*$|defaultContext \}\}$/.test(variant['source'] ?? ''))
        return 'it builds another source';
    if (!/^[./]*$/.test(variant['workdir'] ?? ''))
        return `it runs in the folder ${variant['workdir']}`;
    if (targets.some((name) => !/^[\w*][\w.*-]*$/.test(name)))
        return 'its targets or flags cannot be read';
    if (files.length === 0)
        return 'there is no bake file in the root of the repository';
    // Only files of the repository are read.
    const absent = files.find((file) => !paths.includes((0,repository_path/* joinPath */.uJ)('.', file) ?? ''));
    if (absent !== undefined)
        return absent.includes('${{') ? 'only a run knows `files`' : `${absent} is not in this repository`;
    return [
        ...files.flatMap((file) => ['--file', file]),
        '--print',
        ...setLines(variant)
            .filter(isPrintable)
            .flatMap((line) => ['--set', line]),
        ...targets,
    ];
}
/** A variable of a bake file or compose file that the workflow, or GitHub, sets. */
function variableOfRun(file, workflow) {
    const names = [...file.matchAll(/\bvariable "(\w+)"|\$\{(\w+)/g)].map(([, hcl, compose]) => hcl ?? compose ?? '');
    return names.find((name) => /^(?:GITHUB_|RUNNER_|CI$)/.test(name) ||
        [`${name}:`, `${name}=`, `${name} =`].some((setting) => workflow.includes(setting)));
}
/** The lines of `set` that say how images are built. */
function setLines(inputs) {
    return (0,format_lines/* trimmedLines */.A)(inputs['set'] ?? '').filter((line) => !/\.cache-(?:from|to)\+?=/.test(line));
}
/** Whether bake can read a line of `set` as it is: an expression may stand where any text does. */
function isPrintable(line) {
    return !line.includes('${{') || /^[^=$]+\.(?:args\.\w+|tags|context|dockerfile|target)\+?=/.test(line);
}
/** Whether the files of a step of bake say where all of its images are pushed. */
function namesImages(inputs, builds) {
    return (bakeFilesOfStep(inputs, []).some(isMetadataFile) ||
        // Also one without a registry: that is on Docker Hub.
        builds.every(({ image }) => image !== undefined && !image.includes('${{')));
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/foreign-build.js

/** Whether an action, or a workflow, of somebody else builds or publishes images, by its name: `org/repo/path`, without a version. */
function isForeignBuild(uses) {
    const name = uses.toLowerCase();
    const [, workflow] = name.split('/workflows/');
    if (workflow !== undefined)
        return /docker|image|bake|container/.test(workflow);
    if (/^(?:\.|actions\/|docker\/(?:setup|metadata|scout|build-push|bake))/.test(name))
        return false;
    return (/buildah|buildpack|kaniko|build-push|\/(?:setup-)?ko$|\bjib\b/.test(name) ||
        (/build|publish|push/.test(name) && /docker|image|container/.test(name)));
}
/** Inputs of the action build → what others call them. */
const names = {
    file: /^(?:.*[-_])?(?:docker|container)[-_]?files?(?:[-_]path)?$|^path[-_]to[-_]dockerfile$|^(?:build[-_])?file$/i,
    context: /^(?:.*[-_])?context(?:[-_](?:path|dir))?$|^path$/i,
    target: /^(?:(?:docker|build|image)[-_])?target(?:[-_]stage)?$/i,
    image: /^(?:.*[-_])?image(?:[-_]name)?$/i,
};
/** The same of those that are lists. */
const lists = {
    platforms: /^(?:.*[-_])?platforms?$/i,
    'build-args': /^(?:.*[-_])?build[-_]?args?$/i,
    tags: /^(?:.*[-_])?tags?$/i,
};
/** The program that an action only builds with: another action pushes what it has built. Undefined: it may push, too. */
function builderOf(uses) {
    return /\/buildah-build@/i.test(uses) ? 'buildah' : undefined;
}
/** What inputs of an action of somebody else say of the build, as inputs of ours; undefined: neither Dockerfile nor context. */
function foreignInputs(given) {
    const found = Object.entries(names).flatMap(([name, pattern]) => {
        const [, value = ''] = Object.entries(given).find(([other]) => pattern.test(other)) ?? [];
        const [first, ...more] = (0,format_lines/* trimmedLines */.A)(value);
        const isUsable = first !== undefined && more.length === 0 && (name !== 'image' || first.includes('/'));
        return isUsable ? [[name, first]] : [];
    });
    if (!found.some(([name]) => name === 'file' || name === 'context'))
        return undefined;
    const more = Object.entries(lists).flatMap(([name, pattern]) => {
        const [, value = ''] = Object.entries(given).find(([other]) => pattern.test(other)) ?? [];
        const items = listOf(name, value);
        return items.length === 0 ? [] : [[name, items.join(name === 'platforms' ? ',' : '\n')]];
    });
    return Object.fromEntries([...found, ...more]);
}
/** The items of a list that the action takes, too: tags with a repository, and arguments with a value. */
function listOf(name, value) {
    // Names alone are variables of the step.
    if (name === 'build-args' && /^[\w,\s]+$/.test(value))
        return (0,format_lines/* trimmedLines */.A)(value, /[\s,]/).map((variable) => `${variable}=\${{ env.${variable} }}`);
    if (name === 'build-args')
        return (0,format_lines/* trimmedLines */.A)(value.replaceAll(/,(?=\s*\w+=)/g, '\n')).filter((line) => /^\w+=/.test(line));
    const items = value.match(/(?:\$\{\{[^{}]*\}\}|[^\s,])+/g) ?? [];
    return name === 'platforms' || items.every((tag) => /\/|\bsteps\.[\w-]+\.outputs\.tags\b/.test(tag))
        ? items
        : [];
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/step-build.js


/** What inputs of a step, or a command, say; undefined where an expression hides the Dockerfile. */
function stepBuild(inputs, written, image, where) {
    const hides = (name) => written[name] !== undefined && (inputs[name] === undefined || inputs[name]?.includes('${{') === true);
    if (hides('context') || hides('file'))
        return undefined;
    const context = (0,repository_path/* joinPath */.uJ)('.', (inputs['context'] ?? '.').replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'));
    if (context === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(inputs['context'] ?? ''))
        return undefined;
    const dockerfile = (0,repository_path/* joinPath */.uJ)('.', inputs['file'] || `${context}/Dockerfile`);
    if (dockerfile === undefined)
        return undefined;
    return {
        ...{
            name: undefined,
            dockerfile,
            context,
            image,
            target: hides('target') ? undefined : inputs['target'] || undefined,
        },
        // What an expression hides is given all the same.
        buildArgs: argumentsOf(inputs['build-args'] ?? written['build-args'] ?? ''),
        buildContexts: argumentsOf(inputs['build-contexts'] ?? ''),
        platforms: (0,format_lines/* trimmedLines */.A)(inputs['platforms'] ?? '', /[\n,]/),
        mention: { by: 'workflow', where },
    };
}
function argumentsOf(text) {
    return Object.fromEntries((0,format_lines/* trimmedLines */.A)(text)
        // The action reads them as CSV: "A=1 2" is A=1 2.
        .map((line) => (/^".*"$/.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line))
        .filter((line) => /^[\w.-]+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

;// CONCATENATED MODULE: ./lib/core/init/script/step-commands.js




/** The commands of a script in order, with the folders that they run in. Comments and empty lines are among them. */
function stepCommands(script, start) {
    const state = { folder: start, subshells: [], blocks: [], pushed: [] };
    return scriptLines(script).flatMap(({ text: line, index, count }) => {
        const pieces = line.startsWith('#') ? [line] : splitCommands(line);
        return pieces.flatMap((piece) => {
            if (piece === '(')
                state.subshells.push(state.folder);
            if (piece === ')' && state.subshells.length > 0)
                state.folder = state.subshells.pop();
            if (piece === '(' || piece === ')')
                return [];
            passBlock(piece, state);
            const text = piece.replace(/^(?:then|do|else|[{!])\s+/, '');
            const isAlone = pieces.length === 1 && text === piece;
            const found = { text, index, count, folder: state.folder, isAlone };
            if (isFolderCommand(text))
                changeFolder(text, state);
            return [found];
        });
    });
}
/** The most words that a loop is read for. */
const mostWords = 30;
/** The same, with what loops over words run for each of them. */
function loopedCommands(script, start) {
    const loops = [];
    return stepCommands(script, start).flatMap((command) => {
        const [, name, list = ''] = /^for (\w+) in (.*)$/.exec(command.text) ?? [];
        const isOther = /^(?:for|while|until)\b/.test(command.text);
        const words = /[$*?`]/.test(list) ? [] : list.split(/[\s"']+/).filter((word) => word !== '');
        if (isOther)
            loops.push({ name: name ?? '', words: name === undefined ? [] : words.slice(0, mostWords) });
        else if (/^done\b/.test(command.text))
            loops.pop();
        else
            return loops.reduce(eachWord, [command]);
        return [command];
    });
}
function eachWord(commands, { name, words }) {
    const own = (0,escape_regex/* escapeRegex */.$)(name);
    const uses = new RegExp(`\\$(?:${own}\\b|\\{${own}\\})`, 'g');
    return commands.slice(0, mostWords).flatMap((command) => {
        const { text, folder } = command;
        const inFolder = `\${{ env.${name} }}`;
        if (words.length === 0 || (text.search(uses) < 0 && folder?.includes(inFolder) !== true))
            return [command];
        return words.map((word) => ({
            ...command,
            text: text.replaceAll(uses, word),
            folder: folder?.replaceAll(inFolder, word),
        }));
    });
}
/** Where a block begins or ends. What only some of the ways through it change is not known behind it. */
function passBlock(piece, state) {
    const { blocks, folder } = state;
    if (/^(?:if|for|while|until|case)\b|\{$/.test(piece))
        blocks.push({ folder, isChanged: false });
    const block = blocks.at(-1);
    if (block === undefined || !/^(?:else|elif|fi|done|esac)\b|^\}/.test(piece))
        return;
    block.isChanged ||= folder !== block.folder;
    state.folder = block.folder;
    if (piece.startsWith('el'))
        return;
    blocks.pop();
    if (block.isChanged)
        state.folder = undefined;
}
/** Whether a command only changes the folder for those after it. */
function isFolderCommand(text) {
    return /^(?:cd|pushd|popd)\b/.test(text);
}
function changeFolder(command, state) {
    const { folder, pushed } = state;
    if (command.startsWith('popd')) {
        state.folder = pushed.pop();
        return;
    }
    if (command.startsWith('pushd'))
        pushed.push(folder);
    const [plain] = (0,split/* splitOnce */.E)((0,split/* splitOnce */.E)(command, '||')[0], '>');
    const [, path, ...more] = splitShell(plain, shellVariable) ?? [];
    const isKnown = folder !== undefined && path !== undefined && more.length === 0;
    state.folder = isKnown ? pathFrom(folder, path) : undefined;
}
/** No system has longer ones. */
const longestPath = 4096;
/** A path as a command in a folder writes it, relative to the repository. Undefined: it is elsewhere, or only a shell can tell. */
function pathFrom(folder, path) {
    const ofRoot = /^\$\{\{\s*github\.workspace\s*\}\}(.*)$/s.exec(path)?.[1];
    if ((ofRoot === undefined && /^[~-]/.test(path)) || folder.length > longestPath)
        return undefined;
    return ofRoot === undefined ? (0,repository_path/* joinPath */.uJ)(folder, path) : (0,repository_path/* joinPath */.uJ)('.', `.${ofRoot}`);
}
const tokens = /\$\{\{(?:(?!\$\{\{|\}\}).)*\}\}|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|(?<=\s)#.*|&&|[;()]|\s+|[^\s\\'"$#&;()]+|./gs;
/** Where a command begins. */
const begins = /^(?:(?:then|do|else|!) +)?$/;
const brackets = { '(': 1, ')': -1 };
/** What a line joins with `&&` or `;`, and its brackets. */
function splitCommands(line) {
    const pieces = [''];
    let depth = 0;
    for (const [token] of line.matchAll(tokens)) {
        const last = pieces.length - 1;
        if (depth === 0 && (token === ')' || (token === '(' && begins.test(pieces[last] ?? ''))))
            pieces.push(token, '');
        else if (depth === 0 && (token === ';' || token === '&&'))
            pieces.push('');
        else if (!token.startsWith('#') && (pieces[last] !== '' || token.trim() !== '')) {
            depth += brackets[token] ?? 0;
            pieces[last] += token;
        }
    }
    const found = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
    return found.length === 0 ? [''] : found;
}
/** A command without what only a shell does with it: words before it, and where its output goes. */
function plainCommand(text) {
    const [command = ''] = /^(?:\$\{\{(?:(?!\$\{\{|\}\}).)*\}\}|\\.|'[^']*'|"(?:[^"\\]|\\.)*"|[^|<>&\\'"])*/s.exec(text) ?? [];
    return command
        .replace(/^(?:(?:if|while|until|!|exec|command|nohup)\s+)+/, '')
        .replace(/^(?:sudo )?docker (?:-[\w-]+(?:=(?:\$\{\{[^{}]*\}\}|[^\s${}])*)? )+(?=(?:buildx |image |builder )?(?:build|bake|push)\b)/, 'docker ')
        .replace(/\s\d$/, '');
}
/** Lines of a script, with continued ones joined, and where each begins. */
function scriptLines(script) {
    const lines = script.replace(/(?<!\n)\n+$/, '').split('\n');
    const found = [];
    for (let index = 0; index < lines.length;) {
        let count = 1;
        while (/\\\s*$/.test(lines[index + count - 1] ?? '') && index + count < lines.length)
            count++;
        const text = lines
            .slice(index, index + count)
            .map((line) => line.replace(/\\\s*$/, ' ').trim())
            .join(' ');
        found.push({ text, index, count });
        index += count;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/core/init/yaml-lines.js

function asItem(lines, indent) {
    return lines.map((line, index) => (index === 0 ? `${' '.repeat(indent)}- ${line.trimStart()}` : line));
}
/** A step that runs an action. `head`: its lines before that. */
function actionStep(head, action, inputs, indent) {
    const inner = ' '.repeat(indent + 2);
    const own = [`${inner}uses: ${action}`, `${inner}with:`, ...inputLines(inputs, indent + 4)];
    return asItem([...head, ...own], indent);
}
function inputLines(inputs, indent) {
    const space = ' '.repeat(indent);
    return Object.entries(inputs).flatMap(([name, value]) => value.includes('\n')
        ? [
            `${space}${name}: |`,
            ...value
                .trimEnd()
                .split('\n')
                .map((line) => `${space}  ${line}`),
        ]
        : [`${space}${name}: ${scalar(value)}`]);
}
/** As YAML writes it plainly, or in quotes. */
function scalar(value) {
    const isPlain = /^[\w./$@+-][^#]*$/.test(value) &&
        !/: |:$|^\s|\s$|^[-?] /.test(value) &&
        !/^(true|false|null|~|[\d.]+)$/.test(value);
    return isPlain || /^(true|false)$/.test(value) ? value : JSON.stringify(value);
}
/** The pair of a map with this key. */
function findPair(node, key) {
    return node.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === key);
}
/** The line, from 1, of a key of a map; of none, the first. */
function lineOfKey(node, key, lines) {
    const pair = findPair(node, key);
    const range = (0,dist/* isScalar */.jn)(pair?.key) ? pair.key.range : undefined;
    return range === undefined || range === null ? 1 : lines.linePos(range[0]).line;
}
/** The lines of a pair, without what follows its value. */
function spanOf(map, key, yaml) {
    const pair = findPair(map, key);
    if (!(0,dist/* isScalar */.jn)(pair?.key) || pair.key.range === null || pair.key.range === undefined)
        return undefined;
    const first = yaml.counter.linePos(pair.key.range[0]).line - 1;
    const value = pair.value;
    const end = value?.range?.[1] ?? pair.key.range[1];
    return { first, last: Math.max(first, lastLine(end, yaml)) };
}
/** The lines of a step. Its dash may stand on a line of its own, and any number of spaces behind it. */
function itemOf(step, yaml) {
    const { range } = step;
    if (range === undefined || range === null)
        return undefined;
    const { line, col } = yaml.counter.linePos(range[0]);
    let first = line - 1;
    while (first > 0 && !/^\s*-(\s|$)/.test(yaml.lines[first] ?? ''))
        first--;
    return {
        first,
        last: lastLine(range[1], yaml),
        indent: indentOf(yaml.lines[first] ?? ''),
        keyIndent: col - 1,
    };
}
/** A key of a step with its value, without the dash, where a new step has its keys. */
function partOf(step, key, { indent, keyIndent }, yaml) {
    const part = spanOf(step, key, yaml);
    if (part === undefined)
        return [];
    return yaml.lines
        .slice(part.first, part.last + 1)
        .map((line) => (line.trim() === '' ? '' : ' '.repeat(indent + 2) + line.slice(keyIndent)));
}
/** The line that an end belongs to: at the start of a line it is the one before. */
function lastLine(end, { counter }) {
    const { line, col } = counter.linePos(end);
    return col === 1 ? line - 2 : line - 1;
}
function lineOf(node, { counter }) {
    return counter.linePos(node.range?.[0] ?? 0).line - 1;
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function applyEdits(all, edits) {
    const result = [...all];
    // From the end, so that numbers stay; of two at one place the one that removes goes first, below the other.
    for (const { line, remove, insert } of edits.toSorted((a, b) => b.line - a.line || b.remove - a.remove))
        result.splice(line, remove, ...insert);
    return result;
}
/** Without the lines that are only comments, of YAML and of scripts in it. */
function withoutComments(text) {
    return text
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('#'))
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/command-build.js





/** What a command builds; undefined: no image. */
function commandBuild({ text: written, folder, }) {
    const text = plainCommand(written);
    // It is checked or printed, and nothing is built, or files are.
    if (/\s--(?:check|call|print|list)\b/.test(text) || writesFiles.test(text))
        return undefined;
    const workdir = folder === '.' ? {} : { workdir: folder ?? '..' };
    if (/^(?:sudo )?(?:docker|podman)[- ]compose\b.*\bbuild\b/.test(text.replace(/ --no-build\b/, '')))
        return { kind: 'compose', inputs: workdir, command: text };
    const [, other, flags = ''] = otherBuilder.exec(text) ?? [];
    if (other !== undefined) {
        const build = commandBuild({ text: `docker build${flags}`, folder });
        return build === undefined ? undefined : { ...build, kind: 'foreign', command: other };
    }
    const [, variables = '', bake] = /^(?:sudo )?((?:\w+=(?:\$\{\{[^{}]*\}\}|\$(?!\{\{)|[^\s$])* )*)docker (?:buildx )?bake\b(.*)$/.exec(text) ?? [];
    if (bake !== undefined)
        return { kind: 'bake', inputs: { ...bakeCommandInputs(bake, variables), ...workdir } };
    if (!/\bdocker (buildx |image |builder )?build\b/.test(`${text}\n${written}`) ||
        /^(?:#|echo [^|]*$)/.test(written))
        return undefined;
    const command = readBuildCommand(text, (name) => shellVariable(name) ?? shellWord, isOpenWord);
    return {
        kind: 'command',
        inputs: command === undefined || folder === undefined ? {} : inputsOf(command, folder),
        ...(command?.isOpen === true ? { isOpen: true } : {}),
    };
}
/** A build whose result is no image. */
const writesFiles = /\s(?:-o|--output)[ =]?["']?(?:type=(?:local|tar|cacheonly)\b|[\w./-]+["']?(?:\s|$))/;
/** Programs that build as docker does. */
const otherBuilder = /^(?:sudo )?(podman|buildah|nerdctl|depot) (?:image )?(?:build|bud)\b(.*)$/;
/** What only a shell can tell: a flag, or several. */
function isOpenWord(word) {
    return /^\$\{\{[^{}]*\}\}$/.test(word);
}
/** What `docker buildx bake …` says as inputs of docker/bake-action; a flag that is none hides what is built. */
function bakeCommandInputs(text, variables) {
    const vars = (splitShell(variables.trim(), shellVariable) ?? [shellWord]).filter((word) => word !== '');
    const words = (splitShell(text, shellVariable) ?? [shellWord]).flatMap((word) => /^--(?:file|set|builder|progress|metadata-file)=/.test(word)
        ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
        : [word]);
    const found = {
        ...{ files: [], set: [], vars, targets: vars.filter((word) => word.includes(shellWord)) },
    };
    const switches = {};
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        const list = /^(?:-f|--file)$/.test(word) ? found.files : word === '--set' ? found.set : undefined;
        if (list !== undefined)
            list.push(words[++index] ?? '');
        // As of a build, the action has its own.
        else if (/^--(?:builder|progress|metadata-file)$/.test(word))
            index++;
        else if (/^--(?:push|load|pull|no-cache)$/.test(word))
            switches[word.slice(2)] = 'true';
        else
            found.targets.push(word.startsWith('-') ? shellWord : word);
    }
    const lists = Object.entries(found).map(([name, lines]) => [name, lines.join('\n')]);
    return { ...Object.fromEntries(lists.filter(([, lines]) => lines !== '')), ...switches };
}
/** The inputs of the action build that say the same as a command in a folder. */
function inputsOf(command, folder) {
    const { file, target, platforms, tags, buildArgs, push, others } = command;
    const context = fromFolder(folder, command.context);
    return Object.fromEntries(Object.entries({
        context: context === '.' ? '' : context,
        file: file === undefined ? '' : fromFolder(folder, file),
        target: target ?? '',
        platforms: platforms ?? '',
        push: push ? 'true' : '',
        // An engine holds one platform.
        load: push || platforms?.includes(',') === true ? '' : 'true',
        tags: tags.join('\n'),
        'build-args': buildArgs.join('\n'),
        ...Object.fromEntries(Object.entries(others).map(([name, items]) => [
            name,
            items
                .map((item) => /^(?:build-contexts|secret-files)$/.test(name) ? namedFromFolder(folder, item) : item)
                .join('\n'),
        ])),
    }).filter(([, value]) => value !== ''));
}
/** A path as it is from the root; an address stays, and so does what leaves the repository. */
function fromFolder(folder, path) {
    if (folder === '.' || isRemoteContext(path) || path.startsWith('/'))
        return path;
    return pathFrom(folder, path) ?? `${folder}/${path}`;
}
/** The same of `name=path`. */
function namedFromFolder(folder, item) {
    const [name, value = ''] = (0,split/* splitOnce */.E)(item, '=');
    return /^[a-z][a-z0-9+.-]*:/i.test(value) ? item : `${name}=${fromFolder(folder, value)}`;
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/copied-dockerfile.js



/** Path → what scripts copy there: `cp docker/Dockerfile /tmp/build/`. */
function copiedFiles(commands) {
    const found = commands.flatMap((own, step) => own.flatMap(({ text, folder }) => {
        const [program, ...words] = text.split(/\s+/).filter((word) => !word.startsWith('-'));
        const [to = '', ...sources] = words.map((word) => word.replaceAll(/["']/g, '')).toReversed();
        if (program !== 'cp' || folder === undefined)
            return [];
        const target = to.startsWith('/') ? to : `${folder}/${to}`;
        return sources.flatMap((source) => {
            const from = pathFrom(folder, source);
            const name = source.slice(source.lastIndexOf('/') + 1);
            return from === undefined
                ? []
                : [target, `${target}/${name}`].map((path) => ({ path: plainPath(path), from, step }));
        });
    }));
    return (0,group/* groupBy */.$)(found, ({ path }) => path);
}
/** Where the Dockerfile of a step is from that a script before it copies. */
function copiedDockerfile({ context = '.', file = `${context}/Dockerfile` }, copies, index) {
    const [copy] = copies.get(plainPath(file)) ?? [];
    return copy === undefined || copy.step >= index ? {} : { copiedFrom: copy.from };
}
function plainPath(path) {
    if (!path.startsWith('/'))
        return (0,repository_path/* joinPath */.uJ)('.', path) ?? path;
    return `/${path
        .split('/')
        .filter((part) => part !== '')
        .join('/')}`;
}

// EXTERNAL MODULE: ./lib/core/init/workflow/expression-list.js
var expression_list = __webpack_require__(82407);
;// CONCATENATED MODULE: ./lib/core/init/workflow/first-build-push.js

/** Whether a step runs docker/build-push-action@v1, whose inputs have other names: https://github.com/docker/build-push-action/tree/v1.1.2 */
function isFirstVersion(uses, given) {
    const [action = '', version = ''] = uses.toLowerCase().split('@');
    const isPinned = /^[0-9a-f]{40}$/.test(version);
    return (action === 'docker/build-push-action' &&
        // It needs a repository, which no later version has.
        (isPinned ? 'repository' in given : /^(?:releases\/)?v?1(?:\.|$)/.test(version)));
}
/** What its inputs say, as inputs of ours: those that have their usual value are left out. */
function firstVersionInputs(given) {
    const lines = (name) => (0,expression_list/* splitList */.ry)(given[name] ?? '').join('\n');
    const image = imageOf(given);
    const tags = (0,expression_list/* splitList */.ry)(given['tags'] ?? '').filter((tag) => tag !== '');
    const push = given['push'] || 'true';
    const pairs = {
        // Where the run names the tags.
        image: tags.length === 0 ? image : '',
        context: given['path'] === '.' ? '' : given['path'],
        file: given['dockerfile'],
        target: given['target'],
        push: push === 'false' ? '' : push,
        // It builds with the engine of the runner, which has the image afterwards.
        load: push === 'false' ? 'true' : '',
        tags: tags.map((tag) => `${image}:${tag}`).join('\n'),
        'build-args': lines('build_args'),
        labels: lines('labels'),
        pull: given['always_pull'] === 'false' ? '' : given['always_pull'],
        ...loginOf(given),
    };
    return Object.fromEntries(Object.entries(pairs).flatMap(([name, value]) => value === undefined || value === '' ? [] : [[name, value]]));
}
/** Why a step of it stays as it is, in sentences; undefined: it need not. `isOtherLogin`: it logs in to another registry than that of its layers. */
function whyFirstVersionStays(given, action, isOtherLogin) {
    const named = ['tag_with_ref', 'tag_with_sha'].find((name) => !['', 'false'].includes(given[name] ?? ''));
    if (named !== undefined)
        return `this step stays as it is, because no input of ${action} makes the tags of \`${named}\`. Upgrade it to docker/build-push-action@v6 with tags of docker/metadata-action, and run init again.`;
    if ((given['repository'] ?? '') === '')
        return `this step stays as it is, because it names no \`repository\`. Name it, and run init again.`;
    return !isOtherLogin || given['password'] === undefined
        ? undefined
        : `this step stays as it is, because it logs in to another registry than that of its layers. Log in with docker/login-action, use ${action}, and name the image in \`tags\`.`;
}
function imageOf({ registry = '', repository = '' }) {
    return registry === '' ? repository : `${registry}/${repository}`;
}
/** Without the login that ours has by itself in GitHub's registry. */
function loginOf({ registry = '', username = '', password = '' }) {
    const isOwn = registry === 'ghcr.io' &&
        /^\$\{\{ *github\.actor *\}\}$/.test(username) &&
        /^\$\{\{ *(?:secrets\.GITHUB_TOKEN|github\.token) *\}\}$/.test(password);
    return isOwn ? {} : { 'registry-username': username, 'registry-password': password };
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/pushed-image.js


/**
 * The image of the first tag; of docker/metadata-action, where the tags are its outputs. `resolve`: a text with what its variables are,
 * which may say the registry.
 */
function imageOfTags(tags, steps, resolve) {
    const text = resolve(tags);
    const output = /steps\.([\w-]+)\.outputs\.(tags|json)/.exec(text)?.[1];
    const first = (0,expression_list/* splitList */.ry)(text).find((tag) => tag !== '');
    if (output !== undefined) {
        const meta = steps.find(({ id }) => id === output);
        const images = resolve((0,oci_json/* fieldTexts */.Zm)(meta?.['with'])['images'] ?? '');
        const image = (0,expression_list/* splitList */.ry)(images)
            .map((line) => line.replace(/^name=/, ''))
            .find((line) => line !== '' && !line.startsWith('#'));
        return image !== undefined && isName(image) ? image : undefined;
    }
    if (first === undefined)
        return undefined;
    // A colon behind the last slash begins the tag; those of expressions do not count.
    const masked = (0,expression_list/* maskExpressions */.c3)(first);
    const slash = Math.max(0, masked.lastIndexOf('/'));
    const end = masked.slice(slash).search(/[:@]/);
    const name = end < 0 ? first : first.slice(0, slash + end);
    // Without a tag behind it, an input may be all tags.
    return name.includes('/') || (end >= 0 && isName(name)) ? name : undefined;
}
/** With a registry or a namespace, or as the matrix or a call names it. */
function isName(image) {
    return /\/|^\$\{\{\s*(?:matrix|inputs)\./.test(image);
}
/** The image that is pushed by its digest: `type=image,name=ghcr.io/acme/shop,push-by-digest=true`. */
function imageOfOutputs(outputs) {
    const found = /(?:^|,)"?name=([^,\s"${}]+)/m.exec((0,expression_list/* maskExpressions */.c3)(outputs));
    const end = (found?.index ?? 0) + (found?.[0].length ?? 0);
    return found === null ? undefined : outputs.slice(end - (found[1]?.length ?? 0), end);
}

;// CONCATENATED MODULE: ./lib/core/init/script/just-recipe.js

/** Recipes may need each other without end. */
const mostRecipes = 100;
/**
 * The commands that `just` runs for the words of its command: recipes with their arguments; without a word the first recipe. Expressions
 * other than the name of a variable or parameter are not known.
 * https://just.systems/man/en/
 */
function justRecipe(text, words) {
    const { recipes, values } = readJustfile(text);
    const done = new Set();
    const run = (name, given) => {
        const recipe = recipes.get(name);
        const call = [name, ...given].join(' ');
        if (recipe === undefined || done.has(call) || done.size > mostRecipes)
            return [];
        done.add(call);
        const own = new Map(recipe.parameters.map(([one, value], at) => [one, given[at] ?? value]));
        const known = (command) => command
            .replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_all, one) => own.get(one) ?? values.get(one) ?? shellWord)
            .replaceAll(/(?<!\$)\{\{(?:(?!\{\{|\}\}).)*\}\}/g, shellWord)
            // Of a parameter that is exported.
            .replaceAll(/\$(?:(\w+)|\{(\w+)\})/g, (all, plain, braced) => own.get(plain ?? braced) ?? all);
        return [
            ...recipe.needs.flatMap((need) => run(need, [])),
            ...recipe.commands.map(({ text: command, line }) => ({
                line,
                text: known(command).replace(/^[@-]+/, ''),
            })),
        ];
    };
    const [first = ''] = recipes.keys();
    const calls = [];
    for (const word of words.length > 0 ? words : [first]) {
        const open = calls.at(-1);
        const [name = '', ...given] = open ?? [];
        // What a recipe does not take is the next one.
        if (open !== undefined && given.length < (recipes.get(name)?.parameters.length ?? 0))
            open.push(word);
        else
            calls.push([word]);
    }
    return calls.flatMap(([name = '', ...given]) => run(name, given));
}
function readJustfile(text) {
    const recipes = new Map();
    const values = new Map();
    let recipe;
    for (const [index, line] of text.split('\n').entries()) {
        const [, variable, value = ''] = /^(?:export )?(\w+) *:=(.*)$/.exec(line) ?? [];
        const [, name, parameters = '', needs = ''] = /^@?([a-z_][\w-]*)( [^:#]*)?:(?!=)([^#]*)/i.exec(line) ?? [];
        if (/^\s+\S|^\s*$/.test(line))
            addLine(recipe?.commands ?? [], line.trim(), index + 1);
        else if (variable !== undefined) {
            const known = literalOf(value.split(/\s#/, 1)[0] ?? '');
            if (known !== undefined)
                values.set(variable, known);
        }
        else if (name !== undefined) {
            recipe = { parameters: parametersOf(parameters, values), needs: wordsIn(needs), commands: [] };
            recipes.set(name, recipe);
        }
    }
    return { recipes, values };
}
/** A line is a command, unless the one before it continues, or all of them are one script. */
function addLine(commands, text, line) {
    const before = commands.at(-1);
    if (before !== undefined && (before.text.startsWith('#!') || before.text.endsWith('\\')))
        before.text += `\n${text}`;
    else if (text !== '')
        commands.push({ text, line });
}
function parametersOf(text, values) {
    const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
    return words.map((word) => {
        const [name = '', value] = word.replace(/^[$*+]+/, '').split('=');
        return [name, value === undefined ? undefined : (values.get(value) ?? literalOf(value))];
    });
}
/** Of a text in quotes, or of a variable with one as its default. */
function literalOf(text) {
    return (/^(?:"([^"]*)"|'([^']*)')$/
        .exec(text.trim())
        ?.slice(1)
        .find((part) => part !== undefined) ??
        /^env(?:_var_or_default)?\([^,]*, *(?:"([^"]*)"|'([^']*)')\)$/
            .exec(text.trim())
            ?.slice(1)
            .find((part) => part !== undefined));
}
function wordsIn(text) {
    return text.split(/\s+/).filter((word) => /^[\w-]+$/.test(word));
}

;// CONCATENATED MODULE: ./lib/core/init/script/make-recipe.js
/** In the place of what only Make can tell, and of a sign for the shell. */
const unknown = '\u0001';
const dollar = '\u0002';
/** Rules and variables may need each other without end. */
const mostRules = 200;
const mostValues = 2000;
const deepestValue = 20;
const longestText = 10_000;
/**
 * The commands that `make` runs for some goals, those of what they need first; without a goal for the first one. `given`: variables of
 * the command line. What functions and conditions make of them is not known.
 */
function makeRecipe(text, goals, given) {
    const { rules, values } = readMakefile(text);
    let left = mostValues;
    /** Values of variables in the place of their names, also of those in values, from the innermost on. */
    const resolve = (part, level = 0) => {
        let text = part;
        if (text.length > longestText)
            return unknown;
        for (let depth = 0; depth < 5 && text.includes('$'); depth++)
            text = text.replaceAll(/\$(?:\$|\([^()]*\)|\{[^{}]*\})/g, (all) => {
                const name = all.slice(2, -1);
                if (all === '$$')
                    return dollar;
                if (!/^[\w.-]+$/.test(name) || level > deepestValue || left-- <= 0)
                    return unknown;
                const [value, ...others] = new Set(given[name] === undefined ? values.get(name) : [given[name]]);
                // What the file does not say, or in several ways, the environment may.
                return value === undefined || others.length > 0 ? `${dollar}{${name}}` : resolve(value, level + 1);
            });
        return text;
    };
    const expand = (part) => resolve(part).replaceAll(dollar, '$').replaceAll(unknown, '$(unknown)');
    const done = new Set();
    const run = (goal) => {
        if (done.has(goal) || done.size > mostRules)
            return [];
        done.add(goal);
        return rules
            .flatMap((rule) => {
            const [stem] = rule.targets.flatMap((target) => stemOf(target, goal) ?? []);
            return stem === undefined ? [] : [{ rule, stem }];
        })
            .flatMap(({ rule, stem }) => [
            ...rule.needs.flatMap((need) => run(expand(need).replace('%', stem))),
            ...rule.commands.map(({ text: command, line }) => ({
                line,
                text: expand(command.replaceAll('$@', goal).replaceAll('$*', stem)).replace(/^[@+-]+\s*/, ''),
            })),
        ]);
    };
    const first = rules.flatMap(({ targets }) => targets).find((target) => !/^\.|%/.test(target));
    return (goals.length > 0 ? goals : first === undefined ? [] : [first]).flatMap(run);
}
/** What `%` is in a goal; empty where a target is the goal; undefined: it is another one. */
function stemOf(target, goal) {
    const [head = '', tail] = target.split('%');
    if (tail === undefined)
        return target === goal ? '' : undefined;
    const isIt = goal.startsWith(head) && goal.endsWith(tail) && goal.length > head.length + tail.length;
    return isIt ? goal.slice(head.length, goal.length - tail.length) : undefined;
}
function readMakefile(text) {
    const rules = [];
    const values = new Map([['MAKE', ['make']]]);
    let depth = 0;
    for (const { text: line, line: number } of joinedLines(text)) {
        const [, name, value] = /^ *(?:export +|override +)?([\w.-]+)\s*(?::{0,3}|\?)=(.*)$/.exec(line) ?? [];
        const [, targets, needs] = /^([^\s:=#][^:=#]*):(?!=)([^=]*)$/.exec(line) ?? [];
        if (/^ *if(?:n?eq|n?def)\b/.test(line))
            depth++;
        else if (/^ *endif\b/.test(line))
            depth--;
        else if (line.startsWith('\t'))
            rules.at(-1)?.commands.push({ text: line.trim(), line: number });
        else if (name !== undefined && value !== undefined)
            values.set(name, [
                ...(values.get(name) ?? []),
                // What a condition sets is not known.
                ...(depth > 0 ? [unknown] : []),
                value.split(/\s#/, 1)[0]?.trim() ?? '',
            ]);
        else if (targets !== undefined && needs !== undefined)
            rules.push({ targets: wordsOf(targets), needs: wordsOf(needs.replace('|', ' ')), commands: [] });
    }
    return { rules, values };
}
function wordsOf(text) {
    return (text.split(/\s#/, 1)[0] ?? '').split(/\s+/).filter((word) => word !== '');
}
function joinedLines(text) {
    const found = [];
    let isOpen = false;
    for (const [index, line] of text.split('\n').entries()) {
        const isContinued = line.trimEnd().endsWith('\\');
        const own = isContinued ? `${line.trimEnd().slice(0, -1)} ` : line;
        const before = found.at(-1);
        if (isOpen && before !== undefined)
            before.text += own.trimStart();
        else
            found.push({ text: own, line: index + 1 });
        isOpen = isContinued;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/core/init/script/called-script.js







/** How deep a script may run one that runs another. */
const deepestCall = 3;
const makefiles = ['GNUmakefile', 'makefile', 'Makefile'];
const justfiles = ['justfile', 'Justfile', '.justfile'];
/** What a command runs of files of the repository, and what these run. */
function calledCommands({ text, folder }, around, depth = 0) {
    if (folder === undefined || depth === deepestCall)
        return [];
    const { program, rest, variables } = readWords(text);
    const own = /^(?:g?make|just)$/.test(program)
        ? recipeCommands(program, rest, variables, folder, around)
        : /^(?:npm|pnpm|yarn|bun)$/.test(program)
            ? packageCommands(rest, folder, around)
            : scriptCommands(program, rest, variables, folder, around);
    return own.flatMap((command) => [command, ...calledCommands(command, around, depth + 1)]);
}
/** The program of a command, what follows it, and the variables before both. */
function readWords(text) {
    const all = text.match(/(?:\$\{\{[^{}]*\}\}|"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
    const words = all.map((word) => word.replaceAll(/["']/g, ''));
    const at = words.findIndex((word) => !/^(?:\w+=.*|sudo|env|exec|time|if|!|-[A-Z])$/s.test(word));
    const variables = words.slice(0, Math.max(at, 0)).filter((word) => word.includes('='));
    return { program: at < 0 ? '' : (words[at] ?? ''), rest: words.slice(at + 1), variables };
}
function called_script_pairsOf(words) {
    return Object.fromEntries(words.flatMap((word) => /^\w+=/.test(word) ? [[(0,split/* splitOnce */.E)(word, '=')[0], (0,split/* splitOnce */.E)(word, '=')[1] ?? '']] : []));
}
/** Of `make -C dir -f file goal NAME=value`, and of `just -d dir -f file recipe value`. */
function recipeCommands(program, words, variables, folder, { content, env }) {
    const flagValue = (...flags) => {
        const at = words.findIndex((word) => flags.includes(word));
        return at < 0 ? undefined : words[at + 1];
    };
    const valued = words.flatMap((word, at) => /^-[CdfIo]$|^--(?:directory|file|justfile|working-directory)$/.test(word) ? [at + 1] : []);
    const goals = words.filter((word, at) => !/^-|=/.test(word) && !valued.includes(at));
    const here = pathFrom(folder, flagValue('-C', '--directory', '-d', '--working-directory') ?? '.');
    const named = flagValue('-f', '--file', '--justfile');
    const path = (named === undefined ? (program === 'just' ? justfiles : makefiles) : [named])
        .map((name) => (here === undefined ? undefined : (0,repository_path/* joinPath */.uJ)(here, name)))
        .find((one) => one !== undefined && content(one) !== undefined);
    if (here === undefined || path === undefined)
        return [];
    const given = called_script_pairsOf([...variables, ...words]);
    const text = content(path) ?? '';
    const commands = program === 'just' ? justRecipe(text, goals) : makeRecipe(text, goals, given);
    return commands.flatMap(({ text: command, line }) => loopedCommands(plainScript(command, { folder: here, own: here }, env), here).map((one) => ({
        ...one,
        script: { path, line: line + one.index },
    })));
}
/** Of `npm run name`, in the folder or in that of `--prefix`. */
function packageCommands(words, folder, { content, env }) {
    const at = words.findIndex((word) => /^(?:--prefix|--cwd|--dir|-C)$/.test(word));
    const here = pathFrom(folder, at < 0 ? '.' : (words[at + 1] ?? '.'));
    const [verb = '', name = verb] = words.filter((word, index) => !word.startsWith('-') && (at < 0 || index !== at + 1));
    const script = /^run(?:-script)?$/.test(verb) ? name : verb;
    const path = here === undefined ? undefined : (0,repository_path/* joinPath */.uJ)(here, 'package.json');
    const text = path === undefined ? undefined : content(path);
    if (here === undefined || path === undefined || text === undefined)
        return [];
    const command = (0,oci_json/* textOrUndefined */.TL)((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* parseJson */.qF)(text))['scripts'])[script]);
    const line = text.split('\n').findIndex((one) => one.trimStart().startsWith(`${JSON.stringify(script)}:`)) + 1;
    return loopedCommands(plainScript(command ?? '', { folder: here, own: here }, env), here).map((one) => ({
        ...one,
        script: { path, line },
    }));
}
/** Of `./script`, `bash script` and `. script`. */
function scriptCommands(program, words, variables, folder, { content, env }) {
    const isShell = /^(?:\/\S*\/)?(?:ba|z|da)?sh$|^source$|^\.$/.test(program);
    const at = isShell ? words.findIndex((word) => !word.startsWith('-')) : -1;
    const file = isShell ? words[at] : program.includes('/') ? program : undefined;
    const path = file === undefined || words[at - 1] === '-c' ? undefined : pathFrom(folder, file);
    const text = path === undefined ? undefined : content(path);
    if (path === undefined || text === undefined)
        return [];
    if (!isShell && !/\.(?:ba)?sh$/.test(path) && !/^#!.*sh\b/.test(text))
        return [];
    const parameters = Object.fromEntries(words.slice(at + 1).map((word, index) => [String(index + 1), word]));
    const plain = plainScript(text, { folder, own: (0,repository_path/* folderOf */.yS)(path) }, { ...env, ...called_script_pairsOf(variables), ...parameters });
    return loopedCommands(plain, folder).map((command) => ({
        ...command,
        script: { path, line: command.index + 1 },
    }));
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/run-commands.js



/** The commands of a step, and those of scripts that it runs, with the values of variables. */
function runCommands(run, around) {
    if (typeof run !== 'string')
        return [];
    const { folder, matrices, env, inputs } = around;
    const plain = plainScript(run, { folder: folder ?? '.', own: '.' }, env);
    const own = loopedCommands(plain, folder);
    const called = new Map();
    // A matrix may name the script, or the folder.
    for (const matrix of matrices.slice(0, mostScriptRuns)) {
        const known = (text) => text.replaceAll(/\$\{\{\s*(?:matrix\.([\w.-]+)|inputs\.([\w-]+))\s*\}\}/g, (all, key, input = '') => (key === undefined ? (matrix[`inputs.${input}`] ?? inputs[input]) : matrix[key]) ?? all);
        for (const command of loopedCommands(known(plain), folder === undefined ? folder : known(folder)))
            for (const { text, folder: at, script } of calledCommands(command, around))
                called.set(JSON.stringify([script, text, at]), { ...command, text, folder: at, script });
    }
    return [...own, ...called.values()];
}
/** The most combinations of a matrix for which it is looked what scripts are run. */
const mostScriptRuns = 50;

;// CONCATENATED MODULE: ./lib/core/init/workflow/script-pushes.js


/** Whether a script pushes one of the tags in a step or behind it; any image, where only a shell can tell which. */
function readPushes(commands) {
    const lines = commands.flatMap((own, step) => own
        .filter(({ text }) => !/^(#|echo )/.test(text))
        .map(({ text }) => ({ text: plainCommand(text), step })));
    const pushes = lines.filter(({ text }) => /\b(?:docker|podman|buildah|nerdctl) (?:image |manifest )?push\b/.test(text));
    const lastOf = (some) => some.at(-1)?.step ?? -1;
    const byCompose = lastOf(lines.filter(({ text }) => /^(?:sudo )?(?:docker|podman)[- ]compose\b/.test(text) && /\s(?:--)?push\b/.test(text)));
    const ofAny = lastOf(pushes);
    const ofShell = lastOf(pushes.filter(({ text }) => text.includes('$')));
    const renames = lastOf(lines.filter(({ text }) => /\bdocker (?:image )?tag\b/.test(text)));
    const ofName = new Map(pushes.flatMap(({ text, step }) => text.split(/[\s"']+/).map((word) => [withoutTag(word), step])));
    return (step, tags) => {
        if (byCompose >= step)
            return true;
        const isPlain = tags !== '' && !tags.includes('$') && Math.max(ofShell, renames) < step;
        return isPlain
            ? (0,expression_list/* splitList */.ry)(tags).some((tag) => (ofName.get(withoutTag(tag)) ?? -1) >= step)
            : ofAny >= step;
    };
}
/** What a step with an action pushes that another one has built, as a command. */
function pushOf(step) {
    return /\/push-to-registry@/i.test(String(step['uses'])) ? [{ text: 'podman push $IMAGE' }] : [];
}
/** `localhost:5000/app:1` → `localhost:5000/app` */
function withoutTag(reference) {
    const colon = reference.lastIndexOf(':');
    return colon > reference.lastIndexOf('/') ? reference.slice(0, colon) : reference;
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/step-variables.js
/** From which step on a variable is set, a variable may be that nobody knows, and there is a file called `.env`. */
function readSetting(steps) {
    const variables = new Map();
    let open = steps.length;
    let envFile = steps.length;
    for (const [index, { run, uses }] of steps.entries()) {
        const script = String(run ?? '');
        const names = script.includes('GITHUB_ENV')
            ? [...script.matchAll(/\b(\w+)(?:=|<<)/g)].map(([, name = '']) => name)
            : undefined;
        for (const name of names ?? [])
            if (!variables.has(name))
                variables.set(name, index);
        if (names?.length === 0 || isAboutEnv(uses))
            open = Math.min(open, index);
        if (writesEnv.test(script) || isAboutEnv(uses))
            envFile = Math.min(envFile, index);
    }
    return { variables, open, envFile };
}
/** What the environment of a step holds. `env`: what the workflow gives it; undefined: others do. */
function variablesAt(index, { variables, open, envFile }, env) {
    return {
        sets: (name) => env === undefined || open < index ? undefined : name in env || (variables.get(name) ?? index) < index,
        ...(envFile <= index ? { writesEnvFile: true } : {}),
    };
}
/** Without the variables that a script sets anew: what they hold then nobody sees here. */
function withoutSet(env, steps) {
    const scripts = steps.map(({ run }) => String(run ?? '')).filter((run) => run.includes('GITHUB_ENV'));
    return Object.fromEntries(Object.entries(env).filter(([name]) => !scripts.some((script) => script.includes(`${name}=`))));
}
/** `echo A=1 >> .env`, `cp .env.example .env` */
const writesEnv = /(?:>|\btee(?: -a)?\s|\b(?:cp|mv)\s+\S+\s)\s*["']?(?:[\w./-]*\/)?\.env["']?(?:\s|$)/;
/** Whether an action reads or writes `.env` files, by its name. */
function isAboutEnv(uses) {
    return /env-?file|dotenv|(?:create|make|export|load)-env/i.test(String(uses ?? ''));
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/workflow-matrix.js

/** GitHub makes no more: https://docs.github.com/en/actions/reference/limits */
const mostCombinations = 256;
/**
 * All combinations of a matrix that is written out:
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
function expandMatrix(value) {
    const { include, exclude, ...axes } = (0,oci_json/* objectOrEmpty */.YN)(value);
    let combinations = [{}];
    for (const [name, list] of Object.entries(axes)) {
        if (!Array.isArray(list))
            continue;
        combinations = combinations
            .slice(0, mostCombinations)
            .flatMap((combination) => list.slice(0, mostCombinations).map((item) => ({ ...combination, ...flatten(name, item) })))
            .slice(0, mostCombinations);
    }
    const removed = combinationsIn(exclude);
    const added = combinationsIn(include);
    if (Object.keys(axes).length === 0)
        return added.length > 0 ? added : combinations;
    const kept = combinations.filter((combination) => !removed.some((item) => Object.entries(item).every(([key, text]) => combination[key] === text)));
    // What an item adds replaces nothing of the lists, and what is in some of them only a run knows.
    const open = Object.keys(axes).filter((name) => !Array.isArray(axes[name]));
    const fits = (item, combination) => !open.some((name) => name in item) &&
        Object.entries(item).every(([key, text]) => !(key in combination) || combination[key] === text);
    return [
        ...kept.map((combination) => Object.assign({}, combination, ...added.filter((item) => fits(item, combination)))),
        ...added.filter((item) => !kept.some((combination) => fits(item, combination))),
    ];
}
/** The expression that a matrix is made of, or one of its lists. */
function openPart(matrix) {
    const parts = [matrix, ...Object.values((0,oci_json/* objectOrEmpty */.YN)(matrix))];
    const open = parts.find((part) => typeof part === 'string');
    return typeof open === 'string' ? open.trim() : '';
}
/** Of `include` and `exclude`. */
function combinationsIn(list) {
    return (Array.isArray(list) ? list : [])
        .slice(0, mostCombinations)
        .map((item) => Object.assign({}, ...Object.entries((0,oci_json/* objectOrEmpty */.YN)(item)).map(([name, value]) => flatten(name, value))));
}
function flatten(name, item) {
    if (typeof item !== 'object' || item === null)
        return { [name]: String(item ?? '') };
    return Object.fromEntries(Object.entries((0,oci_json/* fieldTexts */.Zm)(item)).map(([key, value]) => [`${name}.${key}`, value]));
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/workflow-expression.js
const tokenPattern = /\s+|'(?:[^']|'')*'|[\w.-]+|&&|\|\||[!=]=|[!(),]/gy;
/**
 * The text that an expression of a workflow is worth, of what is between `${{` and `}}`: comparisons, `&&`, `||`, `!`, and functions
 * of texts. Undefined where only a run knows. `lookUp`: what a context is, such as `matrix.app`; undefined where that is not known.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
function evaluateExpression(expression, lookUp) {
    const value = workflow_expression_readValue(expression, lookUp);
    return value === undefined || typeof value === 'object' ? undefined : String(value);
}
/** Whether a condition is true, of what is between `${{` and `}}`; undefined: only a run knows. */
function evaluateCondition(expression, lookUp) {
    const value = workflow_expression_readValue(expression, lookUp);
    return value === undefined ? undefined : isTrue(value);
}
function workflow_expression_readValue(expression, lookUp) {
    const tokens = tokensOf(expression);
    if (tokens === undefined)
        return undefined;
    const reader = { tokens, at: 0, lookUp, depth: 0 };
    try {
        const value = readOr(reader);
        return reader.at < tokens.length ? undefined : value;
    }
    catch {
        return undefined;
    }
}
const deepest = 50;
function tokensOf(text) {
    const tokens = [];
    let end = 0;
    for (const match of text.matchAll(tokenPattern)) {
        end = match.index + match[0].length;
        if (match[0].trim() !== '')
            tokens.push(match[0]);
    }
    return end === text.length && tokens.length < 1000 ? tokens : undefined;
}
function take(reader, token) {
    if (reader.tokens[reader.at] !== token)
        return false;
    reader.at++;
    return true;
}
function isTrue(value) {
    return typeof value === 'object' ? value.counts : value !== false && value !== '';
}
function readOr(reader) {
    let left = readAnd(reader);
    while (take(reader, '||')) {
        const right = readAnd(reader);
        if (left === undefined)
            left = right !== undefined && isTrue(right) ? { counts: true } : undefined;
        else if (!isTrue(left))
            left = right;
    }
    return left;
}
function readAnd(reader) {
    let left = readEqual(reader);
    while (take(reader, '&&')) {
        const right = readEqual(reader);
        if (left === undefined)
            left = right === undefined || isTrue(right) ? undefined : { counts: false };
        else if (isTrue(left))
            left = right;
    }
    return left;
}
function readEqual(reader) {
    const left = readOne(reader);
    const isNot = reader.tokens[reader.at] === '!=';
    if (!isNot && reader.tokens[reader.at] !== '==')
        return left;
    reader.at++;
    const right = readOne(reader);
    if (left === undefined || typeof left === 'object')
        return undefined;
    // Texts are compared without regard to capitals. What is compared with a boolean becomes a number, which is not done here.
    if (typeof left !== typeof right)
        return undefined;
    return (String(left).toLowerCase() === String(right).toLowerCase()) !== isNot;
}
function readOne(reader) {
    if (reader.depth++ > deepest)
        throw new Error('An expression is nested too deeply.');
    const token = reader.tokens[reader.at++] ?? '';
    const value = readToken(token, reader);
    reader.depth--;
    return value;
}
function readToken(token, reader) {
    if (token === '!') {
        const value = readOne(reader);
        return value === undefined ? undefined : !isTrue(value);
    }
    if (token === '(') {
        const value = readOr(reader);
        if (!take(reader, ')'))
            throw new Error('A bracket is not closed.');
        return value;
    }
    if (token.startsWith("'"))
        return token.slice(1, -1).replaceAll("''", "'");
    if (take(reader, '('))
        return callFunction(token, readArguments(reader));
    if (token === 'true' || token === 'false')
        return token === 'true';
    return /^[a-z]/i.test(token) ? reader.lookUp(token) : undefined;
}
function readArguments(reader) {
    const values = [];
    while (!take(reader, ')')) {
        values.push(readOr(reader));
        if (!take(reader, ',') && reader.tokens[reader.at] !== ')')
            throw new Error('A bracket is not closed.');
    }
    return values;
}
function callFunction(name, values) {
    if (values.some((value) => value === undefined || typeof value === 'object'))
        return undefined;
    const [first = '', second = ''] = values.map((value) => String(value));
    const [text, other] = [first.toLowerCase(), second.toLowerCase()];
    switch (name.toLowerCase()) {
        case 'startswith':
            return text.startsWith(other);
        case 'endswith':
            return text.endsWith(other);
        case 'contains':
            return text.includes(other);
        case 'format':
            return first.replaceAll(/\{(\d+)\}|\{\{|\}\}/g, (all, index) => index === undefined ? (all[0] ?? '') : String(values[Number(index) + 1] ?? ''));
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/workflow-scope.js


/** The text with what its expressions are worth; undefined where one is not known here, unless those are to stay. */
function resolveExpressions(text, scope, matrix, keepsUnknown = false) {
    let isKnown = true;
    const resolved = text.replaceAll(expression_list/* expressionPattern */.vw, (all, expression) => {
        const value = expressionValue(expression.trim(), scope, matrix, keepsUnknown);
        if (value === undefined)
            isKnown = keepsUnknown;
        return value ?? all;
    });
    return isKnown ? resolved : undefined;
}
/** All variables of a job or step: its own may be made of those around it, also of the one with the same name. */
function innerEnv(own, around) {
    const resolved = Object.entries(own).map(([name, value]) => [name, resolveExpressions(value, around, undefined, true) ?? value]);
    return { ...around.env, ...Object.fromEntries(resolved) };
}
function expressionValue(expression, scope, matrix, keepsUnknown) {
    const { repository } = scope;
    const [owner = '', name = ''] = repository.split('/');
    const known = {
        'github.repository': repository,
        'github.repository_owner': owner,
        'github.event.repository.name': name,
        'github.workspace': '.',
    };
    if (repository !== '' && known[expression] !== undefined)
        return known[expression];
    const plain = lookUpValue(expression, scope, matrix, keepsUnknown);
    if (plain !== undefined || /^[\w.-]+$/.test(expression))
        return plain;
    return evaluateExpression(expression, (reference) => asBoolean(known[reference] ?? lookUpValue(reference, scope, matrix, keepsUnknown), scope));
}
function lookUpValue(reference, scope, matrix, keepsUnknown) {
    const { inputs, env } = scope;
    const [, context, key = ''] = /^(env|matrix|inputs)\.([\w.-]+)$/.exec(reference) ?? [];
    if (context === 'matrix')
        return matrix?.[key];
    if (context === 'inputs')
        return matrix?.[reference] ?? inputs[key];
    const value = context === 'env' ? env[key] : undefined;
    return value === undefined
        ? undefined
        : resolveExpressions(value, { ...scope, env: {} }, matrix, keepsUnknown);
}
/** What a matrix or a call gives as a boolean is one, except in a composite action; undefined: only a run knows it. */
function asBoolean(value, { isComposite }) {
    if (value?.includes('${{') === true)
        return undefined;
    return !isComposite && (value === 'true' || value === 'false') ? value === 'true' : value;
}
/** Whether the conditions of a step and its job may be true for a combination of the matrix, as far as that and inputs decide. */
function mayRun(conditions, scope, matrix) {
    const lookUp = (reference) => {
        const isKnown = reference.startsWith('matrix.') || (scope.isOnlyCalled && reference.startsWith('inputs.'));
        const value = isKnown ? lookUpValue(reference, scope, matrix, false) : undefined;
        // The number is false, and the text is not.
        return value === '0' ? undefined : asBoolean(value, scope);
    };
    return conditions.every((condition) => {
        const text = String(condition ?? 'true').trim();
        return evaluateCondition(/^\$\{\{((?:(?!\}\})[\s\S])*)\}\}$/.exec(text)?.[1] ?? text, lookUp) !== false;
    });
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/workflow-jobs.js




/** What a workflow or an action calls of its own repository. None where the text is neither. */
function readWorkflowCalls(text, values) {
    try {
        return readJobs(text, values).flatMap(({ job, steps, scope, matrices }) => {
            return [{ ...job, env: {} }, ...steps].flatMap((call) => {
                const uses = ownName(String(call['uses'] ?? ''), values.repository);
                if (uses === undefined)
                    return [];
                const given = Object.entries((0,oci_json/* fieldTexts */.Zm)(call['with']));
                const around = { ...scope, env: { ...scope.env, ...(0,oci_json/* fieldTexts */.Zm)(call['env']) } };
                const inputs = matrices
                    .filter((matrix) => mayRun([job['if'], call['if']], around, matrix))
                    .map((matrix) => Object.fromEntries(given.map(([name, value]) => [`inputs.${name}`, resolveExpressions(value, around, matrix)])));
                return [{ uses, inputs }];
            });
        });
    }
    catch {
        return [];
    }
}
/** What a job or a step calls of its own repository, as `./.github/workflows/build.yml`; undefined: it calls none of it. */
function ownName(uses, repository) {
    if (uses.startsWith('./'))
        return uses.replace(/\/$/, '');
    const [name = ''] = uses.split('@', 1);
    const isOwn = repository !== '' && name.toLowerCase().startsWith(`${repository.toLowerCase()}/`);
    return isOwn ? `.${name.slice(repository.length)}` : undefined;
}
function readJobs(text, values) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, merge: true });
    if (document.errors.length > 0)
        return [];
    const workflow = (0,oci_json/* objectOrEmpty */.YN)(document.toJS({ maxAliasCount: 100 }));
    const events = (0,oci_json/* objectOrEmpty */.YN)(workflow['on']);
    const called = (0,oci_json/* objectOrEmpty */.YN)(events['workflow_call']);
    const { calls = [] } = values;
    return [...jobsIn(document.contents)].map(([id, node]) => {
        const job = (0,oci_json/* objectOrEmpty */.YN)(id === '' ? workflow['runs'] : (0,oci_json/* objectOrEmpty */.YN)(workflow['jobs'])[id]);
        const declared = id === '' ? workflow['inputs'] : called['inputs'];
        const defaults = defaultsOf(declared, id === '');
        // What a call gives is not what it is where none gives it.
        const inputs = Object.fromEntries(Object.entries(defaults).filter(([name]) => calls.every((call) => !(`inputs.${name}` in call))));
        const scope = {
            isComposite: id === '',
            isOnlyCalled: calls.length > 0 && (id === '' || Object.keys(events).every((event) => event === 'workflow_call')),
            repository: values.repository,
            inputs,
            env: { ...(0,oci_json/* fieldTexts */.Zm)(workflow['env']), ...(0,oci_json/* fieldTexts */.Zm)(job['env']) },
        };
        const { matrix } = (0,oci_json/* objectOrEmpty */.YN)(job['strategy']);
        const combinations = expandMatrix(matrix);
        // What a combination does not have is empty.
        const keys = openPart(matrix) === '' ? combinations.flatMap((one) => Object.keys(one)) : [];
        const empty = Object.fromEntries(keys.map((key) => [key, '']));
        // So is what no call gives.
        const notGiven = emptyInputs(declared);
        const matrices = combinations
            .map((one) => ({ ...empty, ...one }))
            .flatMap((combination) => calls.length === 0
            ? [combination]
            : calls.map((call) => known({ ...notGiven, ...asInputs(defaults), ...combination, ...call })));
        const steps = (0,oci_json/* objectsOf */.iZ)(job['steps']);
        const folder = id === '' ? '' : (defaultFolder(job) ?? defaultFolder(workflow) ?? '');
        return {
            id,
            node,
            lines,
            job,
            steps,
            folder,
            scope,
            matrix,
            matrices: matrices.slice(0, mostCombinations),
        };
    });
}
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunworking-directory */
function defaultFolder(of) {
    return (0,oci_json/* textOrUndefined */.TL)((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(of['defaults'])['run'])['working-directory']);
}
/** What a run has where a call leaves an input out that has no default. */
function emptyInputs(declared) {
    return asInputs(Object.fromEntries(Object.entries((0,oci_json/* objectOrEmpty */.YN)(declared)).map(([name, input]) => [
        name,
        { boolean: 'false', number: '0' }[String((0,oci_json/* objectOrEmpty */.YN)(input)['type'])] ?? '',
    ])));
}
/** Without what only a run knows. */
function known(inputs) {
    return Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function asInputs(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`inputs.${name}`, value]));
}
/** What inputs are where none is given. Every call of a workflow has to give those that are required. */
function defaultsOf(inputs, isComposite) {
    const defaults = Object.entries((0,oci_json/* objectOrEmpty */.YN)(inputs)).map(([name, input]) => {
        const { default: value, required } = (0,oci_json/* objectOrEmpty */.YN)(input);
        return [name, required === true && !isComposite ? undefined : value];
    });
    return Object.fromEntries(Object.entries((0,oci_json/* fieldTexts */.Zm)(Object.fromEntries(defaults))).filter(([, value]) => value !== ''));
}
/** Id → job. The steps of a composite action are those of one job without an id: it runs in the jobs that use it. */
function jobsIn(contents) {
    if (!(0,dist/* isMap */.jh)(contents))
        return new Map();
    const runs = contents.get('runs');
    if ((0,dist/* isMap */.jh)(runs))
        return new Map([['', runs]]);
    const jobs = contents.get('jobs');
    const items = (0,dist/* isMap */.jh)(jobs) ? jobs.items : [];
    return new Map(items.flatMap(({ key, value }) => (0,dist/* isScalar */.jn)(key) && (0,dist/* isMap */.jh)(value) ? [[String(key.value), value]] : []));
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/workflow-build.js



















/** The steps of a workflow that build images. None where the text is no workflow. */
function readWorkflowBuilds(text, values) {
    try {
        return readWorkflow(text, values);
    }
    catch {
        // Aliases without end, or brackets deeper than anything can read.
        return [];
    }
}
function readWorkflow(text, values) {
    return readJobs(text, values).flatMap((one) => typeof one.job['uses'] === 'string' ? calledBuilds(one, one.job['uses']) : jobBuilds(one, values));
}
/** What a job builds that calls a workflow. */
function calledBuilds({ id, node, lines, job, steps, scope, matrix, matrices: all }, called) {
    const matrices = all.filter((one) => mayRun([job['if']], scope, one));
    const given = (0,oci_json/* fieldTexts */.Zm)(job['with']);
    const place = {
        ...{ job: id, step: undefined, line: lineOfKey(node, 'uses', lines), runsOn: '', isOnWindows: [] },
        ...{ openMatrix: openPart(matrix), folder: '.', source: '.', isOfNoBranch: isOfNoBranch(job['if']) },
    };
    if (isOurs(called))
        return [build('ours', { ...place, openMatrix: '', isOfNoBranch: false }, given)];
    const inputs = foreignBuild(called, given, scope);
    return inputs === undefined || matrices.length === 0
        ? []
        : [build('foreign', place, inputs, { matrices, scope, steps })];
}
/** What the steps of a job build. */
function jobBuilds(one, values) {
    const { id, node, lines, job, steps, scope, matrix } = one;
    const nodes = node.get('steps');
    if (!(0,dist/* isSeq */.oP)(nodes))
        return [];
    const places = readPlaces(one, values);
    const isPushed = readPushes(places.map(({ commands, step }) => [...commands, ...pushOf(step)]));
    const copies = copiedFiles(places.map(({ commands }) => commands));
    return places.flatMap((own, index) => {
        const at = nodes.items[index];
        const { step, matrices, source, start, env, variables, commands } = own;
        if (!(0,dist/* isMap */.jh)(at) || matrices.length === 0)
            return [];
        const runsOn = JSON.stringify(job['runs-on'] ?? '');
        const isOnWindows = matrices.map((combination) => /\bwindows\b/i.test(resolveExpressions(runsOn, scope, combination, true) ?? ''));
        const place = {
            ...{ source, job: id, step: index, runsOn, isOnWindows, openMatrix: openPart(matrix), folder: start },
            isOfNoBranch: [job['if'], step['if']].some(isOfNoBranch),
        };
        return readStep(step, at, { lines, commands, scope }).map(({ kind, line, inputs, command, script, isOpen }) => ({
            ...build(kind, { ...place, line }, inputs, { matrices, scope: { ...scope, env }, steps }),
            ...(command === undefined ? {} : { command }),
            ...(script === undefined
                ? {}
                : { script: { ...script, path: (0,repository_path/* pathWithin */.RY)(source, script.path) ?? script.path } }),
            ...(isOpen === undefined ? {} : { isOpen }),
            ...variables,
            ...copiedDockerfile(inputs, copies, index),
            ...(isPushed(index, inputs['tags'] ?? '') ? { isPushedLater: true } : {}),
        }));
    });
}
/** Where each step of a job runs, with which combinations of the matrix, variables and commands. */
function readPlaces({ id, job, steps, folder, scope, matrices: all }, { content = () => undefined }) {
    const setting = readSetting(steps);
    return steps.map((step, index) => {
        const source = checkoutFolder(steps.slice(0, index), scope);
        const start = pathFrom('.', (0,oci_json/* textOrUndefined */.TL)(step['working-directory']) ?? folder);
        const env = innerEnv((0,oci_json/* fieldTexts */.Zm)(step['env']), { ...scope, env: withoutSet(scope.env, steps) });
        const matrices = all.filter((one) => mayRun([job['if'], step['if']], { ...scope, env }, one));
        const around = {
            ...{ folder: start, env, matrices, inputs: scope.inputs },
            content: (path) => content((0,repository_path/* pathWithin */.RY)(source, path) ?? path),
        };
        const given = id === '' ? undefined : { ...scope.env, ...(0,oci_json/* fieldTexts */.Zm)(step['env']) };
        const variables = variablesAt(index, setting, given);
        return { step, matrices, source, start, env, variables, commands: runCommands(step['run'], around) };
    });
}
/** `path` of the last checkout of this repository; the root where there is none. */
function checkoutFolder(steps, scope) {
    const given = steps.flatMap(({ uses, with: inputs }) => /^actions\/checkout@/.test(String(uses)) ? [(0,oci_json/* fieldTexts */.Zm)(inputs)] : []);
    const own = given.findLast(({ repository = '' }) => /^$|^\$\{\{\s*github\.repository\s*\}\}$/.test(repository));
    return (0,repository_path/* joinPath */.uJ)('.', resolveExpressions(own?.['path'] ?? '.', scope, undefined) ?? '.') ?? '.';
}
/** Whether a condition is surely that of a tag, a pull request, a release or a run that somebody starts. */
function isOfNoBranch(condition) {
    const text = String(condition ?? '').replace(/^\s*\$\{\{|\}\}\s*$/g, '');
    return (!text.includes('||') &&
        text.split('&&').some((part) => ofNoBranch.test(part.trim().replace(/^\(\s*/, ''))));
}
const ofNoBranch = /^(?:(?:startsWith|contains)\(\s*github\.ref\s*,\s*'refs\/tags|github\.ref_type\s*==\s*'tag'|github\.event_name\s*==\s*'(?!push'|schedule'|workflow_run'))/;
function build(kind, place, inputs, around) {
    const matrices = around?.matrices ?? [{}];
    const variants = matrices.map((matrix) => Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => {
        // Of arguments and overrides, each line is one for itself.
        const known = around === undefined
            ? value
            : resolveExpressions(value, around.scope, matrix, ['build-args', 'set', 'files'].includes(name));
        return known === undefined ? [] : [[name, known]];
    })));
    const resolve = (value) => around === undefined ? value : (resolveExpressions(value, around.scope, undefined, true) ?? value);
    const expanded = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, resolve(value)]));
    const said = inputs['image'] ??
        imageOfTags(inputs['tags'] ?? '', around?.steps ?? [], resolve) ??
        imageOfOutputs(inputs['outputs'] ?? '');
    const image = said?.includes(shellWord) === true ? undefined : said;
    const known = image === undefined ? undefined : resolve(image);
    // A repository has no capitals: docker/metadata-action writes them small.
    return {
        ...place,
        kind,
        inputs,
        expanded,
        variants,
        matrices,
        image: known
            ?.split(expression_list/* expressionPattern */.vw)
            .map((part, index) => (index % 2 === 0 ? part.toLowerCase() : `\${{${part}}}`))
            .join(''),
    };
}
/** What one step builds. */
function readStep(step, node, { lines, commands, scope, }) {
    const { uses, run } = step;
    if (typeof uses === 'string') {
        const found = actionBuild(uses, (0,oci_json/* fieldTexts */.Zm)(step['with']), scope);
        return found === undefined ? [] : [{ ...found, line: lineOfKey(node, 'uses', lines) }];
    }
    if (typeof run !== 'string')
        return [];
    const first = lineOfKey(node, 'run', lines);
    // In a block the script begins below its key.
    const isBlock = (0,dist/* isScalar */.jn)(node.get('run', true)) && /^BLOCK/.test(String(node.get('run', true)?.type));
    return commands.flatMap((command) => {
        const found = commandBuild(command);
        const { script } = command;
        return found === undefined
            ? []
            : [
                {
                    ...{ ...found, line: first + (isBlock ? command.index + 1 : 0) },
                    ...(script === undefined ? {} : { script }),
                },
            ];
    });
}
/** What an action builds. */
function actionBuild(uses, given, scope) {
    const action = uses.toLowerCase().split('@', 1)[0] ?? '';
    // Those of Depot, Blacksmith and WarpBuild take the same inputs, and more.
    if (/^(docker|depot|useblacksmith|warpbuilds)\/build-push-action$/.test(action))
        return { kind: 'build-push', inputs: isFirstVersion(uses, given) ? firstVersionInputs(given) : given };
    if (/^(docker|depot)\/bake-action$/.test(action))
        return { kind: 'bake', inputs: given };
    if (isOurs(uses))
        return { kind: 'ours', inputs: given };
    const inputs = foreignBuild(uses, given, scope);
    if (inputs === undefined)
        return undefined;
    const command = builderOf(uses);
    return { kind: 'foreign', inputs, ...(command === undefined ? {} : { command }) };
}
/** What an action or a workflow of somebody else builds, by its name and inputs. */
function foreignBuild(uses, given, { repository }) {
    const [name, version] = (0,split/* splitOnce */.E)(uses, '@');
    const isForeign = version !== undefined && ownName(uses, repository) === undefined && isForeignBuild(name);
    return isForeign ? foreignInputs(given) : undefined;
}
function isOurs(uses) {
    return /\/cache-prewarm(\/|@)/.test(uses);
}

;// CONCATENATED MODULE: ./lib/core/init/compose/compose-images.js




/** The images of compose files, as builds of ours. `files`: those that are read together. Those whose place only a variable knows are left out. */
function composeBuilds(builds, files) {
    const where = files.join(' with ');
    const isReleased = files.some(isForProduction);
    const known = builds.filter(({ openPlace }) => openPlace === undefined);
    return known
        .filter((build) => !isRunForDevelopment(build) ||
        // `web-dev` beside `web`, of one Dockerfile.
        !known.some((other) => other.dockerfile === build.dockerfile &&
            other.context === build.context &&
            !isRunForDevelopment(other)))
        .map((build) => {
        const { service, dockerfile, buildContexts, platforms, image } = build;
        const isOutside = build.context === '..';
        const context = isOutside ? undefined : build.context;
        // What is run here while people work on it is released from the last stage.
        const target = isTargetForDevelopment(build) ? undefined : build.target;
        const logins = (0,secret_argument/* loginArgs */.be)(build.buildArgs);
        const args = Object.entries(build.buildArgs).filter(([name]) => !logins.has(name));
        const isLeftOut = ([, value]) => !isReleased && !(0,image_candidate/* isNamed */.ev)(image) && (0,dockerfile_name/* developmentWord */.eH)(value) === value;
        return {
            ...{ name: service, dockerfile, context, isOutside, target, buildContexts, platforms, image },
            buildArgs: Object.fromEntries(args.filter((pair) => !isLeftOut(pair))),
            development: {
                target: target === undefined ? build.target : undefined,
                args: Object.fromEntries(args.filter(isLeftOut)),
            },
            localName: build.reference?.split('@', 1)[0]?.replace(/:[^/:]*$/, ''),
            open: {
                ...{ file: where, args: build.openArgs, target: build.openTarget },
                secrets: [...logins, ...build.secretArgs],
                mixed: new Set(Object.keys(build.mixedArgs)),
            },
            mention: { by: 'compose', where: `service ${service} of ${where}` },
        };
    });
}
function isRunForDevelopment(build) {
    const { profiles } = build;
    return isTargetForDevelopment(build) || (profiles.length > 0 && profiles.every(dockerfile_name/* isForDevelopment */.jV));
}
/** What has a registry is pushed as it is. */
function isTargetForDevelopment({ target, image }) {
    return target !== undefined && (0,dockerfile_name/* isForDevelopment */.jV)(target) && !(0,image_candidate/* isNamed */.ev)(image);
}

;// CONCATENATED MODULE: ./lib/commands/init/documents.js




/** The most documents and scripts that are read. */
const mostDocuments = 300;
/** How documents and scripts say that people build. */
async function readDocuments(repository) {
    const paths = repository.paths.filter(isDocument).slice(0, mostDocuments);
    const texts = await Promise.all(paths.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })));
    const known = knownPaths(repository.paths);
    const builds = texts.flatMap(({ path, text }) => readDocumentedBuilds(text, path, known).map((build) => ({
        ...{ ...build, isScript: isScript(path) },
        where: `${path}, line ${build.line}`,
    })));
    const contexts = new Map();
    const targets = new Map();
    for (const { dockerfile, context } of builds) {
        const own = builds.filter((other) => other.dockerfile === dockerfile);
        if (own.every((other) => other.context === context))
            contexts.set(dockerfile, context);
        // Of another stage than the one that is released, only those say something who build no other.
        const released = own.filter(({ target }) => target === undefined || !(0,dockerfile_name/* isForDevelopment */.jV)(target));
        const [first] = released;
        if (first?.target !== undefined && released.every(({ target }) => target === first.target))
            targets.set(dockerfile, { target: first.target, where: first.where });
    }
    const scripts = new Map([
        ...(0,group/* groupBy */.$)(builds.filter((build) => build.isScript), ({ dockerfile }) => dockerfile),
    ].map(([dockerfile, own]) => [dockerfile, documents_argumentsOf(own)]));
    const composeCommands = texts.flatMap(({ path, text }) => readCommandFiles('compose', text, path, known));
    const envFiles = composeCommands.flatMap((command) => command.envFiles).filter(known.isFile);
    return { contexts, targets, scripts, composeCommands, envFiles: [...new Set(envFiles)] };
}
/** What scripts give a build that do not give other values. */
function documents_argumentsOf(builds) {
    const given = builds.flatMap(({ buildArgs, where }) => Object.entries(buildArgs).map(([name, value]) => ({ name, value, where })));
    return given.filter(({ name, value }) => given.every((other) => other.name !== name || other.value === value));
}
function knownPaths(paths) {
    const files = new Set(paths);
    const folders = new Set(['.']);
    for (const path of paths)
        for (let folder = (0,repository_path/* folderOf */.yS)(path); !folders.has(folder); folder = (0,repository_path/* folderOf */.yS)(folder))
            folders.add(folder);
    return { isFile: (path) => files.has(path), isFolder: (path) => folders.has(path) };
}

;// CONCATENATED MODULE: ./lib/commands/init/compose-files.js








/** Finds compose files, and documents that say how they are used. `named`: the one that is asked for, or empty. */
async function findComposeFiles(repository, named) {
    const documented = await readDocuments(repository);
    const compose = await readAll(repository, named, documented.envFiles);
    const released = named !== ''
        ? [named]
        : chooseComposeFiles({
            ...compose,
            named: documented.composeCommands.map(({ files }) => files),
            builds: (files) => compose.buildsOf(files).length > 0,
            isForDevelopment: (files) => compose
                .buildsOf(files)
                .some(({ target = '', dockerfile }) => (0,dockerfile_name/* isForDevelopment */.jV)(target) || (0,dockerfile_name/* isForDevelopment */.jV)(dockerfile)),
        });
    const builds = compose
        .buildsOf(released, envFilesOf(released, documented.composeCommands))
        .flatMap((build) => fromRepository(build, repository));
    const known = new Set(builds.map(({ dockerfile }) => dockerfile));
    const parts = compose.files
        .filter(({ path }) => !/override/.test(path))
        .map((file) => ({ ...file, builds: file.builds.filter(isPlaceSaid(file.path)) }));
    const others = parts.filter(({ path }) => !(0,dockerfile_name/* isForDevelopment */.jV)(path));
    return {
        files: compose.files,
        written: [
            ...composeBuilds(builds, released),
            // What is for production and not in these files is released beside them.
            ...(named === '' && released.length > 0 ? others : []).flatMap(({ path, builds: own }) => composeBuilds(own.filter(({ dockerfile, profiles }) => profiles.some(isForProduction) && !known.has(dockerfile)), [path])),
        ],
        nearby: parts.flatMap(({ path, builds: own }) => composeBuilds(
        // A Dockerfile for development is built as compose says it for development.
        own.filter(({ dockerfile }) => !(0,dockerfile_name/* isForDevelopment */.jV)(path) || (0,dockerfile_name/* isForDevelopment */.jV)(dockerfile)), [path])),
        // Where nobody says in which folder a Dockerfile is built, a file beside it may: of a sample, of a test; or a document.
        contexts: new Map([...documented.contexts, ...compose.files.flatMap(contextsOf)]),
        targets: documented.targets,
        scripts: documented.scripts,
        examples: await readExamples(repository, released),
        notices: builds.flatMap((build) => hiddenPlace(build, released)),
    };
}
/** With the path of its Dockerfile in the repository, where compose says the one from the folder that this lies in. */
function fromRepository(build, { name }) {
    if (build.context !== '..')
        return [build];
    const dockerfile = (0,repository_path/* pathWithin */.RY)(name, build.dockerfile);
    return dockerfile === undefined ? [] : [{ ...build, dockerfile }];
}
/** The files with variables that all commands name for these files, if they name any. */
function envFilesOf(files, commands) {
    const named = commands.filter((one) => one.files.join() === files.join() && one.envFiles.length > 0 && !one.envFiles.some(dockerfile_name/* isForDevelopment */.jV));
    return new Set(named.map(({ envFiles }) => envFiles.join())).size === 1 ? (named[0]?.envFiles ?? []) : [];
}
function contextsOf({ path, builds }) {
    return builds.filter(isPlaceSaid(path)).map(({ dockerfile, context }) => [dockerfile, context]);
}
/** Whether a file alone says where a service is built: others may only change what the usual one says. */
function isPlaceSaid(path) {
    const isUsual = composeNames.includes(path.slice(path.lastIndexOf('/') + 1));
    return ({ isContextSaid }) => isUsual || isContextSaid;
}
/** Says of a service that only a variable knows where it is built. */
function hiddenPlace({ service, openPlace }, files) {
    return openPlace === undefined
        ? []
        : [
            `Service ${service} of ${files.join(' with ')} is left out: where it is built is in the variable ${openPlace}, which no committed file sets. Name its Dockerfile with --file, and its folder with --context.`,
        ];
}
const mostComposeFiles = 100;
/** All compose files, the usual ones first, and what they build, alone and together. */
async function readAll(repository, named, envFiles) {
    const usual = usualComposeFile(repository.paths);
    const found = repository.paths.filter((path) => path.slice(path.lastIndexOf('/') + 1).includes('compose') && /\.ya?ml$/.test(path));
    const paths = [
        ...new Set([...(named === '' ? [] : [named]), ...(usual === undefined ? [] : [usual]), ...found]),
    ].slice(0, mostComposeFiles);
    const texts = new Map();
    const take = async (path) => {
        if (texts.has(path) || texts.size > 3 * mostComposeFiles)
            return;
        const text = (await repository.read(path)) ?? '';
        texts.set(path, text);
        for (const other of filesOfCompose(text, path))
            await take(other);
    };
    for (const path of paths)
        await take(path);
    // An .env that Git ignores is none of the repository.
    const usualEnvFiles = repository.paths.filter((one) => /(^|\/)\.env$/.test(one));
    for (const path of [...envFiles, ...usualEnvFiles].slice(0, mostComposeFiles))
        texts.set(path, (await repository.read(path)) ?? '');
    const read = (path) => texts.get(path);
    const buildsOf = (files, own = []) => files.length === 0 ? [] : asThere(readComposeBuilds(files, read, own), repository);
    const files = paths.map((path) => ({
        path,
        text: read(path) ?? '',
        builds: buildsOf([path]).filter(({ context }) => context !== '..'),
    }));
    return { files, paths, read, buildsOf };
}
/** What an example of an .env beside compose files says. */
async function readExamples({ paths, read }, [file = '']) {
    const path = [
        '.env.example',
        '.env.sample',
        '.env.dist',
        '.env.template',
        '.env.default',
        'env.example',
        'example.env',
    ]
        .flatMap((name) => (0,repository_path/* joinPath */.uJ)((0,repository_path/* folderOf */.yS)(file), name) ?? [])
        .find((name) => paths.includes(name));
    if (path === undefined)
        return new Map();
    return new Map([...readEnvFile((await read(path)) ?? '')].map(([name, value]) => [name, { path, value }]));
}

;// CONCATENATED MODULE: ./lib/commands/init/images.js















/** Finds Dockerfiles, and workflows, compose files and bake files that say how they are built. */
async function findImages(repository, commands, env, { origin, composeFile, file, }) {
    const { paths } = repository;
    const bake = (args, folder = '.') => commands
        .run('docker', ['buildx', 'bake', ...args], { cwd: (0,external_node_path_.join)(repository.cwd, folder), env })
        .catch(() => undefined);
    const allWorkflows = await readWorkflows(repository, origin, bake);
    const workflows = allWorkflows.filter(({ builds }) => builds.length > 0);
    const compose = await findComposeFiles(repository, composeFile);
    const baked = await readBakeFiles(repository, bake, compose.files);
    const unread = [
        ...baked.flatMap(({ files, problem }) => (problem === undefined ? [] : files)),
        ...workflows.flatMap(({ path, builds }) => builds.flatMap((build) => (build.unread === undefined ? [] : `${path}, line ${build.line},`))),
    ];
    const written = [
        ...workflows.flatMap(({ builds }) => builds.flatMap(({ written: own, baked: more = [] }) => [...own, ...more.map(withoutTags)])),
        ...baked.flatMap(({ builds }) => builds.map(withoutTags)),
        ...compose.written,
    ];
    // Whatever they are called.
    const named = new Set([
        (0,lower_case_name/* existingDockerfile */.e)(file, isIn(repository)),
        ...[...written, ...compose.nearby].map(({ dockerfile }) => dockerfile),
    ]);
    const candidates = (0,image_candidate/* rankImages */.JE)(paths.filter((path) => (0,dockerfile_name/* isDockerfileName */.S2)(path) || named.has(path)), written);
    return {
        candidates: (0,image_candidate/* withNearby */.qp)(candidates, compose.nearby).map((candidate) => ({
            ...candidate,
            context: candidate.context ?? compose.contexts.get(candidate.dockerfile),
            documented: compose.targets.get(candidate.dockerfile),
            scripted: compose.scripts.get(candidate.dockerfile),
            unreadFile: unread[0],
            open: candidate.open && { ...candidate.open, examples: compose.examples },
        })),
        workflows,
        workflowTexts: allWorkflows.map(({ path, text }) => ({ path, text })),
        otherPublishers: allWorkflows.flatMap(({ path, text, builds }) => builds.every(isSilent) && path.includes('/workflows/') && publishes(text, origin) ? [path] : []),
        composeFiles: compose.files,
        withoutDefault: baked.flatMap(({ files, lacksDefault }) => (lacksDefault === true ? files : [])),
        notices: [...compose.notices, ...(await unreadNotices(baked, repository.read))],
    };
}
/** What may push in a way that is not read: an action of somebody else, or a script that does not push as far as it is read. */
function isSilent({ script, isPushedLater, inputs, kind }) {
    if (kind === 'foreign')
        return true;
    return script !== undefined && kind === 'command' && isPushedLater !== true && inputs['push'] !== 'true';
}
/** Whether a workflow logs in to a registry, runs GoReleaser, or calls an action or a workflow of somebody else that builds. */
function publishes(written, repository) {
    const text = withoutComments(written);
    if (/\bdocker\/login-action@|\b(?:docker|podman|buildah) login\b|\b(?:docker(?: image)?|(?:podman|buildah)(?: manifest)?) push\b|\bkaniko\b|\b(?:podman-login|push-to-registry|goreleaser-action)@/.test(text))
        return true;
    return text.split('\n').some((line) => {
        const [used = '', version] = (0,split/* splitOnce */.E)(line.split('uses:')[1]?.trim().replace(/^["']/, '') ?? '', '@');
        return version !== undefined && ownName(used, repository) === undefined && isForeignBuild(used);
    });
}
async function readWorkflows(repository, origin, bake) {
    const paths = repository.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$|^\.github\/(?:.+\/)?action\.ya?ml$/.test(path));
    const readAll = (some) => Promise.all(some.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })));
    const first = await readAll(paths);
    const called = new Set(first.flatMap(({ text }) => readWorkflowCalls(text, { repository: origin }).map(({ uses }) => uses)));
    const elsewhere = repository.paths.filter((path) => /\/action\.ya?ml$/.test(path) && called.has(callName(path)) && !paths.includes(path));
    const files = [...first, ...(await readAll(elsewhere))];
    const content = await readScripts(files, repository);
    return Promise.all(files.map(async ({ path, text }) => {
        const values = { repository: origin, content };
        const all = readWorkflowBuilds(text, { ...values, calls: callsOf(path, files, origin) }).map(async (found) => {
            const build = withoutMadeFolder(found, repository);
            const where = `${build.script?.path ?? path}, line ${build.script?.line ?? build.line}`;
            return {
                ...build,
                ...{ baked: undefined, unread: undefined },
                ...(build.kind === 'bake'
                    ? bakeOrReason(await readBakeStep(build, where, text, repository, bake))
                    : {}),
                written: ['build-push', 'command', 'foreign'].includes(build.kind)
                    ? writtenBuilds(build, where, repository)
                    : [],
            };
        });
        return {
            path,
            text,
            started: [text, ...callersOf(path, files, origin)],
            builds: await Promise.all(all),
        };
    }));
}
/** Whether a step itself pushes, if only in some runs. */
function pushes({ inputs }) {
    const outputs = [inputs['outputs'] ?? '', ...setLines(inputs).filter((line) => line.includes('.output'))];
    return (!['', 'false'].includes(inputs['push'] ?? '') ||
        outputs.some((output) => /push=true|type=registry/.test(output)));
}
/** What a step builds in one combination of its matrix; undefined: that cannot be told. */
function variantBuild(build, variant, { where, isPushed, repository, }) {
    const { inputs, script, kind, source, copiedFrom = '' } = build;
    const name = imageName(variant['tags']?.split(/[\n,]/)[0]) ?? build.image;
    // What stays on the runner has a name that says nothing of a registry.
    const image = isPushed || /^[^/.:]*[.:][^/]*\//.test(name ?? '') ? name : undefined;
    if (isMadeElsewhere(build, variant, repository)) {
        const made = stepBuild({ ...variant, context: '.', file: copiedFrom }, inputs, image, where);
        const folder = (0,repository_path/* joinPath */.uJ)('.', variant['context'] ?? '.');
        const isThere = folder === '.' || repository.paths.some((path) => path.startsWith(`${folder}/`));
        return (made && {
            ...made,
            ...(isThere ? { context: folder } : { context: undefined, madeFolder: variant['context'] }),
        });
    }
    const found = stepBuild(variant, inputs, image, where);
    if (found === undefined)
        return undefined;
    const by = script === undefined || isPushed ? 'workflow' : 'script';
    const inRepository = (path) => (0,repository_path/* pathWithin */.RY)(source, path) ?? path;
    // Podman and Buildah look for a Containerfile first.
    const usual = inRepository((0,repository_path/* joinPath */.uJ)(found.context ?? '.', 'Containerfile') ?? '');
    const isContainerfile = kind === 'foreign' && variant['file'] === undefined && repository.paths.includes(usual);
    return {
        ...found,
        dockerfile: isContainerfile ? usual : inRepository(found.dockerfile),
        mention: { by, where },
        context: found.context === undefined ? undefined : inRepository(found.context),
    };
}
/** Whether a Dockerfile of the repository is built in a folder that is none of it. */
function isMadeElsewhere({ copiedFrom, source }, { context = '.', file = `${context}/Dockerfile` }, { paths }) {
    const written = (0,repository_path/* joinPath */.uJ)('.', file) ?? file;
    return (copiedFrom !== undefined &&
        paths.includes(copiedFrom) &&
        (file.startsWith('/') || !paths.includes((0,repository_path/* pathWithin */.RY)(source, written) ?? written)));
}
/** The Dockerfiles that a step builds, for each combination of its matrix. */
function writtenBuilds(build, where, repository) {
    const { variants, inputs, script, kind } = build;
    const isRead = Object.keys(inputs).length > 0;
    const isPushed = pushes(build) || build.isPushedLater === true || (kind === 'foreign' && build.command === undefined);
    const onLinux = variants.filter((_variant, index) => build.isOnWindows[index] !== true);
    const builds = onLinux.flatMap((variant) => variantBuild(build, variant, { where, isPushed, repository }) ?? []);
    // What cannot be read may build any Dockerfile.
    return asThere(builds, repository).filter(({ dockerfile }) => isRead || (script === undefined && repository.paths.includes(dockerfile)));
}
/** Without what a script builds in a folder that it makes first: nobody knows what is in it. */
function withoutMadeFolder(build, { paths }) {
    const { script, kind, variants, source } = build;
    const isThere = variants.every(({ context = '.' }) => {
        const written = (0,repository_path/* joinPath */.uJ)('.', context) ?? '';
        const folder = (0,repository_path/* pathWithin */.RY)(source, written) ?? written;
        return folder === '.' || paths.some((path) => path.startsWith(`${folder}/`));
    });
    return script === undefined || kind !== 'command' || isThere
        ? build
        : { ...build, inputs: {}, variants: [{}] };
}
/** How deep a script may run one that runs another, the step itself included. */
const deepestScript = 4;
/** The texts that the scripts of workflows run. */
async function readScripts(files, repository) {
    const paths = new Set(repository.paths);
    const texts = new Map();
    const called = files.map(({ path, text }) => ({ text, calls: callsOf(path, files, '') }));
    for (let depth = 0; depth < deepestScript; depth++) {
        const missing = new Set();
        const content = (path) => {
            if (paths.has(path) && !texts.has(path))
                missing.add(path);
            return texts.get(path);
        };
        for (const { text, calls } of called)
            readWorkflowBuilds(text, { repository: '', content, calls });
        await Promise.all([...missing].map(async (path) => texts.set(path, await repository.read(path))));
    }
    return (path) => texts.get(path);
}
/** How deep a workflow may call one that calls another: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const images_deepestCall = 4;
/** As a workflow names one that it calls, or an action. With the repository before it, instead of the dot, it is the same. */
function callName(path) {
    return `./${path.replace(/\/action\.ya?ml$/, '')}`;
}
/** The texts of the workflows and actions that call one, or call one that does. */
function callersOf(path, files, repository, depth = 0) {
    const name = callName(path);
    const callers = files.filter(({ text }) => text.includes(name.slice(1)) &&
        readWorkflowCalls(text, { repository }).some(({ uses }) => uses === name));
    return depth === images_deepestCall
        ? []
        : callers.flatMap((caller) => [caller.text, ...callersOf(caller.path, files, repository, depth + 1)]);
}
/** The inputs of each call of a workflow or an action in the repository. */
function callsOf(path, files, repository, depth = 0) {
    const name = callName(path);
    const callers = depth === images_deepestCall ? [] : files.filter(({ text }) => text.includes(name.slice(1)));
    return callers.flatMap((caller) => {
        const calls = caller.path === path ? [] : callsOf(caller.path, files, repository, depth + 1);
        return readWorkflowCalls(caller.text, { repository, calls }).flatMap(({ uses, inputs }) => uses === name ? inputs : []);
    });
}
function withoutTags({ tags: _tags, loads: _loads, secrets: _secrets, ...build }) {
    return build;
}

;// CONCATENATED MODULE: ./lib/commands/init/step-images.js









/** The images of a step that builds with bake or compose, as inputs. */
function imagesOf(step, { found, allWorkflows, base, origin, repository }) {
    if (step.kind === 'bake') {
        const all = allWorkflows.flatMap(({ builds }) => builds.flatMap(({ baked = [] }) => baked));
        const isOnly = new Set(all.map(({ dockerfile, target }) => `${dockerfile} ${target}`)).size < 2;
        return bakeInputs(step, repository.paths, base, isOnly);
    }
    return step.kind === 'compose' ? composeInputs(step, found.composeFiles, base, origin) : [];
}
/** The Dockerfiles that a step is known to build. */
function stepDockerfiles({ written, baked = [], kind, ...step }, { composeFiles }, origin) {
    const composed = kind === 'compose'
        ? composeInputs({ ...step, written, baked, kind }, composeFiles, '', origin).map(dockerfileOf)
        : [];
    return [...[...written, ...baked].map(({ dockerfile }) => dockerfile), ...composed];
}
/** Of inputs of the action. */
function dockerfileOf({ file, context = '.' }) {
    return file ?? (0,repository_path/* joinPath */.uJ)(context, 'Dockerfile') ?? '';
}
/** Inputs of bake-action that mean the same here. */
const keptOfBake = ['push', 'load', 'pull', 'no-cache', 'provenance', 'sbom', 'vars'];
/** One step for all images of bake's files; where they do not say where they are pushed, one for each. None: only a person can tell. */
function bakeInputs({ inputs, baked = [] }, paths, base, isOnly) {
    const given = (...names) => Object.fromEntries(names.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])));
    const output = { ...(pushes({ inputs }) ? { push: 'true' } : {}), ...given(...keptOfBake) };
    if (baked.length > 0 && namesImages(inputs, baked))
        return [
            {
                'bake-files': bakeFilesOfStep(inputs, paths).join('\n'),
                ...given('targets', 'set'),
                ...output,
            },
        ];
    // Nowhere is said where.
    if (!['', 'false'].includes(output['push'] ?? ''))
        return [];
    return baked.map((build) => ({
        ...imageInputs(build.context ?? '.', build, isOnly ? base : `${base}/${(build.name ?? build.dockerfile).toLowerCase()}`),
        ...(build.platforms.length === 0 ? {} : { platforms: build.platforms.join(',') }),
        ...(build.loads ? { load: 'true' } : {}),
        ...output,
        ...secretInputs(build.secrets),
        ...(build.tags.length === 0 ? {} : { tags: build.tags.join('\n') }),
    }));
}
/** An image as inputs, those apart that have their usual value. */
function imageInputs(context, { dockerfile, target, buildArgs, buildContexts, }, image) {
    const lines = (pairs) => Object.entries(pairs)
        .map(([name, value]) => `${name}=${value}`)
        .join('\n');
    return Object.fromEntries(Object.entries({
        image,
        context: context === '.' ? '' : context,
        file: dockerfile === (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`) ? '' : dockerfile,
        target: target ?? '',
        'build-args': lines(buildArgs),
        'build-contexts': lines(buildContexts),
    }).filter(([, value]) => value !== ''));
}
/** The images that a command of compose builds, as inputs: under the names that compose looks for afterwards. */
function composeInputs(step, files, base, origin) {
    const found = composedBy(step, files);
    if (found === undefined || envFileReason(step, files) !== undefined)
        return [];
    const { file, all, builds, command } = found;
    const folder = (0,repository_path/* folderOf */.yS)(file.path) === '.' ? (origin?.split('/').at(-1) ?? 'app') : (0,repository_path/* folderOf */.yS)(file.path);
    const project = command.project ?? composeProject(file.text, folder.split('/').at(-1) ?? folder);
    return builds.map((build) => {
        const { service, reference, openArgs, mixedArgs } = build;
        const open = Object.fromEntries(Object.entries(openArgs)
            // Of one that nothing sets, the default counts.
            .filter(([, variable]) => step.sets?.(variable) ?? true)
            .map(([name, variable]) => [name, mixedArgs[name] ?? `\${{ env.${variable} }}`]));
        return {
            ...imageInputs(build.context ?? '.', { ...build, buildArgs: { ...build.buildArgs, ...open } }, all.length === 1 ? base : `${base}/${service.toLowerCase()}`),
            load: 'true',
            ...secretInputs(build.secrets ?? {}),
            tags: reference ?? `${project}-${service}`,
        };
    });
}
/** Why a step of compose stays as it is: words without a full stop; undefined: no `.env` that a step writes decides. */
function envFileReason(step, files) {
    if (step.writesEnvFile !== true)
        return undefined;
    const open = composedBy(step, files)?.builds.flatMap(({ openArgs }) => Object.entries(openArgs).flatMap(([name, variable]) => (step.sets?.(variable) === true ? [] : [name])));
    return open === undefined || open.length === 0
        ? undefined
        : `with ${(0,first_few/* firstFew */.D)([...new Set(open)])} from an \`.env\` that a step writes, so init does not know the values`;
}
/** What a command of compose builds; undefined: that cannot be told. */
function composedBy({ command = '', inputs: { workdir = '.' } }, files) {
    const read = readComposeCommand(command);
    const [path, ...more] = read?.files ?? [];
    const file = path === undefined
        ? workdir === '.'
            ? files[0]
            : composeNames.flatMap((name) => files.find((one) => one.path === `${workdir}/${name}`) ?? [])[0]
        : files.find((one) => one.path === (0,repository_path/* joinPath */.uJ)(workdir, path));
    // Several files are one that nobody has written down.
    if (read === undefined || file === undefined || more.length > 0)
        return undefined;
    const overrides = path === undefined ? overridesOf(file, files) : [];
    const all = [
        ...file.builds,
        ...overrides.filter(({ service }) => file.builds.every((one) => one.service !== service)),
    ];
    const isChanged = overrides.some((build) => file.builds.some((one) => one.service === build.service && howBuilt(one) !== howBuilt(build)));
    const builds = all.filter(({ service }) => read.services.length === 0 || read.services.includes(service));
    const isOpen = builds.some((build) => build.context === undefined ||
        (build.openTarget ?? build.openPlace) !== undefined ||
        ('secrets' in build && build.secrets === undefined) ||
        (0,secret_argument/* loginArgs */.be)(build.buildArgs).size > 0);
    return isChanged || isOpen ? undefined : { file, all, builds, command: read };
}
/** What `compose.override.yml` beside `compose.yml` builds (https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/). */
function overridesOf({ path }, files) {
    return files.flatMap((one) => (0,repository_path/* folderOf */.yS)(one.path) === (0,repository_path/* folderOf */.yS)(path) && /(^|\/)(docker-)?compose\.override\.ya?ml$/.test(one.path)
        ? one.builds
        : []);
}
function howBuilt(build) {
    const { context, dockerfile, target, buildArgs, openArgs, buildContexts } = build;
    return JSON.stringify([context, dockerfile, target, buildArgs, openArgs, buildContexts]);
}

;// CONCATENATED MODULE: ./lib/commands/init/chosen-workflows.js


/** Workflows with only the steps that build a Dockerfile, or may: what other steps build is none of its business. */
function workflowsOf(dockerfile, found, origin) {
    return found.workflows.flatMap((workflow) => {
        const builds = workflow.builds.filter((build) => mayBuild(build, dockerfile, workflow, found, origin));
        return builds.length === 0 ? [] : [{ ...workflow, builds }];
    });
}
function mayBuild(build, dockerfile, { text }, found, origin) {
    const { kind, inputs, baked } = build;
    if (kind === 'ours')
        return chosen_workflows_isOurs(build, dockerfile);
    const named = stepDockerfiles(build, found, origin);
    if (named.includes(dockerfile))
        return true;
    // Of a command that cannot be read, the Dockerfile is a guess.
    if (kind === 'command' && Object.keys(inputs).length === 0)
        return text.includes(dockerfile);
    return kind !== 'compose' && baked === undefined && named.length === 0;
}
/** Whether a step of this action builds it, or images of files that may name it. */
function chosen_workflows_isOurs({ inputs, variants }, dockerfile) {
    return (inputs['bake-files'] !== undefined ||
        variants.some(({ context = '.', file = `${context}/Dockerfile` }) => (0,repository_path/* joinPath */.uJ)('.', file) === (0,repository_path/* joinPath */.uJ)('.', dockerfile)));
}

// EXTERNAL MODULE: ./lib/commands/init/findings.js
var findings = __webpack_require__(42835);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/commands/init/given-inputs.js











/** The Dockerfile of `file`, whatever it is called; empty: none is named. */
function namedFile(reader) {
    return reader.text('file').replace(/^\.\//, '');
}
/** The Dockerfile that the inputs name, also by its context. */
function chosenDockerfile(reader, candidates, repository) {
    const file = (0,lower_case_name/* existingDockerfile */.e)(namedFile(reader), isIn(repository));
    if (file !== '')
        return file;
    const context = reader.text('context').replace(/^\.\/|\/$/g, '');
    const inContext = (0,lower_case_name/* existingDockerfile */.e)(`${context}/Dockerfile`, isIn(repository));
    return candidates.find(({ dockerfile }) => dockerfile === inContext)?.dockerfile;
}
/** The build context that is named; undefined: none is. */
async function givenContext(reader, { cwd }) {
    const text = reader.text('context');
    if (text === '')
        return undefined;
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(cwd, text)).catch(() => undefined);
    if (found?.isDirectory() !== true)
        reader.problem('context', `expected a folder of the repository, found none at ${text}`);
    return (0,repository_path/* joinPath */.uJ)('.', text) ?? text;
}
/** The images that the inputs name, or the likeliest, with the target and the arguments that are given. */
async function chosenImages(reader, candidates, repository) {
    const chosen = chosenDockerfile(reader, candidates, repository);
    const named = candidates.filter(({ dockerfile }) => dockerfile === chosen);
    const of = chosen === undefined ? (0,image_candidate/* chooseImages */.s6)(candidates) : named;
    if (of.length === 0)
        reader.problem('file', noDockerfile(candidates, repository));
    const dockerfiles = new Map();
    for (const { dockerfile: path } of of) {
        const dockerfile = await readDockerfile(path, repository);
        if (dockerfile !== undefined)
            dockerfiles.set(path, dockerfile);
    }
    const args = givenArguments(reader, dockerfiles);
    const images = withTarget(reader, of, dockerfiles).map((candidate) => ({
        ...candidate,
        buildArgs: { ...candidate.buildArgs, ...args },
    }));
    return chosen === undefined ? images : images.slice(0, 1);
}
function noDockerfile(candidates, { paths }) {
    const names = [...new Set(candidates.map(({ dockerfile }) => dockerfile))];
    if (names.length > 0)
        return `expected one of the Dockerfiles that there are: ${names.slice(0, 10).join(', ')}`;
    const templates = paths.filter(dockerfile_name/* isDockerfileTemplate */.XF);
    const only = templates.length === 0 ? '' : `, only templates of some (${(0,first_few/* firstFew */.D)(templates)})`;
    return `expected a Dockerfile, found none${only}. Name one with --file`;
}
/** Undefined: what is wrong with it is said where it is proposed for. */
async function readDockerfile(path, { read }) {
    try {
        return (0,dockerfile_dockerfile/* parseDockerfile */.Ai)((await read(path)) ?? '');
    }
    catch {
        return undefined;
    }
}
/** Of several images, those whose Dockerfiles have the stage. */
function withTarget(reader, images, dockerfiles) {
    const target = reader.text('target');
    if (target === '')
        return images;
    const problems = images.map(({ dockerfile }) => stageProblem(dockerfiles.get(dockerfile), target));
    const having = images.filter((_image, index) => problems[index] === undefined);
    const [problem] = problems;
    // What is said of another target of the same Dockerfile is nothing of this one.
    const isSaid = (dockerfile) => having.some((image) => image.dockerfile === dockerfile && image.target === target);
    if (having.length > 0 || problem === undefined)
        return having
            .filter((image) => image.target === target || !isSaid(image.dockerfile))
            .map((image) => ({ ...image, target }));
    const stages = [...dockerfiles].map(([path, file]) => `${path} (${file.stages.map(({ displayName }) => displayName).join(', ')})`);
    reader.problem('target', stages.length === 1 ? problem : `expected a stage of ${(0,first_few/* firstFew */.D)(stages)}, got "${target}"`);
    return images;
}
/** Why there is no such stage. */
function stageProblem(dockerfile, target) {
    try {
        if (dockerfile !== undefined)
            (0,stage_graph/* findTarget */.FB)(dockerfile.stages, target);
        return undefined;
    }
    catch (error) {
        return (0,core_error/* errorAdvice */.Js)(error);
    }
}
/** What builds take without an ARG: https://docs.docker.com/build/building/variables/#pre-defined-build-arguments */
const predefined = /^(?:(?:https?|ftp|no|all)_proxy|SOURCE_DATE_EPOCH|BUILDKIT_\w+)$/i;
function givenArguments(reader, dockerfiles) {
    const given = reader.pairs('build-args', 'NAME=value', { commas: true });
    const declared = new Set([...dockerfiles.values()].flatMap(given_inputs_argumentsOf));
    for (const { key } of dockerfiles.size === 0 ? [] : given)
        if (!declared.has(key) && !predefined.test(key))
            reader.problem('build-args', `expected arguments that ${(0,first_few/* firstFew */.D)([...dockerfiles.keys()])} ${dockerfiles.size === 1 ? 'declares' : 'declare'} (${[...declared].join(', ') || 'none'}), got "${key}"`);
    return Object.fromEntries(given.map(({ key, value }) => [key, value]));
}
function given_inputs_argumentsOf({ globals, stages }) {
    return [...globals, ...stages.flatMap(({ instructions }) => instructions)]
        .filter(({ keyword }) => keyword === 'ARG')
        .flatMap(({ args }) => args.map((arg) => arg.split('=', 1)[0] ?? ''));
}

// EXTERNAL MODULE: ./lib/commands/init/image-names.js
var image_names = __webpack_require__(65657);
// EXTERNAL MODULE: ./lib/core/layers/changing-argument.js
var changing_argument = __webpack_require__(17407);
;// CONCATENATED MODULE: ./lib/core/init/own-repository.js




/**
 * Where the layers of each step lie. Builds of different Dockerfiles or targets that push to one repository (`app:alpine`,
 * `app:debian`) get a repository each, or each would replace the layers of the others. So do those of a matrix that gives them
 * other platforms or arguments. Of a step that builds several by a matrix, an expression. Undefined: its repositories cannot be
 * told apart here.
 */
function ownRepositories(steps) {
    const ownName = ownNames(steps);
    return steps.map((step) => {
        const repository = ofDockerfiles(step, (build) => ownName(step, build));
        return repository === undefined || repository === '' ? repository : ofCombinations(repository, step);
    });
}
/** One for each Dockerfile and target of a step. */
function ofDockerfiles(step, nameOf) {
    const { repository, inputs, variants } = step;
    const written = buildsOf(step);
    const own = [...new Set(written.map(nameOf))];
    if (own.length < 2)
        return own[0] ?? repository;
    for (const input of ['file', 'target', 'context']) {
        const matrix = matrixExpression(inputs[input] ?? '');
        const values = variants.map((variant) => variant[input] ?? '');
        const byValue = new Map(written.map((build, index) => [values[index] ?? '', nameOf(build)]));
        const tells = written.every((build, index) => byValue.get(values[index] ?? '') === nameOf(build));
        if (matrix !== undefined && tells && written.length === variants.length)
            return lookUp(byValue, matrix);
    }
    return undefined;
}
/** One for each combination of a matrix that gives the build other platforms or arguments. */
function ofCombinations(repository, step) {
    const { matrices, runsOn, expanded: inputs = step.inputs } = step;
    const told = new Set(matrixKeys(repository));
    let name = repository;
    if (unknownKeys(step).some((key) => !told.has(key)))
        return undefined;
    const runners = matrixKeys(inputs['platforms'] === undefined ? (runsOn ?? '') : '').filter((key) => isOfArm(matrices.map((matrix) => matrix[key] ?? '')));
    // Of Dockerfiles that cannot be told here, each combination may build another one.
    const hidden = step.written.length > 0 ? [] : ['file', 'context', 'target'];
    // One Dockerfile for folders that each make another image.
    if (hasOtherContexts(step))
        hidden.push('context');
    if (sharesNames(repository, step))
        hidden.push('file', 'target', 'context');
    for (const key of [
        ...matrixKeys(hidden.map((input) => inputs[input] ?? '').join(' ')),
        ...matrixKeys(`${inputs['platforms'] ?? ''} ${inputs['build-args'] ?? ''}`),
        ...runners,
    ]) {
        const isOfRun = key.startsWith('inputs.') && matrices.every((matrix) => matrix[key] === undefined);
        if (isOfRun || told.has(key) || isTold(key, [...told], matrices))
            continue;
        const tidy = [key, ...Object.keys(matrices[0] ?? {})].find((other) => isTold(key, [other], matrices) &&
            isTold(other, [key], matrices) &&
            matrices.every((matrix) => /^[a-z0-9]+([._-][a-z0-9]+)*$/.test(matrix[other] ?? '')));
        told.add(tidy ?? key);
        const words = new Map(matrices.map(({ [key]: value = '' }) => [value, suffix((0,dockerfile_name/* tidied */.GE)(value))]));
        if (new Set(words.values()).size < words.size && tidy === undefined)
            return undefined;
        name += tidy === undefined ? lookUp(words, expressionOf(key)) : `-\${{ ${expressionOf(tidy)} }}`;
    }
    return name;
}
function suffix(word) {
    return word === '' ? '' : `-${word}`;
}
/** Whether a name with expressions is the same for different Dockerfiles or targets. */
function sharesNames(repository, { written, matrices }) {
    const keys = matrixKeys(repository);
    const names = matrices.map((matrix) => keys.map((key) => matrix[key]));
    if (names.flat().includes(undefined) || written.length !== matrices.length)
        return false;
    const builds = written.map(({ dockerfile, target }, index) => [names[index], dockerfile, target]);
    return distinct(names) < distinct(builds);
}
function distinct(values) {
    return new Set(values.map((value) => JSON.stringify(value))).size;
}
/** Whether one Dockerfile and target is built in several folders. */
function hasOtherContexts({ written }) {
    const images = written.map(({ dockerfile, target }) => [dockerfile, target]);
    const builds = written.map(({ dockerfile, target, context }) => [dockerfile, target, context]);
    return distinct(builds) > distinct(images);
}
/** What a matrix that only a run knows gives a build. */
function unknownKeys({ inputs, expanded = inputs, matrices, }) {
    const keysOf = (...names) => matrixKeys(names.map((name) => expanded[name] ?? '').join(' '));
    const which = keysOf('file', 'context', 'target');
    return keysOf('file', 'context', 'target', 'platforms', 'build-args').filter((key) => matrices.every((matrix) => matrix[key] === undefined) &&
        // An argument that a person gives is another one in each run.
        (!key.startsWith('inputs.') || which.includes(key)));
}
/** Whether some of several runners are of Arm: without a platform, each builds for its own. */
function isOfArm(names) {
    return new Set(names.map((name) => /arm|aarch/i.test(name))).size > 1;
}
/** Whether a value of a matrix follows from others of it. */
function isTold(key, others, matrices) {
    const found = new Map();
    return matrices.every((matrix) => {
        const from = JSON.stringify(others.map((other) => matrix[other] ?? ''));
        const isSame = !found.has(from) || found.get(from) === (matrix[key] ?? '');
        found.set(from, matrix[key] ?? '');
        return isSame;
    });
}
function matrixKeys(text) {
    const expressions = text.match(expression_list/* expressionPattern */.vw) ?? [];
    const keys = [...expressions.join(' ').matchAll(/\bmatrix\.([\w.-]+)|(?<![\w.])(inputs\.[\w-]+)/g)].map(([, key, input]) => key ?? input ?? '');
    return [...new Set(keys)];
}
/** `matrix.dir` of `dir`, and `inputs.dir` as it is: what a call gives is kept beside the matrix. */
function expressionOf(key) {
    return key.startsWith('inputs.') ? key : `matrix.${key}`;
}
/**
 * `matrix.dir`, or `format('{0}/Dockerfile', matrix.dir)`; undefined where something else than the matrix and inputs decides, or
 * nothing does.
 */
function matrixExpression(text) {
    const expressions = [];
    const parts = text.split(expression_list/* expressionPattern */.vw);
    const pattern = parts.map((part, index) => {
        if (index % 2 === 0)
            return part.replaceAll(/[{}']/g, '$&$&');
        expressions.push(part.trim());
        return `{${expressions.length - 1}}`;
    });
    const references = expressions
        .join(' ')
        .replaceAll(/'[^']*'/g, '')
        .match(/(?<![\w.-])[a-z_][\w-]*\.[\w.-]+/gi) ?? [];
    if (references.length === 0 || references.some((one) => !/^(?:matrix|inputs)\./.test(one)))
        return undefined;
    return pattern.join('') === '{0}'
        ? expressions[0]
        : `format('${pattern.join('')}', ${expressions.join(', ')})`;
}
function lookUp(byValue, expression) {
    const json = JSON.stringify(Object.fromEntries(byValue)).replaceAll("'", "''");
    return `\${{ fromJSON('${json}')[${expression}] }}`;
}
/** The repository of a step in each combination of its matrix, as a run has it; undefined: only a run knows it. */
function combinationNames(repository, matrices) {
    return matrices.map((matrix) => {
        const name = repository.replaceAll(/\$\{\{ (?:fromJSON\('([^']*(?:''[^']*)*)'\)\[)?(matrix|inputs)\.([\w.-]+)\]? \}\}/g, (all, json, context, key) => {
            const value = matrix[context === 'matrix' ? key : `inputs.${key}`] ?? all;
            return json === undefined ? value : (readLookUp(json).get(value) ?? all);
        });
        return name.includes('${{') ? undefined : name;
    });
}
function readLookUp(json) {
    const read = JSON.parse(json.replaceAll("''", "'"));
    return new Map(Object.entries((0,oci_json/* objectOrEmpty */.YN)(read)).map(([key, value]) => [key, String(value)]));
}
/** Where the layers of each build of these steps lie. */
function ownNames(steps) {
    const names = new Map();
    const taken = new Set();
    const builds = steps.flatMap((step) => buildsOf(step).map((build) => ({ ...step, step, build })));
    const tell = differencesOf(builds);
    const wordsOf = (one) => [...plainWords(one), ...tell(one, one.build)];
    // What a person would call by the repository's name comes first: the Dockerfile without a word of its own, if it is known.
    const ordered = builds.toSorted((a, b) => Number(a.build.dockerfile.includes('${{')) - Number(b.build.dockerfile.includes('${{')) ||
        wordsOf(a).length - wordsOf(b).length);
    const keys = new Map(builds.map((one) => [keyOf(one.repository, one.build, tell(one, one.build)), one.repository]));
    const all = [...keys.values()];
    for (const one of ordered) {
        const { repository, build } = one;
        const key = keyOf(repository, build, tell(one, build));
        if (names.has(key) || isApart(repository))
            continue;
        const words = wordsOf(one);
        // What goes to a place that only a run knows may be called by that of the code, too.
        const isShared = one.isDefault === true ? all.length > 1 : all.filter((other) => other === repository).length > 1;
        const isAlone = words.length === 0 || !isShared;
        const named = [...words, words.join('-')].map((word) => `${repository}-${word}`);
        const numbered = Array.from({ length: taken.size }, (_, index) => `${repository}-${index + 2}`);
        const name = [...(isAlone ? [repository] : []), ...(words.length > 0 ? named : []), ...numbered].find((candidate) => !taken.has(candidate)) ?? repository;
        taken.add(name);
        names.set(key, name);
    }
    return (step, build) => names.get(keyOf(step.repository, build, tell(step, build))) ?? step.repository;
}
/**
 * What else tells builds of one Dockerfile and target in one repository apart, in words: the architecture, where each is built for
 * one, and the values of build arguments. What a matrix gives them, ofCombinations tells.
 */
function differencesOf(builds) {
    return (step, build) => {
        const own = keyOf(step.repository, build, []);
        const same = builds.filter((one) => keyOf(one.repository, one.build, []) === own);
        const architectures = new Set(same.flatMap((one) => architectureOf(one, one.build) ?? []));
        const names = new Set(same.flatMap((one) => Object.keys(one.build.buildArgs ?? {})));
        const differing = [...names].filter((name) => {
            const values = same.map((one) => one.build.buildArgs?.[name] ?? '');
            return (new Set(values).size > 1 &&
                !values.some((value) => value.includes('${{')) &&
                !same.some((one) => isOfMatrix(one.step, name)) &&
                // What changes with each run is in no layer.
                !values.some((value) => (0,changing_argument/* changesBetweenRuns */.k)(name, undefined, value)));
        });
        return [
            ...(architectures.size > 1 ? [architectureOf(step, build) ?? ''] : []),
            ...differing.map((name) => {
                const value = build.buildArgs?.[name] ?? '';
                // `12.4` or `true` says nothing without the name.
                return value === '' ? '' : (0,dockerfile_name/* tidied */.GE)(/^(?:true$|[a-z]*\d)/i.test(value) ? `${name}-${value}` : value);
            }),
        ].filter((word) => word !== '');
    };
}
/** Whether the matrix of a step gives an argument its value. */
function isOfMatrix({ inputs, expanded = inputs, written }, argument) {
    const lines = expanded['build-args']?.split('\n') ?? [];
    return (new Set(written.map(({ buildArgs }) => buildArgs?.[argument])).size > 1 ||
        lines.some((line) => line.trim().startsWith(`${argument}=`) && matrixKeys(line).length > 0));
}
/** `arm64`; undefined: several, or only a run or a matrix knows. */
function architectureOf({ runsOn = '', inputs, expanded = inputs }, { platforms = [] }) {
    const [only] = platforms;
    if (platforms.length > 1 || only?.includes('${{') || matrixKeys(expanded['platforms'] ?? '').length > 0)
        return undefined;
    if (only !== undefined)
        return (0,dockerfile_name/* tidied */.GE)(only.replace(/^linux\//, ''));
    return runsOn.includes('${{') ? undefined : /arm|aarch/i.test(runsOn) ? 'arm64' : 'amd64';
}
/** What a step builds, as far as it can be told: `file: ${{ env.FILE }}` is one Dockerfile, whichever. */
function buildsOf({ written, inputs }) {
    if (written.length > 0 || (inputs['file'] === undefined && inputs['target'] === undefined))
        return written;
    return [{ dockerfile: inputs['file'] ?? 'Dockerfile', target: inputs['target'] }];
}
/** Nowhere, or another place for each combination of a matrix. */
function isApart(repository) {
    return repository === '' || matrixKeys(repository).length > 0;
}
function keyOf(repository, { dockerfile, target }, words) {
    return [repository, dockerfile, target ?? '', ...words].join(' ');
}
/** What tells a build from others of its repository: of `shop`, `plus` of the target `shop-plus`, and nothing of the target `shop`. */
function plainWords({ repository, build: { dockerfile, target }, }) {
    const own = repository.slice(repository.lastIndexOf('/') + 1);
    const word = dockerfile.includes('${{') ? undefined : ((0,dockerfile_name/* imageWord */.su)(dockerfile) ?? (0,dockerfile_name/* fileWord */.BZ)(dockerfile));
    const stage = target === undefined || target.includes('${{') ? undefined : (0,dockerfile_name/* tidied */.GE)(target);
    return [word, stage].flatMap((given) => {
        const one = given?.startsWith(`${own}-`) === true ? given.slice(own.length + 1) : given;
        return one === undefined || ['', own, 'default'].includes(one) ? [] : [one];
    });
}

;// CONCATENATED MODULE: ./lib/core/init/shared-repository.js


/**
 * Steps that push nothing, as those of a check, with the repository of a step that pushes what they build: one prewarm serves both.
 * `own`: the repository of the code, whose login also reads and writes what its owner has in the same registry.
 */
function withSharedRepositories(steps, own) {
    const owner = own.slice(0, own.indexOf('/', own.indexOf('/') + 1) + 1);
    const pushing = steps.filter(({ isDefault, repository }) => isDefault !== true && owner !== '' && repository.startsWith(owner));
    return steps.map((step) => {
        if (step.isDefault !== true)
            return step;
        const [repository] = pushing.flatMap((other) => sharedRepository(step, other) ?? []);
        return repository === undefined ? step : { ...step, repository, isDefault: false };
    });
}
/** Where another step pushes all that a step builds, in words of the step's own matrix; undefined: it does not, or only a run knows it. */
function sharedRepository(step, other) {
    const names = combinationNames(other.repository, other.matrices);
    const isOne = new Set(names).size === 1;
    if (!isOne && names.length !== other.written.length)
        return undefined;
    const builds = other.written.map((build) => layersOf(other, build));
    const found = step.written.map((build) => {
        const at = builds.indexOf(layersOf(step, build));
        return at < 0 ? undefined : names[isOne ? 0 : at];
    });
    const [first] = found;
    if (first === undefined || found.includes(undefined))
        return undefined;
    if (new Set(found).size === 1)
        return first;
    const own = combinationNames(other.repository, step.matrices);
    return own.join('\n') === found.join('\n') ? other.repository : undefined;
}
/** What makes the layers of a build, in words: arguments that change with each run are in none. */
function layersOf(step, build) {
    const { dockerfile, target, context, platforms, buildArgs = {} } = build;
    const args = Object.entries(buildArgs).filter(([name, value]) => !value.includes('${{') && !(0,changing_argument/* changesBetweenRuns */.k)(name, undefined, value));
    const architecture = architectureOf(step, build);
    return JSON.stringify([dockerfile, target, context, platforms, architecture, args.toSorted()]);
}

;// CONCATENATED MODULE: ./lib/commands/init/building-step.js



function isNotOurs({ kind }) {
    return kind !== 'ours';
}
/** Whether a step may become one of this action: none that runs a script, or an action of another project. */
function isChangeable(step) {
    return isNotOurs(step) && step.kind !== 'foreign' && step.script === undefined && !isOfWindows(step);
}
/** Whether a step runs on Windows, if only in some combinations of its matrix. */
function isOfWindows({ isOnWindows }) {
    return isOnWindows.some((is) => is);
}
/** Whether compose is given a file that is not there: `if [ -f docker-compose.test.yml ]`. */
function isOfNoFile({ kind, command = '', inputs: { workdir = '.' } }, paths) {
    const files = kind === 'compose' ? (readComposeCommand(command)?.files ?? []) : [];
    return files.some((file) => !paths.includes((0,repository_path/* joinPath */.uJ)(workdir, file) ?? ''));
}
/** What of a build lies outside of the runner's workspace: another command makes it. */
function outsideOf(inputs) {
    return [inputs['file'], inputs['context']].find((path) => path?.startsWith('/') === true);
}
/** Another step makes the Dockerfiles or checks them out, or they are gone. */
function isElsewhere({ kind, inputs, written }, paths) {
    // A command that cannot be read may name any.
    if (kind === 'command' && Object.keys(inputs).length === 0)
        return false;
    if (outsideOf(inputs) !== undefined)
        return true;
    return written.length > 0 && written.every(({ dockerfile }) => !paths.includes(dockerfile));
}
/** Whether a step, or a script after it, pushes an image of this repository, if only in some runs. */
function pushesOwn(build, paths) {
    const isMade = build.written.some(({ madeFolder }) => madeFolder !== undefined);
    return (pushes(build) || build.isPushedLater === true) && (isMade || !isElsewhere(build, paths));
}

;// CONCATENATED MODULE: ./lib/commands/init/layer-places.js






/** Images that other workflows push, or keep their layers in. */
function takenImages(plan) {
    const own = ownImage(plan.origin) ?? '';
    const chosen = new Set(plan.found.workflows.flatMap(({ builds }) => builds.map((build) => build)));
    const ours = plan.allWorkflows.flatMap(({ builds }) => builds.filter(({ kind }) => kind === 'ours'));
    const names = [
        ...[...repositoriesOf(plan.allWorkflows, own, isNotOurs)].map(([step, image]) => ({
            step,
            image: image || own,
        })),
        ...ours.flatMap((step) => step.variants.map((variant) => ({ step, image: variant['image'] ?? step.inputs['image'] ?? own }))),
    ];
    return new Set(names.flatMap(({ step, image }) => (chosen.has(step) ? [] : [image])));
}
/** Where a step of a workflow, once changed, keeps the layers of an image; undefined: none does, or none says it. */
function stepImage({ dockerfile, target }, plan) {
    const { allWorkflows: workflows } = plan;
    const own = ownImage(plan.origin) ?? '';
    const isIt = (build) => build.dockerfile === dockerfile && build.target === target;
    const isBuilt = ({ written }) => written.some(isIt);
    // What a script builds has a place of its own only where no step builds it.
    const steps = [isChangeable, isNotOurs]
        .map((isTaken) => stepsOf(workflows, own, isTaken))
        .find((some) => some.some(isBuilt));
    const index = steps?.findIndex(isBuilt) ?? -1;
    const step = steps?.[index];
    const build = step?.written.find(isIt);
    if (steps !== undefined && step !== undefined && build !== undefined)
        return ownRepositories(steps)[index] === undefined
            ? undefined
            : nameInRun(ownNames(steps)(step, build), step, build) || undefined;
    return stepsOf(workflows, own, isChangeable)
        .flatMap((one) => imagesOf(one.step, plan))
        .find((inputs) => isIt({
        dockerfile: dockerfileOf(inputs),
        target: inputs['target'],
    }))?.['image'];
}
/** The name in the combination of the matrix, or the call, that makes a build; as it is, where that cannot be told. */
function nameInRun(name, { written, matrices }, build) {
    const names = combinationNames(name, matrices);
    const at = new Set(names).size === 1 ? 0 : written.length === names.length ? written.indexOf(build) : -1;
    return names[at] ?? name;
}
/** The image that a step of this action would name for the layers of a build; undefined: it need not name one. */
function layerImage(build, plan) {
    const [first] = build.written;
    const image = first === undefined ? undefined : stepImage({ dockerfile: first.dockerfile, target: first.target }, plan);
    return image === ownImage(plan.origin) ? undefined : image;
}
/** Where a changed step keeps the layers of what it builds, in the same order; undefined: only a run knows it. */
function writtenImages({ allWorkflows, origin, }) {
    const repositories = repositoriesOf(allWorkflows, ownImage(origin) ?? '');
    return (step) => {
        const names = combinationNames(repositories.get(step) ?? '', step.matrices);
        const isOne = new Set(names).size === 1;
        return step.written.map((_build, index) => isOne || step.written.length === names.length ? names[isOne ? 0 : index] || undefined : undefined);
    };
}
/** Where the layers of each step lie, empty where nothing says it; undefined: its images cannot be told apart. */
function repositoriesOf(workflows, own, isTaken = isChangeable) {
    const steps = stepsOf(workflows, own, isTaken);
    const found = ownRepositories(steps);
    return new Map(steps.map(({ step }, index) => [step, found[index]]));
}
/** Steps that build without this action, with where each pushes. */
function stepsOf(workflows, own, isTaken) {
    const steps = workflows
        .flatMap(({ builds }) => builds.filter(isTaken))
        .map((step) => {
        const image = pushedImage(step);
        return { ...step, step, repository: image ?? own, isDefault: image === undefined };
    });
    return withSharedRepositories(steps, own);
}
function ownImage(origin) {
    return origin === undefined ? undefined : (0,image_names/* imageOf */.dT)(origin, []);
}
/** The image of a step, if it is more than a name on the runner. */
function pushedImage(build) {
    const { image } = build;
    // A repository that another run does not find again.
    const ofOneRun = /(?:\b|_)(?:sha|ref|ref_name|run_id|run_number|number|version|tag|date|commit)\b/i;
    const expressions = (image ?? '').split('${{').slice(1);
    if (expressions.some((text) => ofOneRun.test(text.split('}}', 1)[0] ?? '')))
        return undefined;
    return image !== undefined && (pushes(build) || /^[^/.:]*[.:][^/]*\//.test(image)) ? image : undefined;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var instruction = __webpack_require__(75718);
// EXTERNAL MODULE: ./lib/core/dockerfile/mention.js
var mention = __webpack_require__(1820);
;// CONCATENATED MODULE: ./lib/core/init/bake-filling.js


/** Actions and workflows that build: they take `bake-files`, and build secrets. */
const builders = new Set([
    ...['', '/build', '/.github/workflows/pipeline.yml', '/.github/workflows/prewarm-deps.yml'],
    '/.github/workflows/build-and-push.yml',
]);
/** Inputs that only one image can have. */
const ofOneImage = ['image', 'layers', 'file', 'context', 'target', 'build-args', 'build-contexts'];
function buildsImages(called) {
    return builders.has(called);
}
/** The inputs of an action or workflow, with the file that names all images in the place of what one image has. */
function fillBaked(document, given, { called, images, bake, }) {
    if (buildsImages(called))
        fillBuilds(document, given, bake);
    fillDeployment(given, images);
}
/** The file says everything of each image; what is left is what they have in common. */
function fillBuilds(document, given, { file, targets, layers, openArgs }) {
    const at = given.items.findIndex(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === 'image');
    const lines = openArgs.map(({ target, name, value }) => `${target}.args.${name}=${value}\n`);
    const set = [...new Set(lines)];
    const inputs = {
        'bake-files': file,
        ...(targets.length === 0 || given.has('only') ? {} : { targets: targets.join(',') }),
        ...(set.length === 0 ? {} : { set: set.join('') }),
        ...(layers === 'auto'
            ? {}
            : { layers: layers.map(({ name, target }) => `${name}=${target}\n`).join('') }),
    };
    for (const name of [...ofOneImage, 'layer-digests'])
        given.delete(name);
    const pairs = Object.entries(inputs).map(([name, value]) => new dist/* Pair */.Rm(document.createNode(name), document.createNode(value)));
    given.items.splice(Math.max(at, 0), 0, ...pairs);
    const usual = targets.length === 0 ? '' : ` || '${targets.join(',')}'`;
    rename(given, 'only', 'targets', `\${{ inputs.targets${usual} }}`);
}
/** All images are deployed together: those that a job has built, or those with a tag that is asked for. */
function fillDeployment(given, images) {
    const app = given.get('app-image');
    if (typeof app === 'string') {
        const isBuilt = app.includes('needs.build.outputs.image');
        const tagged = images.map(({ image }) => `${image}:\${{ inputs.version }}\n`).join('');
        rename(given, 'app-image', 'app-images', isBuilt ? `\${{ needs.build.outputs.images }}` : tagged);
    }
    if (given.has('app-images') || given.has('rollback-to'))
        for (const name of ['image', 'layers'])
            given.delete(name);
}
/** What the rest of the examples says of one image. */
function fillBakedRest(document) {
    const asked = document.getIn(['on', 'workflow_dispatch', 'inputs']);
    if ((0,dist/* isMap */.jh)(asked)) {
        const describe = (name, text) => {
            const input = asked.get(name);
            if ((0,dist/* isMap */.jh)(input))
                input.set('description', text);
        };
        describe('layers', 'Targets to prewarm, such as "api,web". Empty for all.');
        describe('refresh', 'Whether layers are rebuilt with fresh packages - auto, none or all.');
        describe('version', 'Tag of the images, such as latest or sha-0123456');
        rename(asked, 'layers', 'targets');
    }
    const outputs = document.getIn(['jobs', 'build', 'outputs']);
    if ((0,dist/* isMap */.jh)(outputs))
        rename(outputs, 'image', 'images', `\${{ steps.build.outputs.images }}`);
}
function rename(map, from, to, value) {
    const pair = findPair(map, from);
    if (pair === undefined || !(0,dist/* isScalar */.jn)(pair.key))
        return;
    pair.key.value = to;
    if (value !== undefined)
        pair.value = new dist/* Scalar */.X5(value);
}

;// CONCATENATED MODULE: ./lib/core/init/registry-login.js



/** How a workflow logs in to a registry with docker/login-action, as far as another workflow can do so, too. */
function registry_login_loginOf(workflow, registry) {
    let content;
    try {
        content = (0,oci_json/* objectOrEmpty */.YN)((0,dist/* parseDocument */.Tp)(workflow).toJS({ maxAliasCount: 100 }));
    }
    catch {
        return undefined;
    }
    const jobs = [content['runs'], ...Object.values((0,oci_json/* objectOrEmpty */.YN)(content['jobs']))].map(oci_json/* objectOrEmpty */.YN);
    const logins = jobs.flatMap((job) => (0,oci_json/* objectsOf */.iZ)(job['steps'])
        // docker/build-push-action@v1 logs in itself, with inputs of the same names.
        .filter(({ uses }) => /^docker\/(?:login|build-push)-action@/i.test(String(uses)))
        .map((step) => {
        const env = [content, job, step].map((part) => (0,oci_json/* objectOrEmpty */.YN)(part['env']));
        const known = Object.assign({}, ...env);
        const given = (0,oci_json/* objectOrEmpty */.YN)(step['with']);
        return (name) => String(given[name] ?? '').replace(/^\$\{\{ *env\.(\w+) *\}\}$/, (all, key) => String(known[key] ?? all));
    }));
    const found = logins.find((input) => hostOf(input('registry')) === registry &&
        /^[^${}]+$|^\$\{\{ *(?:secrets\.\w+|vars\.\w+|github\.(?:actor|repository_owner)) *\}\}$/.test(input('username')) &&
        nameOf(input('password'), 'secrets') !== undefined);
    return found === undefined ? undefined : { username: found('username'), password: found('password') };
}
function hostOf(registry) {
    const host = registry.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
    return /^(?:|index\.docker\.io|registry-1\.docker\.io)$/.test(host) ? 'docker.io' : host;
}
/** `DOCKERHUB_TOKEN` of `${{ secrets.DOCKERHUB_TOKEN }}`. */
function nameOf(text, context) {
    const [, found, name] = /^\$\{\{ *(secrets|vars)\.(\w+) *\}\}$/.exec(text) ?? [];
    return found === context ? name : undefined;
}
/** For a workflow that others call: what it is given may be a variable, and no secret. */
function withVariable({ username, password }) {
    const secret = nameOf(username, 'secrets');
    return { username: secret === undefined ? username : `\${{ vars.${secret} }}`, password };
}
/**
 * A workflow whose steps and calls of ours log in to the registry of its images.
 * `logins`: registry → login; of one registry, all images are there.
 */
function withLogins(text, logins, { repository, isOnly }) {
    const [first] = logins.values();
    if (first === undefined)
        return text;
    const all = [...logins].map(([registry, login]) => ({
        ...{ registry, login, name: nameOf(login.password, 'secrets') ?? 'REGISTRY_PASSWORD' },
    }));
    const input = isOnly
        ? ['registry-username', first.username]
        : ['registries', all.map((one) => `${one.registry}=${one.login.username}:${one.name}`).join('\n')];
    const secret = isOnly
        ? ['REGISTRY_PASSWORD', first.password]
        : ['REGISTRY_PASSWORDS', all.map((one) => `${one.name}=${one.login.password}`).join('\n')];
    const document = (0,dist/* parseDocument */.Tp)(text);
    (0,dist/* visit */.YR)(document, {
        Map(_key, call) {
            const uses = String(call.get('uses') ?? '');
            const given = call.get('with');
            if (!uses.startsWith(repository) || !(0,dist/* isMap */.jh)(given))
                return;
            given.set(...input);
            const secrets = call.get('secrets');
            if (!uses.includes('.yml@'))
                given.set(secretInput(secret[0]), secret[1]);
            else if ((0,dist/* isMap */.jh)(secrets))
                secrets.set(...secret);
            else
                call.set('secrets', document.createNode(Object.fromEntries([secret])));
        },
    });
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
/** A workflow whose steps and calls of ours are given build secrets, as lines of the input `secrets`. */
function withBuildSecrets(text, lines, repository) {
    if (lines.length === 0)
        return text;
    const document = (0,dist/* parseDocument */.Tp)(text);
    const value = lines.join('\n');
    (0,dist/* visit */.YR)(document, {
        Map(_key, call) {
            const uses = String(call.get('uses') ?? '');
            const given = call.get('with');
            const called = uses.slice(repository.length).split('@', 1)[0] ?? '';
            if (!uses.startsWith(repository) || !(0,dist/* isMap */.jh)(given) || !buildsImages(called))
                return;
            const secrets = call.get('secrets');
            if (!uses.includes('.yml@'))
                given.set('secrets', value);
            else if ((0,dist/* isMap */.jh)(secrets))
                secrets.set('BUILD_SECRETS', value);
            else
                call.set('secrets', document.createNode({ BUILD_SECRETS: value }));
        },
    });
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
/** The input of an action that a secret of a called workflow is. */
function secretInput(secret) {
    return secret === 'BUILD_SECRETS' ? 'secrets' : secret.toLowerCase().replaceAll('_', '-');
}

// EXTERNAL MODULE: ./lib/core/layers/stage-plan.js + 1 modules
var stage_plan = __webpack_require__(89976);
;// CONCATENATED MODULE: ./lib/commands/init/short-list.js
/** How many Dockerfiles a sentence names with their lines. */
const mostPlaces = 6;
/** The first, and how many more. */
function shortList(parts, most = 3) {
    return `${parts.slice(0, most).join(', ')}${parts.length > most ? ` and ${parts.length - most} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/commands/init/download-steps.js





/** One sentence for all builds that download packages in one way, where no patch helps. */
function downloadSteps(named) {
    const found = named.flatMap(({ candidate, installFirst, downloads }) => installFirst === undefined
        ? downloads.map((download) => ({ path: candidate.dockerfile, ...download }))
        : []);
    // One Dockerfile may build several images.
    const each = new Map(found.map((one) => [`${one.path}:${one.line}:${one.program}`, one]));
    const ways = (0,group/* groupBy */.$)([...each.values()], ({ program, fetch, isMounted, obstacle }) => [program, fetch, isMounted, obstacle].join());
    return [...ways.values()].map((some) => `${whatOf(some)} ${adviceOf(some)}`);
}
function whatOf(some) {
    const [{ path, line, program, isMounted }] = some;
    const where = isMounted ? ' into a cache mount' : '';
    const what = some.length === 1
        ? `${path} downloads packages${where} while it builds (line ${line}, ${program})`
        : `${shortList(some.map(download_steps_placeOf), mostPlaces)} download packages${where} while they build (${program})`;
    return isMounted
        ? `${what}. No layer keeps them, and a builder that starts empty downloads them again.`
        : `${what}, so no layer keeps them.`;
}
function download_steps_placeOf({ path, line, copyLine }) {
    return `${path} (line ${line}, ${copyLine === line ? 'which mounts the code' : `behind the code of line ${copyLine}`})`;
}
function adviceOf(some) {
    const [{ line, copyLine, files, filesLine, fetch, isMounted, obstacle }] = some;
    if (obstacle !== undefined)
        return `A separate step before the code is not kept either: ${obstacle}. Where packages need it, pass it to that step with \`RUN --mount=type=secret\`.`;
    const mount = isMounted ? 'If yours do, remove that mount. ' : '';
    if (some.length > 1) {
        const areThere = some.every((one) => one.files.length === 0 && one.filesLine === undefined);
        return `${mount}In each, before the code, ${areThere ? '' : 'copy the manifests, and '}run ${fetch}.`;
    }
    const own = shortList(files, 8);
    const code = `line ${copyLine}, which ${copyLine === line ? 'mounts' : 'copies'} code,`;
    if (filesLine === undefined)
        return `${mount}Before ${code} ${files.length === 0 ? '' : `copy ${own}, and `}run ${fetch}.`;
    const also = files.length === 0 ? '' : ` copy ${own} there, too,`;
    return `${mount}Move line ${filesLine} before ${code}${also} and run ${fetch} between them.`;
}
/** One sentence for all steps that install into cache mounts alone, and one for those that need what is in them. */
function cacheMountSteps(named) {
    const found = named.flatMap(({ candidate, decisions, dockerfile }) => decisions.flatMap(({ left }) => left.flatMap(({ line, name, reason }) => reason === stage_plan/* onlyInCaches */.XI
        ? {
            path: candidate.dockerfile,
            what: `line ${line}, ${name}`,
            offline: offlineAfter(line, dockerfile),
        }
        : [])));
    const places = [...(0,group/* groupBy */.$)(found, ({ path }) => path)].map(([path, some]) => `${path} (${[...new Set(some.map(({ what }) => what))].join('; ')})`);
    if (places.length === 0)
        return [];
    const failing = [
        ...new Set(found.flatMap(({ path, offline }) => offline.map((step) => `${path} (${step})`))),
    ];
    const fails = failing.length === 0
        ? ''
        : ` ${shortList(failing, mostPlaces)} ${(0,quantity/* agree */.d5)(failing.length, 'downloads', 'download')} nothing, and ${(0,quantity/* agree */.d5)(failing.length, 'fails', 'fail')} where that step comes from a cache and the mounts are empty.`;
    return [
        `${shortList(places, mostPlaces)} ${(0,quantity/* agree */.d5)(places.length, 'fills', 'fill')} only cache mounts with packages. No layer and no registry cache keeps them, so a builder that starts empty makes them again. If yours do, remove these mounts there, and in the steps below.${fails}`,
    ];
}
/** Steps of a stage behind a line that may not download: `line 9, --no-restore`. */
function offlineAfter(line, dockerfile) {
    const stage = dockerfile?.stages.find(({ instructions }) => instructions.some((step) => step.line === line));
    return (stage?.instructions ?? []).flatMap((step) => {
        const [flag] = /--(?:no-restore|offline)\b/.exec(step.keyword === 'RUN' ? (0,instruction/* wholeCode */.r7)(step) : '') ?? [];
        return flag === undefined || step.line <= line ? [] : `line ${step.line}, ${flag}`;
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./lib/core/init/layer-push.js



/**
 * Which runs that nobody starts by hand may push layers. A workflow that others call, or that cannot be read, may in some.
 * `texts`: the workflow, and those of the repository that call it.
 * `defaultBranches`: one of them is the default branch.
 */
function layerPushOf(texts, defaultBranches) {
    const events = texts.flatMap(readEvents).filter(([name]) => name !== 'workflow_call' || texts.length === 1);
    const found = events.map(([name, filter]) => {
        if (name === 'push')
            return ofPush((0,oci_json/* objectOrEmpty */.YN)(filter), defaultBranches);
        return { kind: pushing.includes(name) ? 'some' : 'none' };
    });
    if (found.length === 0 || found.some(({ kind }) => kind === 'some'))
        return { kind: 'some' };
    const others = found.filter((one) => one.kind === 'other-branches');
    return others.length === 0
        ? { kind: 'none' }
        : { kind: 'other-branches', branches: [...new Set(others.flatMap(({ branches }) => branches))] };
}
/** Beside `push`, the events whose runs may write layers. */
const pushing = ['schedule', 'workflow_run', 'workflow_call'];
/** What starts a workflow, with its filters. */
function readEvents(text) {
    try {
        const on = (0,oci_json/* objectOrEmpty */.YN)((0,dist/* parseDocument */.Tp)(text).toJS({ maxAliasCount: 100 }))['on'];
        if (typeof on === 'string')
            return [[on, {}]];
        return Array.isArray(on) ? on.map((name) => [String(name), {}]) : Object.entries((0,oci_json/* objectOrEmpty */.YN)(on));
    }
    catch {
        return [];
    }
}
/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore */
function ofPush(filter, defaultBranches) {
    const listed = (name) => typeof filter[name] === 'string' ? [filter[name]] : (0,oci_json/* itemTexts */.E8)(filter[name]);
    const branches = listed('branches');
    const ignored = listed('branches-ignore');
    if ('branches' in filter)
        return defaultBranches.some((branch) => isListed(branch, branches))
            ? { kind: 'some' }
            : { kind: 'other-branches', branches: branches.filter((pattern) => !pattern.startsWith('!')) };
    if ('branches-ignore' in filter)
        return defaultBranches.every((branch) => isListed(branch, ignored))
            ? { kind: 'other-branches', branches: [] }
            : { kind: 'some' };
    return { kind: 'tags' in filter ? 'none' : 'some' };
}
/** The last pattern that fits decides. */
function isListed(branch, patterns) {
    const last = patterns.findLast((pattern) => picomatch.isMatch(branch, pattern.replace(/^!/, '')));
    return last !== undefined && !last.startsWith('!');
}

;// CONCATENATED MODULE: ./lib/core/init/prewarm-steps.js



const called = '/.github/workflows/prewarm-deps.yml@';
/**
 * The action that a workflow sets up emulation with, as it names it: `docker/setup-qemu-action@v3`; undefined: none. A workflow that
 * builds on machines of others needed none, and a prewarm on a runner does.
 */
function emulationOf(workflow) {
    const others = ['depot/', 'useblacksmith/', 'WarpBuilds/'].map((owner) => `${owner}build-push-action@`);
    return (actionIn(workflow, 'docker/setup-qemu-action@') ??
        (others.some((name) => actionIn(workflow, name) !== undefined)
            ? 'docker/setup-qemu-action@v3'
            : undefined));
}
/** The action that a workflow checks out with, as it names it. */
function checkoutOf(workflow) {
    return actionIn(workflow, 'actions/checkout@') ?? 'actions/checkout@v6';
}
function actionIn(workflow, name) {
    const line = workflow
        .split('\n')
        .find((text) => text.includes(name) && text.includes('uses:') && !text.trimStart().startsWith('#'));
    return line?.split(/[\s"']+/).find((word) => word.startsWith(name));
}
/**
 * A prewarm that calls our workflow, as a job with steps: a called workflow has no place for one that sets up emulation, or logs in,
 * and takes no secret for the user name. `actions`: those that run first.
 */
function asSteps(text, actions) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    (0,dist/* visit */.YR)(document, {
        Map(_key, job) {
            const [repository, version] = String(job.get('uses') ?? '').split(called);
            const given = job.get('with');
            if (version === undefined || !(0,dist/* isMap */.jh)(given))
                return;
            const secrets = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(job.toJS(document))['secrets']);
            for (const [name, value] of Object.entries(secrets))
                given.set(secretInput(name), value);
            for (const name of ['uses', 'with', 'secrets'])
                job.delete(name);
            job.set('runs-on', 'ubuntu-24.04');
            job.set('timeout-minutes', 60);
            const [checkout, ...more] = actions;
            job.set('steps', document.createNode([
                { uses: checkout, with: { 'persist-credentials': false } },
                ...more.map((uses) => ({ uses })),
                { uses: `${repository}@${version}`, with: given },
            ]));
        },
    });
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

;// CONCATENATED MODULE: ./lib/commands/init/fillings.js





/** `auto`, where a layer ends inside a stage or there is none. */
function proposedLayers({ layers }, request) {
    if (typeof request !== 'string')
        return request;
    return layers.length === 0 || layers.some(({ target }) => target.includes('@')) ? 'auto' : layers;
}
function fillingOf(proposal, request) {
    const { candidate, context, image } = proposal;
    const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
    return {
        ...{ name: candidate.name, image, layers: proposedLayers(proposal, request) },
        file: candidate.dockerfile === usual ? undefined : candidate.dockerfile,
        context: context === '.' ? undefined : context,
        target: candidate.target,
        ...{ buildArgs: ownArgs(candidate.buildArgs), buildContexts: candidate.buildContexts },
    };
}
/** Without what only the workflow that gives it knows. */
function ownArgs(args) {
    return Object.fromEntries(Object.entries(args).filter(([, value]) => !value.includes('${{') || /^\$\{\{ vars\.\w+ \}\}$/.test(value)));
}
/** What names all of several images; undefined: there is one, or some are named elsewhere or nowhere. */
function bakeFilling(proposals, request, notify, found = { composeFiles: [], withoutDefault: [] }) {
    if (proposals.length < 2)
        return undefined;
    const sources = proposals.map(({ candidate, problem }) => problem === undefined ? bakeFilesOf(candidate) : []);
    const file = sources[0]?.find((path) => sources.every((paths) => paths.includes(path)));
    if (file === undefined)
        return undefined;
    const unnamed = proposals.filter(({ candidate }) => !(0,image_candidate/* isNamed */.ev)(candidate.image));
    if (unnamed.length > 0) {
        const names = unnamed.map(({ candidate }) => candidate.name);
        notify(`${file} does not say where ${(0,first_few/* firstFew */.D)(names)} ${names.length === 1 ? 'is' : 'are'} pushed, so each image gets a job. With registry and repository as its image name there, one job builds all.`);
        return undefined;
    }
    const built = new Set(proposals.flatMap(({ candidate }) => targetsOf(candidate)));
    const others = found.composeFiles
        .filter(({ path }) => path === file)
        .flatMap(({ builds }) => builds.map(({ service }) => service))
        .filter((service) => !built.has(bakeTargetName(service)));
    if (others.length > 0) {
        notify(`${file} builds ${(0,first_few/* firstFew */.D)(others)}, too, which ${others.length === 1 ? 'is' : 'are'} not released, so each image gets a job.`);
        return undefined;
    }
    const emptied = proposals.flatMap(({ candidate }) => emptiedBy(candidate, file));
    const targets = found.withoutDefault.includes(file) ? [...built] : [];
    if (emptied.length === 0)
        return { ...bakeOf(file, proposals, request), targets };
    notify(`${file} takes ${(0,first_few/* firstFew */.D)([...new Set(emptied)])} from variables that no committed file sets, so bake would pass empty values, and each image gets a job.`);
    return undefined;
}
/** What a compose file gives from variables that nothing sets: bake takes these for empty. */
function emptiedBy({ open, buildArgs }, file) {
    if (open?.file !== file)
        return [];
    const args = Object.keys(open.args).filter((name) => buildArgs[name] === undefined);
    return [...args, ...(open.target === undefined ? [] : ['the target'])];
}
/** Several Dockerfiles that nothing names: a bake file that does. */
function newBakeFile({ named, base, request, repository, }) {
    const isSaid = named.some(({ problem, candidate }) => problem !== undefined || candidate.mentions.length > 0);
    const names = new Set(named.map(({ candidate }) => candidate.name));
    if (named.length < 2 || isSaid || names.size < named.length || base === image_names/* unknownImage */.SD)
        return undefined;
    const isThere = ownBakeFiles.some((name) => repository.paths.includes(name)) ||
        named.some(({ candidate }) => candidate.unreadFile !== undefined);
    return isThere ? undefined : bakeOf('docker-bake.hcl', named, request);
}
function bakeOf(file, proposals, request) {
    const open = proposals.flatMap(({ openArguments, candidate }) => openArguments.map(({ name }) => ({ name, value: candidate.buildArgs[name] ?? '', candidate })));
    return {
        file,
        targets: [],
        layers: typeof request === 'string' ? 'auto' : request,
        openArgs: open.flatMap(({ name, value, candidate }) => {
            const isShared = proposals.every(({ candidate: other }) => [undefined, value].includes(other.buildArgs[name]));
            return (isShared ? ['*'] : targetsOf(candidate)).map((target) => ({ target, name, value }));
        }),
    };
}
/** What bake calls an image: as each service of compose, or target of a bake file, that builds it. */
function targetsOf({ mentions, name }) {
    const named = mentions.flatMap(({ where }) => /^(?:service|target) (\S+) of /.exec(where)?.[1] ?? []);
    return (named.length === 0 ? [name] : named).map(bakeTargetName);
}
/** Files that name it, and that bake can read from the root: there, it finds the same folders as compose does. */
function bakeFilesOf({ mentions }) {
    return mentions.flatMap(({ by, where }) => by === 'bake' ? (bakeFileOf(where) ?? []) : by === 'compose' ? (fileOf(where) ?? []) : []);
}
/** Undefined: several files say it together, or one is read in its folder. */
function bakeFileOf(where) {
    return / of (\S+)$/.exec(where)?.[1];
}
/** Undefined: several files say it together, or one in a folder does. */
function fileOf(where) {
    const file = / of ([^/]+)$/.exec(where)?.[1];
    return file?.includes(' ') === true ? undefined : file;
}

// EXTERNAL MODULE: ./lib/core/init/unified-diff.js
var unified_diff = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/commands/init/metadata.js
var metadata = __webpack_require__(49120);
;// CONCATENATED MODULE: ./lib/commands/init/written-files.js




/** Of those, the ones that are only about hosts. */
const aboutHosts = new Set(['deploy', 'rollback']);
/** What is written when nobody says it, and no workflow is changed. */
function usualWorkflows({ found, named, repository }, compose, bake) {
    // What a step pushes that had to stay, a second workflow would overwrite.
    const isBuilt = found.workflows.some(({ path, builds }) => !written_files_isOurs(path) && builds.some(({ kind }) => kind === 'ours'));
    if (isBuilt || pushingSteps({ found, repository }).length > 0)
        return '';
    const deploys = compose !== undefined && (named.length === 1 || bake !== undefined);
    // Without a layer there is nothing to keep warm.
    const prewarms = named.some(({ layers }) => layers.length > 0);
    return [...(prewarms ? ['prewarm'] : []), 'ci', ...(deploys ? ['deploy', 'rollback'] : [])].join(',');
}
/** Steps that push images of this repository without this action. */
function pushingSteps({ found, repository: { paths }, }) {
    return found.workflows.flatMap(({ path, builds }) => builds.flatMap((build) => build.kind !== 'ours' && build.kind !== 'foreign' && pushesOwn(build, paths)
        ? {
            where: `${path}, line ${build.line}`,
            // Of a script, more is said elsewhere.
            isPushedLater: build.isPushedLater === true && build.script === undefined,
        }
        : []));
}
/** Whether init writes a workflow of this name. */
function written_files_isOurs(path) {
    return metadata/* examples */.K.some((name) => pathsOf(name).includes(path));
}
/** A name that is taken gets another one. */
function pathsOf(name) {
    return [`.github/workflows/${name}.yml`, `.github/workflows/cache-${name}.yml`];
}
/** Whether a file that init writes is this example: also `prewarm-api.yml`. */
function isExample(path, name) {
    const file = path.slice(path.lastIndexOf('/') + 1).replace(/^cache-/, '');
    return file === `${name}.yml` || (file.startsWith(`${name}-`) && file.endsWith('.yml'));
}
/** Under another file name: with a name and a queue of the same, which the one beside it does not have. */
function renamed(text, name, file) {
    return ['', 'cache-prewarm-'].reduce((all, prefix) => all.replace(`\n  group: ${prefix}${name}`, () => `\n  group: ${prefix}${file}`), text.replace(`\nname: ${name}\n`, () => `\nname: ${file}\n`));
}
function written_files_readWorkflows(reader, text, mayBeNone) {
    const names = text
        .split(/[\n,]/)
        .map((name) => name.trim().replace(/\.yml$/, ''))
        .filter((name) => name !== '');
    const unknown = names.filter((name) => !metadata/* examples */.K.some((example) => example === name));
    if ((names.length === 0 && !mayBeNone) || unknown.length > 0)
        reader.problem('workflows', `expected some of ${metadata/* examples */.K.join(', ')}, got "${(unknown.length > 0 ? unknown : names).join(', ')}"`);
    return metadata/* examples */.K.filter((example) => names.includes(example));
}
/** The bake file, where it is new and a workflow that is written names it. */
function newBakeFiles({ bake, images }, written, { paths }) {
    if (bake === undefined || written.length === 0 || paths.includes(bake.file))
        return [];
    const text = formatBakeFile(images);
    return [{ path: bake.file, text, state: 'written', diff: (0,unified_diff/* unifiedDiff */.W)(bake.file, undefined, text) }];
}
/** An example as a file of the repository: without what is only said to those who read the examples. */
function ownText(text, deployment) {
    return text
        .replace(/^# Copy this file to \.github\/workflows\/ in your repository\.\n/m, '')
        .replace(/ Copy this file to \.github\/workflows\/ in your repository\./, '')
        .replace('Builds every push and pull request on the warm layers, and deploys pushes.', deployment === undefined ? 'Builds every push and pull request on the warm layers.' : '$&');
}
/** A workflow of ours, for another image. */
function isOfAnother(text, own) {
    return own !== undefined && text.includes('/cache-prewarm') && !text.includes(`image: ${own.image}\n`);
}
/** The usual place, and the one for when that is taken. */
function placesOf(name, own) {
    const [usual = '', other = ''] = pathsOf(name);
    return [
        usual,
        own === undefined ? other : `.github/workflows/${name}-${own.candidate.name.toLowerCase()}.yml`,
    ];
}
/** Where a workflow goes: a file of that name that is none of ours stays. */
async function placeFile(repository, name, usualText, { force, own, }, reader) {
    const [usual = '', other = ''] = placesOf(name, own);
    for (const path of [usual, other]) {
        const text = renamed(usualText, name, path.slice(path.lastIndexOf('/') + 1, -'.yml'.length));
        // `ci.yaml` is the same name to people.
        const long = path.replace(/\.yml$/, '.yaml');
        if (path === usual && !force && repository.paths.includes(long)) {
            reader.notice(`${long} is another workflow, so this one is called ${other}.`);
            continue;
        }
        const before = await repository.read(path);
        if (before === undefined)
            return { path, text, state: 'written', diff: (0,unified_diff/* unifiedDiff */.W)(path, undefined, text) };
        if (before === text)
            return { path, text, state: 'unchanged', diff: '' };
        if (path === usual && isOfAnother(before, own))
            continue;
        const diff = (0,unified_diff/* unifiedDiff */.W)(path, before, text);
        if (force)
            return { path, text, state: 'replaced', diff };
        if (!before.includes('/cache-prewarm') && path === usual) {
            reader.notice(`${path} is another workflow, so this one is called ${other}. --force overwrites it.`);
            continue;
        }
        reader.notice(`${path} is there already, with other content. --force overwrites it.`);
        return { path, text: before, state: 'kept', diff };
    }
    throw new Error('unreachable');
}

;// CONCATENATED MODULE: ./lib/commands/init/idle-images.js








const idle_images_ofNoBranch = { kind: 'none' };
/** Which runs of a workflow may push layers, with its conditions. */
function idle_images_pushOf({ started, builds, }, defaultBranches) {
    return builds.length > 0 && builds.every(({ isOfNoBranch }) => isOfNoBranch)
        ? idle_images_ofNoBranch
        : layerPushOf(started, defaultBranches);
}
/** Images that a prewarm of their own has to make layers for, where it can be told how they are built. */
function idleImages(plan) {
    const { found, named, defaultBranches } = plan;
    const { workflows } = found;
    if (workflows.some(({ path, builds }) => !written_files_isOurs(path) && builds.some(({ kind }) => kind === 'ours')))
        return [];
    const imagesOf = writtenImages(plan);
    return named.flatMap((proposal) => {
        const { candidate, layers, problem } = proposal;
        const own = stepImage(candidate, plan);
        const builds = workflows.flatMap((workflow) => workflow.builds
            // What a script or an action of somebody else builds is on no layers.
            .filter(({ script, kind }) => script === undefined && kind !== 'foreign')
            .flatMap((step) => {
            const images = imagesOf(step);
            return [
                ...step.written.map((build, index) => ({ step, build, image: images[index], baked: {} })),
                ...(step.baked ?? []).map((build) => ({ step, build, image: own, baked: build.secrets })),
            ];
        })
            .filter(({ build: { dockerfile, target } }) => dockerfile === candidate.dockerfile && target === candidate.target)
            .map(({ step: { isOfNoBranch, inputs }, build, image, baked }) => ({
            ...secretsOf(inputs, baked),
            ...{ build, image, push: isOfNoBranch ? idle_images_ofNoBranch : idle_images_pushOf(workflow, defaultBranches) },
            checkout: checkoutOf(workflow.text),
            emulation: build.platforms.some((name) => name !== 'linux/amd64')
                ? emulationOf(workflow.text)
                : undefined,
        })));
        if (problem !== undefined || layers.length === 0 || candidate.madeFolder !== undefined)
            return [];
        const groups = (0,group/* groupBy */.$)(builds, ({ image }) => image);
        return [...groups].flatMap(([image, same]) => {
            const isPushed = same.some(({ push }) => push.kind === 'some');
            return image === undefined || isPushed ? [] : idleImage(proposal, image, same, groups.size);
        });
    });
}
/** The secrets of a step that another workflow can be given, too; and the inputs that hold others. */
function secretsOf(inputs, baked) {
    const lines = (0,format_lines/* trimmedLines */.A)(inputs['secrets'] ?? '');
    // A value of several lines is quoted.
    const isKnown = lines.every((line) => !line.replaceAll(knownSecret, '').includes('${{') && line.split('"').length % 2 === 1);
    const others = ['secret-envs', 'secret-files', 'ssh'].filter((name) => name in inputs || name in baked);
    return {
        secrets: isKnown ? lines : [],
        otherSecrets: [...(isKnown ? [] : ['secrets']), ...others],
    };
}
/** What means the same in every workflow of a repository. */
const knownSecret = /\$\{\{ *(?:secrets\.\w+|vars\.\w+|github\.(?:token|actor|repository_owner)) *\}\}/g;
/** What builds of one image say together; none where they differ, or only a run knows it. `count`: images of the Dockerfile. */
function idleImage(proposal, image, builds, count) {
    const { candidate } = proposal;
    const [first] = builds;
    if (first === undefined)
        return [];
    const { varying = [], name } = candidate;
    const shared = Object.entries(candidate.buildArgs).filter(([argument]) => !varying.includes(argument));
    const buildArgs = { ...Object.fromEntries(shared), ...(count === 1 ? {} : first.build.buildArgs) };
    const isTold = new Set(builds.map(({ build }) => build.platforms.join())).size === 1 &&
        (varying.length === 0 || (count > 1 && new Set(builds.map(idle_images_argumentsOf)).size === 1)) &&
        // An argument that only that workflow knows makes other layers there.
        !Object.values(buildArgs).some((value) => /\$\{\{\s*(?:env|inputs|matrix|secrets)\./.test(value));
    if (!isTold || (0,image_candidate/* isBasedOnTarget */.Cw)(candidate))
        return [];
    const own = count === 1 ? name : image.slice(image.lastIndexOf('/') + 1);
    return [
        {
            proposal: { ...proposal, image, candidate: { ...candidate, name: own, buildArgs } },
            platforms: first.build.platforms,
            checkout: first.checkout,
            emulation: builds.find(({ emulation }) => emulation !== undefined)?.emulation,
            isOfNoBranch: builds.every(({ push }) => push.kind === 'none'),
            secrets: [...new Set(builds.flatMap(({ secrets }) => secrets))],
            otherSecrets: [...new Set(builds.flatMap(({ otherSecrets }) => otherSecrets))],
        },
    ];
}
function idle_images_argumentsOf({ build }) {
    return JSON.stringify(Object.entries(build.buildArgs).toSorted());
}
/** Of an image that a changed step builds: both have the same layers where neither names any. */
function idleFilling({ proposal, platforms }, layers) {
    return {
        ...fillingOf(proposal, 'auto'),
        layers,
        platforms: platforms.length === 0 ? undefined : platforms.join(','),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/step-weight.js
var step_weight = __webpack_require__(31951);
;// CONCATENATED MODULE: ./lib/core/init/install-words.js


/**
 * Whether a step installs nothing that one of the others has not installed: `uv sync` again, behind the code, installs only that. What
 * it names has to be named there, too: a list of packages, or packages.
 */
function isInstalledAgain(step, others) {
    const name = (0,step_weight/* weighStep */.ZQ)(step)?.name;
    const known = others.flatMap((other) => commandsOf(other, name));
    return commandsOf(step, name).every((words) => known.some((given) => given.some(isGlobal) === words.some(isGlobal) && namedBy(words).every((word) => given.includes(word))));
}
/** Whether a step of pip installs a folder of the code, and with it the packages that this needs: `pip install -e .`. */
function installsCode(step) {
    const name = (0,step_weight/* weighStep */.ZQ)(step)?.name ?? '';
    return (/(?:^|[ /])pip3?(?= |$)/.test(name) &&
        commandsOf(step, name).some((words) => words.some((word) => /^\.{1,2}(?:\/[\w./-]*)?(?:\[.*)?$/.test(word))));
}
function isGlobal(word) {
    return /^(?:-g|--global|global)$/.test(word);
}
/** The words of each command of a step that is known by this name. */
function commandsOf(step, name) {
    return (0,instruction/* wholeCode */.r7)({ ...step, code: step.rest })
        .split(/[&|;\n]+/)
        .filter((rest) => (0,step_weight/* weighStep */.ZQ)({ keyword: 'RUN', rest, heredocs: [] })?.name === name)
        .map((command) => command.replaceAll(/["']/g, '').split(/\s+/));
}
/** No flags and numbers; and the code itself only where what it depends on is installed without it. */
function namedBy(words) {
    const isOfCode = !words.some((word) => /^--(?:deps-only|installdeps)$/.test(word));
    return words.filter((word) => !/^(?:-.*|\d*|\w+=.*)$/.test(word) && !(isOfCode && /^\.\/?(?:\[.*)?$/.test(word)));
}

;// CONCATENATED MODULE: ./lib/commands/init/in-the-way-steps.js




/** Packages that need nothing of what another stage has made. */
function isOfSystem(name) {
    return /^(?:apt|apt-get|apk|dnf|microdnf|yum|zypper) /.test(name);
}
/** One sentence for all Dockerfiles that take files before they install packages, where no patch helps, and one where pip installs code. */
function inTheWaySteps(named) {
    const found = named.flatMap(inTheWayOfSteps);
    const ofCode = in_the_way_steps_placesOf(found.filter(({ isOfCode }) => isOfCode));
    const others = in_the_way_steps_placesOf(found.filter(({ isOfCode }) => !isOfCode));
    return [
        ...(others === undefined
            ? []
            : [
                `${others('takes files before it installs packages', 'take files before they install packages')} Copy only what the install steps read, and the rest below them. If the files seldom change and hold no secret, write the comment \`# cache-prewarm: layer\` below these steps.`,
            ]),
        ...(ofCode === undefined
            ? []
            : [
                `${ofCode('installs its own code together with the packages that this needs', 'install their own code together with the packages that this needs')} Before the code, install the packages from a list, as \`pip install -r requirements.txt\` does.`,
            ]),
    ];
}
/** Install steps behind the code that install more than the layers hold. */
function inTheWayOfSteps({ candidate: { dockerfile: path }, decisions, dockerfile, installFirst, }) {
    if (installFirst !== undefined)
        return [];
    const steps = dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? [];
    return decisions.flatMap((decision) => {
        const kept = keptSteps(decision, steps);
        return decision.left.flatMap(({ line, name, reason }) => {
            const step = steps.find((one) => one.line === line);
            const isBehind = /^line \d+ takes (?!from stage|a path with )/.test(reason) ||
                (isOfSystem(name) && / takes from stage /.test(reason));
            return !isBehind || (step !== undefined && isInstalledAgain(step, kept))
                ? []
                : [{ path, line, isOfCode: step !== undefined && installsCode(step) }];
        });
    });
}
/** Says of one Dockerfile, or of several, with lines; undefined: of none. */
function in_the_way_steps_placesOf(found) {
    const places = [...(0,group/* groupBy */.$)(found, ({ path }) => path)].map(([path, some]) => {
        const lines = [...new Set(some.map(({ line }) => line))];
        return { path, lines: `${(0,quantity/* agree */.d5)(lines.length, 'line', 'lines')} ${lines.join(', ')}` };
    });
    const [first] = places;
    if (first === undefined)
        return undefined;
    return (one, several) => places.length === 1
        ? `${first.path} ${one} (${first.lines}).`
        : `${shortList(places.map(({ path, lines }) => `${path} (${lines})`), mostPlaces)} ${several}.`;
}
/** What the layers of a stage hold. */
function keptSteps({ layers }, steps) {
    return steps.filter(({ line }) => layers.some(({ lines }) => lines.first <= line && line <= lines.last));
}

// EXTERNAL MODULE: ./lib/adapters/github/event.js
var github_event = __webpack_require__(47186);
// EXTERNAL MODULE: ./lib/commands/init/base-images.js
var base_images = __webpack_require__(85907);
;// CONCATENATED MODULE: ./lib/commands/init/registry-logins.js





/** Whether only the steps of a job can log in so. */
function isOfSteps({ login, isOther }) {
    return isOther || nameOf(login.username, 'secrets') !== undefined;
}
/** What logs in to a registry, beside docker/login-action with a name and a secret. */
const otherLogin = /\bdocker\/login-action@|\bdocker\/build-push-action@v?1\b|\b(?:docker|podman|buildah|acr|ecr) login\b|\bamazon-ecr-login@|\bdocker-login@|\bconfigure-docker\b/;
/** Where the images of workflows are pushed that are not in GitHub's registry, and how to log in there. */
function foreignRegistries(images, { origin, allWorkflows }) {
    const github = origin === undefined ? undefined : (0,github_event.originContainerHost)(origin);
    const own = ['ghcr.io', ...(github?.startsWith('containers.') ? [github] : [])];
    const hosts = new Map(images.toReversed().map((image) => [registry_logins_hostOf(image), image]));
    return [...hosts].flatMap(([host, image]) => {
        if (host === undefined || own.includes(host) || isLocal(host))
            return [];
        const logins = allWorkflows.flatMap(({ path, text }) => {
            const login = registry_login_loginOf(text, host);
            return login === undefined ? [] : [{ path, login }];
        });
        const [found] = logins;
        const other = allWorkflows.find(({ text, builds }) => otherLogin.test(withoutComments(text)) &&
            (text.includes(host) ||
                ((0,base_images/* isOfAmazon */.kR)(host) && text.includes('amazon-ecr-login')) ||
                builds.some((build) => build.image !== undefined && registry_logins_hostOf(build.image) === host)));
        const usual = {
            username: `\${{ vars.REGISTRY_USERNAME }}`,
            password: `\${{ secrets.REGISTRY_PASSWORD }}`,
        };
        return [
            {
                ...{ host, image, login: found?.login ?? usual },
                ...{ path: found?.path ?? other?.path, isOther: found === undefined && other !== undefined },
            },
        ];
    });
}
/** Where workflows log in to pull base images. Of a registry that none logs in to, nobody knows whether it asks for a login. */
function baseRegistries(bases, plan) {
    const names = bases.flatMap(({ name, registry }) => (base_images/* openRegistries */.cs.has(registry) ? [] : [name]));
    return foreignRegistries(names, plan).filter(({ path }) => path !== undefined);
}
/** No runner reaches it. */
function isLocal(host) {
    return /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(host);
}
/** The registry of an image; undefined: only a run knows it. */
function registry_logins_hostOf(image) {
    try {
        return (0,reference/* parseReference */.F2)(image).registry;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/commands/init/next-steps.js











/** `patch`: only the patch of the Dockerfiles is wanted. */
function nextSteps(plan, files, { deployment, registries, }, patch) {
    const { named } = plan;
    if (patch)
        return named.some(({ patches }) => patches.length > 0)
            ? ['cache-prewarm init shows what a code change costs after the patch, and the workflows for it.']
            : [
                'No install step can safely run before the code is copied. cache-prewarm init shows what is in the way of each.',
            ];
    const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
    const steps = [
        ...(isNew ? registrySteps(named, registries) : []),
        ...variableSteps(named, files),
        ...(files.some(({ state }) => state === 'proposed')
            ? ['cache-prewarm init --write changes these lines.']
            : []),
        ...(named.some(({ isWrong }) => isWrong)
            ? ['Correct the Dockerfile, and run cache-prewarm init again.']
            : []),
        ...linkSteps(named),
        ...argumentSteps(named),
        ...inTheWaySteps(named),
        ...downloadSteps(named),
        ...cacheMountSteps(named),
        ...named.flatMap(({ installFirst, candidate }) => installFirst === undefined
            ? []
            : [
                `${candidate.dockerfile} ${inTheWayOf(installFirst)}. cache-prewarm init --patch | git apply lets it install first. With --try, it is first proven here that the image stays the same.`,
            ]),
        ...(deployment === undefined
            ? []
            : [
                `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
                'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
            ]),
        ...pushSteps(plan, files),
        ...madeFirstSteps(named, files),
        ...permissionSteps(plan, files),
        ...commitSteps(plan, files),
    ];
    // Several images of one Dockerfile need a step once.
    return [...new Set(steps)];
}
/** What new workflows need where their images are not in GitHub's registry. */
function registrySteps(named, registries) {
    const local = named.find(({ image }) => isLocal(registry_logins_hostOf(image) ?? ''));
    const steps = registries.map(registryStep);
    return [
        ...(local === undefined
            ? []
            : [
                `${local.image} is in a registry of your machine, which no runner of GitHub reaches. Name another registry where the image gets its name, and run cache-prewarm init again.`,
            ]),
        ...new Set(steps),
    ];
}
function registryStep({ host, image, login, path, isOther, isBySteps }) {
    const head = `${image} is not in GitHub's registry.`;
    if (isOther && isBySteps)
        return `${head} Copy the steps that log in to ${host} from ${path} to prewarm.yml, before its last step, with the permissions that they need.`;
    const { username, password } = isBySteps ? login : withVariable(login);
    const variable = nameOf(username, 'vars');
    const secrets = [username, password].flatMap((text) => nameOf(text, 'secrets') ?? []);
    const access = `${variable === undefined ? '' : `the variable ${variable} and `}the ${(0,quantity/* agree */.d5)(secrets.length, 'secret', 'secrets')} ${secrets.join(' and ')}`;
    const own = `${head} The new workflows log in to ${host} with ${access}`;
    if (path === undefined || isOther)
        return `${own}. Set both: gh variable set ${variable}, and gh secret set ${secrets.join()}.`;
    return username === login.username
        ? `${own}, as ${path} does.`
        : `${own}. ${path} has the user name in a secret, which no workflow passes on: gh variable set ${variable}.`;
}
/** Where a workflow that is written takes what FROM or COPY needs from a variable of the repository. */
function variableSteps(named, files) {
    const steps = named.flatMap(({ openArguments, candidate }) => openArguments.flatMap(({ name }) => {
        const variable = /^\$\{\{ vars\.(\w+) \}\}$/.exec(candidate.buildArgs[name] ?? '')?.[1];
        return variable !== undefined && files.some(({ diff }) => diff.includes(`\${{ vars.${variable} }}`))
            ? `gh variable set ${variable} --body "…" gives the build argument ${name} its value: it has no default.`
            : [];
    }));
    return [...new Set(steps)];
}
/** Workflows whose lines are changed, or are to be. */
function touchedPaths(files) {
    return files
        .filter(({ path, state }) => path.startsWith('.github/') && (state === 'changed' || state === 'proposed'))
        .map(({ path }) => path);
}
function isPrewarm({ path }) {
    return isExample(path, 'prewarm');
}
/** Says of changed workflows which of them push no layers, and what does instead. */
function pushSteps({ named, found: { workflows }, defaultBranches }, files) {
    if (!named.some(({ layers }) => layers.length > 0) || files.some(isPrewarm))
        return [];
    const touched = touchedPaths(files);
    const all = workflows
        .filter(({ path }) => touched.includes(path))
        .map((workflow) => ({ ...workflow, push: idle_images_pushOf(workflow, defaultBranches) }));
    const made = new Set(all.flatMap((one) => (one.push.kind === 'some' ? next_steps_imagesOf(one) : [])));
    const pushes = all.filter((one) => {
        const images = next_steps_imagesOf(one);
        // What a run of another workflow makes, nobody has to prewarm.
        return images.length === 0 || images.some((image) => !made.has(image));
    });
    const idle = pushes.flatMap(({ path, push }) => (push.kind === 'none' ? path : []));
    const others = pushes.flatMap(({ path, push }) => push.kind === 'other-branches' ? { path, branches: push.branches } : []);
    const branches = [...new Set(others.flatMap((one) => one.branches))].join(', ');
    const [only, ...more] = defaultBranches;
    const run = (paths) => (paths.length === 1 ? 'runs' : 'run');
    return [
        ...(idle.length === 0
            ? []
            : [
                `${shortList(idle)} ${(0,quantity/* agree */.d5)(idle.length, 'builds', 'build')} for no push to a branch and on no schedule, so no automatic run makes layers. Prewarm the same image, file and context on a schedule: copy examples/workflows/prewarm.yml.`,
            ]),
        ...(others.length === 0
            ? []
            : [
                `${shortList(others.map(({ path }) => path))} ${run(others)} for pushes to ${branches || 'other branches'}, but only runs on the default branch${only === undefined || more.length > 0 ? '' : ` (${only})`} push layers. If all code there is reviewed, set \`trusted-refs: ${branches || '…'}\` in the changed steps. Otherwise, --workflows prewarm writes a workflow that makes the layers on the default branch.`,
            ]),
    ];
}
/** What a workflow builds, and how. */
function next_steps_imagesOf({ builds }) {
    return builds.flatMap(({ written, baked = [] }) => [...written, ...baked].map(({ dockerfile, target, platforms, buildArgs }) => JSON.stringify([dockerfile, target, platforms, Object.entries(buildArgs).toSorted()])));
}
/** Changed workflows whose token may only read, as the settings of new repositories say: nothing here tells. */
function permissionSteps({ named, found: { workflows }, defaultBranches }, files) {
    const isOnGitHub = named.some(({ layers, image }) => layers.length > 0 && image.startsWith('ghcr.io/'));
    const changed = files.filter(({ state }) => state === 'changed' || state === 'proposed');
    const open = workflows
        .filter(({ path, text }) => changed.some((file) => file.path === path) && !saysPermissions(text))
        .filter((workflow) => idle_images_pushOf(workflow, defaultBranches).kind === 'some')
        // Where the image goes to another registry, so do the layers.
        .filter(({ builds }) => builds.some(({ image = 'ghcr.io/' }) => image.startsWith('ghcr.io/')))
        .map(({ path }) => path);
    if (open.length === 0 || !isOnGitHub)
        return [];
    return [
        `${shortList(open)} ${(0,quantity/* agree */.d5)(open.length, 'sets', 'set')} no \`permissions\`, so the settings of the repository decide. If its token may only read (Settings, Actions, General), add \`permissions: {contents: read, packages: write}\` to the jobs that build, or no layers are pushed.`,
    ];
}
/** Whether a workflow says what its token may do, or pushes to GitHub's registry with it. */
function saysPermissions(text) {
    return (/^[ \t]*permissions:/m.test(text) || (text.includes('ghcr.io') && /GITHUB_TOKEN|github\.token/.test(text)));
}
/** What a workflow of init cannot build, because it has no place for the step that makes files first. */
function madeFirstSteps(named, files) {
    const ci = files.find(({ path, state }) => isExample(path, 'ci') && state !== 'unchanged');
    const lost = [...new Set(named.flatMap(({ missing }) => missing))];
    if (ci === undefined || lost.length === 0)
        return [];
    return [
        `${ci.path} builds a fresh checkout, which lacks ${(0,first_few/* firstFew */.D)(lost)}. Build in a job that makes ${lost.length === 1 ? 'it' : 'them'} first: --workflows prewarm,step-by-step writes one for your own steps.`,
    ];
}
function commitSteps({ named, found: { workflows }, defaultBranches }, files) {
    const prewarm = files.find((file) => file.state !== 'unchanged' && isPrewarm(file));
    if (prewarm !== undefined) {
        const file = prewarm.path.slice(prewarm.path.lastIndexOf('/') + 1);
        return [
            `Commit the workflows, and run the first prewarm: gh workflow run ${file === 'prewarm.yml' ? 'prewarm' : file}.`,
        ];
    }
    const changed = files.filter(({ state }) => state === 'changed').map(({ path }) => path);
    const idle = workflows.filter((workflow) => changed.includes(workflow.path) && idle_images_pushOf(workflow, defaultBranches).kind !== 'some');
    if (changed.length > 0)
        return [
            idle.length === changed.length || !named.some(({ layers }) => layers.length > 0)
                ? 'Commit the change.'
                : 'Commit the change. The first run on the default branch makes the layers.',
        ];
    const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
    return isNew ? ['Commit the workflows.'] : [];
}
function inTheWayOf({ copyLine, installLine, args = [], }) {
    const step = `the install step in line ${installLine} does not read`;
    if (copyLine === undefined)
        return `declares ${args.join(', ')}, which ${step}`;
    const files = `copies files (line ${copyLine}) that ${step}`;
    return args.length === 0 ? files : `${files}, and declares ${args.join(', ')} before it`;
}
/** One sentence for all Dockerfiles that declare what no layer may know before they install packages. */
function argumentSteps(named) {
    const early = named.flatMap(({ candidate, earlyArguments, installFirst, dockerfile }) => earlyArguments.flatMap(({ line, names }) => names
        .filter((name) => installFirst?.args?.includes(name) !== true)
        .map((argument) => ({
        ...{ path: candidate.dockerfile, argument, users: usersOf(argument, line, dockerfile) },
    }))));
    const paths = [...new Set(early.map(({ path }) => path))];
    if (paths.length === 0)
        return [];
    const names = [...new Set(early.map(({ argument }) => argument))];
    const users = [...new Set(early.flatMap((one) => one.users))];
    const [args, them] = names.length === 1 ? ['ARG', 'it'] : ['ARGs', 'them'];
    const where = `${shortList(paths)} ${paths.length === 1 ? 'declares' : 'declare'} ${names.join(', ')} before packages are installed, so no layer keeps them.`;
    if (users.length === 0)
        return [`${where} Move the ${args}, and what uses ${them}, below these steps.`];
    const lines = paths.length === 1 ? `${users.length === 1 ? 'line' : 'lines'} ${users.join(', ')}` : 'RUN lines';
    return [
        `${where} If the install steps do not need what ${lines} ${lines.startsWith('line ') ? 'makes' : 'make'} with ${them}, move the ${args} and ${lines} below these steps.`,
    ];
}
/** The lines of the steps before one that use an argument. */
function usersOf(argument, line, dockerfile) {
    const steps = dockerfile?.stages.find(({ instructions }) => instructions.some((one) => one.line === line));
    return (steps?.instructions ?? []).flatMap((step) => step.keyword === 'RUN' && step.line < line && (0,mention/* mentions */.w)((0,instruction/* wholeCode */.r7)(step), argument) ? step.line : []);
}
/** One sentence for all Dockerfiles that copy without `--link`. */
function linkSteps(named) {
    const found = named.filter(({ installFirst, patches }) => installFirst === undefined && patches.length > 0);
    const paths = [...new Set(found.map(({ candidate }) => candidate.dockerfile))];
    if (paths.length === 0)
        return [];
    return [
        `${shortList(paths)} ${paths.length === 1 ? 'copies' : 'copy'} the code without --link, so a builder that starts empty downloads the layers first. cache-prewarm init --patch --try | git apply adds --link, if the image stays the same.`,
    ];
}

;// CONCATENATED MODULE: ./lib/core/init/fill-workflow.js




/** What the examples are written with. */
const example = {
    image: 'ghcr.io/acme/shop',
    action: 'org/cache-prewarm',
    version: 'v1',
    branch: 'main',
    environment: 'production',
};
/** Actions and workflows → those of these inputs that they have. */
const takers = {
    '': ['build', 'target'],
    '/build': ['build', 'target'],
    '/deploy': ['deploy'],
    '/.github/workflows/prewarm-deps.yml': ['build', 'target'],
    '/.github/workflows/maintain.yml': ['build', 'target'],
    '/.github/workflows/build-and-push.yml': ['build', 'target'],
    '/.github/workflows/deploy.yml': ['deploy'],
    '/.github/workflows/pipeline.yml': ['build', 'target', 'deploy'],
};
/** Inputs and secrets that are about a deployment. */
const deploymentInputs = ['hosts', 'project-dir', 'health-url', 'environment'];
/**
 * An example workflow for a repository: its image, its layers, its files. Comments stay as they are.
 * @throws Error when the text is no YAML.
 */
function fillWorkflow(text, filling) {
    const { deployment, images, bake } = filling;
    const [first] = images;
    if (first === undefined)
        return text;
    const document = (0,dist/* parseDocument */.Tp)(text.replaceAll(example.image, first.image));
    const [problem] = document.errors;
    if (problem !== undefined)
        throw problem;
    (0,dist/* visit */.YR)(document, {
        Map(_key, call) {
            const uses = call.get('uses');
            if (typeof uses !== 'string' || !uses.startsWith(example.action))
                return;
            const called = uses.slice(example.action.length).split('@', 1)[0] ?? '';
            const taken = takers[called] ?? [];
            const given = call.get('with');
            const isBaked = bake !== undefined && buildsImages(called);
            const inMatrix = images.length > 1 && taken.includes('build') && called.endsWith('.yml') && !isBaked;
            if ((0,dist/* isMap */.jh)(given))
                fillInputs(given, taken, inMatrix ? matrixImage(images) : fill_workflow_inputsOf(first), filling);
            if ((0,dist/* isMap */.jh)(given) && bake !== undefined)
                fillBaked(document, given, { called, images, bake });
            if (inMatrix)
                addMatrix(document, call, images);
            if (deployment === undefined && taken.includes('deploy'))
                call.delete('secrets');
        },
    });
    if (bake !== undefined)
        fillBakedRest(document);
    if (deployment === undefined)
        dropDeployJob(document);
    const at = filling.action.lastIndexOf('@');
    const [repository, version] = [filling.action.slice(0, at), filling.action.slice(at + 1)];
    return document
        .toString({ lineWidth: 0, flowCollectionPadding: false })
        .replaceAll(new RegExp(`${(0,escape_regex/* escapeRegex */.$)(example.action)}((?:/[\\w./-]+)?)@${(0,escape_regex/* escapeRegex */.$)(example.version)}`, 'g'), (_match, path) => `${repository}${path}@${version}`)
        .replaceAll(`branches: [${example.branch}]`, `branches: [${filling.branch}]`)
        .replaceAll(`default: ${example.branch}\n`, `default: ${filling.branch}\n`)
        .replaceAll(new RegExp(`\\b(environment|default): ${(0,escape_regex/* escapeRegex */.$)(example.environment)}$`, 'gm'), `$1: ${deployment?.environment ?? example.environment}`);
}
/** A job that builds stays without the one that deploys: that has no host to deploy to. */
function dropDeployJob(document) {
    const jobs = document.get('jobs');
    if (!(0,dist/* isMap */.jh)(jobs) || !jobs.has('build') || !jobs.delete('deploy'))
        return;
    (0,dist/* visit */.YR)(jobs, {
        Pair(_key, { key, value }) {
            if ((0,dist/* isScalar */.jn)(key) && String(key.value).startsWith('deploy-'))
                return dist/* visit */.YR.REMOVE;
            if ((0,dist/* isScalar */.jn)(key) && key.value === 'needs' && (0,dist/* isSeq */.oP)(value))
                value.items = value.items.filter((item) => !(0,dist/* isScalar */.jn)(item) || item.value !== 'deploy');
            return undefined;
        },
    });
}
/** An image whose values each job takes from the matrix; undefined where no image has one. */
function matrixImage(images) {
    const value = (key) => `\${{ matrix.${key} }}`;
    const used = new Set(images.flatMap((image) => Object.keys(matrixEntry(image))));
    const usedValue = (key) => (used.has(key) ? value(key) : undefined);
    return {
        image: value('image'),
        layers: usedValue('layers') ?? '',
        platforms: usedValue('platforms'),
        ...{ file: usedValue('file'), context: usedValue('context'), target: usedValue('target') },
        ...{ buildArgs: usedValue('build-args'), buildContexts: usedValue('build-contexts') },
    };
}
function fill_workflow_inputsOf(image) {
    const { layers, file, context, target, platforms } = image;
    return {
        image: image.image,
        layers: layersText(layers),
        ...{ file, context, target, platforms },
        buildArgs: pairsText(image.buildArgs),
        buildContexts: pairsText(image.buildContexts),
    };
}
/** `auto`, or one layer a line; empty for the default. */
function layersText(layers) {
    if (layers === 'default')
        return '';
    return layers === 'auto' ? 'auto' : `${layers.map(({ name, target }) => `${name}=${target}`).join('\n')}\n`;
}
function pairsText(pairs) {
    const lines = Object.entries(pairs).map(([name, value]) => `${name}=${value}`);
    return lines.length === 0 ? undefined : lines.length === 1 ? lines[0] : `${lines.join('\n')}\n`;
}
function matrixEntry(image) {
    const { buildArgs, buildContexts, ...inputs } = fill_workflow_inputsOf(image);
    return Object.fromEntries(Object.entries({
        ...{ name: image.name, ...inputs },
        ...{ 'build-args': buildArgs, 'build-contexts': buildContexts },
    }).filter((entry) => entry[1] !== undefined && entry[1] !== ''));
}
/** The job runs once for each image. */
function addMatrix(document, job, images) {
    const strategy = document.createNode({
        'fail-fast': false,
        matrix: { include: images.map(matrixEntry) },
    });
    const at = job.items.findIndex(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === 'uses');
    job.items.splice(at, 0, new dist/* Pair */.Rm(document.createNode('strategy'), strategy));
    job.set('name', `\${{ matrix.name }}`);
}
function fillInputs(given, taken, inputs, { deployment }) {
    const set = (name, value) => {
        if (value === undefined)
            given.delete(name);
        else
            given.set(name, value);
    };
    if (given.has('image'))
        set('image', inputs.image);
    const layers = findPair(given, 'layers');
    if (inputs.layers === '')
        given.delete('layers');
    else if (layers !== undefined) {
        layers.value = new dist/* Scalar */.X5(inputs.layers);
        if ((0,dist/* isScalar */.jn)(layers.key) && layers.key.commentBefore !== undefined)
            layers.key.commentBefore = layersComment(inputs.layers);
    }
    if (taken.includes('build')) {
        set('file', inputs.file);
        set('context', inputs.context);
        set('platforms', inputs.platforms);
        if (inputs.buildArgs !== undefined)
            set('build-args', inputs.buildArgs);
        if (inputs.buildContexts !== undefined)
            set('build-contexts', inputs.buildContexts);
    }
    if (taken.includes('target'))
        set('target', inputs.target);
    if (!taken.includes('deploy'))
        return;
    if (deployment === undefined) {
        for (const name of deploymentInputs)
            given.delete(name);
        return;
    }
    set('project-dir', deployment.projectDir);
    set('health-url', deployment.healthUrl);
    set('compose-file', deployment.composeFile);
}
/** What stands above the layers. */
function layersComment(layers) {
    if (layers === 'auto')
        return ' The Dockerfile decides: a layer ends where the code begins. `cache-prewarm plan` shows which and why.';
    if (layers.startsWith('${{'))
        return ' Of each Dockerfile.';
    const tags = layers
        .trimEnd()
        .split('\n')
        .map((line) => `cache-${line.slice(0, line.indexOf('='))}`);
    const kept = tags.length === 1 ? 'an image with the tag' : 'images with the tags';
    return ` name=stage of the Dockerfile. Kept as ${kept} ${tags.join(', ')}.`;
}

;// CONCATENATED MODULE: ./lib/commands/init/called-scripts.js







/** The most scripts, and steps with actions of others, that are described. */
const mostScripts = 5;
/** Says of actions and workflows of others what they build, and what to write instead. */
function tellForeign(plan, action) {
    const { found, reader } = plan;
    const all = found.workflows.flatMap(({ path, builds }) => builds.flatMap((build) => {
        const names = dockerfilesOf(build).filter((name) => plan.repository.paths.includes(name.split(',', 1)[0] ?? ''));
        return build.kind !== 'foreign' || build.script !== undefined || names.length === 0
            ? []
            : [{ build, names, place: `${path}, line ${build.line}` }];
    }));
    for (const { build, names, place } of all.slice(0, mostScripts)) {
        const inputs = names.length === 1
            ? inputsInWords(build, build.command === undefined || build.isPushedLater === true, plan)
            : undefined;
        reader.notice(`${place}: ${build.command ?? 'an action or a workflow of another project'} builds ${(0,first_few/* firstFew */.D)(names)} here, so this stays as it is. For layers, use ${action} in its place, with ${inputs ?? 'the same settings'}.`);
    }
}
/** Says of the scripts that workflows run what they build, and what to write instead. */
function tellScripts(plan, action) {
    const { reader } = plan;
    const scripts = scriptsOf(plan);
    for (const script of scripts.slice(0, mostScripts))
        reader.notice(describe(script, plan, action));
    const others = scripts.slice(mostScripts).map(({ path }) => path);
    if (others.length > 0)
        reader.notice(`${(0,first_few/* firstFew */.D)(others)} ${(0,quantity/* agree */.d5)(others.length, 'builds', 'build')} images in workflows, too. init changes no scripts.`);
}
function scriptsOf({ found, repository }) {
    const all = found.workflows.flatMap(({ path, builds }) => builds.flatMap((build) => build.script === undefined ||
        isOfWindows(build) ||
        build.baked?.length === 0 ||
        isElsewhere(build, repository.paths)
        ? []
        : [{ build, script: build.script, place: `${path}, line ${build.line}` }]));
    return [...new Set(all.map(({ script }) => script.path))].map((path) => {
        const own = all.filter(({ script }) => script.path === path);
        return {
            path,
            places: [...new Set(own.map(({ place }) => place))],
            builds: [
                ...new Map(own.map(({ build, script }) => [[script.line, ...dockerfilesOf(build)].join(' '), build])).values(),
            ],
        };
    });
}
function describe({ path, places, builds }, plan, action) {
    const [steps, before] = places.length === 1 ? ['this step builds', 'this one'] : ['these steps build', 'them'];
    const [only, ...more] = builds;
    const pushes = builds.some((build) => pushesOwn(build, plan.repository.paths));
    const inputs = more.length === 0 && only !== undefined ? inputsInWords(only, pushes, plan) : undefined;
    const remove = `remove the ${(0,quantity/* agree */.d5)(builds.length, 'build', 'builds')} from ${path}${pushes ? ', and what pushes its image' : ''}`;
    const advice = inputs === undefined
        ? `put a step of ${action}${more.length > 0 ? ' for each image' : ''} before ${before}, with the same settings`
        : `put a step of ${action} before ${before}, with ${inputs}`;
    return `${(0,findings/* mentionsInWords */.US)(places)}: ${steps} with ${path}: ${(0,first_few/* firstFew */.D)(buildsInWords(builds))}. init changes no scripts.${nameInWords(builds, plan)} For layers, ${advice}. Then ${remove}.`;
}
/** What images are called here whose own names only a shell knows. */
function nameInWords(builds, { named }) {
    const hidden = builds.filter(({ inputs }) => inputs['tags']?.split(/[\n:]/)[0]?.includes(shellWord));
    const shown = named.filter(({ candidate }) => hidden.some(({ written }) => written.some(({ dockerfile }) => dockerfile === candidate.dockerfile)));
    const [first] = shown;
    return first === undefined
        ? ''
        : ` Only a shell knows what it calls the ${(0,quantity/* agree */.d5)(shown.length, 'image', 'images')}, so ${shown.length === 1 ? `it is ${first.image}` : `they are ${(0,first_few/* firstFew */.D)(shown.map(({ image }) => image))}`} here.`;
}
/** `docker/Dockerfile, target app (line 8)`, each image once. */
function buildsInWords(builds) {
    return [...(0,group/* groupBy */.$)(builds, buildInWords)].map(([what, same]) => {
        const lines = same.map(({ script }) => script?.line).join(', ');
        const unless = same.some(({ isOpen }) => isOpen === true) ? ', unless a variable says otherwise' : '';
        return `${what} (${same.length === 1 ? 'line' : 'lines'} ${lines}${unless})`;
    });
}
function buildInWords(build) {
    const names = dockerfilesOf(build);
    const { kind } = build;
    if (names.length > 0)
        return names.join(' or ');
    return kind === 'command' || kind === 'foreign' ? 'what only a shell knows' : `images with ${kind}`;
}
/** Each with its target. */
function dockerfilesOf({ written }) {
    return [
        ...new Set(written.map(({ dockerfile, target }) => `${dockerfile}${target === undefined ? '' : `, target ${target}`}`)),
    ];
}
/** What the step is to have; undefined: it has to be looked up. */
function inputsInWords(build, pushes, plan) {
    const { inputs, kind, written } = build;
    if ((kind !== 'command' && kind !== 'foreign') || written.length === 0 || build.isOpen === true)
        return undefined;
    const image = layerImage(build, plan);
    const [only] = written;
    const own = only?.dockerfile.endsWith('Containerfile') === true ? only.dockerfile : undefined;
    const said = Object.entries({
        image,
        ...Object.fromEntries(['context', 'file', 'target', 'platforms'].map((name) => [name, inputs[name]])),
        ...(inputs['file'] === undefined && own !== undefined ? { file: own } : {}),
        ...(pushes ? { push: 'true' } : { load: 'true' }),
    }).filter((entry) => entry[1] !== undefined && entry[1] !== '.' && !entry[1].includes('${{'));
    const same = ['tags', 'build-args', 'secret-files', 'secret-envs', 'build-contexts'].filter((name) => inputs[name] !== undefined);
    const parts = said.map(([name, value]) => `\`${name}: ${value}\``).join(', ');
    return same.length === 0 ? parts : `${parts}, and the same ${same.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/core/init/change-script.js







/** Keys that the step of the action has, too. */
const keptKeys = ['name', 'id', 'if', 'env', 'timeout-minutes'];
/** Keys that each of several steps has. */
const repeatedKeys = ['if', 'env', 'timeout-minutes'];
/** Keys of the steps for what else the script does. */
const scriptKeys = ['if', 'env', 'working-directory', 'shell'];
/** A script that only builds becomes a step of the action; what stands before and after the build stays a script. */
function changeScript(step, change, yaml) {
    const { action, build } = change;
    const run = step.get('run');
    const span = spanOf(step, 'run', yaml);
    const whole = itemOf(step, yaml);
    const at = `line ${build.line}`;
    if (typeof run !== 'string' || span === undefined || whole === undefined)
        return `${at}: write the inputs of this build into a step of ${action}.`;
    const script = change_script_scriptCommands(run, build.folder);
    const own = script.findIndex((command) => commandBuild(command)?.kind === build.kind);
    const planned = planScript(change, script, own);
    if (typeof planned === 'string')
        return `${at}: ${planned}`;
    // What is left runs where the script begins.
    const isLeft = ({ text, plain }) => !planned.isDropped(plain) && !isFolderCommand(text);
    const before = script.slice(0, own).filter(isLeft);
    const after = script.slice(own + 1).filter(isLeft);
    const others = [...before, ...after].filter(({ text }) => !isIdle(text) && !isAssignment(text));
    const keeps = others.length + planned.rest.length > 0;
    const rest = planned.rest.length > 0 ? script.slice(own, own + 1) : [];
    if (keeps && !change_script_isApart(before, after, [...others, ...rest], build))
        return `${at}: the script does more than build. Put the build into a separate step, with ${action}.`;
    const names = step.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    const isShell = /^(?:ba)?sh\b/.test(String(step.get('shell') ?? 'sh'));
    // One of several steps that fails would not keep the others from running.
    const goesOn = !keeps && planned.steps.length === 1 ? ['continue-on-error'] : [];
    const isUsual = step.get('continue-on-error') === false ? ['continue-on-error'] : [];
    const known = [
        ...[...keptKeys, ...goesOn, ...isUsual, 'run', 'working-directory'],
        ...(isShell ? ['shell'] : []),
    ];
    const odd = names.find((name) => !known.includes(name));
    if (odd !== undefined)
        return `${at}: the step has \`${odd}\`. Use ${action} in a step without it.`;
    const partsOf = (keys) => names.filter((name) => keys.includes(name)).flatMap((name) => partOf(step, name, whole, yaml));
    const head = partsOf(keeps || planned.steps.length > 1 ? repeatedKeys : [...keptKeys, ...goesOn]);
    const textsOf = (part) => part.flatMap(({ text, index, count, isAlone }) => isAlone ? run.split('\n').slice(index, index + count) : text);
    const { indent } = whole;
    const scriptStep = (texts) => texts.every((text) => text.trim() === '')
        ? []
        : asItem([...partsOf(scriptKeys), ...runLines(texts, indent + 2)], indent);
    return [
        {
            line: whole.first,
            remove: whole.last - whole.first + 1,
            insert: [
                ...(keeps ? scriptStep(textsOf(before)) : []),
                ...planned.steps.flatMap((inputs) => actionStep(head, action, inputs, indent)),
                ...(keeps ? scriptStep([...planned.rest, ...textsOf(after)]) : []),
            ],
        },
    ];
}
function change_script_scriptCommands(run, folder) {
    const written = stepCommands(run, folder);
    // A default counts where the environment says nothing, and that is not known here.
    const isOpen = folder === undefined || /\$\{\w+:?[-=]/.test(run);
    const plain = isOpen ? written : stepCommands(plainScript(run, { folder, own: '.' }, {}), folder);
    return written.map((command, at) => ({
        ...command,
        plain: (plain.length === written.length ? plain[at]?.text : undefined) ?? command.text,
    }));
}
/** Whether a command says something to people, or nothing. */
function isIdle(text) {
    return text === '' || /^(#|set -|echo )/.test(text);
}
/** Whether a command only gives a variable a value, which the build has then. */
function isAssignment(text) {
    return /^(?:export )?\w+=(?:"[^"`]*"|'[^']*'|[^\s`"']*)$/.test(text) && !text.includes('$(');
}
/** Whether what a script does beside its build can run in steps of its own, where the script begins. */
function change_script_isApart(before, after, all, { folder: start }) {
    const changesState = before.some(({ text, isAlone }) => /^(export|source|\.|if|for|while|case)\s|^\w+=|[{(]$/.test(text) ||
        // `[ -f x ] && docker build .` builds only sometimes.
        (!isAlone && /^(\[\[?|test|grep|command|which)\s/.test(text)));
    const isNested = after.some(({ text }) => /^(fi|done|esac|else|elif|[})])/.test(text));
    return !changesState && !isNested && all.every(({ folder }) => folder === start);
}
function runLines(texts, indent) {
    const space = ' '.repeat(indent);
    return texts.length === 1 && change_script_isPlain(texts[0] ?? '')
        ? [`${space}run: ${texts[0]}`]
        : [`${space}run: |`, ...texts.map((text) => `${space}  ${text}`)];
}
/** Whether YAML takes a text as it is. */
function change_script_isPlain(text) {
    return !/: |:$| #|^[-?:,[\]{}#&*!|>'"%@`]/.test(text);
}
/** What the building line of a script is to become; a text: why it stays. */
function planScript({ action, add, build, images = [], unread }, script, own) {
    const { text = '', plain = '', folder } = script[own] ?? {};
    if (build.kind === 'compose') {
        if (/^(?:sudo )?podman/.test(text))
            return 'podman compose builds here, and it does not see images that Docker builds, so this step stays as it is.';
        const command = readComposeCommand(text);
        const builds = unread === undefined ? 'builds here' : `builds here, ${unread}`;
        if (command === undefined || images.length === 0)
            return script.some((line) => line.text.includes(' --build') && / up /.test(line.text))
                ? `compose ${builds}. Put a step with ${action} for each image before it, and leave out \`--build\`.`
                : `compose ${builds}. Replace it with a step of ${action} for each image, with \`load: true\` and the image's name as \`tags\`.`;
        const rest = command.rest === undefined ? [] : [command.rest];
        return { steps: images.map((inputs) => ({ ...inputs, ...add })), rest, isDropped: () => false };
    }
    const command = readBuildCommand(plain, shellVariable);
    if (command === undefined || folder === undefined || plain.includes(shellWord))
        return `this \`docker build\` has something that only a shell can read. Use ${action} with the same settings.`;
    const later = script.slice(own + 1);
    const isDropped = (line) => isPushOf(line, command.tags);
    const pushed = command.push || later.some((line) => isDropped(line.plain));
    const loads = pushed && later.some((line) => !isDropped(line.plain) && !isIdle(line.text));
    return {
        steps: [
            { ...inputsOf({ ...command, push: pushed }, folder), ...(loads ? { load: 'true' } : {}), ...add },
        ],
        rest: [],
        isDropped,
    };
}
/** `docker push` of a tag that was just built. */
function isPushOf(text, tags) {
    const pushed = /^docker (?:image )?push (?:-\S+ )*["']?(.+?)["']?$/.exec(text)?.[1];
    if (pushed === undefined)
        return false;
    const plain = (tag) => tag.replaceAll(/\$\{\{\s*(?:env|github)\.(\w+)\s*\}\}|\$\{?(?:GITHUB_)?(\w+)\}?/g, (_all, a, b) => String(a ?? b).toLowerCase());
    return tags.some((tag) => plain(tag) === plain(pushed));
}

;// CONCATENATED MODULE: ./lib/core/init/job-needs.js


/** docker/build-push-action fetches the source itself; a build in the checkout needs one. */
function addCheckout(steps, index, yaml) {
    const isThere = steps
        .slice(0, index)
        .some((step) => /actions\/checkout|checkout@/.test(String(step.get('uses') ?? '')) ||
        /git (clone|checkout)/.test(String(step.get('run') ?? '')));
    const first = steps[0] === undefined ? undefined : itemOf(steps[0], yaml);
    if (isThere || first === undefined)
        return [];
    const indent = ' '.repeat(first.indent);
    return [{ line: first.first, remove: 0, insert: [`${indent}- uses: actions/checkout@v5`] }];
}
const allowed = 'packages: write # to push the layers';
const tooNarrow = '`permissions` lets nothing be pushed: the job needs `packages: write` for the layers.';
/**
 * Layers are pushed, also where the image is not. Only this job is allowed to: one that has the permissions of the whole workflow
 * gets them as its own, and this one more. A text: why that cannot be written.
 */
function allowPackages(job, workflow, yaml) {
    const own = job.get('permissions', true);
    const permissions = own ?? workflow.get('permissions', true);
    // Undefined: what the settings of the repository say, which nobody sees here.
    if (permissions === undefined || ((0,dist/* isScalar */.jn)(permissions) && permissions.value === 'write-all'))
        return [];
    if (!(0,dist/* isMap */.jh)(permissions))
        return tooNarrow;
    if (permissions.get('packages') === 'write')
        return [];
    return own === undefined
        ? copyPermissions(permissions, job, yaml)
        : widenPermissions(permissions, job, yaml);
}
/** What a job says itself replaces all that the workflow says. */
function copyPermissions(permissions, job, yaml) {
    const before = spanOf(job, 'runs-on', yaml);
    if (before === undefined)
        return tooNarrow;
    const indent = ' '.repeat(indentOf(yaml.lines[before.first] ?? ''));
    const others = permissions.items.flatMap(({ key, value }) => (0,dist/* isScalar */.jn)(key) && (0,dist/* isScalar */.jn)(value) && key.value !== 'packages' ? [`${key.value}: ${value.value}`] : []);
    const insert = ['permissions:', ...[...others, allowed].map((line) => `  ${line}`)];
    return [{ line: before.last + 1, remove: 0, insert: insert.map((line) => indent + line) }];
}
function widenPermissions(permissions, job, yaml) {
    const first = permissions.items[0]?.key;
    const span = spanOf(permissions, 'packages', yaml);
    const whole = spanOf(job, 'permissions', yaml);
    const oneLine = whole !== undefined && whole.first === whole.last ? yaml.lines[whole.first] : undefined;
    // `{contents: read}`, or `{}` where nothing is allowed.
    if (permissions.flow === true && whole !== undefined && oneLine !== undefined && span === undefined) {
        const wider = oneLine.replace(/(\{.*?)\s*\}/, (_all, head) => head === '{' ? '{packages: write}' : `${head}, packages: write}`);
        return [{ line: whole.first, remove: 1, insert: [wider] }];
    }
    if (permissions.flow === true || !(0,dist/* isScalar */.jn)(first) || whole === undefined)
        return tooNarrow;
    const line = `${' '.repeat(indentOf(yaml.lines[lineOf(first, yaml)] ?? ''))}${allowed}`;
    return span === undefined
        ? [{ line: whole.last + 1, remove: 0, insert: [line] }]
        : [{ line: span.first, remove: 1, insert: [line] }];
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/emulated-platforms.js
/** What it means for a step that its builder is the runner's; undefined: nothing, as it builds what that runs. */
function emulationRemark({ runsOn = '', variants = [] }, steps) {
    const own = runsOn.includes('${{') ? undefined : /arm|aarch/i.test(runsOn) ? 'linux/arm64' : 'linux/amd64';
    const others = variants.flatMap(({ platforms = '' }) => {
        const all = platforms.split(/[\s,]+/).filter((name) => name !== '' && !name.includes('$'));
        // Of several, at least one is another one.
        if (own === undefined)
            return all.length > 1 ? ['the platforms that are not its own'] : [];
        return all.filter((name) => name !== own);
    });
    if (others.length === 0)
        return undefined;
    const isSetUp = steps.some((step) => /^docker\/setup-qemu-action@/i.test(String(step.get('uses') ?? '')));
    const needs = isSetUp ? '' : ', and needs docker/setup-qemu-action before this step';
    return `It emulates ${[...new Set(others)].join(', ')}, which is slow where steps compile${needs}. docs/guide/platforms.md has other ways.`;
}

;// CONCATENATED MODULE: ./lib/core/init/change-workflow.js










/** Inputs of docker/build-push-action that the layers and the application's own cache replace. */
const replacedInputs = ['cache-from', 'cache-to'];
/** Inputs of the same action of Depot, Blacksmith and WarpBuild, about their builders. */
const change_workflow_foreignInputs = 'project token build-platform buildx-fallback lint lint-fail-on save save-tag save-tags nofallback setup-only profile-name api-key timeout'.split(' ');
/**
 * Changes the steps of a workflow so that they build on layers. Only their lines are touched: everything else stays as it is, to
 * the last comment.
 */
function changeWorkflow(text, changes) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter });
    const jobs = jobsIn(document.contents);
    const written = text.split('\n');
    const yaml = { lines: written.map((line) => line.replace(/\r$/, '')), counter };
    const edits = [];
    const remarks = [];
    if (document.errors.length > 0)
        return { text, remarks };
    const seenJobs = new Set();
    for (const change of singleBuilds(changes, remarks)) {
        const { job: id, step: index } = change.build;
        const found = findStep(jobs, change.build);
        if (found === undefined)
            continue;
        const { job, steps, step } = found;
        const made = changeStep(step, change, yaml, steps.slice((index ?? 0) + 1));
        if (typeof made === 'string') {
            remarks.push(made);
            continue;
        }
        edits.push(...made);
        remarks.push(...stepRemarks(step, steps, change));
        if (id === '' || seenJobs.has(id))
            continue;
        seenJobs.add(id);
        edits.push(...addCheckout(steps, index ?? 0, yaml));
        if (!change.needsPackages)
            continue;
        const allowed = allowPackages(job, document.contents, yaml);
        if (typeof allowed === 'string')
            remarks.push(`job ${id}: ${allowed}`);
        else
            edits.push(...allowed);
    }
    const own = edits.map((edit) => ({ ...edit, insert: inLineEndsOf(text, edit.insert) }));
    return { text: applyEdits(written, own).join('\n'), remarks };
}
/** What else changes for who uses the step, or has to be changed. */
function stepRemarks(step, steps, { build, needsPackages }) {
    const { job, line } = build;
    const builder = /^(depot|useblacksmith|warpbuilds)\//i.exec(String(step.get('uses') ?? ''))?.[1];
    const emulation = emulationRemark(build, steps);
    return [
        ...(builder === undefined
            ? []
            : [
                `line ${line}: this step used a builder of ${builder}, and now uses the runner's.${emulation === undefined ? '' : ` ${emulation}`}`,
            ]),
        ...(job === '' && needsPackages
            ? [`line ${line}: jobs that use this action need \`packages: write\` for the layers.`]
            : []),
    ];
}
/** Without the steps whose script builds several times: a step of the action builds once. */
function singleBuilds(changes, remarks) {
    return changes.filter((change) => {
        const [first, ...others] = changes.filter(({ build }) => build.job === change.build.job && build.step === change.build.step);
        if (others.length > 0 && first === change)
            remarks.push(`line ${change.build.line}: this script builds ${others.length + 1} times. Put each build into a separate step, with ${change.action}.`);
        return others.length === 0;
    });
}
/** The step that builds, its job, and the steps of that. */
function findStep(jobs, { job: id, step: index }) {
    const job = jobs.get(id);
    const steps = job?.get('steps');
    const step = (0,dist/* isSeq */.oP)(steps) && index !== undefined ? steps.items[index] : undefined;
    if (job === undefined || !(0,dist/* isSeq */.oP)(steps) || !(0,dist/* isMap */.jh)(step))
        return undefined;
    return { job, step, steps: steps.items.filter((item) => (0,dist/* isMap */.jh)(item)) };
}
function isDocker(step) {
    return /^docker\//i.test(String(step.get('uses') ?? ''));
}
function changeStep(step, change, yaml, later) {
    const given = step.get('with');
    const inputs = (0,dist/* isMap */.jh)(given) ? (0,oci_json/* fieldTexts */.Zm)(given.toJSON()) : {};
    if (isFirstVersion(String(step.get('uses') ?? ''), inputs))
        return changeFirstVersion(step, { inputs, later }, change, yaml);
    if (change.build.kind === 'build-push')
        return changeAction(step, change, yaml, (name) => [...replacedInputs, ...(isDocker(step) ? [] : change_workflow_foreignInputs)].includes(name));
    if (change.build.kind === 'command' || change.build.kind === 'compose')
        return changeScript(step, change, yaml);
    return changeBake(step, change, yaml);
}
/** A step of docker/build-push-action@v1 with the inputs that say the same. */
function changeFirstVersion(step, { inputs: given, later }, { action, add, build }, yaml) {
    // Layers whose place nothing names lie in GitHub's registry.
    const isOtherLogin = add['image'] === undefined && !/^(?:ghcr\.io|containers\.[^/]+)\//.test(build.image ?? '');
    const why = whyFirstVersionStays(given, action, isOtherLogin);
    const whole = itemOf(step, yaml);
    if (why !== undefined || whole === undefined)
        return `line ${build.line}: ${why}`;
    // It builds with the engine of the runner, where later steps find the image.
    const isUsed = later.some((one) => /\bdocker\b/.test(String(one.get('run') ?? '')));
    const loads = isUsed ? { load: 'true' } : {};
    const names = step.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    const head = names
        .filter((name) => name !== 'uses' && name !== 'with')
        .flatMap((name) => partOf(step, name, whole, yaml));
    return [
        {
            line: whole.first,
            remove: whole.last - whole.first + 1,
            insert: actionStep(head, action, { ...add, ...firstVersionInputs(given), ...loads }, whole.indent),
        },
    ];
}
/** A step for each image, in the place of the one that builds them all. */
function changeBake(step, change, yaml) {
    const { action, add, images = [] } = change;
    const [only] = images;
    if (only !== undefined && images.length === 1 && step.has('uses') && !step.has('id'))
        return changeAction(step, { action, add: { ...only, ...add } }, yaml, (name) => !(name in only));
    const whole = itemOf(step, yaml);
    const why = whyBakeStays(step, change);
    if (why !== undefined || whole === undefined)
        return `line ${change.build.line}: ${why}`;
    const kept = ['if', 'env', 'timeout-minutes', ...(images.length === 1 ? ['name'] : [])];
    const head = kept.flatMap((key) => partOf(step, key, whole, yaml));
    return [
        {
            line: whole.first,
            remove: whole.last - whole.first + 1,
            insert: images.flatMap((inputs) => actionStep(head, action, { ...inputs, ...add }, whole.indent)),
        },
    ];
}
function whyBakeStays(step, { action, images = [], unread }) {
    const use = `use ${action} with bake-files.`;
    if (unread !== undefined)
        return `init does not know what bake builds here, because ${unread}. If it builds images, ${use}`;
    if (images.length === 0)
        return `bake pushes images here whose registry nothing names. Name it in their tags, and ${use}`;
    if (step.has('id'))
        return `the step has \`id\`, and other steps may use its outputs. If none does, ${use}`;
    const run = step.get('run');
    return typeof run === 'string' && stepCommands(run, '.').length > 1
        ? `the script does more than bake. For its images, ${use}`
        : undefined;
}
/** The action's name, and without the inputs that nothing needs any more. */
function changeAction(step, { action, add }, yaml, isReplaced) {
    const uses = spanOf(step, 'uses', yaml);
    if (uses === undefined)
        return 'The step has no `uses:`.';
    const edits = [];
    const usesLine = yaml.lines[uses.first] ?? '';
    edits.push({
        line: uses.first,
        remove: 1,
        // A pinned version is followed by a comment that names it.
        insert: [usesLine.replace(/(uses:\s*)(["']?)[^\s"'#]+\2.*$/, `$1${action}`)],
    });
    const inputs = step.get('with');
    const where = spanOf(step, 'with', yaml);
    if (!(0,dist/* isMap */.jh)(inputs) || where === undefined) {
        const indent = indentOf(usesLine.replace(/^(\s*)- /, '$1  '));
        const added = inputLines(add, indent + 2);
        if (added.length > 0)
            edits.push({ line: uses.first + 1, remove: 0, insert: [`${' '.repeat(indent)}with:`, ...added] });
        return edits;
    }
    if (inputs.flow === true)
        return `line ${where.first + 1}: \`with\` is written on one line. Write one input a line, and run init again.`;
    const present = inputs.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    const removed = present.filter(isReplaced);
    const first = inputs.items[0]?.key;
    const indent = (0,dist/* isScalar */.jn)(first) ? indentOf(yaml.lines[lineOf(first, yaml)] ?? '') : 0;
    const added = inputLines(Object.fromEntries(Object.entries(add).filter(([name]) => !present.includes(name))), indent);
    const isEmpty = removed.length === present.length && added.length === 0;
    if (isEmpty) {
        edits.push({ line: where.first, remove: where.last - where.first + 1, insert: [] });
        return edits;
    }
    for (const name of removed) {
        const span = spanOf(inputs, name, yaml);
        if (span !== undefined)
            edits.push(withoutCache(span, yaml));
    }
    // docker/build-push-action builds what it fetches from Git itself; the folder of the checkout is the same.
    const context = spanOf(inputs, 'context', yaml);
    const contextText = context === undefined ? undefined : yaml.lines[context.first];
    if (context !== undefined &&
        contextText !== undefined &&
        /\{\{\s*defaultContext\s*\}\}/.test(contextText)) {
        edits.push({
            line: context.first,
            remove: 1,
            insert: [
                contextText
                    .replace(/\{\{\s*defaultContext\s*\}\}:/, './')
                    .replace(/\{\{\s*defaultContext\s*\}\}/, '.')
                    .replace(/(context:\s*)(["'])(.*)\2/, '$1$3'),
            ],
        });
    }
    if (added.length > 0)
        edits.push({ line: (0,dist/* isScalar */.jn)(first) ? lineOf(first, yaml) : where.last + 1, remove: 0, insert: added });
    return edits;
}
/** An input of the cache goes with the comment above it that speaks of the cache. */
function withoutCache({ first, last }, { lines }) {
    let top = first;
    while (/^\s*#/.test(lines[top - 1] ?? ''))
        top--;
    const line = lines.slice(top, first).some((text) => /cache/i.test(text)) ? top : first;
    return { line, remove: last - line + 1, insert: [] };
}

;// CONCATENATED MODULE: ./lib/core/init/workflow/narrow-calls.js



/**
 * Calls of a workflow whose permissions do not let its jobs write packages, as `path, line 12`: GitHub starts no run in which a
 * called workflow asks for more than its caller has. A caller that says nothing has what its own caller has.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusable-workflows#supported-keywords-for-jobs-that-call-a-reusable-workflow
 */
function narrowCalls(path, workflows, depth = 0) {
    // GitHub allows ten levels.
    if (depth === 10)
        return [];
    const found = workflows.flatMap((caller) => {
        if (!caller.text.includes(path))
            return [];
        const lines = new dist/* LineCounter */.HN();
        const { contents } = (0,dist/* parseDocument */.Tp)(caller.text, { lineCounter: lines });
        return [...jobsIn(contents).values()].flatMap((job) => {
            const uses = String(job.get('uses') ?? '');
            if (uses !== `./${path}` && !uses.includes(`/${path}@`))
                return [];
            const allowed = allowsPackages(job) ?? ((0,dist/* isMap */.jh)(contents) ? allowsPackages(contents) : undefined);
            if (allowed === undefined)
                return narrowCalls(caller.path, workflows, depth + 1);
            return allowed ? [] : [`${caller.path}, line ${lineOfKey(job, 'uses', lines)}`];
        });
    });
    return [...new Set(found)];
}
/** Undefined: it says nothing. */
function allowsPackages(map) {
    const permissions = map.get('permissions', true);
    if ((0,dist/* isMap */.jh)(permissions))
        return permissions.get('packages') === 'write';
    return (0,dist/* isScalar */.jn)(permissions) ? permissions.value === 'write-all' : undefined;
}

// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/adapters/context/ignore-rules.js + 1 modules
var ignore_rules = __webpack_require__(61482);
// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/frontend.js
var frontend = __webpack_require__(11120);
// EXTERNAL MODULE: ./lib/core/dockerfile/build-values.js
var build_values = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/core/dockerfile/shell-word.js
var shell_word = __webpack_require__(76993);
;// CONCATENATED MODULE: ./lib/core/init/argument-of-run.js




/**
 * The build arguments that a workflow gives another value in each run: its commit or number, and what else only a run knows, where a
 * FROM takes it as digest or tag of an image that this repository builds. A version that a step reads from a file is not among them.
 * `candidates`: all images of the repository.
 */
function findArgsOfRuns(dockerfile, candidate, candidates) {
    const { buildArgs } = candidate;
    const variables = variablesOf(dockerfile, buildArgs);
    const own = [candidate, ...candidates].flatMap(({ image, localName }) => [image, localName].flatMap((name) => argument_of_run_placesOf(name ?? '')));
    const ofImages = dockerfile.stages.flatMap(({ from }) => {
        const { text, asked } = (0,shell_word/* lexWord */.Y)(from, (name) => variables.get(name) ?? 'x', {
            escape: dockerfile.escape,
        });
        const isBuiltHere = argument_of_run_placesOf(text.split('@', 1)[0] ?? '').some((place) => own.includes(place));
        const isOpen = (name) => isWhole(from, name) && buildArgs[name]?.startsWith('${{') === true;
        return [...asked].filter((name) => isBuiltHere || isOpen(name) || isDigest(from, name));
    });
    const isOfRun = ([name, value]) => hasExpression(value, commitOrNumber) || (ofImages.includes(name) && hasExpression(value, onlyInRun));
    return new Set(Object.entries(buildArgs)
        .filter(isOfRun)
        .map(([name]) => name));
}
const commitOrNumber = /\bgithub\.(?:sha|run_id|run_number|run_attempt|event\.(?:after|head_commit\.|pull_request\.head\.sha|workflow_run\.head_sha))\b/;
const onlyInRun = /\b(?:needs|steps)\.[\w-]+\.outputs\b|\b(?:env|inputs)\.\w|\bgithub\.(?:ref|ref_name|head_ref|event)\b/;
function hasExpression(text, pattern) {
    return [...text.matchAll(expression_list/* expressionPattern */.vw)].some(([expression]) => pattern.test(expression));
}
/** What FROM lines can be read with: what only a run knows is any word. */
function variablesOf(dockerfile, buildArgs) {
    const known = Object.entries(buildArgs).map(([name, value]) => [
        name,
        value.replaceAll(expression_list/* expressionPattern */.vw, 'x'),
    ]);
    const values = {
        ...{ buildArgs: Object.fromEntries(known), buildContexts: {}, platforms: [], builderPlatform: undefined },
    };
    const [build] = (0,build_values/* singleBuilds */.CK)('', values);
    return build === undefined ? new Map() : (0,build_values/* globalVariables */.vY)(dockerfile, values, build);
}
/** Repository and owner of an image; none: it has no name that is known, or is one of Docker's own. */
function argument_of_run_placesOf(name) {
    try {
        const { registry, repository } = (0,reference/* parseReference */.F2)(name);
        const [owner, ...rest] = repository.split('/');
        return [
            `${registry}/${repository}`,
            ...(owner === 'library' || rest.length === 0 ? [] : [`${registry}/${owner}/`]),
        ];
    }
    catch {
        return [];
    }
}
/** `FROM ${BASE}` */
function isWhole(from, name) {
    return from === `$${name}` || from === `\${${name}}`;
}
/** `FROM base@${DIGEST}`, `FROM base@sha256:${DIGEST}` */
function isDigest(from, name) {
    return [`$${name}`, `\${${name}}`].some((use) => from.endsWith(`@${use}`) || from.endsWith(`@sha256:${use}`));
}

// EXTERNAL MODULE: ./lib/core/init/argument-values.js
var argument_values = __webpack_require__(77490);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
;// CONCATENATED MODULE: ./lib/core/init/source-files.js


/** The files that a source of COPY or a mount takes of a context, relative to it: itself, what is beneath it, or what its pattern fits. */
function sourceFiles(source, paths, context) {
    const found = looked.get(paths) ?? new Map();
    looked.set(paths, found);
    const key = JSON.stringify([context, source]);
    const files = found.get(key) ?? findFiles(source, paths, context);
    found.set(key, files);
    return files;
}
/** Of all files of a repository: one Dockerfile may build dozens of services. */
const looked = new WeakMap();
function findFiles(source, paths, context) {
    const path = (0,repository_path/* joinPath */.uJ)('.', source.replace(/^\/+/, ''));
    if (path === undefined)
        return [];
    const names = path === '.' ? [] : path.split('/');
    const patterns = names.map((name) => (name === '**' ? undefined : (0,go_pattern/* compileGoPattern */.ME)(name)));
    return paths.flatMap((file) => {
        const inside = (0,repository_path/* pathWithin */.RY)(context, file);
        if (inside === undefined)
            return [];
        const own = inside.split('/');
        // `**` over folders is COPY --parents' way.
        const fits = names.includes('**')
            ? (patterns.at(-1)?.test(own.at(-1) ?? '') ?? true)
            : own.length >= patterns.length &&
                patterns.every((pattern, index) => pattern?.test(own[index] ?? '') === true);
        return fits ? [inside] : [];
    });
}

;// CONCATENATED MODULE: ./lib/core/init/build-context.js






/**
 * The build context of a Dockerfile: the one that is said where all that is taken is there; else the folder that has what is taken, of the root,
 * the Dockerfile's own and those between; of several such folders the one that has what instructions read afterwards, or a
 * .dockerignore. Where nothing tells, the folder with the manifests, or the root; where none of these has what is taken, the only
 * other folder that has: that is a guess. Where nothing is taken, the Dockerfile's own. `paths`: all files of the repository.
 */
function chooseContext({ dockerfile, context: said }, taken, paths) {
    const own = (0,repository_path/* folderOf */.yS)(dockerfile);
    const ancestors = own === '.'
        ? []
        : own.split('/').map((_part, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const candidates = [...new Set([...(said === undefined ? [] : [said]), '.', ...ancestors])];
    const ofContext = taken.sources.filter((source) => source.context === undefined);
    const telling = ofContext.filter((source) => !(0,context_source/* isWhole */.wP)(source));
    const choices = candidates.map((context) => ({
        context,
        missing: missingSources(telling, paths, context),
    }));
    const best = Math.min(...choices.map(weigh));
    const fitting = choices.filter((choice) => weigh(choice) === best);
    const ofSaid = fitting.find(({ context }) => context === said);
    if (said !== undefined && ofSaid !== undefined)
        return sure(ofSaid);
    const lacksAll = choices.every(({ missing }) => missing.length > 0 && missing.length === telling.length);
    const elsewhere = said === undefined && lacksAll ? folderWithAll(telling, paths, candidates) : undefined;
    if (elsewhere !== undefined)
        return { context: elsewhere, missing: [], doubt: { others: [fitting[0]?.context ?? '.'], against: [] } };
    if (fitting.length < 2)
        return sure(fitting[0]);
    if (ofContext.length === 0)
        return sure(fitting.find(({ context }) => context === own) ?? fitting[0]);
    const { read, scripts, others = [] } = taken;
    return chooseAmong(fitting, { own, telling, read, known: { paths, scripts }, others });
}
function sure(choice) {
    return { ...(choice ?? { context: '.', missing: [] }), doubt: undefined };
}
/** Of folders that have the same of what is taken. */
function chooseAmong(fitting, { own, telling, read, known, others, }) {
    const { paths } = known;
    const { having, votes } = weighRead(read, known, fitting);
    const left = having.length === 0 ? fitting : having;
    if (having.length === 1)
        return sure(having[0]);
    const ofOwn = left.find(({ context }) => context === own);
    const isOwnProject = ofOwn !== undefined && isProject(own, paths);
    const ignoring = ignoringContext(own, left, paths);
    if (having.length > 0 || votes.length === 0) {
        const isLockedProject = isOwnProject && isLocked(own, paths);
        if (ignoring !== undefined && (ignoring === ofOwn || !isLockedProject))
            return sure(ignoring);
        const filled = left.filter(({ context }) => telling.length > 0 || hasCode(context, paths));
        if (filled.length === 1)
            return sure(filled[0]);
    }
    const tellsNothing = telling.length === 0 || left[0]?.missing.length === telling.length;
    const isOwn = (isOwnProject && (tellsNothing || isLocked(own, paths))) || isLikeSisters(own, others);
    const choice = isOwn ? (ofOwn ?? left[0]) : left[0];
    return {
        ...sure(choice),
        doubt: {
            others: left.flatMap(({ context }) => (context === choice?.context ? [] : [context])),
            against: votes.filter((file) => choice !== undefined && !hasRead(file, known, choice.context)),
        },
    };
}
/** The only other folder that has all that is taken: `docker/api.Dockerfile` of what is in `api`. */
function folderWithAll(telling, paths, candidates) {
    const names = telling.map(({ path }) => (0,dependency_file/* cleanPath */.ts)(path)).filter((path) => !/[*?[]/.test(path));
    const [name] = names;
    if (name === undefined)
        return undefined;
    const folders = paths.flatMap((path) => {
        const at = `/${path}/`.indexOf(`/${name}/`);
        return at > 0 ? [path.slice(0, at - 1)] : [];
    });
    const found = [...new Set(folders)].filter((folder) => !candidates.includes(folder) && missingSources(telling, paths, folder).length === 0);
    return found.length === 1 ? found[0] : undefined;
}
/** Whether all Dockerfiles in the folders beside are built in their own folders, as somebody says. */
function isLikeSisters(own, others) {
    const sisters = others.filter(({ dockerfile, context }) => context !== undefined &&
        (0,repository_path/* folderOf */.yS)(dockerfile) !== own &&
        (0,repository_path/* folderOf */.yS)((0,repository_path/* folderOf */.yS)(dockerfile)) === (0,repository_path/* folderOf */.yS)(own));
    return (own !== '.' &&
        sisters.length > 0 &&
        sisters.every(({ dockerfile, context }) => context === (0,repository_path/* folderOf */.yS)(dockerfile)));
}
/** The folders that have everything which is read of some of them and not of all, and what that is. */
function weighRead(read, known, choices) {
    const votes = read.filter((file) => {
        const having = choices.filter(({ context }) => hasRead(file, known, context)).length;
        return having > 0 && having < choices.length;
    });
    if (votes.length === 0)
        return { having: [], votes };
    const having = choices.filter(({ context }) => votes.every((file) => hasRead(file, known, context)));
    return { having, votes };
}
function hasRead({ script, ...file }, { paths, scripts }, context) {
    return file.paths.some((path) => {
        if (!path.includes('*')) {
            const own = (0,repository_path/* joinPath */.uJ)(context, path) ?? '';
            return filesOf(paths).has(own) && (script === undefined || scripts?.get(own)?.has(script) !== false);
        }
        // A folder of that name is no file.
        const depth = path.split('/').length;
        return sourceFiles(path, paths, context).some((one) => one.split('/').length === depth);
    });
}
function filesOf(paths) {
    const known = sets.get(paths) ?? new Set(paths);
    sets.set(paths, known);
    return known;
}
/** Of all files of a repository: one Dockerfile may read dozens. */
const sets = new WeakMap();
/** Docker looks for .dockerignore in the root of a context: a folder that has the only one is meant to be it. */
function ignoringContext(own, choices, paths) {
    const having = choices.filter(({ context }) => paths.includes((0,repository_path/* joinPath */.uJ)(context, '.dockerignore') ?? ''));
    const [only] = having;
    // Beside that of the root, one in the Dockerfile's folder would be of no use elsewhere.
    const ofOwn = having.find(({ context }) => context === own);
    if (ofOwn !== undefined && hasCode(own, paths))
        return ofOwn;
    if (having.length !== 1 || only === undefined)
        return undefined;
    // That of the root may be there for a Dockerfile in the root.
    const isOfOther = only.context !== own && paths.some((path) => (0,repository_path/* folderOf */.yS)(path) === only.context && (0,dockerfile_name/* isDockerfileName */.S2)(path));
    return isOfOther ? undefined : only;
}
/** Whether there is anything to be copied, beside Dockerfiles and what is written for them. */
function hasCode(context, paths) {
    return paths.some((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return ((0,repository_path/* pathWithin */.RY)(context, path) !== undefined &&
            !(0,dockerfile_name/* isDockerfileName */.S2)(path) &&
            !/^(?:\.env|README)|dockerignore$|entrypoint|compose/i.test(name));
    });
}
/** A path through folders tells more than a name, which a folder elsewhere may have. */
function weigh({ missing }) {
    return (0,sum/* sumOf */.XN)(missing, (path) => ((0,dependency_file/* cleanPath */.ts)(path).includes('/') ? 2 : 1));
}
/** Whether a folder has a lock file, and code. */
function isLocked(folder, paths) {
    const own = paths.filter((path) => (0,repository_path/* pathWithin */.RY)(folder, path) !== undefined);
    return (own.some((path) => (0,repository_path/* folderOf */.yS)(path) === folder && (0,dependency_file/* dependencyFile */.gi)(path)?.role === 'lock') &&
        hasCode(folder, own.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path) === undefined)));
}
/** Whether a folder installs packages by itself, and is not a part of what the root installs. */
function isProject(folder, paths) {
    const filesIn = (one) => paths.flatMap((path) => ((0,repository_path/* folderOf */.yS)(path) === one ? ((0,dependency_file/* dependencyFile */.gi)(path) ?? []) : []));
    const own = filesIn(folder);
    return (
    // A Go module is no part of another one.
    own.some(({ role, manager }) => role === 'lock' || role === 'list' || manager === 'go') ||
        (own.length > 0 && filesIn('.').length === 0));
}
/** Sources that no file of a context fits. */
function missingSources(sources, paths, context) {
    const needed = new Set(sources.map(({ path }) => path).filter((path) => !isOptional(path)));
    return [...needed].filter((path) => sourceFiles(path, paths, context).length === 0);
}
/** `yarn.lock*` and `poetry.loc[k]` may be absent. */
function isOptional(path) {
    return /[*?]$|\[[^\]]\]$/.test(path) && !path.endsWith('/*');
}

// EXTERNAL MODULE: ./lib/core/dockerfile/context-path.js
var context_path = __webpack_require__(6645);
// EXTERNAL MODULE: ./lib/core/dockerfile/cut.js + 1 modules
var cut = __webpack_require__(85311);
// EXTERNAL MODULE: ./lib/core/dockerfile/declaration.js
var declaration = __webpack_require__(81354);
// EXTERNAL MODULE: ./lib/core/dockerfile/linkable.js
var linkable = __webpack_require__(79116);
// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
;// CONCATENATED MODULE: ./lib/core/init/copied-files.js




/** What instructions copy from the build context, and where to; undefined: that cannot be told. */
function copied_files_copiedFiles(instructions, listing) {
    const found = readCopies(instructions, listing);
    if (found === undefined || !isClear(found))
        return undefined;
    const { workdir, written, unknown } = found;
    const inWorkdir = workdir === '/' ? '/' : `${workdir}/`;
    const relative = (file) => workdir !== '' && `${file.path}/`.startsWith(inWorkdir)
        ? { ...file, path: file.path.slice(inWorkdir.length) }
        : file;
    return { workdir, written: written.map(relative), unknown: unknown.map(relative) };
}
function readCopies(instructions, listing) {
    let workdir = '';
    // One that is made behind a copy would be in the way of a file.
    const made = new Set(instructions.flatMap(foldersMade));
    const written = [];
    const unknown = [];
    for (const one of instructions) {
        if (one.keyword === 'WORKDIR') {
            const folder = folderAfter(one, workdir);
            // What was copied before to where the base image says may be here, or not.
            if (folder === undefined || (workdir === '' && [...written, ...unknown].some(isLoose)))
                return undefined;
            workdir = folder;
        }
        else if ((0,linkable/* isCopy */.sN)(one) && (0,dockerfile_dockerfile/* flagValue */.y6)(one, 'from') !== undefined) {
            const destination = plainArgs(one).at(-1) ?? '';
            if (/\$|\.\./.test(destination))
                return undefined;
            unknown.push({ path: resolvePath(workdir, destination), copy: one });
        }
        else if ((0,linkable/* isCopy */.sN)(one)) {
            const files = copied_files_filesOf(one, { workdir, made }, listing);
            if (files === undefined)
                return undefined;
            written.push(...files);
        }
    }
    return { workdir, written, unknown };
}
/** The absolute ones. */
function foldersMade({ keyword, rest }) {
    if (keyword !== 'RUN')
        return [];
    return [...rest.matchAll(/\bmkdir(?: -p| --parents)?((?: \/[\w./-]+)+)/g)].flatMap(([, paths = '']) => paths
        .trim()
        .split(' ')
        .map((path) => resolvePath('/', path)));
}
function folderAfter({ rest }, workdir) {
    const path = rest.trim().replace(/^(["'])(.*)\1$/, '$2');
    return path.includes('$') || (workdir === '' && !path.startsWith('/'))
        ? undefined
        : resolvePath(workdir, path);
}
/** Whether two paths of files are never two names of one, and none is that of a folder of another, which depends on what was there. */
function isClear({ workdir, written, unknown }) {
    const all = [...written, ...unknown];
    const isMixed = workdir === '' && all.some(isLoose) && all.some((file) => !isLoose(file) && !copied_files_programs.test(file.path));
    const paths = new Set(written.map(({ path }) => path));
    return !isMixed && !written.some(({ path }) => foldersOf(path).some((folder) => paths.has(folder)));
}
const copied_files_programs = /^\/(?:usr\/(?:local\/)?)?s?bin(?:\/|$)/;
function isLoose({ path }) {
    return !path.startsWith('/');
}
/** `/app/./a//b/` is `/app/a/b`; a path that is not absolute is in the folder. */
function resolvePath(folder, path) {
    const whole = path.startsWith('/') || folder === '' ? path : `${folder}/${path}`;
    const parts = whole.split('/').filter((part) => part !== '' && part !== '.');
    return `${whole.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
function copied_files_filesOf(copy, { workdir, made }, { paths }) {
    const args = plainArgs(copy);
    const sources = args.slice(0, -1).map(context_path/* pathInContext */.k);
    const destination = args.at(-1) ?? '';
    const isOdd = copy.heredocs.length > 0 ||
        copy.flags.some(({ name }) => !/^(?:chown|chmod|link)$/.test(name)) ||
        [...sources, destination].some((arg) => /\$|\.\.|["'\\\s]/.test(arg)) ||
        args.some((source) => source.includes('://') || /\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/.test(source));
    if (isOdd)
        return undefined;
    const root = resolvePath(workdir, destination);
    const isFolder = sources.length > 1 || /(?:^|\/)\.?$/.test(destination) || root === workdir || made.has(root);
    const files = sources.map((source) => {
        const path = resolvePath('', source.replace(/^\/+/, ''));
        const within = path === '' ? paths : paths.filter((file) => file.startsWith(`${path}/`));
        if (within.length > 0)
            return within.map((file) => ({
                ...{ source: file, copy },
                path: resolvePath(root, path === '' ? file : file.slice(path.length + 1)),
            }));
        const pattern = (0,go_pattern/* compileGoPattern */.ME)(path);
        if (pattern === undefined || paths.some((file) => isInMatch(file, pattern)))
            return undefined;
        const found = paths.filter((file) => pattern.test(file));
        // Another step makes it, if it is not optional.
        if (found.length === 0 && !/[*?[]/.test(path))
            return undefined;
        return found.map((file) => ({
            ...{ source: file, copy },
            path: isFolder ? resolvePath(root, file.slice(file.lastIndexOf('/') + 1)) : root,
        }));
    });
    return files.some((some) => some === undefined) ? undefined : files.flatMap((some) => some ?? []);
}
/** Without quotes around them. */
function plainArgs({ args }) {
    return args.map((arg) => arg.replace(/^(["'])(.*)\1$/, '$2'));
}
/** Whether a pattern fits a folder that a file is in. */
function isInMatch(file, pattern) {
    return foldersOf(file).some((folder) => pattern.test(folder));
}
/** `a` and `a/b` of `a/b/c`. */
function foldersOf(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

;// CONCATENATED MODULE: ./lib/core/init/code-copy.js









/** Whether a copy has brought a file of a folder already to where the copy of the folder brings it. */
function brings(copy, all, file) {
    if (copy.keyword !== 'COPY' || copy.flags.length > 0)
        return false;
    const source = normalPath(`${sourceFolder(all)}/${file}`).replace(/^\//, '');
    const target = normalPath(`${all.args.at(-1)}/${file}`);
    const written = writtenPaths(copy);
    return copy.args
        .slice(0, -1)
        .some((pattern, index) => (0,go_pattern/* compileGoPattern */.ME)(normalPath(pattern).replace(/^\//, ''))?.test(source) === true &&
        (0,go_pattern/* compileGoPattern */.ME)(written[index] ?? '')?.test(target) === true);
}
/** Copies of code, and those behind the first of them that can go with it, so that their order stays; and those that stay. */
function splitCopies(range, isFree) {
    const behind = range.slice(range.findIndex(takesCode)).filter(linkable/* isCopy */.sN);
    const copies = behind.filter((copy) => (takesCode(copy) && !bringsProgram(copy)) || isFree(copy));
    return { copies, kept: behind.filter((copy) => !copies.includes(copy)) };
}
/** Whether copies that stood before another, and come behind it now, may put another file in the place of its own. */
function isCoveredBy(copies, kept, range) {
    return copies.some((copy) => range.indexOf(copy) < range.indexOf(kept) && mayOverlap(copy, kept) && !bringsSameFiles(copy, kept));
}
function mayOverlap({ args }, kept) {
    const root = normalPath(args.at(-1) ?? '');
    const folder = root === '.' ? '' : `${root}/`;
    return writtenPaths(kept).some((path) => {
        const file = `${path}/`;
        if (folder.startsWith('/') !== file.startsWith('/'))
            return codeFolder.test(file.startsWith('/') ? file : folder);
        return file.startsWith(folder) || folder.startsWith(file);
    });
}
/** `COPY . .` and `COPY package*.json ./`: files of one context under their own names. */
function bringsSameFiles(folder, kept) {
    if (folder.flags.some(({ name }) => name === 'from'))
        return false;
    const root = normalPath(folder.args.at(-1) ?? '');
    const written = writtenPaths(kept);
    return kept.args.slice(0, -1).every((source, index) => {
        const path = written[index] ?? '';
        const inFolder = root === '.' ? path : path.replace(`${root}/`, '');
        return [sourceFolder(folder), inFolder].filter((part) => part !== '').join('/') === normalPath(source);
    });
}
/** Where each source of a copy comes to lie. */
function writtenPaths({ args }) {
    const target = args.at(-1) ?? '';
    const isFolder = args.length > 2 || /(^|\/)\.?$/.test(target);
    return args
        .slice(0, -1)
        .map((source) => normalPath(isFolder ? `${target}/${source.slice(source.lastIndexOf('/') + 1)}` : target));
}
/** `./a//b/` is `a/b`, and `./` is `.`. */
function normalPath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}` || '.';
}
function takesCode(one) {
    const { flags, heredocs } = one;
    return ((0,linkable/* isCopy */.sN)(one) &&
        heredocs.length === 0 &&
        (flags.some(({ name }) => name === 'from') ||
            plainArgs(one)
                .slice(0, -1)
                .some((source) => !source.includes('://') && (0,dependency_file/* dependencyFile */.gi)(source) === undefined)));
}
/** `COPY Cargo.* ./` takes manifests and lock files only. */
function takesMore(copy) {
    return !plainArgs(copy).slice(0, -1).every(dependency_file/* dependencyPattern */.k0);
}
/** `COPY package.prod.json package.json`: the install step would read another file. */
function isRenamed({ args }) {
    const destination = args.at(-1) ?? '';
    return !destination.endsWith('/') && (0,dependency_file/* dependencyFile */.gi)(destination) !== undefined;
}
/** `COPY . .`, `COPY web/ ./`. */
function isCopyOfFolder(copy, { paths }) {
    const folder = sourceFolder(copy);
    return (copy.args.length === 2 &&
        !/[*?$]/.test(copy.args.join(' ')) &&
        (folder === '' || paths.some((path) => path.startsWith(`${folder}/`))) &&
        !copy.flags.some(({ name }) => name === 'from' || name === 'exclude' || name === 'parents'));
}
function sourceFolder(copy) {
    return (0,context_path/* pathInContext */.k)(plainArgs(copy)[0] ?? '')
        .replace(/^\.?\/+|(?<!\/)\/+$/g, '')
        .replace(/^\.$/, '');
}
/** Where code lies; elsewhere it may be what an installer looks for. */
const codeFolder = /^(?:\.|[\w-]|\/(?:apps?|src|code|srv|work|workspace|project|prod|opt|home|build|usr\/src|usr\/share\/nginx|var\/www)(?:\/|$))/;
/** From another stage or image, to where no code lies: the install step may run it. */
function bringsProgram(copy) {
    return (0,dockerfile_dockerfile/* flagValue */.y6)(copy, 'from') !== undefined && !liesWithCode(copy);
}
/** One program that another stage built of the code: no package manager looks for it, and no step names it. */
function isOwnProgram(copy, stages, steps) {
    const [source = '', destination = '', ...more] = copy.args;
    const path = destination.endsWith('/')
        ? destination + source.slice(source.lastIndexOf('/') + 1)
        : destination;
    const name = /^\/(?:usr\/(?:local\/)?)?s?bin\/([\w.-]+)$/.exec(path)?.[1];
    const from = stages.find((stage) => stage.name === (0,dockerfile_dockerfile/* flagValue */.y6)(copy, 'from')?.toLowerCase());
    return (name !== undefined &&
        more.length === 0 &&
        from?.instructions.some((one) => takesCode(one) && (0,dockerfile_dockerfile/* flagValue */.y6)(one, 'from') === undefined) === true &&
        !steps.some((step) => step.keyword === 'RUN' && (0,mention/* mentions */.w)((0,instruction/* wholeCode */.r7)(step), name)));
}
/** Whether a copy says the same behind the install step. */
function saysTheSame(copy, range) {
    const behind = range.slice(range.indexOf(copy) + 1);
    const isMoved = behind.some(({ keyword }) => keyword === 'WORKDIR') && copy.args.at(-1)?.startsWith('/') !== true;
    const reads = copy.code.includes('$') && behind.some(({ keyword }) => keyword === 'ARG' || keyword === 'ENV');
    return !isMoved && !reads;
}
function liesWithCode({ args }) {
    return codeFolder.test(args.at(-1) ?? '');
}
/** Whether a copy lies where the install step runs. */
function isWorkdir(copy, range, before) {
    const clean = (path) => path.replace(/^["']|["']$/g, '').replace(/(?<=[^/])\/+$/, '');
    const destination = clean(copy.args.at(-1) ?? '');
    if (/^\.?\/?$/.test(destination) && destination !== '/')
        return !range.slice(range.indexOf(copy)).some(({ keyword }) => keyword === 'WORKDIR');
    if (!destination.startsWith('/'))
        return false;
    const last = clean(before.findLast(({ keyword }) => keyword === 'WORKDIR')?.rest ?? destination);
    return last === destination;
}
/** One COPY for each folder that has such files. */
function copyLines(copy, folder, files) {
    const destination = (copy.args.at(-1) ?? '.').replace(/\/?$/, '/');
    return [...(0,group/* groupBy */.$)(files, (file) => file.slice(0, file.lastIndexOf('/') + 1))].map(([own, some]) => {
        const sources = some.map((file) => (folder === '' ? file : `${folder}/${file}`));
        return `COPY${flagsText(copy)} ${sources.join(' ')} ${destination}${own}`;
    });
}
function flagsText({ flags }) {
    return flags.map(({ name, value }) => ` --${name}${value === undefined ? '' : `=${value}`}`).join('');
}

;// CONCATENATED MODULE: ./lib/core/init/build-downloads.js












const never = /(?!)/;
const managers = [
    {
        ...{ programs: /^(?:xx-)?go$/, builds: /^(?:build|install|run|test|vet|generate)$/, isNested: false },
        ...{ fetches: /^(?:download|vendor|get)$/, isForeign: /@/, files: /^go\.(?:mod|sum)$/ },
        ...{ asks: /^require\b/m, isOffline: /-mod[= ]vendor/, store: /\/go\/?$|\/pkg/ },
        splits: /=>[ \t]*\.\//,
        fetch: '`go mod download`',
    },
    {
        ...{ programs: /^(?:xx-)?cargo$/, builds: /^(?:\w*build|run|test|check|clippy|install)$/ },
        ...{ fetches: /^(?:fetch|vendor|cook)$/, isForeign: /\binstall (?!.*--path)/, isNested: false },
        ...{ files: /^Cargo\.(?:toml|lock)$/, asks: /^source = "|^\[(?!dev-)[^\]\s]*dependencies/m },
        ...{ isOffline: /--offline|--frozen|CARGO_NET_OFFLINE=true/, store: /cargo/i, manager: 'cargo' },
        splits: /^\[workspace\]/m,
        // Cargo reads no manifest of a package without code.
        fetch: '`mkdir src && touch src/lib.rs && cargo fetch && rm -r src`',
    },
    {
        ...{ programs: /^mvnw?$/, builds: /^(?:compile|test|package|verify|install|deploy|\S+:repackage)$/ },
        ...{ fetches: /^dependency:/, files: /^pom\.xml$/, isNested: true, asks: /<project/ },
        ...{ isOffline: /\s(?:-o|--offline)\b/, store: /\.m2/, wrapper: ['mvnw', '.mvn'], manager: 'maven' },
        fetch: '`{} -B dependency:go-offline`',
    },
    {
        programs: /^gradlew?$/,
        builds: /^(?:\S+:)?(?:build\w*|assemble\w*|\w*[jJ]ar|\w*[wW]ar|(?:install|dist)[A-Z]\w*|check|test)$/,
        ...{ fetches: /^(?:\S+:)?(?:dependencies|(?:resolve|download)\w*)$/, isNested: true },
        files: /^(?:(?:build|settings)\.gradle(?:\.kts)?|libs\.versions\.toml)$/,
        ...{ asks: /./, isOffline: /--offline/, store: /gradle/, wrapper: ['gradlew', 'gradle'] },
        manager: 'gradle',
        // `gradle dependencies` fetches what describes packages, and not the packages.
        fetch: 'a Gradle task that resolves every configuration',
    },
    {
        ...{ programs: /^dotnet$/, builds: /^(?:build|publish|test|pack)$/, fetches: /^restore$/ },
        files: /\.(?:sln|slnx|[cf]sproj)$|^(?:Directory\.(?:Packages|Build)\.props|global\.json)$/,
        ...{ isNested: true, asks: /<PackageReference/, isOffline: /--no-restore/, store: /nuget/i },
        ...{ isForeign: /\btool\b/, fetch: '`dotnet restore`', manager: 'nuget' },
    },
    {
        programs: /^(?:msbuild|nuget(?:\.exe)?)$/,
        ...{ builds: /^[-/]r(?:estore)?$/, fetches: /^(?:[-/]t:)?restore$/i },
        files: /\.(?:sln|slnx|[cf]sproj)$|^(?:Directory\.(?:Packages|Build)\.props|global\.json|packages\.config)$/,
        ...{ isNested: true, asks: /<PackageReference/, isOffline: never, store: /nuget/i },
        ...{ fetch: '`msbuild -t:restore`', manager: 'nuget' },
    },
    {
        ...{ programs: /^sbt$/, builds: /^(?!update$|clean$|reload$|about$|;)\w/, fetches: /^update$/ },
        ...{ files: /\.sbt$|^build\.properties$/, isNested: true, asks: /./, isOffline: never },
        ...{ store: /ivy|coursier|\.sbt|\.cache/, fetch: '`sbt update`', manager: 'sbt' },
    },
    {
        ...{ programs: /^lein$/, builds: /^(?:uberjar|jar|compile|ring|test)$/, fetches: /^deps$/ },
        ...{ files: /^project\.clj$/, isNested: false, asks: /:dependencies/, isOffline: /\s-o\b/ },
        ...{ store: /\.m2/, fetch: '`lein deps`' },
    },
    {
        ...{ programs: /^(?:stack|cabal)$/, builds: /^(?:v2-)?(?:build|install)$/, isNested: true },
        ...{ fetches: never, files: /^(?:stack\.yaml(?:\.lock)?|package\.yaml|cabal\.project)$|\.cabal$/ },
        ...{ asks: /./, isOffline: /--only-dep/, store: /\.(?:stack|cabal)/ },
        fetch: '`{} build --only-dependencies`',
    },
    {
        ...{
            programs: /^swift$/,
            builds: /^(?:build|test)$/,
            fetches: /^(?:resolve|update|fetch)$/,
            isNested: false,
        },
        ...{ files: /^Package\.(?:swift|resolved)$/, asks: /\.package\(/, isOffline: never },
        ...{ store: /swiftpm/, fetch: '`swift package resolve`' },
    },
    {
        ...{ programs: /^flutter$/, builds: /^(?:build|test)$/, fetches: /^get$/, isNested: false },
        ...{ files: /^pubspec\.(?:yaml|lock)$/, splits: /^[ \t]+path:/m, asks: /^dependencies:/m },
        ...{ isOffline: /--no-pub|--offline/, store: /pub-cache/, fetch: '`flutter pub get`' },
    },
    {
        ...{ programs: /^shards$/, builds: /^build$/, fetches: /^(?:install|update)$/, isNested: false },
        ...{ files: /^shard\.(?:yml|lock)$/, splits: /^[ \t]+path:/m, asks: /^dependencies:/m },
        ...{ isOffline: /--local/, store: /shards/, fetch: '`shards install`' },
    },
    {
        ...{ programs: /^(?:clojure|clj)$/, builds: /^-[TXMA]/, fetches: /^-(?:P|Spath|Sforce)$/ },
        ...{ files: /^deps\.edn$/, isNested: false, splits: /:local\/root/, asks: /:deps/ },
        ...{ isOffline: never, store: /\.m2|gitlibs/ },
        fetch: '`{} -P`, without and with the aliases of the build',
    },
    {
        ...{ programs: /^cmake$/, builds: /vcpkg\.cmake/, fetches: never, isNested: false },
        ...{ files: /^vcpkg(?:-configuration)?\.json$/, asks: /"dependencies"/, isOffline: never },
        ...{ store: /vcpkg/, fetch: '`vcpkg install`' },
    },
];
/**
 * Builds that download packages behind the code, where nothing before them fetches or builds: nothing of the stage, nor of those
 * that it takes from, nor an image of the repository that it is FROM. None that takes packages from the repository.
 * `isLeft`: whether the target needs the step at a line, and no layer holds it. `bases`: what builds such images, by the line of FROM.
 */
function findBuildDownloads(dockerfile, listing, isLeft, bases = new Map()) {
    return managers.flatMap((manager) => {
        const using = new Set();
        const isUse = (step) => commandOf(step, manager) !== undefined;
        return dockerfile.stages.flatMap((stage) => {
            const build = stage.instructions.find(isUse);
            const end = build === undefined ? stage.instructions.length : stage.instructions.indexOf(build);
            const before = stage.instructions.slice(0, end);
            const isThere = sourcesOf(stage, before, dockerfile).some((other) => using.has(other)) ||
                bases.get(stage.line)?.stages.some(({ instructions }) => instructions.some(isUse)) === true;
            if (build !== undefined || isThere)
                using.add(stage);
            if (build === undefined || isThere || !isLeft(stage, build.line))
                return [];
            const found = downloadOf(build, before, stage, dockerfile, manager, listing);
            return found === undefined ? [] : [found];
        });
    });
}
function downloadOf(build, above, stage, dockerfile, manager, { paths, content }) {
    const command = commandOf(build, manager);
    const mounts = (0,mount/* readMounts */.b)(build);
    const bound = mounts.filter(({ type }) => type === 'bind');
    const mounted = bound.map(({ source = '.' }) => (0,dependency_file/* cleanPath */.ts)(source));
    const copies = [
        ...codeCopies(stage, above, dockerfile),
        ...(mounted.some((path) => (0,dependency_file/* dependencyFile */.gi)(path) === undefined) ? [build] : []),
    ];
    const [copy] = copies;
    const before = [...(0,cut/* instructionsBelow */.x6)(dockerfile, stage), ...above];
    if (command?.builds !== true ||
        copy === undefined ||
        [build, ...before].some((step) => isOffline(step, manager)) ||
        // Another stage or image may bring the packages.
        bound.some(({ from }) => from !== undefined))
        return undefined;
    const folders = [
        ...copies.flatMap((one) => (0,linkable/* isCopy */.sN)(one) && (0,dockerfile_dockerfile/* flagValue */.y6)(one, 'from') === undefined ? sourceFolder(one) : []),
        ...mounted,
    ].map((path) => `${path}/`);
    const project = findProject(['', ...folders, ...workingFolders(build, before)], manager, {
        paths,
        content,
    });
    if (project === undefined)
        return undefined;
    const { folder, files, contents } = project;
    // What is built may be another project, whose files come from elsewhere.
    if (![...copies, ...before].some((step) => build_downloads_brings(step, files)) &&
        !mounted.includes('') &&
        build_downloads_filesOf(mounted, files).length === 0)
        return undefined;
    const named = [...before, build].map((step) => (0,instruction/* wholeCode */.r7)({ ...step, code: step.rest })).join('\n');
    const read = [...files, ...settingsIn(folder, paths, manager, files)].filter((path) => !ofUser.test(path) || named.includes((0,dependency_file/* baseName */.Fl)(path)));
    // Cargo asks for the code that these name.
    const isWorkspace = manager.manager === 'cargo' && contents.some((text) => /^\[workspace\]|^\[\[|\bpath *= *"/m.test(text));
    const wrapper = wrapperFiles(command.program, folder, paths, manager);
    const obstacle = obstacleOf(before, copy.line, read, content);
    return {
        ...{ line: build.line, program: (0,dependency_file/* baseName */.Fl)(command.program), copyLine: copy.line },
        ...filesToCopy(before, copy.line, { read: isWorkspace ? [] : read, wrapper }),
        fetch: isWorkspace
            ? '`cargo chef cook` with what `cargo chef prepare` makes in another stage'
            : manager.fetch.replace('{}', wrapper.length > 0 ? `./${(0,dependency_file/* baseName */.Fl)(command.program)}` : command.program) +
                sameFlag(build, command.program),
        isMounted: mounts.some(({ type, target = '' }) => type === 'cache' && manager.store.test(target)),
        ...(obstacle === undefined ? {} : { obstacle }),
    };
}
/** Packages of .NET are others for another runtime. */
function sameFlag(build, program) {
    const [, flag] = /\s(-[ar]|--(?:arch|os|runtime))[ =]/.exec((0,instruction/* wholeCode */.r7)({ ...build, code: build.rest })) ?? [];
    return program === 'dotnet' && flag !== undefined ? ` with the same \`${flag}\`` : '';
}
/** What no line copies before the code, and the line behind it that does. */
function filesToCopy(before, copyLine, { read, wrapper }) {
    const copying = before.filter((step) => (0,linkable/* isCopy */.sN)(step) && !copiesCode(step));
    const left = filesLeft(read, copying.filter(({ line }) => line < copyLine));
    const late = copying.find((step) => step.line > copyLine && filesLeft(left, [step]).length < left.length);
    const earlier = before.filter((step) => (0,linkable/* isCopy */.sN)(step) && step.line < copyLine);
    return {
        files: [
            ...(earlier.some((step) => filesLeft(wrapper, [step]).length < wrapper.length) ? [] : wrapper),
            ...filesLeft(left, late === undefined ? [] : [late]).filter((path) => ![...wrapper, ...read].some((own) => path.startsWith(`${own}/`)) && !wrapper.includes(path)),
        ],
        filesLine: late?.line,
    };
}
/** The first of these folders that has manifests, and they; undefined: they ask for no packages, or these are in the repository. */
function findProject(folders, manager, { paths, content }) {
    const folder = folders.find((one) => filesIn(one, paths, manager).length > 0);
    if (folder === undefined || paths.some((path) => path.startsWith(`${folder}vendor/`)))
        return undefined;
    const direct = filesIn(folder, paths, manager);
    const isSplit = direct.some((path) => manager.splits?.test(content(path) ?? '') === true);
    const files = isSplit ? filesIn(folder, paths, { ...manager, isNested: true }) : direct;
    const contents = files.flatMap((path) => content(path) ?? []);
    return contents.some((text) => manager.asks.test(text)) ? { folder, files, contents } : undefined;
}
/** Settings, scripts and locks that a manager reads beside its manifests; a folder of which all is read is one path. */
function settingsIn(folder, paths, { manager, isNested }, known) {
    const found = paths.flatMap((path) => {
        const inside = path.slice(folder.length);
        const own = (0,dependency_file/* dependencyFile */.gi)(inside);
        if (!path.startsWith(folder) || manager === undefined || own?.manager !== manager)
            return [];
        const [, whole] = wholeFolder.exec(inside) ?? [];
        if (whole !== undefined)
            return [folder + whole];
        const isRead = isNested || (own.role === 'settings' && !inside.includes('/'));
        return isRead && !ofWrapper.test(path) && !known.includes(path) ? [path] : [];
    });
    return [...new Set(found)];
}
/** Settings of Maven that it reads only where a step names them, or puts them elsewhere. */
const ofUser = /(?:^|\/)(?:maven-)?settings\.xml$/;
/** What `gradle` and `mvn` do without. */
const ofWrapper = /(?:^|\/)(?:(?:gradlew|mvnw)(?:\.\w+)?|gradle-wrapper\.\w+)$/;
/** Folders of which a manager reads all there is. */
const wholeFolder = /^(buildSrc|build-logic|\.mvn|\.cargo)\//;
/** Where a build knows a login by an argument, or its files read one. */
function obstacleOf(before, copyLine, files, content) {
    for (const step of before) {
        const name = step.keyword === 'ARG'
            ? (0,declaration/* declaredArgs */.M)(step)
                .map((arg) => arg.name)
                .find(secret_argument/* isLoginName */.tm)
            : undefined;
        if (name !== undefined && step.line < copyLine)
            return `line ${step.line} declares ${name}, and no layer may know a secret`;
    }
    for (const path of files)
        for (const [, ...names] of (content(path) ?? '').matchAll(readVariable)) {
            const name = names.find((one) => one !== undefined);
            if (name !== undefined && (0,secret_argument/* isLoginName */.tm)(name))
                return `${path} reads ${name}, and no layer may know a secret from a build argument`;
        }
    return undefined;
}
/** `System.getenv("A")`, `environmentVariable("A")`, `sys.env.get("A")`, `${env.A}`, `%A%`. */
const readVariable = /env(?:ironmentVariable)?(?:\.\w+)?[.()[{]{1,3}["']?(\w+)|%(\w+)%/gi;
/** Whether a copy brings one of these files, by its name or with a folder; one from another stage may. */
function build_downloads_brings(step, files) {
    if (!(0,linkable/* isCopy */.sN)(step))
        return false;
    if ((0,dockerfile_dockerfile/* flagValue */.y6)(step, 'from') !== undefined || filesLeft(files, [step]).length < files.length)
        return true;
    return step.args.slice(0, -1).some((source) => /^\.?\/?[.*]?\/?$/.test(source));
}
/** What of the path that a step runs in may be a folder of the context: of `/app/api`, `app/api` and `api`. */
function workingFolders(step, before) {
    const workdir = before.findLast(({ keyword }) => keyword === 'WORKDIR')?.rest ?? '';
    const own = /\bcd\s+([\w./-]+)/.exec((0,instruction/* wholeCode */.r7)({ ...step, code: step.rest }))?.[1] ?? '';
    const parts = `${workdir}/${own}`.split('/').filter((part) => part !== '' && part !== '.');
    return parts.map((_part, index) => `${parts.slice(index).join('/')}/`);
}
/** `mvnw` and `.mvn`, where the build is run by them. */
function wrapperFiles(program, folder, paths, { wrapper: [file, settings] = ['', ''] }) {
    if ((0,dependency_file/* baseName */.Fl)(program) !== file)
        return [];
    return [file, settings]
        .filter((name) => paths.includes(folder + name) || paths.some((path) => path.startsWith(`${folder}${name}/`)))
        .map((name) => folder + name);
}
function isOffline(step, manager) {
    return step.keyword === 'ENV' || commandOf(step, manager) !== undefined
        ? manager.isOffline.test((0,instruction/* wholeCode */.r7)({ ...step, code: step.rest }))
        : false;
}
function filesIn(folder, paths, { files, isNested }) {
    return paths.filter((path) => path.startsWith(folder) &&
        (isNested || !path.slice(folder.length).includes('/')) &&
        files.test((0,dependency_file/* baseName */.Fl)(path)));
}
/** What brings code into a stage before a step: in the stage that it is FROM, in itself, or from another stage that has it. */
function codeCopies(stage, before, dockerfile) {
    const below = (name) => stageOf(name, stage, dockerfile);
    const base = below(stage.from);
    return [
        ...(base === undefined ? [] : codeCopies(base, base.instructions, dockerfile)),
        ...before.filter((step) => {
            const from = (0,dockerfile_dockerfile/* flagValue */.y6)(step, 'from');
            const source = from === undefined ? undefined : below(from);
            return (copiesCode(step) &&
                (from === undefined ||
                    (source !== undefined && codeCopies(source, source.instructions, dockerfile).length > 0)));
        }),
    ];
}
/** `COPY go.* ./` takes none. */
function copiesCode(step) {
    return takesCode(step) && !plainArgs(step).slice(0, -1).every(dependency_file/* dependencyPattern */.k0);
}
/** Which of these files no step takes. */
function filesLeft(files, steps) {
    const taken = build_downloads_filesOf(steps.flatMap((step) => plainArgs(step).slice(0, -1).map(context_path/* pathInContext */.k).map(dependency_file/* cleanPath */.ts)), files);
    return files.filter((path) => !taken.includes(path));
}
/** Which of these files sources name, or have in them. */
function build_downloads_filesOf(sources, files) {
    return files.filter((path) => sources.some((source) => path.startsWith(`${source}/`) || (0,go_pattern/* compileGoPattern */.ME)(source)?.test(path) === true));
}
/** What a RUN does with a manager: the first command that builds or fetches; a step that does both fetches. */
function commandOf(step, { programs, builds, fetches, isForeign = never }) {
    if (step.keyword !== 'RUN')
        return undefined;
    const found = (0,instruction/* wholeCode */.r7)({ ...step, code: step.rest })
        // Variables before a command.
        .replaceAll(/(?<!\S)\w+=(?:"[^"]*"|'[^']*'|[^\s"';]+)/g, ' ')
        .split(/[&|;\n()]/)
        .flatMap((text) => {
        const words = text.split(/[\s"'[\],]/).filter((word) => word !== '');
        const at = words.findIndex((word) => !before.test((0,dependency_file/* baseName */.Fl)(word)));
        const program = words[at] ?? '';
        const rest = words.slice(at + 1);
        const isFetch = rest.some((word) => fetches.test(word));
        if (!programs.test((0,dependency_file/* baseName */.Fl)(program)) || isForeign.test(rest.join(' ')))
            return [];
        return isFetch || rest.some((word) => builds.test(word)) ? [{ program, builds: !isFetch }] : [];
    });
    return found.find((command) => !command.builds) ?? found[0];
}
/** What may stand before a program. */
const before = /^(?:-.*|!|then|do|else|if|sudo|env|exec|time|timeout|nice|\d+[a-z]?|sh|ash|bash)$/;
/** The stages of the file that a stage is FROM, or that these instructions take from. */
function sourcesOf(stage, instructions, dockerfile) {
    return [stage.from, ...instructions.flatMap((step) => (0,dockerfile_dockerfile/* flagValue */.y6)(step, 'from') ?? [])].flatMap((name) => stageOf(name, stage, dockerfile) ?? []);
}
/** A stage above, by its name or number. */
function stageOf(name, { index: end }, { stages }) {
    return stages
        .slice(0, end)
        .findLast((other) => other.name === name.toLowerCase() || String(other.index) === name);
}

// EXTERNAL MODULE: ./lib/core/init/cloned-branch.js
var cloned_branch = __webpack_require__(46668);
;// CONCATENATED MODULE: ./lib/core/init/code-change-cost.js

/** `isKept`: whether a layer holds the step; `isCached`: whether the application's own cache has it after most changes of code. */
function estimateCodeChange(steps, isKept, isCached = () => false) {
    const cost = { steps: 0, keptSteps: 0, seconds: 0, keptSeconds: 0, keptBytes: 0, isMeasured: false };
    for (const [index, step] of steps.entries()) {
        const { keyword } = step;
        if (!['RUN', 'COPY', 'ADD'].includes(keyword))
            continue;
        const weight = keyword === 'RUN' ? ((0,step_weight/* weighStep */.ZQ)(step) ?? { seconds: 2, megabytes: 1 }) : { seconds: 1, megabytes: 0 };
        cost.steps += 1;
        cost.seconds += weight.seconds;
        if (!isKept(index) && !isCached(index))
            continue;
        cost.keptSteps += 1;
        cost.keptSeconds += weight.seconds;
        if (isKept(index))
            cost.keptBytes += weight.megabytes * 1e6;
    }
    return cost;
}

;// CONCATENATED MODULE: ./lib/core/init/early-arguments.js



/** More can hardly be moved by hand. */
const mostArguments = 12;
/**
 * Which arguments have to go below install steps, so that layers hold these. Finds out by leaving out one after another: an install
 * step that is in no layer then is kept out by something else, too. `left`: the install steps of a Dockerfile that are in no layer.
 */
async function findEarlyArguments(dockerfile, left) {
    const before = await left(dockerfile);
    const names = [];
    let one = dockerfile;
    let after = before;
    for (;;) {
        const name = after.find(({ argument }) => argument !== undefined)?.argument;
        const next = name === undefined ? undefined : withoutArgument(one, name);
        if (name === undefined || next === undefined || names.length === mostArguments)
            break;
        names.push(name);
        one = next;
        after = await left(next);
    }
    const still = new Set(after.map(({ line }) => line));
    return before
        .filter(({ line, argument }) => argument !== undefined && !still.has(line))
        .map(({ line }) => ({ line, names: names.filter((name) => declaresAbove(dockerfile, name, line)) }));
}
/** Lines keep their numbers; undefined: a line declares others, too. */
function withoutArgument(dockerfile, name) {
    const lines = dockerfile.text.split('\n');
    const found = dockerfile.stages
        .flatMap(({ instructions }) => instructions)
        .filter((one) => declares(one, name));
    if (found.length === 0 || found.some(({ args }) => args.length > 1))
        return undefined;
    for (const { place } of found)
        lines.fill('#', place.start, place.end);
    return (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(lines.join('\n'));
}
/** In the stage of the line, or in one that it is built on. */
function declaresAbove(dockerfile, name, line) {
    const stage = dockerfile.stages.find(({ instructions }) => instructions.some((one) => one.line === line));
    const above = stage === undefined ? [] : [...(0,cut/* instructionsBelow */.x6)(dockerfile, stage), ...stage.instructions];
    return above.some((one) => one.line < line && declares(one, name));
}
function declares(one, name) {
    return one.keyword === 'ARG' && (0,declaration/* declaredArgs */.M)(one).some((arg) => arg.name === name);
}

;// CONCATENATED MODULE: ./lib/core/init/context-listing.js

/** More lines would be harder to read than what they save is worth. */
const mostProjects = 30;
/** Those of the names that are there, where the required one is. */
function present({ paths }, names, required) {
    const found = names.filter((name) => paths.includes(name) && (0,dependency_file/* dependencyFile */.gi)(name) !== undefined);
    return found.includes(required) ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/core/init/node-files.js



/** Scripts that npm runs when it installs; these need no code. */
const quietScript = /^(?:(?:npx )?husky(?: install)?|(?:npx )?prisma generate)(?: \|\| true)?$/;
/** What npm, yarn, pnpm and bun read where they install a project, or a workspace; undefined: they may need its code. */
function nodeFiles(listing) {
    const folders = workspaceFolders(listing);
    const [root, ...members] = ['', ...(folders ?? [])].map((folder) => objectIn(listing.content(`${folder}package.json`)));
    const scripts = installScripts(root);
    if (folders === undefined ||
        root === undefined ||
        members.some((member) => member?.['bin'] !== undefined || installScripts(member).length > 0) ||
        scripts.some((script) => !quietScript.test(script)) ||
        [root, ...members].some((manifest) => takesFolders(manifest, members.length > 0)) ||
        /^patchedDependencies:/m.test(listing.content('pnpm-workspace.yaml') ?? '') ||
        (0,oci_json/* objectOrEmpty */.YN)(root['pnpm'])['patchedDependencies'] !== undefined ||
        listing.paths.some((path) => /^(?:\.yarn\/|patches\/|\.?pnpmfile\.c?js$|binding\.gyp$)/.test(path)))
        return undefined;
    const settings = listing.paths.filter((path) => /^(?:\.config\/prisma|prisma\.config)\.\w+$/.test(path));
    const schema = scripts.some((script) => script.includes('prisma'))
        ? ['prisma/schema.prisma', ...settings]
        : [];
    if (schema.some((path) => !listing.paths.includes(path)))
        return undefined;
    const names = 'package.json package-lock.json npm-shrinkwrap.json yarn.lock .yarnrc .yarnrc.yml pnpm-lock.yaml pnpm-workspace.yaml bun.lock bun.lockb bunfig.toml .npmrc';
    const own = folders.map((folder) => `${folder}package.json`);
    return present(listing, [...names.split(' '), ...schema, ...own], 'package.json');
}
/** Where the packages of a workspace lie, with a slash at the end; undefined: that cannot be told. */
function workspaceFolders({ paths, content }) {
    const given = objectIn(content('package.json'))?.['workspaces'];
    const list = Array.isArray(given) || given === undefined ? (given ?? []) : (0,oci_json/* objectOrEmpty */.YN)(given)['packages'];
    const ofPnpm = packagesOfPnpm((content('pnpm-workspace.yaml') ?? '').split('\n'));
    const patterns = Array.isArray(list) && ofPnpm !== undefined ? [...list.map(String), ...ofPnpm] : ['**'];
    const folders = paths.flatMap((path) => /^(.+)\/package\.json$/.exec(path)?.[1] ?? []);
    const found = patterns.map((pattern) => {
        const glob = (0,go_pattern/* compileGoPattern */.ME)(pattern.replace(/^\.\/|\/$/g, ''));
        const some = folders.filter((folder) => glob?.test(folder));
        const isClear = !/^!|\*\*/.test(pattern) && (some.length > 0 || pattern.includes('*'));
        return isClear ? some : undefined;
    });
    const all = [...new Set(found.flatMap((some) => some ?? []))];
    return all.length > mostProjects || found.includes(undefined)
        ? undefined
        : all.map((folder) => `${folder}/`);
}
/** The items of `packages:`; undefined: they stand in one line. */
function packagesOfPnpm(lines) {
    const at = lines.findIndex((line) => line.startsWith('packages:'));
    if (at < 0)
        return [];
    const behind = lines.slice(at + 1);
    const end = behind.findIndex((line) => !/^\s*(?:[-#]|$)/.test(line));
    const items = behind.slice(0, end < 0 ? behind.length : end);
    return lines[at]?.trim() === 'packages:'
        ? items.flatMap((line) => /^\s*-\s+["']?([^"'\s#]+)/.exec(line)?.[1] ?? [])
        : undefined;
}
/** The names of the scripts of a package.json; undefined: it cannot be read. */
function scriptNames(text) {
    const manifest = objectIn(text);
    return manifest === undefined ? undefined : new Set(Object.keys((0,oci_json/* objectOrEmpty */.YN)(manifest['scripts'])));
}
function installScripts(manifest) {
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(manifest?.['scripts'])).flatMap(([name, script]) => /^(?:pre|post)?(?:install|prepare)$|^prepublish$/.test(name) ? [String(script)] : []);
}
/** Whether a manifest asks for what lies in a folder, and is no package of the workspace. */
function takesFolders(manifest, hasWorkspace) {
    const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'resolutions'];
    return fields
        .flatMap((field) => Object.values((0,oci_json/* objectOrEmpty */.YN)(manifest?.[field])).map(String))
        .some((version) => /^(?:(?:file|link|workspace|portal|patch):|\.{0,2}\/|~\/)/.test(version) &&
        !(hasWorkspace && version.startsWith('workspace:')));
}
function objectIn(text) {
    const json = text === undefined ? undefined : (0,oci_json/* parseJson */.qF)(text);
    return json === undefined ? undefined : (0,oci_json/* objectOrEmpty */.YN)(json);
}

;// CONCATENATED MODULE: ./lib/core/init/installers.js



/** Flags whose value may be the next word. */
const flagOfValue = /^--(?:omit|only|include|registry|loglevel|network-timeout|jobs|retry|without|extra|group)$/;
/** `npm install` goes on with a space, or is another word. */
function installers_wordsOf(rest) {
    if (rest.trim() === '')
        return [];
    return rest.startsWith(' ') ? rest.trim().split(' ') : [rest];
}
function areFlags(words) {
    return words.every((word, index) => (/^-[\w-]+(?:=\S+)?$/.test(word) && !flagOfFolder.test(word)) ||
        (!word.startsWith('-') && flagOfValue.test(words[index - 1] ?? '')));
}
/** Flags that name another folder, whose files are read instead. */
const flagOfFolder = /^--(?:prefix|cwd|dir|directory|project|working-dir|gemfile|package)=/;
/** Commands that read what these files say, and nothing else. */
const installers = [
    { command: /^(?:pip3?|uv pip) install(?=.* (?:-r|--requirement))/, files: pipFiles },
    { command: /^(?:(?:npm|pnpm|bun) (?:install|ci|i)|yarn(?: install)?)/, onlyFlags: true, files: nodeFiles },
    { command: /^go mod download(?: -x)?$/, files: goFiles },
    { command: /^bundle install/, onlyFlags: true, files: rubyFiles },
    { command: /^uv sync(?=.* --no-install-project)/, onlyFlags: true, files: uvFiles },
    { command: /^poetry install(?=.* --no-root)/, onlyFlags: true, files: poetryFiles },
    {
        command: /^composer install(?=.* --no-scripts)(?=.* --no-autoloader)/,
        onlyFlags: true,
        files: composerFiles,
    },
    { command: /^pipenv (?:install|sync)/, onlyFlags: true, files: pipenvFiles },
    { command: /^pdm (?:install|sync)(?=.* --no-self)/, onlyFlags: true, files: pdmFiles },
    { command: /^(?:conda|mamba|micromamba) env (?:create|update) .*(?:-f|--file)[ =]/, files: condaFiles },
    { command: /^(?:(?:dart|flutter) )?pub get/, onlyFlags: true, files: pubFiles },
    { command: /^mix deps\.(?:get|compile)/, onlyFlags: true, files: mixFiles },
    { command: /^shards install/, onlyFlags: true, files: shardFiles },
    { command: /^cpanm (?=(?:.* )?--installdeps )(?:-\S+ |cpanfile )*\.(?: -\S+)*$/, files: perlFiles },
    { command: /^opam install (?=(?:.* )?--deps-only)(?:-\S+ )*\.(?: -\S+)*$/, files: opamFiles },
    // These build or install the project, too.
    {
        command: /^pdm (?:install|sync)/,
        onlyFlags: true,
        files: pdmFiles,
        instead: (command) => `${command} --no-self`,
    },
    { command: /^go (?:build|install) (?!.*@)/, files: goFiles, instead: () => 'go mod download' },
    {
        command: /^uv sync/,
        onlyFlags: true,
        files: uvFiles,
        instead: (command) => `${command} --no-install-project`,
    },
    {
        command: /^poetry install/,
        onlyFlags: true,
        files: poetryFiles,
        instead: (command) => `${command} --no-root`,
    },
    {
        command: /^composer install/,
        onlyFlags: true,
        files: composerFiles,
        instead: (command) => `${command} --no-scripts --no-autoloader`,
    },
    {
        command: /^(?:mvn|\.\/mvnw)\b.*\s(?:package|verify|install)\b/,
        files: mavenFiles,
        instead: (command) => `${command.split(' ')[0]} -B${/ -f \S+/.exec(command)?.[0] ?? ''} dependency:go-offline`,
    },
    {
        command: /^(?:dotnet restore|(?:mono \S+\/)?nuget(?:\.exe)? restore|msbuild(?: [^-/ ]\S*)? [-/]t:[rR]estore)(?= |$)/,
        files: dotnetFiles,
    },
    {
        // What is restored for a runtime, or a property, is something else.
        command: /^dotnet (?:publish|build)(?= |$)(?!.* (?:--no-restore|--runtime|--self-contained|--arch|--os|-[ra]|[-/]p:))/,
        files: dotnetFiles,
        instead: (command) => ['dotnet restore', ...projectsOf(command)].join(' '),
    },
];
/** Commands that install packages by their names; no word of theirs is a path. */
const byName = /^(?:(?:apt-get|apt|yum|dnf|microdnf|tdnf|zypper) .*?\binstall\b|apk .*?\badd\b|(?:pip3?|uv pip) install\b|(?:npm|pnpm) (?:(?:i|install|add) (?:.* )?(?:-g|--global)\b|(?:-g|--global) (?:i|install|add)\b)|yarn global add\b|gem install\b|go install \S+@|opam install\b|cpan -I\b|(?:(?:dart|flutter) )?pub global activate\b|mix (?:local\.\w+|archive\.install hex)\b)/;
/** Commands that need nothing of the context, and leave nothing there. */
const installers_harmless = /^(?:(?:apt-get|apt|apk|yum|dnf|microdnf|tdnf|zypper) .*\b(?:update|upgrade|clean|makecache|autoremove|purge)\b|rm -r?f? \/(?:var|tmp|root)\/|bundle config (?!.*--local)|(?:npm|yarn|pip3?|poetry) (?:cache|config) |go env -w |corepack |set -|sed -i\S* (?:-e )?(["'])[^"']*\1 \/etc\/(?:apt|apk|yum\.repos\.d)\/\S+$|true$|:$|(?:pip3?|npm) install (?:-\S+ )*(?:pip|setuptools|wheel|npm(?:@\S+)?)(?: (?:pip|setuptools|wheel|-\S+))*$)/;
/** Folders that are made only where they are not yet there, and what is only shown. */
const idle = /^(?:mkdir(?: -[pv]+| --parents)?(?: [\w./${}~][\w./${}~-]*)+|ls(?: -\w+)?|pwd|whoami|\w+ (?:-v|-V|--?version))$/;
/**
 * What a command needs; undefined: it may need the code. `command`: one of a shell, without its assignments. `workdir`: the folder of
 * the listing, where that is known.
 */
function needsOf(command, listing, workdir = '') {
    const inFolder = workdir === '' ? command : command.replaceAll(`${workdir}/`, '');
    const plain = inFolder.replace(/^python3? -m (?=pip)/, '').replaceAll(/\s+/g, ' ');
    for (const { command: pattern, onlyFlags, files: read, instead } of installers) {
        const [begin] = pattern.exec(plain) ?? [];
        if (begin === undefined || (onlyFlags && !areFlags(installers_wordsOf(plain.slice(begin.length)))))
            continue;
        const files = read(listing, plain);
        return files === undefined || files.length === 0
            ? undefined
            : { files, installs: true, instead: instead?.(plain) };
    }
    if (installers_harmless.test(plain) || idle.test(plain))
        return { files: [], installs: false, instead: undefined };
    if (byName.test(plain) && !namesPath(plain))
        return { files: [], installs: true, instead: undefined };
    return undefined;
}
/** A file or a folder where a package may be named: `.`, `./shop[all]`, `dist/*.whl`, `-e`, `file:shop`. */
const ofPath = /^(?:\.|~?\/|-[rce]|--(?:editable|requirement|constraint)\b)|(?:^|@)(?:git\+)?(?:file|link):|\.(?:whl|deb|rpm|apk|gem|tgz|tar\.\w+|zip|txt)(?:\[|$)/;
/** Managers of a language take folders, and a variable may be one. */
const ofFolder = /^(?:\$|(?![@-])[^:]*\/|--(?:file|local)$|--find-links=(?!https?:))/;
/** Whether a command that installs packages by their names is given a path, too, so that it may need code. */
function namesPath(command) {
    // Their packages have slashes in their names, too.
    const isOther = /^(?:apt|apk|yum|dnf|microdnf|tdnf|zypper|go )/.test(command);
    const words = command.replaceAll(/["']/g, '').split(' ');
    return words.some((word, index) => !/^(?:git\+)?https?:/.test(word) &&
        (ofPath.test(word) ||
            (!isOther && ofFolder.test(word)) ||
            /^(?:-f|--find-links)$/.test(words[index - 1] ?? '')));
}
function pipFiles({ paths, content }, command) {
    const option = /(?:^|\s)(?:-r|-c|--requirement|--constraint)[ =]?["']?([^\s"']+)/g;
    if (namesPath(command.replaceAll(option, '')))
        return undefined;
    const files = new Set();
    const queue = [...command.matchAll(option)].map(([, path = '']) => path);
    while (queue.length > 0) {
        const path = queue.pop().replace(/^\.\//, '');
        if (files.has(path))
            continue;
        const text = paths.includes(path) ? content(path) : undefined;
        if (text === undefined || text.split('\n').some(isOfPath))
            return undefined;
        files.add(path);
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        for (const [, other = ''] of text.matchAll(/^[ \t]*(?:-r|-c|--requirement|--constraint)[ =][ \t]*(\S+)/gm))
            queue.push(folder + other);
    }
    return [...files];
}
/** Whether a line of requirements names a file or a folder of the context: `./shop`, `shop @ file:shop`, `-e .`. */
function isOfPath(line) {
    const words = line.replace(/(?:^|\s)#.*/, '').trim();
    return !/^(?:-[rc]|--(?:requirement|constraint))\b/.test(words) && namesPath(words.split(';')[0] ?? '');
}
function goFiles(listing) {
    const module = listing.content('go.mod');
    const isWhole = module !== undefined && !/=>[ \t]*\.{1,2}\//.test(module);
    return isWhole && !listing.paths.some((path) => path === 'go.work' || path.startsWith('vendor/'))
        ? present(listing, ['go.mod', 'go.sum'], 'go.mod')
        : undefined;
}
function rubyFiles(listing) {
    const gemfile = listing.content('Gemfile');
    const others = gemfile?.replaceAll(/File\.read\(["']\.ruby-version["']\)/g, '');
    if (gemfile === undefined ||
        /^[ \t]*gemspec|path: |:path =>|eval_gemfile|File\.|require_relative|instance_eval/m.test(others ?? ''))
        return undefined;
    const version = /ruby[ (]+file:|\.ruby-version/.test(gemfile) ? ['.ruby-version', '.tool-versions'] : [];
    return present(listing, ['Gemfile', 'Gemfile.lock', ...version], 'Gemfile');
}
function uvFiles(listing) {
    return /^\[tool\.uv\.(?:workspace|sources)/m.test(listing.content('pyproject.toml') ?? '')
        ? undefined
        : present(listing, ['pyproject.toml', 'uv.lock', '.python-version'], 'uv.lock');
}
function poetryFiles(listing) {
    return /\bpath\s*=/.test(listing.content('pyproject.toml') ?? '')
        ? undefined
        : present(listing, ['pyproject.toml', 'poetry.lock', 'poetry.toml'], 'pyproject.toml');
}
function pipenvFiles(listing) {
    return /\bpath\s*=|editable/.test(listing.content('Pipfile') ?? '')
        ? undefined
        : present(listing, ['Pipfile', 'Pipfile.lock'], 'Pipfile');
}
function pdmFiles(listing) {
    return /file:\/\/|\bpath\s*=/.test(listing.content('pyproject.toml') ?? '')
        ? undefined
        : present(listing, ['pyproject.toml', 'pdm.lock', 'pdm.toml', '.pdm.toml'], 'pdm.lock');
}
function condaFiles({ paths, content }, command) {
    const path = /(?:-f|--file)[ =]["']?(?:\.\/)?([^\s"']+)/.exec(command)?.[1] ?? '';
    const packages = (content(path) ?? '-e .')
        .split('\n')
        .map((line) => line.replace(/^prefix:.*|^\s*-\s/, '').trim());
    return paths.includes(path) && !packages.some((line) => /^-[rce]\b/.test(line) || isOfPath(line))
        ? [path]
        : undefined;
}
function pubFiles(listing) {
    return /^[ \t]+path:|^(?:workspace|resolution):/m.test(listing.content('pubspec.yaml') ?? '')
        ? undefined
        : present(listing, ['pubspec.yaml', 'pubspec.lock'], 'pubspec.yaml');
}
function mixFiles(listing) {
    const settings = listing.paths.filter((path) => /^config\/[\w-]+\.exs$/.test(path));
    return /\b(?:path|apps_path|in_umbrella): |\b(?:File|Code)\./.test(listing.content('mix.exs') ?? '')
        ? undefined
        : present(listing, ['mix.exs', 'mix.lock', ...settings], 'mix.exs');
}
function shardFiles(listing) {
    return /^[ \t]+path:/m.test(listing.content('shard.yml') ?? '')
        ? undefined
        : present(listing, ['shard.yml', 'shard.lock', 'shard.override.yml'], 'shard.yml');
}
function perlFiles(listing) {
    const manifest = listing.paths.includes('cpanfile') ? 'cpanfile' : 'Makefile.PL';
    // Versions and the like are read from the code.
    return /_from\b|\b(?:do|require) ['"]/i.test(listing.content(manifest) ?? '')
        ? undefined
        : present(listing, [manifest, 'cpanfile.snapshot'], manifest);
}
function opamFiles({ paths }) {
    return paths.filter((path) => /^[\w.-]+\.opam(?:\.locked|\.template)?$/.test(path));
}
function composerFiles(listing) {
    return /"type"\s*:\s*"path"/.test(listing.content('composer.json') ?? '')
        ? undefined
        : present(listing, ['composer.json', 'composer.lock', 'symfony.lock'], 'composer.json');
}
function mavenFiles(listing, command) {
    const file = / -f (\S+)/.exec(command)?.[1] ?? 'pom.xml';
    const wrapper = listing.paths.filter((path) => path.startsWith('.mvn/') || (path === 'mvnw' && command.startsWith('./')));
    return /<modules>|<relativePath>\s*[^<\s]|<systemPath>|file:\/\//.test(listing.content(file) ?? '')
        ? undefined
        : present(listing, [...wrapper, file], file);
}
/** The projects and solutions that a command names. */
function projectsOf(command) {
    return command.split(' ').filter((word) => /\.(?:slnx?|[a-z]+proj)["']?$/.test(word));
}
function dotnetFiles({ paths, content }, command) {
    const files = paths.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path)?.manager === 'nuget');
    const projects = files.filter((path) => /\.[a-z]+proj$/.test(path));
    const named = projectsOf(command).map((word) => word.replaceAll(/["']|^\.\//g, ''));
    const importsMore = projects.some((path) => /<Import\s+Project="(?![^"]*\.(?:props|targets)")/.test(content(path) ?? '<Import Project=""'));
    const hasFolders = files.some((path) => /nuget\.config$/i.test(path) && /\bvalue="[\w.-]*[\\/]/.test(content(path) ?? '="/'));
    return projects.length === 0 ||
        hasFolders ||
        files.length > mostProjects ||
        importsMore ||
        !named.every((path) => files.includes(path))
        ? undefined
        : files;
}

;// CONCATENATED MODULE: ./lib/core/init/install-step.js




/**
 * The commands of a RUN that are joined with `&&`, or with `;` where the first failure ends it; undefined: it is something that only a
 * shell can take apart.
 */
function install_step_readStep(run) {
    if (run.keyword === 'RUN' && run.isJson && run.args.every((word) => /^[\w@./:=~^-]+$/.test(word)))
        return [{ text: run.args.join(' '), plain: run.args.join(' ') }];
    const joint = /^set -[a-z]{0,5}e[a-z]{0,5}\s{0,9};/.test(run.rest) ? ';' : '&&';
    const odd = joint === ';' ? /;;|[|()`<&]/ : /[;|()`<]|(?<!&)&(?!&)/;
    if (run.keyword !== 'RUN' || run.isJson || run.heredocs.length > 0 || odd.test(run.rest))
        return undefined;
    // Comments between continued lines go with neither part.
    if (/^[ \t]*#/m.test(run.text))
        return undefined;
    const written = run.text
        .replace(/^\s*RUN(?:(?:\s|\\\r?\n)+--\S+)*(?:\s|\\\r?\n)+/i, '')
        .split(joint)
        .map(withoutJoints);
    const plain = run.rest.split(joint).map((text) => text.trim());
    if (written.length !== plain.length || plain.some((text) => ofBlock.test(text)))
        return undefined;
    return plain.flatMap((text, index) => text === '' ? [] : { text: written[index] ?? '', plain: text.replace(/^(?:[A-Z]\w*=\S*\s+)+/, '') });
}
const ofBlock = /^(?:(?:if|then|else|elif|fi|for|do|done|while|until|case|esac)\b|[{}!])/;
/** Without the white space and continued lines around it. */
function withoutJoints(text) {
    let end = text.trimEnd();
    for (let rest = text; end.endsWith('\\') && /^\r?\n/.test(rest.slice(end.length)); end = rest.trimEnd())
        rest = end.slice(0, -1);
    return end.replace(/^(?:\s|\\\r?\n)+/, '');
}
/** What of a step goes before the code; undefined: nothing that installs. */
function splitStep(run, listing, workdir = '') {
    const commands = install_step_readStep(run);
    if (commands === undefined)
        return undefined;
    const needs = needsOfAll(commands, listing, workdir);
    const known = needs.findIndex((need) => need === undefined || need.instead !== undefined);
    const before = known < 0 ? needs : needs.slice(0, known);
    const files = install_step_filesOf(before);
    const flags = flagsText(run);
    const lines = run.text.split('\n');
    const moves = commands.slice(0, Math.max(0, known)).filter(({ plain }) => folderOfMove.test(plain));
    if (before.some((need) => need?.installs)) {
        if (before.length === commands.length)
            return { head: lines, tail: [], files, isNew: false };
        // What cleans up in another layer makes the image no smaller.
        if (commands.slice(known).some(({ plain }) => /^rm -\w+ .*\/var\/|\bclean\b/.test(plain)))
            return undefined;
        const text = (some) => `RUN${flags} ${some.map((command) => command.text).join(' \\\n    && ')}`.split('\n');
        const tail = text([...moves, ...commands.slice(known)]);
        return { head: text(commands.slice(0, known)), tail, files, isNew: false };
    }
    const need = needs[known];
    // What goes to a cache mount is in no layer.
    if (need?.instead === undefined ||
        known > moves.length ||
        run.isJson ||
        (0,mount/* readMounts */.b)(run).some(({ type }) => type === 'cache'))
        return undefined;
    const steps = [...moves.map((command) => command.text), need.instead];
    return { head: [`RUN${flags} ${steps.join(' && ')}`], tail: lines, files: need.files, isNew: true };
}
const folderOfMove = /^cd (?:\.\/)?([\w-][\w./-]*)$/;
/** What the commands of a step need; undefined for one that may need the code. Behind `cd web`, files lie in that folder. */
function needsOfAll(commands, listing, workdir) {
    let folder = '';
    const needs = commands.map(({ plain }) => {
        const moved = folderOfMove.exec(plain)?.[1];
        if (moved !== undefined) {
            folder = resolvePath(folder, moved);
            return { files: [], installs: false, instead: undefined };
        }
        const need = needsOf(plain, scoped(listing, folder), folder === '' ? workdir : '');
        return need && { ...need, files: need.files.map((path) => resolvePath(folder, path)) };
    });
    // Nothing makes the folder where nothing of it is copied.
    return folder !== '' && install_step_filesOf(needs).length === 0 ? needs.map(() => undefined) : needs;
}
function filesOfStep(run, listing, workdir = '') {
    return install_step_filesOf(needsOfAll(install_step_readStep(run) ?? [], listing, workdir));
}
function install_step_filesOf(needs) {
    return [...new Set(needs.flatMap((need) => need?.files ?? []))];
}
/** What may stand between the code and an install step. */
function isPassable(one, listing, workdir = '') {
    if (one.keyword !== 'RUN')
        return /^(COPY|ADD|ENV|ARG|LABEL|EXPOSE|USER|WORKDIR|CMD|ENTRYPOINT|HEALTHCHECK|STOPSIGNAL)$/.test(one.keyword);
    const commands = install_step_readStep(one);
    const needs = commands && needsOfAll(commands, listing, workdir);
    return needs?.every((need) => need !== undefined && need.instead === undefined) ?? false;
}
function scoped({ paths, content }, folder) {
    if (folder === '')
        return { paths, content };
    return {
        paths: paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
        content: (path) => content(`${folder}/${path}`),
    };
}

;// CONCATENATED MODULE: ./lib/core/init/install-first.js











/**
 * Where code is copied before packages are installed: the Dockerfile that copies what the package manager reads, installs, and then
 * copies the rest. Undefined where there is no such place, or where the install step may need the code.
 * `isLeft`: whether the step at a line lies in no layer.
 */
function moveInstallUp(dockerfile, listing, isLeft = () => true) {
    const moves = dockerfile.stages.flatMap((stage) => findMove(stage, {
        ...{ below: (0,cut/* instructionsBelow */.x6)(dockerfile, stage), stages: dockerfile.stages },
        ...{ listing, isLeft },
    }) ?? []);
    const [first] = moves;
    if (first === undefined)
        return undefined;
    const lines = dockerfile.text.split('\n');
    const ended = (some = []) => inLineEndsOf(dockerfile.text, some);
    // From the end, so that the places of the others stay.
    for (const { copies, args, install, own, head, tail } of moves.toReversed()) {
        const gone = [...copies, ...args].toSorted((a, b) => a.place.start - b.place.start);
        const moved = gone.flatMap(({ place }) => lines.slice(place.start, place.end));
        lines.splice(install.place.start, install.place.end - install.place.start, ...ended(head), ...moved, ...ended(tail));
        for (const copy of gone.toReversed())
            lines.splice(copy.place.start, copy.place.end - copy.place.start, ...ended(own.get(copy)));
    }
    const args = moves.flatMap((move) => move.args.flatMap(declaration/* declaredArgs */.M)).map(({ name }) => name);
    return {
        ...(args.length === 0 ? {} : { args }),
        copyLine: (first.copies.find(takesMore) ?? first.copies[0])?.line ?? 0,
        installLine: first.install.line,
        files: [...new Set(moves.flatMap(({ files }) => files))],
        text: lines.join('\n'),
    };
}
/** The last install step of a stage that can go before the code; those between go with it. */
function findMove({ instructions }, around) {
    for (const [index, install] of [...instructions.entries()].toReversed()) {
        const before = instructions.slice(0, index);
        const move = moveStep(install, before, around) ?? moveCopies(install, before, around);
        if (move !== undefined)
            return move;
    }
    return undefined;
}
function moveStep(install, before, { below, listing, isLeft }) {
    const all = before.findLast((one) => takesCode(one) && isCopyOfFolder(one, listing));
    const folder = all === undefined ? '' : sourceFolder(all);
    const within = all === undefined ? nothing : scoped(listing, folder);
    const split = splitStep(install, within);
    const range = before.slice(before.findLastIndex((one) => !isPassable(one, within)) + 1);
    if (split === undefined || !range.some(takesCode))
        return undefined;
    if (split.isNew
        ? isInstalled([...below, ...before], split)
        : ![...range, install].some(({ line }) => isLeft(line)))
        return undefined;
    const behind = range.slice(range.findIndex(takesCode));
    const files = [...new Set([...behind.flatMap((one) => filesOfStep(one, within)), ...split.files])];
    const canGo = (copy) => saysTheSame(copy, range) &&
        ((files.length > 0 && copy === all) || (liesWithCode(copy) && (files.length === 0 || !isRenamed(copy))));
    const { copies, kept } = splitCopies(range, (copy) => files.length === 0 && canGo(copy));
    if (copies.length === 0 || !copies.every(canGo))
        return undefined;
    if (kept.some((copy) => isCoveredBy(copies, copy, range)))
        return undefined;
    if (files.length === 0)
        return withArgs({ ...split, copies, install, files, own: new Map() }, range);
    if (all === undefined || !copies.includes(all) || !isWorkdir(all, range, [...below, ...before]))
        return undefined;
    const earlier = before.slice(before.findLastIndex(({ keyword }) => keyword === 'WORKDIR') + 1, before.indexOf(all));
    const left = files.filter((file) => !earlier.some((copy) => brings(copy, all, file)));
    const own = new Map([[all, copyLines(all, folder, left)]]);
    return withArgs({ ...split, copies, install, files, own }, range);
}
/**
 * The same where what the install step reads is copied by itself, or with code: copies of code go below, in their order. Only where
 * it is known which files each copy writes, and none of them is another one afterwards.
 */
function moveCopies(install, before, { below, stages, listing, isLeft }) {
    const copied = copied_files_copiedFiles([...below, ...before], listing);
    if (copied === undefined)
        return undefined;
    const { workdir } = copied;
    const there = install_first_lastOf(copied.written);
    const within = {
        paths: [...there.keys()],
        content: (path) => {
            const source = there.get(path)?.source;
            return source === undefined ? undefined : listing.content(source);
        },
    };
    const split = splitStep(install, within, workdir);
    const range = before.slice(before.findLastIndex((one) => !isPassable(one, within, workdir)) + 1);
    if (split === undefined)
        return undefined;
    if (split.isNew
        ? isInstalled([...below, ...before], split)
        : ![...range, install].some(({ line }) => isLeft(line)))
        return undefined;
    const behind = range.slice(range.findIndex(takesCode));
    const files = [...new Set([...behind.flatMap((one) => filesOfStep(one, within, workdir)), ...split.files])];
    // More than what the step reads, and nothing that lies where it may look for settings, or for programs.
    const copies = range.filter((one) => (takesCode(one) &&
        copied.written.some(({ copy, path }) => copy === one && !files.includes(path) && (!path.startsWith('/') || liesWithCode(one)))) ||
        copied.unknown.some(({ copy, path }) => copy === one && (!path.startsWith('/') || isOwnProgram(one, stages, [...range, install]))));
    if (files.length === 0 || !copies.some(takesMore))
        return undefined;
    if (!copies.every((copy) => saysTheSame(copy, range)))
        return undefined;
    if (files.some((path) => isWithin(path, copied.unknown)) || !keepsFiles(copied, copies))
        return undefined;
    const early = files.flatMap((path) => there.get(path) ?? []).filter(({ copy }) => copies.includes(copy));
    const own = new Map([...(0,group/* groupBy */.$)(early, ({ copy }) => copy)].map(([copy, some]) => [copy, linesFor(copy, some, workdir)]));
    return withArgs({ ...split, copies, install, files: early.map(({ source }) => source), own }, range);
}
/** With the arguments among these lines that tell a release, and that neither the install step nor a line that stays reads. */
function withArgs(move, range) {
    const { copies, own, head } = move;
    const args = range.filter((one, index) => {
        const names = one.keyword === 'ARG' ? (0,declaration/* declaredArgs */.M)(one).map(({ name }) => name) : [];
        const left = range.slice(index + 1).filter((other) => !copies.includes(other));
        const texts = [...left.map(instruction/* wholeCode */.r7), ...[...own.values()].flat(), ...head];
        const isRead = (name) => texts.some((text) => (0,mention/* mentions */.w)(text, name));
        return names.length > 0 && names.every((name) => (0,changing_argument/* tellsRelease */.S)(name) && !isRead(name));
    });
    return { ...move, args };
}
/** Whether the same files are there in the end where these copies come after the others. */
function keepsFiles({ written, unknown }, copies) {
    const isMoved = ({ copy }) => copies.includes(copy);
    const moved = unknown.filter(isMoved);
    const kept = unknown.filter((one) => !isMoved(one));
    if (moved.some(({ path }) => installed.test(path)) ||
        written.some((file) => isWithin(file.path, isMoved(file) ? kept : moved)))
        return false;
    const after = install_first_lastOf([...written.filter((file) => !isMoved(file)), ...written.filter(isMoved)]);
    return [...install_first_lastOf(written)].every(([path, { source, copy }]) => {
        const other = after.get(path);
        return other?.source === source && flagsText(other.copy) === flagsText(copy);
    });
}
function isWithin(path, folders) {
    return folders.some((folder) => folder.path === '' || `${path}/`.startsWith(`${folder.path}/`));
}
/** What package managers write beside the manifest. */
const installed = /^(?:node_modules|vendor|\.?venv|packages|obj|target)(?:\/|$)/;
/** What is there in the end: of each path, the last that was written. */
function install_first_lastOf(written) {
    return new Map(written.map((file) => [file.path, file]));
}
/** One COPY for each folder that gets such files. */
function linesFor(copy, files, workdir) {
    return [...(0,group/* groupBy */.$)(files, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1))].map(([folder, some]) => {
        const isAbsolute = folder.startsWith('/') || copy.args.at(-1)?.startsWith('/') === true;
        const destination = isAbsolute ? resolvePath(workdir, folder) : `./${folder}`;
        return `COPY${flagsText(copy)} ${some.map(({ source }) => source).join(' ')} ${destination.replace(/\/?$/, '/')}`;
    });
}
/** Whether the program that a new step would call installs before. */
function isInstalled(before, { head: [step = ''] }) {
    const program = step
        .replaceAll(/\bcd \S+ && /g, '')
        .split(' ')
        .find((word) => !/^(?:RUN$|--)/.test(word));
    return before.some((one) => (0,step_weight/* weighStep */.ZQ)(one)?.name.split(' ')[0] === program);
}
const nothing = { paths: [], content: () => undefined };

;// CONCATENATED MODULE: ./lib/core/init/link-copies.js


/** The Dockerfile with `--link` where the code is copied last; undefined: nowhere, or it would change nothing of what is downloaded. */
function linkCopies(dockerfile, target) {
    const stage = dockerfile.stages[(0,stage_graph/* findTarget */.FB)(dockerfile.stages, target ?? '')];
    const all = stage?.instructions ?? [];
    const copies = (0,linkable/* linkableCopies */.uK)(all.slice(all.findLastIndex(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR') + 1), ({ flags }) => !flags.some(({ name }) => name === 'from'));
    if (copies.length === 0)
        return undefined;
    const lines = dockerfile.text.split('\n');
    for (const copy of copies) {
        const [first = '', ...others] = lines.slice(copy.line - 1, copy.endLine);
        const text = (0,linkable/* withLink */.Ni)({ text: [first, ...others].join('\n') });
        lines.splice(copy.line - 1, copy.endLine - copy.line + 1, ...text.split('\n'));
    }
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./lib/core/init/lower-arguments.js





/**
 * Where arguments stand above install steps, and keep them out of layers: the Dockerfile with them below the last of these steps,
 * together with the ENV and LABEL lines that hand them on. With the argument that is known to be in the way go all others of the
 * stage that tell a commit or a date; where these cannot, it goes alone. Undefined where anything else may read it, and where other
 * variables of the image would change their order.
 */
function lowerArguments(dockerfile, left, listing) {
    for (const stage of dockerfile.stages)
        for (const { line, argument } of left.toReversed()) {
            const install = stage.instructions.find((one) => one.line === line && one.keyword === 'RUN');
            if (argument === undefined || install === undefined)
                continue;
            const groups = [[argument, ...changingArgs(stage)], [argument]].map((names) => new Set(names));
            for (const names of groups) {
                const moved = linesOf(stage, install, names, dockerfile, listing);
                if (moved === undefined)
                    continue;
                const lines = dockerfile.text.split('\n');
                const taken = new Set(moved.flatMap(({ place }) => range(place.start, place.end)));
                const { end } = install.place;
                const kept = (from, to) => lines.slice(from, to).filter((_, index) => !taken.has(from + index));
                const text = [
                    ...kept(0, end),
                    ...[...taken].map((index) => lines[index] ?? ''),
                    ...kept(end, lines.length),
                ];
                const args = moved.flatMap((one) => (one.keyword === 'ARG' ? (0,declaration/* declaredArgs */.M)(one) : []));
                return { names: args.map(({ name }) => name), installLine: line, text: text.join('\n') };
            }
        }
    return undefined;
}
/** The arguments of a stage that tell a release, a commit or a date by their names. */
function changingArgs({ instructions }) {
    return instructions
        .flatMap((one) => (one.keyword === 'ARG' ? (0,declaration/* declaredArgs */.M)(one) : []))
        .filter(({ name, defaultText }) => (0,changing_argument/* tellsRelease */.S)(name) || (0,changing_argument/* changesBetweenRuns */.k)(name, defaultText, undefined))
        .map(({ name }) => name);
}
/** The lines that have to move with arguments below a step, those of the arguments among them; undefined: they cannot. */
function linesOf({ instructions }, install, group, dockerfile, listing) {
    const before = instructions.slice(0, instructions.indexOf(install));
    const namesIn = (one) => (0,declaration/* declaredArgs */.M)(one).map(({ name }) => name);
    const args = before.filter((one) => one.keyword === 'ARG' && namesIn(one).some((name) => group.has(name)));
    const declared = args.flatMap(namesIn);
    const [arg] = args;
    if (arg === undefined ||
        new Set(declared).size < declared.length ||
        // Package managers read it when they build. Others in one line may be read by anything.
        declared.some((name) => name === 'SOURCE_DATE_EPOCH' || !group.has(name)))
        return undefined;
    const between = [...before.slice(before.indexOf(arg)), install].filter((one) => !args.includes(one));
    const handing = between.filter((one) => /^(?:ENV|LABEL)$/.test(one.keyword) && declared.some((name) => (0,mention/* mentions */.w)((0,instruction/* wholeCode */.r7)(one), name)));
    const envs = handing.filter(({ keyword }) => keyword === 'ENV');
    const names = [
        ...declared,
        ...envs.flatMap((one) => (0,declaration/* declaredEnvs */.B)(one, dockerfile.escape).map(({ nameText }) => nameText)),
    ];
    const isFree = between.every((one) => handing.includes(one) ||
        ((isPassable(one, listing) || lower_arguments_isPlain(one)) &&
            // The variables of an image keep their order.
            (one.keyword !== 'ENV' || envs.length === 0) &&
            !names.some((name) => (0,mention/* mentions */.w)((0,instruction/* wholeCode */.r7)(one), name))));
    return isFree ? before.filter((one) => args.includes(one) || handing.includes(one)) : undefined;
}
/** Whether a step runs only programs that read no variable which no line names; code of the repository, and what builds it, may. */
function lower_arguments_isPlain({ keyword, rest, isJson, heredocs }) {
    if (keyword !== 'RUN' || isJson || heredocs.length > 0 || /[`(){}]/.test(rest))
        return false;
    return rest
        .replaceAll(/"[^"$]*"|'[^']*'/g, 'x')
        .split(/&&|\|\||[;|]/)
        .map((command) => command.trim().replace(/^(?:(?:if|then|else|elif|fi|do|done|!)\b\s*)+/, ''))
        .every((command) => command === '' || lower_arguments_plainCommand.test(command));
}
const lower_arguments_plainCommand = /^(?:\[|test|set|true|echo|printf|mkdir|touch|chmod|chown|chgrp|ln|cp|mv|rm|rmdir|(?:group|user)add|add(?:group|user)|usermod|apt|apt-get|apk|dnf|microdnf|yum|curl|wget|tar|unzip|(?:npm|pnpm|bun) (?:ci|i|install)|yarn install|go mod download|bundle install|composer install)(?=\s|$)/;
function range(from, to) {
    return Array.from({ length: to - from }, (_, index) => from + index);
}

;// CONCATENATED MODULE: ./lib/core/init/open-argument.js



/** Arguments in FROM without a default and without a value in `values`: without one of them nothing can be built. */
function findOpenArguments(dockerfile, values) {
    const [build] = (0,build_values/* singleBuilds */.CK)('', values);
    if (build === undefined)
        return [];
    const variables = (0,build_values/* globalVariables */.vY)(dockerfile, values, build);
    const found = new Map();
    for (const { from, platform, line } of dockerfile.stages) {
        for (const text of [from, platform ?? '']) {
            const { asked } = (0,shell_word/* lexWord */.Y)(text, (name) => variables.get(name), { escape: dockerfile.escape });
            for (const name of asked) {
                const hasDefault = new RegExp(`\\$\\{${(0,escape_regex/* escapeRegex */.$)(name)}:?[-+]`).test(text);
                if (variables.has(name) || hasDefault || found.has(name))
                    continue;
                found.set(name, {
                    ...{ name, line, from },
                    standIn: text === platform ? platformFor(name, text) : standInFor(name, text),
                });
            }
        }
    }
    return [...found.values()];
}
function platformFor(name, text) {
    return new RegExp(`^\\$\\{?${(0,escape_regex/* escapeRegex */.$)(name)}\\}?$`).test(text) ? 'linux/amd64' : 'amd64';
}
/** A digest, or what is missing of one; else a word that fits a name and a tag. */
function standInFor(name, from) {
    const digest = '0'.repeat(64);
    if (new RegExp(`@sha256:\\$\\{?${(0,escape_regex/* escapeRegex */.$)(name)}\\b`).test(from))
        return digest;
    return new RegExp(`@\\$\\{?${(0,escape_regex/* escapeRegex */.$)(name)}\\b`).test(from) ? `sha256:${digest}` : 'unknown';
}

// EXTERNAL MODULE: ./lib/core/dockerfile/environment.js
var dockerfile_environment = __webpack_require__(52663);
;// CONCATENATED MODULE: ./lib/core/init/command-files.js

const readers = [
    {
        ...{ program: /^(?:npm|pnpm|bun)$/, does: /^(?:-\S+ )*(?:ci|install|i|run|test|start|build|prune)\b/ },
        ...{ not: / -g\b| --global\b|^(?:install|i)(?: -\S+)* [^-\s]/, files: 'package.json' },
    },
    { program: /^npm$/, does: /^ci\b/, files: 'package-lock.json npm-shrinkwrap.json' },
    { program: /^pnpm$/, does: / --frozen-lockfile\b/, files: 'pnpm-lock.yaml' },
    { program: /^pnpm$/, does: /(?:^| )(?:--filter|-F)\b/, files: 'pnpm-workspace.yaml' },
    {
        program: /^yarn$/,
        does: /^(?:$|-|install\b|run\b|build\b|start\b|workspaces?\b)/,
        files: 'package.json',
    },
    { program: /^yarn$/, does: / --frozen-lockfile\b| --immutable\b/, files: 'yarn.lock' },
    { program: /^turbo$/, does: /./, files: 'turbo.json' },
    { program: /^nx$/, does: /./, files: 'nx.json' },
    { program: /^cargo$/, does: /^(?:build|run|test|fetch|check|chef)\b/, files: 'Cargo.toml' },
    { program: /^go$/, does: /^(?:mod|build|test|vet|generate|run|install)\b/, not: /@/, files: 'go.mod' },
    { program: /^poetry$/, does: /^(?:install|run|build|export|lock)\b/, files: 'pyproject.toml' },
    { program: /^uv$/, does: /^(?:sync|run|build|lock|export)\b/, files: 'pyproject.toml' },
    { program: /^uv$/, does: /^sync\b.* --(?:frozen|locked)\b/, files: 'uv.lock' },
    { program: /^pipenv$/, does: /^(?:sync|run|install(?: -\S+)*$)/, files: 'Pipfile' },
    { program: /^bundle$/, does: /^(?:install|exec|check|-|$)/, files: 'Gemfile' },
    {
        program: /^composer$/,
        does: /^(?:-\S+ )*(?:install|update|dump-autoload|run-script)\b/,
        files: 'composer.json',
    },
    { program: /^mvn$/, does: /./, not: /(?:^| )(?:-f|--file|-v|--version)\b/, files: 'pom.xml' },
    {
        ...{ program: /^gradle$/, does: /./, not: /(?:^| )(?:-v|--version|-b|-p)\b/ },
        files: 'build.gradle build.gradle.kts settings.gradle settings.gradle.kts',
    },
    { program: /^mix$/, does: /^(?:deps\.|compile|release|phx\.|assets\.|do )/, files: 'mix.exs' },
    { program: /^make$/, does: /^/, not: /(?:^| )-f\b/, files: 'Makefile makefile GNUmakefile' },
    { program: /^swift$/, does: /^(?:build|run|package)\b/, files: 'Package.swift' },
    { program: /^(?:dart|flutter)$/, does: /^(?:pub|build)\b/, files: 'pubspec.yaml' },
    {
        ...{ program: /^dotnet$/, does: /^(?:restore|build|publish)(?: -\S+(?: \w+)?)*$/ },
        files: '*.csproj *.fsproj *.sln *.slnx',
    },
    { program: /^sbt$/, does: /./, files: 'build.sbt' },
];
/** What runs a script of a package.json; not one of another package of a workspace. */
const runners = [
    { program: /^(?:npm|pnpm|bun|yarn)$/, script: /^(?:-\S+ )*run(?:-script)? (?:-\S+ )*([\w:.-]+)/ },
    { program: /^npm$/, script: /^(start|test)\b/ },
    {
        program: /^(?:pnpm|yarn)$/,
        script: /^(?!(?:run|install|i|ci|add|exec|dlx|prune|config|set|cache|fetch|deploy)\b)([a-z][\w:.-]*)/,
    },
];
const ofOtherPackage = /(?:^| )(?:-w|-r|-F|--workspaces?|--filter|--recursive|workspaces?)(?:[ =]|$)/;
/** Programs that load `package.module:application`. */
const loaders = /^(?:gunicorn|uvicorn|hypercorn|granian|daphne|waitress-serve|celery)$/;
/** What they write or print is no file that is there. */
const silent = /^(?:echo|printf|mkdir|touch|rm|rmdir|curl|wget|git|apt|apt-get|apk|yum|dnf|microdnf|addgroup|adduser|groupadd|useradd|export|set|ln|gem|npx)$/;
/** What follows these is written, or no path. */
const written = /^(?:-o|-O|--output|--outfile|--outDir|-d|>|>>|[12]>|-t|--bind|-b|--host)$/;
/** Options that name the folder which a program works in. */
const folderOptions = /^(?:-C|--prefix|--cwd|--dir|--directory|--chdir|--app-dir|--project-directory)$/;
/**
 * Files that commands of a shell read which run in a folder of an image: for each, the paths that would do. `folder` and paths have no
 * slash at their start; undefined: the folder is not known. What is said by a variable is left out.
 */
function filesOfCommands(text, folder) {
    let here = folder;
    return command_files_splitCommands(text).flatMap((all) => {
        const words = withoutPrefix(all);
        const [program = '', ...rest] = words;
        if (program === 'cd') {
            here = rest[0] === undefined ? undefined : pathIn(here, rest[0]);
            return [];
        }
        return filesOfCommand(program, rest, here);
    });
}
function filesOfCommand(program, given, folder) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    const at = given.findIndex((word) => folderOptions.test(word.split('=', 1)[0] ?? ''));
    const option = given[at]?.split('=')[1];
    const rest = at < 0 ? given : given.toSpliced(at, option === undefined ? 2 : 1);
    const here = at < 0 ? folder : pathIn(folder, option ?? given[at + 1] ?? '');
    const line = rest.join(' ');
    const found = [
        ...readers
            .filter((one) => one.program.test(name) && one.does.test(line) && one.not?.test(line) !== true)
            .map(({ files }) => files.split(' ')),
        modulesOf(name, rest),
        ...packagesOf(name, rest),
        ...(silent.test(name) ? [] : [...(program.includes('/') ? [program] : []), ...pathsAmong(rest)]).map((word) => [word]),
    ];
    return [
        ...found.map((files) => ({ files })),
        ...command_files_scriptsOf(name, line).map((script) => ({ files: ['package.json'], script })),
    ]
        .map((one) => ({ ...one, files: one.files.flatMap((file) => pathIn(here, file) ?? []) }))
        .filter(({ files }) => files.length > 0);
}
function command_files_scriptsOf(program, line) {
    if (ofOtherPackage.test(line))
        return [];
    return runners.flatMap((one) => (one.program.test(program) ? (one.script.exec(line)?.[1] ?? []) : []));
}
/** Files of what a program loads by another name: `node server`, `gunicorn shop.main:app`, `python -m shop`. */
function modulesOf(program, rest) {
    if (/^(?:node|nodemon|tsx|ts-node)$/.test(program)) {
        const word = rest.find((one) => !one.startsWith('-')) ?? '';
        return word === '' || /\.\w+$/.test(word) ? [] : [`${word}.js`, `${word}.ts`, `${word}/index.js`];
    }
    if (/^python[\d.]*$/.test(program)) {
        const [name = '', ...others] = rest.slice(rest.indexOf('-m') + 1);
        if (!rest.includes('-m'))
            return [];
        return loaders.test(name) ? modulesOf(name, others) : moduleFiles(name, '__main__.py');
    }
    if (!loaders.test(program))
        return [];
    const app = rest.find((word) => /^[A-Za-z_][\w.]*:[A-Za-z_][\w.]*(?:\(\))?$/.test(word));
    const ofCelery = rest[rest.findIndex((word) => word === '-A' || word === '--app') + 1];
    return moduleFiles(app?.split(':', 1)[0] ?? (program === 'celery' ? (ofCelery ?? '') : ''));
}
/** `shop.main` → `shop/main.py` */
function moduleFiles(name, ...inFolder) {
    if (!/^[A-Za-z_][\w.]*$/.test(name))
        return [];
    const path = name.replaceAll('.', '/');
    return [`${path}.py`, ...['__init__.py', ...inFolder].map((file) => `${path}/${file}`)];
}
/** Folders that a compiler or an installer takes as packages. */
function packagesOf(program, rest) {
    const [verb = '', ...words] = rest;
    if (program === 'go' && /^(?:build|run|install)$/.test(verb))
        return words.flatMap((word, index) => /^\.(?:\/[\w./-]*)?$/.test(word) && !word.includes('...') && words[index - 1] !== '-o'
            ? [[`${word}/*.go`]]
            : []);
    const isPip = /^pip[\d.]*$/.test(program) && verb === 'install';
    const isUv = program === 'uv' && verb === 'pip' && words[0] === 'install';
    if (!isPip && !isUv)
        return [];
    return words.flatMap((word) => {
        const folder = /^(\.{1,2}(?:\/[\w./-]*)?)(?:\[[\w,-]*\])?$/.exec(word)?.[1];
        return folder === undefined || /\.\w+$/.test(folder.slice(1))
            ? []
            : [[`${folder}/pyproject.toml`, `${folder}/setup.py`]];
    });
}
/** Words that are names of files: with a folder or an ending. */
function pathsAmong(words) {
    return words.flatMap((word, index) => {
        const value = /^-[\w-]+=(.+)$/.exec(word)?.[1] ?? word;
        const isPath = /^\/?(?:[\w@+.-]+\/)*[\w@+.-]*\w$/.test(value) && /\/|\w\.\w+$|^\.\w/.test(value);
        return isPath && !written.test(words[index - 1] ?? '') ? [value] : [];
    });
}
function pathIn(folder, path) {
    if (!/^[\w@+./*-]+$/.test(path))
        return undefined;
    if (path.startsWith('/'))
        return (0,repository_path/* joinPath */.uJ)('.', path.replace(/^\/+/, ''));
    return folder === undefined ? undefined : (0,repository_path/* joinPath */.uJ)(folder, path);
}
/** Words of each simple command; a word in quotes with a space in it is empty. */
function command_files_splitCommands(text) {
    const unquoted = (_quoted, inner) => (/\s/.test(inner) ? '""' : inner);
    return text
        .replaceAll(/"([^"\n]*)"/g, unquoted)
        .replaceAll(/'([^'\n]*)'/g, unquoted)
        .split(/&&|\|\||[;|\n(){}]/)
        .map((command) => command.trim().split(/\s+/))
        .filter(([first]) => first !== undefined && first !== '');
}
/** Without `FOO=1`, `exec`, `sudo` and the like, and without `python -m` before a program that it runs. */
function withoutPrefix(words) {
    const at = words.findIndex((word) => !/^(?:\w+=.*|exec|sudo|time|nice|env|if|then|do|else|!|tini|dumb-init|--|xvfb-run)$/.test(word));
    const rest = at < 0 ? [] : words.slice(at);
    if (/^python[\d.]*$/.test(rest[0] ?? '') &&
        rest[1] === '-m' &&
        /^(?:pip|poetry|uv|pipenv)$/.test(rest[2] ?? ''))
        return rest.slice(2);
    return /^(?:uv|poetry|pipenv|pdm)$/.test(rest[0] ?? '') && rest[1] === 'run' && !/^-/.test(rest[2] ?? '-')
        ? rest.slice(2)
        : rest;
}

;// CONCATENATED MODULE: ./lib/core/init/read-files.js









/** What an image serves whose folder of these is copied. */
const servedFolders = ['usr/share/nginx/html', 'usr/local/apache2/htdocs', 'var/www/html'];
const served = ['index.html', 'index.htm', 'index.php', 'public/index.php'];
/**
 * The files of the main context that RUN, CMD and ENTRYPOINT of a target read, by where COPY has put them.
 * @throws UserError when a variable cannot be expanded.
 */
function readFiles(graphs) {
    const found = graphs.flatMap((graph) => (0,stage_graph/* reach */.gl)(graph, new Set()).stages.flatMap((stage) => {
        const steps = read_files_stepsOf(stage, graph);
        return steps.flatMap((step, index) => step.isOwn ? readBy(step, copiesIn(steps.slice(0, index)), graph) : []);
    }));
    return [...new Map(found.map((file) => [JSON.stringify(file), file])).values()];
}
function readBy({ command, folder, copies }, before, graph) {
    const names = /^(?:RUN|CMD|ENTRYPOINT)$/.test(command.keyword)
        ? filesOfCommands(read_files_commandsOf(command), folder)
        : copies.flatMap(({ to }) => servedFolders.includes(to) ? [{ files: served.map((name) => `${to}/${name}`) }] : []);
    return names.flatMap(({ files, ...rest }) => {
        const paths = files.flatMap((path) => originsOf(path, [...before, ...copies], graph));
        return paths.length === 0 ? [] : [{ line: command.line, paths: [...new Set(paths)], ...rest }];
    });
}
/** What stays in the image: a mount does not. */
function copiesIn(steps) {
    return steps.flatMap(({ command, copies }) => (command.keyword === 'RUN' ? [] : copies));
}
/** What runs in a stage and in those that it is FROM. */
function read_files_stepsOf(stage, graph) {
    const unset = new Set();
    const environment = new dockerfile_environment/* Environment */.OH(graph, {
        env: new Map(),
        unknown: (name) => {
            unset.add(name);
            return undefined;
        },
    });
    const expand = (text) => {
        unset.clear();
        const expanded = environment.expand(text);
        return unset.size === 0 ? expanded : undefined;
    };
    let folder = '.';
    return (0,dockerfile_environment/* chainOf */.dR)(graph, stage).flatMap((member) => {
        environment.beginStage();
        return member.commands.map((command) => {
            environment.run(command);
            if (command.keyword === 'WORKDIR')
                folder = within(folder, expand(command.rest.trim()));
            const copies = copiesOf(command, member, graph, {
                inImage: (text) => within(folder, expand(text)),
                expand,
            });
            return { command, folder, copies, isOwn: member.index === stage.index };
        });
    });
}
/** A path in the image, from its root. */
function within(folder, path) {
    if (path === undefined)
        return undefined;
    if (path.startsWith('/'))
        return (0,repository_path/* joinPath */.uJ)('.', path.replace(/^\/+/, ''));
    return folder === undefined ? undefined : (0,repository_path/* joinPath */.uJ)(folder, path);
}
function copiesOf(command, stage, graph, { inImage, expand }) {
    const { keyword } = command;
    const uses = stage.uses.filter(({ via, line }) => via !== 'from' && line === command.line);
    const originOf = (from, at) => {
        if (from === undefined)
            return 'context';
        const source = uses[at]?.source;
        return source?.kind === 'stage' ? graph.stages[source.index] : undefined;
    };
    if (keyword === 'COPY' || keyword === 'ADD') {
        const to = inImage(command.args.at(-1) ?? '.');
        const sources = command.args.slice(0, -1).flatMap((path) => expand(path) ?? []);
        return to === undefined ? [] : [{ to, of: originOf((0,dockerfile_dockerfile/* flagValue */.y6)(command, 'from'), 0), sources }];
    }
    if (keyword !== 'RUN')
        return [];
    let at = 0;
    return (0,mount/* readMounts */.b)(command).flatMap(({ type, from, source = '/', target }) => {
        const of = originOf(from, from === undefined ? 0 : at++);
        const to = target === undefined || type !== 'bind' ? undefined : inImage(target);
        return to === undefined ? [] : [{ to, of, sources: [source] }];
    });
}
/** What a shell, or the engine, runs. */
function read_files_commandsOf(command) {
    if (!command.isJson)
        return (0,instruction/* wholeCode */.r7)({ ...command, code: command.rest });
    const [first = '', second = '', third] = command.args;
    if (/(?:^|\/)(?:ba|da|a|z)?sh$/.test(first) && /^-\w*c$/.test(second))
        return third ?? '';
    return command.args.map((word) => (/\s/.test(word) ? '""' : word)).join(' ');
}
/** The files of the main context that a path in the image may be: it, or where the folders around it come from. */
function originsOf(path, copies, graph) {
    return copies.flatMap(({ to, of, sources }) => {
        if (of === undefined)
            return [];
        const origins = sources.flatMap((source) => originIn(source, to, path) ?? []);
        return of === 'context'
            ? origins
            : origins.flatMap((origin) => originsOf(origin, copiesIn(read_files_stepsOf(of, graph)), graph));
    });
}
/** What becomes `path` where a file or a folder is copied to `to`; undefined: nothing of it does. */
function originIn(source, to, path) {
    const clean = (0,repository_path/* joinPath */.uJ)('.', (0,context_path/* pathInContext */.k)(source).replace(/^\/+/, '')) ?? '.';
    const name = clean.slice(clean.lastIndexOf('/') + 1);
    if (path === to || path === (to === '.' ? name : `${to}/${name}`))
        return clean;
    // `COPY package*.json ./`
    const base = path.slice(path.lastIndexOf('/') + 1);
    const isMatch = /[*?[]/.test(name) && (0,go_pattern/* compileGoPattern */.ME)(name)?.test(base) === true;
    if (isMatch && path === (0,repository_path/* joinPath */.uJ)(to, base))
        return (0,repository_path/* joinPath */.uJ)((0,repository_path/* folderOf */.yS)(clean), base);
    const rest = (0,repository_path/* pathWithin */.RY)(to, path);
    // `COPY * .` takes files and what is in folders.
    return rest === undefined ? undefined : (0,repository_path/* joinPath */.uJ)(clean.replace(/(?:^|\/)\*+$/, '') || '.', rest);
}

// EXTERNAL MODULE: ./lib/core/init/secret-of-run.js
var secret_of_run = __webpack_require__(61692);
;// CONCATENATED MODULE: ./lib/core/init/sibling-repositories.js

/**
 * Whether the sources that are not there are seen from the folder that the repository lies in: one of them names the repository.
 * `isThere`: whether a path is in the repository.
 */
function findSiblings(missing, own, isThere) {
    const parts = missing.map((path) => (0,dependency_file/* cleanPath */.ts)(path).split('/'));
    const inside = parts.flatMap(([first, ...rest]) => (first === own ? [rest.join('/')] : []));
    if (inside.length === 0 || !inside.every((path) => path === '' || isThere(path)))
        return undefined;
    const others = parts.flatMap(([first = '']) => (first === own ? [] : [first]));
    return { own, others: [...new Set(others)] };
}

// EXTERNAL MODULE: ./lib/core/layers/auto-layers.js
var auto_layers = __webpack_require__(80742);
// EXTERNAL MODULE: ./lib/core/layers/layer-request.js
var layer_request = __webpack_require__(84807);
// EXTERNAL MODULE: ./lib/layers/project/project.js + 6 modules
var project_project = __webpack_require__(44690);
;// CONCATENATED MODULE: ./lib/commands/init/install-files.js



/** The most files of package managers that are read. */
const mostInstallFiles = 200;
/** Of each context, once: one Dockerfile may build dozens of services. */
const installFilesOf = new WeakMap();
/** What package managers read in a context. */
function installFiles(repository, context) {
    const all = installFilesOf.get(repository) ?? new Map();
    installFilesOf.set(repository, all);
    const found = all.get(context) ?? readInstallFiles(repository, context);
    all.set(context, found);
    return found;
}
/** What a build can copy. */
function withoutIgnored({ paths, content }, ignored) {
    return { paths: paths.filter((path) => !ignored.matches(path)), content };
}
/** What is copied by its name, and of which nothing is left. */
function hiddenSources(sources, { paths }, ignored) {
    return sources
        .filter(({ context, parents, unset }) => context === undefined && !parents && unset === undefined)
        .map(({ path }) => (0,dependency_file/* cleanPath */.ts)(path))
        .filter((path) => {
        const found = paths.filter((one) => one === path || one.startsWith(`${path}/`));
        return ignored.matches(path) && found.length > 0 && found.every((one) => ignored.matches(one));
    });
}
async function readInstallFiles(repository, context) {
    const paths = repository.paths.flatMap((path) => (0,repository_path/* pathWithin */.RY)(context, path) ?? []);
    const own = paths.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path) !== undefined).slice(0, mostInstallFiles);
    const contents = new Map(await Promise.all(own.map(async (path) => [path, await repository.read((0,external_node_path_.join)(context, path))])));
    return { paths, content: (path) => contents.get(path) };
}

;// CONCATENATED MODULE: ./lib/commands/init/kept-cost.js

/** What a code change costs where a builder has these layers, and nothing else. */
function costOf(dockerfile, decisions, layers) {
    const needed = decisions.length === 0 ? undefined : new Set(decisions.map(({ stage }) => stage));
    const steps = dockerfile.stages
        .filter(({ displayName }) => needed?.has(displayName) ?? true)
        .flatMap((stage) => stage.instructions.map((instruction) => ({ stage, instruction })));
    const byContent = new Set(decisions.flatMap(({ left }) => left.flatMap(({ line, isByContent }) => (isByContent ? [line] : []))));
    return estimateCodeChange(steps.map(({ instruction }) => instruction), (index) => {
        const step = steps[index];
        if (step === undefined)
            return false;
        const { stage, instruction } = step;
        const decided = decisions.find((decision) => decision.stage === stage.displayName)?.layers;
        if (decided === undefined)
            return layers.some(({ target }) => target.toLowerCase() === stage.name);
        return decided.some(({ lines }) => instruction.line >= lines.first && instruction.endLine <= lines.last);
    }, (index) => byContent.has(steps[index]?.instruction.line ?? 0));
}

;// CONCATENATED MODULE: ./lib/commands/init/later-end.js







/** Lets layers end behind files that change rarely, where something is installed that they do not hold yet. */
function findLaterEnd({ dockerfile, options, context, history, tracked, decisions, cost, }) {
    const rare = new Set();
    const { files } = options;
    const inRepository = (path) => (context === '.' ? path : `${context}/${path}`);
    const later = (0,layer_request/* requestLayers */.ch)(dockerfile, 'auto', {
        ...options,
        files: {
            paths(source) {
                const paths = files.paths(source);
                const others = paths.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path) === undefined);
                if (source.context !== undefined || others.length === 0)
                    return paths;
                const own = others.map(inRepository);
                // `.git` is in no commit, and another one with each.
                if (!own.every((path) => tracked.has(path)) || !changesRarely(history, own))
                    return paths;
                for (const path of others)
                    rare.add(path);
                // It counts as a file that tells dependencies.
                return [rareFile];
            },
            credentials: (source, path) => (path === rareFile ? files.paths(source) : [path])
                .map((one) => files.credentials(source, one))
                .find((reason) => reason !== undefined),
        },
    });
    const known = new Map(decisions.map(({ stage, layers }) => [stage, layers.at(-1)?.lines.last]));
    const moved = later.decisions.flatMap(({ stage, layers }) => {
        const end = layers.at(-1)?.lines.last;
        return end === undefined || end === known.get(stage) ? [] : [end];
    });
    const laterCost = costOf(dockerfile, later.decisions, later.layers);
    if (moved.length === 0 || laterCost.keptBytes <= cost.keptBytes)
        return undefined;
    const paths = [...rare];
    return {
        paths,
        changes: history.changesOf(paths.map(inRepository)),
        commits: history.commits,
        text: markLayers(dockerfile.text, moved),
        cost: laterCost,
    };
}
/** Stands for the files of a source that change rarely. */
const rareFile = 'requirements.txt';
/** Whether an image is made of a file of the repository. */
function takenBy(sources, paths, context) {
    const taken = sources.filter((source) => source.context === undefined);
    if (taken.some(context_source/* isWhole */.wP))
        return (path) => (0,repository_path/* pathWithin */.RY)(context, path) !== undefined;
    const files = new Set(taken.flatMap(({ path }) => sourceFiles(path, paths, context)));
    return (path) => files.has((0,repository_path/* pathWithin */.RY)(context, path) ?? '');
}

;// CONCATENATED MODULE: ./lib/commands/init/package-scripts.js


/** The most that are read. */
const mostManifests = 200;
/** Of each repository, once. */
const package_scripts_known = new WeakMap();
function packageScripts(repository) {
    const found = package_scripts_known.get(repository) ?? package_scripts_readScripts(repository);
    package_scripts_known.set(repository, found);
    return found;
}
async function package_scripts_readScripts({ paths, read }) {
    const manifests = paths.filter((path) => (0,dependency_file/* baseName */.Fl)(path) === 'package.json').slice(0, mostManifests);
    const found = await Promise.all(manifests.map(async (path) => [path, scriptNames(await read(path))]));
    return new Map(found.flatMap(([path, names]) => (names === undefined ? [] : [[path, names]])));
}

;// CONCATENATED MODULE: ./lib/commands/init/proposal.js


































/** Reads the Dockerfile of an image and decides what its layers are. */
async function propose(candidate, repository, wish) {
    const nothing = {
        ...{
            candidate,
            file: candidate.dockerfile,
            context: wish.context ?? candidate.context ?? '.',
            dockerfile: undefined,
            isWrong: false,
            missing: [],
            siblings: undefined,
            hidden: [],
            doubt: undefined,
        },
        ...{
            ownClones: [],
            openArguments: [],
            bases: [],
            decisions: [],
            layers: [],
            installFirst: undefined,
            laterEnd: undefined,
        },
        ...{ tried: undefined, patches: [], downloads: [], earlyArguments: [] },
        cost: estimateCodeChange([], () => false),
    };
    const text = await repository.read(candidate.dockerfile);
    if (text === undefined)
        return { ...nothing, problem: `${candidate.dockerfile} cannot be read.` };
    const filled = templateLine(text);
    if (filled !== undefined)
        return {
            ...nothing,
            problem: `${candidate.dockerfile} is a template: another step has to fill in line ${filled} first.`,
        };
    try {
        return {
            ...{ problem: undefined, isWrong: false },
            ...(await proposeFor(text, candidate, repository, wish)),
        };
    }
    catch (error) {
        // The reader's own messages begin with "Dockerfile line".
        const message = (0,core_error/* errorAdvice */.Js)(error).replace(/^Dockerfile(?= line)/, candidate.dockerfile);
        return {
            ...nothing,
            isWrong: !(error instanceof frontend/* OtherFrontendError */.d),
            problem: message.startsWith(candidate.dockerfile) ? message : `${candidate.dockerfile}: ${message}`,
        };
    }
}
/** The line of a FROM, from 1, that holds what a generator puts there: `{{ version }}`, `%%VERSION%%`, `<%= version %>`. */
function templateLine(text) {
    const at = text
        .split('\n')
        .findIndex((line) => /^\s*FROM\s/i.test(line) && /\{\{|\{%|%%\w|<%|@@\w|@[A-Z][A-Z_]*@/.test(line));
    return at < 0 ? undefined : at + 1;
}
/** @throws UserError when the Dockerfile cannot be read as one. */
async function proposeFor(text, given, repository, { context: givenContext, request, history, candidates }) {
    const dockerfile = (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(text);
    const candidate = (0,argument_values/* withScripted */.Bh)(proposal_withTarget(given, dockerfile), dockerfile);
    const { target } = candidate;
    const { values, known, openArguments } = valuesOf(dockerfile, candidate, repository);
    const graphs = (0,stage_graph/* resolveBuilds */.wM)(dockerfile, target, known);
    const sources = (0,context_source/* contextSources */.S1)(graphs, new Set());
    const read = readFiles(graphs);
    const scripts = read.some(({ script }) => script !== undefined)
        ? await packageScripts(repository)
        : undefined;
    const taken = { sources, read, ...(scripts === undefined ? {} : { scripts }), others: candidates };
    const { missing, ...place } = proposal_placeOf(candidate, taken, repository, givenContext);
    const { context } = place;
    const project = {
        contextDir: (0,external_node_path_.join)(repository.cwd, context),
        dockerfilePath: (0,external_node_path_.join)(repository.cwd, candidate.dockerfile),
        ...{ values, target },
    };
    const decide = async (one) => {
        const files = await (0,project_project/* readContextFiles */.TM)((0,layer_request/* decidingSources */.Un)(one, request, { target, values: known }), project);
        const ofRuns = knownOfRuns(one, candidate, candidates);
        const options = { target, values: known, files, ...ofRuns, ...secret_argument/* usualSecrets */.AM };
        return { options, ...withWholeStages((0,layer_request/* requestLayers */.ch)(one, request, options), one, options, request) };
    };
    const { options, layers, decisions, dockerfile: cut } = await decide(dockerfile);
    const cost = costOf(dockerfile, decisions, layers);
    const ignored = await (0,ignore_rules/* readIgnoreRules */.y)(project.contextDir, project.dockerfilePath);
    const all = await installFiles(repository, context);
    const listing = withoutIgnored(all, ignored);
    const installFirst = await findInstallFirst(dockerfile, { decisions, layers }, listing, decide);
    const linked = linkCopies((0,dockerfile_dockerfile/* parseDockerfile */.Ai)(installFirst?.text ?? text), target);
    const moved = installFirst === undefined ? [] : [installFirst.text];
    const tries = linked === undefined || layers.length + moved.length === 0 ? moved : [linked, ...moved];
    const bases = (0,base_images/* findBaseImages */.V0)(graphs, openArguments, candidate, candidates);
    return {
        bases,
        ...{ ...place, candidate, dockerfile, openArguments, decisions, cost, installFirst },
        hidden: [
            ...hiddenSources(sources, all, ignored),
            ...missing.filter((path) => ignored.matches((0,dependency_file/* cleanPath */.ts)(path))),
        ],
        ownClones: (0,cloned_branch/* clonesOf */._)(repository.remote, dockerfile),
        file: await repository.fileOf(candidate.dockerfile),
        earlyArguments: await earlyArgumentsOf(dockerfile, decisions, decide),
        downloads: findBuildDownloads(dockerfile, listing, leftIn(decisions), await (0,base_images/* readBases */.Xt)(bases, repository)),
        layers: decisions.length === 0 ? layers : decisions.flatMap((decision) => decision.layers),
        // What Git ignores may be there all the same: a built artefact.
        missing: missing.filter((path) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository.cwd, context, path))),
        tried: { ...project, dockerfile: cut, layers, isPatched: false },
        patches: await patchesOf(tries, linked, project, decide),
        laterEnd: history === undefined || request !== 'auto'
            ? undefined
            : findLaterEnd({
                ...{ dockerfile, options, context, decisions, cost, tracked: new Set(repository.paths) },
                // Of many images in one repository, each changes rarely: what counts is how often it is this one.
                history: history.of(takenBy(sources, repository.paths, context)),
            }),
    };
}
/** Where it is built, and what is copied and not there. */
function proposal_placeOf(candidate, taken, { name, paths }, given) {
    if (given !== undefined)
        return { context: given, doubt: undefined, missing: [], siblings: undefined };
    const chosen = chooseContext(candidate, taken, paths);
    const isThere = (path) => sourceFiles(path, paths, '.').length > 0;
    const around = candidate.isOutside === true ? { own: name, others: [] } : undefined;
    const siblings = findSiblings(chosen.missing, name, isThere) ?? around;
    return siblings === undefined
        ? { ...chosen, siblings }
        : { ...chosen, context: '.', doubt: undefined, siblings };
}
/** What a build needs of each Dockerfile that can be tried instead. */
function patchesOf(tries, linked, project, decide) {
    return Promise.all(tries.map(async (text) => {
        const { dockerfile, layers } = await decide((0,dockerfile_dockerfile/* parseDockerfile */.Ai)(text));
        return { ...project, dockerfile, layers, isPatched: true, isLinked: text === linked, text };
    }));
}
/** Whether the target needs a line of a stage, and no layer holds it. */
function leftIn(decisions) {
    return ({ displayName }, line) => decisions.some(({ stage, layers }) => stage === displayName && !layers.some(({ lines }) => lines.first <= line && line <= lines.last));
}
function earlyArgumentsOf(dockerfile, decisions, decide) {
    return findEarlyArguments(dockerfile, async (one) => {
        const made = one === dockerfile ? decisions : (await decide(one)).decisions;
        return made.flatMap(({ left }) => left);
    });
}
/** What is known of build arguments whose values only a run has. */
function knownOfRuns(dockerfile, candidate, candidates) {
    return {
        argsOfRuns: findArgsOfRuns(dockerfile, candidate, candidates),
        secretsOfRuns: (0,secret_of_run/* findSecretsOfRuns */.Y)(candidate),
    };
}
/** A Dockerfile whose layers hold more than those of the given one, as far as it is known what layers hold. */
async function findInstallFirst(dockerfile, given, listing, decide) {
    const left = new Set(given.decisions.flatMap((decision) => decision.left.map(({ line }) => line)));
    const isNamed = given.decisions.length === 0;
    const moved = moveInstallUp(dockerfile, listing, (line) => isNamed || left.has(line));
    if (isNamed)
        return moved;
    const keptOf = (one, { decisions, layers }) => costOf(one, decisions, layers).keptBytes;
    const first = moved === undefined ? dockerfile : (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(moved.text);
    const after = moved === undefined ? given : await decide(first);
    const isMore = keptOf(first, after) > keptOf(dockerfile, given);
    let best = isMore ? moved : undefined;
    let installLine = 0;
    let last = { dockerfile: first, kept: after, args: moved?.args ?? [] };
    // Of several arguments, or in several stages, each hides the next one.
    for (let round = 0; round < mostLowered; round++) {
        const known = last.kept.decisions.flatMap((decision) => decision.left);
        const lowered = lowerArguments(last.dockerfile, known.filter(({ argument = '' }) => !(0,secret_argument/* isNamedSecret */.uz)(argument)), listing);
        if (lowered === undefined)
            break;
        installLine ||= lowered.installLine;
        const changed = (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(lowered.text);
        const kept = await decide(changed);
        const args = [...last.args, ...lowered.names];
        if (keptOf(changed, kept) > keptOf(last.dockerfile, last.kept)) {
            best = { copyLine: undefined, files: [], installLine, ...moved, args, text: lowered.text };
        }
        last = { dockerfile: changed, kept, args };
    }
    return best;
}
/** The most times that arguments are lowered in one Dockerfile. */
const mostLowered = 5;
/**
 * Where nobody but a document names it, with the stage that this builds, if it is there. Where the last stage is one for development,
 * too, the one that compose names is as good.
 */
function proposal_withTarget(candidate, { stages }) {
    const { target, documented, mentions, nearby, development } = candidate;
    if (target !== undefined)
        return candidate;
    const isSaid = mentions.length > 0 || nearby !== undefined;
    if (!isSaid && stages.some(({ name }) => name === documented?.target.toLowerCase()))
        return { ...candidate, target: documented?.target, nearby: documented?.where };
    const isOfDevelopment = (0,dockerfile_name/* isForDevelopment */.jV)(stages.at(-1)?.name ?? '');
    return isOfDevelopment && development?.target !== undefined
        ? { ...candidate, target: development.target }
        : candidate;
}
/** Beside the stages that are layers by their names, the other stages that are layers as a whole: a workflow can name them all. */
function withWholeStages(found, dockerfile, options, request) {
    if (request !== 'default' || found.decisions.length > 0)
        return found;
    const targets = new Set(found.layers.map(({ target }) => target));
    const more = (0,auto_layers/* autoLayers */.E)(dockerfile, options).layers.filter(({ target }) => !targets.has(target) && dockerfile.stages.some(({ name }) => name === target));
    return { ...found, layers: [...found.layers, ...more] };
}
/** What the build is given, with any value for what is open: that will do to see what the stages are made of. */
function valuesOf(dockerfile, candidate, { cwd }) {
    const values = {
        buildArgs: withoutExpressions(candidate.buildArgs),
        buildContexts: absoluteContexts(candidate.buildContexts, cwd),
        platforms: candidate.platforms,
        builderPlatform: undefined,
    };
    const unknown = findOpenArguments(dockerfile, values);
    const others = withoutExpressions(candidate.otherArgs ?? {});
    const placeholders = Object.fromEntries(unknown.map(({ name, standIn }) => [name, others[name] ?? standIn]));
    return {
        values,
        known: { ...values, buildArgs: { ...placeholders, ...values.buildArgs } },
        openArguments: unknown.filter(({ name }) => candidate.buildArgs[name] === undefined),
    };
}
/** Only what is known here: a workflow takes the others from its own variables. */
function withoutExpressions(args) {
    return Object.fromEntries(Object.entries(args).filter(([, value]) => !value.includes('${{')));
}
/** Folders as the build sees them. */
function absoluteContexts(contexts, cwd) {
    return Object.fromEntries(Object.entries(contexts).map(([name, value]) => [
        name,
        /^[a-z][a-z0-9+.-]*:|^git@/i.test(value) ? value : (0,external_node_path_.resolve)(cwd, value),
    ]));
}

;// CONCATENATED MODULE: ./lib/commands/init/questions.js






function readRequest(reader) {
    const lines = layerLines(reader.text('layers'));
    // Without a word the Dockerfile decides about all its stages.
    if (lines.length === 0)
        return 'auto';
    const { layers, problems } = (0,layers_layer/* parseLayerRequest */.Ie)(lines);
    for (const problem of problems)
        reader.problem('layers', problem);
    return problems.length > 0 ? 'auto' : layers;
}
function layerLines(text) {
    return (0,format_lines/* trimmedLines */.A)(text, /[\n,]/);
}
/** The build context, where it is a guess. */
async function askContext(proposal, ask, proposeIn) {
    const { candidate, context, doubt } = proposal;
    if (doubt === undefined)
        return proposal;
    const folders = [context, ...doubt.others].join(' or ');
    const answer = await ask('', `Folder that ${candidate.dockerfile} is built in, ${folders}`, context);
    const given = (0,repository_path/* joinPath */.uJ)('.', answer) ?? context;
    return given === context ? proposal : proposeIn(given);
}
/** What FROM or COPY needs and nothing says is asked, or becomes a variable of the repository. `all`: every image. */
async function closeArguments(proposal, all, ask) {
    const { candidate } = proposal;
    const answers = {};
    for (const argument of proposal.openArguments) {
        const { name, line } = argument;
        const said = candidate.otherArgs?.[name];
        // What only another workflow knows is of no use here.
        const value = said?.includes('${{') === true ? undefined : said;
        answers[name] = await ask('', `Value of the build argument ${name}, which line ${line} of ${candidate.dockerfile} needs`, value ?? `\${{ vars.${variableOf(argument, proposal, all)} }}`);
    }
    return { ...proposal, candidate: { ...candidate, buildArgs: { ...candidate.buildArgs, ...answers } } };
}
/** The variable that compose takes; else one called as the argument, of its own where another image is FROM something else. */
function variableOf({ name, from }, { candidate }, all) {
    const own = candidate.open?.args[name];
    if (own !== undefined)
        return own;
    const isShared = all.every(({ openArguments }) => openArguments.every((other) => other.name !== name || other.from === from));
    return isShared ? name : `${candidate.name.replaceAll(/\W/g, '_').toUpperCase()}_${name}`;
}
/** One image: its layers can be named otherwise. */
async function askLayers(proposals, { reader, ask, repository, found, request }) {
    const [only] = proposals;
    if (typeof request !== 'string')
        checkStages(reader, request, proposals);
    if (only === undefined || proposals.length > 1 || only.dockerfile === undefined)
        return proposals;
    const guess = layersText(proposedLayers(only, 'auto')).trim().replaceAll('\n', ',');
    const answer = await ask('layers', 'Dependency layers: auto, or name=stage', guess);
    if (answer === guess && reader.text('layers') === '')
        return proposals;
    const { layers, problems } = (0,layers_layer/* parseLayerRequest */.Ie)(layerLines(answer));
    for (const problem of problems)
        reader.problem('layers', problem);
    if (problems.length > 0 || layers === 'auto' || layers === 'default')
        return proposals;
    checkStages(reader, layers, [only]);
    const again = await propose(only.candidate, repository, {
        ...{ context: only.context, request: layers, history: undefined, candidates: found.candidates },
    });
    const { decisions, doubt, missing, openArguments } = only;
    return [{ ...again, decisions, doubt, missing, openArguments }];
}
/** Whether one of the Dockerfiles has the stages of layers. */
function checkStages(reader, layers, proposals) {
    const known = new Set(proposals.flatMap(({ dockerfile }) => dockerfile?.stages.map(({ displayName }) => displayName) ?? []));
    for (const { target } of known.size === 0 ? [] : layers) {
        const stage = target.split('@')[0]?.toLowerCase() ?? '';
        if (stage !== '' && !known.has(stage))
            reader.problem('layers', `expected stages of ${proposals.length === 1 ? 'the Dockerfile' : 'the Dockerfiles'} (${[...known].join(', ')}), got "${target}"`);
    }
}

;// CONCATENATED MODULE: ./lib/commands/init/changed-workflows.js











/** Workflows that build already, with their steps on layers. */
function changeWorkflows(plan, action) {
    const { found, named, origin, reader, base, repository } = plan;
    const { workflows } = found;
    const given = reader.text('layers');
    const build = buildAction(action);
    const own = ownImage(origin);
    const repositories = repositoriesOf(plan.allWorkflows, own ?? '');
    return workflows.flatMap(({ path, text, builds }) => {
        // Bake lints, tests and exports files, too. A script, and an action of somebody else, stays as it is.
        const steps = builds.filter((step) => isChangeable(step) && step.baked?.length !== 0 && !isOfNoFile(step, repository.paths));
        const onWindows = builds.filter((step) => isNotOurs(step) && step.script === undefined && isOfWindows(step));
        const apart = steps.filter((step) => repositories.get(step) === undefined);
        const foreign = steps.filter((step) => isElsewhere(step, repository.paths));
        const staying = [
            ...onWindows.map(({ line, isOnWindows }) => isOnWindows.every((is) => is)
                ? `line ${line}: this job runs on Windows. ${build} builds images for Linux, so this step stays as it is.`
                : `line ${line}: this job runs on Windows, too. ${build} builds images for Linux, so this step stays as it is. For layers, use it in a separate job for Linux.`),
            ...apart.map((step) => `line ${step.line}: ${whyApart(step, build, own ?? base)}`),
            ...foreign.map(({ line, written, inputs }) => `line ${line}: ${outsideOf(inputs) ?? written[0]?.dockerfile} is not in this repository, so this step stays as it is.`),
        ];
        for (const remark of together(staying))
            reader.notice(`${path}, ${remark}`);
        const changeable = steps.filter((step) => !apart.includes(step) && !foreign.includes(step));
        if (changeable.length === 0)
            return [];
        const { text: after, remarks } = changeWorkflow(text, changeable.map((step) => {
            const proposal = named.find(({ candidate }) => step.written.some(({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target));
            const image = repositories.get(step) || undefined;
            return {
                build: step,
                // Of several that a lookup names, each.
                needsPackages: image === undefined || /(?:^|")(?:ghcr\.io|containers\.[^/"]+)\//.test(image),
                ...{ images: imagesOf(step, plan), unread: step.unread ?? envFileReason(step, found.composeFiles) },
                action: build,
                add: {
                    // The layers lie beside the image; nothing has to say so where it is called like the repository.
                    ...(image === undefined || image === own ? {} : { image }),
                    ...(given === '' ? {} : { layers: layerLines(given).join('\n') }),
                    ...missingInputs(step.inputs, proposal),
                },
            };
        }));
        for (const remark of together(remarks))
            reader.notice(`${path}, ${remark}`);
        // Also where this job was allowed to before, what calls it may not.
        const narrow = after.includes('packages: write') ? narrowCalls(path, found.workflowTexts) : [];
        if (narrow.length > 0)
            reader.notice(`${path}: its jobs push layers, so what calls it has to allow \`packages: write\`, or GitHub does not start the run. Add it in ${(0,first_few/* firstFew */.D)(narrow)}.`);
        return after === text ? [] : [{ path, text: after, diff: (0,unified_diff/* unifiedDiff */.W)(path, text, after) }];
    });
}
/** Remarks on steps that stay for one reason as one: `lines 8, 20: … so these steps stay as they are`. */
function together(remarks) {
    const stays = 'this step stays as it is';
    const reasonOf = (remark) => remark.includes(stays) ? remark.replace(/^line \d+: /, '') : remark;
    return [...(0,group/* groupBy */.$)(remarks, reasonOf)].flatMap(([reason, same]) => {
        const lines = same.map((remark) => /^line (\d+): /.exec(remark)?.[1]);
        return same.length === 1 || !reason.includes(stays)
            ? same
            : [`lines ${lines.join(', ')}: ${reason.replace(stays, 'these steps stay as they are')}`];
    });
}
/** Why a step stays as it is whose images need layers each. */
function whyApart(step, action, base) {
    const keys = unknownKeys(step);
    const place = keys.map((key) => `-\${{ ${expressionOf(key)} }}`).join('');
    const [input] = keys.filter((key) => key.startsWith('inputs.'));
    if (input !== undefined)
        return `what this step builds is in \`${input}\`, and only a run knows what each call gives. Use ${action} with an \`image\` that differs for each, or their layers replace each other.`;
    if (step.openMatrix !== '' && keys.length > 0)
        return `the matrix of job ${step.job} is \`${step.openMatrix}\`, which only a run knows, so what this step builds could not be read. Use ${action} with an \`image\` that differs for each, such as ${base}${place}. If a value has other characters than an image name may have, use another one.`;
    const what = step.written.length > 1 ? (0,quantity/* plural */.LS)(step.written.length, 'image') : 'another image in each job';
    return `this step builds ${what}. Use ${action} with an \`image\` for each, or their layers replace each other.`;
}
/** `org/cache-prewarm@v1` → `org/cache-prewarm/build@v1` */
function buildAction(action) {
    const at = action.lastIndexOf('@');
    return `${action.slice(0, at)}/build${action.slice(at)}`;
}
/** What a step leaves open that compose, or the place of the files, says. */
function missingInputs(inputs, proposal) {
    if (proposal === undefined || inputs['build-args'] !== undefined)
        return {};
    const open = proposal.openArguments.map(({ name }) => name);
    const lines = Object.entries(proposal.candidate.buildArgs).filter(([name]) => open.includes(name));
    return lines.length === 0
        ? {}
        : { 'build-args': lines.map(([name, value]) => `${name}=${value}`).join('\n') };
}

;// CONCATENATED MODULE: ./lib/core/init/guess-deployment.js


/** Reads what `docker compose` would of a file, as far as it matters here; undefined when it is none. `images`: of the application. */
function readCompose(text, images) {
    const services = Object.entries((0,oci_json/* objectOrEmpty */.YN)(parseCompose(text)['services']));
    if (services.length === 0)
        return undefined;
    const ours = services.filter(([, service]) => {
        const named = String((0,oci_json/* objectOrEmpty */.YN)(service)['image'] ?? '');
        return isOneOf(named, images) || (0,oci_json/* objectOrEmpty */.YN)(service)['build'] !== undefined;
    });
    return {
        services: ours.map(([name]) => name),
        runsImage: services.some(([, service]) => isOneOf(String((0,oci_json/* objectOrEmpty */.YN)(service)['image'] ?? ''), images)),
        ports: new Map(ours.flatMap(([, service]) => publishedPorts((0,oci_json/* objectOrEmpty */.YN)(service)['ports']))),
    };
}
/**
 * The address that a host can ask, from the one that the Dockerfile's HEALTHCHECK asks in the container and the port that compose
 * publishes for it. Undefined where one of them is not known.
 */
function guessHealthUrl(dockerfile, ports) {
    const check = dockerfile.stages.at(-1)?.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK');
    const match = /(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::(\d+))?(\/[^\s'"\])]*)?/.exec(check?.code ?? '');
    if (match === null)
        return undefined;
    const [, scheme = 'http', port, path = '/'] = match;
    const inside = port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port);
    const outside = ports.get(inside);
    return outside === undefined ? undefined : `${scheme}://127.0.0.1:${outside}${path}`;
}
/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports, where the port is a number or has a default. */
function publishedPorts(ports) {
    if (!Array.isArray(ports))
        return [];
    return ports.flatMap((port) => {
        if ((0,oci_json/* isObject */.Gv)(port)) {
            const pair = [Number(port['target']), Number(port['published'])];
            return pair.every((number) => Number.isInteger(number) && number > 0) ? [pair] : [];
        }
        const text = String(port).replaceAll(/\$\{\w+:?-(\d+)\}/g, '$1');
        const match = /^(?:[^:]*:)?(\d+):(\d+)(?:\/tcp)?$/.exec(text);
        return match === null ? [] : [[Number(match[2]), Number(match[1])]];
    });
}
function isOneOf(named, images) {
    const plain = named.replaceAll(/\$\{\w+:?-([^{}]*)\}/g, '$1');
    return images.some((image) => plain === image || plain.startsWith(`${image}:`) || plain.startsWith(`${image}@`));
}

;// CONCATENATED MODULE: ./lib/commands/init/deployment.js


async function findCompose(repository, reader, images) {
    const named = reader.text('compose-file');
    // The names that compose looks for, in its order.
    const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
    for (const path of named === '' ? names : [named]) {
        const text = await repository.read(path);
        if (text === undefined)
            continue;
        const guess = readCompose(text, images);
        if (guess !== undefined)
            return { path, guess, isNamed: named !== '' };
        if (named !== '')
            reader.problem('compose-file', `expected a compose file with services, got ${path}`);
        return undefined;
    }
    if (named !== '')
        reader.problem('compose-file', `expected a compose file, found none at ${named}`);
    return undefined;
}
/** `lacksImage`: nothing says where the images are. */
async function readDeployment({ reader, ask, base, named }, compose, lacksImage) {
    if (lacksImage)
        reader.problem('image', 'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin');
    const name = (base === image_names/* unknownImage */.SD ? '' : base.split('/').at(-1)) || 'app';
    const projectDir = await ask('project-dir', 'Directory of the Compose project on the servers', `/srv/${name}`);
    if (!projectDir.startsWith('/'))
        reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
    const [guessedUrl] = named.flatMap(({ dockerfile }) => dockerfile === undefined ? [] : (guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map()) ?? []));
    const healthUrl = (await ask('health-url', 'Health check URL on the server (may be empty)', guessedUrl ?? '')) || undefined;
    if (healthUrl !== undefined && !/^https?:\/\//.test(healthUrl))
        reader.problem('health-url', `expected an address such as http://127.0.0.1:8080/health, got "${healthUrl}"`);
    if (healthUrl === undefined)
        reader.notice('No health-url: a release counts as healthy if Compose says so and its containers keep running.');
    const usable = compose !== undefined && (compose.isNamed || compose.guess.runsImage);
    if (compose !== undefined && !usable)
        reader.notice(`${compose.path} has no service with ${named.length > 3 ? 'any of these images' : `the image ${named.map(({ image }) => image).join(' or ')}`}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`);
    return {
        projectDir,
        healthUrl,
        composeFile: usable ? compose.path : undefined,
        environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
    };
}

// EXTERNAL MODULE: ./lib/commands/init/remarks.js
var remarks = __webpack_require__(27788);
;// CONCATENATED MODULE: ./lib/commands/init/planned-files.js

















/** The workflows and other files that are written or changed, and the deployment that they are about. */
async function planFiles(plan, root, options) {
    const { reader, ask, repository, origin, found, request, base, named } = plan;
    const action = readAction(reader);
    const readablePlan = withoutUnread(plan);
    const changed = changeWorkflows(readablePlan, action);
    tellScripts(readablePlan, buildAction(action));
    tellForeign(readablePlan, buildAction(action));
    const doubts = [];
    // What needs others beside the repository, no workflow of init can build.
    const inside = named.filter(({ siblings }) => siblings === undefined);
    const bake = bakeFilling(inside, request, (text) => doubts.push(text), found) ??
        newBakeFile({ ...plan, named: inside });
    const images = named.map(({ image }) => image);
    // What others deploy is theirs.
    const compose = isBeside(plan) && reader.text('compose-file') === ''
        ? undefined
        : await findCompose(repository, reader, images);
    const isNowhere = base === image_names/* unknownImage */.SD && bake === undefined;
    const idle = changed.length > 0 ? idleImages(plan) : [];
    const usual = changed.length === 0
        ? usualWorkflows(plan, isNowhere ? undefined : compose, bake)
        : idle.some(({ isOfNoBranch }) => isOfNoBranch)
            ? 'prewarm'
            : '';
    const workflows = written_files_readWorkflows(reader, await ask('workflows', `Workflows to write, of ${metadata/* examples */.K.join(', ')}`, usual), changed.length > 0 || usual === '' || found.workflows.some(({ path }) => !written_files_isOurs(path)));
    // Where workflows are changed, none is written that a bake file could fill.
    if (changed.length === 0)
        tellJobs(reader, doubts, workflows);
    const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
    const lacksImage = isNowhere && origin === undefined;
    const deployment = deploys ? await readDeployment(plan, compose, lacksImage) : undefined;
    const readable = withOwnJob(inside, bake !== undefined, workflows, reader);
    const filling = {
        images: readable.map((proposal) => fillingOf(proposal, request)),
        ...{ bake, deployment, action },
        branch: reader.text('branch') || (await repository.git('branch', '--show-current')) || 'main',
    };
    const given = reader.text('layers') === '' ? 'default' : request;
    const ofIdle = { ...filling, bake: undefined, images: idle.map((image) => idleFilling(image, given)) };
    const { written, registries } = await writeWorkflows(filling.images.length === 0 ? [] : workflows, { filling, ofIdle, idle }, { plan, root, options });
    tellOtherPushes(readablePlan, changed.length > 0, written, buildAction(action));
    // A change of a file that is there is shown, and written only when that is wanted.
    const state = options.write || options.dryRun ? 'changed' : 'proposed';
    const files = [
        ...newBakeFiles(filling, written, repository),
        ...[...changed, ...markedDockerfiles(named)].map((file) => ({ ...file, state })),
        ...written,
    ];
    return { files, deployment, registries };
}
/** Says why images get several jobs, where any workflow with jobs is written. */
function tellJobs(reader, doubts, workflows) {
    for (const text of workflows.length === 0 ? [] : doubts)
        reader.notice(text);
}
/** Images that a new workflow can build: one that is based on another target of a bake file only together with that. */
function withOwnJob(named, isBaked, workflows, reader) {
    const readable = named.filter(({ problem }) => problem === undefined);
    const based = isBaked ? [] : readable.filter(({ candidate }) => (0,image_candidate/* isBasedOnTarget */.Cw)(candidate));
    if (based.length > 0 && workflows.length > 0) {
        const [is, its, it] = based.length === 1 ? ['is', 'its', 'it'] : ['are', 'their', 'them'];
        reader.notice(`${(0,first_few/* firstFew */.D)(based.map(({ candidate }) => candidate.name))} ${is} based on another image of the file that names it, so no job of ${its} own can build ${it}, and no new workflow does.`);
    }
    return readable.filter((one) => !based.includes(one));
}
/** Without the steps of workflows whose Dockerfiles cannot be read: this action cannot build them either. */
function withoutUnread(plan) {
    const unread = plan.named.filter(({ problem }) => problem !== undefined);
    const isUnread = (one) => unread.some(({ candidate }) => candidate.dockerfile === one.dockerfile && candidate.target === one.target);
    const workflows = plan.found.workflows.map((workflow) => ({
        ...workflow,
        builds: workflow.builds.filter(({ written, baked = [] }) => ![...written, ...baked].some(isUnread)),
    }));
    return { ...plan, found: { ...plan.found, workflows } };
}
/** The new workflows. `ofIdle`: what a prewarm is filled with for `idle` images. */
async function writeWorkflows(names, { filling, ofIdle, idle, }, { plan, root, options }) {
    const drafts = await Promise.all(names.map(async (name) => {
        const example = await (0,promises_.readFile)(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
        const isIdle = name === 'prewarm' && idle.length > 0;
        const given = isIdle ? ofIdle : filling;
        const filled = ownText(fillWorkflow(example, given), filling.deployment);
        return { name, ...withAccess(filled, given, isIdle ? idle : [], plan) };
    }));
    for (const { proposal, otherSecrets } of names.includes('prewarm') ? idle : [])
        if (otherSecrets.length > 0)
            plan.reader.notice(`${proposal.candidate.mentions[0]?.where}: the step gives the build ${(0,first_few/* firstFew */.D)(otherSecrets.map((name) => `\`${name}\``))}, which the new prewarm.yml lacks. If layers need the secrets, pass them there, too.`);
    const own = isBeside(plan) ? plan.named[0] : undefined;
    const written = await Promise.all(drafts.map(({ name, text }) => placeFile(plan.repository, name, text, { ...options, own }, plan.reader)));
    return { written, registries: drafts.flatMap((draft) => draft.registries) };
}
/** A workflow that can push its images: it logs in where the token of the run does not count, and sets up emulation. */
function withAccess(filled, { images, action }, idle, plan) {
    const places = images.map(({ image }) => image);
    const own = foreignRegistries(places, plan);
    const bases = (idle.length === 0 ? plan.named : idle.map(({ proposal }) => proposal)).flatMap((proposal) => proposal.bases);
    const more = baseRegistries(bases, plan).filter(({ host, isOther }) => own.every((one) => one.host !== host) && (!isOther || idle.length > 0));
    const found = [...own, ...more];
    // Beside a workflow that logs in, its steps can be taken over; a called workflow has no place for them.
    const isBySteps = idle.length > 0 && found.some(isOfSteps);
    const registries = found.map((one) => ({ ...one, isBySteps }));
    const logins = new Map(registries
        .filter(({ isOther }) => !isOther || !isBySteps)
        .map(({ host, login }) => [host, isBySteps ? login : withVariable(login)]));
    const repository = action.slice(0, action.lastIndexOf('@'));
    const isOnly = new Set(places.map(registry_logins_hostOf)).size === 1 && more.length === 0;
    const lines = idle.length === 0 && plan.named.some(remarks/* readsNewSecrets */.fP)
        ? [`\${{ secrets.BUILD_SECRETS }}`]
        : [...new Set(idle.flatMap(({ secrets }) => secrets))];
    const text = withBuildSecrets(withLogins(filled, logins, { repository, isOnly }), lines, repository);
    const emulation = idle.flatMap((image) => image.emulation ?? [])[0];
    const [from] = idle;
    return {
        text: from === undefined || (emulation === undefined && !isBySteps)
            ? text
            : asSteps(text, [from.checkout, ...(emulation === undefined ? [] : [emulation])]),
        registries,
    };
}
/** Says what else pushes the image: two workflows would overwrite each other's. */
function tellOtherPushes(plan, isChanged, written, action) {
    const { reader, found } = plan;
    const [step] = isChanged ? [] : pushingSteps(plan);
    const [publisher] = found.otherPublishers;
    if (written.some(({ path }) => isExample(path, 'ci'))) {
        if (step !== undefined)
            reader.notice(`${step.where}: this step pushes the image, too. Remove it, or set other \`tags\` in the new workflow.`);
        else if (publisher !== undefined)
            reader.notice(`${publisher} may push images, too, in a way that init cannot read. If it pushes the same image, set other \`tags\` in the new workflow, or build there with ${action}.`);
    }
    else if (step !== undefined && written.length === 0)
        reader.notice(`${step.where}: this step pushes the image, so no second workflow that pushes it is written.${step.isPushedLater ? ` With ${action}, set \`push: true\` and remove what pushes it now.` : ''} --workflows prewarm,ci writes one anyway.`);
}
function readAction(reader) {
    const action = reader.text('action', 'org/cache-prewarm@v1');
    if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
        reader.problem('action', `expected owner/repository@version, got "${action}"`);
    return action;
}
/** Dockerfiles whose layers can end later, with the comments that say so. */
function markedDockerfiles(named) {
    const marked = named.flatMap(({ laterEnd, file: path, dockerfile }) => laterEnd === undefined || dockerfile === undefined
        ? []
        : [{ path, text: laterEnd.text, diff: (0,unified_diff/* unifiedDiff */.W)(path, dockerfile.text, laterEnd.text) }]);
    // Two targets of one Dockerfile: what is marked for the likelier one counts.
    return marked.filter(({ path }, index) => marked.findIndex((other) => other.path === path) === index);
}
/** Whether workflows build other images than the one that is chosen. */
function isBeside({ found, allWorkflows }) {
    const countOf = (workflows) => workflows.reduce((count, { builds }) => count + builds.length, 0);
    return countOf(allWorkflows) > countOf(found.workflows);
}

;// CONCATENATED MODULE: ./lib/commands/init/inputs.js



















/** Reads inputs and repository, and asks for what the inputs do not say. */
async function readInitInputs(values, surroundings) {
    const { cwd, env, commands, ask: askUser, console } = surroundings;
    const reader = (0,input/* createInputReader */.ic)(values);
    const yes = reader.boolean('yes', false);
    const patch = reader.boolean('patch', false);
    const dryRun = reader.boolean('dry-run', false) || patch;
    const tries = reader.boolean('try', false);
    const options = { force: reader.boolean('force', false), write: reader.boolean('write', false), dryRun };
    const asks = askUser !== undefined && !yes && !patch;
    const ask = async (input, question, guess) => {
        const given = reader.text(input);
        if (given !== '' || !asks)
            return given || guess;
        return (await askUser(question, guess)).trim() || guess;
    };
    const repository = await openRepository(cwd, env, commands);
    const origin = (0,context/* browserUrl */.OW)(await repository.git('remote', 'get-url', 'origin'));
    const all = await findImages(repository, commands, env, {
        origin: origin === undefined ? '' : new URL(origin).pathname.slice(1),
        composeFile: reader.text('compose-file'),
        file: namedFile(reader),
    });
    for (const notice of all.notices)
        reader.notice(notice);
    const chosen = chosenDockerfile(reader, all.candidates, repository);
    const found = chosen === undefined ? all : { ...all, workflows: workflowsOf(chosen, all, origin) };
    const request = readRequest(reader);
    const defaultBranches = await readDefaultBranches(repository);
    const tools = {
        ...{ reader, ask, repository, origin, defaultBranches, found, request },
        allWorkflows: all.workflows,
    };
    const tell = (proposals) => {
        if (asks && proposals.length > 0)
            console.info((0,findings/* describeFindings */.kA)(proposals, found.candidates).join('\n'));
    };
    const plan = await readProposals(tools, tell);
    const { base, named } = plan;
    const { files, deployment, registries } = await planFiles(plan, surroundings.root, options);
    return {
        inputs: named[0] === undefined
            ? undefined
            : {
                ...{ image: base, candidates: found.candidates, files, dryRun, patch, tries },
                proposals: named.map((proposal) => ({
                    ...proposal,
                    stepImage: stepImage(proposal.candidate, plan),
                })),
                nextSteps: nextSteps(plan, files, { deployment, registries }, patch),
            },
        reader,
    };
}
/** What is proposed for the images that the inputs name, or for the likeliest, once `tell` has said what was found. */
async function readProposals(tools, tell) {
    const { reader, ask, repository, origin, found, request } = tools;
    const history = readChangeHistory(await repository.git('log', `--max-count=${historyLength}`, '--format=%x00', '--name-only'));
    const context = await givenContext(reader, repository);
    const proposeOne = (candidate, given = context) => propose(candidate, repository, { context: given, request, history, candidates: found.candidates });
    const proposeAll = (candidates) => Promise.all(candidates.map((candidate) => proposeOne(candidate)));
    const chosen = await chosenImages(reader, found.candidates, repository);
    const proposed = withoutTwins(await proposeAll(chosen));
    // The one in the root may need what another step makes, and another one not.
    const isFree = namedFile(reader) === '' && context === undefined;
    const others = isFree && proposed.every(isUnbuildable)
        ? found.candidates.filter((one) => (0,image_candidate/* setAsideBecause */.JL)(one) === undefined &&
            chosen.every(({ dockerfile }) => dockerfile !== one.dockerfile))
        : [];
    const more = await proposeAll(others.length === 0 ? [] : (0,image_candidate/* chooseImages */.s6)(others));
    const kept = withoutUnbuildable([...proposed, ...more.filter((one) => !isUnbuildable(one))], reader);
    tell(kept);
    const placed = [];
    for (const proposal of kept)
        placed.push((0,build_arguments/* withCopied */.L)(await askContext(proposal, ask, (given) => proposeOne(proposal.candidate, given))));
    const closed = [];
    for (const proposal of placed)
        closed.push(await closeArguments(proposal, placed, ask));
    const base = (await ask('image', 'Registry and repository of the image', freeImage(closed, tools))) || image_names/* unknownImage */.SD;
    if (base !== image_names/* unknownImage */.SD)
        (0,image_names/* checkImage */.cd)(reader, base);
    else if (origin !== undefined)
        reader.problem('image', `required: registry and repository such as ghcr.io/owner/app, because the registry of ${new URL(origin).host} is not known`);
    const proposals = await askLayers(closed, tools);
    const images = proposals.length === 1
        ? [base]
        : (0,image_names/* imagesInGroup */.jS)(proposals.map(({ candidate }) => candidate), base);
    const named = proposals.map((proposal, index) => ({ ...proposal, image: images[index] ?? base }));
    return { ...tools, base, named };
}
/** Where one of several contexts that are said turns out to be another one of them, both are one image. */
function withoutTwins(proposed) {
    const wayOf = ({ candidate, context }) => {
        const { dockerfile, target, buildArgs, buildContexts, open } = candidate;
        return JSON.stringify([dockerfile, target, context, buildArgs, buildContexts, open?.args]);
    };
    return [...(0,group/* groupBy */.$)(proposed, wayOf).values()].flatMap(([first, ...twins]) => {
        if (first === undefined)
            return [];
        const mentions = [first, ...twins].flatMap(({ candidate }) => candidate.mentions);
        return [{ ...first, candidate: { ...first.candidate, mentions } }];
    });
}
/** Where nobody says which Dockerfiles are built: without those that cannot be built from what is here, unless none can. */
function withoutUnbuildable(proposed, reader) {
    const out = proposed.filter(isUnbuildable);
    if (out.length === 0 || out.length === proposed.length)
        return proposed;
    const paths = out.map(({ candidate }) => candidate.dockerfile);
    if (out.length > 3)
        reader.notice(`${(0,first_few/* firstFew */.D)(paths)} need files that are not in their build contexts, or images of one machine, or are templates. Another step has to make these first. So no workflow builds them. --file chooses one anyway.`);
    else
        for (const proposal of out)
            reader.notice(`${(0,remarks/* unbuildable */.Q8)(proposal) ?? proposal.problem} So no workflow builds it. --file chooses it anyway.`);
    return proposed.filter((proposal) => !isUnbuildable(proposal));
}
/** Nobody says that it is built, and it cannot be built from what is here. */
function isUnbuildable(proposal) {
    return (proposal.candidate.mentions.length === 0 && ((0,remarks/* unbuildable */.Q8)(proposal) ?? proposal.problem) !== undefined);
}
/** The one that the remote names; without that, those that are likely. */
async function readDefaultBranches({ git }) {
    const head = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    if (head !== '')
        return [head.replace(/^origin\//, '')];
    return [await git('branch', '--show-current'), 'main', 'master'].filter((name) => name !== '');
}
/** The usual name of the image; of one that is chosen beside others, a name that none of them has. */
function freeImage(closed, tools) {
    const usual = (0,image_names/* imageOf */.dT)(tools.origin, closed);
    const [only] = closed;
    const isBuilt = tools.found.workflows.some(({ builds }) => builds.some(({ kind }) => kind !== 'ours'));
    if (usual === '' || only === undefined || isBuilt || !isBeside(tools))
        return usual;
    const { name, image } = only.candidate;
    const taken = takenImages(tools);
    const own = `${usual}/${name.toLowerCase()}`;
    const numbered = Array.from({ length: taken.size }, (_, index) => `${own}-${index + 2}`);
    // Nothing tells it from the repository.
    const isPlain = name === 'app' || image === usual;
    return [...(isPlain ? [usual] : []), own, ...numbered].find((one) => !taken.has(one)) ?? usual;
}


/***/ }),

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


/***/ }),

/***/ 21092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ projectNameOf),
/* harmony export */   h: () => (/* binding */ projectNameFrom)
/* harmony export */ });
/**
 * The name that compose gives to a project by its folder; https://docs.docker.com/compose/how-tos/project-name/.
 * @param dir absolute, without a slash at its end.
 */
function projectNameOf(dir, given) {
    return given ?? projectNameFrom(dir.slice(dir.lastIndexOf('/') + 1));
}
/** Without the characters that compose allows in no name. */
function projectNameFrom(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9_-]/g, '')
        .replace(/^[_-]+/, '');
}


/***/ }),

/***/ 1820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mentions)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Whether a text names a variable, as `$NAME`, `${NAME}` or plainly; one whose name only begins or ends alike is another. */
function mentions(text, name) {
    // A name may hold what means something in a pattern: BuildKit takes any word behind ARG.
    return new RegExp(`(?<!\\w)${(0,_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$)(name)}(?!\\w)`).test(text);
}


/***/ })

};

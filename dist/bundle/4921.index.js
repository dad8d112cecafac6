export const id = 4921;
export const ids = [4921,7186,1354];
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

/***/ 47186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   containerHostOf: () => (/* binding */ containerHostOf),
/* harmony export */   readGithubRun: () => (/* binding */ readGithubRun)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50157);

/** Reads the run's context: GITHUB_* variables and the event's payload. */
function readGithubRun(context = _actions_github__WEBPACK_IMPORTED_MODULE_0__/* .context */ ._) {
    const repository = `${context.repo.owner}/${context.repo.repo}`;
    const repositoryUrl = `${context.serverUrl}/${repository}`;
    const payload = context.payload;
    // A fork that was deleted since has no name.
    const head = payload.pull_request?.['head']?.repo?.full_name ?? '';
    const defaultBranch = payload.repository?.['default_branch'];
    return {
        event: {
            name: context.eventName,
            ref: context.ref,
            defaultBranch: typeof defaultBranch === 'string' ? defaultBranch : undefined,
        },
        repository,
        actor: context.actor,
        revision: context.sha,
        runUrl: `${repositoryUrl}/actions/runs/${context.runId}`,
        repositoryUrl,
        containerHost: containerHostOf(context.serverUrl),
        pullRequest: payload.pull_request?.number,
        branch: String(payload.pull_request?.['head']?.ref ?? context.ref.replace(/^refs\/(heads|tags)\//, '')),
        runKey: `${context.runId}-${context.runAttempt}-${context.job}`,
        isForkPullRequest: payload.pull_request !== undefined && String(head).toLowerCase() !== repository.toLowerCase(),
    };
}
/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
function containerHostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}


/***/ }),

/***/ 41405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ browserUrl),
/* harmony export */   e: () => (/* binding */ openContext)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _layers_registries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51587);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43014);



/** Everything ambient that a run needs, the login of the inputs among it. */
async function openContext(surroundings, inputs) {
    const { env, github, console } = surroundings;
    const { commands, docker, connect, connectAnonymously } = await (0,_layers_registries_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistries */ .c)(surroundings, inputs);
    return {
        cwd: surroundings.cwd,
        docker,
        tempFolder: surroundings.tempFolder,
        github,
        source: github?.repositoryUrl ?? (await remoteUrl(surroundings.cwd, env, commands)),
        commands,
        clock: surroundings.clock,
        random: Math.random,
        newSalt: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex'),
        console,
        view: surroundings.view,
        connect,
        connectAnonymously,
        rememberBuilder: surroundings.rememberBuilder,
        version: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .packageVersion */ .T,
    };
}
/** The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. */
async function remoteUrl(cwd, env, commands) {
    const result = await commands
        .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
        .catch(() => undefined);
    return browserUrl(result?.stdout.trim() ?? '');
}
/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
function browserUrl(remote) {
    const match = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
    return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}


/***/ }),

/***/ 73740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readInitInputs: () => (/* binding */ readInitInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/adapters/github/event.js
var github_event = __webpack_require__(47186);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/core/init/change-history.js
/** The commits that are looked at. */
const historyLength = 300;
/** Fewer commits say nothing. */
const minimumCommits = 50;
/** The share of commits below which a file changes rarely. */
const rareShare = 0.03;
/** Reads `git log --format=%x00 --name-only`. */
function readChangeHistory(log) {
    const commits = log
        .split('\0')
        .slice(1)
        .map((entry) => new Set(entry.split('\n').filter((line) => line !== '')));
    return {
        commits: commits.length,
        changesOf: (paths) => commits.filter((changed) => paths.some((path) => changed.has(path))).length,
    };
}
/** Whether files change rarely enough to be part of a layer. */
function changesRarely({ commits, changesOf }, paths) {
    return commits >= minimumCommits && paths.length > 0 && changesOf(paths) / commits < rareShare;
}
/** The Dockerfile with a comment behind each of these lines, which ends a layer there. */
function markLayers(text, lines) {
    const all = text.split('\n');
    for (const line of lines.toSorted((a, b) => b - a))
        all.splice(line, 0, '# cache-prewarm: layer');
    return all.join('\n');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/core/init/build-command-line.js
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
]);
/** Other flags that are read. */
const contextFlag = '';
const ownFlags = new Set([
    ...[contextFlag, '--tag', '--file', '--target', '--build-arg', '--platform', '--output', '--push'],
]);
const longFlags = { '-t': '--tag', '-f': '--file', '-o': '--output' };
/** Flags without a value. */
const switches = new Set(['--push', '--pull']);
const droppedSwitches = new Set(['--load', '--rm', '--force-rm', '-q', '--quiet', '--squash', '--no-cache']);
/**
 * Reads `docker build …` or `docker buildx build …`. Undefined: it is none, or has something that the action cannot say.
 * `substitute`: what a variable of the shell is in a workflow; undefined where that is not known.
 */
function readBuildCommand(line, substitute) {
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
    const contexts = valuesOf(contextFlag);
    const secrets = readSecrets(others['secret'] ?? []);
    if (contexts.length !== 1 || contexts[0] === '-' || secrets === undefined)
        return undefined;
    if (outputs.some((output) => output !== 'type=registry' && output !== 'type=docker'))
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
        others: { ...others, ...secrets },
    };
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
    const left = [...words];
    const options = [];
    for (let word = left.shift(); word !== undefined; word = left.shift()) {
        if (!word.startsWith('-') || word === '-') {
            options.push([contextFlag, word]);
            continue;
        }
        const [flag, own] = splitFlag(word);
        if (droppedSwitches.has(flag))
            continue;
        const value = switches.has(flag) ? 'true' : (own ?? left.shift());
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
    const equals = word.indexOf('=');
    return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}
/** `id=x,src=path` and `id=x,env=NAME` are inputs of their own. */
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
    return {
        ...(paths.length === 0 ? {} : { 'secret-files': paths }),
        ...(names.length === 0 ? {} : { 'secret-envs': names }),
    };
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

;// CONCATENATED MODULE: ./lib/core/init/workflow-build.js


/** The steps of a workflow that build images. None where the text is no workflow. */
function readWorkflowBuilds(text, values) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, merge: true });
    const jobs = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get('jobs') : undefined;
    if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(jobs))
        return [];
    const workflow = object(document.toJS({ maxAliasCount: 1000 }));
    return jobs.items.flatMap((pair) => {
        const id = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
        const job = object(object(workflow['jobs'])[id]);
        const node = pair.value;
        if (!(0,dist/* isMap */.jh)(node))
            return [];
        const scope = { values, env: { ...strings(workflow['env']), ...strings(job['env']) } };
        const matrices = expandMatrix(object(job['strategy'])['matrix']);
        const steps = Array.isArray(job['steps']) ? job['steps'].map(object) : [];
        const called = job['uses'];
        if (typeof called === 'string' && isOurs(called))
            return [
                build('ours', { job: id, step: undefined, line: lineOf(node, 'uses', lines) }, strings(job['with'])),
            ];
        const nodes = node.get('steps');
        if (!(0,dist/* isSeq */.oP)(nodes))
            return [];
        return steps.flatMap((step, index) => {
            const at = nodes.items[index];
            if (!(0,dist/* isMap */.jh)(at))
                return [];
            const place = (line) => ({ job: id, step: index, line });
            const found = readStep(step, at, lines);
            return found.map(({ kind, line, inputs }) => build(kind, place(line), inputs, {
                matrices,
                scope: { ...scope, env: { ...scope.env, ...strings(step['env']) } },
                steps,
            }));
        });
    });
}
function build(kind, place, inputs, around) {
    const variants = (around?.matrices ?? [{}]).map((matrix) => Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => {
        const known = around === undefined ? value : resolveExpressions(value, around.scope, matrix);
        return known === undefined ? [] : [[name, known]];
    })));
    const image = inputs['image'] ?? imageOfTags(inputs['tags'] ?? '', around?.steps ?? []);
    return {
        ...place,
        kind,
        inputs,
        variants,
        image: image === undefined || around === undefined
            ? image
            : (resolveExpressions(image, around.scope, undefined) ?? image),
    };
}
/** What one step builds. */
function readStep(step, node, lines) {
    const { uses, run } = step;
    if (typeof uses === 'string') {
        const action = uses.replace(/@.*$/, '').toLowerCase();
        const kind = action === 'docker/build-push-action'
            ? 'build-push'
            : action === 'docker/bake-action'
                ? 'bake'
                : isOurs(uses)
                    ? 'ours'
                    : undefined;
        if (kind === undefined)
            return [];
        return [{ kind, line: lineOf(node, 'uses', lines), inputs: strings(step['with']) }];
    }
    if (typeof run !== 'string')
        return [];
    const first = lineOf(node, 'run', lines);
    const script = scriptLines(run);
    // In a block the script begins below its key.
    const isBlock = (0,dist/* isScalar */.jn)(node.get('run', true)) && /^BLOCK/.test(String(node.get('run', true)?.type));
    return script.flatMap(({ text, index }) => {
        const line = first + (isBlock ? index + 1 : 0);
        if (/^(sudo )?docker[- ]compose\b.*\bbuild\b/.test(text))
            return [{ kind: 'compose', line, inputs: {} }];
        if (/^(sudo )?docker buildx bake\b/.test(text))
            return [{ kind: 'bake', line, inputs: {} }];
        if (!/\bdocker (buildx |image |builder )?build\b/.test(text) || /^#/.test(text))
            return [];
        const command = readBuildCommand(text, shellVariable);
        return [{ kind: 'command', line, inputs: command === undefined ? {} : inputsOf(command) }];
    });
}
/** Variables that every run has, as expressions; all others as the context `env` has them. */
function shellVariable(name) {
    const github = /^GITHUB_(SHA|REF|REF_NAME|REPOSITORY|RUN_ID|RUN_NUMBER|ACTOR|REPOSITORY_OWNER|WORKSPACE)$/.exec(name)?.[1];
    if (github !== undefined)
        return `\${{ github.${github.toLowerCase()} }}`;
    return /^(HOME|PWD|USER|PATH|RANDOM|GITHUB_\w+|RUNNER_\w+)$/.test(name) ? undefined : `\${{ env.${name} }}`;
}
/** The inputs of the action build that say the same. */
function inputsOf(command) {
    const { context, file, target, platforms, tags, buildArgs, push, others } = command;
    return Object.fromEntries(Object.entries({
        context: context === '.' ? '' : context,
        file: file ?? '',
        target: target ?? '',
        platforms: platforms ?? '',
        push: push ? 'true' : '',
        load: push ? '' : 'true',
        tags: tags.join('\n'),
        'build-args': buildArgs.join('\n'),
        ...Object.fromEntries(Object.entries(others).map(([name, items]) => [name, items.join('\n')])),
    }).filter(([, value]) => value !== ''));
}
/** Commands of a script, with continued lines joined, and where each begins. */
function scriptLines(script) {
    const lines = script.replace(/\n+$/, '').split('\n');
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
/** The image of the first tag; of docker/metadata-action, where the tags are its outputs. */
function imageOfTags(tags, steps) {
    const output = /steps\.([\w-]+)\.outputs\.(tags|json)/.exec(tags)?.[1];
    const first = tags
        .split(/[\n,]/)
        .map((tag) => tag.trim())
        .find((tag) => tag !== '');
    if (output !== undefined) {
        const meta = steps.find(({ id }) => id === output);
        const images = strings(meta?.['with'])['images'] ?? '';
        const image = images
            .split(/[\n,]/)
            .map((line) => line.trim().replace(/^name=/, ''))
            .find((line) => line !== '' && !line.startsWith('#'));
        return image?.includes('/') === true ? image : undefined;
    }
    if (first === undefined)
        return undefined;
    // A colon behind the last slash begins the tag; those of expressions do not count.
    const masked = first.replaceAll(/\$\{\{.*?\}\}/g, (expression) => '_'.repeat(expression.length));
    const end = masked.slice(masked.lastIndexOf('/')).search(/[:@]/);
    const name = end < 0 ? first : first.slice(0, masked.lastIndexOf('/') + end);
    return name.includes('/') ? name : undefined;
}
/** The text with what its expressions are worth; undefined where one is not known here. */
function resolveExpressions(text, { values, env }, matrix) {
    let isKnown = true;
    const resolved = text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/gs, (_all, expression) => {
        const value = expressionValue(expression, values, env, matrix);
        if (value === undefined)
            isKnown = false;
        return value ?? '';
    });
    return isKnown ? resolved : undefined;
}
function expressionValue(expression, values, env, matrix) {
    const [owner = '', name = ''] = values.repository.split('/');
    const known = {
        'github.repository': values.repository,
        'github.repository_owner': owner,
        'github.event.repository.name': name,
        'github.workspace': '.',
    };
    if (values.repository !== '' && known[expression] !== undefined)
        return known[expression];
    const [, context, key = ''] = /^(env|matrix)\.([\w.-]+)$/.exec(expression) ?? [];
    if (context === 'matrix')
        return matrix?.[key];
    const value = context === 'env' ? env[key] : undefined;
    return value === undefined ? undefined : resolveExpressions(value, { values, env: {} }, matrix);
}
/** All combinations of a matrix that is written out. */
function expandMatrix(value) {
    const { include, exclude: _exclude, ...axes } = object(value);
    let combinations = [{}];
    for (const [name, list] of Object.entries(axes)) {
        if (!Array.isArray(list))
            continue;
        combinations = combinations.flatMap((combination) => list.map((item) => ({ ...combination, ...flatten(name, item) })));
    }
    if (!Array.isArray(include))
        return combinations;
    const added = include.map((item) => strings(item));
    return Object.keys(axes).length === 0
        ? added
        : [
            ...combinations.map((combination) => {
                const fitting = added.filter((item) => Object.entries(item).every(([key, text]) => !(key in combination) || combination[key] === text));
                return Object.assign({}, combination, ...fitting);
            }),
        ];
}
function flatten(name, item) {
    if (typeof item !== 'object' || item === null)
        return { [name]: String(item) };
    return Object.fromEntries(Object.entries(strings(item)).map(([key, value]) => [`${name}.${key}`, value]));
}
function isOurs(uses) {
    return /\/cache-prewarm(\/|@)/.test(uses);
}
function lineOf(node, key, lines) {
    const pair = findPair(node, key);
    const range = (0,dist/* isScalar */.jn)(pair?.key) ? pair.key.range : undefined;
    return range === undefined || range === null ? 1 : lines.linePos(range[0]).line;
}
/** The pair of a map with this key. */
function findPair(node, key) {
    return node.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === key);
}
function strings(value) {
    return Object.fromEntries(Object.entries(object(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}

;// CONCATENATED MODULE: ./lib/core/init/change-workflow.js



/** Inputs of docker/build-push-action that the layers and the application's own cache replace. */
const replacedInputs = ['cache-from', 'cache-to'];
/**
 * Changes the steps of a workflow so that they build on layers. Only their lines are touched: everything else stays as it is, to
 * the last comment.
 */
function changeWorkflow(text, changes) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines });
    const jobs = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get('jobs') : undefined;
    const all = text.split('\n');
    const edits = [];
    const remarks = [];
    if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(jobs))
        return { text, remarks };
    const seenJobs = new Set();
    for (const change of changes) {
        const { job: id, step: index } = change.build;
        const found = findStep(jobs, change.build);
        if (found === undefined)
            continue;
        const { job, steps, step } = found;
        const made = changeStep(step, change, all, lines);
        if (typeof made === 'string') {
            remarks.push(made);
            continue;
        }
        edits.push(...made);
        if (seenJobs.has(id))
            continue;
        seenJobs.add(id);
        edits.push(...addCheckout(steps, index ?? 0, all, lines));
        if (!change.needsPackages)
            continue;
        const permission = addPermission(document.contents, job, all, lines);
        if (typeof permission === 'string')
            remarks.push(permission);
        else
            edits.push(...permission);
    }
    return { text: applyEdits(all, edits).join('\n'), remarks };
}
/** The step that builds, its job, and the steps of that. */
function findStep(jobs, { job: id, step: index }) {
    const job = jobs.get(id);
    const steps = (0,dist/* isMap */.jh)(job) ? job.get('steps') : undefined;
    const step = (0,dist/* isSeq */.oP)(steps) && index !== undefined ? steps.items[index] : undefined;
    if (!(0,dist/* isMap */.jh)(job) || !(0,dist/* isSeq */.oP)(steps) || !(0,dist/* isMap */.jh)(step))
        return undefined;
    return { job, step, steps: steps.items.filter((item) => (0,dist/* isMap */.jh)(item)) };
}
function changeStep(step, change, all, lines) {
    if (change.build.kind === 'build-push')
        return changeAction(step, change, all, lines);
    if (change.build.kind === 'command')
        return changeScript(step, change, all, lines);
    return changeBake(step, change, all, lines);
}
/** A step for each image, in the place of the one that builds them all. */
function changeBake(step, { action, add, build: { kind, line }, images = [] }, all, lines) {
    const whole = rangeOf(step, lines);
    const script = typeof step.get('run') === 'string' ? scriptLines(String(step.get('run'))).length : 1;
    if (images.length === 0 || whole === undefined || step.has('id') || script > 1)
        return `line ${line}: ${kind} builds here. Replace it by a step with ${action} for each image.`;
    const indent = indentOf(all[whole.first] ?? '');
    const inner = ' '.repeat(indent + 2);
    const condition = spanOf(step, 'if', lines);
    const head = condition === undefined ? [] : all.slice(condition.first, condition.last + 1);
    return [
        {
            line: whole.first,
            remove: whole.last - whole.first + 1,
            insert: images.flatMap((inputs) => asItem([
                ...head.map((text) => text.replace(/^(\s*)- /, '$1  ')),
                `${inner}uses: ${action}`,
                `${inner}with:`,
                ...inputLines({ ...inputs, ...add }, indent + 4),
            ], indent)),
        },
    ];
}
/** The action's name, and without the inputs that nothing needs any more. */
function changeAction(step, { action, add }, all, lines) {
    const uses = spanOf(step, 'uses', lines);
    if (uses === undefined)
        return 'The step has no `uses:`.';
    const edits = [];
    const usesLine = all[uses.first] ?? '';
    edits.push({
        line: uses.first,
        remove: 1,
        // A pinned version is followed by a comment that names it.
        insert: [usesLine.replace(/(uses:\s*)(["']?)[^\s"'#]+\2.*$/, `$1${action}`)],
    });
    const inputs = step.get('with');
    const where = spanOf(step, 'with', lines);
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
    const removed = present.filter((name) => replacedInputs.includes(name));
    const first = inputs.items[0]?.key;
    const indent = (0,dist/* isScalar */.jn)(first) ? indentOf(all[change_workflow_lineOf(first, lines)] ?? '') : 0;
    const added = inputLines(Object.fromEntries(Object.entries(add).filter(([name]) => !present.includes(name))), indent);
    const isEmpty = removed.length === present.length && added.length === 0;
    if (isEmpty) {
        edits.push({ line: where.first, remove: where.last - where.first + 1, insert: [] });
        return edits;
    }
    for (const name of removed) {
        const span = spanOf(inputs, name, lines);
        if (span !== undefined)
            edits.push({ line: span.first, remove: span.last - span.first + 1, insert: [] });
    }
    // docker/build-push-action builds what it fetches from Git itself; the folder of the checkout is the same.
    const context = spanOf(inputs, 'context', lines);
    const contextText = context === undefined ? undefined : all[context.first];
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
        edits.push({ line: (0,dist/* isScalar */.jn)(first) ? change_workflow_lineOf(first, lines) : where.last + 1, remove: 0, insert: added });
    return edits;
}
/** A script that only builds becomes a step of the action; what stands before and after the build stays a script. */
function changeScript(step, { action, add, build }, all, lines) {
    const run = step.get('run');
    const span = spanOf(step, 'run', lines);
    const whole = rangeOf(step, lines);
    const at = `line ${build.line}`;
    if (typeof run !== 'string' || span === undefined || whole === undefined)
        return `${at}: write the inputs of this build into a step of ${action}.`;
    const script = scriptLines(run);
    const own = script.findIndex(({ text }) => /\bdocker (buildx |image |builder )?build\b/.test(text));
    const command = readBuildCommand(script[own]?.text ?? '', shellVariable);
    if (command === undefined)
        return `${at}: this \`docker build\` has something that only a shell can read. Use ${action} with the same settings.`;
    const before = script.slice(0, own);
    const pushes = script.slice(own + 1).filter(({ text }) => isPushOf(text, command.tags));
    const after = script.slice(own + 1).filter(({ text }) => !pushes.some((push) => push.text === text));
    const others = [...before, ...after].filter(({ text }) => text !== '' && !/^(#|set -|echo )/.test(text));
    const keeps = others.length > 0;
    const changesState = before.some(({ text }) => /^(cd|pushd|export|source|\.|if|for|while|case)\s|^\w+=|[{(]$/.test(text));
    const isNested = after.some(({ text }) => /^(fi|done|esac|else|elif|[})])/.test(text));
    const names = step.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    const odd = names.find((name) => !['name', 'id', 'if', 'run', 'env', 'timeout-minutes'].includes(name));
    if (keeps && (changesState || isNested))
        return `${at}: the script does more than build. Put \`docker build\` into a separate step, with ${action}.`;
    if (odd !== undefined)
        return `${at}: the step has \`${odd}\`. Use ${action} in a step without it.`;
    const indent = indentOf(all[whole.first] ?? '');
    const inner = ' '.repeat(indent + 2);
    const pushed = command.push || pushes.length > 0;
    const inputs = {
        ...inputsOf({ ...command, push: pushed }),
        ...(pushed && after.length > 0 ? { load: 'true' } : {}),
        ...add,
    };
    const head = names
        .filter((name) => !['run', ...(keeps ? ['name', 'id'] : [])].includes(name))
        .flatMap((name) => {
        const part = spanOf(step, name, lines);
        return part === undefined ? [] : all.slice(part.first, part.last + 1);
    })
        .map((line, index) => (index === 0 ? line.replace(/^(\s*)- /, '$1  ') : line));
    const scriptStep = (part) => {
        const texts = part.flatMap(({ index, count }) => run.split('\n').slice(index, index + count));
        if (texts.every((text) => text.trim() === ''))
            return [];
        const condition = head.filter((line) => /^\s*if:/.test(line));
        return asItem([
            ...condition,
            ...(texts.length === 1
                ? [`${inner}run: ${texts[0]}`]
                : [`${inner}run: |`, ...texts.map((text) => `${inner}  ${text}`)]),
        ], indent);
    };
    return [
        {
            line: whole.first,
            remove: whole.last - whole.first + 1,
            insert: [
                ...(keeps ? scriptStep(before) : []),
                ...asItem([...head, `${inner}uses: ${action}`, `${inner}with:`, ...inputLines(inputs, indent + 4)], indent),
                ...(keeps ? scriptStep(after) : []),
            ],
        },
    ];
}
/** `docker push` of a tag that was just built. */
function isPushOf(text, tags) {
    const pushed = /^docker (?:image )?push (?:--?\S+ )*["']?(.+?)["']?$/.exec(text)?.[1];
    if (pushed === undefined)
        return false;
    const plain = (tag) => tag.replaceAll(/\$\{\{\s*(?:env|github)\.(\w+)\s*\}\}|\$\{?(?:GITHUB_)?(\w+)\}?/g, (_all, a, b) => String(a ?? b).toLowerCase());
    return tags.some((tag) => plain(tag) === plain(pushed));
}
function asItem(lines, indent) {
    return lines.map((line, index) => (index === 0 ? `${' '.repeat(indent)}- ${line.trimStart()}` : line));
}
/** docker/build-push-action fetches the source itself; a build in the checkout needs one. */
function addCheckout(steps, index, all, lines) {
    const isThere = steps
        .slice(0, index)
        .some((step) => /actions\/checkout|checkout@/.test(String(step.get('uses') ?? '')) ||
        /git (clone|checkout)/.test(String(step.get('run') ?? '')));
    const first = steps[0] === undefined ? undefined : rangeOf(steps[0], lines);
    if (isThere || first === undefined)
        return [];
    const indent = ' '.repeat(indentOf(all[first.first] ?? ''));
    return [{ line: first.first, remove: 0, insert: [`${indent}- uses: actions/checkout@v5`] }];
}
/** Layers are pushed, also where the image is not. */
function addPermission(workflow, job, all, lines) {
    const owner = job.has('permissions') ? job : workflow;
    const permissions = owner.get('permissions', true);
    if (permissions === undefined || permissions === null)
        return [];
    if ((0,dist/* isScalar */.jn)(permissions))
        return permissions.value === 'write-all'
            ? []
            : '`permissions` lets nothing be pushed: the job needs `packages: write` for the layers.';
    if (!(0,dist/* isMap */.jh)(permissions))
        return [];
    if (permissions.get('packages') === 'write')
        return [];
    const first = permissions.items[0]?.key;
    const span = spanOf(permissions, 'packages', lines);
    const whole = spanOf(owner, 'permissions', lines);
    const oneLine = whole !== undefined && whole.first === whole.last ? all[whole.first] : undefined;
    // `{contents: read}`, or `{}` where nothing is allowed.
    if (permissions.flow === true && whole !== undefined && oneLine !== undefined && span === undefined) {
        const wider = oneLine.replace(/(\{.*?)\s*\}/, (_all, head) => head === '{' ? '{packages: write}' : `${head}, packages: write}`);
        return [{ line: whole.first, remove: 1, insert: [wider] }];
    }
    if (permissions.flow === true || !(0,dist/* isScalar */.jn)(first))
        return '`permissions` lets nothing be pushed: the job needs `packages: write` for the layers.';
    const indent = ' '.repeat(indentOf(all[change_workflow_lineOf(first, lines)] ?? ''));
    const line = `${indent}packages: write # to push the layers`;
    if (span !== undefined)
        return [{ line: span.first, remove: 1, insert: [line] }];
    const last = spanOf(owner, 'permissions', lines);
    return last === undefined ? [] : [{ line: last.last + 1, remove: 0, insert: [line] }];
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
/** The lines of a pair, without what follows its value. */
function spanOf(map, key, lines) {
    const pair = findPair(map, key);
    if (!(0,dist/* isScalar */.jn)(pair?.key) || pair.key.range === null || pair.key.range === undefined)
        return undefined;
    const first = lines.linePos(pair.key.range[0]).line - 1;
    const value = pair.value;
    const end = value?.range?.[1] ?? pair.key.range[1];
    return { first, last: Math.max(first, lastLine(end, lines)) };
}
function rangeOf(node, lines) {
    const { range } = node;
    if (range === undefined || range === null)
        return undefined;
    return { first: lines.linePos(range[0]).line - 1, last: lastLine(range[1], lines) };
}
/** The line that an end belongs to: at the start of a line it is the one before. */
function lastLine(end, lines) {
    const { line, col } = lines.linePos(end);
    return col === 1 ? line - 2 : line - 1;
}
function change_workflow_lineOf(node, lines) {
    return lines.linePos(node.range?.[0] ?? 0).line - 1;
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
    const { deployment, images } = filling;
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
            const called = uses.slice(example.action.length).replace(/@.*$/, '');
            const taken = takers[called] ?? [];
            const given = call.get('with');
            const inMatrix = images.length > 1 && taken.includes('build') && called.endsWith('.yml');
            if ((0,dist/* isMap */.jh)(given))
                fillInputs(given, taken, inMatrix ? matrixImage(images) : fill_workflow_inputsOf(first), filling);
            if (inMatrix)
                addMatrix(document, call, images);
            if (deployment === undefined && taken.includes('deploy'))
                call.delete('secrets');
        },
    });
    const at = filling.action.lastIndexOf('@');
    const [repository, version] = [filling.action.slice(0, at), filling.action.slice(at + 1)];
    return document
        .toString({ lineWidth: 0, flowCollectionPadding: false })
        .replaceAll(new RegExp(`${example.action}((?:/[\\w./-]+)?)@${example.version}`, 'g'), (_match, path) => `${repository}${path}@${version}`)
        .replaceAll(`branches: [${example.branch}]`, `branches: [${filling.branch}]`)
        .replaceAll(`default: ${example.branch}\n`, `default: ${filling.branch}\n`)
        .replaceAll(new RegExp(`\\b(environment|default): ${example.environment}$`, 'gm'), `$1: ${deployment?.environment ?? example.environment}`);
}
/** An image whose values each job takes from the matrix; undefined where no image has one. */
function matrixImage(images) {
    const value = (key) => `\${{ matrix.${key} }}`;
    const used = new Set(images.flatMap((image) => Object.keys(matrixEntry(image))));
    const usedValue = (key) => (used.has(key) ? value(key) : undefined);
    return {
        image: value('image'),
        layers: value('layers'),
        ...{ file: usedValue('file'), context: usedValue('context'), target: usedValue('target') },
        ...{ buildArgs: usedValue('build-args'), buildContexts: usedValue('build-contexts') },
    };
}
function fill_workflow_inputsOf(image) {
    const { layers, file, context, target } = image;
    return {
        image: image.image,
        layers: layersText(layers),
        ...{ file, context, target },
        buildArgs: pairsText(image.buildArgs),
        buildContexts: pairsText(image.buildContexts),
    };
}
/** `auto`, or one layer a line. */
function layersText(layers) {
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
    }).filter((entry) => entry[1] !== undefined));
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
    const layers = given.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === 'layers');
    if (layers !== undefined) {
        layers.value = new dist/* Scalar */.X5(inputs.layers);
        if ((0,dist/* isScalar */.jn)(layers.key) && layers.key.commentBefore !== undefined)
            layers.key.commentBefore = layersComment(inputs.layers);
    }
    if (taken.includes('build')) {
        set('file', inputs.file);
        set('context', inputs.context);
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

;// CONCATENATED MODULE: ./lib/core/init/guess-deployment.js

/** Reads what `docker compose` would of a file, as far as it matters here; undefined when it is none. */
function readCompose(text, image) {
    let file;
    try {
        file = (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
    const services = Object.entries(guess_deployment_object(guess_deployment_object(file)['services']));
    if (services.length === 0)
        return undefined;
    const ours = services.filter(([, service]) => {
        const named = String(guess_deployment_object(service)['image'] ?? '');
        return isOf(named, image) || guess_deployment_object(service)['build'] !== undefined;
    });
    return {
        services: ours.map(([name]) => name),
        runsImage: services.some(([, service]) => isOf(String(guess_deployment_object(service)['image'] ?? ''), image)),
        ports: new Map(ours.flatMap(([, service]) => publishedPorts(guess_deployment_object(service)['ports']))),
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
        if (typeof port === 'object' && port !== null) {
            const { published, target } = port;
            const pair = [Number(target), Number(published)];
            return pair.every((number) => Number.isInteger(number) && number > 0) ? [pair] : [];
        }
        const text = String(port).replaceAll(/\$\{\w+:?-(\d+)\}/g, '$1');
        const match = /^(?:[^:]*:)?(\d+):(\d+)(?:\/tcp)?$/.exec(text);
        return match === null ? [] : [[Number(match[2]), Number(match[1])]];
    });
}
function isOf(named, image) {
    const plain = named.replaceAll(/\$\{\w+:?-([^}]*)\}/g, '$1');
    return plain === image || plain.startsWith(`${image}:`) || plain.startsWith(`${image}@`);
}
function guess_deployment_object(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./lib/core/init/repository-path.js
/** A path beneath a folder of the repository, both relative to its root; `.` for the root. Undefined: it leaves the repository. */
function joinPath(folder, path) {
    if (path.startsWith('/'))
        return undefined;
    const parts = [];
    for (const part of `${folder}/${path}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length === 0 ? '.' : parts.join('/');
}
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '.' : path.slice(0, slash);
}
/** The path from a folder on, where it lies in it. */
function pathWithin(folder, path) {
    if (folder === '.')
        return path;
    if (path === folder)
        return '.';
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./lib/core/init/dockerfile-name.js

/** Whether a file is a Dockerfile by its name: `Dockerfile`, `Dockerfile.api`, `api.Dockerfile`, `Containerfile`. */
function isDockerfileName(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (/^((Dockerfile|Containerfile)([.-][\w.-]+)?|[\w.-]+\.(Dockerfile|Containerfile))$/i.test(name) &&
        !/\.(dockerignore|md|j2|jinja|tmpl|tpl|template|erb|in|sh|txt|py|ts|js|json|ya?ml|bak|orig)$/i.test(name));
}
const development = /^(dev|devel|develop|development|debug|local|test|tests|testing|e2e|ci|lint|example|examples|sample|samples|docs?|fixtures?|\.?devcontainer|benchmarks?|bench|hack|tools?)$/i;
/** Whether a path, or the name of a stage, speaks of something that is not released. */
function isForDevelopment(path) {
    return path.split(/[/._-]/).some((part) => development.test(part));
}
/** What a person would call the image of a Dockerfile: the word in its name, or its folder; undefined for the one in the root. */
function imageWord(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const word = /^(?:Dockerfile|Containerfile)[.-](.+)$/i.exec(name)?.[1] ??
        /^(.+)\.(?:Dockerfile|Containerfile)$/i.exec(name)?.[1];
    if (word !== undefined && !/^(prod|production|release|alpine|debian|ubuntu)$/i.test(word))
        return tidy(word);
    const folder = folderOf(path)
        .split('/')
        .filter((part) => !/^(\.|docker|build|deploy|\.docker|containers?|ops|infra)$/i.test(part))
        .at(-1);
    return folder === undefined ? undefined : tidy(folder);
}
/** As a part of an image's name may be written. */
function tidy(word) {
    return word
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-+|-+$/g, '');
}

;// CONCATENATED MODULE: ./lib/core/init/image-candidate.js


const order = ['input', 'workflow', 'bake', 'compose'];
/**
 * All images of a repository, the likeliest first: what a workflow builds, what a bake file or compose names, the Dockerfile in the
 * root, others; and last what is for development.
 */
function rankImages(dockerfiles, written) {
    const found = new Map();
    for (const build of written.toSorted((a, b) => placeOf(a.mention) - placeOf(b.mention))) {
        if (!dockerfiles.includes(build.dockerfile))
            continue;
        const key = `${build.dockerfile} ${build.target ?? ''}`;
        const same = found.get(key) ?? found.get(sameDockerfile(found, build));
        if (same === undefined) {
            const { mention, name, ...rest } = build;
            found.set(key, { ...rest, name: name ?? nameOf(build), mentions: [mention] });
            continue;
        }
        // What the first leaves open, the others say: a workflow without build-args, beside compose's.
        found.set(`${same.dockerfile} ${same.target ?? ''}`, {
            ...same,
            context: same.context ?? build.context,
            image: same.image ?? build.image,
            buildArgs: { ...build.buildArgs, ...same.buildArgs },
            buildContexts: { ...build.buildContexts, ...same.buildContexts },
            mentions: [...same.mentions, build.mention],
        });
    }
    for (const dockerfile of dockerfiles) {
        if ([...found.values()].some((image) => image.dockerfile === dockerfile))
            continue;
        found.set(dockerfile, {
            ...{ dockerfile, name: imageWord(dockerfile) ?? 'app', context: undefined, target: undefined },
            ...{ buildArgs: {}, buildContexts: {}, platforms: [], image: undefined, mentions: [] },
        });
    }
    return [...found.values()].toSorted((a, b) => rankOf(a) - rankOf(b) ||
        a.dockerfile.split('/').length - b.dockerfile.split('/').length ||
        (a.dockerfile < b.dockerfile ? -1 : a.dockerfile > b.dockerfile ? 1 : 0));
}
/**
 * Those of the ranked images that a proposal is made for: what workflows build; else what bake files and compose name; else the
 * one in the root; else all.
 */
function chooseImages(ranked) {
    const released = ranked.filter((image) => !isDevelopment(image));
    const candidates = released.length > 0 ? released : ranked;
    const by = (...kinds) => candidates.filter(({ mentions }) => mentions.some((mention) => kinds.includes(mention.by)));
    for (const kinds of [['input'], ['workflow'], ['bake', 'compose']]) {
        const found = by(...kinds);
        if (found.length > 0)
            return found;
    }
    const root = candidates.filter(({ dockerfile }) => /^(Dockerfile|Containerfile)$/i.test(dockerfile));
    return root.length > 0 ? root : candidates;
}
/** The context and Dockerfile of compose's `build`, as builds of ours. */
function composeBuild(build, path) {
    const { service, context, dockerfile, target, buildArgs, buildContexts, platforms, image } = build;
    return {
        ...{ name: service, dockerfile, context, target, buildArgs, buildContexts, platforms, image },
        mention: { by: 'compose', where: `service ${service} of ${path}` },
    };
}
/** What inputs of a step, or a command, say; undefined where an expression hides the Dockerfile. */
function stepBuild(inputs, written, image, where) {
    const hides = (name) => written[name] !== undefined && inputs[name] === undefined;
    if (hides('context') || hides('file'))
        return undefined;
    const context = joinPath('.', (inputs['context'] ?? '.').replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'));
    if (context === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(inputs['context'] ?? ''))
        return undefined;
    const dockerfile = joinPath('.', inputs['file'] ?? `${context}/Dockerfile`);
    if (dockerfile === undefined)
        return undefined;
    return {
        ...{ name: undefined, dockerfile, context, image, target: inputs['target'] || undefined },
        buildArgs: argumentsOf(inputs['build-args'] ?? ''),
        buildContexts: argumentsOf(inputs['build-contexts'] ?? ''),
        platforms: (inputs['platforms'] ?? '')
            .split(/[\n,]/)
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        mention: { by: 'workflow', where },
    };
}
function argumentsOf(text) {
    return Object.fromEntries(text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /^[\w.-]+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
/** A build of the same Dockerfile that a workflow already decides about. */
function sameDockerfile(found, build) {
    const image = [...found.values()].find((one) => one.dockerfile === build.dockerfile &&
        (one.mentions[0]?.by !== build.mention.by ||
            (build.mention.by === 'workflow' && one.target === build.target)));
    return image === undefined ? '' : `${image.dockerfile} ${image.target ?? ''}`;
}
function nameOf(build) {
    return (build.image
        ?.split('/')
        .at(-1)
        ?.replaceAll(/[^\w.-]/g, '') ||
        imageWord(build.dockerfile) ||
        'app');
}
function isDevelopment({ dockerfile, target }) {
    return isForDevelopment(dockerfile) || (target !== undefined && isForDevelopment(target));
}
function placeOf({ by }) {
    return order.indexOf(by);
}
function rankOf(image) {
    const [mention] = image.mentions;
    const inRoot = folderOf(image.dockerfile) === '.';
    const base = mention === undefined ? (inRoot ? order.length : order.length + 1) : placeOf(mention);
    return isDevelopment(image) && mention?.by !== 'input' ? base + 10 : base;
}

// EXTERNAL MODULE: ./lib/core/init/unified-diff.js
var unified_diff = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
// EXTERNAL MODULE: ./lib/commands/context.js
var context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/commands/init/findings.js
var findings = __webpack_require__(42835);
;// CONCATENATED MODULE: ./lib/core/init/compose-build.js


/**
 * The `build` sections of a compose file (https://github.com/compose-spec/compose-spec/blob/main/build.md). `path`: of the file,
 * relative to the repository. None where the text is no compose file.
 */
function readComposeBuilds(text, path) {
    let file;
    try {
        file = (0,dist/* parse */.qg)(text, { merge: true });
    }
    catch {
        return [];
    }
    const folder = path.split('/').slice(0, -1).join('/');
    return Object.entries(compose_build_object(compose_build_object(file)['services'])).flatMap(([service, value]) => {
        const { build, image } = compose_build_object(value);
        const section = typeof build === 'string' ? { context: build } : compose_build_object(build);
        if (build === undefined || build === null || section['dockerfile_inline'] !== undefined)
            return [];
        const context = interpolate(section['context']) ?? '.';
        const isRemote = /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(context);
        const folderOfContext = isRemote ? undefined : joinPath(folder, context);
        if (folderOfContext === undefined && !isRemote)
            return [];
        const { args, open } = readArgs(section['args']);
        return [
            {
                service,
                image: imageName(interpolate(image)),
                context: folderOfContext,
                dockerfile: joinPath(folderOfContext ?? '.', interpolate(section['dockerfile']) ?? 'Dockerfile') ?? '',
                target: interpolate(section['target']),
                buildArgs: args,
                openArgs: open,
                platforms: list(section['platforms']),
                buildContexts: readContexts(section['additional_contexts'], folder),
            },
        ];
    });
}
function readArgs(value) {
    const pairs = Array.isArray(value)
        ? value.map((item) => {
            const text = String(item);
            const equals = text.indexOf('=');
            return equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
        })
        : Object.entries(compose_build_object(value));
    const known = pairs.map(([name, raw]) => [name, interpolate(raw)]);
    return {
        args: Object.fromEntries(known.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
        open: known.flatMap(([name, text]) => (text === undefined ? [name] : [])),
    };
}
function readContexts(value, folder) {
    const pairs = Array.isArray(value)
        ? value.map((item) => {
            const [name = '', ...rest] = String(item).split('=');
            return [name, rest.join('=')];
        })
        : Object.entries(compose_build_object(value));
    return Object.fromEntries(pairs.flatMap(([name, raw]) => {
        const text = interpolate(raw);
        if (text === undefined)
            return [];
        return [[name, /^[a-z][a-z0-9+.-]*:|^git@/i.test(text) ? text : (joinPath(folder, text) ?? text)]];
    }));
}
/** A value with its variables: `${A:-b}` is b; undefined where a variable has no default. */
function interpolate(value) {
    if (value === undefined || value === null || typeof value === 'object')
        return undefined;
    const text = String(value)
        .replaceAll(/\$\{\w+:?-([^}]*)\}/g, '$1')
        .replaceAll('$$', '\u0000');
    if (/\$(\w|\{)/.test(text))
        return undefined;
    return text.replaceAll('\u0000', '$');
}
/** Registry and repository, without a tag or digest; undefined where it has no path. */
function imageName(reference) {
    const name = reference?.replace(/@.*$/, '').replace(/:[^/]*$/, '');
    return name?.includes('/') === true ? name : undefined;
}
function list(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
function compose_build_object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}

;// CONCATENATED MODULE: ./lib/core/init/bake-build.js


/**
 * The images of `docker buildx bake --print` (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`). None where the
 * text is something else.
 */
function readBakeBuilds(json, path) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        return [];
    }
    return Object.entries(bake_build_object(bake_build_object(value)['target'])).flatMap(([name, item]) => {
        const target = bake_build_object(item);
        const context = joinPath('.', bake_build_text(target['context']) ?? '.');
        if (context === undefined || target['dockerfile-inline'] !== undefined)
            return [];
        const dockerfile = joinPath(context, bake_build_text(target['dockerfile']) ?? 'Dockerfile');
        if (dockerfile === undefined)
            return [];
        return [
            {
                ...{ name, dockerfile, context, target: bake_build_text(target['target']) },
                buildArgs: bake_build_strings(target['args']),
                buildContexts: bake_build_strings(target['contexts']),
                platforms: bake_build_list(target['platforms']),
                image: imageName(bake_build_list(target['tags'])[0]),
                mention: { by: 'bake', where: `target ${name} of ${path}` },
            },
        ];
    });
}
function bake_build_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function bake_build_list(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
function bake_build_strings(value) {
    return Object.fromEntries(Object.entries(bake_build_object(value)).filter((entry) => typeof entry[1] === 'string'));
}
function bake_build_object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}

;// CONCATENATED MODULE: ./lib/commands/init/images.js





/** The names that compose and bake look for, in their order. */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const bakeNames = ['docker-bake.json', 'docker-bake.hcl'];
/** Finds Dockerfiles, and workflows, compose files and bake files that say how they are built. */
async function findImages(repository, commands, env, { origin, composeFile }) {
    const { paths } = repository;
    const notices = [];
    const workflows = await readWorkflows(repository, origin);
    const composeFiles = composeFile !== '' ? [composeFile] : findComposeFiles(paths);
    const composed = await Promise.all(composeFiles.map(async (path) => readComposeBuilds((await repository.read(path)) ?? '', path).map((build) => composeBuild(build, path))));
    const bakeFile = bakeNames.find((name) => paths.includes(name));
    const baked = bakeFile === undefined ? [] : await readBake(repository, commands, env, bakeFile);
    if (bakeFile !== undefined && baked.length === 0)
        notices.push(`${bakeFile} was not read, because \`docker buildx bake --print\` does not work here. Name the Dockerfile with --file.`);
    const candidates = rankImages(paths.filter(isDockerfileName), [
        ...workflows.flatMap(({ builds }) => builds.flatMap(({ written }) => written)),
        ...baked,
        ...composed.flat(),
    ]);
    return { candidates, workflows, notices };
}
/** In the root, else where there is only one. */
function findComposeFiles(paths) {
    const inRoot = composeNames.find((name) => paths.includes(name));
    if (inRoot !== undefined)
        return [inRoot];
    const others = paths.filter((path) => path.split('/').length <= 3 && composeNames.includes(path.slice(path.lastIndexOf('/') + 1)));
    return others.length === 1 ? others : [];
}
async function readWorkflows(repository, origin) {
    const paths = repository.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    const read = await Promise.all(paths.map(async (path) => {
        const text = (await repository.read(path)) ?? '';
        const builds = readWorkflowBuilds(text, { repository: origin }).map((build) => ({
            ...build,
            written: ['build-push', 'command'].includes(build.kind)
                ? build.variants.flatMap((inputs) => stepBuild(inputs, build.inputs, imageName(inputs['tags']?.split(/[\n,]/)[0]) ?? build.image, `${path}, line ${build.line}`) ?? [])
                : [],
        }));
        return { path, text, builds };
    }));
    return read.filter(({ builds }) => builds.length > 0);
}
async function readBake({ cwd }, commands, env, path) {
    for (const targets of [[], ['*']]) {
        const result = await commands
            .run('docker', ['buildx', 'bake', '--file', path, '--print', ...targets], { cwd, env })
            .catch(() => undefined);
        const builds = result?.exitCode === 0 ? readBakeBuilds(result.stdout, path) : [];
        if (builds.length > 0)
            return builds;
    }
    return [];
}

// EXTERNAL MODULE: ./lib/commands/init/metadata.js
var metadata = __webpack_require__(49120);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/go-pattern.js
var go_pattern = __webpack_require__(941);
;// CONCATENATED MODULE: ./lib/core/init/source-files.js


/** The files that a source of COPY or a mount takes of a context, relative to it: itself, what is beneath it, or what its pattern fits. */
function sourceFiles(source, paths, context) {
    const path = joinPath('.', source.replace(/^\/+/, ''));
    if (path === undefined)
        return [];
    const names = path === '.' ? [] : path.split('/');
    const patterns = names.map((name) => (name === '**' ? undefined : (0,go_pattern/* compileGoPattern */.M)(name)));
    return paths.flatMap((file) => {
        const inside = pathWithin(context, file);
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
 * The build context of a Dockerfile: `said` where all that is taken is there; else the folder that has what is taken, of the root,
 * the Dockerfile's own and those between. Where nothing tells, the folder with the manifests, or the root.
 * `paths`: all files of the repository.
 */
function chooseContext(dockerfile, sources, paths, said) {
    const own = folderOf(dockerfile);
    const ancestors = own === '.'
        ? []
        : own.split('/').map((_part, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const candidates = [...new Set([...(said === undefined ? [] : [said]), '.', ...ancestors])];
    const telling = sources.filter(({ context, path }) => context === undefined && !isWhole(path));
    const choices = candidates.map((context) => ({
        context,
        missing: missingSources(telling, paths, context),
    }));
    const best = Math.min(...choices.map(({ missing }) => missing.length));
    const fitting = choices.filter(({ missing }) => missing.length === best);
    const [first] = fitting;
    if (first === undefined || said === first.context)
        return first ?? { context: '.', missing: [] };
    const ofOwn = fitting.find(({ context }) => context === own);
    const tellsNothing = telling.length === 0 || best === telling.length;
    return tellsNothing && ofOwn !== undefined && isProject(own, paths) ? ofOwn : first;
}
/** Whether a folder installs packages by itself, and is not a part of what the root installs. */
function isProject(folder, paths) {
    const filesIn = (one) => paths.flatMap((path) => (folderOf(path) === one ? ((0,dependency_file/* dependencyFile */.gi)(path) ?? []) : []));
    const own = filesIn(folder);
    return (own.some(({ role }) => role === 'lock' || role === 'list') ||
        (own.length > 0 && filesIn('.').length === 0));
}
/** Sources that no file of a context fits. */
function missingSources(sources, paths, context) {
    return [
        ...new Set(sources
            .filter((source) => source.context === undefined && !isWhole(source.path) && !isOptional(source.path))
            .map(({ path }) => path)
            .filter((path) => sourceFiles(path, paths, context).length === 0)),
    ];
}
function isWhole(path) {
    return /^[./]*\*{0,2}\/?$/.test(path);
}
/** `yarn.lock*` and `poetry.loc[k]` may be absent. */
function isOptional(path) {
    return /[*?]$|\[[^\]]\]$/.test(path) && !path.endsWith('/*');
}

;// CONCATENATED MODULE: ./lib/core/init/code-change-cost.js
/** Of usual projects on a runner of 4 cores; what a step really takes is measured by every build. */
const weights = [
    { command: /\b(apt-get|apt|microdnf|dnf|yum|tdnf|zypper)\b.*\binstall\b/s, seconds: 20, megabytes: 90 },
    { command: /\bapk\b.*\badd\b/s, seconds: 5, megabytes: 40 },
    { command: /\bconda\b|\bmamba\b/, seconds: 120, megabytes: 600 },
    {
        command: /\bpoetry install\b|\bpip3? install\b|\bpipenv (install|sync)\b|\bpdm (install|sync)\b/,
        seconds: 30,
        megabytes: 120,
    },
    { command: /\buv (sync|pip)\b/, seconds: 8, megabytes: 120 },
    {
        command: /\b(npm (ci|i|install)|yarn( install)?\b(?! (run |build))|pnpm (i|install|fetch)|bun (i|install))\b/,
        seconds: 30,
        megabytes: 150,
    },
    { command: /\bgo mod download\b/, seconds: 15, megabytes: 100 },
    { command: /\bgo (build|install)\b/, seconds: 40, megabytes: 20 },
    { command: /\bcargo (chef cook|build|install)\b/, seconds: 120, megabytes: 100 },
    { command: /\bbundle install\b/, seconds: 60, megabytes: 120 },
    { command: /\bcomposer install\b/, seconds: 20, megabytes: 60 },
    { command: /\b(mvn|mvnw|gradle|gradlew)\b/, seconds: 60, megabytes: 120 },
    { command: /\bdotnet restore\b/, seconds: 25, megabytes: 100 },
    { command: /\bdotnet (build|publish)\b/, seconds: 25, megabytes: 30 },
    { command: /\bmix (deps\.get|deps\.compile|do)\b/, seconds: 60, megabytes: 60 },
    { command: /\b(npm|yarn|pnpm|bun) (run )?build\b|\bnext build\b|\bturbo\b/, seconds: 40, megabytes: 10 },
];
/** `isKept`: whether a layer holds the step. */
function estimateCodeChange(steps, isKept) {
    const cost = { steps: 0, keptSteps: 0, seconds: 0, keptSeconds: 0, keptBytes: 0, isMeasured: false };
    for (const [index, { keyword, code }] of steps.entries()) {
        if (!['RUN', 'COPY', 'ADD'].includes(keyword))
            continue;
        const weight = keyword === 'RUN'
            ? (weights.find(({ command }) => command.test(code)) ?? { seconds: 2, megabytes: 1 })
            : { seconds: 1, megabytes: 0 };
        cost.steps += 1;
        cost.seconds += weight.seconds;
        if (!isKept(index))
            continue;
        cost.keptSteps += 1;
        cost.keptSeconds += weight.seconds;
        cost.keptBytes += weight.megabytes * 1e6;
    }
    return cost;
}

;// CONCATENATED MODULE: ./lib/core/init/install-first.js

const installers = [
    { command: /\b(?:pip3?|uv pip) install\b[^&|;]*?(?:-r|--requirement)[ =]?\S+/, files: pipFiles },
    { command: /\bnpm (ci|i|install)(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
    { command: /\byarn(?: install)?(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
    { command: /\bpnpm (i|install)(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
    { command: /\bbun (i|install)(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
    { command: /\bgo mod download\b/, files: (listing) => present(listing, ['go.mod', 'go.sum'], 'go.mod') },
    { command: /\bbundle install\b/, files: rubyFiles },
    {
        command: /\buv sync\b.*--no-install-project|--no-install-project.*\buv sync\b/,
        files: (listing) => present(listing, ['pyproject.toml', 'uv.lock'], 'uv.lock'),
    },
    {
        command: /\bpoetry install\b.*--no-root/,
        files: (listing) => present(listing, ['pyproject.toml', 'poetry.lock'], 'pyproject.toml'),
    },
];
/**
 * Where all files are copied before packages are installed: the Dockerfile that copies what the package manager reads, installs,
 * and then copies the rest. Undefined where there is no such place, or where the install step may need the code.
 */
function moveInstallUp(dockerfile, listing) {
    for (const { instructions } of dockerfile.stages) {
        const at = instructions.findIndex(isCopyOfAll);
        const copy = instructions[at];
        if (copy === undefined)
            continue;
        const destination = copy.args.at(-1) ?? '.';
        const ends = instructions.slice(at + 1).findIndex(({ keyword }) => keyword === 'RUN');
        const install = ends < 0 ? undefined : instructions[at + 1 + ends];
        const between = instructions.slice(at + 1, at + 1 + Math.max(ends, 0));
        if (install === undefined ||
            between.some(({ keyword }) => !/^(ENV|ARG|LABEL|EXPOSE|USER)$/.test(keyword)))
            continue;
        const files = installers.find(({ command }) => command.test(install.code))?.files(listing, install.code);
        if (files === undefined || files.length === 0 || runsMore(install.code))
            continue;
        const lines = dockerfile.text.split('\n');
        const copyLines = lines.slice(copy.line - 1, copy.endLine);
        const flags = copy.flags
            .map(({ name, value }) => ` --${name}${value === undefined ? '' : `=${value}`}`)
            .join('');
        const folder = destination.endsWith('/') ? destination : `${destination}/`;
        const text = [
            ...lines.slice(0, copy.line - 1),
            `COPY${flags} ${files.join(' ')} ${folder}`,
            ...lines.slice(copy.endLine, install.endLine),
            ...copyLines,
            ...lines.slice(install.endLine),
        ].join('\n');
        return { copyLine: copy.line, installLine: install.line, files, text };
    }
    return undefined;
}
function isCopyOfAll({ keyword, args, flags }) {
    return ((keyword === 'COPY' || keyword === 'ADD') &&
        args.length === 2 &&
        /^\.?\/?$/.test(args[0] ?? '') &&
        !flags.some(({ name }) => name === 'from' || name === 'exclude' || name === 'parents'));
}
/** A step that also builds or tests needs the code. */
function runsMore(code) {
    return /\b(run (build|test|lint)|build\b(?!-essential)|test\b|compile|collectstatic|migrate|generate|\.\/\w|python\S* \w+\.py|make\b|pip3? install (-e )?\.)/.test(code.replaceAll(/--[\w-]+(=\S+)?/g, ''));
}
function pipFiles({ paths, content }, code) {
    const files = new Set();
    const queue = [...code.matchAll(/(?:-r|-c|--requirement|--constraint)[ =]?["']?([^\s"'&;|]+)/g)].map(([, path = '']) => path);
    while (queue.length > 0) {
        const path = queue.pop().replace(/^\.\//, '');
        if (files.has(path))
            continue;
        const text = paths.includes(path) ? content(path) : undefined;
        // All go to one folder: a path in a folder would change its name.
        if (text === undefined || path.includes('/') || /^\s*(-e\s|\.\.?(\/|$)|file:)/m.test(text))
            return undefined;
        files.add(path);
        for (const [, other = ''] of text.matchAll(/^\s*(?:-r|-c|--requirement|--constraint)[ =]\s*(\S+)/gm))
            queue.push(other);
    }
    return [...files];
}
function nodeFiles(listing) {
    const manifest = listing.content('package.json');
    if (manifest === undefined || !listing.paths.includes('package.json'))
        return undefined;
    // Scripts that npm runs by itself may need the code; workspaces and local packages do.
    if (/"(preinstall|install|postinstall|prepare|prepublish|workspaces)"\s*:|"(file|link|workspace):/.test(manifest))
        return undefined;
    const names = [
        'package.json',
        'package-lock.json',
        'npm-shrinkwrap.json',
        'yarn.lock',
        '.yarnrc.yml',
        'pnpm-lock.yaml',
        'bun.lock',
        'bun.lockb',
        '.npmrc',
    ];
    return listing.paths.includes('pnpm-workspace.yaml') ||
        listing.paths.some((path) => path.startsWith('.yarn/') || path.startsWith('patches/'))
        ? undefined
        : present(listing, names, 'package.json');
}
function rubyFiles(listing) {
    const gemfile = listing.content('Gemfile');
    return gemfile === undefined || /^\s*gemspec|path:|:path\s*=>|eval_gemfile|ruby file:/m.test(gemfile)
        ? undefined
        : present(listing, ['Gemfile', 'Gemfile.lock'], 'Gemfile');
}
function present({ paths }, names, required) {
    const found = names.filter((name) => paths.includes(name) && (0,dependency_file/* dependencyFile */.gi)(name) !== undefined);
    return found.includes(required) ? found : undefined;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/build-values.js
var build_values = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/core/dockerfile/shell-word.js
var shell_word = __webpack_require__(76993);
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
                const hasDefault = new RegExp(`\\$\\{${name}:?[-+]`).test(text);
                if (!variables.has(name) && !hasDefault && !found.has(name))
                    found.set(name, { name, line });
            }
        }
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./lib/core/layers/auto-layers.js + 3 modules
var auto_layers = __webpack_require__(74174);
// EXTERNAL MODULE: ./lib/layers/project.js + 1 modules
var project = __webpack_require__(22368);
;// CONCATENATED MODULE: ./lib/commands/init/proposal.js














/** The default of the input secret-args. */
const secretArgs = ['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'];
/** Reads the Dockerfile of an image and decides what its layers are. `given`: the context that the user named. */
async function propose(candidate, repository, given) {
    const nothing = {
        ...{ candidate, context: given.context ?? candidate.context ?? '.', dockerfile: undefined, missing: [] },
        ...{ openArguments: [], decisions: [], layers: [], installFirst: undefined, laterEnd: undefined },
        tried: undefined,
        cost: estimateCodeChange([], () => false),
    };
    const text = await repository.read(candidate.dockerfile);
    if (text === undefined)
        return { ...nothing, problem: `${candidate.dockerfile} cannot be read.` };
    try {
        const dockerfile = (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(text);
        const values = {
            ...{
                buildArgs: candidate.buildArgs,
                buildContexts: absoluteContexts(candidate.buildContexts, repository.cwd),
            },
            ...{ platforms: candidate.platforms, builderPlatform: undefined },
        };
        const openArguments = findOpenArguments(dockerfile, values);
        // Any value will do to see what the stages are made of.
        const placeholders = Object.fromEntries(openArguments.map(({ name }) => [name, 'unknown']));
        const known = { ...values, buildArgs: { ...placeholders, ...values.buildArgs } };
        const sources = (0,context_source/* contextSources */.S)(dockerfile, candidate.target ?? '', new Set(), known);
        const { context, missing } = given.context === undefined
            ? chooseContext(candidate.dockerfile, sources, repository.paths, candidate.context)
            : { context: given.context, missing: [] };
        const files = await (0,project/* readContextFiles */.TM)((0,auto_layers/* decidingSources */.Un)(dockerfile, given.request, { target: candidate.target, values: known }), {
            contextDir: (0,external_node_path_.join)(repository.cwd, context),
            dockerfilePath: (0,external_node_path_.join)(repository.cwd, candidate.dockerfile),
        });
        const options = {
            ...{ target: candidate.target, values: known, files, secretArgs, maskedValues: new Set() },
        };
        const layered = (0,auto_layers/* requestLayers */.ch)(dockerfile, given.request, options);
        const { layers, decisions } = layered;
        const cost = costOf(dockerfile, decisions, layers);
        const contents = await installFiles(repository, context);
        return {
            ...{ ...nothing, context, dockerfile, openArguments, decisions },
            layers: decisions.length === 0 ? layers : decisions.flatMap((decision) => decision.layers),
            problem: undefined,
            missing: await absent(repository, context, missing),
            cost,
            tried: {
                contextDir: (0,external_node_path_.join)(repository.cwd, context),
                dockerfilePath: (0,external_node_path_.join)(repository.cwd, candidate.dockerfile),
                ...{ dockerfile: layered.dockerfile, layers, values, target: candidate.target },
            },
            installFirst: moveInstallUp(dockerfile, contents),
            laterEnd: given.history === undefined || given.request !== 'auto'
                ? undefined
                : findLaterEnd({ dockerfile, options, context, history: given.history, decisions, cost }),
        };
    }
    catch (error) {
        // The reader's own messages begin with "Dockerfile line".
        const message = (0,core_error/* errorAdvice */.Js)(error).replace(/^Dockerfile(?= line)/, candidate.dockerfile);
        return {
            ...nothing,
            problem: message.startsWith(candidate.dockerfile) ? message : `${candidate.dockerfile}: ${message}`,
        };
    }
}
/** Lets layers end behind files that change rarely, where something is installed that they do not hold yet. */
function findLaterEnd({ dockerfile, options, context, history, decisions, cost, }) {
    const rare = new Set();
    const { files } = options;
    const inRepository = (path) => (context === '.' ? path : `${context}/${path}`);
    const later = (0,auto_layers/* requestLayers */.ch)(dockerfile, 'auto', {
        ...options,
        files: {
            paths(source) {
                const paths = files.paths(source);
                const others = paths.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path) === undefined);
                if (source.context !== undefined || others.length === 0)
                    return paths;
                if (!changesRarely(history, others.map(inRepository)))
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
/** Folders as the build sees them. */
function absoluteContexts(contexts, cwd) {
    return Object.fromEntries(Object.entries(contexts).map(([name, value]) => [
        name,
        /^[a-z][a-z0-9+.-]*:|^git@/i.test(value) ? value : (0,external_node_path_.resolve)(cwd, value),
    ]));
}
/** What Git ignores may be there all the same: a built artefact. */
async function absent({ cwd }, context, missing) {
    const there = await Promise.all(missing.map((path) => (0,promises_.stat)((0,external_node_path_.join)(cwd, context, path)).then(() => true, () => false)));
    return missing.filter((_path, index) => there[index] !== true);
}
/** What package managers read in the root of a context. */
async function installFiles(repository, context) {
    const paths = repository.paths.flatMap((path) => pathWithin(context, path) ?? []);
    const own = paths.filter((path) => !path.includes('/') && (0,dependency_file/* dependencyFile */.gi)(path) !== undefined);
    const contents = new Map(await Promise.all(own.map(async (path) => [path, await repository.read((0,external_node_path_.join)(context, path))])));
    return { paths, content: (path) => contents.get(path) };
}
function costOf(dockerfile, decisions, layers) {
    const needed = decisions.length === 0 ? undefined : new Set(decisions.map(({ stage }) => stage));
    const steps = dockerfile.stages
        .filter(({ displayName }) => needed?.has(displayName) ?? true)
        .flatMap((stage) => stage.instructions.map((instruction) => ({ stage, instruction })));
    return estimateCodeChange(steps.map(({ instruction }) => instruction), (index) => {
        const step = steps[index];
        if (step === undefined)
            return false;
        const { stage, instruction } = step;
        const decided = decisions.find((decision) => decision.stage === stage.displayName)?.layers;
        if (decided === undefined)
            return layers.some(({ target }) => target.toLowerCase() === stage.name);
        return decided.some(({ lines }) => instruction.line >= lines.first && instruction.endLine <= lines.last);
    });
}

;// CONCATENATED MODULE: ./lib/commands/init/repository.js


/** The most files that are looked at. */
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
    return {
        cwd,
        paths: paths.slice(0, maximumFiles),
        read: (path) => (0,promises_.readFile)((0,external_node_path_.join)(cwd, path), 'utf8').catch(() => undefined),
        git,
    };
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
        return entry.isFile() ? [(0,external_node_path_.relative)(from, path).split(external_node_path_.sep).join('/')] : [];
    }));
    return found.flat().toSorted();
}

;// CONCATENATED MODULE: ./lib/commands/init/inputs.js


















/** Of those, the ones that are only about hosts. */
const aboutHosts = new Set(['deploy', 'rollback']);
/** Reads inputs and repository, and asks for what the inputs do not say. */
async function readInitInputs(values, { cwd, env, root, ask: askUser, console, commands, }) {
    const reader = (0,input/* createInputReader */.i)(values);
    const yes = reader.boolean('yes', false);
    const patch = reader.boolean('patch', false);
    const dryRun = reader.boolean('dry-run', false) || patch;
    const tries = reader.boolean('try', false) && !patch;
    const options = { force: reader.boolean('force', false), write: reader.boolean('write', false), dryRun };
    const asks = askUser !== undefined && !yes && !patch;
    const ask = async (input, question, guess) => {
        const given = reader.text(input);
        if (given !== '' || !asks)
            return given || guess;
        return (await askUser(question, guess)).trim() || guess;
    };
    const repository = await openRepository(cwd, env, commands);
    const origin = (0,context/* browserUrl */.O)(await repository.git('remote', 'get-url', 'origin'));
    const found = await findImages(repository, commands, env, {
        origin: origin === undefined ? '' : new URL(origin).pathname.slice(1),
        composeFile: reader.text('compose-file'),
    });
    for (const notice of found.notices)
        reader.notice(notice);
    const chosen = chosenImages(reader, found.candidates);
    const request = readRequest(reader);
    const history = readChangeHistory(await repository.git('log', `--max-count=${historyLength}`, '--format=%x00', '--name-only'));
    let proposals = await Promise.all(chosen.map((candidate) => propose(candidate, repository, { context: reader.text('context') || undefined, request, history })));
    if (asks && proposals.length > 0)
        console.info((0,findings/* describeFindings */.kA)(proposals, found.candidates).join('\n'));
    proposals = await Promise.all(proposals.map((proposal) => closeArguments(proposal, ask)));
    const base = (await ask('image', 'Registry and repository of the image', imageOf(origin, proposals))) || unknownImage;
    if (base !== unknownImage)
        checkImage(reader, base);
    proposals = await askLayers({ reader, ask, proposals, repository });
    const named = proposals.map((proposal) => ({
        ...proposal,
        image: proposals.length === 1 ? base : imageInGroup(proposal.candidate, base),
    }));
    const action = reader.text('action', 'org/cache-prewarm@v1');
    if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
        reader.problem('action', `expected owner/repository@version, got "${action}"`);
    const changed = changeWorkflows(found.workflows, named, {
        action,
        origin,
        reader,
        given: reader.text('layers'),
    });
    const compose = await findCompose(repository, reader, base);
    const workflows = inputs_readWorkflows(reader, await ask('workflows', `Workflows to write, of ${metadata/* examples */.K.join(', ')}`, usualWorkflows(found, changed, base === unknownImage ? undefined : compose, named)), changed.length > 0 || found.workflows.some(({ path }) => !inputs_isOurs(path)));
    const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
    if (deploys && base === unknownImage)
        reader.problem('image', 'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin');
    const deployment = deploys
        ? await readDeployment({ reader, ask, image: base, compose, dockerfile: named[0]?.dockerfile })
        : undefined;
    const filling = {
        images: named
            .filter(({ problem }) => problem === undefined)
            .map((proposal) => fillingOf(proposal, request)),
        deployment,
        action,
        branch: reader.text('branch') || (await repository.git('branch', '--show-current')) || 'main',
    };
    const written = await Promise.all((filling.images.length === 0 ? [] : workflows).map(async (name) => {
        const example = await (0,promises_.readFile)(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
        return placeFile(repository, name, ownText(fillWorkflow(example, filling), deployment), options, reader);
    }));
    const marked = named.flatMap(({ laterEnd, candidate: { dockerfile: path }, dockerfile }) => laterEnd === undefined || dockerfile === undefined
        ? []
        : [{ path, text: laterEnd.text, diff: (0,unified_diff/* unifiedDiff */.W)(path, dockerfile.text, laterEnd.text) }]);
    const files = [
        ...[...changed, ...marked].map((file) => ({ ...file, state: stateOf(options) })),
        ...written,
    ];
    return {
        inputs: named[0] === undefined
            ? undefined
            : {
                ...{ image: base, proposals: named, candidates: found.candidates, files, dryRun, patch, tries },
                nextSteps: nextSteps({ deployment, named, origin, files, workflows: found.workflows }),
            },
        reader,
    };
}
/** Where there is no remote: the repository that the workflow runs in. */
const unknownImage = `ghcr.io/\${{ github.repository }}`;
/** A change of a file that is there is shown, and written only when that is wanted. */
function stateOf({ write, dryRun, }) {
    return write || dryRun ? 'changed' : 'proposed';
}
function imageOf(origin, proposals) {
    const [only] = proposals;
    const said = proposals.length === 1 ? only?.candidate.image : undefined;
    const byWorkflow = only?.candidate.mentions[0]?.by === 'workflow';
    if (said !== undefined && !said.includes('${{') && (byWorkflow || /^[^/]*[.:][^/]*\//.test(said)))
        return said;
    if (origin === undefined)
        return '';
    const { pathname } = new URL(origin);
    return `${(0,github_event.containerHostOf)(origin)}${pathname}`.toLowerCase();
}
/** Of several images, each its own: as compose or a workflow calls it, or beneath the repository's. */
function imageInGroup({ image, name }, base) {
    if (image !== undefined && !image.includes('${{') && /^[^/]*[.:][^/]*\//.test(image))
        return image;
    return `${base}/${name.toLowerCase()}`;
}
function checkImage(reader, image) {
    try {
        const { tag, digest } = (0,reference/* parseReference */.F2)(image);
        if (!image.includes('/') || tag !== undefined || digest !== undefined)
            reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
    }
    catch (error) {
        reader.problem('image', (0,core_error/* errorAdvice */.Js)(error));
    }
}
/** Those that the inputs name, or the likeliest. */
function chosenImages(reader, candidates) {
    const file = reader.text('file').replace(/^\.\//, '');
    const context = reader.text('context').replace(/^\.\/|\/$/g, '');
    const target = reader.text('target');
    const inContext = `${context}/Dockerfile`;
    const path = file !== '' ? file : candidates.some(({ dockerfile }) => dockerfile === inContext) ? inContext : '';
    const named = path === '' ? [] : candidates.filter(({ dockerfile }) => dockerfile === path);
    const of = path === '' ? chooseImages(candidates) : named.slice(0, 1);
    if (candidates.length === 0)
        reader.problem('file', 'expected a Dockerfile, found none. Name one with --file');
    else if (of.length === 0)
        reader.problem('file', `expected one of the Dockerfiles that there are: ${[...new Set(candidates.map(({ dockerfile }) => dockerfile))].slice(0, 10).join(', ')}`);
    const given = Object.fromEntries(reader.pairs('build-args', 'NAME=value', { commas: true }).map(({ key, value }) => [key, value]));
    return of.map((candidate) => ({
        ...candidate,
        target: target === '' ? candidate.target : target,
        buildArgs: { ...candidate.buildArgs, ...given },
    }));
}
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
    return text
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** What a FROM needs and nothing says is asked, or becomes a variable of the repository. */
async function closeArguments(proposal, ask) {
    const answers = {};
    for (const { name, line } of proposal.openArguments)
        answers[name] = await ask('', `Value of the build argument ${name}, which line ${line} of ${proposal.candidate.dockerfile} needs`, `\${{ vars.${name} }}`);
    const { candidate } = proposal;
    return { ...proposal, candidate: { ...candidate, buildArgs: { ...candidate.buildArgs, ...answers } } };
}
/** One image: its layers can be named otherwise. */
async function askLayers({ reader, ask, proposals, repository, }) {
    const [only] = proposals;
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
    const known = only.dockerfile.stages.map(({ displayName }) => displayName);
    for (const { target } of layers) {
        const stage = target.split('@')[0] ?? '';
        if (stage !== '' && !known.includes(stage.toLowerCase()))
            reader.problem('layers', `expected stages of the Dockerfile (${known.join(', ')}), got "${target}"`);
    }
    const again = await propose(only.candidate, repository, {
        ...{ context: only.context, request: layers, history: undefined },
    });
    return [{ ...again, decisions: only.decisions, missing: only.missing }];
}
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
        ...{ buildArgs: candidate.buildArgs, buildContexts: candidate.buildContexts },
    };
}
/** Workflows that build already, with their steps on layers. */
function changeWorkflows(workflows, proposals, { action, origin, reader, given, }) {
    const at = action.lastIndexOf('@');
    const build = `${action.slice(0, at)}/build${action.slice(at)}`;
    const own = origin === undefined ? undefined : imageOf(origin, []);
    return workflows.flatMap(({ path, text, builds }) => {
        const steps = builds.filter(({ kind }) => kind !== 'ours');
        if (steps.length === 0)
            return [];
        const { text: after, remarks } = changeWorkflow(text, steps.map((step) => {
            const proposal = proposals.find(({ candidate }) => step.written.some(({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target));
            const image = pushedImage(step);
            return {
                build: step,
                needsPackages: image === undefined || /^(ghcr\.io|containers\.[^/]+)\//.test(image),
                images: step.kind === 'bake' ? bakeInputs(proposals) : [],
                action: build,
                add: {
                    // The layers lie beside the image; nothing has to say so where it is called like the repository.
                    ...(image === undefined || image === own ? {} : { image }),
                    ...(given === '' ? {} : { layers: layerLines(given).join('\n') }),
                    ...missingInputs(step.inputs, proposal),
                },
            };
        }));
        for (const remark of remarks)
            reader.notice(`${path}, ${remark}`);
        return after === text ? [] : [{ path, text: after, diff: (0,unified_diff/* unifiedDiff */.W)(path, text, after) }];
    });
}
/** The image of a step, if it is more than a name on the runner. */
function pushedImage({ image, inputs }) {
    const pushes = !['', 'false'].includes(inputs['push'] ?? '') || (inputs['outputs'] ?? '').includes('push=true');
    return image !== undefined && (pushes || /^[^/]*[.:][^/]*\//.test(image)) ? image : undefined;
}
/** What a bake file says of each image, as inputs. */
function bakeInputs(proposals) {
    return proposals
        .filter(({ candidate }) => candidate.mentions.some(({ by }) => by === 'bake'))
        .map((proposal) => {
        const { image, file, context, target, buildArgs } = fillingOf(proposal, 'auto');
        const lines = Object.entries(buildArgs).map(([name, value]) => `${name}=${value}`);
        return Object.fromEntries(Object.entries({
            ...{
                image,
                context,
                file,
                target,
                'build-args': lines.length === 0 ? undefined : lines.join('\n'),
            },
            platforms: proposal.candidate.platforms.join(',') || undefined,
            push: 'auto',
        }).filter((entry) => entry[1] !== undefined));
    });
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
/** What is written when nobody says it: nothing beside workflows that build already. */
function usualWorkflows({ workflows }, changed, compose, proposals) {
    if (changed.length > 0 ||
        workflows.some(({ path, builds }) => !inputs_isOurs(path) && builds.some(({ kind }) => kind === 'ours')))
        return '';
    const deploys = compose !== undefined && proposals.length === 1;
    // Without a layer there is nothing to keep warm.
    const prewarms = proposals.some(({ layers }) => layers.length > 0);
    return [...(prewarms ? ['prewarm'] : []), 'ci', ...(deploys ? ['deploy', 'rollback'] : [])].join(',');
}
/** Whether init writes a workflow of this name. */
function inputs_isOurs(path) {
    return metadata/* examples */.K.some((name) => pathsOf(name).includes(path));
}
/** A name that is taken gets another one. */
function pathsOf(name) {
    return [`.github/workflows/${name}.yml`, `.github/workflows/cache-${name}.yml`];
}
function inputs_readWorkflows(reader, text, mayBeNone) {
    const names = text
        .split(/[\n,]/)
        .map((name) => name.trim().replace(/\.yml$/, ''))
        .filter((name) => name !== '');
    const unknown = names.filter((name) => !metadata/* examples */.K.some((example) => example === name));
    if ((names.length === 0 && !mayBeNone) || unknown.length > 0)
        reader.problem('workflows', `expected some of ${metadata/* examples */.K.join(', ')}, got "${(unknown.length > 0 ? unknown : names).join(', ')}"`);
    return metadata/* examples */.K.filter((example) => names.includes(example));
}
async function findCompose(repository, reader, image) {
    const named = reader.text('compose-file');
    // The names that compose looks for, in its order.
    const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
    for (const path of named === '' ? names : [named]) {
        const text = await repository.read(path);
        if (text === undefined)
            continue;
        const guess = readCompose(text, image);
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
async function readDeployment({ reader, ask, image, compose, dockerfile, }) {
    const name = image.split('/').at(-1) || 'app';
    const projectDir = await ask('project-dir', 'Directory of the Compose project on the servers', `/srv/${name}`);
    if (!projectDir.startsWith('/'))
        reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
    const guessedUrl = dockerfile === undefined ? undefined : guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map());
    const healthUrl = (await ask('health-url', 'Health check URL on the server (may be empty)', guessedUrl ?? '')) || undefined;
    if (healthUrl !== undefined && !/^https?:\/\//.test(healthUrl))
        reader.problem('health-url', `expected an address such as http://127.0.0.1:8080/health, got "${healthUrl}"`);
    if (healthUrl === undefined)
        reader.notice('No health-url: a release counts as healthy if Compose says so and its containers keep running.');
    const usable = compose !== undefined && (compose.isNamed || compose.guess.runsImage);
    if (compose !== undefined && !usable)
        reader.notice(`${compose.path} has no service with the image ${image}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`);
    return {
        projectDir,
        healthUrl,
        composeFile: usable ? compose.path : undefined,
        environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
    };
}
/** An example as a file of the repository: without what is only said to those who read the examples. */
function ownText(text, deployment) {
    return text
        .replace(/^# Copy this file to \.github\/workflows\/ in your repository\.\n/m, '')
        .replace(/ Copy this file to \.github\/workflows\/ in your repository\./, '')
        .replace('Builds every push and pull request on the warm layers, and deploys pushes.', deployment === undefined ? 'Builds every push and pull request on the warm layers.' : '$&');
}
/** Where a workflow goes: a file of that name that is none of ours stays. */
async function placeFile(repository, name, text, { force }, reader) {
    const [usual = '', other = ''] = pathsOf(name);
    for (const path of [usual, other]) {
        const before = await repository.read(path);
        if (before === undefined)
            return { path, text, state: 'written', diff: (0,unified_diff/* unifiedDiff */.W)(path, undefined, text) };
        if (before === text)
            return { path, text, state: 'unchanged', diff: '' };
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
function nextSteps({ deployment, named, origin, files, workflows, }) {
    const hosts = ['ghcr.io', ...(origin === undefined ? [] : [(0,github_event.containerHostOf)(origin)])];
    const elsewhere = named.find(({ image }) => !hosts.includes(image.split('/')[0] ?? ''));
    const logsIn = workflows.some(({ text }) => text.includes('docker/login-action') || text.includes('docker login'));
    const variables = named.flatMap(({ openArguments, candidate }) => openArguments.filter(({ name }) => candidate.buildArgs[name] === `\${{ vars.${name} }}`));
    const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
    return [
        ...(elsewhere === undefined || logsIn || !isNew
            ? []
            : [
                `${elsewhere.image} is not in GitHub's registry. Set registry-username in the workflows, and the secret REGISTRY_PASSWORD.`,
            ]),
        ...[...new Set(variables.map(({ name }) => name))].map((name) => `gh variable set ${name} --body "…" gives the build argument ${name} its value, which FROM needs.`),
        ...(files.some(({ state }) => state === 'proposed')
            ? ['cache-prewarm init --write changes these lines.']
            : []),
        ...(named.some(({ problem }) => problem !== undefined)
            ? ['Correct the Dockerfile, and run cache-prewarm init again.']
            : []),
        ...named.flatMap(({ installFirst, candidate }) => installFirst === undefined
            ? []
            : [
                `${candidate.dockerfile} copies everything (line ${installFirst.copyLine}) before it installs packages (line ${installFirst.installLine}). cache-prewarm init --patch | git apply moves the two lines.`,
            ]),
        ...(deployment === undefined
            ? []
            : [
                `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
                'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
            ]),
        ...(files.some(({ path, state }) => state !== 'unchanged' && /prewarm\.yml$/.test(path))
            ? ['Commit the workflows, and run the first prewarm: gh workflow run prewarm.']
            : files.some(({ state }) => state === 'changed')
                ? ['Commit the change. The first run on the default branch makes the layers.']
                : isNew
                    ? ['Commit the workflows.']
                    : []),
    ];
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
        return `A layer cannot end after the ONBUILD in line ${trigger.line}, because it would run in the rest of the stage.`;
    const all = dockerfile.stages.flatMap(({ instructions }) => instructions);
    const odd = all.find((instruction) => isTrigger(instruction) && sourceIndex((0,dockerfile_instruction/* readTrigger */.vE)(instruction)) !== undefined);
    if (odd !== undefined)
        return `No stage can be cut, because the ONBUILD in line ${odd.line} names a stage by its number.`;
    const fixed = all.find((instruction) => sourceIndex(instruction) !== undefined && !instruction.text.split('\n').some((line) => hasIndex(line)));
    if (fixed !== undefined)
        return `No stage can be cut, because the stage number in line ${fixed.line} is split over several lines.`;
    const unclear = stage.from.includes('$')
        ? dockerfile.stages
            .slice(0, index)
            .flatMap(({ name, instructions }) => (name === undefined ? [] : instructions))
            .find(isTrigger)
        : undefined;
    if (unclear !== undefined)
        return `A layer cannot end here, because the FROM in line ${stage.line} has a variable, and the ONBUILD in line ${unclear.line} may run after it.`;
    const run = [...triggersOf(parentOf(dockerfile, stage)), ...before];
    const variable = unrepeatable(run, dockerfile.escape);
    if (variable !== undefined)
        return `A layer cannot end here, because ${variable}.`;
    const command = inheritedCommand(run, stage.instructions.slice(count));
    return command === undefined ||
        repeatCommand(command, run, instructionsBelow(dockerfile, stage)) !== undefined
        ? undefined
        : `A layer cannot end here, because an ENTRYPOINT follows, and the CMD in line ${command.line} uses the SHELL of its base image.`;
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

/***/ 81354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ declaredEnvs),
/* harmony export */   M: () => (/* binding */ declaredArgs)
/* harmony export */ });
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);

/** What an ARG instruction declares. */
function declaredArgs(instruction) {
    return instruction.args.map((word) => {
        const equals = word.indexOf('=');
        if (equals === 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected a name before "=" in ARG, got "${word}"`);
        return equals < 0
            ? { name: word, defaultText: undefined, word }
            : { name: word.slice(0, equals), defaultText: word.slice(equals + 1), word };
    });
}
/** What an ENV instruction sets, in the old form `ENV name value` too (`parser/line_parsers.go`, `parseNameVal`). */
function declaredEnvs(instruction, escapeChar) {
    const words = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .splitWords */ .yM)(instruction.rest, escapeChar);
    if (words[0]?.includes('=') !== true) {
        const [nameText = '', valueText] = instruction.rest.split(/[\t\v\f\r ]+([\s\S]*)/);
        if (valueText === undefined)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, 'expected ENV name=value');
        return [{ nameText, valueText }];
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        if (equals <= 0)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected name=value in ENV, got "${word}"`);
        return { nameText: word.slice(0, equals), valueText: word.slice(equals + 1) };
    });
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const maximumInputBytes = 64 * 1024;
const secondsPerUnit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const bytesPerUnit = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    tib: 1024 ** 4,
};
/** `values`: kebab-case name → text as the user wrote it. */
function createInputReader(values) {
    const problems = [];
    const notices = [];
    const warnings = [];
    const secrets = new Set();
    const problem = (input, message) => {
        // An input that is read twice has its problem once.
        if (problems.some((known) => known.input === input && known.message === message))
            return;
        problems.push({ input, message });
    };
    const read = (name) => {
        const value = values[name] ?? '';
        const reason = refuseText(value);
        if (reason !== undefined)
            problem(name, reason);
        return reason === undefined ? value : '';
    };
    return {
        ...createValueReader(read, problem),
        ...createListReader(read, problem),
        problem,
        problems,
        notice: (message) => notices.push(message),
        notices,
        warning: (message) => warnings.push(message),
        warnings,
        secret: (value) => secrets.add(value),
        secrets,
        throwProblems() {
            if (problems.length > 0)
                throw new _error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(problems);
        },
    };
}
function createValueReader(read, problem) {
    const trimmed = (name) => read(name).trim();
    /** What `parse` makes of a value; the fallback where it is empty, and where it is none: then that is a problem. */
    const parsed = ([name, value], parse, expected, fallback) => {
        if (value.trim() === '')
            return fallback;
        const found = parse(value);
        if (found === undefined)
            problem(name, `expected ${expected}, got "${value}"`);
        return found ?? fallback;
    };
    return {
        text: (name, fallback = '') => trimmed(name) || fallback,
        choice: (name, allowed, fallback) => parsed([name, trimmed(name)], (value) => allowed.find((candidate) => candidate === value), `one of ${allowed.join(', ')}`, fallback),
        boolean: (name, fallback) => 
        // White space around it is not YAML's.
        parsed([name, read(name)], parseBoolean, `one of ${[...booleans.keys()].join(', ')}`, fallback),
        integer: (name, { min, max }, fallback) => parsed([name, trimmed(name)], (value) => parseInteger(value, min, max), `a whole number from ${min} to ${max}`, fallback),
        durationMs: (name) => parsed([name, trimmed(name)], parseDurationMs, 'a duration such as 90d, 12h, 30m or 45s', undefined),
        sizeBytes: (name, fallback) => parsed([name, trimmed(name)], parseSizeBytes, 'a size such as 4GB or 512MiB', fallback),
    };
}
function createListReader(read, problem) {
    const items = (name, options, fallback = '') => {
        const text = read(name);
        const value = text.trim() === '' ? fallback : text;
        if (value === '')
            return [];
        try {
            return splitList(value, options);
        }
        catch (error) {
            problem(name, `expected one item per line, quoted as CSV if needed: ${error.message}`);
            return [];
        }
    };
    return {
        list: (name, fallback) => items(name, { commas: true }, fallback),
        lines: (name) => items(name, {}),
        pairs: (name, what, options = {}) => items(name, options).flatMap((item, index) => {
            const equals = item.indexOf('=');
            const key = item.slice(0, Math.max(equals, 0)).trim();
            if (key !== '')
                return [{ key, value: item.slice(equals + 1) }];
            // The item itself is not shown: it may be a secret.
            const lack = equals < 0 ? '"="' : 'a name before "="';
            problem(name, `expected "${what}", got item ${index + 1} without ${lack} (one of several lines is quoted as a whole)`);
            return [];
        }),
    };
}
/** Why a value cannot be read at all. */
function refuseText(value) {
    if (value.includes('\0'))
        return 'holds a NUL byte, expected text';
    const sizeBytes = new TextEncoder().encode(value).length;
    return sizeBytes > maximumInputBytes
        ? `is ${sizeBytes} bytes long, expected at most ${maximumInputBytes}`
        : undefined;
}
const booleans = new Map([
    ...['true', 'True', 'TRUE'].map((word) => [word, true]),
    ...['false', 'False', 'FALSE'].map((word) => [word, false]),
]);
function parseBoolean(value) {
    return booleans.get(value);
}
function parseInteger(value, min, max) {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function parseDurationMs(value) {
    const match = /^(\d{1,6})([smhdw])$/.exec(value);
    if (match === null)
        return undefined;
    return Number(match[1]) * 1000 * secondsPerUnit[match[2]];
}
function parseSizeBytes(value) {
    if (value === '0')
        return 0;
    const match = /^(\d{1,9}(?:\.\d{1,3})?)\s*([kmgt]?i?b)$/i.exec(value);
    const unit = match?.[2]?.toLowerCase();
    if (match === null || unit === undefined || !(unit in bytesPerUnit))
        return undefined;
    return Math.round(Number(match[1]) * bytesPerUnit[unit]);
}
/** The way docker/actions-toolkit splits list inputs (v0.95.0, src/util.ts, `getList`), so that users can move over. */
function splitList(text, options) {
    const records = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
        relaxQuotes: true,
        relaxColumnCount: true,
        skipEmptyLines: true,
    });
    return records
        .flatMap((fields) => {
        if (options.commas !== true)
            return [fields.join(',')];
        // One quoted field alone is split all the same, beside others it is not.
        return fields.length === 1 ? (fields[0] ?? '').split(',') : fields;
    })
        .filter((item) => item.trim() !== '')
        .map((item) => (options.keepWhiteSpace === true ? item : item.trim()));
}
/** The candidate that a mistyped or shortened word most probably meant, or undefined when none is near. */
function nearest(word, candidates) {
    const typed = word.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, edits: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(typed, candidate.toLowerCase()) }))
        .sort((a, b) => a.edits - b.edits);
    const best = ranked[0];
    if (best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 2)))
        return best.candidate;
    const start = typed.slice(0, Math.max(4, Math.ceil(typed.length / 2)));
    return ranked.find(({ candidate }) => candidate.toLowerCase().startsWith(start))?.candidate;
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

/***/ 18523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   YN: () => (/* binding */ objectOrEmpty),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   oU: () => (/* binding */ readArray),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   rP: () => (/* binding */ readDigest),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Reads of untrusted JSON. Each names the place where something else stood: `layers[2].size`. */
/** @throws UserError unless it is an object. */
function readObject(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw unexpected(where, 'an object', value);
}
/** What is no object counts as one without fields. */
function objectOrEmpty(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** @throws UserError unless it is an array. */
function readArray(value, where) {
    if (Array.isArray(value))
        return value;
    throw unexpected(where, 'an array', value);
}
/** @throws UserError unless it is a text that is not empty. */
function readText(value, where) {
    if (typeof value === 'string' && value !== '')
        return value;
    throw unexpected(where, 'a text', value);
}
/** @throws UserError unless it is a digest. */
function readDigest(value, where) {
    const digest = typeof value === 'string' ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(value) : undefined;
    if (digest !== undefined)
        return digest;
    throw unexpected(where, 'a sha256 digest', value);
}
/** @throws UserError unless it is absent, or an object that holds texts only. */
function readTexts(value, where) {
    if (value === undefined || value === null)
        return {};
    const entries = Object.entries(readObject(value, where));
    return Object.fromEntries(entries.map(([key, text]) => {
        if (typeof text !== 'string')
            throw unexpected(`${where}["${key}"]`, 'a text', text);
        return [key, text];
    }));
}
/** The error for a value that is not what it should be. */
function unexpected(where, expected, got) {
    const shown = JSON.stringify(got) ?? 'nothing';
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where}: expected ${expected}, got ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}`);
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

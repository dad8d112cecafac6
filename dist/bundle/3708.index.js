export const id = 3708;
export const ids = [3708];
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

/***/ 46391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readInitInputs: () => (/* binding */ readInitInputs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/dockerfile/lower-case-name.js
var lower_case_name = __webpack_require__(48134);
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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/core/init/emulated-prewarm.js

const called = '/.github/workflows/prewarm-deps.yml@';
/** How a workflow sets up emulation; undefined: it does not. */
function emulationOf(workflow) {
    const setup = actionIn(workflow, 'docker/setup-qemu-action@');
    const checkout = actionIn(workflow, 'actions/checkout@') ?? 'actions/checkout@v6';
    return setup === undefined ? undefined : { setup, checkout };
}
function actionIn(workflow, name) {
    const line = workflow
        .split('\n')
        .find((text) => text.includes(name) && text.includes('uses:') && !text.trimStart().startsWith('#'));
    return line?.split(/[\s"']+/).find((word) => word.startsWith(name));
}
/** A prewarm that calls our workflow, as a job with steps: a called workflow has no place for one that sets up emulation. */
function withEmulation(text, { setup, checkout }) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    (0,dist/* visit */.YR)(document, {
        Map(_key, job) {
            const [repository, version] = String(job.get('uses') ?? '').split(called);
            const given = job.get('with');
            if (version === undefined || !(0,dist/* isMap */.jh)(given))
                return;
            for (const name of ['uses', 'with'])
                job.delete(name);
            job.set('runs-on', 'ubuntu-24.04');
            job.set('timeout-minutes', 60);
            job.set('steps', document.createNode([
                { uses: checkout, with: { 'persist-credentials': false } },
                { uses: setup },
                { uses: `${repository}@${version}`, with: given },
            ]));
        },
    });
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

// EXTERNAL MODULE: ./lib/core/escape-regex.js
var escape_regex = __webpack_require__(21678);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/split.js
var split = __webpack_require__(35151);
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
    try {
        return readWorkflow(text, values);
    }
    catch {
        // Aliases without end, or brackets deeper than anything can read.
        return [];
    }
}
/** What a workflow or an action calls of its own repository. None where the text is neither. */
function readWorkflowCalls(text, values) {
    try {
        return readJobs(text, values).flatMap(({ job, steps, scope, matrices }) => {
            const own = [{ ...job, env: {} }, ...steps].filter(({ uses }) => String(uses ?? '').startsWith('./'));
            return own.map((call) => {
                const given = Object.entries(strings(call['with']));
                const around = { ...scope, env: { ...scope.env, ...strings(call['env']) } };
                return {
                    uses: String(call['uses']),
                    inputs: matrices.map((matrix) => Object.fromEntries(given.flatMap(([name, value]) => {
                        const known = resolveExpressions(value, around, matrix);
                        return known === undefined ? [] : [[`inputs.${name}`, known]];
                    }))),
                };
            });
        });
    }
    catch {
        return [];
    }
}
function readJobs(text, values) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, merge: true });
    if (document.errors.length > 0)
        return [];
    const workflow = (0,oci_json/* objectOrEmpty */.YN)(document.toJS({ maxAliasCount: 100 }));
    const called = (0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)(workflow['on'])['workflow_call']);
    const { calls = [] } = values;
    return [...jobsIn(document.contents)].map(([id, node]) => {
        const job = (0,oci_json/* objectOrEmpty */.YN)(id === '' ? workflow['runs'] : (0,oci_json/* objectOrEmpty */.YN)(workflow['jobs'])[id]);
        const defaults = defaultsOf(id === '' ? workflow['inputs'] : called['inputs']);
        // What a call gives is not what it is where none gives it.
        const inputs = Object.fromEntries(Object.entries(defaults).filter(([name]) => calls.every((call) => !(`inputs.${name}` in call))));
        const scope = { values, inputs, env: { ...strings(workflow['env']), ...strings(job['env']) } };
        const { matrix } = (0,oci_json/* objectOrEmpty */.YN)(job['strategy']);
        const matrices = expandMatrix(matrix).flatMap((combination) => calls.length === 0
            ? [combination]
            : calls.map((call) => ({ ...asInputs(defaults), ...combination, ...call })));
        const steps = (0,oci_json/* objectsOf */.iZ)(job['steps']);
        return { id, node, lines, job, steps, scope, matrix, matrices: matrices.slice(0, mostCombinations) };
    });
}
function asInputs(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`inputs.${name}`, value]));
}
function readWorkflow(text, values) {
    return readJobs(text, values).flatMap(({ id, node, lines, job, steps, scope, matrix, matrices }) => {
        const called = job['uses'];
        if (typeof called === 'string' && isOurs(called))
            return build('ours', { job: id, step: undefined, line: lineOf(node, 'uses', lines), runsOn: '', openMatrix: '' }, strings(job['with']));
        const nodes = node.get('steps');
        if (!(0,dist/* isSeq */.oP)(nodes))
            return [];
        const isPushed = readPushes(steps);
        return steps.flatMap((step, index) => {
            const at = nodes.items[index];
            if (!(0,dist/* isMap */.jh)(at))
                return [];
            const runsOn = JSON.stringify(job['runs-on'] ?? '');
            const place = (line) => ({ job: id, step: index, line, runsOn, openMatrix: openPart(matrix) });
            const found = readStep(step, at, lines);
            return found.map(({ kind, line, inputs, command }) => ({
                ...build(kind, place(line), inputs, {
                    matrices,
                    scope: { ...scope, env: { ...withoutSet(scope.env, steps), ...strings(step['env']) } },
                    steps,
                }),
                ...(command === undefined ? {} : { command }),
                ...(isPushed(index, inputs['tags'] ?? '') ? { isPushedLater: true } : {}),
            }));
        });
    });
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
function defaultsOf(inputs) {
    const defaults = Object.entries((0,oci_json/* objectOrEmpty */.YN)(inputs)).map(([name, input]) => [
        name,
        (0,oci_json/* objectOrEmpty */.YN)(input)['default'],
    ]);
    return Object.fromEntries(Object.entries(strings(Object.fromEntries(defaults))).filter(([, value]) => value !== ''));
}
/** Without the variables that a script sets anew: what they hold then nobody sees here. */
function withoutSet(env, steps) {
    const scripts = steps.map(({ run }) => String(run ?? '')).filter((run) => run.includes('GITHUB_ENV'));
    return Object.fromEntries(Object.entries(env).filter(([name]) => !scripts.some((script) => script.includes(`${name}=`))));
}
function build(kind, place, inputs, around) {
    const matrices = around?.matrices ?? [{}];
    const variants = matrices.map((matrix) => Object.fromEntries(Object.entries(inputs).flatMap(([name, value]) => {
        // Of arguments and overrides, each line is one for itself.
        const known = around === undefined
            ? value
            : resolveExpressions(value, around.scope, matrix, ['build-args', 'set', 'files'].includes(name));
        return known === undefined ? [] : [[name, known]];
    })));
    const expanded = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [
        name,
        around === undefined ? value : (resolveExpressions(value, around.scope, undefined, true) ?? value),
    ]));
    const image = inputs['image'] ??
        imageOfTags(inputs['tags'] ?? '', around?.steps ?? []) ??
        imageOfOutputs(inputs['outputs'] ?? '');
    const known = image === undefined || around === undefined
        ? image
        : (resolveExpressions(image, around.scope, undefined, true) ?? image);
    // A repository has no capitals: docker/metadata-action writes them small.
    return {
        ...place,
        kind,
        inputs,
        expanded,
        variants,
        matrices,
        image: known?.replaceAll(/\$\{\{(?:(?!\$\{\{|\}\})[\s\S])*\}\}|[^$]+|\$/g, (part) => part.startsWith('${{') ? part : part.toLowerCase()),
    };
}
/** What one step builds. */
function readStep(step, node, lines) {
    const { uses, run } = step;
    if (typeof uses === 'string') {
        const action = uses.toLowerCase().split('@', 1)[0] ?? '';
        const kind = 
        // Those of Depot, Blacksmith and WarpBuild take the same inputs, and more.
        /^(docker|depot|useblacksmith|warpbuilds)\/build-push-action$/.test(action)
            ? 'build-push'
            : /^(docker|depot)\/bake-action$/.test(action)
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
        if (/^(sudo )?docker[- ]compose\b.*\bbuild\b/.test(text.replace(/ --no-build\b/, '')))
            return [{ kind: 'compose', line, inputs: {}, command: text }];
        const bake = /^(?:sudo )?docker buildx bake\b(.*)$/.exec(text)?.[1];
        if (bake !== undefined)
            return [{ kind: 'bake', line, inputs: bakeCommandInputs(bake) }];
        if (!/\bdocker (buildx |image |builder )?build\b/.test(text) || /^#/.test(text))
            return [];
        // It is checked, and nothing is built.
        if (/\s--(check|call|print)\b/.test(text))
            return [];
        const command = readBuildCommand(text, shellVariable);
        return [{ kind: 'command', line, inputs: command === undefined ? {} : inputsOf(command) }];
    });
}
/** Whether a script pushes one of the tags in a step or behind it; any image, where only a shell can tell which. */
function readPushes(steps) {
    const lines = steps.flatMap(({ run }, step) => scriptLines(String(run ?? ''))
        .filter(({ text }) => !/^(#|echo )/.test(text))
        .map(({ text }) => ({ text, step })));
    const pushes = lines.filter(({ text }) => /\bdocker (?:image )?push\b/.test(text));
    const lastOf = (some) => some.at(-1)?.step ?? -1;
    const byCompose = lastOf(lines.filter(({ text }) => /\bdocker[- ]compose\b/.test(text) && /\s(?:--)?push\b/.test(text)));
    const ofAny = lastOf(pushes);
    const ofShell = lastOf(pushes.filter(({ text }) => text.includes('$')));
    const renames = lastOf(lines.filter(({ text }) => /\bdocker (?:image )?tag\b/.test(text)));
    const ofName = new Map(pushes.flatMap(({ text, step }) => text.split(/[\s"']+/).map((word) => [withoutTag(word), step])));
    return (step, tags) => {
        if (byCompose >= step)
            return true;
        const isPlain = tags !== '' && !tags.includes('$') && Math.max(ofShell, renames) < step;
        return isPlain
            ? splitList(tags).some((tag) => (ofName.get(withoutTag(tag)) ?? -1) >= step)
            : ofAny >= step;
    };
}
/** `localhost:5000/app:1` → `localhost:5000/app` */
function withoutTag(reference) {
    const colon = reference.lastIndexOf(':');
    return colon > reference.lastIndexOf('/') ? reference.slice(0, colon) : reference;
}
/** What `docker buildx bake …` says as inputs of docker/bake-action; a flag that is none hides what is built. */
function bakeCommandInputs(text) {
    const words = (splitShell(text, shellVariable) ?? [`\${{ shell }}`]).flatMap((word) => /^--(?:file|set)=/.test(word)
        ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
        : [word]);
    const found = { files: [], set: [], targets: [] };
    const switches = {};
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        const list = /^(?:-f|--file)$/.test(word) ? found.files : word === '--set' ? found.set : undefined;
        if (list !== undefined)
            list.push(words[++index] ?? '');
        else if (/^--(?:push|load|pull|no-cache)$/.test(word))
            switches[word.slice(2)] = 'true';
        else
            found.targets.push(/^[\w.]/.test(word) ? word : `\${{ shell }}`);
    }
    const lists = Object.entries(found).map(([name, lines]) => [name, lines.join('\n')]);
    return { ...Object.fromEntries(lists.filter(([, lines]) => lines !== '')), ...switches };
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
        // An engine holds one platform.
        load: push || platforms?.includes(',') === true ? '' : 'true',
        tags: tags.join('\n'),
        'build-args': buildArgs.join('\n'),
        ...Object.fromEntries(Object.entries(others).map(([name, items]) => [name, items.join('\n')])),
    }).filter(([, value]) => value !== ''));
}
/** Commands of a script, with continued lines joined, and where each begins. */
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
/** The image that is pushed by its digest: `type=image,name=ghcr.io/acme/shop,push-by-digest=true`. */
function imageOfOutputs(outputs) {
    const found = /(?:^|,)"?name=([^,\s"${}]+)/m.exec(maskExpressions(outputs));
    const end = (found?.index ?? 0) + (found?.[0].length ?? 0);
    return found === null ? undefined : outputs.slice(end - (found[1]?.length ?? 0), end);
}
/** As long as the text, with no sign of an expression in it. */
function maskExpressions(text) {
    return text.replaceAll(/\$\{\{(?:(?!\$\{\{|\}\}).)*\}\}/g, (expression) => '_'.repeat(expression.length));
}
/** The items of a list, each trimmed. Commas of expressions are none. */
function splitList(text) {
    const items = [];
    let start = 0;
    const masked = maskExpressions(text);
    for (let end = 0; end <= text.length; end++) {
        if (end < text.length && !/[\n,]/.test(masked[end] ?? ''))
            continue;
        items.push(text.slice(start, end).trim());
        start = end + 1;
    }
    return items;
}
/** The image of the first tag; of docker/metadata-action, where the tags are its outputs. */
function imageOfTags(tags, steps) {
    const output = /steps\.([\w-]+)\.outputs\.(tags|json)/.exec(tags)?.[1];
    const first = splitList(tags).find((tag) => tag !== '');
    if (output !== undefined) {
        const meta = steps.find(({ id }) => id === output);
        const images = strings(meta?.['with'])['images'] ?? '';
        const image = splitList(images)
            .map((line) => line.replace(/^name=/, ''))
            .find((line) => line !== '' && !line.startsWith('#'));
        return image !== undefined && /\/|^\$\{\{\s*(?:matrix|inputs)\./.test(image) ? image : undefined;
    }
    if (first === undefined)
        return undefined;
    // A colon behind the last slash begins the tag; those of expressions do not count.
    const masked = maskExpressions(first);
    const slash = Math.max(0, masked.lastIndexOf('/'));
    const end = masked.slice(slash).search(/[:@]/);
    const name = end < 0 ? first : first.slice(0, slash + end);
    return name.includes('/') ? name : undefined;
}
/** The text with what its expressions are worth; undefined where one is not known here, unless those are to stay. */
function resolveExpressions(text, { values, inputs, env }, matrix, keepsUnknown = false) {
    let isKnown = true;
    const resolved = text.replaceAll(/\$\{\{((?:(?!\$\{\{|\}\})[\s\S])*)\}\}/g, (all, expression) => {
        const value = expressionValue(expression.trim(), { values, inputs, env }, matrix, keepsUnknown);
        if (value === undefined)
            isKnown = keepsUnknown;
        return value ?? all;
    });
    return isKnown ? resolved : undefined;
}
function expressionValue(expression, { values, inputs, env }, matrix, keepsUnknown) {
    const [owner = '', name = ''] = values.repository.split('/');
    const known = {
        'github.repository': values.repository,
        'github.repository_owner': owner,
        'github.event.repository.name': name,
        'github.workspace': '.',
    };
    if (values.repository !== '' && known[expression] !== undefined)
        return known[expression];
    const [, context, key = ''] = /^(env|matrix|inputs)\.([\w.-]+)$/.exec(expression) ?? [];
    if (context === 'matrix')
        return matrix?.[key];
    if (context === 'inputs')
        return matrix?.[expression] ?? inputs[key];
    const value = context === 'env' ? env[key] : undefined;
    return value === undefined
        ? undefined
        : resolveExpressions(value, { values, inputs, env: {} }, matrix, keepsUnknown);
}
/** The expression that a matrix is made of, or one of its lists. */
function openPart(matrix) {
    const parts = [matrix, ...Object.values((0,oci_json/* objectOrEmpty */.YN)(matrix))];
    const open = parts.find((part) => typeof part === 'string');
    return typeof open === 'string' ? open.trim() : '';
}
/** GitHub makes no more: https://docs.github.com/en/actions/reference/limits */
const mostCombinations = 256;
/** All combinations of a matrix that is written out. */
function expandMatrix(value) {
    const { include, exclude: _exclude, ...axes } = (0,oci_json/* objectOrEmpty */.YN)(value);
    let combinations = [{}];
    for (const [name, list] of Object.entries(axes)) {
        if (!Array.isArray(list))
            continue;
        combinations = combinations
            .slice(0, mostCombinations)
            .flatMap((combination) => list.slice(0, mostCombinations).map((item) => ({ ...combination, ...flatten(name, item) })))
            .slice(0, mostCombinations);
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
    return Object.fromEntries(Object.entries((0,oci_json/* objectOrEmpty */.YN)(value)).flatMap(([name, item]) => typeof item === 'object' || item === undefined ? [] : [[name, String(item)]]));
}

;// CONCATENATED MODULE: ./lib/core/init/bake-filling.js


/** Actions and workflows that take `bake-files`. */
const takers = new Set([
    ...['', '/build', '/.github/workflows/pipeline.yml', '/.github/workflows/prewarm-deps.yml'],
    '/.github/workflows/build-and-push.yml',
]);
/** Inputs that only one image can have. */
const ofOneImage = ['image', 'layers', 'file', 'context', 'target', 'build-args', 'build-contexts'];
function takesBakeFiles(called) {
    return takers.has(called);
}
/** The inputs of an action or workflow, with the file that names all images in the place of what one image has. */
function fillBaked(document, given, { called, images, bake, }) {
    if (takesBakeFiles(called))
        fillBuilds(document, given, bake);
    fillDeployment(given, images);
}
/** The file says everything of each image; what is left is what they have in common. */
function fillBuilds(document, given, { file, layers, openArgs }) {
    const at = given.items.findIndex(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === 'image');
    const set = Object.entries(openArgs).map(([name, value]) => `*.args.${name}=${value}\n`);
    const inputs = {
        'bake-files': file,
        ...(set.length === 0 ? {} : { set: set.join('') }),
        ...(layers === 'auto'
            ? {}
            : { layers: layers.map(({ name, target }) => `${name}=${target}\n`).join('') }),
    };
    for (const name of [...ofOneImage, 'layer-digests'])
        given.delete(name);
    const pairs = Object.entries(inputs).map(([name, value]) => new dist/* Pair */.Rm(document.createNode(name), document.createNode(value)));
    given.items.splice(Math.max(at, 0), 0, ...pairs);
    rename(given, 'only', 'targets', `\${{ inputs.targets }}`);
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
const fill_workflow_takers = {
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
            const taken = fill_workflow_takers[called] ?? [];
            const given = call.get('with');
            const isBaked = bake !== undefined && takesBakeFiles(called);
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
    const at = filling.action.lastIndexOf('@');
    const [repository, version] = [filling.action.slice(0, at), filling.action.slice(at + 1)];
    return document
        .toString({ lineWidth: 0, flowCollectionPadding: false })
        .replaceAll(new RegExp(`${(0,escape_regex/* escapeRegex */.$)(example.action)}((?:/[\\w./-]+)?)@${(0,escape_regex/* escapeRegex */.$)(example.version)}`, 'g'), (_match, path) => `${repository}${path}@${version}`)
        .replaceAll(`branches: [${example.branch}]`, `branches: [${filling.branch}]`)
        .replaceAll(`default: ${example.branch}\n`, `default: ${filling.branch}\n`)
        .replaceAll(new RegExp(`\\b(environment|default): ${(0,escape_regex/* escapeRegex */.$)(example.environment)}$`, 'gm'), `$1: ${deployment?.environment ?? example.environment}`);
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

// EXTERNAL MODULE: ./lib/core/format/lines.js
var lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/init/dockerfile-name.js
var dockerfile_name = __webpack_require__(30732);
// EXTERNAL MODULE: ./lib/core/init/repository-path.js
var repository_path = __webpack_require__(33402);
;// CONCATENATED MODULE: ./lib/core/init/image-candidate.js



const order = ['input', 'workflow', 'bake', 'compose'];
/**
 * All images of a repository, the likeliest first: what a workflow builds, what a bake file or compose names, the Dockerfile in the
 * root, others; and last what is for development or for Windows.
 */
function rankImages(dockerfiles, written) {
    const found = [];
    for (const build of written.toSorted((a, b) => placeOf(a.mention) - placeOf(b.mention))) {
        if (!dockerfiles.includes(build.dockerfile))
            continue;
        const at = placeAmong(found, build);
        const same = found[at];
        if (same === undefined) {
            const { mention, name, ...rest } = build;
            found.push({ ...rest, name: name ?? nameOf(build), mentions: [mention] });
            continue;
        }
        // What the first leaves open, the others say: a workflow without build-args, beside compose's.
        found[at] = {
            ...same,
            context: same.context ?? build.context,
            image: same.image ?? build.image,
            buildArgs: { ...build.buildArgs, ...same.buildArgs },
            buildContexts: { ...build.buildContexts, ...same.buildContexts },
            mentions: same.mentions.some(({ where }) => where === build.mention.where)
                ? same.mentions
                : [...same.mentions, build.mention],
        };
    }
    for (const dockerfile of dockerfiles) {
        if (found.some((image) => image.dockerfile === dockerfile))
            continue;
        found.push({
            ...{ dockerfile, name: (0,dockerfile_name/* imageWord */.su)(dockerfile) ?? 'app', context: undefined, target: undefined },
            ...{ buildArgs: {}, buildContexts: {}, platforms: [], image: undefined, mentions: [] },
        });
    }
    return withOwnNames(found.toSorted((a, b) => rankOf(a) - rankOf(b) ||
        a.dockerfile.split('/').length - b.dockerfile.split('/').length ||
        compare((0,repository_path/* folderOf */.yS)(a.dockerfile), (0,repository_path/* folderOf */.yS)(b.dockerfile)) ||
        // `docker/Dockerfile` before `docker/base.Dockerfile`.
        wordsIn(a) - wordsIn(b) ||
        compare(a.dockerfile, b.dockerfile)));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function wordsIn({ dockerfile }) {
    return (0,dockerfile_name/* imageWord */.su)(dockerfile.slice(dockerfile.lastIndexOf('/') + 1)) === undefined ? 0 : 1;
}
/** No two with one name: `shop` of `Dockerfile`, `shop-worker` of `Dockerfile.worker`. */
function withOwnNames(images) {
    const taken = new Set();
    return images.map((image) => {
        const words = [(0,dockerfile_name/* imageWord */.su)(image.dockerfile), (0,dockerfile_name/* fileWord */.BZ)(image.dockerfile), image.target].flatMap((word) => word === undefined || word === image.name ? [] : [`${image.name}-${word}`]);
        const path = image.dockerfile.toLowerCase().split('/').slice(0, -1);
        // `core-multi-arch` of `bin/core/multi-arch.Dockerfile`.
        const folders = [`${path.at(-1)}-${image.name}`, path.slice(-2).join('-'), path.join('-')];
        const numbered = Array.from({ length: taken.size }, (_, index) => `${image.name}-${index + 2}`);
        const name = [image.name, ...words, ...folders, ...numbered].find((one) => one !== '' && !taken.has(one));
        taken.add(name ?? image.name);
        return name === undefined || name === image.name ? image : { ...image, name };
    });
}
/**
 * Those of the ranked images that a proposal is made for: what workflows build; else what bake files and compose name; else the
 * one in the root; else all.
 */
function chooseImages(ranked) {
    const released = ranked.filter((image) => !isSetAside(image));
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
    const { service, context, dockerfile, buildArgs, buildContexts, platforms, image } = build;
    // What is run here while people work on it is released from the last stage. What has a registry is pushed as it is.
    const isPushed = /^[^/.:]*[.:][^/]*\//.test(image ?? '');
    const target = build.target !== undefined && !isPushed && (0,dockerfile_name/* isForDevelopment */.jV)(build.target) ? undefined : build.target;
    return {
        ...{ name: service, dockerfile, context, target, buildArgs, buildContexts, platforms, image },
        mention: { by: 'compose', where: `service ${service} of ${path}` },
    };
}
/** What inputs of a step, or a command, say; undefined where an expression hides the Dockerfile. */
function stepBuild(inputs, written, image, where) {
    const hides = (name) => written[name] !== undefined && (inputs[name] === undefined || inputs[name]?.includes('${{') === true);
    if (hides('context') || hides('file'))
        return undefined;
    const context = (0,repository_path/* joinPath */.uJ)('.', (inputs['context'] ?? '.').replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'));
    if (context === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(inputs['context'] ?? ''))
        return undefined;
    const dockerfile = (0,repository_path/* joinPath */.uJ)('.', inputs['file'] ?? `${context}/Dockerfile`);
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
        platforms: (0,lines/* trimmedLines */.A)(inputs['platforms'] ?? '', /[\n,]/),
        mention: { by: 'workflow', where },
    };
}
function argumentsOf(text) {
    return Object.fromEntries((0,lines/* trimmedLines */.A)(text)
        .filter((line) => /^[\w.-]+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
/**
 * Where the image of a build is among those found: of the same Dockerfile and target; else of the same Dockerfile, where a workflow
 * already decides about it, and of no other target. -1: it is another one.
 */
function placeAmong(found, build) {
    const same = found.findIndex((one) => one.dockerfile === build.dockerfile && one.target === build.target && !hasOtherArguments(one, build));
    return same >= 0
        ? same
        : found.findIndex((one) => one.dockerfile === build.dockerfile &&
            one.mentions[0]?.by !== build.mention.by &&
            [undefined, build.target].includes(build.target === undefined ? undefined : one.target));
}
/** Whether a bake file or compose builds both of them, each with another value of an argument: one Dockerfile for all services. */
function hasOtherArguments({ mentions: [first], buildArgs }, build) {
    return (first?.by === build.mention.by &&
        first.by !== 'workflow' &&
        Object.entries(build.buildArgs).some(([name, value]) => buildArgs[name] !== undefined && buildArgs[name] !== value));
}
function nameOf(build) {
    const last = build.image?.split('/').at(-1);
    const said = last?.includes('}}') === true ? undefined : last?.replaceAll(/[^\w.-]/g, '');
    return said || (0,dockerfile_name/* imageWord */.su)(build.dockerfile) || build.target || 'app';
}
function isSetAside({ dockerfile, target, image, mentions }) {
    // `ci.Dockerfile` may be what a workflow releases, and so may an image of `tools/`.
    const isPushed = mentions[0]?.by === 'workflow' && image !== undefined;
    return ((0,dockerfile_name/* isForDevelopment */.jV)(isPushed ? dockerfile.replace(/(^|\/)(?:ci\b|(?:tools?|hack)\/)/i, '$1') : dockerfile) ||
        (0,dockerfile_name/* isForWindows */.$d)(dockerfile) ||
        (target !== undefined && (0,dockerfile_name/* isForDevelopment */.jV)(target)));
}
function placeOf({ by }) {
    return order.indexOf(by);
}
function rankOf(image) {
    const [mention] = image.mentions;
    const inRoot = (0,repository_path/* folderOf */.yS)(image.dockerfile) === '.';
    const base = mention === undefined ? (inRoot ? order.length : order.length + 1) : placeOf(mention);
    return isSetAside(image) && mention?.by !== 'input' ? base + 10 : base;
}

// EXTERNAL MODULE: ./lib/core/init/unified-diff.js
var unified_diff = __webpack_require__(1050);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/commands/context.js
var context = __webpack_require__(41405);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/core/init/compose-command.js


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
function yaml_lines_lineOf(node, { counter }) {
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

;// CONCATENATED MODULE: ./lib/core/init/change-script.js





/** A script that only builds becomes a step of the action; what stands before and after the build stays a script. */
function changeScript(step, change, yaml) {
    const { action, build } = change;
    const run = step.get('run');
    const span = spanOf(step, 'run', yaml);
    const whole = itemOf(step, yaml);
    const at = `line ${build.line}`;
    if (typeof run !== 'string' || span === undefined || whole === undefined)
        return `${at}: write the inputs of this build into a step of ${action}.`;
    const script = scriptLines(run);
    const own = script.findIndex(({ text }) => isBuildOf(build.kind, text));
    const planned = planScript(change, script, own);
    if (typeof planned === 'string')
        return `${at}: ${planned}`;
    const before = script.slice(0, own);
    const after = script.slice(own + 1).filter(({ text }) => !planned.isDropped(text));
    const others = [...before, ...after].filter(({ text }) => text !== '' && !/^(#|set -|echo )/.test(text));
    const keeps = others.length + planned.rest.length > 0;
    const changesState = before.some(({ text }) => /^(cd|pushd|export|source|\.|if|for|while|case)\s|^\w+=|[{(]$/.test(text));
    const isNested = after.some(({ text }) => /^(fi|done|esac|else|elif|[})])/.test(text));
    const names = step.items.flatMap(({ key }) => ((0,dist/* isScalar */.jn)(key) ? [String(key.value)] : []));
    const odd = names.find((name) => !['name', 'id', 'if', 'run', 'env', 'timeout-minutes'].includes(name));
    if (keeps && (changesState || isNested))
        return `${at}: the script does more than build. Put the build into a separate step, with ${action}.`;
    if (odd !== undefined)
        return `${at}: the step has \`${odd}\`. Use ${action} in a step without it.`;
    const { indent } = whole;
    const inner = ' '.repeat(indent + 2);
    const head = names
        .filter((name) => !['run', ...(keeps || planned.steps.length > 1 ? ['name', 'id'] : [])].includes(name))
        .flatMap((name) => partOf(step, name, whole, yaml));
    const textsOf = (part) => part.flatMap(({ index, count }) => run.split('\n').slice(index, index + count));
    const scriptStep = (texts) => {
        if (texts.every((text) => text.trim() === ''))
            return [];
        const kept = head.filter((line) => /^\s*if:/.test(line));
        return asItem([
            ...kept,
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
                ...(keeps ? scriptStep(textsOf(before)) : []),
                ...planned.steps.flatMap((inputs) => actionStep(head, action, inputs, indent)),
                ...(keeps ? scriptStep([...planned.rest, ...textsOf(after)]) : []),
            ],
        },
    ];
}
function isBuildOf(kind, text) {
    return kind === 'compose'
        ? readComposeCommand(text) !== undefined
        : /\bdocker (buildx |image |builder )?build\b/.test(text);
}
/** What the building line of a script is to become; a text: why it stays. */
function planScript({ action, add, build, images = [] }, script, own) {
    const text = script[own]?.text ?? '';
    if (build.kind === 'compose') {
        const command = readComposeCommand(text);
        if (command === undefined || images.length === 0)
            return script.some((line) => line.text.includes(' --build') && / up /.test(line.text))
                ? `compose builds here. Put a step with ${action} for each image before it, and leave out \`--build\`.`
                : `compose builds here. Replace it with a step of ${action} for each image, with \`load: true\` and the image's name as \`tags\`.`;
        const rest = command.rest === undefined ? [] : [command.rest];
        return { steps: images.map((inputs) => ({ ...inputs, ...add })), rest, isDropped: () => false };
    }
    const command = readBuildCommand(text, shellVariable);
    if (command === undefined)
        return `this \`docker build\` has something that only a shell can read. Use ${action} with the same settings.`;
    const later = script.slice(own + 1);
    const isDropped = (line) => isPushOf(line, command.tags);
    const pushes = later.some((line) => isDropped(line.text));
    const pushed = command.push || pushes;
    const loads = pushed && later.some((line) => !isDropped(line.text));
    return {
        steps: [{ ...inputsOf({ ...command, push: pushed }), ...(loads ? { load: 'true' } : {}), ...add }],
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
    const line = `${' '.repeat(indentOf(yaml.lines[yaml_lines_lineOf(first, yaml)] ?? ''))}${allowed}`;
    return span === undefined
        ? [{ line: whole.last + 1, remove: 0, insert: [line] }]
        : [{ line: span.first, remove: 1, insert: [line] }];
}

;// CONCATENATED MODULE: ./lib/core/init/change-workflow.js






/** Inputs of docker/build-push-action that the layers and the application's own cache replace. */
const replacedInputs = ['cache-from', 'cache-to'];
/** Inputs of the same action of Depot, Blacksmith and WarpBuild, about their builders. */
const foreignInputs = 'project token build-platform buildx-fallback lint lint-fail-on save save-tag save-tags nofallback setup-only profile-name api-key timeout'.split(' ');
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
        const made = changeStep(step, change, yaml);
        if (typeof made === 'string') {
            remarks.push(made);
            continue;
        }
        edits.push(...made);
        remarks.push(...stepRemarks(step, change));
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
function stepRemarks(step, { build: { job, line }, needsPackages }) {
    const builder = /^(depot|useblacksmith|warpbuilds)\//i.exec(String(step.get('uses') ?? ''))?.[1];
    return [
        ...(builder === undefined
            ? []
            : [`line ${line}: this step used a builder of ${builder}, and now uses the runner's.`]),
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
function changeStep(step, change, yaml) {
    if (change.build.kind === 'build-push')
        return changeAction(step, change, yaml, (name) => [...replacedInputs, ...(isDocker(step) ? [] : foreignInputs)].includes(name));
    if (change.build.kind === 'command' || change.build.kind === 'compose')
        return changeScript(step, change, yaml);
    return changeBake(step, change, yaml);
}
/** A step for each image, in the place of the one that builds them all. */
function changeBake(step, change, yaml) {
    const { action, add, build: { kind, line }, images = [], } = change;
    const [only] = images;
    if (only !== undefined && images.length === 1 && step.has('uses') && !step.has('id'))
        return changeAction(step, { action, add: { ...only, ...add } }, yaml, (name) => !(name in only));
    const whole = itemOf(step, yaml);
    const script = typeof step.get('run') === 'string' ? scriptLines(String(step.get('run'))).length : 1;
    if (images.length === 0 || whole === undefined || step.has('id') || script > 1)
        return `line ${line}: ${kind} builds here. If it builds images, use ${action} with bake-files.`;
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
    const indent = (0,dist/* isScalar */.jn)(first) ? indentOf(yaml.lines[yaml_lines_lineOf(first, yaml)] ?? '') : 0;
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
        edits.push({ line: (0,dist/* isScalar */.jn)(first) ? yaml_lines_lineOf(first, yaml) : where.last + 1, remove: 0, insert: added });
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

// EXTERNAL MODULE: ./lib/core/deploy/project-name.js
var project_name = __webpack_require__(21092);
;// CONCATENATED MODULE: ./lib/core/init/compose-build.js





/**
 * The `build` sections of a compose file (https://github.com/compose-spec/compose-spec/blob/main/build.md). `path`: of the file,
 * relative to the repository. None where the text is no compose file.
 */
function readComposeBuilds(text, path) {
    const folder = path.split('/').slice(0, -1).join('/');
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(parseCompose(text)['services'])).flatMap(([service, value]) => {
        const { build, image } = (0,oci_json/* objectOrEmpty */.YN)(value);
        const section = typeof build === 'string' ? { context: build } : (0,oci_json/* objectOrEmpty */.YN)(build);
        if (build === undefined || build === null || section['dockerfile_inline'] !== undefined)
            return [];
        const context = interpolate(section['context']) ?? '.';
        const isRemote = isRemoteContext(context);
        const folderOfContext = isRemote ? undefined : (0,repository_path/* joinPath */.uJ)(folder, context);
        if (folderOfContext === undefined && !isRemote)
            return [];
        const { args, open } = readArgs(section['args']);
        return {
            service,
            image: imageName(interpolate(image)),
            reference: interpolate(image),
            context: folderOfContext,
            dockerfile: (0,repository_path/* joinPath */.uJ)(folderOfContext ?? '.', interpolate(section['dockerfile']) ?? 'Dockerfile') ?? '',
            target: interpolate(section['target']),
            buildArgs: args,
            openArgs: open,
            platforms: (0,oci_json/* itemTexts */.E8)(section['platforms']),
            buildContexts: readContexts(section['additional_contexts'], folder),
        };
    });
}
/** The name of a compose project: what the file says, else the folder that it lies in (https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element). */
function composeProject(text, folder) {
    return (0,project_name/* projectNameFrom */.h)(interpolate(parseCompose(text)['name']) ?? folder);
}
/** What a compose file says; nothing where it is no YAML. */
function parseCompose(text) {
    try {
        return (0,oci_json/* objectOrEmpty */.YN)((0,dist/* parse */.qg)(text, { merge: true, logLevel: 'error' }));
    }
    catch {
        return {};
    }
}
function readArgs(value) {
    const known = pairsOf(value).map(([name, raw]) => [name, interpolate(raw)]);
    return {
        args: Object.fromEntries(known.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
        open: known.flatMap(([name, text]) => (text === undefined ? [name] : [])),
    };
}
function readContexts(value, folder) {
    return Object.fromEntries(pairsOf(value).flatMap(([name, raw]) => {
        const text = interpolate(raw);
        if (text === undefined)
            return [];
        return [[name, /^[a-z][a-z0-9+.-]*:|^git@/i.test(text) ? text : ((0,repository_path/* joinPath */.uJ)(folder, text) ?? text)]];
    }));
}
/** Of a map, or of a list of `name=value`. */
function pairsOf(value) {
    if (Array.isArray(value))
        return value.map((item) => (0,split/* splitOnce */.E)(String(item), '='));
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)(value));
}
/** A value with its variables: `${A:-b}` is b; undefined where a variable has no default. */
function interpolate(value) {
    if (value === undefined || value === null || typeof value === 'object')
        return undefined;
    const text = String(value)
        .replaceAll(/\$\{\w+:?-([^{}]*)\}/g, '$1')
        .replaceAll('$$', '\u0000');
    if (/\$(\w|\{)/.test(text))
        return undefined;
    return text.replaceAll('\u0000', '$');
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
        const words = new Map(matrices.map(({ [key]: value = '' }) => [value, value && `-${(0,dockerfile_name/* tidied */.GE)(value)}`]));
        if (new Set(words.values()).size < words.size && tidy === undefined)
            return undefined;
        name += tidy === undefined ? lookUp(words, expressionOf(key)) : `-\${{ ${expressionOf(tidy)} }}`;
    }
    return name;
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
    const expressions = text.match(/\$\{\{(?:(?!\$\{\{|\}\})[\s\S])*\}\}/g) ?? [];
    const keys = [...expressions.join(' ').matchAll(/\bmatrix\.([\w.-]+)|(?<![\w.])(inputs\.[\w-]+)/g)].map(([, key, input]) => key ?? input ?? '');
    return [...new Set(keys)];
}
/** `matrix.dir` of `dir`, and `inputs.dir` as it is: what a call gives is kept beside the matrix. */
function expressionOf(key) {
    return key.startsWith('inputs.') ? key : `matrix.${key}`;
}
/** `matrix.dir`, or `format('{0}/Dockerfile', matrix.dir)`; undefined where another expression is in the text, or none. */
function matrixExpression(text) {
    const keys = [];
    const parts = text.split(/\$\{\{\s*((?:matrix|inputs)\.[\w.-]+)\s*\}\}/);
    const pattern = parts.map((part, index) => {
        if (index % 2 === 0)
            return part.replaceAll(/[{}']/g, '$&$&');
        keys.push(part);
        return `{${keys.length - 1}}`;
    });
    if (keys.length === 0 || parts.some((part) => part.includes('${{')))
        return undefined;
    return pattern.join('') === '{0}' ? keys[0] : `format('${pattern.join('')}', ${keys.join(', ')})`;
}
function lookUp(byValue, expression) {
    const json = JSON.stringify(Object.fromEntries(byValue)).replaceAll("'", "''");
    return `\${{ fromJSON('${json}')[${expression}] }}`;
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

// EXTERNAL MODULE: ./lib/commands/init/image-names.js
var image_names = __webpack_require__(65657);
// EXTERNAL MODULE: ./lib/adapters/docker/bake-print.js
var bake_print = __webpack_require__(4794);
;// CONCATENATED MODULE: ./lib/core/init/bake-build.js



/**
 * The images of `docker buildx bake --print` (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`). None where the
 * text is something else.
 */
function readBakeBuilds(json, path, mention) {
    return Object.entries((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* objectOrEmpty */.YN)((0,oci_json/* parseJson */.qF)(json))['target'])).flatMap(([name, item]) => {
        const target = (0,oci_json/* objectOrEmpty */.YN)(item);
        const written = (0,oci_json/* textOrUndefined */.TL)(target['context']) ?? '.';
        const context = isRemoteContext(written) ? undefined : (0,repository_path/* joinPath */.uJ)('.', written);
        if (context === undefined || target['dockerfile-inline'] !== undefined || isNoImage(target['output']))
            return [];
        const dockerfile = (0,repository_path/* joinPath */.uJ)(context, (0,oci_json/* textOrUndefined */.TL)(target['dockerfile']) ?? 'Dockerfile');
        if (dockerfile === undefined)
            return [];
        return {
            ...{ name, dockerfile, context, target: (0,oci_json/* textOrUndefined */.TL)(target['target']) },
            buildArgs: bake_build_strings(target['args']),
            buildContexts: bake_build_strings(target['contexts']),
            platforms: (0,oci_json/* itemTexts */.E8)(target['platforms']).filter((name) => name !== 'local'),
            image: imageName((0,oci_json/* itemTexts */.E8)(target['tags'])[0]),
            tags: (0,oci_json/* itemTexts */.E8)(target['tags']),
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
    return builds.filter((build) => build.image !== undefined &&
        build.name?.startsWith('_') !== true &&
        !(isPlain(build) && builds.some((other) => other.image === build.image && !isPlain(other))));
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
function bake_build_strings(value) {
    return Object.fromEntries(Object.entries((0,oci_json/* objectOrEmpty */.YN)(value)).filter((entry) => typeof entry[1] === 'string'));
}

;// CONCATENATED MODULE: ./lib/commands/init/images.js









/** The names that compose looks for, in its order. */
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** Those that bake looks for. */
const bakeNames = ['docker-bake.json', 'docker-bake.hcl'];
/** Finds Dockerfiles, and workflows, compose files and bake files that say how they are built. */
async function findImages(repository, commands, env, { origin, composeFile, file, }) {
    const { paths } = repository;
    const notices = [];
    const bake = (...args) => commands.run('docker', ['buildx', 'bake', ...args], { cwd: repository.cwd, env }).catch(() => undefined);
    const allWorkflows = await readWorkflows(repository, origin, bake);
    const workflows = allWorkflows.filter(({ builds }) => builds.length > 0);
    const all = await readComposeFiles(repository, composeFile);
    const usual = composeFile !== '' ? [composeFile] : buildingComposeFiles(all, paths);
    const composeFiles = usual.flatMap((path) => all.find((file) => file.path === path) ?? []);
    const composed = composeFiles.flatMap(({ path, builds }) => builds.map((build) => composeBuild(build, path)));
    const bakeFile = bakeNames.find((name) => paths.includes(name));
    const baked = bakeFile === undefined ? undefined : await readBake(bake, bakeFile);
    if (baked?.problem !== undefined)
        notices.push(`${bakeFile} was not read, because ${baked.problem}. Name the Dockerfile with --file.`);
    const candidates = rankImages(paths.filter((path) => (0,dockerfile_name/* isDockerfileName */.S2)(path) || path === (0,lower_case_name/* existingDockerfile */.e)(file, isIn(repository))), [
        ...workflows.flatMap(({ builds }) => builds.flatMap(({ written, baked: own = [] }) => [...written, ...own.map(withoutTags)])),
        ...asThere(baked?.builds ?? [], repository).map(withoutTags),
        ...composed,
    ]);
    // Where nobody says in which folder a Dockerfile is built, a compose file beside it may: of a sample, of a test.
    const contexts = new Map(all.flatMap(({ builds }) => builds.map(({ dockerfile, context }) => [dockerfile, context])));
    return {
        candidates: candidates.map((candidate) => ({
            ...candidate,
            context: candidate.context ?? contexts.get(candidate.dockerfile),
        })),
        workflows,
        otherPublishers: allWorkflows.flatMap(({ path, text, builds }) => builds.length === 0 && path.includes('/workflows/') && publishes(text) ? [path] : []),
        composeFiles: [...new Set([...composeFiles, ...all])],
        notices,
    };
}
const mostComposeFiles = 100;
async function readComposeFiles(repository, named) {
    const { paths, read } = repository;
    const found = paths.filter((path) => /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/.test(path));
    const files = [...new Set([...(named === '' ? [] : [named]), ...findComposeFiles(paths), ...found])];
    return Promise.all(files.slice(0, mostComposeFiles).map(async (path) => {
        const text = (await read(path)) ?? '';
        return { path, text, builds: asThere(readComposeBuilds(text, path), repository) };
    }));
}
/** The usual ones; where they build nothing, the one in the root for production. */
function buildingComposeFiles(all, paths) {
    const usual = findComposeFiles(paths);
    const building = all.filter(({ builds }) => builds.length > 0).map(({ path }) => path);
    const released = building.filter((path) => /^(?:docker-)?compose[.-]prod(?:uction)?\.ya?ml$/.test(path));
    return usual.some((path) => building.includes(path)) || released.length !== 1 ? usual : released;
}
/** In the root, else where there is only one. */
function findComposeFiles(paths) {
    const inRoot = composeNames.find((name) => paths.includes(name));
    if (inRoot !== undefined)
        return [inRoot];
    const others = paths.filter((path) => path.split('/').length <= 3 &&
        composeNames.includes(path.slice(path.lastIndexOf('/') + 1)) &&
        !(0,dockerfile_name/* isForDevelopment */.jV)(path));
    return others.length === 1 ? others : [];
}
/** Whether a workflow logs in to a registry, runs GoReleaser, or calls a workflow of another repository that builds. */
function publishes(text) {
    if (/\bdocker\/login-action@|\b(?:docker|podman|buildah) login\b|\b(?:docker(?: image)?|podman|buildah) push\b|\bkaniko\b|\b(?:podman-login|push-to-registry|goreleaser-action)@/.test(text))
        return true;
    return text
        .split('\n')
        .some((line) => line.includes('uses:') &&
        line.includes('@') &&
        /docker|image|bake/.test(line.split('/workflows/')[1] ?? ''));
}
async function readWorkflows(repository, origin, bake) {
    const paths = repository.paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$|^\.github\/(?:.+\/)?action\.ya?ml$/.test(path));
    const files = await Promise.all(paths.map(async (path) => ({ path, text: (await repository.read(path)) ?? '' })));
    return Promise.all(files.map(async ({ path, text }) => {
        const builds = readWorkflowBuilds(text, { repository: origin }).length > 0;
        const calls = builds ? callsOf(path, files, origin) : [];
        const all = readWorkflowBuilds(text, { repository: origin, calls }).map(async (build) => ({
            ...build,
            baked: build.kind === 'bake'
                ? await readBakeStep(build, `${path}, line ${build.line}`, text, repository, bake)
                : undefined,
            written: ['build-push', 'command'].includes(build.kind)
                ? asThere(build.variants.flatMap((inputs) => stepBuild(inputs, build.inputs, imageName(inputs['tags']?.split(/[\n,]/)[0]) ?? build.image, `${path}, line ${build.line}`) ?? []), repository)
                    // What cannot be read may build any Dockerfile.
                    .filter(({ dockerfile }) => Object.keys(build.inputs).length > 0 || repository.paths.includes(dockerfile))
                : [],
        }));
        return { path, text, builds: await Promise.all(all) };
    }));
}
/** How deep a workflow may call one that calls another: https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations */
const deepestCall = 4;
/** The inputs of each call of a workflow or an action in the repository. */
function callsOf(path, files, repository, depth = 0) {
    const name = `./${path.replace(/\/action\.ya?ml$/, '')}`;
    const callers = depth === deepestCall ? [] : files.filter(({ text }) => text.includes(name));
    return callers.flatMap((caller) => {
        const calls = caller.path === path ? [] : callsOf(caller.path, files, repository, depth + 1);
        return readWorkflowCalls(caller.text, { repository, calls }).flatMap(({ uses, inputs }) => uses === name ? inputs : []);
    });
}
/** The images of a bake file, whether or not there are any. */
async function readBake(bake, path) {
    const failures = [];
    for (const targets of [[], ['*']]) {
        const result = await bake('--file', path, '--print', ...targets);
        if (result?.exitCode !== 0) {
            failures.push(whyNotBaked(result));
            continue;
        }
        const all = readBakeBuilds(result.stdout, path);
        // Of all targets, those are images that have a name: others lint, or test.
        const builds = targets.length === 0 ? all : withoutHelpers(all);
        if (builds.length > 0)
            return { builds, problem: undefined };
    }
    return { builds: [], problem: failures.length === 2 ? failures[1] : undefined };
}
function whyNotBaked(result) {
    if (result === undefined)
        return 'there is no docker here';
    const words = (0,bake_print/* buildxWords */.A)(result).replace(/\.$/, '');
    // A docker without the plugin takes the flags of bake for its own.
    return /^unknown (?:flag: --file|shorthand flag|command)|is not a docker command/.test(words)
        ? 'docker has no buildx here'
        : `\`docker buildx bake --print\` failed: ${words}`;
}
/** The files that bake looks for, in its order: https://docs.docker.com/build/bake/reference/#file-lookup */
const usualBakeFiles = [
    ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml', 'docker-bake.json'],
    ...['docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
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
/** What bake builds in a step, in all combinations of its matrix. */
async function readBakeStep({ variants, inputs }, where, workflow, repository, bake) {
    const { paths, read } = repository;
    const asked = variants.map((variant) => {
        const files = bakeFilesOfStep(variant, paths).filter((file) => !isMetadataFile(file));
        const targets = (variant['targets'] ?? '').split(/[\s,]+/).filter((name) => name !== '');
        const isHidden = Object.keys(inputs).some((name) => ['targets', 'source', 'workdir'].includes(name) && !(name in variant)) ||
            !/^[./]*$|defaultContext \}\}$/.test(variant['source'] ?? '') ||
            !/^[./]*$/.test(variant['workdir'] ?? '') ||
            targets.some((name) => !/^[\w*][\w.*-]*$/.test(name)) ||
            // Only files of the repository are read.
            files.length === 0 ||
            files.some((file) => !paths.includes((0,repository_path/* joinPath */.uJ)('.', file) ?? ''));
        return isHidden
            ? undefined
            : [
                ...files.flatMap((file) => ['--file', file]),
                '--print',
                ...setLines(variant).flatMap((line) => ['--set', line]),
                ...targets,
            ];
    });
    const distinct = new Map(asked.map((args) => [JSON.stringify(args), args]));
    if (distinct.size > mostBakes)
        return undefined;
    const found = await Promise.all([...distinct.values()].map(async (args) => {
        const result = args && (await bake(...args));
        return result?.exitCode === 0
            ? asThere(readBakeBuilds(result.stdout, '', { by: 'workflow', where }), repository)
            : undefined;
    }));
    if (found.includes(undefined))
        return undefined;
    const builds = found.flatMap((some) => some ?? []);
    // What an expression, a variable or another target says of an image, only a bake file can.
    const files = await Promise.all(bakeFilesOfStep(inputs, paths).map((file) => read(file)));
    const isOpen = distinct.size > 1 ||
        setLines(inputs).some((line) => line.includes('${{')) ||
        files.some((text) => takesFromRun(text ?? '', workflow));
    const isBased = builds.some(({ buildContexts }) => Object.values(buildContexts).some((value) => value.startsWith('target:')));
    return (isOpen || isBased) && !namesImages(inputs, builds) ? undefined : builds;
}
/** Whether a bake file or compose file has a variable that the workflow, or GitHub, sets. */
function takesFromRun(file, workflow) {
    const names = [...file.matchAll(/\bvariable "(\w+)"|\$\{(\w+)/g)].map(([, hcl, compose]) => hcl ?? compose ?? '');
    return names.some((name) => /^(?:GITHUB_|RUNNER_|CI$)/.test(name) ||
        [`${name}:`, `${name}=`, `${name} =`].some((setting) => workflow.includes(setting)));
}
/** The lines of `set` that say how images are built. */
function setLines(inputs) {
    return (0,lines/* trimmedLines */.A)(inputs['set'] ?? '').filter((line) => !/\.cache-(?:from|to)\+?=/.test(line));
}
/** Whether the files of a step of bake say where all of its images are pushed. */
function namesImages(inputs, builds) {
    return (bakeFilesOfStep(inputs, []).some(isMetadataFile) ||
        // Also one without a registry: that is on Docker Hub.
        builds.every(({ image }) => image !== undefined && !image.includes('${{')));
}
function withoutTags({ tags: _tags, loads: _loads, ...build }) {
    return build;
}
/** The same with the names of their Dockerfiles as they are in the repository. */
function asThere(builds, repository) {
    const isThere = isIn(repository);
    return builds.map((build) => ({ ...build, dockerfile: (0,lower_case_name/* existingDockerfile */.e)(build.dockerfile, isThere) }));
}
function isIn({ paths }) {
    return (path) => paths.includes(path);
}

// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
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
function bakeFilling(proposals, request, notify) {
    if (proposals.length < 2)
        return undefined;
    const sources = proposals.map(({ candidate, problem }) => problem === undefined ? bakeFilesOf(candidate) : []);
    const file = sources[0]?.find((path) => sources.every((paths) => paths.includes(path)));
    if (file === undefined)
        return undefined;
    const unnamed = proposals.filter(({ candidate }) => !(0,image_names/* isNamed */.ev)(candidate));
    if (unnamed.length > 0) {
        const names = unnamed.map(({ candidate }) => candidate.name);
        notify(`${file} does not say where ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} pushed, so each image gets a job. With registry and repository as its image name there, one job builds all.`);
        return undefined;
    }
    return bakeOf(file, proposals, request);
}
/** Several Dockerfiles that nothing names: a bake file that does. */
function newBakeFile({ named, base, request, repository, }) {
    const isSaid = named.some(({ problem, candidate }) => problem !== undefined || candidate.mentions.length > 0);
    const names = new Set(named.map(({ candidate }) => candidate.name));
    if (named.length < 2 || isSaid || names.size < named.length || base === image_names/* unknownImage */.SD)
        return undefined;
    return bakeNames.some((name) => repository.paths.includes(name))
        ? undefined
        : bakeOf('docker-bake.hcl', named, request);
}
function bakeOf(file, proposals, request) {
    const open = proposals.flatMap(({ openArguments, candidate }) => openArguments.map(({ name }) => [name, candidate.buildArgs[name] ?? '']));
    return {
        file,
        layers: typeof request === 'string' ? 'auto' : request,
        openArgs: Object.fromEntries(open),
    };
}
/** Files in the root that name it: from there, bake finds the same folders as compose does. */
function bakeFilesOf({ mentions }) {
    return mentions.flatMap(({ by, where }) => by === 'bake' || by === 'compose' ? (/ of ([^/]+)$/.exec(where)?.[1] ?? []) : []);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/dockerfile/context-source.js
var context_source = __webpack_require__(68795);
// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/dockerfile/dockerfile.js
var dockerfile_dockerfile = __webpack_require__(66610);
// EXTERNAL MODULE: ./lib/core/dockerfile/stage-graph.js
var stage_graph = __webpack_require__(73197);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
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
 * The build context of a Dockerfile: `said` where all that is taken is there; else the folder that has what is taken, of the root,
 * the Dockerfile's own and those between. Where nothing tells, the folder with the manifests, or the root; where nothing is taken,
 * the Dockerfile's own.
 * `paths`: all files of the repository.
 */
function chooseContext(dockerfile, sources, paths, said) {
    const own = (0,repository_path/* folderOf */.yS)(dockerfile);
    const ancestors = own === '.'
        ? []
        : own.split('/').map((_part, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const candidates = [...new Set([...(said === undefined ? [] : [said]), '.', ...ancestors])];
    const telling = sources.filter((source) => source.context === undefined && !(0,context_source/* isWhole */.wP)(source));
    const choices = candidates.map((context) => ({
        context,
        missing: missingSources(telling, paths, context),
    }));
    const best = Math.min(...choices.map(weigh));
    const fitting = choices.filter((choice) => weigh(choice) === best);
    const [first] = fitting;
    if (first === undefined || said === first.context)
        return first ?? { context: '.', missing: [] };
    const ofOwn = fitting.find(({ context }) => context === own);
    const takesNothing = sources.every(({ context }) => context !== undefined);
    const tellsNothing = telling.length === 0 || first.missing.length === telling.length;
    return ofOwn !== undefined && (takesNothing || (tellsNothing && isProject(own, paths))) ? ofOwn : first;
}
/** A path through folders tells more than a name, which a folder elsewhere may have. */
function weigh({ missing }) {
    return (0,sum/* sumOf */.XN)(missing, (path) => ((0,dependency_file/* cleanPath */.ts)(path).includes('/') ? 2 : 1));
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

// EXTERNAL MODULE: ./lib/core/dockerfile/linkable.js
var linkable = __webpack_require__(79116);
// EXTERNAL MODULE: ./lib/core/dockerfile/mount.js
var mount = __webpack_require__(59319);
// EXTERNAL MODULE: ./lib/core/layers/step-weight.js
var step_weight = __webpack_require__(31951);
// EXTERNAL MODULE: ./lib/core/group.js
var group = __webpack_require__(11968);
;// CONCATENATED MODULE: ./lib/core/init/installers.js


/** Flags whose value may be the next word. */
const flagOfValue = /^--(?:omit|only|include|registry|loglevel|network-timeout|jobs|retry|without|extra|group)$/;
/** `npm install` goes on with a space, or is another word. */
function wordsOf(rest) {
    if (rest.trim() === '')
        return [];
    return rest.startsWith(' ') ? rest.trim().split(' ') : [rest];
}
function areFlags(words) {
    return words.every((word, index) => /^-[\w-]+(?:=\S+)?$/.test(word) || (!word.startsWith('-') && flagOfValue.test(words[index - 1] ?? '')));
}
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
    // These build or install the project, too.
    { command: /^go (?:build|install) /, files: goFiles, instead: () => 'go mod download' },
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
        command: /^mvn\b.*\s(?:package|verify|install)\b/,
        files: mavenFiles,
        instead: () => 'mvn -B dependency:go-offline',
    },
];
/** Commands that install packages by their names; no word of theirs is a path. */
const byName = /^(?:(?:apt-get|apt|yum|dnf|microdnf|tdnf|zypper) .*?\binstall\b|apk .*?\badd\b|(?:pip3?|uv pip) install\b|(?:npm|pnpm) (?:i|install|add) (?:.* )?(?:-g|--global)\b|yarn global add\b|gem install\b)/;
/** Commands that need nothing of the context, and leave nothing there. */
const installers_harmless = /^(?:(?:apt-get|apt|apk|yum|dnf|microdnf|tdnf|zypper) .*\b(?:update|upgrade|clean|makecache|autoremove|purge)\b|rm -r?f? \/(?:var|tmp|root)\/|(?:npm|yarn|pip3?|poetry) (?:cache|config) |go env -w |corepack |set -|true$|:$|(?:pip3?|npm) install (?:-\S+ )*(?:pip|setuptools|wheel|npm(?:@\S+)?)(?: (?:pip|setuptools|wheel|-\S+))*$)/;
/** What a command needs; undefined: it may need the code. `command`: one of a shell, without its assignments. */
function needsOf(command, listing) {
    const plain = command.replace(/^python3? -m (?=pip)/, '').replaceAll(/\s+/g, ' ');
    for (const { command: pattern, onlyFlags, files: read, instead } of installers) {
        const [begin] = pattern.exec(plain) ?? [];
        if (begin === undefined || (onlyFlags && !areFlags(wordsOf(plain.slice(begin.length)))))
            continue;
        const files = read(listing, plain);
        return files === undefined || files.length === 0
            ? undefined
            : { files, installs: true, instead: instead?.(plain) };
    }
    const namesPaths = plain
        .split(' ')
        .some((word) => /^\.{0,2}\/|^\.|\.(?:whl|deb|rpm|apk|gem|tgz|tar\.gz|txt)$|^(?:-r|-c|-e|file:)/.test(word));
    if (installers_harmless.test(plain))
        return { files: [], installs: false, instead: undefined };
    if (byName.test(plain) && !namesPaths)
        return { files: [], installs: true, instead: undefined };
    return undefined;
}
function pipFiles({ paths, content }, command) {
    if (/\s(?:-e\s|--editable|\.\.?(?:\/|\[|\s|$))/.test(command))
        return undefined;
    const files = new Set();
    const option = /(?:^|\s)(?:-r|-c|--requirement|--constraint)[ =]?["']?([^\s"']+)/g;
    const queue = [...command.matchAll(option)].map(([, path = '']) => path);
    while (queue.length > 0) {
        const path = queue.pop().replace(/^\.\//, '');
        if (files.has(path))
            continue;
        const text = paths.includes(path) ? content(path) : undefined;
        if (text === undefined || /^[ \t]*(-e\s|\.\.?(\/|$)|file:)/m.test(text))
            return undefined;
        files.add(path);
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        for (const [, other = ''] of text.matchAll(/^[ \t]*(?:-r|-c|--requirement|--constraint)[ =][ \t]*(\S+)/gm))
            queue.push(folder + other);
    }
    return [...files];
}
/** Scripts that npm runs when it installs; these need no code. */
const quietScript = /^(?:(?:npx )?husky(?: install)?|(?:npx )?prisma generate)(?: \|\| true)?$/;
function nodeFiles(listing) {
    const manifest = objectIn(listing.content('package.json'));
    const scripts = Object.entries((0,oci_json/* objectOrEmpty */.YN)(manifest?.['scripts'])).flatMap(([name, script]) => /^(?:pre|post)?(?:install|prepare)$|^prepublish$/.test(name) ? [String(script)] : []);
    const versions = [
        'dependencies',
        'devDependencies',
        'optionalDependencies',
        'overrides',
        'resolutions',
    ].flatMap((field) => Object.values((0,oci_json/* objectOrEmpty */.YN)(manifest?.[field])));
    if (manifest === undefined ||
        manifest['workspaces'] !== undefined ||
        scripts.some((script) => !quietScript.test(script)) ||
        versions.some((version) => /^(?:file|link|workspace|portal|patch):/.test(String(version))) ||
        listing.paths.includes('pnpm-workspace.yaml') ||
        listing.paths.some((path) => path.startsWith('.yarn/') || path.startsWith('patches/')))
        return undefined;
    const schema = scripts.some((script) => script.includes('prisma')) ? ['prisma/schema.prisma'] : [];
    if (schema.some((path) => !listing.paths.includes(path)))
        return undefined;
    const names = 'package.json package-lock.json npm-shrinkwrap.json yarn.lock .yarnrc .yarnrc.yml pnpm-lock.yaml bun.lock bun.lockb .npmrc';
    return present(listing, [...names.split(' '), ...schema], 'package.json');
}
function objectIn(text) {
    const json = text === undefined ? undefined : (0,oci_json/* parseJson */.qF)(text);
    return json === undefined ? undefined : (0,oci_json/* objectOrEmpty */.YN)(json);
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
    if (gemfile === undefined || /^[ \t]*gemspec|path: |:path =>|eval_gemfile/m.test(gemfile))
        return undefined;
    const version = /ruby[ (]+file:/.test(gemfile) ? ['.ruby-version', '.tool-versions'] : [];
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
function composerFiles(listing) {
    return /"type"\s*:\s*"path"/.test(listing.content('composer.json') ?? '')
        ? undefined
        : present(listing, ['composer.json', 'composer.lock', 'symfony.lock'], 'composer.json');
}
function mavenFiles(listing) {
    return /<modules>|<relativePath>\s*[^<\s]/.test(listing.content('pom.xml') ?? '')
        ? undefined
        : present(listing, ['pom.xml'], 'pom.xml');
}
function present({ paths }, names, required) {
    const found = names.filter((name) => paths.includes(name) && (0,dependency_file/* dependencyFile */.gi)(name) !== undefined);
    return found.includes(required) ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/core/init/install-first.js








/**
 * Where code is copied before packages are installed: the Dockerfile that copies what the package manager reads, installs, and then
 * copies the rest. Undefined where there is no such place, or where the install step may need the code.
 * `isLeft`: whether the step at a line lies in no layer.
 */
function moveInstallUp(dockerfile, listing, isLeft = () => true) {
    const moves = dockerfile.stages.flatMap((stage) => findMove(stage, listing, isLeft) ?? []);
    const [first] = moves;
    if (first === undefined)
        return undefined;
    const lines = dockerfile.text.split('\n');
    const ended = (some = []) => inLineEndsOf(dockerfile.text, some);
    // From the end, so that the places of the others stay.
    for (const { copies, install, own, head, tail } of moves.toReversed()) {
        const moved = copies.flatMap(({ place }) => lines.slice(place.start, place.end));
        lines.splice(install.place.start, install.place.end - install.place.start, ...ended(head), ...moved, ...ended(tail));
        for (const copy of copies.toReversed())
            lines.splice(copy.place.start, copy.place.end - copy.place.start, ...ended(own?.instead === copy ? own.lines : []));
    }
    return {
        copyLine: (first.copies.find(takesMore) ?? first.copies[0])?.line ?? 0,
        installLine: first.install.line,
        files: [...new Set(moves.flatMap(({ files }) => files))],
        text: lines.join('\n'),
    };
}
/** The last install step of a stage that can go before the code; those between go with it. */
function findMove({ instructions }, listing, isLeft) {
    for (const [index, install] of [...instructions.entries()].toReversed()) {
        const move = moveStep(install, instructions.slice(0, index), listing, isLeft);
        if (move !== undefined)
            return move;
    }
    return undefined;
}
function moveStep(install, before, listing, isLeft) {
    const all = before.findLast((one) => takesCode(one) && isCopyOfFolder(one, listing));
    const folder = all === undefined ? '' : sourceFolder(all);
    const within = all === undefined ? nothing : scoped(listing, folder);
    const split = splitStep(install, within);
    const range = before.slice(before.findLastIndex((one) => !isPassable(one, within)) + 1);
    if (split === undefined || !range.some(takesCode))
        return undefined;
    if (split.isNew ? isInstalled(before, split) : ![...range, install].some(({ line }) => isLeft(line)))
        return undefined;
    const files = [...new Set([...range.flatMap((one) => filesOfStep(one, within)), ...split.files])];
    const canGo = (copy) => canGoBelow(copy, range, files) && (files.length === 0 || copy === all || !isRenamed(copy));
    const { copies, kept } = splitCopies(range, (copy) => files.length === 0 && canGo(copy));
    if (!copies.every(canGo) || kept.some((copy) => isCoveredBy(copies, copy, range)))
        return undefined;
    if (files.length === 0)
        return { ...split, copies, install, files, own: undefined };
    if (all === undefined || !isWorkdir(all, range, before))
        return undefined;
    const earlier = before.slice(before.findLastIndex(({ keyword }) => keyword === 'WORKDIR') + 1, before.indexOf(all));
    const left = files.filter((file) => !earlier.some((copy) => brings(copy, all, file)));
    return { ...split, copies, install, files, own: { instead: all, lines: copyLines(all, folder, left) } };
}
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
    const copies = behind.filter((copy) => takesCode(copy) || isFree(copy));
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
/** Whether the program that a new step would call installs before. */
function isInstalled(before, { head: [step = ''] }) {
    const program = step.split(' ').find((word) => !/^(?:RUN$|--)/.test(word));
    return before.some((one) => (0,step_weight/* weighStep */.Z)(one)?.name.split(' ')[0] === program);
}
const nothing = { paths: [], content: () => undefined };
/** The commands of a RUN that are joined with `&&`; undefined: it is something that only a shell can take apart. */
function install_first_readStep(run) {
    if (run.keyword !== 'RUN' ||
        run.isJson ||
        run.heredocs.length > 0 ||
        /[;|()`<]|(?<!&)&(?!&)/.test(run.rest))
        return undefined;
    // Comments between continued lines go with neither part.
    if (/^[ \t]*#/m.test(run.text))
        return undefined;
    const written = run.text.replace(/^\s*RUN(?:(?:\s|\\\r?\n)+--\S+)*(?:\s|\\\r?\n)+/i, '').split('&&');
    const plain = run.rest.split('&&');
    if (written.length !== plain.length)
        return undefined;
    return plain.map((text, index) => ({
        text: withoutJoints(written[index] ?? ''),
        plain: text.trim().replace(/^(?:[A-Z]\w*=\S*\s+)+/, ''),
    }));
}
/** Without the white space and continued lines around it. */
function withoutJoints(text) {
    let end = text.trimEnd();
    for (let rest = text; end.endsWith('\\') && /^\r?\n/.test(rest.slice(end.length)); end = rest.trimEnd())
        rest = end.slice(0, -1);
    return end.replace(/^(?:\s|\\\r?\n)+/, '');
}
/** What of a step goes before the code; undefined: nothing that installs. */
function splitStep(run, listing) {
    const commands = install_first_readStep(run);
    if (commands === undefined)
        return undefined;
    const needs = commands.map(({ plain }) => needsOf(plain, listing));
    const known = needs.findIndex((need) => need === undefined || need.instead !== undefined);
    const before = known < 0 ? needs : needs.slice(0, known);
    const files = filesOf(before);
    const flags = flagsText(run);
    const lines = run.text.split('\n');
    if (before.some((need) => need?.installs)) {
        if (before.length === commands.length)
            return { head: lines, tail: [], files, isNew: false };
        const text = (some) => `RUN${flags} ${some.map((command) => command.text).join(' \\\n    && ')}`.split('\n');
        return { head: text(commands.slice(0, known)), tail: text(commands.slice(known)), files, isNew: false };
    }
    const need = needs[known];
    // What goes to a cache mount is in no layer.
    if (need?.instead === undefined || known > 0 || (0,mount/* readMounts */.b)(run).some(({ type }) => type === 'cache'))
        return undefined;
    return { head: [`RUN${flags} ${need.instead}`], tail: lines, files: need.files, isNew: true };
}
function filesOfStep(run, listing) {
    return filesOf((install_first_readStep(run) ?? []).map(({ plain }) => needsOf(plain, listing)));
}
function filesOf(needs) {
    return [...new Set(needs.flatMap((need) => need?.files ?? []))];
}
/** What may stand between the code and an install step. */
function isPassable(one, listing) {
    if (one.keyword !== 'RUN')
        return /^(COPY|ADD|ENV|ARG|LABEL|EXPOSE|USER|WORKDIR)$/.test(one.keyword);
    const needs = install_first_readStep(one)?.map(({ plain }) => needsOf(plain, listing));
    return needs?.every((need) => need !== undefined && need.instead === undefined) ?? false;
}
function takesCode(one) {
    const { args, flags, heredocs } = one;
    return ((0,linkable/* isCopy */.sN)(one) &&
        heredocs.length === 0 &&
        (flags.some(({ name }) => name === 'from') ||
            args.slice(0, -1).some((source) => !source.includes('://') && (0,dependency_file/* dependencyFile */.gi)(source) === undefined)));
}
/** `COPY Cargo.* ./` takes manifests and lock files only. */
function takesMore(copy) {
    return !copy.args.slice(0, -1).every(dependency_file/* dependencyPattern */.k0);
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
function sourceFolder({ args }) {
    return (args[0] ?? '').replace(/^\.?\/+|(?<!\/)\/+$/g, '').replace(/^\.$/, '');
}
function scoped({ paths, content }, folder) {
    if (folder === '')
        return { paths, content };
    return {
        paths: paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
        content: (path) => content(`${folder}/${path}`),
    };
}
/** Where code lies; elsewhere it may be what an installer looks for. */
const codeFolder = /^(?:\.|[\w-]|\/(?:app|src|code|srv|work|workspace|opt|home|build|usr\/src|usr\/share\/nginx|var\/www)(?:\/|$))/;
/** Whether a copy says the same behind the install step. */
function canGoBelow(copy, range, files) {
    const destination = copy.args.at(-1) ?? '';
    const behind = range.slice(range.indexOf(copy) + 1);
    const isMoved = behind.some(({ keyword }) => keyword === 'WORKDIR') && !destination.startsWith('/');
    const reads = copy.code.includes('$') && behind.some(({ keyword }) => keyword === 'ARG' || keyword === 'ENV');
    return !isMoved && !reads && (files.length > 0 || codeFolder.test(destination));
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







const managers = [
    {
        ...{ programs: /^go$/, builds: /\b(?:build|install)\b/, files: /^go\.(?:mod|sum)$/, isNested: false },
        ...{ asks: /^require\b/m, isOffline: /-mod[= ]vendor|@/, fetch: '`go mod download`' },
    },
    {
        ...{ programs: /^(?:xx-)?cargo$/, builds: /\bbuild\b/, files: /^Cargo\.(?:toml|lock)$/, isNested: false },
        ...{ asks: /^source = "|^\[(?!dev-)[^\]\s]*dependencies/m, isOffline: /--offline/ },
        // Cargo reads no manifest of a package without code.
        fetch: '`mkdir src && touch src/lib.rs && cargo fetch && rm -r src`',
    },
    {
        ...{ programs: /^mvnw?$/, builds: /\b(?:compile|package|verify|install)\b/, files: /^pom\.xml$/ },
        ...{ isNested: true, asks: /<project/, isOffline: /\s(?:-o|--offline)\b/ },
        fetch: '`mvn -B dependency:go-offline`',
    },
    {
        ...{ programs: /^gradlew?$/, builds: /\b(?:build|assemble|\w*[jJ]ar|installDist)\b/, isNested: true },
        files: /^(?:(?:build|settings)\.gradle(?:\.kts)?|libs\.versions\.toml)$/,
        ...{ asks: /./, isOffline: /--offline/ },
        // `gradle dependencies` fetches what describes packages, and not the packages.
        fetch: 'a Gradle task that resolves every configuration',
    },
    {
        ...{ programs: /^dotnet$/, builds: /\b(?:build|publish)\b/, isNested: true, asks: /<PackageReference/ },
        files: /\.(?:sln|slnx|[cf]sproj)$|^(?:Directory\.(?:Packages|Build)\.props|global\.json)$/,
        ...{ isOffline: /--no-restore/, fetch: '`dotnet restore`' },
    },
];
/**
 * Builds that download packages behind the code, where nothing before them fetches or builds: nothing of the stage, nor of those
 * that it takes from. None that has a cache mount, or takes packages from the repository.
 * `isLeft`: whether the target needs the step at a line, and no layer holds it.
 */
function findBuildDownloads(dockerfile, listing, isLeft) {
    return managers.flatMap((manager) => {
        const using = new Set();
        return dockerfile.stages.flatMap((stage) => {
            const build = stage.instructions.find((step) => commandOf(step, manager) !== undefined);
            const end = build === undefined ? stage.instructions.length : stage.instructions.indexOf(build);
            const before = stage.instructions.slice(0, end);
            const isThere = sourcesOf(stage, before, dockerfile).some((other) => using.has(other));
            if (build !== undefined || isThere)
                using.add(stage);
            if (build === undefined || isThere || !isLeft(stage, build.line))
                return [];
            const found = downloadOf(build, before, manager, listing);
            return found === undefined ? [] : [found];
        });
    });
}
function downloadOf(build, before, manager, { paths, content }) {
    const command = commandOf(build, manager);
    const copy = before.find((step) => copiesCode(step) && (0,dockerfile_dockerfile/* flagValue */.y6)(step, 'from') === undefined);
    if (command === undefined ||
        command.installs ||
        copy === undefined ||
        !manager.builds.test(build.rest) ||
        manager.isOffline.test(build.rest) ||
        (0,mount/* readMounts */.b)(build).some(({ type }) => type === 'cache' || type === 'bind'))
        return undefined;
    const folder = ['', `${sourceFolder(copy)}/`].find((one) => filesIn(one, paths, manager).length > 0);
    if (folder === undefined || paths.some((path) => path.startsWith(`${folder}vendor/`)))
        return undefined;
    const direct = filesIn(folder, paths, manager);
    // Modules of Go that lie in folders are read, too.
    const isSplit = direct.some((path) => /=>[ \t]*\.\//.test(content(path) ?? ''));
    const files = isSplit ? filesIn(folder, paths, { ...manager, isNested: true }) : direct;
    const contents = files.flatMap((path) => content(path) ?? []);
    if (!contents.some((text) => manager.asks.test(text)))
        return undefined;
    const copying = before.find((step) => (0,linkable/* isCopy */.sN)(step) && !copiesCode(step) && takesOneOf(step, files));
    const isCopied = copying !== undefined && copying.line < copy.line;
    const isWorkspace = contents.some((text) => /^\[workspace\]/m.test(text));
    return {
        ...{ line: build.line, program: programOf(command.name), copyLine: copy.line },
        files: isCopied || isWorkspace ? [] : files,
        filesLine: isCopied ? undefined : copying?.line,
        fetch: isWorkspace
            ? '`cargo chef cook` with what `cargo chef prepare` makes in another stage'
            : manager.fetch,
    };
}
function filesIn(folder, paths, { files, isNested }) {
    return paths.filter((path) => path.startsWith(folder) &&
        (isNested || !path.slice(folder.length).includes('/')) &&
        files.test((0,dependency_file/* baseName */.Fl)(path)));
}
/** `COPY go.* ./` takes none. */
function copiesCode(step) {
    return takesCode(step) && !step.args.slice(0, -1).every(dependency_file/* dependencyPattern */.k0);
}
function takesOneOf({ args }, files) {
    return args.slice(0, -1).some((source) => {
        const pattern = (0,go_pattern/* compileGoPattern */.ME)(source.replace(/^\.?\/+/, ''));
        return files.some((path) => pattern?.test(path) === true);
    });
}
function commandOf(step, { programs }) {
    return (0,step_weight/* weighCommands */.J)(step).find(({ name }) => programs.test(programOf(name)));
}
/** `mvnw` of `./mvnw package` */
function programOf(name) {
    return (0,dependency_file/* baseName */.Fl)(name.split(' ')[0] ?? '');
}
/** The stages of the file that a stage is FROM, or that these instructions take from. */
function sourcesOf(stage, instructions, { stages }) {
    const names = new Set([stage.from, ...instructions.flatMap((step) => (0,dockerfile_dockerfile/* flagValue */.y6)(step, 'from') ?? [])].map((name) => name.toLowerCase()));
    return stages
        .slice(0, stage.index)
        .filter(({ name, index }) => names.has(String(index)) || (name !== undefined && names.has(name)));
}

;// CONCATENATED MODULE: ./lib/core/init/code-change-cost.js

/** `isKept`: whether a layer holds the step; `isCached`: whether the application's own cache has it after most changes of code. */
function estimateCodeChange(steps, isKept, isCached = () => false) {
    const cost = { steps: 0, keptSteps: 0, seconds: 0, keptSeconds: 0, keptBytes: 0, isMeasured: false };
    for (const [index, step] of steps.entries()) {
        const { keyword } = step;
        if (!['RUN', 'COPY', 'ADD'].includes(keyword))
            continue;
        const weight = keyword === 'RUN' ? ((0,step_weight/* weighStep */.Z)(step) ?? { seconds: 2, megabytes: 1 }) : { seconds: 1, megabytes: 0 };
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
                const hasDefault = new RegExp(`\\$\\{${(0,escape_regex/* escapeRegex */.$)(name)}:?[-+]`).test(text);
                if (variables.has(name) || hasDefault || found.has(name))
                    continue;
                found.set(name, {
                    ...{ name, line },
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

// EXTERNAL MODULE: ./lib/core/layers/auto-layers.js
var auto_layers = __webpack_require__(80742);
// EXTERNAL MODULE: ./lib/core/layers/layer-inputs.js
var layer_inputs = __webpack_require__(92277);
// EXTERNAL MODULE: ./lib/core/layers/layer-request.js
var layer_request = __webpack_require__(84807);
// EXTERNAL MODULE: ./lib/layers/project/project.js + 5 modules
var project_project = __webpack_require__(83077);
;// CONCATENATED MODULE: ./lib/commands/init/proposal.js




















/** Reads the Dockerfile of an image and decides what its layers are. */
async function propose(candidate, repository, wish) {
    const nothing = {
        ...{
            candidate,
            file: candidate.dockerfile,
            context: wish.context ?? candidate.context ?? '.',
            dockerfile: undefined,
            missing: [],
        },
        ...{ openArguments: [], decisions: [], layers: [], installFirst: undefined, laterEnd: undefined },
        ...{ tried: undefined, patches: [], downloads: [] },
        cost: estimateCodeChange([], () => false),
    };
    const text = await repository.read(candidate.dockerfile);
    if (text === undefined)
        return { ...nothing, problem: `${candidate.dockerfile} cannot be read.` };
    try {
        return { candidate, problem: undefined, ...(await proposeFor(text, candidate, repository, wish)) };
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
/** @throws UserError when the Dockerfile cannot be read as one. */
async function proposeFor(text, candidate, repository, { context: givenContext, request, history }) {
    const dockerfile = (0,dockerfile_dockerfile/* parseDockerfile */.Ai)(text);
    const { target } = candidate;
    const { values, known, openArguments } = valuesOf(dockerfile, candidate, repository);
    const sources = (0,context_source/* contextSources */.S1)((0,stage_graph/* resolveBuilds */.wM)(dockerfile, target, known), new Set());
    const { context, missing } = givenContext === undefined
        ? chooseContext(candidate.dockerfile, sources, repository.paths, candidate.context)
        : { context: givenContext, missing: [] };
    const project = {
        contextDir: (0,external_node_path_.join)(repository.cwd, context),
        dockerfilePath: (0,external_node_path_.join)(repository.cwd, candidate.dockerfile),
        ...{ values, target },
    };
    const decide = async (one) => {
        const files = await (0,project_project/* readContextFiles */.TM)((0,layer_request/* decidingSources */.Un)(one, request, { target, values: known }), project);
        const options = {
            target,
            values: known,
            files,
            secretArgs: layer_inputs/* usualSecretArgs */.s$,
            maskedValues: new Set(),
        };
        return { options, ...withWholeStages((0,layer_request/* requestLayers */.ch)(one, request, options), one, options, request) };
    };
    const { options, layers, decisions, dockerfile: cut } = await decide(dockerfile);
    const cost = costOf(dockerfile, decisions, layers);
    const left = new Set(decisions.flatMap((decision) => decision.left.map(({ line }) => line)));
    const listing = await installFiles(repository, context);
    const installFirst = moveInstallUp(dockerfile, listing, (line) => decisions.length === 0 || left.has(line));
    const linked = linkCopies((0,dockerfile_dockerfile/* parseDockerfile */.Ai)(installFirst?.text ?? text), target);
    const moved = installFirst === undefined ? [] : [installFirst.text];
    const tries = linked === undefined || layers.length + moved.length === 0 ? moved : [linked, ...moved];
    return {
        ...{ context, dockerfile, openArguments, decisions, cost, installFirst },
        file: await repository.fileOf(candidate.dockerfile),
        downloads: findBuildDownloads(dockerfile, listing, ({ displayName }, line) => decisions.some(({ stage, layers: own }) => stage === displayName && !own.some(({ lines }) => lines.first <= line && line <= lines.last))),
        layers: decisions.length === 0 ? layers : decisions.flatMap((decision) => decision.layers),
        // What Git ignores may be there all the same: a built artefact.
        missing: missing.filter((path) => !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository.cwd, context, path))),
        tried: { ...project, dockerfile: cut, layers, isPatched: false },
        patches: await Promise.all(tries.map(async (patched) => {
            const own = await decide((0,dockerfile_dockerfile/* parseDockerfile */.Ai)(patched));
            const isLinked = patched === linked;
            const { dockerfile, layers } = own;
            return { ...project, dockerfile, layers, isPatched: true, isLinked, text: patched };
        })),
        laterEnd: history === undefined || request !== 'auto'
            ? undefined
            : findLaterEnd({
                ...{ dockerfile, options, context, decisions, cost, tracked: new Set(repository.paths) },
                // Of many images in one repository, each changes rarely: what counts is how often it is this one.
                history: history.of(takenBy(sources, repository.paths, context)),
            }),
    };
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
    const placeholders = Object.fromEntries(unknown.map(({ name, standIn }) => [name, standIn]));
    return {
        values,
        known: { ...values, buildArgs: { ...placeholders, ...values.buildArgs } },
        openArguments: unknown.filter(({ name }) => candidate.buildArgs[name] === undefined),
    };
}
/** Whether an image is made of a file of the repository. */
function takenBy(sources, paths, context) {
    const taken = sources.filter((source) => source.context === undefined);
    if (taken.some(context_source/* isWhole */.wP))
        return (path) => (0,repository_path/* pathWithin */.RY)(context, path) !== undefined;
    const files = new Set(taken.flatMap(({ path }) => sourceFiles(path, paths, context)));
    return (path) => files.has((0,repository_path/* pathWithin */.RY)(context, path) ?? '');
}
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
async function readInstallFiles(repository, context) {
    const paths = repository.paths.flatMap((path) => (0,repository_path/* pathWithin */.RY)(context, path) ?? []);
    const own = paths.filter((path) => (0,dependency_file/* dependencyFile */.gi)(path) !== undefined).slice(0, mostInstallFiles);
    const contents = new Map(await Promise.all(own.map(async (path) => [path, await repository.read((0,external_node_path_.join)(context, path))])));
    return { paths, content: (path) => contents.get(path) };
}
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
    return (0,lines/* trimmedLines */.A)(text, /[\n,]/);
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
async function askLayers(proposals, { reader, ask, repository }) {
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
    const { decisions, missing, openArguments } = only;
    return [{ ...again, decisions, missing, openArguments }];
}

;// CONCATENATED MODULE: ./lib/commands/init/changed-workflows.js










/** Workflows that build already, with their steps on layers. */
function changeWorkflows(plan, action) {
    const { found, named, origin, reader, base, repository } = plan;
    const { workflows } = found;
    const given = reader.text('layers');
    const build = buildAction(action);
    const own = ownImage(origin);
    const repositories = repositoriesOf(workflows, own ?? '');
    return workflows.flatMap(({ path, text, builds }) => {
        // Bake lints, tests and exports files, too.
        const steps = builds.filter(({ kind, baked }) => kind !== 'ours' && baked?.length !== 0);
        for (const step of steps.filter((one) => repositories.get(one) === undefined))
            reader.notice(`${path}, line ${step.line}: ${whyApart(step, build, own ?? base)}`);
        const foreign = steps.filter((step) => isElsewhere(step, repository.paths));
        for (const { line, written } of foreign)
            reader.notice(`${path}, line ${line}: ${written[0]?.dockerfile} is not in this repository, so this step stays as it is.`);
        const changeable = steps.filter((step) => repositories.get(step) !== undefined && !foreign.includes(step));
        if (changeable.length === 0)
            return [];
        const { text: after, remarks } = changeWorkflow(text, changeable.map((step) => {
            const proposal = named.find(({ candidate }) => step.written.some(({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target));
            const image = repositories.get(step) || undefined;
            return {
                build: step,
                needsPackages: image === undefined || /^(ghcr\.io|containers\.[^/]+)\//.test(image),
                images: imagesOf(step, plan),
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
/** Another step makes the Dockerfiles or checks them out, or they are gone. */
function isElsewhere({ kind, inputs, written }, paths) {
    // A command that cannot be read may name any.
    if (kind === 'command' && Object.keys(inputs).length === 0)
        return false;
    return written.length > 0 && written.every(({ dockerfile }) => !paths.includes(dockerfile));
}
/** The images of a step that builds with bake or compose, as inputs. */
function imagesOf(step, { found, base, origin, repository }) {
    if (step.kind === 'bake') {
        const all = found.workflows.flatMap(({ builds }) => builds.flatMap(({ baked = [] }) => baked));
        const isOnly = new Set(all.map(({ dockerfile, target }) => `${dockerfile} ${target}`)).size < 2;
        return bakeInputs(step, repository.paths, base, isOnly);
    }
    return step.kind === 'compose' ? composeInputs(step.command ?? '', found.composeFiles, base, origin) : [];
}
/** Where a step of a workflow, once changed, keeps the layers of an image; undefined: none does, or none says it. */
function stepImage({ dockerfile, target }, plan) {
    const steps = stepsOf(plan.found.workflows, ownImage(plan.origin) ?? '');
    const isIt = (build) => build.dockerfile === dockerfile && build.target === target;
    const index = steps.findIndex(({ written }) => written.some(isIt));
    const step = steps[index];
    const build = step?.written.find(isIt);
    if (step !== undefined && build !== undefined)
        return ownRepositories(steps)[index] === undefined
            ? undefined
            : ownNames(steps)(step, build) || undefined;
    return steps
        .flatMap((one) => imagesOf(one.step, plan))
        .find((inputs) => isIt({
        dockerfile: inputs['file'] ?? (0,repository_path/* joinPath */.uJ)(inputs['context'] ?? '.', 'Dockerfile') ?? '',
        target: inputs['target'],
    }))?.['image'];
}
/** Where the layers of each step lie, empty where nothing says it; undefined: its images cannot be told apart. */
function repositoriesOf(workflows, own) {
    const steps = stepsOf(workflows, own);
    const found = ownRepositories(steps);
    return new Map(steps.map(({ step }, index) => [step, found[index]]));
}
/** The steps that build without this action, with where each pushes. */
function stepsOf(workflows, own) {
    const steps = workflows.flatMap(({ builds }) => builds.filter(({ kind }) => kind !== 'ours'));
    return steps.map((step) => {
        const image = pushedImage(step);
        return { ...step, step, repository: image ?? own, isDefault: image === undefined };
    });
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
/** Whether a step, or a script after it, pushes an image of this repository, if only in some runs. */
function pushesOwn(build, paths) {
    return (pushes(build) || build.isPushedLater === true) && !isElsewhere(build, paths);
}
function pushes({ inputs }) {
    const outputs = [inputs['outputs'] ?? '', ...setLines(inputs).filter((line) => line.includes('.output'))];
    return (!['', 'false'].includes(inputs['push'] ?? '') ||
        outputs.some((output) => /push=true|type=registry/.test(output)));
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
function composeInputs(command, files, base, origin) {
    const read = readComposeCommand(command);
    const [path, ...more] = read?.files ?? [];
    const file = path === undefined ? files[0] : files.find((one) => one.path === (0,repository_path/* joinPath */.uJ)('.', path));
    // Several files are one that nobody has written down.
    if (read === undefined || file === undefined || more.length > 0)
        return [];
    const overrides = path === undefined ? overridesOf(file, files) : [];
    const all = [
        ...file.builds,
        ...overrides.filter(({ service }) => file.builds.every((one) => one.service !== service)),
    ];
    const isChanged = overrides.some((build) => file.builds.some((one) => one.service === build.service && howBuilt(one) !== howBuilt(build)));
    if (isChanged)
        return [];
    const builds = all.filter(({ service }) => read.services.length === 0 || read.services.includes(service));
    if (builds.some(({ context }) => context === undefined))
        return [];
    const folder = (0,repository_path/* folderOf */.yS)(file.path) === '.' ? (origin?.split('/').at(-1) ?? 'app') : (0,repository_path/* folderOf */.yS)(file.path);
    const project = read.project ?? composeProject(file.text, folder.split('/').at(-1) ?? folder);
    return builds.map((build) => {
        const { service, reference, openArgs } = build;
        const open = Object.fromEntries(openArgs.map((name) => [name, `\${{ env.${name} }}`]));
        return {
            ...imageInputs(build.context ?? '.', { ...build, buildArgs: { ...build.buildArgs, ...open } }, all.length === 1 ? base : `${base}/${service.toLowerCase()}`),
            load: 'true',
            tags: reference ?? `${project}-${service}`,
        };
    });
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
        reader.notice(`${compose.path} has no service with the image ${named.map(({ image }) => image).join(' or ')}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`);
    return {
        projectDir,
        healthUrl,
        composeFile: usable ? compose.path : undefined,
        environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
    };
}

// EXTERNAL MODULE: ./lib/commands/init/findings.js + 1 modules
var findings = __webpack_require__(940);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./lib/core/init/layer-push.js



/**
 * Which runs of a workflow may push layers. A workflow that is called, or that cannot be read, may in some.
 * `defaultBranches`: one of them is the default branch.
 */
function layerPushOf(text, defaultBranches) {
    try {
        const on = (0,oci_json/* objectOrEmpty */.YN)((0,dist/* parseDocument */.Tp)(text).toJS({ maxAliasCount: 100 }))['on'];
        const events = typeof on === 'string' ? { [on]: {} } : Array.isArray(on) ? fromNames(on) : (0,oci_json/* objectOrEmpty */.YN)(on);
        const names = Object.keys(events).filter((name) => !withoutBranch.includes(name));
        if (Object.keys(events).length === 0 || names.some((name) => name !== 'push'))
            return { kind: 'some' };
        return names.length === 0 ? { kind: 'none' } : ofPush((0,oci_json/* objectOrEmpty */.YN)(events['push']), defaultBranches);
    }
    catch {
        return { kind: 'some' };
    }
}
const withoutBranch = ['pull_request', 'pull_request_target', 'release'];
function fromNames(names) {
    return Object.fromEntries(names.map((name) => [String(name), {}]));
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

;// CONCATENATED MODULE: ./lib/core/init/bake-file.js

/** A bake file that names several images: `docker buildx bake` builds the same, and `bake-files` reads it. */
function formatBakeFile(images, 
/** Build arguments that the workflow sets. */
openArgs) {
    const names = images.map(({ name }) => targetName(name));
    const blocks = images.map((image, index) => {
        const { context = '.', file, target, buildArgs, buildContexts } = image;
        const args = Object.entries(buildArgs).filter(([name]) => !openArgs.includes(name));
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
function targetName(name) {
    return name.replaceAll(/[^\w-]/g, '-');
}
/** A text of HCL, in which nothing is a template. */
function quoted(text) {
    return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
}

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
    return found.workflows.flatMap(({ path, builds }) => builds.flatMap((build) => build.kind !== 'ours' && pushesOwn(build, paths)
        ? { where: `${path}, line ${build.line}`, isPushedLater: build.isPushedLater === true }
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
    const text = formatBakeFile(images, Object.keys(bake.openArgs));
    return [{ path: bake.file, text, state: 'written', diff: (0,unified_diff/* unifiedDiff */.W)(bake.file, undefined, text) }];
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





/** Images that a prewarm of their own has to make layers for, where it can be told how they are built. */
function idleImages(plan) {
    const { found, named, defaultBranches } = plan;
    const { workflows } = found;
    if (workflows.some(({ path, builds }) => !written_files_isOurs(path) && builds.some(({ kind }) => kind === 'ours')))
        return [];
    return named.flatMap((proposal) => {
        const { candidate, layers, problem } = proposal;
        const builds = workflows.flatMap(({ text, builds: steps }) => steps
            .flatMap(({ written, baked = [] }) => [...written, ...baked])
            .filter(({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target)
            .map((build) => ({
            ...{ build, push: layerPushOf(text, defaultBranches) },
            emulation: build.platforms.some((name) => name !== 'linux/amd64') ? emulationOf(text) : undefined,
        })));
        const image = stepImage(candidate, plan);
        const [first] = builds;
        const isTold = image !== undefined &&
            !image.includes('${{') &&
            new Set(builds.map(({ build }) => build.platforms.join())).size === 1 &&
            // An argument that only that workflow knows makes other layers there.
            !Object.values(candidate.buildArgs).some((value) => /\$\{\{\s*(?:env|inputs|matrix|secrets)\./.test(value));
        if (problem !== undefined || layers.length === 0 || first === undefined || !isTold)
            return [];
        return builds.some(({ push }) => push.kind === 'some')
            ? []
            : [
                {
                    proposal: { ...proposal, image },
                    platforms: first.build.platforms,
                    emulation: builds.find(({ emulation }) => emulation !== undefined)?.emulation,
                    isOfNoBranch: builds.every(({ push }) => push.kind === 'none'),
                },
            ];
    });
}
/** Of an image that a changed step builds: both have the same layers where neither names any. */
function idleFilling({ proposal, platforms }, layers) {
    return {
        ...fillingOf(proposal, 'auto'),
        layers,
        platforms: platforms.length === 0 ? undefined : platforms.join(','),
    };
}

// EXTERNAL MODULE: ./lib/adapters/github/event.js
var github_event = __webpack_require__(47186);
;// CONCATENATED MODULE: ./lib/commands/init/next-steps.js



/** `patch`: only the patch of the Dockerfiles is wanted. */
function nextSteps(plan, files, deployment, patch) {
    const { named, origin, found } = plan;
    if (patch)
        return named.some(({ patches }) => patches.length > 0)
            ? ['cache-prewarm init shows what a code change costs after the patch, and the workflows for it.']
            : [
                'No install step can safely run before the code is copied. cache-prewarm init shows what is in the way of each.',
            ];
    const host = origin && (0,github_event.originContainerHost)(origin);
    const hosts = ['ghcr.io', ...(host?.startsWith('containers.') ? [host] : [])];
    const elsewhere = named.find(({ image }) => !hosts.includes(image.split('/')[0] ?? ''));
    const logsIn = found.workflows.some(({ text }) => text.includes('docker/login-action') || text.includes('docker login'));
    const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
    // What the changed workflow logs in with, a new one beside it does not have.
    const isBeside = touchedPaths(files).length > 0;
    return [
        ...(elsewhere === undefined || (logsIn && !isBeside) || !isNew
            ? []
            : [
                /^(localhost|127\.0\.0\.1)[:/]/.test(elsewhere.image)
                    ? `${elsewhere.image} is in a registry of your machine, which no runner of GitHub reaches. Name another registry where the image gets its name, and run cache-prewarm init again.`
                    : `${elsewhere.image} is not in GitHub's registry. Set registry-username in the workflows, and the secret REGISTRY_PASSWORD.`,
            ]),
        ...variableSteps(named, files),
        ...(files.some(({ state }) => state === 'proposed')
            ? ['cache-prewarm init --write changes these lines.']
            : []),
        ...(named.some(({ problem }) => problem !== undefined)
            ? ['Correct the Dockerfile, and run cache-prewarm init again.']
            : []),
        ...linkSteps(named),
        ...argumentSteps(named),
        ...inTheWaySteps(named),
        ...downloadSteps(named),
        ...named.flatMap(({ installFirst, candidate }) => installFirst === undefined
            ? []
            : [
                `${candidate.dockerfile} copies code (line ${installFirst.copyLine}) before it installs packages (line ${installFirst.installLine}). cache-prewarm init --patch | git apply lets it install first. With --try, it is first proven here that the image stays the same.`,
            ]),
        ...(deployment === undefined
            ? []
            : [
                `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
                'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
            ]),
        ...pushSteps(plan, files),
        ...commitSteps(plan, files),
    ];
}
/** Where a workflow that is written takes what FROM needs from a variable of the repository. */
function variableSteps(named, files) {
    const names = named.flatMap(({ openArguments }) => openArguments.map(({ name }) => name));
    return [...new Set(names)]
        .filter((name) => files.some(({ diff }) => diff.includes(`\${{ vars.${name} }}`)))
        .map((name) => `gh variable set ${name} --body "…" gives the build argument ${name} its value, which FROM needs.`);
}
/** Workflows whose lines are changed, or are to be. */
function touchedPaths(files) {
    return files
        .filter(({ path, state }) => path.startsWith('.github/') && (state === 'changed' || state === 'proposed'))
        .map(({ path }) => path);
}
function isPrewarm({ path }) {
    return /prewarm\.yml$/.test(path);
}
/** Says of changed workflows which of them push no layers, and what does instead. */
function pushSteps({ named, found: { workflows }, defaultBranches }, files) {
    if (!named.some(({ layers }) => layers.length > 0) || files.some(isPrewarm))
        return [];
    const touched = touchedPaths(files);
    const pushes = workflows
        .filter(({ path }) => touched.includes(path))
        .map(({ path, text }) => ({ path, push: layerPushOf(text, defaultBranches) }));
    const idle = pushes.flatMap(({ path, push }) => (push.kind === 'none' ? path : []));
    const others = pushes.flatMap(({ path, push }) => push.kind === 'other-branches' ? { path, branches: push.branches } : []);
    const branches = [...new Set(others.flatMap((one) => one.branches))].join(', ');
    const [only, ...more] = defaultBranches;
    const run = (paths) => (paths.length === 1 ? 'runs' : 'run');
    return [
        ...(idle.length === 0
            ? []
            : [
                `${shortList(idle)} ${run(idle)} for tags, releases or pull requests only, which push no layers. Prewarm the same image, file and context on a schedule: copy examples/workflows/prewarm.yml.`,
            ]),
        ...(others.length === 0
            ? []
            : [
                `${shortList(others.map(({ path }) => path))} ${run(others)} for pushes to ${branches || 'other branches'}, but only runs on the default branch${only === undefined || more.length > 0 ? '' : ` (${only})`} push layers. If all code there is reviewed, set \`trusted-refs: ${branches || '…'}\` in the changed steps. Otherwise, --workflows prewarm writes a workflow that makes the layers on the default branch.`,
            ]),
    ];
}
function commitSteps({ named, found: { workflows }, defaultBranches }, files) {
    if (files.some((file) => file.state !== 'unchanged' && isPrewarm(file)))
        return ['Commit the workflows, and run the first prewarm: gh workflow run prewarm.'];
    const changed = files.filter(({ state }) => state === 'changed').map(({ path }) => path);
    const idle = workflows.filter(({ path, text }) => changed.includes(path) && layerPushOf(text, defaultBranches).kind !== 'some');
    if (changed.length > 0)
        return [
            idle.length === changed.length || !named.some(({ layers }) => layers.length > 0)
                ? 'Commit the change.'
                : 'Commit the change. The first run on the default branch makes the layers.',
        ];
    const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
    return isNew ? ['Commit the workflows.'] : [];
}
/** One sentence for all Dockerfiles that declare what no layer may know before they install packages. */
function argumentSteps(named) {
    const early = named.flatMap(({ candidate, decisions }) => decisions.flatMap(({ left }) => left.flatMap(({ argument }) => argument === undefined ? [] : { path: candidate.dockerfile, argument })));
    const paths = [...new Set(early.map(({ path }) => path))];
    if (paths.length === 0)
        return [];
    const names = [...new Set(early.map(({ argument }) => argument))];
    const what = names.length === 1 ? 'ARG, and what uses it,' : 'ARGs, and what uses them,';
    return [
        `${shortList(paths)} ${paths.length === 1 ? 'declares' : 'declare'} ${names.join(', ')} before packages are installed, so no layer keeps them. Move the ${what} below these steps.`,
    ];
}
/** Packages that need nothing of what another stage has made. */
function isOfSystem(name) {
    return /^(?:apt|apt-get|apk|dnf|microdnf|yum|zypper) /.test(name);
}
/** One sentence for all Dockerfiles that take files before they install packages, where no patch helps. */
function inTheWaySteps(named) {
    const found = named.flatMap(({ candidate, decisions, dockerfile, installFirst }) => {
        const lines = decisions.flatMap((decision) => {
            const kept = keptInstalls(decision, dockerfile);
            return decision.left.flatMap(({ line, name, reason }) => (/^line \d+ takes (?!from stage)/.test(reason) ||
                (isOfSystem(name) && / takes from stage /.test(reason))) &&
                !kept.has(name)
                ? [line]
                : []);
        });
        return installFirst !== undefined || lines.length === 0 ? [] : [{ path: candidate.dockerfile, lines }];
    });
    const paths = [...new Set(found.map(({ path }) => path))];
    const [first] = found;
    if (first === undefined)
        return [];
    const where = paths.length > 1
        ? `${shortList(paths)} take files before they install packages.`
        : `${first.path} takes files before it installs packages (${first.lines.length === 1 ? 'line' : 'lines'} ${first.lines.join(', ')}).`;
    return [
        `${where} Copy only what the install steps read, and the rest below them. If the files seldom change and hold no secret, write the comment \`# cache-prewarm: layer\` below these steps.`,
    ];
}
/** One sentence for all Dockerfiles whose builds download packages, where no patch helps. */
function downloadSteps(named) {
    const found = named.flatMap(({ candidate, installFirst, downloads }) => installFirst === undefined
        ? downloads.map((download) => ({ path: candidate.dockerfile, ...download }))
        : []);
    const paths = [...new Set(found.map(({ path }) => path))];
    const [first] = found;
    if (first === undefined)
        return [];
    if (paths.length > 1)
        return [
            `${shortList(paths)} download packages while they build, so no layer keeps them. Copy the manifests before the code, and fetch the packages there, as go mod download and dotnet restore do.`,
        ];
    const { line, program, copyLine, files, filesLine, fetch } = first;
    const advice = filesLine !== undefined
        ? `Move line ${filesLine} before line ${copyLine}, which copies code, and run ${fetch} between them.`
        : `Before line ${copyLine}, which copies code, ${files.length === 0 ? '' : `copy ${shortList(files)}, and `}run ${fetch}.`;
    return [
        `${first.path} downloads packages while it builds (line ${line}, ${program}), so no layer keeps them. ${advice}`,
    ];
}
/** What the layers of a stage install: `uv sync` again, behind the code, installs only that. */
function keptInstalls({ layers }, dockerfile) {
    const steps = dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? [];
    const kept = steps.filter(({ line }) => layers.some(({ lines }) => lines.first <= line && line <= lines.last));
    return new Set(kept.map((step) => (0,step_weight/* weighStep */.Z)(step)?.name));
}
/** The first three, and how many more. */
function shortList(paths) {
    return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`;
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

// EXTERNAL MODULE: ./lib/adapters/disk/inside.js
var inside = __webpack_require__(80934);
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
    return {
        cwd,
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
    const found = await findImages(repository, commands, env, {
        origin: origin === undefined ? '' : new URL(origin).pathname.slice(1),
        composeFile: reader.text('compose-file'),
        file: namedFile(reader),
    });
    for (const notice of found.notices)
        reader.notice(notice);
    const request = readRequest(reader);
    const defaultBranches = await readDefaultBranches(repository);
    const tools = { reader, ask, repository, origin, defaultBranches, found, request };
    const tell = (proposals) => {
        if (asks && proposals.length > 0)
            console.info((0,findings/* describeFindings */.kA)(proposals, found.candidates).join('\n'));
    };
    const plan = await readProposals(tools, tell);
    const { base, named } = plan;
    const { files, deployment } = await planFiles(plan, surroundings.root, options);
    return {
        inputs: named[0] === undefined
            ? undefined
            : {
                ...{ image: base, candidates: found.candidates, files, dryRun, patch, tries },
                proposals: named.map((proposal) => ({
                    ...proposal,
                    stepImage: stepImage(proposal.candidate, plan),
                })),
                nextSteps: nextSteps(plan, files, deployment, patch),
            },
        reader,
    };
}
/** What is proposed for the images that the inputs name, or for the likeliest, once `tell` has said what was found. */
async function readProposals(tools, tell) {
    const { reader, ask, repository, origin, found, request } = tools;
    const history = readChangeHistory(await repository.git('log', `--max-count=${historyLength}`, '--format=%x00', '--name-only'));
    const context = reader.text('context') || undefined;
    const proposeAll = (candidates) => Promise.all(candidates.map((candidate) => propose(candidate, repository, { context, request, history })));
    const chosen = chosenImages(reader, found.candidates, repository);
    const proposed = await proposeAll(chosen);
    // The one in the root may need what another step makes, and another one not.
    const isFree = namedFile(reader) === '' && context === undefined;
    const others = isFree && proposed.every(isUnbuildable)
        ? found.candidates.filter((one) => chosen.every(({ dockerfile }) => dockerfile !== one.dockerfile))
        : [];
    const more = await proposeAll(others.length === 0 ? [] : chooseImages(others));
    const kept = withoutUnbuildable([...proposed, ...more.filter((one) => !isUnbuildable(one))], reader);
    tell(kept);
    const closed = await Promise.all(kept.map((proposal) => closeArguments(proposal, ask)));
    const base = (await ask('image', 'Registry and repository of the image', (0,image_names/* imageOf */.dT)(origin, closed))) || image_names/* unknownImage */.SD;
    if (base !== image_names/* unknownImage */.SD)
        (0,image_names/* checkImage */.cd)(reader, base);
    else if (origin !== undefined)
        reader.problem('image', `required: registry and repository such as ghcr.io/owner/app, because the registry of ${new URL(origin).host} is not known`);
    const proposals = await askLayers(closed, tools);
    const named = proposals.map((proposal) => ({
        ...proposal,
        image: proposals.length === 1 ? base : (0,image_names/* imageInGroup */.Il)(proposal.candidate, base),
    }));
    return { ...tools, base, named };
}
/** Where nobody says which Dockerfiles are built: without those that cannot be built from what is here, unless none can. */
function withoutUnbuildable(proposed, reader) {
    const out = proposed.filter(isUnbuildable);
    if (out.length === 0 || out.length === proposed.length)
        return proposed;
    const paths = out.map(({ candidate }) => candidate.dockerfile);
    if (out.length > 3)
        reader.notice(`${(0,findings/* firstFew */.Dt)(paths)} need files that are not in their build contexts, or images of one machine. Another step has to make them first. So no workflow builds them. --file chooses one anyway.`);
    else
        for (const proposal of out)
            reader.notice(`${(0,findings/* unbuildable */.Q8)(proposal)} So no workflow builds it. --file chooses it anyway.`);
    return proposed.filter((proposal) => !isUnbuildable(proposal));
}
/** Nobody says that it is built, and it cannot be built from what is here. */
function isUnbuildable(proposal) {
    return proposal.candidate.mentions.length === 0 && (0,findings/* unbuildable */.Q8)(proposal) !== undefined;
}
/** The workflows and other files that are written or changed, and the deployment that they are about. */
async function planFiles(plan, root, options) {
    const { reader, ask, repository, origin, found, request, base, named } = plan;
    const action = readAction(reader);
    const changed = changeWorkflows(plan, action);
    // Where workflows are changed, none is written that a bake file could fill.
    const notify = changed.length > 0 ? () => undefined : (text) => reader.notice(text);
    const bake = bakeFilling(named, request, notify) ?? newBakeFile(plan);
    const images = named.map(({ image }) => image);
    const compose = await findCompose(repository, reader, images);
    const isNowhere = base === image_names/* unknownImage */.SD && bake === undefined;
    const idle = changed.length > 0 ? idleImages(plan) : [];
    const usual = changed.length === 0
        ? usualWorkflows(plan, isNowhere ? undefined : compose, bake)
        : idle.some(({ isOfNoBranch }) => isOfNoBranch)
            ? 'prewarm'
            : '';
    const workflows = written_files_readWorkflows(reader, await ask('workflows', `Workflows to write, of ${metadata/* examples */.K.join(', ')}`, usual), changed.length > 0 || usual === '' || found.workflows.some(({ path }) => !written_files_isOurs(path)));
    const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
    const lacksImage = isNowhere && origin === undefined;
    const deployment = deploys ? await readDeployment(plan, compose, lacksImage) : undefined;
    const readable = named.filter(({ problem }) => problem === undefined);
    const filling = {
        images: readable.map((proposal) => fillingOf(proposal, request)),
        ...{ bake, deployment, action },
        branch: reader.text('branch') || (await repository.git('branch', '--show-current')) || 'main',
    };
    const given = reader.text('layers') === '' ? 'default' : request;
    const ofIdle = { ...filling, bake: undefined, images: idle.map((image) => idleFilling(image, given)) };
    const written = await Promise.all((filling.images.length === 0 ? [] : workflows).map(async (name) => {
        const example = await (0,promises_.readFile)(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
        const isIdle = name === 'prewarm' && idle.length > 0;
        const filled = ownText(fillWorkflow(example, isIdle ? ofIdle : filling), deployment);
        const emulation = isIdle ? idle.find((image) => image.emulation !== undefined)?.emulation : undefined;
        const text = emulation === undefined ? filled : withEmulation(filled, emulation);
        return placeFile(repository, name, text, options, reader);
    }));
    tellOtherPushes(plan, changed.length > 0, written, buildAction(action));
    // A change of a file that is there is shown, and written only when that is wanted.
    const state = options.write || options.dryRun ? 'changed' : 'proposed';
    const files = [
        ...newBakeFiles(filling, written, repository),
        ...[...changed, ...markedDockerfiles(named)].map((file) => ({ ...file, state })),
        ...written,
    ];
    return { files, deployment };
}
/** Says what else pushes the image: two workflows would overwrite each other's. */
function tellOtherPushes(plan, isChanged, written, action) {
    const { reader, found } = plan;
    const [step] = isChanged ? [] : pushingSteps(plan);
    const [publisher] = found.otherPublishers;
    if (written.some(({ path }) => /\/(?:cache-)?ci\.yml$/.test(path))) {
        if (step !== undefined)
            reader.notice(`${step.where}: this step pushes the image, too. Remove it, or set other \`tags\` in the new workflow.`);
        else if (publisher !== undefined)
            reader.notice(`${publisher} may push images, too, in a way that init cannot read. If it pushes the same image, set other \`tags\` in the new workflow, or build there with ${action}.`);
    }
    else if (step !== undefined && written.length === 0)
        reader.notice(`${step.where}: this step pushes the image, so no second workflow that pushes it is written.${step.isPushedLater ? ` With ${action}, set \`push: true\` and remove \`docker push\`.` : ''} --workflows prewarm,ci writes one anyway.`);
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
/** The one that the remote names; without that, those that are likely. */
async function readDefaultBranches({ git }) {
    const head = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
    if (head !== '')
        return [head.replace(/^origin\//, '')];
    return [await git('branch', '--show-current'), 'main', 'master'].filter((name) => name !== '');
}
function namedFile(reader) {
    return reader.text('file').replace(/^\.\//, '');
}
/** Those that the inputs name, or the likeliest. */
function chosenImages(reader, candidates, repository) {
    const file = (0,lower_case_name/* existingDockerfile */.e)(namedFile(reader), isIn(repository));
    const context = reader.text('context').replace(/^\.\/|\/$/g, '');
    const target = reader.text('target');
    const inContext = (0,lower_case_name/* existingDockerfile */.e)(`${context}/Dockerfile`, isIn(repository));
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

/***/ 79116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ isLinked),
/* harmony export */   Ni: () => (/* binding */ withLink),
/* harmony export */   sN: () => (/* binding */ isCopy),
/* harmony export */   uK: () => (/* binding */ linkableCopies)
/* harmony export */ });
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);

/**
 * The COPY and ADD of a stage that could have `--link`, so that a builder without the files below need not download them: from the
 * first one on that takes sources, where nothing follows that needs those files, and no user has to be looked up in them. Whether
 * the image stays the same depends on the files below, too: see docs/advice/copy-link.md.
 */
function linkableCopies(commands, takesSource) {
    const first = commands.findIndex((instruction) => isCopy(instruction) && takesSource(instruction) && !isLinked(instruction));
    const behind = first < 0 ? [] : commands.slice(first);
    if (behind.some(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR'))
        return [];
    const copies = behind.filter((instruction) => isCopy(instruction) && !isLinked(instruction));
    return copies.some(namesUser) ? [] : copies;
}
/** A COPY or ADD with `--link`. */
function withLink({ text }) {
    const without = text.replace(/\s--link=(?:"[^"]*"|\S*)/i, '');
    return without.replace(/^\s*\w+/, (word) => `${word} --link`);
}
function isCopy({ keyword }) {
    return keyword === 'COPY' || keyword === 'ADD';
}
/** `COPY --link` stands on nothing: what it copies is laid over the rest afterwards. */
function isLinked(instruction) {
    return instruction.flags.some(({ name, value }) => name === 'link' && value?.toLowerCase() !== 'false');
}
/** `--chown=app:app` is looked up in the files beneath. */
function namesUser(instruction) {
    const owner = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .flagValue */ .y6)(instruction, 'chown');
    return owner !== undefined && !/^\d+(:\d+)?$/.test(owner);
}


/***/ }),

/***/ 11968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** The entries that have the same key, in the order in which the keys come first (Map.groupBy needs Node 21). */
function groupBy(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return groups;
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ic: () => (/* binding */ createInputReader),
/* harmony export */   ki: () => (/* binding */ formatList),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   xM: () => (/* binding */ formatLines)
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
/** Items as text that an input reader reads as the same items: `lines` and `pairs`, one item a line. */
function formatLines(items) {
    return items.map((item) => (/["\r\n]/.test(item) ? quote(item) : item)).join('\n');
}
/** The same for `list`, where a comma separates, unless the item is quoted and another follows: the last may be empty. */
function formatList(items) {
    return items
        .map((item) => (item.includes(',') ? `${quote(item)},` : /["\r\n]/.test(item) ? quote(item) : item))
        .join('\n');
}
function quote(item) {
    return `"${item.replaceAll('"', '""')}"`;
}


/***/ })

};

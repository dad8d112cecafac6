export const id = 778;
export const ids = [778];
export const modules = {

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
 *   (what an external image sets by ONBUILD is not known here: see findLostTrigger),
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

/***/ 86664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   II: () => (/* binding */ isSmallFile),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   gi: () => (/* binding */ dependencyFile),
/* harmony export */   k0: () => (/* binding */ dependencyPattern),
/* harmony export */   ts: () => (/* binding */ cleanPath)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Manager → role → names, separated by spaces. `*` stands for any part of a name; a name with a slash is the end of a path. */
const files = {
    pip: {
        list: '*requirements*.txt *requirements*.in *requirements*.pip *requirements*.lock constraints*.txt *constraints.txt req.txt reqs*.txt requirements',
        manifest: 'setup.py setup.cfg MANIFEST.in',
        lock: 'pylock*.toml',
        settings: 'pip.conf pip.ini .pypirc .python-version runtime.txt',
    },
    // A manifest reads the version of the project from one of these.
    python: {
        manifest: 'pyproject.toml version.py _version.py __version__.py __about__.py',
        vendored: '*.whl',
    },
    pipenv: { manifest: 'Pipfile', lock: 'Pipfile.lock' },
    uv: { lock: 'uv.lock', settings: 'uv.toml' },
    poetry: { lock: 'poetry.lock', settings: 'poetry.toml' },
    pdm: { lock: 'pdm.lock', settings: 'pdm.toml .pdm.toml' },
    conda: {
        manifest: 'environment*.yml environment*.yaml *environment.yml *environment.yaml env.yml env.yaml conda*.yml conda*.yaml pixi.toml',
        lock: 'conda-lock.yml conda-*.lock pixi.lock',
        settings: '.condarc',
    },
    npm: {
        manifest: 'package*.json',
        lock: 'package-lock*.json npm-shrinkwrap.json',
        settings: '.npmrc .nvmrc .node-version',
    },
    yarn: { lock: 'yarn.lock', settings: '.yarnrc .yarnrc.yml .pnp.*' },
    pnpm: { lock: 'pnpm-lock.yaml', settings: 'pnpm-workspace.yaml pnpm-*.yaml .pnpmfile.*' },
    bun: { lock: 'bun.lock bun.lockb', settings: 'bunfig.toml' },
    deno: { manifest: 'deno.json deno.jsonc import_map.json', lock: 'deno.lock' },
    bower: { manifest: 'bower.json', settings: '.bowerrc' },
    monorepo: { settings: 'turbo.json nx.json lerna.json rush.json .gitignore' },
    prisma: { schema: '*.prisma', settings: 'prisma.config.*' },
    go: { manifest: 'go.mod go.work', lock: 'go.sum go.work.sum' },
    cargo: {
        manifest: 'Cargo.toml',
        lock: 'Cargo.lock',
        settings: 'rust-toolchain rust-toolchain.toml .cargo/config .cargo/config.toml',
    },
    bundler: {
        manifest: 'Gemfile *.gemfile *.gemspec gems.rb version.rb',
        lock: 'Gemfile.lock *.gemfile.lock gems.locked',
        settings: '.ruby-version .ruby-gemset .bundle/config',
    },
    composer: { manifest: 'composer.json symfony.lock', lock: 'composer.lock', settings: 'auth.json' },
    maven: {
        manifest: 'pom.xml pom-*.xml *-pom.xml *.pom',
        settings: 'mvnw mvnw.cmd settings.xml maven-settings.xml',
    },
    gradle: {
        manifest: 'build.gradle build.gradle.kts *.gradle *.gradle.kts *.versions.toml',
        lock: 'gradle.lockfile *.lockfile',
        settings: 'gradlew gradlew.bat gradle.properties gradle-wrapper.*',
    },
    sbt: { manifest: 'build.sbt project/*.sbt', settings: 'project/build.properties' },
    leiningen: { manifest: 'project.clj deps.edn' },
    nuget: {
        manifest: '*.sln *.slnx *.slnf *.*proj *.proj Directory.*.props Directory.*.targets *.props *.targets',
        lock: 'packages.lock.json packages.*.lock.json',
        settings: 'nuget.config global.json packages.config dotnet-tools.json',
    },
    paket: { manifest: 'paket.dependencies paket.references', lock: 'paket.lock' },
    // Packages are compiled with what config says.
    mix: {
        manifest: 'mix.exs',
        lock: 'mix.lock',
        settings: 'config/config.exs config/runtime.exs config/prod.exs config/dev.exs config/test.exs',
    },
    rebar: { manifest: 'rebar.config', lock: 'rebar.lock' },
    pub: { manifest: 'pubspec.yaml pubspec_overrides.yaml', lock: 'pubspec.lock', settings: 'pubspec.*' },
    swift: { manifest: 'Package.swift Package@*.swift', lock: 'Package.resolved', settings: '.swift-version' },
    stack: { manifest: 'stack.yaml *.cabal cabal.project', lock: 'stack.yaml.lock cabal.project.freeze' },
    opam: { manifest: '*.opam *.opam.locked dune-project' },
    shards: { manifest: 'shard.yml', lock: 'shard.lock' },
    conan: { manifest: 'conanfile.txt conanfile.py vcpkg.json vcpkg-configuration.json', lock: 'conan.lock' },
    ansible: { manifest: 'requirements.yml requirements.yaml' },
    apt: {
        list: 'apt*.txt apt*.list *-apt.txt *.apt Aptfile apt-packages* apk*.txt apk-packages* packages*.txt packages*.list packages.apt *packages.txt *packages.list system-dependencies* dependencies*.txt deps.txt bindep.txt',
        settings: 'install*.sh *-deps.sh *_deps.sh *dependencies.sh',
        vendored: '*.deb',
    },
    // What nobody knows by its name ends so, too.
    other: { lock: '*.lock', settings: '.tool-versions mise.toml .mise.toml' },
};
const folders = [
    {
        name: 'requirements',
        manager: 'pip',
        role: 'list',
        files: /(^|\/)([^/.]+|[^/]*\.(txt|in|lock|pip|ya?ml|toml))$/,
    },
    { name: 'prisma', manager: 'prisma', role: 'schema', files: /\.(prisma|sql|toml|md)$|(^|\/)seed\.\w+$/ },
    { name: '.yarn', manager: 'yarn', role: 'vendored' },
    { name: 'patches', manager: 'npm', role: 'vendored', files: /\.(patch|diff)$/ },
    { name: 'out/json', manager: 'monorepo', role: 'manifest' },
    { name: 'common/config/rush', manager: 'monorepo', role: 'settings' },
    { name: '.cargo', manager: 'cargo', role: 'settings' },
    { name: '.bundle', manager: 'bundler', role: 'settings' },
    { name: '.mvn', manager: 'maven', role: 'settings' },
    { name: 'gradle', manager: 'gradle', role: 'settings' },
    { name: 'buildSrc', manager: 'gradle', role: 'manifest' },
    { name: '.paket', manager: 'paket', role: 'settings' },
    { name: 'vendor', manager: 'other', role: 'vendored' },
];
/** Folders of source code hold folders of these names that are something else. */
const sourceFolder = /(^|\/)src(\/.*)?\/(prisma|patches|gradle|vendor)(\/|$)/i;
/** Patterns that can match more than dependency files, and that nobody writes for anything else. */
const usualPatterns = names('package* package.* Package* Package.* go.* *.mod *.sum Cargo.* cargo.* Gemfile* gems.* composer* composer.* mix.* mix* poetry* poetry.* pdm.* uv.* pnpm* pnpm-* pnpm-lock* bun.* yarn* yarn.* .yarn* .npm* gradle* pubspec* Directory.* Pipfile* pyproject* requirements* requirement* *requirements* constraints* build.gradle* settings.gradle* *.lock*');
/** The narrow rules first: `package-lock.json` is a lock, though `package*.json` is a manifest. */
const rules = Object.entries(files)
    .flatMap(([manager, roles]) => Object.entries(roles).flatMap(([role, list]) => list.split(' ').map((name) => ({ manager, role, name, matches: nameMatcher(name) }))))
    .sort((a, b) => Number(a.name.includes('*')) - Number(b.name.includes('*')) || b.name.length - a.name.length);
/**
 * Which package manager a file of the context belongs to, by its path alone: its lock, manifests, lists and settings change when
 * dependencies do, and not with the code. Also for a folder that holds nothing else. Undefined for everything else.
 */
function dependencyFile(path) {
    const clean = cleanPath(path);
    if (clean === '')
        return undefined;
    const rule = rules.find(({ matches }) => matches(clean));
    if (rule !== undefined)
        return { manager: rule.manager, role: rule.role };
    if (sourceFolder.test(clean))
        return undefined;
    for (const folder of folders) {
        const inside = insideOf(clean, folder.name);
        if (inside === undefined)
            continue;
        if (inside === '' || folder.files === undefined || folder.files.test(inside))
            return { manager: folder.manager, role: folder.role };
    }
    return undefined;
}
/**
 * Whether a source, as COPY or a mount writes it, can match nothing but dependency files. Decided by the text alone, for a context
 * that cannot be listed: wildcards stand for what people mean by them (`yarn.lock*`: the file, if there is one).
 */
function dependencyPattern(source) {
    const clean = cleanPath(literal(source));
    const folder = clean.replace(/(\/\*{1,2})+$/, '');
    if (folder === '' || /^\*+$/.test(folder))
        return false;
    if (folder !== clean)
        return !/[*?[]/.test(baseName(folder)) && insideOfAny(folder) && !sourceFolder.test(folder);
    const name = baseName(clean);
    // A folder rule holds for what is in the folder, whatever the pattern.
    if (dependencyFile(clean) !== undefined)
        return true;
    if (!/[*?[]/.test(name))
        return false;
    return usualPatterns.has(name) || dependencyFile(clean.replace(/(?<![*?])[*?]+$/, '')) !== undefined;
}
/**
 * Whether a file is a script of a shell, or a setting: no dependency file, and no code of the application. It is copied before
 * packages are installed because one of them, or the installing, needs it.
 */
function isSmallFile(path) {
    return /\.(?:sh|bash|conf|cfg|ini|xml|ya?ml|toml|properties|service|list|repo|sources|gpg|asc|crt)$/i.test(path);
}
/** Without `./` and `/` at its start, and without `/` at its end. */
function cleanPath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.join('/');
}
/** `[k]` is a way to write `k` so that the file may be absent. */
function literal(source) {
    return source.replaceAll(/\[([^\]^\\-])\]/g, '$1');
}
/** `app/go.mod` → `go.mod` */
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
function names(list) {
    return new Set(list.split(' '));
}
function nameMatcher(glob) {
    const source = glob.split('*').map(_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$).join('[^/]*');
    const regex = new RegExp(`(^|/)${source}$`, 'i');
    return (path) => regex.test(path);
}
/** The part of a path beneath a folder of this name; empty for the folder itself. */
function insideOf(path, folder) {
    const at = `/${path}/`.toLowerCase().indexOf(`/${folder.toLowerCase()}/`);
    return at < 0 ? undefined : path.slice(at + folder.length + 1);
}
function insideOfAny(path) {
    return folders.some(({ name }) => insideOf(path, name) !== undefined);
}


/***/ })

};

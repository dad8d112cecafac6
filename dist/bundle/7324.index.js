export const id = 7324;
export const ids = [7324];
export const modules = {

/***/ 64295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ createGraph),
/* harmony export */   I3: () => (/* binding */ hasText),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   Qq: () => (/* binding */ stepBeneath),
/* harmony export */   RG: () => (/* binding */ normalText),
/* harmony export */   U6: () => (/* binding */ hasKeyword),
/* harmony export */   XL: () => (/* binding */ keywordOf),
/* harmony export */   Ye: () => (/* binding */ keywordOfVertices),
/* harmony export */   i7: () => (/* binding */ withCompanions),
/* harmony export */   nX: () => (/* binding */ isStepVertex),
/* harmony export */   r5: () => (/* binding */ tops)
/* harmony export */ });
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
    return instruction.replace(/\s.*/s, '').toUpperCase();
}
function hasKeyword(group, instruction) {
    return group.every(({ step }) => step.keyword === keywordOf(instruction));
}
function hasText(group, instruction) {
    return group.some(({ step }) => sameText(step.instruction, instruction));
}
/** Line continuations and white space do not count. */
function sameText(one, other) {
    return one !== undefined && other !== undefined && normalText(one) === normalText(other);
}
/** An instruction without what only breaks its lines. */
function normalText(instruction) {
    return instruction
        .replace(/[\\`][ \t]*\r?\n/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}


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
        manifest: 'environment*.yml environment*.yaml *environment.yml *environment.yaml *env.yml *env.yaml env-*.yml env-*.yaml env_*.yml env_*.yaml conda*.yml conda*.yaml pixi.toml',
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
    deno: { manifest: 'deno.json deno.jsonc import_map.json deps.ts dev_deps.ts', lock: 'deno.lock' },
    renv: { manifest: 'DESCRIPTION', lock: 'renv.lock', settings: '.Rprofile renv/activate.R renv/settings.*' },
    bower: { manifest: 'bower.json', settings: '.bowerrc' },
    monorepo: {
        // Of Backstage: nothing but the manifests of its packages.
        manifest: 'skeleton.tar.gz',
        settings: 'turbo.json nx.json lerna.json rush.json backstage.json .gitignore',
    },
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
    sbt: { manifest: 'build.sbt project/*.sbt project/*.scala', settings: 'project/build.properties' },
    leiningen: { manifest: 'project.clj deps.edn shadow-cljs.edn bb.edn' },
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
        settings: 'config/*.exs',
    },
    rebar: { manifest: 'rebar.config', lock: 'rebar.lock' },
    pub: { manifest: 'pubspec.yaml pubspec_overrides.yaml', lock: 'pubspec.lock', settings: 'pubspec.*' },
    swift: { manifest: 'Package.swift Package@*.swift', lock: 'Package.resolved', settings: '.swift-version' },
    stack: {
        manifest: 'stack.yaml package.yaml Setup.hs *.cabal cabal.project*',
        lock: 'stack.yaml.lock cabal.project.freeze',
    },
    opam: { manifest: '*.opam *.opam.locked dune-project' },
    shards: { manifest: 'shard.yml shard.override.yml', lock: 'shard.lock' },
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
const usualPatterns = names('package* package.* Package* Package.* go.* *.mod *.sum Cargo.* cargo.* Gemfile* gems.* composer* composer.* symfony.* mix.* mix* poetry* poetry.* pdm.* uv.* pnpm* pnpm-* pnpm-lock* bun.* yarn* yarn.* .yarn* .npm* gradle* pubspec* Directory.* Pipfile* pyproject* requirements* requirement* *requirements* constraints* build.gradle* settings.gradle* *.lock*');
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
    if (/(?:^|\/)(?:\.?docker|scripts?)\//i.test(path) && /^[\w-]+$/.test(baseName(path)))
        return true;
    return /(?:^|\/)(?:Caddyfile|Procfile|crontab|[\w-]*entrypoint)$|\.(?:sh|bash|conf|cnf|cfg|ini|xml|ya?ml|toml|properties|service|list|repo|sources|gpg|asc|crt)$/i.test(path);
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


/***/ }),

/***/ 66610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ parseDockerfile),
/* harmony export */   B5: () => (/* binding */ describesNames),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   TI: () => (/* binding */ writtenKeyword),
/* harmony export */   y6: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75718);


const keywords = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
/**
 * Reads a Dockerfile into its stages, as https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/parse.go
 * (`Parse`, `parseFrom`) does.
 * `written`: the user's file, whose line numbers instructions then have.
 * @throws UserError that names the line.
 */
function parseDockerfile(text, written) {
    const { instructions, directives, escape: escapeChar } = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .readInstructions */ .rn)(text, written?.lines);
    const globals = [];
    const stages = [];
    for (const instruction of instructions) {
        const { keyword, line } = instruction;
        if (!keywords.has(keyword))
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(line, `expected an instruction such as RUN, got "${keyword}"`);
        const current = stages.at(-1);
        if (keyword === 'FROM') {
            const own = [];
            stages.push({ stage: readFrom(instruction, stages.length, own), instructions: own });
        }
        else if (current !== undefined)
            current.instructions.push(instruction);
        else if (keyword === 'ARG')
            globals.push(instruction);
        else
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(line, `expected FROM before ${keyword}`);
    }
    if (stages.length === 0)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected a Dockerfile with a FROM, got one without.');
    return { text, written, globals, stages: stages.map(({ stage }) => stage), directives, escape: escapeChar };
}
function readFrom(head, index, instructions) {
    const [from, as, alias] = head.args;
    const isNamed = head.args.length === 3 && as?.toLowerCase() === 'as';
    if (from === undefined || (head.args.length !== 1 && !isNamed)) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(head.line, `expected "FROM image" or "FROM image AS name", got "FROM ${head.rest}"`);
    }
    const name = isNamed ? alias?.toLowerCase() : undefined;
    if (name !== undefined && !/^[a-z][a-z0-9-_.]*$/.test(name)) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .CC)(head.line, `"${alias}" is no name of a stage: it begins with a letter, and has letters, digits, "-", "_" and "." only`);
    }
    return {
        index,
        name,
        displayName: name ?? `stage-${index}`,
        line: head.line,
        from,
        platform: flagValue(head, 'platform'),
        head,
        instructions,
    };
}
/** The value of a flag, undefined where it is not given; an empty value counts as not given, as BuildKit has it. */
function flagValue(instruction, name) {
    return instruction.flags.findLast((flag) => flag.name === name)?.value || undefined;
}
/** The stages, lower case, that a stage of the user's was made into: itself, and its parts where it was cut. */
function partsOf(dockerfile, stage) {
    const name = stage.toLowerCase();
    const parts = dockerfile.stages.flatMap((one) => (one.part?.of === name ? (one.name ?? []) : []));
    return [...new Set([name, ...parts])];
}
/** The keyword of an instruction as the user wrote it: BuildKit warns of instructions in another case than most. */
function writtenKeyword(instruction) {
    return /\w+/.exec(instruction.code)?.[0] ?? instruction.keyword;
}
/**
 * Whether comments right above an ARG or a FROM must begin with its name: the experimental rule InvalidDefinitionDescription.
 * A comment without text ends what may be such a description.
 */
function describesNames({ directives }) {
    return directives.some(({ name, value }) => name === 'check' && value.includes('experimental='));
}


/***/ }),

/***/ 18999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ normalizePlatform),
/* harmony export */   x: () => (/* binding */ platformArgs)
/* harmony export */ });
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);
/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
function normalizePlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
    const [architecture = '', variant = ''] = machine
        .map((part) => aliases[part] ?? part)
        .join('/')
        .split('/');
    const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
    const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
    const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
    return [os, architecture, kept].filter((part) => part !== '').join('/');
}
/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
function platformArgs(prefix, platform) {
    const normal = normalizePlatform(platform);
    const [os = '', architecture = '', variant = ''] = normal.split('/');
    return {
        [`${prefix}PLATFORM`]: normal,
        [`${prefix}OS`]: os,
        [`${prefix}OSVERSION`]: '',
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
    };
}


/***/ }),

/***/ 21678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ escapeRegex)
/* harmony export */ });
/** A text as a part of a regular expression that matches just this text. */
function escapeRegex(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
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


/***/ }),

/***/ 96365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ hideMaskedValues),
/* harmony export */   NW: () => (/* binding */ holdsMaskedValue),
/* harmony export */   X1: () => (/* binding */ createHider)
/* harmony export */ });
/* harmony import */ var _escape_regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21678);

/** Whether a text is, or contains, a value that must not be shown. */
function holdsMaskedValue(text, maskedValues) {
    return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))));
}
/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/** The same of what is a part of Base64. */
const shortestEncoded = 8;
/**
 * The text with `***` in the place of values that must not be shown, also where they are written as a part of an address, of
 * JSON or of Base64. Of a value of several lines each line is hidden too, because that is how a log shows it.
 */
function hideMaskedValues(text, maskedValues) {
    return createHider(maskedValues)(text);
}
/** Hides the same values in many texts. */
function createHider(maskedValues) {
    const parts = [...maskedValues]
        .flatMap((value) => [value, ...value.split(/\r?\n/)])
        .filter((part) => part.trim().length >= shortestHidden)
        .flatMap(formsOf);
    if (parts.length === 0)
        return (text) => text;
    const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map(_escape_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeRegex */ .$).join('|'), 'g');
    return (text) => text.replace(pattern, '***');
}
/** How others write a value. */
function formsOf(value) {
    const json = JSON.stringify(value).slice(1, -1);
    // Go escapes these, too (encoding/json, HTMLEscape).
    const goJson = json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const address = encodeAddress(value);
    const encoded = [0, 1, 2]
        .map((shift) => base64Inside(value, shift))
        .filter((part) => part.length >= shortestEncoded);
    return [value, json, goJson, address, address.replaceAll('%20', '+'), ...encoded];
}
/** As `encodeURIComponent`, which throws at half a pair of surrogates. */
function encodeAddress(value) {
    try {
        return encodeURIComponent(value);
    }
    catch {
        return value;
    }
}
/**
 * What Base64 of a longer text always shows of this part of it, if the part begins so many bytes after a group of three: its
 * first and last signs depend on what is beside it.
 */
function base64Inside(value, shift) {
    const bytes = [...Array.from({ length: shift }, () => 0), ...new TextEncoder().encode(value)];
    const whole = bytes.slice(0, bytes.length - (bytes.length % 3));
    return btoa(whole.map((byte) => String.fromCharCode(byte)).join('')).slice(shift === 0 ? 0 : 4);
}


/***/ })

};

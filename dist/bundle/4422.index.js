export const id = 4422;
export const ids = [4422,7186];
export const modules = {

/***/ 47186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   containerHostOf: () => (/* binding */ containerHostOf),
/* harmony export */   originContainerHost: () => (/* binding */ originContainerHost),
/* harmony export */   readGithubRun: () => (/* binding */ readGithubRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * Reads the run's context: GITHUB_* variables
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables) and the event's payload.
 * @throws when the payload is no JSON
 */
function readGithubRun(env) {
    const text = (name) => env[name] ?? '';
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const repository = text('GITHUB_REPOSITORY');
    const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const repositoryUrl = `${serverUrl}/${repository}`;
    const isSame = (name) => name.toLowerCase() === repository.toLowerCase();
    const pullRequest = fields(payload['pull_request']);
    const head = fields(pullRequest?.['head']);
    // A fork that was deleted since has no name.
    const isForkPullRequest = pullRequest !== undefined && !isSame(string(fields(head?.['repo'])?.['full_name']));
    const followed = fields(payload['workflow_run']);
    const follows = followed === undefined
        ? undefined
        : {
            event: string(followed['event']),
            name: string(followed['head_branch']),
            sha: string(followed['head_sha']),
            headRepository: string(fields(followed['head_repository'])?.['full_name']),
        };
    const followsFork = follows?.event.startsWith('pull_request') === true && !isSame(follows.headRepository);
    const number = pullRequest?.['number'];
    const ref = text('GITHUB_REF');
    return {
        event: {
            name: text('GITHUB_EVENT_NAME'),
            ref,
            defaultBranch: string(fields(payload['repository'])?.['default_branch']) || undefined,
            ...(isForkPullRequest || followsFork ? { fromFork: true } : {}),
            ...(follows === undefined ? {} : { follows }),
        },
        repository,
        actor: text('GITHUB_ACTOR'),
        revision: text('GITHUB_SHA'),
        runUrl: `${repositoryUrl}/actions/runs/${text('GITHUB_RUN_ID')}`,
        repositoryUrl,
        isPublic: serverUrl === 'https://github.com' ? isPublic(payload['repository']) : undefined,
        containerHost: containerHostOf(serverUrl),
        pullRequest: typeof number === 'number' ? number : undefined,
        branch: (isForkPullRequest ? string(head?.['label']) : '') ||
            string(head?.['ref']) ||
            ref.replace(/^refs\/(heads|tags)\//, ''),
        runKey: `${text('GITHUB_RUN_ID')}-${env['GITHUB_RUN_ATTEMPT'] || '1'}-${text('GITHUB_JOB')}`,
        isForkPullRequest,
    };
}
function readPayload(path) {
    if (path === undefined || path === '')
        return {};
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw error;
    }
    return fields(JSON.parse(text)) ?? {};
}
function isPublic(repository) {
    const isPrivate = fields(repository)?.['private'];
    return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}
function fields(value) {
    return typeof value === 'object' && value !== null
        ? value
        : undefined;
}
function string(value) {
    return typeof value === 'string' ? value : '';
}
/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
function containerHostOf(serverUrl) {
    const { hostname } = new URL(serverUrl);
    return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}
/**
 * Where the images of a checkout are, by its remote. Undefined: a server of GitLab has its registry wherever its administrator
 * put it, and so have others. A server of GitHub is known by its name only.
 */
function originContainerHost(origin) {
    const { hostname } = new URL(origin);
    if (hostname === 'gitlab.com')
        return 'registry.gitlab.com';
    return /(^|\.)(github|ghe)\./.test(hostname) ? containerHostOf(origin) : undefined;
}


/***/ }),

/***/ 85583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/** Why a run counts as failed: what its command says, or the error of its report. */
function failureOf({ failure }, report) {
    return failure === undefined ? report.error : failure(report);
}
/** A command, with the types of its parts found out. */
function defineCommand(command) {
    return command;
}


/***/ }),

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ singleBuilds),
/* harmony export */   LJ: () => (/* binding */ findBuildContext),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   vY: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6183);
/* harmony import */ var _declaration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81354);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18999);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76993);





/** Stands for a builder's platform that is not known yet: what most have, so that a name with a platform in it is one. */
const usualPlatform = 'linux/amd64';
/** The builds that a build of several platforms is made of. */
function singleBuilds(target, values) {
    if (values.platforms.length === 0)
        return [{ target, platform: values.builderPlatform ?? usualPlatform }];
    return values.platforms.map((platform) => ({ target, platform }));
}
/**
 * The variables that FROM may use: the automatic ones, and ARGs before the first FROM; a build argument goes before a default.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `buildMetaArgs`, `platform.go` `defaultArgs`
 * @throws UserError when a default cannot be expanded.
 */
function globalVariables(dockerfile, values, build) {
    const variables = new Map();
    const automatic = {
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('BUILD', values.builderPlatform ?? usualPlatform),
        ...(0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformArgs */ .x)('TARGET', build.platform),
        // BuildKit calls a target that was not named so.
        TARGETSTAGE: build.target || 'default',
    };
    for (const [name, value] of Object.entries(automatic))
        variables.set(name, values.buildArgs[name] ?? value);
    for (const instruction of dockerfile.globals) {
        for (const { name, defaultText } of (0,_declaration_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredArgs */ .M)(instruction)) {
            const value = values.buildArgs[name] ?? expand(defaultText, (key) => variables.get(key), dockerfile.escape);
            if (value !== undefined)
                variables.set(name, value);
        }
    }
    return variables;
}
/** @throws UserError when the text cannot be expanded. */
function expand(text, variables, escapeChar) {
    return (text === undefined ? undefined : (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .lexWord */ .Y)(text, variables, { escape: escapeChar }).text);
}
/** The user's build context that stands for a stage or an image of this name. */
function findBuildContext(name, values) {
    const given = Object.entries(values.buildContexts);
    // BuildKit never looks for these two (`dockerfile2llb/convert.go`, `namedContextFunc`).
    if (given.length === 0 || /^(scratch|context)$/i.test(name))
        return undefined;
    const key = (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    const found = given.find(([candidate]) => {
        const [bare = '', platform] = candidate.split('::');
        return (platform === undefined || platform !== '') && keyOf(bare) === key;
    });
    return found === undefined ? undefined : { name: found[0], value: found[1] };
}
/** Build contexts may have names that are no image names; those match nothing. */
function keyOf(name) {
    try {
        return (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    }
    catch (error) {
        if (error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 6183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ contextKey)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);

/**
 * The name under which BuildKit looks for a build context that stands for an image: `debian` for
 * `docker.io/library/debian:latest`. https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `NamedContext`
 * @throws UserError when it is no image name.
 */
function contextKey(imageName) {
    const { registry, repository, tag, digest } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(imageName);
    const short = /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
    const name = registry === 'docker.io' ? short : `${registry}/${repository}`;
    return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(/:latest$/, '');
}


/***/ }),

/***/ 81354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ declaredEnvs),
/* harmony export */   M: () => (/* binding */ declaredArgs)
/* harmony export */ });
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);


function declaredArgs(instruction) {
    return instruction.args.map((word) => {
        const [name, defaultText] = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E)(word, '=');
        if (name === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected a name before "=" in ARG, got "${word}"`);
        return { name, defaultText, word };
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
        const [nameText, valueText] = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E)(word, '=');
        if (nameText === '' || valueText === undefined)
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(instruction.line, `expected name=value in ENV, got "${word}"`);
        return { nameText, valueText };
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
        manifest: 'environment*.yml environment*.yaml *environment.yml *environment.yaml *env.yml *env.yaml env-*.yml env-*.yaml env_*.yml env_*.yaml conda*.yml conda*.yaml *conda.yml *conda.yaml pixi.toml',
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
    prisma: { schema: '*.prisma', settings: 'prisma.config.* .config/prisma.*' },
    go: { manifest: 'go.mod go.work', lock: 'go.sum go.work.sum' },
    cargo: {
        manifest: 'Cargo.toml',
        lock: 'Cargo.lock',
        settings: 'rust-toolchain rust-toolchain.toml .cargo/config .cargo/config.toml',
    },
    bundler: {
        manifest: 'Gemfile *.gemfile *.gemspec gems.rb version.rb',
        lock: 'Gemfile.lock *.gemfile.lock gems.locked',
        settings: '.ruby-version .ruby-gemset .gemrc .bundle/config',
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
        manifest: '*.sln *.slnx *.slnf *.*proj *.proj Directory.*.props Directory.*.targets *.props *.targets packages.config',
        lock: 'packages.lock.json packages.*.lock.json',
        settings: 'nuget.config global.json dotnet-tools.json',
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
    cpan: { manifest: 'cpanfile Makefile.PL Build.PL', lock: 'cpanfile.snapshot' },
    julia: { manifest: 'Project.toml JuliaProject.toml', lock: '*Manifest.toml Manifest-v*.toml' },
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
    { name: 'prisma', manager: 'prisma', role: 'schema', files: /\.(prisma|sql|toml|md)$/ },
    { name: '.yarn', manager: 'yarn', role: 'vendored' },
    { name: 'patches', manager: 'npm', role: 'vendored', files: /\.(patch|diff)$/ },
    { name: 'out/json', manager: 'monorepo', role: 'manifest' },
    { name: 'common/config/rush', manager: 'monorepo', role: 'settings' },
    { name: '.cargo', manager: 'cargo', role: 'settings' },
    { name: '.bundle', manager: 'bundler', role: 'settings' },
    { name: '.mvn', manager: 'maven', role: 'settings' },
    { name: 'gradle', manager: 'gradle', role: 'settings' },
    { name: 'buildSrc', manager: 'gradle', role: 'manifest' },
    { name: 'build-logic', manager: 'gradle', role: 'manifest' },
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
 * Whether a file is a script of a shell, or a setting, also of a compiler or a bundler: no dependency file, and no code of the
 * application. It is copied before packages are installed because one of them, or the installing, needs it.
 */
function isSmallFile(path) {
    if (/(?:^|\/)(?:\.?docker|scripts?)\//i.test(path) && /^[\w-]+$/.test(baseName(path)))
        return true;
    // As Rails and Symfony generate them; other programs there may be built.
    if (/(?:^|\/)bin\/(?:bundle|yarn|rails|rake|setup|spring|console)$/.test(path))
        return true;
    if (/(?:^|\/)(?:(?:ts|js)config[\w.*-]*\.json|(?:nest-cli|angular|components)\.json|[\w*-]+\.config\.[cm]?[jt]s|\.(?:babel|eslint|swc|browserslist)rc[\w.*]*)$/.test(path))
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

/***/ 48439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ externalImages),
/* harmony export */   o: () => (/* binding */ unguardedImages)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93780);
/* harmony import */ var _context_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6183);
/* harmony import */ var _stage_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73197);



/**
 * The images from elsewhere that a target needs, those of `replaced` stages left out, each once.
 * Build contexts of the user count when they are `docker-image://`; a folder, a repository and so on are not images.
 * What an image's own ONBUILD takes cannot be seen from the Dockerfile.
 */
function externalImages(graphs, replaced) {
    const found = new Map();
    for (const graph of graphs) {
        for (const stage of (0,_stage_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .reach */ .gl)(graph, replaced).stages) {
            for (const use of stage.uses) {
                const image = readUse(use, stage, graph);
                if (image === undefined)
                    continue;
                const key = JSON.stringify([image.name, image.hold]);
                if (!found.has(key))
                    found.set(key, image);
            }
        }
    }
    return [...found.values()];
}
/**
 * Base images that a build depends on others for: neither in the registry of the layers, nor named by digest.
 * @param registry host of the layers
 */
function unguardedImages(images, registry) {
    const names = images.filter(({ via }) => via === 'from').map(({ name }) => name);
    return [...new Set(names)].filter((name) => !hasDigest(name) && (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name).registry !== registry);
}
function readUse({ source, line, via }, stage, graph) {
    const image = { line, stage: stage.displayName, via };
    if (source.kind === 'image')
        return { ...image, name: source.name, hold: holdImage(source.name, graph) };
    if (source.kind !== 'context' || !source.value.startsWith('docker-image://'))
        return undefined;
    const name = source.value.slice('docker-image://'.length);
    if (name === 'scratch')
        return undefined;
    return {
        ...image,
        name,
        hold: hasDigest(name) ? { kind: 'digest' } : { kind: 'context', contextName: source.name },
    };
}
function holdImage(name, graph) {
    if (hasDigest(name))
        return { kind: 'digest' };
    const contextName = (0,_context_key_js__WEBPACK_IMPORTED_MODULE_1__/* .contextKey */ .h)(name);
    if (graph.stages.some((stage) => stage.name === contextName)) {
        return {
            kind: 'impossible',
            reason: `a build context named ${contextName} would replace the stage of that name`,
        };
    }
    return { kind: 'context', contextName };
}
function hasDigest(name) {
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(name).digest !== undefined;
}


/***/ }),

/***/ 59319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75718);


/**
 * The mounts of a RUN.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/commands_runmount.go `parseMount`
 * @throws UserError when `from` holds a variable, which BuildKit refuses.
 */
function readMounts(run) {
    return run.flags
        .filter((flag) => flag.name === 'mount')
        .map((flag) => {
        const fields = new Map(splitCsv(flag.value ?? '').map((field) => {
            const [name, value = ''] = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E)(field, '=');
            return [name.toLowerCase(), value];
        }));
        const from = fields.get('from') || undefined;
        if (from !== undefined && /\$./.test(from)) {
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_0__/* .problem */ .CC)(run.line, `a mount's from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
        }
        return {
            type: (fields.get('type') ?? 'bind').toLowerCase(),
            from,
            source: fields.get('source') ?? fields.get('src'),
            target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
            id: fields.get('id') || undefined,
            env: fields.get('env') || undefined,
        };
    });
}
/** One line of CSV (RFC 4180). */
function splitCsv(line) {
    const fields = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
    return fields
        .map((field) => field.replace(/^,/, ''))
        .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}


/***/ }),

/***/ 73197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   wM: () => (/* binding */ resolveBuilds)
/* harmony export */ });
/* unused harmony export resolveStages */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9187);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);
/* harmony import */ var _build_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66610);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75718);
/* harmony import */ var _mount_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59319);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18999);








/**
 * Finds out what every name means, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go does (`buildDispatchStates`,
 * `toCommand`, `detectRunMount`, `initOnBuildTriggers`): FROM finds the latest stage above it, COPY and mounts find the last
 * one of the file, and a build context of the user goes before both.
 * @throws UserError that names the line.
 */
function resolveStages(dockerfile, values, build) {
    const graphs = graphsOf(dockerfile, values);
    const key = JSON.stringify([build.target, build.platform]);
    const graph = graphs.get(key) ?? resolve(dockerfile, values, build);
    graphs.set(key, graph);
    return graph;
}
/** The same of all builds that a build of a target is made of, one for each platform. `target` undefined: the last stage. */
function resolveBuilds(dockerfile, target, values) {
    return (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .singleBuilds */ .CK)(target ?? '', values).map((build) => resolveStages(dockerfile, values, build));
}
/** Layers, application and advice ask for the same few graphs, some of them dozens of times in a run. */
const resolved = new WeakMap();
function graphsOf(dockerfile, values) {
    const ofFile = resolved.get(dockerfile) ?? new WeakMap();
    resolved.set(dockerfile, ofFile);
    const graphs = ofFile.get(values) ?? new Map();
    ofFile.set(values, graphs);
    return graphs;
}
function resolve(dockerfile, values, build) {
    const variables = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, build);
    const otherTarget = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .globalVariables */ .vY)(dockerfile, values, { ...build, target: `${build.target} ` });
    const targetVariables = new Set([...variables.keys()].filter((name) => variables.get(name) !== otherTarget.get(name)));
    const expandHere = (text) => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(text, (name) => variables.get(name), dockerfile.escape);
    const byName = new Map();
    const heads = dockerfile.stages.map((stage) => {
        const base = at(stage.line, () => expandHere(stage.from));
        if (base === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `FROM ${stage.from} names nothing, because a variable in it is empty`);
        const platform = stage.platform === undefined ? undefined : at(stage.line, () => expandHere(stage.platform ?? ''));
        if (platform === '')
            throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(stage.line, `--platform=${stage.platform} is empty`);
        const override = stage.name === undefined ? undefined : at(stage.line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(stage.name ?? '', values));
        const parent = override === undefined ? byName.get(base) : undefined;
        const source = override !== undefined
            ? { kind: 'context', ...override }
            : parent !== undefined
                ? { kind: 'stage', index: parent }
                : at(stage.line, () => imageOrContext(base, values));
        if (stage.name !== undefined)
            byName.set(stage.name, stage.index);
        return { stage, parent, source, isOverridden: override !== undefined, platform };
    });
    const names = { dockerfile, values, byName };
    const stages = heads.map(({ stage, parent, source, isOverridden, platform }) => {
        const inherited = parent === undefined ? [] : triggersOf(heads[parent]?.stage);
        const commands = isOverridden ? [] : [...inherited, ...stage.instructions];
        return {
            ...stage,
            parent,
            commands,
            ownPlatform: platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePlatform */ .F)(platform),
            isOverridden,
            uses: [
                { via: 'from', source, line: stage.line },
                ...commands.flatMap((command) => usesOf(command, names)),
            ],
        };
    });
    refuseCircles(stages);
    return { build, values, escape: dockerfile.escape, stages, variables, targetVariables };
}
/**
 * The stages that a target needs, in the file's order, for all platforms together. Stages of `replaced` (names) are left
 * out, and so is what only they need; the target itself always belongs to it.
 * @throws UserError when there is no such target.
 */
function closureOf(graphs, replaced) {
    const found = new Map();
    for (const stage of graphs.flatMap((graph) => reach(graph, replaced).stages))
        found.set(stage.index, found.get(stage.index) ?? stage);
    return [...found.values()].sort((a, b) => a.index - b.index);
}
/** What a build needs: stages, without those of `replaced`; and of those, which it stands on or takes from. */
function reach(graph, replaced) {
    const targetIndex = findTarget(graph.stages, graph.build.target);
    const seen = new Set();
    const replacedUses = [];
    const visit = (index) => {
        const stage = graph.stages[index];
        if (stage === undefined || seen.has(index))
            return;
        seen.add(index);
        for (const use of stage.uses) {
            if (use.source.kind !== 'stage')
                continue;
            const source = graph.stages[use.source.index];
            if (source === undefined)
                continue;
            if (source.index >= index) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(use.line, `stage ${source.displayName} is used before it is defined`, 'Move the stage above its first use.');
            }
            if (source.name !== undefined && source.index !== targetIndex && replaced.has(source.name)) {
                replacedUses.push({ by: stage, use, name: source.name });
            }
            else
                visit(source.index);
        }
    };
    visit(targetIndex);
    return { stages: graph.stages.filter((stage) => seen.has(stage.index)), replacedUses };
}
/**
 * The index of the stage that `--target` means; without one (empty) it is the last stage.
 * @throws UserError with the nearest name and all there are.
 */
function findTarget(stages, target) {
    if (target === '')
        return stages.length - 1;
    const found = stages.findLast((stage) => stage.name === target.toLowerCase());
    if (found !== undefined)
        return found.index;
    const names = [
        ...new Set(stages.flatMap(({ name, part }) => (name === undefined || part?.label !== undefined ? [] : [name]))),
    ];
    const near = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(target, names) ?? names.find((name) => name.includes(target.toLowerCase()));
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    const known = names.length === 0
        ? 'The Dockerfile names none of its stages. Write "FROM … AS name". For layers, use "layers: auto", which needs no names.'
        : `The Dockerfile has: ${names.join(', ')}.`;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`expected the name of a stage, got "${target}".${meant} ${known}`);
}
function usesOf(instruction, names) {
    const { keyword, line } = instruction;
    if (keyword === 'COPY') {
        const from = (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValue */ .y6)(instruction, 'from');
        return from === undefined ? [] : [{ via: 'copy', source: copySource(from, line, names), line }];
    }
    if (keyword !== 'RUN')
        return [];
    return (0,_mount_js__WEBPACK_IMPORTED_MODULE_6__/* .readMounts */ .b)(instruction).flatMap(({ from }) => from === undefined ? [] : [{ via: 'mount', source: namedSource(from, line, names), line }]);
}
function copySource(from, line, names) {
    const { dockerfile } = names;
    if (at(line, () => (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .expand */ .fT)(from, () => undefined, dockerfile.escape)) !== from) {
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `COPY --from takes no variables, got "${from}"`, 'Define a stage with FROM of that variable, and name the stage.');
    }
    if (!/^[+-]?\d+$/.test(from))
        return namedSource(from, line, names);
    const index = Number(from);
    if (dockerfile.stages[index] === undefined)
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `there is no stage number ${from}`);
    return { kind: 'stage', index };
}
function namedSource(name, line, { byName, values }) {
    const index = byName.get(name.toLowerCase());
    return index === undefined ? at(line, () => imageOrContext(name, values)) : { kind: 'stage', index };
}
function imageOrContext(name, values) {
    if (name === 'scratch')
        return { kind: 'scratch' };
    // BuildKit reads every name, of stages that are not needed too.
    (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(name);
    const context = (0,_build_values_js__WEBPACK_IMPORTED_MODULE_3__/* .findBuildContext */ .LJ)(name, values);
    return context === undefined ? { kind: 'image', name } : { kind: 'context', ...context };
}
function triggersOf(parent) {
    return (parent?.instructions ?? [])
        .filter((instruction) => instruction.keyword === 'ONBUILD')
        .map(_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrigger */ .vE);
}
function refuseCircles(stages) {
    const done = new Set();
    const visit = (index, path) => {
        if (done.has(index))
            return;
        const stage = stages[index];
        if (stage === undefined)
            return;
        for (const { source, line } of stage.uses) {
            if (source.kind !== 'stage')
                continue;
            if (source.index === index || path.includes(source.index)) {
                throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, `stage ${stage.displayName} needs itself`, 'A stage can take only from stages above it.');
            }
            visit(source.index, [...path, index]);
        }
        done.add(index);
    };
    for (const stage of stages)
        visit(stage.index, []);
}
/** Puts the line before an error that does not know it. */
function at(line, action) {
    try {
        return action();
    }
    catch (error) {
        if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw (0,_instruction_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(line, error.message, error.remedy);
    }
}


/***/ }),

/***/ 71866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   LT: () => (/* binding */ formatSaved),
/* harmony export */   QS: () => (/* binding */ formatBalance),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   d5: () => (/* binding */ agree),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   r4: () => (/* binding */ formatInstant),
/* harmony export */   ve: () => (/* binding */ pluralLast),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    // 999.95 kB would be written as 1000.0 kB.
    while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${units[unit]}`;
}
/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
function formatDuration(durationMs) {
    const seconds = Math.max(0, durationMs) / 1000;
    if (seconds < 0.995)
        return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
function formatSaved(savedMs) {
    return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}
/** `12.3 s`, `−2 min 5 s`. */
function formatBalance(durationMs) {
    return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
}
/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
function formatAge(ageMs) {
    const minutes = Math.floor(ageMs / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return plural(minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}
/** When something happened: `12 days ago`, `just now`. */
function formatAgo(ageMs) {
    const age = formatAge(ageMs);
    return age === 'just now' ? age : `${age} ago`;
}
/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
function formatInstant(instant) {
    return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}
/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
function formatPercent(percent) {
    if (percent <= 0)
        return '0 %';
    if (percent < 0.1)
        return '<0.1 %';
    const tenths = Math.round(percent * 10);
    const shown = percent < 100 ? Math.min(999, tenths) : tenths;
    return `${formatCount(shown / 10)} %`;
}
/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** `1 step`, `3 steps`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
function agree(count, one, several) {
    return count === 1 ? one : several;
}
/** `last run`, `last 3 runs`. */
function pluralLast(count, noun) {
    return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}
/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}


/***/ }),

/***/ 72452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HP: () => (/* binding */ ifKnown),
/* harmony export */   ym: () => (/* binding */ mapKnown),
/* harmony export */   zK: () => (/* binding */ recordKnown)
/* harmony export */ });
/** Key → value, of the items of which `entryOf` knows a value. */
function mapKnown(items, entryOf) {
    const found = new Map();
    for (const item of items) {
        const [key, value] = entryOf(item);
        if (value !== undefined)
            found.set(key, value);
    }
    return found;
}
/** The same as an object. */
function recordKnown(items, entryOf) {
    return Object.fromEntries(mapKnown(items, entryOf));
}
/** What is made of a value; undefined where that is not known. */
function ifKnown(value, make) {
    return value === undefined ? undefined : make(value);
}


/***/ }),

/***/ 17407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ tellsRelease),
/* harmony export */   k: () => (/* binding */ changesBetweenRuns)
/* harmony export */ });
const owner = '(?:GIT|VCS|SOURCE|SRC|BUILD|CI|GITHUB|GITLAB|APP|RELEASE|IMAGE|REPO|HEAD|SHORT|FULL|LAST|CURRENT)_?';
/** Names of arguments that tell a commit, a ref, a run or a time, as people give them to a build. */
const changingName = new RegExp(`^(?:(?:${owner})*(?:SHA1?|COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE|TIME|MSG|MESSAGE|SHORT))?|REV|REVISION|REF(?:_?NAME)?|BRANCH(?:_?NAME)?|DATE|TIME|DATETIME|TIMESTAMP|EPOCH|CREATED(?:_?AT)?|RUN_?(?:ID|NUMBER|ATTEMPT)|PIPELINE_?ID|JOB_?ID)|(?:${owner})+(?:TAG|NUMBER|NUM|NO|ID|HASH|DESCRIBE|VERSION_?SHA)|CACHE_?(?:BUST(?:ER)?|DATE|INVALIDATE)|SOURCE_DATE_EPOCH)$`, 'i');
/** With the name of a project before it: `SHOP_BUILD_COMMIT`. */
const prefixedName = /^[A-Z][A-Z0-9]*_(?=(?:GIT|VCS|SOURCE|BUILD|CI|GITHUB|GITLAB)_)/i;
/** What an author writes as the default of an argument that every build is to give. */
const placeholder = /^(?:|unknown|dev(?:elop(?:ment)?)?|local|none|null|n\/a|na|head|main|master|latest|unset|undefined|snapshot|0+|0\.0\.0.*|1970-.*)$/i;
/** A date with a time, as ISO 8601 writes it. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
/**
 * Whether the value of a build argument is another one in each run: a commit, a ref, the number of a run, a date.
 * By its name, where the build gives it a value or its default says nothing; `ARG FFMPEG_COMMIT=3f2a…` is a pin, and stays.
 * `defaultText`: as the ARG has it, without quotes; undefined: none. `given`: what the build gives; undefined: nothing.
 */
function changesBetweenRuns(name, defaultText, given) {
    if (given !== undefined && instant.test(given))
        return true;
    const isPlaceholder = placeholder.test(defaultText ?? '');
    if (changingName.test(name))
        return given !== undefined || isPlaceholder;
    // Without a default, it may be a pin of what that project is.
    return Boolean(defaultText) && isPlaceholder && changingName.test(name.replace(prefixedName, ''));
}
/** Whether a build argument tells a release by its name, if not each run: nothing but the code itself reads that. */
function tellsRelease(name) {
    return releaseName.test(name) || changesBetweenRuns(name, undefined, undefined);
}
const releaseName = new RegExp(`^(?:(?:${owner}|APPLICATION_?|PROJECT_?|SERVICE_?)*VERSION|(?:${owner})*(?:BUILD|TAG|RELEASE))$`, 'i');


/***/ }),

/***/ 31951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ weighCommands),
/* harmony export */   N: () => (/* binding */ installersOfR),
/* harmony export */   ZQ: () => (/* binding */ weighStep)
/* harmony export */ });
/* harmony import */ var _dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86664);
/* harmony import */ var _dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75718);


const installing = (programs, verbs, seconds, megabytes) => ({
    ...{ programs: programs.split(' '), verbs: verbs.split(' '), seconds, megabytes, installs: true },
});
const building = (programs, verbs, seconds, megabytes) => ({
    ...installing(programs, verbs, seconds, megabytes),
    installs: false,
});
/** Functions of R, by their whole names. */
const installersOfR = 'renv::restore install.packages pak::pkg_install remotes::install_deps remotes::install_github remotes::install_version devtools::install_deps devtools::install_github BiocManager::install';
/** The first that fits counts; what a step really takes is measured by every build. */
const rules = [
    installing('apt-get apt microdnf dnf yum tdnf zypper', 'install', 20, 90),
    installing('apk', 'add', 5, 40),
    installing('install_packages', '*', 20, 90),
    installing('pacman', '-S*', 20, 90),
    installing('docker-php-ext-install install-php-extensions', '*', 40, 20),
    installing('conda mamba micromamba pixi', 'install create update', 120, 600),
    // In an expression of R or Julia, each call stands alone.
    installing(installersOfR, ' ', 120, 200),
    installing('install2.r installGithub.r', '*', 120, 200),
    installing('Pkg.instantiate Pkg.add', ' ', 120, 300),
    installing('uv', 'sync pip', 8, 120),
    installing('pip pip3', 'wheel download', 30, 120),
    installing('poetry pip pip3 pipenv pdm', 'install sync', 30, 120),
    installing('npm pnpm bun', 'ci i install fetch add', 30, 150),
    installing('yarn', 'install focus global add upgrade  ', 30, 150),
    installing('go', 'download vendor', 15, 100),
    installing('go', '@', 40, 20),
    // It compiles what is here.
    building('cargo xx-cargo', '--path', 120, 100),
    installing('cargo xx-cargo', 'cook fetch install', 120, 100),
    building('go', 'build install', 40, 20),
    building('cargo xx-cargo', 'build', 120, 100),
    installing('dart flutter pub', 'get activate', 20, 60),
    building('flutter', 'build', 60, 50),
    installing('bundle', 'install', 60, 120),
    installing('gem', 'install', 10, 10),
    installing('composer composer.phar', 'install update require', 20, 60),
    installing('mvn mvnw gradle gradlew', 'dependency:* dependencies resolve* download*', 60, 120),
    installing('stack cabal', '--only-dependencies --dependencies-only --only-deps --lib', 300, 500),
    building('stack cabal', 'build install new-build new-install', 300, 50),
    installing('sbt', 'update', 60, 120),
    installing('lein', 'deps', 30, 60),
    installing('clojure clj', '-P -Spath -Sforce', 30, 60),
    building('clojure clj lein', '-T* -X* -M* -A* uberjar', 60, 50),
    installing('shards', 'install update', 10, 10),
    building('shards', 'build', 60, 10),
    installing('cpanm', '--installdeps', 60, 40),
    installing('cpanm cpan', '*', 60, 40),
    installing('carton cpm', 'install', 60, 40),
    installing('conan vcpkg', 'install', 120, 200),
    installing('opam', 'install', 120, 200),
    installing('swift', 'resolve update', 30, 100),
    installing('deno', 'cache install', 15, 50),
    installing('playwright', 'install install-deps', 30, 300),
    building('mvn mvnw gradle gradlew', '*', 60, 120),
    installing('dotnet', 'restore', 25, 100),
    building('dotnet', 'build publish', 25, 30),
    installing('nuget nuget.exe', 'restore install', 25, 100),
    installing('msbuild', '/t:restore -t:restore /t:Restore -t:Restore', 25, 100),
    building('msbuild xbuild', '* ', 25, 30),
    installing('mix', 'deps.get deps.compile', 60, 60),
    building('npm yarn pnpm bun next', 'build', 40, 10),
    building('turbo', '*', 40, 10),
];
/** What a RUN takes, if its command is a usual one; undefined: nothing is known of it. */
function weighStep(step) {
    return weighCommands(step)[0];
}
/** What is known of the commands of a RUN: the weightiest first. */
function weighCommands(step) {
    if (step.keyword !== 'RUN')
        return [];
    const commands = (0,_dockerfile_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeCode */ .r7)({ ...step, code: step.rest })
        .split(/[&|;\n()]/)
        .map((command) => command.split(/[\s"'[\],]/).filter((word) => word !== ''));
    return rules.flatMap(({ programs, verbs, ...weight }) => commands.flatMap((words) => {
        const at = words.findIndex((word) => programs.includes((0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(word)));
        const name = at < 0 || isArgument(words, at) ? undefined : nameOf(words.slice(at), verbs);
        return name === undefined ? [] : [{ name, ...weight }];
    }));
}
const allPrograms = new Set(rules.flatMap(({ programs }) => programs));
/** Whether a program is only named: `apk add yarn`, `npm install -g pnpm`, but not `poetry run pip install`. */
function isArgument(words, at) {
    return words
        .slice(0, at)
        .some((word, index) => allPrograms.has((0,_dockerfile_dependency_file_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .Fl)(word)) && !/^(?:run|exec|dlx|x)$/.test(words[index + 1] ?? ''));
}
/** `apt-get install` of `apt-get -y install curl`, and `go mod download` as it is; undefined: another command of the program. */
function nameOf([program = '', ...rest], verbs) {
    // What `conda run python setup.py install` installs is not Conda's.
    if (/(?:conda|mamba)$/.test(program) && rest[0] === 'run')
        return undefined;
    const at = rest.findIndex((word) => verbs.some((verb) => fits(word, verb)));
    if (at < 0)
        return verbs.includes('') && rest.every((word) => /^(-|\d+$)/.test(word)) ? program : undefined;
    const before = rest.slice(0, at);
    const isPlain = before.length <= 2 && !before.some((word) => word.startsWith('-'));
    return [program, ...(isPlain ? before : []), rest[at]].join(' ');
}
function fits(word, verb) {
    if (verb === '@')
        return /[\w.]@\w/.test(word);
    return verb.endsWith('*') ? word.startsWith(verb.slice(0, -1)) : verb !== '' && word === verb;
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
/* harmony export */   A_: () => (/* binding */ isReference),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   r_: () => (/* binding */ isValidTag)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);


/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;
/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
function parseReference(text) {
    if (text === '')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
    if (text.length > longestReference)
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected an image name of at most ${longestReference} characters, got ${text.length}.`);
    // Behind the @ of a digest there is no slash, and a password may hold any character.
    if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
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
/** Whether a text is the name of an image, with or without a tag or digest. */
function isReference(text) {
    try {
        parseReference(text);
        return true;
    }
    catch {
        return false;
    }
}
/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
function repositoryOf(text) {
    const { registry, repository } = parseReference(text);
    return `${registry}/${repository}`;
}
/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
function isValidTag(text) {
    return /^\w[\w.-]{0,127}$/.test(text);
}
function splitRegistry(text, name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, Math.max(slash, 0));
    if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
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
    const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
    const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
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
    const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
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

/***/ 68438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   J6: () => (/* binding */ asDigest),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   _$: () => (/* binding */ stages),
/* harmony export */   n_: () => (/* binding */ bars),
/* harmony export */   oR: () => (/* binding */ asQuantity),
/* harmony export */   p3: () => (/* binding */ filledTable),
/* harmony export */   qM: () => (/* binding */ asCode),
/* harmony export */   t$: () => (/* binding */ stack),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
function prose(...lines) {
    const known = lines.filter((line) => line !== undefined);
    return known.length === 0 ? undefined : { kind: 'prose', lines: known };
}
const asCode = (title) => ({ title, kind: 'code' });
const asQuantity = (title) => ({ title, kind: 'quantity' });
const asDigest = (title) => ({ title, kind: 'digest' });
function table(heads, rows, more = {}) {
    if (rows.length === 0)
        return undefined;
    const columns = heads.map((head) => typeof head === 'string' ? { title: head, kind: 'text' } : head);
    return { kind: 'table', title: more.title, columns, rows, tones: more.tones ?? [] };
}
/** A table without the columns in which no row has anything; the first one says what a row is about, and stays. */
function filledTable(heads, rows) {
    const isFilled = heads.map((_head, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
    const filled = (list) => list.filter((_item, index) => isFilled[index]);
    return table(filled(heads), rows.map(filled));
}
function bars(all) {
    return all.length === 0 ? undefined : { kind: 'bars', bars: all };
}
function stages(all) {
    return all.length === 0 ? undefined : { kind: 'stages', stages: all };
}
function stack(layers) {
    return layers.length === 0 ? undefined : { kind: 'stack', layers };
}
function advice(pieces) {
    return pieces.length === 0 ? undefined : { kind: 'advice', pieces };
}
function log(title, lines, more = {}) {
    return lines.length === 0 ? undefined : { kind: 'log', title, lines, ...more };
}


/***/ }),

/***/ 71694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ belowTiles),
/* harmony export */   E_: () => (/* binding */ foldedPart),
/* harmony export */   Tt: () => (/* binding */ untiledFacts),
/* harmony export */   Vs: () => (/* binding */ tile),
/* harmony export */   rd: () => (/* binding */ durationTile),
/* harmony export */   ui: () => (/* binding */ createDocument),
/* harmony export */   yD: () => (/* binding */ factOf),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _core_known_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72452);


function tile(title, value, note = '') {
    return value === undefined ? undefined : { title, value, note };
}
/** A part of what is known; none when nothing is. */
function part(title, ...blocks) {
    const known = blocks.filter((block) => block !== undefined);
    return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}
/** The same, folded away. */
function foldedPart(title, ...blocks) {
    const unfolded = part(title, ...blocks);
    return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}
function createDocument(report, own) {
    const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
    const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {}, said = [], } = own;
    const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
    return {
        ...{ mark, tone, headline, subject, where, notices },
        warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
        error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
        facts: Object.fromEntries(Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message))),
        tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
        parts: parts.filter((one) => one !== undefined),
        // The remedy stands beside the error already.
        nextSteps: nextSteps.filter((step) => step !== error?.remedy),
        about: known({ ...about, Run: isAddress ? runUrl : undefined }),
    };
}
/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;
/** What a warning says, however often it was tried. */
function factOf(warning) {
    return warning.replace(anotherTry, '');
}
/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings, said) {
    const last = new Map(warnings.map((warning) => [factOf(warning), warning]));
    return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}
function isNews(text, said = '') {
    return text === undefined || !said.includes(text);
}
/** How long the whole run took. */
function durationTile(durationMs, note = 'the whole run') {
    return { title: 'Duration', value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs), note };
}
/** With what to do, four. */
const mostOwnTiles = 3;
function firstOf(all, most) {
    return Object.fromEntries(Object.entries(all).slice(0, most));
}
/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;
/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }) {
    const title = 'What to do';
    const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
    const [only] = steps;
    if (only === undefined)
        return error === undefined
            ? {
                title,
                value: warnings.length === 0 ? 'Nothing' : `Read ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings.length, 'warning')}`,
                note: '',
            }
            : { title, value: 'Read the error', note: '' };
    const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
    return { title, value: (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(steps.length, 'step'), note: isShort ? only : 'below' };
}
/** The document without what its tiles say already. */
function belowTiles(document) {
    const { tiles, nextSteps, error } = document;
    const said = tiles['todo']?.note;
    return {
        ...document,
        nextSteps: nextSteps.filter((step) => step !== said),
        error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
    };
}
/** The facts that no tile says. */
function untiledFacts({ facts, tiles }) {
    return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}
function known(all) {
    return (0,_core_known_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKnown */ .zK)(Object.entries(all), (entry) => entry);
}


/***/ })

};

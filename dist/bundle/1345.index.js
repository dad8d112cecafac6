export const id = 1345;
export const ids = [1345];
export const modules = {

/***/ 81935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ diskFolders),
/* harmony export */   IS: () => (/* binding */ storeFolder),
/* harmony export */   JT: () => (/* binding */ estimateNeed),
/* harmony export */   Jc: () => (/* binding */ describeShortage),
/* harmony export */   Rp: () => (/* binding */ defaultContainerdRoot),
/* harmony export */   VY: () => (/* binding */ isRoomy),
/* harmony export */   n4: () => (/* binding */ diskScript),
/* harmony export */   v2: () => (/* binding */ parseDiskAnswer)
/* harmony export */ });
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);

/** How much larger files are than their compressed layers, where nothing was measured: Debian with Python or Node has 2.4 to 3.4. */
const usualRatio = 3;
const fewestInodes = 10_000;
/**
 * Estimates the room for a pull. At its height, the compressed layers lie beside the unpacked ones in both stores: containerd
 * keeps them, the classic engine removes each when it is unpacked, and downloads run ahead of that.
 */
function estimateNeed(downloadBytes, measured) {
    const ratio = Math.max(1, measured?.ratio ?? usualRatio);
    const unpackedBytes = Math.round(downloadBytes * ratio);
    return {
        compressedBytes: downloadBytes,
        unpackedBytes,
        bytes: Math.round((downloadBytes + unpackedBytes) * 1.1),
        ratio,
        measuredOn: measured?.image,
    };
}
/** What is missing at a place for a pull, in words; undefined when it fits. */
function describeShortage(place, need) {
    if (need.compressedBytes === 0)
        return undefined;
    const { folder, mount, freeBytes, freeInodes } = place;
    const where = folder === mount ? folder : `${folder} (on ${mount})`;
    if (freeBytes < need.bytes) {
        const basis = need.measuredOn === undefined ? 'as is usual' : `as for ${need.measuredOn}`;
        return `the pull needs about ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(need.bytes)} at ${where} and ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(freeBytes)} are free: ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(need.compressedBytes)} are downloaded, and about ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(need.unpackedBytes)} when unpacked (${need.ratio.toFixed(1)} times as much, ${basis})`;
    }
    if (freeInodes !== undefined && freeInodes < fewestInodes)
        return `${where} has ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(freeBytes)} free, but only ${freeInodes} inodes: no more than as many files can be made`;
    return undefined;
}
/** Room that is as many times the need, nothing else fills between a look and a pull. */
const roomyTimes = 3;
/** Whether a place has so much room that neither a look again nor what may be removed matters. Undefined: it could not be told. */
function isRoomy(place, need) {
    return (place !== undefined && describeShortage(place, { ...need, bytes: need.bytes * roomyTimes }) === undefined);
}
/**
 * A script for a host. For each folder on its standard input it tells the file system, by the folder nearest above it that can be
 * seen; and where the system's own containerd keeps its data.
 */
const diskScript = `LC_ALL=C
export LC_ALL
look() {
  seen=$1
  until space=$(df -Pk -- "$seen" 2>/dev/null) || [ "$seen" = / ]; do
    case $seen in */?*) seen=\${seen%/*} ;; *) seen=/ ;; esac
    seen=\${seen:-/}
  done
  inodes=$(df -Pi -- "$seen" 2>/dev/null)
  printf 'folder %s\\nspace %s\\ninodes %s\\n' "$1" "\${space##*"$newline"}" "\${inodes##*"$newline"}"
}
newline='
'
[ -S /run/containerd/containerd.sock ] && echo 'containerd socket'
root=
[ ! -r /etc/containerd/config.toml ] || root=$(sed -n 's/^ *root *= *["'"'"']\\(.*\\)["'"'"'].*/\\1/p' /etc/containerd/config.toml 2>/dev/null | head -n 1)
if [ -n "$root" ]; then
  printf 'containerd root %s\\n' "$root"
  look "$root"
fi
while IFS= read -r folder; do look "$folder"; done
`;
/** Reads the script's lines; what df says otherwise than POSIX wants it is left out. */
function parseDiskAnswer(stdout) {
    const places = [];
    let containerdRoot;
    let folder = '';
    for (const line of stdout.split('\n')) {
        if (line.startsWith('containerd root '))
            containerdRoot ??= line.slice('containerd root '.length);
        if (line.startsWith('folder '))
            folder = line.slice('folder '.length);
        const space = line.startsWith('space ') ? readFigures(line) : undefined;
        if (space !== undefined) {
            const freeBytes = Math.max(0, space.free) * 1024;
            places.push({ folder, mount: space.mount, freeBytes, freeInodes: undefined });
        }
        const inodes = line.startsWith('inodes ') ? readFigures(line) : undefined;
        const last = places.at(-1);
        if (inodes !== undefined && last?.folder === folder && inodes.total > 0 && inodes.free >= 0)
            places[places.length - 1] = { ...last, freeInodes: inodes.free };
    }
    return { places, hasSystemContainerd: /^containerd socket$/m.test(stdout), containerdRoot };
}
/** Behind the name of a file system, which may hold spaces: its total, what is used, what is free, a share, and where it is. */
function readFigures(line) {
    const words = [...line.matchAll(/\S+/g)];
    const textAt = (index) => words[index]?.[0] ?? '';
    const isCount = (index) => /^\d{1,15}$/.test(textAt(index));
    const at = words.findIndex((_, index) => index > 1 &&
        isCount(index) &&
        isCount(index + 1) &&
        /^-?\d{1,15}$/.test(textAt(index + 2)) &&
        textAt(index + 4).startsWith('/'));
    const mount = words[at + 4];
    return at < 0 || mount === undefined
        ? undefined
        : { total: Number(textAt(at)), free: Number(textAt(at + 2)), mount: line.slice(mount.index) };
}
/**
 * Folders where the store may write, for the script: which of them it is, the answer tells.
 * @param rootDir the engine's own.
 */
function diskFolders(store, rootDir) {
    return store === 'classic' ? [rootDir] : [rootDir, defaultContainerdRoot];
}
/**
 * Where the store writes. An engine with containerd's store writes into the containerd that it uses: the system's where one
 * runs, else one of its own beneath its root
 * (https://github.com/moby/moby/blob/v26.1.5/cmd/dockerd/daemon_unix.go, `initContainerd`).
 * @param address of containerd's socket, where the engine tells it.
 */
function storeFolder(store, rootDir, address, answer) {
    if (store === 'classic')
        return rootDir;
    const isSystems = address === undefined ? answer.hasSystemContainerd : !/\/docker\/containerd\//.test(address);
    return isSystems ? (answer.containerdRoot ?? defaultContainerdRoot) : rootDir;
}
const defaultContainerdRoot = '/var/lib/containerd';


/***/ }),

/***/ 54903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ hostProblems),
/* harmony export */   GE: () => (/* binding */ hostRemarks),
/* harmony export */   fh: () => (/* binding */ parseHostFacts)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _version_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99141);



/** Reads the lines of the script. @throws UserError when it did not come to its end. */
function parseHostFacts(stdout) {
    const lines = stdout.split('\n').flatMap((line) => {
        const equals = line.indexOf('=');
        return equals < 0 ? [] : [[line.slice(0, equals), line.slice(equals + 1)]];
    });
    const all = (name) => lines.flatMap(([key, value]) => (key === name && value !== '' ? [value] : []));
    const last = (name) => all(name).at(-1);
    if (last('end') !== 'ok')
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Expected a report from the host, got ${JSON.stringify(stdout.slice(0, 400))}.`, {
            remedy: 'Something in the login of this user prints text or exits early. Check its shell and its startup files.',
        });
    const fetcher = last('fetcher');
    const linger = last('linger');
    const projectDir = last('project_dir');
    return {
        user: last('user') ?? '',
        nowMs: readSeconds(last('now')) * 1000,
        missing: all('missing'),
        fetcher: fetcher === 'curl' || fetcher === 'wget' ? fetcher : undefined,
        tried: [...new Set(all('tried'))],
        skipped: [...new Set(all('skipped'))],
        dockerHost: last('docker_host'),
        engine: last('engine'),
        engineError: last('engine_error'),
        startError: last('start_error'),
        started: last('started') === 'true',
        compose: last('compose'),
        composeLacks: all('compose_lacks'),
        composeV1: last('compose_v1'),
        linger: linger === undefined ? undefined : linger === 'yes',
        projectDir: projectDir === undefined
            ? 'not-asked'
            : projectDir === 'yes'
                ? 'there'
                : projectDir === 'absent'
                    ? 'absent'
                    : 'no-folder',
        projectWritable: last('project_writable') === 'yes',
        stateWritable: last('state_dir') === 'writable',
        composeFile: last('compose_file'),
    };
}
/** Seconds since 1970, as `date +%s` prints them. @throws UserError unless they are. */
function readSeconds(text = '0') {
    if (/^\d{1,12}$/.test(text))
        return Number(text);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`now: expected the host's clock in seconds, got ${JSON.stringify(text.slice(0, 80))}.`);
}
/** Packages of Debian and Ubuntu that have the programs. */
const packages = {
    flock: 'util-linux',
    setsid: 'util-linux',
    nohup: 'coreutils',
    docker: 'docker-ce-cli (or docker.io)',
};
/** compose with `up --wait` and `--pull never`. */
const oldestCompose = '2.20';
/** Why the host cannot be deployed to: all reasons at once, each with what to do. Empty: it can. */
function hostProblems(facts, needs) {
    const tools = needs.switches ? facts.missing : facts.missing.filter((tool) => tool === 'docker');
    const problems = tools.map((tool) => `the program ${tool} is missing: install the package ${packages[tool] ?? 'coreutils'}`);
    if (facts.engine === undefined && !facts.missing.includes('docker'))
        problems.push(engineProblem(facts));
    if (facts.linger === false)
        problems.push(`the engine is the user's own (rootless) and ends with the last login: run "sudo loginctl enable-linger ${facts.user}" there`);
    if (needs.switches)
        problems.push(...switchProblems(facts, needs));
    return problems;
}
/** What is odd on a host that can be deployed to. */
function hostRemarks({ compose, composeLacks }, { switches }) {
    const isUnknown = compose !== undefined && (0,_version_number_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .t)(compose, oldestCompose) === undefined;
    return switches && isUnknown && composeLacks.length === 0
        ? [
            `docker compose does not report its version (it says ${compose}). It was asked what it can do, and can do what is needed.`,
        ]
        : [];
}
function engineProblem({ tried, skipped, engineError, startError, user }) {
    if (engineError !== undefined && /permission denied/i.test(engineError))
        return `the user ${user} may not use the engine: run "sudo usermod -aG docker ${user}" there, and connect again (${engineError.trim()})`;
    const places = `tried ${tried.join(', ') || 'no socket'}${skipped.length === 0 ? '' : `; ${skipped.join(', ')} ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .agree */ .d5)(skipped.length, 'is no socket', 'are no sockets')}`}`;
    const started = startError === undefined ? '' : `; starting it failed: ${startError.trim()}`;
    return `no engine answers (${places}${engineError === undefined ? '' : `; ${engineError.trim()}`}${started}): start it ("sudo systemctl start docker", or start-docker: true), or set docker-host`;
}
function switchProblems(facts, needs) {
    const problems = [];
    if (facts.engine !== undefined && facts.compose === undefined) {
        problems.push(`docker compose is missing${facts.composeV1 === undefined ? '' : ` (docker-compose ${facts.composeV1} is there, which cannot wait for health)`}: install the package docker-compose-plugin (or docker-compose-v2, docker-compose)`);
    }
    else if (facts.compose !== undefined &&
        ((0,_version_number_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .t)(facts.compose, oldestCompose) ?? facts.composeLacks.length > 0)) {
        const lacks = facts.composeLacks.length === 0 ? '' : `, without "up ${facts.composeLacks.join('" and "up ')}"`;
        problems.push(`docker compose is ${facts.compose}${lacks}, expected ${oldestCompose} or later: upgrade the package docker-compose-plugin`);
    }
    if (facts.projectDir === 'absent')
        problems.push(`the folder ${needs.projectDir} does not exist: create it, or correct project-dir`);
    if (facts.projectDir === 'no-folder')
        problems.push(`${needs.projectDir} is not a directory: correct project-dir`);
    if (facts.projectDir === 'there') {
        if (!facts.stateWritable || !facts.projectWritable)
            problems.push(`the user ${facts.user} may not write in ${needs.projectDir}, where lock, state and pin are kept: run "sudo chown ${facts.user} ${needs.projectDir}" there`);
        if (facts.composeFile === undefined && !needs.uploadsCompose)
            problems.push(`there is no compose file in ${needs.projectDir} (compose.yaml, compose.yml, docker-compose.yaml, docker-compose.yml): correct project-dir, or set compose-file`);
    }
    if (needs.fetches && facts.fetcher === undefined)
        problems.push('health-url needs curl or wget, and neither is there: install the package curl');
    return problems;
}


/***/ }),

/***/ 35527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ planPrewarm),
/* harmony export */   Jm: () => (/* binding */ describeLeft),
/* harmony export */   ZZ: () => (/* binding */ uselessLayers),
/* harmony export */   ui: () => (/* binding */ describePulls)
/* harmony export */ });
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71866);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66931);


/**
 * Decides which layer images a host pulls.
 * @param targets what the pulls are to make cheaper; none: not known, and every layer counts as useful.
 * @param appFollows the application is pulled right after. Then a layer image is of use only where it costs not one byte
 *   more than the application alone, which has the same layers: an engine fetches the layers of one image side by side, those of
 *   two images one after the other.
 */
function planPrewarm(options) {
    const { mode, targets, appFollows } = options;
    const left = new Map();
    const open = [];
    for (const layer of fromTheGround(options.layers)) {
        const state = options.states.find(({ name }) => name === layer.name);
        if (layer.image === undefined)
            left.set(layer.name, { kind: 'absent-in-registry' });
        else if (mode === 'none')
            left.set(layer.name, { kind: 'not-asked' });
        else if (isThere(state, mode))
            left.set(layer.name, { kind: 'present' });
        else
            open.push({ name: layer.name, layer: layer.layer, place: layer.place, image: layer.image });
    }
    const { pulls, after, waiting } = choose(open, options.holdings, mode === 'all' ? [] : targets, appFollows);
    if (targets.length > 0) {
        // What would be pulled, were it not for the application, comes with that.
        const along = appFollows ? choose(waiting, after, targets, false) : { pulls: [], after, waiting };
        for (const { name } of along.pulls)
            left.set(name, { kind: 'comes-along', with: undefined });
        for (const { name, image } of along.waiting) {
            const bringer = [...pulls, ...along.pulls].find((pull) => isPart(image, pull.image, options.holdings));
            const { costs, saves } = rate(image, targets, along.after);
            left.set(name, bringer === undefined
                ? { kind: 'useless', savesBytes: saves, costsBytes: costs }
                : { kind: 'comes-along', with: pulls.find((pull) => pull === bringer)?.name });
        }
    }
    return {
        pulls,
        left: options.layers.flatMap(({ name }) => {
            const why = left.get(name);
            return why === undefined ? [] : [{ name, why }];
        }),
        after,
    };
}
/** `auto` is content with the layers; `all` wants the image itself, as who pulls them by hand has it. */
function isThere(state, mode) {
    return state?.state === 'present' && (mode === 'auto' || state.presentAs === 'image');
}
/**
 * Takes the image that saves most of the targets' download, then of the others the one that saves most of the rest, and so on. What
 * an image brings beside that is held against it: a step that two stages share, such as an empty folder, is no reason to
 * download all of the other. Without targets, all are taken.
 * @param free only what brings nothing beside.
 */
function choose(layers, holdings, targets, free) {
    const pulls = [];
    let waiting = layers;
    let after = holdings;
    for (;;) {
        const [best] = targets.length === 0
            ? waiting
            : waiting
                .map((layer) => ({ ...layer, ...rate(layer.image, targets, after) }))
                .filter(({ costs, saves }) => saves > 0 && costs <= (free ? saves : 2 * saves))
                .sort((a, b) => 2 * b.saves - b.costs - (2 * a.saves - a.costs));
        if (best === undefined)
            return { pulls, after, waiting };
        const { name, layer: layerName, place, image } = best;
        pulls.push({ name, layer: layerName, place, image, download: (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDownload */ .cE)(image, after) });
        after = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .afterPull */ .Or)(after, image);
        waiting = waiting.filter((layer) => layer.name !== name);
    }
}
/** Whoever pulls the larger image has all layers of the smaller one. */
function isPart(smaller, larger, holdings) {
    return (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDownload */ .cE)(smaller, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .afterPull */ .Or)(holdings, larger)).bytes <= smaller.configBytes;
}
function rate(image, targets, holdings) {
    const before = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(targets, holdings);
    return {
        costs: (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDownload */ .cE)(image, holdings).bytes,
        saves: before - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(targets, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .afterPull */ .Or)(holdings, image)),
    };
}
/** Each after those that it stands on. */
function fromTheGround(layers) {
    const ordered = [];
    const visit = (layer, path) => {
        if (ordered.includes(layer) || path.includes(layer.name))
            return;
        for (const name of layer.standsOn) {
            const lower = layers.find((candidate) => candidate.name === name);
            if (lower !== undefined)
                visit(lower, [...path, layer.name]);
        }
        ordered.push(layer);
    };
    for (const layer of layers)
        visit(layer, []);
    return ordered;
}
/** Names of the layers of which the application would have nothing, or next to nothing. */
function uselessLayers({ left }) {
    return new Set(left.flatMap(({ name, why }) => (why.kind === 'useless' ? [name] : [])));
}
/** Why a layer image is not pulled, in words. */
function describeLeft(why) {
    switch (why.kind) {
        case 'present':
            return 'is there';
        case 'absent-in-registry':
            return 'is not in the registry';
        case 'not-asked':
            return 'is not asked for';
        case 'useless':
            return why.savesBytes === 0
                ? 'would save nothing: the application has none of the blobs that it adds'
                : `would save only ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(why.savesBytes)} of the ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(why.costsBytes)} that it costs`;
        case 'comes-along':
            return `comes with ${why.with === undefined ? "the application's own pull" : `the layer ${why.with}`}`;
    }
}
/** `base (12 MB), then runtime (5 MB)` */
function describePulls(pulls) {
    return pulls.map(({ name, download }) => `${name} (${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(download.bytes)})`).join(', then ');
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
        // What the message says already is not said again.
        cause: diagnosis === undefined || message.includes(diagnosis.cause) ? undefined : diagnosis.cause,
        remedy: (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(error) ?? diagnosis?.remedy,
        log: [],
    };
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

/***/ 99141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
/**
 * Whether a version is below another one, by its numbers: as programs write them and as distributions do (`v0.13.1`,
 * `0.13.1+ds1-3`, `2:2.20.0`, `0.29`). Undefined where it tells none: `dev`, or `0.0.0+unknown` of a build from source.
 */
function isOlder(version, oldest) {
    const ours = numbersOf(version);
    const theirs = numbersOf(oldest);
    if (ours.every((number) => number === 0))
        return undefined;
    const place = theirs.findIndex((number, index) => number !== ours[index]);
    return place !== -1 && (ours[place] ?? 0) < (theirs[place] ?? 0);
}
function numbersOf(version) {
    const [, major = 0, minor = 0, patch = 0] = /(?<![\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
    return [major, minor, patch].map(Number);
}


/***/ }),

/***/ 85928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wf: () => (/* binding */ askHost),
  Zj: () => (/* binding */ connectHost),
  Dt: () => (/* binding */ disconnectHost),
  J_: () => (/* binding */ lookAtHost)
});

// EXTERNAL MODULE: ./lib/core/deploy/host-answer.js
var host_answer = __webpack_require__(88712);
// EXTERNAL MODULE: ./lib/core/deploy/host-facts.js
var host_facts = __webpack_require__(54903);
// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
;// CONCATENATED MODULE: ./lib/core/deploy/look-script.js


const diskMark = '==== cache-prewarm: disk';
const projectMark = '==== cache-prewarm: project';
const endMark = '==== cache-prewarm: status ';
/** The folders that a look tells the room of: those of an engine that was not told otherwise. */
const usualFolders = ['/var/lib/docker', '/var/lib/containerd'];
/**
 * One script for all that is asked of a host before anything is decided: each script of its own is a round trip and some
 * programs there. What is on its standard input is for the question about the project.
 * @param preflight text of `src/host/preflight.sh`
 */
function formatLook(preflight, parameters, question) {
    const project = question === undefined
        ? ''
        : `if [ -n "$engine" ] && [ -n "$compose" ] && [ -d "$project_dir" ]; then
echo '${projectMark}'
(
${(0,shell_quote/* shellAssignments */.D)(question.values)}docker_host=$socket
${question.exported.map((name) => `export ${name}\n`).join('')}${question.script}
)
printf '\\n${endMark}%s\\n' "$?"
fi
`;
    return `${(0,shell_quote/* shellAssignments */.D)(parameters)}engine= compose=
{
${preflight}
echo '${diskMark}'
} </dev/null
(
${disk_need/* diskScript */.n4}) <<FOLDERS
${usualFolders.join('\n')}
FOLDERS
${project}`;
}
/** Takes apart what the script printed. */
function readLook(stdout) {
    const [facts = '', rest] = splitAt(stdout, `${diskMark}\n`);
    const [disk, project] = splitAt(rest ?? '', `${projectMark}\n`);
    const [printed = '', status] = splitAt(project ?? '', `\n${endMark}`);
    return {
        facts,
        disk: rest === undefined ? undefined : disk,
        project: status === undefined ? undefined : { stdout: printed, exitCode: Number.parseInt(status, 10) },
    };
}
function splitAt(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/hosts/connection.js




/**
 * Connects to a host, looks what it has, and reaches its engine over the connection.
 * @throws UserError with everything that it lacks.
 */
async function connectHost(host, { dockerHost, startDocker, needs, question }, access) {
    const session = await access.connect(host);
    try {
        const { facts, asked } = await lookAtHost(session, access.preflight, { project_dir: needs.projectDir ?? '', docker_host: dockerHost, start_docker: startDocker }, question);
        const problems = (0,host_facts/* hostProblems */.BZ)(facts, needs);
        if (problems.length > 0) {
            throw new error/* UserError */.yo(`${host.name} lacks what ${needs.switches ? 'a deployment' : 'checking its images'} needs:\n${problems
                .map((problem) => `  ${problem}`)
                .join('\n')}`);
        }
        const socketPath = await session.forwardSocket((facts.dockerHost ?? '').replace('unix://', ''));
        return { session, facts, engine: access.openEngine(socketPath, host.name), asked };
    }
    catch (error) {
        await session.close();
        throw error;
    }
}
/** Ends the connection to a host and to its engine. */
async function disconnectHost({ engine, session, }) {
    await engine.close().catch(() => { });
    await session.close();
}
/** What the script `preflight` tells of a host, and what it is asked besides. @throws UserError when it did not come to its end. */
async function lookAtHost(session, preflight, parameters, question) {
    const script = formatLook(preflight, parameters, question);
    const { stdout, stderr } = await askHost(session, script, question?.input);
    const { facts, disk, project } = readLook(stdout);
    return {
        facts: (0,host_answer/* ofHost */.I)(session.host.name, () => (0,host_facts/* parseHostFacts */.fh)(facts)),
        asked: { disk, project: project && { ...project, stderr } },
    };
}
/** An engine that is just starting takes its time. */
const patienceMs = 120_000;
/**
 * Runs a script on a host that may be asked again, because it changes nothing there.
 * @throws UserError when the connection is lost meanwhile.
 */
async function askHost(session, script, input = '') {
    const result = await session.script(script, { input: Buffer.from(input), timeoutMs: patienceMs });
    if (result.kind === 'lost')
        throw new error/* UserError */.yo(`${session.host.name}: the connection was lost. ${result.stderr}`.trim());
    return result;
}


/***/ }),

/***/ 43914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findStorePlace)
/* harmony export */ });
/* harmony import */ var _core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81935);

/**
 * The file system where an engine writes images; undefined where the host does not tell: then nothing is checked, and the
 * engine says itself when it is full.
 * @param known what the host has said already, of folders that may be these
 */
async function findStorePlace({ store, rootDir, containerdAddress }, runScript, known) {
    const folders = (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .diskFolders */ .Dv)(store, rootDir).filter((folder) => !/[\r\n]/.test(folder));
    const told = known === undefined ? undefined : (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDiskAnswer */ .v2)(known);
    const isTold = told !== undefined && folders.every((one) => told.places.some(({ folder }) => folder === one));
    const answer = isTold
        ? told
        : (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDiskAnswer */ .v2)((await runScript(_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .diskScript */ .n4, `${folders.join('\n')}\n`)).stdout);
    const folder = (0,_core_deploy_disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .storeFolder */ .IS)(store, rootDir, containerdAddress, answer);
    return answer.places.find((place) => place.folder === folder);
}


/***/ }),

/***/ 83580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ imagesRun),
  Q: () => (/* binding */ seeHost)
});

// EXTERNAL MODULE: ./lib/hosts/connection.js + 1 modules
var connection = __webpack_require__(85928);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/deploy/download-plan.js
var download_plan = __webpack_require__(66931);
// EXTERNAL MODULE: ./lib/core/deploy/host-tags.js + 1 modules
var host_tags = __webpack_require__(51904);
// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
;// CONCATENATED MODULE: ./lib/hosts/contents.js




const atOnce = 8;
/**
 * Finds out what of the targets an engine has. It tells the unpacked layers of its images, and as what they were pulled; which
 * compressed layers those have is in the manifests of their registries. Only images that have a layer with a target in common are
 * asked for, and those of other repositories only where it could change a plan.
 */
async function readHostContents(options) {
    const { engine, targets } = options;
    const { store, platform, version, listsIncomplete } = options.description;
    const [listed, containers] = await Promise.all([engine.images(), engine.containers()]);
    const look = store === 'classic' ? undefined : await lookIntoStore(options, listed);
    const content = look?.content;
    const hidden = look === undefined ? [] : await findHidden(options, listed, containers, look.releases);
    const all = [...listed, ...hidden];
    const diffIds = new Set(targets.flatMap(({ image }) => image.diffIds));
    const own = new Set(targets.map(({ place }) => place));
    const limit = (0,p_limit/* default */.A)(atOnce);
    const describeOne = async (image, isOwn) => {
        const places = image.pulledAs.filter((place) => own.has((0,registry_images/* placeOf */.$t)(place)) === isOwn && !(0,host_tags/* isOwnName */.sJ)((0,registry_images/* placeOf */.$t)(place)));
        const isRelated = image.diffIds.some((diffId) => diffIds.has(diffId));
        const blobs = !isRelated
            ? []
            : await Promise.all(places.map((place) => limit(() => options.readBlobs(place, platform))));
        return describe(image, store, blobs, !hidden.includes(image));
    };
    const first = await Promise.all(all.map((image) => describeOne(image, true)));
    const holdings = {
        store,
        unpackedSuffices: (0,download_plan/* unpackedSuffices */.uB)(version),
        pullsAttestations: (0,download_plan/* pullsAttestations */.wh)(version),
        content: content?.blobs,
        images: first,
    };
    const isUncertain = targets.some(({ image }) => (0,download_plan/* planDownload */.cE)(image, holdings).uncertainBytes > 0);
    const mayHideImages = store === 'containerd' &&
        !listsIncomplete &&
        (content === undefined || content.snapshots > snapshotsOf(all, containers));
    if (!isUncertain)
        return { holdings, images: first, containers, mayHideImages };
    const images = await Promise.all(first.map((image) => (image.blobs === undefined ? describeOne(image.engineImage, false) : image)));
    return { holdings: { ...holdings, images }, images, containers, mayHideImages };
}
function lookIntoStore({ targets, readStore }, listed) {
    const blobs = targets.flatMap(({ image }) => [
        image.configDigest,
        ...[...image.layers, ...image.attestations].map(({ digest }) => digest),
    ]);
    return readStore(blobs, listed.map(({ id }) => id));
}
/** How many snapshots these images have, layer on layer, and two for each container: its own files, and those of the engine. */
function snapshotsOf(images, containers) {
    const chains = images.flatMap(({ diffIds }) => diffIds.map((_id, end) => diffIds.slice(0, end + 1).join()));
    return new Set(chains).size + 2 * containers.length;
}
/**
 * Docker 26 with containerd's store leaves out of its list an image of which it did not have to fetch every blob, because
 * the files lay there unpacked; asked for by name, it knows it (measured).
 */
async function findHidden({ engine, targets }, listed, containers, releases) {
    const names = [
        ...targets.map(({ place, image }) => `${place}@${image.digest}`),
        ...containers.flatMap(({ imageId }) => imageId ?? []),
        ...releases,
    ];
    const found = await Promise.all([...new Set(names)].map((name) => engine.inspectImage(name)));
    const known = new Set(listed.map(({ id }) => id));
    const hidden = new Map(found.flatMap((image) => (image === undefined || known.has(image.id) ? [] : [[image.id, image]])));
    return [...hidden.values()];
}
function describe(image, store, blobs, isListed) {
    const found = blobs.filter((entry) => entry !== undefined);
    const createdMs = Date.parse(image.created ?? '');
    return {
        engineImage: image,
        digests: image.pulledAs.map(({ digest }) => digest),
        diffIds: image.diffIds,
        blobs: found.length === 0 ? undefined : found.flatMap(({ layers }) => layers),
        // The classic store names an image after its config.
        configDigest: store === 'classic' ? image.id : found[0]?.config,
        tags: image.tags,
        repositories: [...new Set(image.pulledAs.map(registry_images/* placeOf */.$t))],
        // What an engine does not list, or says to have in part, lacks blobs that lie there unpacked.
        isWhole: found.every(({ manifest }) => image.wholeManifests?.includes(manifest) ?? isListed),
        createdMs: Number.isNaN(createdMs) ? undefined : createdMs,
    };
}

// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
;// CONCATENATED MODULE: ./lib/core/deploy/store-content.js


/**
 * A script for a host. On its standard input come the folder of the project, folders where containerd may keep its data, an empty
 * line, and digests. It tells the releases that the project had, and for each folder that the user may look into how many
 * snapshots there are, and which of the digests are there as blobs.
 */
const storeContentScript = `IFS= read -r project
folders=
while IFS= read -r line && [ -n "$line" ]; do
  folders="$folders$line
"
done
blobs=$(cat)
[ ! -f "$project/.cache-prewarm/releases/list" ] || sed 's/^/release /' "$project/.cache-prewarm/releases/list"
printf '%s' "$folders" | while IFS= read -r folder; do
  [ -x "$folder" ] && [ -r "$folder/io.containerd.metadata.v1.bolt" ] || continue
  set -- "$folder"/io.containerd.snapshotter.v1.*/snapshots/*
  [ -e "$1" ] || shift
  echo "store $#"
  for blob in $blobs; do
    [ ! -e "$folder/io.containerd.content.v1.content/blobs/sha256/\${blob#sha256:}" ] || echo "have $blob"
  done
done
`;
/** Where containerd may keep the data of an engine. @param rootDir the engine's own. */
function storeFolders(rootDir) {
    return [`${rootDir}/containerd/daemon`, disk_need/* defaultContainerdRoot */.Rp];
}
/**
 * Reads what the script said. A host may have the data of several engines: this one's is what has all that the engine says that
 * it has.
 * @param known digests that must be there.
 */
function parseStoreLook(stdout, known) {
    const stores = [];
    const releases = [];
    for (const line of stdout.split('\n')) {
        const [word, ...rest] = line.split(' ');
        if (word === 'store')
            stores.push({ blobs: new Set(), snapshots: Number(rest[0]) });
        if (word === 'release')
            releases.push(...(rest.at(-1) ?? '').split(',').filter((image) => image.includes('@')));
        const digest = word === 'have' ? (0,oci_digest/* parseDigest */.m)(rest[0] ?? '') : undefined;
        if (digest !== undefined)
            stores.at(-1)?.blobs.add(digest);
    }
    const fitting = stores.filter(({ blobs }) => known.every((digest) => blobs.has(digest)));
    return { content: fitting.length === 1 ? fitting[0] : undefined, releases: [...new Set(releases)] };
}

;// CONCATENATED MODULE: ./lib/hosts/store-content.js

/**
 * Looks into containerd's store on a host: what it has is not downloaded again.
 * @param place.rootDir the engine's own
 * @param place.projectDir undefined: no project is known
 */
function createStoreReader(place, runScript) {
    const line = (text) => (/[\r\n]/.test(text) ? '' : text);
    return async (blobs, known) => {
        const folders = storeFolders(line(place.rootDir));
        const digests = [...new Set([...blobs, ...known])];
        const lines = [line(place.projectDir ?? ''), ...folders, '', ...digests];
        const { stdout } = await runScript(storeContentScript, `${lines.join('\n')}\n`);
        return parseStoreLook(stdout, known);
    };
}

;// CONCATENATED MODULE: ./lib/hosts/host-images.js




/** The images of a connected host, and what is wanted of them. */
function imagesRun({ session, facts, engine, asked }, wish, images) {
    return {
        ...wish,
        ...images,
        engine,
        nowMs: facts.nowMs,
        disk: asked?.disk,
        runScript: (script, input) => (0,connection/* askHost */.wf)(session, script, input),
    };
}
/** Looks at a host as it is now. */
async function seeHost(run) {
    const { engine, readBlobs } = run;
    const description = await engine.describe();
    const { platform } = description;
    const layers = (0,registry_images/* layersForPlatform */.HR)(run.layers, platform);
    const apps = run.apps.map((app) => {
        const found = (0,registry_images/* appForPlatform */._y)(app, platform);
        return { app, found, image: (0,registry_images/* pullableOf */.R1)(found, app.digest) };
    });
    const contents = await readHostContents({
        engine,
        description,
        readBlobs,
        readStore: createStoreReader({ rootDir: description.rootDir, projectDir: run.projectDir }, run.runScript),
        targets: [
            ...apps.map(({ app, image }) => ({ place: (0,registry_images/* placeOf */.$t)(app), image })),
            ...layers.flatMap(({ place, image }) => (image === undefined ? [] : [{ place, image }])),
        ],
    });
    return { description, layers, contents, apps };
}


/***/ }),

/***/ 24428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ hostImagesReport)
/* harmony export */ });
function downloadReport({ apps, othersBytes, plannedBytes, isAtMost: atMost }, pulled) {
    const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
    const images = apps.map(({ reference, totalBytes, heldBytes, afterLayers }) => ({
        image: reference,
        totalBytes,
        heldBytes,
        plannedBytes: afterLayers.bytes,
        downloadedBytes: pulled?.find((image) => image.reference === reference)?.downloadedBytes,
    }));
    return {
        totalBytes: sum(images.map(({ totalBytes }) => totalBytes)) + othersBytes,
        heldBytes: sum(images.map(({ heldBytes }) => heldBytes)),
        plannedBytes,
        atMost,
        downloadedBytes: pulled && sum(pulled.map(({ downloadedBytes }) => downloadedBytes)),
        ...(images.length < 2 ? {} : { images }),
    };
}
/**
 * What a report tells of a host's images.
 * @param plan undefined: the host could not be looked at.
 * @param pulled undefined: nothing was to be pulled.
 */
function hostImagesReport(plan, pulled) {
    if (plan === undefined)
        return { store: undefined, platform: undefined, layers: [], download: undefined };
    return {
        store: plan.engine.store,
        platform: plan.platform,
        layers: plan.layers.map(({ name, state, digest, sizeBytes, ownBytes, ageMs, reducesBytes }) => ({
            name,
            state,
            digest,
            sizeBytes,
            ownBytes,
            ageMs,
            reducesBytes,
            pulled: pulled?.some((image) => image.name === name) ?? false,
        })),
        download: plan.apps.length === 0 ? undefined : downloadReport(plan, pulled),
    };
}


/***/ }),

/***/ 37292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ planHostImages),
  t: () => (/* binding */ roomProblem)
});

// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/core/deploy/download-plan.js
var download_plan = __webpack_require__(66931);
// EXTERNAL MODULE: ./lib/core/deploy/expected-app.js
var expected_app = __webpack_require__(16473);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/deploy/prewarm-plan.js
var prewarm_plan = __webpack_require__(35527);
// EXTERNAL MODULE: ./lib/core/deploy/host-tags.js + 1 modules
var host_tags = __webpack_require__(51904);
;// CONCATENATED MODULE: ./lib/core/deploy/prune-plan.js


/**
 * Says which images of a host this tool has put there and nothing needs any more, in the order in which they go: layers that were
 * superseded, then releases beyond those that are kept, the oldest first. Never one that a container has, that carries a name
 * of others, that is the running or the previous release, or that holds a part of what is about to be pulled.
 */
function planPrune(request) {
    const candidates = [...supersededLayers(request), ...oldReleases(request)];
    const gone = new Set();
    const result = [];
    for (const { image, ...candidate } of candidates) {
        if (gone.has(image.id) || isNeeded(image, gone, request))
            continue;
        gone.add(image.id);
        result.push({ ...candidate, freesBytes: freedBy(image, gone, request) });
    }
    return result;
}
function supersededLayers(request) {
    const { images } = request;
    return images.flatMap((image) => {
        const layers = image.tags.flatMap((tag) => (0,host_tags/* layerOfTag */.VK)(tag) ?? []);
        const [layer] = layers;
        if (layer === undefined || !isOurs(image, request))
            return [];
        const current = request.currentLayers.filter(({ place }) => image.pulledAs.some((name) => name.startsWith(`${place}@`)));
        // A layer that the registry could not tell about may be current; one that this project does not have is another's.
        const isSuperseded = layers.every((name) => {
            const same = current.filter((one) => one.layer === name);
            return (same.length > 0 && same.every(({ digest }) => digest !== undefined && !image.digests.includes(digest)));
        });
        return isSuperseded
            ? [{ id: image.id, kind: 'layer', title: `layer ${layer}`, names: namesOf(image), image }]
            : [];
    });
}
/** Of each application as many images stay as releases, so that every image of a release that is kept is there. */
function oldReleases(request) {
    return (request.releases?.series ?? []).flatMap((series) => oldImages(series, request));
}
function oldImages(series, request) {
    const { images, keep, targets } = request;
    const releases = images
        .map((image) => ({ image, names: image.tags.flatMap((tag) => (0,host_tags/* releaseOfTag */.lU)(tag, series) ?? []) }))
        .filter(({ image, names }) => names.length > 0 && !image.digests.some((digest) => request.releases?.found.has(digest)))
        .sort((a, b) => (b.image.namedMs ?? 0) - (a.image.namedMs ?? 0));
    const first = releases.filter(({ image, names }) => 
    // The switch calls the releases that it needs by what they are to it.
    names.some((name) => !/^[0-9a-f]{12}$/.test(name)) ||
        targets.some(({ digest }) => image.digests.includes(digest)));
    const inOrder = [...new Set([...first, ...releases])];
    const kept = new Set(inOrder.slice(0, Math.max(keep, first.length)));
    return releases
        .filter((release) => !kept.has(release) && isOurs(release.image, request))
        .reverse()
        .map(({ image, names: [name = ''] }) => ({
        id: image.id,
        kind: 'release',
        title: `release ${name}`,
        names: namesOf(image),
        image,
    }));
}
/** Nobody else has given it a name, and no container has it. */
function isOurs({ id, tags, pulledAs, digests }, { used }) {
    const names = [id, ...tags, ...pulledAs];
    return tags.every(host_tags/* isOwnName */.sJ) && ![...names, ...digests].some((name) => used.has(name));
}
/** Without it, more would have to be downloaded. */
function isNeeded(image, gone, { images, holdings, targets }) {
    const before = images.filter(({ id }) => !gone.has(id));
    const after = before.filter(({ id }) => id !== image.id);
    return targets.some((target) => (0,download_plan/* planDownload */.cE)(target, { ...holdings, content: undefined, images: after }).bytes >
        (0,download_plan/* planDownload */.cE)(target, { ...holdings, content: undefined, images: before }).bytes);
}
/** Own names first: what they protect goes with the last name of all. */
function namesOf({ tags, pulledAs }) {
    return [...tags, ...pulledAs.filter((name) => !(0,host_tags/* isOwnName */.sJ)(name.replace(/@.*/, '')))];
}
/** Unpacked layers that no other image stands on; in containerd's store the compressed ones besides that no other has. */
function freedBy({ blobs, diffIds }, gone, { images, holdings, ratio }) {
    if (blobs === undefined || blobs.length !== diffIds.length)
        return undefined;
    const others = images.filter(({ id }) => !gone.has(id));
    const shared = others.reduce((most, other) => Math.max(most, (0,download_plan/* sharedChain */.lc)(diffIds, other.diffIds)), 0);
    const unpacked = sum(blobs.slice(shared)) * ratio;
    if (holdings.store === 'classic')
        return Math.round(unpacked);
    const kept = new Set(others.flatMap((other) => (other.blobs ?? []).map(({ digest }) => digest)));
    return Math.round(unpacked + sum(blobs.filter(({ digest }) => !kept.has(digest))));
}
function sum(blobs) {
    return blobs.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
}

// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/hosts/disk.js
var disk = __webpack_require__(43914);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 3 modules
var host_images = __webpack_require__(83580);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/hosts/prune.js

/** Smaller images tell nothing: file systems and tar round up. */
const leastMeasuredBytes = 1e6;
/** How many times larger the files of a host's images are than their compressed layers, by the newest that tells. */
async function measureRatio(engine, images) {
    const candidates = images
        .map((image) => ({
        image,
        compressedBytes: (image.blobs ?? []).reduce((total, { sizeBytes }) => total + sizeBytes, 0),
    }))
        .filter(({ image, compressedBytes }) => compressedBytes >= leastMeasuredBytes && image.blobs?.length === image.diffIds.length)
        .sort((a, b) => (b.image.createdMs ?? 0) - (a.image.createdMs ?? 0));
    for (const { image, compressedBytes } of candidates) {
        const steps = await engine.history(image.engineImage.id);
        const unpackedBytes = steps.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
        const [name = image.engineImage.id] = [...namesPulledAs(image), ...image.tags];
        if (unpackedBytes > 0)
            return { image: name, ratio: unpackedBytes / compressedBytes };
    }
    return undefined;
}
/**
 * Reads which images a host had before this tool came: those that are named for the first time in a line that says so.
 * @returns their digests; undefined where the host does not tell.
 */
async function readFound({ projectDir, runScript, }) {
    if (projectDir === undefined || /[\r\n]/.test(projectDir))
        return undefined;
    const { exitCode, stdout } = await runScript(releaseListScript, `${projectDir}\n`);
    if (exitCode !== 0)
        return undefined;
    const first = new Map();
    for (const [, how = '', release = ''] of stdout.split('\n').map((line) => line.split(' ')))
        for (const image of release.split(',')) {
            const digest = image.slice(image.lastIndexOf('@') + 1);
            if (!first.has(digest))
                first.set(digest, how);
        }
    return new Set([...first].flatMap(([digest, how]) => (how === 'found' ? [digest] : [])));
}
/** Lines `time how image`, see src/host/switch/releases.sh; none before the first deployment. */
const releaseListScript = `IFS= read -r folder
list=$folder/.cache-prewarm/releases/list
[ ! -e "$list" ] || cat -- "$list"
`;
/** `targets`: what is about to be pulled. */
async function pruneRequest(run, { contents, layers }, targets, ratio) {
    const found = await readFound(run);
    return {
        holdings: contents.holdings,
        images: contents.images.map((image) => ({
            ...image,
            id: image.engineImage.id,
            pulledAs: namesPulledAs(image),
            namedMs: image.engineImage.namedMs,
        })),
        used: new Set(contents.containers.flatMap(({ image, imageId }) => [
            ...(imageId === undefined ? [] : [imageId]),
            inFull(image),
        ])),
        releases: run.project === undefined || found === undefined
            ? undefined
            : { series: seriesOf(run, run.project), found },
        keep: run.keep,
        targets,
        currentLayers: layers.map(({ place, layer, image }) => ({ place, layer, digest: image?.digest })),
        ratio,
    };
}
/** Whose releases a run deals with. */
function seriesOf({ apps, layers }, project) {
    return (apps.length > 0 ? apps : layers).map(({ repository }) => ({ project, repository }));
}
function namesPulledAs({ engineImage }) {
    return engineImage.pulledAs.map((place) => (0,reference/* formatReference */.FH)({ ...place, tag: undefined }));
}
/** As the engine's images are named; what is no name, such as an ID, stays as it is. */
function inFull(image) {
    try {
        return (0,reference/* formatReference */.FH)((0,reference/* parseReference */.F2)(image));
    }
    catch {
        return image;
    }
}

;// CONCATENATED MODULE: ./lib/hosts/plan.js











/**
 * Looks what a host has and decides what it pulls.
 * @param others images of other services that are pulled, too
 * @throws UserError when the image is not for the host's platform. EngineError when the engine does not answer.
 */
async function planHostImages(run, others = []) {
    const seen = await (0,host_images/* seeHost */.Q)(run);
    const { description, layers, apps, contents } = seen;
    const { holdings } = contents;
    const images = apps.map(({ image }) => image);
    const states = (0,layer_state/* describeHostLayers */.SC)({
        layers,
        apps: images,
        holdings,
        images: contents.images,
        nowMs: run.nowMs,
    });
    const next = apps.map(({ image, found }) => (0,expected_app/* expectedApp */.o)(image, found.config.history, layers));
    const prewarmFor = (mode, targets, appFollows) => (0,prewarm_plan/* planPrewarm */.Ek)({ mode, layers, states, targets, holdings, appFollows });
    const prewarm = prewarmFor(run.prewarm, run.prewarmOnly ? next : images, !run.prewarmOnly);
    const appPlans = planApps(apps, holdings, prewarm.after);
    const downloads = [
        ...prewarm.pulls.map(({ download }) => download),
        ...(run.prewarmOnly ? [] : appPlans.map(({ afterLayers }) => afterLayers)),
    ];
    const othersBytes = others.reduce((total, { sizeBytes = 0 }) => total + sizeBytes, 0);
    const plannedBytes = downloads.reduce((total, { bytes }) => total + bytes, othersBytes);
    const uncertainBytes = downloads.reduce((total, download) => total + download.uncertainBytes, 0);
    const measured = plannedBytes === 0 ? undefined : await measureRatio(run.engine, contents.images);
    const need = (0,disk_need/* estimateNeed */.JT)(plannedBytes, measured);
    const place = await (0,disk/* findStorePlace */.w)(description, run.runScript, run.disk);
    const pulled = [...prewarm.pulls.map(({ image }) => image), ...images];
    return {
        engine: description,
        platform: (0,descriptor/* formatPlatform */.Bq)(description.platform),
        layers: run.prewarm === 'all' ? states : (0,layer_state/* markUnneeded */.oU)(states, (0,prewarm_plan/* uselessLayers */.ZZ)(prewarmFor('auto', next, false))),
        apps: appPlans,
        prewarm,
        plannedBytes,
        uncertainBytes,
        others,
        othersBytes,
        isAtMost: uncertainBytes > 0 || othersBytes > 0 || (plannedBytes > 0 && contents.mayHideImages),
        need,
        place,
        shortage: place && (0,disk_need/* describeShortage */.Jc)(place, need),
        prune: run.prune === 'auto' && !(0,disk_need/* isRoomy */.VY)(place, need)
            ? planPrune(await pruneRequest(run, seen, pulled, need.ratio))
            : [],
    };
}
/**
 * Why the pulls of a plan do not fit, whatever may be removed before; undefined: they fit, or it cannot be told. A pull says the
 * same when it is tried.
 */
function roomProblem({ shortage, place, need, prune }) {
    if (shortage === undefined || place === undefined)
        return undefined;
    const freed = prune.map(({ freesBytes }) => freesBytes);
    if (freed.includes(undefined))
        return undefined;
    const possible = freed.reduce((sum, bytes = 0) => sum + bytes, place.freeBytes);
    if (prune.length > 0 && possible >= need.bytes)
        return undefined;
    return prune.length === 0
        ? shortage
        : `${shortage}; what may be removed frees about ${(0,quantity/* formatBytes */.z3)(possible - place.freeBytes)}`;
}
function planApps(apps, holdings, afterLayers) {
    const images = apps.map(({ image }) => image);
    const whole = (0,download_plan/* planDownloads */.zi)(images, { ...holdings, content: holdings.content && new Set(), images: [] });
    const now = (0,download_plan/* planDownloads */.zi)(images, holdings);
    const after = (0,download_plan/* planDownloads */.zi)(images, afterLayers);
    return apps.flatMap(({ app, image }, index) => {
        const [all, plan, later] = [whole[index], now[index], after[index]];
        if (all === undefined || plan === undefined || later === undefined)
            return [];
        const heldBytes = all.bytes - plan.bytes;
        return [
            { reference: app.reference, image, totalBytes: all.bytes, heldBytes, now: plan, afterLayers: later },
        ];
    });
}


/***/ })

};

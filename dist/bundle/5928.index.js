export const id = 5928;
export const ids = [5928];
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
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71866);
/* harmony import */ var _sign_known_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84761);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35151);
/* harmony import */ var _version_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99141);





/** Reads the lines of the script. @throws UserError when it did not come to its end. */
function parseHostFacts(stdout) {
    const lines = stdout.split('\n').flatMap((line) => {
        const [name, value] = (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOnce */ .E)(line, '=');
        return value === undefined ? [] : [[name, value]];
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
        composeProgram: last('compose_program'),
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
        records: (0,_sign_known_records_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKnownRecords */ .$I)(all('record')),
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
    const isUnknown = compose !== undefined && (0,_version_number_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(compose, oldestCompose) === undefined;
    return switches && isUnknown && composeLacks.length === 0
        ? [
            `docker compose does not report its version (it says ${compose}). It was asked what it can do, and can do what is needed.`,
        ]
        : [];
}
function engineProblem({ tried, skipped, engineError, startError, user }) {
    if (engineError !== undefined && /permission denied/i.test(engineError))
        return `the user ${user} may not use the engine: run "sudo usermod -aG docker ${user}" there, and connect again (${engineError.trim()})`;
    const places = `tried ${tried.join(', ') || 'no socket'}${skipped.length === 0 ? '' : `; ${skipped.join(', ')} ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_4__/* .agree */ .d5)(skipped.length, 'is no socket', 'are no sockets')}`}`;
    const started = startError === undefined ? '' : `; starting it failed: ${startError.trim()}`;
    return `no engine answers (${places}${engineError === undefined ? '' : `; ${engineError.trim()}`}${started}): start it ("sudo systemctl start docker", or start-docker: true), or set docker-host`;
}
function switchProblems(facts, needs) {
    const problems = [];
    if (facts.engine !== undefined && facts.compose === undefined) {
        problems.push(`docker compose is missing${facts.composeV1 === undefined ? '' : ` (docker-compose ${facts.composeV1} is there, which cannot wait for health)`}: install the package docker-compose-plugin (or docker-compose-v2, docker-compose)`);
    }
    else if (facts.compose !== undefined &&
        ((0,_version_number_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(facts.compose, oldestCompose) ?? facts.composeLacks.length > 0)) {
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

/***/ 79598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ hasNoReadableStore),
/* harmony export */   Ek: () => (/* binding */ parseStoreLook),
/* harmony export */   Gu: () => (/* binding */ storeContentScript),
/* harmony export */   Qw: () => (/* binding */ storeLookScript),
/* harmony export */   RN: () => (/* binding */ storeFolders),
/* harmony export */   XW: () => (/* binding */ usualEngineRoot)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25965);
/* harmony import */ var _disk_need_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81935);


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
/** Where an engine that was not told otherwise keeps its data. */
const usualEngineRoot = '/var/lib/docker';
/**
 * The part of a look at a host that tells the releases of the project `$project_dir`, and into which of these folders the user may
 * look: usually none, and then there is no more to be asked.
 */
function storeLookScript(folders) {
    return `[ ! -f "$project_dir/.cache-prewarm/releases/list" ] || sed 's/^/release /' "$project_dir/.cache-prewarm/releases/list"
for folder in ${folders.join(' ')}; do
  [ ! -x "$folder" ] || [ ! -r "$folder/io.containerd.metadata.v1.bolt" ] || echo "readable $folder"
done
`;
}
/** Whether the look says that none of the folders of an engine with this root can be looked into. */
function hasNoReadableStore(look, rootDir) {
    return rootDir === usualEngineRoot && !/^readable /m.test(look);
}
/** Where containerd may keep the data of an engine. @param rootDir the engine's own. */
function storeFolders(rootDir) {
    return [`${rootDir}/containerd/daemon`, _disk_need_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultContainerdRoot */ .Rp];
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
        const digest = word === 'have' ? (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(rest[0] ?? '') : undefined;
        if (digest !== undefined)
            stores.at(-1)?.blobs.add(digest);
    }
    const fitting = stores.filter(({ blobs }) => known.every((digest) => blobs.has(digest)));
    return { content: fitting.length === 1 ? fitting[0] : undefined, releases: [...new Set(releases)] };
}


/***/ }),

/***/ 84761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ parseKnownRecords),
/* harmony export */   pc: () => (/* binding */ formatKnownRecords),
/* harmony export */   ru: () => (/* binding */ addKnownRecords)
/* harmony export */ });
/** Reads lines `registry/repository time`. A line that is none, such as half of one on a full disk, is left out. */
function parseKnownRecords(lines) {
    return new Map(lines.flatMap((line) => {
        const [place = '', time = '', ...more] = line.split(' ');
        const ms = Date.parse(time);
        const isWhole = !Number.isNaN(ms) && new Date(ms).toISOString() === time;
        return place === '' || more.length > 0 || !isWhole ? [] : [[place, ms]];
    }));
}
/** The lines that `parseKnownRecords` reads. */
function formatKnownRecords(known) {
    return [...known].map(([place, ms]) => `${place} ${new Date(ms).toISOString()}`).join('\n');
}
/**
 * What is known after others were seen. None is remembered as younger than now: the clock of a machine that was ahead would make
 * every later one an old one.
 */
function addKnownRecords(known, seen, nowMs) {
    const all = new Map(known);
    for (const [place, ms] of seen)
        all.set(place, Math.max(all.get(place) ?? 0, Math.min(ms, nowMs)));
    return all;
}


/***/ }),

/***/ 35151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitOnce),
/* harmony export */   j: () => (/* binding */ splitFirstWord)
/* harmony export */ });
/** What stands before the first `mark` in a text, and what stands behind it; undefined: the mark is not in it. */
function splitOnce(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
/** The first word of a line, and the rest of it. */
function splitFirstWord(line) {
    const [word, rest = ''] = splitOnce(line, ' ');
    return [word, rest];
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
// EXTERNAL MODULE: ./lib/core/split.js
var split = __webpack_require__(35151);
// EXTERNAL MODULE: ./lib/core/deploy/disk-need.js
var disk_need = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
// EXTERNAL MODULE: ./lib/core/deploy/store-content.js
var store_content = __webpack_require__(79598);
;// CONCATENATED MODULE: ./lib/core/deploy/look-script.js




const diskMark = '==== cache-prewarm: disk';
const storeMark = '==== cache-prewarm: store';
const projectMark = '==== cache-prewarm: project';
const endMark = '==== cache-prewarm: status ';
/** The folders that a look tells the room of: those of an engine that was not told otherwise. */
const usualFolders = [store_content/* usualEngineRoot */.XW, '/var/lib/containerd'];
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
    return `${(0,shell_quote/* shellAssignments */.D)(parameters)}engine= compose= compose_program=
{
${preflight}
echo '${diskMark}'
} </dev/null
(
${disk_need/* diskScript */.n4}) <<FOLDERS
${usualFolders.join('\n')}
FOLDERS
echo '${storeMark}'
${(0,store_content/* storeLookScript */.Qw)((0,store_content/* storeFolders */.RN)(store_content/* usualEngineRoot */.XW))}${project}`;
}
/** Takes apart what the script printed. */
function readLook(stdout) {
    const [facts, rest] = (0,split/* splitOnce */.E)(stdout, `${diskMark}\n`);
    const [disk, more] = (0,split/* splitOnce */.E)(rest ?? '', `${storeMark}\n`);
    const [store, project] = (0,split/* splitOnce */.E)(more ?? '', `${projectMark}\n`);
    const [printed, status] = (0,split/* splitOnce */.E)(project ?? '', `\n${endMark}`);
    return {
        facts,
        disk: rest === undefined ? undefined : disk,
        store: more === undefined ? undefined : store,
        project: status === undefined ? undefined : { stdout: printed, exitCode: Number.parseInt(status, 10) },
    };
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
async function disconnectHost({ engine, session, }) {
    await engine.close().catch(() => { });
    await session.close();
}
/** What the script `preflight` tells of a host, and what it is asked besides. @throws UserError when it did not come to its end. */
async function lookAtHost(session, preflight, parameters, question) {
    const script = formatLook(preflight, parameters, question);
    const { stdout, stderr } = await askHost(session, script, question?.input);
    const { facts, disk, store, project } = readLook(stdout);
    const projectDir = parameters.project_dir === '' ? undefined : parameters.project_dir;
    return {
        facts: (0,host_answer/* ofHost */.I)(session.host.name, () => (0,host_facts/* parseHostFacts */.fh)(facts)),
        asked: {
            disk,
            store: store === undefined ? undefined : { projectDir, said: store },
            project: project && { ...project, stderr },
        },
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


/***/ })

};

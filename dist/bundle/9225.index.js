export const id = 9225;
export const ids = [9225];
export const modules = {

/***/ 51076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fetchIdentityToken),
/* harmony export */   r: () => (/* binding */ hasIdentity)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18523);


const timeoutMs = 10_000;
/** Whether the job can ask for a token that says who it is. */
function hasIdentity(env) {
    return ((env['SIGSTORE_ID_TOKEN'] ?? '') !== '' ||
        ((env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
            (env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== ''));
}
/**
 * The token that says who this job is, for Sigstore: GitHub's
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token), or one that the user has
 * asked another CI for. @throws UserError
 */
async function fetchIdentityToken(env) {
    const given = env['SIGSTORE_ID_TOKEN'] ?? '';
    if (given !== '')
        return given;
    const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    url.searchParams.set('audience', 'sigstore');
    const response = await fetch(url, {
        headers: { accept: 'application/json', authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
        signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GitHub gave no identity token: status ${response.status}`);
    const { value } = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOrEmpty */ .YN)(await response.json());
    if (typeof value !== 'string' || value === '')
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('GitHub gave no identity token');
    return value;
}


/***/ }),

/***/ 20456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookAtHosts: () => (/* binding */ lookAtHosts),
  readHostStatus: () => (/* binding */ readHostStatus)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/adapters/ssh/host-script.js
var host_script = __webpack_require__(61903);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/host-facts.js
var host_facts = __webpack_require__(54903);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/deploy/project-status.js

/** Reads the lines of the script. Lines of the log that are none, such as half of one on a full disk, are left out. */
function parseProjectStatus(stdout) {
    const lines = stdout.split('\n').map((line) => {
        const space = line.indexOf(' ');
        return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
    });
    const all = (name) => lines.flatMap(([key, text]) => (key === name ? [text] : []));
    const project = all('project')[0];
    return {
        project: project === 'known' || project === 'unknown' ? project : 'absent',
        lockedBy: all('locked')[0],
        unfinished: all('unfinished')[0],
        rollbackFailed: all('rollback-failed')[0],
        services: all('container').map((text) => {
            const [service = '', image = '', state = '', health = '', restarts = '', startedAt = ''] = text.split(' ');
            return { service, image, state, health, restarts: Number(restarts), startedAt };
        }),
        log: all('log').flatMap((text) => readLogged(text) ?? []),
    };
}
/** `given`: as the run told it; a rollback knows no more than the host, which tells the images themselves. */
function imagesOf(to, given) {
    const images = to.split(',');
    if (images.length < 2)
        return { to };
    const tags = new Map((Array.isArray(given) ? given : []).map(json/* objectOrEmpty */.YN).map(({ image, tag }) => [image, tag]));
    return {
        to,
        images: images.map((image) => {
            const tag = tags.get(image);
            return { image, tag: typeof tag === 'string' ? tag : undefined };
        }),
    };
}
function readLogged(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof json !== 'object' || json === null)
        return undefined;
    const entry = json;
    const words = (name) => {
        const value = entry[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const { from, durationMs } = entry;
    return {
        at: words('at') ?? '',
        mode: words('mode') ?? '',
        actor: words('actor'),
        run: words('run'),
        revision: words('revision'),
        tag: words('tag'),
        from: typeof from === 'object' && from !== null ? from : {},
        ...imagesOf(words('to') ?? '', entry['images']),
        outcome: words('outcome') ?? '',
        durationMs: typeof durationMs === 'number' ? durationMs : 0,
    };
}

// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/hosts/connection.js + 1 modules
var connection = __webpack_require__(85928);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 17 modules
var fleet = __webpack_require__(75228);
;// CONCATENATED MODULE: ./lib/commands/hosts/run.js










/** How many entries of a host's log are shown. */
const logLines = 10;
/** Looks what runs on hosts, since when, and what is locked. Nothing is changed, and no registry is asked. */
async function lookAtHosts(context, inputs) {
    const [preflight, status] = await Promise.all([(0,host_script/* readHostScript */.i)('preflight'), (0,host_script/* readHostScript */.i)('status')]);
    const connect = (0,fleet/* createHostConnector */.Or)(context, inputs, (0,fleet/* fleetRetry */.DO)(context, inputs, context.console.warn));
    const limit = (0,p_limit/* default */.A)(inputs.maxParallel);
    const hosts = await Promise.all(inputs.ssh.hosts.map((host) => limit(() => readHostStatus(host, inputs, { connect, preflight, status }))));
    return { hosts };
}
/** What runs on one host. What goes wrong is in the report. */
async function readHostStatus(host, { projectDir, dockerHost }, access) {
    const about = { name: host.name, address: (0,deploy_host/* describeLogin */.Hf)(host) };
    let session;
    try {
        session = await access.connect(host);
        const { facts } = await (0,connection/* lookAtHost */.J_)(session, access.preflight, {
            project_dir: '',
            docker_host: dockerHost,
            start_docker: false,
        });
        const needs = { projectDir, uploadsCompose: true, switches: false, fetches: false };
        const problems = (0,host_facts/* hostProblems */.BZ)(facts, needs);
        if (problems.length > 0)
            throw new error/* UserError */.yo(`${host.name}: ${problems.join('; ')}`);
        const parameters = {
            project_dir: projectDir,
            docker_host: facts.dockerHost ?? '',
            log_lines: logLines,
        };
        const { exitCode, stdout, stderr } = await (0,connection/* askHost */.wf)(session, `${(0,shell_quote/* shellAssignments */.D)(parameters)}${access.status}`);
        if (exitCode !== 0)
            throw new error/* UserError */.yo(`${host.name} could not be checked: ${stderr.trim()}`);
        return {
            ...about,
            at: new Date(facts.nowMs).toISOString(),
            status: parseProjectStatus(stdout),
            error: undefined,
        };
    }
    catch (error) {
        return { ...about, at: undefined, status: undefined, error: (0,error_report/* errorReport */.Z)(error, undefined) };
    }
    finally {
        await session?.close();
    }
}


/***/ }),

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

/***/ 60793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ describeLogin),
/* harmony export */   JF: () => (/* binding */ hostPattern),
/* harmony export */   aP: () => (/* binding */ sshPort),
/* harmony export */   mA: () => (/* binding */ withHostName),
/* harmony export */   tB: () => (/* binding */ parseHosts)
/* harmony export */ });
/* unused harmony export parseHost */
const sshPort = 22;
const mostHosts = 256;
const form = '[name=][user@]address[:port]';
/**
 * Reads hosts, one a line: `[name=][user@]address[:port]`, IPv6 in brackets. Every line that is none, or repeats
 * another, is told to `problem`. What is returned is safe in a configuration of ssh: no part begins with "-" or holds
 * anything but letters, digits and a few signs.
 */
function parseHosts(lines, problem) {
    if (lines.length === 0)
        problem(`required: hosts, one per line: ${form}, got none`);
    if (lines.length > mostHosts) {
        problem(`expected at most ${mostHosts} hosts, got ${lines.length}`);
        return [];
    }
    const hosts = [];
    for (const line of lines) {
        const host = parseHost(line);
        if (typeof host === 'string') {
            problem(host);
            continue;
        }
        const twin = hosts.find((other) => other.name === host.name || isSameServer(other, host));
        if (twin === undefined)
            hosts.push(host);
        else
            problem(isSameServer(twin, host)
                ? `"${line}" is the same server as "${twin.name}"`
                : `"${line}" repeats the name "${twin.name}"`);
    }
    return hosts;
}
/** Reads one host, or says what is wrong with it. */
function parseHost(line) {
    const wrong = (reason) => `expected ${form}, got "${line}": ${reason}`;
    if (line === '')
        return wrong('it is empty');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not get into a configuration file
    if (/[\s\u0000-\u001f\u007f]/.test(line))
        return `expected ${form}, got ${JSON.stringify(line)}: it holds white space`;
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(line)?.[0];
    if (scheme !== undefined)
        return wrong(`leave out ${scheme}`);
    const equals = line.indexOf('=');
    const name = equals < 0 ? undefined : line.slice(0, equals);
    if (name !== undefined && !/^[A-Za-z0-9][\w.-]{0,62}$/.test(name)) {
        return wrong(`before "=" stands a name: letters, digits, "_", "." and "-", the first a letter or digit, at most 63`);
    }
    const place = line.slice(equals + 1);
    const at = place.lastIndexOf('@');
    const user = at < 0 ? undefined : place.slice(0, at);
    // What stands there may be a password: it is not repeated.
    if (user?.includes(':'))
        return `expected ${form}, got one with ":" before "@": a password is no part of it, the login is by key`;
    if (user !== undefined && !/^[A-Za-z0-9_][\w.+@-]{0,127}\$?$/.test(user)) {
        return wrong(`"${user}" is no user: letters, digits, "_", ".", "+", "@" and "-", the first a letter, a digit or "_"`);
    }
    const target = readTarget(place.slice(at + 1));
    if (typeof target === 'string')
        return wrong(target);
    return { name: name ?? hostPattern(target), user, ...target };
}
/** How known_hosts files and people write it: `10.0.0.1`, `[10.0.0.1]:2222`, `fd00::1`, `[fd00::1]:2222`. */
function hostPattern({ address, port }) {
    return port === sshPort ? address : `[${address}]:${port}`;
}
/** `deploy@10.0.0.1 port 2222`: how a message names the server that was asked. */
function describeLogin(host) {
    const login = host.user === undefined ? host.address : `${host.user}@${host.address}`;
    return host.port === sshPort ? login : `${login} port ${host.port}`;
}
/** A message that says which host it is of; some begin with its name already. */
function withHostName(name, message) {
    return message.startsWith(name) ? message : `${name}: ${message}`;
}
function isSameServer(one, other) {
    return one.address === other.address && one.port === other.port;
}
function readTarget(text) {
    if (text === '')
        return 'it names no address';
    const bracketed = /^\[(?<address>[^\]]*)\](?<rest>.*)$/.exec(text)?.groups;
    if (bracketed === undefined) {
        if (/[[\]]/.test(text))
            return 'a bracket is not closed, or not opened';
        if (text.split(':').length > 2) {
            return isIpv6(text)
                ? `write an IPv6 address in brackets: [${text}]`
                : 'it has more than one ":"; the form of an IPv6 address is [fd00::1] or [fd00::1]:22';
        }
        const colon = text.indexOf(':');
        const address = colon < 0 ? text : text.slice(0, colon);
        return refuseAddress(address) ?? withPort(address.toLowerCase(), colon < 0 ? '' : text.slice(colon));
    }
    const { address = '', rest = '' } = bracketed;
    if (address.includes('%'))
        return 'an IPv6 address with a zone ("%") is not supported';
    if (!isIpv6(address))
        return `"${address}" is no IPv6 address, and brackets are for these only`;
    return withPort(address.toLowerCase(), rest);
}
/** `rest`: empty, or a colon and the port. */
function withPort(address, rest) {
    if (rest === '')
        return { address, port: sshPort };
    const digits = /^:(\d{1,5})$/.exec(rest)?.[1];
    const port = digits === undefined ? Number.NaN : Number(digits);
    if (port >= 1 && port <= 65_535)
        return { address, port };
    return `"${rest.replace(/^:/, '')}" is no port (1 to 65535)`;
}
function refuseAddress(address) {
    if (address === '')
        return 'it names no address';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    if (/[^\u0000-\u007f]/.test(address))
        return `"${address}" has non-ASCII characters: write the name in its xn-- form`;
    if (/^\d+(?:\.\d+)*$/.test(address) && !isIpv4(address))
        return `"${address}" is no IPv4 address`;
    const labels = address.replace(/\.$/, '').split('.');
    const isName = labels.every((label) => /^\w(?:[\w-]{0,61}\w)?$/.test(label)) && address.length <= 253;
    return isName ? undefined : `"${address}" is neither a host name nor an IP address`;
}
function isIpv4(text) {
    const parts = text.split('.');
    return (parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255));
}
/** RFC 4291, section 2.2. */
function isIpv6(text) {
    const lastColon = text.lastIndexOf(':');
    const tail = text.slice(lastColon + 1);
    const hasIpv4 = tail.includes('.');
    if (hasIpv4 && !isIpv4(tail))
        return false;
    // An embedded IPv4 address takes the place of two groups.
    const plain = hasIpv4 ? `${text.slice(0, lastColon + 1)}0:0` : text;
    const halves = plain.split('::');
    if (halves.length > 2)
        return false;
    const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
    if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)))
        return false;
    return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
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

/***/ 65078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isQuarter),
/* harmony export */   EH: () => (/* binding */ endsInQuarter),
/* harmony export */   Or: () => (/* binding */ quarterOf)
/* harmony export */ });
const quarterPattern = /^\d{4}Q[1-4]$/;
/** The calendar quarter of a moment in UTC, such as `2026Q4`. `epochMs` is milliseconds since 1970. */
function quarterOf(epochMs) {
    const date = new Date(epochMs);
    return `${String(date.getUTCFullYear()).padStart(4, '0')}Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
/** Whether the text is a quarter as our tags write it: four digits, `Q`, 1 to 4. */
function isQuarter(text) {
    return quarterPattern.test(text);
}
/** Whether the text ends in a quarter, so that a tag made of it could be taken for a quarter's tag. */
function endsInQuarter(text) {
    return quarterPattern.test(text.slice(-6).toUpperCase());
}


/***/ }),

/***/ 23998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ quarterRecordTag),
/* harmony export */   F8: () => (/* binding */ quarterTag),
/* harmony export */   Ff: () => (/* binding */ layerTags),
/* harmony export */   a: () => (/* binding */ partPrefix),
/* harmony export */   al: () => (/* binding */ stagingTag),
/* harmony export */   g8: () => (/* binding */ rollingTag),
/* harmony export */   yg: () => (/* binding */ recordTag)
/* harmony export */ });
/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
function layerTags(part) {
    const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
    return {
        record: `${prefix}record`,
        quarterRecord: (quarter) => `${prefix}record-${quarter}`,
        rolling: (layer) => `${prefix}${layer}`,
        quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
        staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
    };
}
/** What the tags of layers that are one platform of several begin with. */
const partPrefix = 'cache-part-';
const whole = layerTags(undefined);
const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;


/***/ }),

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ nothingMoved),
/* harmony export */   Nb: () => (/* binding */ addMoved),
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   b5: () => (/* binding */ addTraffic),
/* harmony export */   oN: () => (/* binding */ splitTransfer)
/* harmony export */ });
const noTraffic = { downloadedBytes: 0, uploadedBytes: 0 };
function addTraffic(one, other) {
    return {
        downloadedBytes: one.downloadedBytes + other.downloadedBytes,
        uploadedBytes: one.uploadedBytes + other.uploadedBytes,
    };
}
const nothingMoved = {
    downloads: [],
    uploads: [],
    resolved: new Set(),
    manifestBytes: 0,
};
function addMoved(before, after) {
    return {
        downloads: [...before.downloads, ...after.downloads],
        uploads: [...before.uploads, ...after.uploads],
        resolved: new Set([...before.resolved, ...after.resolved]),
        manifestBytes: before.manifestBytes + after.manifestBytes,
    };
}
/**
 * Whose bytes moved: an owner is the digests of what belongs to it, and a blob of several belongs to the first. What belongs
 * to nobody is with the others; owners, others and metadata together are all.
 * @param requests bytes that the program itself moved.
 * @param metadataBytes digest of an image or a cache → bytes of its manifests and configurations.
 */
function splitTransfer(moved, owners, requests, metadataBytes) {
    const ofOwner = (index) => {
        const isOwn = ({ digest }) => owners.findIndex((digests) => digests.has(digest)) === index;
        return {
            downloadedBytes: sumBytes(moved.downloads.filter(isOwn)),
            uploadedBytes: sumBytes(moved.uploads.filter(isOwn)),
        };
    };
    const metadata = addTraffic(requests, {
        downloadedBytes: [...moved.resolved].reduce((total, digest) => total + (metadataBytes.get(digest) ?? 0), 0),
        uploadedBytes: moved.manifestBytes,
    });
    const blobs = { downloadedBytes: sumBytes(moved.downloads), uploadedBytes: sumBytes(moved.uploads) };
    return {
        byOwner: owners.map((_, index) => ofOwner(index)),
        transfer: { ...addTraffic(blobs, metadata), others: ofOwner(-1), metadata },
    };
}
function sumBytes(blobs) {
    return blobs.reduce((total, { bytes }) => total + bytes, 0);
}


/***/ }),

/***/ 44002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isForPlace),
/* harmony export */   withPlace: () => (/* binding */ withPlace)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

const field = 'signedFor';
/** The document with its place in it, as JSON; the same bytes for the same document. */
function withPlace(json, { repository, tag }) {
    return `${JSON.stringify({ ...(0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(JSON.parse(json)), [field]: { repository, tag } }, null, 2)}\n`;
}
/** Whether a document was signed for the place where it was found. The record of a quarter is a copy of the one that moves on. */
function isForPlace(document, { repository, tag }) {
    const { [field]: place, quarter } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(document);
    const signed = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(place);
    const tags = [signed['tag'], `${signed['tag']}-${quarter}`];
    return signed['repository'] === repository && tags.includes(tag);
}


/***/ }),

/***/ 60404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ formatImageStatement),
/* harmony export */   nK: () => (/* binding */ isStatementOf),
/* harmony export */   qB: () => (/* binding */ statementType),
/* harmony export */   tE: () => (/* binding */ signPredicate)
/* harmony export */ });
/* harmony import */ var _oci_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** https://github.com/in-toto/attestation/blob/v1.1.1/spec/v1/envelope.md */
const statementType = 'application/vnd.in-toto+json';
/** What cosign writes and looks for: https://github.com/sigstore/cosign/blob/v3.1.3/pkg/types/predicate.go */
const signPredicate = 'https://sigstore.dev/cosign/sign/v1';
/** What is signed about an image: that it is this one. */
function formatImageStatement(digest) {
    return JSON.stringify({
        _type: 'https://in-toto.io/Statement/v1',
        subject: [{ digest: { sha256: digest.replace(/^sha256:/, '') } }],
        predicateType: signPredicate,
        predicate: {},
    });
}
/** Whether a statement, whose signature is good, says that of an image. */
function isStatementOf(payloadType, statement, digest) {
    const { subject, predicateType } = (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(statement);
    return (payloadType === statementType &&
        predicateType === signPredicate &&
        Array.isArray(subject) &&
        subject.some((one) => (0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)((0,_oci_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOrEmpty */ .YN)(one)['digest'])['sha256'] === digest.replace(/^sha256:/, '')));
}


/***/ }),

/***/ 15651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ describeIdentity),
/* harmony export */   EI: () => (/* binding */ isIdentityOf),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   jv: () => (/* binding */ identityExtensions)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** Extension of a certificate → what it tells. */
const identityExtensions = {
    issuer: '1.3.6.1.4.1.57264.1.8',
    repository: '1.3.6.1.4.1.57264.1.12',
    ref: '1.3.6.1.4.1.57264.1.14',
    repositoryId: '1.3.6.1.4.1.57264.1.15',
};
/** Whether a certificate's identity is one that is accepted. Everything is compared as a whole. */
function isIdentityOf(identity, signer) {
    const { ref } = identity;
    return (identity.issuer === signer.issuer &&
        // GitHub takes names of owners and repositories in any case, and writes them as they were made.
        identity.repository?.toLowerCase() === signer.repository.toLowerCase() &&
        (signer.repositoryId === undefined || identity.repositoryId === signer.repositoryId) &&
        ref !== undefined &&
        signer.refs.some((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(ref, glob, { nonegate: true })));
}
/** In words, without a full stop: `owner/name at refs/heads/main`. */
function describeSigner(signer) {
    return signer.kind === 'key'
        ? `the key ${signer.fingerprint.slice(0, 12)}`
        : `${signer.repository.replace(/^https:\/\/github\.com\//, '')} at ${signer.refs.join(' or ')}`;
}
function describeIdentity({ repository, ref, issuer }) {
    return repository === undefined
        ? `someone whom ${issuer ?? 'nobody'} vouches for`
        : `${repository.replace(/^https:\/\/github\.com\//, '')} at ${ref ?? 'no ref'}`;
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

/***/ 40757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRegistries: () => (/* binding */ openRegistries)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/docker/docker-config.js
var docker_config = __webpack_require__(33592);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/sign/document-place.js
var document_place = __webpack_require__(44002);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var json = __webpack_require__(18523);
;// CONCATENATED MODULE: ./lib/core/sign/freshness.js


/**
 * Why a signed document is too old to be used, in words without a full stop; undefined when it is not. Whoever may write to a
 * registry can put back what was signed once.
 */
function findStaleness(document, nowMs, maxAgeMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined)
        return undefined;
    if (Number.isNaN(createdAtMs))
        return 'it does not say when it was made';
    return maxAgeMs !== undefined && nowMs - createdAtMs > maxAgeMs
        ? `it is older than verify-max-age (${(0,quantity/* formatDuration */.a3)(maxAgeMs)})`
        : undefined;
}
/** Why it is older than one that is known, in the same words. */
function findReplay(document, newestKnownMs) {
    const createdAtMs = readCreatedAt(document);
    if (createdAtMs === undefined || newestKnownMs === undefined || createdAtMs >= newestKnownMs)
        return undefined;
    return `it was made at ${new Date(createdAtMs).toISOString()}, and the history knows a newer one, of ${new Date(newestKnownMs).toISOString()}`;
}
/** Undefined: the document has no time; NaN: none that can be read. */
function readCreatedAt(document) {
    const { createdAt } = (0,json/* objectOrEmpty */.YN)(document);
    return createdAt === undefined ? undefined : Date.parse(String(createdAt));
}

// EXTERNAL MODULE: ./lib/core/sign/image-statement.js
var image_statement = __webpack_require__(60404);
// EXTERNAL MODULE: ./lib/core/sign/signer.js
var signer = __webpack_require__(15651);
// EXTERNAL MODULE: ./lib/adapters/sign/identity-token.js
var identity_token = __webpack_require__(51076);
;// CONCATENATED MODULE: ./lib/adapters/sign/document-seal.js







/** Nothing of Sigstore is loaded before something is signed, or a signature is there. */
function createSeal(options) {
    return {
        verifies: options.verifies,
        onFailure: options.signing.kind === 'none' ? undefined : options.signing.onFailure,
        sign: (json, place) => signDocument(options, json, place),
        check: (document) => checkDocument(options, document),
        signImage: (digest) => signImage(options, digest),
        checkImage: (digest, bundles) => checkImage(options, digest, bundles),
    };
}
async function signDocument(options, json, place) {
    if (options.signing.kind === 'none')
        return { json, bundle: undefined };
    const { withPlace } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44002));
    const placed = withPlace(json, place);
    return { json: placed, bundle: await signOrWarn(options, { kind: 'bytes', bytes: Buffer.from(placed) }) };
}
function signImage(options, digest) {
    const payload = Buffer.from((0,image_statement/* formatImageStatement */.Qp)(digest));
    return signOrWarn(options, { kind: 'statement', payloadType: image_statement/* statementType */.qB, payload });
}
async function checkImage(options, digest, bundles) {
    if (bundles.length === 0)
        return { kind: 'refused', reason: 'it is not signed' };
    const { checkStatement } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    const verdicts = await Promise.all(bundles.map((bundle) => withRoots(options, (root) => {
        const { verdict, statement } = checkStatement(bundle, options.imageSigners, root);
        if (statement === undefined ||
            (0,image_statement/* isStatementOf */.nK)(statement.payloadType, readJson(statement.payload), digest))
            return verdict;
        return { kind: 'refused', reason: 'its signature is of something else', mayBeRoot: false };
    })));
    const signers = verdicts.flatMap((verdict) => (verdict.kind === 'trusted' ? [verdict.signer] : []));
    return signers.length === 0
        ? refusedBy(verdicts, options.imageSigners)
        : { kind: 'trusted', renews: signers.every((signer) => isAnothers(options, signer)) };
}
function readJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function refusedBy(verdicts, signers) {
    const reasons = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.reason] : []));
    return {
        kind: 'refused',
        reason: `${[...new Set(reasons)].join('; ')}. Accepted: ${signers.map(signer/* describeSigner */.cg).join(', ')}`,
    };
}
async function signOrWarn(options, signable) {
    const { signing, key, env, warn, services } = options;
    if (signing.kind === 'none')
        return undefined;
    try {
        if (signing.kind === 'key' && key !== undefined)
            return (await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(7134)]).then(__webpack_require__.bind(__webpack_require__, 37134))).signWithKey(signable, key);
        const { publicServices, signKeyless } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(759), __webpack_require__.e(1074), __webpack_require__.e(9310), __webpack_require__.e(5179), __webpack_require__.e(2886)]).then(__webpack_require__.bind(__webpack_require__, 92886));
        return await signKeyless(signable, () => (0,identity_token/* fetchIdentityToken */.G)(env), services ?? publicServices);
    }
    catch (error) {
        const problem = `could not be signed: ${(0,core_error/* errorMessage */.gJ)(error)}`;
        if (signing.onFailure === 'fail')
            throw new core_error/* UserError */.yo(`what this run writes ${problem}`, {
                remedy: 'Run again when Sigstore answers (https://status.sigstore.dev), or sign with a key.',
                cause: error,
            });
        warn(`What this run writes ${problem}. Runs that verify signatures do not use it.`);
        return undefined;
    }
}
async function checkDocument(options, document) {
    const { verifies, adopts, signing, signers } = options;
    if (!verifies)
        return { kind: 'trusted', renews: false };
    if (document.digest === adopts)
        return { kind: 'trusted', renews: signing.kind !== 'none' };
    if (document.bundles.length === 0)
        return { kind: 'refused', reason: unsigned(options, document) };
    const verdicts = await Promise.all(document.bundles.map((bundle) => checkOne(options, document, bundle)));
    const signer = verdicts.find((verdict) => verdict.kind === 'trusted')?.signer;
    if (signer === undefined)
        return refusedBy(verdicts, signers);
    if (!(0,document_place/* isForPlace */.P)(document.json, document))
        return { kind: 'refused', reason: 'it was signed for another place, and copied here' };
    const stale = findStaleness(document.json, options.nowMs(), options.maxAgeMs);
    if (stale !== undefined)
        return { kind: 'refused', reason: stale };
    // Only the generations of all layers together are known of.
    const replayed = document.tag === tag/* recordTag */.yg ? findReplay(document.json, options.newestKnownMs) : undefined;
    return {
        ...{ kind: 'trusted', renews: isAnothers(options, signer) },
        ...(replayed === undefined ? {} : { replayed }),
    };
}
/** One who strips a signature must not get it renewed, so that nothing but the user adopts what is not signed. */
function unsigned({ signing }, { digest }) {
    return signing.kind === 'none'
        ? 'it is not signed'
        : `it is not signed. If you trust it, run once with adopt-unsigned: ${digest}`;
}
function isAnothers({ signing, key }, signer) {
    switch (signing.kind) {
        case 'none':
            return false;
        case 'key':
            return signer.kind !== 'key' || signer.fingerprint !== key?.signer.fingerprint;
        case 'keyless':
            return signer.kind !== 'identity';
    }
}
async function checkOne(options, { bytes }, bundle) {
    const { checkBundle } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1074), __webpack_require__.e(4187), __webpack_require__.e(337)]).then(__webpack_require__.bind(__webpack_require__, 70337));
    return withRoots(options, (root) => checkBundle(bundle, bytes, options.signers, root));
}
/** With the keys of Sigstore that this program has, and where those may be too old, with today's: they change every few years. */
async function withRoots({ tempFolder, root }, check) {
    if (root !== undefined)
        return check(() => root);
    const { embeddedTrustedRoot, fetchTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3924)]).then(__webpack_require__.bind(__webpack_require__, 63924));
    const verdict = check(embeddedTrustedRoot);
    if (verdict.kind === 'trusted' || !verdict.mayBeRoot)
        return verdict;
    const newer = await fetchTrustedRoot(tempFolder).catch(() => undefined);
    return newer === undefined ? verdict : check(() => newer);
}

// EXTERNAL MODULE: ./lib/core/layers/transfer.js
var transfer = __webpack_require__(7963);
;// CONCATENATED MODULE: ./lib/layers/registries.js





/** Opens the way to registries. Nothing is asked of them before it is used. */
async function openRegistries({ env, tempFolder, clock, console, commands, connectRegistry }, { logins, retries, signing, }) {
    const user = (0,docker_config/* userDockerEnvironment */.F$)(env);
    const docker = logins.length === 0
        ? user
        : await (0,docker_config/* createPrivateDockerConfig */.M_)(user, await (0,promises_.mkdtemp)((0,external_node_path_.join)(tempFolder, 'docker-')), logins);
    let moved = transfer/* noTraffic */.Ps;
    const onMoved = (bytes) => {
        moved = (0,transfer/* addTraffic */.b5)(moved, bytes);
    };
    const options = { retries, clock, random: Math.random, commands, warn: console.warn, onMoved };
    const ownRealmOnly = new Set(logins.flatMap((login) => (login.isRunToken ? [login.registry] : [])));
    const connect = connectRegistry({ ...options, docker, ownRealmOnly });
    const seal = signing?.seals === true
        ? createSeal({ ...signing, env, tempFolder, nowMs: () => clock.nowMs(), warn: console.warn })
        : undefined;
    return {
        commands,
        docker,
        requests: () => moved,
        connect: (name) => (seal === undefined ? connect(name) : { ...connect(name), seal }),
        connectAnonymously: connectRegistry({
            ...options,
            anonymous: true,
            docker: { ...docker, configDir: (0,external_node_path_.join)(tempFolder, 'no-login') },
        }),
    };
}


/***/ })

};

export const id = 2558;
export const ids = [2558];
export const modules = {

/***/ 10747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readCredentials)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18523);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33592);




/** Docker's names for Docker Hub, the one it writes first. */
const dockerHubKeys = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];
/**
 * The login that docker would use for a registry: of the credential helper for it, of the general one, or as written
 * in `config.json` (https://github.com/docker/cli/blob/v28.5.0/cli/config/configfile/file.go). Undefined when there
 * is none.
 * @throws UserError when the file cannot be read or a helper does not do its work. It never holds a secret.
 */
async function readCredentials(registry, docker, commands) {
    const config = await (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readDockerConfig */ .TO)(docker.configDir);
    const keys = registry === 'docker.io' ? dockerHubKeys : [registry];
    const helpers = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(config['credHelpers']);
    const key = keys.find((candidate) => candidate in helpers);
    const helper = text(key === undefined ? config['credsStore'] : helpers[key]);
    // An empty name means: not from a helper.
    if (helper !== '')
        return askHelper(helper, key ?? keys[0] ?? registry, docker, commands);
    const auths = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(config['auths']);
    const written = Object.entries(auths).find(([name]) => keys.includes(name) || keys.includes(hostOf(name)));
    return written === undefined ? undefined : parseAuth((0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(written[1]), registry);
}
/** https://github.com/docker/docker-credential-helpers/blob/v0.9.3/README.md#development */
async function askHelper(helper, server, docker, commands) {
    const program = `docker-credential-${helper}`;
    if (!/^[\w.-]+$/.test(helper)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Expected the name of a credential helper in docker's config.json, got "${helper}".`);
    }
    const result = await commands
        .run(program, ['get'], { env: docker.env, input: server })
        .catch((error) => {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`docker's config.json names the credential helper ${program}, which does not run: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, {
            remedy: `Install ${program}, or remove it from ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(docker.configDir, 'config.json')} and log in again with docker login.`,
        });
    });
    if (result.exitCode !== 0) {
        // The words of the protocol; everything else on its standard output could be a secret.
        if (/credentials not found/i.test(`${result.stdout}${result.stderr}`))
            return undefined;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${program} has no login for ${server} and ended with status ${result.exitCode}.`, {
            remedy: `Run "echo ${server} | ${program} get" to see what it says.`,
        });
    }
    const answer = (0,_core_oci_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOrEmpty */ .YN)(parseJson(result.stdout));
    const username = text(answer['Username']);
    const secret = text(answer['Secret']);
    if (secret === '')
        return undefined;
    return username === '<token>' ? { identityToken: secret } : { username, password: secret };
}
function parseAuth(auth, registry) {
    const identityToken = text(auth['identitytoken']);
    if (identityToken !== '')
        return { identityToken };
    const encoded = text(auth['auth']);
    if (encoded === '') {
        const username = text(auth['username']);
        return username === '' ? undefined : { username, password: text(auth['password']) };
    }
    const decoded = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon <= 0) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`docker's config.json holds a login for ${registry} that is not "user:password" in base64.`, {
            remedy: `Run docker login ${registry}.`,
        });
    }
    // Some versions of docker filled the rest with zeros.
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
}
/** `https://ghcr.io/v1/` → `ghcr.io`: how old versions of docker wrote it. */
function hostOf(name) {
    return name.replace(/^https?:\/\//, '').replace(/\/.*/s, '');
}
function parseJson(content) {
    try {
        return JSON.parse(content);
    }
    catch {
        return undefined;
    }
}
function text(value) {
    return typeof value === 'string' ? value : '';
}


/***/ }),

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

/***/ 41502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ TooLongError),
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/** An answer is longer than what was asked for can be. */
class TooLongError extends Error {
}
/** Reads the body of an answer whole. @throws TooLongError when it has more bytes than that. */
async function readBody(body, mostBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of body) {
        sizeBytes += chunk.length;
        if (sizeBytes > mostBytes) {
            body.destroy();
            throw new TooLongError(`the answer is longer than ${mostBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 40161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ hashHostName),
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** `SHA256:…` of a public key in base64, as ssh-keygen -l prints it. */
function fingerprintOf(publicKey) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.from(publicKey, 'base64')).digest('base64');
    return `SHA256:${hash.replace(/=+$/, '')}`;
}
/** How ssh hides the name of a host in a known_hosts file; salt and result in base64 (OpenSSH 9.2, hostfile.c, host_hash). */
function hashHostName(salt, name) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64');
}


/***/ }),

/***/ 61903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readHostScript)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/**
 * The scripts that run on hosts, in src/host. Each address stands there as a whole, because that is how the bundler finds the
 * files that have to be beside the bundle.
 */
const files = {
    preflight: [__webpack_require__.ab + "preflight.sh"],
    composeConfig: [__webpack_require__.ab + "compose-config.sh"],
    status: [__webpack_require__.ab + "status.sh"],
    /** Functions first; what runs comes last. */
    switch: [
        __webpack_require__.ab + "basics.sh",
        __webpack_require__.ab + "lock.sh",
        __webpack_require__.ab + "files.sh",
        __webpack_require__.ab + "pin.sh",
        __webpack_require__.ab + "containers.sh",
        __webpack_require__.ab + "record.sh",
        __webpack_require__.ab + "health.sh",
        __webpack_require__.ab + "releases.sh",
        __webpack_require__.ab + "rollback.sh",
        __webpack_require__.ab + "proxy.sh",
        __webpack_require__.ab + "rolling.sh",
        __webpack_require__.ab + "main.sh",
    ],
};
/** The text of a script for hosts. */
async function readHostScript(name) {
    const parts = await Promise.all(files[name].map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8')));
    return parts.join('\n');
}


/***/ }),

/***/ 54104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ ConnectionLostError),
/* harmony export */   Qx: () => (/* binding */ LoginRefusedError),
/* harmony export */   Ys: () => (/* binding */ describeHost),
/* harmony export */   dI: () => (/* binding */ SshFailure),
/* harmony export */   hB: () => (/* binding */ explainTrouble)
/* harmony export */ });
/* harmony import */ var _core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60793);
/* harmony import */ var _core_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88430);
/* harmony import */ var _core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6688);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40161);





/** The connection is gone, and with it the knowledge of what happens there: make a new one and look. */
class ConnectionLostError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'ConnectionLostError';
}
/** The host's key or the login is not accepted: to try again has no sense. */
class LoginRefusedError extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo {
    name = 'LoginRefusedError';
}
/** One try to connect that failed. It never leaves this folder: see `explainTrouble`. */
class SshFailure extends Error {
    name = 'SshFailure';
    trouble;
    constructor(trouble) {
        super(describeTrouble(trouble));
        this.trouble = trouble;
    }
}
/** `web1 (deploy@10.0.0.1)` */
function describeHost(host) {
    return host.name === (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__/* .hostPattern */ .JF)(host) ? (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLogin */ .Hf)(host) : `${host.name} (${(0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_3__/* .describeLogin */ .Hf)(host)})`;
}
/** The error for the user, after as many tries as had sense. */
function explainTrouble({ trouble }, tried) {
    const said = describeTrouble(trouble);
    const often = tried.attempts > 1 ? `${said.endsWith('.') ? '' : '.'} It was tried ${tried.attempts} times.` : '';
    const { id = '', remedy } = diagnosisOf(trouble) ?? {};
    const Kind = /^host-key-|^ssh-login-refused$/.test(id) ? LoginRefusedError : _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo;
    return new Kind(`${said}${often}`, remedy === undefined ? {} : { remedy });
}
/** For ssh an unknown key is not a changed one, but when a fingerprint is given and differs, it is. */
function diagnosisOf({ text, login }) {
    const diagnosis = (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(text);
    const changed = diagnosis?.id === 'host-key-unknown' && expectedKeys(login.hostKeys).length > 0;
    return changed ? (0,_core_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)('REMOTE HOST IDENTIFICATION HAS CHANGED') : diagnosis;
}
function describeTrouble(trouble) {
    const { login, offered, text } = trouble;
    const who = describeHost(login.host);
    const diagnosis = diagnosisOf(trouble);
    if (diagnosis === undefined)
        return `${who}: no connection; ssh says: ${lastWords(text)}`;
    switch (diagnosis.id) {
        case 'host-key-changed':
        case 'host-key-unknown':
        case 'host-key-revoked':
            return `${who}: ${diagnosis.cause} Expected ${expectedKeys(login.hostKeys).join(' or ') || 'a known key'}, offered ${offered ?? 'an unknown one (fingerprints as known-hosts need OpenSSH 8.5 or later here)'}.`;
        case 'ssh-login-refused':
            return `${who}: ${diagnosis.cause} Key: ${(0,_core_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .keyTypeName */ .X)(login.key.type)} ${login.key.fingerprint}.`;
        default:
            return `${who}: ${diagnosis.cause} ssh says: ${diagnosis.matched}`;
    }
}
function expectedKeys(hostKeys) {
    if (hostKeys.kind === 'accept-new')
        return [];
    const keys = hostKeys.lines
        .filter(({ marker }) => marker !== '@revoked')
        .map(({ type, key, marker }) => {
        const signer = marker === '@cert-authority' ? 'one signed by ' : '';
        return `${signer}${(0,_core_deploy_known_hosts_js__WEBPACK_IMPORTED_MODULE_4__/* .keyTypeName */ .X)(type)} ${(0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .a)(key)}`;
    });
    return [...new Set([...keys, ...hostKeys.fingerprints])];
}
function lastWords(text) {
    return text.trim().split('\n').slice(-3).join(' / ') || 'nothing';
}


/***/ }),

/***/ 29478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLineReader)
/* harmony export */ });
/* harmony import */ var _log_tail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48893);

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;
function createLineReader() {
    const decoder = new TextDecoder();
    let unfinished = '';
    return {
        push(bytes) {
            const lines = (unfinished + decoder.decode(bytes, { stream: true })).split('\n');
            unfinished = lines.pop() ?? '';
            if (unfinished.length > longestLine) {
                lines.push(unfinished);
                unfinished = '';
            }
            return lines.map(_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA);
        },
        end() {
            const last = unfinished;
            unfinished = '';
            return last === '' ? [] : [(0,_log_tail_js__WEBPACK_IMPORTED_MODULE_0__/* .lastWritten */ .qA)(last)];
        },
    };
}


/***/ }),

/***/ 48893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qA: () => (/* binding */ lastWritten),
/* harmony export */   xT: () => (/* binding */ createLogTail),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
/** What a person reads of a log after a failure. */
const mostLines = 50;
const mostBytes = 16 * 1024;
/** Keeps the last 50 lines, at most 16 KiB of them. Nothing is decoded before it is asked for. */
function createLogTail() {
    let pieces = [];
    let first = 0;
    let keptBytes = 0;
    let isCut = false;
    return {
        push(base64) {
            pieces.push(base64);
            keptBytes += decodedLength(base64);
            while (first < pieces.length - 1) {
                const oldest = decodedLength(pieces[first] ?? '');
                if (keptBytes - oldest < mostBytes) {
                    break;
                }
                keptBytes -= oldest;
                pieces[first++] = '';
                isCut = true;
            }
            // Dropping pieces one by one from the front of an array would take quadratic time.
            if (first > 64 && first * 2 > pieces.length) {
                pieces = pieces.slice(first);
                first = 0;
            }
        },
        lines() {
            const decoder = new TextDecoder();
            const whole = pieces
                .slice(first)
                .map((piece) => decoder.decode(decodeBase64(piece), { stream: true }))
                .join('');
            const text = (whole + decoder.decode()).replace(/\n$/, '');
            if (text === '') {
                return [];
            }
            const kept = text.length > mostBytes ? text.slice(-mostBytes) : text;
            const lines = kept.split('\n');
            const last = lines.slice(-mostLines);
            const beginsMidLine = lines.length <= mostLines && (isCut || kept.length < text.length);
            return last.map((line, index) => lastWritten(index === 0 && beginsMidLine ? `…${line}` : line));
        },
    };
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** Empty when it is not base64: a log is worth showing, not failing over. */
function decodeBase64(base64) {
    try {
        const binary = atob(base64);
        const bytes = new Uint8Array(binary.length);
        for (let index = 0; index < binary.length; index++) {
            bytes[index] = binary.charCodeAt(index);
        }
        return bytes;
    }
    catch {
        return new Uint8Array();
    }
}
function decodedLength(base64) {
    return Math.floor((base64.length * 3) / 4);
}


/***/ }),

/***/ 16473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ countOwnSteps),
/* harmony export */   o: () => (/* binding */ expectedApp)
/* harmony export */ });
/**
 * What the next application image will be made of, as far as can be told: the one of today on the layers of today. A prewarm in
 * the night comes before the build that uses the new layers; what is useful then cannot be seen from digests. It can from
 * the histories: where the application's goes on after the very steps of a layer, it stands on that layer, of whatever
 * time. The application itself where it stands on the newest layers, or on none.
 */
function expectedApp(app, history, layers) {
    if (filesIn(history) !== app.layers.length)
        return app;
    let best;
    for (const layer of layers) {
        const end = endOfLayer(history, layer);
        if (end !== undefined && layer.image !== undefined && end > (best?.end ?? 0))
            best = { end, image: layer.image };
    }
    if (best === undefined)
        return app;
    const { image } = best;
    const replaced = filesIn(history.slice(0, best.end));
    return {
        ...app,
        digest: nobody,
        configDigest: nobody,
        layers: [...image.layers, ...app.layers.slice(replaced)],
        diffIds: [...image.diffIds, ...app.diffIds.slice(replaced)],
    };
}
/** Of an image that is yet to be built; no engine has it. */
const nobody = `sha256:${'0'.repeat(64)}`;
/**
 * How many instructions of a layer's record make files in its image: those of its target and of what that is FROM, not those
 * of stages that files are only copied from. WORKDIR does not count: it makes a folder only where there is none.
 */
function countOwnSteps(target, instructions) {
    const stages = [];
    for (const instruction of instructions) {
        const match = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(instruction);
        const stage = stages.at(-1);
        if (match !== null)
            stages.push({ from: (match[1] ?? '').toLowerCase(), name: (match[2] ?? '').toLowerCase(), steps: 0 });
        else if (stage !== undefined && /^(?:RUN|COPY|ADD)\b/i.test(instruction))
            stage.steps++;
    }
    let steps = 0;
    const met = new Set();
    for (let name = target.toLowerCase(); !met.has(name);) {
        met.add(name);
        const stage = stages.find((candidate) => candidate.name === name);
        if (stage === undefined)
            break;
        steps += stage.steps;
        name = stage.from;
    }
    return steps;
}
/**
 * Where in the history the steps of a layer end. The steps of images from elsewhere, at the bottom, change with every
 * release of theirs, so not they, but all of the layer's own that make files have to be the same.
 */
function endOfLayer(history, layer) {
    const steps = layer.history;
    const least = Math.max(1, layer.ownSteps ?? filesIn(steps));
    for (let end = history.length; end > 0; end--) {
        let same = 0;
        while (same < steps.length && isSame(steps[steps.length - 1 - same], history[end - 1 - same]))
            same++;
        if (same > 0 && filesIn(history.slice(end - same, end)) >= least)
            return end;
    }
    return undefined;
}
function isSame(a, b) {
    return a !== undefined && b !== undefined && a.createdBy === b.createdBy && a.emptyLayer === b.emptyLayer;
}
function filesIn(steps) {
    return steps.filter(({ emptyLayer }) => !emptyLayer).length;
}


/***/ }),

/***/ 88430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHostKeys),
/* harmony export */   X: () => (/* binding */ keyTypeName)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60793);

const howToGet = 'take it from the server itself: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub shows the fingerprint, and the file behind the name of the host is a line';
const form = '"10.0.0.1 ssh-ed25519 AAAA…" (as in a known_hosts file) or "SHA256:…"';
/**
 * Reads what the hosts' keys are, as lines of a known_hosts file or as fingerprints, and finds those of each host. A
 * line that is neither, and a host that none is for, is told to `problem`, and has no entry in what is returned. Keys
 * that are given decide, whatever `acceptNew` says.
 */
function readHostKeys(hosts, { text, acceptNew, hashName, problem }) {
    if (text.trim() === '' && acceptNew)
        return new Map(hosts.map((host) => [host, { kind: 'accept-new' }]));
    let problems = 0;
    const known = parseKnownHosts(text, (message) => {
        problems++;
        problem(message);
    });
    return new Map(hosts.flatMap((host) => {
        const keys = keysOf(host, known, hashName);
        const usable = keys.lines.some(({ marker }) => marker !== '@revoked') || keys.fingerprints.length > 0;
        if (usable)
            return [[host, keys]];
        // Where a line could not be read, it may be the one.
        if (problems === 0)
            problem(explainUnknown(host, known));
        return [];
    }));
}
/** `ED25519`: how ssh calls a type of key when it speaks to people. */
function keyTypeName(type) {
    const plain = type.replace(/@openssh\.com$/, '').replace(/-cert-v01$/, '');
    const security = plain.startsWith('sk-') ? '-SK' : '';
    const algorithm = /ed25519|ecdsa|rsa|dss/.exec(plain)?.[0] ?? type;
    return `${algorithm.toUpperCase()}${security}`;
}
/** Reads every line; what cannot be read is told to `problem`. */
function parseKnownHosts(text, problem) {
    if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) {
        // Not a word of it is repeated.
        problem(`holds a private key: expected the public keys of hosts, ${form}`);
        return [];
    }
    return text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            return [];
        const item = parseFingerprint(line) ?? parseLine(line);
        if (typeof item !== 'string')
            return [item];
        problem(`line ${index + 1} ("${shorten(line)}"): ${item}`);
        return [];
    });
}
/** `SHA256:…`, `HOST SHA256:…`, or what `ssh-keygen -l` prints: `256 SHA256:… comment (ED25519)`. */
function parseFingerprint(line) {
    const words = line.split(/\s+/);
    const isFingerprint = (word) => /^SHA256:/i.test(word) || /^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(word);
    const at = words.slice(0, 2).findIndex(isFingerprint);
    if (at < 0)
        return undefined;
    const fingerprint = (words[at] ?? '').replace(/=$/, '');
    if (!/^SHA256:[A-Za-z0-9+/]{43}$/.test(fingerprint)) {
        return /^SHA256:/i.test(fingerprint)
            ? 'expected a fingerprint of "SHA256:" and 43 characters, as ssh-keygen -l prints it'
            : 'expected a fingerprint that begins with "SHA256:", this is an MD5 one';
    }
    const first = at === 1 ? words[0] : undefined;
    const hosts = first === undefined || /^\d+$/.test(first) ? undefined : first;
    return { kind: 'fingerprint', fingerprint, hosts };
}
function parseLine(line) {
    const words = line.split(/\s+/);
    const marker = words[0]?.startsWith('@') ? words.shift() : undefined;
    if (marker !== undefined && marker !== '@cert-authority' && marker !== '@revoked')
        return `expected the marker @cert-authority or @revoked, got "${marker}"`;
    const [hosts = '', type = '', key = ''] = words;
    if (isKeyType(hosts) && type.startsWith('AAAA'))
        return `expected the name of a host before "${hosts}": ${form}`;
    if (!isKeyType(type))
        return `expected ${form}`;
    if (hosts.startsWith('|') && !/^\|1\|[A-Za-z0-9+/]+=*\|[A-Za-z0-9+/]+=*$/.test(hosts))
        return `expected a hashed name "|1|salt|hash", got "${hosts}"`;
    const reason = refuseKey(type, key);
    return reason ?? { kind: 'line', text: line, marker, hosts, type, key };
}
function isKeyType(word) {
    return /^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]{3,40}(?:@openssh\.com)?$/.test(word);
}
/** A key is its type and numbers, each with its length before it (RFC 4253, section 6.6). */
function refuseKey(type, key) {
    if (key === '')
        return `expected a key after "${type}", found none`;
    let blob;
    try {
        blob = atob(key);
    }
    catch {
        return 'the key is not base64: it may be cut off, or broken into lines';
    }
    const fields = [];
    let at = 0;
    while (at + 4 <= blob.length) {
        const length = [0, 1, 2, 3].reduce((sum, index) => sum * 256 + blob.charCodeAt(at + index), 0);
        fields.push(blob.slice(at + 4, at + 4 + length));
        at += 4 + length;
    }
    if (fields.length < 2 || at !== blob.length)
        return 'the key is incomplete: it may be cut off';
    return fields[0] === type ? undefined : `the key is of the type ${fields[0]}, the line says ${type}`;
}
function keysOf(host, known, hashName) {
    // ssh looks for the name without a port when it does not find it with (OpenSSH 9.2, sshconnect.c, check_host_key).
    const names = host.port === _host_js__WEBPACK_IMPORTED_MODULE_0__/* .sshPort */ .aP ? [host.address] : [(0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF)(host), host.address];
    const isFor = (hosts) => names.some((name) => matchesHosts(hosts, name, hashName));
    return {
        kind: 'pinned',
        lines: known.filter((item) => item.kind === 'line').filter(({ hosts }) => isFor(hosts)),
        fingerprints: known
            .filter((item) => item.kind === 'fingerprint')
            .filter(({ hosts }) => hosts === undefined || isFor(hosts))
            .map(({ fingerprint }) => fingerprint),
    };
}
/** As ssh matches (OpenSSH 9.2, hostfile.c, match_maybe_hashed; match.c, match_pattern_list). */
function matchesHosts(hosts, name, hashName) {
    if (hosts.startsWith('|')) {
        const [, , salt = '', hash = ''] = hosts.split('|');
        return hashName(salt, name) === hash;
    }
    const patterns = hosts.toLowerCase().split(',');
    const matches = (pattern) => globToRegExp(pattern).test(name);
    return (patterns.some((pattern) => !pattern.startsWith('!') && matches(pattern)) &&
        !patterns.some((pattern) => pattern.startsWith('!') && matches(pattern.slice(1))));
}
function globToRegExp(pattern) {
    const source = pattern
        // Several stars mean what one means, and would take long together.
        .replace(/\*+/g, '*')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.');
    return new RegExp(`^${source}$`, 's');
}
function explainUnknown(host, known) {
    const names = [...new Set(known.map(({ hosts }) => hosts ?? ''))];
    const shown = names.slice(0, 5).map((name) => (name.startsWith('|') ? 'a hashed name' : name));
    const others = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    const has = names.length === 0
        ? 'it has no line at all'
        : `its lines are for ${[...new Set(shown)].join(', ')}${others}`;
    const name = host.name === (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF)(host) ? '' : ` ("${host.name}")`;
    return `has no line for ${(0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .hostPattern */ .JF)(host)}${name}: ${has}; ${howToGet}`;
}
function shorten(line) {
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}


/***/ }),

/***/ 51520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ shellAssignments),
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/**
 * One word of a POSIX shell script that is exactly this text, whatever is in it. Every value that reaches a host goes
 * through here.
 */
function shellQuote(text) {
    if (text.includes('\0'))
        throw new Error('expected a text for a shell script, got one with a NUL byte');
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Variables for a POSIX shell script, one assignment a line. A value may be anything. */
function shellAssignments(values) {
    return Object.entries(values)
        .map(([name, value]) => `${name}=${shellQuote(String(value))}\n`)
        .join('');
}


/***/ }),

/***/ 11105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Js: () => (/* binding */ errorAdvice),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    /** What to do about it: one sentence, or several lines (such as YAML to add). */
    remedy;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.remedy = options.remedy;
    }
}
/** All input problems at once, found before anything was touched. */
class InputError extends UserError {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(`${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
            .map((problem) => `  ${problem.input}: ${problem.message}`)
            .join('\n')}`);
        this.problems = problems;
    }
}
/** What to do about anything that was thrown, where that is known. */
function remedyOf(error) {
    return error instanceof UserError ? error.remedy : undefined;
}
/** The text of anything that was thrown, and what to do about it where that is known. */
function errorAdvice(error) {
    const remedy = remedyOf(error);
    return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}
/** The text of anything that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 30084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ choosePlatform)
/* harmony export */ });
/**
 * The image that a machine takes of several, as engines choose: its own processor, of the variant nearest below its own, else
 * the older processor that it runs as well. Undefined: there is none for it.
 * https://github.com/containerd/platforms/blob/v0.2.1/compare.go, `platformVector`
 */
function choosePlatform(images, machine) {
    for (const wanted of fittingPlatforms(machine)) {
        const found = images.find(({ platform }) => platform.os === machine.os &&
            platform.architecture === wanted.architecture &&
            variantOf(platform) === wanted.variant);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function fittingPlatforms({ architecture, variant, }) {
    if (architecture === 'amd64') {
        const level = Number(/^v([1-9])$/.exec(variant ?? '')?.[1] ?? 1);
        return [...downFrom('amd64', level, 1), { architecture: '386', variant: '' }];
    }
    if (architecture === 'arm64')
        return [{ architecture, variant: 'v8' }, ...downFrom('arm', 8, 5)];
    if (architecture === 'arm')
        return downFrom('arm', Number(/^v([5-8])$/.exec(variant ?? '')?.[1] ?? 7), 5);
    return [{ architecture, variant: variant ?? '' }];
}
function downFrom(architecture, highest, lowest) {
    return Array.from({ length: highest - lowest + 1 }, (_, index) => ({
        architecture,
        variant: `v${highest - index}`,
    }));
}
/** What is meant where none is written. */
function variantOf({ architecture, variant }) {
    if (variant !== undefined)
        return variant;
    return architecture === 'amd64'
        ? 'v1'
        : architecture === 'arm64'
            ? 'v8'
            : architecture === 'arm'
                ? 'v7'
                : '';
}


/***/ }),

/***/ 40090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/**
 * How long a server asks to wait, in milliseconds: by its Retry-After header, seconds or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3), or by a Go duration in its text, as GHCR does
 * (`retry-after: 880.092µs, allowed: 44000/minute`). The longer of the two; 0 for a date that is past;
 * undefined when it does not ask.
 */
function parseRetryAfter(header, text, nowMs) {
    const asked = [fromHeader(header, nowMs), fromText(text)].filter((value) => value !== undefined);
    return asked.length === 0 ? undefined : Math.max(...asked);
}
function fromHeader(header, nowMs) {
    const value = header?.trim() ?? '';
    if (/^\d+(?:\.\d+)?$/.test(value))
        return Number(value) * 1000;
    // Date.parse takes nearly everything for a date; those of HTTP begin with a day's name.
    const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
const msPerUnit = {
    ns: 1e-6,
    us: 1e-3,
    // Go writes the micro sign; the Greek letter looks the same.
    '\u00b5s': 1e-3,
    '\u03bcs': 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
/** https://pkg.go.dev/time#ParseDuration */
function fromText(text) {
    const unit = '(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)';
    const duration = new RegExp(`retry-after: ?((?:\\d{1,15}(?:\\.\\d{1,15})?${unit}){1,8})(?![a-z])`, 'i').exec(text)?.[1];
    if (duration === undefined)
        return undefined;
    let sumMs = 0;
    for (const part of duration.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})`, 'gi'))) {
        sumMs += Number(part[1]) * (msPerUnit[(part[2] ?? '').toLowerCase()] ?? 0);
    }
    return sumMs;
}


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ maxTotalWaitMs),
/* harmony export */   M$: () => (/* binding */ planRetry),
/* harmony export */   dg: () => (/* binding */ retryWith)
/* harmony export */ });
/* harmony import */ var _diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6688);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71866);
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40090);




/** The longest that a run waits in all for one thing. */
const maxTotalWaitMs = 10 * 60_000;
const transientStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
const usualWait = { floorMs: 1000, ceilingMs: 120_000 };
const longestBackoffMs = 16_000;
/**
 * Decides whether something that failed is tried again, and after how long. The catalogue of errors decides before
 * the status: a used-up quota has the status of a burst and passes in hours. The wait is the longest of what the
 * server asks for and a doubling backoff (1, 2, 4, 8, 16 s) with up to half of it added by chance; who asks for more
 * than can be waited is not asked again.
 * @param attempt 1 after the first failure.
 * @param waitedMs how long was waited for this before.
 * @param random from 0 to 1.
 */
function planRetry(failure, attempt, waitedMs, policy, random) {
    const diagnosis = (0,_diagnosis_diagnose_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnose */ .h)(failure.text);
    const useful = usefulRetries(failure, diagnosis, policy.retries);
    if (useful === 0 && policy.retries > 0) {
        return {
            kind: 'give-up',
            because: 'permanent',
            reason: diagnosis === undefined ? 'trying again cannot help' : diagnosis.cause,
        };
    }
    const { floorMs, ceilingMs } = diagnosis?.wait ?? usualWait;
    const askedMs = (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .m)(failure.retryAfter, failure.text, failure.nowMs);
    if (askedMs !== undefined && askedMs > ceilingMs) {
        return {
            kind: 'give-up',
            because: 'asked-too-long',
            reason: `the server asks to wait ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(askedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(ceilingMs)} are waited`,
        };
    }
    if (attempt > useful)
        return {
            kind: 'give-up',
            because: 'retries',
            reason: `tried ${attempt === 1 ? 'once' : `${attempt} times`}`,
        };
    const backoffMs = diagnosis?.wait === undefined
        ? Math.min(longestBackoffMs, 1000 * 2 ** (attempt - 1))
        : floorMs * 2 ** (attempt - 1);
    const waitMs = Math.max(Math.min(ceilingMs, Math.round(backoffMs * (1 + random / 2))), askedMs ?? 0, floorMs);
    if (waitedMs + waitMs > policy.maxTotalMs) {
        return {
            kind: 'give-up',
            because: 'time',
            reason: `waited ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(waitedMs)}, and at most ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(policy.maxTotalMs)} are waited in all`,
        };
    }
    return { kind: 'retry', waitMs };
}
function usefulRetries(failure, diagnosis, retries) {
    if (failure.afterOwnPush && /manifest[_ ](?:blob[_ ])?unknown/i.test(failure.text))
        return retries;
    if (diagnosis === undefined)
        return failure.status !== undefined && transientStatus.has(failure.status) ? retries : 0;
    return diagnosis.class === 'transient' ? retries : Math.min(retries, diagnosis.maxRetries ?? 0);
}
const warnings = 2;
/**
 * Runs something until it succeeds or trying again has no sense.
 * @param describe what is known of a failure; undefined throws it as it is.
 * @param explain the error to throw in the end.
 */
async function retryWith(run, describe, explain, options) {
    let waitedMs = 0;
    for (let attempt = 1;; attempt++) {
        try {
            return await run();
        }
        catch (error) {
            const described = describe(error);
            if (described === undefined)
                throw error;
            const failure = { ...described, nowMs: options.nowMs() };
            const decision = planRetry(failure, attempt, waitedMs, options.policy, options.random());
            if (decision.kind === 'give-up') {
                const { because, reason } = decision;
                throw explain(error, { attempts: attempt, waitedMs, because, reason });
            }
            if (attempt <= warnings) {
                options.warn(`${(0,_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}: trying again in ${(0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(decision.waitMs)}.`);
            }
            await options.sleep(decision.waitMs);
            waitedMs += decision.waitMs;
        }
    }
}


/***/ }),

/***/ 82558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Or: () => (/* binding */ createHostConnector),
  DO: () => (/* binding */ fleetRetry),
  xZ: () => (/* binding */ openFleet),
  l3: () => (/* binding */ withAccess)
});

// EXTERNAL MODULE: ./lib/adapters/docker/credentials.js
var credentials = __webpack_require__(10747);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/adapters/docker/engine-answer.js



/** Of Docker 26; 24 and 25 speak an older one, which has all that is used here. */
const newestApi = '1.45';
function readVersion(json) {
    const answer = (0,oci_json/* readObject */.Ag)(json, 'version');
    const theirs = (0,oci_json/* readText */.yR)(answer['ApiVersion'], 'version.ApiVersion');
    const oldest = typeof answer['MinAPIVersion'] === 'string' ? answer['MinAPIVersion'] : theirs;
    const lower = isOlder(theirs, newestApi) ? theirs : newestApi;
    return {
        version: (0,oci_json/* readText */.yR)(answer['Version'], 'version.Version'),
        speak: isOlder(lower, oldest) ? oldest : lower,
        os: (0,oci_json/* readText */.yR)(answer['Os'], 'version.Os'),
        arch: (0,oci_json/* readText */.yR)(answer['Arch'], 'version.Arch'),
    };
}
function isOlder(a, b) {
    const [major = 0, minor = 0] = a.split('.').map(Number);
    const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
/** The engine names its processor as the kernel does: `armv7l`. */
function variantOf(arch, machine) {
    const match = arch === 'arm' && typeof machine === 'string' ? /^armv([5-8])/.exec(machine) : null;
    return match === null ? {} : { variant: `v${match[1]}` };
}
function hasContainerdStore(status) {
    return (Array.isArray(status) &&
        status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter')));
}
function readImage(json) {
    const image = (0,oci_json/* readObject */.Ag)(json, 'the image');
    const id = (0,digest/* parseDigest */.m)((0,oci_json/* readText */.yR)(image['Id'], 'image.Id'));
    if (id === undefined)
        throw new Error(`Expected the ID of an image, got ${String(image['Id'])}.`);
    const rootfs = (0,oci_json/* readObject */.Ag)(image['RootFS'] ?? {}, 'image.RootFS');
    const references = (field) => (0,oci_json/* readArray */.oU)(image[field] ?? [], `image.${field}`).flatMap((item) => readReferences(String(item)));
    const names = references('RepoTags');
    return {
        id,
        // Docker 26 lists what was pulled by digest among the tags, too.
        tags: names.filter(({ digest }) => digest === undefined).map(oci_reference/* formatReference */.FH),
        pulledAs: references('RepoDigests').flatMap(({ registry, repository, digest }) => digest === undefined ? [] : [{ registry, repository, digest }]),
        diffIds: (0,oci_json/* readArray */.oU)(rootfs['Layers'] ?? [], 'image.RootFS.Layers').flatMap((item) => (0,digest/* parseDigest */.m)(String(item)) ?? []),
        created: typeof image['Created'] === 'string' ? image['Created'] : undefined,
        namedMs: readNamed(image['Metadata']),
        platform: {
            os: String(image['Os'] ?? ''),
            architecture: String(image['Architecture'] ?? ''),
            ...(typeof image['Variant'] === 'string' && image['Variant'] !== ''
                ? { variant: image['Variant'] }
                : {}),
        },
    };
}
/** Go writes a time that never was as the year 1. */
function readNamed(metadata) {
    const time = (0,oci_json/* objectOrEmpty */.YN)(metadata)['LastTagTime'];
    const namedMs = typeof time === 'string' ? Date.parse(time) : Number.NaN;
    return namedMs > 0 ? namedMs : undefined;
}
/** What an engine calls `<none>:<none>`, or what is no reference to us, is no name. */
function readReferences(text) {
    try {
        return [(0,oci_reference/* parseReference */.F2)(text)];
    }
    catch {
        return [];
    }
}
function readContainer(json) {
    const container = (0,oci_json/* readObject */.Ag)(json, 'the container');
    const [name] = (0,oci_json/* readArray */.oU)(container['Names'] ?? [], 'container.Names');
    const labels = (0,oci_json/* readObject */.Ag)(container['Labels'] ?? {}, 'container.Labels');
    return {
        id: (0,oci_json/* readText */.yR)(container['Id'], 'container.Id'),
        name: typeof name === 'string' ? name.replace(/^\//, '') : '',
        image: String(container['Image'] ?? ''),
        imageId: (0,digest/* parseDigest */.m)(String(container['ImageID'] ?? '')),
        state: String(container['State'] ?? ''),
        labels: Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)])),
    };
}
function readDescription(version, json) {
    const info = (0,oci_json/* readObject */.Ag)(json, 'info');
    const address = (0,oci_json/* objectOrEmpty */.YN)(info['Containerd'])['Address'];
    return {
        version: version.version,
        apiVersion: version.speak,
        platform: {
            os: version.os,
            architecture: version.arch,
            ...variantOf(version.arch, info['Architecture']),
        },
        store: hasContainerdStore(info['DriverStatus']) ? 'containerd' : 'classic',
        rootDir: (0,oci_json/* readText */.yR)(info['DockerRootDir'], 'info.DockerRootDir'),
        containerdAddress: typeof address === 'string' && address !== '' ? address : undefined,
    };
}
function readStep(json) {
    const step = (0,oci_json/* readObject */.Ag)(json, 'history');
    const size = step['Size'];
    return {
        createdBy: typeof step['CreatedBy'] === 'string' ? step['CreatedBy'] : '',
        sizeBytes: typeof size === 'number' && size > 0 ? size : 0,
    };
}

// EXTERNAL MODULE: ./lib/core/buildkit/line-reader.js
var line_reader = __webpack_require__(29478);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/retry.js
var core_retry = __webpack_require__(7493);
// EXTERNAL MODULE: ./lib/adapters/response-body.js
var response_body = __webpack_require__(41502);
// EXTERNAL MODULE: ./lib/core/diagnosis/diagnose.js + 2 modules
var diagnose = __webpack_require__(6688);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
;// CONCATENATED MODULE: ./lib/adapters/docker/engine-error.js



/** A request to an engine that failed: which one, what the engine says, and how hard it was tried. */
class EngineError extends core_error/* UserError */.yo {
    name = 'EngineError';
    kind;
    /** What the catalogue of errors says of it. */
    diagnosis;
    details;
    constructor(details) {
        const diagnosis = (0,diagnose/* diagnose */.h)(details.problem, { image: details.image });
        super(formatMessage(details), diagnosis === undefined ? {} : { remedy: diagnosis.remedy });
        this.kind = details.kind;
        this.diagnosis = diagnosis;
        this.details = details;
    }
}
function formatMessage({ action, engine, problem, tried }) {
    const often = tried === undefined || tried.attempts === 1
        ? ''
        : ` (${tried.attempts} attempts, ${(0,quantity/* formatDuration */.a3)(tried.waitedMs)} of waiting)`;
    return `${engine} could not ${action}: ${problem}${often}`;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine-wire.js







const longestAnswerBytes = 64 << 20;
/** Nothing is sent before it is used. */
function createEngineWire(options) {
    const { socketPath, name, answerTimeoutMs = 120_000 } = options;
    const agent = new undici.Agent({
        // Each may be a command of its own on a host that forwards no sockets, and sshd allows ten.
        connections: 4,
        connect: { socketPath, timeout: 15_000 },
        headersTimeout: answerTimeoutMs,
        bodyTimeout: answerTimeoutMs,
    });
    let known;
    const failure = ({ action, image }, details) => new EngineError({ action, engine: name, ...(image === undefined ? {} : { image }), ...details });
    const brokenOff = (call, error, timeoutMs) => failure(call, { kind: 'unreachable', problem: networkProblem(error, socketPath, timeoutMs) });
    const sendTo = async (call, path, timeoutMs) => {
        try {
            return await (0,undici.request)(`http://engine${path}`, {
                method: call.method,
                dispatcher: agent,
                headersTimeout: timeoutMs,
                bodyTimeout: timeoutMs,
                ...(call.headers === undefined ? {} : { headers: call.headers }),
            });
        }
        catch (error) {
            throw brokenOff(call, error, timeoutMs);
        }
    };
    const read = async (call, response) => {
        const text = await readText(response).catch((error) => {
            throw brokenOff(call, error, answerTimeoutMs);
        });
        return parseAnswer(call, response.statusCode, text, failure);
    };
    const retry = (run) => (0,core_retry/* retryWith */.dg)(run, describeFailure, (error, tried) => (error instanceof EngineError ? new EngineError({ ...error.details, tried }) : error), options.retry);
    const version = () => {
        const call = { method: 'GET', path: '/version', action: 'report its version' };
        known ??= retry(async () => readVersion(await read(call, await sendTo(call, call.path, answerTimeoutMs))));
        // A failure is not remembered: the engine may be started meanwhile.
        known.catch(() => {
            known = undefined;
        });
        return known;
    };
    const send = async (call, timeoutMs = answerTimeoutMs) => sendTo(call, `/v${(await version()).speak}${call.path}`, timeoutMs);
    return {
        send,
        ask: (call) => retry(async () => read(call, await send(call))),
        retry,
        version,
        failure,
        brokenOff,
        close: () => agent.destroy(),
    };
}
function parseAnswer(call, status, text, failure) {
    if (status === 404 && call.mayBeAbsent)
        return undefined;
    if (status >= 400)
        throw failure(call, refusalOf(status, text));
    if (text.trim() === '')
        return {};
    try {
        return JSON.parse(text);
    }
    catch {
        throw failure(call, { kind: 'invalid', problem: `this is no JSON: ${text.slice(0, 200)}` });
    }
}
/** What is known of a failure, for `retryWith`. */
function describeFailure(error) {
    if (!(error instanceof EngineError) || error.details.tried !== undefined)
        return undefined;
    const { status, problem, kind } = error.details;
    if (kind === 'invalid')
        return undefined;
    // An engine's 500 says only that something failed; what, is in its words.
    return { text: problem, status: status !== undefined && status > 500 ? status : undefined };
}
/** What an engine says of a request that it refuses. */
async function readRefusal(response) {
    return refusalOf(response.statusCode, await readText(response).catch(() => ''));
}
function refusalOf(status, text) {
    let problem = text.trim().slice(0, 2000);
    try {
        const { message } = (0,oci_json/* readObject */.Ag)(JSON.parse(text), 'the answer');
        if (typeof message === 'string')
            problem = message;
    }
    catch {
        // Then it is said as it came.
    }
    const kind = status === 404 ? 'not-found' : status === 409 ? 'conflict' : 'refused';
    return { kind, status, problem: problem === '' ? `status ${status}` : problem };
}
async function readText({ body }) {
    return (await (0,response_body/* readBody */.x)(body, longestAnswerBytes)).toString('utf8');
}
/** In the words of docker's own command, so that one catalogue explains both. */
function networkProblem(error, socketPath, timeoutMs) {
    const { code, message } = error;
    const place = `unix://${socketPath}`;
    if (code === 'EACCES' || code === 'EPERM')
        return `permission denied while trying to connect to the Docker daemon socket at ${place}`;
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ENOTSOCK')
        return `Cannot connect to the Docker daemon at ${place} (${code}). Is the docker daemon running?`;
    if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
        return `the Docker engine at ${place} did not answer for ${(0,quantity/* formatDuration */.a3)(timeoutMs)}`;
    return `the Docker engine at ${place} hung up: ${[code, message].filter(Boolean).join(': ')}`;
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine-pull.js




function createPuller(wire, { credentials, pullSilenceMs = 15 * 60_000 }) {
    return {
        async pull({ registry, repository, digest, onProgress }) {
            const reference = (0,oci_reference/* formatReference */.FH)({ registry, repository, tag: undefined, digest });
            let attempt = 0;
            await wire.retry(async () => {
                attempt++;
                const login = await credentials(registry);
                const call = {
                    method: 'POST',
                    path: `/images/create?fromImage=${encodeURIComponent(reference)}`,
                    action: `pull ${reference}`,
                    image: reference,
                    ...(login === undefined ? {} : { headers: { 'x-registry-auth': encodeLogin(registry, login) } }),
                };
                await pullOnce(wire, call, pullSilenceMs, (event) => onProgress?.(event, attempt));
            });
        },
    };
}
async function pullOnce(wire, call, silenceMs, onEvent) {
    const response = await wire.send(call, silenceMs);
    if (response.statusCode >= 400)
        throw wire.failure(call, { ...(await readRefusal(response)), kind: 'pull' });
    const { said, ended, broken } = await followPull(response.body, onEvent);
    if (said !== undefined)
        throw wire.failure(call, { kind: 'pull', problem: said });
    if (broken !== undefined)
        throw wire.brokenOff(call, broken.error, silenceMs);
    if (!ended)
        throw wire.brokenOff(call, new Error('it stopped in the middle of a pull'), silenceMs);
}
async function followPull(body, onEvent) {
    let said;
    let ended = false;
    try {
        for await (const line of jsonLines(body)) {
            const event = (0,oci_json/* readObject */.Ag)(line, 'the progress');
            const error = event['error'];
            if (typeof error === 'string' && error !== '')
                said ??= error;
            else {
                const progress = readPullEvent(event);
                ended ||= progress.status.startsWith('Status: ');
                onEvent(progress);
            }
        }
    }
    catch (error) {
        return { said, ended, broken: { error } };
    }
    return { said, ended, broken: undefined };
}
function readPullEvent(event) {
    const { id, status, progressDetail } = event;
    const { current } = (0,oci_json/* objectOrEmpty */.YN)(progressDetail);
    return {
        id: typeof id === 'string' && /^[0-9a-f]{12}$/.test(id) ? id : undefined,
        status: typeof status === 'string' ? status : '',
        currentBytes: typeof current === 'number' ? current : undefined,
    };
}
/** https://docs.docker.com/reference/api/engine/version/v1.45/#section/Authentication */
function encodeLogin(registry, login) {
    const serveraddress = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const auth = 'identityToken' in login
        ? { identitytoken: login.identityToken, serveraddress }
        : { ...login, serveraddress };
    // With its padding: engines take a value without for no login at all, and say nothing (measured with 26.1.5).
    return Buffer.from(JSON.stringify(auth)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
/** The values of a stream of JSON, one a line; what is no JSON is left out. */
async function* jsonLines(body) {
    const reader = (0,line_reader/* createLineReader */.U)();
    const parse = (line) => {
        try {
            return line.trim() === '' ? [] : [JSON.parse(line)];
        }
        catch {
            return [];
        }
    };
    for await (const chunk of body)
        yield* reader.push(chunk).flatMap(parse);
    yield* reader.end().flatMap(parse);
}

;// CONCATENATED MODULE: ./lib/adapters/docker/engine-api.js





const atOnce = 8;
/** An engine that is spoken to over a socket. Nothing is sent before it is used. */
function createEngineApi(options) {
    const wire = createEngineWire(options);
    const inspectImage = async (nameOrId) => {
        const action = `inspect the image ${nameOrId}`;
        const answer = await get(wire, `/images/${encodePath(nameOrId)}/json`, action, true);
        return answer === undefined ? undefined : readImage(answer);
    };
    return {
        ...createPuller(wire, options),
        inspectImage,
        async describe() {
            const [version, info] = await Promise.all([wire.version(), get(wire, '/info', 'describe itself')]);
            return readDescription(version, info);
        },
        images: () => listImages(wire, inspectImage),
        async history(nameOrId) {
            const path = `/images/${encodePath(nameOrId)}/history`;
            const answer = await get(wire, path, `read the history of ${nameOrId}`, true);
            return (0,oci_json/* readArray */.oU)(answer ?? [], 'history').map(readStep);
        },
        async containers() {
            const list = await get(wire, '/containers/json?all=1', 'list its containers');
            return (0,oci_json/* readArray */.oU)(list, 'containers').map(readContainer);
        },
        async tag(nameOrId, reference) {
            const colon = reference.lastIndexOf(':');
            const query = new URLSearchParams({ repo: reference.slice(0, colon), tag: reference.slice(colon + 1) });
            const path = `/images/${encodePath(nameOrId)}/tag?${query}`;
            await wire.ask({ method: 'POST', path, action: `name ${nameOrId} ${reference}` });
        },
        async removeImage(reference) {
            const path = `/images/${encodePath(reference)}`;
            const call = { method: 'DELETE', path, action: `remove ${reference}`, mayBeAbsent: true };
            return (await wire.ask(call)) !== undefined;
        },
        close: wire.close,
    };
}
function get(wire, path, action, mayBeAbsent = false) {
    return wire.ask({ method: 'GET', path, action, mayBeAbsent });
}
async function listImages(wire, inspectImage) {
    const list = (0,oci_json/* readArray */.oU)(await get(wire, '/images/json?all=1', 'list its images'), 'images');
    const ids = new Set(list.map((item) => (0,oci_json/* readText */.yR)((0,oci_json/* readObject */.Ag)(item, 'image')['Id'], 'image.Id')));
    const limit = (0,p_limit/* default */.A)(atOnce);
    const found = await Promise.all([...ids].map((id) => limit(() => inspectImage(id))));
    return found.filter((image) => image !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
}
/** Slashes, colons and the @ of a digest stand in the path as they are; the engine wants them so. */
function encodePath(name) {
    if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(name))
        throw new Error(`Expected the name of an image, got "${name}".`);
    return name
        .split('/')
        .map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@'))
        .join('/');
}

// EXTERNAL MODULE: ./lib/core/oci/platform-choice.js
var platform_choice = __webpack_require__(30084);
;// CONCATENATED MODULE: ./lib/adapters/registry/image-blobs.js


const deepest = 3;
function createBlobReader(connect) {
    const manifests = new Map();
    const fetchManifest = ({ registry, repository, digest }) => {
        const key = `${registry}/${repository}@${digest}`;
        const asked = manifests.get(key) ??
            connect(registry)
                .fetchManifest(repository, digest)
                .then((found) => found?.manifest, (error) => {
                // Not to know what an image consists of makes a plan less exact, and nothing worse.
                if (error instanceof core_error/* UserError */.yo)
                    return undefined;
                throw error;
            });
        manifests.set(key, asked);
        return asked;
    };
    const read = async (image, machine, depth) => {
        const manifest = await fetchManifest(image);
        if (manifest === undefined || depth === deepest)
            return undefined;
        if (manifest.kind === 'manifest')
            return {
                layers: manifest.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
                config: manifest.config.digest,
            };
        const children = manifest.manifests.flatMap(({ digest, platform }) => platform === undefined ? [] : [{ digest, platform }]);
        const child = (0,platform_choice/* choosePlatform */.x)(children, machine);
        return child && read({ ...image, digest: child.digest }, machine, depth + 1);
    };
    return (image, machine) => read(image, machine, 0);
}

// EXTERNAL MODULE: ./lib/core/deploy/known-hosts.js
var known_hosts = __webpack_require__(88430);
// EXTERNAL MODULE: ./lib/core/deploy/shell-quote.js
var shell_quote = __webpack_require__(51520);
;// CONCATENATED MODULE: ./lib/core/deploy/upload-script.js

/**
 * The script that writes its standard input to a file: another name beside it takes what arrives, and takes the file's
 * place once it is whole. Whatever ends it, nothing else is left.
 * @param path absolute
 * @param mode in octal: `0600`
 */
function formatUpload(path, sizeBytes, mode) {
    if (!path.startsWith('/'))
        throw new Error(`expected an absolute path, got "${path}"`);
    return `set -eu
umask 077
file=${(0,shell_quote/* shellQuote */.Z)(path)}
part=\${file%/*}/.cache-prewarm-$$.part
if [ -d "$file" ]; then echo 'it is a folder' >&2; exit 1; fi
trap 'rm -f "$part"' EXIT
trap 'exit 1' HUP INT TERM PIPE
cat > "$part"
size=$(wc -c < "$part")
if [ "$size" -ne ${sizeBytes} ]; then echo "only $size of ${sizeBytes} bytes arrived" >&2; exit 1; fi
chmod ${(0,shell_quote/* shellQuote */.Z)(mode)} "$part"
mv -f "$part" "$file"
trap - EXIT
`;
}

// EXTERNAL MODULE: ./lib/adapters/ssh/fingerprint.js
var fingerprint = __webpack_require__(40161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/core/deploy/script-frame.js
/** The longest script: the host's shell hands it on as one argument, and Linux allows that 128 KiB. */
const longestScriptBytes = 120_000;
/** No program prints it by chance, and no shell or terminal minds it. */
const mark = '\u001e';
/**
 * The command that runs a script which comes over standard input, up to a line that is the nonce; what follows is the
 * script's own standard input. A script that has not arrived as a whole is not begun. The nonce also tells where its
 * output begins (before it, the user's shell may have printed something) and, unless it is left out, ends, with its
 * status. `nonce`: letters and digits only.
 *
 * It is read by whatever shell the user has there (sh, bash, zsh, fish, csh), so it holds no line ends, no "!" and
 * nothing that single quotes do not keep from all of them.
 */
function formatScriptCommand(nonce, { end }) {
    const say = (words) => `printf "\\036%s ${words}\\n" ${nonce}`;
    const run = end ? `sh -c "$s"; ${say('end %d')} "$?"; exit 0` : 'exec sh -c "$s"';
    const steps = [
        // The shell takes line ends off what a command prints.
        `n=$(printf "\\n_"); n=\${n%_}; s=`,
        'while IFS= read -r l',
        `do if [ "$l" = ${nonce} ]; then ${say('begin')}; ${run}; fi`,
        's=$s$l$n',
        'done; exit 255',
    ];
    return `exec sh -c '${steps.join('; ')}'`;
}
/** What the command reads. */
function formatScriptInput(text, nonce) {
    return `${text}${text.endsWith('\n') ? '' : '\n'}${nonce}\n`;
}
const longestNoise = 4096;
const longestMark = 64;
function createFrameReader(nonce) {
    const encoder = new TextEncoder();
    const begin = encoder.encode(`${mark}${nonce} begin\n`);
    const end = encoder.encode(`${mark}${nonce} end `);
    let held = new Uint8Array();
    let begun = false;
    let exitCode;
    let noise = '';
    const waitForBegin = (bytes) => {
        const at = indexOf(bytes, begin);
        const before = at < 0 ? bytes : bytes.subarray(0, at);
        const kept = at < 0 ? partialAtEnd(bytes, begin) : 0;
        noise = (noise + new TextDecoder().decode(before.subarray(0, before.length - kept))).slice(-longestNoise);
        if (at < 0) {
            held = bytes.slice(bytes.length - kept);
            return new Uint8Array();
        }
        begun = true;
        return waitForEnd(bytes.subarray(at + begin.length));
    };
    const waitForEnd = (bytes) => {
        const at = indexOf(bytes, end);
        if (at < 0) {
            const kept = partialAtEnd(bytes, end);
            held = bytes.slice(bytes.length - kept);
            return bytes.subarray(0, bytes.length - kept);
        }
        const rest = new TextDecoder().decode(bytes.subarray(at + end.length, at + end.length + longestMark));
        const digits = /^(\d{1,3})\n/.exec(rest)?.[1];
        if (digits === undefined)
            held = bytes.slice(at);
        else
            exitCode = Number(digits);
        return bytes.subarray(0, at);
    };
    return {
        push(chunk) {
            if (exitCode !== undefined)
                return new Uint8Array();
            const bytes = held.length === 0 ? chunk : concat(held, chunk);
            held = new Uint8Array();
            return begun ? waitForEnd(bytes) : waitForBegin(bytes);
        },
        get begun() {
            return begun;
        },
        get exitCode() {
            return exitCode;
        },
        get noise() {
            return noise;
        },
    };
}
function indexOf(bytes, word) {
    const first = word[0] ?? 0;
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
        if (at + word.length > bytes.length)
            return -1;
        if (word.every((byte, index) => bytes[at + index] === byte))
            return at;
    }
    return -1;
}
/** How many bytes at the end may be the beginning of the word. */
function partialAtEnd(bytes, word) {
    for (let length = Math.min(word.length - 1, bytes.length); length > 0; length--) {
        const from = bytes.length - length;
        if (word.subarray(0, length).every((byte, index) => bytes[from + index] === byte))
            return length;
    }
    return 0;
}
function concat(one, other) {
    const both = new Uint8Array(one.length + other.length);
    both.set(one);
    both.set(other, one.length);
    return both;
}

;// CONCATENATED MODULE: ./lib/core/deploy/ssh-options.js
/** The longest folder whose sockets can be bound: ssh adds a dot and 16 characters to the socket while it makes it. */
const longestFolder = 107 - '/m'.length - 17;
function sshFiles(folder) {
    const of = (name) => (alias) => `${folder}/${alias}.${name}`;
    return {
        config: `${folder}/config`,
        control: `${folder}/m`,
        log: `${folder}/log`,
        jumpLog: `${folder}/jump.log`,
        key: of('key'),
        knownHosts: of('hosts'),
        keyCommand: of('sh'),
        offered: of('offered'),
    };
}
/** So often the other side is asked whether it is there, and so often it may stay silent. */
const keepAlive = { intervalSeconds: 5, count: 4 };
/**
 * The whole configuration of ssh: nothing of the user's or the machine's is read beside it. It never asks anybody, has
 * one key and no agent, and knows only the host keys that are given. What is not the first connection goes through that
 * one or fails.
 */
function formatSshConfig({ folder, target, jump, connectTimeoutMs }) {
    const files = sshFiles(folder);
    const blocks = [
        ['target', settingsOf('target', target, files)],
        ...(jump === undefined ? [] : [['jump', settingsOf('jump', jump, files)]]),
        [
            '*',
            [
                ['BatchMode', 'yes'],
                ['IdentitiesOnly', 'yes'],
                ['IdentityAgent', 'none'],
                ['PreferredAuthentications', 'publickey'],
                ['PubkeyAuthentication', 'yes'],
                ['PasswordAuthentication', 'no'],
                ['KbdInteractiveAuthentication', 'no'],
                ['GlobalKnownHostsFile', '/dev/null'],
                ['HashKnownHosts', 'no'],
                ['UpdateHostKeys', 'no'],
                ['CheckHostIP', 'no'],
                ['VerifyHostKeyDNS', 'no'],
                ['ConnectTimeout', Math.max(1, Math.ceil(connectTimeoutMs / 1000))],
                ['ConnectionAttempts', 1],
                ['ServerAliveInterval', keepAlive.intervalSeconds],
                ['ServerAliveCountMax', keepAlive.count],
                ['TCPKeepAlive', 'yes'],
                ['ForwardAgent', 'no'],
                ['ForwardX11', 'no'],
                ['RequestTTY', 'no'],
                ['EscapeChar', 'none'],
                ['StreamLocalBindMask', '0177'],
                ['LogLevel', 'INFO'],
            ],
        ],
    ];
    return blocks
        .map(([alias, settings]) => [`Host ${alias}`, ...settings.map(([name, value]) => `  ${name} ${value}`), ''].join('\n'))
        .join('\n');
}
function settingsOf(alias, { host, hostKeys }, files) {
    return [
        ['HostName', host.address],
        ['Port', host.port],
        ...(host.user === undefined ? [] : [['User', host.user]]),
        ['IdentityFile', files.key(alias)],
        ['UserKnownHostsFile', files.knownHosts(alias)],
        ['StrictHostKeyChecking', hostKeys.kind === 'pinned' ? 'yes' : 'accept-new'],
        // Since OpenSSH 8.5; an older one has the lines of the file.
        ['IgnoreUnknown', 'KnownHostsCommand'],
        ['KnownHostsCommand', `/bin/sh ${files.keyCommand(alias)} %I %H %f %t %K`],
    ];
}
/**
 * The arguments with which ssh opens the connection and keeps it, without any session. It says `connected` on its
 * standard output when that is done.
 */
function masterArguments(folder, hasJump) {
    const files = sshFiles(folder);
    // ssh hands this to the shell, behind an exec. What goes wrong on the way is told apart from what goes wrong at the end of it.
    const proxy = `ssh -F ${files.config} -E ${files.jumpLog} -S none -W '[%h]:%p' jump`;
    return [
        ...['-F', files.config, '-E', files.log, '-M', '-S', files.control, '-N'],
        ...['-o', 'PermitLocalCommand=yes', '-o', 'LocalCommand=echo connected'],
        ...(hasJump ? ['-o', `ProxyCommand=${proxy}`] : []),
        'target',
    ];
}
/** The arguments with which ssh runs a command over that connection, and never over another. */
function sessionArguments(folder, log, command) {
    const files = sshFiles(folder);
    return [
        ...['-F', files.config, '-E', log, '-S', files.control, '-o', 'ControlMaster=no'],
        ...['-o', 'ProxyCommand=false', '-T', 'target', command],
    ];
}
/** The arguments with which ssh makes a socket of the server's a socket here, or takes that back. */
function forwardArguments(folder, action, localPath, remotePath) {
    const files = sshFiles(folder);
    return [
        ...['-F', files.config, '-S', files.control, '-O', action],
        ...['-o', 'ExitOnForwardFailure=yes', '-L', `${localPath}:${remotePath}`, 'target'],
    ];
}
/**
 * The script that ssh asks for known keys (KnownHostsCommand), with `%I %H %f %t %K`: it notes the key that the server
 * shows, and calls it known when its fingerprint is.
 */
function formatKeyCommand(fingerprints, offeredFile) {
    // Before the server has shown one, ssh asks for the order of types.
    const known = fingerprints.length === 0
        ? []
        : [`case "$3" in`, `${fingerprints.join(' | ')}) printf '%s %s %s\\n' "$2" "$4" "$5" ;;`, 'esac'];
    return [`[ "$1" = ORDER ] && exit 0`, `printf '%s %s\\n' "$4" "$3" > ${offeredFile}`, ...known, ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/ssh-script.js






/**
 * Sends a script over a connection. Its standard input is open: what is written to it is the script's own.
 * @param end whether the script's end is told by its frame; without, all that comes after the beginning is its output.
 */
function startScript(master, text, { end }) {
    const sizeBytes = Buffer.byteLength(text);
    if (sizeBytes > longestScriptBytes)
        throw new Error(`a script of ${sizeBytes} bytes is longer than ${longestScriptBytes}`);
    if (text.includes('\0'))
        throw new Error('a script holds a NUL byte');
    const nonce = (0,external_node_crypto_.randomBytes)(12).toString('hex');
    const logFile = `${master.folder}/${nonce}`;
    const args = sessionArguments(master.folder, logFile, formatScriptCommand(nonce, { end }));
    const child = (0,external_node_child_process_.spawn)('ssh', args, { env: master.env, stdio: 'pipe' });
    child.stdin.on('error', () => { });
    child.stdin.write(formatScriptInput(text, nonce));
    const closed = new Promise((resolve) => {
        child.on('close', () => resolve());
        child.on('error', () => resolve());
    });
    return {
        child,
        frame: createFrameReader(nonce),
        closed,
        kill() {
            child.kill('SIGKILL');
            // The ssh that holds the connection has them, too, until the script has ended.
            child.stdout.destroy();
            child.stderr.destroy();
        },
        async takeLog() {
            const log = await (0,external_node_fs_promises_.readFile)(logFile, 'utf8').catch(() => '');
            await (0,external_node_fs_promises_.rm)(logFile, { force: true });
            return log.trim();
        },
    };
}
/** A server allows so many commands at a time over one connection (MaxSessions). */
function isSessionRefused(log) {
    return /session open refused|session request failed/i.test(log);
}
/** How a script that was not begun, or has not ended, is tried again or judged. */
const sessionPatience = { attempts: 100, pauseMs: 100 };
/** After a command broke off, it takes a moment until its connection is known to be gone. */
async function isGone(master) {
    await Promise.race([master.ended, (0,promises_.setTimeout)(1000, undefined, { ref: false })]);
    return !master.alive;
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/script-runner.js



const longestOutputBytes = 16 * 1024 * 1024;
const longestErrorBytes = 64 * 1024;
/** Something that a script has started holds its output open: so long it is waited for after the script's own end. */
const lingerMs = 2000;
/** @param who the host, as messages name it. */
function createScriptRunner(master, who) {
    const running = new Set();
    return {
        async run(text, given = {}) {
            for (let tries = 1;; tries++) {
                if (!master.alive)
                    return { kind: 'lost', because: 'connection', stderr: await lastWords(master) };
                const result = await judge(await attempt(master, text, given, { running, who }), master, who);
                if (result !== 'refused')
                    return result;
                if (tries === sessionPatience.attempts) {
                    throw new core_error/* UserError */.yo(`${who}: the server allows no further command over the connection.`, {
                        remedy: 'Raise MaxSessions in its sshd_config (10 is usual).',
                    });
                }
                await (0,promises_.setTimeout)(sessionPatience.pauseMs);
            }
        },
        stop() {
            for (const kill of running)
                kill();
        },
    };
}
/** @throws what the taker of the output throws. */
async function attempt(master, text, given, { running, who }) {
    const { child, frame, closed, kill, takeLog } = startScript(master, text, { end: true });
    running.add(kill);
    let stderr = '';
    let timedOut = false;
    let failure;
    let linger;
    const output = createOutput(who);
    const take = given.onStdout ?? output.take;
    child.stdout.on('data', (chunk) => {
        if (failure !== undefined)
            return;
        try {
            const printed = frame.push(chunk);
            if (printed.length > 0)
                take(printed);
        }
        catch (error) {
            failure = { error };
            kill();
        }
        if (frame.exitCode !== undefined)
            linger ??= setTimeout(kill, lingerMs);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
        stderr = (stderr + chunk).slice(-longestErrorBytes);
    });
    child.stdin.end(given.input ?? '');
    const end = () => {
        timedOut = true;
        kill();
    };
    const timer = given.timeoutMs === undefined ? undefined : setTimeout(end, given.timeoutMs);
    await closed;
    clearTimeout(timer);
    clearTimeout(linger);
    running.delete(kill);
    const log = await takeLog();
    if (failure !== undefined)
        throw failure.error;
    return { frame, stdout: output.text(), stderr, log, timedOut };
}
/** Keeps what a script prints. @throws UserError when that is too much. */
function createOutput(who) {
    const chunks = [];
    let sizeBytes = 0;
    return {
        take(chunk) {
            sizeBytes += chunk.length;
            if (sizeBytes > longestOutputBytes)
                throw new core_error/* UserError */.yo(`${who}: a script printed more than ${longestOutputBytes} bytes.`);
            chunks.push(chunk);
        },
        text: () => Buffer.concat(chunks).toString(),
    };
}
/** What became of the script; `refused`: the server takes no further command just now. */
async function judge({ frame, stdout, stderr, log, timedOut }, master, who) {
    if (frame.exitCode !== undefined)
        return { kind: 'ended', exitCode: frame.exitCode, stdout, stderr };
    if (timedOut)
        return { kind: 'lost', because: 'time', stderr };
    if (await isGone(master)) {
        const said = [stderr.trim(), await lastWords(master)].filter(Boolean).join('\n');
        return { kind: 'lost', because: 'connection', stderr: said };
    }
    if (frame.begun)
        return { kind: 'lost', because: 'shell', stderr };
    if (isSessionRefused(log))
        return 'refused';
    const printed = [frame.noise, stderr, log].map((words) => words.trim()).filter(Boolean);
    throw new core_error/* UserError */.yo(`${who}: expected the user's shell there to run a script, it printed: ${printed.join(' / ') || 'nothing'}`, { remedy: "Set the user's login shell to /bin/sh or similar, and remove command= from authorized_keys." });
}
/** What the connection said before it ended. */
async function lastWords(master) {
    return (await master.log()).trim() || 'ssh: the connection ended';
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/adapters/ssh/ssh-failure.js
var ssh_failure = __webpack_require__(54104);
;// CONCATENATED MODULE: ./lib/adapters/ssh/socket-forward.js










/** How long an engine may take to say that it is there. */
const answerTimeoutMs = 10_000;
/** So many commands at a time; sshd allows ten sessions on a connection, and scripts need some. */
const relayedAtOnce = 8;
const longestHeadBytes = 64 * 1024;
/**
 * Makes the engine's socket on a host a socket here: by ssh itself, and where sshd forbids that, by running docker's
 * own end of such a connection there. sshd does not tell a socket that is not there from one that may not be forwarded,
 * docker does.
 * @throws UserError when no engine answers, with docker's reason.
 * @throws ConnectionLostError when the connection is gone.
 */
async function forwardEngineSocket(remotePath, options) {
    const direct = await forwardBySsh(remotePath, options);
    if (direct !== undefined)
        return direct;
    const relay = await startRelay(remotePath, options);
    if (await answers(relay.path))
        return relay;
    await relay.close();
    if (await isGone(options.master))
        throw new ssh_failure/* ConnectionLostError */.N9(`${options.who}: the connection is gone.`);
    const reason = relay.lastError();
    const remedy = (0,diagnose/* diagnose */.h)(reason)?.remedy;
    throw new core_error/* UserError */.yo(`${options.who}: no engine answers at ${remotePath}: ${reason || 'it said nothing'}`, remedy === undefined ? {} : { remedy });
}
async function forwardBySsh(remotePath, { master, commands, number }) {
    // ssh reads a colon and a backslash in it as its own.
    if (!/^\/[^:\\"'\s%$]+$/.test(remotePath))
        return undefined;
    const path = `${master.folder}/s${number}`;
    const ask = (action) => commands.run('ssh', forwardArguments(master.folder, action, path, remotePath), { env: master.env });
    const { exitCode } = await ask('forward');
    // It goes with the connection.
    if (exitCode === 0 && (await answers(path)))
        return { path, close: async () => { } };
    if (master.alive)
        await ask('cancel');
    await (0,external_node_fs_promises_.rm)(path, { force: true });
    return undefined;
}
/** A server each of whose connections is a command on the host that talks with the engine there. */
async function startRelay(remotePath, { master, number }) {
    const path = `${master.folder}/r${number}`;
    const script = `exec docker -H ${(0,shell_quote/* shellQuote */.Z)(`unix://${remotePath}`)} system dial-stdio`;
    const limit = (0,p_limit/* default */.A)(relayedAtOnce);
    const open = new Set();
    let lastError = '';
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        socket.on('error', () => socket.destroy());
        void limit(async () => {
            const error = await relayOne(master, script, socket);
            if (error !== '')
                lastError = error;
        });
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, resolve);
    });
    server.unref();
    return {
        path,
        lastError: () => lastError,
        async close() {
            for (const socket of open)
                socket.destroy();
            await new Promise((resolve) => server.close(resolve));
            await (0,external_node_fs_promises_.rm)(path, { force: true });
        },
    };
}
/** Returns what went wrong, or nothing. */
async function relayOne(master, script, socket) {
    while (!socket.destroyed) {
        const { child, frame, closed, kill, takeLog } = startScript(master, script, { end: false });
        let stderr = '';
        socket.once('close', kill);
        child.stderr.setEncoding('utf8').on('data', (chunk) => {
            stderr = (stderr + chunk).slice(-4096);
        });
        child.stdout.on('data', (chunk) => {
            const waited = !frame.begun;
            const output = frame.push(chunk);
            // Nothing of the client's is sent before there is somebody to take it.
            if (waited && frame.begun)
                sendRequest(socket, child.stdin);
            if (output.length > 0 && !socket.write(output)) {
                child.stdout.pause();
                socket.once('drain', () => child.stdout.resume());
            }
        });
        await closed;
        socket.off('close', kill);
        const log = await takeLog();
        // The client decides how long that is waited for.
        if (!frame.begun && isSessionRefused(log) && master.alive) {
            await (0,promises_.setTimeout)(sessionPatience.pauseMs);
            continue;
        }
        socket.end();
        // What the client still has to say, nobody hears.
        socket.destroySoon();
        return stderr.trim() || (frame.begun ? '' : log);
    }
    return '';
}
/**
 * Hands on what the client says. The engine is asked to close after its answer: a connection that is kept for later
 * would hold one of the few commands that run at a time.
 */
function sendRequest(socket, stdin) {
    let head = Buffer.alloc(0);
    const take = (chunk) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0 && head.length < longestHeadBytes)
            return;
        socket.off('data', take);
        socket.off('end', close);
        stdin.write(end < 0 ? head : Buffer.concat([closing(head.subarray(0, end)), head.subarray(end)]));
        socket.pipe(stdin);
    };
    const close = () => {
        stdin.end(head);
    };
    socket.on('data', take).on('end', close);
    socket.resume();
}
/** The head of a request without its last line end; one that asks for more than an answer stays as it is. */
function closing(head) {
    const text = head.toString('latin1');
    if (/^connection:.*\bupgrade\b/im.test(text))
        return head;
    return Buffer.from(`${text.replace(/\r\nconnection:[^\r\n]*/gi, '')}\r\nConnection: close`, 'latin1');
}
/** Whether an engine is at a socket here (https://docs.docker.com/reference/api/engine/, `/_ping`). */
function answers(path) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(path);
        const end = (answer) => () => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answer);
        };
        const timer = setTimeout(end(false), answerTimeoutMs);
        let said = '';
        socket.on('connect', () => socket.write('GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n'));
        socket.on('data', (chunk) => {
            said += chunk.toString('latin1');
            if (said.length >= 'HTTP/1.'.length)
                end(said.startsWith('HTTP/1.'))();
        });
        socket.on('error', end(false));
        socket.on('close', end(false));
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/adapters/ssh/private-folder.js




/**
 * Makes a folder that nobody else can look into (0700), in `preferred` or in another place for temporary files: its
 * path is short enough for sockets and holds no sign that a configuration or a shell reads.
 * @throws UserError when there is no such place.
 */
async function makePrivateFolder(preferred) {
    const reasons = [];
    for (const parent of [preferred, (0,external_node_os_.tmpdir)(), '/tmp']) {
        const template = `${parent.replace(/\/+$/, '')}/cp-`;
        if (!/^\/[\w./-]+$/.test(template) || template.length + 6 > longestFolder) {
            reasons.push(`${parent}: its path is too long, or holds signs beyond letters, digits and "/._-"`);
            continue;
        }
        try {
            return await (0,external_node_fs_promises_.mkdtemp)(template);
        }
        catch (error) {
            reasons.push((0,core_error/* errorMessage */.gJ)(error));
        }
    }
    throw new core_error/* UserError */.yo(`There is no place for the private key and the sockets of a connection: ${reasons.join('; ')}`, { remedy: 'Set TMPDIR to a folder with a short path where this user may write.' });
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/ssh-master.js







/**
 * Ends ssh and removes its folder when this process is gone, however it went: then nobody holds the other end of
 * descriptor 3 any more. The shell becomes ssh, so that both have one process id.
 */
const guard = `
(trap '' HUP INT TERM; while read -r _ <&3; do :; done; kill "$$"; rm -rf -- "$0") >/dev/null 2>&1 &
exec 3<&- "$@"`;
const patienceMs = 3000;
/**
 * Makes one try to connect and log in. The key lies in a file only until that is decided.
 * @throws SshFailure when it failed.
 * @throws UserError when there is no ssh here, or no place for its files.
 */
async function openMaster(options) {
    const folder = await makePrivateFolder(options.tempFolder);
    let running;
    const stop = async () => {
        await running?.stop();
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await writeFiles(folder, options);
        const env = sshEnvironment(options.env);
        const started = start(folder, env, options.jump !== undefined);
        running = started;
        const said = await started.outcome(loginTimeoutMs(options));
        await Promise.all(aliases(options).map(([alias]) => (0,external_node_fs_promises_.rm)(sshFiles(folder).key(alias), { force: true })));
        if (said !== undefined) {
            await started.stop();
            throw await readFailure(folder, options, said);
        }
        return {
            folder,
            env,
            get alive() {
                return started.alive();
            },
            ended: started.ended,
            log: () => ssh_master_readText(sshFiles(folder).log),
            accepted: await readAccepted(folder, options),
            stop,
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** ssh's own limit covers the way to a greeting, not what comes after; logins can take their time. */
function loginTimeoutMs({ connectTimeoutMs, jump }) {
    return 2 * connectTimeoutMs * (jump === undefined ? 1 : 2);
}
function aliases({ target, jump, }) {
    return [['target', target], ...(jump === undefined ? [] : [['jump', jump]])];
}
async function writeFiles(folder, options) {
    const files = sshFiles(folder);
    await (0,external_node_fs_promises_.writeFile)(files.config, formatSshConfig({ ...options, folder }));
    for (const [alias, { key, hostKeys }] of aliases(options)) {
        const pinned = hostKeys.kind === 'pinned' ? hostKeys : { lines: [], fingerprints: [] };
        await (0,external_node_fs_promises_.writeFile)(files.knownHosts(alias), pinned.lines.map(({ text }) => `${text}\n`).join(''));
        await (0,external_node_fs_promises_.writeFile)(files.keyCommand(alias), formatKeyCommand(pinned.fingerprints, files.offered(alias)));
        await (0,external_node_fs_promises_.writeFile)(files.key(alias), key.text, { mode: 0o600 });
    }
}
/** What ssh says is read in English, what it starts is started by sh, and no agent or window is asked anything. */
function sshEnvironment(env) {
    const { SSH_AUTH_SOCK: _agent, SSH_ASKPASS: _program, DISPLAY: _display, ...others } = env;
    return { ...others, LC_ALL: 'C', SHELL: '/bin/sh' };
}
function start(folder, env, hasJump) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', guard, folder, 'ssh', ...masterArguments(folder, hasJump)], {
        env,
        // Not its standard input, which Node closes before it tells that the process has ended.
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        // A group of its own: ^C at a terminal is for us, and we end the connection when nothing needs it any more.
        detached: true,
    });
    const { heard, whenConnected, ended, unref } = listen(child);
    return {
        alive: () => !heard.over,
        ended,
        async stop() {
            if (heard.over)
                return await ended;
            child.ref();
            child.kill('SIGTERM');
            const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
            await ended;
            clearTimeout(timer);
        },
        async outcome(timeoutMs) {
            let timer;
            const late = new Promise((resolve) => {
                timer = setTimeout(resolve, timeoutMs);
            });
            await Promise.race([whenConnected, ended, late]);
            clearTimeout(timer);
            unref();
            if (heard.connected)
                return undefined;
            if (heard.over)
                return heard.said;
            return `${heard.said}\nConnection timed out during login: it took longer than ${timeoutMs / 1000} s`;
        },
    };
}
/** What is heard of an ssh that runs: it grows meanwhile. */
function listen(child) {
    const heard = { said: '', connected: false, over: false };
    const [, stdout, stderr, held] = child.stdio;
    const whenConnected = new Promise((resolve) => {
        stdout.on('data', (chunk) => {
            if (!chunk.toString().includes('connected'))
                return;
            heard.connected = true;
            resolve();
        });
    });
    stderr.setEncoding('utf8').on('data', (chunk) => {
        heard.said = (heard.said + chunk).slice(-64 * 1024);
    });
    held.on('error', () => { });
    child.on('exit', () => {
        heard.over = true;
        // Its guard waits for us; its group, and so its number, is there as long as that is.
        if (child.pid !== undefined)
            endGroup(child.pid);
        held.destroy();
    });
    const ended = new Promise((resolve) => {
        // With that, all that it said is here.
        child.on('close', () => resolve());
        child.on('error', (error) => {
            heard.over = true;
            heard.said = error.message;
            resolve();
        });
    });
    const unref = () => {
        child.unref();
        for (const stream of [stdout, stderr, held])
            stream.unref();
    };
    return { heard, whenConnected, ended, unref };
}
function endGroup(pid) {
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // There is nothing left of it.
    }
}
/** Finds out where it failed, and what was said there. */
async function readFailure(folder, options, said) {
    const files = sshFiles(folder);
    const { target, jump } = options;
    const log = await ssh_master_readText(files.log);
    const jumpLog = jump === undefined ? '' : await ssh_master_readText(files.jumpLog);
    if (log === '' && /\bnot found\b/.test(said)) {
        return new core_error/* UserError */.yo('ssh, which connects to the hosts, cannot be started.', {
            remedy: "Install OpenSSH's client (the package openssh-client).",
        });
    }
    // The jump host's own end is told last, and is no reason.
    const jumpSays = jumpLog.replace(/^Killed by signal \d+\.\s*$/gm, '').trim();
    const atJump = jump !== undefined && jumpSays !== '' && !/\bopen failed: connect failed\b/.test(jumpSays);
    const login = atJump ? jump : target;
    return new ssh_failure/* SshFailure */.dI({
        login,
        // What the server printed before the login is not ssh's word: it counts only where there is no other.
        text: jumpSays || [log.trim(), timeoutOf(said)].filter(Boolean).join('\n') || said.trim(),
        offered: await readOffered(files.offered(atJump ? 'jump' : 'target')),
    });
}
function timeoutOf(said) {
    return /^Connection timed out during login.*$/m.exec(said)?.[0] ?? '';
}
async function readOffered(file) {
    const [type, fingerprint] = (await ssh_master_readText(file)).trim().split(' ');
    return type === undefined || fingerprint === undefined ? undefined : `${(0,known_hosts/* keyTypeName */.X)(type)} ${fingerprint}`;
}
async function readAccepted(folder, options) {
    const taken = aliases(options).filter(([, { hostKeys }]) => hostKeys.kind === 'accept-new');
    const read = taken.map(async ([alias]) => {
        const text = await ssh_master_readText(sshFiles(folder).knownHosts(alias));
        return text
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => ({ alias, line }));
    });
    return (await Promise.all(read)).flat();
}
async function ssh_master_readText(file) {
    return await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => '');
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/connect.js









/**
 * Connects to a host and logs in, as often as the catalogue of errors gives sense to it and `retry` allows. Trouble
 * with the host's key or the login is never tried again.
 * @throws UserError with what went wrong and, for a host key, what was expected and what came.
 */
async function connectSsh(options) {
    const master = await (0,core_retry/* retryWith */.dg)(() => openMaster(options), (error) => (error instanceof ssh_failure/* SshFailure */.dI ? { text: error.trouble.text } : undefined), (error, tried) => (error instanceof ssh_failure/* SshFailure */.dI ? (0,ssh_failure/* explainTrouble */.hB)(error, tried) : error), options.retry);
    for (const { alias, line } of master.accepted) {
        const { host } = (alias === 'jump' ? options.jump : undefined) ?? options.target;
        options.retry.warn(`${(0,ssh_failure/* describeHost */.Ys)(host)}: this key was accepted without verification. Compare it with the host's own key and add it to known-hosts: ${line}`);
    }
    return createSession(master, options);
}
/** The same, and nothing is taken as it comes any more. */
function pinAccepted(options, accepted) {
    const pin = (login, alias) => {
        const lines = accepted.filter((key) => key.alias === alias).map(({ line }) => line);
        if (lines.length === 0)
            return login;
        const keys = (0,known_hosts/* readHostKeys */.L)([login.host], {
            text: lines.join('\n'),
            acceptNew: false,
            hashName: fingerprint/* hashHostName */.M,
            problem: (message) => {
                throw new Error(`ssh wrote a line of known_hosts that cannot be read: ${message}`);
            },
        });
        return { ...login, hostKeys: keys.get(login.host) ?? login.hostKeys };
    };
    const { target, jump } = options;
    return { ...options, target: pin(target, 'target'), jump: jump && pin(jump, 'jump') };
}
function createSession(master, options) {
    const { commands } = options;
    const { host } = options.target;
    const who = (0,ssh_failure/* describeHost */.Ys)(host);
    const scripts = createScriptRunner(master, who);
    const sockets = new Map();
    let count = 0;
    return {
        host,
        get connected() {
            return master.alive;
        },
        script: scripts.run,
        async forwardSocket(remotePath) {
            const known = sockets.get(remotePath);
            if (known !== undefined)
                return (await known).path;
            count++;
            const made = forwardEngineSocket(remotePath, { master, commands, who, number: count });
            sockets.set(remotePath, made);
            // What failed may be tried again.
            made.catch(() => sockets.delete(remotePath));
            return (await made).path;
        },
        async upload(remotePath, content, mode) {
            const result = await scripts.run(formatUpload(remotePath, content.length, mode), { input: content });
            if (result.kind === 'lost')
                throw new ssh_failure/* ConnectionLostError */.N9(`${who}: the connection was lost while ${remotePath} was written.`);
            if (result.exitCode !== 0)
                throw new core_error/* UserError */.yo(`${who}: ${remotePath} could not be written: ${result.stderr.trim()}`);
        },
        reconnect: () => connectSsh(pinAccepted(options, master.accepted)),
        async close() {
            scripts.stop();
            await Promise.allSettled([...sockets.values()].map(async (socket) => (await socket).close()));
            sockets.clear();
            await master.stop();
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/ssh/host-script.js
var host_script = __webpack_require__(61903);
;// CONCATENATED MODULE: ./lib/core/deploy/private-key-text.js
const marks = /-----BEGIN (?<label>[A-Z0-9 ]*PRIVATE KEY)-----(?<body>[\s\S]*?)-----END \k<label>-----/;
/** Base64 of `-----BEGIN`, and of the magic that begins the body of OpenSSH's own form (`openssh-key-v1`). */
const encodedMark = 'LS0tLS1CRUdJTi';
const opensshBody = 'b3BlbnNzaC1rZXktdjEA';
/**
 * Repairs what happens to a private key on its way through clipboards, secrets and variables: Windows line ends, a lost
 * last line end, indents, all on one line, line ends written as `\n`, quotes around it, base64 around it all. What cannot
 * be repaired is named. Nothing of the text is ever repeated.
 */
function normalizePrivateKey(given) {
    const text = unwrap(given);
    if (text === '') {
        return wrong('is empty: is the secret set, and may this run read it? Secrets are kept from the pull requests of forks, and those of an environment from jobs that do not name it');
    }
    if (/^PuTTY-User-Key-File-/.test(text)) {
        return wrong('is a PuTTY key, convert it with "puttygen key.ppk -O private-openssh -o key" (or PuTTYgen, Conversions, Export OpenSSH key)');
    }
    if (isPublic(text)) {
        return wrong('is the public half of a key (the .pub file), expected the private half (the same name without .pub)');
    }
    const begins = text.match(/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/g)?.length ?? 0;
    if (begins > 1)
        return wrong(`holds ${begins} private keys, expected one`);
    const match = marks.exec(text)?.groups;
    if (match === undefined) {
        if (begins === 1)
            return wrong('has no end: the line "-----END … PRIVATE KEY-----" is missing, so it was cut off');
        if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
            return wrong('has no beginning: the line "-----BEGIN … PRIVATE KEY-----" is missing, so it was cut off');
        }
        const bare = text.replace(/\s+/g, '');
        if (bare.startsWith(opensshBody) && isBase64(bare))
            return key('OPENSSH PRIVATE KEY', '', bare);
        if (/-----BEGIN /.test(text))
            return wrong('is something else, not a private key');
        return wrong('is no private key: expected all of the file, from "-----BEGIN … PRIVATE KEY-----" to its END line');
    }
    const { label = '', body = '' } = match;
    const { headers, base64 } = splitBody(body);
    if (base64 === '')
        return wrong('has nothing between its BEGIN and END lines');
    if (!isBase64(base64)) {
        return wrong('has invalid characters between its BEGIN and END lines. Copy the file again');
    }
    return key(label, headers, base64);
}
function wrong(message) {
    return { kind: 'problem', message };
}
function key(label, headers, base64) {
    const width = label.startsWith('OPENSSH') ? 70 : 64;
    const lines = base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    return {
        kind: 'key',
        text: `-----BEGIN ${label}-----\n${headers}${lines.join('\n')}\n-----END ${label}-----\n`,
    };
}
/** Takes off what was put around it. */
function unwrap(given) {
    let text = given.replace(/^\uFEFF/, '').trim();
    text = /^(?<quote>["'])(?<inside>[\s\S]*)\k<quote>$/.exec(text)?.groups?.['inside']?.trim() ?? text;
    text = text
        .replace(/\\r\\n|\\n/g, '\n')
        .replace(/\r\n?/g, '\n')
        .trim();
    const bare = text.replace(/\s+/g, '');
    return bare.startsWith(encodedMark) && isBase64(bare) ? unwrap(atob(bare)) : text;
}
function isPublic(text) {
    return (/^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]+(?:@openssh\.com)? AAAA/.test(text) ||
        /^---- ?BEGIN SSH2 PUBLIC KEY/.test(text) ||
        /-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(text));
}
/** The headers of an encrypted key of the old form (RFC 1421: `Proc-Type`, `DEK-Info`), and the base64 behind them. */
function splitBody(body) {
    const found = /^\s*(?<type>Proc-Type:\s*4,\s*ENCRYPTED)\s+(?<info>DEK-Info:\s*[A-Z0-9-]+,\s*[0-9A-F]+)\s+/i.exec(body);
    const { type = '', info = '' } = found?.groups ?? {};
    return {
        headers: found === null ? '' : `${oneSpace(type)}\n${oneSpace(info)}\n\n`,
        base64: body.slice(found?.[0].length ?? 0).replace(/\s+/g, ''),
    };
}
function oneSpace(header) {
    return header.replace(/\s+/g, ' ');
}
function isBase64(text) {
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/private-key.js





/**
 * Repairs the text of a private key, takes its passphrase off, and lets ssh-keygen read it, before anything is connected.
 * Neither is ever on a command line.
 * @throws UserError when there is no ssh-keygen, or no place for the file.
 */
async function readPrivateKey(given, options) {
    const normal = normalizePrivateKey(given);
    if (normal.kind === 'problem')
        return { kind: 'problem', of: 'key', message: normal.message };
    const folder = await makePrivateFolder(options.tempFolder);
    try {
        return await checkKey(normal.text, folder, options);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
const passphraseVariable = 'CACHE_PREWARM_PASSPHRASE';
async function checkKey(text, folder, { passphrase = '', commands, env }) {
    const file = `${folder}/key`;
    await (0,external_node_fs_promises_.writeFile)(file, text, { mode: 0o600 });
    const keygen = async (args, more = {}) => {
        try {
            return await commands.run('ssh-keygen', [...args, '-f', file], {
                env: { ...env, LC_ALL: 'C', ...more },
            });
        }
        catch (error) {
            throw new core_error/* UserError */.yo('ssh-keygen, which checks private keys, cannot be started.', {
                remedy: "Install OpenSSH's client (the package openssh-client).",
                cause: error,
            });
        }
    };
    // The empty passphrase: nothing is asked.
    let read = await keygen(['-y', '-P', '']);
    if (isPassphraseWrong(read)) {
        const problem = await takePassphraseOff(passphrase, keygen, folder);
        if (problem !== undefined)
            return problem;
        read = await keygen(['-y', '-P', '']);
    }
    const [, type, publicKey] = /^(\S+) (\S+)/.exec(read.stdout) ?? [];
    if (read.exitCode !== 0 || type === undefined || publicKey === undefined) {
        return bad('key', `is damaged: its form is right, and ssh-keygen cannot read it ("${lastLine(read)}"); copy the whole file again`);
    }
    return {
        kind: 'key',
        key: { text: await (0,external_node_fs_promises_.readFile)(file, 'utf8'), type, fingerprint: (0,fingerprint/* fingerprintOf */.a)(publicKey) },
    };
}
/** Returns what keeps it from being taken off. */
async function takePassphraseOff(passphrase, keygen, folder) {
    if (passphrase === '')
        return bad('passphrase', 'is empty, and the private key is encrypted: expected its passphrase');
    const program = `${folder}/askpass`;
    // It is asked for the old passphrase once and for the new, empty one twice.
    const answers = `case "$1" in "Enter new "* | "Enter same "*) echo ;; *) printf '%s\\n' "$${passphraseVariable}" ;; esac`;
    await (0,external_node_fs_promises_.writeFile)(program, `#!/bin/sh\n${answers}\n`, { mode: 0o700 });
    const opened = await keygen(['-p'], {
        [passphraseVariable]: passphrase,
        SSH_ASKPASS: program,
        SSH_ASKPASS_REQUIRE: 'force',
        // What makes OpenSSH before 8.4 ask a program.
        DISPLAY: ':0',
    });
    if (opened.exitCode === 0)
        return undefined;
    return isPassphraseWrong(opened)
        ? bad('passphrase', 'does not fit: the private key cannot be decrypted with it')
        : bad('key', `cannot be decrypted: ssh-keygen says "${lastLine(opened)}"`);
}
function bad(of, message) {
    return { kind: 'problem', of, message };
}
function isPassphraseWrong({ exitCode, stderr }) {
    return exitCode !== 0 && /incorrect passphrase|bad passphrase/i.test(stderr);
}
function lastLine({ stderr }) {
    return (stderr
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/^.*": /, '') ?? '');
}

;// CONCATENATED MODULE: ./lib/adapters/ssh/ssh-access.js



/**
 * Checks keys and known hosts before anything is connected. Each defect is told to `problem` with the input that has it;
 * then undefined is returned. What is empty is left to whoever read the inputs.
 */
async function readSshAccess(inputs, options, problem) {
    const readKey = async (text, input) => {
        if (text.trim() === '')
            return undefined;
        const result = await readPrivateKey(text, { ...options, passphrase: inputs.passphrase });
        if (result.kind === 'key')
            return result.key;
        if (result.of === 'key')
            problem(input, result.message);
        else
            problem('ssh-passphrase', `${result.message} (${input})`);
        return undefined;
    };
    const readKeysOf = (hosts, text, input) => {
        if (text.trim() === '' && !inputs.acceptNew)
            return undefined;
        return (0,known_hosts/* readHostKeys */.L)(hosts, {
            text,
            acceptNew: inputs.acceptNew,
            hashName: fingerprint/* hashHostName */.M,
            problem: (message) => problem(input, message),
        });
    };
    const { hosts, jump } = inputs;
    const key = await readKey(inputs.key, 'ssh-key');
    const hostKeys = readKeysOf(hosts, inputs.knownHosts, 'known-hosts');
    const jumpKey = jump === undefined || jump.key === inputs.key ? key : await readKey(jump.key, 'jump-ssh-key');
    const jumpInput = jump?.knownHosts === inputs.knownHosts ? 'known-hosts' : 'jump-known-hosts';
    const jumpKeys = jump === undefined ? undefined : readKeysOf([jump.host], jump.knownHosts, jumpInput);
    if (key === undefined || jumpKey === undefined || hostKeys === undefined)
        return undefined;
    if (hosts.some((host) => !hostKeys.has(host)))
        return undefined;
    const keysOfJump = jump === undefined ? undefined : jumpKeys?.get(jump.host);
    if (jump !== undefined && keysOfJump === undefined)
        return undefined;
    const jumpLogin = jump === undefined || keysOfJump === undefined
        ? undefined
        : { host: jump.host, key: jumpKey, hostKeys: keysOfJump };
    return {
        loginTo(host) {
            const known = hostKeys.get(host);
            if (known === undefined)
                throw new Error(`${host.name} is none of the hosts that were checked`);
            return { target: { host, key, hostKeys: known }, jump: jumpLogin };
        },
        secrets: [...new Set([key, jumpKey].flatMap(({ text }) => text.split('\n')))].filter((line) => line.length >= 8 && !line.startsWith('-----')),
    };
}

// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var quarter = __webpack_require__(65078);
// EXTERNAL MODULE: ./lib/layers/registries.js
var registries = __webpack_require__(51587);
// EXTERNAL MODULE: ./lib/hosts/inputs.js
var hosts_inputs = __webpack_require__(40642);
// EXTERNAL MODULE: ./lib/hosts/registry-images.js
var registry_images = __webpack_require__(68859);
;// CONCATENATED MODULE: ./lib/hosts/fleet.js











/** Checks keys and known hosts, before anything is connected. */
async function withAccess({ inputs, reader }, { env, tempFolder, commands }) {
    const access = inputs.ssh.reaches
        ? await readSshAccess(inputs.ssh, { commands, env, tempFolder }, reader.problem)
        : undefined;
    for (const secret of access?.secrets ?? [])
        (0,hosts_inputs/* keepSecret */.gz)(reader, secret);
    return { inputs: { ...inputs, access }, reader };
}
/** Connects to hosts and logs in; what fails in passing is tried again. */
function createHostConnector({ env, tempFolder, commands }, { access, ssh }, retry) {
    return (host) => {
        if (access === undefined)
            throw new Error(`there is no access to ${host.name}`);
        return connectSsh({
            ...access.loginTo(host),
            connectTimeoutMs: ssh.connectTimeoutMs,
            env,
            tempFolder,
            commands,
            retry,
        });
    };
}
/** How often and for how long what fails in passing is tried again. */
function fleetRetry({ clock }, { images }, warn) {
    return {
        policy: { retries: images.retries, maxTotalMs: core_retry/* maxTotalWaitMs */.IX },
        nowMs: clock.nowMs,
        sleep: clock.sleep,
        random: Math.random,
        warn,
    };
}
/**
 * Everything that the hosts of a run have in common: the images, each resolved once, and how hosts and registries are reached.
 * @param wanted the application image; undefined: none is looked at.
 * @throws UserError when the application image is not there. RegistryError when the registry does not answer.
 */
async function openFleet(context, inputs, wanted) {
    const { log, commands } = context;
    const { docker, connect } = await (0,registries/* openRegistries */.c)(context, inputs.images);
    const retry = fleetRetry(context, inputs, log.warning);
    const { registry, repository, layers } = inputs.images;
    const [app, found] = await log.phase('look up', () => Promise.all([
        wanted === undefined ? undefined : (0,registry_images/* findAppImage */.O7)(wanted, connect),
        (0,registry_images/* findLayerImages */.fd)({
            registry,
            repository,
            layers,
            quarter: (0,quarter/* quarterOf */.Or)(context.clock.nowMs()),
            connect,
            warn: log.warning,
        }),
    ]));
    return {
        connect: createHostConnector(context, inputs, retry),
        openEngine: (socketPath, name) => createEngineApi({
            socketPath,
            name,
            credentials: (of) => (0,credentials/* readCredentials */.L)(of, docker, commands),
            retry,
        }),
        preflight: await (0,host_script/* readHostScript */.i)('preflight'),
        connectRegistry: connect,
        images: { app, layers: found, readBlobs: createBlobReader(connect) },
    };
}


/***/ }),

/***/ 40642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ readHostsInputs),
/* harmony export */   V4: () => (/* binding */ readProjectDir),
/* harmony export */   gz: () => (/* binding */ keepSecret),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* harmony import */ var _core_deploy_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60793);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95223);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);
/* harmony import */ var _layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84973);





function readHostsInputs(reader, context, { appNeeded, hostsNeeded = true }) {
    const ssh = readSsh(reader, context, hostsNeeded);
    const images = readImages(reader, context, appNeeded);
    const secrets = [
        ssh.key,
        ssh.passphrase ?? '',
        ssh.jump?.key ?? '',
        images.login?.password ?? '',
        reader.text('github-token'),
    ];
    for (const secret of secrets)
        keepSecret(reader, secret);
    const maxParallel = reader.integer('max-parallel', { min: 1, max: 256 }, 4);
    // Read here, used by the step and the command line.
    reader.boolean('summary', true);
    reader.boolean('job-annotations', true);
    return {
        ssh,
        images,
        projectDir: readProjectDir(reader, false),
        dockerHost: readDockerHost(reader),
        maxParallel: Math.min(maxParallel, Math.max(1, ssh.hosts.length)),
        secretValues: new Set(secrets.map((secret) => secret.trim()).filter((secret) => secret !== '')),
    };
}
/** A key has many lines, and a log is masked line by line. Those that every key has are no secret, nor are those that are too short. */
function keepSecret(reader, secret) {
    for (const text of [secret, ...secret.split(/\r?\n/)])
        if (text.trim().length >= 4 && !text.startsWith('-----'))
            reader.secret(text);
}
function readSsh(reader, context, needed) {
    const lines = reader.lines('hosts');
    const hosts = lines.length > 0 || needed ? (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHosts */ .tB)(lines, (message) => reader.problem('hosts', message)) : [];
    // Also of hosts that are not right: all problems are told at once.
    const reaches = lines.length > 0;
    const key = reader.text('ssh-key');
    if (reaches && key === '') {
        reader.problem('ssh-key', context.isForkPullRequest
            ? 'is empty: a pull request from a fork has no access to secrets, so it cannot deploy'
            : 'required: a private key. Check that the secret is set and that this run can read it. In a terminal, set SSH_PRIVATE_KEY.');
    }
    const knownHosts = reader.text('known-hosts');
    const acceptNew = reader.boolean('accept-new', false);
    if (reaches && knownHosts === '' && !acceptNew) {
        reader.problem('known-hosts', 'required: the hosts\' keys, as lines from `ssh-keyscan HOST` (compare them with the host), or as fingerprints "SHA256:…"');
    }
    if (acceptNew) {
        reader.warning(knownHosts === ''
            ? 'accept-new is true: any host key is trusted on first contact, and every run is a first contact. Set known-hosts.'
            : 'accept-new and known-hosts are both set: the hosts must have the keys in known-hosts.');
    }
    return {
        hosts,
        reaches,
        key,
        passphrase: reader.text('ssh-passphrase') || undefined,
        knownHosts,
        acceptNew: acceptNew && knownHosts === '',
        jump: readJump(reader, key, knownHosts),
        connectTimeoutMs: duration(reader, 'connect-timeout', 15_000),
    };
}
function readJump(reader, key, knownHosts) {
    const lines = reader.lines('jump-host');
    const jumpKey = reader.text('jump-ssh-key', key);
    const jumpKnownHosts = reader.text('jump-known-hosts', knownHosts);
    if (lines.length === 0)
        return undefined;
    const [host, ...more] = (0,_core_deploy_host_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHosts */ .tB)(lines, (message) => reader.problem('jump-host', message));
    if (more.length > 0)
        reader.problem('jump-host', `expected one host, got ${lines.length}`);
    return host === undefined ? undefined : { host, key: jumpKey, knownHosts: jumpKnownHosts };
}
function readImages(reader, context, appNeeded) {
    const app = readAppImage(reader, appNeeded);
    const fallback = app !== undefined
        ? `${app.registry}/${app.repository}`
        : context.githubRepository === undefined
            ? ''
            : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const place = readRepository(reader, fallback);
    const { layers, problems } = (0,_core_layers_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLayerRequest */ .Ie)(reader.list('layers', 'default'));
    for (const message of problems)
        reader.problem('layers', message);
    return {
        app,
        ...place,
        layers,
        login: (0,_layers_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readLogin */ .m)(reader, context, place.registry),
        retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    };
}
function readAppImage(reader, needed) {
    const text = reader.text('app-image');
    if (text === '') {
        if (needed)
            reader.problem('app-image', 'required: the application image by tag or digest, such as ghcr.io/owner/app:main or the output `image` of the build action');
        return undefined;
    }
    try {
        const lower = lowerRepository(text);
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(lower);
        if (lower !== text)
            reader.notice(`app-image: "${text}" was written "${lower}", because repositories are lower case.`);
        if (reference.tag === undefined && reference.digest === undefined) {
            reader.problem('app-image', `expected a tag or a digest, got "${text}" without one`);
            return undefined;
        }
        return reference;
    }
    catch (error) {
        reader.problem('app-image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return undefined;
    }
}
/** A tag may have upper-case letters, what stands before it may not. */
function lowerRepository(text) {
    const end = /[:@][^/]*$/.exec(text)?.index ?? text.length;
    return `${text.slice(0, end).toLowerCase()}${text.slice(end)}`;
}
function readRepository(reader, fallback) {
    const none = { image: '', registry: '', repository: '' };
    const text = reader.text('image', fallback);
    if (text === '') {
        // Where app-image is missing or wrong, that is the problem.
        if (reader.text('app-image') === '')
            reader.problem('image', 'required: registry and repository of the layers, such as ghcr.io/owner/app (there is no default outside GitHub)');
        return none;
    }
    try {
        const lower = text.toLowerCase();
        const { registry, repository, tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(lower);
        if (tag !== undefined || digest !== undefined) {
            reader.problem('image', `expected registry and repository of the layers, without tag or digest, got "${text}"; the image to deploy is app-image`);
            return none;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return none;
    }
}
function readProjectDir(reader, needed) {
    const dir = reader.text('project-dir');
    if (dir === '') {
        if (needed)
            reader.problem('project-dir', 'required: the absolute path of the Compose project on the hosts');
        return undefined;
    }
    if (!dir.startsWith('/') || /[\r\n]/.test(dir) || dir.split('/').includes('..')) {
        reader.problem('project-dir', `expected an absolute path without ".." (not "~", which is another folder for each user), got ${JSON.stringify(dir)}`);
        return undefined;
    }
    return dir.length > 1 ? dir.replace(/\/+$/, '') || '/' : dir;
}
function readDockerHost(reader) {
    const text = reader.text('docker-host', 'auto');
    if (text !== 'auto' && !/^unix:\/\/\/[^\s:]+$/.test(text))
        reader.problem('docker-host', `expected auto or the host's socket such as unix:///run/docker.sock, got "${text}"`);
    return text;
}
function duration(reader, name, fallbackMs) {
    const text = reader.text(name);
    // Nobody means 0.
    if (/^0+$/.test(text))
        return 0;
    return reader.durationMs(name) ?? fallbackMs;
}


/***/ }),

/***/ 68859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ layersForPlatform),
/* harmony export */   O7: () => (/* binding */ findAppImage),
/* harmony export */   R1: () => (/* binding */ pullableOf),
/* harmony export */   _y: () => (/* binding */ appForPlatform),
/* harmony export */   fd: () => (/* binding */ findLayerImages)
/* harmony export */ });
/* harmony import */ var _adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96997);
/* harmony import */ var _core_deploy_expected_app_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16473);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);
/* harmony import */ var _core_layers_tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23998);
/* harmony import */ var _core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69964);
/* harmony import */ var _core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30084);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93780);
/* harmony import */ var _layers_lookup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83874);








/**
 * Finds the application image once for all hosts; a tag becomes a digest here.
 * @throws UserError when it is absent, broken or not to be read. RegistryError when the registry does not answer.
 */
async function findAppImage(reference, connect) {
    const { registry, repository, tag, digest } = reference;
    const state = await (0,_adapters_registry_whole_image_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectImage */ .m)(connect(registry), repository, digest ?? tag ?? 'latest');
    const name = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(reference);
    switch (state.kind) {
        case 'absent':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${name} is not in the registry.`, {
                remedy: 'Check the name, and that the build has pushed it. Registries answer the same if the login may not read it, so check the login as well.',
            });
        case 'no-access':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${name} is ${state.reason}`, {
                remedy: 'Add "packages: read" to the job, set a login (registry-username, registry-password), or check the name.',
            });
        case 'broken':
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image ${name} cannot be pulled: ${state.reason}.`, {
                remedy: 'Build and push it again. Configure registry cleanups to keep everything that tagged images refer to.',
            });
        case 'ok': {
            const { descriptor } = state.image;
            return {
                registry,
                repository,
                digest: descriptor.digest,
                tag: digest === undefined ? (tag ?? 'latest') : undefined,
                reference: (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)({ registry, repository, tag: undefined, digest: descriptor.digest }),
                image: state.image,
            };
        }
    }
}
/**
 * Looks up the layers once for all hosts: by the record, where there is no entry by their rolling tags.
 * @throws RegistryError when the registry does not answer.
 */
async function findLayerImages(options) {
    const { registry, repository, layers, quarter, warn } = options;
    const lookup = await (0,_layers_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .lookUpLayers */ .LN)({
        client: options.connect(registry),
        repository,
        names: (record) => (0,_layers_lookup_js__WEBPACK_IMPORTED_MODULE_5__/* .layerNames */ .Em)(layers, record),
        quarter,
        tags: (0,_core_layers_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .layerTags */ .Ff)(undefined),
        given: {},
        warn,
    });
    return { registry, repository, layers: [...lookup.images.keys()], quarter, lookup };
}
/**
 * The image of an application for one machine.
 * @throws UserError when there is none: found before anything is pulled, because old engines pull what they cannot run.
 */
function appForPlatform(app, machine) {
    const found = (0,_core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_6__/* .choosePlatform */ .x)(app.image.platforms, machine);
    if (found !== undefined)
        return found;
    const built = app.image.platforms.map(({ platform }) => (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)).join(', ');
    const wanted = (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(machine);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The host is ${wanted}, and ${app.reference} is built for ${built}: no matching manifest for ${wanted}.`, {
        remedy: `Add ${wanted} to the input platforms where the image is built.`,
    });
}
/** The layers for one machine. */
function layersForPlatform(images, machine) {
    const { record, images: states } = images.lookup;
    return images.layers.map((name) => {
        const state = states.get(name);
        const found = state?.kind === 'ok' ? (0,_core_oci_platform_choice_js__WEBPACK_IMPORTED_MODULE_6__/* .choosePlatform */ .x)(state.image.platforms, machine) : undefined;
        const entry = record?.layers[name];
        const builtAtMs = Date.parse(entry?.builtAt ?? found?.config.created ?? '');
        return {
            name,
            standsOn: Object.keys(entry?.inputs.standsOn ?? {}),
            image: state?.kind === 'ok' && found !== undefined
                ? pullableOf(found, state.image.descriptor.digest)
                : undefined,
            builtAtMs: Number.isNaN(builtAtMs) ? undefined : builtAtMs,
            ownSteps: entry && (0,_core_deploy_expected_app_js__WEBPACK_IMPORTED_MODULE_7__/* .countOwnSteps */ .n)(entry.target, entry.inputs.instructions),
            history: historyOf(found),
        };
    });
}
/** An image for one platform as a pull sees it. `digest`: of what is asked for, which may be the index. */
function pullableOf(found, digest) {
    return {
        platform: (0,_core_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(found.platform),
        digest,
        layers: found.layers.map((layer) => ({ digest: layer.digest, sizeBytes: layer.sizeBytes })),
        diffIds: found.config.diffIds,
        configDigest: found.configDigest,
        configBytes: found.configBytes,
    };
}
function historyOf(found) {
    return found?.config.history ?? [];
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


/***/ }),

/***/ 84973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   m: () => (/* binding */ readLogin)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93780);


/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';
/** The input `image`: registry and repository, without a tag. */
function readImage(reader, context) {
    const fallback = context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
    const text = reader.text('image', fallback);
    const none = { image: '', registry: '', repository: '' };
    if (text === '') {
        reader.problem('image', 'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)');
        return none;
    }
    if (!text.includes('/')) {
        // Docker's shorthand for Docker Hub's own images, to which nobody may push.
        reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
        return none;
    }
    const lower = text.toLowerCase();
    try {
        const reference = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(lower);
        if (reference.tag !== undefined || reference.digest !== undefined) {
            reader.problem('image', `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`);
            return none;
        }
        if (lower !== text)
            reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
        const { registry, repository } = reference;
        return { image: `${registry}/${repository}`, registry, repository };
    }
    catch (error) {
        reader.problem('image', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorAdvice */ .Js)(error));
        return none;
    }
}
/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
function readLogin(reader, context, registry) {
    const login = findLogin(reader, context, registry);
    if (login === undefined)
        return undefined;
    reader.secret(login.password);
    reader.secret(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
    return login;
}
function findLogin(reader, context, registry) {
    const username = reader.text('registry-username');
    const password = reader.text('registry-password');
    if (password !== '')
        return { username: username || context.actor || defaultUsername, password };
    if (username !== '') {
        reader.problem('registry-password', `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`);
    }
    const token = reader.text('github-token');
    if (token === '' || registry !== context.githubContainerHost)
        return undefined;
    return { username: context.actor ?? defaultUsername, password: token };
}


/***/ })

};

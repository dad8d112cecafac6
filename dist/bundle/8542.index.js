export const id = 8542;
export const ids = [8542];
export const modules = {

/***/ 38542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand),
  verifyOutputs: () => (/* binding */ verifyOutputs)
});

// EXTERNAL MODULE: ./lib/core/known.js
var known = __webpack_require__(72452);
// EXTERNAL MODULE: ./lib/hosts/own-ssh-flags.js
var own_ssh_flags = __webpack_require__(55398);
// EXTERNAL MODULE: ./lib/commands/command.js
var command = __webpack_require__(85583);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/hosts/parts.js
var parts = __webpack_require__(9633);
// EXTERNAL MODULE: ./lib/page/block.js
var block = __webpack_require__(68438);
// EXTERNAL MODULE: ./lib/page/document.js
var page_document = __webpack_require__(71694);
// EXTERNAL MODULE: ./lib/commands/verify/report.js
var verify_report = __webpack_require__(68494);
;// CONCATENATED MODULE: ./lib/commands/verify/page.js








/** The summary of a look at the layers: is all well, and what is not. */
function verifyDocument(report) {
    const { healthy, layers, hosts, app } = report;
    const whole = layers.filter(({ state }) => state === 'ok').length;
    const holding = hosts.filter((host) => host.healthy).length;
    return (0,page_document/* createDocument */.ui)(report, {
        mark: healthy ? '✅' : '❌',
        tone: healthy ? 'good' : 'failed',
        headline: headline(report),
        subject: report.image,
        facts: {
            whole: `${whole} of ${(0,quantity/* plural */.LS)(layers.length, 'layer')} complete in the registry`,
            holding: hosts.length === 0 ? undefined : `${holding} of ${(0,quantity/* plural */.LS)(hosts.length, 'host')} ready`,
            duration: (0,quantity/* formatDuration */.a3)(report.durationMs),
        },
        tiles: {
            whole: (0,page_document/* tile */.Vs)('In the registry', `${whole} of ${layers.length}`, 'layers complete'),
            holding: hosts.length === 0
                ? undefined
                : (0,page_document/* tile */.Vs)('Hosts', `${holding} of ${hosts.length}`, 'hold what they need'),
            duration: (0,page_document/* durationTile */.rd)(report.durationMs, 'nothing was changed'),
        },
        said: hosts.flatMap(({ name, error }) => error === undefined ? [] : [(0,host/* withHostName */.mA)(name, error.message)]),
        where: app === undefined ? undefined : `Compared with \`${app}\``,
        parts: [registryPart(layers), hostsPart(hosts), (0,parts/* downloadsPart */.jk)(hosts), ...(0,parts/* hostLayersParts */.Vc)(hosts)],
    });
}
/** Why a look that found something fails; undefined when all is well. */
function unhealthyError(report) {
    if (report.healthy)
        return undefined;
    return (0,error_report/* plainError */.n)(headline(report), report.nextSteps.join('\n') || undefined);
}
function headline(report) {
    if (report.error !== undefined)
        return 'The layers could not be checked';
    if (report.healthy)
        return [
            report.layers.length === 0 ? [] : 'all layers are complete',
            report.hosts.length === 0 ? [] : 'every host has what it needs',
        ]
            .flat()
            .join(', and ')
            .replace(/^./, (letter) => letter.toUpperCase());
    return `${(0,quantity/* plural */.LS)((0,verify_report/* countFindings */.Gt)(report), 'finding')}: something is missing`;
}
const states = {
    ok: '✅ whole',
    odd: '⚠️ whole',
    absent: '⚪ absent',
    'no-access': '⚠️ not accessible',
    broken: '❌ broken',
};
function registryPart(layers) {
    return (0,page_document/* part */.y_)('In the registry', (0,block/* table */.tp)([
        (0,block/* asCode */.qM)('Layer'),
        (0,block/* asCode */.qM)('Tag'),
        (0,block/* asDigest */.J6)('Digest'),
        (0,block/* asQuantity */.oR)('Adds'),
        (0,block/* asQuantity */.oR)('In all'),
        (0,block/* asQuantity */.oR)('Age'),
        'State',
    ], layers.map((layer) => [
        layer.name,
        layer.tag,
        layer.digest ?? '',
        layer.ownBytes === undefined ? '' : (0,quantity/* formatBytes */.z3)(layer.ownBytes),
        layer.sizeBytes === undefined ? '' : (0,quantity/* formatBytes */.z3)(layer.sizeBytes),
        layer.ageMs === undefined ? '' : (0,quantity/* formatAge */.nV)(layer.ageMs),
        [states[layer.state], ...layer.problems].join('; '),
    ])));
}
function hostsPart(hosts) {
    return (0,page_document/* part */.y_)('Hosts', (0,block/* table */.tp)([(0,block/* asCode */.qM)('Host'), 'Engine', 'Image store', 'State'], hosts.map((host) => [
        host.name,
        host.engine === undefined
            ? ''
            : `${host.engine}${host.compose === undefined ? '' : `, compose ${host.compose}`}`,
        host.store ?? '',
        hostState(host),
    ])));
}
function hostState({ healthy, layers, problems, error }) {
    if (healthy)
        return '✅ has what it needs';
    const lacking = layers.filter(layer_state/* isLayerFinding */.Rl).map(({ name, state }) => `${name} ${state}`);
    return `❌ ${[...(error === undefined ? [] : [error.message]), ...problems, ...lacking].join('; ')}`;
}

;// CONCATENATED MODULE: ./lib/commands/verify/index.js





/** Checks whether the layers are whole in the registry, and present on hosts. */
const verifyCommand = (0,command/* defineCommand */.N)({
    metadata: 'verify/action.yml',
    terminal: { also: own_ssh_flags/* ownSshFlags */.O },
    read: async (values, context) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(5228), __webpack_require__.e(5548)]).then(__webpack_require__.bind(__webpack_require__, 72769))).readVerify(values, context),
    nothing: () => verify_report/* nothingSeen */.pQ,
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(5228), __webpack_require__.e(5928), __webpack_require__.e(8584), __webpack_require__.e(7432)]).then(__webpack_require__.bind(__webpack_require__, 70109))).verify(context, inputs),
    report: verify_report/* verifyReport */.yp,
    image: ({ images }) => images.image,
    page: verifyDocument,
    outputs: verifyOutputs,
    failure: (report) => report.error ?? unhealthyError(report),
});
function verifyOutputs(report) {
    return {
        healthy: String(report.healthy),
        findings: String((0,verify_report/* countFindings */.Gt)(report)),
        hosts: JSON.stringify((0,known/* recordKnown */.zK)(report.hosts, ({ name, download }) => [name, download?.plannedBytes])),
        report: JSON.stringify(report),
    };
}


/***/ }),

/***/ 68494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   pQ: () => (/* binding */ nothingSeen),
/* harmony export */   yp: () => (/* binding */ verifyReport)
/* harmony export */ });
/* harmony import */ var _core_deploy_layer_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34210);

/** How many things are missing, stale or broken. */
function countFindings({ layers, hosts }) {
    return (layers.filter(({ state }) => state !== 'ok').length +
        hosts.reduce((total, host) => total +
            host.problems.length +
            (host.error === undefined ? 0 : 1) +
            host.layers.filter(_core_deploy_layer_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isLayerFinding */ .Rl).length, 0));
}
const nothingSeen = { app: undefined, layers: [], hosts: [] };
function verifyReport({ app, layers, hosts }, { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }, { images: { image } }) {
    const healthy = error === undefined && layers.every(({ state }) => state === 'ok') && hosts.every((host) => host.healthy);
    return {
        ...{ schemaVersion, kind: 'verify', healthy, image, app, startedAt, durationMs, runUrl, layers, hosts },
        ...{ phases, notices, warnings, nextSteps: nextSteps(layers, hosts), error },
    };
}
function nextSteps(layers, hosts) {
    const broken = layers.filter(({ state }) => state !== 'ok').map(({ name }) => name);
    const lacking = hosts.filter((host) => host.layers.some(_core_deploy_layer_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isLayerFinding */ .Rl));
    return [
        ...(broken.length === 0
            ? []
            : [`"cache-prewarm prewarm" builds and pushes what is incomplete: ${broken.join(', ')}.`]),
        ...(lacking.length === 0
            ? []
            : [
                `"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated on ${lacking.map(({ name }) => name).join(', ')}.`,
            ]),
        ...hosts.flatMap(({ name, error }) => (error?.remedy === undefined ? [] : [`${name}: ${error.remedy}`])),
    ];
}


/***/ }),

/***/ 66931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Or: () => (/* binding */ afterPull),
/* harmony export */   cE: () => (/* binding */ planDownload),
/* harmony export */   lc: () => (/* binding */ sharedChain),
/* harmony export */   uB: () => (/* binding */ unpackedSuffices),
/* harmony export */   wh: () => (/* binding */ pullsAttestations),
/* harmony export */   zi: () => (/* binding */ planDownloads)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88736);


/**
 * Whether an engine with containerd's store leaves out a layer that lies there unpacked, although it has not the compressed one.
 * Engines did until 29.9, which fetches it (https://github.com/moby/moby/pull/53615; measured on both). Undefined: the version is
 * none of a release, so it cannot be told.
 */
function unpackedSuffices(engineVersion) {
    return isBefore(engineVersion, 29, 9);
}
/**
 * Whether an engine with containerd's store pulls the attestations of an image with it, as engines do since 29.1
 * (https://github.com/moby/moby/pull/51012). Undefined: it cannot be told.
 */
function pullsAttestations(engineVersion) {
    const isOlder = isBefore(engineVersion, 29, 1);
    return isOlder === undefined ? undefined : !isOlder;
}
/** The store came with 23; lower ones are versions of something else, such as moby's module. */
function isBefore(engineVersion, major, minor) {
    const [, ...parts] = /^v?(\d+)\.(\d+)\.\d/.exec(engineVersion) ?? [];
    const [theirs = 0, theirMinor = 0] = parts.map(Number);
    return theirs < 23 ? undefined : theirs < major || (theirs === major && theirMinor < minor);
}
/**
 * What a host downloads when it pulls an image. The classic engine skips a layer whose chain is unpacked already, when it has
 * also met the compressed layer before, in any image, and nothing above the first layer that it lacks. Containerd skips where
 * it has the compressed layer for any reason; engines before 29.9 also where the chain is unpacked
 * (https://github.com/moby/moby/blob/v26.1.5/distribution/xfer/download.go#L106,
 * https://github.com/containerd/containerd/blob/v1.7.24/pkg/unpack/unpacker.go#L208; measured).
 */
function planDownload(image, holdings) {
    const states = stateOfLayers(image, holdings);
    const config = stateOfConfig(image, holdings);
    const isComplete = config === 'held' && (holdings.store === 'classic' || isThere(image, holdings));
    const layers = image.layers.map(({ digest, sizeBytes }, index) => ({
        digest,
        sizeBytes,
        state: isComplete ? 'held' : (states[index] ?? 'missing'),
    }));
    const configOf = (state) => (config === state ? image.configBytes : 0);
    const attestations = attestationsOf(image, holdings, isComplete);
    const attestationBytes = sumOnce(attestations.filter(({ state }) => state !== 'held'));
    const totalBytes = sumOnce(layers) + image.configBytes + sumOnce(attestations);
    const bytes = sumOnce(layers.filter(({ state }) => state !== 'held')) +
        (image.configBytes - configOf('held')) +
        attestationBytes;
    const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
    const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
    return {
        totalBytes,
        bytes,
        heldBytes: totalBytes - bytes,
        uncertainBytes: sumOnce([...uncertain, ...attestations.filter(({ state }) => state === 'uncertain')]) +
            configOf('uncertain'),
        layers,
        config,
        attestationBytes,
    };
}
/** What a host has after it has pulled an image. */
function afterPull(holdings, image) {
    const { content } = holdings;
    const isFetched = holdings.store === 'classic' || holdings.unpackedSuffices === false;
    const fetched = new Set(planDownload(image, holdings).layers.flatMap(({ digest, state }) => (state === 'held' ? [] : [digest])));
    const pulled = {
        digests: [image.digest],
        diffIds: image.diffIds,
        // What lay there unpacked is not there compressed.
        blobs: isFetched ? image.layers : image.layers.filter(({ digest }) => fetched.has(digest)),
        configDigest: image.configDigest,
        isWhole: true,
    };
    return {
        ...holdings,
        content: content &&
            new Set([
                ...content,
                ...fetched,
                image.configDigest,
                ...image.attestations.map(({ digest }) => digest),
            ]),
        images: [...holdings.images, pulled],
    };
}
/** Plans pulls of images one after the other: what one of them brought, the next ones do not download. */
function planDownloads(images, holdings) {
    let held = holdings;
    return images.map((image) => {
        const plan = planDownload(image, held);
        held = afterPull(held, image);
        return plan;
    });
}
/** What pulling all of them downloads, see planDownloads. */
function bytesOf(images, holdings) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumOf */ .XN)(planDownloads(images, holdings), ({ bytes }) => bytes);
}
/** Whether two chains are the same in their lowest layers: how many. */
function sharedChain(a, b) {
    const end = a.findIndex((diffId, index) => b[index] !== diffId);
    return end < 0 ? a.length : end;
}
function stateOfLayers(image, holdings) {
    const { store, images } = holdings;
    const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
    const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
    const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
    if (store === 'containerd') {
        return image.layers.map(({ digest }, index) => {
            const state = stateInStore(digest, image.diffIds[index], holdings);
            if (state === 'held' || index >= chain || holdings.unpackedSuffices === false)
                return state;
            return holdings.unpackedSuffices === true ? 'held' : 'uncertain';
        });
    }
    let state = 'held';
    return image.layers.map(({ digest }, index) => {
        if (index >= chain)
            state = 'missing';
        else if (state === 'held' && !known.has(digest)) {
            const isUnknown = shared.some(({ held, length }) => held.blobs === undefined && length > index);
            state = isUnknown ? 'uncertain' : 'missing';
        }
        return state;
    });
}
/** Whether containerd's store has a compressed layer. */
function stateInStore(digest, diffId, { content, images }) {
    if (content !== undefined)
        return content.has(digest) ? 'held' : 'missing';
    const holders = images.filter(({ blobs }) => blobs?.some((blob) => blob.digest === digest));
    if (holders.some(({ isWhole }) => isWhole))
        return 'held';
    const isPerhaps = images.some(({ blobs, diffIds }) => blobs === undefined && diffId !== undefined && diffIds.includes(diffId));
    return holders.length > 0 || isPerhaps ? 'uncertain' : 'missing';
}
function attestationsOf({ attestations }, { store, pullsAttestations: isPulled, content }, isComplete) {
    if (store === 'classic' || isPulled === false)
        return [];
    const unknown = isPulled === undefined ? 'uncertain' : 'missing';
    return attestations.map((blob) => ({
        ...blob,
        state: isComplete || content?.has(blob.digest) === true ? 'held' : unknown,
    }));
}
function stateOfConfig(image, holdings) {
    const { images, content } = holdings;
    if (isThere(image, holdings))
        return 'held';
    if (content !== undefined)
        return content.has(image.configDigest) ? 'held' : 'missing';
    if (images.some(({ configDigest }) => configDigest === image.configDigest))
        return 'held';
    const twin = images.some(({ blobs, configDigest, diffIds }) => blobs === undefined && configDigest === undefined && isSame(diffIds, image.diffIds));
    return twin ? 'uncertain' : 'missing';
}
/** The host has pulled this very image, for this platform. */
function isThere(image, { images }) {
    return images.some(({ digests, diffIds }) => digests.includes(image.digest) && isSame(diffIds, image.diffIds));
}
function isSame(a, b) {
    return a.length === b.length && sharedChain(a, b) === a.length;
}
function sumOnce(blobs) {
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSizes */ .iJ)((0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueBlobs */ .ge)(blobs));
}


/***/ }),

/***/ 46299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ layerTag),
/* harmony export */   VK: () => (/* binding */ layerOfTag),
/* harmony export */   aF: () => (/* binding */ releaseTag),
/* harmony export */   lU: () => (/* binding */ releaseOfTag),
/* harmony export */   sJ: () => (/* binding */ isOwnName)
/* harmony export */ });
/* unused harmony exports releaseRepository, posixChecksum */
/**
 * The names that this tool gives to images on a host. They protect from `docker image prune` what was pulled by digest only,
 * and tell what may be removed later: an image without such a name was put there by others.
 */
const prefix = 'cache-prewarm';
/** Of all layer images, whatever project they serve. */
const layerRepository = `${prefix}-layers`;
/**
 * The repository of a project's releases: `cache-prewarm/shop/app`. The job that switches finds the same name, see `tag_base`
 * in src/host/switch/releases.sh.
 */
function releaseRepository({ project, repository }) {
    // https://github.com/distribution/reference/blob/v0.6.0/regexp.go: separators stand between letters or digits.
    const plain = project.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
    const name = plain === project ? plain : `${plain}-${posixChecksum(new TextEncoder().encode(project))}`;
    return `${prefix}/${name}/${repository.slice(repository.lastIndexOf('/') + 1)}`;
}
/** The name of an application image that was pulled: `cache-prewarm/shop/app:0123456789ab`. */
function releaseTag(series, digest) {
    return `${releaseRepository(series)}:${shortHex(digest)}`;
}
/** The name of a layer image that was pulled: `cache-prewarm-layers:base-0123456789ab`. */
function layerTag(layer, digest) {
    return `${layerRepository}:${layer}-${shortHex(digest)}`;
}
/** The layer whose image has this name, short or in full; undefined when it is none of `layerTag`. */
function layerOfTag(reference) {
    const name = shortName(reference);
    if (!name.startsWith(`${layerRepository}:`))
        return undefined;
    return /^(.+)-[0-9a-f]{12}$/.exec(name.slice(layerRepository.length + 1))?.[1];
}
/** What a name, short or in full, calls a release: `0123456789ab`, `current`. Undefined: it is none of this series. */
function releaseOfTag(reference, series) {
    const place = `${releaseRepository(series)}:`;
    const name = shortName(reference);
    return name.startsWith(place) ? name.slice(place.length) : undefined;
}
/** Whether this tool gave the name, short or in full, with or without a tag. */
function isOwnName(reference) {
    const name = shortName(reference);
    return name.startsWith(`${prefix}/`) || name === layerRepository || name.startsWith(`${layerRepository}:`);
}
/** `docker.io/library/name` and `docker.io/owner/name` are how engines and we write names without a registry in full. */
function shortName(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?/, '');
}
function shortHex(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}
/**
 * What `cksum` of every POSIX system says of some bytes: what a script on a host and we have to find alike.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html
 */
function posixChecksum(bytes) {
    const polynomial = 0x04c11db7;
    let sum = 0;
    const add = (byte) => {
        sum ^= byte << 24;
        for (let bit = 0; bit < 8; bit++)
            sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
    };
    for (const byte of bytes)
        add(byte);
    for (let length = bytes.length; length > 0; length = Math.floor(length / 256))
        add(length & 0xff);
    return ~sum >>> 0;
}


/***/ }),

/***/ 60793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ describeLogin),
/* harmony export */   JF: () => (/* binding */ hostPattern),
/* harmony export */   Pf: () => (/* binding */ mostHosts),
/* harmony export */   aP: () => (/* binding */ sshPort),
/* harmony export */   mA: () => (/* binding */ withHostName),
/* harmony export */   tB: () => (/* binding */ parseHosts)
/* harmony export */ });
/* unused harmony export parseHost */
const sshPort = 22;
/** In one deployment. */
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

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ isLayerFinding),
/* harmony export */   SC: () => (/* binding */ describeHostLayers),
/* harmony export */   oU: () => (/* binding */ markUnneeded)
/* harmony export */ });
/* harmony import */ var _layers_own_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95740);
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _download_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66931);
/* harmony import */ var _host_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46299);





/** Looks at each layer on a host. `apps`: what is pulled, in this order; `nowMs`: by the host's own clock. */
function describeHostLayers(options) {
    const { apps, holdings, images, nowMs } = options;
    const nothing = { ...holdings, content: undefined, images: [] };
    const gain = (before, layer) => apps.length === 0 ? undefined : (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(apps, before) - (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(apps, (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .afterPull */ .Or)(before, layer));
    const blobsOf = (layer) => layer && [...layer.layers, { digest: layer.configDigest, sizeBytes: layer.configBytes }];
    const known = new Map(options.layers.map((layer) => [layer.name, blobsOf(layer.image)]));
    return options.layers.map(({ name, layer: ownName, place, standsOn, image: layer, builtAtMs }) => {
        const older = images.filter((held) => isOfLayer(held, ownName, place) && (layer === undefined || !held.digests.includes(layer.digest)));
        if (layer === undefined) {
            return {
                name,
                state: 'absent-in-registry',
                presentAs: undefined,
                digest: undefined,
                sizeBytes: undefined,
                ownBytes: undefined,
                ageMs: age(newest(older), nowMs),
                downloadBytes: undefined,
                reducesBytes: undefined,
                savesBytes: undefined,
            };
        }
        const plan = (0,_download_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .planDownload */ .cE)(layer, holdings);
        const isImage = holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
        const isPresent = plan.layers.every(({ state }) => state === 'held');
        const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
        return {
            name,
            state,
            presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
            digest: layer.digest,
            sizeBytes: plan.totalBytes,
            ownBytes: (0,_layers_own_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .ownBytes */ .M)(blobsOf(layer), standsOn.map((below) => known.get(below))),
            ageMs: state === 'stale' ? age(newest(older), nowMs) : age(builtAtMs, nowMs),
            downloadBytes: plan.bytes,
            reducesBytes: gain(nothing, layer),
            savesBytes: gain(holdings, layer),
        };
    });
}
/**
 * Whether an image of a host is one of this layer's, of any time: by the rolling tag, by that of a quarter, or by the name
 * that this tool gave it there. `image`: registry and repository of the layers.
 */
function isOfLayer({ tags, repositories }, layer, image) {
    const rolling = `${image}:${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(layer)}`;
    return tags.some((tag) => tag === rolling ||
        (tag.startsWith(`${rolling}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__/* .isQuarter */ .DS)(tag.slice(rolling.length + 1))) ||
        ((0,_host_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .layerOfTag */ .VK)(tag) === layer && repositories.includes(image)));
}
function newest(images) {
    const times = images.flatMap(({ createdMs }) => createdMs ?? []);
    return times.length === 0 ? undefined : Math.max(...times);
}
/** A clock that is off makes no negative age. */
function age(sinceMs, nowMs) {
    return sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs);
}
/** Layers with their states, those marked that a host lacks on purpose. `useless`: names of what is never sent there. */
function markUnneeded(layers, useless) {
    return layers.map((layer) => (layer.state === 'missing' || layer.state === 'stale') && useless.has(layer.name)
        ? { ...layer, state: 'not-needed' }
        : layer);
}
/** Whether a layer on a host is not as it should be. */
function isLayerFinding({ state }) {
    return state !== 'present' && state !== 'not-needed';
}


/***/ }),

/***/ 95740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ownBytes)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69964);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88736);


/**
 * Compressed bytes of an image that none of the images beneath has, each blob once: what a layer adds.
 * Undefined where an image is not known.
 */
function ownBytes(image, beneath) {
    if (image === undefined || beneath.includes(undefined))
        return undefined;
    const held = new Set(beneath.flatMap((below) => below ?? []).map(({ digest }) => digest));
    return (0,_sum_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSizes */ .iJ)((0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .uniqueBlobs */ .ge)(image).filter(({ digest }) => !held.has(digest)));
}


/***/ }),

/***/ 9633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   Lz: () => (/* binding */ outcomeInWords),
/* harmony export */   Vc: () => (/* binding */ hostLayersParts),
/* harmony export */   gT: () => (/* binding */ savedInWords),
/* harmony export */   jk: () => (/* binding */ downloadsPart),
/* harmony export */   kM: () => (/* binding */ plannedWords)
/* harmony export */ });
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71866);
/* harmony import */ var _page_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68438);
/* harmony import */ var _page_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71694);



const outcomes = {
    deployed: { mark: '🚀', words: 'deployed' },
    unchanged: { mark: '✅', words: 'unchanged, already running' },
    planned: { mark: '📋', words: 'planned' },
    prewarmed: { mark: '📦', words: 'prewarmed' },
    'nothing-to-prewarm': { mark: '⚪', words: 'nothing to prewarm' },
    'rolled-back': { mark: '↩️', words: 'rolled back' },
    'taken-down': { mark: '⬇️', words: 'taken down, nothing ran before' },
    sick: { mark: '🤒', words: 'unhealthy, left as is' },
    'rollback-failed': { mark: '🚨', words: 'rollback failed' },
    'failed-before-switch': { mark: '❌', words: 'failed before the switch' },
    'not-switched': { mark: '⚪', words: 'not switched' },
    unknown: { mark: '❓', words: 'unknown, the connection was lost' },
};
/** The outcome with its mark, as people read it. */
function outcomeInWords(outcome) {
    // What another version calls it is shown as it is.
    const known = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
    return known === undefined ? outcome : `${known.mark} ${known.words}`;
}
/** Empty where nothing was saved. `plain`: what hosts that hold nothing would have downloaded. */
function savedInWords(downloaded, plain) {
    return plain === undefined || plain <= downloaded
        ? ''
        : `, ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(plain - downloaded)} saved against a plain pull`;
}
/** What pulling the application costs each host. */
function downloadsPart(hosts) {
    const told = hosts.flatMap(({ name, store, download }) => download === undefined ? [] : [{ name, store, ...download }]);
    return (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)('Downloads', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .bars */ .n_)(told.map(({ name, totalBytes, heldBytes, plannedBytes, atMost }) => ({
        label: `${name} held`,
        percent: totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100,
        note: `${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(heldBytes)} of ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes)}`,
        segments: [],
        rest: `to download: ${plannedWords(plannedBytes, atMost)}`,
    }))), (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .filledTable */ .p3)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Host'),
        'Image store',
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Plain pull'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Held'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Planned'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Downloaded'),
    ], told.map(({ name, store, totalBytes, heldBytes, plannedBytes, atMost, downloadedBytes }) => [
        name,
        store ?? '',
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(totalBytes),
        (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(heldBytes),
        plannedWords(plannedBytes, atMost),
        downloadedBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(downloadedBytes),
    ])));
}
/** `at most 106 MB`. */
function plannedWords(bytes, atMost) {
    return `${atMost ? 'at most ' : ''}${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`;
}
const layerStates = {
    present: '✅ present',
    stale: '🕰️ stale',
    missing: '⚪ missing',
    'not-needed': '➖ not needed here',
    'absent-in-registry': '⚠️ not in the registry',
};
/** The layer images on each host. `when`: what their state is called. */
function hostLayersParts(hosts, when = 'State') {
    return hosts.map(({ name, layers }) => (0,_page_document_js__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)(hosts.length > 1 ? `Layers on ${name}` : 'Layers', (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asCode */ .qM)('Layer'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Adds'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('In all'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('Age'),
        (0,_page_block_js__WEBPACK_IMPORTED_MODULE_2__/* .asQuantity */ .oR)('In the app'),
        when,
    ], layers.map((layer) => [
        layer.name,
        layer.ownBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(layer.ownBytes),
        layer.sizeBytes === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(layer.sizeBytes),
        layer.ageMs === undefined ? '' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatAge */ .nV)(layer.ageMs),
        appPart(layer.state === 'not-needed' ? 0 : layer.reducesBytes),
        `${layerStates[layer.state]}${layer.pulled ? ', pulled' : ''}`,
    ]))));
}
/** What of the application a layer holds: with the layer on a host, its pull downloads that much less. */
function appPart(bytes) {
    if (bytes === undefined)
        return '';
    return bytes === 0 ? 'nothing' : (0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
}


/***/ })

};

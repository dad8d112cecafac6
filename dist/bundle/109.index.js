export const id = 109;
export const ids = [109];
export const modules = {

/***/ 70109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify),
  verifyFleet: () => (/* binding */ verifyFleet)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/deploy/host.js
var deploy_host = __webpack_require__(60793);
// EXTERNAL MODULE: ./lib/core/deploy/layer-state.js
var layer_state = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/core/diagnosis/error-report.js
var error_report = __webpack_require__(90066);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/hosts/connection.js
var connection = __webpack_require__(18515);
// EXTERNAL MODULE: ./lib/hosts/fleet.js + 18 modules
var fleet = __webpack_require__(82558);
// EXTERNAL MODULE: ./lib/hosts/host-images.js + 1 modules
var host_images = __webpack_require__(28121);
// EXTERNAL MODULE: ./lib/hosts/images-report.js
var images_report = __webpack_require__(24428);
// EXTERNAL MODULE: ./lib/hosts/plan.js + 1 modules
var hosts_plan = __webpack_require__(19542);
// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
;// CONCATENATED MODULE: ./lib/core/deploy/registry-check.js


/** Whether a layer is whole in the registry, and all that names it agrees. */
function judgeRegistryLayer(facts) {
    const { image, record } = facts;
    if (image.kind === 'absent') {
        const named = record?.digest;
        return {
            state: 'absent',
            problems: [
                named === undefined
                    ? `neither ${layers_tag/* recordTag */.yg} nor the tag ${(0,layers_tag/* rollingTag */.g8)(facts.name)} names an image: prewarm creates it`
                    : `${layers_tag/* recordTag */.yg} names ${(0,quantity/* shortDigest */.VK)(named)}, which is gone from the registry: the next prewarm rebuilds the layer`,
            ],
        };
    }
    const odd = oddities(facts);
    if (image.kind !== 'ok')
        return { state: image.kind, problems: [image.reason, ...odd] };
    const missing = facts.platforms.filter((platform) => !image.platforms.includes(platform));
    const problems = [
        ...odd,
        ...missing.map((platform) => `it is not made for ${platform}, only for ${image.platforms.join(', ') || 'none'}`),
    ];
    return { state: problems.length === 0 ? 'ok' : 'odd', problems };
}
function oddities({ name, image, record, rolling, quarter }) {
    const tag = (0,layers_tag/* rollingTag */.g8)(name);
    if (record === undefined) {
        return [`there is no ${layers_tag/* recordTag */.yg} that can be read: builds do not use the layer until the next prewarm`];
    }
    if (record.digest === undefined)
        return [`${layers_tag/* recordTag */.yg} does not name it: builds do not use it until the next prewarm`];
    // Where the record cannot be followed, the tags tell nothing more.
    if (image.kind === 'no-access')
        return [];
    const says = `${layers_tag/* recordTag */.yg} says ${(0,quantity/* shortDigest */.VK)(record.digest)}`;
    const repaired = 'the next prewarm corrects it';
    const problems = [];
    if (rolling !== record.digest)
        problems.push(rolling === undefined
            ? `the tag ${tag} is absent: ${repaired}`
            : `the tag ${tag} is ${(0,quantity/* shortDigest */.VK)(rolling)}, and ${says}: ${repaired}`);
    if (quarter !== undefined && quarter.digest !== record.digest) {
        const ofQuarter = (0,layers_tag/* quarterTag */.F8)(name, quarter.name);
        problems.push(quarter.digest === undefined
            ? `the tag ${ofQuarter} is absent: ${repaired}`
            : `the tag ${ofQuarter} is ${(0,quantity/* shortDigest */.VK)(quarter.digest)}, and ${says}: ${repaired}`);
    }
    return problems;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/platform.js
var dockerfile_platform = __webpack_require__(18999);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/layers/lookup.js
var layers_lookup = __webpack_require__(83874);
;// CONCATENATED MODULE: ./lib/commands/verify/registry.js






/**
 * Looks at the layers in the registry: every blob was looked at already, and now whether the tags, the record and the platforms
 * agree. Absent, broken and forbidden are findings.
 * @param hosts platforms of the machines that are to have them, beside those that the record says.
 * @throws RegistryError when the registry does not answer.
 */
async function verifyRegistryLayers(options) {
    const { client, images, hosts, nowMs } = options;
    const { repository, lookup, quarter } = images;
    const { record } = lookup;
    const isOpen = (0,layers_lookup/* isQuarterOpen */.VZ)(lookup, quarter);
    const resolve = async (tag) => {
        try {
            return (await client.resolve(repository, tag))?.digest;
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.gl && (error.kind === 'denied' || error.kind === 'unauthorized'))
                return undefined;
            throw error;
        }
    };
    return Promise.all(images.layers.map(async (name) => {
        const entry = record?.layers[name];
        const state = lookup.images.get(name) ?? { kind: 'absent' };
        const [rolling, ofQuarter] = await Promise.all([
            resolve((0,layers_tag/* rollingTag */.g8)(name)),
            isOpen ? resolve((0,layers_tag/* quarterTag */.F8)(name, quarter)) : undefined,
        ]);
        const wanted = [...(entry?.inputs.platforms ?? []), ...hosts.map(descriptor/* formatPlatform */.Bq)];
        const judged = judgeRegistryLayer({
            name,
            image: factsOf(state),
            record: record && { digest: entry?.digest },
            rolling,
            quarter: isOpen ? { name: quarter, digest: ofQuarter } : undefined,
            platforms: [...new Set(wanted.filter((text) => text !== 'unknown').map(dockerfile_platform/* normalizePlatform */.F))],
        });
        const image = state.kind === 'ok' ? state.image : undefined;
        const builtAtMs = Date.parse(entry?.builtAt ?? image?.platforms[0]?.config.created ?? '');
        return {
            name,
            tag: (0,layers_tag/* rollingTag */.g8)(name),
            ...judged,
            digest: image?.descriptor.digest ?? entry?.digest ?? rolling,
            sizeBytes: image?.sizeBytes,
            ageMs: image === undefined || Number.isNaN(builtAtMs) ? undefined : Math.max(0, nowMs - builtAtMs),
            platforms: platformsOf(image?.platforms ?? []),
        };
    }));
}
function factsOf(state) {
    switch (state.kind) {
        case 'absent':
            return state;
        case 'ok':
            return {
                kind: 'ok',
                digest: state.image.descriptor.digest,
                platforms: platformsOf(state.image.platforms),
            };
        default:
            return { kind: state.kind, reason: state.reason };
    }
}
function platformsOf(images) {
    return images.map(({ platform }) => (0,dockerfile_platform/* normalizePlatform */.F)((0,descriptor/* formatPlatform */.Bq)(platform)));
}

// EXTERNAL MODULE: ./lib/commands/verify/report.js
var report = __webpack_require__(68494);
;// CONCATENATED MODULE: ./lib/commands/verify/run.js












/** Looks at the layers in the registry and on the hosts. Nothing is changed. */
function verify(context, inputs) {
    return verifyFleet(inputs, context.clock, context.log, () => (0,fleet/* openFleet */.xZ)(context, inputs, inputs.images.app));
}
/** Looks at the hosts, and then at the layers in the registry, for the platforms of these hosts. */
async function verifyFleet(inputs, clock, log, open) {
    const fleet = await open();
    return (0,unfinished/* gather */.kg)({ ...report/* nothingSeen */.pQ, app: fleet.images.app?.reference }, async () => ({ hosts: await log.phase('hosts', () => lookAtHosts(inputs, fleet)) }), async ({ hosts }) => ({
        layers: await log.phase('registry', () => verifyRegistryLayers({
            client: fleet.connectRegistry(inputs.images.registry),
            images: fleet.images.layers,
            hosts: hosts.flatMap(({ platform }) => (platform === undefined ? [] : [platformOf(platform)])),
            nowMs: clock.nowMs(),
        })),
    }));
}
async function lookAtHosts(inputs, fleet) {
    const limit = (0,p_limit/* default */.A)(inputs.maxParallel);
    return Promise.all(inputs.ssh.hosts.map((host) => limit(() => verifyHost(host, inputs, fleet))));
}
/** A look pulls and removes nothing. */
const wish = {
    prewarm: 'auto',
    prewarmOnly: false,
    prune: 'false',
    project: undefined,
    projectDir: undefined,
    keep: 1,
};
async function verifyHost(host, { dockerHost, projectDir }, fleet) {
    const about = { name: host.name, address: (0,deploy_host/* describeLogin */.Hf)(host) };
    const needs = { projectDir, uploadsCompose: false, switches: projectDir !== undefined, fetches: false };
    try {
        const connected = await (0,connection/* connectHost */.Zj)(host, { dockerHost, startDocker: false, needs }, fleet);
        try {
            const plan = await (0,hosts_plan/* planHostImages */.q)((0,host_images/* imagesRun */.M)(connected, wish, fleet.images));
            const report = (0,images_report/* hostImagesReport */.x)(plan, undefined);
            return {
                ...about,
                ...report,
                healthy: plan.shortage === undefined && !report.layers.some(layer_state/* isLayerFinding */.R),
                engine: plan.engine.version,
                compose: connected.facts.compose,
                problems: plan.shortage === undefined ? [] : [plan.shortage],
                error: undefined,
            };
        }
        finally {
            await (0,connection/* disconnectHost */.Dt)(connected);
        }
    }
    catch (error) {
        return {
            ...about,
            ...(0,images_report/* hostImagesReport */.x)(undefined, undefined),
            engine: undefined,
            compose: undefined,
            healthy: false,
            problems: [],
            error: (0,error_report/* errorReport */.Z)(error, fleet.images.app?.reference),
        };
    }
}
/** `linux/arm64/v8` as a value. */
function platformOf(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
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


/***/ })

};

export const id = 5224;
export const ids = [5224];
export const modules = {

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
var oci_json = __webpack_require__(18523);
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
    const tags = new Map((Array.isArray(given) ? given : []).map(oci_json/* objectOrEmpty */.YN).map(({ image, tag }) => [image, tag]));
    return {
        to,
        images: images.map((image) => {
            const tag = tags.get(image);
            return { image, tag: typeof tag === 'string' ? tag : undefined };
        }),
    };
}
function readLogged(text) {
    const json = (0,oci_json/* parseJson */.qF)(text);
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

/***/ 94956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dy: () => (/* binding */ utf8Bytes),
/* harmony export */   oy: () => (/* binding */ printableLine),
/* harmony export */   qA: () => (/* binding */ lastWritten)
/* harmony export */ });
const ESC = '\u001b';
/** Escape sequences of terminals: CSI (colours, cursor), OSC (titles, links), DCS and friends, two-character ones. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`,
    `${ESC}[PX^_][^${ESC}]*(?:${ESC}\\\\)?`,
    `${ESC}[ -/]*[0-~]`,
].join('|'), 'g');
/**
 * Characters that nobody sees but that change what is read: they turn the direction of writing, have no width,
 * or are tags. (Joiners stay: emoji and several scripts need them.)
 */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/**
 * Text of others (a step, a log, a registry's answer) made fit to be shown: no terminal sequences, no control
 * characters, nothing that reorders what is read. Lines stay lines; of a line that overwrites itself with
 * carriage returns, as progress bars do, the last state stays.
 */
function printableText(text) {
    const lines = text
        .replace(TERMINAL_SEQUENCE, '')
        .replace(/\r\n|[\u2028\u2029]/g, '\n')
        .split('\n')
        .map(lastWritten);
    return lines
        .join('\n')
        .replace(/\t/g, '  ')
        .replace(/[^\P{Cc}\n]/gu, '')
        .replace(INVISIBLE, '');
}
/** What a terminal shows of a line that was written over: progress bars do that. */
function lastWritten(line) {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}
/** The same on one line, white space collapsed, and of at most `maxCharacters`, an ellipsis included. */
function printableLine(text, maxCharacters = 500) {
    // Clipped first, generously: a line of a log can be megabytes long.
    const line = printableText(text.slice(0, maxCharacters * 8))
        .replace(/\s+/g, ' ')
        .trim();
    return clip(line, maxCharacters);
}
/** The text, or its beginning and an ellipsis: `maxCharacters` code points at most. */
function clip(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const characters = Array.from(text.slice(0, (maxCharacters + 1) * 2));
    return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters - 1).join('')}…`;
}
/** How many bytes the text takes in UTF-8. */
function utf8Bytes(text) {
    return new TextEncoder().encode(text).length;
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

/***/ 88736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   iJ: () => (/* binding */ sumSizes),
/* harmony export */   xS: () => (/* binding */ sumFields),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/** What `count` says of each item, together. */
function sumOf(items, count) {
    let total = 0;
    for (const item of items)
        total += count(item);
    return total;
}
function sum(numbers) {
    return sumOf(numbers, (number) => number);
}
/** The known ones together; undefined where none is known. */
function sumKnown(numbers) {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : sum(known);
}
/** Each of these fields, added up. */
function sumFields(all, ...names) {
    const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
    return Object.fromEntries(sums);
}
/** Bytes of blobs. */
function sumSizes(blobs) {
    return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
}


/***/ })

};

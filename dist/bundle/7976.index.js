export const id = 7976;
export const ids = [7976,6186];
export const modules = {

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 61642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    nowMs: () => Date.now(),
    sleep: async (durationMs) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(durationMs);
    },
};


/***/ }),

/***/ 12700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeOwnedFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);



const ownerFile = 'owner.json';
/** A folder without an owner may be one that is just being made. */
const graceMs = 24 * 3_600_000;
/**
 * Makes a folder of this process (mode 0700) whose name begins with `prefix`, and removes those that processes which were killed
 * have left beside it.
 * @param nowMs undefined: others use that prefix, too, and what has no owner is not ours.
 */
async function makeOwnedFolder(parent, prefix, nowMs) {
    const self = await readOwner(process.pid);
    await sweep(parent, prefix, self, nowMs).catch(() => { });
    let folder;
    try {
        // Short where others use the prefix, too: the path of a socket is.
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, nowMs === undefined ? prefix : `${prefix}${process.pid}-`));
        if (self !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ownerFile), JSON.stringify(self), { mode: 0o600 });
        return folder;
    }
    catch (error) {
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true }).catch(() => { });
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The temporary folder ${parent} cannot be written: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, {
            remedy: 'Free space there, or set TMPDIR (RUNNER_TEMP on a runner) to a folder with space.',
        });
    }
}
async function sweep(parent, prefix, self, nowMs) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent)) {
        if (!name.startsWith(prefix))
            continue;
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        if (stats === undefined || !isOurs(stats))
            continue;
        if (await isLeft(folder, stats, self, nowMs, name.slice(prefix.length)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Whether the process in the name is gone: killed before it could say who it was, or while it removed the folder. */
async function hasNoMaker(name) {
    const [, pid] = /^(\d+)-/.exec(name) ?? [];
    return pid !== undefined && (await readOwner(Number(pid))) === undefined;
}
/** In a folder that everybody may write to, others may have put one, or a link. */
function isOurs(stats) {
    return stats.isDirectory() && stats.uid === process.getuid?.();
}
async function isLeft(folder, stats, self, nowMs, name) {
    const owner = parseOwner(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ownerFile), 'utf8').catch(() => ''));
    if (owner === undefined) {
        if (nowMs === undefined)
            return false;
        return nowMs - stats.mtimeMs > graceMs || (self !== undefined && (await hasNoMaker(name)));
    }
    if (self === undefined)
        return false;
    if (owner.bootId !== self.bootId)
        return true;
    if (owner.pidNamespace !== self.pidNamespace)
        return false;
    return (await readOwner(owner.pid))?.startTime !== owner.startTime;
}
function parseOwner(text) {
    try {
        const { pid, startTime, bootId, pidNamespace } = JSON.parse(text);
        return typeof pid === 'number' &&
            typeof startTime === 'string' &&
            typeof bootId === 'string' &&
            typeof pidNamespace === 'string'
            ? { pid, startTime, bootId, pidNamespace }
            : undefined;
    }
    catch {
        return undefined;
    }
}
/** Undefined: there is no such process, or no /proc. */
async function readOwner(pid) {
    try {
        const [stat, bootId, pidNamespace] = await Promise.all([
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
            (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${process.pid}/ns/pid`),
        ]);
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // The 22nd of all, and two stand before the bracket.
        return { pid, startTime: fields[19] ?? '', bootId: bootId.trim(), pidNamespace };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 17976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// UNUSED EXPORTS: openHashes

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(61642);
// EXTERNAL MODULE: ./lib/adapters/process/owned-folder.js
var owned_folder = __webpack_require__(12700);
;// CONCATENATED MODULE: ./lib/adapters/runner/console.js
const showWhole = (kind, line) => (kind === 'warning' ? `warning: ${line}` : line);
/** Standard error of a terminal or pipe; standard output belongs to the result. */
function createTerminalConsole(write, show = showWhole) {
    const remark = (kind, line) => {
        const text = show(kind, line);
        if (text !== undefined)
            write(`${text}\n`);
    };
    return {
        kind: 'terminal',
        info: (line) => write(`${line}\n`),
        notice: (line) => remark('notice', line),
        warn: (line) => remark('warning', line),
        startGroup: (title) => write(`${title}\n`),
        endGroup: () => { },
        mask: () => { },
    };
}

// EXTERNAL MODULE: ./lib/commands/commands.js
var commands = __webpack_require__(66186);
// EXTERNAL MODULE: ./lib/commands/version.js
var version = __webpack_require__(43014);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
;// CONCATENATED MODULE: ./lib/cli/arguments.js


/** Flags that every command has beside the inputs of its action. */
const commonFlags = {
    json: { type: 'boolean', description: 'Prints the report as JSON on standard output.' },
    summary: { type: 'string', description: 'Writes the summary to this file, as markdown.' },
    html: { type: 'string', description: 'Writes the summary to this file, as one self-contained page.' },
    help: { type: 'boolean', description: 'Shows this help.' },
};
/** Inputs that make sense in a GitHub step only; in a terminal `summary` names a file. */
const stepOnly = new Set(['summary', 'job-annotations', 'github-token']);
/** Inputs that come from the environment in a terminal: every user of a machine sees its command lines. */
const secretVariables = {
    'ssh-key': 'SSH_PRIVATE_KEY',
    'ssh-passphrase': 'SSH_PASSPHRASE',
    'jump-ssh-key': 'JUMP_SSH_PRIVATE_KEY',
    'registry-password': 'REGISTRY_PASSWORD',
    'registry-passwords': 'REGISTRY_PASSWORDS',
    'signing-key': 'SIGNING_KEY',
    'signing-key-password': 'SIGNING_KEY_PASSWORD',
    secrets: 'BUILD_SECRETS',
};
/**
 * The inputs that the environment gives in a terminal. The hosts' keys are among them, which stand beside the secrets in a workflow.
 * @param given what the command line gives
 */
function secretValues(env, given) {
    return {
        ...Object.fromEntries(Object.entries(secretVariables).map(([input, variable]) => [input, env[variable]])),
        // `registries` may name a variable that is called so.
        ...(given['registry-username'] === undefined ? { 'registry-password': undefined } : {}),
        'known-hosts': env['KNOWN_HOSTS'],
        'jump-known-hosts': env['JUMP_KNOWN_HOSTS'],
    };
}
/** What programs are started with: not with the secrets that were for this one. */
function withoutSecrets(env, secrets) {
    const taken = new Set(Object.entries(secretVariables).flatMap(([input, variable]) => secrets[input] === undefined ? [] : [variable]));
    return Object.fromEntries(Object.entries(env).filter(([name]) => !taken.has(name)));
}
/** Inputs that are true when their flag comes without a value. */
const bareFlags = new Set([
    ...['--keep-builder', '--push', '--load', '--pull', '--no-cache', '--rebuild-cache'],
    ...['--accept-new', '--prewarm-only', '--barrier', '--force', '--start-docker'],
    ...['--yes', '--dry-run', '--deep', '--fix', '--write', '--patch', '--try'],
]);
/** Wrong usage: the command line ends with status 2. */
class UsageError extends Error {
    name = 'UsageError';
}
class UnknownFlagError extends UsageError {
    flag;
    constructor(flag, message) {
        super(message);
        this.flag = flag;
    }
}
function flagInputs(metadata) {
    return metadata.inputs.filter(({ name }) => !stepOnly.has(name) && !(name in secretVariables));
}
/** @throws UsageError that names the flag, with the nearest one that exists. */
function parseArguments(command, given, metadata) {
    const args = joinKeys(given);
    const inputs = flagInputs(metadata);
    const names = [...inputs.map((input) => input.name), ...Object.keys(commonFlags)];
    const unknown = args
        .slice(0, args.includes('--') ? args.indexOf('--') : undefined)
        .map((argument) => /^--([^=]+)/.exec(argument)?.[1])
        .find((name) => name !== undefined && !names.includes(name));
    if (unknown !== undefined) {
        const variable = metadata.inputs.some(({ name }) => name === unknown)
            ? secretVariables[unknown]
            : undefined;
        if (variable !== undefined)
            throw new UsageError(`--${unknown} is read from the environment variable ${variable}, because other users of this machine can see command lines.`);
        const near = (0,input/* nearest */.pA)(unknown, names);
        throw new UnknownFlagError(unknown, `unknown flag --${unknown}${near === undefined ? '.' : `, did you mean --${near}?`} "cache-prewarm ${command} --help" lists them all.`);
    }
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({
            args: args.map((argument, index) => bareFlags.has(argument) && !/^[^-]/.test(args[index + 1] ?? '') ? `${argument}=true` : argument),
            allowPositionals: true,
            options: {
                ...Object.fromEntries(inputs.map((input) => [input.name, { type: 'string', multiple: true }])),
                json: { type: 'boolean' },
                help: { type: 'boolean', short: 'h' },
                summary: { type: 'string' },
                html: { type: 'string' },
            },
        });
        if (positionals.length > 0)
            throw new UsageError(`expected flags, got "${positionals[0]}"`);
        const read = values;
        return {
            json: read['json'] === true,
            help: read['help'] === true,
            summary: textOf(read['summary']),
            html: textOf(read['html']),
            values: Object.fromEntries(inputs.flatMap(({ name }) => {
                const value = read[name];
                return Array.isArray(value) ? [[name, value.join('\n')]] : [];
            })),
        };
    }
    catch (error) {
        if (error instanceof UsageError)
            throw error;
        throw new UsageError(`${error.message} "cache-prewarm ${command} --help" lists all flags.`);
    }
}
/** A key as PEM begins as a flag does, and is the value of the one before it. */
function joinKeys(args) {
    const joined = [];
    for (const argument of args) {
        const flag = joined.at(-1);
        if (argument.startsWith('-----') && flag?.startsWith('--') === true)
            joined.splice(-1, 1, `${flag}=${argument}`);
        else
            joined.push(argument);
    }
    return joined;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

// EXTERNAL MODULE: ./lib/page/text/wrap.js
var wrap = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/cli/help.js


const indent = ' '.repeat(6);
function programHelp(commands) {
    const shown = commands.filter(({ description }) => description !== undefined);
    const width = Math.max(...shown.map(({ name }) => name.length));
    return [
        'Usage: cache-prewarm <command> [flags]',
        '',
        'Commands:',
        ...shown.map(({ name, description }) => `  ${name.padEnd(width)}  ${description}`),
        '',
        '"cache-prewarm <command> --help" shows the flags of a command. --version shows the version.',
        '',
    ].join('\n');
}
/** The help of one command, made from the same action.yml as the action. `width` in columns. */
function commandHelp(command, metadata, width) {
    const flags = [
        ...flagInputs(metadata).map((input) => ({
            flag: `--${input.name} <text>`,
            description: input.default === undefined
                ? input.description
                : // A list is wrapped between its values.
                    `${input.description} Default: ${input.default.replaceAll(/,(?=\S)/g, ', ')}.`,
        })),
        ...Object.entries(commonFlags).map(([name, { type, description }]) => ({
            flag: type === 'boolean' ? `--${name}` : `--${name} <file>`,
            description,
        })),
    ];
    return [
        `Usage: cache-prewarm ${command} [flags]`,
        '',
        metadata.description,
        '',
        'Repeat a list flag, or separate the values with commas. Pass secrets with secret-envs and',
        'secret-files. Other users of this machine can see the command line.',
        '',
        ...secretNote(metadata, width),
        ...flags.flatMap(({ flag, description }) => [
            `  ${flag}`,
            ...(0,wrap/* wrapWords */.EO)(description.replaceAll('`', '"'), width - indent.length).map((line) => `${indent}${line}`),
        ]),
        '',
        'Exit status: 0 done, 1 failed, 2 wrong usage.',
        '',
    ].join('\n');
}
/** Which secrets come from the environment. */
function secretNote(metadata, width) {
    const variables = metadata.inputs.flatMap(({ name }) => secretVariables[name] ?? []);
    return variables.length === 0
        ? []
        : [
            ...(0,wrap/* wrapWords */.EO)(`Read from the environment, because other users can see command lines: ${variables.join(', ')}.`, width),
            '',
        ];
}

;// CONCATENATED MODULE: ./lib/cli/cli.js













const exitStatus = { done: 0, failed: 1, usage: 2 };
/** Signals that end a run, and the exit status that says so. */
const signalStatus = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/**
 * Runs the command line; `root` is the folder of action.yml. Returns the exit status.
 * `list`: the commands that there are.
 */
async function runCli(args, terminal, root, list = commands.commands) {
    const [name, ...rest] = args;
    if (name === '--version' || name === '-V') {
        terminal.stdout.write(`${version/* packageVersion */.T}\n`);
        return exitStatus.done;
    }
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        (name === undefined ? terminal.stderr : terminal.stdout).write(programHelp(list));
        return name === undefined ? exitStatus.usage : exitStatus.done;
    }
    try {
        const listed = list.find((command) => command.name === name && command.description !== undefined);
        if (listed === undefined) {
            const names = list
                .filter(({ description }) => description !== undefined)
                .map((command) => command.name);
            throw new UsageError(`unknown command "${name}", expected ${names.join(', ')}`);
        }
        const command = await listed.load();
        const metadata = withOwnFlags(await readMetadata(command, root), command, listed.description ?? '');
        const { flags, positionals } = splitPositionals(rest, command.terminal?.positionals ?? []);
        const parsed = await parseFlags(name, flags, metadata, { list, root });
        if (parsed.help) {
            terminal.stdout.write(commandHelp(name, metadata, Math.min(terminal.stderr.columns ?? 100, 100)));
            return exitStatus.done;
        }
        return await run(command, { ...parsed, values: { ...positionals, ...inputsOf(parsed.values, command) } }, terminal, root);
    }
    catch (error) {
        terminal.stderr.write(`cache-prewarm: ${(0,core_error/* errorMessage */.gJ)(error)}\n`);
        if (error instanceof core_error/* UserError */.yo && error.remedy !== undefined)
            terminal.stderr.write(`${error.remedy}\n`);
        return error instanceof UsageError || error instanceof core_error/* InputError */.dz ? exitStatus.usage : exitStatus.failed;
    }
}
/** @throws UsageError; for a flag of another command it names that one. */
async function parseFlags(name, flags, metadata, { list, root }) {
    try {
        return parseArguments(name, flags, metadata);
    }
    catch (error) {
        if (!(error instanceof UnknownFlagError))
            throw error;
        const terminals = list.filter(({ description }) => description !== undefined);
        const owners = await Promise.all(terminals.map(async (listed) => {
            const command = await listed.load();
            const own = withOwnFlags(await readMetadata(command, root), command, '');
            return flagInputs(own).some((input) => input.name === error.flag) ? [listed.name] : [];
        }));
        if (owners.flat().length === 0)
            throw error;
        throw new UsageError(`--${error.flag} is a flag of ${owners.flat().join(', ')}, not of ${name}. "cache-prewarm ${name} --help" lists its flags.`);
    }
}
async function readMetadata({ metadata }, root) {
    if (typeof metadata !== 'string')
        return metadata;
    const { readActionMetadata } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3183)]).then(__webpack_require__.bind(__webpack_require__, 23183));
    return readActionMetadata(new URL(metadata, root));
}
/** Takes what stands before the first flag for the inputs that a command has there. */
function splitPositionals(args, names) {
    const first = args.findIndex((argument) => argument.startsWith('-'));
    const count = Math.min(first === -1 ? args.length : first, names.length);
    return {
        flags: args.slice(count),
        positionals: Object.fromEntries(args.slice(0, count).map((value, index) => [names[index] ?? '', value])),
    };
}
/** A command may call an input otherwise: `rollback --to`. */
function withOwnFlags(metadata, { terminal: { flags = {}, leavesOut = [], keeps, also = [] } = {} }, description) {
    const names = new Map(Object.entries(flags).map(([flag, input]) => [input, flag]));
    return {
        description: names.size + leavesOut.length + also.length === 0 && keeps === undefined
            ? metadata.description
            : description,
        inputs: [...metadata.inputs, ...also]
            .filter(({ name }) => !leavesOut.includes(name) && (keeps?.includes(name) ?? true))
            .map((input) => ({ ...input, name: names.get(input.name) ?? input.name })),
    };
}
function inputsOf(values, { terminal: { flags = {} } = {} }) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [flags[name] ?? name, value]));
}
async function run(command, parsed, terminal, root) {
    const { env } = terminal;
    const colour = terminal.stderr.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
    const [{ createLiveRemarks }, { runCommand }, { buildxFinder }, { createCommandRunner }, { connectRegistry }, files, { stopDescendants }, builders,] = await Promise.all([
        __webpack_require__.e(/* import() */ 7421).then(__webpack_require__.bind(__webpack_require__, 87421)),
        Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(2884)]).then(__webpack_require__.bind(__webpack_require__, 42884)),
        __webpack_require__.e(/* import() */ 7412).then(__webpack_require__.bind(__webpack_require__, 77412)),
        Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(879)]).then(__webpack_require__.bind(__webpack_require__, 90879)),
        Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(659), __webpack_require__.e(8186), __webpack_require__.e(1444)]).then(__webpack_require__.bind(__webpack_require__, 58186)),
        Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(6286)]).then(__webpack_require__.bind(__webpack_require__, 6286)),
        __webpack_require__.e(/* import() */ 6110).then(__webpack_require__.bind(__webpack_require__, 16110)),
        Promise.all(/* import() */[__webpack_require__.e(1955), __webpack_require__.e(8307)]).then(__webpack_require__.bind(__webpack_require__, 38307)),
    ]);
    const look = { colour: (0,picocolors.createColors)(colour), width: textWidth(terminal.stderr) };
    const remarks = createLiveRemarks(look);
    const { console, view } = await createView(terminal, look.colour, remarks.show);
    const made = [];
    let tempFolder = '';
    // All at once, so that nothing of the run happens any more: no commit, and nothing new in the folder.
    const stopListening = terminal.onSignal((signal) => {
        stopDescendants();
        if (tempFolder !== '')
            (0,external_node_fs_.rmSync)(tempFolder, { recursive: true, force: true });
        for (const name of made)
            builders.removeMadeBuilderLater(name, env);
        terminal.stderr.write(`cache-prewarm: ended by ${signal}\n`);
        terminal.exit(signalStatus[signal]);
    });
    try {
        tempFolder = await (0,owned_folder/* makeOwnedFolder */.K)((0,external_node_os_.tmpdir)(), 'cache-prewarm-', clock/* systemClock */.m.nowMs());
        const secrets = secretValues(env, parsed.values);
        const ofRun = withoutSecrets(env, secrets);
        const commands = createCommandRunner();
        const result = await runCommand(command, {
            values: { ...secrets, ...parsed.values },
            env: ofRun,
            cwd: terminal.cwd,
            root,
            ask: terminal.ask,
            github: await readRun(env),
            console,
            view,
            tempFolder,
            rememberBuilder: (name) => made.push(name),
            onHang: () => { },
            clock: clock/* systemClock */.m,
            hashes: await openHashes(terminal),
            commands,
            findBuildx: buildxFinder(ofRun, commands),
            connectRegistry,
            fetchFile: files.createFileFetcher({ env, clock: clock/* systemClock */.m }),
        });
        await writePages(result, parsed, terminal);
        const { renderDocumentText } = await __webpack_require__.e(/* import() */ 154).then(__webpack_require__.bind(__webpack_require__, 80154));
        terminal.stderr.write(renderDocumentText(remarks.leftOf(result.document), look.colour, look.width));
        if (parsed.json)
            terminal.stdout.write(`${JSON.stringify(result.report, null, 2)}\n`);
        if ('standardOutput' in command)
            terminal.stdout.write(command.standardOutput?.(result.report) ?? '');
        return result.error === undefined ? exitStatus.done : exitStatus.failed;
    }
    finally {
        for (const name of made)
            await builders.removeMadeBuilder(name, env);
        if (tempFolder !== '')
            await (0,promises_.rm)(tempFolder, { recursive: true, force: true });
        stopListening();
    }
}
/** In a step of a workflow, the event decides what may be written, as it does for the action. */
async function readRun(env) {
    if (env['GITHUB_ACTIONS'] !== 'true')
        return undefined;
    const { readGithubRun } = await __webpack_require__.e(/* import() */ 7186).then(__webpack_require__.bind(__webpack_require__, 47186));
    return readGithubRun(env);
}
/** In a terminal, the same checkout is read again and again. In CI each is new, and nobody looks at what is left there. */
async function openHashes({ env, stderr, }) {
    if (stderr.isTTY !== true || !['', 'false', undefined].includes(env['CI']))
        return undefined;
    const { createHashMemory, hashFolder } = await __webpack_require__.e(/* import() */ 3356).then(__webpack_require__.bind(__webpack_require__, 53356));
    return createHashMemory(hashFolder(env), clock/* systemClock */.m);
}
async function writePages({ document }, { summary, html }, { cwd }) {
    if (summary !== undefined) {
        const { renderDocumentMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(4130), __webpack_require__.e(630)]).then(__webpack_require__.bind(__webpack_require__, 54130));
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(cwd, summary), renderDocumentMarkdown(document));
    }
    if (html !== undefined) {
        const { renderDocumentHtml } = await __webpack_require__.e(/* import() */ 7690).then(__webpack_require__.bind(__webpack_require__, 17690));
        await (0,promises_.writeFile)((0,external_node_path_.resolve)(cwd, html), renderDocumentHtml(document));
    }
}
/** Narrower terminals wrap by themselves. */
const fewestColumns = 60;
/** Of a terminal; what goes to a pipe or a file is not wrapped. */
function textWidth({ isTTY, columns }) {
    return isTTY === true ? Math.max(fewestColumns, columns ?? 80) : Number.POSITIVE_INFINITY;
}
/** What draws in a terminal is loaded only there: a pipe should not wait for it. */
async function createView({ stderr }, colour, show) {
    if (stderr.isTTY !== true) {
        const { createPipeView } = await __webpack_require__.e(/* import() */ 7471).then(__webpack_require__.bind(__webpack_require__, 47471));
        const console = createTerminalConsole((text) => stderr.write(text), show);
        return { console, view: createPipeView(console) };
    }
    const { createTerminalView } = await Promise.all(/* import() */[__webpack_require__.e(6279), __webpack_require__.e(2992)]).then(__webpack_require__.bind(__webpack_require__, 42992));
    const view = createTerminalView(stderr, colour, clock/* systemClock */.m.nowMs);
    return { console: createTerminalConsole(view.above, show), view };
}


/***/ }),

/***/ 66186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands),
/* harmony export */   loadCommand: () => (/* binding */ loadCommand)
/* harmony export */ });
/** Every command, in the order in which people need them. A new one is a line here, a folder beside this file, and an action.yml. */
const commands = [
    {
        name: 'init',
        description: 'Writes the workflows for this repository.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(2496), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(7553)]).then(__webpack_require__.bind(__webpack_require__, 69563))).initCommand,
    },
    {
        name: 'prewarm',
        description: 'Builds and pushes the dependency layers that are outdated.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(8940), __webpack_require__.e(9533)]).then(__webpack_require__.bind(__webpack_require__, 49533))).prewarmCommand,
    },
    {
        name: 'plan',
        description: 'Reports whether a prewarm is needed, and why. Builds nothing.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(2557)]).then(__webpack_require__.bind(__webpack_require__, 12557))).planCommand,
    },
    {
        name: 'build',
        description: 'Builds the application on its layers.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(8940), __webpack_require__.e(2709)]).then(__webpack_require__.bind(__webpack_require__, 32709))).buildCommand,
    },
    {
        name: 'deploy',
        description: 'Deploys the application to hosts over SSH, or only prewarms them.',
        load: async () => (await __webpack_require__.e(/* import() */ 3103).then(__webpack_require__.bind(__webpack_require__, 63103))).deployCommand,
    },
    {
        name: 'rollback',
        description: 'Rolls hosts back to the previous release, or to another one.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(3103), __webpack_require__.e(2547)]).then(__webpack_require__.bind(__webpack_require__, 62547))).rollbackCommand,
    },
    {
        name: 'hosts',
        description: 'Shows what runs on hosts, since when, and what is locked.',
        load: async () => (await __webpack_require__.e(/* import() */ 8805).then(__webpack_require__.bind(__webpack_require__, 48805))).hostsCommand,
    },
    {
        name: 'doctor',
        description: 'Finds what makes builds slow or breaks them, from builder to hosts. Repairs it with --fix.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 30044))).doctorCommand,
    },
    {
        name: 'mirror',
        description: 'Copies base images to a registry of yours, by digest, and shows what moved upstream.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(659), __webpack_require__.e(3471)]).then(__webpack_require__.bind(__webpack_require__, 61948))).mirrorCommand,
    },
    {
        name: 'quarter',
        description: 'Shows what each quarter holds (show), starts one (start), restores one (restore 2026Q3), or ends the restore (release).',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(6763)]).then(__webpack_require__.bind(__webpack_require__, 36763))).quarterCommand,
    },
    {
        name: 'metrics',
        description: 'Writes hit rates, ages, sizes, quota and deployments to a file, as OpenMetrics text.',
        load: async () => (await __webpack_require__.e(/* import() */ 6931).then(__webpack_require__.bind(__webpack_require__, 36931))).metricsCommand,
    },
    {
        name: 'merge',
        description: 'Combines platforms that were built on separate machines with --part-of.',
        load: async () => (await __webpack_require__.e(/* import() */ 353).then(__webpack_require__.bind(__webpack_require__, 90353))).mergeCommand,
    },
    {
        name: 'maintain',
        description: 'Deletes package versions nothing depends on, and shows what the package holds.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(4006), __webpack_require__.e(2287), __webpack_require__.e(99), __webpack_require__.e(1028), __webpack_require__.e(157), __webpack_require__.e(659), __webpack_require__.e(4026), __webpack_require__.e(3101), __webpack_require__.e(432), __webpack_require__.e(2496), __webpack_require__.e(1872), __webpack_require__.e(6248), __webpack_require__.e(1989), __webpack_require__.e(161), __webpack_require__.e(6610), __webpack_require__.e(4422), __webpack_require__.e(2220), __webpack_require__.e(8186), __webpack_require__.e(2196), __webpack_require__.e(4464), __webpack_require__.e(4372), __webpack_require__.e(2397)]).then(__webpack_require__.bind(__webpack_require__, 62397))).maintainCommand,
    },
    {
        name: 'verify',
        description: 'Checks whether the layers are complete in the registry, and present on hosts.',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(659), __webpack_require__.e(8542), __webpack_require__.e(3348)]).then(__webpack_require__.bind(__webpack_require__, 38542))).verifyCommand,
    },
    {
        name: 'summary',
        description: undefined,
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6420), __webpack_require__.e(659), __webpack_require__.e(8472)]).then(__webpack_require__.bind(__webpack_require__, 15031))).summaryCommand,
    },
];
/** @throws Error when there is no such command. */
async function loadCommand(name, list = commands) {
    const listed = list.find((command) => command.name === name);
    if (listed === undefined)
        throw new Error(`there is no command "${name}"`);
    return listed.load();
}


/***/ }),

/***/ 43014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ packageVersion)
/* harmony export */ });
/** The version of cache-prewarm; a test keeps it equal to package.json. */
const packageVersion = '1.0.0';


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

/***/ 1455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ wrapWords),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   yZ: () => (/* binding */ joinWords)
/* harmony export */ });
/**
 * How many columns of a terminal a text takes: characters of East Asia and pictures take two, marks on another character none.
 * https://www.unicode.org/reports/tr11/
 */
function columnsOf(text) {
    let columns = 0;
    for (const character of text) {
        // The selector that makes a picture of the character before it.
        if (character === '\uFE0F')
            columns += 1;
        else if (!/\p{M}|\u200b/u.test(character))
            columns += isWide(character) ? 2 : 1;
    }
    return columns;
}
function isWide(character) {
    return /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u.test(character);
}
/**
 * Lines of at most `width` columns, broken between words. What stands between backticks or double quotes is one word as long
 * as it fits, as people copy it; a word that is longer than a line has one of its own.
 */
function wrapWords(text, width) {
    if (columnsOf(text) <= width)
        return [text];
    const lines = [];
    let line = '';
    for (const word of wordsOf(text, width)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && columnsOf(longer) > width) {
            lines.push(line);
            line = word;
        }
        else
            line = longer;
    }
    return [...lines, line];
}
/** Texts in lines, as many on each as fit with `separator` between them. */
function joinWords(texts, separator, width) {
    const lines = [];
    let room = 0;
    for (const text of texts) {
        const columns = columnsOf(text) + separator.length;
        const line = lines.at(-1);
        if (line !== undefined && columns <= room)
            line.push(text);
        else {
            lines.push([text]);
            room = width + separator.length;
        }
        room -= columns;
    }
    return lines;
}
function wordsOf(text, width) {
    // A number stays with its unit: `0.24 s`, `100 %`.
    const together = text.match(/(?:`[^`]*`|"[^"]*"|\d (?=(?:s|min|h|[kMGT]?B|%)(?![\w-]))|\S)+/g) ?? [];
    return together.flatMap((words) => (columnsOf(words) <= width ? [words] : words.split(/ +/)));
}


/***/ })

};

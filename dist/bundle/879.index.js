export const id = 879;
export const ids = [879];
export const modules = {

/***/ 90879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCommandRunner: () => (/* binding */ createCommandRunner)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31421);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53053);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41955);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11105);





/** The status of a program that a signal ended, which has none of its own: what shells say of SIGKILL. */
const killedStatus = 137;
/** So long a program's output is waited for after its end: a child of it that goes on may hold it open for ever. */
const defaultLingerMs = 10_000;
/** Runs commands on this machine, silently: what is shown is decided by the caller. */
function createCommandRunner(lingerMs = defaultLingerMs) {
    return {
        async run(program, args, options) {
            const stdout = [];
            const stderr = [];
            const exitCode = await execute(program, args, {
                ...options,
                lingerMs,
                onStdout: (chunk) => stdout.push(chunk),
                onStderr: (chunk) => stderr.push(chunk),
            });
            return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
        },
        stream: (program, args, options) => execute(program, args, { ...options, lingerMs }),
    };
}
/** How the shell names itself: with that, what it says is told from what the program says. */
const shellName = 'cache-prewarm';
/**
 * exec (3.0) leaves a program that reads its standard input waiting for ever when there is none, and is itself ended by EPIPE
 * when a program does not read what it is given. So the shell says where its input comes from, and reads what is left of it.
 */
const withoutInput = 'exec "$@" </dev/null';
const withInput = '{ cat; cat >/dev/null; } | exec "$@"';
async function execute(program, args, options) {
    const { env, cwd, input = '', lingerMs } = options;
    refuseTooLong(program, args, env);
    let child;
    let shellSaid = '';
    let fail = () => { };
    const failed = new Promise((_resolve, reject) => {
        fail = reject;
    });
    const guard = (listener) => (data) => {
        const chunk = data.subarray();
        // exec keeps what it reads of a line until the line ends, which may be never.
        data.toString = () => '';
        try {
            listener(chunk);
        }
        catch (error) {
            child?.kill('SIGKILL');
            fail(error);
        }
    };
    const ended = watchChild((started) => {
        child ??= started;
    }, () => (0,_actions_exec__WEBPACK_IMPORTED_MODULE_3__/* .exec */ .m)('/bin/sh', ['-c', input === '' ? withoutInput : withInput, shellName, program, ...args], {
        env,
        silent: true,
        ignoreReturnCode: true,
        delay: lingerMs,
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === '' ? {} : { input: Buffer.from(input) }),
        listeners: {
            stdout: guard(options.onStdout),
            stderr: guard((chunk) => {
                if (shellSaid.length < 4096)
                    shellSaid += Buffer.from(chunk).toString('latin1');
                options.onStderr(chunk);
            }),
        },
    })).catch((error) => {
        throw notStarted(program, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error), error);
    });
    try {
        // A program that a signal ended has no status.
        const exitCode = await Promise.race([ended, failed]);
        if ((exitCode === 126 || exitCode === 127) && shellSaid.startsWith(`${shellName}: `))
            throw notStarted(program, `spawn ${program} ${exitCode === 127 ? 'ENOENT' : 'EACCES'}`, shellSaid);
        return exitCode ?? killedStatus;
    }
    finally {
        // What a child of it still holds open would keep this process from ending.
        child?.stdout?.destroy();
        child?.stderr?.destroy();
    }
}
/** As many bytes every Linux takes (execve(2)): for one argument, and for all of them with the environment. */
const alwaysTakenBytes = 128 * 1024;
/**
 * exec never ends when the kernel refuses arguments for their length, and Node ends this process for the error that nobody
 * handles. How much is too much depends on the machine, so the shell is started for nothing where it may be.
 * @throws when it cannot be started.
 */
function refuseTooLong(program, args, env) {
    const texts = [program, ...args, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
    const sizes = texts.map((text) => Buffer.byteLength(text) + 1);
    const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
    // The shell's own arguments, and a pointer for each.
    if (totalBytes + 1024 + 8 * sizes.length < alwaysTakenBytes)
        return;
    const { error } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_1__.spawnSync)('/bin/sh', ['-c', `exit; ${withInput}`, shellName, program, ...args], {
        env,
        stdio: 'ignore',
    });
    if (error === undefined)
        return;
    throw notStarted(program, `spawn ${program} ${error.code}: its arguments and environment have ${totalBytes} bytes, the longest of them ${Math.max(...sizes)}`, error);
}
function notStarted(program, reason, cause) {
    return new Error(`the program "${program}" could not be started: ${reason}`, { cause });
}
const watched = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** exec keeps the process to itself; Node tells of each that is started. */
async function watchChild(onChild, run) {
    const tell = (message) => {
        if (watched.getStore() === onChild)
            onChild(message.process);
    };
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__.subscribe)('child_process', tell);
    try {
        return await watched.run(onChild, run);
    }
    finally {
        (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_2__.unsubscribe)('child_process', tell);
    }
}


/***/ })

};

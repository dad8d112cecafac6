export const id = 6110;
export const ids = [6110];
export const modules = {

/***/ 16110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopDescendants: () => (/* binding */ stopDescendants)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** How long programs have to end when they are asked to, in milliseconds. */
const patienceMs = 1500;
const pauseMs = 20;
/**
 * Ends all programs that this one has started, and theirs; one in a group of its own sees to itself. Waits without letting
 * anything else of this program happen. Where there is no /proc, a terminal's own signal has to do.
 */
function stopDescendants() {
    send('SIGTERM');
    for (let waited = 0; waited < patienceMs && descendants().length > 0; waited += pauseMs) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
    }
    send('SIGKILL');
}
function send(signal) {
    for (const pid of descendants()) {
        try {
            process.kill(pid, signal);
        }
        catch {
            // It has ended meanwhile.
        }
    }
}
function descendants() {
    const states = readStates();
    const own = states.find(({ pid }) => pid === process.pid);
    const found = new Set([process.pid]);
    for (let size = 0; size !== found.size;) {
        size = found.size;
        for (const { pid, parent } of states)
            if (found.has(parent))
                found.add(pid);
    }
    return states
        .filter(({ pid, group, ended }) => pid !== process.pid && found.has(pid) && group === own?.group && !ended)
        .map(({ pid }) => pid);
}
function readStates() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readState(name) ?? []) : []));
    }
    catch {
        return [];
    }
}
/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the name in brackets may hold anything. */
function readState(name) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${name}/stat`, 'utf8');
        const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return { pid: Number(name), parent: Number(parent), group: Number(group), ended: state === 'Z' };
    }
    catch {
        return undefined;
    }
}


/***/ })

};

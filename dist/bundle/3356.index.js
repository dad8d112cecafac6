export const id = 3356;
export const ids = [3356];
export const modules = {

/***/ 53356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createHashMemory: () => (/* binding */ createHashMemory),
/* harmony export */   hashFolder: () => (/* binding */ hashFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/**
 * Two changes within one tick of a file system's clock leave the same times. As git does with its index, a file that had changed
 * just before it was read is read again; some clocks tick every two seconds.
 */
const tickMs = 2000;
/** More lines than this are of files that are long gone. */
const mostFiles = 500_000;
/** A folder that was not looked at for so long is forgotten. */
const longestUnusedMs = 30 * 86_400_000;
const header = 'cache-prewarm hashes 1';
/**
 * The folder of the memory, in the user's cache folder
 * (https://specifications.freedesktop.org/basedir-spec/0.8/#variables, `XDG_CACHE_HOME`).
 */
function hashFolder(env) {
    const given = env['XDG_CACHE_HOME'] ?? '';
    const cache = given.startsWith('/') ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.cache');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(cache, 'cache-prewarm', 'hashes');
}
/** A memory in a folder, with a file for each folder whose files it knows. */
function createHashMemory(folder, { nowMs }) {
    const opened = new Map();
    return {
        open(root) {
            const known = opened.get(root) ?? readMemory(fileOf(folder, root), nowMs);
            opened.set(root, known);
            return known;
        },
        async save() {
            const memories = await Promise.all(opened.values());
            await Promise.all(memories.map((memory) => writeMemory(folder, memory, nowMs()).catch(() => undefined)));
        },
    };
}
function fileOf(folder, root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(root).digest('hex').slice(0, 32));
}
async function readMemory(file, nowMs) {
    const lines = parseLines(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch(() => ''));
    const memory = {
        ...{ file, lines, isChanged: false },
        find(path, stats) {
            const line = lines.get(path);
            const stamp = stampOf(stats);
            return line?.startsWith(stamp) === true ? line.slice(stamp.length) : undefined;
        },
        expect(path, stats) {
            const isSettled = Math.max(stats.mtimeMs, stats.ctimeMs) + tickMs <= nowMs();
            return (hash) => {
                if (!isSettled || path.includes('\n'))
                    return;
                lines.set(path, stampOf(stats) + hash);
                memory.isChanged = true;
            };
        },
    };
    return memory;
}
/** `size mtime ctime inode hash path`; a file that somebody has broken is one without lines. */
function parseLines(text) {
    const [first, ...lines] = text.split('\n');
    if (first !== header || lines.length > mostFiles)
        return new Map();
    return new Map(lines.flatMap((line) => {
        const match = /^((?:[\d.]+ ){4}[0-9a-f]{64}) (.+)$/s.exec(line);
        return match === null ? [] : [[match[2] ?? '', match[1] ?? '']];
    }));
}
function stampOf({ size, mtimeMs, ctimeMs, ino }) {
    return `${size} ${mtimeMs} ${ctimeMs} ${ino} `;
}
/** A run that is ended in the middle leaves the file of before. */
async function writeMemory(folder, memory, nowMs) {
    if (!memory.isChanged)
        return;
    memory.isChanged = false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const part = `${memory.file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.part`;
    const lines = [...memory.lines].map(([path, line]) => `${line} ${path}\n`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(part, `${header}\n${lines.join('')}`, { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, memory.file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
        throw error;
    }
    await forgetUnused(folder, nowMs);
}
async function forgetUnused(folder, nowMs) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    await Promise.all(names.map(async (name) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        if (nowMs - mtimeMs > longestUnusedMs)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }));
}


/***/ })

};

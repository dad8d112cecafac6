export const id = 2540;
export const ids = [2540];
export const modules = {

/***/ 47364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ describeUpdates)
/* harmony export */ });
/* unused harmony export shortenLike */
const most = 3;
/** `openssl 3.0.15-1~deb12u1 → …u2 and 2 more packages` */
function describeUpdates(updates) {
    const told = updates
        .slice(0, most)
        .map(({ package: name, installed, available }) => `${name} ${installed} → ${shortenLike(available, installed)}`);
    const more = updates.length - told.length;
    return `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What is the same as in the version before is left out, up to the last part of it: `…u2` after `3.0.15-1~deb12u1`. */
function shortenLike(version, before) {
    let same = 0;
    while (same < version.length && version[same] === before[same])
        same++;
    // Whole numbers, and the letter before them.
    while (same > 0 && /\d/.test(version[same - 1] ?? ''))
        same--;
    if (same > 0 && /[a-z]/i.test(version[same - 1] ?? ''))
        same--;
    return same < fewestLeftOut ? version : `…${version.slice(same)}`;
}
/** What is shorter is read as fast whole. */
const fewestLeftOut = 6;


/***/ }),

/***/ 95616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tc: () => (/* binding */ compareTrees),
  O5: () => (/* binding */ goneFrom),
  PE: () => (/* binding */ isLikelySent),
  gO: () => (/* binding */ unequalPaths)
});

;// CONCATENATED MODULE: ./lib/core/tree/compiled-python.js
/**
 * The source that a compiled file is checked against when it is loaded: `a/__pycache__/b.cpython-311.pyc` → `a/b.py`,
 * `a/b.pyc` → `a/b.py`. Undefined: this is no compiled file. https://peps.python.org/pep-3147/
 */
function sourceOfCompiled(path) {
    if (!path.endsWith('.pyc'))
        return undefined;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const name = path.slice(folder.length, -'.pyc'.length);
    const cache = '__pycache__/';
    if (folder !== cache && !folder.endsWith(`/${cache}`))
        return `${folder}${name}.py`;
    // The name of the interpreter, and how far it optimised.
    const module = name.replace(/\.opt-[^.]*$/, '').replace(/\.[^.]*$/, '');
    return `${folder.slice(0, -cache.length)}${module}.py`;
}
/**
 * Whether two compiled files differ only in the time of their source: bytes 8 to 11, where the flags (bytes 4 to 7) say that
 * there is a time. https://peps.python.org/pep-0552/
 */
function differInSourceTime(one, other) {
    const [a, b] = [one.python, other.python];
    if (a === undefined || b === undefined || a.sha256 !== b.sha256 || one.sizeBytes !== other.sizeBytes)
        return false;
    const withoutTime = ({ header }) => header.slice(0, 16) + header.slice(24);
    return flagsOf(a.header) === 0 && withoutTime(a) === withoutTime(b);
}
/** Whether Python checks a compiled file against the time of its source. */
function checksTime(compiled) {
    return compiled.python !== undefined && flagsOf(compiled.python.header) === 0;
}
/** Whether Python takes a compiled file for that of this source, and need not compile. */
function isCompiledOf(compiled, source) {
    if (compiled.python === undefined || source.kind !== 'file')
        return false;
    const { header } = compiled.python;
    return (littleEndian(header, 8) === Math.floor(Number(source.mtime)) >>> 0 &&
        littleEndian(header, 12) === source.sizeBytes % 2 ** 32);
}
function flagsOf(header) {
    return littleEndian(header, 4);
}
function littleEndian(header, at) {
    const bytes = [3, 2, 1, 0].map((index) => header.slice((at + index) * 2, (at + index + 1) * 2));
    return Number.parseInt(bytes.join(''), 16);
}

// EXTERNAL MODULE: ./lib/core/dockerfile/dependency-file.js
var dependency_file = __webpack_require__(86664);
// EXTERNAL MODULE: ./lib/core/tree/tree.js
var tree = __webpack_require__(94782);
;// CONCATENATED MODULE: ./lib/core/tree/noise.js


// Differences that mean nothing to anybody who runs the image. docs/guide/patches.md lists them for users.
/** Files whose content differs with each build, by their exact path. Never `etc/ld.so.cache` or `var/lib/dpkg/status`: they are read. */
const contentNoise = new Set([
    // Inodes and times of libraries, for ldconfig to be faster the next time.
    'var/cache/ldconfig/aux-cache',
    // Logs with times.
    'var/log/alternatives.log',
    'var/log/apt/history.log',
    'var/log/apt/term.log',
    'var/log/dpkg.log',
]);
/**
 * Whether a file is a log of which each build writes another one, under a name with its time: one of before may stay, and one of
 * now be left out. npm keeps ten: https://docs.npmjs.com/cli/v11/using-npm/logging
 */
function isTimedLog(path) {
    return /(^|\/)\.npm\/_logs\/[^/]*-debug-\d+\.log$/.test(path);
}
/** Where times of modification count, although they are in folders of package managers. */
const countedTimes = [
    // fontconfig scans all fonts at every start when a folder is not of the time that its cache names.
    /(^|\/)(fonts|fontconfig)(\/|$)/,
    // GTK reads no icon cache that is older than its folder.
    /(^|\/)icons(\/|$)/,
    // A class data archive of Java is refused when a file that it was made from has another time.
    /(^|\/)jvm\/|\.(jsa|jar|jmod)$|\/lib\/modules$/,
    // A build that goes on here makes again what is older than what it was made from.
    /(^|\/)(target|\.gradle|\.cargo|CMakeFiles)(\/|$)/,
];
/** Where times of modification are those of the installation, which nobody asks for. */
const installedTimes = [
    // pip, npm and their like unpack packages here: a file gets the time of the installation.
    /(^|\/)(site-packages|dist-packages|node_modules)(\/|$)/,
    // pip and npm write the commands of packages here.
    /^usr\/local\/bin(\/|$)/,
    // When npm last looked for a newer npm.
    /(^|\/)\.npm\/_update-notifier-last-checked$/,
];
/** What marks a virtual environment of Python, in all of which the same holds. */
const venvMark = 'pyvenv.cfg';
/**
 * Which times of modification are noise. The time of a folder, everywhere: it says when something in it was made or deleted, and
 * WORKDIR gives each build another one.
 *
 * @param entries those of the new build
 */
function findTimeNoise(entries) {
    const venvs = new Set([...entries.named(venvMark)].flatMap((path) => (0,tree/* parentPath */.y)(path) || []));
    const isInVenv = (path) => {
        for (let at = path; at !== undefined; at = (0,tree/* parentPath */.y)(at))
            if (venvs.has(at))
                return true;
        return false;
    };
    return {
        has: (path) => !countedTimes.some((pattern) => pattern.test(path)) &&
            (entries.kindOf(path) === 'folder' ||
                installedTimes.some((pattern) => pattern.test(path)) ||
                isInSystem(path) ||
                isPackageList(path) ||
                (venvs.size > 0 && isInVenv(path))),
    };
}
/** dpkg and apk, and the scripts of their packages, own these folders. */
function isInSystem(path) {
    return (/^(bin|etc|lib|lib32|lib64|libx32|sbin|usr|var\/cache|var\/lib|var\/log)(\/|$)/.test(path) &&
        !/^usr\/local\//.test(path));
}
/** Lists of packages are copied from a checkout, which gives them the time of the checkout. Of Python and Node: elsewhere, tools compare the time of such a file with what they built from it. */
function isPackageList(path) {
    const file = (0,dependency_file/* dependencyFile */.gi)(path);
    return (file !== undefined &&
        /^(pip|python|pipenv|uv|poetry|pdm|npm|yarn|pnpm|bun)$/.test(file.manager) &&
        /^(lock|manifest|list)$/.test(file.role));
}

;// CONCATENATED MODULE: ./lib/core/tree/compare.js


/** Compares what is seen of the old blobs with what is seen of the new ones. */
function compareTrees(old, next, options) {
    const taken = next.subset();
    const isTimeNoise = options.exact ? () => false : findTimeNoise(next).has;
    for (const [path, difference] of next.differing(old)) {
        const isNoise = !options.exact &&
            ((difference === 'time' && isTimeNoise(path)) ||
                (difference === 'content' &&
                    (contentNoise.has(path) || (isTimeNoise(path) && differInTime(old, next, path)))) ||
                (difference === 'absent' && isKeptLog(next, path)));
        if (!isNoise)
            taken.add(path);
    }
    settle(old, next, taken);
    return {
        changes: () => listChanges(old, next, taken, options),
        noise: () => listNoise(old, next, taken),
        taken,
    };
}
/**
 * Whether the record of a path will probably be sent, while the new tree is still being read. What is sent with others is not
 * known yet.
 */
function isLikelySent(old, next, path) {
    const difference = next.difference(path, old) ?? 'other';
    if (difference === 'content')
        return !contentNoise.has(path) && !differInTime(old, next, path);
    return difference === 'other';
}
function differInTime(old, next, path) {
    const [before, after] = [old.get(path), next.get(path)];
    return before !== undefined && after !== undefined && differInSourceTime(before, after);
}
/** Paths at which two trees are not the same. Nothing is noise. */
function unequalPaths(one, other) {
    const paths = new Set([...one.absentFrom(other), ...changedGroups(one, other.groups())]);
    for (const [path] of other.differing(one))
        paths.add(path);
    return paths;
}
/** What belongs together is sent together, or not at all: hard links, and compiled Python with its source. */
function settle(old, next, taken) {
    const groups = next.groups();
    for (const path of changedGroups(old, groups))
        taken.add(path);
    for (let before = -1; before !== taken.size;) {
        before = taken.size;
        for (const paths of groups.values())
            if (paths.some((path) => taken.has(path)))
                for (const path of paths)
                    taken.add(path);
        takeCompiled(old, next, taken);
    }
}
function takeCompiled(old, next, taken) {
    for (const path of next.compiled()) {
        const source = sourceOfCompiled(path) ?? '';
        const kept = [source, path].filter((one) => isNoise(old, next, taken, one));
        if (kept.length > 0 && !staysCompiled(old, next, { source, path, taken }))
            for (const one of kept)
                taken.add(one);
    }
}
/** Whether a path differs in what means nothing, and stays as it was. */
function isNoise(old, next, taken, path) {
    return (next.difference(path, old) ?? 'none') !== 'none' && !taken.has(path);
}
/** Whether Python takes a compiled file for that of its source if it does in the new tree, or if the time in it is an old one. */
function staysCompiled(old, next, { source, path, taken }) {
    const published = (at) => next.has(at) && !taken.has(at) ? (old.get(at) ?? next.get(at)) : next.get(at);
    const [before, after] = [published(path), next.get(path)];
    if (before === undefined || after === undefined || !checksTime(after))
        return true;
    const [kept, built] = [published(source), next.get(source)];
    const isOld = before.sha256 !== after.sha256;
    const fits = built !== undefined && isCompiledOf(after, built);
    return !(isOld || fits) || (kept !== undefined && isCompiledOf(before, kept));
}
/** All members of the groups of hard links that are not those of before. */
function* changedGroups(old, groups) {
    const before = old.groups();
    for (const [group, paths] of groups) {
        const was = before.get(group);
        if (was?.length !== paths.length || !paths.every((path, index) => path === was[index]))
            yield* paths;
    }
    // Of a group that is no group any more, what is left is a file of its own.
    for (const [group, paths] of before)
        if (!groups.has(group))
            yield* paths;
}
function* listChanges(old, next, taken, options) {
    for (const path of taken) {
        const kind = next.kindOf(path);
        if (kind === undefined)
            continue;
        const isFile = kind !== 'folder';
        if (kind === 'whiteout')
            yield { path, kind: 'removed', isFile };
        else
            yield { path, kind: isThere(old, path) ? 'changed' : 'added', isFile };
    }
    for (const path of goneFrom(old, next, options)) {
        const kind = old.kindOf(path);
        if (kind !== 'whiteout')
            yield { path, kind: 'removed', isFile: kind !== 'folder' };
    }
}
function* listNoise(old, next, taken) {
    for (const [path] of next.differing(old))
        if (!taken.has(path))
            yield path;
}
/** What the old blobs have and the new ones do not, without logs that may stay. */
function* goneFrom(old, next, { exact }) {
    for (const path of old.absentFrom(next))
        if (exact || !isKeptLog(old, path))
            yield path;
}
function isKeptLog(entries, path) {
    return isTimedLog(path) && entries.kindOf(path) === 'file';
}
function isThere(entries, path) {
    return (entries.kindOf(path) ?? 'whiteout') !== 'whiteout';
}


/***/ }),

/***/ 41766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ ensureFreeDisk)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/adapters/disk/free-space.js

/**
 * Tool chains that GitHub's runner images bring and that a container build does not use
 * (actions/runner-images, images/ubuntu/Ubuntu2404-Readme.md).
 */
const hostedToolChains = [
    '/usr/local/lib/android',
    '/usr/share/dotnet',
    '/usr/share/swift',
    '/usr/local/.ghcup',
    '/opt/ghc',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/share/powershell',
    '/usr/local/julia*',
];
const usualFolders = [
    ...hostedToolChains.filter((folder) => !folder.includes('*')),
    '/var/log',
    '/var/cache',
    '/tmp',
];
/** Bytes that a user without privileges may still write where `folder` lies. */
async function freeBytes(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}
/** Whether this is a GitHub-hosted Linux runner: the only place where we ever remove anything. */
function isGithubHosted(env) {
    return env['RUNNER_ENVIRONMENT'] === 'github-hosted' && (env['ImageOS'] ?? '').startsWith('ubuntu');
}
/** Removes the well-known tool chains of a GitHub-hosted runner. `root` is the root of its file system. */
async function removeHostedToolChains(commands, env, root = '') {
    const folders = hostedToolChains.map((folder) => `${root}${folder}`).join(' ');
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    await commands.run('sh', ['-c', `${sudo}rm -rf ${folders}`], { env: { ...env } });
}
/** What takes the space, for a person to read: what docker, the tool chains and the usual folders hold. `root` as above. */
async function describeUsage(commands, env, root = '') {
    const [docker, folders] = await Promise.all([
        commands.run('docker', ['system', 'df'], { env }).catch(() => undefined),
        existing(usualFolders.map((folder) => `${root}${folder}`)).then((found) => found.length === 0 ? undefined : commands.run('du', ['-sh', ...found], { env }).catch(() => undefined)),
    ]);
    return [docker?.exitCode === 0 ? docker.stdout.trim() : '', folders?.stdout.trim() ?? '']
        .filter(Boolean)
        .join('\n');
}
async function existing(folders) {
    const found = [];
    for (const folder of folders) {
        if (await (0,promises_.stat)(folder).then(() => true, () => false))
            found.push(folder);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
;// CONCATENATED MODULE: ./lib/layers/facts/free-disk.js



/** @throws UserError when less is free than `min-free-disk`, with what takes the space. */
async function ensureFreeDisk(inputs, context, log, engine) {
    const { env } = context.docker;
    const folder = await buildFolder(await engine, context.tempFolder);
    let free = await freeBytes(folder);
    if (free >= inputs.minFreeDiskBytes)
        return;
    if (inputs.freeDiskSpace === 'auto' && isGithubHosted(env)) {
        log.notice(`${(0,quantity/* formatBytes */.z3)(free)} are free, less than min-free-disk ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)}: removing toolchains of the runner that a container build does not use.`);
        await removeHostedToolChains(context.commands, env);
        free = await freeBytes(folder);
        if (free >= inputs.minFreeDiskBytes)
            return;
    }
    const usage = await describeUsage(context.commands, env);
    throw new error/* UserError */.yo(`min-free-disk: expected ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes)} free at ${folder}, found ${(0,quantity/* formatBytes */.z3)(free)}: ${(0,quantity/* formatBytes */.z3)(inputs.minFreeDiskBytes - free)} are missing`, { remedy: `Free some space, or lower min-free-disk.${usage === '' ? '' : ` What uses it:\n${usage}`}` });
}
/** Where the engine of this machine keeps its data; the run's own folder when the engine is elsewhere. */
async function buildFolder(engine, tempFolder) {
    const { rootDir } = engine;
    if (rootDir === undefined)
        return tempFolder;
    return freeBytes(rootDir).then(() => rootDir, () => tempFolder);
}


/***/ }),

/***/ 30864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ wholeTree),
/* harmony export */   ZY: () => (/* binding */ indexSegments),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   mE: () => (/* binding */ keepTree),
/* harmony export */   mJ: () => (/* binding */ layerBlobs),
/* harmony export */   pS: () => (/* binding */ findTreeProblem),
/* harmony export */   v_: () => (/* binding */ fetchRecorded)
/* harmony export */ });
/* harmony import */ var _adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96566);
/* harmony import */ var _adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66452);
/* harmony import */ var _adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10316);
/* harmony import */ var _core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71866);
/* harmony import */ var _core_tree_compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95616);
/* harmony import */ var _core_tree_entry_pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11674);
/* harmony import */ var _core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32288);
/* harmony import */ var _core_tree_printable_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71583);








/** The blobs as they can be read. */
function layerBlobs({ client, repository }, blobs) {
    return blobs.map(({ digest, sizeBytes, diffId }) => ({
        ...{ digest, sizeBytes, diffId },
        open: () => client.openBlob(repository, { digest, sizeBytes }),
    }));
}
/** Keeps an index in the registry; the record will name it. */
async function keepTree({ client, repository }, tree, blobs) {
    const bytes = await (0,_adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .packTree */ .Av)(tree);
    const digest = (0,_adapters_registry_content_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes);
    await client.pushBlob(repository, bytes, digest);
    return { segment: { digest, sizeBytes: bytes.length, blobs }, tree };
}
/** Reads blobs, and keeps what they come to: the first ones by themselves, because they are likely to be the same next time. */
async function indexSegments(place, layers, first) {
    const parts = [layers.slice(0, first), layers.slice(first)].filter((part) => part.length > 0);
    const segments = [];
    for (const part of parts) {
        const { tree } = await (0,_adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .indexBlobs */ .V)(layerBlobs(place, part), place);
        segments.push(await keepTree(place, tree, part.length));
    }
    return segments;
}
/**
 * What the own blobs of a published layer come to: as it is recorded, and where that is not, or is gone, from the blobs.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
async function readTree(place, recorded, layers) {
    return (await fetchRecorded(place, recorded, layers)) ?? indexSegments(place, layers, 0);
}
/** The same as it is recorded; undefined: that is not, or is gone. */
async function fetchRecorded(place, recorded, layers) {
    const segments = recorded?.segments ?? [];
    const covered = segments.reduce((sum, { blobs }) => sum + blobs, 0);
    const known = covered === layers.length ? await Promise.all(segments.map((segment) => fetchTree(place, segment))) : [];
    const found = known.filter((segment) => segment !== undefined);
    return layers.length === 0 || (found.length === segments.length && found.length > 0) ? found : undefined;
}
async function fetchTree({ client, repository, pool }, segment) {
    const bytes = await client.fetchBlob(repository, { ...segment, mediaType: '' });
    return bytes === undefined ? undefined : { segment, tree: await (0,_adapters_layer_blob_tree_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackTree */ .FL)(bytes, pool) };
}
/**
 * What is wrong with the own blobs of a published layer, by the record of what they come to; undefined: nothing, or nothing is
 * recorded. Reads all of them.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
async function findTreeProblem(blobs, recorded, layers) {
    const place = { ...blobs, pool: new _core_tree_entry_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .EntryPool */ .N() };
    const known = (await Promise.all(recorded.segments.map((segment) => fetchTree(place, segment)))).filter((segment) => segment !== undefined);
    const covered = known.reduce((sum, { segment }) => sum + segment.blobs, 0);
    if (known.length < recorded.segments.length || covered === 0)
        return undefined;
    const { tree } = await (0,_adapters_layer_blob_index_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .indexBlobs */ .V)(layerBlobs(place, layers.slice(-covered)), place);
    const [first, ...others] = [...(0,_core_tree_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .unequalPaths */ .gO)(wholeTree(known).entries, tree.entries)].sort();
    return first === undefined
        ? undefined
        : `it does not hold the files that were published: ${(0,_core_format_quantity_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(1 + others.length, 'difference')}, first ${(0,_core_tree_printable_path_js__WEBPACK_IMPORTED_MODULE_6__/* .printablePath */ .V)(first)}`;
}
/** Several parts of a layer as one tree. */
function wholeTree(segments) {
    return (0,_core_tree_overlay_js__WEBPACK_IMPORTED_MODULE_5__/* .overlayTrees */ .Y)(segments.map(({ tree }) => tree));
}


/***/ })

};

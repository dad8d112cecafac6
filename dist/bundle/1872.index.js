export const id = 1872;
export const ids = [1872];
export const modules = {

/***/ 32727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createZstdCompressor),
/* harmony export */   j: () => (/* binding */ decompressed)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var fzstd__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68339);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);




const pieceBytes = 256 << 10;
/** Compresses with zstd; undefined where Node cannot. */
function createZstdCompressor() {
    return node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdCompress?.();
}
/**
 * The archive in a blob. As engines do, it looks at the first bytes for what it is compressed with.
 * @throws UserError when it is damaged.
 */
async function* decompressed(chunks) {
    const source = chunks[Symbol.asyncIterator]();
    try {
        const first = [];
        let bytes = 0;
        while (bytes < 4) {
            const { done, value } = await source.next();
            if (done === true)
                break;
            first.push(value);
            bytes += value.length;
        }
        const start = Buffer.concat(first);
        const decoder = decoderOf(start);
        const whole = (async function* () {
            yield start;
            for (let next = await source.next(); next.done !== true; next = await source.next())
                yield next.value;
        })();
        if (decoder === undefined)
            yield* whole;
        else
            yield* through(whole, decoder);
    }
    finally {
        await source.return?.();
    }
}
function decoderOf(start) {
    if (start[0] === 0x1f && start[1] === 0x8b)
        return node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip({ chunkSize: pieceBytes });
    if (start.length < 4 || start.readUInt32LE() !== 0xfd2fb528)
        return undefined;
    return node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress?.({ chunkSize: pieceBytes }) ?? zstdDecoder();
}
async function* through(source, decoder) {
    let sourceError;
    const watched = (async function* () {
        try {
            yield* source;
        }
        catch (error) {
            sourceError = error;
            throw error;
        }
    })();
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(watched, { objectMode: false }), decoder, () => { });
    try {
        for await (const part of decoder)
            yield part;
    }
    catch (error) {
        if (sourceError !== undefined)
            throw sourceError;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`it cannot be decompressed: ${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    }
}
/** For a Node without zstd. */
function zstdDecoder() {
    const decoder = new fzstd__WEBPACK_IMPORTED_MODULE_3__/* .Decompress */ .YM();
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _, done) {
            decoder.ondata = (part) => this.push(part);
            attempt(() => decoder.push(chunk), done);
        },
        flush(done) {
            decoder.ondata = (part) => this.push(part);
            attempt(() => decoder.push(new Uint8Array(0), true), done);
        },
    });
}
function attempt(run, done) {
    try {
        run();
    }
    catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
        return;
    }
    done();
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

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   E_: () => (/* binding */ platformFrom),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   ge: () => (/* binding */ uniqueBlobs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18523);

/** Each blob once: what an image has twice is kept and downloaded once. */
function uniqueBlobs(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
/** `linux/arm64/v8` */
function formatPlatform(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The other way round. */
function platformFrom(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}
/**
 * Reads a descriptor. `where` names its place in the document, for the message.
 * @throws UserError that names the field which is not as it should be.
 */
function parseDescriptor(json, where) {
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    const size = object['size'];
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(`${where}.size`, 'a number of bytes', size);
    }
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(readPlatform)(object['platform'] ?? undefined, `${where}.platform`);
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readTexts */ .Z7)(object['annotations'], `${where}.annotations`);
    return {
        mediaType: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(object['mediaType'], `${where}.mediaType`),
        digest: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigest */ .rP)(object['digest'], `${where}.digest`),
        sizeBytes: size,
        ...(platform === undefined ? {} : { platform }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
/** Reads `os`, `architecture` and `variant` of an object. @throws UserError */
function readPlatform(json, where) {
    const { os, architecture, variant } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, where);
    return {
        os: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(os, `${where}.os`),
        architecture: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(architecture, `${where}.architecture`),
        ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
    };
}


/***/ }),

/***/ 48782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createBlobTree),
/* harmony export */   y: () => (/* binding */ whiteout)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11105);
/* harmony import */ var _entry_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36489);
/* harmony import */ var _hiding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3833);
/* harmony import */ var _link_group_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92812);
/* harmony import */ var _printable_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71583);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94782);
/* harmony import */ var _tree_entry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49707);







/** So many files no image has; this is text of others. */
const mostEntries = 4_000_000;
const whiteoutPrefix = '.wh.';
const opaqueName = '.wh..wh..opq';
const metaPrefix = '.wh..wh.';
/** What hides: its own mode, owner and time mean nothing. */
const whiteout = { kind: 'whiteout', mode: 0, uid: 0, gid: 0, mtime: '0', sizeBytes: 0 };
/**
 * Makes the tree of one blob, record by record. Where engines differ in what they make of a blob (a path that is both hidden and
 * there), the tree has an obstacle. Whiteouts: https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts.
 *
 * @param pool of the trees that this one is compared with
 */
function createBlobTree(pool) {
    const entries = new _entry_table_js__WEBPACK_IMPORTED_MODULE_1__/* .EntryTable */ .F([], pool);
    const opaque = new Set();
    /** Paths that are the same file → the first of them. */
    const groups = new Map();
    let obstacle;
    const put = (path, entry) => {
        const before = entries.get(path);
        if (before !== undefined && clash(before, entry))
            obstacle ??= `one of its blobs has ${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_3__/* .printablePath */ .V)(path)} twice`;
        groups.delete(path);
        entries.set(path, entry);
        if (entries.size > mostEntries)
            throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`A layer has more than ${mostEntries} files.`);
    };
    const link = (record) => {
        const { path, target = '' } = record;
        const entry = entries.get(target);
        if (entry === undefined || entry.kind === 'folder' || entry.kind === 'whiteout') {
            obstacle ??= `${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_3__/* .printablePath */ .V)(path)} is a hard link to a file of another blob`;
            return;
        }
        if (path === target)
            return;
        if (!isLinkOf(record, entry))
            obstacle ??= `${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_3__/* .printablePath */ .V)(path)} and its hard link ${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_3__/* .printablePath */ .V)(target)} differ in mode, owner or time`;
        put(path, entry);
        const first = groups.get(target) ?? target;
        groups.set(target, first).set(path, first);
    };
    return {
        /** Those of the records until now. */
        entries,
        /** `content`: of a file. */
        add(record, content) {
            const { path } = record;
            const name = path.slice(path.lastIndexOf('/') + 1);
            const folder = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .parentPath */ .y)(path) ?? '';
            if (name === opaqueName)
                opaque.add(folder);
            // Of the storage of AUFS: engines pass over it.
            else if (name.startsWith(metaPrefix))
                return;
            else if (name.startsWith(whiteoutPrefix)) {
                const hidden = name.slice(whiteoutPrefix.length);
                if (/^(\.\.?)?$/.test(hidden))
                    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The whiteout ${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_3__/* .printablePath */ .V)(path)} hides no name.`);
                put(folder === '' ? hidden : `${folder}/${hidden}`, whiteout);
            }
            else if (record.type === 'hard-link')
                link(record);
            else
                put(path, entryOf(record, content));
        },
        end() {
            for (const path of opaque) {
                const entry = entries.get(path);
                if (entry?.kind === 'folder')
                    entries.set(path, { ...entry, opaque: true });
                else
                    obstacle ??= `one of its blobs hides what is in ${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_3__/* .printablePath */ .V)(path)}, and lacks this folder`;
            }
            obstacle ??= (0,_hiding_js__WEBPACK_IMPORTED_MODULE_2__/* .misplaced */ .j5)(entries);
            for (const [path, group] of groups) {
                const entry = entries.get(path);
                if (entry !== undefined)
                    entries.set(path, { ...entry, group });
            }
            (0,_hiding_js__WEBPACK_IMPORTED_MODULE_2__/* .dropIdle */ .w6)(entries);
            (0,_link_group_js__WEBPACK_IMPORTED_MODULE_5__/* .nameGroups */ .M)(entries);
            return obstacle === undefined ? { entries } : { entries, obstacle };
        },
    };
}
/** Whether a hard link says of its file what that says itself. Docker gives the file what the last of its links says, others do not. */
function isLinkOf({ mode, uid, gid, mtime }, entry) {
    const isMode = mode === entry.mode || entry.kind === 'link';
    return isMode && uid === entry.uid && gid === entry.gid && mtime === entry.mtime;
}
/** Whether engines differ in what the second of two records of one path makes of the first. */
function clash(before, entry) {
    if (before.kind === 'folder' || entry.kind === 'folder')
        return before.kind !== entry.kind;
    return entry.kind === 'whiteout' && before.kind !== 'whiteout';
}
function entryOf(record, content) {
    const { type, uid, gid, mtime, sizeBytes, target, xattrs, device } = record;
    if (type === 'hard-link')
        throw new Error('a hard link is an entry of another path');
    // Links have no permissions.
    const mode = type === 'link' ? 0o777 : record.mode;
    const sha256 = content?.sha256;
    const python = content?.python;
    return (0,_tree_entry_js__WEBPACK_IMPORTED_MODULE_6__/* .treeEntry */ .$)({ kind: type, mode, uid, gid, mtime, sizeBytes, sha256 }, { target, xattrs, device, python });
}


/***/ }),

/***/ 81998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ textBytes),
/* harmony export */   a: () => (/* binding */ byteText)
/* harmony export */ });
/**
 * Bytes as text of one character each: names in a tar archive are bytes, and decoding them as UTF-8 loses those that are none.
 * Such text compares and sorts as the bytes do.
 */
function byteText(bytes, start = 0, end = bytes.length) {
    let text = '';
    for (let at = start; at < end; at += longestCall) {
        // Any list of numbers serves, and this one need not be copied.
        const part = bytes.subarray(at, Math.min(at + longestCall, end));
        text += String.fromCharCode.apply(null, part);
    }
    return text;
}
/** The bytes of such a text. */
function textBytes(text) {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1)
        bytes[at] = text.charCodeAt(at);
    return bytes;
}
/** What a function takes as arguments at once is limited. */
const longestCall = 4096;


/***/ }),

/***/ 11674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ EntryPool)
});

// EXTERNAL MODULE: ./lib/core/tree/byte-text.js
var byte_text = __webpack_require__(81998);
;// CONCATENATED MODULE: ./lib/core/tree/packed-paths.js

/**
 * Paths, each with a number: 0, 1 and so on in the order in which they came. None goes. Names are held as bytes, folders once,
 * in a hash table with open places: a tenth of what a Map of texts takes. All text is bytes, see byte-text.ts.
 */
class PackedPaths {
    #folders = new Map([['', 0]]);
    #folderNames = [''];
    #lastFolder = { name: '', number: 0 };
    #count = 0;
    #names = new Uint8Array(256);
    /** Where the name of each ends; it begins where the one before ends. */
    #ends = new Uint32Array(16);
    #folderOf = new Uint32Array(16);
    /** Number + 1, by hash. 0: free. */
    #places = new Uint32Array(32);
    /** Undefined: it did not come. */
    find(path) {
        const nameStart = path.lastIndexOf('/') + 1;
        const folder = this.#findFolder(path, nameStart);
        if (folder === undefined)
            return undefined;
        const held = this.#places[this.#placeOf(folder, path, nameStart)] ?? 0;
        return held === 0 ? undefined : held - 1;
    }
    /** One that did not come before. */
    add(path) {
        if (2 * this.#count >= this.#places.length)
            this.#growPlaces();
        const number = this.#count;
        const nameStart = path.lastIndexOf('/') + 1;
        const folder = this.#findFolder(path, nameStart) ?? this.#addFolder(path, nameStart);
        this.#places[this.#placeOf(folder, path, nameStart)] = number + 1;
        const start = this.#startOf(number);
        const name = bytesOf(path, nameStart);
        while (start + name.length > this.#names.length)
            this.#names = grown(this.#names, new Uint8Array(2 * this.#names.length));
        this.#names.set(name, start);
        if (number >= this.#ends.length) {
            this.#ends = grown(this.#ends, new Uint32Array(2 * this.#ends.length));
            this.#folderOf = grown(this.#folderOf, new Uint32Array(this.#ends.length));
        }
        this.#ends[number] = start + name.length;
        this.#folderOf[number] = folder;
        this.#count += 1;
        return number;
    }
    path(number) {
        return this.#folderNameOf(number) + (0,byte_text/* byteText */.a)(this.#names, this.#startOf(number), this.#endOf(number));
    }
    /** Whether its last part is this name. */
    isNamed(number, name) {
        return this.#isAt(number, this.folder(number), name, 0);
    }
    /** The number of the folder that it lies in: from 0 on. */
    folder(number) {
        return this.#folderOf[number] ?? 0;
    }
    /** What all paths lie in, by their numbers; each but the first, which is '', ends with `/`. */
    get folders() {
        return this.#folderNames;
    }
    /** Below 0 where the first path sorts before the second, as text does. */
    compare(one, other) {
        const [folder, otherFolder] = [this.#folderNameOf(one), this.#folderNameOf(other)];
        const [length, otherLength] = [this.#lengthOf(one, folder), this.#lengthOf(other, otherFolder)];
        const shorter = Math.min(length, otherLength);
        for (let at = folder === otherFolder ? folder.length : 0; at < shorter; at += 1) {
            const difference = this.#byteAt(one, folder, at) - this.#byteAt(other, otherFolder, at);
            if (difference !== 0)
                return difference;
        }
        return length - otherLength;
    }
    #startOf(number) {
        return number === 0 ? 0 : this.#endOf(number - 1);
    }
    #endOf(number) {
        return this.#ends[number] ?? 0;
    }
    #folderNameOf(number) {
        return this.#folderNames[this.#folderOf[number] ?? 0] ?? '';
    }
    #lengthOf(number, folder) {
        return folder.length + this.#endOf(number) - this.#startOf(number);
    }
    #byteAt(number, folder, at) {
        return at < folder.length
            ? folder.charCodeAt(at)
            : (this.#names[this.#startOf(number) + at - folder.length] ?? 0);
    }
    #isAt(number, folder, path, nameStart) {
        const start = this.#startOf(number);
        if (this.#folderOf[number] !== folder || this.#endOf(number) - start !== path.length - nameStart)
            return false;
        for (let at = nameStart; at < path.length; at += 1)
            if (this.#names[start + at - nameStart] !== path.charCodeAt(at))
                return false;
        return true;
    }
    /** The place of a path, or the free one where it belongs. */
    #placeOf(folder, path, nameStart) {
        let hash = folder + 1;
        for (let at = nameStart; at < path.length; at += 1)
            hash = mixed(hash, path.charCodeAt(at));
        const mask = this.#places.length - 1;
        for (let at = scattered(hash) & mask;; at = (at + 1) & mask) {
            const held = this.#places[at] ?? 0;
            if (held === 0 || this.#isAt(held - 1, folder, path, nameStart))
                return at;
        }
    }
    #growPlaces() {
        const places = new Uint32Array(2 * this.#places.length);
        const mask = places.length - 1;
        for (let number = 0; number < this.#count; number += 1) {
            let hash = (this.#folderOf[number] ?? 0) + 1;
            const end = this.#endOf(number);
            for (let at = this.#startOf(number); at < end; at += 1)
                hash = mixed(hash, this.#names[at] ?? 0);
            let at = scattered(hash) & mask;
            while (places[at] !== 0)
                at = (at + 1) & mask;
            places[at] = number + 1;
        }
        this.#places = places;
    }
    /** The folder of a path, with `/` at its end. Mostly it is the one of the path before. */
    #findFolder(path, nameStart) {
        const last = this.#lastFolder;
        if (nameStart === last.name.length && path.startsWith(last.name))
            return last.number;
        const number = this.#folders.get(path.slice(0, nameStart));
        if (number !== undefined)
            this.#lastFolder = { name: this.#folderNames[number] ?? '', number };
        return number;
    }
    #addFolder(path, nameStart) {
        // A text of its own: part of a path keeps the whole path in memory.
        const kept = (0,byte_text/* byteText */.a)(bytesOf(path.slice(0, nameStart), 0));
        this.#folders.set(kept, this.#folderNames.length);
        return this.#folderNames.push(kept) - 1;
    }
}
/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function mixed(hash, byte) {
    return Math.imul(hash ^ byte, 0x01000193);
}
/** So that the lowest bits depend on all. */
function scattered(hash) {
    const folded = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return folded ^ (folded >>> 13);
}
function bytesOf(text, start) {
    const bytes = new Uint8Array(text.length - start);
    for (let at = start; at < text.length; at += 1)
        bytes[at - start] = text.charCodeAt(at);
    return bytes;
}
function grown(from, to) {
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./lib/core/tree/entry-pool.js


const hashBytes = 32;
const headerBytes = 16;
const pythonBytes = headerBytes + hashBytes;
/** Pages that are full are not copied into larger ones, which would take the memory of both. */
const pageRows = 1 << 13;
/** Beside nanoseconds. */
const isNegative = 2 ** 30;
/**
 * Paths and entries of several tables, each held once: a layer that was built again has mostly what it had. An entry is a number.
 * All are columns of bytes: a layer has hundreds of thousands, and as objects they take ten times the memory. None goes. Of a time of
 * modification, zeros that say nothing are not kept.
 */
class EntryPool {
    paths = new PackedPaths();
    #attributeNumbers = new Map();
    #attributes = [];
    #pages = [];
    #count = 0;
    /** Number of an entry, by hash. 0: free. */
    #places = new Uint32Array(64);
    #python = [];
    #pythonCount = 0;
    /** How many different entries it holds. */
    get size() {
        return this.#count;
    }
    /** The number of an entry, from 1 on: equal ones have the same. */
    add(entry) {
        if (2 * this.#count >= this.#places.length)
            this.#growPlaces();
        // Written behind the others; it stays where none is equal.
        const number = this.#write(entry);
        const mask = this.#places.length - 1;
        for (let at = this.#hash(number) & mask;; at = (at + 1) & mask) {
            const held = this.#places[at] ?? 0;
            if (held !== 0 && !this.#isSame(held, number))
                continue;
            if (held !== 0)
                return held;
            this.#places[at] = number;
            this.#count = number;
            if (entry.python !== undefined)
                this.#pythonCount += 1;
            return number;
        }
    }
    kind(number) {
        return this.#attributesOf(number).kind;
    }
    isPython(number) {
        return this.#pythonNumber(number) !== 0;
    }
    entry(number) {
        const { kind, mode, uid, gid, hasHash } = this.#attributesOf(number);
        const [{ sizes, hashes }, row] = this.#at(number);
        const sha256 = hasHash ? hexText(hashes, row * hashBytes, hashBytes) : undefined;
        const python = this.#pythonOf(this.#pythonNumber(number));
        const sizeBytes = sizes[row] ?? 0;
        return { kind, mode, uid, gid, mtime: this.#time(number), sizeBytes, sha256, python };
    }
    difference(number, other, otherNumber) {
        if (other === this && number === otherNumber)
            return 'none';
        const [one, two] = [this.#attributesOf(number), other.#attributesOf(otherNumber)];
        if (one.kind !== two.kind)
            return 'other';
        if (one.kind === 'whiteout')
            return 'none';
        if (one.mode !== two.mode || one.uid !== two.uid || one.gid !== two.gid)
            return 'other';
        const [[page, row], [otherPage, otherRow]] = [this.#at(number), other.#at(otherNumber)];
        const isSameContent = one.hasHash === two.hasHash &&
            page.sizes[row] === otherPage.sizes[otherRow] &&
            areSame(page.hashes, row * hashBytes, otherPage.hashes, otherRow * hashBytes, hashBytes);
        if (!isSameContent)
            return 'content';
        return isSameTime(page, row, otherPage, otherRow) ? 'none' : 'time';
    }
    #at(number) {
        const page = this.#pages[Math.floor((number - 1) / pageRows)];
        if (page === undefined)
            throw new Error('an entry is in its pool');
        return [page, (number - 1) % pageRows];
    }
    #attributesOf(number) {
        const [{ attributes }, row] = this.#at(number);
        const known = this.#attributes[attributes[row] ?? 0];
        if (known === undefined)
            throw new Error('an entry has attributes');
        return known;
    }
    #write({ kind, mode, uid, gid, mtime, sizeBytes, sha256, python }) {
        if (this.#count === this.#pages.length * pageRows)
            this.#pages.push(createPage());
        const number = this.#count + 1;
        const [{ attributes, seconds, nanoseconds, sizes, hashes, python: numbers }, row] = this.#at(number);
        attributes[row] = this.#attributesNumber({ kind, mode, uid, gid, hasHash: sha256 !== undefined });
        sizes[row] = sizeBytes;
        if (sha256 === undefined)
            hashes.fill(0, row * hashBytes, (row + 1) * hashBytes);
        else
            putHex(hashes, row * hashBytes, sha256);
        const [whole = '', fraction = ''] = mtime.split('.');
        seconds[row] = Math.abs(Number(whole));
        nanoseconds[row] = Number(fraction.padEnd(9, '0')) + (whole.startsWith('-') ? isNegative : 0);
        numbers[row] = python === undefined ? 0 : this.#writePython(python);
        return number;
    }
    #writePython(python) {
        if (this.#pythonCount === this.#python.length * pageRows)
            this.#python.push(new Uint8Array(pageRows * pythonBytes));
        const number = this.#pythonCount + 1;
        const [bytes, at] = this.#pythonAt(number);
        putHex(bytes, at, python.header);
        putHex(bytes, at + headerBytes, python.sha256);
        return number;
    }
    #pythonNumber(number) {
        const [{ python }, row] = this.#at(number);
        return python[row] ?? 0;
    }
    #pythonAt(number) {
        const bytes = this.#python[Math.floor((number - 1) / pageRows)];
        if (bytes === undefined)
            throw new Error('compiled Python is in its pool');
        return [bytes, ((number - 1) % pageRows) * pythonBytes];
    }
    #pythonOf(number) {
        if (number === 0)
            return undefined;
        const [bytes, at] = this.#pythonAt(number);
        return {
            header: hexText(bytes, at, headerBytes),
            sha256: hexText(bytes, at + headerBytes, hashBytes),
        };
    }
    #time(number) {
        const [{ seconds, nanoseconds }, row] = this.#at(number);
        const packed = nanoseconds[row] ?? 0;
        const text = `${packed >= isNegative ? '-' : ''}${seconds[row] ?? 0}`;
        const fraction = packed % isNegative;
        return fraction === 0 ? text : `${text}.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
    }
    #attributesNumber(attributes) {
        const { kind, mode, uid, gid, hasHash } = attributes;
        const key = `${kind} ${mode} ${uid} ${gid} ${hasHash}`;
        const known = this.#attributeNumbers.get(key);
        if (known !== undefined)
            return known;
        this.#attributeNumbers.set(key, this.#attributes.length);
        return this.#attributes.push(attributes) - 1;
    }
    /** Of the content, where there is some: it differs most. */
    #hash(number) {
        const [{ attributes, seconds, nanoseconds, sizes, hashes }, row] = this.#at(number);
        let hash = attributes[row] ?? 0;
        for (let at = 0; at < 4; at += 1)
            hash = (hash << 8) ^ (hash >>> 24) ^ (hashes[row * hashBytes + at] ?? 0);
        for (const part of [seconds[row] ?? 0, nanoseconds[row] ?? 0, sizes[row] ?? 0])
            hash = Math.imul(hash ^ part, 0x85ebca6b) ^ (hash >>> 15);
        return hash ^ (hash >>> 13);
    }
    #isSame(one, other) {
        const [[page, row], [otherPage, otherRow]] = [this.#at(one), this.#at(other)];
        return (page.attributes[row] === otherPage.attributes[otherRow] &&
            page.sizes[row] === otherPage.sizes[otherRow] &&
            isSameTime(page, row, otherPage, otherRow) &&
            areSame(page.hashes, row * hashBytes, otherPage.hashes, otherRow * hashBytes, hashBytes) &&
            this.#isSamePython(page.python[row] ?? 0, otherPage.python[otherRow] ?? 0));
    }
    #isSamePython(one, other) {
        if (one === 0 || other === 0)
            return one === other;
        const [[bytes, at], [otherBytes, otherAt]] = [this.#pythonAt(one), this.#pythonAt(other)];
        return areSame(bytes, at, otherBytes, otherAt, pythonBytes);
    }
    #growPlaces() {
        this.#places = new Uint32Array(2 * this.#places.length);
        const mask = this.#places.length - 1;
        for (let number = 1; number <= this.#count; number += 1) {
            let at = this.#hash(number) & mask;
            while (this.#places[at] !== 0)
                at = (at + 1) & mask;
            this.#places[at] = number;
        }
    }
}
function isSameTime(page, row, otherPage, otherRow) {
    return (page.seconds[row] === otherPage.seconds[otherRow] &&
        page.nanoseconds[row] === otherPage.nanoseconds[otherRow]);
}
function areSame(one, start, other, otherStart, length) {
    for (let at = 0; at < length; at += 1)
        if (one[start + at] !== other[otherStart + at])
            return false;
    return true;
}
function createPage() {
    return {
        attributes: new Uint32Array(pageRows),
        seconds: new Float64Array(pageRows),
        nanoseconds: new Uint32Array(pageRows),
        sizes: new Float64Array(pageRows),
        hashes: new Uint8Array(pageRows * hashBytes),
        python: new Uint32Array(pageRows),
    };
}
const digits = new TextEncoder().encode('0123456789abcdef');
const values = new Uint8Array(128);
for (const [value, code] of digits.entries())
    values[code] = value;
/** Writes what hexadecimal digits (lower case) say into bytes, from `at` on. */
function putHex(bytes, at, hex) {
    for (let index = 0; index < hex.length; index += 2) {
        const [high = 0, low = 0] = [values[hex.charCodeAt(index)], values[hex.charCodeAt(index + 1)]];
        bytes[at + index / 2] = (high << 4) | low;
    }
}
/** Some bytes as hexadecimal digits. */
function hexText(bytes, start, length) {
    const text = new Uint8Array(2 * length);
    for (let index = 0; index < length; index += 1) {
        const byte = bytes[start + index] ?? 0;
        text[2 * index] = digits[byte >> 4] ?? 0;
        text[2 * index + 1] = digits[byte & 15] ?? 0;
    }
    return (0,byte_text/* byteText */.a)(text);
}


/***/ }),

/***/ 36489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ EntryTable)
/* harmony export */ });
/* harmony import */ var _entry_pool_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11674);
/* harmony import */ var _tree_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49707);


/**
 * Path → entry, as a Map is, in the order in which paths first came to its pool. It makes an entry when it is asked for one.
 */
class EntryTable {
    /** Tables that are compared or laid over each other take least where they have the same. */
    pool;
    /** Numbers of entries, in the row of their path's number. 0: none. */
    #entries = new Uint32Array(16);
    #more = new Map();
    #size = 0;
    constructor(entries = [], pool = new _entry_pool_js__WEBPACK_IMPORTED_MODULE_0__/* .EntryPool */ .N()) {
        this.pool = pool;
        for (const [path, entry] of entries)
            this.set(path, entry);
    }
    get size() {
        return this.#size;
    }
    has(path) {
        return this.#find(path) !== undefined;
    }
    get(path) {
        const row = this.#find(path);
        return row === undefined ? undefined : this.#entry(row);
    }
    set(path, entry) {
        const { target, xattrs, device, group, opaque } = entry;
        const isMore = target !== undefined ||
            xattrs !== undefined ||
            device !== undefined ||
            group !== undefined ||
            opaque !== undefined;
        this.#put(path, this.pool.add(entry), isMore ? moreOf(entry) : undefined);
        return this;
    }
    take(path, other) {
        const row = other.#find(path);
        if (row === undefined)
            return;
        const number = other.#entries[row] ?? 0;
        this.#put(path, other.pool === this.pool ? number : this.pool.add(other.pool.entry(number)), other.#more.get(row));
    }
    /** Another table with the same entries. */
    copy() {
        const table = new EntryTable([], this.pool);
        table.#entries = this.#entries.slice();
        for (const [row, more] of this.#more)
            table.#more.set(row, more);
        table.#size = this.#size;
        return table;
    }
    delete(path) {
        const row = this.#find(path);
        if (row === undefined)
            return false;
        this.#entries[row] = 0;
        this.#more.delete(row);
        this.#size -= 1;
        return true;
    }
    *entries() {
        for (const row of this.#rows())
            yield [this.pool.paths.path(row), this.#entry(row)];
    }
    *keys() {
        for (const row of this.#rows())
            yield this.pool.paths.path(row);
    }
    *values() {
        for (const row of this.#rows())
            yield this.#entry(row);
    }
    [Symbol.iterator]() {
        return this.entries();
    }
    forEach(run) {
        for (const [path, entry] of this.entries())
            run(entry, path, this);
    }
    /** By path. */
    *sorted() {
        const rows = new Uint32Array(this.#size);
        let count = 0;
        for (const row of this.#rows())
            rows[count++] = row;
        for (const row of rows.sort((one, other) => this.pool.paths.compare(one, other)))
            yield [this.pool.paths.path(row), this.#entry(row)];
    }
    /** What lies at a path; an entry takes longer. */
    kindOf(path) {
        const row = this.#find(path);
        return row === undefined ? undefined : this.pool.kind(this.#entries[row] ?? 0);
    }
    isOpaque(path) {
        const row = this.#find(path);
        return row !== undefined && this.#more.get(row)?.opaque === true;
    }
    *kinds() {
        for (const row of this.#rows())
            yield [this.pool.paths.path(row), this.pool.kind(this.#entries[row] ?? 0)];
    }
    *ofKind(wanted) {
        for (const row of this.#rows())
            if (this.pool.kind(this.#entries[row] ?? 0) === wanted)
                yield this.pool.paths.path(row);
    }
    /** How many there are of each kind. */
    counts() {
        const counts = new Map();
        for (const row of this.#rows()) {
            const kind = this.pool.kind(this.#entries[row] ?? 0);
            counts.set(kind, (counts.get(kind) ?? 0) + 1);
        }
        return counts;
    }
    /** Folders that hide what layers beneath have in them. */
    opaque() {
        return [...this.#more].flatMap(([row, { opaque }]) => opaque === true ? [this.pool.paths.path(row)] : []);
    }
    /** Paths whose last part is this name. */
    *named(name) {
        for (const row of this.#rows())
            if (this.pool.paths.isNamed(row, name))
                yield this.pool.paths.path(row);
    }
    /** Paths in some folders, each of which is asked for once. */
    *pathsIn(isWanted) {
        const { paths } = this.pool;
        const wanted = new Map();
        for (const row of this.#rows()) {
            const folder = paths.folder(row);
            const is = wanted.get(folder) ?? isWanted((paths.folders[folder] ?? '').slice(0, -1));
            wanted.set(folder, is);
            const path = is ? paths.path(row) : '';
            if (path !== '')
                yield path;
        }
    }
    /** Paths that another table does not have. */
    *absentFrom(other) {
        for (const row of this.#rows())
            if (this.#rowIn(other, row) === undefined)
                yield this.pool.paths.path(row);
    }
    /** Paths whose entries are others than those of another table, or which that does not have. */
    *differing(other) {
        for (const row of this.#rows()) {
            const found = this.#differenceOf(row, other);
            if (found !== 'none')
                yield [this.pool.paths.path(row), found ?? 'absent'];
        }
    }
    /** Group of hard links → its paths, sorted. */
    groups() {
        const found = new Map();
        for (const [row, { group }] of this.#more) {
            if (group === undefined)
                continue;
            const known = found.get(group);
            if (known === undefined)
                found.set(group, [this.pool.paths.path(row)]);
            else
                known.push(this.pool.paths.path(row));
        }
        for (const paths of found.values())
            paths.sort();
        return found;
    }
    /** Paths of compiled Python. */
    *compiled() {
        for (const row of this.#rows())
            if (this.pool.isPython(this.#entries[row] ?? 0))
                yield this.pool.paths.path(row);
    }
    /** No path of it, to add some. The table gets no others meanwhile. */
    subset() {
        const isIn = new Uint8Array(this.#entries.length);
        let size = 0;
        const rowIn = (path) => {
            const row = this.#find(path);
            return row !== undefined && isIn[row] === 1 ? row : undefined;
        };
        const list = function* () {
            for (const [row, is] of isIn.entries())
                if (is === 1)
                    yield this.pool.paths.path(row);
        };
        return {
            get size() {
                return size;
            },
            has: (path) => rowIn(path) !== undefined,
            add: (path) => {
                const row = this.#find(path);
                if (row === undefined || isIn[row] === 1)
                    return;
                isIn[row] = 1;
                size += 1;
            },
            none: () => this.subset(),
            [Symbol.iterator]: () => list.call(this),
        };
    }
    /** How the entry of a path differs from the one of another table; undefined: one of them has none. */
    difference(path, other) {
        const row = this.#find(path);
        return row === undefined ? undefined : this.#differenceOf(row, other);
    }
    #differenceOf(row, other) {
        const otherRow = this.#rowIn(other, row);
        if (otherRow === undefined)
            return undefined;
        const number = this.#entries[row] ?? 0;
        const found = this.pool.difference(number, other.pool, other.#entries[otherRow] ?? 0);
        if (found === 'other' || this.pool.kind(number) === 'whiteout')
            return found;
        return saySame(this.#more.get(row), other.#more.get(otherRow)) ? found : 'other';
    }
    /** The row of the same path in another table; undefined: that does not have it. */
    #rowIn(other, row) {
        if (other.pool !== this.pool)
            return other.#find(this.pool.paths.path(row));
        return (other.#entries[row] ?? 0) === 0 ? undefined : row;
    }
    *#rows() {
        for (let row = 0; row < this.#entries.length; row += 1)
            if (this.#entries[row] !== 0)
                yield row;
    }
    #find(path) {
        const row = this.pool.paths.find(path);
        return row === undefined || (this.#entries[row] ?? 0) === 0 ? undefined : row;
    }
    #put(path, number, more) {
        const row = this.pool.paths.find(path) ?? this.pool.paths.add(path);
        if (row >= this.#entries.length) {
            const entries = new Uint32Array(Math.max(2 * this.#entries.length, row + 1));
            entries.set(this.#entries);
            this.#entries = entries;
        }
        if (this.#entries[row] === 0)
            this.#size += 1;
        this.#entries[row] = number;
        if (more === undefined)
            this.#more.delete(row);
        else
            this.#more.set(row, more);
    }
    #entry(row) {
        const { python, ...common } = this.pool.entry(this.#entries[row] ?? 0);
        return (0,_tree_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .treeEntry */ .$)(common, { ...this.#more.get(row), python });
    }
}
function moreOf({ target, xattrs, device, group, opaque }) {
    return {
        ...(target === undefined ? {} : { target }),
        ...(xattrs === undefined ? {} : { xattrs }),
        ...(device === undefined ? {} : { device }),
        ...(group === undefined ? {} : { group }),
        ...(opaque === undefined ? {} : { opaque }),
    };
}
function saySame(one = {}, other = {}) {
    return (one.target === other.target &&
        one.device === other.device &&
        one.opaque === other.opaque &&
        xattrText(one) === xattrText(other));
}
function xattrText({ xattrs }) {
    if (xattrs === undefined)
        return '';
    return JSON.stringify(Object.entries(xattrs).sort(([one], [other]) => (one < other ? -1 : 1)));
}


/***/ }),

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ endOpaque),
/* harmony export */   cE: () => (/* binding */ createHides),
/* harmony export */   j5: () => (/* binding */ misplaced),
/* harmony export */   w6: () => (/* binding */ dropIdle),
/* harmony export */   wj: () => (/* binding */ startOpaque),
/* harmony export */   y3: () => (/* binding */ createHidesInside)
/* harmony export */ });
/* harmony import */ var _printable_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71583);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94782);


/** Whether a layer hides what those beneath it have in a folder, by what it has there and above. */
function createHidesInside(entries) {
    const known = new Map();
    const hidesInside = (folder) => {
        const found = known.get(folder);
        if (found !== undefined)
            return found;
        const kind = entries.kindOf(folder);
        const parent = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parentPath */ .y)(folder);
        const hides = (kind !== undefined && (kind !== 'folder' || entries.isOpaque(folder))) ||
            (parent !== undefined && hidesInside(parent));
        known.set(folder, hides);
        return hides;
    };
    return hidesInside;
}
/** The same of a path: by what it has at a folder above. */
function createHides(entries) {
    const hidesInside = createHidesInside(entries);
    return (path) => {
        const parent = (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parentPath */ .y)(path);
        return parent !== undefined && hidesInside(parent);
    };
}
/** In a folder that hides all that is beneath, nothing is left to hide. */
function dropIdle(entries) {
    const hides = createHides(entries);
    for (const path of entries.ofKind('whiteout'))
        if (hides(path))
            entries.delete(path);
    for (const path of entries.opaque())
        if (hides(path))
            endOpaque(entries, path);
}
/** A folder hides what layers beneath have in it. */
function startOpaque(entries, path) {
    const entry = entries.get(path);
    if (entry !== undefined)
        entries.set(path, { ...entry, opaque: true });
}
/** What layers beneath have in a folder shows again. */
function endOpaque(entries, path) {
    const entry = entries.get(path);
    if (entry === undefined)
        return;
    const { opaque: _, ...rest } = entry;
    entries.set(path, rest);
}
/** What lies in something that is no folder. */
function misplaced(entries) {
    const [path] = entries.pathsIn((folder) => (entries.kindOf(folder) ?? 'folder') !== 'folder');
    return path === undefined ? undefined : `${(0,_printable_path_js__WEBPACK_IMPORTED_MODULE_0__/* .printablePath */ .V)(path)} is in something that is not a folder`;
}


/***/ }),

/***/ 92812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nameGroups)
/* harmony export */ });
/**
 * Names each group of hard links after the first of its paths that is still there, so that equal groups have equal names. A
 * path that is alone belongs to none.
 */
function nameGroups(entries) {
    for (const [name, paths] of entries.groups()) {
        const [first] = paths;
        if (first === name && paths.length > 1)
            continue;
        for (const path of paths) {
            const found = entries.get(path);
            if (found === undefined || first === undefined)
                continue;
            const { group: _, ...entry } = found;
            entries.set(path, paths.length === 1 ? entry : { ...entry, group: first });
        }
    }
}


/***/ }),

/***/ 71583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ printablePath)
/* harmony export */ });
/* harmony import */ var _format_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94956);
/* harmony import */ var _byte_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81998);


/** A path for people, in quotation marks: its bytes are UTF-8 nearly always. */
function printablePath(path) {
    return `"${(0,_format_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printableText */ .XU)(new TextDecoder().decode((0,_byte_text_js__WEBPACK_IMPORTED_MODULE_1__/* .textBytes */ .F)(path)))}"`;
}


/***/ }),

/***/ 49707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ treeEntry)
/* harmony export */ });
/**
 * An entry without what is undefined. What nearly all entries say is written out: objects that are put together from others take
 * three times the memory, and stay longer in it. A layer has many.
 */
function treeEntry(common, more) {
    const { kind, mode, uid, gid, mtime, sizeBytes, sha256 } = common;
    const { target, xattrs, device, group, opaque, python } = more;
    const isOne = target === undefined || (sha256 === undefined && python === undefined);
    if (isOne && xattrs === undefined && device === undefined && group === undefined && opaque === undefined) {
        if (target !== undefined)
            return { kind, mode, uid, gid, mtime, sizeBytes, target };
        if (sha256 === undefined)
            return { kind, mode, uid, gid, mtime, sizeBytes };
        if (python === undefined)
            return { kind, mode, uid, gid, mtime, sizeBytes, sha256 };
        return { kind, mode, uid, gid, mtime, sizeBytes, sha256, python };
    }
    return {
        ...{ kind, mode, uid, gid, mtime, sizeBytes },
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(target === undefined ? {} : { target }),
        ...(xattrs === undefined ? {} : { xattrs }),
        ...(device === undefined ? {} : { device }),
        ...(group === undefined ? {} : { group }),
        ...(opaque === undefined ? {} : { opaque }),
        ...(python === undefined ? {} : { python }),
    };
}


/***/ }),

/***/ 94782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ countFiles),
/* harmony export */   y: () => (/* binding */ parentPath)
/* harmony export */ });
/** The folder that holds a path; undefined of the root folder. */
function parentPath(path) {
    if (path === '')
        return undefined;
    return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
/** All but folders, and but what hides others. */
function countFiles(tree) {
    const counts = tree.entries.counts();
    return tree.entries.size - (counts.get('folder') ?? 0) - (counts.get('whiteout') ?? 0);
}


/***/ })

};

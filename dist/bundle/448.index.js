export const id = 448;
export const ids = [448];
export const modules = {

/***/ 2153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readTrustedRefs),
/* harmony export */   l: () => (/* binding */ readSharedInputs)
/* harmony export */ });
/* harmony import */ var _layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21989);

function readSharedInputs(reader, context) {
    return {
        ...(0,_layers_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayersInputs */ .Ys)(reader, context),
        trustedRefs: readTrustedRefs(reader),
        summary: reader.boolean('summary', true),
        jobAnnotations: reader.boolean('job-annotations', true),
        history: reader.choice('history', ['auto', 'false'], 'auto'),
    };
}
/** Globs of branches whose code is trusted as that of the default branch. */
function readTrustedRefs(reader) {
    const globs = reader.list('trusted-refs');
    for (const glob of globs) {
        // As a glob it means every branch but this one, which is never what is meant by trust.
        if (glob.startsWith('!'))
            reader.problem('trusted-refs', `expected globs of branches that are trusted, got "${glob}", which takes some away`);
    }
    return globs;
}


/***/ }),

/***/ 94706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prewarmRun),
/* harmony export */   W: () => (/* binding */ findPrewarmProblems)
/* harmony export */ });
/* harmony import */ var _layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95246);

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
async function findPrewarmProblems(values, context) {
    return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(1989), __webpack_require__.e(8693)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarmInputs(values, context).reader.problems;
}
/** A prewarm, whichever command asks for it. */
const prewarmRun = {
    async read(values, context) {
        // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
        context.findBuildx?.().catch(() => { });
        return (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(1989), __webpack_require__.e(8693)]).then(__webpack_require__.bind(__webpack_require__, 90716))).readPrewarm(values, context);
    },
    nothing: ({ write }) => (0,_layers_rounds_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingFound */ .S)(write),
    run: async (context, inputs) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(2820), __webpack_require__.e(9890), __webpack_require__.e(2540), __webpack_require__.e(8063), __webpack_require__.e(6513)]).then(__webpack_require__.bind(__webpack_require__, 77176))).prewarm(context, inputs),
    async report(found, facts, { inputs, project }) {
        const { prewarmReport } = await Promise.all(/* import() */[__webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(4080), __webpack_require__.e(114)]).then(__webpack_require__.bind(__webpack_require__, 74080));
        return prewarmReport({ inputs, project: found.project ?? project, found, only: inputs.only }, facts);
    },
    image: ({ inputs }) => inputs.image,
    keep: async (report, context, inputs, found) => (await Promise.all(/* import() */[__webpack_require__.e(2287), __webpack_require__.e(1028), __webpack_require__.e(9398), __webpack_require__.e(850), __webpack_require__.e(2225), __webpack_require__.e(5822), __webpack_require__.e(1717), __webpack_require__.e(2820), __webpack_require__.e(9890), __webpack_require__.e(2540), __webpack_require__.e(8063), __webpack_require__.e(6513)]).then(__webpack_require__.bind(__webpack_require__, 77176))).keepPrewarm(report, context, inputs, found),
};


/***/ }),

/***/ 30644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readQuarterInputs: () => (/* binding */ readQuarterInputs)
/* harmony export */ });
/* harmony import */ var _core_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9187);
/* harmony import */ var _core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65078);
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48676);
/* harmony import */ var _layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83342);
/* harmony import */ var _layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39941);
/* harmony import */ var _layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29332);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2153);
/* harmony import */ var _prewarm_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94706);








/** Reads and checks every input of the command quarter, and for a start also those of the prewarm that it is. */
async function readQuarterInputs(values, context) {
    const reader = (0,_core_input_js__WEBPACK_IMPORTED_MODULE_0__/* .createInputReader */ .ic)(values);
    const task = reader.choice('task', ['show', 'start', 'restore', 'release'], 'show');
    const place = (0,_layers_inputs_registry_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readImage */ .AM)(reader, context);
    const logins = (0,_layers_inputs_logins_js__WEBPACK_IMPORTED_MODULE_2__/* .readLogins */ .r)(reader, context, place.registry);
    const signing = (0,_layers_inputs_signing_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSigning */ .a)(reader, context);
    const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
    const quarter = reader.text('quarter');
    if (task === 'restore' && !(0,_core_layers_quarter_js__WEBPACK_IMPORTED_MODULE_7__/* .isQuarter */ .DS)(quarter))
        reader.problem('quarter', `expected the quarter to restore, such as 2026Q3, got "${quarter}"`);
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .mayWrite */ .J)('quarters', context.github?.event, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readTrustedRefs */ .I)(reader));
    if (task !== 'show' && !may)
        reader.problem('task', `this run may not change quarters: ${reason}`);
    const refreshing = { ...values, refresh: 'all', only: '' };
    if (task === 'start') {
        const known = new Set(reader.problems.map(({ input }) => input));
        for (const { input, message } of await (0,_prewarm_run_js__WEBPACK_IMPORTED_MODULE_6__/* .findPrewarmProblems */ .W)(refreshing, context))
            if (!known.has(input))
                reader.problem(input, message);
    }
    return { inputs: { ...place, task, quarter, logins, signing, retries, refreshing }, reader };
}


/***/ }),

/***/ 48595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ isSameFileSet),
/* harmony export */   H$: () => (/* binding */ hasFileList),
/* harmony export */   _G: () => (/* binding */ isSameState),
/* harmony export */   oK: () => (/* binding */ fileSetText),
/* harmony export */   rP: () => (/* binding */ listedState)
/* harmony export */ });
/** Sixteen digits tell which files changed. Whether any did is told by the digest of them all. */
const listedDigits = 16;
/** Whether the files themselves are known, and not just what they are together. */
function hasFileList({ files, fileSet }) {
    return fileSet === undefined || Object.keys(files).length === fileSet.count;
}
/** Whether both are the same files; undefined: only their lists can tell. */
function isSameFileSet(before, after) {
    if (before.fileSet === undefined || after.fileSet === undefined)
        return undefined;
    return before.fileSet.digest === after.fileSet.digest;
}
/** A state as lists have it: of each hash, the beginning. */
function listedState(state) {
    return state.slice(0, state.indexOf(':') + 1 + listedDigits);
}
/** Whether two states are one, of which either may be as lists have it. */
function isSameState(before, after) {
    if (before === undefined || after === undefined)
        return before === after;
    return listedState(before) === listedState(after);
}
/** The pieces of text that the digest of all files is of: `path NUL state LF`, by path. */
function* fileSetText(files) {
    // Numbers would come first: an object has an order of its own for them.
    for (const path of Object.keys(files).sort())
        yield `${path}\0${files[path]}\n`;
}


/***/ }),

/***/ 92277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ isSecretArg),
/* harmony export */   QH: () => (/* binding */ describeLayerInputs),
/* harmony export */   RC: () => (/* binding */ compareInputs),
/* harmony export */   s$: () => (/* binding */ usualSecretArgs),
/* harmony export */   tj: () => (/* binding */ usesSecretArg)
/* harmony export */ });
/* harmony import */ var _buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64295);
/* harmony import */ var _dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67282);
/* harmony import */ var _dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18999);
/* harmony import */ var _format_quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71866);
/* harmony import */ var _file_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48595);
/* harmony import */ var _longest_subsequence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20870);
/* harmony import */ var _masked_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96365);







/** Stands where the hash of a value would. */
const secret = 'secret';
/** Build arguments that change a result although no ARG declares them. */
const undeclaredArgs = ['SOURCE_DATE_EPOCH', 'BUILDKIT_SANDBOX_HOSTNAME'];
/**
 * What goes into a layer, for its record. A build argument is one of its inputs when a stage of its own declares it, or hands it
 * down; its value is recorded as a salted hash. Of a secret one (its name matches `secretArgs`, or its value holds a masked one)
 * only the name is.
 */
function describeLayerInputs(given) {
    const { node, values } = given;
    const args = {};
    const builder = values.builderPlatform === undefined ? {} : (0,_dockerfile_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformArgs */ .x)('BUILD', values.builderPlatform);
    const known = { ...builder, ...values.buildArgs };
    for (const name of [...new Set([...node.argNames, ...undeclaredArgs])].sort()) {
        const value = Object.hasOwn(known, name) ? known[name] : undefined;
        if (value !== undefined)
            args[name] = isSecretArg(name, value, given) ? secret : given.hash(`${name}=${value}`);
    }
    return {
        instructions: node.instructions,
        files: given.files,
        ...(given.fileSet === undefined ? {} : { fileSet: given.fileSet }),
        args,
        externalImages: Object.fromEntries(node.externalImages.map(({ name }) => [name, given.externalImages[name] ?? 'unresolved'])),
        standsOn: given.standsOn,
        platforms: given.platforms,
        options: given.options,
    };
}
/** Whether a secret build argument goes into the layer: then its record cannot tell that nothing has changed. */
function usesSecretArg(inputs) {
    return Object.values(inputs.args).includes(secret);
}
/** What is different, in the order instructions, files, arguments, images, layers, platforms, options. */
function compareInputs(before, after) {
    return [
        ...compareInstructions(before.instructions, after.instructions),
        ...compareFiles(before, after),
        ...compareMaps('argument', before.args, after.args),
        ...compareMaps('external-image', before.externalImages, after.externalImages),
        ...compareMaps('layer-below', before.standsOn, after.standsOn),
        ...compareMaps('platform', asMap(before.platforms), asMap(after.platforms)),
        ...compareMaps('option', before.options, after.options),
    ];
}
/** What they are together decides; their lists tell which of them are others. */
function compareFiles(before, after) {
    const isSame = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameFileSet */ .FF)(before, after);
    if (isSame === true)
        return [];
    const found = (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFileList */ .H$)(before) && (0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFileList */ .H$)(after)
        ? compareMaps('file', before.files, after.files).filter((pair) => isSame === undefined || !(0,_file_set_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameState */ ._G)(pair.before, pair.after))
        : [];
    if (isSame === undefined || found.length > 0)
        return found;
    const count = ({ fileSet }) => (0,_format_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(fileSet?.count ?? 0, 'file');
    return [{ kind: 'files', name: '', before: count(before), after: count(after) }];
}
function compareMaps(kind, before, after) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names
        .map((name) => ({ kind, name, before: before[name], after: after[name] }))
        .filter((pair) => pair.before !== pair.after);
}
/** Pairs what stands between the same instructions, in order. */
function compareInstructions(before, after) {
    const differences = [];
    let i = 0;
    let j = 0;
    for (const [nextBefore, nextAfter] of [
        ...(0,_longest_subsequence_js__WEBPACK_IMPORTED_MODULE_3__/* .longestSubsequence */ .S)(before, after),
        [before.length, after.length],
    ]) {
        while (i < nextBefore || j < nextAfter) {
            const was = i < nextBefore ? before[i++] : undefined;
            const is = j < nextAfter ? after[j++] : undefined;
            differences.push({
                kind: 'instruction',
                name: (0,_buildkit_step_vertex_js__WEBPACK_IMPORTED_MODULE_4__/* .keywordOf */ .XL)(is ?? was ?? ''),
                before: was,
                after: is,
            });
        }
        i++;
        j++;
    }
    return differences;
}
function asMap(values) {
    return Object.fromEntries(values.map((value) => [value, value]));
}
/** The default of the input secret-args. Versions are none, and Next.js writes NEXT_PUBLIC_ into what every browser loads. */
const usualSecretArgs = [
    ...['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'],
    ...['!*_VERSION', '!NEXT_PUBLIC_*', '!APT_KEY_*'],
];
/**
 * Whether the value of a build argument must not be shown: by its name, or because it holds a masked value. A pattern with `!`
 * takes names away from the others.
 */
function isSecretArg(name, value, { secretArgs, maskedValues }) {
    const isNamed = (glob) => readNames(glob).test(name.toLowerCase());
    const others = secretArgs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
    return ((secretArgs.some((glob) => !glob.startsWith('!') && isNamed(glob)) && !others.some(isNamed)) ||
        (0,_masked_value_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsMaskedValue */ .NW)(value, maskedValues));
}
/** `*` and `?`, in any case: names of arguments have no slashes and no brackets. */
function readNames(glob) {
    const any = () => true;
    const parts = Array.from(glob.toLowerCase(), (char) => {
        if (char === '*')
            return { many: any };
        return char === '?' ? { one: any } : char;
    });
    return (0,_dockerfile_glob_js__WEBPACK_IMPORTED_MODULE_6__/* .compileGlob */ .SO)(parts);
}


/***/ }),

/***/ 95223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ requestedNames),
/* harmony export */   Ie: () => (/* binding */ parseLayerRequest),
/* harmony export */   Xm: () => (/* binding */ usualLayers),
/* harmony export */   ah: () => (/* binding */ parseLayers)
/* harmony export */ });
/* harmony import */ var _quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** The stages that are layers by their names, when the user names none: see requestLayers. */
const usualLayers = [
    { name: 'base', target: 'base' },
    { name: 'python', target: 'python-deps' },
    { name: 'node', target: 'node-deps' },
];
/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
function requestedNames(request) {
    return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}
/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
function parseLayerRequest(lines) {
    const [only] = lines;
    if (lines.length === 1 && (only === 'default' || only === 'auto'))
        return { layers: only, problems: [] };
    return parseLayers(lines);
}
/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];
/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);
/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
function parseLayers(lines) {
    const layers = [];
    const problems = [];
    if (lines.length === 0)
        problems.push('expected at least one line "name=target" such as "base=base", got none');
    for (const line of lines) {
        const equals = line.indexOf('=');
        const name = line.slice(0, equals).trim();
        const target = line.slice(equals + 1).trim();
        if (equals < 0 || name === '' || target === '') {
            problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
            continue;
        }
        const reason = refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
        if (reason !== undefined) {
            problems.push(reason);
            continue;
        }
        const twin = layers.find((layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase());
        if (twin !== undefined) {
            problems.push(`"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`);
            continue;
        }
        layers.push({ name, target });
    }
    return { layers, problems };
}
function refuseName(name) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
        return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
    }
    if (name.length > maximumNameLength) {
        return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
    }
    const lower = name.toLowerCase();
    if (lower === 'hold')
        return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
    if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
        return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
    }
    if ((0,_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .endsInQuarter */ .EH)(name)) {
        return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
    }
    return undefined;
}


/***/ }),

/***/ 20870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ longestSubsequence)
/* harmony export */ });
/** The positions of a longest common subsequence: in the one, and in the other. */
function longestSubsequence(before, after) {
    const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
    const at = (i, j) => lengths[i]?.[j] ?? 0;
    for (let i = before.length - 1; i >= 0; i--) {
        for (let j = after.length - 1; j >= 0; j--) {
            const row = lengths[i];
            row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    const pairs = [];
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
        if (before[i] === after[j])
            pairs.push([i++, j++]);
        else if (at(i + 1, j) >= at(i, j + 1))
            i++;
        else
            j++;
    }
    return pairs;
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

/***/ 95246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ nothingFound),
/* harmony export */   c: () => (/* binding */ generationAt)
/* harmony export */ });
/* harmony import */ var _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** When the generation was made that a run committed, or found and verified, in ISO 8601; null: it did neither. */
function generationAt({ commit, state }, { verifies }) {
    if (commit?.kind === 'committed')
        return commit.record.createdAt;
    return (verifies ? state?.lookup.record?.createdAt : undefined) ?? null;
}
function nothingFound(write) {
    return {
        state: undefined,
        project: undefined,
        write,
        builder: undefined,
        commit: undefined,
        movedTags: [],
        quarterOpened: false,
        requests: () => _core_layers_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .noRequests */ .Il,
    };
}


/***/ })

};

export const id = 6737;
export const ids = [6737];
export const modules = {

/***/ 5034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkPush),
/* harmony export */   j: () => (/* binding */ readPush)
/* harmony export */ });
/* harmony import */ var _core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48676);

/** `auto`: where the branch or tag that runs says what is built, so that its name may stand for it. */
function readPush(reader, { github }) {
    if (reader.text('push') !== 'auto')
        return reader.boolean('push', false);
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .mayWrite */ .J)('default-tags', github?.event, []);
    if (!may)
        reader.notice(`The application is not pushed: ${reason}.`);
    return may;
}
/**
 * What a run pushes although nobody reviewed it: nothing in a pull request of a fork, else only what the user named, and that is
 * said. A pull request of this repository has tags of its own.
 */
function checkPush(reader, { asked, named }, { github }) {
    const [input] = asked;
    if (input === undefined)
        return;
    const { may, reason } = (0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .mayWrite */ .J)('given-tags', github?.event, []);
    if (!may) {
        reader.problem(input, `this run may not push an image: ${reason}. Use push: auto`);
        return;
    }
    if (!(0,_core_layers_write_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreviewed */ .FF)(github?.event))
        return;
    if (named)
        reader.notice(`The application is pushed under the tags that you set, although ${reason}.`);
    else if (github?.pullRequest === undefined)
        reader.problem('tags', `required to push, because this run has no default tags: ${reason}`);
}


/***/ }),

/***/ 92435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ cacheReference),
/* harmony export */   N8: () => (/* binding */ refuseOutputs),
/* harmony export */   T7: () => (/* binding */ readOutputs),
/* harmony export */   g$: () => (/* binding */ readTags),
/* harmony export */   i8: () => (/* binding */ readCacheBuilder),
/* harmony export */   s3: () => (/* binding */ refuseCacheTo)
/* harmony export */ });
/* harmony import */ var _core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74705);
/* harmony import */ var _core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47190);
/* harmony import */ var _core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68393);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11105);
/* harmony import */ var _core_format_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12372);
/* harmony import */ var _core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93780);
/* harmony import */ var _tagged_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11664);







/** `auto` gives each target and each native job of a matrix a cache of its own: they must not overwrite one another's. */
function readCacheBuilder(reader, target, shared) {
    const text = reader.text('cache-builder', 'auto');
    if (text === 'false')
        return undefined;
    if (text === 'auto') {
        const { platforms } = shared.build;
        const [platform] = platforms.length === 1 ? platforms : [];
        const parts = ['cache-builder', target?.toLowerCase(), platform?.split('/').slice(1).join('')];
        return (0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .legalTag */ .a5)(parts.filter((part) => part !== undefined).join('-')).slice(0, longestCacheTag);
    }
    if ((0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .legalTag */ .a5)(text) !== text || text.length > longestCacheTag) {
        reader.problem('cache-builder', `expected auto, false or a tag of at most ${longestCacheTag} characters, got "${text}"`);
        return undefined;
    }
    const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .layersOwner */ .i)(`${shared.image}:${text}`, shared);
    if (owner !== undefined) {
        reader.problem('cache-builder', `"${text}" is the tag of ${owner}; use another tag for the cache`);
        return undefined;
    }
    return text;
}
/** The record beside it needs room for its own ending. */
const longestCacheTag = 128 - '-record'.length;
function readOutputs(reader) {
    return (0,_core_format_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .trimmedLines */ .A)(reader.text('outputs')).filter((line) => {
        try {
            (0,_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(line);
            return true;
        }
        catch (error) {
            reader.problem('outputs', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAdvice */ .Js)(error));
            return false;
        }
    });
}
function readTags(reader, shared, { github }, cacheBuilder, outputs, needsTags) {
    const given = reader.list('tags');
    // What is pushed by digest takes no tag.
    const byDigest = outputs.some((output) => (0,_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c)(output).byDigest);
    const derived = given.length > 0 || github === undefined || shared.image === '' || byDigest
        ? []
        : (0,_core_app_image_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .deriveTags */ .hj)((0,_tagged_run_js__WEBPACK_IMPORTED_MODULE_6__/* .taggedRun */ .m)(github));
    if (given.length === 0 && github === undefined && needsTags) {
        reader.problem('tags', 'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)');
    }
    const tags = given.length > 0 ? given : derived.map((tag) => `${shared.image}:${tag}`);
    for (const text of tags) {
        try {
            const { tag, digest } = (0,_core_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
            if (digest !== undefined) {
                reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
            }
            const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOwner */ .y)(text, shared, cacheBuilder);
            if (owner === undefined)
                continue;
            reader.problem('tags', given.length > 0
                ? `"${text}" is the tag of ${owner}; use another tag for the application`
                : `the branch or tag ${github?.event.ref} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`);
        }
        catch (error) {
            reader.problem('tags', (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errorAdvice */ .Js)(error));
        }
    }
    return tags;
}
/** The image may be pushed under names that stand in `outputs`, too. */
function refuseOutputs(reader, shared, cacheBuilder, outputs) {
    for (const name of outputs.map(_core_app_build_output_js__WEBPACK_IMPORTED_MODULE_0__/* .readBuildOutput */ .c).flatMap(({ pushes, names }) => (pushes ? names : []))) {
        const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .tagOwner */ .y)(name, shared, cacheBuilder);
        if (owner !== undefined)
            reader.problem('outputs', `"${name}" is the tag of ${owner}; use another tag for the application`);
    }
}
/** The registry's reference in a line of `cache-to`; none where the cache goes elsewhere. */
function cacheReference(line) {
    const [, reference] = /(?:^|,)ref=([^,]+)/.exec(line) ?? [];
    if (reference !== undefined)
        return /(?:^|,)type=registry(?:,|$)/.test(line) ? [reference] : [];
    return line.includes('=') ? [] : [line];
}
/** What the layers are read from is written by nobody but a prewarm. */
function refuseCacheTo(reader, shared, cacheTo) {
    for (const line of cacheTo) {
        const reference = /(?:^|,)ref=([^,]+)/.exec(line)?.[1] ?? (line.includes('=') ? '' : line);
        const owner = (0,_core_app_tag_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .layersOwner */ .i)(reference, shared);
        if (owner !== undefined)
            reader.problem('cache-to', `"${reference}" is the tag of ${owner}; use another tag for the cache`);
    }
}


/***/ }),

/***/ 26737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBuild: () => (/* binding */ readBuild),
  readBuildInputs: () => (/* binding */ readBuildInputs)
});

;// CONCATENATED MODULE: ./lib/core/advice/advice.js
/** Each has a page of this name in docs/advice/, and can be switched off by this name. */
const adviceNames = [
    'runtime-deps-layer',
    'copy-link',
    'argument-too-early',
    'version-drift',
];

// EXTERNAL MODULE: ./lib/core/app/tag-owner.js
var tag_owner = __webpack_require__(68393);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/layers/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(21989);
// EXTERNAL MODULE: ./lib/layers/inputs/secret-files.js
var secret_files = __webpack_require__(28906);
// EXTERNAL MODULE: ./lib/layers/project/project.js + 6 modules
var project_project = __webpack_require__(44690);
// EXTERNAL MODULE: ./lib/commands/images/images.js + 4 modules
var images_images = __webpack_require__(45104);
// EXTERNAL MODULE: ./lib/commands/inputs.js
var commands_inputs = __webpack_require__(2153);
// EXTERNAL MODULE: ./lib/core/app/build-output.js
var build_output = __webpack_require__(74705);
;// CONCATENATED MODULE: ./lib/core/app/image-labels.js
/**
 * Labels that tell where an image comes from:
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 *
 * There is no `created` among them: it would give the same image another digest in every run.
 */
function imageLabels(run) {
    return {
        'org.opencontainers.image.source': run.repositoryUrl,
        'org.opencontainers.image.url': run.repositoryUrl,
        'org.opencontainers.image.revision': run.revision,
        ...(run.version === undefined ? {} : { 'org.opencontainers.image.version': run.version }),
    };
}

// EXTERNAL MODULE: ./lib/core/app/image-tags.js
var image_tags = __webpack_require__(47190);
// EXTERNAL MODULE: ./lib/commands/app-push.js
var app_push = __webpack_require__(5034);
// EXTERNAL MODULE: ./lib/commands/tagged-run.js
var tagged_run = __webpack_require__(11664);
// EXTERNAL MODULE: ./lib/commands/build/app-names.js
var app_names = __webpack_require__(92435);
;// CONCATENATED MODULE: ./lib/commands/build/app-inputs.js







function readAppInputs(reader, shared, context, given) {
    const target = reader.text('target') || undefined;
    const push = (0,app_push/* readPush */.j)(reader, context);
    const load = reader.boolean('load', false);
    const cacheBuilder = (0,app_names/* readCacheBuilder */.i8)(reader, target, shared);
    const outputs = (0,app_names/* readOutputs */.T7)(reader);
    const tags = (0,app_names/* readTags */.g$)(reader, shared, context, cacheBuilder, outputs, push || load);
    (0,app_names/* refuseOutputs */.N8)(reader, shared, cacheBuilder, outputs);
    const pushed = outputs.map(build_output/* readBuildOutput */.c).filter(({ pushes }) => pushes);
    (0,app_push/* checkPush */.L)(reader, {
        asked: [...(push ? ['push'] : []), ...(pushed.length > 0 ? ['outputs'] : [])],
        named: reader.list('tags').length > 0 || (!push && pushed.every(({ names }) => names.length > 0)),
    }, context);
    const cacheFrom = reader.lines('cache-from');
    const cacheTo = reader.lines('cache-to');
    if (given.layersAs === 'cache')
        (0,app_names/* refuseCacheTo */.s3)(reader, shared, cacheTo);
    if (given.layersAs === 'context' && cacheFrom.length + cacheTo.length > 0) {
        reader.notice(`${[...(cacheFrom.length > 0 ? ['cache-from'] : []), ...(cacheTo.length > 0 ? ['cache-to'] : [])].join(' and ')} ${cacheFrom.length > 0 && cacheTo.length > 0 ? 'are' : 'is'} not used: the application is built on the layers' digests, with cache-builder as its only cache. Other sources would race with it. layers-as: cache uses them.`);
    }
    const call = reader.text('call', 'build');
    return {
        target,
        push,
        load,
        outputs,
        tags,
        partTags: [],
        labels: {
            ...(context.github === undefined
                ? {}
                : imageLabels({ ...context.github, version: (0,image_tags/* deriveTags */.hj)((0,tagged_run/* taggedRun */.m)(context.github))[0] })),
            ...Object.fromEntries(reader.lines('labels').map((line) => {
                const equals = line.indexOf('=');
                return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
            })),
        },
        annotations: readFields(reader, 'annotations', /=/, 'key=value, optionally with a prefix such as index:'),
        attests: readFields(reader, 'attests', /(^|,)type=/, 'type=sbom or type=provenance, optionally followed by fields'),
        provenance: readAttestation(reader, 'provenance', 'mode=max'),
        sbom: readAttestation(reader, 'sbom', 'generator=image'),
        cacheFrom,
        cacheTo,
        cacheBuilder,
        rebuildCache: reader.boolean('rebuild-cache', false),
        compression: (0,inputs_inputs/* readCompression */.R_)(reader, reader.text('compression')),
        pull: given.pull,
        noCache: reader.boolean('no-cache', false),
        noCacheFilters: reader.list('no-cache-filters'),
        call: call === 'build' ? undefined : call,
        cgroupParent: reader.text('cgroup-parent') || undefined,
    };
}
/** One platform of the application is given no tag; the run that merges gives all platforms these. */
function asPart(app) {
    if (!app.push || app.call !== undefined)
        return app;
    return { ...app, push: false, tags: [], partTags: app.tags };
}
function readFields(reader, name, shape, what) {
    const lines = reader.lines(name);
    for (const line of lines)
        if (!shape.test(line))
            reader.problem(name, `expected ${what}, got "${line}"`);
    return lines;
}
/** A switch, or fields: https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/attests.go */
function readAttestation(reader, name, example) {
    const text = reader.text(name);
    if (text === '')
        return undefined;
    if (!/^(true|false|1|0|t|f)$/i.test(text) && !text.includes('='))
        reader.problem(name, `expected true, false or fields such as ${example}, got "${text}"`);
    return text;
}

;// CONCATENATED MODULE: ./lib/commands/build/inputs.js













/** Reads and checks the inputs of a build and its Dockerfile, and decides whether the run may write layers. */
async function readBuild(values, context) {
    const { cwd, tempFolder } = context;
    const github = await (0,images_images/* checkedOut */.M8)(values, context);
    const { inputs: given, reader } = readBuildInputs(values, { ...context, github });
    const inputs = { ...given, layers: await (0,secret_files/* withSecretFiles */.Y)(given.layers, reader, cwd) };
    if (github?.revision !== context.github?.revision)
        reader.notice(`The checkout is at ${github?.revision.slice(0, 7)}, not at the commit of the event, ${context.github?.revision.slice(0, 7)}. The label org.opencontainers.image.revision and the tag sha-… name what is built.`);
    const { layers, app } = inputs;
    const { trustedRefs, signing } = layers;
    const { onlyVerifies } = signing;
    const write = (0,write_policy/* decideWrite */.gt)({ push: 'auto', event: github?.event, trustedRefs, onlyVerifies });
    const project = await (0,project_project/* readProject */.Wh)(layers, reader, {
        cwd,
        bound: github === undefined ? undefined : cwd,
        tempFolder,
        target: app.target,
    });
    if (project === undefined)
        return { inputs: undefined, reader };
    refuseLayerNames(reader, inputs, project.layers);
    return { inputs: { inputs, project, write }, reader };
}
/** What only the Dockerfile tells: which layers there are, and so which digests and tags are theirs. */
function refuseLayerNames(reader, { layers: { image, layers: asked }, app, layerDigests, }, layers) {
    const names = layers.map(({ name }) => name);
    const unknown = Object.keys(layerDigests).filter((name) => !names.includes(name));
    if (typeof asked === 'string' && unknown.length > 0)
        reader.problem('layer-digests', `expected names of layers (${names.join(', ')}), got "${unknown.join('", "')}"`);
    for (const tag of [...app.tags, ...app.partTags]) {
        const owner = (0,tag_owner/* layersOwner */.i)(tag, { image, layers });
        if (owner !== undefined)
            reader.problem('tags', `"${tag}" is the tag of ${owner}; use another tag for the application`);
    }
}
/**
 * Reads and checks every input of the build action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readBuildInputs(values, context) {
    const reader = (0,input/* createInputReader */.ic)(values);
    const shared = (0,commands_inputs/* readSharedInputs */.lS)(reader, context);
    const names = (0,layers_layer/* requestedNames */.HZ)(shared.layers);
    const layersAs = reader.choice('layers-as', ['context', 'cache'], 'context');
    const pull = reader.boolean('pull', false);
    const baseImages = reader.choice('base-images', ['frozen', 'follow'], 'frozen');
    const app = readAppInputs(reader, shared, context, { pull, layersAs });
    const inputs = {
        layers: shared,
        app: shared.part === undefined ? app : asPart(app),
        prewarm: reader.choice('prewarm', ['auto', 'none'], 'auto'),
        layerDigests: readLayerDigests(reader, names),
        layersAs,
        baseImages: pull ? 'follow' : baseImages,
        patch: { ...(0,inputs_inputs/* readPatchPolicy */.Jz)(reader), compact: false },
        changedOnly: readChangedOnly(reader, context),
        minHitRate: readPercent(reader, 'min-hit-rate'),
        onLowHitRate: reader.choice('on-low-hit-rate', ['warn', 'fail'], 'warn'),
        skipAdvice: readSkipAdvice(reader),
        compareFiles: reader.list('compare-files'),
    };
    return { inputs, reader };
}
/** `auto`: where nothing that is built is deployed by its tags. */
function readChangedOnly(reader, { github }) {
    const wish = reader.choice('changed-only', ['auto', 'true', 'false'], 'auto');
    return wish === 'auto' ? (github?.event.name ?? '').startsWith('pull_request') : wish === 'true';
}
function readLayerDigests(reader, names) {
    const text = reader.text('layer-digests');
    if (text === '')
        return {};
    const shape = 'expected a JSON object of names and digests such as {"base":"sha256:…"}, as prewarm outputs it';
    const json = (0,oci_json/* parseJson */.qF)(text);
    if (json === undefined) {
        reader.problem('layer-digests', `${shape}; it is no JSON`);
        return {};
    }
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        reader.problem('layer-digests', `${shape}; got ${json === null ? 'null' : Array.isArray(json) ? 'an array' : typeof json}`);
        return {};
    }
    const digests = new Map();
    for (const [name, value] of Object.entries(json)) {
        const digest = typeof value === 'string' ? (0,oci_digest/* parseDigest */.m)(value) : undefined;
        if (names?.includes(name) === false) {
            reader.problem('layer-digests', `expected names of layers (${names.join(', ')}), got "${name}"`);
        }
        else if (digest === undefined) {
            reader.problem('layer-digests', `expected a digest such as sha256:… with 64 hexadecimal digits for "${name}", got ${JSON.stringify(value)}`);
        }
        else
            digests.set(name, digest);
    }
    return Object.fromEntries(digests);
}
function readPercent(reader, name) {
    const text = reader.text(name);
    if (text === '')
        return undefined;
    const match = /^(\d{1,3}(?:\.\d{1,3})?)\s*%?$/.exec(text);
    const percent = match === null ? Number.NaN : Number(match[1]);
    if (percent >= 0 && percent <= 100)
        return percent;
    reader.problem(name, `expected a percentage from 0 to 100, got "${text}"`);
    return undefined;
}
function readSkipAdvice(reader) {
    const given = reader.list('skip-advice');
    if (given.length === 1 && given[0] === 'all')
        return adviceNames;
    const known = new Map(adviceNames.map((name) => [name, name]));
    return given.flatMap((name) => {
        const found = known.get(name);
        if (found === undefined)
            reader.problem('skip-advice', `expected all or names of advice (${adviceNames.join(', ')}), got "${name}"`);
        return found ?? [];
    });
}


/***/ }),

/***/ 68393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ layersOwner),
/* harmony export */   y: () => (/* binding */ tagOwner)
/* harmony export */ });
/* harmony import */ var _layers_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95223);
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65078);
/* harmony import */ var _layers_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23998);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93780);




/** Of layers, until it is known which ones the Dockerfile has. */
const usualNames = _layers_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .usualLayers */ .Xm.map(({ name }) => name);
/**
 * Which part of the layers a reference belongs to, in words: what is pushed under it would take their place.
 * Undefined: it is free, lies elsewhere, or is no reference.
 */
function layersOwner(reference, taken) {
    const tag = tagBeside(reference, taken);
    return tag === undefined ? undefined : ownerOf(tag, taken);
}
/** As layersOwner, with the tags of the application's caches: `cacheBuilder`, and those that other targets and platforms have. */
function tagOwner(reference, taken, cacheBuilder) {
    const tag = tagBeside(reference, taken);
    if (tag === undefined)
        return undefined;
    const isCache = tag.startsWith('cache-builder') ||
        (cacheBuilder !== undefined && (tag === cacheBuilder || tag === `${cacheBuilder}-record`));
    return ownerOf(tag, taken) ?? (isCache ? "the application's own cache" : undefined);
}
function tagBeside(reference, { image }) {
    try {
        const { registry, repository, tag } = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(reference);
        return `${registry}/${repository}` === image ? tag : undefined;
    }
    catch {
        return undefined;
    }
}
function ownerOf(tag, { layers }) {
    const layer = ((0,_layers_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .requestedNames */ .HZ)(layers) ?? usualNames).find((name) => tag === (0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(name) || (tag.startsWith(`${(0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .rollingTag */ .g8)(name)}-`) && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_3__/* .endsInQuarter */ .EH)(tag)));
    if (layer !== undefined)
        return `the layer ${layer}`;
    if (tag === _layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTag */ .yg || tag.startsWith(`${_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTag */ .yg}-`))
        return 'the record of the layers';
    if (tag.startsWith(_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .partPrefix */ .a))
        return 'layers of one platform';
    if (tag.startsWith((0,_layers_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .stagingTag */ .al)('')))
        return 'layers that are not committed yet';
    return tag === 'cache-hold' ? 'a hold on the layers' : undefined;
}


/***/ }),

/***/ 28906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ withSecretFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A larger file is data, and no text that a log could show. */
const longestSecretBytes = 64 << 10;
/** Shorter lines of a file are in too many texts, as `[default]` and `true` are. */
const shortestLine = 12;
/** The inputs with what is in `secret-files` among what no log may show. A file that cannot be read has none. */
async function withSecretFiles(inputs, reader, cwd) {
    const texts = await Promise.all(inputs.build.secretFiles.map(({ value }) => readSecret((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, value))));
    const values = texts.flatMap((text) => [text.trim(), ...text.split(/\r?\n/).filter(isTelling)]);
    const telling = values.filter((value) => value !== '');
    for (const value of telling)
        if (!value.includes('\n'))
            reader.secret(value);
    return { ...inputs, secretValues: new Set([...inputs.secretValues, ...telling]) };
}
function isTelling(line) {
    return line.trim().length >= shortestLine && !line.startsWith('-----');
}
async function readSecret(path) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return size > longestSecretBytes ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        // That it is not there is told with the other inputs.
        return '';
    }
}


/***/ })

};

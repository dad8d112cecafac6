export const id = 3262;
export const ids = [3262];
export const modules = {

/***/ 33262:
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
// EXTERNAL MODULE: ./lib/core/layers/layer.js
var layers_layer = __webpack_require__(95223);
// EXTERNAL MODULE: ./lib/core/layers/quarter.js
var quarter = __webpack_require__(65078);
// EXTERNAL MODULE: ./lib/core/layers/tag.js
var layers_tag = __webpack_require__(23998);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var oci_reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/app/tag-owner.js




/** Of layers, until it is known which ones the Dockerfile has. */
const usualNames = layers_layer/* usualLayers */.Xm.map(({ name }) => name);
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
        const { registry, repository, tag } = (0,oci_reference/* parseReference */.F2)(reference);
        return `${registry}/${repository}` === image ? tag : undefined;
    }
    catch {
        return undefined;
    }
}
function ownerOf(tag, { layers }) {
    const layer = ((0,layers_layer/* requestedNames */.HZ)(layers) ?? usualNames).find((name) => tag === (0,layers_tag/* rollingTag */.g8)(name) || (tag.startsWith(`${(0,layers_tag/* rollingTag */.g8)(name)}-`) && (0,quarter/* endsInQuarter */.EH)(tag)));
    if (layer !== undefined)
        return `the layer ${layer}`;
    if (tag === layers_tag/* recordTag */.yg || tag.startsWith(`${layers_tag/* recordTag */.yg}-`))
        return 'the record of the layers';
    if (tag.startsWith(layers_tag/* partPrefix */.a))
        return 'layers of one platform';
    if (tag.startsWith((0,layers_tag/* stagingTag */.al)('')))
        return 'layers that are not committed yet';
    return tag === 'cache-hold' ? 'a hold on the layers' : undefined;
}

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/layers/write-policy.js
var write_policy = __webpack_require__(48676);
// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/layers/project.js + 1 modules
var layers_project = __webpack_require__(22368);
// EXTERNAL MODULE: ./lib/commands/inputs.js + 2 modules
var commands_inputs = __webpack_require__(34717);
;// CONCATENATED MODULE: ./lib/commands/build/inputs.js













/** Reads and checks the inputs of a build and its Dockerfile, and decides whether the run may write layers. */
async function readBuild(values, context) {
    const { github, cwd } = context;
    const { inputs, reader } = readBuildInputs(values, context);
    const { layers, app } = inputs;
    const write = (0,write_policy/* decideWrite */.g)({ push: 'auto', event: github?.event, trustedRefs: layers.trustedRefs });
    const project = await (0,layers_project/* readProject */.Wh)(layers, reader, {
        cwd,
        bound: github === undefined ? undefined : cwd,
        target: app.target,
    });
    if (project === undefined)
        return { inputs: undefined, reader };
    refuseLayerNames(reader, inputs, project.layers);
    return { inputs: { inputs, project, write }, reader };
}
/** What only the Dockerfile tells: which layers there are, and so which digests and tags are theirs. */
function refuseLayerNames(reader, { layers: { image, layers: asked }, app, layerDigests }, layers) {
    const names = layers.map(({ name }) => name);
    const unknown = Object.keys(layerDigests).filter((name) => !names.includes(name));
    if (typeof asked === 'string' && unknown.length > 0)
        reader.problem('layer-digests', `expected names of layers (${names.join(', ')}), got "${unknown.join('", "')}"`);
    for (const tag of [...app.tags, ...app.partTags]) {
        const owner = layersOwner(tag, { image, layers });
        if (owner !== undefined)
            reader.problem('tags', `"${tag}" is the tag of ${owner}; use another tag for the application`);
    }
}
/**
 * Reads and checks every input of the build action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
function readBuildInputs(values, context) {
    const reader = (0,input/* createInputReader */.i)(values);
    const shared = (0,commands_inputs/* readSharedInputs */.l)(reader, context);
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
        minHitRate: readPercent(reader, 'min-hit-rate'),
        onLowHitRate: reader.choice('on-low-hit-rate', ['warn', 'fail'], 'warn'),
        skipAdvice: readSkipAdvice(reader),
        compareFiles: reader.list('compare-files'),
    };
    return { inputs, reader };
}
/** One platform of the application is given no tag; the run that merges gives all platforms these. */
function asPart(app) {
    if (!app.push || app.call !== undefined)
        return app;
    return { ...app, push: false, tags: [], partTags: app.tags };
}
/** `auto`: what a pull request builds is looked at before others get it. */
function readPush(reader, { github }) {
    if (reader.text('push') === 'auto')
        return !(github?.event.name ?? '').startsWith('pull_request');
    return reader.boolean('push', false);
}
function readAppInputs(reader, shared, context, given) {
    const target = reader.text('target') || undefined;
    const push = readPush(reader, context);
    const load = reader.boolean('load', false);
    const cacheBuilder = readCacheBuilder(reader, target, shared);
    const outputs = readOutputs(reader);
    const needsTags = push || load;
    const tags = readTags(reader, shared, context, { cacheBuilder, outputs, needsTags });
    refuseOutputs(reader, shared, { cacheBuilder, outputs });
    const cacheFrom = reader.lines('cache-from');
    const cacheTo = reader.lines('cache-to');
    if (given.layersAs === 'cache')
        refuseCacheTo(reader, shared, cacheTo);
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
                : imageLabels({ ...context.github, version: (0,image_tags/* deriveTags */.h)(taggedRun(context.github))[0] })),
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
        pull: given.pull,
        noCache: reader.boolean('no-cache', false),
        noCacheFilters: reader.list('no-cache-filters'),
        call: call === 'build' ? undefined : call,
        cgroupParent: reader.text('cgroup-parent') || undefined,
    };
}
/** `auto` gives each target and each native job of a matrix a cache of its own: they must not overwrite one another's. */
function readCacheBuilder(reader, target, shared) {
    const text = reader.text('cache-builder', 'auto');
    if (text === 'false')
        return undefined;
    if (text === 'auto') {
        const { platforms } = shared.build;
        const [platform] = platforms.length === 1 ? platforms : [];
        const parts = ['cache-builder', target?.toLowerCase(), platform?.split('/').slice(1).join('')];
        return (0,image_tags/* legalTag */.a)(parts.filter((part) => part !== undefined).join('-')).slice(0, longestCacheTag);
    }
    if ((0,image_tags/* legalTag */.a)(text) !== text || text.length > longestCacheTag) {
        reader.problem('cache-builder', `expected auto, false or a tag of at most ${longestCacheTag} characters, got "${text}"`);
        return undefined;
    }
    const owner = layersOwner(`${shared.image}:${text}`, shared);
    if (owner !== undefined) {
        reader.problem('cache-builder', `"${text}" is the tag of ${owner}; use another tag for the cache`);
        return undefined;
    }
    return text;
}
/** The record beside it needs room for its own ending. */
const longestCacheTag = 128 - '-record'.length;
function readOutputs(reader) {
    const lines = reader
        .text('outputs')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.filter((line) => {
        try {
            (0,build_output/* readBuildOutput */.c)(line);
            return true;
        }
        catch (error) {
            reader.problem('outputs', (0,core_error/* errorAdvice */.Js)(error));
            return false;
        }
    });
}
/** The image may be pushed under names that stand in `outputs`, too. */
function refuseOutputs(reader, shared, { cacheBuilder, outputs, }) {
    for (const name of outputs.map(build_output/* readBuildOutput */.c).flatMap(({ pushes, names }) => (pushes ? names : []))) {
        const owner = tagOwner(name, shared, cacheBuilder);
        if (owner !== undefined)
            reader.problem('outputs', `"${name}" is the tag of ${owner}; use another tag for the application`);
    }
}
/** What the layers are read from is written by nobody but a prewarm. */
function refuseCacheTo(reader, shared, cacheTo) {
    for (const line of cacheTo) {
        const reference = /(?:^|,)ref=([^,]+)/.exec(line)?.[1] ?? (line.includes('=') ? '' : line);
        const owner = layersOwner(reference, shared);
        if (owner !== undefined)
            reader.problem('cache-to', `"${reference}" is the tag of ${owner}; use another tag for the cache`);
    }
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
function readTags(reader, shared, { github }, { cacheBuilder, outputs, needsTags, }) {
    const given = reader.list('tags');
    // What is pushed by digest takes no tag.
    const byDigest = outputs.some((output) => (0,build_output/* readBuildOutput */.c)(output).byDigest);
    const derived = given.length > 0 || github === undefined || shared.image === '' || byDigest
        ? []
        : (0,image_tags/* deriveTags */.h)(taggedRun(github));
    if (given.length === 0 && github === undefined && needsTags) {
        reader.problem('tags', 'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)');
    }
    const tags = given.length > 0 ? given : derived.map((tag) => `${shared.image}:${tag}`);
    for (const text of tags) {
        try {
            const { tag, digest } = (0,oci_reference/* parseReference */.F2)(text);
            if (digest !== undefined) {
                reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
            }
            const owner = tagOwner(text, shared, cacheBuilder);
            if (owner === undefined)
                continue;
            reader.problem('tags', given.length > 0
                ? `"${text}" is the tag of ${owner}; use another tag for the application`
                : `the branch or tag ${github?.event.ref} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`);
        }
        catch (error) {
            reader.problem('tags', (0,core_error/* errorAdvice */.Js)(error));
        }
    }
    return tags;
}
function taggedRun(github) {
    return {
        ref: github.event.ref,
        defaultBranch: github.event.defaultBranch,
        revision: github.revision,
        pullRequest: github.pullRequest,
    };
}
function readLayerDigests(reader, names) {
    const text = reader.text('layer-digests');
    if (text === '')
        return {};
    const shape = 'expected a JSON object of names and digests such as {"base":"sha256:…"}, as prewarm outputs it';
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
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

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readBuildOutput)
/* harmony export */ });
/* harmony import */ var csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43809);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11105);


/**
 * Reads a value of `--output`: fields `key=value` as CSV, or a folder alone
 * (https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/export.go, `ParseExports`; `name` holds several behind
 * commas: https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go).
 * @throws UserError when it is no line of CSV.
 */
function readBuildOutput(text) {
    let fields;
    try {
        fields = (0,csv_parse_browser_esm_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { relaxColumnCount: true })[0] ?? [];
    }
    catch (error) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`expected fields such as type=local,dest=out, quoted as CSV: ${error.message}`);
    }
    const values = new Map(fields.map((field) => {
        const equals = field.indexOf('=');
        const key = equals < 0 ? field : field.slice(0, equals);
        return [key.trim().toLowerCase(), equals < 0 ? '' : field.slice(equals + 1)];
    }));
    const isOn = (key) => /^(1|t|true)$/i.test(values.get(key) ?? '');
    const type = values.get('type');
    return {
        pushes: type === 'registry' || (type === 'image' && isOn('push')),
        loads: type === 'docker' && !values.has('dest'),
        byDigest: isOn('push-by-digest'),
        names: (values.get('name') ?? '')
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
    };
}


/***/ }),

/***/ 47190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ legalTag),
/* harmony export */   h: () => (/* binding */ deriveTags)
/* harmony export */ });
const longestTag = 128;
/**
 * The tags of an image when the user names none: the branch or tag, or `pr-7`; the commit; `latest` on the default branch;
 * each once. The names are those of docker/metadata-action.
 */
function deriveTags(run) {
    const commit = `sha-${run.revision.slice(0, 7)}`;
    if (run.pullRequest !== undefined)
        return [`pr-${run.pullRequest}`, commit];
    const name = legalTag(run.ref.replace(/^refs\/(heads|tags|pull)\//, ''));
    const isDefault = run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
    return [...new Set([...(name === '' ? [] : [name]), commit, ...(isDefault ? ['latest'] : [])])];
}
/** A name as a tag: `feature/x` → `feature-x`. Empty when nothing is left of it. */
function legalTag(name) {
    return name
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, longestTag);
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


/***/ })

};

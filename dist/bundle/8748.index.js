export const id = 8748;
export const ids = [8748];
export const modules = {

/***/ 88748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  maintain: () => (/* binding */ maintain),
  maintainPackage: () => (/* binding */ maintainPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/adapters/registry/hold-artifact.js
var hold_artifact = __webpack_require__(98572);
// EXTERNAL MODULE: ./lib/core/format/quantity.js
var quantity = __webpack_require__(71866);
// EXTERNAL MODULE: ./lib/core/history/growth.js
var growth = __webpack_require__(70433);
// EXTERNAL MODULE: ./lib/core/unfinished.js
var unfinished = __webpack_require__(65206);
// EXTERNAL MODULE: ./lib/layers/inputs/registries.js + 1 modules
var registries = __webpack_require__(97470);
// EXTERNAL MODULE: ./lib/commands/history.js + 1 modules
var commands_history = __webpack_require__(70432);
// EXTERNAL MODULE: ./lib/commands/watch.js + 6 modules
var watch = __webpack_require__(44372);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(11105);
// EXTERNAL MODULE: ./lib/core/layers/hold.js
var layers_hold = __webpack_require__(90585);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./lib/core/oci/descriptor.js
var descriptor = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/core/sum.js
var sum = __webpack_require__(88736);
// EXTERNAL MODULE: ./lib/core/retention/tag-class.js
var tag_class = __webpack_require__(95927);
;// CONCATENATED MODULE: ./lib/core/retention/plan-retention.js





/** Builds read the quarter of today, and go back to the one before. */
const fewestQuarters = 2;
/**
 * Plans what to delete of a package: reachability first. From every tag that stays, everything that it refers to stays, and what is
 * attached to that. When one manifest cannot be read, nobody knows what it refers to, and nothing is deleted.
 */
function planRetention(inventory, policy, context) {
    const { versions } = inventory;
    const tags = judgeTags(versions, policy, context);
    const blocked = findBlock(versions);
    const reasons = findKept(versions, tags, policy, context, blocked !== undefined);
    const own = ownBytesOf(versions);
    const decisions = versions.map((version) => {
        const leaving = version.tags.filter((tag) => tags.get(tag)?.stays === false);
        const kept = reasons.get(version.digest);
        const ownBytes = own.get(version.digest) ?? 0;
        if (kept === undefined)
            return { version, action: 'delete', dropped: leaving, reason: whyGone(version, tags), ownBytes };
        // What is attached to an image that stays keeps the tag that says so.
        const dropped = leaving.filter((tag) => (0,tag_class/* classifyTag */.r)(tag).kind !== 'referrer');
        return blocked === undefined && dropped.length > 0
            ? { version, action: 'untag', dropped, reason: `${kept}; ${whyGone(version, tags)}`, ownBytes }
            : { version, action: 'keep', dropped: [], reason: blocked ?? kept, ownBytes };
    });
    return { decisions: inOrder(decisions), blocked, freedBytes: freedBytes(decisions) };
}
function judgeTags(versions, policy, context) {
    const images = newestFirst(versions.filter(({ tags }) => tags.some((tag) => (0,tag_class/* classifyTag */.r)(tag).kind === 'application')));
    const rank = new Map(images.map((version, index) => [version.digest, index]));
    const globs = { keep: compileGlobs(policy.keep), delete: compileGlobs(policy.delete) };
    return new Map(versions.flatMap((version) => version.tags.map((tag) => [
        tag,
        judgeTag(tag, version, rank.get(version.digest) ?? 0, policy, globs, context),
    ])));
}
function compileGlobs(globs) {
    const compiled = globs.map((glob) => [glob, picomatch(glob, { nonegate: true, dot: true })]);
    return (text) => compiled.find(([, matches]) => matches(text))?.[0];
}
function judgeTag(tag, version, rank, policy, globs, { nowMs, quarter, heldQuarter }) {
    const kept = globs.keep(tag);
    if (kept !== undefined)
        return stay(`"${kept}" keeps ${tag}`);
    const kind = (0,tag_class/* classifyTag */.r)(tag);
    // An age that nobody knows protects.
    const ageMs = version.updatedAtMs === undefined ? 0 : nowMs - version.updatedAtMs;
    const isYoung = ageMs < policy.graceMs;
    switch (kind.kind) {
        case 'current':
            return stay(`${tag} is what builds and hosts read`);
        case 'builder':
            return stay(`${tag} is the application’s build cache`);
        case 'referrer':
            // It goes and stays with its subject, which reachability decides.
            return go(`${tag} belongs to an image that is gone`);
        case 'staging':
            return isYoung ? stay(`${tag} is younger than grace`) : go(`${tag} was never committed`);
        case 'quarter': {
            const distance = (0,tag_class/* quarterNumber */.c)(quarter) - (0,tag_class/* quarterNumber */.c)(kind.quarter);
            const most = Math.max(fewestQuarters, policy.keepQuarters);
            if (kind.quarter === heldQuarter)
                return stay(`builds are held at ${kind.quarter}`);
            if (distance < most)
                return stay(`${kind.quarter} is one of the newest ${most} quarters`);
            // The quarter tells the age where nobody else does.
            return isYoung && version.updatedAtMs !== undefined
                ? stay(`${tag} is younger than grace`)
                : go(`${kind.quarter} is older than the newest ${most} quarters`);
        }
        case 'application':
            return judgeImage(tag, version, { rank, isYoung, unwanted: globs.delete(tag), ageMs }, policy);
    }
}
/** A tag of the application, which only its age, its rank and the user's globs decide about. */
function judgeImage(tag, version, { rank, isYoung, unwanted, ageMs }, { keepImages, keepImagesMs }) {
    if (version.content?.kind === 'cache')
        return stay(`${tag} is a build cache`);
    if (isYoung)
        return stay(`${tag} is younger than grace`);
    if (unwanted !== undefined)
        return go(`"${unwanted}" lets ${tag} go after ${(0,quantity/* formatAge */.nV)(ageMs)}`);
    if (keepImages === undefined && keepImagesMs === undefined)
        return stay(`${tag} names an image of the application`);
    if (keepImages !== undefined && rank < keepImages)
        return stay((0,quantity/* agree */.d5)(keepImages, 'the newest image', `one of the newest ${keepImages} images`));
    if (version.updatedAtMs === undefined)
        return stay(`it is unknown how old ${tag} is`);
    if (keepImagesMs !== undefined && ageMs < keepImagesMs)
        return stay(`${tag} is ${(0,quantity/* formatAge */.nV)(ageMs)} old`);
    return go(`${tag} is beyond the images that are kept`);
}
function stay(reason) {
    return { stays: true, reason };
}
function go(reason) {
    return { stays: false, reason };
}
/** The newest first; what nobody knows the age of counts as newest. */
function newestFirst(versions) {
    const age = ({ updatedAtMs }) => updatedAtMs ?? Number.POSITIVE_INFINITY;
    return versions.toSorted((a, b) => {
        const [one, other] = [age(a), age(b)];
        return one === other ? (a.digest < b.digest ? -1 : 1) : other > one ? 1 : -1;
    });
}
function findBlock(versions) {
    const unread = versions.filter(({ content }) => content === undefined);
    const [first] = unread;
    if (first === undefined)
        return undefined;
    return `nothing is deleted, because ${unread.length === 1 ? 'a manifest' : `${unread.length} manifests`} could not be read and may refer to it: ${first.digest}`;
}
/** Digest → why it stays. */
function findKept(versions, tags, policy, context, isBlocked) {
    const byDigest = new Map(versions.map((version) => [version.digest, version]));
    const attached = findAttached(versions);
    const kept = new Map();
    const waiting = [];
    const keep = (version, reason) => {
        if (version === undefined || reason === undefined || kept.has(version.digest))
            return;
        kept.set(version.digest, reason);
        waiting.push(version);
    };
    for (const version of versions)
        keep(version, whyKept(version, tags, policy, context, isBlocked));
    for (let version = waiting.pop(); version !== undefined; version = waiting.pop()) {
        const name = version.tags[0] ?? version.digest.slice(0, 'sha256:'.length + 12);
        for (const digest of version.content?.manifests ?? [])
            keep(byDigest.get(digest), `part of ${name}`);
        for (const referrer of attached.get(version.digest) ?? [])
            keep(referrer, `attached to ${name}`);
        // What is attached to something that goes is kept by its own tag only; what it was attached to stays with it.
        if (version.content?.subject !== undefined)
            keep(byDigest.get(version.content.subject), `${name} is attached to it`);
    }
    return kept;
}
/** Why a version stays for its own sake; undefined: only for what refers to it, if anything does. */
function whyKept(version, tags, { graceMs }, { nowMs }, isBlocked) {
    const staying = version.tags.map((tag) => tags.get(tag)).find((verdict) => verdict?.stays === true);
    if (staying !== undefined)
        return staying.reason;
    if (isBlocked)
        return 'nothing is deleted in this run';
    // Whoever pushed it may be about to tag it, or to list it in an index.
    if (version.updatedAtMs === undefined)
        return 'its age is unknown';
    return nowMs - version.updatedAtMs < graceMs ? 'younger than grace' : undefined;
}
/** Digest → what is attached to it, by its own word or by its tag. */
function findAttached(versions) {
    const attached = new Map();
    for (const version of versions) {
        const subjects = new Set(version.tags.flatMap((tag) => {
            const kind = (0,tag_class/* classifyTag */.r)(tag);
            return kind.kind === 'referrer' ? kind.subject : [];
        }));
        if (version.content?.subject !== undefined)
            subjects.add(version.content.subject);
        for (const subject of subjects)
            attached.set(subject, [...(attached.get(subject) ?? []), version]);
    }
    return attached;
}
function whyGone(version, tags) {
    const reasons = version.tags.flatMap((tag) => {
        const verdict = tags.get(tag);
        return verdict?.stays === false ? [verdict.reason] : [];
    });
    return reasons.length === 0 ? 'nothing refers to it' : [...new Set(reasons)].join('; ');
}
/** Bytes of blobs that one manifest has and no other. */
function ownBytesOf(versions) {
    const users = countUsers(versions);
    return new Map(versions.map(({ digest, content }) => [
        digest,
        (0,sum/* sumSizes */.iJ)((0,descriptor/* uniqueBlobs */.ge)(content?.blobs ?? []).filter((blob) => users.get(blob.digest) === 1)),
    ]));
}
function freedBytes(decisions) {
    const staying = new Set(decisions.flatMap(({ action, version }) => action === 'delete' ? [] : (version.content?.blobs ?? []).map(({ digest }) => digest)));
    const going = decisions.flatMap(({ action, version }) => action === 'delete' ? (version.content?.blobs ?? []) : []);
    return (0,sum/* sumSizes */.iJ)((0,descriptor/* uniqueBlobs */.ge)(going).filter(({ digest }) => !staying.has(digest)));
}
function countUsers(versions) {
    const users = new Map();
    for (const { content } of versions)
        for (const { digest } of (0,descriptor/* uniqueBlobs */.ge)(content?.blobs ?? []))
            users.set(digest, (users.get(digest) ?? 0) + 1);
    return users;
}
/** What refers to others goes before them, so that a run that ends in between leaves nothing that is half there. */
function inOrder(decisions) {
    const going = decisions.filter(({ action }) => action === 'delete');
    const referrersOf = new Map();
    for (const decision of going)
        for (const digest of decision.version.content?.manifests ?? [])
            referrersOf.set(digest, [...(referrersOf.get(digest) ?? []), decision]);
    const sorted = [];
    const seen = new Set();
    const visit = (decision) => {
        if (seen.has(decision.version.digest))
            return;
        seen.add(decision.version.digest);
        for (const other of referrersOf.get(decision.version.digest) ?? [])
            visit(other);
        sorted.push(decision);
    };
    for (const decision of going)
        visit(decision);
    return [...decisions.filter(({ action }) => action !== 'delete'), ...sorted];
}

// EXTERNAL MODULE: ./lib/commands/maintain/result.js + 1 modules
var result = __webpack_require__(699);
;// CONCATENATED MODULE: ./lib/commands/maintain/clean.js







const atOnce = 8;
/** Lists a package, plans what may go, and unless it is a dry run deletes that and looks again at everything that stays. */
function clean(options, nowMs) {
    const { inputs, access, client, log, readHold } = options;
    return (0,unfinished/* gather */.kg)(result/* nothingCleaned */.mH, async () => {
        const [inventory, hold] = await log.phase('list', () => Promise.all([access.inventory(), readHold()]));
        const heldQuarter = (0,layers_hold/* activeHold */.YG)(hold, nowMs)?.quarter;
        const plan = planRetention(inventory, inputs.policy, { nowMs, quarter: inputs.quarter, heldQuarter });
        if (plan.blocked !== undefined)
            log.warning(`${plan.blocked}.`);
        return { inventory, plan };
    }, async ({ plan }) => (inputs.dryRun ? {} : log.phase('delete', () => remove(options, plan))), async ({ plan, removals }) => {
        if (removals.size > 0)
            await log.phase('look again', () => lookAgain(client, inputs.repository, plan, removals));
        return {};
    });
}
/** Deletes in the order of the plan. @throws Unfinished with what was deleted until then. */
async function remove({ inputs: { maxDeletes }, access, log }, { decisions }) {
    const going = decisions.filter(({ action }) => action !== 'keep');
    const removals = new Map();
    for (const { version, action, dropped } of going.slice(0, maxDeletes)) {
        try {
            const removal = action === 'untag' ? await access.dropTags(dropped) : await access.deleteVersion(version);
            removals.set(version.digest, removal);
            if (removal.done === 'refused')
                log.warning(`${dropped[0] ?? version.digest} could not be deleted: ${removal.detail ?? 'refused'}`);
        }
        catch (error) {
            throw new unfinished/* Unfinished */.K4({ removals }, error);
        }
    }
    const left = Math.max(0, going.length - maxDeletes);
    if (left > 0)
        log.notice(`${(0,quantity/* plural */.LS)(left, 'version')} ${(0,quantity/* agree */.d5)(left, 'is', 'are')} left for the next run, because max-deletes is ${maxDeletes}.`);
    return { removals, left };
}
/**
 * Every tag that stays names the same image as before, every manifest that stays is there, and so is every blob that it shares with
 * something that went.
 * @param removals digests of what was removed, or was to be.
 * @throws UserError that names all that is not.
 */
async function lookAgain(client, repository, plan, removals) {
    const limit = (0,p_limit/* default */.A)(atOnce);
    const kept = plan.decisions.filter(({ action }) => action !== 'delete');
    const looks = [
        ...kept.flatMap(({ version, dropped }) => version.tags
            .filter((tag) => !dropped.includes(tag))
            .map((tag) => async () => {
            const found = await client.resolve(repository, tag);
            return found?.digest === version.digest
                ? undefined
                : `the tag ${tag} names ${found?.digest ?? 'nothing'}, and named ${version.digest} before`;
        })),
        ...kept.map(({ version: { digest } }) => async () => {
            const found = await client.resolve(repository, digest);
            return found === undefined ? `${digest} is gone` : undefined;
        }),
        ...sharedBlobs(plan, removals).map(({ digest, sizeBytes }) => async () => {
            const isThere = await client.blobExists(repository, digest, sizeBytes);
            return isThere ? undefined : `the blob ${digest} is gone, which others share`;
        }),
    ];
    const answers = await Promise.all(looks.map((look) => limit(look)));
    const problems = answers.filter((answer) => answer !== undefined);
    if (problems.length === 0)
        return;
    throw new error/* UserError */.yo(`after the deletions, something that should have been kept is missing: ${problems.join('; ')}`, {
        remedy: 'If another run moved a tag in the meantime, run again. The next prewarm rebuilds and pushes missing layers. On GitHub you can restore a deleted version for 30 days: package settings, or POST …/versions/ID/restore.',
    });
}
/** Blobs of what stays that something had which went, each once. */
function sharedBlobs({ decisions }, removals) {
    const blobsOf = ({ version }) => version.content?.blobs ?? [];
    const went = new Set(decisions
        .filter(({ action, version }) => action === 'delete' && removals.has(version.digest))
        .flatMap((decision) => blobsOf(decision).map(({ digest }) => digest)));
    const shared = decisions
        .filter(({ action }) => action !== 'delete')
        .flatMap((decision) => blobsOf(decision).filter(({ digest }) => digest !== decision.version.digest))
        .filter(({ digest }) => went.has(digest));
    return [...new Map(shared.map((blob) => [blob.digest, blob])).values()];
}

// EXTERNAL MODULE: ./lib/core/oci/digest.js
var oci_digest = __webpack_require__(25965);
// EXTERNAL MODULE: ./lib/core/oci/json.js
var oci_json = __webpack_require__(18523);
// EXTERNAL MODULE: ./lib/adapters/github/api.js
var github_api = __webpack_require__(26954);
;// CONCATENATED MODULE: ./lib/adapters/github/packages.js




const pageSize = 100;
/** A deletion costs five points of 900 a minute: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const deletePauseMs = 340;
function createPackagesClient(options) {
    const { clock } = options;
    const api = (0,github_api/* createGithubApi */.M)(options);
    let nextDeleteMs = 0;
    let owners = 'orgs';
    const send = (route, parameters, expect) => api.send(route, parameters, { expect, explain: (failure) => explain(failure, options) });
    const listPage = async (page) => send(`GET /${owners}/{owner}/packages/container/{name}/versions`, { owner: options.owner, name: options.name, per_page: pageSize, page, state: 'active' }, [404]);
    return {
        async listVersions() {
            const versions = new Map();
            for (let page = 1;; page++) {
                let answer = await listPage(page);
                if (answer.status === 404 && page === 1 && owners === 'orgs') {
                    owners = 'users';
                    answer = await listPage(page);
                }
                if (answer.status === 404)
                    throw explain({ ...answer, message: 'Not Found' }, options);
                const items = (0,oci_json/* readArray */.oU)(answer.data, 'the versions of the package');
                for (const item of items) {
                    const version = readVersion(item);
                    if (version !== undefined)
                        versions.set(version.id, version);
                }
                if (items.length < pageSize)
                    return [...versions.values()];
            }
        },
        async deleteVersion(id) {
            const pauseMs = nextDeleteMs - clock.nowMs();
            if (pauseMs > 0)
                await clock.sleep(pauseMs);
            nextDeleteMs = clock.nowMs() + deletePauseMs;
            const answer = await send(`DELETE /${owners}/{owner}/packages/container/{name}/versions/{id}`, { owner: options.owner, name: options.name, id }, [400, 404]);
            if (answer.status === 404)
                return { kind: 'absent' };
            // A public version with more than 5,000 downloads cannot be deleted.
            if (answer.status === 400)
                return { kind: 'refused', reason: answer.message ?? 'GitHub refuses it' };
            return { kind: 'deleted' };
        },
    };
}
function explain({ status, message }, { owner, name }) {
    const what = `the package ${name} of ${owner}`;
    if (status === 404 || status === 403)
        return new error/* UserError */.yo(`GitHub does not let this token at ${what}: ${status} ${message ?? ''}`.trim(), {
            remedy: 'The job needs packages: write, and the repository the role Admin on the package: package settings → Manage Actions access. A package that is absent looks the same.',
        });
    return new error/* UserError */.yo(`GitHub’s API failed for ${what}: ${status === 0 ? '' : `${status} `}${message ?? ''}`);
}
function readVersion(json) {
    const item = (0,oci_json/* readObject */.Ag)(json, 'a version');
    const digest = (0,oci_digest/* parseDigest */.m)(String(item['name'] ?? ''));
    const id = Number(item['id']);
    if (digest === undefined || !Number.isSafeInteger(id))
        return undefined;
    const metadata = (0,oci_json/* readObject */.Ag)(item['metadata'] ?? {}, 'metadata');
    const container = (0,oci_json/* readObject */.Ag)(metadata['container'] ?? {}, 'metadata.container');
    const updatedAtMs = Date.parse(String(item['updated_at'] ?? item['created_at'] ?? ''));
    return {
        id,
        digest,
        tags: (0,oci_json/* readArray */.oU)(container['tags'] ?? [], 'tags').map(String),
        updatedAtMs: Number.isNaN(updatedAtMs) ? undefined : updatedAtMs,
    };
}

// EXTERNAL MODULE: ./lib/adapters/registry/content-digest.js
var content_digest = __webpack_require__(10316);
// EXTERNAL MODULE: ./lib/core/layers/record.js
var record = __webpack_require__(2745);
// EXTERNAL MODULE: ./lib/core/oci/image-config.js
var image_config = __webpack_require__(66735);
// EXTERNAL MODULE: ./lib/core/oci/media-type.js
var media_type = __webpack_require__(718);
// EXTERNAL MODULE: ./lib/adapters/registry/record-artifact.js
var record_artifact = __webpack_require__(82348);
// EXTERNAL MODULE: ./lib/adapters/registry/registry-error.js
var registry_error = __webpack_require__(76740);
;// CONCATENATED MODULE: ./lib/adapters/registry/package-inventory.js






const package_inventory_atOnce = 8;
const cacheConfigType = 'application/vnd.buildkit.cacheconfig.v0';
/** Images with a fixed date, for reproducible builds, say 1970: that is no age. */
const firstCredibleMs = Date.UTC(2013, 0, 1);
/**
 * Everything in a repository that its tags lead to. A registry lists no manifest without a tag, so what no tag leads to is left
 * to its garbage collection.
 * @throws RegistryError when the tags cannot be listed. A manifest that cannot be read has no content.
 */
async function readPackage(client, repository) {
    const limit = (0,p_limit/* default */.A)(package_inventory_atOnce);
    const tags = await client.listTags(repository);
    const tagged = new Map();
    await Promise.all(tags.map((tag) => limit(async () => {
        const digest = (await client.resolve(repository, tag))?.digest;
        if (digest !== undefined)
            tagged.set(digest, [...(tagged.get(digest) ?? []), tag]);
    })));
    const versions = new Map();
    let waiting = [...tagged.keys()];
    while (waiting.length > 0) {
        const read = await Promise.all(waiting.map((digest) => limit(async () => [digest, await package_inventory_readVersion(client, repository, digest)])));
        for (const [digest, found] of read) {
            // Absent: somebody deleted it meanwhile.
            if (found === 'absent')
                continue;
            versions.set(digest, {
                digest,
                tags: (tagged.get(digest) ?? []).toSorted(),
                updatedAtMs: found?.createdAtMs,
                content: found?.content,
            });
        }
        const known = new Set(read.map(([digest]) => digest));
        waiting = [
            ...new Set(read.flatMap(([, found]) => {
                if (found === undefined || found === 'absent')
                    return [];
                const { manifests, subject } = found.content;
                return subject === undefined ? manifests : [...manifests, subject];
            })),
        ].filter((digest) => !versions.has(digest) && !known.has(digest));
    }
    return { versions: [...versions.values()] };
}
/** One manifest; undefined when it cannot be read. */
async function package_inventory_readVersion(client, repository, digest) {
    try {
        const fetched = await client.fetchManifest(repository, digest);
        return fetched === undefined ? 'absent' : await readContent(client, repository, fetched);
    }
    catch (error) {
        if ((0,registry_error/* isBroken */.Qr)(error))
            return undefined;
        throw error;
    }
}
async function readContent(client, repository, { descriptor, manifest }) {
    const own = { digest: descriptor.digest, sizeBytes: descriptor.sizeBytes };
    if (manifest.kind === 'index') {
        // BuildKit's cache lists its blobs in an index, as if they were manifests.
        const children = manifest.manifests.filter(({ mediaType }) => media_type/* manifestMediaTypes */.$P.includes(mediaType));
        const blobs = manifest.manifests.filter(({ mediaType }) => !media_type/* manifestMediaTypes */.$P.includes(mediaType));
        return {
            content: {
                kind: blobs.length > 0 ? 'cache' : 'index',
                manifests: children.map(({ digest }) => digest),
                subject: undefined,
                blobs: [own, ...blobs],
            },
            createdAtMs: undefined,
        };
    }
    const { config, layers, subject, artifactType } = manifest;
    const isRecord = artifactType === record_artifact/* recordArtifactType */.e1;
    const isImage = (0,media_type/* isImageConfigMediaType */.i8)(config.mediaType);
    const bytes = isRecord && layers[0] !== undefined
        ? await client.fetchBlob(repository, layers[0])
        : isImage
            ? await client.fetchBlob(repository, config)
            : undefined;
    const said = bytes === undefined ? undefined : readDates(bytes, isRecord);
    // Nobody knows which layers it names, so nobody knows which may go.
    if (isRecord && said === undefined)
        return undefined;
    return {
        content: {
            kind: config.mediaType === cacheConfigType ? 'cache' : isImage ? 'image' : 'artifact',
            manifests: said?.manifests ?? [],
            subject: subject?.digest,
            blobs: [own, config, ...layers].map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
        },
        createdAtMs: said?.createdAtMs,
    };
}
/** When it was made; and of a record the layers that it names. */
function readDates(bytes, isRecord) {
    try {
        const json = JSON.parse(Buffer.from(bytes).toString('utf8'));
        if (!isRecord)
            return { createdAtMs: credible((0,image_config/* parseImageConfig */.Y)(json).created), manifests: [] };
        const { createdAt, layers } = (0,record/* parseRecord */.Hh)(json);
        return { createdAtMs: credible(createdAt), manifests: Object.values(layers).flatMap(namedImages) };
    }
    catch {
        return undefined;
    }
}
/** The image that a layer is published as, and the one that it is built from. */
function namedImages({ digest, built }) {
    return built === undefined ? [digest] : [digest, built];
}
function credible(text) {
    const ms = Date.parse(text ?? '');
    return ms >= firstCredibleMs ? ms : undefined;
}

;// CONCATENATED MODULE: ./lib/commands/maintain/package-access.js





const package_access_atOnce = 8;
/** Through the registry alone: it lists tags only, and deletes by digest. */
function registryPackage(client, repository) {
    const remove = async (tagOrDigest) => {
        const done = await client.delete(repository, tagOrDigest);
        return {
            done,
            detail: done === 'unsupported' ? 'the registry cannot delete a single tag, only the whole image' : undefined,
        };
    };
    return {
        inventory: () => readPackage(client, repository),
        deleteVersion: ({ digest }) => remove(digest),
        async dropTags(tags) {
            let last = { done: 'absent', detail: undefined };
            for (const tag of tags) {
                last = await remove(tag);
                if (last.done === 'unsupported')
                    return last;
            }
            return last;
        },
    };
}
/** Through GitHub's packages API, which lists every manifest, and through the registry, which tells what is in it. */
function githubPackage(client, repository, packages, newNonce) {
    const remove = async (id) => {
        const deleted = await packages.deleteVersion(id);
        return { done: deleted.kind, detail: deleted.kind === 'refused' ? deleted.reason : undefined };
    };
    return {
        async inventory() {
            const limit = (0,p_limit/* default */.A)(package_access_atOnce);
            const listed = await packages.listVersions();
            const read = await Promise.all(listed.map((version) => limit(async () => [version, await package_inventory_readVersion(client, repository, version.digest)])));
            return {
                versions: read.flatMap(([{ id, digest, tags, updatedAtMs }, found]) => 
                // Lists can be stale: what is gone is gone.
                found === 'absent' ? [] : [{ id, digest, tags, updatedAtMs, content: found?.content }]),
            };
        },
        async deleteVersion({ id }) {
            return id === undefined ? { done: 'refused', detail: 'GitHub did not list it' } : remove(id);
        },
        /**
         * GitHub deletes whole versions only, and registries no tags there: a manifest of its own is put under the tag, which takes it
         * away from the image, and that one is deleted.
         */
        async dropTags(tags) {
            let last = { done: 'absent', detail: undefined };
            for (const tag of tags) {
                const digest = await pushPlaceholder(client, repository, tag, newNonce());
                const version = await findVersion(packages, digest, tag);
                if (version === undefined)
                    return { done: 'refused', detail: `GitHub does not list what was put under ${tag}` };
                last = await remove(version.id);
                if (last.done === 'refused')
                    return last;
            }
            return last;
        },
    };
    async function findVersion(from, digest, tag) {
        const version = (await from.listVersions()).find((candidate) => candidate.digest === digest);
        // Nothing but this tag may go with it.
        return version?.tags.every((name) => name === tag) ? version : undefined;
    }
}
/** A manifest that nobody else has, under a tag. */
async function pushPlaceholder(client, repository, tag, nonce) {
    const empty = Buffer.from('{}');
    const config = { mediaType: media_type/* mediaType */.JL.ociEmpty, digest: (0,content_digest/* digestOf */.ol)(empty), size: empty.length };
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_type/* mediaType */.JL.ociManifest,
        artifactType: 'application/vnd.cache-prewarm.dropped-tag.v1',
        config,
        layers: [config],
        annotations: { 'cache-prewarm.dropped-tag': `${tag} ${nonce}` },
    }));
    await client.pushBlob(repository, empty, (0,content_digest/* digestOf */.ol)(empty));
    await client.pushManifest(repository, tag, media_type/* mediaType */.JL.ociManifest, bytes);
    return (0,content_digest/* digestOf */.ol)(bytes);
}
/** The package of an image at GitHub's registry. */
function openGithubPackage(options) {
    const [owner = '', ...rest] = options.repository.split('/');
    const packages = createPackagesClient({ ...options, owner, name: rest.join('/') });
    return githubPackage(options.client, options.repository, packages, options.newNonce);
}

;// CONCATENATED MODULE: ./lib/commands/maintain/run.js











/**
 * Lists a package, plans what may go, and unless it is a dry run deletes that; then everything that stays is looked at again, and
 * whether all is well.
 */
async function maintain(context, work) {
    const { clock, log, cwd, github, startedAtMs } = context;
    const { image, registry, repository, isGithubs, token, apiUrl, issues } = work;
    const client = (await (0,registries.openRegistries)(context, work)).connect(registry);
    const runUrl = github?.runUrl;
    const access = isGithubs
        ? openGithubPackage({
            ...{ client, repository, token, apiUrl, clock },
            newNonce: external_node_crypto_.randomUUID,
            warn: log.notice,
        })
        : registryPackage(client, repository);
    const watching = {
        inputs: work.watch,
        image,
        client,
        repository,
        clock,
        fetchFile: context.fetchFile,
        cwd,
        issues,
        runUrl,
        warn: log.warning,
    };
    return maintainPackage({
        ...{ inputs: work, access, client, log, runUrl, startedAtMs, nowMs: clock.nowMs },
        readHold: () => (0,hold_artifact/* fetchHold */.g)(client, repository, log.warning),
        history: await (0,commands_history/* openHistory */.jC)(context, work),
        watch: (entries, quota) => (0,watch/* watch */.w)(watching, entries, quota),
    });
}
/** A run that failed tells nothing of how the package grows, or whether all is well. */
async function maintainPackage(run) {
    const { inputs, startedAtMs, history, log } = run;
    const cleaning = await clean(run, startedAtMs);
    const found = { ...result/* nothingMaintained */.s_, ...cleaning };
    return (0,unfinished/* carrying */.MR)(cleaning, async () => {
        const judged = (0,result/* judgeCleaning */.H0)(cleaning, inputs, startedAtMs);
        const entry = {
            version: 1,
            kind: 'maintain',
            at: new Date(startedAtMs).toISOString(),
            outcome: judged.outcome,
            durationMs: run.nowMs() - startedAtMs,
            branch: history?.branch,
            revision: undefined,
            runUrl: run.runUrl,
            storedBytes: judged.remainingBytes,
            quotaBytes: inputs.quotaBytes,
        };
        const known = history === undefined ? [] : await (0,commands_history/* addAndTell */.YU)(history.store, entry, log);
        const before = known.filter(({ branch }) => branch === entry.branch);
        return (0,unfinished/* gather */.kg)({ ...found, growth: (0,growth/* measureGrowth */.m)(before, entry) }, async ({ growth }) => {
            const { remainingBytes } = judged;
            const quota = (0,result/* judgeQuota */.OY)(inputs, remainingBytes, growth, startedAtMs);
            if (quota?.exceeded === true)
                log.warning(describeQuota(quota, remainingBytes, inputs.dryRun ? cleaning.plan.freedBytes : 0));
            const stored = quota && { storedBytes: remainingBytes, quotaBytes: quota.quotaBytes };
            return { health: await log.phase('watch', () => run.watch([...before, entry], stored)) };
        }, async ({ health }) => {
            // That of the quota was told already.
            for (const { name, evidence } of health?.problems ?? [])
                if (name !== 'quota-high')
                    log.warning(evidence);
            return {};
        });
    });
}
/** @param freeableBytes none where all that may go went. */
function describeQuota({ usedPercent, quotaBytes, reachedOn }, remainingBytes, freeableBytes) {
    const full = reachedOn === undefined ? '' : `; at the current growth it will be full on ${reachedOn}`;
    const freeable = freeableBytes > 0 ? ` ${(0,quantity/* formatBytes */.z3)(freeableBytes)} could be freed.` : '';
    return `The package takes ${(0,quantity/* formatPercent */.l9)(usedPercent)} of its quota: ${(0,quantity/* formatBytes */.z3)(remainingBytes)} of ${(0,quantity/* formatBytes */.z3)(quotaBytes)}${full}.${freeable}`;
}


/***/ }),

/***/ 95927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ quarterNumber),
/* harmony export */   r: () => (/* binding */ classifyTag)
/* harmony export */ });
/* harmony import */ var _layers_quarter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65078);

/** Tells tags apart. What begins with `cache-` is ours; of what is ours and not known, nothing is deleted. */
function classifyTag(tag) {
    const referrer = /^(sha256)-([0-9a-f]{64})(?:\..+)?$/.exec(tag);
    if (referrer !== null)
        return { kind: 'referrer', subject: `sha256:${referrer[2]}` };
    if (!tag.startsWith('cache-'))
        return { kind: 'application' };
    if (tag.startsWith('cache-staging-'))
        return { kind: 'staging' };
    if (tag === 'cache-builder' || tag.startsWith('cache-builder-'))
        return { kind: 'builder' };
    const quarter = tag.slice(-6);
    return tag.at(-7) === '-' && (0,_layers_quarter_js__WEBPACK_IMPORTED_MODULE_0__/* .isQuarter */ .DS)(quarter) ? { kind: 'quarter', quarter } : { kind: 'current' };
}
/** The number of a quarter, counted from the year 0, so that quarters can be compared. */
function quarterNumber(quarter) {
    return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
}


/***/ })

};

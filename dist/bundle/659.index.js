export const id = 659;
export const ids = [659];
export const modules = {

/***/ 40659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./lib/core/input.js
var input = __webpack_require__(9187);
// EXTERNAL MODULE: ./lib/core/oci/reference.js
var reference = __webpack_require__(93780);
;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/entry.js
/** Entries by their id, in the order in which they are looked for: of this group and permanent where they do not say otherwise. */
function catalogueEntries(group, entries) {
    return Object.entries(entries).map(([id, entry]) => ({ id, group, class: 'permanent', ...entry }));
}

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/actions.js

/** What GitHub Actions and its identity tokens answer. */
const actions = catalogueEntries('GitHub Actions', {
    'job-permission-missing': {
        patterns: [
            /Resource not accessible by (?:integration|personal access token)/i,
            /is requesting '[^'\n]{1,100}', but is only allowed '/i,
            /remote: Permission to \S{1,200} denied to github-actions\[bot\]/i,
            /remote: Write access to repository not granted/i,
        ],
        cause: 'The token of this job may not do that: a permission is missing.',
        remedy: 'Add the permission to the job (permissions: with contents, packages, actions, id-token or pull-requests). Once a job has "permissions", all others are gone. A reusable workflow gets at most those of the job that calls it. Pull requests from forks get a read-only token.',
    },
    'git-submodule-unknown': {
        patterns: [
            /no (?:url|submodule mapping) found (?:for submodule path|in \.gitmodules for path) '(?<path>[^'\n]{1,300})'/i,
        ],
        cause: 'The repository has a submodule in {path}, of which .gitmodules says nothing: often a Git checkout was added as a folder.',
        remedy: 'Add it to .gitmodules ("git submodule add URL PATH"), or remove it ("git rm --cached PATH") and commit. If no submodules are needed, leave out "submodules" of the checkout.',
    },
    'git-push-rejected': {
        patterns: [
            /! \[(?:remote )?rejected\] [^(\n]{1,300}\((?<why>[^\n]{1,300})\)/i,
            /(?<why>refusing to allow an? [\w ]{1,40} to create or update workflow)/i,
        ],
        cause: 'Git did not take what was pushed: {why}.',
        remedy: '"fetch first" and "non-fast-forward": another push came first, so pull with rebase before the push, and let one run at a time push ("concurrency"). "protected": allow this account in the rules of the branch, or open a pull request. "workflow": GITHUB_TOKEN may not change workflow files, so use a token with the scope workflow.',
    },
    'github-token-invalid': {
        patterns: [/\bHttpError: Bad credentials|"message": ?"Bad credentials"/i],
        cause: 'GitHub does not accept the token: it is wrong, has expired or was revoked.',
        remedy: 'Store a new token in the secret, or use the token of the job (github.token).',
    },
    'github-rate-limit': {
        class: 'transient',
        wait: { floorMs: 60_000, ceilingMs: 300_000 },
        patterns: [/API rate limit exceeded for /i],
        cause: 'The hourly limit of requests to the API of GitHub is used up.',
        remedy: 'Pass a token: without one, all machines behind an address share 60 requests an hour. Otherwise, wait.',
    },
    'identity-refused': {
        patterns: [
            /(?<why>not authorized to perform: ?sts:AssumeRoleWithWebIdentity)/i,
            /(?<why>No OpenIDConnect provider found in your account)/i,
            /(?<why>AADSTS700(?:2\d|21\d)\d?: [^\n]{1,200})/,
            /(?<why>credential is rejected by the attribute condition)/i,
            /(?<why>Incorrect token audience)/i,
            /(?<why>Permission 'iam\.serviceAccounts\.\w{1,40}' denied)/i,
        ],
        cause: 'The cloud does not accept the identity of this workflow: {why}.',
        remedy: 'Compare what it trusts (subject, audience, issuer) with the repository, branch and environment of the job. The subject looks like repo:OWNER/NAME:ref:refs/heads/main, or repo:OWNER/NAME:environment:NAME.',
    },
    'identity-token-missing': {
        patterns: [
            /ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)/,
            /error obtaining token: expired_token/i,
            /Non-interactive mode detected, using device flow/i,
        ],
        cause: 'The job got no identity token (OIDC) from GitHub.',
        remedy: `Add this to the job:
permissions:
  id-token: write
Jobs of pull requests from forks never get one. A reusable workflow needs it in the job that calls it, too.`,
    },
    'actions-environment-missing': {
        patterns: [/Unable to get the (?<variable>ACTIONS_\w{1,60}) env variable/i],
        cause: 'GitHub gives {variable} only to actions, and this process has not got it.',
        remedy: 'Run it as an action, not in a "run" step or in a container that does not pass it on. A tool that replaces the cache service of the runner must set it, too.',
    },
    'workflow-reference-missing': {
        patterns: [
            /Unable to resolve action `?(?<what>[^`,\n]{1,200})/i,
            /(?<what>uses a deprecated version of `[^`\n]{1,100}`)/i,
            /Can't find '(?<what>action\.yml'[^\n]{0,200})/i,
            /(?<!\S)(?<what>\S{3,200} is not allowed to be used in \S{1,200}\w)/i,
        ],
        cause: 'The workflow uses an action that is not there, is not allowed, or no longer works: {what}.',
        remedy: 'Correct its name and version. A local action (./…) needs the repository checked out before it. Which actions are allowed is in the settings of the repository or organization, under Actions.',
    },
    'action-input-missing': {
        patterns: [
            /Input required and not supplied: (?<input>[\w-]{1,60})/i,
            /The (?<input>ssh-private-key) argument is empty/i,
        ],
        cause: 'An action got no value for its input "{input}": often the secret is empty here.',
        remedy: 'Check the name of the secret, and that it is set for this repository or environment. Pull requests from forks and from Dependabot get no secrets, and reusable workflows only those that they are passed.',
    },
    'runner-folder-denied': {
        patterns: [
            /EACCES: permission denied, \w{1,20} '(?<path>\/(?:[^'\n]{0,200}\/)?(?:_work|__w)\/[^'\n]{1,300})'/,
            /cannot remove '(?<path>\/[^'\n]{0,200}\/_work\/[^'\n]{1,300})': Permission denied/,
        ],
        cause: 'The runner cannot write or delete {path}: it belongs to another user, often because a container ran as root there.',
        remedy: 'On the runner, run "sudo chown -R USER" on its work folder once. Let containers run as the user of the runner ("options: --user"), or let them delete what they wrote.',
    },
    'runner-lost': {
        class: 'transient',
        patterns: [
            /(?<why>runner has received a shutdown signal)/i,
            /(?<why>lost communication with the server)/i,
            /(?<why>exceeded the maximum execution time)/i,
        ],
        cause: 'The runner of the job stopped: {why}.',
        remedy: 'Run again. Often the machine ran out of memory, or the cloud reclaimed it (spot instances). For the time limit, set timeout-minutes, or make the job faster.',
    },
    'cloud-credentials-missing': {
        patterns: [/Could not load credentials from any providers|Unable to locate credentials/i],
        cause: 'There are no credentials for AWS here.',
        remedy: `Check that role-to-assume, or the secrets with the keys, have a value here. A role also needs this in the job:
permissions:
  id-token: write`,
    },
    'cloud-credentials-invalid': {
        patterns: [
            /security token included in the request is (?<why>invalid|expired)/i,
            /\((?<why>UnrecognizedClientException|InvalidClientTokenId|ExpiredToken(?:Exception)?|SignatureDoesNotMatch)\)/,
        ],
        cause: 'AWS does not accept the keys of this job: {why}.',
        remedy: 'Check the secrets with the keys for white space and for the right account, and pass the session token of temporary keys as well. "expired": get new ones right before this step. A clock that is wrong has the same effect.',
    },
    'signature-not-valid': {
        patterns: [
            /^(?:Error|error during command execution): (?<why>no (?:matching )?(?:signatures|attestations)\b[^\n]{0,300})/m,
        ],
        cause: 'cosign found no valid signature of the image for what it was asked: {why}.',
        remedy: 'Check that this very digest was signed and where (COSIGN_REPOSITORY), and that the key, or --certificate-identity and --certificate-oidc-issuer, are those of the signer. If they are, use the same version of cosign on both sides: an older one does not know today\'s formats and keys ("cosign initialize" renews the keys).',
    },
    'signing-refused': {
        maxRetries: 1,
        patterns: [
            /getting key from Fulcio: (?<why>[^\n]{1,400})/i,
            /(?<why>fetching ambient OIDC credentials: [^\n]{1,300})/i,
            /(?<why>There was an error processing the identity token)/i,
            /(?:error (?:uploading|creating) entry (?:to|in) (?:the )?(?:transparency|Rekor)|error creating tlog entry - |signing bundle: |Failed to persist attestation: )(?<why>[^\n]{1,300})/i,
        ],
        cause: 'The signature or attestation was not made: {why}.',
        remedy: 'Run again (status.sigstore.dev and githubstatus.com report outages). "already exists": an earlier attempt is recorded, and newer versions of the action and of cosign accept that, so update them. "duplicate subject": name each file once. If it stays, update cosign, and check that the job has id-token: write and a token that has not expired: sign soon after the job starts.',
    },
    'actions-cache-read-only': {
        patterns: [/(?:token|cache) has no writable scopes?/i],
        cause: 'The token of this job may only read the cache of GitHub Actions. The build itself is not involved.',
        remedy: 'A pull request from a fork, or a job that pull_request_target or another workflow started, may not write there: leave out cache-to in it, or add ignore-error=true. Otherwise, check "permissions" of the job.',
    },
    'actions-cache-refused': {
        class: 'transient',
        patterns: [
            /\b(?<why>legacy service is shutting down)/i,
            /(?<why>(?:token|url) not set for github actions cache)/i,
            /(?<why>Unable to reserve cache with key)/i,
            /(?<why>(?:reserveCache|getCacheEntry|GetCacheEntryDownloadURL|CreateCacheEntry) failed[^\n]{0,200})/,
            /(?<why>Cache service responded with \d{3})/i,
            /(?<why>failed to (?:reserve|commit) cache[^\n]{0,100})/i,
            /(?<why>GitHub Actions is temporarily unavailable|internal error has occurred in cache backend|not able to contact the cache service)/i,
            /(?<why>Request was blocked due to exceeding usage of resource)/i,
            /failed to solve: (?<why>maximum timeout reached)/i,
            // The words of the library with which BuildKit speaks to that cache.
            /(?<why>failed to parse error response \d{3})/i,
            /\/actions-cache\/[^\n]{0,300}\n-{0,200}\s{0,3}(?<why>RESPONSE \d{3}: [^\n.]{0,120})/,
            // What fails in that step, unless more is known of it.
            /exporting to GitHub Actions Cache\n#\d{1,6} preparing build cache for export[^\n]{0,40}\n(?:#\d{1,6} preparing build cache for export [\d.]{1,8}s[^\n]{0,20}\n)?ERROR: (?!error writing )(?<why>[^\n]{1,200})/i,
            /(?<why>(?:CacheService\/\w{1,40}|_apis\/artifactcache\/)[^\n]{0,200})/,
        ],
        cause: 'The cache of GitHub Actions does not work here: {why}. The build itself is not involved.',
        remedy: 'Run again. GitHub limits requests, and with ignore-error=true in cache-to that fails no build. "shutting down", 400 or 422: update buildx, BuildKit and the actions. "not set": type=gha only works inside an action, not in a "run" step. "reserve": the key is there already, or another job writes it, so set a separate scope for each.',
    },
    'artifact-refused': {
        patterns: [
            /(?<why>an artifact with this name already exists on the workflow run)/i,
            /(?<why>Artifact storage quota has been hit)/i,
            /(?<why>Failed to (?:Create|Finalize)Artifact: [^\n]{1,200}|Create Artifact Container failed[^\n]{0,100}|Unable to upload chunk to)/i,
            /(?<why>Unable to download artifact\(s\): [^\n]{1,200}|Artifact not found for name: [^\n]{1,100})/i,
        ],
        cause: 'An artifact of the workflow was not stored or found: {why}.',
        remedy: 'Use a separate artifact name for each job of a matrix. Delete old artifacts if the quota is used up (it is counted again every 6 to 12 hours). Check that the job that makes it has ended well. Otherwise, run again with the newest version of the action (githubstatus.com reports outages).',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/cache.js

/** Caches and the content of images. */
const cache = catalogueEntries('Cache', {
    'inline-is-no-importer': {
        patterns: [/unknown cache importer: inline/i],
        cause: '"inline" only exists for writing a cache. A cache inside an image is read like any other cache in a registry.',
        remedy: 'In cache-from, write type=registry with the image name as ref.',
    },
    'cache-attribute-missing': {
        patterns: [
            /(?<kind>\w{1,20}) cache (?<side>importer|exporter) requires (?<attribute>\w{1,30})/i,
            /(?<attribute>bucket|region) \(\$AWS_\w{1,20}\) not set for (?<kind>s3) cache/i,
            /(?<attribute>account_url) attribute is required for (?<kind>azblob) cache/i,
        ],
        cause: 'The {kind} cache {side|importer or exporter} has no "{attribute}".',
        remedy: 'Add {attribute}=… to it. For type=local, reading needs src and writing needs dest.',
    },
    'driver-cannot-export-cache': {
        patterns: [/cache export is not supported for the docker driver/i],
        cause: "The engine's built-in builder cannot write a cache while the engine uses its classic image store.",
        remedy: 'Add docker/setup-buildx-action before this step (or use builder: auto), or switch the engine to the containerd image store.',
        // Seen at https://github.com/flanksource/config-db/pull/1751
    },
    'content-digest-mismatch': {
        patterns: [
            /unexpected commit digest sha256:/i,
            /failed digest validation/i,
            /filesystem layer verification failed for digest|image (?:config )?verification failed for digest/i,
            /does not have the digest that was asked for/i,
        ],
        cause: 'The content does not match its digest. The registry, or something in between, changed it.',
        remedy: 'Do not use it. Check proxies and mirrors in between. If the registry keeps serving it, push the image again.',
    },
    'content-truncated': {
        class: 'transient',
        patterns: [
            /failed size validation/i,
            /failed to read expected number of bytes/i,
            /failed to register layer: [^\n]{0,300}(?:unexpected EOF|unpigz: skipping|invalid (?:gzip )?header|corrupt)/i,
        ],
        cause: 'A layer arrived with fewer bytes than its manifest says. The transfer broke off, or the registry holds a broken copy.',
        remedy: 'If it happens again, push that layer again. Prewarm does this automatically for its own layers.',
        // Seen at https://github.com/moby/buildkit/issues/2568
    },
    'image-too-many-layers': {
        group: 'Engine',
        patterns: [/max depth exceeded/i],
        cause: 'The image has more layers than the engine can stack (about 125).',
        remedy: 'Combine steps of the Dockerfile, or base the image on one that was not built on itself again and again.',
    },
    'image-kind-unsupported': {
        group: 'Engine',
        patterns: [
            /mismatched image rootfs and manifest layers/i,
            /encountered remote "(?<kind>[^"\n]{1,200})"\(\S{1,40}\) when fetching/i,
            /unsupported (?:media ?type|config media type) "?(?<kind>application\/[^\s"]{1,200})/i,
            /media type "?(?<kind>[^\s"]{1,200})"? is no longer supported since containerd/i,
        ],
        cause: 'This is no image that a container can run ({kind|its configuration does not list its layers}): a plug-in, a chart, another kind of artifact, or an image that a tool wrote wrongly.',
        remedy: 'Check the name. If it is an image of yours, build and push it again.',
    },
    'image-layers-conflict': {
        group: 'Engine',
        patterns: [
            /failed to (?:extract|register) layer[^\n]{0,300}: (?:mkparent|mkdir|symlink|link|open|create|rename) (?<path>(?!\/var\/lib\/docker\/)[^\n]{1,300}): (?:not a directory|is a directory|file exists)/i,
            /failed to extract layer[^\n]{0,400}: (?:chmod|chown|lchown) (?<path>\S{1,300}): no such file or directory/i,
        ],
        cause: 'A layer of the image does not fit on those below it ({path}), so the image cannot be unpacked.',
        remedy: 'Build the image again with a current BuildKit. If it is not yours, use another tag.',
    },
    'snapshot-lost': {
        group: 'Engine',
        class: 'transient',
        // Seen with the tools of the older generation, under load.
        patterns: [
            /failed to prepare extraction snapshot[^\n]{0,300}: not found/i,
            // Fixed in BuildKit by https://github.com/moby/buildkit/pull/6821. Met after a build that was killed, with Docker 26.1.
            /failed to stat (?:active key|lower snapshot)[^\n]{0,200} does not exist/i,
            /(?<!parent )\bsnapshot \S{1,100}(?: sha256:[0-9a-f]{6,64})? does not exist: not found/i,
        ],
        cause: 'The builder removed a snapshot while a build still needed it, for example because another build was killed at that moment.',
        remedy: 'Build again. If it happens often, use a separate builder for each job, or a newer BuildKit.',
    },
    'content-locked': {
        group: 'Engine',
        class: 'transient',
        patterns: [/\bref \S{1,200} locked(?: for [^\n:]{1,80})?: unavailable/i],
        cause: 'Another build or pull writes the same content at this moment.',
        remedy: 'Try again. If it stays, restart the engine or the builder.',
    },
    'image-name-busy': {
        group: 'Engine',
        class: 'transient',
        patterns: [/\bimage "(?<ref>[^"\n]{1,400})": already exists/i],
        cause: 'Two builds gave the name {ref} to an image of the same engine at the same moment. Its built-in builder keeps each image under the name that it pushes.',
        remedy: 'Build again, and one after the other. A docker-container builder has no such names.',
    },
    'pushed-image-gone': {
        group: 'Engine',
        class: 'transient',
        patterns: [/\btag does not exist: (?<ref>[^\s"]{1,400})/i],
        cause: 'The engine had no image named {ref} when it pushed it: another run removed the name meanwhile, or nothing was built under it.',
        remedy: 'Build it again, and let one run at a time use this name.',
    },
    'host-image-damaged': {
        group: 'Engine',
        patterns: [
            /failed to get reader from content store: |failed to read config content: /i,
            /wrong diff id calculated on extraction/i,
            /layers from manifest don't match image configuration/i,
            /\blayer does not exist\b/i,
            /error creating overlay mount to \S{1,300}: no such file or directory/i,
            /open \/var\/lib\/docker\/(?:image|overlay2)\/[^\s:]{1,300}: no such file or directory/i,
            /(?:symlink|readlink|rename) [^\n]{0,200}\/var\/lib\/docker\/[^\n]{1,300}: (?:no such file or directory|invalid argument|file exists|directory not empty)/i,
            /failed to mount \S{1,300}: [^\n]{0,300}overlay[^\n]{0,300}: no such file or directory/i,
        ],
        cause: 'The engine lists an image whose content is damaged or gone.',
        remedy: 'Remove the image there ("docker image rm --force …") and pull it again. If other images fail too, restart the engine and check its disk.',
    },
    'cache-blob-missing': {
        patterns: [
            /blob (?:sha256:[0-9a-f]{6,64} )?not found/i,
            /could not fetch content descriptor[^\n]{0,300}: not found/i,
            /(?:image configuration: |(?:fs layer|[Dd]ownload complete|Verifying Checksum|Pull complete) {0,10}\n)(?:blob )?unknown(?: blob|:)?/i,
        ],
        cause: 'A cache or an image lists a layer that is not in the registry: a cleanup deleted it, a push was not finished, or a mirror does not have it.',
        remedy: 'If it is a cache, build without this source. Prewarm repairs its own layers. If it is an image, push it again. Configure cleanups to keep everything that tagged images refer to.',
        // Seen at https://github.com/docker/buildx/issues/681
        // Seen at https://github.com/docker/buildx/issues/1110
    },
    'manifest-unknown': {
        patterns: [/manifest[_ ]unknown/i, /manifest for \S{1,400} not found/i],
        cause: 'The tag, or one of the manifests in its index, is not in the registry.',
        remedy: 'Check the name and the tag. If the image was there, push it again: a cleanup that deletes untagged versions breaks images of several platforms, so it must keep the manifests of every tagged index.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/compose.js

/** Compose, before the network: the logs of a sick service are full of its errors. */
const compose = catalogueEntries('Compose', {
    'compose-variable-required': {
        patterns: [
            /required variable (?<variable>[A-Za-z_]\w{0,100}) is missing a value(?:: (?<why>[^\n]{0,300}))?/i,
            /environment variable "(?<variable>\w{1,100})" required by (?:secret|config|file) "[^"\n]{1,200}" is not set/i,
        ],
        cause: 'The Compose file requires the variable {variable}, which has no value.',
        remedy: 'Set {variable} in the .env file next to the Compose file on the server.',
    },
    'compose-variable-empty': {
        patterns: [
            /\\?"?(?<variable>[A-Za-z_]\w{0,100})\\?"? variable is not set\. defaulting to a blank string[^\n]{0,20}\n(?:[^\n]{0,300}\n){0,40}?[^\n]{0,300}(?:contains an invalid type|invalid port|no port specified|invalid (?:host|container)[ ]?port|empty section between colons|invalid reference format|invalid spec)/i,
        ],
        cause: 'The Compose file is invalid, most likely where it uses the variable {variable}, which has no value.',
        remedy: 'Set it, and the others that are named, in the .env file next to the Compose file, or write defaults in the Compose file.',
    },
    'compose-one': {
        patterns: [
            /ERROR: (?<why>Error while attempting to convert service\.[^\n]{1,200}|Duplicate mount points: \[[^\n]{1,200})/,
            /The Compose file '[^'\n]{1,300}' is invalid because:\s{0,3}(?<why>[^\n]{1,300})/i,
            /(?<why>(?:service|network|volume) '[^'\n]{1,100}' doesn't have any configuration options)/i,
            /(?<why>Version in "[^"\n]{1,300}" is unsupported)/i,
            /(?<why>Unsupported config option for [^\n]{1,200})/i,
            // A default in a variable, which the oldest formats of the file do not know.
            /(?<why>Invalid interpolation format for ["'][^"'\n]{1,60}["'] option in \w{1,20} ["'][^"'\n]{1,200}["']): ["'][^"'\n$]{0,200}\$\{\w{1,100}:?[-?+]/,
            /(?<why>Service '[^'\n]{1,100}' depends on service '[^'\n]{1,100}' which is undefined)/i,
            /(?<why>Not supported URL scheme http\+docker)/i,
            /(?<why>configuration key '[^'\n]{1,100}'(?: '[^'\n]{1,100}')? contains [^\n]{1,200})/i,
            // What it says of an image that an engine from version 25 on has pulled.
            /ERROR: for \S{1,200} {1,4}(?<why>'ContainerConfig')/,
            /KeyError: (?<why>'ContainerConfig')/,
        ],
        cause: 'The old docker-compose (version 1) does not get on with the Compose file or the engine: {why}.',
        remedy: 'Use "docker compose" (docker-compose-plugin), as version 1 does not know the files and engines of today. If that refuses the file as well, correct the place that it names.',
    },
    'compose-interpolation': {
        patterns: [
            /invalid interpolation format for (?<place>["'][^"'\n]{1,60}["'] option in \w{1,20} ["'][^"'\n]{1,200}["'])/i,
            /invalid interpolation format for (?<place>[^\n]{1,200}?)[.:]?(?: |\n|$)/i,
            /error while interpolating (?<place>[^\s:]{1,200}): failed to cast to expected type/i,
        ],
        cause: 'Compose cannot read a variable in the Compose file, in {place}: a dollar sign that means itself is not doubled, the variable is written wrongly, or its value is of the wrong kind.',
        remedy: 'Write "$$" where a dollar sign is meant ("$$(date)", in passwords), and close the brace of each variable. Where a number or true/false belongs, check the value in the .env file.',
    },
    'env-file-missing': {
        patterns: [
            /env file (?<path>[^\n]{1,300}?) not found/i,
            /couldn't find env file: (?<path>[^\n]{1,300})/i,
            /\b(?:open|stat) (?<path>[^\s:']{0,300}\.env[^\s:/']{0,60}): no such file or directory/i,
        ],
        cause: 'The Compose file names the env file {path}, which does not exist there.',
        remedy: 'Create it on the server. If it is optional, write "required: false" below its path in env_file.',
    },
    'env-file-unreadable': {
        patterns: [
            /failed to read (?<path>[^\s:]{0,300}[/.][^\s:/]{0,60}env[^\s:/]{0,60}): /i,
            /(?:key cannot contain a space|unexpected character "[^\n]{1,10}" in variable name|unterminated quoted value)/i,
            /open (?<path>\S{0,300}\.env\S{0,100}): permission denied/i,
            /permission denied: '(?<path>[^'\n]{0,300}\.env[^'\n]{0,60})'/i,
        ],
        cause: 'Compose cannot read an env file: a line in it is not NAME=value, or this user may not read it.',
        remedy: 'Correct the line that the message names: no spaces around the equals sign, no "export", quotes closed. Check who may read the file.',
    },
    'compose-include-conflict': {
        patterns: [
            /(?<place>(?:services|networks|volumes|configs|secrets|models)\.\S{1,200}) conflicts with imported resource/i,
        ],
        cause: '{place} is defined in the Compose file and again in a file that it includes. Older versions of Compose refuse that.',
        remedy: 'Move the changes to an override file of the include (include: path with two files), or update Compose.',
    },
    'project-name-invalid': {
        patterns: [
            /invalid project name "(?<name>[^"\n]{0,200})"/i,
            /"(?<name>[^"\n]{0,200})" is not a valid project name/i,
            /project name must not be empty/i,
        ],
        cause: 'Compose does not take "{name|}" as the name of a project: it must begin with a letter or digit, and consist of lower-case letters, digits, hyphens and underscores.',
        remedy: 'Set the input project-name, "name" at the top of the Compose file, or COMPOSE_PROJECT_NAME.',
    },
    'compose-yaml-invalid': {
        patterns: [
            /line (?<line>\d+): mapping key "[^"\n]{1,200}" already defined/i,
            /yaml: unmarshal errors:\n\s{0,8}line (?<line>\d+): /i,
            /yaml: (?:line (?<line>\d+): |unmarshal errors)[^\n]{0,300}/i,
            /yaml: [^\n]{0,300}(?:did not find expected|mapping values are not allowed|cannot start any token|could not find expected|already defined|unknown anchor|control characters are not allowed)/i,
            /yaml\.(?:scanner|parser)\.\w{1,30}: [^\n]{1,200}\s{1,10}in "[^"\n]{1,300}", line (?<line>\d+)/i,
        ],
        cause: 'A YAML file, most often the Compose file, has an error in line {line|that the message names}.',
        remedy: 'Check the indentation, colons and quotes in that line and the one above, and whether a key stands there twice. "docker compose config" reads the file and changes nothing.',
    },
    'volume-spec-invalid': {
        patterns: [
            /invalid (?:volume )?spec(?:ification)?: (?<spec>[^\n]{1,200}?): (?:empty section between colons|too many colons|invalid empty volume spec)/i,
            /invalid volume specification: '(?<spec>[^'\n]{0,200})'/i,
            /(?<!\S)(?<spec>\S{1,200}) includes invalid characters for a local volume name/i,
            /invalid mount config for type "bind": (?<spec>field Source must not be empty)/i,
        ],
        cause: 'A volume in the Compose file has no source or no target ({spec}). Often a variable in it is empty.',
        remedy: 'Set the variable in the .env file next to the Compose file, or correct the line.',
    },
    'volume-changed': {
        patterns: [/volume "(?<volume>[^"\n]{1,200})" exists but doesn't match configuration/i],
        cause: 'The volume {volume} exists with other settings than the Compose file has now.',
        remedy: 'Compose would delete its data to change it. Restore the settings (driver, driver_opts), or use a new volume under another name and copy the data.',
    },
    'compose-file-invalid': {
        patterns: [
            /validating \S{1,300}\.ya?ml: (?<why>[^\n]{1,300})/i,
            /^(?:ERROR: )?(?<why>(?:services|networks|volumes|configs|secrets|top-level object)(?:\.\S{1,200})? (?:must|contains|additional|invalid|is not|is invalid:|has|cannot|can't|unsupported) [^\n]{1,200})/im,
            /(?<why>(?:services?|secret|volume|network)[ .][^\n]{1,300}?): invalid compose project/i,
            /(?<why>(?:services|networks|volumes|configs|secrets|\(root\))\S{0,200} additional propert(?:y|ies) [^\n]{1,100} (?:is|are) not allowed)/i,
            /(?<why>(?:dependency cycle detected|cannot use circular reference)[^\n]{1,200}|services\.[\w.-]{1,200}: [^\n]{1,200}(?:mutually exclusive|can't set distinct values|invalid[^\n]{0,100}))/i,
            /(?<why>cannot extend service ["'][^"'\n]{1,200}["'] in [^\n]{1,300})/i,
            /(?<why>service "[^"\n]{1,200}" can't be used with `extends`[^\n]{0,200})/i,
            /^(?<why>[^\n]{1,300}): invalid compose project/im,
            /(?<why>the "[^"\n]{1,100}" service is using the custom container name[^\n]{0,200})/i,
            /(?<why>'[^'\n]{1,200}' (?:does not match any of the regexes|is not of type)[^\n]{0,200})/i,
            /(?<why>in file '[^'\n]{1,200}', [^\n]{1,200} must be a mapping[^\n]{0,100})/i,
            /(?<why>service "[^"\n]{1,200}" (?:declares|not found for network_mode)[^\n]{1,200})/i,
            /(?<why>secret "[^"\n]{1,100}" must declare either[^\n]{1,60})/i,
            /^(?:ERROR: )?(?<why>(?:services|networks|volumes|configs|secrets)\.[\w.[\]-]{1,200}: [^\n]{1,200})/im,
            /^(?:ERROR: )?(?<why>empty compose file|`include` must be a list[^\n]{0,60}|include cycle detected[^\n]{0,100}|non-string key[^\n]{1,100})/im,
            /(?<why>(?:invalid (?:start|end|host|container)[ ]?port|No port specified|invalid proto): ?[^\n]{1,100})/i,
        ],
        cause: 'The Compose file is invalid: {why}.',
        remedy: 'Correct that place. "docker compose config --quiet" checks the file and changes nothing. An older Compose does not know newer keys.',
    },
    'container-removal-pending': {
        class: 'transient',
        patterns: [
            /removal of container (?<container>\S{1,200}) is already in progress/i,
            /container (?<container>\S{1,200}): container is marked for removal/i,
            /\btask (?<container>\S{1,200}) already exists/i,
            /failed to remove root filesystem[^\n]{0,300}: device or resource busy/i,
        ],
        cause: 'The engine is still removing {container|a container}, or something on the machine still uses its files.',
        remedy: 'Wait and run again. If it stays, restart the engine.',
    },
    'dependency-failed': {
        patterns: [/service "(?<service>[^"\n]{1,200})" didn't complete successfully: exit (?<code>\d+)/i],
        cause: 'The service {service}, whose success others wait for, ended with status {code}.',
        remedy: 'Read its log ("docker compose logs {service}"). It is often a migration or another preparation.',
    },
    'network-scope-wrong': {
        patterns: [
            /(?<why>cannot create a swarm scoped network when swarm is not active)/i,
            /(?<why>Only networks scoped to the swarm can be used)/i,
            /(?<why>network \S{1,200} not manually attachable)/i,
            /(?<why>declared as external, but it is not in the right scope: "\w{1,20}" instead of "\w{1,20}")/i,
        ],
        cause: 'A network is made for Docker Swarm and used without it, or the other way round: {why}.',
        remedy: 'With Compose, use networks with the driver bridge. For an overlay network, run "docker swarm init" first. For a stack, create the network with "docker network create --driver overlay --attachable NAME".',
    },
    'compose-nothing-selected': {
        patterns: [/^(?:ERROR: )?no service selected$/im],
        cause: 'Compose has nothing to start: each service of the project has a profile, and none is active.',
        remedy: 'Set COMPOSE_PROFILES in the .env file next to the Compose file, or name the services.',
    },
    'compose-service-unknown': {
        patterns: [
            /no such service: "?(?<service>[^\s":]{1,200})/i,
            /service "?(?<service>[^\s":]{1,200})"? is required by (?:service )?\S{1,200} but is disabled/i,
        ],
        cause: 'The Compose file has no service "{service}", or its profile is not active.',
        remedy: 'Check the names of the services ("docker compose config --services"), and the input services.',
    },
    'compose-nothing-there': {
        patterns: [
            /no container found for (?:project|service) "(?<what>[^"\n]{1,200})"/i,
            /service "(?<what>[^"\n]{1,200})" has no container(?: to start)?/i,
            /no containers? for project "(?<what>[^"\n]{1,200})"/i,
        ],
        cause: 'There is no container of {what} on this machine.',
        remedy: 'Create it ("docker compose up --detach"). If it should exist, check the project name and folder: "docker compose ls --all".',
    },
    'compose-missing': {
        patterns: [
            /unknown shorthand flag: '[fdp]' in -[fdp]/i,
            /docker: 'compose' is not a docker command|unknown command: docker compose/i,
            /\bdocker-compose: (?:command )?not found/i,
            /^unknown flag: --(?:project-directory|project-name|env-file|profile)\b/m,
            /plugin "[^"\n]{1,200}\/docker-compose" is not valid/i,
        ],
        cause: 'Docker there has no Compose plug-in, or a script calls the old docker-compose command, which is not installed.',
        remedy: "Install docker-compose-plugin (Docker's packages) or docker-compose (Debian's). Where a script calls docker-compose with a hyphen, write a space.",
        // Seen at https://github.com/docker/for-linux/issues/1330
    },
    'compose-file-missing': {
        patterns: [
            /no configuration file provided: not found/i,
            /^(?<path>[\w./-]{0,200}compose[\w.-]{0,60}\.ya?ml): No such file or directory/im,
            /(?:stat|open) (?<path>\S{0,300}compose[^\s/:]{0,60}\.ya?ml): no such file or directory/i,
        ],
        cause: 'There is no Compose file {path|in the directory where Compose was started}.',
        remedy: 'Correct the project directory, or name the file.',
    },
    'health-check-missing': {
        patterns: [/container (?<container>\S{1,200}) has no healthcheck configured/i],
        cause: 'Another service waits for {container} to become healthy, but {container} has no health check.',
        remedy: 'Add a healthcheck to the service, or set a health URL for the deployment.',
    },
    'container-killed': {
        patterns: [
            /container (?<container>\S{1,200}) exited \(137\)/i,
            /non-zero exit \(137\)|exited with (?:code|status) 137\b/i,
        ],
        cause: 'The container {container|of a service} was killed (status 137), most often because it ran out of memory.',
        remedy: '"docker inspect --format {{.State.OOMKilled}}" shows whether it did. Raise mem_limit, or use a larger machine. A container that does not react to SIGTERM ends like this, too: set stop_signal or stop_grace_period.',
    },
    'database-version-mismatch': {
        group: 'Containers',
        patterns: [
            /data directory was initialized by PostgreSQL version \d/i,
            /in 18\+, these Docker images are configured to store database data/i,
        ],
        cause: 'The data of the database are of another major version of PostgreSQL than the image.',
        remedy: 'Return to the image of the version that created the data. To upgrade, dump with the old version (pg_dumpall), start the new one with an empty volume, and restore. From version 18 on, the volume belongs at /var/lib/postgresql.',
    },
    'dependency-unhealthy': {
        patterns: [
            /dependency failed to start: container (?<container>\S{1,200}) (?:is unhealthy|exited \(\d+\))/i,
            /dependency failed to start: [^\n]{0,200}?(?<container>\S{1,200}) (?:is unhealthy|exited)/i,
        ],
        cause: 'Other services wait for {container}, which did not become healthy or has exited{said|.}',
        remedy: 'Read its log ("docker logs {container}") and the output of its health check.',
    },
    'service-unhealthy': {
        patterns: [
            /container (?<container>\S{1,200}) is unhealthy/i,
            /container (?<container>\S{1,200}) exited \(\d+\)/i,
            /application not healthy after/i,
            /\b(?:failed to|did not|never) become healthy\b/i,
            /container not ready \(unhealthy\)/i,
            /compose\.errors\.HealthCheckFailed/,
        ],
        cause: 'The new version started but did not become healthy. Most often the application fails, or its health check asks for the wrong thing{said|.}',
        remedy: "Read the end of the container's log and the output of its health check. Roll back to the previous version.",
    },
    'container-name-taken': {
        patterns: [
            /conflict\. the container name "\/(?<container>[^"\n]{1,200})" is already in use/i,
            /conflict[.,] the name (?<container>\S{1,200}) is already assigned to/i,
        ],
        cause: 'A container named "{container}" already exists. It belongs to another Compose project, was created by hand, or by another deployment at the same time.',
        remedy: 'Run "docker inspect {container}" to see its project label, and remove or rename it. Do not set container_name in the Compose file.',
        // Seen at https://github.com/riffpad/riffpad/issues/327
    },
    'port-taken': {
        patterns: [
            /bind for [^\n]{0,100}?:(?<port>\d+) failed: port is already allocated/i,
            /listen (?:tcp|udp)[46]? [^\n]{0,100}?:(?<port>\d+): bind: (?:address already in use|only one usage of each)/i,
            /bind for [^\n]{0,100}?:(?<port>\d+): unexpected error \(Failure EADDRINUSE\)/i,
            /EADDRINUSE: address already in use [^\n]{0,60}?:(?<port>\d+)/,
            // Engine 28 and later.
            /failed to bind host port (?:for )?\S{1,80}?:(?<port>\d+)(?::\S{1,80})?\/(?:tcp|udp|sctp): (?:bind: )?(?:address already in use|port is already allocated)/i,
            /ports are not available: exposing port \w{3} [^\n]{0,60}?:(?<port>\d+) -> (?![^\n]{0,400}(?:forbidden|permission denied|vmnetd))/i,
        ],
        cause: 'Port {port} is already in use.',
        remedy: 'Find it with "docker ps --filter publish={port}" or "ss -ltnp". Stop it, or publish another port.',
    },
    'database-password-missing': {
        group: 'Containers',
        patterns: [
            /database is uninitialized and (?:superuser )?password (?:option )?is not specified/i,
            /You need to specify one of the following(?: as an environment variable)?:\s{1,10}-? ?(?:MYSQL|MARIADB)_ROOT_PASSWORD/i,
        ],
        cause: 'The database has no data yet, and got no password to begin with.',
        remedy: 'Set it in the Compose file or its env file (POSTGRES_PASSWORD, MYSQL_ROOT_PASSWORD, MARIADB_ROOT_PASSWORD). If there should be data, another volume is mounted than before: check its name and the project name.',
    },
    'database-login-refused': {
        group: 'Containers',
        patterns: [
            /(?<why>password authentication failed for user "?[\w.@-]{1,60})/i,
            /(?<why>Access denied for user '[^'\n]{1,60}'@'[^'\n]{1,100}')/i,
            /(?<why>WRONGPASS|NOAUTH Authentication required)/,
            /(?<why>MongoServerError: Authentication failed)/,
        ],
        cause: 'The application cannot log in to its database: {why}.',
        remedy: 'Compare user and password with those of the database. Variables such as POSTGRES_PASSWORD only count when the volume is created: later, change the password in the database itself.',
    },
    'compose-hook-failed': {
        patterns: [/(?<![\w.-])(?<service>[\w.-]{1,100}) hook exited with status (?<code>\d{1,3})/i],
        cause: 'A hook of the service {service} in the Compose file ended with status {code}.',
        remedy: 'Read what it printed, and run its command in the container by hand.',
    },
    'summary-too-large': {
        group: 'Engine',
        patterns: [/\$GITHUB_STEP_SUMMARY upload aborted/i],
        cause: 'The summary of a step exceeded 1 MiB, and GitHub discards such a summary.',
        remedy: 'Write less in that step. The summaries of cache-prewarm stay below the limit.',
        // Seen at https://github.com/prefix-dev/rattler-build/issues/2738
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/containers.js

/** Containers that do not start. Before the network: runc says EOF and "no such file", too. */
const containers = catalogueEntries('Containers', {
    'mount-source-gone': {
        patterns: [
            /error while creating mount source path '(?<path>[^'\n]{1,300})': mkdir \S{1,300}: file exists/i,
            /(?<path>\/[^\s:"']{1,300})['"]?: (?:transport endpoint is not connected|stale (?:NFS )?file handle)/i,
        ],
        cause: 'A volume mounts {path}, which is in a mount of the host that does not answer any more, or that root may not see (FUSE without allow_other).',
        remedy: 'On the host, "sudo ls" in that folder fails as well. Unmount it ("umount --lazy"), mount it again, and restart the container. If only root cannot read it, mount it with allow_other (user_allow_other in /etc/fuse.conf). With Docker Desktop, restart it.',
    },
    'volume-owner-refused': {
        patterns: [
            /(?:error response from daemon|failed to copy file info)[^\n]{0,300}\bl?chown (?<path>\/[^\s:]{1,300}): (?:operation not permitted|permission denied|invalid argument)/i,
            /chown: (?<path>\/[^\s:]{1,300}): (?:permission denied|operation not permitted)/i,
            /chown: (?:cannot read directory|changing ownership of) ['‘]?(?<path>\/[^'’\n]{1,300}?)['’]?: (?:permission denied|operation not permitted)/i,
        ],
        cause: 'The owner of {path} cannot be changed: the file system of that volume does not allow it (NFS with root_squash, CIFS, a mount of Windows or macOS), or the container does not run as root.',
        remedy: 'Set the owner where the data lie (for CIFS, uid and gid in the mount options; for NFS, no_root_squash), let the container run as that user, or add "nocopy: true" to the volume.',
    },
    'relabel-refused': {
        patterns: [/relabell?ing of (?<path>\S{1,300}) is not allowed/i],
        cause: 'SELinux cannot label {path}, which a volume mounts: it is a folder of the system, or on NFS or CIFS.',
        remedy: 'Leave out :z and :Z at that volume, or mount it with a label (context="system_u:object_r:container_file_t:s0"). For a volume that the engine makes, add "nocopy: true".',
    },
    'mount-source-refused': {
        patterns: [
            /mounting "(?<source>\/(?!proc|sys|var\/lib\/docker\/containers)[^"\n]{1,300})" to rootfs[^\n]{0,800}(?:operation not permitted|permission denied)/i,
            /invalid mount config for type "bind":\s{1,3}stat (?<source>[^\n:]{1,300}):\s{1,3}(?:operation not permitted|permission denied)/i,
        ],
        cause: 'The engine may not read {source}, which a volume mounts.',
        remedy: 'Check its owner and mode. An engine without root, NFS with root_squash, SELinux (:z at the volume), and the privacy settings of macOS refuse this, too.',
    },
    'engine-data-denied': {
        patterns: [
            /(?:lstat|stat|open|mkdir|readlink) (?<path>\/[^\s:]{0,200}var[-/]lib[-/]docker\/(?:containers|overlay2|image|buildkit)\/[^\n:]{1,300}): permission denied/i,
        ],
        cause: 'The engine itself may not reach a file in its own data folder: {path}.',
        remedy: 'Usually something other than Unix permissions restricts the engine: AppArmor or SELinux, the confinement of a snap, user namespaces, or a machine that is itself a container. Look into the log of the kernel on that machine ("dmesg") for what was denied.',
    },
    'mount-type-mismatch': {
        patterns: [
            /are you trying to mount a directory onto a file/i,
            /cannot mount volume over existing file/i,
            /mounting "(?<source>[^"\n]{1,300})" to rootfs[^\n]{0,800}not a directory/i,
        ],
        cause: 'A volume mounts a folder where the image has a file, or the other way round. If the source does not exist on the host, docker creates a folder in its place.',
        remedy: 'Check that the source of the mount exists on the host and is a file where a file is expected.',
    },
    'path-not-shared': {
        patterns: [/path (?<path>\S{1,300})\s[^\n]{0,10}is not shared from/i, /\bmounts denied\b/i],
        cause: 'Docker Desktop does not share {path|that folder} with its virtual machine.',
        remedy: 'Add it in Settings, Resources, File sharing, or use a folder below your home.',
    },
    'mount-source-missing': {
        patterns: [
            /bind (?:mount )?source path does not exist(?:: (?<path>[^\n]{1,300}))?/i,
            /error while creating mount source path '(?<path>[^'\n]{1,300})'(?![^\n]{0,400}read-only file system)/i,
            /mounting \\?"(?<path>\/(?!proc|sys)[^"\\\n]{1,300})\\?" to rootfs[^\n]{0,800}no such (?:file or directory|device)/i,
        ],
        cause: 'A volume mounts {path|a folder}, which the engine does not find on its host and cannot create.',
        remedy: 'Create it on the host, or correct the path in the Compose file. If the file was replaced meanwhile, create the container again (--force-recreate). If it is there, the engine sees other folders than you: it runs on another machine or in a container (DOCKER_HOST, "docker context ls", docker:dind), comes from snap ("snap list"), which has its own /tmp, or runs without root.',
    },
    'container-folder-replaced': {
        patterns: [/current working directory is outside of container mount namespace root/i],
        cause: 'The folder in which a container works is mounted from the host, and was deleted or replaced there since the container started.',
        remedy: 'Make the container again ("docker compose up --detach --force-recreate"). Change files in a mounted folder instead of replacing the folder.',
    },
    'exec-command-failed': {
        patterns: [
            /OCI runtime exec failed: [^\n]{0,200}?exec: \\?"(?<command>[^"\\\n]{1,300})\\?": (?<why>[^\n]{1,200})/i,
            /OCI runtime exec failed: (?:exec failed: )?(?:unable to start container process: )?(?<why>[^\n]{1,300})/i,
        ],
        cause: 'A command could not be started in a container that runs: {command|it} – {why}.',
        remedy: 'Small images have no bash and no curl: call "sh", or a program that the image has (in hooks, health checks and the verification). "permission denied": the file is not executable for the user of the container.',
    },
    'command-not-in-image': {
        patterns: [
            /(?:container|runc|runtime)[^\n]{0,800}exec: \\?"(?<command>[^"\\\n]{1,300})\\?": (?:executable file not found in \$PATH|stat [^\n:]{1,300}: no such file or directory)/i,
            /exec: \\?"(?<command>[^"\\\n]{1,300})\\?": stat [^\n:]{1,300}: no such file or directory/i,
            /Container command\s'(?<command>[^'\n]{1,300})' not found or does not exist/i,
            /(?<!fork\/)exec (?<command>\/\S{1,300}): no such file or directory/i,
            /exec user process caused:? "?no such file or directory/i,
        ],
        cause: 'The container cannot start, because {command|a file}, its entrypoint or command, does not exist in the image. For a script, its first line can also name a shell that is missing, or end in a Windows line ending.',
        remedy: 'Correct ENTRYPOINT or CMD in the Dockerfile, or entrypoint or command in the Compose file. Relative paths start at WORKDIR. A volume over that folder hides the file.',
    },
    'command-missing': {
        patterns: [/\bno command specified\b/i],
        cause: 'The image has no CMD and no ENTRYPOINT, and the Compose file gives the service no command.',
        remedy: 'Add CMD to the last stage of the Dockerfile, or "command" to the service.',
    },
    'command-not-executable': {
        patterns: [
            /exec: \\{0,3}"(?<command>[^"\\\n]{1,300})\\{0,3}": (?:permission denied|is a directory)/i,
            /(?<!fork\/)exec (?<command>\/\S{1,300}): permission denied/i,
            /exec user process caused:? \\{0,3}"?permission denied/i,
            /python3?: can't open file '(?<command>[^'\n]{1,300})': \[Errno 13\]/i,
        ],
        cause: 'The container cannot start, because {command|its entrypoint or command} in the image is not an executable file for its user.',
        remedy: 'Make it executable (COPY --chmod=755, or git update-index --chmod=+x), and check that the user of the image can read it. "is a directory": the command (of the service, or after the image name) is a folder, so correct or remove it.',
    },
    'script-not-executable': {
        patterns: [
            /(?:^|[\s/])(?:ba|da|a)?sh: (?:\d{1,3}: |line \d{1,5}: )?(?<command>\S{0,300}(?:\.(?:sh|py|rb|pl)|entrypoint)): permission denied/im,
        ],
        cause: 'The script {command} is not executable for the user that runs it, in the container or on the server.',
        remedy: 'Make it executable: COPY --chmod=755 in the Dockerfile, "git update-index --chmod=+x" in the repository, "chmod +x" on the server. Or call it with its shell ("sh FILE").',
    },
    'container-user-unknown': {
        patterns: [
            /unable to find (?:user|group) (?<user>[^\s:]{1,100}): no matching entries in (?:passwd|group) file/i,
            /can't find [ug]id for (?:user|group) (?<user>[^\s:]{1,100}): no such (?:user|group)/i,
            // COPY --chown=name, in an image without that name, such as scratch.
            /invalid (?:user|group) index: -1/i,
        ],
        cause: 'The image has no user or group "{user|that USER or COPY --chown names}".',
        remedy: 'Create it in the Dockerfile before it is used (useradd, adduser), or name a user by number.',
    },
    'gpu-cgroups-refused': {
        patterns: [
            /nvidia-container-cli: (?<why>container error: [^\n]{1,200})/i,
            /nvidia-container-cli: (?<why>mount error: failed to add device rules[^\n]{0,200})/i,
        ],
        cause: 'The NVIDIA Container Toolkit does not get on with the control groups (cgroups) of the host: {why}.',
        remedy: 'Update the toolkit (old ones do not know cgroup v2), and restart the engine. In an LXC container or with an engine without root, set no-cgroups = true in /etc/nvidia-container-runtime/config.toml.',
    },
    'device-missing': {
        patterns: [
            /could not select device driver "[^"\n]{0,100}" with capabilities: \[{0,2}(?<device>[^\]\n]{1,60})/i,
            /error gathering device information while adding custom device "(?<device>[^"\n]{1,200})"/i,
            /nvidia-container-cli: (?!mount error: file creation failed)(?<device>[^\n]{1,200})/i,
            /unresolvable CDI devices (?<device>[^\n]{1,200})/i,
            /required device "(?<device>[^"\n]{1,100})" is not registered/i,
            /readdirent (?<device>\/dev\/[^\s:]{1,200}): no such file/i,
            /(?<device>Failed to initialize NVML: [^\n]{1,100})/i,
        ],
        cause: 'The container asks for a device that the host does not offer, or not to containers: {device}.',
        remedy: 'Install the driver on the host (for GPUs, the NVIDIA Container Toolkit), or remove the device from the Compose file. After an update of the driver ("version mismatch"), restart the machine. "unsatisfied condition: cuda": the image needs a newer driver.',
    },
    'engine-plugin-missing': {
        patterns: [
            /\bplugin "(?<plugin>[^"\n]{1,100})" not found/i,
            /could not find plugin (?<plugin>\S{1,100})/i,
        ],
        cause: 'The Compose file uses the plug-in {plugin} (a driver for logs, volumes or networks), which the engine does not have.',
        remedy: 'Install it ("docker plugin install") and enable it, or use another driver.',
    },
    'logging-driver-failed': {
        patterns: [
            /failed to initialize logging driver: (?<why>[^\n]{1,300})/i,
            /logger: (?<why>no log driver named [^\n]{1,100})/i,
            /failed to create (?:log stream|logger): (?<why>[^\n]{1,300})/i,
            /error looking up logging plugin (?<why>[^\n]{1,200})/i,
            /(?<why>unknown log opt '[^'\n]{1,100}' for \S{1,100} log driver)/i,
        ],
        cause: 'The container cannot start, because its logs have nowhere to go: {why}.',
        remedy: 'Check logging.driver and its options in the Compose file, and whether the log server can be reached. For "no log driver", install the plug-in ("docker plugin install").',
    },
    'options-conflict': {
        patterns: [
            /conflicting options: (?<why>[^\n]{1,200})/i,
            /(?<why>network-scoped alias is supported only [^\n]{1,100})/i,
        ],
        cause: 'The Compose file gives a service two options that exclude each other: {why}.',
        remedy: 'A service with network_mode cannot have ports, networks or aliases. Publish the ports at the service whose network it uses.',
    },
    'container-option-invalid': {
        patterns: [
            /(?<why>(?:invalid|unknown) capability: "[^"\n]{1,100}")/i,
            /(?<why>sysctl "[^"\n]{1,100}" (?:not allowed in|is not in) [^\n]{1,100})/i,
            /error response from daemon: (?<why>(?:invalid|unsupported|duplicate|bad) (?:tmpfs|cap|restart|sysctl|ulimit|--?security|security|device|hostname|mac|isolation|cgroup|ipc|pid|uts|userns|port|mount|dns|shm|stop|signal|log|resource)[^\n]{1,200})/i,
            /error response from daemon: (?<why>[^\n:]{1,100} must be (?:greater|less|at least|at most|between|one of|absolute)[^\n]{0,100})/i,
            /(?:error response from daemon|for service \S{1,100}): (?<why>invalid (?!reference|pool|character|header|mount|volume|bind|from|config for)[a-z][^\n]{1,200})/i,
            /error response from daemon: (?<why>(?:interface specific sysctl|cannot share the host|container cannot be connected|container sharing network|mount options conflict|can't create 'AutoRemove')[^\n]{1,200})/i,
            /(?<why>mount path must be absolute|mount destination \S{1,100} not absolute|duplicate mount point: \S{1,100})/i,
            /(?<why>path \S{1,200} is mounted on \S{1,200} but it is not a (?:shared|slave)[^\n]{0,40})/i,
            /(?<why>maximum retry count (?:cannot be used with|cannot be negative)[^\n]{0,100})/i,
            /(?<why>capability not supported by your kernel[^\n]{0,100})/i,
            /(?<why>error setting rlimit type[^\n]{1,60}|setrlimit [`']?\w{1,30}[`']?: [^\n:]{1,40})/i,
            /(?<why>Minimum memory\w{0,10} (?:limit|reservation) (?:can not|should|allowed is)[^\n]{1,100}|always set the Memory limit when using Memoryswap limit)/i,
        ],
        cause: 'The engine refuses an option of the container: {why}.',
        remedy: 'Correct that key of the service in the Compose file. An engine without root or in an LXC container cannot raise limits (ulimits). "not a shared mount": run "mount --make-rshared" on that path of the host, or remove the propagation option.',
    },
    'runtime-unknown': {
        patterns: [/unknown (?:or invalid runtime name:|runtime specified) (?<runtime>\S{1,100})/i],
        cause: 'The Compose file asks for the container runtime {runtime}, which the engine does not know.',
        remedy: 'Install it and register it in /etc/docker/daemon.json (for nvidia: "nvidia-ctk runtime configure"), restart the engine, or remove "runtime" from the service.',
    },
    'limits-exceed-host': {
        patterns: [
            /range of CPUs is from [^\n]{1,60}, as there are only (?<cpus>\d+) CPUs available/i,
            /requested CPUs are not available/i,
        ],
        cause: 'The Compose file asks for processors or memory that this machine does not have or allow.',
        remedy: 'Lower cpus, cpuset or mem_limit (or deploy.resources) of the service, or use a larger machine.',
    },
    'security-profile-refused': {
        patterns: [
            /(?<why>apparmor failed to apply profile[^\n]{0,200})/i,
            /(?<why>Could not check if \S{1,60} AppArmor profile was loaded[^\n]{0,200})/i,
            /(?<why>(?:loading|adding|initializing) seccomp[^\n]{0,200}|seccomp is not enabled in your kernel[^\n]{0,60})/i,
            /(?<why>open sysctl \S{1,100} file: [^\n]{1,100})/i,
            /(?<why>write \/proc\/\S{1,60}\/attr\/\S{1,40}: [^\n]{1,60})/i,
            /(?<why>the \S{1,100} profile could not be loaded[^\n]{0,200})/i,
        ],
        cause: 'The kernel, or its AppArmor, SELinux or seccomp profile, does not let a container start: {why}.',
        remedy: 'Update Docker, containerd and runc together (with SELinux, container-selinux), and the host if this machine is itself an LXC container: new versions of runc need a profile that allows them. Check security_opt and sysctls of the service.',
    },
    'cgroups-refused': {
        patterns: [
            /(?<why>runc doesn't work on cgroups v2)/i,
            /(?<why>systemd cgroup flag passed, but systemd support[^\n:]{0,80})/i,
            /(?<why>appl(?:y|ying) cgroup configuration[^\n]{0,300})/i,
            /(?<why>setting cgroup config for procHooks process[^\n]{0,300})/i,
            /(?<why>devices cgroup isn't mounted|no cgroup mount found in mountinfo|cgroup mountpoint does not exist)/i,
            /(?<why>cannot find cgroup mount destination|unable to find "[\w.-]{1,40}" in controller set)/i,
            /(?<why>mounting "cgroup2?" to rootfs at [^\n]{1,200})/i,
            /(?<why>kernel does not support CPU CFS scheduler or the cgroup is not mounted)/i,
        ],
        cause: 'The container runtime cannot set up the limits (cgroups) of a container: {why}.',
        remedy: 'Update Docker with its containerd and runc. Then check "docker info" for the cgroup version and driver: the driver "systemd" (exec-opts in /etc/docker/daemon.json) needs systemd. In an LXC or OpenVZ container, nesting must be allowed.',
    },
    'engine-mount-refused': {
        patterns: [
            /failed to mount \S{1,300}: (?:[^\n]{0,500}(?:err: |: ))?operation not permitted/i,
            /creating overlay mount to \S{1,300}: operation not permitted/i,
            /\bunshare: operation not permitted/i,
            /mounting "\/?(?:proc|sys|sysfs|overlay|tmpfs|mqueue)" to rootfs[^\n]{0,400}(?:operation not permitted|permission denied)/i,
        ],
        cause: 'The engine may not mount file systems: it runs in a container or virtual environment that does not allow that.',
        remedy: 'Run the container of the engine with --privileged (for LXC, nesting=1), or use an engine without root that has fuse-overlayfs.',
    },
    'memory-maps-too-few': {
        patterns: [/vm\.max_map_count \[(?<count>\d{1,10})\] (?:is|likely) too low/i],
        cause: 'The kernel of the host allows a program {count} memory maps (vm.max_map_count). Elasticsearch, OpenSearch and SonarQube require more.',
        remedy: 'On the host, not in the container: "sysctl -w vm.max_map_count=262144", and the same as a file in /etc/sysctl.d, so that it stays after a restart.',
    },
    'machine-exhausted': {
        patterns: [
            /fatal error: runtime: (?:out of memory|cannot allocate memory)/i,
            /runtime: failed to create new OS thread/i,
            /\btoo many open files\b|\bEMFILE\b|\bENFILE\b/i,
            /\bfork(?:\/exec \S{1,200})?: (?:retry: )?(?:cannot allocate memory|resource temporarily unavailable)/i,
            /^(?:[^\n:]{1,60}: )?cannot allocate memory$/im,
        ],
        cause: 'A program got no memory, process or open file more: the machine, or a limit on it, is used up.',
        remedy: '"free -m", "ulimit -a" and "docker stats" show what is used. Add memory or swap, raise the limit (mem_limit, pids_limit, ulimits), or run less at once.',
    },
    'file-system-read-only': {
        group: 'Disk and platform',
        patterns: [/\bread-only file system\b/i, /\bEROFS\b/],
        cause: 'Something writes to a file system that is read-only: a disk that the kernel has remounted after errors, or a mount with "ro" or read_only.',
        remedy: 'Check the path in the message. "dmesg" shows disk errors. If a container writes there, mount a volume or a tmpfs at that path. A Docker from snap only writes below /home, and macOS has a root folder that is read-only: use another path for the volume.',
    },
    'container-out-of-memory': {
        patterns: [/possibly OOM-killed|container init was OOM-killed/i],
        cause: 'The container was killed while it started, because its memory limit is too low.',
        remedy: 'Raise mem_limit (deploy.resources.limits.memory) of the service, or remove it.',
    },
    'container-runtime-failed': {
        patterns: [
            /unable to retrieve OCI runtime error/i,
            /runc did not terminate suc{1,2}es{1,2}fully/i,
            /OCI runtime create failed:? (?!(?:[^\n]{0,200}: )?namespace path: lstat )(?:runc create failed: |unable to start container process: |error during container init: |container_linux\.go:\d+: |starting container process caused:? |process_linux\.go:\d+: |container init caused:? |rootfs_linux\.go:\d+: )*(?<why>[^\n]{1,300})/i,
            /(?:container_linux\.go:\d+|oci runtime (?:\w{1,20} )?error): (?<why>[^\n]{1,300})/i,
            /(?<why>unknown service containerd\.[\w.]{1,100}|symbol lookup error: runc)/i,
            /failed to create shim task: (?![^\n]{0,300}namespace path: lstat )/i,
            /failed to start shim: /i,
        ],
        cause: 'The container runtime of the machine (runc) could not start the container: {why|see the message}. The network and the registry are not involved.',
        remedy: 'Run "docker run --rm hello-world" on that machine. If that works, the options of this container are the cause (its command, volumes, security_opt, limits). If it fails too, repair the runtime: update containerd and runc together, check "journalctl -u docker -u containerd", free memory and the kernel.',
    },
    'ipv6-disabled': {
        patterns: [
            /cannot (?:enable|disable) IPv6 on container interface|Has IPv6 been disabled in this node's kernel/i,
        ],
        cause: 'A network of the Compose file has IPv6, which the kernel of this machine has switched off.',
        remedy: 'Remove enable_ipv6 and the IPv6 subnet from that network, or switch IPv6 on (sysctl net.ipv6.conf.all.disable_ipv6=0).',
    },
    'network-addresses-exhausted': {
        patterns: [/no available IPv[46] addresses on this network's address pools(?:: (?<network>\S{1,200}))?/i],
        cause: 'The subnet of the network {network|that a container joins} has no free address left.',
        remedy: 'Remove containers that are not needed, or set a larger subnet for the network in the Compose file ("docker compose down", then up).',
    },
    'address-pool-exhausted': {
        patterns: [
            /could not find an available, non-overlapping IPv[46] address pool/i,
            /all predefined address pools have been fully subnetted/i,
        ],
        cause: 'The engine has no address range left for another network.',
        remedy: 'Remove networks that no container uses ("docker network prune"), or add ranges to default-address-pools in /etc/docker/daemon.json. A VPN on the host can cover all of them with its routes.',
    },
    'address-pool-overlaps': {
        patterns: [
            /pool overlaps with other one on this address space/i,
            /cannot create network \S{1,200} \([^)\n]{1,100}\): conflicts with network/i,
            /networks have overlapping IPv[46]/i,
            /because it conflicts with existing route/i,
        ],
        cause: 'The subnet that the Compose file gives a network is already used by another network.',
        remedy: 'Choose another subnet, or leave it out. "docker network ls" and "docker network inspect" show which network has it. It may be the same network under an old project name.',
    },
    'address-not-here': {
        patterns: [
            /failed to bind host port (?:for )?(?<address>\S{1,80})(?: \([^)\n]{1,80}\))?: cannot assign requested address/i,
            /listen (?:tcp|udp)[46]? (?<address>\S{1,80}): bind: cannot assign requested address/i,
        ],
        cause: 'A service publishes a port on {address}, an address that this machine does not have.',
        remedy: 'Correct the address before the port in the Compose file, or leave it out. "ip address" shows those of the machine.',
    },
    'sandbox-lost': {
        patterns: [/error response from daemon: sandbox [0-9a-f]{12,64} not found/i],
        cause: 'The engine has lost the network of a container that stopped or crashed.',
        remedy: 'Remove that container ("docker rm --force NAME") and start again. If it stays, restart the engine.',
    },
    'engine-network-failed': {
        maxRetries: 1,
        patterns: [
            /<=> sandbox \(\S{1,60}\) pair interfaces: (?<why>[^\n]{1,100})/i,
            /check bridge port state: (?<why>[^\n]{1,100})/i,
            /error starting userland proxy: (?<why>mkdir [^\n]{1,100})/i,
            /adding interface \S{1,60} to bridge \S{1,60} failed: (?<why>[^\n]{1,200})/i,
            /failed to (?:create|add) (?:the )?(?:bridge|veth|interface)[^\n]{0,200}: (?<why>operation not supported|device or resource busy|file exists)/i,
        ],
        cause: 'The kernel did not connect a container to its network: {why}.',
        remedy: 'Run again. If it stays, restart the machine: after an update of the kernel, its modules (veth, bridge) cannot be loaded until then. With Docker Desktop, restart that.',
    },
    'engine-iptables-unfit': {
        patterns: [
            /\bip6?tables v[\d.]{1,12}(?: \(\w{1,12}\))?: {1,3}(?<why>unknown (?:option|arg(?:ument)?) [^\n]{1,60}|couldn't load (?:match|target) (?![`']?DOCKER)[^\n]{1,100}|can't initialize ip6?tables table [^\n]{1,80}|could not fetch rule set generation id[^\n]{0,60})/i,
            /(?<why>extension \S{1,40} revision \d{1,2} not supported, missing kernel module)/i,
        ],
        cause: 'The iptables of the host cannot write the firewall rules of the engine: {why}. A part of it or of the kernel is missing, or the two do not fit.',
        remedy: 'After an update of the kernel, restart the machine first: its modules cannot be loaded until then. Otherwise, install iptables again, or switch to its other kind ("update-alternatives --config iptables": legacy or nft), and restart the engine. Kernels of NAS devices, WSL and virtual servers can lack the modules (xt_addrtype, iptable_nat).',
    },
    'engine-firewall-broken': {
        patterns: [
            /iptables[^\n]{0,400}no chain\/target\/match by that name/i,
            /iptables failed: /i,
            /failed to find nft tool|(?:ipv4|ipv6 global) forwarding is disabled: /i,
        ],
        cause: 'The engine could not write its firewall rules for the network of a container. Often a firewall was reloaded after the engine had started, and the rules of the engine are gone.',
        remedy: 'Restart the engine ("systemctl restart docker"), which writes its rules again. If it does not start, restart the machine: after an update of the kernel, its modules cannot be loaded until then. An engine in a container may need iptables-legacy.',
    },
    'engine-start-failed': {
        group: 'Engine',
        patterns: [
            /(?:failed to start|error starting) daemon: (?<why>[^\n]{1,300})/i,
            /(?<why>containerd did not exit successfully[^\n]{0,200})/,
            /failed to start containerd: (?<why>[^\n]{1,200})/i,
            /rootlesskit:\w{1,10} ?\] error: (?<why>[^\n]{1,300})/i,
            /job for (?<why>(?:docker|containerd)\.(?:service|socket) failed)/i,
            /(?<why>(?:docker|containerd)\.(?:service|socket)(?::| failed to run) [^\n]{0,40}(?:process exited|failed with result|task)[^\n]{0,100})/i,
        ],
        cause: 'The engine does not start: {why}.',
        remedy: '"journalctl -u docker" shows more. Repair what it names, then "systemctl restart docker". A storage driver or another setting is in /etc/docker/daemon.json, a program such as iptables is a package to install, and after an update of the kernel the machine must be restarted.',
    },
    'volume-device-relative': {
        patterns: [
            /failed to mount local volume: mount (?<source>[.~][^\s,:]{0,300}):/i,
            // The flag of a bind.
            /failed to mount local volume: mount (?<source>[^\s,:/][^\s,:]{0,300}):\/[^\s,]{1,300}, flags: 0x[15]000\b/i,
        ],
        cause: 'The device of a volume (driver_opts) is the relative path {source}, which does not count from the folder of the Compose file.',
        remedy: 'Write the absolute path of a folder that exists on the machine of the engine (device: /srv/data), or mount the folder directly at the service ("./data:/data").',
    },
    'volume-mount-failed': {
        patterns: [
            /failed to mount local volume: mount (?<source>[^\s,]{1,300}?):\/[^\s,:]{1,300},/i,
            /failed to mount local volume: mount (?<source>[^\s,]{1,300}),/i,
        ],
        cause: 'The source of a volume cannot be mounted: {source}.',
        remedy: 'Check driver_opts of the volume. For NFS, check that the server can be reached and exports that path to this machine. For a bind, create the folder.',
    },
    'address-taken': {
        patterns: [
            /error response from daemon: (?:failed to set up container networking: )?address already in use$/im,
            /user specified ip address (?:is supported only when|requires a user configured subnet)/i,
            /invalid address [\d.a-f:]{2,45}: it does not belong to any of this network's subnets/i,
        ],
        cause: 'A service has a fixed address (ipv4_address) that another container of the network has, or that does not belong to the network.',
        remedy: 'Run "docker network inspect" to see who has it. Leave the address out, or set a subnet and an ip_range for the network, so that such addresses stay free.',
    },
    'network-replaced': {
        patterns: [/(?:^|: )network (?:[0-9a-f]{24,64}|[0-9a-z]{25}) not found/im],
        cause: 'A container belongs to a network that was removed. A new one of that name does not count.',
        remedy: 'Make the container again: "docker compose up --detach --force-recreate".',
    },
    'network-ambiguous': {
        group: 'Compose',
        patterns: [/network (?<network>\S{1,200}) is ambiguous/i],
        cause: 'The engine has several networks named {network}.',
        remedy: 'Run "docker network ls", and remove all but one by ID ("docker network rm ID"). Two deployments at once made them.',
    },
    'network-foreign': {
        group: 'Compose',
        patterns: [
            /(?<kind>network|volume) "?(?<name>[\w.-]{1,200})"? was found but has incorrect label/i,
            /a (?<kind>network|volume) with name (?<name>[\w.-]{1,200}) exists but was not created (?:by|for)\b/i,
        ],
        cause: 'The {kind} {name} exists, but it was not made by Compose for this project.',
        remedy: 'If the project is to share it, write "external: true" below it in the Compose file. Otherwise, remove it ("docker {kind} rm {name}") or choose another name.',
    },
    'external-secret-unsupported': {
        group: 'Compose',
        patterns: [/unsupported external (?<kind>secret|config) "?(?<name>[^\s"]{1,200})/i],
        cause: 'The {kind} {name} is external. Only a swarm has such, and Compose cannot start the service.',
        remedy: 'Name a file or an environment variable below it ("file: …", "environment: …") instead of "external".',
    },
    'swarm-required': {
        group: 'Engine',
        patterns: [/this node is not a swarm manager/i],
        cause: 'A command for a swarm was run on an engine that is no manager of one.',
        remedy: 'Use "docker compose up" instead of "docker stack deploy", or run it on a manager ("docker node ls").',
    },
    'network-missing': {
        group: 'Compose',
        patterns: [
            /network (?<network>\S{1,200}) declared as external, but could not be found/i,
            /(?:^|: )network "?(?<network>[^\s":]{1,200})"? not found/im,
            /: No such network: (?<network>[^\s"]{1,200})/i,
        ],
        cause: 'The Compose file uses the network {network}, which does not exist on the server.',
        remedy: 'Run "docker network create {network}" on the server, or correct its name.',
    },
    'volume-missing': {
        group: 'Compose',
        patterns: [
            /external volume "(?<volume>[^"\n]{1,200})" not found/i,
            /get (?<volume>[\w.-]{1,200}): no such volume/i,
            /volume "?(?<volume>[\w.-]{1,200})"? declared as external, but (?:could )?not (?:be )?found/i,
        ],
        cause: 'The Compose file uses the volume {volume}, which does not exist on the server.',
        remedy: 'Run "docker volume create {volume}" on the server, or correct its name.',
    },
    'application-port-forbidden': {
        patterns: [
            /^(?![^\n]{0,400}(?:userland proxy|rootless|port driver|driver failed|error response from daemon))[^\n]{0,400}listen tcp\S{0,60} [^\n]{0,100}?(?<port>\d+): bind: permission denied/im,
            /bind\(\) to \S{0,60}:(?<port>\d+) failed \(13: Permission denied\)/i,
            /EACCES: permission denied [^\s:]{0,60}:(?<port>\d+)/,
        ],
        cause: 'A program may not use port {port}: it does not run as root, and ports below 1024 are kept for root.',
        remedy: 'Let it listen on a port from 1024 up, and publish that ("80:8080"). Or allow it in the Compose file (sysctls: net.ipv4.ip_unprivileged_port_start=0).',
    },
    'port-forbidden': {
        group: 'Compose',
        patterns: [
            /cannot expose privileged port (?<port>\d+)/i,
            /(?:userland proxy|rootless|port driver|driver failed|error response from daemon)[^\n]{0,400}?listen tcp\S{0,60} [^\n]{0,100}?(?<port>\d+): bind: permission denied/i,
        ],
        cause: 'The engine may not use port {port}, most often because it runs without root.',
        remedy: 'Publish a port from 1024 up, or set net.ipv4.ip_unprivileged_port_start on the server.',
    },
    'layer-unpack-failed': {
        group: 'Engine',
        patterns: [
            /failed to (?:register|extract) layer(?: \S{1,100})?: (?![^\n]{0,400}(?:\bEOF\b|cancel|timeout))(?<why>[^\n]{1,300})/i,
        ],
        cause: 'The engine cannot unpack a layer of the image on its disk: {why}.',
        remedy: 'Check what the kernel ("dmesg") and the engine ("journalctl -u docker") report. "no such file": the store of the engine is damaged, so remove the image and pull it again. Otherwise, update an old engine or kernel, and keep the data of the engine on ext4 or xfs.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/disk-and-platform.js

/** These explain a failed step better than its exit status does. */
const diskAndPlatform = catalogueEntries('Disk and platform', {
    'file-watchers-exhausted': {
        patterns: [
            /System limit for number of file watchers reached|inotify instances? (?:limit )?reached|too many inotify/i,
            /EMFILE: too many open files, watch\b/,
            /(?:inotify|fsnotify)[^\n]{0,200}no space left on device/i,
        ],
        cause: 'The machine allows no more watched files (inotify). The disk is not full.',
        remedy: 'Raise it: "sysctl fs.inotify.max_user_watches=524288" and fs.inotify.max_user_instances=512.',
    },
    'kernel-limit-reached': {
        patterns: [
            /(?<why>could not (?:fork|create semaphores)[^\n]{0,80}): no space left on device/i,
            /(?<why>(?:semget|shmget|bpf|keyctl|create session key)[^\n]{0,80}): (?:no space left on device|disk quota exceeded)/i,
            /(?<why>(?:mkdir|write|open) \/sys\/fs\/cgroup\/[^\n]{1,300}): no space left on device/i,
        ],
        cause: 'The kernel has no process, control group or identifier left: {why}. The disk is not full.',
        remedy: 'Count them ("cat /proc/cgroups", "ps -e | wc -l") and compare with the limits (pids_limit, sysctl kernel.pid_max). Remove stopped containers, and restart the machine if that does not help.',
    },
    'memory-disk-full': {
        patterns: [
            /(?<![\w./-])(?<path>\/(?:var\/run|run|dev\/shm)\/[^\s:]{0,300}): no space left on device/i,
            /(?<path>shared memory segment "[^"\n]{1,100}")[^\n]{0,100}: no space left on device/i,
        ],
        cause: 'The file system in memory that holds {path} is full, or has no inodes left. The disk is not full.',
        remedy: 'Check "df -h" and "df -i" for /run and /dev/shm. Remove what fills it, and restart the engine. For /dev/shm in a container, raise shm_size.',
    },
    'disk-quota-exceeded': {
        patterns: [/\bdisk quota exceeded\b|\bEDQUOT\b/i],
        cause: 'A quota is used up: the disk may have room, but this user, project or container gets no more of it.',
        remedy: 'Delete what is not needed ("docker system df" shows what the engine keeps), or have the quota raised ("quota", or that of the dataset or container). Data of the engine do not belong into a home folder with a quota.',
    },
    'host-disk-full': {
        patterns: [
            /failed to register layer:[^\n]{0,500}no space left on device/i,
            /(?:write|mkdir|open|symlink) \/var\/lib\/(?:docker|containerd)\/[^\n]{0,300}no space left/i,
            // The engine's data may lie anywhere: the classic store's downloads, containerd's.
            /\/GetImageBlob\d{1,20}: no space left/i,
            /failed to (?:copy|extract layer [^\s:]{1,100}:\S{1,100}): [^\n]{0,800}no space left/i,
        ],
        cause: 'The machine that unpacks the image has no space left, most often because images of earlier deployments fill it.',
        remedy: 'Run "docker system df" to see what uses the space. Remove images that no container uses and no rollback needs, then pull again.',
    },
    'runner-disk-full': {
        patterns: [
            /(?<!["'`“])no space left on device/i,
            /don't have enough free space in \/var|do not have enough free space in \/var/i,
        ],
        cause: 'The machine has no space left for images, build cache and exported layers.',
        remedy: '"df -h" and "docker system df" show what is full, and of what. If there is room, "df -i" shows whether the inodes ran out: delete whatever holds many small files. On a runner, free space before the build (input free-disk-space), do not load an image that you push, and export less cache (mode=min). Elsewhere, "docker system prune" removes what nothing uses, and Docker Desktop has a limit in its settings.',
    },
    'disk-damaged': {
        patterns: [
            /(?:\/[^\s:]{1,300}|\b(?:read|write|fsync|sync))['"’]?: input\/output error\b/i,
            /\bEIO: /,
            /structure needs cleaning/i,
        ],
        cause: 'The machine cannot read or write its file system: most often the disk is damaged or full, or a network mount has failed.',
        remedy: 'Check "dmesg" and the state of the disk, and repair or replace it. An engine without root, or in a container, needs a storage driver that works there (fuse-overlayfs).',
    },
    'builder-image-foreign': {
        maxRetries: 1,
        patterns: [/exec \S{0,60}build(?:ctl|kitd): exec format error/i],
        cause: 'The image of the builder (moby/buildkit) cannot run on this machine: it is for a different processor, or was stored incompletely.',
        remedy: 'Remove that image ("docker image rm --force") and create the builder again. If it stays, check the image that driver-opts names.',
    },
    'processor-too-old': {
        patterns: [/(?<why>CPU does not support x86-64-v\d|CPU ISA level is lower than required)/],
        cause: 'The image is built for newer processors than that of this machine: {why}.',
        remedy: 'Use an image on another or an older base (RHEL 9 and its kin need x86-64-v2, RHEL 10 needs v3). A virtual machine may hide what its host can: set its CPU type to "host".',
    },
    'exec-format-error': {
        patterns: [
            /exec format error/i,
            // A shell that takes a program for a script.
            /(?<!sh): (?:line )?[01]: syntax error: (?:unexpected (?:word|"\(?\)?"|"?\(|"?\)|redirection)|"?[()]"? unexpected)/i,
            /runtime execution on platform \S{1,60} not supported/i,
        ],
        cause: 'A program was started that was built for a different processor. A script is refused like this, too, when its first line names no shell.',
        remedy: 'For a script, begin it with "#!/bin/sh", with nothing above. Otherwise, build the image for the platform that runs it (input platforms), or set up emulation on the build machine (docker/setup-qemu-action).',
    },
    'platform-invalid': {
        patterns: [
            /invalid platform specification: "(?<platform>[^"\n]{1,100})"/i,
            /"(?<platform>[^"\n]{1,100})": unknown operating system or architecture/i,
            /failed to parse platform (?<platform>[^\n]{0,100}?): /i,
        ],
        cause: '"{platform}" is no platform.',
        remedy: 'Write platforms as linux/amd64 or linux/arm64, with commas between them (input platforms).',
    },
    'platform-not-in-image': {
        patterns: [
            /no matching manifest for (?!unknown\/)(?<platform>[\w/.-]{1,60})/i,
            /does not provide the specified platform \((?<platform>[\w/.-]{1,60})\)/i,
            /no match for platform in manifest/i,
        ],
        cause: 'The image exists, but not for {platform|the platform that is needed}.',
        remedy: 'Add {platform|that platform} to the input platforms where the image is built, or use a base image that supports it. "docker info" shows the architecture of a machine.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/dockerfile.js

/** What fails here fails again, whatever its output looks like. */
const dockerfile = catalogueEntries('Dockerfile', {
    'target-not-found': {
        patterns: [/target stage "?(?<target>[^"\n]{1,200}?)"? could not be found/i],
        cause: 'The Dockerfile has no stage named "{target}".{stageList|}',
        remedy: 'Correct the target.{didYouMean|} FROM … AS name names a stage.',
    },
    'git-source-failed': {
        patterns: [
            /failed to fetch remote (?<source>\S{1,300}): git stderr:[^\n]{0,200}(?:\n[^\n]{0,300}){0,5}?\n?fatal: (?<why>[^\n]{1,200})/i,
            /\[internal\] load git source [^\n]{1,300}\n(?:[^\n]{0,300}\n){0,6}?[^\n]{0,30}fatal: (?<why>[^\n]{1,200})/i,
            /error fetching default branch for repository (?<source>\S{1,300}): git stderr:\s{0,3}(?:fatal: )?(?<why>[^\n]{1,200})/i,
            /repository does not contain ref \S/i,
            /failed to load cache key: (?<why>subdir not found)/,
            /unable to 'git clone' to temporary context directory: (?<why>[^\n]{1,300})/,
            /(?:failed to fetch remote|error fetching default branch for repository) (?<source>\S{1,300}): (?<why>[^\n]{1,200})/i,
        ],
        cause: 'The build fetches a Git repository, and that failed: {why|there is no such branch, tag or commit}.',
        remedy: 'Check its address and ref. For a private repository, pass a token as the secret GIT_AUTH_TOKEN (input secrets), or an SSH agent (input ssh).',
    },
    'add-source-missing': {
        patterns: [
            /failed to load cache key: (?:invalid (?:not success status|response status)) (?<status>4\d\d)\b/i,
        ],
        cause: 'An ADD downloads a file, and the server answers with status {status}.',
        remedy: 'Check the address in the ADD line. ADD cannot log in: for a private file, use a RUN with a secret.',
    },
    'add-checksum-mismatch': {
        patterns: [
            /digest mismatch (?<got>sha256:[0-9a-f]{6,64}): sha256:/i,
            /expected checksum to match \w{6,64}, got (?<got>\w{6,64})/i,
        ],
        cause: 'A file or commit that ADD fetches is not the one of its --checksum: it is {got}.',
        remedy: 'If the change is intended, write the new checksum. Otherwise, do not use the file.',
    },
    'copy-from-variable': {
        patterns: [
            /variable expansion is not supported for --from/i,
            /'[^'\n]{1,60}' doesn't support variable expansion, define alias stage instead/i,
        ],
        cause: 'The Dockerfile uses a variable where only the name of a stage may stand (--from).',
        remedy: 'Add a stage for the image, with ARG above it: FROM $IMAGE AS source, then --from=source.',
    },
    'entitlement-refused': {
        patterns: [
            /granting entitlement (?<entitlement>[\w.-]{1,60}) is not allowed by build daemon configuration/i,
            /additional privileges requested|(?<entitlement>[\w.-]{1,60}) is not allowed: missing entitlement/i,
            /(?<entitlement>device \S{1,100}) is requested by the build but not allowed/i,
        ],
        cause: 'The build asks for a privilege that the builder does not grant: {entitlement|see the message}.',
        remedy: 'Allow it where the builder is created (buildkitd-flags: --allow-insecure-entitlement …) and in the input allow, or build without it.',
    },
    'copy-from-unknown': {
        patterns: [
            /invalid from flag value (?<from>[^\s:]{1,200}): /i,
            /cannot (?:copy|mount) from stage "(?<from>[^"\n]{1,200})"/i,
        ],
        cause: 'A --from={from} names neither a stage above it, nor an image that can be read.',
        remedy: 'Correct the name of the stage. FROM … AS name names a stage, which has to stand above the COPY.',
    },
    'copy-source-missing': {
        patterns: [
            /failed to calculate checksum of ref [^\n]{0,300}?: "?(?<path>[^":\n]{1,300})"?: not found/i,
            /failed to walk [^\n]{0,300}: no such file or directory/i,
            /failed to compute cache key: "(?<path>[^"\n]{1,300})":? not found/i,
            /ERROR: "(?<path>\/[^"\n]{1,300})":? not found: not found/i,
            /^(?![^\n]{0,300}failed to read dockerfile)[^\n]{0,1000}: lstat \S{0,200}buildkit-mount\d{1,20}\/?(?<path>[^\n:]{1,300}): no such file or directory/im,
            /(?:COPY|ADD) failed: (?:file not found in build context[^\n]{0,100}: )?(?:stat|no source files|forbidden path)[^\n]{0,20}? ?(?<path>[^\s:]{1,300}): /i,
        ],
        cause: 'A COPY or ADD names {path|a file} that is not in the build context, or not in the stage that it copies from. The cache is not involved.',
        remedy: 'Check the path relative to the input context, and check whether .dockerignore excludes it.',
        // Seen at https://github.com/docker/build-push-action/issues/910
    },
    'copy-kind-mismatch': {
        patterns: [
            /cannot replace to directory (?<path>\S{1,400}) with file/i,
            /cannot copy to non-directory: (?<path>\S{1,400})/i,
        ],
        cause: 'A COPY puts a file where the image already has a folder, or the other way round. Often it copies a node_modules or venv of this machine over that of the image.',
        remedy: 'Exclude that folder in .dockerignore, or copy to another place.',
    },
    'dockerfile-missing': {
        patterns: [
            /failed to read dockerfile: (?:failed to \w{1,20}: )?(?:open|lstat|stat) (?:\/\S{0,200}buildkit-mount\d{1,20}\/)?(?<path>[^\n:]{1,300}): no such file or directory/i,
            /unable to evaluate symlinks in Dockerfile path: (?:lstat |stat )?(?<path>[^\n:]{1,300}): no such file or directory/i,
        ],
        cause: 'The build does not find the Dockerfile: {path|nothing at the given path}.',
        remedy: 'Check the inputs file and context. The path of the Dockerfile is relative to the context.',
    },
    'dockerfile-is-folder': {
        patterns: [
            /failed to read dockerfile: read \S{0,200}buildkit-mount\d{1,20}\/(?<path>[^\n:]{1,300}): is a directory/i,
        ],
        cause: 'What is named as the Dockerfile is a folder: {path}.',
        remedy: 'Name the file in it (input file), and the folder as the context.',
    },
    'context-missing': {
        patterns: [
            /unable to prepare context: path "?(?<path>[^"\n]{1,300}?)"? not found/i,
            /unable to prepare context: unable to evaluate symlinks in context path: lstat (?<path>[^\n:]{1,300}): no such file/i,
            /failed to get build context (?<name>\S{1,100}): (?:stat|lstat) (?<path>[^\n:]{1,300}): no such file/i,
            /^(?:ERROR: )?(?:failed to build: )?resolve : (?:lstat|stat) (?<path>[^\n:]{1,300}): no such file/im,
        ],
        cause: 'The folder {path}, which is the build context or holds the Dockerfile, does not exist.',
        remedy: 'Correct the inputs context and file. In a workflow, check out the repository before the build.',
    },
    'context-unreadable': {
        patterns: [
            /error from sender: (?:open|stat|lstat|readdir) (?<path>[^\n:]{1,300}): permission denied/i,
            /no permission to read from '(?<path>[^'\n]{1,300})'/i,
            /Error checking context[^\n']{0,40}'can't stat '(?<path>[^'\n]{1,300})'/i,
        ],
        cause: 'This user cannot read {path}, a part of the build context.',
        remedy: 'Exclude it in .dockerignore if the image does not need it, such as data that a container wrote, or the rest of a home folder. Or let this user read it.',
    },
    'build-secret-missing': {
        patterns: [/\bsecret (?<secret>[\w.-]{1,100}): not found/i],
        cause: 'A step of the Dockerfile requires the secret "{secret}", and the build has none of that name.',
        remedy: 'Pass it in the input secrets, secret-envs or secret-files, under the ID that the Dockerfile names.',
    },
    'message-too-large': {
        patterns: [/received message larger than max \((?<size>\d+) vs\. (?<most>\d+)\)/i],
        cause: 'The build sends a message of {size} bytes to BuildKit, which takes at most {most}: the Dockerfile, the build definition, or the output of one step is too large.',
        remedy: 'Make it smaller: split the build, move large heredocs and lists into files, or let the step print less. A newer BuildKit takes larger messages.',
    },
    'bake-file-invalid': {
        patterns: [
            /(?:^|\s)(?<file>[^\s:]{1,200}\.(?:hcl|json)):(?<line>\d+),\d+-(?:\d+,)?\d+: (?<why>[^\n]{1,300})/im,
        ],
        cause: 'The bake file {file} is invalid in line {line}: {why}',
        remedy: 'Correct that line. A variable needs its own block (variable "NAME" {}) before the environment can set it. "docker buildx bake --print" reads the file and builds nothing.',
    },
    'bake-target-unknown': {
        patterns: [
            /failed to find target (?<target>\S{1,200})/i,
            /depends on undefined target (?<target>\S{1,200})/i,
            /could not find any target matching '(?<target>[^'\n]{1,200})'/i,
        ],
        cause: 'The bake file has no target named {target}, or there is no bake file in that folder.',
        remedy: 'Correct the name, or the folder and --file. "docker buildx bake --print" shows the targets, and needs no builder.',
    },
    'list-quoting': {
        patterns: [
            /invalid opening quote: a quote is found (?:inside a field|on field)/i,
            /invalid closing quote: /i,
            /quote not closed: the parsing is finished with an opening quote/i,
            /parse error on line \d+, column \d+: bare " in non-quoted[- ]field/i,
        ],
        cause: 'A list in an input has a quote in the middle of an item. Such lists are read as CSV.',
        remedy: 'Put the whole item into quotes, and double each quote inside it.',
    },
    'copy-odd-character': {
        patterns: [/header key "(?:followpaths|[\w-]{1,40})" contains value with non-printable ASCII/i],
        cause: 'A COPY or ADD names a path with a character that is not ASCII: often a long dash that an editor wrote for the two hyphens of an option (–from), or an accent in a file name.',
        remedy: 'Write the two hyphens again, or rename the file. A newer buildx takes such file names.',
    },
    'dockerfile-syntax': {
        patterns: [
            // Not of what the classic builder does not know, see buildkit-required.
            /(?:dockerfile parse error on|LLB definition: dockerfile parse error) (?<why>line \d+: [^\n]{1,200})/i,
            /dockerfile parse error (?<why>line \d+: (?!unknown flag: (?:mount|link|security|network|exclude|parents|checksum|keep-git-dir)\b)[^\n]{1,200})/i,
            /dockerfile parse error(?! line \d{1,6}: unknown flag: (?:mount|link|security|network|exclude|parents|checksum|keep-git-dir)\b)/i,
            /(?<why>unknown instruction: [^\n]{1,100})/i,
            /(?<why>file with no instructions|the Dockerfile (?:\([^)\n]{1,300}\) )?cannot be empty)/i,
            /(?<why>(?:no build stage in current context|circular dependency detected on stage|unexpected end of statement while looking for matching|dockerfile contains no stages to build|invalid chmod parameter: |checksum (?:can't be specified for|requires HTTP)|unexpected key '[^'\n]{1,60}' (?:for mount type|in) '|unsupported mount type "|failed to process "[^"\n]{1,200}": syntax error)[^\n]{0,200})/i,
        ],
        cause: 'The Dockerfile cannot be read: {why|see the message}.',
        remedy: 'Correct that line. A "# syntax=docker/dockerfile:1" line at the top lets an older builder understand newer instructions, flags and here-documents. "<!DOCTYPE": the file is a web page, so take the raw file or the address of the repository (….git).',
    },
    'dockerfile-check-failed': {
        patterns: [/lint violation found for rules: (?<rules>[^\n]{1,200})/],
        cause: 'The Dockerfile asks for its own checks to count as errors (check=error=true), and some found something: {rules}.',
        remedy: 'Correct the places, which docs.docker.com/reference/build-checks explains, or leave out a rule ("# check=skip=RULE;error=true").',
    },
    'base-image-empty': {
        patterns: [
            /base name \((?<name>[^)\n]{1,200})\) should not be blank/i,
            /empty platform value from expression (?<name>\S{1,200})/i,
            /failed to process "(?<name>[^"\n]{1,200})": [^\n]{1,100} not set/i,
        ],
        cause: 'The Dockerfile uses a variable that is empty: {name}.',
        remedy: 'Set a default for the ARG before the first FROM, or pass it in build-args.',
    },
    'expose-invalid': {
        patterns: [/failed to (?:solve|build)[^\n]{0,200}: invalid containerport: (?<port>[^\n]{0,60})/i],
        cause: 'EXPOSE in the Dockerfile does not get a port, but "{port}".',
        remedy: 'Write a number, or set a default for the ARG or ENV that it names, above that line.',
    },
    'literal-quotes': {
        patterns: [
            /ERROR: (?:could not parse \w{1,20}: \S{1,100} )?(?:stat|open) "(?<path>[^"\n]{0,200})": no such file/i,
        ],
        cause: 'A path has quotes around it that count as a part of its name: "{path}".',
        remedy: 'Leave out the quotes in that input (ssh, secret-files), or set a value if they hold nothing.',
    },
    'invalid-reference': {
        patterns: [
            /repository name [^\n]{0,300}must be lowercase/i,
            /invalid reference format/i,
            /"details":"invalid repository name"/,
            /unable to parse server address/i,
        ],
        cause: 'An image name or the address of a registry is invalid. It contains upper-case letters, which GitHub allows in repository names, or white space, or a variable in it is empty, so that it ends in a colon. Or another argument stands in its place: a path with spaces that is not in quotes.',
        remedy: 'Print the name as the tool gets it. Write it in lower case: github.repository keeps capitals. Check that each variable in it has a value.',
        // Seen at https://github.com/CheckerNetwork/node/issues/728
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/engine.js

/** Builders and engines. */
const engine = catalogueEntries('Engine', {
    'buildx-missing': {
        patterns: [
            /could not find build: stat build: no such file/i,
            /docker: 'buildx' is not a docker command|unknown command: docker buildx/i,
            /buildx component is missing or broken|docker buildx is required\b/i,
            // Docker reads the flags by itself when there is no plug-in that takes them.
            /^unknown (?:flag: --(?:builder|file|push|load|platform|progress|metadata-file|cache-from|cache-to|tag)|shorthand flag: 't' in -t\S{0,100})\n+(?:See 'docker --help'|Usage: {2}docker \[OPTIONS\])/m,
            /plugin "[^"\n]{1,200}\/docker-buildx" is not valid/i,
        ],
        cause: 'Docker has no working buildx plug-in, which builds images.',
        remedy: 'Install docker-buildx-plugin (Docker\'s packages) or docker-buildx (Debian\'s), or use docker/setup-buildx-action. "docker buildx version" shows whether docker finds it.',
    },
    'docker-folder-denied': {
        patterns: [
            /EACCES: permission denied, [^\n]{0,200}?(?<path>\/[^'"\s]{0,200}\/\.docker\/[^'"\s]{0,200})/,
            // Not of a folder that the engine mounts.
            /^(?![^\n]{0,300}(?:mount source path|error response from daemon))[^\n]{0,500}\b(?:open|mkdir|stat|rename|create) (?<path>\/[^\s:]{0,200}\/\.docker(?:\/[^\s:]{0,200})?): permission denied/im,
        ],
        cause: 'This user cannot read or write {path}. Files in the configuration folder of docker belong to another user, often root after a "sudo docker".',
        remedy: 'Run "sudo chown -R $USER ~/.docker", or set DOCKER_CONFIG to a folder that belongs to this user.',
    },
    'rootless-unavailable': {
        patterns: [
            /(?<why>No sub[ug]id ranges found for user [^\n]{1,100})/i,
            /(?<why>failed to setup UID\/GID map[^\n]{0,300})/i,
            /failed to setup network &[^\n]{0,300}?(?<why>\b(?:slirp4netns|pasta|vpnkit) failed)/i,
            /(?<why>fork\/exec \/proc\/self\/exe: (?:operation not permitted|permission denied|no space left on device))/i,
        ],
        cause: 'An engine or builder without root cannot start: {why}.',
        remedy: 'The user needs a range in /etc/subuid and /etc/subgid (usermod --add-subuids 100000-165535 --add-subgids 100000-165535 USER), newuidmap with its setuid bit (package uidmap), slirp4netns with /dev/net/tun, and a kernel that lets users create namespaces. In a container, use --privileged or seccomp=unconfined.',
    },
    'builder-pod-not-ready': {
        patterns: [
            /(?<why>expected \d{1,3} replicas to be ready, got \d{1,3})/i,
            /(?<why>no running buildkit pods found)/i,
            /(?<why>error dialing backend: [^\n]{1,200})/i,
            /error while calling deploymentClient\.\w{1,20} for "[^"\n]{1,100}": (?<why>[^\n]{1,200})/i,
            /(?<why>User "[^"\n]{1,100}" cannot \w{1,20} resource "[^"\n]{1,60}"[^\n]{0,100})/,
            /(?<why>(?:deployments|statefulsets|pods)(?:\.apps)? is forbidden: [^\n]{1,200})/i,
        ],
        cause: 'The builder in Kubernetes does not start: {why}.',
        remedy: 'Check its pods ("kubectl describe pods", "kubectl get events"): often there are too few resources, the image cannot be pulled, or privileged containers are forbidden. "forbidden", "cannot" and "credentials": check KUBECONFIG and the context, and allow the account to create deployments and to exec in pods. A new node may need some seconds.',
    },
    'builder-protocol-refused': {
        patterns: [/unable to upgrade to (?:tcp|h2c), received \d{3}/i],
        cause: 'The engine does not offer BuildKit at this address: it is too old, is no Docker, or a proxy is in between.',
        remedy: 'Update the engine, or create a docker-container builder (docker/setup-buildx-action).',
    },
    'buildkit-required': {
        patterns: [
            /the --(?<what>[\w-]{1,30}) option requires BuildKit/i,
            // BuildKit says "on line".
            /(?<!LLB definition: )dockerfile parse error line \d{1,6}: unknown flag: (?<what>mount|link|security|network|exclude|parents|checksum|keep-git-dir)\b/i,
            /the classic builder doesn't support (?<what>[\w -]{1,40})/i,
        ],
        cause: 'BuildKit is off here: the Dockerfile or Compose file uses "{what}", which the classic builder does not know.',
        remedy: 'Build with BuildKit: install buildx, and set DOCKER_BUILDKIT=1 with engines before version 23.',
    },
    'build-ssh-source-invalid': {
        patterns: [
            /could not parse ssh: \[[^\]\n]{1,100}\]: (?<why>(?:failed to (?:parse|open|read)|open|stat|read) [^\n]{1,300})/i,
        ],
        cause: 'The SSH source of the build is neither a key file that can be read, nor the socket of an agent: {why}.',
        remedy: 'Correct its path (input ssh, --ssh NAME=PATH). A key with a passphrase needs an agent. An agent of Windows is only found under its own name, so use the path of the key there.',
    },
    'build-ssh-agent-missing': {
        patterns: [
            /invalid empty ssh agent socket/i,
            /could not parse ssh: \[[^\]\n]{1,100}\]: (?:dial|invalid|no |failed to (?:dial|connect|list))/i,
            /Could not open a connection to your authentication agent|Error connecting to agent: /i,
        ],
        cause: 'There is no SSH agent here, or it does not answer.',
        remedy: 'Start one and add the key ("eval $(ssh-agent)", "ssh-add"), or use webfactory/ssh-agent before this step. SSH_AUTH_SOCK names its socket.',
    },
    'build-context-forgotten': {
        patterns: [/docker (?:buildx )?build['"]? requires (?:exactly )?1 argument/i],
        cause: 'The build command has no context, or more than one: often a variable with spaces is not in quotes.',
        remedy: 'Put the context last ("docker buildx build --tag NAME ."), and put values in quotes.',
    },
    'builder-not-ready': {
        class: 'transient',
        patterns: [
            /dial unix \S{0,200}buildkitd?\.sock: connect: (?:no such file or directory|connection refused)/i,
            /failed to list workers: (?:rpc error: code = )?(?:Unavailable|DeadlineExceeded)/i,
        ],
        cause: 'The BuildKit of the builder is not running, or has not started yet.',
        remedy: 'Try again. If it does not start, "docker buildx inspect --bootstrap" and the log of its container ("docker logs buildx_buildkit_…0") show why.',
    },
    'builder-lost': {
        class: 'transient',
        patterns: [
            /(?:rpc error: code = Unavailable\s{1,3}desc = |failed to solve: Unavailable: )(?:error reading from server: |closing transport|transport is closing|connection error(?!: desc = "transport: (?:Error while dialing|authentication handshake)))/i,
            /no active session for \S{1,100}|no such job \S{1,100}|frontend grpc server closed unexpectedly/i,
            /grpc: the client connection is closing/i,
        ],
        cause: 'The connection to BuildKit broke during the build. It was restarted or killed, most often because the machine ran out of memory.',
        remedy: 'Build again. If it happens again, check the log of the builder ("docker logs buildx_buildkit_…0") and the kernel ("dmesg") for killed processes, and use a larger machine.',
    },
    'builder-bug': {
        class: 'transient',
        patterns: [
            /inconsistent graph state|invalid incomplete links/i,
            /failed to solve: Internal: not found\s{0,3}$/im,
            /return leaving (?:incoming|outgoing) open/i,
            /missing lease requirement for /i,
            /unknown blob sha256:[0-9a-f]{6,64} in history/i,
            // Not that of an application, whose name Compose writes before it.
            /^(?!\S{1,100} {1,20}\|)[^\n|]{0,100}\bpanic: (?:runtime error|assignment to entry in nil map|value is unknown|interface conversion)/im,
        ],
        cause: 'BuildKit, buildx or Compose hit an internal bug.',
        remedy: 'Build again. If it happens again, use a newer version, or prune the cache of the builder.',
    },
    'builder-unknown': {
        patterns: [
            /no builder "(?<builder>[^"\n]{1,100})" found/i,
            /open \S{0,300}\/buildx\/instances\/(?<builder>[^\s:/]{1,100}): no such file or directory/i,
        ],
        cause: 'There is no builder named "{builder}".',
        remedy: 'Correct the input builder. "docker buildx ls" lists the builders of this user.',
    },
    'several-platforms-unsupported': {
        patterns: [
            /multi-?platform build is not supported for the docker driver|multiple platforms feature is currently not supported/i,
            /docker exporter does not (?:currently )?support exporting manifest lists/i,
        ],
        cause: "The engine's built-in builder with the classic image store can neither build nor load an image of several platforms.",
        remedy: 'Use a docker-container builder (docker/setup-buildx-action, or builder: auto), or the containerd image store. Do not load an image of several platforms: push it.',
    },
    'builder-exists': {
        patterns: [
            /existing instance for (?:builder|"(?<builder>[^"\n]{1,100})") but (?:no append mode|has mismatched driver)/i,
        ],
        cause: 'A builder named {builder|like that} exists already.',
        remedy: 'Use it ("docker buildx use NAME"), remove it first ("docker buildx rm NAME"), or choose another name.',
    },
    'builder-tls-environment': {
        patterns: [/could not create a builder instance with TLS data loaded from environment/i],
        cause: 'buildx does not read the TLS settings of the engine from the environment (DOCKER_TLS_VERIFY).',
        remedy: 'Create a context from them ("docker context create tls") and pass it to the builder: "docker buildx create --use tls", or the input endpoint of docker/setup-buildx-action.',
    },
    'driver-unknown': {
        patterns: [
            /failed to find driver "(?<driver>[^"\n]{1,60})"/i,
            /additional instances of driver "(?<driver>[^"\n]{1,60})" cannot be created/i,
        ],
        cause: 'buildx cannot create a builder with the driver "{driver}".',
        remedy: 'The drivers are docker-container, kubernetes, remote and cloud. There is only one builder with the driver docker: that of the engine. Podman and old versions of buildx have fewer ("docker buildx version").',
    },
    'docker-driver-limits': {
        patterns: [
            /(?<what>[\w-]{1,30}(?: export)?) (?:is|are) (?:currently )?not (?:currently )?(?:supported|implemented) for (?:the )?docker driver/i,
            /(?<what>multi-node push) can't currently be performed with the docker driver/i,
            /(?<what>[\w-]{1,30}) (?:(?:is|are|currently) ){1,2}(?:not supported|unsupported) by the current (?:BuildKit daemon|buildkitd)/i,
        ],
        cause: 'The builder is too simple or too old for this ({what}).',
        remedy: "Use a docker-container builder (docker/setup-buildx-action, or builder: auto) with a current BuildKit. The engine's built-in builder can do more with the containerd image store.",
    },
    'push-without-tag': {
        patterns: [/tag is needed when pushing to registry|can't push with no tags specified/i],
        cause: 'The build pushes an image that has no name.',
        remedy: 'Set the name (input image, or tags).',
    },
    'buildx-too-old': {
        patterns: [
            /requires buildx (?<version>\S{1,20}) or later/i,
            /error: unsupported Compose file version: 1\.0/i,
        ],
        cause: 'buildx is too old: version {version|0.6} or later is required.',
        remedy: 'Update docker-buildx-plugin (Docker\'s packages) or docker-buildx (Debian\'s), or use docker/setup-buildx-action. "docker buildx version" shows what is there.',
    },
    'buildx-option-invalid': {
        patterns: [
            /(?<why>invalid field '[^'\n]{0,100}' must be a key=value pair)/i,
            /(?<why>invalid driver option \S{1,100} for \S{1,40} driver)/i,
            /(?<why>network mode "?[^"\n]{1,80}"? not supported by buildkit)/i,
            /(?<why>can't push tagged ref \S{0,300} ?by digest)/i,
            /(?<why>dest(?: file)? is required for \w{1,20} exporter)/i,
            /^ERROR: (?:failed to build: )?(?:failed to solve: )?(?<why>(?:multiple outputs configured|invalid (?:value|override|annotation|boolean|format|key|output|secret|ssh|attest|SOURCE_DATE_EPOCH))\b[^\n]{1,200})/m,
            /(?<why>failed to parse buildkit configuration file[^\n]{0,200}|buildkit configuration file not found[^\n]{0,200})/i,
        ],
        cause: 'buildx does not accept an option: {why}.',
        remedy: 'Correct it. The parts of one option are separated by commas without spaces (type=local,dest=out). A newer buildx knows more of them.',
    },
    'builder-cache-damaged': {
        patterns: [
            /unlazy requires an applier/i,
            /failed to compute cache key: failed to get state for index \d+ on \S{1,100}/i,
            /(?:parent snapshot|lease) \S{1,100}(?: does not exist)?: not found/i,
            /failed to solve: [^\n]{0,200}content digest sha256:[0-9a-f]{6,64}: not found/i,
        ],
        cause: 'The builder lists content that it does not have: its local cache is damaged, or a cache in the registry has lost it.',
        remedy: 'Run "docker buildx prune --force" on that builder ("docker builder prune" for the built-in one), or create a new builder. Then build again. If it stays, build without cache-from, or with a newer BuildKit.',
    },
    'engine-version-skew': {
        patterns: [/client version (?<client>[\d.]+) is too (?<way>new|old)/i],
        cause: 'The docker command (API {client}) is too {way} for the engine.',
        remedy: 'Update both to versions of a similar age. Programs that bring their own client (Watchtower, Traefik, test libraries) must be updated, too. As a stopgap, DOCKER_API_VERSION makes a newer command use an older API, and DOCKER_MIN_API_VERSION makes a newer engine accept one.',
    },
    'compose-too-old': {
        group: 'Compose',
        patterns: [
            /^(?:ERROR: )?unknown flag: --(?<flag>[\w-]{1,40})\n+Usage: {1,3}docker compose /m,
            /^(?:ERROR: )?unknown flag: --(?<flag>wait|wait-timeout|quiet-pull|remove-orphans|force-recreate|no-build|no-deps|dry-run|no-interpolate|no-env-resolution)$/m,
        ],
        cause: 'The Compose on this machine does not know --{flag}: it is too old, or the flag is misspelled.',
        remedy: 'Update docker-compose-plugin (Docker\'s packages) or docker-compose (Debian\'s). "docker compose version" shows what is there.',
    },
    'buildx-flag-unknown': {
        // Other programs say the same of theirs.
        patterns: [
            /^(?:ERROR: )?unknown flag: --(?<flag>[\w-]{1,60})\n{1,2}(?:See 'docker (?:buildx )?(?:build|bake)|Usage: {2}docker (?:buildx )?(?:build|bake)|\s{0,2}docker buildx )/m,
            /^(?:ERROR: )?unknown flag: --(?<flag>allow|annotation|attest|build-context|call|check|debug|iidfile|metadata-file|no-cache-filter|output|provenance|sbom|secret|shm-size|ssh|ulimit|cgroup-parent|add-host|network|list|print|set|bootstrap|driver-opt|buildkitd-flags|buildkitd-config|append|keep-state|keep-daemon|timeout|size)$/m,
        ],
        cause: 'This version of buildx does not support --{flag}.',
        remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave out the input {flag}.',
    },
    'docker-socket-foreign': {
        patterns: [/dial unix \/run\/user\/(?<user>\d{1,10})\/docker\.sock: connect: permission denied/i],
        cause: 'DOCKER_HOST or the Docker context names the engine without root of the user with the ID {user}, which only that user may use.',
        remedy: 'If "id --user" shows another number, unset or correct DOCKER_HOST (in the profile of the shell, the .env file of a runner) or the context ("docker context ls"). The group docker does not help there. If it is the same number, AppArmor or SELinux refuses ("dmesg").',
    },
    'docker-socket-denied': {
        patterns: [
            /permission denied while trying to connect to the docker (?:daemon socket|api)/i,
            /dial unix \S{0,200}docker\.sock: connect: permission denied/i,
            // docker-compose in Python.
            /'Connection aborted\.', PermissionError\(13/,
        ],
        cause: 'This user cannot access the engine.',
        remedy: 'Add the user to the group docker and log in again (open sessions do not pick it up), or set DOCKER_HOST to the socket of a rootless engine.',
        // Seen at https://github.com/basecamp/kamal/issues/246
    },
    'container-not-running': {
        patterns: [
            /\bcontainer (?<container>\S{1,100}) is (?:not running|restarting, wait|paused, unpause)/i,
            /cannot exec in a (?<container>stopped|paused) /i,
            /^(?:[^\n]{0,100}: )?service "(?<container>[^"\n]{1,200})" is not running/im,
        ],
        cause: 'The container {container} has stopped or keeps restarting, so that no command can run in it.',
        remedy: 'Read its log ("docker logs {container}"). If it is the container of a builder, "docker buildx inspect --bootstrap" starts it.',
    },
    'container-not-stopping': {
        patterns: [
            /did not receive an exit event/i,
            /is zombie and can not be killed/i,
            /(?:cannot (?:stop|kill|remove|restart)|could not kill)\b[^\n]{0,40}\bcontainer[^\n]{0,200}permission denied/i,
        ],
        cause: 'The engine cannot stop a container: its process hangs in the kernel, or AppArmor or a second Docker (snap) is in the way.',
        remedy: 'Restart the engine ("systemctl restart docker"). For "permission denied", check for a Docker from snap ("snap list"), and run "aa-remove-unknown". If the process hangs on a disk or network mount, repair that, or restart the machine.',
    },
    'engine-host-unknown': {
        patterns: [
            /error during connect: (?![^\n]{0,200}\/v2\/)[^\n]{0,300}lookup (?<name>[\w.-]{1,253})[: ][^\n]{0,200}no such host/i,
        ],
        cause: 'DOCKER_HOST or the Docker context names the host {name}, which does not exist.',
        remedy: 'Correct it. In GitLab CI, "docker" is the name of the service docker:dind, which must be listed under "services".',
    },
    'docker-context-missing': {
        patterns: [
            /current context "(?<name>[^"\n]{1,100})" is not found on the file system/i,
            /context "(?<name>[^"\n]{1,100})"(?:: context not found| does not exist)/i,
        ],
        cause: 'Docker uses the context {name}, which does not exist here.',
        remedy: 'Run "docker context ls" and "docker context use default", or unset DOCKER_CONTEXT. The choice is in ~/.docker/config.json.',
    },
    'engine-configuration-invalid': {
        patterns: [/unable to configure the Docker daemon with file (?<file>\S{1,200}): (?<why>[^\n]{1,200})/i],
        cause: 'The engine does not start: {why}.',
        remedy: 'Correct {file|/etc/docker/daemon.json} ("dockerd --validate" checks it), then "systemctl restart docker". "journalctl -u docker" shows more.',
    },
    'engine-request-unknown': {
        patterns: [/error response from daemon: (?:404 )?page not found/i],
        cause: 'What answers in place of the engine does not know a request: it is much older than docker or Compose here, is no Docker (Podman), or is a proxy.',
        remedy: 'Compare "docker version" of both sides, and update the older one. "docker context ls" and DOCKER_HOST show who was asked.',
    },
    'engine-connection-lost': {
        class: 'transient',
        patterns: [
            /docker engine at \S{1,300} (?:hung up|did not answer|has said nothing)/i,
            /error during connect: (?![^\n]{0,600}docker system dial-stdio)[^\n]{0,400}(?:read\/write on closed pipe|unexpected EOF|": EOF)/i,
        ],
        cause: 'The connection to the engine broke, or the engine was stopped or hangs.',
        remedy: 'On that machine, check whether the engine is running and what it logs ("systemctl status docker", "journalctl -u docker"), and whether sshd allows socket forwarding (AllowStreamLocalForwarding).',
    },
    'docker-daemon-down': {
        patterns: [
            /cannot connect to the docker daemon/i,
            /failed to connect to the docker API at/i,
            /dial unix \S{0,200}containerd\.sock\S{0,20}: connect: /i,
            /error during connect: (?![^\n]{0,600}docker system dial-stdio)[^\n]{0,300}(?:docker\.sock|docker_engine|dockerDesktop|_ping)/i,
            /bad response from docker engine/i,
            /timed out trying to connect to internal docker host/i,
            /couldn't connect to docker daemon at /i,
            /error while fetching server API version: (?!not supported URL scheme)|'Connection aborted\.', (?:FileNotFoundError|ConnectionRefusedError)/i,
            /request returned [^\n]{1,60} for API route and version/i,
        ],
        cause: 'No engine answers at the configured address.',
        remedy: 'Start it ("systemctl status docker" shows why it stopped), or correct DOCKER_HOST or the Docker context. The old docker-compose says the same to a user who is not in the group docker.',
    },
    'engine-hangs': {
        class: 'transient',
        patterns: [
            /"http:\/\/(?:unix|docker|%2F[^/"\s]{1,200}|docker\.example\.com)\/[^"\n]{1,300}": (?:context deadline exceeded|net\/http: )/i,
        ],
        cause: 'The engine does not answer in time.',
        remedy: 'If it happens again, check the load and the disk of that machine and "journalctl -u docker", and restart the engine (or Docker Desktop).',
    },
    'layer-not-unpackable': {
        patterns: [
            /failed to (?:register layer|extract layer \S{1,100}): [^\n]{0,300}(?<what>lsetxattr|lchown|mknod|chown)[^\n]{1,300}: (?<why>operation not (?:supported|permitted)|invalid argument)/i,
            /(?<what>container) ID \d+ cannot be mapped to (?<why>a host ID)/i,
        ],
        cause: 'The file system or the user namespace of the engine does not take a file of the image: its owner, its attributes or its kind ({what}).',
        remedy: 'Without root or with userns-remap, add IDs in /etc/subuid and /etc/subgid, or change the owner of that file in the Dockerfile. Otherwise, move the data of the engine to ext4 or xfs.',
    },
    'zstd-not-supported': {
        patterns: [/layer[^\n]{0,300}archive\/tar: invalid tar header/i],
        cause: 'The engine cannot unpack a layer. Before version 23, it does not know zstd compression. To a newer one, the layer arrived damaged.',
        remedy: 'With an old engine, build with compression: gzip, or update it. With a newer one, pull or build again, and push the image again if that does not help.',
        // Seen at https://github.com/stalwartlabs/stalwart/issues/1192
        // Seen at https://github.com/aws/amazon-ecs-agent/issues/4179
    },
    'archive-unreadable': {
        patterns: [
            /error processing tar file\([^\n]{1,60}\): (?<why>archive\/tar: invalid tar header|unexpected EOF)/i,
            /untar (?:re-exec error|exit status)[^\n]{0,100}(?<why>unexpected EOF|invalid tar header)/i,
            /open \/var\/lib\/docker\/tmp\/docker-import-\d{1,20}\/[^\n]{1,300}: (?<why>no such file or directory)/i,
        ],
        cause: 'The engine cannot read an archive of images: {why}. It is incomplete, was changed on the way, or is of another kind ("docker export" writes no images).',
        remedy: 'Write it with "docker save --output FILE NAME", compare the checksum after copying, and read the file as it is with "docker load --input FILE". For the file of "docker export", use "docker import".',
    },
    'image-incomplete': {
        patterns: [
            /(?:unable to create manifests file: NotFound|missing content): content digest sha256:[0-9a-f]{6,64}: not found/i,
            /image with reference (?<ref>\S{1,400}) was found but does not provide any platform|no suitable export target found/i,
        ],
        cause: 'The engine has only a part of the image: what other platforms or attestations need was never pulled.',
        remedy: 'Name the platform ("docker save --platform", "docker push --platform"). To copy the whole image between registries, use "docker buildx imagetools create".',
    },
    'storage-driver-unfit': {
        patterns: [
            /(?<why>snapshotter not loaded: [\w-]{1,40})/i,
            /(?<why>(?:error creating overlay mount to \S{1,300}|failed to mount \S{0,200}containerd-mount\d{1,20}): (?:\[\{[^\n]{1,600}\}\]: )?invalid argument)/i,
        ],
        cause: 'The engine cannot store images as its settings require: {why}.',
        remedy: 'With the containerd image store, the storage driver is called overlayfs, not overlay2 (DOCKER_DRIVER, or storage-driver in /etc/docker/daemon.json). Keep the data of the engine on ext4 or xfs: on another overlay, as in a container without a volume, it cannot mount. If other images start, this one is damaged: remove it and pull it again.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/fallback.js

/** What is left of the cache, what does not fail a build, and what Compose only warns of. */
const fallback = catalogueEntries('Engine', {
    'cache-load-failed': {
        group: 'Cache',
        // Not "failed to compute cache key" by itself: every failed step says that of what it could not read.
        patterns: [
            /failed to load cache result for /i,
            /failed to load cache(?: key)?: [^\n]{0,300}: not found/i,
        ],
        cause: 'A cache lists a step whose content could not be loaded.',
        remedy: 'Build without that cache source. Prewarm pushes the layer again.',
        // Seen at https://github.com/docker/buildx/issues/681
    },
    // What commands say that clear away before the one that failed.
    'container-gone': {
        class: 'transient',
        // Not of the network that it was to join: see below.
        patterns: [
            /^(?![^\n]{0,200}network namespace)[^\n]{0,200}\bno such container: (?<container>\S{1,100})/im,
        ],
        cause: 'There is no container {container} (any more): it was removed by hand or by another deployment, or its name is another one.',
        remedy: '"docker ps --all" shows what is there now. If the name is right, run again, one deployment after the other.',
    },
    'image-not-on-host': {
        patterns: [
            /no such image: (?<ref>[^\s"]{1,300})/i,
            /an image does not exist locally with the tag: (?<ref>[^\s"]{1,300})/i,
        ],
        cause: 'The engine does not have the image {ref}.',
        remedy: 'Check the name, and pull or build the image there first. "docker images" lists what the engine has.',
    },
    'endpoint-left-over': {
        group: 'Containers',
        patterns: [/endpoint with name (?<name>\S{1,200}) already exists in network (?<network>\S{1,200}\w)/i],
        cause: 'The network {network} still lists a container {name} that is gone.',
        remedy: 'Run "docker network disconnect --force {network} {name}". If that does not help, restart the engine.',
    },
    'image-in-use': {
        patterns: [/conflict: unable to (?:remove repository reference|delete) "?(?<ref>[^\s"]{1,300})/i],
        cause: 'The image {ref} cannot be removed, because a container or another image uses it.',
        remedy: '"docker ps --all --filter ancestor=…" shows the containers. Remove those first, or keep the image.',
    },
    'volume-in-use': {
        group: 'Compose',
        patterns: [/remove (?<volume>\S{1,200}): volume is in use/i],
        cause: 'The volume {volume} cannot be removed, because a container uses it.',
        remedy: 'Run "docker ps --all --filter volume={volume}" to see which. A stopped container counts, too.',
    },
    'network-in-use': {
        group: 'Compose',
        patterns: [
            /(?:network|error while removing network: network) (?<network>\S{1,200}) (?:id \S{1,80} )?has active endpoints/i,
        ],
        cause: 'The network {network} cannot be removed, because containers are still connected to it.',
        remedy: 'Run "docker network inspect {network}" to see which. Often they belong to another project, or to a service that was renamed ("docker compose up --remove-orphans").',
    },
    'network-exists': {
        group: 'Compose',
        patterns: [/network with name (?<name>[\w.-]{1,200}) already exists/i],
        cause: 'A command creates the network {name}, and there is one of that name already.',
        remedy: 'If that is the right one, leave out its creation, or let it fail ("docker network create {name} || true"). In a Compose file, "external: true" below it makes the project use it.',
    },
    // Often because the other container did not start: that comes first.
    'joined-container-gone': {
        group: 'Containers',
        patterns: [
            /cannot join (?:network|ipc|pid) namespace of (?:a )?(?:non running )?container/i,
            /joining (?:network|ipc|pid) namespace of container/i,
            /namespace path: lstat \/proc\/\d{1,9}\/ns\//i,
            /cannot join (?:network|ipc|pid) of a non running container/i,
            /cannot link to (?:a non running container|\/?\S{1,200}, as it does not belong)/i,
            /network (?:service|container):\S{1,200} not found/i,
            /cannot share (?:network|ipc|pid) namespace with service \S{1,200}: container missing/i,
        ],
        cause: 'A service uses the container of another one (network_mode: service:…, links), which was replaced or has stopped.',
        remedy: 'Start both again: "docker compose up --detach --force-recreate" with the names of both services. Read the log of the one that has stopped.',
    },
    'merged-image-missing': {
        group: 'Cache',
        maxRetries: 1,
        patterns: [
            /merging manifest list \S{1,300}(?: [\d.]{1,8}s)?(?: done)?\nERROR: httpReadSeeker: failed open: content at https?:\/\/(?<ref>\S{1,400}) not found/i,
        ],
        cause: 'The image of one platform, {ref}, was not found when the platforms were joined to one image, though it was pushed before.',
        remedy: 'With attestations, buildx 0.10 does this: update it (docker/setup-buildx-action), or build with provenance: false and sbom: false. Otherwise, the registry shows it late, so build again, or a cleanup deleted it.',
    },
    'image-not-found': {
        group: 'Permission',
        patterns: [
            /failed to (?:solve|resolve|pull)[^\n]{0,500}?[ "](?<ref>[\w.:-]{1,200}\/[\w.:@/-]{1,300})"?: not found/i,
            /failed to resolve reference\s{1,3}"(?<ref>[^"\n]{1,400})": not found/i,
            /^Error: image (?<ref>[\w.:-]{1,200}\/[\w.:@/-]{1,300}) not found/im,
            /content at https?:\/\/(?<ref>\S{1,400}) not found: not found/i,
            /unknown: (?:artifact|repository) (?<ref>[\w./:@-]{1,300}) not found/i,
            /failed to resolve reference "(?<ref>[^"\n]{1,400})": pulling from host \S{1,253} failed with status code \[manifests [^\]\n]{1,300}\]: 404\b/i,
            /pulling from host \S{1,253} failed with status code \[manifests (?<ref>[^\]\n]{1,300})\]: 404\b/i,
        ],
        cause: '{ref} does not exist in the registry, or this login cannot see it. Registries answer the same in both cases.',
        remedy: 'If it should exist, log in with a token that can read it and try again. Otherwise, correct the name or push the image first.',
        // Seen at https://github.com/cshuttle/workflows/releases/tag/v1.2.0
    },
    'registry-request-refused': {
        group: 'Network',
        maxRetries: 1,
        patterns: [
            /unexpected status from (?:PUT|POST|PATCH) request to \S{1,600}: (?<why>4\d\d[^\n]{0,60})/i,
            /unexpected (?<why>4\d\d response status trying to [^\n]{1,100})/i,
        ],
        cause: '{host|The registry} does not accept a request: {why}.',
        remedy: 'Try again with a newer builder or engine, which show what else the registry said. "400": it does not accept this name or data, or a proxy changed them. "405": a mirror or proxy accepts no push, so push to the registry behind it.',
    },
    'builder-boot-failed': {
        class: 'transient',
        patterns: [/ERROR: (?<why>[^\n]{1,200})\n-{3,}\n {1,3}> \[internal\] booting buildkit:/],
        cause: 'The container of the builder did not start: {why}.',
        remedy: 'Try again. If it stays, "docker logs buildx_buildkit_…0" shows why, and "docker buildx rm" with a new builder removes what is left of it.',
    },
    // Compose warns of these, and something else may have failed.
    'compose-variable-missing': {
        group: 'Compose',
        patterns: [/\\?"(?<variable>\w{1,100})\\?" variable is not set\. defaulting to a blank string/i],
        cause: 'The Compose file uses the variable {variable}, which has no value there. If it is part of an image name, that name is broken.',
        remedy: 'Set it in the .env file next to the Compose file on the server, or add a default in the Compose file.',
    },
    'build-canceled': {
        patterns: [
            /failed to solve: (?:error from sender: )?(?:canceled: )?context canceled|The operation was canceled\.|^Error: The action '[^'\n]{1,100}' has timed out/im,
        ],
        cause: 'The build was stopped from outside: the job was canceled, or it reached its time limit.',
        remedy: 'If you did not cancel it, check timeout-minutes of the job, "concurrency" of the workflow, and whether the runner was shut down.',
    },
    'no-cache-yet': {
        group: 'Cache',
        class: 'first-run',
        patterns: [
            /failed to configure registry cache importer: [^\n]{0,300}not found/i,
            /could not read \S{1,300}\/index\.json: open \S{1,300}: no such file/i,
            /importing cache manifest from \S{1,300}[^\n]{0,100}\n(?:[^\n]{0,300}\n){0,6}?[^\n]{0,20}ERROR: \S{1,300}: not found/i,
        ],
        cause: 'There is no cache under that name yet, as expected on the first run.',
        remedy: 'Nothing to do, if this run writes it (cache-to). If it existed before, find out what deleted it.',
    },
    'cache-export-slow': {
        group: 'Cache',
        class: 'first-run',
        patterns: [/preparing build cache for export/i],
        cause: 'Before BuildKit writes a cache with mode=max, it walks the whole build graph. This can take minutes.',
        remedy: 'Wait: this is no failure. A newer BuildKit is faster, and mode=min does less work.',
        // Seen at https://github.com/moby/buildkit/issues/3299
        // Seen at https://github.com/moby/buildkit/issues/6008
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/network.js

/** The network, when nothing more specific explains it. */
const network = catalogueEntries('Network', {
    'proxy-refused': {
        patterns: [
            /(?<why>Proxy Authentication Required)/i,
            // Go, of what a proxy answers to CONNECT.
            /\b(?:get|head|post|put|patch) "https:[^"\n]{1,1500}": (?<why>forbidden|bad gateway|service unavailable|gateway timeout|method not allowed)\s{0,3}$/im,
            /(?<why>CONNECT tunnel failed, response \d{3})/i,
            /(?<why>Received HTTP code \d{3} from proxy after CONNECT)/i,
        ],
        cause: 'A proxy does not let the connection through: {why}.',
        remedy: 'Ask who runs it to allow that host. "407" or "Authentication Required": put the user into the address (HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT), for the engine in /etc/docker/daemon.json, and for the builder as driver-opt or build-arg.',
    },
    'proxy-scheme-wrong': {
        patterns: [
            /proxyconnect tcp: tls: first record does not look like a TLS handshake/i,
            /proxyconnect tcp: (?:EOF|net\/http: TLS handshake timeout|http: server gave HTTP response to HTTPS client)/i,
        ],
        cause: 'The address of the proxy begins with https://, and the proxy does not speak TLS at that port: most often it takes plain HTTP.',
        remedy: 'Write HTTPS_PROXY=http://HOST:PORT, for the engine as well (/etc/docker/daemon.json, or "systemctl show docker --property Environment").',
    },
    'proxy-unreachable': {
        class: 'transient',
        patterns: [/proxyconnect tcp: (?:dial tcp:? )?(?<proxy>[^\s:]{1,253}:\d{1,5})?[^\n]{0,300}/i],
        cause: 'The proxy {proxy|that is set here} cannot be reached. The registry was not asked.',
        remedy: 'Check HTTP_PROXY and HTTPS_PROXY of the engine ("systemctl show docker --property Environment", /etc/docker/daemon.json) or of this job, or add the registry to NO_PROXY.',
    },
    'range-refused': {
        class: 'transient',
        patterns: [/416 requested range not satisfiable|invalid status response 416/i],
        cause: 'A download broke off, and the registry or a proxy in between refused to continue it where it had stopped.',
        remedy: 'Try again. If it happens again, leave out the proxy or mirror in between, which answers range requests wrongly.',
    },
    'registry-unavailable': {
        class: 'transient',
        patterns: [
            /\b502 bad gateway\b|\b503 service unavailable\b|\b504 gateway time-?out\b/i,
            /received unexpected http status: 5\d\d/i,
            // The page of a content delivery network in front of it.
            /our services aren't available right now/i,
            // Gitea, of what went wrong inside of it.
            /error from registry: unknown\b|: unknown: unknown error\s{0,3}$/im,
            /unexpected status[^\n]{0,400}?: (?:408|425|5\d\d)\b/i,
        ],
        cause: '{host|The server that answered} is having problems.',
        remedy: 'Run the job again later. For GHCR, https://www.githubstatus.com reports outages.',
        // Seen at https://github.com/docker/build-push-action/issues/239
    },
    'upload-broken': {
        class: 'transient',
        patterns: [
            /failed commit on ref "[^"\n]{1,200}": no response/i,
            /(?:\b(?:put|patch|post|push\w{0,3}|upload\w{0,3}|write blob|writing)\b|failed commit|failed to copy)[^\n]{0,600}(?:use of closed network connection|read\/write on closed pipe|read on closed response body)/i,
            /cannot reuse body, request must be retried/i,
            // Two targets push the same blob to one repository at the same moment (distribution 2.8).
            /provided digest did not match uploaded content/i,
        ],
        cause: 'An upload broke off before the registry had received everything.',
        remedy: 'Push again. Blobs that arrived are skipped. If it happens every time, the debug log of buildkitd (--debug) shows the request.',
        // Seen at https://github.com/docker/build-push-action/issues/251
        // Seen at https://github.com/docker/build-push-action/issues/498
        // Seen at https://github.com/docker/build-push-action/issues/626
        // Seen at https://github.com/docker/build-push-action/issues/761
    },
    'not-a-registry': {
        patterns: [
            /error parsing HTTP (?:(?:20\d|30\d|40[0459]) response body|response): (?:invalid character|unexpected end of JSON)/i,
            /\b(?:unexpected media type|unknown type) text\/html\b/i,
            /received unexpected http status: [23]\d\d\b|missing content-length header for request: /i,
            /(?:error response from daemon|error unmarshall?ing content): invalid character '<' looking for beginning of value/i,
            /login attempt to \S{1,300} failed with status: (?:3\d\d|40[045])|\blogin: [^\n]{0,100}\(Code: (?:3\d\d|40[045]);/i,
            /malformed HTTP response "\\x15/,
        ],
        cause: '{host|What answers at that address} does not answer like a registry: it sent a web page, nothing, a TLS answer to a plain HTTP request, or what a proxy made of the answer. It may be the wrong host or port.',
        remedy: 'Check the host and port in the image name ("curl -i https://HOST/v2/" answers with 200 or 401 and JSON), the proxy settings here, and the proxy in front of the registry.',
    },
    'request-not-understood': {
        patterns: [/unexpected status code (?<address>https?:\/\/\S{1,400}): 400\b/i],
        cause: '{host|The server} answers a download with "400 Bad Request".',
        remedy: 'It is usually a mirror or proxy that is not made for images: leave it out (registry-mirrors in /etc/docker/daemon.json, mirrors in buildkitd.toml), or ask who runs it.',
    },
    'dns-failed': {
        class: 'transient',
        patterns: [
            /lookup (?<name>[^\s:]{1,253})[^\n]{0,200}(?:no such host|server misbehaving|: try again)/i,
            /lookup (?<name>[^\s:]{1,253}) on \S{1,100}: (?:read|dial|write) udp /i,
            /could not resolve host: (?<name>[^\s;]{1,253})/i,
            /host not found in upstream "(?<name>[^"\n]{1,253})"/i,
            /\b(?:EAI_AGAIN|ENOTFOUND) (?<name>[\w.-]{1,253})/,
            /temporary failure in name resolution/i,
            /\b(?:EAI_AGAIN|ENOTFOUND)\b/,
        ],
        cause: 'The host name {name|in the message} could not be resolved.',
        remedy: 'If it happens again, check the name and the resolver in /etc/resolv.conf. The name of a service is only known in its own Compose network. A docker-container builder has its own resolver (dns in buildkitd.toml).',
    },
    'ipv6-unreachable': {
        patterns: [
            /dial tcp \[[0-9a-f:]{2,39}\]:\d{1,5}: (?:connect: )?(?:cannot assign requested address|network is unreachable|no route to host)/i,
        ],
        cause: 'The name of the host led to an IPv6 address, and this machine or builder cannot reach it over IPv6: most often it has no IPv6 connection.',
        remedy: 'Prefer IPv4 (add "precedence ::ffff:0:0/96 100" to /etc/gai.conf), switch IPv6 off (sysctl net.ipv6.conf.all.disable_ipv6=1), or connect the machine to IPv6.',
    },
    'connection-refused': {
        class: 'transient',
        patterns: [
            /connection refused|\bECONNREFUSED\b|failed to connect to \S{1,253} port \d{1,5}[^\n]{0,60}: couldn't connect/i,
        ],
        cause: '{host|The other side} refused the connection: nothing listens on that port, or a firewall refuses it.',
        remedy: 'Check the address and the port, and whether the service runs. In a builder or on a server, localhost is not the machine that you run this on.',
    },
    'builder-waited': {
        class: 'transient',
        patterns: [
            /failed to solve: (?:DeadlineExceeded: )?(?:rpc error: code = DeadlineExceeded desc = )?context deadline exceeded\s{0,3}$/im,
        ],
        cause: 'BuildKit waited too long, and does not say for what: a registry, a cache, or a builder with too much to do.',
        remedy: 'Build again. The step that is marked ERROR above shows who was waited for. If it is a cache, ignore-error=true keeps it from failing the build.',
    },
    'registry-hung-up': {
        class: 'transient',
        patterns: [
            /(?:post|put|patch) "https?:\/\/[^\s"/]{1,260}\/v2\/[^\s"]{1,1200}": EOF\s{0,3}$/im,
            /get "?https?:\/\/[^\s"/]{1,260}\/v2\/"?: EOF\s{0,3}$/im,
        ],
        cause: '{host|The registry} ended the connection without an answer: the network or a proxy broke it, or the registry refuses in this way.',
        remedy: 'Try again. If it happens each time, check at a push whether the repository exists and this login may push to it (Amazon ECR hangs up otherwise), and at a login whether that port speaks HTTPS and belongs to the registry ("curl -v https://HOST/v2/"): it may speak plain HTTP, or listen at another port.',
    },
    'network-failed': {
        class: 'transient',
        patterns: [
            /tls handshake timeout|client\.timeout exceeded/i,
            /(?:https?:\/\/|dial (?:tcp|udp)|\blookup |failed to (?:do request|fetch|resolve|authorize|copy|push|pull))[^\n]{0,600}context deadline exceeded/i,
            /(?:read|write) tcp [^\n]{0,200}use of closed network connection|read on closed response body/i,
            /\bi\/o timeout\b|connection timed out|connection reset by peer/i,
            /(?:https?:\/\/|\b(?:write|read|splice|sendfile) (?:tcp|unix|udp)|failed to|connection)[^\n]{0,400}broken pipe/i,
            /dial tcp[^\n]{0,200}: connect: (?:network is unreachable|no route to host)/i,
            /(?:https?:\/\/|\bread tcp\b|failed to \w{1,12}\b|httpReadSeeker|error pulling|\bbody\b|\bserver: )[^\n]{0,400}unexpected EOF/,
            /https?:\/\/[^\n]{1,400}: EOF(?:\s|:|$)|download failed after attempts=\d{1,2}: EOF/,
            /curl: \((?:28|35|56)\) /,
            /failed to (?:copy|fetch|do request|read|push)[^\n]{0,400}: EOF(?:\s|:|$)/i,
            /failed to do request[^\n]{0,800}(?:net\/http: (?!invalid)|http2: (?!invalid)|dial |read tcp|write tcp|\bEOF\b)/i,
            /\b(?:ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w+|ERR_HTTP2_\w+)\b/,
            /(?:https?:\/\/|fetch|request|socket)[^\n]{0,300}\bEPIPE\b/i,
            // An error of our own connection. A program in a step writes its name instead of the first word.
            /\bEPIPE: write EPIPE\b/,
            /socket hang up|other side closed/i,
            /\bconnectex: |\bwsa(?:recv|send): |forcibly closed by the remote host/i,
            /RPC failed; (?:curl|HTTP)|GnuTLS recv error|remote end hung up unexpectedly|\bearly EOF\b|Empty reply from server/,
            /\btls: bad record MAC|local error: tls: /i,
            /stream error: stream ID \d+; |server sent GOAWAY|http2: (?:client connection (?:lost|force closed)|timeout awaiting response headers)/i,
        ],
        cause: 'The connection to {host|the other side} broke or timed out.',
        remedy: 'If it happens again, test from the same machine whether {host|the host} answers.{ofBuilder| A docker-container builder has its own network: pass it the proxy (driver-opt env.HTTPS_PROXY=…) that it needs.}{layersHost| GHCR serves layers from pkg-containers.githubusercontent.com, so firewalls and proxies must allow that host as well.}',
    },
    'data-incomplete': {
        class: 'transient',
        // Postgres notes that a program hung up, others that a text of theirs has no end.
        patterns: [
            /unexpected EOF(?<!(?:template: |pars\w{1,4} )[^\n]{0,200}unexpected EOF)(?! while looking| on (?:client|standby) connection)/,
        ],
        cause: 'Data ended before they were complete: a download broke off, or a file was stored incompletely.',
        remedy: 'Try again. If a file was read ("docker load"), compare its size and checksum with the original.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/registry.js

const writePermission = `permissions:
  contents: read
  packages: write`;
/** What registries answer: the export of a cache (where it happened; why is told by what follows), permissions, certificates. */
const registry = catalogueEntries('Permission', {
    'cache-type-missing': {
        group: 'Cache',
        patterns: [
            /scope=repository(?::|%3A)library(?:\/|%2F)(?<kind>inline|gha|registry|local)(?::|%3A)/i,
            /\[auth\] library\/(?<kind>inline|gha|registry|local|s3|azblob):pull/i,
        ],
        cause: 'A cache is set to "{kind}" alone, which buildx reads as the name of an image on Docker Hub.',
        remedy: 'Write type={kind} in cache-from and cache-to.',
    },
    'cache-export-failed': {
        group: 'Cache',
        wraps: true,
        patterns: [/error writing (?:layer|config|manifest) blob/i],
        cause: 'Only the export of the build cache failed. The image itself may already be in the registry.',
        remedy: 'Check whether the image was pushed. With ignore-error=true in cache-to, a failed cache export does not fail the build.',
    },
    // Permission.
    'package-write-denied': {
        patterns: [/permission_denied: write_package/i],
        cause: 'The token may write packages, but this package does not grant access to this repository. It was first pushed by a person, or belonged to a repository that no longer exists.',
        remedy: `Open {packageSettings|the settings of the package}, add {repository|this repository} under "Manage Actions access" and assign the role Write. The job also needs:
${writePermission}
If you no longer need the package, delete it. The next push creates it again.`,
        // Seen at https://github.com/docker/build-push-action/issues/806
        // Seen at https://github.com/tuna-os/tunaOS/issues/642
    },
    'package-read-denied': {
        patterns: [/permission_denied: read_package/i],
        cause: 'The package is private and does not grant this repository read access.',
        remedy: 'Open {packageSettings|the settings of the package} and add {repository|this repository} under "Manage Actions access" with the role Read, or use a token with read:packages.',
    },
    'token-read-only': {
        patterns: [
            /installation not allowed to (?:create|write) organization package/i,
            /permission_denied: create_package/i,
        ],
        cause: 'The token of this job can only read packages, or the organization does not let repositories create packages.',
        remedy: `Add this to the job:
${writePermission}
If the job already has it, an owner of the organization must allow package creation in its settings, under Packages.`,
        forkPullRequest: {
            class: 'first-run',
            cause: 'A pull request from a fork gets a read-only token. This is expected, so nothing is pushed.',
            remedy: 'Nothing to do. The layers are pushed once the change is on the default branch.',
        },
        // Seen at https://github.com/pinchbench/skill/pull/17
        // Seen at https://github.com/FalkorDB/FalkorDB/issues/2632
    },
    'token-scope-missing': {
        patterns: [/token provided does not match expected scopes/i, /token has insufficient scopes/i],
        cause: 'The personal access token lacks the required scope.',
        remedy: 'Create a token that may write: on GitHub a classic one with write:packages (read:packages to pull), on Docker Hub one with "Read & Write".',
    },
    'secondary-rate-limit': {
        group: 'Network',
        class: 'transient',
        wait: { floorMs: 60_000, ceilingMs: 300_000 },
        patterns: [/exceeded a secondary rate limit/i],
        cause: 'GitHub asks for a pause of several minutes, because there were too many changes in a short time.',
        remedy: 'Wait as long as the response says, and make fewer changes per minute (deletions: at most 180).',
        // Seen at https://github.com/snok/container-retention-policy/issues/59
    },
    'login-attempts-exhausted': {
        patterns: [/too many failed login attempts/i],
        cause: 'Docker Hub has temporarily locked this account after too many wrong passwords.',
        remedy: 'Correct the secret first, then wait a few minutes. Every further attempt extends the lock.',
        // Seen at https://github.com/docker/setup-buildx-action/issues/510
    },
    'docker-hub-quota': {
        group: 'Network',
        patterns: [/reached your (?:unauthenticated |anonymous )?pull rate limit/i],
        cause: "Docker Hub's pull limit is used up, most often by the base image.",
        remedy: 'Log in to Docker Hub before the build, or copy the base image to your own registry and build from that. Retrying soon does not help.',
    },
    'registry-rate-limit': {
        group: 'Network',
        class: 'transient',
        patterns: [
            /toomanyrequests/i,
            /quota exceeded for quota (?:metric|group)/i,
            /retry-after: [\d.]+(?:ns|us|µs|μs|ms|s|m|h)/i,
            /\b429 too many requests/i,
            /unexpected status[^\n]{0,400}?: 429\b/i,
        ],
        cause: 'The registry received more requests at once than it accepts.',
        remedy: 'Wait a moment, and run fewer jobs that pull or push at the same time.',
        // Seen at https://github.com/alexklibisz/terraform-provider-terrifi/issues/50
        // Seen at https://github.com/falcosecurity/plugins/issues/1069
    },
    'package-delete-refused': {
        patterns: [
            /publicly visible package versions with more than 5000 downloads cannot be deleted/i,
            /\bDELETE [^\n]{0,100}\/packages\/[^\n]{0,300}\b40[34]\b/,
        ],
        cause: 'GitHub does not let this token delete that version, or no one may: public versions with more than 5000 downloads cannot be deleted.',
        remedy: 'Assign the repository the role Admin in {packageSettings|the settings of the package}, or use a classic token with delete:packages. Exclude the tags of versions that must stay.',
    },
    'package-list-refused': {
        patterns: [
            /filtering with '!' and '\*' are not supported for this token type/i,
            /\bGET [^\n]{0,100}\/packages\?[^\n]{0,300}\b403\b/,
        ],
        cause: 'A workflow token cannot list the packages of an account.',
        remedy: 'Name each package instead of using a pattern.',
        // Seen at https://github.com/ponylang/ponyup/pull/448
    },
    'package-owner-foreign': {
        patterns: [
            /permission_denied: the requested installation does not exist/i,
            /denied: not_found: owner not found/i,
        ],
        cause: 'The token of this job belongs to another owner than the package, or there is no such owner. A GITHUB_TOKEN only reaches packages of the owner of its repository.',
        remedy: 'Check the owner in the image name (input image). For the package of another owner, log in with a token of that owner.',
        // Seen at https://github.com/macbre/push-to-ghcr/issues/26
    },
    'account-not-usable': {
        patterns: [
            /unauthorized: email must be verified/i,
            /(?:unauthorized|denied): [^\n]{0,100}account (?:is|has been) (?:suspended|disabled|locked|deactivated)/i,
        ],
        cause: '{host|The registry} knows this account, but does not let it in until its owner does something.',
        remedy: 'Log in at the web site of the registry, and do what it asks for: confirm the address, or unlock the account.',
    },
    'login-hours-over': {
        maxRetries: 1,
        patterns: [/\bauthorization token has expired\b/i],
        cause: 'The login for {host|Amazon ECR} has expired: one lasts 12 hours.',
        remedy: 'Log in again right before this step ("aws ecr get-login-password", aws-actions/amazon-ecr-login). On a machine that keeps its logins, "{logout|docker logout}" removes the old one first.',
    },
    'login-token-expired': {
        // The next try logs in anew, which is the cure when the token ran out in the middle of a push.
        maxRetries: 1,
        patterns: [
            /user cannot be authenticated with the token provided/i,
            /(?:access|authorization) token (?:is|has) expired/i,
        ],
        cause: 'The token has expired or was revoked.',
        remedy: 'Store a new token in the secret that the login uses. A GITHUB_TOKEN expires with its job and cannot be passed to another.',
        // Seen at https://github.com/autc04/Retro68/issues/274
    },
    'repository-missing': {
        patterns: [
            /name[_ ]unknown: the repository with name '(?<repository>[^'\n]{1,300})' does not exist/i,
            /name[_ ]unknown: (?:repository name not known to registry|repository "?(?<repository>[^\s"]{1,300})"? (?:not found|does not exist))/i,
            /unauthorized: project (?<repository>\S{1,200}) not found/i,
            /\bthe repository with name '(?<repository>[^'\n]{1,300})' does not exist in the registry/i,
        ],
        cause: '{host|The registry} has no repository {repository|of that name}. A push does not create one in Amazon ECR and others.',
        remedy: 'Correct the name, or create the repository: in the registry itself, or with the first push where it takes one.',
    },
    'registry-closed-to-address': {
        patterns: [/client with IP '(?<address>[^'\n]{1,60})' is not allowed access/i],
        cause: 'The firewall of {host|the registry} does not let in the address {address}.',
        remedy: 'Allow it in the network settings of the registry, or run the job on a machine inside that network. The addresses of hosted runners change.',
    },
    'registry-api-disabled': {
        patterns: [
            /(?<api>Artifact Registry API|Container Registry API|Cloud Resource Manager API) has not been used in project (?<project>\S{1,60})/i,
        ],
        cause: 'The {api} is not switched on in the Google Cloud project {project}.',
        remedy: 'Enable it in the console of the project, and wait a few minutes.',
    },
    'registry-policy': {
        patterns: [
            /(?:system|registry|repository|project|storage) (?:is|was set) (?:in|to) (?<why>read[- ]only mode[^\n]{0,60})/i,
            /(?<why>cannot be pulled due to configured policy[^\n]{0,200})/i,
            /(?<why>image is not signed (?:by|in) [^\n]{1,60})/i,
        ],
        cause: '{host|The registry} does not allow this at the moment, whatever the login: {why}.',
        remedy: 'Ask who runs the registry. It may be in maintenance, or only serve images that are signed or without known vulnerabilities.',
    },
    'tag-immutable': {
        patterns: [
            /tag immutable:|because the (?:tag|repository) is immutable|tag is immutable|configured as immutable|does not allow updating assets|not enough permissions to (?:delete\/)?overwrite/i,
        ],
        cause: 'The tag exists, and the registry does not let it be moved, or not by this account.',
        remedy: 'Push under another tag, make the repository mutable, or allow the account to overwrite (in Artifactory, the right to delete). The tags of layers (cache-…) must be able to move.',
    },
    'upload-too-large': {
        group: 'Network',
        patterns: [/\b413 (?:request entity|payload|content) too large/i],
        cause: '{host|The registry}, or a proxy in front of it, refuses uploads of this size.',
        remedy: 'Raise the limit of the proxy (nginx: client_max_body_size 0), or make the largest layer smaller. Cloudflare takes at most 100 MB on its free plan.',
    },
    'image-owner-missing': {
        patterns: [/request to https:\/\/ghcr\.io\/v2\/(?<name>[^/\s]{1,200})\/(?:blobs|manifests)\//i],
        cause: 'The image name ghcr.io/{name} has no owner.',
        remedy: 'Write ghcr.io/OWNER/{name}, in lower case, with the organization or user that owns the package.',
    },
    'upload-session-lost': {
        group: 'Network',
        class: 'transient',
        patterns: [
            /manifest[_ ]blob[_ ]unknown/i,
            /blob[_ ]upload[_ ]unknown/i,
            /blob unknown to registry/i,
            // An image that every registry takes. Met with two runs that pushed the same layers with one engine at once.
            /unexpected status from PUT request to \S{1,300}\/manifests\/cache-staging-[^\s:]{1,200}: 400\b/i,
            // Not of a pull, see cache-blob-missing.
            /(?<!image configuration|(?:fs layer|[Dd]ownload complete|Verifying Checksum|Pull complete) {0,10}\n)(?:^|: )unknown blob$/im,
        ],
        cause: 'The registry lost track of an upload, or does not yet see a layer that was just pushed. Often the layer did arrive. If it happens each time, a proxy in front of it is the usual cause.',
        remedy: 'Push again. Existing blobs are skipped. If it fails each time, take another version of the engine, or a docker-container builder: some skip a layer that the registry does not have. A proxy in front of the registry must pass on Host and X-Forwarded-Proto, and several registries behind it must share their storage.',
        // Seen at https://github.com/GoogleContainerTools/jib/issues/4301
    },
    'upload-path-wrong': {
        patterns: [
            /failed commit on ref "[^"\n]{1,200}": unexpected status(?: from \w{3,5} request to \S{1,400})?: 404\b/i,
            /failed commit on ref "(?:layer|config)-[^"\n]{1,200}": unexpected status[^\n]{0,400}?: 40[05]\b/i,
            /unexpected status from (?:POST|PUT|PATCH) request to \S{1,400}: 40[45]\b/i,
            /HTTP method \w{3,7} is not supported by this URL/i,
        ],
        cause: '{host|The registry} takes no uploads under that name.',
        remedy: 'Check the whole name. Artifactory, Nexus, Harbor, GitLab and Google want the name of an existing repository or project behind the host. A proxy in front of the registry must pass POST, PATCH and PUT. Older registries answer this to attestations, too (provenance: false, sbom: false).',
    },
    'manifest-refused': {
        group: 'Cache',
        patterns: [
            /unexpected status from PUT request to \S{1,300}\/manifests\/[^\n]{0,300}?: 4(?:00|05|15)\b/i,
            /failed commit on ref "(?:(?:manifest|index)-|sha256:)[^"\n]{1,100}": unexpected status(?: from PUT request to \S{1,400})?: 4(?:00|05|15)\b/i,
            /\bpublish sha256:[0-9a-f]{6,64} to \S{1,300}: unexpected status[^\n]{0,400}?: 4(?:00|05|15)\b/i,
            /manifest[_ ]invalid|unknown manifest class for /i,
            /Pushing Docker images with manifest v2 schema 1 to this repository is blocked/i,
        ],
        cause: '{host|The registry} refused the manifest, most often because it does not take this kind of it.',
        remedy: 'For a cache, add image-manifest=true,oci-mediatypes=true to cache-to. For an image, switch off provenance and sbom, or update the registry. Docker Hub and GHCR take all kinds: there, check the name.',
    },
    'index-in-index': {
        group: 'Engine',
        patterns: [
            /(?:^|\s)(?<ref>[\w./:@-]{3,300}) is a manifest list\s{0,3}$/im,
            /image in a manifest list\/index which is already a multi-platform image: (?<ref>[^\s"]{1,300})/i,
        ],
        cause: '{ref} is an index already, and this tool only joins images of one platform. An attestation (provenance, SBOM) makes an index of every image.',
        remedy: 'Use "docker buildx imagetools create" instead of "docker manifest create", or build with provenance: false and sbom: false.',
    },
    'image-format-old': {
        group: 'Engine',
        patterns: [/manifest\.v1\+prettyjws/i, /missing signature key/i, /image manifest version 2, schema 1/i],
        cause: 'The engine got a manifest in the format of 2015 (schema 1), which it no longer reads: the image is that old, or the registry sent the manifest without its type.',
        remedy: 'Use a newer tag of the image, or build and push it again. If the image is new, update the registry, and check the proxy in front of it.',
    },
    'registry-quota-exceeded': {
        patterns: [
            /will exceed the configured upper limit of (?<limit>[^\n.]{1,40}\d\S{0,10} ?\w{0,5})/i,
            /(?:storage|project|repository|artifact|package) quota (?:\S{1,60} )?(?:is |has been |was )?(?:exceeded|reached|full)/i,
            /exceeded (?:the|your) [^\n]{0,60}storage/i,
            /(?:denied|unauthorized|forbidden|unknown|registry|failed to push|failed commit)[^\n]{0,300}quota exceeded(?! for quota)/i,
        ],
        cause: '{host|The registry} has no room left for this project: its storage quota is used up.',
        remedy: 'Delete old images there (maintain/ does that on GHCR), or have the quota raised.',
    },
    'password-wrong': {
        patterns: [
            /incorrect username or password/i,
            // Azure, of a service principal.
            /\baad access token with sp failed/i,
            /unauthorized: (?:bad username or password|invalid username\/password|incorrect credentials|wrong username or password)/i,
            /unauthorized: your account must log in with a personal access token/i,
            /token provided does not match expected format/i,
            /\b(?:get|head) "?https?:\/\/[^"\s]{1,253}\/v2\/"?: \w{1,20}: (?:bad|wrong|invalid|incorrect) (?:credentials?|user|password|token|login)/i,
            /login attempt to \S{1,300} failed with status: 401\b/i,
            /unauthorized: invalid (?:user ?name or password|credentials|token)\b/i,
            /(?<!remote: )\bHTTP Basic: access denied/i,
            /\b(?:get|head) "?https?:\/\/[^"\s]{1,253}\/v2\/"?: (?:unauthorized|denied): (?!authentication required|denied|access forbidden|requested access)/i,
        ],
        cause: '{host|The registry} does not accept this user name and password.',
        remedy: 'Correct the secret. An account with two-factor authentication needs an access token instead of its password. For Azure, the user name of a service principal is its client ID, and "az acr login" lasts three hours. Then log in again.',
    },
    'authentication-required': {
        maxRetries: 1,
        patterns: [
            /(?<!interactive |proxy |NOAUTH )\bauthentication required\b/i,
            /unexpected status from (?:POST|PUT|PATCH) request to \S{1,300}\/v2\/[^\n]{0,400}?: 401\b/i,
            /\bunauthenticated requests? do(?:es)? not have permission/i,
            /\bunauthorized: (?:anonymous\b|authentication failed|not authorized)/i,
            /\bdenied: anonymous (?:users?|access|requests?)\b/i,
            /authorization status: 401/i,
            /\b(?:get|head) "?https?:\/\/[^"\s]{1,253}\/v2\/"?: unauthorized\s{0,3}$/im,
        ],
        cause: '{host|The registry} requires a login. It got none, or one that it does not accept: the password is wrong, the token has expired, or it has no right to this name. Some registries say the same of an image that does not exist.',
        remedy: 'Log in to {host|the registry} before this step (registry-username, registry-password, or docker login), and check that user and password are right. If they are, check the name of the image, and the rights of the account.',
    },
    'stored-login-refused': {
        patterns: [
            /\bdenied: denied\b/i,
            // A login was sent: without one, the token would be an anonymous one.
            /failed to fetch oauth token:[^\n]{0,500}\b40[13]\b/i,
        ],
        cause: 'The login for {host|the registry} is wrong, has expired, or belonged to a job that has ended. With an invalid login, GHCR refuses public images as well. With "403", it may also lack the right to this name, or its plan allows no further repository. Rarely, a proxy answers in place of the registry.',
        remedy: 'Run "{logout|docker logout}" where the message came from. Then log in with a valid token, which needs read:packages on GHCR. Public images need no login. If the login is right, check its rights and the limits of its plan at the web site of the registry.',
        // Seen at https://github.com/akuity/kargo/pull/778
    },
    'project-forbidden': {
        patterns: [/\bdenied: access forbidden\b/i],
        cause: '{host|The registry} does not let this login into that project: the token is wrong or has expired, or its account has no right there.',
        remedy: 'Log in with a token of a member of the project. On GitLab, it needs read_registry (write_registry to push), and the job token of another project must be allowed in the settings of this one.',
    },
    'aws-permission-missing': {
        patterns: [/not authorized to perform: ?(?<action>(?:ecr|ecr-public|s3|kms):\w{1,60})/i],
        cause: 'AWS does not allow this user or role the action {action}.',
        remedy: 'Add it to the policy of the role. A pull needs ecr:GetAuthorizationToken, BatchGetImage and GetDownloadUrlForLayer. A push also needs BatchCheckLayerAvailability, InitiateLayerUpload, UploadLayerPart, CompleteLayerUpload and PutImage. For the repository of another account, its own policy must allow them, too.',
    },
    'registry-refusal-explained': {
        // A whole sentence after the code: better than what the code alone could mean.
        patterns: [
            /\b(?:denied|unauthorized|forbidden): (?=(?:\S{1,40} ){5})(?<why>(?!requested access|repository name|artifact |authentication |not authorized|no basic|permission |unauthorized|User cannot|incorrect|the client |access to the |client )[^\n"<:{[]{1,300})$/im,
            /requested access to the resource is denied: (?<why>[^\n"<:]{10,300})$/im,
        ],
        cause: '{host|The registry} refuses, and says why: {why}.',
        remedy: 'Do what it says, in the settings of the account, the organization or the repository there. A new login alone does not help.',
    },
    'pull-access-denied': {
        patterns: [
            /pull access denied/i,
            /^(?![^\n]{0,2000}(?:push access denied|failed to push))[^\n]{0,2000}insufficient_scope: authorization failed(?<!exporting to image[\s\S]{0,3000})(?![\s\S]{0,1000}exporting to image)/im,
            /\bpermission "?[\w.]{1,60}\.(?:downloadArtifacts|get)"? denied/i,
            /unauthorized to access repository: [^\n,]{1,300}, action: pull/i,
            /client does not have permission for (?:manifest|blob)/i,
        ],
        cause: 'The image does not exist in {host|the registry}, or this login cannot read it. Registries do not say which.',
        remedy: 'Check the name. Without a host, it refers to Docker Hub. If the name is correct, log in with an account that can read the image. An image that is only built on this machine must be built first.',
    },
    'push-access-denied': {
        patterns: [
            /requested access to the resource is denied/i,
            /push access denied/i,
            /insufficient_scope: authorization failed/i,
            /\bpermission "?[\w.]{1,60}\.(?:uploadArtifacts|create|update)"? denied/i,
            /unauthorized to access repository: [^\n,]{1,300}, action: (?:push|delete)/i,
            /\bis unauthorized to upload to /i,
            /you (?:do not have permission to modify repository|don't have the needed permissions to perform this operation)/i,
        ],
        cause: 'This login cannot do that in {host|the registry (Docker Hub for a name without a host)}: it has no right there, is not the one that you mean, or has expired.',
        remedy: 'Check that the name starts with the right host and owner or project, and log in to that host with an account that may push there. If layers were pushed before, its token ran out during the push: push again, and log in right before. For long pushes, let tokens live longer in the settings of the registry.',
        // Seen at https://github.com/docker/build-push-action/issues/363
    },
    'credential-helper-missing': {
        patterns: [
            /exec: "docker-credential-(?<helper>[\w.-]{1,60})": executable file not found/i,
            /docker-credential-(?<helper>[\w.-]{1,60})(?:\.exe)?:? (?:command )?not found/i,
        ],
        cause: 'The configuration of docker names the credential helper docker-credential-{helper}, which is not installed here.',
        remedy: 'Install it, or remove credsStore and credHelpers from ~/.docker/config.json and log in again.',
    },
    'credential-helper-failed': {
        patterns: [/error (?:getting|storing|erasing|listing) credentials - err: (?<why>[^\n,]{1,200})/i],
        cause: 'The credential helper of docker failed. It could not read or store the login.',
        remedy: 'Its own message follows "out:". Unlock or initialize its store (the keychain, "pass init"), or remove credsStore from ~/.docker/config.json and log in again.',
    },
    'login-secret-empty': {
        patterns: [
            /username and password required/i,
            /username is empty|password is empty/i,
            /flag needs an argument: (?:'[pu]' in -[pu]|--(?:password|username))\b/i,
        ],
        cause: 'The login got no user name or no password: the secret is empty here.',
        remedy: 'Check the name of the secret, and that it is set for this repository or environment. Pull requests from forks and from Dependabot get no secrets, and reusable workflows only those that they are passed.',
    },
    'login-impossible': {
        patterns: [/no basic auth credentials/i, /cannot perform an interactive login from a non[- ]TTY device/i],
        cause: 'Docker has no login for {host|the registry} and cannot prompt for one here.',
        remedy: 'Add the login before this step and pass the password on standard input: docker login --username … --password-stdin.',
    },
    'login-missing': {
        patterns: [
            /failed to fetch anonymous token:[^\n]{0,500}\b40[13]\b/i,
            /(?:head|get) "https:\/\/[^"\n]{1,300}\/manifests\/[^"\n]{1,300}": (?:unauthorized|denied)/i,
            /unexpected status[^\n]{0,400}?: 401\b/i,
            /error from registry: (?:unauthorized|denied)/i,
            /error response from daemon: unauthorized\s{0,3}$/im,
            /access to the requested resource is not authorized/i,
            /failed with status code \[[^\]\n]{1,300}\]: 401\b/i,
        ],
        cause: 'The image is private or does not exist, and there is no valid login for {host|the registry} here: none was made, it is wrong or has no right there, or its token belonged to a job that has ended.',
        remedy: 'Log in to {host|the registry} with an account that may read the image, or write it if this was a push, and check its name. In a workflow, log in with the token of this run.',
    },
    'ghcr-forbidden': {
        // GHCR sometimes says this to those who may.
        maxRetries: 1,
        patterns: [
            /unexpected status from (?:POST|PUT|PATCH) request to https:\/\/ghcr\.io\/[^\n]{0,400}?: 403\b/i,
            // A push asks first for what is there already.
            /failed to push ghcr\.io\/[^\n]{0,800}?unexpected status(?: from HEAD request to \S{1,400})?: 403\b/i,
            /failed to push ghcr\.io\/\S{1,300}: 403\b/i,
            /unexpected status from HEAD request to https:\/\/ghcr\.io\/v2\/\S{1,300}\/blobs\/[^\n]{0,400}?: 403\b/i,
        ],
        cause: 'The registry does not let this token write. GHCR occasionally reports this by mistake, and the next run passes.',
        remedy: `Add the permission to the job, and assign the repository the role Write in {packageSettings|the settings of the package} under "Manage Actions access":
${writePermission}
If both are in place, run the job again.`,
        // Seen at https://github.com/docker/build-push-action/issues/463
        // Seen at https://github.com/docker/build-push-action/issues/981
        // Seen at https://github.com/docker/build-push-action/issues/1240
    },
    'registry-read-forbidden': {
        // GHCR sometimes says this to those who may.
        maxRetries: 1,
        patterns: [
            // Only pushes ask for a blob with HEAD.
            /unexpected status from (?:GET|HEAD(?= request to \S{1,400}\/(?:manifests|referrers)\/)) request to https?:\/\/[^\s/]{1,255}\/v2\/(?<repository>[^\s]{1,300}?)\/(?:manifests|blobs|referrers)\/[^\n]{0,400}?: 403\b/i,
            /failed to resolve source metadata[^\n]{0,400}: 403 forbidden/i,
            /failed with status code \[[^\]\n]{1,300}\]: 403\b/i,
        ],
        cause: 'This login cannot read {repository|the image} in {host|the registry}: the image is private, or the name is wrong, or something in between (mirror, proxy, firewall) refuses. It is about reading, not writing.',
        remedy: 'Log in with an account that can read it. On GHCR, that is a token with read:packages, or a repository with the role Read in the settings of the package. For a public image, "{logout|docker logout}" removes a login that is in the way.',
    },
    'registry-forbidden': {
        patterns: [
            /unexpected status[^\n]{0,400}?: 403\b/i,
            /error parsing HTTP 403 response body/i,
            /failed to push \S{1,300}: 403\b/i,
        ],
        cause: '{host|The registry} does not allow this action: this login has no right to it, or something in between (mirror, proxy, firewall) or a limit of the registry refuses it.',
        remedy: 'Grant the account access to push to, or pull from, this repository, or log in with another account. If the login is right, check registry-mirrors in /etc/docker/daemon.json, mirrors in buildkitd.toml, and the proxy. A repository that has reached its limit of images or storage can refuse pushes like this.',
    },
    // Certificates: never retried, and no way around them is offered.
    'engine-certificate-untrusted': {
        group: 'Engine',
        patterns: [
            /error during connect: [^\n]{0,400}(?<why>x509: [^\n]{1,150}|remote error: tls: [^\n]{1,60})/i,
            /error during connect: [^\n]{0,400}(?<why>server gave HTTP response to HTTPS client|client sent an HTTP request to an HTTPS server)/i,
            /(?<why>client sent an HTTP request to an HTTPS server)/i,
        ],
        cause: 'Docker and the engine do not agree on TLS: {why}.',
        remedy: 'Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH: port 2376 speaks TLS, and its certificates must come from the same authority. In GitLab CI, both containers share /certs (DOCKER_TLS_CERTDIR).',
    },
    'tls-certificate-date': {
        group: 'Network',
        patterns: [
            /certificate has expired|certificate is not yet valid|\bCERT_(?:HAS_EXPIRED|NOT_YET_VALID)\b/i,
        ],
        cause: 'The certificate of {host|the server} is not valid at the time of this machine: it has expired, or a clock is wrong.',
        remedy: 'Check the clock here and on the server ("date"): machines that slept are late. If both are right, the certificate must be renewed, and the server must load the new one.',
    },
    'tls-certificate-name': {
        group: 'Network',
        patterns: [
            /x509: certificate is (?:valid for|not valid for any names)|\bcertificate is valid for [^\n]{1,300}, not /i,
            /x509: cannot validate certificate for |doesn't contain any IP SANs/i,
            /certificate relies on legacy Common Name field|\bERR_TLS_CERT_ALTNAME_INVALID\b/i,
        ],
        cause: 'What answers at {host|that address} has a certificate for another name.',
        remedy: 'Check the address. DNS, a line in /etc/hosts or a proxy may lead to another server. If it is the right one, it needs a certificate that lists this name or IP address (as a Subject Alternative Name, as a Common Name alone does not count).',
    },
    'tls-certificate-untrusted': {
        group: 'Network',
        patterns: [
            /certificate signed by unknown authority|failed to verify certificate/i,
            /\bx509: [^\n]{0,100}(?:not trusted|failed to load system roots|not authorized to sign|not standards compliant)/i,
            /unable to (?:verify the first|get (?:local )?issuer) certificate/i,
            /self[- ]signed certificate/i,
            /\b(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)\b/,
        ],
        cause: 'The certificate of {host|the server} is not trusted here: it is self-signed, or signed by a private authority or by a proxy that reads the traffic.',
        remedy: 'Add the authority to the CA certificates of this machine and of the builder (for the engine, /etc/docker/certs.d/HOST/ca.crt), and point NODE_EXTRA_CA_CERTS to it. The check cannot be turned off.',
    },
    'registry-speaks-http': {
        group: 'Network',
        patterns: [
            /server gave http response to https client/i,
            /(?<!proxyconnect tcp: )tls: first record does not look like a TLS handshake/i,
            /\bERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)\b/,
        ],
        cause: '{host|The registry} answers over plain HTTP, or something else than TLS, but HTTPS is required.',
        remedy: 'Check the port: that of a web page or of another service answers like this, too. If it is right, set up a certificate for the registry. Plain HTTP is only used for a registry on this machine (localhost).',
    },
    'tls-handshake-refused': {
        group: 'Network',
        patterns: [
            /(?<!dialing backend: )remote error: tls: (?<why>[^\n"]{1,60})/i,
            /\btls: (?<why>no cipher suite supported|server selected unsupported protocol version|protocol version not supported)/i,
            /\bERR_SSL_(?<why>TLSV1_UNRECOGNIZED_NAME|SSLV3_ALERT_HANDSHAKE_FAILURE|TLSV1_ALERT_\w{1,40})\b/,
        ],
        cause: '{host|The other side} ended the TLS handshake: {why}.',
        remedy: 'Check the host name: the server, or a proxy in front of it, may not serve that name, want a client certificate, or only speak an old version of TLS. "openssl s_client -connect HOST:443 -servername HOST" shows the same.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/ssh.js

/** SSH, and what a login on a host finds. Before the network: ssh uses the same words for other things. */
const ssh = catalogueEntries('SSH', {
    'host-key-revoked': {
        patterns: [/revoked host key detected/i],
        cause: 'The server presents a host key that known-hosts marks as revoked.',
        remedy: 'The key may be stolen. Generate a new host key on the server, or correct the line "@revoked" in known-hosts.',
    },
    'host-key-changed': {
        patterns: [
            /remote host identification has changed/i,
            /host key for \S{1,253} has changed and you have requested strict checking/i,
            /host key fingerprint mismatch/i,
            /ssh: handshake failed: knownhosts: key mismatch/i,
        ],
        cause: 'The server presents a different host key than the known one. Either it was reinstalled, another key type was chosen, or someone is intercepting the connection.',
        remedy: 'Compare the fingerprints on the server itself (run ssh-keygen -lf on its public host keys, at its console). Only then change known-hosts.',
        // Seen at https://github.com/appleboy/ssh-action/issues/275
    },
    'host-key-unknown': {
        patterns: [
            /host key verification failed(?!\.?\s{0,4}\n[^\n]{0,60}fatal: )/i,
            /ssh: handshake failed: knownhosts: key is unknown/i,
            // Paramiko, OpenSSH, asyncssh and others.
            /server '?[^\s']{1,260}'? not found in known_hosts/i,
            /no (?:\S{1,30} )?host ?key (?:is known )?for (?:host )?\S{1,260} (?:found|and you have requested strict checking)/i,
            /host key is not trusted for host \S/i,
        ],
        cause: "The server's host key is not known here, or is another one than the known one.",
        remedy: 'Take the line for known-hosts from the server itself: the host name, followed by the content of /etc/ssh/ssh_host_ed25519_key.pub. With another port than 22, the line begins with [HOST]:PORT.',
        // Seen at https://github.com/shimataro/ssh-key-action/issues/159
    },
    'ssh-key-mode': {
        patterns: [/unprotected private key file/i, /permissions 0\d{3} for '[^'\n]{1,300}' are too open/i],
        cause: 'Other users can read the private key file, so ssh ignores it.',
        remedy: 'Run chmod 600 on the file, and chmod 700 on its directory.',
    },
    'ssh-key-file-missing': {
        patterns: [
            /no such identity: (?<path>[^\n:]{1,300}): /i,
            /getKeyFile error: open (?<path>[^\n:]{1,300}): /i,
            /load key "(?<path>[^"\n]{1,300})": (?:permission denied|no such file or directory|is a directory)/i,
        ],
        cause: 'The private key file {path} does not exist, or this user cannot read it.',
        remedy: 'Check its path and who owns it (ssh-key-file, or IdentityFile in ~/.ssh/config).',
    },
    'ssh-key-passphrase': {
        patterns: [
            /this private key is passphrase protected/i,
            /load key "[^"\n]{0,300}": (?:bad|incorrect) passphrase/i,
            /incorrect passphrase supplied to decrypt private key/i,
            /x509: decryption password incorrect/i,
            // A question that no one answers.
            /^Enter passphrase for (?:key )?\S{1,300}:\s{0,3}$/im,
        ],
        cause: 'The private key is protected by a passphrase, which is missing here or wrong.',
        remedy: 'Set ssh-passphrase (SSH_PASSPHRASE in a terminal), or use a key without a passphrase that is only for deployments.',
    },
    'ssh-key-unreadable': {
        patterns: [
            /(?:load|loading) key "[^"\n]{0,300}": (?:error in libcrypto|invalid format)/i,
            /error in libcrypto/i,
            /ssh: no key found|ssh\.ParsePrivateKey: |can't connect without a private SSH key or password/i,
        ],
        cause: 'The private key is empty, damaged or in the wrong format: Windows line endings, no newline at the end, all on one line, a PuTTY key, the public half, or a key with a passphrase.',
        remedy: 'Copy the whole key file into the secret again, from BEGIN to END with all line breaks.',
    },
    'ssh-agent-refused': {
        patterns: [/agent refused operation/i, /sign_and_send_pubkey: signing failed/i],
        cause: 'The SSH agent has the key, but does not sign with it: it asks for a confirmation or a touch that did not come, or the key file can be read by others.',
        remedy: 'Confirm at the agent or touch the hardware key, add the key again ("ssh-add"), and check its mode (600).',
    },
    'ssh-account-closed': {
        patterns: [
            /your account has expired|this account is currently not available|account is locked/i,
            /this service allows sftp connections only/i,
            /your password has expired|password change required but no TTY available/i,
            /unprivileged users are not permitted to log in/i,
        ],
        cause: 'The server accepts the key, but does not let this user in: the account or its password has expired, it has no shell, or the server is shutting down.',
        remedy: 'On the server, check "chage -l USER" and the shell in /etc/passwd. An account for deployments needs a shell, and no password that expires. If the server is starting or stopping, try again later.',
    },
    'ssh-option-invalid': {
        patterns: [/command-line:? line 0: (?<why>[^\n]{1,200})/i],
        cause: 'ssh does not accept an option of its command line (-o): {why}.',
        remedy: 'Correct its name or value where the command is written (also in GIT_SSH_COMMAND, rsync --rsh or the inputs of an action). No file is involved. An old ssh does not know newer options ("ssh -V").',
    },
    'ssh-configuration-invalid': {
        patterns: [
            /bad owner or permissions on (?<path>\S{1,300})/i,
            /(?:^|\s)(?<path>\S{1,300}): line \d+: bad configuration option/i,
            /(?:^|\s)(?<path>\S{1,300}): terminating, \d+ bad configuration options/i,
            /(?:percent_expand|vdollar_percent_expand): unknown key/i,
        ],
        cause: 'ssh does not accept the configuration file {path|of this user}.',
        remedy: 'Correct the line that the message names ("IgnoreUnknown" skips options of other systems). The file must belong to you, and only you may write it (chmod 600).',
    },
    'git-login-refused': {
        patterns: [
            /(?<why>Host key verification failed)\.?\s{0,4}\n[^\n]{0,60}fatal: /i,
            /git@[\w.-]{1,200}: (?<why>permission denied \([^)\n]{1,100}\))/i,
            /fatal: (?<why>could not read (?:username|password) for[^\n]{0,200})/i,
            // Not when it did not come so far.
            /fatal: (?<!(?:connect to host|resolve hostname|kex_exchange|Connection (?:closed|reset) by)[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3}[^\n]{0,40}fatal: )(?<why>could not read from remote repository[^\n]{0,200})/i,
            /fatal: (?<why>authentication failed for [^\n]{1,300})/i,
            /remote: (?<why>Repository not found|Permission to \S{1,200} denied[^\n]{0,100}|Access to this repository has been disabled[^\n]{0,60})/i,
            /fatal: unable to access '[^'\n]{1,300}': (?<why>The requested URL returned error: 40[134])/i,
        ],
        cause: 'Git cannot log in to the server of a repository: {why}.',
        remedy: 'The deployment itself needs no Git on a server. If a hook runs it there, add a deploy key of that server to the repository, and the host key of the Git server to ~/.ssh/known_hosts. In a build, use a RUN with --mount=type=ssh (input ssh) or a secret.',
    },
    'ssh-too-many-keys': {
        patterns: [/too many authentication failures/i],
        cause: 'ssh offered too many keys, and the server hung up before the right one.',
        remedy: 'Name the one key: ssh-key-file, or IdentityFile and "IdentitiesOnly yes" in ~/.ssh/config. "ssh-add -l" lists the keys of the agent.',
    },
    'ssh-login-refused': {
        patterns: [
            /permission denied \((?:publickey|password|keyboard-interactive|gssapi|hostbased)[^)\n]{0,100}\)/i,
            /permission denied, please try again/i,
            /no mutual signature (?:algorithm|supported)/i,
            /unable to authenticate, attempted methods/i,
        ],
        cause: 'The server does not accept this key or password for this user.',
        remedy: 'Check the user name, and check that the public half of the key is in ~/.ssh/authorized_keys on the server. Replace an old ssh-rsa key with an ed25519 key. "attempted methods [none]": no key was passed at all, or the server takes no passwords.',
    },
    'ssh-unreachable': {
        class: 'transient',
        patterns: [
            /connect to host (?<target>\S{1,253}) port (?<port>\d+): (?<why>connection timed out|operation timed out|connection refused|connection reset by peer|no route to host|network is unreachable)/i,
            // Our own words.
            /no connection to (?<target>\S{1,253}), port (?<port>\d+): (?<why>connection timed out|operation timed out|connection refused|connection reset by peer|no route to host|network is unreachable)/i,
            /drone-(?:ssh|scp) error: [^\n]{0,200}dial tcp (?<target>[^\s:]{1,253}):(?<port>[\d*]{1,5}): (?:connect: )?(?<why>i\/o timeout|connection timed out|connection refused|no route to host|network is unreachable)/i,
            // What programs in Go say of port 22.
            /dial tcp (?<target>[^\s:]{1,253}):(?<port>22): (?:connect: )?(?<why>i\/o timeout|connection timed out|connection refused|no route to host|network is unreachable)/i,
        ],
        cause: 'No connection to {target}, port {port}: {why}.',
        remedy: 'Refused: nothing listens on that port. Timed out: a firewall drops the connection (the addresses of hosted runners change). No route: the address is wrong or the server is off.',
    },
    'ssh-unreachable-from-jump-host': {
        class: 'transient',
        patterns: [
            /\bopen failed: connect failed: (?<why>connection timed out|connection refused|no route to host|network is unreachable|name or service not known|temporary failure in name resolution)/i,
        ],
        cause: 'The jump host answers, but it cannot reach the server: {why}.',
        remedy: "Check the server's address and port from the jump host. It must be able to resolve the name, and a firewall must let it through.",
    },
    'ssh-forwarding-forbidden': {
        patterns: [/\bopen failed: administratively prohibited/i],
        cause: 'The jump host does not allow forwarded connections.',
        remedy: 'Allow them in its sshd_config (AllowTcpForwarding, PermitOpen, DisableForwarding) and in authorized_keys (restrict, no-port-forwarding).',
    },
    'ssh-no-common-algorithm': {
        patterns: [
            /unable to negotiate with [^\n]{1,300}?: no matching (?<what>[a-z -]{1,40}) found/i,
            /ssh: no common algorithm for (?<what>[a-z -]{1,40})/i,
        ],
        cause: 'The ssh client and the server have no {what} in common. One of them is much older than the other.',
        remedy: 'Update the SSH server. If it only has an ssh-rsa or ssh-dss host key, add an ed25519 one (ssh-keygen -A creates it).',
    },
    'ssh-too-many-sessions': {
        class: 'transient',
        patterns: [
            /session open refused by peer|Secsh channel \d{1,9} open FAILED|ChannelException\(2, 'Connect failed'\)/i,
        ],
        cause: 'The server does not allow another command on this connection at the same time (MaxSessions).',
        remedy: 'Raise MaxSessions in its sshd_config. The usual value is 10.',
    },
    'ssh-not-spoken': {
        patterns: [
            /overflow reading version string/i,
            /bad remote protocol version identification|invalid SSH identification string|protocol mismatch\./i,
            /banner line contains invalid characters|banner line too long/i,
            /ssh: handshake failed: ssh: (?:invalid packet length|unexpected message type)/i,
        ],
        cause: 'What answers at that port is not an SSH server.',
        remedy: 'Check the host and the port: a web server, a proxy or a load balancer may listen there. "ssh-keyscan -p PORT HOST" shows whether SSH answers.',
    },
    'ssh-connection-corrupted': {
        class: 'transient',
        patterns: [
            /message authentication code incorrect/i,
            /bad packet length \d/i,
            /ssh_dispatch_run_fatal: connection to \S{1,253} port \d+: connection corrupted/i,
        ],
        cause: 'What arrives over the SSH connection is damaged: a broken network device or tunnel, or no SSH server at that port.',
        remedy: 'Check the port. If it is right, try from another network, with a smaller MTU, or without the VPN in between.',
    },
    'program-not-installed': {
        group: 'Engine',
        patterns: [
            /exec: "(?<program>[\w./+-]{1,100})": executable file not found in (?:\$PATH|%PATH%)/i,
            /cannot run program "(?<program>[\w./+-]{1,100})"(?: \(in directory "[^"\n]{1,200}"\))?: error=2\b/i,
            /: line \d{1,5}: (?<program>(?!docker)[\w.+-]{1,60}): command not found/i,
            /(?:^|: )(?<program>rsync|tar|unzip|git|curl): (?:command )?not found$/im,
            /\bsh: (?:\d{1,5}: )?exec: (?<program>[\w./+-]{1,100}): not found$/m,
        ],
        cause: 'The program {program} is not installed on the machine that printed this (with ssh and rsync, usually the server), or is not in the PATH of this user.',
        remedy: 'Install it there, or add its folder to PATH. In a container, it must be in the image of that container. Java says the same when the folder in which it starts the program is missing.',
    },
    'ssh-connection-dropped': {
        class: 'transient',
        patterns: [
            /kex_exchange_identification:/i,
            /during banner exchange|banner exchange: connection to|timed out during login/i,
            /ssh_exchange_identification:/i,
            /\bconnection (?:closed|reset) by \S{1,253} port \d+/i,
            /ssh: handshake failed: (?:EOF|read tcp )/i,
            /timed out while waiting for handshake/i,
        ],
        cause: 'The server closed the connection or stopped responding before the login: too many connections at once (MaxStartups), a ban (fail2ban), or a proxy in between.',
        remedy: 'Wait, and use one connection for everything. Check the sshd log and the list of bans.',
    },
    'terminal-missing': {
        patterns: [/the input device is not a TTY/i],
        cause: 'A command asks for a terminal, and there is none here (docker exec or run with -t).',
        remedy: 'Leave out -t (and -i, if nothing is typed). With Compose, add -T.',
    },
    'ssh-shell-noisy': {
        patterns: [/is your shell clean\?/, /received message too long \d{5,}/i],
        cause: 'The server prints something at each login (in .bashrc or .profile of that user), and rsync, scp or sftp takes it for an answer.',
        remedy: 'Let those files print only in a terminal ("[ -t 0 ] || return" at the top of .bashrc). "ssh USER@HOST true" must print nothing.',
    },
    'ssh-shell-foreign': {
        patterns: [
            /^(?:[^\n]{0,60}: )?fish: [^\n]{1,200}/im,
            /^(?:Illegal variable name|Ambiguous output redirect|Badly placed \(\)'s)\.$/im,
            /At line:\d{1,4} char:\d{1,4}\n[^\n]{0,300}\n?[^\n]{0,60}~|is not recognized as (?:an internal or external command|the name of a cmdlet)/i,
        ],
        cause: 'The login shell of this user on the server does not understand what sh does (fish, csh, PowerShell).',
        remedy: 'Set sh or bash as the login shell of the user of the deployment ("sudo chsh -s /bin/bash USER").',
    },
    'docker-missing': {
        group: 'Engine',
        patterns: [
            /\bdocker: (?:command )?not found/i,
            /env: ['‘]?docker['’]?: No such file or directory/i,
            /exec: "docker": executable file not found/i,
            /failed to execute docker: no such file/i,
        ],
        cause: 'The program docker is not installed there, or is not in the PATH of this user.',
        remedy: 'Install Docker (docs.docker.com/engine/install), or add its folder to PATH for logins without a terminal.',
    },
    'ssh-sudo-terminal': {
        patterns: [/you must have a tty to run sudo/i],
        cause: 'A command uses sudo, which that machine only allows in a terminal (requiretty in sudoers).',
        remedy: 'Add "Defaults:USER !requiretty" for the user of the deployment ("sudo visudo"), or do without sudo: add the user to the group docker.',
    },
    'ssh-sudo-password': {
        patterns: [
            /sudo: (?:a terminal is required to read the password|a password is required|no tty present)/i,
        ],
        cause: 'A command on the server uses sudo, which asks for a password. A deployment cannot type one.',
        remedy: 'Add the user to the group docker, so that no sudo is needed, or allow the command without a password (NOPASSWD in sudoers).',
    },
    'ssh-session-lost': {
        class: 'transient',
        patterns: [
            /client_loop: send disconnect|packet_write_wait: connection to /i,
            /timeout, server \S{1,253} not responding/i,
            /connection to \S{1,253} closed by remote host/i,
            /run command timeout/i,
            /remote command exited without exit status or exit signal/i,
            /error: command timeout/i,
        ],
        cause: 'The connection broke while a command was running on the server, or the command timed out. It may still be running.',
        remedy: 'Check on the server what happened to it. For long pulls, keep-alives and a longer timeout help.',
        // Seen at https://github.com/appleboy/ssh-action/issues/122
    },
    'host-folder-denied': {
        patterns: [
            /can(?:not|'t) (?:create|touch|create directory|open|overwrite) ['‘]?(?<path>\/[^\n'’:]{1,300})['’]?: permission denied/i,
            /EACCES: permission denied, \w{1,20} '(?<path>\/[^'\n]{1,300})'/,
            // MySQL and PostgreSQL, of their data.
            /can't (?:create\/write|create|open|read) [^\n']{0,40}'(?<path>\/[^'\n]{1,300})' \((?:OS )?err(?:code|no)[: ]{1,2}13\b/i,
            /could not (?:open|create|access|change permissions of)[^\n"]{0,40}"(?<path>\/[^"\n]{1,300})": (?:permission denied|operation not permitted)/i,
            /rsync: (?:\[\w{1,10}\] )?\w{1,20} "(?<path>[^"\n]{1,300})"[^\n]{0,40} failed: Permission denied/,
            /data directory "(?<path>\/[^"\n]{1,300})" has (?:invalid permissions|wrong ownership)/i,
            /(?:mkdir|touch|cp|mv|rm|tee): (?:cannot [a-z ]{1,40})?['‘]?(?<path>\/[^\n'’:]{1,300})['’]?: permission denied/i,
        ],
        cause: 'The user that runs this, on the server or in a container, cannot write {path}.',
        remedy: 'On the server, make the user of the deployment the owner once ("sudo chown -R USER FOLDER"), or choose another folder (project-dir). In a container, its volume must belong to the user of the image (and PostgreSQL wants mode 0700), on a file system that keeps owners.',
    },
    'host-folder-missing': {
        patterns: [
            /can't cd to (?<path>[^\n]{1,300})/i,
            /cd: (?<path>\/[^\n:]{1,300}): no such file or directory/i,
            /rsync: (?:\[\w{1,10}\] )?(?:change_dir\S{0,5}|mkdir) "(?<path>[^"\n]{1,300})"[^\n]{0,40} failed: No such file or directory/,
            /scp: (?:dest open |remote mkdir )?"?(?<path>\/[^"\n:]{1,300}?)(?:\/[^"\n:/]{0,100})?"?: no such file or directory/i,
        ],
        cause: 'The folder {path} does not exist on the server.',
        remedy: 'Create it, or correct project-dir.',
    },
    'ssh-host-unresolved': {
        patterns: [/could not resolve hostname (?<target>[^\n:]{0,253}):(?! temporary)/i],
        cause: 'There is no host named "{target}".',
        remedy: 'Check the host name for a scheme, a user or white space, and check whether it resolves outside your network.',
    },
    'docker-over-ssh-failed': {
        group: 'Engine',
        patterns: [
            /docker system dial-stdio\] has exited with (?<why>exit status \d{1,3}|signal: \w{1,20})/i,
            /make sure the URL is valid, and Docker 18\.09 or later is installed on the remote host/i,
        ],
        cause: 'Docker started ssh to reach the engine, and "docker system dial-stdio" failed there ({why|see the message}).',
        remedy: 'What follows "stderr=" is what the server said. Docker there must be 18.09 or newer, in the PATH of logins without a terminal, and the user must be in the group docker.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue/steps.js

/** What the tools say that a step of a Dockerfile starts: they explain a failed step better than its exit status does. */
const steps = catalogueEntries('Steps', {
    'program-out-of-memory': {
        patterns: [
            /(?<why>JavaScript heap out of memory)/i,
            /(?<why>Cannot allocate memory) - /i,
            /(?<why>java\.lang\.OutOfMemoryError[^\n]{0,100}|insufficient memory for the Java Runtime)/i,
            /(?<why>Killed signal terminated program \w{1,30}|virtual memory exhausted|LLVM ERROR: out of memory)/i,
            /(?<why>unable to execute command: Killed)/i,
            /\((?<why>signal: 9, SIGKILL): kill\)/i,
            /(?<why>the process exited too early\. This probably means the system ran out of memory)/i,
        ],
        cause: 'A program ran out of memory: {why}.',
        remedy: 'Use a larger machine, run fewer jobs in parallel (make -j2, CARGO_BUILD_JOBS), or raise its own limit: NODE_OPTIONS=--max-old-space-size=4096 for Node.js, -Xmx for Java.',
    },
    'build-tool-missing': {
        patterns: [
            /command '(?<tool>[\w.+-]{1,60})' failed: No such file or directory/i,
            /unable to execute '(?<tool>[\w.+-]{1,60})': No such file or directory/i,
            /No (?<tool>working compiler) found/i,
            /linker [`'](?<tool>\w{1,30})[`'] not found/i,
            /collect2: fatal error: cannot find '(?<tool>[\w-]{1,20})'/,
            /gyp ERR! find (?<tool>Python)/,
            /(?<tool>pg_config|mysql_config) (?:executable )?not found/i,
            /\bcannot find -l(?<tool>[\w.+-]{1,60})/,
            /fatal error: (?<tool>[\w./-]{1,100}\.h(?:pp)?): No such file or directory/i,
            /Package '?(?<tool>[\w.+-]{1,100})'?,? (?:required by '[^'\n]{1,100}', not found|was not found in the pkg-config search path)/,
            /No package '(?<tool>[\w.+-]{1,100})' found/,
            /^Configuration failed because (?<tool>\S{1,60}) was not found/m,
            /C compiler "(?<tool>[\w+-]{1,30})" not found/i,
            /(?:requires?|requested) (?:PHP extension )?(?<tool>ext-[\w-]{1,40}) [^\n]{0,60}missing from your system/i,
            // After two hyphens, CMake only remarks that it goes on without.
            /^(?!-- )[^\n]{0,20}Could NOT find (?<tool>\w{1,60})\b[^\n]{0,200} \(missing: /m,
            /(?:spawn |failed to find |Cannot find command ')(?<tool>git|python3?|make|cmake)\b/,
            /sh: (?:1: )?(?<tool>node-gyp[\w-]{0,20}): not found/,
            /No (?<tool>CMAKE_\w{1,20}_COMPILER) could be found/,
            /\bis `(?<tool>[\w.+-]{1,60})` not installed\?/,
            /The system library `(?<tool>[\w.+-]{1,60})` required by crate/,
            /Could not find (?<tool>`?protoc`?|directory of OpenSSL) /,
        ],
        cause: 'A step needs something that the image does not have: {tool}.',
        remedy: 'Install it in an earlier step (for example build-essential, pkg-config, git, python3-dev or a package that ends in -dev), or use a base image that is not "slim" or "alpine".',
    },
    'lock-file-outdated': {
        patterns: [
            /can only install packages when your package\.json and (?<file>package-lock\.json)/i,
            /Your lockfile needs to be updated, but yarn was run with/i,
            /The lockfile would have been (?:modified|created) by this install, which is explicitly forbidden/i,
            /\bERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH|LOCKFILE_MISSING_DEPENDENCY)\b/,
            /lockfile had changes, but lockfile is frozen/i,
            /The lockfile at `(?<file>[^`\n]{1,200})` needs to be updated, but `--locked` was provided/i,
            /pyproject\.toml changed significantly since (?<file>poetry\.lock) was last generated/i,
            /(?<file>poetry\.lock) is not up to date with pyproject\.toml/i,
            /Your (?<file>Pipfile\.lock) \([^)\n]{1,100}\) is out of date/i,
            /(?:the lock file|cannot (?:update|create) the lock file) (?<file>\S{1,300}) (?:needs to be updated but|because) --(?:locked|frozen|offline)/i,
            /the lockfile can't be updated because frozen mode is set/i,
            /install in (?:deployment|frozen) mode after changing\s{1,5}your Gemfile/i,
            /Your bundle only supports platforms/i,
            /no required module provides package /,
            /missing (?<file>go\.sum) entry(?: for| needed|; to add)/i,
            /updates to go\.(?:mod|sum) needed/i,
            /go: inconsistent vendoring/i,
            /Required package "[^"\n]{1,200}" is not present in the lock file/i,
            /Your lock file does not contain a compatible set of packages/i,
            /\bNU1004\b/,
        ],
        cause: 'A step installs exactly what {file|a lock file} lists, and it does not match the project.',
        remedy: 'Update the lock file with the same version of the tool as in the image ("npm install", "pnpm install", "yarn install", "uv lock", "poetry lock", "bundle lock", "go mod tidy", "cargo update --workspace"), and commit it.',
    },
    'tool-version-mismatch': {
        patterns: [
            // A language or tool and a number: "requires Node.js >= 20", "SDK version ^3.5.0", "CMake 3.28 or higher is required".
            /\b(?<!versions that )(?<why>(?:requires?|supports only) (?:an? |at least )?(?:different )?(?:Node(?:\.js)?|Python|Ruby|PHP|Go|Java|JDK|JVM|Gradle|CMake|rustc|Elixir|SDK|npm|pnpm|Yarn)(?: version)?[:,]? ?(?:[~^<>=v"'(]{1,5} ?|at least )?\d[^\n]{0,150})/i,
            /(?<!\S)(?<why>[A-Z][A-Za-z.]{1,20} \d[\d.]{0,10} or (?:higher|newer|later|above) is required)/,
            /(?<why>Bundler found conflicting requirements for the Ruby version)/i,
            /(?<why>Unsupported class file major version \d{2,3}|Cannot find a Java installation on your machine)/,
            /(?<why>lock file is not compatible with the current version of Poetry)/i,
            /(?<why>lock file version `?\d{1,3}`? (?:requires|was found, but this version of Cargo)[^\n]{0,80})/i,
            /(?<why>ERR_PNPM_(?:LOCKFILE_BREAKING_CHANGE|UNSUPPORTED_ENGINE|BAD_PM_VERSION)[^\n]{0,200})/,
            /(?<why>invalid go version '[^'\n]{1,40}': must match format)/i,
            /(?<why>The engine "[^"\n]{1,60}" is incompatible with this module[^\n]{0,200})/i,
            /npm (?:ERR!|error) code (?<why>EBADENGINE)/i,
            /(?<why>rustc [\d.]{1,20} is not supported by the following packages?)/i,
            /(?<why>feature `edition20\d\d` is required)/i,
            /(?<why>Required \w{1,20} version \S{1,30} does not match the running version[^\n]{0,40})/i,
            /(?<why>Cannot install on Python version [^\n]{1,100})/i,
            /(?<why>Python version \S{1,40} is not (?:allowed|supported) by the project[^\n]{0,60})/i,
            /(?<why>requested interpreter resolved to Python [^\n]{1,200})/i,
            /(?<why>Your Ruby version is [^\n]{1,60}, but your Gemfile specified [^\n]{1,60})/i,
            /(?<why>You must use Bundler \d{1,2} or greater with this lockfile)/i,
            /(?<!\S)(?<why>\S{1,150}\.whl is not a supported wheel on this platform)/i,
            /(?<why>invalid (?:target|source) release: [\d.]{1,10}|release version \d{1,3} not supported)/i,
            /(?<why>compiled by a more recent version of the Java Runtime)/i,
            /(?<why>NETSDK1045: [^\n]{1,200}|compatible \.NET SDK was not found)/i,
            /(?<why>However the current global version of \w{1,20} is [^\n]{1,60})/i,
            /(?<why>ERR_UNKNOWN_BUILTIN_MODULE)/,
            /(?<why>error:0308010C:digital envelope routines::unsupported)/i,
            /(?<why>Cannot find matching keyid): /i,
            /ModuleNotFoundError: (?<why>No module named '(?:distutils|imp|asyncore|asynchat|smtpd|cgi|pipes|telnetlib|crypt)\b[^\n]{0,40})/,
        ],
        cause: 'The image has another version of a language or tool than the project requires: {why}.',
        remedy: 'Use a base image with the required version (FROM), install that version of the tool, or change what the project requires.',
    },
    'project-file-invalid': {
        patterns: [
            /(?<why>The Poetry configuration is invalid[^\n]{0,100})/i,
            /npm (?:ERR!|error) code (?<why>EJSONPARSE)/i,
            /(?<why>failed to parse manifest at `[^`\n]{1,200}`)/i,
            /(?<why>errors parsing go\.mod)/i,
            /(?<why>"[^"\n]{1,200}composer\.json" does not contain valid JSON)/i,
            /(?<why>Non-parseable POM \S{1,200})/i,
            /(?<why>There was an error parsing `[^`\n]{1,100}`)/i,
            /(?<why>Invalid requirement: [^\n]{1,100}|Couldn't parse requirement in [^\n]{1,100})/i,
            /(?<why>Failed to parse: `[^`\n]{1,200}`)/i,
            /\b(?<why>NU10(?:08|10|11): [^\n]{1,200})/,
        ],
        cause: 'A tool cannot read a file of the project: {why}.',
        remedy: 'Correct the place that the next lines name. If it is right elsewhere, the tool in the image has another version.',
    },
    'script-missing': {
        patterns: [
            /Missing script: "?(?<script>[\w:.-]{1,60})/i,
            /\berror Command "(?<script>[\w:.-]{1,60})" not found/,
            /ERR_PNPM_(?:NO_SCRIPT|RECURSIVE_EXEC_FIRST_FAIL)\S{0,40} [^\n]{0,60}?(?:script|Command) "?(?<script>[\w:.-]{1,60})/i,
        ],
        cause: 'package.json has no script or command "{script}".',
        remedy: 'Correct the name. A command of a package needs that package installed: "npm ci --omit=dev" leaves out those for development.',
    },
    'native-module-foreign': {
        inStep: true,
        patterns: [
            /Cannot find (?:module|package) ['"]?(?<module>@\w[\w-]{0,30}\/(?:[\w-]{1,30}-)?(?:linux|darwin|win32)-[\w-]{1,30})/,
            /The package "(?<module>@esbuild\/[\w-]{1,40})" could not be found/,
            /You installed (?<module>esbuild) for another platform/,
            /Could not load the "(?<module>sharp)" module using/,
        ],
        cause: 'The part of {module} that belongs to this system was not installed.',
        remedy: 'Install in the image itself, and keep node_modules out of it (.dockerignore). Do not leave out optional dependencies. If the lock file was written on another system and lacks it, delete node_modules and the lock file, and install again.',
    },
    'program-module-missing': {
        patterns: [
            /(?:ModuleNotFoundError|ImportError): No module named '?(?<module>(?!(?:distutils|imp|asyncore|asynchat|smtpd|cgi|pipes|telnetlib|crypt)\b)[\w.]{1,100})/,
            /Error: Cannot find module '(?<module>[^'./\n][^'\n]{0,200})'/,
            /Cannot find package '(?<module>[^'\n]{1,200})' imported from/,
            /Can't locate (?<module>[\w/]{1,100})\.pm in @INC/,
            /: there is no package called ['‘](?<module>\w{1,60})/,
            /cannot load such file -- (?<module>[\w./-]{1,200}) \(LoadError\)/,
        ],
        cause: 'A program needs the module {module}, which is not installed in the image.',
        remedy: 'Add it to the dependencies of the project. If it is a part of the project itself, check COPY, WORKDIR and its search path (PYTHONPATH). In a Dockerfile with several stages, the last one must copy what was installed (node_modules, the virtual environment), and no volume may hide it.',
    },
    'temp-folder-noexec': {
        group: 'Disk and platform',
        patterns: [/failed to map segment from shared object/i],
        cause: 'A program unpacks itself into a folder from which nothing may be executed, usually /tmp with "noexec".',
        remedy: 'Set TMPDIR to a folder that allows it, or mount /tmp without noexec.',
    },
    'library-missing': {
        patterns: [
            /error while loading shared libraries: (?<library>[^\s:]{1,100}): (?!failed to map)/i,
            /Error loading shared library (?<library>[^\s:]{1,100}): /i,
            /(?<library>lib(?!nvidia|cuda)[\w+-]{1,60}\.so[\d.]{0,12}): cannot open shared object file/i,
            /version `(?<library>GLIBC(?:XX)?_[\d.]{1,20})' not found/i,
        ],
        cause: 'A program needs the library {library}, which the image does not have.',
        remedy: 'Install the package that holds it. A program that was built on another distribution needs the libraries of that one: build it in a stage on the same base (glibc and musl, the libc of Alpine, do not mix).',
    },
    'project-file-missing': {
        patterns: [
            /can only install with an existing (?<file>package-lock\.json)/i,
            /npm (?:ERR!|error) code ENOLOCK/i,
            /npm (?:ERR!|error) code ENOENT\n(?:[^\n]{0,300}\n){0,4}?[^\n]{0,40}npm (?:ERR!|error) path (?<file>\S{0,300}package\.json)/i,
            /ENOENT: no such file or directory, open '(?<file>[^'\n]{0,200}package(?:-lock)?\.json)'/i,
            /Couldn't find a (?<file>package\.json) file in/i,
            /\bERR_PNPM_(?:NO_LOCKFILE|NO_PKG_MANIFEST|NO_IMPORTER_MANIFEST_FOUND)\b/,
            /Could not open requirements file: [^\n]{0,60}No such file or directory: '(?<file>[^'\n]{1,200})'/i,
            /Non-resolvable parent POM [^\n]{1,200}: Could not find artifact (?<file>\S{1,200}) /,
            /Neither 'setup\.py' nor '(?<file>pyproject\.toml)' found/i,
            /could not find `?(?<file>Cargo\.toml)`? in/i,
            /(?<file>go\.mod) file not found in current directory or any parent/i,
            /go: cannot find main module/i,
            /\(replaced by (?<file>\.[^)\n]{0,200})\): reading [^\n]{1,300}: no such file/,
            /Composer could not find a (?<file>composer\.json) file/i,
            /there is no (?<file>POM) in this directory/i,
            /does not contain a Gradle build/i,
            /Could not locate (?<file>Gemfile)\b/,
            /Poetry could not find a (?<file>pyproject\.toml) file/i,
            /current project could not be installed: (?:Readme path `(?<file>[^`\n]{1,200})`|No file\/folder found)/i,
            /(?<!\S)(?<file>\/\S{1,200}) does not contain any element/i,
            /No `(?<file>pyproject\.toml)` found in current directory/i,
            /Unable to find lockfile at `(?<file>[^`\n]{1,200})`/i,
            /\bMSB100[39]: /,
            /python3?: can't open file '(?<file>[^'\n]{1,200})': \[Errno 2\]/i,
            /Error: Cannot find module '(?<file>\/[^'\n]{1,300})'/,
        ],
        cause: 'A program does not find {file|the files of the project} in the image.',
        remedy: 'COPY it before the step that needs it, into the folder that WORKDIR names. Check that it is committed, that .dockerignore does not exclude it, and that no volume hides it.',
    },
    'step-tests-failed': {
        inStep: true,
        patterns: [
            // Go, Rust, Jest and Vitest, pytest and unittest, RSpec and PHPUnit, Maven and .NET, ESLint.
            /^--- (?<why>FAIL: \S{1,200})/m,
            /(?<why>test result: FAILED\. [^\n]{1,60})/,
            /^ {0,4}(?<why>(?:Tests|Test Files|Test Suites):? {1,6}\d{1,6} failed\b[^\n]{0,60})/m,
            /^={3,60} (?:[^\n]{1,60}, )?(?<why>\d{1,6} (?:failed|errors?)\b[^\n]{0,60}) ={3,60}$/m,
            /^(?<why>\d{1,6} failed(?:, \d{1,6} \w{1,10}){0,5}) in [\d.]{1,12}s/m,
            /^✖ (?<why>\d{1,6} problems?)(?= \([1-9])/m,
            /^(?<why>FAILED \((?:failures|errors)=\d[^)\n]{0,40}\))/m,
            /^(?<why>\d{1,6} examples, [1-9]\d{0,5} failures?|Tests: \d{1,6}, Assertions: \d{1,6}, (?:Failures|Errors): \d{1,6})/m,
            /(?<why>There are test failures|Tests run: \d{1,6}, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])[^\n]{0,40}|Failed! {1,3}- Failed: {1,6}\d{1,6})/,
        ],
        cause: 'A step runs tests or checks the code, and that found errors: {why}.',
        remedy: 'The lines above it name them. If they pass elsewhere, the step lacks what they need: it reaches no database and no other service of the project.',
    },
    'package-manager-wrong': {
        patterns: [/Unsupported URL Type "(?<what>workspace|catalog|link|portal|patch):/i],
        cause: 'package.json uses a form of dependency ({what}) that npm does not know: the project is for pnpm or Yarn.',
        remedy: 'Install with the tool that the lock file in the repository belongs to (corepack enable, pnpm install).',
    },
    'package-file-damaged': {
        patterns: [
            /(?<why>Hash Sum mismatch|File has unexpected size)/,
            /npm (?:ERR!|error) code (?<why>EINTEGRITY)/i,
            /(?<why>THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE)/i,
            /go: [^\n]{0,100}verifying [^\n]{1,300}: (?<why>checksum mismatch)/i,
            /verifying \S{1,300}: (?<why>checksum mismatch)/i,
            /(?<why>checksum for `[^`\n]{1,200}` changed between lock files)/i,
            /(?<why>remote archive doesn't match the expected checksum|Integrity check failed for)/i,
            /(?<why>checksum verification of the file failed)/i,
            /(?<why>ERR_PNPM_TARBALL_INTEGRITY)/,
        ],
        cause: 'A downloaded package is not the one that was expected: {why}.',
        remedy: 'Build again: a mirror may be in the middle of an update. If it stays, a proxy serves an old or changed copy, or the lock file was written for another copy.',
    },
    'package-list-outdated': {
        patterns: [/E: Failed to fetch (?<source>\S{1,300}) {1,4}404 {1,4}Not Found/i],
        cause: 'The list of packages names a file that its source no longer has: the list comes from an older, cached step, or the release of the base image is no longer supported.',
        remedy: 'Run "apt-get update" and "apt-get install" in the same RUN, so that the list is new whenever something is installed. If it is like that already, use a newer base image.',
    },
    'package-source-untrusted': {
        patterns: [
            /(?<why>(?:NO_PUBKEY|EXPKEYSIG|BADSIG) [0-9A-F]{8,40})/,
            /(?<why>The repository '[^'\n]{1,200}' is (?:not|no longer) signed)/i,
            /(?<why>At least one invalid signature was encountered)/i,
            /(?<why>(?:BAD|UNTRUSTED) signature)/,
            /(?<why>GPG check FAILED|Public key for \S{1,200} is not installed)/i,
        ],
        cause: 'A package source is not trusted: {why}.',
        remedy: 'Install its current key before that step (for apt, a file in /etc/apt/keyrings that signed-by names). If it is a source of the distribution, use a newer base image. With an old engine or on a full disk, a new base image can fail like this as well.',
    },
    'package-source-clock': {
        patterns: [/Release file for (?<source>\S{1,300}) is (?:not valid yet|expired)/i],
        cause: 'apt refuses {source}, because of its date: the clock of the machine is wrong, or the source is no longer maintained.',
        remedy: 'Check the clock of the build machine ("date"). Virtual machines that slept are late. If it is right, use a newer base image.',
    },
    'package-source-gone': {
        patterns: [
            /(?<why>The repository '[^'\n]{1,200}' (?:does not have|no longer has) a Release file)/i,
            /Could not resolve host: (?<why>mirrorlist\.centos\.org)/i,
            /(?<why>Cannot prepare internal mirrorlist)/i,
        ],
        cause: 'A package source has nothing for the release of the base image: {why}. Old releases move to an archive, and sources of others (PPAs) do not know new ones yet.',
        remedy: 'Use a base image whose release is supported, or leave out the source of others if the distribution has the package as well. As a stopgap for old releases, point the package sources to the archive (archive.debian.org, old-releases.ubuntu.com, vault.centos.org).',
    },
    'package-login-refused': {
        patterns: [
            /npm (?:ERR!|error) code (?<why>E40[13])\b/i,
            /(?<why>ERR_PNPM_FETCH_40[13])\b/,
            /(?<why>Invalid authentication \(as an anonymous user\))/i,
            /(?<why>40[13] Client Error)\b/,
            /HTTP error (?<why>40[13]) while getting https:/i,
            /(?<why>40[13] Error, Credentials not correct for \S{1,200})/i,
            /(?:Could not transfer (?:artifact|metadata)|Could not (?:GET|HEAD) ')[^\n]{0,400}\b(?<why>40[13])\b/i,
            /NU1301[^\n]{0,300}\b(?<why>40[13])\b/,
            /(?<why>Response status code does not indicate success: 40[13])\b/i,
            /(?<why>Authentication is required for \S{1,200})/i,
            /(?<why>Bad username or password for \S{1,200})/i,
            /(?<why>Could not authenticate against \S{1,200})/i,
            /(?<why>failed to authenticate when downloading repository)/i,
        ],
        cause: 'A step downloads from a source that wants a login, and got none or one without the right: {why}. A public source answers like this when a proxy or its own rules refuse.',
        remedy: 'Pass the token as a secret (input secrets, and RUN --mount=type=secret in the Dockerfile), and check that it may read what is downloaded.',
    },
    'step-certificate-date': {
        inStep: true,
        patterns: [
            /(?<why>certificate (?:has expired|is not yet valid)[^\n]{0,100}|CERT_(?:HAS_EXPIRED|NOT_YET_VALID)\b)/i,
            /(?<why>certificate verification failed: The certificate is NOT trusted\. The certificate chain uses expired certificate)/i,
        ],
        cause: 'A program in a step does not accept the certificate of a server because of its date: {why}.',
        remedy: 'In an old base image, its list of authorities is too old: use a newer one, or update ca-certificates before that step. Check the clock of the build machine ("date"). If both are right, the server needs a new certificate.',
    },
    'step-certificate-untrusted': {
        inStep: true,
        patterns: [
            /(?<why>SSL certificate problem: [^\n]{1,100}|CERTIFICATE_VERIFY_FAILED|x509: [^\n]{1,150}|SSL: certificate verification failed|cannot verify \S{1,200} certificate, issued by)/i,
            /(?<why>self[- ]signed certificate(?: in certificate chain)?|unable to get (?:local )?issuer certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE)/i,
            /(?<why>server certificate verification failed|Certificate verification failed: [^\n]{1,100}|remote certificate is invalid[^\n]{0,100})/i,
        ],
        cause: 'A program in a step does not trust the certificate of a server: {why}.',
        remedy: 'Install ca-certificates in the image. If a proxy of your company replaces certificates, COPY its authority into the image before that step (/usr/local/share/ca-certificates, then update-ca-certificates).',
    },
    'step-download-refused': {
        inStep: true,
        patterns: [
            /(?<why>curl: \(22\) [^\n]{1,200})/i,
            /wget: (?<why>server returned error: HTTP[^\n]{1,100})/i,
            /(?<why>ERROR [45]\d\d: [^\n]{1,60})/,
            /(?<why>urllib\.error\.HTTPError: HTTP Error [45]\d\d[^\n]{0,100}|OpenURI::HTTPError: [45]\d\d[^\n]{0,100})/,
            /(?<why>Request failed with status code [45]\d\d)/,
            /(?<why>curl: \(56\) The requested URL returned error: [45]\d\d[^\n]{0,60})/i,
        ],
        cause: 'A step downloads a file, and the server refuses: {why}.',
        remedy: 'Correct the address (404), as files of old versions are deleted. 401 and 403: it wants a login (pass a token as a secret), or refuses machines like this one. 429 and from 500 up: build again later.',
    },
    'java-certificate-untrusted': {
        patterns: [
            /(?<why>PKIX path building failed)/i,
            /(?<why>unable to find valid certification path to requested target)/i,
            /(?<why>the trustAnchors parameter must be non-empty)/i,
        ],
        cause: 'A Java program does not trust the certificate of a server ({why}): the trust store of its Java lacks the authority, which is that of a proxy of the company, a private one, or newer than this Java.',
        remedy: 'Java has its own store and does not read the certificates of the system: import the authority in the image ("keytool -importcert -cacerts -alias NAME -file FILE"), or use a newer Java. "openssl s_client -connect HOST:443" shows who signed. If the server does not send its intermediate certificates, correct it there.',
    },
    'step-download-failed': {
        patterns: [
            /(?<why>E: Failed to fetch [^\n]{1,400})/,
            // apt goes on without its lists and then does not find the package.
            /(?<why>W: Failed to fetch [^\n]{1,300}(?:could not connect|unable to connect|connection (?:failed|timed out|refused)|temporary failure|could not resolve)[^\n]{0,100})/i,
            /after connection broken by '(?=[\s\S]{0,5000}?\(from versions: none\))(?<why>\w{1,40}\([^\n]{1,200})/,
            /(?<why>Temporary failure resolving '[^'\n]{1,200}')/i,
            /npm (?:ERR!|error) code (?<why>ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENOTFOUND|ECONNREFUSED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)/i,
            /(?<why>There appears to be trouble with your network connection)/i,
            /Internal Error: (?<why>Error when performing the request)/,
            // What fails in its own cache is not about the network.
            /error An unexpected error occurred: "(?<why>https?:\/\/[^\s"]{1,200}: (?!E(?:NOENT|EXIST|NOTEMPTY|INVAL|ACCES|PERM)\b)(?![^\n]{0,40}\b404\b)[^\n]{1,200})"\./,
            /(?<why>Failed to download package '[^'\n]{1,200}' from '[^'\n]{1,300}')/,
            /(?<why>ERR_PNPM_(?:META_FETCH_FAIL|FETCH_5\d\d)[^\n]{0,200})/,
            /pip\._vendor\.[\w.]{1,100}: (?<why>[^\n]{1,200})/,
            /Retry\(total=0,[^\n]{1,100} after connection broken by '(?<why>\w{1,40}\([^\n]{1,200})/,
            /(?<why>spurious network error[^\n]{0,200})/i,
            /(?<!\S)(?<why>\S{1,200}: (?:temporary error \(try again later\)|network error \(check Internet connection and firewall\)))/i,
            /(?<why>Could not transfer (?:artifact|metadata) \S{1,200})/i,
            /(?<why>Could not (?:GET|HEAD) '[^'\n]{1,300}')/,
            /(?<why>Could not reach host \S{1,200}|Network error while fetching \S{1,200})/i,
            /(?<why>curl error \d{1,3} while downloading \S{1,300})/i,
            /(?<why>NU1301: [^\n]{1,300})/,
            /(?<why>Failed to download metadata for repo '[^'\n]{1,100}'|Cannot download repomd\.xml)/i,
            /(?<why>Cannot access \S{1,60} \([^)\n]{1,200}\) in offline mode)/i,
            /(?<why>error sending request for url\s[^\n]{1,200})/i,
            /(?<why>network timeout at: \S{1,200}|ESOCKETTIMEDOUT)/i,
            /(?<why>Gem::RemoteFetcher::FetchError)/,
            /(?<why>All mirrors were (?:already )?tried)/i,
            /(?<why>failed to download from `[^`\n]{1,300}`|failed to fetch `https[^`\n]{1,300}`)/i,
        ],
        cause: 'A step could not download what it needs: {why}.',
        remedy: 'Build again. If it stays, check from the build machine whether that host answers. In a company network, pass HTTP_PROXY and HTTPS_PROXY as build-args, or use a mirror.',
    },
    'step-git-refused': {
        inStep: true,
        patterns: [
            /(?<why>Host key verification failed|Permission denied \(publickey[^)\n]{0,60}\)|could not read (?:Username|Password) for [^\n]{1,200}|Authentication failed for [^\n]{1,200})/i,
            /fatal: (?<!(?:connect to host|resolve hostname|kex_exchange|Connection (?:closed|reset) by)[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3}[^\n]{0,40}fatal: )(?<why>Could not read from remote repository)/i,
            /(?<why>make sure you have the correct access rights)(?<!(?:connect to host|resolve hostname|kex_exchange|Connection (?:closed|reset) by)[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3}[^\n]{0,40}make sure you have the correct access rights)/i,
            /(?<why>remote: Repository not found)/i,
        ],
        cause: 'A step fetches a Git repository, and Git gets no access: {why}.',
        remedy: 'Over SSH, use RUN --mount=type=ssh (input ssh), and add the host key of the Git server to known_hosts in the image. Over HTTPS, pass a token as a secret (input secrets).',
    },
    'package-index-missing': {
        patterns: [
            /(?<!\S)(?<package>bash|curl|git|jq|wget|make|gcc|g\+\+|build-base|musl-dev|ca-certificates|openssl|openssh-client|tzdata|python3|nodejs|npm|unzip|zip|libc6-compat) \(no such package\):/,
            /E: Unable to locate package (?<package>curl|git|jq|wget|make|gcc|g\+\+|build-essential|ca-certificates|openssl|gnupg|tzdata|unzip|zip|xz-utils|procps|apt-transport-https)\s{0,3}$/m,
        ],
        cause: 'A step does not find even {package}, which every distribution has: it has no list of packages. Its mirror did not answer, or no step loaded the list.',
        remedy: 'With apt, run "apt-get update" in the same RUN before the installation. If that is done, the mirror is down or out of reach: build again, look for warnings above (apk hides them with -q), and check the proxy and the addresses of the sources (/etc/apk/repositories, /etc/apt).',
    },
    'package-not-found': {
        patterns: [
            /E: (?<why>Unable to locate package [^\n]{1,100})/,
            /E: (?<why>Package '[^'\n]{1,100}' has no installation candidate)/,
            /E: (?<why>Version '[^'\n]{1,100}' for '[^'\n]{1,100}' was not found)/,
            /(?<why>unable to select packages):/i,
            /(?<why>No matching distribution found for [^\n]{1,200})/i,
            /npm (?:ERR!|error) code (?<why>E404|ETARGET)/i,
            /(?<why>Couldn't find (?:package|any versions for) "[^"\n]{1,100}")/,
            /(?<why>https?:\/\/[^\s"]{1,200}: Request failed "404)/,
            /(?<why>ERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)[^\n]{0,200})/,
            /Because (?<why>\S{1,100} was not found in the package registry)/i,
            /(?<why>no matching package (?:named )?`[^`\n]{1,100}` found)/i,
            /(?<why>failed to select a version for the requirement `[^`\n]{1,100}`)/i,
            /(?<why>unrecognized import path "[^"\n]{1,200}")/,
            /go: [^\n]{1,300}: (?<why>unknown revision \S{1,100}|404 Not Found|410 Gone|no matching versions for query)/i,
            /(?<why>Could not find gem '[^'\n]{1,100}')/i,
            /(?<why>Could not find [\w.-]{1,100} in (?:any of the sources|locally installed gems))/i,
            /(?<why>(?:Could not find artifact|Failure to find) \S{1,200})/i,
            /> (?<why>Could not find [\w.-]{1,100}:[\w.-]{1,100}:[\w.-]{1,100})/,
            /(?<why>Plugin \[id: '[^'\n]{1,100}'[^\]\n]{0,60}\] was not found)/,
            /(?<why>YN0035: [^\n]{1,200}|YN0082: [^\n]{1,200})/,
            /(?<why>unsatisfiable constraints):/i,
            /(?<why>No package \S{1,100} available)/,
            /(?<why>Could not find a matching version of package \S{1,100})/i,
            /(?<why>requires [^\n]{1,100}, it could not be found in any version)/i,
            /\b(?<why>NU110[123]: [^\n]{1,200})/,
            /(?<why>No match for argument: \S{1,100})/i,
            /(?<why>\/usr\/src\/php\/ext\/\S{1,60} does not exist)/,
            /(?<why>PackagesNotFoundError|nothing provides (?!needed)[^\n]{1,150})/,
        ],
        cause: 'A step installs a package that its sources do not have, or not in that version: {why}.',
        remedy: 'Check its name and version. With apt, run "apt-get update" in the same RUN. Debian, Ubuntu and Alpine drop old versions, so do not pin them. A package may have nothing for this version of the language or this processor (pip then says "from versions: none"). A private package needs the address of its registry and a token.',
    },
    'package-conflict': {
        patterns: [
            /npm (?:ERR!|error) code ERESOLVE/i,
            /\bResolutionImpossible\b|because these package versions have conflicting dependencies/,
            /version solving (?:has )?failed/i,
            /No solution found when resolving/i,
            /Your requirements could not be resolved to an installable set of packages/i,
            /The following packages have unmet dependencies|held broken packages/i,
            /Could not find compatible versions/i,
            /failed to select a version for `[^`\n]{1,100}`/i,
            /\berror NU1(?:107|605)\b/,
            /\bERR_PNPM_PEER_DEP_ISSUES\b/,
        ],
        cause: 'The packages that a step installs need versions of each other that do not fit together.',
        remedy: 'The lines around the message name them. Change the versions, and keep a lock file, so that the same versions are installed each time.',
    },
    'step-needs-root': {
        patterns: [
            /Could not open lock file \/var\/lib\/[^\n]{1,100}Permission denied/i,
            /List directory \/var\/lib\/apt\/lists\/partial is missing[^\n]{0,60}Permission denied/i,
            /Unable to lock database: Permission denied/i,
            /npm (?:ERR!|error) code EACCES/i,
            /Gem::FilePermissionError/,
            /npm (?:ERR!|error) If you believe this might be a permissions issue/i,
            /Could not install packages due to an \w{1,30}: \[Errno 13\] Permission denied/i,
        ],
        cause: 'A step writes where it may not: most often the image runs it as another user than root.',
        remedy: 'Put "USER root" before it, and switch back after it. For the files of the project, use COPY --chown.',
    },
    'wheel-missing': {
        patterns: [/invalid command 'bdist_wheel'/],
        cause: 'pip builds a package from its source, and the Python package wheel is not in the image, or is too old for its setuptools.',
        remedy: 'Run "pip install --upgrade pip setuptools wheel" before it. If it worked before, the base image has changed: newer images of Python bring neither setuptools nor wheel, so pin it meanwhile.',
    },
    'package-build-failed': {
        patterns: [
            /(?<why>failed to run custom build command for `[^`\n]{1,100}`)/i,
            /(?<why>An error occurred while installing \S{1,100} \([^)\n]{1,60}\), and Bundler cannot continue)/i,
            /(?<why>Failed to build gem native extension)/i,
            /(?<why>Failed building wheel for \S{1,100}|Failed to build installable wheels for [^\n]{1,200}|Could not build wheels for [^\n]{1,100})/i,
            /(?<why>subprocess-exited-with-error|metadata-generation-failed)/,
            /× (?!pip subprocess to install)(?<why>[^\n]{1,80} did not run successfully)/,
            /(?<why>Failed to build `[^`\n]{1,100}`)/,
            /(?<why>gyp ERR! (?:build error|configure error|not ok))/,
            /error (?<why>\S{0,200}node_modules\/\S{1,200}: Command failed)/,
            /npm (?:ERR!|error) path (?<why>\S{0,200}node_modules\/\S{1,200})\s{1,3}[^\n]{0,40}npm (?:ERR!|error) command failed\b(?![\s\S]{0,3000}\b(?:EAI_AGAIN|ENOTFOUND|ETIMEDOUT|ECONNRE(?:SET|FUSED))\b)/i,
        ],
        cause: 'A package has to be compiled, and that failed: {why}.',
        remedy: 'The lines around it say why. Usually a compiler or a library is missing (build-essential, python3-dev, a package that ends in -dev), or there is no ready-made build for this processor, Alpine, or so new a version of the language.',
    },
    'compile-error': {
        patterns: [
            /(?<why>error TS\d{4,5}: [^\n]{1,200})/,
            /(?<why>error\[E\d{4}\]: [^\n]{1,200})/,
            /(?<why>error CS\d{4}: [^\n]{1,200})/,
            /\[ERROR\] (?<why>COMPILATION ERROR)/,
            /(?<why>Module not found: (?:Error: )?Can't resolve '[^'\n]{1,200}')/,
            /^(?<why>Type error: [^\n]{1,200})/m,
            /(?<!\S)(?<why>\S{1,200}\.(?:c|cc|cpp|cxx|h|hpp|m|kt|java|swift):\d{1,6}:(?:\d{1,5}:)? (?:fatal )?error: [^\n]{1,200})/,
            /^(?<why>\S{1,200}\.go:\d{1,6}:\d{1,5}: (?!no required module|cannot find package)[^\n]{1,200})/m,
        ],
        cause: 'The code of the project does not compile: {why}.',
        remedy: 'Build it outside of Docker to see more. If it compiles there, the image has other versions, or files are missing in it (.dockerignore, dependencies for development).',
    },
    'python-managed-by-system': {
        patterns: [/error: externally-managed-environment/i],
        cause: 'pip does not install into the Python of the distribution.',
        remedy: 'Create a virtual environment in the Dockerfile ("python3 -m venv /venv", and /venv/bin first in PATH), or use a python base image.',
    },
    'step-secret-missing': {
        inStep: true,
        patterns: [/\/run\/secrets\/(?<secret>[\w.-]{1,100})['’]?: no such file or directory/i],
        cause: 'A step reads the secret "{secret}", and the build has none of that name.',
        remedy: 'Pass it in the input secrets, secret-envs or secret-files, under the ID that RUN --mount=type=secret names.',
    },
    'step-network-failed': {
        inStep: true,
        patterns: [
            /(?<why>curl: \((?:5|6|7|16|18|28|35|52|55|56|92|95)\) [^\n]{1,200})/i,
            /(?<why>wget: (?:bad address|unable to resolve|can't connect|download timed out|error getting response|connection closed|TLS error)[^\n]{0,200}|unable to resolve host address [^\n]{1,200})/i,
            /(?<why>Could not resolve host: \S{1,200}|Temporary failure in name resolution|Name or service not known|getaddrinfo(?: failed|:) [^\n]{1,100}|could not translate host name [^\n]{1,100})/i,
            /(?<why>stream error: stream ID \d{1,9}; \w{1,30})/,
            /(?<why>dial tcp[^\n]{1,200}|\bi\/o timeout\b|TLS handshake timeout|connection (?:timed out|reset by peer|refused)|network is unreachable)/i,
            /(?<why>\b(?:ETIMEDOUT|ECONNRESET|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)\b)/,
        ],
        cause: 'A step could not reach a server: {why}.',
        remedy: 'Build again. If it stays, check from the build machine whether that host answers. In a company network, pass HTTP_PROXY and HTTPS_PROXY as build-args. A step reaches no database and no other service of the project, and localhost is the step itself: start those afterwards, or pass what the step needs as a build-arg.',
    },
    'rename-across-layers': {
        inStep: true,
        patterns: [/Invalid cross-device link \(os error 18\)|EXDEV: cross-device link/],
        cause: 'A step renames a folder of an earlier layer, which the overlay file system does not do.',
        remedy: 'Create and change that folder in the same RUN, or copy it instead.',
    },
    'step-killed': {
        patterns: [
            /did not complete successfully:\s{1,3}(?:exit code: 137|cannot allocate memory|signal: killed)/i,
            /(?:executor failed running \[[^\n]{1,2000}?\]: exit code|returned a non-zero code): 137\b/i,
            /Gradle build daemon disappeared unexpectedly/,
        ],
        cause: 'A step of the Dockerfile was killed from outside, most often because the machine ran out of memory.',
        remedy: 'Make the step use less memory (fewer parallel jobs), or build on a larger machine.',
    },
    'step-crashed': {
        patterns: [
            /(?<why>qemu: uncaught target signal \d{1,2} \([^)\n]{1,40}\))/i,
            // The emulator does not find the program's loader.
            /^(?<why>Error while loading \/\S{1,200}: No such file or directory)/m,
            /(?<why>internal compiler error: (?:Segmentation fault|Illegal instruction|Bus error))/i,
            /\((?<why>signal: (?:4|6|7|11), SIG\w{2,4})[:)]/,
            // Node.js, of a program that it had started.
            /\b(?<why>SIG(?:ILL|SEGV|BUS) \((?:Invalid machine instruction|Segmentation fault|Bus error))/i,
            /npm (?:ERR!|error) signal (?<why>SIG(?:ILL|SEGV|BUS))\b/i,
            /did not complete successfully: (?<why>exit code: (?:132|134|135|136|139))\b/i,
            /returned a (?<why>non-zero code: (?:132|134|135|136|139))\b/i,
        ],
        cause: 'A program in a step of the Dockerfile crashed: {why}. If the step runs for another processor than that of the machine, the emulation (QEMU) is the usual cause.',
        remedy: 'Build that platform on a machine with that processor, or cross-compile (FROM --platform=$BUILDPLATFORM). A newer QEMU helps, too (docker/setup-qemu-action with a newer image).',
    },
    'windows-line-endings': {
        patterns: [
            /(?<!\S)(?<file>\S{1,200}): line \d{1,6}: \$'\\r': command not found/i,
            /(?<!\S)(?<file>\S{1,200}): [^\n]{0,60}\^M: bad interpreter/i,
            /env: ['‘]?(?<file>[^\n'’:]{1,60}?)(?:\\r|\r)['’]?: No such file or directory/i,
        ],
        cause: 'A script has Windows line endings, which Linux does not read ({file}).',
        remedy: 'Save it with Linux line endings, and keep them: "*.sh text eol=lf" in .gitattributes.',
    },
    'step-shell-foreign': {
        inStep: true,
        patterns: [
            /^\S{0,40}sh: (?:\d{1,5}: )?(?<why>Bad substitution|Syntax error: [^\n]{1,60})/im,
            /\bsh: (?:\d{1,5}: )?(?<why>(?:source|pushd|popd|\[\[|shopt|declare|local): not found)/,
        ],
        cause: 'The shell of the image (/bin/sh) does not understand a step: {why}. Most often the step is written for bash.',
        remedy: 'Put SHELL ["/bin/bash", "-c"] before it, in an image that has bash, or use what every shell knows ("." for source, "[" for "[[").',
    },
    'step-command-missing': {
        inStep: true,
        ofCommand: true,
        patterns: [
            /^(?:\/bin\/)?(?:ba|da|a)?sh: (?:(?:line )?\d{1,5}: )?(?<command>[\w./+-]{1,80}): (?:command )?not found$/m,
            /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: 127\b/i,
            /The command '(?<command>[^\n]{1,500}?)' returned a non-zero code: 127\b/i,
        ],
        cause: 'A step of the Dockerfile calls a program that the image does not have: {command}',
        remedy: 'The output of the step names it ("not found"). Install it in an earlier step, or correct its name or path. A script with Windows line endings fails in the same way.',
    },
    'step-not-executable': {
        ofCommand: true,
        patterns: [
            /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: 126\b/i,
            /The command '(?<command>[^\n]{1,500}?)' returned a non-zero code: 126\b/i,
        ],
        cause: 'A step of the Dockerfile calls a file that is not executable: {command}',
        remedy: 'Make it executable: COPY --chmod=755, or "git update-index --chmod=+x" in the repository.',
    },
    'step-service-missing': {
        inStep: true,
        patterns: [
            /(?<why>System has not been booted with systemd|Failed to connect to (?:system scope )?bus|Cannot connect to the Docker daemon)/,
        ],
        cause: 'A step wants a service of the machine, and none runs in a step of a Dockerfile: {why}.',
        remedy: 'Leave it out of the Dockerfile. What is to run with the application belongs into its CMD or into another service, and what needs docker or systemd before or after the build.',
    },
    'step-variable-missing': {
        inStep: true,
        patterns: [
            /environment variable (?:is )?(?:not found|not set|missing|required):? ["'`]?(?<name>[A-Za-z_]\w{0,60})/i,
            /missing (?:required )?environment variables?:? ["'`]?(?<name>[A-Za-z_]\w{0,60})/i,
            /(?<name>Invalid environment variables)/,
            /: (?<name>[A-Za-z_]\w{0,60}): (?:unbound variable|parameter (?:null or )?not set)/,
            /The (?<name>SECRET_KEY) setting must not be empty/,
            /Missing [`'"](?<name>secret_key_base)/,
            /^KeyError: '(?<name>[A-Z][A-Z0-9_]{2,60})'$/m,
        ],
        cause: 'A step needs a variable that has no value in the build: {name}.',
        remedy: 'Pass what is public with ARG and the input build-args, and what is secret with the input secrets and RUN --mount=type=secret. If the step only checks that it is there, set any value in that RUN (Rails: SECRET_KEY_BASE_DUMMY=1).',
    },
    'package-manager-locked': {
        inStep: true,
        patterns: [
            /(?<why>Could not get lock \/var\/[^\s.]{1,80}|Unable to lock database: Resource temporarily unavailable)/,
        ],
        cause: 'Another step uses the same files of the package manager at this moment: {why}.',
        remedy: 'If they are in a cache mount, add sharing=locked to it (RUN --mount=type=cache,sharing=locked,target=…). Otherwise, build again.',
    },
    'step-user-exists': {
        inStep: true,
        patterns: [
            /(?<why>\b(?:user|group)(?:add|mod)?: ?(?:GID|UID|group|user) ['‘][^'’\n]{1,60}['’] (?:already exists|is not unique))/i,
            /(?<why>add(?:user|group): (?:[ug]id|user|group) '[^'\n]{1,60}' in use|The (?:user|group|UID|GID) `[^`'\n]{1,60}'? (?:already exists|is already in use))/i,
        ],
        cause: 'A step creates a user or group that the base image already has: {why}.',
        remedy: 'Use the one that is there (1000 is "node" in images of Node.js, and "ubuntu" in Ubuntu since 24.04), choose another name or number, or delete it before.',
    },
    'step-archive-invalid': {
        inStep: true,
        patterns: [
            /(?<why>not in (?:gzip|bzip2) format|File format not recognized|This does not look like a tar archive|End-of-central-directory signature not found|invalid (?:gzip|tar) magic|bad zip ?file|invalid load key, 'v')/i,
        ],
        cause: 'A step unpacks a file that is not an archive of that kind: {why}.',
        remedy: 'If the step downloads it, the address answers with something else, usually a web page: open it, and download with "curl --fail --location". If COPY brings it, check that the repository has the file itself and not a pointer of Git LFS.',
    },
    'package-script-failed': {
        inStep: true,
        patterns: [
            /installed (?<package>\S{1,100}) package (?:pre|post)-(?:installation|removal) script subprocess returned error exit status/i,
            /ERROR: (?<package>\S{1,100})\.(?:pre|post)-(?:install|upgrade): script exited with error/i,
        ],
        cause: 'The package {package} was unpacked, and its own installation script failed.',
        remedy: 'The lines above it say why. Often the script asks a question (ENV DEBIAN_FRONTEND=noninteractive), or wants to start a service, which runs in no step.',
    },
    'package-scripts-forbidden': {
        patterns: [/ERR_PNPM_IGNORED_BUILDS[\] ]{1,4}(?<why>Ignored build scripts: [^\n]{1,200})/],
        cause: 'pnpm does not run the install scripts of packages that the project has not allowed: {why}.',
        remedy: 'Allow them ("pnpm approve-builds" writes it into the project), and set the version of pnpm (packageManager in package.json), as newer ones are stricter.',
    },
    'pnpm-question': {
        inStep: true,
        patterns: [/(?<why>ERR_PNPM_\w{0,60}NO_TTY)/],
        cause: 'pnpm asks a question in a step, and no one can answer there: {why}.',
        remedy: 'Set CI=true before it (ENV CI=true, or "CI=true pnpm install").',
    },
    'git-folder-foreign': {
        group: 'Dockerfile',
        patterns: [
            /detected dubious ownership in repository at '(?<path>[^'\n]{1,300})'/i,
            /unsafe repository \('?(?<path>[^')\n]{1,300}?)'? is owned by someone else\)/i,
        ],
        cause: 'The Git checkout in {path} belongs to another user, so Git does not use it.',
        remedy: 'Make this user its owner ("sudo chown -R USER FOLDER"), or run "git config --global --add safe.directory FOLDER" as this user.',
    },
    'step-file-missing': {
        inStep: true,
        ofLastWords: true,
        patterns: [
            /^(?![^\n]{0,200}https?:)[^\n]{0,200}no such file or directory[,:] (?:\w{1,12} )?['"‘]?(?<path>[^\s'"’]{1,300})/i,
            /(?:cannot|can't) open '?(?<path>[^\s'":]{1,300})'?: No such file/,
            /(?<!\S)['"‘`]?(?=\S{0,300}[/.*])(?<path>[^\s'"’`:]{1,300})['"’`]?: No such file or directory$/,
        ],
        cause: 'A step does not find {path} in the image.',
        remedy: 'COPY or create it before that step, and check the path and WORKDIR. Also check that .dockerignore does not exclude it, and that it is made in this stage.',
    },
    'step-path-denied': {
        inStep: true,
        ofLastWords: true,
        patterns: [
            /permission denied, \w{1,12} ['"‘]?(?<path>[^\s'"’]{1,300})/i,
            /(?<!\S)['"‘`]?(?<path>[^\s'"’`:]{1,300})['"’`]?: (?:Permission denied|Operation not permitted)/,
        ],
        cause: 'A step may not use or change {path}: most often the image runs it as another user than root.',
        remedy: 'Put "USER root" before it and switch back after it, or make the user of the image the owner (COPY --chown).',
    },
    'step-tool-failed': {
        inStep: true,
        patterns: [
            /\[?(?<why>ERR_PNPM_[A-Z_]{1,60}[^\n]{0,200})/,
            /^error: [^\n]{1,300}(?:\n {1,4}Caused by: [^\n]{1,300}){0,8}\n {1,4}Caused by: (?<why>[^\n]{1,300})/m,
            /\[ERROR\] (?<why>Failed to execute goal [^\n]{1,300})/,
            /\* What went wrong:\n[^\n]{1,300}\n {0,8}> (?<why>[^\n]{3,300})/,
            /\* What went wrong:\n(?<why>[^\n]{1,300})/,
            /npm (?:ERR!|error) (?!code\b|errno\b|path\b|command\b|syscall\b|cwd\b|signal\b|A complete log|Exit status|Failed at the|This is probably|\S{1,100}@\d\S{0,40} \w)(?<why>[^\n]{3,300})/,
            /\berror (?<why>[A-Z]{2,8}\d{3,5}: [^\n]{1,300})/,
            /: error : {1,4}(?<why>[^\n]{3,300})/,
            /➤ (?<why>YN00(?:01|09|18|41|46|58): [^\n]{3,300})/,
            /^ {0,4}(?:E|ERROR|[Ee]rror|fatal|FATAL ERROR|panic|(?=(?:[a-z_][\w.]{0,60}\.)?[A-Z][\w:]{1,60}(?:Error|Exception|NotFound|ENOENT|EACCES): )[\w.:]{2,140}): (?!failed to (?:solve|build)|process "|executor failed|Service '|buildx failed|pip's dependency|Sub-process )(?<why>[^\n]{3,300})/m,
        ],
        cause: 'A step of the Dockerfile failed, and its tool says why: {why}.',
        remedy: 'The lines around it in the log say more. To try a fix, run the command in a container of the base image.',
    },
    'step-failed': {
        ofCommand: true,
        patterns: [
            /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: (?<code>\d+)/i,
            /executor failed running \[(?<command>[^\n]{1,500}?)\]: exit code: (?<code>\d+)/i,
            /The command '(?<command>[^\n]{1,500}?)' returned a non-zero code: (?<code>\d+)/i,
            /did not complete successfully: exit code: (?<code>\d+)/i,
            // What BuildKit said before 0.8, of any status.
            /executor failed running \[(?<command>[^\n]{1,500}?)\]: (?:runc did not terminate|buildkit-runc did not terminate)/i,
        ],
        cause: 'A step of the Dockerfile exited with status {code|other than 0}: {command|see the message}{said|}',
        remedy: 'Read the output of that step, above the error.',
    },
});

;// CONCATENATED MODULE: ./lib/core/diagnosis/catalogue.js












/**
 * The errors that were met, in the order in which they are looked for: the first that matches is the diagnosis.
 * Three rules make the order: what a step of the Dockerfile printed never counts as an error of the network; the
 * specific comes before the general; what cannot fail a build comes last.
 */
const catalogue = [
    ...diskAndPlatform,
    ...steps,
    ...dockerfile,
    ...actions,
    ...registry,
    ...cache,
    ...engine,
    ...containers,
    ...ssh,
    ...compose,
    ...network,
    ...fallback,
];

// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
// EXTERNAL MODULE: ./lib/core/diagnosis/failure-text.js + 1 modules
var failure_text = __webpack_require__(64828);
;// CONCATENATED MODULE: ./lib/core/diagnosis/fails-besides.js


/** How tools begin a line when something failed. */
const beginning = /(?:^|[\s\]>])(?:error|fatal|panic|e)(?:\[\w{1,40}\])?: ?\S|\bFATA\[|::error\b|##\[error\]/i;
/** With which words they say it. */
const words = /\b(?:fail(?:ed|ure)|fatal|denied|refused|unauthorized|forbidden|timed out|cannot|could not|unexpected (?:status|EOF)|not found|no such|exit(?:ed with)? (?:code|status):? [1-9]|non-zero code)/i;
/** What only says that something failed before. */
const consequence = /Process completed with exit code \d/;
/**
 * Whether something failed besides what the patterns explain: who says that all is well must not overlook it.
 * @param mayEnd whether the end of the job is one of the things that they explain
 */
function failsBesides({ serious }, patterns, mayEnd = false) {
    const explained = new Set(patterns.flatMap((pattern) => linesWith(pattern, serious)));
    return (0,format_lines/* trimmedLines */.A)(serious)
        .filter((line) => beginning.test(line) || words.test(line))
        .some((line) => !explained.has(line) && !(mayEnd && consequence.test(line)));
}
/** All lines in which a pattern matches. */
function linesWith(pattern, text) {
    const lines = [];
    let rest = text;
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
        lines.push(...(0,format_lines/* trimmedLines */.A)((0,failure_text/* lineOf */.cA)(rest, match)));
        const end = rest.indexOf('\n', match.index + match[0].length);
        if (end < 0)
            break;
        rest = rest.slice(end + 1);
    }
    return lines;
}

;// CONCATENATED MODULE: ./lib/core/diagnosis/template.js
/**
 * Fills a template of the catalogue: `{name|words for when it is not known}`. Without values it gives the text for
 * the documents.
 */
function fillTemplate(template, values) {
    return template.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name, otherwise) => {
        return values[name] ?? otherwise ?? `<${name}>`;
    });
}

;// CONCATENATED MODULE: ./lib/core/diagnosis/diagnose.js






const longestText = 256 * 1024;
const longestMatch = 400;
const longestPart = 250;
/**
 * Finds the entry of the catalogue that explains a text: an error message, or the end of a log (its last 256 KiB are
 * looked at). Undefined when no entry does.
 */
function diagnose(text, context = {}) {
    const failure = (0,failure_text/* readFailureText */.mV)(text.slice(-longestText));
    return (firstMatch(failure, context, catalogue, 'serious') ?? firstMatch(failure, context, catalogue, 'said'));
}
/** A line that fails nothing counts only when nothing else tells, and nothing failed of which nothing is known. */
function firstMatch(failure, context, entries, part) {
    for (const entry of entries) {
        const found = findEntry(entry, failure, part);
        if (found === undefined)
            continue;
        const isCalm = part === 'said' || entry.class === 'first-run';
        if (isCalm && failsBesides(failure, entry.patterns))
            continue;
        return explain(entry, found, failure, context);
    }
    return undefined;
}
function findEntry(entry, failure, part) {
    if (entry.inStep && !failure.isOfStep)
        return undefined;
    const read = entry.ofCommand ? 'withCommands' : entry.ofLastWords ? 'last' : part;
    for (const pattern of entry.patterns) {
        const found = find(pattern, failure, read);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Looks in the whole text first: what spans several lines may begin in a warning. */
function find(pattern, failure, part) {
    const whole = part === 'serious' ? failure.said : failure[part];
    const match = pattern.exec(whole);
    if (match === null)
        return undefined;
    const line = (0,failure_text/* lineOf */.cA)(whole, match);
    if (part !== 'serious' || line.includes('\n') || !(0,failure_text/* isHarmless */.EW)(line))
        return { match, line };
    const other = pattern.exec(failure.serious);
    return other === null ? undefined : { match: other, line: (0,failure_text/* lineOf */.cA)(failure.serious, other) };
}
function explain(entry, { match, line }, failure, context) {
    const matched = line.length > longestMatch ? `${line.slice(0, longestMatch)}…` : line;
    const values = {
        ...contextValues(context, failure, registryIn(matched), match.groups?.['target']),
        said: quote(failure.last),
        ...tidyGroups(match.groups ?? {}),
    };
    const forFork = context.isForkPullRequest ? entry.forkPullRequest : undefined;
    const advice = forFork === undefined || failsBesides(failure, entry.patterns, true) ? entry : forFork;
    const diagnosis = {
        id: entry.id,
        class: advice.class,
        cause: fillTemplate(advice.cause, values),
        remedy: fillTemplate(advice.remedy, values),
        matched,
        ...(entry.maxRetries === undefined ? {} : { maxRetries: entry.maxRetries }),
        ...(entry.wait === undefined ? {} : { wait: entry.wait }),
    };
    if (!entry.wraps)
        return diagnosis;
    const inner = firstMatch(failure, context, catalogue.filter((other) => !other.wraps), 'serious');
    if (inner === undefined)
        return diagnosis;
    return {
        ...inner,
        id: entry.id,
        cause: `${diagnosis.cause} ${inner.cause}`,
        remedy: `${inner.remedy}\n${diagnosis.remedy}`,
        matched: diagnosis.matched,
    };
}
function quote(line) {
    return line === '' ? undefined : `. It said: "${tidy(line)}"`;
}
/** What was found, as a part of a sentence: without the full stop and the ": unknown" that engines end in. */
function tidyGroups(groups) {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => {
        if (value === undefined)
            return [name, undefined];
        return [name, name === 'ref' ? imageOf(tidy(value)) : tidy(value)];
    }));
}
/** The name of an image, also where a message has the address at which the registry serves it. */
function imageOf(value) {
    const parts = /^(?:https?:\/\/)?(?<host>[^/\s]{1,253})\/v2\/(?<name>[^\s?]{1,300})\/(?<kind>manifests|blobs|referrers)\/(?<tag>[^\s/?]{1,128})/i.exec(value)?.groups;
    if (parts === undefined)
        return value;
    const { host = '', name = '', kind, tag = '' } = parts;
    const registry = host === 'registry-1.docker.io' ? 'docker.io' : host;
    if (kind === 'blobs')
        return `${registry}/${name}`;
    return `${registry}/${name}${tag.includes(':') ? '@' : ':'}${tag}`;
}
function tidy(value) {
    const told = value
        .trim()
        // The end of a message in a message in a message.
        .replace(/\\{2,8}n(?:\\{0,8}"){0,6}(?:: unknown)?\.?$/, '')
        .replace(/[.,;:]?(?:: unknown)?[.,;:]?$/, '');
    // What says most is at the end, and at the start what it is about.
    return told.length > longestPart ? `${told.slice(0, 130)} … ${told.slice(-70)}` : told;
}
function contextValues(context, failure, spokenTo, target) {
    const reference = context.image === undefined ? undefined : readReference(context.image);
    const registry = spokenTo ?? reference?.registry;
    const stages = context.stages ?? [];
    const near = target === undefined ? undefined : (0,input/* nearest */.pA)(target, stages);
    return {
        image: context.image,
        host: registry === undefined ? undefined : registryName(registry),
        logout: registry === undefined ? undefined : `docker logout${registry === 'docker.io' ? '' : ` ${registry}`}`,
        packageSettings: reference && packageSettings(reference, context.ownerType),
        // What is said of these only helps there.
        layersHost: registry === 'ghcr.io' ? undefined : '',
        ofBuilder: /buildx|buildkit|failed to (?:solve|push)|load metadata/i.test(failure.said) ? undefined : '',
        repository: context.repositoryUrl?.replace(/^https?:\/\/[^/]+\//, ''),
        stageList: stages.length === 0 ? undefined : ` It has: ${stages.join(', ')}.`,
        didYouMean: near === undefined ? undefined : ` Did you mean "${near}"?`,
    };
}
/** Addresses that messages name for people to read. */
const documents = /^(?:docs?|www|pkg\.go)\./;
/** The registry that a message says it spoke to: often another one than the image's, as that of a base image. */
function registryIn(line) {
    for (const match of line.matchAll(/https?:\/\/([\w.-]{1,253}(?::\d{1,5})?|\[[0-9a-f:]{2,39}\](?::\d{1,5})?)/gi)) {
        const host = match[1] ?? '';
        if (!documents.test(host))
            return /(?:^|\.)docker\.io$/.test(host) ? 'docker.io' : host;
    }
    const named = /(?:resolve reference|source metadata for|failed to push|access denied for|put manifest) "?([\w./:@-]{1,400}\w)/i.exec(line)?.[1];
    if (named !== undefined)
        return readReference(named)?.registry;
    return /(?:dial tcp|lookup) (?!lookup)([\w.-]{1,253}(?::\d{1,5})?)(?=[: ])/i.exec(line)?.[1];
}
function registryName(registry) {
    return registry === 'docker.io' ? 'Docker Hub (docker.io)' : registry;
}
/** Where a person sets who may use a package of GHCR; undefined for other registries. */
function packageSettings(reference, ownerType) {
    if (reference.registry !== 'ghcr.io')
        return undefined;
    const [owner = '', ...name] = reference.repository.split('/');
    const url = (kind) => `https://github.com/${kind}/${owner}/packages/container/${name.join('%2F')}/settings`;
    if (ownerType !== undefined)
        return url(ownerType === 'User' ? 'users' : 'orgs');
    return `${url('orgs')} (${url('users')} if ${owner} is a person)`;
}
function readReference(image) {
    try {
        return (0,reference/* parseReference */.F2)(image);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 64828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EW: () => (/* binding */ isHarmless),
  cA: () => (/* binding */ lineOf),
  mV: () => (/* binding */ readFailureText),
  M5: () => (/* binding */ tellsOfStep)
});

// EXTERNAL MODULE: ./lib/core/format/lines.js
var format_lines = __webpack_require__(12372);
;// CONCATENATED MODULE: ./lib/core/diagnosis/last-words.js

const longest = 300;
/** Words with which programs say that something is wrong. */
const complaint = /\b(?:errors?|fail(?:ed|ure)?|fatal|cannot|can't|could not|couldn't|unable|not found|no such|denied|refused|invalid|missing|required?s?|unknown|unexpected|unrecognized|undefined|unsupported|not supported|does not|must (?:not )?be|should not|no \w{1,20} found|is not exported|unbound variable|no rule|conflicts?|timed out|panic(?:ked)?|exception|abort(?:ed)?|killed)\b|[A-Za-z](?:Error|Exception)\b|error\[|^E: |❌|✘|⨯|×/i;
/** What is only a consequence, an advice, or good news. */
const empty = /^(?:warning\b|note:|hint:|info\b|npm (?:notice|warn|error|ERR!)|rake aborted!|-{3,}|make(?:\[\d{1,3}\])?: (?:\*\*\* \[|Entering|Leaving)|error: could not compile|error Command failed|failed to (?:solve|build)|\d{1,4} (?:errors?|warnings?) generated|tar: (?:Child|Error)|BEGIN failed|error during build|-- Configuring|Errors were encountered|dpkg: error processing|compilation (?:terminated|aborted)|To add an exception)|exit(?:ed)?(?: with)?(?: code| status|:| \()|returned (?:a non-zero|an? (?:error|exit)|error)|did not complete|executor failed|[Bb]uildx (?:call )?failed|this error originates|problem with pip|see above|complete log of this run|stack trace|for more|BUILD FAILED|\b0 (?:errors|failed)|^\s{0,8}at /i;
/**
 * The line of a failed step that says most of why, for when no entry of the catalogue knows it: its last complaint. Undefined when
 * no line complains.
 */
function lastWords(said) {
    const lines = (0,format_lines/* trimmedLines */.A)(said.slice(0, endOfOutput(said))).filter((line) => line.length > 3 && !empty.test(line));
    const line = lines.filter((each) => complaint.test(each)).at(-1);
    return line === undefined || line.length <= longest ? line : `${line.slice(0, longest)}…`;
}
/** Where the builder begins to say that the step failed. */
function endOfOutput(said) {
    const end = said.search(/process "…" did not complete|executor failed running \[|The command '…' returned|^(?:ERROR: )?failed to (?:solve|build):/m);
    return end < 0 ? undefined : said.lastIndexOf('\n', end) + 1;
}

;// CONCATENATED MODULE: ./lib/core/diagnosis/failure-text.js

/** These warn, or go on without what they name. Not those of pip and apk: what fails later names only the consequence. */
const harmless = /failed to configure \w+ cache importer|^(?:npm (?:warn|WARN)\b|warning (?!: )|\[WARNING\]|##\[(?:warning|debug)\]|(?:WARN|INFO|DEBU)\[|Warning: (?!Identity file)|sudo: unable to resolve host )|\blevel="?(?:warning|info|debug)\b/;
/** Lines of a Dockerfile, of a script or of a program that somebody prints: their words are no message. */
const source = /^(?: {0,12}\d{0,6} {0,3}\|(?: >>>)? |(?:#\d{1,6} | ?=> (?:CACHED |ERROR |CANCELED )?| > )\[[^\]\n]{1,200}\] RUN |(?:\[[\d/]{3,9}\] )?STEP \d{1,4}\/\d{1,4} ?: |\+{1,4} |\[command\])/i;
/** Colors and other orders to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what terminals get.
const terminalOrder = /\u001b\[[\d;?]{0,20}[A-Za-z]/g;
/** Reads the text of a failure once, for all entries of the catalogue. */
function readFailureText(text) {
    const isOfStep = tellsOfStep(text);
    const withCommands = linesOfFailed(text.replace(terminalOrder, '').replace(/\r\n/g, '\n').split('\n'))
        .filter(outsideScripts())
        .filter((line) => !source.test(line))
        .map((line) => withoutMarks(line, isOfStep));
    const said = withCommands.map(hideCommands);
    const serious = said.filter((line) => !isHarmless(line)).join('\n');
    return {
        said: said.join('\n'),
        serious,
        last: lastWords(serious) ?? '',
        withCommands: withCommands.join('\n'),
        isOfStep,
    };
}
/** Whether a text says that a step of a Dockerfile ran and failed. What such a step printed tells why. */
function tellsOfStep(text) {
    return /did not complete successfully: |executor failed running \[|returned a non-zero code: \d/i.test(text);
}
/** The lines in which a match stands. */
function lineOf(text, match) {
    const start = text.lastIndexOf('\n', match.index) + 1;
    const end = text.indexOf('\n', match.index + match[0].length);
    return text.slice(start, end < 0 ? undefined : end).trim();
}
/** Whether a line fails nothing. */
function isHarmless(line) {
    return harmless.test(line);
}
/** What a step printed that went well, or beside one that failed, is of no interest. */
function linesOfFailed(lines) {
    const failed = stepsThat(/^(?:\S{10,40}Z )?#(\d{1,6}) ERROR: (?:process|executor failed) /, lines);
    const well = stepsThat(/^(?:\S{10,40}Z )?#(\d{1,6}) (?:DONE|CACHED|CANCELED)\b/, lines);
    return lines.filter((line) => {
        const step = /^(?:\S{10,40}Z )?#(\d{1,6}) \d{1,6}\.\d{1,4} /.exec(line)?.[1];
        return step === undefined || (failed.size === 0 ? !well.has(step) : failed.has(step));
    });
}
function stepsThat(end, lines) {
    return new Set(lines.flatMap((line) => end.exec(line)?.[1] ?? []));
}
/** Leaves out the script and the environment that a runner prints before it starts a step of a workflow. */
function outsideScripts() {
    let isInside = false;
    return (line) => {
        if (/##\[group\]Run /.test(line))
            isInside = true;
        const isOutside = !isInside;
        if (/##\[endgroup\]/.test(line))
            isInside = false;
        return isOutside;
    };
}
/** Without the time of a runner, and the number and time of a step. Each layer of logging escapes quotes once more. */
function withoutMarks(line, isOfStep) {
    return line
        .replace(/^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z /, '')
        .replace(isOfStep ? /^ {0,2}(?:#\d{1,6} )?\d{1,6}\.\d{1,4} / : /^#\d{1,6} \d{1,6}\.\d{1,4} /, '')
        .replace(/^#\d{1,6} (?=ERROR: )/, '')
        .replace(/\\{1,15}"/g, '"');
}
/** Between what the tools quote the command of a step that failed. Its words are not why it failed. */
const commands = [
    ['process "', '" did not complete successfully'],
    ['executor failed running [', ']:'],
    ["The command '", "' returned a non-zero"],
    ['building at STEP "', '":'],
];
function hideCommands(line) {
    for (const [before, after] of commands) {
        const start = line.indexOf(before);
        const end = start < 0 ? -1 : line.lastIndexOf(after);
        if (end > start)
            return `${line.slice(0, start + before.length)}…${line.slice(end)}`;
    }
    return line;
}


/***/ }),

/***/ 12372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trimmedLines)
/* harmony export */ });
/** The lines of a text, or what else stands between separators, without the white space around them; none is empty. */
function trimmedLines(text, separator = '\n') {
    return text
        .split(separator)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}


/***/ })

};

import { catalogueEntries } from './entry.ts';

const writePermission = `permissions:
  contents: read
  packages: write`;

/** What registries answer: the export of a cache (where it happened; why is told by what follows), permissions, certificates. */
export const registry = catalogueEntries('Permission', {
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
    remedy:
      'Check whether the image was pushed. With ignore-error=true in cache-to, a failed cache export does not fail the build.',
  },

  // Permission.
  'package-write-denied': {
    patterns: [/permission_denied: write_package/i],
    cause:
      'The token may write packages, but this package does not grant access to this repository. It was first pushed by a person, or belonged to a repository that no longer exists.',
    remedy: `Open {packageSettings|the settings of the package}, add {repository|this repository} under "Manage Actions access" and assign the role Write. The job also needs:
${writePermission}
If you no longer need the package, delete it. The next push creates it again.`,
    // Seen at https://github.com/docker/build-push-action/issues/806
    // Seen at https://github.com/tuna-os/tunaOS/issues/642
  },
  'package-read-denied': {
    patterns: [/permission_denied: read_package/i],
    cause: 'The package is private and does not grant this repository read access.',
    remedy:
      'Open {packageSettings|the settings of the package} and add {repository|this repository} under "Manage Actions access" with the role Read, or use a token with read:packages.',
  },
  'token-read-only': {
    patterns: [
      /installation not allowed to (?:create|write) organization package/i,
      /permission_denied: create_package/i,
    ],
    cause:
      'The token of this job can only read packages, or the organization does not let repositories create packages.',
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
    remedy:
      'Create a token that may write: on GitHub a classic one with write:packages (read:packages to pull), on Docker Hub one with "Read & Write".',
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
    remedy:
      'Log in to Docker Hub before the build, or copy the base image to your own registry and build from that. Retrying soon does not help.',
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
    cause:
      'GitHub does not let this token delete that version, or no one may: public versions with more than 5000 downloads cannot be deleted.',
    remedy:
      'Assign the repository the role Admin in {packageSettings|the settings of the package}, or use a classic token with delete:packages. Exclude the tags of versions that must stay.',
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
    cause:
      'The token of this job belongs to another owner than the package, or there is no such owner. A GITHUB_TOKEN only reaches packages of the owner of its repository.',
    remedy:
      'Check the owner in the image name (input image). For the package of another owner, log in with a token of that owner.',
    // Seen at https://github.com/macbre/push-to-ghcr/issues/26
  },
  'account-not-usable': {
    patterns: [
      /unauthorized: email must be verified/i,
      /(?:unauthorized|denied): [^\n]{0,100}account (?:is|has been) (?:suspended|disabled|locked|deactivated)/i,
    ],
    cause: '{host|The registry} knows this account, but does not let it in until its owner does something.',
    remedy:
      'Log in at the web site of the registry, and do what it asks for: confirm the address, or unlock the account.',
  },
  'login-hours-over': {
    maxRetries: 1,
    patterns: [/\bauthorization token has expired\b/i],
    cause: 'The login for {host|Amazon ECR} has expired: one lasts 12 hours.',
    remedy:
      'Log in again right before this step ("aws ecr get-login-password", aws-actions/amazon-ecr-login). On a machine that keeps its logins, "{logout|docker logout}" removes the old one first.',
  },
  'login-token-expired': {
    // The next try logs in anew, which is the cure when the token ran out in the middle of a push.
    maxRetries: 1,
    patterns: [
      /user cannot be authenticated with the token provided/i,
      /(?:access|authorization) token (?:is|has) expired/i,
    ],
    cause: 'The token has expired or was revoked.',
    remedy:
      'Store a new token in the secret that the login uses. A GITHUB_TOKEN expires with its job and cannot be passed to another.',
    // Seen at https://github.com/autc04/Retro68/issues/274
  },
  'repository-missing': {
    patterns: [
      /name[_ ]unknown: the repository with name '(?<repository>[^'\n]{1,300})' does not exist/i,
      /name[_ ]unknown: (?:repository name not known to registry|repository "?(?<repository>[^\s"]{1,300})"? (?:not found|does not exist))/i,
      /unauthorized: project (?<repository>\S{1,200}) not found/i,
      /\bthe repository with name '(?<repository>[^'\n]{1,300})' does not exist in the registry/i,
    ],
    cause:
      '{host|The registry} has no repository {repository|of that name}. A push does not create one in Amazon ECR and others.',
    remedy:
      'Correct the name, or create the repository: in the registry itself, or with the first push where it takes one.',
  },
  'registry-closed-to-address': {
    patterns: [/client with IP '(?<address>[^'\n]{1,60})' is not allowed access/i],
    cause: 'The firewall of {host|the registry} does not let in the address {address}.',
    remedy:
      'Allow it in the network settings of the registry, or run the job on a machine inside that network. The addresses of hosted runners change.',
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
    remedy:
      'Ask who runs the registry. It may be in maintenance, or only serve images that are signed or without known vulnerabilities.',
  },
  'tag-immutable': {
    patterns: [
      /tag immutable:|because the (?:tag|repository) is immutable|tag is immutable|configured as immutable|does not allow updating assets|not enough permissions to (?:delete\/)?overwrite/i,
    ],
    cause: 'The tag exists, and the registry does not let it be moved, or not by this account.',
    remedy:
      'Push under another tag, make the repository mutable, or allow the account to overwrite (in Artifactory, the right to delete). The tags of layers (cache-…) must be able to move.',
  },
  'upload-too-large': {
    group: 'Network',
    patterns: [/\b413 (?:request entity|payload|content) too large/i],
    cause: '{host|The registry}, or a proxy in front of it, refuses uploads of this size.',
    remedy:
      'Raise the limit of the proxy (nginx: client_max_body_size 0), or make the largest layer smaller. Cloudflare takes at most 100 MB on its free plan.',
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
    cause:
      'The registry lost track of an upload, or does not yet see a layer that was just pushed. Often the layer did arrive. If it happens each time, a proxy in front of it is the usual cause.',
    remedy:
      'Push again. Existing blobs are skipped. If it fails each time, take another version of the engine, or a docker-container builder: some skip a layer that the registry does not have. A proxy in front of the registry must pass on Host and X-Forwarded-Proto, and several registries behind it must share their storage.',
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
    remedy:
      'Check the whole name. Artifactory, Nexus, Harbor, GitLab and Google want the name of an existing repository or project behind the host. A proxy in front of the registry must pass POST, PATCH and PUT. Older registries answer this to attestations, too (provenance: false, sbom: false).',
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
    remedy:
      'For a cache, add image-manifest=true,oci-mediatypes=true to cache-to. For an image, switch off provenance and sbom, or update the registry. Docker Hub and GHCR take all kinds: there, check the name.',
  },
  'index-in-index': {
    group: 'Engine',
    patterns: [
      /(?:^|\s)(?<ref>[\w./:@-]{3,300}) is a manifest list\s{0,3}$/im,
      /image in a manifest list\/index which is already a multi-platform image: (?<ref>[^\s"]{1,300})/i,
    ],
    cause:
      '{ref} is an index already, and this tool only joins images of one platform. An attestation (provenance, SBOM) makes an index of every image.',
    remedy:
      'Use "docker buildx imagetools create" instead of "docker manifest create", or build with provenance: false and sbom: false.',
  },
  'image-format-old': {
    group: 'Engine',
    patterns: [/manifest\.v1\+prettyjws/i, /missing signature key/i, /image manifest version 2, schema 1/i],
    cause:
      'The engine got a manifest in the format of 2015 (schema 1), which it no longer reads: the image is that old, or the registry sent the manifest without its type.',
    remedy:
      'Use a newer tag of the image, or build and push it again. If the image is new, update the registry, and check the proxy in front of it.',
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
    remedy:
      'Correct the secret. An account with two-factor authentication needs an access token instead of its password. For Azure, the user name of a service principal is its client ID, and "az acr login" lasts three hours. Then log in again.',
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
    cause:
      '{host|The registry} requires a login. It got none, or one that it does not accept: the password is wrong, the token has expired, or it has no right to this name. Some registries say the same of an image that does not exist.',
    remedy:
      'Log in to {host|the registry} before this step (registry-username, registry-password, or docker login), and check that user and password are right. If they are, check the name of the image, and the rights of the account.',
  },
  'stored-login-refused': {
    patterns: [
      /\bdenied: denied\b/i,
      // A login was sent: without one, the token would be an anonymous one.
      /failed to fetch oauth token:[^\n]{0,500}\b40[13]\b/i,
    ],
    cause:
      'The login for {host|the registry} is wrong, has expired, or belonged to a job that has ended. With an invalid login, GHCR refuses public images as well. With "403", it may also lack the right to this name, or its plan allows no further repository. Rarely, a proxy answers in place of the registry.',
    remedy:
      'Run "{logout|docker logout}" where the message came from. Then log in with a valid token, which needs read:packages on GHCR. Public images need no login. If the login is right, check its rights and the limits of its plan at the web site of the registry.',
    // Seen at https://github.com/akuity/kargo/pull/778
  },
  'project-forbidden': {
    patterns: [/\bdenied: access forbidden\b/i],
    cause:
      '{host|The registry} does not let this login into that project: the token is wrong or has expired, or its account has no right there.',
    remedy:
      'Log in with a token of a member of the project. On GitLab, it needs read_registry (write_registry to push), and the job token of another project must be allowed in the settings of this one.',
  },
  'aws-permission-missing': {
    patterns: [/not authorized to perform: ?(?<action>(?:ecr|ecr-public|s3|kms):\w{1,60})/i],
    cause: 'AWS does not allow this user or role the action {action}.',
    remedy:
      'Add it to the policy of the role. A pull needs ecr:GetAuthorizationToken, BatchGetImage and GetDownloadUrlForLayer. A push also needs BatchCheckLayerAvailability, InitiateLayerUpload, UploadLayerPart, CompleteLayerUpload and PutImage. For the repository of another account, its own policy must allow them, too.',
  },
  'registry-refusal-explained': {
    // A whole sentence after the code: better than what the code alone could mean.
    patterns: [
      /\b(?:denied|unauthorized|forbidden): (?=(?:\S{1,40} ){5})(?<why>(?!requested access|repository name|artifact |authentication |not authorized|no basic|permission |unauthorized|User cannot|incorrect|the client |access to the |client )[^\n"<:{[]{1,300})$/im,
      /requested access to the resource is denied: (?<why>[^\n"<:]{10,300})$/im,
    ],
    cause: '{host|The registry} refuses, and says why: {why}.',
    remedy:
      'Do what it says, in the settings of the account, the organization or the repository there. A new login alone does not help.',
  },
  'pull-access-denied': {
    patterns: [
      /pull access denied/i,
      /^(?![^\n]{0,2000}(?:push access denied|failed to push))[^\n]{0,2000}insufficient_scope: authorization failed(?<!exporting to image[\s\S]{0,3000})(?![\s\S]{0,1000}exporting to image)/im,
      /\bpermission "?[\w.]{1,60}\.(?:downloadArtifacts|get)"? denied/i,
      /unauthorized to access repository: [^\n,]{1,300}, action: pull/i,
      /client does not have permission for (?:manifest|blob)/i,
    ],
    cause:
      'The image does not exist in {host|the registry}, or this login cannot read it. Registries do not say which.',
    remedy:
      'Check the name. Without a host, it refers to Docker Hub. If the name is correct, log in with an account that can read the image. An image that is only built on this machine must be built first.',
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
    cause:
      'This login cannot do that in {host|the registry (Docker Hub for a name without a host)}: it has no right there, is not the one that you mean, or has expired.',
    remedy:
      'Check that the name starts with the right host and owner or project, and log in to that host with an account that may push there. If layers were pushed before, its token ran out during the push: push again, and log in right before. For long pushes, let tokens live longer in the settings of the registry.',
    // Seen at https://github.com/docker/build-push-action/issues/363
  },
  'credential-helper-missing': {
    patterns: [
      /exec: "docker-credential-(?<helper>[\w.-]{1,60})": executable file not found/i,
      /docker-credential-(?<helper>[\w.-]{1,60})(?:\.exe)?:? (?:command )?not found/i,
    ],
    cause:
      'The configuration of docker names the credential helper docker-credential-{helper}, which is not installed here.',
    remedy: 'Install it, or remove credsStore and credHelpers from ~/.docker/config.json and log in again.',
  },
  'credential-helper-failed': {
    patterns: [/error (?:getting|storing|erasing|listing) credentials - err: (?<why>[^\n,]{1,200})/i],
    cause: 'The credential helper of docker failed. It could not read or store the login.',
    remedy:
      'Its own message follows "out:". Unlock or initialize its store (the keychain, "pass init"), or remove credsStore from ~/.docker/config.json and log in again.',
  },
  'login-secret-empty': {
    patterns: [
      /username and password required/i,
      /username is empty|password is empty/i,
      /flag needs an argument: (?:'[pu]' in -[pu]|--(?:password|username))\b/i,
    ],
    cause: 'The login got no user name or no password: the secret is empty here.',
    remedy:
      'Check the name of the secret, and that it is set for this repository or environment. Pull requests from forks and from Dependabot get no secrets, and reusable workflows only those that they are passed.',
  },
  'login-impossible': {
    patterns: [/no basic auth credentials/i, /cannot perform an interactive login from a non[- ]TTY device/i],
    cause: 'Docker has no login for {host|the registry} and cannot prompt for one here.',
    remedy:
      'Add the login before this step and pass the password on standard input: docker login --username … --password-stdin.',
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
    cause:
      'The image is private or does not exist, and there is no valid login for {host|the registry} here: none was made, it is wrong or has no right there, or its token belonged to a job that has ended.',
    remedy:
      'Log in to {host|the registry} with an account that may read the image, or write it if this was a push, and check its name. In a workflow, log in with the token of this run.',
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
    cause:
      'The registry does not let this token write. GHCR occasionally reports this by mistake, and the next run passes.',
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
    cause:
      'This login cannot read {repository|the image} in {host|the registry}: the image is private, or the name is wrong, or something in between (mirror, proxy, firewall) refuses. It is about reading, not writing.',
    remedy:
      'Log in with an account that can read it. On GHCR, that is a token with read:packages, or a repository with the role Read in the settings of the package. For a public image, "{logout|docker logout}" removes a login that is in the way.',
  },
  'registry-forbidden': {
    patterns: [
      /unexpected status[^\n]{0,400}?: 403\b/i,
      /error parsing HTTP 403 response body/i,
      /failed to push \S{1,300}: 403\b/i,
    ],
    cause:
      '{host|The registry} does not allow this action: this login has no right to it, or something in between (mirror, proxy, firewall) or a limit of the registry refuses it.',
    remedy:
      'Grant the account access to push to, or pull from, this repository, or log in with another account. If the login is right, check registry-mirrors in /etc/docker/daemon.json, mirrors in buildkitd.toml, and the proxy. A repository that has reached its limit of images or storage can refuse pushes like this.',
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
    remedy:
      'Check DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH: port 2376 speaks TLS, and its certificates must come from the same authority. In GitLab CI, both containers share /certs (DOCKER_TLS_CERTDIR).',
  },
  'tls-certificate-date': {
    group: 'Network',
    patterns: [
      /certificate has expired|certificate is not yet valid|\bCERT_(?:HAS_EXPIRED|NOT_YET_VALID)\b/i,
    ],
    cause:
      'The certificate of {host|the server} is not valid at the time of this machine: it has expired, or a clock is wrong.',
    remedy:
      'Check the clock here and on the server ("date"): machines that slept are late. If both are right, the certificate must be renewed, and the server must load the new one.',
  },
  'tls-certificate-name': {
    group: 'Network',
    patterns: [
      /x509: certificate is (?:valid for|not valid for any names)|\bcertificate is valid for [^\n]{1,300}, not /i,
      /x509: cannot validate certificate for |doesn't contain any IP SANs/i,
      /certificate relies on legacy Common Name field|\bERR_TLS_CERT_ALTNAME_INVALID\b/i,
    ],
    cause: 'What answers at {host|that address} has a certificate for another name.',
    remedy:
      'Check the address. DNS, a line in /etc/hosts or a proxy may lead to another server. If it is the right one, it needs a certificate that lists this name or IP address (as a Subject Alternative Name, as a Common Name alone does not count).',
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
    cause:
      'The certificate of {host|the server} is not trusted here: it is self-signed, or signed by a private authority or by a proxy that reads the traffic.',
    remedy:
      'Add the authority to the CA certificates of this machine and of the builder (for the engine, /etc/docker/certs.d/HOST/ca.crt), and point NODE_EXTRA_CA_CERTS to it. The check cannot be turned off.',
  },
  'registry-speaks-http': {
    group: 'Network',
    patterns: [
      /server gave http response to https client/i,
      /(?<!proxyconnect tcp: )tls: first record does not look like a TLS handshake/i,
      /\bERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)\b/,
    ],
    cause: '{host|The registry} answers over plain HTTP, or something else than TLS, but HTTPS is required.',
    remedy:
      'Check the port: that of a web page or of another service answers like this, too. If it is right, set up a certificate for the registry. Plain HTTP is only used for a registry on this machine (localhost).',
  },
  'tls-handshake-refused': {
    group: 'Network',
    patterns: [
      /(?<!dialing backend: )remote error: tls: (?<why>[^\n"]{1,60})/i,
      /\btls: (?<why>no cipher suite supported|server selected unsupported protocol version|protocol version not supported)/i,
      /\bERR_SSL_(?<why>TLSV1_UNRECOGNIZED_NAME|SSLV3_ALERT_HANDSHAKE_FAILURE|TLSV1_ALERT_\w{1,40})\b/,
    ],
    cause: '{host|The other side} ended the TLS handshake: {why}.',
    remedy:
      'Check the host name: the server, or a proxy in front of it, may not serve that name, want a client certificate, or only speak an old version of TLS. "openssl s_client -connect HOST:443 -servername HOST" shows the same.',
  },
});

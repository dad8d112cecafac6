/**
 * `transient`: the same again may pass. `permanent`: somebody has to change something first.
 * `first-run`: nothing is wrong, what is missing comes into being by itself.
 */
export type DiagnosisClass = 'transient' | 'permanent' | 'first-run';

/** What is said of an error. Both texts are templates, see `fillTemplate`. */
export interface Advice {
  readonly class: DiagnosisClass;
  readonly cause: string;
  readonly remedy: string;
}

/** One error that users of this field meet. */
export interface CatalogueEntry extends Advice {
  /** Kebab-case and stable: reports and documents refer to it. */
  readonly id: string;
  readonly group: CatalogueGroup;
  /** Any of them matches. Their named groups can be used in the templates. Bounded, so that long logs take no time. */
  readonly patterns: readonly RegExp[];
  /** How often a permanent failure is tried again all the same. */
  readonly maxRetries?: number;
  /** How long to wait before trying again, where it is not what other failures take. */
  readonly wait?: { readonly floorMs: number; readonly ceilingMs: number };
  /** Applies only when the disk is known to have room. */
  readonly needsFreeDisk?: true;
  /** Says where it went wrong; why, and so the class, is said by the entry that matches the same text besides. */
  readonly wraps?: true;
  /** What is said instead to the pull request of a fork. */
  readonly forkPullRequest?: Advice;
  /** Where people met it. */
  readonly seenAt?: readonly string[];
}

export type CatalogueGroup =
  | 'Disk and platform'
  | 'Dockerfile'
  | 'Permission'
  | 'Cache'
  | 'Network'
  | 'Engine'
  | 'SSH'
  | 'Compose';

const writePermission = `permissions:
  contents: read
  packages: write`;

/**
 * The errors that were met, in the order in which they are looked for: the first that matches is the diagnosis.
 * Three rules make the order: what a step of the Dockerfile printed never counts as an error of the network; the
 * specific comes before the general; what cannot fail a build comes last.
 */
export const catalogue: readonly CatalogueEntry[] = [
  // Disk and platform: these explain a failed step better than its exit status does.
  {
    id: 'disk-inodes-full',
    group: 'Disk and platform',
    class: 'permanent',
    patterns: [/no space left on device/i, /\bENOSPC\b/],
    needsFreeDisk: true,
    cause:
      'The disk has room, but no file can be written: its inodes are used up, or a smaller file system such as /tmp is full.',
    remedy:
      'Compare "df -i" and "df -h /tmp" with the folder that "docker info" calls Docker Root Dir, and delete what holds many small files.',
  },
  {
    id: 'host-disk-full',
    group: 'Disk and platform',
    class: 'permanent',
    patterns: [
      /failed to register layer:[^\n]{0,500}no space left on device/i,
      /write \/var\/lib\/(?:docker|containerd)\/[^\n]{0,300}no space left/i,
      // The engine's data may lie anywhere: the classic store's downloads, containerd's.
      /\/GetImageBlob\d{1,20}: no space left/i,
      /failed to (?:copy|extract layer [^\s:]{1,100}:\S{1,100}): [^\n]{0,800}no space left/i,
    ],
    cause:
      'The machine that unpacks the image has no room left, most often because images of earlier deployments fill it.',
    remedy:
      'See with "docker system df" what takes the space and remove images that no container uses and no rollback needs; then pull again.',
  },
  {
    id: 'runner-disk-full',
    group: 'Disk and platform',
    class: 'permanent',
    patterns: [/no space left on device/i, /\bENOSPC\b/],
    cause: 'The machine that builds has no room left for build cache, exported layers and loaded images.',
    remedy:
      'Free space before the build (input free-disk-space), do not load what is pushed, and export less cache (mode=min). "df -h" tells which file system is full.',
  },
  {
    id: 'exec-format-error',
    group: 'Disk and platform',
    class: 'permanent',
    patterns: [/exec format error/i],
    cause: 'A program was started that is made for another processor than this machine has.',
    remedy:
      'Build the image for the platform that runs it (input platforms), or set up emulation (docker/setup-qemu-action) where it is built.',
  },
  {
    id: 'platform-not-in-image',
    group: 'Disk and platform',
    class: 'permanent',
    patterns: [/no matching manifest for (?<platform>[\w/.-]{1,60})/i, /no match for platform in manifest/i],
    cause: 'The image exists, but not for {platform|the platform of this machine}.',
    remedy:
      'Add {platform|that platform} to the input platforms where the image is built, or take a base image that has it. "docker info" shows the architecture of a machine.',
  },

  // Dockerfile: what fails here fails again, whatever its output looks like.
  {
    id: 'step-killed',
    group: 'Dockerfile',
    class: 'permanent',
    patterns: [/process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: 137/i],
    cause:
      'A step of the Dockerfile was killed from outside, most often because the machine ran out of memory.',
    remedy: 'Let the step use less memory (fewer parallel jobs), or build on a larger machine.',
  },
  {
    id: 'step-failed',
    group: 'Dockerfile',
    class: 'permanent',
    patterns: [
      /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: (?<code>\d+)/i,
      /executor failed running \[(?<command>[^\n]{1,500}?)\]: exit code: (?<code>\d+)/i,
    ],
    cause: 'A step of the Dockerfile ended with status {code}: {command}',
    remedy: 'Read the output of that step, above the error.',
  },
  {
    id: 'target-not-found',
    group: 'Dockerfile',
    class: 'permanent',
    patterns: [/target stage "?(?<target>[^"\n]{1,200}?)"? could not be found/i],
    cause: 'The Dockerfile has no stage named "{target}".{stageList|}',
    remedy: 'Correct the target.{didYouMean|} Stages are named by FROM … AS name.',
  },
  {
    id: 'copy-source-missing',
    group: 'Dockerfile',
    class: 'permanent',
    patterns: [
      /failed to calculate checksum of ref [^\n]{0,300}?: "?(?<path>[^":\n]{1,300})"?: not found/i,
      /failed to walk [^\n]{0,300}: no such file or directory/i,
    ],
    cause:
      'A COPY or ADD names {path|a file} and the build context, or the stage that it copies from, does not hold it. The cache has no part in this.',
    remedy: 'Check the path against the folder given as context, and whether .dockerignore leaves it out.',
    seenAt: ['https://github.com/docker/build-push-action/issues/910'],
  },
  {
    id: 'dockerfile-syntax',
    group: 'Dockerfile',
    class: 'permanent',
    patterns: [/dockerfile parse error/i, /unknown instruction: /i, /failed to read dockerfile/i],
    cause: 'The Dockerfile cannot be read.',
    remedy:
      'Correct the line that the message names; a "# syntax=" line at the top lets an older builder understand newer instructions.',
  },
  {
    id: 'invalid-reference',
    group: 'Dockerfile',
    class: 'permanent',
    patterns: [/repository name [^\n]{0,300}must be lowercase/i, /invalid reference format/i],
    cause:
      'A name that was given for an image is no image name; often it holds upper-case letters, as names of repositories on GitHub may.',
    remedy:
      'Write it in lower case. github.repository keeps the capitals: name the image in full instead of deriving it.',
    seenAt: ['https://github.com/CheckerNetwork/node/issues/728'],
  },

  // Cache export: where it happened; why is told by what follows.
  {
    id: 'cache-export-failed',
    group: 'Cache',
    class: 'permanent',
    wraps: true,
    patterns: [/error writing (?:layer|config|manifest) blob/i],
    cause: 'Only the export of the build cache failed; the image itself may be in the registry already.',
    remedy:
      'Look whether the image was pushed. With ignore-error=true in cache-to, a cache that cannot be written does not fail the build.',
  },

  // Permission.
  {
    id: 'package-write-denied',
    group: 'Permission',
    class: 'permanent',
    patterns: [/permission_denied: write_package/i],
    cause:
      'The token may write packages, but this package does not let this repository in: it was first pushed by a person, or belonged to a repository that is gone.',
    remedy: `Open {packageSettings|the settings of the package}, add {repository|this repository} under "Manage Actions access" and give it the role Write. The job needs this, too:
${writePermission}
A package that nobody needs any more can be deleted instead; the next push makes it anew.`,
    seenAt: [
      'https://github.com/docker/build-push-action/issues/806',
      'https://github.com/tuna-os/tunaOS/issues/642',
    ],
  },
  {
    id: 'package-read-denied',
    group: 'Permission',
    class: 'permanent',
    patterns: [/permission_denied: read_package/i],
    cause: 'The package is private and does not let this repository read it.',
    remedy:
      'Open {packageSettings|the settings of the package} and add {repository|this repository} under "Manage Actions access" with the role Read, or use a token that has read:packages.',
  },
  {
    id: 'token-read-only',
    group: 'Permission',
    class: 'permanent',
    patterns: [/installation not allowed to (?:create|write) organization package/i],
    cause:
      'The token of this job may only read packages, or the organization does not let repositories make new ones.',
    remedy: `Give the job this:
${writePermission}
If it has that already, an owner of the organization allows packages to be created in its settings, under Packages.`,
    forkPullRequest: {
      class: 'first-run',
      cause:
        'A pull request of a fork gets a token that only reads. That is as it should be: nothing is pushed.',
      remedy: 'Nothing to do: the layers are pushed when the change is on the default branch.',
    },
    seenAt: [
      'https://github.com/pinchbench/skill/pull/17',
      'https://github.com/FalkorDB/FalkorDB/issues/2632',
    ],
  },
  {
    id: 'token-scope-missing',
    group: 'Permission',
    class: 'permanent',
    patterns: [/token provided does not match expected scopes/i],
    cause: 'The personal access token has not the scope that this needs.',
    remedy: 'Make a classic token with write:packages to push, or read:packages to pull.',
  },
  {
    id: 'secondary-rate-limit',
    group: 'Network',
    class: 'transient',
    wait: { floorMs: 60_000, ceilingMs: 300_000 },
    patterns: [/exceeded a secondary rate limit/i],
    cause: 'GitHub asks for a pause of minutes: there were too many changes in a short time.',
    remedy: 'Wait as long as the answer says, and make fewer changes a minute (deletions: at most 180).',
    seenAt: ['https://github.com/snok/container-retention-policy/issues/59'],
  },
  {
    id: 'login-attempts-exhausted',
    group: 'Permission',
    class: 'permanent',
    patterns: [/too many failed login attempts/i],
    cause: 'Docker Hub has shut this login out for a while, because wrong passwords were sent with it.',
    remedy: 'Correct the secret first, then wait some minutes: every further try prolongs it.',
    seenAt: ['https://github.com/docker/setup-buildx-action/issues/510'],
  },
  {
    id: 'docker-hub-quota',
    group: 'Network',
    class: 'permanent',
    patterns: [/reached your (?:unauthenticated |anonymous )?pull rate limit/i],
    cause:
      'The number of pulls that Docker Hub allows in some hours is used up, most often by the base image.',
    remedy:
      'Log in to Docker Hub before the build, or keep a copy of the base image in your own registry and build on that. Trying again soon does not help.',
  },
  {
    id: 'registry-rate-limit',
    group: 'Network',
    class: 'transient',
    patterns: [
      /toomanyrequests/i,
      /retry-after: [\d.]+(?:ns|us|µs|μs|ms|s|m|h)/i,
      /\b429 too many requests/i,
      /unexpected status[^\n]{0,400}?: 429\b/i,
    ],
    cause: 'The registry got more requests at once than it takes.',
    remedy: 'Wait a little; let fewer jobs pull or push at the same moment.',
    seenAt: [
      'https://github.com/alexklibisz/terraform-provider-terrifi/issues/50',
      'https://github.com/falcosecurity/plugins/issues/1069',
    ],
  },
  {
    id: 'package-delete-refused',
    group: 'Permission',
    class: 'permanent',
    patterns: [
      /publicly visible package versions with more than 5000 downloads cannot be deleted/i,
      /\bDELETE [^\n]{0,100}\/packages\/[^\n]{0,300}\b40[34]\b/,
    ],
    cause:
      'GitHub does not let this token delete that version, or it lets nobody: public ones with more than 5000 downloads stay.',
    remedy:
      'Give the repository the role Admin in {packageSettings|the settings of the package}, or use a classic token with delete:packages; leave out the tags of versions that must stay.',
  },
  {
    id: 'package-list-refused',
    group: 'Permission',
    class: 'permanent',
    patterns: [
      /filtering with '!' and '\*' are not supported for this token type/i,
      /\bGET [^\n]{0,100}\/packages\?[^\n]{0,300}\b403\b/,
    ],
    cause: "A workflow's token may not see which packages an account has.",
    remedy: 'Name each package instead of giving a pattern.',
    seenAt: ['https://github.com/ponylang/ponyup/pull/448'],
  },
  {
    id: 'login-token-expired',
    group: 'Permission',
    class: 'permanent',
    // The next try logs in anew, which is the cure when the token ran out in the middle of a push.
    maxRetries: 1,
    patterns: [/user cannot be authenticated with the token provided/i],
    cause: 'The token has run out or was revoked.',
    remedy:
      'Put a new token into the secret that the login uses. A GITHUB_TOKEN ends with its job and cannot be handed to another.',
    seenAt: ['https://github.com/autc04/Retro68/issues/274'],
  },
  {
    id: 'authentication-required',
    group: 'Permission',
    class: 'permanent',
    maxRetries: 1,
    patterns: [
      /\bauthentication required\b/i,
      /unexpected status from (?:POST|PUT|PATCH) request to \S{1,300}\/v2\/[^\n]{0,400}?: 401\b/i,
    ],
    cause: 'The registry asks for a login: there was none, or it ran out in the middle of the work.',
    remedy:
      'Log in to {host|the registry} in the same job, before this step (registry-username, registry-password).',
  },
  {
    id: 'stored-login-refused',
    group: 'Permission',
    class: 'permanent',
    patterns: [/\bdenied: denied\b/i],
    cause:
      'The login that is stored on this machine is wrong or has expired. With a bad login GHCR refuses public images, too.',
    remedy:
      'Run "docker logout {host|ghcr.io}"; log in again with a token that has read:packages, or not at all for public images.',
    seenAt: ['https://github.com/akuity/kargo/pull/778'],
  },
  {
    id: 'pull-access-denied',
    group: 'Permission',
    class: 'permanent',
    patterns: [/pull access denied/i, /insufficient_scope: authorization failed/i],
    cause:
      'Either there is no such image in {host|the registry}, or this login may not read it; registries do not tell which.',
    remedy:
      'Check the name: without a host in front, Docker Hub is asked. If it is right, log in with an account that may read it.',
  },
  {
    id: 'push-access-denied',
    group: 'Permission',
    class: 'permanent',
    patterns: [/requested access to the resource is denied/i],
    cause:
      'The registry that was asked, {host|which is Docker Hub for a name without a host}, does not let this login do that.',
    remedy: 'Check that the name begins with the right host, and log in to that host.',
    seenAt: ['https://github.com/docker/build-push-action/issues/363'],
  },
  {
    id: 'login-impossible',
    group: 'Permission',
    class: 'permanent',
    patterns: [/no basic auth credentials/i, /cannot perform an interactive login from a non[- ]TTY device/i],
    cause: 'Docker has no login for {host|the registry} and cannot ask a person for one here.',
    remedy:
      'Add the login before this step and hand the password over standard input: docker login --username … --password-stdin.',
  },
  {
    id: 'login-missing',
    group: 'Permission',
    class: 'permanent',
    patterns: [
      /failed to fetch (?:anonymous|oauth) token:[^\n]{0,500}\b40[13]\b/i,
      /head "https:\/\/[^"\n]{1,300}\/manifests\/[^"\n]{1,300}": (?:unauthorized|denied)/i,
      /unexpected status[^\n]{0,400}?: 401\b/i,
    ],
    cause:
      'The image is private and there is no valid login here: none was made, or its token belonged to a job that has ended.',
    remedy:
      'Log in with a token of this very run (or one made to last, with read:packages), and log out when it is done.',
  },
  {
    id: 'ghcr-forbidden',
    group: 'Permission',
    class: 'permanent',
    // GHCR sometimes says this to those who may.
    maxRetries: 1,
    patterns: [
      /unexpected status from (?:HEAD|POST|PUT|PATCH) request to https:\/\/ghcr\.io\/[^\n]{0,400}?: 403\b/i,
      /unexpected status: 403 forbidden/i,
    ],
    cause:
      'The registry refuses to let this token write. Seldom, GHCR says so by mistake, and the next run passes.',
    remedy: `Give the job the permission, and the repository the role Write in {packageSettings|the settings of the package} under "Manage Actions access":
${writePermission}
If both are there, run the job again.`,
    seenAt: [
      'https://github.com/docker/build-push-action/issues/463',
      'https://github.com/docker/build-push-action/issues/981',
      'https://github.com/docker/build-push-action/issues/1240',
    ],
  },
  {
    id: 'registry-forbidden',
    group: 'Permission',
    class: 'permanent',
    patterns: [/unexpected status[^\n]{0,400}?: 403\b/i],
    cause: '{host|The registry} knows this login and does not let it do that.',
    remedy:
      'Give the account the right to push to, or pull from, this repository, or log in with another one.',
  },

  // Certificates: never retried, and no way around them is offered.
  {
    id: 'tls-certificate-untrusted',
    group: 'Network',
    class: 'permanent',
    patterns: [
      /\bx509: /i,
      /certificate signed by unknown authority|failed to verify certificate/i,
      /unable to (?:verify the first|get (?:local )?issuer) certificate/i,
      /self[- ]signed certificate|certificate has expired|certificate is not yet valid/i,
      /\b(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ERR_TLS_CERT_ALTNAME_INVALID)\b/,
    ],
    cause:
      "The registry's certificate is not trusted here: it has expired, it names another host, or a proxy or a company's own authority signed it.",
    remedy:
      'Add the authority to the CA certificates of this machine and of the builder, and point NODE_EXTRA_CA_CERTS to it; renew a certificate that has expired. The check cannot be switched off.',
  },
  {
    id: 'registry-speaks-http',
    group: 'Network',
    class: 'permanent',
    patterns: [
      /server gave http response to https client/i,
      /\bERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)\b/,
    ],
    cause: 'The registry answers without encryption where encryption is expected.',
    remedy:
      'Give the registry a certificate. Without one only a registry on this very machine (localhost) is used.',
  },

  // Cache.
  {
    id: 'inline-is-no-importer',
    group: 'Cache',
    class: 'permanent',
    patterns: [/unknown cache importer: inline/i],
    cause:
      'A cache inside an image is read like any other one in a registry: "inline" only exists for writing.',
    remedy: 'Write type=registry and the name of the image as ref in cache-from.',
  },
  {
    id: 'cache-attribute-missing',
    group: 'Cache',
    class: 'permanent',
    patterns: [/(?<kind>\w{1,20}) cache (?<side>importer|exporter) requires (?<attribute>\w{1,30})/i],
    cause: 'The {kind} cache {side} was given without "{attribute}".',
    remedy: 'Add {attribute}=… to it. For type=local, reading takes src and writing takes dest.',
  },
  {
    id: 'driver-cannot-export-cache',
    group: 'Cache',
    class: 'permanent',
    patterns: [/cache export is not supported for the docker driver/i],
    cause:
      'The builder that comes with the engine cannot write a cache as long as the engine keeps images in its classic store.',
    remedy:
      'Add docker/setup-buildx-action before this step (or use builder: auto), or switch the engine to the containerd image store.',
    seenAt: ['https://github.com/flanksource/config-db/pull/1751'],
  },
  {
    id: 'content-digest-mismatch',
    group: 'Cache',
    class: 'permanent',
    patterns: [
      /unexpected commit digest sha256:/i,
      /failed digest validation/i,
      /does not have the digest that was asked for/i,
    ],
    cause:
      'What came is not what was asked for: its hash is another. The registry, or something on the way, changed it.',
    remedy:
      'Do not use it. Check proxies and mirrors in between; push the image anew if its registry keeps serving it.',
  },
  {
    id: 'content-truncated',
    group: 'Cache',
    class: 'transient',
    patterns: [/failed size validation/i, /failed to read expected number of bytes/i],
    cause:
      'A layer came with fewer bytes than its manifest says: the transfer broke off, or the registry holds a broken copy.',
    remedy: 'If it stays so, push that layer anew; prewarm does so by itself for its own.',
    seenAt: ['https://github.com/moby/buildkit/issues/2568'],
  },
  {
    id: 'snapshot-lost',
    group: 'Engine',
    class: 'transient',
    // Seen with the tools of the older generation, under load.
    patterns: [/failed to prepare extraction snapshot[^\n]{0,300}: not found/i],
    cause: 'The builder cleared away what a layer stands on in the moment in which it unpacked that layer.',
    remedy: 'Build again. If it happens often, use a builder for each job, or a newer BuildKit.',
  },
  {
    id: 'cache-blob-missing',
    group: 'Cache',
    class: 'permanent',
    patterns: [
      /blob (?:sha256:[0-9a-f]{6,64} )?not found/i,
      /could not fetch content descriptor[^\n]{0,300}: not found/i,
    ],
    cause: 'A cache lists a layer that is no longer in the registry, mostly because a clean-up deleted it.',
    remedy:
      'Build without this cache source and push the layer again; prewarm heals its own. Let clean-ups keep what tagged images refer to.',
    seenAt: ['https://github.com/docker/buildx/issues/681', 'https://github.com/docker/buildx/issues/1110'],
  },
  {
    id: 'upload-session-lost',
    group: 'Network',
    class: 'transient',
    patterns: [/manifest[_ ]blob[_ ]unknown/i, /blob[_ ]upload[_ ]unknown/i, /blob unknown to registry/i],
    cause:
      'The registry does not know an upload any more, or not yet a layer that was just pushed; often the layer did arrive.',
    remedy: 'Push again: what is there is skipped.',
    seenAt: ['https://github.com/GoogleContainerTools/jib/issues/4301'],
  },
  {
    id: 'manifest-unknown',
    group: 'Cache',
    class: 'permanent',
    patterns: [/manifest[_ ]unknown/i],
    cause:
      'The tag or one of the parts of its index is not in the registry; a clean-up that deletes untagged versions does this to images for several platforms.',
    remedy: 'Push the image again, and let clean-ups keep the parts of every tagged index.',
  },

  // Engine.
  {
    id: 'engine-version-skew',
    group: 'Engine',
    class: 'permanent',
    patterns: [/client version (?<client>[\d.]+) is too (?<way>new|old)/i],
    cause: 'The docker command (API {client}) is too {way} for the engine that it talks to.',
    remedy:
      'Bring both to versions of about the same age; for a while, the variable DOCKER_API_VERSION makes a newer command speak the older way.',
  },
  {
    id: 'buildx-flag-unknown',
    group: 'Engine',
    class: 'permanent',
    patterns: [/^unknown flag: --(?<flag>[\w-]{1,60})$/m],
    cause: 'This version of buildx is older than its option --{flag}.',
    remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave the input {flag} out.',
  },
  {
    id: 'docker-socket-denied',
    group: 'Engine',
    class: 'permanent',
    patterns: [/permission denied while trying to connect to the docker (?:daemon socket|api)/i],
    cause: 'This user may not talk to the engine.',
    remedy:
      'Add the user to the group docker and log in again (an open session does not notice), or set DOCKER_HOST to the socket of a rootless engine.',
    seenAt: ['https://github.com/basecamp/kamal/issues/246'],
  },
  {
    id: 'docker-daemon-down',
    group: 'Engine',
    class: 'permanent',
    patterns: [/cannot connect to the docker daemon/i],
    cause: 'No engine answers at the address that docker was given.',
    remedy:
      'Start it ("systemctl status docker" tells why it ended), or correct DOCKER_HOST or the docker context.',
  },
  {
    id: 'engine-connection-lost',
    group: 'Engine',
    class: 'transient',
    patterns: [/docker engine at \S{1,300} (?:hung up|has said nothing)/i],
    cause: 'The connection to the engine broke off, or the engine was stopped or is stuck.',
    remedy:
      'See on that machine whether the engine runs and what it logs ("systemctl status docker", "journalctl -u docker"), and whether sshd allows sockets to be forwarded (AllowStreamLocalForwarding).',
  },
  {
    id: 'zstd-not-supported',
    group: 'Engine',
    class: 'permanent',
    patterns: [/archive\/tar: invalid tar header/i, /error processing tar file\(exit status 1\)/i],
    cause: 'The engine cannot unpack a layer; engines before version 23 do not know zstd compression.',
    remedy: 'Build with compression: gzip, or bring the engine up to date.',
    seenAt: [
      'https://github.com/stalwartlabs/stalwart/issues/1192',
      'https://github.com/aws/amazon-ecs-agent/issues/4179',
    ],
  },

  // SSH, before the network: ssh uses the same words for other things.
  {
    id: 'host-key-revoked',
    group: 'SSH',
    class: 'permanent',
    patterns: [/revoked host key detected/i],
    cause: 'The server shows a host key that known-hosts calls revoked.',
    remedy:
      'Whoever shows it may have stolen it. Give the server a new host key, or correct the line "@revoked" in known-hosts.',
  },
  {
    id: 'host-key-changed',
    group: 'SSH',
    class: 'permanent',
    patterns: [/remote host identification has changed/i, /host key fingerprint mismatch/i],
    cause:
      'The server shows another host key than the one that is known. It was set up anew, another type of key was chosen, or somebody stands in between.',
    remedy:
      'Compare the fingerprints with the server itself (ssh-keygen -lf on its public host keys, at its console), and only then change known-hosts.',
    seenAt: ['https://github.com/appleboy/ssh-action/issues/275'],
  },
  {
    id: 'host-key-unknown',
    group: 'SSH',
    class: 'permanent',
    patterns: [/host key verification failed/i],
    cause: "The server's host key is not among the known ones.",
    remedy:
      'Take the line for known-hosts from the server itself: the content of /etc/ssh/ssh_host_ed25519_key.pub behind the name of the host.',
    seenAt: ['https://github.com/shimataro/ssh-key-action/issues/159'],
  },
  {
    id: 'ssh-key-mode',
    group: 'SSH',
    class: 'permanent',
    patterns: [/unprotected private key file/i],
    cause: 'Others may read the file of the private key, so ssh does not use it.',
    remedy: 'chmod 600 the file, and 700 its folder.',
  },
  {
    id: 'ssh-key-unreadable',
    group: 'SSH',
    class: 'permanent',
    patterns: [
      /load key "[^"\n]{0,300}": (?:error in libcrypto|invalid format|bad passphrase|incorrect passphrase)/i,
      /error in libcrypto/i,
    ],
    cause:
      'The text of the private key is damaged or of another kind: Windows line ends, a missing last line end, all on one line, a PuTTY key, the public half, or one with a passphrase.',
    remedy: 'Copy the whole key file again, from BEGIN to END with all line ends, into the secret.',
  },
  {
    id: 'ssh-login-refused',
    group: 'SSH',
    class: 'permanent',
    patterns: [
      /permission denied \((?:publickey|password|keyboard-interactive|gssapi|hostbased)[^)\n]{0,100}\)/i,
      /unable to authenticate, attempted methods/i,
      /too many authentication failures/i,
    ],
    cause: 'The server does not accept this key for this user.',
    remedy:
      "Check the user's name and that the key's public half is in the server's ~/.ssh/authorized_keys; an ssh-rsa key of old style has to be replaced by ed25519.",
  },
  {
    id: 'ssh-unreachable',
    group: 'SSH',
    class: 'transient',
    patterns: [
      /connect to host (?<target>\S{1,253}) port (?<port>\d+): (?<why>connection timed out|operation timed out|connection refused|connection reset by peer|no route to host|network is unreachable)/i,
    ],
    cause: 'No connection to {target}, port {port}: {why}.',
    remedy:
      'Refused: nothing listens on that port. Timed out: a firewall drops it (the addresses of hosted runners change). No route: the address is wrong or the server is off.',
  },
  {
    id: 'ssh-unreachable-from-jump-host',
    group: 'SSH',
    class: 'transient',
    patterns: [
      /\bopen failed: connect failed: (?<why>connection timed out|connection refused|no route to host|network is unreachable|name or service not known|temporary failure in name resolution)/i,
    ],
    cause: 'The jump host answers, but from there the server cannot be reached: {why}.',
    remedy:
      "Check the server's address and port as the jump host sees them: a name has to be known there, a firewall has to let the jump host through.",
  },
  {
    id: 'ssh-forwarding-forbidden',
    group: 'SSH',
    class: 'permanent',
    patterns: [/\bopen failed: administratively prohibited/i],
    cause: 'The jump host does not let connections through.',
    remedy:
      'Allow it in its sshd_config (AllowTcpForwarding, PermitOpen, DisableForwarding) and in authorized_keys (restrict, no-port-forwarding).',
  },
  {
    id: 'ssh-no-common-algorithm',
    group: 'SSH',
    class: 'permanent',
    patterns: [/unable to negotiate with [^\n]{1,300}?: no matching (?<what>[a-z -]{1,40}) found/i],
    cause: 'ssh here and the server have no {what} in common: one of them is much older than the other.',
    remedy:
      'Bring the SSH server up to date; one that has only an ssh-rsa or ssh-dss host key needs an ed25519 one (ssh-keygen -A makes it).',
  },
  {
    id: 'ssh-too-many-sessions',
    group: 'SSH',
    class: 'transient',
    patterns: [/session open refused by peer/i],
    cause: 'The server allows no further command over this connection at the same time (MaxSessions).',
    remedy: 'Raise MaxSessions in its sshd_config; 10 is usual.',
  },
  {
    id: 'ssh-connection-dropped',
    group: 'SSH',
    class: 'transient',
    patterns: [
      /kex_exchange_identification:/i,
      /during banner exchange|banner exchange: connection to|timed out during login/i,
      /ssh_exchange_identification:/i,
      /\bconnection (?:closed|reset) by \S{1,253} port \d+/i,
    ],
    cause:
      'The server hung up or fell silent before the login: too many connections at once (MaxStartups), a ban (fail2ban), or a proxy in between.',
    remedy: 'Wait and use one connection for everything; look at the log of sshd and at the list of bans.',
  },
  {
    id: 'ssh-session-lost',
    group: 'SSH',
    class: 'transient',
    patterns: [
      /client_loop: send disconnect/i,
      /timeout, server \S{1,253} not responding/i,
      /connection to \S{1,253} closed by remote host/i,
      /run command timeout/i,
      /error: command timeout/i,
    ],
    cause:
      'The connection broke while a command ran on the server, or it took longer than allowed; the command may run on.',
    remedy: 'Look on the server what became of it. Keep-alives and a longer time limit help with long pulls.',
    seenAt: ['https://github.com/appleboy/ssh-action/issues/122'],
  },
  {
    id: 'ssh-host-unresolved',
    group: 'SSH',
    class: 'permanent',
    patterns: [/could not resolve hostname (?<target>[^\n:]{0,253}):(?! temporary)/i],
    cause: 'There is no host of the name "{target}".',
    remedy:
      'Look for a scheme, a user or white space in the value that names the host, and whether the name is known outside your network.',
  },

  // Compose, before the network: the logs of a sick service are full of its errors.
  {
    id: 'compose-missing',
    group: 'Compose',
    class: 'permanent',
    patterns: [/unknown shorthand flag: 'f' in -f/i, /docker: 'compose' is not a docker command/i],
    cause: 'The server has docker without its compose plug-in.',
    remedy:
      "Install docker-compose-plugin (Docker's packages) or docker-compose (Debian's); the old docker-compose with the hyphen is not enough.",
    seenAt: ['https://github.com/docker/for-linux/issues/1330'],
  },
  {
    id: 'compose-file-missing',
    group: 'Compose',
    class: 'permanent',
    patterns: [/no configuration file provided: not found/i],
    cause: 'There is no compose file in the folder where compose was started.',
    remedy: 'Correct the folder of the project, or name the file.',
  },
  {
    id: 'health-check-missing',
    group: 'Compose',
    class: 'permanent',
    patterns: [/container (?<container>\S{1,200}) has no healthcheck configured/i],
    cause: 'Another service waits until {container} is healthy, and nothing says how that is found out.',
    remedy: 'Give the service a healthcheck, or let the deployment ask a URL.',
  },
  {
    id: 'service-unhealthy',
    group: 'Compose',
    class: 'permanent',
    patterns: [
      /container (?<container>\S{1,200}) is unhealthy/i,
      /container (?<container>\S{1,200}) exited \(\d+\)/i,
      /application not healthy after/i,
    ],
    cause: 'The new version started and did not become healthy: this is the application, not the delivery.',
    remedy:
      "Read the last lines of the container's log and the output of its health check. The version before is the one to go back to.",
  },
  {
    id: 'container-name-taken',
    group: 'Compose',
    class: 'permanent',
    patterns: [/conflict\. the container name "\/(?<container>[^"\n]{1,200})" is already in use/i],
    cause:
      'There is already a container named "{container}", of another compose project, made by hand, or by a deployment at the same time.',
    remedy:
      'See with "docker inspect {container}" which project it is labelled with, and remove or rename it; do not set container_name in the compose file.',
    seenAt: ['https://github.com/riffpad/riffpad/issues/327'],
  },
  {
    id: 'port-taken',
    group: 'Compose',
    class: 'permanent',
    patterns: [
      /bind for [^\n]{0,100}?:(?<port>\d+) failed: port is already allocated/i,
      /listen tcp[46]? [^\n]{0,100}?:(?<port>\d+): bind: address already in use/i,
    ],
    cause: 'Something else on the machine uses port {port}.',
    remedy:
      'Find it with "docker ps --filter publish={port}" or "ss -ltnp", and stop it or publish another port.',
  },
  {
    id: 'compose-variable-missing',
    group: 'Compose',
    class: 'permanent',
    patterns: [/variable is not set\. defaulting to a blank string/i, /env file [^\n]{1,300} not found/i],
    cause:
      'The compose file uses a variable that has no value there; if it is part of the name of an image, the name is broken.',
    remedy:
      'Put the variable into the .env file beside the compose file on the server, or give it a default in the compose file.',
  },
  {
    id: 'summary-too-large',
    group: 'Engine',
    class: 'permanent',
    patterns: [/\$GITHUB_STEP_SUMMARY upload aborted/i],
    cause: 'The summary of a step grew beyond 1 MiB, and GitHub throws such a summary away as a whole.',
    remedy: 'Write less in that step; our own summaries stay below the limit.',
    seenAt: ['https://github.com/prefix-dev/rattler-build/issues/2738'],
  },

  // Network.
  {
    id: 'registry-unavailable',
    group: 'Network',
    class: 'transient',
    patterns: [
      /\b502 bad gateway\b|\b503 service unavailable\b|\b504 gateway time-?out\b/i,
      /failed to parse error response 5\d\d/i,
      /received unexpected http status: 5\d\d/i,
      /unexpected status[^\n]{0,400}?: (?:408|425|5\d\d)\b/i,
    ],
    cause: '{host|The registry} has a problem of its own at the moment.',
    remedy: 'Run it again later; for GHCR, https://www.githubstatus.com tells of outages.',
    seenAt: ['https://github.com/docker/build-push-action/issues/239'],
  },
  {
    id: 'upload-broken',
    group: 'Network',
    class: 'transient',
    patterns: [
      /failed commit on ref "[^"\n]{1,200}": (?:no response|unexpected status)/i,
      /use of closed network connection/i,
      /cannot reuse body, request must be retried/i,
      /read\/write on closed pipe|read on closed response body/i,
      // Two targets push the same blob to one repository at the same moment (distribution 2.8).
      /provided digest did not match uploaded content/i,
    ],
    cause: 'An upload broke off before the registry had it all.',
    remedy:
      'Push again: what arrived is skipped. If it happens each time, the debug log of buildkitd (--debug) shows the request.',
    seenAt: [
      'https://github.com/docker/build-push-action/issues/251',
      'https://github.com/docker/build-push-action/issues/498',
      'https://github.com/docker/build-push-action/issues/626',
      'https://github.com/docker/build-push-action/issues/761',
    ],
  },
  {
    id: 'dns-failed',
    group: 'Network',
    class: 'transient',
    patterns: [
      /lookup [^\s:]{1,253}[^\n]{0,200}(?:no such host|server misbehaving)/i,
      /temporary failure in name resolution/i,
      /\b(?:EAI_AGAIN|ENOTFOUND)\b/,
    ],
    cause: 'The name of a host could not be looked up.',
    remedy: 'If it stays so, check the name, and the resolver in /etc/resolv.conf.',
  },
  {
    id: 'network-failed',
    group: 'Network',
    class: 'transient',
    patterns: [
      /tls handshake timeout|client\.timeout exceeded|context deadline exceeded/i,
      /\bi\/o timeout\b|connection timed out|connection reset by peer|connection refused|broken pipe/i,
      /unexpected EOF|: EOF(?:\s|:|$)/,
      /failed to do request/i,
      /\b(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w+)\b/,
      /socket hang up|other side closed/i,
    ],
    cause: 'The connection to {host|the registry} broke off or took too long.',
    remedy:
      'If it stays so, test from the same machine whether {host|the host} answers; layers of GHCR come from pkg-containers.githubusercontent.com, which a firewall or proxy has to let through as well.',
  },

  // What is left of the cache, and what does not fail a build.
  {
    id: 'cache-load-failed',
    group: 'Cache',
    class: 'permanent',
    patterns: [/failed to load cache/i, /failed to (?:compute|load) cache key/i],
    cause: 'A step was found in a cache whose content could not be brought here.',
    remedy: 'Build without that cache source; prewarm pushes the layer anew.',
    seenAt: ['https://github.com/docker/buildx/issues/681'],
  },
  {
    id: 'image-not-found',
    group: 'Permission',
    class: 'permanent',
    patterns: [
      /failed to (?:solve|resolve|pull)[^\n]{0,500}?[ "](?<ref>[\w.:-]{1,200}\/[\w.:@/-]{1,300})"?: not found/i,
    ],
    cause: '{ref} does not exist, or this login may not see it: GHCR answers the same in both cases.',
    remedy:
      'If it should exist, log in with a token that may read it and look again. If not, correct the name, or push it first.',
    seenAt: ['https://github.com/cshuttle/workflows/releases/tag/v1.2.0'],
  },
  {
    id: 'no-cache-yet',
    group: 'Cache',
    class: 'first-run',
    patterns: [
      /failed to configure registry cache importer: [^\n]{0,300}not found/i,
      /importing cache manifest from \S{1,300}[^\n]{0,100}\n(?:[^\n]{0,300}\n){0,6}?[^\n]{0,20}ERROR: \S{1,300}: not found/i,
    ],
    cause: 'There is no cache under that name yet, as on the first run.',
    remedy: 'Nothing to do: this run makes it. If it was there yesterday, look what deleted it.',
  },
  {
    id: 'cache-export-slow',
    group: 'Cache',
    class: 'first-run',
    patterns: [/preparing build cache for export/i],
    cause:
      'Before a cache of mode=max is written, BuildKit goes through the whole graph of the build, which can take minutes.',
    remedy: 'Nothing is wrong. A current BuildKit is quicker at it; mode=min has less to do.',
    seenAt: ['https://github.com/moby/buildkit/issues/3299', 'https://github.com/moby/buildkit/issues/6008'],
  },
];

import type { CatalogueEntry } from './entry.ts';

/** Builders and engines. */
export const engine: readonly CatalogueEntry[] = [
  {
    id: 'buildx-missing',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /could not find build: stat build: no such file/i,
      /docker: 'buildx' is not a docker command|unknown command: docker buildx/i,
      /buildx component is missing or broken/i,
      // Docker reads the flags by itself when there is no plug-in that takes them.
      /^unknown flag: --(?:builder|file|push|load|platform|progress|metadata-file|cache-from|cache-to|tag)\n+(?:See 'docker --help'|Usage: {2}docker \[OPTIONS\])/m,
      /plugin "[^"\n]{1,200}\/docker-buildx" is not valid/i,
    ],
    cause: 'Docker has no working buildx plug-in, which builds images.',
    remedy:
      'Install docker-buildx-plugin (Docker\'s packages) or docker-buildx (Debian\'s), or use docker/setup-buildx-action. "docker buildx version" shows whether docker finds it.',
  },
  {
    id: 'docker-folder-denied',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /EACCES: permission denied, [^\n]{0,200}?(?<path>\/[^'"\s]{0,200}\/\.docker\/[^'"\s]{0,200})/,
      /(?:open|mkdir|stat|rename|create) (?<path>\/[^\s:]{0,200}\/\.docker(?:\/[^\s:]{0,200})?): (?:permission denied|read-only file system)/i,
    ],
    cause:
      'This user cannot read or write {path}. Files in the configuration folder of docker belong to another user, often root after a "sudo docker".',
    remedy:
      'Run "sudo chown -R $USER ~/.docker", or set DOCKER_CONFIG to a folder that belongs to this user.',
  },
  {
    id: 'builder-not-ready',
    group: 'Engine',
    class: 'transient',
    patterns: [
      /dial unix \S{0,200}buildkitd?\.sock: connect: (?:no such file or directory|connection refused)/i,
      /failed to list workers: Unavailable/i,
    ],
    cause: 'The BuildKit of the builder is not running, or has not started yet.',
    remedy:
      'Try again. If it does not start, "docker buildx inspect --bootstrap" and the log of its container ("docker logs buildx_buildkit_…0") show why.',
  },
  {
    id: 'builder-lost',
    group: 'Engine',
    class: 'transient',
    patterns: [
      /(?:rpc error: code = Unavailable desc = |failed to solve: Unavailable: )(?:error reading from server: |closing transport|transport is closing|connection error)/i,
      /no active session for \S{1,100}|no such job \S{1,100}|frontend grpc server closed unexpectedly/i,
      /grpc: the client connection is closing/i,
    ],
    cause:
      'The connection to BuildKit broke during the build. It was restarted or killed, most often because the machine ran out of memory.',
    remedy:
      'Build again. If it happens again, check the log of the builder ("docker logs buildx_buildkit_…0") and the kernel ("dmesg") for killed processes, and use a larger machine.',
  },
  {
    id: 'builder-bug',
    group: 'Engine',
    class: 'transient',
    patterns: [
      /inconsistent graph state/i,
      /return leaving (?:incoming|outgoing) open/i,
      /unknown blob sha256:[0-9a-f]{6,64} in history/i,
      /\bpanic: (?:runtime error|assignment to entry in nil map|value is unknown)/i,
    ],
    cause: 'BuildKit or buildx hit an internal bug. Your Dockerfile is not the cause.',
    remedy: 'Build again. If it happens again, use a newer version, or prune the cache of the builder.',
  },
  {
    id: 'builder-unknown',
    group: 'Engine',
    class: 'permanent',
    patterns: [/no builder "(?<builder>[^"\n]{1,100})" found/i],
    cause: 'There is no builder named "{builder}".',
    remedy: 'Correct the input builder. "docker buildx ls" lists the builders of this user.',
  },
  {
    id: 'several-platforms-unsupported',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /multi-?platform build is not supported for the docker driver|multiple platforms feature is currently not supported/i,
      /docker exporter does not (?:currently )?support exporting manifest lists/i,
    ],
    cause:
      "The engine's built-in builder with the classic image store can neither build nor load an image of several platforms.",
    remedy:
      'Use a docker-container builder (docker/setup-buildx-action, or builder: auto), or the containerd image store. Do not load an image of several platforms: push it.',
  },
  {
    id: 'builder-cache-damaged',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /unlazy requires an applier/i,
      /failed to compute cache key: failed to get state for index \d+ on \S{1,100}/i,
      /(?:parent snapshot|lease) \S{1,100}(?: does not exist)?: not found/i,
      /failed to solve: [^\n]{0,200}content digest sha256:[0-9a-f]{6,64}: not found/i,
    ],
    cause:
      "The builder's local cache is damaged: it lists content that it no longer has. The registry is not involved.",
    remedy:
      'Run "docker buildx prune --force" on that builder ("docker builder prune" for the built-in one), or create a new builder. Then build again.',
  },
  {
    id: 'engine-version-skew',
    group: 'Engine',
    class: 'permanent',
    patterns: [/client version (?<client>[\d.]+) is too (?<way>new|old)/i],
    cause: 'The docker command (API {client}) is too {way} for the engine.',
    remedy:
      'Update both to versions of a similar age. As a stopgap, set DOCKER_API_VERSION to make a newer command use an older API.',
  },
  {
    id: 'compose-too-old',
    group: 'Compose',
    class: 'permanent',
    patterns: [
      /^(?:ERROR: )?unknown flag: --(?<flag>wait|wait-timeout|quiet-pull|remove-orphans|force-recreate|no-build|no-deps|dry-run|no-interpolate|no-env-resolution)$/m,
    ],
    cause: 'The Compose on this machine is too old: it does not know --{flag}.',
    remedy:
      'Update docker-compose-plugin (Docker\'s packages) or docker-compose (Debian\'s). "docker compose version" shows what is there.',
  },
  {
    id: 'buildx-flag-unknown',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /^(?:ERROR: )?unknown flag: --(?!(?:project-directory|project-name|env-file|profile)$)(?<flag>[\w-]{1,60})$/m,
    ],
    cause: 'This version of buildx does not support --{flag}.',
    remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave out the input {flag}.',
  },
  {
    id: 'docker-socket-denied',
    group: 'Engine',
    class: 'permanent',
    patterns: [/permission denied while trying to connect to the docker (?:daemon socket|api)/i],
    cause: 'This user cannot access the engine.',
    remedy:
      'Add the user to the group docker and log in again (open sessions do not pick it up), or set DOCKER_HOST to the socket of a rootless engine.',
    seenAt: ['https://github.com/basecamp/kamal/issues/246'],
  },
  {
    id: 'container-gone',
    group: 'Engine',
    class: 'transient',
    // Not of the network that it was to join: see below.
    patterns: [
      /^(?![^\n]{0,200}network namespace)[^\n]{0,200}\bno such container: (?<container>\S{1,100})/im,
    ],
    cause: 'The container {container} was removed meanwhile, by another deployment or by hand.',
    remedy: 'Run again, one after the other. "docker ps --all" shows what is there now.',
  },
  {
    id: 'container-not-running',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /\bcontainer (?<container>\S{1,100}) is (?:not running|restarting, wait)/i,
      /^(?:[^\n]{0,100}: )?service "(?<container>[^"\n]{1,200})" is not running/im,
    ],
    cause: 'The container {container} has stopped or keeps restarting, so that no command can run in it.',
    remedy:
      'Read its log ("docker logs {container}"). If it is the container of a builder, "docker buildx inspect --bootstrap" starts it.',
  },
  {
    id: 'container-not-stopping',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /did not receive an exit event/i,
      /cannot (?:stop|kill|remove|restart) container[^\n]{0,200}permission denied/i,
      /could not kill(?: container)?: [^\n]{0,200}(?:permission denied|context deadline exceeded|tried to kill)/i,
    ],
    cause:
      'The engine cannot stop a container: its process hangs in the kernel, or AppArmor or a second Docker (snap) is in the way.',
    remedy:
      'Restart the engine ("systemctl restart docker"). For "permission denied", check for a Docker from snap ("snap list"), and run "aa-remove-unknown". If the process hangs on a disk or network mount, repair that, or restart the machine.',
  },
  {
    id: 'image-not-on-host',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /no such image: (?<ref>[^\s"]{1,300})/i,
      /an image does not exist locally with the tag: (?<ref>[^\s"]{1,300})/i,
    ],
    cause: 'The engine does not have the image {ref}.',
    remedy:
      'Check the name, and pull or build the image there first. "docker images" lists what the engine has.',
  },
  {
    id: 'docker-daemon-down',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /cannot connect to the docker daemon/i,
      /failed to connect to the docker API at/i,
      /dial unix \S{0,200}containerd\.sock\S{0,20}: connect: /i,
      /error during connect: [^\n]{0,300}(?:docker\.sock|docker_engine|_ping)/i,
    ],
    cause: 'No engine answers at the configured address.',
    remedy:
      'Start it ("systemctl status docker" shows why it stopped), or correct DOCKER_HOST or the Docker context.',
  },
  {
    id: 'engine-connection-lost',
    group: 'Engine',
    class: 'transient',
    patterns: [/docker engine at \S{1,300} (?:hung up|did not answer|has said nothing)/i],
    cause: 'The connection to the engine broke, or the engine was stopped or hangs.',
    remedy:
      'On that machine, check whether the engine is running and what it logs ("systemctl status docker", "journalctl -u docker"), and whether sshd allows socket forwarding (AllowStreamLocalForwarding).',
  },
  {
    id: 'layer-not-unpackable',
    group: 'Engine',
    class: 'permanent',
    patterns: [
      /failed to (?:register layer|extract layer \S{1,100}): [^\n]{0,160}(?<what>lsetxattr|lchown|mknod|chown)[^\n]{1,160}: (?<why>operation not (?:supported|permitted)|invalid argument)/i,
      /(?<what>container) ID \d+ cannot be mapped to (?<why>a host ID)/i,
    ],
    cause:
      'The file system or the user namespace of the engine does not take a file of the image: its owner, its attributes or its kind ({what}).',
    remedy:
      'Without root or with userns-remap, add IDs in /etc/subuid and /etc/subgid, or change the owner of that file in the Dockerfile. Otherwise, move the data of the engine to ext4 or xfs.',
  },
  {
    id: 'zstd-not-supported',
    group: 'Engine',
    class: 'permanent',
    patterns: [/archive\/tar: invalid tar header/i, /error processing tar file\(exit status 1\)/i],
    cause: 'The engine cannot unpack a layer. Engines before version 23 do not support zstd compression.',
    remedy: 'Build with compression: gzip, or update the engine.',
    seenAt: [
      'https://github.com/stalwartlabs/stalwart/issues/1192',
      'https://github.com/aws/amazon-ecs-agent/issues/4179',
    ],
  },
];

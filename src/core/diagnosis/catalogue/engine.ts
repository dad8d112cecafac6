import { catalogueEntries } from './entry.ts';

/** Builders and engines. */
export const engine = catalogueEntries('Engine', {
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
    remedy:
      'Install docker-buildx-plugin (Docker\'s packages) or docker-buildx (Debian\'s), or use docker/setup-buildx-action. "docker buildx version" shows whether docker finds it.',
  },
  'docker-folder-denied': {
    patterns: [
      /EACCES: permission denied, [^\n]{0,200}?(?<path>\/[^'"\s]{0,200}\/\.docker\/[^'"\s]{0,200})/,
      // Not of a folder that the engine mounts.
      /^(?![^\n]{0,300}(?:mount source path|error response from daemon))[^\n]{0,500}\b(?:open|mkdir|stat|rename|create) (?<path>\/[^\s:]{0,200}\/\.docker(?:\/[^\s:]{0,200})?): permission denied/im,
    ],
    cause:
      'This user cannot read or write {path}. Files in the configuration folder of docker belong to another user, often root after a "sudo docker".',
    remedy:
      'Run "sudo chown -R $USER ~/.docker", or set DOCKER_CONFIG to a folder that belongs to this user.',
  },
  'rootless-unavailable': {
    patterns: [
      /(?<why>No sub[ug]id ranges found for user [^\n]{1,100})/i,
      /(?<why>failed to setup UID\/GID map[^\n]{0,300})/i,
      /failed to setup network &[^\n]{0,300}?(?<why>\b(?:slirp4netns|pasta|vpnkit) failed)/i,
      /(?<why>fork\/exec \/proc\/self\/exe: (?:operation not permitted|permission denied|no space left on device))/i,
    ],
    cause: 'An engine or builder without root cannot start: {why}.',
    remedy:
      'The user needs a range in /etc/subuid and /etc/subgid (usermod --add-subuids 100000-165535 --add-subgids 100000-165535 USER), newuidmap with its setuid bit (package uidmap), slirp4netns with /dev/net/tun, and a kernel that lets users create namespaces. In a container, use --privileged or seccomp=unconfined.',
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
    remedy:
      'Check its pods ("kubectl describe pods", "kubectl get events"): often there are too few resources, the image cannot be pulled, or privileged containers are forbidden. "forbidden", "cannot" and "credentials": check KUBECONFIG and the context, and allow the account to create deployments and to exec in pods. A new node may need some seconds.',
  },
  'builder-protocol-refused': {
    patterns: [/unable to upgrade to (?:tcp|h2c), received \d{3}/i],
    cause:
      'The engine does not offer BuildKit at this address: it is too old, is no Docker, or a proxy is in between.',
    remedy: 'Update the engine, or create a docker-container builder (docker/setup-buildx-action).',
  },
  'buildkit-required': {
    patterns: [
      /the --(?<what>[\w-]{1,30}) option requires BuildKit/i,
      // BuildKit says "on line".
      /(?<!LLB definition: )dockerfile parse error line \d{1,6}: unknown flag: (?<what>mount|link|security|network|exclude|parents|checksum|keep-git-dir)\b/i,
      /the classic builder doesn't support (?<what>[\w -]{1,40})/i,
    ],
    cause:
      'BuildKit is off here: the Dockerfile or Compose file uses "{what}", which the classic builder does not know.',
    remedy: 'Build with BuildKit: install buildx, and set DOCKER_BUILDKIT=1 with engines before version 23.',
  },
  'build-ssh-source-invalid': {
    patterns: [
      /could not parse ssh: \[[^\]\n]{1,100}\]: (?<why>(?:failed to (?:parse|open|read)|open|stat|read) [^\n]{1,300})/i,
    ],
    cause:
      'The SSH source of the build is neither a key file that can be read, nor the socket of an agent: {why}.',
    remedy:
      'Correct its path (input ssh, --ssh NAME=PATH). A key with a passphrase needs an agent. An agent of Windows is only found under its own name, so use the path of the key there.',
  },
  'build-ssh-agent-missing': {
    patterns: [
      /invalid empty ssh agent socket/i,
      /could not parse ssh: \[[^\]\n]{1,100}\]: (?:dial|invalid|no |failed to (?:dial|connect|list))/i,
      /Could not open a connection to your authentication agent|Error connecting to agent: /i,
    ],
    cause: 'There is no SSH agent here, or it does not answer.',
    remedy:
      'Start one and add the key ("eval $(ssh-agent)", "ssh-add"), or use webfactory/ssh-agent before this step. SSH_AUTH_SOCK names its socket.',
  },
  'build-context-forgotten': {
    patterns: [/docker (?:buildx )?build['"]? requires (?:exactly )?1 argument/i],
    cause:
      'The build command has no context, or more than one: often a variable with spaces is not in quotes.',
    remedy: 'Put the context last ("docker buildx build --tag NAME ."), and put values in quotes.',
  },
  'builder-not-ready': {
    class: 'transient',
    patterns: [
      /dial unix \S{0,200}buildkitd?\.sock: connect: (?:no such file or directory|connection refused)/i,
      /failed to list workers: (?:rpc error: code = )?(?:Unavailable|DeadlineExceeded)/i,
    ],
    cause: 'The BuildKit of the builder is not running, or has not started yet.',
    remedy:
      'Try again. If it does not start, "docker buildx inspect --bootstrap" and the log of its container ("docker logs buildx_buildkit_…0") show why.',
  },
  'builder-lost': {
    class: 'transient',
    patterns: [
      /(?:rpc error: code = Unavailable\s{1,3}desc = |failed to solve: Unavailable: )(?:error reading from server: |closing transport|transport is closing|connection error(?!: desc = "transport: (?:Error while dialing|authentication handshake)))/i,
      /no active session for \S{1,100}|no such job \S{1,100}|frontend grpc server closed unexpectedly/i,
      /grpc: the client connection is closing/i,
    ],
    cause:
      'The connection to BuildKit broke during the build. It was restarted or killed, most often because the machine ran out of memory.',
    remedy:
      'Build again. If it happens again, check the log of the builder ("docker logs buildx_buildkit_…0") and the kernel ("dmesg") for killed processes, and use a larger machine.',
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
    cause:
      "The engine's built-in builder with the classic image store can neither build nor load an image of several platforms.",
    remedy:
      'Use a docker-container builder (docker/setup-buildx-action, or builder: auto), or the containerd image store. Do not load an image of several platforms: push it.',
  },
  'builder-exists': {
    patterns: [
      /existing instance for (?:builder|"(?<builder>[^"\n]{1,100})") but (?:no append mode|has mismatched driver)/i,
    ],
    cause: 'A builder named {builder|like that} exists already.',
    remedy:
      'Use it ("docker buildx use NAME"), remove it first ("docker buildx rm NAME"), or choose another name.',
  },
  'builder-tls-environment': {
    patterns: [/could not create a builder instance with TLS data loaded from environment/i],
    cause: 'buildx does not read the TLS settings of the engine from the environment (DOCKER_TLS_VERIFY).',
    remedy:
      'Create a context from them ("docker context create tls") and pass it to the builder: "docker buildx create --use tls", or the input endpoint of docker/setup-buildx-action.',
  },
  'driver-unknown': {
    patterns: [
      /failed to find driver "(?<driver>[^"\n]{1,60})"/i,
      /additional instances of driver "(?<driver>[^"\n]{1,60})" cannot be created/i,
    ],
    cause: 'buildx cannot create a builder with the driver "{driver}".',
    remedy:
      'The drivers are docker-container, kubernetes, remote and cloud. There is only one builder with the driver docker: that of the engine. Podman and old versions of buildx have fewer ("docker buildx version").',
  },
  'docker-driver-limits': {
    patterns: [
      /(?<what>[\w-]{1,30}(?: export)?) (?:is|are) (?:currently )?not (?:currently )?(?:supported|implemented) for (?:the )?docker driver/i,
      /(?<what>multi-node push) can't currently be performed with the docker driver/i,
      /(?<what>[\w-]{1,30}) (?:(?:is|are|currently) ){1,2}(?:not supported|unsupported) by the current (?:BuildKit daemon|buildkitd)/i,
    ],
    cause: 'The builder is too simple or too old for this ({what}).',
    remedy:
      "Use a docker-container builder (docker/setup-buildx-action, or builder: auto) with a current BuildKit. The engine's built-in builder can do more with the containerd image store.",
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
    remedy:
      'Update docker-buildx-plugin (Docker\'s packages) or docker-buildx (Debian\'s), or use docker/setup-buildx-action. "docker buildx version" shows what is there.',
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
    remedy:
      'Correct it. The parts of one option are separated by commas without spaces (type=local,dest=out). A newer buildx knows more of them.',
  },
  'builder-cache-damaged': {
    patterns: [
      /unlazy requires an applier/i,
      /failed to compute cache key: failed to get state for index \d+ on \S{1,100}/i,
      /(?:parent snapshot|lease) \S{1,100}(?: does not exist)?: not found/i,
      /failed to solve: [^\n]{0,200}content digest sha256:[0-9a-f]{6,64}: not found/i,
    ],
    cause:
      'The builder lists content that it does not have: its local cache is damaged, or a cache in the registry has lost it.',
    remedy:
      'Run "docker buildx prune --force" on that builder ("docker builder prune" for the built-in one), or create a new builder. Then build again. If it stays, build without cache-from, or with a newer BuildKit.',
  },
  'engine-version-skew': {
    patterns: [/client version (?<client>[\d.]+) is too (?<way>new|old)/i],
    cause: 'The docker command (API {client}) is too {way} for the engine.',
    remedy:
      'Update both to versions of a similar age. Programs that bring their own client (Watchtower, Traefik, test libraries) must be updated, too. As a stopgap, DOCKER_API_VERSION makes a newer command use an older API, and DOCKER_MIN_API_VERSION makes a newer engine accept one.',
  },
  'compose-too-old': {
    group: 'Compose',
    patterns: [
      /^(?:ERROR: )?unknown flag: --(?<flag>[\w-]{1,40})\n+Usage: {1,3}docker compose /m,
      /^(?:ERROR: )?unknown flag: --(?<flag>wait|wait-timeout|quiet-pull|remove-orphans|force-recreate|no-build|no-deps|dry-run|no-interpolate|no-env-resolution)$/m,
    ],
    cause: 'The Compose on this machine does not know --{flag}: it is too old, or the flag is misspelled.',
    remedy:
      'Update docker-compose-plugin (Docker\'s packages) or docker-compose (Debian\'s). "docker compose version" shows what is there.',
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
    cause:
      'DOCKER_HOST or the Docker context names the engine without root of the user with the ID {user}, which only that user may use.',
    remedy:
      'If "id --user" shows another number, unset or correct DOCKER_HOST (in the profile of the shell, the .env file of a runner) or the context ("docker context ls"). The group docker does not help there. If it is the same number, AppArmor or SELinux refuses ("dmesg").',
  },
  'docker-socket-denied': {
    patterns: [
      /permission denied while trying to connect to the docker (?:daemon socket|api)/i,
      /dial unix \S{0,200}docker\.sock: connect: permission denied/i,
      // docker-compose in Python.
      /'Connection aborted\.', PermissionError\(13/,
    ],
    cause: 'This user cannot access the engine.',
    remedy:
      'Add the user to the group docker and log in again (open sessions do not pick it up), or set DOCKER_HOST to the socket of a rootless engine.',
    // Seen at https://github.com/basecamp/kamal/issues/246
  },
  'container-not-running': {
    patterns: [
      /\bcontainer (?<container>\S{1,100}) is (?:not running|restarting, wait|paused, unpause)/i,
      /cannot exec in a (?<container>stopped|paused) /i,
      /^(?:[^\n]{0,100}: )?service "(?<container>[^"\n]{1,200})" is not running/im,
    ],
    cause: 'The container {container} has stopped or keeps restarting, so that no command can run in it.',
    remedy:
      'Read its log ("docker logs {container}"). If it is the container of a builder, "docker buildx inspect --bootstrap" starts it.',
  },
  'container-not-stopping': {
    patterns: [
      /did not receive an exit event/i,
      /is zombie and can not be killed/i,
      /(?:cannot (?:stop|kill|remove|restart)|could not kill)\b[^\n]{0,40}\bcontainer[^\n]{0,200}permission denied/i,
    ],
    cause:
      'The engine cannot stop a container: its process hangs in the kernel, or AppArmor or a second Docker (snap) is in the way.',
    remedy:
      'Restart the engine ("systemctl restart docker"). For "permission denied", check for a Docker from snap ("snap list"), and run "aa-remove-unknown". If the process hangs on a disk or network mount, repair that, or restart the machine.',
  },
  'engine-host-unknown': {
    patterns: [
      /error during connect: (?![^\n]{0,200}\/v2\/)[^\n]{0,300}lookup (?<name>[\w.-]{1,253})[: ][^\n]{0,200}no such host/i,
    ],
    cause: 'DOCKER_HOST or the Docker context names the host {name}, which does not exist.',
    remedy:
      'Correct it. In GitLab CI, "docker" is the name of the service docker:dind, which must be listed under "services".',
  },
  'docker-context-missing': {
    patterns: [
      /current context "(?<name>[^"\n]{1,100})" is not found on the file system/i,
      /context "(?<name>[^"\n]{1,100})"(?:: context not found| does not exist)/i,
    ],
    cause: 'Docker uses the context {name}, which does not exist here.',
    remedy:
      'Run "docker context ls" and "docker context use default", or unset DOCKER_CONTEXT. The choice is in ~/.docker/config.json.',
  },
  'engine-configuration-invalid': {
    patterns: [/unable to configure the Docker daemon with file (?<file>\S{1,200}): (?<why>[^\n]{1,200})/i],
    cause: 'The engine does not start: {why}.',
    remedy:
      'Correct {file|/etc/docker/daemon.json} ("dockerd --validate" checks it), then "systemctl restart docker". "journalctl -u docker" shows more.',
  },
  'engine-request-unknown': {
    patterns: [/error response from daemon: (?:404 )?page not found/i],
    cause:
      'What answers in place of the engine does not know a request: it is much older than docker or Compose here, is no Docker (Podman), or is a proxy.',
    remedy:
      'Compare "docker version" of both sides, and update the older one. "docker context ls" and DOCKER_HOST show who was asked.',
  },
  'engine-connection-lost': {
    class: 'transient',
    patterns: [
      /docker engine at \S{1,300} (?:hung up|did not answer|has said nothing)/i,
      /error during connect: (?![^\n]{0,600}docker system dial-stdio)[^\n]{0,400}(?:read\/write on closed pipe|unexpected EOF|": EOF)/i,
    ],
    cause: 'The connection to the engine broke, or the engine was stopped or hangs.',
    remedy:
      'On that machine, check whether the engine is running and what it logs ("systemctl status docker", "journalctl -u docker"), and whether sshd allows socket forwarding (AllowStreamLocalForwarding).',
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
    remedy:
      'Start it ("systemctl status docker" shows why it stopped), or correct DOCKER_HOST or the Docker context. The old docker-compose says the same to a user who is not in the group docker.',
  },
  'engine-hangs': {
    class: 'transient',
    patterns: [
      /"http:\/\/(?:unix|docker|%2F[^/"\s]{1,200}|docker\.example\.com)\/[^"\n]{1,300}": (?:context deadline exceeded|net\/http: )/i,
    ],
    cause: 'The engine does not answer in time.',
    remedy:
      'If it happens again, check the load and the disk of that machine and "journalctl -u docker", and restart the engine (or Docker Desktop).',
  },
  'layer-not-unpackable': {
    patterns: [
      /failed to (?:register layer|extract layer \S{1,100}): [^\n]{0,300}(?<what>lsetxattr|lchown|mknod|chown)[^\n]{1,300}: (?<why>operation not (?:supported|permitted)|invalid argument)/i,
      /(?<what>container) ID \d+ cannot be mapped to (?<why>a host ID)/i,
    ],
    cause:
      'The file system or the user namespace of the engine does not take a file of the image: its owner, its attributes or its kind ({what}).',
    remedy:
      'Without root or with userns-remap, add IDs in /etc/subuid and /etc/subgid, or change the owner of that file in the Dockerfile. Otherwise, move the data of the engine to ext4 or xfs.',
  },
  'zstd-not-supported': {
    patterns: [/layer[^\n]{0,300}archive\/tar: invalid tar header/i],
    cause:
      'The engine cannot unpack a layer. Before version 23, it does not know zstd compression. To a newer one, the layer arrived damaged.',
    remedy:
      'With an old engine, build with compression: gzip, or update it. With a newer one, pull or build again, and push the image again if that does not help.',
    // Seen at https://github.com/stalwartlabs/stalwart/issues/1192
    // Seen at https://github.com/aws/amazon-ecs-agent/issues/4179
  },
  'archive-unreadable': {
    patterns: [
      /error processing tar file\([^\n]{1,60}\): (?<why>archive\/tar: invalid tar header|unexpected EOF)/i,
      /untar (?:re-exec error|exit status)[^\n]{0,100}(?<why>unexpected EOF|invalid tar header)/i,
      /open \/var\/lib\/docker\/tmp\/docker-import-\d{1,20}\/[^\n]{1,300}: (?<why>no such file or directory)/i,
    ],
    cause:
      'The engine cannot read an archive of images: {why}. It is incomplete, was changed on the way, or is of another kind ("docker export" writes no images).',
    remedy:
      'Write it with "docker save --output FILE NAME", compare the checksum after copying, and read the file as it is with "docker load --input FILE". For the file of "docker export", use "docker import".',
  },
  'image-incomplete': {
    patterns: [
      /(?:unable to create manifests file: NotFound|missing content): content digest sha256:[0-9a-f]{6,64}: not found/i,
      /image with reference (?<ref>\S{1,400}) was found but does not provide any platform|no suitable export target found/i,
    ],
    cause:
      'The engine has only a part of the image: what other platforms or attestations need was never pulled.',
    remedy:
      'Name the platform ("docker save --platform", "docker push --platform"). To copy the whole image between registries, use "docker buildx imagetools create".',
  },
  'storage-driver-unfit': {
    patterns: [
      /(?<why>snapshotter not loaded: [\w-]{1,40})/i,
      /(?<why>(?:error creating overlay mount to \S{1,300}|failed to mount \S{0,200}containerd-mount\d{1,20}): (?:\[\{[^\n]{1,600}\}\]: )?invalid argument)/i,
    ],
    cause: 'The engine cannot store images as its settings require: {why}.',
    remedy:
      'With the containerd image store, the storage driver is called overlayfs, not overlay2 (DOCKER_DRIVER, or storage-driver in /etc/docker/daemon.json). Keep the data of the engine on ext4 or xfs: on another overlay, as in a container without a volume, it cannot mount. If other images start, this one is damaged: remove it and pull it again.',
  },
});

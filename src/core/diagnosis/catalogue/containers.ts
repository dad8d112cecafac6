import { catalogueEntries } from './entry.ts';

/** Containers that do not start. Before the network: runc says EOF and "no such file", too. */
export const containers = catalogueEntries('Containers', {
  'mount-source-gone': {
    patterns: [
      /error while creating mount source path '(?<path>[^'\n]{1,300})': mkdir \S{1,300}: file exists/i,
      /(?<path>\/[^\s:"']{1,300})['"]?: (?:transport endpoint is not connected|stale (?:NFS )?file handle)/i,
    ],
    cause:
      'A volume mounts {path}, which is in a mount of the host that does not answer any more, or that root may not see (FUSE without allow_other).',
    remedy:
      'On the host, "sudo ls" in that folder fails as well. Unmount it ("umount --lazy"), mount it again, and restart the container. If only root cannot read it, mount it with allow_other (user_allow_other in /etc/fuse.conf). With Docker Desktop, restart it.',
  },
  'volume-owner-refused': {
    patterns: [
      /(?:error response from daemon|failed to copy file info)[^\n]{0,300}\bl?chown (?<path>\/[^\s:]{1,300}): (?:operation not permitted|permission denied|invalid argument)/i,
      /chown: (?<path>\/[^\s:]{1,300}): (?:permission denied|operation not permitted)/i,
      /chown: (?:cannot read directory|changing ownership of) ['‘]?(?<path>\/[^'’\n]{1,300}?)['’]?: (?:permission denied|operation not permitted)/i,
    ],
    cause:
      'The owner of {path} cannot be changed: the file system of that volume does not allow it (NFS with root_squash, CIFS, a mount of Windows or macOS), or the container does not run as root.',
    remedy:
      'Set the owner where the data lie (for CIFS, uid and gid in the mount options; for NFS, no_root_squash), let the container run as that user, or add "nocopy: true" to the volume.',
  },
  'relabel-refused': {
    patterns: [/relabell?ing of (?<path>\S{1,300}) is not allowed/i],
    cause:
      'SELinux cannot label {path}, which a volume mounts: it is a folder of the system, or on NFS or CIFS.',
    remedy:
      'Leave out :z and :Z at that volume, or mount it with a label (context="system_u:object_r:container_file_t:s0"). For a volume that the engine makes, add "nocopy: true".',
  },
  'mount-source-refused': {
    patterns: [
      /mounting "(?<source>\/(?!proc|sys|var\/lib\/docker\/containers)[^"\n]{1,300})" to rootfs[^\n]{0,800}(?:operation not permitted|permission denied)/i,
      /invalid mount config for type "bind":\s{1,3}stat (?<source>[^\n:]{1,300}):\s{1,3}(?:operation not permitted|permission denied)/i,
    ],
    cause: 'The engine may not read {source}, which a volume mounts.',
    remedy:
      'Check its owner and mode. An engine without root, NFS with root_squash, SELinux (:z at the volume), and the privacy settings of macOS refuse this, too.',
  },
  'engine-data-denied': {
    patterns: [
      /(?:lstat|stat|open|mkdir|readlink) (?<path>\/[^\s:]{0,200}var[-/]lib[-/]docker\/(?:containers|overlay2|image|buildkit)\/[^\n:]{1,300}): permission denied/i,
    ],
    cause: 'The engine itself may not reach a file in its own data folder: {path}.',
    remedy:
      'Usually something other than Unix permissions restricts the engine: AppArmor or SELinux, the confinement of a snap, user namespaces, or a machine that is itself a container. Look into the log of the kernel on that machine ("dmesg") for what was denied.',
  },
  'mount-type-mismatch': {
    patterns: [
      /are you trying to mount a directory onto a file/i,
      /cannot mount volume over existing file/i,
      /mounting "(?<source>[^"\n]{1,300})" to rootfs[^\n]{0,800}not a directory/i,
    ],
    cause:
      'A volume mounts a folder where the image has a file, or the other way round. If the source does not exist on the host, docker creates a folder in its place.',
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
    remedy:
      'Create it on the host, or correct the path in the Compose file. If the file was replaced meanwhile, create the container again (--force-recreate). If it is there, the engine sees other folders than you: it runs on another machine or in a container (DOCKER_HOST, "docker context ls", docker:dind), comes from snap ("snap list"), which has its own /tmp, or runs without root.',
  },
  'container-folder-replaced': {
    patterns: [/current working directory is outside of container mount namespace root/i],
    cause:
      'The folder in which a container works is mounted from the host, and was deleted or replaced there since the container started.',
    remedy:
      'Make the container again ("docker compose up --detach --force-recreate"). Change files in a mounted folder instead of replacing the folder.',
  },
  'exec-command-failed': {
    patterns: [
      /OCI runtime exec failed: [^\n]{0,200}?exec: \\?"(?<command>[^"\\\n]{1,300})\\?": (?<why>[^\n]{1,200})/i,
      /OCI runtime exec failed: (?:exec failed: )?(?:unable to start container process: )?(?<why>[^\n]{1,300})/i,
    ],
    cause: 'A command could not be started in a container that runs: {command|it} – {why}.',
    remedy:
      'Small images have no bash and no curl: call "sh", or a program that the image has (in hooks, health checks and the verification). "permission denied": the file is not executable for the user of the container.',
  },
  'command-not-in-image': {
    patterns: [
      /(?:container|runc|runtime)[^\n]{0,800}exec: \\?"(?<command>[^"\\\n]{1,300})\\?": (?:executable file not found in \$PATH|stat [^\n:]{1,300}: no such file or directory)/i,
      /exec: \\?"(?<command>[^"\\\n]{1,300})\\?": stat [^\n:]{1,300}: no such file or directory/i,
      /Container command\s'(?<command>[^'\n]{1,300})' not found or does not exist/i,
      /(?<!fork\/)exec (?<command>\/\S{1,300}): no such file or directory/i,
      /exec user process caused:? "?no such file or directory/i,
    ],
    cause:
      'The container cannot start, because {command|a file}, its entrypoint or command, does not exist in the image. For a script, its first line can also name a shell that is missing, or end in a Windows line ending.',
    remedy:
      'Correct ENTRYPOINT or CMD in the Dockerfile, or entrypoint or command in the Compose file. Relative paths start at WORKDIR. A volume over that folder hides the file.',
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
    cause:
      'The container cannot start, because {command|its entrypoint or command} in the image is not an executable file for its user.',
    remedy:
      'Make it executable (COPY --chmod=755, or git update-index --chmod=+x), and check that the user of the image can read it. "is a directory": the command (of the service, or after the image name) is a folder, so correct or remove it.',
  },
  'script-not-executable': {
    patterns: [
      /(?:^|[\s/])(?:ba|da|a)?sh: (?:\d{1,3}: |line \d{1,5}: )?(?<command>\S{0,300}(?:\.(?:sh|py|rb|pl)|entrypoint)): permission denied/im,
    ],
    cause:
      'The script {command} is not executable for the user that runs it, in the container or on the server.',
    remedy:
      'Make it executable: COPY --chmod=755 in the Dockerfile, "git update-index --chmod=+x" in the repository, "chmod +x" on the server. Or call it with its shell ("sh FILE").',
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
    cause:
      'The NVIDIA Container Toolkit does not get on with the control groups (cgroups) of the host: {why}.',
    remedy:
      'Update the toolkit (old ones do not know cgroup v2), and restart the engine. In an LXC container or with an engine without root, set no-cgroups = true in /etc/nvidia-container-runtime/config.toml.',
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
    remedy:
      'Install the driver on the host (for GPUs, the NVIDIA Container Toolkit), or remove the device from the Compose file. After an update of the driver ("version mismatch"), restart the machine. "unsatisfied condition: cuda": the image needs a newer driver.',
  },
  'engine-plugin-missing': {
    patterns: [
      /\bplugin "(?<plugin>[^"\n]{1,100})" not found/i,
      /could not find plugin (?<plugin>\S{1,100})/i,
    ],
    cause:
      'The Compose file uses the plug-in {plugin} (a driver for logs, volumes or networks), which the engine does not have.',
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
    remedy:
      'Check logging.driver and its options in the Compose file, and whether the log server can be reached. For "no log driver", install the plug-in ("docker plugin install").',
  },
  'options-conflict': {
    patterns: [
      /conflicting options: (?<why>[^\n]{1,200})/i,
      /(?<why>network-scoped alias is supported only [^\n]{1,100})/i,
    ],
    cause: 'The Compose file gives a service two options that exclude each other: {why}.',
    remedy:
      'A service with network_mode cannot have ports, networks or aliases. Publish the ports at the service whose network it uses.',
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
    remedy:
      'Correct that key of the service in the Compose file. An engine without root or in an LXC container cannot raise limits (ulimits). "not a shared mount": run "mount --make-rshared" on that path of the host, or remove the propagation option.',
  },
  'runtime-unknown': {
    patterns: [/unknown (?:or invalid runtime name:|runtime specified) (?<runtime>\S{1,100})/i],
    cause: 'The Compose file asks for the container runtime {runtime}, which the engine does not know.',
    remedy:
      'Install it and register it in /etc/docker/daemon.json (for nvidia: "nvidia-ctk runtime configure"), restart the engine, or remove "runtime" from the service.',
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
    remedy:
      'Update Docker, containerd and runc together (with SELinux, container-selinux), and the host if this machine is itself an LXC container: new versions of runc need a profile that allows them. Check security_opt and sysctls of the service.',
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
    remedy:
      'Update Docker with its containerd and runc. Then check "docker info" for the cgroup version and driver: the driver "systemd" (exec-opts in /etc/docker/daemon.json) needs systemd. In an LXC or OpenVZ container, nesting must be allowed.',
  },
  'engine-mount-refused': {
    patterns: [
      /failed to mount \S{1,300}: (?:[^\n]{0,500}(?:err: |: ))?operation not permitted/i,
      /creating overlay mount to \S{1,300}: operation not permitted/i,
      /\bunshare: operation not permitted/i,
      /mounting "\/?(?:proc|sys|sysfs|overlay|tmpfs|mqueue)" to rootfs[^\n]{0,400}(?:operation not permitted|permission denied)/i,
    ],
    cause:
      'The engine may not mount file systems: it runs in a container or virtual environment that does not allow that.',
    remedy:
      'Run the container of the engine with --privileged (for LXC, nesting=1), or use an engine without root that has fuse-overlayfs.',
  },
  'memory-maps-too-few': {
    patterns: [/vm\.max_map_count \[(?<count>\d{1,10})\] (?:is|likely) too low/i],
    cause:
      'The kernel of the host allows a program {count} memory maps (vm.max_map_count). Elasticsearch, OpenSearch and SonarQube require more.',
    remedy:
      'On the host, not in the container: "sysctl -w vm.max_map_count=262144", and the same as a file in /etc/sysctl.d, so that it stays after a restart.',
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
    remedy:
      '"free -m", "ulimit -a" and "docker stats" show what is used. Add memory or swap, raise the limit (mem_limit, pids_limit, ulimits), or run less at once.',
  },
  'file-system-read-only': {
    group: 'Disk and platform',
    patterns: [/\bread-only file system\b/i, /\bEROFS\b/],
    cause:
      'Something writes to a file system that is read-only: a disk that the kernel has remounted after errors, or a mount with "ro" or read_only.',
    remedy:
      'Check the path in the message. "dmesg" shows disk errors. If a container writes there, mount a volume or a tmpfs at that path. A Docker from snap only writes below /home, and macOS has a root folder that is read-only: use another path for the volume.',
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
    cause:
      'The container runtime of the machine (runc) could not start the container: {why|see the message}. The network and the registry are not involved.',
    remedy:
      'Run "docker run --rm hello-world" on that machine. If that works, the options of this container are the cause (its command, volumes, security_opt, limits). If it fails too, repair the runtime: update containerd and runc together, check "journalctl -u docker -u containerd", free memory and the kernel.',
  },
  'ipv6-disabled': {
    patterns: [
      /cannot (?:enable|disable) IPv6 on container interface|Has IPv6 been disabled in this node's kernel/i,
    ],
    cause: 'A network of the Compose file has IPv6, which the kernel of this machine has switched off.',
    remedy:
      'Remove enable_ipv6 and the IPv6 subnet from that network, or switch IPv6 on (sysctl net.ipv6.conf.all.disable_ipv6=0).',
  },
  'network-addresses-exhausted': {
    patterns: [/no available IPv[46] addresses on this network's address pools(?:: (?<network>\S{1,200}))?/i],
    cause: 'The subnet of the network {network|that a container joins} has no free address left.',
    remedy:
      'Remove containers that are not needed, or set a larger subnet for the network in the Compose file ("docker compose down", then up).',
  },
  'address-pool-exhausted': {
    patterns: [
      /could not find an available, non-overlapping IPv[46] address pool/i,
      /all predefined address pools have been fully subnetted/i,
    ],
    cause: 'The engine has no address range left for another network.',
    remedy:
      'Remove networks that no container uses ("docker network prune"), or add ranges to default-address-pools in /etc/docker/daemon.json. A VPN on the host can cover all of them with its routes.',
  },
  'address-pool-overlaps': {
    patterns: [
      /pool overlaps with other one on this address space/i,
      /cannot create network \S{1,200} \([^)\n]{1,100}\): conflicts with network/i,
      /networks have overlapping IPv[46]/i,
      /because it conflicts with existing route/i,
    ],
    cause: 'The subnet that the Compose file gives a network is already used by another network.',
    remedy:
      'Choose another subnet, or leave it out. "docker network ls" and "docker network inspect" show which network has it. It may be the same network under an old project name.',
  },
  'address-not-here': {
    patterns: [
      /failed to bind host port (?:for )?(?<address>\S{1,80})(?: \([^)\n]{1,80}\))?: cannot assign requested address/i,
      /listen (?:tcp|udp)[46]? (?<address>\S{1,80}): bind: cannot assign requested address/i,
    ],
    cause: 'A service publishes a port on {address}, an address that this machine does not have.',
    remedy:
      'Correct the address before the port in the Compose file, or leave it out. "ip address" shows those of the machine.',
  },
  'sandbox-lost': {
    patterns: [/error response from daemon: sandbox [0-9a-f]{12,64} not found/i],
    cause: 'The engine has lost the network of a container that stopped or crashed.',
    remedy:
      'Remove that container ("docker rm --force NAME") and start again. If it stays, restart the engine.',
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
    remedy:
      'Run again. If it stays, restart the machine: after an update of the kernel, its modules (veth, bridge) cannot be loaded until then. With Docker Desktop, restart that.',
  },
  'engine-iptables-unfit': {
    patterns: [
      /\bip6?tables v[\d.]{1,12}(?: \(\w{1,12}\))?: {1,3}(?<why>unknown (?:option|arg(?:ument)?) [^\n]{1,60}|couldn't load (?:match|target) (?![`']?DOCKER)[^\n]{1,100}|can't initialize ip6?tables table [^\n]{1,80}|could not fetch rule set generation id[^\n]{0,60})/i,
      /(?<why>extension \S{1,40} revision \d{1,2} not supported, missing kernel module)/i,
    ],
    cause:
      'The iptables of the host cannot write the firewall rules of the engine: {why}. A part of it or of the kernel is missing, or the two do not fit.',
    remedy:
      'After an update of the kernel, restart the machine first: its modules cannot be loaded until then. Otherwise, install iptables again, or switch to its other kind ("update-alternatives --config iptables": legacy or nft), and restart the engine. Kernels of NAS devices, WSL and virtual servers can lack the modules (xt_addrtype, iptable_nat).',
  },
  'engine-firewall-broken': {
    patterns: [
      /iptables[^\n]{0,400}no chain\/target\/match by that name/i,
      /iptables failed: /i,
      /failed to find nft tool|(?:ipv4|ipv6 global) forwarding is disabled: /i,
    ],
    cause:
      'The engine could not write its firewall rules for the network of a container. Often a firewall was reloaded after the engine had started, and the rules of the engine are gone.',
    remedy:
      'Restart the engine ("systemctl restart docker"), which writes its rules again. If it does not start, restart the machine: after an update of the kernel, its modules cannot be loaded until then. An engine in a container may need iptables-legacy.',
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
    remedy:
      '"journalctl -u docker" shows more. Repair what it names, then "systemctl restart docker". A storage driver or another setting is in /etc/docker/daemon.json, a program such as iptables is a package to install, and after an update of the kernel the machine must be restarted.',
  },
  'volume-device-relative': {
    patterns: [
      /failed to mount local volume: mount (?<source>[.~][^\s,:]{0,300}):/i,
      // The flag of a bind.
      /failed to mount local volume: mount (?<source>[^\s,:/][^\s,:]{0,300}):\/[^\s,]{1,300}, flags: 0x[15]000\b/i,
    ],
    cause:
      'The device of a volume (driver_opts) is the relative path {source}, which does not count from the folder of the Compose file.',
    remedy:
      'Write the absolute path of a folder that exists on the machine of the engine (device: /srv/data), or mount the folder directly at the service ("./data:/data").',
  },
  'volume-mount-failed': {
    patterns: [
      /failed to mount local volume: mount (?<source>[^\s,]{1,300}?):\/[^\s,:]{1,300},/i,
      /failed to mount local volume: mount (?<source>[^\s,]{1,300}),/i,
    ],
    cause: 'The source of a volume cannot be mounted: {source}.',
    remedy:
      'Check driver_opts of the volume. For NFS, check that the server can be reached and exports that path to this machine. For a bind, create the folder.',
  },
  'address-taken': {
    patterns: [
      /error response from daemon: (?:failed to set up container networking: )?address already in use$/im,
      /user specified ip address (?:is supported only when|requires a user configured subnet)/i,
      /invalid address [\d.a-f:]{2,45}: it does not belong to any of this network's subnets/i,
    ],
    cause:
      'A service has a fixed address (ipv4_address) that another container of the network has, or that does not belong to the network.',
    remedy:
      'Run "docker network inspect" to see who has it. Leave the address out, or set a subnet and an ip_range for the network, so that such addresses stay free.',
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
    remedy:
      'Run "docker network ls", and remove all but one by ID ("docker network rm ID"). Two deployments at once made them.',
  },
  'network-foreign': {
    group: 'Compose',
    patterns: [
      /(?<kind>network|volume) "?(?<name>[\w.-]{1,200})"? was found but has incorrect label/i,
      /a (?<kind>network|volume) with name (?<name>[\w.-]{1,200}) exists but was not created (?:by|for)\b/i,
    ],
    cause: 'The {kind} {name} exists, but it was not made by Compose for this project.',
    remedy:
      'If the project is to share it, write "external: true" below it in the Compose file. Otherwise, remove it ("docker {kind} rm {name}") or choose another name.',
  },
  'external-secret-unsupported': {
    group: 'Compose',
    patterns: [/unsupported external (?<kind>secret|config) "?(?<name>[^\s"]{1,200})/i],
    cause: 'The {kind} {name} is external. Only a swarm has such, and Compose cannot start the service.',
    remedy:
      'Name a file or an environment variable below it ("file: …", "environment: …") instead of "external".',
  },
  'swarm-required': {
    group: 'Engine',
    patterns: [/this node is not a swarm manager/i],
    cause: 'A command for a swarm was run on an engine that is no manager of one.',
    remedy:
      'Use "docker compose up" instead of "docker stack deploy", or run it on a manager ("docker node ls").',
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
    cause:
      'A program may not use port {port}: it does not run as root, and ports below 1024 are kept for root.',
    remedy:
      'Let it listen on a port from 1024 up, and publish that ("80:8080"). Or allow it in the Compose file (sysctls: net.ipv4.ip_unprivileged_port_start=0).',
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
    remedy:
      'Check what the kernel ("dmesg") and the engine ("journalctl -u docker") report. "no such file": the store of the engine is damaged, so remove the image and pull it again. Otherwise, update an old engine or kernel, and keep the data of the engine on ext4 or xfs.',
  },
});

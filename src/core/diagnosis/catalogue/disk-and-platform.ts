import { catalogueEntries } from './entry.ts';

/** These explain a failed step better than its exit status does. */
export const diskAndPlatform = catalogueEntries('Disk and platform', {
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
    remedy:
      'Count them ("cat /proc/cgroups", "ps -e | wc -l") and compare with the limits (pids_limit, sysctl kernel.pid_max). Remove stopped containers, and restart the machine if that does not help.',
  },
  'memory-disk-full': {
    patterns: [
      /(?<![\w./-])(?<path>\/(?:var\/run|run|dev\/shm)\/[^\s:]{0,300}): no space left on device/i,
      /(?<path>shared memory segment "[^"\n]{1,100}")[^\n]{0,100}: no space left on device/i,
    ],
    cause:
      'The file system in memory that holds {path} is full, or has no inodes left. The disk is not full.',
    remedy:
      'Check "df -h" and "df -i" for /run and /dev/shm. Remove what fills it, and restart the engine. For /dev/shm in a container, raise shm_size.',
  },
  'disk-quota-exceeded': {
    patterns: [/\bdisk quota exceeded\b|\bEDQUOT\b/i],
    cause:
      'A quota is used up: the disk may have room, but this user, project or container gets no more of it.',
    remedy:
      'Delete what is not needed ("docker system df" shows what the engine keeps), or have the quota raised ("quota", or that of the dataset or container). Data of the engine do not belong into a home folder with a quota.',
  },
  'host-disk-full': {
    patterns: [
      /failed to register layer:[^\n]{0,500}no space left on device/i,
      /(?:write|mkdir|open|symlink) \/var\/lib\/(?:docker|containerd)\/[^\n]{0,300}no space left/i,
      // The engine's data may lie anywhere: the classic store's downloads, containerd's.
      /\/GetImageBlob\d{1,20}: no space left/i,
      /failed to (?:copy|extract layer [^\s:]{1,100}:\S{1,100}): [^\n]{0,800}no space left/i,
    ],
    cause:
      'The machine that unpacks the image has no space left, most often because images of earlier deployments fill it.',
    remedy:
      'Run "docker system df" to see what uses the space. Remove images that no container uses and no rollback needs, then pull again.',
  },
  'runner-disk-full': {
    patterns: [
      /(?<!["'`“])no space left on device/i,
      /don't have enough free space in \/var|do not have enough free space in \/var/i,
    ],
    cause: 'The machine has no space left for images, build cache and exported layers.',
    remedy:
      '"df -h" and "docker system df" show what is full, and of what. If there is room, "df -i" shows whether the inodes ran out: delete whatever holds many small files. On a runner, free space before the build (input free-disk-space), do not load an image that you push, and export less cache (mode=min). Elsewhere, "docker system prune" removes what nothing uses, and Docker Desktop has a limit in its settings.',
  },
  'disk-damaged': {
    patterns: [
      /(?:\/[^\s:]{1,300}|\b(?:read|write|fsync|sync))['"’]?: input\/output error\b/i,
      /\bEIO: /,
      /structure needs cleaning/i,
    ],
    cause:
      'The machine cannot read or write its file system: most often the disk is damaged or full, or a network mount has failed.',
    remedy:
      'Check "dmesg" and the state of the disk, and repair or replace it. An engine without root, or in a container, needs a storage driver that works there (fuse-overlayfs).',
  },
  'builder-image-foreign': {
    maxRetries: 1,
    patterns: [/exec \S{0,60}build(?:ctl|kitd): exec format error/i],
    cause:
      'The image of the builder (moby/buildkit) cannot run on this machine: it is for a different processor, or was stored incompletely.',
    remedy:
      'Remove that image ("docker image rm --force") and create the builder again. If it stays, check the image that driver-opts names.',
  },
  'processor-too-old': {
    patterns: [/(?<why>CPU does not support x86-64-v\d|CPU ISA level is lower than required)/],
    cause: 'The image is built for newer processors than that of this machine: {why}.',
    remedy:
      'Use an image on another or an older base (RHEL 9 and its kin need x86-64-v2, RHEL 10 needs v3). A virtual machine may hide what its host can: set its CPU type to "host".',
  },
  'exec-format-error': {
    patterns: [
      /exec format error/i,
      // A shell that takes a program for a script.
      /(?<!sh): (?:line )?[01]: syntax error: (?:unexpected (?:word|"\(?\)?"|"?\(|"?\)|redirection)|"?[()]"? unexpected)/i,
      /runtime execution on platform \S{1,60} not supported/i,
    ],
    cause:
      'A program was started that was built for a different processor. A script is refused like this, too, when its first line names no shell.',
    remedy:
      'For a script, begin it with "#!/bin/sh", with nothing above. Otherwise, build the image for the platform that runs it (input platforms), or set up emulation on the build machine (docker/setup-qemu-action).',
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
    remedy:
      'Add {platform|that platform} to the input platforms where the image is built, or use a base image that supports it. "docker info" shows the architecture of a machine.',
  },
});

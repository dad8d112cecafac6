import type { CatalogueEntry } from './entry.ts';

/** What is left of the cache, what does not fail a build, and what Compose only warns of. */
export const fallback: readonly CatalogueEntry[] = [
  {
    id: 'cache-load-failed',
    group: 'Cache',
    class: 'permanent',
    // Not "failed to compute cache key" by itself: every failed step says that of what it could not read.
    patterns: [
      /failed to load cache result for /i,
      /failed to load cache(?: key)?: [^\n]{0,300}: not found/i,
    ],
    cause: 'A cache lists a step whose content could not be loaded.',
    remedy: 'Build without that cache source. Prewarm pushes the layer again.',
    seenAt: ['https://github.com/docker/buildx/issues/681'],
  },
  // Often because the other container did not start: that comes first.
  {
    id: 'joined-container-gone',
    group: 'Containers',
    class: 'permanent',
    patterns: [
      /cannot join (?:network|ipc|pid) namespace of (?:a )?(?:non running )?container/i,
      /joining (?:network|ipc|pid) namespace of container/i,
      /cannot join (?:network|ipc|pid) of a non running container/i,
      /cannot link to (?:a non running container|\/?\S{1,200}, as it does not belong)/i,
      /network (?:service|container):\S{1,200} not found/i,
      /cannot share (?:network|ipc|pid) namespace with service \S{1,200}: container missing/i,
    ],
    cause:
      'A service uses the container of another one (network_mode: service:…, links), which was replaced or has stopped.',
    remedy:
      'Start both again: "docker compose up --detach --force-recreate" with the names of both services. Read the log of the one that has stopped.',
  },
  {
    id: 'image-not-found',
    group: 'Permission',
    class: 'permanent',
    patterns: [
      /failed to (?:solve|resolve|pull)[^\n]{0,500}?[ "](?<ref>[\w.:-]{1,200}\/[\w.:@/-]{1,300})"?: not found/i,
      /failed to resolve reference\s{1,3}"(?<ref>[^"\n]{1,400})": not found/i,
      /^Error: image (?<ref>[\w.:-]{1,200}\/[\w.:@/-]{1,300}) not found/im,
      /content at https?:\/\/(?<ref>\S{1,400}) not found: not found/i,
      /unknown: (?:artifact|repository) (?<ref>[\w./:@-]{1,300}) not found/i,
      /pulling from host \S{1,253} failed with status code \[manifests (?<ref>[^\]\n]{1,300})\]: 404\b/i,
    ],
    cause:
      '{ref} does not exist in the registry, or this login cannot see it. Registries answer the same in both cases.',
    remedy:
      'If it should exist, log in with a token that can read it and try again. Otherwise, correct the name or push the image first.',
    seenAt: ['https://github.com/cshuttle/workflows/releases/tag/v1.2.0'],
  },
  {
    id: 'builder-boot-failed',
    group: 'Engine',
    class: 'transient',
    patterns: [/ERROR: (?<why>[^\n]{1,200})\n-{3,}\n {1,3}> \[internal\] booting buildkit:/],
    cause: 'The container of the builder did not start: {why}.',
    remedy:
      'Try again. If it stays, "docker logs buildx_buildkit_…0" shows why, and "docker buildx rm" with a new builder removes what is left of it.',
  },
  // Compose warns of these, and something else may have failed.
  {
    id: 'compose-variable-missing',
    group: 'Compose',
    class: 'permanent',
    patterns: [/\\?"(?<variable>\w{1,100})\\?" variable is not set\. defaulting to a blank string/i],
    cause:
      'The Compose file uses the variable {variable}, which has no value there. If it is part of an image name, that name is broken.',
    remedy:
      'Set it in the .env file next to the Compose file on the server, or add a default in the Compose file.',
  },
  {
    id: 'build-canceled',
    group: 'Engine',
    class: 'permanent',
    patterns: [/failed to solve: (?:canceled: )?context canceled|The operation was canceled\./i],
    cause: 'The build was stopped from outside: the job was canceled, or it reached its time limit.',
    remedy:
      'If you did not cancel it, check timeout-minutes of the job, "concurrency" of the workflow, and whether the runner was shut down.',
  },
  {
    id: 'no-cache-yet',
    group: 'Cache',
    class: 'first-run',
    patterns: [
      /failed to configure registry cache importer: [^\n]{0,300}not found/i,
      /could not read \S{1,300}\/index\.json: open \S{1,300}: no such file/i,
      /importing cache manifest from \S{1,300}[^\n]{0,100}\n(?:[^\n]{0,300}\n){0,6}?[^\n]{0,20}ERROR: \S{1,300}: not found/i,
    ],
    cause: 'There is no cache under that name yet, as expected on the first run.',
    remedy: 'Nothing to do. This run creates it. If it existed before, find out what deleted it.',
  },
  {
    id: 'cache-export-slow',
    group: 'Cache',
    class: 'first-run',
    patterns: [/preparing build cache for export/i],
    cause:
      'Before BuildKit writes a cache with mode=max, it walks the whole build graph. This can take minutes.',
    remedy: 'Nothing is wrong. A newer BuildKit is faster, and mode=min does less work.',
    seenAt: ['https://github.com/moby/buildkit/issues/3299', 'https://github.com/moby/buildkit/issues/6008'],
  },
];

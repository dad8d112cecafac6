import { catalogueEntries } from './entry.ts';

/** What is left of the cache, what does not fail a build, and what Compose only warns of. */
export const fallback = catalogueEntries('Engine', {
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
    cause:
      'There is no container {container} (any more): it was removed by hand or by another deployment, or its name is another one.',
    remedy:
      '"docker ps --all" shows what is there now. If the name is right, run again, one deployment after the other.',
  },
  'image-not-on-host': {
    patterns: [
      /no such image: (?<ref>[^\s"]{1,300})/i,
      /an image does not exist locally with the tag: (?<ref>[^\s"]{1,300})/i,
    ],
    cause: 'The engine does not have the image {ref}.',
    remedy:
      'Check the name, and pull or build the image there first. "docker images" lists what the engine has.',
  },
  'endpoint-left-over': {
    group: 'Containers',
    patterns: [/endpoint with name (?<name>\S{1,200}) already exists in network (?<network>\S{1,200}\w)/i],
    cause: 'The network {network} still lists a container {name} that is gone.',
    remedy:
      'Run "docker network disconnect --force {network} {name}". If that does not help, restart the engine.',
  },
  'image-in-use': {
    patterns: [/conflict: unable to (?:remove repository reference|delete) "?(?<ref>[^\s"]{1,300})/i],
    cause: 'The image {ref} cannot be removed, because a container or another image uses it.',
    remedy:
      '"docker ps --all --filter ancestor=…" shows the containers. Remove those first, or keep the image.',
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
    remedy:
      'Run "docker network inspect {network}" to see which. Often they belong to another project, or to a service that was renamed ("docker compose up --remove-orphans").',
  },
  'network-exists': {
    group: 'Compose',
    patterns: [/network with name (?<name>[\w.-]{1,200}) already exists/i],
    cause: 'A command creates the network {name}, and there is one of that name already.',
    remedy:
      'If that is the right one, leave out its creation, or let it fail ("docker network create {name} || true"). In a Compose file, "external: true" below it makes the project use it.',
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
    cause:
      'A service uses the container of another one (network_mode: service:…, links), which was replaced or has stopped.',
    remedy:
      'Start both again: "docker compose up --detach --force-recreate" with the names of both services. Read the log of the one that has stopped.',
  },
  'merged-image-missing': {
    group: 'Cache',
    maxRetries: 1,
    patterns: [
      /merging manifest list \S{1,300}(?: [\d.]{1,8}s)?(?: done)?\nERROR: httpReadSeeker: failed open: content at https?:\/\/(?<ref>\S{1,400}) not found/i,
    ],
    cause:
      'The image of one platform, {ref}, was not found when the platforms were joined to one image, though it was pushed before.',
    remedy:
      'With attestations, buildx 0.10 does this: update it (docker/setup-buildx-action), or build with provenance: false and sbom: false. Otherwise, the registry shows it late, so build again, or a cleanup deleted it.',
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
    cause:
      '{ref} does not exist in the registry, or this login cannot see it. Registries answer the same in both cases.',
    remedy:
      'If it should exist, log in with a token that can read it and try again. Otherwise, correct the name or push the image first.',
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
    remedy:
      'Try again with a newer builder or engine, which show what else the registry said. "400": it does not accept this name or data, or a proxy changed them. "405": a mirror or proxy accepts no push, so push to the registry behind it.',
  },
  'builder-boot-failed': {
    class: 'transient',
    patterns: [/ERROR: (?<why>[^\n]{1,200})\n-{3,}\n {1,3}> \[internal\] booting buildkit:/],
    cause: 'The container of the builder did not start: {why}.',
    remedy:
      'Try again. If it stays, "docker logs buildx_buildkit_…0" shows why, and "docker buildx rm" with a new builder removes what is left of it.',
  },
  // Compose warns of these, and something else may have failed.
  'compose-variable-missing': {
    group: 'Compose',
    patterns: [/\\?"(?<variable>\w{1,100})\\?" variable is not set\. defaulting to a blank string/i],
    cause:
      'The Compose file uses the variable {variable}, which has no value there. If it is part of an image name, that name is broken.',
    remedy:
      'Set it in the .env file next to the Compose file on the server, or add a default in the Compose file.',
  },
  'build-canceled': {
    patterns: [
      /failed to solve: (?:error from sender: )?(?:canceled: )?context canceled|The operation was canceled\.|^Error: The action '[^'\n]{1,100}' has timed out/im,
    ],
    cause: 'The build was stopped from outside: the job was canceled, or it reached its time limit.',
    remedy:
      'If you did not cancel it, check timeout-minutes of the job, "concurrency" of the workflow, and whether the runner was shut down.',
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
    remedy:
      'Nothing to do, if this run writes it (cache-to). If it existed before, find out what deleted it.',
  },
  'cache-export-slow': {
    group: 'Cache',
    class: 'first-run',
    patterns: [/preparing build cache for export/i],
    cause:
      'Before BuildKit writes a cache with mode=max, it walks the whole build graph. This can take minutes.',
    remedy: 'Wait: this is no failure. A newer BuildKit is faster, and mode=min does less work.',
    // Seen at https://github.com/moby/buildkit/issues/3299
    // Seen at https://github.com/moby/buildkit/issues/6008
  },
});

import { catalogueEntries } from './entry.ts';

/** Caches and the content of images. */
export const cache = catalogueEntries('Cache', {
  'inline-is-no-importer': {
    patterns: [/unknown cache importer: inline/i],
    cause:
      '"inline" only exists for writing a cache. A cache inside an image is read like any other cache in a registry.',
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
    cause:
      "The engine's built-in builder cannot write a cache while the engine uses its classic image store.",
    remedy:
      'Add docker/setup-buildx-action before this step (or use builder: auto), or switch the engine to the containerd image store.',
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
    remedy:
      'Do not use it. Check proxies and mirrors in between. If the registry keeps serving it, push the image again.',
  },
  'content-truncated': {
    class: 'transient',
    patterns: [
      /failed size validation/i,
      /failed to read expected number of bytes/i,
      /failed to register layer: [^\n]{0,300}(?:unexpected EOF|unpigz: skipping|invalid (?:gzip )?header|corrupt)/i,
    ],
    cause:
      'A layer arrived with fewer bytes than its manifest says. The transfer broke off, or the registry holds a broken copy.',
    remedy: 'If it happens again, push that layer again. Prewarm does this automatically for its own layers.',
    // Seen at https://github.com/moby/buildkit/issues/2568
  },
  'image-too-many-layers': {
    group: 'Engine',
    patterns: [/max depth exceeded/i],
    cause: 'The image has more layers than the engine can stack (about 125).',
    remedy:
      'Combine steps of the Dockerfile, or base the image on one that was not built on itself again and again.',
  },
  'image-kind-unsupported': {
    group: 'Engine',
    patterns: [
      /mismatched image rootfs and manifest layers/i,
      /encountered remote "(?<kind>[^"\n]{1,200})"\(\S{1,40}\) when fetching/i,
      /unsupported (?:media ?type|config media type) "?(?<kind>application\/[^\s"]{1,200})/i,
      /media type "?(?<kind>[^\s"]{1,200})"? is no longer supported since containerd/i,
    ],
    cause:
      'This is no image that a container can run ({kind|its configuration does not list its layers}): a plug-in, a chart, another kind of artifact, or an image that a tool wrote wrongly.',
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
    cause:
      'The builder removed a snapshot while a build still needed it, for example because another build was killed at that moment.',
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
    cause:
      'Two builds gave the name {ref} to an image of the same engine at the same moment. Its built-in builder keeps each image under the name that it pushes.',
    remedy: 'Build again, and one after the other. A docker-container builder has no such names.',
  },
  'pushed-image-gone': {
    group: 'Engine',
    class: 'transient',
    patterns: [/\btag does not exist: (?<ref>[^\s"]{1,400})/i],
    cause:
      'The engine had no image named {ref} when it pushed it: another run removed the name meanwhile, or nothing was built under it.',
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
    remedy:
      'Remove the image there ("docker image rm --force …") and pull it again. If other images fail too, restart the engine and check its disk.',
  },
  'cache-blob-missing': {
    patterns: [
      /blob (?:sha256:[0-9a-f]{6,64} )?not found/i,
      /could not fetch content descriptor[^\n]{0,300}: not found/i,
      /(?:image configuration: |(?:fs layer|[Dd]ownload complete|Verifying Checksum|Pull complete) {0,10}\n)(?:blob )?unknown(?: blob|:)?/i,
    ],
    cause:
      'A cache or an image lists a layer that is not in the registry: a cleanup deleted it, a push was not finished, or a mirror does not have it.',
    remedy:
      'If it is a cache, build without this source. Prewarm repairs its own layers. If it is an image, push it again. Configure cleanups to keep everything that tagged images refer to.',
    // Seen at https://github.com/docker/buildx/issues/681
    // Seen at https://github.com/docker/buildx/issues/1110
  },
  'manifest-unknown': {
    patterns: [/manifest[_ ]unknown/i, /manifest for \S{1,400} not found/i],
    cause: 'The tag, or one of the manifests in its index, is not in the registry.',
    remedy:
      'Check the name and the tag. If the image was there, push it again: a cleanup that deletes untagged versions breaks images of several platforms, so it must keep the manifests of every tagged index.',
  },
});

import { UserError } from '../error.ts';
import { type Descriptor, parseDescriptor } from './descriptor.ts';
import { listOf, readObject, readText, readTexts, textOrUndefined, unexpected } from './json.ts';
import { isIndexMediaType, mediaType } from './media-type.ts';

/** One image for one platform, or an artifact. */
export interface ImageManifest {
  readonly kind: 'manifest';
  readonly mediaType: string;
  readonly artifactType: string | undefined;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly annotations: Readonly<Record<string, string>>;
  readonly subject?: Descriptor;
}

/** One image for several platforms. */
export interface ImageIndex {
  readonly kind: 'index';
  readonly mediaType: string;
  readonly manifests: readonly Descriptor[];
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * Reads a manifest or an index, Docker's or OCI's:
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md and `image-index.md` beside it.
 * @throws UserError that names the field which is not as it should be, or the format when it is one that died out.
 */
export function parseManifest(json: unknown): ImageManifest | ImageIndex {
  const object = readObject(json, 'the manifest');
  if (object['schemaVersion'] === 1) {
    throw new UserError(
      'The manifest has the format of Docker before 1.10 (schema 1), expected schema 2 or OCI.',
      {
        remedy: 'Push the image again with a current engine.',
      },
    );
  }
  if (object['schemaVersion'] !== 2) throw unexpected('schemaVersion', '2', object['schemaVersion']);
  const isIndex = 'manifests' in object;
  // A document that can be read in both ways means one thing to us and another to an engine (CVE-2021-41190).
  if (isIndex && ('layers' in object || 'config' in object)) {
    throw new UserError(
      'The manifest holds both manifests and layers: it can be read in two ways, so it is not used.',
    );
  }
  const given = object['mediaType'] === undefined ? undefined : readText(object['mediaType'], 'mediaType');
  if (given !== undefined && isIndexMediaType(given) !== isIndex) {
    throw new UserError(
      `The manifest says that it is ${given}, and holds ${isIndex ? 'manifests' : 'no manifests'}.`,
    );
  }
  const annotations = readTexts(object['annotations'], 'annotations');
  if (isIndex) {
    return {
      kind: 'index',
      mediaType: given ?? mediaType.ociIndex,
      manifests: listOf(parseDescriptor)(object['manifests'], 'manifests'),
      annotations,
    };
  }
  const subject = object['subject'];
  return {
    kind: 'manifest',
    mediaType: given ?? mediaType.ociManifest,
    artifactType: textOrUndefined(object['artifactType']),
    config: parseDescriptor(object['config'], 'config'),
    layers: listOf(parseDescriptor)(object['layers'], 'layers'),
    annotations,
    ...(subject === undefined || subject === null ? {} : { subject: parseDescriptor(subject, 'subject') }),
  };
}

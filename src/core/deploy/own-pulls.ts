import type { Blob, Platform } from '../oci/descriptor.ts';
import { parseDigest } from '../oci/digest.ts';
import { objectOrEmpty, objectsOf, parseJson } from '../oci/json.ts';
import { choosePlatform } from '../oci/platform-choice.ts';

/** What a host's own docker said of an image, see src/host/own-pulls.sh. */
export interface OwnAnswer {
  readonly image: string;
  readonly text: string;
  readonly isGood: boolean;
}

/** Reads the answers, one for each image that was asked for. */
export function parseOwnAnswers(stdout: string): readonly OwnAnswer[] {
  return stdout
    .split(/^image (?=\S)/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const status = /\nstatus (\d+)\n*$/.exec(part);
      return {
        image: part.slice(0, end),
        text: part.slice(end + 1, status?.index).trim(),
        isGood: status?.[1] === '0',
      };
    });
}

/** What an image is made of. */
interface ImageParts {
  readonly layers: readonly Blob[];
  readonly configBytes: number;
}

/**
 * Reads what `docker manifest inspect --verbose` prints: an object, or one for each platform.
 * @returns undefined where there is none for the machine, or it is no such text
 */
export function parseManifestInspect(text: string, machine: Platform): ImageParts | undefined {
  const json = parseJson(text);
  if (json === undefined) return undefined;
  const found = objectsOf(Array.isArray(json) ? json : [json]);
  const candidates = found.map((entry) => ({ entry, platform: readPlatform(entry) ?? machine }));
  const chosen = choosePlatform(candidates, machine)?.entry;
  const manifest = chosen && objectOrEmpty(chosen['OCIManifest'] ?? chosen['SchemaV2Manifest']);
  const layers = manifest?.['layers'];
  if (manifest === undefined || !Array.isArray(layers)) return undefined;
  const { size } = objectOrEmpty(manifest['config']);
  return {
    configBytes: typeof size === 'number' ? size : 0,
    layers: layers.map(objectOrEmpty).flatMap(({ digest, size: sizeBytes }) => {
      const parsed = parseDigest(String(digest));
      return parsed !== undefined && typeof sizeBytes === 'number' ? [{ digest: parsed, sizeBytes }] : [];
    }),
  };
}

/** Reads the same: the platforms of an index, or none where it is an image without one, or not known. */
export function platformsOfIndex(text: string): readonly { readonly platform: Platform }[] {
  const json = parseJson(text);
  if (!Array.isArray(json)) return [];
  const platforms = json.map((entry) => readPlatform(objectOrEmpty(entry)));
  return platforms.includes(undefined)
    ? []
    : platforms.flatMap((platform) =>
        // Attestations.
        platform === undefined || platform.os === 'unknown' ? [] : [{ platform }],
      );
}

function readPlatform(entry: Readonly<Record<string, unknown>>): Platform | undefined {
  const { os, architecture, variant } = objectOrEmpty(objectOrEmpty(entry['Descriptor'])['platform']);
  return typeof os === 'string' && typeof architecture === 'string'
    ? { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
    : undefined;
}

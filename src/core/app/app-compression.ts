import type { BakeOptions } from '../layers/bake.ts';
import { readBuildOutput } from './build-output.ts';

type Compression = BakeOptions['compression'];

/** What a compression is for an output and for a cache: `compression=zstd,compression-level=3`. */
export function compressionFields({ type, level }: Compression): string {
  return `compression=${type}${level === undefined ? '' : `,compression-level=${level}`}`;
}

/**
 * Outputs whose new layers are compressed so. What says how by itself stays as it is; where only `push` says that there is an
 * image, it becomes an output. Layers that come from elsewhere keep their compression, and so their digests.
 */
export function compressOutputs(
  { outputs, push }: { readonly outputs: readonly string[]; readonly push: boolean },
  compression: Compression,
): readonly string[] {
  // As BuildKit does it by itself, with the media types of its choice.
  if (compression.type === 'gzip' && compression.level === undefined) return outputs;
  // Docker's own media types have no zstd.
  const fields = `oci-mediatypes=true,${compressionFields(compression)}`;
  const isImage = (output: string): boolean =>
    /^(?:image|registry|oci)$/.test(readBuildOutput(output).type ?? '');
  const compressed = outputs.map((output) =>
    isImage(output) && !/(?:^|,)"?compression=/i.test(output) ? `${output},${fields}` : output,
  );
  return push && !outputs.some(isImage) ? [...compressed, `type=image,${fields}`] : compressed;
}

/** `application/vnd.oci.image.layer.v1.tar+gzip` → `gzip`. */
export function compressionOf(mediaType: string): string {
  return /[+.](gzip|zstd)$/.exec(mediaType)?.[1] ?? 'none';
}

/** How the images of layers are written. */
export interface LayersOutput {
  readonly compression: Compression;
  /** As BuildKit takes it: `false`, `true`, `mode=max`. */
  readonly provenance: string;
}

export interface Compression {
  readonly type: 'gzip' | 'zstd';
  readonly level: number | undefined;
}

/** Where nothing else is asked for, or recorded. */
export const defaultOutput: LayersOutput = {
  compression: { type: 'gzip', level: undefined },
  provenance: 'false',
};

/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
export function parseCompression(text: string): Compression | undefined {
  const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
  const type = match?.[1] as 'gzip' | 'zstd' | undefined;
  const level = match?.[2] === undefined ? undefined : Number(match[2]);
  const highest = type === 'gzip' ? 9 : 22;
  return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}

/** `gzip`, or `zstd:3`. */
export function formatCompression({ type, level }: Compression): string {
  return level === undefined ? type : `${type}:${level}`;
}

/** As layers were written before, which their record tells; a build does not decide it. `options`: of an entry of the record. */
export function recordedOutput(options: Readonly<Record<string, string>> = {}): LayersOutput {
  return {
    compression: parseCompression(options['compression'] ?? '') ?? defaultOutput.compression,
    provenance: options['provenance'] ?? defaultOutput.provenance,
  };
}

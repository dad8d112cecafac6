import { createHash } from 'node:crypto';

/** One file of a tar archive, without its time. */
export interface TarEntry {
  readonly type: string;
  /** Octal. */
  readonly mode: string;
  readonly owner: string;
  readonly link: string;
  readonly content: string;
}

/** What a tar archive holds: path → file. Format: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html */
export function readTarEntries(archive: Buffer): Readonly<Record<string, TarEntry>> {
  const entries: Record<string, TarEntry> = {};
  let pax: Record<string, string> = {};
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + 512);
    const field = (start: number, length: number): string =>
      (header.toString('utf8', start, start + length).split('\0')[0] ?? '').trim();
    const sizeBytes = Number.parseInt(field(124, 12), 8) || 0;
    const body = archive.subarray(at + 512, at + 512 + sizeBytes);
    at += 512 + Math.ceil(sizeBytes / 512) * 512;
    const type = field(156, 1) || '0';
    if (type === 'x') {
      pax = Object.fromEntries(
        [...body.toString('utf8').matchAll(/\d+ ([^=]+)=(.*)\n/g)].map(([, key, value]) => [key, value]),
      );
      continue;
    }
    const prefix = field(345, 155);
    const name = pax['path'] ?? (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`);
    entries[name.replace(/^\.?\/|\/$/g, '')] = {
      type,
      mode: (Number.parseInt(field(100, 8), 8) & 0o7777).toString(8),
      owner: `${Number.parseInt(field(108, 8), 8)}:${Number.parseInt(field(116, 8), 8)}`,
      link: pax['linkpath'] ?? field(157, 100),
      content: sizeBytes > 2000 ? createHash('sha256').update(body).digest('hex') : body.toString('utf8'),
    };
    pax = {};
  }
  return entries;
}

/**
 * The files of an image: what its layers leave, the lowest first. Whiteouts:
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts
 */
export function mergeLayers(
  layers: readonly Readonly<Record<string, TarEntry>>[],
): Readonly<Record<string, TarEntry>> {
  const files = new Map<string, TarEntry>();
  const removeBelow = (folder: string): void => {
    for (const path of files.keys()) if (path.startsWith(folder)) files.delete(path);
  };
  for (const layer of layers) {
    const entries = Object.entries(layer);
    const isWhiteout = ([path]: readonly [string, TarEntry]): boolean => /(^|\/)\.wh\.[^/]*$/.test(path);
    for (const [path] of entries.filter(isWhiteout)) {
      const removed = path.replace(/\.wh\.(\.wh\.\.opq$)?/, '');
      files.delete(removed);
      removeBelow(removed.endsWith('/') || removed === '' ? removed : `${removed}/`);
    }
    for (const [path, entry] of entries.filter((one) => !isWhiteout(one))) {
      if (entry.type !== '5' && files.get(path)?.type === '5') removeBelow(`${path}/`);
      files.set(path, entry);
    }
  }
  return Object.fromEntries(files);
}

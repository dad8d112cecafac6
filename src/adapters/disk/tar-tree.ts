import { createHash } from 'node:crypto';

const blockBytes = 512;

/**
 * The files of a tar archive: path → kind, mode, owner, and what the file holds (of a link, where it leads). Times are left out.
 * Reads ustar with pax headers and the long names of GNU (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html).
 * @throws Error when the archive ends in the middle of a file.
 */
export async function readTarTree(chunks: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, string>> {
  const tree = new Map<string, string>();
  const source = createReader(chunks);
  let more: Extension = {};
  for (;;) {
    const header = await source.take(blockBytes);
    if (header === undefined || header.every((byte) => byte === 0)) return tree;
    const kind = String.fromCharCode(header[156] ?? 0);
    const bytes = Number(more['size'] ?? octal(header, 124, 12));
    const hash = createHash('sha256');
    const parts: Buffer[] = [];
    const isExtension = /[xgLK]/.test(kind);
    await source.feed(bytes, (part) => (isExtension ? parts.push(part) : hash.update(part)));
    await source.feed(padded(bytes) - bytes, () => {});
    if (isExtension) {
      more = { ...more, ...readExtension(kind, Buffer.concat(parts)) };
      continue;
    }
    const { path, meta, link } = readHeader(header, more);
    tree.set(path, `${kind} ${meta} ${/[12]/.test(kind) ? link : hash.digest('hex')}`);
    more = {};
  }
}

/** What goes before the fields of the next header, by the names of pax. */
type Extension = Readonly<Record<string, string>>;

function readExtension(kind: string, body: Buffer): Extension {
  const name = body.toString('utf8').replace(/\0.*$/s, '');
  if (kind === 'L') return { path: name };
  if (kind === 'K') return { linkpath: name };
  return kind === 'x' ? readPax(body) : {};
}

function readHeader(header: Buffer, more: Extension) {
  const prefix = text(header, 345, 155);
  const name = more['path'] ?? `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, 100)}`;
  const owner = `${more['uid'] ?? octal(header, 108, 8)}:${more['gid'] ?? octal(header, 116, 8)}`;
  return {
    path: name.replace(/^\.?\/+|(?<!\/)\/+$/g, ''),
    meta: `${octal(header, 100, 8).toString(8)} ${owner}`,
    link: more['linkpath'] ?? text(header, 157, 100),
  };
}

/** Records of `<length> <key>=<value>` and a line break. */
function readPax(body: Buffer): Extension {
  const found: Record<string, string> = {};
  for (let rest = body; rest.length > 0; ) {
    const length = Number.parseInt(rest.toString('utf8'), 10);
    if (!(length > 0)) break;
    const [, key = '', value = ''] =
      /^\d+ ([^=]+)=(.*)\n$/s.exec(rest.subarray(0, length).toString('utf8')) ?? [];
    found[key] = value;
    rest = rest.subarray(length);
  }
  return found;
}

function createReader(chunks: AsyncIterable<Buffer>) {
  const iterator = chunks[Symbol.asyncIterator]();
  let kept: Buffer = Buffer.alloc(0);
  /** Hands on so many bytes, in pieces. */
  const feed = async (bytes: number, use: (part: Buffer) => void): Promise<void> => {
    for (let left = bytes; left > 0; ) {
      if (kept.length === 0) {
        const next = await iterator.next();
        if (next.done === true) throw new Error('the archive ends in the middle of a file');
        kept = next.value;
      }
      const part = kept.subarray(0, left);
      kept = kept.subarray(part.length);
      left -= part.length;
      use(part);
    }
  };
  return {
    feed,
    /** Undefined: the archive ends here. */
    async take(bytes: number): Promise<Buffer | undefined> {
      const parts: Buffer[] = [];
      if (kept.length === 0) {
        const next = await iterator.next();
        if (next.done === true) return undefined;
        kept = next.value;
      }
      await feed(bytes, (part) => parts.push(part));
      return Buffer.concat(parts);
    },
  };
}

function padded(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes;
}

function text(header: Buffer, start: number, length: number): string {
  return header
    .subarray(start, start + length)
    .toString('utf8')
    .replace(/\0.*$/s, '');
}

function octal(header: Buffer, start: number, length: number): number {
  return Number.parseInt(text(header, start, length).trim() || '0', 8);
}

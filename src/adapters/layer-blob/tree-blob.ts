import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { errorMessage, UserError } from '../../core/error.ts';
import type { EntryPool } from '../../core/tree/entry-pool.ts';
import type { Tree } from '../../core/tree/tree.ts';
import { formatTree, TreeParser } from '../../core/tree/tree-text.ts';
import { WholeLines } from '../../core/whole-lines.ts';
import { decompressed } from './decompress.ts';

/** Of what is beside the record for each layer and platform. */
export const treeMediaType = 'application/vnd.cache-prewarm.tree.v1+gzip';

const linesAtOnce = 1000;
const lineBreak = '\n'.charCodeAt(0);
/** Of text. A tree of a million files has about 200 MB. */
const longestText = 1 << 30;

/** A tree as it is kept: its lines, compressed. */
export async function packTree(tree: Tree): Promise<Uint8Array> {
  const packed: Buffer[] = [];
  const lines = Readable.from(inPieces(formatTree(tree)), { objectMode: false });
  for await (const part of lines.compose(createGzip())) packed.push(part as Buffer);
  return Buffer.concat(packed);
}

/**
 * @param pool of the trees that this one is compared with
 * @throws UserError when this is no tree that `packTree` made.
 */
export async function unpackTree(bytes: Uint8Array, pool?: EntryPool): Promise<Tree> {
  const parser = new TreeParser(pool);
  const lines = new WholeLines();
  let length = 0;
  const source = (async function* () {
    yield bytes;
  })();
  try {
    for await (const part of decompressed(source)) {
      length += part.length;
      if (length > longestText) throw new UserError(`it has more than ${longestText} bytes`);
      const { buffer, byteOffset, byteLength } = lines.push(part);
      const piece = Buffer.from(buffer, byteOffset, byteLength);
      let start = 0;
      // Each line is text of its own: what is parsed from a part of a long text stays in memory for long.
      for (let end = piece.indexOf(lineBreak); end >= 0; end = piece.indexOf(lineBreak, start)) {
        parser.line(piece.toString('latin1', start, end));
        start = end + 1;
      }
    }
    if (lines.unfinishedBytes > 0) throw new UserError('its last line has no end');
    return parser.end();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`Cannot read the file list of a layer: ${errorMessage(error)}`, { cause: error });
  }
}

function* inPieces(lines: Iterable<string>): Generator<Buffer> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(line);
    if (piece.length < linesAtOnce) continue;
    yield Buffer.from(piece.join(''), 'latin1');
    piece = [];
  }
  yield Buffer.from(piece.join(''), 'latin1');
}

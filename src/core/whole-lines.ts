import { joinBytes } from './join-bytes.ts';

/** What of a stream that comes in pieces has come as whole lines. */
interface WholeLines {
  /** All lines that have an end by now, with their ends; empty: there is none. */
  push(piece: Uint8Array): Uint8Array;
  /** Of the line that has no end yet. */
  readonly unfinishedBytes: number;
}

const lineEnd = '\n'.charCodeAt(0);

/** Each byte is copied once, however long a line is and however small the pieces are. */
export function createWholeLines(): WholeLines {
  let unfinished: Uint8Array[] = [];
  let unfinishedBytes = 0;
  return {
    push(piece) {
      const end = piece.lastIndexOf(lineEnd) + 1;
      const rest = piece.subarray(end);
      if (end === 0) {
        unfinished.push(piece);
        unfinishedBytes += piece.length;
        return new Uint8Array();
      }
      const whole = joinBytes([...unfinished, piece.subarray(0, end)]);
      unfinished = [rest];
      unfinishedBytes = rest.length;
      return whole;
    },
    get unfinishedBytes() {
      return unfinishedBytes;
    },
  };
}

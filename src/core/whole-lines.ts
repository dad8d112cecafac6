import { joinBytes } from './join-bytes.ts';

const lineEnd = '\n'.charCodeAt(0);

/**
 * What of a stream that comes in pieces has come as whole lines. Each byte is copied once, however long a line is and however small
 * the pieces are.
 */
export class WholeLines {
  #unfinished: Uint8Array[] = [];
  #unfinishedBytes = 0;

  /** All lines that have an end by now, with their ends; empty: there is none. */
  push(piece: Uint8Array): Uint8Array {
    const end = piece.lastIndexOf(lineEnd) + 1;
    const rest = piece.subarray(end);
    if (end === 0) {
      this.#unfinished.push(piece);
      this.#unfinishedBytes += piece.length;
      return new Uint8Array();
    }
    const whole = joinBytes([...this.#unfinished, piece.subarray(0, end)]);
    this.#unfinished = [rest];
    this.#unfinishedBytes = rest.length;
    return whole;
  }

  /** Of the line that has no end yet. */
  get unfinishedBytes(): number {
    return this.#unfinishedBytes;
  }
}

import { lastWritten } from '../format/printable.ts';

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;

/** Makes lines of a log that comes in pieces, which can end anywhere, inside a character as well. */
export class LineReader {
  readonly #decoder = new TextDecoder();
  #unfinished = '';

  /** The lines that are complete now. */
  push(bytes: Uint8Array): readonly string[] {
    const lines = (this.#unfinished + this.#decoder.decode(bytes, { stream: true })).split('\n');
    this.#unfinished = lines.pop() ?? '';
    if (this.#unfinished.length > longestLine) {
      lines.push(this.#unfinished);
      this.#unfinished = '';
    }
    return lines.map(lastWritten);
  }

  /** The last line, when it had no end. */
  end(): readonly string[] {
    const last = this.#unfinished;
    this.#unfinished = '';
    return last === '' ? [] : [lastWritten(last)];
  }
}

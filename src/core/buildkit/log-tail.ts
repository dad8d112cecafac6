import { lastWritten } from '../format/printable.ts';

/** What a person reads of a log after a failure. */
const mostLines = 50;
const mostBytes = 16 * 1024;

/** The last 50 lines of a log, at most 16 KiB of them, however long it is. Nothing is decoded before it is asked for. */
export class LogTail {
  readonly #pieces: string[] = [];
  #keptBytes = 0;
  #isCut = false;

  /** One piece of the log as it is on the wire: base64, ending anywhere. */
  push(base64: string): void {
    this.#pieces.push(base64);
    this.#keptBytes += decodedLength(base64);
    while (this.#keptBytes - decodedLength(this.#pieces[0] ?? '') >= mostBytes) {
      this.#keptBytes -= decodedLength(this.#pieces.shift() ?? '');
      this.#isCut = true;
    }
  }

  /** Oldest first; a first line that was cut off begins with `…`. */
  lines(): readonly string[] {
    const decoder = new TextDecoder();
    const whole = this.#pieces.map((piece) => decoder.decode(decodeBase64(piece), { stream: true })).join('');
    const text = (whole + decoder.decode()).replace(/\n$/, '');
    if (text === '') {
      return [];
    }
    const kept = text.length > mostBytes ? text.slice(-mostBytes) : text;
    const lines = kept.split('\n');
    const last = lines.slice(-mostLines);
    const beginsMidLine = lines.length <= mostLines && (this.#isCut || kept.length < text.length);
    return last.map((line, index) => lastWritten(index === 0 && beginsMidLine ? `…${line}` : line));
  }
}

/** Empty when it is not base64: a log is worth showing, not failing over. */
export function decodeBase64(base64: string): Uint8Array {
  try {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index++) {
      bytes[index] = binary.charCodeAt(index);
    }
    return bytes;
  } catch {
    return new Uint8Array();
  }
}

function decodedLength(base64: string): number {
  return Math.floor((base64.length * 3) / 4);
}

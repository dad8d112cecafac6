import { lastWritten } from '../format/printable.ts';
/** The end of a log, in bounded memory however long the log is. */
export interface LogTail {
  /** One piece of the log as it is on the wire: base64, ending anywhere. */
  push(base64: string): void;
  /** The last lines, oldest first; a first line that was cut off begins with `…`. */
  lines(): readonly string[];
}

/** What a person reads of a log after a failure. */
const mostLines = 50;
const mostBytes = 16 * 1024;

/** Keeps the last 50 lines, at most 16 KiB of them. Nothing is decoded before it is asked for. */
export function createLogTail(): LogTail {
  const pieces: string[] = [];
  let keptBytes = 0;
  let isCut = false;

  return {
    push(base64) {
      pieces.push(base64);
      keptBytes += decodedLength(base64);
      while (keptBytes - decodedLength(pieces[0] ?? '') >= mostBytes) {
        keptBytes -= decodedLength(pieces.shift() ?? '');
        isCut = true;
      }
    },
    lines() {
      const decoder = new TextDecoder();
      const whole = pieces.map((piece) => decoder.decode(decodeBase64(piece), { stream: true })).join('');
      const text = (whole + decoder.decode()).replace(/\n$/, '');
      if (text === '') {
        return [];
      }
      const kept = text.length > mostBytes ? text.slice(-mostBytes) : text;
      const lines = kept.split('\n');
      const last = lines.slice(-mostLines);
      const beginsMidLine = lines.length <= mostLines && (isCut || kept.length < text.length);
      return last.map((line, index) => lastWritten(index === 0 && beginsMidLine ? `…${line}` : line));
    },
  };
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

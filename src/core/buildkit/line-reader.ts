import { lastWritten } from '../format/printable.ts';

/** Makes lines of a log that comes in pieces, which can end anywhere, inside a character as well. */
export interface LineReader {
  /** The lines that are complete now. */
  push(bytes: Uint8Array): readonly string[];
  /** The last line, when it had no end. */
  end(): readonly string[];
}

/** A line without an end is handed out at this length. */
const longestLine = 16 * 1024;

export function createLineReader(): LineReader {
  const decoder = new TextDecoder();
  let unfinished = '';
  return {
    push(bytes) {
      const lines = (unfinished + decoder.decode(bytes, { stream: true })).split('\n');
      unfinished = lines.pop() ?? '';
      if (unfinished.length > longestLine) {
        lines.push(unfinished);
        unfinished = '';
      }
      return lines.map(lastWritten);
    },
    end() {
      const last = unfinished;
      unfinished = '';
      return last === '' ? [] : [lastWritten(last)];
    },
  };
}

import { PassThrough } from 'node:stream';

/** A terminal of a test, and the lines that stand on it; knows the codes that move the cursor up or to a column, and those that erase. */
export function createScreen(): {
  readonly terminal: NodeJS.WriteStream;
  readonly lines: () => readonly string[];
} {
  const terminal = Object.assign(new PassThrough(), { columns: 60, rows: 24, isTTY: true });
  let written = '';
  terminal.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  return {
    terminal: terminal as unknown as NodeJS.WriteStream,
    lines: () =>
      standing(written)
        .map((line) => line.trimEnd())
        .filter((line) => line !== ''),
  };
}

function standing(written: string): readonly string[] {
  const screen: Screen = { lines: [''], row: 0, column: 0 };
  const [text = '', ...coded] = written.split('\u001b[');
  print(screen, text);
  for (const piece of coded) {
    const [, count = '', code = '', after = ''] = /^\??([\d;]*)([A-Za-z])(.*)$/s.exec(piece) ?? [];
    obey(screen, code, count);
    print(screen, after);
  }
  return screen.lines;
}

interface Screen {
  readonly lines: string[];
  row: number;
  column: number;
}

function print(screen: Screen, text: string): void {
  for (const character of text) {
    if (character === '\n') {
      screen.row += 1;
      screen.column = 0;
      screen.lines[screen.row] ??= '';
    } else {
      const line = screen.lines[screen.row] ?? '';
      screen.lines[screen.row] =
        line.slice(0, screen.column).padEnd(screen.column) + character + line.slice(screen.column + 1);
      screen.column += 1;
    }
  }
}

function obey(screen: Screen, code: string, count: string): void {
  const before = (screen.lines[screen.row] ?? '').slice(0, screen.column);
  if (code === 'A') screen.row = Math.max(0, screen.row - Number(count || 1));
  if (code === 'G') screen.column = Number(count || 1) - 1;
  if (code === 'K') screen.lines[screen.row] = count === '2' ? '' : before;
  if (code === 'J') screen.lines.splice(screen.row, screen.lines.length, before);
}

/** Where a run says what it does. Remarks that must be seen go to `annotate` at the end, a few of them. */
export interface Console {
  readonly kind: 'actions' | 'terminal';
  info(line: string): void;
  warn(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  /** Keeps the value, and the forms it is sent in, out of the log. */
  mask(secret: string): void;
}

/** Standard error of a terminal or pipe; standard output belongs to the result. */
export function createTerminalConsole(write: (text: string) => void): Console {
  return {
    kind: 'terminal',
    info: (line) => write(`${line}\n`),
    warn: (line) => write(`warning: ${line}\n`),
    startGroup: (title) => write(`${title}\n`),
    endGroup: () => {},
    mask: () => {},
  };
}

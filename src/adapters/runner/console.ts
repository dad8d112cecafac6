/** Where a run says what it does. Remarks that must be seen go to `annotate` at the end, a few of them. */
export interface Console {
  readonly kind: 'actions' | 'terminal';
  info(line: string): void;
  /** A remark that the report has, too. */
  notice(line: string): void;
  /** The same of something that may be wrong. */
  warn(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  /** Keeps the value, and the forms it is sent in, out of the log. */
  mask(secret: string): void;
}

/** A remark of a run as the text that a terminal shows of it; undefined where it was shown already. */
export type ShowRemark = (kind: 'notice' | 'warning', line: string) => string | undefined;

const showWhole: ShowRemark = (kind, line) => (kind === 'warning' ? `warning: ${line}` : line);

/** Standard error of a terminal or pipe; standard output belongs to the result. */
export function createTerminalConsole(write: (text: string) => void, show: ShowRemark = showWhole): Console {
  const remark = (kind: 'notice' | 'warning', line: string): void => {
    const text = show(kind, line);
    if (text !== undefined) write(`${text}\n`);
  };
  return {
    kind: 'terminal',
    info: (line) => write(`${line}\n`),
    notice: (line) => remark('notice', line),
    warn: (line) => remark('warning', line),
    startGroup: (title) => write(`${title}\n`),
    endGroup: () => {},
    mask: () => {},
  };
}

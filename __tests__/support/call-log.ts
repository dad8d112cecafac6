/** The calls of a port that stands for an outside thing, and those that fail because a test says so. */
export interface CallLog {
  /** In the order in which they came: `resolve x.test/shop:cache-base`. */
  readonly lines: readonly string[];
  /** Calls whose line matches fail from now on: `times` of them (all by default), after the first `after` went well. */
  fail(line: RegExp, error: Error, options?: { readonly times?: number; readonly after?: number }): void;
  /** Notes a call. @throws the error that a test wants here. */
  note(line: string): void;
}

export function createCallLog(): CallLog {
  const lines: string[] = [];
  const faults: { readonly line: RegExp; readonly error: Error; left: number; skip: number }[] = [];
  return {
    lines,
    fail(line, error, { times = Number.POSITIVE_INFINITY, after = 0 } = {}) {
      faults.push({ line, error, left: times, skip: after });
    },
    note(line) {
      lines.push(line);
      const fault = faults.find((given) => given.left > 0 && given.line.test(line));
      if (fault === undefined) return;
      if (fault.skip > 0) {
        fault.skip--;
        return;
      }
      fault.left--;
      throw fault.error;
    },
  };
}

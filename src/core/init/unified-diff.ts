/** How many unchanged lines stand around a change. */
const contextLines = 3;

type Edit = { readonly kind: ' ' | '-' | '+'; readonly line: string };

/**
 * The difference of two texts as `git diff` shows it and `git apply` takes it; empty where there is none.
 * `before` undefined: the file is new.
 */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const edits = compareLines(linesOf(before ?? ''), linesOf(after));
  const changed = edits.flatMap(({ kind }, index) => (kind === ' ' ? [] : [index]));
  const hunks: { start: number; end: number }[] = [];
  for (const index of changed) {
    const start = Math.max(0, index - contextLines);
    const end = Math.min(edits.length, index + contextLines + 1);
    const last = hunks.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else hunks.push({ start, end });
  }
  const head = [
    `diff --git a/${path} b/${path}`,
    ...(before === undefined ? ['new file mode 100644', '--- /dev/null'] : [`--- a/${path}`]),
    `+++ b/${path}`,
  ];
  return `${[...head, ...hunks.flatMap((hunk) => hunkLines(edits, hunk))].join('\n')}\n`;
}

/** Lines with their ends, so that a missing last one is told. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function hunkLines(
  edits: readonly Edit[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly string[] {
  const part = edits.slice(start, end);
  const range = (kind: '-' | '+'): string => {
    const isOf = (edit: Edit): boolean => edit.kind === ' ' || edit.kind === kind;
    const before = edits.slice(0, start).filter(isOf).length;
    const count = part.filter(isOf).length;
    return `${count === 0 ? before : before + 1},${count}`;
  };
  return [
    `@@ -${range('-')} +${range('+')} @@`,
    ...part.flatMap(({ kind, line }) =>
      line.endsWith('\n') ? [kind + line.slice(0, -1)] : [kind + line, '\\ No newline at end of file'],
    ),
  ];
}

/** The longest common subsequence of lines stays; files of init have some hundred lines. */
function compareLines(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint32Array;
    for (let j = after.length - 1; j >= 0; j--)
      row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      edits.push({ kind: ' ', line: before[i++] as string });
      j++;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      edits.push({ kind: '-', line: before[i++] as string });
    else edits.push({ kind: '+', line: after[j++] as string });
  }
  return edits;
}

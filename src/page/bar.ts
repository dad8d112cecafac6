/** A bar of block characters. It is full at 100 % only, and empty at 0 % only. */
export function bar(percent: number, width = 10): string {
  const filled =
    percent <= 0
      ? 0
      : percent >= 100
        ? width
        : Math.min(width - 1, Math.max(1, Math.round((percent / 100) * width)));
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}

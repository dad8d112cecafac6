/**
 * A share in percent, rounded down to one decimal, so that 100 means all of it; as it is below that, so that 0 means nothing
 * of it. `whole` is not 0.
 */
export function percentOf(part: number, whole: number): number {
  const percent = Math.floor((part * 1000) / whole) / 10;
  return percent === 0 ? (part * 100) / whole : percent;
}

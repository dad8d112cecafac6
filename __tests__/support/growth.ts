/**
 * How much more processor time work takes for eight times the size; the least of three runs each, in one process, so that a
 * slow machine is as good as a quick one. Work that grows with its size is near 8, work that grows with its square near 64.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  const leastMs = (length: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        work(length);
        return process.cpuUsage(before).user / 1000;
      }),
    );
  // Below a millisecond it would be the clock that is measured.
  return leastMs(8 * size) / Math.max(1, leastMs(size));
}

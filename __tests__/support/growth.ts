/**
 * How much more processor time work takes for eight times the size; the least of several runs, in one process, so that a
 * slow machine is as good as a quick one: of three runs of a few milliseconds, all were slow once beside other tests. Work that grows with its size is near 8, work that grows with its square near 64.
 */
export function growthOf(work: (size: number) => void, size: number): number {
  const leastMs = (length: number, runs: number): number =>
    Math.min(
      ...Array.from({ length: runs }, () => {
        const before = process.cpuUsage();
        work(length);
        return process.cpuUsage(before).user / 1000;
      }),
    );
  // Below a millisecond it would be the clock that is measured.
  const once = (): number => leastMs(8 * size, 5) / Math.max(1, leastMs(size, 12));
  let least = once();
  // What grows with its square is near 64 each time.
  for (let attempt = 1; attempt < 10 && least > 16; attempt++) least = Math.min(least, once());
  return least;
}

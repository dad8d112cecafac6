/**
 * As Promise.all, but when one fails, the others have ended too: a builder that is being made must be there
 * before it can be removed.
 */
export async function allEnded<T extends readonly unknown[]>(
  work: {
    readonly [K in keyof T]: T[K] | Promise<T[K]>;
  },
): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as T;
}

import { createHash } from 'node:crypto';

/** Files as a project of that size has them, each with a hash of its own. */
export function manyFiles(count: number): Readonly<Record<string, string>> {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const path = `src/features/area-${index % 97}/component-${index}.ts`;
      return [path, `100644:${hashOf(path)}`];
    }),
  );
}

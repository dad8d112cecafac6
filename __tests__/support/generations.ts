import { afterAll, describe, test } from '@jest/globals';
import { everyCase } from './extent.ts';
import type { Lab, LabBuilder } from './lab.ts';

/** What the tests of one generation of tools are given. */
export interface GenerationTools {
  readonly name: 'debian' | 'current';
  /** A test, skipped with the reason where these tools cannot be had. */
  readonly testHere: (title: string, body: () => Promise<void>) => void;
  /** A builder with nothing in its cache; removed when the tests are over. */
  emptyBuilder(): Promise<LabBuilder>;
  /** Lends a builder with nothing in its cache, which is removed when `use` is done. */
  withEmptyBuilder<T>(use: (builder: LabBuilder) => Promise<T>): Promise<T>;
  /** The same builder each time under the same key. */
  sharedBuilder(key: string): Promise<LabBuilder>;
}

/** The same tests with both generations of tools. */
export function describeGenerations(lab: Lab, title: string, body: (tools: GenerationTools) => void): void {
  for (const name of ['debian', 'current'] as const) describeGeneration(lab, name, title, body);
}

/**
 * The same tests with one generation of tools, today's where it can be had: of what does not depend on them, but takes long.
 * The long tests take both.
 */
export function describeNewestGeneration(
  lab: Lab,
  title: string,
  body: (tools: GenerationTools) => void,
): void {
  if (everyCase()) describeGenerations(lab, title, body);
  else describeGeneration(lab, lab.generations.current.kind === 'ready' ? 'current' : 'debian', title, body);
}

/** Tests with one generation of tools, of what is decided before BuildKit is asked. */
export function describeGeneration(
  lab: Lab,
  name: GenerationTools['name'],
  title: string,
  body: (tools: GenerationTools) => void,
): void {
  describe(`${title} with the ${name} generation of tools`, () => {
    const generation = lab.generations[name];
    const builders: LabBuilder[] = [];
    const shared = new Map<string, Promise<LabBuilder>>();

    afterAll(async () => {
      for (const builder of builders) await builder.remove();
    });

    const newBuilder = (): Promise<LabBuilder> => {
      if (generation.kind === 'unavailable') throw new Error(generation.reason);
      return generation.newBuilder();
    };
    const emptyBuilder = async (): Promise<LabBuilder> => {
      const builder = await newBuilder();
      builders.push(builder);
      return builder;
    };

    body({
      name,
      testHere:
        generation.kind === 'ready'
          ? (it, run) => test(it, run)
          : (it) => test.skip(`${it} (${generation.reason})`, () => {}),
      emptyBuilder,
      async withEmptyBuilder(use) {
        const builder = await newBuilder();
        try {
          return await use(builder);
        } finally {
          await builder.remove();
        }
      },
      sharedBuilder(key) {
        const known = shared.get(key) ?? emptyBuilder();
        shared.set(key, known);
        return known;
      },
    });
  });
}

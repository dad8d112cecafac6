import { type BuildValues, globalVariables, singleBuilds } from '../dockerfile/build-values.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { lexWord } from '../dockerfile/shell-word.ts';

/** An argument that FROM needs and nothing gives a value to. */
export interface OpenArgument {
  readonly name: string;
  /** Of the FROM, 1-based. */
  readonly line: number;
}

/** Arguments in FROM without a default and without a value in `values`: without one of them nothing can be built. */
export function findOpenArguments(dockerfile: Dockerfile, values: BuildValues): readonly OpenArgument[] {
  const [build] = singleBuilds('', values);
  if (build === undefined) return [];
  const variables = globalVariables(dockerfile, values, build);
  const found = new Map<string, OpenArgument>();
  for (const { from, platform, line } of dockerfile.stages) {
    for (const text of [from, platform ?? '']) {
      const { asked } = lexWord(text, (name) => variables.get(name), { escape: dockerfile.escape });
      for (const name of asked) {
        const hasDefault = new RegExp(`\\$\\{${name}:?[-+]`).test(text);
        if (!variables.has(name) && !hasDefault && !found.has(name)) found.set(name, { name, line });
      }
    }
  }
  return [...found.values()];
}

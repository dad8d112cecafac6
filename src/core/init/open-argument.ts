import { type BuildValues, globalVariables, singleBuilds } from '../dockerfile/build-values.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { lexWord } from '../dockerfile/shell-word.ts';
import { escapeRegex } from '../escape-regex.ts';

/** An argument that FROM, or a path of COPY, needs and nothing gives a value to. */
export interface OpenArgument {
  readonly name: string;
  /** Of the instruction, 1-based. */
  readonly line: number;
  /** What it says. */
  readonly from: string;
  /** A value that FROM can be read with, to see what the stages are made of. */
  readonly standIn: string;
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
        const hasDefault = new RegExp(`\\$\\{${escapeRegex(name)}:?[-+]`).test(text);
        if (variables.has(name) || hasDefault || found.has(name)) continue;
        found.set(name, {
          ...{ name, line, from },
          standIn: text === platform ? platformFor(name, text) : standInFor(name, text),
        });
      }
    }
  }
  return [...found.values()];
}

function platformFor(name: string, text: string): string {
  return new RegExp(`^\\$\\{?${escapeRegex(name)}\\}?$`).test(text) ? 'linux/amd64' : 'amd64';
}

/** A digest, or what is missing of one; else a word that fits a name and a tag. */
function standInFor(name: string, from: string): string {
  const digest = '0'.repeat(64);
  if (new RegExp(`@sha256:\\$\\{?${escapeRegex(name)}\\b`).test(from)) return digest;
  return new RegExp(`@\\$\\{?${escapeRegex(name)}\\b`).test(from) ? `sha256:${digest}` : 'unknown';
}

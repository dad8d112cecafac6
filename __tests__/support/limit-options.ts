import { credentialsIn } from '../../src/core/dockerfile/credential-file.ts';
import { compileGoPattern } from '../../src/core/dockerfile/go-pattern.ts';
import type { ContextFiles, LimitOptions } from '../../src/core/layers/layer-limit.ts';
import { buildValues } from './build-values.ts';

/** A context of these files: path → content. */
function contextOf(files: Readonly<Record<string, string>>): ContextFiles {
  return {
    paths: ({ path }) => {
      const folder = path.replace(/^(?:\.?\/)+|\/+$/g, '');
      const pattern = compileGoPattern(folder);
      return Object.keys(files).filter(
        (file) => file.startsWith(`${folder}/`) || pattern?.test(file) === true,
      );
    },
    credentials: (_source, path) => credentialsIn(path, files[path]),
  };
}

/** What decides layers, where a test says it. */
export interface GivenLimits
  extends Partial<
    Pick<LimitOptions, 'target' | 'secretArgs' | 'changingArgs' | 'argsOfRuns' | 'secretsOfRuns'>
  > {
  readonly files?: Readonly<Record<string, string>>;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
}

export function limitOptions({ files = {}, buildArgs, platforms, ...given }: GivenLimits): LimitOptions {
  return {
    target: undefined,
    values: buildValues({
      ...(buildArgs === undefined ? {} : { buildArgs }),
      ...(platforms === undefined ? {} : { platforms }),
    }),
    files: contextOf(files),
    secretArgs: ['*TOKEN*'],
    maskedValues: new Set(),
    ...given,
  };
}

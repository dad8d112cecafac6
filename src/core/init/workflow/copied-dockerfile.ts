import { groupBy } from '../../group.ts';
import { joinPath } from '../repository-path.ts';
import { pathFrom, type StepCommand } from '../script/step-commands.ts';

interface CopiedFile {
  readonly step: number;
  readonly from: string;
}

/** Path → what scripts copy there: `cp docker/Dockerfile /tmp/build/`. */
export function copiedFiles(
  commands: readonly (readonly StepCommand[])[],
): ReadonlyMap<string, readonly CopiedFile[]> {
  const found = commands.flatMap((own, step) =>
    own.flatMap(({ text, folder }) => {
      const [program, ...words] = text.split(/\s+/).filter((word) => !word.startsWith('-'));
      const [to = '', ...sources] = words.map((word) => word.replaceAll(/["']/g, '')).toReversed();
      if (program !== 'cp' || folder === undefined) return [];
      const target = to.startsWith('/') ? to : `${folder}/${to}`;
      return sources.flatMap((source) => {
        const from = pathFrom(folder, source);
        const name = source.slice(source.lastIndexOf('/') + 1);
        return from === undefined
          ? []
          : [target, `${target}/${name}`].map((path) => ({ path: plainPath(path), from, step }));
      });
    }),
  );
  return groupBy(found, ({ path }) => path);
}

/** Where the Dockerfile of a step is from that a script before it copies. */
export function copiedDockerfile(
  { context = '.', file = `${context}/Dockerfile` }: Readonly<Record<string, string>>,
  copies: ReadonlyMap<string, readonly CopiedFile[]>,
  index: number,
): { readonly copiedFrom?: string } {
  const [copy] = copies.get(plainPath(file)) ?? [];
  return copy === undefined || copy.step >= index ? {} : { copiedFrom: copy.from };
}

function plainPath(path: string): string {
  if (!path.startsWith('/')) return joinPath('.', path) ?? path;
  return `/${path
    .split('/')
    .filter((part) => part !== '')
    .join('/')}`;
}

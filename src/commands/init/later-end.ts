import { type ContextSource, isWhole } from '../../core/dockerfile/context-source.ts';
import { dependencyFile } from '../../core/dockerfile/dependency-file.ts';
import type { Dockerfile } from '../../core/dockerfile/dockerfile.ts';
import { type ChangeHistory, changesRarely, markLayers } from '../../core/init/change-history.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import { pathWithin } from '../../core/init/repository-path.ts';
import { sourceFiles } from '../../core/init/source-files.ts';
import { requestLayers } from '../../core/layers/layer-request.ts';
import type { StageDecision } from '../../core/layers/layered-dockerfile.ts';
import { costOf } from './kept-cost.ts';

/** What the history of the repository adds. */
export interface LaterEnd {
  /** Of the context, and in how many of the last commits one of them changed. */
  readonly paths: readonly string[];
  readonly changes: number;
  readonly commits: number;
  /** The Dockerfile with comments that end the layers there. */
  readonly text: string;
  readonly cost: CodeChangeCost;
}

/** Lets layers end behind files that change rarely, where something is installed that they do not hold yet. */
export function findLaterEnd({
  dockerfile,
  options,
  context,
  history,
  tracked,
  decisions,
  cost,
}: {
  readonly dockerfile: Dockerfile;
  readonly options: Parameters<typeof requestLayers>[2];
  readonly context: string;
  readonly history: ChangeHistory;
  /** The files that the history speaks of. */
  readonly tracked: ReadonlySet<string>;
  readonly decisions: readonly StageDecision[];
  readonly cost: CodeChangeCost;
}): LaterEnd | undefined {
  const rare = new Set<string>();
  const { files } = options;
  const inRepository = (path: string): string => (context === '.' ? path : `${context}/${path}`);
  const later = requestLayers(dockerfile, 'auto', {
    ...options,
    files: {
      paths(source) {
        const paths = files.paths(source);
        const others = paths.filter((path) => dependencyFile(path) === undefined);
        if (source.context !== undefined || others.length === 0) return paths;
        const own = others.map(inRepository);
        // `.git` is in no commit, and another one with each.
        if (!own.every((path) => tracked.has(path)) || !changesRarely(history, own)) return paths;
        for (const path of others) rare.add(path);
        // It counts as a file that tells dependencies.
        return [rareFile];
      },
      credentials: (source, path) =>
        (path === rareFile ? files.paths(source) : [path])
          .map((one) => files.credentials(source, one))
          .find((reason) => reason !== undefined),
    },
  });
  const known = new Map(decisions.map(({ stage, layers }) => [stage, layers.at(-1)?.lines.last]));
  const moved = later.decisions.flatMap(({ stage, layers }) => {
    const end = layers.at(-1)?.lines.last;
    return end === undefined || end === known.get(stage) ? [] : [end];
  });
  const laterCost = costOf(dockerfile, later.decisions, later.layers);
  if (moved.length === 0 || laterCost.keptBytes <= cost.keptBytes) return undefined;
  const paths = [...rare];
  return {
    paths,
    changes: history.changesOf(paths.map(inRepository)),
    commits: history.commits,
    text: markLayers(dockerfile.text, moved),
    cost: laterCost,
  };
}

/** Stands for the files of a source that change rarely. */
const rareFile = 'requirements.txt';

/** Whether an image is made of a file of the repository. */
export function takenBy(
  sources: readonly ContextSource[],
  paths: readonly string[],
  context: string,
): (path: string) => boolean {
  const taken = sources.filter((source) => source.context === undefined);
  if (taken.some(isWhole)) return (path) => pathWithin(context, path) !== undefined;
  const files = new Set(taken.flatMap(({ path }) => sourceFiles(path, paths, context)));
  return (path) => files.has(pathWithin(context, path) ?? '');
}

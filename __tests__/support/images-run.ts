import { buildCommand } from '../../src/commands/build/index.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import type { Work } from '../../src/commands/command.ts';
import { reportOf } from '../../src/commands/envelope.ts';
import { createInputReader } from '../../src/core/input.ts';
import { runMembers } from '../../src/layers/bake/members.ts';
import type { LabBuilder } from './lab.ts';
import {
  type BuildxStarts,
  buildxStarts,
  type RunOptions,
  runSession,
  type SampleProject,
} from './prewarm-run.ts';

/** What a run over several images left. */
export interface ImagesTestRun {
  /** Image → its report. */
  readonly reports: ReadonlyMap<string, BuildReport>;
  readonly log: string;
  readonly starts: BuildxStarts;
}

/** Builds several images in one run: name → inputs of a build of that image alone. */
export async function runBuilds(
  builder: LabBuilder,
  project: SampleProject,
  images: Readonly<Record<string, Readonly<Record<string, string>>>>,
  options: RunOptions = {},
): Promise<ImagesTestRun> {
  const work: Work<object, ReadonlyMap<string, BuildReport>, ReadonlyMap<string, BuildReport>> = {
    read: async (values) => ({ inputs: { values }, reader: createInputReader(values) }),
    nothing: () => new Map(),
    async run(context, inputs) {
      const { values: common } = inputs as { readonly values: Readonly<Record<string, string>> };
      const members = Object.entries(images).map(([name, own]) => ({
        name,
        registry: (own['image'] ?? '').split('/')[0] ?? '',
        run: (turn: { readonly context: object }) =>
          reportOf(buildCommand, {
            ...{ ...context, ...turn.context },
            values: { ...common, ...own },
          }) as Promise<BuildReport>,
      }));
      const ends = await runMembers(context, members);
      return new Map(
        [...ends].map(([name, end]) => {
          if (end.kind === 'failed') throw end.error;
          return [name, end.made];
        }),
      );
    },
    report: (found, { error }) => {
      if (error !== undefined) throw new Error(error.message);
      return found;
    },
  };
  const { result, log, programs } = await runSession(work, builder, project, {}, options);
  return { reports: result, log, starts: buildxStarts(programs) };
}

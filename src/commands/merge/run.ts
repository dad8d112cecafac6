import { fetchPart } from '../../adapters/registry/part-artifact.ts';
import type { Surroundings } from '../../adapters/runner/session.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { partName } from '../../core/layers/part.ts';
import type { PartReport } from '../../core/layers/part-report.ts';
import { gather } from '../../core/unfinished.ts';
import { openRegistries } from '../../layers/registries.ts';
import type { RunContext } from '../command.ts';
import { addToHistory, openHistory } from '../history.ts';
import { mergeApp } from './app.ts';
import type { MergeInputs } from './inputs.ts';
import { mergeLayers, mergePrewarmedLayers } from './layers.ts';
import type { MergeRun } from './merge-run.ts';
import { type MergeFound, nothingMerged } from './report.ts';

/**
 * Puts platforms together that runs on native runners have pushed by digest: one index for each layer under its tags and in the
 * record, or for the application. No layer moves.
 */
export async function merge(context: RunContext, inputs: MergeInputs): Promise<MergeFound> {
  const { log, clock, github } = context;
  const { connect } = await openRegistries(context, inputs);
  const run: MergeRun = { inputs, connect, log, clock, revision: github?.revision };
  return gather(
    nothingMerged,
    async () => ({ parts: await log.phase('look up', () => readParts(run)) }),
    async ({ parts }) => ({
      images: inputs.step === 'prewarm' ? await mergeLayers(run) : [await mergeApp(run, parts)],
    }),
    async ({ parts }) => {
      if (inputs.step === 'build') await mergePrewarmedLayers(run);
      await keepHistory(context, run, parts);
      return {};
    },
  );
}

/** What the runs of all platforms left. @throws UserError that names those that left nothing. */
async function readParts({ inputs, connect }: MergeRun): Promise<readonly PartReport[]> {
  const client = connect(inputs.registry);
  const found = await Promise.all(
    inputs.platforms.map(
      async (platform) =>
        [
          platform,
          await fetchPart(client, inputs.repository, inputs.step, {
            of: inputs.of,
            name: partName(platform),
          }),
        ] as const,
    ),
  );
  const missing = found.filter(([, part]) => part === undefined).map(([platform]) => platform);
  if (missing.length > 0)
    throw new UserError(`the ${inputs.step} of ${missing.join(', ')} has left nothing under ${inputs.of}`, {
      remedy: 'Its job failed, did not run, or used another part-of. The tags have not moved.',
    });
  return found.flatMap(([, part]) => part ?? []);
}

/** The runs of the platforms, one after the other; nothing that goes wrong here is an error of the run. */
async function keepHistory(
  context: Surroundings,
  { inputs, log }: MergeRun,
  parts: readonly PartReport[],
): Promise<void> {
  try {
    const history = await openHistory(context, inputs);
    if (history === undefined) return;
    let text = await history.store.read();
    // All of them are one entry of the cache: it takes none under a name twice.
    const store = {
      read: async () => text,
      write: async (changed: string) => {
        text = changed;
      },
      setAside: () => history.store.setAside(),
    };
    for (const { entry } of parts) {
      const { notices, warnings } = await addToHistory(store, { ...entry, branch: history.branch });
      for (const notice of notices) log.notice(notice);
      for (const warning of warnings) log.warning(warning);
    }
    if (text !== undefined) await history.store.write(text);
  } catch (error) {
    log.notice(`The history of runs could not be kept: ${errorMessage(error)}`);
  }
}

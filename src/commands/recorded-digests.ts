import { mapKnown } from '../core/known.ts';
import { findStale } from '../core/layers/current.ts';
import type { Digest } from '../core/oci/digest.ts';
import { gatherRecorded, type RecordedRun } from '../layers/facts/recorded-facts.ts';
import type { RunContext } from './command.ts';
import type { SharedInputs } from './inputs.ts';
import { openLayers } from './newest-known.ts';

/** Layer → digest of those that the record calls up to date. Nothing is built to find out. */
export async function recordedDigests(
  context: RunContext,
  run: Pick<RecordedRun, 'project' | 'write' | 'policy'> & { readonly inputs: SharedInputs },
): Promise<ReadonlyMap<string, Digest>> {
  const { connect } = await openLayers(context, run.inputs);
  const { facts } = await gatherRecorded({
    ...run,
    context: { ...context, connect },
    client: connect(run.inputs.registry),
    log: context.log,
  });
  const stale = findStale(facts);
  return mapKnown(facts, ({ node: { name }, entry }) => [name, stale.has(name) ? undefined : entry?.digest]);
}

import type { RegistryClient } from '../../adapters/registry/client.ts';
import { findStale } from '../../core/layers/current.ts';
import { opensQuarter } from '../../core/layers/refresh.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { endOf, Unfinished } from '../../core/unfinished.ts';
import { isQuarterOpen, type Lookup } from '../../layers/facts/lookup.ts';
import { gatherRecorded } from '../../layers/facts/recorded-facts.ts';
import { prewarmPolicy } from '../../layers/inputs/policy.ts';
import { findMissingFiles } from '../../layers/project/missing-files.ts';
import type { RunContext } from '../command.ts';
import { openLayers } from '../newest-known.ts';
import type { PrewarmWork } from '../prewarm-run.ts';
import type { PlanInputs } from './inputs.ts';
import { nothingPlanned, type PlanFound, type Planned } from './result.ts';

/**
 * Tells from record, registry and checkout whether a prewarm would find a layer that is not current, and needs neither engine
 * nor builder for it. One that fails does not keep those of other platforms from being planned.
 */
export async function plan(context: RunContext, { work }: PlanInputs): Promise<PlanFound> {
  const ends: { readonly found: Planned; readonly failure: unknown }[] = [];
  for (const one of work)
    ends.push(
      await endOf(nothingPlanned(one), async () => {
        const { connect } = await openLayers(context, one.inputs);
        return planOne({ ...context, connect }, one);
      }),
    );
  const plans = ends.map(({ found }) => found);
  const failed = ends.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) throw new Unfinished<PlanFound>({ plans }, failed.failure);
  return { plans };
}

/** What one prewarm is planned with. */
type PlanContext = Pick<RunContext, 'clock' | 'console' | 'github' | 'log' | 'fetchFile'> & {
  readonly connect: (registry: string) => RegistryClient;
};

/** What one prewarm would find. */
async function planOne(
  context: PlanContext,
  { inputs, project: read, write: given }: PrewarmWork,
): Promise<Planned> {
  const { log } = context;
  for (const missing of await findMissingFiles(read, inputs.target)) log.warning(missing);
  const client = context.connect(inputs.registry);
  const policy = prewarmPolicy(inputs);
  const { recorded, write, lookup, facts, allLayers, externalImages, updates } = await gatherRecorded({
    inputs,
    project: read,
    write: given,
    ...{ policy, context, client, log },
  });
  const { rollingTagsExist } = lookup;
  const opens = opensQuarter({ wanted: policy.refresh, allLayers, rollingTagsExist });
  const missing = await findMovedTags(client, inputs, lookup);
  return {
    ...{ write, project: recorded, facts },
    stale: findStale(facts),
    externalImages,
    updates,
    tags:
      rollingTagsExist && opens && !isQuarterOpen(lookup, inputs.quarter)
        ? `the quarter ${inputs.quarter} is not open yet`
        : missing.length > 0
          ? `${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not name the recorded layer`
          : unrecorded(updates),
  };
}

/** A prewarm reads and records which packages layers hold; a plan only uses what is recorded. */
function unrecorded(updates: Planned['updates']): string | undefined {
  const unknown = updates?.unknown ?? [];
  return unknown.length === 0 ? undefined : `the packages of ${unknown.join(', ')} are not recorded yet`;
}

/** The tags of layers that name something else than what is recorded, because a run ended before it had moved them. */
async function findMovedTags(
  client: RegistryClient,
  { repository, part }: PrewarmWork['inputs'],
  { record, images }: Lookup,
): Promise<readonly string[]> {
  const tags = await Promise.all(
    Object.entries(record?.layers ?? {}).map(async ([name, { digest }]) => {
      if (images.get(name)?.kind !== 'ok') return [];
      const tag = layerTags(part?.name).rolling(name);
      const named = await client.resolve(repository, tag);
      return named?.digest === digest ? [] : [tag];
    }),
  );
  return tags.flat();
}

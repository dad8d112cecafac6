import { randomBytes } from 'node:crypto';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { findStale } from '../../core/layers/current.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { endOf, Unfinished } from '../../core/unfinished.ts';
import { gatherFacts } from '../../layers/facts.ts';
import { isQuarterOpen, type Lookup, lookUpLayers } from '../../layers/lookup.ts';
import { findMissingFiles } from '../../layers/missing-files.ts';
import { prewarmPolicy } from '../../layers/policy.ts';
import { onBuilder } from '../../layers/project.ts';
import { openRegistries } from '../../layers/registries.ts';
import { decideOnLookup } from '../../layers/write-decision.ts';
import type { RunContext } from '../command.ts';
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
        const { connect } = await openRegistries(context, one.inputs);
        return planOne({ ...context, connect, newSalt: () => randomBytes(16).toString('hex') }, one);
      }),
    );
  const plans = ends.map(({ found }) => found);
  const failed = ends.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) throw new Unfinished<PlanFound>({ plans }, failed.failure);
  return { plans };
}

/** What one prewarm is planned with. */
type PlanContext = Pick<RunContext, 'clock' | 'console' | 'github' | 'log'> & {
  readonly connect: (registry: string) => RegistryClient;
  readonly newSalt: () => string;
};

/** What one prewarm would find. */
async function planOne(
  context: PlanContext,
  { inputs, project, write: given }: PrewarmWork,
): Promise<Planned> {
  const { log } = context;
  for (const missing of await findMissingFiles(project, inputs.target)) log.warning(missing);
  const client = context.connect(inputs.registry);
  const policy = prewarmPolicy(inputs);
  const lookup = await lookUpLayers({
    client,
    repository: inputs.repository,
    names: project.nodes.map((node) => node.name),
    quarter: inputs.quarter,
    tags: layerTags(inputs.part?.name),
    given: policy.given,
    warn: log.warning,
  });
  const write = decideOnLookup(given, policy.given, lookup, context.clock.nowMs());
  // No builder is asked for its platform: where none is given, the layers are compared for the one they have.
  const platform = Object.values(lookup.record?.layers ?? {})[0]?.inputs.platforms[0];
  const { facts, allLayers, externalImages } = await gatherFacts(
    {
      inputs,
      project: onBuilder(project, platform),
      context,
      log,
      builder: { platform },
      writes: write.kind === 'write',
      policy,
      output: inputs.output,
      salt: lookup.record?.salt ?? context.newSalt(),
      trust: { suspects: new Set() },
    },
    lookup,
  );
  const missing = await findMovedTags(client, inputs, lookup);
  return {
    write,
    facts,
    stale: findStale(facts),
    externalImages,
    tags:
      allLayers && lookup.rollingTagsExist && !isQuarterOpen(lookup, inputs.quarter)
        ? `the quarter ${inputs.quarter} is not open yet`
        : missing.length > 0
          ? `${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not name the recorded layer`
          : undefined,
  };
}

/** The tags of layers that name something else than what is recorded, because a run ended before it had moved them. */
async function findMovedTags(
  client: RegistryClient,
  { repository, part }: Pick<PrewarmWork['inputs'], 'repository' | 'part'>,
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

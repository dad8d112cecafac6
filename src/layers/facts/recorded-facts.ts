import { randomBytes } from 'node:crypto';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { layerTags } from '../../core/layers/tag.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import { recordedOutput } from '../inputs/output.ts';
import type { LayersPolicy } from '../inputs/policy.ts';
import { onBuilder, onRecord, type Project } from '../project/project.ts';
import { type FactsOptions, gatherFacts } from './facts.ts';
import { lookUpLayers } from './lookup.ts';
import { decideOnLookup } from './write-decision.ts';

/** What the layers are compared with the record by. */
export interface RecordedRun {
  readonly inputs: LayersInputs;
  readonly project: Project;
  readonly write: WriteDecision;
  readonly policy: LayersPolicy;
  readonly context: FactsOptions['context'];
  readonly client: RegistryClient;
  readonly log: RunLog;
}

/** Secret values are recorded by salted digests. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/**
 * What is known of the layers from record, registry and checkout. It needs neither engine nor builder: where no platform is given,
 * they are compared for the one that they have.
 */
export async function gatherRecorded({
  inputs,
  project: read,
  write: given,
  policy,
  context,
  client,
  log,
}: RecordedRun) {
  const lookup = await lookUpLayers({
    client,
    repository: inputs.repository,
    names: read.nodes.map((node) => node.name),
    quarter: inputs.quarter,
    nowMs: context.clock.nowMs(),
    tags: layerTags(inputs.part?.name),
    given: policy.given,
    warn: log.warning,
  });
  const recorded = onRecord(read, lookup.record);
  const write = decideOnLookup(given, policy.given, lookup, context.clock.nowMs());
  const [first] = Object.values(lookup.record?.layers ?? {});
  const platform = first?.inputs.platforms[0];
  const options = {
    inputs,
    project: onBuilder(recorded, platform),
    builder: { platform },
    output: policy.output === 'recorded' ? recordedOutput(first?.inputs.options) : policy.output,
    salt: lookup.record?.salt ?? newSalt(),
  };
  const facts = await gatherFacts(
    {
      ...{ ...options, context, client, log, policy },
      writes: write.kind === 'write',
      trust: { suspects: new Set() },
      readsPackages: false,
    },
    lookup,
  );
  return { lookup, write, recorded, ...options, ...facts };
}

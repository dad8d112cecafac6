import type { RegistryClient } from '../../adapters/registry/client.ts';
import { RegistryError } from '../../adapters/registry/registry-error.ts';

import { errorMessage, remedyOf } from '../../core/error.ts';
import { layerTags, recordTag } from '../../core/layers/tag.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import { type Lookup, layerNames, lookUpLayers } from '../../layers/facts/lookup.ts';
import type { PrewarmInputs } from '../prewarm/inputs.ts';
import { type Examination, found, together, well } from './examination.ts';
import { examineLayer } from './layer.ts';

/** Walks from the registry to the layers in it: does it answer, may they be read and written, is the record right, are they whole. */
export async function examineRegistry(options: {
  readonly client: RegistryClient;
  readonly inputs: PrewarmInputs;
  /** Whether this run may write layers. */
  readonly write: WriteDecision['kind'];
  readonly deep: boolean;
  readonly nowMs: number;
  readonly notice: (message: string) => void;
}): Promise<Examination> {
  const { client, inputs, write, deep, nowMs } = options;
  const { registry, repository, image, layers, quarter, part } = inputs;
  const warnings: string[] = [];
  let lookup: Lookup;
  try {
    lookup = await lookUpLayers({
      client,
      repository,
      names: (record) => layerNames(layers, record),
      quarter,
      nowMs,
      tags: layerTags(part?.name),
      given: {},
      warn: (message) => warnings.push(message),
    });
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return found({
      name: 'registry-unreachable',
      subject: registry,
      evidence: error.message,
      remedy: error.remedy ?? 'Is the name right, and can this machine reach it?',
    });
  }
  if (lookup.noAccess !== undefined)
    return found({
      name: 'read-denied',
      subject: image,
      evidence: lookup.noAccess,
      remedy: `Log in with docker login ${registry}, or set registry-username and registry-password.`,
    });
  const readable = well(`${registry} answers, and lets this login read ${repository}.`);
  const writable = write === 'write' ? await examineWrite(client, { image, repository }) : well();
  const record = examineRecord(lookup, warnings, image);
  const looked = await Promise.all(
    [...lookup.images.keys()].map((name) => examineLayer(name, { inputs, lookup, client, deep, nowMs })),
  );
  for (const warning of warnings) options.notice(warning);
  // Where nothing was ever prewarmed, every layer is absent, which is one thing and not many.
  const shown = record.findings.length === 0 ? looked : looked.map((layer) => ({ ...layer, findings: [] }));
  return together([readable, writable, record, ...shown]);
}

async function examineWrite(
  client: Pick<RegistryClient, 'probeWrite'>,
  { image, repository }: Pick<PrewarmInputs, 'image' | 'repository'>,
): Promise<Examination> {
  const denied = (error: unknown): Examination =>
    found({
      name: 'write-denied',
      subject: image,
      evidence: errorMessage(error),
      remedy: remedyOf(error) ?? 'Grant the account push access.',
    });
  try {
    const probe = await client.probeWrite(repository);
    return probe.kind === 'allowed' ? well('The login may push layers.') : denied(probe.error);
  } catch (error) {
    return denied(error);
  }
}

function examineRecord(
  { record, recordDigest }: Lookup,
  warnings: readonly string[],
  image: string,
): Examination {
  if (record !== undefined) return well(`The record was written on ${record.createdAt.slice(0, 10)}.`);
  const fix = 'prewarms, which writes a new record';
  if (recordDigest !== undefined)
    return found({
      name: 'record-unreadable',
      subject: recordTag,
      evidence: warnings.join('; ') || 'its content is gone, or is no record',
      remedy: 'Run "cache-prewarm prewarm" to rewrite it.',
      fix,
    });
  return found({
    name: 'never-prewarmed',
    severity: 'warning',
    subject: image,
    evidence: `there is no ${recordTag}`,
    remedy: 'Run "cache-prewarm prewarm" once, or the workflow prewarm.',
    fix,
  });
}

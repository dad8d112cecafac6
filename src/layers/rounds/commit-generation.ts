import type { Builder } from '../../adapters/docker/builder.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { LayerEntry, LayerRecord } from '../../core/layers/record.ts';
import { opensQuarter } from '../../core/layers/refresh.ts';
import { rememberArguments } from '../../core/layers/seen-argument.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { carrying } from '../../core/unfinished.ts';
import type { PrewarmContext } from '../bake/context.ts';
import { isQuarterOpen } from '../facts/lookup.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import type { LayersPolicy } from '../inputs/policy.ts';
import { hashedArguments, type Project } from '../project/project.ts';
import { type CommitResult, commitRecord, followRecord, isCommitLost, wantedTags } from '../record/commit.ts';
import type { LayersFindings } from './findings.ts';
import type { RoundState } from './round-state.ts';

/** So many times a commit is made again, when another run commits at the same moment. */
const maximumCommits = 5;
const longestCommitPauseMs = 2000;

interface GenerationOptions {
  readonly client: RegistryClient;
  readonly inputs: Pick<LayersInputs, 'repository' | 'part' | 'quarter'>;
  /** Of all layers. */
  readonly names: readonly string[];
  readonly policy: Pick<LayersPolicy, 'refresh'>;
  readonly builder: Pick<Builder, 'buildx' | 'buildkit'>;
  readonly salt: string;
  readonly project: Project;
  readonly context: Pick<PrewarmContext, 'clock' | 'random' | 'github' | 'source' | 'version'>;
  readonly log: RunLog;
}

type Committed = Pick<LayersFindings, 'commit' | 'quarterOpened' | 'movedTags'>;

/**
 * Commits the layers of a round as one generation, and moves the tags. `kept` is false when another run has committed layers
 * that do not fit with these. `before`: what commits of earlier rounds did.
 * @throws Unfinished with what was committed.
 */
export async function commitGeneration(
  options: GenerationOptions,
  state: RoundState,
  before: Committed,
): Promise<{ readonly kept: boolean; readonly found: Committed }> {
  const { client, inputs, names, context, log } = options;
  const { lookup } = state;
  const { opens, isOpen } = decideQuarter(options, state);
  const common = {
    ...{ client, repository: inputs.repository, tags: layerTags(inputs.part?.name) },
    ...{ clock: context.clock, names, warn: log.warning, amended: amendedEntries(state) },
  };
  const generation = { before: lookup.record, built: Object.fromEntries(state.built) };
  const quarter = opens || isOpen ? inputs.quarter : undefined;
  const recordQuarter = opens ? inputs.quarter : (lookup.record?.quarter ?? inputs.quarter);
  const known = alreadyCommitted(state, { ...common, quarter, recordQuarter });
  if (known !== undefined)
    return { kept: true, found: { ...before, commit: known, quarterOpened: opens && !isOpen } };
  let found = before;
  for (let attempt = 1; attempt <= maximumCommits; attempt++) {
    const head = recordHead(options, recordQuarter, lookup.record);
    const commit = await carrying(found, () =>
      log.phase('commit', () =>
        commitRecord({ ...common, ...generation, seen: lookup.recordDigest, head, renews: lookup.renews }),
      ),
    );
    if (commit.kind === 'conflict') {
      log.notice('Another prewarm committed in the meantime. Checking again on its layers.');
      return { kept: false, found };
    }
    found = { ...found, commit, quarterOpened: opens && !isOpen };
    const { moved, newest } = await carrying(found, () =>
      log.phase('tags', () => followRecord({ ...common, committed: commit, quarter })),
    );
    found = { ...found, movedTags: [...new Set([...found.movedTags, ...moved])] };
    if (!isCommitLost(generation, newest.record)) return { kept: true, found };
    log.notice(
      'Another prewarm committed at the same moment and replaced the layers of this one. Committing again.',
    );
    await context.clock.sleep(Math.round(context.random() * longestCommitPauseMs));
  }
  return { kept: false, found };
}

/** The record that was looked up, where nothing is to be added to it and every tag follows it: then nothing is asked again. */
function alreadyCommitted(
  { lookup, built }: RoundState,
  of: Parameters<typeof wantedTags>[1] & {
    readonly amended: Readonly<Record<string, LayerEntry>>;
    readonly recordQuarter: string;
  },
): Extract<CommitResult, { readonly record: LayerRecord }> | undefined {
  const { record, recordDigest: digest, quarterRecordDigest, tagged, renews } = lookup;
  if (record === undefined || digest === undefined || tagged === undefined || renews === true)
    return undefined;
  if (built.size + Object.keys(of.amended).length > 0 || record.quarter !== of.recordQuarter)
    return undefined;
  const recordTag = of.quarter === undefined ? undefined : of.tags.quarterRecord(of.quarter);
  const follows = [...wantedTags({ record, digest }, of)].every(
    ([tag, target]) => (tag === recordTag ? quarterRecordDigest : tagged.get(tag)) === target,
  );
  return follows ? { kind: 'unchanged', record, digest } : undefined;
}

/** Layers that stay, and whose packages were read in this run. */
function amendedEntries({ lookup, built, updates }: RoundState): Readonly<Record<string, LayerEntry>> {
  return Object.fromEntries(
    [...(updates?.packages ?? [])].flatMap(([name, packages]) => {
      const entry = lookup.record?.layers[name];
      return entry === undefined || built.has(name) ? [] : [[name, { ...entry, packages }]];
    }),
  );
}

function decideQuarter({ inputs, policy, log }: GenerationOptions, { lookup, allLayers }: RoundState) {
  const isOpen = isQuarterOpen(lookup, inputs.quarter);
  const { rollingTagsExist } = lookup;
  const opens = opensQuarter({ wanted: policy.refresh, allLayers, rollingTagsExist });
  if (!opens && !isOpen) {
    const because = allLayers
      ? 'because this run does not refresh all layers'
      : 'because this run does not cover all layers';
    log.notice(
      `The quarter ${inputs.quarter} is not opened, ${because}. The next prewarm with refresh: auto opens it, and refreshes every layer.`,
    );
  }
  return { opens, isOpen };
}

function recordHead(
  { context, builder, salt, project }: GenerationOptions,
  quarter: string,
  before: LayerRecord | undefined,
): Omit<LayerRecord, 'layers'> {
  const seen = rememberArguments(before, hashedArguments(project, salt), context.github?.revision);
  return {
    version: 2,
    createdAt: new Date(context.clock.nowMs()).toISOString(),
    quarter,
    revision: context.github?.revision,
    source: context.source,
    salt,
    tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    ...(Object.keys(seen).length === 0 ? {} : { arguments: seen }),
  };
}

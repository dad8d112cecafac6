import { checkBakeOptions } from '../adapters/docker/bake-run.ts';
import { type Builder, chooseBuilder } from '../adapters/docker/builder.ts';
import { type EngineInfo, readEngineInfo } from '../adapters/docker/engine-info.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../core/error.ts';
import type { LayerRecord } from '../core/layers/record.ts';
import { layerTags } from '../core/layers/tag.ts';
import type { WriteDecision } from '../core/layers/write-policy.ts';
import { isLoopback } from '../core/oci/reference.ts';
import { allEnded } from './all-ended.ts';
import { createLayerBaker } from './baker.ts';
import { type BuildRunner, createBuildRunner } from './build-runner.ts';
import { writeSecrets } from './build-secrets.ts';
import { commitRecord, followRecord, isCommitLost } from './commit.ts';
import type { PrewarmContext } from './context.ts';
import { ensureFreeDisk } from './free-disk.ts';
import { type PrewarmInputs, parseCompression } from './inputs.ts';
import { isQuarterOpen, type Lookup, lookUpLayers } from './lookup.ts';
import { onBuilder, type Project } from './project.ts';
import type { PrewarmOutcome } from './result.ts';
import { runRound } from './round.ts';
import { type LayersPolicy, newRoundState, type RoundState } from './round-state.ts';
import { decideOnLookup } from './write-decision.ts';

/** So many times a run begins anew, when a blob gets lost or another run commits in between. */
const maximumRounds = 5;
/** So many times a commit is made again, when another run commits at the same moment. */
const maximumCommits = 5;
const longestCommitPauseMs = 2000;

/** A run over the layers, as prewarm and build begin. */
export interface LayersRun {
  readonly inputs: PrewarmInputs;
  readonly project: Project;
  readonly write: WriteDecision;
  readonly policy: LayersPolicy;
  readonly context: PrewarmContext;
  readonly log: RunLog;
  /** Filled as the run goes on, so that a failed one can be reported too. */
  readonly outcome: PrewarmOutcome;
  /** More to be looked up at the same time. */
  readonly alsoLookUp?: (client: RegistryClient) => Promise<unknown>;
}

/** What a build goes on with when the layers are ready. */
export interface PreparedLayers {
  readonly inputs: PrewarmInputs;
  /** As the builder sees it. */
  readonly project: Project;
  readonly builder: Builder;
  readonly client: RegistryClient;
  readonly runner: BuildRunner;
  readonly secrets: readonly string[];
  readonly state: RoundState;
  readonly salt: string;
}

/**
 * Looks the layers up, checks which are current, builds the others, and where the run writes, commits them as one generation.
 * @throws UserError, RegistryError; what was found until then is in `outcome`.
 */
export async function prepareLayers({
  inputs: givenInputs,
  project: givenProject,
  write: givenWrite,
  policy,
  context,
  log,
  outcome,
  alsoLookUp,
}: LayersRun): Promise<PreparedLayers> {
  const client = context.connect(givenInputs.registry);
  const names = givenProject.nodes.map((node) => node.name);
  const lookUp = (): Promise<Lookup> =>
    lookUpLayers({
      client,
      repository: givenInputs.repository,
      names,
      quarter: givenInputs.quarter,
      tags: layerTags(givenInputs.part?.name),
      given: policy.given,
      warn: log.warning,
    });

  const [builder, firstLookup] = await log.phase('look up', async () => {
    const engine = readEngineInfo(context.docker, context.commands);
    const [chosen, found] = await allEnded([
      selectBuilder(givenInputs, context, log, engine),
      lookUp(),
      givenWrite.kind === 'write' ? probeWrite(client, givenInputs, context) : undefined,
      ensureFreeDisk(givenInputs, context, log, engine),
      alsoLookUp?.(client),
    ]);
    return [chosen, found] as const;
  });
  outcome.builder = builder;
  const write = decideOnLookup(givenWrite, policy.given, firstLookup, context.clock.nowMs());
  outcome.write = write;
  const writes = write.kind === 'write';
  log.notice(writes ? `Layers are written: ${write.reason}.` : `Layers are not written: ${write.reason}.`);
  const inputs = policy.keepsRecordedOutput
    ? withRecordedOutput(givenInputs, firstLookup.record)
    : givenInputs;
  const project = onBuilder(givenProject, inputs, builder.platform);
  checkBakeOptions(inputs.build, builder.buildx);
  if (firstLookup.noAccess !== undefined) {
    log.warning(
      `The registry does not let this run read ${inputs.image}. The layers are built without it. ${firstLookup.noAccess}`,
    );
  }

  const secrets = await writeSecrets(inputs.build, { ...context, env: context.docker.env });
  const runner = createBuildRunner({ inputs, project, builder, docker: context.docker, context, log });
  const baker = createLayerBaker({ inputs, project, runner, tempFolder: context.tempFolder, secrets });
  const suspects = new Set<string>();
  const doubts = new Set<string>();
  let lookup = firstLookup;
  for (let round = 1; ; round++) {
    const state = newRoundState(lookup);
    if (outcome.state !== undefined) state.steps = outcome.state.steps;
    outcome.state = state;
    const salt = lookup.record?.salt ?? context.newSalt();
    const result = await runRound(
      { inputs, project, context, log, client, builder, baker, writes, policy, salt, suspects, doubts },
      state,
    ).finally(() => {
      outcome.restarts = runner.restarts;
      outcome.failedImports = runner.failedImports;
    });
    const prepared = { inputs, project, builder, client, runner, secrets, state, salt };
    if (result === 'done' && !writes) return prepared;
    if (result === 'done' && (await commit(state, salt))) return prepared;
    if (round === maximumRounds) {
      throw new UserError(
        `the layers could not be made whole in ${maximumRounds} rounds, because other runs change the registry at the same time`,
        {
          remedy:
            'Nothing half-done is visible to readers. Run again after the other prewarms. Use a concurrency group in the workflow to run one at a time.',
        },
      );
    }
    lookup = await lookUp();
  }

  /** False when another run has committed layers that do not fit with ours. */
  async function commit(state: RoundState, salt: string): Promise<boolean> {
    const quarterOpen = isQuarterOpen(state.lookup, inputs.quarter);
    const opens = state.allLayers && (policy.opensQuarter || !state.lookup.rollingTagsExist);
    if (!opens && !quarterOpen) {
      log.notice(
        state.allLayers
          ? `The quarter ${inputs.quarter} is not opened: the next scheduled or manual prewarm does that, and refreshes the layers.`
          : `The quarter ${inputs.quarter} is not opened, because this run does not cover all layers. Its tags stay absent.`,
      );
    }
    const recordQuarter = opens ? inputs.quarter : (state.lookup.record?.quarter ?? inputs.quarter);
    const common = {
      ...{ client, repository: inputs.repository, tags: layerTags(inputs.part?.name) },
      ...{ clock: context.clock, names, warn: log.warning },
    };
    const generation = { before: state.lookup.record, built: Object.fromEntries(state.built) };
    const quarter = opens || quarterOpen ? inputs.quarter : undefined;
    for (let attempt = 1; attempt <= maximumCommits; attempt++) {
      const head = recordHead(recordQuarter, salt);
      const committed = await log.phase('commit', () =>
        commitRecord({ ...common, ...generation, seen: state.lookup.recordDigest, head }),
      );
      if (committed.kind === 'conflict') {
        log.notice('Another prewarm committed in the meantime. Checking again on its layers.');
        return false;
      }
      outcome.commit = committed;
      outcome.quarterOpened = opens && !quarterOpen;
      const { moved, newest } = await log.phase('tags', () =>
        followRecord({ ...common, committed, quarter }),
      );
      outcome.movedTags = [...new Set([...outcome.movedTags, ...moved])];
      if (!isCommitLost(generation, newest.record)) return true;
      log.notice(
        'Another prewarm committed at the same moment and replaced the layers of this one. Committing again.',
      );
      await context.clock.sleep(Math.round(context.random() * longestCommitPauseMs));
    }
    return false;
  }

  function recordHead(quarter: string, salt: string): Omit<LayerRecord, 'layers'> {
    return {
      version: 1,
      createdAt: new Date(context.clock.nowMs()).toISOString(),
      quarter,
      revision: context.github?.revision,
      source: context.source,
      salt,
      tools: { buildx: builder.buildx, buildkit: builder.buildkit, cachePrewarm: context.version },
    };
  }
}

/** The layers' compression and provenance, as they were prewarmed: a build does not decide these. */
function withRecordedOutput(inputs: PrewarmInputs, record: LayerRecord | undefined): PrewarmInputs {
  const options = Object.values(record?.layers ?? {})[0]?.inputs.options;
  const compression = parseCompression(options?.['compression'] ?? '');
  return {
    ...inputs,
    ...(compression === undefined ? {} : { compression }),
    provenance: options?.['provenance'] ?? inputs.provenance,
  };
}

async function selectBuilder(
  inputs: PrewarmInputs,
  context: PrewarmContext,
  log: RunLog,
  engine: Promise<EngineInfo>,
): Promise<Builder> {
  const newName = `cache-prewarm-${Math.floor(context.random() * 1e9).toString(36)}`;
  return chooseBuilder({
    wanted: inputs.builder,
    keep: inputs.keepBuilder,
    newName,
    registryOnLoopback: isLoopback(inputs.registry),
    engine,
    docker: context.docker,
    commands: context.commands,
    log: log.notice,
    beforeCreate: context.rememberBuilder,
  });
}

/** @throws UserError when the run should write and the login may not. */
async function probeWrite(
  client: RegistryClient,
  inputs: PrewarmInputs,
  context: PrewarmContext,
): Promise<void> {
  const probe = await client.probeWrite(inputs.repository);
  if (probe.kind === 'allowed') return;
  const onGithub = context.github !== undefined && inputs.registry === context.github.containerHost;
  throw new UserError(
    `this run should write layers to ${inputs.image}, but the registry refuses: ${errorMessage(probe.error)}`,
    {
      remedy: onGithub
        ? [
            'Add this permission to the job:',
            '    permissions:',
            '      contents: read',
            '      packages: write   # to push the layers',
            ...(probe.error.remedy === undefined ? [] : [`If it has it: ${probe.error.remedy}`]),
            'Or use push: false to build without writing.',
          ].join('\n')
        : `Log in with docker login ${inputs.registry}, set registry-username and registry-password of an account that may push, or use push: false.`,
    },
  );
}

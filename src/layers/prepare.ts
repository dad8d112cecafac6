import { checkBakeOptions } from '../adapters/docker/bake-run.ts';
import { type Builder, chooseBuilder } from '../adapters/docker/builder.ts';
import { type EngineInfo, readEngineInfo } from '../adapters/docker/engine-info.ts';
import { askingOnce } from '../adapters/registry/asking-once.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import { usualDurations } from '../core/buildkit/usual-duration.ts';
import { errorMessage, UserError } from '../core/error.ts';
import { layerTags } from '../core/layers/tag.ts';
import type { WriteDecision } from '../core/layers/write-policy.ts';
import { isLoopback } from '../core/oci/reference.ts';
import { unfinished } from '../core/unfinished.ts';
import { allEnded } from './bake/all-ended.ts';
import { createLayerBaker } from './bake/baker.ts';
import { type BuildRunner, createBuildRunner } from './bake/build-runner.ts';
import type { PrewarmContext, SharedRun } from './bake/context.ts';
import { withLostCache } from './bake/lost-cache.ts';
import type { Trust } from './facts/facts.ts';
import { ensureFreeDisk } from './facts/free-disk.ts';
import { type Lookup, lookUpLayers } from './facts/lookup.ts';
import type { RecordedRun } from './facts/recorded-facts.ts';
import { decideOnLookup } from './facts/write-decision.ts';
import { writeSecrets } from './inputs/build-secrets.ts';
import type { LayersInputs } from './inputs/inputs.ts';
import { type LayersOutput, recordedOutput } from './inputs/output.ts';
import { sayUnverified } from './inputs/signing-inputs.ts';
import { refuseLostTriggers } from './project/lost-triggers.ts';
import { refusePrivateBases } from './project/private-bases.ts';
import { onBuilder, onRecord, type Project, sayDecisions, sayRenamed } from './project/project.ts';
import { commitGeneration } from './rounds/commit-generation.ts';
import { type LayersFindings, nothingFound } from './rounds/findings.ts';
import { runRound } from './rounds/round.ts';
import { newRoundState, type RoundState } from './rounds/round-state.ts';

/** So many times a run begins anew, when a blob gets lost or another run commits in between. */
const maximumRounds = 5;

/** A run over the layers, as prewarm and build begin. */
interface LayersRun<Beside> extends Omit<RecordedRun, 'context' | 'client'> {
  readonly context: PrewarmContext;
  /** More to be looked up at the same time. */
  readonly alsoLookUp: (client: RegistryClient) => Promise<Beside>;
}

/** What a build goes on with when the layers are ready. */
export interface PreparedLayers<Beside = unknown> extends BuildTools {
  readonly inputs: LayersInputs;
  readonly client: RegistryClient;
  readonly found: LayersFindings & { readonly state: RoundState };
  readonly salt: string;
  readonly engine: Pick<EngineInfo, 'id'>;
  /** What was looked up besides. */
  readonly beside: Beside;
}

/** What builds are made with. */
interface BuildTools {
  /** As the builder sees it. */
  readonly project: Project;
  readonly output: LayersOutput;
  readonly builder: Builder;
  readonly runner: BuildRunner;
  readonly secrets: readonly string[];
}

/**
 * Looks the layers up, checks which are current, builds the others, and where the run writes, commits them as one generation.
 * @throws Unfinished with what was found until then.
 */
export async function prepareLayers<Beside>(given: LayersRun<Beside>): Promise<PreparedLayers<Beside>> {
  const { inputs, write, policy, context, log } = given;
  let found: LayersFindings = { ...nothingFound(write), requests: context.requests };
  try {
    const client = context.connect(inputs.registry);
    const { builder, engine, lookup, beside, project } = await lookUpAll(given, client);
    // The run keeps to this decision, whatever other runs record meanwhile.
    const run = { ...given, project };
    found = {
      ...found,
      builder,
      project,
      write: decideOnLookup(write, policy.given, lookup, context.clock.nowMs()),
    };
    sayAccess(found.write, lookup, inputs, log);
    sayUnverified([lookup], inputs.signing, log);
    const tools = await prepareBuilds(run, builder, lookup);
    let state = newRoundState(lookup);
    let trust: Trust = { suspects: new Set(), doubts: new Set() };
    for (let round = 1; ; round++) {
      const salt = state.lookup.record?.salt ?? context.newSalt();
      const end = await runRound({ ...roundTools(run, client, tools, found), salt, trust }, state);
      found = { ...found, state: end.state };
      if (end.kind === 'again') trust = end.trust;
      else {
        const ready = { ...tools, inputs, client, salt, engine, beside };
        const names = run.project.nodes.map(({ name }) => name);
        // A Dockerfile without layers is no generation: what is recorded of another one stays.
        if (found.write.kind !== 'write' || names.length === 0)
          return { ...ready, found: { ...found, state: end.state } };
        const commit = await commitGeneration(
          { client, inputs, names, policy, builder, salt, context, log, project },
          end.state,
          found,
        );
        found = { ...found, ...commit.found };
        if (commit.kept) return { ...ready, found: { ...found, state: end.state } };
      }
      if (round === maximumRounds) throw neverWhole();
      state = newRoundState(await lookUp(run, askingOnce(client)), end.state);
    }
  } catch (error) {
    throw unfinished(found, error);
  }
}

type LookUpRun = Pick<LayersRun<unknown>, 'inputs' | 'project' | 'policy' | 'log' | 'context' | 'write'>;

function lookUp(
  { inputs, project, policy, log, context, write }: LookUpRun,
  client: RegistryClient,
): Promise<Lookup> {
  return lookUpLayers({
    client,
    repository: inputs.repository,
    names: project.nodes.map(({ name }) => name),
    quarter: inputs.quarter,
    nowMs: context.clock.nowMs(),
    tags: layerTags(inputs.part?.name),
    given: policy.given,
    looksAtTags: write.kind === 'write',
    knowsConfigs: true,
    warn: log.warning,
  });
}

/** Everything that can be asked before anything is built, side by side. */
async function lookUpAll<Beside>(run: LayersRun<Beside>, everyTime: RegistryClient) {
  const { inputs, write, context, log } = run;
  const client = askingOnce(everyTime);
  return log.phase('look up', async () => {
    const once: SharedRun['once'] = context.shared?.once ?? ((_what, work) => work());
    const engine = once('engine', () => readEngineInfo(context.docker, context.commands));
    const [builder, lookup, beside] = await allEnded([
      once('builder', () => selectBuilder(inputs, context, log, engine)),
      lookUp(run, client),
      run.alsoLookUp(client),
      write.kind === 'write' ? probeWrite(client, inputs, context) : undefined,
      once('free disk', () => ensureFreeDisk(inputs, context, log, engine)),
    ]);
    const project = onRecord(run.project, lookup.record);
    sayDecisions(project, log);
    sayRenamed(project, lookup.record, log);
    await allEnded([
      write.kind === 'write'
        ? refusePrivateBases({ ...run, project }, lookup.record, context.connectAnonymously)
        : undefined,
      refuseLostTriggers(project, lookup.record, context.connect),
    ]);
    return { builder, engine: await engine, lookup, beside, project };
  });
}

function sayAccess(write: WriteDecision, { noAccess }: Lookup, { image }: LayersInputs, log: RunLog): void {
  if (write.kind !== 'write') log.notice(`Layers are not written: ${write.reason}.`);
  if (noAccess !== undefined) {
    log.warning(
      `The registry does not let this run read ${image}. The layers are built without it. ${noAccess}`,
    );
  }
}

async function prepareBuilds(
  { inputs, project: given, policy, context, log }: Omit<LayersRun<unknown>, 'alsoLookUp'>,
  builder: Builder,
  { record }: Lookup,
): Promise<BuildTools> {
  const project = onBuilder(given, builder.platform);
  checkBakeOptions(inputs.build, builder);
  const secrets = await writeSecrets(inputs.build, { ...context, env: context.docker.env });
  const layers = Object.values(record?.layers ?? {});
  const usual = usualDurations(layers.flatMap(({ steps }) => steps));
  const runner = createBuildRunner({ inputs, project, builder, context, log, usual }, context.shared);
  const output = policy.output === 'recorded' ? recordedOutput(layers[0]?.inputs.options) : policy.output;
  return { project, output, builder, runner, secrets };
}

/** What all rounds are given alike. */
function roundTools(
  { inputs, policy, context, log }: Omit<LayersRun<unknown>, 'alsoLookUp'>,
  client: RegistryClient,
  tools: BuildTools,
  { write }: LayersFindings,
) {
  const { project, output, builder } = tools;
  return {
    ...{ inputs, output, project, policy, context, log, client, builder },
    writes: write.kind === 'write',
    readsPackages: true,
    baker: withLostCache(createLayerBaker({ ...tools, inputs, tempFolder: context.tempFolder }), log),
  };
}

function neverWhole(): UserError {
  return new UserError(
    `the layers could not be made whole in ${maximumRounds} rounds, because other runs change the registry at the same time`,
    {
      remedy:
        'Nothing half-done is visible to readers. Run again after the other prewarms. Use a concurrency group in the workflow to run one at a time.',
    },
  );
}

async function selectBuilder(
  inputs: Pick<LayersInputs, 'builder' | 'keepBuilder' | 'registry'>,
  context: Pick<PrewarmContext, 'random' | 'docker' | 'commands' | 'rememberBuilder' | 'shared'>,
  log: Pick<RunLog, 'notice'>,
  engine: Promise<EngineInfo>,
): Promise<Builder> {
  const newName = `cache-prewarm-${Math.floor(context.random() * 1e9).toString(36)}`;
  return chooseBuilder({
    wanted: inputs.builder,
    keep: inputs.keepBuilder,
    newName,
    registryOnLoopback: context.shared?.reachesLoopback ?? isLoopback(inputs.registry),
    engine,
    docker: context.docker,
    commands: context.commands,
    log: log.notice,
    beforeCreate: context.rememberBuilder,
  });
}

/** @throws UserError when the run should write and the login may not. */
async function probeWrite(
  client: Pick<RegistryClient, 'probeWrite'>,
  inputs: Pick<LayersInputs, 'image' | 'registry' | 'repository'>,
  context: Pick<PrewarmContext, 'github'>,
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

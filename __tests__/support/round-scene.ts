import { createRunLog } from '../../src/adapters/runner/run-log.ts';
import { layerTags } from '../../src/core/layers/tag.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import type { LayerBaker, LayerJob } from '../../src/layers/bake/baker.ts';
import { noBuilds } from '../../src/layers/bake/build-notes.ts';
import { type Lookup, lookUpLayers } from '../../src/layers/facts/lookup.ts';
import { defaultOutput } from '../../src/layers/inputs/output.ts';
import { type LayersPolicy, prewarmPolicy } from '../../src/layers/inputs/policy.ts';
import { commitGeneration } from '../../src/layers/rounds/commit-generation.ts';
import { runRound } from '../../src/layers/rounds/round.ts';
import { newRoundState, type RoundOptions, type RoundState } from '../../src/layers/rounds/round-state.ts';
import { finishedBuild } from './finished-build.ts';
import { createMemoryRegistry } from './memory-registry.ts';
import { defaultPatchPolicy } from './patch-policy.ts';
import { createTestClock } from './test-clock.ts';

type Baked = Awaited<ReturnType<LayerBaker['bake']>>;

/** One bake, as it was asked for. */
export interface AskedBake {
  readonly title: string;
  readonly jobs: readonly LayerJob[];
}

/** The image whose layers are baked. */
export const shop = 'x.test/shop';

/** What a test changes of a round; `asked` of what is asked of the layers. */
type RoundChange = Partial<RoundOptions> & { readonly asked?: Partial<LayersPolicy> };

/** Where layers are baked in memory: an image is the chain of the layers beneath and one blob, whose name is the layer's. */
export function createRoundScene({
  dockerfile,
  layers,
  values = {},
}: {
  readonly dockerfile?: string;
  readonly layers?: string;
  readonly values?: Readonly<Record<string, string>>;
} = {}) {
  const made = finishedBuild(values, {
    ...(dockerfile === undefined ? {} : { dockerfile }),
    ...(layers === undefined ? {} : { layers }),
  });
  const inputs = made.inputs.layers;
  const { project } = made;
  const registry = createMemoryRegistry();
  registry.putImage('docker.io/library/debian', 'latest', 'debian:10');
  const client = registry.connect('x.test');
  const clock = createTestClock();
  const context = {
    ...made.context,
    ...{ clock, connect: registry.connect, random: () => 0.5, newSalt: () => 'salt' },
  };
  const chains = new Map<Digest, string>();
  const bakes: AskedBake[] = [];
  const names = project.nodes.map(({ name }) => name);
  const put = (chain: string): Digest => {
    const { digest } = registry.putImage(shop, undefined, chain);
    chains.set(digest, chain);
    return digest;
  };
  /** What a bake makes when nothing goes wrong. */
  const make = (jobs: readonly LayerJob[]): Baked => {
    const digests = new Map(
      jobs.map(({ node, below, noCache }) => {
        const beneath = node.standsOn
          .filter(({ via }) => via !== 'copy')
          .map(({ name }) => chains.get(below.get(name) as Digest) ?? '')
          .join(' ');
        const own = noCache ? `${node.name}-${bakes.length}` : node.name;
        return [node.name, put(`${beneath} ${own}:10`)] as const;
      }),
    );
    return { kind: 'done', result: { digests }, ...noBuilds };
  };
  const plan = {
    /** What becomes of the next bakes; undefined: they go well. */
    answer: (_asked: AskedBake): Baked | undefined | Promise<Baked> => undefined,
  };
  const lookUp = async (given: LayersPolicy['given'] = {}): Promise<Lookup> =>
    lookUpLayers({
      ...{ client, repository: 'shop', names, quarter: inputs.quarter, nowMs: clock.nowMs(), given },
      tags: layerTags(inputs.part?.name),
      warn: () => {},
    });
  /** What a round is given; `change` of it. */
  const optionsOf = ({ asked = {}, ...change }: RoundChange) => {
    const log = createRunLog(clock, made.context.console);
    const refresh = { kind: 'auto' } as const;
    const policy = {
      ...prewarmPolicy({
        only: [],
        refresh,
        maxAgeMs: undefined,
        updates: 'off',
        output: defaultOutput,
        patch: defaultPatchPolicy,
      }),
      ...asked,
    };
    const builder = { platform: 'linux/amd64', driver: 'docker-container', pushesByDigest: true } as const;
    const baker: LayerBaker = {
      async bake({ title, jobs }) {
        bakes.push({ title, jobs });
        return (await plan.answer({ title, jobs })) ?? make(jobs);
      },
    };
    return {
      ...{ inputs, project, context, log, client, policy, builder, baker },
      ...{ output: defaultOutput, writes: true, readsPackages: true, salt: 'salt' },
      trust: { suspects: new Set<string>(), doubts: new Set<string>() },
      ...change,
    };
  };
  /** One round over what the registry has now. */
  const round = async (change: RoundChange = {}) => {
    const options = optionsOf(change);
    const since = bakes.length;
    const end = await runRound(options, newRoundState(await lookUp(options.policy.given)));
    return { ...end, log: options.log, bakes: bakes.slice(since) };
  };
  /** Commits what a round made. */
  const commit = async (state: RoundState, change: RoundChange = {}) => {
    const { log, policy, inputs } = optionsOf(change);
    const builder = { buildx: '0.38.0', buildkit: 'v0.32.2' };
    const end = await commitGeneration(
      { client, inputs, names, policy, builder, salt: 'salt', context, log, project },
      state,
      { commit: undefined, quarterOpened: false, movedTags: [] },
    );
    return { ...end, log };
  };
  /** Builds all layers and commits them. */
  const prewarm = async (change: RoundChange = {}): Promise<RoundState> => {
    const { state } = await round(change);
    await commit(state, change);
    return state;
  };
  return Object.assign(plan, {
    ...{ inputs, project, registry, client, clock, context, bakes },
    ...{ make, put, lookUp, optionsOf, round, commit, prewarm },
  });
}

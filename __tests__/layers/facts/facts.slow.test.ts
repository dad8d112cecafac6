import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { GithubRun } from '../../../src/adapters/github/event.ts';
import { gatherFacts } from '../../../src/layers/facts/facts.ts';
import { digestOf } from '../../support/layer-values.ts';
import { createRoundScene, shop } from '../../support/round-scene.ts';

type Scene = ReturnType<typeof createRoundScene>;
type Change = Parameters<Scene['optionsOf']>[0];

async function gather(scene: Scene, change: Change = {}) {
  const options = scene.optionsOf(change);
  const gathered = await gatherFacts(options, await scene.lookUp(options.policy.given));
  const factOf = (name: string) => {
    const found = gathered.facts.find(({ node }) => node.name === name);
    if (found === undefined) throw new Error(`${name} is not among the layers of this run`);
    return found;
  };
  return { ...gathered, factOf, notices: options.log.notices, warnings: options.log.warnings };
}

/** A prewarm has been here, and debian has moved since. */
async function movedBase() {
  const scene = createRoundScene();
  const before = await scene.prewarm();
  const recorded = before.facts[0]?.inputs.externalImages['debian'];
  const { digest } = scene.registry.putImage('docker.io/library/debian', 'latest', 'newer:10', {
    created: '2026-10-01T06:00:00Z',
  });
  return { scene, recorded, moved: digest };
}

function eventOf(scene: Scene, name: string) {
  const github = { event: { name } } as GithubRun;
  return { ...scene.context, github };
}

describe('a base image that moved upstream', () => {
  test.each<[string, (scene: Scene) => Change, 'recorded' | 'moved']>([
    ['in a terminal', () => ({}), 'moved'],
    ['in a scheduled run', (scene) => ({ context: eventOf(scene, 'schedule') }), 'moved'],
    [
      'in a run that was started by hand',
      (scene) => ({ context: eventOf(scene, 'workflow_dispatch') }),
      'moved',
    ],
    ['in a run of a push', (scene) => ({ context: eventOf(scene, 'push') }), 'recorded'],
    ['in a run that may not write', () => ({ writes: false }), 'recorded'],
    ['in a run that refreshes nothing', () => ({ asked: { refresh: { kind: 'none' } } }), 'recorded'],
    ['where all are held', () => ({ asked: { externalImages: 'held' } }), 'recorded'],
    [
      'where all are followed, even in a run that may not write',
      () => ({ writes: false, asked: { externalImages: 'followed' } }),
      'moved',
    ],
    [
      'for a layer that is refreshed',
      () => ({ asked: { externalImages: 'held', refresh: { kind: 'names', names: ['base'] } } }),
      'moved',
    ],
  ])('is taken over or held %s', async (_where, change, used) => {
    const { scene, recorded, moved } = await movedBase();
    const { factOf } = await gather(scene, change(scene));
    expect(factOf('base').inputs.externalImages).toEqual({ debian: used === 'moved' ? moved : recorded });
  });

  test('is taken over for the layers of this run only', async () => {
    const { scene, recorded } = await movedBase();
    const { factOf } = await gather(scene, { asked: { only: ['python'] } });
    expect(factOf('base').inputs.externalImages).toEqual({ debian: recorded });
  });

  test.each<[string, number, number | undefined]>([
    ['is no warning before the layers have been on the old one for 30 days', 29.9, undefined],
    ['is a warning from then on', 30, 30],
    ['counts whole days', 41.9, 41],
  ])('%s', async (_what, days, told) => {
    const { scene } = await movedBase();
    scene.clock.pass(days * 86_400_000);
    const { warnings } = await gather(scene, { asked: { externalImages: 'held', looksUpstream: true } });
    const said = warnings.filter((text) => text.includes('debian'));
    expect(said).toEqual(
      told === undefined
        ? []
        : [
            expect.stringContaining(
              `The external image debian moved upstream (on 2026-10-01 at the earliest), and no prewarm has picked it up. The layers have been based on the old image for ${told} days.`,
            ),
          ],
    );
  });

  test('is no warning where it is taken over', async () => {
    const { scene } = await movedBase();
    scene.clock.pass(90 * 86_400_000);
    expect((await gather(scene, { asked: { externalImages: 'followed' } })).warnings).toEqual([]);
  });
});

describe('the layers of a run', () => {
  test('are all of them, those beneath first', async () => {
    const { facts, chosen, beneath, allLayers } = await gather(createRoundScene());
    expect(facts.map(({ node }) => node.name)).toEqual(['base', 'python']);
    expect([[...chosen], [...beneath], allLayers]).toEqual([['base', 'python'], [], true]);
  });

  test('are those that only names, and what they stand on as it is', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { chosen, beneath, allLayers, notices } = await gather(scene, { asked: { only: ['python'] } });
    expect([[...chosen], [...beneath], allLayers]).toEqual([['python'], ['base'], false]);
    expect(notices).toEqual([]);
  });

  test('take along what stands on those that only names', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { chosen, notices } = await gather(scene, { asked: { only: ['base'] } });
    expect([...chosen]).toEqual(['base', 'python']);
    expect(notices).toEqual(['only: python is included, because it depends on a named layer.']);
  });

  test.each<[string, (scene: Scene) => Promise<Change> | Change]>([
    ['that was never built', () => ({})],
    [
      'whose image is gone',
      async (scene) => {
        const { digests } = await scene.prewarm();
        scene.registry.lose(shop, digests.get('base') ?? digestOf('0'));
        return {};
      },
    ],
    [
      'that is not trusted',
      async (scene) => {
        await scene.prewarm();
        return { trust: { suspects: new Set(['base']), doubts: new Set<string>() } };
      },
    ],
  ])('have one beneath built as well %s', async (_which, prepare) => {
    const scene = createRoundScene();
    const change = await prepare(scene);
    const { chosen, notices } = await gather(scene, { ...change, asked: { only: ['python'] } });
    expect([...chosen].sort()).toEqual(['base', 'python']);
    expect(notices).toContain('only: base is a base layer and missing, so it is built as well.');
  });
});

describe('what decides about a layer', () => {
  test('is what goes into it, the entry of the record, and its image', async () => {
    const scene = createRoundScene();
    const before = await scene.prewarm();
    const { factOf } = await gather(scene);
    expect(factOf('python')).toMatchObject({
      entry: { digest: before.digests.get('python') },
      image: 'ok',
      refresh: undefined,
      inputs: {
        instructions: ['FROM base AS python-deps', 'ARG REVISION', 'RUN pip'],
        standsOn: { base: before.digests.get('base') },
        platforms: ['linux/amd64'],
        options: { compression: 'gzip', provenance: 'false' },
      },
    });
  });

  test('is absent or broken when its image is, or is not to be trusted', async () => {
    const scene = createRoundScene();
    expect((await gather(scene)).factOf('base')).toMatchObject({ entry: undefined, image: 'absent' });
    await scene.prewarm();
    const trust = { suspects: new Set(['base']), doubts: new Set<string>() };
    expect((await gather(scene, { trust })).factOf('base').image).toBe('broken');
  });

  test('is a digest that was given, of which nothing but the check can tell whether it fits', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const given = digestOf('e');
    const { factOf } = await gather(scene, { asked: { given: { base: given } } });
    expect(factOf('base')).toMatchObject({
      image: 'absent',
      entry: { digest: given, target: 'base', builtAt: '2026-10-01T12:00:00.000Z', steps: [] },
    });
    expect(factOf('base').entry?.inputs).toEqual(factOf('base').inputs);
    expect(factOf('python').inputs.standsOn).toEqual({ base: given });
    expect(
      (await gather(createRoundScene(), { asked: { given: { base: given } } })).factOf('base').entry?.builtAt,
    ).toBe('');
  });

  test('are the platforms that are asked for, that of the builder, or none that anybody knows', async () => {
    const several = createRoundScene({ values: { platforms: 'linux/amd64,linux/arm64' } });
    expect((await gather(several)).factOf('base').inputs.platforms).toEqual(['linux/amd64', 'linux/arm64']);
    const builder = { platform: undefined, driver: 'docker-container', pushesByDigest: true } as const;
    expect((await gather(createRoundScene(), { builder })).factOf('base').inputs.platforms).toEqual([
      'unknown',
    ]);
  });

  test('are the options that change its content though the Dockerfile does not say them', async () => {
    const scene = createRoundScene({
      values: {
        network: 'none',
        'shm-size': '2g',
        ulimit: 'nofile=1024:1024\ncore=0:0',
        'add-hosts': 'a:1.2.3.4,b:5.6.7.8',
        allow: 'network.host',
      },
    });
    const output = { compression: { type: 'zstd', level: 3 }, provenance: 'mode=max' } as const;
    expect((await gather(scene, { output })).factOf('base').inputs.options).toEqual({
      network: 'none',
      'shm-size': '2g',
      ulimit: 'nofile=1024:1024,core=0:0',
      'add-hosts': 'a=1.2.3.4,b=5.6.7.8',
      allow: 'network.host',
      compression: 'zstd:3',
      provenance: 'mode=max',
    });
  });

  test('are arguments by a hash that is salted', async () => {
    const dockerfile = 'FROM debian AS base\nARG NAME\nRUN make\n';
    const scene = createRoundScene({ dockerfile, layers: 'base=base' });
    Object.assign(scene.project.values, { buildArgs: { NAME: 'x' } });
    const hash = async (salt: string) => (await gather(scene, { salt })).factOf('base').inputs.args['NAME'];
    expect(await hash('one')).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash('one')).toBe(await hash('one'));
    expect(await hash('one')).not.toBe(await hash('other'));
  });
});

describe('a refresh', () => {
  test('of all layers opens a quarter', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    Object.assign(scene.inputs, { quarter: '1970Q2' });
    const { factOf } = await gather(scene);
    expect(factOf('python').refresh).toBe('the quarter 1970Q2 opens with fresh packages');
  });

  test('that goes nowhere is a warning', async () => {
    const { warnings, factOf } = await gather(createRoundScene(), {
      writes: false,
      asked: { refresh: { kind: 'all' } },
    });
    expect(warnings).toEqual([expect.stringContaining('refresh is ignored')]);
    expect(factOf('base').refresh).toBeUndefined();
  });

  test('comes with age', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    scene.clock.pass(2 * 86_400_000);
    expect((await gather(scene, { asked: { maxAgeMs: 86_400_000 } })).factOf('base').refresh).toBe(
      'it is older than max-age: 2 days',
    );
  });

  describe('of a layer that another one contains', () => {
    const dockerfile = 'FROM debian AS base\nARG TARGETSTAGE\nRUN make\nFROM base AS python-deps\nRUN pip\n';

    test('refreshes that one too, and a notice says that its image is not used', async () => {
      const scene = createRoundScene({ dockerfile });
      const { notices, factOf } = await gather(scene, {
        asked: { refresh: { kind: 'names', names: ['base'] } },
      });
      expect(factOf('base').refresh).toBe('a refresh was asked for');
      expect(factOf('python').refresh).toBe('it contains base, which is refreshed');
      expect(notices).toContain(
        'python contains base instead of being based on its image: it uses TARGETSTAGE, which differs when the stage is built alone.',
      );
    });

    test('keeps its own reason, and none comes from a layer that is not refreshed', async () => {
      const scene = createRoundScene({ dockerfile });
      const all = await gather(scene, { asked: { refresh: { kind: 'all' } } });
      expect(all.factOf('python').refresh).toBe('a refresh of all layers was asked for');
      const other = await gather(scene, { asked: { refresh: { kind: 'names', names: ['python'] } } });
      expect(other.factOf('base').refresh).toBeUndefined();
    });
  });
});

test('The files of layers are those of earlier runs in a terminal, where these are remembered', async () => {
  const scene = createRoundScene();
  const known = { find: () => 'f'.repeat(64), expect: () => () => {} };
  const opened: string[] = [];
  let saved = 0;
  const hashes = {
    async open(root: string) {
      opened.push(root);
      return known;
    },
    save: async () => void saved++,
  };
  const contextDir = import.meta.dirname;
  const own = basename(import.meta.filename);
  const source = { context: undefined, path: own, parents: false, exclude: [] };
  const nodes = scene.project.nodes.map((node) => ({ ...node, contextSources: [source] }));
  const { facts } = await gather(scene, {
    context: { ...scene.context, hashes },
    project: { ...scene.project, contextDir, nodes },
  });
  expect(facts[0]?.inputs.files[own]).toMatch(/:f{64}$/);
  expect({ opened, saved }).toEqual({ opened: [contextDir], saved: 1 });
});

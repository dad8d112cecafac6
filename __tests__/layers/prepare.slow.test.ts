import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../src/adapters/runner/run-log.ts';
import { readPrewarmInputs } from '../../src/commands/prewarm/inputs.ts';
import { noRequests } from '../../src/core/layers/transfer.ts';
import type { WriteDecision } from '../../src/core/layers/write-policy.ts';
import { endOf } from '../../src/core/unfinished.ts';
import type { PrewarmContext } from '../../src/layers/bake/context.ts';
import { type LayersPolicy, prewarmPolicy } from '../../src/layers/inputs/policy.ts';
import { prepareLayers } from '../../src/layers/prepare.ts';
import { readProject } from '../../src/layers/project/project.ts';
import { type LayersFindings, nothingFound } from '../../src/layers/rounds/findings.ts';
import { createMemoryBuilder } from '../support/memory-builder.ts';
import { createMemoryRegistry } from '../support/memory-registry.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';
import { createTestClock } from '../support/test-clock.ts';

removeTempFolders();

const dockerfile = 'FROM scratch AS base\nCOPY a /a\nFROM base AS python-deps\nCOPY b /b\n';
const image = 'x.test/shop';
const missingBlob = `ERROR: failed to compute cache key: blob sha256:${'b'.repeat(64)} not found`;

const writes: WriteDecision = { kind: 'write', reason: 'a test says so' };

/** A project of two layers, a registry and a builder, and as many runs over them as a test wants. */
async function createScene(text = dockerfile) {
  const cwd = await makeTempFolder({ Dockerfile: text, a: '1', b: '1', 'temp/': '', 'rival/': '' });
  const registry = createMemoryRegistry();
  const builder = createMemoryBuilder(registry, image);
  const clock = createTestClock();
  const nothing = (): void => {};
  const context: PrewarmContext = {
    cwd,
    docker: { env: {}, configDir: cwd },
    tempFolder: `${cwd}/temp`,
    github: undefined,
    source: undefined,
    commands: builder.commands,
    clock,
    random: () => 0,
    newSalt: () => 'salt',
    console: {
      ...{
        kind: 'terminal',
        info: nothing,
        notice: nothing,
        warn: nothing,
        startGroup: nothing,
        endGroup: nothing,
      },
      mask: nothing,
    },
    view: { begin: nothing, event: nothing, end: nothing },
    connect: registry.connect,
    connectAnonymously: registry.connect,
    requests: () => noRequests,
    rememberBuilder: nothing,
    fetchFile: async () => undefined,
    version: '1.0.0',
  };
  const endIn = async (folder: string, values: Readonly<Record<string, string>>, write: WriteDecision) => {
    const { inputs, reader } = readPrewarmInputs(
      {
        ...{ image, layers: 'base=base,python=python-deps', retries: '0', 'min-free-disk': '0' },
        ...values,
      },
      {
        nowMs: clock.nowMs(),
        githubRepository: undefined,
        actor: undefined,
        githubContainerHost: 'ghcr.io',
        env: {},
      },
    );
    const project = await readProject(inputs, reader, { cwd, bound: undefined, target: undefined });
    reader.throwProblems();
    const log = createRunLog(clock, context.console);
    if (project === undefined) throw new Error('there is no project');
    const ownContext = { ...context, tempFolder: `${cwd}/${folder}` };
    const policy: LayersPolicy = {
      ...prewarmPolicy(inputs),
      ...{ externalImages: 'held', buildsUnpushed: false },
    };
    const ready = prepareLayers({
      ...{ inputs, project, write, policy, log },
      context: ownContext,
      alsoLookUp: async () => 'looked up besides',
    });
    const end = await endOf<LayersFindings>(nothingFound(write), async () => (await ready).found);
    const prepared = end.failure === undefined ? await ready : undefined;
    return { ...end, prepared, log };
  };
  const runIn = async (...given: Parameters<typeof endIn>) => {
    const { prepared, failure, log } = await endIn(...given);
    if (prepared === undefined) throw failure;
    return { found: prepared.found, beside: prepared.beside, log };
  };
  return {
    registry,
    builder,
    /** How a run ends that may fail. */
    end: (values: Readonly<Record<string, string>> = {}, write = writes) => endIn('temp', values, write),
    run: (values: Readonly<Record<string, string>> = {}, write = writes) => runIn('temp', values, write),
    /** Another run at the same time. */
    rival: (values: Readonly<Record<string, string>>) => runIn('rival', values, writes),
  };
}

describe('layers are made ready', () => {
  test('by building each on the one below, and recording both', async () => {
    const { builder, registry, run } = await createScene();
    const { found } = await run();
    const base = found.state.digests.get('base');
    expect(builder.bakes.map((targets) => targets.map(({ target }) => target))).toEqual([
      ['base'],
      ['python-deps'],
    ]);
    expect(Object.values(builder.bakes[1]?.[0]?.contexts ?? {})).toEqual([`docker-image://${image}@${base}`]);
    expect(found.commit?.kind).toBe('committed');
    expect(found.quarterOpened).toBe(true);
    expect(registry.tags(image)).toMatchObject({
      'cache-base': base,
      'cache-python': found.state.digests.get('python'),
      'cache-base-2026Q4': base,
    });
  });

  test('asking for each blob once, and reading no config, when nothing has changed', async () => {
    const { registry, run } = await createScene();
    await run();
    const before = registry.lines.length;
    await run();
    const lines = registry.lines.slice(before);
    const asked = lines.filter((line) => line.startsWith('blobExists'));
    // Two configs, and the layer above has all blobs of the one below.
    expect(asked).toHaveLength(4);
    expect(new Set(asked).size).toBe(4);
    // The record itself.
    expect(lines.filter((line) => line.startsWith('fetchBlob'))).toHaveLength(1);
  });

  test('asking for nothing after the check when nothing has changed and every tag follows', async () => {
    const { builder, registry, run } = await createScene();
    await run();
    let atCheck = 0;
    builder.afterBake = async () => {
      atCheck = registry.lines.length;
    };
    const { found, log } = await run();
    expect(found.state.states.get('base')).toBe('current');
    expect(registry.lines.slice(atCheck)).toEqual([]);
    expect(log.phases.map(({ name }) => name)).toEqual(['look up', 'compare with the record', 'check']);
  });

  test('and moves a tag back that does not follow when nothing has changed', async () => {
    const { registry, run } = await createScene();
    const { found } = await run();
    registry.putImage(image, 'cache-python-2026Q4', 'other:1');
    const again = await run();
    expect(again.found.movedTags).toEqual(['cache-python-2026Q4']);
    expect(registry.tags(image)['cache-python-2026Q4']).toBe(found.state.digests.get('python'));
    expect(again.found.commit?.kind).toBe('unchanged');
  });

  test('anew where a config that the record knows is gone', async () => {
    const { registry, run } = await createScene();
    const { found } = await run();
    const config = found.state.images.get('python')?.platforms[0]?.configDigest;
    if (config === undefined) throw new Error('there is a config');
    registry.lose(image, config);
    const again = await run();
    expect([...again.found.state.states]).toEqual([
      ['base', 'current'],
      ['python', 'rebuilt'],
    ]);
  });

  test('with one bake that checks them when nothing has changed', async () => {
    const { builder, run } = await createScene();
    const first = await run();
    const again = await run();
    expect(builder.bakes).toHaveLength(3);
    expect(builder.bakes[2]?.map(({ pushes }) => pushes)).toEqual([false, false]);
    expect(again.found.state.digests).toEqual(first.found.state.digests);
    expect([...again.found.state.states.values()]).toEqual(['current', 'current']);
    expect(again.found.commit?.kind).toBe('unchanged');
  });

  test('not at all where the Dockerfile has none, which is said, and nothing is written', async () => {
    const { builder, registry, run } = await createScene('FROM scratch\nCOPY . .\n');
    const { log } = await run({ layers: 'auto' });
    expect(builder.bakes).toEqual([]);
    expect(registry.tags(image)).toEqual({});
    expect(log.warnings).toEqual([
      expect.stringContaining('The Dockerfile has no dependency layer, so every run builds all of it.'),
    ]);
  });

  test('without writing anything where the run may not', async () => {
    const { registry, run } = await createScene();
    const { found } = await run({}, { kind: 'read-only', reason: 'a pull request' });
    expect(found.commit).toBeUndefined();
    expect(registry.tags(image)).toEqual({});
  });

  test('in another round when the check misses a blob that the registry has', async () => {
    const { builder, run } = await createScene();
    await run();
    builder.failBakes(missingBlob);
    const { found, log } = await run();
    expect([...found.state.states.values()]).toEqual(['current', 'current']);
    expect(log.notices).toContainEqual(expect.stringContaining('Trying once more'));
    expect(builder.bakes).toHaveLength(4);
  });

  test('in a third round without the layers that are to blame when that happens twice', async () => {
    const { builder, run } = await createScene();
    await run();
    builder.failBakes(missingBlob, 2);
    const { found, log } = await run();
    expect([...found.state.states.values()]).toEqual(['rebuilt', 'rebuilt']);
    expect(log.warnings).toHaveLength(1);
    // What cannot be had serves neither as a cache nor as what the next one stands on.
    expect(
      builder.bakes
        .slice(4)
        .flat()
        .map(({ cacheFrom }) => cacheFrom),
    ).toEqual([[], []]);
  });

  test('once more without the cache of the builder when it has lost a part of it', async () => {
    const { builder, run } = await createScene();
    builder.failBakes(
      'ERROR: failed to solve: failed to commit a1 to b2 during finalize: snapshot a1 does not exist: not found',
    );
    const { found } = await run();
    expect([...found.state.states.values()]).toEqual(['rebuilt', 'rebuilt']);
    expect(builder.bakes.map((bake) => bake.map(({ target, noCache }) => [target, noCache]))).toEqual([
      [['base', false]],
      [['base', true]],
      [['python-deps', false]],
    ]);
  });

  test.each([
    [1, 'makes another round'],
    [4, 'succeeds in the fifth round'],
    [5, 'gives up after five rounds'],
  ])('when another prewarm commits other layers %i times meanwhile: it %s', async (times) => {
    const { builder, run, rival } = await createScene();
    await run();
    let left = times;
    builder.afterBake = async () => {
      // The rival's own bakes have no rival, and the check pushes nothing that could not go together with its layers.
      if (left === 0 || builder.bakes.at(-1)?.some(({ pushes }) => !pushes)) return;
      const others = builder.afterBake;
      builder.afterBake = async () => {};
      await rival({ refresh: 'all' });
      left--;
      builder.afterBake = others;
    };
    const ours = run({ refresh: 'python' });
    if (times === 5) return expect(ours).rejects.toThrow('could not be made whole in 5 rounds');
    const { found } = await ours;
    expect(found.commit?.kind).toBe('committed');
    expect(found.state.states.get('python')).toBe('refreshed');
    expect(left).toBe(0);
  });

  test('and what else was looked up is handed on', async () => {
    const { run } = await createScene();
    expect((await run()).beside).toBe('looked up besides');
  });
});

describe('a run that fails tells what it had found', () => {
  const broken =
    'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2';

  test('before the look-up: nothing', async () => {
    const { registry, end } = await createScene();
    registry.fail(/^probeWrite/, new Error('the wire is cut'));
    const { found, failure } = await end();
    expect(failure).toEqual(new Error('the wire is cut'));
    expect(found).toMatchObject({ state: undefined, builder: undefined, write: writes, movedTags: [] });
  });

  test('in the check: builder and look-up', async () => {
    const { builder, run, end } = await createScene();
    const { found: before } = await run();
    builder.failBakes(broken);
    const { found, failure } = await end();
    expect(String(failure)).toContain('exit code: 2');
    expect(found.builder?.name).toBe('memory');
    expect(found.state?.facts.map(({ node }) => node.name)).toEqual(['base', 'python']);
    expect(found.state?.lookup.record?.layers['base']?.digest).toBe(before.state.digests.get('base'));
    expect(found.commit).toBeUndefined();
  });

  test('in the build of the second layer: the first one too', async () => {
    const { builder, end } = await createScene();
    builder.afterBake = async () => {
      builder.afterBake = async () => {};
      builder.failBakes(broken);
    };
    const { found } = await end();
    expect([...(found.state?.states ?? [])]).toEqual([
      ['base', 'rebuilt'],
      ['python', 'failed'],
    ]);
    expect(found.state?.digests.has('base')).toBe(true);
    expect(found.state?.steps.length).toBeGreaterThan(0);
  });

  test('while the tags are moved: the commit', async () => {
    const { registry, end } = await createScene();
    registry.fail(/^pushManifest \S+:cache-base$/, new Error('the wire is cut'));
    const { found, failure } = await end();
    expect(failure).toEqual(new Error('the wire is cut'));
    expect(found.commit?.kind).toBe('committed');
    expect(found.quarterOpened).toBe(true);
    expect(found.movedTags).toEqual([]);
  });
});

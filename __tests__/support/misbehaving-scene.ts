import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { runBuild } from './build-run.ts';
import { type BuildScene, expectOnLayers } from './build-scene.ts';
import type { Lab, LabBuilder } from './lab.ts';
import type { Misbehaviour } from './misbehaviours.ts';
import { runPrewarm } from './prewarm-run.ts';
import { createRegistryReader } from './registry-contents.ts';

/** Looks at the record past the proxy again and again, and says when a reader would have met less than a whole generation. */
export function watchGenerations({ registry: { host } }: Lab, repository: string) {
  const reader = createRegistryReader(host, repository);
  const problems = new Set<string>();
  let [isOver, looks] = [false, 0];
  const look = async (): Promise<void> => {
    const layers = Object.entries((await reader.record())?.layers ?? {});
    looks++;
    for (const [name, { digest, inputs }] of layers) {
      if (!(await reader.isWhole(digest))) problems.add(`${name} ${digest} is not whole`);
      for (const [beneath, of] of Object.entries(inputs.standsOn))
        if (layers.find(([other]) => other === beneath)?.[1].digest !== of)
          problems.add(`${name} is not based on ${beneath} of its own generation`);
    }
  };
  const over = (async () => {
    while (!isOver) {
      // A registry that is just writing may answer with an error of its own.
      await look().catch(() => {});
      await wait(100);
    }
  })();
  return {
    async stop(): Promise<void> {
      isOver = true;
      await over;
      await look();
      expect(looks).toBeGreaterThan(1);
      expect([...problems]).toEqual([]);
    },
  };
}

/** That the registry holds one generation, that tags follow it, and that no more is there than there should be. */
export async function expectConverged(
  { registry }: BuildScene,
  { registry: { host } }: Lab,
  repository: string,
) {
  const record = await registry.record();
  for (const [name, { digest }] of Object.entries(record?.layers ?? {})) {
    expect(await registry.digestOf(`cache-${name}`)).toBe(digest);
    expect(await createRegistryReader(host, repository).isWhole(digest)).toBe(true);
  }
  // The engine's own builder cannot push without a name: these stay until the next run uses them.
  const others = /-\d{4}Q\d$|^cache-staging-(?:base|node|python)$/;
  expect((await registry.tags()).filter((tag) => !others.test(tag))).toEqual([
    ...['cache-base', 'cache-builder', 'cache-builder-record', 'cache-node', 'cache-python', 'cache-record'],
    'main',
  ]);
}

/**
 * Prewarms and builds changed dependencies while something misbehaves, and then as if nothing had been.
 * @param mayFail the engine may give up: then nothing is committed, and the next run converges all the same.
 */
export async function expectSurvived(
  lab: Lab,
  builder: LabBuilder,
  scene: BuildScene,
  misbehaviour: Misbehaviour,
  { mayFail = false }: { readonly mayFail?: boolean } = {},
): Promise<void> {
  const { project, repository, image, pushing } = scene;
  expect((await runPrewarm(builder, project, { image })).report.error).toBeUndefined();
  const watch = watchGenerations(lab, repository);
  const { record } = createRegistryReader(lab.registry.host, repository);
  const done = misbehaviour.begin({ proxy: lab.proxy, behind: lab.registry.host, repository });
  try {
    await project.write({ 'requirements.txt': `flask # ${misbehaviour.title}\n` });
    const before = await record();
    const prewarmed = await runPrewarm(builder, project, { image });
    const isGivenUp = mayFail && prewarmed.report.error !== undefined;
    if (isGivenUp) expect(await record()).toEqual(before);
    else expect([misbehaviour.title, prewarmed.report.error]).toEqual([misbehaviour.title, undefined]);
    await project.write({ 'package.json': `{"name": "${misbehaviour.title}"}\n` });
    const built = await runBuild(builder, project, pushing);
    if (!mayFail) expect([misbehaviour.title, built.report.error]).toEqual([misbehaviour.title, undefined]);
    expect(done.met()).toBeGreaterThan(0);
  } finally {
    done.stop();
  }
  const next = await runBuild(builder, project, pushing);
  expect(next.report.error).toBeUndefined();
  expect(next.report.dependencyHitRate).toBe(100);
  expect((await runPrewarm(builder, project, { image })).report.outcome).toBe('warm');
  await watch.stop();
  await expectOnLayers(scene);
  await expectConverged(scene, lab, repository);
}

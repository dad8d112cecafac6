import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { keepUnderNames } from '../../../src/layers/bake/engine-names.ts';

/** Builds that an engine of this machine keeps, and what they do in order. */
function createBuilds() {
  const lines: string[] = [];
  const notices: string[] = [];
  const phases: string[] = [];
  const newEngine = (id: string) => {
    const keep = keepUnderNames(
      { id: `${id} ${process.pid}` },
      {
        notice: (message: string) => void notices.push(message),
        warning: (message: string) => void notices.push(message),
        async phase<T>(name: string, work: () => Promise<T>) {
          const done = await work();
          phases.push(name);
          return done;
        },
      },
    );
    return (name: string, tags: readonly string[]) =>
      keep(
        tags.map((tag) => `x.test/shop:${tag}`),
        async () => {
          lines.push(`build ${name}`);
          await wait(100);
          lines.push(`built ${name}`);
          if (name === 'bad') throw new Error('refused');
        },
      );
  };
  return { lines, notices, phases, newEngine };
}

test('two builds of an application under a name that they share follow each other, whatever other names they have', async () => {
  const { lines, notices, phases, newEngine } = createBuilds();
  const build = newEngine('engine');
  await Promise.all([build('one', ['main', 'latest']), build('two', ['latest', 'main'])]);
  expect([
    ['build one', 'built one', 'build two', 'built two'],
    ['build two', 'built two', 'build one', 'built one'],
  ]).toContainEqual(lines);
  expect(notices).toEqual([
    `Waiting for another run (process ${process.pid}), which pushes x.test/shop:latest with the same engine.`,
  ]);
  expect(phases).toEqual(['wait for another run']);
});

test('a build that fails lets go of its names', async () => {
  const build = createBuilds().newEngine('failing engine');
  await expect(build('bad', ['main'])).rejects.toThrow('refused');
  await build('good', ['main']);
});

test('builds under other names, or with other engines, do not wait for each other', async () => {
  const { lines, notices, newEngine } = createBuilds();
  const [a, b] = [newEngine('a'), newEngine('b')];
  await Promise.all([a('one', ['one']), a('two', ['two']), b('three', ['one']), a('four', [])]);
  expect(lines.slice(0, 4).toSorted()).toEqual(['build four', 'build one', 'build three', 'build two']);
  expect(notices).toEqual([]);
});

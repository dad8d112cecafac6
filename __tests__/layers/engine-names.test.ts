import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { keepUnderNames, pushUnderNames } from '../../src/layers/engine-names.ts';
import { fakeCommands } from '../support/fake-commands.ts';

/** Runs that use engines of this machine, and what they do in order. */
function createRuns() {
  const lines: string[] = [];
  const notices: string[] = [];
  const phases: string[] = [];
  const newLog = () => ({
    notice: (message: string) => void notices.push(message),
    warning: (message: string) => void notices.push(message),
    async phase<T>(name: string, work: () => Promise<T>) {
      const done = await work();
      phases.push(name);
      return done;
    },
  });
  const newRun = (id: string, image: string) => {
    const commands = fakeCommands({
      'docker image rm --no-prune *': ({ args }) => {
        lines.push(`rm ${args.at(-1)}`);
        return '';
      },
    });
    const log = newLog();
    const context = { docker: { env: {}, configDir: '' }, commands };
    const push = pushUnderNames({ image }, { id: `${id} ${process.pid}` }, context, log);
    return (name: string) =>
      push([`${image}:${name}`], async () => {
        lines.push(`push ${name}`);
        await wait(100);
        lines.push(`pushed ${name}`);
        if (name === 'bad') throw new Error('refused');
      });
  };
  return { lines, notices, phases, newRun, newLog };
}

test('two runs with one engine push one after the other, and each takes its names away before the next', async () => {
  const { lines, notices, phases, newRun } = createRuns();
  const [one, other] = [newRun('engine', 'x.test/shop'), newRun('engine', 'x.test/shop')];
  await Promise.all([expect(one('bad')).rejects.toThrow('refused'), other('good')]);
  const bad = ['push bad', 'pushed bad', 'rm x.test/shop:bad'];
  const good = ['push good', 'pushed good', 'rm x.test/shop:good'];
  expect([
    [...bad, ...good],
    [...good, ...bad],
  ]).toContainEqual(lines);
  expect(notices).toEqual([
    `Waiting for another run (process ${process.pid}), which pushes layers of this image with the same engine.`,
  ]);
  const removal = 'remove names from the engine';
  expect(phases.toSorted()).toEqual([removal, removal, 'wait for another run']);
});

test('runs over other images, or with other engines, do not wait for each other', async () => {
  const { lines, notices, newRun } = createRuns();
  const runs = [newRun('a', 'x.test/shop'), newRun('b', 'x.test/shop'), newRun('a', 'x.test/other')];
  await Promise.all(runs.map((run, number) => run(`${number}`)));
  expect(lines.slice(0, 3)).toEqual(['push 0', 'push 1', 'push 2']);
  expect(notices).toEqual([]);
});

test('two builds of an application under a name that they share follow each other, whatever other names they have', async () => {
  const { lines, notices, phases, newLog } = createRuns();
  const keep = keepUnderNames({ id: `engine ${process.pid}` }, newLog());
  const build = (name: string, tags: readonly string[]) =>
    keep(
      tags.map((tag) => `x.test/shop:${tag}`),
      async () => {
        lines.push(`build ${name}`);
        await wait(100);
        lines.push(`built ${name}`);
      },
    );
  await Promise.all([build('one', ['main', 'latest']), build('two', ['latest', 'main'])]);
  expect([
    ['build one', 'built one', 'build two', 'built two'],
    ['build two', 'built two', 'build one', 'built one'],
  ]).toContainEqual(lines.splice(0));
  expect(notices).toEqual([
    `Waiting for another run (process ${process.pid}), which pushes x.test/shop:latest with the same engine.`,
  ]);
  // The names stay: the engine keeps the image under them.
  expect(phases).toEqual(['wait for another run']);
  await Promise.all([build('one', ['one']), build('two', ['two']), keep([], async () => {})]);
  expect(lines.slice(0, 2)).toEqual(['build one', 'build two']);
});

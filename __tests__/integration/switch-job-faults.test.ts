import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { HostOutcome } from '../../src/core/deploy/job-state.ts';
import { atNight, everyCase, ordinarily } from '../support/extent.ts';
import {
  createSwitchHost,
  type HostRun,
  type HostSight,
  imageId,
  release,
  removeSwitchHosts,
  runningImages,
  type SwitchHost,
} from '../support/switch-host.ts';

jest.setTimeout(300_000);
afterAll(removeSwitchHosts);

const deployB = { images: [release.b] };
const sickB = `${imageId(release.b)} exits\n`;

/** A host on which release A runs, and what it looks like. Tests work on copies. */
let original: SwitchHost;
let before: HostSight;
/** What a clean deployment of B asks the engine, and one that is sick and goes back. */
const asked = { clean: 0, sick: 0 };

beforeAll(async () => {
  original = await createSwitchHost();
  await original.run({ images: [release.a] });
  before = await original.look();
  for (const kind of ['clean', 'sick'] as const) {
    const host = await original.copy();
    await host.set('behaviour', kind === 'sick' ? sickB : '');
    const { state } = await host.run(deployB);
    expect(state.outcome).toBe(kind === 'sick' ? 'rolled-back' : 'deployed');
    asked[kind] = (await host.calls()).length;
  }
  expect(asked.clean).toBeGreaterThanOrEqual(10);
  expect(asked.sick).toBeGreaterThan(asked.clean / 2);
});

/** Of the calls of docker the ordinary tests take every other one, some tests from the first and some from the second. */
const step = everyCase() ? 1 : 2;

/** Does something with a copy of the host for each call of docker, two at a time. */
async function atCalls<T>(
  calls: number,
  from: 'first' | 'second',
  use: (host: SwitchHost, number: number) => Promise<T>,
): Promise<readonly T[]> {
  const results: T[] = [];
  let next = from === 'second' ? step : 1;
  const work = async (): Promise<void> => {
    for (let number = next; number <= calls; number = next) {
      next += step;
      results.push(await use(await original.copy(), number));
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

/** What is wrong with a host on which a job has come to its end; nothing is a good answer. */
async function wrongs(host: SwitchHost, { state, killed }: HostRun): Promise<readonly string[]> {
  const now = await host.look();
  const images = await runningImages(host);
  const logged = (await host.log()).at(-1)?.outcome;
  const found: (string | false)[] = [
    killed && 'the job did not come to its end',
    logged !== state.outcome && `the log says ${logged}, the job ${state.outcome}`,
    ...(await host.leftovers())
      .filter((name) => state.outcome !== 'rollback-failed' || !name.includes('/before'))
      .map((name) => `left: ${name}`),
  ];
  const expectFiles = (what: string): void => {
    if (JSON.stringify(now.files) !== JSON.stringify(before.files))
      found.push(`${what}, and its files are ${JSON.stringify(now.files)}`);
  };
  const ends: Partial<Record<HostOutcome, () => void>> = {
    deployed: () => found.push(images['web'] !== release.b && `deployed, and ${images['web']} runs`),
    unchanged: () => found.push('unchanged, although another release was to be deployed'),
    'rolled-back': () => {
      found.push(images['web'] !== release.a && `rolled back, and ${images['web']} runs`);
      expectFiles('rolled back');
    },
    'failed-before-switch': () => {
      found.push(
        JSON.stringify(now.containers) !== JSON.stringify(before.containers) && 'containers were touched',
      );
      expectFiles('nothing was switched');
    },
  };
  ends[state.outcome ?? 'sick']?.();
  if (state.outcome !== 'deployed' && state.errors.length === 0) found.push('no reason is told');
  return found.filter((text) => text !== false);
}

describe('when one call of docker fails', () => {
  for (const when of ordinarily(['before'], ['after'])) {
    test(`${when === 'before' ? 'without' : 'after'} having done its work, the host ends on the new release or the old one, whichever call it is`, async () => {
      const ends = await atCalls(
        asked.clean,
        when === 'before' ? 'first' : 'second',
        async (host, number) => {
          await host.set('fail', `${number} ${when}\n`);
          const run = await host.run(deployB);
          const allowed = ['deployed', 'rolled-back', 'failed-before-switch'].includes(
            `${run.state.outcome}`,
          );
          return {
            number,
            wrong: [...(allowed ? [] : [`it ended ${run.state.outcome}`]), ...(await wrongs(host, run))],
            outcome: run.state.outcome,
          };
        },
      );
      expect(ends.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
      // All of them were met.
      expect(new Set(ends.map(({ outcome }) => outcome))).toEqual(
        new Set(['deployed', 'rolled-back', 'failed-before-switch']),
      );
    });
  }

  // switch-job.test.ts has a rollback that fails as well, and the job after it.
  atNight(test)(
    'while a sick release goes back, the host is told to be on the old release only if it is, and the next job mends it',
    async () => {
      const ends = await atCalls(asked.sick, 'second', async (host, number) => {
        await host.set('behaviour', sickB);
        await host.set('fail', `${number} before\n`);
        const run = await host.run(deployB);
        const wrong = [
          ...(run.state.outcome === 'deployed' ? ['it ended deployed'] : []),
          ...(await wrongs(host, run)),
        ];
        await host.set('fail', '');
        const next = await host.run({ images: [release.c] });
        const image = (await runningImages(host))['web'];
        if (next.state.outcome !== 'deployed' || image !== release.c)
          wrong.push(`the next one ended ${next.state.outcome}, ${image} runs`);
        return { number, wrong, outcome: run.state.outcome };
      });
      expect(ends.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
      expect(new Set(ends.map(({ outcome }) => outcome))).toEqual(
        new Set(['rolled-back', 'rollback-failed', 'failed-before-switch']),
      );
    },
  );
});

describe('when the engine is gone from some call on', () => {
  test('the job comes to an end that is true, and the next one, with the engine back, deploys', async () => {
    const ends = await atCalls(asked.clean, 'first', async (host, number) => {
      await host.set('fail-from', `${number}`);
      const run = await host.run(deployB);
      const wrong = [...(await wrongs(host, run))];
      await host.set('fail-from', '');
      const next = await host.run({ images: [release.c] });
      const image = (await runningImages(host))['web'];
      if (next.state.outcome !== 'deployed' || image !== release.c)
        wrong.push(`the next one ended ${next.state.outcome}, ${image} runs`);
      return { number, wrong };
    });
    expect(ends.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });
});

describe('when a job is killed with -9', () => {
  test('at any call of docker, the next one says so, by whom and in which phase, and deploys', async () => {
    const ends = await atCalls(asked.clean, 'first', async (host, number) => {
      await host.set('hang', `${number}`);
      const { id, end } = await host.start(deployB);
      await host.hanging();
      await host.kill(id);
      const { killed } = await end;
      await host.set('hang', '');
      const recorded = (await host.leftovers()).some((name) => name.endsWith('/before'));
      const next = await host.run({ images: [release.c] });
      const wrong: string[] = [];
      if (!killed) wrong.push('it did not count as killed');
      if (recorded && next.state.earlier?.kind !== 'killed') wrong.push('the next job does not tell of it');
      const image = (await runningImages(host))['web'];
      if (next.state.outcome !== 'deployed' || image !== release.c)
        wrong.push(`the next one ended ${next.state.outcome}, ${image} runs`);
      return {
        number,
        wrong,
        phase: next.state.earlier?.kind === 'killed' ? next.state.earlier.phase : undefined,
      };
    });
    expect(ends.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect([...new Set(ends.map(({ phase }) => phase))]).toEqual(expect.arrayContaining(['up', 'settle']));
  });

  // switch-job.test.ts has a sick release after one that was well.
  atNight(test)(
    'and the next release is sick, the host goes back to the last one that was well',
    async () => {
      const ends = await atCalls(asked.clean, 'first', async (host, number) => {
        await host.set('behaviour', `${imageId(release.c)} exits\n`);
        await host.set('hang', `${number}`);
        const { id, end } = await host.start(deployB);
        await host.hanging();
        await host.kill(id);
        await end;
        await host.set('hang', '');
        const next = await host.run({ images: [release.c] });
        return { number, outcome: next.state.outcome, image: (await runningImages(host))['web'] };
      });
      expect(
        ends.filter(
          ({ outcome, image }) =>
            outcome !== 'rolled-back' || ![release.a, release.b].includes(`${image}` as never),
        ),
      ).toEqual([]);
      // Before the killed one had come to its end, the last one that was well was A.
      expect(ends.filter(({ image }) => image === release.a).length).toBeGreaterThan(ends.length / 2);
    },
  );
});

import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, jest, test } from '@jest/globals';
import { systemClock } from '../../../src/adapters/clock.ts';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { readDeployInputs } from '../../../src/commands/deploy/inputs.ts';
import { deployToHosts } from '../../../src/commands/deploy/run.ts';
import { createAppFinder } from '../../../src/hosts/kept-images.ts';
import { createSwitchHost } from '../../../src/hosts/switch.ts';
import { createMemoryFleet, fleetNowMs, shop } from '../../support/memory-fleet.ts';

jest.setTimeout(60_000);

/** How long a host takes for each answer: with this, the time of a deployment is that of waiting. */
const answerMs = 300;
const compose = `name: shop\nservices:\n  web: { image: ${shop}:main }\n`;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Deploys to stand-ins that answer after a while, and has them all wait for their jobs at the same time. */
async function deployTo(number: number, maxParallel: number) {
  const names = Array.from({ length: number }, (_, index) => `web${index + 1}`);
  const host = {
    answer: ({ text }: { readonly text: string }) =>
      text.includes('docker compose')
        ? compose
        : text.includes('exec 7>>alive')
          ? '\n1 end deployed\n'
          : undefined,
  };
  const made = await createMemoryFleet({ hosts: Object.fromEntries(names.map((name) => [name, host])) });
  const { inputs } = readDeployInputs(
    {
      hosts: names.map((name) => `${name}=deploy@${name}.test`).join('\n'),
      'ssh-key': 'k',
      'known-hosts': 'SHA256:a',
      image: shop,
      layers: 'base=deps-base\npython=deps-python',
      'app-image': `${shop}:main`,
      'project-dir': '/srv/shop',
      'max-parallel': `${maxParallel}`,
    },
    {
      nowMs: fleetNowMs,
      githubRepository: undefined,
      actor: undefined,
      githubContainerHost: 'ghcr.io',
      env: {},
      isForkPullRequest: false,
      hasOwnSsh: false,
    },
  );
  const say = (): void => {};
  const log = createRunLog(systemClock, {
    ...{ kind: 'terminal', info: say, notice: say, warn: say, startGroup: say, endGroup: say, mask: say },
  });
  let watched = 0;
  let heldBytes = 0;
  const access: typeof made.fleet = {
    ...made.fleet,
    async connect(to) {
      const session = await made.fleet.connect(to);
      await wait(answerMs);
      return {
        ...session,
        async script(text, options) {
          await wait(answerMs);
          // When the last one waits, all are held in memory.
          if (text.includes('exec 7>>alive') && ++watched === number) heldBytes = heapBytes();
          return session.script(text, options);
        },
        async forwardSocket(path) {
          await wait(answerMs);
          return session.forwardSocket(path);
        },
      };
    },
  };
  const switchHost = createSwitchHost({
    ...{ inputs, composeFile: undefined, clock: systemClock, secretValues: new Set<string>(), say },
    reconnect: async () => {
      throw new Error('no connection is lost');
    },
    who: { actor: 'mona', runUrl: undefined, revision: undefined, tag: undefined },
    records: new Map(),
    newJobId: () => 'job-1',
  });
  const { images, connectRegistry } = made.fleet;
  const before = heapBytes();
  const sinceMs = performance.now();
  const hosts = await deployToHosts(inputs, log, {
    signedApps: new Map(),
    ...{ access, images, connectRegistry, switchHost, composeFile: undefined, clock: systemClock, say },
    findApp: createAppFinder(connectRegistry),
  });
  const durationMs = performance.now() - sinceMs;
  expect(hosts.map(({ outcome, error }) => [outcome, error])).toEqual(
    names.map(() => ['deployed', undefined]),
  );
  return { durationMs, grownBytes: heldBytes - before, made };
}

describe('ten hosts', () => {
  test('take at most half as long again as one, and each less than 10 MB', async () => {
    await deployTo(1, 10);
    const ratios: number[] = [];
    // Others use the machine, too: it must not be so every time.
    while (ratios.length < 5 && !ratios.some((ratio) => ratio < 1.5)) {
      const one = await deployTo(1, 10);
      const ten = await deployTo(10, 10);
      ratios.push(ten.durationMs / one.durationMs);
      expect((ten.grownBytes - one.grownBytes) / 9).toBeLessThan(10_000_000);
    }
    expect(Math.min(...ratios)).toBeLessThan(1.5);
  });

  test('take their time one after the other, where they may not be switched side by side', async () => {
    const one = await deployTo(1, 10);
    const inTurn = await deployTo(3, 1);
    expect(inTurn.durationMs / one.durationMs).toBeGreaterThan(1.8);
  });

  test('are asked as often as one: what a plan needs is one look, and a job is one start and one watch', async () => {
    const { made } = await deployTo(1, 10);
    const { scripts } = made.host('web1').connection;
    const kinds = scripts.map(({ text }) =>
      text.includes('PREFLIGHT')
        ? 'look'
        : text.includes('mkdir started')
          ? 'start'
          : text.includes('exec 7>>alive')
            ? 'watch'
            : text.startsWith('rm -rf')
              ? 'remove'
              : text.split('\n', 1)[0],
    );
    expect(kinds).toEqual(['look', 'start', 'watch', 'remove']);
  });
});

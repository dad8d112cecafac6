import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import {
  createSwitchHost,
  imageId,
  release,
  removeSwitchHosts,
  runningImages,
  type SwitchHost,
  sampleFiles,
} from '../support/switch-host.ts';
import { sampleJob } from '../support/switch-job.ts';

jest.setTimeout(120_000);
afterAll(removeSwitchHosts);

const deployA = { image: release.a };
const deployB = { image: release.b };
const { health } = sampleJob();

async function hostWith(image: string, files = sampleFiles): Promise<SwitchHost> {
  const host = await createSwitchHost(files);
  expect((await host.run({ image })).state.outcome).toBe('deployed');
  await host.calls();
  return host;
}

describe('the job of a host', () => {
  test('deploys, notes it, and leaves nothing but its state', async () => {
    const host = await createSwitchHost();
    const { state, killed } = await host.run(deployA);
    expect({ killed, outcome: state.outcome, errors: state.errors }).toEqual({
      killed: false,
      outcome: 'deployed',
      errors: [],
    });
    expect(state.after).toEqual({ web: release.a });
    expect(await runningImages(host)).toEqual({ web: release.a });
    expect(Object.keys((await host.look()).files)).toEqual(['compose.override.yaml', 'compose.yaml']);
    expect(await host.leftovers()).toEqual([]);
    expect((await host.log()).map(({ outcome }) => outcome)).toEqual(['deployed']);
  });

  test('touches nothing where that release runs already, unless it is forced to', async () => {
    const host = await hostWith(release.a);
    const before = await host.look();
    expect((await host.run(deployA)).state.outcome).toBe('unchanged');
    expect((await host.calls()).filter((call) => / up | tag |^(?:stop|rm)/.test(call))).toEqual([]);
    expect(await host.look()).toEqual(before);
    expect((await host.run({ ...deployA, force: true })).state.outcome).toBe('deployed');
    expect((await host.calls()).filter((call) => call.includes(' up '))).toHaveLength(1);
  });

  test('goes back to the release before when the new one is sick, with its files, and says why', async () => {
    const host = await hostWith(release.a);
    const before = await host.look();
    await host.set('behaviour', `${imageId(release.b)} exits\n`);
    const { state } = await host.run({ ...deployB, composeFile: `# new\n${sampleFiles['compose.yaml']}` });
    expect(state.outcome).toBe('rolled-back');
    expect(state.errors).toEqual([
      { phase: 'up', text: expect.stringContaining('web exited with status 3') },
    ]);
    expect(state.logs).toEqual([{ service: 'web', text: expect.stringMatching(/^log of c/) }]);
    expect(await runningImages(host)).toEqual({ web: release.a });
    expect((await host.look()).files).toEqual(before.files);
    expect(await host.leftovers()).toEqual([]);
  });

  test('takes a first deployment down that is sick', async () => {
    const host = await createSwitchHost();
    await host.set('behaviour', `${imageId(release.a)} unhealthy\n`);
    const { state } = await host.run(deployA);
    expect(state.outcome).toBe('taken-down');
    expect(await host.look()).toEqual({ containers: [], files: sampleFiles });
    expect((await host.calls()).filter((call) => call.includes('down'))).toEqual(['compose down']);
  });

  test('leaves a sick release where it is not to go back, and says so', async () => {
    const host = await hostWith(release.a);
    await host.set('behaviour', `${imageId(release.b)} unhealthy\n`);
    expect((await host.run({ ...deployB, rollBack: false })).state.outcome).toBe('sick');
    expect(await runningImages(host)).toEqual({ web: release.b });
  });

  test('finds a release that crashes again and again, and one that exits in its settling time', async () => {
    const host = await hostWith(release.a);
    await host.set('behaviour', `${imageId(release.b)} loops\n`);
    const { state } = await host.run({ ...deployB, health: { ...health, settleMs: 300 } });
    expect(state.outcome).toBe('rolled-back');
    expect(state.errors).toEqual([{ phase: 'settle', text: 'web restarted after it was up' }]);
  });

  test('says that the rollback failed as well, and the next job begins with that', async () => {
    const host = await hostWith(release.a);
    await host.set('behaviour', `${imageId(release.a)} exits\n${imageId(release.b)} exits\n`);
    const { state } = await host.run(deployB);
    expect(state.outcome).toBe('rollback-failed');
    expect(state.errors.map(({ phase }) => phase)).toEqual(['up', 'up']);
    const next = await host.run({ image: release.c });
    expect(next.state.earlier).toMatchObject({
      kind: 'rollback-failed',
      text: expect.stringContaining('mona'),
    });
    expect(next.state.outcome).toBe('deployed');
    expect((await host.run({ image: release.c })).state.earlier).toBeUndefined();
  });

  test('goes back by hand: to the release before, to one by its digest, and to none that it does not know', async () => {
    const host = await hostWith(release.a);
    await host.run(deployB);
    await host.run({ image: release.c });
    const back = { mode: 'rollback', image: undefined, repository: 'ghcr.io/owner/app' } as const;
    const [, digest] = release.a.split('@');
    expect((await host.run({ ...back, rollbackTo: 'previous' })).state.outcome).toBe('deployed');
    expect(await runningImages(host)).toEqual({ web: release.b });
    expect((await host.run({ ...back, rollbackTo: digest as `sha256:${string}` })).state.outcome).toBe(
      'deployed',
    );
    expect(await runningImages(host)).toEqual({ web: release.a });
    const unknown = await host.run({ ...back, rollbackTo: `sha256:${'9'.repeat(64)}` });
    expect(unknown.state.outcome).toBe('failed-before-switch');
    expect(unknown.state.errors[0]?.text).toContain('is not on the host');
  });

  test('takes down what was well, because other hosts were not', async () => {
    const host = await hostWith(release.a);
    expect((await host.run({ ...deployA, mode: 'take-down' })).state.outcome).toBe('taken-down');
    expect(await host.look()).toEqual({ containers: [], files: sampleFiles });
    const again = await hostWith(release.a);
    await again.run(deployB);
    const refused = await again.run({ ...deployB, mode: 'take-down' });
    expect(refused.state.outcome).toBe('failed-before-switch');
    expect(refused.state.errors[0]?.text).toContain('was not the first deployment');
    expect(await runningImages(again)).toEqual({ web: release.b });
  });

  test('keeps the newest releases and removes the images of older ones, as far as they are not in use', async () => {
    const host = await hostWith(release.a);
    await host.run({ ...deployB, keep: 2 });
    const { state } = await host.run({ image: release.c, keep: 2 });
    expect(state.removed).toEqual([release.a]);
    expect(await host.images()).toEqual(expect.arrayContaining([release.b, release.c]));
    expect(await host.images()).not.toContain(release.a);
  });
});

describe('the files of the project', () => {
  const pinned = (host: SwitchHost) => host.look().then(({ files }) => files);

  test('an override of their own stays, and COMPOSE_FILE in .env names the pin; everything else there stays', async () => {
    const env = '# ours\nexport PASSWORD="a b#c"\nTAG=1 # comment\n';
    const override = 'services:\n  web:\n    image: ghcr.io/owner/app:override\n';
    const host = await hostWith(release.a, {
      ...sampleFiles,
      'compose.override.yaml': override,
      '.env': env,
    });
    expect(await runningImages(host)).toEqual({ web: release.a });
    const files = await pinned(host);
    expect(files['compose.override.yaml']).toBe(override);
    expect(files['.env']).toBe(
      `${env}COMPOSE_FILE=compose.yaml:compose.override.yaml:compose.cache-prewarm.yaml\n`,
    );
    expect((await host.run(deployB)).state.outcome).toBe('deployed');
    expect((await pinned(host))['.env']).toBe(files['.env']);
  });

  test('COMPOSE_FILE that is there gets the pin appended', async () => {
    const host = await hostWith(release.a, {
      'prod.yaml': sampleFiles['compose.yaml'] ?? '',
      '.env': 'COMPOSE_FILE=prod.yaml\nX=1\n',
    });
    expect((await pinned(host))['.env']).toBe('COMPOSE_FILE=prod.yaml:compose.cache-prewarm.yaml\nX=1\n');
    expect(await runningImages(host)).toEqual({ web: release.a });
  });

  test('a variable is pinned in .env, and no file of ours is made', async () => {
    const host = await createSwitchHost({
      'compose.yaml': 'services:\n  web:\n    image: ${APP_IMAGE}\n',
      '.env': 'APP_IMAGE=ghcr.io/owner/app:1 # the release\nX=1',
    });
    const pin = { kind: 'variable', name: 'APP_IMAGE' } as const;
    expect((await host.run({ ...deployA, pin })).state.outcome).toBe('deployed');
    expect(await pinned(host)).toEqual({
      '.env': `APP_IMAGE=${release.a} # the release\nX=1`,
      'compose.yaml': 'services:\n  web:\n    image: ${APP_IMAGE}\n',
    });
    expect((await host.run({ ...deployA, pin })).state.outcome).toBe('unchanged');
  });

  test('a compose file of the checkout takes the place of the one that is there', async () => {
    const host = await hostWith(release.a);
    const composeFile = `# second\n${sampleFiles['compose.yaml']}`;
    expect((await host.run({ ...deployA, composeFile })).state.outcome).toBe('deployed');
    expect((await pinned(host))['compose.yaml']).toBe(composeFile);
    expect(await host.leftovers()).toEqual([]);
  });

  test('what compose does not take is an error before anything is touched', async () => {
    const host = await hostWith(release.a);
    const before = await host.look();
    const { state } = await host.run({ ...deployB, composeFile: `${sampleFiles['compose.yaml']}  other:\n` });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors[0]?.text).toContain('compose does not take the configuration');
    expect(await host.look()).toEqual(before);
    expect(await host.leftovers()).toEqual([]);
  });

  test('a service that the project does not have is named, with those that it has', async () => {
    const host = await createSwitchHost();
    const { state } = await host.run({ ...deployA, services: ['worker'] });
    expect(state.errors).toEqual([
      { phase: 'record', text: 'the project has no service worker, but database web' },
    ]);
  });
});

describe('commands of the user', () => {
  test('before-switch that fails stops the deployment, and nothing was touched', async () => {
    const host = await hostWith(release.a);
    const before = await host.look();
    const { state } = await host.run({ ...deployB, beforeSwitch: 'echo no space for the backup; exit 7' });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors).toEqual([
      { phase: 'before-switch', text: 'before-switch ended with status 7: no space for the backup' },
    ]);
    expect(await host.look()).toEqual(before);
    expect(await host.leftovers()).toEqual([]);
  });

  test('one that hangs is ended when its time is over', async () => {
    const host = await hostWith(release.a);
    const { state } = await host.run({ ...deployB, beforeSwitch: 'sleep 300', commandTimeoutMs: 2000 });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors[0]?.text).toContain('it took longer than 2 s and was ended');
  });

  test('after-switch that fails is a warning: the release is well', async () => {
    const host = await hostWith(release.a);
    const { state } = await host.run({ ...deployB, afterSwitch: 'echo who am I; exit 1' });
    expect(state.outcome).toBe('deployed');
    expect(state.warnings).toEqual(['after-switch ended with status 1: who am I']);
  });

  test('a health command has until its deadline to succeed, and what it said is the reason if it does not', async () => {
    const host = await hostWith(release.a);
    const policy = { ...health, command: 'echo still starting; exit 1', intervalMs: 200, timeoutMs: 600 };
    const { state } = await host.run({ ...deployB, health: policy });
    expect(state.errors[0]).toEqual({
      phase: 'health',
      text: 'health-command ended with status 1: still starting',
    });
    // The same gate for the way back.
    expect(state.outcome).toBe('rollback-failed');
  });
});

describe('two jobs at once', () => {
  test('the second one waits, and names the first one and its run', async () => {
    const host = await hostWith(release.a);
    const first = await host.start({ ...deployB, beforeSwitch: 'sleep 2' });
    const second = await host.start({ image: release.c });
    const [one, other] = await Promise.all([first.end, second.end]);
    expect([one.state.outcome, other.state.outcome]).toEqual(['deployed', 'deployed']);
    const images = (await host.log()).map(({ to }) => to);
    expect([...images.slice(1)].sort()).toEqual([release.b, release.c]);
    expect(await runningImages(host)).toEqual({ web: images.at(-1) });
    const waited = [one, other].find(({ events }) => events.some(({ name }) => name === 'waiting'));
    expect(waited?.events.find(({ name }) => name === 'waiting')?.text).toMatch(
      /^mona, https:\/\/github\.com\/owner\/app\/actions\/runs\/1 since \d{4}-.*Z, job job-/,
    );
  });

  test('one that does not get the lock in time has touched nothing', async () => {
    const host = await hostWith(release.a);
    const first = await host.start({ ...deployB, beforeSwitch: 'sleep 3' });
    while (!(await host.leftovers()).includes('the lock is held'))
      await new Promise((done) => setTimeout(done, 50));
    const { state } = await host.run({ image: release.c, lockTimeoutMs: 500 });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors[0]?.text).toMatch(/^another deployment of this project holds the lock: mona, https:/);
    expect((await first.end).state.outcome).toBe('deployed');
    expect(await runningImages(host)).toEqual({ web: release.b });
  });
});

describe('shell injection', () => {
  const canary = join(tmpdir(), `cache-prewarm-canary-${process.pid}`);
  const evil = [
    `$(touch ${canary})`,
    `\`touch ${canary}\``,
    `'; touch ${canary}; '`,
    `"; touch ${canary}; "`,
    `\ntouch ${canary}\n`,
  ];

  test.each(evil)('%j runs in no parameter that is text', async (text) => {
    const host = await hostWith(release.a);
    const { state } = await host.run({
      ...deployB,
      projectName: text,
      services: ['web', text],
      who: { actor: text, runUrl: text, revision: text },
      health: {
        ...health,
        url: `http://127.0.0.1:1/${text.replaceAll(' ', '${IFS}').trim()}`,
        timeoutMs: 200,
        intervalMs: 100,
      },
    });
    expect(state.outcome).toBe('failed-before-switch');
    await host.run({ ...deployB, who: { actor: text, runUrl: text, revision: text } });
    expect(await runningImages(host)).toEqual({ web: release.b });
    const entry = (await host.log()).at(-1);
    expect(entry).toMatchObject({ outcome: 'deployed', actor: text, revision: text });
    expect(existsSync(canary)).toBe(false);
  });
});

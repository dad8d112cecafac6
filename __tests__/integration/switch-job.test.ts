import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { ordinarily } from '../support/extent.ts';
import {
  createSwitchHost,
  front,
  hostWithRelease,
  imageId,
  release,
  removeSwitchHosts,
  runningImages,
  type SwitchHost,
  sampleFiles,
  severalFiles,
} from '../support/switch-host.ts';
import { sampleJob } from '../support/switch-job.ts';

jest.setTimeout(120_000);
afterAll(removeSwitchHosts);

const deployA = { images: [release.a] };
const deployB = { images: [release.b] };
const { health } = sampleJob();

describe('the job of a host', () => {
  test.concurrent('deploys, notes it, and leaves nothing but its state', async () => {
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

  test.concurrent('remembers the records that it was verified with, once that release is well', async () => {
    const host = await createSwitchHost();
    const file = join(host.projectDir, '.cache-prewarm', 'records');
    const seen = (day: number) => new Map([['x.test/shop', Date.parse(`2026-11-0${day}T00:00:00Z`)]]);
    const line = (day: number) => `x.test/shop 2026-11-0${day}T00:00:00.000Z\n`;
    await host.run({ ...deployA, records: seen(1) });
    expect(await readFile(file, 'utf8')).toBe(line(1));
    expect((await host.run({ ...deployA, records: seen(2) })).state.outcome).toBe('unchanged');
    expect(await readFile(file, 'utf8')).toBe(line(2));
    await host.run(deployB);
    expect(await readFile(file, 'utf8')).toBe(line(2));
    await host.set('behaviour', `${imageId(release.a)} exits\n`);
    expect((await host.run({ ...deployA, records: seen(3) })).state.outcome).toBe('rolled-back');
    expect(await readFile(file, 'utf8')).toBe(line(2));
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('touches nothing where that release runs already, unless it is forced to', async () => {
    const host = await hostWithRelease([release.a]);
    const before = await host.look();
    expect((await host.run(deployA)).state.outcome).toBe('unchanged');
    expect((await host.calls()).filter((call) => / up | tag |^(?:stop|rm)/.test(call))).toEqual([]);
    expect(await host.look()).toEqual(before);
    expect((await host.run({ ...deployA, force: true })).state.outcome).toBe('deployed');
    expect((await host.calls()).filter((call) => call.includes(' up '))).toHaveLength(1);
  });

  test.concurrent('goes back to the release before when the new one is sick, with its files, and says why', async () => {
    const host = await hostWithRelease([release.a]);
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
    // Nobody asks for its health, so that is the time from compose up until its containers ran again.
    expect(state.downtimeMs).toBeGreaterThan(0);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('takes a first deployment down that is sick', async () => {
    const host = await createSwitchHost();
    await host.set('behaviour', `${imageId(release.a)} unhealthy\n`);
    const { state } = await host.run(deployA);
    expect(state.outcome).toBe('taken-down');
    expect(await host.look()).toEqual({ containers: [], files: sampleFiles });
    expect((await host.calls()).filter((call) => call.includes('down'))).toEqual(['compose down']);
  });

  test.concurrent('leaves a sick release where it is not to go back, and says so', async () => {
    const host = await hostWithRelease([release.a]);
    await host.set('behaviour', `${imageId(release.b)} unhealthy\n`);
    expect((await host.run({ ...deployB, rollBack: false })).state.outcome).toBe('sick');
    expect(await runningImages(host)).toEqual({ web: release.b });
  });

  test.concurrent('finds a release that crashes again and again, and one that exits in its settling time', async () => {
    const host = await hostWithRelease([release.a]);
    await host.set('behaviour', `${imageId(release.b)} loops\n`);
    const { state } = await host.run({
      ...deployB,
      health: { ...health, settleMs: 300, settleCheckedMs: 0 },
    });
    expect(state.outcome).toBe('rolled-back');
    const text = /^web (?:restarted after it was up|exited and was restarted 5 times)$/;
    expect(state.errors).toEqual([{ phase: 'settle', text: expect.stringMatching(text) }]);
  });

  test.concurrent('lets a release crash twice until it is well, and says so', async () => {
    const host = await hostWithRelease([release.a]);
    await host.set('behaviour', `${imageId(release.b)} stumbles\n`);
    const { state } = await host.run({
      ...deployB,
      health: { ...health, settleMs: 300, settleCheckedMs: 0 },
    });
    expect(state.outcome).toBe('deployed');
    expect(state.notices).toEqual([
      'web restarted after it was up, and then stayed up. Does it wait for another service? depends_on with a condition spares it the crash',
    ]);
    expect(await runningImages(host)).toEqual({ web: release.b });
  });

  test.concurrent('says that the rollback failed as well, and the next job begins with that', async () => {
    const host = await hostWithRelease([release.a]);
    await host.set('behaviour', `${imageId(release.a)} exits\n${imageId(release.b)} exits\n`);
    const { state } = await host.run(deployB);
    expect(state.outcome).toBe('rollback-failed');
    expect(state.errors.map(({ phase }) => phase)).toEqual(['up', 'up']);
    expect(state.warnings).toEqual([
      'Running on this host now: nothing. Failing: web (exited with status 3).',
    ]);
    const next = await host.run({ images: [release.c] });
    expect(next.state.earlier).toMatchObject({
      kind: 'rollback-failed',
      text: expect.stringContaining('mona'),
    });
    expect(next.state.outcome).toBe('deployed');
    expect((await host.run({ images: [release.c] })).state.earlier).toBeUndefined();
  });

  const withJob = (behaviour = '') => ({
    'compose.yaml': `${behaviour}services:\n  web:\n    image: ghcr.io/owner/app:1\n  migrate:\n    image: ghcr.io/owner/app:1\n`,
  });

  test.concurrent('goes back to a release whose job fails now, without that job, and says so', async () => {
    const host = await createSwitchHost(withJob());
    await host.set('depends', 'web migrate completes\n');
    await host.set('behaviour', 'migrate ends\n');
    expect((await host.run(deployA)).state.outcome).toBe('deployed');
    // Somebody has changed the file, and nothing is known of it but that the job fails.
    await host.write(withJob('# behaviour: migrate exits\n'));
    await host.set('behaviour', '');
    const { state } = await host.run(deployB);
    expect([state.outcome, state.errors]).toEqual([
      'rolled-back',
      [
        {
          phase: 'up',
          text: expect.stringMatching(/^migrate exited with status 3 \(.*complete successfully/),
        },
      ],
    ]);
    expect(state.warnings).toEqual([
      expect.stringMatching(
        /^The previous release runs, but not its job migrate, .* fails there, too: migrate exited with status 3/,
      ),
    ]);
    expect(await runningImages(host)).toEqual({ web: release.a });
    expect((await host.look()).files['compose.yaml']).toBe(
      withJob('# behaviour: migrate exits\n')['compose.yaml'],
    );
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('goes back to the files that the release ran with, where it does not run with those that somebody has changed', async () => {
    const host = await hostWithRelease([release.a]);
    const before = await host.look();
    const changed = `# behaviour: web exits\n${sampleFiles['compose.yaml']}`;
    await host.write({ 'compose.yaml': changed });
    const { state } = await host.run(deployB);
    expect([state.outcome, state.errors.map(({ text }) => text)]).toEqual([
      'rolled-back',
      ['web exited with status 3'],
    ]);
    expect(state.warnings).toEqual([
      expect.stringMatching(
        /^compose\.yaml was changed after the last deployment, and .* web exited with status 3/,
      ),
    ]);
    expect(await runningImages(host)).toEqual({ web: release.a });
    expect((await host.look()).files).toEqual(before.files);
    const kept = join(host.projectDir, '.cache-prewarm', 'replaced', 'compose.yaml');
    expect(await readFile(kept, 'utf8')).toBe(changed);
    expect((await host.run(deployB)).state.outcome).toBe('deployed');
  });

  test.concurrent('leaves the files as somebody has changed them where nothing runs with those of the release either', async () => {
    const host = await hostWithRelease([release.a]);
    const changed = `# changed\n${sampleFiles['compose.yaml']}`;
    await host.write({ 'compose.yaml': changed });
    await host.set('behaviour', 'web exits\n');
    const { state } = await host.run(deployB);
    expect([state.outcome, state.warnings]).toEqual([
      'rollback-failed',
      ['Running on this host now: nothing. Failing: web (exited with status 3).'],
    ]);
    expect((await host.look()).files['compose.yaml']).toBe(changed);
    await host.set('behaviour', '');
    expect((await host.run(deployB)).state.outcome).toBe('deployed');
  });

  test.concurrent('goes back by hand: to the release before, to one by its digest, and to none that it does not know', async () => {
    const host = await hostWithRelease([release.a]);
    await host.run(deployB);
    await host.run({ images: [release.c] });
    const back = { mode: 'rollback', images: [], repositories: ['ghcr.io/owner/app'] } as const;
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

  test.concurrent('is asked by a dry run which release a rollback would start, and changes nothing', async () => {
    const host = await hostWithRelease([release.a]);
    await expect(host.rollbackTarget('previous')).rejects.toThrow('this host has no earlier release');
    await host.run({ ...deployB, who: { actor: 'mona', runUrl: undefined, revision: 'abc', tag: 'v2' } });
    await host.run({ images: [release.c] });
    const [before, files] = [await host.look(), await host.leftovers()];
    expect(await host.rollbackTarget('previous')).toEqual({ web: release.b });
    expect(await host.rollbackTarget('v2')).toEqual({ web: release.b });
    await expect(host.rollbackTarget('v1')).rejects.toThrow(
      'no release of this host has the tag or commit v1',
    );
    expect([await host.look(), await host.leftovers()]).toEqual([before, files]);
    const to = { mode: 'rollback', images: [], rollbackTo: 'previous' } as const;
    await host.run(to);
    expect(await runningImages(host)).toEqual({ web: release.b });
  });

  test.concurrent('goes back to the release of a tag or a commit, the newest of them, and says where there is none', async () => {
    const who = (tag: string, revision: string) => ({ actor: 'mona', runUrl: undefined, revision, tag });
    const host = await hostWithRelease([release.a]);
    await host.run({ ...deployB, who: who('v2', '1f3b9c2aaaa') });
    await host.run({ images: [release.a], who: who('v2', '2e4b9c2aaaa') });
    await host.run({ images: [release.c], who: who('v3', '3d5b9c2aaaa') });
    const back = { mode: 'rollback', images: [], who: who('v9', '1f3b9c2aaaa') } as const;
    await host.run({ ...back, rollbackTo: 'v2' });
    expect(await runningImages(host)).toEqual({ web: release.a });
    // The commit of a rollback is not that of its release.
    await host.run({ ...back, rollbackTo: '1f3b9c2' });
    expect(await runningImages(host)).toEqual({ web: release.b });
    const unknown = await host.run({ ...back, rollbackTo: 'v1' });
    expect(unknown.state.outcome).toBe('failed-before-switch');
    expect(unknown.state.errors[0]?.text).toBe('no release of this host has the tag or commit v1');
    expect(await runningImages(host)).toEqual({ web: release.b });
  });

  test.concurrent('takes down what was well, because other hosts were not', async () => {
    const host = await hostWithRelease([release.a]);
    expect((await host.run({ ...deployA, mode: 'take-down' })).state.outcome).toBe('taken-down');
    expect(await host.look()).toEqual({ containers: [], files: sampleFiles });
    const again = await hostWithRelease([release.a]);
    await again.run(deployB);
    const refused = await again.run({ ...deployB, mode: 'take-down' });
    expect(refused.state.outcome).toBe('failed-before-switch');
    expect(refused.state.errors[0]?.text).toContain('was not the first deployment');
    expect(await runningImages(again)).toEqual({ web: release.b });
  });

  test.concurrent('keeps the newest releases and removes the images of older ones, as far as they are not in use', async () => {
    const host = await hostWithRelease([release.a]);
    await host.run({ ...deployB, keep: 2 });
    const { state } = await host.run({ images: [release.c], keep: 2 });
    expect(state.removed).toEqual([release.a]);
    expect(await host.images()).toEqual(expect.arrayContaining([release.b, release.c]));
    expect(await host.images()).not.toContain(release.a);
  });
});

describe('the files of the project', () => {
  const pinned = (host: SwitchHost) => host.look().then(({ files }) => files);

  test.concurrent('an override of their own stays, and COMPOSE_FILE in .env names the pin; everything else there stays', async () => {
    const env = '# ours\nexport PASSWORD="a b#c"\nTAG=1 # comment\n';
    const override = 'services:\n  web:\n    image: ghcr.io/owner/app:override\n';
    const host = await hostWithRelease([release.a], {
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

  test.concurrent('COMPOSE_FILE that is there gets the pin appended', async () => {
    const host = await hostWithRelease([release.a], {
      'prod.yaml': sampleFiles['compose.yaml'] ?? '',
      '.env': 'COMPOSE_FILE=prod.yaml\nX=1\n',
    });
    expect((await pinned(host))['.env']).toBe('COMPOSE_FILE=prod.yaml:compose.cache-prewarm.yaml\nX=1\n');
    expect(await runningImages(host)).toEqual({ web: release.a });
  });

  test.concurrent('a variable is pinned in .env, and no file of ours is made', async () => {
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

  test.concurrent.each(['ghcr.io/owner/app:${APP_IMAGE}', '${APP_IMAGE}/web'])(
    'a variable that is only a part of the image is refused, with what to write: %s',
    async (image) => {
      const host = await createSwitchHost({
        'compose.yaml': `services:\n  web:\n    image: ${image}\n`,
        '.env': 'APP_IMAGE=1\n',
      });
      const { state } = await host.run({ ...deployA, pin: { kind: 'variable', name: 'APP_IMAGE' } });
      expect(state.outcome).toBe('failed-before-switch');
      expect(state.errors).toEqual([
        {
          phase: 'record',
          text: "image-variable: APP_IMAGE is only a part of the image of web in the Compose file, but it is set to the whole image, with its digest: write 'image: ${APP_IMAGE}' there",
        },
      ]);
      expect((await pinned(host))['.env']).toBe('APP_IMAGE=1\n');
    },
  );

  test.concurrent('a compose file of the checkout takes the place of the one that is there', async () => {
    const host = await hostWithRelease([release.a]);
    const composeFile = `# second\n${sampleFiles['compose.yaml']}`;
    expect((await host.run({ ...deployA, composeFile })).state.outcome).toBe('deployed');
    expect((await pinned(host))['compose.yaml']).toBe(composeFile);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('what compose does not take is an error before anything is touched', async () => {
    const host = await hostWithRelease([release.a]);
    const before = await host.look();
    const { state } = await host.run({ ...deployB, composeFile: `${sampleFiles['compose.yaml']}  other:\n` });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors[0]?.text).toContain('compose does not take the configuration');
    expect(await host.look()).toEqual(before);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('a service that the project does not have is named, with those that it has', async () => {
    const host = await createSwitchHost();
    const { state } = await host.run({ ...deployA, services: ['worker'] });
    expect(state.errors).toEqual([
      { phase: 'record', text: 'the project has no service worker, but database web' },
    ]);
  });
});

describe('commands of the user', () => {
  test.concurrent('before-switch that fails stops the deployment, and nothing was touched', async () => {
    const host = await hostWithRelease([release.a]);
    const before = await host.look();
    const { state } = await host.run({ ...deployB, beforeSwitch: 'echo no space for the backup; exit 7' });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors).toEqual([
      { phase: 'before-switch', text: 'before-switch ended with status 7: no space for the backup' },
    ]);
    expect(await host.look()).toEqual(before);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('one that hangs is ended when its time is over', async () => {
    const host = await hostWithRelease([release.a]);
    const { state } = await host.run({ ...deployB, beforeSwitch: 'sleep 300', commandTimeoutMs: 2000 });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors[0]?.text).toContain('it took longer than 2 s and was ended');
  });

  test.concurrent('after-switch that fails is an error, and the release stays: it is well', async () => {
    const host = await hostWithRelease([release.a]);
    const { state } = await host.run({ ...deployB, afterSwitch: 'echo who am I; exit 1' });
    expect(state.outcome).toBe('deployed');
    expect(state.errors).toEqual([
      { phase: 'after-switch', text: 'after-switch ended with status 1: who am I' },
    ]);
    expect(await runningImages(host)).toEqual({ web: release.b });
  });

  const told = 'echo "$CACHE_PREWARM_PREVIOUS_IMAGE $CACHE_PREWARM_IMAGE $CACHE_PREWARM_RELEASE"; ';

  test.concurrent('they know the release that runs, the one that comes, and its name', async () => {
    const host = await hostWithRelease([release.a]);
    const who = { actor: 'mona', runUrl: undefined, revision: 'abc', tag: 'v2' };
    const { state } = await host.run({ ...deployB, who, beforeSwitch: told, migrateCommand: told });
    expect(state.said).toEqual(Array(2).fill(`${release.a} ${release.b} v2`));
    const back = { mode: 'rollback', images: [], rollbackTo: 'previous', beforeSwitch: told } as const;
    expect((await host.run(back)).state.said).toEqual([`${release.b} ${release.a} ${'a'.repeat(12)}`]);
  });

  test.concurrent('before-switch can tell a first deployment, which has no previous release', async () => {
    const host = await createSwitchHost();
    const beforeSwitch = '[ -z "$CACHE_PREWARM_PREVIOUS_IMAGES" ] || echo saved';
    expect((await host.run({ ...deployA, beforeSwitch })).state.said).toEqual([]);
    expect((await host.run({ ...deployB, beforeSwitch })).state.said).toEqual(['saved']);
  });

  test.concurrent('their docker compose is of the project that was named', async () => {
    const host = await hostWithRelease([release.a]);
    const beforeSwitch = 'echo "${COMPOSE_PROJECT_NAME-none}"';
    expect((await host.run({ ...deployB, beforeSwitch })).state.said).toEqual(['none']);
    const named = { images: [release.c], projectName: 'shop', beforeSwitch };
    expect((await host.run(named)).state.said).toContain('shop');
  });

  test.concurrent('migrate-command runs with the new pin, and one that fails leaves everything as it was, its data restored', async () => {
    const host = await hostWithRelease([release.a]);
    const before = await host.look();
    const commands = {
      beforeSwitch: 'cat compose.override.yaml; echo data >>table',
      migrateCommand: 'cat compose.override.yaml; echo broken >table; exit 3',
      restoreCommand: 'rm table',
    };
    const { state } = await host.run({ ...deployB, ...commands });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors).toEqual([
      { phase: 'migrate-command', text: expect.stringContaining('migrate-command ended with status 3') },
    ]);
    expect(state.said.filter((line) => line.includes('image:'))).toEqual([
      `    image: ${release.a}`,
      `    image: ${release.b}`,
    ]);
    expect(await host.look()).toEqual(before);
  });

  test.concurrent('restore-command runs before the previous release starts again, by hand or because the new one is sick', async () => {
    const host = await hostWithRelease([release.a]);
    await host.set('behaviour', `${imageId(release.b)} unhealthy\n`);
    const restoreCommand = 'echo restored from "$CACHE_PREWARM_IMAGE"; exit 1';
    const sick = await host.run({ ...deployB, restoreCommand });
    expect(sick.state.outcome).toBe('rolled-back');
    expect(sick.state.said).toContain(`restored from ${release.a}`);
    expect(sick.state.warnings).toEqual([
      expect.stringContaining(
        'The data stays as the new release left it: restore-command ended with status 1',
      ),
    ]);
    await host.run({ images: [release.c], restoreCommand });
    await host.set('behaviour', `${imageId(release.a)} unhealthy\n${imageId(release.b)} unhealthy\n`);
    const once = { mode: 'rollback', images: [], rollbackTo: 'previous' } as const;
    const failed = await host.run({ ...once, restoreCommand: 'echo restored' });
    expect(failed.state.outcome).toBe('rolled-back');
    expect(failed.state.said.filter((line) => line === 'restored')).toHaveLength(1);
    const back = await host.run({
      mode: 'rollback',
      images: [],
      rollbackTo: 'previous',
      restoreCommand,
    });
    expect(back.state.outcome).toBe('failed-before-switch');
    expect(await runningImages(host)).toEqual({ web: release.c });
  });

  test.concurrent('a health command has until its deadline to succeed, and what it said is the reason if it does not', async () => {
    const host = await hostWithRelease([release.a]);
    // Well until the new release has run: the same gate for the way back.
    const command =
      'if grep -q sha256:b ../engine/containers; then : >../broken; fi; [ ! -e ../broken ] || { echo still starting; exit 1; }';
    const policy = { ...health, command, intervalMs: 200, timeoutMs: 600 };
    const { state } = await host.run({ ...deployB, health: policy });
    expect(state.errors[0]).toEqual({
      phase: 'health',
      text: 'health-command ended with status 1: still starting',
    });
    expect([state.outcome, state.likelyCause]).toEqual(['rollback-failed', undefined]);
  });

  test.concurrent('a health command that fails for the running release, too, is the likely cause, and no rollback fails for it', async () => {
    const host = await hostWithRelease([release.a]);
    const before = await host.look();
    const policy = { ...health, command: 'echo no such page; exit 22', intervalMs: 100, timeoutMs: 300 };
    const why =
      'The health-command fails for the running release, too: is the command right? It ended with status 22: no such page';
    const { state } = await host.run({ ...deployB, health: policy });
    expect([state.outcome, state.notices, state.likelyCause]).toEqual(['rolled-back', [why], why]);
    expect(await runningImages(host)).toEqual({ web: release.a });
    const strict = await host.run({ ...deployB, health: { ...policy, baseline: 'require' } });
    expect(strict.state.outcome).toBe('failed-before-switch');
    expect(strict.state.errors).toEqual([{ phase: 'record', text: `${why} (health-baseline: require)` }]);
    expect((await host.look()).files).toEqual(before.files);
  });
});

describe('services of all kinds', () => {
  const twoServices = (other: string) => ({
    'compose.yaml': `services:\n  web:\n    image: ghcr.io/owner/app:1\n  ${other}:\n    image: ghcr.io/owner/app:1\n`,
  });

  test.concurrent('one that ends with 0 is no failure, and is named', async () => {
    const host = await createSwitchHost(twoServices('seed'));
    await host.set('behaviour', 'seed ends\n');
    const { state } = await host.run(deployA);
    expect([state.outcome, state.ended, state.unchecked]).toEqual(['deployed', ['seed'], ['web']]);
    expect((await host.run(deployA)).state.outcome).toBe('unchanged');
    expect((await host.run(deployB)).state.outcome).toBe('deployed');
  });

  test.concurrent('one that ran on before is one that failed when it ends', async () => {
    const host = await hostWithRelease([release.a]);
    await host.set('behaviour', `${imageId(release.b)} ends\n`);
    const { state } = await host.run(deployB);
    expect([state.outcome, state.errors]).toEqual([
      'rolled-back',
      [{ phase: 'up', text: 'web exited with status 0' }],
    ]);
  });

  test.concurrent.each([
    ['does not become healthy', 'behaviour', `${imageId(release.b)} starting\n`, 'web is starting after 1 s'],
    [
      'has fewer containers than it is to have',
      'scale',
      'web 2\n',
      'containers of web: 1, expected 2 after 1 s',
    ],
  ] as const)('one that %s in time is rolled back', async (_what, name, text, why) => {
    const host = await hostWithRelease([release.a]);
    await host.set(name, text);
    const { state } = await host.run({ ...deployB, health: { ...health, waitTimeoutMs: 1000 } });
    expect(state.errors[0]).toEqual({ phase: 'up', text: why });
  });

  test.concurrent('are watched for less time where each of them has passed its health check', async () => {
    const host = await createSwitchHost(twoServices('worker'));
    const settled = async (behaviour: string) => {
      await host.set('behaviour', behaviour);
      const policy = { ...health, settleMs: 4000, settleCheckedMs: 0 };
      const { state } = await host.run({ ...deployA, force: true, health: policy });
      await host.run(deployB);
      return state.phases.find(({ name }) => name === 'settle')?.durationMs;
    };
    expect(await settled('web healthy\n')).toBeGreaterThanOrEqual(4000);
    expect(await settled('web healthy\nworker healthy\n')).toBeLessThan(4000);
  });

  test.concurrent('one that shares the network of another starts again with it, if it runs', async () => {
    const host = await createSwitchHost(severalFiles);
    const upOf = async (images: readonly string[]) => {
      await host.calls();
      expect((await host.run({ images })).state.outcome).toBe('deployed');
      return (await host.calls()).find((call) => call.includes(' up '))?.replace(/.* never /, '');
    };
    await host.set('depends', 'web api restart\n');
    expect(await upOf([release.a])).toBe('api worker');
    await host.run({ images: [front.e] });
    expect(await upOf([release.b])).toBe('api worker web');
    await host.set('depends', 'web api\n');
    expect(await upOf([release.c])).toBe('api worker');
    await host.set('depends', 'web api shares\n');
    expect(await upOf([release.b])).toBe('api worker web');
  });

  test.concurrent('one in a network that compose makes anew starts again, where the files have changed', async () => {
    const host = await createSwitchHost(severalFiles);
    await host.run({ images: [release.a, front.e] });
    const upOf = async (image: string) => {
      await host.calls();
      expect((await host.run({ images: [image] })).state.outcome).toBe('deployed');
      const calls = await host.calls();
      return [
        calls.find((call) => call.includes(' up '))?.replace(/.* never /, ''),
        calls.filter((call) => call.includes('--dry-run')).length,
      ];
    };
    const renewed = `# renews network\n${severalFiles['compose.yaml']}`;
    await host.write({ 'compose.yaml': renewed });
    expect(await upOf(release.b)).toEqual(['api worker web', 1]);
    expect(await upOf(release.c)).toEqual(['api worker', 0]);
    await host.write({ 'compose.yaml': `# changed\n${severalFiles['compose.yaml']}` });
    expect(await upOf(release.b)).toEqual(['api worker', 1]);
  });

  test.concurrent('one that was unhealthy before does not make the rollback of another one fail', async () => {
    const host = await createSwitchHost(twoServices('worker'));
    await host.run(deployA);
    await host.set('behaviour', 'worker falters\n');
    const { state } = await host.run(deployB);
    expect([state.outcome, state.notices]).toEqual([
      'rolled-back',
      ['worker did not run well before the deployment either, so the rollback does not check its state.'],
    ]);
  });
});

describe('the work that a job makes for a host', () => {
  test.concurrent('is a few questions to the engine, and a few programs besides', async () => {
    const host = await hostWithRelease([release.a], {
      'compose.yaml': 'services:\n  web:\n    image: ghcr.io/owner/app:1\n',
    });
    await host.run(deployB);
    await host.calls();
    const heard = await host.listeners();
    const programs = await host.countPrograms(() =>
      host.run({ images: [release.c], health: { ...health, settleMs: 500 } }),
    );
    const calls = (await host.calls()).map((call) =>
      call.replace(/(?<=\w) (?:-|ghcr|sha256).*?(?= cache-|$)/, ''),
    );
    expect(await host.listeners()).toBe(heard + 1);
    expect(calls).toEqual([
      // What the project is, what runs, what of the images is there.
      'compose config',
      'ps',
      'inspect',
      'image inspect',
      // The runner has given it that name already, where this is no test.
      `tag cache-prewarm/shop/app:${'c'.repeat(12)}`,
      'compose up',
      // It is up, and after the settling time still is.
      'inspect',
      'inspect',
      'tag cache-prewarm/shop/app:previous',
      'tag cache-prewarm/shop/app:current',
    ]);
    // Three scripts come over the connection: what starts the job, the watch, and what removes its folder.
    const { sleep = 0, sh = 0, tail = 0, ...others } = programs;
    expect(others).toEqual({
      cat: 1,
      cksum: 3,
      cp: 6,
      date: 3,
      flock: 3,
      grep: 1,
      mkdir: 5,
      mkfifo: 1,
      mv: 5,
      rm: 7,
      sed: 2,
      setsid: 3,
      sha256sum: 1,
      wc: 2,
    });
    // A watch is a shell and what follows the job's words. On a busy machine, a second one begins.
    expect(sh - tail).toBe(3);
    expect(tail).toBeLessThanOrEqual(2);
    // One for each of docker's programs, which ends it when it takes too long, and one for the settling time.
    expect(sleep).toBeLessThanOrEqual(calls.length + 4);
  });
});

test('a job starts the program of compose by its path, where that is known', async () => {
  const host = await hostWithRelease([release.a]);
  const program = join(host.projectDir, 'compose program');
  await writeFile(program, '#!/bin/sh\necho "$1" >>"$0.calls"\nexec docker compose "$@"\n', { mode: 0o755 });
  const { state } = await host.run({ ...deployB, composeProgram: program });
  expect(state.outcome).toBe('deployed');
  expect((await readFile(`${program}.calls`, 'utf8')).trim().split('\n')).toEqual(['config', 'up']);
});

describe('the connection of a job', () => {
  test.concurrent('may break at each step: the job is started once, and each of its events is heard once', async () => {
    const host = await hostWithRelease([release.a]);
    // It goes on after the first watch is lost, however fast the machine is.
    const lasting = { ...deployB, health: { ...health, settleMs: 2000 } };
    const undisturbed = await (await host.copy()).run(lasting);
    const lost = new Set<string>();
    let watches = 0;
    const { killed, state, events } = await host.run(lasting, {
      fate(text) {
        if (lost.has(text)) return 'arrives';
        lost.add(text);
        if (!text.includes('exec 7>>alive')) return 'after';
        watches++;
        return watches > 3 ? 'arrives' : 'during';
      },
    });
    expect([killed, state.outcome]).toEqual([false, 'deployed']);
    expect(events.map(({ name }) => name)).toEqual(undisturbed.events.map(({ name }) => name));
    const times = events.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    // The start with its parameters, the watches, and the removal of the folder.
    expect(lost.size).toBeGreaterThanOrEqual(4);
    expect(watches).toBeGreaterThanOrEqual(2);
    expect((await host.log()).map(({ to }) => to)).toEqual([release.a, release.b]);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('carries the program of the job only where the host does not have it, byte by byte', async () => {
    const host = await createSwitchHost();
    const uploads: string[] = [];
    const note = (text: string) => {
      if (text.startsWith('upload ')) uploads.push(text.replace(/.*\//, ''));
      return 'arrives' as const;
    };
    const program = join(host.projectDir, '.cache-prewarm', 'job.sh');
    for (const image of [release.a, release.b]) await host.run({ images: [image] }, { fate: note });
    expect(uploads).toEqual(['job.sh']);
    const whole = await readFile(program, 'utf8');
    await writeFile(program, `echo hijacked\n${whole}`);
    uploads.length = 0;
    expect((await host.run(deployA, { fate: note })).state.outcome).toBe('deployed');
    expect(uploads).toEqual(['job.sh']);
    expect(await readFile(program, 'utf8')).toBe(whole);
  });
});

describe('two jobs at once', () => {
  test.concurrent('the second one waits, and names the first one and its run', async () => {
    const host = await hostWithRelease([release.a]);
    const first = await host.start({ ...deployB, beforeSwitch: 'sleep 2' });
    const second = await host.start({ images: [release.c] });
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

  test.concurrent('one that does not get the lock in time has touched nothing', async () => {
    const host = await hostWithRelease([release.a]);
    const first = await host.start({ ...deployB, beforeSwitch: 'sleep 3' });
    while (!(await host.leftovers()).includes('the lock is held'))
      await new Promise((done) => setTimeout(done, 50));
    const { state } = await host.run({ images: [release.c], lockTimeoutMs: 500 });
    expect(state.outcome).toBe('failed-before-switch');
    expect(state.errors[0]?.text).toMatch(/^another deployment of this project holds the lock: mona, https:/);
    expect((await first.end).state.outcome).toBe('deployed');
    expect(await runningImages(host)).toEqual({ web: release.b });
  });
});

describe('shell injection', () => {
  const canary = join(tmpdir(), `cache-prewarm-canary-${process.pid}`);
  const evil = ordinarily(
    [`$(touch ${canary})`, `'; touch ${canary}; '`],
    [`\`touch ${canary}\``, `"; touch ${canary}; "`, `\ntouch ${canary}\n`],
  );

  test.concurrent.each(evil)('%j runs in no parameter that is text', async (text) => {
    const host = await hostWithRelease([release.a]);
    const { state } = await host.run({
      ...deployB,
      projectName: text,
      services: ['web', text],
      who: { actor: text, runUrl: text, revision: text, tag: text },
      health: {
        ...health,
        url: `http://127.0.0.1:1/${text.replaceAll(' ', '${IFS}').trim()}`,
        timeoutMs: 200,
        intervalMs: 100,
      },
    });
    expect(state.outcome).toBe('failed-before-switch');
    await host.run({ ...deployB, who: { actor: text, runUrl: text, revision: text, tag: text } });
    expect(await runningImages(host)).toEqual({ web: release.b });
    const entry = (await host.log()).at(-1);
    expect(entry).toMatchObject({ outcome: 'deployed', actor: text, revision: text, tag: text });
    expect(existsSync(canary)).toBe(false);
  });
});

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { atNight, everyCase } from '../support/extent.ts';
import {
  createSwitchHost,
  front,
  hostWithRelease,
  imageId,
  release,
  removeSwitchHosts,
  runningImages,
  type SwitchHost,
  severalFiles,
} from '../support/switch-host.ts';
import { sampleJob } from '../support/switch-job.ts';

jest.setTimeout(300_000);
afterAll(removeSwitchHosts);

const first = { images: [front.e, release.a] };
const second = { images: [release.a, front.f] };
const third = { images: [release.b, front.f] };
const back = { mode: 'rollback', images: [] } as const;
const runs = (app: string, other: string) => ({ api: app, web: other, worker: app });

const hostWith = (files = severalFiles) => hostWithRelease(first.images, files);

async function idsOf(host: SwitchHost): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await host.look()).containers.map(({ id, service }) => [service, id]));
}

const state = (host: SwitchHost, name: string) => join(host.projectDir, '.cache-prewarm', name);
const releases = async (host: SwitchHost) =>
  (await readFile(state(host, 'releases/list'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\d+ /, ''));

describe('several images of a project', () => {
  test.concurrent('are switched by one job and one compose up, each in the services of its repository', async () => {
    const host = await createSwitchHost(severalFiles);
    const { state: end } = await host.run(first);
    expect([end.outcome, end.errors]).toEqual(['deployed', []]);
    expect(end.after).toEqual(runs(release.a, front.e));
    expect(await runningImages(host)).toEqual(runs(release.a, front.e));
    expect((await host.calls()).filter((call) => call.includes(' up '))).toEqual([
      expect.stringMatching(/ api web worker$/),
    ]);
    expect(await releases(host)).toEqual([`deployed ${release.a},${front.e}`]);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('of which one changed replace only its own containers, and the same again replaces none', async () => {
    const host = await hostWith();
    const before = await idsOf(host);
    expect((await host.run(second)).state.outcome).toBe('deployed');
    expect(await runningImages(host)).toEqual(runs(release.a, front.f));
    expect(await idsOf(host)).toEqual({ ...before, web: expect.not.stringMatching(`^${before['web']}$`) });
    const after = await host.look();
    expect((await host.run({ images: [...second.images].reverse() })).state.outcome).toBe('unchanged');
    expect(await host.look()).toEqual(after);
  });

  test.concurrent('of which one is unhealthy all go back together', async () => {
    const host = await hostWith();
    const before = await host.look();
    await host.set('behaviour', `${imageId(front.f)} exits\n`);
    const { state: end } = await host.run(third);
    expect([end.outcome, end.errors]).toEqual([
      'rolled-back',
      [{ phase: 'up', text: expect.stringContaining('web exited with status 3') }],
    ]);
    expect(await runningImages(host)).toEqual(runs(release.a, front.e));
    expect((await host.look()).files).toEqual(before.files);
    expect(await host.leftovers()).toEqual([]);
  });

  test.concurrent('are taken down together where nothing ran before', async () => {
    const host = await createSwitchHost(severalFiles);
    await host.set('behaviour', `${imageId(front.e)} exits\n`);
    expect((await host.run(first)).state.outcome).toBe('taken-down');
    expect(await host.look()).toEqual({ containers: [], files: severalFiles });
    await host.set('behaviour', '');
    await host.run(first);
    expect((await host.run({ ...first, mode: 'take-down' })).state.outcome).toBe('taken-down');
    expect(await host.look()).toEqual({ containers: [], files: severalFiles });
    expect(await releases(host)).not.toContain(`deployed ${release.a},${front.e}`);
  });

  test.concurrent('of which one is not there are not switched, and nothing was touched', async () => {
    const host = await hostWith();
    const before = await host.look();
    const missing = `ghcr.io/owner/front@sha256:${'9'.repeat(64)}`;
    const { state: end } = await host.run({ images: [release.b, missing] });
    expect(end.outcome).toBe('failed-before-switch');
    expect(end.errors[0]?.text).toContain(`the image ${missing} is not on the host`);
    expect(await host.look()).toEqual(before);
  });

  test.concurrent('go back by hand as one release: to the one before, to a tag, a commit, or the digest of any of them', async () => {
    const host = await hostWith();
    const who = (revision: string, web: string) => ({
      ...sampleJob().who,
      revision,
      images: [
        { image: release.a, tag: undefined },
        { image: front.f, tag: web },
      ],
    });
    await host.run({ ...second, who: who('1f3b9c2aaaa', 'web-7') });
    await host.run({ ...third, who: who('2e4b9c2aaaa', 'web-8') });
    expect(await host.rollbackTarget('previous')).toEqual(runs(release.a, front.f));
    const goBack = async (rollbackTo: string, more = {}) => {
      const { state: end } = await host.run({ ...back, rollbackTo, ...more });
      expect([end.outcome, end.errors]).toEqual(['deployed', []]);
      return runningImages(host);
    };
    expect(await goBack('previous')).toEqual(runs(release.a, front.f));
    expect(await goBack(front.e.split('@')[1] ?? '')).toEqual(runs(release.a, front.e));
    expect(await goBack('2e4b9c2')).toEqual(runs(release.b, front.f));
    expect(await goBack('web-7')).toEqual(runs(release.a, front.f));
    expect(await goBack(release.b.split('@')[1] ?? '')).toEqual(runs(release.b, front.f));
    expect(await goBack('1f3b9c2')).toEqual(runs(release.a, front.f));
    // One of its repositories is enough to say which releases are meant.
    expect(await goBack('previous', { repositories: ['ghcr.io/owner/front'] })).toEqual(
      runs(release.b, front.f),
    );
  });

  test.concurrent('follow a release of one image, whose record an earlier version wrote, and it can be gone back to', async () => {
    const files = {
      'compose.yaml': (severalFiles['compose.yaml'] ?? '').replace(/ {2}web:\n.*\n/, ''),
    };
    const host = await createSwitchHost(files);
    await host.run({ images: [release.a] });
    await host.run({ images: [release.b] });
    expect(await releases(host)).toEqual([`deployed ${release.a}`, `deployed ${release.b}`]);
    const { state: end } = await host.run({ ...third, composeFile: severalFiles['compose.yaml'] });
    expect(end.outcome).toBe('deployed');
    expect(await runningImages(host)).toEqual(runs(release.b, front.f));
    await host.run({ ...back, rollbackTo: 'previous' });
    expect(await runningImages(host)).toMatchObject({ api: release.b, worker: release.b });
    const single = await host.run({ ...back, rollbackTo: release.a.split('@')[1] ?? '' });
    expect(single.state.outcome).toBe('deployed');
    expect(await runningImages(host)).toMatchObject({ api: release.a, worker: release.a });
  });

  test.concurrent.each(['with the deployment', 'before it'])(
    'are found where one image became two, and the Compose file that says so comes %s',
    async (when) => {
      const one = severalFiles['compose.yaml']?.replace('owner/front', 'owner/app') ?? '';
      const host = await createSwitchHost({ 'compose.yaml': one });
      expect((await host.run({ images: [release.a] })).state.outcome).toBe('deployed');
      expect(await runningImages(host)).toEqual(runs(release.a, release.a));
      const composeFile = severalFiles['compose.yaml'];
      if (when === 'before it') await writeFile(join(host.projectDir, 'compose.yaml'), composeFile ?? '');
      const { state } = await host.run({ ...second, ...(when === 'before it' ? {} : { composeFile }) });
      expect({ outcome: state.outcome, errors: state.errors }).toEqual({ outcome: 'deployed', errors: [] });
      expect(await runningImages(host)).toEqual(runs(release.a, front.f));
    },
  );

  test.concurrent('go back to what each service ran before this tool came, also where no registry knows its image', async () => {
    const host = await createSwitchHost({
      'compose.yaml':
        severalFiles['compose.yaml']?.replaceAll(/ghcr.io\/owner\/(app|front):1/g, '$1:local') ?? '',
    });
    const engine = join(host.projectDir, '..', 'engine', 'images');
    const [app, other] = [`sha256:${'5'.repeat(64)}`, `sha256:${'6'.repeat(64)}`];
    await writeFile(engine, `${await readFile(engine, 'utf8')}app:local ${app}\nfront:local ${other}\n`);
    await writeFile(
      join(host.projectDir, '..', 'engine', 'containers'),
      ['api app', 'worker app', 'web front']
        .map((line, number) => {
          const [service = '', name = ''] = line.split(' ');
          return `old${number} ${service} ${name === 'app' ? app : other} ${name}:local running 0 0 none 2026-01-01T00:00:0${number}\n`;
        })
        .join(''),
    );
    const { state: end } = await host.run({ ...third, composeFile: severalFiles['compose.yaml'] });
    expect([end.outcome, end.errors]).toEqual(['deployed', []]);
    const rolled = await host.run({ ...back, rollbackTo: 'previous' });
    expect([rolled.state.outcome, rolled.state.errors]).toEqual(['deployed', []]);
    expect(await runningImages(host)).toEqual(runs(app, other));
  });

  test.concurrent('go back to what ran, although its tag names another image by now', async () => {
    const host = await createSwitchHost();
    const engine = join(host.projectDir, '..', 'engine');
    const [ran, moved] = [`sha256:${'5'.repeat(64)}`, `sha256:${'6'.repeat(64)}`];
    const images = await readFile(join(engine, 'images'), 'utf8');
    await writeFile(join(engine, 'images'), `${images}ghcr.io/owner/app:1 ${moved}\n<none> ${ran}\n`);
    await writeFile(
      join(engine, 'containers'),
      `old web ${ran} ghcr.io/owner/app:1 running 0 0 none 2026-01-01T00:00:00\n`,
    );
    await host.set('behaviour', `${imageId(release.b)} exits\n`);
    const { state: end } = await host.run({ images: [release.b] });
    expect(end.outcome).toBe('rolled-back');
    const { containers } = await host.look();
    expect(containers.map(({ service, image }) => [service, image])).toContainEqual(['web', ran]);
  });

  test.concurrent('stay on the host with each release that is kept', async () => {
    const host = await hostWith();
    await host.run({ ...second, keep: 3 });
    await host.run({ ...third, keep: 3 });
    // A release that is kept has the same image of the application as the one that goes.
    const { state: end } = await host.run({ images: [release.c, front.f], keep: 3 });
    expect(end.removed).toEqual([front.e]);
    expect(await host.images()).toEqual(expect.arrayContaining([release.a, release.b, release.c, front.f]));
    const last = await host.run({ images: [release.c, front.f], force: true, keep: 1 });
    expect([...last.state.removed].sort()).toEqual([release.a, release.b]);
  });

  test.concurrent('are each named to the commands of the user, a line each', async () => {
    const host = await hostWith();
    const told =
      'echo "$CACHE_PREWARM_IMAGE|$CACHE_PREWARM_PREVIOUS_IMAGE|$CACHE_PREWARM_RELEASE"; echo "$CACHE_PREWARM_PREVIOUS_IMAGES"; echo "$CACHE_PREWARM_IMAGES"';
    const { state: end } = await host.run({ ...second, beforeSwitch: told });
    expect(end.said).toEqual(['||abc', release.a, front.e, release.a, front.f]);
    // What is restored is the release that runs next: it is the one of before, whose name is that of its images together.
    await host.set('behaviour', `${imageId(release.b)} exits\n`);
    const sick = await host.run({ ...third, restoreCommand: told });
    const name = createHash('sha256').update(`${release.a},${front.f}`).digest('hex').slice(0, 12);
    expect(sick.state.said.slice(-5)).toEqual([
      `||${name}`,
      ...[release.b, front.f],
      ...[release.a, front.f],
    ]);
  });

  test.concurrent('are pinned in a variable each, and a variable that is missing is named', async () => {
    const compose = (severalFiles['compose.yaml'] ?? '')
      .replaceAll('ghcr.io/owner/app:1', '${APP_IMAGE}')
      .replaceAll('ghcr.io/owner/front:1', '${FRONT_IMAGE}');
    const host = await createSwitchHost({ 'compose.yaml': compose, '.env': 'X=1\n' });
    const pin = {
      kind: 'variables',
      names: { 'ghcr.io/owner/app': 'APP_IMAGE', 'ghcr.io/owner/front': 'FRONT_IMAGE' },
    } as const;
    expect((await host.run({ ...first, pin })).state.errors).toEqual([]);
    const env = (app: string, other: string) => `X=1\nAPP_IMAGE=${app}\nFRONT_IMAGE=${other}\n`;
    expect((await host.look()).files).toEqual({ 'compose.yaml': compose, '.env': env(release.a, front.e) });
    expect((await host.run({ ...first, pin })).state.outcome).toBe('unchanged');
    await host.set('behaviour', `${imageId(front.f)} exits\n`);
    expect((await host.run({ ...third, pin })).state.outcome).toBe('rolled-back');
    expect((await host.look()).files['.env']).toBe(env(release.a, front.e));
    await host.set('behaviour', '');
    await host.run({ ...third, pin });
    const half = { kind: 'variables', names: { 'ghcr.io/owner/app': 'APP_IMAGE' } } as const;
    const { state: end } = await host.run({ ...back, rollbackTo: 'previous', pin: half });
    expect(end.outcome).toBe('failed-before-switch');
    expect(end.errors[0]?.text).toContain("add a line 'ghcr.io/owner/front=NAME'");
    expect(await runningImages(host)).toEqual(runs(release.b, front.f));
  });

  test.concurrent('leave a service alone that was not named, and refuse one that none of them is for', async () => {
    const host = await hostWith();
    const before = await idsOf(host);
    expect((await host.run({ ...third, services: ['web', 'worker'] })).state.outcome).toBe('deployed');
    expect(await runningImages(host)).toEqual({ ...runs(release.b, front.f), api: release.a });
    expect((await idsOf(host))['api']).toBe(before['api']);
    const { state: end } = await host.run({ ...first, services: ['web', 'database'] });
    expect(end.errors[0]?.text).toContain('none of the images is for the service database');
  });

  test.concurrent('roll in the order of their dependencies, and a service whose image is the same does not', async () => {
    const host = await hostWith();
    await host.set('depends', 'api web\nworker api\n');
    const services = ['api', 'web', 'worker'].map((service) => ({ service, replicas: 1 }));
    const proxy = { kind: 'self-draining' } as const;
    const rolling = { services, isRequired: true, proxy, drainTimeMs: 0, drainTimeoutMs: 0 };
    const rolled = async (images: readonly string[], more = {}) => {
      const { state: end } = await host.run({ images, rolling, ...more });
      expect([end.outcome, end.errors]).toEqual(['deployed', []]);
      return end.phases.flatMap(({ name }) => (name.startsWith('roll ') ? [name] : []));
    };
    const before = await idsOf(host);
    expect(await rolled(second.images)).toEqual(['roll web']);
    const { web, ...others } = await idsOf(host);
    expect({ ...others, web: before['web'] }).toEqual(before);
    expect(web).not.toBe(before['web']);
    expect(await runningImages(host)).toEqual(runs(release.a, front.f));
    expect(await rolled([release.b, front.e])).toEqual(['roll web', 'roll api', 'roll worker']);
    expect(await runningImages(host)).toEqual(runs(release.b, front.e));
    // What has rolled is known to compose, with what it depends on.
    expect(await rolled([release.b, front.f])).toEqual(['roll web']);
    expect(await rolled([release.b, front.e])).toEqual(['roll web']);
    // One that is recreated comes before those that depend on it.
    const withoutWeb = { ...rolling, services: services.filter(({ service }) => service !== 'web') };
    const { state: end } = await host.run({ ...second, rolling: withoutWeb });
    const phases = end.phases.map(({ name }) => name).filter((name) => /^(?:up|roll )/.test(name));
    expect(phases).toEqual(['up', 'roll api', 'roll worker']);
    await host.set('behaviour', `${imageId(release.c)} exits\n`);
    expect((await host.run({ images: [release.c, front.e], rolling })).state.outcome).toBe('rolled-back');
    expect(await runningImages(host)).toEqual(runs(release.a, front.f));
  });

  test.concurrent('roll nothing where compose is to make a network anew: they are refused, or all recreated', async () => {
    const services = ['api', 'web', 'worker'].map((service) => ({ service, replicas: 1 }));
    const rolling = {
      services,
      proxy: { kind: 'self-draining' },
      drainTimeMs: 0,
      drainTimeoutMs: 0,
    } as const;
    const changed = { 'compose.yaml': `# renews network\n${severalFiles['compose.yaml']}` };
    const rolled = ({ phases }: { readonly phases: readonly { readonly name: string }[] }) =>
      phases.map(({ name }) => name).filter((name) => /^(?:up|roll )/.test(name));

    const host = await hostWith();
    await host.write(changed);
    const before = [await idsOf(host), (await host.look()).files];
    const required = { ...rolling, isRequired: true };
    const { state: refused } = await host.run({ images: second.images, rolling: required });
    expect([refused.outcome, rolled(refused)]).toEqual(['failed-before-switch', []]);
    expect(refused.errors[0]?.text).toBe(
      'the configuration of the network shop_default has changed, and compose stops the containers in it to recreate it: deploy that change once with strategy: recreate, or undo it',
    );
    expect([await idsOf(host), (await host.look()).files]).toEqual(before);

    const optional = { ...rolling, isRequired: false };
    const { state: all } = await host.run({ images: second.images, rolling: optional });
    expect([all.outcome, rolled(all)]).toEqual(['deployed', ['up']]);
    expect(all.notices).toContainEqual(
      expect.stringMatching(/^Nothing rolls this time: .* shop_default has/),
    );
    // With the same files it rolls again.
    const { state: next } = await host.run({ images: [release.b, front.f], rolling: required });
    expect(rolled(next)).toContain('roll api');

    // Nobody is kept from going back.
    const other = await hostWith(changed);
    const composeFile = severalFiles['compose.yaml'];
    const { state: to } = await other.run({ images: second.images, rolling: required, composeFile });
    expect(rolled(to)).toContain('roll web');
    const back = { mode: 'rollback', images: [], rollbackTo: 'previous', rolling: required } as const;
    const { state: gone } = await other.run(back);
    expect([gone.outcome, rolled(gone)]).toEqual(['deployed', ['up']]);
  });

  test.concurrent('converge on one whole release when the job is killed at any call of docker', async () => {
    const original = await hostWith();
    const clean = await original.copy();
    await clean.set('behaviour', `${imageId(front.f)} exits\n`);
    await clean.run({ images: [release.b, front.e] });
    const calls = (await clean.calls()).length;
    expect(calls).toBeGreaterThanOrEqual(9);
    const wrong: unknown[] = [];
    for (let number = 4; number <= calls; number += everyCase() ? 1 : 6) {
      const host = await original.copy();
      await host.set('behaviour', `${imageId(front.f)} exits\n`);
      await host.set('hang', `${number}`);
      const { id, end } = await host.start({ images: [release.b, front.e] });
      await host.hanging();
      await host.kill(id);
      await end;
      await host.set('hang', '');
      // Sick, so the host goes back: to what ran before the job that was killed, or to that job's release.
      const next = await host.run({ images: [release.c, front.f] });
      const now = JSON.stringify(await runningImages(host));
      const whole = [runs(release.a, front.e), runs(release.b, front.e)].map((set) => JSON.stringify(set));
      if (next.state.outcome !== 'rolled-back' || !whole.includes(now))
        wrong.push([number, next.state.outcome, now]);
    }
    expect(wrong).toEqual([]);
  });
});

atNight(test)('one call of docker that fails leaves one whole release, whichever it is', async () => {
  const original = await hostWith();
  const clean = await original.copy();
  await clean.run(third);
  const calls = (await clean.calls()).length;
  const wrong: unknown[] = [];
  for (let number = 1; number <= calls; number++) {
    const host = await original.copy();
    await host.set('fail', `${number} before\n`);
    const { state: end } = await host.run(third);
    const now = JSON.stringify(await runningImages(host));
    const wanted = end.outcome === 'deployed' ? runs(release.b, front.f) : runs(release.a, front.e);
    if (now !== JSON.stringify(wanted)) wrong.push([number, end.outcome, now]);
  }
  expect(wrong).toEqual([]);
});

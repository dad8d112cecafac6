import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import { startProxy } from '../../scripts/registry-proxy.mjs';
import { createPrivateDockerConfig, userDockerEnvironment } from '../../src/adapters/docker/docker-config.ts';
import { doctorCommand } from '../../src/commands/doctor/index.ts';
import { maintainCommand } from '../../src/commands/maintain/index.ts';
import { verifyCommand } from '../../src/commands/verify/index.ts';
import { runBuild } from '../support/build-run.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm, runSession } from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian } = lab.generations;
const testHere =
  debian.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${debian.reason})`, () => {});
const stops: (() => Promise<void>)[] = [() => lab.stop()];

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** A registry that asks everybody for a password of its own, and keeps what it was sent. */
async function startLocked(name: string) {
  const auth = { username: `robot-${name}`, password: `open sesame ${name}` };
  const registry = await startRegistry({ dir: join(lab.dir, name), auth });
  const proxy = await startProxy({ target: registry.host });
  stops.push(registry.stop, proxy.stop);
  const sent = new Set<string | undefined>();
  proxy.addRule({
    match: ({ headers }) => {
      sent.add(headers.authorization);
      return false;
    },
    action: { kind: 'reset' },
  });
  const basic = `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}`;
  return { ...auth, host: proxy.host, sent, basic };
}

testHere(
  'base images, layers and the application lie in three registries with three passwords, and each is sent to its own',
  async () => {
    if (debian.kind !== 'ready') throw new Error(debian.reason);
    const builder = await debian.newBuilder();
    const [base, layers, app] = [
      await startLocked('base'),
      await startLocked('layers'),
      await startLocked('app'),
    ];
    const all = [base, layers, app];
    const project = await createSampleProject(lab.busybox);
    stops.push(() => project.remove());
    const values = {
      registries: all.map(({ host, username }, index) => `${host}=${username}:PASSWORD_${index}`).join('\n'),
      // A workflow gives them as one secret, a step and a terminal as environment variables.
      'registry-passwords': `PASSWORD_0=${base.password}`,
    };
    const options = {
      github: githubRun('push'),
      env: { PASSWORD_1: layers.password, PASSWORD_2: app.password },
    };
    const image = `${layers.host}/shop/web`;
    const copied = `${base.host}/busybox:1`;
    const asked = { ...values, image, 'build-args': `BASE_IMAGE=${copied}` };

    // Somebody else has put the base image there.
    const { env } = await createPrivateDockerConfig(
      userDockerEnvironment(builder.env),
      join(lab.dir, 'somebody'),
      [{ ...base, registry: base.host }],
    );
    await lab.docker(['buildx', 'imagetools', 'create', '--tag', copied, lab.busybox], env);

    const prewarmed = await runPrewarm(builder, project, asked, options);
    const pushed = { ...asked, push: 'true', tags: `${app.host}/shop/web:main` };
    const built = await runBuild(builder, project, pushed, options);
    const verified = await runSession(
      verifyCommand,
      builder,
      project,
      { ...values, image, 'app-image': `${app.host}/shop/web:main` },
      options,
    );

    const doctor = await runSession(doctorCommand, builder, project, { ...asked, retries: '0' }, options);
    // It deletes nothing: nothing is old. In a terminal, where a registry that is not GitHub's can be cleaned.
    const maintained = await runSession(
      maintainCommand,
      builder,
      project,
      { ...values, image, retries: '0', 'dry-run': 'true' },
      { env: options.env },
    );

    const runs = [
      ...[prewarmed.report, built.report, verified.result],
      ...[doctor.result, maintained.result],
    ];
    expect(runs.map(({ error }) => error)).toEqual(runs.map(() => undefined));
    expect(doctor.result).toMatchObject({ healthy: true });
    expect(prewarmed.report.outcome).toBe('prewarmed');
    expect(built.report.app.reference).toContain(`${app.host}/shop/web`);
    // Nothing, or the login that is meant for it.
    for (const { sent, basic } of all) expect([...sent].sort()).toEqual([basic, undefined].sort());
    const logs = [prewarmed, built, verified, doctor, maintained];
    const said = JSON.stringify(runs) + logs.map(({ log }) => log).join('');
    expect(said).not.toContain('open sesame');
    for (const { basic } of all) expect(said).not.toContain(basic.slice('Basic '.length));
    expect(prewarmed.masked).toEqual(expect.arrayContaining(all.map(({ password }) => password)));

    const without = await runBuild(
      builder,
      project,
      { ...pushed, registries: values.registries.split('\n').slice(0, 2).join('\n') },
      options,
    );
    expect(without.report.error?.message).toContain(`${app.host}/shop/web`);
  },
);

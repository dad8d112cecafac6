import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { node24 } from '../../scripts/tools.mjs';
import { createActionStep, type StepOptions } from '../support/action-step.ts';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { ordinarily } from '../support/extent.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';

jest.setTimeout(300_000);

const dist = join(import.meta.dirname, '..', '..', 'dist');
/** The Node that GitHub's runners start actions with, or where it cannot be had, the one that the tests run on. */
const runner = await node24();
const node = runner.kind === 'ready' ? runner.path : process.execPath;
const cleanups: (() => Promise<void>)[] = [];
let lab: DeployLab;
let host: TestHost;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([{ name: 'web1', store: 'containerd' }]);
  host = lab.host;
  const services = { web: { image: `${lab.registryHost}/owner/app:main`, ports: ['8080:8080'] } };
  await writeFile(host.outside(join(host.projectDir, 'compose.yaml')), JSON.stringify({ services }));
}, 300_000);

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
  await lab?.stop();
}, 60_000);

async function newStep(
  action: 'deploy' | 'prewarm' | 'verify',
  env: StepOptions['env'] = { PATH: process.env['PATH'] ?? '' },
) {
  const step = await createActionStep({
    node,
    env,
    workspace: lab.dir,
    event: 'push',
    launcher: join(dist, `${action}.js`),
  });
  cleanups.push(() => step.remove());
  return step;
}

let versions = 0;

/** A version of the application, as a new one each time. */
async function release() {
  const version = String(++versions);
  const layers = [{ name: 'base', bytes: 1_000_000 }];
  return { version, ...(await lab.pushImage({ tag: `v${version}`, layers, app: { version } })) };
}

const inputs = (image: string): Readonly<Record<string, string>> => ({
  ...lab.inputs(),
  image: `${lab.registryHost}/owner/app`,
  'app-image': image,
  layers: 'base=base',
  'health-url': 'http://127.0.0.1:8080/health',
});

async function served(): Promise<string> {
  const response = await fetch(`http://${host.address}:8080/version`);
  return (await response.text()).trim();
}

/** Waits until no job works on the host any more, and says what it left there. */
async function hostAtRest(): Promise<readonly string[]> {
  const { stdout } = await lab.ssh(
    host,
    `cd /srv/app/.cache-prewarm 2>/dev/null || exit 0
flock lock true
grep -rlF -e '${lab.auth.password}' -e 'PRIVATE KEY' /srv/app "$HOME" 2>/dev/null
find /srv/app -name '*.part' -o -name '*cache-prewarm-new' -o -name parameters`,
  );
  return stdout.split('\n').filter((line) => line !== '');
}

/** Programs of this machine that have the text on their command line. */
async function processesWith(text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(text)) found.push(line.replaceAll('\0', ' '));
  }
  return found;
}

async function noneLeft(text: string): Promise<readonly string[]> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await processesWith(text)).length === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return processesWith(text);
}

describe('a step of the action deploy', () => {
  testOnHosts('deploys, tells it everywhere, and leaves no key, login or process', async () => {
    const { reference, byDigest, version } = await release();
    const step = await newStep('deploy');
    const run = await step.main(inputs(reference));
    expect({ status: run.status, log: run.status === 0 ? '' : run.log }).toEqual({ status: 0, log: '' });
    expect(run.outputs).toEqual({
      outcome: 'deployed',
      image: byDigest,
      images: JSON.stringify([byDigest]),
      hosts: '{"web1":"deployed"}',
      'planned-bytes': expect.stringMatching(/^\d{6,8}$/),
      'downloaded-bytes': run.outputs['planned-bytes'],
      'saved-bytes': '0',
      figures: expect.stringContaining('"step":"deploy"'),
      report: expect.stringContaining('"kind":"deploy"'),
    });
    expect(run.summary).toContain('web1');
    expect(run.summary).toContain(byDigest.slice(-12));
    expect(await served()).toBe(version);
    const told = `${run.log.replace(/^::add-mask::.*$/gm, '')}${run.summary}${JSON.stringify(run.outputs)}`;
    for (const secret of [lab.auth.password, 'PRIVATE KEY', ...lab.host.privateKey.split('\n').slice(1, 4)])
      expect(told).not.toContain(secret);
    expect((await step.post()).status).toBe(0);
    expect(await readdir(step.tempDir)).toEqual([]);
    expect(await noneLeft(step.tempDir)).toEqual([]);
    expect(await hostAtRest()).toEqual([]);
  });

  testOnHosts('fails before anything is connected, with everything that is wrong in its inputs', async () => {
    const step = await newStep('deploy');
    const run = await step.main({
      ...inputs('not an image'),
      hosts: 'web1=:22',
      'ssh-key': 'no key',
      'known-hosts': '',
      'project-dir': 'srv',
      batches: '0,200%',
      'health-timeout': 'soon',
      services: '--all',
    });
    await step.post();
    expect(run.status).toBe(1);
    const names = [
      'app-image',
      'hosts',
      'ssh-key',
      'known-hosts',
      'project-dir',
      'batches',
      'health-timeout',
      'services',
    ];
    expect(names.filter((name) => !run.log.includes(`${name}:`))).toEqual([]);
    expect(run.log).not.toContain('connect: ');
  });

  testOnHosts.each(
    ordinarily<readonly [string, RegExp]>(
      [['containers are made anew', /web1: up/]],
      [
        ['it pulls', /pull: web1/],
        ['the host begins to switch', /web1: (?:lock|record)/],
        ['it connects', /connect: web1/],
        ['it plans', /plan: web1/],
        ['the health is looked at', /web1: health/],
      ],
    ),
  )('killed with -9 while %s, the host serves, and the next run converges', async (_when, when) => {
    const before = await served();
    const { reference, version } = await release();
    const step = await newStep('deploy');
    const killed = await step.main(inputs(reference), {}, { when, signal: 'SIGKILL' });
    expect(killed.status).toBeNull();
    expect(await hostAtRest()).toEqual([]);
    expect([before, version]).toContain(await served());
    // The runner runs the post step whatever became of the main one.
    await step.post();
    expect(await readdir(step.tempDir)).toEqual([]);
    expect(await noneLeft(step.tempDir)).toEqual([]);

    const next = await (await newStep('deploy')).main(inputs(reference));
    expect({ status: next.status, log: next.status === 0 ? '' : next.log }).toEqual({ status: 0, log: '' });
    expect(['deployed', 'unchanged']).toContain(next.outputs['outcome']);
    expect(await served()).toBe(version);
  });

  testOnHosts.each(ordinarily<NodeJS.Signals>(['SIGTERM'], ['SIGINT']))(
    'a job that is cancelled (%s) leaves the host to finish, and no key behind',
    async (signal) => {
      const { reference, version } = await release();
      const step = await newStep('deploy');
      const run = await step.main(inputs(reference), {}, { when: /web1: up/, signal });
      expect(run.status).not.toBe(0);
      expect(await hostAtRest()).toEqual([]);
      expect(await served()).toBe(version);
      await step.post();
      expect(await readdir(step.tempDir)).toEqual([]);
      expect(await noneLeft(step.tempDir)).toEqual([]);
    },
  );
});

describe('a step of the action verify', () => {
  testOnHosts(
    'passes where everything is there, and fails where a layer is not, with the table of both',
    async () => {
      await lab.pushImage({ tag: 'seed', layers: [{ name: 'seed', bytes: 1000 }] });
      await writeFile(
        join(lab.dir, 'Dockerfile'),
        `FROM ${lab.registryHost}/owner/app:seed AS base\nCOPY Dockerfile /copied\n`,
      );
      const { reference } = await release();
      // The host's engine builds: nothing else of this machine knows its registry.
      const engine = { PATH: process.env['PATH'] ?? '', ...host.engineEnv };
      const { hosts: _hosts, ...common } = inputs(reference);
      const prewarm = await (await newStep('prewarm', engine)).main({ ...common, 'min-free-disk': '1GB' });
      expect({ status: prewarm.status, log: prewarm.status === 0 ? '' : prewarm.log }).toEqual({
        status: 0,
        log: '',
      });
      await (await newStep('deploy')).main({ ...inputs(reference), prewarm: 'all' });
      const well = await (await newStep('verify')).main(inputs(reference));
      expect({ status: well.status, log: well.status === 0 ? '' : well.log }).toEqual({ status: 0, log: '' });
      const layers = 'base=base\nnode=node';
      const absent = await (await newStep('verify')).main({ ...inputs(reference), layers });
      expect(absent.status).toBe(1);
      expect(absent.log).toMatch(/^::error/m);
      expect(absent.summary).toContain('node');
      expect(JSON.parse(absent.outputs['report'] ?? '').layers).toContainEqual(
        expect.objectContaining({ name: 'node', state: 'absent' }),
      );
    },
  );
});

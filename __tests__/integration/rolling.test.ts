import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { ProxyKind } from '../../scripts/rolling/project.mjs';
import { currentCompose, currentEngine, engineVersion } from '../../scripts/tools.mjs';
import { atNight, everyCase, ordinarily } from '../support/extent.ts';
import { hostsMissing } from '../support/hosts.ts';
import { type RollingScene, rollingMissing, startRollingScene } from '../support/rolling-scene.ts';

jest.setTimeout(400_000);

/** With the engine and compose of today instead of Debian's, as a long test does it. */
const today = process.env['TODAYS_ENGINE'] !== undefined;
const engine = today ? await currentEngine() : undefined;
const compose = today ? await currentCompose() : undefined;
const missing =
  hostsMissing ?? rollingMissing ?? [engine, compose].find((tool) => tool?.kind === 'unavailable')?.reason;
const testHere = (title: string, run: () => Promise<void>): void =>
  missing === undefined ? test(title, run) : test.skip(`${title} (${missing})`, () => {});
let scene: RollingScene;

beforeAll(async () => {
  if (missing === undefined)
    scene = await startRollingScene(today ? { release: 'current', compose: 'current' } : {});
}, 300_000);

afterAll(() => scene?.stop(), 60_000);

if (today)
  testHere('the host has the engine of today', async () => {
    expect(scene.lab.host.engineVersion).toBe(engineVersion);
  });

/** The proxy that the project runs behind as it was written, after the last test; undefined: it was changed. */
let current: ProxyKind | undefined;
let releases = 1;

/** Has the project run behind a proxy. @returns the version that is served */
async function ready(kind: ProxyKind): Promise<string> {
  if (current !== kind) await scene.start(kind, kind === 'self-draining' ? { arguments: ['4000'] } : {});
  current = kind;
  return (await scene.served()) ?? '';
}

/** Pushes a version that is not there yet. */
async function newRelease(prefix = 'v'): Promise<string> {
  releases++;
  await scene.push(`${prefix}${releases}`);
  return `${prefix}${releases}`;
}

const rollsBehind = (kind: ProxyKind): void =>
  testHere(
    `behind ${kind} no request fails, GET or POST, and compose has nothing to do afterwards`,
    async () => {
      await ready(kind);
      for (let count = 0; count < (everyCase() ? 3 : 1); count++) {
        // A self-draining application is not kept back: its proxy is told nothing.
        const version = await newRelease(kind === 'self-draining' ? 'v' : 'warming');
        const before = await scene.ids();
        const { result, load } = await scene.underLoad(() => scene.lab.deploy(scene.inputs(kind, version)));
        expect({ outcome: result.report.outcome, error: result.report.error }).toEqual({
          outcome: 'deployed',
          error: undefined,
        });
        expect({ failures: load.failures }).toEqual({ failures: [] });
        expect(load.posts).toBeGreaterThan(50);
        expect(load.slowestMs).toBeLessThan(2000);
        // Nobody was sent to a container that is gone, not even to be sent on to the other one.
        if (kind === 'haproxy') {
          expect(await scene.connectFailures()).toEqual({ retried: 0, sentOn: 0 });
          expect(await scene.drained()).toEqual([]);
        }
        expect(load.versions).toContain(version);
        expect(result.report.hosts[0]?.strategies).toEqual([
          { service: 'web', strategy: 'rolling', because: undefined },
        ]);
        expect(result.report.hosts[0]?.downtimeMs).toBe(0);
        expect(await scene.served()).toBe(version);
        const after = await scene.ids();
        expect(after).toHaveLength(1);
        expect(before).not.toContain(after[0]);
        const { host } = scene.lab;
        await scene.lab.ssh(host, `cd ${host.projectDir} && docker compose up --detach`);
        expect(await scene.ids()).toEqual(after);
        expect(await scene.containers()).toEqual(['proxy running', 'web running']);
      }
    },
  );

// The proxy stays as long as the next test wants the same one: another one is another project.
rollsBehind('haproxy');

// The websocket below waits for the end of connections, too.
atNight(testHere)(
  'connections that are kept open, and requests that take long, come to their end',
  async () => {
    for (const kind of ordinarily<ProxyKind>(['haproxy'], ['nginx'])) {
      const was = await ready(kind);
      const version = await newRelease();
      const slow = Array.from({ length: 5 }, () => scene.served('/slow?ms=5000'));
      const { result, load } = await scene.underLoad(() => scene.lab.deploy(scene.inputs(kind, version)), {
        keepAlive: true,
      });
      expect([result.report.outcome, result.report.error]).toEqual(['deployed', undefined]);
      expect(await Promise.all(slow)).toEqual([was, was, was, was, was]);
      // nginx closes idle connections when it is reloaded: who uses one at that very moment meets it closed (docs/rolling.md).
      const met = load.failures.filter((failure) => !/after \d{1,2} ms: socket hang up$/.test(failure));
      expect({ kind, failures: kind === 'nginx' ? met : load.failures }).toEqual({ kind, failures: [] });
      expect(load.failures.length).toBeLessThan(5);
    }
  },
);

testHere('a sick release is removed, and the old one never stopped serving', async () => {
  const was = await ready('haproxy');
  const before = await scene.ids();
  const sick = await newRelease('sick');
  const { result, load } = await scene.underLoad(() =>
    scene.lab.deploy({ ...scene.inputs('haproxy', sick), 'wait-timeout': '10s' }),
  );
  expect(result.report.outcome).toBe('rolled-back');
  expect(result.report.error?.message).toMatch(/web is unhealthy|not healthy within/);
  expect({ failures: load.failures, versions: load.versions }).toEqual({ failures: [], versions: [was] });
  expect(await scene.ids()).toEqual(before);
  expect(await scene.containers()).toEqual(['proxy running', 'web running']);
  // Whatever compose starts next is served.
  expect(await scene.drained()).toEqual([]);
});

testHere('a proxy that cannot be told is an error, and what serves is not touched', async () => {
  const was = await ready('haproxy');
  const before = await scene.ids();
  const version = await newRelease();
  for (const [wrong, why] of ordinarily<readonly [Readonly<Record<string, string>>, RegExp]>(
    [
      [
        { 'proxy-backend': 'other' },
        /haproxy has slots for 0 new containers in the backend other, expected 1/,
      ],
    ],
    [[{ 'proxy-admin': '127.0.0.1:1' }, /haproxy has slots for 0 new containers in the backend web/]],
  )) {
    const { result, load } = await scene.underLoad(() =>
      scene.lab.deploy({ ...scene.inputs('haproxy', version), ...wrong }),
    );
    expect(result.report.error?.message).toMatch(why);
    expect(result.report.outcome).toBe('rolled-back');
    expect({ failures: load.failures, versions: load.versions }).toEqual({ failures: [], versions: [was] });
    expect(await scene.ids()).toEqual(before);
    expect(await scene.drained()).toEqual([]);
  }
});

const kills = ordinarily<readonly [ProxyKind, string]>(
  [['haproxy', 'drain web']],
  [
    ['haproxy', 'beside web'],
    ...['pin', 'roll web', 'beside web', 'drain web', 'health', 'stop web'].map(
      (phase) => ['nginx', phase] as const,
    ),
  ],
);
testHere(
  'killed with -9 in any phase, the next deployment ends with one healthy release and no stray container',
  async () => {
    const { host } = scene.lab;
    for (const [kind, phase] of kills) {
      await ready(kind);
      const first = await newRelease();
      let killed = false;
      const { result, load } = await scene.underLoad(() =>
        scene.lab.deploy(scene.inputs(kind, first), (line) => {
          if (killed || !line.endsWith(`: ${phase}`)) return;
          killed = true;
          void host.exec(['sh', '-c', 'pkill -9 -f job.sh'], { user: 'root' }).catch(() => {});
        }),
      );
      expect({ kind, phase, killed, failures: load.failures }).toEqual({
        kind,
        phase,
        killed: true,
        failures: [],
      });
      expect(result.report.outcome).not.toBe('deployed');
      const second = await newRelease();
      const again = await scene.underLoad(() => scene.lab.deploy(scene.inputs(kind, second)));
      expect({ kind, phase, outcome: again.result.report.outcome, error: again.result.report.error }).toEqual(
        {
          kind,
          phase,
          outcome: 'deployed',
          error: undefined,
        },
      );
      expect({ kind, phase, failures: again.load.failures }).toEqual({ kind, phase, failures: [] });
      expect(await scene.served()).toBe(second);
      if (kind === 'haproxy') expect(await scene.drained()).toEqual([]);
      expect(await scene.containers()).toEqual(['proxy running', 'web running']);
    }
  },
);

// The job of a host is the same one, with the other release (__tests__/hosts/switch.slow.test.ts).
atNight(testHere)('a rollback rolls, too, and so do two replicas', async () => {
  current = undefined;
  await scene.start('haproxy', {
    change: (text) => text.replace(/"web": \{(?=\s+"image")/, '"web": { "deploy": { "replicas": 2 },'),
  });
  for (const version of ['v2']) {
    await scene.push(version);
    const { report } = await scene.lab.deploy(scene.inputs('haproxy', version));
    expect([report.outcome, report.error]).toEqual(['deployed', undefined]);
    expect(await scene.ids()).toHaveLength(2);
  }
  const { 'app-image': _image, ...inputs } = scene.inputs('haproxy', 'v2');
  const { result, load } = await scene.underLoad(() =>
    scene.lab.deploy({ ...inputs, image: `${scene.lab.registryHost}/owner/web`, 'rollback-to': 'previous' }),
  );
  expect([result.report.outcome, result.report.error]).toEqual(['deployed', undefined]);
  expect({ failures: load.failures, served: await scene.served() }).toEqual({ failures: [], served: 'v1' });
  expect(await scene.containers()).toEqual(['proxy running', 'web running', 'web running']);
});

// Held by __tests__/commands/deploy/strategy.test.ts and __tests__/core/deploy/rolling.test.ts.
atNight(testHere)(
  'what cannot roll is told with its line before anything is touched; auto recreates it and says why',
  async () => {
    current = undefined;
    await scene.start('nginx', {
      change: (text) =>
        text.replace(
          /"web": \{(?=\s+"image")/,
          '"web": {\n      "container_name": "the-web",\n      "ports": ["127.0.0.1:8090:8000"],',
        ),
    });
    await scene.push('v2');
    const before = await scene.ids();
    const refused = await scene.lab.deploy(scene.inputs('nginx', 'v2'));
    expect(refused.report.outcome).toBe('failed-before-switch');
    expect(refused.report.error?.message).toMatch(
      /web: container_name \(compose\.yaml:\d+\): its container is always called the-web(.|\n)*web: ports \(compose\.yaml:\d+\): the port 8090/,
    );
    expect(await scene.ids()).toEqual(before);
    const { report } = await scene.lab.deploy({ ...scene.inputs('nginx', 'v2'), strategy: 'auto' });
    expect([report.outcome, report.error]).toEqual(['deployed', undefined]);
    expect(report.hosts[0]?.strategies).toEqual([
      { service: 'web', strategy: 'recreate', because: expect.stringMatching(/container_name/) },
    ]);
    expect(report.hosts[0]?.notices).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^web is recreated, because it cannot roll: web: container_name/),
      ]),
    );
  },
);

/** The project with a service `api` behind the same proxy, which `web` needs, and a worker that needs both and cannot roll. */
const severalImages = (text: string, path: string): string => {
  if (path === 'haproxy/haproxy.cfg')
    return `${text}frontend inner\n  bind :8081\n  default_backend api\n${text.slice(text.indexOf('\nbackend web')).trim().replaceAll('web', 'api')}\n`;
  if (path !== 'compose.yaml') return text;
  const { services } = JSON.parse(text);
  const { proxy, web } = services;
  const api = { ...web, image: web.image.replace('owner/web', 'owner/api'), env_file: ['api.env'] };
  const healthy = { condition: 'service_healthy' };
  const seed = { image: proxy.image, command: ['true'] };
  const several = {
    proxy: { ...proxy, ports: ['8080:8080', '8081:8081'], depends_on: { web: healthy, api: healthy } },
    web: { ...web, depends_on: { api: healthy } },
    api: { ...api, depends_on: { seed: { condition: 'service_completed_successfully' } } },
    worker: { ...api, healthcheck: { disable: true }, depends_on: ['web', 'api'] },
    seed,
  };
  return JSON.stringify({ services: several });
};

// Held by __tests__/integration/switch-job-set.test.ts, with a docker that notes what it is asked.
atNight(testHere)(
  'of several images, only services of the one that changed are replaced, and an unhealthy one takes all back; no request fails',
  async () => {
    current = undefined;
    const { host, ssh } = scene.lab;
    const pushed = new Set<string>();
    const push = async (version: string, repository: string) => {
      if (!pushed.has(`${repository}:${version}`)) await scene.push(version, repository);
      pushed.add(`${repository}:${version}`);
      return `${scene.lab.registryHost}/${repository}:${version}`;
    };
    await push('v1', 'owner/api');
    await scene.start('haproxy', { change: severalImages, files: { 'api.env': 'SETTING=1\n' } });
    const { 'app-image': _image, ...inputs } = scene.inputs('haproxy', 'v1');
    const deploy = async (web: string, api: string, more: Readonly<Record<string, string>> = {}) => {
      const images = [await push(web, 'owner/web'), await push(api, 'owner/api')].join('\n');
      return switched({ 'app-images': images, ...more });
    };
    /** Runs a deployment, with requests to both services. @returns how it ended, and which services have other containers */
    const switched = async (values: Readonly<Record<string, string>>) => {
      const before = await everyId();
      const { result: inner, load } = await scene.underLoad(() =>
        scene.underLoad(
          () =>
            scene.lab.deploy({
              ...inputs,
              ...{ strategy: 'auto', 'proxy-backend': '{service}', 'wait-timeout': '20s' },
              ...values,
            }),
          { port: 8081 },
        ),
      );
      expect({ web: load.failures, api: inner.load.failures }).toEqual({ web: [], api: [] });
      const after = await everyId();
      const replaced = Object.keys(after).filter((service) => after[service] !== before[service]);
      const { outcome, error } = inner.result.report;
      return { outcome, error: outcome === 'deployed' ? error?.message : undefined, replaced };
    };
    const everyId = async () => {
      const services = ['proxy', 'web', 'api', 'worker', 'seed'];
      const ids = await Promise.all(services.map((service) => scene.ids(service)));
      return Object.fromEntries(services.map((service, index) => [service, ids[index]?.join()]));
    };
    const deployed = (...replaced: string[]) => ({ outcome: 'deployed', error: undefined, replaced });
    // From tags to digests.
    expect(await deploy('v1', 'v1')).toEqual(deployed('web', 'api', 'worker'));
    const web = everyCase() ? 'v2' : 'v1';
    if (everyCase()) expect(await deploy(web, 'v1')).toEqual(deployed('web'));
    expect(await deploy(web, 'v2')).toEqual(deployed('api', 'worker'));
    const before = await everyId();
    await ssh(host, `cd ${host.projectDir} && docker compose up --detach`);
    expect(await everyId()).toEqual(before);

    // The API has been replaced when the web turns out to be unhealthy.
    expect(await deploy('sick3', 'v3')).toMatchObject({ outcome: 'rolled-back', replaced: ['api'] });
    const served = async () => [await scene.served(), await scene.served('/version', 8081)];
    expect(await served()).toEqual([web, 'v2']);
    expect(await deploy('v3', 'v2')).toEqual(deployed('web'));
    expect(await switched({ image: '', 'rollback-to': 'previous' })).toEqual(deployed('web'));
    expect(await served()).toEqual([web, 'v2']);
    expect(await scene.drained()).toEqual([]);
  },
);

rollsBehind('nginx');

testHere('a websocket lives until drain-timeout, and a new one reaches the new release', async () => {
  await ready('nginx');
  const version = await newRelease();
  const old = await openSocket(scene.lab.host.address);
  const { report } = await scene.lab.deploy({ ...scene.inputs('nginx', version), 'drain-timeout': '6s' });
  expect([report.outcome, report.error]).toEqual(['deployed', undefined]);
  expect(report.hosts[0]?.notices).toContainEqual(
    expect.stringMatching(/^1 connection to the old containers of web was still open after 6 s, and is cut/),
  );
  expect(await old.closed).toBe(true);
  const fresh = await openSocket(scene.lab.host.address);
  expect(await fresh.echo('hello')).toContain('hello');
  fresh.close();
});

for (const kind of ordinarily<ProxyKind>([], ['self-draining', 'command'])) rollsBehind(kind);

/** A websocket behind the proxy, as far as a test needs one. */
async function openSocket(address: string): Promise<{
  readonly closed: Promise<boolean>;
  echo(text: string): Promise<string>;
  close(): void;
}> {
  const socket = connect(8080, address);
  await once(socket, 'connect');
  socket.write(
    'GET /socket HTTP/1.1\r\nhost: test\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  expect(head.toString()).toMatch(/^HTTP\/1\.1 101 /);
  return {
    closed: once(socket, 'close').then(() => true),
    async echo(text) {
      socket.write(text);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      return answer.toString();
    },
    close: () => socket.destroy(),
  };
}

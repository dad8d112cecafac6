import { afterEach, describe, expect, test } from '@jest/globals';
import {
  createEngineApi,
  type EngineApi,
  type EngineOptions,
} from '../../../src/adapters/docker/engine-api.ts';
import { EngineError } from '../../../src/adapters/docker/engine-error.ts';
import { digest } from '../../support/deploy-values.ts';
import { type EngineAnswer, type EngineServer, startEngineServer } from '../../support/engine-server.ts';
import { createTestClock, createTestRetry } from '../../support/test-clock.ts';

const app = digest('app');
const place = { registry: 'ghcr.io', repository: 'owner/app', digest: app };
const done = { status: 'Status: Downloaded newer image for x' };

const opened: { engine: EngineApi; server: EngineServer | undefined }[] = [];

afterEach(async () => {
  for (const { engine, server } of opened.splice(0)) {
    await engine.close();
    await server?.close();
  }
});

async function connect(
  answers: Readonly<Record<string, EngineAnswer | EngineAnswer[]>>,
  options: Partial<EngineOptions> = {},
) {
  const server = await startEngineServer(answers);
  const clock = createTestClock();
  const warnings: string[] = [];
  const engine = createEngineApi({
    socketPath: server.socketPath,
    name: 'web1',
    credentials: async () => undefined,
    retry: createTestRetry(clock, { retries: 2, warnings }),
    ...options,
  });
  opened.push({ engine, server });
  return { engine, server, waits: clock.waits, warnings };
}

function info(fields: object = {}): EngineAnswer {
  return { json: { DockerRootDir: '/var/lib/docker', DriverStatus: [], Architecture: 'x86_64', ...fields } };
}

function version(fields: object): EngineAnswer {
  return {
    json: {
      Version: '1.2.3',
      MinAPIVersion: '1.24',
      ApiVersion: '1.45',
      Os: 'linux',
      Arch: 'amd64',
      ...fields,
    },
  };
}

async function failureOf(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EngineError)) throw new Error(`expected an EngineError, got ${String(error)}`);
  return error;
}

describe('an engine', () => {
  test.each<[string, object, string]>([
    [
      'of this time in the version that is known',
      { ApiVersion: '1.54', MinAPIVersion: '1.44' },
      '/v1.47/info',
    ],
    ['of before in its own', { ApiVersion: '1.41' }, '/v1.41/info'],
    ['of 2015 in its own, though 1.9 is not 1.90', { ApiVersion: '1.9', MinAPIVersion: '1.9' }, '/v1.9/info'],
    [
      'of a later time in the oldest that it still speaks',
      { ApiVersion: '1.60', MinAPIVersion: '1.50' },
      '/v1.50/info',
    ],
  ])('%s is spoken to', async (_what, fields, path) => {
    const { engine, server } = await connect({ 'GET /version': version(fields), 'GET /info': info() });
    await engine.describe();
    await engine.describe();
    expect(server.requests.map((request) => request.path)).toEqual(['/version', path]);
  });

  test.each<[string, object, object, object]>([
    [
      'with the classic store',
      {},
      {},
      { store: 'classic', containerdAddress: undefined, listsIncomplete: false },
    ],
    ['that tells of neither processors nor runtimes', {}, {}, { cpus: undefined, runtimes: undefined }],
    [
      'with four processors and two runtimes',
      {},
      { NCPU: 4, Runtimes: { runc: {}, nvidia: { path: 'x' } } },
      { cpus: 4, runtimes: ['runc', 'nvidia'] },
    ],
    [
      "with containerd's store",
      {},
      {
        DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']],
        Containerd: { Address: '/run/containerd/containerd.sock' },
      },
      { store: 'containerd', containerdAddress: '/run/containerd/containerd.sock' },
    ],
    [
      'on a small processor',
      { Arch: 'arm' },
      { Architecture: 'armv7l' },
      { platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
    ],
    [
      'on a processor that has no variants',
      { Arch: 'arm64' },
      { Architecture: 'aarch64' },
      { platform: { os: 'linux', architecture: 'arm64' } },
    ],
  ])('%s says so', async (_what, engineVersion, fields, expected) => {
    const { engine } = await connect({ 'GET /version': version(engineVersion), 'GET /info': info(fields) });
    expect(await engine.describe()).toMatchObject({
      version: '1.2.3',
      rootDir: '/var/lib/docker',
      ...expected,
    });
  });

  test.each(['', undefined])('that was built from source may not tell its version: %s', async (own) => {
    const { engine } = await connect({ 'GET /version': version({ Version: own }), 'GET /info': info() });
    expect((await engine.describe()).version).toBe('unknown');
  });

  test('lists what it has, with all names in full, without what vanishes meanwhile', async () => {
    const { engine } = await connect({
      'GET /images/json': { json: [{ Id: app }, { Id: digest('gone') }, { Id: app }] },
      [`GET /images/${app}/json`]: {
        json: {
          Id: app,
          RepoTags: ['debian:12', '<none>:<none>', `ghcr.io/owner/app@${app}`],
          RepoDigests: [`ghcr.io/owner/app@${app}`, `debian@${app}`, 'nonsense'],
          RootFS: { Layers: [digest('layer')] },
          Created: '2026-10-01T00:00:00Z',
          Metadata: { LastTagTime: '2026-10-02T00:00:00Z' },
          Os: 'linux',
          Architecture: 'arm64',
          Variant: 'v8',
          Config: { Healthcheck: { Test: ['CMD', 'true'] } },
        },
      },
    });
    expect(await engine.images()).toEqual([
      {
        id: app,
        tags: ['docker.io/library/debian:12'],
        pulledAs: [place, { registry: 'docker.io', repository: 'library/debian', digest: app }],
        diffIds: [digest('layer')],
        created: '2026-10-01T00:00:00Z',
        namedMs: Date.parse('2026-10-02T00:00:00Z'),
        platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
        hasHealthCheck: true,
        wholeManifests: undefined,
      },
    ]);
  });

  test('of 27.2 or later is asked of which manifests it has every blob', async () => {
    const list = {
      json: [
        {
          Id: app,
          Manifests: [
            { ID: digest('whole'), Available: true },
            { ID: digest('part'), Available: false },
          ],
        },
      ],
    };
    const answers = { 'GET /images/json': list, [`GET /images/${app}/json`]: { json: { Id: app } } };
    const { engine, server } = await connect({ ...answers, 'GET /version': version({ ApiVersion: '1.47' }) });
    expect(await engine.images()).toMatchObject([{ wholeManifests: [digest('whole')] }]);
    expect(server.requests.map(({ path }) => path)).toContain('/v1.47/images/json?all=1&manifests=1');
    const older = await connect(answers);
    await older.engine.images();
    expect(older.server.requests.map(({ path }) => path)).toContain('/v1.45/images/json?all=1');
  });

  test('leaves fields empty: an image of nothing', async () => {
    const { engine } = await connect({
      [`GET /images/${app}/json`]: {
        json: {
          Id: app,
          RootFS: {},
          Metadata: { LastTagTime: '0001-01-01T00:00:00Z' },
          Os: 'linux',
          Architecture: 'amd64',
        },
      },
    });
    const image = await engine.inspectImage(app);
    expect(image).not.toHaveProperty('hasHealthCheck');
    expect(image).toMatchObject({
      tags: [],
      pulledAs: [],
      diffIds: [],
      namedMs: undefined,
    });
  });

  test('is asked for an image by name with all its signs', async () => {
    const { engine, server } = await connect({});
    expect(await engine.inspectImage(`127.0.0.1:5000/owner/app@${app}`)).toBeUndefined();
    expect(await engine.history('owner/a?x')).toEqual([]);
    expect(server.requests.slice(1).map(({ path }) => path)).toEqual([
      `/v1.45/images/127.0.0.1:5000/owner/app@${app}/json`,
      '/v1.45/images/owner/a%3Fx/history',
    ]);
  });

  test.each(['', '../info', 'a/../../info', 'a//b', 'a/'])('is not asked for "%s"', async (name) => {
    const { engine } = await connect({});
    await expect(engine.inspectImage(name)).rejects.toThrow(`Expected the name of an image, got "${name}".`);
  });

  test('tells its containers', async () => {
    const { engine } = await connect({
      'GET /containers/json': {
        json: [
          {
            ...{
              Id: 'a',
              Names: ['/web'],
              Image: 'app:1',
              ImageID: app,
              State: 'running',
              Labels: { x: 'y' },
            },
            Status: 'Up 3 minutes (healthy)',
          },
          {
            Id: 'b',
            Status: 'Up 3 minutes (unhealthy)',
            Ports: [
              { IP: '::', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
              { PrivatePort: 90, Type: 'udp' },
            ],
          },
        ],
      },
    });
    expect(await engine.containers()).toEqual([
      { id: 'a', name: 'web', image: 'app:1', imageId: app, state: 'running', labels: { x: 'y' }, ports: [] },
      {
        id: 'b',
        isUnhealthy: true,
        name: '',
        image: '',
        imageId: undefined,
        state: '',
        labels: {},
        ports: [{ address: '::', port: 8080, protocol: 'tcp' }],
      },
    ]);
  });

  test('tells its networks, and the names of its volumes', async () => {
    const { engine } = await connect({
      'GET /networks': {
        json: [
          { Name: 'host', Labels: null, IPAM: { Driver: 'default', Config: null } },
          {
            Name: 'edge',
            Labels: { a: 'b' },
            IPAM: { Config: [{ Subnet: '10.0.0.0/8' }, { Gateway: 'x' }] },
          },
        ],
      },
      'GET /volumes': { json: { Volumes: [{ Name: 'data' }], Warnings: null } },
    });
    expect(await engine.networks()).toEqual([
      { name: 'host', labels: {}, subnets: [] },
      { name: 'edge', labels: { a: 'b' }, subnets: ['10.0.0.0/8'] },
    ]);
    expect(await engine.volumes()).toEqual(['data']);
  });

  test('gives an image another name', async () => {
    const name = `ghcr.io/owner/app@${app}`;
    const { engine, server } = await connect({ [`POST /images/${name}/tag`]: { json: '', status: 201 } });
    await engine.tag(name, 'cache-prewarm/shop:current');
    expect(server.requests.at(-1)?.path).toBe(
      `/v1.45/images/${name}/tag?repo=cache-prewarm%2Fshop&tag=current`,
    );
  });

  test('takes a name away, never by force, and says when there is none', async () => {
    const { engine, server } = await connect({
      'DELETE /images/a:1': { json: [{ Untagged: 'a:1' }] },
      'DELETE /images/c:1': { json: { message: 'image is being used by running container 1' }, status: 409 },
    });
    expect(await engine.removeImage('a:1')).toBe(true);
    expect(await engine.removeImage('b:1')).toBe(false);
    const error = await failureOf(engine.removeImage('c:1'));
    expect(error).toMatchObject({
      kind: 'conflict',
      message: 'web1 could not remove c:1: image is being used by running container 1',
    });
    expect(server.requests.every(({ path }) => !path.includes('force'))).toBe(true);
  });
});

describe('a pull', () => {
  const create = 'POST /images/create';

  test('is by digest, and its progress is told line by line', async () => {
    const { engine, server } = await connect({
      [create]: {
        lines: [
          { status: 'Pulling from owner/app', id: app },
          { status: 'Downloading', progressDetail: { current: 5, total: 9 }, id: '0123456789ab' },
          'no JSON',
          { status: 'Pull complete', progressDetail: {}, id: '0123456789ab' },
          done,
        ],
      },
    });
    const events: string[] = [];
    await engine.pull({
      ...place,
      onProgress: ({ id, status, currentBytes }, attempt) =>
        events.push(`${attempt} ${id} ${status} ${currentBytes}`),
    });
    expect(events).toEqual([
      '1 undefined Pulling from owner/app undefined',
      '1 0123456789ab Downloading 5',
      '1 0123456789ab Pull complete undefined',
      '1 undefined Status: Downloaded newer image for x undefined',
    ]);
    const { path, headers } = server.requests.at(-1) ?? { path: '', headers: {} };
    const query = (sent: string) => Object.fromEntries(new URLSearchParams(sent.replace(/.*\?/, '')));
    expect(query(path)).toEqual({ fromImage: `ghcr.io/owner/app@${app}` });
    expect(headers).not.toHaveProperty('x-registry-auth');
    await engine.pull({ ...place, platform: 'linux/arm64' });
    expect(query(server.requests.at(-1)?.path ?? '')).toMatchObject({ platform: 'linux/arm64' });
  });

  test.each<[string, string, object, object]>([
    [
      'a password',
      'ghcr.io',
      { username: 'me', password: 'p ä>?' },
      { username: 'me', password: 'p ä>?', serveraddress: 'ghcr.io' },
    ],
    ['a token', 'ghcr.io', { identityToken: 't' }, { identitytoken: 't', serveraddress: 'ghcr.io' }],
    [
      'a login at Docker Hub',
      'docker.io',
      { username: 'me', password: 'p' },
      { username: 'me', password: 'p', serveraddress: 'https://index.docker.io/v1/' },
    ],
  ])('takes %s along with its own request', async (_what, registry, login, expected) => {
    const { engine, server } = await connect(
      { [create]: { lines: [done] } },
      { credentials: async (asked) => (asked === registry ? (login as never) : undefined) },
    );
    await engine.pull({ ...place, registry });
    const withLogin = server.requests.filter(({ headers }) => 'x-registry-auth' in headers);
    expect(withLogin).toHaveLength(1);
    const sent = String(withLogin[0]?.headers['x-registry-auth']);
    expect(sent).toMatch(/^[\w-]+=*$/);
    // Engines take a value without its padding for no login at all.
    expect(sent.length % 4).toBe(0);
    expect(JSON.parse(Buffer.from(sent, 'base64url').toString('utf8'))).toEqual(expected);
  });

  test('that fails for a moment is tried again, with a login that is asked for anew', async () => {
    let logins = 0;
    const { engine, waits, warnings } = await connect(
      {
        [create]: [
          { json: { message: 'Get "https://ghcr.io/v2/": net/http: TLS handshake timeout' }, status: 500 },
          {
            lines: [
              { status: 'Downloading', progressDetail: { current: 5 }, id: '0123456789ab' },
              { errorDetail: { message: 'unexpected EOF' }, error: 'unexpected EOF' },
            ],
          },
          { lines: [done] },
        ],
      },
      {
        credentials: async () => {
          logins++;
          return undefined;
        },
      },
    );
    const attempts: number[] = [];
    await engine.pull({ ...place, onProgress: (_event, attempt) => attempts.push(attempt) });
    expect({ waits, attempts, logins }).toEqual({ waits: [1000, 2000], attempts: [2, 3], logins: 3 });
    expect(warnings[0]).toContain('web1 could not pull ghcr.io/owner/app@sha256:');
    expect(warnings[0]).toContain('TLS handshake timeout: trying again in 1.0 s.');
  });

  test.each<[string, EngineAnswer, string]>([
    [
      'may not be done',
      { json: { message: 'Head "https://ghcr.io/v2/owner/app/manifests/x": denied' }, status: 500 },
      'login-missing',
    ],
    [
      'finds no image',
      { json: { message: 'manifest for x not found: manifest unknown: manifest unknown' }, status: 404 },
      'manifest-unknown',
    ],
    [
      'is for another machine',
      { lines: [{ error: 'no matching manifest for linux/arm64/v8 in the manifest list entries' }] },
      'platform-not-in-image',
    ],
    [
      'fills the disk',
      {
        lines: [
          { error: 'failed to register layer: write /usr/lib/x: no space left on device', errorDetail: {} },
        ],
      },
      'host-disk-full',
    ],
  ])('that %s is not tried again, and the cure is told', async (_what, answer, id) => {
    const { engine, waits } = await connect({ [create]: answer });
    const error = await failureOf(engine.pull(place));
    expect(error.kind).toBe('pull');
    expect(error.diagnosis?.id).toBe(id);
    expect(error.remedy).toBe(error.diagnosis?.remedy);
    expect(waits).toEqual([]);
  });

  test('that always fails is given up with how hard it was tried, and tells no login', async () => {
    const { engine } = await connect(
      { [create]: { lines: [{ error: 'received unexpected HTTP status: 503 Service Unavailable' }] } },
      { credentials: async () => ({ username: 'me', password: 'very-secret' }) },
    );
    const error = await failureOf(engine.pull(place));
    expect(error.message).toBe(
      `web1 could not pull ghcr.io/owner/app@${app}: received unexpected HTTP status: 503 Service Unavailable (3 attempts, 3.0 s of waiting)`,
    );
    expect(JSON.stringify(error.details)).not.toContain('very-secret');
  });

  test.each<[string, EngineAnswer]>([
    ['whose connection breaks', (response) => response.socket?.destroy()],
    [
      'that stops in the middle',
      { lines: [{ status: 'Pulling fs layer', progressDetail: {}, id: '0123456789ab' }] },
    ],
    [
      'whose connection breaks in the middle',
      (response) => {
        response.writeHead(200);
        response.write(`${JSON.stringify({ status: 'Pulling' })}\n`, () => response.socket?.destroy());
      },
    ],
    ['that says nothing', () => {}],
  ])('%s is tried again', async (_what, answer) => {
    const { engine, waits } = await connect(
      { [create]: [answer, { lines: [done] }] },
      { pullSilenceMs: 300 },
    );
    await engine.pull(place);
    expect(waits).toEqual([1000]);
  });
});

describe('an engine that', () => {
  test('is not there is told as such, and not asked again and again', async () => {
    const clock = createTestClock();
    const engine = createEngineApi({
      socketPath: '/nonexistent/docker.sock',
      name: 'web1',
      credentials: async () => undefined,
      retry: createTestRetry(clock),
    });
    opened.push({ engine, server: undefined });
    const error = await failureOf(engine.describe());
    expect(error.message).toBe(
      'web1 could not report its version: Cannot connect to the Docker daemon at unix:///nonexistent/docker.sock (ENOENT). Is the docker daemon running?',
    );
    expect(error.diagnosis?.id).toBe('docker-daemon-down');
    expect(clock.waits).toEqual([]);
  });

  test('hangs up, as a forwarded socket does when nobody listens at its end, is asked again', async () => {
    const { engine, waits } = await connect({
      'GET /version': [(response) => response.socket?.destroy(), version({})],
      'GET /info': info(),
    });
    expect((await engine.describe()).version).toBe('1.2.3');
    expect(waits).toEqual([1000]);
  });

  test('always hangs up is given up with what to look at', async () => {
    const { engine, server } = await connect({ 'GET /version': (response) => response.socket?.destroy() });
    const error = await failureOf(engine.describe());
    expect(error.kind).toBe('unreachable');
    expect(error.diagnosis?.id).toBe('engine-connection-lost');
    expect(error.message).toContain(`the Docker engine at unix://${server.socketPath} hung up`);
    expect(error.message).toContain('(3 attempts, 3.0 s of waiting)');
  });

  test('does not answer in time is asked again', async () => {
    const { engine, waits } = await connect(
      { 'GET /version': version({}), 'GET /info': [() => {}, info()] },
      { answerTimeoutMs: 300 },
    );
    await engine.describe();
    expect(waits).toEqual([1000]);
  });

  test.each<[string, EngineAnswer, string]>([
    ['answers no JSON', (response) => response.end('<html>'), 'this is no JSON: <html>'],
    ['refuses', { json: { message: 'no such thing' }, status: 400 }, 'no such thing'],
    ['refuses without words', (response) => response.writeHead(418).end(), 'status 418'],
  ])('%s is told at once', async (_what, answer, problem) => {
    const { engine, waits } = await connect({ 'GET /version': version({}), 'GET /info': answer });
    const error = await failureOf(engine.describe());
    expect(error.message).toBe(`web1 could not describe itself: ${problem}`);
    expect(waits).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { EngineImage } from '../../src/adapters/docker/engine-answer.ts';
import type { ConnectedHost } from '../../src/hosts/connection.ts';
import type { OtherImage } from '../../src/hosts/needed-images.ts';
import { findNeeds } from '../../src/hosts/needs.ts';
import { pullOthers } from '../../src/hosts/other-pulls.ts';
import type { AppImage } from '../../src/hosts/registry-images.ts';
import type { ProjectInputs } from '../../src/hosts/switch-inputs.ts';
import { digest } from '../support/deploy-values.ts';
import type { MemoryEngineOptions } from '../support/memory-engine.ts';
import { createMemoryFleet, shop } from '../support/memory-fleet.ts';
import type { GivenScript, ScriptAnswer } from '../support/memory-session.ts';

const web = `  web:\n    image: ${shop}:main\n    depends_on: { db: null, side: null }\n`;

interface Scene {
  /** Further images of the application. */
  readonly more?: readonly AppImage[];
  /** Of the services that the application's depends on. */
  readonly db?: string;
  readonly side?: string;
  readonly engine?: MemoryEngineOptions;
  readonly project?: Partial<ProjectInputs>;
  readonly composeFile?: string;
  readonly isInSwarm?: boolean;
  readonly isRollback?: boolean;
  readonly mayRoll?: boolean;
  readonly store?: 'classic' | 'containerd';
  readonly seesContainers?: boolean;
  /** What the host's own docker says of images. */
  readonly own?: (given: GivenScript) => string;
  readonly config?: ScriptAnswer;
}

async function scene({ db = 'db:1', side = `${shop}:main`, own = () => '', ...options }: Scene = {}) {
  const services = `name: shop\nservices:\n${web}  db:\n    image: ${db}\n  side:\n    image: ${side}\n`;
  const isOwn = ({ text }: GivenScript) => text.includes('docker manifest inspect');
  const made = await createMemoryFleet({
    hosts: {
      web1: {
        ...options.engine,
        answer: (given) =>
          isOwn(given)
            ? own(given)
            : given.text.includes('docker compose')
              ? (options.config ?? services)
              : undefined,
      },
    },
  });
  const { engine, connection } = made.host('web1');
  const { apps } = made.fleet.images;
  const [app] = apps;
  if (app === undefined) throw new Error('there is no application');
  const find = () =>
    findNeeds({
      project: {
        ...{
          dir: '/srv/shop',
          name: undefined,
          services: [],
          composeFile: undefined,
          pin: { kind: 'override' } as const,
        },
        ...options.project,
      },
      composeFile: options.composeFile,
      apps: [...apps, ...(options.more ?? [])],
      dockerHost: 'unix:///run/docker.sock',
      composeProgram: undefined,
      composeVersion: undefined,
      machine: { os: 'linux', architecture: 'amd64' },
      isInSwarm: options.isInSwarm ?? false,
      offer: { cpus: 2, runtimes: ['runc'] },
      isRollback: options.isRollback ?? false,
      mayRoll: options.mayRoll ?? false,
      store: options.store ?? 'classic',
      seesContainers: options.seesContainers ?? false,
      engine: engine.api,
      async runScript(script, input) {
        const result = await connection.session.script(script, { input: Buffer.from(input) });
        if (result.kind === 'lost') throw new Error('lost');
        return result;
      },
      connectRegistry: made.fleet.connectRegistry,
    });
  const host = {
    engine: engine.api,
    session: connection.session,
    facts: { dockerHost: 'unix:///run/docker.sock' },
  } as ConnectedHost;
  return { ...made, find, engine, scripts: connection.scripts, host, app };
}

const there = (image: string, more: Partial<EngineImage> = {}): EngineImage => ({
  id: digest(image),
  tags: [image],
  pulledAs: [],
  diffIds: [],
  created: undefined,
  namedMs: undefined,
  platform: { os: 'linux', architecture: 'amd64' },
  wholeManifests: undefined,
  ...more,
});

const said = (image: string, text: string, status: number) => `image ${image}\n${text}\n\nstatus ${status}\n`;

describe('images of other services', () => {
  test('that are there are not pulled, and nobody is asked for them', async () => {
    const { find, scripts, engine } = await scene({ engine: { images: [there('docker.io/library/db:1')] } });
    expect(await find()).toEqual({ images: [], unused: [], problems: [], remarks: [], running: [] });
    expect(scripts).toHaveLength(1);
    // What nobody needs is not asked for, either.
    expect(engine.lines.filter((line) => /networks|volumes|containers/.test(line))).toEqual([]);
  });

  test('of the registry and owner of the application are pulled with the login of the run', async () => {
    const made = await createOwnerScene();
    const { images, problems } = await made.find();
    expect(problems).toEqual([]);
    expect(images).toMatchObject([
      { image: 'x.test/shop/side:1', services: ['db'], digest: made.side.digest },
    ]);
    expect(images[0]?.sizeBytes).toBeGreaterThan(700);
    expect(made.scripts).toHaveLength(1);
    const [pulled] = await pullOthers(made.host, images);
    expect(pulled).toMatchObject({ name: 'db', reference: 'x.test/shop/side:1' });
    expect(pulled?.downloadedBytes).toBe(images[0]?.sizeBytes);
    expect(made.engine.lines.slice(-2)).toEqual([
      `pull x.test/shop/side@${made.side.digest}`,
      `tag x.test/shop/side@${made.side.digest} x.test/shop/side:1`,
    ]);
  });

  async function createOwnerScene() {
    const made = await scene({ db: 'x.test/shop/side:1' });
    const side = made.registry.putImage('x.test/shop/side', '1', 'files:700');
    return { ...made, side };
  }

  test('of others are asked for by the host itself', async () => {
    const manifest = {
      SchemaV2Manifest: { config: { size: 7 }, layers: [{ digest: digest('a'), size: 30 }] },
    };
    const { find, scripts } = await scene({
      own: ({ input }) => said(input.trim(), JSON.stringify(manifest), 0),
    });
    expect((await find()).images).toEqual([
      {
        ...{ image: 'db:1', services: ['db'], sizeBytes: 37, configBytes: 7, digest: undefined },
        layers: [{ digest: digest('a'), sizeBytes: 30 }],
      },
    ]);
    expect(scripts.at(-1)?.input).toBe('db:1\n');
  });

  test('that the host cannot pull are refused, with what docker said', async () => {
    const { find } = await scene({ own: () => said('db:1', 'first\nno basic auth credentials', 1) });
    expect((await find()).problems).toEqual([
      expect.stringMatching(/^the image db:1 of db is not on this host, .*\(no basic auth credentials\)/),
    ]);
  });

  test('that the host can build, too, are pulled, and otherwise it is said how to build them', async () => {
    const db = 'db:1\n    build: {}';
    const found = async (status: number) =>
      (await scene({ db, own: () => said('db:1', 'denied', status) })).find();
    expect(await found(0)).toMatchObject({ problems: [], images: [{ image: 'db:1' }] });
    expect((await found(1)).problems).toEqual([
      expect.stringContaining('or pull it there once, or build it there with "docker compose build db". The'),
    ]);
  });

  test('of another platform than the host are planned and pulled as that', async () => {
    const part = (size: number) => ({ config: { size }, layers: [] });
    const entry = (architecture: string, size: number) => ({
      Descriptor: { platform: { os: 'linux', architecture } },
      SchemaV2Manifest: part(size),
    });
    const list = JSON.stringify([entry('amd64', 7), entry('arm64', 8)]);
    const sized = async (platform: string) => {
      const made = await scene({
        db: `db:1\n    platform: ${platform}`,
        own: ({ input }) => said(input.split(' ')[0]?.trim() ?? '', list, 0),
      });
      return { ...made, images: (await made.find()).images };
    };
    expect((await sized('linux/amd64')).images).toMatchObject([{ sizeBytes: 7 }]);
    expect((await sized('linux/amd64')).images[0]).not.toHaveProperty('platform');
    const { images, host, scripts } = await sized('linux/aarch64');
    expect(images).toMatchObject([{ sizeBytes: 8, platform: 'linux/aarch64' }]);
    await pullOthers(host, images);
    expect(scripts.at(-1)).toMatchObject({ input: 'db:1 linux/aarch64\n' });
  });

  test('of which docker cannot tell have no known size', async () => {
    const { find } = await scene({
      own: () => said('db:1', "docker: 'manifest' is not a docker command.", 1),
    });
    expect(await find()).toMatchObject({ problems: [], images: [{ image: 'db:1', sizeBytes: undefined }] });
  });
});

describe('images for another platform than the host', () => {
  const arm = { os: 'linux', architecture: 'arm64' };
  const amd = { os: 'linux', architecture: 'amd64' };
  const onHost = (platform: EngineImage['platform']) => ({
    images: [there('docker.io/library/db:1', { platform })],
  });
  const entry = (architecture: string) => ({
    Descriptor: { platform: { os: 'linux', architecture } },
    SchemaV2Manifest: { config: { size: 7 }, layers: [] },
  });

  test('that are on the host are remarked on, unless the file asks for it', async () => {
    const remark =
      'the image db:1 of db, which is on this host, is for linux/arm64, and the host is linux/amd64, so it only starts where the host emulates that: get it with "docker pull --platform linux/amd64 db:1"';
    const found = async (db: string, platform: EngineImage['platform']) => {
      const { images, problems, remarks } = await (await scene({ db, engine: onHost(platform) })).find();
      expect([images, problems]).toEqual([[], []]);
      return remarks;
    };
    expect(await found('db:1', arm)).toEqual([remark]);
    expect(await found('db:1', amd)).toEqual([]);
    expect(await found('db:1\n    platform: linux/arm64', arm)).toEqual([]);
    // It runs there as well.
    expect(await found('db:1', { os: 'linux', architecture: '386' })).toEqual([]);
  });

  test('that the file asks for are pulled where the classic store has them for another one', async () => {
    const own = ({ input }: GivenScript) => said(input.trim(), JSON.stringify([entry('arm64')]), 0);
    const found = async (store: 'classic' | 'containerd') => {
      const db = 'db:1\n    platform: linux/arm64';
      return (await (await scene({ db, store, own, engine: onHost(amd) })).find()).images;
    };
    expect(await found('classic')).toMatchObject([{ image: 'db:1', platform: 'linux/arm64' }]);
    expect(await found('containerd')).toEqual([]);
  });

  test('are refused where a registry has them for none that fits', async () => {
    const none =
      'is not on this host, and there is none for linux/amd64, only for linux/arm64: choose another image, or set the service';
    const { find } = await scene({
      own: ({ input }) => said(input.trim(), JSON.stringify([entry('arm64')]), 0),
    });
    expect(await find()).toMatchObject({
      ...{ images: [], remarks: [] },
      problems: [expect.stringContaining(`the image db:1 of db ${none}`)],
    });
    const made = await scene({ db: 'x.test/shop/side:1' });
    const side = made.registry.putImage('x.test/shop/side', undefined, 'files:700', {
      platform: 'linux/arm64',
    });
    made.registry.putIndex('x.test/shop/side', '1', { 'linux/arm64': side });
    expect(await made.find()).toMatchObject({
      ...{ images: [], remarks: [] },
      problems: [expect.stringContaining(`the image x.test/shop/side:1 of db ${none}`)],
    });
    expect(made.scripts).toHaveLength(1);
  });

  test('without an index are pulled all the same, which engines do', async () => {
    const { find } = await scene({
      own: ({ input }) => said(input.trim(), JSON.stringify(entry('arm64')), 0),
    });
    expect(await find()).toMatchObject({ problems: [], images: [{ image: 'db:1', sizeBytes: undefined }] });
    const made = await scene({ db: 'x.test/shop/side:1' });
    made.registry.putImage('x.test/shop/side', '1', 'files:700', { platform: 'linux/arm64' });
    expect(await made.find()).toMatchObject({ problems: [], images: [{ image: 'x.test/shop/side:1' }] });
  });

  test.each([
    ['linux/amd64', []],
    ['linux/arm64', [expect.stringMatching(/^web asks for the platform linux\/arm64, .* linux\/amd64:/)]],
  ])('are refused as the application: %s', async (platform, problems) => {
    const config = `name: shop\nservices:\n  web:\n    image: ${shop}:main\n    platform: ${platform}\n`;
    expect((await (await scene({ config })).find()).problems).toEqual(problems);
  });
});

describe('a service that another one waits for until it is healthy', () => {
  const waits = (other: string, rest = '') =>
    `name: shop\nservices:\n  web:\n    image: ${shop}:main\n    depends_on: { ${other}: { condition: service_healthy, required: true } }\n${rest}`;
  const db = (more = '') => waits('db', `  db:\n    image: db:1\n${more}`);
  const none =
    'web waits until db is healthy, but neither the Compose file nor its image db:1 has a health check for it: add a healthcheck to db, or write "condition: service_started" in web';
  const found = async (config: string, hasHealthCheck: boolean | undefined, more: Scene = {}) => {
    const image = there('docker.io/library/db:1', hasHealthCheck === undefined ? {} : { hasHealthCheck });
    const { problems, remarks } = await (
      await scene({ ...more, config, engine: { images: [image] } })
    ).find();
    return { problems, remarks };
  };

  test('is refused where it certainly has no health check', async () => {
    expect(await found(db(), false)).toEqual({ problems: [none], remarks: [] });
    const off = db('    healthcheck: { disable: true }\n');
    const why = expect.stringContaining('but the Compose file switches its health check off: add a');
    expect(await found(off, true)).toEqual({ problems: [why], remarks: [] });
    expect(await found(off, true, { isRollback: true })).toEqual({ problems: [], remarks: [] });
  });

  test('is taken where it has one, or nobody knows', async () => {
    const nothing = { problems: [], remarks: [] };
    expect(await found(db(), true)).toEqual(nothing);
    expect(await found(db(), undefined)).toEqual(nothing);
    expect(await found(db('    healthcheck: { test: [CMD, x] }\n'), false)).toEqual(nothing);
    expect(await found(db(), false, { isRollback: true })).toEqual(nothing);
  });

  test('is only remarked on where containers may be started beside others, which waits for nothing', async () => {
    expect(await found(db(), false, { mayRoll: true })).toEqual({ problems: [], remarks: [none] });
  });

  test('may be the application itself, or an image that is to be pulled', async () => {
    const worker = waits('worker', `  worker:\n    image: ${shop}:main\n`);
    expect((await (await scene({ config: worker })).find()).problems).toEqual([
      expect.stringContaining(`neither the Compose file nor its image ${shop}:main has a health check`),
    ]);
    for (const healthCheck of [true, false]) {
      const config = waits('side', '  side:\n    image: x.test/shop/side:1\n');
      const made = await scene({ config });
      made.registry.putImage('x.test/shop/side', '1', 'files:700', { healthCheck });
      expect((await made.find()).problems).toHaveLength(healthCheck ? 0 : 1);
    }
  });
});

describe('an image that the host pulls itself', () => {
  const image: OtherImage = {
    ...{ image: 'db:1', services: ['db'], sizeBytes: 37, configBytes: 7, digest: undefined },
    layers: [
      { digest: digest('a'), sizeBytes: 30 },
      { digest: digest('b'), sizeBytes: 1000 },
    ],
  };
  const short = (word: string) => digest(word).slice('sha256:'.length).slice(0, 12);

  test('is counted by what docker reports', async () => {
    const progress = [
      `${short('a')}: Pulling fs layer`,
      `${short('a')}: Pull complete`,
      `${short('b')}: Already exists`,
      'Status: Downloaded newer image for db:1',
    ].join('\n');
    const { host, scripts } = await scene({ own: () => said('db:1', progress, 0) });
    expect(await pullOthers(host, [image])).toEqual([
      { name: 'db', reference: 'db:1', plannedBytes: 37, downloadedBytes: 37 },
    ]);
    expect(scripts[0]).toMatchObject({ input: 'db:1 \n', text: expect.stringContaining("pull='true'") });
  });

  test('stops the deployment where it cannot be had', async () => {
    const { host } = await scene({ own: () => said('db:1', 'denied: requested access', 1) });
    await expect(pullOthers(host, [image])).rejects.toThrow(
      'The image db:1 of db could not be pulled: denied: requested access',
    );
  });
});

describe('the configuration', () => {
  test('that compose does not take stops the deployment, in its words', async () => {
    const config = { exitCode: 1, stderr: 'required variable TAG is missing a value: set the tag\n' };
    const { find } = await scene({ config });
    await expect(find()).rejects.toThrow(
      'compose does not take the configuration: required variable TAG is missing a value: set the tag',
    );
  });

  test('is read with the file of the checkout, and the image that is to come', async () => {
    const { find, scripts, app } = await scene({
      composeFile: 'services: {}',
      project: { pin: { kind: 'variable', name: 'APP_IMAGE' }, services: ['web'] },
      engine: { images: [there('docker.io/library/db:1')] },
    });
    await find();
    expect(scripts[0]?.input).toBe('services: {}');
    expect(scripts[0]?.text).toContain(`APP_IMAGE='${app.reference}'\nexport APP_IMAGE\n`);
    expect(scripts[0]?.text).toContain("staged='true'\n");
  });

  const edge = `name: shop\nservices:\n  web:\n    image: ${shop}:main\n    networks: { edge: null }\n    ports: [{ published: "80", protocol: tcp }]\nnetworks:\n  edge: { external: true }\n`;

  test('is compared with the networks and the ports of the host', async () => {
    const { find, engine } = await scene({ config: edge });
    engine.containers.push({
      ...{ id: 'c', name: 'other', image: 'nginx', imageId: undefined, state: 'running', labels: {} },
      ports: [{ address: '0.0.0.0', port: 80, protocol: 'tcp' }],
    });
    expect((await find()).problems).toEqual([
      expect.stringContaining('the external network edge is missing'),
      expect.stringContaining('port 80 of web is taken by the container other'),
    ]);
  });

  test('is compared with what the engine has, and with networks where only an address needs them', async () => {
    const config = `name: shop\nservices:\n  web:\n    image: ${shop}:main\n    runtime: nvidia\n    networks: { back: { ipv4_address: 10.9.0.7 } }\nnetworks:\n  back: { name: shop_back }\n`;
    expect((await (await scene({ config })).find()).problems).toEqual([
      expect.stringContaining('the network shop_back, which has no subnet in the Compose file'),
      expect.stringContaining('docker on this host has only runc:'),
    ]);
  });

  test('is compared with containers where only they tell whether another service stays as it is', async () => {
    for (const lines of ['runtime: nvidia', 'network_mode: service:side\n    hostname: {}']) {
      const db = `db:1\n    ${lines}`;
      const { find, engine } = await scene({ db, engine: { images: [there('docker.io/library/db:1')] } });
      expect(await find()).toMatchObject({ problems: [expect.stringContaining('db ')], remarks: [] });
      engine.containers.push({
        ...{ id: 'c', name: 'd', image: 'db:1', imageId: undefined, state: 'running', ports: [] },
        labels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'db' },
      });
      expect(await find()).toMatchObject({ problems: [], remarks: [expect.stringContaining('db ')] });
    }
  });

  test('is compared with what programs listen on, but for what a container of the project may be', async () => {
    const config = `${edge.replace('networks: { edge: null }\n    ', '').replace(/networks:\n.*\n/, '')}listening: ["tcp 00000000:0050"]\n`;
    const { find, engine } = await scene({ config });
    const taken = expect.stringContaining('port 80 of web is taken by a program on this host');
    expect(await find()).toMatchObject({ problems: [taken], remarks: [] });
    engine.containers.push({
      ...{ id: 'c', name: 'shop-web-1', image: 'x', imageId: undefined, ports: [], state: 'running' },
      ...{ labels: { 'com.docker.compose.project': 'shop' }, usesHostNetwork: true },
    });
    expect(await find()).toMatchObject({ problems: [], remarks: [taken] });
  });

  test('has the image of what shares the network of a service only where that runs', async () => {
    const config = `${edge.replace('networks: { edge: null }\n    ', '').replace(/networks:\n.*\n/, '')}  sidecar:\n    image: x.test/shop/side:2\n    depends_on: { web: { condition: service_started, restart: true } }\n`;
    const { find, engine, registry } = await scene({ config });
    registry.putImage('x.test/shop/side', '2', 'files:700');
    expect((await find()).images).toEqual([]);
    engine.containers.push({
      ...{ id: 'c', name: 's', image: 'side:1', imageId: undefined, state: 'running', ports: [] },
      labels: { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'sidecar' },
    });
    expect((await find()).images).toMatchObject([{ image: 'x.test/shop/side:2', services: ['sidecar'] }]);
  });

  test('is compared before a rollback as well, but not which images it has', async () => {
    const config = `${edge}  data: { external: true }\n`.replace(
      'image:',
      'depends_on: { db: null }\n    image:',
    );
    const { find, scripts } = await scene({ config: `${config}`, isRollback: true });
    expect((await find()).problems).toEqual([
      expect.stringContaining('the external network edge is missing'),
    ]);
    expect(scripts).toHaveLength(1);
  });

  test('says in a dry run what the services run that would be switched', async () => {
    const { find, engine, reference } = await scene({
      ...{ config: edge, seesContainers: true },
      engine: { networks: ['edge'] },
    });
    const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' };
    const container = { id: 'c', name: 'web', imageId: undefined, state: 'running', ports: [] };
    engine.containers.push(
      { ...container, image: 'once', labels: { ...labels, 'com.docker.compose.oneoff': 'True' } },
      { ...container, image: 'gone', labels, state: 'exited' },
      { ...container, image: 'other', labels: { ...labels, 'com.docker.compose.project': 'other' } },
    );
    expect((await find()).running).toEqual([{ service: 'web', image: undefined, to: reference }]);
    engine.containers.push({ ...container, image: `${shop}:old`, labels });
    expect((await find()).running).toEqual([{ service: 'web', image: `${shop}:old`, to: reference }]);
  });

  test('may name a network of a swarm, which not every machine of it lists', async () => {
    expect((await (await scene({ config: edge, isInSwarm: true })).find()).problems).toEqual([]);
    expect((await (await scene({ config: edge, engine: { networks: ['edge'] } })).find()).problems).toEqual(
      [],
    );
  });
});

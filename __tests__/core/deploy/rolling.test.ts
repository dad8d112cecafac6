import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import {
  type ComposeService,
  describeObstacle,
  findRollingObstacles,
  lineOf,
  replicasOf,
  servicesOf,
  sharersOf,
} from '../../../src/core/deploy/rolling.ts';

const healthy = { healthcheck: { test: ['CMD', 'true'] } };
const keys = (service: ComposeService, imageHasHealthCheck: boolean | undefined = true): readonly string[] =>
  findRollingObstacles('web', service, {
    imageHasHealthCheck,
    exclusiveVolumes: ['ledger'],
    sharedBy: [],
  }).map(({ key }) => key);

describe('a service rolls', () => {
  test.each<[string, ComposeService]>([
    ['with a health check of its own', healthy],
    ['with that of its image', {}],
    [
      'with a port that the engine chooses',
      { ports: [{ target: 80 }, { target: 81, published: '0' }, '80', '0:81'] },
    ],
    ['with a range of ports', { ports: [{ target: 80, published: '8080-8090' }, '8080-8090:80/tcp'] }],
    [
      'with a volume that others may use',
      { volumes: [{ type: 'volume', source: 'uploads' }, 'cache:/cache'] },
    ],
    ['in a network of the project', { network_mode: 'bridge', networks: { default: null } }],
    ['in networks under other names', { networks: { back: { aliases: ['shop'] }, front: {} } }],
    ['in networks of a list', { networks: ['back'] }],
    ['with a name that is empty', { container_name: '' }],
  ])('%s', (_what, service) => {
    expect(keys(service)).toEqual([]);
  });

  test('where nobody knows whether its image has a health check', () => {
    expect(keys({}, undefined)).toEqual([]);
  });
});

describe('a service cannot roll', () => {
  test.each<[string, ComposeService, readonly string[]]>([
    ['with a name that two cannot have', { container_name: 'web' }, ['container_name']],
    ['in the network of the host', { network_mode: 'host' }, ['network_mode']],
    ['in the network of another container', { network_mode: 'service:db' }, ['network_mode']],
    [
      'with an address that two cannot have',
      { networks: { back: { ipv4_address: '10.9.0.5', ipv6_address: 'fd00::5' }, front: null } },
      ['networks', 'networks'],
    ],
    ['at a port of the host', { ports: [{ target: 80, published: '8080' }] }, ['ports']],
    ['at a port of an address', { ports: ['127.0.0.1:8080:80'] }, ['ports']],
    ['at a port that a variable names', { ports: ['${PORT}:80/tcp'] }, ['ports']],
    ['at two ports', { ports: ['8080:80', '8443:443'] }, ['ports', 'ports']],
    ['with a health check that is switched off', { healthcheck: { disable: true } }, ['healthcheck']],
    ['with one that is none', { healthcheck: { test: ['NONE'] } }, ['healthcheck']],
    ['with a volume that one may use only', { volumes: [{ source: 'ledger', target: '/l' }] }, ['volumes']],
    ['with that volume in the short form', { volumes: ['ledger:/l:rw'] }, ['volumes']],
  ])('%s', (_what, service, found) => {
    expect(keys(service)).toEqual(found);
  });

  test('without any health check', () => {
    expect(keys({}, false)).toEqual(['healthcheck']);
    expect(keys(healthy, false)).toEqual([]);
    expect(keys({ healthcheck: { interval: '5s' } }, false)).toEqual(['healthcheck']);
  });
});

test.each(['network_mode', 'pid', 'ipc'])(
  'a service cannot roll when another one shares its container (%s)',
  (key) => {
    const services = { web: {}, sidecar: { [key]: 'service:web' }, other: { [key]: 'service:db' } };
    const sharedBy = sharersOf(services, 'web');
    expect(sharedBy).toEqual(['sidecar']);
    const found = findRollingObstacles(
      'web',
      {},
      {
        imageHasHealthCheck: true,
        exclusiveVolumes: [],
        sharedBy,
      },
    );
    expect(found.map(({ reason }) => reason)).toEqual([
      'the container of sidecar shares the network or the processes of its container, and would stay with the old one',
    ]);
  },
);

describe('an obstacle is told', () => {
  const text = 'services:\n  web:\n    image: app\n    # The name\n    container_name: web\n';
  const [obstacle] = findRollingObstacles(
    'web',
    { container_name: 'web' },
    { imageHasHealthCheck: true, exclusiveVolumes: [], sharedBy: [] },
  );
  if (obstacle === undefined) throw new Error('expected an obstacle');

  test('with file and line, and what to change', () => {
    expect(describeObstacle(obstacle, { name: 'compose.yaml', text })).toBe(
      'web: container_name (compose.yaml:5): its container is always called web, and two cannot have one name. Remove container_name: the service is reached by its own name.',
    );
  });

  test('without a line where it stands in another file', () => {
    expect(describeObstacle(obstacle, { name: 'compose.yaml', text: 'include: [other.yaml]\n' })).toMatch(
      /^web: container_name: its container/,
    );
    expect(describeObstacle(obstacle, undefined)).toMatch(/^web: container_name: its container/);
  });

  test.each([
    ['services: {web: {ports: ["1:1"]}}', 1],
    ['services:\n  other:\n    ports: []\n  "web":\n    ports: []\n', 5],
    ['no: services', undefined],
    ['- a list', undefined],
    ['services: [', undefined],
  ])('whatever the file is: %j', (file, line) => {
    expect(lineOf(file, 'web', 'ports')).toBe(line);
  });
});

test.each<[ComposeService, number]>([
  [{}, 1],
  [{ scale: 2 }, 2],
  [{ deploy: { replicas: 3 }, scale: 1 }, 3],
  [{ deploy: { replicas: 0 } }, 1],
  [{ deploy: { replicas: 'many' } }, 1],
])('a service as %j has %d containers', (service, replicas) => {
  expect(replicasOf(service)).toBe(replicas);
});

describe('the services that are switched', () => {
  const services = {
    web: { image: 'docker.io/acme/shop:main' },
    worker: { image: 'acme/shop@sha256:0' },
    db: { image: 'postgres:16' },
    build: {},
  };
  test('are those of the application’s image', () => {
    expect(servicesOf(services, [], ['acme/shop'])).toEqual(['web', 'worker']);
    expect(servicesOf(services, [], ['docker.io/library/postgres'])).toEqual(['db']);
    expect(servicesOf(services, [], ['postgres', 'acme/shop'])).toEqual(['web', 'worker', 'db']);
    expect(servicesOf(services, [], [])).toEqual([]);
  });

  test('are those that are named, where some are', () => {
    expect(servicesOf(services, ['db'], ['acme/shop'])).toEqual(['db']);
  });
});

test('the example rolls', () => {
  const folder = join(import.meta.dirname, '../../../examples/rolling');
  const text = readFileSync(join(folder, 'compose.yaml'), 'utf8');
  const { services } = parse(text) as { readonly services: Readonly<Record<string, ComposeService>> };
  expect(keys(services['web'] ?? {})).toEqual([]);
  expect(keys(services['proxy'] ?? {})).toEqual(['ports']);
  const nginx = readFileSync(join(folder, 'nginx/nginx.conf'), 'utf8');
  const [, included = ''] = /include (\S+);/.exec(nginx) ?? [];
  expect(readFileSync(join(folder, 'nginx', included), 'utf8')).toBe('server web:8000;\n');
});

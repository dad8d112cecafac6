import { describe, expect, test } from '@jest/globals';
import { readComposeNeeds } from '../../../src/core/deploy/compose-needs.ts';
import { doubts, type HostHas, refusals, type TakenPort } from '../../../src/core/deploy/compose-refusals.ts';

const repository = 'ghcr.io/owner/app';

function needs(services: string, rest = '', named: readonly string[] = []) {
  const read = readComposeNeeds(`name: shop\nservices:\n${services}${rest}`, {
    named,
    repositories: [repository],
  });
  if (read === undefined) throw new Error('the project could not be read');
  return read;
}

const web = `  web:\n    image: ${repository}:1\n`;
const network = (name: string, subnets: readonly string[] = [], key?: string) => ({ name, key, subnets });
const nothing: HostHas = {
  ...{ networks: [], volumes: new Set(), taken: [], containers: [] },
  ...{ cpus: 2, runtimes: ['runc', 'nvidia'] },
};

describe('what compose needs beside the application', () => {
  test('are the images of everything that is started with it, at any depth, and of nothing else', () => {
    const services = [
      web,
      '    depends_on: { queue: { condition: service_started }, off: { condition: service_started }, model: { condition: service_started } }\n',
      '    network_mode: service:vpn\n',
      '  queue:\n    image: redis:7\n    links: ["db:database"]\n    volumes_from: ["files:ro", "container:old"]\n',
      '  db:\n    image: postgres:16\n',
      '  files:\n    image: redis:7\n',
      '  vpn:\n    build: {}\n    pid: service:agent\n    ipc: service:shared\n',
      '  agent:\n    image: agent:1\n',
      '  shared:\n    image: agent:1\n',
      '  off:\n    image: never:1\n    scale: 0\n',
      '  model:\n    provider: {}\n',
      '  none:\n    image: never:2\n    deploy:\n      replicas: 0\n',
      '  other:\n    image: never:3\n',
    ].join('');
    expect(needs(services).images).toEqual([
      { services: ['queue', 'files'], image: 'redis:7', isBuilt: false },
      { services: ['db'], image: 'postgres:16', isBuilt: false },
      { services: ['vpn'], image: 'shop-vpn', isBuilt: true },
      { services: ['agent', 'shared'], image: 'agent:1', isBuilt: false },
    ]);
  });

  test('are those of hooks before a start, but for that of the service itself', () => {
    const hooks = `    pre_start: [{ image: hook:1 }, { image: ${repository}:1 }]\n`;
    expect(needs(`${web}${hooks}`).images).toEqual([{ services: ['web'], image: 'hook:1', isBuilt: false }]);
  });

  test('are not doubted for hooks, but that one of the application names its image itself', () => {
    const remarks = (image: string, service = web) => {
      const read = needs(`${service}    pre_start: [{ image: ${image} }]\n`);
      return doubts(read, nothing);
    };
    expect(remarks(`${repository}:0`)).toEqual([
      `a pre_start hook of web names the image ${repository}:0 itself, so it does not run the release that is deployed: remove the image from the hook, which then has the one of web`,
    ]);
    expect(remarks('hook:1')).toEqual([]);
    expect(remarks(`${repository}:1`)).toEqual([]);
    const db = `${web}    depends_on: { db: null }\n  db:\n    image: db:1\n`;
    expect(remarks(`${repository}:0`, db)).toEqual([]);
  });

  test('are what follows a service that is made anew, as with a shared network, where it runs', () => {
    const services = [
      web,
      '  sidecar:\n    image: proxy:1\n    depends_on: { web: { condition: service_started, restart: true } }\n',
      '  behind:\n    image: proxy:2\n    depends_on: { sidecar: { condition: service_started, restart: true } }\n',
      '  other:\n    image: proxy:3\n    depends_on: { web: { condition: service_started } }\n',
      '  tail:\n    image: proxy:4\n    pid: service:web\n    depends_on: { web: { condition: service_started } }\n',
    ].join('');
    expect(needs(services)).toMatchObject({ followers: ['sidecar', 'behind', 'tail'], images: [] });
    const following = readComposeNeeds(`name: shop\nservices:\n${services}`, {
      ...{ named: [], repositories: [repository] },
      following: ['sidecar'],
    });
    expect(following?.images.map(({ image }) => image)).toEqual(['proxy:1']);
  });

  test('are services whose health is waited for, and that have no check of their own', () => {
    const healthy = 'condition: service_healthy';
    const services = [
      `${web}    depends_on: { db: { ${healthy} }, own: { ${healthy} }, off: { ${healthy} }, none: { ${healthy} }, tool: { ${healthy} }, maybe: { ${healthy}, required: false }, far: { ${healthy} }, cache: { condition: service_started } }\n`,
      '  db:\n    build: {}\n    healthcheck: { interval: 5s }\n',
      '  own:\n    image: x:1\n    healthcheck: { test: [CMD] }\n',
      '  off:\n    image: x:2\n    healthcheck: { test: [NONE] }\n',
      '  none:\n    image: x:3\n    scale: 0\n',
      '  tool:\n    provider: {}\n',
      `  maybe:\n    image: x:4\n  cache:\n    image: x:5\n    depends_on: { db: { ${healthy} } }\n`,
      `  idle:\n    image: ${repository}:1\n    scale: 0\n    depends_on: { db: { ${healthy} } }\n`,
      `  other:\n    image: x:6\n    depends_on: { db: { ${healthy} } }\n`,
    ].join('');
    expect(needs(services).awaited).toEqual([
      { service: 'web', other: 'db', image: 'shop-db', isOff: false },
      { service: 'web', other: 'off', image: 'x:2', isOff: true },
      { service: 'cache', other: 'db', image: 'shop-db', isOff: false },
    ]);
  });

  test('are external networks and volumes that are used, by their names on the host', () => {
    const services = `${web}    networks: { edge: null, own: null }\n    volumes: [{ type: volume, source: data }, { type: bind, source: /a }]\n`;
    const declared = [
      'networks:\n  edge: { name: proxy, external: true }\n  own: { name: shop_own }\n  unused: { external: true }\n',
      'volumes:\n  data: { external: true }\n  unused: { name: u, external: true }\n',
    ].join('');
    expect(needs(services, declared)).toMatchObject({ networks: ['proxy'], volumes: ['data'] });
    expect(needs(`${web}    network_mode: edge\n`).networks).toEqual(['edge']);
    for (const mode of ['host', 'none', 'bridge', 'default', 'container:web', 'service:web'])
      expect(needs(`${web}    network_mode: ${mode}\n`).networks).toEqual([]);
  });

  test('are networks and volumes of a service that is scaled to nothing, but nothing else of it', () => {
    const services = [
      `${web}    depends_on: { off: { condition: service_started } }\n`,
      '  off:\n    image: off:1\n    scale: 0\n    container_name: off\n    ports: [{ target: 80, published: "8080" }]\n',
      '    networks: { edge: null }\n    volumes: [{ type: volume, source: data }]\n    secrets: [a]\n',
      '    depends_on: { db: { condition: service_started } }\n',
      '  db:\n    image: postgres:16\n',
    ].join('');
    const declared =
      'networks:\n  edge: { external: true }\nvolumes:\n  data: { external: true }\nsecrets:\n  a: { external: true }\n';
    expect(needs(services, declared)).toMatchObject({
      ...{ networks: ['edge'], volumes: ['data'], problems: [], ports: [], names: [] },
      images: [{ services: ['db'], image: 'postgres:16' }],
    });
  });

  test('are networks and volumes of every enabled service before compose 2.29, whether it is started or not', () => {
    const services = `${web}  other:\n    image: x:1\n    networks: { edge: null }\n  off:\n    image: x:1\n    volumes: [{ type: volume, source: data }]\n`;
    const declared = 'networks:\n  edge: { external: true }\nvolumes:\n  data: { external: true }\n';
    const wanted = (compose: string | undefined, enabled = '') => {
      const read = readComposeNeeds(`${enabled}name: shop\nservices:\n${services}${declared}`, {
        ...{ named: [], repositories: [repository], compose },
      });
      return [read?.networks, read?.volumes];
    };
    expect(wanted('2.28.1')).toEqual([['edge'], ['data']]);
    expect(wanted('2.29.0')).toEqual([[], []]);
    expect(wanted('5.5.1')).toEqual([[], []]);
    // A build from source does not tell its version.
    expect(wanted('dev')).toEqual([[], []]);
    expect(wanted(undefined)).toEqual([[], []]);
    expect(wanted('2.26.1-4', 'enabled:\n  - other\n')).toEqual([['edge'], []]);
    expect(wanted('2.26.1-4', 'enabled:\n')).toEqual([[], []]);
  });

  test('are before compose 2.29 those of services, too, that share a profile with one that is named', () => {
    const service = (name: string, profiles: string) =>
      `  ${name}:\n    image: ${name}:1\n    profiles: [${profiles}]\n    networks: { ${name}: null }\n`;
    const services = `${web}${service('tool', 'a')}${service('beside', 'b, a')}${service('far', 'c')}`;
    const declared =
      'networks:\n  tool: { external: true }\n  beside: { external: true }\n  far: { external: true }\n';
    const wanted = (named: readonly string[], compose: string, enabled = '  - web\n') =>
      readComposeNeeds(`enabled:\n${enabled}name: shop\nservices:\n${services}${declared}`, {
        ...{ named, repositories: [repository], compose },
      })?.networks;
    expect(wanted(['web', 'tool'], '2.26.1')).toEqual(['tool', 'beside']);
    expect(wanted(['web', 'tool'], '2.29.0')).toEqual(['tool']);
    expect(wanted(['web'], '2.26.1')).toEqual([]);
    // What another profile enables already enables nothing.
    expect(wanted(['beside'], '2.26.1', '  - beside\n')).toEqual(['beside']);
  });

  test('are images that a build would make, too, if a registry may have them', () => {
    const images = (lines: string) =>
      needs(`${web}    depends_on: { db: null }\n  db:\n    build: {}\n${lines}`).images;
    const one = { services: ['db'], image: 'x:1' };
    expect(images('    image: x:1\n')).toEqual([{ ...one, isBuilt: false, canBuild: true }]);
    expect(images('    image: x:1\n    pull_policy: build\n')).toEqual([{ ...one, isBuilt: true }]);
    expect(images('')).toEqual([{ ...one, image: 'shop-db', isBuilt: true }]);
  });

  test('are ports that are certain: not those that the engine chooses', () => {
    const ports =
      '[{ target: 80, published: "8080", host_ip: 127.0.0.1, protocol: tcp }, { target: 81 }, { target: 82, published: "1-9" }]';
    expect(needs(`${web}    ports: ${ports}\n`).ports).toEqual([
      { service: 'web', address: '127.0.0.1', port: 8080, protocol: 'tcp' },
    ]);
  });

  test('are no ports of a container that has no network of its own', () => {
    const ports = '    ports: [{ target: 80, published: "8080", protocol: tcp }]\n';
    for (const mode of ['host', 'none']) {
      const read = needs(`${web}${ports}    network_mode: ${mode}\n`);
      expect([read.ports, read.problems]).toEqual([[], []]);
    }
    expect(needs(`${web}${ports}    network_mode: bridge\n`).ports).toHaveLength(1);
  });

  test('is a service that is named, and one of the application where none is', () => {
    expect(needs(web, '', ['api']).problems).toEqual(['the project has no service api, but web']);
    expect(needs('  db:\n    image: postgres:16\n').problems).toEqual([
      `no service of the project has an image of ${repository}: name them with the input services`,
    ]);
    expect(needs(web, 'profiles: unread\n', ['api']).problems).toEqual([]);
    expect(needs(web).problems).toEqual([]);
  });

  test('are of several images those that no service has, with a profile or without', () => {
    const unused = (repositories: readonly string[], more = '') =>
      readComposeNeeds(`${more}name: shop\nservices:\n${web}`, { named: [], repositories })?.unused;
    const [other, far] = ['ghcr.io/owner/other', 'docker.io/library/far'];
    expect(unused([repository, other])).toEqual([other]);
    expect(unused([repository, other, far], `all-images:\n  - ${other}:1\n  - far\n`)).toEqual([]);
    expect(unused([repository, other], 'profiles: unread\n')).toEqual([]);
    // Of one, or where no service has any, that is a problem.
    expect(unused([repository])).toEqual([]);
    expect(unused([other, far])).toEqual([]);
    expect(
      readComposeNeeds(`name: shop\nservices:\n${web}`, { named: [], repositories: [other, far] })?.problems,
    ).toEqual([expect.stringContaining(`an image of ${other} or ${far}`)]);
  });

  test('follow the files where the pin of another image hides one that is deployed', () => {
    const pinned =
      'name: shop\nservices:\n  api: { image: a/app@sha256:1 }\n  web: { image: a/app@sha256:1 }\n';
    const own = 'own:\n  services:\n    api: { image: a/app:2 }\n    web: { image: a/front:2 }\n';
    const read = (text: string) => readComposeNeeds(text, { named: [], repositories: ['a/app', 'a/front'] });
    expect(read(pinned + own)).toMatchObject({
      switched: [
        { service: 'api', image: 'a/app@sha256:1' },
        { service: 'web', image: 'a/front:2' },
      ],
      unused: [],
    });
    expect(read(pinned)).toMatchObject({ unused: ['a/front'] });
  });

  test('cannot be told by a host that says nothing', () => {
    expect(readComposeNeeds('', { named: [], repositories: [repository] })).toBeUndefined();
  });
});

describe('what compose refuses', () => {
  const taken: TakenPort = {
    ...{ address: '0.0.0.0', port: 8080, protocol: 'tcp', container: 'old-web-1', image: 'nginx:1' },
    ...{ project: 'old', service: 'web', folder: '/srv/old' },
  };
  const port = (line: string) => needs(`${web}    ports: [{ target: 80, ${line}, protocol: tcp }]\n`);

  test('is an external network or volume that is missing, and none that is there', () => {
    const lacking = { ...needs(web), networks: ['edge', 'edge', 'there'], volumes: ['data'] };
    const has = { ...nothing, networks: [network('there')] };
    expect(refusals(lacking, has, [repository])).toEqual([
      'the external network edge is missing on this host: create it with "docker network create edge"',
      'the external volume data is missing on this host: create it with "docker volume create data"',
    ]);
    expect(refusals({ ...lacking, volumes: [] }, { ...has, networks: undefined }, [repository])).toEqual([]);
  });

  test('is a network of the project whose name another network has, where compose wants the label of its own', () => {
    const services = `${web}    networks: { edge: null, default: null }\n`;
    const declared =
      'networks:\n  edge: { name: proxy }\n  default: { name: shop_default }\n  unused: { name: proxy }\n';
    const refused = (compose: string | undefined, key: string | undefined) => {
      const read = readComposeNeeds(`name: shop\nservices:\n${services}${declared}`, {
        ...{ named: [], repositories: [repository], compose },
      });
      if (read === undefined) throw new Error('the project could not be read');
      return refusals(read, { ...nothing, networks: [network('proxy', [], key)] }, [repository]);
    };
    const problem =
      'the network proxy is on this host already, but this project did not make it: write "external: true" below edge in the Compose file, or choose another name';
    expect(refused('2.26.1-4', undefined)).toEqual([problem]);
    expect(refused('5.3.1', 'web')).toEqual([problem]);
    expect(refused('2.26.1-4', 'edge')).toEqual([]);
    expect(refused('5.4.0', undefined)).toEqual([]);
    expect(refused(undefined, undefined)).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['the same', '172.28.0.0/16', true],
    ['a part of it', '172.28.9.0/24', true],
    ['one around it', '172.16.0.0/12', true],
    ['another one', '172.29.0.0/16', false],
    ['one of IPv6', 'fd00::/64', false],
  ])(
    'is a subnet of a network that is to be made where another network has %s',
    (_what, theirs, isRefused) => {
      const wanted = needs(
        `${web}    networks: { back: null }\n`,
        'networks:\n  back: { name: shop_back, ipam: { config: [{ subnet: 172.28.0.0/16 }, { gateway: 10.0.0.1 }] } }\n',
      );
      const refused = (networks: HostHas['networks']) =>
        refusals(wanted, { ...nothing, networks }, [repository]);
      expect(refused([network('old', [theirs])])).toEqual(
        isRefused
          ? [
              'the subnet 172.28.0.0/16 of the network shop_back overlaps with that of the network old on this host: choose another subnet, or remove that network',
            ]
          : [],
      );
      // One that is there already is not made.
      expect(refused([network('old', [theirs]), network('shop_back')])).toEqual([]);
      expect(refused(undefined)).toEqual([]);
    },
  );

  test.each<[string, string, Partial<TakenPort>, boolean]>([
    ['that another project has', 'published: "8080"', {}, true],
    ['of one address where another has all', 'published: "8080", host_ip: 127.0.0.1', {}, true],
    ['of another address', 'published: "8080", host_ip: 10.0.0.1', { address: '127.0.0.1' }, false],
    ['of another version of IP', 'published: "8080", host_ip: 127.0.0.1', { address: '::' }, false],
    ['of another number', 'published: "8081"', {}, false],
    ['of another protocol', 'published: "8080"', { protocol: 'udp' }, false],
    ['that the project has itself', 'published: "8080"', { project: 'shop' }, false],
    ['of a service that is not touched', 'published: "8080"', { project: 'shop', service: 'app' }, true],
    ['that a container of no project has', 'published: "8080"', { project: undefined }, true],
  ])('is a port %s', (_what, line, changes, isRefused) => {
    expect(
      refusals(port(line), { ...nothing, taken: [{ ...taken, ...changes }] }, [repository]),
    ).toHaveLength(isRefused ? 1 : 0);
  });

  test('names who has the port, and recognises the same application in another project', () => {
    const say = (changes: Partial<TakenPort>) =>
      refusals(port('published: "8080"'), { ...nothing, taken: [{ ...taken, ...changes }] }, [repository])[0];
    expect(say({})).toBe(
      'port 8080 of web is taken by the project old in /srv/old (container old-web-1): stop it, or choose another port',
    );
    expect(say({ image: `${repository}@sha256:1` })).toContain(
      '(container old-web-1), which runs the same application: set project-name and project-dir',
    );
    expect(say({ project: undefined, image: `${repository}-b:1` })).toBe(
      'port 8080 of web is taken by the container old-web-1: stop it, or choose another port',
    );
  });
});

test('secrets and configs that only a swarm has are refused where a service that is started uses them', () => {
  const rest = 'secrets:\n  a: { external: true }\n  b: {}\nconfigs:\n  c: { external: true }\n';
  const problems = (services: string) => needs(services, rest).problems;
  expect(
    problems(`${web}    secrets: [{ source: a }, { source: b }]\n    configs: [{ source: c }]\n`),
  ).toEqual([
    'the secret a of web is external, which only a swarm has: write "file: …" or "environment: …" below it in the Compose file',
    expect.stringContaining('the config c of web is external'),
  ]);
  expect(
    problems(`${web}    secrets: [{ source: b }]\n  other:\n    image: x:1\n    secrets: [{ source: a }]\n`),
  ).toEqual([]);
});

test.each<[string, string, string]>([
  ['secrets', 'driver: vault', 'driver'],
  ['configs', 'template_driver: golang', 'template_driver'],
])('%s with %s are refused: only a swarm has them', (kind, line, key) => {
  expect(
    needs(`${web}    ${kind}: [{ source: a }]\n`, `${kind}:\n  a: { file: x, ${line} }\n`).problems,
  ).toEqual([
    `the ${kind.slice(0, -1)} a of web has a ${key}, which only a swarm has: remove it in the Compose file`,
  ]);
});

describe('what compose writes into a container', () => {
  const declared = 'secrets:\n  a: { environment: A }\nconfigs:\n  c: { content: {} }\n  f: { file: x }\n';
  const db = '    depends_on: { db: null }\n  db:\n    image: db:1\n';
  const read = (lines: string, rest = '') => {
    const found = needs(`${web}${lines}`, `${declared}${rest}`);
    return [refusals(found, nothing, []), doubts(found, nothing)];
  };

  test('is refused for a service that is read_only', () => {
    const uses =
      '    read_only: true\n    secrets: [{ source: a }]\n    configs: [{ source: f }, { source: c }]\n';
    const config =
      'web is read_only, so compose cannot write the config c into its container: write "file: …" below it in the Compose file';
    const secret = expect.stringContaining('compose cannot write the secret a into its container');
    expect(read(uses)).toEqual([[config], []]);
    expect(read(uses, 'filled:\n  - A\n')).toEqual([[secret, config], []]);
    expect(read(uses.replace('true', 'false'), 'filled:\n  - A\n')).toEqual([[], []]);
  });

  test('is refused where a variable is not set', () => {
    const text = (service: string) =>
      `the variable A of the secret a, which ${service} uses, is not set on this host: write it into .env in the project folder there`;
    const uses = '    secrets: [{ source: a }]\n';
    expect(read(uses, 'unset:\n  - A\n')).toEqual([[text('web')], []]);
    expect(read(`${db}${uses}`, 'unset:\n  - A\n')).toEqual([[text('db')], []]);
    expect(read(uses, 'unset:\n')).toEqual([[], []]);
    expect(read('', 'unset:\n  - A\n')).toEqual([[], []]);
  });
});

test('what keeps containers from being made is only doubted of a service that has one, and is not switched', () => {
  const container = { id: 'c', name: 'c', project: 'shop', isRunning: true, mayListen: false };
  const said = (service: string, more: Partial<HostHas> = {}) => {
    const has = { ...nothing, containers: [{ ...container, service }], ...more };
    const lines =
      '    scale: 2\n    runtime: x\n    ports: [{ target: 80, published: "8080", protocol: tcp }]\n';
    const db = `${web}    depends_on: { db: null }\n  db:\n    image: db:1\n${lines}`;
    return [db, `${web}${lines}`].map((services) => {
      const read = needs(services);
      return [refusals(read, has, []).length, doubts(read, has).length];
    });
  };
  expect(said('db')).toEqual([
    [0, 2],
    [2, 0],
  ]);
  expect(said('web')).toEqual([
    [2, 0],
    [2, 0],
  ]);
  expect(said('db', { containers: [{ ...container, project: 'other', service: 'db' }] })[0]).toEqual([2, 0]);
});

describe('what the engine has not', () => {
  const problems = (lines: string, has: Partial<HostHas> = {}) =>
    refusals(needs(`${web}${lines}`), { ...nothing, ...has }, [repository]);

  test('is a runtime', () => {
    expect(problems('    runtime: sysbox-runc\n')).toEqual([
      'web asks for the runtime sysbox-runc, and docker on this host has only runc, nvidia: install it there, or remove runtime from web',
    ]);
    for (const runtime of ['nvidia', 'io.containerd.kata.v2', '/usr/bin/shim'])
      expect(problems(`    runtime: ${runtime}\n`)).toEqual([]);
    expect(problems('    runtime: x\n', { runtimes: undefined })).toEqual([]);
    expect(problems('    runtime: x\n    scale: 0\n')).toEqual([]);
  });

  test('are CPUs, however they are written', () => {
    const limits = (cpus: string) =>
      `    deploy: { resources: { limits: { cpus: ${cpus} }, reservations: { cpus: 9 } } }\n`;
    const text = (cpus: string) => [`web asks for ${cpus} CPUs, and this host has 2: lower the limit of web`];
    expect(problems('    cpus: 2.5\n')).toEqual(text('2.5'));
    expect(problems(limits('"4.0"'))).toEqual(text('4'));
    expect(problems(limits('2'))).toEqual([]);
    expect(problems('    cpus: 0\n')).toEqual([]);
    expect(problems(limits('4'), { cpus: undefined })).toEqual([]);
  });

  test('is a network of a swarm', () => {
    const declared = 'networks:\n  back: { name: shop_back, driver: overlay }\n';
    const found = (networks: HostHas['networks']) =>
      refusals(needs(`${web}    networks: { back: null }\n`, declared), { ...nothing, networks }, []);
    expect(found([])).toEqual([
      'the network shop_back has the driver overlay, and this host is in no swarm: remove the driver in the Compose file, or run "docker swarm init" there',
    ]);
    expect(found([network('shop_back')])).toEqual([]);
    expect(found(undefined)).toEqual([]);
  });
});

test.each<[string, string, HostHas['networks'], string | undefined]>([
  ['{ name: shop_back }', '10.9.0.7', [], 'has no subnet in the Compose file'],
  ['{ name: shop_back }', '10.9.0.7', [network('shop_back', ['10.9.0.0/24'])], undefined],
  ['{ name: shop_back, ipam: { config: [{ subnet: 10.9.0.0/24 }] } }', '10.9.0.7', [], undefined],
  ['{ name: shop_back, ipam: { config: [{ subnet: 10.9.0.0/24 }] } }', '10.8.0.7', [], 'has 10.9.0.0/24'],
  ['{ name: edge, external: true }', '10.9.0.7', [network('edge', ['172.18.0.0/16'])], 'has 172.18.0.0/16'],
  ['{ name: edge, external: true }', '172.18.3.4', [network('edge', ['172.18.0.0/16'])], undefined],
  ['{ name: edge, external: true }', '10.9.0.7', [network('edge')], undefined],
  ['{ name: edge, external: true }', '10.9.0.7', undefined, undefined],
])('an address in the network %s: %s', (declared, address, networks, why) => {
  const read = needs(
    `${web}    networks: { back: { ipv4_address: ${address} } }\n`,
    `networks:\n  back: ${declared}\n`,
  );
  expect(refusals(read, { ...nothing, networks }, [])).toEqual(
    why === undefined
      ? []
      : [expect.stringMatching(`^web has the address ${address} in the network .*, which ${why}:`)],
  );
});

test('a port at an address that the host does not have is refused', () => {
  const problems = (address: string, has = '  - 10.0.0.2\n  - 127.0.0.1\n') =>
    needs(
      `${web}    ports: [{ target: 80, published: "8080", host_ip: ${address}, protocol: tcp }]\n`,
      `addresses:\n${has}`,
    ).problems;
  expect(problems('10.0.0.3')).toEqual([
    'port 8080 of web is for the address 10.0.0.3, which this host does not have: correct the address, or bring its network up',
  ]);
  for (const address of ['10.0.0.2', '0.0.0.0', '127.0.0.9', '"::1"']) expect(problems(address)).toEqual([]);
  expect(problems('10.0.0.3', '')).toEqual([]);
});

test('a start_interval without a start_period is refused by the versions of compose that refuse it', () => {
  const problems = (compose: string | undefined, more = '') =>
    readComposeNeeds(
      `name: shop\nservices:\n${web}    healthcheck: { test: [CMD], start_interval: 1s${more} }\n`,
      { named: [], repositories: [repository], compose },
    )?.problems;
  expect(problems('5.5.1')).toEqual([
    expect.stringContaining('the health check of web has a start_interval'),
  ]);
  expect(problems('2.36.0')).toHaveLength(1);
  for (const version of ['2.35.1', 'dev', undefined]) expect(problems(version)).toEqual([]);
  expect(problems('5.5.1', ', start_period: 5s')).toEqual([]);
});

test('an image whose tag is a variable that is not set is refused, and nobody is asked for it', () => {
  const read = needs(`${web}    depends_on: { db: null }\n  db:\n    image: 'x.test/db:'\n`);
  expect([read.images, read.problems]).toEqual([
    [],
    ['the image x.test/db: of db has no tag: set the variable that it ends with in .env on this host'],
  ]);
});

test('a name that two services give to their containers is refused', () => {
  const twice = `${web}    container_name: shop\n    depends_on: { db: null }\n  db:\n    image: db:1\n    container_name: shop\n`;
  expect(refusals(needs(twice), nothing, [])).toEqual([
    'web and db have the same container_name, shop: change one of them',
  ]);
});

test('what a service sets of a network that is not its own is refused', () => {
  const problems = (mode: string, line: string) =>
    needs(`${web}    network_mode: ${mode}\n    ${line}\n  vpn:\n    image: vpn:1\n`).problems;
  expect(problems('service:vpn', 'hostname: {}\n    ports: [{ target: 80, published: "80" }]')).toEqual([
    'web has the network of another container (network_mode: service:vpn) and so cannot have ports, hostname: move that to vpn, or remove it',
  ]);
  expect(problems('container:vpn', 'dns: {}')).toEqual([
    expect.stringContaining('cannot have dns: move that to that container'),
  ]);
  expect(problems('service:vpn', 'privileged: true')).toEqual([]);
  expect(problems('host', 'hostname: {}')).toEqual([]);
});

test('a port of the host is refused for several containers of a service', () => {
  const problems = (port: string, more: string) =>
    needs(`${web}    ports: [{ target: 80, ${port}protocol: tcp }]\n    ${more}\n`).problems;
  const three = 'deploy: { replicas: 3 }';
  expect(problems('published: "8080", ', three)).toEqual([
    'web has 3 containers, and only one of them can have port 8080 of this host: remove the port, or let it be a range such as "8080-8082"',
  ]);
  expect(problems('published: "8080", ', 'scale: 2')).toHaveLength(1);
  expect(problems('published: "8080-8090", ', three)).toEqual([]);
  expect(problems('', three)).toEqual([]);
  expect(problems('published: "8080", ', 'scale: 1')).toEqual([]);
  expect(problems('published: "8080", ', 'scale: 2\n    network_mode: host')).toEqual([]);
});

test('a GPU that nothing gives to containers is remarked on, once for each service', () => {
  const one = '  - { of: gpus, name: web, path: nvidia-container-toolkit }\n';
  expect(needs(web, `absent:\n${one}${one}`).remarks).toEqual([
    'web asks for a GPU, and this host has no nvidia-container-toolkit, without which docker usually does not start it: install it, or remove the GPU from web',
  ]);
});

test.each<[string, string, boolean]>([
  ['2.26.1-4', '', true],
  ['2.26.1-4', 'bind: { selinux: z }', true],
  ['2.26.1-4', 'bind: { create_host_path: true }', false],
  ['2.40.3', '', false],
  ['2.40.3', 'bind: { selinux: z }', true],
  ['5.5.1', '', false],
  ['5.5.1', 'bind: { selinux: z }', false],
  ['5.5.1', 'bind: { create_host_path: false }', true],
])('compose %s and a missing folder that is mounted with %s: refused %s', (compose, bind, isRefused) => {
  const volume = `{ type: bind, source: /srv/x, target: /x.conf${bind === '' ? '' : `, ${bind}`} }`;
  const read = readComposeNeeds(
    `name: shop\nservices:\n${web}    volumes: [${volume}]\nabsent:\n  - { of: services, name: web, path: /srv/x }\n`,
    { named: [], repositories: [repository], compose },
  );
  expect([read?.problems.length, read?.remarks.length]).toEqual(isRefused ? [1, 0] : [0, 1]);
});

test('what shares something with a service that is scaled to nothing is refused', () => {
  const off = '  off:\n    image: x:1\n    scale: 0\n';
  const problems = (line: string) => needs(`${web}    ${line}\n${off}`).problems;
  for (const line of ['network_mode: service:off', 'volumes_from: [off:ro]'])
    expect(problems(line)).toEqual([
      'web shares the network, processes or volumes of off, which is scaled to 0: start off, or scale web to 0, too',
    ]);
  expect(problems('depends_on: { off: { condition: service_started } }')).toEqual([]);
  expect(problems('scale: 0\n    pid: service:off')).toEqual([]);
  expect(needs(`${web}    network_mode: service:on\n  on:\n    image: x:1\n`).problems).toEqual([]);
});

test('a file that is missing on the host is refused where nobody makes it for a service that is started', () => {
  const absent = (of: string, name: string, path: string) =>
    `  - of: ${of}\n    name: ${name}\n    path: ${path}\n`;
  const rest = `absent:\n${absent('secrets', 'a', '/srv/shop/a.txt')}${absent('configs', 'c', "'/srv/shop/c #1'")}${absent('services', 'web', '/srv/made')}${absent('services', 'web', '/srv/not-made')}`;
  const bind = (source: string, made: string) => `{ type: bind, source: ${source}, bind: {${made}} }`;
  const volumes = `    volumes: [${bind('/srv/made', '')}, ${bind('/srv/not-made', 'create_host_path: false')}]\n`;
  expect(
    needs(`${web}    secrets: [{ source: a }, b]\n    configs: [{ source: c }]\n${volumes}`, rest).problems,
  ).toEqual([
    'the file /srv/shop/a.txt of the secret a, which web uses, is missing on this host: put it there',
    'the file /srv/shop/c #1 of the config c, which web uses, is missing on this host: put it there',
    '/srv/not-made, which web mounts, is missing on this host, and docker makes it only with create_host_path: true: put it there',
  ]);
  const other = `  other:\n    image: x:1\n    secrets: [a]\n${volumes}`;
  expect(needs(`${web}    secrets: [b]\n${other}`, rest).problems).toEqual([]);
});

test('a device that is missing on the host is refused, but for a privileged container', () => {
  const rest =
    'absent:\n  - { of: devices, name: web, path: /dev/ttyUSB0 }\n  - { of: devices, name: db, path: /dev/no }\n';
  expect(needs(web, rest).problems).toEqual([
    'the device /dev/ttyUSB0 of web is missing on this host: connect it, or remove it from the devices of web',
  ]);
  expect(needs(`${web}    privileged: true\n`, rest).problems).toEqual([]);
  expect(needs(`${web}    scale: 0\n`, rest).problems).toEqual([]);
});

test('a folder of a volume that is missing is refused, unless the volume is there', () => {
  const rest =
    'volumes:\n  data: { name: shop_data }\n  other: {}\nabsent:\n  - { of: volumes, name: data, path: /srv/data }\n  - { of: volumes, name: other, path: /srv/other }\n';
  const read = needs(
    `${web}    volumes: [{ type: volume, source: data, target: /data }, { type: volume, source: there, target: /t }]\n`,
    rest,
  );
  const text =
    'the folder /srv/data of the volume shop_data, which web uses, is missing on this host: create it';
  const said = (has: HostHas) => [refusals(read, has, [repository]), doubts(read, has)];
  expect(said(nothing)).toEqual([[text], []]);
  expect(said({ ...nothing, volumes: new Set(['shop_data']) })).toEqual([[], [text]]);
});

test('a folder that is made where a file is probably meant is remarked on', () => {
  const remarks = (target: string, more = '') => {
    const there = '{ type: bind, source: /srv/there.conf, target: /there.conf }';
    const mount = `    volumes: [${there}, { type: bind, source: /srv/x, target: ${target}, bind: {${more}} }]\n`;
    const rest = 'absent:\n  - { of: services, name: web, path: /srv/x }\n';
    return doubts(needs(`${web}${mount}`, rest), nothing);
  };
  expect(remarks('/etc/nginx/nginx.conf')).toEqual([
    '/srv/x, which web mounts as /etc/nginx/nginx.conf, is missing on this host, and docker makes a folder there: if it should be a file, put it there first',
  ]);
  expect(remarks('/app/.env')).toHaveLength(1);
  for (const folder of ['/data', '/etc/nginx/conf.d', '/root/.ssh', '/opt/app-1.2', '/data.old/x'])
    expect(remarks(folder)).toEqual([]);
  expect(remarks('/x.conf', 'create_host_path: false')).toEqual([]);
});

test('a program that compose runs for a service that is started is refused where it is missing', () => {
  const rest =
    'absent:\n  - { of: provider, name: ai, path: cloud }\n  - { of: models, name: web, path: docker-model }\n';
  const services = `${web}    depends_on: { ai: { condition: service_started } }\n  ai:\n    provider: {}\n`;
  expect(needs(services, rest).problems).toEqual([
    'web uses models, and this host has no plugin docker-model: install docker-model-plugin there',
    'ai has the provider cloud, which is missing on this host: install it there, as a plugin of docker or in the PATH of this user',
  ]);
  expect(needs(`${web.replace('web', 'api')}  ai:\n    provider: {}\n`, rest).problems).toEqual([]);
});

describe('a port that a program has which is no container', () => {
  const found = (address: string, line: string, has: Partial<HostHas> = {}, protocol = 'tcp') => {
    const wanted = needs(
      `${web}    ports: [{ target: 80, published: "8080", protocol: ${protocol}${line} }]\n`,
      `listening: ["${address}:1F90"]\n`,
    );
    const host = { ...nothing, ...has };
    return [refusals(wanted, host, [repository]), doubts(wanted, host)];
  };
  const refused = [
    [
      'port 8080 of web is taken by a program on this host that is no container: find it with "ss -lntup", and stop it, or choose another port',
    ],
    [],
  ];
  const doubted = (why: string) => [[], [expect.stringContaining(`that is no container, unless ${why}`)]];
  const everySix = 'tcp 00000000000000000000000000000000';

  test.each([
    ['all addresses of IPv4', 'tcp 00000000', '', refused],
    ['one address of IPv4', 'tcp 0100007F', '', refused],
    ['the same address', 'tcp 0100007F', ', host_ip: 127.0.0.1', refused],
    ['another address', 'tcp 0100007F', ', host_ip: 10.0.0.1', [[], []]],
    ['another protocol', 'udp 00000000', '', [[], []]],
    ['all addresses of IPv6, where all are wanted', everySix, '', refused],
    ['all of IPv6, where those of IPv4 are wanted', everySix, ', host_ip: 0.0.0.0', doubted('it only takes')],
    ['an address of IPv6', 'tcp 00000000000000000000000001000000', '', [[], []]],
    [
      'the same address of IPv6',
      'tcp 00000000000000000000000001000000',
      ", host_ip: '0:0:0:0:0:0:0:1'",
      refused,
    ],
    ['another address of IPv6', 'tcp 00000000000000000000000001000000', ", host_ip: 'fd00::1'", [[], []]],
    ['IPv4 within IPv6', 'tcp 0000000000000000FFFF00000100007F', '', refused],
  ])('on %s', (_where, address, line, expected) => {
    expect(found(address, line)).toEqual(expected);
  });

  test('is told of UDP, too', () => {
    expect(found('udp 3500007F', '', {}, 'udp')).toEqual(refused);
  });

  test('is that of a container where one publishes it, whatever its project', () => {
    const taken = {
      ...{ address: '0.0.0.0', port: 8080, protocol: 'tcp', container: 'shop-web-1', image: 'x' },
      ...{ project: 'shop', service: 'web', folder: undefined },
    };
    expect(found('tcp 00000000', '', { taken: [taken] })).toEqual([[], []]);
  });

  test('is only doubted while a container of the project itself may be that program', () => {
    const container = {
      ...{ id: 'c', name: 'shop-web-1', project: 'shop', service: 'web' },
      isRunning: true,
      mayListen: true,
    };
    expect(found('tcp 00000000', '', { containers: [container] })).toEqual(
      doubted('that is a container of this project'),
    );
    expect(found('tcp 00000000', '', { containers: [{ ...container, project: 'old' }] })).toEqual(refused);
  });
});

test('a name of a container that another project has is refused, its own is not', () => {
  const named = needs(`${web}    container_name: shop\n`);
  const held = (project: string | undefined, service = 'web') =>
    refusals(
      named,
      {
        ...nothing,
        containers: [{ id: 'c', name: 'shop', project, service, isRunning: true, mayListen: false }],
      },
      [repository],
    );
  expect(held('old')).toEqual([
    expect.stringContaining('the container name shop of web is taken by a container of the project old'),
  ]);
  expect(held(undefined)).toEqual([expect.stringContaining('a container of no project')]);
  expect(held('shop')).toEqual([]);
  // Its service has another name now.
  expect(held('shop', 'app')).toEqual([
    'the container name shop of web is taken by the container shop of the service app in this project, which the deployment does not touch: stop it, or if the Compose file has that service no more, remove it with "docker rm --force shop"',
  ]);
  expect(refusals(named, nothing, [repository])).toEqual([]);
});

test.each<[string, string, string | undefined, string | undefined]>([
  ['network_mode: container:vpn', 'vpn', 'running', undefined],
  ['network_mode: container:0123', 'vpn', 'running', undefined],
  [
    'network_mode: container:vpn',
    'vpn',
    'exited',
    'network or processes of the container vpn, which does not run',
  ],
  ['pid: container:vpn', 'vpn', undefined, 'network or processes of the container vpn, which is missing'],
  [
    'volumes_from: ["container:data:ro"]',
    'data',
    undefined,
    'volumes of the container data, which is missing',
  ],
  ['volumes_from: ["container:data:ro"]', 'data', 'exited', undefined],
  ['network_mode: service:db', 'vpn', undefined, undefined],
])('a container outside of the project has to be there: %s, %s %s', (line, name, state, problem) => {
  const containers = [
    {
      ...{ id: '0123456789', name, project: 'other', service: 'x' },
      isRunning: state === 'running',
      mayListen: false,
    },
  ];
  expect(
    refusals(
      needs(`${web}    ${line}\n`),
      { ...nothing, containers: state === undefined ? [] : containers },
      [repository],
    ),
  ).toEqual(problem === undefined ? [] : [`web shares the ${problem} on this host: start it first`]);
});

describe('a container that a service of the project has', () => {
  const problems = (mode: string, own: string, depends: string) =>
    refusals(
      needs(`${web}    network_mode: ${mode}\n${depends}  tunnel:\n    image: vpn:1\n${own}`),
      nothing,
      [repository],
    );
  const depends = '    depends_on: { tunnel: { condition: service_started } }\n';
  const named = '    container_name: gluetun\n';

  test('need not be there before, if that service is started, too', () => {
    expect(problems('container:gluetun', named, depends)).toEqual([]);
    expect(problems('container:shop-tunnel-1', '', depends)).toEqual([]);
  });

  test('has to be there, if it is not', () => {
    expect(problems('container:gluetun', named, '')).toEqual([
      'web shares the network or processes of the container gluetun, which is missing on this host: start it first',
    ]);
  });
});

test('a variable that is only a part of an image is named, and nothing else is said of it', () => {
  const whole = `${repository}@sha256:1`;
  const problems = (image: string) =>
    readComposeNeeds(`name: shop\nservices:\n  web:\n    image: ${image}\n`, {
      ...{ named: [], repositories: [repository] },
      pinned: { TAG: whole },
    })?.problems;
  expect(problems(whole)).toEqual([]);
  expect(problems(`${repository}:${whole}`)).toEqual([
    expect.stringMatching(
      /^image-variable: TAG is only a part of .* web .*: write 'image: \$\{TAG\}' there$/,
    ),
  ]);
});

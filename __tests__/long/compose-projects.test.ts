import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { currentCompose } from '../../scripts/tools.mjs';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';
import { publicProjects, type SampleProject } from '../support/public-projects.ts';
import { unusualProjects } from '../support/unusual-projects.ts';

jest.setTimeout(900_000);

const compose = await currentCompose();
const dir = '/srv/app';
let lab: DeployLab;
let database: string;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd', compose: compose.kind === 'ready' ? 'current' : 'debian' },
  ]);
  const db = (tag: string) =>
    lab.pushImage({
      repository: 'other/db',
      tag,
      layers: [{ name: `db-${tag}`, bytes: 300_000 }],
      app: { version: 'd' },
    });
  database = (await db('1')).digest;
  await db('2');
  await lab.pushImage({ repository: 'other/plain', tag: '1', app: { version: 'p', healthCheck: false } });
  await pushForArm('other/arm');
  // What the files name, so that compose could start it.
  await lab.pushImage({
    tag: '1',
    layers: [{ name: 'base', bytes: 400_000 }],
    app: { version: 'file' },
  });
  // What is not the application's, a host pulls by itself.
  const auth = Buffer.from(`${lab.auth.username}:${lab.auth.password}`).toString('base64');
  const auths = { [lab.registryHost]: { auth }, [lab.proxy.host]: { auth } };
  for (const host of lab.hosts)
    await host.exec(['sh', '-c', 'mkdir -p ~/.docker && cat > ~/.docker/config.json'], {
      input: JSON.stringify({ auths }),
    });
}, 300_000);

afterAll(async () => {
  await lab?.stop();
}, 60_000);

afterEach(async () => {
  for (const host of lab?.hosts ?? [])
    await lab.ssh(
      host,
      `cd ${dir} && docker compose --profile '*' down -v --remove-orphans; docker compose -p proxy down -v; docker network rm edge; docker volume rm files; rm -rf ${dir}/* ${dir}/.env ${dir}/.cache-prewarm; true`,
    );
});

/** An index that has an image for another machine only. */
async function pushForArm(repository: string): Promise<void> {
  const { digest } = await lab.pushImage({ repository, tag: 'image', app: { version: 'arm' } });
  const at = (tag: string) => `http://${lab.registry.host}/v2/${repository}/manifests/${tag}`;
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const login = Buffer.from(`${lab.auth.username}:${lab.auth.password}`).toString('base64');
  const headers = { authorization: `Basic ${login}` };
  const manifest = await fetch(at(digest), { headers: { ...headers, accept: type } });
  const size = (await manifest.arrayBuffer()).byteLength;
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [{ mediaType: type, digest, size, platform: { os: 'linux', architecture: 'arm64' } }],
  };
  const request = { method: 'PUT', headers: { ...headers, 'content-type': index.mediaType } };
  const { status } = await fetch(at('1'), { ...request, body: JSON.stringify(index) });
  expect(status).toBe(201);
}

async function write(host: TestHost, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = host.outside(join(dir, name));
    await mkdir(dirname(file), { recursive: true });
    const filled = text
      .replaceAll('REGISTRY', lab.registryHost)
      .replaceAll('ELSEWHERE', lab.proxy.host)
      .replaceAll('DATABASE', database);
    await writeFile(file, filled);
  }
  await host.exec(['chown', '-R', host.user, dir], { user: 'root' });
}

const useCase = async (name: string) => {
  const text = await readFile(new URL(`../fixtures/compose/${name}.yaml`, import.meta.url), 'utf8');
  for (const host of lab.hosts) await write(host, { 'compose.yaml': text });
};

let versions = 0;

/** A version of the application, a new one each time. */
async function release(app: object = {}) {
  const version = String(++versions);
  const layers = [{ name: 'base', bytes: 400_000 }];
  return { version, ...(await lab.pushImage({ tag: `v${version}`, layers, app: { version, ...app } })) };
}

function deploy(values: Readonly<Record<string, string>>) {
  return lab.deploy({
    ...lab.inputs(),
    image: `${lab.registryHost}/owner/app`,
    prewarm: 'none',
    'settle-time': '2s',
    ...values,
  });
}

/** Deploys to all hosts, and says how each of them ended. */
async function outcomes(values: Readonly<Record<string, string>>) {
  const { report } = await deploy(values);
  return report.hosts.map(({ outcome, error }) => [
    outcome,
    outcome === 'rolled-back' ? undefined : error?.message,
  ]);
}

const both = (outcome: string) => [
  [outcome, undefined],
  [outcome, undefined],
];

/** What a host has of the project. */
const look =
  // The job waits for the services of the application. A proxy before them may take a moment longer.
  "for i in $(seq 60); do docker compose ps --format '{{.Health}}' | grep -q starting || break; sleep 0.5; done; " +
  "docker compose ps --all --format '{{.Service}} {{.Image}} {{.State}} {{.Health}} {{.ExitCode}}' | sort";

const sight = () => onHosts(look);

const on = (hosts: readonly TestHost[]) => (command: string) =>
  Promise.all(hosts.map(async (host) => (await lab.ssh(host, `cd ${dir} && ${command}`)).stdout.trim()));

const onHosts = (command: string) => on(lab.hosts)(command);

const image = 'image: REGISTRY/owner/app:1';
const other = 'image: REGISTRY/other/db:1';
const web = `  web:\n    ${image}\n    ports: ["8080:8080"]\n`;
const runsOn = 'healthcheck: { disable: true }, command: ["sh", "-c", "while :; do sleep 1; done"]';

const projects: readonly (readonly [string, SampleProject])[] = [
  [
    'services that end, with every restart policy',
    {
      files: {
        'compose.yaml': `services:
${web}
  a: { ${image}, restart: "no", command: ["true"] }
  b: { ${image}, command: ["sh", "-c", "sleep 1"] }
  c: { ${image}, restart: on-failure, command: ["true"] }
  d: { ${image}, command: ["true"], deploy: { restart_policy: { condition: on-failure } } }
  e: { ${image}, command: ["true"], deploy: { restart_policy: { condition: none } } }
`,
      },
      ended: ['a', 'b', 'c', 'd', 'e'],
    },
  ],
  [
    'a migration and a preparation that are waited for, a database, and anonymous volumes',
    {
      files: {
        'compose.yaml': `services:
${web}
    depends_on:
      migrate: { condition: service_completed_successfully }
      init: { condition: service_completed_successfully }
      db: { condition: service_healthy }
    volumes: ["data:/data", "/anonymous"]
  migrate:
    ${image}
    command: ["sh", "-c", "cat /app/version >>/data/migrated"]
    volumes: ["data:/data"]
    depends_on: { db: { condition: service_healthy } }
  init: { ${other}, command: ["true"], restart: on-failure }
  db: { ${other}, restart: unless-stopped }
volumes: { data: {} }
`,
      },
      after: 'docker compose exec -T web sh -c "echo mine >/anonymous/kept"',
      check: { command: 'docker compose exec -T web cat /anonymous/kept', says: () => 'mine' },
      ended: ['migrate'],
    },
  ],
  [
    'replicas, a scale, and a service that is scaled to nothing',
    {
      files: {
        'compose.yaml': `services:
  web: { ${image}, deploy: { replicas: 2 } }
  worker: { ${image}, scale: 2, ${runsOn} }
  none: { ${image}, scale: 0 }
`,
      },
    },
  ],
  [
    'an external network and volume, secrets, a config, and a folder that is missing',
    {
      files: {
        '.env': 'TOKEN=t\n',
        'secret.txt': 's\n',
        'compose.yaml': `services:
  web:
    ${image}
    networks: [edge, default]
    volumes: ["files:/files", "./made:/made"]
    secrets: [a, b]
    configs: [{ source: c, target: /c }]
networks: { edge: { external: true } }
volumes: { files: { external: true } }
secrets: { a: { file: ./secret.txt }, b: { environment: TOKEN } }
configs: { c: { content: "services:\\n    image: x\\n" } }
`,
      },
      before: 'docker network create edge && docker volume create files',
      check: { command: 'docker compose exec -T web cat /run/secrets/a /run/secrets/b', says: () => 's\nt' },
    },
  ],
  [
    'extends and include',
    {
      files: {
        'base/common.yaml': `services:\n  common: { ${image} }\n`,
        'more/compose.yaml': `services:\n  side: { ${image}, ${runsOn} }\n`,
        'compose.yaml': `include: [more/compose.yaml]
services:
  web: { extends: { file: base/common.yaml, service: common }, ports: ["8080:8080"] }
`,
      },
      check: { command: 'docker compose exec -T side cat /app/version', says: ([version]) => version },
    },
  ],
  [
    'an env file that may be missing, variables, and a profile that cannot be read beside one that can',
    {
      files: {
        '.env': 'TAG=1\nNAME="a b"\n',
        'compose.yaml': `services:
  web:
    image: REGISTRY/owner/app:\${TAG:?set it}
    env_file: [{ path: missing.env, required: false }]
    environment: { NAME: "\${NAME:-x}", UNSET: "\${UNSET}" }
  audit: { image: audit, profiles: [audit], env_file: /root/secret.env }
  migrate: { image: "REGISTRY/owner/app:\${TAG}", profiles: [tools], command: ["cat", "/app/version"] }
`,
      },
      check: { command: 'docker compose run --rm -T migrate', says: ([version]) => version },
    },
  ],
  [
    'every pull policy, and services that could be built',
    {
      files: {
        Dockerfile: 'FROM scratch\n',
        'compose.yaml': `services:
  web: { ${image}, pull_policy: always, build: ., depends_on: [db, tool, made] }
  worker: { ${image}, pull_policy: build, build: . }
  db: { ${other}, pull_policy: always }
  tool: { ${other}, pull_policy: never }
  made: { image: "REGISTRY/other/plain:1", build: . }
`,
      },
      before: 'docker pull -q REGISTRY/other/db:1',
    },
  ],
  [
    'services that share the network of another, in both directions, and one that starts again with it',
    {
      files: {
        'compose.yaml': `services:
${web}
  sidecar: { ${other}, network_mode: "service:web", ${runsOn} }
  vpn: { ${other} }
  worker: { ${image}, network_mode: "service:vpn", ${runsOn} }
  proxy: { ${other}, depends_on: { web: { condition: service_healthy, restart: true } } }
`,
      },
      after: 'docker compose up --detach --pull never --quiet-pull',
      check: {
        command: 'docker compose exec -T sidecar wget -q -O - http://127.0.0.1:8080/version',
        says: ([version]) => version,
      },
    },
  ],
  [
    'a worker in the network of a container that another service of the project has',
    {
      files: {
        'compose.yaml': `services:
${web}
  worker: { ${image}, network_mode: "container:tunnel", depends_on: [tunnel], ${runsOn} }
  tunnel: { ${other}, container_name: tunnel }
`,
      },
    },
  ],
  [
    'names of containers, an image by digest of another registry, links, and no health check',
    {
      files: {
        'compose.yaml': `name: named
services:
  web: { ${image}, container_name: shop, ports: ["8080:8080"], links: [db], healthcheck: { test: ["NONE"] }, init: true }
  db: { image: "ELSEWHERE/other/db@DATABASE", container_name: shop-db }
`,
      },
    },
  ],
  [
    'a profile that is active, and one that is not',
    {
      files: {
        '.env': 'COMPOSE_PROFILES=prod\n',
        'compose.yaml': `services:
  web: { ${image}, profiles: [prod], ports: ["8080:8080"] }
  debug: { ${image}, profiles: [debug], command: ["cat", "/app/version"] }
`,
      },
      check: { command: 'docker compose run --rm -T debug', says: ([version]) => version },
    },
  ],
];

testOnHosts.each([...projects, ...publicProjects, ...unusualProjects])(
  '%s: deployed, shown by a dry run, rolled back when unhealthy, and by hand',
  async (_name, project) => {
    const { files, before, after, check, ended = [], sick: behaviour = 'exits' } = project;
    for (const host of lab.hosts) await write(host, files);
    if (before !== undefined) await on(lab.hosts)(before.replaceAll('REGISTRY', lab.registryHost));
    const first = await release();
    if (project.onlyCurrent === true) {
      const { report } = await deploy({ 'app-image': first.reference, 'dry-run': 'true' });
      expect(report.hosts[0]).toMatchObject({
        outcome: 'failed-before-switch',
        error: { message: expect.stringMatching(/not allowed|does not match/) },
      });
    }
    const chosen = project.onlyCurrent === true ? lab.hosts.slice(1) : lab.hosts;
    if (project.onlyCurrent === true && compose.kind !== 'ready') return;
    const { hosts = '', 'known-hosts': knownHosts = '' } = lab.inputs(chosen);
    const values = { ...project.values, hosts, 'known-hosts': knownHosts };
    const onHosts = on(chosen);
    const sight = async () => (await onHosts(look)) as readonly string[];
    const each = (outcome: string) => chosen.map(() => [outcome, undefined]);
    const checks = async (version: string) => {
      if (check === undefined) return;
      const said = check.says([version]);
      expect(await onHosts(check.command)).toEqual(chosen.map(() => said));
    };

    const { report } = await deploy({ ...values, 'app-image': first.reference });
    for (const host of report.hosts) {
      expect([host.outcome, host.error]).toEqual(['deployed', undefined]);
      expect(host.notices.filter((notice) => notice.includes('ran, ended')).sort()).toEqual(
        ended.map((service) => `${service}: ran, ended with 0`),
      );
      expect(new Set(host.notices).size).toBe(host.notices.length);
    }
    if (after !== undefined) await onHosts(after);
    await checks(first.version);
    const withFirst = await sight();

    const second = await release();
    expect(await outcomes({ ...values, 'app-image': second.reference, 'dry-run': 'true' })).toEqual(
      each('planned'),
    );
    expect(await sight()).toEqual(withFirst);
    expect(await outcomes({ ...values, 'app-image': second.reference })).toEqual(each('deployed'));
    await checks(second.version);
    const withSecond = await sight();
    expect(withSecond.join()).toContain(second.digest);

    const sick = await release({ behaviour });
    expect(await outcomes({ ...values, 'app-image': sick.reference })).toEqual(each('rolled-back'));
    expect(await sight()).toEqual(withSecond);
    await checks(second.version);

    expect(await outcomes({ ...values, 'rollback-to': 'previous', image: '' })).toEqual(each('deployed'));
    expect(await sight()).toEqual(withFirst);
    await checks(first.version);
  },
);

testOnHosts('a migration in a profile runs the deployed release (migr.yaml)', async () => {
  await useCase('migr');
  for (const { reference, version } of [await release(), await release()]) {
    expect(await outcomes({ 'app-image': reference })).toEqual(both('deployed'));
    expect(await onHosts('docker compose run --rm -T migrate')).toEqual([version, version]);
  }
});

testOnHosts(
  'an external network that is missing is named before anything is pulled (extnet.yaml)',
  async () => {
    await useCase('extnet');
    const { reference } = await release();
    lab.proxy.reset();
    const { report } = await deploy({ 'app-image': reference });
    for (const host of report.hosts) {
      expect(host.outcome).toBe('failed-before-switch');
      expect(host.error?.message).toContain('docker network create edge');
    }
    expect(lab.proxy.records.filter(({ kind }) => kind === 'blob GET')).toEqual([]);
    await onHosts('docker network create edge');
    expect(await outcomes({ 'app-image': reference })).toEqual(both('deployed'));
  },
);

testOnHosts(
  'a changed image of another service is pulled before the switch (other-image-bumped.yaml)',
  async () => {
    await useCase('other-image');
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
    await useCase('other-image-bumped');
    const sick = await release({ behaviour: 'exits' });
    const { report, log } = await deploy({ 'app-image': sick.reference });
    expect(report.hosts.map(({ outcome }) => outcome)).toEqual(['rolled-back', 'rolled-back']);
    expect(log).toMatch(/image \S+\/other\/db:2 of db is missing/);
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
    expect((await sight()).map((lines) => lines.includes('/other/db:2'))).toEqual([true, true]);
  },
);

testOnHosts('a variable that is only the tag is refused, with what to write (tagvar.yaml)', async () => {
  await useCase('tagvar');
  const { reference } = await release();
  const { report: unset } = await deploy({ 'app-image': reference });
  for (const host of unset.hosts) expect(host.error?.message).toContain('set the tag');
  for (const host of lab.hosts) await write(host, { '.env': 'TAG=1\n' });
  const { report } = await deploy({ 'app-image': reference, 'image-variable': 'TAG' });
  for (const host of report.hosts) {
    expect(host.outcome).toBe('failed-before-switch');
    expect(host.error?.message).toContain("write 'image: ${TAG}' there");
  }
});

testOnHosts(
  'a service that crashes twice before it is well is deployed, which is said, and one that goes on is rolled back',
  async () => {
    for (const host of lab.hosts)
      await write(host, {
        'compose.yaml': `services:\n  web: { ${image}, restart: always, ports: ["8080:8080"] }\n`,
      });
    for (const healthCheck of [false, true]) {
      const app = { behaviour: 'crash-loops', healthCheck, crashSeconds: healthCheck ? 3 : 1 };
      const well = await release({ ...app, crashes: 2 });
      const { report } = await deploy({ 'app-image': well.reference, 'settle-time': 'auto' });
      for (const { outcome, error, notices } of report.hosts) {
        expect([outcome, error]).toEqual(['deployed', undefined]);
        expect(notices).toContainEqual(
          expect.stringMatching(
            /^web (?:restarted after it was up|exited with status 4), and then stayed up\./,
          ),
        );
      }
      const sick = await release(app);
      expect(await outcomes({ 'app-image': sick.reference, 'settle-time': 'auto' })).toEqual(
        both('rolled-back'),
      );
      expect((await sight()).join()).toContain(well.digest);
    }
  },
);

const stops = `stop_grace_period: 1s, healthcheck: { disable: true }`;
const withMigration = (command: string) => ({
  'compose.yaml': `services:
  web: { ${image}, ports: ["8080:8080"], volumes: ["data:/data"], depends_on: { migrate: { condition: service_completed_successfully } } }
  migrate: { ${image}, ${stops}, volumes: ["data:/data"], command: ["sh", "-c", "${command}"] }
volumes: { data: }
`,
});
// It knows the data of its own version and of older ones.
const forward =
  'test $$(cat /data/version || echo 0) -le $$APP_VERSION || exit 7; echo $$APP_VERSION >/data/version';

testOnHosts(
  'a job that fails for the previous release, too, does not keep it from running: a migration that was overtaken, and one that was broken by hand',
  async () => {
    for (const host of lab.hosts) await write(host, withMigration(forward));
    const well = await release();
    expect(await outcomes({ 'app-image': well.reference })).toEqual(both('deployed'));
    const runs = async () => {
      const said = await onHosts('docker compose exec -T web cat /app/version');
      expect(said).toEqual([well.version, well.version]);
    };
    const sick = await release({ behaviour: 'unhealthy' });
    const { report: overtaken } = await deploy({ 'app-image': sick.reference });
    for (const { outcome, error, warnings } of overtaken.hosts) {
      expect([outcome, error?.message]).toEqual(['rolled-back', expect.stringContaining('web is unhealthy')]);
      expect(warnings).toEqual([expect.stringMatching(/not its job migrate, .*exited with status 7/)]);
    }
    await runs();

    for (const host of lab.hosts) await write(host, withMigration('exit 9'));
    const { report: broken } = await deploy({ 'app-image': (await release()).reference });
    for (const { outcome, error, warnings } of broken.hosts) {
      expect([outcome, error?.message]).toEqual(['rolled-back', expect.stringMatching(/migrate.*exit/)]);
      expect(warnings).toEqual([expect.stringMatching(/not its job migrate, .*status 9/)]);
    }
    await runs();

    // Corrected, it is deployed.
    for (const host of lab.hosts) await write(host, withMigration(forward));
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
  },
);

testOnHosts(
  'a Compose file that was changed by hand so that nothing runs with it is put back for the previous release',
  async () => {
    const files = (command: string) => ({
      'compose.yaml': `services:\n  web: { ${image}, ports: ["8080:8080"]${command} }\n`,
    });
    for (const host of lab.hosts) await write(host, files(''));
    const well = await release();
    expect(await outcomes({ 'app-image': well.reference })).toEqual(both('deployed'));
    const before = await sight();
    for (const host of lab.hosts) await write(host, files(', command: ["/app/gone"]'));
    const { report } = await deploy({ 'app-image': (await release()).reference });
    for (const { outcome, warnings } of report.hosts) {
      expect(outcome).toBe('rolled-back');
      expect(warnings).toEqual([expect.stringMatching(/^compose\.yaml was changed .*\/app\/gone/)]);
    }
    expect(await sight()).toEqual(before);
    expect(await onHosts('cat .cache-prewarm/replaced/compose.yaml')).toEqual(
      Array(2).fill(expect.stringContaining('/app/gone')),
    );
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
  },
);

testOnHosts(
  'a network that was changed by hand is made anew with all that is in it, and a volume keeps its data',
  async () => {
    const files = (subnet: string, label: string) => ({
      'compose.yaml': `services:
  web: { ${image}, ports: ["8080:8080"], networks: [back], volumes: ["data:/data"] }
  db: { ${other}, networks: [back], volumes: ["data:/data"] }
networks: { back: { ipam: { config: [{ subnet: ${subnet} }] } } }
volumes: { data: { labels: { team: ${label} } } }
`,
    });
    const write1 = async (subnet: string, label: string) => {
      for (const host of lab.hosts) await write(host, files(subnet, label));
    };
    const subnets = () =>
      onHosts("docker network inspect --format '{{(index .IPAM.Config 0).Subnet}}' app_back");
    await write1('10.93.1.0/24', 'shop');
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
    await onHosts(
      'docker compose up --detach --quiet-pull && docker compose exec -T web sh -c "echo mine >/data/kept"',
    );
    await write1('10.93.2.0/24', 'sales');
    const renewed = compose.kind === 'ready' ? '10.93.2.0/24' : '10.93.1.0/24';
    const sick = await release({ behaviour: 'exits' });
    expect(await outcomes({ 'app-image': sick.reference })).toEqual(both('rolled-back'));
    expect(await subnets()).toEqual(['10.93.1.0/24', renewed]);
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
    await write1('10.93.3.0/24', 'sales');
    expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
    expect(await subnets()).toEqual(['10.93.1.0/24', renewed.replace('.2.', '.3.')]);
    const said = await onHosts(
      'docker compose exec -T db wget -q -O - http://web:8080/health && docker compose exec -T web cat /data/kept',
    );
    expect(said).toEqual(['ok\nmine', 'ok\nmine']);
  },
);

testOnHosts(
  'a network that was changed by hand keeps services from rolling: nothing is touched, or all is made anew',
  async () => {
    const back = async (subnet: string) => {
      for (const host of lab.hosts)
        await write(host, {
          'compose.yaml': `services:
  web: { ${image}, networks: [back], depends_on: [db] }
  db: { ${other}, networks: [back] }
  proxy: { ${other}, networks: [back] }
networks: { back: { ipam: { config: [{ subnet: ${subnet} }] } } }
`,
        });
    };
    const rolled = async (strategy: string) => {
      const { reference } = await release();
      const { report } = await deploy({ 'app-image': reference, strategy, proxy: 'self-draining' });
      return report.hosts;
    };
    const good = (hosts: Awaited<ReturnType<typeof rolled>>) =>
      hosts.map(({ outcome, error }) => [outcome, error]);
    await back('10.93.1.0/24');
    expect(good(await rolled('rolling'))).toEqual(both('deployed'));
    await onHosts('docker compose up --detach --quiet-pull');
    expect(good(await rolled('rolling'))).toEqual(both('deployed'));

    await back('10.93.2.0/24');
    const ids = "docker ps --no-trunc --format '{{.ID}} {{.Names}}' | sort";
    const before = await onHosts(ids);
    const [old, current] = await rolled('rolling');
    expect([old?.outcome, old?.error]).toEqual(['deployed', undefined]);
    if (compose.kind !== 'ready') return;
    expect([current?.outcome, current?.error?.message]).toEqual([
      'failed-before-switch',
      expect.stringMatching(/the network app_back has changed, .* with strategy: recreate/),
    ]);
    expect((await onHosts(ids))[1]).toBe(before[1]);

    const [, renewed] = await rolled('auto');
    expect([renewed?.outcome, renewed?.error]).toEqual(['deployed', undefined]);
    expect(renewed?.notices).toContainEqual(expect.stringContaining('Nothing rolls this time'));
    const said = await onHosts(
      'docker compose exec -T proxy wget -q -O - http://web:8080/health && docker compose ps --services',
    );
    expect(said).toEqual(Array(2).fill('ok\ndb\nproxy\nweb'));
    expect(good(await rolled('rolling'))).toEqual(both('deployed'));
  },
);

testOnHosts('a network whose name the host has already is refused where compose refuses it', async () => {
  await onHosts('docker network create edge');
  for (const host of lab.hosts)
    await write(host, {
      'compose.yaml': `services:\n  web: { ${image}, ports: ["8080:8080"] }\nnetworks: { default: { name: edge } }\n`,
    });
  const { reference } = await release();
  const { report } = await deploy({ 'app-image': reference });
  const [old, current] = report.hosts;
  expect([old?.outcome, old?.error?.message]).toEqual([
    'failed-before-switch',
    expect.stringContaining('the network edge is on this host already'),
  ]);
  const takes = compose.kind === 'ready';
  expect(current?.outcome).toBe(takes ? 'not-switched' : 'failed-before-switch');
  const up = 'docker compose up --detach --pull missing >/dev/null 2>&1 && echo up || echo refused';
  expect(await onHosts(up)).toEqual(['refused', takes ? 'up' : 'refused']);
});

testOnHosts('what no release can run with ends as a failed rollback that says what runs', async () => {
  for (const host of lab.hosts)
    await write(host, {
      'compose.yaml': `services:\n  web: { ${image}, ports: ["8080:8080"], env_file: [web.env], depends_on: [db], command: ["sh", "-c", "exec $$SERVE"] }\n  db: { ${other} }\n`,
      'web.env': 'SERVE=/app/serve\n',
    });
  expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
  for (const host of lab.hosts) await write(host, { 'web.env': 'SERVE=/app/gone\n' });
  const { report } = await deploy({ 'app-image': (await release()).reference });
  for (const { outcome, warnings } of report.hosts) {
    expect(outcome).toBe('rollback-failed');
    expect(warnings).toContainEqual('Running on this host now: db. Failing: web (exited with status 127).');
  }
  expect(report.nextSteps.join()).toContain('Check these hosts now, correct the cause, and deploy again.');
  for (const host of lab.hosts) await write(host, { 'web.env': 'SERVE=/app/serve\n' });
  expect(await outcomes({ 'app-image': (await release()).reference })).toEqual(both('deployed'));
});

testOnHosts(
  'the network and volume of a service that is enabled, but not started, count where compose wants them',
  async () => {
    for (const host of lab.hosts)
      await write(host, {
        'compose.yaml': `services:
  web: { ${image}, ports: ["8080:8080"] }
  other: { ${other}, networks: [edge], volumes: ["files:/files"] }
networks: { edge: { external: true } }
volumes: { files: { external: true } }
`,
      });
    const { reference } = await release();
    const { report } = await deploy({ 'app-image': reference });
    const [old, current] = report.hosts;
    expect([old?.outcome, old?.error?.message]).toEqual([
      'failed-before-switch',
      expect.stringMatching(/external network edge is missing.*external volume files is missing/s),
    ]);
    expect(current?.outcome).toBe(compose.kind === 'ready' ? 'not-switched' : 'failed-before-switch');
    // Compose would not have it either, or would.
    const up = 'docker compose up --detach --pull missing web >/dev/null 2>&1 && echo up || echo refused';
    expect(await onHosts(up)).toEqual(['refused', compose.kind === 'ready' ? 'up' : 'refused']);
    await onHosts('docker network create edge; docker volume create files');
    expect(await outcomes({ 'app-image': reference })).toEqual(both('deployed'));
  },
);

testOnHosts(
  'what shares a profile with a service that is named counts where compose enables it',
  async () => {
    for (const host of lab.hosts)
      await write(host, {
        'compose.yaml': `services:
  web: { ${image}, ports: ["8080:8080"] }
  tool: { ${image}, ${runsOn}, profiles: [tools] }
  beside: { ${other}, profiles: [tools, more], networks: [edge] }
  far: { ${other}, profiles: [far], networks: [far] }
networks: { edge: { external: true }, far: { external: true } }
`,
      });
    const { reference } = await release();
    const values = { 'app-image': reference, services: 'web,tool' };
    const up =
      'docker compose up --detach --pull missing web tool >/dev/null 2>&1 && echo up || echo refused';
    const takes = compose.kind === 'ready' ? 'up' : 'refused';
    const { report } = await deploy({ ...values, 'dry-run': 'true' });
    const [old, current] = report.hosts;
    expect([old?.outcome, old?.error?.message]).toEqual([
      'failed-before-switch',
      expect.stringMatching(/external network edge is missing(?!.*far)/s),
    ]);
    expect(current?.outcome).toBe(takes === 'up' ? 'planned' : 'failed-before-switch');
    expect(await onHosts(up)).toEqual(['refused', takes]);
    // Nor is an env file of such a service read by a compose that does not enable it.
    const path = 'compose.yaml';
    for (const host of lab.hosts) {
      const text = await readFile(host.outside(join(dir, path)), 'utf8');
      await writeFile(host.outside(join(dir, path)), text.replace('networks: [edge]', 'env_file: gone.env'));
    }
    const { report: second } = await deploy({ ...values, 'dry-run': 'true' });
    expect(second.hosts[0]?.error?.message).toMatch(/does not take the configuration: .*gone\.env/);
    expect(second.hosts[1]?.outcome).toBe(takes === 'up' ? 'planned' : 'failed-before-switch');
    expect(await onHosts(up)).toEqual(['refused', takes]);
  },
);

testOnHosts('a GPU that nothing on the host gives to containers is remarked on', async () => {
  for (const host of lab.hosts)
    await write(host, {
      'compose.yaml': `services:\n  web: { ${image}, deploy: { resources: { reservations: { devices: [{ driver: nvidia, count: 1, capabilities: [gpu] }] } } } }\n`,
    });
  const { reference } = await release();
  const { report } = await deploy({ 'app-image': reference, 'dry-run': 'true' });
  for (const { outcome, notices } of report.hosts) {
    expect(outcome).toBe('planned');
    expect(notices).toContainEqual(expect.stringContaining('web asks for a GPU'));
  }
  const up = 'docker compose up --detach --pull missing 2>&1 | grep -o "could not select device driver"';
  expect(await onHosts(up)).toEqual(Array(2).fill('could not select device driver'));
});

testOnHosts(
  'a folder that is mounted in the long form is refused where compose does not make it',
  async () => {
    for (const host of lab.hosts)
      await write(host, {
        'compose.yaml': `services:\n  web: { ${image}, volumes: [{ type: bind, source: ./site.conf, target: /site.conf }] }\n`,
      });
    const { reference } = await release();
    const { report } = await deploy({ 'app-image': reference, 'dry-run': 'true' });
    const [old, current] = report.hosts;
    expect(old?.error?.message).toContain('/srv/app/site.conf, which web mounts, is missing on this host');
    const takes = compose.kind === 'ready';
    expect(current?.outcome).toBe(takes ? 'planned' : 'failed-before-switch');
    const up = 'docker compose up --detach --pull missing >/dev/null 2>&1 && echo up || echo refused';
    expect(await onHosts(up)).toEqual(['refused', takes ? 'up' : 'refused']);
  },
);

const web1 = `services:\n  web: { ${image}, ports: ["8080:8080"] `;
testOnHosts.each<readonly [string, Readonly<Record<string, string>>, RegExp, string?]>([
  [
    'a file of a secret',
    { 'compose.yaml': `${web1}, secrets: [key] }\nsecrets: { key: { file: ./secrets/key.txt } }\n` },
    /the file \/srv\/app\/secrets\/key\.txt of the secret key, which web uses, is missing/,
  ],
  [
    'a file of a config that another service uses',
    {
      'compose.yaml': `${web1}, depends_on: [proxy] }\n  proxy: { ${other}, configs: [conf] }\nconfigs: { conf: { file: ./nginx.conf } }\n`,
    },
    /the file \/srv\/app\/nginx\.conf of the config conf, which proxy uses, is missing/,
  ],
  [
    'the network that all services are in',
    { 'compose.yaml': `${web1} }\nnetworks: { default: { external: true, name: edge } }\n` },
    /the external network edge is missing/,
  ],
  [
    'the network of a service that is scaled to nothing',
    {
      'compose.yaml': `${web1} }\n  worker: { ${image}, scale: 0, networks: [edge] }\nnetworks: { edge: { external: true } }\n`,
    },
    /the external network edge is missing/,
  ],
  [
    'the volume of one without replicas that another one waits for',
    {
      'compose.yaml': `${web1}, depends_on: [spare] }\n  spare: { ${other}, deploy: { replicas: 0 }, volumes: ["files:/files"] }\nvolumes: { files: { external: true } }\n`,
    },
    /the external volume files is missing/,
  ],
  [
    'the image of what a service waits for that is scaled to nothing',
    {
      'compose.yaml': `${web1} }\n  worker: { ${image}, scale: 0, depends_on: [queue] }\n  queue: { image: "REGISTRY/other/nothing:1" }\n`,
    },
    /the image \S+\/other\/nothing:1 of queue is not on this host/,
  ],
  [
    'a container of a service that is scaled to nothing, whose network is shared,',
    {
      'compose.yaml': `services:\n  web: { ${image}, network_mode: "service:vpn" }\n  vpn: { ${other}, scale: 0 }\n`,
    },
    /web shares the network, processes or volumes of vpn, which is scaled to 0/,
    'docker pull -q REGISTRY/other/db:1',
  ],
  [
    'a container of no project, whose network is shared,',
    { 'compose.yaml': `services:\n  web: { ${image}, network_mode: "container:the-shop" }\n` },
    /web shares the network or processes of the container the-shop, which does not run/,
    'docker create --name the-shop REGISTRY/other/db:1',
  ],
  [
    'a subnet, which another network has,',
    {
      'compose.yaml': `${web1} }\nnetworks: { default: { ipam: { config: [{ subnet: 10.92.3.0/24 }] } } }\n`,
    },
    /the subnet 10\.92\.3\.0\/24 of the network app_default overlaps with that of the network edge/,
    'docker network create --subnet 10.92.0.0/16 edge',
  ],
  [
    'a volume with another name',
    {
      'compose.yaml': `${web1}, volumes: ["data:/data"] }\nvolumes: { data: { external: true, name: shop-data } }\n`,
    },
    /the external volume shop-data is missing/,
  ],
  [
    'an image that no registry has, of a service behind another one',
    {
      'compose.yaml': `${web1}, depends_on: [db] }\n  db: { ${other}, depends_on: [init] }\n  init: { image: "REGISTRY/other/nothing:1" }\n`,
    },
    /the image \S+\/other\/nothing:1 of init is not on this host/,
  ],
  [
    'a health check of an image that another service waits for',
    {
      'compose.yaml': `${web1}, depends_on: { db: { condition: service_healthy } } }\n  db: { image: "REGISTRY/other/plain:1" }\n`,
    },
    /web waits until db is healthy, but neither the Compose file nor its image \S+\/other\/plain:1 has a health check/,
    'docker pull -q REGISTRY/other/plain:1',
  ],
  [
    'a health check of the application that its worker waits for, which is switched off,',
    {
      'compose.yaml': `${web1}, healthcheck: { disable: true } }\n  worker: { ${image}, depends_on: { web: { condition: service_healthy } } }\n`,
    },
    /worker waits until web is healthy, but the Compose file switches its health check off/,
  ],
  [
    'an image of another service for this machine',
    { 'compose.yaml': `${web1}, depends_on: [db] }\n  db: { image: "REGISTRY/other/arm:1" }\n` },
    /the image \S+\/other\/arm:1 of db is not on this host, and there is none for linux\/amd64, only for linux\/arm64/,
  ],
  [
    'the application for the platform that the file asks for',
    { 'compose.yaml': `${web1}, platform: linux/arm64 }\n` },
    /web asks for the platform linux\/arm64, but the application is pulled for that of the host, linux\/amd64/,
  ],
  [
    'a folder of a volume',
    {
      'compose.yaml': `${web1}, volumes: ["data:/data"] }\nvolumes: { data: { driver_opts: { type: none, o: bind, device: /srv/no-data } } }\n`,
    },
    /the folder \/srv\/no-data of the volume app_data, which web uses, is missing on this host/,
  ],
  [
    'a device',
    { 'compose.yaml': `${web1}, devices: ["/dev/ttyUSB77:/dev/ttyUSB0"] }\n` },
    /the device \/dev\/ttyUSB77 of web is missing on this host/,
  ],
  [
    'a variable of a secret',
    { 'compose.yaml': `${web1}, secrets: [a] }\nsecrets: { a: { environment: NO_TOKEN } }\n` },
    /the variable NO_TOKEN of the secret a, which web uses, is not set on this host/,
  ],
  [
    'a variable of a config',
    {
      '.env': 'OTHER=1\n',
      'compose.yaml': `${web1}, configs: [{ source: c, target: /c }] }\nconfigs: { c: { environment: NO_CONF } }\n`,
    },
    /the variable NO_CONF of the config c, which web uses, is not set on this host/,
  ],
  [
    'a file for a config of a service that is read_only',
    {
      'compose.yaml': `${web1}, read_only: true, configs: [{ source: c, target: /c }] }\nconfigs: { c: { content: "x" } }\n`,
    },
    /web is read_only, so compose cannot write the config c into its container/,
  ],
  [
    'a file for a secret of a service that is read_only',
    {
      '.env': "TOKEN='t'\n",
      'compose.yaml': `${web1}, read_only: true, secrets: [s] }\nsecrets: { s: { environment: TOKEN } }\n`,
    },
    /web is read_only, so compose cannot write the secret s into its container/,
  ],
  [
    'a swarm for the template of a config',
    {
      'c.conf': 'x',
      'compose.yaml': `${web1}, configs: [{ source: c, target: /c }] }\nconfigs: { c: { file: ./c.conf, template_driver: golang } }\n`,
    },
    /the config c of web has a template_driver, which only a swarm has/,
  ],
  [
    'a swarm for a network',
    { 'compose.yaml': `${web1} }\nnetworks: { default: { driver: overlay, attachable: true } }\n` },
    /the network app_default has the driver overlay, and this host is in no swarm/,
  ],
  [
    'a runtime of the engine',
    { 'compose.yaml': `${web1}, runtime: nvidia }\n` },
    /web asks for the runtime nvidia, and docker on this host has only .*runc/,
  ],
  [
    'a number of CPUs',
    { 'compose.yaml': `${web1}, deploy: { resources: { limits: { cpus: "999.5", memory: 64M } } } }\n` },
    /web asks for 999\.5 CPUs, and this host has \d+/,
  ],
  [
    'a network of its own, with a name in it,',
    {
      'compose.yaml': `services:\n  web: { ${image}, network_mode: "service:vpn", hostname: web }\n  vpn: { ${other} }\n`,
    },
    /web has the network of another container \(network_mode: service:vpn\) and so cannot have hostname/,
    'docker pull -q REGISTRY/other/db:1',
  ],
  [
    'a network of its own, with ports,',
    {
      'compose.yaml': `services:\n  web: { ${image}, network_mode: "service:vpn", ports: ["8080:8080"] }\n  vpn: { ${other} }\n`,
    },
    /web has the network of another container \(network_mode: service:vpn\) and so cannot have ports/,
    'docker pull -q REGISTRY/other/db:1',
  ],
  [
    'a tag of an image',
    {
      'compose.yaml': `${web1}, depends_on: [db] }\n  db: { image: "REGISTRY/other/db:\${NO_TAG}" }\n`,
    },
    /the image \S+\/other\/db: of db has no tag: set the variable/,
  ],
  [
    'a network that is only a mode',
    { 'compose.yaml': `services:\n  web: { ${image}, network_mode: edge }\n` },
    /the external network edge is missing on this host/,
  ],
  [
    'an address of the host',
    { 'compose.yaml': `services:\n  web: { ${image}, ports: ["198.51.100.7:8080:8080"] }\n` },
    /port 8080 of web is for the address 198\.51\.100\.7, which this host does not have/,
  ],
  [
    'an address of a network',
    {
      'compose.yaml': `${web1}, networks: { edge: { ipv4_address: 10.99.0.9 } } }\nnetworks: { edge: { external: true } }\n`,
    },
    /web has the address 10\.99\.0\.9 in the network edge, which has 10\.98\.0\.0\/24/,
    'docker network create --subnet 10.98.0.0/24 edge',
  ],
  [
    'a port for each of two containers',
    { 'compose.yaml': `${web1}, deploy: { replicas: 2 } }\n` },
    /web has 2 containers, and only one of them can have port 8080/,
  ],
  [
    'an image that only a build makes',
    { Dockerfile: 'FROM scratch\n', 'compose.yaml': `${web1}, depends_on: [tool] }\n  tool: { build: . }\n` },
    /the image app-tool of tool is not on this host, and a deployment builds nothing there/,
  ],
  ['an env file', { 'compose.yaml': `${web1}, env_file: [prod.env] }\n` }, /prod\.env/],
  [
    'a variable of a part that is included',
    {
      'db/compose.yaml': `services: { db: { ${other}, environment: { P: "\${PASSWORD:?set the password}" } } }\n`,
      'compose.yaml': `include: [db/compose.yaml]\n${web1} }\n`,
    },
    /set the password/,
  ],
  [
    'a name of a container, which another one has',
    { 'compose.yaml': `${web1}, container_name: the-shop }\n` },
    /the container name the-shop of web is taken by a container of no project/,
    'docker create --name the-shop REGISTRY/other/db:1',
  ],
  [
    'a name of a container, which a service had before it was renamed',
    { 'compose.yaml': `${web1}, container_name: the-shop }\n` },
    /the container name the-shop of web is taken by the container the-shop of the service shop in this project/,
    'docker create --name the-shop --label com.docker.compose.project=app --label com.docker.compose.service=shop REGISTRY/other/db:1',
  ],
  [
    'a port, which a service that is not touched has',
    { 'compose.yaml': `${web1} }\n` },
    /port 8080 of web is taken by the container the-shop of the service shop in this project/,
    'docker run --detach --name the-shop --publish 8080:8080 --label com.docker.compose.project=app --label com.docker.compose.service=shop REGISTRY/other/db:1',
  ],
  [
    'a port, which another project has',
    { 'compose.yaml': `${web1} }\n` },
    /port 8080 of web is taken by the container the-shop/,
    'docker run --detach --name the-shop --publish 8080:8080 REGISTRY/other/db:1',
  ],
])('%s is missing: refused before anything is pulled', async (_what, files, message, before) => {
  for (const host of lab.hosts) await write(host, files);
  if (before !== undefined) await onHosts(before.replaceAll('REGISTRY', lab.registryHost));
  const { reference } = await release();
  lab.proxy.reset();
  const { report } = await deploy({ 'app-image': reference });
  // To tell the platforms of an image, the docker of a host reads the configs.
  const pulled = lab.proxy.records.filter(
    ({ kind, userAgent }) => kind === 'blob GET' && userAgent?.startsWith('Docker-Client') !== true,
  );
  // Compose would not have it either.
  const up = await onHosts(
    'docker compose up --detach --pull missing >/dev/null 2>&1 && echo up || echo refused',
  );
  if (before !== undefined) await onHosts('docker rm --force the-shop 2>&1');
  for (const { outcome, error } of report.hosts)
    expect([outcome, error?.message]).toEqual(['failed-before-switch', expect.stringMatching(message)]);
  expect(pulled).toEqual([]);
  expect(up).toEqual(['refused', 'refused']);
});

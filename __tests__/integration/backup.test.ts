import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { pushDatabaseImage } from '../../scripts/database-image.mjs';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, testOnHosts } from '../support/hosts.ts';

jest.setTimeout(300_000);

let lab: DeployLab;

const things = ['postgres db shop', 'sqlite sqlite /data/shop.db', 'folder web /data/files'];
/** examples/backup for each kind, as a command of a deployment. */
const backup = (action: string, settings = '') =>
  things.map((thing) => `${settings} sh backup.sh ${action} ${thing}`).join(' && ');
const psql = 'docker compose exec -T db psql -qAt -v ON_ERROR_STOP=1';
const sqlite = 'docker compose run --rm -T --no-deps sqlite /data/shop.db';
const inFiles = (command: string) =>
  `docker compose run --rm -T --no-deps --entrypoint sh web -ec '${command}'`;
const destroy = [
  `${psql} -d shop -c 'DROP TABLE orders; CREATE TABLE added (x int)'`,
  `${sqlite} 'DROP TABLE orders; CREATE TABLE added (x)'`,
  inFiles('rm -r /data/files/a; mkdir /data/files/added'),
].join(' && ');

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([{ name: 'web1', store: 'containerd' }]);
  const { registryHost, registry, auth, host } = lab;
  const databases = { repository: 'owner/databases', tag: '1' };
  await pushDatabaseImage({ registryHost: registry.host, auth, ...databases });
  const image = `${registryHost}/${databases.repository}:${databases.tag}`;
  const services = {
    web: {
      image: `${registryHost}/owner/app:main`,
      ports: ['8080:8080'],
      volumes: ['files:/data'],
      depends_on: ['db'],
    },
    db: { image, volumes: ['db:/data'] },
    sqlite: { image, user: '0', entrypoint: ['sqlite3'], volumes: ['files:/data'], profiles: ['tools'] },
  };
  await writeFile(
    host.outside(join(host.projectDir, 'compose.yaml')),
    JSON.stringify({ services, volumes: { files: {}, db: {} } }),
  );
  await copyFile(
    fileURLToPath(new URL('../../examples/backup/backup.sh', import.meta.url)),
    host.outside(join(host.projectDir, 'backup.sh')),
  );
  // The second place for backups is the host itself, over SSH as if it were another machine.
  await host.exec(['sh', '-c', 'cat >.ssh/known_hosts'], { input: `${host.knownHosts}\n` });
  await host.exec([
    'sh',
    '-c',
    "ssh-keygen -q -t ed25519 -N '' -f .ssh/id_ed25519; cat .ssh/id_ed25519.pub >>.ssh/authorized_keys",
  ]);
}, 300_000);

afterAll(async () => {
  await lab?.stop();
}, 60_000);

async function deploy(version: string, values: Readonly<Record<string, string>>, app: object = {}) {
  const { reference } = await lab.pushImage({ tag: `v${version}`, app: { version, ...app } });
  const { report } = await lab.deploy({
    ...lab.inputs(),
    image: `${lab.registryHost}/owner/app`,
    layers: 'none',
    'app-image': reference,
    'health-timeout': '60s',
    ...values,
  });
  return report;
}

const onHost = async (command: string) =>
  (await lab.ssh(lab.host, `cd ${lab.host.projectDir} && ${command}`)).stdout.trim();

/** What the three hold, and which release serves. */
async function state() {
  const tables = `SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'public'`;
  const response = await fetch(`http://${lab.host.address}:8080/version`);
  return {
    serves: (await response.text()).trim(),
    postgres: await onHost(`${psql} -d shop -c "${tables}"`),
    sqlite: await onHost(`${sqlite} .tables`),
    folder: await onHost('docker compose exec -T web ls /data/files'),
  };
}

const asBefore = { serves: '1', postgres: 'orders', sqlite: 'orders', folder: 'a' };
const destroyed = { serves: '3', postgres: 'added', sqlite: 'added', folder: 'added' };

testOnHosts('data that a migration destroyed is back after an unhealthy release', async () => {
  const first = await deploy('1', { 'before-switch': backup('save') });
  expect(first).toMatchObject({ outcome: 'deployed', error: undefined });
  expect(await onHost('find backups -type f')).toBe('');
  await onHost(`${psql} -c 'CREATE DATABASE shop'`);
  await onHost(`${psql} -d shop -c 'CREATE TABLE orders (x int)'`);
  await onHost(`${sqlite} 'CREATE TABLE orders (x)'`);
  await onHost(inFiles('mkdir -p /data/files/a'));
  expect(await state()).toEqual(asBefore);

  const report = await deploy(
    '2',
    {
      'before-switch': backup('save'),
      'migrate-command': destroy,
      'restore-command': backup('restore'),
      'health-timeout': '5s',
    },
    { behaviour: 'unhealthy' },
  );
  expect(report).toMatchObject({ outcome: 'rolled-back', warnings: [] });
  expect(report.hosts[0]?.warnings).toEqual([]);
  expect(await state()).toEqual(asBefore);
});

testOnHosts(
  'a rollback by hand restores the release it starts, and a failed backup replaces none',
  async () => {
    const remote = `BACKUP_REMOTE='deploy@${lab.host.address}:/home/deploy/far away'`;
    // A rollback that saves what it leaves must not drop the one backup that it needs.
    const save = backup('save', `KEEP=1 ${remote}`);
    const report = await deploy('3', { 'before-switch': save, 'migrate-command': destroy });
    expect(report).toMatchObject({ outcome: 'deployed', error: undefined });
    expect(await state()).toEqual(destroyed);
    const saved = (await onHost('cd backups && find . -type f | sort')).split('\n');
    expect(saved).toHaveLength(things.length);
    expect(await onHost(`cd "$HOME/far away" && find . -type f | sort`)).toBe(saved.join('\n'));

    const broken = await deploy('4', {
      'before-switch': `${backup('save')} && sh backup.sh save postgres db missing`,
    });
    expect(broken.outcome).toBe('failed-before-switch');
    expect(broken.error?.message).toContain('missing of db could not be saved');
    expect(await onHost('find backups -name "*.part*"')).toBe('');

    // Only the second place has the backups of the release, and what a transfer that broke off left.
    await onHost(`rm -r backups && touch "$HOME/far away/folder-web--data-files/x.part"`);
    const back = await deploy('3', {
      'app-image': '',
      'rollback-to': 'previous',
      'before-switch': save,
      'restore-command': backup('restore', remote),
    });
    expect(back).toMatchObject({ outcome: 'deployed', error: undefined });
    expect(await state()).toEqual(asBefore);
  },
);

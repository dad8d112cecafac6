import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { shellcheck } from '../../scripts/tools.mjs';
import { readHostScript, readHostSource } from '../../src/adapters/ssh/host-script.ts';
import { formatSwitchJob } from '../../src/core/deploy/switch-job.ts';
import { runScriptHere } from '../support/image-host.ts';
import { sampleJob } from '../support/switch-job.ts';

const tool = await shellcheck();
/** Scripts, with the parameters that the runner puts before them. */
const scripts = {
  preflight: "project_dir='/srv/app' docker_host='auto' start_docker='false'",
  composeConfig: "project_dir='/srv/app' project_name='' docker_host='unix:///x' staged='false'",
  // Of the switch it needs a part.
  needs:
    "# shellcheck disable=SC2034,SC2154\nproject_dir='/srv/app' project_name='' docker_host='unix:///x' services='' staged='false'",
  release:
    "# shellcheck disable=SC2034,SC2154\nproject_dir='/srv/app' project_name='' docker_host='unix:///x' services='' repository='' rollback_to='previous' pin_variables=''",
  ownPulls: "docker_host='unix:///x' pull='false'",
  status: "project_dir='/srv/app' docker_host='auto' log_lines='20'",
  switch: formatSwitchJob(sampleJob()),
} as const;
const testHere =
  tool.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${tool.reason})`, () => {});

/**
 * What is meant as it stands: `A && B || C` where C is for both (SC2015), functions in parentheses that keep their variables
 * to themselves (SC2030, SC2031), and the file of parameters, which exists on hosts only (SC1091).
 */
const meant = 'SC2015,SC2030,SC2031,SC1091';

/** What shellcheck says about a script for a POSIX shell, a line for each finding. */
function findings(text: string): Promise<readonly string[]> {
  if (tool.kind === 'unavailable') throw new Error(tool.reason);
  const { path, env } = tool;
  return new Promise((resolve, reject) => {
    const child = spawn(path, ['--shell=sh', '--format=gcc', `--exclude=${meant}`, '-'], { env });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').filter((line) => line !== '')));
    child.stdin.end(text);
  });
}

describe('what runs on a host', () => {
  for (const [name, parameters] of Object.entries(scripts) as [keyof typeof scripts, string][]) {
    testHere(`shellcheck finds nothing in ${name}`, async () => {
      expect(await findings(`${parameters}\n${await readHostSource(name)}`)).toEqual([]);
    });
  }

  testHere('shellcheck finds nothing in the hooks that users copy', async () => {
    const backup = new URL('../../examples/backup/backup.sh', import.meta.url);
    expect(await findings(await readFile(backup, 'utf8'))).toEqual([]);
  });

  test('of a configuration, only what holds no secret leaves it', async () => {
    // As compose 2.26 and 5.5 print it.
    const yaml = [
      'name: shop\nservices:\n  web:\n    build:\n      context: /secret\n      args:\n        A: secret',
      '    command:\n      - echo secret\n    container_name: hello\n    deploy:\n      replicas: 2\n      resources:\n        limits:\n          cpus: 0.5\n          memory: "1"\n        reservations:\n          devices:\n            - capabilities:\n                - gpu\n              options:\n                k: secret\n      labels:\n        a: secret',
      '    dns:\n      - 10.0.0.1\n    hostname: secret\n    read_only: true\n    runtime: runc\n    profiles:\n      - a',
      '    environment:\n      MANY: |-\n        secret\n        image: secret\n        - secret\n      B: "secret"',
      '    healthcheck:\n      test:\n        - CMD\n        - secret\n      interval: 5s\n      start_interval: 1s\n    image: shop:1\n    platform: linux/amd64',
      '    ports:\n      - target: 80\n        published: "8080"\n    configs:\n      - source: c',
      '  db:\n    healthcheck:\n      disable: true\n    image: postgres:16\n  cron:\n    healthcheck:\n      test:\n        - NONE',
      '    pre_start:\n      - command:\n          - secret\n        image: hook:1\n      - image: hook:2\n        environment:\n          image: secret\n  ai:\n    provider:\n      type: secret\n      options:\n        key: secret',
      'networks:\n  edge:\n    name: proxy\n    driver_opts:\n      k: secret\n    external: true\n  back:\n    name: shop_back\n    ipam:\n      config:\n        - subnet: 10.9.0.0/16\n          gateway: 10.9.0.1\n    driver_opts:\n      k: secret',
      'volumes:\n  data:\n    driver_opts:\n      o: password=secret',
      'configs:\n  c:\n    content: |\n      secret\n    name: secret\nsecrets:\n  s:\n    environment: TOKEN\n    external: true\nx-own:\n  image: secret',
    ].join('\n');
    const functions = await readFile(new URL('../../src/host/public-config.sh', import.meta.url), 'utf8');
    const { stdout } = await runScriptHere(`${functions}\nprint_public "$(cat)"`, yaml);
    expect(stdout.replace(/^secrets:$/m, '')).not.toContain('secret');
    expect(parse(stdout)).toEqual({
      name: 'shop',
      services: {
        web: {
          build: {},
          container_name: 'hello',
          deploy: { replicas: 2, resources: { limits: { cpus: 0.5 }, reservations: null } },
          ...{ dns: {}, hostname: {}, read_only: true, runtime: 'runc', profiles: ['a'] },
          healthcheck: { test: ['CMD', 'CMD'], start_interval: '1s' },
          image: 'shop:1',
          platform: 'linux/amd64',
          ports: [{ target: 80, published: '8080' }],
          configs: [{ source: 'c' }],
        },
        db: { healthcheck: { disable: true }, image: 'postgres:16' },
        cron: { healthcheck: { test: ['NONE'] }, pre_start: [{ image: 'hook:1' }, { image: 'hook:2' }] },
        ai: { provider: {} },
      },
      networks: {
        edge: { name: 'proxy', external: true },
        back: { name: 'shop_back', ipam: { config: [{ subnet: '10.9.0.0/16', gateway: '10.9.0.1' }] } },
      },
      volumes: { data: null },
      configs: { c: { content: {} } },
      secrets: { s: { external: true, environment: 'TOKEN' } },
    });
  });

  test('of the variables of secrets and configs, only their names leave it, and whether they are set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-needs-'));
    const names = ['GIVEN', 'EMPTY', 'IN_ENV', 'QUOTED', 'BLANK', 'NOWHERE', 'files'];
    const yaml = `name: shop\nservices:\n  web:\n    image: x\n    environment:\n      A: |-\n        environment: NO\nsecrets:\n${names.map((name) => `  s_${name}:\n    name: x\n    environment: ${name}\n`).join('')}configs:\n  c:\n    environment: AWAY\n`;
    await writeFile(join(folder, 'config.yaml'), yaml);
    await writeFile(join(folder, 'compose'), `#!/bin/sh\ncat ${folder}/config.yaml\n`, { mode: 0o755 });
    await writeFile(join(folder, '.env'), "export IN_ENV=a\nQUOTED='a b'\nBLANK=\n");
    const values = `export GIVEN=a EMPTY=\nproject_dir=${folder} project_name='' docker_host=unix:///x compose_program=${folder}/compose services='' several=false`;
    const needs = await readHostScript('needs');
    const found = async (file: string, more = 'staged=false', input = '') => {
      await writeFile(join(folder, 'compose.yaml'), file);
      const { stdout } = await runScriptHere(`${values} ${more}\n${needs}`, input);
      const { unset, filled } = parse(stdout);
      return { unset, filled };
    };
    const filled = ['GIVEN', 'IN_ENV', 'QUOTED'];
    const certain = { unset: ['NOWHERE', 'AWAY'], filled };
    expect(await found('services: {}\n')).toEqual(certain);
    expect(await found('include: [other/compose.yaml]\n')).toEqual({ unset: null, filled });
    expect(await found('services: {}\n', 'staged=false COMPOSE_ENV_FILES=a.env')).toEqual({
      unset: null,
      filled: ['GIVEN'],
    });
    expect(await found('include: []\n', 'staged=true', 'services: {}\n')).toEqual(certain);
    expect(await found('services: {}\n', 'staged=true', 'include: []\n')).toEqual({ unset: null, filled });
    await rm(folder, { recursive: true });
  });

  test('addresses of the host are told where a port is for one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-needs-'));
    const ask = async (address: string) => {
      const yaml = `name: shop\nservices:\n  web:\n    image: x\n    ports:\n      - mode: ingress\n${address}        target: 80\n        published: "8080"\n        protocol: tcp\n`;
      await writeFile(join(folder, 'compose'), `#!/bin/sh\ncat <<'YAML'\n${yaml}\nYAML\n`, { mode: 0o755 });
      const values = `project_dir=${folder} project_name='' docker_host=unix:///x compose_program=${folder}/compose services='' staged=false several=false`;
      return parse((await runScriptHere(`${values}\n${await readHostScript('needs')}`, '')).stdout);
    };
    expect((await ask('        host_ip: 198.51.100.7\n')).addresses).toContain('127.0.0.1');
    expect(await ask('')).not.toHaveProperty('addresses');
    await rm(folder, { recursive: true });
  });

  test('of the files that containers are to see, those that are missing leave it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-needs-'));
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'locked'), { mode: 0o700 });
    await writeFile(join(folder, 'there #1'), '');
    await symlink(join(folder, 'nowhere'), join(folder, 'link'));
    const yaml = [
      'name: shop\nservices:\n  web:\n    configs:\n      - source: /no/file\n    devices:\n      - source: /dev/null\n        target: /dev/x',
      '      - source: /dev/gone\n        target: /dev/gone\n      - source: example.com/gpu=all\n        target: ""',
      '    image: shop:1\n    environment:\n      A: |-\n        source: /absent\n    privileged: true\n    volumes:',
      ...['there #1', 'gone', 'link', 'deep/er', 'locked/or-gone'].map(
        (name) => `      - type: bind\n        source: '${folder}/${name}'\n        target: /x`,
      ),
      '      - type: volume\n        source: data\n        target: /y\n    models:\n      llm: null',
      '  ai:\n    provider:\n      type: no-such-program\n      options:\n        type: no-such-option\n  there:\n    provider:\n      type: sh',
      `volumes:\n  data: {}\n  bound:\n    driver_opts:\n      device: ${folder}/bound\n      o: bind\n      type: none\n  share:\n    driver_opts:\n      device: ${folder}/share\n      o: addr=x\nsecrets:\n  a:\n    file: ${folder}/gone\n  b:\n    file: '${folder}/it''s'\nconfigs:\n  c:\n    file: ${folder}/c`,
    ].join('\n');
    await writeFile(join(folder, 'config.yaml'), yaml);
    const compose = join(folder, 'compose');
    await writeFile(compose, `#!/bin/sh\ncat ${folder}/config.yaml\n`, { mode: 0o755 });
    const values = `project_dir=${folder} project_name='' docker_host=unix:///x compose_program=${compose} services='' staged=false several=false`;
    const { stdout } = await runScriptHere(`${values}\n${await readHostScript('needs')}`, '', '65534');
    const web = { of: 'services', name: 'web' };
    expect(parse(stdout).services.web.privileged).toBe(true);
    expect(parse(stdout).absent).toEqual([
      { of: 'devices', name: 'web', path: '/dev/gone' },
      { ...web, path: `${folder}/gone` },
      { ...web, path: `${folder}/deep/er` },
      { of: 'models', name: 'web', path: 'docker-model' },
      { of: 'provider', name: 'ai', path: 'no-such-program' },
      { of: 'volumes', name: 'bound', path: `${folder}/bound` },
      { of: 'secrets', name: 'a', path: `${folder}/gone` },
      { of: 'configs', name: 'c', path: `${folder}/c` },
    ]);
    await rm(folder, { recursive: true });
  });

  testHere(
    'shellcheck would find an array, which no POSIX shell has, and a word that is not quoted',
    async () => {
      expect(await findings('#!/bin/sh\na=(1 2)\nrm $1\n')).toEqual([
        expect.stringContaining('[SC2034]'),
        expect.stringContaining('[SC3030]'),
        expect.stringContaining('[SC2086]'),
      ]);
    },
  );
});

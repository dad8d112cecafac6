import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCli, type Terminal } from '../../../src/cli/cli.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

const root = new URL('../../../', import.meta.url);
removeTempFolders();

const dockerfile = [
  'FROM debian AS base',
  'RUN apt-get update',
  'FROM base AS python-deps',
  'COPY requirements.txt .',
  'RUN pip install -r requirements.txt',
  'FROM python-deps',
  'COPY src /src',
  'HEALTHCHECK CMD curl -f http://localhost:3000/health',
].join('\n');
const compose = 'services:\n  web:\n    image: ghcr.io/acme/web-shop:main\n    ports: ["8080:3000"]\n';

async function repository(
  files: Readonly<Record<string, string>>,
  remote = 'git@github.com:Acme/Web-Shop.git',
) {
  const dir = await makeTempFolder(files);
  execFileSync('git', ['init', '--quiet', '--initial-branch=trunk', dir]);
  if (remote !== '') execFileSync('git', ['-C', dir, 'remote', 'add', 'origin', remote]);
  return dir;
}

async function init(cwd: string, args: readonly string[] = [], answers?: Readonly<Record<string, string>>) {
  const out: string[] = [];
  const err: string[] = [];
  const asked: string[] = [];
  const terminal: Terminal = {
    env: { PATH: process.env['PATH'] ?? '' },
    cwd,
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text), isTTY: false } as never,
    onInterrupt: () => () => {},
    ...(answers === undefined
      ? {}
      : {
          ask: async (question: string, guess: string) => {
            asked.push(`${question} [${guess}]`);
            return Object.entries(answers).find(([word]) => question.includes(word))?.[1] ?? '';
          },
        }),
  };
  const status = await runCli(['init', ...args], terminal, root);
  return { status, out: out.join(''), err: err.join(''), asked };
}

const workflow = (cwd: string, name: string): string =>
  readFileSync(join(cwd, '.github', 'workflows', name), 'utf8');
const written = (cwd: string): readonly string[] => {
  try {
    return readdirSync(join(cwd, '.github', 'workflows')).toSorted();
  } catch {
    return [];
  }
};

describe('cache-prewarm init', () => {
  test('writes the workflows for what it finds, and says why and what to do next', async () => {
    const cwd = await repository({ Dockerfile: dockerfile, 'compose.yaml': compose });
    const { status, err } = await init(cwd);

    expect({ status, files: written(cwd) }).toEqual({
      status: 0,
      files: ['ci.yml', 'deploy.yml', 'prewarm.yml', 'rollback.yml'],
    });
    const ci = workflow(cwd, 'ci.yml');
    expect(ci).toContain('      image: ghcr.io/acme/web-shop\n');
    expect(ci).toContain('      layers: |\n        base=base\n        python=python-deps\n');
    expect(ci).toContain('    branches: [trunk]\n');
    expect(ci).toContain('      project-dir: /srv/web-shop\n');
    expect(ci).toContain('      health-url: http://127.0.0.1:8080/health\n');
    expect(ci).toContain('      compose-file: compose.yaml\n');
    expect(err).toMatch(/python +python-deps, lines 3–5 +it takes nothing that changes with the code/);
    expect(ci).not.toContain('Copy this file');
    expect(err).toContain('SSH_PRIVATE_KEY');
  });

  test('without a compose file writes no deployment', async () => {
    const cwd = await repository({ 'docker/Dockerfile': dockerfile });
    const { status } = await init(cwd);

    expect({ status, files: written(cwd) }).toEqual({ status: 0, files: ['ci.yml', 'prewarm.yml'] });
    expect(workflow(cwd, 'ci.yml')).toContain('      file: docker/Dockerfile\n');
    expect(workflow(cwd, 'ci.yml')).not.toContain('SSH_PRIVATE_KEY');
  });

  test('asks in a terminal, where an empty answer takes what it found', async () => {
    const cwd = await repository({ Dockerfile: dockerfile, 'compose.yaml': compose });
    const { status, asked } = await init(cwd, ['--environment', 'live'], {
      'Dependency layers': 'base=base',
      Workflows: 'ci',
      Folder: '/opt/shop',
    });

    expect(status).toBe(0);
    expect(asked).toEqual([
      'Registry and repository of the image [ghcr.io/acme/web-shop]',
      'Dependency layers: auto, or name=stage [base=base,python=python-deps]',
      'Workflows to write, of prewarm, ci, deploy, rollback, maintain, step-by-step [prewarm,ci,deploy,rollback]',
    ]);
    expect(written(cwd)).toEqual(['ci.yml']);
    expect(workflow(cwd, 'ci.yml')).toContain('      layers: |\n        base=base\n');
  });

  test('asks nothing with --yes', async () => {
    const cwd = await repository({ Dockerfile: dockerfile });
    const { asked } = await init(cwd, ['--yes'], {});
    expect(asked).toEqual([]);
  });

  test('a name that is taken gets another one, and nothing is overwritten without being told', async () => {
    const cwd = await repository({ Dockerfile: dockerfile, '.github/workflows/ci.yml': 'mine\n' });
    const { status, err } = await init(cwd);
    const afterwards = { files: written(cwd), ci: workflow(cwd, 'ci.yml') };
    const again = await init(cwd);
    const forced = await init(cwd, ['--force']);

    expect({ status, ...afterwards }).toEqual({
      status: 0,
      files: ['cache-ci.yml', 'ci.yml', 'prewarm.yml'],
      ci: 'mine\n',
    });
    expect(err).toContain('.github/workflows/ci.yml is another workflow, so this one is called');
    expect(again.err).toContain('Every workflow already exists');
    expect(forced.status).toBe(0);
    expect(workflow(cwd, 'ci.yml')).toContain('name: ci');
  });

  test('a workflow of ours that was changed by hand is kept', async () => {
    const cwd = await repository({ Dockerfile: dockerfile });
    await init(cwd);
    const mine = workflow(cwd, 'ci.yml').replace('trunk', 'develop');
    await writeFile(join(cwd, '.github/workflows/ci.yml'), mine);
    const { status, err } = await init(cwd);
    expect({ status, ci: workflow(cwd, 'ci.yml') }).toEqual({ status: 0, ci: mine });
    expect(err).toContain('.github/workflows/ci.yml is there already, with other content');
  });

  test('is safe to run twice', async () => {
    const cwd = await repository({ Dockerfile: dockerfile });
    await init(cwd);
    const { status, err } = await init(cwd);
    expect(status).toBe(0);
    expect(err).toContain('Every workflow already exists');
  });

  test('writes nothing with --dry-run, and tells all as JSON with --json', async () => {
    const cwd = await repository({ Dockerfile: dockerfile });
    const { status, out } = await init(cwd, ['--dry-run', '--json']);
    expect({ status, files: written(cwd) }).toEqual({ status: 0, files: [] });
    expect(JSON.parse(out)).toMatchObject({
      kind: 'init',
      image: 'ghcr.io/acme/web-shop',
      layers: [
        { name: 'base', target: 'base' },
        { name: 'python', target: 'python-deps' },
      ],
      files: [{ path: '.github/workflows/prewarm.yml', state: 'written' }, { state: 'written' }],
      dryRun: true,
    });
  });

  test('tells all problems at once, before anything is written', async () => {
    const cwd = await repository({ Dockerfile: dockerfile, 'compose.yaml': compose }, '');
    const { status, err } = await init(cwd, [
      ...['--workflows', 'ci,deploi,deploy', '--action', 'nowhere', '--project-dir', 'srv', '--layers', 'a'],
    ]);
    expect({ status, files: written(cwd) }).toEqual({ status: 2, files: [] });
    for (const problem of [
      'image: required: registry and repository such as ghcr.io/owner/app, because there is no remote origin',
      'layers: expected auto, or lines "name=target"',
      'workflows: expected some of prewarm, ci, deploy, rollback, maintain, step-by-step, got "deploi"',
      'action: expected owner/repository@version, got "nowhere"',
      'project-dir: expected an absolute path',
    ])
      expect(err).toContain(problem);
  });

  test('says of each stage why it is no layer, when none is, and how that changes', async () => {
    const cwd = await repository({
      Dockerfile: 'FROM node AS build\nCOPY . .\nRUN npm ci\nFROM nginx\nCOPY --from=build /d /d\n',
      'package.json': '{}',
    });
    const { status, err } = await init(cwd);
    expect(status).toBe(0);
    expect(err).toMatch(/build +1 +nothing is installed before line 2, which takes the whole build context/);
    expect(err).toContain('init --patch | git apply');

    const { out, err: quiet } = await init(cwd, ['--patch']);
    expect(quiet).not.toContain('Wrote');
    await writeFile(join(cwd, 'move.patch'), out);
    execFileSync('git', ['apply', 'move.patch'], { cwd });
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toContain(
      'COPY package.json ./\nRUN npm ci\nCOPY . .\n',
    );
    expect((await init(cwd, ['--dry-run'])).err).toMatch(/build +build, lines 1–3/);
  });

  test('names the registry of a GitHub Enterprise Server', async () => {
    const cwd = await repository({ Dockerfile: dockerfile }, 'https://git.example.com/Acme/shop.git');
    await writeFile(join(cwd, 'x'), '');
    const { out } = await init(cwd, ['--dry-run', '--json']);
    expect(JSON.parse(out).image).toBe('containers.git.example.com/acme/shop');
  });

  test('has help of its own', async () => {
    const { status, out } = await init('/', ['--help']);
    expect(status).toBe(0);
    for (const flag of ['--image', '--layers', '--workflows', '--dry-run', '--force'])
      expect(out).toContain(flag);
  });
});

test('a workflow that cannot be written is a failure, and not wrong usage', async () => {
  const dir = await repository({ Dockerfile: dockerfile, '.github': 'no folder' });
  const { status, out, err } = await init(dir, ['--json']);
  expect([status, JSON.parse(out)]).toEqual([
    1,
    expect.objectContaining({
      files: [],
      error: expect.objectContaining({ message: expect.stringContaining('mkdir') }),
    }),
  ]);
  expect(err).toContain('The workflows could not be written');
});

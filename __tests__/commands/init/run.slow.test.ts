import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { init, report, repository } from '../../support/init-run.ts';
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
    expect(err).toMatch(
      /python +python-deps, lines 3–5 +it installs Python packages from requirements.txt, and takes nothing that changes with the code/,
    );
    expect(ci).not.toContain('Copy this file');
    expect(err).toContain('SSH_PRIVATE_KEY');
  });

  test('names the stage, too, that the application begins with and that copies what others install', async () => {
    const app = (name: string) => readFileSync(new URL(`examples/app/${name}`, root), 'utf8');
    const names = ['Dockerfile', 'requirements.txt', 'package.json', 'package-lock.json', 'src/server.py'];
    const cwd = await repository(Object.fromEntries(names.map((name) => [name, app(name)])));
    await init(cwd);

    expect(workflow(cwd, 'prewarm.yml')).toContain(
      '        base=base\n        python=python-deps\n        node=node-deps\n        runtime=runtime-deps\n',
    );
  });

  test('leaves a compose file to the servers that runs none of the images', async () => {
    const other = compose.replace('ghcr.io/acme/web-shop', 'ghcr.io/acme/other');
    const one = await repository({ Dockerfile: dockerfile, 'compose.yaml': other });
    const { err } = await init(one);
    expect(err).toContain(
      'compose.yaml has no service with the image ghcr.io/acme/web-shop, so servers keep their own Compose file.',
    );
    expect(workflow(one, 'ci.yml')).not.toContain('compose-file');

    const names = ['a', 'b', 'c', 'd'];
    const files = Object.fromEntries(names.map((name) => [`${name}/Dockerfile`, dockerfile]));
    const several = await init(await repository({ ...files, 'compose.yaml': other }));
    expect(several.err).toContain('compose.yaml has no service with any of these images, so servers');
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

  test('says of each install step why it is in no layer, and how that changes', async () => {
    const cwd = await repository({
      Dockerfile: 'FROM node AS build\nCOPY . .\nRUN npm ci\nFROM nginx\nCOPY --from=build /d /d\n',
      'package.json': '{}',
    });
    const { status, err } = await init(cwd);
    expect(status).toBe(0);
    expect(err).toMatch(/3 +npm ci +line 2 takes the whole build context/);
    expect(err).toContain('init --patch | git apply');

    const { out, err: quiet } = await init(cwd, ['--patch']);
    expect(quiet).toContain('Printed a patch');
    expect(quiet).not.toMatch(/Wrote|Commit/);
    await writeFile(join(cwd, 'move.patch'), out);
    execFileSync('git', ['apply', 'move.patch'], { cwd });
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toContain(
      'COPY package.json ./\nRUN npm ci\nCOPY . .\n',
    );
    expect((await init(cwd, ['--dry-run'])).err).toMatch(/build +build, lines 1–3/);
    const { out: nothing, err: why } = await init(cwd, ['--patch']);
    expect([nothing, why]).toEqual(['', expect.stringContaining('No install step can safely run before')]);
  });

  test('says what a Dockerfile copies and .dockerignore leaves out', async () => {
    const text = 'FROM node\nCOPY package.json ./\nRUN npm ci\nCOPY docs /docs\nCOPY src src\n';
    const files = { 'package.json': '{}', 'docs/a.md': '', 'src/a.js': '', Dockerfile: text };
    const { err } = await init(await repository({ ...files, '.dockerignore': 'docs/\n' }), ['--dry-run']);
    expect(err).toContain('Dockerfile copies docs, which .dockerignore leaves out, so the build fails.');
    const built = { Dockerfile: 'FROM node\nRUN npm i -g x\nCOPY web/dist /dist\n', 'web/a.js': '' };
    const { err: lost } = await init(await repository({ ...built, '.dockerignore': '**/dist\n' }), [
      '--dry-run',
    ]);
    expect(lost).toContain('copies web/dist, which .dockerignore leaves out, so the build fails, even if');
    expect(lost).not.toContain('has to make it');
    const { err: none } = await init(await repository({ ...files, '.dockerignore': 'docs\n!docs/a.md\n' }), [
      '--dry-run',
    ]);
    expect(none).not.toContain('leaves out');
  });

  test('gives the workflows that build the secrets of the Dockerfile, and no others', async () => {
    const cwd = await repository({
      Dockerfile: 'FROM node\nCOPY package.json .\nRUN --mount=type=secret,id=npmrc npm install\nCOPY . .\n',
      'package.json': '{}',
    });
    const { err } = await init(cwd, ['--workflows', 'prewarm,ci,deploy', '--project-dir', '/srv/a']);
    const secretsOf = (name: string) =>
      Object.values(parse(workflow(cwd, name)).jobs as Record<string, { secrets?: object }>)[0]?.secrets;
    const secrets = { BUILD_SECRETS: '${{ secrets.BUILD_SECRETS }}' };
    expect(secretsOf('prewarm.yml')).toEqual(secrets);
    expect(secretsOf('ci.yml')).toMatchObject(secrets);
    expect(secretsOf('deploy.yml')).not.toHaveProperty('BUILD_SECRETS');
    expect(err).toContain('gh secret set BUILD_SECRETS');
  });

  test('moves an argument in a patch, too, where nothing else would keep more', async () => {
    const files = { 'package.json': '{}', 'a.js': '' };
    const lines = ['FROM node', 'ARG GIT_SHA=""', 'ENV SHA=$GIT_SHA', 'COPY . .', 'RUN npm install'];
    const cwd = await repository({ ...files, Dockerfile: lines.join('\n') });
    const { out, err } = await init(cwd, ['--patch']);
    expect(err).toContain('Printed a patch');
    await writeFile(join(cwd, 'move.patch'), out);
    execFileSync('git', ['apply', 'move.patch'], { cwd });
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8').trimEnd().split('\n')).toEqual([
      ...['FROM node', 'COPY package.json ./', 'RUN npm install', 'ARG GIT_SHA=""', 'ENV SHA=$GIT_SHA'],
      'COPY . .',
    ]);
    // What reads the argument stays, and a patch that would keep nothing is none.
    const read = lines.map((line) => line.replace('install', 'install --tag=$SHA'));
    const secret = lines.map((line) => line.replaceAll('GIT_SHA', 'NPM_TOKEN'));
    for (const some of [read, secret]) {
      const other = await repository({ ...files, Dockerfile: some.join('\n') });
      expect((await init(other, ['--patch'])).out).toBe('');
    }
  });

  test('moves all arguments that change in a patch, in every stage', async () => {
    const args = ['ARG GIT_SHA=dev', 'ARG BUILD_DATE'];
    const build = ['COPY package.json ./', 'RUN npm install'];
    const system = ['RUN apt-get update && apt-get install -y curl'];
    const label = 'LABEL revision=$GIT_SHA created=$BUILD_DATE';
    const end = ['COPY --from=build /app /app'];
    const lines = ['FROM node AS build', ...args, ...build, 'COPY . .', 'FROM node', ...args, label];
    const cwd = await repository({
      ...{ 'package.json': '{}', 'a.js': '' },
      Dockerfile: [...lines, ...system, ...end].join('\n'),
    });
    await writeFile(join(cwd, 'move.patch'), (await init(cwd, ['--patch'])).out);
    execFileSync('git', ['apply', 'move.patch'], { cwd });
    expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8').trimEnd().split('\n')).toEqual([
      ...['FROM node AS build', ...build, ...args, 'COPY . .', 'FROM node', ...system, ...args, label],
      ...end,
    ]);
  });

  test('copies no file in a patch that a build cannot see', async () => {
    const text = 'FROM node AS build\nCOPY . .\nRUN npm install\nFROM nginx\nCOPY --from=build /d /d\n';
    const cwd = await repository({
      ...{
        Dockerfile: text,
        'package.json': '{}',
        'package-lock.json': '{}',
        '.dockerignore': '*lock.json\n',
      },
    });
    const { out } = await init(cwd, ['--patch']);
    expect(out).toContain('+COPY package.json ./\n');
  });

  test('patches the file that a Dockerfile links to', async () => {
    const text = 'FROM node AS build\nCOPY . .\nRUN npm ci\nFROM nginx\nCOPY --from=build /d /d\n';
    const cwd = await repository({ 'docker/Dockerfile.debian': text, 'package.json': '{}' });
    await symlink('docker/Dockerfile.debian', join(cwd, 'Dockerfile'));
    execFileSync('git', ['add', '.'], { cwd });
    const { out } = await init(cwd, ['--patch', '--file', 'Dockerfile']);
    await writeFile(join(cwd, 'move.patch'), out);
    execFileSync('git', ['apply', 'move.patch'], { cwd });
    expect(readFileSync(join(cwd, 'docker/Dockerfile.debian'), 'utf8')).toContain(
      'COPY package.json ./\nRUN npm ci\nCOPY . .\n',
    );
  });

  test.each([
    [
      'a GitHub Enterprise Server',
      'https://github.example.com/Acme/shop.git',
      'containers.github.example.com/acme/shop',
    ],
    ['gitlab.com', 'git@gitlab.com:acme/web/shop.git', 'registry.gitlab.com/acme/web/shop'],
  ])('names the registry of %s', async (_server, remote, image) => {
    const cwd = await repository({ Dockerfile: dockerfile }, remote);
    const { out } = await init(cwd, ['--dry-run', '--json']);
    expect(JSON.parse(out).image).toBe(image);
  });

  test('asks for the image where a server has its registry nobody knows where', async () => {
    const cwd = await repository({ Dockerfile: dockerfile }, 'git@git.example.com:acme/shop.git');
    const { status, err } = await init(cwd, ['--dry-run']);
    expect(status).toBe(2);
    expect(err).toContain('because the registry of git.example.com is not known');
  });

  test('has help of its own', async () => {
    const { status, out } = await init('/', ['--help']);
    expect(status).toBe(0);
    for (const flag of ['--image', '--layers', '--workflows', '--dry-run', '--force'])
      expect(out).toContain(flag);
  });
});

/** The inputs of the jobs of a workflow that was written, and its matrix. */
const jobsOf = (cwd: string, name: string) =>
  Object.values(parse(workflow(cwd, name)).jobs) as readonly Job[];
interface Job {
  readonly strategy?: { readonly matrix: { readonly include: readonly Record<string, string>[] } };
  readonly with: Readonly<Record<string, string>>;
}

const buildWorkflow = `on: push
jobs:
  image:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v4
      - uses: docker/build-push-action@v6
        with:
          file: docker/app.Dockerfile
          push: true
          tags: ghcr.io/acme/web-shop:latest
          cache-from: type=gha
`;

describe('a repository that builds its image already', () => {
  const files = {
    'docker/app.Dockerfile':
      'FROM python\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n',
    'requirements.txt': 'flask\n',
    Dockerfile: 'FROM alpine\n',
    '.github/workflows/image.yaml': buildWorkflow,
  };

  test('is shown the change of its workflow, and no second one is written', async () => {
    const cwd = await repository(files);
    const { status, err } = await init(cwd);
    expect({ status, files: written(cwd), text: workflow(cwd, 'image.yaml') }).toEqual({
      ...{ status: 0, files: ['image.yaml'], text: buildWorkflow },
    });
    expect(err).toContain('-      - uses: docker/build-push-action@v6');
    expect(err).toContain('+      - uses: org/cache-prewarm/build@v1');
    expect(err).toContain('named by .github/workflows/image.yaml, line 9');
    expect(err).toContain('cache-prewarm init --write changes these lines.');
  });

  test('gets it with --write, and then has nothing left to do', async () => {
    const cwd = await repository(files);
    await init(cwd, ['--write']);
    const changed = workflow(cwd, 'image.yaml');
    expect(changed).toBe(
      buildWorkflow
        .replace('docker/build-push-action@v6', 'org/cache-prewarm/build@v1')
        .replace('          cache-from: type=gha\n', '')
        .replace(
          '      contents: read\n',
          '      contents: read\n      packages: write # to push the layers\n',
        ),
    );
    const { status, err } = await init(cwd);
    expect({ status, files: written(cwd), text: workflow(cwd, 'image.yaml') }).toEqual({
      ...{ status: 0, files: ['image.yaml'], text: changed },
    });
    expect(err).toContain('Nothing to write');
  });
});

describe('a workflow that builds what another place holds', () => {
  test('stays as it is, and the image of this repository gets workflows of its own', async () => {
    const elsewhere = buildWorkflow.replace('docker/app.Dockerfile', './aio/Dockerfile-app');
    const cwd = await repository({
      Dockerfile: dockerfile,
      'requirements.txt': 'flask\n',
      '.github/workflows/image.yaml': elsewhere,
    });
    const { status, err } = await init(cwd, ['--write']);
    expect(err).toContain(
      '.github/workflows/image.yaml, line 9: aio/Dockerfile-app is not in this repository, so this step stays as it is.',
    );
    expect({ status, text: workflow(cwd, 'image.yaml') }).toEqual({ status: 0, text: elsewhere });
    expect(written(cwd)).toEqual(['ci.yml', 'image.yaml', 'prewarm.yml']);
  });
});

describe('a Dockerfile that a workflow copies to a folder of its own making', () => {
  const files = {
    'docker/Dockerfile': 'FROM alpine\nARG VERSION\nRUN apk add curl\nCOPY shop-*.tar.gz /\n',
    '.github/workflows/release.yml':
      'on: push\njobs:\n  image:\n    runs-on: x\n    env: {VERSION: "${{ github.ref_name }}"}\n    steps:\n      - uses: actions/checkout@v5\n      - run: |\n          mkdir -p /tmp/build\n          cp docker/Dockerfile /tmp/build/\n          cp shop-*.tar.gz /tmp/build\n      - uses: docker/build-push-action@v7\n        with:\n          context: /tmp/build\n          push: true\n          tags: ghcr.io/acme/shop:1\n          build-args: VERSION=${{ env.VERSION }}\n',
  };

  test('is built there, with its arguments, and what is in it is not known', async () => {
    const cwd = await repository(files);
    const { err } = await init(cwd, ['--yes']);
    const text = err.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      '.github/workflows/release.yml, line 12: docker/Dockerfile is built in /tmp/build, which the workflow makes. What is in it is not known here, so the layers are those with the files of the root of the repository, and may be others. The value of VERSION comes from there, too.',
    );
    expect(text).not.toContain('nothing says');
    expect(written(cwd)).toEqual(['release.yml']);
  });

  test('that is the repository is built there', async () => {
    const cwd = await repository({
      ...files,
      '.github/workflows/release.yml': files['.github/workflows/release.yml']
        .replace('mkdir -p /tmp/build', 'cp docker/Dockerfile .')
        .replace('context: /tmp/build', 'context: .'),
    });
    const { images } = await report(cwd, '--dry-run');
    expect(images).toMatchObject([{ dockerfile: 'docker/Dockerfile', context: '.' }]);
    expect(images[0].remarks.join()).not.toContain('guess');
  });

  test('is another one than that of the folder where that is in the repository', async () => {
    const cwd = await repository({
      ...files,
      'tmp/build/Dockerfile': 'FROM alpine\nRUN apk add git\nCOPY . .\n',
      '.github/workflows/release.yml': files['.github/workflows/release.yml'].replaceAll(
        '/tmp/build',
        'tmp/build',
      ),
    });
    expect((await report(cwd, '--dry-run')).dockerfile).toBe('tmp/build/Dockerfile');
  });
});

test('a command that only a shell can read is not said to build another Dockerfile', async () => {
  const cwd = await repository({
    'docker/Dockerfile': dockerfile,
    'requirements.txt': 'flask\n',
    '.github/workflows/image.yaml':
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: docker build -f docker/Dockerfile -t "a:${V:-1}" .\n',
  });
  const { err } = await init(cwd);
  expect(err).toContain('this `docker build` has something that only a shell can read');
  expect(err).not.toContain('is not in this repository');
});

describe('several Dockerfiles', () => {
  test('that nobody names are built without those that need what is not here', async () => {
    const whole = 'FROM node\nCOPY package.json .\nRUN npm ci\nCOPY . .\n';
    const cwd = await repository({
      'package.json': '{}',
      'docker/Dockerfile': whole,
      'docker/Dockerfile-prebuilt': 'FROM alpine\nRUN apk add x\nCOPY linux/${TARGETARCH}/shop /\n',
    });
    const { status, err } = await init(cwd);
    expect({ status, files: written(cwd) }).toEqual({ status: 0, files: ['ci.yml', 'prewarm.yml'] });
    expect(err).toContain('Another step has to make it first. So no workflow builds it. --file chooses it');
    expect(workflow(cwd, 'ci.yml')).toContain('image: ghcr.io/acme/web-shop\n');
  });

  test('and a workflow that may push the same image is named', async () => {
    const release =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: goreleaser/goreleaser-action@v5\n';
    const cwd = await repository({ Dockerfile: dockerfile, '.github/workflows/release.yml': release });
    expect((await init(cwd)).err).toContain(
      '.github/workflows/release.yml may push images, too, in a way that init cannot read.',
    );
    const called = release.replace(
      '    runs-on: ubuntu-24.04\n    steps:\n      - uses: goreleaser/goreleaser-action@v5',
      '    uses: acme/ci/.github/workflows/docker-build.yml@main',
    );
    const calls = await repository({ Dockerfile: dockerfile, '.github/workflows/release.yml': called });
    expect((await init(calls)).err).toContain('release.yml may push images');
    const uses = async (action: string): Promise<string> => {
      const text = release.replace('goreleaser/goreleaser-action@v5', action);
      const cwd = await repository({ Dockerfile: dockerfile, '.github/workflows/release.yml': text });
      return (await init(cwd)).err;
    };
    expect(await uses('"acme/actions/build-push@v1" # all')).toContain('release.yml may push images');
    expect(await uses('redhat-actions/buildah-build@v2')).toContain('release.yml may push images');
    for (const other of [
      'actions/checkout@v5\n#      - uses: docker/login-action@v4',
      'docker/setup-buildx-action@v3',
      'acme/push-tags@v1',
    ])
      expect(await uses(other)).not.toContain('may push images');
  });

  test('that a workflow builds with compose become steps under the names that compose looks for', async () => {
    const ci = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    env: {SHA: "\${{ github.sha }}"}
    steps:
      - uses: actions/checkout@v4
      - run: docker compose -f deploy/compose.yaml up --build -d
`;
    const cwd = await repository({
      'deploy/compose.yaml':
        'services:\n  db: {image: postgres}\n  api: {build: {context: ../api, args: [SHA]}}\n  web:\n    image: acme/web:1\n    build: {context: .., dockerfile: web.Dockerfile, target: prod}\n',
      'api/Dockerfile': dockerfile,
      'web.Dockerfile': 'FROM node AS prod\nCOPY package.json .\nRUN npm ci\nCOPY . .\n',
      '.github/workflows/ci.yml': ci,
    });
    const { status } = await init(cwd, ['--write']);
    expect(status).toBe(0);
    const { jobs } = parse(workflow(cwd, 'ci.yml')) as { jobs: { test: { steps: unknown[] } } };
    const uses = 'org/cache-prewarm/build@v1';
    const image = 'ghcr.io/acme/web-shop';
    expect(jobs.test.steps.slice(1)).toEqual([
      {
        uses,
        with: {
          ...{ image: `${image}/api`, context: 'api', 'build-args': 'SHA=${{ env.SHA }}' },
          ...{ load: true, tags: 'deploy-api' },
        },
      },
      {
        uses,
        with: {
          image: `${image}/web`,
          file: 'web.Dockerfile',
          target: 'prod',
          load: true,
          tags: 'acme/web:1',
        },
      },
      { run: 'docker compose -f deploy/compose.yaml up -d' },
    ]);
  });

  describe('that compose builds with variables', () => {
    const composed = (...before: readonly string[]) => ({
      'compose.yaml': 'services:\n  api: {build: {context: api, args: [A, B]}}\n',
      'api/Dockerfile': `ARG A=1\nARG B=2\n${dockerfile}`,
      '.github/workflows/ci.yml': `on: push\njobs:\n  test:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n${before.join('')}      - run: docker compose build\n`,
    });

    test.each([
      ['that nothing sets have their defaults', '', undefined],
      ['that a step sets have what it says', '      - run: echo "B=3" >> $GITHUB_ENV\n', 'B=${{ env.B }}'],
      [
        'that only a run knows are taken from it',
        '      - run: cat vars >> $GITHUB_ENV\n',
        'A=${{ env.A }}\nB=${{ env.B }}\n',
      ],
    ])('%s', async (_name, before, args) => {
      const cwd = await repository(composed(before));
      await init(cwd, ['--write']);
      const { steps } = parse(workflow(cwd, 'ci.yml')).jobs.test;
      expect(steps.at(-1).with['build-args']).toBe(args);
    });

    test('in an .env that a step writes stay as they are', async () => {
      const cwd = await repository(composed('      - run: echo "A=${{ secrets.A }}" >> .env\n'));
      const { err } = await init(cwd, ['--write']);
      expect(err.replaceAll(/\s+/g, ' ')).toContain(
        'ci.yml, line 8: compose builds here, with A, B from an `.env` that a step writes, so init does not know the values.',
      );
      expect(workflow(cwd, 'ci.yml')).toContain('- run: docker compose build\n');
    });
  });

  test('that compose builds with secrets have them, and stay where nothing says where one comes from', async () => {
    const composed = (from: string) => ({
      'compose.yaml': `services: {api: {build: {context: ., secrets: [npm], ssh: [default]}}}\nsecrets: {npm: ${from}}\n`,
      Dockerfile: dockerfile,
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: docker compose build\n        env: {NPM_TOKEN: x}\n',
    });
    const known = await repository(composed('{environment: NPM_TOKEN}'));
    await init(known, ['--write']);
    expect(parse(workflow(known, 'ci.yml')).jobs.a.steps.at(-1)).toMatchObject({
      ...{ env: { NPM_TOKEN: 'x' }, with: { 'secret-envs': 'npm=NPM_TOKEN', ssh: 'default' } },
    });
    const unknown = await repository(composed('{external: true}'));
    await init(unknown, ['--write']);
    expect(workflow(unknown, 'ci.yml')).toContain('- run: docker compose build\n');
  });

  test('that compose builds in another folder are those of the file there', async () => {
    const compose = (name: string): string => `services: {app: {build: {context: ., dockerfile: ${name}}}}\n`;
    const cwd = await repository({
      'compose.yaml': compose('a.Dockerfile'),
      'a.Dockerfile': dockerfile,
      'shop/docker-compose.yml': compose('b.Dockerfile'),
      'shop/b.Dockerfile': dockerfile,
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  test:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v4\n      - run: docker compose build\n        working-directory: shop\n',
    });
    await init(cwd, ['--write']);
    const { jobs } = parse(workflow(cwd, 'ci.yml')) as { jobs: { test: { steps: unknown[] } } };
    expect(jobs.test.steps[1]).toMatchObject({
      with: { context: 'shop', file: 'shop/b.Dockerfile', tags: 'shop-app' },
    });
  });

  test('of a repository that is checked out to a folder are read there', async () => {
    const checkout = (more: string) =>
      `on: push\nenv: {DIR: src}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n        with:\n          path: \${{ env.DIR }}\n${more}      - uses: actions/checkout@v5\n        with: {repository: acme/other, path: other}\n      - uses: docker/build-push-action@v7\n        with:\n          context: src/web\n          tags: ghcr.io/acme/web\n          push: true\n      - run: ./build.sh\n        working-directory: src\n`;
    const files = {
      ...{ 'web/Dockerfile': dockerfile, 'api.Dockerfile': dockerfile },
      'build.sh': 'docker build -f api.Dockerfile .\n',
    };
    const read = async (more: string) => {
      const cwd = await repository({ ...files, '.github/workflows/ci.yml': checkout(more) });
      const { out } = await init(cwd, ['--yes', '--json', '--dry-run']);
      return JSON.parse(out) as {
        images: readonly { dockerfile: string; context: string }[];
        notices: string[];
      };
    };
    const own = await read('');
    expect(own.images).toMatchObject([{ dockerfile: 'web/Dockerfile', context: 'web' }]);
    expect(own.notices.join()).toContain('this step builds with build.sh: api.Dockerfile (line 1)');
    expect(own.notices.join()).not.toContain('is not in this repository');
    const other = await read('          repository: acme/third\n');
    expect(other.notices.join()).toContain('src/web/Dockerfile is not in this repository');
  });

  test('that are not of this repository leave their steps as they are', async () => {
    const step = (run: string): string => `      - run: |\n          ${run}\n`;
    const cwd = await repository({
      Dockerfile: dockerfile,
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n${step('docker build -f /tmp/Dockerfile /tmp/x')}${step('docker build -f /tmp/Dockerfile /tmp/y')}${step('if [ -f compose.test.yml ]; then\n            docker compose -f compose.test.yml build\n          else\n            docker build .\n          fi')}`,
    });
    const { out } = await init(cwd, ['--yes', '--json', '--dry-run']);
    const { notices, images } = JSON.parse(out) as { notices: readonly string[]; images: readonly object[] };
    expect(notices).toEqual(
      expect.arrayContaining([
        '.github/workflows/ci.yml, lines 8, 10: /tmp/Dockerfile is not in this repository, so these steps stay as they are.',
        '.github/workflows/ci.yml, line 15: the script does more than build. Put the build into a separate step, with org/cache-prewarm/build@v1.',
      ]),
    );
    expect(images).toMatchObject([{ dockerfile: 'Dockerfile' }]);
  });

  test('for Windows are left to the jobs that build them', async () => {
    const step = (file: string): string =>
      `    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          file: ${file}\n          push: true\n          tags: ghcr.io/acme/shop:1\n`;
    const cwd = await repository({
      ...{ Dockerfile: dockerfile, 'win.Dockerfile': dockerfile },
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: [self-hosted, Windows]\n${step('win.Dockerfile')}  b:\n    runs-on: \${{ matrix.os }}\n    strategy:\n      matrix:\n        include: [{os: windows-2025, file: win.Dockerfile}, {os: ubuntu-24.04, file: Dockerfile}]\n${step('${{ matrix.file }}')}`,
    });
    const { out } = await init(cwd, ['--yes', '--json', '--dry-run']);
    const { notices, images, files } = JSON.parse(out) as {
      notices: readonly string[];
      images: readonly object[];
      files: readonly object[];
    };
    expect(notices.slice(0, 2)).toEqual([
      '.github/workflows/ci.yml, line 6: this job runs on Windows. org/cache-prewarm/build@v1 builds images for Linux, so this step stays as it is.',
      '.github/workflows/ci.yml, line 17: this job runs on Windows, too. org/cache-prewarm/build@v1 builds images for Linux, so this step stays as it is. For layers, use it in a separate job for Linux.',
    ]);
    expect(images).toMatchObject([{ dockerfile: 'Dockerfile' }]);
    expect(files).toEqual([]);
  });

  test('that a step and a script build keep their layers where the step does', async () => {
    const cwd = await repository({
      ...{ Dockerfile: dockerfile, 'other.Dockerfile': dockerfile },
      'build.sh': 'docker build --platform linux/arm64 .\ndocker build -f other.Dockerfile .\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n      - run: docker build .\n      - run: ./build.sh\n',
    });
    const { out } = await init(cwd, ['--yes', '--json', '--dry-run']);
    const { images } = JSON.parse(out) as { images: readonly { image: string }[] };
    expect(images.map(({ image }) => image)).toEqual(['ghcr.io/acme/web-shop']);
  });

  test('that a matrix names by any name are the images of the report, too', async () => {
    const image = 'FROM alpine\nRUN apk add curl\nCOPY src /src\n';
    const cwd = await repository({
      ...{ Dockerfile: image, 'Dockerfile.v2.txt': image, 'Dockerfile.dev': image, 'src/main.c': '' },
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  a:\n    runs-on: x\n    strategy:\n      matrix:\n        end: ["", .dev, .old]\n        exclude: [{end: .old}]\n        include: [{end: .v2.txt}]\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          file: Dockerfile${{ matrix.end }}\n          push: true\n          tags: ghcr.io/acme/shop:1${{ matrix.end }}\n',
    });
    const { out } = await init(cwd, ['--yes', '--json', '--write']);
    const { images } = JSON.parse(out) as { images: readonly { dockerfile: string; image: string }[] };
    const { image: written } = parse(workflow(cwd, 'ci.yml')).jobs.a.steps[1].with;
    expect(JSON.parse(/'(\{.*?\})'/.exec(written)?.[1] ?? '')).toEqual(
      Object.fromEntries(images.map((one) => [one.dockerfile, one.image])),
    );
    expect(images).toHaveLength(3);
  });

  test('that a matrix pushes to one repository are called as the changed step calls them', async () => {
    const workflow =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    strategy:\n      matrix:\n        file: [docker/Dockerfile, docker/Dockerfile-fpm]\n    steps:\n      - uses: actions/checkout@v5\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/acme/next:1\n          file: ${{ matrix.file }}\n';
    const cwd = await repository({
      ...{ 'docker/Dockerfile': dockerfile, 'docker/Dockerfile-fpm': dockerfile },
      '.github/workflows/ci.yml': workflow,
    });
    const { images, files } = await report(cwd);
    expect(images.map(({ name, image }: Readonly<Record<string, string>>) => [name, image])).toEqual([
      ['next', 'ghcr.io/acme/next'],
      ['next-fpm', 'ghcr.io/acme/next-fpm'],
    ]);
    expect(files[0]?.diff).toContain('"docker/Dockerfile-fpm":"ghcr.io/acme/next-fpm"');
  });

  test('are called in the report as where their layers lie', async () => {
    const step = (kind: string) =>
      `      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/acme/shop:${kind}\n          file: docker/${kind}.Dockerfile\n`;
    const cwd = await repository({
      ...{ 'docker/alpine.Dockerfile': dockerfile, 'docker/default.Dockerfile': dockerfile },
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n${step('alpine')}${step('default')}`,
    });
    const { images } = await report(cwd);
    expect(images.map(({ name, image }: Readonly<Record<string, string>>) => [name, image])).toEqual([
      ['shop-alpine', 'ghcr.io/acme/shop-alpine'],
      ['shop', 'ghcr.io/acme/shop'],
    ]);
  });

  test('that an override of compose builds, too, become steps, unless it builds one of them otherwise', async () => {
    const files = {
      ...{ Dockerfile: dockerfile, 'e2e/Dockerfile': dockerfile },
      'compose.yml': 'services:\n  web:\n    build: .\n',
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n      - run: docker compose build\n',
    };
    const changed = async (override: string) => {
      const cwd = await repository({ ...files, 'compose.override.yml': `services:\n${override}` });
      const { err } = await init(cwd, ['--dry-run']);
      return [...err.matchAll(/\+ +image: (\S+\/web-shop\S*)\n(?:.*\n)? +\+ +load: true/g)].map(
        ([, name]) => name,
      );
    };
    const image = 'ghcr.io/acme/web-shop';
    expect(await changed('  web:\n    ports: ["80:80"]\n')).toEqual([image]);
    expect(await changed('  web:\n    build: .\n')).toEqual([image]);
    expect(await changed('  e2e:\n    build: e2e\n')).toEqual([`${image}/web`, `${image}/e2e`]);
    expect(await changed('  web:\n    build: {target: dev}\n')).toEqual([]);
  });

  test('have the context that a compose file of another name says', async () => {
    const cwd = await repository({
      Dockerfile: dockerfile,
      'result/package.json': '{}',
      'result/tests/Dockerfile': 'FROM node\nRUN yarn global add x\nADD . /app\n',
      'result/docker-compose.test.yml': 'services:\n  sut:\n    build: ./tests/\n',
    });
    const { out } = await init(cwd, ['--dry-run', '--json', '--file', 'result/tests/Dockerfile']);
    expect(JSON.parse(out)).toMatchObject({ images: [{ context: 'result/tests' }] });
  });

  test('are built by one job where a compose file names them all, and deployed together', async () => {
    const cwd = await repository({
      'compose.yaml':
        'services:\n  api: &api\n    image: ${REGISTRY:-ghcr.io/acme}/shop-api\n    build: api\n  worker:\n    <<: *api\n    command: work\n  web:\n    image: ghcr.io/acme/shop-web:1\n    build: web\n    ports: ["8080:3000"]\n  database:\n    image: redis\n',
      'api/Dockerfile': 'ARG PY\nFROM python:$PY\nRUN pip install a\nCOPY . .\n',
      'web/Dockerfile': dockerfile,
      'web/requirements.txt': '',
    });
    const { status, err } = await init(cwd);
    expect({ status, files: written(cwd) }).toEqual({
      status: 0,
      files: ['ci.yml', 'deploy.yml', 'prewarm.yml', 'rollback.yml'],
    });
    const [job] = jobsOf(cwd, 'ci.yml');
    expect(job?.strategy).toBeUndefined();
    expect(job?.with).toEqual({
      'bake-files': 'compose.yaml',
      set: '*.args.PY=${{ vars.PY }}\n',
      hosts: "${{ github.event_name == 'push' && vars.HOSTS || '' }}",
      'project-dir': '/srv/web-shop',
      'health-url': 'http://127.0.0.1:8080/health',
      'compose-file': 'compose.yaml',
      environment: 'production',
    });
    expect(jobsOf(cwd, 'deploy.yml')[0]?.with).toMatchObject({
      'app-images':
        'ghcr.io/acme/shop-api:${{ inputs.version }}\nghcr.io/acme/shop-web:${{ inputs.version }}\n',
    });
    expect(err).toContain('gh variable set PY');
  });

  test('become a matrix, with what compose says of context, target and arguments', async () => {
    const cwd = await repository({
      'compose.yaml':
        'services:\n  api:\n    image: ghcr.io/acme/shop-api:1\n    build: {context: services/api, args: {FLAVOUR: slim}}\n  web:\n    build: {context: services/web, target: prod}\n',
      'services/api/Dockerfile':
        'ARG FLAVOUR\nFROM python:${FLAVOUR} AS deps\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM deps\nCOPY . .\n',
      'services/api/requirements.txt': '',
      'services/web/Dockerfile':
        'FROM node AS prod\nCOPY package.json .\nRUN npm ci\nCOPY . .\nFROM prod AS ci\nRUN npm test\n',
      'services/web/package.json': '{}',
    });
    const { status, err } = await init(cwd);
    expect({ status, files: written(cwd) }).toEqual({ status: 0, files: ['ci.yml', 'prewarm.yml'] });
    for (const name of written(cwd)) {
      expect(jobsOf(cwd, name)[0]?.strategy?.matrix.include).toEqual([
        {
          ...{ name: 'api', image: 'ghcr.io/acme/shop-api', context: 'services/api' },
          ...{ layers: 'deps=deps\n', 'build-args': 'FLAVOUR=slim' },
        },
        {
          ...{ name: 'web', image: 'ghcr.io/acme/web-shop/web', context: 'services/web', target: 'prod' },
          layers: 'auto',
        },
      ]);
    }
    expect(err).toContain('compose.yaml does not say where web is pushed, so each image gets a job');
  });

  test('that nothing names are written into a bake file, which bake reads as they are', async () => {
    const cwd = await repository({
      'services/api/Dockerfile': 'ARG PY\nFROM python:$PY\nRUN pip install a\nCOPY . .\n',
      'services/web/Dockerfile': 'FROM node\nRUN npm install --global a\nCOPY . .\n',
      'services/web/index.js': '',
    });
    const { status } = await init(cwd);
    expect({ status, files: written(cwd) }).toEqual({ status: 0, files: ['ci.yml', 'prewarm.yml'] });
    expect(jobsOf(cwd, 'ci.yml')[0]?.with).toEqual({
      'bake-files': 'docker-bake.hcl',
      set: '*.args.PY=${{ vars.PY }}\n',
    });
    expect(readFileSync(join(cwd, 'docker-bake.hcl'), 'utf8')).toBe(
      `# The images of this repository. \`docker buildx bake\` builds them all.

group "default" {
  targets = ["api", "web"]
}

target "api" {
  context    = "."
  dockerfile = "services/api/Dockerfile"
  tags       = ["ghcr.io/acme/web-shop/api"]
}

target "web" {
  context    = "."
  dockerfile = "services/web/Dockerfile"
  tags       = ["ghcr.io/acme/web-shop/web"]
}
`,
    );
  });

  test('are told, and --file chooses one of them', async () => {
    const cwd = await repository({
      ...{ Dockerfile: dockerfile, 'requirements.txt': '', 'src/a.py': '' },
      'api/Dockerfile': 'FROM alpine\nRUN apk add a\n',
    });
    const all = await report(cwd, '--dry-run');
    expect([all.dockerfile, all.dockerfiles]).toEqual(['Dockerfile', ['Dockerfile', 'api/Dockerfile']]);
    const one = await report(cwd, '--dry-run', '--file', 'api/Dockerfile');
    expect(one.images).toEqual([expect.objectContaining({ dockerfile: 'api/Dockerfile' })]);
  });

  test('may have any name where --file says it', async () => {
    const cwd = await repository({
      Dockerfile: dockerfile,
      'images/api': 'FROM alpine\nRUN apk add a\nCOPY . .\n',
    });
    const { images } = await report(cwd, '--dry-run', '--file', './images/api');
    expect(images).toEqual([
      expect.objectContaining({
        dockerfile: 'images/api',
        layers: [{ name: 'deps', target: 'stage-0@deps' }],
      }),
    ]);
  });

  test('that are based on another target of a bake file get no job of their own', async () => {
    const cwd = await repository({
      'compose.yaml':
        'services:\n  base: {build: base}\n  web:\n    build: {context: web, additional_contexts: {base: "service:base"}}\n',
      'base/Dockerfile': 'FROM alpine\nRUN apk add a\n',
      'web/Dockerfile': 'FROM base\nRUN apk add b\n',
    });
    const { err } = await init(cwd, ['--workflows', 'prewarm']);
    expect(workflow(cwd, 'prewarm.yml')).not.toContain('target:base');
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'web is based on another image of the file that names it, so no job of its own can build it, and no new workflow does.',
    );
  });

  test('of a bake file are read where buildx is there', async () => {
    const printed = JSON.stringify({
      target: {
        api: { context: 'api', dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/api:1'] },
        web: { context: '.', dockerfile: 'web.Dockerfile', target: 'prod', args: { A: '1' } },
      },
    });
    const cwd = await repository({
      'docker-bake.hcl': 'target "web" {\n  target = "prod"\n}\n',
      'api/Dockerfile': 'FROM alpine\nRUN apk add a\n',
      'web.Dockerfile': 'FROM alpine AS prod\nARG A\nRUN apk add a$A\n',
      'bin/docker': `#!/bin/sh\ncase "$*" in "buildx bake --file docker-bake.hcl --print"*) echo '${printed}';; *) exit 1;; esac\n`,
    });
    await chmod(join(cwd, 'bin/docker'), 0o755);
    const { out } = await init(cwd, ['--json'], undefined, {
      PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`,
    });
    expect(JSON.parse(out).images).toEqual([
      expect.objectContaining({ image: 'ghcr.io/acme/web-shop/web', context: '.', target: 'prod' }),
      expect.objectContaining({
        ...{ image: 'ghcr.io/acme/api', context: 'api' },
        namedBy: ['target api of docker-bake.hcl'],
      }),
    ]);
    // Where it is not, that is told, and the Dockerfiles are found all the same.
    const without = await init(cwd, ['--json', '--dry-run'], undefined, { PATH: '/usr/bin:/bin' });
    expect(without.err).toContain('docker-bake.hcl was not read, because ');
    expect(without.err).toContain('so the last stage, where nothing else names a target, is a guess.');
    expect(without.out).toContain('has no default. docker-bake.hcl may set it, but was not read.');
    expect(JSON.parse(without.out).images).toHaveLength(2);
  });

  test.each([
    [
      'docker-bake.hcl:3\n---\n   3 |   dockerfile = FOO\n---\nERROR: docker-bake.hcl:3,3-6: Unknown \u001b[2Jvariable.\n',
      'because `docker buildx bake --print` failed: docker-bake.hcl:3,3-6: Unknown variable. Name the',
    ],
    [
      'unknown flag: --file\n\nUsage:  docker [OPTIONS]\n',
      'because docker has no buildx here. Install Docker with buildx',
    ],
  ])('of a bake file that bake cannot read: its own reason is shown (%j)', async (stderr, why) => {
    const cwd = await repository({
      'docker-bake.hcl': '',
      Dockerfile: 'FROM alpine\nRUN apk add a\n',
      stderr,
      'bin/docker': `#!/bin/sh\ncat "$(dirname "$0")/../stderr" >&2\nexit 1\n`,
    });
    await chmod(join(cwd, 'bin/docker'), 0o755);
    const { err } = await init(cwd, ['--dry-run'], undefined, {
      PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`,
    });
    expect(err).not.toContain('\u001b');
    expect(err.replaceAll(/\s+/g, ' ')).toContain(why);
  });
});

test('a build that downloads its packages behind the code is named until a step fetches them first', async () => {
  const cwd = await repository({
    Dockerfile: 'FROM rust\nWORKDIR /a\nCOPY . .\nRUN cargo build\n',
    'Cargo.toml': '[dependencies]\nserde = "1"\n',
    'src/main.rs': '',
  });
  execFileSync('git', ['-C', cwd, 'add', '.']);
  const said = async () => JSON.parse((await init(cwd, ['--json', '--dry-run'])).out).nextSteps.join();
  expect(await said()).toContain('Before line 3, which copies code, copy Cargo.toml, and run `mkdir src');
  await writeFile(
    join(cwd, 'Dockerfile'),
    'FROM rust\nCOPY Cargo.toml .\nRUN cargo fetch\nCOPY . .\nRUN cargo build\n',
  );
  expect(await said()).not.toContain('downloads packages');
});

test('the context is where the files are that are copied', async () => {
  const cwd = await repository({
    'backend/Dockerfile':
      'FROM python\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n',
    'backend/requirements.txt': '',
  });
  await init(cwd);
  expect(jobsOf(cwd, 'ci.yml')[0]?.with).toMatchObject({ context: 'backend', layers: 'auto' });
  expect(jobsOf(cwd, 'ci.yml')[0]?.with).not.toHaveProperty('file');
});

describe('a context that nothing says', () => {
  const files = {
    'api/Dockerfile': 'FROM alpine\nRUN apk add a\nCOPY . .\n',
    ...{ 'api/main.c': '', 'docs/a.md': '' },
  };

  test('is told to be a guess', async () => {
    const { images } = await report(await repository(files), '--dry-run');
    expect(images[0].remarks).toEqual([
      expect.stringContaining('is built in the root of the repository is a guess'),
    ]);
    const given = await report(await repository(files), '--file', 'api/Dockerfile', '--context', './api/');
    expect(given.images[0]).toMatchObject({ context: 'api', remarks: [] });
  });

  test('is asked for', async () => {
    const cwd = await repository(files);
    const { asked } = await init(cwd, [], { Folder: './api/' });
    expect(asked[0]).toBe('Folder that api/Dockerfile is built in, . or api [.]');
    expect(jobsOf(cwd, 'ci.yml')[0]?.with).toMatchObject({ context: 'api' });
  });
});

test('a file that is copied and is not there is told', async () => {
  const cwd = await repository({ Dockerfile: 'FROM alpine\nRUN apk add a\nCOPY dist /dist\n' });
  const { images } = await report(cwd, '--dry-run');
  expect(images[0].remarks).toEqual([
    expect.stringContaining('Dockerfile copies dist, which is not in the root'),
  ]);
});

describe('an argument that FROM needs', () => {
  const files = { Dockerfile: 'ARG PY\nFROM python:$PY\nRUN pip install a\nCOPY . .\n' };

  test('becomes a variable of the repository', async () => {
    const cwd = await repository(files);
    const { nextSteps } = await report(cwd);
    expect(jobsOf(cwd, 'ci.yml')[0]?.with['build-args']).toBe('PY=${{ vars.PY }}');
    expect(nextSteps[0]).toContain('gh variable set PY');
  });

  test('is asked, behind what was found', async () => {
    const cwd = await repository(files);
    const { asked, err } = await init(cwd, [], { 'argument PY': '3.12' });
    expect(asked[0]).toContain('Value of the build argument PY, which line 2 of Dockerfile needs');
    expect(jobsOf(cwd, 'ci.yml')[0]?.with['build-args']).toBe('PY=3.12');
    expect(err.indexOf('Layer deps (stage-0, lines 2–3)')).toBe(
      err.lastIndexOf('Layer deps (stage-0, lines 2–3)'),
    );
    expect(err).toContain('Layer deps (stage-0, lines 2–3)');
  });

  test('is given with --build-args', async () => {
    const cwd = await repository(files);
    await init(cwd, ['--build-args', 'PY=3.13']);
    expect(jobsOf(cwd, 'ci.yml')[0]?.with['build-args']).toBe('PY=3.13');
  });
});

test.each([
  ['that cannot be read', 'FORM alpine\n'],
  ['without anything to keep', 'FROM alpine\n'],
  ['with a stage that needs itself', 'FROM a AS a\nCOPY --from=b x y\nFROM a AS b\n'],
  ['that copies from a stage of no name', 'FROM alpine\nRUN x\nFROM alpine\nCOPY --from=0 /a /a\n'],
])('a Dockerfile %s is no wrong usage', async (_name, text) => {
  const cwd = await repository({ Dockerfile: text });
  const { status, err } = await init(cwd);
  expect(status).toBe(0);
  expect(err).toMatch(/→ /);
});

test('--context and --target go before what was found', async () => {
  const cwd = await repository({
    'docker/Dockerfile':
      'FROM debian AS small\nRUN apt-get install -y a\nCOPY x /\nFROM small AS large\nRUN apt-get install -y b\n',
    ...{ x: '', 'part/x': '' },
  });
  await init(cwd, ['--file', 'docker/Dockerfile', '--context', 'part', '--target', 'small']);
  expect(jobsOf(cwd, 'ci.yml')[0]?.with).toMatchObject({
    ...{ file: 'docker/Dockerfile', context: 'part', target: 'small' },
  });
});

test('a stage called builder makes the layer build', async () => {
  const cwd = await repository({
    Dockerfile:
      'FROM node AS builder\nCOPY package.json .\nRUN npm ci\nCOPY . .\nFROM nginx\nCOPY --from=builder /d /d\n',
    'package.json': '{}',
  });
  expect((await report(cwd, '--dry-run')).layers).toEqual([{ name: 'build', target: 'builder@deps' }]);
});

test('a registry that is not GitHub’s is told, and GitHub’s is not', async () => {
  const files = { Dockerfile: dockerfile };
  const elsewhere = await report(await repository(files), '--image', 'registry.example.com/a/b');
  const github = await report(await repository(files, ''), '--image', 'ghcr.io/a/b');
  expect(elsewhere.nextSteps[0]).toContain("is not in GitHub's registry");
  expect(elsewhere.files.map(({ diff }: { readonly diff: string }) => diff)).toEqual([
    expect.stringMatching(/registry-username: \$\{\{ vars.REGISTRY_USERNAME[\s\S]*REGISTRY_PASSWORD: /),
    expect.stringMatching(/registry-username: \$\{\{ vars.REGISTRY_USERNAME[\s\S]*REGISTRY_PASSWORD: /),
  ]);
  expect(JSON.stringify(github.nextSteps)).not.toContain('registry');
});

test('without a remote the workflow names its own repository', async () => {
  const cwd = await repository({ Dockerfile: dockerfile }, '');
  expect((await init(cwd)).status).toBe(0);
  expect(jobsOf(cwd, 'ci.yml')[0]?.with['image']).toBe('ghcr.io/${{ github.repository }}');
});

test('a layer ends behind files that change rarely, with a comment that --write makes', async () => {
  const cwd = await repository({
    // What no commit holds is no file that never changes.
    Dockerfile:
      'FROM node\nCOPY package.json locales.json ./\nRUN npm ci\nRUN --mount=source=.git,target=/g npm ci\nCOPY src src\n',
    ...{ 'package.json': '{}', 'locales.json': '{}', 'src/a.ts': '' },
  });
  const commit = (path: string, index: number): string =>
    `commit refs/heads/trunk\ncommitter a <a@example.com> ${index} +0000\ndata 1\nx\nM 100644 inline ${path}\ndata 1\n${index % 10}\n`;
  execFileSync('git', ['-C', cwd, 'fast-import', '--quiet'], {
    input: ['locales.json', ...Array.from({ length: 60 }, () => 'src/a.ts')].map(commit).join(''),
  });
  const { err } = await init(cwd);
  expect(err).toContain('locales.json changed in 1 of the last 61 commits to this image.');
  expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).not.toContain('cache-prewarm');
  await init(cwd, ['--write']);
  expect(readFileSync(join(cwd, 'Dockerfile'), 'utf8')).toBe(
    'FROM node\nCOPY package.json locales.json ./\nRUN npm ci\n# cache-prewarm: layer\nRUN --mount=source=.git,target=/g npm ci\nCOPY src src\n',
  );
  expect((await report(cwd)).layers).toEqual([{ name: 'deps', target: 'stage-0@deps' }]);
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

test('what cannot be measured is said, and stays estimated', async () => {
  const cwd = await repository({ Dockerfile: dockerfile, 'requirements.txt': '', 'src/a.py': '' });
  const git = await makeTempFolder({});
  await symlink(execFileSync('which', ['git'], { encoding: 'utf8' }).trim(), join(git, 'git'));
  const { status, err } = await init(cwd, ['--try', '--dry-run'], undefined, { PATH: git });
  expect(status).toBe(0);
  expect(err).toContain('Dockerfile could not be measured: ');
  expect(err).toContain('(estimated)');
});

test('an argument that a workflow gives by an expression is no open one', async () => {
  const step =
    '      - uses: docker/build-push-action@v6\n        with:\n          build-args: BASE=debian:${{ env.DEBIAN }}\n';
  const cwd = await repository({
    Dockerfile: 'ARG BASE\nFROM ${BASE}\nRUN apt-get install -y curl\nCOPY . .\n',
    '.github/workflows/image.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n${step}`,
  });
  const { layers, images, nextSteps } = await report(cwd);
  expect(layers).toEqual([{ name: 'deps', target: 'stage-0@deps' }]);
  expect([images[0]?.remarks, JSON.stringify(nextSteps)]).toEqual([[], expect.not.stringContaining('BASE')]);
});

test('no layer is based on an image that the same run builds, whatever its argument is called', async () => {
  const step = (file: string, image: string, args: string): string =>
    `      - uses: docker/build-push-action@v6\n        with:\n          file: ${file}\n          push: true\n          tags: ghcr.io/acme/${image}:latest\n          build-args: |\n            ${args}\n`;
  const cwd = await repository({
    'base.Dockerfile': 'FROM debian\nRUN apt-get install -y curl\n',
    Dockerfile:
      'ARG FLAVOUR=1\nARG NODE=22\nFROM ghcr.io/acme/base:${FLAVOUR} AS tools\nRUN apt-get install -y jq\nFROM node:${NODE}\nRUN apt-get install -y git\nCOPY --from=tools /usr/bin/jq /jq\nCOPY . .\n',
    '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${step('base.Dockerfile', 'base', 'A=1')}${step('Dockerfile', 'shop', 'FLAVOUR=${{ needs.b.outputs.it }}\n            NODE=${{ steps.nvmrc.outputs.version }}')}`,
  });
  const { out } = await init(cwd, ['--dry-run', '--json']);
  const { images } = JSON.parse(out);
  const [image] = images.filter(({ dockerfile: file }: { dockerfile: string }) => file === 'Dockerfile');
  expect(image.left).toEqual([
    expect.objectContaining({ line: 4, reason: 'line 3 takes FLAVOUR, which changes with each run' }),
  ]);
  expect(image.stages.flatMap(({ lines }: { lines?: object }) => lines ?? [])).toEqual([
    { first: 5, last: 6 },
  ]);
});

test('a last stage for tests is told, because nobody names the one that is built', async () => {
  const cwd = await repository({
    Dockerfile: 'FROM a AS production\nRUN b\nFROM production AS concourse_tests\nRUN c\n',
  });
  expect((await report(cwd)).images[0]?.remarks).toEqual([
    'The stage that is built is concourse_tests, the last one. --target builds another one.',
  ]);
});

test('a last stage that does without the released one is told', async () => {
  const released = 'FROM a AS build\nRUN b\nFROM a AS release\nCOPY --from=build /b /\n';
  const remarks = async (more: string) =>
    (await report(await repository({ Dockerfile: released + more }))).images[0]?.remarks;
  expect(await remarks('FROM a AS upload\nRUN c\nCOPY --from=build /b /\n')).toEqual([
    'The stage that is built is upload, the last one. --target builds another one.',
  ]);
  expect(await remarks('FROM release AS nightly\nRUN c\n')).toEqual([]);
});

test('a base image may install what its Dockerfile does not', async () => {
  const cwd = await repository({ Dockerfile: 'FROM acme/base:1\n' });
  const { err } = await init(cwd, ['--dry-run']);
  expect(err).toContain('Nothing is built here, unless the base image has ONBUILD instructions');
});

test('a matrix that only a run knows is told, with an image that tells its jobs apart', async () => {
  const cwd = await repository({
    Dockerfile: 'FROM a\nRUN b\n',
    '.github/workflows/image.yml': `on: push
jobs:
  plan:
    runs-on: ubuntu-24.04
    steps: []
  image:
    runs-on: ubuntu-24.04
    strategy:
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    steps:
      - uses: docker/build-push-action@v6
        with:
          file: \${{ matrix.file }}
          push: true
`,
  });
  const { err } = await init(cwd, ['--dry-run']);
  expect(err).toContain(
    `.github/workflows/image.yml, line 11: the matrix of job image is \`\${{ fromJSON(needs.plan.outputs.matrix) }}\`, which only a run knows, so what this step builds could not be read. Use org/cache-prewarm/build@v1 with an \`image\` that differs for each, such as ghcr.io/acme/web-shop-\${{ matrix.file }}.`,
  );
});

test('an image of a run is no place for layers, and those of other runners lie elsewhere', async () => {
  const step = (tag: string) =>
    `      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ${tag}\n`;
  const job = (name: string, runner: string, tag: string) =>
    `  ${name}:\n    runs-on: ${runner}\n    steps:\n      - uses: actions/checkout@v5\n${step(tag)}`;
  const cwd = await repository({
    Dockerfile: 'FROM a\nRUN b\n',
    '.github/workflows/image.yml': `on: push\njobs:\n${[
      job('try', 'ubuntu-24.04', `ttl.sh/shop-\${{ github.sha }}:1h`),
      job('amd', 'ubuntu-24.04', 'ghcr.io/acme/shop:amd'),
      job('arm', 'ubuntu-24.04-arm', 'ghcr.io/acme/shop:arm'),
    ].join('')}`,
  });
  await init(cwd, ['--write']);
  const images = workflow(cwd, 'image.yml').match(/image: .*/g);
  // The first builds what the second pushes.
  const [amd, arm] = ['image: ghcr.io/acme/shop-amd64', 'image: ghcr.io/acme/shop-arm64'];
  expect(images).toEqual([amd, amd, arm]);
});

test('a check, and the release of what it builds, use the same layers', async () => {
  const job = (inputs: readonly string[]) =>
    `jobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n      - uses: docker/build-push-action@v6\n        with:\n${inputs.map((line) => `          ${line}\n`).join('')}`;
  const cwd = await repository({
    Dockerfile: 'FROM a\nRUN b\n',
    '.github/workflows/ci.yml': `on: pull_request\n${job(['push: false'])}`,
    '.github/workflows/release.yml': `on: { push: { tags: [v*] } }\n${job(['push: true', 'tags: ghcr.io/acme/shop-api:1'])}`,
  });
  await init(cwd, ['--write']);
  const images = ['ci.yml', 'release.yml', 'prewarm.yml'].map(
    (name) => /image: .*/.exec(workflow(cwd, name))?.[0],
  );
  expect(images).toEqual(Array(3).fill('image: ghcr.io/acme/shop-api'));
});

test('what calls a changed workflow has to allow what it needs', async () => {
  const cwd = await repository({
    Dockerfile: 'FROM a\nRUN b\n',
    '.github/workflows/build.yml':
      'on: workflow_call\npermissions:\n  contents: read\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/acme/shop:1\n',
    '.github/workflows/deploy.yml':
      'on: push\npermissions:\n  contents: read\njobs:\n  build:\n    uses: ./.github/workflows/build.yml\n',
  });
  expect((await init(cwd, ['--write'])).err).toContain(
    '.github/workflows/build.yml: its jobs push layers, so what calls it has to allow `packages: write`, or GitHub does not start the run. Add it in .github/workflows/deploy.yml, line 6.',
  );
});

test('where the one in the root needs what another step makes, another Dockerfile is proposed', async () => {
  const cwd = await repository({
    Dockerfile: 'FROM a\nRUN b\nCOPY shop /\n',
    'Dockerfile-build': 'FROM a\nRUN b\nCOPY main.go /\n',
    'main.go': '',
  });
  const found = async (...args: readonly string[]) =>
    JSON.parse((await init(cwd, ['--json', '--dry-run', ...args])).out).images;
  expect(await found()).toMatchObject([{ dockerfile: 'Dockerfile-build' }]);
  expect(await found('--file', 'Dockerfile')).toMatchObject([{ dockerfile: 'Dockerfile' }]);
});

describe('a step of bake', () => {
  const target = (name: string, more: object) => ({ [name]: { context: '.', target: name, ...more } });
  const printed = JSON.stringify({
    ...target('shop', { tags: ['ghcr.io/acme/shop:1'] }),
    ...target('worker', { tags: ['ghcr.io/acme/worker:1'] }),
    ...target('_common', { tags: ['ghcr.io/acme/shop:1'] }),
    ...target('app', { tags: ['shop-dev'], secret: ['id=npm,env=NPM_TOKEN'] }),
    ...target('engine', { tags: ['shop:local'], output: ['type=docker'] }),
    ...target('hub', { tags: ['acme/shop:1'] }),
    ...target('lint', { output: [{ type: 'cacheonly' }] }),
    ...target('binaries', { output: ['type=local,dest=bin'] }),
  });
  // Prints the targets that are named, of the files that are there.
  const bake = `#!${process.execPath}
const [, , , , ...words] = process.argv;
const names = words.slice(words.indexOf('--print') + 1).filter((word, at, all) => word !== '--set' && all[at - 1] !== '--set');
const all = Object.entries(${printed});
const target = Object.fromEntries(names.includes('*') ? all : all.filter(([name]) => names.includes(name)));
if (names.length === 0) process.exit(1);
if (names.includes('other')) {
  console.error('ERROR: other is no target');
  process.exit(1);
}
console.log(JSON.stringify({ target }));
`;
  const changed = async (step: string, bakeFile = '') => {
    const cwd = await repository({
      Dockerfile: ['shop', 'worker', 'app', 'engine', 'hub', 'lint', 'binaries']
        .map((name) => `FROM a AS ${name}\nRUN b\n`)
        .join(''),
      ...{ 'docker-bake.hcl': bakeFile, 'compose.yaml': '', 'compose.override.yaml': '' },
      '.github/workflows/image.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v5\n${step}`,
      'bin/docker': bake,
    });
    await chmod(join(cwd, 'bin/docker'), 0o755);
    const { out } = await init(cwd, ['--json', '--dry-run'], undefined, {
      PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`,
    });
    const { files, images, notices } = JSON.parse(out) as {
      files: { path: string; diff: string }[];
      images: { name: string }[];
      notices: string[];
    };
    const diff = files.find(({ path }) => path === '.github/workflows/image.yml')?.diff ?? '';
    return {
      names: images.map(({ name }) => name),
      changes: diff.split('\n').filter((line) => /^[+-] /.test(line)),
      notices,
    };
  };

  test('of a file that only lints and exports is no reason to say that it cannot be read', async () => {
    const only = JSON.stringify({ target: target('lint', { output: [{ type: 'cacheonly' }] }) });
    const cwd = await repository({
      Dockerfile: 'FROM a\nRUN b\n',
      'docker-bake.hcl': '',
      'bin/docker': `#!/bin/sh\necho '${only}'\n`,
    });
    await chmod(join(cwd, 'bin/docker'), 0o755);
    const { out, err } = await init(cwd, ['--json', '--dry-run'], undefined, {
      PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`,
    });
    expect(JSON.parse(out).images).toMatchObject([{ dockerfile: 'Dockerfile', namedBy: [] }]);
    expect(err).not.toContain('was not read');
  });

  const step = (...inputs: readonly string[]) =>
    `      - uses: docker/bake-action@v6\n        with:\n${inputs.map((line) => `          ${line}\n`).join('')}`;

  test('keeps its targets, its environment, and whether it pushes', async () => {
    const given = step('targets: worker', 'push: true').replace(
      'with:',
      'env:\n          CI: "1"\n        with:',
    );
    expect(await changed(given)).toEqual({
      names: ['worker'],
      changes: [
        '-      - uses: docker/bake-action@v6',
        '+      - uses: org/cache-prewarm/build@v1',
        '+          bake-files: |',
        '+            compose.yaml',
        '+            docker-bake.hcl',
      ],
      notices: [],
    });
  });

  test('reads its own files, and a name without a registry is kept as a tag', async () => {
    const given = step(
      ...[
        'files: |',
        '  compose.yaml',
        '  compose.override.yaml',
        'targets: app',
        'load: true',
        'pull: true',
      ],
      ...['set: |', `  *.cache-from=type=gha,scope=\${{ github.ref }}`],
    );
    expect(await changed(given)).toEqual({
      names: ['web-shop'],
      changes: [
        '-      - uses: docker/bake-action@v6',
        '+      - uses: org/cache-prewarm/build@v1',
        '-          files: |',
        '-            compose.yaml',
        '-            compose.override.yaml',
        '-          targets: app',
        '+          image: ghcr.io/acme/web-shop',
        '+          target: app',
        '+          secret-envs: npm=NPM_TOKEN',
        '+          tags: shop-dev',
        '-          set: |',
        `-            *.cache-from=type=gha,scope=\${{ github.ref }}`,
      ],
      notices: [],
    });
  });

  test('that goes to the engine is loaded under its own name, unless a run sets a variable of the file', async () => {
    const given = step('targets: engine');
    expect((await changed(given)).changes.filter((line) => line.startsWith('+'))).toEqual([
      '+      - uses: org/cache-prewarm/build@v1',
      '+          image: ghcr.io/acme/web-shop',
      '+          target: engine',
      '+          load: true',
      '+          tags: shop:local',
    ]);
    for (const [name, env] of [
      ['GITHUB_REF', ''],
      ['SUFFIX', '        env:\n          SUFFIX: x\n'],
    ] as const) {
      const open = await changed(given + env, `variable "${name}" {}`);
      expect([open.changes, open.notices.join()]).toEqual([
        [],
        expect.stringContaining(
          `because only a run knows the variable ${name} of its file, and its file does not say in which registry`,
        ),
      ]);
    }
    expect((await changed(given, 'variable "SUFFIX" {}')).notices).toEqual([]);
  });

  test('that pushes is never taken for one that pushes elsewhere', async () => {
    const cache = step('targets: app', 'load: true', 'set: "*.cache-to=type=registry,ref=x"');
    expect((await changed(cache)).changes.join()).not.toContain('push');
    // Where it goes, only the file says; this one does not.
    expect((await changed(step('targets: app', 'push: true'))).changes).toEqual([]);
    const hub = await changed(step('targets: hub', 'push: true'));
    expect(hub.changes).toContain('+          bake-files: |');
  });

  test('with the tags of docker/metadata-action names its images there', async () => {
    const given = step(
      ...['files: |', '  docker-bake.hcl', `  cwd://\${{ steps.meta.outputs.bake-file }}`],
      ...['targets: app', `push: \${{ github.event_name == 'push' }}`, 'set: |', '  *.platform=linux/amd64'],
    );
    expect((await changed(given)).changes).toEqual([
      '-      - uses: docker/bake-action@v6',
      '+      - uses: org/cache-prewarm/build@v1',
      '-          files: |',
      '+          bake-files: |',
      `-            cwd://\${{ steps.meta.outputs.bake-file }}`,
      `+            \${{ steps.meta.outputs.bake-file }}`,
    ]);
  });

  test('that stays is no reason to speak of jobs that nobody writes', async () => {
    const { notices } = await changed(
      step('targets: hub,worker', 'push: true').replace('uses:', 'id: bake\n        uses:'),
    );
    expect(notices.join()).toContain('the step has `id`');
    expect(notices.join()).not.toContain('each image gets a job');
  });

  test.each([
    ['that lints', step('targets: lint')],
    ['in a script that builds files', '      - run: docker buildx bake -f docker-bake.hcl binaries\n'],
  ])('%s stays as it is', async (_name, given) => {
    const { changes, notices } = await changed(given);
    expect(changes).toEqual([]);
    expect(notices.join()).not.toContain('image.yml, line');
  });

  test.each([
    ['whose targets only a run knows', step(`targets: \${{ matrix.target }}`), 'only a run knows `targets`'],
    [
      'whose output only a run knows',
      step('targets: app', `set: app.output=type=docker,name=\${{ env.A }}`),
      'only a run knows what `set` sets, and its file does not say in which registry each image is pushed',
    ],
    [
      'of another repository',
      step('targets: app', 'source: https://github.com/a/b.git'),
      'it builds another source',
    ],
    [
      'in a script with a file that is not there',
      '      - run: docker buildx bake -f other.hcl\n',
      'other.hcl is not in this repository',
    ],
    [
      'in a script with flags',
      '      - run: docker buildx bake --allow x app\n',
      'init does not read all words of its command',
    ],
    ['in another folder', '      - run: cd app && docker buildx bake app\n', 'it runs in the folder app'],
    [
      'that cannot be read',
      step('targets: other'),
      '`docker buildx bake --print` failed: other is no target',
    ],
  ])('%s stays as it is, and is told', async (_name, given, reason) => {
    const { changes, notices } = await changed(given);
    expect(changes).toEqual([]);
    expect(notices.join('\n')).toContain(
      `init does not know what bake builds here, because ${reason}. If it builds images, use org/cache-prewarm/build@v1 with bake-files.`,
    );
  });
});

test('one Dockerfile that a matrix builds in several folders keeps the layers of each apart', async () => {
  const text = 'FROM node\nCOPY package.json .\nRUN npm install\nCOPY . .\n';
  const cwd = await repository({
    ...{ 'node.Dockerfile': text, 'a/package.json': '{}', 'b/package.json': '{}' },
    '.github/workflows/ci.yml':
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    strategy:\n      matrix:\n        app: [a, b]\n    steps:\n      - uses: actions/checkout@v5\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/acme/shop:${{ matrix.app }}\n          context: ${{ matrix.app }}\n          file: node.Dockerfile\n',
  });
  const { images, files } = await report(cwd, '--dry-run');
  expect(images).toMatchObject([{ context: 'a' }, { context: 'b' }]);
  expect(files[0].diff).toContain('+          image: ghcr.io/acme/shop-${{ matrix.app }}');
});

test('a context that lacks the files is no image next to the one that has them', async () => {
  const step = (context: string) =>
    `      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: acme/a:1\n          context: ${context}\n          file: api/Dockerfile\n`;
  const cwd = await repository({
    'api/Dockerfile': 'FROM node\nCOPY start.sh .\nRUN npm install -g a\n',
    'api/start.sh': '',
    '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${step('.')}${step('api')}`,
  });
  expect((await report(cwd, '--dry-run')).images).toMatchObject([
    {
      context: 'api',
      namedBy: ['.github/workflows/ci.yml, line 6', '.github/workflows/ci.yml, line 12'],
      remarks: [expect.stringContaining('line 6: the context . lacks files')],
    },
  ]);
});

test('a workflow that others call keeps the layers of each image that it builds apart', async () => {
  const cwd = await repository({
    'api/Dockerfile': 'FROM alpine\nRUN apk add curl\nCOPY api /srv\n',
    'api/main.py': '',
    'web/Dockerfile': 'FROM alpine\nRUN apk add nginx\nCOPY web /srv\n',
    'web/index.html': '',
    '.github/workflows/image.yml': `on:
  workflow_call:
    inputs:
      app:
        type: string
jobs:
  image:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v5
      - uses: docker/build-push-action@v6
        with:
          file: \${{ inputs.app }}/Dockerfile
`,
    '.github/workflows/ci.yml': `on: push
jobs:
  api:
    uses: ./.github/workflows/image.yml
    with:
      app: api
  web:
    uses: ./.github/workflows/image.yml
    with:
      app: web
`,
  });
  const { status } = await init(cwd, ['--yes', '--write']);
  expect(status).toBe(0);
  const { steps, permissions } = parse(workflow(cwd, 'image.yml')).jobs.image;
  expect(permissions.packages).toBe('write');
  const [, step] = steps;
  expect(step.with.image).toBe(
    `\${{ fromJSON('{"api/Dockerfile":"ghcr.io/acme/web-shop-api","web/Dockerfile":"ghcr.io/acme/web-shop-web"}')[format('{0}/Dockerfile', inputs.app)] }}`,
  );
});

test('an action that several jobs call has the names that they give it in the report', async () => {
  const call = (name: string): string =>
    `  ${name}:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: ./.github/actions/image\n        with:\n          name: ${name}\n          file: ${name}/Dockerfile\n`;
  const cwd = await repository({
    'api/Dockerfile': 'FROM alpine\nRUN apk add curl\nCOPY api /srv\n',
    'web/Dockerfile': 'FROM alpine\nRUN apk add nginx\nCOPY web /srv\n',
    '.github/actions/image/action.yml':
      'inputs:\n  name:\n    required: true\n  file:\n    required: true\nruns:\n  using: composite\n  steps:\n    - uses: docker/build-push-action@v6\n      with:\n        file: ${{ inputs.file }}\n        push: true\n        tags: ghcr.io/acme/${{ inputs.name }}:${{ github.sha }}\n',
    '.github/workflows/ci.yml': `on: push\njobs:\n${call('api')}${call('web')}`,
  });
  const { images } = await report(cwd);
  expect(images.map((one: { image: string }) => one.image).toSorted()).toEqual([
    'ghcr.io/acme/api',
    'ghcr.io/acme/web',
  ]);
});

test('an action in any folder is read where a workflow calls it', async () => {
  const action = (file: string): string =>
    `runs:\n  using: composite\n  steps:\n    - uses: docker/build-push-action@v6\n      with:\n        file: ${file}\n        push: true\n        tags: ghcr.io/acme/shop:latest\n`;
  const cwd = await repository({
    'docker/app.Dockerfile': 'FROM alpine\nRUN apk add curl\nCOPY . /srv\n',
    'docker/other.Dockerfile': 'FROM alpine\nRUN apk add curl\n',
    'ci/image/action.yml': action('docker/app.Dockerfile'),
    'ci/other/action.yml': action('docker/other.Dockerfile'),
    '.github/workflows/ci.yml':
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: ./ci/image/\n',
  });
  const { images } = await report(cwd);
  expect(images.map((one: { dockerfile: string }) => one.dockerfile)).toEqual(['docker/app.Dockerfile']);
});

test('where the usual compose file builds nothing, the one for production says what is built', async () => {
  const cwd = await repository({
    'web/Dockerfile': 'FROM node AS prod\nRUN npm i -g serve\nFROM node AS dev\nRUN npm i -g nodemon\n',
    'docker-compose.yml': 'services:\n  db:\n    image: postgres\n',
    'docker-compose.prod.yml': 'services:\n  web:\n    build:\n      context: web\n      target: prod\n',
  });
  const { out } = await init(cwd, ['--yes', '--dry-run', '--json']);
  expect(JSON.parse(out).images).toMatchObject([
    { context: 'web', target: 'prod', namedBy: ['service web of docker-compose.prod.yml'] },
  ]);
});

describe('the compose file for production', () => {
  const files = {
    'web/Dockerfile':
      'FROM node AS slim\nRUN npm i -g n\nFROM node AS prod\nRUN npm i -g serve\nFROM node AS dev\nRUN npm i -g nodemon\n',
    'docker-compose.yml': 'services:\n  web:\n    build: {context: web, target: dev, args: [A=1]}\n',
    'docker-compose.prod.yml': 'services:\n  web:\n    build: {target: prod}\n',
  };

  test('says the target, before the one for development', async () => {
    const cwd = await repository(files);
    const { images } = await report(cwd);
    expect(images).toMatchObject([
      {
        ...{ name: 'web', context: 'web', target: 'prod' },
        namedBy: ['service web of docker-compose.yml with docker-compose.prod.yml'],
      },
    ]);
    expect(jobsOf(cwd, 'ci.yml')[0]?.with).toMatchObject({ target: 'prod', 'build-args': 'A=1' });
  });

  test('does not, where a workflow says another one', async () => {
    const cwd = await repository({
      ...files,
      '.github/workflows/ci.yml': buildWorkflow.replace(
        'file: docker/app.Dockerfile',
        'context: web\n          target: slim',
      ),
    });
    expect((await report(cwd, '--dry-run')).images).toMatchObject([{ target: 'slim' }]);
  });
});

describe('build arguments that compose takes from variables', () => {
  const files = {
    'db/Dockerfile': 'ARG VERSION\nFROM mysql:$VERSION\nRUN microdnf install -y tar\n',
    'web/Dockerfile': 'ARG VERSION\nFROM nginx:$VERSION\nARG DEBUG=0\nRUN apt-get install -y curl\n',
    'compose.yaml':
      'services:\n  db:\n    build: {context: db, args: {VERSION: $MYSQL_VERSION}}\n  web:\n    build: {context: web, args: {VERSION: $NGINX_VERSION, DEBUG: $DEBUG}}\n',
  };
  const argsOf = (cwd: string) =>
    jobsOf(cwd, 'ci.yml')[0]?.strategy?.matrix.include.map((image) => [image['name'], image['build-args']]);

  test('have the values of a committed .env, for each image its own', async () => {
    const cwd = await repository({ ...files, '.env': 'MYSQL_VERSION=8.4\nNGINX_VERSION=1.27\nDEBUG=1\n' });
    await init(cwd);
    expect(argsOf(cwd)).toEqual([
      ['db', 'VERSION=8.4'],
      ['web', 'VERSION=1.27\nDEBUG=1\n'],
    ]);
  });

  test('become variables of these names without one, and an example is named, but not taken', async () => {
    const cwd = await repository({
      ...{ ...files, '.gitignore': '.env\n', '.env': 'NGINX_VERSION=9\n' },
      '.env.example': 'MYSQL_VERSION=8.4\nDEBUG=2\n',
    });
    const { images, nextSteps } = await report(cwd);
    expect(argsOf(cwd)).toEqual([
      ['db', 'VERSION=${{ vars.MYSQL_VERSION }}'],
      ['web', 'VERSION=${{ vars.NGINX_VERSION }}'],
    ]);
    expect(nextSteps.join()).toContain(
      'gh variable set MYSQL_VERSION --body "…" gives the build argument VERSION',
    );
    expect(
      images.map(({ remarks }: { remarks: string[] }) =>
        remarks.filter((line) => line.startsWith('compose')),
      ),
    ).toEqual([
      [
        'compose.yaml gives the build argument VERSION the value of the variable MYSQL_VERSION, which no committed file sets. .env.example says 8.4, and is only an example.',
      ],
      [
        'compose.yaml gives the build argument VERSION the value of the variable NGINX_VERSION, which no committed file sets.',
        'compose.yaml gives the build argument DEBUG the value of a variable that no committed file sets. .env.example says DEBUG=2, and is only an example. The default of web/Dockerfile counts, unless you set it in `build-args`.',
      ],
    ]);
  });

  test('are not emptied by one job for all images', async () => {
    const named = files['compose.yaml'].replaceAll(
      / {2}(\w+):\n {4}build/g,
      '  $1:\n    image: ghcr.io/acme/$1\n    build',
    );
    const cwd = await repository({ ...files, 'compose.yaml': named });
    const { err } = await init(cwd);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'compose.yaml takes DEBUG from variables that no committed file sets, so bake would pass empty values, and each image gets a job.',
    );
    expect(argsOf(cwd)).toHaveLength(2);
    const known = await repository({ ...files, 'compose.yaml': named.replace(', DEBUG: $DEBUG', '') });
    await init(known);
    expect(jobsOf(known, 'ci.yml')[0]?.with['set']).toBe(
      'db.args.VERSION=${{ vars.MYSQL_VERSION }}\nweb.args.VERSION=${{ vars.NGINX_VERSION }}\n',
    );
  });

  test('have variables of their own, too, where nobody says any', async () => {
    const { 'compose.yaml': _, ...dockerfiles } = files;
    const cwd = await repository(dockerfiles);
    await init(cwd);
    expect(jobsOf(cwd, 'ci.yml')[0]?.with['set']).toBe(
      'db.args.VERSION=${{ vars.DB_VERSION }}\nweb.args.VERSION=${{ vars.WEB_VERSION }}\n',
    );
  });

  test('are copied nowhere where they are logins by their names', async () => {
    const cwd = await repository({
      'web/Dockerfile': 'FROM alpine\nARG NPM_TOKEN A\nRUN apk add a$NPM_TOKEN$A\n',
      'compose.yaml': 'services:\n  web:\n    build: {context: web, args: {NPM_TOKEN: $TOKEN, A: $A}}\n',
      '.env': 'TOKEN=s3cr3t\nA=1\n',
    });
    const { out, err } = await init(cwd, ['--json']);
    expect(out + err + workflow(cwd, 'ci.yml')).not.toContain('s3cr3t');
    await writeFile(
      join(cwd, '.github/workflows/ci.yml'),
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: docker compose build\n',
    );
    await init(cwd, ['--write']);
    expect(workflow(cwd, 'ci.yml')).not.toContain('s3cr3t');
    expect(JSON.parse(out).images).toMatchObject([
      {
        buildArgs: { A: '1' },
        remarks: [
          'compose.yaml gives the build argument NPM_TOKEN, which is a login, so init copies it nowhere. Anyone who has the image can read it: use a build secret instead.',
        ],
      },
    ]);
  });

  test('may hold the target, or where the Dockerfile is, which is told', async () => {
    const cwd = await repository({
      ...files,
      'compose.yaml':
        'services:\n  db: {build: {context: $DB}}\n  web: {build: {context: web, target: $STAGE, args: {VERSION: 1}}}\n',
    });
    const { images, notices } = await report(cwd);
    expect(notices.join()).toContain(
      'Service db of compose.yaml is left out: where it is built is in the variable DB, which no committed file sets.',
    );
    expect(images).toMatchObject([
      {
        name: 'web',
        remarks: [expect.stringContaining('takes the target of web/Dockerfile from the variable STAGE')],
      },
    ]);
  });
});

test('a template is none of the images, and what tests run is set aside with the reason', async () => {
  const cwd = await repository({
    'app/Dockerfile': 'FROM alpine\nRUN apk add a\n',
    'php/Dockerfile': 'FROM php:%%PHP_VERSION%%\nRUN apt-get install -y a\n',
    'e2e/Dockerfile': 'FROM alpine\nRUN apk add b\n',
  });
  const { err } = await init(cwd, ['--dry-run']);
  const text = err.replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'php/Dockerfile is a template: another step has to fill in line 1 first. So no workflow builds it.',
  );
  expect(text).toContain(
    'Set aside: e2e/Dockerfile ("e2e" is not what is released). --file chooses one anyway.',
  );
  expect((await report(cwd, '--dry-run')).images).toMatchObject([{ dockerfile: 'app/Dockerfile' }]);
});

test('where there are templates only, they are named', async () => {
  const cwd = await repository({
    'docker/Dockerfile.j2': 'FROM {{ base }}\n',
    'a/{{x}}/Dockerfile': 'FROM b\n',
  });
  const { status, err } = await init(cwd, ['--dry-run']);
  expect(status).toBe(2);
  expect(err).toContain(
    'expected a Dockerfile, found none, only templates of some (a/{{x}}/Dockerfile, docker/Dockerfile.j2). Name one with --file',
  );
});

test('samples in folders of their own are built as the compose file beside each says', async () => {
  const text = 'FROM alpine AS slim\nRUN apk add a\nFROM slim AS large\nRUN apk add b\n';
  const compose = (target: string) =>
    `services:\n  web:\n    build: {context: app, target: ${target}, args: [A=1]}\n`;
  const cwd = await repository({
    ...{ 'a/app/Dockerfile': text, 'b/app/Dockerfile': text },
    ...{ 'a/compose.yaml': compose('slim'), 'b/compose.yaml': compose('large') },
  });
  expect((await report(cwd, '--dry-run')).images).toMatchObject([
    { context: 'a/app', target: 'slim', buildArgs: { A: '1' }, namedBy: ['service web of a/compose.yaml'] },
    { context: 'b/app', target: 'large', buildArgs: { A: '1' } },
  ]);
});

test('a Dockerfile for development is built as its compose file says', async () => {
  const cwd = await repository({
    Dockerfile: 'FROM alpine\nRUN apk add a\n',
    '.devcontainer/Dockerfile': 'ARG V=1\nFROM alpine:$V\nARG N=none\nRUN apk add $N\n',
    '.devcontainer/compose.yml': 'services:\n  app:\n    build: {context: ., args: {V: "3", N: node}}\n',
  });
  expect((await report(cwd, '--dry-run')).images).toMatchObject([{ dockerfile: 'Dockerfile' }]);
  expect((await report(cwd, '--dry-run', '--file', '.devcontainer/Dockerfile')).images).toMatchObject([
    { context: '.devcontainer', buildArgs: { V: '3', N: 'node' } },
  ]);
});

test('arguments for development are left out of a release, and its target only where the last stage is another', async () => {
  const files = (last: string) => ({
    'web/Dockerfile': `FROM node AS develop\nARG NODE_ENV=production A\nRUN npm i -g n $A\nFROM node AS ${last}\nRUN npm i -g s\n`,
    'compose.yaml':
      'services:\n  web:\n    build: {context: web, target: develop, args: {NODE_ENV: development, A: 1}}\n',
  });
  const { images } = await report(await repository(files('final')), '--dry-run');
  expect(images).toMatchObject([
    {
      buildArgs: { A: '1' },
      remarks: [
        'Compose gives NODE_ENV=development for development, so it is left out. If a release needs it, set `build-args`.',
      ],
    },
  ]);
  expect(images[0]).not.toHaveProperty('target');
  const other = await report(await repository(files('dev-envs')), '--dry-run');
  expect(other.images).toMatchObject([{ target: 'develop' }]);
});

describe('Dockerfile.prod', () => {
  const files = {
    Dockerfile: 'FROM alpine\nRUN apk add a\n',
    'Dockerfile.prod': 'FROM alpine\nRUN apk add b\n',
  };

  test('is what is released, where nobody names the Dockerfile next to it', async () => {
    const cwd = await repository({ ...files, 'docs/Dockerfile': 'FROM alpine\nRUN apk add c\n' });
    const { images, setAside } = await report(cwd, '--dry-run');
    expect(images).toMatchObject([{ dockerfile: 'Dockerfile.prod' }]);
    expect(setAside).toEqual([
      { dockerfile: 'Dockerfile', reason: 'Dockerfile.prod is next to it' },
      { dockerfile: 'docs/Dockerfile', reason: '"docs" is not what is released' },
    ]);
  });

  test('is told next to one that compose names', async () => {
    const cwd = await repository({ ...files, 'compose.yaml': 'services:\n  web:\n    build: .\n' });
    const { images } = await report(cwd, '--dry-run');
    expect(images).toMatchObject([
      {
        dockerfile: 'Dockerfile',
        remarks: [
          'Dockerfile.prod is next to Dockerfile. If that is what is released, run init with --file Dockerfile.prod.',
        ],
      },
    ]);
  });
});

test('an argument of FROM that two workflows take from expressions is no part of its name', async () => {
  const text = (value: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          tags: acme/a:1\n          build-args: DIGEST=\${{ ${value} }}\n`;
  const cwd = await repository({
    Dockerfile: 'ARG DIGEST\nFROM debian@$DIGEST\nRUN apt-get install -y a\n',
    ...{ '.github/workflows/a.yml': text('inputs.a'), '.github/workflows/b.yml': text('inputs.b') },
  });
  expect((await report(cwd, '--dry-run')).images[0]).not.toHaveProperty('problem');
});

test('a document says in which folder a Dockerfile is built', async () => {
  const files = { 'api/Dockerfile': 'FROM alpine\nRUN apk add a\nCOPY . .\n', 'api/a.c': '', 'b.c': '' };
  const cwd = await repository({ ...files, 'README.md': '```sh\ndocker build -t api ./api\n```\n' });
  expect((await report(cwd)).images).toMatchObject([{ context: 'api', remarks: [] }]);
  const both = await repository({
    ...files,
    'README.md': 'docker build api\ndocker build -f api/Dockerfile .\n',
  });
  expect((await report(both)).images[0].remarks).toEqual([expect.stringContaining('is a guess')]);
});

test('a workflow that pushes with podman is named beside the new ones', async () => {
  const cwd = await repository({
    Containerfile: 'FROM alpine\nRUN apk add curl\nCOPY src /src\n',
    'src/main.c': '',
    '.github/workflows/image.yml':
      'on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - run: podman build -t $IMAGE . && podman push $IMAGE\n',
  });
  const { err } = await init(cwd, ['--yes', '--dry-run']);
  expect(err).toContain('.github/workflows/image.yml may push images, too');
  expect(err).toContain('podman builds Containerfile here, so this stays as it is.');
  expect(err).toContain('with `file: Containerfile`, `push: true`, and the same tags.');
});

describe('a Dockerfile called dockerfile', () => {
  const text = 'FROM alpine\nRUN apk add curl\nCOPY src /src\n';

  test('is found where a workflow builds it under its usual name', async () => {
    const cwd = await repository({
      ...{ dockerfile: text, 'src/main.c': '' },
      '.github/workflows/image.yml':
        'on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          push: true\n          tags: ghcr.io/acme/web-shop:1\n',
    });
    const { out, err } = await init(cwd, ['--yes', '--dry-run', '--json']);
    expect(err).not.toContain('is not in this repository');
    expect(JSON.parse(out)).toMatchObject({
      ...{ dockerfile: 'dockerfile', images: [{ namedBy: ['.github/workflows/image.yml, line 6'] }] },
      files: [{ path: '.github/workflows/image.yml', state: 'changed' }],
    });
  });

  test.each([
    ['Dockerfile', ['--file', 'Dockerfile']],
    ['what compose builds', []],
  ])('is named in new workflows as it is called: %s', async (_name, args) => {
    const cwd = await repository({
      ...{ 'web/dockerfile': text, 'web/src/main.c': '', dockerfile: text, 'src/main.c': '' },
      'compose.yaml': 'services:\n  web:\n    build: web\n',
    });
    await init(cwd, ['--workflows', 'ci', ...args]);
    expect(workflow(cwd, 'ci.yml')).toContain(
      args.length > 0 ? '      file: dockerfile\n' : '      file: web/dockerfile\n',
    );
  });
});

describe('a script that builds and pushes the image', () => {
  const files = {
    ...{ Dockerfile: 'FROM alpine\nRUN apk add curl\nCOPY src /src\n', 'src/main.c': '' },
    '.github/workflows/ci.yml':
      'on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          V=$(cat VERSION)\n          docker build -t ghcr.io/acme/web-shop:$V .\n          docker push ghcr.io/acme/web-shop:$V\n',
  };

  test('gets no second workflow that pushes it, and is told what to change', async () => {
    const cwd = await repository(files);
    const { status, err } = await init(cwd, ['--yes']);
    expect({ status, files: written(cwd) }).toEqual({ status: 0, files: ['ci.yml'] });
    expect(err).toContain(
      '.github/workflows/ci.yml, line 8: this step pushes the image, so no second workflow that pushes it is written. With org/cache-prewarm/build@v1, set `push: true` and remove what pushes it now. --workflows prewarm,ci writes one anyway.',
    );
  });

  test('is named beside one that is asked for', async () => {
    const cwd = await repository(files);
    const { err } = await init(cwd, ['--yes', '--workflows', 'ci']);
    expect(written(cwd)).toEqual(['cache-ci.yml', 'ci.yml']);
    expect(err).toContain('.github/workflows/ci.yml, line 8: this step pushes the image, too.');
  });
});

describe('a workflow for tags only', () => {
  const text = (platforms: string, file = 'web/Dockerfile') =>
    `on:\n  push:\n    tags: ['v*']\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          context: web\n          file: ${file}\n          platforms: ${platforms}\n          push: true\n          tags: ghcr.io/acme/shop-web:1\n`;
  const files = {
    ...{ 'web/Dockerfile': 'FROM alpine\nRUN apk add curl\nCOPY src /src\n', 'web/src/main.c': '' },
    '.github/workflows/release.yml': text('linux/amd64,linux/arm64'),
  };

  test('gets a prewarm of the same image, platforms and Dockerfile', async () => {
    const cwd = await repository(files);
    const { err } = await init(cwd, ['--yes']);
    expect(written(cwd)).toEqual(['prewarm.yml', 'release.yml']);
    expect(parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm.with).toEqual({
      ...{ image: 'ghcr.io/acme/shop-web', context: 'web', platforms: 'linux/amd64,linux/arm64' },
      quarter: '${{ inputs.quarter }}',
      only: '${{ inputs.layers }}',
      refresh: '${{ inputs.refresh }}',
    });
    expect(err).toContain('run the first prewarm: gh workflow run prewarm.');
    expect(err).not.toContain('copy examples/workflows/prewarm.yml');
    // Nothing else is written by a second run.
    await init(cwd, ['--yes', '--write']);
    expect((await init(cwd, ['--yes'])).err).toContain('Nothing to write');
  });

  test.each<[string, (release: string) => Readonly<Record<string, string>>]>([
    ['or by hand', (release) => ({ release: release.replace('\njobs', '\n  workflow_dispatch:\njobs') })],
    [
      'by the condition of its job',
      (release) => ({
        release: release.replace(
          /on:[\s\S]*jobs:\n {2}image:\n/,
          "on: push\njobs:\n  image:\n    if: startsWith(github.ref, 'refs/tags/')\n",
        ),
      }),
    ],
    [
      'that calls another one',
      (release) => ({
        build: release.replace(/on:[\s\S]*jobs/, 'on: workflow_call\njobs'),
        release: "on:\n  push:\n    tags: ['v*']\njobs:\n  image:\n    uses: ./.github/workflows/build.yml\n",
      }),
    ],
  ])('%s gets a prewarm, too', async (_name, change) => {
    const changed = Object.entries(change(text('linux/amd64'))).map(
      ([name, value]) => [`.github/workflows/${name}.yml`, value] as const,
    );
    const cwd = await repository({ ...files, ...Object.fromEntries(changed) });
    await init(cwd, ['--yes']);
    expect(written(cwd)).toContain('prewarm.yml');
  });

  test.each<[string, (release: string) => string]>([
    [
      'sets up emulation gets a prewarm that does, too',
      (release) =>
        release.replace(
          '      - uses',
          '      - uses: actions/checkout@v5\n      - uses: docker/setup-qemu-action@v3 # v3.6\n      - uses',
        ),
    ],
    [
      'builds on machines of others gets a prewarm that emulates them',
      (release) =>
        release
          .replace('      - uses', '      - uses: actions/checkout@v5\n      - uses')
          .replace('docker/build-push-action@', 'depot/build-push-action@'),
    ],
  ])('that %s', async (_name, change) => {
    const release = change(text('linux/amd64,linux/arm64'));
    expect(release).toMatch(/qemu|depot/);
    const cwd = await repository({ ...files, '.github/workflows/release.yml': release });
    await init(cwd, ['--yes']);
    const { prewarm } = parse(workflow(cwd, 'prewarm.yml')).jobs;
    expect(prewarm).toMatchObject({ 'runs-on': 'ubuntu-24.04', permissions: { packages: 'write' } });
    expect(prewarm.steps).toMatchObject([
      { uses: 'actions/checkout@v5' },
      { uses: 'docker/setup-qemu-action@v3' },
      { uses: 'org/cache-prewarm@v1', with: { platforms: 'linux/amd64,linux/arm64', context: 'web' } },
    ]);
    expect(prewarm).not.toHaveProperty('uses');
  });

  describe('that gives secrets to its build', () => {
    const prewarmOf = async (inputs: string) => {
      const release = text('linux/amd64').replace('          push', () => `${inputs}          push`);
      const cwd = await repository({ ...files, '.github/workflows/release.yml': release });
      const { err } = await init(cwd, ['--yes']);
      return { err: err.replaceAll(/\s+/g, ' '), ...parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm };
    };

    test('gets a prewarm with those that it can have, too', async () => {
      const given =
        '          secrets: |\n            "npm=${{ secrets.NPM_TOKEN }}"\n            id=${{ github.token }}\n';
      const { err, secrets } = await prewarmOf(given);
      expect(secrets).toEqual({
        BUILD_SECRETS: '"npm=${{ secrets.NPM_TOKEN }}"\nid=${{ github.token }}',
      });
      expect(err).not.toContain('lacks');
    });

    test.each([
      ['secrets', '          secrets: npm=${{ steps.token.outputs.token }}\n'],
      ['secret-envs', '          secret-envs: npm=NPM_TOKEN\n'],
      ['ssh', '          ssh: default\n'],
    ])('is told that the prewarm lacks %s that only its run has', async (name, given) => {
      const { err, secrets } = await prewarmOf(given);
      expect(secrets).toBeUndefined();
      expect(err).toContain(
        `.github/workflows/release.yml, line 8: the step gives the build \`${name}\`, which the new prewarm.yml lacks.`,
      );
    });
  });

  describe('that pulls its base image with a login', () => {
    const based = (step: string) => ({
      ...{
        ...files,
        'web/Dockerfile': 'FROM 1.dkr.ecr.us-east-1.amazonaws.com/base\nRUN apk add curl\nCOPY src /src\n',
      },
      '.github/workflows/release.yml': text('linux/amd64').replace(
        '      - uses',
        () => `${step}      - uses`,
      ),
    });

    test('gets a prewarm that logs in there, too', async () => {
      const login =
        '      - uses: docker/login-action@v4\n        with:\n          registry: 1.dkr.ecr.us-east-1.amazonaws.com\n          username: ${{ vars.ID }}\n          password: ${{ secrets.KEY }}\n';
      const cwd = await repository(based(login));
      await init(cwd, ['--yes']);
      expect(parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm).toMatchObject({
        with: {
          image: 'ghcr.io/acme/shop-web',
          registries: '1.dkr.ecr.us-east-1.amazonaws.com=${{ vars.ID }}:KEY',
        },
        secrets: { REGISTRY_PASSWORDS: 'KEY=${{ secrets.KEY }}' },
      });
    });

    test('leaves the steps that log in to be copied', async () => {
      const cwd = await repository(based('      - uses: aws-actions/amazon-ecr-login@v2\n'));
      const { err } = await init(cwd, ['--yes']);
      expect(parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm.steps.at(-1).with).not.toHaveProperty(
        'registries',
      );
      expect(err.replaceAll(/\s+/g, ' ')).toContain(
        'Copy the steps that log in to 1.dkr.ecr.us-east-1.amazonaws.com from .github/workflows/release.yml to prewarm.yml, before its last step, with the permissions that they need.',
      );
    });
  });

  describe('that pushes to another registry', () => {
    const pushed = (login: string): string =>
      text('linux/amd64')
        .replace('ghcr.io/acme/shop-web', 'acme/shop-web')
        .replace('      - uses', () => `${login}      - uses`);
    const login = (username: string): string =>
      `      - uses: docker/login-action@v4\n        with:\n          username: ${username}\n          password: \${{ secrets.HUB_TOKEN }}\n`;
    const prewarmOf = async (release: string) => {
      const cwd = await repository({ ...files, '.github/workflows/release.yml': release });
      const { err } = await init(cwd, ['--yes']);
      return { err: err.replaceAll(/\s+/g, ' '), ...parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm };
    };

    test('gets a prewarm that logs in as it does', async () => {
      const { err, steps } = await prewarmOf(pushed(login('${{ secrets.HUB_USER }}')));
      expect(steps.at(-1)).toMatchObject({
        uses: 'org/cache-prewarm@v1',
        with: {
          ...{ image: 'acme/shop-web', 'registry-username': '${{ secrets.HUB_USER }}' },
          'registry-password': '${{ secrets.HUB_TOKEN }}',
        },
      });
      expect(err).toContain(
        'log in to docker.io with the secrets HUB_USER and HUB_TOKEN, as .github/workflows/release.yml does.',
      );
    });

    test('gets one that calls another workflow with a name that is no secret', async () => {
      const prewarm = await prewarmOf(pushed(login('robot')));
      expect(prewarm).toMatchObject({
        with: { 'registry-username': 'robot' },
        secrets: { REGISTRY_PASSWORD: '${{ secrets.HUB_TOKEN }}' },
      });
    });

    test('with a command leaves its steps to be copied', async () => {
      const { err, steps } = await prewarmOf(pushed('      - run: ./secret.sh | docker login\n'));
      expect(steps.at(-1).with).not.toHaveProperty('registry-username');
      expect(err).toContain('Copy the steps that log in to docker.io from .github/workflows/release.yml');
    });

    test('beside images of GitHub logs in to that one only', async () => {
      const cwd = await repository({
        ...files,
        '.github/workflows/release.yml': pushed(login('${{ secrets.HUB_USER }}')),
        'web/other.Dockerfile': 'FROM alpine\nRUN apk add git\nCOPY src /src\n',
        '.github/workflows/other.yml': text('linux/amd64', 'web/other.Dockerfile').replace('shop-web', 'x'),
      });
      await init(cwd, ['--yes']);
      expect(parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm.steps.at(-1).with).toMatchObject({
        registries: 'docker.io=${{ secrets.HUB_USER }}:HUB_TOKEN',
        'registry-passwords': 'HUB_TOKEN=${{ secrets.HUB_TOKEN }}',
      });
    });
  });

  test('of several images gets one job for each', async () => {
    const cwd = await repository({
      ...files,
      'web/other.Dockerfile': 'FROM alpine\nRUN apk add git\nCOPY src /src\n',
      '.github/workflows/other.yml': text('linux/amd64', 'web/other.Dockerfile').replace('shop-web', 'other'),
    });
    await init(cwd, ['--yes']);
    const { strategy, with: given } = parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm;
    expect(strategy.matrix.include).toMatchObject([
      { image: 'ghcr.io/acme/shop-web', platforms: 'linux/amd64,linux/arm64' },
      { image: 'ghcr.io/acme/other', file: 'web/other.Dockerfile', platforms: 'linux/amd64' },
    ]);
    expect(given).toMatchObject({ platforms: '${{ matrix.platforms }}', file: '${{ matrix.file }}' });
    expect(given).not.toHaveProperty('layers');
  });

  test('of two that give an argument other values gets one job for each', async () => {
    const cwd = await repository({
      ...files,
      '.github/workflows/nightly.yml': `${text('linux/amd64,linux/arm64')}          build-args: DEMO=1\n`,
    });
    const { err } = await init(cwd, ['--yes', '--write']);
    const { include } = parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm.strategy.matrix;
    expect(include).toMatchObject([
      { image: 'ghcr.io/acme/shop-web-demo-1', 'build-args': 'DEMO=1' },
      { image: 'ghcr.io/acme/shop-web-web' },
    ]);
    expect(workflow(cwd, 'nightly.yml')).toContain('image: ghcr.io/acme/shop-web-demo-1\n');
    expect(workflow(cwd, 'release.yml')).toContain('image: ghcr.io/acme/shop-web-web\n');
    expect(err.replaceAll(/\s+/g, ' ')).toContain('Builds in workflows differ in the build argument DEMO.');
  });

  test('gets one job for each combination of a matrix that gives an argument other values', async () => {
    const release = text('linux/amd64')
      .replace('    steps:', "    strategy: {matrix: {args: ['', -DCUDA=on]}}\n    steps:")
      .replace(/$/, '          build-args: |\n            "ARGS=${{ matrix.args }}"\n');
    const cwd = await repository({ ...files, '.github/workflows/release.yml': release });
    await init(cwd, ['--yes']);
    expect(parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm.strategy.matrix.include).toMatchObject([
      { image: 'ghcr.io/acme/shop-web', 'build-args': 'ARGS=' },
      { image: 'ghcr.io/acme/shop-web-dcuda-on', 'build-args': 'ARGS=-DCUDA=on' },
    ]);
  });

  test('with an argument that only its runs know is named instead', async () => {
    const cwd = await repository({
      ...files,
      'web/Dockerfile': 'FROM alpine\nARG PACKAGES\nRUN apk add $PACKAGES\nCOPY src /src\n',
      '.github/workflows/release.yml': `${text('linux/amd64')}          build-args: PACKAGES=\${{ env.PACKAGES }}\n`,
    });
    const { err } = await init(cwd, ['--yes']);
    expect(written(cwd)).toEqual(['release.yml']);
    expect(err).toContain('release.yml builds for no push to a branch and on no schedule');
  });

  test('beside one that runs on the default branch gets none', async () => {
    const cwd = await repository({
      ...files,
      '.github/workflows/main.yml': text('linux/amd64,linux/arm64').replace(
        "tags: ['v*']",
        'branches: [trunk]',
      ),
    });
    await init(cwd, ['--yes']);
    expect(written(cwd)).toEqual(['main.yml', 'release.yml']);
  });
});

test('a workflow for another branch gets a prewarm only where that is asked for', async () => {
  const cwd = await repository({
    ...{ Dockerfile: 'FROM alpine\nRUN apk add curl\nCOPY src /src\n', 'src/main.c': '' },
    '.github/workflows/image.yml':
      'on:\n  push:\n    branches: [testing]\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          push: true\n          tags: ghcr.io/acme/shop:1\n',
  });
  const { err } = await init(cwd, ['--yes']);
  expect(err).toContain('set `trusted-refs: testing` in the changed steps');
  expect(written(cwd)).toEqual(['image.yml']);
  await init(cwd, ['--yes', '--workflows', 'prewarm']);
  expect(parse(workflow(cwd, 'prewarm.yml')).jobs.prewarm.with.image).toBe('ghcr.io/acme/shop');
});

describe('a Dockerfile that --file chooses', () => {
  const own = 'FROM alpine\nRUN apk add curl\nCOPY src /src\n';
  const build = (file: string, image: string): string =>
    `      - uses: docker/build-push-action@v7\n        with:\n          file: ${file}\n          push: true\n          tags: ${image}:1\n`;
  const files = {
    ...{ 'api/Dockerfile': own, 'web/Dockerfile': own, 'job/Dockerfile': own, 'src/a.c': '' },
    'compose.yaml': 'services:\n  web:\n    build: {context: ., dockerfile: web/Dockerfile}\n',
    '.github/workflows/image.yml': `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${build('api/Dockerfile', 'ghcr.io/acme/web-shop')}${build('web/Dockerfile', 'ghcr.io/acme/web')}`,
  };

  test('beside those that workflows build gets workflows of its own, and theirs stay as they are', async () => {
    const cwd = await repository(files);
    const { err } = await init(cwd, ['--yes', '--write', '--file', 'job/Dockerfile']);
    expect(written(cwd)).toEqual(['ci.yml', 'image.yml', 'prewarm.yml']);
    expect(workflow(cwd, 'image.yml')).toBe(files['.github/workflows/image.yml']);
    expect(parse(workflow(cwd, 'ci.yml')).jobs.ship.with).toMatchObject({
      ...{ image: 'ghcr.io/acme/web-shop/job', file: 'job/Dockerfile' },
    });
    expect(err).toContain('Commit the workflows, and run the first prewarm: gh workflow run prewarm.');
    const again = await init(cwd, ['--yes', '--write', '--file', 'job/Dockerfile']);
    expect(again.err).toContain('.github/workflows/ci.yml       ✅ already up to date');
    expect(written(cwd)).toEqual(['ci.yml', 'image.yml', 'prewarm.yml']);
  });

  test('gets other file names where another image has the usual ones', async () => {
    const { '.github/workflows/image.yml': _image, ...others } = files;
    const cwd = await repository(others);
    await init(cwd, ['--yes', '--file', 'web/Dockerfile', '--workflows', 'prewarm,ci']);
    const { err } = await init(cwd, ['--yes', '--file', 'job/Dockerfile', '--workflows', 'prewarm,ci']);
    expect(written(cwd)).toEqual(['ci-job.yml', 'ci.yml', 'prewarm-job.yml', 'prewarm.yml']);
    expect(parse(workflow(cwd, 'prewarm-job.yml'))).toMatchObject({
      ...{ name: 'prewarm-job', concurrency: { group: 'prewarm-job' } },
      jobs: { prewarm: { with: { image: 'ghcr.io/acme/web-shop/job', file: 'job/Dockerfile' } } },
    });
    expect(parse(workflow(cwd, 'ci-job.yml')).concurrency.group).toBe('ci-job-${{ github.ref }}');
    expect(err).toContain('gh workflow run prewarm-job.yml.');
    expect((await init(cwd, ['--yes', '--file', 'job/Dockerfile'])).err).toContain('Nothing to write');
  });

  test('has only the steps changed that build it', async () => {
    const cwd = await repository(files);
    await init(cwd, ['--yes', '--write', '--file', 'web/Dockerfile']);
    expect(written(cwd)).toEqual(['image.yml']);
    const { steps } = parse(workflow(cwd, 'image.yml')).jobs.image;
    expect(steps.map(({ uses }: { readonly uses: string }) => uses)).toEqual([
      ...['actions/checkout@v5', 'docker/build-push-action@v7', 'org/cache-prewarm/build@v1'],
    ]);
  });
});

describe('a script that a step runs', () => {
  const steps = (...runs: readonly string[]): string =>
    `on: push\nenv:\n  REGISTRY: ghcr.io\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n${runs.map((run) => `      - run: ${run}\n`).join('')}`;
  const image = 'FROM alpine AS app\nRUN apk add curl\nCOPY src /src\n';
  const files = {
    ...{ 'docker/Dockerfile': image, Dockerfile: image, 'src/main.c': '' },
    'scripts/image.sh':
      '#!/bin/bash\ncd "$(dirname "$0")/.."\nTAG=$(git describe)\ndocker build -t "$REGISTRY/acme/shop-app:$TAG" --build-arg A=1 --target app \\\n  -f docker/Dockerfile .\n',
  };
  const found = async (changes: Readonly<Record<string, string>>) => {
    const cwd = await repository({ ...files, ...changes });
    const { out } = await init(cwd, ['--json', '--yes', '--dry-run']);
    const {
      images,
      files: planned,
      notices,
    } = JSON.parse(out) as {
      images: readonly { dockerfile: string; target?: string; image: string; namedBy: readonly string[] }[];
      files: readonly { path: string }[];
      notices: readonly string[];
    };
    return { images, paths: planned.map(({ path }) => path), notices };
  };
  const ci = '.github/workflows/image.yml';

  test('is named with what it builds and what to write, and its image is that of the report', async () => {
    const { images, notices } = await found({ [ci]: steps('./scripts/image.sh') });
    expect(images).toMatchObject([
      { dockerfile: 'docker/Dockerfile', target: 'app', namedBy: ['scripts/image.sh, line 4'] },
    ]);
    expect(notices).toContain(
      `${ci}, line 9: this step builds with scripts/image.sh: docker/Dockerfile, target app (line 4). init changes no scripts. For layers, put a step of org/cache-prewarm/build@v1 before this one, with \`image: ghcr.io/acme/shop-app\`, \`file: docker/Dockerfile\`, \`target: app\`, \`load: true\`, and the same tags, build-args. Then remove the build from scripts/image.sh.`,
    );
  });

  test.each([
    [
      'itself',
      { 'scripts/image.sh': `${files['scripts/image.sh']}docker push "$REGISTRY/acme/shop-app:$TAG"\n` },
      ['./scripts/image.sh'],
    ],
    [
      'in another one',
      { 'scripts/push.sh': '#!/bin/sh\ndocker push --all-tags ghcr.io/acme/shop-app\n' },
      ['./scripts/image.sh', 'sh scripts/push.sh'],
    ],
  ])('gets no second workflow beside that pushes what it pushes %s', async (_name, changes, runs) => {
    const { paths, notices } = await found({ ...changes, [ci]: steps(...runs) });
    expect(paths).toEqual([]);
    expect(notices.join('\n')).toContain(
      '`push: true`, and the same tags, build-args. Then remove the build from scripts/image.sh, and what pushes its image.',
    );
    expect(notices).toContain(
      `${ci}, line 9: this step pushes the image, so no second workflow that pushes it is written. --workflows prewarm,ci writes one anyway.`,
    );
  });

  test('that several steps run is named once, with what only a shell knows', async () => {
    const Makefile =
      'image: api\n\t@docker build $(FLAGS) -f docker/Dockerfile .\napi:\n\tdocker compose build api\nother:\n\tdocker build --no-such -t x .\n';
    const { images, paths, notices } = await found({ Makefile, [ci]: steps('make image', 'make other') });
    expect(notices).toContain(
      `${ci}, lines 9, 10: these steps build with Makefile: images with compose (line 4), docker/Dockerfile (line 2, unless a variable says otherwise), what only a shell knows (line 6). init changes no scripts. For layers, put a step of org/cache-prewarm/build@v1 for each image before them, with the same settings. Then remove the builds from Makefile.`,
    );
    expect(images.map(({ dockerfile }) => dockerfile)).toEqual(['docker/Dockerfile']);
    expect(paths).toContain('.github/workflows/prewarm.yml');
  });

  test('that names the image by what only a shell knows has it under the usual name', async () => {
    const { images, notices } = await found({
      'scripts/image.sh':
        '#!/bin/sh\nNAMESPACE=shop-$(id -un)\ndocker build -t registry.example.com/$NAMESPACE/shop:1 -f docker/Dockerfile .\n',
      [ci]: steps('scripts/image.sh'),
    });
    expect(images).toMatchObject([{ dockerfile: 'docker/Dockerfile', image: 'ghcr.io/acme/web-shop' }]);
    expect(notices.join('\n')).toContain(
      'Only a shell knows what it calls the image, so it is ghcr.io/acme/web-shop here.',
    );
  });

  test('that builds in a loop is named with each image', async () => {
    const { images, notices } = await found({
      'scripts/image.sh':
        '#!/bin/sh\nfor file in docker/Dockerfile Dockerfile; do\n  docker build -t "ghcr.io/acme/$file" -f $file .\ndone\n',
      [ci]: steps('scripts/image.sh'),
    });
    expect(images.map(({ dockerfile }) => dockerfile).toSorted()).toEqual([
      'Dockerfile',
      'docker/Dockerfile',
    ]);
    expect(notices.join('\n')).toContain(
      'this step builds with scripts/image.sh: docker/Dockerfile (line 3), Dockerfile (line 3). init changes',
    );
  });

  test('that builds in a folder of its own making says nothing of the files here', async () => {
    const { images, notices } = await found({
      'scripts/image.sh': '#!/bin/sh\nmkdir out\ncp * out\ncd out\ndocker build .\n',
      [ci]: steps('scripts/image.sh'),
    });
    expect(notices.join('\n')).toContain(
      'this step builds with scripts/image.sh: what only a shell knows (line 5).',
    );
    expect(images).toMatchObject([{ dockerfile: 'Dockerfile', namedBy: [] }]);
  });

  test('that also pushes nothing it builds leaves what else the workflow may push to be named', async () => {
    const login = `${steps('./scripts/image.sh')}      - uses: docker/login-action@v3\n`;
    expect((await found({ [ci]: login })).notices.join('\n')).toContain('image.yml may push images, too');
  });
});

describe('an action or a workflow of another project', () => {
  const image = 'FROM alpine AS app\nRUN apk add curl\nCOPY src /src\n';
  const files = {
    ...{
      Dockerfile: image,
      'docker/a.Dockerfile': image,
      'web/Dockerfile': image,
      'src/main.c': '',
      'web/src/a.c': '',
    },
  };
  const read = async (jobs: string) => {
    const cwd = await repository({ ...files, '.github/workflows/ci.yml': `on: push\njobs:\n${jobs}` });
    const { out } = await init(cwd, ['--json', '--yes', '--dry-run']);
    return JSON.parse(out) as {
      images: readonly { dockerfile: string; context: string; target?: string }[];
      notices: readonly string[];
    };
  };

  test('is named with what it builds, which are the images of the report', async () => {
    const { images, notices } = await read(
      '  a:\n    strategy:\n      matrix:\n        dir: [web]\n    uses: acme/ci/.github/workflows/docker.yml@main\n    with:\n      IMAGE_CONTEXT: ./${{ matrix.dir }}\n  b:\n    runs-on: x\n    steps:\n      - uses: acme/actions/build-push@v1\n        with:\n          dockerfile-path: ./docker/a.Dockerfile\n          build-context: .\n          target: app\n',
    );
    expect(images).toMatchObject([
      { dockerfile: 'docker/a.Dockerfile', context: '.', target: 'app' },
      { dockerfile: 'web/Dockerfile', context: 'web' },
    ]);
    expect(notices.filter((text) => text.includes('another project'))).toEqual([
      expect.stringMatching(
        /^\.github\/workflows\/ci\.yml, line 7: an action or a workflow of another project builds web\/Dockerfile here/,
      ),
      '.github/workflows/ci.yml, line 13: an action or a workflow of another project builds docker/a.Dockerfile, target app here, so this stays as it is. For layers, use org/cache-prewarm/build@v1 in its place, with `image: ghcr.io/acme/web-shop-a`, `file: ./docker/a.Dockerfile`, `target: app`, `push: true`.',
    ]);
    expect(notices.join('\n')).toContain('ci.yml may push images, too');
  });

  test('or another program is named alike', async () => {
    const { images, notices } = await read(
      '  a:\n    runs-on: x\n    steps:\n      - run: podman build -t app -f docker/a.Dockerfile .\n',
    );
    expect(images).toMatchObject([{ dockerfile: 'docker/a.Dockerfile', image: 'ghcr.io/acme/web-shop' }]);
    expect(notices).toContain(
      '.github/workflows/ci.yml, line 6: podman builds docker/a.Dockerfile here, so this stays as it is. For layers, use org/cache-prewarm/build@v1 in its place, with `file: docker/a.Dockerfile`, `load: true`, and the same tags.',
    );
  });

  test('that checks a Dockerfile builds nothing', async () => {
    const { images, notices } = await read(
      '  a:\n    runs-on: x\n    steps:\n      - uses: hadolint/hadolint-action@v3\n        with:\n          dockerfile: web/Dockerfile\n',
    );
    expect(images).toMatchObject([{ dockerfile: 'Dockerfile' }]);
    expect(notices.join('\n')).not.toContain('another project');
  });
});

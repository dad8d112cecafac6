import { describe, expect, test } from '@jest/globals';
import { nextSteps } from '../../../src/commands/init/next-steps.ts';
import type { NamedProposal } from '../../../src/commands/init/proposal.ts';
import type { WrittenLogin } from '../../../src/commands/init/registry-logins.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { onlyInCaches } from '../../../src/core/layers/stage-plan.ts';

interface Given {
  readonly named?: readonly NamedProposal[];
  readonly files?: readonly ReturnType<typeof file>[];
  readonly workflows?: readonly unknown[];
  readonly registries?: readonly WrittenLogin[];
  readonly patch?: boolean;
}

const named = (over: Record<string, unknown> = {}): NamedProposal =>
  ({
    image: 'ghcr.io/acme/shop',
    candidate: { dockerfile: 'Dockerfile', buildArgs: {} },
    ...{
      openArguments: [],
      patches: [],
      decisions: [],
      layers: [{ name: 'deps', target: 'app@deps' }],
      installFirst: undefined,
      downloads: [],
      earlyArguments: [],
      isWrong: false,
      missing: [],
      ...over,
    },
  }) as never;

const steps = ({
  named: images = [named()],
  files = [],
  workflows = [],
  registries = [],
  patch = false,
}: Given = {}) =>
  nextSteps(
    { named: images, found: { workflows } as never, defaultBranches: ['main'] },
    files,
    { deployment: undefined, registries },
    patch,
  );

const triggered = (on: string, path = '.github/workflows/ci.yml') => ({
  ...{ path, text: on, started: [on], builds: [] },
});

const file = (
  state: 'written' | 'changed' | 'proposed' | 'unchanged',
  path = '.github/workflows/ci.yml',
) => ({
  ...{ path, state, diff: '' },
});

describe('the last step says how the layers come to be', () => {
  test.each([
    ['new workflows', [file('written')], 'Commit the workflows.'],
    [
      'a new prewarm',
      [file('written', '.github/workflows/prewarm.yml')],
      'Commit the workflows, and run the first prewarm: gh workflow run prewarm.',
    ],
    [
      'changed ones',
      [file('changed')],
      'Commit the change. The first run on the default branch makes the layers.',
    ],
    ['what is only shown', [file('proposed')], 'cache-prewarm init --write changes these lines.'],
  ])('of %s', (_name, files, last) => {
    expect(steps({ files }).at(-1)).toBe(last);
  });

  test('and nothing is left to do where all is there', () => {
    expect(steps({ files: [file('unchanged')] })).toEqual([]);
  });
});

describe('a registry that needs a login of its own is named', () => {
  const login = { username: '${{ secrets.HUB_USER }}', password: '${{ secrets.HUB_TOKEN }}' };
  const usual = { username: '${{ vars.REGISTRY_USERNAME }}', password: '${{ secrets.REGISTRY_PASSWORD }}' };
  const registry = (over: Partial<WrittenLogin>): WrittenLogin => ({
    ...{ host: 'quay.io', image: 'quay.io/acme/shop', login, path: 'x.yml' },
    ...{ isOther: false, isBySteps: false, ...over },
  });
  const files = [file('written')];
  const head = "quay.io/acme/shop is not in GitHub's registry.";

  test.each<[string, Partial<WrittenLogin>, string]>([
    [
      'without a workflow that logs in there',
      { login: usual, path: undefined },
      'The new workflows log in to quay.io with the variable REGISTRY_USERNAME and the secret REGISTRY_PASSWORD. Set both: gh variable set REGISTRY_USERNAME, and gh secret set REGISTRY_PASSWORD.',
    ],
    [
      'with one',
      { isBySteps: true },
      'The new workflows log in to quay.io with the secrets HUB_USER and HUB_TOKEN, as x.yml does.',
    ],
    [
      'with one whose user name is a secret, in a workflow that calls another',
      {},
      'The new workflows log in to quay.io with the variable HUB_USER and the secret HUB_TOKEN. x.yml has the user name in a secret, which no workflow passes on: gh variable set HUB_USER.',
    ],
    [
      'with a user name that everybody may know',
      { login: { ...login, username: 'robot' } },
      'The new workflows log in to quay.io with the secret HUB_TOKEN, as x.yml does.',
    ],
    [
      'with one that logs in with a command',
      { isOther: true, isBySteps: true },
      'Copy the steps that log in to quay.io from x.yml to prewarm.yml, before its last step, with the permissions that they need.',
    ],
  ])('%s', (_name, over, step) => {
    expect(steps({ files, registries: [registry(over)] })[0]).toBe(`${head} ${step}`);
  });

  test('and one of the own machine is no place for layers', () => {
    const local = steps({ files, named: [named({ image: 'localhost:5000/shop' })] });
    expect(local[0]).toMatch(/^localhost:5000\/shop is in a registry of your machine, /);
  });

  test('not where nothing new is written', () => {
    expect(steps({ files: [file('changed')], registries: [registry({})] }).join()).not.toContain(head);
  });
});

describe('builds that download packages', () => {
  const download = { line: 5, program: 'mvn', copyLine: 3, files: ['pom.xml'], filesLine: undefined };
  const building = (over: Record<string, unknown> = {}, dockerfile = 'Dockerfile', more = {}) =>
    named({ candidate: { dockerfile }, downloads: [{ ...download, fetch: '`mvn x`', ...over }], ...more });

  test.each([
    [{}, 'Before line 3, which copies code, copy pom.xml, and run `mvn x`.'],
    [
      { filesLine: 4, files: [] },
      'Move line 4 before line 3, which copies code, and run `mvn x` between them.',
    ],
    [
      { filesLine: 4 },
      'Move line 4 before line 3, which copies code, copy pom.xml there, too, and run `mvn x` between them.',
    ],
    [{ files: ['a', 'b', 'c', 'd'] }, 'Before line 3, which copies code, copy a, b, c, d, and run `mvn x`.'],
    [{ files: [] }, 'Before line 3, which copies code, run `mvn x`.'],
    [{ copyLine: 5, files: [] }, 'Before line 5, which mounts code, run `mvn x`.'],
  ])('are named, with what to move (%j)', (over, advice) => {
    expect(steps({ named: [building(over)] })).toEqual([
      `Dockerfile downloads packages while it builds (line 5, mvn), so no layer keeps them. ${advice}`,
    ]);
  });

  test('that need a secret are not told to go before the code', () => {
    expect(
      steps({ named: [building({ obstacle: 'pom.xml reads TOKEN, and no layer may know a secret' })] }),
    ).toEqual([
      'Dockerfile downloads packages while it builds (line 5, mvn), so no layer keeps them. A separate step before the code is not kept either: pom.xml reads TOKEN, and no layer may know a secret. Where packages need it, pass it to that step with `RUN --mount=type=secret`.',
    ]);
  });

  test('into a cache mount say what that is worth', () => {
    expect(steps({ named: [building({ isMounted: true })] })).toEqual([
      'Dockerfile downloads packages into a cache mount while it builds (line 5, mvn). No layer keeps them, and a builder that starts empty downloads them again. If yours do, remove that mount. Before line 3, which copies code, copy pom.xml, and run `mvn x`.',
    ]);
  });

  test('are one sentence for all Dockerfiles, which keeps the lines and what to run', () => {
    const paths = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(
      steps({ named: paths.map((path, index) => building({ copyLine: index, line: 5 + index }, path)) }),
    ).toEqual([
      'a (line 5, behind the code of line 0), b (line 6, behind the code of line 1), c (line 7, behind the code of line 2), d (line 8, behind the code of line 3), e (line 9, behind the code of line 4), f (line 10, behind the code of line 5) and 1 more download packages while they build (mvn), so no layer keeps them. In each, before the code, copy the manifests, and run `mvn x`.',
    ]);
    const chef = { program: 'cargo', fetch: '`cargo chef cook`', files: [], isMounted: true };
    expect(steps({ named: [building(chef, 'a'), building({ ...chef, copyLine: 5 }, 'b')] })).toEqual([
      'a (line 5, behind the code of line 3), b (line 5, which mounts the code) download packages into a cache mount while they build (cargo). No layer keeps them, and a builder that starts empty downloads them again. If yours do, remove that mount. In each, before the code, run `cargo chef cook`.',
    ]);
  });

  test('are a sentence for each package manager, and one Dockerfile counts once', () => {
    const cargo = { program: 'cargo', fetch: '`cargo fetch`' };
    expect(steps({ named: [building({}, 'a'), building(cargo, 'b'), building(cargo, 'b')] })).toEqual([
      expect.stringMatching(/^a downloads packages while it builds \(line 5, mvn\), .* run `mvn x`\.$/),
      expect.stringMatching(
        /^b downloads packages while it builds \(line 5, cargo\), .* run `cargo fetch`\.$/,
      ),
    ]);
  });

  test('are no news where a patch helps', () => {
    const installFirst = { copyLine: 3, installLine: 5 };
    expect(steps({ named: [building({}, 'Dockerfile', { installFirst })] }).join()).not.toContain('while it');
  });
});

describe('arguments that keep installed packages out of layers', () => {
  const early = (dockerfile: string, ...names: readonly string[]) =>
    named({ candidate: { dockerfile }, earlyArguments: [{ line: 5, names }] });

  test('are named, with what to do', () => {
    expect(steps({ named: [early('Dockerfile', 'COMMIT', 'COMMIT')] })).toEqual([
      'Dockerfile declares COMMIT before packages are installed, so no layer keeps them. Move the ARG, and what uses it, below these steps.',
    ]);
  });

  test('are named with the steps that use them, which may make what is installed', () => {
    const dockerfile = parseDockerfile(
      'FROM a\nARG BRANCH=main\nRUN git clone -b $BRANCH x\nRUN ls\nRUN composer install\nRUN echo $BRANCH\n',
    );
    const found = (more: object = {}) =>
      named({
        ...{ candidate: { dockerfile: 'Dockerfile', buildArgs: {} }, dockerfile },
        earlyArguments: [{ line: 5, names: ['BRANCH'] }],
        ...more,
      });
    expect(steps({ named: [found()] })).toEqual([
      'Dockerfile declares BRANCH before packages are installed, so no layer keeps them. If the install steps do not need what line 3 makes with it, move the ARG and line 3 below these steps.',
    ]);
    const other = found({ candidate: { dockerfile: 'b/Dockerfile', buildArgs: {} } });
    expect(steps({ named: [found(), other] })).toEqual([
      expect.stringContaining('do not need what RUN lines make with it, move the ARG and RUN lines below'),
    ]);
    const installFirst = { copyLine: undefined, installLine: 5, args: ['BRANCH'] };
    expect(steps({ named: [found({ installFirst })] })).toEqual([
      expect.stringMatching(/^Dockerfile declares BRANCH, which the install step in line 5 does not read\. /),
    ]);
  });

  test('are one sentence for all Dockerfiles', () => {
    const paths = ['a', 'b', 'c', 'd', 'e'].map((folder) => `${folder}/Dockerfile`);
    expect(steps({ named: paths.map((path) => early(path, 'COMMIT', 'DATE')) })).toEqual([
      'a/Dockerfile, b/Dockerfile, c/Dockerfile and 2 more declare COMMIT, DATE before packages are installed, so no layer keeps them. Move the ARGs, and what uses them, below these steps.',
    ]);
  });
});

test('variables that FROM needs, and Dockerfiles to correct, are told', () => {
  const open = { openArguments: [{ name: 'PY' }], candidate: { buildArgs: { PY: '${{ vars.PY }}' } } };
  const taking = { ...file('changed'), diff: '+          build-args: PY=${{ vars.PY }}' };
  const all = [named(open), named(open), named({ isWrong: true })];
  expect(steps({ named: all, files: [taking] }).slice(0, 2)).toEqual([
    'gh variable set PY --body "…" gives the build argument PY its value: it has no default.',
    'Correct the Dockerfile, and run cache-prewarm init again.',
  ]);
  // The workflow that is changed says it in another way.
  expect(steps({ named: all, files: [file('changed')] })[0]).toMatch(/^Correct/);
});

test('nothing is said of layers where there is none', () => {
  expect(steps({ named: [named({ layers: [] })], files: [file('changed')] })).toEqual(['Commit the change.']);
});

describe('where no patch helps, what is in the way of the packages is told', () => {
  const left = (...reasons: readonly string[]) => ({
    decisions: [
      { layers: [], left: reasons.map((reason, index) => ({ line: 10 + index, name: 'x', reason })) },
    ],
  });
  const way =
    'Copy only what the install steps read, and the rest below them. If the files seldom change and hold no secret, write the comment `# cache-prewarm: layer` below these steps.';

  test('with the lines of one Dockerfile, once for several', () => {
    const takes = 'line 4 takes the whole build context';
    expect(steps({ named: [named(left(takes, takes))] })).toEqual([
      `Dockerfile takes files before it installs packages (lines 10, 11). ${way}`,
    ]);
    const other = named({
      ...left(takes, takes),
      candidate: { dockerfile: 'api/Dockerfile', buildArgs: {} },
    });
    expect(steps({ named: [named(left(takes)), other] })).toEqual([
      `Dockerfile (line 10), api/Dockerfile (lines 10, 11) take files before they install packages. ${way}`,
    ]);
  });

  test('but not where a layer holds them, and the step only adds the code', () => {
    const layers = [{ lines: { first: 1, last: 2 } }];
    const behind = (step: string) =>
      named({
        dockerfile: parseDockerfile(`FROM a\nRUN uv sync --no-install-project\nCOPY . .\nRUN ${step}\n`),
        decisions: [
          { layers, left: [{ line: 4, name: step, reason: 'line 3 takes the whole build context' }] },
        ],
      });
    expect(steps({ named: [behind('uv sync')] })).toEqual([]);
    expect(steps({ named: [behind('npm ci')] })).toHaveLength(1);
    const own = 'together with the packages that this needs';
    const list =
      'Before the code, install the packages from a list, as `pip install -r requirements.txt` does.';
    expect(steps({ named: [behind('pip install .')] })).toEqual([
      `Dockerfile installs its own code ${own} (line 4). ${list}`,
    ]);
    const other = { ...behind('pip install -e .'), candidate: { dockerfile: 'b/Dockerfile' } as never };
    expect(steps({ named: [behind('pip install .'), other] })).toEqual([
      `Dockerfile (line 4), b/Dockerfile (line 4) install their own code ${own}. ${list}`,
    ]);
  });

  test.each([
    'line 4 takes from stage planner, whose line 2 takes the whole build context',
    'line 4 takes a path with APP, which no build argument sets',
  ])('but not where it is no file: %s', (reason) => {
    expect(steps({ named: [named(left(reason))] })).toEqual([]);
  });
});

test('steps that fill only cache mounts are told, once for all Dockerfiles', () => {
  const filling = (dockerfile: string, ...names: readonly string[]) =>
    named({
      candidate: { dockerfile },
      decisions: [
        {
          layers: [],
          left: names.map((name, index) => ({
            ...{ line: 4 + index, name, reason: onlyInCaches },
          })),
        },
      ],
    });
  const advice =
    'No layer and no registry cache keeps them, so a builder that starts empty makes them again. If yours do, remove these mounts there, and in the steps below.';
  expect(steps({ named: [filling('Dockerfile', 'go mod download', 'cargo fetch')] })).toEqual([
    `Dockerfile (line 4, go mod download; line 5, cargo fetch) fills only cache mounts with packages. ${advice}`,
  ]);
  expect(steps({ named: ['a', 'a', 'b'].map((path) => filling(path, 'cargo fetch')) })).toEqual([
    `a (line 4, cargo fetch), b (line 4, cargo fetch) fill only cache mounts with packages. ${advice}`,
  ]);
});

test('a step that needs what is in cache mounts is told to fail without', () => {
  const dockerfile = parseDockerfile(
    'FROM a\nRUN dotnet build --no-restore x\nRUN dotnet restore\nRUN dotnet publish --no-restore\nRUN echo x\n',
  );
  const reason = onlyInCaches;
  const decisions = [{ layers: [], left: [{ line: 3, name: 'dotnet restore', reason }] }];
  expect(steps({ named: [named({ dockerfile, decisions })] })[0]).toMatch(
    /in the steps below\. Dockerfile \(line 4, --no-restore\) downloads nothing, and fails where that step comes from a cache and the mounts are empty\.$/,
  );
});

test('a patch is told with the lines that it is about, and --link once for all Dockerfiles', () => {
  const installFirst = { copyLine: 2, installLine: 4 };
  const linked = (dockerfile: string) => named({ patches: [{}], candidate: { dockerfile, buildArgs: {} } });
  expect(
    steps({ named: [named({ installFirst, patches: [{}] }), ...['a', 'b', 'c', 'd'].map(linked)] }),
  ).toEqual([
    expect.stringMatching(/^a, b, c and 1 more copy the code without --link, /),
    expect.stringMatching(
      /^Dockerfile copies files \(line 2\) that the install step in line 4 does not read\. /,
    ),
  ]);
});

test('a patch that moves copies and arguments names both', () => {
  const installFirst = { copyLine: 2, installLine: 4, args: ['COMMIT', 'BUILD_DATE'] };
  expect(steps({ named: [named({ installFirst })] }).join()).toContain(
    'that the install step in line 4 does not read, and declares COMMIT, BUILD_DATE before it. ',
  );
});

test('what another step has to make needs a job for it', () => {
  const lost = [named({ missing: ['target/shop.jar'] })];
  expect(steps({ named: lost, files: [file('written')] })[0]).toBe(
    '.github/workflows/ci.yml builds a fresh checkout, which lacks target/shop.jar. Build in a job that makes it first: --workflows prewarm,step-by-step writes one for your own steps.',
  );
  expect(steps({ named: lost, files: [file('written', '.github/workflows/prewarm.yml')] })).toHaveLength(1);
  expect(steps({ named: [named()], files: [file('written')] })).toHaveLength(1);
});

test('images of one Dockerfile need each step once', () => {
  const installFirst = { copyLine: 2, installLine: 4 };
  const one = steps({ named: [named({ installFirst })] });
  expect(steps({ named: [named({ installFirst }), named({ installFirst })] })).toEqual(one);
});

test('who wants the patch alone is told nothing of workflows', () => {
  const files = [file('written')];
  expect(steps({ patch: true, files })).toEqual([expect.stringMatching(/^No install step can safely run/)]);
  expect(steps({ patch: true, files, named: [named({ patches: [{}] })] })).toEqual([
    'cache-prewarm init shows what a code change costs after the patch, and the workflows for it.',
  ]);
});

test('a workflow that never pushes layers is named, and makes none', () => {
  const path = '.github/workflows/ci.yml';
  const release = triggered('on:\n  push:\n    tags: ["v*"]\n');
  expect(steps({ files: [file('changed')], workflows: [release] })).toEqual([
    `${path} builds for no push to a branch and on no schedule, so no automatic run makes layers. Prewarm the same image, file and context on a schedule: copy examples/workflows/prewarm.yml.`,
    'Commit the change.',
  ]);
  const both = [file('changed'), file('changed', '.github/workflows/main.yml')];
  expect(steps({ files: both, workflows: [release] }).at(-1)).toBe(
    'Commit the change. The first run on the default branch makes the layers.',
  );
  const conditional = {
    ...triggered('on: push\npermissions: {}\n'),
    builds: [{ isOfNoBranch: true, written: [] }],
  };
  expect(steps({ files: [file('changed')], workflows: [conditional] })).toHaveLength(2);
  const some = {
    ...conditional,
    builds: [
      { isOfNoBranch: true, written: [] },
      { isOfNoBranch: false, written: [] },
    ],
  };
  expect(steps({ files: [file('changed')], workflows: [some] })).toHaveLength(1);
});

test('a workflow that says nothing of its token may not be able to push layers', () => {
  const said = (text: string, image = 'ghcr.io/acme/shop', pushed?: string) => {
    const workflow = { ...triggered(text), builds: [{ image: pushed, written: [] }] };
    return steps({ named: [named({ image })], files: [file('changed')], workflows: [workflow] })[0];
  };
  const open =
    '.github/workflows/ci.yml sets no `permissions`, so the settings of the repository decide. If its token may only read (Settings, Actions, General), add `permissions: {contents: read, packages: write}` to the jobs that build, or no layers are pushed.';
  const commit = 'Commit the change. The first run on the default branch makes the layers.';
  expect(said('on: push\n')).toBe(open);
  expect(said('on: push\npermissions: {packages: write}\n')).toBe(commit);
  // It pushes its image there already.
  expect(said('on: push\n# ghcr.io ${{ secrets.GITHUB_TOKEN }}\n')).toBe(commit);
  expect(said('on: push\n', 'docker.io/acme/shop')).toBe(commit);
  expect(said('on: push\n', undefined, '${{ secrets.USER }}/shop')).toBe(commit);
});

describe('a workflow for another branch than the default one', () => {
  const path = '.github/workflows/ci.yml';
  const testing = triggered('on:\n  push:\n    branches: [testing]\n');

  test.each(['changed', 'proposed'] as const)('is named with what to set: %s', (state) => {
    expect(steps({ files: [file(state)], workflows: [testing] })).toContain(
      `${path} runs for pushes to testing, but only runs on the default branch (main) push layers. If all code there is reviewed, set \`trusted-refs: testing\` in the changed steps. Otherwise, --workflows prewarm writes a workflow that makes the layers on the default branch.`,
    );
  });

  test('promises no layers', () => {
    expect(steps({ files: [file('changed')], workflows: [testing] }).at(-1)).toBe('Commit the change.');
  });

  test('is fine beside a prewarm', () => {
    const files = [file('proposed'), file('written', '.github/workflows/prewarm.yml')];
    expect(steps({ files, workflows: [testing] })).toEqual([
      'cache-prewarm init --write changes these lines.',
      'Commit the workflows, and run the first prewarm: gh workflow run prewarm.',
    ]);
  });

  test('needs no prewarm where another workflow makes the same layers', () => {
    const other = '.github/workflows/release.yml';
    const building = (on: string, place: string, args: Readonly<Record<string, string>> = {}) => ({
      ...triggered(on, place),
      builds: [
        {
          written: [{ dockerfile: 'Dockerfile', target: undefined, platforms: [], buildArgs: args }],
          isOfNoBranch: false,
        },
      ],
    });
    const said = (args: Readonly<Record<string, string>>) =>
      steps({
        files: [file('changed'), file('changed', other)],
        workflows: [
          building('on: pull_request\n', path),
          building(`on: push\npermissions: {}\n`, other, args),
        ],
      }).join();
    expect(said({})).toBe('Commit the change. The first run on the default branch makes the layers.');
    expect(said({ A: '1' })).toContain(`${path} builds for no push to a branch`);
  });
});

import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { changeWorkflow } from '../../../../src/core/init/change-workflow.ts';
import { readComposeCommand } from '../../../../src/core/init/compose/compose-command.ts';
import { unifiedDiff } from '../../../../src/core/init/unified-diff.ts';
import { readWorkflowBuilds } from '../../../../src/core/init/workflow/workflow-build.ts';
import { readWorkflowCalls } from '../../../../src/core/init/workflow/workflow-jobs.ts';

const read = (text: string) => readWorkflowBuilds(text, { repository: 'acme/shop' });

/** The workflow with every build on layers, and what changed. */
function change(
  text: string,
  add: Readonly<Record<string, string>> = {},
  images: readonly Readonly<Record<string, string>>[] = [],
) {
  const changed = changeWorkflow(
    text,
    read(text).map((build) => ({
      build,
      action: 'org/cache-prewarm/build@v1',
      add,
      needsPackages: true,
      images,
    })),
  );
  const { context } = parseWorkflow({ name: 'w.yml', content: changed.text }, new NoOperationTraceWriter());
  const lines = unifiedDiff('w.yml', text, changed.text)
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));
  return { ...changed, lines, faults: context.errors.getErrors().map(({ message }) => message) };
}

const job = (steps: string, head = '    permissions: write-all\n'): string =>
  `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n${head}    steps:\n      - uses: actions/checkout@v4\n${steps}`;

describe('of docker/build-push-action', () => {
  const text = `name: docker # mine
on:
  push:
env:
  REGISTRY: ghcr.io
  NAME: \${{ github.repository }}
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v4
      - id: meta
        uses: docker/metadata-action@v5
        with:
          images: |
            \${{ env.REGISTRY }}/\${{ env.NAME }}

      # It is slow.
      - name: Build
        uses: docker/build-push-action@f2a1d5e99d037542a71f64918e516c093c6f3fc4 # v6.5
        with:
          context: .
          push: true
          tags: \${{ steps.meta.outputs.tags }} # all
          cache-from: type=gha
          cache-to: |
            type=gha,mode=max

      # What follows.
      - run: echo done
`;

  test('the image is found through variables and docker/metadata-action', () => {
    expect(read(text)).toEqual([
      expect.objectContaining({
        kind: 'build-push',
        job: 'build',
        step: 2,
        line: 22,
        image: 'ghcr.io/acme/shop',
      }),
    ]);
  });

  test('one line changes, the caches go, the rest stays to the last comment', () => {
    expect(change(text)).toMatchObject({
      faults: [],
      remarks: [],
      lines: [
        '+      packages: write # to push the layers',
        '-        uses: docker/build-push-action@f2a1d5e99d037542a71f64918e516c093c6f3fc4 # v6.5',
        '+        uses: org/cache-prewarm/build@v1',
        '-          cache-from: type=gha',
        '-          cache-to: |',
        '-            type=gha,mode=max',
      ],
    });
  });

  test('lines that end as in Windows are changed alike', () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(change(windows).text).toBe(change(text).text.replaceAll('\n', '\r\n'));
    expect(change(windows).lines).toHaveLength(change(text).lines.length);
  });

  test('a second time changes nothing', () => {
    const once = change(text).text;
    expect(change(once).text).toBe(once);
  });

  test('inputs are added once, a text of several lines as a block', () => {
    const { lines, faults } = change(text, { image: 'ghcr.io/acme/shop', context: 'x', layers: 'a=b\nc=d' });
    expect(faults).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        '+          image: ghcr.io/acme/shop',
        '+          layers: |',
        '+            a=b',
        '+            c=d',
      ]),
    );
    expect(lines.join('\n')).not.toContain('context: x');
  });

  test('a step with nothing but caches keeps no `with`', () => {
    const { lines, faults } = change(
      job('      - uses: docker/build-push-action@v6\n        with:\n          cache-from: type=gha\n'),
    );
    expect({ lines, faults }).toEqual({
      faults: [],
      lines: [
        '-      - uses: docker/build-push-action@v6',
        '-        with:',
        '-          cache-from: type=gha',
        '+      - uses: org/cache-prewarm/build@v1',
      ],
    });
  });

  test('a build from Git gets a checkout, and the folder that it named', () => {
    const { lines, faults } = change(
      `on: push
jobs:
  build:
    runs-on: x
    steps:
    - uses: docker/build-push-action@v6
      with:
        context: "{{defaultContext}}:web"
        tags: a/b:c
`,
    );
    expect({ lines, faults }).toEqual({
      faults: [],
      lines: [
        '-    - uses: docker/build-push-action@v6',
        '+    - uses: actions/checkout@v5',
        '+    - uses: org/cache-prewarm/build@v1',
        '-        context: "{{defaultContext}}:web"',
        '+        context: ./web',
      ],
    });
  });

  test('each combination of a matrix is a build', () => {
    const [build] = read(
      `on: push
jobs:
  build:
    runs-on: x
    strategy:
      matrix:
        app: [api, web]
        include:
          - app: api
            folder: services/api
    steps:
      - uses: docker/build-push-action@v6
        with:
          context: \${{ matrix.folder }}
          file: docker/\${{ matrix.app }}.Dockerfile
          tags: ghcr.io/\${{ github.repository_owner }}/\${{ matrix.app }}:latest,other/name
`,
    );
    expect(build).toMatchObject({
      image: `ghcr.io/acme/\${{ matrix.app }}`,
      variants: [
        {
          context: 'services/api',
          file: 'docker/api.Dockerfile',
          tags: 'ghcr.io/acme/api:latest,other/name',
        },
        { file: 'docker/web.Dockerfile' },
      ],
    });
  });

  test('what cannot be edited line by line is told', () => {
    const { text: after, remarks } = change(
      job('      - uses: docker/build-push-action@v6\n        with: {context: ., cache-from: type=gha}\n'),
    );
    expect(after).toContain('docker/build-push-action');
    expect(remarks).toEqual([expect.stringContaining('line 9')]);
  });
});

test('a variable that a script sets is not known by what the workflow says first', () => {
  const text = (set: string): string =>
    `env:\n  NAME: ""\n${job(`      - run: ${set}\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/\${{ env.NAME }}:1\n`)}`;
  expect(read(text('echo "NAME=${GITHUB_REPOSITORY,,}" >> $GITHUB_ENV'))).toMatchObject([
    { image: 'ghcr.io/${{ env.NAME }}' },
  ]);
  expect(read(text('echo NAME=a'))).toMatchObject([{ image: 'ghcr.io/' }]);
});

test('a comment about the cache goes with the cache', () => {
  const steps = `      - uses: docker/build-push-action@v6
        with:
          # What is built.
          context: web
          # Keep one cache for each branch,
          # or they grow.
          cache-from: type=gha
`;
  expect(change(job(steps)).lines).toEqual([
    '-      - uses: docker/build-push-action@v6',
    '+      - uses: org/cache-prewarm/build@v1',
    '-          # Keep one cache for each branch,',
    '-          # or they grow.',
    '-          cache-from: type=gha',
  ]);
});

test.each([
  [`type=image,name=ghcr.io/Acme/shop,push-by-digest=true`, 'ghcr.io/acme/shop'],
  [`type=image,"name=ghcr.io/acme/\${{ matrix.app }}",push=true`, `ghcr.io/acme/\${{ matrix.app }}`],
  [`\${{ github.event_name == 'push' && format('type=image,name={0}', 'a') || '' }}`, undefined],
  ['type=image,push-by-digest=true', undefined],
])('the image that %s pushes by its digest is found', (outputs, image) => {
  const [build] = read(
    `on: push\njobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          outputs: '${outputs.replaceAll("'", "''")}'\n`,
  );
  expect(build?.image).toBe(image);
});

test('an image is written small, as docker/metadata-action does', () => {
  const steps = `      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: ghcr.io/\${{ github.repository }}:1
`;
  expect(readWorkflowBuilds(job(steps), { repository: 'Acme/Shop' })).toMatchObject([
    { image: 'ghcr.io/acme/shop' },
  ]);
});

describe('of a script', () => {
  test('a build and its push become one step', () => {
    const { lines, faults, remarks } = change(
      job(
        `      - name: Image
        if: github.ref == 'refs/heads/main'
        run: |
          docker build -t ghcr.io/acme/shop:$GITHUB_SHA \\
            --build-arg VERSION=1 --build-arg "A=b c" --target app -f docker/api.Dockerfile . --pull
          docker push ghcr.io/acme/shop:\${{ github.sha }}
`,
      ),
    );
    expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+        uses: org/cache-prewarm/build@v1',
      '+        with:',
      '+          file: docker/api.Dockerfile',
      '+          target: app',
      '+          push: true',
      '+          tags: ghcr.io/acme/shop:${{ github.sha }}',
      '+          build-args: |',
      '+            VERSION=1',
      '+            A=b c',
      '+          pull: true',
    ]);
  });

  test('what stands before and after the build stays a script', () => {
    const { lines, faults } = change(
      job(
        '      - run: |\n          npm test\n          docker build -t app web\n          docker run app pytest\n',
      ),
    );
    expect({ faults, lines: lines.filter((line) => line.startsWith('+')) }).toEqual({
      faults: [],
      lines: [
        '+      - run: npm test',
        '+      - uses: org/cache-prewarm/build@v1',
        '+        with:',
        '+          context: web',
        '+          load: true',
        '+          tags: app',
        '+      - run: docker run app pytest',
      ],
    });
  });

  test('with variables that it sets itself becomes a step that has their values', () => {
    const script = (more: string): string =>
      `      - run: |\n          export DOCKER_BUILDKIT=1\n          NAME="acme/$APP"\n          IMAGE=ghcr.io/$NAME\n          docker build -t $IMAGE:1 "$(pwd)"\n          docker push \${IMAGE}:1\n${more}`;
    const { text, faults, remarks } = change(job(script('')));
    expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
    expect(parse(text).jobs.build.steps[1].with).toEqual({
      push: true,
      tags: 'ghcr.io/acme/${{ env.APP }}:1',
    });
    // What else the script does needs them.
    expect(change(job(script('          docker run $IMAGE:1\n'))).remarks).toEqual([
      expect.stringContaining('more than build'),
    ]);
    const open = script('').replace('acme/$APP', 'acme/${APP:-shop}');
    expect(change(job(open)).remarks).toHaveLength(1);
  });

  test('a build for several platforms is not loaded: an engine holds one', () => {
    const build = 'docker buildx build --platform linux/amd64,linux/arm64';
    expect(change(job(`      - run: ${build} -t app .\n`)).lines.slice(1)).toEqual([
      '+      - uses: org/cache-prewarm/build@v1',
      '+        with:',
      '+          platforms: linux/amd64,linux/arm64',
      '+          tags: app',
    ]);
  });

  test.each([
    ['on a line of its own', '      -\n        name: A\n        if: always()\n        run: docker build .\n'],
    ['far from its keys', '      -   name: A\n          if: always()\n          run: docker build .\n'],
  ])('a dash %s is part of its step', (_name, steps) => {
    const { text, faults } = change(job(steps));
    expect(faults).toEqual([]);
    expect(text).toContain(
      '      - name: A\n        if: always()\n        uses: org/cache-prewarm/build@v1\n        with:\n          load: true\n',
    );
  });

  test('a checkout comes before a dash that stands alone', () => {
    const steps = '    steps:\n      -\n        name: A\n        run: docker build .\n';
    const { text, faults } = change(`on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${steps}`);
    expect(faults).toEqual([]);
    expect(text).toContain('      - uses: actions/checkout@v5\n      - name: A\n        uses: org/');
  });

  test.each([
    ['podman build -t app -f api/Containerfile --format docker .', 'podman', { file: 'api/Containerfile' }],
    ['cd api && sudo buildah bud --layers -t app .', 'buildah', { context: 'api' }],
    ['depot build -t app . --load', 'depot', {}],
  ])('with another program is read, and not changed: %s', (command, program, inputs) => {
    expect(read(job(`      - run: ${command}\n`))).toMatchObject([
      { kind: 'foreign', command: program, inputs },
    ]);
  });

  test.each([
    ['--check', 0],
    ['--output=out', 0],
    ['-o . --pull', 0],
    ['--output "type=local,dest=x"', 0],
    ['-o type=registry', 1],
    ['--output=type=docker', 1],
  ])('what makes no image is no build: %s', (flags, count) => {
    expect(read(job(`      - run: docker build ${flags} .\n`))).toHaveLength(count);
  });

  test.each([
    [
      '      - run: |\n          docker build -t a .\n          docker build -t b .\n',
      'line 9: this script builds 2 times. Put each build into a separate step, with org/cache-prewarm/build@v1.',
    ],
    [
      '      - run: |\n          cd web\n          docker build -t app .\n          npm test\n',
      'more than build',
    ],
    ['      - run: docker build -t app:$(git describe) .\n', 'only a shell can read'],
    ['      - run: docker build -t app - < Dockerfile\n', 'only a shell can read'],
    ['      - run: docker build -t app .\n        shell: pwsh\n', '`shell`'],
  ])('%j stays, with a remark', (steps, remark) => {
    const { lines, remarks } = change(job(steps));
    expect(lines).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining(remark)]);
  });
});

test.each<[string, string, readonly string[]]>([
  ['what is excluded is left out', 'a: [1, 2]\nb: [x, y]\nexclude:\n  - {a: 1, b: x}\n  - {a: 2}\n', ['1y']],
  ['what is included and fits is added', 'a: [1, 2]\ninclude:\n  - {b: x}\n  - {a: 2, b: y}\n', ['1x', '2y']],
  [
    'what replaced a list is one more',
    'a: [1]\nb: [x]\ninclude:\n  - {a: 2, b: z}\n  - {a: 3}\n',
    ['1x', '2z', '3'],
  ],
  [
    'what is excluded may come back',
    'a: [1]\nb: [x]\nexclude:\n  - {a: 1}\ninclude:\n  - {a: 1, b: x}\n',
    ['1x'],
  ],
  [
    'beside a list that only a run knows',
    'a: ${{ fromJSON(vars.A) }}\ninclude:\n  - {a: 1, b: x}\n',
    ['??', '1x'],
  ],
  ['nothing is an empty text', 'a: [1]\nb: [~]\n', ['1']],
])('a matrix is combined as GitHub does: %s', (_name, matrix, expected) => {
  const strategy = `    strategy:\n      matrix:\n${matrix.replaceAll(/^(?=.)/gm, '        ')}`;
  const steps =
    '      - uses: docker/build-push-action@v6\n        with: {file: "${{ matrix.a }}", target: "${{ matrix.b }}"}\n';
  const found = read(job(steps, strategy)).flatMap(({ variants }) =>
    variants.map(({ file = '?', target = '?' }) => file + target),
  );
  expect(found).toEqual(expected);
});

describe('of docker/build-push-action@v1', () => {
  const step = (inputs: string): string =>
    job(
      `      - name: Push\n        # It is old.\n        if: github.ref == 'refs/heads/main'\n        uses: docker/build-push-action@v1\n        with:\n${inputs.replaceAll(/^(?=.)/gm, '          ')}`,
    );
  const login = 'username: bot\npassword: ${{ secrets.PAT }}\n';

  test('the inputs are read as what they mean, and so is the image', () => {
    const text = step(
      'path: web\ndockerfile: docker/web.Dockerfile\ntarget: base\nregistry: ghcr.io\nrepository: Acme/shop\ntags: a,b\nbuild_args: A=1,B=2\n',
    );
    expect(read(text)).toMatchObject([
      {
        kind: 'build-push',
        image: 'ghcr.io/acme/shop',
        variants: [
          { context: 'web', file: 'docker/web.Dockerfile', target: 'base', 'build-args': 'A=1\nB=2' },
        ],
      },
    ]);
    const ofRun = step('repository: acme/shop\ntag_with_ref: true\n');
    expect(read(ofRun)).toMatchObject([{ image: 'acme/shop', inputs: { push: 'true' } }]);
  });

  test('the step gets the inputs that say the same', () => {
    const text = step(
      `dockerfile: a/Dockerfile\n${login}repository: acme/shop\ntags: cpu,latest\ncache_froms: x\n`,
    );
    expect(change(text, { image: 'acme/shop-cpu' })).toMatchObject({
      faults: [],
      remarks: [],
      lines: [
        '-        # It is old.',
        '-        uses: docker/build-push-action@v1',
        '+        uses: org/cache-prewarm/build@v1',
        '-          dockerfile: a/Dockerfile',
        '-          username: bot',
        '-          password: ${{ secrets.PAT }}',
        '-          repository: acme/shop',
        '-          tags: cpu,latest',
        '-          cache_froms: x',
        '+          image: acme/shop-cpu',
        '+          file: a/Dockerfile',
        '+          push: true',
        '+          tags: |',
        '+            acme/shop:cpu',
        '+            acme/shop:latest',
        '+          registry-username: bot',
        '+          registry-password: ${{ secrets.PAT }}',
      ],
    });
  });

  test.each([
    [
      'repository: acme/shop\ntag_with_sha: true\n',
      'no input of org/cache-prewarm/build@v1 makes the tags of `tag_with_sha`',
    ],
    ['tags: a\n', 'it names no `repository`'],
    [
      `${login}registry: example.com\nrepository: acme/shop\ntags: a\n`,
      'it logs in to another registry than that of its layers',
    ],
  ])('the step with %j stays as it is: %s', (inputs, why) => {
    expect(change(step(inputs))).toMatchObject({
      lines: [],
      remarks: [expect.stringContaining(`line 11: this step stays as it is, because ${why}`)],
    });
  });

  test('what it pushes is in the engine, too, where a later step looks for it', () => {
    const text = step('repository: acme/shop\ntags: a\n');
    expect(change(`${text}      - run: docker run acme/shop:a\n`, { image: 'acme/shop' }).lines).toContain(
      '+          load: true',
    );
    expect(change(`${text}      - run: make\n`, { image: 'acme/shop' }).lines.join()).not.toContain('load');
  });

  test('the login is that of its registry, in GitHub’s as well', () => {
    const text = step(`${login}registry: ghcr.io\nrepository: acme/shop\ntags: a\n`);
    expect(change(text).lines).toContain('+          registry-username: bot');
  });
});

test('a script that only builds may fail as before, and one that is split may not', () => {
  const step = (script: string, value: boolean): string =>
    job(`      - run: ${script}\n        continue-on-error: ${value}\n`);
  const alone = change(step('docker build .', true));
  expect([alone.remarks, alone.text]).toEqual([
    [],
    expect.stringContaining('      - continue-on-error: true\n'),
  ]);
  expect(change(step('docker build . && make', false)).remarks).toEqual([]);
  expect(change(step('docker build . && make', true)).remarks).toEqual([
    expect.stringContaining('the step has `continue-on-error`'),
  ]);
});

describe('of buildah', () => {
  const buildah =
    '      - uses: redhat-actions/buildah-build@v2\n        with:\n          containerfiles: ./Containerfile\n          image: shop\n';

  test('an action only builds, until another one pushes', () => {
    expect(read(job(buildah))).toMatchObject([
      { kind: 'foreign', command: 'buildah', inputs: { file: './Containerfile' } },
    ]);
    expect(read(job(buildah))[0]).not.toHaveProperty('isPushedLater');
    const push = '      - uses: redhat-actions/push-to-registry@v2\n        with: {image: shop}\n';
    expect(read(job(buildah + push))).toMatchObject([{ isPushedLater: true }]);
  });

  test.each([
    ['podman manifest push --all localhost/shop docker://ghcr.io/acme/shop', true],
    ['docker compose push', true],
    ['podman-compose push', true],
    ['docker buildx bake -f docker-compose.yml --push', undefined],
  ])('%s pushes what is built before: %j', (command, expected) => {
    const [build] = read(job(`      - run: podman build -t $X .\n      - run: ${command}\n`));
    expect(build?.isPushedLater).toBe(expected);
  });

  test('podman compose builds what Docker does not see, and stays', () => {
    const run = '      - run: podman compose -f compose.yml build\n';
    expect(change(job(run))).toMatchObject({
      lines: [],
      remarks: [
        'line 8: podman compose builds here, and it does not see images that Docker builds, so this step stays as it is.',
      ],
    });
  });
});

describe('a condition of a step or a job', () => {
  const targets = (text: string, calls?: Parameters<typeof readWorkflowBuilds>[1]['calls']) =>
    readWorkflowBuilds(text, { repository: '', ...(calls === undefined ? {} : { calls }) }).map(
      ({ variants, matrices, isOnWindows }) => {
        expect([matrices.length, isOnWindows.length]).toEqual([variants.length, variants.length]);
        return variants.map(({ target }) => target);
      },
    );
  const step = (condition: string, target = '${{ matrix.target }}'): string =>
    `      - if: ${condition}\n        uses: docker/build-push-action@v6\n        with:\n          target: ${target}\n`;

  test.each([
    ["${{ matrix.target != '' }}", [['a', 'b']]],
    ["matrix.target == ''", [['']]],
    ["success() && matrix.target == 'b'", [['b']]],
    ['${{ matrix.push }}', [['b']]],
    ['${{ !matrix.n }}', [['a', '']]],
    ["github.event_name == 'push'", [['a', 'b', '']]],
    ["matrix.target == 'c'", []],
    ['false', []],
    ["env.PUSH == 'no'", [['a', 'b', '']]],
  ])('leaves out combinations of the matrix that it is false for: %s', (condition, expected) => {
    const matrix =
      '    env: {PUSH: yes}\n    strategy:\n      matrix:\n        include: [{target: a, push: false, n: 0}, {target: b, push: true, n: 1}, {target: ""}]\n';
    expect(targets(job(step(condition), matrix))).toEqual(expected);
  });

  const called = (condition: string, on = 'workflow_call:'): string =>
    `on:\n  ${on}\n    inputs:\n      e2e: {type: string, required: false, default: ""}\n      skip: {type: boolean}\n      app: {type: string}\njobs:\n  one:\n    runs-on: x\n    steps:\n${step(condition, '${{ inputs.app }}')}`;

  test('knows what calls give, and what they leave out', () => {
    const calls = [
      { 'inputs.app': 'a', 'inputs.e2e': 'test' },
      { 'inputs.app': 'b' },
      { 'inputs.app': 'c', 'inputs.e2e': undefined, 'inputs.skip': 'true' },
    ];
    expect(targets(called("inputs.e2e != ''"), calls)).toEqual([['a', 'c']]);
    expect(targets(called('${{ !inputs.skip }}'), calls)).toEqual([['a', 'b']]);
    // Somebody may start it with other inputs.
    expect(targets(called('inputs.skip', 'push:\n  workflow_call:'), calls)).toEqual([['a', 'b', 'c']]);
    // Another repository may call it.
    expect(targets(called('inputs.skip'))).toEqual([[undefined]]);
  });

  test('counts no default of an input that each call has to give', () => {
    const text = called('true').replace(
      'app: {type: string}',
      'app: {type: string, required: true, default: a}',
    );
    expect(targets(text)).toEqual([[undefined]]);
    expect(targets(text.replace('required: true', 'required: false'))).toEqual([['a']]);
  });

  test('is that of a call, too', () => {
    const caller = (condition: string): string =>
      `on: push\njobs:\n  one:\n    if: ${condition}\n    strategy:\n      matrix:\n        app: [a, b]\n    uses: ./.github/workflows/build.yml\n    with:\n      app: \${{ matrix.app }}\n      tag: \${{ github.sha }}\n`;
    const inputs = (condition: string) =>
      readWorkflowCalls(caller(condition), { repository: '' }).map((call) => call.inputs);
    expect(inputs("matrix.app != 'a'")).toEqual([[{ 'inputs.app': 'b', 'inputs.tag': undefined }]]);
    expect(inputs('${{ false }}')).toEqual([[]]);
  });
});

test('a condition in an expression is worth what a call or a matrix makes of it', () => {
  const file = "Dockerfile${{ inputs.debian && '.debian' || '' }}";
  const steps = `      - uses: docker/build-push-action@v6\n        with:\n          file: ${file}\n          target: \${{ matrix.stage || 'app' }}\n`;
  const matrix = '    strategy:\n      matrix:\n        include: [{stage: dev}, {os: x}]\n';
  const files = (text: string, debian: string) =>
    readWorkflowBuilds(text, { repository: '', calls: [{ 'inputs.debian': debian }] }).flatMap(
      ({ variants }) => variants.map((variant) => `${variant['file']} ${variant['target']}`),
    );
  expect(files(job(steps, matrix), 'true')).toEqual(['Dockerfile.debian dev', 'Dockerfile.debian app']);
  expect(files(job(steps, matrix), 'false')).toEqual(['Dockerfile dev', 'Dockerfile app']);
  // Inputs of a composite action are texts, and none that is not empty is false.
  const composite = `runs:\n  using: composite\n  steps:\n${steps.replaceAll(/^ {4}/gm, '')}`;
  expect(files(composite, 'false')).toEqual(['Dockerfile.debian undefined']);
});

test.each([
  ['$FLAGS -f api/Dockerfile .', { file: 'api/Dockerfile' }],
  [
    '${{ matrix.args }} -f api/Dockerfile ${{ matrix.dir }}',
    { file: 'api/Dockerfile', context: '${{ matrix.dir }}' },
  ],
])('words that may be flags do not hide what is built: %s', (words, inputs) => {
  const steps = `      - run: docker build ${words}\n`;
  expect(read(job(steps))).toMatchObject([{ inputs, isOpen: true }]);
  expect(change(job(steps)).remarks).toEqual([expect.stringContaining('only a shell')]);
});

test('where the image goes does not hide what is built', () => {
  const command = 'docker buildx build -f api/Dockerfile -o type=docker,dest=x.tar .';
  expect(read(job(`      - run: ${command}\n`))).toMatchObject([{ inputs: { file: 'api/Dockerfile' } }]);
  expect(change(job(`      - run: ${command}\n`)).remarks).toEqual([expect.stringContaining('only a shell')]);
});

describe('where a script runs', () => {
  const inWeb = 'defaults:\n  run:\n    working-directory: web\n';
  const run = '      - run: docker build -f prod/Dockerfile --build-context lib=../lib ..\n';
  const stepOf = (text: string) => parse(text).jobs.build.steps[1];

  test.each<[string, string, string | undefined]>([
    ['the workflow says', `${inWeb}${job(run)}`, 'web/prod/Dockerfile'],
    [
      'its job says, before the workflow',
      `${inWeb}${job(run, `${inWeb.replaceAll(/^/gm, '    ').replace('web', 'api').trimEnd()}\n`)}`,
      'api/prod/Dockerfile',
    ],
    [
      'its step says, before both',
      `${inWeb}${job(`${run}        working-directory: ./cli\n`)}`,
      'cli/prod/Dockerfile',
    ],
    ['it goes itself', job(run.replace('docker', 'cd web && docker')), 'web/prod/Dockerfile'],
    ['only a shell knows', job(run.replace('docker', 'cd $(x) && docker')), undefined],
  ])('is where %s', (_name, text, file) => {
    expect(read(text)).toMatchObject([
      { inputs: file === undefined ? {} : { file, 'build-contexts': 'lib=lib' } },
    ]);
    const { lines, faults } = change(text);
    expect(faults).toEqual([]);
    expect(lines.filter((line) => line.includes('file:'))).toEqual(
      file === undefined ? [] : [`+          file: ${file}`],
    );
  });

  test('says nothing about an action, or about the steps of a composite action', () => {
    const action = '      - uses: docker/build-push-action@v6\n        with:\n          context: .\n';
    expect(read(`${inWeb}${job(action)}`)).toMatchObject([{ inputs: { context: '.' } }]);
    const composite = 'runs:\n  using: composite\n  steps:\n    - run: docker build .\n      shell: sh\n';
    expect(read(`${inWeb}${composite}`)).toMatchObject([{ inputs: { load: 'true' } }]);
    expect(read(`${inWeb}${composite}      working-directory: api\n`)).toMatchObject([
      { inputs: { context: 'api' } },
    ]);
  });

  test('and which script, may come from the matrix, or from who calls', () => {
    const content = (path: string) =>
      /^(?:a|b)\/x\.sh$/.test(path) ? `docker build -t ${path} .` : undefined;
    const matrix = '    strategy:\n      matrix:\n        app: [a, b, c]\n';
    const scripts = (text: string, more = {}) =>
      readWorkflowBuilds(text, { repository: '', content, ...more }).map(({ script }) => script?.path);
    expect(scripts(job('      - run: bash ${{ matrix.app }}/x.sh\n', matrix))).toEqual(['a/x.sh', 'b/x.sh']);
    const inFolder = '      - run: sh x.sh\n        working-directory: ${{ matrix.app }}\n';
    expect(scripts(job(inFolder, matrix))).toEqual(['a/x.sh', 'b/x.sh']);
    const calls = [{ 'inputs.app': 'a' }];
    expect(scripts(job('      - run: sh ${{ inputs.app }}/x.sh\n'), { calls })).toEqual(['a/x.sh']);
  });

  test('may come from the matrix', () => {
    const matrix = '    strategy:\n      matrix:\n        app: [api, web]\n';
    const steps = '      - run: docker build .\n        working-directory: apps/${{ matrix.app }}\n';
    expect(read(job(steps, matrix))).toMatchObject([
      { variants: [{ context: 'apps/api' }, { context: 'apps/web' }] },
    ]);
  });

  test('is that of the other commands, which stay scripts', () => {
    const steps = `      - working-directory: web
        env:
          A: 1
        run: |
          npm test # first
          (cd .. && docker build -t app -f web/Dockerfile . && docker push app)
          echo "done: yes"
`;
    const { text, faults, remarks } = change(job(steps));
    expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
    expect(parse(text).jobs.build.steps.slice(1)).toEqual([
      { env: { A: 1 }, 'working-directory': 'web', run: 'npm test # first\n' },
      {
        env: { A: 1 },
        uses: 'org/cache-prewarm/build@v1',
        with: { file: 'web/Dockerfile', push: true, tags: 'app' },
      },
      { env: { A: 1 }, 'working-directory': 'web', run: 'echo "done: yes"\n' },
    ]);
  });

  test('and in which shell, is the same for the other commands', () => {
    const steps =
      '      - shell: bash\n        run: |\n          npm test\n          docker build -t app .\n';
    const { text, faults, remarks } = change(job(steps));
    expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
    expect(parse(text).jobs.build.steps.slice(1)).toEqual([
      { shell: 'bash', run: 'npm test' },
      { uses: 'org/cache-prewarm/build@v1', with: { load: true, tags: 'app' } },
    ]);
  });

  test('is the image’s alone where nothing else is run', () => {
    const steps =
      '      - working-directory: web\n        run: |\n          cd prod\n          # Now.\n          docker build -t app . # the last line\n';
    expect(stepOf(change(job(steps)).text)).toEqual({
      uses: 'org/cache-prewarm/build@v1',
      with: { context: 'web/prod', load: true, tags: 'app' },
    });
  });

  test.each([
    'cd web\n          docker build -t app .\n          npm test',
    '[ -f x ] && docker build -t app . && npm test',
    'docker build -t app . && (cd web && npm test)',
  ])('is left to a person: %s', (script) => {
    const { lines, remarks } = change(job(`      - run: |\n          ${script}\n`));
    expect({ lines, remarks }).toEqual({ lines: [], remarks: [expect.stringContaining('more than build')] });
  });
});

test('builds that are ours, of bake and of compose are known for what they are', () => {
  const kinds = read(
    job(
      '      - uses: docker/bake-action@v6\n      - run: docker compose build\n      - run: docker buildx bake\n      - uses: org/cache-prewarm/build@v1\n      - run: echo docker\n      - run: npm run build\n',
    ),
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['bake', 'compose', 'bake', 'ours']);
});

test('bake on a builder of its own bakes the same, and what is only printed is not built', () => {
  const inputs = (command: string) => read(job(`      - run: docker buildx bake ${command}\n`))[0]?.inputs;
  expect(inputs('--builder=b --progress plain -f a.hcl app')).toEqual({ files: 'a.hcl', targets: 'app' });
  expect(inputs('--print app')).toBeUndefined();
  expect(inputs('--pull ${{ matrix.os }}-app')).toEqual({ targets: '${{ matrix.os }}-app', pull: 'true' });
});

test.each([
  ['docker bake -f a.hcl app', { files: 'a.hcl', targets: 'app' }],
  ['TAG=1 SHA=${{ github.sha }} docker buildx bake', { vars: 'TAG=1\nSHA=${{ github.sha }}' }],
  ['if ! TAG="$GITHUB_SHA" docker buildx bake --load | tee log; then exit 1; fi', { load: 'true' }],
])('variables before bake are its own: %s', (command, expected) => {
  const [build] = read(job(`      - run: ${JSON.stringify(command)}\n`));
  expect(build?.kind).toBe('bake');
  expect(build?.inputs).toMatchObject(expected);
});

test('a step of a bake file becomes one for each image', () => {
  const steps =
    '      - name: All\n        if: always()\n        uses: docker/bake-action@v6\n        with:\n          push: true\n      - run: echo\n';
  const { text, faults, remarks } = change(job(steps), {}, [
    { image: 'ghcr.io/acme/api', context: 'api' },
    { image: 'ghcr.io/acme/web', context: 'web' },
  ]);
  const step = (name: string): string =>
    `      - if: always()\n        uses: org/cache-prewarm/build@v1\n        with:\n          image: ghcr.io/acme/${name}\n          context: ${name}\n`;
  expect({ faults, remarks, text }).toEqual({
    ...{ faults: [], remarks: [] },
    text: job(`${step('api')}${step('web')}      - run: echo\n`),
  });
  expect(change(job(steps)).remarks).toEqual([
    'line 10: bake pushes images here whose registry nothing names. Name it in their tags, and use org/cache-prewarm/build@v1 with bake-files.',
  ]);
  const images = [{ image: 'ghcr.io/acme/api' }];
  const named = steps.replace('- name: All', '- id: all');
  expect(change(job(named), {}, images).remarks).toEqual([expect.stringContaining('the step has `id`')]);
  const script = '      - run: |\n          docker buildx bake\n          docker ps\n';
  expect(change(job(script), {}, images).remarks).toEqual([expect.stringContaining('more than bake')]);
});

test('a step of a bake file that stays one is changed in its place', () => {
  const steps =
    '      - name: All\n        uses: docker/bake-action@v6\n        # The branch is the tag.\n        env:\n          TAG: main\n        with:\n          source: .\n          files: docker-bake.hcl\n          push: true # always\n';
  const { lines, faults, remarks } = change(job(steps), {}, [
    { 'bake-files': 'docker-bake.hcl', push: 'true' },
  ]);
  expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
  expect(lines).toEqual([
    ...['-        uses: docker/bake-action@v6', '+        uses: org/cache-prewarm/build@v1'],
    ...['-          source: .', '-          files: docker-bake.hcl'],
    '+          bake-files: docker-bake.hcl',
  ]);
});

describe('docker compose', () => {
  const images = [
    { image: 'ghcr.io/acme/api', context: 'api', load: 'true', tags: 'shop-api' },
    { image: 'ghcr.io/acme/web', load: 'true', tags: 'acme/web:1' },
  ];
  const step = ({ image, ...inputs }: Readonly<Record<string, string>>, head = ''): string =>
    `      - ${head}uses: org/cache-prewarm/build@v1\n        with:\n          image: ${image}\n${Object.entries(
      inputs,
    )
      .map(([name, value]) => `          ${name}: ${value}\n`)
      .join('')}`;

  test('build becomes a step for each image', () => {
    const { text, faults, remarks } = change(
      job('      - name: All\n        run: docker compose build\n'),
      {},
      images,
    );
    expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
    expect(text).toBe(job(images.map((one) => step(one)).join('')));
  });

  test('up --build starts what the steps before it have built', () => {
    const steps =
      '      - if: always()\n        run: |\n          cp .env.ci .env\n          docker compose -f compose.yaml up --build -d web\n          curl localhost\n';
    const { text, faults, remarks } = change(job(steps), {}, images.slice(1));
    expect({ faults, remarks }).toEqual({ faults: [], remarks: [] });
    expect(text).toBe(
      job(
        `      - if: always()\n        run: cp .env.ci .env\n${step(images[1] as Record<string, string>, 'if: always()\n        ')}      - if: always()\n        run: |\n          docker compose -f compose.yaml up -d web\n          curl localhost\n`,
      ),
    );
  });

  test.each([
    'docker compose build',
    'docker compose build --build-arg A=1',
    'docker compose --profile x build',
  ])('%s is only told where it cannot be said otherwise', (command) => {
    const { text, remarks } = change(
      job(`      - run: ${command}\n`),
      {},
      command.endsWith('build') && command.startsWith('docker compose build') ? [] : images,
    );
    expect(text).toBe(job(`      - run: ${command}\n`));
    expect(remarks).toEqual([expect.stringContaining('line 8: compose builds here. Replace it with')]);
  });

  test('that must not build is no build', () => {
    expect(read(job('      - run: docker compose up --wait --no-build\n'))).toEqual([]);
    expect(read(job('      - run: docker compose build && docker compose up --no-build\n'))).toHaveLength(1);
  });

  test('that starts containers, too, stays without what builds', () => {
    const { remarks } = change(job('      - run: docker compose -f "$FILE" up -d --build\n'));
    expect(remarks).toEqual([
      'line 8: compose builds here. Put a step with org/cache-prewarm/build@v1 for each image before it, and leave out `--build`.',
    ]);
  });
});

test.each([
  ['docker compose build', { files: [], project: undefined, services: [], rest: undefined }],
  ['docker-compose -f a.yml -p shop build --pull api web', undefined],
  [
    'docker-compose --file=a.yml -p shop build --no-cache api web',
    { files: ['a.yml'], project: 'shop', services: ['api', 'web'], rest: undefined },
  ],
  [
    'sudo docker compose up -d --build --scale web=2 web',
    { files: [], project: undefined, services: ['web'], rest: 'sudo docker compose up -d --scale web=2 web' },
  ],
  ['docker compose up -d', undefined],
  ['docker compose run --build web', undefined],
  ['docker compose build $NAME', undefined],
  ['docker build .', undefined],
])('%s is read as compose does', (text, expected) => {
  expect(readComposeCommand(text)).toEqual(expected);
});

test.each(['', 'a: [', 'jobs: 1', 'jobs:\n  a:\n    steps: x'])('%j builds nothing', (text) => {
  expect(read(text)).toEqual([]);
});

describe('permissions', () => {
  const steps = '      - uses: docker/build-push-action@v6\n';
  test.each([
    [
      '    permissions:\n      packages: read\n',
      ['-      packages: read', '+      packages: write # to push the layers'],
    ],
    ['    permissions:\n      packages: write\n', []],
    ['', []],
    [
      '    permissions: {contents: read} # little\n',
      ['+    permissions: {contents: read, packages: write} # little'],
    ],
    ['    permissions: {}\n', ['+    permissions: {packages: write}']],
  ])('%j', (head, expected) => {
    const { lines } = change(job(steps, head));
    expect(lines.filter((line) => line.includes('packages'))).toEqual(expected);
  });

  test('of the whole workflow become those of each job that builds, and no other job gets more', () => {
    const one = (id: string, run: string): string =>
      `  ${id}:\n    runs-on: [self-hosted,\n      x64]\n    steps:\n      - uses: actions/checkout@v4\n      - run: ${run}\n`;
    const { text, faults, remarks } = change(
      `on: push\npermissions:\n  contents: read # to check out\n  packages: read\njobs:\n${one('a', 'docker build .')}${one('b', 'make test')}${one('c', 'docker build .')}`,
    );
    const { permissions, jobs } = parse(text);
    const wider = { contents: 'read', packages: 'write' };
    expect({ faults, remarks, permissions }).toEqual({
      ...{ faults: [], remarks: [], permissions: { contents: 'read', packages: 'read' } },
    });
    expect([jobs.a.permissions, jobs.b.permissions, jobs.c.permissions]).toEqual([wider, undefined, wider]);
  });

  test.each(['write-all', '\n  packages: write'])('%j of the whole workflow are enough', (permissions) => {
    const text = `permissions: ${permissions}\n${job(steps, '')}`;
    expect(change(text).text).not.toContain('to push the layers');
  });

  test('that nobody can widen line by line are told', () => {
    expect(change(job(steps, '    permissions: read-all\n')).remarks).toEqual([
      expect.stringContaining('packages: write'),
    ]);
    expect(change(`permissions: read-all\n${job(steps, '')}`).remarks).toEqual([
      'job build: `permissions` lets nothing be pushed: the job needs `packages: write` for the layers.',
    ]);
  });
});

describe('of a composite action', () => {
  const text = `name: build
inputs:
  tags:
    default: ''
runs:
  using: composite
  steps:
    - shell: bash
      run: echo hello
    - id: build
      uses: docker/build-push-action@v7
      with:
        context: .
        push: true
        tags: \${{ inputs.tags }}
        cache-from: type=gha
        cache-to: type=gha,mode=max
`;

  test('an input is worth its default', () => {
    const given = text
      .replace("default: ''", "default: ''\n  file:\n    default: web/Dockerfile")
      .replace('context: .', 'context: .\n        file: ${{ inputs.file }}');
    expect(read(given)[0]?.variants).toMatchObject([{ context: '.', file: 'web/Dockerfile' }]);
    expect(read(given)[0]?.variants[0]).not.toHaveProperty('tags');
  });

  test('an input is worth what each call gives, and its default where none is given', () => {
    const given = text
      .replace("default: ''", "default: ''\n  file:\n    default: web/Dockerfile")
      .replace('context: .', 'context: .\n        file: ${{ inputs.file }}');
    const callers = `jobs:
  images:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        dir: [api, cron]
    steps:
      - uses: ./.github/actions/build
        with:
          file: \${{ matrix.dir }}/Dockerfile
      - uses: ./.github/actions/build
        with:
          tags: ghcr.io/acme/web
`;
    const calls = readWorkflowCalls(callers, { repository: 'acme/shop' });
    expect(calls.map(({ uses }) => uses)).toEqual(Array(2).fill('./.github/actions/build'));
    const byName = callers
      .replaceAll('uses: ./', 'uses: Acme/shop/')
      .replaceAll(/(actions.build)/g, '$1@main');
    expect(readWorkflowCalls(byName, { repository: 'acme/shop' })).toEqual(calls);
    expect(readWorkflowCalls(byName, { repository: 'acme/other' })).toEqual([]);
    const builds = readWorkflowBuilds(given, {
      repository: 'acme/shop',
      calls: calls.flatMap(({ inputs }) => inputs),
    });
    expect(builds[0]?.variants.map(({ file }) => file)).toEqual([
      'api/Dockerfile',
      'cron/Dockerfile',
      'web/Dockerfile',
      'web/Dockerfile',
    ]);
    expect(builds[0]?.image).toBeUndefined();
  });

  test('the image keeps an input that a call gives, and a comma in its expression', () => {
    const given = text.replace(
      '${{ inputs.tags }}',
      "${{ inputs.registry && format('{0}/{1}', inputs.registry, inputs.name) || inputs.name }}:latest",
    );
    const calls = [{ 'inputs.name': 'web' }];
    expect(readWorkflowBuilds(given, { repository: 'acme/shop', calls })[0]?.image).toBe(
      "${{ inputs.registry && format('{0}/{1}', inputs.registry, inputs.name) || inputs.name }}",
    );
  });

  test('the image is in small letters beside an input that a call gives', () => {
    const given = text.replace(
      '${{ inputs.tags }}',
      'ghcr.io/${{ github.repository_owner }}/${{ inputs.Name }}:1',
    );
    const found = readWorkflowBuilds(given, { repository: 'Acme/Shop', calls: [{ 'inputs.Name': 'web' }] });
    expect(found[0]?.image).toBe('ghcr.io/acme/${{ inputs.Name }}');
  });

  test('the steps build, and change; the jobs that use it check out and are allowed', () => {
    expect(read(text)).toMatchObject([{ kind: 'build-push', job: '', step: 1, line: 11 }]);
    const changed = changeWorkflow(text, [
      { build: read(text)[0] as never, action: 'org/cache-prewarm/build@v1', add: {}, needsPackages: true },
    ]);
    expect(changed.remarks).toEqual([
      'line 11: jobs that use this action need `packages: write` for the layers.',
    ]);
    expect(parse(changed.text).runs.steps).toEqual([
      { shell: 'bash', run: 'echo hello' },
      {
        id: 'build',
        uses: 'org/cache-prewarm/build@v1',
        with: { context: '.', push: true, tags: '${{ inputs.tags }}' },
      },
    ]);
  });
});

test.each([
  ['depot', 'depot/build-push-action@v1', 'project: abc'],
  ['WarpBuilds', 'WarpBuilds/build-push-action@v6', 'profile-name: big'],
])('the same action of %s becomes ours, without what only its builder knows', (name, action, input) => {
  const { text, remarks, faults } = change(
    job(
      `      - uses: ${action}\n        with:\n          ${input}\n          push: true\n          tags: ghcr.io/acme/shop\n          save: true\n`,
    ),
  );
  expect(parse(text).jobs.build.steps[1]).toEqual({
    uses: 'org/cache-prewarm/build@v1',
    with: { push: true, tags: 'ghcr.io/acme/shop' },
  });
  expect(remarks).toEqual([`line 8: this step used a builder of ${name}, and now uses the runner's.`]);
  expect(faults).toEqual([]);
});

test.each([
  ['ubuntu-latest', 'linux/amd64', undefined],
  ['ubuntu-24.04-arm', 'linux/arm64', undefined],
  ['${{ matrix.os }}', 'linux/arm64', undefined],
  ['ubuntu-latest', '${{ inputs.platforms }}', undefined],
  ['warp-ubuntu-latest-x64-8x', 'linux/amd64,linux/arm64', 'linux/arm64'],
  ['ubuntu-24.04-arm', 'linux/amd64, linux/arm64, linux/arm/v7', 'linux/amd64, linux/arm/v7'],
  ['${{ matrix.os }}', 'linux/amd64,linux/arm64', 'the platforms that are not its own'],
])('on %s, a step that leaves the builder of others for %s emulates %s', (runner, platforms, others) => {
  const qemu = '      - uses: docker/setup-qemu-action@v3\n';
  const step = `      - uses: depot/build-push-action@v1\n        with:\n          platforms: ${platforms}\n`;
  const remarksOf = (steps: string) => change(job(steps).replace('ubuntu-24.04', runner)).remarks.join();
  const slow = `. It emulates ${others}, which is slow where steps compile`;
  const needs = ', and needs docker/setup-qemu-action before this step';
  const ways = '. docs/guide/platforms.md has other ways.';
  const own = "this step used a builder of depot, and now uses the runner's";
  expect(remarksOf(step)).toContain(`${own}${others === undefined ? '.' : `${slow}${needs}${ways}`}`);
  expect(remarksOf(qemu + step)).toContain(`${own}${others === undefined ? '.' : `${slow}${ways}`}`);
});

test('of build arguments, those that are known are, whatever the others are', () => {
  const steps = [
    '      - uses: docker/build-push-action@v7',
    '        with:',
    '          build-args: |',
    '            BASE=debian:${{ env.TAG }}',
    '            ${{ matrix.args }}',
    '',
  ].join('\n');
  const matrix = '    strategy:\n      matrix:\n        include:\n          - args: VARIANT=slim\n';
  expect(read(job(steps, matrix))[0]?.variants).toEqual([
    { 'build-args': 'BASE=debian:${{ env.TAG }}\nVARIANT=slim\n' },
  ]);
});

test('the image of tags may be what the matrix or a call names', () => {
  const step = (tags: string): string =>
    job(
      `      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ${tags}\n`,
    );
  expect(read(step('${{ inputs.image }}:latest'))[0]?.image).toBe('${{ inputs.image }}');
  expect(read(step('${{ matrix.image }}:${{ github.sha }}'))[0]?.image).toBe('${{ matrix.image }}');
  expect(read(step('${{ inputs.tags }}'))[0]?.image).toBeUndefined();
  expect(read(step('${{ steps.a.outputs.image }}:latest'))[0]?.image).toBeUndefined();
});

test('a variable of a step may be made of the one around it with the same name', () => {
  const text = `on: push
env:
  NAME: shop-api
jobs:
  a:
    steps:
      - env:
          NAME: \${{ env.NAME }}-web
        uses: docker/build-push-action@v6
        with:
          push: true
          tags: ghcr.io/acme/\${{ env.NAME }}:1
`;
  expect(read(text)[0]?.image).toBe('ghcr.io/acme/shop-api-web');
});

test('arguments that an action takes from the environment have its values', () => {
  const steps = `      - uses: elgohr/Publish-Docker-Github-Action@v5
        env:
          MODE: slim
        with:
          dockerfile: Dockerfile
          buildargs: MODE,OTHER
`;
  expect(read(job(steps))[0]?.variants).toEqual([
    { file: 'Dockerfile', 'build-args': 'MODE=slim\nOTHER=${{ env.OTHER }}' },
  ]);
});

test('the image of docker/metadata-action may be in the matrix', () => {
  const steps = [
    '      - id: meta',
    '        uses: docker/metadata-action@v5',
    '        with:',
    '          images: ${{ matrix.image }}',
    '      - uses: docker/build-push-action@v7',
    '        with:',
    '          tags: ${{ steps.meta.outputs.tags }}',
    '',
  ].join('\n');
  expect(read(job(steps))[0]?.image).toBe('${{ matrix.image }}');
  expect(read(job(steps.replace('${{ matrix.image }}', 'shop')))[0]?.image).toBeUndefined();
});

test.each([
  ['of docker/metadata-action', 'tags: ${{ steps.meta.outputs.tags }}', 'acme/shop', 'acme/shop'],
  ['of a tag', 'tags: ${{ env.IMAGE }}:1', 'ghcr.io/acme/shop', 'ghcr.io/acme/shop'],
  ['of a tag, which is in it', 'tags: ${{ env.IMAGE }}', 'ghcr.io/acme/shop:1', 'ghcr.io/acme/shop'],
  ['of a part with the tag', 'tags: ghcr.io/${{ env.IMAGE }}', 'acme/shop:latest', 'ghcr.io/acme/shop'],
  ['without a registry', 'tags: ${{ env.IMAGE }}:1', 'shop', undefined],
])('the image may be all in one variable: %s', (_name, tags, value, image) => {
  const text = `on: push
env:
  IMAGE: ${value}
jobs:
  a:
    steps:
      - id: meta
        uses: docker/metadata-action@v5
        with:
          images: \${{ env.IMAGE }}
      - uses: docker/build-push-action@v6
        with:
          push: true
          ${tags}
`;
  expect(read(text)[0]?.image).toBe(image);
});

test.each<[string, readonly string[], true | undefined]>([
  ['in the same script', ['docker build -t o/a:1 .\ndocker push o/a:1'], true],
  ['on the same line', ['docker build -t "$IMAGE" . && docker push "$IMAGE"'], true],
  ['in a later step', ['docker build -t o/a:$TAG .', 'docker image push --all-tags o/a'], true],
  ['under another name', ['docker build -t app .', 'docker tag app o/a\ndocker push o/a'], true],
  ['by compose', ['docker compose build web', 'docker compose push web'], true],
  ['before it', ['docker push o/a:1', 'docker build -t o/a:1 .'], undefined],
  ['of another image', ['docker build -t test:1 .\ndocker push o/a:1'], undefined],
  ['in a comment', ['docker build -t o/a:1 .\n# docker push o/a:1'], undefined],
])('a script that pushes what it built is seen: %s', (_name, scripts, pushed) => {
  const steps = scripts.map((run) => ({ run }));
  const found = readWorkflowBuilds(
    JSON.stringify({ on: 'push', jobs: { a: { 'runs-on': 'ubuntu-latest', steps } } }),
    { repository: 'o/a' },
  );
  expect(found.map(({ isPushedLater }) => isPushedLater)).toEqual([pushed]);
});

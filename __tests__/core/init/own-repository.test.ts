import { describe, expect, test } from '@jest/globals';
import { combinationNames, ownRepositories } from '../../../src/core/init/own-repository.ts';

type Step = Parameters<typeof ownRepositories>[0][number];

const step = (dockerfiles: readonly string[], more: Partial<Step> = {}): Step => ({
  repository: 'acme/shop',
  written: dockerfiles.map((dockerfile) => ({ dockerfile, target: undefined })),
  inputs: {},
  variants: dockerfiles.map((file) => ({ file })),
  matrices: [{}],
  ...more,
});

test('builds of one Dockerfile share a repository', () => {
  expect(ownRepositories([step(['Dockerfile']), step(['Dockerfile'])])).toEqual(['acme/shop', 'acme/shop']);
});

test('another Dockerfile or target with the same repository gets its own, whatever their order', () => {
  const target = { written: [{ dockerfile: 'Dockerfile', target: 'worker' }] };
  expect(
    ownRepositories([step(['Dockerfile.alpine-edge']), step(['Dockerfile']), step(['Dockerfile'], target)]),
  ).toEqual(['acme/shop-alpine-edge', 'acme/shop', 'acme/shop-worker']);
});

test('two Dockerfiles of two targets each are called by what tells them apart', () => {
  const build = (dockerfile: string, target: string) =>
    step([], { written: [{ dockerfile: `docker/${dockerfile}.Dockerfile`, target }] });
  expect(
    ownRepositories([
      build('alpine', 'shop-plus'),
      build('alpine', 'shop'),
      build('default', 'shop-plus'),
      build('default', 'shop'),
    ]),
  ).toEqual(['acme/shop-alpine-plus', 'acme/shop-alpine', 'acme/shop-plus', 'acme/shop']);
});

test('what nobody pushes anywhere has its own word, where another image is built', () => {
  const grafana = step(['grafana/Dockerfile'], { isDefault: true });
  const hidden = step(['Dockerfile'], { repository: '${{ env.IMAGE }}' });
  expect(ownRepositories([hidden, grafana])).toEqual(['${{ env.IMAGE }}', 'acme/shop-grafana']);
  expect(ownRepositories([grafana])).toEqual(['acme/shop']);
  const pushed = step(['grafana/Dockerfile'], { repository: 'acme/grafana' });
  expect(ownRepositories([hidden, pushed])).toEqual(['${{ env.IMAGE }}', 'acme/grafana']);
});

test('the images of a matrix are told apart by what tells their Dockerfiles apart', () => {
  const files = ['docker/Dockerfile', 'docker/Dockerfile.web'];
  expect(ownRepositories([step(files, { inputs: { file: '${{ matrix.file }}' } })])).toEqual([
    `\${{ fromJSON('{"docker/Dockerfile":"acme/shop","docker/Dockerfile.web":"acme/shop-web"}')[matrix.file] }}`,
  ]);
});

test('the images of a matrix are told apart by a condition', () => {
  const files = ['Dockerfile', 'Dockerfile.debian'];
  const condition = "matrix.os == 'debian' && '.debian' || ''";
  const matrices = [{ os: 'alpine' }, { os: 'debian' }];
  expect(
    ownRepositories([step(files, { inputs: { file: `Dockerfile\${{ ${condition} }}` }, matrices })]),
  ).toEqual([
    `\${{ fromJSON('{"Dockerfile":"acme/shop","Dockerfile.debian":"acme/shop-debian"}')[format('Dockerfile{0}', ${condition})] }}`,
  ]);
  expect(
    ownRepositories([step(files, { inputs: { file: '${{ github.x && matrix.os }}' }, matrices })]),
  ).toEqual([undefined]);
});

test('the images of a matrix are told apart by a path of parts', () => {
  const files = ["a's/{x}/Dockerfile", "b's/{x}/Dockerfile"];
  const inputs = { file: "${{ matrix.dir }}'s/{${{ matrix.name }}}/Dockerfile" };
  const matrices = [{ dir: 'a', name: 'x' }];
  expect(ownRepositories([step(files, { inputs, matrices })])).toEqual([
    `\${{ fromJSON('{"a''s/{x}/Dockerfile":"acme/shop-x","b''s/{x}/Dockerfile":"acme/shop-2"}')[format('{0}''s/{{{1}}}/Dockerfile', matrix.dir, matrix.name)] }}`,
  ]);
});

test('a matrix that builds what only a run knows cannot be told apart', () => {
  const files = ['a/Dockerfile', 'b/Dockerfile'];
  expect(ownRepositories([step(files, { inputs: { file: '${{ env.DIR }}/Dockerfile' } })])).toEqual([
    undefined,
  ]);
});

test('the repository by its own name is that of the Dockerfile that is known', () => {
  const hidden = step([], { inputs: { file: '${{ env.FILE }}' } });
  expect(ownRepositories([hidden, step(['Dockerfile'])])).toEqual(['acme/shop-2', 'acme/shop']);
});

describe('a matrix that gives one Dockerfile other platforms or arguments', () => {
  const of = (
    inputs: Readonly<Record<string, string>>,
    matrices: Step['matrices'],
    repository = 'acme/shop',
  ) => ownRepositories([step(['Dockerfile'], { inputs, matrices, repository })]);

  test('keeps the layers of each by a word of the matrix', () => {
    const platforms = { platforms: 'linux/${{ matrix.arch }}' };
    expect(of(platforms, [{ arch: 'amd64' }, { arch: 'arm64' }])).toEqual(['acme/shop-${{ matrix.arch }}']);
    const argument = {
      'build-args': "${{ endsWith(matrix.flavor, 'a') && 'A=1' || '' }}\nV=${{ matrix.version }}",
    };
    const matrices = ['3.12', '3.13'].flatMap((version) => ['', '-a'].map((flavor) => ({ version, flavor })));
    expect(of(argument, matrices)).toEqual([
      `acme/shop\${{ fromJSON('{"":"","-a":"-a"}')[matrix.flavor] }}-\${{ matrix.version }}`,
    ]);
  });

  test('takes another word that says the same, and each only once', () => {
    const inputs = { platforms: '${{ matrix.platform }}', 'build-args': '${{ matrix.args }}' };
    const matrices = [
      { platform: 'linux/amd64', args: 'A=1\nB=2', id: 'amd64' },
      { platform: 'linux/arm64', args: 'A=2', id: 'arm64' },
    ];
    expect(of(inputs, matrices)).toEqual(['acme/shop-${{ matrix.id }}']);
    const bare = [{ platform: 'linux/amd64' }, { platform: 'linux/arm64' }];
    expect(of({ platforms: '${{ matrix.platform }}' }, bare)).toEqual([
      `acme/shop\${{ fromJSON('{"linux/amd64":"-linux-amd64","linux/arm64":"-linux-arm64"}')[matrix.platform] }}`,
    ]);
  });

  test('says nothing twice: one value, or what the name already tells', () => {
    const inputs = { platforms: '${{ matrix.platforms }}', 'build-args': 'E=${{ matrix.edition }}' };
    expect(of(inputs, [{ platforms: 'linux/amd64', edition: 'one' }])).toEqual(['acme/shop']);
    const matrices = [
      { platforms: 'linux/amd64', edition: 'one', image: 'acme/one' },
      { platforms: 'linux/amd64', edition: 'two', image: 'acme/two' },
    ];
    expect(of(inputs, matrices, '${{ matrix.image }}')).toEqual(['${{ matrix.image }}']);
  });

  test('cannot be told apart where the matrix is not written out', () => {
    expect(of({ platforms: '${{ matrix.platform }}' }, [{}])).toEqual([undefined]);
    expect(of({ platforms: '${{ matrix.p }}' }, [{ p: 'a/b' }, { p: 'a:b' }])).toEqual([undefined]);
  });
});

test('nothing is said where no repository is known', () => {
  const nowhere = { repository: '' };
  expect(ownRepositories([step(['Dockerfile'], nowhere), step(['Dockerfile.b'], nowhere)])).toEqual(['', '']);
});

test('a repository that differs for each combination is left as it is', () => {
  const files = ['a/Dockerfile', 'b/Dockerfile'];
  const repository = 'acme/${{ matrix.component }}';
  expect(ownRepositories([step(files, { repository })])).toEqual([repository]);
});

test('targets are told apart, though the Dockerfile is hidden', () => {
  const hidden = (target: string) =>
    step([], { inputs: { file: '${{ matrix.dockerfile }}', target }, matrices: [{ dockerfile: 'a' }] });
  expect(ownRepositories([hidden('http'), hidden('grpc')])).toEqual(['acme/shop-http', 'acme/shop-grpc']);
  // What only a run knows may be another one in each job.
  expect(ownRepositories([{ ...hidden('http'), matrices: [{}] }])).toEqual([undefined]);
});

test('the matrix is looked for in variables, too, where it hides the Dockerfile', () => {
  const hidden = step([], {
    inputs: { file: '${{ env.FILE }}' },
    expanded: { file: "docker/${{ contains(matrix.image, 'x') && 'x' || 'y' }}" },
    matrices: [{ image: 'acme/x' }, { image: 'acme/y' }],
  });
  expect(ownRepositories([hidden])).toEqual([
    `acme/shop\${{ fromJSON('{"acme/x":"-acme-x","acme/y":"-acme-y"}')[matrix.image] }}`,
  ]);
});

describe('two steps that build one Dockerfile', () => {
  const one = (more: Partial<Step['written'][number]>, rest: Partial<Step> = {}) =>
    step([], { written: [{ dockerfile: 'Dockerfile', target: undefined, ...more }], ...rest });
  const args = (value: string) => one({ buildArgs: { CUDA: value, SAME: '1' } });

  test('with other arguments keep their layers apart, by their values', () => {
    expect(ownRepositories([args('12.4'), args('11.7')])).toEqual([
      'acme/shop-cuda-12-4',
      'acme/shop-cuda-11-7',
    ]);
    expect(ownRepositories([one({ buildArgs: { WITH_DOCS: 'true' } }), one({})])).toEqual([
      'acme/shop-with-docs-true',
      'acme/shop',
    ]);
  });

  test('and one of a matrix: what that gives, only its own expression tells', () => {
    const build = (value: string) => ({
      dockerfile: 'Dockerfile',
      target: undefined,
      buildArgs: { CUDA: value },
    });
    const matrix = step([], {
      written: [build('11'), build('12')],
      inputs: { 'build-args': '${{ matrix.args }}' },
      matrices: [{ args: 'CUDA=11' }, { args: 'CUDA=12' }],
    });
    expect(ownRepositories([matrix, args('13')])).toEqual([
      `acme/shop\${{ fromJSON('{"CUDA=11":"-cuda-11","CUDA=12":"-cuda-12"}')[matrix.args] }}`,
      'acme/shop-same-1',
    ]);
  });

  test('share them where a run, or each run, decides about the argument', () => {
    const open = one(
      { buildArgs: { CUDA: `\${{ env.A }}`, SAME: '1' } },
      { inputs: { 'build-args': `CUDA=\${{ env.A }}` } },
    );
    expect(ownRepositories([open, args('11.7')])).toEqual(['acme/shop', 'acme/shop']);
    const commit = (value: string) => one({ buildArgs: { GIT_SHA: value } });
    expect(ownRepositories([commit('1'), commit('2')])).toEqual(['acme/shop', 'acme/shop']);
  });

  test('on other platforms, or on runners of others, keep them apart', () => {
    const arm = { runsOn: '"ubuntu-24.04-arm"' };
    expect(
      ownRepositories([
        one({ platforms: ['linux/amd64'] }),
        one({ platforms: ['linux/arm64'] }),
        one({}, arm),
      ]),
    ).toEqual(['acme/shop-amd64', 'acme/shop-arm64', 'acme/shop-arm64']);
    const all = one({ platforms: ['linux/amd64', 'linux/arm64'] });
    expect(ownRepositories([all, one({})])).toEqual(['acme/shop', 'acme/shop']);
  });
});

test('the runners of a matrix tell layers apart where they are of other platforms', () => {
  const on = (...arch: readonly string[]) =>
    ownRepositories([
      step(['Dockerfile'], {
        runsOn: `"\${{ matrix.arch == 'arm64' && 'ubuntu-24.04-arm' || 'ubuntu-24.04' }}"`,
        matrices: arch.map((name) => ({ arch: name })),
      }),
    ]);
  expect(on('amd64', 'arm64')).toEqual(['acme/shop-${{ matrix.arch }}']);
  expect(on('ubuntu-22.04', 'ubuntu-24.04')).toEqual(['acme/shop']);
});

describe('an action whose calls say what it builds', () => {
  const file = '${{ inputs.file }}';
  const called = step(['api/Dockerfile', 'web/Dockerfile'], {
    inputs: { file },
    matrices: [{ 'inputs.file': 'api/Dockerfile' }, { 'inputs.file': 'web/Dockerfile' }],
  });

  test('its images are told apart by the input', () => {
    expect(ownRepositories([called])).toEqual([
      '${{ fromJSON(\'{"api/Dockerfile":"acme/shop-api","web/Dockerfile":"acme/shop-web"}\')[inputs.file] }}',
    ]);
  });

  test('a repository that the call names is left as it is', () => {
    const repository = 'ghcr.io/acme/${{ inputs.name }}';
    expect(ownRepositories([{ ...called, repository }])).toEqual([repository]);
  });

  test('one that calls give different Dockerfiles alike gets a place for each', () => {
    const matrices = [
      { 'inputs.name': 'shop', 'inputs.file': './Dockerfile', 'inputs.dir': '.' },
      { 'inputs.name': 'shop', 'inputs.file': './Dockerfile.test', 'inputs.dir': '.' },
      { 'inputs.name': 'db', 'inputs.file': '', 'inputs.dir': 'db' },
    ];
    const one = step(['Dockerfile', 'Dockerfile.test', 'db/Dockerfile'], {
      ...{ repository: 'ghcr.io/acme/${{ inputs.name }}', matrices },
      inputs: { file: '${{ inputs.file }}', context: '${{ inputs.dir }}' },
    });
    const [repository = ''] = ownRepositories([one]);
    expect(combinationNames(repository, matrices)).toEqual([
      'ghcr.io/acme/shop-dockerfile',
      'ghcr.io/acme/shop-dockerfile-test',
      'ghcr.io/acme/db',
    ]);
    const own = matrices.map((matrix, index) => ({ ...matrix, 'inputs.name': `shop${index}` }));
    expect(ownRepositories([{ ...one, matrices: own }])).toEqual([one.repository]);
  });

  test('what no call tells cannot be told apart, and an argument that a person gives need not be', () => {
    expect(ownRepositories([step([], { inputs: { file } })])).toEqual([undefined]);
    const versioned = step(['Dockerfile'], { inputs: { 'build-args': 'VERSION=${{ inputs.version }}' } });
    expect(ownRepositories([versioned])).toEqual(['acme/shop']);
  });
});

test('a repository for each combination is what the expression is worth there', () => {
  const matrices = [{ a: '' }, { a: "it's x" }];
  const build = step(['Dockerfile'], {
    ...{ inputs: { 'build-args': 'A=${{ matrix.a }}' }, variants: matrices, matrices },
  });
  const [repository = ''] = ownRepositories([build]);
  expect(combinationNames(repository, matrices)).toEqual(['acme/shop', 'acme/shop-it-s-x']);
  expect(combinationNames('acme/${{ matrix.a }}-${{ vars.B }}', [{ a: '1' }])).toEqual([undefined]);
});

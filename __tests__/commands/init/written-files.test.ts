import { describe, expect, test } from '@jest/globals';
import { isOurs, ownText, placeFile, usualWorkflows } from '../../../src/commands/init/written-files.ts';

const layer = { name: 'deps', target: 'app@deps' };
const usual = (around: { compose?: boolean; layers?: number; images?: number; bake?: boolean }, found = {}) =>
  usualWorkflows(
    {
      found: { workflows: [], ...found },
      named: Array.from({ length: around.images ?? 1 }, () => ({
        layers: Array.from({ length: around.layers ?? 1 }, () => layer),
      })),
      repository: { paths: ['Dockerfile'] },
    } as never,
    around.compose ? ({} as never) : undefined,
    around.bake ? ({} as never) : undefined,
  );

describe('the workflows that are written', () => {
  test.each([
    ['build and prewarm', {}, 'prewarm,ci'],
    ['prewarm nothing where there is no layer', { layers: 0 }, 'ci'],
    ['deploy what compose runs', { compose: true }, 'prewarm,ci,deploy,rollback'],
    ['deploy one of several images by none', { compose: true, images: 2 }, 'prewarm,ci'],
    [
      'deploy several that one file names',
      { compose: true, images: 2, bake: true },
      'prewarm,ci,deploy,rollback',
    ],
  ])('%s', (_name, around, expected) => {
    expect(usual(around)).toBe(expected);
  });

  test('are none beside a workflow of the repository that builds on layers already', () => {
    const ours = (path: string) => ({ workflows: [{ path, builds: [{ kind: 'ours' }] }] });
    expect(usual({}, ours('.github/workflows/images.yml'))).toBe('');
    expect(usual({}, ours('.github/workflows/ci.yml'))).toBe('prewarm,ci');
  });
});

test('none is written beside a step that pushes and stays as it is', () => {
  const found = (
    inputs: Readonly<Record<string, string>>,
    dockerfile = 'Dockerfile',
    over: Readonly<Record<string, unknown>> = {},
    name = 'docker',
  ) => ({
    workflows: [
      {
        path: `.github/workflows/${name}.yml`,
        builds: [{ kind: 'build-push', inputs, written: [{ dockerfile }], ...over }],
      },
    ],
  });
  const push = "${{ github.event_name == 'push' }}";
  expect(usual({}, found({ push }))).toBe('');
  expect(usual({}, found({ outputs: 'type=image,push-by-digest=true,push=true' }))).toBe('');
  expect(usual({}, found({ push }, 'other/Dockerfile'))).toBe('prewarm,ci');
  expect(usual({}, found({ push: 'false', load: 'true' }))).toBe('prewarm,ci');
  const script = { kind: 'command', isPushedLater: true };
  expect(usual({}, found({}, 'Dockerfile', script))).toBe('');
  expect(usual({}, found({}, 'Dockerfile', script, 'ci'))).toBe('');
});

test('a workflow whose name ends otherwise has the same name', async () => {
  const notices: string[] = [];
  const repository = { paths: ['.github/workflows/ci.yaml'], read: async () => undefined };
  const place = (force: boolean) =>
    placeFile(repository as never, 'ci', 'name: ci\n', { force }, {
      notice: (text: string) => notices.push(text),
    } as never);
  expect((await place(false)).path).toBe('.github/workflows/cache-ci.yml');
  expect(notices).toEqual([
    '.github/workflows/ci.yaml is another workflow, so this one is called .github/workflows/cache-ci.yml.',
  ]);
  expect((await place(true)).path).toBe('.github/workflows/ci.yml');
});

test('a file of ours is known by its name, also where that was taken', () => {
  const names = ['ci', 'cache-ci', 'images'].map((name) => `.github/workflows/${name}.yml`);
  expect(names.map(isOurs)).toEqual([true, true, false]);
});

test('what an example says to those who copy it is not in the file, nor a deployment that there is not', () => {
  const text =
    '# Builds every push and pull request on the warm layers, and deploys pushes.\n# Copy this file to .github/workflows/ in your repository.\nname: ci\n';
  expect(ownText(text, undefined)).toBe(
    '# Builds every push and pull request on the warm layers.\nname: ci\n',
  );
  expect(ownText(text, {} as never)).toBe(
    '# Builds every push and pull request on the warm layers, and deploys pushes.\nname: ci\n',
  );
});

import { describe, expect, test } from '@jest/globals';
import { printBake } from '../../../src/adapters/docker/bake-print.ts';
import { remedyOf } from '../../../src/core/error.ts';
import { type FakeAnswer, fakeCommands } from '../../support/fake-commands.ts';

const request = { files: ['a.hcl', 'b.yaml'], targets: [], overrides: [], variables: {} };

/** What is printed where buildx answers so, and how it was asked. */
async function print(answer: FakeAnswer, env: Readonly<Record<string, string>> = {}, variables = {}) {
  const commands = fakeCommands({ 'docker buildx bake*': answer });
  const printed = await printBake({ ...request, variables }, { cwd: '/checkout', env, commands });
  return { printed, line: commands.lines[0], options: commands.options[0] };
}

describe('what bake prints', () => {
  test('is read in the folder of the run', async () => {
    const { printed, options } = await print('{"target":{}}');
    expect(printed).toEqual({ target: {} });
    expect(options?.cwd).toBe('/checkout');
  });

  test('may depend on the environment, but not on what the runner keeps there', async () => {
    const own = { TAG: 'v1', MY_INPUT_A: 'x', DOCKER_CONFIG: '/docker' };
    const { options } = await print('{}', {
      ...own,
      'INPUT_GITHUB-TOKEN': 'hush',
      ACTIONS_RUNTIME_TOKEN: 'hush',
    });
    expect(options?.env).toEqual(own);
  });

  test.each(['1', 'true', 'T'])(
    'is given variables as flags where the environment is not read (%s)',
    async (on) => {
      const { line } = await print('{}', { BUILDX_BAKE_DISABLE_VARS_ENV_LOOKUP: on }, { A: '1' });
      expect(line).toMatch(/ --var A=1$/);
    },
  );

  test.each(['', '0', 'false', '10', 'not true'])('is not where it is read (%s)', async (off) => {
    const { line, options } = await print('{}', { BUILDX_BAKE_DISABLE_VARS_ENV_LOOKUP: off }, { A: '1' });
    expect(line).not.toContain('--var');
    expect(options?.env).toMatchObject({ A: '1' });
  });
});

describe('what cannot be read', () => {
  const failed = (stderr: string, stdout = '') => print({ exitCode: 1, stderr, stdout });

  test.each([
    [
      'a.hcl:1\n---\n 1 | x\n---\nERROR: a.hcl:1,1-2: bad\n  Did you mean ERROR: good?\n',
      'a.hcl:1,1-2: bad Did you mean ERROR: good?',
    ],
    ['  unknown command: docker buildx  \n\nRun docker --help\n', 'unknown command: docker buildx'],
    ['', 'it said nothing'],
  ])('is told in the words of buildx: %j', async (stderr, words) => {
    await expect(failed(stderr)).rejects.toThrow(`buildx cannot read a.hcl, b.yaml: ${words}`);
  });

  test('is a docker that is not there, or that prints something else', async () => {
    const missing = await print(new Error('ENOENT')).catch((error: unknown) => error);
    expect(missing).toMatchObject({ message: 'expected the program "docker" in PATH, found none' });
    expect(remedyOf(missing)).toMatch(/^Install docker and docker-buildx-plugin/);
    const other = await print('hello').catch((error: unknown) => error);
    expect(other).toMatchObject({
      message: 'expected JSON of "docker buildx bake --print" for a.hcl, b.yaml, got something else',
    });
    expect(remedyOf(other)).toMatch(/^Install docker/);
  });
});

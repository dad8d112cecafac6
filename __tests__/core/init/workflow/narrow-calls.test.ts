import { expect, test } from '@jest/globals';
import { narrowCalls } from '../../../../src/core/init/workflow/narrow-calls.ts';

const build = '.github/workflows/build.yml';
const caller = (permissions: string, job = '', uses = `./${build}`) => ({
  path: '.github/workflows/deploy.yml',
  text: `on: push\n${permissions}jobs:\n  build:\n${job}    uses: ${uses}\n`,
});

test.each([
  [
    'the workflow allows less',
    caller('permissions:\n  contents: read\n'),
    ['.github/workflows/deploy.yml, line 6'],
  ],
  ['nothing is allowed', caller('permissions: {}\n'), ['.github/workflows/deploy.yml, line 5']],
  [
    'the job allows less',
    caller('', '    permissions: {packages: read}\n'),
    ['.github/workflows/deploy.yml, line 5'],
  ],
  ['reading is allowed', caller('permissions: read-all\n'), ['.github/workflows/deploy.yml, line 5']],
  ['the job allows it', caller('permissions: {}\n', '    permissions: {packages: write}\n'), []],
  ['all is allowed', caller('permissions: write-all\n'), []],
  ['nothing is said', caller(''), []],
  ['another workflow is called', caller('permissions: {}\n', '', './.github/workflows/other-build.yml'), []],
])('a call: %s', (_name, one, expected) => {
  expect(narrowCalls(build, [one])).toEqual(expected);
});

test('a call that says nothing has what its own caller allows', () => {
  const middle = { ...caller(''), path: '.github/workflows/all.yml' };
  const outer = caller('permissions: {}\n', '', 'acme/shop/.github/workflows/all.yml@main');
  expect(narrowCalls(build, [middle, outer])).toEqual(['.github/workflows/deploy.yml, line 5']);
});

test('workflows that call each other end', () => {
  expect(narrowCalls(build, [{ ...caller(''), path: build }])).toEqual([]);
});

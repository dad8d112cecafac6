import { expect, test } from '@jest/globals';
import { stepBuild } from '../../../../src/core/init/workflow/step-build.ts';

test.each([
  [{}, 'Dockerfile', '.'],
  [{ context: 'web' }, 'web/Dockerfile', 'web'],
  [{ context: './web', file: './docker/x.Dockerfile' }, 'docker/x.Dockerfile', 'web'],
  [{ context: '{{defaultContext}}:web' }, 'web/Dockerfile', 'web'],
])('the inputs %j build %s in %s', (inputs, dockerfile, context) => {
  expect(stepBuild(inputs, inputs, undefined, 'x')).toMatchObject({ dockerfile, context });
});

test('an expression that nobody can resolve hides the Dockerfile', () => {
  expect(stepBuild({}, { file: '${{ inputs.file }}' }, undefined, 'x')).toBeUndefined();
  // A matrix can hold expressions itself.
  const hidden = { target: '${{ inputs.stage }}' };
  expect(stepBuild(hidden, hidden, undefined, 'x')).toMatchObject({ target: undefined });
  expect(
    stepBuild({ file: '${{ inputs.file }}' }, { file: '${{ matrix.file }}' }, undefined, 'x'),
  ).toBeUndefined();
  expect(stepBuild({ context: 'https://example.com/a.git' }, {}, undefined, 'x')).toBeUndefined();
});

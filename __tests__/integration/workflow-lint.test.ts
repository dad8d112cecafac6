import { expect, jest, test } from '@jest/globals';
import { lintWorkflows } from '../../scripts/lint-workflows.mjs';

// The programs are downloaded and built the first time.
jest.setTimeout(300_000);

for (const { name, state, text } of await lintWorkflows()) {
  if (state === 'unavailable')
    test.skip(`${name} finds nothing in workflows and actions (${text})`, () => {});
  else test(`${name} finds nothing in workflows and actions`, () => expect(text).toBe(''));
}

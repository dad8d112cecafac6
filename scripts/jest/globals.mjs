// @ts-check
import { ModuleMocker } from 'jest-mock';

/** What `@jest/globals` is when Node itself loads the tests: for each file of tests what jest gave it (see runtime.cjs). */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } =
  /** @type {typeof import('@jest/globals') & Record<string, unknown>} */ (
    Reflect.get(globalThis, 'jestGlobals')
  );

const mocker = new ModuleMocker(globalThis);

export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  /** @param {number} milliseconds */
  setTimeout(milliseconds) {
    Object.assign(globalThis, { [Symbol.for('TEST_TIMEOUT_SYMBOL')]: milliseconds });
  },
};

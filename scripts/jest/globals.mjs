// @ts-check
import { ModuleMocker } from 'jest-mock';

/**
 * What `@jest/globals` is when Node itself loads the tests. Jest gives each file of tests its own; these hand on to those of the
 * file that runs, so that what several files import is loaded once.
 *
 * @typedef {typeof import('@jest/globals') & Record<string, unknown>} Globals
 * @returns {Globals}
 */
const current = () => Reflect.get(globalThis, 'jestGlobals');

/**
 * @template {'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'test'} Name
 * @param {Name} name
 * @returns {Globals[Name]}
 */
function ofCurrentFile(name) {
  return new Proxy(current()[name], {
    apply: (_, self, args) => Reflect.apply(current()[name], self, args),
    get: (_, key) => Reflect.get(current()[name], key),
  });
}

export const afterAll = ofCurrentFile('afterAll');
export const afterEach = ofCurrentFile('afterEach');
export const beforeAll = ofCurrentFile('beforeAll');
export const beforeEach = ofCurrentFile('beforeEach');
export const describe = ofCurrentFile('describe');
export const expect = ofCurrentFile('expect');
export const test = ofCurrentFile('test');

const mocker = new ModuleMocker(globalThis);

export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  /** @param {number} milliseconds */
  setTimeout(milliseconds) {
    Object.assign(globalThis, { [Symbol.for('TEST_TIMEOUT_SYMBOL')]: milliseconds });
  },
};

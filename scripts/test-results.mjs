// @ts-check
import path from 'node:path';

/**
 * What became of one test.
 * @typedef {{readonly name: string, readonly state: 'passed' | 'failed' | 'skipped', readonly durationMs: number}} Test
 */

/**
 * Reads what jest writes with `--json` (https://jestjs.io/docs/cli#--json). A file that could not be loaded is a test
 * that failed.
 *
 * @param {string} json empty when jest wrote none
 * @param {string} root names of files are shown from here
 * @returns {readonly Test[]}
 */
export function readTests(json, root) {
  if (json === '') return [];
  /** @type {{testResults: {name: string, status: string, assertionResults: {ancestorTitles: string[], title: string, status: string, duration?: number | null}[]}[]}} */
  const { testResults } = JSON.parse(json);
  return testResults.flatMap((file) => {
    const tests = file.assertionResults.map(({ ancestorTitles, title, status, duration }) => ({
      name: [...ancestorTitles, title].join(' › '),
      state: stateOf(status),
      durationMs: duration ?? 0,
    }));
    const broken = file.status === 'failed' && !tests.some(({ state }) => state === 'failed');
    return broken
      ? [
          ...tests,
          { name: path.relative(root, file.name), state: /** @type {const} */ ('failed'), durationMs: 0 },
        ]
      : tests;
  });
}

/**
 * @param {string} status in jest's words
 * @returns {Test['state']}
 */
function stateOf(status) {
  if (status === 'passed' || status === 'failed') return status;
  return 'skipped';
}

/**
 * @param {readonly Test[]} tests
 * @returns {{readonly passed: number, readonly failed: number, readonly skipped: number}}
 */
export function countTests(tests) {
  const count = (/** @type {Test['state']} */ state) => tests.filter((test) => test.state === state).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/**
 * @param {readonly Test[]} tests
 * @param {number} limit
 * @returns {readonly Test[]} the slowest first
 */
export function slowestTests(tests, limit) {
  return tests.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, limit);
}

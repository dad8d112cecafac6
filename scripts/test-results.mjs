// @ts-check
import path from 'node:path';

/**
 * What became of one test, and the file that it stands in where jest ran it.
 * @typedef {{
 *   readonly name: string,
 *   readonly state: 'passed' | 'failed' | 'skipped',
 *   readonly durationMs: number,
 *   readonly file?: string,
 * }} Test
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
      file: path.relative(root, file.name),
    }));
    const broken = file.status === 'failed' && !tests.some(({ state }) => state === 'failed');
    const name = path.relative(root, file.name);
    return broken
      ? [...tests, { name, state: /** @type {const} */ ('failed'), durationMs: 0, file: name }]
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

/** More files than these do not fail because the machine was busy. */
const mostFilesAgain = 3;

/**
 * The files that are worth a second run: some tests wait for engines, servers and networks beside others that do.
 *
 * @param {readonly Test[]} tests
 * @returns {readonly string[]} none where too much failed, or something that is no file of tests
 */
export function filesToRunAgain(tests) {
  const failed = tests.filter(({ state }) => state === 'failed');
  const files = new Set(failed.map(({ file }) => file));
  return files.size > mostFilesAgain ? [] : [...files].filter((file) => file !== undefined);
}

/**
 * @param {readonly Test[]} first
 * @param {readonly Test[]} second of the files that were run again
 * @returns {{readonly tests: readonly Test[], readonly unsteady: readonly string[]}} what counts, and the names of the tests
 *   that failed first and passed then
 */
export function mergeRuns(first, second) {
  const key = (/** @type {Test} */ { file, name }) => `${file} ${name}`;
  const later = new Map(second.map((test) => [key(test), test]));
  const unsteady = first.filter(
    (test) => test.state === 'failed' && later.get(key(test))?.state === 'passed',
  );
  return {
    tests: first.map((test) => (unsteady.includes(test) ? { ...test, state: 'passed' } : test)),
    unsteady: unsteady.map(({ name }) => name),
  };
}

/**
 * @param {readonly Test[]} tests
 * @param {number} limit
 * @returns {readonly Test[]} the slowest first
 */
export function slowestTests(tests, limit) {
  return tests.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, limit);
}

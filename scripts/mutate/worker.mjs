// @ts-check
/**
 * Runs tests in its own process, so that a mutant that never ends can be ended: first without a mutant, to see which
 * test runs which code, then with one mutant after another.
 */
import inspector from 'node:inspector';
import { register } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect } from 'expect';
import * as circus from 'jest-circus';
import { ModuleGraph } from './module-graph.mjs';

/**
 * @typedef {import('./mutants.mjs').Mutant} Mutant
 * @typedef {{readonly file: string, readonly index: number, readonly durationMs: number}} TestPlace
 * @typedef {{readonly root: string, readonly folders: readonly string[]}} Settings
 * @typedef {{readonly survey: readonly Mutant[], readonly tests: readonly string[]}
 *   | {readonly mutant: Mutant, readonly tests: readonly TestPlace[]}} Order
 */

// For a package that imports JSON as bundlers do.
register(new URL('../jest/hooks.mjs', import.meta.url).href);

const { root, folders } = /** @type {Settings} */ (JSON.parse(process.argv[2] ?? ''));
const jest = {
  setTimeout: (/** @type {number} */ milliseconds) => {
    circus.getState().testTimeout = milliseconds;
  },
};
const graph = new ModuleGraph(root, folders, {
  '@jest/globals': { ...circus, expect, jest },
});
/** What goes wrong beside a test. */
let stray = 0;
process.on('unhandledRejection', () => stray++).on('uncaughtException', () => stray++);

// Nobody waits for the answer any more.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', async (/** @type {Order} */ order) => {
  process.send?.(
    'survey' in order ? await survey(order.survey, order.tests) : await tryMutant(order.mutant, order.tests),
  );
});

/**
 * @param {string} file of tests
 * @param {{file: string, code: string}} changed
 * @param {{onStart: (test: any, index: number) => void, onDone: (test: any, index: number) => void}} watch
 * @returns {Promise<readonly string[]>} names of the tests that failed
 */
async function runFile(file, changed, { onStart, onDone }) {
  circus.resetState();
  const strayBefore = stray;
  /** @type {string[]} */
  const failed = [];
  let index = -1;
  const handler = (/** @type {any} */ event) => {
    if (event.name === 'test_start') onStart(event.test, ++index);
    if (event.name === 'test_done') {
      if (event.test.errors.length > 0) failed.push(event.test.name);
      onDone(event.test, index);
    }
  };
  circus.addEventHandler(handler);
  try {
    await graph.load(file, changed);
    const { unhandledErrors } = await circus.run();
    return [...failed, ...unhandledErrors.map(String), ...Array(stray - strayBefore).fill('unhandled')];
  } finally {
    circus.removeEventHandler(handler);
  }
}

/**
 * Which tests run which mutant's code. What runs while modules are loaded counts for all tests of the file, also where one of them
 * loads it: it is loaded once for all files.
 *
 * @param {readonly Mutant[]} mutants
 * @param {readonly string[]} files of tests
 * @returns {Promise<{places: readonly (readonly TestPlace[])[], failed: readonly string[]}>} for each mutant its tests, and the
 *   files of tests that fail without any
 */
async function survey(mutants, files) {
  const session = new inspector.Session();
  session.connect();
  const places = mutants.map(() => /** @type {TestPlace[]} */ ([]));
  const mutantsOf = groupByFile(mutants);
  const isStatic = new Set();
  const failed = [];
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const covered = () => {
    const { found, loaded } = takeCovered(session, mutants, mutantsOf);
    for (const mutant of loaded) isStatic.add(mutant);
    return found;
  };
  for (const file of files) {
    /** @type {Set<number>} */
    let always = new Set();
    let since = 0;
    /** @type {TestPlace[]} */
    const tests = [];
    const names = await runFile(
      file,
      { file, code: graph.code(file) },
      {
        onStart(_test, index) {
          if (index === 0) {
            always = covered();
            for (const mutant of always) isStatic.add(mutant);
          }
          since = processorMs();
        },
        onDone(_test, index) {
          const place = { file, index, durationMs: processorMs() - since };
          tests.push(place);
          for (const mutant of covered()) if (!always.has(mutant)) places[mutant]?.push(place);
        },
      },
    ).catch((error) => [String(error)]);
    if (names.length > 0) failed.push(file);
    for (const [mutant, { file: source }] of mutants.entries()) {
      if (isStatic.has(mutant) && graph.dependents(source).has(file)) {
        places[mutant]?.push(...tests.filter((test) => !places[mutant]?.includes(test)));
      }
    }
  }
  session.disconnect();
  return { places, failed };
}

/** Time of the processor, which does not depend on what else the machine does. @returns {number} */
function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {readonly Mutant[]} mutants @returns {ReadonlyMap<string, readonly number[]>} */
function groupByFile(mutants) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const [index, { file }] of mutants.entries()) groups.set(file, [...(groups.get(file) ?? []), index]);
  return groups;
}

/**
 * @param {inspector.Session} session
 * @param {readonly Mutant[]} mutants
 * @param {ReadonlyMap<string, readonly number[]>} mutantsOf
 * @returns {{found: Set<number>, loaded: Set<number>}} mutants whose code ran since the last call, and which of them run when
 *   their module is loaded
 * @see https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#method-takePreciseCoverage
 */
function takeCovered(session, mutants, mutantsOf) {
  /** @type {Set<number>} */
  const found = new Set();
  /** @type {Set<number>} */
  const loaded = new Set();
  // Within a process, a session answers at once.
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { url, functions } of result) {
      const wanted = url.startsWith('file:') ? (mutantsOf.get(fileURLToPath(url)) ?? []) : [];
      const ranges = wanted.length === 0 ? [] : functions.flatMap((each) => each.ranges);
      if (!ranges.some(({ count }) => count > 0)) continue;
      // Ranges are nested: the smallest around a place tells.
      ranges.sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
      const placeOf = (/** @type {number} */ index) => mutants[index]?.start ?? 0;
      const run = wanted.filter((index) => hasRun(placeOf(index), ranges));
      for (const index of run) found.add(index);
      for (const index of run.filter((mutant) => isOutside(placeOf(mutant), functions))) loaded.add(index);
    }
  });
  return { found, loaded };
}

/**
 * @param {number} place
 * @param {readonly inspector.Profiler.FunctionCoverage[]} functions the module is one that begins at 0
 */
function isOutside(place, functions) {
  return functions.every(({ ranges: [body] }) => !body || body.startOffset === 0 || !isWithin(place, body));
}

/** @param {number} place @param {inspector.Profiler.CoverageRange} range */
function isWithin(place, range) {
  return range.startOffset <= place && place < range.endOffset;
}

/**
 * @param {number} place
 * @param {readonly inspector.Profiler.CoverageRange[]} ranges the smallest first
 * @returns {boolean}
 */
function hasRun(place, ranges) {
  const around = ranges.find((range) => isWithin(place, range));
  return around !== undefined && around.count > 0;
}

/**
 * @param {Mutant} mutant
 * @param {readonly TestPlace[]} tests
 * @returns {Promise<{result: 'killed' | 'survived' | 'invalid', by?: string}>}
 */
async function tryMutant({ file, start, end, to }, tests) {
  const code = graph.code(file);
  const changed = { file, code: `${code.slice(0, start)}${to}${code.slice(end)}` };
  for (const testFile of new Set(tests.map((test) => test.file))) {
    const wanted = new Set(tests.filter((test) => test.file === testFile).map(({ index }) => index));
    let isOver = false;
    try {
      const [by] = await runFile(testFile, changed, {
        onStart(test, index) {
          if (isOver || !wanted.has(index)) test.mode = 'skip';
        },
        onDone(test) {
          isOver ||= test.errors.length > 0;
        },
      });
      if (by !== undefined) return { result: 'killed', by };
    } catch (error) {
      return error instanceof SyntaxError && String(error.stack).split('\n', 1)[0]?.includes(file)
        ? { result: 'invalid' }
        : { result: 'killed', by: String(error) };
    }
  }
  return { result: 'survived' };
}

#!/usr/bin/env node
// @ts-check
/**
 * Changes the source in small ways, one at a time, and runs the unit tests that reach the change. A mutant that no
 * test notices survives: it shows what the tests do not hold.
 *
 *     npm run mutate                         the folders below whole, and a sample of the rest
 *     npm run mutate -- PATH...              files or folders, whole; "elsewhere": the sample of the rest
 *     npm run mutate -- --sample N [PATH...] N mutants of each, for a quick look: always the same ones
 *     npm run mutate -- --seed TEXT ...      other ones in the samples
 *
 * Mutants that mean the same as the source are listed in scripts/mutate/equivalent.json, each with its reason. The
 * exit status is 1 when a score is below what is expected, and when an entry of that list fits no survivor.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ModuleGraph } from './mutate/module-graph.mjs';
import { listMutants } from './mutate/mutants.mjs';
import { textTable } from './text-table.mjs';

/**
 * @typedef {import('./mutate/mutants.mjs').Mutant} Mutant
 * @typedef {import('./mutate/worker.mjs').TestPlace} TestPlace
 * @typedef {{readonly name: string, readonly expected: number, readonly mutants: readonly Mutant[]}} Part
 * @typedef {{readonly file: string, readonly line: string, readonly from: string, readonly to: string,
 *   readonly reason: string}} Equivalent
 * @typedef {'killed' | 'endless' | 'survived' | 'unreached' | 'invalid'} Result
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src', '__tests__'];
const whole = ['src/core/buildkit', 'src/core/layers', 'src/core/retention', 'src/core/deploy'];
const expectedWhole = 85;
const expectedSample = 70;
const sampleSize = 200;
/** Stands for the rest of src among paths. */
const elsewhere = 'elsewhere';
const usualSeed = 'cache-prewarm';
/** Memory of the process that runs the tests: what loops for ever may collect for ever. */
const mostMemoryMb = 2048;
/** What takes longer (random packages, pages of thousands of steps) would be all that a survivor waits for. */
const longestTestMs = 2000;
/** A process keeps what it has loaded. */
const mutantsPerProcess = 400;

const graph = new ModuleGraph(root, folders, {});
/** @type {readonly Equivalent[]} */
const equivalents = JSON.parse(readFileSync(new URL('mutate/equivalent.json', import.meta.url), 'utf8'));

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
async function main(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { sample: { type: 'string' }, seed: { type: 'string', default: usualSeed } },
    allowPositionals: true,
  });
  const most = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
  const parts = (positionals.length > 0 ? positionals : [...whole, elsewhere])
    .map((name) => (name === elsewhere ? samplePart(values.seed) : wholePart(name)))
    .map((part) =>
      part.mutants.length > most ? { ...part, mutants: sampleOf(part.mutants, most, values.seed) } : part,
    );
  const empty = parts.find(({ mutants }) => mutants.length === 0);
  if (empty !== undefined) {
    console.error(`${empty.name} has nothing to change. Name a file or folder of src.`);
    return 2;
  }
  const mutants = parts.flatMap((part) => part.mutants);
  console.log(`${mutants.length} mutants; first the tests without any`);
  const places = await surveyTests(mutants);
  const results = await runMutants(mutants, places);
  return report(parts, results);
}

/** @param {string} name @returns {Part} */
function wholePart(name) {
  const start = path.resolve(root, name);
  const files = graph.files.filter((file) => file === start || file.startsWith(`${start}${path.sep}`));
  return { name: path.relative(root, start), expected: expectedWhole, mutants: files.flatMap(mutantsOf) };
}

/** @param {string} seed @returns {Part} */
function samplePart(seed) {
  const files = graph.files.filter(
    (file) =>
      file.startsWith(path.join(root, 'src') + path.sep) &&
      !whole.some((folder) => file.startsWith(path.join(root, folder) + path.sep)),
  );
  const mutants = files.flatMap(mutantsOf);
  return {
    name: `${sampleSize} of the ${mutants.length} elsewhere in src`,
    expected: expectedSample,
    mutants: sampleOf(mutants, sampleSize, seed),
  };
}

/**
 * Each mutant has its place by a hash, so that the same ones are taken as long as their own text stays.
 *
 * @param {readonly Mutant[]} mutants
 * @param {number} most
 * @param {string} seed another one takes another sample
 * @returns {readonly Mutant[]}
 */
function sampleOf(mutants, most, seed) {
  const rank = (/** @type {Mutant} */ { file, from, to }) =>
    createHash('sha256')
      .update(JSON.stringify([seed, path.basename(file), from, to]))
      .digest('hex');
  return mutants
    .map((mutant) => ({ mutant, rank: rank(mutant) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, most)
    .map(({ mutant }) => mutant);
}

/** @param {string} file @returns {readonly Mutant[]} */
function mutantsOf(file) {
  return listMutants(file, readFileSync(file, 'utf8'));
}

/**
 * @param {readonly Mutant[]} mutants
 * @returns {Promise<readonly (readonly TestPlace[])[]>} for each mutant, the tests that reach it, the quick ones first
 */
async function surveyTests(mutants) {
  const sources = new Set(mutants.map(({ file }) => file));
  const testsOf = new Map([...sources].map((source) => [source, findTests(source)]));
  const tests = new Set([...testsOf.values()].flat());
  const runner = startRunner();
  try {
    const { places, failed } = await ask(runner, { survey: mutants, tests: [...tests].sort() });
    // Such as tests of what reads the environment when it is loaded, which is loaded once here.
    for (const file of failed) console.log(`Left out, because it fails here without a mutant: ${file}`);
    return mutants.map(({ file }, index) => {
      const able = /** @type {readonly TestPlace[]} */ (places[index])
        .filter((place) => !failed.includes(place.file) && place.durationMs < longestTestMs)
        .toSorted((a, b) => a.durationMs - b.durationMs);
      const own = able.filter((place) => testsOf.get(file)?.includes(place.file));
      return own.length > 0 ? own : able;
    });
  } finally {
    runner.kill('SIGKILL');
  }
}

/**
 * A file's own tests: those that import it, and those of the same folder that reach it. When there are none, all that
 * reach it. Adapters' tests take longer and count for adapters only; what stands in no folder looks at the project.
 *
 * @param {string} source
 * @returns {readonly string[]}
 */
function findTests(source) {
  const [, kind = ''] = path.relative(root, source).split(path.sep);
  const reaching = [...graph.dependents(source)].filter((file) => {
    const [folder, testKind = '', ...rest] = path.relative(root, file).split(path.sep);
    const isUnit = !['adapters', 'integration', 'long', 'host'].includes(testKind);
    const isTest = folder === '__tests__' && rest.length > 0 && file.endsWith('.test.ts');
    return isTest && (isUnit || testKind === kind);
  });
  const importers = graph.importers(source);
  const mirrored = path.dirname(source).replace(path.join(root, 'src'), path.join(root, '__tests__'));
  const own = reaching.filter((file) => importers.includes(file) || path.dirname(file) === mirrored);
  return own.length > 0 ? own : reaching;
}

/**
 * @param {readonly Mutant[]} mutants
 * @param {readonly (readonly TestPlace[])[]} places
 * @returns {Promise<ReadonlyMap<Mutant, Result>>}
 */
async function runMutants(mutants, places) {
  /** @type {Map<Mutant, Result>} */
  const results = new Map();
  /** @param {Mutant} mutant @param {Result} result */
  const conclude = (mutant, result) => {
    results.set(mutant, result);
    // A whole run takes hours: what it has found is said at once.
    if (isAlive(result) && findEquivalent(mutant) === undefined) console.log(describeMutant(mutant, result));
  };
  let runner = startRunner();
  let used = 0;
  const renew = () => {
    runner.kill('SIGKILL');
    [runner, used] = [startRunner(), 0];
  };
  for (const [index, mutant] of mutants.entries()) {
    const tests = places[index] ?? [];
    if (tests.length === 0) {
      conclude(mutant, 'unreached');
      continue;
    }
    if (used === mutantsPerProcess) renew();
    used++;
    const limitMs = 20_000 + 20 * tests.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const answer = await ask(runner, { mutant, tests }, limitMs).catch(() => ({ result: 'endless' }));
    conclude(mutant, answer.result);
    if (answer.result === 'endless') renew();
  }
  runner.kill('SIGKILL');
  return results;
}

/**
 * A process of its own: what collects for ever may end it with an error of V8 that no thread survives.
 *
 * @returns {import('node:child_process').ChildProcess}
 */
function startRunner() {
  const runner = fork(
    fileURLToPath(new URL('mutate/worker.mjs', import.meta.url)),
    [JSON.stringify({ root, folders })],
    {
      execArgv: ['--experimental-vm-modules', '--no-warnings', `--max-old-space-size=${mostMemoryMb}`],
      serialization: 'advanced',
      // What tests print is theirs.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  // One that loops for ever would stay.
  process.removeAllListeners('SIGTERM').once('SIGTERM', () => {
    runner.kill('SIGKILL');
    process.exit(143);
  });
  return runner;
}

/**
 * @param {import('node:child_process').ChildProcess} runner
 * @param {import('./mutate/worker.mjs').Order} order
 * @param {number} [limitMs]
 * @returns {Promise<any>} its answer
 * @throws when there is none in time, or the process ends
 */
function ask(runner, order, limitMs) {
  return new Promise((resolve, reject) => {
    const timer = limitMs && setTimeout(() => reject(new Error('no answer')), limitMs);
    const settle = (/** @type {() => void} */ end) => {
      clearTimeout(timer);
      runner.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      end();
    };
    runner.on('message', (answer) => settle(() => resolve(answer)));
    runner.on('error', (error) => settle(() => reject(error)));
    runner.on('exit', () => settle(() => reject(new Error('The process ended'))));
    runner.send(order);
  });
}

/**
 * @param {readonly Part[]} parts
 * @param {ReadonlyMap<Mutant, Result>} results
 * @returns {number} exit status
 */
function report(parts, results) {
  const alive = (/** @type {Mutant} */ mutant) => isAlive(results.get(mutant));
  /** @type {Set<Equivalent>} */
  const used = new Set();
  let isExpected = true;
  const rows = parts.map(({ name, expected, mutants }) => {
    const same = mutants.filter((mutant) => {
      const entry = findEquivalent(mutant);
      if (entry !== undefined && alive(mutant)) used.add(entry);
      return entry !== undefined && alive(mutant);
    });
    const counted = mutants.filter((mutant) => results.get(mutant) !== 'invalid' && !same.includes(mutant));
    const survivors = counted.filter(alive);
    const score = (100 * (counted.length - survivors.length)) / counted.length;
    isExpected &&= score >= expected;
    return [
      name,
      `${counted.length}`,
      `${survivors.length}`,
      `${same.length}`,
      `${score.toFixed(1)} %`,
      `${expected} %`,
    ];
  });
  console.log(textTable([['', 'mutants', 'survived', 'equivalent', 'score', 'expected'], ...rows]));
  const stale = equivalents.filter((entry) => !used.has(entry) && isStale(entry, [...results.keys()]));
  for (const entry of stale) console.log(`Listed as equivalent, and no survivor: ${JSON.stringify(entry)}`);
  return isExpected && stale.length === 0 ? 0 : 1;
}

/** @param {Result | undefined} result */
function isAlive(result) {
  return result === 'survived' || result === 'unreached';
}

/**
 * @param {Equivalent} entry of which no mutant survived
 * @param {readonly Mutant[]} tried
 * @returns {boolean} its mutant was killed, or is none any more
 */
function isStale(entry, tried) {
  const isIts = (/** @type {Mutant} */ mutant) => findEquivalent(mutant) === entry;
  return tried.some(isIts) || !mutantsOf(path.join(root, entry.file)).some(isIts);
}

/** @param {Mutant} mutant @returns {Equivalent | undefined} */
function findEquivalent(mutant) {
  const file = path.relative(root, mutant.file);
  const known = equivalents.filter((entry) => entry.file === file && entry.line === lineOf(mutant));
  return known.find(({ from, to }) => from === oneLine(mutant.from) && to === oneLine(mutant.to));
}

/** @param {Mutant} mutant @returns {string} the line of the source where it begins */
function lineOf({ file, line }) {
  return (readFileSync(file, 'utf8').split('\n')[line - 1] ?? '').trim();
}

/** @param {Mutant} mutant @param {Result | undefined} result */
function describeMutant(mutant, result) {
  const place = `${path.relative(root, mutant.file)}:${mutant.line}`;
  return `${place}  ${result}\n    ${lineOf(mutant)}\n    ${oneLine(mutant.from)}\n  → ${oneLine(mutant.to)}`;
}

/** @param {string} text */
function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ');
}

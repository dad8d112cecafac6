#!/usr/bin/env node
// @ts-check
/**
 * Records the progress that BuildKit prints while it builds, as fixtures for the tests of `src/core/buildkit`:
 *
 *     node scripts/record-progress.mjs [scenario…]
 *
 * How the truth is known. What happens to each step follows from how its scenario is played (nothing was ever
 * built; everything was pushed and the builder emptied; one file changed), and is written down beside the step
 * in record-progress/scenarios.mjs. BuildKit itself confirms it by other means than its vertices: every RUN
 * prints a line of its own (`ran base-1`), which is in the log if and only if the step ran. A recording that
 * contradicts the scenario is not kept. What a proxy before the registry saw of each blob is kept beside the recordings, in
 * `__tests__/fixtures/traffic`.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBusyboxImage } from './base-image.mjs';
import { startCurrentBuilder, startEngine } from './engine.mjs';
import { run } from './process.mjs';
import { readScenario, scenarios } from './record-progress/scenarios.mjs';
import { startRegistry } from './registry.mjs';
import { startProxy } from './registry-proxy.mjs';
import { sumBlobs } from './traffic.mjs';

/**
 * The tools that a recording is made with.
 * @typedef {object} Generation
 * @property {string} folder of its fixtures, named after its BuildKit
 * @property {Record<string, string>} env
 * @property {string} builder
 * @property {string} registryHost
 * @property {string} registryDir
 * @property {import('./registry-proxy.mjs').RegistryProxy} proxy before the registry
 * @property {() => Promise<void>} empty leaves nothing in the builder
 */

const fixtures = fileURLToPath(new URL('../__tests__/fixtures/progress/', import.meta.url));
const trafficFixtures = fileURLToPath(new URL('../__tests__/fixtures/traffic/', import.meta.url));

/** What changes with every recording, and what it is called in the fixtures. */
const fixedHost = '127.0.0.1:5000';
const fixedFolder = '/project';

const log = (/** @type {string} */ line) => console.error(line);

await main(process.argv.slice(2));

/** @param {readonly string[]} wanted */
async function main(wanted) {
  const unknown = wanted.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) {
    log(
      `No scenario is called ${unknown.join(', ')}; there are: ${scenarios.map(({ name }) => name).join(', ')}`,
    );
    process.exitCode = 2;
    return;
  }
  const dir = await mkdtemp(path.join(os.tmpdir(), 'record-progress-'));
  const engine = await startEngine({ dir: path.join(dir, 'engine'), log, remove: true });
  const registry = await startRegistry({ dir: path.join(dir, 'registry'), log });
  const proxy = await startProxy({ target: registry.host });
  try {
    await ensureBusyboxImage({ engine, registryHost: proxy.host, log });
    for (const generation of await startGenerations({ engine, registry, proxy, dir })) {
      for (const scenario of scenarios) {
        if (wanted.length === 0 || wanted.includes(scenario.name)) {
          await recordInTheEnd(scenario, generation, path.join(dir, 'project'));
        }
      }
    }
  } finally {
    await proxy.stop();
    await registry.stop();
    await engine.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

/**
 * @param {object} options
 * @param {import('./engine.mjs').Engine} options.engine
 * @param {import('./registry.mjs').Registry} options.registry
 * @param {import('./registry-proxy.mjs').RegistryProxy} options.proxy
 * @param {string} options.dir
 * @returns {Promise<readonly Generation[]>}
 */
async function startGenerations({ engine, registry, proxy, dir }) {
  const shared = { registryHost: proxy.host, registryDir: registry.dataDir, proxy };
  const current = await startCurrentBuilder({ engine, dir, log, registryHosts: [proxy.host] });
  if (current.kind !== 'ready') throw new Error(`Today's BuildKit cannot be had here: ${current.reason}`);
  let builder = await current.createBuilder();
  return [
    {
      ...shared,
      folder: 'engine-26.1-buildx-0.13',
      env: engine.env,
      builder: 'default',
      async empty() {
        const { stdout } = await run('docker', ['image', 'ls', '--all', '--quiet'], { env: engine.env });
        // The image of the other generation's builder is in use, and stays.
        for (const image of new Set(stdout.split('\n').filter(Boolean))) {
          await run('docker', ['image', 'rm', '--force', image], { env: engine.env }).catch(() => {});
        }
        if (!(await prune('default', engine.env))) throw new Error('The engine cannot be emptied');
      },
    },
    {
      ...shared,
      folder: 'buildkit-0.32-buildx-0.38',
      env: current.env,
      builder: builder.name,
      async empty() {
        // A build that was canceled leaves something behind for good.
        if (await prune(builder.name, current.env)) return;
        await builder.remove();
        builder = await current.createBuilder();
      },
    },
  ];
}

/**
 * @param {string} builder
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} whether nothing is left
 */
async function prune(builder, env) {
  // What the last build used is held for a moment after its end, and survives a prune.
  for (let attempt = 0; attempt < 10; attempt++) {
    await run('docker', ['buildx', 'prune', '--all', '--force', '--builder', builder], { env });
    const { stdout } = await run('docker', ['buildx', 'du', '--builder', builder], { env });
    if (/^Total:\s+0B$/m.test(stdout)) return true;
    await setTimeout(100);
  }
  return false;
}

/**
 * Now and then a registry loses a race between two pushes of the same layer, or a container does not come up.
 *
 * @param {import('./record-progress/scenarios.mjs').Scenario} scenario
 * @param {Generation} generation
 * @param {string} folder to play in
 */
async function recordInTheEnd(scenario, generation, folder) {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const problem = await record(scenario, generation, folder, attempt).catch(String);
    if (problem === undefined) return;
    log(`${generation.folder}/${scenario.name} was not recorded: ${problem}`);
  }
  process.exitCode = 1;
}

/**
 * @param {import('./record-progress/scenarios.mjs').Scenario} scenario
 * @param {Generation} generation
 * @param {string} folder to play in
 * @param {number} attempt
 * @returns {Promise<string | undefined>} why it cannot be kept
 */
async function record(scenario, generation, folder, attempt) {
  if (scenario.only !== undefined && !generation.folder.startsWith(scenario.only)) return undefined;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await generation.empty();
  // Repositories of their own, so that no scenario finds what another has pushed.
  const repository = `${generation.registryHost}/${generation.folder}/${scenario.name}-${attempt}`;
  /** @type {{text: string, exitCode: number} | undefined} */
  let last;
  const play = readScenario(scenario, {
    host: generation.registryHost,
    repository,
    registryDir: generation.registryDir,
    empty: generation.empty,
    async write(files) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), content);
      }
    },
    async bake(definition) {
      await writeFile(path.join(folder, 'bake.json'), JSON.stringify(definition));
      generation.proxy.reset();
      const options = ['--builder', generation.builder, '--file', 'bake.json', '--progress=rawjson'];
      last = await progressOf(
        ['buildx', 'bake', ...options, ...Object.keys(definition.target)],
        folder,
        generation.env,
      );
      return last;
    },
  });
  await play();
  if (last === undefined) throw new Error(`${scenario.name} built nothing`);
  const contradictions = contradict(scenario, last);
  if (contradictions.length > 0) {
    return `it is not what the scenario says: ${contradictions.join('; ')}\n${last.text.slice(-1000)}`;
  }
  const text = last.text
    .replaceAll(generation.registryHost, fixedHost)
    .replaceAll(folder, fixedFolder)
    .replaceAll(repository.slice(generation.registryHost.length), `/${generation.folder}/${scenario.name}`);
  const target = path.join(fixtures, generation.folder);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, `${scenario.name}.rawjson`), text);
  const traffic = path.join(trafficFixtures, generation.folder);
  await mkdir(traffic, { recursive: true });
  await writeFile(
    path.join(traffic, `${scenario.name}.json`),
    `${JSON.stringify(sumBlobs(generation.proxy.records), undefined, 2)}\n`,
  );
  log(`${generation.folder}/${scenario.name}: ${text.length} characters`);
  return undefined;
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} env
 * @returns {Promise<{text: string, exitCode: number}>}
 */
function progressOf(args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 90_000,
    });
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ text, exitCode: exitCode ?? -1 }));
  });
}

/**
 * What the log says against the scenario: a RUN that executed has printed its line, one that did not has not.
 *
 * @param {import('./record-progress/scenarios.mjs').Scenario} scenario
 * @param {{text: string, exitCode: number}} result
 * @returns {readonly string[]}
 */
function contradict(scenario, result) {
  // Indented or not, a log's data stands alone in its line or between quotes without any escapes.
  const printed = [...result.text.matchAll(/"data":\s*"([^"]+)"/g)]
    .map(([, data = '']) => Buffer.from(data, 'base64').toString())
    .join('');
  const problems = [];
  if ((result.exitCode !== 0) !== (scenario.fails === true)) problems.push(`exit status ${result.exitCode}`);
  for (const stage of scenario.stages) {
    for (const {
      text,
      verdict,
      prints: marker = /echo (ran [\w-]+)/.exec(text)?.[1],
    } of stage.instructions) {
      if (marker === undefined || verdict === undefined || verdict === 'unproven') continue;
      const hasRun = printed.includes(`${marker}\n`);
      if (hasRun !== (verdict === 'executed' || verdict === 'failed')) {
        problems.push(`${stage.name}: ${text} ${hasRun ? 'ran' : 'did not run'}, expected: ${verdict}`);
      }
    }
  }
  return problems;
}

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { checkBakeOptions } from '../../src/adapters/docker/bake-run.ts';
import { readBuildxVersion } from '../../src/adapters/docker/buildx-version.ts';
import { createCommandRunner } from '../../src/adapters/process/command.ts';
import { runBuild } from '../support/build-run.ts';
import { atNight, everyCase } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(everyCase() ? 1_800_000 : 300_000);

const lab = await startLab();
const { debian } = lab.generations;
const testHere =
  debian.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${debian.reason})`, () => {});
/** How often two runs meet. */
const rounds = everyCase() ? 3 : 1;
const projects: SampleProject[] = [];
const builders: LabBuilder[] = [];

afterAll(async () => {
  for (const project of projects) await project.remove();
  for (const builder of builders) await builder.remove();
  await lab.stop();
});

async function newProject(): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  return project;
}

async function newBuilder(): Promise<LabBuilder> {
  if (debian.kind === 'unavailable') throw new Error(debian.reason);
  const builder = await debian.newBuilder();
  builders.push(builder);
  return builder;
}

type Reader = ReturnType<typeof createRegistryReader>;

/** What a reader sees: the record's digests, after checking that they make one whole generation. */
async function readGeneration(
  registry: Reader,
  tag = 'cache-record',
): Promise<Readonly<Record<string, string>>> {
  const record = await registry.record(tag);
  if (record === undefined) throw new Error(`there is no ${tag}`);
  const digests = Object.fromEntries(
    Object.entries(record.layers).map(([name, entry]) => [name, entry.digest]),
  );
  for (const [name, entry] of Object.entries(record.layers)) {
    expect({ name, whole: await registry.isWhole(entry.digest) }).toEqual({ name, whole: true });
    for (const [below, digest] of Object.entries(entry.inputs.standsOn)) {
      expect({ name, below, digest: digests[below] }).toEqual({ name, below, digest });
      const chain = await registry.diffIds(digest);
      expect((await registry.diffIds(entry.digest)).slice(0, chain.length)).toEqual(chain);
    }
  }
  return digests;
}

/** Both runs are well, and neither met a name of the other. A snapshot that the engine loses (Docker 26.1 does under load) is tried again. */
function expectBothWell(
  runs: readonly { readonly report: { readonly error?: unknown }; readonly log: string }[],
) {
  expect(runs.map(({ report }) => report.error)).toEqual([undefined, undefined]);
  for (const { log } of runs) expect(log).not.toMatch(/image "[^"]*": already exists/);
}

describe('one whole generation', () => {
  testHere(
    'a run that dies at any of its writes leaves the old generation or the new one, and the next run repairs the tags',
    async () => {
      const repository = 'example/dies';
      const image = `${lab.host}/${repository}`;
      const registry = createRegistryReader(lab.host, repository);
      const [project, builder] = [await newProject(), await newBuilder()];
      expect((await runPrewarm(builder, project, { image })).report.error).toBeUndefined();

      const seen: ('old' | 'new')[] = [];
      const step = everyCase() ? 1 : 10;
      for (let allowed = 0; ; allowed += step) {
        const before = await readGeneration(registry);
        await project.write({
          'requirements.txt': `flask ${allowed}\n`,
          'package.json': `{"n":${allowed}}\n`,
        });
        let writes = 0;
        const dies = lab.proxy.addRule({
          match: ({ method, path }) =>
            (method === 'PUT' || method === 'PATCH') && path.includes(repository) && ++writes > allowed,
          action: { status: 403, body: '{"errors":[{"code":"DENIED","message":"the run is dead"}]}' },
        });
        const { report } = await runPrewarm(builder, project, {
          image,
          retries: '0',
          'build-args': `EDITION=${allowed}`,
        });
        dies();
        const after = await readGeneration(registry);
        const isOld = Object.keys(before).every((name) => after[name] === before[name]);
        const isNew = Object.keys(before).every((name) => after[name] !== before[name]);
        expect(isOld || isNew).toBe(true);
        seen.push(isOld ? 'old' : 'new');
        if (report.error === undefined) break;
        expect(allowed).toBeLessThan(60 + step);
      }
      expect(seen[0]).toBe('old');
      expect(seen.indexOf('new') * step).toBeGreaterThan(3);
      expect(seen.lastIndexOf('old')).toBeLessThan(seen.indexOf('new'));

      await project.write({ 'requirements.txt': 'last\n' });
      const last = await runPrewarm(builder, project, { image });
      expect(last.report.error).toBeUndefined();
      const digests = await readGeneration(registry);
      for (const [name, digest] of Object.entries(digests)) {
        expect(await registry.digestOf(`cache-${name}`)).toBe(digest);
        expect(await registry.digestOf(`cache-${name}-${last.report.quarter}`)).toBe(digest);
      }
    },
  );

  testHere('two prewarms at once, each of another layer, end in one generation that has both', async () => {
    const repository = 'example/two-layers';
    const image = `${lab.host}/${repository}`;
    const registry = createRegistryReader(lab.host, repository);
    const [first, second] = [await newProject(), await newProject()];
    const [one, other] = [await newBuilder(), await newBuilder()];
    expect((await runPrewarm(one, first, { image })).report.error).toBeUndefined();
    for (let round = 1; round <= rounds; round++) {
      const before = await readGeneration(registry);
      await first.write({ 'requirements.txt': `flask ${round}\n` });
      await second.write({ 'package.json': `{"round":${round}}\n` });
      const runs = await Promise.all([
        runPrewarm(one, first, { image, only: 'python' }),
        runPrewarm(other, second, { image, only: 'node' }),
      ]);
      expect(runs.map(({ report }) => report.error)).toEqual([undefined, undefined]);
      const after = await readGeneration(registry);
      expect({ round, base: after['base'] }).toEqual({ round, base: before['base'] });
      expect(after['python']).not.toBe(before['python']);
      expect(after['node']).not.toBe(before['node']);
      expect(await registry.digestOf('cache-python')).toBe(after['python']);
      expect(await registry.digestOf('cache-node')).toBe(after['node']);
    }
  });

  // What another run commits meanwhile is held by __tests__/layers/prepare.slow.test.ts and record/commit.slow.test.ts there.
  atNight(testHere)(
    'two prewarms at once that refresh everything end in one whole generation, and its tags agree',
    async () => {
      const repository = 'example/two-refreshes';
      const image = `${lab.host}/${repository}`;
      const registry = createRegistryReader(lab.host, repository);
      const project = await newProject();
      const [one, other] = [await newBuilder(), await newBuilder()];
      expect((await runPrewarm(one, project, { image })).report.error).toBeUndefined();
      for (let round = 1; round <= rounds; round++) {
        const runs = await Promise.all([
          runPrewarm(one, project, { image, refresh: 'all' }),
          runPrewarm(other, project, { image, refresh: 'base' }),
        ]);
        expect(runs.map(({ report }) => report.error)).toEqual([undefined, undefined]);
        const digests = await readGeneration(registry);
        for (const [name, digest] of Object.entries(digests))
          expect(await registry.digestOf(`cache-${name}`)).toBe(digest);
      }
    },
  );

  testHere(
    'two prewarms at once with one engine and its own builder both end well, and leave it no image',
    async () => {
      const repository = 'example/one-engine';
      const image = `${lab.host}/${repository}`;
      const registry = createRegistryReader(lab.host, repository);
      const [project, builder] = [await newProject(), await newBuilder()];
      for (let pair = 1; pair <= (everyCase() ? 20 : 2); pair++) {
        const inputs = { image, 'build-args': `EDITION=${pair}` };
        const run = () =>
          runPrewarm(builder, project, { ...inputs, refresh: pair % 2 === 0 ? 'all' : 'none' });
        expectBothWell(await Promise.all([run(), run()]));
        const digests = await readGeneration(registry);
        for (const [name, digest] of Object.entries(digests))
          expect(await registry.digestOf(`cache-${name}`)).toBe(digest);
      }
      const images = await lab.docker(['images', '--format', '{{.Repository}}:{{.Tag}}'], builder.env);
      expect(images.split('\n').filter((name) => name.includes(repository))).toEqual([]);
    },
  );

  // The prewarms above use one engine in the same way.
  atNight(testHere)(
    'two builds at once of one application with one engine, which keeps it under its name, both end well',
    async () => {
      const repository = 'example/one-application';
      const image = `${lab.host}/${repository}`;
      const registry = createRegistryReader(lab.host, repository);
      const [project, builder] = [await newProject(), await newBuilder()];
      // Pushed and kept: put out once, as a second time would meet the name of the first.
      const inputs = { image, load: 'true' };
      const { report } = await runBuild(builder, project, { ...inputs, tags: `${image}:main`, push: 'true' });
      expect(report.error).toBeUndefined();
      expect(report.app.digest).toBe(await registry.digestOf('main'));
      const names = Array.from({ length: everyCase() ? 10 : 1 }, (_, pair) => `${image}:pair-${pair}`);
      for (const tags of names) {
        await project.write({ 'src/app.txt': `${tags}\n` });
        expectBothWell(await Promise.all([1, 2].map(() => runBuild(builder, project, { ...inputs, tags }))));
      }
      const kept = await lab.docker(['images', '--format', '{{.Repository}}:{{.Tag}}'], builder.env);
      expect(kept.split('\n')).toEqual(expect.arrayContaining([`${image}:main`, ...names]));
    },
  );
});

describe('a buildx that does not tell its version', () => {
  /** The same buildx, behind a script that keeps its version to itself. */
  async function hideVersion(env: Readonly<Record<string, string>>, folder: string) {
    const commands = createCommandRunner();
    const format = '{{range .ClientInfo.Plugins}}{{if eq .Name "buildx"}}{{.Path}}{{end}}{{end}}';
    const { stdout } = await commands.run('docker', ['info', '--format', format], { env });
    await mkdir(join(folder, 'cli-plugins'), { recursive: true });
    const plugin = join(folder, 'cli-plugins/docker-buildx');
    const script = `#!/bin/sh
case "$*" in
docker-cli-plugin-metadata) echo '{"SchemaVersion":"0.1.0","Vendor":"Docker Inc.","Version":"0.0.0+unknown"}' ;;
'buildx version') echo 'github.com/docker/buildx 0.0.0+unknown' ;;
*) exec '${stdout.trim()}' "$@" ;;
esac
`;
    await writeFile(plugin, script);
    await chmod(plugin, 0o755);
    return { ...env, DOCKER_CONFIG: folder };
  }

  for (const generation of [lab.generations.debian, lab.generations.current]) {
    const testGeneration =
      generation.kind === 'ready'
        ? test
        : (title: string) => test.skip(`${title} (${generation.reason})`, () => {});
    testGeneration(`is asked for what it can do: ${generation.name}`, async () => {
      if (generation.kind === 'unavailable') throw new Error(generation.reason);
      const builder = await generation.newBuilder();
      builders.push(builder);
      const folder = join(lab.dir, `nameless-${generation.name}`);
      const docker = { env: await hideVersion(builder.env, folder), configDir: folder };
      const said: string[] = [];
      const version = await readBuildxVersion(undefined, {
        ...{ docker, commands: createCommandRunner() },
        log: (line) => said.push(line),
      });
      expect(version.buildx).toBe('0.0.0+unknown');
      expect(said).toEqual([expect.stringContaining('does not report its version')]);
      // Debian's 0.13 drops all three of them from a bake file, today's keeps them.
      const ask = () => checkBakeOptions({ addHosts: {}, network: 'none', allow: ['network.host'] }, version);
      if (generation.name === 'debian') expect(ask).toThrow('network: expected buildx 0.17.0 or later');
      else expect(ask).not.toThrow();
    });
  }
});

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, jest } from '@jest/globals';
import { type BuildScene, createScenes, expectOnLayers } from '../support/build-scene.ts';
import { describeGenerations } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { expectConverged, watchGenerations } from '../support/misbehaving-scene.ts';
import { seededRandom } from '../support/seeded-random.ts';

jest.setTimeout(7_200_000);

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const points = Number(process.env['KILL_POINTS'] ?? 60);
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);
const random = seededRandom(seed);
const signals = ['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'killed');

interface Ended {
  readonly status: number | null;
  readonly log: string;
  readonly tookMs: number;
}

/** What a user starts in a terminal. */
function start(
  action: 'prewarm' | 'build',
  builder: LabBuilder,
  { image, project }: BuildScene,
  temp: string,
) {
  const common = [action, '--image', image, '--builder', builder.name, '--min-free-disk', '0'];
  const pushing = action === 'prewarm' ? ['--push', 'true'] : ['--push', '--tags', `${image}:main`];
  const child = spawn(process.execPath, [cli, ...common, ...pushing], {
    cwd: project.dir,
    env: { ...builder.env, TMPDIR: temp, XDG_STATE_HOME: join(temp, '..', 'state') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const sinceMs = performance.now();
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      log += text.toString();
    });
  const ended = new Promise<Ended>((resolve) =>
    child.once('exit', (status) => resolve({ status, log, tookMs: performance.now() - sinceMs })),
  );
  return { child, ended };
}

/** What was written of ours: by tag, which BuildKit does not but for `main` and caches. */
const writtenTags = (from: number): readonly string[] =>
  lab.proxy.records
    .slice(from)
    .filter(({ kind }) => kind === 'manifest PUT')
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    .filter((name) => !name.startsWith('sha256:') && !name.startsWith('cache-staging-'));

describeGenerations(lab, `at ${points} random points (KILL_SEED=${seed})`, ({ testHere, sharedBuilder }) => {
  for (const action of ['prewarm', 'build'] as const)
    testHere(
      `a ${action} can be killed, readers see one generation, and the next run converges`,
      async () => {
        const builder = await sharedBuilder('one');
        const scene = await newScene();
        const { project, repository } = scene;
        const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-killed-'));
        const temp = await mkdtemp(join(dir, 'temp-'));
        const watch = watchGenerations(lab, repository);
        try {
          const first = await start(action, builder, scene, temp).ended;
          expect({ status: first.status, log: first.status === 0 ? '' : first.log }).toEqual({
            status: 0,
            log: '',
          });
          let usualMs = first.tookMs;
          for (let point = 0; point < points; point++) {
            await project.write({ 'requirements.txt': `flask # ${seed} ${point}\n` });
            if (random() < 0.3) await project.write({ 'package.json': `{"name": "${seed}-${point}"}\n` });
            const { child, ended } = start(action, builder, scene, temp);
            const signal = signals[Math.floor(random() * signals.length)] ?? 'SIGKILL';
            await Promise.race([wait(random() * usualMs), ended]);
            child.kill(signal);
            await ended;
            const until = lab.proxy.records.length;
            await wait(300);
            // BuildKit may still put what it was told to, and that is no commit.
            const after = writtenTags(until).filter((tag) => /record|^cache-(?!builder)/.test(tag));
            expect({ point, signal, after }).toEqual({ point, signal, after: [] });
            const next = await start(action, builder, scene, temp).ended;
            expect({ point, signal, status: next.status, log: next.status === 0 ? '' : next.log }).toEqual({
              ...{ point, signal, status: 0, log: '' },
            });
            usualMs = next.tookMs;
            expect({ point, signal, left: await readdir(temp) }).toEqual({ point, signal, left: [] });
          }
          const build = await start('build', builder, scene, temp).ended;
          expect(build.status).toBe(0);
          await watch.stop();
          await expectOnLayers(scene);
          await expectConverged(scene, lab, repository);
        } finally {
          await rm(dir, { recursive: true, force: true });
        }
      },
    );
});

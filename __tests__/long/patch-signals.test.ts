import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, jest } from '@jest/globals';
import type { ProxiedRequest } from '../../scripts/registry-proxy.mjs';
import { type BuildScene, createScenes } from '../support/build-scene.ts';
import { describeGenerations } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { seededRandom } from '../support/seeded-random.ts';

jest.setTimeout(1_200_000);

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 100_000);
const random = seededRandom(seed);
const randomMoments = 8;
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

const lab = await startLab();
const newScene = createScenes(lab, 'signalled');
/** An index of packages that never answers. */
const asked: string[] = [];
const silent = createServer((request) => asked.push(request.url ?? ''));
await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
const archive = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/debian-security`;

afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await lab.stop();
});

/** A layer with enough files that reading it takes a while, and what dpkg and apt would have written. */
const dockerfile = [
  `FROM ${lab.busybox} AS base`,
  'RUN mkdir -p /usr/share/base && seq 1 200000 > /usr/share/base/numbers',
  'FROM base AS python-deps',
  'COPY requirements.txt /requirements.txt',
  'RUN mkdir -p /venv/lib/python3/site-packages && cd /venv/lib/python3/site-packages && for n in $(seq 1 40); do mkdir $n; seq $n 60000 > $n/data; done && cp /requirements.txt requested',
  "RUN mkdir -p /var/lib/dpkg /etc/apt/sources.list.d && printf 'Package: openssl\\nStatus: install ok installed\\nArchitecture: amd64\\nVersion: 3.0\\n' > /var/lib/dpkg/status && printf 'Types: deb\\nURIs: " +
    `${archive}\\nSuites: bookworm-security\\nComponents: main\\n' > /etc/apt/sources.list.d/debian.sources`,
  'FROM python-deps AS runtime',
  'COPY src /src',
  '',
].join('\n');

function start(builder: LabBuilder, { image, project }: BuildScene, temp: string, updates = 'off') {
  const layers = ['--layers', 'base=base', '--layers', 'python=python-deps', '--patch-from', '1KB'];
  const common = ['--image', image, '--builder', builder.name, '--min-free-disk', '0', '--push', 'true'];
  const child = spawn(process.execPath, [cli, 'prewarm', ...common, ...layers, '--updates', updates], {
    cwd: project.dir,
    env: { ...builder.env, TMPDIR: temp, XDG_STATE_HOME: join(temp, '..', 'state') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      log += text.toString();
    });
  const ended = new Promise<{ readonly status: number | null; readonly log: string }>((resolve) =>
    child.once('exit', (status) => resolve({ status, log })),
  );
  return { child, ended };
}

const isOurs = ({ headers }: ProxiedRequest): boolean => headers['user-agent'] === 'cache-prewarm';
/** A blob that is read piece by piece: one that was built, or a patch. */
const isRead = (request: ProxiedRequest): boolean =>
  isOurs(request) && request.kind === 'blob GET' && request.headers['range'] !== undefined;
/** Asking whether it may write opens an upload and gives it up. */
const isSent = (request: ProxiedRequest): boolean =>
  isOurs(request) && (request.kind === 'blob PATCH' || request.kind === 'blob PUT');

/** Matches the first request of a kind, and where `after` is given, the first behind one of that. */
function firstOf(
  isWanted: (request: ProxiedRequest) => boolean,
  after?: (request: ProxiedRequest) => boolean,
) {
  let isAfter = after === undefined;
  return (request: ProxiedRequest): boolean => {
    if (isAfter) return isWanted(request);
    isAfter = after?.(request) === true;
    return false;
  };
}

const moments: Readonly<Record<string, () => (request: ProxiedRequest) => boolean>> = {
  'while what was built is read': () => firstOf(isRead),
  'while the patch is sent': () => firstOf(isSent),
  'while the patch is read back': () => firstOf(isRead, isSent),
  'while the list of its files is sent': () => firstOf(isSent, firstOf(isRead, isSent)),
};

describeGenerations(lab, `a prewarm that is ended (KILL_SEED=${seed})`, ({ testHere, sharedBuilder }) => {
  testHere(
    'while it compares, patches or asks for updates leaves nothing, and the next one goes on',
    async () => {
      const builder = await sharedBuilder('one');
      const scene = await newScene();
      const { project, registry, repository } = scene;
      const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-signalled-'));
      const temp = await mkdtemp(join(dir, 'temp-'));
      let edition = 0;
      const change = () => project.write({ 'requirements.txt': `flask # ${++edition}\n` });
      const finish = async (moment: string) => {
        const { status, log } = await start(builder, scene, temp).ended;
        expect({ moment, status, log: status === 0 ? '' : log }).toEqual({ moment, status: 0, log: '' });
        expect(await registry.file('cache-python', 'venv/lib/python3/site-packages/requested')).toBe(
          `flask # ${edition}\n`,
        );
      };
      /** Ends a run, which has to end in time, and to write nothing more. */
      const end = async (moment: string, run: ReturnType<typeof start>, release = (): void => {}) => {
        const signal = signals[edition % signals.length] ?? 'SIGTERM';
        const sinceMs = performance.now();
        run.child.kill(signal);
        const { status, log } = await run.ended;
        const tookMs = performance.now() - sinceMs;
        release();
        expect({ moment, status, log: status === statuses[signal] ? '' : log }).toEqual({
          ...{ moment, status: statuses[signal], log: '' },
        });
        expect(tookMs).toBeLessThan(5000);
        expect({ moment, left: await readdir(temp) }).toEqual({ moment, left: [] });
        const record = await registry.digestOf('cache-record');
        await wait(300);
        expect(await registry.digestOf('cache-record')).toBe(record);
        return tookMs;
      };
      const took: Record<string, number> = {};
      try {
        await project.write({ Dockerfile: dockerfile });
        await change();
        await finish('first');
        for (const [moment, match] of Object.entries(moments)) {
          await change();
          let release = (): void => {};
          const held = new Promise<void>((resolve) => {
            release = resolve;
          });
          let meet = (): void => {};
          const met = new Promise<void>((resolve) => {
            meet = resolve;
          });
          const isMoment = match();
          const stop = lab.proxy.addRule({
            match: (request) => request.path.startsWith(`/v2/${repository}/`) && isMoment(request),
            times: 1,
            async action() {
              meet();
              await held;
              return undefined;
            },
          });
          const run = start(builder, scene, temp);
          const early = await Promise.race([met, run.ended]);
          stop();
          expect({ moment, early }).toEqual({ moment, early: undefined });
          took[moment] = await end(moment, run, release);
          await finish(moment);
        }
        // Anywhere behind the build: reading, comparing, writing, sending, the commit of the next generation.
        for (let point = 0; point < randomMoments; point += 1) {
          await change();
          const moment = `random ${point}`;
          let meet = (): void => {};
          const met = new Promise<void>((resolve) => {
            meet = resolve;
          });
          const stop = lab.proxy.addRule({
            match: (request) => request.path.startsWith(`/v2/${repository}/`) && isRead(request),
            times: 1,
            action: async () => {
              meet();
              return undefined;
            },
          });
          const run = start(builder, scene, temp);
          await Promise.race([met, run.ended]);
          stop();
          await Promise.race([wait(random() * 600), run.ended]);
          if (run.child.exitCode === null) took[moment] = await end(moment, run);
          await finish(moment);
        }
        const waits = asked.length;
        const run = start(builder, scene, temp, 'security');
        while (asked.length === waits && run.child.exitCode === null) await wait(20);
        expect(asked.length).toBeGreaterThan(waits);
        took['while an index of packages is awaited'] = await end('an index', run);
        await finish('an index');
        console.info(JSON.stringify(took));
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    },
  );
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';

const execute = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-pending-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A container as a line of the job's snapshot. */
function container(changes: Partial<Record<keyof typeof usual, string>> = {}): string {
  return Object.values({ ...usual, ...changes }).join(' ');
}

const usual = {
  service: 'web',
  id: 'new1',
  imageId: 'sha256:new',
  image: 'x.test/app@sha256:b',
  status: 'running',
  exitCode: '0',
  restarts: '0',
  health: 'healthy',
  startedAt: '2026-01-01T00:00:00Z',
  restartPolicy: 'always',
  ports: '1',
  hash: 'h1',
  name: '/shop-web-1',
};

/** Why the service `web` is not up yet; empty: it is. */
async function pending(
  lines: readonly string[],
  { before = [], back = false }: { readonly before?: readonly string[]; readonly back?: boolean } = {},
): Promise<string> {
  const scripts = ['basics', 'pin', 'containers'].map((name) =>
    fileURLToPath(new URL(`../../src/host/switch/${name}.sh`, import.meta.url)),
  );
  const beforeFile = join(folder, 'containers');
  await writeFile(beforeFile, before.map((line) => `${line}\n`).join(''));
  const script = `. "$1"; . "$2"; . "$3"; before_containers=$4 snapshot=$5 going_back=$6
    config_replicas='web 2' wanted_images='web sha256:new x.test/app@sha256:b'
    pending web`;
  const args = ['-c', script, 'sh', ...scripts, beforeFile, lines.join('\n'), back ? 'yes' : ''];
  return (await execute('sh', args)).stdout.trim();
}

/** Why what ran at the start of the settling does not any more; empty: it does. */
async function compare(before: readonly string[], now: readonly string[]): Promise<string> {
  const scripts = ['basics', 'pin', 'containers'].map((name) =>
    fileURLToPath(new URL(`../../src/host/switch/${name}.sh`, import.meta.url)),
  );
  const script = `. "$1"; . "$2"; . "$3"; one_shots='' before_containers=/dev/null newline='\n'
    compare "$4" "$5" || echo "$sick_reason"`;
  const { stdout } = await execute('sh', ['-c', script, 'sh', ...scripts, before.join('\n'), now.join('\n')]);
  return stdout.trim();
}

const two = (changes: Parameters<typeof container>[0] = {}) => [
  container(),
  container({ id: 'new2', ...changes }),
];
const worker = { service: 'worker', id: 'w', image: 'x.test/other', imageId: 'sha256:other' };

describe('a service', () => {
  test.each([
    ['all of its containers run, and are healthy', two(), ''],
    ['one has no health check, or it is switched off', two({ health: 'none' }), ''],
    ['one has another name for the same image', two({ image: 'x.test/app:1' }), ''],
    ['one has another identity for the same name', two({ imageId: 'sha256:index' }), ''],
  ])('is up when %s', async (_what, lines, why) => {
    expect(await pending(lines)).toBe(why);
  });

  test.each([
    ['one is gone', [container()], 'containers of web: 1, expected 2'],
    ['there is one too many', [...two(), container({ id: 'new3' })], 'containers of web: 3, expected 2'],
    [
      'one still has the old image',
      two({ imageId: 'sha256:old', image: 'x.test/app@sha256:a' }),
      'web runs x.test/app@sha256:a, expected x.test/app@sha256:b',
    ],
    [
      'one has another configuration',
      two({ hash: 'h2' }),
      'the containers of web have different configurations',
    ],
    ['one is starting', two({ health: 'starting' }), 'web is starting'],
    ['one was created and not started', two({ status: 'created' }), 'web is created'],
    ['one is restarting', two({ status: 'restarting' }), 'web is restarting'],
    [
      'another service that compose made for it is starting',
      [...two(), container({ ...worker, health: 'starting' })],
      'worker is starting',
    ],
  ])('is not up while %s', async (_what, lines, why) => {
    expect(await pending(lines)).toBe(why);
  });

  test('does not wait for another service that compose did not touch', async () => {
    const other = container({ ...worker, status: 'restarting' });
    expect(await pending([...two(), other], { before: [other] })).toBe('');
  });

  test('that did not run well before is not waited for on the way back', async () => {
    const before = two({ id: 'old', health: 'unhealthy' });
    expect(await pending(two({ health: 'starting' }), { before })).toBe('web is starting');
    expect(await pending(two({ health: 'starting' }), { before, back: true })).toBe('');
  });
});

describe('while services settle,', () => {
  const restarted = 'web restarted after it was up';
  test.each([
    ['nothing changed', two(), two(), ''],
    ['one was started again', two(), two({ restarts: '1' }), restarted],
    [
      'both were started again',
      two(),
      two({ restarts: '1' })
        .slice(1)
        .concat(container({ restarts: '1' })),
      restarted,
    ],
    ['one had just crashed at the start', two({ status: 'restarting' }), two({ restarts: '1' }), restarted],
    ['one exits, and then runs', two({ status: 'exited' }), two(), ''],
    ['one has exited', two(), two({ status: 'exited', exitCode: '3' }), 'web exited with status 3'],
  ])('%s', async (_what, before, now, why) => {
    expect(await compare(before, now)).toBe(why);
  });
});

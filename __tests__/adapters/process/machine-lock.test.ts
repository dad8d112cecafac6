import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { withMachineLock } from '../../../src/adapters/process/machine-lock.ts';

let names = 0;
const newName = (): string => `test ${process.pid} ${++names}`;

/** What a lock tells, and options that say so. */
function listenTo(limitMs = 20_000) {
  const said: string[] = [];
  return {
    said,
    options: {
      limitMs,
      onWait(holder: string, over: Promise<void>) {
        said.push(`waits for ${holder}`);
        void over.then(() => said.push('waited'));
      },
      onLimit: () => void said.push('waits no longer'),
    },
  };
}

/** Another process that holds the lock until it is killed. */
async function startHolder(name: string) {
  const url = (path: string) => JSON.stringify(new URL(`../../../${path}`, import.meta.url).href);
  const script = `import { register } from 'node:module';
    register(${url('scripts/jest/hooks.mjs')});
    const { withMachineLock } = await import(${url('src/adapters/process/machine-lock.ts')});
    const options = { limitMs: 0, onWait() {}, onLimit() { throw new Error('held by another') } };
    await withMachineLock(${JSON.stringify(name)}, options, () => {
      console.log('held');
      return new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a machine', () => {
  test('lets one at a time in, whoever waits', async () => {
    const name = newName();
    const { options, said } = listenTo();
    let inside = 0;
    const most: number[] = [];
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        withMachineLock(name, options, async () => {
          most.push(++inside);
          await wait(50);
          inside--;
          return number;
        }),
      ),
    );
    expect(results).toEqual([1, 2, 3, 4, 5]);
    expect(most).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(said)).toEqual(new Set([`waits for ${process.pid}`, 'waited']));
  });

  test('of another name is another lock', async () => {
    const { options, said } = listenTo();
    const nested = withMachineLock(newName(), options, () =>
      withMachineLock(newName(), options, async () => 7),
    );
    expect(await nested).toBe(7);
    expect(said).toEqual([]);
  });

  test('is free after an error', async () => {
    const name = newName();
    const { options, said } = listenTo();
    const failed = withMachineLock(name, options, async () => {
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await withMachineLock(name, options, async () => 7)).toBe(7);
    expect(said).toEqual([]);
  });

  test('is free as soon as the process that holds it is killed', async () => {
    const name = newName();
    const holder = await startHolder(name);
    const { options, said } = listenTo();
    const waiting = withMachineLock(name, options, async () => performance.now());
    while (said.length === 0) await wait(5);
    const killedAtMs = performance.now();
    holder.kill('SIGKILL');
    expect((await waiting) - killedAtMs).toBeLessThan(10_000);
    expect(said).toEqual([`waits for ${holder.pid}`, 'waited']);
  });

  test('is not waited for longer than the limit: then work goes on without it', async () => {
    const name = newName();
    const holder = await startHolder(name);
    const { options, said } = listenTo(200);
    expect(await withMachineLock(name, options, async () => 7)).toBe(7);
    expect(said).toEqual([`waits for ${holder.pid}`, 'waits no longer', 'waited']);
    holder.kill('SIGKILL');
  });
});

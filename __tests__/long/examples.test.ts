import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { anyTable, judgeExample, runExample } from '../../scripts/demo/any.mjs';
import { startServer } from '../../scripts/demo/server.mjs';
import { judgeShop, runShop, shopTable } from '../../scripts/demo/shop.mjs';
import { exampleApps } from '../../scripts/example-apps.mjs';
import { createPainter } from '../../scripts/terminal.mjs';
import { openWorkbench } from '../../scripts/workbench.mjs';
import { testOnHosts } from '../support/hosts.ts';

jest.setTimeout(1_800_000);

const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-examples-'));
const bench = await openWorkbench({ dir, name: 'cache-prewarm-examples' });
const baseImage = await bench.baseImage('debian');
afterAll(async () => {
  await bench.stop();
  await rm(dir, { recursive: true, force: true });
});

test.each(exampleApps)(
  'a code change of examples/$name takes every dependency from the layers',
  async (app) => {
    const { signal } = new AbortController();
    const run = await runExample({ bench, baseImage, folder: dir, signal }, app);
    process.stderr.write(anyTable([run], createPainter({ isTTY: false })));
    expect(judgeExample(app, run).filter(({ held }) => !held)).toEqual([]);
  },
);

testOnHosts(
  'three releases of examples/shop, of which one is unhealthy, keep what the demo promises',
  async () => {
    const { registryHost } = bench;
    const server = await startServer({ dir, registryHost });
    try {
      const { signal } = new AbortController();
      const done = await runShop({ bench, baseImage, folder: dir, signal }, server);
      process.stderr.write(shopTable(done, createPainter({ isTTY: false })));
      expect(judgeShop(done).filter(({ held }) => !held)).toEqual([]);
    } finally {
      await server.stop();
    }
  },
);

import { expect, test } from '@jest/globals';
import { historyPath } from '../../../src/adapters/history/file-history.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import { formatHistory } from '../../../src/core/history/history-file.ts';
import { account, entry } from '../../core/history/sample-ledger.ts';
import { runNamed } from '../../support/command-run.ts';
import { createMemoryBuilder } from '../../support/memory-builder.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { smallCheckout } from '../../support/small-checkout.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const image = 'x.test/shop';

/** A code change after a first build, on a machine that knows this history. */
async function buildAfter(history: string) {
  const registry = createMemoryRegistry();
  const builder = createMemoryBuilder(registry, image);
  const env = { XDG_STATE_HOME: '/state' };
  const home = await makeTempFolder({ 'temp/': '', [`.${historyPath(env, image)}`]: history });
  const values = { image, layers: 'base=base,python=python-deps', retries: '0', 'min-free-disk': '0' };
  const build = (files: Readonly<Record<string, string>>) =>
    runNamed(
      'build',
      { ...values, tags: `${image}:main`, push: 'true' },
      {
        ...{ files: { ...smallCheckout, ...files }, commands: builder.commands, registry, home },
        env: { XDG_STATE_HOME: `${home}${env.XDG_STATE_HOME}` },
      },
    );
  await build({});
  const { report } = await build({ 'src/main.py': '2' });
  const asked = builder.builds.map(({ target, contexts, cacheFrom, cacheTo, noCache, pushes }) => ({
    ...{ target, contexts, cacheFrom, cacheTo, noCache, pushes },
  }));
  return { report: report as BuildReport, asked, bakes: builder.bakes };
}

test('a cache that loses is named with its numbers and the line to change, and used as before', async () => {
  const losing = Array.from({ length: 20 }, () =>
    entry({ python: account(-119_000, 900), 'cache-builder': account(-30_000, 5000) }),
  );
  const text = formatHistory(losing.map((one) => ({ kind: 'entry', entry: one })));
  const [lost, quiet] = [await buildAfter(text), await buildAfter('')];
  expect([lost.report.error, quiet.report.error]).toEqual([undefined, undefined]);

  expect(lost.report.nextSteps).toEqual([
    expect.stringMatching(
      /^`python` cost 3\d min .* more than it earned in its last 20 runs .* set `layers` to `base=base`/,
    ),
    expect.stringMatching(
      /^`cache-builder` cost 1\d min .* more than it earned .* set `cache-builder: false`/,
    ),
  ]);
  expect(quiet.report.nextSteps).toEqual([]);

  expect(lost.asked).toEqual(quiet.asked);
  expect(lost.bakes).toEqual(quiet.bakes);
  expect(lost.asked.at(-1)?.cacheFrom).toHaveLength(1);
  expect(lost.asked.at(-1)?.cacheTo.join()).toContain(':cache-builder');
  expect(lost.report.dependencies.layers.map(({ name }) => name)).toEqual(['base', 'python']);
});

import { expect, test } from '@jest/globals';
import type { ConnectOptions } from '../../../src/adapters/registry/connect.ts';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import type { RunContext, Work } from '../../../src/commands/command.ts';
import type { ReadImage } from '../../../src/commands/images/images.ts';
import { runImages } from '../../../src/commands/images/run.ts';
import { createMemoryRun } from '../../support/memory-run.ts';

/** A command that does one thing with each image, and reports its name. */
function work(run: (context: RunContext) => Promise<void>): Work<string, string, string> {
  return {
    read: () => Promise.reject(new Error('the inputs are read before')),
    nothing: () => '',
    async run(context, name) {
      await run(context);
      return name;
    },
    report: async (found) => found,
  };
}

function image(name: string): ReadImage<string> {
  return {
    ...{ kind: 'image', name, targets: [name], image: `x.test/${name}` },
    ...{ references: [], standsOn: [] },
    ...{ values: {}, inputs: name, wholeLayer: undefined },
    basedOn: async () => name,
  };
}

test('images of one run fetch a file once, which counts for one of them, and reach registries as one', async () => {
  const fetched: string[] = [];
  const connected: ConnectOptions[] = [];
  const { session } = createMemoryRun({});
  const context: RunContext = {
    ...session,
    ...{ log: createRunLog(session.clock, session.console), startedAtMs: 0 },
    fetchFile: async (url, _mostBytes, onMoved) => {
      fetched.push(url);
      onMoved?.(url.length);
      return Buffer.from(url);
    },
    connectRegistry: (options) => {
      connected.push(options);
      return session.connectRegistry(options);
    },
  };
  const read: string[] = [];
  let movedBytes = 0;
  const count = (bytes: number): void => {
    movedBytes += bytes;
  };
  const ends = await runImages(
    work(async ({ fetchFile, connectRegistry }) => {
      const bytes = await Promise.all([
        fetchFile('http://a', 9, count),
        fetchFile('http://a', 9, count),
        fetchFile('http://b', 9, count),
      ]);
      read.push(bytes.map((one) => Buffer.from(one ?? []).toString()).join(' '));
      connectRegistry({} as ConnectOptions);
    }),
    {},
    context,
    [image('api'), image('web')],
  );
  expect(ends.map(({ image: { report } }) => report)).toEqual(['api', 'web']);
  expect(read).toEqual(['http://a http://a http://b', 'http://a http://a http://b']);
  expect(fetched).toEqual(['http://a', 'http://b']);
  expect(movedBytes).toBe(fetched.join('').length);
  const [first, second] = connected.map(({ shared }) => shared);
  expect(first).toBeDefined();
  expect(second).toBe(first);
});

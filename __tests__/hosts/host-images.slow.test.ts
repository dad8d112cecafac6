import { expect, test } from '@jest/globals';
import { seeHost } from '../../src/hosts/host-images.ts';
import { createMemoryRun } from '../support/host-images-run.ts';

test('a host is seen with the images for its own platform', async () => {
  const { run, app, reference } = await createMemoryRun();
  const seen = await seeHost(run);
  expect(seen.apps).toMatchObject([
    { app: { reference }, image: { platform: 'linux/amd64', digest: app.digest } },
  ]);
  expect(seen.layers.map(({ name, image }) => [name, image?.diffIds.length])).toEqual([
    ['base', 2],
    ['python', 3],
  ]);
  expect(seen.contents.images).toEqual([]);
});

test('an application that is not built for the host is found before anything is pulled', async () => {
  const { run, engine } = await createMemoryRun({
    description: { platform: { os: 'linux', architecture: 'arm64' } },
  });
  await expect(seeHost(run)).rejects.toThrow(/The host is linux\/arm64.*is built for linux\/amd64/);
  expect(engine.lines).toEqual(['describe']);
});

test('without an application only layers are looked for', async () => {
  const { run } = await createMemoryRun({}, { withApp: false });
  expect((await seeHost(run)).apps).toEqual([]);
});

test('a script of the host is run over its connection', async () => {
  const { run, connection } = await createMemoryRun({ answer: () => 'pong' });
  expect(await run.runScript('ping', 'in')).toMatchObject({ stdout: 'pong' });
  expect(connection.scripts).toEqual([{ text: 'ping', input: 'in' }]);
});

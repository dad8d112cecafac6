import { expect, test } from '@jest/globals';
import type { ConnectOptions } from '../../../src/adapters/registry/connect.ts';
import { openRegistries } from '../../../src/layers/inputs/registries.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

test('the token of the run goes to no token server elsewhere, and other logins follow their registry', async () => {
  const given: ConnectOptions[] = [];
  const { session } = createMemoryRun({}, { tempFolder: await makeTempFolder() });
  await openRegistries(
    {
      ...session,
      connectRegistry: (options) => {
        given.push(options);
        return createMemoryRegistry().connect;
      },
    },
    {
      logins: [
        { registry: 'containers.ghe.test', username: 'octocat', password: 'ghs_token', isRunToken: true },
        { registry: 'registry.gitlab.test', username: 'ada', password: 'correct-horse' },
      ],
      retries: 1,
    },
  );
  expect(given.map(({ anonymous, ownRealmOnly }) => [anonymous, [...(ownRealmOnly ?? [])]])).toEqual([
    [undefined, ['containers.ghe.test']],
    [true, []],
  ]);
});

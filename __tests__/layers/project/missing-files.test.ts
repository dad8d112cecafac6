import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { findMissingFiles } from '../../../src/layers/project/missing-files.ts';
import { buildValues } from '../../support/build-values.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const dockerfile = parseDockerfile(
  'FROM a AS other\nCOPY elsewhere /\nFROM a\nCOPY requirements.txt lock* api/ ./\nRUN x\nCOPY . .\n',
);

const missingOf = async (files: Readonly<Record<string, string>>, path = 'Dockerfile', context = '.') => {
  const folder = await makeTempFolder({ 'keep.txt': '', ...files });
  return findMissingFiles(
    {
      contextDir: join(folder, context),
      dockerfilePath: join(folder, path),
      ...{ dockerfile, values: buildValues() },
    },
    undefined,
  );
};

test('nothing is missing where all that is needed is there', async () => {
  expect(await missingOf({ 'requirements.txt': '', 'api/x': '' })).toEqual([]);
});

test('a file that the Dockerfile takes is missed in the context', async () => {
  expect(await missingOf({ 'api/x': '' })).toEqual([
    'The build context has no requirements.txt, which the Dockerfile uses. Without it, the build fails.',
  ]);
});

test('what .dockerignore leaves out is missed, too', async () => {
  const files = { 'requirements.txt': '', 'api/x': '', 'api/y': '' };
  expect(await missingOf({ ...files, '.dockerignore': 'api/\n' })).toEqual([
    '.dockerignore leaves out api/, which the Dockerfile uses. Without it, the build fails.',
  ]);
  for (const rules of ['api/x', 'api/*', 'api\n!api/x'])
    expect(await missingOf({ ...files, '.dockerignore': rules })).toEqual([]);
});

test('a file that lies beside the Dockerfile means another context', async () => {
  expect(await missingOf({ 'web/requirements.txt': '', 'api/x': '' }, 'web/Dockerfile')).toEqual([
    'The build context has no requirements.txt, which the Dockerfile uses. It is next to the Dockerfile: set context to web.',
  ]);
});

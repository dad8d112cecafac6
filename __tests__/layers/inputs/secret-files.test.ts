import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createInputReader } from '../../../src/core/input.ts';
import type { LayersInputs } from '../../../src/layers/inputs/inputs.ts';
import { withSecretFiles } from '../../../src/layers/inputs/secret-files.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

async function secretsOf(content: string, file = 'secret') {
  const folder = await makeTempFolder();
  await writeFile(join(folder, 'secret'), content);
  const reader = createInputReader({});
  const build = { secretFiles: [{ key: 'token', value: file }] } as unknown as LayersInputs['build'];
  const inputs = await withSecretFiles({ build, secretValues: new Set(['given']) }, reader, folder);
  return { hidden: [...inputs.secretValues], masked: [...reader.secrets] };
}

test('a token in a file is hidden and masked', async () => {
  expect(await secretsOf('abc123\n')).toEqual({ hidden: ['given', 'abc123'], masked: ['abc123'] });
});

test('of a file of several lines, those that tell something are masked', async () => {
  const text = '-----BEGIN KEY-----\n[default]\naws_secret = abcdef\n-----END KEY-----\n';
  const { hidden, masked } = await secretsOf(text);
  expect(hidden).toEqual(['given', text.trim(), 'aws_secret = abcdef']);
  expect(masked).toEqual(['aws_secret = abcdef']);
});

test.each([
  ['is not there', 'abc123', 'elsewhere'],
  ['is empty', ' \n', 'secret'],
  ['is no text that a log could show', 'x'.repeat((64 << 10) + 1), 'secret'],
])('a file that %s hides nothing', async (_, content, file) => {
  expect(await secretsOf(content, file)).toEqual({ hidden: ['given'], masked: [] });
});

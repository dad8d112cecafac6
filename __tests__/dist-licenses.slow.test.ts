import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importedPackages, sourceFiles } from './support/architecture.ts';

const root = join(import.meta.dirname, '..');

test('dist/ comes with the licenses of all packages that are in it', () => {
  const names = new Set(sourceFiles(root).flatMap(importedPackages));
  const licenses = `\n${readFileSync(join(root, 'dist/bundle/licenses.txt'), 'utf8')}`;
  expect([...names].filter((name) => !licenses.includes(`\n${name} `))).toEqual([]);
  expect(names.size).toBeGreaterThan(10);
});

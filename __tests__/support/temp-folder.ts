import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from '@jest/globals';

/**
 * Makes an empty folder for one test, removed after it. `files`: path → text; a path that ends in a slash is a
 * folder. To be called from tests of a file that has called `removeTempFolders`.
 */
export async function makeTempFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cache-prewarm-test-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    // Asynchronous calls cost ten times as much of the processor for small files, and hundreds of tests make some.
    mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(target, text);
  }
  return folder;
}

const made: string[] = [];

/** Removes after each test of a file what `makeTempFolder` made in it. */
export function removeTempFolders(): void {
  afterEach(async () => {
    // What a test has given up waiting for may still write there.
    const options = { recursive: true, force: true, maxRetries: 5 };
    await Promise.all(made.splice(0).map((folder) => rm(folder, options)));
  });
}

import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { readHostScript, readHostSource } from '../../src/adapters/ssh/host-script.ts';

const names = ['preflight', 'needs', 'release', 'ownPulls', 'composeConfig', 'status', 'switch'] as const;

/** A script as the shell understands it, without blank lines. */
function understood(script: string): string {
  return execFileSync('bash', ['--pretty-print'], { input: script, encoding: 'utf8' }).replace(/^\n/gm, '');
}

test.each(names)('%s is sent without comments, and means the same', async (name) => {
  const [sent, source] = await Promise.all([readHostScript(name), readHostSource(name)]);
  expect(sent).not.toMatch(/^\s*#/m);
  expect(sent.length).toBeLessThan(source.length);
  expect(understood(sent)).toBe(understood(source));
});

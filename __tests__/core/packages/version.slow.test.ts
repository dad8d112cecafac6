import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { compareDpkgVersions } from '../../../src/core/packages/dpkg-version.ts';

/** dpkg itself is asked: these tests need it, as every Debian and Ubuntu has it. */
const hasDpkg = spawnSync('dpkg', ['--version']).status === 0;
const pairs = 2000;

(hasDpkg ? describe : describe.skip)('versions of Debian', () => {
  test(`of ${pairs} random pairs, each is compared as dpkg compares it`, () => {
    const random = seeded(20261129);
    const asked = Array.from({ length: pairs }, () => {
      const one = randomVersion(random);
      return [one, random() < 0.7 ? changed(one, random) : randomVersion(random)] as const;
    });
    // One shell for all of them: each program that is started takes a millisecond.
    const script = asked
      .map(
        ([a, b]) =>
          `if dpkg --compare-versions '${a}' lt '${b}'; then echo -1; elif dpkg --compare-versions '${a}' eq '${b}'; then echo 0; else echo 1; fi`,
      )
      .join('\n');
    const told = spawnSync('sh', { input: script, encoding: 'utf8', maxBuffer: 1e8 });
    const answers = told.stdout.trim().split('\n').map(Number);

    expect(answers).toHaveLength(pairs);
    const wrong = asked.filter(([a, b], index) => Math.sign(compareDpkgVersions(a, b)) !== answers[index]);
    expect(wrong).toEqual([]);
    // Otherwise the pairs would show nothing.
    for (const answer of [-1, 0, 1])
      expect(answers.filter((given) => given === answer).length).toBeGreaterThan(pairs / 20);
  }, 120_000);
});

const characters = '0011234579..~~++abzZ-:';

function randomVersion(random: () => number): string {
  const epoch = random() < 0.2 ? `${Math.floor(random() * 3)}:` : '';
  const upstream = `${Math.floor(random() * 10)}${letters(random, characters.replace(/[-:]/g, ''), 6)}`;
  const revision = random() < 0.7 ? `-${Math.floor(random() * 3)}${letters(random, '0123~+.abu', 5)}` : '';
  return `${epoch}${upstream}${revision}`;
}

function letters(random: () => number, from: string, most: number): string {
  const length = Math.floor(random() * (most + 1));
  return Array.from({ length }, () => from[Math.floor(random() * from.length)]).join('');
}

/** Nearly the same: there the rules differ. */
function changed(version: string, random: () => number): string {
  const at = 1 + Math.floor(random() * version.length);
  const kinds = ['0', '~', '+', '.', 'a', '1', '', '~~', '00'];
  const kind = kinds[Math.floor(random() * kinds.length)] ?? '';
  const made = `${version.slice(0, at)}${kind}${version.slice(at)}`;
  return /^(\d+:)?\d[\w.+~]*(-[\w.+~]+)?$/.test(made) ? made : version;
}

/** The same numbers in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

import { describe, expect, test } from '@jest/globals';
import { describeMiss } from '../../../src/core/miss/describe-miss.ts';
import type { FileChange, MissCause } from '../../../src/core/miss/miss.ts';
import { digestOf } from '../../support/layer-values.ts';

const [old, recent] = [digestOf('a'), digestOf('b')];
const file = (path: string, change: FileChange['change']): FileChange => ({ path, change });

function say(cause: MissCause): string {
  const place = { stage: 'base', platform: undefined, layer: 'base', index: 1, instruction: 'RUN make' };
  return describeMiss({ ...place, cause });
}

describe('a miss in words', () => {
  test.each<[MissCause, string]>([
    [
      { kind: 'external-image', name: 'debian:12', before: old, after: recent },
      'external image debian:12 moved from sha256:aaaaaaaaaaaa to sha256:bbbbbbbbbbbb',
    ],
    [
      { kind: 'external-image', name: 'debian:12', before: old, after: undefined },
      'external image debian:12 moved from sha256:aaaaaaaaaaaa to nothing',
    ],
    [
      { kind: 'instruction', before: 'RUN make', after: 'RUN make all' },
      'instruction changed from "RUN make" to "RUN make all"',
    ],
    [{ kind: 'instruction', before: undefined, after: 'RUN make' }, 'instruction "RUN make" is new'],
    [{ kind: 'instruction', before: 'RUN make', after: undefined }, 'instruction "RUN make" was removed'],
    [{ kind: 'argument', names: ['EDITION'] }, 'build argument EDITION changed'],
    [{ kind: 'argument', names: ['EDITION', 'REGION'] }, 'build arguments EDITION, REGION changed'],
    [{ kind: 'file', files: [file('a', 'added')] }, 'file a was added'],
    [{ kind: 'file', files: [] }, 'files changed, and which ones is not known'],
    [
      { kind: 'file', files: [file('a', 'removed'), file('b', 'content'), file('c', 'mode')] },
      'file a was removed, file b changed, file c has another mode',
    ],
    [
      { kind: 'file', files: ['a', 'b', 'c', 'd', 'e'].map((path) => file(path, 'content')) },
      'file a changed, file b changed, file c changed and 2 more',
    ],
    [
      { kind: 'layer-below', layer: 'base', before: old, after: recent },
      'the layer base below it moved from sha256:aaaaaaaaaaaa to sha256:bbbbbbbbbbbb',
    ],
    [
      { kind: 'layer-below', layer: 'base', before: old, after: undefined },
      'the layer base below it is outdated',
    ],
    [{ kind: 'stage-below', stage: 'helper' }, 'the stage helper below it missed'],
    [
      { kind: 'option', name: 'network', before: 'default', after: 'none' },
      'network changed from default to none',
    ],
    [
      { kind: 'option', name: 'network', before: undefined, after: 'none' },
      'network changed from nothing to none',
    ],
    [
      { kind: 'option', name: 'network', before: 'none', after: undefined },
      'network changed from none to nothing',
    ],
    [
      { kind: 'cache-source', state: 'absent', reference: 'o/n:cache', detail: undefined },
      'the cache o/n:cache is absent',
    ],
    [
      { kind: 'cache-source', state: 'no-access', reference: 'o/n:cache', detail: 'denied' },
      'the cache o/n:cache is not accessible: denied',
    ],
    [
      { kind: 'cache-source', state: 'broken', reference: 'o/n:cache', detail: 'a blob is gone' },
      'the cache o/n:cache is broken: a blob is gone',
    ],
    [
      { kind: 'cache-source', state: 'failed', reference: 'o/n:cache', detail: 'not found' },
      'the cache o/n:cache failed to load: not found',
    ],
    [{ kind: 'refresh', reason: 'refresh is all' }, 'a refresh was asked for: refresh is all'],
    [{ kind: 'platform', platform: 'linux/arm64' }, 'it was never prewarmed for linux/arm64'],
    [{ kind: 'unknown', detail: undefined }, 'unknown'],
    [
      { kind: 'unknown', detail: 'nothing is recorded to compare with' },
      'unknown: nothing is recorded to compare with',
    ],
  ])('%j', (cause, text) => {
    expect(say(cause)).toBe(text);
  });
});

const attack = `\u001b[31mred\u001b[0m\nline\u202e${'x'.repeat(2000)}`;

describe('what others wrote stays on one line, without what a terminal obeys, and short', () => {
  test.each<[MissCause]>([
    [{ kind: 'external-image', name: attack, before: attack, after: attack }],
    [{ kind: 'instruction', before: attack, after: attack }],
    [{ kind: 'argument', names: [attack, attack] }],
    [{ kind: 'file', files: [file(attack, 'added')] }],
    [{ kind: 'layer-below', layer: attack, before: old, after: recent }],
    [{ kind: 'stage-below', stage: attack }],
    [{ kind: 'option', name: attack, before: attack, after: attack }],
    [{ kind: 'cache-source', state: 'failed', reference: attack, detail: attack }],
    [{ kind: 'refresh', reason: attack }],
    [{ kind: 'platform', platform: attack }],
    [{ kind: 'unknown', detail: attack }],
  ])('%#', (cause) => {
    const text = say(cause);
    expect(text).toMatch(/^[\x20-\x7e…]+$/);
    expect(text.length).toBeLessThan(600);
  });
});

import { describe, expect, test } from '@jest/globals';
import { annotate, createActionsConsole } from '../../../src/adapters/runner/actions-console.ts';
import { createTerminalConsole } from '../../../src/adapters/runner/console.ts';
import { captureOutput } from '../../support/captured-output.ts';

describe('the log of a step', () => {
  const console = createActionsConsole();
  test.each<[string, () => void, string]>([
    ['a line', () => console.info('hello'), 'hello\n'],
    ['a warning, which is no annotation yet', () => console.warn('careful'), 'Warning: careful\n'],
    ['a group', () => console.startGroup('Step 1/2'), '::group::Step 1/2\n'],
    [
      'a group whose title tries to end it',
      () => console.startGroup('a\n::endgroup::'),
      '::group::a%0A::endgroup::\n',
    ],
    ['the end of a group', () => console.endGroup(), '::endgroup::\n'],
    ['a mask', () => console.mask('hunter2'), '::add-mask::hunter2\n'],
    ['a mask of several lines', () => console.mask('one\ntwo%'), '::add-mask::one%0Atwo%25\n'],
    [
      'a line that is no command to the runner',
      () => console.info('::error::x\n::add-mask::y ##[error]z'),
      ': :error::x\n: :add-mask::y ## [error]z\n',
    ],
    [
      'a warning that is no command to the runner',
      () => console.warn('x\n::stop-commands::y'),
      'Warning: x\n: :stop-commands::y\n',
    ],
  ])('shows %s', async (_name, write, shown) => {
    expect(await captureOutput(write)).toBe(shown);
  });

  test('is that of a step', () => {
    expect(console.kind).toBe('actions');
  });
});

test('a terminal shows lines, warnings and titles, masks nothing and prints no commands', async () => {
  const written: string[] = [];
  const console = createTerminalConsole((text) => written.push(text));
  const printed = await captureOutput(() => {
    console.startGroup('Step 1/2');
    console.info('hello');
    console.warn('careful');
    console.mask('hunter2');
    console.endGroup();
  });
  expect(console.kind).toBe('terminal');
  expect(written).toEqual(['Step 1/2\n', 'hello\n', 'warning: careful\n']);
  expect(printed).toBe('');
});

describe('annotations', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `message ${index + 1}`);
  const shown = async (kind: 'notice' | 'warning', messages: readonly string[]) =>
    (await captureOutput(() => annotate(kind, messages))).split('\n').slice(0, -1);

  test.each(['notice', 'warning'] as const)(
    'of the kind %s carry a title and what is in them stays in them',
    async (kind) => {
      expect(await shown(kind, ['careful\n::error::x, 100%'])).toEqual([
        `::${kind} title=cache-prewarm::careful%0A::error::x, 100%25`,
      ]);
    },
  );

  test.each([
    [0, 0],
    [1, 1],
    [10, 10],
    [11, 10],
    [250, 10],
  ])('for %i messages are %i, as many as GitHub shows', async (messages, annotations) => {
    expect(await shown('warning', many(messages))).toHaveLength(annotations);
  });

  test('that are too many are folded into the last one, and none is lost', async () => {
    const lines = await shown('warning', many(13));
    expect(lines.slice(0, 9)).toEqual(many(9).map((message) => `::warning title=cache-prewarm::${message}`));
    expect(lines[9]).toBe(
      '::warning title=cache-prewarm::4 more:%0Amessage 10%0Amessage 11%0Amessage 12%0Amessage 13',
    );
  });
});

import { expect, test } from '@jest/globals';
import { createDocument } from '../../../src/page/document.ts';
import { NO_COLOUR } from '../../../src/page/palette.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { createLiveRemarks } from '../../../src/page/text/live-remarks.ts';

const look = { mark: '✅', tone: 'good', headline: 'Done', subject: 'shop' } as const;
const refused = 'web1: Nothing listens on port 22.';
const again = (seconds: number): string => `${refused}: trying again in ${seconds} s.`;

/** Everything that a terminal shows: what was said meanwhile, then the report. */
function wholeOf(
  said: readonly (readonly ['notice' | 'warning', string])[],
  report: Parameters<typeof createDocument>[0],
  width = 60,
): string {
  const remarks = createLiveRemarks({ colour: NO_COLOUR, width });
  const live = said.flatMap(([kind, text]) => remarks.show(kind, text) ?? []);
  const document = remarks.leftOf(createDocument(report, look));
  return [...live, renderDocumentText(document, NO_COLOUR, width)].join('\n');
}

test('what a terminal was told meanwhile is not in the report at its end, which counts the warnings', () => {
  const whole = wholeOf(
    [
      ['notice', 'Layers are not written.'],
      ['warning', 'The clock is wrong.'],
      ['warning', again(1.4)],
      ['warning', again(2.8)],
    ],
    {
      warnings: ['The clock is wrong.', again(1.4), again(2.8), 'The disk is full.'],
      notices: ['Layers are not written.', 'All is warm.'],
    },
  );
  expect(whole).toBe(
    [
      'Layers are not written.',
      'warning: The clock is wrong.',
      'warning: web1: Nothing listens on port 22.: trying again',
      '  in 1.4 s.',
      '✔ Done',
      '',
      '  ! The disk is full.',
      '  ! 2 warnings above.',
      '  · All is warm.',
      '',
    ].join('\n'),
  );
});

test('the report is whole where nothing was told meanwhile', () => {
  expect(wholeOf([], { warnings: ['The clock is wrong.'], notices: ['All is warm.'] })).toBe(
    '✔ Done\n\n  ! The clock is wrong.\n  · All is warm.\n',
  );
});

test.each([
  ['web', 'web: x y', ['web: x y']],
  ['some images', 'web, api: x y', ['web: x y', 'api: x y']],
  ['all images', 'x y', ['web: x y', 'api: x y']],
])('what %s said is not told again for all of them', (_who, text, said) => {
  const whole = wholeOf(
    said.map((line) => ['warning', line] as const),
    { warnings: [text], notices: [] },
  );
  expect(whole).toBe(
    [...said.map((line) => `warning: ${line}`), '✔ Done', '', '  ! 1 warning above.', ''].join('\n'),
  );
});

test('that something was given up does not repeat why', () => {
  const connection = 'root@web1 port 22: Connection refused';
  const remarks = createLiveRemarks({ colour: NO_COLOUR, width: 80 });
  const show = (line: string) => remarks.show('warning', line);
  expect(show(`${connection}: trying again in 1.4 s.`)).toContain(connection);
  expect(show(`${connection}: trying again in 2.8 s.`)).toBeUndefined();
  expect(show(`web1: ${connection}. It was tried 3 times.`)).toBe('warning: web1: It was tried 3 times.');
  expect(show(`web1: ${connection}: trying again in 5 s.`)).toBe('warning: web1: trying again in 5 s.');
  // Of another host, all is new.
  expect(show('web2: root@web2 port 22: Connection refused. It was tried 3 times.')).toContain('refused');
  const gaveUp = createDocument({ warnings: [`web1: ${connection}. It was tried 3 times.`] }, look);
  expect(remarks.leftOf(gaveUp).warnings).toEqual(['1 warning above.']);
});

test('what only one of two images said was not told for the other', () => {
  expect(wholeOf([['warning', 'web: x y']], { warnings: ['web, api: x y'] })).toContain('! web, api: x y');
});

test('a warning that the error or a table has already is not counted', () => {
  const error = { message: `${refused} It was tried 3 times.`, cause: undefined, remedy: undefined, log: [] };
  expect(wholeOf([['warning', again(1.4)]], { warnings: [again(1.4)], error })).not.toContain('above');
});

test.each(['notice', 'warning'] as const)('a %s breaks between words, and never writes a code', (kind) => {
  const remarks = createLiveRemarks({ colour: NO_COLOUR, width: 30 });
  const text = `${'word '.repeat(20)}\u001b[2Jend\n    run: it\u0000`;
  const shown = remarks.show(kind, text) ?? '';
  expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(30);
  expect(shown.replace(/\s+/g, ' ')).toMatch(/^(warning: )?(word ){20}.*end run: it/);
  for (const code of ['\u0000', '\u001b']) expect(shown).not.toContain(code);
});

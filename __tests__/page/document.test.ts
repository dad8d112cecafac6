import { describe, expect, test } from '@jest/globals';
import { asCode, asDigest, asQuantity, bars, prose, table } from '../../src/page/block.ts';
import { createDocument, foldedPart, part, tile } from '../../src/page/document.ts';
import { renderDocumentHtml } from '../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../src/page/markdown/document.ts';
import { renderDocumentText } from '../../src/page/text/document.ts';

const look = { mark: '✅', tone: 'good', headline: 'Done', subject: 'shop' } as const;
const error = { message: 'It broke.', cause: undefined, remedy: 'Mend it.', log: [] };

describe('a document', () => {
  test('leaves out what is not known, and parts in which nothing is', () => {
    const document = createDocument(
      {},
      {
        ...look,
        facts: { first: 'one', unknown: undefined },
        parts: [part('Empty', prose(undefined), table(['A'], [])), part('Full', prose('text'))],
      },
    );
    expect(document.facts).toEqual({ first: 'one' });
    expect(document.parts.map(({ title }) => title)).toEqual(['Full']);
  });

  test('does not repeat the remedy as a next step', () => {
    expect(createDocument({ error, nextSteps: ['Mend it.', 'Run it.'] }, look).nextSteps).toEqual([
      'Run it.',
    ]);
  });

  test('says once what was tried several times, and no warning or cause that the error has', () => {
    const refused = 'web1: Nothing listens on port 22.';
    const tried = [1.4, 2.9].map((seconds) => `${refused}: trying again in ${seconds} s.`);
    const other = 'The clock is wrong.';
    expect(createDocument({ warnings: [...tried, other] }, look).warnings).toEqual([tried[1], other]);
    const row = `${refused} It was tried 3 times.`;
    expect(createDocument({ warnings: [...tried, other] }, { ...look, said: [row] }).warnings).toEqual([
      other,
    ]);
    const failed = {
      ...error,
      message: `${refused} It was tried 3 times.`,
      cause: 'Nothing listens on port 22.',
    };
    const document = createDocument({ warnings: [...tried, refused, other], error: failed }, look);
    expect(document.warnings).toEqual([other]);
    expect(document.error).toEqual({ ...failed, cause: undefined });
    expect(
      createDocument({ error: failed }, { ...look, facts: { reason: failed.message, took: '8.5 s' } }).facts,
    ).toEqual({ took: '8.5 s' });
    const elsewhere = { ...failed, cause: 'A firewall.' };
    expect(createDocument({ error: elsewhere }, look).error?.cause).toBe('A firewall.');
  });

  test.each([
    ['https://example.test/1', { Run: 'https://example.test/1' }],
    ['javascript:alert(1)', {}],
  ])('names the run %s only by an address of the web', (runUrl, about) => {
    expect(createDocument({ runUrl }, look).about).toEqual(about);
  });
});

describe('a page', () => {
  test('does not say in its header what a tile of the same name says', () => {
    const page = renderDocumentHtml(
      createDocument(
        {},
        {
          ...look,
          facts: { time: 'took 3 s', bytes: '5 MB' },
          tiles: { time: { title: 'Duration', value: '3 s', note: 'in all' } },
        },
      ),
    );
    expect(page).toContain('<p class="soft">5 MB</p>');
    expect(page).not.toContain('took 3 s');
  });

  test('draws a share that has no parts', () => {
    const share = { label: 'held', percent: 30, note: '3 of 10', segments: [], rest: 'to download' };
    const page = renderDocumentHtml(createDocument({}, { ...look, parts: [part('Share', bars([share]))] }));
    expect(page).toMatch(/class="hit shade-0" x="0" width="30" .*class="rest" x="30.4" width="69.6"/s);
  });

  test('keeps the whole digest of which it shows the beginning', () => {
    const digest = `sha256:${'a1b2c3d4'.repeat(8)}`;
    const rows = table(['Layer', asDigest('Digest')], [['base', digest]]);
    const page = renderDocumentHtml(createDocument({}, { ...look, parts: [part('Layers', rows)] }));
    expect(page).toContain(`<code title="${digest}">sha256:a1b2c3d4a1b2</code>`);
  });
});

test('a column of text is its title alone, and others say what they are', () => {
  const columns = table(
    ['State', asCode('Layer'), asQuantity('Age'), asDigest('Digest')],
    [['', '', '', '']],
  )?.columns;
  expect(columns?.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
    'State text',
    'Layer code',
    'Age quantity',
    'Digest digest',
  ]);
});

test('a tile whose value is not known is none', () => {
  expect(tile('Downloaded', undefined, 'by all hosts')).toBeUndefined();
  expect(tile('Locked', '2')).toEqual({ title: 'Locked', value: '2', note: '' });
});

test('a terminal tells the sentences of a table whole, and clips names', () => {
  const sentence = `45.1 MB downloaded ${'and so on '.repeat(20)}, 53.0 MB uploaded`;
  const rows = table([asCode('Step'), 'Figures', asCode('Name')], [['x'.repeat(100), sentence, 'done']]);
  const text = renderDocumentText(
    createDocument({}, { ...look, parts: [part('Steps', rows)] }),
    undefined,
    60,
  );
  expect(text.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
  expect(text).toContain(`${'x'.repeat(59)}…`);
});

test('the end of a log is called no more than that: it may be that of a build or of a container', () => {
  const lines = Array.from({ length: 14 }, (_, index) => `line ${index}`);
  const document = createDocument({ error: { ...error, log: lines } }, look);
  expect(renderDocumentHtml(document)).toContain('The last 14 lines of the log:');
  expect(renderDocumentMarkdown(document)).toContain('The last 14 lines of the log:');
  const one = createDocument({ error: { ...error, log: ['line'] } }, look);
  expect(renderDocumentMarkdown(one)).toContain('The last line of the log:');
});

describe('a table with remarkable rows', () => {
  const rows = table(
    [asCode('Step')],
    Array.from({ length: 200 }, (_, index) => [`step-${index}-${'x'.repeat(40)}`]),
    { tones: Array.from({ length: 200 }, (_, index) => (index === 150 ? 'failed' : undefined)) },
  );
  const document = createDocument({}, { ...look, parts: [foldedPart('Steps', rows)] });

  test('is complete where there is room', () => {
    expect(renderDocumentMarkdown(document).match(/step-/g)).toHaveLength(200);
  });

  test('keeps those where there is less', () => {
    const text = renderDocumentMarkdown(document, 2000);
    expect(text.match(/step-\d+/g)).toEqual(['step-150']);
    expect(text).toContain('and 199 more');
    expect(text).toContain('_Left out to stay below 2.0 kB: Steps (in part)._');
  });

  test('is not in a terminal when it is folded', () => {
    expect(renderDocumentText(document)).toBe('✔ Done\n');
  });
});

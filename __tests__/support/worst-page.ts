import type { ReportBlock } from '../../src/page/block.ts';
import { createDocument, part, type ReportDocument } from '../../src/page/document.ts';
import { stage } from './sample-reports.ts';

/** As long as anything may be, and nowhere to break it. */
const word = 'x'.repeat(250);
const path = `/srv/${'very-long-folder-name/'.repeat(12)}`;
const digest = `sha256:${'a1b2c3d4'.repeat(8)}`;
const reference = `registry.internal.example.com:5000/${'team/'.repeat(20)}${word}@${digest}`;
const sentence = `The layer ${word} of \`${reference}\` is in "${path}", see https://example.com/${word}.`;

const kinds = ['text', 'code', 'quantity', 'digest'] as const;
const columns = Array.from({ length: 14 }, (_, index) => ({
  title: index % 3 === 0 ? word.slice(0, 60) : `Head ${index}`,
  kind: kinds[index % kinds.length] ?? 'text',
}));
const cells = ['1,234,567.8 MB of 9,876,543.2 MB', word, sentence, reference, digest, path, ''];
const rows = Array.from({ length: 5 }, (_, row) =>
  columns.map((_column, index) => cells[(row + index) % cells.length] ?? ''),
);
const worstStage = stage(
  Array.from({ length: 30 }, (_, index) => ({
    ...{ stage: word, platform: 'linux/arm64/v8', index: index + 1, total: 30, instruction: `RUN ${word}` },
    ...{ verdict: index % 2 === 0 ? 'hit' : 'executed', inferred: false, loadedBytes: 1e9, loadedMs: 1e6 },
    ...{ durationMs: 3_600_000, startedAtMs: index, cacheError: undefined, sharedWith: undefined },
    sharedWithPlatform: undefined,
  })) as Parameters<typeof stage>[0],
);

const blocks: readonly ReportBlock[] = [
  { kind: 'prose', lines: [sentence, word] },
  { kind: 'heading', text: word },
  { kind: 'table', title: word, columns, rows, tones: ['failed', 'changed'] },
  ...kinds.map(
    (kind): ReportBlock => ({
      ...{
        kind: 'table',
        title: undefined,
        columns: [{ title: 'First', kind }],
        rows: [[reference]],
        tones: [],
      },
    }),
  ),
  {
    kind: 'bars',
    bars: [
      {
        ...{ label: word, percent: 61.2, note: sentence, rest: word },
        segments: [
          { label: word, percent: 41.2 },
          { label: reference, percent: 20 },
        ],
      },
    ],
  },
  {
    ...{ kind: 'chart', label: word, sparkline: '▁█', note: sentence },
    rates: Array.from({ length: 90 }, (_, index) => (index % 7 === 0 ? undefined : index)),
  },
  {
    kind: 'diagram',
    boxes: ['good', 'failed', 'none'].map((tone) => ({
      title: word,
      mark: '✅',
      tone: tone as 'good',
      note: word,
    })),
  },
  { kind: 'stages', stages: [worstStage, worstStage] },
  {
    kind: 'stack',
    layers: [word, `${word}y`].map((name, index) => ({
      ...{
        name,
        mark: '❌',
        tone: 'failed',
        state: word,
        because: sentence,
        size: '1,234.5 MB of 9,876.5 MB',
      },
      ...{ age: '100 days', standsOn: index === 0 ? [] : [word] },
    })),
  },
  {
    ...{ kind: 'timeline', spanMs: 5_400_000, note: sentence },
    groups: [
      {
        title: word,
        bars: [
          { label: word, kind: 'phase', startMs: 0, durationMs: 5_400_000 },
          { label: sentence, kind: 'executed', startMs: 5_399_000, durationMs: 1000 },
        ],
      },
    ],
  },
  {
    kind: 'advice',
    pieces: [{ title: word, lead: sentence, text: sentence, note: sentence, code: `COPY ${reference} /` }],
  },
  { kind: 'log', title: word, lines: [word, sentence] },
];

/** A page of every block, each with the longest names and the most columns. */
export const WORST_PAGE: ReportDocument = createDocument(
  {
    warnings: [sentence, word],
    notices: [reference],
    nextSteps: [`${sentence}\n${reference}`],
    runUrl: `https://example.com/${word}`,
    error: { message: `${sentence}\n${word}`, cause: sentence, remedy: sentence, log: [word, sentence] },
  },
  {
    ...{ mark: '❌', tone: 'failed', headline: `${word} ${sentence}`, subject: reference, where: reference },
    facts: { one: sentence, other: word },
    tiles: {
      one: { title: word, value: '1,234,567.8 MB', note: word },
      other: { title: 'Hosts', value: '256 of 256', note: sentence },
      words: { title: 'Words', value: 'Nothingness', note: reference },
    },
    parts: [part(word, ...blocks)],
  },
);

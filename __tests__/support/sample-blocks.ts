import type { ReportBlock } from '../../src/page/block.ts';
import { stage, step } from './sample-reports.ts';

const digest = `sha256:${'a1b2c3d4'.repeat(8)}`;

/** A block of each kind, of which every rendering must show the same. */
export const BLOCKS = {
  prose: { kind: 'prose', lines: ['Run `npm ci` again.', 'See https://x.test/a.'] },
  heading: { kind: 'heading', text: 'web' },
  table: {
    kind: 'table',
    title: 'Images',
    columns: [
      { title: 'Name', kind: 'text' },
      { title: 'Digest', kind: 'digest' },
      { title: 'Command', kind: 'code' },
      { title: 'Size', kind: 'quantity' },
    ],
    rows: [
      ['web', digest, 'npm ci', '9 MB'],
      ['api', digest, '', '120 MB'],
    ],
    tones: ['changed', undefined],
  },
  bars: {
    kind: 'bars',
    bars: [
      {
        ...{ label: 'web1', percent: 75, note: '30 MB of 40 MB', rest: 'to download' },
        segments: [
          { label: 'base', percent: 50 },
          { label: 'node', percent: 25 },
        ],
      },
      { label: 'web2', percent: 0, note: 'nothing', segments: [], rest: 'to download' },
    ],
  },
  chart: {
    ...{ kind: 'chart', label: 'Last runs', sparkline: '▁█', note: '2 runs' },
    rates: [undefined, 0, 50, 100],
  },
  diagram: {
    kind: 'diagram',
    boxes: [
      { title: 'prewarm', mark: 'v', tone: 'good', note: '3 of 3' },
      { title: 'build "x"', mark: 'x', tone: 'failed', note: 'step 2' },
    ],
  },
  stages: {
    kind: 'stages',
    stages: [
      stage([
        step('base', { inferred: true }),
        step('base', { index: 2, loadedBytes: 34e6, loadedMs: 2100 }),
        step('base', { index: 3, verdict: 'executed', durationMs: 31_900 }),
      ]),
      stage([step('app', { verdict: 'failed' }), step('app', { index: 2, verdict: 'not-measured' })]),
    ],
  },
  stack: {
    kind: 'stack',
    layers: [
      {
        ...{ name: 'base', mark: 'v', tone: 'good', state: 'up to date', because: '' },
        ...{ size: '45 MB', age: '3 days', standsOn: [] },
      },
      {
        ...{ name: 'python', mark: 'r', tone: 'changed', state: 'rebuilt', because: '`a.txt` changed' },
        ...{ size: '120 MB', age: '', standsOn: ['base'] },
      },
    ],
  },
  timeline: {
    ...{ kind: 'timeline', spanMs: 10_000, note: 'Times are of the builder.' },
    groups: [
      { title: 'Phases', bars: [{ label: 'check', kind: 'phase', startMs: 0, durationMs: 2500 }] },
      {
        title: 'deps',
        bars: [
          { label: 'RUN a; b', kind: 'executed', startMs: 2500, durationMs: 5000 },
          { label: 'load', kind: 'wait', startMs: 2500, durationMs: 0 },
          { label: 'RUN c', kind: 'failed', startMs: 7500, durationMs: 2500 },
        ],
      },
    ],
  },
  advice: {
    kind: 'advice',
    pieces: [
      {
        ...{ title: 'Copy less.', lead: 'It saves 10 s.', text: 'The `COPY` takes all.', note: 'Line 3.' },
        code: 'COPY a .\nRUN b',
      },
    ],
  },
  log: { kind: 'log', title: 'What it printed', lines: ['one', 'two <b>'] },
} as const satisfies Readonly<Record<ReportBlock['kind'], ReportBlock>>;

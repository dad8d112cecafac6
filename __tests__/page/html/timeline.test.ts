import { expect, test } from '@jest/globals';
import { drawTimeline } from '../../../src/page/html/timeline.ts';

const bar = { kind: 'executed' as const, label: 'RUN <make>', startMs: 4000, durationMs: 6000 };

test('a bar is as long as its share of the run, whatever room there is', () => {
  const { markup: text } = drawTimeline({
    kind: 'timeline',
    note: '',
    spanMs: 10_000,
    groups: [{ title: 'app', bars: [bar, { ...bar, kind: 'failed', startMs: 0, durationMs: 20_000 }] }],
  });
  const rects = [...text.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
    x,
    width,
  ]);
  expect(rects).toEqual([
    ['40', '60'],
    ['0', '100'],
  ]);
  expect(text).toContain('title="RUN &lt;make&gt;: 6.0 s"');
  expect(text).toContain('title="RUN &lt;make&gt;: 20.0 s, failed"');
  // A picture of so many pixels would have to be scrolled on a phone.
  expect(text).not.toContain('viewBox');
});

test.each([
  [4, ['0 s', '0.001 s', '0.002 s', '0.003 s', '0.004 s']],
  [350, ['0 s', '0.05 s', '0.1 s', '0.15 s', '0.2 s', '0.25 s', '0.3 s', '0.35 s']],
  [9000, ['0 s', '2 s', '4 s', '6 s', '8 s']],
  [90_000, ['0 s', '15 s', '30 s', '45 s', '1 min', '1:15 min', '1:30 min']],
  [65 * 60_000, ['0 s', '10 min', '20 min', '30 min', '40 min', '50 min', '60 min']],
  [20 * 3_600_000, ['0 s', '180 min', '360 min', '540 min', '720 min', '900 min', '1080 min']],
])('an axis of %d ms has few ticks, at round times', (spanMs, expected) => {
  const { markup } = drawTimeline({ kind: 'timeline', note: '', spanMs, groups: [] });
  expect([...markup.matchAll(/text-anchor="middle">([^<]*)</g)].map(([, tick]) => tick)).toEqual(expected);
});

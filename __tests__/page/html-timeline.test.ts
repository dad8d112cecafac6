import { expect, test } from '@jest/globals';
import { drawTimeline } from '../../src/page/html/timeline.ts';

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

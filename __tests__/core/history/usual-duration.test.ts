import { expect, test } from '@jest/globals';
import { usualDeployment } from '../../../src/core/history/usual-duration.ts';
import { deployEntry, historyEntry } from './sample-entry.ts';

const usualMs = (entries: Parameters<typeof usualDeployment>[0]) => usualDeployment(entries)?.totalMs;

test('deployments usually take the median of the last ten that went well', () => {
  const took = (...all: number[]) => all.map((durationMs) => deployEntry({ durationMs }));
  expect(usualDeployment(took(1000, 9000))).toBeUndefined();
  expect(usualMs(took(1000, 9000, 2000))).toBe(2000);
  const others = [deployEntry({ durationMs: 1, outcome: 'rolled-back' }), historyEntry({ durationMs: 1 })];
  expect(usualMs([...others, ...took(1000, 9000, 2000), ...others])).toBe(2000);
  expect(usualMs(took(...Array(20).fill(90_000), ...Array(10).fill(5000)))).toBe(5000);
});

test('each phase usually takes its own median, where enough is known of it', () => {
  const runs = [10, 30, 20].map((pull) => deployEntry({ phases: { pull, switch: 5 } }));
  const [first = deployEntry()] = runs;
  const rare = { ...first, phases: { ...first.phases, prewarm: 9 } };
  expect(usualDeployment([rare, ...runs.slice(1)])?.phases).toEqual({ pull: 20, switch: 5 });
  expect(usualDeployment(Array(3).fill(deployEntry()))?.phases).toEqual({});
});

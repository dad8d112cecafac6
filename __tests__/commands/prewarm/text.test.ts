import { describe, expect, test } from '@jest/globals';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import type { Palette } from '../../../src/page/palette.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { ATTACKED, EMPTY, FAILED, PREWARMED, stage, step } from '../../support/sample-reports.ts';

const renderPrewarmText = (report: PrewarmReport, colour?: Palette): string =>
  renderDocumentText(prewarmDocument(report), colour);

const paint = (name: string) => (text: string) => `{${name} ${text}}`;
const LOUD: Palette = {
  bold: paint('bold'),
  dim: paint('dim'),
  green: paint('green'),
  yellow: paint('yellow'),
  red: paint('red'),
  cyan: paint('cyan'),
};

describe('the report in a terminal', () => {
  test('is a screenful', () => {
    expect(renderPrewarmText(PREWARMED)).toBe(`✔ Prewarmed: python rebuilt
  71.4 % from cache: 5 of 7 steps · 2 executed in 31.9 s · 45.1 MB downloaded, 53.0 MB uploaded · 48.2 s

  Layers
  Layer                  Size       Age  Result
  base                45.1 MB    3 days  up to date
  python  +53.0 MB of 98.1 MB  just now  rebuilt: requirements.txt changed
  node    +16.8 MB of 61.9 MB    3 days  up to date

  Steps from cache
  Stage                    From cache  Steps
  base         ██████████       100 %  2 hit (1 inferred)
  python-deps  ███░░░░░░░      33.3 %  1 hit (1 loaded, 45.1 MB in 3.1 s), 2 executed in 31.9 s
  node-deps    ██████████       100 %  2 hit (1 inferred)

  What took longest
    Time  Stage        Step
  31.7 s  python-deps  RUN python3 -m venv venv && venv/bin/pip install --no-cache-dir -r requirements.txt
   5.4 s               push python
   2.0 s               unpack base
   1.7 s               load base
  0.18 s  python-deps  COPY requirements.txt .

  · The layer python follows requirements.txt.
`);
  });

  test('ends a failure with the error and what to do about it', () => {
    expect(renderPrewarmText(FAILED)).toMatch(
      / {2}│ npm error Missing: express@5\.1\.0 from lock file\n {2}Error: Building node-deps failed: .*\n {2}Cause: .*\n {2}What to do: Bring them into line and commit both:\n {4}npm install\n {4}git add .*\n\n {2}→ Run `npm install` and commit package-lock.json\.\n$/,
    );
    expect(renderPrewarmText(FAILED)).toContain(
      '  node   ghcr.io/acme/shop@sha256:5566aabb5566  ⚠️ broken: one blob is gone',
    );
  });

  test('of nothing claims nothing', () => {
    expect(renderPrewarmText(EMPTY)).toBe(
      '✖ Failed\n  no steps · 0 s\n\n  Error: No Dockerfile in this folder.\n',
    );
  });

  test('of steps that were not measured claims no rate', () => {
    const stages = [stage([step('base', { verdict: 'not-measured' })])];
    expect(renderPrewarmText({ ...FAILED, stages, dependencyHitRate: undefined })).not.toMatch(/\d %|█|░/);
  });

  test('cannot be made to control the terminal', () => {
    expect(renderPrewarmText(ATTACKED)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  test('is coloured with the colours that it is given, and aligned all the same', () => {
    const text = renderPrewarmText(PREWARMED, LOUD);
    expect(text).toContain('{yellow ✔} {bold Prewarmed: python rebuilt}');
    expect(text).toContain('  {green up to date}');
    expect(text).toContain(
      '  python  +53.0 MB of 98.1 MB  {dim just now}  {yellow rebuilt: requirements.txt changed}',
    );
    expect(text.replace(/\{\w+ ([^{}]*)\}/g, '$1')).toBe(renderPrewarmText(PREWARMED));
  });
});

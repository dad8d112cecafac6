import { describe, expect, test } from '@jest/globals';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { ATTACKED, EMPTY, FAILED, PREWARMED, stage, step, WARM } from '../../support/sample-reports.ts';

/** The quantities of a table hold no-break spaces. */
const render = (report: PrewarmReport): string =>
  renderDocumentMarkdown(prewarmDocument(report)).replaceAll('\u00a0', ' ');

describe('the step summary', () => {
  test('is understood in five seconds', () => {
    expect(render(PREWARMED).split('\n').slice(0, 17)).toEqual([
      '## 📦 Prewarmed: python rebuilt',
      '',
      '| From cache | Duration | Executed | What to do |',
      '| :-- | :-- | :-- | :-- |',
      '| **71.4 %**<br>5 of 7 steps | **48.2 s**<br>the whole run | **31.9 s**<br>2 steps | **Nothing** |',
      '',
      '45.1 MB downloaded, 53.0 MB uploaded',
      '',
      '- The layer python follows requirements.txt.',
      '',
      '### Layers',
      '',
      '| Layer | Result | Size | Age |',
      '| :-- | :-- | --: | --: |',
      '| **base** | ✅ up to date | 45.1 MB | 3 days |',
      '| **python** | 📦 rebuilt: requirements.txt changed | +53.0 MB of 98.1 MB | just now |',
      '| **node** | ✅ up to date | +16.8 MB of 61.9 MB | 3 days |',
    ]);
  });

  test('says of each stage what the report says', () => {
    const text = render(PREWARMED);
    expect(text).toContain('| `base` | `██████████` 100 % | 2 (1 inferred) | 0 |');
    expect(text).toContain(
      '| `python-deps` | `███░░░░░░░` 33.3 % | 1 (1 loaded, 45.1 MB in 3.1 s) | 2 in 31.9 s |',
    );
    expect(render(FAILED)).toContain('| `node-deps` | `█████░░░░░` 50 % | 1 | 0 | 1 | 1 |');
  });

  test('shows the slowest steps, the layers, the cache sources, the external images and every step', () => {
    const text = render(PREWARMED);
    expect(text).toContain('| 31.7 s | `python-deps` | `RUN python3 -m venv venv && venv/bin/pip install');
    expect(text).toContain(
      '`cache-python` `cache-python-2026Q4` | `sha256:77cc11ee77cc` | was sha256:0f9e8d7c0f9e |',
    );
    expect(text).toContain('<summary>Cache sources: all ok</summary>');
    expect(text).toContain('moved upstream; the next refresh takes it');
    expect(text).toContain('| 1/3 | `WORKDIR /app` | hit |  | 45.1 MB |');
    expect(text).toContain('| 3/3 | `RUN python3');
  });

  test('has a timeline that mermaid reads', () => {
    const [, chart = ''] = /```mermaid\n([\s\S]*?)\n```/.exec(render(PREWARMED)) ?? [];
    expect(chart).toBe(`%%{init: {"gantt": {"leftPadding": 167}}}%%
gantt
  dateFormat x
  axisFormat %s s
  todayMarker off
  section Run
  0.31 s look up layers :done, 40, 350
  0.90 s check :done, 350, 1250
  42.1 s build python :done, 1300, 43400
  1.4 s read back :done, 43400, 44800
  0.60 s commit the record :done, 44800, 45400
  2.8 s read compare and report :done, 45400, 48200
  section Check the layers
  0.30 s start buildx :350, 650
  0.08 s import the cache of base :650, 730
  0.51 s look up base :730, 1240
  0.01 s end buildx :1240, 1250
  section Build and push python
  0.20 s start buildx :1300, 1500
  1.7 s load base :1500, 3200
  2.0 s unpack base :3200, 5200
  0.90 s export python :37100, 38000
  5.4 s push python :38000, 43400
  section python-deps
  0.18 s COPY requirements.txt . :active, 5200, 5380
  31.7 s RUN python3 -m venv venv venv/bin/pip install --no-cache… :active, 5400, 37100`);
  });

  test('is useful when the build failed: error, cause, remedy, the last lines of the log, what to do', () => {
    const text = render(FAILED);
    const order = [
      '## ❌ Failed: node',
      '**Error:** Building node-deps failed: "npm ci" ended with exit status 1 (Dockerfile, line 21).',
      '**Cause:** package.json and package-lock.json do not agree.',
      '**What to do:** Bring them into line and commit both:\n\n```text\nnpm install\n',
      'npm error Missing: express@5.1.0 from lock file\n```',
      '- ⚠️ The image of the layer node is broken',
      '### What to do next\n\n- Run `npm install` and commit',
      '| **node** | ❌ failed: package-lock.json changed |',
      '### Steps from cache',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).toContain('### Cache sources: 1 of 2 not ok');
    expect(text).toContain('| ⚠️ broken: one blob is gone |');
  });

  test('of nothing claims nothing', () => {
    const text = render(EMPTY);
    expect(text).toContain('| Duration | What to do |');
    expect(text).toContain('\n\nno steps\n\n');
    expect(text).not.toMatch(/%|###|<details|mermaid/);
  });

  test('of steps that were not measured claims no rate', () => {
    const stages = [stage([step('base', { verdict: 'not-measured' })])];
    const text = render({ ...FAILED, stages, dependencyHitRate: undefined });
    expect(text).toContain('| **not measured**<br>1 step |');
    expect(text).toContain('| `base` | not measured | 0 | 0 | 1 |');
    expect(text).not.toMatch(/\d %/);
  });

  test('tells the platforms of a stage apart', () => {
    const stages = ['linux/amd64', 'linux/arm64'].map((platform) => stage([step('base', { platform })]));
    const text = render({ ...WARM, stages });
    expect(text).toContain('`base (linux/amd64)`');
    expect(text).toContain('`base (linux/arm64)`');
  });
});

describe('the step summary of hostile text', () => {
  const text = render(ATTACKED);
  /** What GitHub reads as code has no markup in it; cut it out and look at the rest. */
  const rest = text
    .replace(/^( *)(`{3,})[\s\S]*?\n\1\2$/gm, '')
    .replace(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, '');

  test('has no HTML but its own', () => {
    const tags = new Set(rest.match(/<[^>]*>/g));
    expect([...tags].toSorted()).toEqual(
      [
        '</details>',
        '</span>',
        '</sub>',
        '</summary>',
        '<br>',
        '<details>',
        '<https://example.test/x.png>',
        '<span>',
        '<sub>',
        '<summary>',
      ].toSorted(),
    );
  });

  test('mentions nobody', () => {
    expect(rest).not.toMatch(/(^|[^\w])@\w/);
  });

  test('keeps its tables whole', () => {
    const header = new Map<string, number>();
    for (const block of text.split('\n\n').filter((part) => part.startsWith('| '))) {
      const counts = block.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length);
      expect(new Set(counts).size).toBe(1);
      header.set(block.split('\n')[0] ?? '', counts.length);
    }
    expect(header.size).toBeGreaterThan(5);
  });

  test('keeps its timeline readable: one task a line, nothing that mermaid reads as something else', () => {
    const [, chart = ''] = /```mermaid\n([\s\S]*?)\n```/.exec(text) ?? [];
    const lines = chart.split('\n').slice(5);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect(line).toMatch(
        /^ {2}(section [^:;#%<>{}"`]+|\d[^:;#%<>{}"`]* :(?:(?:done|active|crit), )?\d+, \d+)$/,
      );
    }
  });

  test('has neither control characters nor turned text', () => {
    expect(text).not.toMatch(/[\u202a-\u202e]|[^\P{Cc}\n]/u);
  });
});

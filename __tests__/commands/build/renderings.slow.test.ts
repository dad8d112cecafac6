import { describe, expect, test } from '@jest/globals';
import { buildDocument } from '../../../src/commands/build/page.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import type { Palette } from '../../../src/page/palette.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import {
  BUILD_ATTACKED,
  BUILD_FAILED,
  LAYERS_AS_CACHE,
  LAYERS_FAILED,
  LOW_COVERAGE,
  LOW_HIT_RATE,
  PLATFORMS,
  PULL_REQUEST,
  PUSHED,
} from '../../support/sample-builds.ts';
import { PREWARMED } from '../../support/sample-reports.ts';

const renderBuildMarkdown = (report: BuildReport, limitBytes?: number): string =>
  renderDocumentMarkdown(buildDocument(report), limitBytes);
const renderBuildHtml = (report: BuildReport): string => renderDocumentHtml(buildDocument(report));
const renderBuildText = (report: BuildReport, colour?: Palette): string =>
  renderDocumentText(buildDocument(report), colour);

/** The quantities of a table hold no-break spaces. */
const render = (report: BuildReport): string => renderBuildMarkdown(report).replaceAll('\u00a0', ' ');

const STYLE = /<style>[\s\S]*?<\/style>/;
const SAMPLES = Object.entries({
  PUSHED,
  PULL_REQUEST,
  BUILD_FAILED,
  LAYERS_FAILED,
  LOW_HIT_RATE,
  LAYERS_AS_CACHE,
  LOW_COVERAGE,
  PLATFORMS,
  BUILD_ATTACKED,
});

describe('the headline', () => {
  test.each<[string, BuildReport, string, string]>([
    ['a push', PUSHED, '🚀', 'Built and pushed on 3 of 3 layers'],
    ['a pull request', PULL_REQUEST, '🔨', 'Built on 2 of 3 layers, not pushed; a layer is outdated'],
    ['a failed application', BUILD_FAILED, '❌', 'The build of the application failed'],
    ['failed layers', LAYERS_FAILED, '❌', 'The layers could not be prepared'],
    ['a low hit rate', LOW_HIT_RATE, '❌', 'Built and pushed on 3 of 3 layers, but the run failed'],
    ['layers as cache', LAYERS_AS_CACHE, '✅', 'Built and loaded with 3 layers as cache'],
  ])('of %s says what became of the image, in every rendering', (_name, report, mark, headline) => {
    expect(render(report).split('\n')[0]).toBe(`## ${mark} ${headline}`);
    const failed = mark === '❌';
    expect(renderBuildText(report).split('\n')[0]).toBe(`${failed ? '✖' : '✔'} ${headline}`);
    const page = renderBuildHtml(report);
    expect(page).toContain(`</span>${headline}</h1>`);
    expect(page.includes('<body class="failed">')).toBe(failed);
  });
});

describe('the summary of a build', () => {
  test('is understood in five seconds: what became of the image, hit rate, time saved, where it is', () => {
    expect(render(PUSHED).split('\n').slice(0, 13)).toEqual([
      '## 🚀 Built and pushed on 3 of 3 layers',
      '',
      '| Dependencies from cache | Duration | Time saved | What to do |',
      '| :-- | :-- | :-- | :-- |',
      '| **100 %**<br>7 of 7 steps | **2.1 s**<br>the application 0.64 s | **2 min 28 s**<br>by steps from the cache | **Nothing** |',
      '',
      'application: 1 hit, 1 executed · 28.0 kB downloaded, 1.2 MB uploaded',
      '',
      `\`${PUSHED.app.reference}\`, tagged \`main\`, \`latest\``,
      '',
      '- Layers are written: push on the default branch main.',
      '',
      '### Layers',
    ]);
  });

  test.each<[string, BuildReport, string]>([
    [
      'where a loaded image is',
      LAYERS_AS_CACHE,
      '\n\nIn the engine as `registry.example.test/shop:main`\n\n',
    ],
    ['why a step missed', PUSHED, '| `runtime` | `COPY --link src /app/src` | file src/server.py changed |'],
    [
      'why a platform missed',
      PLATFORMS,
      '| `python-deps (linux/arm64)` | `RUN pip install -r requirements.txt` | it was never prewarmed for linux/arm64 |',
    ],
    [
      'what a server with the containerd store holds',
      PUSHED,
      '- `████████████████░░░░` **78.9 %** containerd image store: 27.0 MB to download of 128 MB',
    ],
    [
      'what a server with the classic store holds',
      PUSHED,
      '- `███████████████░░░░░` **76.6 %** classic image store: 30.0 MB to download of 128 MB',
    ],
    [
      'which layer adds nothing, and why',
      PUSHED,
      '| python | 125 MB | 0 B | `COPY --from=python-deps` in stage runtime, line 21, makes a new layer of 27 MB |',
    ],
    ['each platform by itself', PLATFORMS, '### What a server with the layers holds already (linux/arm64)'],
    [
      'what to change, and what that saves when',
      PUSHED,
      '**Turn the stage that the application copies from into a layer.** Saves 27.0 MB: each deployment to a server that holds the layers.',
    ],
    [
      'where to change it, and where there is more',
      PUSHED,
      '`Dockerfile`, line 20. More in docs/advice/runtime-deps-layer.md;',
    ],
    [
      'the lines to write',
      PUSHED,
      '<details><summary>The lines to write</summary>\n\n```dockerfile\nFROM base AS runtime-deps\n',
    ],
    [
      'how the hit rate went, a gap where none was measured',
      PUSHED,
      'Hit rate of the last 5 runs: `██·▇█` now 100 %.',
    ],
    ['what used to hit', PUSHED, '⚠️ `node-deps` used to hit: 100 % in the last 10 runs, now 50 %.'],
    ['the steps of the application by themselves', PUSHED, '### Steps of the application\n\n'],
    ['when the application was built', PUSHED, '0.64 s build the application :done, 1260, 1900'],
    [
      'what its own cache was good for',
      PULL_REQUEST,
      '| application | `ghcr.io/acme/shop:cache-builder` | ⚠️ no access: the registry answers 403; not written by this run |',
    ],
    [
      'that its own cache could not be written',
      LAYERS_AS_CACHE,
      '⚪ absent: could not be written, but the image is complete |',
    ],
    ['that an external image has moved', PULL_REQUEST, '### External images: 1, 1 moved upstream\n'],
    ['since when', PULL_REQUEST, '`sha256:a1b2c3d4a1b2` | since 2026-09-20 14:05 UTC at the earliest |'],
  ])('tells %s', (_name, report, text) => {
    expect(render(report)).toContain(text);
  });

  test('has its parts in the order of their weight', () => {
    const order = [
      '## ❌',
      '**Error:**',
      '### Layers',
      '### What a server',
      '### Why did it miss?',
      '### Advice',
      '### Over time',
      '### Steps of the application',
      '### Steps of the dependencies',
      '### What took longest',
      '### Timeline',
      '<summary>Cache sources',
      '<summary>External images',
      '<summary>The application and its layers',
      '<summary>Layers in',
      '<summary>Every step',
      '<sub>',
    ].map((part) => render(LOW_HIT_RATE).indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('never claims all of the bytes when one is missing', () => {
    const [coverage] = PUSHED.coverage;
    const nearly = { layers: 4, bytes: 127_999_999 };
    const text = render({
      ...PUSHED,
      coverage: coverage === undefined ? [] : [{ ...coverage, byDigest: nearly, prefix: nearly }],
    });
    expect(text).toContain('**99.9 %** containerd');
    expect(text).toContain('`███████████████████░` **99.9 %** classic');
  });

  test('of nothing claims nothing', () => {
    expect(
      render({ ...LAYERS_FAILED, dependencies: { ...LAYERS_FAILED.dependencies, stages: [] } }),
    ).not.toMatch(/Steps of|saved|holds already|Advice|Over time|In the engine/);
  });

  test.each(SAMPLES)('of %s keeps its tables whole', (_name, report) => {
    const tables = render(report)
      .split('\n\n')
      .filter((part) => part.startsWith('| '));
    expect(tables.length).toBeGreaterThan(0);
    for (const rows of tables) {
      const counts = rows.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length);
      expect(new Set(counts).size).toBe(1);
      // A header of blanks only is an empty row.
      expect(rows.split('\n')[0]).toMatch(/\w/);
    }
  });
});

describe('hostile text', () => {
  const text = renderBuildMarkdown(BUILD_ATTACKED);
  /** What GitHub reads as code has no markup in it; cut it out and look at the rest. */
  const rest = text
    .replace(/^( *)(`{3,})[\s\S]*?\n\1\2$/gm, '')
    .replace(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, '');

  test('has no HTML but ours in the summary', () => {
    expect([...new Set(rest.match(/<[^>]*>/g))].toSorted()).toEqual(
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

  test('mentions nobody, and turns nothing', () => {
    expect(rest).not.toMatch(/(^|[^\w])@\w/);
    expect(text).not.toMatch(/[\u202a-\u202e]|[^\P{Cc}\n]/u);
  });

  test('is in every place of the sample', () => {
    for (const title of [
      'What a server',
      'Why did it miss',
      'Advice',
      'Over time',
      'The application and its layers',
    ])
      expect(text).toContain(title);
  });

  test('has no control characters in a terminal', () => {
    expect(renderBuildText(BUILD_ATTACKED)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });
});

describe('the page', () => {
  /** A tag as we write them: names in lower case, quoted attributes. */
  const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*\s*\/?>/gi;
  const FORBIDDEN = new Set(['script', 'img', 'link', 'iframe', 'form', 'base', 'object', 'use']);

  test.each(SAMPLES)(
    'of %s is well-formed, without scripts, and links only where it should',
    (_name, report) => {
      const page = renderBuildHtml(report);
      const open: string[] = [];
      const unwanted: string[] = [];
      for (const [tag, slash, name = ''] of page.replace(STYLE, '').matchAll(TAG)) {
        if (FORBIDDEN.has(name)) unwanted.push(tag);
        if (/\s(?:on\w+|src|style|data(?!-)|action)\b/.test(tag.replace(/"[^"]*"/g, ''))) unwanted.push(tag);
        if (slash === '/' && open.pop() !== name) unwanted.push(`${tag}, out of order`);
        if (slash !== '/' && !['meta', 'br', 'line'].includes(name) && !tag.endsWith('/>')) open.push(name);
      }
      expect({ open, unwanted }).toEqual({ open: [], unwanted: [] });
      const bare = page.replace(STYLE, '').replace('<!doctype html>', '').replace(TAG, '');
      expect(bare).not.toContain('<');
      expect(page).not.toMatch(/NaN|undefined|Infinity/);
      for (const [, url = ''] of page.matchAll(/href="([^"]*)"/g)) expect(url).toMatch(/^https:\/\//);
    },
  );

  test.each([
    `</span>Built and pushed on 3 of 3 layers</h1>`,
    `<p class="where"><code>${PUSHED.app.reference}</code>, tagged <code>main</code>, <code>latest</code></p>`,
    '<dt>Dependencies from cache</dt><dd><div class="value">100 %</div><div class="note">7 of 7 steps</div>',
    '<dt>Time saved</dt><dd><div class="value">2 min 28 s</div>',
    '<dt>Time saved</dt><dd><div class="value">2 min 28 s</div>',
    'aria-label="78.9 %: 27.0 MB to download of 128 MB"',
    'file src/server.py changed',
    'FROM base AS runtime-deps',
    'aria-label="100 %, 100 %, not measured, 83.3 %, 100 %"',
    '<h2>Steps of the application</h2>',
  ])('says %s', (text) => {
    expect(renderBuildHtml(PUSHED)).toContain(text);
  });

  test('draws what each layer adds, and never more than is held', () => {
    const [coverage] = PUSHED.coverage;
    if (coverage === undefined) throw new Error('the sample has a coverage');
    const [base] = coverage.byLayer;
    const twice = { ...coverage, byLayer: base === undefined ? [] : [base, { ...base, layer: 'twin' }] };
    const page = renderBuildHtml({ ...PUSHED, coverage: [twice] });
    const [bar = ''] = /<figure class="share">[\s\S]*?<\/figure>/.exec(page) ?? [];
    const widths = [...bar.matchAll(/ x="([\d.]+)" width="([\d.]+)" height="10"/g)].map(
      ([, x, width]) => Number(x) + Number(width),
    );
    expect(widths).toHaveLength(3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100.01);
    expect(bar).toContain('twin 3.0 MB');
  });
});

describe('the terminal', () => {
  test('shows a screenful, without colours where none are wanted', () => {
    const text = renderBuildText(PUSHED);
    expect(text.split('\n').length).toBeLessThan(52);
    expect(text).not.toContain('\u001b');
    for (const part of [
      `  ${PUSHED.app.reference}, tagged main, latest\n`,
      'runtime  COPY --link src /app/src  file src/server.py changed',
      '████████████████░░░░  78.9 %  containerd image store  27.0 MB to download of 128 MB',
      '      FROM base AS runtime-deps\n',
      'Hit rate of the last 5 runs  ██·▇█  now 100 %',
    ])
      expect(text).toContain(part);
  });

  test('says that an external image has moved', () => {
    expect(renderBuildText(PULL_REQUEST)).toContain(
      '  since 2026-09-20 14:05 UTC at the earliest  moved upstream, held until',
    );
  });

  test('ends a failure with the error', () => {
    expect(renderBuildText(BUILD_FAILED)).toMatch(
      /│ SyntaxError.*\n {2}Error: Building runtime failed: .*\n$/,
    );
  });

  test.each(SAMPLES)('aligns %s with colours as without', (_name, report) => {
    const paint = (text: string) => `\u0001${text}\u0002`;
    const loud: Palette = { bold: paint, dim: paint, green: paint, yellow: paint, red: paint, cyan: paint };
    const trimmed = (text: string) =>
      text.replaceAll('\u0001', '').replaceAll('\u0002', '').replace(/ +$/gm, '');
    expect(trimmed(renderBuildText(report, loud))).toBe(trimmed(renderBuildText(report)));
  });
});

test('the renderings of a prewarm tell why it missed and how it went over time, too', () => {
  const report = { ...PREWARMED, misses: PULL_REQUEST.dependencies.misses, trend: PUSHED.trend };
  for (const text of [
    renderDocumentMarkdown(prewarmDocument(report)),
    renderDocumentText(prewarmDocument(report)),
    renderDocumentHtml(prewarmDocument(report)).replace(STYLE, ''),
  ]) {
    expect(text).toContain('Why did it miss?');
    expect(text).toContain('file requirements.txt changed');
    expect(text).toContain('Over time');
    expect(text).toContain('used to hit: 100 % in the last 10 runs, now 50 %');
  }
});

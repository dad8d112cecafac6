import { describe, expect, test } from '@jest/globals';
import { renderBuildHtml } from '../../../src/core/report/build-html.ts';
import { renderBuildMarkdown } from '../../../src/core/report/build-markdown.ts';
import { renderBuildText } from '../../../src/core/report/build-text.ts';
import { utf8Bytes } from '../../../src/core/report/markdown.ts';
import { BUILD_ATTACKED, BUILD_FAILED, PULL_REQUEST, PUSHED } from './sample-builds.ts';
import { manySteps } from './sample-reports.ts';

/** The quantities of a table hold no-break spaces. */
function render(...args: Parameters<typeof renderBuildMarkdown>): string {
  return renderBuildMarkdown(...args).replaceAll('\u00a0', ' ');
}

describe('the summary of a build', () => {
  test('is understood in five seconds', () => {
    expect(render(PUSHED).split('\n').slice(0, 3)).toEqual([
      '## 🚀 Built and pushed on 3 of 3 layers',
      '',
      '**dependencies 100 % from cache** · application: 1 hit, 1 executed · 2 min 28 s saved · 2.1 s',
    ]);
  });

  test.each([
    ['where the image is', 'ghcr.io/acme/shop@sha256:beef0123'],
    ['why a step missed', '| `runtime` | `COPY --link src /app/src` | file src/server.py changed |'],
    ['what a server holds already', '`████████░░` 78.9 % | 101 MB of 128 MB; 27.0 MB to download'],
    ['which layer is worth nothing, and why', 'line 21, makes a new layer of 27 MB'],
    [
      'what to change, and what that saves',
      'Saves 27.0 MB: each deployment to a server that holds the layers',
    ],
    ['the lines to write', 'FROM base AS runtime-deps'],
    ['how the hit rate went', '`██ ▆█`'],
    ['what used to hit', '`node-deps` used to hit: 100 % in the last 10 runs, now 50 %'],
  ])('tells %s', (_name, text) => {
    expect(render(PUSHED)).toContain(text);
  });

  test('of a pull request says that nothing was pushed, and that a layer is not current', () => {
    expect(render(PULL_REQUEST)).toContain('Built on 1 of 3 layers, not pushed; a layer is not current');
  });

  test('of a failure begins with the error', () => {
    const text = render(BUILD_FAILED);
    expect(text.indexOf('**Error:**')).toBeLessThan(text.indexOf('| Layer |'));
    expect(text).toContain('## ❌ The build failed');
  });

  test.each([900_000, 20_000, 3000])('stays below %d bytes', (limit) => {
    const { stages } = manySteps(10_000);
    const huge = { ...PUSHED, app: { ...PUSHED.app, stages }, misses: Array(5000).fill(PUSHED.misses[0]) };
    const text = render(huge, limit);
    expect(utf8Bytes(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain('Built and pushed');
    expect(text).toContain('Left out');
  });
});

describe('hostile text', () => {
  test('stays text in the summary', () => {
    const rest = renderBuildMarkdown(BUILD_ATTACKED)
      .replace(/^( *)(`{3,})[\s\S]*?\n\1\2$/gm, '')
      .replace(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g, '');
    expect(rest).not.toMatch(/<(script|img|table)/);
    expect(rest).not.toMatch(/(^|[^\w])@\w/);
  });

  test('stays text on the page', () => {
    const page = renderBuildHtml(BUILD_ATTACKED);
    expect(page).not.toMatch(/<(script|img)/);
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(links.filter((url) => url?.startsWith('https://') !== true)).toEqual([]);
  });

  test('has no control characters in a terminal', () => {
    expect(renderBuildText(BUILD_ATTACKED)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });
});

test('the page tells what the summary tells', () => {
  const page = renderBuildHtml(PUSHED);
  for (const text of [
    'Built and pushed on 3 of 3 layers',
    'Why did it miss?',
    'file src/server.py changed',
    '27.0 MB to download',
    'FROM base AS runtime-deps',
  ])
    expect(page).toContain(text);
});

test('a terminal shows a screenful, without colours where none are wanted', () => {
  const text = renderBuildText(PUSHED);
  expect(text.split('\n').length).toBeLessThan(45);
  expect(text).toContain('Built and pushed on 3 of 3 layers');
  expect(text).toContain('file src/server.py changed');
  expect(text).not.toContain('\u001b');
});

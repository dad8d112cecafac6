import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { findBrowser, noBrowser, openPage } from '../../scripts/browser.mjs';
import { renderDocumentHtml } from '../../src/page/html/document.ts';
import { measureFrames } from '../support/page-boxes.mjs';
import { SAMPLE_PAGES } from '../support/sample-pages.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';
import { WORST_PAGE } from '../support/worst-page.ts';

removeTempFolders();
jest.setTimeout(300_000);

const worst = 'the longest names';
const pages = Object.entries({ ...SAMPLE_PAGES, [worst]: WORST_PAGE }).map(([name, document]) => ({
  name,
  html: renderDocumentHtml(document),
}));
const browser = findBrowser();
const testHere =
  browser === undefined ? (title: string) => test.skip(`${title} (${noBrowser})`, () => {}) : test;

/** What a browser finds cut on pages, each in a frame of a width. */
async function measure(
  shown: typeof pages,
  width: number,
  dark: boolean,
): Promise<readonly { readonly name: string; readonly problems: readonly string[] }[]> {
  const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const frames = shown.map(
    ({ name, html }) =>
      `<iframe title="${quoted(name)}" width="${width}" height="900" style="border:0" srcdoc="${quoted(html)}"></iframe>`,
  );
  const file = join(await makeTempFolder({}), 'frames.html');
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><body>${frames.join('\n')}<script>onload = ${measureFrames}</script>`,
  );
  const look = { dark, width: width + 100, height: 1000 };
  const { stdout, stderr } = openPage(browser ?? '', pathToFileURL(file).href, look, ['--dump-dom']);
  const [, json] = /<pre>([\s\S]*)<\/pre>/.exec(stdout) ?? [];
  if (json === undefined) throw new Error(`the browser measured nothing: ${stderr}`);
  return JSON.parse(json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

/** A wide screen has a bar to scroll a table by, and shows the whole of a clipped label where the mouse is. */
const wide = /^span\.(step)? is cut|^div\.table/;
const wideTimeline = /^span\.(step)? is cut/;

describe.each([
  ['a phone', 390, false, undefined],
  ['a phone', 390, true, undefined],
  ['a tablet', 768, false, wide],
  ['a screen', 1200, false, wideTimeline],
])('on %s of %s pixels, dark: %s', (_what, width, dark, reachable) => {
  testHere('every page fits, and nothing of it is cut', async () => {
    const found = await measure(pages, width, dark);
    expect(found).toHaveLength(pages.length);
    const cut = found.map(({ name, problems }) => ({
      name,
      problems: problems.filter((problem) => {
        const more = name === worst && width > 640 ? wide : reachable;
        return more?.test(problem) !== true;
      }),
    }));
    expect(cut.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});

testHere('the browser finds what is cut, or too wide', async () => {
  const page = (markup: string): string => `<!doctype html><body style="margin:0"><main>${markup}</main>`;
  const word = 'x'.repeat(200);
  const found = await measure(
    [
      { name: 'good', html: page('<p>all is well</p>') },
      { name: 'wide', html: page(`<p>${word}</p>`) },
      { name: 'cut', html: page(`<p style="overflow:hidden">${word}</p>`) },
      { name: 'scrolled', html: page(`<div style="overflow-x:auto"><table><td>${word}</table></div>`) },
      { name: 'to copy', html: page(`<pre style="overflow-x:auto">${word}</pre>`) },
      { name: 'folded', html: page(`<details><p>${word}</p></details>`) },
      { name: 'broken', html: page('<p style="width:40px;overflow-wrap:anywhere">deployed</p>') },
    ],
    390,
    false,
  );
  expect(found.filter(({ problems }) => problems.length > 0).map(({ name }) => name)).toEqual([
    'wide',
    'cut',
    'scrolled',
    'folded',
    'broken',
  ]);
});

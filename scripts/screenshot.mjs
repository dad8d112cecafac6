#!/usr/bin/env node
// Renders an HTML file to a PNG with the Chromium or Chrome of this machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `Usage: node scripts/screenshot.mjs PAGE.html PICTURE.png [--dark] [--width 1200] [--height 1600] [--scale 1]

--dark    as a reader sees it whose system prefers dark colours
--scale   pixels of the picture for each pixel of the page; 2 for sharp text
The browser is the one that CHROME_PATH names, or the first Chromium or Chrome that is found.`;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function findBrowser() {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find((path) =>
    existsSync(path),
  );
}

function fail(message, status) {
  console.error(message);
  process.exit(status);
}

function readArguments() {
  const size = { type: /** @type {const} */ ('string') };
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { dark: { type: 'boolean', default: false }, width: size, height: size, scale: size },
    });
    const [page, picture] = positionals;
    if (page === undefined || picture === undefined || positionals.length > 2) return fail(USAGE, 2);
    const numbers = [values.width ?? '1200', values.height ?? '1600', values.scale ?? '1'];
    if (!numbers.every((text) => Number(text) > 0)) return fail(USAGE, 2);
    const [width, height, scale] = numbers;
    return { page, picture, dark: values.dark, width, height, scale };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, 2);
  }
}

const options = readArguments();
if (!existsSync(options.page)) fail(`There is no file ${options.page}.`, 1);
const browser = findBrowser();
if (browser === undefined) {
  fail(
    `No Chromium or Chrome found (looked for ${NAMES.join(', ')} in PATH). Install one (Debian, Ubuntu: apt-get install chromium), or name it in CHROME_PATH.`,
    1,
  );
}

const profile = mkdtempSync(join(tmpdir(), 'screenshot-'));
const picture = resolve(options.picture);
rmSync(picture, { force: true });
let run;
try {
  run = spawnSync(
    browser,
    [
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--hide-scrollbars',
      // Chromium's sandbox refuses to run as root; the page is our own, and has no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      // 0 is dark and 1 is light, whatever the desktop says.
      `--blink-settings=preferredColorScheme=${options.dark ? 0 : 1}`,
      `--force-device-scale-factor=${options.scale}`,
      `--window-size=${options.width},${options.height}`,
      `--screenshot=${picture}`,
      pathToFileURL(resolve(options.page)).href,
    ],
    { encoding: 'utf8', timeout: 60_000 },
  );
} finally {
  rmSync(profile, { recursive: true, force: true });
}
// Some versions end with 0 without having written anything.
if (run.status !== 0 || !existsSync(picture)) {
  fail(
    `${browser} made no picture (exit status ${run.status ?? run.signal ?? run.error}).\n${run.stderr ?? ''}`,
    1,
  );
}
console.log(picture);

#!/usr/bin/env node
// Renders an HTML file to a PNG with the Chromium or Chrome of this machine.
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser, noBrowser, openPage } from './browser.mjs';

const USAGE = `Usage: node scripts/screenshot.mjs PAGE.html PICTURE.png [--dark] [--width 1200] [--height 1600] [--scale 1]

--dark    as a reader sees it whose system prefers dark colours
--scale   pixels of the picture for each pixel of the page; 2 for sharp text
The browser is the one that CHROME_PATH names, or the first Chromium or Chrome that is found.`;

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
if (browser === undefined) fail(noBrowser, 1);

const picture = resolve(options.picture);
rmSync(picture, { force: true });
const run = openPage(browser, pathToFileURL(resolve(options.page)).href, options, [
  `--force-device-scale-factor=${options.scale}`,
  `--screenshot=${picture}`,
]);
// Some versions end with 0 without having written anything.
if (run.status !== 0 || !existsSync(picture)) {
  fail(
    `${browser} made no picture (exit status ${run.status ?? run.signal ?? run.error}).\n${run.stderr ?? ''}`,
    1,
  );
}
console.log(picture);

// @ts-check
// Chromium or Chrome of this machine, without a window.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const noBrowser = `No Chromium or Chrome found (looked for ${names.join(', ')} in PATH). Install one (Debian, Ubuntu: apt-get install chromium), or name it in CHROME_PATH.`;

/** @returns {string | undefined} the one that CHROME_PATH names, or the first that is found */
export function findBrowser() {
  if (process.env['CHROME_PATH']) return process.env['CHROME_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find((path) =>
    existsSync(path),
  );
}

/**
 * Opens a page as a reader sees it whose system prefers light or dark colours.
 * @param {string} browser
 * @param {string} url
 * @param {{readonly dark: boolean, readonly width: number | string, readonly height: number | string}} look
 * @param {readonly string[]} flags what to do with it
 */
export function openPage(browser, url, { dark, width, height }, flags) {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  try {
    return spawnSync(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--hide-scrollbars',
        // Chromium's sandbox refuses to run as root; the pages are our own.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        // 0 is dark and 1 is light, whatever the desktop says.
        `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
        `--window-size=${width},${height}`,
        ...flags,
        url,
      ],
      { encoding: 'utf8', timeout: 300_000, maxBuffer: 256 * 1024 * 1024 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

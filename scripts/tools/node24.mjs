// @ts-check
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { run } from '../process.mjs';
import { ready } from './availability.mjs';
import { keepTool } from './root.mjs';

/** The Node that GitHub's runners start actions with. */
const nodeVersion = '24';

/**
 * Brings Node 24: this process's own where it is one, otherwise the binary of its npm package.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', path: string} | import('./availability.mjs').Unavailable>}
 */
export function node24({ log = () => {} } = {}) {
  return ready(`Node ${nodeVersion}`, async () => {
    if (process.version.startsWith(`v${nodeVersion}.`)) return { path: process.execPath };
    const name = `node-${process.platform}-${process.arch}`;
    const folder = await keepTool(`${name}-${nodeVersion}`, async (temporary) => {
      log(`Downloading Node ${nodeVersion}; it is kept for next time`);
      await mkdir(temporary);
      const options = ['--prefix', temporary, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
      await run('npm', ['install', ...options, `${name}@${nodeVersion}`], { cwd: temporary });
    });
    const binary = path.join(folder, 'node_modules', name, 'bin', 'node');
    await run(binary, ['--version']);
    return { path: binary };
  });
}

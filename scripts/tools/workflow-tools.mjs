// @ts-check
import path from 'node:path';
import { run } from '../process.mjs';
import { ready } from './availability.mjs';
import { goTool } from './go-tool.mjs';
import { keepTool } from './root.mjs';

const actVersion = 'v0.2.87';
const actionlintVersion = 'v1.7.12';
const zizmorVersion = '1.32.0';

/**
 * A program, or why there is none.
 * @typedef {{kind: 'ready', path: string} | import('./availability.mjs').Unavailable} Program
 */

/**
 * Brings act, which runs workflows on this machine.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<Program>}
 */
export function act({ log = () => {} } = {}) {
  return ready('act', async () => {
    const folder = await goTool({
      module: 'github.com/nektos/act',
      version: actVersion,
      packages: ['.'],
      linkerFlags: [`-X main.version=${actVersion.slice(1)}`],
      log,
    });
    return { path: path.join(folder, 'act') };
  });
}

/**
 * Brings actionlint, which checks workflow files.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<Program>}
 */
export function actionlint({ log = () => {} } = {}) {
  return ready('actionlint', async () => {
    const folder = await goTool({
      module: 'github.com/rhysd/actionlint',
      version: actionlintVersion,
      packages: ['cmd/actionlint'],
      linkerFlags: [`-X github.com/rhysd/actionlint.version=${actionlintVersion.slice(1)}`],
      log,
    });
    return { path: path.join(folder, 'actionlint') };
  });
}

/**
 * Brings zizmor, which looks for holes in workflow files.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<Program>}
 */
export function zizmor({ log = () => {} } = {}) {
  return ready('zizmor', async () => {
    const folder = await keepTool(`zizmor-${zizmorVersion}-${process.arch}`, async (temporary) => {
      log(`Downloading zizmor ${zizmorVersion}; it is kept for next time`);
      // A folder of its own like a virtual environment, but one that may be moved: the program is a plain binary.
      const options = ['--quiet', '--no-compile', '--disable-pip-version-check', '--root-user-action=ignore'];
      await run('python3', [
        '-m',
        'pip',
        'install',
        ...options,
        '--target',
        temporary,
        `zizmor==${zizmorVersion}`,
      ]);
    });
    return { path: path.join(folder, 'bin', 'zizmor') };
  });
}

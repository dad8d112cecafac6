// @ts-check
import path from 'node:path';
import { ready } from './availability.mjs';
import { goTool } from './go-tool.mjs';

const cosignVersion = 'v3.1.3';

/**
 * Brings cosign, with which users sign and verify by hand. The first time takes about three minutes.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', path: string} | import('./availability.mjs').Unavailable>}
 */
export function cosign({ log = () => {} } = {}) {
  return ready(`cosign ${cosignVersion}`, async () => {
    const module = 'github.com/sigstore/cosign/v3';
    const folder = await goTool({ module, version: cosignVersion, packages: ['cmd/cosign'], log });
    return { path: path.join(folder, 'cosign') };
  });
}

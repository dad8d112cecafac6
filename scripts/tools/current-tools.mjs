// @ts-check
import path from 'node:path';
import { ready } from './availability.mjs';
import { goTool } from './go-tool.mjs';

/** What GitHub's runners have after docker/setup-buildx-action. */
export const buildxVersion = 'v0.38.2';
export const buildkitVersion = 'v0.32.2';
export const registryVersion = 'v3.1.2';
export const composeVersion = 'v5.5.1';

/**
 * Today's buildx and BuildKit.
 * @typedef {object} CurrentTools
 * @property {string} buildx the plug-in
 * @property {string} buildkitd
 * @property {string} buildctl
 */

/**
 * Brings today's buildx and BuildKit, built from their sources. The first time takes some minutes.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<({kind: 'ready'} & CurrentTools) | import('./availability.mjs').Unavailable>}
 */
export function currentTools({ log = () => {} } = {}) {
  return ready(`buildx ${buildxVersion} with BuildKit ${buildkitVersion}`, async () => {
    const buildx = await goTool({
      module: 'github.com/docker/buildx',
      version: buildxVersion,
      packages: ['cmd/buildx'],
      linkerFlags: [`-X github.com/docker/buildx/version.Version=${buildxVersion}`],
      log,
    });
    const buildkit = await goTool({
      module: 'github.com/moby/buildkit',
      version: buildkitVersion,
      packages: ['cmd/buildkitd', 'cmd/buildctl'],
      linkerFlags: [`-X github.com/moby/buildkit/version.Version=${buildkitVersion}`],
      log,
    });
    return {
      buildx: path.join(buildx, 'buildx'),
      buildkitd: path.join(buildkit, 'buildkitd'),
      buildctl: path.join(buildkit, 'buildctl'),
    };
  });
}

/**
 * Brings distribution's registry of today, built from its sources.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', path: string} | import('./availability.mjs').Unavailable>}
 */
export function currentRegistry({ log = () => {} } = {}) {
  return ready(`registry ${registryVersion}`, async () => {
    const module = 'github.com/distribution/distribution/v3';
    const folder = await goTool({ module, version: registryVersion, packages: ['cmd/registry'], log });
    return { path: path.join(folder, 'registry') };
  });
}

/**
 * Brings today's compose, built from its sources.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', path: string} | import('./availability.mjs').Unavailable>} the plug-in
 */
export function currentCompose({ log = () => {} } = {}) {
  return ready(`compose ${composeVersion}`, async () => {
    const module = 'github.com/docker/compose/v5';
    const linkerFlags = [`-X ${module}/internal.Version=${composeVersion}`];
    const folder = await goTool({ module, version: composeVersion, packages: ['cmd'], linkerFlags, log });
    return { path: path.join(folder, 'cmd') };
  });
}

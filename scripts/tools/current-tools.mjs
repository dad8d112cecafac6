// @ts-check
import path from 'node:path';
import { ready } from './availability.mjs';
import { goTool } from './go-tool.mjs';

/** What GitHub's runners have after docker/setup-buildx-action. */
export const buildxVersion = 'v0.38.2';
export const buildkitVersion = 'v0.32.2';
export const registryVersion = 'v3.1.2';
export const composeVersion = 'v5.5.1';
/** Of moby's module; the engine's releases of 2026 are made of it. */
const mobyVersion = 'v2.0.0-beta.24';
/** The newest module is some days older than the first release that fetches missing blobs of unpacked layers. */
export const engineVersion = '29.9.0-beta.24';

/** What that release changed about pulls: https://github.com/moby/moby/pull/53615 */
const fetchAllContent = {
  requires: 'github.com/containerd/containerd/v2@v2.4.2',
  file: 'daemon/containerd/image_pull.go',
  from: 'containerd.WithPullUnpack)',
  to: 'containerd.WithPullUnpack, containerd.WithUnpackOpts([]containerd.UnpackOpt{containerd.WithUnpackFetchAllContent()}))',
};

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

/**
 * Brings today's engine, built from its sources: dockerd with the docker-proxy that it expects. What else an engine needs
 * (containerd, runc, iptables) is that of `debianEngine`.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', folder: string} | import('./availability.mjs').Unavailable>} of the programs
 */
export function currentEngine({ log = () => {} } = {}) {
  return ready(`engine ${engineVersion}`, async () => {
    const module = 'github.com/moby/moby/v2';
    const linkerFlags = [`-X ${module}/dockerversion.Version=${engineVersion}`];
    const packages = ['cmd/dockerd', 'cmd/docker-proxy'];
    const request = { module, version: mobyVersion, packages, linkerFlags, change: fetchAllContent, log };
    return { folder: await goTool(request) };
  });
}

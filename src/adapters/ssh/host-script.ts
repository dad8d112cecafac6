import { readFile } from 'node:fs/promises';

/**
 * The scripts that run on hosts, in src/host. Each address stands there as a whole, because that is how the bundler finds the
 * files that have to be beside the bundle.
 */
const files = {
  preflight: [new URL('../../host/preflight.sh', import.meta.url)],
  needs: [
    new URL('../../host/public-config.sh', import.meta.url),
    new URL('../../host/switch/basics.sh', import.meta.url),
    new URL('../../host/switch/files.sh', import.meta.url),
    new URL('../../host/needs.sh', import.meta.url),
  ],
  release: [
    new URL('../../host/switch/basics.sh', import.meta.url),
    new URL('../../host/switch/files.sh', import.meta.url),
    new URL('../../host/switch/pin.sh', import.meta.url),
    new URL('../../host/switch/images.sh', import.meta.url),
    new URL('../../host/switch/changes.sh', import.meta.url),
    new URL('../../host/switch/containers.sh', import.meta.url),
    new URL('../../host/switch/record.sh', import.meta.url),
    new URL('../../host/switch/releases.sh', import.meta.url),
    new URL('../../host/release.sh', import.meta.url),
  ],
  ownPulls: [new URL('../../host/own-pulls.sh', import.meta.url)],
  composeConfig: [
    new URL('../../host/public-config.sh', import.meta.url),
    new URL('../../host/compose-config.sh', import.meta.url),
  ],
  status: [new URL('../../host/status.sh', import.meta.url)],
  /** Functions first; what runs comes last. */
  switch: [
    new URL('../../host/switch/basics.sh', import.meta.url),
    new URL('../../host/switch/hooks.sh', import.meta.url),
    new URL('../../host/switch/lock.sh', import.meta.url),
    new URL('../../host/switch/files.sh', import.meta.url),
    new URL('../../host/switch/written-files.sh', import.meta.url),
    new URL('../../host/switch/pin.sh', import.meta.url),
    new URL('../../host/switch/images.sh', import.meta.url),
    new URL('../../host/switch/changes.sh', import.meta.url),
    new URL('../../host/switch/containers.sh', import.meta.url),
    new URL('../../host/switch/record.sh', import.meta.url),
    new URL('../../host/switch/health.sh', import.meta.url),
    new URL('../../host/switch/releases.sh', import.meta.url),
    new URL('../../host/switch/rollback.sh', import.meta.url),
    new URL('../../host/switch/proxy.sh', import.meta.url),
    new URL('../../host/switch/rolling.sh', import.meta.url),
    new URL('../../host/switch/main.sh', import.meta.url),
  ],
} as const;

/** The text of a script for hosts, as it is sent: without what only people read, which is a third of it. */
export async function readHostScript(name: keyof typeof files): Promise<string> {
  return (await readHostSource(name)).replace(/^[ \t]*#.*\n/gm, '');
}

/** The same as it was written. */
export async function readHostSource(name: keyof typeof files): Promise<string> {
  const parts = await Promise.all(files[name].map((file) => readFile(file, 'utf8')));
  return parts.join('\n');
}

const aliases: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  i386: '386',
  armhf: 'arm/v7',
  armel: 'arm/v6',
};
const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1', 'js']);

/**
 * A platform in the one form that can be compared: `linux/arm64/v8`, `arm64` and `linux/aarch64` are `linux/arm64`.
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.4/database.go `normalizeArch`
 */
export function normalizePlatform(text: string): string {
  const parts = text.toLowerCase().split('/');
  const [os, ...machine] = systems.has(parts[0] ?? '') ? parts : ['linux', ...parts];
  const [architecture = '', variant = ''] = machine
    .map((part) => aliases[part] ?? part)
    .join('/')
    .split('/');
  const numbered = /^\d+$/.test(variant) ? `v${variant}` : variant;
  const usual = { amd64: 'v1', arm64: 'v8' }[architecture];
  const kept = numbered === usual ? '' : numbered || (architecture === 'arm' ? 'v7' : '');
  return [os, architecture, kept].filter((part) => part !== '').join('/');
}

/** `TARGETPLATFORM`, `TARGETARCH` and so on, or the same of `BUILD`: ARGs that every Dockerfile has. */
export function platformArgs(prefix: 'BUILD' | 'TARGET', platform: string): Readonly<Record<string, string>> {
  const normal = normalizePlatform(platform);
  const [os = '', architecture = '', variant = ''] = normal.split('/');
  return {
    [`${prefix}PLATFORM`]: normal,
    [`${prefix}OS`]: os,
    [`${prefix}OSVERSION`]: '',
    [`${prefix}ARCH`]: architecture,
    [`${prefix}VARIANT`]: variant,
  };
}

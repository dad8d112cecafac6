import type { PackageManager } from './installed-package.ts';

const names: Readonly<Record<string, Readonly<Record<PackageManager, string>>>> = {
  'linux/amd64': { dpkg: 'amd64', apk: 'x86_64' },
  'linux/arm64': { dpkg: 'arm64', apk: 'aarch64' },
  'linux/arm64/v8': { dpkg: 'arm64', apk: 'aarch64' },
  'linux/arm/v5': { dpkg: 'armel', apk: 'armhf' },
  'linux/arm/v6': { dpkg: 'armhf', apk: 'armhf' },
  'linux/arm/v7': { dpkg: 'armhf', apk: 'armv7' },
  'linux/386': { dpkg: 'i386', apk: 'x86' },
  'linux/ppc64le': { dpkg: 'ppc64el', apk: 'ppc64le' },
  'linux/s390x': { dpkg: 's390x', apk: 's390x' },
  'linux/riscv64': { dpkg: 'riscv64', apk: 'riscv64' },
  'linux/mips64le': { dpkg: 'mips64el', apk: 'mips64' },
};

/** What a package manager calls the architecture of a platform; undefined: it has none for it. */
export function architectureOf(platform: string, manager: PackageManager): string | undefined {
  // Variants of amd64 are no architecture of their own.
  const usual = platform.split('/').slice(0, 2).join('/');
  return (names[platform] ?? names[usual])?.[manager];
}

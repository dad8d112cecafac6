import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FetchFile } from '../../src/adapters/packages/file-fetcher.ts';
import { UserError } from '../../src/core/error.ts';

/** A repository of a distribution in memory: package → newest version. */
export interface PackageArchive {
  readonly versions: Map<string, string>;
  /** Nobody can reach it. */
  isDown: boolean;
  /** What was fetched of it, in order. */
  readonly fetched: string[];
  readonly fetchFile: FetchFile;
}

const url = 'http://deb.test/debian-security';

/** What an image of this distribution has in `/etc/apt`. */
export const archiveSources = `Types: deb\nURIs: ${url}\nSuites: bookworm-security\nComponents: main\n`;

export function createPackageArchive(versions: Readonly<Record<string, string>>): PackageArchive {
  const archive: PackageArchive = {
    versions: new Map(Object.entries(versions)),
    isDown: false,
    fetched: [],
    async fetchFile(asked, mostBytes, onMoved) {
      archive.fetched.push(asked);
      if (archive.isDown) throw new UserError(`${asked}: ECONNREFUSED`);
      const list = gzipSync(
        [...archive.versions]
          .map(([name, version]) => `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\n`)
          .join('\n'),
      );
      const path = 'main/binary-amd64/Packages.gz';
      const files: Readonly<Record<string, Uint8Array>> = {
        InRelease: Buffer.from(
          `Codename: bookworm-security\nSHA256:\n ${sha256(list)} ${list.length} ${path}\n`,
        ),
        [path]: list,
      };
      const found = files[asked.replace(`${url}/dists/bookworm-security/`, '')];
      if (found !== undefined && found.length > mostBytes) throw new Error('it is longer than it may be');
      onMoved?.(found?.length ?? 0);
      return found;
    },
  };
  return archive;
}

/** What dpkg says of packages. */
export function dpkgStatus(versions: Readonly<Record<string, string>>): string {
  return Object.entries(versions)
    .map(
      ([name, version]) =>
        `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n`,
    )
    .join('\n');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

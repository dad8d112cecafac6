import type { Tree } from '../tree/tree.ts';
import { parentPath } from '../tree/tree.ts';
import {
  type InstalledPackage,
  type PackageManager,
  parseApkPackages,
  parseDpkgStatus,
} from './installed-package.ts';
import { isSourcesFile, type PackageSource, parseSources } from './package-source.ts';

const dpkgStatus = 'var/lib/dpkg/status';
/** Images without dpkg have a file for each package. */
const dpkgFolder = 'var/lib/dpkg/status.d/';
const apkDatabases = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'];

/** Whether a file of an image, by its path, tells of packages. */
export function tellsOfPackages(path: string): boolean {
  return path === dpkgStatus || isStatusFile(path) || apkDatabases.includes(path) || isSourcesFile(path);
}

function isStatusFile(path: string): boolean {
  return path.startsWith(dpkgFolder) && !path.endsWith('.md5sums');
}

/** What some blobs of an image, as one layer, say of packages. */
export interface FoundPackages {
  /** Everything that is installed, by the database as it is in these blobs; undefined: they do not have it. */
  readonly installed:
    | { readonly manager: PackageManager; readonly packages: readonly InstalledPackage[] }
    | undefined;
  /** File → the sources that it names. */
  readonly sources: Readonly<Record<string, readonly PackageSource[]>>;
  /** Whether these blobs take away a file that blobs below have. */
  readonly hides: (path: string) => boolean;
}

/** @param files path → content, of the paths that `tellsOfPackages` names */
export function readFoundPackages(files: ReadonlyMap<string, string>, tree: Tree): FoundPackages {
  const sources = [...files]
    .filter(([path]) => isSourcesFile(path))
    .map(([path, text]) => [path, parseSources(path, text)] as const);
  return {
    installed: readInstalled(files),
    sources: Object.fromEntries(sources),
    hides: (path) => isHidden(path, tree),
  };
}

function readInstalled(files: ReadonlyMap<string, string>): FoundPackages['installed'] {
  const apk = apkDatabases.map((path) => files.get(path)).find((text) => text !== undefined);
  if (apk !== undefined) return { manager: 'apk', packages: parseApkPackages(apk) };
  const lists = [...files].filter(([path]) => path === dpkgStatus || isStatusFile(path));
  if (lists.length === 0) return undefined;
  return { manager: 'dpkg', packages: lists.flatMap(([, text]) => parseDpkgStatus(text)) };
}

function isHidden(path: string, { entries }: Tree): boolean {
  if (entries.kindOf(path) === 'whiteout') return true;
  for (let parent = parentPath(path); parent !== undefined; parent = parentPath(parent)) {
    if (entries.kindOf(parent) === 'whiteout' || entries.isOpaque(parent)) return true;
  }
  return false;
}

import { dependencyFile } from '../dockerfile/dependency-file.ts';
import type { EntryTable } from './entry-table.ts';
import { parentPath } from './tree.ts';

// Differences that mean nothing to anybody who runs the image. docs/guide/patches.md lists them for users.

/** Files whose content differs with each build, by their exact path. Never `etc/ld.so.cache` or `var/lib/dpkg/status`: they are read. */
export const contentNoise: ReadonlySet<string> = new Set([
  // Inodes and times of libraries, for ldconfig to be faster the next time.
  'var/cache/ldconfig/aux-cache',
  // Logs with times.
  'var/log/alternatives.log',
  'var/log/apt/history.log',
  'var/log/apt/term.log',
  'var/log/dpkg.log',
]);

/**
 * Whether a file is a log of which each build writes another one, under a name with its time: one of before may stay, and one of
 * now be left out. npm keeps ten: https://docs.npmjs.com/cli/v11/using-npm/logging
 */
export function isTimedLog(path: string): boolean {
  return /(^|\/)\.npm\/_logs\/[^/]*-debug-\d+\.log$/.test(path);
}

/** Where times of modification count, although they are in folders of package managers. */
const countedTimes: readonly RegExp[] = [
  // fontconfig scans all fonts at every start when a folder is not of the time that its cache names.
  /(^|\/)(fonts|fontconfig)(\/|$)/,
  // GTK reads no icon cache that is older than its folder.
  /(^|\/)icons(\/|$)/,
  // A class data archive of Java is refused when a file that it was made from has another time.
  /(^|\/)jvm\/|\.(jsa|jar|jmod)$|\/lib\/modules$/,
  // A build that goes on here makes again what is older than what it was made from.
  /(^|\/)(target|\.gradle|\.cargo|CMakeFiles)(\/|$)/,
];

/** Where times of modification are those of the installation, which nobody asks for. */
const installedTimes: readonly RegExp[] = [
  // pip, npm and their like unpack packages here: a file gets the time of the installation.
  /(^|\/)(site-packages|dist-packages|node_modules)(\/|$)/,
  // pip and npm write the commands of packages here.
  /^usr\/local\/bin(\/|$)/,
  // When npm last looked for a newer npm.
  /(^|\/)\.npm\/_update-notifier-last-checked$/,
];

/** What marks a virtual environment of Python, in all of which the same holds. */
const venvMark = 'pyvenv.cfg';

/**
 * Which times of modification are noise. The time of a folder, everywhere: it says when something in it was made or deleted, and
 * WORKDIR gives each build another one.
 *
 * @param entries those of the new build
 */
export function findTimeNoise(entries: EntryTable): (path: string) => boolean {
  const venvs = new Set([...entries.named(venvMark)].flatMap((path) => parentPath(path) || []));
  const isInVenv = (path: string): boolean => {
    for (let at: string | undefined = path; at !== undefined; at = parentPath(at))
      if (venvs.has(at)) return true;
    return false;
  };
  return (path) =>
    !countedTimes.some((pattern) => pattern.test(path)) &&
    (entries.kindOf(path) === 'folder' ||
      installedTimes.some((pattern) => pattern.test(path)) ||
      isInSystem(path) ||
      isPackageList(path) ||
      (venvs.size > 0 && isInVenv(path)));
}

/** dpkg and apk, and the scripts of their packages, own these folders. */
function isInSystem(path: string): boolean {
  return (
    /^(bin|etc|lib|lib32|lib64|libx32|sbin|usr|var\/cache|var\/lib|var\/log)(\/|$)/.test(path) &&
    !/^usr\/local\//.test(path)
  );
}

/** Lists of packages are copied from a checkout, which gives them the time of the checkout. Of Python and Node: elsewhere, tools compare the time of such a file with what they built from it. */
function isPackageList(path: string): boolean {
  const file = dependencyFile(path);
  return (
    file !== undefined &&
    /^(pip|python|pipenv|uv|poetry|pdm|npm|yarn|pnpm|bun)$/.test(file.manager) &&
    /^(lock|manifest|list)$/.test(file.role)
  );
}

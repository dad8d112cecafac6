import type { Instruction } from '../dockerfile/instruction.ts';
import { readMounts } from '../dockerfile/mount.ts';

/** Commands that do nothing but fetch, and where they put what they fetch: nothing of it is in the image when a cache is mounted there. */
const fetchers: readonly { readonly command: RegExp; readonly cache: RegExp }[] = [
  { command: /^go\s+mod\s+(?:download|verify|tidy)\b/, cache: /\/pkg(?:\/mod)?\/?$|^\/go\/?$/ },
  { command: /^cargo\s+(?:fetch|vendor)\b/, cache: /\/(?:registry|git)(?:\/\w+)?\/?$|\/\.?cargo\/?$/ },
  {
    command: /^(?:\.\/)?mvnw?\b.*\bdependency:(?:go-offline|resolve\S*)/,
    cache: /\.m2(?:\/repository)?\/?$/,
  },
  { command: /^(?:\.\/)?gradlew?\b.*\b(?:dependencies|resolve\w*)\b/, cache: /\.gradle(?:\/caches)?\/?$/ },
  { command: /^pip3?\s+(?:download|wheel)\b.*--no-index/, cache: /./ },
  { command: /^pnpm\s+fetch\b/, cache: /\/store\/?$|\/pnpm/ },
  { command: /^apt(?:-get)?\s+update\b/, cache: /^\/var\/lib\/apt(?:\/lists)?\/?$/ },
];

/** Whether a RUN leaves nothing in its image, because all that it fetches goes to cache mounts. */
export function fillsOnlyCaches(run: Instruction): boolean {
  if (run.keyword !== 'RUN' || run.isJson || run.heredocs.length > 0) return false;
  const targets = readMounts(run).flatMap(({ type, target }) =>
    type === 'cache' && target !== undefined ? [target] : [],
  );
  if (targets.length === 0) return false;
  const commands = run.rest
    .split(/&&|;|\n/)
    .map((command) => command.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
    .filter((command) => command !== '' && !/^(?:set|cd|echo)\b/.test(command));
  return commands.every((command) =>
    fetchers.some(
      (fetcher) => fetcher.command.test(command) && targets.some((target) => fetcher.cache.test(target)),
    ),
  );
}

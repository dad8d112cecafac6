import { normalizePlatform } from '../dockerfile/platform.ts';
import { trimmedLines } from '../format/lines.ts';

/** A runner that makes one platform. */
export interface Runner {
  readonly platform: string;
  /** Its label. */
  readonly runner: string;
}

/** Reads `linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm`: items at commas or lines. */
export function readRunners(text: string): {
  readonly runners: readonly Runner[];
  readonly problems: readonly string[];
} {
  const items = trimmedLines(text, /[,\n]/);
  const problems: string[] = [];
  const runners = items.flatMap((item): readonly Runner[] => {
    const match = /^([a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)\s*=\s*(\S+)$/.exec(item);
    if (match !== null) return [{ platform: match[1] ?? '', runner: match[2] ?? '' }];
    problems.push(`expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "${item}"`);
    return [];
  });
  const names = runners.map(({ platform }) => normalizePlatform(platform));
  const twice = runners.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) problems.push(`${twice.platform} is named twice`);
  return { runners, problems };
}

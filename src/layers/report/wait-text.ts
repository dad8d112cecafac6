import { printableLine } from '../../core/format/printable.ts';
import { shortDigest } from '../../core/format/quantity.ts';
import type { WaitReport } from './report.ts';

const words: Readonly<Record<WaitReport['kind'], string>> = {
  step: 'run a step of',
  'look-up': 'look up',
  files: 'send the Dockerfile and the files',
  'cache-import': 'import the cache',
  load: 'load',
  unpack: 'unpack',
  export: 'export',
  push: 'push',
  'cache-export': 'export',
  engine: 'load into the engine',
  builder: 'between two steps',
  retry: 'wait before trying again',
  images: 'wait for other images',
  other: 'other',
};

/** What was waited for, in one line: `unpack base`, `push the image`, `start buildx`. */
export function waitText({ kind, what, cache }: WaitReport, maxCharacters = 120): string {
  if (kind === 'builder' && what !== '') return `${what} buildx`;
  if (kind === 'other') return printableLine(what, maxCharacters);
  const subject = subjectOf(kind, what, cache);
  return printableLine(subject === '' ? words[kind] : `${words[kind]} ${subject}`, maxCharacters);
}

function subjectOf(kind: WaitReport['kind'], what: string, cache: string | undefined): string {
  if (cache !== undefined)
    return kind === 'cache-export' ? cache : `${kind === 'cache-import' ? 'of ' : ''}${cache}`;
  if (what !== '') return shortDigest(what);
  return kind === 'export' || kind === 'push' ? 'the image' : '';
}

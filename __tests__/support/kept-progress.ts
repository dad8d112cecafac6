import { readFile } from 'node:fs/promises';

/**
 * What steps printed in all builds of a run, from the raw streams that `keep-progress` left: a step that is taken from a
 * cache prints nothing, so each line tells of one execution.
 */
export async function readPrinted(path: string): Promise<readonly string[]> {
  // buildx 0.13 spreads a value over several lines.
  const values = (await readFile(path, 'utf8')).split(/\n(?=\{)/).flatMap((text): readonly Status[] => {
    try {
      return [JSON.parse(text) as Status];
    } catch {
      return [];
    }
  });
  const logs = values.flatMap((value) => value.logs ?? []);
  const text = logs.map(({ data }) => Buffer.from(data, 'base64').toString('utf8')).join('');
  return text.split('\n').filter((line) => line !== '');
}

interface Status {
  readonly logs?: readonly { readonly data: string }[];
}

import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { UserError } from '../error.ts';
import { trimmedLines } from '../format/lines.ts';
import { splitOnce } from '../split.ts';

/** Where one `--output` puts the image. */
export interface BuildOutput {
  /** Of the exporter: `image`, `local`, …; undefined for a folder alone. */
  readonly type: string | undefined;
  readonly pushes: boolean;
  /** Into the engine, not into a file. */
  readonly loads: boolean;
  /** It is pushed without a tag. */
  readonly byDigest: boolean;
  /** References that it gives the image, beside the tags. */
  readonly names: readonly string[];
}

/**
 * Reads a value of `--output`: fields `key=value` as CSV, or a folder alone
 * (https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/export.go, `ParseExports`; `name` holds several behind
 * commas: https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go).
 * @throws UserError when it is no line of CSV.
 */
export function readBuildOutput(text: string): BuildOutput {
  let fields: readonly string[];
  try {
    fields = (parseCsv(text, { relaxColumnCount: true }) as string[][])[0] ?? [];
  } catch (error) {
    throw new UserError(
      `expected fields such as type=local,dest=out, quoted as CSV: ${(error as Error).message}`,
    );
  }
  const values = new Map(
    fields.map((field) => {
      const [key, value = ''] = splitOnce(field, '=');
      return [key.trim().toLowerCase(), value] as const;
    }),
  );
  const isOn = (key: string): boolean => /^(1|t|true)$/i.test(values.get(key) ?? '');
  const type = values.get('type');
  return {
    type,
    pushes: type === 'registry' || (type === 'image' && isOn('push')),
    loads: type === 'docker' && !values.has('dest'),
    byDigest: isOn('push-by-digest'),
    names: trimmedLines(values.get('name') ?? '', ','),
  };
}

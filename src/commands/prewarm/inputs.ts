import { createInputReader, type InputReader } from '../../core/input.ts';
import { type Compression, defaultOutput, type LayersOutput, parseCompression } from '../../layers/output.ts';
import type { Refresh } from '../../layers/policy.ts';
import type { InputContext } from '../../layers/registry-inputs.ts';
import { readSharedInputs, type SharedInputs } from '../inputs.ts';

/** Everything a prewarm is asked to do, checked. */
export interface PrewarmInputs extends SharedInputs {
  /** Empty: all layers. */
  readonly only: readonly string[];
  readonly refresh: Refresh;
  readonly maxAgeMs: number | undefined;
  readonly push: 'auto' | 'true' | 'false';
  readonly output: LayersOutput;
}

/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
export function readPrewarmInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: InputContext,
): { readonly inputs: PrewarmInputs; readonly reader: InputReader } {
  const reader = createInputReader(values);
  const shared = readSharedInputs(reader, context, { notices: [], warnings: [] });
  const names = shared.layers.map((layer) => layer.name);
  const inputs: PrewarmInputs = {
    ...shared,
    only: readNames(reader, 'only', reader.list('only'), names),
    refresh: readRefresh(reader, names),
    maxAgeMs: reader.durationMs('max-age'),
    push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
    output: { provenance: readProvenance(reader), compression: readCompression(reader) },
  };
  return { inputs, reader };
}

function readNames(
  reader: InputReader,
  input: string,
  given: readonly string[],
  known: readonly string[],
): readonly string[] {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    reader.problem(
      input,
      `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  return given.filter((name) => known.includes(name));
}

function readRefresh(reader: InputReader, known: readonly string[]): Refresh {
  const items = reader.list('refresh', 'auto');
  const first = items[0];
  if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all')) return { kind: first };
  const unknown = items.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    reader.problem(
      'refresh',
      `expected auto, none, all or names of layers (${known.join(', ')}), got "${items.join(',')}"`,
    );
  }
  return { kind: 'names', names: items.filter((name) => known.includes(name)) };
}

function readProvenance(reader: InputReader): string {
  const text = reader.text('provenance', 'false');
  if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
    return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
  reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
  return defaultOutput.provenance;
}

function readCompression(reader: InputReader): Compression {
  const text = reader.text('compression', 'gzip');
  const compression = parseCompression(text);
  if (compression !== undefined) return compression;
  reader.problem(
    'compression',
    `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`,
  );
  return defaultOutput.compression;
}

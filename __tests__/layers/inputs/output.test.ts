import { describe, expect, test } from '@jest/globals';
import {
  type Compression,
  formatCompression,
  parseCompression,
  recordedOutput,
} from '../../../src/layers/inputs/output.ts';

describe('a compression', () => {
  test.each<[string, Compression, string]>([
    ['gzip', { type: 'gzip', level: undefined }, 'gzip'],
    ['gzip:9', { type: 'gzip', level: 9 }, 'gzip:9'],
    ['gzip:0', { type: 'gzip', level: 0 }, 'gzip:0'],
    ['zstd', { type: 'zstd', level: undefined }, 'zstd'],
    ['zstd:22', { type: 'zstd', level: 22 }, 'zstd:22'],
    ['zstd,level=3', { type: 'zstd', level: 3 }, 'zstd:3'],
    ['zstd,compression-level=19', { type: 'zstd', level: 19 }, 'zstd:19'],
  ])('may be %s', (text, expected, written) => {
    expect(parseCompression(text)).toEqual(expected);
    expect(formatCompression(expected)).toBe(written);
  });

  test.each(['', 'estargz', 'gzip:10', 'zstd:23', 'zstd:', 'zstd:x', 'xgzip', 'gzip:100', 'zstd-3'])(
    'is not "%s"',
    (text) => {
      expect(parseCompression(text)).toBeUndefined();
    },
  );
});

describe('layers are written as they were recorded', () => {
  const usual = { compression: { type: 'gzip', level: undefined }, provenance: 'false' };

  test.each<[string, Readonly<Record<string, string>> | undefined, object]>([
    ['as usual, where nothing is', undefined, usual],
    ['as usual, where it is not said', { network: 'none' }, usual],
    ['as usual, where nobody understands it', { compression: 'lzma' }, usual],
    [
      'with their compression and provenance',
      { compression: 'zstd:3', provenance: 'mode=max' },
      { compression: { type: 'zstd', level: 3 }, provenance: 'mode=max' },
    ],
  ])('%s', (_what, options, output) => {
    expect(recordedOutput(options)).toEqual(output);
  });
});

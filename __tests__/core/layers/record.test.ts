import { describe, expect, test } from '@jest/globals';
import { formatRecord, type LayerRecord, parseRecord } from '../../../src/core/layers/record.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';

const record: LayerRecord = {
  version: 2,
  createdAt: '2026-11-23T01:02:03.000Z',
  quarter: '2026Q4',
  revision: 'abc',
  source: undefined,
  salt: 'pepper',
  tools: { buildx: '0.38.2', buildkit: undefined, cachePrewarm: '0.1.0' },
  arguments: { VERSION: { value: 'hash', changes: 1 } },
  cache: `sha256:${'9'.repeat(64)}`,
  layers: {
    base: {
      digest: `sha256:${'a'.repeat(64)}`,
      built: `sha256:${'c'.repeat(64)}`,
      trees: {
        'linux/amd64': {
          segments: [{ digest: `sha256:${'d'.repeat(64)}`, sizeBytes: 12, blobs: 3 }],
          patches: 2,
        },
      },
      configs: {
        [`sha256:${'f'.repeat(64)}`]: {
          platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
          diffIds: [`sha256:${'1'.repeat(64)}`],
          env: ['PATH=/bin'],
        },
      },
      target: 'base',
      builtAt: '2026-11-23T01:02:03.000Z',
      inputs: {
        instructions: ['FROM debian', 'RUN x'],
        files: { 'a.txt': '100644:1' },
        fileSet: { digest: `sha256:${'e'.repeat(64)}`, count: 1 },
        args: { A: 'hash' },
        externalImages: { debian: `sha256:${'b'.repeat(64)}`, other: 'unresolved' },
        standsOn: {},
        platforms: ['linux/amd64'],
        options: { network: 'host' },
      },
      steps: [{ stage: 'base', platform: undefined, index: 2, instruction: 'RUN x', durationMs: 1234.5 }],
    },
  },
};

/** The record with one value in another's place: `layers.base.digest`. */
function withValue(path: string, value: unknown): unknown {
  return withValueAt(path.split('.'), value, JSON.parse(formatRecord(record)));
}

function withValueAt(keys: readonly string[], value: unknown, json: object): unknown {
  const copy = structuredClone(json) as Record<string, unknown>;
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = value;
  return copy;
}

/** Fields whose keys are names. */
const maps = [
  ...['layers', 'arguments', 'trees', 'configs', 'args', 'externalImages', 'standsOn', 'options', 'list'],
  ...['packages', 'own', 'base', 'sources', 'notCome'],
];

/** Each field of a record as an error calls it, and the record with something else there. */
function placesOf(json: object) {
  const walk = (
    value: unknown,
    name: string,
    keys: readonly string[],
  ): readonly (readonly [string, readonly string[]])[] => {
    const isMap = maps.includes(keys.at(-1) ?? '');
    const inside =
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, item]) => {
            const named = Array.isArray(value)
              ? `[${key}]`
              : isMap
                ? `["${key}"]`
                : `${name === '' ? '' : '.'}${key}`;
            return walk(item, `${name}${named}`, [...keys, key]);
          });
    return keys.length === 0 ? inside : [[name, keys] as const, ...inside];
  };
  return walk(json, '', []).map(([name, keys]) => ({ name, spoiled: withValueAt(keys, true, json) }));
}

describe('a record', () => {
  test('comes back as it was written', () => {
    expect(parseRecord(JSON.parse(formatRecord(record)))).toEqual(record);
  });

  test('of version 1 is read, whose files stand in it with whole hashes', () => {
    const { base } = record.layers;
    const old = JSON.parse(formatRecord(record)) as { version: number; layers: typeof record.layers };
    const files = { 'a.txt': `100644:${'1'.repeat(64)}` };
    Object.assign(old, { version: 1 });
    Object.assign(old.layers['base']?.inputs ?? {}, { files });
    const { fileSet: _, ...inputs } = base?.inputs ?? layerInputs();
    expect(parseRecord(old)).toEqual({
      ...record,
      layers: { base: { ...base, inputs: { ...inputs, files } } },
    });
  });

  test('names the blob that lists the files of a layer', () => {
    const list = { digest: `sha256:${'c'.repeat(64)}`, sizeBytes: 7 } as const;
    const fileSet = { digest: `sha256:${'e'.repeat(64)}`, count: 10_000, list } as const;
    const layers = { base: { ...layerEntry(digestOf('a')), inputs: layerInputs({ fileSet }) } };
    const text = formatRecord({ ...record, layers });
    expect(parseRecord(JSON.parse(text)).layers).toEqual(layers);
    const { files } = JSON.parse(text).layers.base.inputs;
    expect(files).toEqual({
      blob: { digest: list.digest, size: 7 },
      count: 10_000,
      digest: fileSet.digest,
    });
  });

  test('has the same bytes in whatever order it was put together', () => {
    const { layers, ...head } = record;
    expect(formatRecord({ layers, ...head } as LayerRecord)).toBe(formatRecord(record));
  });

  test('may hold fields that this version does not know', () => {
    expect(parseRecord(withValue('future', { x: 1 }))).toEqual(record);
  });

  test('with a config that names no platform is not read', () => {
    const known = { [`sha256:${'f'.repeat(64)}`]: { diffIds: [], env: [] } };
    expect(() => parseRecord(withValue('layers.base.configs', known))).toThrow('platform');
  });

  test('is one line, which every run downloads', () => {
    const text = formatRecord(record);
    expect(text.trimEnd()).toBe(JSON.stringify(JSON.parse(text)));
  });

  test('keeps a layer whose name is one of JavaScript', () => {
    const text = formatRecord(record).replace('"base":{', '"__proto__":{');
    const { layers } = parseRecord(JSON.parse(text));
    expect(Object.keys(layers)).toEqual(['__proto__']);
  });

  test('whose version is something long or deep is refused in one short line', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(() => parseRecord({ version: deep })).toThrow('got version something nested too deeply to show.');
    expect(() => parseRecord({ version: '1'.repeat(1000) })).toThrow(`got version "${'1'.repeat(79)}….`);
  });

  test.each([
    ['version', 3, 'Expected a record of version 1 or 2, got version 3.'],
    ['salt', '', 'salt: expected a text, got ""'],
    ['layers', [], 'layers: expected an object, got []'],
    ['layers.base.digest', 'sha256:x', 'layers["base"].digest: expected a sha256 digest, got "sha256:x"'],
    [
      'layers.base.inputs.externalImages.other',
      'new',
      'layers["base"].inputs.externalImages["other"]: expected a sha256 digest, got "new"',
    ],
    [
      'layers.base.inputs.instructions',
      'RUN',
      'layers["base"].inputs.instructions: expected an array, got "RUN"',
    ],
    [
      'layers.base.inputs.files.list',
      { a: 1 },
      'layers["base"].inputs.files.list["a"]: expected a text, got 1',
    ],
    [
      'layers.base.inputs.files.digest',
      'x',
      'layers["base"].inputs.files.digest: expected a sha256 digest, got "x"',
    ],
    [
      'layers.base.inputs.files.blob',
      { digest: `sha256:${'c'.repeat(64)}` },
      'layers["base"].inputs.files.blob.size: expected a number, got nothing',
    ],
    ['layers.base.steps.0.durationMs', -1, 'layers["base"].steps[0].durationMs: expected a number, got -1'],
    ['arguments.VERSION.changes', 'x', 'arguments["VERSION"].changes: expected a number, got "x"'],
    ['tools', null, 'tools: expected an object, got null'],
  ])('is refused when %s is %j', (path, value, message) => {
    expect(() => parseRecord(withValue(path, value))).toThrow(message);
  });

  test('is refused with the name of whatever field is not as it should be', () => {
    const list = { digest: digestOf('c'), sizeBytes: 7 };
    const fileSet = { digest: digestOf('e'), count: 2, list };
    const [base = layerEntry(digestOf('a'))] = Object.values(record.layers);
    const versions = { own: { curl: '8' }, base: { libc6: '2' }, sources: {} };
    const packages = { 'linux/amd64': { manager: 'dpkg', architecture: 'amd64', ...versions } } as const;
    const layers = {
      lower: {
        ...base,
        packages,
        notCome: { curl: '8' },
        inputs: { ...base.inputs, standsOn: { below: digestOf('b') } },
      },
      listed: { ...base, inputs: layerInputs({ fileSet }) },
    };
    const whole = JSON.parse(formatRecord({ ...record, source: 'https://x.test/a', layers })) as object;
    const places = placesOf(whole);
    expect(places.length).toBeGreaterThan(60);
    for (const { name, spoiled } of places)
      if (!/^version$|\.variant$/.test(name))
        expect(() => parseRecord(spoiled)).toThrow(`${name}: expected `);
  });

  test('that is none at all is refused', () => {
    expect(() => parseRecord('x')).toThrow('the record: expected an object, got "x"');
  });
});

import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { graphLayers } from '../../../src/core/layers/layer-graph.ts';
import { compareInputs, describeLayerInputs, usesSecretArg } from '../../../src/core/layers/layer-inputs.ts';
import type { LayerInputs } from '../../../src/core/layers/record.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { buildValues } from '../../support/build-values.ts';

const digest = (char: string): Digest => `sha256:${char.repeat(64)}`;

const describeWith = (
  text: string,
  buildArgs: Readonly<Record<string, string>>,
  given: Partial<Parameters<typeof describeLayerInputs>[0]> = {},
): LayerInputs => {
  const values = buildValues({ buildArgs });
  const [node] = graphLayers(parseDockerfile(text), [{ name: 'app', target: 'app' }], values);
  if (node === undefined) throw new Error('no node');
  return describeLayerInputs({
    node,
    values,
    files: {},
    secretArgs: ['*TOKEN*', '*KEY?'],
    maskedValues: new Set(['hunter2', '1']),
    hash: (hashed) => `hash(${hashed})`,
    externalImages: {},
    standsOn: {},
    platforms: ['linux/amd64'],
    options: {},
    ...given,
  });
};

describe('describeLayerInputs', () => {
  test('records the arguments that the layer declares, by hash', () => {
    const text = 'ARG V=1\nARG OTHER\nFROM debian:$V AS app\nARG A\nARG BUILDARCH\n';
    const buildArgs = { A: 'x', V: '12', OTHER: 'y', UNDECLARED: 'z', SOURCE_DATE_EPOCH: '5' };
    expect(describeWith(text, buildArgs).args).toEqual({
      A: 'hash(A=x)',
      BUILDARCH: 'hash(BUILDARCH=amd64)',
      SOURCE_DATE_EPOCH: 'hash(SOURCE_DATE_EPOCH=5)',
      V: 'hash(V=12)',
    });
  });

  test.each([
    ['its name matches', 'npm_token', 'x', true],
    ['its name matches with a place holder', 'MY_KEY2', 'x', true],
    ['its value is masked', 'A', 'hunter2', true],
    ['its value holds a masked one', 'A', 'https://me:hunter2@host/', true],
    ['its value has a password in it', 'DB', 'postgres://me:planted@db.example.com/', true],
    ['its value is a masked one, however short', 'A', '1', true],
    ['nothing tells so', 'MY_KEY22', 'x', false],
    ['a short masked value is only a part of it', 'A', '1.2', false],
  ])('an argument is secret when %s', (_, name, value, isSecret) => {
    const inputs = describeWith(`FROM a AS app\nARG ${name}`, { [name]: value });
    expect(inputs.args).toEqual({ [name]: isSecret ? 'secret' : `hash(${name}=${value})` });
    expect(usesSecretArg(inputs)).toBe(isSecret);
  });

  test('no value of an argument is anywhere in it', () => {
    const text = 'ARG TOKEN\nFROM a AS app\nARG TOKEN\nRUN curl -H "$TOKEN" ${TOKEN}\n';
    const inputs = describeWith(text, { TOKEN: 'very-secret' }, { hash: () => 'h' });
    expect(JSON.stringify(inputs)).not.toContain('very-secret');
  });

  test('an image without a digest is unresolved', () => {
    const text = 'FROM a AS app\nCOPY --from=b / /\n';
    const externalImages = { a: digest('1'), c: digest('2') };
    expect(describeWith(text, {}, { externalImages }).externalImages).toEqual({
      a: digest('1'),
      b: 'unresolved',
    });
  });
});

describe('compareInputs', () => {
  const inputs: LayerInputs = {
    instructions: ['FROM a', 'RUN one', 'RUN two', 'CMD x'],
    files: { 'a.txt': '100644:1', 'b.txt': '100644:2' },
    args: { A: 'h1', TOKEN: 'secret' },
    externalImages: { debian: digest('1') },
    standsOn: { base: digest('2') },
    platforms: ['linux/amd64'],
    options: { compression: 'gzip' },
  };

  test('finds nothing where nothing differs, in whatever order the keys are', () => {
    const same = { ...inputs, files: { 'b.txt': '100644:2', 'a.txt': '100644:1' } };
    expect(compareInputs(inputs, same)).toEqual([]);
  });

  test.each<[string, Partial<LayerInputs>, readonly object[]]>([
    [
      'an instruction changed',
      { instructions: ['FROM a', 'RUN one', 'RUN 2', 'CMD x'] },
      [{ kind: 'instruction', name: 'RUN', before: 'RUN two', after: 'RUN 2' }],
    ],
    [
      'an instruction was added',
      { instructions: ['FROM a', 'RUN one', 'copy x /', 'RUN two', 'CMD x'] },
      [{ kind: 'instruction', name: 'COPY', before: undefined, after: 'copy x /' }],
    ],
    [
      'an instruction was removed',
      { instructions: ['FROM a', 'RUN two', 'CMD x'] },
      [{ kind: 'instruction', name: 'RUN', before: 'RUN one', after: undefined }],
    ],
    [
      'the order changed',
      { instructions: ['FROM a', 'RUN two', 'RUN one', 'CMD x'] },
      [
        { before: 'RUN one', after: undefined },
        { before: undefined, after: 'RUN one' },
      ],
    ],
    [
      'files changed',
      { files: { 'a.txt': '100755:1', 'c.txt': '100644:3' } },
      [
        { kind: 'file', name: 'a.txt', before: '100644:1', after: '100755:1' },
        { kind: 'file', name: 'b.txt', before: '100644:2', after: undefined },
        { kind: 'file', name: 'c.txt', before: undefined, after: '100644:3' },
      ],
    ],
    [
      'an argument changed',
      { args: { A: 'h2', TOKEN: 'secret' } },
      [{ kind: 'argument', name: 'A', before: 'h1', after: 'h2' }],
    ],
    [
      'an image moved',
      { externalImages: { debian: digest('3') } },
      [{ kind: 'external-image', name: 'debian', before: digest('1'), after: digest('3') }],
    ],
    [
      'the layer beneath changed',
      { standsOn: { base: digest('4') } },
      [{ kind: 'layer-below', name: 'base' }],
    ],
    [
      'a platform was added',
      { platforms: ['linux/amd64', 'linux/arm64'] },
      [{ kind: 'platform', name: 'linux/arm64', before: undefined, after: 'linux/arm64' }],
    ],
    [
      'an option changed',
      { options: { compression: 'zstd' } },
      [{ kind: 'option', name: 'compression', before: 'gzip', after: 'zstd' }],
    ],
  ])('tells that %s', (_, change, expected) => {
    const differences = compareInputs(inputs, { ...inputs, ...change });
    expect(differences).toMatchObject(expected);
    expect(differences).toHaveLength(expected.length);
  });
});

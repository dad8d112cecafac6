import { describe, expect, test } from '@jest/globals';
import { type BuildOutput, readBuildOutput } from '../../../src/core/app/build-output.ts';
import { UserError } from '../../../src/core/error.ts';

const nowhere = { pushes: false, loads: false, byDigest: false, names: [] };

describe('a value of --output', () => {
  test.each<[string, Partial<BuildOutput>]>([
    ['out', {}],
    ['-', {}],
    ['type=local,dest=out', {}],
    ['type=tar,dest=out.tar', {}],
    ['type=registry', { pushes: true }],
    ['type=registry,name=x.test/a:v1', { pushes: true, names: ['x.test/a:v1'] }],
    ['type=image', {}],
    ['type=image,push=true', { pushes: true }],
    ['push=1,type=image', { pushes: true }],
    ['type=image,push=false,name=a', { names: ['a'] }],
    ['type=image,push=', {}],
    ['type=local,dest=push=true', {}],
    ['type=oci,push=true', {}],
    ['type=image,"name=a:1, b:2",push=true', { pushes: true, names: ['a:1', 'b:2'] }],
    ['TYPE=image,Push=True,Name=a', { pushes: true, names: ['a'] }],
    [
      'type=image,name=x.test/a,push-by-digest=true,name-canonical=true,push=true',
      { pushes: true, byDigest: true, names: ['x.test/a'] },
    ],
    ['type=docker', { loads: true }],
    ['type=docker,name=a', { loads: true, names: ['a'] }],
    ['type=docker,dest=image.tar', {}],
    ['"type=docker"', { loads: true }],
  ])('%s', (text, expected) => {
    const { type: _, ...read } = readBuildOutput(text);
    expect(read).toEqual({ ...nowhere, ...expected });
  });

  test.each([
    ['out', undefined],
    ['type=registry', 'registry'],
    ['"dest=a,b",TYPE=oci', 'oci'],
  ])('%s has the type %s', (text, type) => {
    expect(readBuildOutput(text).type).toBe(type);
  });

  test('with a quote that does not end is refused', () => {
    expect(() => readBuildOutput('type=local,"dest=out')).toThrow(UserError);
  });
});

import { describe, expect, test } from '@jest/globals';
import { bakeFilling, fillingOf, newBakeFile, proposedLayers } from '../../../src/commands/init/fillings.ts';
import type { NamedProposal } from '../../../src/commands/init/proposal.ts';

const stage = { name: 'base', target: 'base' };
const part = { name: 'deps', target: 'app@deps' };

const proposal = (
  over: Record<string, unknown> = {},
  candidate: Record<string, unknown> = {},
): NamedProposal =>
  ({
    ...{ image: 'ghcr.io/acme/shop', context: '.', layers: [part], problem: undefined, openArguments: [] },
    candidate: {
      ...{ name: 'shop', dockerfile: 'Dockerfile', target: undefined, buildArgs: {}, buildContexts: {} },
      ...{ mentions: [], image: undefined, ...candidate },
    },
    ...over,
  }) as never;

test.each([
  ['auto where a layer ends inside a stage', [stage, part], 'auto'],
  ['auto where there is none', [], 'auto'],
  ['stages by their names', [stage], [stage]],
])('a workflow names %s', (_name, layers, expected) => {
  expect(proposedLayers({ layers }, 'auto')).toEqual(expected);
});

test('a workflow says of an image only what is not usual', () => {
  expect(fillingOf(proposal(), 'auto')).toMatchObject({ file: undefined, context: undefined });
  expect(fillingOf(proposal({ context: 'api' }, { dockerfile: 'api/Dockerfile' }), 'auto')).toMatchObject({
    ...{ file: undefined, context: 'api' },
  });
  expect(fillingOf(proposal({}, { dockerfile: 'api.Dockerfile' }), 'auto').file).toBe('api.Dockerfile');
});

test('an argument that only another workflow knows is left out', () => {
  const buildArgs = { A: '1', SHA: '${{ github.sha }}', PY: '${{ vars.PY }}' };
  expect(fillingOf(proposal({}, { buildArgs }), 'auto').buildArgs).toEqual({ A: '1', PY: '${{ vars.PY }}' });
});

describe('one file that names all images', () => {
  const by = (where: string, image: string | undefined, name = 'web') =>
    proposal({}, { name, image, mentions: [{ by: 'compose', where }] });
  const filling = (...proposals: readonly NamedProposal[]) => {
    const notices: string[] = [];
    return { bake: bakeFilling(proposals, 'auto', (text) => notices.push(text))?.file, notices };
  };

  test('is that of compose in the root, where it says where they are pushed', () => {
    const named = by('service web of compose.yaml', 'quay.io/acme/web');
    expect(filling(named, named)).toEqual({ bake: 'compose.yaml', notices: [] });
    expect(filling(named)).toEqual({ bake: undefined, notices: [] });
    expect(filling(named, by('service api of docker/compose.yaml', 'quay.io/acme/api')).bake).toBeUndefined();
  });

  test('is a bake file of a folder, where bake reads it from the root', () => {
    const baked = (where: string) =>
      proposal({}, { name: 'web', image: 'quay.io/acme/web', mentions: [{ by: 'bake', where }] });
    const file = (where: string) => filling(baked(where), baked(where)).bake;
    expect(file('target web of docker/bake.hcl')).toBe('docker/bake.hcl');
    expect(file('target web of docker/bake.hcl in docker')).toBeUndefined();
    expect(file('target web of a.hcl with b.hcl')).toBeUndefined();
  });

  test('is asked for registries where it has none', () => {
    const named = by('service web of compose.yaml', 'quay.io/acme/web');
    expect(filling(named, by('service api of compose.yaml', 'shop-api', 'api'))).toEqual({
      bake: undefined,
      notices: [expect.stringMatching(/^compose\.yaml does not say where api is pushed, /)],
    });
  });

  test('is not one that builds more than is released', () => {
    const named = ['web', 'api'].map((name) =>
      by(`service ${name} of compose.yaml`, `quay.io/acme/${name}`, name),
    );
    const notices: string[] = [];
    const compose = (...services: readonly string[]) =>
      [{ path: 'compose.yaml', text: '', builds: services.map((service) => ({ service })) }] as never;
    const of = (...services: readonly string[]) =>
      bakeFilling(named, 'auto', (text) => notices.push(text), {
        ...{ composeFiles: compose(...services), withoutDefault: [] },
      })?.file;
    expect([of('web', 'api'), of('web', 'api', 'e2e')]).toEqual(['compose.yaml', undefined]);
    expect(notices).toEqual([
      'compose.yaml builds e2e, too, which is not released, so each image gets a job.',
    ]);
  });

  test('names its targets where bake builds none by itself', () => {
    const named = ['web', 'api'].map((name) =>
      proposal(
        {},
        {
          ...{ name, image: `quay.io/acme/${name}` },
          mentions: [{ by: 'bake', where: `target ${name} of docker-bake.hcl` }],
        },
      ),
    );
    const targets = (...withoutDefault: readonly string[]) =>
      bakeFilling(named, 'auto', () => {}, { composeFiles: [], withoutDefault })?.targets;
    expect(targets()).toEqual([]);
    expect(targets('docker-bake.hcl')).toEqual(['web', 'api']);
  });

  test('gets an argument for each service that shares an image', () => {
    const open = (value: string, ...services: readonly string[]) =>
      proposal(
        { openArguments: [{ name: 'V' }] },
        {
          ...{ image: 'quay.io/acme/web', buildArgs: { V: value } },
          mentions: services.map((name) => ({ by: 'compose', where: `service ${name} of compose.yaml` })),
        },
      );
    expect(bakeFilling([open('1', 'web', 'worker'), open('2', 'db')], 'auto', () => {})?.openArgs).toEqual([
      { target: 'web', name: 'V', value: '1' },
      { target: 'worker', name: 'V', value: '1' },
      { target: 'db', name: 'V', value: '2' },
    ]);
  });

  test('is new where nothing names them, and no bake file is there', () => {
    const two = [proposal(), proposal({}, { name: 'api' })];
    const fresh = (proposals: readonly NamedProposal[], paths: readonly string[] = []) =>
      newBakeFile({
        ...{ named: proposals, base: 'ghcr.io/acme/shop', request: 'auto' },
        repository: { paths } as never,
      })?.file;
    expect(fresh(two)).toBe('docker-bake.hcl');
    expect(fresh(two, ['docker-bake.json'])).toBeUndefined();
    expect(fresh([proposal(), proposal()])).toBeUndefined();
    expect(fresh([proposal(), by('service api of compose.yaml', 'x')])).toBeUndefined();
  });
});

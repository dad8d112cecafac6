import { describe, expect, test } from '@jest/globals';
import {
  isPushed,
  mainPlace,
  pushedReferences,
  replacedReferences,
  repositoriesOf,
} from '../../../src/commands/build/app-references.ts';
import { readBuildInputs } from '../../../src/commands/build/inputs.ts';

function inputsOf(values: Readonly<Record<string, string>>) {
  const { inputs, reader } = readBuildInputs(
    { image: 'x.test/shop', ...values },
    {
      ...{ nowMs: 0, githubRepository: undefined, actor: undefined, githubContainerHost: 'ghcr.io' },
      ...{ env: {}, github: undefined },
    },
  );
  expect(reader.problems).toEqual([]);
  return inputs;
}

const pushed = { push: 'true', tags: 'x.test/shop:1,y.test/shop:1' };
const asPart = { ...pushed, platforms: 'linux/arm64', 'part-of': '7' };
const toOutput = { outputs: 'type=image,"name=z.test/a:1,z.test/b:1",push=true' };

describe('an application is pushed', () => {
  test.each([
    ['with push', pushed, true],
    ['as one platform of several, by digest', asPart, true],
    ['by an output', toOutput, true],
    ['not by an output that stays here', { outputs: 'type=docker,dest=a.tar' }, false],
    ['not when it is only loaded', { load: 'true', tags: 'shop:1' }, false],
  ])('%s', (_how, values, is) => {
    expect(isPushed(inputsOf(values).app)).toBe(is);
  });
});

describe('where it goes', () => {
  test('are its tags and the names in outputs', () => {
    expect(pushedReferences(inputsOf({ ...pushed, ...toOutput }))).toEqual([
      ...['x.test/shop:1', 'y.test/shop:1', 'z.test/a:1', 'z.test/b:1'],
    ]);
  });

  test('is the repository alone for one platform of several', () => {
    expect(pushedReferences(inputsOf(asPart))).toEqual(['x.test/shop', 'y.test/shop']);
  });

  test('is told as replaced only where this run pushes an image', () => {
    expect(replacedReferences(inputsOf(pushed))).toEqual(['x.test/shop:1', 'y.test/shop:1']);
    expect(replacedReferences(inputsOf({ ...pushed, call: 'check' }))).toEqual([]);
    expect(replacedReferences(inputsOf({ load: 'true', tags: 'x.test/shop:1' }))).toEqual([]);
  });
});

describe('the place where it is looked up after its push', () => {
  test('is beside the layers, whatever comes first', () => {
    const inputs = inputsOf({ push: 'true', tags: 'y.test/shop:1,x.test/shop:2' });
    expect(mainPlace(inputs, 'x.test/shop')).toMatchObject({ registry: 'x.test', tag: '2' });
  });

  test('is the first one where the layers are elsewhere, and none where nothing is pushed', () => {
    expect(mainPlace(inputsOf(pushed), 'w.test/shop')).toMatchObject({ registry: 'x.test', tag: '1' });
    expect(mainPlace(inputsOf({}), 'x.test/shop')).toBeUndefined();
  });
});

test('repositories are each named once', () => {
  expect(repositoriesOf(['x.test/a:1', 'x.test/a:2', 'b:1'])).toEqual(['x.test/a', 'docker.io/library/b']);
});

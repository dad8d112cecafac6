import { describe, expect, test } from '@jest/globals';
import { parseBakeDefinition } from '../../../src/core/bake/definition.ts';
import { type ImagePlan, planImages } from '../../../src/core/bake/images.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** A definition without circles: targets stand on earlier ones, with names that say nothing of that order. */
function randomDefinition(seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const count = 2 + Math.floor(random() * 8);
  const ids = Array.from({ length: count }, (_, index) => `${pick(['a', 'M', 'z'])}_${count - index}`);
  const targets = ids.map((id, index) => {
    const below = ids.slice(0, index).filter(() => random() < 0.3);
    const tags = random() < 0.6 ? [`ghcr.io/acme/${pick(['api', 'web', 'api-web'])}:${pick([id, '1'])}`] : [];
    return [
      id,
      {
        context: pick(['a', 'b']),
        contexts: Object.fromEntries(below.map((name) => [name, `${pick(['target', 'service'])}:${name}`])),
        tags,
      },
    ] as const;
  });
  const chosen = ids.filter(() => random() < 0.7);
  return { targets: Object.fromEntries(targets), chosen };
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

function plan(seed: number): { readonly made: ImagePlan } & ReturnType<typeof randomDefinition> {
  const given = randomDefinition(seed);
  const definition = parseBakeDefinition({
    group: { default: { targets: given.chosen } },
    target: given.targets,
  });
  return { ...given, made: planImages(definition, 'ghcr.io/acme') };
}

describe('of any definition', () => {
  test('each chosen target with an image name is in one image, and nothing else is an image', () => {
    for (const seed of seeds) {
      const { made, targets, chosen } = plan(seed);
      const named = chosen.filter((id) => (targets[id]?.tags.length ?? 0) > 0);
      const images = made.images.filter(({ kind }) => kind === 'image').flatMap(({ targets: of }) => of);
      expect(new Set(images).size).toBe(images.length);
      expect(images).toEqual(expect.arrayContaining(named));
      for (const id of images) expect(targets[id]?.tags).not.toEqual([]);
    }
  });

  test('each image comes behind those that it stands on, which are named by their names', () => {
    for (const seed of seeds) {
      const { made, targets } = plan(seed);
      for (const [index, { standsOn, definition, targets: of }] of made.images.entries()) {
        const before = made.images.slice(0, index);
        const below = new Set(of.flatMap((id) => Object.keys(targets[id]?.contexts ?? {})));
        expect(before.map(({ name }) => name)).toEqual(expect.arrayContaining([...standsOn]));
        for (const id of below)
          expect(before.some((one) => one.targets.includes(id) && standsOn.includes(one.name))).toBe(true);
        expect(new Set(Object.values(definition.contexts))).toEqual(
          new Set(standsOn.map((name) => `target:${name}`)),
        );
      }
    }
  });

  test('nothing is made that no image needs', () => {
    for (const seed of seeds) {
      const { images, leftOut } = plan(seed).made;
      for (const { kind, name, targets } of images) {
        if (kind === 'shared') expect(images.some(({ standsOn }) => standsOn.includes(name))).toBe(true);
        for (const id of targets) expect(leftOut).not.toContain(id);
      }
    }
  });

  test('places and names are different from one another, and the same however the file is ordered', () => {
    for (const seed of seeds) {
      const { made, targets, chosen } = plan(seed);
      expect(new Set(made.images.map(({ image }) => image)).size).toBe(made.images.length);
      expect(new Set(made.images.map(({ name }) => name)).size).toBe(made.images.length);
      const backwards = parseBakeDefinition({
        group: { default: { targets: [...chosen].reverse() } },
        target: Object.fromEntries(Object.entries(targets).reverse()),
      });
      expect(planImages(backwards, 'ghcr.io/acme').images).toEqual(made.images);
    }
  });

  test('builds of one tag are one image, or a problem', () => {
    let problems = 0;
    for (const seed of seeds) {
      const { made } = plan(seed);
      const tags = made.images.flatMap(({ kind, references }) => (kind === 'image' ? references : []));
      expect(made.problems.some((problem) => problem.includes('but their builds differ'))).toBe(
        new Set(tags).size < tags.length,
      );
      problems += made.problems.length;
    }
    expect(problems).toBeGreaterThan(20);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { BakePart } from '../../../src/core/buildkit/bake-part.ts';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 9, 1) + second * 1000).toISOString();
const base = `sha256:${'b'.repeat(64)}`;

/** A bake of three targets, of which two need the same step on the same base image. */
function bake() {
  const fold = createProgressFold();
  const say = (digest: string, name: string, from: number, to: number, inputs: readonly string[] = []) =>
    fold.push({ vertexes: [{ digest, name, inputs, started: at(from), completed: at(to) }] });
  say('load', '[internal] load local bake definitions', 0, 1);
  for (const target of ['api', 'web', 'docs'])
    say(`of ${target}`, `[${target} internal] load .dockerignore`, 1, 2);
  for (const target of ['api', 'web']) say('from', `[${target} deps 1/2] FROM debian`, 2, 3);
  fold.push({ statuses: [{ id: base, vertex: 'from', current: 7 }] });
  for (const target of ['api', 'web']) say('apt', `[${target} deps 2/2] RUN apt`, 3, 5, ['from']);
  say('docs', '[docs 1/1] RUN docs', 3, 6, ['image']);
  for (const target of ['api', 'web'])
    say('debian', `[${target} internal] load metadata for debian@${base}`, 1, 2);
  return fold;
}

const read = (...parts: readonly BakePart[]) =>
  bake()
    .snapshotsOf(parts)
    .map(({ vertices, work, downloads, resolved }) => ({
      vertices: vertices.map(({ name, targets }) => [name, ...targets].join(' by ')),
      work: work.map(({ kind, what, target }) => `${kind} ${what} ${target ?? ''}`.trimEnd()),
      moved: downloads.map(({ bytes }) => bytes),
      resolved,
    }));

describe('an image of a bake', () => {
  test('that is one target has its vertices without it in their names, and those of the whole bake', () => {
    expect(read(new Map([['docs', 'app']]))).toEqual([
      {
        vertices: [
          '[internal] load local bake definitions',
          '[internal] load .dockerignore',
          '[1/1] RUN docs',
        ],
        work: ['files', 'step'],
        moved: [],
        resolved: [],
      },
    ]);
  });

  test('that is several has them under the names of its own bake, with each that needs them', () => {
    const part = new Map([
      ['api', 'one'],
      ['web', 'two'],
    ]);
    const [{ vertices, work } = { vertices: [], work: [] }] = read(part);
    expect(vertices).toEqual([
      '[internal] load local bake definitions',
      '[one internal] load .dockerignore by one',
      '[two internal] load .dockerignore by two',
      '[one deps 1/2] FROM debian by one by two',
      '[one deps 2/2] RUN apt by one by two',
      `[one internal] load metadata for debian@${base} by one by two`,
    ]);
    expect(work).toEqual([
      'files',
      'files  one',
      'files  two',
      `look-up debian@${base} one`,
      'look-up debian one',
      'step deps one',
    ]);
  });

  test('is told of what came from registries where no image before it was', () => {
    const [api, web] = read(new Map([['api', 'app']]), new Map([['web', 'app']]));
    expect(web).toEqual({ ...api, moved: [], resolved: [] });
    expect(api).toMatchObject({ moved: [7], resolved: [base] });
  });
});

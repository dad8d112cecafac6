import { describe, expect, test } from '@jest/globals';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';
import type { Vertex, VertexStatus } from '../../../src/core/buildkit/status.ts';

const startMs = Date.UTC(2026, 9, 4);
const at = (second: number): string => new Date(startMs + second * 1000).toISOString();

/** A vertex that went on from one second to another; without an end, it still does. */
function vertex(name: string, from: number, to?: number, more: Partial<Vertex> = {}): Vertex {
  return {
    ...{ digest: name, name, started: at(from), ...more },
    ...(to === undefined ? {} : { completed: at(to) }),
  };
}

function status(id: string, of: string, from: number, to?: number): VertexStatus {
  return { id, vertex: of, started: at(from), ...(to === undefined ? {} : { completed: at(to) }) };
}

/** `kind of what (target) from-to`, in seconds. */
function workOf(vertexes: readonly Vertex[], statuses: readonly VertexStatus[] = []): readonly string[] {
  const fold = createProgressFold();
  for (const one of vertexes) fold.push({ vertexes: [one] });
  fold.push({ statuses });
  return fold.snapshot().work.map(({ kind, what, target, startedAtMs, durationMs }) => {
    const from = (startedAtMs - startMs) / 1000;
    const place = `${what === '' ? '' : ` of ${what}`}${target === undefined ? '' : ` (${target})`}`;
    return `${kind}${place} ${from}-${from + durationMs / 1000}`;
  });
}

const image = 'docker.io/library/debian:12';

describe('what a builder is at', () => {
  test.each([
    ['importing cache manifest from ghcr.io/o/r:cache-base', 'cache-import of ghcr.io/o/r:cache-base'],
    ['[py] importing cache manifest from ghcr.io/o/r:base', 'cache-import of ghcr.io/o/r:base (py)'],
    ['exporting cache to registry', 'cache-export'],
    ['exporting to image', 'export'],
    ['[py] exporting to image', 'export (py)'],
    ['pushing ghcr.io/o/r:1 with docker', 'push of ghcr.io/o/r:1'],
    ['importing to docker', 'engine'],
    ['[internal] load local bake definitions', 'files'],
    ['[internal] load build definition from Dockerfile', 'files'],
    ['[internal] load remote build context', 'files'],
    ['[internal] load .dockerignore', 'files'],
    ['[internal] load build context', 'files'],
    ['[py internal] load build context', 'files (py)'],
    [`[internal] load metadata for ${image}`, `look-up of ${image}`],
    [`[linux/arm64 internal] load metadata for ${image}`, `look-up of ${image}`],
    [`[py linux/arm64 internal] load metadata for ${image}`, `look-up of ${image} (py)`],
    ['resolve image config for docker.io/docker/dockerfile:1', 'look-up of docker.io/docker/dockerfile:1'],
    ['[auth] library/debian:pull token for registry-1.docker.io', 'look-up'],
    [`[base 1/3] FROM ${image}`, `look-up of ${image}`],
    [`[py base 1/3] FROM ${image}`, `look-up of ${image} (py)`],
    ['[context base] docker-image://ghcr.io/o/r@sha256:0', 'look-up of ghcr.io/o/r@sha256:0'],
    ['[py context base] docker-image://ghcr.io/o/r@sha256:0', 'look-up of ghcr.io/o/r@sha256:0 (py)'],
    // Older versions name the image alone.
    ['[context base] ghcr.io/o/r@sha256:0', 'look-up of ghcr.io/o/r@sha256:0'],
    ['[context base] load metadata for ghcr.io/o/r@sha256:0', 'look-up of ghcr.io/o/r@sha256:0'],
    ['resolving provenance for metadata file', 'other of resolving provenance for metadata file'],
    ['[my-internal internal] load build context', 'files (my-internal)'],
    ['copying [a internal] to b', 'other of copying [a internal] to b'],
    ['copying [context a] to b', 'other of copying [context a] to b'],
    ['[base 2/3] RUN make', 'step of base'],
    ['[py base 2/3] RUN make', 'step of base (py)'],
    ['[2/3] RUN make', 'step'],
  ])('while %s: %s', (name, work) => {
    expect(workOf([vertex(name, 1, 3)])).toEqual([`${work} 1-3`]);
  });

  test('a bake target stands for the stage that has no name', () => {
    const load = vertex('[py internal] load build context', 0, 1);
    expect(workOf([load, vertex('[py 2/3] RUN make', 1, 3)])).toContain('step of py (py) 1-3');
  });

  test('a step is looked up, loaded or run', () => {
    const inputs = ['base'];
    expect(
      workOf([
        vertex('[deps 2/3] RUN one', 0, 1, { inputs, cached: true }),
        vertex('[deps 2/3] RUN one', 1, 4),
        vertex('[deps 3/3] RUN two', 4, 9, { inputs }),
      ]),
    ).toEqual(['look-up of deps 0-1', 'load of deps 1-4', 'step of deps 4-9']);
  });

  test('goes on to the last time that anything tells, where nothing tells its end', () => {
    const layer = `sha256:${'a'.repeat(64)}`;
    const from = vertex(`[base 1/2] FROM ${image}`, 0);
    const other = vertex('exporting to image', 1, 6);
    expect(workOf([from, other])).toEqual([`look-up of ${image} 0-6`, 'export 1-6']);
    const extracting = `extracting ${layer}`;
    expect(workOf([from], [status(extracting, from.digest, 2), status('x', from.digest, 7)])).toEqual([
      `look-up of ${image} 0-2`,
      `unpack of ${image} 2-7`,
    ]);
  });

  test('a download of which no end is told ends when it is last told of', () => {
    const layer = `sha256:${'a'.repeat(64)}`;
    const from = vertex(`[base 1/2] FROM ${image}`, 0, 4);
    const downloading = (timestamp: string) => ({ ...status(layer, from.digest, 1), timestamp });
    const run = vertex('[base 2/2] RUN make', 4, 90);
    expect(workOf([from, run], [at(1), at(3), '0001-01-01T00:00:00Z'].map(downloading))).toEqual([
      `look-up of ${image} 0-1`,
      `load of ${image} 1-3`,
      `look-up of ${image} 3-4`,
      'step of base 4-90',
    ]);
  });

  test('what did not take any time is nothing', () => {
    expect(
      workOf([vertex('exporting to image', 1, 1), { digest: 'x', name: 'importing to docker' }]),
    ).toEqual([]);
  });

  test('is told in the order in which it began, and once where it overlaps', () => {
    expect(
      workOf([
        vertex('exporting to image', 5, 6),
        vertex('[one 2/2] RUN a', 0, 3),
        vertex('[two 2/2] RUN b', 1, 2),
        vertex('[one 3/3] RUN c', 2, 4),
        vertex('[one 4/4] RUN d', 6, 7),
      ]),
    ).toEqual(['step of one 0-4', 'step of two 1-2', 'export 5-6', 'step of one 6-7']);
  });
});

describe('what a vertex is at meanwhile', () => {
  const layer = `sha256:${'a'.repeat(64)}`;
  test.each([
    [layer, 'load'],
    [`extracting ${layer}`, 'unpack'],
    ['unpacking to ghcr.io/o/r:1', 'unpack'],
    ['pushing layers', 'push'],
    ['sending tarball', 'engine'],
    ['loading layer 0123456789ab 32kB / 1MB', 'engine'],
  ])('%s: %s', (id, kind) => {
    const name = 'exporting to image';
    expect(workOf([vertex(name, 0, 9)], [status(id, name, 2, 5)])).toEqual([
      'export 0-2',
      `${kind} 2-5`,
      'export 5-9',
    ]);
  });

  test('is what the vertex is, where it is nothing else', () => {
    const name = 'exporting to image';
    expect(workOf([vertex(name, 0, 9)], [status('exporting layers', name, 2, 5)])).toEqual(['export 0-9']);
  });

  test('is for the cache all the time, where a cache is exported', () => {
    const name = 'exporting cache to registry';
    const both = [status(layer, name, 1, 2), status('pushing layers', name, 2, 5)];
    expect(workOf([vertex(name, 0, 9)], both)).toEqual(['cache-export 0-9']);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createFileFetcher } from '../../../src/adapters/packages/file-fetcher.ts';
import { readIndexes } from '../../../src/adapters/packages/read-indexes.ts';
import { type IndexPlace, indexPlaces } from '../../../src/core/packages/index-place.ts';
import { parseSources } from '../../../src/core/packages/package-source.ts';
import { formatTarHeader, tarEnd, tarPadding } from '../../../src/core/tree/tar-header.ts';

const recorded = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/packages/${name}`, import.meta.url));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves files by their path, and tells which were asked for. */
async function serve(files: Readonly<Record<string, Uint8Array | string | number>>) {
  const asked: string[] = [];
  const address = await listen((request, response) => {
    asked.push(request.url ?? '');
    const found = files[request.url ?? ''];
    if (typeof found === 'number') response.writeHead(found).end('sorry');
    else if (found === undefined) response.writeHead(404).end('not found');
    else response.end(found);
  });
  return { address, asked };
}

const waits: number[] = [];
const fetchFile = createFileFetcher({
  env: {},
  clock: {
    sleep: async (durationMs) => {
      waits.push(durationMs);
    },
  },
});

function placesOf(address: string, suite = 'bookworm-security'): readonly IndexPlace[] {
  const text = `Types: deb\nURIs: ${address}/debian-security\nSuites: ${suite}\nComponents: main contrib\n`;
  return indexPlaces(parseSources('debian.sources', text), ['amd64'], 'any').places;
}

const dists = '/debian-security/dists/bookworm-security';
const list = `${dists}/main/binary-amd64/Packages.xz`;
const names = new Set(['openssl', 'curl', 'libssl3', 'absent']);
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

describe("Debian's security index, as it was recorded", () => {
  const [release, packages] = [recorded('InRelease'), recorded('Packages.xz')];
  const byHash = `${dists}/main/binary-amd64/by-hash/SHA256/${sha256(packages)}`;

  test('tells the newest versions, found by the digest in the Release file', async () => {
    const { address, asked } = await serve({ [`${dists}/InRelease`]: release, [byHash]: packages });
    const found = await readIndexes(placesOf(address), names, fetchFile);
    expect(found).toEqual({
      indexes: [
        {
          name: 'bookworm-security',
          url: `${address}${dists}`,
          architecture: 'amd64',
          versions: new Map([
            ['curl', '7.88.1-10+deb12u5'],
            ['libssl3', '3.0.22-1~deb12u2'],
            ['openssl', '3.0.22-1~deb12u2'],
          ]),
        },
      ],
      unread: [],
      downloadedBytes: release.length + packages.length,
    });
    // Contrib is not in this Release file, so nothing is asked for.
    expect(asked).toEqual([`${dists}/InRelease`, byHash]);
  });

  test('is found by its name where a mirror has none by digest', async () => {
    const { address, asked } = await serve({ [`${dists}/InRelease`]: release, [list]: packages });
    const { indexes } = await readIndexes(placesOf(address), names, fetchFile);
    expect(indexes[0]?.versions.get('openssl')).toBe('3.0.22-1~deb12u2');
    expect(asked).toEqual([`${dists}/InRelease`, byHash, list]);
  });

  test.each<[string, Readonly<Record<string, Uint8Array | string | number>>, RegExp]>([
    ['there is no Release file', {}, /has no Release file that can be read/],
    ['it is a page of something else', { [`${dists}/InRelease`]: '<html></html>' }, /has no Release file/],
    ['the list is gone', { [`${dists}/InRelease`]: release }, /Packages\.xz is not there/],
    [
      'the list is another one',
      { [`${dists}/InRelease`]: release, [list]: Buffer.alloc(packages.length) },
      /is not what the Release file says/,
    ],
    [
      'the list is longer than it says',
      { [`${dists}/InRelease`]: release, [list]: Buffer.alloc(packages.length + 1) },
      new RegExp(`longer than ${packages.length} bytes`),
    ],
    ['the server fails', { [`${dists}/InRelease`]: 500 }, /the server answers 500/],
    ['the server refuses', { [`${dists}/InRelease`]: 403 }, /the server answers 403/],
  ])('is told when %s', async (_what, files, reason) => {
    const { address } = await serve(files);
    const { indexes, unread } = await readIndexes(placesOf(address), names, fetchFile);
    expect(indexes).toEqual([]);
    expect(unread).toEqual([{ name: 'bookworm-security', reason: expect.stringMatching(reason) }]);
  });

  test('that is damaged, although the Release file has its digest, is told', async () => {
    const damaged = Buffer.from(packages.map((byte, index) => (index > 1000 ? 0 : byte)));
    const text = `Codename: x\nSHA256:\n ${sha256(damaged)} ${damaged.length} main/binary-amd64/Packages.xz\n`;
    const { address } = await serve({ [`${dists}/InRelease`]: text, [list]: damaged });
    const { unread } = await readIndexes(placesOf(address), names, fetchFile);
    expect(unread).toMatchObject([{ reason: 'it cannot be decompressed' }]);
  });

  test('that nobody answers for is told, and keeps no other from being read', async () => {
    const { address } = await serve({ [`${dists}/InRelease`]: release, [list]: packages });
    const places = [...placesOf('http://127.0.0.1:1', 'down-security'), ...placesOf(address)];
    const { indexes, unread } = await readIndexes(places, names, fetchFile);
    expect(indexes.map(({ name }) => name)).toEqual(['bookworm-security']);
    expect(unread).toMatchObject([
      { name: 'down-security', reason: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  test('says nothing where apt upgrades to nothing in it', async () => {
    const text = `NotAutomatic: yes\n${release.toString().split('\n').slice(3).join('\n')}`;
    const { address } = await serve({ [`${dists}/InRelease`]: text, [list]: packages });
    const { indexes } = await readIndexes(placesOf(address), names, fetchFile);
    expect(indexes[0]?.versions.size).toBe(0);
  });
});

describe('a fetch', () => {
  test('that fails once is tried again', async () => {
    let requests = 0;
    const address = await listen((_, response) => {
      requests++;
      if (requests === 1) response.writeHead(503).end();
      else response.end('file');
    });
    waits.length = 0;
    expect(Buffer.from((await fetchFile(`${address}/x`, 10)) ?? []).toString()).toBe('file');
    expect([requests, waits]).toEqual([2, [1000]]);
  });

  test('follows redirects, and only so many', async () => {
    const address = await listen((request, response) => {
      if (request.url === '/end') response.end('file');
      else response.writeHead(302, { location: request.url === '/once' ? '/end' : '/again' }).end();
    });
    expect(Buffer.from((await fetchFile(`${address}/once`, 10)) ?? []).toString()).toBe('file');
    await expect(fetchFile(`${address}/again`, 10)).rejects.toThrow('it redirects more than 5 times');
  });

  test('does not follow away from the web', async () => {
    const address = await listen((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    await expect(fetchFile(`${address}/x`, 10)).rejects.toThrow('it redirects to file://');
  });

  test('goes through the proxy that the environment names', async () => {
    const connects: string[] = [];
    const server = createServer();
    server.on('connect', (request, socket) => {
      connects.push(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const proxied = createFileFetcher({
      env: { http_proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
      clock: { sleep: async () => {} },
    });
    await expect(proxied('http://deb.test/x', 10)).rejects.toThrow('http://deb.test/x');
    expect(connects).toContain('deb.test:80');
  });
});

describe("Alpine's index", () => {
  const tar = (path: string, text: string, end: boolean): Buffer =>
    Buffer.concat([
      formatTarHeader({ path, type: 'file', storedBytes: text.length }),
      Buffer.from(text),
      tarPadding(text.length),
      ...(end ? [tarEnd()] : []),
    ]);
  const text = 'C:Q1=\nP:musl\nV:1.2.5-r1\nA:x86_64\n\nP:zlib\nV:1.3.1-r2\nA:x86_64\n\n';
  const places = (address: string): readonly IndexPlace[] =>
    indexPlaces(parseSources('etc/apk/repositories', `${address}/v3.20/main`), ['x86_64'], 'security').places;

  test('is an archive behind the one of its signature', async () => {
    const index = Buffer.concat([
      gzipSync(tar('.SIGN.RSA.alpine.pub', 'signature', false)),
      gzipSync(Buffer.concat([tar('DESCRIPTION', 'v3.20', false), tar('APKINDEX', text, true)])),
    ]);
    const { address } = await serve({ '/v3.20/main/x86_64/APKINDEX.tar.gz': index });
    const { indexes, unread } = await readIndexes(places(address), new Set(['musl']), fetchFile);
    expect(unread).toEqual([]);
    expect(indexes).toMatchObject([{ name: 'v3.20/main', versions: new Map([['musl', '1.2.5-r1']]) }]);
  });

  test.each<[string, Uint8Array | undefined, string]>([
    ['is not there', undefined, 'is not there'],
    ['holds no index', gzipSync(tar('DESCRIPTION', 'v3.20', true)), 'holds no APKINDEX'],
    ['is damaged', gzipSync(tar('APKINDEX', text, true)).subarray(0, 60), 'cannot be decompressed'],
  ])('that %s is told', async (_what, index, reason) => {
    const { address } = await serve(
      index === undefined ? {} : { '/v3.20/main/x86_64/APKINDEX.tar.gz': index },
    );
    const { unread } = await readIndexes(places(address), new Set(['musl']), fetchFile);
    expect(unread).toMatchObject([{ name: 'v3.20/main', reason: expect.stringContaining(reason) }]);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

const recorded = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/packages/${name}`, import.meta.url));

/** The sources of Debian's own image. */
export const debianSources = `Types: deb
URIs: http://deb.debian.org/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb
URIs: http://deb.debian.org/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
`;

const versions = JSON.parse(recorded('versions.json').toString()) as Readonly<
  Record<string, readonly (readonly [version: string, at: string])[]>
>;
const release = recorded('InRelease');
const packages = recorded('Packages.xz');

/** When the index was made that was recorded. */
export const recordedAtMs = Date.parse(/^Date: (.*)$/m.exec(release.toString())?.[1] ?? '');

/** Package → version, as Debian had them at a time of the year before the recorded index. */
export function debianVersions(atMs: number): Readonly<Record<string, string>> {
  const at = (name: string): string => {
    const made = (versions[name] ?? []).filter(([, time]) => Date.parse(time) <= atMs);
    return made.at(-1)?.[0] ?? versions[name]?.[0]?.[0] ?? '';
  };
  return Object.fromEntries(Object.keys(versions).map((name) => [name, at(name)]));
}

/**
 * A proxy in front of Debian's archive that answers with what was recorded: on the last day byte for byte, and before with the
 * versions of the day.
 */
export async function startDebianProxy() {
  const asked: string[] = [];
  let files: Readonly<Record<string, Uint8Array>> = {};
  const archive = createServer((request, response) => {
    const url = `http://${request.headers.host}${request.url}`;
    asked.push(url);
    const found = files[url];
    if (found === undefined) response.writeHead(404).end();
    else response.end(found);
  });
  archive.listen(0, '127.0.0.1');
  const proxy = createServer();
  const sockets = new Set<Socket>();
  // As the proxy of a company does: it opens the way, and hands on bytes.
  proxy.on('connect', (_, client: Socket) => {
    const way = connect((archive.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      way.pipe(client).pipe(way);
    });
    for (const socket of [client, way]) sockets.add(socket.on('error', () => {}));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const place = 'http://deb.debian.org/debian-security/dists/bookworm-security';
  const offer = (list: Uint8Array, name: string, inRelease: string | Uint8Array): void => {
    const folder = `${place}/main/binary-amd64`;
    files = {
      [`${place}/InRelease`]: Buffer.from(inRelease),
      [`${folder}/by-hash/SHA256/${sha256(list)}`]: list,
      [`${folder}/${name}`]: list,
    };
  };
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    /** What was asked for, in order. */
    asked,
    /** The archive of another day. */
    offer(offered: Readonly<Record<string, string>>): void {
      const list = gzipSync(
        Object.entries(offered)
          .map(([name, version]) => `Package: ${name}\nVersion: ${version}\nArchitecture: amd64\n`)
          .join('\n'),
      );
      const line = ` ${sha256(list)} ${list.length} main/binary-amd64/Packages.gz\n`;
      const lines = /^SHA256:\n(?: .*\n)+/m;
      offer(list, 'Packages.gz', release.toString().replace(lines, `SHA256:\n${line}`));
    },
    offerRecorded: (): void => offer(packages, 'Packages.xz', release),
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      await Promise.all([archive, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

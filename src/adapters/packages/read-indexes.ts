import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import pLimit from 'p-limit';
import { errorMessage, UserError } from '../../core/error.ts';
import type { IndexPlace, UnaskedSource } from '../../core/packages/index-place.ts';
import { createIndexReader } from '../../core/packages/package-index.ts';
import { choosePackagesFile, parseRelease, type ReleaseFile } from '../../core/packages/release-file.ts';
import { compareVersions, type PackageIndex } from '../../core/packages/updates.ts';
import { TarReader } from '../../core/tree/tar-reader.ts';
import { decompressed } from '../layer-blob/decompress.ts';
import type { FetchFile } from './file-fetcher.ts';

/** What the indexes of distributions say. */
interface ReadIndexes {
  readonly indexes: readonly PackageIndex[];
  /** Those that could not be read, and why. */
  readonly unread: readonly UnaskedSource[];
  /** Without files that another image of the run has fetched. */
  readonly downloadedBytes: number;
}

const longestRelease = 16 << 20;

/** Compressed. The longest of Debian has 9 MB, the one of Ubuntu's universe 20 MB. */
const longestList = 128 << 20;

/** Not compressed. */
const longestText = 1 << 30;

const atOnce = 4;

/**
 * Reads indexes and tells of them the newest versions of some packages. One that cannot be read is told, and keeps no other from
 * being read.
 * @param names packages, without their architecture
 */
export async function readIndexes(
  places: readonly IndexPlace[],
  names: ReadonlySet<string>,
  fetchFile: FetchFile,
): Promise<ReadIndexes> {
  const limit = pLimit(atOnce);
  let downloadedBytes = 0;
  const fetchCounted: FetchFile = (url, mostBytes) =>
    fetchFile(url, mostBytes, (bytes) => {
      downloadedBytes += bytes;
    });
  const releases = new Map<string, Promise<ReleaseFile | undefined>>();
  const releaseOf = (url: string): Promise<ReleaseFile | undefined> => {
    const known = releases.get(url) ?? fetchRelease(url, fetchCounted);
    releases.set(url, known);
    return known;
  };
  const unread = new Map<string, UnaskedSource>();
  const indexes = await Promise.all(
    places.map((place) =>
      limit(async (): Promise<PackageIndex | undefined> => {
        const { kind, name, url, architecture } = place;
        const compare = compareVersions(kind === 'apt' ? 'dpkg' : 'apk');
        const reader = createIndexReader(kind, names, compare);
        try {
          const read = { place, push: reader.push, fetchFile: fetchCounted };
          await (kind === 'apk' ? readApk(read) : readApt(read, await releaseOf(url)));
          return { name, url, architecture, versions: reader.versions() };
        } catch (error) {
          unread.set(name, { name, reason: errorMessage(error).replace(/\.$/, '') });
          return undefined;
        }
      }),
    ),
  );
  return {
    indexes: indexes.flatMap((index) => index ?? []),
    unread: [...unread.values()],
    downloadedBytes,
  };
}

interface IndexRead {
  readonly place: IndexPlace;
  readonly push: (text: string) => void;
  readonly fetchFile: FetchFile;
}

/** What signs it is not checked: a wrong index causes a refresh, or none, and apt checks what it installs. */
async function fetchRelease(url: string, fetchFile: FetchFile): Promise<ReleaseFile | undefined> {
  const bytes =
    (await fetchFile(`${url}/InRelease`, longestRelease)) ??
    (await fetchFile(`${url}/Release`, longestRelease));
  return bytes === undefined ? undefined : parseRelease(Buffer.from(bytes).toString('utf8'));
}

async function readApt(
  { place, push, fetchFile }: IndexRead,
  release: ReleaseFile | undefined,
): Promise<void> {
  if (release === undefined) throw new UserError(`${place.url} has no Release file that can be read`);
  if (release.optIn) return;
  for (const folder of place.folders) {
    const chosen = choosePackagesFile(release, folder);
    // A component or an architecture that the repository does not have.
    if (chosen === undefined) continue;
    const { path, file } = chosen;
    const url = `${place.url}/${path}`;
    if (file.sizeBytes > longestList) throw new UserError(`${url} has ${file.sizeBytes} bytes`);
    const byHash = `${place.url}/${folder}by-hash/SHA256/${file.sha256}`;
    const bytes =
      (release.byHash ? await fetchFile(byHash, file.sizeBytes) : undefined) ??
      (await fetchFile(url, file.sizeBytes));
    if (bytes === undefined) throw new UserError(`${url} is not there`);
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
      throw new UserError(`${url} is not what the Release file says`);
    await pushText(path.endsWith('.xz') ? unxz(bytes) : decompressed(one(bytes)), push);
    push('\n\n');
  }
}

/** An archive of a few files after each other, in pieces that are compressed by themselves. */
async function readApk({ place, push, fetchFile }: IndexRead): Promise<void> {
  for (const folder of place.folders) {
    const url = `${place.url}/${folder}APKINDEX.tar.gz`;
    const bytes = await fetchFile(url, longestList);
    if (bytes === undefined) throw new UserError(`${url} is not there`);
    let found = false;
    let isIndex = false;
    const decoder = new TextDecoder();
    const tar = new TarReader({
      record({ path }) {
        isIndex = path === 'APKINDEX';
        found ||= isIndex;
      },
      content(part) {
        if (isIndex) push(decoder.decode(part, { stream: true }));
      },
      end() {},
    });
    for await (const part of limited(decompressed(one(bytes)))) tar.push(part);
    if (!found) throw new UserError(`${url} holds no APKINDEX`);
    push('\n\n');
  }
}

async function pushText(parts: AsyncIterable<Uint8Array>, push: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const part of limited(parts)) push(decoder.decode(part, { stream: true }));
}

async function* limited(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const part of parts) {
    sizeBytes += part.length;
    if (sizeBytes > longestText) throw new UserError(`it has more than ${longestText} bytes`);
    yield part;
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What was compressed with xz. Node has none; this is liblzma's small decoder as WebAssembly. @throws UserError when it is damaged. */
async function* unxz(compressed: Uint8Array): AsyncGenerator<Uint8Array> {
  const xz = await import('xz-decompress');
  const { XzReadableStream } = 'default' in xz ? (xz.default as typeof xz) : xz;
  const source = Readable.toWeb(Readable.from([compressed])) as ReadableStream<Uint8Array>;
  try {
    for await (const part of new XzReadableStream(source)) yield part;
  } catch (error) {
    throw new UserError('it cannot be decompressed', { cause: error });
  }
}

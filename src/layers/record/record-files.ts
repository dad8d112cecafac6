import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { treeMediaType } from '../../adapters/layer-blob/tree-blob.ts';
import { digestOf } from '../../adapters/registry/content-digest.ts';
import type { BlobFetcher, BlobFinder } from '../../adapters/registry/reader.ts';
import {
  type ArtifactWriter,
  longestRecordBytes,
  pushRecord,
} from '../../adapters/registry/record-artifact.ts';
import {
  type FileSet,
  fileSetText,
  hasFileList,
  isSameFileSet,
  listedState,
} from '../../core/layers/file-set.ts';
import {
  formatRecord,
  type LayerEntry,
  type LayerInputs,
  type LayerRecord,
} from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { readTexts } from '../../core/oci/json.ts';

/** The type of a layer of the artifact that lists the files of a layer of the image. */
const listType = 'application/vnd.cache-prewarm.files.v1+json+gzip';

/** A shorter list stands in the record: a blob of its own is three requests when it is written, and one when it is read. */
const longestInlineBytes = 4096;
/** What a list may take when it is unpacked: some two million files. */
const longestListBytes = 256 << 20;

/** A hash of many short texts takes twice as long. */
const hashedAtOnce = 65_536;

/** What all files of a layer are together. */
export function fileSetOf(files: Readonly<Record<string, string>>): FileSet {
  const hash = createHash('sha256');
  let text = '';
  for (const line of fileSetText(files)) {
    text += line;
    if (text.length < hashedAtOnce) continue;
    hash.update(text);
    text = '';
  }
  hash.update(text);
  return { digest: `sha256:${hash.digest('hex')}`, count: Object.keys(files).length };
}

/**
 * Writes a record under a tag: the lists of files that are too long for it as blobs of their own, and then as pushRecord does.
 * @throws UserError when the record is too long to be read back; then nothing is written.
 * @throws RegistryError
 */
export async function writeRecord(
  client: ArtifactWriter & BlobFinder,
  repository: string,
  tag: string,
  record: LayerRecord,
  expected?: { readonly digest: Digest | undefined },
): Promise<Digest | undefined> {
  const stored = await Promise.all(
    Object.entries(record.layers).map(async ([name, entry]) => {
      const { inputs, list } = await storeFiles(client, repository, entry.inputs);
      const { trees, blobs } = await keptTrees(client, repository, entry);
      const attachment = [
        ...(list === undefined ? [] : [{ ...list, title: `${name}.files.json.gz` }]),
        ...blobs.map((blob, index) => ({
          ...{ type: treeMediaType, blob },
          title: `${name}.tree-${index + 1}.gz`,
        })),
      ];
      return { name, entry: { ...entry, inputs, ...(trees === undefined ? {} : { trees }) }, attachment };
    }),
  );
  const layers = Object.assign(
    Object.create(null),
    Object.fromEntries(stored.map(({ name, entry }) => [name, entry])),
  );
  const lists = stored.flatMap(({ attachment }) => attachment);
  return pushRecord(client, repository, tag, formatRecord({ ...record, layers }), expected, lists);
}

/** The indexes of trees that are in the registry: it takes no manifest whose blobs are gone. */
async function keptTrees(client: BlobFinder, repository: string, { trees = {} }: LayerEntry) {
  const found = await Promise.all(
    Object.entries(trees).map(async ([platform, tree]) => {
      const there = await Promise.all(
        tree.segments.map(({ digest, sizeBytes }) => client.blobExists(repository, digest, sizeBytes)),
      );
      return { platform, tree, isThere: there.every((exists) => exists) };
    }),
  );
  const kept = found.filter(({ isThere }) => isThere);
  const blobs = new Map(kept.flatMap(({ tree }) => tree.segments).map((blob) => [blob.digest, blob]));
  if (found.length === 0) return { trees: undefined, blobs: [] };
  return {
    // How many patches there are is known in any case.
    trees: Object.fromEntries(
      found.map(({ platform, tree, isThere }) => [platform, isThere ? tree : { ...tree, segments: [] }]),
    ),
    blobs: [...blobs.values()],
  };
}

/** The inputs as they are recorded, and the blob that they need. */
async function storeFiles(client: BlobFinder, repository: string, inputs: LayerInputs) {
  const { digest, count, list } = inputs.fileSet ?? fileSetOf(inputs.files);
  const unlisted = { ...inputs, files: {}, fileSet: { digest, count } };
  if (!hasFileList(inputs)) {
    // Of a layer that stays as it is, only the place of the list is known. A registry takes no manifest whose blobs are gone.
    const isThere = list !== undefined && (await client.blobExists(repository, list.digest, list.sizeBytes));
    return isThere ? { inputs, list: { type: listType, blob: list } } : { inputs: unlisted, list: undefined };
  }
  const files = Object.fromEntries(
    Object.entries(inputs.files).map(([path, state]) => [path, listedState(state)]),
  );
  const json = JSON.stringify(files);
  if (json.length <= longestInlineBytes) return { inputs: { ...unlisted, files }, list: undefined };
  const bytes = await promisify(gzip)(json);
  // What cannot be read back is not written: then it is told that files changed, and not which ones.
  if (bytes.length > longestRecordBytes || json.length > longestListBytes)
    return { inputs: unlisted, list: undefined };
  const blob = { digest: digestOf(bytes), sizeBytes: bytes.length };
  return {
    inputs: { ...unlisted, fileSet: { digest, count, list: blob } },
    list: { type: listType, blob, bytes },
  };
}

/**
 * What is recorded of a layer, with the list of its files where they are others now: only then is it fetched. One that cannot be read
 * is left out, because it only tells which files changed.
 */
export async function withFileList(
  client: BlobFetcher,
  repository: string,
  entry: LayerEntry,
  now: LayerInputs,
): Promise<LayerEntry> {
  const { inputs } = entry;
  const list = inputs.fileSet?.list;
  if (list === undefined || hasFileList(inputs) || isSameFileSet(inputs, now) !== false) return entry;
  try {
    const bytes = await client.fetchBlob(repository, { ...list, mediaType: listType });
    if (bytes === undefined) return entry;
    const json = await promisify(gunzip)(bytes, { maxOutputLength: longestListBytes });
    const files = readTexts(JSON.parse(json.toString('utf8')), 'files');
    return { ...entry, inputs: { ...inputs, files } };
  } catch {
    return entry;
  }
}

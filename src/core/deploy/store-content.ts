import { type Digest, parseDigest } from '../oci/digest.ts';
import { defaultContainerdRoot } from './disk-need.ts';

/**
 * A script for a host. On its standard input come the folder of the project, folders where containerd may keep its data, an empty
 * line, and digests. It tells the releases that the project had, and for each folder that the user may look into how many
 * snapshots there are, and which of the digests are there as blobs.
 */
export const storeContentScript = `IFS= read -r project
folders=
while IFS= read -r line && [ -n "$line" ]; do
  folders="$folders$line
"
done
blobs=$(cat)
[ ! -f "$project/.cache-prewarm/releases/list" ] || sed 's/^/release /' "$project/.cache-prewarm/releases/list"
printf '%s' "$folders" | while IFS= read -r folder; do
  [ -x "$folder" ] && [ -r "$folder/io.containerd.metadata.v1.bolt" ] || continue
  set -- "$folder"/io.containerd.snapshotter.v1.*/snapshots/*
  [ -e "$1" ] || shift
  echo "store $#"
  for blob in $blobs; do
    [ ! -e "$folder/io.containerd.content.v1.content/blobs/sha256/\${blob#sha256:}" ] || echo "have $blob"
  done
done
`;

/** Where an engine that was not told otherwise keeps its data. */
export const usualEngineRoot = '/var/lib/docker';

/**
 * The part of a look at a host that tells the releases of the project `$project_dir`, and into which of these folders the user may
 * look: usually none, and then there is no more to be asked.
 */
export function storeLookScript(folders: readonly string[]): string {
  return `[ ! -f "$project_dir/.cache-prewarm/releases/list" ] || sed 's/^/release /' "$project_dir/.cache-prewarm/releases/list"
for folder in ${folders.join(' ')}; do
  [ ! -x "$folder" ] || [ ! -r "$folder/io.containerd.metadata.v1.bolt" ] || echo "readable $folder"
done
`;
}

/** Whether the look says that none of the folders of an engine with this root can be looked into. */
export function hasNoReadableStore(look: string, rootDir: string): boolean {
  return rootDir === usualEngineRoot && !/^readable /m.test(look);
}

/** Where containerd may keep the data of an engine. @param rootDir the engine's own. */
export function storeFolders(rootDir: string): readonly string[] {
  return [`${rootDir}/containerd/daemon`, defaultContainerdRoot];
}

/** What a host's store has, whatever brought it. */
interface StoreContent {
  readonly blobs: ReadonlySet<Digest>;
  /** Of images, of containers and of builds. */
  readonly snapshots: number;
}

/** What the script found. */
export interface StoreLook {
  /** Undefined: no folder could be looked into, or it cannot be told which one is the engine's. */
  readonly content: StoreContent | undefined;
  /** Images that the project ran, by digest. */
  readonly releases: readonly string[];
}

/**
 * Reads what the script said. A host may have the data of several engines: this one's is what has all that the engine says that
 * it has.
 * @param known digests that must be there.
 */
export function parseStoreLook(stdout: string, known: readonly Digest[]): StoreLook {
  const stores: { readonly blobs: Set<Digest>; readonly snapshots: number }[] = [];
  const releases: string[] = [];
  for (const line of stdout.split('\n')) {
    const [word, ...rest] = line.split(' ');
    if (word === 'store') stores.push({ blobs: new Set(), snapshots: Number(rest[0]) });
    if (word === 'release')
      releases.push(...(rest.at(-1) ?? '').split(',').filter((image) => image.includes('@')));
    const digest = word === 'have' ? parseDigest(rest[0] ?? '') : undefined;
    if (digest !== undefined) stores.at(-1)?.blobs.add(digest);
  }
  const fitting = stores.filter(({ blobs }) => known.every((digest) => blobs.has(digest)));
  return { content: fitting.length === 1 ? fitting[0] : undefined, releases: [...new Set(releases)] };
}

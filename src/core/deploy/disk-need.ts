import { formatBytes } from '../format/quantity.ts';
import type { StoreKind } from './download-plan.ts';

/** A file system of a host, where an engine writes. */
export interface DiskPlace {
  /** The folder that was looked at. */
  readonly folder: string;
  /** Where its file system is mounted. */
  readonly mount: string;
  readonly freeBytes: number;
  /** Undefined on file systems that make inodes as they need them. */
  readonly freeInodes: number | undefined;
}

/** How much room a pull takes while it happens. */
export interface DiskNeed {
  readonly compressedBytes: number;
  /** An estimate: manifests tell compressed sizes only. */
  readonly unpackedBytes: number;
  /** All of it, and a tenth for what engines write besides. */
  readonly bytes: number;
  readonly ratio: number;
  /** On which image of the host the ratio was measured; undefined: on none, it is a usual one. */
  readonly measuredOn: string | undefined;
}

/** How much larger files are than their compressed layers, where nothing was measured: Debian with Python or Node has 2.4 to 3.4. */
const usualRatio = 3;
const fewestInodes = 10_000;

/**
 * Estimates the room for a pull. At its height, the compressed layers lie beside the unpacked ones in both stores: containerd
 * keeps them, the classic engine removes each when it is unpacked, and downloads run ahead of that.
 */
export function estimateNeed(
  downloadBytes: number,
  measured: { readonly image: string; readonly ratio: number } | undefined,
): DiskNeed {
  const ratio = Math.max(1, measured?.ratio ?? usualRatio);
  const unpackedBytes = Math.round(downloadBytes * ratio);
  return {
    compressedBytes: downloadBytes,
    unpackedBytes,
    bytes: Math.round((downloadBytes + unpackedBytes) * 1.1),
    ratio,
    measuredOn: measured?.image,
  };
}

/** What is missing at a place for a pull, in words; undefined when it fits. */
export function describeShortage(place: DiskPlace, need: DiskNeed): string | undefined {
  if (need.compressedBytes === 0) return undefined;
  const { folder, mount, freeBytes, freeInodes } = place;
  const where = folder === mount ? folder : `${folder} (on ${mount})`;
  if (freeBytes < need.bytes) {
    const basis = need.measuredOn === undefined ? 'as is usual' : `as for ${need.measuredOn}`;
    return `the pull needs about ${formatBytes(need.bytes)} at ${where} and ${formatBytes(freeBytes)} are free: ${formatBytes(need.compressedBytes)} are downloaded, and about ${formatBytes(need.unpackedBytes)} when unpacked (${need.ratio.toFixed(1)} times as much, ${basis})`;
  }
  if (freeInodes !== undefined && freeInodes < fewestInodes)
    return `${where} has ${formatBytes(freeBytes)} free, but only ${freeInodes} inodes: no more than as many files can be made`;
  return undefined;
}

/** Room that is as many times the need, nothing else fills between a look and a pull. */
const roomyTimes = 3;

/** Whether a place has so much room that neither a look again nor what may be removed matters. Undefined: it could not be told. */
export function isRoomy(place: DiskPlace | undefined, need: DiskNeed): boolean {
  return (
    place !== undefined && describeShortage(place, { ...need, bytes: need.bytes * roomyTimes }) === undefined
  );
}

/**
 * A script for a host. For each folder on its standard input it tells the file system, by the folder nearest above it that can be
 * seen; and where the system's own containerd keeps its data.
 */
export const diskScript = `LC_ALL=C
export LC_ALL
look() {
  seen=$1
  until space=$(df -Pk -- "$seen" 2>/dev/null) || [ "$seen" = / ]; do
    case $seen in */?*) seen=\${seen%/*} ;; *) seen=/ ;; esac
    seen=\${seen:-/}
  done
  inodes=$(df -Pi -- "$seen" 2>/dev/null)
  printf 'folder %s\\nspace %s\\ninodes %s\\n' "$1" "\${space##*"$newline"}" "\${inodes##*"$newline"}"
}
newline='
'
[ -S /run/containerd/containerd.sock ] && echo 'containerd socket'
root=
[ ! -r /etc/containerd/config.toml ] || root=$(sed -n 's/^ *root *= *["'"'"']\\(.*\\)["'"'"'].*/\\1/p' /etc/containerd/config.toml 2>/dev/null | head -n 1)
if [ -n "$root" ]; then
  printf 'containerd root %s\\n' "$root"
  look "$root"
fi
while IFS= read -r folder; do look "$folder"; done
`;

/** What the script said. */
interface DiskAnswer {
  readonly places: readonly DiskPlace[];
  /** The host runs a containerd of its own. */
  readonly hasSystemContainerd: boolean;
  /** As its configuration says; undefined where it says nothing. */
  readonly containerdRoot: string | undefined;
}

/** Reads the script's lines; what df says otherwise than POSIX wants it is left out. */
export function parseDiskAnswer(stdout: string): DiskAnswer {
  const places: DiskPlace[] = [];
  let containerdRoot: string | undefined;
  let folder = '';
  for (const line of stdout.split('\n')) {
    if (line.startsWith('containerd root ')) containerdRoot ??= line.slice('containerd root '.length);
    if (line.startsWith('folder ')) folder = line.slice('folder '.length);
    const space = line.startsWith('space ') ? readFigures(line) : undefined;
    if (space !== undefined) {
      const freeBytes = Math.max(0, space.free) * 1024;
      places.push({ folder, mount: space.mount, freeBytes, freeInodes: undefined });
    }
    const inodes = line.startsWith('inodes ') ? readFigures(line) : undefined;
    const last = places.at(-1);
    if (inodes !== undefined && last?.folder === folder && inodes.total > 0 && inodes.free >= 0)
      places[places.length - 1] = { ...last, freeInodes: inodes.free };
  }
  return { places, hasSystemContainerd: /^containerd socket$/m.test(stdout), containerdRoot };
}

/** Behind the name of a file system, which may hold spaces: its total, what is used, what is free, a share, and where it is. */
function readFigures(
  line: string,
): { readonly total: number; readonly free: number; readonly mount: string } | undefined {
  const words = [...line.matchAll(/\S+/g)];
  const textAt = (index: number): string => words[index]?.[0] ?? '';
  const isCount = (index: number): boolean => /^\d{1,15}$/.test(textAt(index));
  const at = words.findIndex(
    (_, index) =>
      index > 1 &&
      isCount(index) &&
      isCount(index + 1) &&
      /^-?\d{1,15}$/.test(textAt(index + 2)) &&
      textAt(index + 4).startsWith('/'),
  );
  const mount = words[at + 4];
  return at < 0 || mount === undefined
    ? undefined
    : { total: Number(textAt(at)), free: Number(textAt(at + 2)), mount: line.slice(mount.index) };
}

/**
 * Folders where the store may write, for the script: which of them it is, the answer tells.
 * @param rootDir the engine's own.
 */
export function diskFolders(store: StoreKind, rootDir: string): readonly string[] {
  return store === 'classic' ? [rootDir] : [rootDir, defaultContainerdRoot];
}

/**
 * Where the store writes. An engine with containerd's store writes into the containerd that it uses: the system's where one
 * runs, else one of its own beneath its root
 * (https://github.com/moby/moby/blob/v26.1.5/cmd/dockerd/daemon_unix.go, `initContainerd`).
 * @param address of containerd's socket, where the engine tells it.
 */
export function storeFolder(
  store: StoreKind,
  rootDir: string,
  address: string | undefined,
  answer: DiskAnswer,
): string {
  if (store === 'classic') return rootDir;
  const isSystems =
    address === undefined ? answer.hasSystemContainerd : !/\/docker\/containerd\//.test(address);
  return isSystems ? (answer.containerdRoot ?? defaultContainerdRoot) : rootDir;
}

export const defaultContainerdRoot = '/var/lib/containerd';

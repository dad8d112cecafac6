import type { EngineDescription } from '../adapters/docker/engine-answer.ts';
import type { CommandResult } from '../adapters/process/command.ts';
import {
  type DiskPlace,
  diskFolders,
  diskScript,
  parseDiskAnswer,
  storeFolder,
} from '../core/deploy/disk-need.ts';

/** Runs a POSIX sh script on a host; `input` is its standard input. */
export type RunScript = (script: string, input: string) => Promise<CommandResult>;

/**
 * The file system where an engine writes images; undefined where the host does not tell: then nothing is checked, and the
 * engine says itself when it is full.
 * @param known what the host has said already, of folders that may be these
 */
export async function findStorePlace(
  { store, rootDir, containerdAddress }: EngineDescription,
  runScript: RunScript,
  known?: string,
): Promise<DiskPlace | undefined> {
  const folders = diskFolders(store, rootDir).filter((folder) => !/[\r\n]/.test(folder));
  const told = known === undefined ? undefined : parseDiskAnswer(known);
  const isTold =
    told !== undefined && folders.every((one) => told.places.some(({ folder }) => folder === one));
  const answer = isTold
    ? told
    : parseDiskAnswer((await runScript(diskScript, `${folders.join('\n')}\n`)).stdout);
  const folder = storeFolder(store, rootDir, containerdAddress, answer);
  return answer.places.find((place) => place.folder === folder);
}

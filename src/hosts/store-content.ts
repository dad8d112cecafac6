import {
  hasNoReadableStore,
  parseStoreLook,
  storeContentScript,
  storeFolders,
} from '../core/deploy/store-content.ts';
import type { StoreReader } from './contents.ts';
import type { RunScript } from './disk.ts';

/**
 * Looks into containerd's store on a host: what it has is not downloaded again.
 * @param place.rootDir the engine's own
 * @param place.projectDir undefined: no project is known
 * @param seen what the look at the host said about it, of that project
 */
export function createStoreReader(
  place: { readonly rootDir: string; readonly projectDir: string | undefined },
  runScript: RunScript,
  seen?: string,
): StoreReader {
  const line = (text: string): string => (/[\r\n]/.test(text) ? '' : text);
  return async (blobs, known) => {
    if (seen !== undefined && hasNoReadableStore(seen, place.rootDir)) return parseStoreLook(seen, known);
    const folders = storeFolders(line(place.rootDir));
    const digests = [...new Set([...blobs, ...known])];
    const lines = [line(place.projectDir ?? ''), ...folders, '', ...digests];
    const { stdout } = await runScript(storeContentScript, `${lines.join('\n')}\n`);
    return parseStoreLook(stdout, known);
  };
}

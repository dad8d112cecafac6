import type { FetchFile } from './file-fetcher.ts';

/** Fetches each file once, for all images of a run: most are based on the same distribution. Its bytes moved for the first. */
export function shareFetches(fetchFile: FetchFile): FetchFile {
  const known = new Map<string, ReturnType<FetchFile>>();
  return (url, mostBytes, onMoved) => {
    const key = `${mostBytes} ${url}`;
    const fetched = known.get(key) ?? fetchFile(url, mostBytes, onMoved);
    known.set(key, fetched);
    return fetched;
  };
}

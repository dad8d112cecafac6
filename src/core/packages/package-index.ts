/** The names of fields that are read. */
const fields = {
  apt: { name: 'Package: ', version: 'Version: ', phase: 'Phased-Update-Percentage: ' },
  apk: { name: 'P:', version: 'V:', phase: undefined },
} as const;

/**
 * Collects from a list of packages, which may be long, the newest version of those that are asked for: `Packages` of apt or
 * `APKINDEX` of apk. Of packages that others are given before (phased updates), nothing is told.
 */
export function createIndexReader(
  kind: 'apt' | 'apk',
  names: ReadonlySet<string>,
  compare: (a: string, b: string) => number,
) {
  const { name, version, phase } = fields[kind];
  const found = new Map<string, string>();
  /** Of a line whose end was not read yet. They are joined once, so that a long line takes no square of its length. */
  let pieces: string[] = [];
  let entry: { name?: string; version?: string; phased?: boolean } = {};
  const finish = (): void => {
    const { name: is, version: has, phased } = entry;
    entry = {};
    if (is === undefined || has === undefined || phased === true || !names.has(is)) return;
    const known = found.get(is);
    if (known === undefined || compare(has, known) > 0) found.set(is, has);
  };
  const readLine = (line: string): void => {
    if (line.trim() === '') finish();
    else if (line.startsWith(name)) entry.name = line.slice(name.length).trim();
    else if (line.startsWith(version)) entry.version = line.slice(version.length).trim();
    else if (phase !== undefined && line.startsWith(phase))
      entry.phased = Number(line.slice(phase.length)) < 100;
  };
  return {
    /** A part of the text, which may end anywhere. */
    push: (text: string): void => {
      const [first = '', ...others] = text.split('\n');
      pieces.push(first);
      for (const other of others) {
        readLine(pieces.join(''));
        pieces = [other];
      }
    },
    /** Name → newest version, when everything was pushed. */
    versions: (): ReadonlyMap<string, string> => {
      readLine(pieces.join(''));
      pieces = [];
      finish();
      return found;
    },
  };
}

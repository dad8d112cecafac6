import { parseStanzas } from './control-stanzas.ts';

export type PackageManager = 'dpkg' | 'apk';

/** A package as a manager's database lists it. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** As the manager writes it: `amd64`, `all`, `x86_64`. */
  readonly architecture: string;
}

/**
 * The packages that dpkg's status lists as installed. What is held back is left out: no upgrade touches it.
 * @param text of `/var/lib/dpkg/status`, or of a file in `/var/lib/dpkg/status.d`, which names no state.
 */
export function parseDpkgStatus(text: string): readonly InstalledPackage[] {
  return parseStanzas(text).flatMap((stanza) => {
    const name = stanza.get('package');
    const version = stanza.get('version');
    const [want, flag, state] = (stanza.get('status') ?? 'install ok installed').split(/\s+/);
    if (name === undefined || version === undefined || state !== 'installed') return [];
    if (want === 'hold' || flag === 'reinstreq') return [];
    return [{ name, version, architecture: stanza.get('architecture') ?? 'all' }];
  });
}

/** The packages that apk's database, or an index of apk, lists. @param text of `/lib/apk/db/installed` or `APKINDEX`. */
export function parseApkPackages(text: string): readonly InstalledPackage[] {
  return text.split(/\r?\n\r?\n/).flatMap((entry) => {
    const fields = new Map<string, string>();
    for (const line of entry.split(/\r?\n/)) {
      // Below the fields of a package are those of its folders and files.
      if (line[1] === ':' && !fields.has(line[0] ?? '')) fields.set(line[0] ?? '', line.slice(2));
    }
    const [name, version] = [fields.get('P'), fields.get('V')];
    return name === undefined || version === undefined
      ? []
      : [{ name, version, architecture: fields.get('A') ?? 'noarch' }];
  });
}

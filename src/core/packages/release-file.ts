import { parseStanzas } from './control-stanzas.ts';

/** What a Release file of a repository of apt says: https://wiki.debian.org/DebianRepository/Format */
export interface ReleaseFile {
  /** `bookworm-security` */
  readonly name: string | undefined;
  /** Files are also to be had by their digest, which does not change while they are read. */
  readonly byHash: boolean;
  /** apt upgrades nothing to what is in it, unless it is asked for. */
  readonly optIn: boolean;
  /** Path → digest and bytes. */
  readonly files: ReadonlyMap<string, IndexFile>;
}

interface IndexFile {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Reads `Release` or `InRelease`; what signs it is left out. Undefined: it names no files with SHA-256. */
export function parseRelease(text: string): ReleaseFile | undefined {
  const [stanza] = parseStanzas(withoutSignature(text));
  const listed = stanza?.get('sha256');
  if (stanza === undefined || listed === undefined) return undefined;
  const files = new Map<string, IndexFile>();
  for (const line of listed.split('\n')) {
    const match = /^([0-9a-f]{64})\s+(\d+)\s+(\S+)$/.exec(line.trim());
    if (match !== null) files.set(match[3] ?? '', { sha256: match[1] ?? '', sizeBytes: Number(match[2]) });
  }
  const says = (field: string): boolean => stanza.get(field)?.toLowerCase() === 'yes';
  return {
    name: stanza.get('codename') ?? stanza.get('suite'),
    byHash: says('acquire-by-hash'),
    optIn: says('notautomatic'),
    files,
  };
}

/** https://www.rfc-editor.org/rfc/rfc9580#name-cleartext-signature-framewo */
function withoutSignature(text: string): string {
  const signed =
    /^-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[^\r\n]+\r?\n)*\r?\n([\s\S]*?)\r?\n-----BEGIN PGP SIGNATURE-----/.exec(
      text,
    );
  return signed?.[1]?.replace(/^- /gm, '') ?? text;
}

/** The smallest form of a list of packages that can be read; undefined: the repository has none for this. */
export function choosePackagesFile(
  { files }: Pick<ReleaseFile, 'files'>,
  folder: string,
): { readonly path: string; readonly file: IndexFile } | undefined {
  for (const name of ['Packages.xz', 'Packages.gz', 'Packages']) {
    const path = `${folder}${name}`;
    const file = files.get(path);
    if (file !== undefined) return { path, file };
  }
  return undefined;
}

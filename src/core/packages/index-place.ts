import type { PackageSource } from './package-source.ts';

/** Which updates are looked for: those of security suites, or all that the sources of the image offer. */
export type WantedUpdates = 'security' | 'any';

/** An index to be read: of one source, for some architectures. */
export interface IndexPlace {
  readonly kind: PackageSource['kind'];
  /** `bookworm-security`, or of apk the end of the address: `v3.20/main`. */
  readonly name: string;
  /** The folder with `Release`, or of apk the one that holds a folder for each architecture. */
  readonly url: string;
  /** Folders of the lists below `url`, for one architecture: `main/binary-amd64/`. */
  readonly folders: readonly string[];
  readonly architecture: string;
}

/** A source that is not asked, and why, in words without a full stop. */
export interface UnaskedSource {
  readonly name: string;
  readonly reason: string;
}

/** Which indexes tell of updates for packages of these architectures. The first is that of the system. */
export function indexPlaces(
  sources: readonly PackageSource[],
  architectures: readonly string[],
  wanted: WantedUpdates,
): { readonly places: readonly IndexPlace[]; readonly unasked: readonly UnaskedSource[] } {
  const places = new Map<string, IndexPlace>();
  const unasked = new Map<string, UnaskedSource>();
  for (const source of sources.filter((candidate) => wanted === 'any' || isForSecurity(candidate))) {
    if (source.login === true) {
      const name = sourceName(source);
      unasked.set(name, { name, reason: 'its address holds a login, which is not kept' });
      continue;
    }
    for (const architecture of architectures) {
      if (source.architectures.length > 0 && !source.architectures.includes(architecture)) continue;
      const found = placeOf(source, architecture);
      places.set(`${found.url} ${found.folders.join(' ')} ${architecture}`, found);
    }
  }
  return { places: [...places.values()], unasked: [...unasked.values()] };
}

/**
 * Alpine has no suite for security: what changes in a release after it came out is fixed in its one repository. Edge is no
 * release.
 */
function isForSecurity({ kind, uri, suite }: PackageSource): boolean {
  return kind === 'apk' ? /\/v\d+\.\d+\/[^/]+$/.test(uri) : /-security$|\/updates$/.test(suite);
}

function placeOf(source: PackageSource, architecture: string): IndexPlace {
  const { kind, uri, suite, components } = source;
  const name = sourceName(source);
  if (kind === 'apk') return { kind, name, url: uri, folders: [`${architecture}/`], architecture };
  const expanded = suite.replaceAll('$(ARCH)', architecture);
  return expanded.endsWith('/')
    ? {
        kind,
        name,
        url: `${uri}/${expanded.replace(/^\.?\/+|(?<!\/)\/+$/g, '')}`.replace(/(?<!\/)\/+$/, ''),
        folders: [''],
        architecture,
      }
    : {
        kind,
        name,
        url: `${uri}/dists/${expanded}`,
        folders: components.map((component) => `${component}/binary-${architecture}/`),
        architecture,
      };
}

function sourceName({ kind, uri, suite }: PackageSource): string {
  if (kind === 'apk') return uri.split('/').slice(-2).join('/');
  return suite.endsWith('/') ? new URL(uri).host : suite;
}

import { listOf, mapOf, objectOf, type Reader, readText, readTexts, unexpected } from '../oci/json.ts';
import type { FoundPackages } from './found-packages.ts';
import type { InstalledPackage, PackageManager } from './installed-package.ts';
import type { PackageSource } from './package-source.ts';

/** Package → version. A package of another architecture than the system's is called `name:architecture`. */
export type PackageVersions = Readonly<Record<string, string>>;

/** What one platform of a layer holds of packages: kept in the record, described in docs/record.md. */
export interface LayerPackages {
  readonly manager: PackageManager;
  /** As the manager calls it. */
  readonly architecture: string;
  /** What its own steps installed, or gave another version. */
  readonly own: PackageVersions;
  /** Everything in the external image that it is based on; empty for a layer on a layer. */
  readonly base: PackageVersions;
  /** File of the image → the sources that it names. */
  readonly sources: Readonly<Record<string, readonly PackageSource[]>>;
}

const names: Readonly<Record<string, Readonly<Record<PackageManager, string>>>> = {
  'linux/amd64': { dpkg: 'amd64', apk: 'x86_64' },
  'linux/arm64': { dpkg: 'arm64', apk: 'aarch64' },
  'linux/arm64/v8': { dpkg: 'arm64', apk: 'aarch64' },
  'linux/arm/v5': { dpkg: 'armel', apk: 'armhf' },
  'linux/arm/v6': { dpkg: 'armhf', apk: 'armhf' },
  'linux/arm/v7': { dpkg: 'armhf', apk: 'armv7' },
  'linux/386': { dpkg: 'i386', apk: 'x86' },
  'linux/ppc64le': { dpkg: 'ppc64el', apk: 'ppc64le' },
  'linux/s390x': { dpkg: 's390x', apk: 's390x' },
  'linux/riscv64': { dpkg: 'riscv64', apk: 'riscv64' },
  'linux/mips64le': { dpkg: 'mips64el', apk: 'mips64' },
};

/** Names packages by what they are called in a record. */
export function nameVersions(installed: readonly InstalledPackage[], architecture: string): PackageVersions {
  const versions = new Map<string, string>();
  for (const { name, version, architecture: own } of installed) {
    const isNative = own === architecture || own === 'all' || own === 'noarch';
    versions.set(isNative ? name : `${name}:${own}`, version);
  }
  return fromMap(versions);
}

/**
 * What a layer holds of packages on one platform; undefined: no package manager is in it.
 * @param own what its own blobs say
 * @param below what it is based on: the packages of a layer and of those below it, the lowest first, or what the blobs of the
 * external image say
 */
export function describePackages(
  own: FoundPackages,
  below: { readonly layers: readonly LayerPackages[] } | { readonly image: FoundPackages | undefined },
  platform: string,
): LayerPackages | undefined {
  const image = 'image' in below ? below.image : undefined;
  const layers = 'layers' in below ? below.layers : [];
  const lower = layers.at(-1);
  const manager = own.installed?.manager ?? lower?.manager ?? image?.installed?.manager;
  const architecture = manager === undefined ? undefined : architectureOf(platform, manager);
  if (manager === undefined || architecture === undefined) return undefined;
  const base = nameVersions(image?.installed?.packages ?? [], architecture);
  const before = lower === undefined ? base : allVersions(layers);
  const installed =
    own.installed === undefined ? undefined : nameVersions(own.installed.packages, architecture);
  const kept = Object.entries(lower?.sources ?? image?.sources ?? {}).filter(([path]) => !own.hides(path));
  return {
    manager,
    architecture,
    own: installed === undefined ? fromMap(new Map()) : addedVersions(installed, before),
    base,
    sources: { ...Object.fromEntries(kept), ...own.sources },
  };
}

/** Those of `above` that are not in `below` with the same version. */
export function addedVersions(above: PackageVersions, below: PackageVersions): PackageVersions {
  return fromMap(new Map(Object.entries(above).filter(([name, version]) => below[name] !== version)));
}

/** Everything that an image of layers holds, the lowest first. A package that a layer above removes stays in it. */
export function allVersions(layers: readonly Pick<LayerPackages, 'own' | 'base'>[]): PackageVersions {
  return fromMap(
    new Map(layers.flatMap(({ base, own }) => [...Object.entries(base), ...Object.entries(own)])),
  );
}

const readVersions: Reader<PackageVersions> = (json, where) =>
  fromMap(new Map(Object.entries(readTexts(json, where))));

/** @throws UserError that names the first field which is not as it should be. */
export const parseLayerPackages = objectOf<LayerPackages>({
  manager(manager, where) {
    if (manager !== 'dpkg' && manager !== 'apk') throw unexpected(where, 'dpkg or apk', manager);
    return manager;
  },
  architecture: readText,
  own: readVersions,
  base: readVersions,
  sources: mapOf(
    listOf(
      objectOf<PackageSource>({
        kind(kind, where) {
          if (kind !== 'apt' && kind !== 'apk') throw unexpected(where, 'apt or apk', kind);
          return kind;
        },
        uri(json, where) {
          const uri = readText(json, where);
          if (!/^https?:\/\//.test(uri) || !URL.canParse(uri)) throw unexpected(where, 'an address', uri);
          return uri;
        },
        suite(suite, where) {
          if (typeof suite !== 'string') throw unexpected(where, 'a text', suite);
          return suite;
        },
        components: listOf(readText),
        architectures: listOf(readText),
        login: (login) => (login === true ? true : undefined),
      }),
    ),
  ),
});

/** Without a prototype: a package may be called "constructor". */
function fromMap(versions: ReadonlyMap<string, string>): PackageVersions {
  return Object.assign(Object.create(null), Object.fromEntries(versions));
}

/** What a package manager calls the architecture of a platform; undefined: it has none for it. */
function architectureOf(platform: string, manager: PackageManager): string | undefined {
  // Variants of amd64 are no architecture of their own.
  const usual = platform.split('/').slice(0, 2).join('/');
  return (names[platform] ?? names[usual])?.[manager];
}

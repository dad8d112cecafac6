import { compareApkVersions } from './apk-version.ts';
import { compareDpkgVersions } from './dpkg-version.ts';
import type { PackageManager } from './installed-package.ts';
import type { LayerPackages, PackageVersions } from './layer-packages.ts';

/** A list of packages that was read. */
export interface PackageIndex {
  /** `bookworm-security` */
  readonly name: string;
  /** The address of the place that it was read from. */
  readonly url: string;
  readonly architecture: string;
  /** Name → newest version. */
  readonly versions: ReadonlyMap<string, string>;
}

/** A package of which there is a newer version. */
export interface PackageUpdate {
  /** `openssl`, or `libssl3:i386` of another architecture. */
  readonly package: string;
  readonly installed: string;
  readonly available: string;
  /** Where: `bookworm-security`. */
  readonly source: string;
}

export function compareVersions(manager: PackageManager): (one: string, other: string) => number {
  return manager === 'dpkg' ? compareDpkgVersions : compareApkVersions;
}

/** The newest version of each package that an index has, where it is newer. In the order of the packages. */
function findUpdates(
  versions: PackageVersions,
  { manager, architecture }: LayerPackages,
  indexes: readonly PackageIndex[],
): readonly PackageUpdate[] {
  const compare = compareVersions(manager);
  return Object.entries(versions).flatMap(([name, installed]) => {
    const [plain = name, foreign] = name.split(':');
    let best: PackageUpdate | undefined;
    for (const index of indexes) {
      const available = index.versions.get(plain);
      if (index.architecture !== (foreign ?? architecture) || available === undefined) continue;
      if (compare(available, best?.available ?? installed) > 0)
        best = { package: name, installed, available, source: index.name };
    }
    return best === undefined ? [] : [best];
  });
}

export interface LayerUpdates {
  /** A refresh of the layer brings them. */
  readonly due: readonly PackageUpdate[];
  /** A refresh did not bring them before: they ask for no second one. */
  readonly notCome: readonly PackageUpdate[];
  /** Of the external image that it is based on: they come when its publisher renews it. */
  readonly waiting: readonly PackageUpdate[];
}

/** What of a layer can be updated, and how. */
export function judgeUpdates(layer: {
  /** Platform → packages, with the indexes that their sources name. */
  readonly platforms: readonly {
    readonly packages: LayerPackages;
    readonly indexes: readonly PackageIndex[];
  }[];
  /** Package → version that a refresh did not bring. */
  readonly notCome: PackageVersions;
  /** Its own steps upgrade whatever there is. */
  readonly upgradesAll: boolean;
}): LayerUpdates {
  const due = new Map<string, PackageUpdate>();
  const notCome = new Map<string, PackageUpdate>();
  const waiting = new Map<string, PackageUpdate>();
  for (const { packages, indexes } of layer.platforms) {
    const compare = compareVersions(packages.manager);
    const note = (update: PackageUpdate, isOwn: boolean): void => {
      const refused = layer.notCome[update.package];
      if (!isOwn) waiting.set(update.package, update);
      else if (refused !== undefined && compare(update.available, refused) <= 0)
        notCome.set(update.package, update);
      else due.set(update.package, update);
    };
    for (const update of findUpdates(packages.own, packages, indexes)) note(update, true);
    for (const update of findUpdates(packages.base, packages, indexes))
      if (packages.own[update.package] === undefined) note(update, layer.upgradesAll);
  }
  return { due: [...due.values()], notCome: [...notCome.values()], waiting: [...waiting.values()] };
}

/**
 * Which versions a refresh did not bring: of those it was made for, and of those before that are still not there.
 * Package → version.
 */
export function versionsNotCome(
  /** What the layer was refreshed for. */
  due: readonly PackageUpdate[],
  before: PackageVersions,
  /** What it holds now, for each platform. */
  now: readonly LayerPackages[],
): PackageVersions {
  const asked = new Map(Object.entries(before));
  for (const { package: name, available } of due) asked.set(name, available);
  const left = [...asked].filter(([name, version]) =>
    now.some(({ manager, own, base }) => {
      const installed = own[name] ?? base[name];
      return installed !== undefined && compareVersions(manager)(installed, version) < 0;
    }),
  );
  return Object.assign(Object.create(null), Object.fromEntries(left));
}

/**
 * Whether steps upgrade every package that is there, those of the external image included.
 * @param instructions of the layer, as the Dockerfile has them
 */
export function upgradesAll(instructions: readonly string[]): boolean {
  return instructions
    .flatMap((text) => text.replace(/\\\r?\n/g, ' ').split(/[&|;\n]/))
    .map((command) => command.split(/\s+/))
    .some((words) => {
      const program = words.findIndex((word) => Object.hasOwn(upgrades, word));
      return words.slice(program + 1).some((word) => upgrades[words[program] ?? '']?.includes(word));
    });
}

const ofApt = ['upgrade', 'dist-upgrade', 'full-upgrade', 'safe-upgrade'];

/** Program → what makes it upgrade everything. */
const upgrades: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ofApt,
  apt: ofApt,
  aptitude: ofApt,
  apk: ['upgrade'],
};

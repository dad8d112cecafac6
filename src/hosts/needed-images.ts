import type { EngineDescription, EngineImage } from '../adapters/docker/engine-answer.ts';
import type { ImageInspector } from '../adapters/docker/engine-api.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import { inspectImage } from '../adapters/registry/whole-image.ts';
import { readHostScript } from '../adapters/ssh/host-script.ts';
import type { NeededImage } from '../core/deploy/compose-needs.ts';
import {
  type OwnAnswer,
  parseManifestInspect,
  parseOwnAnswers,
  platformsOfIndex,
} from '../core/deploy/own-pulls.ts';
import { shellAssignments } from '../core/deploy/shell-quote.ts';
import { normalizePlatform } from '../core/dockerfile/platform.ts';
import { type Blob, formatPlatform, type Platform, platformFrom } from '../core/oci/descriptor.ts';
import type { Digest } from '../core/oci/digest.ts';
import { isIndexMediaType } from '../core/oci/media-type.ts';
import { choosePlatform } from '../core/oci/platform-choice.ts';
import { parseReference } from '../core/oci/reference.ts';
import type { RunScript } from './disk.ts';
import type { AppImage } from './registry-images.ts';

/** An image of another service that the host lacks, and is pulled before anything is switched. */
export interface OtherImage {
  /** As compose names it. */
  readonly image: string;
  readonly services: readonly string[];
  /** Compressed, with its config; undefined: it could not be told. */
  readonly sizeBytes: number | undefined;
  readonly layers: readonly Blob[];
  readonly configBytes: number;
  /** Pulled with the login of this run, by digest; undefined: by the host, with its own login or none. */
  readonly digest: Digest | undefined;
  /** `linux/arm64`, where the file asks for another one than the host's own. */
  readonly platform?: string;
}

export interface ImagesOptions {
  /** Of the application. */
  readonly apps: readonly AppImage[];
  readonly dockerHost: string;
  readonly machine: Platform;
  readonly store: EngineDescription['store'];
  readonly engine: ImageInspector;
  readonly runScript: RunScript;
  readonly connectRegistry: (registry: string) => RegistryClient;
}

/** What services other than the application's run. */
interface FoundImages {
  /** That the host lacks, and can have. */
  readonly images: readonly OtherImage[];
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
  /** As compose names them: those whose containers certainly have no health check of the image. */
  readonly unchecked: ReadonlySet<string>;
}

type PulledImages = Pick<FoundImages, 'images' | 'problems'> & {
  readonly unchecked: readonly string[];
};

/** A tag that is there is never pulled: that would upgrade somebody's database. */
export async function findImages(
  needed: readonly NeededImage[],
  options: ImagesOptions,
): Promise<FoundImages> {
  const found = await Promise.all(
    needed.map(async (one) => ({ one, there: await options.engine.inspectImage(one.image) })),
  );
  const isMissing = ({ one, there }: (typeof found)[number]) =>
    there === undefined || isForAnother(one, there, options);
  const missing = found.filter(isMissing).map(({ one }) => one);
  const there = found.filter((one) => !isMissing(one));
  const pulled = missing.filter(({ isBuilt }) => !isBuilt);
  const withLogin = await Promise.all(pulled.map((one) => withRunLogin(one, options)));
  const rest = pulled.filter((_one, index) => withLogin[index] === undefined);
  const parts = [...withLogin.flatMap((one) => one ?? []), await withOwnLogin(rest, options)];
  return {
    images: parts.flatMap(({ images }) => images),
    problems: [
      ...missing
        .filter(({ isBuilt }) => isBuilt)
        .map(
          ({ services, image }) =>
            `the image ${image} of ${services.join(', ')} is not on this host, and a deployment builds nothing there: run "docker compose build ${services.join(' ')}" on it once`,
        ),
      ...parts.flatMap(({ problems }) => problems),
    ],
    remarks: there.flatMap(({ one, there: image }) => foreignRemark(one, image, options.machine)),
    unchecked: new Set([
      ...there.flatMap(({ one, there: image }) => (image?.hasHealthCheck === false ? [one.image] : [])),
      ...parts.flatMap(({ unchecked }) => unchecked),
    ]),
  };
}

/**
 * Compose pulls it then, and without a pull the engine does not take it. Of several platforms that containerd's store may have,
 * the engine tells only one.
 */
function isForAnother(
  { platform }: NeededImage,
  image: EngineImage,
  { store, machine }: ImagesOptions,
): boolean {
  return (
    store === 'classic' &&
    platform !== undefined &&
    choosePlatform([image], wantedPlatform(platform, machine)) === undefined
  );
}

/** The engine tries to start it, with a warning. */
function foreignRemark(
  { image, services, platform }: NeededImage,
  there: EngineImage | undefined,
  machine: Platform,
): readonly string[] {
  if (platform !== undefined || there === undefined || choosePlatform([there], machine) !== undefined)
    return [];
  return [
    `the image ${image} of ${services.join(', ')}, which is on this host, is for ${formatPlatform(there.platform)}, and the host is ${formatPlatform(machine)}, so it only starts where the host emulates that: get it with "docker pull --platform ${formatPlatform(machine)} ${image}"`,
  ];
}

/** The login of the run is for the registry and the owner of an image of the application. */
async function withRunLogin(
  { image, services, platform }: NeededImage,
  { apps, machine, connectRegistry }: ImagesOptions,
): Promise<PulledImages | undefined> {
  const { registry, repository, tag, digest } = parseReference(image);
  const [owner] = repository.split('/');
  if (!apps.some((app) => registry === app.registry && owner === app.repository.split('/')[0]))
    return undefined;
  const state = await inspectImage(connectRegistry(registry), repository, digest ?? tag ?? 'latest');
  if (state.kind !== 'ok') return undefined;
  const { descriptor, platforms } = state.image;
  const wanted = wantedPlatform(platform, machine);
  const found = choosePlatform(platforms, wanted);
  if (found === undefined) {
    const others = platforms.map((one) => one.platform);
    return isIndexMediaType(descriptor.mediaType)
      ? { images: [], problems: [describeForeign(image, services, wanted, others)], unchecked: [] }
      : undefined;
  }
  const { layers, configBytes, config } = found;
  const other: OtherImage = {
    ...{ image, services, ...sized({ layers, configBytes }), digest: descriptor.digest },
    ...foreign(platform, machine),
  };
  return { images: [other], problems: [], unchecked: config.hasHealthCheck === false ? [image] : [] };
}

/** Of an index, engines pull nothing that does not fit. */
function describeForeign(
  image: string,
  services: readonly string[],
  wanted: Platform,
  others: readonly Platform[],
): string {
  return `the image ${image} of ${services.join(', ')} is not on this host, and there is none for ${formatPlatform(wanted)}, only for ${others.map(formatPlatform).join(', ')}: choose another image, or set the service's platform to one that this host emulates`;
}

export function wantedPlatform(platform: string | undefined, machine: Platform): Platform {
  return platform === undefined ? machine : platformFrom(normalizePlatform(platform));
}

/** Where it is the host's own, an engine needs not be told. */
function foreign(platform: string | undefined, machine: Platform): Pick<OtherImage, 'platform'> {
  const { os, architecture } = wantedPlatform(platform, machine);
  return platform === undefined || (os === machine.os && architecture === machine.architecture)
    ? {}
    : { platform };
}

async function withOwnLogin(
  needed: readonly NeededImage[],
  { runScript, dockerHost, machine }: ImagesOptions,
): Promise<PulledImages> {
  if (needed.length === 0) return { images: [], problems: [], unchecked: [] };
  const script = await ownPulls(dockerHost, false);
  const { stdout } = await runScript(script, needed.map(({ image }) => `${image}\n`).join(''));
  const answers = new Map(parseOwnAnswers(stdout).map((answer) => [answer.image, answer]));
  const problems: string[] = [];
  const images: OtherImage[] = [];
  for (const one of needed) {
    const { image, services, platform } = one;
    const answer = answers.get(image);
    if (answer !== undefined && isRefused(answer)) problems.push(describeRefused(one, answer));
    else {
      const wanted = wantedPlatform(platform, machine);
      const others = answer?.isGood === true ? platformsOfIndex(answer.text) : [];
      if (others.length > 0 && choosePlatform(others, wanted) === undefined) {
        const platforms = others.map((one) => one.platform);
        problems.push(describeForeign(image, services, wanted, platforms));
        continue;
      }
      const parts = answer?.isGood === true ? parseManifestInspect(answer.text, wanted) : undefined;
      images.push({ image, services, ...sized(parts), digest: undefined, ...foreign(platform, machine) });
    }
  }
  // What docker tells of it has no config.
  return { images, problems, unchecked: [] };
}

/** Not every docker has the command that was asked; then the pull itself has to tell. */
function isRefused({ isGood, text }: OwnAnswer): boolean {
  return !isGood && !/is not a docker command|experimental|unknown (?:command|flag)/i.test(text);
}

function describeRefused({ image, services, canBuild }: NeededImage, { text }: OwnAnswer): string {
  const last = text.split('\n').findLast((line) => line.trim() !== '') ?? 'docker said nothing';
  const build = canBuild ? `, or build it there with "docker compose build ${services.join(' ')}"` : '';
  return `the image ${image} of ${services.join(', ')} is not on this host, and the host cannot pull it (${last.trim()}): log in there with "docker login", or pull it there once${build}. The login of this run is only for the registry and owner of the application`;
}

function sized(
  parts: { readonly layers: readonly Blob[]; readonly configBytes: number } | undefined,
): Pick<OtherImage, 'sizeBytes' | 'layers' | 'configBytes'> {
  if (parts === undefined) return { sizeBytes: undefined, layers: [], configBytes: 0 };
  const sizes = new Map(parts.layers.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
  return {
    sizeBytes: [...sizes.values()].reduce((total, size) => total + size, parts.configBytes),
    layers: parts.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
    configBytes: parts.configBytes,
  };
}

/** The script with which a host pulls by itself, or tells what it would. */
export async function ownPulls(dockerHost: string, pull: boolean): Promise<string> {
  return `${shellAssignments({ docker_host: dockerHost, pull })}${await readHostScript('ownPulls')}`;
}

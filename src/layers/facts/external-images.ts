import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchCreated, isSameImage } from '../../adapters/registry/image-config.ts';
import { errorMessage } from '../../core/error.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { ExternalImageReport } from '../../core/layers/layer-report.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { platformFrom } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { SharedRun } from '../bake/context.ts';

/** Which digest each layer's external images are held at. */
interface HeldImages {
  /** Layer → image name → digest. An image that could not be resolved is not in it. */
  readonly byLayer: ReadonlyMap<string, Readonly<Record<string, Digest>>>;
  readonly report: readonly ExternalImageReport[];
}

/**
 * Holds external images at the digests that the layers were built on, so that a tag that moves upstream
 * makes no build cold by itself. Where a layer `follows` (it is refreshed, was never built, or the run is one
 * that takes over what moved), the name is resolved now. A name that cannot be resolved stays where it was.
 */
export async function holdExternalImages(options: {
  readonly nodes: readonly LayerNode[];
  readonly record: LayerRecord | undefined;
  readonly follows: (layer: string) => boolean;
  /** Resolves also what is held, to tell what has moved. */
  readonly looksUpstream: boolean;
  readonly connect: (registry: string) => RegistryClient;
  /** Of a run of several images, which may be based on the same ones. */
  readonly once?: SharedRun['once'] | undefined;
  readonly nowMs: number;
  readonly warn: (message: string) => void;
}): Promise<HeldImages> {
  const once: SharedRun['once'] = options.once ?? ((_what, work) => work());
  const upstream = new Map<string, Promise<Digest | undefined>>();
  const resolve = (name: string): Promise<Digest | undefined> => {
    const known = upstream.get(name) ?? resolveAndWarn(name);
    upstream.set(name, known);
    return known;
  };
  const resolveAndWarn = async (name: string): Promise<Digest | undefined> => {
    const { digest, warning } = await once(`external image ${name}`, () => resolveUpstream(name, options));
    if (warning !== undefined) options.warn(warning);
    return digest;
  };
  const report = new Map<string, ExternalImageReport>();
  const layers = await Promise.all(
    options.nodes.map(async (node) => {
      const entry = options.record?.layers[node.name];
      const recorded = entry?.inputs.externalImages ?? {};
      const held: Record<string, Digest> = {};
      for (const name of new Set(node.externalImages.map((image) => image.name))) {
        const before = recorded[name] === 'unresolved' ? undefined : recorded[name];
        const follows = before === undefined || options.follows(node.name);
        const found = follows || options.looksUpstream ? await resolve(name) : undefined;
        const now = await unlessUnchanged(name, [before, found], entry?.inputs.platforms ?? [], options);
        const used = follows ? (now ?? before) : before;
        if (used !== undefined) held[name] = used;
        const moved = await describeMove({ name, before, now, follows, builtAt: entry?.builtAt }, options);
        report.set(name, { name, recorded: before, used, upstream: now, ...moved });
      }
      return [node.name, held] as const;
    }),
  );
  return { byLayer: new Map(layers), report: [...report.values()] };
}

/**
 * The digest that a name stands for now, and where it moved to an image with the same files on the layer's platforms, the one of
 * before: a tag of several platforms moves when any of them is built again.
 */
async function unlessUnchanged(
  name: string,
  [before, now]: readonly [Digest | undefined, Digest | undefined],
  platforms: readonly string[],
  options: { readonly connect: (registry: string) => RegistryClient },
): Promise<Digest | undefined> {
  if (before === undefined || now === undefined || before === now || platforms.length === 0) return now;
  const { registry, repository } = parseReference(name);
  const client = options.connect(registry);
  const looks = platforms.map((text) => isSameImage(client, repository, [before, now], platformFrom(text)));
  // Where one cannot be read, the build says so.
  const same = await Promise.all(looks).catch(() => [false]);
  return same.every(Boolean) ? before : now;
}

async function describeMove(
  image: {
    readonly name: string;
    readonly before: Digest | undefined;
    readonly now: Digest | undefined;
    readonly follows: boolean;
    readonly builtAt: string | undefined;
  },
  options: Parameters<typeof movedSince>[3],
): Promise<Pick<ExternalImageReport, 'movedSince' | 'note'>> {
  const { name, before, now, follows, builtAt } = image;
  if (before === undefined || now === undefined || now === before)
    return { movedSince: undefined, note: undefined };
  return {
    movedSince: await movedSince(name, now, builtAt, options),
    note: follows ? 'moved upstream since the layer was built' : heldNote,
  };
}

const heldNote = 'moved upstream, held until the next scheduled or manual prewarm';

/**
 * Since when, at the earliest, a name stands for another image than the layer was built on (ISO 8601): neither before the
 * layer was built nor before the new image was made, where it says so credibly.
 */
async function movedSince(
  name: string,
  now: Digest,
  builtAt: string | undefined,
  options: { readonly connect: (registry: string) => RegistryClient; readonly nowMs: number },
): Promise<string | undefined> {
  const { registry, repository } = parseReference(name);
  const created = await fetchCreated(options.connect(registry), repository, now).catch(() => undefined);
  const instants = [created, Date.parse(builtAt ?? '')].filter(
    (instant) => instant !== undefined && !Number.isNaN(instant) && instant <= options.nowMs,
  );
  return instants.length === 0 ? undefined : new Date(Math.max(...(instants as number[]))).toISOString();
}

/** The digest that a name stands for now, or what is to be said where there is none. */
async function resolveUpstream(
  name: string,
  options: { readonly connect: (registry: string) => RegistryClient },
): Promise<{ readonly digest: Digest | undefined; readonly warning: string | undefined }> {
  try {
    const { registry, repository, tag, digest } = parseReference(name);
    if (digest !== undefined) return { digest, warning: undefined };
    const found = await options.connect(registry).resolve(repository, tag ?? 'latest');
    if (found !== undefined) return { digest: found.digest, warning: undefined };
    const warning = `The external image ${name} was not found in its registry. The build may still know it.`;
    return { digest: undefined, warning };
  } catch (error) {
    return {
      digest: undefined,
      warning: `The external image ${name} could not be resolved: ${errorMessage(error)}`,
    };
  }
}

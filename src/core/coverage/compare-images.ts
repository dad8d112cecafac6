import { uniqueBlobs } from '../oci/descriptor.ts';
import { sumSizes } from '../sum.ts';
import type { CoverageReport, Held, ImageContent, LayerCoverage } from './coverage.ts';

export interface LayerImage {
  readonly name: string;
  readonly digest: string;
  /** Compressed. */
  readonly sizeBytes: number;
  /** Names of the layers that it stands on, at any depth. */
  readonly standsOn: readonly string[];
  readonly content: ImageContent;
}

/**
 * What of an application image a host that holds the layer images need not download. The config is downloaded always.
 * `why`: why a layer of which the application has nothing adds nothing.
 */
export function compareImages(
  app: ImageContent,
  layers: readonly LayerImage[],
  why: (layer: string) => string | undefined,
): CoverageReport {
  const prefixes = layers.map(({ content }) => sharedPrefix(app, content));
  const longest = prefixes.reduce<Held>((best, held) => (held.layers > best.layers ? held : best), nothing);
  return {
    platform: app.platform,
    layers: app.layers.length,
    totalBytes: sumSizes(uniqueBlobs(app.layers)) + app.configBytes,
    prefix: longest,
    byDigest: heldOf(app, new Set(layers.flatMap(digestsOf))),
    byLayer: layers.map((layer, index): LayerCoverage => {
      const beneath = new Set(layers.filter(({ name }) => layer.standsOn.includes(name)).flatMap(digestsOf));
      const ownDigests = new Set(digestsOf(layer).filter((digest) => !beneath.has(digest)));
      const own = heldOf(app, ownDigests);
      return {
        layer: layer.name,
        digest: layer.digest,
        sizeBytes: layer.sizeBytes,
        prefix: prefixes[index] ?? nothing,
        byDigest: heldOf(app, new Set(digestsOf(layer))),
        own,
        useless: own.layers > 0 ? undefined : ownDigests.size === 0 ? 'it adds no files' : why(layer.name),
      };
    }),
  };
}

const nothing: Held = { layers: 0, bytes: 0 };

/** The classic store knows a layer by the chain it is on. */
function sharedPrefix(app: ImageContent, other: ImageContent): Held {
  const end = app.layers.findIndex(({ digest }, index) => other.layers[index]?.digest !== digest);
  const shared = end < 0 ? app.layers : app.layers.slice(0, end);
  return { layers: shared.length, bytes: sumSizes(uniqueBlobs(shared)) };
}

function heldOf({ layers }: ImageContent, held: ReadonlySet<string>): Held {
  const found = layers.filter(({ digest }) => held.has(digest));
  return { layers: found.length, bytes: sumSizes(uniqueBlobs(found)) };
}

function digestsOf({ content }: LayerImage): readonly string[] {
  return content.layers.map(({ digest }) => digest);
}

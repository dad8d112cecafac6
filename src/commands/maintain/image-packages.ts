import { parse } from 'node:path';
import { parseReference } from '../../core/oci/reference.ts';
import type { RunImage } from '../images/images.ts';

/**
 * The packages of several images, each once: those with their layers, and those that hold only their tags, because several builds
 * share a repository. What images are based on is of no matter here. Each package has a file of metrics of its own.
 */
export function imagePackages(images: readonly RunImage[]): readonly RunImage[] {
  const packages = new Map<string, RunImage>();
  for (const image of images) packages.set(image.image, { ...image, kind: 'image', standsOn: [] });
  for (const image of images)
    for (const place of image.references.map(placeOf)) {
      const known = packages.get(place);
      if (known !== undefined || !image.image.startsWith(`${place}-`)) continue;
      const sharing = images.filter(({ references }) => references.map(placeOf).includes(place));
      packages.set(place, {
        ...{ kind: 'image', name: place.slice(place.lastIndexOf('/') + 1), image: place, references: [] },
        targets: [...new Set(sharing.flatMap(({ targets }) => targets))] as [string, ...string[]],
        ...{ standsOn: [], values: { ...image.values, image: place } },
      });
    }
  return [...packages.values()].map((one) => ({
    ...one,
    values: { ...one.values, metrics: metricsFile(one.values['metrics'] ?? '', one.name) },
  }));
}

function placeOf(reference: string): string {
  const { registry, repository } = parseReference(reference);
  return `${registry}/${repository}`;
}

/** `out/metrics.prom` of shop-api is `out/metrics-shop-api.prom`. */
function metricsFile(path: string, name: string): string {
  if (path.trim() === '') return '';
  const { ext } = parse(path);
  return `${path.slice(0, path.length - ext.length)}-${name}${ext}`;
}

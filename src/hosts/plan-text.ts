import type { HostLayer } from '../core/deploy/layer-state.ts';
import { describeLeft, describePulls } from '../core/deploy/prewarm-plan.ts';
import { formatAge, formatBytes, formatPercent, plural, shortDigest } from '../core/format/quantity.ts';
import type { HostPlan } from './plan.ts';

/** The plan of a host as lines for people; printed before anything is pulled. */
export function describeHostPlan(host: string, plan: HostPlan): readonly string[] {
  const { engine, platform, layers, apps, prewarm, need, place, shortage, prune } = plan;
  const lines = [`${host}: Docker ${engine.version}, ${engine.store} image store, ${platform}`];
  for (const layer of layers) lines.push(`  layer ${layer.name}: ${describeLayer(layer)}`);
  for (const [index, { reference, totalBytes, heldBytes, now }] of apps.entries()) {
    const share = totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100;
    const more = index === 0 ? '' : ' more';
    lines.push(
      `  application ${shortDigest(reference)}: ${formatBytes(totalBytes)}${more}, of which the host has ${formatBytes(heldBytes)} (${formatPercent(share)}); its pull downloads ${formatBytes(now.bytes)}`,
    );
  }
  if (prewarm.pulls.length > 0) {
    const needs = apps.reduce((total, { afterLayers }) => total + afterLayers.bytes, 0);
    const after = apps.length === 0 ? '' : `; the application then needs ${formatBytes(needs)}`;
    lines.push(`  layer images that are pulled: ${describePulls(prewarm.pulls)}${after}`);
  }
  for (const { name, why } of prewarm.left) {
    if (why.kind === 'useless' || why.kind === 'comes-along')
      lines.push(`  layer image ${name} is not pulled: it ${describeLeft(why)}`);
  }
  lines.push(...plan.others.map(describeOther));
  lines.push(`  to download: ${formatBytes(plan.plannedBytes)}${describeUncertain(plan)}`);
  if (shortage !== undefined) lines.push(`  room: ${shortage}`);
  else if (place !== undefined && need.compressedBytes > 0)
    lines.push(
      `  room: about ${formatBytes(need.bytes)} of the ${formatBytes(place.freeBytes)} that are free at ${place.folder}`,
    );
  if (shortage !== undefined && prune.length > 0) {
    const names = prune.map(({ title, freesBytes }) =>
      freesBytes === undefined ? title : `${title} (about ${formatBytes(freesBytes)})`,
    );
    lines.push(`  may be removed until it fits: ${names.join(', ')}`);
  }
  return lines;
}

function describeOther({ image, services, sizeBytes, digest }: HostPlan['others'][number]): string {
  const size = sizeBytes === undefined ? 'of unknown size' : `at most ${formatBytes(sizeBytes)}`;
  const login = digest === undefined ? ', pulled by the host itself' : '';
  return `  image ${image} of ${services.join(', ')} is missing: ${size}${login}`;
}

function describeLayer({ state, presentAs, sizeBytes, ownBytes, ageMs, reducesBytes }: HostLayer): string {
  const words = {
    present: presentAs === 'layers' ? 'present, in other images' : 'present',
    stale: 'stale',
    missing: 'missing',
    'not-needed': 'not needed here',
    'absent-in-registry': 'not in the registry',
  };
  const details = [
    sizeBytes === undefined ? undefined : describeSize(sizeBytes, ownBytes),
    ageMs === undefined ? undefined : describeAge(ageMs),
    // What such a layer holds of it comes with another one.
    reducesBytes === undefined || state === 'not-needed'
      ? undefined
      : `holds ${formatBytes(reducesBytes)} of the application`,
  ].filter((text) => text !== undefined);
  return [words[state], ...details].join(', ');
}

/** A layer is counted once in what it adds; its image holds those beneath as well. */
function describeSize(sizeBytes: number, ownBytes: number | undefined): string {
  return ownBytes === undefined || ownBytes === sizeBytes
    ? formatBytes(sizeBytes)
    : `adds ${formatBytes(ownBytes)}, ${formatBytes(sizeBytes)} in all`;
}

function describeAge(ageMs: number): string {
  const age = formatAge(ageMs);
  return age === 'just now' ? 'made just now' : `${age} old`;
}

function describeUncertain({ uncertainBytes, isAtMost, others, engine }: HostPlan): string {
  const unknown = others.filter(({ sizeBytes }) => sizeBytes === undefined).length;
  const more = unknown === 0 ? '' : `, without ${plural(unknown, 'image')} of unknown size`;
  return `${describeBound({ uncertainBytes, isAtMost, others, engine })}${more}`;
}

function describeBound({
  uncertainBytes,
  isAtMost,
  others,
  engine,
}: Pick<HostPlan, 'uncertainBytes' | 'isAtMost' | 'others' | 'engine'>): string {
  if (!isAtMost) return '';
  if (uncertainBytes === 0 && others.length > 0)
    return ' at most: the host may have layers of the images of other services';
  if (uncertainBytes === 0)
    return ' at most: this engine does not list images of which it lacks a part, and what they brought is not downloaded again';
  const why =
    engine.store === 'classic'
      ? 'which compressed layers it knows'
      : 'which compressed layers it keeps of images that were built or loaded there, or that it has in part';
  return ` at most: ${formatBytes(uncertainBytes)} of it may already be there, because the engine does not report ${why}`;
}

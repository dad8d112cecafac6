import type { HostLayer } from '../core/deploy/layer-state.ts';
import { describeLeft, describePulls } from '../core/deploy/prewarm-plan.ts';
import { formatAge, formatBytes, formatPercent, shortDigest } from '../core/format/quantity.ts';
import type { HostPlan } from './plan.ts';

/** The plan of a host as lines for people; printed before anything is pulled. */
export function describeHostPlan(host: string, plan: HostPlan): readonly string[] {
  const { engine, platform, layers, app, prewarm, need, place, shortage, prune } = plan;
  const lines = [`${host}: Docker ${engine.version}, ${engine.store} image store, ${platform}`];
  for (const layer of layers) lines.push(`  layer ${layer.name}: ${describeLayer(layer)}`);
  if (app !== undefined) {
    const { totalBytes, heldBytes, bytes } = app.now;
    const share = totalBytes === 0 ? 100 : (heldBytes / totalBytes) * 100;
    lines.push(
      `  application ${shortDigest(app.reference)}: ${formatBytes(totalBytes)}, of which the host has ${formatBytes(heldBytes)} (${formatPercent(share)}); its pull downloads ${formatBytes(bytes)}`,
    );
  }
  if (prewarm.pulls.length > 0) {
    const after =
      app === undefined ? '' : `; the application then needs ${formatBytes(app.afterLayers.bytes)}`;
    lines.push(`  layer images that are pulled: ${describePulls(prewarm.pulls)}${after}`);
  }
  for (const { name, why } of prewarm.left) {
    if (why.kind === 'useless' || why.kind === 'comes-along')
      lines.push(`  layer image ${name} is not pulled: it ${describeLeft(why)}`);
  }
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

function describeLayer({ state, presentAs, sizeBytes, ageMs, reducesBytes }: HostLayer): string {
  const words = {
    present: presentAs === 'layers' ? 'present, in other images' : 'present',
    stale: 'stale',
    missing: 'missing',
    'absent-in-registry': 'not in the registry',
  };
  const details = [
    sizeBytes === undefined ? undefined : formatBytes(sizeBytes),
    ageMs === undefined ? undefined : describeAge(ageMs),
    reducesBytes === undefined ? undefined : `holds ${formatBytes(reducesBytes)} of the application`,
  ].filter((text) => text !== undefined);
  return [words[state], ...details].join(', ');
}

function describeAge(ageMs: number): string {
  const age = formatAge(ageMs);
  return age === 'just now' ? 'made just now' : `${age} old`;
}

function describeUncertain({ uncertainBytes, engine }: HostPlan): string {
  if (uncertainBytes === 0) return '';
  const why =
    engine.store === 'classic'
      ? 'which compressed layers it knows'
      : 'which compressed layers it keeps of images that were built or loaded there';
  return ` at most: ${formatBytes(uncertainBytes)} of it may already be there, because the engine does not report ${why}`;
}

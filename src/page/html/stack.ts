import { printableLine } from '../../core/format/printable.ts';
import type { StackBlock, StackLayer } from '../block.ts';
import { type Html, html } from './html.ts';
import { proseHtml } from './prose.ts';

/** The layers as slabs on what they stand on. */
export function drawStack({ layers }: StackBlock): Html {
  return html`<ol class="stack" reversed aria-label="Layers, the lowest first">${layersByDepth(layers).map(
    (row) => html`
<li><ul>${row.map(drawSlab)}</ul></li>`,
  )}
</ol>`;
}

function drawSlab({ name, tone, state, because, size, age, standsOn }: StackLayer): Html {
  const below = standsOn.map((one) => printableLine(one, 80)).join(', ');
  return html`<li class="slab ${tone}"><span class="facts">${[size, age].filter((fact) => fact !== '').join(' · ')}</span><span class="name">${printableLine(name, 80)}</span>
<p><span class="state">${state}</span>${because === '' ? undefined : html`: ${proseHtml(because)}`}${below === '' ? undefined : html`<span class="soft"> · on ${below}</span>`}</p></li>`;
}

/** Each layer one row above the highest layer that it stands on. A name that is not among them stands on nothing. */
function layersByDepth(layers: readonly StackLayer[]): readonly (readonly StackLayer[])[] {
  const depths = new Map<string, number>();
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const depthOf = (layer: StackLayer, above: ReadonlySet<string>): number => {
    const known = depths.get(layer.name);
    if (known !== undefined) return known;
    const below = layer.standsOn.flatMap((name) => {
      const found = byName.get(name);
      return found === undefined || above.has(name) ? [] : [depthOf(found, new Set([...above, layer.name]))];
    });
    const depth = Math.max(-1, ...below) + 1;
    depths.set(layer.name, depth);
    return depth;
  };
  const rows: StackLayer[][] = [];
  for (const layer of layers) {
    const depth = depthOf(layer, new Set([layer.name]));
    while (rows.length <= depth) rows.push([]);
    rows[depth]?.push(layer);
  }
  return rows.filter((row) => row.length > 0);
}

import type { Instruction } from '../dockerfile/instruction.ts';
import { findTarget, type GraphStage } from '../dockerfile/stage-graph.ts';
import { escapeRegex } from '../escape-regex.ts';
import type { LayerNode } from '../layers/layer-graph.ts';
import type { ImageConfig } from '../oci/image-config.ts';
import { sumSizes } from '../sum.ts';

/** A blob of the application image, and the instruction of its own that made it. */
export interface ChainLayer {
  readonly instruction: Instruction;
  readonly stage: GraphStage;
  readonly sizeBytes: number;
  /** Of all blobs beneath it. */
  readonly bytesBeneath: number;
}

/** The stages of its own that an application image is made of, the lowest first: its target, and what that is FROM. */
export function ownChain(app: LayerNode): readonly GraphStage[] {
  const { ownStages } = app;
  const chain: GraphStage[] = [];
  let stage: GraphStage | undefined =
    ownStages.find(({ name }) => name !== undefined && name === app.target.toLowerCase()) ??
    (app.target === '' ? ownStages[findTarget(ownStages, '')] : undefined);
  while (stage !== undefined) {
    chain.unshift(stage);
    const { parent }: GraphStage = stage;
    stage = ownStages.find(({ index }) => index === parent);
  }
  return chain;
}

/**
 * Which instruction made which blob, found by going through the image's history and the instructions from their ends:
 * BuildKit writes one entry for each instruction but FROM
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go, `commitToHistory`).
 * Undefined where the two do not fit together: no size is better than a wrong one.
 */
export function chainLayers(
  app: LayerNode,
  image: Pick<ImageConfig, 'history'> & { readonly layers: readonly { readonly sizeBytes: number }[] },
): readonly ChainLayer[] | undefined {
  const made = image.history.filter(({ emptyLayer }) => !emptyLayer);
  if (made.length !== image.layers.length) return undefined;
  const written = ownChain(app).flatMap((stage) =>
    stage.commands.map((instruction) => ({ instruction, stage })),
  );
  const found: ChainLayer[] = [];
  let blob = image.layers.length;
  for (let back = 1; back <= written.length; back++) {
    const entry = image.history.at(-back);
    const place = written.at(-back);
    if (entry === undefined || place === undefined || back > image.history.length) return undefined;
    if (
      !new RegExp(`^(?:/bin/sh -c #\\(nop\\) +)?${escapeRegex(place.instruction.keyword)}\\b`, 'i').test(
        entry.createdBy ?? '',
      )
    )
      return undefined;
    if (entry.emptyLayer) continue;
    blob--;
    found.unshift({
      ...place,
      sizeBytes: image.layers[blob]?.sizeBytes ?? 0,
      bytesBeneath: sumSizes(image.layers.slice(0, blob)),
    });
  }
  return found;
}

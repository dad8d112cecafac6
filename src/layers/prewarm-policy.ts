import type { LayersPolicy } from './round-state.ts';

/** How a prewarm treats the layers; what a plan foresees. */
export const prewarmPolicy: LayersPolicy = {
  externalImages: 'by-event',
  looksUpstream: false,
  given: {},
  opensQuarter: true,
  keepsRecordedOutput: false,
  buildsUnpushed: true,
  unused: undefined,
};

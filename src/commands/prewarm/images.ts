import { wholeLayer } from '../../core/layers/whole-layer.ts';
import { prewarmPolicy } from '../../layers/inputs/policy.ts';
import type { PrewarmOutcome, PrewarmReport } from '../../layers/report/report.ts';
import type { LayersFindings } from '../../layers/rounds/findings.ts';
import type { ImagesForm } from '../images/command.ts';
import { totalImages } from '../images/totals.ts';
import type { PrewarmWork } from '../prewarm-run.ts';
import { type PrewarmImagesReport, prewarmImagesDocument, prewarmImagesFigures } from './images-page.ts';
import { committed } from './outputs.ts';

/** A prewarm of the layers of each image that bake files name. */
export const prewarmImages: ImagesForm<PrewarmWork, LayersFindings, PrewarmReport, PrewarmImagesReport> = {
  kind: 'prewarm',
  registryOf: ({ inputs }) => inputs.registry,
  base: {
    layerOf: ({ inputs, project }) => wholeLayer(project.dockerfile, project.layers, inputs.target)?.name,
    mayWrite: ({ write }) => write.kind === 'write',
    recorded: async (context, work) =>
      (await import('../recorded-digests.ts')).recordedDigests(context, {
        ...work,
        policy: prewarmPolicy(work.inputs),
      }),
    digestOf: ({ state }, layer) => state?.digests.get(layer),
  },
  whole: (report, ends) => ({
    ...report,
    ...totalImages(
      ends.map(({ image, found: { state } }) => ({
        stages: image.report?.stages ?? [],
        moved: state?.moved,
        metadata: image.report?.transfer?.metadata,
        images: [...(state?.images.values() ?? [])],
      })),
    ),
    kind: 'prewarm',
    outcome: outcomeOf(report.images.flatMap((image) => image.report?.outcome ?? [])),
  }),
  page: prewarmImagesDocument,
  outputs(report) {
    const all = report.images.flatMap(({ name, report: one }) =>
      one === undefined ? [] : [{ name, quarter: one.quarter, ...committed(one) }],
    );
    return {
      'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
      figures: JSON.stringify(prewarmImagesFigures(report)),
      report: JSON.stringify(report),
      // Each image has layers of its own, which the build of each looks up in its record.
      digests: '',
      changed: JSON.stringify(all.flatMap(({ name, changed }) => changed.map((layer) => `${name}/${layer}`))),
      quarter: all[0]?.quarter ?? '',
      pushed: String(all.some(({ pushed }) => pushed)),
    };
  },
};

/** What happened most. */
function outcomeOf(outcomes: readonly PrewarmOutcome[]): PrewarmOutcome {
  const order = ['failed', 'prewarmed', 'built', 'warm'] as const;
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'warm';
}

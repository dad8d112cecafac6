import { wholeLayer } from '../../core/layers/whole-layer.ts';
import type { ImagesForm } from '../images/command.ts';
import { countedImages } from '../images/page.ts';
import { totalImages } from '../images/totals.ts';
import type { BuildFound } from './found.ts';
import { type BuildImagesReport, buildImagesDocument, buildImagesFigures } from './images-page.ts';
import type { BuildWork } from './inputs.ts';
import { decideLayersWrite, policyOf } from './layers-policy.ts';
import type { BuildReport } from './report.ts';

/** A build of each image that bake files name. */
export const buildImages: ImagesForm<BuildWork, BuildFound, BuildReport, BuildImagesReport> = {
  kind: 'build',
  // What is shared is no application: of it, only the layers are pushed.
  arrange: (images) =>
    images.map((image) =>
      image.kind === 'shared'
        ? { ...image, values: { ...image.values, push: 'false', load: 'false' } }
        : image,
    ),
  leaveOut: async (context, work) => (await import('./unchanged.ts')).findUnchanged(context, work),
  reference: ({ app }) => app.reference,
  registryOf: ({ inputs }) => inputs.layers.registry,
  base: {
    layerOf: ({ inputs, project }) => wholeLayer(project.dockerfile, project.layers, inputs.app.target)?.name,
    mayWrite: ({ inputs, write }) => decideLayersWrite(inputs, write).kind === 'write',
    async recorded(context, { inputs, project, write }) {
      const layersWrite = decideLayersWrite(inputs, write);
      const { recordedDigests } = await import('../recorded-digests.ts');
      return recordedDigests(context, {
        inputs: inputs.layers,
        ...{ project, write: layersWrite, policy: policyOf(inputs, project, layersWrite) },
      });
    },
    digestOf: ({ layers }, layer) => layers.state?.digests.get(layer),
  },
  whole(report, ends) {
    const totals = totalImages(
      ends.map(({ image, found: { layers, app } }) => ({
        stages: image.report?.dependencies.stages ?? [],
        moved: layers.state?.moved,
        metadata: image.report?.transfer.metadata,
        images: app.image === undefined ? [] : [app.image],
      })),
    );
    const { worked } = countedImages(report.images);
    return {
      ...{ ...report, ...totals, kind: 'build' },
      outcome: report.error !== undefined ? 'failed' : worked === 0 ? 'unchanged' : 'built',
      prewarmNeeded: report.images.some((image) => image.report?.prewarmNeeded === true),
    };
  },
  page: buildImagesDocument,
  // What only one image has is empty.
  outputs: (report) => ({
    digest: '',
    image: '',
    images: JSON.stringify(referencesOf(report)),
    // On GitHub a build has tags although it is not pushed. What is shared never gets them.
    tags: JSON.stringify(
      report.images.flatMap((image) => (image.kind === 'image' ? (image.report?.app.tags ?? []) : [])),
    ),
    imageid: '',
    metadata: '',
    'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
    'prewarm-needed': String(report.prewarmNeeded),
    coverage: '',
    figures: JSON.stringify(buildImagesFigures(report)),
    report: JSON.stringify(report),
  }),
};

/** Target → reference by digest, of every target whose image is known. */
function referencesOf({ images }: BuildImagesReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    images.flatMap(({ targets, reference }) =>
      reference === undefined ? [] : targets.map((target) => [target, reference] as const),
    ),
  );
}

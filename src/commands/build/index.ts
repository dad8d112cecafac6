import { withImages } from '../images/command.ts';
import { nothingBuilt } from './found.ts';
import { buildImages } from './images.ts';
import { buildOutputs } from './outputs.ts';
import { buildDocument } from './page.ts';

/** Builds the application on its layers. */
export const buildCommand = withImages(
  {
    metadata: 'build/action.yml',
    async read(values, context) {
      // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
      context.findBuildx?.().catch(() => {});
      return (await import('./inputs.ts')).readBuild(values, context);
    },
    nothing: nothingBuilt,
    run: async (context, work) => (await import('./run.ts')).build(context, work),
    report: async (found, facts, work) => (await import('./result.ts')).buildReport(found, facts, work),
    image: ({ inputs }) => inputs.layers.image,
    keep: async (report, context, work, found) =>
      (await import('./run.ts')).keepBuild(report, context, work, found),
    page: buildDocument,
    outputs: (report, { app }) => buildOutputs(report, app),
  },
  buildImages,
);

import { withImages } from '../images/command.ts';
import { prewarmRun } from '../prewarm-run.ts';
import { prewarmImages } from './images.ts';
import { prewarmOutputs } from './outputs.ts';
import { prewarmDocument } from './page.ts';

/** Builds and pushes the dependency layers that are outdated. */
export const prewarmCommand = withImages(
  {
    metadata: 'action.yml',
    ...prewarmRun,
    page: prewarmDocument,
    outputs: prewarmOutputs,
  },
  prewarmImages,
);

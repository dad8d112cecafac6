import { buildImagesFigures } from '../../src/commands/build/images-page.ts';
import { buildFigures } from '../../src/commands/build/outputs.ts';
import { deployFigures } from '../../src/commands/deploy/outputs.ts';
import { planImagesFigures } from '../../src/commands/plan/images.ts';
import { planFigures } from '../../src/commands/plan/outputs.ts';
import { prewarmImagesFigures } from '../../src/commands/prewarm/images-page.ts';
import { prewarmFigures } from '../../src/commands/prewarm/outputs.ts';
import type { PipelineInputs } from '../../src/commands/summary/report.ts';
import { pipelineReport } from '../../src/commands/summary/result.ts';
import { PUSHED } from './sample-builds.ts';
import { DEPLOYED, ROLLED_BACK } from './sample-deployments.ts';
import { BUILT_IMAGES, PLANNED_IMAGES, PREWARMED_IMAGES } from './sample-images.ts';
import { PLANNED } from './sample-plans.ts';
import { PREWARMED } from './sample-reports.ts';

const reportOf = (
  results: PipelineInputs['results'],
  figures: PipelineInputs['figures'],
  runUrl: string | undefined,
) => pipelineReport(undefined, { schemaVersion: 1, runUrl }, { results, figures });

const runUrl = 'https://github.com/acme/shop/actions/runs/42';

/** All steps ran and succeeded. */
export const PIPELINE = reportOf(
  new Map([
    ['deploy', 'success'],
    ['build', 'success'],
    ['prewarm', 'success'],
    ['plan', 'success'],
  ]),
  new Map([
    ['plan', planFigures(PLANNED)],
    ['prewarm', prewarmFigures(PREWARMED)],
    ['build', buildFigures(PUSHED)],
    ['deploy', deployFigures(DEPLOYED)],
  ]),
  runUrl,
);

/** Several images: one was left out. */
export const PIPELINE_IMAGES = reportOf(
  new Map([
    ['plan', 'success'],
    ['prewarm', 'success'],
    ['build', 'success'],
  ]),
  new Map([
    ['plan', planImagesFigures(PLANNED_IMAGES)],
    ['prewarm', prewarmImagesFigures(PREWARMED_IMAGES)],
    ['build', buildImagesFigures(BUILT_IMAGES)],
  ]),
  runUrl,
);

/** Nothing to prewarm, and the new release was sick. */
export const PIPELINE_ROLLED_BACK = reportOf(
  new Map([
    ['plan', 'success'],
    ['prewarm', 'skipped'],
    ['build', 'success'],
    ['deploy', 'failure'],
  ]),
  new Map([
    ['plan', planFigures({ ...PLANNED, needed: false, reason: 'every layer is up to date' })],
    ['build', buildFigures(PUSHED)],
    ['deploy', deployFigures(ROLLED_BACK)],
  ]),
  runUrl,
);

/** The build ended before it could tell anything. */
export const PIPELINE_BROKEN = reportOf(
  new Map([
    ['build', 'failure'],
    ['deploy', 'skipped'],
  ]),
  new Map(),
  undefined,
);

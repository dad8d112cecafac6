import { buildImages } from '../../src/commands/build/images.ts';
import type { BuildImagesReport } from '../../src/commands/build/images-page.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { doctorImages } from '../../src/commands/doctor/images.ts';
import type { DoctorReport } from '../../src/commands/doctor/report.ts';
import { type ImageReport, type ReportOfImage, reportImages } from '../../src/commands/images/report.ts';
import { maintainImages } from '../../src/commands/maintain/images.ts';
import type { MaintainReport } from '../../src/commands/maintain/report.ts';
import { planImages } from '../../src/commands/plan/images.ts';
import type { PlanReport } from '../../src/commands/plan/report.ts';
import { prewarmImages } from '../../src/commands/prewarm/images.ts';
import type { PrewarmImagesReport } from '../../src/commands/prewarm/images-page.ts';
import { quarterImages } from '../../src/commands/quarter/images.ts';
import type { QuarterReport } from '../../src/commands/quarter/report.ts';
import { sumCounts } from '../../src/core/buildkit/step-counts.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import { BUILD_FAILED, PUSHED } from './sample-builds.ts';
import { MAINTENANCE, QUARTERS, UNWELL } from './sample-maintenances.ts';
import { PLANNED } from './sample-plans.ts';
import { DIGEST_B, PREWARMED, WARM } from './sample-reports.ts';

/** An image of a run, as far as a sample says it. */
function image<Report>(
  name: string,
  report: Report | undefined,
  more: Partial<ImageReport<Report>> = {},
): ImageReport<Report> {
  return {
    kind: 'image',
    ...{ name: `shop-${name}`, targets: [name], reference: undefined, leftOut: undefined },
    ...{ failedBecause: undefined, report, ...more },
  };
}

function together<Report extends ReportOfImage>(kind: string, images: readonly ImageReport<Report>[]) {
  return reportImages(kind, images, {
    ...{ schemaVersion: 1, startedAt: PUSHED.startedAt, durationMs: 61_000, revision: PUSHED.revision },
    ...{ runUrl: PUSHED.runUrl, phases: [], notices: [], warnings: [], error: undefined },
  });
}

const stepsOf = (reports: readonly (PrewarmReport | undefined)[]) =>
  sumCounts(reports.flatMap((report) => report?.stages ?? []));

const totals = {
  sizeBytes: 212_000_000,
  transfer: { downloadedBytes: 1_200_000, uploadedBytes: 48_000_000, atMost: false },
};

const build = (images: readonly ImageReport<BuildReport>[]): BuildImagesReport => ({
  ...buildImages.whole(together('build', images), []),
  ...totals,
  dependencySteps: stepsOf(images.map(({ report }) => report?.dependencies)),
  dependencyHitRate: 100,
});

const quiet = { notices: [], warnings: [] };
const pushed: BuildReport = { ...PUSHED, ...quiet };

/** Two images of a pull request, one of which nothing concerned. */
export const BUILT_IMAGES = build([
  image('api', pushed, { targets: ['api', 'worker'], reference: pushed.app.reference }),
  image<BuildReport>('web', undefined, {
    reference: `ghcr.io/acme/shop-web@${DIGEST_B}`,
    leftOut: 'nothing it is made from has changed since commit 1a2b3c4 of 2026-10-03',
  }),
]);

/** One of two images fails, and a third that is based on it is not built. */
export const FAILED_IMAGES = build([
  image('api', BUILD_FAILED),
  image('web', pushed, { reference: pushed.app.reference }),
]);

const prewarm = (images: readonly ImageReport<PrewarmReport>[]): PrewarmImagesReport => ({
  ...prewarmImages.whole(together('prewarm', images), []),
  ...totals,
  dependencySteps: stepsOf(images.map(({ report }) => report)),
  dependencyHitRate: 82.3,
});

export const PREWARMED_IMAGES = prewarm([
  image('api', { ...PREWARMED, ...quiet }),
  image('web', { ...WARM, ...quiet }),
]);

export const PLANNED_IMAGES = planImages.whole(
  together<PlanReport>('plan', [
    image('api', PLANNED, { reference: 'ghcr.io/acme/shop-api:sha-1a2b3c4' }),
    image(
      'web',
      {
        ...PLANNED,
        ...{ needed: false, reason: 'every layer is up to date and complete in the registry' },
        layers: PLANNED.layers.map((layer) => ({ ...layer, reasons: [] })),
      },
      { reference: 'ghcr.io/acme/shop-web:sha-1a2b3c4' },
    ),
  ]),
  [],
);

export const UNWELL_IMAGES = doctorImages.whole(
  together<DoctorReport>('doctor', [
    image('api', UNWELL),
    image('web', { ...UNWELL, healthy: true, findings: [] }),
  ]),
  [],
);

/** One of two packages has something to delete and is not healthy. */
export const MAINTAINED_IMAGES = maintainImages.whole(
  together<MaintainReport>('maintain', [
    image('api', MAINTENANCE),
    image('web', {
      ...{ ...MAINTENANCE, outcome: 'clean', versions: [], freeableBytes: 0, nextSteps: [] },
      health: { problems: [], layers: [], runs: 3, metricsFile: undefined, issue: undefined },
    }),
  ]),
  [],
);

export const QUARTERS_IMAGES = quarterImages.whole(
  together<QuarterReport>('quarter', [
    image('api', QUARTERS),
    image('web', { ...QUARTERS, hold: undefined, moved: [] }),
  ]),
  [],
);

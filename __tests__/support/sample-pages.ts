import { buildImagesDocument } from '../../src/commands/build/images-page.ts';
import { buildDocument } from '../../src/commands/build/page.ts';
import { deployDocument } from '../../src/commands/deploy/page.ts';
import { doctorImagesDocument } from '../../src/commands/doctor/images.ts';
import { doctorDocument } from '../../src/commands/doctor/page.ts';
import { hostsDocument } from '../../src/commands/hosts/page.ts';
import type { HostsReport } from '../../src/commands/hosts/report.ts';
import { initDocument } from '../../src/commands/init/page.ts';
import type { InitReport } from '../../src/commands/init/report.ts';
import { maintainImagesDocument } from '../../src/commands/maintain/images.ts';
import { maintainDocument } from '../../src/commands/maintain/page.ts';
import { mergeDocument } from '../../src/commands/merge/page.ts';
import { metricsDocument } from '../../src/commands/metrics/page.ts';
import { mirrorDocument } from '../../src/commands/mirror/page.ts';
import { planImagesDocument } from '../../src/commands/plan/images.ts';
import { planDocument } from '../../src/commands/plan/page.ts';
import { prewarmImagesDocument } from '../../src/commands/prewarm/images-page.ts';
import { prewarmDocument } from '../../src/commands/prewarm/page.ts';
import { quarterImagesDocument } from '../../src/commands/quarter/images.ts';
import { quarterDocument } from '../../src/commands/quarter/page.ts';
import { pipelineDocument } from '../../src/commands/summary/page.ts';
import { verifyDocument } from '../../src/commands/verify/page.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import type { ReportDocument } from '../../src/page/document.ts';
import * as builds from './sample-builds.ts';
import { DEPLOYED, ROLLED_BACK, VERIFIED } from './sample-deployments.ts';
import {
  BUILT_IMAGES,
  FAILED_IMAGES,
  MAINTAINED_IMAGES,
  PLANNED_IMAGES,
  PREWARMED_IMAGES,
  QUARTERS_IMAGES,
  UNWELL_IMAGES,
} from './sample-images.ts';
import { MAINTENANCE, MIRRORED, QUARTERS, UNWELL } from './sample-maintenances.ts';
import { MERGED } from './sample-merges.ts';
import { PIPELINE, PIPELINE_BROKEN, PIPELINE_ROLLED_BACK } from './sample-pipelines.ts';
import { PLANNED } from './sample-plans.ts';
import { DIGEST_A, FAILED, PREWARMED, stage, WARM } from './sample-reports.ts';

/** Nothing was there before: everything was built and pushed. */
export const FIRST_RUN: PrewarmReport = {
  ...PREWARMED,
  dependencyHitRate: 0,
  layers: PREWARMED.layers.map((layer) => ({
    ...layer,
    state: 'rebuilt',
    reasons: ['no image yet'],
    previousDigest: undefined,
    changed: true,
  })),
  stages: PREWARMED.stages.map(({ steps }) =>
    stage(steps.map((step) => ({ ...step, verdict: 'executed', inferred: false, durationMs: 4000 }))),
  ),
  misses: PREWARMED.stages.map(({ stage, platform }) => ({
    ...{ stage, platform, layer: undefined, index: 1, instruction: 'WORKDIR /app' },
    cause: {
      kind: 'cache-source' as const,
      state: 'absent' as const,
      reference: 'ghcr.io/acme/shop:cache-base',
      detail: 'first run',
    },
  })),
  notices: [],
};

const refused = {
  message: 'ssh deploy@203.0.113.7: connect to host 203.0.113.7 port 22: Connection refused',
  cause: 'Nothing listens on port 22 of 203.0.113.7, or a firewall refuses it.',
  remedy: 'Check the address, the port and that the SSH server of web1 runs.',
  log: [],
};

const [deployedHost] = DEPLOYED.hosts;

const DRY_RUN = {
  ...DEPLOYED,
  outcome: 'planned' as const,
  hosts: DEPLOYED.hosts.map((host) => ({
    ...host,
    outcome: 'planned' as const,
    download: host.download && { ...host.download, downloadedBytes: undefined },
    ...{ before: {}, after: {}, downtimeMs: undefined, health: undefined },
    switches: Object.entries(host.before).map(([service, from]) => ({ service, from, to: DEPLOYED.image })),
  })),
};

/** A host whose port is closed. */
const REFUSED = {
  ...DEPLOYED,
  outcome: 'failed-before-switch' as const,
  hosts:
    deployedHost === undefined
      ? []
      : [
          {
            ...deployedHost,
            outcome: 'failed-before-switch' as const,
            layers: [],
            download: undefined,
            before: {},
            after: {},
            downtimeMs: undefined,
            health: undefined,
            error: refused,
          },
        ],
  error: { ...refused, message: `web1: ${refused.message}` },
  nextSteps: [refused.remedy],
  notices: [],
};

/** The SSH port of web2 is closed. */
export const HOSTS: HostsReport = {
  schemaVersion: 1,
  kind: 'hosts',
  complete: false,
  hosts: [
    {
      ...{ name: 'web1', address: '203.0.113.7', at: '2026-10-04T00:00:00Z', error: undefined },
      status: {
        ...{ project: 'known', lockedBy: undefined, unfinished: undefined, rollbackFailed: undefined },
        services: [
          {
            ...{
              service: 'web',
              image: `ghcr.io/acme/shop@${DIGEST_A}`,
              state: 'running',
              health: 'healthy',
            },
            ...{ restarts: 0, startedAt: '2026-10-01T00:00:00Z' },
          },
        ],
        log: [
          {
            ...{
              at: '2026-10-01T00:00:00Z',
              mode: 'switch',
              tag: 'main',
              actor: 'ada',
              run: 'https://x.test/run/1',
            },
            ...{ revision: undefined, from: {}, to: `ghcr.io/acme/shop@${DIGEST_A}`, outcome: 'deployed' },
            durationMs: 42_000,
          },
        ],
      },
    },
    { name: 'web2', address: '203.0.113.8', at: undefined, status: undefined, error: refused },
  ],
  error: undefined,
};

const INIT: InitReport = {
  schemaVersion: 1,
  kind: 'init',
  image: 'ghcr.io/acme/shop',
  dockerfile: 'Dockerfile',
  stages: [],
  layers: [{ name: 'python', target: 'python-deps' }],
  images: [
    {
      ...{ name: 'shop', image: 'ghcr.io/acme/shop', dockerfile: 'Dockerfile', context: '.' },
      ...{ elsewhere: undefined, target: undefined, buildArgs: {} },
      namedBy: ['.github/workflows/build.yml'],
      stages: [
        {
          ...{ stage: 'python-deps', line: 3, layer: { name: 'python', target: 'python-deps' } },
          ...{ lines: { first: 3, last: 5 }, reason: 'it installs what requirements.txt names' },
        },
        {
          ...{ stage: 'app', line: 6, layer: undefined, lines: undefined },
          reason: 'it copies the code and installs nothing',
        },
      ],
      layers: [{ name: 'python', target: 'python-deps' }],
      left: [
        {
          stage: 'builder',
          line: 14,
          name: 'npm ci',
          reason: 'line 12 takes the whole build context',
          isByContent: false,
        },
      ],
      codeChange: {
        ...{ steps: 5, keptSteps: 4, seconds: 60, keptSeconds: 58, keptBytes: 45_000_000 },
        isMeasured: false,
      },
      ...{ remarks: [], problem: undefined, patch: undefined, patchTrial: undefined },
    },
  ],
  dockerfiles: ['Dockerfile'],
  setAside: [],
  files: [{ path: '.github/workflows/prewarm.yml', state: 'written', diff: '' }],
  dryRun: false,
  patchOnly: false,
  notices: [],
  nextSteps: ['Commit the files, and push.'],
  error: undefined,
};

const health = {
  problems: [
    {
      ...{ name: 'layer-old' as const, subject: 'base' },
      evidence: 'The layer base was made 100 days ago, and max-age is 90 days.',
      remedy: '"cache-prewarm prewarm --refresh all" refreshes by hand.',
    },
  ],
  layers: [{ name: 'base', ageMs: 100 * 86_400_000, sizes: { 'linux/amd64': 5_000_000 } }],
  runs: 12,
  metricsFile: '/var/metrics.prom',
  issue: undefined,
};

/** A page of every command, well and not. */
export const SAMPLE_PAGES: Readonly<Record<string, ReportDocument>> = {
  'prewarm, warm': prewarmDocument(WARM),
  'prewarm, changed': prewarmDocument(PREWARMED),
  'prewarm, first run': prewarmDocument(FIRST_RUN),
  'prewarm, failed': prewarmDocument(FAILED),
  'build, pushed': buildDocument(builds.PUSHED),
  'build, first run': buildDocument({
    ...builds.PUSHED,
    dependencyHitRate: 0,
    dependencies: FIRST_RUN,
    misses: FIRST_RUN.misses,
  }),
  'build, pull request': buildDocument(builds.PULL_REQUEST),
  'build, failed': buildDocument(builds.BUILD_FAILED),
  'build, layers failed': buildDocument(builds.LAYERS_FAILED),
  'build, low coverage': buildDocument(builds.LOW_COVERAGE),
  'build, platforms': buildDocument(builds.PLATFORMS),
  'build, several images': buildImagesDocument(BUILT_IMAGES),
  'build, several images, one failed': buildImagesDocument(FAILED_IMAGES),
  'prewarm, several images': prewarmImagesDocument(PREWARMED_IMAGES),
  'plan, several images': planImagesDocument(PLANNED_IMAGES),
  'doctor, several images': doctorImagesDocument(UNWELL_IMAGES),
  'maintain, several images': maintainImagesDocument(MAINTAINED_IMAGES),
  'quarter, several images': quarterImagesDocument(QUARTERS_IMAGES),
  plan: planDocument(PLANNED),
  merge: mergeDocument(MERGED),
  'deploy, deployed': deployDocument(DEPLOYED),
  'deploy, rolled back': deployDocument(ROLLED_BACK),
  'deploy, refused': deployDocument(REFUSED),
  'deploy, dry run': deployDocument(DRY_RUN),
  'verify, port closed': verifyDocument({
    ...VERIFIED,
    hosts: VERIFIED.hosts.map((host) => ({ ...host, layers: [], download: undefined, error: refused })),
    warnings: [`web1: ${refused.message}: trying again in 1.4 s.`],
  }),
  rollback: deployDocument({ ...DEPLOYED, action: 'rollback' }),
  verify: verifyDocument(VERIFIED),
  hosts: hostsDocument(HOSTS),
  maintain: maintainDocument(MAINTENANCE),
  doctor: doctorDocument(UNWELL),
  mirror: mirrorDocument(MIRRORED),
  quarter: quarterDocument(QUARTERS),
  metrics: metricsDocument({
    schemaVersion: 1,
    kind: 'metrics',
    image: 'ghcr.io/acme/shop',
    health,
    notices: [],
    warnings: [],
    error: undefined,
  }),
  init: initDocument(INIT),
  'summary, success': pipelineDocument(PIPELINE),
  'summary, rolled back': pipelineDocument(PIPELINE_ROLLED_BACK),
  'summary, broken': pipelineDocument(PIPELINE_BROKEN),
};

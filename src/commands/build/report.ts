import type { Advice } from '../../core/advice/advice.ts';
import type { StageSummary } from '../../core/buildkit/cache-report.ts';
import type { CoverageReport } from '../../core/coverage/coverage.ts';
import type { PlatformReport } from '../../core/layers/layer-report.ts';
import type { Traffic, TransferReport } from '../../core/layers/transfer.ts';
import type { Miss } from '../../core/miss/miss.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';

/**
 * What a build did, as one value: the output `report`, `--json`, and what every summary is written from.
 * docs/build-report.md describes each field to the people who read the JSON. Notices and warnings are those of the whole run: those
 * of `dependencies` are among them.
 */
export interface BuildReport
  extends Omit<RunFacts, 'phases'>,
    Pick<PrewarmReport, 'image' | 'dependencyHitRate' | 'trend' | 'nextSteps'> {
  readonly kind: 'build';
  readonly outcome: BuildOutcome;
  /** Some layer is not current, now that the run is over. */
  readonly prewarmNeeded: boolean;
  /** How the application was given its dependencies. */
  readonly layersAs: 'context' | 'cache';
  /** What check and prewarm found and did: layers, their stages, external images, phases, notices, warnings, next steps. Its `error` is there when the layers could not be made ready. */
  readonly dependencies: PrewarmReport;
  readonly app: AppReport;
  /** Of all stages, those of the layers first. */
  readonly misses: readonly Miss[];
  /** One for each platform; empty when the image was not pushed. */
  readonly coverage: readonly CoverageReport[];
  readonly advice: readonly Advice[];
  /** Of the whole run: layers, application, others and metadata together. */
  readonly transfer: TransferReport;
}

/** `built`: neither pushed nor loaded. */
export type BuildOutcome = 'pushed' | 'loaded' | 'built' | 'failed';

/** The application image. */
interface AppReport {
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  /** References with tags that it was given. */
  readonly tags: readonly string[];
  /** Only of an image that was pushed. */
  readonly digest: string | undefined;
  /** Registry, repository and digest; only of an image that was pushed. */
  readonly reference: string | undefined;
  /** Of the image that was pushed. */
  readonly platforms: readonly PlatformReport[];
  readonly pushed: boolean;
  readonly loaded: boolean;
  /** Layer → the digest that the application stands on; a layer that is not in it was built as an ordinary stage. */
  readonly standsOn: Readonly<Record<string, string>>;
  /** Of the application's own stages: the layers' are in `dependencies`. */
  readonly stages: readonly StageSummary[];
  /** The application's own cache source. */
  readonly cache: AppCacheReport | undefined;
  /** Of blobs of its image and its cache that are no layer's. */
  readonly transfer: Traffic;
  readonly durationMs: number | undefined;
}

export interface AppCacheReport {
  readonly reference: string;
  readonly state: 'ok' | 'absent' | 'no-access' | 'broken' | 'failed' | 'not-used';
  readonly detail: string | undefined;
  /** `failed`: the image is whole all the same. */
  readonly written: 'written' | 'not-written' | 'failed';
}

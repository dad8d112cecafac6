import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { LayerBaker } from './baker.ts';
import { BuildError } from './build-error.ts';
import { addNotes } from './build-notes.ts';

/**
 * Builds layers once more without the builder's cache if it has lost a part of it, as when a build was killed at the wrong moment:
 * the step counts as done, its files are gone, and each further try finds the same (moby/buildkit#6821).
 */
export function withLostCache(baker: LayerBaker, log: Pick<RunLog, 'warning'>): LayerBaker {
  return {
    async bake(bake) {
      const outcome = await baker.bake(bake);
      const { kind, jobs } = bake;
      const isLost =
        outcome.kind === 'failed' &&
        outcome.error instanceof BuildError &&
        outcome.error.diagnosis === 'snapshot-lost';
      if (!isLost || kind === 'check' || jobs.every(({ noCache }) => noCache)) return outcome;
      const names = jobs.map(({ node }) => node.name).join(', ');
      log.warning(
        `The builder has lost a part of its cache, so these layers are built without it: ${names}.`,
      );
      const again = await baker.bake({
        ...bake,
        jobs: jobs.map((job) => ({ ...job, noCache: true, cacheFrom: new Map() })),
      });
      return { ...again, ...addNotes(outcome, again) };
    },
  };
}

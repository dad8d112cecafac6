import type { Advice } from '../../core/advice/advice.ts';
import type { CoverageReport } from '../../core/coverage/coverage.ts';
import type { Miss } from '../../core/miss/miss.ts';
import { type LayersFindings, nothingFound } from '../../layers/rounds/findings.ts';
import { type AppCache, type AppOutcome, unbuiltApp } from './app-outcome.ts';
import type { BuildWork } from './inputs.ts';
import { decideLayersWrite } from './layers-policy.ts';

export interface BuildFound {
  readonly layers: LayersFindings;
  readonly cache: AppCache | undefined;
  readonly app: AppOutcome;
  /** Well, or by the failure of which. */
  readonly ended: 'well' | 'layers' | 'app';
  /** Of all stages, those of the layers first. */
  readonly misses: readonly Miss[];
  readonly coverage: readonly CoverageReport[];
  readonly advice: readonly Advice[];
}

export function nothingBuilt({ inputs, write }: Pick<BuildWork, 'inputs' | 'write'>): BuildFound {
  return {
    layers: nothingFound(decideLayersWrite(inputs, write)),
    cache: undefined,
    app: unbuiltApp,
    ended: 'layers',
    misses: [],
    coverage: [],
    advice: [],
  };
}

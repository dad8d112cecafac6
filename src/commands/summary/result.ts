import { plural } from '../../core/format/quantity.ts';
import type { RunFacts } from '../../core/run-report.ts';
import { type Figures, type ImageFigures, type PipelineStep, pipelineSteps } from '../figures.ts';
import type {
  PipelineImage,
  PipelineInputs,
  PipelineOutcome,
  PipelineReport,
  PipelineStepReport,
} from './report.ts';

/** Puts the steps together, in the order in which they run. Those of which no result is known are not part of the pipeline. */
export function pipelineReport(
  _found: undefined,
  { schemaVersion, runUrl }: Pick<RunFacts, 'schemaVersion' | 'runUrl'>,
  { results, figures }: PipelineInputs,
): PipelineReport {
  const steps = pipelineSteps.flatMap((step): readonly PipelineStepReport[] => {
    const result = results.get(step);
    if (result === undefined) return [];
    return [{ step, result, figures: figuresOfAll(step, figures.get(step), figures.get('plan')) }];
  });
  return {
    ...{ schemaVersion, kind: 'pipeline', outcome: outcomeOf(steps), runUrl, steps },
    images: pipelineImages(steps),
  };
}

/** The worst of all. */
function outcomeOf(steps: readonly PipelineStepReport[]): PipelineOutcome {
  const order = ['failure', 'cancelled', 'success', 'skipped'] as const;
  return order.find((outcome) => steps.some(({ result }) => result === outcome)) ?? 'skipped';
}

/**
 * A row for each image. Where each had a runner of its own, the figures of one of them are all that a build has left: the plan
 * knows the others, and the deployment what their tags stood for.
 */
function pipelineImages(steps: readonly PipelineStepReport[]): readonly PipelineImage[] {
  const of = (step: PipelineStep): readonly ImageFigures[] =>
    steps.find((candidate) => candidate.step === step)?.figures?.images ?? [];
  const [plan, prewarm, build, deployed] = [of('plan'), of('prewarm'), of('build'), of('deploy')];
  const built = steps.find(({ step }) => step === 'build');
  const names = new Set([...plan, ...prewarm, ...build].map(({ name }) => name));
  return [...names].map((name) => {
    const named = (images: readonly ImageFigures[]): ImageFigures | undefined =>
      images.find((image) => image.name === name);
    const own = named(build);
    const reference = own?.reference ?? named(plan)?.reference;
    return {
      name,
      reference:
        deployed.find((image) => isSameRepository(image.reference, reference))?.reference ?? reference,
      layers: (named(prewarm) ?? named(plan))?.outcome,
      build: own?.outcome ?? (built === undefined ? undefined : outcomes[built.result]),
      hitRate: own?.hitRate,
    };
  });
}

const outcomes: Readonly<Record<PipelineOutcome, string>> = {
  success: 'built',
  failure: 'failed, or another image did',
  cancelled: 'cancelled',
  skipped: '',
};

/** The figures of a step, where they are those of one of several images only. */
function figuresOfAll(
  step: PipelineStep,
  figures: Figures | undefined,
  plan: Figures | undefined,
): Figures | undefined {
  const count = plan?.images.length ?? 0;
  if (figures === undefined || (step !== 'prewarm' && step !== 'build')) return figures;
  if (figures.images.length >= count) return figures;
  return {
    ...figures,
    headline: `${step === 'build' ? 'Built' : 'Prewarmed'} ${plural(count, 'image')}, each on its own runner`,
    ...{ facts: [], hitRate: undefined, stages: [], misses: [], image: undefined },
  };
}

function isSameRepository(one: string | undefined, other: string | undefined): boolean {
  const repository = (reference: string): string => {
    const [named = ''] = reference.split('@', 1);
    const colon = named.lastIndexOf(':');
    return colon > named.lastIndexOf('/') ? named.slice(0, colon) : named;
  };
  return one !== undefined && other !== undefined && repository(one) === repository(other);
}

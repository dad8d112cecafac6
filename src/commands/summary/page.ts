import { plainError } from '../../core/diagnosis/error-report.ts';
import { formatBytes, formatDuration, formatPercent, plural } from '../../core/format/quantity.ts';
import { ifKnown } from '../../core/known.ts';
import { sumKnown, sumOf } from '../../core/sum.ts';
import { outcomeInWords, savedInWords } from '../../hosts/parts.ts';
import { asCode, asQuantity, type DiagramBlock, filledTable, prose, table } from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  part,
  type ReportDocument,
  type ReportPart,
  type Said,
  tile,
} from '../../page/document.ts';
import { mostItems, type PipelineStep } from '../figures.ts';
import type { PipelineOutcome, PipelineReport, PipelineStepReport } from './report.ts';

const marks: Readonly<Record<PipelineOutcome, string>> = {
  success: '✅',
  failure: '❌',
  cancelled: '⚪',
  skipped: '⚪',
};

const verbs: Readonly<Record<PipelineStep, string>> = {
  plan: 'Plan',
  prewarm: 'Prewarm',
  build: 'Build',
  deploy: 'Deploy',
};

/** The closing summary of a pipeline: what came of it and what it cost, all steps on one page. */
export function pipelineDocument(report: PipelineReport): ReportDocument {
  const { outcome, steps, runUrl } = report;
  const image = figuresOf(report, 'build')?.image ?? figuresOf(report, 'deploy')?.image;
  const { rate, downloaded, plain, downtime, durationMs } = sums(report);
  return createDocument(
    { ...saidBySteps(steps), runUrl },
    {
      mark: marks[outcome],
      tone: outcome === 'failure' || outcome === 'cancelled' ? 'failed' : 'good',
      headline: headline(report),
      subject: image?.split('@', 1)[0] ?? (report.images.map(({ name }) => name).join(', ') || 'pipeline'),
      facts: {
        'hit-rate': rate === undefined ? undefined : `dependencies ${formatPercent(rate)} from cache`,
        downloaded:
          downloaded === undefined
            ? undefined
            : `${formatBytes(downloaded)} downloaded by the hosts${savedInWords(downloaded, plain)}`,
        downtime: downtime === undefined ? undefined : `${formatDuration(downtime)} without service`,
        duration: durationMs === 0 ? undefined : `took ${formatDuration(durationMs)}`,
      },
      where: image === undefined ? undefined : `\`${image}\``,
      tiles: {
        'hit-rate': tile('Dependencies from cache', ifKnown(rate, formatPercent), 'of their steps'),
        downloaded: tile(
          'Downloaded',
          ifKnown(downloaded, formatBytes),
          plain === undefined ? 'by all hosts' : `a plain pull: ${formatBytes(plain)}`,
        ),
        downtime: tile('Without service', ifKnown(downtime, formatDuration), 'the longest of a host'),
        duration: durationMs === 0 ? undefined : durationTile(durationMs, 'of all steps together'),
        steps: tile(
          'Steps',
          `${steps.filter(({ result }) => result === 'success').length} of ${steps.length}`,
          'succeeded',
        ),
      },
      parts: [
        part('The pipeline', diagram(steps)),
        stepsPart(report),
        imagesPart(report),
        hitsPart(steps),
        missPart(steps),
        hostsPart(report),
      ],
    },
  );
}

/** What the steps had to say, each with its name. */
function saidBySteps(steps: readonly PipelineStepReport[]): Pick<Said, 'warnings' | 'error' | 'nextSteps'> {
  const failed = steps.find(({ result }) => result === 'failure');
  const error = failed?.figures?.error;
  return {
    warnings: steps.flatMap(({ step, figures }) =>
      (figures?.warnings ?? []).map((warning) => `${step}: ${warning}`),
    ),
    error:
      error === undefined || failed === undefined
        ? undefined
        : plainError(`${failed.step}: ${error.message}`, error.remedy),
    nextSteps: steps.flatMap(({ step, result, figures }) =>
      result === 'failure' && figures?.error === undefined
        ? [`${step} failed without saying why. See the log of its job.`]
        : [],
    ),
  };
}

function figuresOf({ steps }: PipelineReport, step: PipelineStep): PipelineStepReport['figures'] {
  return steps.find((candidate) => candidate.step === step)?.figures;
}

function headline({ outcome, steps }: PipelineReport): string {
  const names = (result: PipelineOutcome): string =>
    steps.flatMap((step) => (step.result === result ? [step.step] : [])).join(', ');
  if (outcome === 'failure') return `The pipeline failed: ${names('failure')}`;
  if (outcome === 'cancelled') return `The pipeline was cancelled: ${names('cancelled')}`;
  const last = steps.findLast(({ result, step }) => result === 'success' && step !== 'plan');
  return last === undefined ? 'Nothing to do' : (last.figures?.headline ?? `${verbs[last.step]} succeeded`);
}

function sums(report: PipelineReport) {
  const hosts = figuresOf(report, 'deploy')?.hosts ?? [];
  const told = hosts.filter(({ downloadedBytes }) => downloadedBytes !== undefined);
  const downtimes = hosts.flatMap(({ downtimeMs }) => (downtimeMs === undefined ? [] : [downtimeMs]));
  return {
    rate: figuresOf(report, 'build')?.hitRate ?? figuresOf(report, 'prewarm')?.hitRate,
    downloaded: sumKnown(hosts.map((host) => host.downloadedBytes)),
    /** What hosts that hold nothing would have downloaded. */
    plain: told.length === 0 ? undefined : sumOf(told, ({ totalBytes = 0 }) => totalBytes),
    downtime: downtimes.length === 0 ? undefined : Math.max(...downtimes),
    durationMs: sumOf(report.steps, ({ figures }) => figures?.durationMs ?? 0),
  };
}

function diagram(steps: readonly PipelineStepReport[]): DiagramBlock {
  return {
    kind: 'diagram',
    boxes: steps.map(({ step, result, figures }) => ({
      title: step,
      mark: marks[result],
      tone: result === 'success' ? 'good' : result === 'failure' ? 'failed' : 'none',
      note:
        figures === undefined
          ? result
          : [
              formatDuration(figures.durationMs),
              ...(figures.hitRate === undefined ? [] : [`${formatPercent(figures.hitRate)} hit`]),
            ].join(', '),
    })),
  };
}

function stepsPart(report: PipelineReport): ReportPart | undefined {
  const { steps } = report;
  const said = headline(report);
  return part(
    'Steps',
    filledTable(
      ['Step', 'Result', 'What came of it', 'Figures', asQuantity('Time')],
      steps.map((step) => {
        const { figures, result } = step;
        const time = figures === undefined ? '' : formatDuration(figures.durationMs);
        return [
          step.step,
          `${marks[result]} ${result}`,
          // The last step that succeeded is the headline.
          figures?.headline === said ? '' : (figures?.headline ?? withoutFigures(step, steps)),
          [...planReason(step, steps), ...(figures?.facts ?? [])].join('; '),
          time,
        ];
      }),
    ),
  );
}

function imagesPart({ images }: PipelineReport): ReportPart | undefined {
  return part(
    plural(images.length, 'image'),
    table(
      [asCode('Image'), 'Layers', 'Build', asQuantity('From cache'), asCode('Reference')],
      images.map(({ name, layers = '', build = '', hitRate, reference = '' }) => [
        name,
        layers,
        build,
        hitRate === undefined ? '' : formatPercent(hitRate),
        reference,
      ]),
    ),
  );
}

/** Where the prewarm was skipped, its row gives the reason of the plan. */
function planReason(
  { figures }: PipelineStepReport,
  steps: readonly PipelineStepReport[],
): readonly string[] {
  const isGiven = steps.some(({ step, result }) => step === 'prewarm' && result === 'skipped');
  return figures?.reason === undefined || isGiven ? [] : [figures.reason];
}

function withoutFigures({ step, result }: PipelineStepReport, steps: readonly PipelineStepReport[]): string {
  if (result === 'skipped') {
    const plan = steps.find((candidate) => candidate.step === 'plan')?.figures;
    if (step === 'prewarm' && plan !== undefined) return plan.reason ?? '';
    const before = steps.slice(
      0,
      steps.findIndex((candidate) => candidate.step === step),
    );
    const stopped = before.find(
      (candidate) => candidate.result === 'failure' || candidate.result === 'cancelled',
    );
    return stopped === undefined ? 'not asked for' : `because ${stopped.step} did not succeed`;
  }
  return result === 'success' ? 'it left no figures' : 'it ended without a result, see its log';
}

function hitsPart(steps: readonly PipelineStepReport[]): ReportPart | undefined {
  return part(
    'Hit rates',
    table(
      ['Step', asCode('Stage'), asQuantity('Hit'), asQuantity('Executed'), asQuantity('From cache')],
      steps.flatMap(({ step, figures }) =>
        (figures?.stages ?? []).map(({ stage, hit, executed, failed, hitRate }) => [
          step,
          stage,
          String(hit),
          `${executed}${failed === 0 ? '' : `, ${failed} failed`}`,
          hitRate === undefined ? 'not measured' : formatPercent(hitRate),
        ]),
      ),
    ),
    prose(...steps.flatMap(cutStages)),
  );
}

/** Where the table cannot add up to the rate above it. */
function cutStages({ step, figures }: PipelineStepReport): readonly string[] {
  return (figures?.stages.length ?? 0) < mostItems
    ? []
    : [`These are the first ${mostItems} stages of ${step}. Its own summary has all of them.`];
}

function missPart(steps: readonly PipelineStepReport[]): ReportPart | undefined {
  return part(
    'Why did it miss?',
    table(
      ['Step', asCode('Stage'), 'Because'],
      steps.flatMap(({ step, figures }) =>
        (figures?.misses ?? []).map(({ stage, because }) => [step, stage, because]),
      ),
    ),
  );
}

function hostsPart(report: PipelineReport): ReportPart | undefined {
  const hosts = figuresOf(report, 'deploy')?.hosts ?? [];
  const bytes = (size: number | undefined): string => (size === undefined ? '' : formatBytes(size));
  return part(
    plural(hosts.length, 'host'),
    table(
      [
        asCode('Host'),
        'Outcome',
        asQuantity('Plain pull'),
        asQuantity('Downloaded'),
        asQuantity('Without service'),
      ],
      hosts.map((host) => [
        host.name,
        outcomeInWords(host.outcome),
        bytes(host.totalBytes),
        bytes(host.downloadedBytes),
        host.downtimeMs === undefined ? '' : formatDuration(host.downtimeMs),
      ]),
    ),
  );
}

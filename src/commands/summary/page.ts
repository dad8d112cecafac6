import { formatBytes, formatDuration, formatPercent, plural } from '../../core/format/quantity.ts';
import { outcomeInWords } from '../../hosts/parts.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportDiagram, type ReportPart, type ReportTile } from '../../page/part.ts';
import type { PipelineStep } from '../figures.ts';
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
  const { outcome, steps } = report;
  const image = figuresOf(report, 'build')?.image ?? figuresOf(report, 'deploy')?.image;
  const failed = steps.find(({ result }) => result === 'failure');
  const error = failed?.figures?.error;
  return {
    mark: marks[outcome],
    tone: outcome === 'failure' || outcome === 'cancelled' ? 'failed' : 'good',
    headline: headline(report),
    subject: image ?? 'pipeline',
    facts: facts(report),
    where: image === undefined ? undefined : `\`${image}\``,
    tiles: tiles(report),
    parts: [diagramPart(steps), stepPart(steps), ...hitPart(steps), ...missPart(steps), ...hostPart(report)],
    warnings: steps.flatMap(({ step, figures }) =>
      (figures?.warnings ?? []).map((warning) => `${step}: ${warning}`),
    ),
    notices: [],
    nextSteps: error?.remedy === undefined ? [] : [error.remedy],
    error:
      error === undefined || failed === undefined
        ? undefined
        : { message: `${failed.step}: ${error.message}`, cause: undefined, remedy: error.remedy, log: [] },
    runUrl: report.runUrl,
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
  return last === undefined
    ? 'Nothing was to be done'
    : (last.figures?.headline ?? `${verbs[last.step]} succeeded`);
}

/** Hit rate, bytes, time: of each what the pipeline has. */
function facts(report: PipelineReport): readonly string[] {
  const { rate, downloaded, saved, downtime, durationMs } = sums(report);
  return [
    ...(rate === undefined ? [] : [`dependencies ${formatPercent(rate)} from cache`]),
    ...(downloaded === undefined ? [] : [`${formatBytes(downloaded)} downloaded by the hosts`]),
    ...(saved === undefined || saved <= 0 ? [] : [`${formatBytes(saved)} saved against a plain pull`]),
    ...(downtime === undefined ? [] : [`${formatDuration(downtime)} without service`]),
    formatDuration(durationMs),
  ];
}

function sums(report: PipelineReport) {
  const hosts = figuresOf(report, 'deploy')?.hosts ?? [];
  const told = hosts.filter(({ downloadedBytes }) => downloadedBytes !== undefined);
  const add = (numbers: readonly (number | undefined)[]): number =>
    numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
  const downloaded = told.length === 0 ? undefined : add(told.map((host) => host.downloadedBytes));
  const downtimes = hosts.flatMap(({ downtimeMs }) => (downtimeMs === undefined ? [] : [downtimeMs]));
  return {
    rate: figuresOf(report, 'build')?.hitRate ?? figuresOf(report, 'prewarm')?.hitRate,
    downloaded,
    saved: downloaded === undefined ? undefined : add(told.map((host) => host.totalBytes)) - downloaded,
    downtime: downtimes.length === 0 ? undefined : Math.max(...downtimes),
    durationMs: add(report.steps.map(({ figures }) => figures?.durationMs)),
  };
}

function tiles(report: PipelineReport): readonly ReportTile[] {
  const { rate, downloaded, saved, downtime, durationMs } = sums(report);
  return [
    ...(rate === undefined
      ? []
      : [{ title: 'Dependencies from cache', value: formatPercent(rate), note: 'of their steps' }]),
    ...(downloaded === undefined
      ? []
      : [
          {
            title: 'Downloaded',
            value: formatBytes(downloaded),
            note: saved === undefined ? 'by all hosts' : `a plain pull: ${formatBytes(downloaded + saved)}`,
          },
        ]),
    ...(downtime === undefined
      ? []
      : [{ title: 'Without service', value: formatDuration(downtime), note: 'the longest of a host' }]),
    { title: 'Duration', value: formatDuration(durationMs), note: 'of all steps together' },
  ];
}

function diagramPart(steps: readonly PipelineStepReport[]): ReportPart {
  const diagram: ReportDiagram = {
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
  return { ...emptyPart, title: 'The pipeline', diagram };
}

function stepPart(steps: readonly PipelineStepReport[]): ReportPart {
  return {
    ...emptyPart,
    title: 'Steps',
    table: {
      columns: [
        { title: 'Step', align: 'left', code: false },
        { title: 'Result', align: 'left', code: false },
        { title: 'What came of it', align: 'left', code: false },
        { title: 'Figures', align: 'left', code: false },
        { title: 'Time', align: 'right', code: false },
      ],
      rows: steps.map((step) => [
        step.step,
        `${marks[step.result]} ${step.result}`,
        step.figures?.headline ?? withoutFigures(step, steps),
        // The last fact is the time, which has a column.
        step.figures?.facts.slice(0, -1).join('; ') ?? '',
        step.figures === undefined ? '' : formatDuration(step.figures.durationMs),
      ]),
    },
  };
}

function withoutFigures({ step, result }: PipelineStepReport, steps: readonly PipelineStepReport[]): string {
  if (result === 'skipped') {
    const plan = steps.find((candidate) => candidate.step === 'plan')?.figures;
    if (step === 'prewarm' && plan !== undefined) return plan.facts[0] ?? '';
    const before = steps.slice(
      0,
      steps.findIndex((candidate) => candidate.step === step),
    );
    const stopped = before.find(
      (candidate) => candidate.result === 'failure' || candidate.result === 'cancelled',
    );
    return stopped === undefined ? 'not asked for' : `because ${stopped.step} did not succeed`;
  }
  return result === 'success' ? 'it left no figures' : 'it ended before it could tell: see its log';
}

function hitPart(steps: readonly PipelineStepReport[]): readonly ReportPart[] {
  const rows = steps.flatMap(({ step, figures }) =>
    (figures?.stages ?? []).map(({ stage, hit, executed, hitRate }) => [
      step,
      stage,
      String(hit),
      String(executed),
      hitRate === undefined ? 'not measured' : formatPercent(hitRate),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Hit rates',
      table: {
        columns: [
          { title: 'Step', align: 'left', code: false },
          { title: 'Stage', align: 'left', code: true },
          { title: 'Hit', align: 'right', code: false },
          { title: 'Executed', align: 'right', code: false },
          { title: 'From cache', align: 'right', code: false },
        ],
        rows,
      },
    },
  ];
}

function missPart(steps: readonly PipelineStepReport[]): readonly ReportPart[] {
  const rows = steps.flatMap(({ step, figures }) =>
    (figures?.misses ?? []).map(({ stage, because }) => [step, stage, because]),
  );
  if (rows.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Why did it miss?',
      table: {
        columns: [
          { title: 'Step', align: 'left', code: false },
          { title: 'Stage', align: 'left', code: true },
          { title: 'Because', align: 'left', code: false },
        ],
        rows,
      },
    },
  ];
}

function hostPart(report: PipelineReport): readonly ReportPart[] {
  const hosts = figuresOf(report, 'deploy')?.hosts ?? [];
  if (hosts.length === 0) return [];
  const bytes = (size: number | undefined): string => (size === undefined ? '' : formatBytes(size));
  return [
    {
      ...emptyPart,
      title: plural(hosts.length, 'host'),
      table: {
        columns: [
          { title: 'Host', align: 'left', code: true },
          { title: 'Outcome', align: 'left', code: false },
          { title: 'Plain pull', align: 'right', code: false },
          { title: 'Downloaded', align: 'right', code: false },
          { title: 'Without service', align: 'right', code: false },
        ],
        rows: hosts.map((host) => [
          host.name,
          outcomeInWords(host.outcome),
          bytes(host.totalBytes),
          bytes(host.downloadedBytes),
          host.downtimeMs === undefined ? '' : formatDuration(host.downtimeMs),
        ]),
      },
    },
  ];
}

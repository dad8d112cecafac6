import { readEngineInfo } from '../../adapters/docker/engine-info.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { UserError } from '../../core/error.ts';
import { formatInstant, formatPercent, plural } from '../../core/format/quantity.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { findLastingDrops } from '../../core/history/trend.ts';
import { type LayerRecord, parseRecord } from '../../core/layers/record.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { decideWrite } from '../../core/layers/write-policy.ts';
import { gather } from '../../core/unfinished.ts';
import { ensureFreeDisk } from '../../layers/facts/free-disk.ts';
import type { RunContext } from '../command.ts';
import { openContext } from '../context.ts';
import { reportOf } from '../envelope.ts';
import { openHistory, readRuns } from '../history.ts';
import { prewarmRun } from '../prewarm-run.ts';
import { verifyCommand } from '../verify/index.ts';
import { examineDockerfile } from './dockerfile.ts';
import { type Examination, type Found, finding, together, well } from './examination.ts';
import { examineHosts } from './hosts.ts';
import type { DoctorInputs } from './inputs.ts';
import { examineBuilder, examineDisk } from './machine.ts';
import { examineRegistry } from './registry.ts';
import {
  type DoctorReport,
  type Examined,
  type Finding,
  type FindingName,
  nothingExamined,
} from './report.ts';
import { examineUpdates } from './updates.ts';

/** The record, where it can be read; that it cannot is told elsewhere. */
async function readRecorded(
  client: RegistryClient,
  { repository, part }: DoctorInputs['prewarm'],
): Promise<LayerRecord | undefined> {
  try {
    const found = await fetchRecord(client, repository, layerTags(part?.name).record);
    return found === undefined ? undefined : parseRecord(found.json);
  } catch {
    return undefined;
  }
}

/**
 * Walks from symptom to cause: builder, disk, login, Dockerfile, record, layers, tags, hosts. With `fix`, repairs by a prewarm what
 * that can repair, and looks again.
 */
export async function doctor(context: RunContext, inputs: DoctorInputs): Promise<Examined> {
  const look = await prepareLook(context, inputs);
  return treat({
    examine: look,
    // What is built anew here says nothing of how builds hit.
    repair: (refresh, isCorrupt) =>
      reportOf(prewarmRun, {
        ...context,
        // What is published would keep its blobs.
        values: {
          ...inputs.values,
          refresh,
          only: '',
          history: 'false',
          ...(isCorrupt ? { patch: 'off' } : {}),
        },
      }),
    fix: inputs.fix,
    log: context.log,
  });
}

/** Examines, and with `fix` repairs and examines again. @throws Unfinished with what was found until then. */
export function treat({
  examine,
  repair,
  fix,
  log,
}: {
  readonly examine: () => Promise<Examination>;
  /** Prewarms; `refresh`: names of layers, or `none`. `isCorrupt`: no blob of before is to be used. */
  readonly repair: (refresh: string, isCorrupt: boolean) => Promise<Pick<DoctorReport, 'error'>>;
  readonly fix: boolean;
  readonly log: Pick<RunLog, 'phase'>;
}): Promise<Examined> {
  return gather(
    nothingExamined,
    async () => {
      const { well, findings } = await log.phase('examine', examine);
      return { well, findings: compare(findings, findings) };
    },
    async ({ findings: before }) => {
      if (!fix || before.every((finding) => finding.fix === undefined)) return {};
      const { error } = await log.phase('repair', () =>
        repair(
          layersToRefresh(before),
          before.some(({ name }) => name === 'layer-corrupt'),
        ),
      );
      if (error !== undefined)
        throw new UserError(`the repair failed: ${error.message}`, { remedy: error.remedy });
      const { well, findings } = await log.phase('examine again', examine);
      return { well, findings: compare(before, findings) };
    },
  );
}

/** What was there and is not any more was repaired; what is new is told, too. */
function compare(before: readonly Found[], after: readonly Found[]): readonly Finding[] {
  const key = ({ name, subject }: Found): string => `${name} ${subject}`;
  const left = new Set(after.map(key));
  return [
    ...before.filter((finding) => !left.has(key(finding))).map((finding) => ({ ...finding, fixed: true })),
    ...after.map((finding) => ({ ...finding, fixed: false })),
  ];
}

const wrongLayers: readonly FindingName[] = [
  ...(['layer-corrupt', 'cache-metadata-missing', 'layer-old', 'updates-due'] as const),
];

/** A prewarm builds and pushes what is not whole; what is whole and wrong has to be refreshed. */
function layersToRefresh(findings: readonly Found[]): string {
  const wrong = findings.filter(({ name }) => wrongLayers.includes(name));
  return wrong.length === 0 ? 'none' : [...new Set(wrong.map(({ subject }) => subject))].join(',');
}

/** Opens what a look needs. @returns the look, which can be taken again. */
async function prepareLook(
  context: RunContext,
  { prewarm: inputs, deep, values }: DoctorInputs,
): Promise<() => Promise<Examination>> {
  const { clock, cwd, github, log } = context;
  const opened = await openContext(context, inputs);
  const history = inputs.part === undefined ? await openHistory(context, inputs) : undefined;
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  return async () => {
    const engine = readEngineInfo(opened.docker, opened.commands);
    const looks = await Promise.all([
      examineBuilder(inputs, opened, engine),
      examineDisk(() => ensureFreeDisk({ ...inputs, freeDiskSpace: 'false' }, opened, log, engine)),
      readRecorded(opened.connect(inputs.registry), inputs).then((record) =>
        examineDockerfile(inputs, cwd, record),
      ),
      examineRegistry({
        client: opened.connect(inputs.registry),
        inputs,
        write: write.kind,
        deep,
        nowMs: clock.nowMs(),
        notice: log.notice,
      }),
      readRecorded(opened.connect(inputs.registry), inputs).then((record) =>
        examineUpdates({ record, wanted: inputs.updates, fetchFile: opened.fetchFile, log }),
      ),
      readRuns(history, log.notice).then(examineHitRates),
    ]);
    if ((values['hosts'] ?? '').trim() === '') return together(looks);
    return together([...looks, examineHosts(await reportOf(verifyCommand, { ...context, values }))]);
  };
}

/** Stages that used to hit: the cause is in the summary of the run with which it began. */
export function examineHitRates(runs: readonly HistoryEntry[]): Examination {
  const drops = findLastingDrops(runs);
  if (drops.length === 0)
    return runs.length === 0
      ? well()
      : well(`No stage hits less than it used to, in ${plural(runs.length, 'run')}.`);
  const findings = drops.map(({ stage, usualRate, rate, since: { at, revision, runUrl } }) => {
    const commit = revision === undefined ? '' : ` (commit ${revision.slice(0, 12)})`;
    return finding({
      name: 'hit-rate-dropped',
      severity: 'warning',
      subject: stage,
      evidence: `it hit ${formatPercent(usualRate)} of its steps, and now ${formatPercent(rate)}, since the run of ${formatInstant(at)}${commit}`,
      remedy: `"Why did it miss?" in the summary of that run names the cause${runUrl === undefined ? '' : `: ${runUrl}`}.`,
    });
  });
  return { findings, well: [] };
}

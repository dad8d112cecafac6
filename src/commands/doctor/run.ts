import { readEngineInfo } from '../../adapters/docker/engine-info.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { UserError } from '../../core/error.ts';
import { decideWrite } from '../../core/layers/write-policy.ts';
import { buildErrorReport } from '../../layers/build-error.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { ensureFreeDisk } from '../../layers/free-disk.ts';
import { readRuns } from '../history.ts';
import { prewarmSession } from '../prewarm/run.ts';
import { inputContext, maskSecrets, openContext } from '../session.ts';
import { verifySession } from '../verify/run.ts';
import { examineDockerfile } from './dockerfile.ts';
import { type Examination, type Found, together } from './examination.ts';
import { examineHitRates } from './hit-rates.ts';
import { examineHosts } from './hosts.ts';
import { type DoctorInputs, readDoctorInputs } from './inputs.ts';
import { examineBuilder, examineDisk } from './machine.ts';
import { examineRegistry } from './registry.ts';
import type { DoctorReport, Finding } from './report.ts';

/**
 * Walks from symptom to cause: builder, disk, login, Dockerfile, record, layers, tags, hosts. With `fix`, repairs by a prewarm what
 * that can repair, and looks again.
 * @throws InputError when an input is not right.
 */
export async function doctorSession(session: Session): Promise<DoctorReport> {
  const { clock, console } = session;
  const { inputs, reader } = readDoctorInputs(session.values, inputContext(session));
  maskSecrets(console, inputs.prewarm);
  reader.throwProblems();
  const log = createRunLog(clock, console);
  const startedAtMs = clock.nowMs();
  const context = await openContext(session, inputs.prewarm);
  const found = await treat({
    examine: () => examine(session, inputs, context, log),
    // What is built anew here says nothing of how builds hit.
    repair: async (refresh) => {
      const values = { ...session.values, refresh, only: '', history: 'false' };
      return prewarmSession({ ...session, values });
    },
    fix: inputs.fix,
    image: inputs.prewarm.image,
    log,
  });
  return {
    schemaVersion: 1,
    kind: 'doctor',
    healthy: found.error === undefined && found.findings.every(({ fixed }) => fixed),
    image: inputs.prewarm.image,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: clock.nowMs() - startedAtMs,
    well: found.well,
    findings: found.findings,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    error: found.error,
  };
}

/** Examines, and with `fix` repairs and examines again. What fails is beside everything that was found until then. */
export async function treat(options: {
  readonly examine: () => Promise<Examination>;
  /** Prewarms; `refresh`: names of layers, or `none`. */
  readonly repair: (refresh: string) => Promise<Pick<DoctorReport, 'error'>>;
  readonly fix: boolean;
  readonly image: string;
  readonly log: Pick<RunLog, 'phase'>;
}): Promise<Pick<DoctorReport, 'findings' | 'well' | 'error'>> {
  const { examine, repair, fix, image, log } = options;
  let seen: Pick<DoctorReport, 'findings' | 'well'> = { findings: [], well: [] };
  try {
    const before = await log.phase('examine', examine);
    seen = { well: before.well, findings: compare(before.findings, before.findings) };
    if (!fix || before.findings.every((finding) => finding.fix === undefined))
      return { ...seen, error: undefined };
    const { error } = await log.phase('repair', () => repair(layersToRefresh(before.findings)));
    if (error !== undefined)
      throw new UserError(
        `the repair failed: ${error.message}`,
        error.remedy === undefined ? {} : { remedy: error.remedy },
      );
    const after = await log.phase('examine again', examine);
    return { well: after.well, findings: compare(before.findings, after.findings), error: undefined };
  } catch (failure) {
    return { ...seen, error: buildErrorReport(failure, image) };
  }
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

/** A prewarm builds and pushes what is not whole; what is whole and wrong has to be refreshed. */
function layersToRefresh(findings: readonly Found[]): string {
  const wrong = findings.filter(
    ({ name }) => name === 'layer-corrupt' || name === 'cache-metadata-missing' || name === 'layer-old',
  );
  return wrong.length === 0 ? 'none' : [...new Set(wrong.map(({ subject }) => subject))].join(',');
}

async function examine(
  session: Session,
  { prewarm: inputs, deep }: DoctorInputs,
  context: PrewarmContext,
  log: RunLog,
): Promise<Examination> {
  const { docker, commands, github } = context;
  const engine = readEngineInfo(docker, commands);
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  const looks = await Promise.all([
    examineBuilder(inputs, context, engine),
    examineDisk(() => ensureFreeDisk({ ...inputs, freeDiskSpace: 'false' }, context, log, engine)),
    examineDockerfile(inputs, session.cwd),
    examineRegistry({
      client: context.connect(inputs.registry),
      inputs,
      write: write.kind,
      deep,
      nowMs: context.clock.nowMs(),
      notice: log.notice,
    }),
    readRuns(context.history, log.notice).then(examineHitRates),
  ]);
  if ((session.values['hosts'] ?? '').trim() === '') return together(looks);
  return together([...looks, examineHosts(await verifySession(session))]);
}

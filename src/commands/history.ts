import {
  createFileHistory,
  type HistoryStore,
  historyPath,
  type RunHistory,
} from '../adapters/history/file-history.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import { errorMessage } from '../core/error.ts';
import { formatPercent, pluralLast } from '../core/format/quantity.ts';
import type { HistoryEntry, TrendReport } from '../core/history/history-entry.ts';
import {
  appendEntry,
  entriesOf,
  formatHistory,
  type HistoryLine,
  parseHistory,
} from '../core/history/history-file.ts';
import { knownHosts } from '../core/history/known-hosts.ts';
import { summarizeTrend } from '../core/history/trend.ts';
import { mayWrite } from '../core/layers/write-policy.ts';
import { describeLoss } from '../layers/report/ledger-part.ts';
import type { PrewarmReport } from '../layers/report/report.ts';
import type { BuildReport } from './build/report.ts';
import { entryOf, type KeptOfRun } from './build-entry.ts';

/** How long the cache service may take for one answer. */
const historyPatienceMs = 10_000;

/** The history of an image: in the actions cache on GitHub, in a file in a terminal; undefined where none is to be kept. */
export async function openHistory(
  surroundings: Surroundings,
  inputs: { readonly image: string; readonly history: 'auto' | 'false' },
): Promise<RunHistory | undefined> {
  const { env, github } = surroundings;
  if (inputs.history === 'false') return undefined;
  const path = historyPath(env, inputs.image);
  const { nowMs } = surroundings.clock;
  if (github === undefined) return { store: createFileHistory(path, nowMs), branch: undefined };
  const { createActionsHistory } = await import('../adapters/history/actions-history.ts');
  const { branch, event } = github;
  const { may, reason } = mayWrite('history', event, []);
  const decided = (store: HistoryStore): HistoryStore => (may ? store : { ...store, readOnly: reason });
  const store = await createActionsHistory({
    env,
    image: inputs.image,
    ref: event.ref,
    defaultBranch: event.defaultBranch,
    mode: (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase(),
    run: `${github.runKey}-${nowMs()}`,
    path,
    nowMs,
    patienceMs: historyPatienceMs,
    onHang: surroundings.onHang,
  });
  return store === undefined ? undefined : { store: decided(store), branch };
}

/**
 * Adds a run to the history and tells what follows; nothing that goes wrong here is an error of the run.
 * @param history undefined: none is kept.
 */
export async function withTrend<T extends PrewarmReport | BuildReport>(
  report: T,
  history: RunHistory | undefined,
  accounts: KeptOfRun,
): Promise<T> {
  if (history === undefined) return report;
  const entry = entryOf(report, history.branch, accounts);
  const { before, notices, warnings } = await addToHistory(history.store, entry);
  const trend = summarizeTrend(before, entry);
  return {
    ...report,
    trend,
    notices: [...report.notices, ...notices],
    warnings: [...report.warnings, ...warnings, ...trend.drops.map(describeDrop)],
    nextSteps: [
      ...report.nextSteps,
      ...(trend.ledger?.losses ?? []).map((loss) =>
        describeLoss(loss, report.kind === 'build' ? report.dependencies.layers : report.layers),
      ),
    ],
  };
}

/** The same, in the history of the image. */
export async function keepTrend<T extends PrewarmReport | BuildReport>(
  report: T,
  context: Surroundings,
  inputs: Parameters<typeof openHistory>[1],
  accounts: KeptOfRun,
): Promise<T> {
  try {
    return await withTrend(report, await openHistory(context, inputs), accounts);
  } catch (error) {
    return { ...report, notices: [...report.notices, noHistory(error)] };
  }
}

/** Tells how many servers the newest deployment was for; 1 where that is not known. Reads the history once, when it is asked. */
export function knownHostsOf(
  context: Surroundings & { readonly log: Pick<RunLog, 'warning'> },
  inputs: Parameters<typeof openHistory>[1],
): () => Promise<number> {
  let known: Promise<number> | undefined;
  const read = async (): Promise<number> => {
    const history = await openHistory(context, inputs).catch(() => undefined);
    return knownHosts(await readRuns(history, context.log.warning)) ?? 1;
  };
  return () => (known ??= read());
}

/** Loads what a history takes once it is called: a run has nothing else to do while BuildKit works. */
export function loadsHistory(
  { env, github }: Pick<Surroundings, 'env' | 'github'>,
  { history }: Pick<Parameters<typeof openHistory>[1], 'history'>,
): () => void {
  if (history === 'false' || github === undefined) return () => {};
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    // What cannot be loaded fails where it is used.
    import('../adapters/history/actions-history.ts')
      .then(({ loadActionsCache }) => loadActionsCache(env))
      .catch(() => {});
  };
}

/** What is said where the history of an image cannot be opened. */
export function noHistory(error: unknown): string {
  return `No history of runs is kept: ${errorMessage(error)}`;
}

/** What is said of the history, none of which is an error of the run. */
interface Said {
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

/** Adds a run to the history. @returns the runs before it, and what went wrong. */
export async function addToHistory(
  store: HistoryStore,
  entry: HistoryEntry,
): Promise<Said & { readonly before: readonly HistoryEntry[] }> {
  const { lines, notices, warnings } = await readHistory(store);
  const unwritten = await writeEntry(store, lines, entry);
  return { before: entriesOf(lines ?? []), notices: [...notices, ...unwritten], warnings };
}

/** The same, with what went wrong in the log. @returns the runs before it. */
export async function addAndTell(
  store: HistoryStore,
  entry: HistoryEntry,
  log: Pick<RunLog, 'notice' | 'warning'>,
): Promise<readonly HistoryEntry[]> {
  const { before, notices, warnings } = await addToHistory(store, entry);
  for (const notice of notices) log.notice(notice);
  for (const warning of warnings) log.warning(warning);
  return before;
}

/** @returns why the run is not in the history now, if there is anything new to say. */
async function writeEntry(
  store: HistoryStore,
  lines: readonly HistoryLine[] | undefined,
  entry: HistoryEntry,
): Promise<readonly string[]> {
  if (store.readOnly !== undefined) return [`This run is not added to the history: ${store.readOnly}.`];
  try {
    if (lines !== undefined) await store.write(formatHistory(appendEntry(lines, entry)));
    return [];
  } catch (error) {
    return [`The history of runs could not be written: ${errorMessage(error)}`];
  }
}

/** The runs of the branch that is checked out; none where none are kept, or they cannot be read, which is told. */
export async function readRuns(
  history: RunHistory | undefined,
  warn: (message: string) => void,
): Promise<readonly HistoryEntry[]> {
  if (history === undefined) return [];
  try {
    const parsed = parseHistory((await history.store.read()) ?? '');
    if (parsed.kind === 'lines')
      return entriesOf(parsed.lines).filter(({ branch }) => branch === history.branch);
    warn(`The history of runs cannot be parsed: ${parsed.reason}.`);
  } catch (error) {
    warn(`The history of runs could not be read: ${errorMessage(error)}`);
  }
  return [];
}

/** The runs of all branches; none where they cannot be understood. @throws when they cannot be read. */
export async function knownRuns(
  surroundings: Surroundings,
  inputs: Parameters<typeof openHistory>[1],
): Promise<readonly HistoryEntry[]> {
  const history = await openHistory(surroundings, inputs);
  const parsed = parseHistory((await history?.store.read()) ?? '');
  return parsed.kind === 'lines' ? entriesOf(parsed.lines) : [];
}

/** `lines` undefined: it is there, or may be, and must not be replaced by one that begins anew. */
async function readHistory(
  store: HistoryStore,
): Promise<Said & { readonly lines: readonly HistoryLine[] | undefined }> {
  let reason: string;
  try {
    const parsed = parseHistory((await store.read()) ?? '');
    if (parsed.kind === 'lines') return { lines: parsed.lines, notices: [], warnings: [] };
    reason = parsed.reason;
  } catch (error) {
    const notice = `The history of runs could not be read, and this run is not added to it: ${errorMessage(error)}`;
    return { lines: undefined, notices: [notice], warnings: [] };
  }
  try {
    const aside = await store.setAside();
    const warning = `The history of runs cannot be parsed (${reason}) and starts over${aside === undefined ? '.' : `. The old one was moved to ${aside}.`}`;
    return { lines: [], notices: [], warnings: [warning] };
  } catch (error) {
    const warning = `The history of runs cannot be parsed (${reason}), and could not be set aside: ${errorMessage(error)}`;
    return { lines: undefined, notices: [], warnings: [warning] };
  }
}

function describeDrop({ stage, usualRate, rate, runs }: TrendReport['drops'][number]): string {
  return `${stage} used to hit: ${formatPercent(usualRate)} of its steps in the ${pluralLast(runs, 'run')}, now ${formatPercent(rate)}. "Why did it miss?" in the summary names the cause.`;
}

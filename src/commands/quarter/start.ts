import { fetchHold, pushHold } from '../../adapters/registry/hold-artifact.ts';
import { UserError } from '../../core/error.ts';
import { partPrefix, recordTag, rollingTag } from '../../core/layers/tag.ts';
import { endOf } from '../../core/unfinished.ts';
import { readRecord } from '../../layers/record/read-record.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';
import type { QuarterRun } from './quarter-run.ts';
import type { MovedTag } from './report.ts';

/**
 * Refreshes all layers and opens the quarter with them, which is one commit: all switch, or none does. A hold ends with it.
 * @throws UserError when the prewarm failed, or was not allowed to write; then the hold is as it was.
 */
export async function startQuarter(
  { client, repository, log }: QuarterRun,
  refresh: () => Promise<PrewarmReport>,
): Promise<readonly MovedTag[]> {
  if ((await client.listTags(repository)).some((tag) => tag.startsWith(partPrefix)))
    throw new UserError('the platforms of these layers are built on separate runners', {
      remedy: 'Run the prewarm workflow with refresh: all to start the quarter on every platform.',
    });
  const [before, held] = await Promise.all([
    readRecord(client, repository, recordTag),
    fetchHold(client, repository, log.warning),
  ]);
  if (held !== undefined) await pushHold(client, repository, undefined);
  const holdAgain = async (): Promise<void> => {
    if (held !== undefined) await pushHold(client, repository, held);
  };
  const { found: report, failure } = await endOf<PrewarmReport | undefined>(undefined, () =>
    log.phase('prewarm', refresh),
  );
  if (report === undefined) {
    await holdAgain();
    throw failure;
  }
  for (const warning of report.warnings) log.warning(warning);
  const after = await readRecord(client, repository, recordTag);
  if (report.error !== undefined || after?.digest === before?.digest) {
    await holdAgain();
    throw new UserError(
      report.error?.message ??
        `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`,
      { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' },
    );
  }
  return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
    const from = before?.record?.layers[name]?.digest;
    return from === digest ? [] : [{ tag: rollingTag(name), from, to: digest }];
  });
}

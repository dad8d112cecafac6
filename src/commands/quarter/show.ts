import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchHold } from '../../adapters/registry/hold-artifact.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { activeHold } from '../../core/layers/hold.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { partPrefix, quarterRecordTag, quarterTag, recordTag } from '../../core/layers/tag.ts';
import { classifyTag, quarterNumber } from '../../core/retention/tag-class.ts';
import { readRecord } from '../../layers/record/read-record.ts';
import type { QuarterContent, QuarterFound } from './report.ts';

export interface QuarterRun {
  readonly client: RegistryClient;
  readonly repository: string;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly by: string;
}

/** What the tags of each quarter hold, the newest first. */
export async function readQuarters(run: QuarterRun): Promise<Omit<QuarterFound, 'moved'>> {
  const { client, repository, log, clock } = run;
  const [tags, found, hold] = await Promise.all([
    client.listTags(repository),
    readRecord(client, repository, recordTag),
    fetchHold(client, repository, log.warning),
  ]);
  const record = found?.record;
  const quarters = new Set(
    tags.flatMap((tag) => {
      const kind = classifyTag(tag);
      return kind.kind === 'quarter' ? [kind.quarter] : [];
    }),
  );
  return {
    quarters: await Promise.all(
      [...quarters]
        .toSorted((a, b) => quarterNumber(b) - quarterNumber(a))
        .map((quarter) => readQuarter(run, quarter, tags, record)),
    ),
    recorded: record?.quarter,
    hold: activeHold(hold, clock.nowMs()),
  };
}

/** @param record what builds read now. */
async function readQuarter(
  { client, repository }: QuarterRun,
  quarter: string,
  tags: readonly string[],
  record: LayerRecord | undefined,
): Promise<QuarterContent> {
  const own = await readRecord(client, repository, quarterRecordTag(quarter));
  const names = tags
    .filter(
      (tag) =>
        tag.endsWith(`-${quarter}`) && tag !== quarterRecordTag(quarter) && !tag.startsWith(partPrefix),
    )
    .map((tag) => tag.slice('cache-'.length, -quarter.length - 1));
  const layers = await Promise.all(
    names.toSorted().map(async (name) => {
      const digest = (await client.resolve(repository, quarterTag(name, quarter)))?.digest ?? '';
      return { name, digest, current: digest !== '' && record?.layers[name]?.digest === digest };
    }),
  );
  return { quarter, recordedAt: own?.record?.createdAt, layers };
}

import { objectOrEmpty, readObject, readText, unexpected } from '../oci/json.ts';
import { isQuarter, quarterOf } from './quarter.ts';

/** Builds and prewarms stay on the layers of a quarter, because somebody went back to it. */
export interface Hold {
  readonly version: 1;
  /** `2026Q3` */
  readonly quarter: string;
  /** ISO 8601 */
  readonly since: string;
  /** Who. */
  readonly by: string;
}

/** The tag of the hold; it stays when the hold ends, and says so. */
export const holdTag = 'cache-hold';

/** What lies under the tag; undefined: the hold has ended. */
export function formatHold(hold: Hold | undefined): string {
  return `${JSON.stringify(hold ?? { version: 1, released: true }, null, 2)}\n`;
}

/**
 * Reads what lies under the tag; undefined when the hold has ended.
 * @throws UserError that names what is not as it should be.
 */
export function parseHold(json: unknown): Hold | undefined {
  const object = readObject(json, 'the hold');
  if (object['released'] === true) return undefined;
  const quarter = readText(object['quarter'], 'quarter');
  if (!isQuarter(quarter)) throw unexpected('quarter', 'one such as 2026Q3', quarter);
  const since = readText(object['since'], 'since');
  // A hold whose beginning nobody knows would never end.
  if (Number.isNaN(Date.parse(since))) throw unexpected('since', 'a time such as 2026-10-01', since);
  return {
    version: 1,
    quarter,
    since,
    by: readText(object['by'], 'by'),
  };
}

/** The hold, unless the quarter in which it began is over: a new one begins with fresh layers. */
export function activeHold(hold: Hold | undefined, nowMs: number): Hold | undefined {
  return hold !== undefined && quarterOf(Date.parse(hold.since)) === quarterOf(nowMs) ? hold : undefined;
}

/** Whether layers are held at the quarter of a record, which is then an older one by intent. */
export function isHeldAt(record: unknown, hold: Hold | undefined, nowMs: number): boolean {
  const held = activeHold(hold, nowMs);
  return held !== undefined && objectOrEmpty(record)['quarter'] === held.quarter;
}

/** Why layers are not written, in words without a full stop. */
export function describeHold({ quarter, since, by }: Hold): string {
  return `they are held at ${quarter} by ${by} since ${since.slice(0, 10)}, until "cache-prewarm quarter release" or the next quarter`;
}

import { UserError } from '../error.ts';
import { splitFirstWord } from '../split.ts';
import { sumKnown } from '../sum.ts';

const outcomes = [
  'deployed',
  'unchanged',
  'rolled-back',
  'taken-down',
  'sick',
  'rollback-failed',
  'failed-before-switch',
] as const;

/** How a job ended. `sick`: left as it is, because it was not to roll back. */
export type HostOutcome = (typeof outcomes)[number];

/** One line that a job has told. */
export interface JobEvent {
  /** By the host's clock, since 1970. */
  readonly atMs: number;
  readonly name: string;
  /** What follows the name. */
  readonly text: string;
}

/** What runs, or ran: service → image by digest. Empty: nothing. */
type RunningImages = Readonly<Record<string, string>>;

/** What an earlier job left behind. */
type EarlierJob =
  /** It was killed in that phase, and did not come to its end. */
  | { readonly kind: 'killed'; readonly phase: string; readonly who: string }
  /** Nothing has been well since. */
  | { readonly kind: 'rollback-failed'; readonly text: string };

interface JobPhase {
  readonly name: string;
  readonly startedAtMs: number;
  /** Of the last one until the job's last event. */
  readonly durationMs: number;
}

interface ServiceLine {
  readonly service: string;
  readonly text: string;
}

/** What a job has told so far. */
export interface JobState {
  readonly phases: readonly JobPhase[];
  /** Undefined until it has ended. */
  readonly outcome: HostOutcome | undefined;
  /** Who holds the lock that it waits for. */
  readonly lockOwner: string | undefined;
  readonly earlier: EarlierJob | undefined;
  /** By digest, once it is known. */
  readonly image: string | undefined;
  readonly before: RunningImages;
  readonly after: RunningImages;
  /** What went wrong, the first cause first: of the release, then of its rollback. */
  readonly errors: readonly { readonly phase: string; readonly text: string }[];
  /** What compose and the user's commands said. Secrets are not masked. */
  readonly said: readonly string[];
  /** What the looks at the health said. */
  readonly healthLog: readonly string[];
  /** The end of the logs of sick containers. Secrets are not masked. */
  readonly logs: readonly ServiceLine[];
  /** Services that have no health check of their own. */
  readonly unchecked: readonly string[];
  /** Services that ran and ended with 0, as those do that are no servers. */
  readonly ended: readonly string[];
  /** What is probably wrong, where the job can tell. */
  readonly likelyCause: string | undefined;
  /** Superseded images that were removed. */
  readonly removed: readonly string[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  /**
   * How long `health-url` did not answer. Without one, after a switch that failed: from compose up until containers ran again, at
   * most. Undefined where that was not measured.
   */
  readonly downtimeMs: number | undefined;
}

/** Reads one line of a job's events. Undefined: it is none, such as half a line on a full disk. */
export function parseJobEvent(line: string): JobEvent | undefined {
  const match = /^(\d{1,16}) ([a-z-]+)(?: (.*))?$/s.exec(line);
  return match === null ? undefined : { atMs: Number(match[1]), name: match[2] ?? '', text: match[3] ?? '' };
}

/** What all of a job's events so far say together. */
export function foldJobEvents(events: readonly JobEvent[]): JobState {
  const texts = (name: string): readonly string[] =>
    events.flatMap((event) => (event.name === name ? [event.text] : []));
  const pairs = (name: string): readonly (readonly [string, string])[] => texts(name).map(splitFirstWord);
  const has = (name: string): boolean => events.some((event) => event.name === name);
  const downtimes = texts('downtime');
  return {
    phases: phasesOf(events),
    outcome: texts('end').map(readOutcome).at(-1),
    lockOwner: has('locked') || has('end') ? undefined : texts('waiting').at(-1),
    earlier: texts('earlier').map(readEarlier).at(-1),
    image: texts('image').at(-1),
    before: Object.fromEntries(pairs('before')),
    after: Object.fromEntries(pairs('after')),
    errors: pairs('error').map(([phase, text]) => ({ phase, text })),
    said: texts('said'),
    healthLog: pairs('health').map(([service, text]) => (service === '-' ? text : `${service}: ${text}`)),
    logs: pairs('log').map(([service, text]) => ({ service, text })),
    unchecked: texts('no-health-check'),
    ended: texts('ended'),
    likelyCause: texts('cause').at(-1),
    removed: texts('removed'),
    notices: texts('notice'),
    warnings: texts('warning'),
    downtimeMs: sumKnown(downtimes.map(Number)),
  };
}

function phasesOf(events: readonly JobEvent[]): readonly JobPhase[] {
  const starts = events.filter(({ name }) => name === 'phase');
  return starts.map(({ text, atMs }, index) => ({
    name: text,
    startedAtMs: atMs,
    durationMs: Math.max(0, (starts[index + 1] ?? events.at(-1))?.atMs ?? atMs) - atMs,
  }));
}

function readOutcome(text: string): HostOutcome {
  const outcome = outcomes.find((known) => known === text);
  if (outcome === undefined)
    throw new UserError(
      `end: expected one of ${outcomes.join(', ')}, got ${JSON.stringify(text.slice(0, 80))}`,
    );
  return outcome;
}

function readEarlier(text: string): EarlierJob {
  const [kind, rest] = splitFirstWord(text);
  if (kind === 'rollback-failed') return { kind, text: rest };
  const [phase, who] = splitFirstWord(rest);
  return { kind: 'killed', phase, who };
}

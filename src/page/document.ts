import type { ErrorReport } from '../core/run-report.ts';
import type { ReportBlock, Tone } from './block.ts';

/**
 * A whole summary as a value: markdown, HTML and plain text are written from it. All strings are plain text of others. Facts and
 * tiles are found by their names.
 */
export interface ReportDocument {
  readonly mark: string;
  readonly tone: Exclude<Tone, 'none'>;
  readonly headline: string;
  /** What it is about: the image, the folder. */
  readonly subject: string;
  /** Name → words. The first is the most important one. */
  readonly facts: Readonly<Record<string, string>>;
  /** Where the result is, in one sentence without a full stop. */
  readonly where: string | undefined;
  /** Name → a number that is seen first. It says what a fact of this name says. */
  readonly tiles: Readonly<Record<string, ReportTile>>;
  /** In the order of their weight: where there is no room, the last goes first. */
  readonly parts: readonly ReportPart[];
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  readonly nextSteps: readonly string[];
  readonly error: ErrorReport | undefined;
  /** Title → prose: what it ran with. */
  readonly about: Readonly<Record<string, string>>;
}

export interface ReportTile {
  readonly title: string;
  readonly value: string;
  readonly note: string;
}

export interface ReportPart {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** Folded away until somebody opens it; a terminal, which cannot fold, leaves it out. */
  readonly folded: boolean;
}

/** A part of what is known; none when nothing is. */
export function part(title: string, ...blocks: readonly (ReportBlock | undefined)[]): ReportPart | undefined {
  const known = blocks.filter((block) => block !== undefined);
  return known.length === 0 ? undefined : { title, blocks: known, folded: false };
}

/** The same, folded away. */
export function foldedPart(
  title: string,
  ...blocks: readonly (ReportBlock | undefined)[]
): ReportPart | undefined {
  const unfolded = part(title, ...blocks);
  return unfolded === undefined ? undefined : { ...unfolded, folded: true };
}

/** What every report says the same way. */
interface Said {
  readonly warnings?: readonly string[];
  readonly notices?: readonly string[];
  readonly nextSteps?: readonly string[];
  readonly error?: ErrorReport | undefined;
  readonly runUrl?: string | undefined;
}

type Known<T> = Readonly<Record<string, T | undefined>>;

/** What is only of this document; what is undefined in it is not known, and left out. */
interface Own extends Pick<ReportDocument, 'mark' | 'tone' | 'headline' | 'subject'> {
  readonly facts?: Known<string>;
  readonly where?: string | undefined;
  readonly tiles?: Known<ReportTile>;
  readonly parts?: readonly (ReportPart | undefined)[];
  readonly about?: Known<string>;
}

export function createDocument(report: Said, own: Own): ReportDocument {
  const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
  const { mark, tone, headline, subject, where, facts = {}, tiles = {}, parts = [], about = {} } = own;
  const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
  return {
    ...{ mark, tone, headline, subject, where, warnings, notices, error },
    facts: known(facts),
    tiles: known(tiles),
    parts: parts.filter((one) => one !== undefined),
    // The remedy stands beside the error already.
    nextSteps: nextSteps.filter((step) => step !== error?.remedy),
    about: known({ ...about, Run: isAddress ? runUrl : undefined }),
  };
}

function known<T>(all: Known<T>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

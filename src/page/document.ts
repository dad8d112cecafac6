import { formatDuration, plural } from '../core/format/quantity.ts';
import { recordKnown } from '../core/known.ts';
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
  /**
   * Name → what is seen first, four at most. It says what a fact of this name says. `todo` is of every document.
   */
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

/** Undefined where the value is. */
export function tile(title: string, value: string, note?: string): ReportTile;
export function tile(title: string, value: string | undefined, note?: string): ReportTile | undefined;
export function tile(title: string, value: string | undefined, note = ''): ReportTile | undefined {
  return value === undefined ? undefined : { title, value, note };
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
export interface Said {
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
  /** What its parts say, which no warning has to say again. */
  readonly said?: readonly string[];
}

export function createDocument(report: Said, own: Own): ReportDocument {
  const { warnings = [], notices = [], nextSteps = [], error, runUrl } = report;
  const {
    mark,
    tone,
    headline,
    subject,
    where,
    facts = {},
    tiles = {},
    parts = [],
    about = {},
    said = [],
  } = own;
  const isAddress = runUrl !== undefined && /^https?:\/\//.test(runUrl);
  return {
    ...{ mark, tone, headline, subject, where, notices },
    warnings: newsOf(warnings, [error?.message ?? '', ...said].join('\n')),
    error: error && { ...error, cause: isNews(error.cause, error.message) ? error.cause : undefined },
    facts: Object.fromEntries(
      Object.entries(known(facts)).filter(([, fact]) => isNews(fact, error?.message)),
    ),
    tiles: { ...firstOf(known(tiles), mostOwnTiles), todo: todoTile(report) },
    parts: parts.filter((one) => one !== undefined),
    // The remedy stands beside the error already.
    nextSteps: nextSteps.filter((step) => step !== error?.remedy),
    about: known({ ...about, Run: isAddress ? runUrl : undefined }),
  };
}

/** A try that failed, as it is told while another one follows. */
const anotherTry = /: trying again in [\d.]+ m?s\.$/;

/** What a warning says, however often it was tried. */
export function factOf(warning: string): string {
  return warning.replace(anotherTry, '');
}

/** Warnings that say more than was said, each once, however often something was tried. */
function newsOf(warnings: readonly string[], said: string): readonly string[] {
  const last = new Map(warnings.map((warning) => [factOf(warning), warning]));
  return [...last].flatMap(([fact, warning]) => (isNews(fact, said) ? [warning] : []));
}

function isNews(text: string | undefined, said = ''): boolean {
  return text === undefined || !said.includes(text);
}

/** How long the whole run took. */
export function durationTile(durationMs: number, note = 'the whole run'): ReportTile {
  return { title: 'Duration', value: formatDuration(durationMs), note };
}

/** With what to do, four. */
const mostOwnTiles = 3;

function firstOf<T>(all: Readonly<Record<string, T>>, most: number): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).slice(0, most));
}

/** Longer text is no answer at a glance. */
const mostTodoCharacters = 140;

/** What a reader has to do, at a glance. */
function todoTile({ error, warnings = [], nextSteps = [] }: Said): ReportTile {
  const title = 'What to do';
  const steps = [...new Set([error?.remedy ?? [], nextSteps].flat())];
  const [only] = steps;
  if (only === undefined)
    return error === undefined
      ? {
          title,
          value: warnings.length === 0 ? 'Nothing' : `Read ${plural(warnings.length, 'warning')}`,
          note: '',
        }
      : { title, value: 'Read the error', note: '' };
  const isShort = steps.length === 1 && only.length <= mostTodoCharacters && !only.includes('\n');
  return { title, value: plural(steps.length, 'step'), note: isShort ? only : 'below' };
}

/** The document without what its tiles say already. */
export function belowTiles(document: ReportDocument): ReportDocument {
  const { tiles, nextSteps, error } = document;
  const said = tiles['todo']?.note;
  return {
    ...document,
    nextSteps: nextSteps.filter((step) => step !== said),
    error: error?.remedy === said ? error && { ...error, remedy: undefined } : error,
  };
}

/** The facts that no tile says. */
export function untiledFacts({ facts, tiles }: ReportDocument): readonly string[] {
  return Object.entries(facts).flatMap(([name, fact]) => (Object.hasOwn(tiles, name) ? [] : [fact]));
}

function known<T>(all: Known<T>): Readonly<Record<string, T>> {
  return recordKnown(Object.entries(all), (entry) => entry);
}

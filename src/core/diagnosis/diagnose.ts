import { nearest } from '../input.ts';
import { parseReference, type Reference } from '../oci/reference.ts';
import type { Advice, CatalogueEntry } from './catalogue/entry.ts';
import { catalogue } from './catalogue.ts';
import { failsBesides } from './fails-besides.ts';
import { type FailureText, isHarmless, lineOf, readFailureText } from './failure-text.ts';
import { fillTemplate } from './template.ts';

/** What an error means, and what to do about it: an entry of the catalogue with its templates filled. */
export interface Diagnosis extends Advice, Pick<CatalogueEntry, 'id' | 'maxRetries' | 'wait'> {
  /** The line that told. */
  readonly matched: string;
}

/** What is known of the run and makes a remedy concrete. Everything may be missing. */
export interface DiagnosisContext {
  /** The image that was read or written. */
  readonly image?: string | undefined;
  /** The stages of the Dockerfile. */
  readonly stages?: readonly string[] | undefined;
  /** `https://github.com/owner/name` */
  readonly repositoryUrl?: string | undefined;
  readonly isForkPullRequest?: boolean | undefined;
  /** Whether the image's owner is a person or an organization; the addresses of package settings differ. */
  readonly ownerType?: 'User' | 'Organization' | undefined;
}

const longestText = 256 * 1024;
const longestMatch = 400;
const longestPart = 250;

/**
 * Finds the entry of the catalogue that explains a text: an error message, or the end of a log (its last 256 KiB are
 * looked at). Undefined when no entry does.
 */
export function diagnose(text: string, context: DiagnosisContext = {}): Diagnosis | undefined {
  const failure = readFailureText(text.slice(-longestText));
  return (
    firstMatch(failure, context, catalogue, 'serious') ?? firstMatch(failure, context, catalogue, 'said')
  );
}

/** A line that fails nothing counts only when nothing else tells, and nothing failed of which nothing is known. */
function firstMatch(
  failure: FailureText,
  context: DiagnosisContext,
  entries: readonly CatalogueEntry[],
  part: 'serious' | 'said',
): Diagnosis | undefined {
  for (const entry of entries) {
    const found = findEntry(entry, failure, part);
    if (found === undefined) continue;
    const isCalm = part === 'said' || entry.class === 'first-run';
    if (isCalm && failsBesides(failure, entry.patterns)) continue;
    return explain(entry, found, failure, context);
  }
  return undefined;
}

function findEntry(entry: CatalogueEntry, failure: FailureText, part: 'serious' | 'said'): Found | undefined {
  if (entry.inStep && !failure.isOfStep) return undefined;
  const read = entry.ofCommand ? 'withCommands' : entry.ofLastWords ? 'last' : part;
  for (const pattern of entry.patterns) {
    const found = find(pattern, failure, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Found {
  readonly match: RegExpExecArray;
  readonly line: string;
}

/** Looks in the whole text first: what spans several lines may begin in a warning. */
function find(
  pattern: RegExp,
  failure: FailureText,
  part: 'serious' | 'said' | 'withCommands' | 'last',
): Found | undefined {
  const whole = part === 'serious' ? failure.said : failure[part];
  const match = pattern.exec(whole);
  if (match === null) return undefined;
  const line = lineOf(whole, match);
  if (part !== 'serious' || line.includes('\n') || !isHarmless(line)) return { match, line };
  const other = pattern.exec(failure.serious);
  return other === null ? undefined : { match: other, line: lineOf(failure.serious, other) };
}

function explain(
  entry: CatalogueEntry,
  { match, line }: Found,
  failure: FailureText,
  context: DiagnosisContext,
): Diagnosis {
  const matched = line.length > longestMatch ? `${line.slice(0, longestMatch)}…` : line;
  const values = {
    ...contextValues(context, failure, registryIn(matched), match.groups?.['target']),
    said: quote(failure.last),
    ...tidyGroups(match.groups ?? {}),
  };
  const forFork = context.isForkPullRequest ? entry.forkPullRequest : undefined;
  const advice: Advice =
    forFork === undefined || failsBesides(failure, entry.patterns, true) ? entry : forFork;
  const diagnosis: Diagnosis = {
    id: entry.id,
    class: advice.class,
    cause: fillTemplate(advice.cause, values),
    remedy: fillTemplate(advice.remedy, values),
    matched,
    ...(entry.maxRetries === undefined ? {} : { maxRetries: entry.maxRetries }),
    ...(entry.wait === undefined ? {} : { wait: entry.wait }),
  };
  if (!entry.wraps) return diagnosis;
  const inner = firstMatch(
    failure,
    context,
    catalogue.filter((other) => !other.wraps),
    'serious',
  );
  if (inner === undefined) return diagnosis;
  return {
    ...inner,
    id: entry.id,
    cause: `${diagnosis.cause} ${inner.cause}`,
    remedy: `${inner.remedy}\n${diagnosis.remedy}`,
    matched: diagnosis.matched,
  };
}

function quote(line: string): string | undefined {
  return line === '' ? undefined : `. It said: "${tidy(line)}"`;
}

/** What was found, as a part of a sentence: without the full stop and the ": unknown" that engines end in. */
function tidyGroups(
  groups: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      if (value === undefined) return [name, undefined];
      return [name, name === 'ref' ? imageOf(tidy(value)) : tidy(value)];
    }),
  );
}

/** The name of an image, also where a message has the address at which the registry serves it. */
function imageOf(value: string): string {
  const parts =
    /^(?:https?:\/\/)?(?<host>[^/\s]{1,253})\/v2\/(?<name>[^\s?]{1,300})\/(?<kind>manifests|blobs|referrers)\/(?<tag>[^\s/?]{1,128})/i.exec(
      value,
    )?.groups;
  if (parts === undefined) return value;
  const { host = '', name = '', kind, tag = '' } = parts;
  const registry = host === 'registry-1.docker.io' ? 'docker.io' : host;
  if (kind === 'blobs') return `${registry}/${name}`;
  return `${registry}/${name}${tag.includes(':') ? '@' : ':'}${tag}`;
}

function tidy(value: string): string {
  const told = value
    .trim()
    // The end of a message in a message in a message.
    .replace(/\\{2,8}n(?:\\{0,8}"){0,6}(?:: unknown)?\.?$/, '')
    .replace(/[.,;:]?(?:: unknown)?[.,;:]?$/, '');
  // What says most is at the end, and at the start what it is about.
  return told.length > longestPart ? `${told.slice(0, 130)} … ${told.slice(-70)}` : told;
}

function contextValues(
  context: DiagnosisContext,
  failure: FailureText,
  spokenTo: string | undefined,
  target: string | undefined,
): Record<string, string | undefined> {
  const reference = context.image === undefined ? undefined : readReference(context.image);
  const registry = spokenTo ?? reference?.registry;
  const stages = context.stages ?? [];
  const near = target === undefined ? undefined : nearest(target, stages);
  return {
    image: context.image,
    host: registry === undefined ? undefined : registryName(registry),
    logout:
      registry === undefined ? undefined : `docker logout${registry === 'docker.io' ? '' : ` ${registry}`}`,
    packageSettings: reference && packageSettings(reference, context.ownerType),
    // What is said of these only helps there.
    layersHost: registry === 'ghcr.io' ? undefined : '',
    ofBuilder: /buildx|buildkit|failed to (?:solve|push)|load metadata/i.test(failure.said) ? undefined : '',
    repository: context.repositoryUrl?.replace(/^https?:\/\/[^/]+\//, ''),
    stageList: stages.length === 0 ? undefined : ` It has: ${stages.join(', ')}.`,
    didYouMean: near === undefined ? undefined : ` Did you mean "${near}"?`,
  };
}

/** Addresses that messages name for people to read. */
const documents = /^(?:docs?|www|pkg\.go)\./;

/** The registry that a message says it spoke to: often another one than the image's, as that of a base image. */
function registryIn(line: string): string | undefined {
  for (const match of line.matchAll(
    /https?:\/\/([\w.-]{1,253}(?::\d{1,5})?|\[[0-9a-f:]{2,39}\](?::\d{1,5})?)/gi,
  )) {
    const host = match[1] ?? '';
    if (!documents.test(host)) return /(?:^|\.)docker\.io$/.test(host) ? 'docker.io' : host;
  }
  const named =
    /(?:resolve reference|source metadata for|failed to push|access denied for|put manifest) "?([\w./:@-]{1,400}\w)/i.exec(
      line,
    )?.[1];
  if (named !== undefined) return readReference(named)?.registry;
  return /(?:dial tcp|lookup) (?!lookup)([\w.-]{1,253}(?::\d{1,5})?)(?=[: ])/i.exec(line)?.[1];
}

function registryName(registry: string): string {
  return registry === 'docker.io' ? 'Docker Hub (docker.io)' : registry;
}

/** Where a person sets who may use a package of GHCR; undefined for other registries. */
function packageSettings(reference: Reference, ownerType: DiagnosisContext['ownerType']): string | undefined {
  if (reference.registry !== 'ghcr.io') return undefined;
  const [owner = '', ...name] = reference.repository.split('/');
  const url = (kind: string): string =>
    `https://github.com/${kind}/${owner}/packages/container/${name.join('%2F')}/settings`;
  if (ownerType !== undefined) return url(ownerType === 'User' ? 'users' : 'orgs');
  return `${url('orgs')} (${url('users')} if ${owner} is a person)`;
}

function readReference(image: string): Reference | undefined {
  try {
    return parseReference(image);
  } catch {
    return undefined;
  }
}

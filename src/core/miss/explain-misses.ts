import type { StageSummary } from '../buildkit/cache-report.ts';
import { agree } from '../format/quantity.ts';
import { compareInputs, type InputDifference } from '../layers/layer-inputs.ts';
import { changedBeneath } from './changed-beneath.ts';
import { changedFiles } from './changed-files.ts';
import { changedInstruction } from './changed-instruction.ts';
import { influencesOn } from './influences.ts';
import type { Miss, MissCause } from './miss.ts';
import type { MissSubject } from './miss-subject.ts';
import { findPlaces, type Place } from './place.ts';
import { isAmong, targetPlatform } from './target-platform.ts';

/**
 * For each stage that executed a step, the first such step and what made it miss, found by comparing with what is
 * recorded. Only differences count that are part of the step's cache key: its text, what it stands on and takes from,
 * the files it copies, and for RUN the variables that are set before it.
 * `subjects`: all layers and the application, also those whose stages are not among `stages`.
 */
export function explainMisses(
  stages: readonly StageSummary[],
  subjects: readonly MissSubject[],
): readonly Miss[] {
  return findPlaces(stages, subjects).map((place) => ({
    stage: place.step.stage,
    platform: place.step.platform,
    layer: place.subject.layer,
    index: place.step.index,
    instruction: place.step.instruction,
    cause: findCause(place),
  }));
}

function findCause(place: Place): MissCause {
  const { step, subject } = place;
  const { entry, inputs, source } = subject;
  const refresh = subject.refresh ?? (source?.state === 'not-used' ? (source.detail ?? '') : undefined);
  if (refresh !== undefined) return { kind: 'refresh', reason: refresh };
  const unusable = unusableCache(place);
  if (entry === undefined || inputs === undefined) {
    return unusable ?? { kind: 'unknown', detail: 'nothing is recorded to compare with' };
  }
  const platform = targetPlatform(step.platform ?? inputs.platforms[0]);
  if (isAmong(platform, inputs.platforms) && !isAmong(platform, entry.inputs.platforms))
    return { kind: 'platform', platform };
  // What failed while it was loaded may have served the steps before: a difference is the better reason.
  if (unusable !== undefined && unusable.state !== 'failed') return unusable;
  const differences = compareInputs(entry.inputs, inputs);
  const recorded = { ...place, entry, inputs };
  return (
    changedBeneath(recorded) ??
    changedInstruction(recorded) ??
    changedFiles(place, differences) ??
    changedArguments(place, differences) ??
    changedOption(place, differences) ??
    unusable ?? { kind: 'unknown', detail: whatIsNotRecorded(place) }
  );
}

function unusableCache({
  step,
  subject: { source },
}: Place): Extract<MissCause, { kind: 'cache-source' }> | undefined {
  const reference = source?.reference ?? '';
  if (source !== undefined && source.state !== 'ok' && source.state !== 'not-used')
    return { kind: 'cache-source', state: source.state, reference, detail: source.detail };
  return step.cacheError === undefined
    ? undefined
    : { kind: 'cache-source', state: 'failed', reference, detail: step.cacheError };
}

/** How RUN runs; the other options only shape the image. */
const runOptions = new Set(['network', 'shm-size', 'ulimit', 'add-hosts']);

function changedOption(
  { instruction }: Place,
  differences: readonly InputDifference[],
): MissCause | undefined {
  if (instruction?.keyword !== 'RUN') return undefined;
  const found = differences.find(({ kind, name }) => kind === 'option' && runOptions.has(name));
  return found === undefined
    ? undefined
    : { kind: 'option', name: found.name, before: found.before, after: found.after };
}

/** What may have changed without any record of it. */
function whatIsNotRecorded(place: Place): string {
  const { instruction, subject } = place;
  const { declared, globals } = influencesOn(place);
  const secrets = Object.entries(subject.inputs?.args ?? {}).flatMap(([name, value]) =>
    value === 'secret' && (declared.has(name) || globals.has(name)) ? [name] : [],
  );
  if (secrets.length > 0)
    return `the ${agree(secrets.length, 'value', 'values')} of ${secrets.join(', ')} ${agree(secrets.length, 'is secret, so it is', 'are secret, so they are')} not recorded`;
  if (instruction?.keyword === 'ADD' && instruction.args.slice(0, -1).some(isRemote))
    return 'what is behind an address is not recorded';
  return 'everything that is recorded is as it was';
}

/** Not a file of the context: a URL or a repository. */
function isRemote(path: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^[\w.-]+@[\w.-]+:/.test(path);
}

/** Build arguments that the step sees, or that its FROM is made of, have another value. */
function changedArguments(place: Place, differences: readonly InputDifference[]): MissCause | undefined {
  const { declared, globals } = influencesOn(place);
  const names = differences
    .filter(({ kind }) => kind === 'argument')
    .map(({ name }) => name)
    // One that no ARG declares, such as SOURCE_DATE_EPOCH, concerns every step.
    .filter((name) => declared.has(name) || globals.has(name) || !place.subject.node.argNames.includes(name));
  return names.length === 0 ? undefined : { kind: 'argument', names };
}

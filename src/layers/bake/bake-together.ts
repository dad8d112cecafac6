import { type BakeResult, readDigests, runBake } from '../../adapters/docker/bake-run.ts';
import type { BuildxResult } from '../../adapters/docker/buildx-run.ts';
import { readStepsOf, type StepVerdict } from '../../core/buildkit/cache-report.ts';
import type { Progress, ProgressEvent } from '../../core/buildkit/progress.ts';
import type { StepName } from '../../core/buildkit/step.ts';
import type { Wait } from '../../core/buildkit/wait.ts';
import { recordKnown } from '../../core/known.ts';
import { createHider } from '../../core/layers/masked-value.ts';
import { imagesBeneath, type MergedBake, mergeBakes } from '../../core/layers/merged-bake.ts';
import type { BakeKind } from './bake-gate.ts';
import { explainFailure, tellBuild, withTries } from './build-attempt.ts';
import { addNotes, type BuildNotes, noBuilds } from './build-notes.ts';
import type { BuildEnd, BuildOutcome, BuildRequest } from './build-request.ts';
import { runAlone } from './build-runner.ts';
import type { PrewarmContext } from './context.ts';
import { lastToTake } from './engine-names.ts';
import { NotBuilt } from './not-built.ts';
import { withUserStep } from './user-stages.ts';

type Outcome = BuildOutcome<BuildxResult>;

/** How a bake ended for one image. `held-up`: another one is to blame. */
type ImageEnd = BuildNotes & (BuildEnd<BuildxResult> | { readonly kind: 'held-up' });

type Bakeable = BuildRequest & {
  readonly plan: { readonly bake: NonNullable<BuildRequest['plan']['bake']> };
};

type RunContext = Pick<PrewarmContext, 'clock' | 'commands' | 'tempFolder' | 'view'>;

const titles: Readonly<Record<BakeKind, string>> = {
  check: 'Check the layers of',
  layers: 'Build layers of',
  application: 'Build',
};

/**
 * Builds what several images ask for at the same time, in one bake. What bake cannot say is built by itself, one after the
 * other. The answer to a request is undefined where a blob of another image was missing: it goes again when that image has been
 * looked after.
 */
export function createBakeTogether(context: RunContext) {
  /** What bakes told of requests that go again. */
  const before = new WeakMap<BuildRequest, BuildNotes & { readonly untilMs: number }>();

  return async (
    requests: readonly BuildRequest[],
    kind: BakeKind,
  ): Promise<readonly (BuildOutcome<unknown> | undefined)[]> => {
    const startMs = context.clock.nowMs();
    const outcomes = new Map<BuildRequest, ImageEnd>();
    for (const [request, base] of withoutBase(requests))
      outcomes.set(request, { kind: 'failed', error: new NotBuilt(base), ...noBuilds });
    const left = requests.filter((request) => !outcomes.has(request));
    const bakeable = left.filter(isBakeable);
    const together = bakeable.length > 1 ? bakeable : [];
    const ends = await bakeAll(context, together, kind);
    for (const [index, request] of together.entries()) {
      const end = ends[index];
      if (end !== undefined) outcomes.set(request, end);
    }
    for (const request of left) {
      if (outcomes.has(request)) continue;
      const title = `${request.plan.title} (${request.image})`;
      outcomes.set(request, await runAlone(request.tools, { ...request.plan, title }));
    }
    return requests.map((request) => answerTo(request, outcomes.get(request), startMs));
  };

  function answerTo(request: BuildRequest, end: ImageEnd | undefined, startMs: number): Outcome | undefined {
    if (end === undefined) return undefined;
    const notes = notesUntil(request, end, startMs);
    if (end.kind !== 'held-up') return { ...end, ...notes };
    before.set(request, { ...notes, untilMs: context.clock.nowMs() });
    return undefined;
  }

  /** What is told of a request: bakes that it goes again after, the time that it waited for others, and its bake. */
  function notesUntil(request: BuildRequest, notes: BuildNotes, startMs: number): BuildNotes {
    const known = before.get(request);
    const sinceMs = known?.untilMs ?? request.askedAtMs;
    const wait: Wait = {
      ...{ kind: 'images', what: '', target: undefined, build: request.plan.title },
      ...{ startedAtMs: sinceMs, durationMs: startMs - sinceMs },
    };
    return addNotes(known ?? noBuilds, {
      ...notes,
      waits: [...(startMs > sinceMs ? [wait] : []), ...notes.waits],
    });
  }
}

/** Requests on the target of an image that is not built in the same bake → that image. */
function withoutBase(requests: readonly BuildRequest[]): ReadonlyMap<BuildRequest, string> {
  const missing = new Map<BuildRequest, string>();
  for (let size = -1; size !== missing.size; ) {
    size = missing.size;
    const images = new Set(requests.filter((each) => !missing.has(each)).map(({ image }) => image));
    for (const request of requests) {
      const beneath = imagesBeneath(request.plan.bake?.definition ?? { targets: {} });
      const gone = beneath.find((image) => !images.has(image));
      if (gone !== undefined && !missing.has(request)) missing.set(request, gone);
    }
  }
  return missing;
}

function isBakeable(request: BuildRequest): request is Bakeable {
  return request.plan.bake !== undefined;
}

async function bakeAll(
  context: RunContext,
  requests: readonly Bakeable[],
  kind: BakeKind,
): Promise<readonly ImageEnd[]> {
  const [first] = requests;
  if (first === undefined) return [];
  const merged = mergeBakes(requests.map(({ image, plan }) => ({ image, definition: plan.bake.definition })));
  const title = `${titles[kind]} ${requests.map(({ image }) => image).join(', ')}`;
  const bake: Bake = { context, requests, merged, title };
  const ends = await underNames(requests, () =>
    withTries(
      first.tools,
      requests.map(({ plan }) => plan.title),
      () => bakeOnce(bake),
    ),
  );
  const failed = ends.findIndex(({ kind: end }) => end === 'failed');
  const because = requests[failed]?.image;
  return because === undefined
    ? ends
    : ends.map((end) =>
        end.kind === 'held-up' ? { ...end, kind: 'failed' as const, error: new NotBuilt(because) } : end,
      );
}

/**
 * A name that the engine gives to what it keeps belongs to one run at a time. Names are taken in the same order by every run, and
 * only while it bakes: a run that held one while it waited for its other images could wait forever.
 */
function underNames<T>(requests: readonly Bakeable[], push: () => Promise<T>): Promise<T> {
  const keeps = new Map(
    requests.flatMap(({ plan }) =>
      (plan.bake.names ?? []).map(({ reference, keep }) => [reference, keep] as const),
    ),
  );
  return [...keeps]
    .toSorted(([a], [b]) => lastToTake(a, b))
    .reduce(
      (inner, [reference, keep]) =>
        () =>
          keep([reference], inner),
      push,
    )();
}

interface Bake {
  readonly context: RunContext;
  readonly requests: readonly Bakeable[];
  readonly merged: MergedBake;
  readonly title: string;
}

async function bakeOnce(bake: Bake): Promise<readonly ImageEnd[]> {
  const { context, requests, merged, title } = bake;
  const [first] = requests;
  if (first === undefined) return [];
  const secrets = new Set(requests.flatMap(({ tools }) => [...tools.inputs.secretValues]));
  const hide = createHider(secrets);
  const args = Object.assign({}, ...requests.map(({ tools }) => tools.inputs.hiddenArgs));
  context.view.begin(title, (step) => usualOf(bake, step));
  const startMs = context.clock.nowMs();
  const result = await runBake({
    folder: context.tempFolder,
    builder: first.tools.builder,
    docker: first.tools.context.docker,
    commands: context.commands,
    definition: merged.definition,
    onEvent: (event) => {
      const shown = withImage(bake, event);
      context.view.event(shown.kind === 'log' ? { ...shown, text: hide(shown.text) } : shown);
    },
    keepProgress: first.tools.inputs.keepProgress,
    concealer: { hide, args },
  }).finally(() => context.view.end());
  const window = { startMs, endMs: context.clock.nowMs() };
  const progresses = result.progressOf(merged.parts);
  const steps = readAll(requests, progresses, result.ok);
  const notes = requests.map(({ plan }, index) =>
    tellBuild(
      { title: plan.title, progress: progressAt(progresses, index), steps: steps[index] ?? [] },
      { window, others: result.progress.work, hide },
    ),
  );
  if (result.ok)
    return requests.map(({ plan }, index) => ({
      kind: 'done',
      result: plan.bake.read(resultOf(result, merged, index, progressAt(progresses, index))),
      ...(notes[index] ?? noBuilds),
    }));
  return explainAll(bake, result, progresses, hide).map((end, index) => ({
    ...end,
    ...(notes[index] ?? noBuilds),
  }));
}

function progressAt(progresses: readonly Progress[], index: number): Progress {
  const progress = progresses[index];
  if (progress === undefined) throw new Error(`a bake without progress of its image ${index}`);
  return progress;
}

function readAll(
  requests: readonly Bakeable[],
  progresses: readonly Progress[],
  isOk: boolean,
): readonly (readonly StepVerdict[])[] {
  try {
    return readStepsOf(
      requests.map(({ plan }, index) => ({
        progress: progressAt(progresses, index),
        expected: plan.expected,
      })),
    );
  } catch (error) {
    // A bake that failed before its first step has an error of its own, which is the one to show.
    if (isOk) throw error;
    return [];
  }
}

/** The result of one image's targets, as a bake of its own would have it. */
function resultOf(
  { metadata, ...result }: BakeResult,
  { parts }: MergedBake,
  index: number,
  progress: Progress,
): BakeResult {
  const own = recordKnown(parts[index] ?? [], ([id, name]) => [name, metadata[id]]);
  return { ...result, progress, metadata: own, digests: readDigests(own) };
}

/** Whose fault it is that a bake failed: the others were only ended with it. */
function explainAll(
  { requests, merged }: Bake,
  { text }: BuildxResult,
  progresses: readonly Progress[],
  hide: (text: string) => string,
): readonly (BuildEnd<BuildxResult> | { readonly kind: 'held-up' })[] {
  const failed = progresses.map(({ vertices }) => vertices.filter(({ verdict }) => verdict === 'failed'));
  const meant = lowestToBlame(requests, failed, whoIsMeant(merged, text, failed));
  const said = new Set(failed[meant]?.map(({ digest }) => digest));
  return requests.map((request, index) => {
    // Where nothing tells whose fault it is, the bake as a whole failed.
    const isMeant = meant < 0 || index === meant;
    const isToBlame = isMeant || failed[index]?.some(({ digest }) => !said.has(digest)) === true;
    if (!isToBlame) return { kind: 'held-up' };
    const progress = progressAt(progresses, index);
    const own = isMeant ? text.replace(/\btarget [A-Za-z0-9_-]+: (?=failed to)/g, '') : '';
    return explainFailure(request.tools, { progress, text: own }, request.plan, hide);
  });
}

/** The image that the message of a failed bake is about: buildx names its target, or says what its step said; -1: none. */
function whoIsMeant(
  { parts }: MergedBake,
  text: string,
  failed: readonly (readonly { readonly error: string | undefined }[])[],
): number {
  const ids = new Set([...text.matchAll(/\btarget ([A-Za-z0-9_-]+): /g)].map(([, id = '']) => id));
  const named = parts.findIndex((part) => [...part.keys()].some((id) => ids.has(id)));
  if (named >= 0) return named;
  const said = failed.findIndex((vertices) =>
    vertices.some(({ error }) => error !== undefined && text.includes(error)),
  );
  return said >= 0 ? said : failed.findIndex((vertices) => vertices.length > 0);
}

/** An image on another one has the steps of that one as well: what failed of these is the failure of the lower one. */
function lowestToBlame(
  requests: readonly Bakeable[],
  failed: readonly (readonly { readonly digest: string }[])[],
  meant: number,
): number {
  const beneath = imagesBeneath(requests[meant]?.plan.bake.definition ?? { targets: {} });
  const own = failed[meant] ?? [];
  const lower = requests.findIndex(
    ({ image }, index) =>
      beneath.includes(image) &&
      own.length > 0 &&
      own.every(({ digest }) => failed[index]?.some((other) => other.digest === digest)),
  );
  return lower < 0 ? meant : lowestToBlame(requests, failed, lower);
}

/** What happens in a bake of several images, with the image that it happens for. */
function withImage({ requests, merged }: Bake, event: ProgressEvent): ProgressEvent {
  const at = partAt(merged, event.vertex?.step);
  const request = requests[at];
  if (request === undefined) return event;
  const shown = withUserStep(event, request.tools.project.dockerfile);
  const step = shown.vertex?.step;
  if (shown.vertex === undefined || step === undefined) return shown;
  const stage = step.stage === '' ? request.image : `${request.image} ${step.stage}`;
  return { ...shown, vertex: { ...shown.vertex, step: { ...step, stage } } };
}

function usualOf({ requests, merged }: Bake, step: StepName): number | undefined {
  const request = requests[partAt(merged, step)];
  const stage = step.stage.slice((request?.image.length ?? 0) + 1);
  return request?.tools.usual({ ...step, stage, target: undefined });
}

function partAt({ parts }: MergedBake, step: StepName | undefined): number {
  const target = step?.target;
  return target === undefined ? -1 : parts.findIndex((part) => part.has(target));
}

import { type FetchFile, shareFetches } from '../../adapters/packages/file-fetcher.ts';
import { createSharedWays, type SharedWays } from '../../adapters/registry/connect.ts';
import type { Console } from '../../adapters/runner/console.ts';
import { createRunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { endOf } from '../../core/unfinished.ts';
import { runMembers } from '../../layers/bake/members.ts';
import { failedBecause } from '../../layers/bake/not-built.ts';
import type { RunContext, Work } from '../command.ts';
import { finishWork } from '../envelope.ts';
import type { ReadImage } from './images.ts';
import type { ImageReport } from './report.ts';

export interface ImageEnd<Found, Report> {
  readonly image: ImageReport<Report>;
  readonly found: Found;
}

/** Why an image is left out of a run, and the reference by digest that stands for it, where that is known. */
export interface LeftOut {
  readonly reason: string;
  readonly reference: string | undefined;
}

/** How others are based on an image that is nothing but a layer. */
interface LayerAsBase<Inputs, Found> {
  /** The layer that is all of the image; undefined: it has more. */
  layerOf(inputs: Inputs): string | undefined;
  /** Its layers may be pushed, so that others can wait for them. */
  mayWrite(inputs: Inputs): boolean;
  /** Layer → digest, as far as the record calls them up to date. */
  recorded(context: RunContext, inputs: Inputs): Promise<ReadonlyMap<string, string>>;
  digestOf(found: Found, layer: string): string | undefined;
}

/** What a run over several images asks of a command. */
export interface ImagesRun<Inputs, Found, Report> {
  readonly base?: LayerAsBase<Inputs, Found>;
  /** Why nothing has to be done for an image; undefined: it has, or nobody can tell. */
  leaveOut?(context: RunContext, inputs: Inputs): Promise<LeftOut | undefined>;
  /** What the question whether images are left out is called in the log. */
  readonly leaveOutPhase?: string;
  /** One image after the other, because the far end wants no more at once. */
  readonly inTurn?: true;
  /** The reference by digest of what was pushed, or the tag that it will be pushed under. */
  reference?(report: Report, image: ReadImage<Inputs>): string | undefined;
  /** Host of the registry of the layers; undefined: nothing is built. */
  registryOf?(inputs: Inputs): string;
}

/**
 * Does for each image what the command does for one, all side by side: they have one builder, and bake together. Nothing that happens
 * to one ends the others, and no image is left without a report.
 */
export async function runImages<Inputs, Found, Report>(
  one: Work<Inputs, Found, Report>,
  form: ImagesRun<Inputs, Found, Report>,
  context: RunContext,
  images: readonly ReadImage<Inputs>[],
): Promise<readonly ImageEnd<Found, Report>[]> {
  const shared = { ways: createSharedWays(), fetchFile: shareFetches(context.fetchFile) };
  const members = await onRecordedBases(
    images.map((image) => ({ image, context: contextOf(image.name, context, shared) })),
    form,
  );
  const { leaveOut } = form;
  const unchanged =
    leaveOut === undefined
      ? []
      : await context.log.phase(form.leaveOutPhase ?? 'compare with the record', () =>
          Promise.all(members.map((member) => askLeftOut(leaveOut, member))),
        );
  const leftOut = chooseLeftOut(
    members.map(({ image }) => image),
    unchanged,
  );
  const ends = await runAll(
    one,
    form,
    context,
    members.filter((_member, index) => leftOut[index] === undefined),
  );
  return Promise.all(
    members.map(async ({ image, context: own }, index): Promise<ImageEnd<Found, Report>> => {
      const { kind, name, targets, inputs } = image;
      const left = leftOut[index];
      if (left !== undefined) {
        const { reason, reference } = left;
        return {
          image: {
            ...{ kind, name, targets, reference },
            ...{ leftOut: reason, failedBecause: undefined, report: undefined },
          },
          found: one.nothing(inputs),
        };
      }
      const {
        found,
        report: made,
        failure,
      } = ends.get(name) ??
      (await finishImage(failing(one, new Error('its run did not begin')), own, inputs));
      const report = (await one.keep?.(made, own, inputs, found)) ?? made;
      const reference = form.reference?.(report, image);
      return {
        image: {
          ...{ kind, name, targets, reference },
          ...{ leftOut: undefined, failedBecause: failedBecause(failure), report },
        },
        found,
      };
    }),
  );
}

/**
 * What is left out: images that are unchanged and that no other one needs that is built, and what is shared by such images only.
 * `unchanged`: of each image; undefined: it has to be built.
 */
function chooseLeftOut(
  images: readonly Pick<ReadImage<unknown>, 'kind' | 'name' | 'standsOn'>[],
  unchanged: readonly (LeftOut | undefined)[],
): readonly (LeftOut | undefined)[] {
  if (unchanged.every((one) => one === undefined)) return [];
  const needed = new Set(
    images.flatMap(({ kind, name }, index) =>
      kind === 'image' && unchanged[index] === undefined ? [name] : [],
    ),
  );
  // What is added while the set is walked is walked as well.
  for (const name of needed)
    for (const below of images.find((image) => image.name === name)?.standsOn ?? []) needed.add(below);
  return images.map(({ name }, index) =>
    needed.has(name)
      ? undefined
      : (unchanged[index] ?? { reason: 'every image that is based on it is left out', reference: undefined }),
  );
}

/**
 * Images on what the record calls up to date of a layer that is all of another image. Where that layer may be pushed, they wait for
 * it instead; where neither is so, both are built in one bake.
 */
async function onRecordedBases<Inputs, Found, Report>(
  members: readonly Member<Inputs>[],
  { base }: ImagesRun<Inputs, Found, Report>,
): Promise<readonly Member<Inputs>[]> {
  if (base === undefined) return members;
  const known = new Map<string, string>();
  const done: Member<Inputs>[] = [];
  for (const member of members) {
    const { image, context } = member;
    const isOnLayer = image.standsOn.some((name) =>
      members.some((other) => other.image.name === name && other.image.wholeLayer !== undefined),
    );
    const inputs = (isOnLayer ? await image.basedOn(known) : undefined) ?? image.inputs;
    done.push({ ...member, image: { ...image, inputs } });
    const { wholeLayer } = image;
    if (wholeLayer === undefined || base.mayWrite(inputs)) continue;
    const digest = (await base.recorded(context, inputs)).get(wholeLayer);
    if (digest !== undefined) known.set(image.name, `${image.image}@${digest}`);
  }
  return done;
}

/** The image on the layers that it has waited for, which are in the registry now. */
async function onLayers<Inputs, Found, Report>(
  { image, context }: Member<Inputs>,
  members: readonly Member<Inputs>[],
  { base }: ImagesRun<Inputs, Found, Report>,
  waitFor: (name: string) => Promise<Found>,
): Promise<Member<Inputs>> {
  const references = new Map<string, string>();
  for (const { image: below } of members) {
    const { name, wholeLayer, inputs } = below;
    if (!image.standsOn.includes(name) || wholeLayer === undefined || base?.mayWrite(inputs) !== true)
      continue;
    const digest = base.digestOf(await waitFor(name), wholeLayer);
    if (digest === undefined)
      throw new UserError(`${name}, which it is based on, is not in the registry: its layer was not pushed`);
    references.set(name, `${below.image}@${digest}`);
  }
  if (references.size === 0) return { image, context };
  return { context, image: { ...image, inputs: (await image.basedOn(references)) ?? image.inputs } };
}

interface Member<Inputs> {
  readonly image: ReadImage<Inputs>;
  readonly context: RunContext;
}

/** The run of one image has a log of its own, whose lines say whose they are. What it reaches, it reaches as all do. */
function contextOf(
  name: string,
  context: RunContext,
  { ways, fetchFile }: { readonly ways: SharedWays; readonly fetchFile: FetchFile },
): RunContext {
  const console: Console = {
    ...context.console,
    info: (line) => context.console.info(`${name}: ${line}`),
    notice: (line) => context.console.notice(`${name}: ${line}`),
    warn: (line) => context.console.warn(`${name}: ${line}`),
  };
  const { clock } = context;
  return {
    ...{ ...context, console, log: createRunLog(clock, console), startedAtMs: clock.nowMs() },
    fetchFile,
    connectRegistry: (options) => context.connectRegistry({ ...options, shared: ways }),
  };
}

async function askLeftOut<Inputs>(
  leaveOut: NonNullable<ImagesRun<Inputs, unknown, unknown>['leaveOut']>,
  { image, context }: Member<Inputs>,
): Promise<LeftOut | undefined> {
  try {
    return await leaveOut(context, image.inputs);
  } catch (error) {
    context.log.notice(`It cannot be compared with the last build, so it is built: ${errorMessage(error)}`);
    return undefined;
  }
}

/** What an image came to, before it is kept in its history. */
interface Ended<Found, Report> {
  readonly found: Found;
  readonly report: Report;
  /** Undefined: it ended well. */
  readonly failure: unknown;
}

async function runAll<Inputs, Found, Report>(
  one: Work<Inputs, Found, Report>,
  form: Pick<ImagesRun<Inputs, Found, Report>, 'registryOf' | 'base' | 'inTurn'>,
  context: RunContext,
  members: readonly Member<Inputs>[],
): Promise<ReadonlyMap<string, Ended<Found, Report>>> {
  const { registryOf } = form;
  const ends = new Map<string, Ended<Found, Report>>();
  const finish = async ({ image, context: own }: Member<Inputs>, early?: unknown): Promise<Found> => {
    const end = await finishImage(early === undefined ? one : failing(one, early), own, image.inputs);
    ends.set(image.name, end);
    if (end.failure !== undefined) throw end.failure;
    return end.found;
  };
  if (form.inTurn === true)
    // How it ended is in `ends`.
    for (const { image, context: own } of members)
      await finish({ image, context: { ...own, startedAtMs: own.clock.nowMs() } }).catch(() => undefined);
  else if (registryOf === undefined) await Promise.allSettled(members.map((member) => finish(member)));
  else
    await runMembers(
      context,
      members.map((member) => ({
        name: member.image.name,
        registry: registryOf(member.image.inputs),
        run: async (turn) => {
          const own = { ...member, context: { ...member.context, ...turn.context } };
          const { found: ready, failure } = await endOf(own, () =>
            onLayers(own, members, form, turn.waitFor),
          );
          return finish(ready, failure);
        },
      })),
    );
  return ends;
}

/** Runs the command for one image, and remembers how that ended beside its report. */
async function finishImage<Inputs, Found, Report>(
  { keep: _later, ...one }: Work<Inputs, Found, Report>,
  context: RunContext,
  inputs: Inputs,
): Promise<Ended<Found, Report>> {
  let failure: unknown;
  const run = async (...given: Parameters<typeof one.run>): Promise<Found> => {
    try {
      return await one.run(...given);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const { found, report } = await finishWork({ ...one, run }, context, inputs);
  return { found, report, failure };
}

/** The command for an image whose run cannot begin. */
function failing<Inputs, Found, Report>(
  one: Work<Inputs, Found, Report>,
  failure: unknown,
): Work<Inputs, Found, Report> {
  return { ...one, run: () => Promise.reject(failure) };
}

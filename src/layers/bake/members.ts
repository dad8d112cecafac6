import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/error.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import { createBakeGate, type GatePlace } from './bake-gate.ts';
import { createBakeTogether } from './bake-together.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';
import type { PrewarmContext } from './context.ts';
import { NotBuilt } from './not-built.ts';

/** One image of a run. */
export interface Member<Made> {
  /** How people know it: no other of the run has this name. */
  readonly name: string;
  /** Host of the registry of its layers. */
  readonly registry: string;
  /** Prepares and builds the image as a run of one image does. */
  run(turn: MemberTurn<Made>): Promise<Made>;
}

/**
 * What one image of a run is given. An image can be based on another one of the run in two ways: only its application, by the
 * build context `target:NAME` with the name of that image, so that both are built in one bake; or a layer as well, by a
 * context `docker-image://REPOSITORY@DIGEST` of what it has waited for.
 */
export interface MemberTurn<Made> {
  /**
   * To be put over the context that the run of the image has otherwise (`{ ...context, ...turn.context }`): a temporary folder of
   * its own, and where its bakes meet those of the others. What else it has may be its own, such as a way to registries that
   * counts its requests, or a log; but all images have the same logins.
   */
  readonly context: Pick<PrewarmContext, 'tempFolder' | 'shared'>;
  /**
   * What another image has come to, as soon as it has ended. Bakes of the others are not held up meanwhile.
   * @throws NotBuilt when the other one failed; UserError when images wait for each other.
   */
  waitFor(name: string): Promise<Made>;
}

/** What became of one image: what it made, or what it threw (`failedBecause` tells whether another image is the cause). */
type MemberEnd<Made> =
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Runs the images of one run side by side, each through the code for one image. They have one builder and one look at the engine,
 * and bake together: one check for all, layers of all in as few bakes as the deepest image needs, all applications in one.
 * An image that fails by itself holds up no other; in a bake that fails, the image at fault has the error, and the
 * others end with NotBuilt. One image alone runs as if this were not there.
 * @returns the end of each, by name, in the order of `members`. Throws nothing that an image throws.
 */
export async function runMembers<Made>(
  context: Pick<PrewarmContext, 'clock' | 'commands' | 'tempFolder' | 'view'>,
  members: readonly Member<Made>[],
): Promise<ReadonlyMap<string, MemberEnd<Made>>> {
  const [only] = members;
  if (only !== undefined && members.length === 1) {
    const { tempFolder } = context;
    const turn: MemberTurn<Made> = { context: { tempFolder }, waitFor: async (name) => noSuch(name) };
    return new Map([[only.name, await endOf(() => only.run(turn))]]);
  }
  const gate = createBakeGate<BuildRequest, BuildOutcome<unknown>>(createBakeTogether(context));
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = (known.get(what) as Promise<T> | undefined) ?? work();
    known.set(what, begun);
    return begun;
  };
  const reachesLoopback = members.some(({ registry }) => isLoopback(registry));
  const entered = members.map((member) => ({ member, place: gate.enter() }));
  const waits = createWaits<Made>(entered);
  const ends = await Promise.all(
    entered.map(async ({ member, place }, index) => {
      const end = await endOf(async () => {
        const tempFolder = join(context.tempFolder, 'images', `${index}`);
        await mkdir(tempFolder, { recursive: true, mode: 0o700 });
        const shared = { image: member.name, bakes: place, once, reachesLoopback };
        return member.run({
          context: { tempFolder, shared },
          waitFor: (name) => waits.waitFor(member.name, name),
        });
      });
      // Those who wait for it work again before it leaves, so no bake begins without them.
      waits.end(member.name, end);
      place.leave();
      return [member.name, end] as const;
    }),
  );
  return new Map(ends);
}

async function endOf<Made>(work: () => Promise<Made>): Promise<MemberEnd<Made>> {
  try {
    return { kind: 'made', made: await work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function noSuch(name: string): never {
  throw new Error(`there is no image "${name}" in this run`);
}

/** Who waits for whom. */
function createWaits<Made>(
  entered: readonly {
    readonly member: Member<Made>;
    readonly place: GatePlace<BuildRequest, BuildOutcome<unknown>>;
  }[],
) {
  const ends = new Map<string, MemberEnd<Made>>();
  let waits: readonly {
    readonly name: string;
    readonly on: string;
    readonly over: (end: MemberEnd<Made>) => void;
  }[] = [];
  const placeOf = (name: string) => entered.find(({ member }) => member.name === name)?.place;
  const madeBy = (name: string, end: MemberEnd<Made>): Made => {
    if (end.kind === 'failed') throw new NotBuilt(name);
    return end.made;
  };
  /** All that an image waits for, by way of others as well. */
  const awaitedBy = (name: string): ReadonlySet<string> => {
    const found = new Set([name]);
    // What is added while the set is walked is walked as well.
    for (const each of found) for (const wait of waits) if (wait.name === each) found.add(wait.on);
    return found;
  };
  return {
    async waitFor(name: string, on: string): Promise<Made> {
      if (placeOf(on) === undefined) return noSuch(on);
      const ended = ends.get(on);
      if (ended !== undefined) return madeBy(on, ended);
      if (awaitedBy(on).has(name)) throw new UserError(`${name} and ${on} are based on each other`);
      const end = await new Promise<MemberEnd<Made>>((over) => {
        waits = [...waits, { name, on, over }];
        placeOf(name)?.rest();
      });
      return madeBy(on, end);
    },
    end(name: string, end: MemberEnd<Made>): void {
      ends.set(name, end);
      const over = waits.filter(({ on }) => on === name);
      waits = waits.filter(({ on }) => on !== name);
      for (const wait of over) {
        // One that waits for several goes on after the last of them.
        if (waits.every((other) => other.name !== wait.name)) placeOf(wait.name)?.resume();
        wait.over(end);
      }
    },
  };
}

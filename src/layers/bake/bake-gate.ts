/** What images wait for, in the order in which it is baked. */
export const bakeKinds = ['check', 'layers', 'application'] as const;
export type BakeKind = (typeof bakeKinds)[number];

/** Where one image of a run hands in what it wants to be baked. */
export interface GatePlace<Request, Answer> {
  /** @throws what the bake throws. */
  bake(kind: BakeKind, request: Request): Promise<Answer>;
  /** From now on it waits for another image, and holds up no bake. */
  rest(): void;
  resume(): void;
  /** It bakes no more. */
  leave(): void;
}

interface BakeGate<Request, Answer> {
  /** The image works from now on, and bakes wait for it. */
  enter(): GatePlace<Request, Answer>;
}

type Place<Request, Answer> =
  | { readonly kind: 'working' | 'resting' }
  | {
      readonly kind: 'waiting';
      readonly bake: BakeKind;
      readonly request: Request;
      readonly answer: (answer: Answer) => void;
      readonly fail: (error: unknown) => void;
    };

type Waiting<Request, Answer> = Extract<Place<Request, Answer>, { readonly kind: 'waiting' }>;

/**
 * Lets the images of a run bake together. As soon as none works, because each waits here, rests or has left, the requests of the
 * lowest kind are baked at once. So a run bakes as seldom as the order of what each image bakes allows, and never waits for itself.
 * @param bake gives an answer for each request, in their order. Undefined: another one is to blame that it was not baked, and it
 * goes again with the next bake, for which that one is waited for. At least one has an answer.
 */
export function createBakeGate<Request, Answer>(
  bake: (requests: readonly Request[], kind: BakeKind) => Promise<readonly (Answer | undefined)[]>,
): BakeGate<Request, Answer> {
  const places = new Map<object, Place<Request, Answer>>();
  let isBaking = false;

  const look = (): void => {
    const all = [...places];
    if (isBaking || all.some(([, { kind }]) => kind === 'working')) return;
    const waiting = all.flatMap(([owner, place]) => (place.kind === 'waiting' ? [{ owner, place }] : []));
    const kind = bakeKinds.find((candidate) => waiting.some(({ place }) => place.bake === candidate));
    if (kind === undefined) return;
    isBaking = true;
    const chosen = waiting.filter(({ place }) => place.bake === kind);
    void bakeAll(chosen, kind).then((settle) => {
      isBaking = false;
      // All work again before the first goes on.
      for (const { owner, isSettled } of settle) if (isSettled) places.set(owner, { kind: 'working' });
      for (const { tell } of settle) tell();
      look();
    });
  };

  const bakeAll = async (
    chosen: readonly { readonly owner: object; readonly place: Waiting<Request, Answer> }[],
    kind: BakeKind,
  ) => {
    try {
      const answers = await bake(
        chosen.map(({ place }) => place.request),
        kind,
      );
      if (answers.every((answer) => answer === undefined))
        throw new Error('a bake had no answer for any of the images that it was for');
      return chosen.map(({ owner, place }, index) => {
        const answer = answers[index];
        return {
          owner,
          isSettled: answer !== undefined,
          tell: () => answer !== undefined && place.answer(answer),
        };
      });
    } catch (error) {
      return chosen.map(({ owner, place }) => ({ owner, isSettled: true, tell: () => place.fail(error) }));
    }
  };

  return {
    enter() {
      const owner = {};
      const become = (place: Place<Request, Answer>): void => {
        places.set(owner, place);
        look();
      };
      places.set(owner, { kind: 'working' });
      return {
        bake: (kind, request) =>
          new Promise((answer, fail) => {
            become({ kind: 'waiting', bake: kind, request, answer, fail });
          }),
        rest: () => become({ kind: 'resting' }),
        resume: () => become({ kind: 'working' }),
        leave() {
          places.delete(owner);
          look();
        },
      };
    },
  };
}

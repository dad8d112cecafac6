import { describe, expect, test } from '@jest/globals';
import {
  type BakeKind,
  bakeKinds,
  createBakeGate,
  type GatePlace,
} from '../../../src/layers/bake/bake-gate.ts';
import { seededRandom } from '../../support/seeded-random.ts';

type Place = GatePlace<string, string>;

/** A gate whose bakes are answered by `answer`, each request with itself in capitals unless it says otherwise. */
function openGate(answer: (request: string) => string | undefined = (request) => request.toUpperCase()) {
  const bakes: { readonly kind: BakeKind; readonly requests: readonly string[] }[] = [];
  const gate = createBakeGate<string, string>(async (requests, kind) => {
    bakes.push({ kind, requests });
    await Promise.resolve();
    return requests.map(answer);
  });
  return { bakes, gate };
}

describe('images that bake together', () => {
  test('are baked at once, when the last of them asks', async () => {
    const { bakes, gate } = openGate();
    const [web, api] = [gate.enter(), gate.enter()];
    const first = web.bake('check', 'web');
    expect(bakes).toEqual([]);
    const answers = await Promise.all([first, api.bake('check', 'api')]);
    expect(answers).toEqual(['WEB', 'API']);
    expect(bakes).toEqual([{ kind: 'check', requests: ['web', 'api'] }]);
  });

  test('wait for one that is behind, so that it can bake with them', async () => {
    const { bakes, gate } = openGate();
    const [web, api] = [gate.enter(), gate.enter()];
    const run = async (place: Place, name: string, kinds: readonly BakeKind[]) => {
      for (const kind of kinds) await place.bake(kind, name);
      place.leave();
    };
    await Promise.all([
      run(web, 'web', ['check', 'layers', 'layers', 'application']),
      run(api, 'api', ['check', 'application']),
    ]);
    expect(bakes.map(({ kind, requests }) => [kind, ...requests])).toEqual([
      ['check', 'web', 'api'],
      ['layers', 'web'],
      ['layers', 'web'],
      ['application', 'web', 'api'],
    ]);
  });

  test('do not wait for one that rests or has left, and wait again for one that goes on', async () => {
    const { bakes, gate } = openGate();
    const [web, api, worker] = [gate.enter(), gate.enter(), gate.enter()];
    worker.leave();
    api.rest();
    expect(await web.bake('check', 'web')).toBe('WEB');
    api.resume();
    const later = web.bake('layers', 'web');
    await new Promise(setImmediate);
    expect(bakes).toHaveLength(1);
    api.leave();
    expect(await later).toBe('WEB');
  });

  test('are baked once, although one that rested leaves meanwhile', async () => {
    const kinds: BakeKind[] = [];
    const gate = createBakeGate<string, string>(async (requests, kind) => {
      kinds.push(kind);
      worker.leave();
      return requests;
    });
    const [web, worker] = [gate.enter(), gate.enter()];
    worker.rest();
    await web.bake('check', 'web');
    expect(kinds).toEqual(['check']);
  });

  test('go again with the one that held them up', async () => {
    let broken = true;
    const { bakes, gate } = openGate((request) => (request === 'api' || !broken ? request : undefined));
    const [web, api] = [gate.enter(), gate.enter()];
    const ofWeb = web.bake('layers', 'web');
    await api.bake('layers', 'api');
    broken = false;
    await Promise.all([ofWeb, api.bake('check', 'api').then(() => api.bake('layers', 'api'))]);
    expect(bakes.map(({ kind, requests }) => [kind, ...requests])).toEqual([
      ['layers', 'web', 'api'],
      ['check', 'api'],
      ['layers', 'web', 'api'],
    ]);
  });

  test('all hear of a bake that could not be run, and can go on', async () => {
    const gate = createBakeGate<string, string>(async (requests, kind) => {
      if (kind === 'check') throw new Error('no buildx');
      return requests;
    });
    const [web, api] = [gate.enter(), gate.enter()];
    const ends = await Promise.allSettled([web.bake('check', 'web'), api.bake('check', 'api')]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await Promise.all([web.bake('layers', 'web'), api.bake('layers', 'api')])).toEqual(['web', 'api']);
  });

  test('are told when a bake answers nobody, instead of baking forever', async () => {
    const { gate } = openGate(() => undefined);
    await expect(gate.enter().bake('check', 'web')).rejects.toThrow('no answer');
  });
});

/** Many images at random: what each bakes, in what order, and how long it works in between. */
describe.each(Array.from({ length: 60 }, (_, seed) => seed))('random images, seed %i', (seed) => {
  test('are all answered, once, in bakes of one kind that none at work is missing in, as few as can be', async () => {
    const random = seededRandom(seed);
    const upTo = (most: number): number => Math.floor(random() * (most + 1));
    const programs = Array.from({ length: 1 + upTo(6) }, () =>
      bakeKinds.flatMap((kind) => Array.from({ length: upTo(kind === 'layers' ? 3 : 1) }, () => kind)),
    );
    const working = new Set(programs.keys());
    const seen: string[] = [];
    const kinds: BakeKind[] = [];
    const held = new Set<string>();
    const gate = createBakeGate<string, string>(async (requests, kind) => {
      expect([...working]).toEqual([]);
      expect(requests.every((request) => request.split(' ')[1] === kind)).toBe(true);
      await pause(upTo(3));
      // Now and then all but the first go again.
      const isHeldUp = (request: string, index: number) =>
        index > 0 && seed % 3 === 0 && !held.has(request) && random() < 0.3;
      const again = requests.filter(isHeldUp);
      for (const request of again) held.add(request);
      kinds.push(kind);
      return requests.map((request) => (again.includes(request) ? undefined : request));
    });
    const places = programs.map(() => gate.enter());
    await Promise.all(
      programs.map(async (program, image) => {
        for (const [step, kind] of program.entries()) {
          await pause(upTo(5));
          working.delete(image);
          const request = `${image} ${kind} ${step}`;
          expect(await places[image]?.bake(kind, request)).toBe(request);
          working.add(image);
          seen.push(request);
        }
        working.delete(image);
        places[image]?.leave();
      }),
    );
    const asked = programs.flatMap((program, image) =>
      program.map((kind, step) => `${image} ${kind} ${step}`),
    );
    expect(seen.toSorted()).toEqual(asked.toSorted());
    const fewest = bakeKinds.reduce(
      (total, kind) =>
        total + Math.max(0, ...programs.map((program) => program.filter((each) => each === kind).length)),
      0,
    );
    if (held.size === 0) expect(kinds).toHaveLength(fewest);
  });
});

async function pause(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}

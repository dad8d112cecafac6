import { afterAll, expect, test } from '@jest/globals';
import { startLab } from '../support/lab.ts';
import { type BuildResult, createPinnedBuilds, type PinnedCase } from '../support/pinned-builds.ts';

const batches = 8;
const casesPerBatch = 20;
const lab = await startLab();
afterAll(() => lab.stop());

/** A generator of whole numbers below `limit` that a seed decides (mulberry32). */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const names = ['A', 'B', 'C', 'G', 'EXTERNAL', 'PATH2'];
const show =
  'echo "A=$A B=$B C=$C G=$G EXTERNAL=$EXTERNAL PATH2=$PATH2 PATH=$PATH user=$(id -u) in=$(pwd) shell=$0 set=${A+a}${B+b}${C+c}${G+g}"';

function makeCase(seed: number): PinnedCase {
  const roll = dice(seed);
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const value = (): string =>
    pick(['1', '"a b"', '$A', '${B:-none}', 'x-$C', '$EXTERNAL/x', '$PATH2:/y', '${G}', "'$A'", '${A%b}']);
  const instruction = (): string =>
    pick([
      () => `ARG ${pick(names)}`,
      () => `ARG ${pick(names)}=${value()}`,
      () => `ARG ${pick(names)}=${value()} ${pick(names)}=${value()}`,
      () => `ENV ${pick(names)}=${value()}`,
      () => `ENV ${pick(names)} ${value()}`,
      () => `WORKDIR ${pick(['/w', 'deeper', '/tmp/$A'])}`,
      () => `USER ${pick(['0', '7', '7:8'])}`,
      () => `SHELL ["/bin/sh", "${pick(['-ec', '-c'])}"]`,
      () =>
        `ONBUILD ${pick(['ENV O=$A', 'WORKDIR /onbuild', 'ARG B=onbuild', `RUN (${show} > /tmp/onbuild) 2> /dev/null || true`])}`,
      () => `LABEL l${roll(3)}=${value()}`,
      () => 'CMD ["a", "b"]',
      () => 'ENTRYPOINT run $A',
      () => `COPY <<EOF /tmp/file${roll(3)}\n$A ${roll(9)}\nFROM x\nEOF`,
      () => `RUN (${show} >> /tmp/log) 2> /dev/null || true`,
      () => `# FROM a remark`,
    ])();
  const count = 3 + roll(3);
  const stages = Array.from({ length: count }, (_, index) => {
    const name = index === count - 1 ? 'app' : `s${index}`;
    const from =
      index === 0 || roll(5) === 0 ? pick(['BUSYBOX', 'EXTERNAL']) : `s${Math.max(0, index - 1 - roll(2))}`;
    const body = Array.from({ length: roll(6) }, instruction);
    const copy = index > 1 && roll(3) === 0 ? [`COPY --from=s${roll(index)} /tmp /copied${index}`] : [];
    const end =
      name === 'app'
        ? [`RUN ${show} > /tmp/end`]
        : ['USER 0', `RUN mkdir -p /tmp && chmod 777 /tmp && echo ${index} > /tmp/s${index}`];
    return [`FROM ${from} AS ${name}`, ...body, ...copy, 'USER 0', ...end].join('\n');
  });
  const globals = ['ARG G=global', ...(roll(2) === 0 ? ['ARG A=global-a'] : [])];
  const layers = Array.from({ length: count - 1 }, (_, index) => `s${index}`).filter(() => roll(4) > 0);
  const given = names.slice(0, 4).filter(() => roll(5) === 0);
  return {
    text: `${[...globals, ...stages].join('\n')}\n`,
    layers: layers.length === 0 ? ['s0'] : layers,
    buildArgs: Object.fromEntries(given.map((name) => [name, `given ${name}`])),
  };
}

for (const generation of Object.values(lab.generations)) {
  if (generation.kind === 'unavailable') {
    test.skip(`random Dockerfiles with the ${generation.name} tools (${generation.reason})`, () => {});
    continue;
  }
  for (let batch = 0; batch < batches; batch++) {
    test(`random Dockerfiles of batch ${batch} give the same pinned, with the ${generation.name} tools`, async () => {
      const builder = await generation.newBuilder();
      const seeds = Array.from({ length: casesPerBatch }, (_, index) => 1000 * batch + index);
      const cases = Object.fromEntries(seeds.map((seed) => [String(seed), makeCase(seed)]));
      try {
        const results = await createPinnedBuilds(lab, builder, `${generation.name}-${batch}`).compare(cases);
        for (const [seed, { unpinned, pinned }] of results) {
          const made = (results: readonly BuildResult[]) => ({
            seed,
            text: cases[seed]?.text,
            files: results.map(({ files }) => files),
            config: results.map(({ config }) => config),
          });
          expect(made(pinned)).toEqual(made(unpinned));
        }
        // Else nothing would have been tested.
        const replaced = [...results.values()].filter((result) => result.replaced.length > 0);
        expect(replaced.length).toBeGreaterThan(casesPerBatch / 3);
      } finally {
        await builder.remove();
      }
    }, 1_200_000);
  }
}

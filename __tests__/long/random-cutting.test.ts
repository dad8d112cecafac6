import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { type Cut, findCutObstacle } from '../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { startLab } from '../support/lab.ts';
import { type BuildResult, createPinnedBuilds, type PinnedCase } from '../support/pinned-builds.ts';

const batches = 10;
const casesPerBatch = 30;
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

/** A Dockerfile, and places where its stages can be cut. */
function makeCase(seed: number): PinnedCase {
  const roll = dice(seed);
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const value = (): string =>
    pick(['1', '2', '"a b"', '$A', '${B:-none}', 'x-$C', '$EXTERNAL/x', '$PATH2:/y', '${G}', "'$A'"]);
  const instruction = (): string =>
    pick([
      () => `ARG ${pick(names)}`,
      () => `ARG ${pick(names)}=${value()}`,
      () => `ARG ${pick(names)}=${value()} ${pick(names)}=${value()}`,
      () => `ENV ${pick(names)}=${value()}`,
      () => `ENV ${pick(names)}=${value()} ${pick(names)}=${value()}`,
      () => `ENV ${pick(names)} ${value()}`,
      () => `ENV PATH=/opt/${roll(9)}:$PATH`,
      () => `WORKDIR ${pick(['/w', 'deeper', '/tmp/$A'])}`,
      () => `USER ${pick(['0', '7', '7:8'])}`,
      () => `SHELL ["/bin/sh", "${pick(['-ec', '-c'])}"]`,
      () => `LABEL l${roll(3)}=${value()}`,
      () => `EXPOSE ${80 + roll(3)}`,
      () => `VOLUME /volume${roll(2)}`,
      () => pick(['HEALTHCHECK NONE', 'HEALTHCHECK --retries=2 CMD true $A']),
      () => pick(['CMD ["a", "b"]', 'CMD run "$A" \\\n  more']),
      () => pick(['ENTRYPOINT run $A', 'ENTRYPOINT ["tool"]']),
      () => `COPY <<EOF /tmp/file${roll(3)}\n$A ${roll(9)}\nFROM x\nEOF`,
      () => `RUN (${show} >> /tmp/log) 2> /dev/null || true`,
      () => `RUN (${show} >> /tmp/log) 2> /dev/null || true`,
      () => `# FROM a remark`,
    ])();
  const count = 1 + roll(3);
  const stages = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const as = isLast ? ' AS app' : roll(4) === 0 ? '' : ` AS s${index}`;
    const from = index === 0 || roll(3) === 0 ? pick(['BUSYBOX', 'EXTERNAL']) : `s${roll(index)}`;
    const body = Array.from({ length: 3 + roll(6) }, instruction);
    const triggers =
      isLast || roll(4) > 0
        ? []
        : [`ONBUILD ${pick(['ENV O=$A', 'ARG B=onbuild', 'SHELL ["/bin/sh", "-ec"]', 'CMD triggered'])}`];
    const copies =
      index > 0 && roll(2) === 0 ? [`COPY --from=${roll(index)} /tmp /copied${index}-${roll(3)}`] : [];
    const end = isLast
      ? [`RUN ${show} > /tmp/end`]
      : [`RUN mkdir -p /tmp && chmod 777 /tmp && echo ${index} > /tmp/s${index}`];
    return { as, from, lines: [...body, ...copies, 'USER 0', ...end, ...triggers] };
  });
  const named = new Set(stages.map(({ as }) => as.slice(' AS '.length)));
  const text = [
    'ARG G=global',
    ...(roll(2) === 0 ? ['ARG A=global-a'] : []),
    ...stages.map(({ as, from, lines }) =>
      [`FROM ${/^s\d/.test(from) && !named.has(from) ? 'BUSYBOX' : from}${as}`, ...lines].join('\n'),
    ),
  ].join('\n');
  const dockerfile = parseDockerfile(`${text}\n`);
  const cuts = dockerfile.stages.flatMap((stage) => {
    const own = Array.from({ length: 1 + roll(2) }, () => 1 + roll(stage.instructions.length));
    return [...new Set(own)].map((place): Cut => ({ stage: stage.index, count: place, label: `at${place}` }));
  });
  const given = names.slice(0, 4).filter(() => roll(5) === 0);
  return {
    text: `${text}\n`,
    cuts: cuts.filter((cut) => findCutObstacle(dockerfile, cut) === undefined),
    buildArgs: Object.fromEntries(given.map((name) => [name, `given ${name}`])),
  };
}

/** Those of a batch that can be cut somewhere. */
function makeCases(batch: number): ReadonlyMap<number, PinnedCase> {
  const found = new Map<number, PinnedCase>();
  for (let seed = 10_000 * batch; found.size < casesPerBatch; seed++) {
    const one = makeCase(seed);
    if ((one.cuts ?? []).length > 0) found.set(seed, one);
  }
  return found;
}

const { current, debian } = lab.generations;
const generation = current.kind === 'ready' ? current : debian;
for (let batch = 0; batch < batches; batch++) {
  const title = `random Dockerfiles of batch ${batch} give the same when they are cut, with the ${generation.name} tools`;
  if (generation.kind === 'unavailable') {
    test.skip(`${title} (${generation.reason})`, () => {});
    continue;
  }
  test(title, async () => {
    const builder = await generation.newBuilder();
    const cases = Object.fromEntries(makeCases(batch));
    try {
      const results = await createPinnedBuilds(lab, builder, `${generation.name}-${batch}`).compare(cases);
      const wrong = [...results].flatMap(([seed, { unpinned, cut, executed, pinned }]) => {
        const told = { seed, text: cases[seed]?.text, cuts: cases[seed]?.cuts };
        const expected = { ...told, executed: [], cut: unpinned, pinned: unpinned.map(contentOf) };
        const got = { ...told, executed, cut, pinned: pinned.map(contentOf) };
        return isDeepStrictEqual(got, expected) ? [] : [{ got, expected }];
      });
      expect(wrong.map(({ got }) => got)).toEqual(wrong.map(({ expected }) => expected));
      // Else nothing would have been tested.
      const replaced = [...results.values()].filter((result) => result.replaced.length > 0);
      expect(replaced.length).toBeGreaterThan(casesPerBatch / 3);
    } finally {
      await builder.remove();
    }
  }, 1_200_000);
}

function contentOf({ files, config }: BuildResult): Pick<BuildResult, 'files' | 'config'> {
  return { files, config };
}

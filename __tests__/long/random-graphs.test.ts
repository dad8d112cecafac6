import { afterAll, expect, jest, test } from '@jest/globals';
import { startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(3_600_000);

const graphs = 25;
const lab = await startLab();
const { debian } = lab.generations;
const testHere =
  debian.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${debian.reason})`, () => {});

afterAll(() => lab.stop());

/** One stage of a made-up Dockerfile. */
interface MadeStage {
  readonly name: string;
  readonly parent: string | undefined;
  readonly copiesFrom: readonly string[];
  readonly isLayer: boolean;
}

/** A generator of numbers from 0 to below 1 that a seed decides (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function makeStages(next: () => number): readonly MadeStage[] {
  const stages: MadeStage[] = [];
  const count = 3 + Math.floor(next() * 4);
  for (let index = 0; index < count; index++) {
    const parent = next() < 0.25 ? undefined : stages[Math.floor(next() * stages.length)]?.name;
    const copiesFrom = stages.filter(({ name }) => name !== parent && next() < 0.25).map(({ name }) => name);
    stages.push({ name: `s${index}`, parent, copiesFrom, isLayer: next() < 0.7 });
  }
  return stages.some((stage) => stage.isLayer)
    ? stages
    : stages.map((stage) => ({ ...stage, isLayer: true }));
}

function writeDockerfile(stages: readonly MadeStage[], busybox: string): string {
  return stages
    .map(({ name, parent, copiesFrom }) =>
      [
        `FROM ${parent ?? busybox} AS ${name}`,
        `ARG ARG_${name}=default-${name}`,
        `COPY ${name}.txt /${name}.txt`,
        `RUN echo "$ARG_${name}" > /${name}.out && date +%s%N >> /${name}.out`,
        ...copiesFrom.map((other) => `COPY --from=${other} /${other}.out /from-${other}-in-${name}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** The stages that a stage's content depends on, itself among them. */
function dependencies(name: string, stages: readonly MadeStage[]): ReadonlySet<string> {
  const stage = stages.find((candidate) => candidate.name === name);
  const below = [...(stage?.parent === undefined ? [] : [stage.parent]), ...(stage?.copiesFrom ?? [])];
  return new Set([name, ...below.flatMap((other) => [...dependencies(other, stages)])]);
}

testHere(
  `in ${graphs} random graphs exactly the layers that depend on a change are built anew, and a second run is warm`,
  async () => {
    if (debian.kind === 'unavailable') return;
    for (let seed = 1; seed <= graphs; seed++) {
      const next = numbers(seed);
      const stages = makeStages(next);
      const layers = stages.filter((stage) => stage.isLayer).map((stage) => stage.name);
      const repository = `random/graph-${seed}`;
      const image = `${lab.host}/${repository}`;
      const registry = createRegistryReader(lab.host, repository);
      const project = await createSampleProject(lab.busybox);
      await project.write({
        Dockerfile: writeDockerfile(stages, lab.busybox),
        ...Object.fromEntries(stages.map(({ name }) => [`${name}.txt`, `${name}\n`])),
      });
      const values = { image, layers: layers.map((name) => `${name}=${name}`).join('\n') };
      const builder = await debian.newBuilder();
      const told = { seed, dockerfile: writeDockerfile(stages, 'busybox'), layers };

      const cold = await runPrewarm(builder, project, values);
      expect({ ...told, error: cold.report.error }).toEqual({ ...told, error: undefined });
      expect({ ...told, rate: cold.report.dependencyHitRate }).toEqual({ ...told, rate: 0 });
      const empty = await debian.newBuilder();
      const warm = await runPrewarm(empty, project, values);
      expect({ ...told, outcome: warm.report.outcome, rate: warm.report.dependencyHitRate }).toEqual({
        ...told,
        outcome: 'warm',
        rate: 100,
      });

      const changed = stages[Math.floor(next() * stages.length)]?.name ?? 's0';
      const expected = layers.filter((name) => dependencies(name, stages).has(changed));
      await project.write({ [`${changed}.txt`]: 'changed\n' });
      const { report } = await runPrewarm(empty, project, values);
      const built = report.layers.filter((layer) => layer.state !== 'current').map((layer) => layer.name);
      expect({ ...told, changed, error: report.error, built: built.sort() }).toEqual({
        ...told,
        changed,
        error: undefined,
        built: expected.sort(),
      });

      const record = await registry.record();
      for (const [name, entry] of Object.entries(record?.layers ?? {})) {
        expect({ ...told, name, whole: await registry.isWhole(entry.digest) }).toEqual({
          ...told,
          name,
          whole: true,
        });
      }
      await builder.remove();
      await empty.remove();
      await project.remove();
    }
  },
);

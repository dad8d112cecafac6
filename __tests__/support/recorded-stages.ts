import { readFileSync } from 'node:fs';
import { formatDockerfile, type Scenario } from '../../scripts/record-progress/scenarios.mjs';
import type { ExpectedStage } from '../../src/core/buildkit/expected-stage.ts';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { closureOf, resolveBuilds } from '../../src/core/dockerfile/stage-graph.ts';
import { expectStages } from '../../src/layers/bake/expected-steps.ts';

const folder = new URL('../fixtures/progress/', import.meta.url);

/** What buildx printed in a scenario, with tools of that generation. */
export function readRecordedText(generation: string, name: string): string {
  return readFileSync(new URL(`${generation}/${name}.rawjson`, folder), 'utf8');
}

/** As a run reads them in its Dockerfile. A stage that the scenario does not list is replaced by its image. */
export function expectedStages(scenario: Scenario): readonly ExpectedStage[] {
  const names = new Set(scenario.stages.map(({ name }) => name));
  const text = formatDockerfile(scenario, 'registry').replaceAll('TRIGGER', 'trigger');
  const dockerfile = parseDockerfile(text);
  const replaced = new Set(
    dockerfile.stages.flatMap(({ name }) => (name === undefined || names.has(name) ? [] : [name])),
  );
  const values = {
    ...{ buildArgs: {}, buildContexts: {} },
    platforms: scenario.platforms ?? [],
    builderPlatform: 'linux/amd64',
  };
  const nodes = (scenario.targets ?? [...names]).map((target) => ({
    target,
    ownStages: closureOf(resolveBuilds(dockerfile, target, values), replaced),
  }));
  return expectStages(dockerfile, nodes, values);
}

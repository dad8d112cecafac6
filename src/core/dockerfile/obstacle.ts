import { contextKey } from './context-key.ts';
import { declaredArgs } from './declaration.ts';
import { chainOf } from './environment.ts';
import { inheritedArgs } from './inherited-args.ts';
import { normalizePlatform } from './platform.ts';
import { lexWord } from './shell-word.ts';
import { type GraphStage, reach, type StageGraph } from './stage-graph.ts';

/**
 * Why a build of `graph`'s target would come out different if the stage of this name were replaced by its image;
 * undefined when it would not. `imageEnv` as for inheritedArgs.
 */
export function findObstacle(
  name: string,
  graph: StageGraph,
  imageEnv: readonly string[] | undefined,
): string | undefined {
  const [stage, twin] = graph.stages.filter((candidate) => candidate.name === name);
  if (stage === undefined) return 'the Dockerfile has no such stage';
  if (/^(scratch|context)$/.test(name)) return `BuildKit takes no build context named ${name}`;
  if (twin !== undefined) return `lines ${stage.line} and ${twin.line} both define a stage of that name`;
  if (stage.isOverridden) return 'a build context already replaces it';

  const chain = chainOf(graph, stage);
  const odd = chain.find(
    ({ ownPlatform }) => ownPlatform !== undefined && ownPlatform !== normalizePlatform(graph.build.platform),
  );
  if (odd !== undefined) {
    return `line ${odd.line} fixes its platform (--platform=${odd.platform}), and its image would be taken for ${normalizePlatform(graph.build.platform)}`;
  }
  if (chain.some((member) => usesTargetName(member, graph)))
    return 'it uses TARGETSTAGE, which differs when the stage is built alone';

  const reached = reach(graph, new Set([name]));
  const sameImage = reached.stages
    .flatMap(({ uses }) => uses)
    .find(({ source }) => source.kind === 'image' && contextKey(source.name) === name);
  if (sameImage !== undefined)
    return `line ${sameImage.line} takes the image ${name}, which a build context of that name would replace too`;

  if (!reached.replacedUses.some(({ use }) => use.via === 'from')) return undefined;
  const inherited = inheritedArgs(stage, graph, imageEnv);
  if (inherited.kind === 'obstacle') return inherited.reason;
  const trigger = stage.instructions.find((instruction) => instruction.keyword === 'ONBUILD');
  return trigger !== undefined && inherited.args.length > 0
    ? `its ONBUILD of line ${trigger.line} runs before an ARG could be declared again`
    : undefined;
}

function usesTargetName(stage: GraphStage, { targetVariables, escape: escapeChar }: StageGraph): boolean {
  const head = lexWord(`${stage.from} ${stage.platform ?? ''}`, () => 'set', { escape: escapeChar }).asked;
  return (
    [...head].some((name) => targetVariables.has(name)) ||
    stage.commands.some(
      (command) =>
        command.keyword === 'ARG' && declaredArgs(command).some(({ name }) => targetVariables.has(name)),
    )
  );
}

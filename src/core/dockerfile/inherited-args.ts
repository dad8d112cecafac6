import { UserError } from '../error.ts';
import { type DeclaredArg, declaredArgs } from './declaration.ts';
import { chainOf, Environment, runChain } from './environment.ts';
import type { GraphStage, StageGraph } from './stage-graph.ts';

/** ARGs to be declared after a FROM, or why that would not give what the stage hands on. */
type InheritedArgs =
  | { readonly kind: 'args'; readonly args: readonly DeclaredArg[] }
  | { readonly kind: 'obstacle'; readonly reason: string };

/**
 * The ARGs that a stage and its ancestors hand on to the stages FROM it, and that its image does not. A name that ENV sets as
 * well is left out: the image has it, and there it goes before the ARG (`dockerfile2llb/convert.go`: `ds.state = ds.base.state`,
 * then the image's Env on top). Both ways are run through, and where a variable would come out different, that is an obstacle.
 * `imageEnv`: `NAME=value` as the config of the stage's image has them; undefined when it is not known, and then an ARG of the
 * same name as an ENV of the *external* image at the bottom is not noticed.
 */
export function inheritedArgs(
  stage: GraphStage,
  graph: StageGraph,
  imageEnv: readonly string[] | undefined,
): InheritedArgs {
  const chain = chainOf(graph, stage);
  const setByEnv = runChain(chain, graph, { env: new Map(), unknown: unknownValue }).envNames;
  const given = (imageEnv ?? []).map(
    (entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)] as const,
  );
  // Of a variable that no ENV of the chain sets, the last image has the value that the lowest one has.
  const lowest = new Map(given.filter(([name]) => !setByEnv.has(name)));
  const unknown = (name: string): string | undefined =>
    imageEnv === undefined || setByEnv.has(name) ? unknownValue(name) : undefined;
  const expected = runChain(chain, graph, { env: lowest, unknown });
  expected.beginStage();

  const args = chain
    .flatMap((member) => member.commands.filter((command) => command.keyword === 'ARG').flatMap(declaredArgs))
    .filter(({ name }) => !expected.envNames.has(name));
  const inImage = new Map([...expected.envNames].map((name) => [name, expected.get(name) ?? '']));
  const got = new Environment(graph, { env: inImage, unknown });
  try {
    for (const arg of args) got.declare(arg);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { kind: 'obstacle', reason: error.message };
  }
  const different = args.find(({ name }) => expected.get(name) !== got.get(name));
  if (different !== undefined) {
    return {
      kind: 'obstacle',
      reason: `ARG ${different.name} takes a variable that is changed after it, and the stages above would get another value`,
    };
  }
  const unsafe = args.find(({ word }) => /[\\`][ \t]+$/.test(word));
  if (unsafe !== undefined)
    return { kind: 'obstacle', reason: `ARG ${unsafe.name} ends in an escaped space` };
  return { kind: 'args', args };
}

/** Stands for a value that the Dockerfile does not tell: the same as itself, and as no text of a Dockerfile. */
function unknownValue(name: string): string {
  return `\0${name}\0`;
}

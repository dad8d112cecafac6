import { pathInContext } from './context-path.ts';
import { chainOf, Environment } from './environment.ts';
import { type Instruction, parseHeredoc } from './instruction.ts';
import { readMounts } from './mount.ts';
import { type GraphStage, reach, type Source, type StageGraph, type Use } from './stage-graph.ts';

/** Files of a build context that a stage takes. */
export interface ContextSource {
  /** A local folder among the user's build contexts; undefined: the main context. */
  readonly context: { readonly name: string; readonly folder: string } | undefined;
  /** As in the instruction, variables expanded, without `..`: a file, a folder with all beneath it, or a pattern of them. */
  readonly path: string;
  /** `COPY --parents`: the path is matched against whole paths, and `/./` in it marks where they begin. */
  readonly parents: boolean;
  /** Of `--exclude`. */
  readonly exclude: readonly string[];
  /** The variables that have no value, so that the path stands for more; absent: all have one. */
  readonly unset?: readonly string[];
}

type Path = Pick<ContextSource, 'path' | 'unset'>;

/**
 * What a target takes from the build context and from local folders among the user's build contexts: COPY and ADD, mounts of
 * type bind, and FROM of such a folder; not what `replaced` stages take. URLs of ADD are not files, heredocs are part of the instruction.
 * A path with a variable that the Dockerfile does not set (an ENV of an image, perhaps) stands for everything beneath the part before it.
 * @throws UserError when a variable cannot be expanded.
 */
export function contextSources(
  graphs: readonly StageGraph[],
  replaced: ReadonlySet<string>,
): readonly ContextSource[] {
  const sources = graphs.flatMap((graph) =>
    reach(graph, replaced).stages.flatMap((stage) => readStage(stage, graph)),
  );
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

function readStage(stage: GraphStage, graph: StageGraph): readonly ContextSource[] {
  const [head] = stage.uses;
  const root = head === undefined ? 'elsewhere' : contextOf(head.source, graph);
  return [
    ...(root !== 'elsewhere' && !stage.isOverridden
      ? [{ context: root, path: '/', parents: false, exclude: [] }]
      : []),
    ...commandSources(stage, graph).flat(),
  ];
}

/** What each command of a stage takes from build contexts, in their order. @throws UserError when a variable cannot be expanded. */
export function commandSources(stage: GraphStage, graph: StageGraph): readonly (readonly ContextSource[])[] {
  const unset = new Set<string>();
  const environment = new Environment(graph, {
    env: new Map(),
    unknown: (name) => {
      unset.add(name);
      return undefined;
    },
  });
  const expandPath = (text: string): Path => {
    unset.clear();
    const path = pathInContext(environment.expand(text));
    if (unset.size === 0) return { path };
    const folder = text.slice(0, text.lastIndexOf('/', text.indexOf('$')) + 1);
    return { path: pathInContext(folder) || '/', unset: [...unset] };
  };
  return chainOf(graph, stage).flatMap((member) => {
    environment.beginStage();
    return member.commands.flatMap((command) => {
      environment.run(command);
      return member.index === stage.index ? [readCommand(command, stage, graph, expandPath)] : [];
    });
  });
}

function readCommand(
  command: Instruction,
  stage: GraphStage,
  graph: StageGraph,
  expandPath: (text: string) => Path,
): readonly ContextSource[] {
  const { keyword } = command;
  // The uses of one instruction are in the order of its flags.
  const uses = stage.uses.filter((use) => use.via !== 'from' && use.line === command.line);
  if (keyword === 'COPY' || keyword === 'ADD') {
    const context = uses[0] === undefined ? undefined : contextOf(uses[0].source, graph);
    if (context === 'elsewhere') return [];
    const exclude = command.flags.flatMap((flag) =>
      flag.name === 'exclude' && flag.value !== undefined ? [flag.value] : [],
    );
    const parents = command.flags.some(
      (flag) => flag.name === 'parents' && flag.value?.toLowerCase() !== 'false',
    );
    return command.args
      .slice(0, -1)
      .filter((arg) => parseHeredoc(arg) === undefined)
      .map((arg) => ({ context, ...expandPath(arg), parents, exclude }))
      .filter(({ path }) => keyword === 'COPY' || !isRemote(path));
  }
  if (keyword !== 'RUN') return [];
  const remaining: Use[] = [...uses];
  return readMounts(command).flatMap((mount) => {
    const use = mount.from === undefined ? undefined : remaining.shift();
    const context = use === undefined ? undefined : contextOf(use.source, graph);
    if (context === 'elsewhere' || (use === undefined && expandPath(mount.type).path !== 'bind')) return [];
    return [{ context, ...expandPath(mount.source ?? '/'), parents: false, exclude: [] }];
  });
}

function contextOf(source: Source, graph: StageGraph): ContextSource['context'] | 'elsewhere' {
  if (source.kind === 'stage') {
    const stage = graph.stages[source.index];
    return stage?.isOverridden === true && stage.uses[0] !== undefined
      ? contextOf(stage.uses[0].source, graph)
      : 'elsewhere';
  }
  if (source.kind !== 'context' || isRemote(source.value)) return 'elsewhere';
  return { name: source.name, folder: source.value };
}

/** A URL, an image, or another thing that is no folder (buildx v0.36.1 `build/opt.go`, `NamedContexts`). */
export function isRemote(value: string): boolean {
  return /^(https?|git|ssh|docker-image|oci-layout|target|input):|^[\w.-]+@[\w.-]+:/.test(value);
}

/** The context with all that is in it. */
export function isWhole({ path }: Pick<ContextSource, 'path'>): boolean {
  return /^[./]*\*{0,2}\/?$/.test(path);
}

import { expand } from './build-values.ts';
import { type DeclaredArg, declaredArgs, declaredEnvs } from './declaration.ts';
import type { Instruction } from './instruction.ts';
import type { GraphStage, StageGraph } from './stage-graph.ts';

/** What is known of the image that the lowest stage is FROM. */
interface BaseImage {
  /** Its ENV, as far as known. */
  readonly env: ReadonlyMap<string, string>;
  /** What to take for any other variable that the Dockerfile has not set. */
  readonly unknown: (name: string) => string | undefined;
}

/** The variables that the instructions of a stage see. */
export class Environment {
  private readonly variables = new Map<string, string>();
  /** Those that are in the image: they go before every ARG when a stage begins. */
  private readonly kept: Map<string, string>;
  private readonly unknown: BaseImage['unknown'];
  private readonly graph: StageGraph;

  constructor(graph: StageGraph, base: BaseImage) {
    this.graph = graph;
    this.kept = new Map(base.env);
    this.unknown = base.unknown;
    this.beginStage();
  }

  get(name: string): string | undefined {
    return this.variables.get(name) ?? this.unknown(name);
  }

  /** The names that are in the image: set by ENV, or by the image beneath. */
  get envNames(): ReadonlySet<string> {
    return new Set(this.kept.keys());
  }

  expand(text: string): string {
    return expand(text, (name) => this.get(name), this.graph.escape);
  }

  /** A stage begins FROM what came before (`dockerfile2llb/convert.go`, "initialize base metadata from image conf"). */
  beginStage(): void {
    for (const [name, value] of this.kept) this.variables.set(name, value);
  }

  /** Runs ARG and ENV (`dispatchArg`, `dispatchEnv`); other instructions set nothing. */
  run(instruction: Instruction): void {
    if (instruction.keyword === 'ARG') for (const arg of declaredArgs(instruction)) this.declare(arg);
    if (instruction.keyword !== 'ENV') return;
    // All of one ENV see the variables as they were before it.
    const pairs = declaredEnvs(instruction, this.graph.escape).map(
      ({ nameText, valueText }) => [this.expand(nameText), this.expand(valueText)] as const,
    );
    for (const [name, value] of pairs) {
      this.variables.set(name, value);
      this.kept.set(name, value);
    }
  }

  declare({ name, defaultText }: DeclaredArg): void {
    const value =
      this.graph.values.buildArgs[name] ??
      (defaultText === undefined ? this.graph.variables.get(name) : this.expand(defaultText));
    if (value !== undefined) this.variables.set(name, value);
  }
}

/** A stage and those it is FROM, the lowest first. */
export function chainOf(graph: StageGraph, stage: GraphStage): readonly GraphStage[] {
  const parent = stage.parent === undefined ? undefined : graph.stages[stage.parent];
  return parent === undefined ? [stage] : [...chainOf(graph, parent), stage];
}

/** The environment at the end of the last of these stages. */
export function runChain(chain: readonly GraphStage[], graph: StageGraph, base: BaseImage): Environment {
  const environment = new Environment(graph, base);
  for (const stage of chain) {
    environment.beginStage();
    for (const command of stage.commands) environment.run(command);
  }
  return environment;
}

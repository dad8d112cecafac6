import { pathInContext } from '../dockerfile/context-path.ts';
import { flagValue } from '../dockerfile/dockerfile.ts';
import { chainOf, Environment } from '../dockerfile/environment.ts';
import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { type GraphStage, reach, type StageGraph } from '../dockerfile/stage-graph.ts';
import { filesOfCommands } from './command-files.ts';
import { folderOf, joinPath, pathWithin } from './repository-path.ts';

/** A file of the build context that an instruction reads after it was copied. */
export interface ReadFile {
  /** Of the instruction, 1-based. */
  readonly line: number;
  /** Relative to the context; one of these would do. The last part may be a pattern. */
  readonly paths: readonly string[];
  /** Of a package.json, what is run. */
  readonly script?: string;
}

/** What COPY, ADD or a mount puts into an image. */
interface Copy {
  /** In the image, without a slash at the start. */
  readonly to: string;
  /** Where what is copied comes from: of the main context, or of another stage; undefined: elsewhere. */
  readonly of: 'context' | GraphStage | undefined;
  readonly sources: readonly string[];
}

/** What an image serves whose folder of these is copied. */
const servedFolders = ['usr/share/nginx/html', 'usr/local/apache2/htdocs', 'var/www/html'];
const served = ['index.html', 'index.htm', 'index.php', 'public/index.php'];

/** An instruction, in the folder of the image that it runs in. */
interface Step {
  readonly command: Instruction;
  /** Undefined: only the base image, or a run, knows. */
  readonly folder: string | undefined;
  readonly copies: readonly Copy[];
  /** It is of the stage itself, and not of one that it is FROM. */
  readonly isOwn: boolean;
}

/**
 * The files of the main context that RUN, CMD and ENTRYPOINT of a target read, by where COPY has put them.
 * @throws UserError when a variable cannot be expanded.
 */
export function readFiles(graphs: readonly StageGraph[]): readonly ReadFile[] {
  const found = graphs.flatMap((graph) =>
    reach(graph, new Set()).stages.flatMap((stage) => {
      const steps = stepsOf(stage, graph);
      return steps.flatMap((step, index) =>
        step.isOwn ? readBy(step, copiesIn(steps.slice(0, index)), graph) : [],
      );
    }),
  );
  return [...new Map(found.map((file) => [JSON.stringify(file), file])).values()];
}

function readBy(
  { command, folder, copies }: Step,
  before: readonly Copy[],
  graph: StageGraph,
): readonly ReadFile[] {
  const names = /^(?:RUN|CMD|ENTRYPOINT)$/.test(command.keyword)
    ? filesOfCommands(commandsOf(command), folder)
    : copies.flatMap(({ to }) =>
        servedFolders.includes(to) ? [{ files: served.map((name) => `${to}/${name}`) }] : [],
      );
  return names.flatMap(({ files, ...rest }) => {
    const paths = files.flatMap((path) => originsOf(path, [...before, ...copies], graph));
    return paths.length === 0 ? [] : [{ line: command.line, paths: [...new Set(paths)], ...rest }];
  });
}

/** What stays in the image: a mount does not. */
function copiesIn(steps: readonly Step[]): readonly Copy[] {
  return steps.flatMap(({ command, copies }) => (command.keyword === 'RUN' ? [] : copies));
}

/** What runs in a stage and in those that it is FROM. */
function stepsOf(stage: GraphStage, graph: StageGraph): readonly Step[] {
  const unset = new Set<string>();
  const environment = new Environment(graph, {
    env: new Map(),
    unknown: (name) => {
      unset.add(name);
      return undefined;
    },
  });
  const expand = (text: string): string | undefined => {
    unset.clear();
    const expanded = environment.expand(text);
    return unset.size === 0 ? expanded : undefined;
  };
  let folder: string | undefined = '.';
  return chainOf(graph, stage).flatMap((member) => {
    environment.beginStage();
    return member.commands.map((command): Step => {
      environment.run(command);
      if (command.keyword === 'WORKDIR') folder = within(folder, expand(command.rest.trim()));
      const copies = copiesOf(command, member, graph, {
        inImage: (text) => within(folder, expand(text)),
        expand,
      });
      return { command, folder, copies, isOwn: member.index === stage.index };
    });
  });
}

/** A path in the image, from its root. */
function within(folder: string | undefined, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (path.startsWith('/')) return joinPath('.', path.replace(/^\/+/, ''));
  return folder === undefined ? undefined : joinPath(folder, path);
}

function copiesOf(
  command: Instruction,
  stage: GraphStage,
  graph: StageGraph,
  { inImage, expand }: Readonly<Record<'inImage' | 'expand', (text: string) => string | undefined>>,
): readonly Copy[] {
  const { keyword } = command;
  const uses = stage.uses.filter(({ via, line }) => via !== 'from' && line === command.line);
  const originOf = (from: string | undefined, at: number): Copy['of'] => {
    if (from === undefined) return 'context';
    const source = uses[at]?.source;
    return source?.kind === 'stage' ? graph.stages[source.index] : undefined;
  };
  if (keyword === 'COPY' || keyword === 'ADD') {
    const to = inImage(command.args.at(-1) ?? '.');
    const sources = command.args.slice(0, -1).flatMap((path) => expand(path) ?? []);
    return to === undefined ? [] : [{ to, of: originOf(flagValue(command, 'from'), 0), sources }];
  }
  if (keyword !== 'RUN') return [];
  let at = 0;
  return readMounts(command).flatMap(({ type, from, source = '/', target }) => {
    const of = originOf(from, from === undefined ? 0 : at++);
    const to = target === undefined || type !== 'bind' ? undefined : inImage(target);
    return to === undefined ? [] : [{ to, of, sources: [source] }];
  });
}

/** What a shell, or the engine, runs. */
function commandsOf(command: Instruction): string {
  if (!command.isJson) return wholeCode({ ...command, code: command.rest });
  const [first = '', second = '', third] = command.args;
  if (/(?:^|\/)(?:ba|da|a|z)?sh$/.test(first) && /^-\w*c$/.test(second)) return third ?? '';
  return command.args.map((word) => (/\s/.test(word) ? '""' : word)).join(' ');
}

/** The files of the main context that a path in the image may be: it, or where the folders around it come from. */
function originsOf(path: string, copies: readonly Copy[], graph: StageGraph): readonly string[] {
  return copies.flatMap(({ to, of, sources }) => {
    if (of === undefined) return [];
    const origins = sources.flatMap((source) => originIn(source, to, path) ?? []);
    return of === 'context'
      ? origins
      : origins.flatMap((origin) => originsOf(origin, copiesIn(stepsOf(of, graph)), graph));
  });
}

/** What becomes `path` where a file or a folder is copied to `to`; undefined: nothing of it does. */
function originIn(source: string, to: string, path: string): string | undefined {
  const clean = joinPath('.', pathInContext(source).replace(/^\/+/, '')) ?? '.';
  const name = clean.slice(clean.lastIndexOf('/') + 1);
  if (path === to || path === (to === '.' ? name : `${to}/${name}`)) return clean;
  // `COPY package*.json ./`
  const base = path.slice(path.lastIndexOf('/') + 1);
  const isMatch = /[*?[]/.test(name) && compileGoPattern(name)?.test(base) === true;
  if (isMatch && path === joinPath(to, base)) return joinPath(folderOf(clean), base);
  const rest = pathWithin(to, path);
  // `COPY * .` takes files and what is in folders.
  return rest === undefined ? undefined : joinPath(clean.replace(/(?:^|\/)\*+$/, '') || '.', rest);
}

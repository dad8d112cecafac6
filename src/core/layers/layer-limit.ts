import type { BuildValues } from '../dockerfile/build-values.ts';
import { type ContextSource, commandSources, isWhole } from '../dockerfile/context-source.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import {
  baseName,
  cleanPath,
  dependencyFile,
  dependencyPattern,
  isSmallFile,
} from '../dockerfile/dependency-file.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { isPlaceholderLogin } from '../dockerfile/placeholder-login.ts';
import { lexWord } from '../dockerfile/shell-word.ts';
import type { GraphStage, StageGraph } from '../dockerfile/stage-graph.ts';
import { changesBetweenRuns } from './changing-argument.ts';
import { clearestCode, isSource } from './clearest-code.ts';
import { whySecret } from './secret-argument.ts';
import { weighStep } from './step-weight.ts';
import { storesSecret } from './stored-secret.ts';

/** What is in the build contexts. */
export interface ContextFiles {
  /** The files that an instruction takes, relative to their context. Empty: none, or they are not known. */
  paths(source: ContextSource): readonly string[];
  /** Why a file of those counts as credentials; undefined: it does not. */
  credentials(source: ContextSource, path: string): string | undefined;
}

/** What decides which layers a Dockerfile has, beside its text. */
export interface LimitOptions {
  /** The stage that is built; undefined: the last one. */
  readonly target: string | undefined;
  readonly values: BuildValues;
  readonly files: ContextFiles;
  /** Globs over the names of build arguments whose values are secret. */
  readonly secretArgs: readonly string[];
  /** Values that must not be shown. */
  readonly maskedValues: ReadonlySet<string>;
  /** Build arguments that records saw to change; absent: no record was read yet. */
  readonly changingArgs?: ReadonlySet<string>;
  /** Build arguments that a workflow gives another value in each run; absent: no workflow was read. */
  readonly argsOfRuns?: ReadonlySet<string>;
  /** Build arguments whose values only a run knows, and that are secret → why, in words that follow the name. */
  readonly secretsOfRuns?: ReadonlyMap<string, string>;
}

/** Where a stage begins to be another one in each run. */
export interface Limit extends Reason {
  /** Among its own instructions. */
  readonly count: number;
  readonly line: number;
  /** Where a second layer ends, which is made again when a script or a setting changes; undefined: there is none. */
  readonly later?: LaterLimit;
  /** The first that is more than a script or a setting, where that comes after this one. */
  readonly firm?: Limit;
  /** All that the stage takes, where that is scripts and settings. */
  readonly onlySmall?: string;
  /** The first that is more than content of another stage. Before it, BuildKit compares what changes. */
  readonly own?: Limit;
  /** Why a stage that depends on this one changes. */
  readonly root?: Root;
}

/** A line that changes, and what is said of it. */
interface Root {
  readonly stage: number;
  readonly line: number;
  readonly why: string;
}

interface LaterLimit {
  /** Among its own instructions; all of them where nothing ends it. */
  readonly count: number;
  readonly end: Limit | undefined;
  /** `entrypoint.sh`: what it takes beside dependency files. */
  readonly takes: string;
}

/** Why an instruction is in no layer. */
interface Reason {
  /** Follows "it ends before line 7, which ". */
  readonly why: string;
  /** It would put something secret into a layer. */
  readonly isSecret: boolean;
  /** The script or setting that it takes, and no code: what comes after it can be a second layer. */
  readonly small?: string;
  /** BuildKit compares the content of what it takes, so that the step hits in a cache of all steps where that stays the same. */
  readonly byContent?: boolean;
  /** The build argument that it declares, and that changes from run to run or is secret. */
  readonly argument?: string | undefined;
  /** Of the lowest stage that changes, where it only depends on one. */
  readonly root?: Root;
}

/** For each stage that changes from run to run, where it begins to; on several platforms, where the first of them does. */
export function findLimits(
  graphs: readonly StageGraph[],
  dockerfile: Dockerfile,
  options: LimitOptions,
  keepsSecretsOut: boolean,
): ReadonlyMap<number, Limit> {
  const limits = new Map<number, Limit>();
  for (const graph of graphs) {
    for (const stage of graph.stages) {
      const limit = findLimit(stage, { graph, dockerfile, options, limits, keepsSecretsOut });
      const before = limits.get(stage.index);
      if (
        limit !== undefined &&
        (before === undefined ||
          limit.count < before.count ||
          (limit.count === before.count && limit.later === undefined))
      )
        limits.set(stage.index, limit);
    }
  }
  return limits;
}

interface LimitFacts {
  readonly graph: StageGraph;
  readonly dockerfile: Dockerfile;
  readonly options: LimitOptions;
  /** Of the stages above. */
  readonly limits: ReadonlyMap<number, Limit>;
  readonly keepsSecretsOut: boolean;
}

function findLimit(stage: GraphStage, facts: LimitFacts): Limit | undefined {
  const reasons = findReasons(stage, facts);
  const [first] = reasons;
  if (first === undefined) return undefined;
  const all = stage.instructions.length;
  const own = reasons.find((reason) => isOwn({ ...reason, isSecret: false }));
  const hard = reasons.find(({ small }) => small === undefined);
  const cause = reasons.find(isOwn) ?? own ?? hard ?? first;
  const root = cause.root ?? { stage: stage.index, line: cause.line, why: cause.why };
  if (first.small === undefined) return { ...first, root, ...(own && { own }) };
  const limit = {
    ...first,
    root,
    ...(hard === undefined
      ? { onlySmall: takenBy(reasons) }
      : { firm: { ...hard, root, ...(own && { own }) } }),
  };
  // A second layer is worth it where packages are installed after the script, and before the code.
  const installed = stage.instructions
    .slice(0, hard?.count)
    .findLastIndex((step) => weighStep(step)?.installs === true || runsScript(step, reasons));
  if (installed < first.count) return limit;
  const end = reasons.find(({ count }) => count > installed);
  const takes = takenBy(reasons.filter(({ count }) => count <= installed));
  return { ...limit, later: { count: end?.count ?? all, end, takes } };
}

/** Whether a stage changes because of something of its own that is no secret. */
function isOwn({ small, byContent, isSecret }: Reason): boolean {
  return small === undefined && byContent !== true && !isSecret;
}

/** The scripts and settings, each once. */
function takenBy(reasons: readonly Reason[]): string {
  return [...new Set(reasons.flatMap(({ small }) => small ?? []))].join(', ');
}

/** Whether a step does with a script that the stage takes more than to make it executable. */
function runsScript(step: Instruction, reasons: readonly Limit[]): boolean {
  const code = wholeCode({ ...step, code: step.rest });
  const isRun = reasons.some(({ small }) => small !== undefined && code.includes(baseName(small)));
  const commands = code.split(/[&|;\n]+/).map((command) => command.trim());
  return step.keyword === 'RUN' && isRun && !commands.every((command) => moves.test(command));
}

const moves = /^(?:$|(?:chmod|chown|ln|mv|cp|rm|mkdir|sed|dos2unix|echo|set|cd)\b)/;

/** Up to the first that changes with the code itself. */
function findReasons(stage: GraphStage, facts: LimitFacts): readonly Limit[] {
  const head = { count: 0, line: stage.line };
  if (stage.isOverridden) return [{ ...head, ...changing('names a stage that a build context replaces') }];
  const from = changesFrom(stage, facts);
  const found: Limit[] = from === undefined ? [] : [{ ...head, ...from }];
  if (from !== undefined && from.small === undefined) return found;
  const sources = commandSources(stage, facts.graph);
  // What a parent's ONBUILD brings runs before the stage's own.
  const inherited = stage.commands.length - stage.instructions.length;
  for (const [index, command] of stage.commands.entries()) {
    const reason = changesWith(command, stage, facts) ?? takesCodeAmong(sources[index] ?? [], facts);
    if (reason === undefined) continue;
    // What is secret hides no code behind it: that is why other stages change.
    if (found.some(({ isSecret }) => isSecret) && !isOwn(reason)) continue;
    found.push({ count: Math.max(0, index - inherited), line: command.line, ...reason });
    if (isOwn(reason)) break;
  }
  return found;
}

function changing(why: string): Reason {
  return { why, isSecret: false };
}

function changesFrom(
  stage: GraphStage,
  { graph, dockerfile, limits, options }: LimitFacts,
): Reason | undefined {
  const source = stage.uses[0]?.source;
  if (source?.kind === 'stage' && limits.has(source.index))
    return ofStage('is built on', source.index, graph, limits);
  if (source?.kind === 'context' && !source.value.startsWith('docker-image://'))
    return changing(`takes the build context ${source.name}`);
  const asked = lexWord(stage.from, () => 'set', { escape: dockerfile.escape }).asked;
  return dockerfile.globals
    .flatMap(declaredArgs)
    .filter(({ name }) => asked.has(name))
    .map(({ name, defaultText }) => {
      const why =
        howArgumentChanges(name, unquoted(defaultText), options) ??
        (isDigestOfRun(name, unquoted(defaultText)) ? howOften(options.values.buildArgs[name]) : undefined);
      return why === undefined ? undefined : changing(`takes ${name}, which ${why}`);
    })
    .find((reason) => reason !== undefined);
}

function changesWith(
  command: Instruction,
  stage: GraphStage,
  { graph, dockerfile, limits, options, keepsSecretsOut }: LimitFacts,
): Reason | undefined {
  const taken = stage.uses
    .filter(({ via, line }) => via !== 'from' && line === command.line)
    .map(({ source }) => takesFrom(source, graph, limits))
    .find((reason) => reason !== undefined);
  if (taken !== undefined) return taken;
  if (keepsSecretsOut && hasPassword(wholeCode(command)))
    return { why: 'has a password in a URL', isSecret: true };
  if (keepsSecretsOut && storesSecret(command))
    return { why: 'stores a build secret in the image', isSecret: true };
  if (command.keyword !== 'ARG') return undefined;
  for (const { name, defaultText } of declaredArgs(command)) {
    const value = options.values.buildArgs[name];
    const global = dockerfile.globals.flatMap(declaredArgs).findLast((arg) => arg.name === name)?.defaultText;
    const text = unquoted(defaultText ?? global);
    const why = howArgumentChanges(name, text, options);
    if (why !== undefined) return { ...changing(`declares ${name}, which ${why}`), argument: name };
    const secret = keepsSecretsOut
      ? (options.secretsOfRuns?.get(name) ?? whySecret(name, value ?? text ?? '', options))
      : undefined;
    if (secret !== undefined) return { why: `declares ${name}, ${secret}`, isSecret: true, argument: name };
  }
  return undefined;
}

/** How a build argument changes from run to run, in words; undefined: it does not, as far as is known. */
function howArgumentChanges(
  name: string,
  defaultText: string | undefined,
  { values, argsOfRuns, changingArgs }: LimitOptions,
): string | undefined {
  const value = values.buildArgs[name];
  if (argsOfRuns?.has(name) === true) return 'changes with each run';
  if (changesBetweenRuns(name, defaultText, value)) return howOften(value);
  return changingArgs?.has(name) === true ? 'had another value in each of the last runs' : undefined;
}

/** `ARG SHOP_DIGEST`: a pin stands in the file, where updates find it; without one, each run says which image it has just made. */
function isDigestOfRun(name: string, defaultText: string | undefined): boolean {
  return /(?:^|_)DIGEST$/i.test(name) && !defaultText;
}

/** Only its name tells it of an argument that this build is not given: others may be. */
function howOften(value: string | undefined): string {
  return value === undefined ? 'may change with each run' : 'changes with each run';
}

function takesFrom(
  source: GraphStage['uses'][number]['source'],
  graph: LimitFacts['graph'],
  limits: LimitFacts['limits'],
): Reason | undefined {
  if (source.kind === 'context' && source.value.startsWith('target:'))
    return changing(`takes from ${source.name}, which is another image of the bake file`);
  if (source.kind !== 'stage' || !limits.has(source.index)) return undefined;
  return ofStage('takes from', source.index, graph, limits);
}

/** A stage that changes only with a script changes what needs it only then. */
function ofStage(
  how: string,
  index: number,
  graph: LimitFacts['graph'],
  limits: LimitFacts['limits'],
): Reason {
  const { onlySmall: small, root, argument, line } = limits.get(index) ?? {};
  const nameOf = (one: number | undefined): string => `stage ${graph.stages[one ?? index]?.displayName}`;
  if (small !== undefined) return { ...changing(`${how} ${nameOf(index)}, which takes ${small}`), small };
  const between = root?.stage === index ? '' : `, which depends on ${nameOf(root?.stage)}`;
  return {
    ...changing(`${how} ${nameOf(index)}${between}, whose line ${root?.line} ${root?.why}`),
    ...(root && { root }),
    ...(how === 'takes from' ? { byContent: true } : {}),
    ...(how === 'is built on' && (root?.stage !== index || root.line === line) ? { argument } : {}),
  };
}

/** `https://user:password@host`, but with no variable for a password: its value is where the variable comes from. */
const passwordInUrl = /:\/\/[^\s/:@$]+:[^\s/@$]+@/g;

function hasPassword(code: string): boolean {
  return [...code.matchAll(passwordInUrl)].some(
    ({ 0: login, index }) => !isPlaceholderLogin(login, code.slice(index + login.length)),
  );
}

/** Files that manifests name, or that their scripts read: taken together with one, they change as rarely as it does. */
const companion =
  /(?:^|\/)(?:readme|license|licence|copying|notice|version(?:\.txt)?$|tsconfig|jsconfig|\.babelrc|\.eslintrc)[\w.-]*$|(?:^|\/)(?:build\.rs|(?:pre|post)-?install[\w.-]*\.[cm]?[jt]s)$|\.config\.[cm]?[jt]s$/i;

/** Why what an instruction takes from contexts keeps it out of a layer; undefined: it takes dependency files only. */
function takesCodeAmong(sources: readonly ContextSource[], facts: LimitFacts): Reason | undefined {
  const withManifest = sources
    .flatMap((source) => [source.path, ...facts.options.files.paths(source)])
    .some((path) => ['manifest', 'lock'].includes(dependencyFile(path)?.role ?? ''));
  const left = withManifest ? sources.filter(({ path }) => !companion.test(path)) : sources;
  const reasons = left.flatMap((source) => {
    const reason = takesCode(source, facts);
    return reason === undefined ? [] : withoutValue(source, reason);
  });
  const [first] = reasons;
  return reasons.find(({ small }) => small === undefined) ?? (first && { ...first, small: takenBy(reasons) });
}

/** What changes with each commit, whatever files there are. */
function takesAlways(source: ContextSource): string | undefined {
  const path = cleanPath(source.path);
  if (isWhole(source))
    return `takes ${source.context === undefined ? 'the whole build context' : `all of the build context ${source.context.name}`}`;
  return /^\.git(?:\/|$)/.test(path) ? `takes ${path}, which changes with each commit` : undefined;
}

/** Where a path stands for more than it would with a value, that is the reason. */
function withoutValue({ unset }: ContextSource, reason: Reason): Reason {
  if (unset === undefined || reason.isSecret || reason.small !== undefined) return reason;
  return changing(`takes a path with ${unset.join(' and ')}, which no build argument sets`);
}

function takesCode(
  source: ContextSource,
  { options: { files }, keepsSecretsOut }: LimitFacts,
): Reason | undefined {
  const always = takesAlways(source);
  if (always !== undefined) return changing(always);
  const paths = files.paths(source);
  const others = paths.filter((path) => dependencyFile(path) === undefined);
  // A folder of the package manager, which may hold more.
  const isOfManager = dependencyPattern(source.path) && isFolderOf(source.path, paths);
  const other = clearestCode(others.filter((path) => !isSmallFile(path))) ?? others[0];
  const isSmall = other !== undefined && (isOfManager || isSmallFile(other));
  if (other !== undefined && !isSmall)
    return changing(
      `takes ${cleanPath(source.path) === other ? other : `${source.path} (${other})`}, which ${isSource(other) ? 'changes with the code' : 'is no dependency file'}`,
    );
  if (paths.length === 0 && !dependencyPattern(source.path))
    return changing(`takes ${source.path}, which changes with the code`);
  for (const path of keepsSecretsOut ? paths : []) {
    const reason = files.credentials(source, path);
    if (reason !== undefined) return { why: `takes ${path}: ${reason}`, isSecret: true };
  }
  const small = isOfManager ? `${source.path} (${other})` : source.path;
  return isSmall ? { ...changing(`takes ${small}, which is no dependency file`), small } : undefined;
}

/** Whether a source is a folder, so that what its pattern says of it counts and not the name of each file. */
function isFolderOf(path: string, paths: readonly string[]): boolean {
  const folder = path.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
  return paths.every((one) => one.startsWith(`${folder}/`));
}

/** A default as the ARG has it, without the quotes around it. */
function unquoted(text: string | undefined): string | undefined {
  return text?.replace(/^(["'])(.*)\1$/s, '$2');
}

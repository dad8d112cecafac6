import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { groupBy } from '../group.ts';
import { objectOrEmpty, objectsOf, textOrUndefined } from '../oci/json.ts';
import { splitOnce } from '../split.ts';
import { type BuildCommandLine, readBuildCommand, shellVariable, splitShell } from './build-command-line.ts';
import {
  type CalledCommand,
  calledCommands,
  type RepositoryText,
  type ScriptSurroundings,
} from './called-script.ts';
import { isRemoteContext } from './compose/compose-build.ts';
import { maskExpressions, splitList } from './expression-list.ts';
import { firstVersionInputs, isFirstVersion } from './first-build-push.ts';
import { foreignInputs, isForeignBuild } from './foreign-build.ts';
import { joinPath, pathWithin } from './repository-path.ts';
import { plainScript, shellWord } from './script-values.ts';
import { loopedCommands, pathFrom, plainCommand, type StepCommand } from './step-commands.ts';
import { evaluateCondition, evaluateExpression } from './workflow-expression.ts';

/** A step of a workflow that builds an image. */
export interface WorkflowBuild {
  readonly kind: 'build-push' | 'bake' | 'command' | 'compose' | 'foreign' | 'ours';
  /** Id of the job. */
  readonly job: string;
  /** Position among the job's steps; undefined: the job calls a workflow. */
  readonly step: number | undefined;
  /** 1-based, of its `uses:` or `run:`, or of the command in a script. */
  readonly line: number;
  /** As written: expressions are not resolved. Inputs of the action, or what the command says as such. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The same with what their variables are: a variable may come from the matrix. */
  readonly expanded: Readonly<Record<string, string>>;
  /** The same for each combination of the job's matrix, as far as expressions can be resolved: the others are left out. */
  readonly variants: readonly Readonly<Record<string, string>>[];
  /** The combinations themselves; one without keys where there is no matrix, or one that is not written out. */
  readonly matrices: readonly Readonly<Record<string, string>>[];
  /** The runner, as written. */
  readonly runsOn: string;
  /** For each of `variants`, whether it runs on Windows. */
  readonly isOnWindows: readonly boolean[];
  /** The matrix, or a part of it, that only a run knows: `${{ fromJSON(needs.plan.outputs.matrix) }}`. Empty: it is written out. */
  readonly openMatrix: string;
  /** Of compose: the command; of another program: its name. */
  readonly command?: string;
  /** Where the command is, unless the workflow says it: in a script that the step runs. */
  readonly script?: CalledCommand['script'];
  /** The command has words that may be flags, and only a shell can tell which. */
  readonly isOpen?: true;
  /** Where the script of the step begins, relative to the repository, with expressions; undefined: elsewhere. */
  readonly folder: string | undefined;
  /** Whether `env` or a step before it sets a variable; undefined: only a run knows it. */
  readonly sets?: (variable: string) => boolean | undefined;
  /** The file that a script before it copies to where its Dockerfile is. */
  readonly copiedFrom?: string;
  /** A step before it, or its own script, writes a file called `.env`. */
  readonly writesEnvFile?: true;
  /** A script of the job pushes it afterwards, with `docker push` or compose. */
  readonly isPushedLater?: true;
  /** Where the repository is checked out, relative to the runner's workspace. */
  readonly source: string;
  /** Its condition, or that of its job, is that of a run for no push to a branch, and on no schedule. */
  readonly isOfNoBranch: boolean;
  /** Registry and repository that its tags name, with expressions; undefined: none does. */
  readonly image: string | undefined;
}

/** What expressions of workflows are worth here. */
interface ExpressionValues {
  /** `owner/repository`. */
  readonly repository: string;
  /** Scripts that steps run; none: they are not read. */
  readonly content?: RepositoryText;
  /** Of a workflow or an action that others of the repository call: the inputs of each call. */
  readonly calls?: readonly CallInputs[];
}

/** A call of a workflow or an action of the same repository. */
interface WorkflowCall {
  /** As written: `./.github/actions/build`. */
  readonly uses: string;
  /** For each combination of the matrix and each call of the caller. */
  readonly inputs: readonly CallInputs[];
}

/** What a call gives, as `inputs.file`; undefined: only a run knows it. */
export type CallInputs = Readonly<Record<string, string | undefined>>;

/** The steps of a workflow that build images. None where the text is no workflow. */
export function readWorkflowBuilds(text: string, values: ExpressionValues): readonly WorkflowBuild[] {
  try {
    return readWorkflow(text, values);
  } catch {
    // Aliases without end, or brackets deeper than anything can read.
    return [];
  }
}

/** What a workflow or an action calls of its own repository. None where the text is neither. */
export function readWorkflowCalls(text: string, values: ExpressionValues): readonly WorkflowCall[] {
  try {
    return readJobs(text, values).flatMap(({ job, steps, scope, matrices }) => {
      const own = [{ ...job, env: {} }, ...steps].filter(({ uses }) => String(uses ?? '').startsWith('./'));
      return own.map((call): WorkflowCall => {
        const given = Object.entries(strings(call['with']));
        const around = { ...scope, env: { ...scope.env, ...strings(call['env']) } };
        return {
          uses: String(call['uses']),
          inputs: matrices
            .filter((matrix) => mayRun([job['if'], call['if']], around, matrix))
            .map((matrix) =>
              Object.fromEntries(
                given.map(([name, value]) => [`inputs.${name}`, resolveExpressions(value, around, matrix)]),
              ),
            ),
        };
      });
    });
  } catch {
    return [];
  }
}

/** One job with what its expressions are worth. */
interface ReadJob {
  readonly id: string;
  readonly node: YAMLMap;
  readonly lines: LineCounter;
  readonly job: Readonly<Record<string, unknown>>;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  /** Where scripts run, unless their step says it. */
  readonly folder: string;
  readonly scope: Scope;
  readonly matrix: unknown;
  readonly matrices: readonly Readonly<Record<string, string>>[];
}

function readJobs(text: string, values: ExpressionValues): readonly ReadJob[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  if (document.errors.length > 0) return [];
  const workflow = objectOrEmpty(document.toJS({ maxAliasCount: 100 }));
  const events = objectOrEmpty(workflow['on']);
  const called = objectOrEmpty(events['workflow_call']);
  const { calls = [] } = values;
  return [...jobsIn(document.contents)].map(([id, node]) => {
    const job = objectOrEmpty(id === '' ? workflow['runs'] : objectOrEmpty(workflow['jobs'])[id]);
    const declared = id === '' ? workflow['inputs'] : called['inputs'];
    const defaults = defaultsOf(declared);
    // What a call gives is not what it is where none gives it.
    const inputs = Object.fromEntries(
      Object.entries(defaults).filter(([name]) => calls.every((call) => !(`inputs.${name}` in call))),
    );
    const scope = {
      isComposite: id === '',
      isOnlyCalled:
        calls.length > 0 && (id === '' || Object.keys(events).every((event) => event === 'workflow_call')),
      values,
      inputs,
      env: { ...strings(workflow['env']), ...strings(job['env']) },
    };
    const { matrix } = objectOrEmpty(job['strategy']);
    const combinations = expandMatrix(matrix);
    // What a combination does not have is empty.
    const keys = openPart(matrix) === '' ? combinations.flatMap((one) => Object.keys(one)) : [];
    const empty = Object.fromEntries(keys.map((key) => [key, '']));
    // So is what no call gives.
    const notGiven = emptyInputs(declared);
    const matrices = combinations
      .map((one) => ({ ...empty, ...one }))
      .flatMap((combination) =>
        calls.length === 0
          ? [combination]
          : calls.map((call) => known({ ...notGiven, ...asInputs(defaults), ...combination, ...call })),
      );
    const steps = objectsOf(job['steps']);
    const folder = id === '' ? '' : (defaultFolder(job) ?? defaultFolder(workflow) ?? '');
    return {
      id,
      node,
      lines,
      job,
      steps,
      folder,
      scope,
      matrix,
      matrices: matrices.slice(0, mostCombinations),
    };
  });
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#defaultsrunworking-directory */
function defaultFolder(of: Readonly<Record<string, unknown>>): string | undefined {
  return textOrUndefined(objectOrEmpty(objectOrEmpty(of['defaults'])['run'])['working-directory']);
}

/** What a run has where a call leaves an input out that has no default. */
function emptyInputs(declared: unknown): Readonly<Record<string, string>> {
  return asInputs(
    Object.fromEntries(
      Object.entries(objectOrEmpty(declared)).map(([name, input]) => [
        name,
        { boolean: 'false', number: '0' }[String(objectOrEmpty(input)['type'])] ?? '',
      ]),
    ),
  );
}

/** Without what only a run knows. */
function known(inputs: CallInputs): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function asInputs(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`inputs.${name}`, value]));
}

function readWorkflow(text: string, values: ExpressionValues): readonly WorkflowBuild[] {
  return readJobs(text, values).flatMap(
    ({ id, node, lines, job, steps, folder, scope, matrix, matrices: all }) => {
      const called = job['uses'];
      if (typeof called === 'string') {
        const matrices = all.filter((one) => mayRun([job['if']], scope, one));
        const given = strings(job['with']);
        const place = {
          ...{ job: id, step: undefined, line: lineOf(node, 'uses', lines), runsOn: '', isOnWindows: [] },
          ...{
            openMatrix: openPart(matrix),
            folder: '.',
            source: '.',
            isOfNoBranch: isOfNoBranch(job['if']),
          },
        };
        if (isOurs(called)) return build('ours', { ...place, openMatrix: '', isOfNoBranch: false }, given);
        const inputs = foreignBuild(called, given);
        return inputs === undefined || matrices.length === 0
          ? []
          : build('foreign', place, inputs, { matrices, scope, steps });
      }
      const nodes = node.get('steps');
      if (!isSeq(nodes)) return [];
      const { content = () => undefined } = values;
      const setting = readSetting(steps);
      const places = steps.map((step, index) => {
        const source = checkoutFolder(steps.slice(0, index), scope);
        const start = pathFrom('.', textOrUndefined(step['working-directory']) ?? folder);
        const env = { ...withoutSet(scope.env, steps), ...strings(step['env']) };
        const matrices = all.filter((one) => mayRun([job['if'], step['if']], { ...scope, env }, one));
        const around = {
          ...{ folder: start, env, matrices, inputs: scope.inputs },
          content: (path: string) => content(pathWithin(source, path) ?? path),
        };
        const given = id === '' ? undefined : { ...scope.env, ...strings(step['env']) };
        const variables = variablesAt(index, setting, given);
        return { matrices, source, start, env, variables, commands: runCommands(step['run'], around) };
      });
      const isPushed = readPushes(places.map(({ commands }) => commands));
      const copies = copiedFiles(places.map(({ commands }) => commands));
      return steps.flatMap((step, index): readonly WorkflowBuild[] => {
        const at = nodes.items[index];
        const own = places[index];
        if (!isMap(at) || own === undefined || own.matrices.length === 0) return [];
        const { matrices, source, start, env } = own;
        const runsOn = JSON.stringify(job['runs-on'] ?? '');
        const isOnWindows = matrices.map((one) =>
          /\bwindows\b/i.test(resolveExpressions(runsOn, scope, one, true) ?? ''),
        );
        const place = (line: number) => ({
          ...{ source, job: id, step: index, line, runsOn, isOnWindows },
          ...{ openMatrix: openPart(matrix), folder: start },
          isOfNoBranch: [job['if'], step['if']].some(isOfNoBranch),
        });
        const found = readStep(step, at, lines, own.commands);
        return found.map(({ kind, line, inputs, command, script, isOpen }) => ({
          ...build(kind, place(line), inputs, { matrices, scope: { ...scope, env }, steps }),
          ...(command === undefined ? {} : { command }),
          ...(script === undefined
            ? {}
            : { script: { ...script, path: pathWithin(source, script.path) ?? script.path } }),
          ...(isOpen === undefined ? {} : { isOpen }),
          ...own.variables,
          ...copiedDockerfile(inputs, copies, index),
          ...(isPushed(index, inputs['tags'] ?? '') ? { isPushedLater: true } : {}),
        }));
      });
    },
  );
}

/** `path` of the last checkout of this repository; the root where there is none. */
function checkoutFolder(steps: readonly Readonly<Record<string, unknown>>[], scope: Scope): string {
  const given = steps.flatMap(({ uses, with: inputs }) =>
    /^actions\/checkout@/.test(String(uses)) ? [strings(inputs)] : [],
  );
  const own = given.findLast(({ repository = '' }) =>
    /^$|^\$\{\{\s*github\.repository\s*\}\}$/.test(repository),
  );
  return joinPath('.', resolveExpressions(own?.['path'] ?? '.', scope, undefined) ?? '.') ?? '.';
}

/** Whether the conditions of a step and its job may be true for a combination of the matrix, as far as that and inputs decide. */
function mayRun(
  conditions: readonly unknown[],
  scope: Scope,
  matrix: Readonly<Record<string, string>>,
): boolean {
  const lookUp = (reference: string): string | boolean | undefined =>
    /^matrix\.|^inputs\./.test(reference) && (scope.isOnlyCalled || reference.startsWith('matrix.'))
      ? asBoolean(lookUpValue(reference, scope, matrix, false), scope)
      : undefined;
  return conditions.every((condition) => {
    const text = String(condition ?? 'true').trim();
    return evaluateCondition(/^\$\{\{((?:(?!\}\})[\s\S])*)\}\}$/.exec(text)?.[1] ?? text, lookUp) !== false;
  });
}

/** Whether a condition is surely that of a tag, a pull request, a release or a run that somebody starts. */
function isOfNoBranch(condition: unknown): boolean {
  const text = String(condition ?? '').replace(/^\s*\$\{\{|\}\}\s*$/g, '');
  return (
    !text.includes('||') &&
    text.split('&&').some((part) => ofNoBranch.test(part.trim().replace(/^\(\s*/, '')))
  );
}

const ofNoBranch =
  /^(?:(?:startsWith|contains)\(\s*github\.ref\s*,\s*'refs\/tags|github\.ref_type\s*==\s*'tag'|github\.event_name\s*==\s*'(?!push'|schedule'|workflow_run'))/;

/** Id → job. The steps of a composite action are those of one job without an id: it runs in the jobs that use it. */
export function jobsIn(contents: unknown): ReadonlyMap<string, YAMLMap> {
  if (!isMap(contents)) return new Map();
  const runs = contents.get('runs');
  if (isMap(runs)) return new Map([['', runs]]);
  const jobs = contents.get('jobs');
  const items = isMap(jobs) ? jobs.items : [];
  return new Map(
    items.flatMap(({ key, value }) =>
      isScalar(key) && isMap(value) ? [[String(key.value), value] as const] : [],
    ),
  );
}

function defaultsOf(inputs: unknown): Readonly<Record<string, string>> {
  const defaults = Object.entries(objectOrEmpty(inputs)).map(([name, input]) => [
    name,
    objectOrEmpty(input)['default'],
  ]);
  return Object.fromEntries(
    Object.entries(strings(Object.fromEntries(defaults))).filter(([, value]) => value !== ''),
  );
}

/** Without the variables that a script sets anew: what they hold then nobody sees here. */
function withoutSet(
  env: Readonly<Record<string, string>>,
  steps: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, string>> {
  const scripts = steps.map(({ run }) => String(run ?? '')).filter((run) => run.includes('GITHUB_ENV'));
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !scripts.some((script) => script.includes(`${name}=`))),
  );
}

interface CopiedFile {
  readonly step: number;
  readonly from: string;
}

/** Path → what scripts copy there: `cp docker/Dockerfile /tmp/build/`. */
function copiedFiles(
  commands: readonly (readonly StepCommand[])[],
): ReadonlyMap<string, readonly CopiedFile[]> {
  const found = commands.flatMap((own, step) =>
    own.flatMap(({ text, folder }) => {
      const [program, ...words] = text.split(/\s+/).filter((word) => !word.startsWith('-'));
      const [to = '', ...sources] = words.map((word) => word.replaceAll(/["']/g, '')).toReversed();
      if (program !== 'cp' || folder === undefined) return [];
      const target = to.startsWith('/') ? to : `${folder}/${to}`;
      return sources.flatMap((source) => {
        const from = pathFrom(folder, source);
        const name = source.slice(source.lastIndexOf('/') + 1);
        return from === undefined
          ? []
          : [target, `${target}/${name}`].map((path) => ({ path: plainPath(path), from, step }));
      });
    }),
  );
  return groupBy(found, ({ path }) => path);
}

function plainPath(path: string): string {
  if (!path.startsWith('/')) return joinPath('.', path) ?? path;
  return `/${path
    .split('/')
    .filter((part) => part !== '')
    .join('/')}`;
}

/** Where the Dockerfile of a step is from that a script before it copies. */
function copiedDockerfile(
  { context = '.', file = `${context}/Dockerfile` }: Readonly<Record<string, string>>,
  copies: ReadonlyMap<string, readonly CopiedFile[]>,
  index: number,
): Pick<WorkflowBuild, 'copiedFrom'> {
  const [copy] = copies.get(plainPath(file)) ?? [];
  return copy === undefined || copy.step >= index ? {} : { copiedFrom: copy.from };
}

/** From which step on a variable is set, a variable may be that nobody knows, and there is a file called `.env`. */
function readSetting(steps: readonly Readonly<Record<string, unknown>>[]) {
  const variables = new Map<string, number>();
  let open = steps.length;
  let envFile = steps.length;
  for (const [index, { run, uses }] of steps.entries()) {
    const script = String(run ?? '');
    const names = script.includes('GITHUB_ENV')
      ? [...script.matchAll(/\b(\w+)(?:=|<<)/g)].map(([, name = '']) => name)
      : undefined;
    for (const name of names ?? []) if (!variables.has(name)) variables.set(name, index);
    if (names?.length === 0 || isAboutEnv(uses)) open = Math.min(open, index);
    if (writesEnv.test(script) || isAboutEnv(uses)) envFile = Math.min(envFile, index);
  }
  return { variables, open, envFile };
}

/** What the environment of a step holds. `env`: what the workflow gives it; undefined: others do. */
function variablesAt(
  index: number,
  { variables, open, envFile }: ReturnType<typeof readSetting>,
  env: Readonly<Record<string, string>> | undefined,
): Pick<WorkflowBuild, 'sets' | 'writesEnvFile'> {
  return {
    sets: (name) =>
      env === undefined || open < index ? undefined : name in env || (variables.get(name) ?? index) < index,
    ...(envFile <= index ? { writesEnvFile: true } : {}),
  };
}

/** `echo A=1 >> .env`, `cp .env.example .env` */
const writesEnv = /(?:>|\btee(?: -a)?\s|\b(?:cp|mv)\s+\S+\s)\s*["']?(?:[\w./-]*\/)?\.env["']?(?:\s|$)/;

/** Whether an action reads or writes `.env` files, by its name. */
function isAboutEnv(uses: unknown): boolean {
  return /env-?file|dotenv|(?:create|make|export|load)-env/i.test(String(uses ?? ''));
}

interface Scope {
  readonly values: ExpressionValues;
  /** What they are where nobody gives them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of a composite action: its inputs are texts, also `false`. */
  readonly isComposite: boolean;
  /** Nothing starts it but calls that are known. */
  readonly isOnlyCalled: boolean;
  readonly env: Readonly<Record<string, string>>;
}

function build(
  kind: WorkflowBuild['kind'],
  place: Pick<
    WorkflowBuild,
    'job' | 'step' | 'line' | 'runsOn' | 'isOnWindows' | 'openMatrix' | 'folder' | 'source' | 'isOfNoBranch'
  >,
  inputs: Readonly<Record<string, string>>,
  around?: {
    readonly matrices: readonly Readonly<Record<string, string>>[];
    readonly scope: Scope;
    readonly steps: readonly Readonly<Record<string, unknown>>[];
  },
): WorkflowBuild {
  const matrices = around?.matrices ?? [{}];
  const variants = matrices.map((matrix) =>
    Object.fromEntries(
      Object.entries(inputs).flatMap(([name, value]) => {
        // Of arguments and overrides, each line is one for itself.
        const known =
          around === undefined
            ? value
            : resolveExpressions(value, around.scope, matrix, ['build-args', 'set', 'files'].includes(name));
        return known === undefined ? [] : [[name, known]];
      }),
    ),
  );
  const expanded = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      around === undefined ? value : (resolveExpressions(value, around.scope, undefined, true) ?? value),
    ]),
  );
  const said =
    inputs['image'] ??
    imageOfTags(inputs['tags'] ?? '', around?.steps ?? []) ??
    imageOfOutputs(inputs['outputs'] ?? '');
  const image = said?.includes(shellWord) === true ? undefined : said;
  const known =
    image === undefined || around === undefined
      ? image
      : (resolveExpressions(image, around.scope, undefined, true) ?? image);
  // A repository has no capitals: docker/metadata-action writes them small.
  return {
    ...place,
    kind,
    inputs,
    expanded,
    variants,
    matrices,
    image: known?.replaceAll(/\$\{\{(?:(?!\$\{\{|\}\})[\s\S])*\}\}|[^$]+|\$/g, (part) =>
      part.startsWith('${{') ? part : part.toLowerCase(),
    ),
  };
}

type FoundBuild = Pick<WorkflowBuild, 'kind' | 'line' | 'inputs' | 'command' | 'script' | 'isOpen'>;

/** What one step builds. */
function readStep(
  step: Readonly<Record<string, unknown>>,
  node: YAMLMap,
  lines: LineCounter,
  commands: readonly RunCommand[],
): readonly FoundBuild[] {
  const { uses, run } = step;
  if (typeof uses === 'string') {
    const action = uses.toLowerCase().split('@', 1)[0] ?? '';
    const kind =
      // Those of Depot, Blacksmith and WarpBuild take the same inputs, and more.
      /^(docker|depot|useblacksmith|warpbuilds)\/build-push-action$/.test(action)
        ? 'build-push'
        : /^(docker|depot)\/bake-action$/.test(action)
          ? 'bake'
          : isOurs(uses)
            ? 'ours'
            : undefined;
    const given = strings(step['with']);
    const line = lineOf(node, 'uses', lines);
    if (kind === 'build-push' && isFirstVersion(uses, given))
      return [{ kind, line, inputs: firstVersionInputs(given) }];
    if (kind !== undefined) return [{ kind, line, inputs: given }];
    const inputs = foreignBuild(uses, given);
    return inputs === undefined ? [] : [{ kind: 'foreign', line, inputs }];
  }
  if (typeof run !== 'string') return [];
  const first = lineOf(node, 'run', lines);
  // In a block the script begins below its key.
  const isBlock = isScalar(node.get('run', true)) && /^BLOCK/.test(String(node.get('run', true)?.type));
  return commands.flatMap((command) => {
    const found = commandBuild(command);
    const { script } = command;
    return found === undefined
      ? []
      : [
          {
            ...{ ...found, line: first + (isBlock ? command.index + 1 : 0) },
            ...(script === undefined ? {} : { script }),
          },
        ];
  });
}

/** What an action or a workflow of somebody else builds, by its name and inputs. */
function foreignBuild(uses: string, given: Readonly<Record<string, string>>) {
  const [name, version] = splitOnce(uses, '@');
  return version === undefined || !isForeignBuild(name) ? undefined : foreignInputs(given);
}

type RunCommand = StepCommand & Partial<CalledCommand>;

/** What the scripts of a job are read with. */
interface RunSurroundings extends ScriptSurroundings {
  readonly folder: string | undefined;
  readonly inputs: Readonly<Record<string, string>>;
  readonly matrices: readonly Readonly<Record<string, string>>[];
}

/** The most combinations of a matrix for which it is looked what scripts are run. */
const mostScriptRuns = 50;

/** The commands of a step, and those of scripts that it runs, with the values of variables. */
function runCommands(run: unknown, around: RunSurroundings): readonly RunCommand[] {
  if (typeof run !== 'string') return [];
  const { folder, matrices, env, inputs } = around;
  const plain = plainScript(run, { folder: folder ?? '.', own: '.' }, env);
  const own = loopedCommands(plain, folder);
  const called = new Map<string, RunCommand>();
  // A matrix may name the script, or the folder.
  for (const matrix of matrices.slice(0, mostScriptRuns)) {
    const known = (text: string): string =>
      text.replaceAll(
        /\$\{\{\s*(?:matrix\.([\w.-]+)|inputs\.([\w-]+))\s*\}\}/g,
        (all: string, key?: string, input = '') =>
          (key === undefined ? (matrix[`inputs.${input}`] ?? inputs[input]) : matrix[key]) ?? all,
      );
    for (const command of loopedCommands(known(plain), folder === undefined ? folder : known(folder)))
      for (const { text, folder: at, script } of calledCommands(command, around))
        called.set(JSON.stringify([script, text, at]), { ...command, text, folder: at, script });
  }
  return [...own, ...called.values()];
}

/** A build whose result is no image. */
const writesFiles = /\s(?:-o|--output)[ =]?["']?(?:type=(?:local|tar|cacheonly)\b|[\w./-]+["']?(?:\s|$))/;

/** What a command builds. */
export function commandBuild({
  text: written,
  folder,
}: Pick<StepCommand, 'text' | 'folder'>): Omit<FoundBuild, 'line'> | undefined {
  const text = plainCommand(written);
  // It is checked or printed, and nothing is built, or files are.
  if (/\s--(?:check|call|print|list)\b/.test(text) || writesFiles.test(text)) return undefined;
  const workdir = folder === '.' ? {} : { workdir: folder ?? '..' };
  if (/^(sudo )?docker[- ]compose\b.*\bbuild\b/.test(text.replace(/ --no-build\b/, '')))
    return { kind: 'compose', inputs: workdir, command: text };
  const [, other, flags = ''] = otherBuilder.exec(text) ?? [];
  if (other !== undefined) {
    const build = commandBuild({ text: `docker build${flags}`, folder });
    return build === undefined ? undefined : { ...build, kind: 'foreign', command: other };
  }
  const bake = /^(?:sudo )?docker buildx bake\b(.*)$/.exec(text)?.[1];
  if (bake !== undefined) return { kind: 'bake', inputs: { ...bakeCommandInputs(bake), ...workdir } };
  if (
    !/\bdocker (buildx |image |builder )?build\b/.test(`${text}\n${written}`) ||
    /^(?:#|echo [^|]*$)/.test(written)
  )
    return undefined;
  const command = readBuildCommand(text, (name) => shellVariable(name) ?? shellWord, isOpenWord);
  return {
    kind: 'command',
    inputs: command === undefined || folder === undefined ? {} : inputsOf(command, folder),
    ...(command?.isOpen === true ? { isOpen: true } : {}),
  };
}

/** Programs that build as docker does. */
const otherBuilder = /^(?:sudo )?(podman|buildah|nerdctl|depot) (?:image )?(?:build|bud)\b(.*)$/;

/** What only a shell can tell: a flag, or several. */
function isOpenWord(word: string): boolean {
  return /^\$\{\{[^{}]*\}\}$/.test(word);
}

/** Whether a script pushes one of the tags in a step or behind it; any image, where only a shell can tell which. */
function readPushes(commands: readonly (readonly RunCommand[])[]): (step: number, tags: string) => boolean {
  const lines = commands.flatMap((own, step) =>
    own
      .filter(({ text }) => !/^(#|echo )/.test(text))
      .map(({ text }) => ({ text: plainCommand(text), step })),
  );
  const pushes = lines.filter(({ text }) =>
    /\b(?:docker|podman|buildah|nerdctl) (?:image )?push\b/.test(text),
  );
  const lastOf = (some: typeof lines): number => some.at(-1)?.step ?? -1;
  const byCompose = lastOf(
    lines.filter(({ text }) => /\bdocker[- ]compose\b/.test(text) && /\s(?:--)?push\b/.test(text)),
  );
  const ofAny = lastOf(pushes);
  const ofShell = lastOf(pushes.filter(({ text }) => text.includes('$')));
  const renames = lastOf(lines.filter(({ text }) => /\bdocker (?:image )?tag\b/.test(text)));
  const ofName = new Map(
    pushes.flatMap(({ text, step }) =>
      text.split(/[\s"']+/).map((word) => [withoutTag(word), step] as const),
    ),
  );
  return (step, tags) => {
    if (byCompose >= step) return true;
    const isPlain = tags !== '' && !tags.includes('$') && Math.max(ofShell, renames) < step;
    return isPlain
      ? splitList(tags).some((tag) => (ofName.get(withoutTag(tag)) ?? -1) >= step)
      : ofAny >= step;
  };
}

/** `localhost:5000/app:1` → `localhost:5000/app` */
function withoutTag(reference: string): string {
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/') ? reference.slice(0, colon) : reference;
}

/** What `docker buildx bake …` says as inputs of docker/bake-action; a flag that is none hides what is built. */
function bakeCommandInputs(text: string): Readonly<Record<string, string>> {
  const words = (splitShell(text, shellVariable) ?? [shellWord]).flatMap((word) =>
    /^--(?:file|set|builder|progress|metadata-file)=/.test(word)
      ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
      : [word],
  );
  const found: Record<'files' | 'set' | 'targets', string[]> = { files: [], set: [], targets: [] };
  const switches: Record<string, string> = {};
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const list = /^(?:-f|--file)$/.test(word) ? found.files : word === '--set' ? found.set : undefined;
    if (list !== undefined) list.push(words[++index] ?? '');
    // As of a build, the action has its own.
    else if (/^--(?:builder|progress|metadata-file)$/.test(word)) index++;
    else if (/^--(?:push|load|pull|no-cache)$/.test(word)) switches[word.slice(2)] = 'true';
    else found.targets.push(word.startsWith('-') ? shellWord : word);
  }
  const lists = Object.entries(found).map(([name, lines]) => [name, lines.join('\n')] as const);
  return { ...Object.fromEntries(lists.filter(([, lines]) => lines !== '')), ...switches };
}

/** The inputs of the action build that say the same as a command in a folder. */
export function inputsOf(command: BuildCommandLine, folder: string): Readonly<Record<string, string>> {
  const { file, target, platforms, tags, buildArgs, push, others } = command;
  const context = fromFolder(folder, command.context);
  return Object.fromEntries(
    Object.entries({
      context: context === '.' ? '' : context,
      file: file === undefined ? '' : fromFolder(folder, file),
      target: target ?? '',
      platforms: platforms ?? '',
      push: push ? 'true' : '',
      // An engine holds one platform.
      load: push || platforms?.includes(',') === true ? '' : 'true',
      tags: tags.join('\n'),
      'build-args': buildArgs.join('\n'),
      ...Object.fromEntries(
        Object.entries(others).map(([name, items]) => [
          name,
          items
            .map((item) =>
              /^(?:build-contexts|secret-files)$/.test(name) ? namedFromFolder(folder, item) : item,
            )
            .join('\n'),
        ]),
      ),
    }).filter(([, value]) => value !== ''),
  );
}

/** A path as it is from the root; an address stays, and so does what leaves the repository. */
function fromFolder(folder: string, path: string): string {
  if (folder === '.' || isRemoteContext(path) || path.startsWith('/')) return path;
  return pathFrom(folder, path) ?? `${folder}/${path}`;
}

/** The same of `name=path`. */
function namedFromFolder(folder: string, item: string): string {
  const [name, value = ''] = splitOnce(item, '=');
  return /^[a-z][a-z0-9+.-]*:/i.test(value) ? item : `${name}=${fromFolder(folder, value)}`;
}

/** The image that is pushed by its digest: `type=image,name=ghcr.io/acme/shop,push-by-digest=true`. */
function imageOfOutputs(outputs: string): string | undefined {
  const found = /(?:^|,)"?name=([^,\s"${}]+)/m.exec(maskExpressions(outputs));
  const end = (found?.index ?? 0) + (found?.[0].length ?? 0);
  return found === null ? undefined : outputs.slice(end - (found[1]?.length ?? 0), end);
}

/** The image of the first tag; of docker/metadata-action, where the tags are its outputs. */
function imageOfTags(tags: string, steps: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  const output = /steps\.([\w-]+)\.outputs\.(tags|json)/.exec(tags)?.[1];
  const first = splitList(tags).find((tag) => tag !== '');
  if (output !== undefined) {
    const meta = steps.find(({ id }) => id === output);
    const images = strings(meta?.['with'])['images'] ?? '';
    const image = splitList(images)
      .map((line) => line.replace(/^name=/, ''))
      .find((line) => line !== '' && !line.startsWith('#'));
    return image !== undefined && /\/|^\$\{\{\s*(?:matrix|inputs)\./.test(image) ? image : undefined;
  }
  if (first === undefined) return undefined;
  // A colon behind the last slash begins the tag; those of expressions do not count.
  const masked = maskExpressions(first);
  const slash = Math.max(0, masked.lastIndexOf('/'));
  const end = masked.slice(slash).search(/[:@]/);
  const name = end < 0 ? first : first.slice(0, slash + end);
  return name.includes('/') ? name : undefined;
}

/** The text with what its expressions are worth; undefined where one is not known here, unless those are to stay. */
function resolveExpressions(
  text: string,
  scope: Scope,
  matrix: Readonly<Record<string, string>> | undefined,
  keepsUnknown = false,
): string | undefined {
  let isKnown = true;
  const resolved = text.replaceAll(/\$\{\{((?:(?!\$\{\{|\}\})[\s\S])*)\}\}/g, (all, expression: string) => {
    const value = expressionValue(expression.trim(), scope, matrix, keepsUnknown);
    if (value === undefined) isKnown = keepsUnknown;
    return value ?? all;
  });
  return isKnown ? resolved : undefined;
}

function expressionValue(
  expression: string,
  scope: Scope,
  matrix: Readonly<Record<string, string>> | undefined,
  keepsUnknown: boolean,
): string | undefined {
  const { values } = scope;
  const [owner = '', name = ''] = values.repository.split('/');
  const known: Readonly<Record<string, string>> = {
    'github.repository': values.repository,
    'github.repository_owner': owner,
    'github.event.repository.name': name,
    'github.workspace': '.',
  };
  if (values.repository !== '' && known[expression] !== undefined) return known[expression];
  const plain = lookUpValue(expression, scope, matrix, keepsUnknown);
  if (plain !== undefined || /^[\w.-]+$/.test(expression)) return plain;
  return evaluateExpression(expression, (reference) =>
    asBoolean(known[reference] ?? lookUpValue(reference, scope, matrix, keepsUnknown), scope),
  );
}

function lookUpValue(
  reference: string,
  scope: Scope,
  matrix: Readonly<Record<string, string>> | undefined,
  keepsUnknown: boolean,
): string | undefined {
  const { inputs, env } = scope;
  const [, context, key = ''] = /^(env|matrix|inputs)\.([\w.-]+)$/.exec(reference) ?? [];
  if (context === 'matrix') return matrix?.[key];
  if (context === 'inputs') return matrix?.[reference] ?? inputs[key];
  const value = context === 'env' ? env[key] : undefined;
  return value === undefined
    ? undefined
    : resolveExpressions(value, { ...scope, env: {} }, matrix, keepsUnknown);
}

/** What a matrix or a call gives as a boolean is one, except in a composite action; undefined: only a run knows it. */
function asBoolean(
  value: string | undefined,
  { isComposite }: Pick<Scope, 'isComposite'>,
): string | boolean | undefined {
  if (value?.includes('${{') === true) return undefined;
  return !isComposite && (value === 'true' || value === 'false') ? value === 'true' : value;
}

/** The expression that a matrix is made of, or one of its lists. */
function openPart(matrix: unknown): string {
  const parts = [matrix, ...Object.values(objectOrEmpty(matrix))];
  const open = parts.find((part) => typeof part === 'string');
  return typeof open === 'string' ? open.trim() : '';
}

/** GitHub makes no more: https://docs.github.com/en/actions/reference/limits */
const mostCombinations = 256;

/**
 * All combinations of a matrix that is written out:
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
function expandMatrix(value: unknown): readonly Readonly<Record<string, string>>[] {
  const { include, exclude, ...axes } = objectOrEmpty(value);
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const [name, list] of Object.entries(axes)) {
    if (!Array.isArray(list)) continue;
    combinations = combinations
      .slice(0, mostCombinations)
      .flatMap((combination) =>
        list.slice(0, mostCombinations).map((item) => ({ ...combination, ...flatten(name, item) })),
      )
      .slice(0, mostCombinations);
  }
  const removed = combinationsIn(exclude);
  const added = combinationsIn(include);
  if (Object.keys(axes).length === 0) return added.length > 0 ? added : combinations;
  const kept = combinations.filter(
    (combination) =>
      !removed.some((item) => Object.entries(item).every(([key, text]) => combination[key] === text)),
  );
  // What an item adds replaces nothing of the lists, and what is in some of them only a run knows.
  const open = Object.keys(axes).filter((name) => !Array.isArray(axes[name]));
  const fits = (item: Readonly<Record<string, string>>, combination: Readonly<Record<string, string>>) =>
    !open.some((name) => name in item) &&
    Object.entries(item).every(([key, text]) => !(key in combination) || combination[key] === text);
  return [
    ...kept.map(
      (combination): Readonly<Record<string, string>> =>
        Object.assign({}, combination, ...added.filter((item) => fits(item, combination))),
    ),
    ...added.filter((item) => !kept.some((combination) => fits(item, combination))),
  ];
}

/** Of `include` and `exclude`. */
function combinationsIn(list: unknown): readonly Readonly<Record<string, string>>[] {
  return (Array.isArray(list) ? list : [])
    .slice(0, mostCombinations)
    .map((item) =>
      Object.assign({}, ...Object.entries(objectOrEmpty(item)).map(([name, value]) => flatten(name, value))),
    );
}

function flatten(name: string, item: unknown): Readonly<Record<string, string>> {
  if (typeof item !== 'object' || item === null) return { [name]: String(item ?? '') };
  return Object.fromEntries(Object.entries(strings(item)).map(([key, value]) => [`${name}.${key}`, value]));
}

function isOurs(uses: string): boolean {
  return /\/cache-prewarm(\/|@)/.test(uses);
}

function lineOf(node: YAMLMap, key: string, lines: LineCounter): number {
  const pair = findPair(node, key);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range === undefined || range === null ? 1 : lines.linePos(range[0]).line;
}

/** The pair of a map with this key. */
export function findPair(node: YAMLMap, key: string): Pair | undefined {
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

export function strings(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).flatMap(([name, item]) =>
      typeof item === 'object' || item === undefined ? [] : [[name, String(item)]],
    ),
  );
}

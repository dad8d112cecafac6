import { isMap, isScalar, isSeq, type LineCounter, type YAMLMap } from 'yaml';
import { fieldTexts, textOrUndefined } from '../../oci/json.ts';
import { splitOnce } from '../../split.ts';
import { joinPath, pathWithin } from '../repository-path.ts';
import type { CalledCommand } from '../script/called-script.ts';
import { shellWord } from '../script/script-values.ts';
import { pathFrom } from '../script/step-commands.ts';
import { lineOfKey } from '../yaml-lines.ts';
import { commandBuild } from './command-build.ts';
import { copiedDockerfile, copiedFiles } from './copied-dockerfile.ts';
import { expressionPattern } from './expression-list.ts';
import { firstVersionInputs, isFirstVersion } from './first-build-push.ts';
import { builderOf, foreignInputs, isForeignBuild } from './foreign-build.ts';
import { imageOfOutputs, imageOfTags } from './pushed-image.ts';
import { type RunCommand, runCommands } from './run-commands.ts';
import { pushOf, readPushes } from './script-pushes.ts';
import { readSetting, type StepVariables, variablesAt, withoutSet } from './step-variables.ts';
import { type ExpressionValues, ownName, type ReadJob, readJobs } from './workflow-jobs.ts';
import { openPart } from './workflow-matrix.ts';
import { innerEnv, mayRun, resolveExpressions, type Scope } from './workflow-scope.ts';

/** A step of a workflow that builds an image. */
export interface WorkflowBuild extends Partial<StepVariables> {
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
  /** The file that a script before it copies to where its Dockerfile is. */
  readonly copiedFrom?: string;
  /** A script of the job pushes it afterwards, with `docker push` or compose. */
  readonly isPushedLater?: true;
  /** Where the repository is checked out, relative to the runner's workspace. */
  readonly source: string;
  /** Its condition, or that of its job, is that of a run for no push to a branch, and on no schedule. */
  readonly isOfNoBranch: boolean;
  /** Registry and repository that its tags name, with expressions; undefined: none does. */
  readonly image: string | undefined;
}

/** The steps of a workflow that build images. None where the text is no workflow. */
export function readWorkflowBuilds(text: string, values: ExpressionValues): readonly WorkflowBuild[] {
  try {
    return readWorkflow(text, values);
  } catch {
    // Aliases without end, or brackets deeper than anything can read.
    return [];
  }
}

function readWorkflow(text: string, values: ExpressionValues): readonly WorkflowBuild[] {
  return readJobs(text, values).flatMap((one) =>
    typeof one.job['uses'] === 'string' ? calledBuilds(one, one.job['uses']) : jobBuilds(one, values),
  );
}

/** What a job builds that calls a workflow. */
function calledBuilds(
  { id, node, lines, job, steps, scope, matrix, matrices: all }: ReadJob,
  called: string,
): readonly WorkflowBuild[] {
  const matrices = all.filter((one) => mayRun([job['if']], scope, one));
  const given = fieldTexts(job['with']);
  const place = {
    ...{ job: id, step: undefined, line: lineOfKey(node, 'uses', lines), runsOn: '', isOnWindows: [] },
    ...{ openMatrix: openPart(matrix), folder: '.', source: '.', isOfNoBranch: isOfNoBranch(job['if']) },
  };
  if (isOurs(called)) return [build('ours', { ...place, openMatrix: '', isOfNoBranch: false }, given)];
  const inputs = foreignBuild(called, given, scope);
  return inputs === undefined || matrices.length === 0
    ? []
    : [build('foreign', place, inputs, { matrices, scope, steps })];
}

/** What the steps of a job build. */
function jobBuilds(one: ReadJob, values: ExpressionValues): readonly WorkflowBuild[] {
  const { id, node, lines, job, steps, scope, matrix } = one;
  const nodes = node.get('steps');
  if (!isSeq(nodes)) return [];
  const places = readPlaces(one, values);
  const isPushed = readPushes(places.map(({ commands, step }) => [...commands, ...pushOf(step)]));
  const copies = copiedFiles(places.map(({ commands }) => commands));
  return places.flatMap((own, index): readonly WorkflowBuild[] => {
    const at = nodes.items[index];
    const { step, matrices, source, start, env, variables, commands } = own;
    if (!isMap(at) || matrices.length === 0) return [];
    const runsOn = JSON.stringify(job['runs-on'] ?? '');
    const isOnWindows = matrices.map((combination) =>
      /\bwindows\b/i.test(resolveExpressions(runsOn, scope, combination, true) ?? ''),
    );
    const place = {
      ...{ source, job: id, step: index, runsOn, isOnWindows, openMatrix: openPart(matrix), folder: start },
      isOfNoBranch: [job['if'], step['if']].some(isOfNoBranch),
    };
    return readStep(step, at, { lines, commands, scope }).map(
      ({ kind, line, inputs, command, script, isOpen }) => ({
        ...build(kind, { ...place, line }, inputs, { matrices, scope: { ...scope, env }, steps }),
        ...(command === undefined ? {} : { command }),
        ...(script === undefined
          ? {}
          : { script: { ...script, path: pathWithin(source, script.path) ?? script.path } }),
        ...(isOpen === undefined ? {} : { isOpen }),
        ...variables,
        ...copiedDockerfile(inputs, copies, index),
        ...(isPushed(index, inputs['tags'] ?? '') ? { isPushedLater: true } : {}),
      }),
    );
  });
}

/** Where each step of a job runs, with which combinations of the matrix, variables and commands. */
function readPlaces(
  { id, job, steps, folder, scope, matrices: all }: ReadJob,
  { content = () => undefined }: ExpressionValues,
) {
  const setting = readSetting(steps);
  return steps.map((step, index) => {
    const source = checkoutFolder(steps.slice(0, index), scope);
    const start = pathFrom('.', textOrUndefined(step['working-directory']) ?? folder);
    const env = innerEnv(fieldTexts(step['env']), { ...scope, env: withoutSet(scope.env, steps) });
    const matrices = all.filter((one) => mayRun([job['if'], step['if']], { ...scope, env }, one));
    const around = {
      ...{ folder: start, env, matrices, inputs: scope.inputs },
      content: (path: string) => content(pathWithin(source, path) ?? path),
    };
    const given = id === '' ? undefined : { ...scope.env, ...fieldTexts(step['env']) };
    const variables = variablesAt(index, setting, given);
    return { step, matrices, source, start, env, variables, commands: runCommands(step['run'], around) };
  });
}

/** `path` of the last checkout of this repository; the root where there is none. */
function checkoutFolder(steps: readonly Readonly<Record<string, unknown>>[], scope: Scope): string {
  const given = steps.flatMap(({ uses, with: inputs }) =>
    /^actions\/checkout@/.test(String(uses)) ? [fieldTexts(inputs)] : [],
  );
  const own = given.findLast(({ repository = '' }) =>
    /^$|^\$\{\{\s*github\.repository\s*\}\}$/.test(repository),
  );
  return joinPath('.', resolveExpressions(own?.['path'] ?? '.', scope, undefined) ?? '.') ?? '.';
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
  const resolve = (value: string): string =>
    around === undefined ? value : (resolveExpressions(value, around.scope, undefined, true) ?? value);
  const expanded = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, resolve(value)]));
  const said =
    inputs['image'] ??
    imageOfTags(inputs['tags'] ?? '', around?.steps ?? [], resolve) ??
    imageOfOutputs(inputs['outputs'] ?? '');
  const image = said?.includes(shellWord) === true ? undefined : said;
  const known = image === undefined ? undefined : resolve(image);
  // A repository has no capitals: docker/metadata-action writes them small.
  return {
    ...place,
    kind,
    inputs,
    expanded,
    variants,
    matrices,
    image: known
      ?.split(expressionPattern)
      .map((part, index) => (index % 2 === 0 ? part.toLowerCase() : `\${{${part}}}`))
      .join(''),
  };
}

type FoundBuild = Pick<WorkflowBuild, 'kind' | 'line' | 'inputs' | 'command' | 'script' | 'isOpen'>;

/** What one step builds. */
function readStep(
  step: Readonly<Record<string, unknown>>,
  node: YAMLMap,
  {
    lines,
    commands,
    scope,
  }: { readonly lines: LineCounter; readonly commands: readonly RunCommand[]; readonly scope: Scope },
): readonly FoundBuild[] {
  const { uses, run } = step;
  if (typeof uses === 'string') {
    const found = actionBuild(uses, fieldTexts(step['with']), scope);
    return found === undefined ? [] : [{ ...found, line: lineOfKey(node, 'uses', lines) }];
  }
  if (typeof run !== 'string') return [];
  const first = lineOfKey(node, 'run', lines);
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

/** What an action builds. */
function actionBuild(
  uses: string,
  given: Readonly<Record<string, string>>,
  scope: Scope,
): Omit<FoundBuild, 'line'> | undefined {
  const action = uses.toLowerCase().split('@', 1)[0] ?? '';
  // Those of Depot, Blacksmith and WarpBuild take the same inputs, and more.
  if (/^(docker|depot|useblacksmith|warpbuilds)\/build-push-action$/.test(action))
    return { kind: 'build-push', inputs: isFirstVersion(uses, given) ? firstVersionInputs(given) : given };
  if (/^(docker|depot)\/bake-action$/.test(action)) return { kind: 'bake', inputs: given };
  if (isOurs(uses)) return { kind: 'ours', inputs: given };
  const inputs = foreignBuild(uses, given, scope);
  if (inputs === undefined) return undefined;
  const command = builderOf(uses);
  return { kind: 'foreign', inputs, ...(command === undefined ? {} : { command }) };
}

/** What an action or a workflow of somebody else builds, by its name and inputs. */
function foreignBuild(
  uses: string,
  given: Readonly<Record<string, string>>,
  { repository }: Pick<Scope, 'repository'>,
) {
  const [name, version] = splitOnce(uses, '@');
  const isForeign = version !== undefined && ownName(uses, repository) === undefined && isForeignBuild(name);
  return isForeign ? foreignInputs(given) : undefined;
}

function isOurs(uses: string): boolean {
  return /\/cache-prewarm(\/|@)/.test(uses);
}

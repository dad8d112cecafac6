import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { fieldTexts, objectOrEmpty, objectsOf, textOrUndefined } from '../../oci/json.ts';
import type { RepositoryText } from '../script/called-script.ts';
import { expandMatrix, mostCombinations, openPart } from './workflow-matrix.ts';
import { mayRun, resolveExpressions, type Scope } from './workflow-scope.ts';

/** What expressions of workflows are worth here. */
export interface ExpressionValues {
  /** `owner/repository`. */
  readonly repository: string;
  /** Scripts that steps run; none: they are not read. */
  readonly content?: RepositoryText;
  /** Of a workflow or an action that others of the repository call: the inputs of each call. */
  readonly calls?: readonly CallInputs[];
}

/** A call of a workflow or an action of the same repository. */
interface WorkflowCall {
  /** `./.github/actions/build` */
  readonly uses: string;
  /** For each combination of the matrix and each call of the caller. */
  readonly inputs: readonly CallInputs[];
}

/** What a call gives, as `inputs.file`; undefined: only a run knows it. */
export type CallInputs = Readonly<Record<string, string | undefined>>;

/** What a workflow or an action calls of its own repository. None where the text is neither. */
export function readWorkflowCalls(text: string, values: ExpressionValues): readonly WorkflowCall[] {
  try {
    return readJobs(text, values).flatMap(({ job, steps, scope, matrices }) => {
      return [{ ...job, env: {} }, ...steps].flatMap((call): readonly WorkflowCall[] => {
        const uses = ownName(String(call['uses'] ?? ''), values.repository);
        if (uses === undefined) return [];
        const given = Object.entries(fieldTexts(call['with']));
        const around = { ...scope, env: { ...scope.env, ...fieldTexts(call['env']) } };
        const inputs = matrices
          .filter((matrix) => mayRun([job['if'], call['if']], around, matrix))
          .map((matrix) =>
            Object.fromEntries(
              given.map(([name, value]) => [`inputs.${name}`, resolveExpressions(value, around, matrix)]),
            ),
          );
        return [{ uses, inputs }];
      });
    });
  } catch {
    return [];
  }
}

/** What a job or a step calls of its own repository, as `./.github/workflows/build.yml`; undefined: it calls none of it. */
export function ownName(uses: string, repository: string): string | undefined {
  if (uses.startsWith('./')) return uses.replace(/\/$/, '');
  const [name = ''] = uses.split('@', 1);
  const isOwn = repository !== '' && name.toLowerCase().startsWith(`${repository.toLowerCase()}/`);
  return isOwn ? `.${name.slice(repository.length)}` : undefined;
}

/** One job with what its expressions are worth. */
export interface ReadJob {
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

export function readJobs(text: string, values: ExpressionValues): readonly ReadJob[] {
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
    const defaults = defaultsOf(declared, id === '');
    // What a call gives is not what it is where none gives it.
    const inputs = Object.fromEntries(
      Object.entries(defaults).filter(([name]) => calls.every((call) => !(`inputs.${name}` in call))),
    );
    const scope = {
      isComposite: id === '',
      isOnlyCalled:
        calls.length > 0 && (id === '' || Object.keys(events).every((event) => event === 'workflow_call')),
      repository: values.repository,
      inputs,
      env: { ...fieldTexts(workflow['env']), ...fieldTexts(job['env']) },
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

/** What inputs are where none is given. Every call of a workflow has to give those that are required. */
function defaultsOf(inputs: unknown, isComposite: boolean): Readonly<Record<string, string>> {
  const defaults = Object.entries(objectOrEmpty(inputs)).map(([name, input]) => {
    const { default: value, required } = objectOrEmpty(input);
    return [name, required === true && !isComposite ? undefined : value];
  });
  return Object.fromEntries(
    Object.entries(fieldTexts(Object.fromEntries(defaults))).filter(([, value]) => value !== ''),
  );
}

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

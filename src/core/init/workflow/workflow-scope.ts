import { expressionPattern } from './expression-list.ts';
import { evaluateCondition, evaluateExpression } from './workflow-expression.ts';

export interface Scope {
  /** `owner/repository`; empty: it is not known. */
  readonly repository: string;
  /** What inputs are where nobody gives them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Of a composite action: its inputs are texts, also `false`. */
  readonly isComposite: boolean;
  /** Nothing starts it but calls that are known. */
  readonly isOnlyCalled: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** The text with what its expressions are worth; undefined where one is not known here, unless those are to stay. */
export function resolveExpressions(
  text: string,
  scope: Scope,
  matrix: Readonly<Record<string, string>> | undefined,
  keepsUnknown = false,
): string | undefined {
  let isKnown = true;
  const resolved = text.replaceAll(expressionPattern, (all, expression: string) => {
    const value = expressionValue(expression.trim(), scope, matrix, keepsUnknown);
    if (value === undefined) isKnown = keepsUnknown;
    return value ?? all;
  });
  return isKnown ? resolved : undefined;
}

/** All variables of a job or step: its own may be made of those around it, also of the one with the same name. */
export function innerEnv(own: Readonly<Record<string, string>>, around: Scope): Scope['env'] {
  const resolved = Object.entries(own).map(
    ([name, value]) => [name, resolveExpressions(value, around, undefined, true) ?? value] as const,
  );
  return { ...around.env, ...Object.fromEntries(resolved) };
}

function expressionValue(
  expression: string,
  scope: Scope,
  matrix: Readonly<Record<string, string>> | undefined,
  keepsUnknown: boolean,
): string | undefined {
  const { repository } = scope;
  const [owner = '', name = ''] = repository.split('/');
  const known: Readonly<Record<string, string>> = {
    'github.repository': repository,
    'github.repository_owner': owner,
    'github.event.repository.name': name,
    'github.workspace': '.',
  };
  if (repository !== '' && known[expression] !== undefined) return known[expression];
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

/** Whether the conditions of a step and its job may be true for a combination of the matrix, as far as that and inputs decide. */
export function mayRun(
  conditions: readonly unknown[],
  scope: Scope,
  matrix: Readonly<Record<string, string>>,
): boolean {
  const lookUp = (reference: string): string | boolean | undefined => {
    const isKnown =
      reference.startsWith('matrix.') || (scope.isOnlyCalled && reference.startsWith('inputs.'));
    const value = isKnown ? lookUpValue(reference, scope, matrix, false) : undefined;
    // The number is false, and the text is not.
    return value === '0' ? undefined : asBoolean(value, scope);
  };
  return conditions.every((condition) => {
    const text = String(condition ?? 'true').trim();
    return evaluateCondition(/^\$\{\{((?:(?!\}\})[\s\S])*)\}\}$/.exec(text)?.[1] ?? text, lookUp) !== false;
  });
}

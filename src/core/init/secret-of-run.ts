import { isNamedSecret, isPublicName, usualSecrets, whySecret } from '../layers/secret-argument.ts';
import { hasPasswordInside } from '../layers/secret-value.ts';
import type { ImageCandidate } from './image-candidate.ts';
import { expressionPattern } from './workflow/expression-list.ts';

/**
 * The build arguments that are secret and whose values only a run knows, with why, in words that follow the name. What a page shows
 * anyway may come from a secret.
 */
export function findSecretsOfRuns({
  buildArgs,
  open,
  mentions: [first],
}: Pick<ImageCandidate, 'buildArgs' | 'open' | 'mentions'>): ReadonlyMap<string, string> {
  const isComposed = first === undefined || first.by === 'compose';
  return new Map([
    ...(isComposed ? (open?.secrets ?? []) : []).flatMap((name) =>
      isNamedSecret(name) ? [] : [[name, `to which ${open?.file} gives a login`] as const],
    ),
    ...Object.entries(buildArgs).flatMap(([name, value]) => {
      const why = value.includes('${{') ? whySecretInRun(name, value) : undefined;
      return why === undefined ? [] : [[name, why] as const];
    }),
  ]);
}

function whySecretInRun(name: string, written: string): string | undefined {
  if (hasPasswordInside(written)) return 'whose value has a password in it';
  if (isSecretOfWorkflow(name, written)) return 'whose value is a secret of the workflow';
  // A default that is none does not count where a workflow gives a value.
  return whySecret(name, '', usualSecrets);
}

/** Whether a value comes from `secrets`, and no page shows it anyway. */
export function isSecretOfWorkflow(name: string, written: string): boolean {
  return (
    !isPublicName(name) &&
    [...written.matchAll(expressionPattern)].some(([, code = '']) => /\bsecrets\s*[.[]/.test(code))
  );
}

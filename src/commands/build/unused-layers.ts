import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { BuildInputs } from './inputs.ts';

/** Why no layer serves a build, so that none is looked at closer; undefined: they do. `write`: of the layers. */
export function whyUnused({ app }: Pick<BuildInputs, 'app'>, write: WriteDecision): string | undefined {
  if (app.call !== undefined) return `call is ${app.call}`;
  return app.noCache && write.kind !== 'write' ? 'no-cache is true' : undefined;
}

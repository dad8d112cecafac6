import type { Session } from '../adapters/runner/session.ts';
import type { InputProblem } from '../core/error.ts';
import { decideWrite, type WriteDecision } from '../core/layers/write-policy.ts';
import type { PrewarmContext } from '../layers/context.ts';
import { type Project, readProject } from '../layers/project.ts';
import type { InputContext } from '../layers/registry-inputs.ts';
import { checkLayerNames, type PrewarmInputs, readPrewarmInputs } from './prewarm/inputs.ts';
import { inputContext, maskSecrets, openContext } from './session.ts';

export interface OpenPrewarm {
  readonly inputs: PrewarmInputs;
  readonly wish: PrewarmWish;
  readonly project: Project;
  readonly write: WriteDecision;
  readonly context: PrewarmContext;
}

export async function openPrewarm(session: Session): Promise<OpenPrewarm> {
  const { github } = session;
  const { inputs, reader } = readPrewarmInputs(session.values, inputContext(session));
  // Only the action plan has it.
  const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  if (write.kind === 'refused') {
    reader.problem(
      'push',
      `is true, but this run may not push layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`,
    );
  }
  const project = await readProject(inputs, reader, {
    cwd: session.cwd,
    bound: github === undefined ? undefined : session.cwd,
    target: inputs.target,
  });
  if (project !== undefined && typeof inputs.layers === 'string')
    checkLayerNames(
      reader,
      inputs,
      project.layers.map(({ name }) => name),
    );
  maskSecrets(session.console, inputs);
  reader.throwProblems();
  if (project === undefined) throw new Error('the project was not read, although no input problem was found');
  return { inputs, wish, project, write, context: await openContext(session, inputs) };
}

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
export function findPrewarmProblems(
  values: Session['values'],
  context: InputContext,
): readonly InputProblem[] {
  return readPrewarmInputs(values, context).reader.problems;
}

/** `auto`: when a layer is not current and the run may write. */
export type PrewarmWish = 'auto' | 'always' | 'never';

import { decideWrite } from '../core/layers/write-policy.ts';
import type { PrewarmReport } from '../core/report/prewarm-report.ts';
import { prewarm } from './prewarm.ts';
import { readPrewarmInputs } from './prewarm-inputs.ts';
import { readProject } from './prewarm-project.ts';
import { inputContext, maskSecrets, openContext, type Session } from './session.ts';

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function prewarmSession(session: Session): Promise<PrewarmReport> {
  const { github } = session;
  const { inputs, reader } = readPrewarmInputs(session.values, inputContext(github));
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  if (write.kind === 'refused') {
    reader.problem(
      'push',
      `is true, but this run may not write layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`,
    );
  }
  const project = await readProject(inputs, reader, {
    cwd: session.cwd,
    bound: github === undefined ? undefined : session.cwd,
  });
  maskSecrets(session.console, inputs);
  reader.throwProblems();
  if (project === undefined) throw new Error('the project was not read, although no input problem was found');
  return prewarm(inputs, project, write, await openContext(session, inputs));
}

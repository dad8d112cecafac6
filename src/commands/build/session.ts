import type { Session } from '../../adapters/runner/session.ts';
import { errorAdvice } from '../../core/error.ts';
import { graphApp } from '../../core/layers/layer-graph.ts';
import { decideWrite } from '../../core/layers/write-policy.ts';
import { readProject } from '../../layers/project.ts';
import { inputContext, maskSecrets, openContext } from '../session.ts';
import { readBuildInputs } from './inputs.ts';
import { type BuildRun, build } from './run.ts';

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function buildSession(session: Session): Promise<BuildRun> {
  const { github } = session;
  const { inputs, reader } = readBuildInputs(session.values, { ...inputContext(session), github });
  const write = decideWrite({
    push: 'auto',
    event: github?.event,
    trustedRefs: inputs.layers.trustedRefs,
  });
  const project = await readProject(inputs.layers, reader, {
    cwd: session.cwd,
    bound: github === undefined ? undefined : session.cwd,
  });
  if (project !== undefined) {
    try {
      graphApp(project.dockerfile, inputs.layers.layers, inputs.app.target, project.values);
    } catch (error) {
      reader.problem('target', errorAdvice(error));
    }
  }
  maskSecrets(session.console, inputs.layers);
  reader.throwProblems();
  if (project === undefined) throw new Error('the project was not read, although no input problem was found');
  return build(inputs, project, write, await openContext(session, inputs.layers));
}

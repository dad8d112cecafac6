import type { Session } from '../../adapters/runner/session.ts';
import { layersOwner } from '../../core/app/tag-owner.ts';
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
    target: inputs.app.target,
  });
  if (project !== undefined) {
    try {
      graphApp(project.dockerfile, project.layers, inputs.app.target, project.values);
    } catch (error) {
      reader.problem('target', errorAdvice(error));
    }
  }
  const names = project?.layers.map(({ name }) => name);
  const unknown = Object.keys(inputs.layerDigests).filter((name) => names?.includes(name) === false);
  if (typeof inputs.layers.layers === 'string' && unknown.length > 0)
    reader.problem(
      'layer-digests',
      `expected names of layers (${names?.join(', ')}), got "${unknown.join('", "')}"`,
    );
  const taken = { image: inputs.layers.image, layers: project?.layers ?? [] };
  for (const tag of [...inputs.app.tags, ...inputs.app.partTags]) {
    const owner = layersOwner(tag, taken);
    if (owner !== undefined)
      reader.problem('tags', `"${tag}" is the tag of ${owner}; use another tag for the application`);
  }
  maskSecrets(session.console, inputs.layers);
  reader.throwProblems();
  if (project === undefined) throw new Error('the project was not read, although no input problem was found');
  return build(inputs, project, write, await openContext(session, inputs.layers));
}

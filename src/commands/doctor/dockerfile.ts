import { createInputReader } from '../../core/input.ts';
import { readProject } from '../../layers/project.ts';
import type { PrewarmInputs } from '../prewarm/inputs.ts';
import { type Examination, finding, well } from './examination.ts';

/** Whether the Dockerfile has the stages that are layers. Problems of the user's files are findings here, and no wrong usage. */
export async function examineDockerfile(inputs: PrewarmInputs, cwd: string): Promise<Examination> {
  const reader = createInputReader({});
  const project = await readProject(inputs, reader, { cwd, bound: undefined, target: inputs.target });
  const findings = reader.problems.map(({ input, message: evidence }) =>
    input === 'layers'
      ? finding({
          name: 'stage-gone',
          subject: 'Dockerfile',
          evidence,
          remedy: 'List the stages of the Dockerfile in "layers", or restore the name of the stage.',
        })
      : finding({
          name: 'dockerfile-unreadable',
          subject: input,
          evidence,
          remedy: 'Fix the Dockerfile, or set "file" to the right one.',
        }),
  );
  if (project === undefined || findings.length > 0) return { findings, well: [] };
  return well(
    project.layers.length === 0
      ? 'The Dockerfile has no layers.'
      : `The Dockerfile has every stage that is a layer: ${project.layers.map(({ target }) => target).join(', ')}.`,
  );
}

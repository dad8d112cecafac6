import { createInputReader } from '../../core/input.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { readProject } from '../../layers/project/project.ts';
import type { PrewarmInputs } from '../prewarm/inputs.ts';
import { type Examination, finding, well } from './examination.ts';

/**
 * Whether the Dockerfile has the stages that are layers: those that the user names, or that are recorded. Problems of the user's
 * files are findings here, and no wrong usage.
 */
export async function examineDockerfile(
  inputs: PrewarmInputs,
  cwd: string,
  record: LayerRecord | undefined,
): Promise<Examination> {
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
  const names = project.layers.map(({ name }) => name);
  const gone = Object.entries(record?.layers ?? {}).filter(([name]) => !names.includes(name));
  if (typeof inputs.layers === 'string' && gone.length > 0)
    return {
      findings: gone.map(([name, { target }]) =>
        finding({
          name: 'stage-gone',
          subject: 'Dockerfile',
          evidence: `The record has the layer ${name}, made of ${target}, which the Dockerfile no longer has.`,
          remedy:
            'Restore the name of the stage, or name the stage in "layers". If it was removed on purpose, the next prewarm takes it off the record.',
        }),
      ),
      well: [],
    };
  return well(
    project.layers.length === 0
      ? 'The Dockerfile has no layers.'
      : `The Dockerfile has every stage that is a layer: ${project.layers.map(({ target }) => target).join(', ')}.`,
  );
}

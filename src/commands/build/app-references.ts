import { readBuildOutput } from '../../core/app/build-output.ts';
import { parseReference, type Reference } from '../../core/oci/reference.ts';
import type { AppInputs } from './app-inputs.ts';
import type { BuildInputs } from './inputs.ts';

/** Where the application is looked up after its push: beside the layers, if it is there. */
export function mainPlace(inputs: BuildInputs, image: string): Reference | undefined {
  const tags = pushedReferences(inputs).map(parseReference);
  return tags.find(({ registry, repository }) => `${registry}/${repository}` === image) ?? tags[0];
}

/** References under which an image of the application may be that the run will replace; none where it pushes nothing. */
export function replacedReferences(inputs: BuildInputs): readonly string[] {
  const { app } = inputs;
  return app.call === undefined && isPushed(app) ? pushedReferences(inputs) : [];
}

/** Where the application was pushed: its tags, and the names in `outputs` that are pushed. */
export function pushedReferences({ app }: Pick<BuildInputs, 'app'>): readonly string[] {
  const named = app.outputs.map(readBuildOutput).filter(({ pushes }) => pushes);
  return [...app.tags, ...repositoriesOf(app.partTags), ...named.flatMap(({ names }) => names)];
}

/** Whether the image goes to a registry at all. */
export function isPushed({ push, partTags, outputs }: AppInputs): boolean {
  return push || partTags.length > 0 || outputs.some((output) => readBuildOutput(output).pushes);
}

/** `registry/repository` of references, each once. */
export function repositoriesOf(references: readonly string[]): readonly string[] {
  return [
    ...new Set(
      references.map((text) => {
        const { registry, repository } = parseReference(text);
        return `${registry}/${repository}`;
      }),
    ),
  ];
}

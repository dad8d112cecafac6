import type { ImageFilling } from './fill-workflow.ts';
import { pathWithin } from './repository-path.ts';

/** A bake file that names several images: `docker buildx bake` builds the same, and `bake-files` reads it. */
export function formatBakeFile(images: readonly ImageFilling[]): string {
  const names = images.map(({ name }) => bakeTargetName(name));
  const blocks = images.map((image, index) => {
    const { context = '.', file, target, buildArgs, buildContexts } = image;
    // The workflow sets the others.
    const args = Object.entries(buildArgs).filter(([, value]) => !value.includes('${{'));
    return [
      `target ${quoted(names[index] ?? '')} {`,
      ...fields({
        context: quoted(context),
        dockerfile: file === undefined ? undefined : quoted(relativeTo(context, file)),
        target: target === undefined ? undefined : quoted(target),
        args: map(args),
        contexts: map(Object.entries(buildContexts)),
        // Without a tag, it gets those of its branch and commit.
        tags: `[${quoted(image.image)}]`,
      }),
      '}',
    ].join('\n');
  });
  return `${[
    '# The images of this repository. `docker buildx bake` builds them all.',
    `group "default" {\n  targets = [${names.map(quoted).join(', ')}]\n}`,
    ...blocks,
  ].join('\n\n')}\n`;
}

function fields(values: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const width = Math.max(...known.map(([name]) => name.length));
  return known.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`);
}

function map(pairs: readonly (readonly [string, string])[]): string | undefined {
  if (pairs.length === 0) return undefined;
  return `{\n${pairs.map(([name, value]) => `    ${quoted(name)} = ${quoted(value)}`).join('\n')}\n  }`;
}

/** Bake looks for a Dockerfile from its context. */
function relativeTo(context: string, file: string): string {
  const within = pathWithin(context, file);
  if (within !== undefined) return within;
  const up = context.split('/').map(() => '..');
  return `${up.join('/')}/${file}`;
}

/** What bake allows: https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `validTargetNameChars`. */
export function bakeTargetName(name: string): string {
  return name.replaceAll(/[^\w-]/g, '-');
}

/** A text of HCL, in which nothing is a template. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
}

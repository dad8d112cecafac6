import { isAbsolute, join } from 'node:path';
import type { GithubRun } from '../../adapters/github/event.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { commitTag, deriveTags } from '../../core/app/image-tags.ts';
import type { DefinedSecret, DefinedTarget } from '../../core/bake/definition.ts';
import type { PlannedImage } from '../../core/bake/images.ts';
import { createInputReader, formatLines, formatList, type InputValues } from '../../core/input.ts';
import { mayWrite } from '../../core/layers/write-policy.ts';
import { parseReference } from '../../core/oci/reference.ts';
import { taggedRun } from '../tagged-run.ts';

type Values = InputValues;

/** The inputs that come from the file for each image: what is wrong with them is wrong with the file. */
export const valuesOfFile: ReadonlySet<string> = new Set([
  ...['image', 'file', 'context', 'target', 'tags', 'build-args', 'build-contexts', 'platforms', 'labels'],
  ...['annotations', 'attests', 'outputs', 'secret-envs', 'secret-files', 'ssh', 'add-hosts', 'network'],
  ...[
    'shm-size',
    'ulimit',
    'allow',
    'no-cache',
    'no-cache-filters',
    'pull',
    'cache-from',
    'cache-to',
    'call',
  ],
]);

/**
 * The inputs of a run of one image: what the file says of it, and what was given to the run, which applies to every image.
 * @param dockerfile where an inline Dockerfile was written
 */
export function imageValues(
  image: PlannedImage,
  given: Values,
  {
    env,
    github,
    layers,
    dockerfile,
  }: {
    readonly env: Readonly<Record<string, string>>;
    readonly github: GithubRun | undefined;
    readonly layers: readonly string[];
    readonly dockerfile: string | undefined;
  },
): Values {
  const { definition } = image;
  const own = createInputReader(given);
  const text = (name: string, ofFile: string | undefined): string => own.text(name) || (ofFile ?? '');
  const list = (name: string, ofFile: readonly string[]): string =>
    formatList([...ofFile, ...own.list(name)]);
  const lines = (name: string, ofFile: readonly string[]): string =>
    formatLines([...ofFile, ...own.lines(name)]);
  const isOn = (name: string, ofFile: boolean): string => (ofFile ? 'true' : (given[name] ?? ''));
  const pairs = (values: Readonly<Record<string, string>>, sign = '='): readonly string[] =>
    Object.entries(values).map(([key, value]) => `${key}${sign}${value}`);
  const isClassic = own.text('layers-as') === 'cache';
  return {
    ...given,
    ...{ 'bake-files': '', targets: '', set: '', vars: '' },
    ...secretValues(definition.secrets, own, env),
    image: image.image,
    layers: formatList(layers),
    context: withoutScheme(definition.context),
    file: dockerfile ?? dockerfilePath(definition),
    target: definition.target ?? '',
    tags: formatList(image.kind === 'shared' ? [] : imageTags(image, github)),
    labels: lines('labels', pairs(definition.labels)),
    annotations: lines('annotations', definition.annotations),
    attests: lines('attests', definition.attests),
    outputs: image.kind === 'shared' ? '' : usedOutputs(definition, given['push'], github).join('\n'),
    platforms: text('platforms', definition.platforms.join(',')),
    call: own.text('call', 'build') === 'build' ? (definition.call ?? '') : own.text('call'),
    pull: isOn('pull', definition.pull),
    ssh: list('ssh', definition.ssh),
    network: text('network', definition.network),
    ulimit: lines('ulimit', definition.ulimits),
    allow: list('allow', definition.entitlements),
    'build-args': formatLines(pairs(definition.args)),
    'build-contexts': formatLines(pairs(contextValues(definition))),
    'add-hosts': list('add-hosts', pairs(definition.extraHosts)),
    'shm-size': text('shm-size', definition.shmSize),
    'no-cache': isOn('no-cache', definition.noCache),
    'no-cache-filters': list('no-cache-filters', definition.noCacheFilters),
    'cache-from': isClassic ? formatLines(definition.cacheFrom) : '',
    'cache-to': isClassic ? formatLines(definition.cacheTo) : '',
  };
}

/** The same values, with these images (name → reference) where they are built in the same bake otherwise. */
export function valuesOn(values: Values, references: ReadonlyMap<string, string>): Values {
  const contexts = createInputReader(values).lines('build-contexts');
  const replaced = contexts.map((line) => {
    const [name = '', ...image] = line.split('=target:');
    const reference = references.get(image.join('=target:'));
    return reference === undefined ? line : `${name}=docker-image://${reference}`;
  });
  return { ...values, 'build-contexts': formatLines(replaced) };
}

/** Relative to where bake runs, and so to where this runs. */
function withoutScheme(path: string): string {
  return path.replace(/^cwd:\/\//, '');
}

/** Bake looks for it in the context (https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `toBuildOpt`). */
function dockerfilePath({ context, dockerfile }: DefinedTarget): string {
  const isOutside = isAbsolute(dockerfile) || dockerfile.includes('://');
  return isOutside ? withoutScheme(dockerfile) : join(withoutScheme(context), dockerfile);
}

function contextValues({ contexts }: DefinedTarget): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contexts).map(([name, value]) => [name, withoutScheme(value)]));
}

/** The file's secrets, and those of the run, which go before them. */
function secretValues(
  secrets: readonly DefinedSecret[],
  own: Pick<ReturnType<typeof createInputReader>, 'text' | 'lines' | 'list'>,
  env: Readonly<Record<string, string>>,
): Values {
  const idOf = (item: string): string => item.slice(0, item.indexOf('=')).trim();
  const given = [...own.lines('secrets'), ...own.list('secret-envs'), ...own.lines('secret-files')];
  const taken = new Set(given.map(idOf));
  const left = secrets.filter(({ id }) => !taken.has(id));
  const variables = left.flatMap(({ id, file, variable }) => {
    const name = variable ?? (file === undefined && env[id] !== undefined ? id : undefined);
    return name === undefined ? [] : [[id, name] as const];
  });
  const named = new Set(variables.map(([id]) => id));
  const files = left.flatMap(({ id, file }) => (named.has(id) ? [] : [[id, file ?? id] as const]));
  return {
    'secret-envs': formatList([
      ...own.list('secret-envs'),
      ...variables.map(([id, name]) => `${id}=${name}`),
    ]),
    'secret-files': formatLines([
      ...own.lines('secret-files'),
      ...files.map(([id, file]) => `${id}=${file}`),
    ]),
  };
}

/**
 * The file's own tags. A name without a tag is given those that an image without `tags` is given; one with a tag also the tag of
 * the commit, by which a deployment finds what this run made. Builds of one repository are told apart by their targets.
 */
function imageTags({ image, references }: PlannedImage, github: GithubRun | undefined): readonly string[] {
  const tags = references.flatMap((text) => {
    const { registry, repository, tag } = parseReference(text);
    const place = `${registry}/${repository}`;
    const ending = image.startsWith(`${place}-`) ? image.slice(place.length) : '';
    const hasDerived = github?.pullRequest !== undefined || mayWrite('default-tags', github?.event, []).may;
    const derived = (names: readonly string[]) =>
      hasDerived ? names.map((name) => `${place}:${name}${ending}`) : [];
    if (tag !== undefined) return [text, ...(github ? derived([commitTag(github.revision)]) : [])];
    return github === undefined ? [`${place}:latest`] : derived(deriveTags(taggedRun(github)));
  });
  return [...new Set(tags)];
}

/** With `push: auto`, what a run may not push goes nowhere. What stays in the builder's cache is no output. */
function usedOutputs(
  { outputs }: DefinedTarget,
  push: string | undefined,
  github: GithubRun | undefined,
): readonly string[] {
  const isHeldBack = push === 'auto' && !mayWrite('default-tags', github?.event, []).may;
  return outputs.filter(
    (output) => !/^type=cacheonly\b/.test(output) && !(isHeldBack && readBuildOutput(output).pushes),
  );
}

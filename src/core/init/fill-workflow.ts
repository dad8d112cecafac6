import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { escapeRegex } from '../escape-regex.ts';
import type { LayerDefinition } from '../layers/layer.ts';
import { type BakeFilling, buildsImages, fillBaked, fillBakedRest } from './bake-filling.ts';
import { findPair } from './yaml-lines.ts';

/** What an example workflow is filled with. */
export interface WorkflowFilling {
  /** At least one. Several become a matrix where nothing names them all. */
  readonly images: readonly ImageFilling[];
  /** What names several images with their Dockerfiles; undefined: nothing does. */
  readonly bake: BakeFilling | undefined;
  /** Undefined: nothing is deployed. */
  readonly deployment: DeploymentFilling | undefined;
  /** Where the actions are: `org/cache-prewarm@v1`. */
  readonly action: string;
  readonly branch: string;
}

/** One image of the repository. */
export interface ImageFilling {
  /** What a job of it is called. */
  readonly name: string;
  /** Registry and repository, without a tag. */
  readonly image: string;
  /** `auto`: the Dockerfile decides. `default`: nothing is said. */
  readonly layers: 'auto' | 'default' | readonly LayerDefinition[];
  /** Undefined: `Dockerfile` in the context. */
  readonly file: string | undefined;
  /** Undefined: the root of the repository. */
  readonly context: string | undefined;
  readonly target: string | undefined;
  /** Undefined: the builder's. */
  readonly platforms?: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly buildContexts: Readonly<Record<string, string>>;
}

export interface DeploymentFilling {
  readonly projectDir: string;
  readonly healthUrl: string | undefined;
  /** Undefined: the hosts' own. */
  readonly composeFile: string | undefined;
  readonly environment: string;
}

/** What the examples are written with. */
const example = {
  image: 'ghcr.io/acme/shop',
  action: 'org/cache-prewarm',
  version: 'v1',
  branch: 'main',
  environment: 'production',
} as const;

/** Actions and workflows → those of these inputs that they have. */
const takers: Readonly<Record<string, readonly ('build' | 'target' | 'deploy')[]>> = {
  '': ['build', 'target'],
  '/build': ['build', 'target'],
  '/deploy': ['deploy'],
  '/.github/workflows/prewarm-deps.yml': ['build', 'target'],
  '/.github/workflows/maintain.yml': ['build', 'target'],
  '/.github/workflows/build-and-push.yml': ['build', 'target'],
  '/.github/workflows/deploy.yml': ['deploy'],
  '/.github/workflows/pipeline.yml': ['build', 'target', 'deploy'],
};

/** Inputs and secrets that are about a deployment. */
const deploymentInputs = ['hosts', 'project-dir', 'health-url', 'environment'];

/**
 * An example workflow for a repository: its image, its layers, its files. Comments stay as they are.
 * @throws Error when the text is no YAML.
 */
export function fillWorkflow(text: string, filling: WorkflowFilling): string {
  const { deployment, images, bake } = filling;
  const [first] = images;
  if (first === undefined) return text;
  const document = parseDocument(text.replaceAll(example.image, first.image));
  const [problem] = document.errors;
  if (problem !== undefined) throw problem;
  visit(document, {
    Map(_key, call) {
      const uses = call.get('uses');
      if (typeof uses !== 'string' || !uses.startsWith(example.action)) return;
      const called = uses.slice(example.action.length).split('@', 1)[0] ?? '';
      const taken = takers[called] ?? [];
      const given = call.get('with');
      const isBaked = bake !== undefined && buildsImages(called);
      const inMatrix = images.length > 1 && taken.includes('build') && called.endsWith('.yml') && !isBaked;
      if (isMap(given)) fillInputs(given, taken, inMatrix ? matrixImage(images) : inputsOf(first), filling);
      if (isMap(given) && bake !== undefined) fillBaked(document, given, { called, images, bake });
      if (inMatrix) addMatrix(document, call, images);
      if (deployment === undefined && taken.includes('deploy')) call.delete('secrets');
    },
  });
  if (bake !== undefined) fillBakedRest(document);
  if (deployment === undefined) dropDeployJob(document);
  const at = filling.action.lastIndexOf('@');
  const [repository, version] = [filling.action.slice(0, at), filling.action.slice(at + 1)];
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .replaceAll(
      new RegExp(`${escapeRegex(example.action)}((?:/[\\w./-]+)?)@${escapeRegex(example.version)}`, 'g'),
      (_match, path: string) => `${repository}${path}@${version}`,
    )
    .replaceAll(`branches: [${example.branch}]`, `branches: [${filling.branch}]`)
    .replaceAll(`default: ${example.branch}\n`, `default: ${filling.branch}\n`)
    .replaceAll(
      new RegExp(`\\b(environment|default): ${escapeRegex(example.environment)}$`, 'gm'),
      `$1: ${deployment?.environment ?? example.environment}`,
    );
}

/** A job that builds stays without the one that deploys: that has no host to deploy to. */
function dropDeployJob(document: Document): void {
  const jobs = document.get('jobs');
  if (!isMap(jobs) || !jobs.has('build') || !jobs.delete('deploy')) return;
  visit(jobs, {
    Pair(_key, { key, value }) {
      if (isScalar(key) && String(key.value).startsWith('deploy-')) return visit.REMOVE;
      if (isScalar(key) && key.value === 'needs' && isSeq(value))
        value.items = value.items.filter((item) => !isScalar(item) || item.value !== 'deploy');
      return undefined;
    },
  });
}

/** An image whose values each job takes from the matrix; undefined where no image has one. */
function matrixImage(images: readonly ImageFilling[]): MatrixImage {
  const value = (key: string): string => `\${{ matrix.${key} }}`;
  const used = new Set(images.flatMap((image) => Object.keys(matrixEntry(image))));
  const usedValue = (key: string): string | undefined => (used.has(key) ? value(key) : undefined);
  return {
    image: value('image'),
    layers: usedValue('layers') ?? '',
    platforms: usedValue('platforms'),
    ...{ file: usedValue('file'), context: usedValue('context'), target: usedValue('target') },
    ...{ buildArgs: usedValue('build-args'), buildContexts: usedValue('build-contexts') },
  };
}

/** The inputs of an image as text. */
type MatrixImage = Readonly<
  Record<'image' | 'layers', string> &
    Record<'file' | 'context' | 'target' | 'platforms' | 'buildArgs' | 'buildContexts', string | undefined>
>;

function inputsOf(image: ImageFilling): MatrixImage {
  const { layers, file, context, target, platforms } = image;
  return {
    image: image.image,
    layers: layersText(layers),
    ...{ file, context, target, platforms },
    buildArgs: pairsText(image.buildArgs),
    buildContexts: pairsText(image.buildContexts),
  };
}

/** `auto`, or one layer a line; empty for the default. */
export function layersText(layers: ImageFilling['layers']): string {
  if (layers === 'default') return '';
  return layers === 'auto' ? 'auto' : `${layers.map(({ name, target }) => `${name}=${target}`).join('\n')}\n`;
}

function pairsText(pairs: Readonly<Record<string, string>>): string | undefined {
  const lines = Object.entries(pairs).map(([name, value]) => `${name}=${value}`);
  return lines.length === 0 ? undefined : lines.length === 1 ? lines[0] : `${lines.join('\n')}\n`;
}

function matrixEntry(image: ImageFilling): Readonly<Record<string, string>> {
  const { buildArgs, buildContexts, ...inputs } = inputsOf(image);
  return Object.fromEntries(
    Object.entries({
      ...{ name: image.name, ...inputs },
      ...{ 'build-args': buildArgs, 'build-contexts': buildContexts },
    }).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

/** The job runs once for each image. */
function addMatrix(document: Document, job: YAMLMap, images: readonly ImageFilling[]): void {
  const strategy = document.createNode({
    'fail-fast': false,
    matrix: { include: images.map(matrixEntry) },
  });
  const at = job.items.findIndex(({ key }) => isScalar(key) && key.value === 'uses');
  job.items.splice(at, 0, new Pair(document.createNode('strategy'), strategy));
  job.set('name', `\${{ matrix.name }}`);
}

function fillInputs(
  given: YAMLMap,
  taken: readonly ('build' | 'target' | 'deploy')[],
  inputs: MatrixImage,
  { deployment }: WorkflowFilling,
): void {
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) given.delete(name);
    else given.set(name, value);
  };
  if (given.has('image')) set('image', inputs.image);
  const layers = findPair(given, 'layers');
  if (inputs.layers === '') given.delete('layers');
  else if (layers !== undefined) {
    layers.value = new Scalar(inputs.layers);
    if (isScalar(layers.key) && layers.key.commentBefore !== undefined)
      layers.key.commentBefore = layersComment(inputs.layers);
  }
  if (taken.includes('build')) {
    set('file', inputs.file);
    set('context', inputs.context);
    set('platforms', inputs.platforms);
    if (inputs.buildArgs !== undefined) set('build-args', inputs.buildArgs);
    if (inputs.buildContexts !== undefined) set('build-contexts', inputs.buildContexts);
  }
  if (taken.includes('target')) set('target', inputs.target);
  if (!taken.includes('deploy')) return;
  if (deployment === undefined) {
    for (const name of deploymentInputs) given.delete(name);
    return;
  }
  set('project-dir', deployment.projectDir);
  set('health-url', deployment.healthUrl);
  set('compose-file', deployment.composeFile);
}

/** What stands above the layers. */
function layersComment(layers: string): string {
  if (layers === 'auto')
    return ' The Dockerfile decides: a layer ends where the code begins. `cache-prewarm plan` shows which and why.';
  if (layers.startsWith('${{')) return ' Of each Dockerfile.';
  const tags = layers
    .trimEnd()
    .split('\n')
    .map((line) => `cache-${line.slice(0, line.indexOf('='))}`);
  const kept = tags.length === 1 ? 'an image with the tag' : 'images with the tags';
  return ` name=stage of the Dockerfile. Kept as ${kept} ${tags.join(', ')}.`;
}

import { type Document, isMap, isScalar, Pair, Scalar, type YAMLMap } from 'yaml';
import type { LayerDefinition } from '../layers/layer.ts';
import { findPair } from './yaml-lines.ts';

/** A compose file or bake file that says how several images are built. */
export interface BakeFilling {
  /** Relative to the repository. */
  readonly file: string;
  /** Those to build; empty: those that bake takes by itself. */
  readonly targets: readonly string[];
  /** Of all images; `auto`: each Dockerfile decides. */
  readonly layers: 'auto' | readonly LayerDefinition[];
  /** Build arguments that the file leaves open. `target`: `*` for all. */
  readonly openArgs: readonly { readonly target: string; readonly name: string; readonly value: string }[];
}

/** Actions and workflows that build: they take `bake-files`, and build secrets. */
const builders: ReadonlySet<string> = new Set([
  ...['', '/build', '/.github/workflows/pipeline.yml', '/.github/workflows/prewarm-deps.yml'],
  '/.github/workflows/build-and-push.yml',
]);

/** Inputs that only one image can have. */
const ofOneImage = ['image', 'layers', 'file', 'context', 'target', 'build-args', 'build-contexts'];

export function buildsImages(called: string): boolean {
  return builders.has(called);
}

/** The inputs of an action or workflow, with the file that names all images in the place of what one image has. */
export function fillBaked(
  document: Document,
  given: YAMLMap,
  {
    called,
    images,
    bake,
  }: {
    readonly called: string;
    readonly images: readonly { readonly image: string }[];
    readonly bake: BakeFilling;
  },
): void {
  if (buildsImages(called)) fillBuilds(document, given, bake);
  fillDeployment(given, images);
}

/** The file says everything of each image; what is left is what they have in common. */
function fillBuilds(
  document: Document,
  given: YAMLMap,
  { file, targets, layers, openArgs }: BakeFilling,
): void {
  const at = given.items.findIndex(({ key }) => isScalar(key) && key.value === 'image');
  const lines = openArgs.map(({ target, name, value }) => `${target}.args.${name}=${value}\n`);
  const set = [...new Set(lines)];
  const inputs = {
    'bake-files': file,
    ...(targets.length === 0 || given.has('only') ? {} : { targets: targets.join(',') }),
    ...(set.length === 0 ? {} : { set: set.join('') }),
    ...(layers === 'auto'
      ? {}
      : { layers: layers.map(({ name, target }) => `${name}=${target}\n`).join('') }),
  };
  for (const name of [...ofOneImage, 'layer-digests']) given.delete(name);
  const pairs = Object.entries(inputs).map(
    ([name, value]) => new Pair(document.createNode(name), document.createNode(value)),
  );
  given.items.splice(Math.max(at, 0), 0, ...pairs);
  const usual = targets.length === 0 ? '' : ` || '${targets.join(',')}'`;
  rename(given, 'only', 'targets', `\${{ inputs.targets${usual} }}`);
}

/** All images are deployed together: those that a job has built, or those with a tag that is asked for. */
function fillDeployment(given: YAMLMap, images: readonly { readonly image: string }[]): void {
  const app = given.get('app-image');
  if (typeof app === 'string') {
    const isBuilt = app.includes('needs.build.outputs.image');
    const tagged = images.map(({ image }) => `${image}:\${{ inputs.version }}\n`).join('');
    rename(given, 'app-image', 'app-images', isBuilt ? `\${{ needs.build.outputs.images }}` : tagged);
  }
  if (given.has('app-images') || given.has('rollback-to'))
    for (const name of ['image', 'layers']) given.delete(name);
}

/** What the rest of the examples says of one image. */
export function fillBakedRest(document: Document): void {
  const asked = document.getIn(['on', 'workflow_dispatch', 'inputs']);
  if (isMap(asked)) {
    const describe = (name: string, text: string): void => {
      const input = asked.get(name);
      if (isMap(input)) input.set('description', text);
    };
    describe('layers', 'Targets to prewarm, such as "api,web". Empty for all.');
    describe('refresh', 'Whether layers are rebuilt with fresh packages - auto, none or all.');
    describe('version', 'Tag of the images, such as latest or sha-0123456');
    rename(asked, 'layers', 'targets');
  }
  const outputs = document.getIn(['jobs', 'build', 'outputs']);
  if (isMap(outputs)) rename(outputs, 'image', 'images', `\${{ steps.build.outputs.images }}`);
}

function rename(map: YAMLMap, from: string, to: string, value?: string): void {
  const pair = findPair(map, from);
  if (pair === undefined || !isScalar(pair.key)) return;
  pair.key.value = to;
  if (value !== undefined) pair.value = new Scalar(value);
}

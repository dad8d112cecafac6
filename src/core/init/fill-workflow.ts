import { isMap, parseDocument, visit, type YAMLMap } from 'yaml';
import type { LayerDefinition } from '../layers/layer.ts';

/** What an example workflow is filled with. */
export interface WorkflowFilling {
  /** Registry and repository, without a tag. */
  readonly image: string;
  readonly layers: readonly LayerDefinition[];
  /** Undefined: `Dockerfile` in the context. */
  readonly file: string | undefined;
  /** Undefined: the root of the repository. */
  readonly context: string | undefined;
  readonly target: string | undefined;
  /** Undefined: nothing is deployed. */
  readonly deployment: DeploymentFilling | undefined;
  /** Where the actions are: `org/cache-prewarm@v1`. */
  readonly action: string;
  readonly branch: string;
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
  '': ['build'],
  '/build': ['build', 'target'],
  '/deploy': ['deploy'],
  '/.github/workflows/prewarm-deps.yml': ['build'],
  '/.github/workflows/maintain.yml': ['build'],
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
  const { deployment } = filling;
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined) throw problem;
  visit(document, {
    Map(_key, call) {
      const uses = call.get('uses');
      if (typeof uses !== 'string' || !uses.startsWith(example.action)) return;
      const taken = takers[uses.slice(example.action.length).replace(/@.*$/, '')] ?? [];
      const given = call.get('with');
      if (isMap(given)) fillInputs(given, taken, filling);
      if (deployment === undefined && taken.includes('deploy')) call.delete('secrets');
    },
  });
  const at = filling.action.lastIndexOf('@');
  const [repository, version] = [filling.action.slice(0, at), filling.action.slice(at + 1)];
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .replaceAll(example.image, filling.image)
    .replaceAll(
      new RegExp(`${example.action}((?:/[\\w./-]+)?)@${example.version}`, 'g'),
      (_match, path: string) => `${repository}${path}@${version}`,
    )
    .replaceAll(`branches: [${example.branch}]`, `branches: [${filling.branch}]`)
    .replaceAll(`default: ${example.branch}\n`, `default: ${filling.branch}\n`)
    .replaceAll(
      new RegExp(`\\b(environment|default): ${example.environment}$`, 'gm'),
      `$1: ${deployment?.environment ?? example.environment}`,
    );
}

function fillInputs(
  given: YAMLMap,
  taken: readonly ('build' | 'target' | 'deploy')[],
  { layers, file, context, target, deployment }: WorkflowFilling,
): void {
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) given.delete(name);
    else given.set(name, value);
  };
  if (given.has('layers'))
    set('layers', `${layers.map(({ name, target: stage }) => `${name}=${stage}`).join('\n')}\n`);
  if (taken.includes('build')) {
    set('file', file);
    set('context', context);
  }
  if (taken.includes('target')) set('target', target);
  if (!taken.includes('deploy')) return;
  if (deployment === undefined) {
    for (const name of deploymentInputs) given.delete(name);
    return;
  }
  set('project-dir', deployment.projectDir);
  set('health-url', deployment.healthUrl);
  set('compose-file', deployment.composeFile);
}

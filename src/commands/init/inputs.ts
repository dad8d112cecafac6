import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { containerHostOf } from '../../adapters/github/event.ts';
import { createCommandRunner } from '../../adapters/process/command.ts';
import type { Session, Surroundings } from '../../adapters/runner/session.ts';
import { type Dockerfile, parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { errorAdvice } from '../../core/error.ts';
import { type DeploymentFilling, fillWorkflow } from '../../core/init/fill-workflow.ts';
import { type ComposeGuess, guessHealthUrl, readCompose } from '../../core/init/guess-deployment.ts';
import { guessLayers, type StageGuess } from '../../core/init/guess-layers.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import { type LayerDefinition, parseLayers } from '../../core/layers/layer.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { ReadInputs } from '../command.ts';
import { browserUrl } from '../session.ts';
import { examples } from './metadata.ts';
import type { InitFile } from './report.ts';

type Example = (typeof examples)[number];
/** Of those, the ones that are only about hosts. */
const aboutHosts: ReadonlySet<Example> = new Set(['deploy', 'rollback']);

/** What was found in the repository, and what is to be written. */
export interface InitInputs {
  readonly image: string;
  /** Path of the Dockerfile. */
  readonly dockerfile: string;
  readonly stages: readonly StageGuess[];
  readonly layers: readonly LayerDefinition[];
  readonly files: readonly (InitFile & { readonly text: string })[];
  readonly dryRun: boolean;
  readonly nextSteps: readonly string[];
}

/** The answer that was given as an input, or to the question; else the guess. */
type Ask = (input: string, question: string, guess: string) => Promise<string>;

/** Reads inputs and repository, and asks for what the inputs do not say. */
export async function readInitInputs(
  values: Session['values'],
  { cwd, env, root, ask: askUser }: Pick<Surroundings, 'cwd' | 'env' | 'root' | 'ask'>,
): Promise<ReadInputs<InitInputs>> {
  const reader = createInputReader(values);
  const yes = reader.boolean('yes', false);
  const dryRun = reader.boolean('dry-run', false);
  const force = reader.boolean('force', false);
  const ask: Ask = async (input, question, guess) => {
    const given = reader.text(input);
    if (given !== '' || yes || askUser === undefined) return given || guess;
    return (await askUser(question, guess)).trim() || guess;
  };
  const commands = createCommandRunner();
  const git = async (...args: string[]): Promise<string> => {
    const result = await commands.run('git', args, { cwd, env }).catch(() => undefined);
    return result?.exitCode === 0 ? result.stdout.trim() : '';
  };

  const origin = browserUrl(await git('remote', 'get-url', 'origin'));
  const image = await ask('image', 'Registry and repository of the image', imageOf(origin));
  checkImage(reader, image);
  const context = reader.text('context');
  const found = await findDockerfile(cwd, context, reader);
  const stages = found === undefined ? [] : guessLayers(found.dockerfile);
  const guessed = stages.flatMap(({ layer }) => layer ?? []);
  const layersText = await ask(
    'layers',
    'Dependency layers, name=stage',
    guessed.map(({ name, target }) => `${name}=${target}`).join(','),
  );
  const layers = readLayers(reader, layersText, stages);
  const compose = await findCompose(cwd, reader, image);
  const workflows = readWorkflows(
    reader,
    await ask(
      'workflows',
      `Workflows to write, of ${examples.join(', ')}`,
      (compose === undefined ? ['prewarm', 'ci'] : ['prewarm', 'ci', 'deploy', 'rollback']).join(','),
    ),
  );
  const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
  const deployment = deploys
    ? await readDeployment({ reader, ask, image, compose, dockerfile: found?.dockerfile })
    : undefined;
  const action = reader.text('action', 'org/cache-prewarm@v1');
  if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
    reader.problem('action', `expected owner/repository@version, got "${action}"`);
  const filling = {
    image,
    layers,
    file: found?.isDefault === false ? found.path : undefined,
    context: context === '' || context === '.' ? undefined : context,
    target: reader.text('target') || undefined,
    deployment,
    action,
    branch: reader.text('branch') || (await git('branch', '--show-current')) || 'main',
  };
  const files = await Promise.all(
    workflows.map(async (name) => {
      const text = await readFile(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
      const path = join('.github', 'workflows', `${name}.yml`);
      return compareFile(cwd, path, fillWorkflow(text, filling));
    }),
  );
  const occupied = files.filter(({ state }) => state === 'replaced');
  if (occupied.length > 0 && !force && !dryRun)
    reader.problem(
      'force',
      `${occupied.map(({ path }) => path).join(', ')} already ${occupied.length === 1 ? 'exists' : 'exist'} with other content; --force overwrites it, --workflows skips it`,
    );
  const dockerfile = found?.path ?? 'Dockerfile';
  const steps = nextSteps(deployment, image, origin);
  return { inputs: { image, dockerfile, stages, layers, files, dryRun, nextSteps: steps }, reader };
}

function imageOf(origin: string | undefined): string {
  if (origin === undefined) return '';
  const { pathname } = new URL(origin);
  return `${containerHostOf(origin)}${pathname}`.toLowerCase();
}

function checkImage(reader: InputReader, image: string): void {
  if (image === '') {
    reader.problem(
      'image',
      'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin',
    );
    return;
  }
  try {
    const { tag, digest } = parseReference(image);
    if (!image.includes('/') || tag !== undefined || digest !== undefined)
      reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
  } catch (error) {
    reader.problem('image', errorAdvice(error));
  }
}

interface FoundDockerfile {
  readonly path: string;
  readonly dockerfile: Dockerfile;
  /** The build finds it by itself. */
  readonly isDefault: boolean;
}

/** The Dockerfile that is named, or the one of the context, or the only one that there is. */
async function findDockerfile(
  cwd: string,
  context: string,
  reader: InputReader,
): Promise<FoundDockerfile | undefined> {
  const named = reader.text('file');
  const usual = join(context === '' ? '.' : context, 'Dockerfile');
  const path = named || (await onlyDockerfile(cwd, usual, reader));
  if (path === undefined) return undefined;
  try {
    const dockerfile = parseDockerfile(await readFile(join(cwd, path), 'utf8'));
    return { path, dockerfile, isDefault: join(path) === usual };
  } catch (error) {
    reader.problem('file', `${path}: ${errorAdvice(error)}`);
    return undefined;
  }
}

async function onlyDockerfile(cwd: string, usual: string, reader: InputReader): Promise<string | undefined> {
  const isThere = await stat(join(cwd, usual)).then(
    (file) => file.isFile(),
    () => false,
  );
  if (isThere) return usual;
  const all = (await filesBelow(cwd, 3)).filter((path) =>
    /(^|\/)(Dockerfile(\.[\w-]+)?|[\w-]+\.Dockerfile)$/.test(path),
  );
  if (all.length === 1) return all[0];
  reader.problem(
    'file',
    all.length === 0
      ? 'expected a Dockerfile, found none in three levels of folders'
      : `expected one of the Dockerfiles that there are: ${all.slice(0, 10).join(', ')}`,
  );
  return undefined;
}

/** Paths of files, without what is hidden or installed. */
async function filesBelow(folder: string, levels: number, from = folder): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'vendor')
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return levels > 1 ? filesBelow(path, levels - 1, from) : [];
        return entry.isFile() ? [relative(from, path)] : [];
      }),
  );
  return found.flat().toSorted();
}

function readLayers(
  reader: InputReader,
  text: string,
  stages: readonly StageGuess[],
): readonly LayerDefinition[] {
  const lines = text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) {
    if (stages.length > 0)
      reader.problem(
        'layers',
        `no stage looks like a dependency layer:\n${stages.map(({ stage, line, reason }) => `    line ${line}, ${stage}: ${reason}`).join('\n')}\n    A layer is a named stage that copies only dependency files and installs them. The application's files belong in a later stage`,
      );
    return [];
  }
  const { layers, problems } = parseLayers(lines);
  for (const problem of problems) reader.problem('layers', problem);
  const known = stages.map(({ stage }) => stage);
  const unknown = layers.filter(({ target }) => stages.length > 0 && !known.includes(target.toLowerCase()));
  for (const { target } of unknown)
    reader.problem('layers', `expected stages of the Dockerfile (${known.join(', ')}), got "${target}"`);
  return layers;
}

function readWorkflows(reader: InputReader, text: string): readonly Example[] {
  const names = text
    .split(/[\n,]/)
    .map((name) => name.trim().replace(/\.yml$/, ''))
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !examples.some((example) => example === name));
  if (names.length === 0 || unknown.length > 0)
    reader.problem(
      'workflows',
      `expected some of ${examples.join(', ')}, got "${(unknown.length > 0 ? unknown : names).join(', ')}"`,
    );
  return examples.filter((example) => names.includes(example));
}

interface FoundCompose {
  readonly path: string;
  readonly guess: ComposeGuess;
  /** It was named, and not only found. */
  readonly isNamed: boolean;
}

async function findCompose(
  cwd: string,
  reader: InputReader,
  image: string,
): Promise<FoundCompose | undefined> {
  const named = reader.text('compose-file');
  // The names that compose looks for, in its order.
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  for (const path of named === '' ? names : [named]) {
    const text = await readFile(join(cwd, path), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const guess = readCompose(text, image);
    if (guess !== undefined) return { path, guess, isNamed: named !== '' };
    if (named !== '') reader.problem('compose-file', `expected a compose file with services, got ${path}`);
    return undefined;
  }
  if (named !== '') reader.problem('compose-file', `expected a compose file, found none at ${named}`);
  return undefined;
}

async function readDeployment({
  reader,
  ask,
  image,
  compose,
  dockerfile,
}: {
  readonly reader: InputReader;
  readonly ask: Ask;
  readonly image: string;
  readonly compose: FoundCompose | undefined;
  readonly dockerfile: Dockerfile | undefined;
}): Promise<DeploymentFilling> {
  const name = image.split('/').at(-1) || 'app';
  const projectDir = await ask(
    'project-dir',
    'Directory of the Compose project on the servers',
    `/srv/${name}`,
  );
  if (!projectDir.startsWith('/'))
    reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
  const guessedUrl =
    dockerfile === undefined ? undefined : guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map());
  const healthUrl =
    (await ask('health-url', 'Health check URL on the server (may be empty)', guessedUrl ?? '')) || undefined;
  if (healthUrl !== undefined && !/^https?:\/\//.test(healthUrl))
    reader.problem(
      'health-url',
      `expected an address such as http://127.0.0.1:8080/health, got "${healthUrl}"`,
    );
  if (healthUrl === undefined)
    reader.notice(
      'No health-url: a release counts as healthy if Compose says so and its containers keep running.',
    );
  const usable = compose !== undefined && (compose.isNamed || compose.guess.runsImage);
  if (compose !== undefined && !usable)
    reader.notice(
      `${compose.path} has no service with the image ${image}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`,
    );
  return {
    projectDir,
    healthUrl,
    composeFile: usable ? compose.path : undefined,
    environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
  };
}

async function compareFile(cwd: string, path: string, text: string): Promise<InitInputs['files'][number]> {
  const before = await readFile(join(cwd, path), 'utf8').catch(() => undefined);
  return { path, text, state: before === undefined ? 'written' : before === text ? 'unchanged' : 'replaced' };
}

function nextSteps(
  deployment: DeploymentFilling | undefined,
  image: string,
  origin: string | undefined,
): readonly string[] {
  const isGithubs = origin !== undefined && image.startsWith(`${containerHostOf(origin)}/`);
  return [
    ...(isGithubs
      ? []
      : [
          'The registry is not GitHub’s own. Set registry-username in the workflows, and the secret REGISTRY_PASSWORD.',
        ]),
    ...(deployment === undefined
      ? []
      : [
          `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
          'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
        ]),
    'Commit the workflows, and run the first prewarm: gh workflow run prewarm.',
  ];
}

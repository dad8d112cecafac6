import type { DeploymentFilling } from '../../core/init/fill-workflow.ts';
import { type ComposeGuess, guessHealthUrl, readCompose } from '../../core/init/guess-deployment.ts';
import type { InputReader } from '../../core/input.ts';
import { unknownImage } from './image-names.ts';
import type { InitPlan } from './plan.ts';
import type { Repository } from './repository.ts';

export interface FoundCompose {
  readonly path: string;
  readonly guess: ComposeGuess;
  /** It was named, and not only found. */
  readonly isNamed: boolean;
}

export async function findCompose(
  repository: Repository,
  reader: InputReader,
  images: readonly string[],
): Promise<FoundCompose | undefined> {
  const named = reader.text('compose-file');
  // The names that compose looks for, in its order.
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  for (const path of named === '' ? names : [named]) {
    const text = await repository.read(path);
    if (text === undefined) continue;
    const guess = readCompose(text, images);
    if (guess !== undefined) return { path, guess, isNamed: named !== '' };
    if (named !== '') reader.problem('compose-file', `expected a compose file with services, got ${path}`);
    return undefined;
  }
  if (named !== '') reader.problem('compose-file', `expected a compose file, found none at ${named}`);
  return undefined;
}

/** `lacksImage`: nothing says where the images are. */
export async function readDeployment(
  { reader, ask, base, named }: InitPlan,
  compose: FoundCompose | undefined,
  lacksImage: boolean,
): Promise<DeploymentFilling> {
  if (lacksImage)
    reader.problem(
      'image',
      'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin',
    );
  const name = (base === unknownImage ? '' : base.split('/').at(-1)) || 'app';
  const projectDir = await ask(
    'project-dir',
    'Directory of the Compose project on the servers',
    `/srv/${name}`,
  );
  if (!projectDir.startsWith('/'))
    reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
  const [guessedUrl] = named.flatMap(({ dockerfile }) =>
    dockerfile === undefined ? [] : (guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map()) ?? []),
  );
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
      `${compose.path} has no service with ${named.length > 3 ? 'any of these images' : `the image ${named.map(({ image }) => image).join(' or ')}`}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`,
    );
  return {
    projectDir,
    healthUrl,
    composeFile: usable ? compose.path : undefined,
    environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
  };
}

import { splitList } from './expression-list.ts';

type Inputs = Readonly<Record<string, string>>;

/** Whether a step runs docker/build-push-action@v1, whose inputs have other names: https://github.com/docker/build-push-action/tree/v1.1.2 */
export function isFirstVersion(uses: string, given: Inputs): boolean {
  const [action = '', version = ''] = uses.toLowerCase().split('@');
  const isPinned = /^[0-9a-f]{40}$/.test(version);
  return (
    action === 'docker/build-push-action' &&
    // It needs a repository, which no later version has.
    (isPinned ? 'repository' in given : /^(?:releases\/)?v?1(?:\.|$)/.test(version))
  );
}

/** What its inputs say, as inputs of ours: those that have their usual value are left out. */
export function firstVersionInputs(given: Inputs): Inputs {
  const lines = (name: string): string => splitList(given[name] ?? '').join('\n');
  const image = imageOf(given);
  const tags = splitList(given['tags'] ?? '').filter((tag) => tag !== '');
  const push = given['push'] || 'true';
  const pairs = {
    // Where the run names the tags.
    image: tags.length === 0 ? image : '',
    context: given['path'] === '.' ? '' : given['path'],
    file: given['dockerfile'],
    target: given['target'],
    push: push === 'false' ? '' : push,
    // It builds with the engine of the runner, which has the image afterwards.
    load: push === 'false' ? 'true' : '',
    tags: tags.map((tag) => `${image}:${tag}`).join('\n'),
    'build-args': lines('build_args'),
    labels: lines('labels'),
    pull: given['always_pull'] === 'false' ? '' : given['always_pull'],
    ...loginOf(given),
  };
  return Object.fromEntries(
    Object.entries(pairs).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
}

/** Why a step of it stays as it is, in sentences; undefined: it need not. `isOtherLogin`: it logs in to another registry than that of its layers. */
export function whyFirstVersionStays(
  given: Inputs,
  action: string,
  isOtherLogin: boolean,
): string | undefined {
  const named = ['tag_with_ref', 'tag_with_sha'].find((name) => !['', 'false'].includes(given[name] ?? ''));
  if (named !== undefined)
    return `this step stays as it is, because no input of ${action} makes the tags of \`${named}\`. Upgrade it to docker/build-push-action@v6 with tags of docker/metadata-action, and run init again.`;
  if ((given['repository'] ?? '') === '')
    return `this step stays as it is, because it names no \`repository\`. Name it, and run init again.`;
  return !isOtherLogin || given['password'] === undefined
    ? undefined
    : `this step stays as it is, because it logs in to another registry than that of its layers. Log in with docker/login-action, use ${action}, and name the image in \`tags\`.`;
}

function imageOf({ registry = '', repository = '' }: Inputs): string {
  return registry === '' ? repository : `${registry}/${repository}`;
}

/** Without the login that ours has by itself in GitHub's registry. */
function loginOf({ registry = '', username = '', password = '' }: Inputs): Inputs {
  const isOwn =
    registry === 'ghcr.io' &&
    /^\$\{\{ *github\.actor *\}\}$/.test(username) &&
    /^\$\{\{ *(?:secrets\.GITHUB_TOKEN|github\.token) *\}\}$/.test(password);
  return isOwn ? {} : { 'registry-username': username, 'registry-password': password };
}

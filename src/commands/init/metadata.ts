import type { ActionMetadata } from '../../adapters/runner/action-metadata.ts';

/** The examples that can be written, in the order in which they are needed. */
export const examples = ['prewarm', 'ci', 'deploy', 'rollback', 'maintain', 'step-by-step'] as const;

const presets: Readonly<Record<string, string>> = {
  environment: 'production',
  action: 'org/cache-prewarm@v1',
  yes: 'false',
  'dry-run': 'false',
  force: 'false',
};

/** The flags of `cache-prewarm init`. */
export const initMetadata: ActionMetadata = {
  description:
    'Writes the workflows for the repository at hand: finds the Dockerfile and its dependency layers, the compose file and the image. What it found is asked about in a terminal, and taken as it is in a pipe or with --yes. Nothing that is there is overwritten without --force.',
  inputs: Object.entries({
    image:
      'Registry and repository of the image, without a tag. Default ghcr.io/<owner>/<repository> of the remote `origin`.',
    file: 'Path of the Dockerfile. Default the one that is found.',
    context: 'Folder of the build context. Default the folder that the command runs in.',
    target: 'Stage that is the application. Default the last one.',
    layers:
      'Lines `name=stage`. Default the stages that take nothing from the context but files that name dependencies.',
    workflows: `Which to write, of ${examples.join(', ')}. Default prewarm, ci, and where there is a compose file deploy and rollback.`,
    'compose-file':
      'Compose file of the repository that servers are to use. Default the one that is found, where it runs the image.',
    'project-dir': 'Folder of the compose project on the servers. Default /srv/<repository>.',
    'health-url':
      'Address that tells the health on the server. Default from HEALTHCHECK and the published port.',
    environment: 'Environment of GitHub to deploy to.',
    branch: 'Branch that is deployed. Default the one that is checked out.',
    action: 'Where the actions are.',
    yes: 'Asks nothing.',
    'dry-run': 'Tells what would be written, and writes nothing.',
    force: 'Overwrites workflows that are there.',
  }).map(([name, description]) => ({ name, description, default: presets[name] })),
};

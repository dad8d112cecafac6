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
    'Writes the workflows for this repository. Finds the Dockerfile and its dependency layers, the Compose file and the image. In a terminal it asks you to confirm. In a pipe or with --yes it does not ask. Existing files are only overwritten with --force.',
  inputs: Object.entries({
    image:
      'Registry and repository of the image, without a tag. Default: ghcr.io/<owner>/<repository> of the remote `origin`.',
    file: 'Path of the Dockerfile. Default: found automatically.',
    context: 'Directory of the build context. Default: the current directory.',
    target: 'Stage of the application. Default: the last stage.',
    layers:
      'Layers, one `name=stage` per line. Default: the stages that copy only dependency files from the context.',
    workflows: `Workflows to write: ${examples.join(', ')}. Default: prewarm and ci, plus deploy and rollback if there is a Compose file.`,
    'compose-file':
      'Compose file in the repository for the servers. Default: found automatically, if it runs the image.',
    'project-dir': 'Directory of the Compose project on the servers. Default: /srv/<repository>.',
    'health-url': 'Health check URL on the server. Default: derived from HEALTHCHECK and the published port.',
    environment: 'GitHub environment to deploy to.',
    branch: 'Branch to deploy. Default: the current branch.',
    action: 'Repository and version of the actions.',
    yes: 'Does not ask.',
    'dry-run': 'Shows what would be written, without writing.',
    force: 'Overwrites existing workflows.',
  }).map(([name, description]) => ({ name, description, default: presets[name] })),
};

import type { ActionMetadata } from '../../adapters/runner/action-metadata.ts';

/** The examples that can be written, in the order in which they are needed. */
export const examples = ['prewarm', 'ci', 'deploy', 'rollback', 'maintain', 'step-by-step'] as const;

const presets: Readonly<Record<string, string>> = {
  environment: 'production',
  action: 'org/cache-prewarm@v1',
  yes: 'false',
  'dry-run': 'false',
  force: 'false',
  write: 'false',
  patch: 'false',
  try: 'false',
};

export const initMetadata: ActionMetadata = {
  description:
    'Writes the workflows for this repository, or shows which lines of the existing ones to change. Finds the Dockerfiles, what in them can be a layer, and how workflows, Compose and bake build them. In a terminal it shows what it found and asks you to confirm. In a pipe or with --yes it does not ask. Existing files are only changed with --write, and only overwritten with --force.',
  inputs: Object.entries({
    image:
      'Registry and repository of the image, without a tag. Default: ghcr.io/<owner>/<repository> of the remote `origin`.',
    file: 'Path of the Dockerfile. Default: the one that a workflow, a bake file or Compose names, else the one in the root.',
    context:
      'Directory of the build context. Default: the one that the workflow or Compose names, or that has the files that are copied.',
    target:
      'Stage of the application. Default: the one that a workflow, a bake file, Compose or a documented `docker build` names, else the last stage.',
    'build-args': 'Build arguments, one `NAME=value` per line. Default: those of the workflow or of Compose.',
    layers:
      'Layers: `auto`, or one `name=stage` per line. Default: the Dockerfile decides, up to where the code begins.',
    workflows: `Workflows to write: ${examples.join(', ')}. Default: none if a workflow builds or pushes the image already (prewarm if it runs for tags only), otherwise prewarm and ci, plus deploy and rollback if there is a Compose file.`,
    'compose-file':
      'Compose file in the repository for the servers. Default: found automatically, if it runs the image.',
    'project-dir': 'Directory of the Compose project on the servers. Default: /srv/<repository>.',
    'health-url': 'Health check URL on the server. Default: derived from HEALTHCHECK and the published port.',
    environment: 'GitHub environment to deploy to.',
    branch: 'Branch to deploy. Default: the current branch.',
    action: 'Repository and version of the actions.',
    yes: 'Does not ask.',
    'dry-run': 'Shows what would be written, without writing.',
    write: 'Changes the lines of existing workflows that build the image. Without it they are shown.',
    patch:
      'Prints a patch for `git apply` that installs packages before the code is copied in the Dockerfile. Writes nothing.',
    try: 'Builds the image here, without its cache, and measures what a code change costs instead of estimating it. Takes as long as a first build. If there is a patch, three builds show whether the image stays the same with it.',
    force: 'Overwrites existing workflows of the same name.',
  }).map(([name, description]) => ({ name, description, default: presets[name] })),
};

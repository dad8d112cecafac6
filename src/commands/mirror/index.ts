import { defineCommand } from '../command.ts';
import { registryFlags } from '../registry-flags.ts';
import { mirrorDocument } from './page.ts';
import { mirrorReport, nothingMirrored } from './report.ts';

const bakeInputs = [
  {
    name: 'bake-files',
    description:
      'Compose files and bake files. The base images of all their images are copied, each once. Default: one Dockerfile.',
  },
  { name: 'targets', description: 'Targets or groups of bake-files.' },
  { name: 'set', description: 'Overrides for targets of bake-files, one "target.key=value" per line.' },
  { name: 'vars', description: 'Variables of bake-files, one "NAME=value" per line.' },
];

/** Copies base images to a registry of the user's, by digest. */
export const mirrorCommand = defineCommand({
  metadata: {
    description:
      'Copies base images from registry to registry, with all platforms and under the same digest, under their tag and one with the date, and shows what has moved upstream.',
    inputs: [
      {
        name: 'images',
        description:
          'Lines "source=target" (debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim). Default: the FROM lines of the Dockerfile.',
      },
      { name: 'to', description: 'Where to put copies without a target: ghcr.io/acme/mirror.' },
      { name: 'file', description: 'Path of the Dockerfile. Default: Dockerfile.' },
      ...bakeInputs,
      { name: 'dry-run', description: 'Shows what would be copied, and copies nothing.', default: 'false' },
      {
        name: 'trusted-refs',
        description:
          'In a workflow: glob patterns of additional branches that may copy images. Default: only the default branch.',
      },
      {
        name: 'pin',
        description:
          'false, show or write: puts the copies into the FROM lines of the Dockerfile, by digest. show prints the lines, write writes them.',
        default: 'false',
      },
      { name: 'registry-username', description: 'User name for the registry of the copies.' },
      {
        name: 'registry-password',
        description: "Password or token for the registry of the copies. Default: Docker's saved login.",
      },
      ...registryFlags,
    ],
  },
  read: async (values, context) => (await import('./inputs.ts')).readMirror(values, context),
  nothing: () => nothingMirrored,
  run: async (context, inputs) => (await import('./run.ts')).mirror(context, inputs),
  report: mirrorReport,
  page: mirrorDocument,
});

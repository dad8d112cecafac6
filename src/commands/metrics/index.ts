import { defineCommand } from '../command.ts';
import { registryFlags } from '../registry-flags.ts';
import { metricsDocument } from './page.ts';
import { metricsReport } from './report.ts';

/** Writes the indicators of an image to a file, as OpenMetrics text. */
export const metricsCommand = defineCommand({
  metadata: {
    description:
      'cache-prewarm metrics FILE. Writes what the history of runs and the registry know of the layers, builds, deployments and the package, for Prometheus and others.',
    inputs: [
      { name: 'image', description: 'Registry and repository for the layers, without a tag.' },
      {
        name: 'quota',
        description: 'Maximum size of the package. Default: the quota of the last maintenance.',
      },
      { name: 'registry-username', description: 'User name for the registry.' },
      {
        name: 'registry-password',
        description: "Password or token for the registry. Default: Docker's saved login.",
      },
      ...registryFlags,
    ],
  },
  terminal: { positionals: ['metrics'] },
  read: async (values, context) => (await import('./inputs.ts')).readMetricsInputs(values, context),
  nothing: () => ({ health: undefined }),
  run: async (context, inputs) => (await import('./run.ts')).measure(context, inputs),
  report: metricsReport,
  page: metricsDocument,
});

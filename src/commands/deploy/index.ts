import { ownSshFlags } from '../../hosts/own-ssh-flags.ts';
import { defineCommand } from '../command.ts';
import { deployOutputs } from './outputs.ts';
import { deployDocument } from './page.ts';
import { deployRemarks } from './remarks.ts';
import { deployReport } from './result.ts';

/** Deploys the application to hosts over SSH, or only prewarms them. */
export const deployCommand = defineCommand({
  metadata: 'deploy/action.yml',
  terminal: { also: ownSshFlags },
  read: async (values, context) => (await import('./inputs.ts')).readDeploy(values, context),
  nothing: () => ({ apps: [], hosts: [] }),
  run: async (context, inputs) => (await import('./run.ts')).deploy(context, inputs),
  report: deployReport,
  keep: async (report, context, inputs) => (await import('./run.ts')).withHistory(report, context, inputs),
  page: deployDocument,
  outputs: deployOutputs,
  remarks: deployRemarks,
});

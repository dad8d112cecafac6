import { ownSshFlags } from '../../hosts/own-ssh-flags.ts';
import { defineCommand, type Remarks } from '../command.ts';
import { deployOutputs } from './outputs.ts';
import { deployDocument } from './page.ts';
import type { DeployReport } from './report.ts';
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

/** What a deployment remarks on the whole and, under their names, on the hosts. */
function deployRemarks({ notices, warnings, hosts }: DeployReport): Remarks {
  return {
    notices: [...notices, ...hosts.flatMap((host) => host.notices.map((text) => `${host.name}: ${text}`))],
    warnings: [...warnings, ...hosts.flatMap((host) => host.warnings.map((text) => `${host.name}: ${text}`))],
  };
}

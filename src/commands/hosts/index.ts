import { ownSshFlags } from '../../hosts/own-ssh-flags.ts';
import { defineCommand } from '../command.ts';
import { hostsDocument } from './page.ts';
import { hostsReport } from './report.ts';

/** Shows what runs on hosts, since when, and what is locked. */
export const hostsCommand = defineCommand({
  metadata: 'verify/action.yml',
  terminal: {
    leavesOut: [
      ...['app-image', 'app-images', 'image', 'layers', 'registry-username', 'registry-password'],
      ...['registries', 'registry-passwords'],
    ],
    also: ownSshFlags,
  },
  read: async (values, context) => (await import('./inputs.ts')).readHosts(values, context),
  nothing: () => ({ hosts: [] }),
  run: async (context, inputs) => (await import('./run.ts')).lookAtHosts(context, inputs),
  report: hostsReport,
  page: hostsDocument,
  failure: ({ hosts, error }) => error ?? hosts.find((host) => host.error !== undefined)?.error,
});

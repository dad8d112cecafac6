import { defineSessionCommand } from '../command.ts';
import { hostsDocument } from './page.ts';

/** Shows what runs on hosts, since when, and what is locked. */
export const hostsCommand = defineSessionCommand({
  metadata: 'verify/action.yml',
  terminal: { leavesOut: ['app-image', 'image', 'layers', 'registry-username', 'registry-password'] },
  run: async (session) => (await import('./run.ts')).hostsSession(session),
  page: hostsDocument,
  failure: ({ complete, hosts }) =>
    complete ? undefined : hosts.find(({ error }) => error !== undefined)?.error,
});

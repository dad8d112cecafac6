import { defineSessionCommand } from '../command.ts';
import { quarterDocument } from './page.ts';

/** Shows what each quarter holds, starts one, restores one, and ends that. */
export const quarterCommand = defineSessionCommand({
  metadata: 'action.yml',
  terminal: { leavesOut: ['only', 'refresh', 'max-age', 'quarter'], positionals: ['task', 'quarter'] },
  run: async (session) => (await import('./run.ts')).quarterSession(session),
  page: quarterDocument,
});

import { defineSessionCommand } from '../command.ts';
import { deployOutputs } from './outputs.ts';
import { deployDocument } from './page.ts';
import { deployRemarks } from './remarks.ts';

/** Deploys the application to hosts over SSH, or only prewarms them. */
export const deployCommand = defineSessionCommand({
  metadata: 'deploy/action.yml',
  run: async (session) => (await import('./session.ts')).deploySession(session),
  page: deployDocument,
  outputs: deployOutputs,
  remarks: deployRemarks,
});

import { defineSessionCommand } from '../command.ts';
import { planOutputs } from './outputs.ts';
import { planDocument } from './page.ts';

/** Tells whether a prewarm is needed, and why. */
export const planCommand = defineSessionCommand({
  metadata: 'plan/action.yml',
  run: async (session) => (await import('./session.ts')).planSession(session),
  page: planDocument,
  outputs: planOutputs,
});

import { defineSessionCommand } from '../command.ts';
import { mergeOutputs } from './outputs.ts';
import { mergeDocument } from './page.ts';

/** Combines platforms that were built on runners of their own. */
export const mergeCommand = defineSessionCommand({
  metadata: 'merge/action.yml',
  run: async (session) => (await import('./run.ts')).mergeSession(session),
  page: mergeDocument,
  outputs: mergeOutputs,
});

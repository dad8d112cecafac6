import { defineSessionCommand } from '../command.ts';
import { prewarmOutputs } from './outputs.ts';
import { prewarmDocument } from './page.ts';

/** Builds and pushes the dependency layers that are outdated. */
export const prewarmCommand = defineSessionCommand({
  metadata: 'action.yml',
  run: async (session) => (await import('./run.ts')).prewarmSession(session),
  page: prewarmDocument,
  outputs: prewarmOutputs,
});

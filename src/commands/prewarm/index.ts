import { defineCommand } from '../command.ts';
import { prewarmOutputs } from './outputs.ts';
import { prewarmDocument } from './page.ts';

/** Builds and pushes the dependency layers that are outdated. */
export const prewarmCommand = defineCommand({
  metadata: 'action.yml',
  run: async (session) => (await import('./run.ts')).prewarmSession(session),
  page: prewarmDocument,
  outputs: prewarmOutputs,
});

import { defineCommand } from '../command.ts';
import { initMetadata } from './metadata.ts';
import { initDocument } from './page.ts';

/** Writes the workflows for the repository at hand. */
export const initCommand = defineCommand({
  metadata: initMetadata,
  run: async (session) => (await import('./run.ts')).initSession(session),
  page: initDocument,
});

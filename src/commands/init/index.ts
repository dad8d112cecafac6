import { defineCommand } from '../command.ts';
import { initMetadata } from './metadata.ts';
import { initDocument } from './page.ts';
import { nothingWritten } from './report.ts';
import { initPatch, initReport } from './result.ts';

/** Writes the workflows for the repository at hand. */
export const initCommand = defineCommand({
  metadata: initMetadata,
  read: async (values, surroundings) => (await import('./inputs.ts')).readInitInputs(values, surroundings),
  nothing: () => nothingWritten,
  run: async (context, inputs) => (await import('./run.ts')).init(context, inputs),
  report: initReport,
  page: initDocument,
  standardOutput: initPatch,
});

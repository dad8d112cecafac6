import { defineCommand } from '../command.ts';
import { mergeOutputs } from './outputs.ts';
import { mergeDocument } from './page.ts';
import { mergeReport, nothingMerged } from './report.ts';

/** Combines platforms that were built on runners of their own. */
export const mergeCommand = defineCommand({
  metadata: 'merge/action.yml',
  withoutCheckout: true,
  read: async (values, context) => (await import('./inputs.ts')).readMergeInputs(values, context),
  nothing: () => nothingMerged,
  run: async (context, inputs) => (await import('./run.ts')).merge(context, inputs),
  report: mergeReport,
  image: ({ image }) => image,
  page: mergeDocument,
  outputs: mergeOutputs,
});

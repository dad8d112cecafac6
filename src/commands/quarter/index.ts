import { defineCommand } from '../command.ts';
import { quarterDocument } from './page.ts';
import { nothingMoved, quarterReport } from './report.ts';

/** Shows what each quarter holds, starts one, restores one, and ends that. */
export const quarterCommand = defineCommand({
  metadata: 'action.yml',
  terminal: { leavesOut: ['only', 'refresh', 'max-age', 'quarter'], positionals: ['task', 'quarter'] },
  read: async (values, context) => (await import('./inputs.ts')).readQuarterInputs(values, context),
  nothing: () => nothingMoved,
  run: async (context, inputs) => (await import('./run.ts')).quarter(context, inputs),
  report: quarterReport,
  image: ({ image }) => image,
  page: quarterDocument,
});

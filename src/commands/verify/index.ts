import { defineSessionCommand } from '../command.ts';
import { verifyOutputs } from './outputs.ts';
import { unhealthyError, verifyDocument } from './page.ts';

/** Checks whether the layers are whole in the registry, and present on hosts. */
export const verifyCommand = defineSessionCommand({
  metadata: 'verify/action.yml',
  run: async (session) => (await import('./run.ts')).verifySession(session),
  page: verifyDocument,
  outputs: verifyOutputs,
  failure: (report) => report.error ?? unhealthyError(report),
});

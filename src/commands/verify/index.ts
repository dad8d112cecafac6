import { ownSshFlags } from '../../hosts/own-ssh-flags.ts';
import { defineCommand } from '../command.ts';
import { verifyOutputs } from './outputs.ts';
import { unhealthyError, verifyDocument } from './page.ts';
import { nothingSeen, verifyReport } from './report.ts';

/** Checks whether the layers are whole in the registry, and present on hosts. */
export const verifyCommand = defineCommand({
  metadata: 'verify/action.yml',
  terminal: { also: ownSshFlags },
  read: async (values, context) => (await import('./inputs.ts')).readVerify(values, context),
  nothing: () => nothingSeen,
  run: async (context, inputs) => (await import('./run.ts')).verify(context, inputs),
  report: verifyReport,
  image: ({ images }) => images.image,
  page: verifyDocument,
  outputs: verifyOutputs,
  failure: (report) => report.error ?? unhealthyError(report),
});

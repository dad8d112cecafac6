import { recordKnown } from '../../core/known.ts';
import { ownSshFlags } from '../../hosts/own-ssh-flags.ts';
import { defineCommand } from '../command.ts';
import { unhealthyError, verifyDocument } from './page.ts';
import { countFindings, nothingSeen, type VerifyReport, verifyReport } from './report.ts';

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

export function verifyOutputs(report: VerifyReport): Readonly<Record<string, string>> {
  return {
    healthy: String(report.healthy),
    findings: String(countFindings(report)),
    hosts: JSON.stringify(recordKnown(report.hosts, ({ name, download }) => [name, download?.plannedBytes])),
    report: JSON.stringify(report),
  };
}

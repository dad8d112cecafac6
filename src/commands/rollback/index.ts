import { defineSessionCommand } from '../command.ts';
import { deployDocument } from '../deploy/page.ts';
import { deployRemarks } from '../deploy/remarks.ts';

/** Rolls hosts back: a deployment of the previous release, or of another one. */
export const rollbackCommand = defineSessionCommand({
  metadata: 'deploy/action.yml',
  terminal: { flags: { to: 'rollback-to' } },
  async run(session) {
    const { deploySession } = await import('../deploy/session.ts');
    return deploySession({ ...session, values: { 'rollback-to': 'previous', ...session.values } });
  },
  page: deployDocument,
  remarks: deployRemarks,
});

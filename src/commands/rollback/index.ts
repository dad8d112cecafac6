import { defineCommand } from '../command.ts';
import { deployCommand } from '../deploy/index.ts';

const { outputs: _, ...deploy } = deployCommand;

/** Rolls hosts back: a deployment of the previous release, or of another one. */
export const rollbackCommand = defineCommand({
  ...deploy,
  terminal: { ...deploy.terminal, flags: { to: 'rollback-to' } },
  read: (values, context) => deploy.read({ 'rollback-to': 'previous', ...values }, context),
});

import { defineCommand } from '../command.ts';
import { prewarmRun } from '../prewarm-run.ts';
import { prewarmOutputs } from './outputs.ts';
import { prewarmDocument } from './page.ts';

/** Builds and pushes the dependency layers that are outdated. */
export const prewarmCommand = defineCommand({
  metadata: 'action.yml',
  ...prewarmRun,
  page: prewarmDocument,
  outputs: prewarmOutputs,
});

import type { SessionCommand } from '../command.ts';
import type { AppOutcome } from './app.ts';
import { buildOutputs } from './outputs.ts';
import { buildDocument } from './page.ts';
import type { BuildReport } from './report.ts';

/** Builds the application on its layers. */
export const buildCommand: SessionCommand<BuildReport, AppOutcome> = {
  metadata: 'build/action.yml',
  async run(session) {
    const { buildSession } = await import('./session.ts');
    const { report, app } = await buildSession(session);
    return { report, left: app };
  },
  page: buildDocument,
  outputs: buildOutputs,
};

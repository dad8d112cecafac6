import { createInputReader } from '../../core/input.ts';
import { defineSessionCommand } from '../command.ts';
import { doctorDocument, doctorError } from '../doctor/page.ts';
import { mirrorDocument } from '../mirror/page.ts';
import { quarterDocument } from '../quarter/page.ts';
import { maintainInputs } from './inputs.ts';
import { maintainOutputs, type TaskReport } from './outputs.ts';
import { maintainDocument } from './page.ts';

/** What the action does, one thing a step. In a terminal, all but the first are commands of their own. */
export const maintainTasks = [
  'clean',
  'doctor',
  'mirror',
  'quarter-show',
  'quarter-start',
  'quarter-restore',
  'quarter-release',
] as const;

/** Deletes package versions nothing depends on, and shows what the package holds; as an action, the other tasks too. */
export const maintainCommand = defineSessionCommand<TaskReport>({
  metadata: 'maintain/action.yml',
  terminal: { keeps: maintainInputs },
  async run(session) {
    const reader = createInputReader(session.values);
    const task = reader.choice('task', maintainTasks, 'clean');
    reader.throwProblems();
    switch (task) {
      case 'clean':
        return (await import('./session.ts')).maintainSession(session);
      case 'doctor':
        return (await import('../doctor/run.ts')).doctorSession(session);
      case 'mirror':
        return (await import('../mirror/run.ts')).mirrorSession(session);
      default:
        return (await import('../quarter/run.ts')).quarterSession({
          ...session,
          values: { ...session.values, task: task.slice('quarter-'.length) },
        });
    }
  },
  page(report) {
    switch (report.kind) {
      case 'maintain':
        return maintainDocument(report);
      case 'doctor':
        return doctorDocument(report);
      case 'mirror':
        return mirrorDocument(report);
      case 'quarter':
        return quarterDocument(report);
    }
  },
  outputs: maintainOutputs,
  failure: (report) => (report.kind === 'doctor' ? doctorError(report) : report.error),
});

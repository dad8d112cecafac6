import { createInputReader } from '../../core/input.ts';
import { type Command, defineCommand } from '../command.ts';
import { type DoctorImagesReport, doctorImages } from '../doctor/images.ts';
import { doctorDocument, doctorError } from '../doctor/page.ts';
import { withImages } from '../images/command.ts';
import { isOfImages } from '../images/report.ts';
import { mirrorDocument } from '../mirror/page.ts';
import { type QuarterImagesReport, quarterImagesDocument } from '../quarter/images.ts';
import { quarterDocument } from '../quarter/page.ts';
import { type MaintainImagesReport, maintainImages, maintainImagesDocument } from './images.ts';
import { maintainInputs } from './inputs.ts';
import { maintainOutputs, type TaskReport } from './outputs.ts';
import { maintainDocument } from './page.ts';
import { maintainReport, nothingMaintained } from './result.ts';

/** What the action does, one thing a step. In a terminal, all but the first are commands of their own. */
const maintainTasks = [
  'clean',
  'doctor',
  'mirror',
  'quarter-show',
  'quarter-start',
  'quarter-restore',
  'quarter-release',
] as const;

/** A maintenance of one package. */
const cleanOfOne = defineCommand({
  metadata: 'maintain/action.yml',
  read: async (values, context) => (await import('./inputs.ts')).readMaintain(values, context),
  nothing: () => nothingMaintained,
  run: async (context, inputs) => (await import('./run.ts')).maintain(context, inputs),
  report: maintainReport,
  image: ({ image }) => image,
  page: maintainDocument,
});

/** A maintenance proper: what the command is in a terminal. */
export const cleanCommand = withImages(cleanOfOne, maintainImages);

/** Deletes package versions nothing depends on, and shows what the package holds; as an action, the other tasks too. */
export const maintainCommand: Command<Chosen, unknown, TaskReport> = {
  metadata: 'maintain/action.yml',
  terminal: { keeps: maintainInputs },
  async read(values, context) {
    const reader = createInputReader(values);
    const task = reader.choice('task', maintainTasks, 'clean');
    reader.throwProblems();
    const command = await commandOf(task);
    const own = task.startsWith('quarter-') ? { ...values, task: task.slice('quarter-'.length) } : values;
    const read = await command.read(own, context);
    return { ...read, inputs: read.inputs === undefined ? undefined : { command, inputs: read.inputs } };
  },
  nothing: ({ command, inputs }) => command.nothing(inputs),
  run: (context, { command, inputs }) => command.run(context, inputs),
  report: (found, facts, { command, inputs }) => command.report(found, facts, inputs),
  image: ({ command, inputs }) => command.image?.(inputs),
  page(report) {
    switch (report.kind) {
      case 'maintain':
        return isOfImages<MaintainImagesReport>(report)
          ? maintainImagesDocument(report)
          : maintainDocument(report);
      case 'doctor':
        return isOfImages<DoctorImagesReport>(report) ? doctorImages.page(report) : doctorDocument(report);
      case 'mirror':
        return mirrorDocument(report);
      case 'quarter':
        return isOfImages<QuarterImagesReport>(report)
          ? quarterImagesDocument(report)
          : quarterDocument(report);
    }
  },
  outputs: maintainOutputs,
  failure(report) {
    if (report.kind !== 'doctor') return report.error;
    return isOfImages<DoctorImagesReport>(report) ? doctorImages.failure?.(report) : doctorError(report);
  },
};

type TaskCommand = Command<unknown, unknown, TaskReport>;

/** The command that a task is, and what it is given. */
interface Chosen {
  readonly command: TaskCommand;
  readonly inputs: unknown;
}

async function commandOf(task: (typeof maintainTasks)[number]): Promise<TaskCommand> {
  switch (task) {
    case 'clean':
      return cleanCommand;
    case 'doctor':
      return (await import('../doctor/index.ts')).doctorCommand;
    case 'mirror':
      return (await import('../mirror/index.ts')).mirrorCommand;
    default:
      return (await import('../quarter/index.ts')).quarterCommand;
  }
}

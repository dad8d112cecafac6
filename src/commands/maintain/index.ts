import { createInputReader } from '../../core/input.ts';
import { type Command, defineCommand, failureOf } from '../command.ts';
import { doctorCommand } from '../doctor/index.ts';
import { withImages } from '../images/command.ts';
import { mirrorCommand } from '../mirror/index.ts';
import { quarterCommand } from '../quarter/index.ts';
import { maintainImages } from './images.ts';
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

type TaskCommand = Command<unknown, unknown, TaskReport>;

/** The command that a task is, and what it is given. */
interface Chosen {
  readonly command: TaskCommand;
  readonly inputs: unknown;
}

/** By the kind of what they report. */
const commands: Readonly<Record<TaskReport['kind'], TaskCommand>> = {
  maintain: cleanCommand,
  doctor: doctorCommand,
  mirror: mirrorCommand,
  quarter: quarterCommand,
};

/** Deletes package versions nothing depends on, and shows what the package holds; as an action, the other tasks too. */
export const maintainCommand: Command<Chosen, unknown, TaskReport> = {
  metadata: 'maintain/action.yml',
  terminal: { keeps: maintainInputs },
  async read(values, context) {
    const reader = createInputReader(values);
    const task = reader.choice('task', maintainTasks, 'clean');
    reader.throwProblems();
    const own = task.startsWith('quarter-') ? { ...values, task: task.slice('quarter-'.length) } : values;
    const kind = task === 'clean' ? 'maintain' : task === 'doctor' || task === 'mirror' ? task : 'quarter';
    const command = commands[kind];
    const read = await command.read(own, context);
    return { ...read, inputs: read.inputs === undefined ? undefined : { command, inputs: read.inputs } };
  },
  nothing: ({ command, inputs }) => command.nothing(inputs),
  run: (context, { command, inputs }) => command.run(context, inputs),
  report: (found, facts, { command, inputs }) => command.report(found, facts, inputs),
  image: ({ command, inputs }) => command.image?.(inputs),
  page: (report) => commands[report.kind].page(report),
  outputs: maintainOutputs,
  failure: (report) => failureOf(commands[report.kind], report),
};

import { defineCommand } from '../command.ts';
import { withImages } from '../images/command.ts';
import { quarterImages } from './images.ts';
import { quarterDocument } from './page.ts';
import { nothingMoved, quarterReport } from './report.ts';

const quarterOfOne = defineCommand({
  metadata: 'action.yml',
  terminal: {
    leavesOut: ['only', 'refresh', 'max-age', 'quarter'],
    positionals: ['task', 'quarter'],
  },
  read: async (values, context) => (await import('./inputs.ts')).readQuarterInputs(values, context),
  nothing: () => nothingMoved,
  run: async (context, inputs) => (await import('./run.ts')).quarter(context, inputs),
  report: quarterReport,
  image: ({ image }) => image,
  page: quarterDocument,
});

const quarters = withImages(quarterOfOne, quarterImages);

/** Shows what each quarter holds, starts one, restores one, and ends that. */
export const quarterCommand: typeof quarters = {
  ...quarters,
  async run(context, given) {
    if (given.kind === 'one' || given.images[0]?.inputs.task !== 'start') return quarters.run(context, given);
    const { startTogether } = await import('./start-together.ts');
    return quarters.run(context, {
      ...given,
      images: startTogether(context, given.images, given.values),
    });
  },
};

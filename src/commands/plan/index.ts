import { withImages } from '../images/command.ts';
import { planImages } from './images.ts';
import { planOutputs } from './outputs.ts';
import { planDocument } from './page.ts';
import { planReport } from './result.ts';

/** Tells whether a prewarm is needed, and why. */
export const planCommand = withImages(
  {
    metadata: 'plan/action.yml',
    read: async (values, context) => (await import('./inputs.ts')).readPlan(values, context),
    nothing: () => ({ plans: [] }),
    run: async (context, inputs) => (await import('./run.ts')).plan(context, inputs),
    report: planReport,
    image: ({ work: [first] }) => first.inputs.image,
    page: planDocument,
    outputs: planOutputs,
  },
  planImages,
);

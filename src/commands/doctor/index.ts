import { ownSshFlags } from '../../hosts/own-ssh-flags.ts';
import { defineCommand } from '../command.ts';
import { withImages } from '../images/command.ts';
import { doctorImages } from './images.ts';
import { doctorDocument, doctorError } from './page.ts';
import { doctorReport, nothingExamined } from './report.ts';

/** A look at one image. */
const doctorOfOne = defineCommand({
  metadata: 'action.yml',
  terminal: {
    leavesOut: ['only', 'refresh', 'keep-builder', 'free-disk-space', 'keep-progress'],
    also: [
      {
        name: 'deep',
        description: 'Reads every blob of every layer, and compares its digest.',
        default: 'false',
      },
      {
        name: 'fix',
        description:
          'Repairs by a prewarm what that can repair (rebuilds a layer, pushes it, moves tags), and looks again. It deletes nothing.',
        default: 'false',
      },
      { name: 'hosts', description: 'Hosts to check, too, as in "cache-prewarm verify".' },
      ...ownSshFlags,
      { name: 'known-hosts', description: 'The hosts\' own keys, as in "cache-prewarm verify".' },
      {
        name: 'app-image',
        description: 'The application image, to see which layers save a host something.',
      },
      { name: 'project-dir', description: 'Absolute path of the compose project on the hosts.' },
    ],
  },
  read: async (values, context) => (await import('./inputs.ts')).readDoctorInputs(values, context),
  nothing: () => nothingExamined,
  run: async (context, inputs) => (await import('./run.ts')).doctor(context, inputs),
  report: doctorReport,
  image: ({ prewarm }) => prewarm.image,
  page: doctorDocument,
  failure: doctorError,
});

/** Finds what makes builds slow or breaks them, from builder to hosts. */
export const doctorCommand = withImages(doctorOfOne, doctorImages);

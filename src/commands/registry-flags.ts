import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';

/** Flags of commands without an action.yml that ask registries. */
export const registryFlags: ActionMetadata['inputs'] = [
  {
    name: 'registries',
    description:
      'Logins for other registries, one "host=username:NAME" per line. NAME is an environment variable.',
  },
  {
    name: 'registry-passwords',
    description: 'Passwords that registries names, one "NAME=password" per line.',
  },
  {
    name: 'retries',
    description: 'How often a transient failure is retried, 0 to 10.',
    default: '3',
  },
];

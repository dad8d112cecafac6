import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';

/** Flags of a terminal with which an operator names files instead of their text. */
export const ownSshFlags: ActionMetadata['inputs'] = [
  {
    name: 'ssh-key-file',
    description:
      'File of the private key. Default: SSH_PRIVATE_KEY, otherwise what ssh uses: your keys and agent.',
  },
  {
    name: 'known-hosts-file',
    description:
      "File with the hosts' own keys. Default: KNOWN_HOSTS, otherwise what ssh uses: your known_hosts.",
  },
];

import type { Proposal } from './proposal.ts';

export function placeInWords(folder: string): string {
  return folder === '.' ? 'the root of the repository' : folder;
}

/** Where an image is built that is built in no folder of the repository, in words; undefined: it is built in its context. */
export function elsewhereInWords({
  candidate: { madeFolder },
  siblings,
}: Pick<Proposal, 'candidate' | 'siblings'>): string | undefined {
  if (siblings !== undefined) return 'the folder that the repository is in';
  return madeFolder?.includes('${{') === true ? 'a folder that a workflow makes' : madeFolder;
}

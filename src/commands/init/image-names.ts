import { originContainerHost } from '../../adapters/github/event.ts';
import { errorAdvice } from '../../core/error.ts';
import { type ImageCandidate, isNamed } from '../../core/init/image-candidate.ts';
import type { InputReader } from '../../core/input.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { Proposal, ShownProposal } from './proposal.ts';

/** Where there is no remote: the repository that the workflow runs in. */
export const unknownImage = `ghcr.io/\${{ github.repository }}`;

export function imageOf(origin: string | undefined, proposals: readonly Proposal[]): string {
  const [only] = proposals;
  const said = proposals.length === 1 ? only?.candidate.image : undefined;
  const byWorkflow = only?.candidate.mentions[0]?.by === 'workflow';
  if (said !== undefined && ((byWorkflow && !said.includes('${{')) || isNamed(said))) return said;
  if (origin === undefined) return '';
  const host = originContainerHost(origin);
  if (host === undefined) return '';
  // GitHub allows names that no registry does: `Shop-`, `a..b`.
  const path = new URL(origin).pathname.toLowerCase();
  return host + path.replaceAll(/(?<=\/)[._-]+|(?<![._-])[._-]+(?=\/|$)/g, '').replaceAll(/\.{2,}/g, '.');
}

/** What people read as the image: a workflow's own name for it may hold what only a run knows. */
export function shownImage({ candidate, image, stepImage }: ShownProposal): string {
  if (stepImage !== undefined) return stepImage;
  const byWorkflow = candidate.mentions[0]?.by === 'workflow' && candidate.image?.includes('/') === true;
  return byWorkflow ? (candidate.image ?? image) : image;
}

/**
 * Of several images, each its own: as compose or a workflow calls it, or beneath the repository's. Where two are called the same, as
 * `app:web` and `app:worker` are, the later ones have their own names behind it.
 */
export function imagesInGroup(candidates: readonly ImageCandidate[], base: string): readonly string[] {
  const called = candidates.map((candidate) => {
    const { image, name } = candidate;
    return image !== undefined && isNamed(image) ? image : `${base}/${name.toLowerCase()}`;
  });
  return called.map((image, index) =>
    called.indexOf(image) === index ? image : `${image}-${candidates[index]?.name.toLowerCase()}`,
  );
}

export function checkImage(reader: InputReader, image: string): void {
  try {
    const { tag, digest } = parseReference(image);
    if (!image.includes('/') || tag !== undefined || digest !== undefined)
      reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
  } catch (error) {
    reader.problem('image', errorAdvice(error));
  }
}

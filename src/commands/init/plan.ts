import type { InputReader } from '../../core/input.ts';
import type { LayerRequest } from '../../core/layers/layer.ts';
import type { FoundImages } from './images.ts';
import type { NamedProposal } from './proposal.ts';
import type { Repository } from './repository.ts';

/** The answer that was given as an input, or to the question; else the guess. */
export type Ask = (input: string, question: string, guess: string) => Promise<string>;

/** What proposals are made with. */
export interface InitTools {
  readonly reader: InputReader;
  readonly ask: Ask;
  readonly repository: Repository;
  /** As a browser opens it. */
  readonly origin: string | undefined;
  /** One of them is the default branch; a single one is known to be it. */
  readonly defaultBranches: readonly string[];
  /** Of a Dockerfile that is chosen, only the workflows and steps that build it, or may. */
  readonly found: FoundImages;
  readonly allWorkflows: FoundImages['workflows'];
  readonly request: LayerRequest;
}

/** What files are written from. */
export interface InitPlan extends InitTools {
  /** The image of the repository. */
  readonly base: string;
  readonly named: readonly NamedProposal[];
}

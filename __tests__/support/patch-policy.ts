import { createInputReader } from '../../src/core/input.ts';
import type { PatchPolicy } from '../../src/core/layers/publication.ts';
import { readPatchPolicy } from '../../src/layers/inputs/inputs.ts';

/** What is asked of publishing layers where no input says otherwise. */
export const defaultPatchPolicy: PatchPolicy = { ...readPatchPolicy(createInputReader({})), compact: false };

import type { DocumentSeal } from '../sign/document-seal.ts';
import { createReader, type RegistryReader } from './reader.ts';
import { createTagLister, type TagLister } from './tag-list.ts';
import { createWire, type WireOptions } from './wire.ts';
import { createWriter, type RegistryWriter } from './writer.ts';

/**
 * The verbs of https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md that this program needs.
 * Each is tried again as `planRetry` says and throws a RegistryError in the end. Functions ask for the verbs that they use.
 */
export interface RegistryClient extends RegistryReader, RegistryWriter, TagLister {
  /** How documents of ours are signed and checked; absent: they are not. */
  readonly seal?: DocumentSeal;
}

/** A client of one registry. @throws UserError as `createWire` does. */
export function createRegistryClient(options: WireOptions): RegistryClient {
  const wire = createWire(options);
  return { ...createReader(wire), ...createWriter(wire), ...createTagLister(wire) };
}

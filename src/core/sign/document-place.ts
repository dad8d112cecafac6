import { objectOrEmpty } from '../oci/json.ts';

/** Where a signed document lies. A signature is of bytes; without this, a document would be as good under any other tag. */
export interface DocumentPlace {
  /** Without the registry, which may have several names. */
  readonly repository: string;
  readonly tag: string;
}

const field = 'signedFor';

/** The document with its place in it, as JSON; the same bytes for the same document. */
export function withPlace(json: string, { repository, tag }: DocumentPlace): string {
  return `${JSON.stringify({ ...objectOrEmpty(JSON.parse(json)), [field]: { repository, tag } })}\n`;
}

/** Whether a document was signed for the place where it was found. The record of a quarter is a copy of the one that moves on. */
export function isForPlace(document: unknown, { repository, tag }: DocumentPlace): boolean {
  const { [field]: place, quarter } = objectOrEmpty(document);
  const signed = objectOrEmpty(place);
  const tags = [signed['tag'], `${signed['tag']}-${quarter}`];
  return signed['repository'] === repository && tags.includes(tag);
}

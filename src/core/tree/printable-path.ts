import { printableText } from '../format/printable.ts';
import { textBytes } from './byte-text.ts';

/** A path for people, in quotation marks: its bytes are UTF-8 nearly always. */
export function printablePath(path: string): string {
  return `"${printableText(new TextDecoder().decode(textBytes(path)))}"`;
}

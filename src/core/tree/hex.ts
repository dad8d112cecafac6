import { byteText } from './byte-text.ts';

const digits = new TextEncoder().encode('0123456789abcdef');
const values = new Uint8Array(128);
for (const [value, code] of digits.entries()) values[code] = value;

/** Writes what hexadecimal digits (lower case) say into bytes, from `at` on. */
export function putHex(bytes: Uint8Array, at: number, hex: string): void {
  for (let index = 0; index < hex.length; index += 2) {
    const [high = 0, low = 0] = [values[hex.charCodeAt(index)], values[hex.charCodeAt(index + 1)]];
    bytes[at + index / 2] = (high << 4) | low;
  }
}

/** Some bytes as hexadecimal digits. */
export function hexText(bytes: Uint8Array, start: number, length: number): string {
  const text = new Uint8Array(2 * length);
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[start + index] ?? 0;
    text[2 * index] = digits[byte >> 4] ?? 0;
    text[2 * index + 1] = digits[byte & 15] ?? 0;
  }
  return byteText(text);
}

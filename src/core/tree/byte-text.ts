/**
 * Bytes as text of one character each: names in a tar archive are bytes, and decoding them as UTF-8 loses those that are none.
 * Such text compares and sorts as the bytes do.
 */
export function byteText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at < end; at += longestCall) {
    // Any list of numbers serves, and this one need not be copied.
    const part = bytes.subarray(at, Math.min(at + longestCall, end)) as unknown as number[];
    text += String.fromCharCode.apply(null, part);
  }
  return text;
}

/** The bytes of such a text. */
export function textBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** What a function takes as arguments at once is limited. */
const longestCall = 4096;

import { escapeRegex } from '../escape-regex.ts';

/** Whether a text is, or contains, a value that must not be shown. */
export function holdsMaskedValue(text: string, maskedValues: ReadonlySet<string>): boolean {
  return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))),
  );
}

/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;
/** The same of what is a part of Base64. */
const shortestEncoded = 8;

/**
 * The text with `***` in the place of values that must not be shown, also where they are written as a part of an address, of
 * JSON or of Base64. Of a value of several lines each line is hidden too, because that is how a log shows it.
 */
export function hideMaskedValues(text: string, maskedValues: ReadonlySet<string>): string {
  return createHider(maskedValues)(text);
}

/** Hides the same values in many texts. */
export function createHider(maskedValues: ReadonlySet<string>): (text: string) => string {
  const parts = [...maskedValues]
    .flatMap((value) => [value, ...value.split(/\r?\n/)])
    .filter((part) => part.trim().length >= shortestHidden)
    .flatMap(formsOf);
  if (parts.length === 0) return (text) => text;
  const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapeRegex).join('|'), 'g');
  return (text) => text.replace(pattern, '***');
}

/** How others write a value. */
function formsOf(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  // Go escapes these, too (encoding/json, HTMLEscape).
  const goJson = json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const address = encodeAddress(value);
  const encoded = [0, 1, 2]
    .map((shift) => base64Inside(value, shift))
    .filter((part) => part.length >= shortestEncoded);
  return [value, json, goJson, address, address.replaceAll('%20', '+'), ...encoded];
}

/** As `encodeURIComponent`, which throws at half a pair of surrogates. */
function encodeAddress(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * What Base64 of a longer text always shows of this part of it, if the part begins so many bytes after a group of three: its
 * first and last signs depend on what is beside it.
 */
function base64Inside(value: string, shift: number): string {
  const bytes = [...Array.from({ length: shift }, () => 0), ...new TextEncoder().encode(value)];
  const whole = bytes.slice(0, bytes.length - (bytes.length % 3));
  return btoa(whole.map((byte) => String.fromCharCode(byte)).join('')).slice(shift === 0 ? 0 : 4);
}

/** Whether a text is, or contains, a value that must not be shown. */
export function holdsMaskedValue(text: string, maskedValues: ReadonlySet<string>): boolean {
  return [...maskedValues].some(
    // A short masked value ("1") would make a secret of everything that happens to contain it.
    (masked) => masked !== '' && (text === masked || (masked.length >= 4 && text.includes(masked))),
  );
}

/** Lines shorter than this are in too many texts to be hidden wherever they stand. */
const shortestHidden = 4;

/**
 * The text with `***` in the place of values that must not be shown. Of a value of several lines each line is
 * hidden too, because that is how a log shows it.
 */
export function hideMaskedValues(text: string, maskedValues: ReadonlySet<string>): string {
  const parts = [...maskedValues]
    .flatMap((value) => [value, ...value.split(/\r?\n/)])
    .filter((part) => part.trim().length >= shortestHidden)
    .sort((a, b) => b.length - a.length);
  return parts.reduce((hidden, part) => hidden.replaceAll(part, '***'), text);
}

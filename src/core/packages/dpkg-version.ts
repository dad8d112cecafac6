/**
 * Compares two versions as dpkg does: negative, zero or positive. Epoch, then upstream version, then revision; digits count as
 * numbers, `~` sorts before everything, even the end.
 * https://git.dpkg.org/cgit/dpkg/dpkg.git/tree/lib/dpkg/version.c?id=1.21.22
 */
export function compareDpkgVersions(one: string, other: string): number {
  const a = splitVersion(one);
  const b = splitVersion(other);
  return a.epoch - b.epoch || comparePart(a.upstream, b.upstream) || comparePart(a.revision, b.revision);
}

function splitVersion(text: string) {
  const colon = text.indexOf(':');
  const epoch = colon === -1 ? 0 : Number.parseInt(text.slice(0, colon), 10) || 0;
  const rest = text.slice(colon + 1);
  const hyphen = rest.lastIndexOf('-');
  return hyphen === -1
    ? { epoch, upstream: rest, revision: '' }
    : { epoch, upstream: rest.slice(0, hyphen), revision: rest.slice(hyphen + 1) };
}

/** Alternates what is no digit, by its own order, and digits, by their number. */
function comparePart(one: string, other: string): number {
  const a = splitPart(one);
  const b = splitPart(other);
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const left = a[index] ?? empty;
    const right = b[index] ?? empty;
    const difference = compareText(left.text, right.text) || compareNumber(left.number, right.number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Text without digits, and the number after it, without zeros in front. */
interface Piece {
  readonly text: string;
  readonly number: string;
}

const empty: Piece = { text: '', number: '' };

function splitPart(part: string): readonly Piece[] {
  return [...part.matchAll(/(\D*)0*(\d*)/g)].map(([, text = '', number = '']) => ({ text, number }));
}

function compareNumber(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareText(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = orderOf(a[index]) - orderOf(b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `~`, then the end, then letters, then everything else. */
function orderOf(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  const code = character.charCodeAt(0);
  return /[A-Za-z]/.test(character) ? code : code + 256;
}

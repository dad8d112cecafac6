/**
 * Compares two versions as apk does: negative, zero or positive. `digits{.digits}{letter}{_suffix{digits}}{~hash}{-rdigits}`;
 * what comes later in this form makes a version greater, but a suffix of a version before its release.
 * https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/v2.14.4/doc/apk-package.5.scd
 * https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/v2.14.4/src/version.c
 */
export function compareApkVersions(one: string, other: string): number {
  const a = readTokens(one);
  const b = readTokens(other);
  for (let index = 0; ; index++) {
    const left = a[index] ?? end;
    const right = b[index] ?? end;
    if (left.kind !== right.kind) return compareKinds(left, right);
    if (left.kind === 'end') return 0;
    const difference = compareTokens(left, right);
    if (difference !== 0) return difference;
  }
}

/** In the order of the form: a version that has the earlier one is the greater. */
const kinds = ['first', 'number', 'letter', 'suffix', 'suffix-number', 'hash', 'revision', 'end'] as const;

interface Token {
  readonly kind: (typeof kinds)[number];
  readonly text: string;
}

const end: Token = { kind: 'end', text: '' };

const before = ['alpha', 'beta', 'pre', 'rc'];
const after = ['cvs', 'svn', 'git', 'hg', 'p'];

const form =
  /^(?<digits>\d+)|^\.(?<number>\d+)|^(?<letter>[a-z])|^_(?<suffix>[a-z]+)|^~(?<hash>[0-9a-f]+)|^-r(?<revision>\d+)/;

/** What does not have the form ends a version. */
function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const match = form.exec(rest);
    const found = Object.entries(match?.groups ?? {}).find(([, value]) => value !== undefined);
    if (match === null || found === undefined) break;
    tokens.push({ kind: kindOf(found[0], tokens), text: found[1] ?? '' });
    rest = rest.slice(match[0].length);
  }
  return tokens;
}

function kindOf(group: string, earlier: readonly Token[]): Token['kind'] {
  if (group === 'digits') return earlier.length === 0 ? 'first' : 'suffix-number';
  return group as Token['kind'];
}

function compareTokens({ kind, text }: Token, other: Token): number {
  switch (kind) {
    case 'suffix':
      return suffixOrder(text) - suffixOrder(other.text);
    case 'letter':
    case 'hash':
      return compareTexts(text, other.text);
    case 'number':
      // As digits after a decimal point: 1.05 is less than 1.5.
      return text.startsWith('0') || other.text.startsWith('0')
        ? compareTexts(text, other.text)
        : compareNumbers(text, other.text);
    default:
      return compareNumbers(text, other.text);
  }
}

function compareKinds(left: Token, right: Token): number {
  if (left.kind === 'suffix' && before.includes(left.text)) return -1;
  if (right.kind === 'suffix' && before.includes(right.text)) return 1;
  return kinds.indexOf(right.kind) - kinds.indexOf(left.kind);
}

function suffixOrder(suffix: string): number {
  const early = before.indexOf(suffix);
  return early === -1 ? after.indexOf(suffix) + 1 : early - before.length;
}

function compareNumbers(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

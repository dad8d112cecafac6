import { splitOnce } from '../../split.ts';

/** A text with its variables filled in. */
interface Interpolated {
  /** Without a value, a variable is empty. */
  readonly text: string;
  /** Variables that have neither a value nor a default. */
  readonly unset: readonly string[];
  /** With `${{ env.A }}` in the place of these. */
  readonly open: string;
}

/** How deep a default may hold other variables. */
const deepestDefault = 20;

/**
 * Fills in variables as compose does (https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md): `$A`, `${A}`,
 * `${A:-default}`, `${A-default}`, `${A:?why}`, `${A?why}`, `${A:+other}`, `${A+other}`, and `$$` for a dollar sign.
 */
export function interpolate(text: string, variables: ReadonlyMap<string, string>): Interpolated {
  const unset: string[] = [];
  let shown = (_: string): string => '';
  const fill = (part: string, depth: number): string => {
    let filled = '';
    for (let at = 0; at < part.length; ) {
      const [written, name, isBraced] = readName(part, at);
      if (name === undefined) {
        filled += written === '$$' ? '$' : written;
        at += written.length;
        continue;
      }
      const end = isBraced ? closingBrace(part, at + 2) : at + written.length;
      const rest = isBraced ? part.slice(at + written.length, end) : '';
      filled += valueFor(name, rest, depth);
      at = isBraced ? end + 1 : end;
    }
    return filled;
  };
  const valueFor = (name: string, rest: string, depth: number): string => {
    const value = variables.get(name);
    const [, colon = '', sign = '', word = ''] = /^(:?)([-+?])([\s\S]*)$/.exec(rest) ?? [];
    const isSet = value !== undefined && !(colon === ':' && value === '');
    const filled = (): string => (depth < deepestDefault ? fill(word, depth + 1) : word);
    if (sign === '+') return isSet ? filled() : '';
    if (isSet) return value;
    if (sign === '-') return filled();
    if (value !== undefined && sign !== '?') return '';
    unset.push(name);
    return shown(name);
  };
  const filled = fill(text, 0);
  shown = (name) => `\${{ env.${name} }}`;
  return { text: filled, open: fill(text, 0), unset: [...new Set(unset)] };
}

/** What begins at a place: a variable, or other text. */
function readName(
  text: string,
  at: number,
): readonly [written: string, name: string | undefined, isBraced: boolean] {
  if (text[at] !== '$') {
    const next = text.indexOf('$', at);
    return [next < 0 ? text.slice(at) : text.slice(at, next), undefined, false];
  }
  if (text[at + 1] === '$') return ['$$', undefined, false];
  const isBraced = text[at + 1] === '{';
  const from = isBraced ? at + 2 : at + 1;
  const name = /^[A-Za-z_]\w*/.exec(text.slice(from, from + 200))?.[0];
  const written = text.slice(at, from + (name?.length ?? 0));
  return name === undefined ? [written, undefined, false] : [written, name, isBraced];
}

/** Of the brace that is open at a place; the end of the text where none closes it. */
function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

/**
 * The variables of an `.env` file, as compose reads it
 * (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax). Values of more than one line
 * are left out.
 */
export function readEnvFile(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const [name, raw] = splitOnce(line.trim().replace(/^export\s+/, ''), '=');
    if (raw === undefined || !/^[A-Za-z_]\w*$/.test(name.trim())) continue;
    const value = raw.trim();
    const quote = /^['"]/.exec(value)?.[0];
    const end = quote === undefined ? -1 : value.indexOf(quote, 1);
    if (quote !== undefined && end < 0) continue;
    const plain = quote === undefined ? (` ${value}`.split(/\s#/, 1)[0] ?? '').trim() : value.slice(1, end);
    variables.set(name.trim(), quote === "'" ? plain : interpolate(plain, variables).text);
  }
  return variables;
}

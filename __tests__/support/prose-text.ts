/** What stands for a text that is no prose, so that no rule matches across it. */
const blank = '¤';

/** The text of a file on the same lines, without what is not written for people: code, names, addresses. */
export function proseOf(path: string, text: string): string {
  if (path.endsWith('.md')) return markdownProse(text);
  if (/\.(ts|mjs)$/.test(path)) return stringProse(text);
  if (path.endsWith('.sh')) return shellProse(text);
  return yamlProse(text);
}

function erase(text: string): string {
  return text.replaceAll(/[^\n]+/g, blank);
}

function markdownProse(text: string): string {
  return (
    text
      // In code, what stands behind # is read, too.
      .replaceAll(/^( *)```[\s\S]*?^\1```/gm, (code) =>
        code.replaceAll(/^.*$/gm, (line) => {
          const [, code = line, comment = ''] = /^(.*?(?:^|\s))(#+ .*)$/.exec(line) ?? [];
          return `${erase(code)}${comment}`;
        }),
      )
      .replaceAll(/<!--[\s\S]*?-->|``[^`]+``|`[^`\n]+`|\]\([^)]*\)|<[^>\n]+>|https?:\/\/\S+/g, erase)
  );
}

/** Comments and descriptions. */
function yamlProse(text: string): string {
  return text.replaceAll(/^.*$/gm, (line) => {
    const [, code = line, prose = ''] =
      /^(\s*(?:- )?(?:description|about|name|label|placeholder|value): ?)(.*)$/.exec(line) ??
      /^(.*?(?:^|\s))(#+ .*)$/.exec(line) ??
      [];
    return `${erase(code)}${prose.replaceAll(/`[^`]*`|\$\{\{.*?\}\}|https?:\/\/\S+/g, erase)}`;
  });
}

/** Quoted texts of several words. */
function shellProse(text: string): string {
  return text
    .replaceAll(/^\s*#.*/gm, erase)
    .replaceAll(/'[^'\n]*'|"(?:[^"\\\n]|\\.)*"|[^'"\n]+/g, (piece) =>
      /^["'].*[a-z] [a-z]/.test(piece) ? piece.replaceAll(/\$\{?\w+\}?/g, erase) : erase(piece),
    );
}

/** Literal texts of several words. */
function stringProse(text: string): string {
  let out = '';
  let index = 0;
  /** The last character of the code that is no white space: it says whether a slash begins a regular expression. */
  let before = '';
  const take = (length: number, keep: boolean): void => {
    const piece = text.slice(index, index + length);
    out += keep ? piece : erase(piece);
    index += length;
  };
  const matchAt = (pattern: RegExp): readonly string[] => {
    pattern.lastIndex = index;
    return pattern.exec(text) ?? [];
  };
  const skip = (pattern: RegExp): boolean => {
    const [found = ''] = matchAt(pattern);
    take(found.length, false);
    return found !== '';
  };
  const quoted = (pattern: RegExp): void => {
    const [found = text[index] ?? ''] = matchAt(pattern);
    const prose = /\w \w/.test(found) ? found.replaceAll(/`[^`]*`|https?:\/\/\S+/g, erase) : erase(found);
    out += prose;
    index += found.length;
  };
  const template = (): void => {
    take(1, false);
    while (index < text.length && text[index] !== '`') {
      if (text.startsWith('${', index)) {
        take(2, false);
        code();
      } else if (text[index] === '\\') take(2, text[index + 1] !== '`');
      else take(1, true);
    }
    take(1, false);
  };
  /** What begins no literal and no comment, and ends no block. */
  const plain = (): boolean => {
    const [found = ''] = matchAt(/[^\s'"`/{}]+/y);
    take(found.length, false);
    before = found.at(-1) ?? before;
    return found !== '';
  };
  /** Until the brace that ends it. */
  const code = (): void => {
    let depth = 0;
    while (index < text.length) {
      if (skip(/\s+|\/\/.*|\/\*[\s\S]*?\*\//y) || plain()) continue;
      const character = text[index] ?? '';
      if (literal(character)) {
        before = character;
        continue;
      }
      if (character === '{') depth++;
      if (character === '}') depth--;
      take(1, false);
      if (depth < 0) return;
      before = character;
    }
  };
  /** Whether a literal begins here: then it has been read. */
  const literal = (character: string): boolean => {
    if (character === "'") quoted(/'(?:[^'\\\n]|\\.)*'/y);
    else if (character === '"') quoted(/"(?:[^"\\\n]|\\.)*"/y);
    else if (character === '`') template();
    else if (character === '/' && /[(,=:[!&|?{};>]|^$/.test(before))
      return skip(/\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y);
    else return false;
    return true;
  };
  code();
  return out.replaceAll(/¤[ ¤]+/g, blank);
}

/** A piece of a sentence. Code is what stands between two backticks, a link is an http(s) address. */
interface ProsePart {
  readonly kind: 'text' | 'code' | 'link';
  readonly text: string;
}

/** Splits a sentence of one line as our own messages are written. Text of others can do no harm with it. */
export function splitProse(line: string): readonly ProsePart[] {
  const parts: ProsePart[] = [];
  let end = 0;
  for (const match of line.matchAll(/https?:\/\/[\w.~:/?#@!&+=%-]*[\w/]|(?<!`)`[^`]+`(?!`)/g)) {
    if (match.index > end) parts.push({ kind: 'text', text: line.slice(end, match.index) });
    parts.push(
      match[0].startsWith('`')
        ? { kind: 'code', text: match[0].slice(1, -1) }
        : { kind: 'link', text: match[0] },
    );
    end = match.index + match[0].length;
  }
  if (end < line.length) parts.push({ kind: 'text', text: line.slice(end) });
  return parts;
}

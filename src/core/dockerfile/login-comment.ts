import { loginWords, looksRandom } from './login-words.ts';

/** A key of a login, and a value that is written out. */
const setsValue =
  /(?:token|pass(?:w(?:or)?d|phrase)?|pwd|secret|credentials?|auth|ident|api[-_]?key|access[-_]?key|key_base)(?:["']?\s*(?:=>|[:=])|["']\s*,)\s*["']?(?!System\.|Application\.|\$\{\w+:?-?\}|nil\b|null\b|true\b|false\b|[:[{(<])[^\s"',]/i;

/**
 * Whether comments, without the signs that begin them, hold a login: they may speak of one, and show where it comes from, but a
 * value that was commented out is still there. In words; undefined: none.
 */
export function loginInComments(comments: string): string | undefined {
  if (!loginWords.test(comments)) return undefined;
  return setsValue.test(comments) || hasToken(comments) ? 'has a login in a comment' : undefined;
}

/** Whether a word of a text may be a token. */
export function hasToken(text: string): boolean {
  return text.split(/[\s"'`,;()[\]{}<>=:|/]+/).some(looksRandom);
}

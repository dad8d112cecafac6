import { loginWords, looksRandom } from './login-words.ts';

/** What follows the name of a login, where it is neither a variable nor nothing. */
const given =
  '(?:["\']?\\s*(?:=>|[:=])|["\']\\s*,)\\s*(?!(?:System\\.\\w+!?\\("[A-Z][A-Z0-9_]*"\\)|["\']?\\$\\{\\w+:?-?\\}["\']?|nil|null|true|false|\\{?:\\w+|<[\\w -]{0,40}>)[ \\t]{0,9}(?:[,)\\]}]|$))';
const setsPassword = new RegExp(
  `(?:pass(?:w(?:or)?d|phrase)?|pwd|secret|key_base)${given}["']?[^\\s"',]`,
  'im',
);
/** More than one word without quotes says something: `auth: see the guide`. */
const setsOther = new RegExp(
  `(?:token|credentials?|auth|ident|api[-_]?key|access[-_]?key)${given}(?:["'][^\\s"']|[^\\s"',]{1,60}[ \\t]{0,9}(?:,|$)|[^\\s"',]{0,60}\\d|[^\\s"',]{60}|[[{(])`,
  'im',
);

/**
 * Whether comments, without the signs that begin them, hold a login: they may speak of one, and show where it comes from, but a
 * value that was commented out is still there. In words; undefined: none.
 */
export function loginInComments(comments: string): string | undefined {
  if (!loginWords.test(comments)) return undefined;
  return setsPassword.test(comments) || setsOther.test(comments) || hasToken(comments)
    ? 'has a login in a comment'
    : undefined;
}

/** Whether a word of a text may be a token. */
export function hasToken(text: string): boolean {
  return text.split(/[\s"'`,;()[\]{}<>=:|/]+/).some(looksRandom);
}

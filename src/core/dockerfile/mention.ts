import { escapeRegex } from '../escape-regex.ts';

/** Whether a text names a variable, as `$NAME`, `${NAME}` or plainly; one whose name only begins or ends alike is another. */
export function mentions(text: string, name: string): boolean {
  // A name may hold what means something in a pattern: BuildKit takes any word behind ARG.
  return new RegExp(`(?<!\\w)${escapeRegex(name)}(?!\\w)`).test(text);
}

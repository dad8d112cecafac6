/** What names of logins have in them; authors are none. */
export const loginWords =
  /auth(?!ors?(?![a-z]))|token(?!iz)|passw|passphrase|secret|credential|api[-_]?key|access[-_]?key|username/i;

/** Whether a word is long and mixed enough to be a token. */
export function looksRandom(part: string): boolean {
  return (
    part.length >= 12 &&
    /\d/.test(part) &&
    /[a-z]/i.test(part) &&
    !/^[a-z]+(-[a-z]+)*-?v?\d{1,4}$/i.test(part)
  );
}

/**
 * Without what only names a secret: a variable of a shell or of a template, a conversion of printf, a directive of nginx, an
 * application and a module of Elixir, a key that is switched on or off, and what is passed, as people write it.
 */
export function withoutVariables(content: string): string {
  return content
    .replaceAll(
      /(?:\$\{\w+(?::?[-+=]|:?\?[^{}\n]*|(?::\d{1,9}){1,2})?\}|\$\w+|\{\{[\w\s.]*\}\}|%s)([\s"',;)]|$)?/gm,
      // What follows one alone is not the value.
      (_, end: string | undefined) => (end === undefined ? '' : `$${end}`),
    )
    .replaceAll(
      /\bpass (?=(?:them|it|this|that|these|those|the|an?|your|their|its|any|all|through|along|each) )/gi,
      '',
    )
    .replaceAll(/\b(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass\b|\bconfig :\w+, (?:[A-Z]\w*,)?/g, '')
    .replaceAll(/[\w.]+/g, (word) => (isModule(word) ? '' : word))
    .split(/[,\n[\]]/)
    .filter((part) => !/^\s*\w+: (?:nil|true|false|:\w+|\d{1,5})\s*$/.test(part))
    .join('\n');
}

/** `Shop.Auth.Token`. */
function isModule(word: string): boolean {
  return word.includes('.') && word.split('.').every((part) => /^[A-Z]/.test(part));
}

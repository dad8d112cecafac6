import { looksRandom, withoutVariables } from './login-words.ts';
import { isPlaceholderValue } from './placeholder-login.ts';

/** What follows the name of a login, and may be one. */
const text = `([^\\s"'<>{}()[\\]$;,|&-][^\\s"'<>{}()[\\]$;,|&]{3,})`;
const key =
  '(?:token|pass(?:w(?:or)?d|phrase)?|secret|credentials?|_auth|authorization|api[-_]?key|access[-_]?key)';
const scheme = '(?:bearer|basic|digest|token)';

const harmless = 'true|false|yes|no\\b|(?:bearer|basic|digest)\\b|token\\s|@[\\w-]+\\.';

/** `password = hunter2`, `"password": "hunter2"`, `<password>hunter2`. */
const assigned = new RegExp(
  `(?<!/)${key}["']?(?:[ \\t]{0,20}[:=][ \\t]{0,20}|>)["']?(?!${harmless})${text}`,
  'gi',
);
/** `Authorization "Bearer abcd"`. */
const authorized = new RegExp(
  `authorization["']?(?:[ \\t]?[:=][ \\t]?|[ \\t])["']?${scheme}[ \\t]${text}`,
  'gi',
);
/** `requirepass hunter2`, `--password "hunter2"`: a value, or a word of a sentence. */
const spoken = new RegExp(`(${key}|bearer|basic)(["']?)[ \\t]{1,20}(["']?)(?!${harmless})${text}`, 'gi');

/**
 * Whether a script, or a setting, has a key of a login with a value behind it. A sentence that speaks of a login has none, and
 * neither has a value that only shows where one goes.
 */
export function setsLogin(content: string): boolean {
  return content.includes('PRIVATE KEY-----') || content.split('\n').some(lineSetsLogin);
}

function lineSetsLogin(line: string): boolean {
  const isComment = /^\s*(?:#|;|\/\/|\*|<!--)/.test(line);
  if (isComment && !/[=:"']/.test(line) && !line.split(/[\s,.()]+/).some(looksRandom)) return false;
  const plain = withoutVariables(line);
  const saysSomething =
    isComment || /^\s*(?:echo|printf|log\w*|_log\w*|warn|error|fail|die|err)\b/.test(line);
  return (
    [...plain.matchAll(authorized)].some(([, value = '']) => !isPlaceholderValue(value)) ||
    [...plain.matchAll(assigned)].some(
      ({ 0: found, 1: value = '', index }) =>
        !isPlaceholderValue(value) &&
        !(
          /^[a-z]+$/i.test(value) &&
          behindWord(found, saysSomething)?.test(plain.slice(index + found.length)) === true
        ),
    ) ||
    [...plain.matchAll(spoken)].some((match) => isValue(match, plain))
  );
}

/** What follows a word that is no value: a variable (`Authorization: Custom $TOKEN`), or the rest of a sentence. */
function behindWord(found: string, saysSomething: boolean): RegExp | undefined {
  if (/^authorization/i.test(found)) return /^ \$/;
  return saysSomething ? /^(?: [a-z]+){2}/i : undefined;
}

/** Whether what follows a name without a sign between is a value. */
function isValue(
  { 0: found, 1: name = '', 3: quote, 4: value = '', index }: RegExpExecArray,
  line: string,
): boolean {
  if (isPlaceholderValue(value)) return false;
  const before = line.slice(0, index);
  const begin = before.split(/[^\w.-]/).at(-1) ?? '';
  if (begin.startsWith('--no-') || (!begin.startsWith('-') && installsPackages(before))) return false;
  const isMixed = /[a-z]/i.test(value) && /\d/.test(value);
  if (/^(?:bearer|basic)$/i.test(name)) return isMixed && value.length >= 8;
  if (isMixed) return true;
  const behind = line.slice(index + found.length);
  const isDirective = before.trimStart() === begin && /^;?$/.test(behind.slice(quote === '' ? 0 : 1).trim());
  // `pass "All is well"` is a verb.
  const isNoun = name.toLowerCase() !== 'pass' || (begin !== '' && !/^ \w/.test(behind));
  return (
    begin.startsWith('-') ||
    /\blogin[ \t]+\S+[ \t]+$/.test(before.slice(-200)) ||
    (isNoun && (isDirective || quote !== ''))
  );
}

/** Whether what follows are names of packages: `pip install tiktoken psycopg2`. */
function installsPackages(before: string): boolean {
  const words = (before.split(/[;&|]/).at(-1) ?? '').split(/[ \t]+/);
  return (
    words.some((word) => /^(?:pip3?|pipx|uv|apt|apt-get|apk|dnf|yum|npm|pnpm|yarn|bun|gem)$/.test(word)) &&
    words.some((word) => /^(?:install|add|i)$/.test(word))
  );
}

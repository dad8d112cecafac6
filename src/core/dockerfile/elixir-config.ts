import { hasToken, loginInComments } from './login-comment.ts';
import { loginWords, withoutVariables } from './login-words.ts';
import { isPlaceholderLogin } from './placeholder-login.ts';

/**
 * What a configuration of Elixir holds that may be a login, in words; undefined: nothing. A statement that speaks of one may have
 * no text in it: names of variables are none, and neither is what everybody knows of a database on this machine, where it is
 * not for production.
 */
export function provesElixirConfig(written: string, use: ElixirConfigUse): string | undefined {
  const content = withoutGenerated(written, use);
  if (content.includes('PRIVATE KEY-----')) return 'may hold a private key';
  if (!loginWords.test(content)) return undefined;
  const { code, comments } = partComments(content);
  const inComment = loginInComments(comments);
  if (inComment !== undefined) return inComment;
  if (hasToken(content)) return 'has what may be a token';
  // With a variable, a text and what it is for can be far from each other.
  const statements = assignment.test(code.replaceAll(texts, '')) ? [code] : code.split(statementStart);
  for (const statement of statements) {
    const known = use === 'production' ? statement : withoutLocalLogin(statement);
    const rest = withoutVariables(known.replaceAll(harmless, ''));
    const word = (loginWords.exec(rest) ?? shortWords.exec(rest))?.[0];
    if (word !== undefined && literal.test(rest)) return `speaks of a login (${word.toLowerCase()})`;
  }
  return undefined;
}

/** Of a file for each environment, the key of sessions may be the one of production. */
export type ElixirConfigUse = 'development' | 'each' | 'production';

const salt = /\b(?:signing|encryption)_salt: "[\w+/=]{1,64}"/g;
/** As `mix phx.gen.secret` makes it. */
const sessionKey = /\bsecret_key_base: "[A-Za-z0-9+/]{64}"/g;
/** A variable of the environment, which must be there, or has a default that is no login. */
const fromEnvironment =
  /^[ \t]*([a-z]\w*)[ \t]*=\s*System\.(?:get_env|fetch_env!)\("[A-Z][A-Z0-9_]*"\)(?:\s*\|\|\s*raise[ \t(]*(?:"{3}[^"]*"{3}|"[^"\n]*")\)?)?[ \t]*$/gm;
const addresses =
  /^[ \t]*(?:host|port|maybe_ipv6|pool_size) = (?:System\.get_env\("[A-Z][A-Z0-9_]*"\) \|\| "[\w.-]*"|String\.to_integer\(System\.get_env\("[A-Z][A-Z0-9_]*"(?:\) \|\||,) "\d+"\)+|if .*)$/gm;

/** Without what generators of Phoenix write: salts, which are no secrets, a key for development only, and values from variables. */
function withoutGenerated(content: string, use: ElixirConfigUse): string {
  const names = new Set([...content.matchAll(fromEnvironment)].flatMap(([, name]) => name ?? []));
  const code = content
    .replaceAll(salt, '')
    .replaceAll(fromEnvironment, '')
    .replaceAll(addresses, '')
    .replaceAll(/\b[a-z]\w*: ([a-z]\w*)(?=\s*(?:[,\])}]|$))/gm, (setting, name: string) =>
      names.has(name) ? '' : setting,
    );
  return use === 'development' ? code.replaceAll(sessionKey, '') : code;
}

/** A comment begins outside of strings; `#{` is a value within one. */
const trailingComment = /^((?:[^"'#]|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')*)#(?!\{)(.*)$/;

function partComments(content: string): { readonly code: string; readonly comments: string } {
  const lines = content.split(/\r?\n/).map((line) => {
    const [, code = line, comment = ''] = trailingComment.exec(line) ?? [];
    return { code, comment: comment.replace(/^[#\s]+/, '') };
  });
  return {
    code: lines.map(({ code }) => code).join('\n'),
    comments: lines.map(({ comment }) => comment).join('\n'),
  };
}

const texts = /~w\([^()]*\)|"[^"\\\n]*"/g;
const assignment = /[\w\])}]\s*=(?![=>~])/;
/** Nothing of these can stand within another statement. */
const statementStart = /^(?=[ \t]*(?:config[ (]:|import_config[ (]|import [A-Z]|end$))/m;

/** In a statement that may have a login, these are names of one, too. */
const shortWords = /(?<![a-z])(?:pass|pwd|pw|key|pin)(?![a-z])/i;
const literal = /["']|~[a-z]|\?\S|<<|0x|\d[\d_]{5,}/i;

/** Names of variables and of parameters that logs leave out; lists of names only; texts that say where something is. */
const harmless =
  /\bimport_config "[\w.-]+"|\bpassword: ""(?=\s*(?:,|$))|System\.(?:get_env|fetch_env!?)\(\s*"[A-Z][A-Z0-9_]*"|\{:system, "[A-Z][A-Z0-9_]*"|:?filter_parameters[,:]\s*\[(?:\s*"[a-z_]{1,30}",?)*\s*\]|\[\s*:\w+(?:,\s*:\w+)*,?\s*\]|\b(?:host(?:name)?|database|path|[a-z]+_path|provider|issuer|audience|realm|default_scope): "[\w ./-]{0,60}"(?=\s*(?:[,\])}]|$))/gm;

/** The text of a setting, or of the variable that goes before it. */
const text =
  '(?:System\\.get_env\\(\\s*"[A-Z][A-Z0-9_]*"(?:,\\s*|\\)\\s*\\|\\|\\s*))?"([^"#\\\\]*)"\\)?(?=\\s*(?:,|$))';
const hosts = new RegExp(`\\bhost(?:name)?:\\s*${text}`, 'gm');
const logins = new RegExp(`\\b(username|password):\\s*${text}`, 'gm');

/** A database on this machine, without its user and password where everybody knows them. */
function withoutLocalLogin(statement: string): string {
  const found = [...statement.matchAll(hosts)].map(([, host]) => host);
  const isLocal =
    /\bdatabase:/.test(statement) &&
    found.length > 0 &&
    found.length === [...statement.matchAll(/\bhost(?:name)?\b/g)].length &&
    found.every((host) => host === 'localhost' || host === '127.0.0.1');
  if (!isLocal) return statement;
  const user = [...statement.matchAll(logins)].find(([, key]) => key === 'username')?.[2] ?? '';
  return statement.replaceAll(logins, (setting, key: string, value: string) =>
    key === 'username' || isPlaceholderLogin(`x://${user}:${value}@`, 'localhost') ? '' : setting,
  );
}

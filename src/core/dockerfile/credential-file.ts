import { parseJson } from '../oci/json.ts';
import { cleanPath, dependencyFile, isSmallFile, literal } from './dependency-file.ts';
import { type ElixirConfigUse, provesElixirConfig } from './elixir-config.ts';
import { compileGoPattern } from './go-pattern.ts';
import {
  isBundlerSetting,
  isGradleSetting,
  isHarmlessGradleValue,
  isNpmSetting,
  isPipSetting,
  isYarnClassicSetting,
  mavenElements,
  nugetElements,
} from './harmless-settings.ts';
import { hasToken, loginInComments } from './login-comment.ts';
import { loginWords, looksRandom, withoutVariables } from './login-words.ts';
import { isPlaceholderLogin, isPlaceholderValue } from './placeholder-login.ts';
import { setsLogin } from './small-file-login.ts';

/** What a file must show to count as harmless. Undefined: it shows it; otherwise what it holds, in words. */
type Proof = (content: string) => string | undefined;

interface CredentialFile {
  /** The end of the path. */
  readonly path: RegExp;
  /** Undefined: nothing proves it. */
  readonly proof?: Proof;
}

interface LineFormat {
  readonly separator: RegExp;
  readonly comment: RegExp;
  readonly continuation?: 'indented';
}

const iniFormat: LineFormat = {
  separator: /(?<!\s)\s*[=:]\s*/,
  comment: /^[#;[]/,
  continuation: 'indented',
};

/** The first rule whose path fits decides. */
const rules: readonly CredentialFile[] = [
  { path: /[._]netrc$/ },
  // Texts of pages, in a language.
  {
    path: /(?:locales?|i18n|lang(?:uages?)?|translations?|messages)\/(?:[^/]+\/){0,3}auth\.json$/,
    proof: (content) => (hasToken(content) ? 'has what may be a token in it' : noLoginUrl(content)),
  },
  { path: /auth\.json$/, proof: provesEmptyLogins },
  { path: /\.git-credentials$/ },
  { path: /\.(dockercfg|pgpass|my\.cnf|htpasswd|vault-token)$/ },
  { path: /\.(ssh|aws)$/ },
  { path: /id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/ },
  { path: /settings-security\.xml$/ },
  { path: /master\.key$/ },
  { path: /[^/]*\.(p12|pfx|jks|keystore|kdbx)$/ },
  { path: /\.docker\/config\.json$/, proof: provesDockerConfig },
  { path: /[^/]*\.(pem|key)$/, proof: provesCertificates },
  { path: /\.npmrc$/, proof: settings(isNpmSetting, { separator: /(?<!\s)\s*=\s*/, comment: /^[#;]/ }) },
  { path: /\.yarnrc$/, proof: settings(isYarnClassicSetting, { separator: /\s+/, comment: /^#/ }) },
  { path: /\.yarnrc\.yml$/, proof: provesYarnSettings },
  { path: /pip\.(conf|ini)$/, proof: settings(isPipSetting, iniFormat) },
  { path: /\.pypirc$/, proof: settings((key) => /^(?:index-servers|repository)$/.test(key), iniFormat) },
  {
    path: /\.bundle\/config$/,
    proof: settings(isBundlerSetting, { separator: /:\s+/, comment: /^(#|---)/ }),
  },
  {
    path: /gradle\.properties$/,
    proof: settings(
      isGradleSetting,
      { separator: /(?<!\s)\s*[=:]\s*/, comment: /^[#!]/ },
      (value, key) => hasNoLogin(value, key) && isHarmlessGradleValue(value, key),
    ),
  },
  { path: /nuget\.config$/, proof: elements(nugetElements) },
  { path: /(maven-)?settings\.xml$/, proof: elements(mavenElements) },
  // Encrypted; the key is another file.
  { path: /credentials[\w.-]*\.yml\.enc$/, proof: () => undefined },
  { path: /credentials[^/]*$/, proof: provesSourceCode },
  {
    path: /\.env[^/]*$/,
    proof: settings(
      (key) => /^(?:export\s+)?\w+$/.test(key),
      { separator: /(?<!\s)\s*=\s*/, comment: /^#/ },
      isPlain,
    ),
  },
  { path: /database\.ya?ml$/, proof: provesDatabases },
  { path: /config\/(dev|test)\.exs$/, proof: elixirConfig('development') },
  { path: /config\/config\.exs$/, proof: elixirConfig('each') },
  { path: /config\/[\w.-]+\.exs$/, proof: elixirConfig('production') },
  {
    path: /(\.cargo\/config(\.toml)?|uv\.toml|bunfig\.toml|poetry\.toml|pdm\.toml|\.condarc|\.gemrc|\.bowerrc|\.pnpmfile\.[cm]?js)$/,
    proof: (content) =>
      noLoginWord(withoutVariables(withoutSwitches(withoutProse(content)))) ?? noLoginUrl(content),
  },
];

const credentialFiles = rules.map((file) => ({
  ...file,
  path: new RegExp(`(^|/)${file.path.source}`, 'i'),
}));

/**
 * Why a file counts as one of credentials, in words and without a full stop: by its name, unless its content proves that it holds none.
 * A file of another name counts when it has a URL with a password in it. Nothing of the content is repeated.
 * `content` undefined: it could not be read, and counts where its name does. A path may be a pattern, as COPY writes it.
 */
export function credentialsIn(path: string, content: string | undefined): string | undefined {
  const clean = nameFor(cleanPath(literal(path)));
  const file = credentialFiles.find((rule) => rule.path.test(clean));
  const name = clean.slice(clean.lastIndexOf('/') + 1);
  if (file === undefined && content !== undefined && hasPasswordUrl(content))
    return `${name} has a URL with a password in it`;
  if (file === undefined) {
    // Scripts and settings of packages are known by their names; what any other one holds is not.
    if (dependencyFile(clean) !== undefined || !isSmallFile(clean)) return undefined;
    if (content === undefined) return `${name} cannot be read here`;
    return setsLogin(content) ? `${name} may hold a login` : undefined;
  }
  if (file.proof === undefined) return `${name} is a file of credentials`;
  if (content === undefined) return `${name} can hold credentials, and cannot be read here`;
  const found = file.proof(content);
  return found === undefined ? undefined : `${name} ${found}`;
}

/** The names that a pattern may be meant for. */
const usualNames =
  '.npmrc .yarnrc .yarnrc.yml pip.conf nuget.config NuGet.config NuGet.Config settings.xml gradle.properties auth.json .netrc .env .pypirc';

/** A pattern that one of these names fits stands for it. */
function nameFor(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/[*?]/.test(name)) return path;
  const matches = compileGoPattern(name);
  return usualNames.split(' ').find((usual) => matches?.test(usual)) ?? path;
}

/** A user alone (`git@host`) is a name; a long one is a token. A variable stands for a value that is not in the file. */
const passwordUrl =
  /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/(?:[^\s/@:'"${}]*:(?!\$)[^\s/@'"${}]+|[^\s/@:'"${}]{20,})@/gi;

function hasPasswordUrl(content: string): boolean {
  return [...content.matchAll(passwordUrl)].some(
    ({ 0: login, index }) => !isPlaceholderLogin(login, content.slice(index + login.length)),
  );
}

/** Every address without a user, without a query, and without a part that looks like a token (Gemfury and Cloudsmith have it in the path). */
function noLoginUrl(content: string): string | undefined {
  for (const [url] of content.matchAll(
    /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s'"<>,)\]]+|(?<=^|[\s='"])\/\/[^\s'"<>,)\]]+/gim,
  )) {
    const rest = url.slice(url.indexOf('//') + 2);
    const end = url.indexOf('@') + 1;
    const isSample = end > 0 && isPlaceholderLogin(url.slice(0, end), url.slice(end));
    if (!isSample && hasUser(rest)) return 'has an address with a user in it';
    if (rest.includes('?')) return 'has an address with a query in it';
    if (rest.split('/').slice(1).some(mayBeToken)) return 'has an address with what may be a token in it';
  }
  return undefined;
}

/** A page of a documentation (`1721-crt-static.html`, `13428#issuecomment-1368062647`) is none. */
function mayBeToken(part: string): boolean {
  const isPage =
    /^[a-z0-9]{1,20}(?:[-_.][a-z0-9]{1,20}){0,20}\.(?:html?|md)(?:#|$)|^\d{1,9}#issuecomment-\d+$/i.test(
      part,
    );
  return looksRandom(part) && !(isPage && !part.split(/[-_.#]/).some(looksRandom));
}

/** `example.com/@acme/plugin.js` has none. */
function hasUser(address: string): boolean {
  const isHost = /^[\w.-]+(?::\d+)?\//.test(address);
  return (isHost ? address.replaceAll(/\/@[a-z][\w.-]*(?=\/)/gi, '') : address).includes('@');
}

/** Without comments that say something and set nothing. */
function withoutProse(content: string): string {
  return content
    .split('\n')
    .filter((line) => !/^\s*(#|\/\/)[^=:"']*$/.test(line) || line.split(/[\s,.()]+/).some(looksRandom))
    .join('\n');
}

/** Without what is switched on or off, and who asks for a login. */
function withoutSwitches(content: string): string {
  return content
    .split('\n')
    .filter((line) => !switched.test(line.trim()))
    .join('\n');
}

const switched =
  /^(?:[\w.-]+ ?[=:] ?(?:true|false)|(?:authenticate|keyring-provider|(?:global-)?credential-providers?) ?= ?(?:"(?:always|never|auto|subprocess|disabled|cargo:[\w-]+)"|\["cargo:[\w-]+"\]))$/;

function noLoginWord(content: string): string | undefined {
  const word = loginWords.exec(content)?.[0];
  return word === undefined ? undefined : `speaks of a login (${word.toLowerCase()})`;
}

/** Lines of `key separator value` with harmless keys only. A comment may hold what was commented out. */
function settings(
  isKnown: (key: string) => boolean,
  { separator, comment, continuation }: LineFormat,
  isHarmless: (value: string, key: string) => boolean = hasNoLogin,
): Proof {
  const noLogin = (line: string): string | undefined => {
    if (line === '') return undefined;
    if (comment.test(line)) return loginInComments(line.replace(/^[#;!\s]+/, ''));
    const gap = separator.exec(line);
    const key = (gap === null ? line : line.slice(0, gap.index)).replaceAll(/["']/g, '');
    const value = gap === null ? '' : line.slice(gap.index + gap[0].length);
    // None of these is a secret, whatever it is for.
    if (/^(?:true|false)$/.test(value)) return undefined;
    if (/^(?:\d{1,3}|null)$/.test(value) && !loginWords.test(key)) return undefined;
    if (!isKnown(key)) return `sets ${shortKey(key)}, which is not known to be harmless`;
    return isHarmless(value.replaceAll(/^["']|["']$/g, ''), key)
      ? undefined
      : `sets ${shortKey(key)} to what may be a secret`;
  };
  return (content) => {
    for (const line of wholeLines(content, continuation)) {
      const problem = noLogin(line.trim());
      if (problem !== undefined) return problem;
    }
    return noLoginUrl(content);
  };
}

/** Of INI, a line that is indented more than its setting goes on with the value. */
function wholeLines(content: string, continuation: LineFormat['continuation']): readonly string[] {
  const lines: string[] = [];
  let setting: { readonly at: number; readonly indent: number } | undefined;
  for (const line of content.split(/\r?\n/)) {
    const indent = line.search(/\S/);
    const isSetting = indent >= 0 && !iniFormat.comment.test(line.trim());
    if (continuation === 'indented' && isSetting && setting !== undefined && indent > setting.indent) {
      lines[setting.at] += ` ${line.trim()}`;
      continue;
    }
    if (isSetting) setting = { at: lines.length, indent };
    else if (line.trim().startsWith('[')) setting = undefined;
    lines.push(line);
  }
  return lines;
}

/** What no setting has for a value but a login: another setting of one, a variable that has one, or a token. */
function hasNoLogin(value: string, key: string): boolean {
  return (
    !loginWords.test(key) &&
    !/_auth|\/:_|(?:passw|secret|token)\w{0,20} ?[:=]/i.test(value) &&
    !(value.match(/\$\{?\w+/g) ?? []).some((variable) => /token|pass|secret|key|auth/i.test(variable)) &&
    !value.split(/[\s,]+/).some((word) => /^\w{20,}$/.test(word) && looksRandom(word))
  );
}

/** A key can itself be a secret where the file is of another form than it seems. */
function shortKey(key: string): string {
  const plain = /^[@\w./:-]{1,60}$/.test(key) && !looksRandom(key.split(/[/:]/).at(-1) ?? '');
  return plain ? key.replace(/^\/\/[^:]*:/, '') : 'something';
}

/** Names, places and versions; noLoginUrl asks whether an address has a login. */
const publicKey =
  /(?:^|_)(?:NAME|ENV|HOSTS?|PORT|URL|URI|ORIGINS?|DOMAIN|MODE|REGION|LOCALE|LANG|TIMEZONE|TZ|DIR|PATH|LEVEL|VERSION)$/i;

/** What no secret is; and where the key speaks of a login, only nothing. */
function isPlain(value: string, key: string): boolean {
  if (loginWords.test(key)) return value === '';
  if (publicKey.test(key) && /^[\w./:@,*-]*$/.test(value)) return !value.split(/[/,]/).some(looksRandom);
  return /^(true|false|yes|no|on|off|\d{0,5}|development|production|staging|test|info|debug|warn|error|localhost)?$/i.test(
    value,
  );
}

/** An XML file of these elements only, without a word of a login. */
function elements(known: ReadonlySet<string>): Proof {
  return (content) => {
    for (const [, element = ''] of withoutVariableLogins(content).matchAll(/<([A-Za-z][\w.-]*)/g)) {
      if (!known.has(element.toLowerCase())) return `has <${element}>, which is not known to be harmless`;
    }
    // A comment that only says something; one with an element, or a value, is read as what it was.
    const parts = withoutVariableLogins(content).split(/<!--|-->/);
    const isProse = (part: string, index: number): boolean => index % 2 === 1 && !/[<="]/.test(part);
    return (
      noLoginWord(parts.filter((part, index) => !isProse(part, index)).join('\n')) ??
      loginInComments(parts.filter(isProse).join('\n')) ??
      noLoginUrl(content.replaceAll(/\sxmlns(:\w+)?="[^"]*"|\sxsi:\w+="[^"]*"/g, ''))
    );
  };
}

/** Values come from variables, or are those of the sample that comes with Maven. */
const mavenLogin =
  /<(password|passphrase|privateKey)>\s{0,20}(?:\$\{[\w.]+\}\s{0,20}|repopwd|proxypass|\/path\/to\/private\/key|optional; leave empty if not used\.)?<\/\1>|<username>([^<]{0,100})<\/username>/g;
const nugetLogin =
  /<add\s{1,20}key="(?:(?:ClearTextPassword|Password|ValidAuthenticationTypes)"\s{1,20}value="(?:%\w+%)?"|Username"\s{1,20}value="([^"]{0,100})")\s{0,20}\/>/gi;

/** A name of a user is no secret, but a token may stand in its place. */
function withoutLogins(block: string, login: RegExp): string {
  return block.replaceAll(login, (found: string, ...groups: unknown[]) =>
    groups.slice(0, 2).some((user) => typeof user === 'string' && looksRandom(user)) ? found : '',
  );
}

const mavenProperty = /<([\w.-]{1,100})>([^<>]{0,500})<\/\1>/g;

/** Properties of Maven whose values come from variables, or whose names and values have nothing of a login. */
function isHarmlessProperties(block: string): boolean {
  const rest = block.replaceAll(mavenProperty, (found: string, name: string, value: string) => {
    const isOpen = /^\s*(?:\$\{[\w.]+\}\s*)?$/.test(value);
    const isPlainValue = !/pass|pwd|token|secret|key|auth|user|login|cred/i.test(name) && !hasToken(value);
    return isOpen || isPlainValue ? '' : found;
  });
  return rest.trim() === '';
}

/** Without blocks of logins, of Maven or of NuGet, whose values all come from variables, or are empty. */
function withoutVariableLogins(content: string): string {
  const servers = withoutBlocks(content, /<\/?servers>/, (block) => holdsOnly(block, mavenServer));
  const maven = withoutBlocks(servers, /<\/?proxies>/, (block) => holdsOnly(block, mavenProxy));
  const plain = withoutBlocks(maven, /<\/?properties>/, isHarmlessProperties);
  return withoutBlocks(plain, /<\/?packageSourceCredentials>/i, (block) => {
    const rest = withoutLogins(block, nugetLogin);
    return rest !== block && /^(?:\s|<\/?[\w.-]{1,60}>)*$/.test(rest);
  });
}

const mavenServer = /<\/?server>|<id>[\w.-]*<\/id>/g;
const mavenProxy = /<\/?proxy>|<(id|active|protocol|host|port|nonProxyHosts)>[\w.|*-]*<\/\1>/g;

/** Whether nothing is in a block of Maven but logins that are none, these elements, and comments without a login. */
function holdsOnly(block: string, known: RegExp): boolean {
  const parts = withoutLogins(block, mavenLogin)
    .replaceAll(known, '')
    .split(/<!--|-->/);
  const isComment = (part: string): boolean =>
    !part.includes('<') && loginInComments(part) === undefined && !hasToken(part);
  return (
    block.replaceAll(known, '').trim() !== '' &&
    parts.every((part, index) => (index % 2 === 1 ? isComment(part) : part.trim() === ''))
  );
}

/** `edge`: a tag that begins a block, or ends it. */
function withoutBlocks(content: string, edge: RegExp, isLeftOut: (block: string) => boolean): string {
  const parts = content.split(edge);
  return parts.some((part, index) => index % 2 === 1 && !isLeftOut(part)) || parts.length % 2 === 0
    ? content
    : parts.filter((_, index) => index % 2 === 0).join('');
}

/** A form that nobody has filled in holds none. */
function provesEmptyLogins(content: string): string | undefined {
  const texts = leavesOf(parseJson(content));
  const isEmpty = texts.every(
    (text) => typeof text === 'string' && (text === '' || isPlaceholderValue(text)),
  );
  return isEmpty && texts.length > 0 ? undefined : 'is a file of credentials';
}

function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

function provesDockerConfig(content: string): string | undefined {
  try {
    const value: unknown = JSON.parse(content);
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : ['?'];
    const other = keys.find(
      (key) => !/^(credsStore|credHelpers|experimental|features|currentContext|detachKeys)$/.test(key),
    );
    return other === undefined ? undefined : `sets ${shortKey(other)}, which is not known to be harmless`;
  } catch {
    return 'is no JSON';
  }
}

function provesCertificates(content: string): string | undefined {
  const rest = content.replaceAll(
    /-----BEGIN (CERTIFICATE|PUBLIC KEY)-----[\sA-Za-z0-9+/=]*-----END \1-----/g,
    '',
  );
  return rest.trim() === '' && content.trim() !== '' ? undefined : 'can hold a private key';
}

function elixirConfig(use: ElixirConfigUse): Proof {
  return (content) => provesElixirConfig(content, use) ?? noLoginUrl(content);
}

/** Databases of this machine, or that compose names, may have the passwords that everybody knows. */
function provesDatabases(content: string): string | undefined {
  if (hasPasswordUrl(content)) return 'has a URL with a password in it';
  const databases = content.split(/^(?=\w)/m).map((database) => {
    const settings = new Map(
      [...database.matchAll(/^[ #]+(username|password|host): *["']?([\w.-]+)["']?[ \t]*$/gm)].map(
        ([, key, value]) => [key, value],
      ),
    );
    const login = `x://${settings.get('username')}:${settings.get('password')}@`;
    return isPlaceholderLogin(login, settings.get('host') ?? 'localhost')
      ? database.replaceAll(/^[ #]+password:.*$/gm, '')
      : database;
  });
  return databases.some(setsLogin) ? 'may hold a login' : undefined;
}

function provesSourceCode(): string | undefined {
  return 'is named as a file of credentials';
}

function provesYarnSettings(content: string): string | undefined {
  const lines = content.split(/\r?\n/).map((line) => {
    const at = line.search(/(?<!\S)#/);
    return at < 0
      ? { code: line, comment: '' }
      : { code: line.slice(0, at), comment: line.slice(at).replace(/^[#\s]+/, '') };
  });
  const code = lines.map((line) => line.code);
  return (
    unknownYarnSetting(code) ??
    noLoginWord(code.join('\n').replaceAll(harmlessYarnLine, '')) ??
    loginInComments(lines.map(({ comment }) => comment).join('\n')) ??
    noLoginUrl(content)
  );
}

/** Hooks and other settings of plugins may be there, where they cannot be secret. */
function unknownYarnSetting(lines: readonly string[]): string | undefined {
  let level: 'known' | 'nested' | 'other' = 'known';
  for (const line of lines) {
    if (line.trim() === '' || line.trim() === '---') continue;
    const key = /^"?([A-Za-z]+)"?:/.exec(line)?.[1];
    if (key === undefined && (level === 'known' || !/^[\s-]/.test(line)))
      return 'has lines that are not known to be harmless';
    if (key !== undefined) level = levelOf(key);
    if (level === 'other' && mayBeSecret(line))
      return `sets ${shortKey(key ?? '')}, which is not known to be harmless`;
  }
  return undefined;
}

function levelOf(key: string): 'known' | 'nested' | 'other' {
  if (nestedYarnSettings.test(key)) return 'nested';
  // Whether a login comes from a variable, its line says.
  return yarnSettings.test(key) || /^npmA(?:uthToken|uthIdent|lwaysAuth)$/.test(key) ? 'known' : 'other';
}

const yarnSettings =
  /^(nodeLinker|yarnPath|enableGlobalCache|compressionLevel|enableTelemetry|telemetryInterval|nmHoistingLimits|nmMode|nmSelfReferences|npmRegistryServer|npmPublishRegistry|checksumBehavior|enableImmutableInstalls|enableImmutableCache|enableInlineBuilds|enableScripts|enableStrictSsl|enableProgressBars|enableColors|enableMessageNames|enableMirror|enableNetwork|enableTransparentWorkspaces|enableConstraintsChecks|enableHardenedMode|defaultSemverRangePrefix|defaultProtocol|pnpMode|pnpFallbackMode|pnpEnableEsmLoader|pnpEnableInlining|pnpShebang|cacheFolder|cacheMigrationMode|globalFolder|installStatePath|httpTimeout|httpRetry|networkConcurrency|cloneConcurrency|initScope|preferInteractive|preferDeferredVersions|tsEnableAutoTypes|lockfileFilename|virtualFolder|winLinkType|npmMinimalAgeGate)$/;

/** With lists and objects in them. */
const nestedYarnSettings =
  /^(plugins|packageExtensions|supportedArchitectures|logFilters|pnpIgnorePatterns|changesetBaseRefs|immutablePatterns|npmPreapprovedPackages|npmAuditIgnoreAdvisories|npmAuditExcludePackages|npmScopes|npmRegistries|catalogs?)$/;

function mayBeSecret(line: string): boolean {
  return hasToken(line) || /pass|pwd|key|salt|(?:^|\s)(?:-u|--user)\b/i.test(line);
}

/** A login that a variable has; a plugin; a package, whatever its name, with versions. */
const harmlessYarnLine =
  /^(?:[ \t]*"?npmAuth(?:Token|Ident)"?: *(["']?)\$\{[A-Z][A-Z0-9_]*(?::?-)?\}(?::\$\{[A-Z][A-Z0-9_]*(?::?-)?\})?\1|[ \t]*"?npmAlwaysAuth"?: *(?:true|false)|[ \t]+(?:- +)?(?:path|spec): *["']?(?:\.yarn\/plugins\/|@yarnpkg\/|https:\/\/)[\w@./:-]+["']?|[ \t]+["']?@?[a-z][\w./-]*@(?:\*|[\^~]?\d+[\w.*-]{0,10})["']?:|[ \t]+["']?@?[a-z][a-z0-9._/-]*["']?: *["']?(?:\*|[\^~]?\d+\.[\d.x*]+)["']?)[ \t]*$/gm;

import { parseJson } from '../oci/json.ts';
import { cleanPath, dependencyFile, isSmallFile, literal } from './dependency-file.ts';
import { type ElixirConfigUse, provesElixirConfig } from './elixir-config.ts';
import { compileGoPattern } from './go-pattern.ts';
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
}

const iniFormat: LineFormat = { separator: /(?<!\s)\s*[=:]\s*/, comment: /^[#;[]/ };

// Keys and elements that are known to be harmless.
const npmSettings =
  /^((@[\w.-]+:)?registry|save(-(exact|prefix|dev|prod|optional|peer|workspace-protocol))?|engine-strict|legacy-peer-deps|strict-(peer-deps|peer-dependencies|ssl)|auto-install-peers|shamefully-(hoist|flatten)|hoist|hoist-workspace-packages|(public-)?hoist-pattern(\[\])?|node-linker|package-(lock|import-method)(-only)?|lockfile|prefer-(frozen-lockfile|offline|online|dedupe|workspace-packages|symlinked-executables)|frozen-lockfile|fund|audit(-level)?|loglevel|progress|update-notifier|ignore-scripts|ignore-workspace-root-check|ignore-workspace-cycles|maxsockets|fetch-(retries|retry-factor|retry-mintimeout|retry-maxtimeout|timeout)|network-(concurrency|timeout)|child-concurrency|cache|store-dir|virtual-store-dir(-max-length)?|modules-dir|link-workspace-packages|shared-workspace-lockfile|resolution-mode|resolve-peers-from-workspace-root|dedupe-(peer-dependents|direct-deps|injected-deps)|enable-pre-post-scripts|use-node-version|node-version|node-options|tag-version-prefix|git-tag-version|message|workspaces(-update)?|include-workspace-root|install-links|install-strategy|omit|include|color|unicode|recursive-install|side-effects-cache|symlink|inject-workspace-packages|sync-injected-deps-after-scripts|provenance|access|minimum-release-age|min-release-age|package-manager-strict|manage-package-manager-versions|verify-deps-before-run|unsafe-perm|script-shell|target|runtime|disturl|build-from-source|python|foreground-scripts|force|production|optional|offline)$/;
const yarnClassicSettings =
  /^((@[\w.-]+:)?registry|yarn-path|lastUpdateCheck|save-(prefix|exact)|--[\w.-]+|network-(timeout|concurrency)|version-[\w-]+|strict-ssl|workspaces-experimental|workspaces-nohoist-experimental|ignore-(scripts|engines|optional|platform)|unsafe-disable-integrity-migration|disable-self-update-check|yarn-offline-mirror(-pruning)?|enable-meta-folder|child-concurrency)$/;
const pipSettings =
  /^((extra-)?index-url|trusted-host|no-(cache-dir|binary|compile|deps|input|index|color|build-isolation|warn-script-location)|only-binary|prefer-binary|timeout|default-timeout|retries|disable-pip-version-check|find-links|break-system-packages|root-user-action|progress-bar|require-(virtualenv|hashes)|quiet|verbose|upgrade|upgrade-strategy|use-feature|use-pep517|constraint|format|compile|user)$/;
const bundlerSettings =
  /^BUNDLE_(PATH|PATH__SYSTEM|WITHOUT|WITH|DEPLOYMENT|FROZEN|JOBS|RETRY|BIN|DISABLE_SHARED_GEMS|CACHE_ALL|CACHE_ALL_PLATFORMS|CACHE_PATH|CLEAN|FORCE_RUBY_PLATFORM|SPECIFIC_PLATFORM|TIMEOUT|GEMFILE|NO_PRUNE|APP_CONFIG|SILENCE_ROOT_WARNING|PREFER_PATCH|VERSION|BUILD__\w+)$/;
const gradleSettings =
  /^(org\.gradle\.(jvmargs|caching|caching\.debug|parallel|daemon|daemon\.[\w.]+|configureondemand|configuration-cache[\w.-]*|workers\.max|vfs\.[\w.]+|warning\.mode|welcome|console|logging\.\w+|java\.[\w.-]+|priority|unsafe\.[\w.-]+|problems\.[\w.-]+)|android\.\w+(\.\w+)*|kotlin\.[\w.]+|ksp\.[\w.]+|kapt\.[\w.]+|version|group|description|name|(?!.*(pass|token|secret|key|auth|user))[\w.-]*[vV]ersion|[\w-]+_version)$/;
const nugetElements: ReadonlySet<string> = new Set(
  'configuration packagesources auditsources add clear remove packagesourcemapping packagesource package disabledpackagesources activepackagesource packagerestore packagemanagement bindingredirects config solution fallbackpackagefolders'.split(
    ' ',
  ),
);
const mavenElements: ReadonlySet<string> = new Set(
  'settings localrepository interactivemode offline usepluginregistry mirrors mirror id name url mirrorof mirroroflayouts layout blocked profiles profile repositories repository pluginrepositories pluginrepository releases snapshots enabled updatepolicy checksumpolicy activeprofiles activeprofile activation activebydefault jdk plugingroups plugingroup'.split(
    ' ',
  ),
);

/** The first rule whose path fits decides. */
const rules: readonly CredentialFile[] = [
  { path: /[._]netrc$/ },
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
  { path: /\.npmrc$/, proof: settings(npmSettings, { separator: /(?<!\s)\s*=\s*/, comment: /^[#;]/ }) },
  { path: /\.yarnrc$/, proof: settings(yarnClassicSettings, { separator: /\s+/, comment: /^#/ }) },
  { path: /\.yarnrc\.yml$/, proof: provesYarnSettings },
  { path: /pip\.(conf|ini)$/, proof: settings(pipSettings, iniFormat) },
  { path: /\.pypirc$/, proof: settings(/^(index-servers|repository)$/, iniFormat) },
  {
    path: /\.bundle\/config$/,
    proof: settings(bundlerSettings, { separator: /:\s+/, comment: /^(#|---)/ }),
  },
  {
    path: /gradle\.properties$/,
    proof: settings(gradleSettings, { separator: /(?<!\s)\s*[=:]\s*/, comment: /^[#!]/ }),
  },
  { path: /nuget\.config$/, proof: elements(nugetElements) },
  { path: /(maven-)?settings\.xml$/, proof: elements(mavenElements) },
  // Encrypted; the key is another file.
  { path: /credentials[\w.-]*\.yml\.enc$/, proof: () => undefined },
  { path: /credentials[^/]*$/, proof: provesSourceCode },
  {
    path: /\.env[^/]*$/,
    proof: settings(/^(export\s+)?\w+$/, { separator: /(?<!\s)\s*=\s*/, comment: /^#/ }, isPlain),
  },
  { path: /database\.ya?ml$/, proof: provesDatabases },
  { path: /config\/(dev|test)\.exs$/, proof: elixirConfig('development') },
  { path: /config\/config\.exs$/, proof: elixirConfig('each') },
  { path: /config\/[\w.-]+\.exs$/, proof: elixirConfig('production') },
  {
    path: /(\.cargo\/config(\.toml)?|bunfig\.toml|poetry\.toml|pdm\.toml|\.condarc|\.gemrc|\.bowerrc|\.pnpmfile\.[cm]?js)$/,
    proof: (content) => noLoginWord(withoutVariables(withoutProse(content))) ?? noLoginUrl(content),
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
    if (rest.split('/').slice(1).some(looksRandom)) return 'has an address with what may be a token in it';
  }
  return undefined;
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

function noLoginWord(content: string): string | undefined {
  const word = loginWords.exec(content)?.[0];
  return word === undefined ? undefined : `speaks of a login (${word.toLowerCase()})`;
}

/** Lines of `key separator value` with harmless keys only. A comment may hold what was commented out. */
function settings(
  keys: RegExp,
  { separator, comment }: LineFormat,
  isHarmless: (value: string, key: string) => boolean = (_value, key) => !loginWords.test(key),
): Proof {
  const noLogin = (line: string): string | undefined => {
    if (line === '') return undefined;
    if (comment.test(line)) return loginInComments(line.replace(/^[#;!\s]+/, ''));
    const gap = separator.exec(line);
    const key = (gap === null ? line : line.slice(0, gap.index)).replaceAll(/["']/g, '');
    const value = gap === null ? '' : line.slice(gap.index + gap[0].length);
    // Neither of the two is a secret, whatever it is for.
    if (/^(?:true|false)$/.test(value)) return undefined;
    if (!keys.test(key)) return `sets ${shortKey(key)}, which is not known to be harmless`;
    return isHarmless(value.replaceAll(/^["']|["']$/g, ''), key)
      ? undefined
      : `sets ${shortKey(key)} to what may be a secret`;
  };
  return (content) => {
    for (const line of content.split(/\r?\n/)) {
      const problem = noLogin(line.trim());
      if (problem !== undefined) return problem;
    }
    return noLoginUrl(content);
  };
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

const mavenLogin = /<(username|password|passphrase|privateKey)>\s{0,20}(?:\$\{[\w.]+\}\s{0,20})?<\/\1>/g;
const nugetLogin =
  /<add\s{1,20}key="(?:ClearTextPassword|Password|Username|ValidAuthenticationTypes)"\s{1,20}value="(?:%\w+%)?"\s{0,20}\/>/gi;

/** Without blocks of logins, of Maven or of NuGet, whose values all come from variables, or are empty. */
function withoutVariableLogins(content: string): string {
  const maven = withoutBlocks(content, /<\/?servers>/, (block) => {
    const rest = block.replaceAll(mavenLogin, '');
    return rest !== block && /^(?:\s|<\/?server>|<id>[\w.-]*<\/id>)*$/.test(rest);
  });
  return withoutBlocks(maven, /<\/?packageSourceCredentials>/i, (block) => {
    const rest = block.replaceAll(nugetLogin, '');
    return rest !== block && /^(?:\s|<\/?[\w.-]{1,60}>)*$/.test(rest);
  });
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

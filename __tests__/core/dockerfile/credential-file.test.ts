import { describe, expect, test } from '@jest/globals';
import { credentialsIn } from '../../../src/core/dockerfile/credential-file.ts';

const secret = 'npm_0123456789abcdefABCDEF';

/** As `mix phx.new` writes it. */
const phoenix = `# This file is responsible for configuring your application
import Config

config :shop,
  ecto_repos: [Shop.Repo],
  generators: [timestamp_type: :utc_datetime]

# Configure the endpoint. Don't store tokens here: see "Authentication" in the guides.
config :shop, ShopWeb.Endpoint,
  url: [host: "localhost"],
  live_view: [signing_salt: "N+9jCGnS"] # not of the auth token

config :esbuild,
  version: "0.25.4",
  shop: [
    args: ~w(js/app.js --bundle --target=es2022 --outdir=../priv/static/assets/js --external:/fonts/*),
    cd: Path.expand("../assets", __DIR__),
    env: %{"NODE_PATH" => [Path.expand("../deps", __DIR__), Mix.Project.build_path()]}
  ]

config :ueberauth, Ueberauth,
  providers: [google: {Ueberauth.Strategy.Google, [default_scope: "email profile"]}]

config :ueberauth, Ueberauth.Strategy.Google.OAuth,
  client_id: System.get_env("GOOGLE_ID"),
  client_secret: System.fetch_env!("GOOGLE_SECRET")

config :shop, :auth, provider: "google", callback_path: "/auth/google"
# config :shop, Shop.Mailer, api_key: System.get_env("MAILGUN_API_KEY")
config :phoenix, :filter_parameters, ["password", "secret"]
config :phoenix, :json_library, Jason

import_config "#{config_env()}.exs"
`;
const yarn = `# The CI's token comes from its environment: see "Authentication" in the guide.
afterInstall: yarn husky install
enableHooks: true # before any auth
nodeLinker: node-modules
npmRegistryServer: "https://npm.example.com"

npmScopes:
  acme:
    npmAlwaysAuth: true
    npmAuthToken: "\${NODE_AUTH_TOKEN}"
    npmRegistryServer: "https://npm.pkg.github.com"
  other:
    npmAuthToken: \${NODE_AUTH_TOKEN-} # none on a laptop

packageExtensions:
  "next-auth@*":
    peerDependencies:
      jsonwebtoken: "^9.0.2"

plugins:
  - checksum: 0123456789abcdef0123456789abcdef
    path: .yarn/plugins/@yarnpkg/plugin-npm-auth.cjs
    spec: "https://raw.githubusercontent.com/acme/yarn-plugin-auth/main/bundles/@yarnpkg/plugin-npm-auth.js"
`;
const devDatabase = `import Config

# Configure your database
config :shop, Shop.Repo,
  username: "postgres",
  password: "postgres",
  hostname: "localhost",
  database: "shop_dev#{System.get_env("MIX_TEST_PARTITION")}",
  show_sensitive_data_on_connection_error: true,
  pool_size: 10

config :shop, ShopWeb.Endpoint, http: [ip: {127, 0, 0, 1}, port: 4000]
`;
/** As `mix phx.new` writes it. */
const phoenixRuntime = `import Config

if config_env() == :prod do
  database_url =
    System.get_env("DATABASE_URL") ||
      raise """
      environment variable DATABASE_URL is missing.
      For example: ecto://USER:PASS@HOST/DATABASE
      """

  maybe_ipv6 = if System.get_env("ECTO_IPV6") in ~w(true 1), do: [:inet6], else: []

  config :shop, Shop.Repo,
    url: database_url,
    pool_size: String.to_integer(System.get_env("POOL_SIZE") || "10"),
    socket_options: maybe_ipv6

  # The secret key base is used to sign/encrypt cookies and other secrets.
  secret_key_base =
    System.get_env("SECRET_KEY_BASE") ||
      raise """
      environment variable SECRET_KEY_BASE is missing.
      You can generate one by calling: mix phx.gen.secret
      """

  host = System.get_env("PHX_HOST") || "example.com"
  port = String.to_integer(System.get_env("PORT") || "4000")

  config :shop, ShopWeb.Endpoint,
    url: [host: host, port: 443, scheme: "https"],
    http: [ip: {0, 0, 0, 0, 0, 0, 0, 0}, port: port],
    secret_key_base: secret_key_base
end
`;
const repo = (settings: string): string => `config :shop, Shop.Repo, ${settings}\n`;
const local = 'hostname: "localhost", database: "shop_dev"';

/** As Maven brings it. */
const mavenSample = `
    <!-- server
     | Specifies the authentication information to use when connecting to a particular server.
     | NOTE: You should either specify username/password OR privateKey/passphrase.
    <server>
      <id>deploymentRepo</id>
      <username>repouser</username>
      <password>repopwd</password>
    </server>
    -->
    <!-- Another sample, using keys to authenticate.
    <server>
      <id>siteServer</id>
      <privateKey>/path/to/private/key</privateKey>
      <passphrase>optional; leave empty if not used.</passphrase>
    </server>
    -->
`;

describe('counts as credentials', () => {
  test.each([
    ['.netrc', ''],
    ['home/.netrc', 'machine a.example'],
    ['auth.json', '{}'],
    ['.ssh/id_rsa', ''],
    ['config/master.key', ''],
    ['.git-credentials', ''],
    ['.npmrc', `//registry.npmjs.org/:_authToken=${secret}`],
    ['.npmrc', '//registry.npmjs.org/:_authToken=${NPM_TOKEN}'],
    ['.npmrc', `_auth=${secret}`],
    ['.npmrc', `registry=https://user:${secret}@npm.example.com/`],
    ['.npmrc', `registry=https://npm.example.com/${secret}/`],
    ['.npmrc', `registry=https://npm.example.com/?token=${secret}`],
    ['.npmrc', `# _authToken=${secret}`],
    ['config/prod.exs', `# https://example.com/page#${secret}`],
    ['config/test.exs', `# the token is ${secret}`],
    ['config/test.exs', '# password: abc'],
    ['config/prod.exs', `# https://example.com/page#access=${secret}`],
    ['.npmrc', 'email=a@example.com'],
    ['.npmrc', secret],
    ['.npmrc', 'approve-builds=//registry.npmjs.org/:_authToken=hunter2'],
    ['.npmrc', 'hoist-pattern[]=${NPM_TOKEN}'],
    ['.npmrc', `prefix=${secret}`],
    ['.npmrc', 'my-setting=hunter2'],
    ['.npmrc', 'password=123'],
    ['.npmrc', 'cert="-----BEGIN CERTIFICATE-----"'],
    ['.npmrc', `https-proxy=http://me:hunter2@proxy.example.com:3128`],
    ['.npmrc', `sharp_binary_host=https://me:hunter2@example.com`],
    ['.yarnrc', 'registry "https://me:hunter2@npm.example.com"'],
    [
      'pip.conf',
      '[global]\nextra-index-url =\n  https://pypi.org/simple\n  https://me:hunter2@pypi.example.com',
    ],
    ['pip.conf', '[global]\ntimeout = 60\n  password = hunter2'],
    ['pip.conf', '[global]\ntimeout = 60\n# x\npassword = hunter2'],
    ['pip.conf', '[global]\ntimeout = 60\n[a]\n  password = hunter2'],
    ['uv.toml', '[[index]]\nurl = "https://me:hunter2@pypi.example.com"'],
    ['uv.toml', 'password = "hunter2"'],
    ['.bundle/config', 'BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "https://me:hunter2@gems.example.com"'],
    ['gradle.properties', `pluginName=${secret}`],
    ['gradle.properties', 'userName=hunter2'],
    ['gradle.properties', 'storePin=hunter2'],
    [
      'settings.xml',
      '<settings><profile><properties><sonar.login>hunter2</sonar.login></properties></profile></settings>',
    ],
    ['settings.xml', `<settings><properties><a>${secret}</a></properties></settings>`],
    ['settings.xml', '<settings><servers><server>hunter2</server><!-- a --></servers></settings>'],
    ['settings.xml', `<settings><servers>${mavenSample}<!-- password: hunter2 --></servers></settings>`],
    ['settings.xml', `<settings><servers>${mavenSample.replace('repopwd', 'hunter2')}</servers></settings>`],
    [
      'settings.xml',
      `<settings><servers><server><username>${secret}</username><password>\${env.A}</password></server></servers></settings>`,
    ],
    ['settings.xml', '<settings><proxies><proxy><password>hunter2</password></proxy></proxies></settings>'],
    [
      'nuget.config',
      `<configuration><packageSourceCredentials><a><add key="Username" value="${secret}" /><add key="ClearTextPassword" value="%A%" /></a></packageSourceCredentials></configuration>`,
    ],
    ['locales/en/auth.json', `{"title": "Log in", "x": "${secret}"}`],
    ['.cargo/config.toml', '[registry]\ntoken = "hunter2"\ncredential-provider = "cargo:token"'],
    ['.condarc', `channels:\n  - https://conda.example.com/t/${secret}/main`],
    ['poetry.toml', '[http-basic.acme]\nusername = "me"\npassword = "hunter2"'],
    ['.yarnrc', `"//npm.example.com/:_authToken" ${secret}`],
    ['.yarnrc.yml', `npmAuthToken: ${secret}`],
    ['config/dev.exs', `config :shop, ShopWeb.Endpoint, secret_key_base: "${secret}"`],
    ['.yarnrc.yml', `npmScopes:\n  acme:\n    npmAuthToken: ${secret}`],
    ['.yarnrc.yml', `plugins:\n  - path: x\n    npmAuthToken: ${secret}`],
    ['pip.conf', `[global]\nindex-url = https://user:${secret}@pypi.example.com/simple`],
    ['pip.conf', `[global]\npassword = ${secret}`],
    ['NuGet.config', `<configuration><packageSourceCredentials/></configuration>`],
    ['nuget.config', `<configuration><apikeys><add key="a" value="${secret}"/></apikeys></configuration>`],
    [
      'NuGet.Config',
      `<configuration><config><add key="http_proxy.password" value="${secret}"/></config></configuration>`,
    ],
    ['settings.xml', `<settings><servers><server><id>a</id></server></servers></settings>`],
    ['.mvn/settings.xml', `<settings><!-- <password>${secret}</password> --></settings>`],
    [
      'NuGet.config',
      `<configuration><!-- <add key="ClearTextPassword" value="${secret}" /> --></configuration>`,
    ],
    ['NuGet.config', `<configuration><!-- password: ${secret} --></configuration>`],
    ['NuGet.config', `password ${secret}`],
    ['.pypirc', `[pypi]\nusername = __token__\npassword = ${secret}`],
    ['gradle.properties', `nexusPassword=${secret}`],
    ['gradle.properties', `android.injected.signing.store.password=${secret}`],
    ['gradle.properties', `signing.keyId=${secret}`],
    ['.env', `API_KEY=${secret}`],
    ['.env', 'PASSWORD=test'],
    ['.env.production', `DATABASE_URL=postgres://a:b@c/d`],
    ['.docker/config.json', `{"auths": {"ghcr.io": {"auth": "${secret}"}}}`],
    ['.docker/config.json', 'nothing'],
    ['credentials', ''],
    ['.cargo/credentials.toml', `[registry]\ntoken = "${secret}"`],
    ['.cargo/config.toml', `[registries.acme]\ntoken = "${secret}"`],
    ['.bundle/config', `BUNDLE_GEMS__EXAMPLE__COM: "user:${secret}"`],
    ['bunfig.toml', `[install.scopes]\nacme = { token = "${secret}" }`],
    ['server.key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'],
    ['requirements.txt', `--index-url https://user:${secret}@pypi.example.com/simple`],
    ['requirements.txt', `git+https://${secret}@github.com/acme/lib`],
    ['config/config.exs', `config :shop, Shop.Token, secret: "${secret}", on: true`],
    ['config/config.exs', 'config :shop, password: 123456'],
    ['config/config.exs', 'config :shop, :token_secret, System.get_env("TOKEN_SECRET") || "Lu8xpRC9"'],
    ['config/config.exs', 'config :shop, [:token, "hunter2"]'],
    ['redis.conf', `requirepass ${secret}`],
    ['setup.sh', `pass the secret: ${secret}`],
    ['login.sh', `login me pass ${secret}`],
    ['redis.conf', `# requirepass ${secret}`],
    ['nginx.conf', `proxy_set_header Authorization "Bearer ${secret}";`],
    ['nginx.conf', `proxy_set_header Authorization "Basic ${secret}";`],
    ['config/config.exs', `config :ueberauth, Ueberauth, secret: "${secret}"`],
    ['docker/setup.sh', `curl -H "X-Token: ${secret}" https://example.com`],
    ['docker/setup.sh', `curl https://user:${secret}@example.com`],
    ['tomcat-users.xml', `<user username="admin" password="${secret}"/>`],
    ['tls.conf', '-----BEGIN RSA PRIVATE KEY-----'],
    ['Gemfile', `source "https://user:${secret}@gems.example.com"`],
    ['setup.sh', 'mysql --password hunterhunter'],
    ['setup.sh', '  --password "hunterhunter" \\'],
    ['redis.conf', 'requirepass hunterhunter'],
    ['app.conf', 'db_password hunterhunter;'],
    ['php.ini', 'mysqli.default_password    =    hunterhunter'],
    ['init.sh', "CREATE USER shop WITH PASSWORD 'hunterhunter';"],
    ['setup.sh', 'echo "machine example.com login me password hunterhunter" > /root/.netrc'],
    ['nginx.conf', 'proxy_set_header Authorization "Bearer hunterhunter";'],
    ['setup.sh', 'curl -H "Authorization: Basic aHVudGVyOmh1bnRlcg" https://example.com'],
    ['setup.sh', 'echo "The password: hunterhunter"'],
    ['setup.sh', 'echo bearer hunter2hunter'],
    ['auth.json', '{"http-basic": {"repo.example.com": {"username": "", "password": "hunter"}}}'],
    ['auth.json', '{"http-basic": {"repo.example.com": {"username": "", "password": 12345}}}'],
    ['auth.json', 'hunter2'],
    ['.gemrc', ':rubygems_api_key: hunter2'],
    ['.gemrc', ':sources:\n- https://me:hunter2@gems.example.com'],
    ['setup.sh', 'PGPASSWORD=hunter $PSQL -c x'],
    ['setup.sh', 'pip install shop --password hunter2'],
    ['setup.sh', 'pip install shop && login secret hunter2'],
    ['setup.sh', 'curl -H "Authorization: Container hunterhunter" https://example.com'],
    ['app.properties', 'password=${DB_PASSWORD:hunterhunter}'],
    ['setup.sh', 'export PASSWORD="${PREFIX}hunterhunter"'],
    ['setup.sh', 'export TOKEN=/0/hunter2hunter2hunter2'],
    ['setup.sh', 'export PASSWORD=yours7hunter'],
    ['config/database.yml', 'production:\n  username: shop\n  password: hunterhunter\n'],
    ['config/database.yml', 'production:\n  username: shop\n  password: shop\n  host: db.example.com\n'],
    ['config/database.yml', 'production:\n  url: postgres://shop:hunter2@db.example.com/shop\n'],
    ['config/config.exs', `config :shop, ShopWeb.Endpoint, secret_key_base: "${'aB3/'.repeat(16)}"`],
    ['config/prod.exs', `config :shop, ShopWeb.Endpoint, secret_key_base: "${'aB3/'.repeat(16)}"`],
    ['config/dev.exs', `config :shop, :stripe, secret_key: "${'aB3/'.repeat(16)}"`],
    ['config/runtime.exs', 'word = "hunter2"\nconfig :shop, password: word'],
    ['config/runtime.exs', 'word = System.get_env("WORD") || "hunter2"\nconfig :shop, password: word'],
    ['settings.xml', '<settings><servers><server><password>hunter</password></server></servers></settings>'],
    [
      'settings.xml',
      '<settings><servers><server><password>${env.A}</password><privateKey>b</privateKey></server></servers></settings>',
    ],
    [
      'nuget.config',
      '<configuration><packageSourceCredentials><a><add key="ClearTextPassword" value="hunter2" /></a></packageSourceCredentials></configuration>',
    ],
    ['pip.conf', '[global]\n# password = hunter2'],
    ['.env', `SHOP_URL=https://example.com/${secret}`],
    ['.env', `SHOP_NAME=${secret}`],
    ['.env', 'SHOP_PIN=hunter'],
  ])('%s with %j', (path, content) => {
    const reason = credentialsIn(path, content);
    expect(reason).toEqual(expect.any(String));
    expect(reason).not.toContain(secret);
    expect(reason).not.toMatch(/\.$/);
  });

  test.each([
    ['a token', `npmAuthToken: ${secret}`],
    ['a short token', 'npmAuthToken: hunter2'],
    ['a token of digits', 'npmScopes:\n  acme:\n    npmAuthToken: 123456'],
    ['a token that looks like a version', 'npmScopes:\n  acme:\n    npmAuthToken: 1.2.3'],
    ['a user', 'npmAuthIdent: "admin:hunter2"'],
    ['a user from a variable', 'npmAuthIdent: "${NPM_USER}:hunter2"'],
    ['a token behind a variable', `npmAuthToken: "\${NPM_TOKEN:-${secret}}"`],
    ['a token beside a variable', 'npmAuthToken: "${NPM_TOKEN}hunter2"'],
    ['a token in the next line', 'npmScopes:\n  acme:\n    npmAuthToken:\n      hunter2'],
    ['a token in one line', 'npmScopes: { acme: { npmAuthToken: hunter2 } }'],
    ['a token by another name', 'theWord: &a hunter2\nnpmAuthToken: *a'],
    ['a token in a comment', `${yarn}# npmAuthToken: ${secret}\n`],
    ['a token beside a variable in a comment', '# npmAuthToken: "${NPM_TOKEN}hunter2"'],
    ['a token behind a setting', 'nodeLinker: pnpm # npmAuthToken: hunter2'],
    ['a token that only looks like a comment', 'npmAuthToken: "hunter2 # x"'],
    ['a login of a plugin', 'somePlugin:\n  pass: hunter2'],
    ['a token of a plugin', `somePlugin: ${secret}`],
    ['a login of a hook', 'afterInstall: "curl -u admin:hunter2 https://example.com"'],
    ['a password of a proxy', 'httpsProxy: "http://admin:hunter2@proxy.example.com"'],
    ['a password with a slash', 'npmRegistryServer: "https://admin:hunter/@npm.example.com/a"'],
    ['a token in an address', `somePlugin: "https://npm.example.com/${secret}/"`],
  ])('.yarnrc.yml with %s', (_name, content) => {
    expect(credentialsIn('.yarnrc.yml', content)).toEqual(expect.any(String));
  });

  test.each([
    ['another password', 'dev', devDatabase.replace('password: "postgres"', 'password: "hunter2"')],
    ['another host', 'dev', devDatabase.replace('localhost', 'db.example.com')],
    ['another host in the same network', 'dev', devDatabase.replace('localhost', 'db')],
    ['another host beside a comment', 'dev', devDatabase.replace('"localhost"', '"10.0.0.7" # "localhost"')],
    [
      'a host in a comment only',
      'dev',
      devDatabase.replace('hostname: "localhost",', '# hostname: "localhost",'),
    ],
    ['two hosts', 'dev', repo(`password: "postgres", ${local}, replica: [hostname: "db.example.com"]`)],
    ['a host that a variable has', 'dev', repo('password: "postgres", hostname: host, database: "a"')],
    ['no database', 'dev', repo('password: "postgres", hostname: "localhost"')],
    ['a database of production', 'prod', devDatabase],
    ['a database of a run', 'runtime', devDatabase],
    ['a text in two parts', 'dev', repo(`password: "postgres" <> "hunter2", ${local}`)],
    [
      'a password instead of a variable',
      'dev',
      repo(`password: System.get_env("PGPASS", "hunter2"), ${local}`),
    ],
    [
      'a password beside a variable',
      'dev',
      repo(`password: System.get_env("PGPASS") || "hunter2", ${local}`),
    ],
    ['a sigil', 'config', 'config :shop, password: ~s(hunter2)'],
    ['a charlist', 'config', "config :shop, password: 'hunter2'"],
    ['a text in the next line', 'config', 'config :shop,\npassword:\n"hunter2"'],
    ['a key in the line before', 'config', 'config :shop, :secret,\nvalue: "hunter2"'],
    ['a condition in the next line', 'config', 'config :shop, :secret,\nif true, do: "hunter2"'],
    ['a pair', 'config', 'config :shop, auth: {"admin", "hunter2"}'],
    ['a list', 'config', 'config :shop, auth: [type: :basic, value: "hunter2"]'],
    ['a variable', 'config', 'word = "hunter2"\nconfig :shop, password: word'],
    ['a variable of a pattern', 'config', '{:ok, word} = {:ok, "hunter2"}\nconfig :shop, password: word'],
    ['a variable behind a text', 'config', 'config :a, b: "x"; word="hunter2"\nconfig :shop, password: word'],
    ['a heredoc', 'config', 'config :shop, password: """\n# hunter2\n"""'],
    [
      'a short name beside a harmless one',
      'config',
      `${phoenix}\nconfig :shop, :smtp, user: "a", pass: "hunter2"`,
    ],
    ['a token under any name', 'config', `${phoenix}\nconfig :shop, id: "${secret}"`],
    ['a token in a comment', 'config', `${phoenix}\n# ${secret}`],
    ['a password in a comment', 'config', `${phoenix}\n#   password: "hunter2"`],
    ['a password in a comment of two lines', 'config', `${phoenix}\n#   password:\n#     "hunter2"`],
    ['a word for a token in a comment', 'config', `${phoenix}\n# token: hunter`],
    ['a word and a digit for a token in a comment', 'config', `${phoenix}\n# token: hunter2 for all`],
    ['a quoted token in a comment', 'config', `${phoenix}\n# api_key: "correct horse"`],
    ['a phrase for a password in a comment', 'config', `${phoenix}\n# password: correct horse`],
    ['a pair in a comment', 'config', `${phoenix}\n# auth: {"admin", "hunter"}`],
    ['a list in a comment', 'config', `${phoenix}\n# password: ["correct horse"]`],
    ['a long token of letters in a comment', 'config', `${phoenix}\n# token: ${'abc'.repeat(30)} for all`],
    ['a default in a comment', 'config', `${phoenix}\n# password: System.get_env("P") || "hunter2"`],
    ['a password behind a setting', 'config', `${phoenix}\nconfig :shop, a: 1 # password: "hunter2"`],
    ['a private key', 'config', 'config :shop, pem: """\n-----BEGIN RSA PRIVATE KEY-----\n"""'],
    [
      'the key of sessions',
      'dev',
      `${devDatabase}\nconfig :shop, ShopWeb.Endpoint, secret_key_base: "abcdefgh"`,
    ],
  ])('a configuration of Elixir with %s', (_name, file, content) => {
    expect(credentialsIn(`config/${file}.exs`, content)).toEqual(expect.any(String));
  });

  test.each([
    '.npmrc',
    '.npmrc*',
    './.npmr[c]',
    '.yarnrc.yml',
    'pip.conf',
    'nuget.config',
    'NuGet.*',
    '.env',
    'settings.xml',
    'gradle.properties',
    '.*rc',
  ])('%s, when it cannot be read', (path) => {
    expect(credentialsIn(path, undefined)).toMatch(/cannot be read here|file of credentials/);
  });
});

describe('does not', () => {
  test.each([
    ['.npmrc', ''],
    ['.npmrc', 'engine-strict=true\nsave-exact = true\n# comment\nauto-install-peers=true\r\n'],
    ['.npmrc', 'approve-builds=@swc/core,esbuild\nonlyBuiltDependencies[]=sharp\nlegacyPeerDeps=true'],
    [
      '.npmrc',
      'save_prefix=^\nfetch-retries=5\na-limit-of-tomorrow=30\nproxy=null\nhttps-proxy=http://proxy:3128',
    ],
    [
      '.npmrc',
      '@acme/ui:registry=https://npm.pkg.github.com\nsharp_binary_host=https://cdn.example.com/sharp',
    ],
    [
      '.npmrc',
      '# https://github.com/storybookjs/storybook/issues/13428#issuecomment-1368062647\nhoist=false',
    ],
    ['.cargo/config.toml', '# See https://rust-lang.github.io/rfcs/1721-crt-static.html\n[build]\njobs = 2'],
    [
      '.cargo/config.toml',
      '[registries.acme]\nindex = "sparse+https://a.example/"\ncredential-provider = "cargo:token"',
    ],
    ['uv.toml', '[[index]]\nurl = "https://pypi.example.com/simple"\nauthenticate = "always"'],
    ['.condarc', 'channels:\n  - conda-forge\nadd_anaconda_token: false\nchannel_priority: strict'],
    ['bunfig.toml', '[install]\nexact = true\nregistry = "https://registry.npmjs.org/"'],
    ['poetry.toml', '[virtualenvs]\nin-project = true'],
    [
      'pip.conf',
      '[global]\ntrusted-host = a.example\n               b.example\nextra-index-url =\n  https://a.example/simple\n  # the other\n  https://b.example/simple\ntimeout = 60',
    ],
    ['pip.conf', '[global]\n  index-url = https://pypi.org/simple\n  prefer_binary = 1'],
    [
      '.bundle/config',
      '---\nBUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "https://gems.example.com"\nBUNDLE_AUTO_INSTALL: "1"',
    ],
    [
      'gradle.properties',
      'minTestCoverageInPercent=80\npluginGroup=com.acme.shop\npluginName=Shop\npluginUntilBuild=*\npluginUrl=https://example.com/a',
    ],
    [
      'settings.xml',
      '<settings><proxies/><profiles><profile><properties><gpg.passphrase>${env.GPG}</gpg.passphrase><site>/srv/site</site></properties></profile></profiles></settings>',
    ],
    [
      'settings.xml',
      '<settings><servers><server><id>a</id><username>aws</username><password>${env.A}</password></server></servers></settings>',
    ],
    [
      'nuget.config',
      '<configuration><packageSourceCredentials><a><add key="Username" value="acme-bot" /><add key="ClearTextPassword" value="%GITHUB_TOKEN%" /></a></packageSourceCredentials></configuration>',
    ],
    [
      'packages/i18n/src/locales/en/auth.json',
      '{"signIn": "Sign in", "password": "Your password", "errors": {"token": "It has expired"}}',
    ],
    [
      'settings.xml',
      `<settings><proxies><!-- proxy
        <proxy><id>a</id><active>true</active><protocol>http</protocol><username>proxyuser</username>
        <password>proxypass</password><host>proxy.host.net</host><port>80</port></proxy> -->
      </proxies><servers>${mavenSample}</servers></settings>`,
    ],
    ['pip.conf', '[global]\ndownload-cache = /var/cache/pip\nuse-wheel = yes'],
    ['.npmrc', 'a-setting-of-tomorrow=false\nanother = true'],
    ['.npmrc', '@acme:registry=https://npm.pkg.github.com/\nregistry=https://registry.npmjs.org/'],
    ['.npmrc', 'node-linker=hoisted\npublic-hoist-pattern[]=*eslint*\nshamefully-hoist=true'],
    ['.yarnrc', 'registry "https://registry.yarnpkg.com"\nyarn-path ".yarn/releases/yarn-1.22.22.cjs"'],
    [
      '.yarnrc.yml',
      'nodeLinker: node-modules\n\nyarnPath: .yarn/releases/yarn-4.5.0.cjs\nplugins:\n  - path: .yarn/plugins/a.cjs\n    spec: "@yarnpkg/plugin-workspace-tools"\n',
    ],
    ['pip.conf', '[global]\nindex-url = https://pypi.org/simple\nno-cache-dir = true'],
    [
      'NuGet.config',
      '<configuration>\n  <!-- Do NOT put credentials here; use environment-based auth -->\n  <packageSources><clear /></packageSources></configuration>',
    ],
    [
      'NuGet.config',
      '<?xml version="1.0" encoding="utf-8"?>\n<configuration><packageSources><clear /><add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" /></packageSources></configuration>',
    ],
    [
      'settings.xml',
      '<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0"><mirrors><mirror><id>central</id><url>https://repo1.maven.org/maven2</url><mirrorOf>central</mirrorOf></mirror></mirrors></settings>',
    ],
    [
      'gradle.properties',
      'org.gradle.jvmargs=-Xmx2g\norg.gradle.caching=true\nkotlinVersion=2.1.0\nversion=1.2.3',
    ],
    ['.env.example', 'API_KEY=\nDEBUG=true\nexport PORT=8080\n# a comment'],
    ['.docker/config.json', '{"credsStore": "desktop"}'],
    ['config/credentials.yml.enc', 'x'],
    [
      'config/prod.exs',
      'import Config\nconfig :shop, ShopWeb.Endpoint, cache_static_manifest: "priv/x.json"',
    ],
    ['config/prod.exs', '# See https://hexdocs.pm/plug/Plug.SSL.html#configure/1'],
    ['config/test.exs', '# Disable authentication in tests\nconfig :shop, authentication: :disabled'],
    ['config/config.exs', 'config :shop, authentication: :token, auth: nil, plugs: [Shop.Auth.Token]'],
    ['.yarnrc.yml', yarn],
    ['.yarnrc.yml', 'npmAuthIdent: "${NPM_USER:-}:${NPM_WORD}"\r\nnpmAlwaysAuth: true\r\n'],
    ['.yarnrc.yml', '# npmAuthToken: ${NODE_AUTH_TOKEN}\nnodeLinker: node-modules'],
    ['config/config.exs', phoenix],
    [
      'config/config.exs',
      'config :spark, formatter: ["Ash.Domain": [section_order: [:resources, :authorization, :domain]], authors: ["Ann"]]',
    ],
    [
      'config/config.exs',
      `${phoenix}config :tailwind, shop: [args: ~w(\n  --input=css/app.css\n  --output=app.css\n)]\n`,
    ],
    ['config/config.exs', '# Configures auth: see the guide\n# The token: read by Shop.Auth\nimport Config'],
    ['.yarnrc.yml', '# auth: the token comes from CI\nnodeLinker: node-modules'],
    ['config/dev.exs', devDatabase],
    ['config/test.exs', devDatabase.replace('"localhost"', 'System.get_env("PGHOST", "localhost")')],
    ['config/dev.exs', devDatabase.replaceAll('"postgres"', 'System.get_env("PGUSER") || "postgres"')],
    ['nginx.conf', 'proxy_set_header Authorization $http_authorization;'],
    ['nginx.conf', 'proxy_pass http://api:8000/;\nfastcgi_pass 127.0.0.1:9000;'],
    ['nginx.conf', 'proxy_set_header Authorization "Bearer $auth_token";'],
    ['prepare.sh', 'chmod -R g=u /etc/passwd /app\ncp /run/secrets /etc/shop'],
    ['publish.sh', 'git push "https://x-access-token:${GITHUB_TOKEN}@github.com/acme/shop.git"'],
    ['Caddyfile', '# Redact the authorization query parameter\nreplace authorization REDACTED'],
    ['watch.sh', 'printf "machine %s login %s password %s\\n" "$HOST" "$NAME" "$WORD"'],
    [
      'config/config.exs',
      'config :ueberauth, Ueberauth,\n  providers: [gitlab: {Ueberauth.Strategy.Gitlab, []}]',
    ],
    ['setup.sh', 'pip install --no-cache-dir tiktoken psycopg2 "torch>=2"'],
    ['setup.sh', 'psql --no-password shop1 < schema.sql'],
    ['entrypoint.sh', ': "${DB_PASSWORD:?}"\nexport PGPASSWORD="$DB_PASSWORD"\nexec "$@"'],
    ['server.xml', '<Resource name="UserDatabase" auth="Container"/><!-- users authenticate -->'],
    ['.yarnrc.yml', 'nodeLinker: node-modules\nnpmAuditIgnoreAdvisories:\n  - 1113407\n'],
    ['.cargo/config.toml', '[build]\nrustflags = ["-C", "target-cpu=native"]'],
    ['.bundle/config', '---\nBUNDLE_PATH: "vendor/bundle"\nBUNDLE_WITHOUT: "development:test"'],
    ['ca.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
    ['id_rsa.pub', 'ssh-rsa AAAA'],
    [
      'requirements.txt',
      'flask==3.0\n--index-url https://pypi.org/simple\ngit+ssh://git@github.com/acme/lib',
    ],
    [
      'requirements.txt',
      'git+https://${TOKEN}@github.com/acme/lib\n--index-url https://u:${PASS}@example.com/',
    ],
    ['get-jdk.sh', 'echo "Set JAVA_VERSION and OS, or pass them as arguments." >&2\n# Pass the flags on'],
    ['server.xml', '<Connector keystorePass="" password=\'\'/>\n<password></password>\n<password/>'],
    [
      'php.ini',
      'mysqli.default_pw =\nmysqli.password=\nmysqli.reconnect=Off\n; the default password\nuser = shop',
    ],
    [
      'supervisord.conf',
      ';username=user\n;password=123              ; (default is no password (open server))',
    ],
    ['my.cnf', '# password = x\n#password=<your-password>\npassword = %DB_PASSWORD%'],
    ['app.conf', 'password = CHANGE_ME\nsecret = change-me-to-a-random-string\ntoken = xxxxxxxx'],
    ['app.conf', 'api_key = your-api-key\nsecret=your_secret_key_at_least_32_characters\ntoken: YOUR_TOKEN'],
    ['app.yml', 'password: {{ db_password }}\ntoken: @TOKEN@\nsecret: %(secret)s\napi_key: __API_KEY__'],
    ['smoke.sh', '# Basic check\necho "Running basic tests"\npass "the api is healthy"'],
    [
      'wait.sh',
      'echo "Error: PostgreSQL password file does not exist."\n# The token: read it from the vault',
    ],
    [
      'wait.sh',
      'PGPASSWORD=$PGPASSWORD psql -h "$HOST"\nTOKEN=${1:?TOKEN is missing}\necho "${TOKEN:0:4}..."',
    ],
    ['build.sh', 'docker build --secret id=npm_token,env=NPM_TOKEN .\nprintf "[--password PASSWORD]"'],
    ['fill.sh', 'sed -i "s#PASSWORD=.*#PASSWORD=$PASSWORD#" .env\nTOKEN_FILE=$1\nTOKEN=/run/secrets/token'],
    ['cors.conf', "add_header 'Access-Control-Allow-Headers' 'Range,Authorization' always;"],
    ['cors.conf', "add_header 'Access-Control-Allow-Credentials' 'true' always;"],
    ['auth.json', '{"http-basic": {"repo.example.com": {"username": "", "password": ""}}}'],
    ['auth.json', '{"github-oauth": {"github.com": "YOUR_TOKEN"}}'],
    ['.gemrc', 'gem: --no-document\n:sources:\n- https://rubygems.org'],
    ['release.sh', 'curl -H "Authorization: Container ${TOKEN}" https://api.example.com'],
    ['release.sh', 'curl -H "Authorization: token $token" https://api.example.com'],
    ['mapper.xml', '<!-- Select all password records -->\n<a message="tns:UsernameToken" part="Security"/>'],
    [
      'config/database.yml',
      'default: &default\n  password: <%= ENV["SHOP_PASSWORD"] %>\n#   DATABASE_URL="postgres://myuser:mypass@localhost/somedatabase"\ntest:\n  username: shop\n  password: shop\n  host: db\n',
    ],
    [
      'config/dev.exs',
      `${devDatabase.replace('"postgres",\n  hostname', '"",\n  hostname')}\nconfig :shop, ShopWeb.Endpoint, secret_key_base: "${'aB3/'.repeat(16)}"`,
    ],
    ['config/test.exs', `config :shop, ShopWeb.Endpoint, secret_key_base: "${'aB3/'.repeat(16)}"`],
    [
      'config/config.exs',
      `${phoenix}config :shop, live_view: [signing_salt: "aB3/aB3/aB3/aB3/"]\nimport_config "prod.secret.exs"`,
    ],
    ['config/runtime.exs', phoenixRuntime],
    [
      'settings.xml',
      '<settings><servers><server><id>github</id><username>${env.ACTOR}</username><password>${env.TOKEN}</password></server></servers></settings>',
    ],
    [
      'nuget.config',
      '<configuration><packageSourceCredentials><github><add key="Username" value="%ACTOR%" /><add key="ClearTextPassword" value="%TOKEN%" /></github></packageSourceCredentials></configuration>',
    ],
    ['pip.conf', '[global]\n; the password comes from the environment\n# password = ${PIP_PASSWORD}'],
    ['.env', 'APP_NAME=shop\nVITE_API_URL=https://api.example.com/v1\nNODE_VERSION=22.1.0\nCORS_ORIGINS=*'],
    ['package.json', '{"repository": "git+https://github.com/acme/shop.git"}'],
    ['go.mod', 'module example.com/a'],
  ])('%s with %j', (path, content) => {
    expect(credentialsIn(path, content)).toBeUndefined();
  });

  test.each(['package.json', 'requirements.txt', 'yarn.lock*', '.mvn', '*.csproj'])(
    '%s, when it cannot be read: its name says nothing',
    (path) => {
      expect(credentialsIn(path, undefined)).toBeUndefined();
    },
  );
});

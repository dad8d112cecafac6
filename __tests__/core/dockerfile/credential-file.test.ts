import { describe, expect, test } from '@jest/globals';
import { credentialsIn } from '../../../src/core/dockerfile/credential-file.ts';

const secret = 'npm_0123456789abcdefABCDEF';

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
  ])('%s with %j', (path, content) => {
    const reason = credentialsIn(path, content);
    expect(reason).toEqual(expect.any(String));
    expect(reason).not.toContain(secret);
    expect(reason).not.toMatch(/\.$/);
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

import { looksRandom } from './login-words.ts';

/** Settings of package managers that hold no login by what they are for, as their documentation lists them. An address can still have one. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** https://docs.npmjs.com/cli/using-npm/config, https://pnpm.io/settings, and what packages read. Without `_auth`, `cert`, `key`, `otp` and `email`. */
const npmSettings = words(`
  access aggregate-output all allow-directory allow-file allow-git allow-remote allow-scripts allow-scripts-pending
  allow-scripts-pin allow-same-version also approve-builds arch audit audit-level auto-install-peers bail before bin-links
  block-exotic-subdeps browser build-from-source cache cache-dir cache-max cache-min cafile catalog-mode changed-files-ignore-pattern
  child-concurrency ci cidr cleanup-unused-catalogs color commit-hooks config-dir cpu dangerously-allow-all-builds
  dangerously-allow-all-scripts dedupe-direct-deps dedupe-injected-deps dedupe-peer-dependents dedupe-peers deploy-all-files depth
  description dev diff dir disallow-workspace-cycles disturl dlx-cache-max-age dry-run editor embed-readme enable-global-virtual-store
  enable-modules-dir enable-pre-post-scripts engine-strict exclude-links-from-lockfile extend-node-path fail-if-no-match
  fetch-min-speed-ki-bps fetch-retries fetch-retry-factor fetch-retry-maxtimeout fetch-retry-mintimeout fetch-timeout
  fetch-warn-timeout-ms fetching-concurrency filter filter-prod force force-legacy-deploy foreground-scripts format-package-lock
  frozen-lockfile fund git git-branch-lockfile git-checks git-shallow-hosts git-tag-version global global-bin-dir global-dir
  global-path global-pnpmfile global-style global-virtual-store-dir globalconfig heading hoist hoist-pattern
  hoist-workspace-packages hoisting-limits https-proxy if-present ignore-compatibility-db ignore-dep-scripts ignore-engines
  ignore-patch-failures ignore-pnpmfile ignore-scripts ignore-workspace ignore-workspace-cycles ignore-workspace-root-check
  ignored-built-dependencies ignored-optional-dependencies include include-attestations include-staged include-workspace-root
  init-author-name init-author-url init-license init-module init-package-manager init-private init-type init-version
  inject-workspace-packages install-links install-strategy json legacy-bundling legacy-dir-filtering legacy-peer-deps libc link
  link-workspace-packages local-address location lockfile lockfile-dir lockfile-directory lockfile-include-tarball-url lockfile-only
  lockfile-version loglevel logs-dir logs-max long manage-package-manager-versions maxsockets merge-git-branch-lockfiles
  merge-git-branch-lockfiles-branch-pattern message min-release-age min-release-age-exclude minimum-release-age
  minimum-release-age-exclude modules-cache-max-age modules-dir network-concurrency network-timeout never-built-dependencies
  node-gyp node-linker node-mirror node-options node-version noproxy no-proxy npm-path offline omit
  omit-lockfile-registry-resolved only only-built-dependencies optimistic-repeat-install optional os pack-destination
  pack-gzip-level package package-import-method package-lock package-lock-only package-manager-strict
  package-manager-strict-version parseable patches-dir peers-suffix-max-length platform pnpmfile prefer-dedupe
  prefer-frozen-lockfile prefer-offline prefer-online prefer-symlinked-executables prefer-workspace-packages prefix preid
  preserve-absolute-paths production progress provenance proxy public-hoist-pattern publish-branch python read-only rebuild-bundle
  recursive-install registry registry-supports-time-field replace-registry-host reporter reporter-hide-prefix resolution-mode
  resolve-peers-from-workspace-root runtime save save-bundle save-catalog-name save-dev save-exact save-optional save-peer
  save-prefix save-prod save-workspace-protocol sbom-format sbom-type scope script-shell searchexclude searchlimit searchopts
  searchstaleness shamefully-flatten shamefully-hoist shared-workspace-lockfile shell shell-emulator shrinkwrap side-effects-cache
  side-effects-cache-readonly sign-git-commit sign-git-tag sort state-dir store-dir stream strict-allow-scripts strict-dep-builds
  strict-peer-dependencies strict-peer-deps strict-ssl strict-store-pkg-content-check symlink sync-injected-deps-after-scripts tag
  tag-version-prefix target target-arch target-platform test-pattern timing trust-policy trust-policy-exclude
  trust-policy-ignore-after umask unicode unsafe-perm update-notifier usage use-beta-cli use-node-version
  use-running-store-server use-store-server use-stderr user-agent verify-deps-before-run verify-store-integrity viewer
  virtual-store-dir virtual-store-dir-max-length which workspace workspace-concurrency workspace-packages workspace-root workspaces
  workspaces-update yes
`);

/** Binaries of packages are downloaded from mirrors: `electron_mirror`, `sass_binary_site`, `canvas_binary_host_mirror`. */
const npmMirror =
  /^(?:[a-z0-9]+-)*(?:mirror|binary-site|binary-host|binary-host-mirror|download-base-url|cdnurl)$/;

/** In any of the forms that npm and pnpm read: `hoist-pattern[]`, `autoInstallPeers`, `@acme:registry`. */
export function isNpmSetting(key: string): boolean {
  if (/^@[\w.-]+(?:\/[\w.-]+)?:registry$/.test(key)) return true;
  const plain = key
    .replace(/\[\]$/, '')
    .replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`)
    .replaceAll(/(?<=\w)[_.]/g, '-')
    .toLowerCase();
  return npmSettings.has(plain) || npmMirror.test(plain);
}

/** https://classic.yarnpkg.com/en/docs/yarnrc, where settings of npm count, too. */
export function isYarnClassicSetting(key: string): boolean {
  return (
    isNpmSetting(key) ||
    /^(?:yarn-path|lastUpdateCheck|--[\w.-]+|version-[\w-]+|workspaces-(?:nohoist-)?experimental|ignore-(?:optional|platform)|unsafe-disable-integrity-migration|disable-self-update-check|yarn-offline-mirror(?:-pruning)?|enable-meta-folder|plugnplay-[\w-]+|cache-folder|(?:global|link|preferred-cache)-folder)$/.test(
      key,
    )
  );
}

/** https://pip.pypa.io/en/stable/cli/pip_install/: options are settings. */
const pipSettings = words(`
  abi allow-all-external allow-external allow-unverified break-system-packages cache-dir cert check-build-dependencies client-cert compile config-settings constraint debug default-timeout download-cache
  dest disable-pip-version-check dry-run editable exists-action extra-index-url find-links force-reinstall format global-option
  ignore-installed ignore-requires-python implementation index index-url isolated keyring-provider log no-binary no-build-isolation
  no-cache-dir no-clean no-color no-compile no-deps no-index no-input no-python-version-warning no-use-pep517 no-warn-conflicts
  no-warn-script-location only-binary platform pre prefer-binary prefix progress-bar proxy python python-version quiet report require-hashes
  require-virtualenv requirement resume-retries retries root root-user-action src target timeout trusted-host upgrade
  upgrade-strategy use-deprecated use-feature use-mirrors use-pep517 use-wheel user verbose wheel-dir
`);

export function isPipSetting(key: string): boolean {
  return pipSettings.has(key.toLowerCase().replaceAll('_', '-'));
}

/** https://bundler.io/man/bundle-config.1.html */
const bundlerSettings = words(`
  ALLOW_DEPLOYMENT_SOURCE_CREDENTIAL_CHANGES ALLOW_OFFLINE_INSTALL APP_CONFIG AUTO_CLEAN_WITHOUT_PATH AUTO_INSTALL BIN CACHE_ALL
  CACHE_ALL_PLATFORMS CACHE_PATH CLEAN CONSOLE DEFAULT_INSTALL_USES_PATH DEPLOYMENT DISABLE_CHECKSUM_VALIDATION DISABLE_EXEC_LOAD
  DISABLE_LOCAL_BRANCH_CHECK DISABLE_LOCAL_REVISION_CHECK DISABLE_MULTISOURCE DISABLE_PLATFORM_WARNINGS DISABLE_SHARED_GEMS
  DISABLE_VERSION_CHECK FORCE_RUBY_PLATFORM FROZEN GEMFILE GEM__CHANGELOG GEM__CI GEM__COC GEM__LINTER GEM__MIT GEM__RUBOCOP
  GEM__TEST GLOBAL_GEM_CACHE GLOBAL_PATH_APPENDS_RUBY_SCOPE IGNORE_FUNDING_REQUESTS IGNORE_MESSAGES INIT_GEMS_RB JOBS LOCKFILE
  LOCKFILE_CHECKSUMS NO_BUILD_EXTENSION NO_INSTALL NO_PRUNE ONLY ONLY_UPDATE_TO_NEWER_VERSIONS PATH PATH_RELATIVE_TO_CWD
  PATH__SYSTEM PLUGINS PREFER_PATCH PRINT_ONLY_VERSION_NUMBER REDIRECT RETRY SHEBANG SILENCE_DEPRECATIONS SILENCE_ROOT_WARNING
  SIMULATE_VERSION SPECIFIC_PLATFORM SSL_CA_CERT SSL_VERIFY_MODE SUPPRESS_INSTALL_USING_MESSAGES SYSTEM_BINDIR TIMEOUT
  UNLOCK_SOURCE_UNLOCKS_SPEC UPDATE_REQUIRES_ALL_FLAG USER_AGENT VERIFY_FILES VERSION WITH WITHOUT
`);

/** A mirror is an address; a local gem and flags of a build are paths. */
export function isBundlerSetting(key: string): boolean {
  const name = /^BUNDLE_(\S+)$/.exec(key)?.[1];
  return (
    name !== undefined && (bundlerSettings.has(name) || /^(?:BUILD__\w+|LOCAL__\S+|MIRROR__\S+)$/.test(name))
  );
}

/** https://docs.gradle.org/current/userguide/build_environment.html, and names and versions, which builds keep there. */
const gradleSettings =
  /^(org\.gradle\.(jvmargs|caching|caching\.debug|parallel|daemon|daemon\.[\w.]+|configureondemand|configuration-cache[\w.-]*|workers\.max|vfs\.[\w.]+|warning\.mode|welcome|console|logging\.\w+|java\.[\w.-]+|priority|unsafe\.[\w.-]+|problems\.[\w.-]+)|android\.\w+(\.\w+)*|kotlin\.[\w.]+|ksp\.[\w.]+|kapt\.[\w.]+|[\w-]+_version)$/;
const gradleNames =
  /(?:version|group|name|description|id|type|build|plugins|url|authors?|license|homepage|encoding|range|suffix)$/i;

export function isGradleSetting(key: string): boolean {
  return (
    gradleSettings.test(key) ||
    (gradleNames.test(key) && !/pass|pwd|token|secret|key|auth(?!ors?$)|user|login|cred|sign/i.test(key))
  );
}

/** A name in whose place there may be a token is none. */
export function isHarmlessGradleValue(value: string, key: string): boolean {
  return gradleSettings.test(key) || /version$/i.test(key) || !value.split(/\W+/).some(looksRandom);
}

/** https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file; `trustedSigners` has only fingerprints. */
export const nugetElements = words(`
  configuration packagesources auditsources add clear remove packagesourcemapping packagesource package disabledpackagesources
  activepackagesource packagerestore packagemanagement bindingredirects config solution fallbackpackagefolders trustedsigners
  author repository certificate owners
`);

/** https://maven.apache.org/settings.html */
export const mavenElements = words(`
  settings localrepository interactivemode offline usepluginregistry mirrors mirror id name url mirrorof mirroroflayouts layout
  blocked proxies profiles profile repositories repository pluginrepositories pluginrepository releases snapshots enabled
  updatepolicy checksumpolicy activeprofiles activeprofile activation activebydefault jdk os family arch version property value
  file exists missing plugingroups plugingroup
`);
